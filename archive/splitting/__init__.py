"""Cuts a cleaned file into its reports.

Numbered headings first (``headings``, ``acceptance``), else repeated titles or a new opening formula (``formulas``);
then each piece is freed of its title lines (``titles``) and checked for losses (``endings``).  What stands before the
first heading, the page's title and the editor's words, belongs to no piece unless it is itself a report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.models import Harvest, Piece, Span
from archive.splitting import endings, headings, series, titles
from archive.splitting.acceptance import Measure, accept, promises, stem_of
from archive.splitting.formulas import boundaries
from archive.splitting.headings import Mark
from archive.splitting.words import narrow, narrow_page, words

SHORTEST_LEAD = 300  # Han characters before the first heading that may be a report
_NUMBERED = re.compile(r"^\s*(?:二[、.]|\(二\)|2[、.])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of the text that holds one piece, with the heading a site put above it."""

    span: Span
    stem: str = ""
    heading: str | None = None
    confidence: float = 1.0


def split(text: str, harvest: Harvest) -> tuple[Piece, ...]:
    """Returns the reports of a cleaned text in order; empty if it holds no words at all."""
    measure = Measure.of(text)
    page = harvest.title or _first_line(text)
    cuts = _by_headings(text, measure, page) or _by_formulas(text, measure, page)
    found = [piece for cut in cuts if (piece := _piece(text, cut, page=page, alone=len(cuts) == 1)) is not None]
    return tuple(_numbered(found))


def _numbered(pieces: list[Piece]) -> list[Piece]:
    return [
        Piece(part, p.span, p.text, p.title, p.title_span, p.heading, p.truncated, p.gap, p.confidence)
        for part, p in enumerate(pieces, 1)
    ]


def _by_headings(text: str, measure: Measure, page: str | None) -> tuple[_Cut, ...]:
    announced = page if promises(page) or page is None else _promising_line(text) or page
    marks = accept(headings.find(text), measure, end=len(text), title=announced)
    if not marks and page is not None:
        marks = accept(headings.inline(text, stem_of(page)), measure, end=len(text), title=announced)
    if not marks:
        found = (accept(one, measure, end=len(text), title=announced) for one in series.find(text))
        marks = max(found, key=len, default=())
    if not marks:
        return ()
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    cuts = tuple(
        _Cut(Span(mark.end, end), mark.stem or stem_of(page or ""), _heading(text, mark))
        for mark, end in zip(marks, ends, strict=True)
    )
    lead = _Cut(Span(0, marks[0].start))
    return (lead, *cuts) if _is_report(text, lead.span, measure) else cuts


def _heading(text: str, mark: Mark) -> str | None:
    """Returns the title that a heading gives its piece, else its stem, as written."""
    for wanted in (mark.title, mark.stem):
        at = narrow_page(text).find(wanted, mark.start, mark.end) if wanted else -1
        if at >= 0:
            return text[at : at + len(wanted)].strip() or None
    return None


def _by_formulas(text: str, measure: Measure, page: str | None) -> tuple[_Cut, ...]:
    found = boundaries(text, measure, title=page)
    if len(found) < 2:
        return (_Cut(Span(0, len(text))),)
    ends = [*(boundary.start for boundary in found[1:]), len(text)]
    return tuple(
        _Cut(Span(boundary.start, end), confidence=boundary.confidence)
        for boundary, end in zip(found, ends, strict=True)
    )


def _is_report(text: str, span: Span, measure: Measure) -> bool:
    """Tells whether the words before the first heading are a report: long, opened by formula or numbered."""
    if measure(span.start, span.end) < SHORTEST_LEAD:
        return False
    lead = narrow(text[span.start : span.end])
    return words().opening.search(lead) is not None or _NUMBERED.search(lead) is not None


def _piece(text: str, cut: _Cut, *, page: str | None, alone: bool) -> Piece | None:
    top = titles.top(text, cut.span, page=page, stem=cut.stem)
    end = titles.without_site_titles(text, Span(top.text_start, cut.span.end), page=page)
    body = text[top.text_start : end]
    if not body:
        return None
    heading = cut.heading
    if heading is None and alone:
        heading = next(iter(top.site), None) or page
    return Piece(
        part=1,
        span=Span(top.text_start, top.text_start + len(body)),
        text=body,
        title=top.title,
        title_span=top.span,
        heading=None if heading is None else titles.tidy(heading),
        truncated=endings.truncated(body),
        gap=endings.gap(body),
        confidence=cut.confidence,
    )


def _first_line(text: str) -> str | None:
    line = text.lstrip().split("\n", 1)[0].strip()
    return line if line and titles.is_title(line) else None


def _promising_line(text: str) -> str | None:
    """Returns the title line at the top that announces several documents, if the container's title does not."""
    for line in text.lstrip().split("\n", 4)[:4]:
        if len(line) <= titles.LONGEST_TITLE and promises(line):
            return line.strip()
    return None
