"""/about : what this is, what the statuses mean, what it cannot do."""

from __future__ import annotations

from flask import Blueprint
from flask.typing import ResponseReturnValue

from web import checked, desk
from web.pages.about import AboutPage, self_check

blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
def show() -> ResponseReturnValue:
    """Returns the page about the archive; it can be read before anything is held."""
    held = desk.holdings().exists()
    refused, revision = (desk.store().refused(), desk.store().revision) if held else ((), None)
    check = self_check(checked.last(desk.config().data_dir), revision=revision)
    return desk.draw("about.html", AboutPage(refused=refused, show_names=desk.config().show_names, check=check))
