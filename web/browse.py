"""/browse/… : the tree of regions, and the lists of years, levels and topics."""

from __future__ import annotations

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from archive import gazetteer
from web import desk
from web.spread import listing, region

blueprint = Blueprint("browse", __name__, url_prefix="/browse")


@blueprint.get("/region/")
def country() -> ResponseReturnValue:
    """Returns the page of all provinces."""
    return desk.draw("region.html", region(None, desk.engine()))


@blueprint.get("/region/<code>")
def place(code: str) -> ResponseReturnValue:
    """Returns the page of one division."""
    if gazetteer.by_code(code) is None:
        abort(404)
    return desk.draw("region.html", region(code, desk.engine()))


@blueprint.get("/<any(year, level, topic):kind>/")
def values(kind: str) -> ResponseReturnValue:
    """Returns the page of all years, levels or topics."""
    return desk.draw("list.html", listing(kind, desk.engine()))
