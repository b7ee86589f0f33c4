"""Reads a piece's title: its own, else the one a site printed above it if that names somebody, else one made up.

Priorities of union-summaries.md 2.4.  A made-up title says no more than what the other describers proved: a year that
is not explicit and a place that is not the author's are left out.  A site's year is not repeated.
"""

from __future__ import annotations

import re

from archive import gazetteer
from archive.describing import authorship, own_name
from archive.describing.authorship import Mention, Role
from archive.describing.subject import Subject
from archive.gazetteer import NameKind
from archive.models import Evidence, Part, Place, Region, SlotStatus, Statement, Year, YearStatus
from archive.splitting.titles import is_site_title, is_title, names_organisation
from archive.vocabulary.labels import label

OWN, HEADED, PAGE, GENERATED = 0.95, 0.7, 0.5, 0.3
_SENTENCE = re.compile(r"(?:如下|以下)[：:，,。]?\s*$|[，,。][^，。]*[：:]\s*$")  # a text's first words are no title
_LEFT_IN, _LINES = 200, 3  # characters and lines at the top of a text in which a title may have been left
_SLOTS = {
    "province": "province",
    "city": "city",
    "county": "county",
    "district": "county",
    "town": "town",
    "street": "town",
}
_SITE_YEAR = re.compile(r"^\s*(?:19|20)\d\d年?度?\s*")
_FRINGE = re.compile(
    r"(?:\.(?:docx?|txt|pdf|html?|wps|rtf|odt))?\s*(?:[(（](?:\d{1,2}|summary|final|copy|副本|定稿|终稿|最终版|修改稿)[)）])?\s*$",
    re.I,
)
_WHOSE = re.compile(r"[镇乡区县市省校院厂局村司街道社业园团关系统].{0,8}工会")
_FULL_NAME = re.compile(r"(?:省|市|区|县|旗|州|盟|镇|乡|街道)$")
_MASKED = re.compile(own_name.MASK)
_WHOSE_NAME = re.compile(r"[\u4e00-\u9fff]{2,}(?:街道|社区|镇|乡|村|有限公司|有限责任公司)(?:总?工会)")
_OWN_RULES = frozenset({"inner-title", "first-line"})
_TERM = re.compile(r"(?P<years>[二三四五两]年)(?:以?来|间|的?(?:工作|工会))|过去的?(?P<past>[三四五]年)")
_MONTH = re.compile(
    r"(?<![\d—－~～至到-])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|(?=的?工|小结|总结|[，,])|(?<=\A.月)(?!\d)|(?<=\A..月)(?!\d))"
)
_ASIDE = re.compile(r"（.*?）")


def read(subject: Subject, *, level: str, year: Year, period: str, region: Region) -> tuple[Statement, ...]:
    """Returns statements of the title, the winner first; there is always one, at worst a made-up one."""
    who, named = _author(subject, level, region)
    made_up = _made_up(subject, who, year=year, period=period)
    found = [statement for statement in (_own(subject), _headed(subject), _page(subject)) if statement is not None]
    if named:  # the author's own name tells more than what a site put above it, if that names nobody
        found = [each for each in found if each.rule in _OWN_RULES or _bears_name(str(each.value))]
    if _place(level, region) is not None:
        found = [each for each in found if each.rule != "page-title"]
    found.append(made_up)
    return (found[0], *(_candidate(statement) for statement in found[1:]))


def _candidate(statement: Statement) -> Statement:
    return Statement(
        statement.field, statement.value, "candidate", statement.score / 2, statement.rule, statement.evidence
    )


def _own(subject: Subject) -> Statement | None:
    title = subject.piece.title
    if not title or not title.strip() or _SENTENCE.search(title):
        return _first_line(subject)
    evidence = _evidence(title, Part.TITLE, 0, "inner-title")
    return Statement("title", evidence.quote, "true", OWN, "inner-title", (evidence,))


def _first_line(subject: Subject) -> Statement | None:
    """Returns the title that was left in the text's first lines, below what the site printed, if it names a union."""
    start = 0
    for line in subject.text[:_LEFT_IN].split("\n")[:_LINES]:
        if "工会" in line and is_title(line) and not is_site_title(line) and not _SENTENCE.search(line):
            found = _evidence(line, Part.TEXT, 0, "first-line", offset=start)
            return Statement("title", found.quote, "true", OWN, "first-line", (found,))
        start += len(line) + 1
    return None


def _headed(subject: Subject) -> Statement | None:
    """The heading above the piece, if it says whose document it is."""
    heading = subject.piece.heading
    if not heading or _is_site_s(heading) or _SENTENCE.search(heading) or not names_organisation(heading):
        return None
    return _furniture(heading, "site-heading", HEADED)


def _page(subject: Subject) -> Statement | None:
    """The page's title, for the only piece of a page, if it tells more than nothing: 校工会工作总结."""
    page = subject.piece.heading or subject.harvest.title
    if not subject.alone or not page or _is_site_s(page) or _SENTENCE.search(page) or not _WHOSE.search(page):
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


def _evidence(words: str, part: Part, start: int, rule: str, *, offset: int = 0) -> Evidence:
    """Returns the words from a place on, without the file suffix and page number at their end; ``offset``: of them."""
    fringe = _FRINGE.search(words)
    end = len(words) if fringe is None or fringe.start() <= start else fringe.start()
    while start < end and words[start].isspace():
        start += 1
    return Evidence(part, offset + start, offset + end, words[start:end], rule)


def _made_up(subject: Subject, who: str, *, year: Year, period: str) -> Statement:
    sure = year.status is YearStatus.EXPLICIT and year.value is not None
    when = f"{year.value}年" if sure and period != "term" else ""
    words = f"{who}{when}{_span_of_time(subject, period, dated=bool(when))}工作总结"
    return Statement("title", words, "inferred", GENERATED, "generated")


def _bears_name(words: str) -> bool:
    """Tells whether words name or mask somebody's place: 艳粉街道工会, **市教育工会."""
    return bool(gazetteer.find(words)) or _MASKED.search(words) is not None or _WHOSE_NAME.search(words) is not None


def _author(subject: Subject, level: str, region: Region) -> tuple[str, bool]:
    """Returns the author's name as the text has it, if it is proved; else what unions of its level are called.

    The second tells whether it is a name.
    """
    text = subject.text
    speaker = _speaker(text, level)
    place = _place(level, region)
    union = "工会" if speaker is None else _union(text, speaker)
    if place is not None:
        return place + union, True
    if level not in _SLOTS:
        own = next((name for name in own_name.find(text, "", level=level) if name.sure and "工会" in name.words), None)
        if own is not None:
            return own.words, True
    if level == "unknown":
        return "工会", False
    if speaker is None:
        return _kind(level) + union, False
    before = _named(text, speaker)
    if before or speaker.level in _SLOTS:
        return f"{before}{speaker.word}{union}", bool(before)
    return _kind(level) + union, False


def _speaker(text: str, level: str) -> Mention | None:
    """Returns the first union that speaks and may be of the level; 市 and 区 are words of several."""
    words = {level, *own_name.WORDS_OF.get(level, ())}
    return next(
        (each for each in authorship.read(text).mentions if each.role is Role.AUTHOR and each.level in words), None
    )


def _union(text: str, speaker: Mention) -> str:
    """Returns what a union calls itself after its level word: 总工会, 工会联合会."""
    name = "总工会" if speaker.total else text[speaker.start + len(speaker.word) : speaker.end]
    return f"{name}联合会" if text.startswith("联合会", speaker.end) else name


def _named(text: str, speaker: Mention) -> str:
    """Returns the place that a union bears before its level word: 江山市教育工会."""
    hits = (hit.name for hit in gazetteer.find(text) if hit.end == speaker.start and hit.kind is NameKind.FULL)
    return next(hits, "")


def _span_of_time(subject: Subject, period: str, *, dated: bool) -> str:
    if period == "unknown" or (period == "year" and dated):
        return ""
    if period == "term":
        return _years(subject.text)
    if period == "month":
        return _month(subject)
    return "年度" if period == "year" else _short(label("period", period))


def _years(text: str) -> str:
    """Returns how many years a term report looks back on, as it says: 五年; else that it is on one term."""
    found = _TERM.search(text)
    return (found["years"] or found["past"]) if found else "本届"


def _month(subject: Subject) -> str:
    """Returns the month that a report on one month names: 八月份."""
    for words in (subject.piece.title or "", subject.text[:_LEFT_IN], subject.piece.heading or ""):
        found = _MONTH.search(words)
        if found is not None:
            return f"{found['month']}月份"
    return "月度"


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
