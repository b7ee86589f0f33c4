"""/about : what this is, what the statuses mean, what it cannot do."""

from __future__ import annotations

from flask import Blueprint
from flask.typing import ResponseReturnValue

from web import desk
from web.pages.about import AboutPage

blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
def show() -> ResponseReturnValue:
    """Returns the page about the archive; it can be read before anything is held."""
    held = desk.holdings().exists()
    refused = desk.store().refused() if held else ()
    return desk.draw("about.html", AboutPage(refused=refused, show_names=desk.config().show_names))
