"""/similar : what resembles a text that somebody pastes."""

from __future__ import annotations

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from archive.models import Problem
from web import desk
from web.errors import BadParameter
from web.hits import reader
from web.likeness import PASTED, pasted
from web.pages.similar import Pasted

blueprint = Blueprint("pasted", __name__)
TEXT = "text"


@blueprint.route(PASTED, methods=["GET", "POST"])
def show() -> ResponseReturnValue:
    """Returns the form, and what resembles the text that it was sent with."""
    return desk.draw("pasted.html", page())


def page() -> Pasted:
    """Returns what resembles the text of this request; BadParameter names a filter that cannot be used."""
    given = request.values.to_dict(flat=False)
    pairs = [(name, value) for name, values in given.items() if name != TEXT for value in values]
    chosen = reader(desk.config()).read(pairs, strict=False)
    if isinstance(chosen, Problem):
        raise BadParameter(chosen)
    return pasted(request.values.get(TEXT, "").strip(), desk.store(), desk.engine(), see=desk.seen, asked=chosen)
