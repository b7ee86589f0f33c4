"""/source/… : a file as received."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, abort, send_file
from flask.typing import ResponseReturnValue

from archive.models import Source
from web import desk
from web.pages.source import source_page

blueprint = Blueprint("source", __name__)


@blueprint.get("/source/<source_id>")
def show(source_id: str) -> ResponseReturnValue:
    """Returns the page of a file."""
    source = held(source_id)
    return desk.draw(
        "source.html",
        source_page(
            source,
            desk.store().parts(source.id),
            other_names=desk.store().names(source.id),
            withheld=desk.withheld(source.id),
        ),
    )


@blueprint.get("/source/<source_id>/original")
def original(source_id: str) -> ResponseReturnValue:
    """Returns the bytes as received: always to be saved, never shown, whatever they claim to be.

    A file with lists of names that readers may not see is not handed out.
    """
    source = held(source_id)
    if desk.withheld(source_id):
        abort(403)
    return send_file(
        BytesIO(desk.store().original(source.id)),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=file_name(source),
        max_age=0,
    )


def held(source_id: str) -> Source:
    """Returns a source, or answers that there is none."""
    return desk.store().source(source_id) or abort(404)


def file_name(source: Source) -> str:
    """Returns the last part of a source's name, without what a file system or a header could misread."""
    name = source.name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in name if letter.isprintable() and letter not in '"<>|:*?').strip(". ")
    return kept or source.id
