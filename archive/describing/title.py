"""Reads a piece's title: its own, else the one a site printed above it if that names somebody, else one made up.

Priorities of union-summaries.md 2.4.  A made-up title says no more than what the other describers proved: a year that
is not explicit and a place that is not the author's are left out.  A site's year is not repeated.
"""

from __future__ import annotations

import re

from archive.describing.subject import Subject
from archive.models import Evidence, Part, Place, Region, SlotStatus, Statement, Year, YearStatus
from archive.splitting.titles import is_site_title, names_organisation
from archive.vocabulary.labels import label

OWN, HEADED, PAGE, GENERATED = 0.95, 0.7, 0.5, 0.3
_SLOTS = {
    "province": "province",
    "city": "city",
    "county": "county",
    "district": "county",
    "town": "town",
    "street": "town",
}
_SITE_YEAR = re.compile(r"^\s*(?:19|20)\d\d年?度?\s*")
_FRINGE = re.compile(r"(?:\.(?:docx?|txt|pdf|html?|wps|rtf|odt))?\s*(?:[(（]\d{1,2}[)）])?\s*$")
_WHOSE = re.compile(r"[镇乡区县市省校院厂局村司街道社业园团关系统].{0,8}工会")
_FULL_NAME = re.compile(r"(?:省|市|区|县|旗|州|盟|镇|乡|街道)$")
_ASIDE = re.compile(r"（.*?）")


def read(subject: Subject, *, level: str, year: Year, period: str, region: Region) -> tuple[Statement, ...]:
    """Returns statements of the title, the winner first; there is always one, at worst a made-up one."""
    made_up = _made_up(level=level, year=year, period=period, region=region)
    found = [statement for statement in (_own(subject), _headed(subject)) if statement is not None]
    page = _page(subject)
    if page is not None and _place(level, region) is None:
        found.append(page)
    found.append(made_up)
    return (found[0], *(_candidate(statement) for statement in found[1:]))


def _candidate(statement: Statement) -> Statement:
    return Statement(
        statement.field, statement.value, "candidate", statement.score / 2, statement.rule, statement.evidence
    )


def _own(subject: Subject) -> Statement | None:
    title = subject.piece.title
    if not title or not title.strip():
        return None
    evidence = _evidence(title, Part.TITLE, 0, "inner-title")
    return Statement("title", evidence.quote, "true", OWN, "inner-title", (evidence,))


def _headed(subject: Subject) -> Statement | None:
    """The heading above the piece, if it says whose document it is."""
    heading = subject.piece.heading
    if not heading or _is_site_s(heading) or not names_organisation(heading):
        return None
    return _furniture(heading, "site-heading", HEADED)


def _page(subject: Subject) -> Statement | None:
    """The page's title, for the only piece of a page, if it tells more than nothing: 校工会工作总结."""
    page = subject.piece.heading or subject.harvest.title
    if not subject.alone or not page or _is_site_s(page) or not _WHOSE.search(page):
        return None
    return _furniture(page, "page-title", PAGE)


def _is_site_s(words: str) -> bool:
    """Tells whether only a site writes so; the number of a page is no sign of it."""
    return is_site_title(_FRINGE.sub("", words))


def _furniture(words: str, rule: str, score: float) -> Statement:
    evidence = _evidence(words, Part.FURNITURE, _year_end(words), rule)
    return Statement("title", evidence.quote, "inferred", score, rule, (evidence,))


def _year_end(words: str) -> int:
    match = _SITE_YEAR.match(words)
    return 0 if match is None else match.end()


def _evidence(words: str, part: Part, start: int, rule: str) -> Evidence:
    """Returns the words from an offset on, without the file suffix and page number at their end."""
    fringe = _FRINGE.search(words)
    end = len(words) if fringe is None or fringe.start() <= start else fringe.start()
    while start < end and words[start].isspace():
        start += 1
    return Evidence(part, start, end, words[start:end], rule)


def _made_up(*, level: str, year: Year, period: str, region: Region) -> Statement:
    who = _place(level, region) or ("" if level == "unknown" else _kind(level))
    when = f"{year.value}年" if year.status is YearStatus.EXPLICIT and year.value is not None else ""
    return Statement(
        "title", f"{who}工会{when}{_span_of_time(period, dated=bool(when))}工作总结", "inferred", GENERATED, "generated"
    )


def _span_of_time(period: str, *, dated: bool) -> str:
    if period == "unknown" or (period == "year" and dated):
        return ""
    return "年度" if period == "year" else _short(label("period", period))


def _kind(level: str) -> str:
    """Returns what unions of a level are called; 村（社区） names two kinds, the asides of others only examples."""
    words = label("level", level)
    return words if level == "village" else _short(words)


def _short(words: str) -> str:
    """Returns a label without what stands in brackets: 村（社区） -> 村."""
    return _ASIDE.sub("", words)


def _place(level: str, region: Region) -> str | None:
    """Returns the author's place as its level names it, or the mask of it; None if the text shows neither."""
    slot = _SLOTS.get(level)
    if slot is None:
        return None
    place: Place = getattr(region, slot)
    if place.status is SlotStatus.TRUE:
        return place.as_written if place.as_written and _FULL_NAME.search(place.as_written) else place.name
    return place.as_written if place.status is SlotStatus.MASKED else None
