"""/summary/… : one summary, its raw words, and what resembles its sections."""

from __future__ import annotations

import re

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from archive.models import Problem, Section, Summary
from web import desk
from web.errors import BadParameter
from web.hits import spans
from web.likeness import resembling
from web.pages.report import SummaryPage, View, summary_page
from web.pages.similar import section_at
from web.pages.source import raw_page
from web.params import LONGEST_QUERY

blueprint = Blueprint("summary", __name__)
EVIDENCE = re.compile(r"[ef][1-9]\d{0,3}")


@blueprint.get("/summary/<summary_id>")
def show(summary_id: str) -> ResponseReturnValue:
    """Returns the page of a summary."""
    return desk.draw("summary.html", page(held(summary_id)))


@blueprint.get("/summary/<summary_id>/raw")
def raw(summary_id: str) -> ResponseReturnValue:
    """Returns the words of a summary before they were cleaned."""
    summary = held(summary_id)
    cleaned = desk.store().cleaned(summary.source.id)
    span = cleaned.offsets.to_raw(summary.span.start, summary.span.end)
    raw_text = desk.store().raw(summary.source.id)
    return desk.draw("raw.html", raw_page(summary, raw_text, span, cleaned.repairs))


@blueprint.get("/summary/<summary_id>/similar/<int:position>")
def similar(summary_id: str, position: int) -> ResponseReturnValue:
    """Returns the page of what resembles one section."""
    summary = held(summary_id)
    found = resembling(summary, section(summary, position), desk.store(), desk.engine())
    return desk.draw("similar.html", found)


def page(summary: Summary) -> SummaryPage:
    """Returns what is shown of a summary."""
    asked = view()
    return summary_page(
        summary,
        asked,
        highlight=lambda text: spans(text, asked.q),
        copies=desk.store().family(summary.family) if summary.family else (),
        corrections=desk.store().corrections((summary.id,)),
    )


def held(summary_id: str) -> Summary:
    """Returns a summary, or answers that there is none."""
    return desk.store().summary(summary_id) or abort(404)


def section(summary: Summary, position: int) -> Section:
    """Returns a section, or answers that there is none."""
    return section_at(summary, position) or abort(404)


def view() -> View:
    """Returns what this request asks to see; BadParameter names what cannot be used."""
    evidence = request.args.get("evidence") or None
    if evidence and not EVIDENCE.fullmatch(evidence):
        raise BadParameter(Problem("bad_parameter", f"参数 evidence 的值“{evidence}”用不了：应如 e3 或 f2", "evidence"))
    return View(" ".join(request.args.get("q", "").split())[:LONGEST_QUERY], evidence)
