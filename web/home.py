"""/ : the first page."""

from __future__ import annotations

from flask import Blueprint
from flask.typing import ResponseReturnValue

from web import desk
from web.spread import home_page

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def show() -> ResponseReturnValue:
    """Returns the first page; an archive that is still empty says so."""
    return desk.draw("home.html", home_page(desk.holdings()))
