"""/search : a list of summaries or initiatives."""

from __future__ import annotations

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from archive.models import Problem
from web import desk
from web.errors import BadParameter
from web.hits import reader, results_page
from web.params import Asked

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
def show() -> ResponseReturnValue:
    """Returns the page of a search."""
    return desk.draw(
        "search.html", results_page(asked(strict=False), desk.store(), desk.engine(), desk.speller(), desk.config())
    )


def asked(*, strict: bool) -> Asked:
    """Returns what the address of this request asks for; BadParameter names what cannot be used."""
    found = reader(desk.config()).read(request.args.items(multi=True), strict=strict)
    if isinstance(found, Problem):
        raise BadParameter(found)
    return found
