"""/healthz : whether searches can be answered."""

from __future__ import annotations

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from web import desk

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def show() -> ResponseReturnValue:
    """Returns 200 where archive and index can be read, the warnings of the pages, else 503."""
    revision, engine = desk.store().revision, desk.engine().name
    return jsonify(status="ok", revision=revision, engine=engine, warnings=desk.holdings().warnings())
