"""/summary/… : one summary, its raw words, and what resembles its sections."""

from __future__ import annotations

import re

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from archive import copies
from archive.models import Problem, Section, Summary
from web import desk
from web.errors import BadParameter
from web.hits import reader, spans
from web.likeness import resembling
from web.pages.copied import address_in_copy, copied, uncovered
from web.pages.figures import disputes
from web.pages.repairs import Repaired, repaired
from web.pages.report import MARKED, PASSAGE, Others, SummaryPage, View, summary_page
from web.pages.similar import SimilarPage, section_at
from web.pages.source import raw_page
from web.params import LONGEST_QUERY
from web.veil import Veiled

blueprint = Blueprint("summary", __name__)
EVIDENCE = re.compile(rf"[ef][1-9]\d{{0,3}}|{PASSAGE.pattern}")


@blueprint.get("/summary/<summary_id>")
def show(summary_id: str) -> ResponseReturnValue:
    """Returns the page of a summary."""
    return desk.draw("summary.html", page(held(summary_id)))


@blueprint.get("/summary/<summary_id>/raw")
def raw(summary_id: str) -> ResponseReturnValue:
    """Returns the words of a summary before they were cleaned."""
    seen = desk.seen(held(summary_id))
    page = raw_page(seen, _repaired(seen), withheld=desk.withheld(seen.summary.source.id))
    return desk.draw("raw.html", page)


@blueprint.get("/summary/<summary_id>/similar/<int:position>")
def similar(summary_id: str, position: int) -> ResponseReturnValue:
    """Returns the page of what resembles one section."""
    return desk.draw("similar.html", similar_page(summary_id, position, strict=False))


def similar_page(summary_id: str, position: int, *, strict: bool) -> SimilarPage:
    """Returns what resembles one section, by the filters of this request."""
    seen = desk.seen(held(summary_id))
    chosen = reader(desk.config()).read(request.args.items(multi=True), strict=strict)
    if isinstance(chosen, Problem):
        raise BadParameter(chosen)
    return resembling(seen, section(seen.summary, position), desk.store(), desk.engine(), see=desk.seen, asked=chosen)


def page(summary: Summary) -> SummaryPage:
    """Returns what is shown of a summary."""
    asked, seen = view(), desk.seen(summary)
    return summary_page(
        seen,
        asked,
        highlight=lambda text: spans(text, asked.q),
        repaired=_repaired(seen),
        others=_others(summary, seen),
        withheld=desk.withheld(summary.source.id),
    )


def _repaired(seen: Veiled) -> Repaired:
    source, store = seen.summary.source.id, desk.store()
    return repaired(seen, store.cleaned(source), store.raw(source))


def _others(summary: Summary, seen: Veiled) -> Others:
    family = desk.store().family(summary.family) if summary.family else ()
    siblings = {each.id: desk.seen(each) for each in family if each.id != summary.id}
    said = copies.offers(summary, family) if siblings else ()
    disputed = copies.disputed(summary, family) if siblings else ()
    return Others(
        copies=tuple(each.summary for each in siblings.values()),
        offers=copied(said, siblings),
        uncovered=uncovered(said, siblings, seen.folds),
        disputes=disputes(summary.description.figures, disputed, address_in_copy),
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
        message = f"参数 evidence 的值“{evidence}”用不了：应如 e3、f2 或 p120-135"
        raise BadParameter(Problem("bad_parameter", message, "evidence"))
    chosen = request.args.get("view") or None
    if chosen not in {None, MARKED}:
        raise BadParameter(Problem("bad_parameter", f"参数 view 的值“{chosen}”用不了：只有 {MARKED}", "view"))
    q = " ".join(request.args.get("q", "").split())[:LONGEST_QUERY]
    return View(q, evidence, marked=chosen == MARKED)
