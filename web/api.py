"""/api/… : the contexts of the pages as JSON."""

from __future__ import annotations

from dataclasses import asdict

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from web import desk, pasted
from web.hits import results_page, values_within
from web.params import LONGEST_QUERY
from web.search import asked
from web.summary import held, page, similar_page

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/search")
def search() -> ResponseReturnValue:
    """Returns what /search shows; unknown parameters are refused."""
    return jsonify(asdict(results_page(asked(strict=True), desk.store(), desk.engine(), desk.speller(), desk.config())))


@blueprint.get("/facet")
@blueprint.get("/v1/facet")
def facet() -> ResponseReturnValue:
    """Returns the values of the facet ``facet`` whose names hold ``find``, among what the rest of the address finds."""
    return jsonify(asdict(values_within(asked(strict=True), desk.engine(), desk.config())))


@blueprint.get("/complete")
def complete() -> ResponseReturnValue:
    """Returns what one may want to type after the beginning ``q``: the whole query, and what of it is offered."""
    typed = request.args.get("q", "")[:LONGEST_QUERY]
    found = desk.holdings().offering.complete(typed, desk.config().index_path, desk.engine())
    return jsonify({"words": [each.query for each in found], "offers": [asdict(each) for each in found]})


@blueprint.get("/summary/<summary_id>")
def summary(summary_id: str) -> ResponseReturnValue:
    """Returns what the page of a summary shows, with its text in one piece."""
    found = held(summary_id)
    seen = desk.seen(found).summary
    names = [asdict(each) for each in seen.description.names]
    return jsonify(asdict(page(found)) | {"text": seen.text, "names": names})


@blueprint.get("/summary/<summary_id>/similar/<int:position>")
def similar(summary_id: str, position: int) -> ResponseReturnValue:
    """Returns what resembles one section."""
    return jsonify(asdict(similar_page(summary_id, position, strict=True)))


@blueprint.post("/similar")
def similar_to_pasted() -> ResponseReturnValue:
    """Returns what resembles the text of a form, under ``text``."""
    return jsonify(asdict(pasted.page()))
