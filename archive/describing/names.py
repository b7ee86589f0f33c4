"""Finds the personal names of people who were helped, treated or trained, so that public pages can fold them.

A list is three names in a row, whatever stands with each: a village, an illness, an amount; two are one where a count
follows them or an illness is told of them.  A single name counts only where an illness or hardship is told of it.  The
names of leaders, models and winners are public: their lists are ``other``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from archive.models import NameList, Span
from archive.vocabulary.metrics import last_group
from archive.vocabulary.people import People, people

LEAST = 3
BEFORE, AFTER = 160, 40  # characters that may tell whose list it is
MOST_BETWEEN = 3  # cells of a row between two names: 糖尿病 500元
REACH = 24  # characters before an illness in which the name stands
SEPARATED = "、，,；;：:/ 　\t\n"
ELEMENT = re.compile(
    rf"(?:[（(][^（()）\n]{{0,24}}[）)]|[^{SEPARATED}。！!？?]"
    r"|(?<=[、，：:\s][一-龥])[ 　](?=[一-龥](?:[、，。]|$)))+|[。！!？?]"  # 王　勇
)
OPENERS = "村区户了为给对向问望助组屯队厂司校有派出送选的“"  # 慰问了王建国、: a name follows these
CLOSERS = (  # 王建国等3人: these follow a name
    "等|共|同志|各|被|获|因|患|接受|参加|领|每|[三四五六七八九十几这送发的到报]|一起|进行|\\d"
)
RELATIVE = "(?:同志|老人|一家|家庭|家)?(?:的?(?:妻子|丈夫|儿子|女儿|父亲|母亲|爱人|孩子))?[，,]?"
FIRST_OF_TWO = 16  # characters before the second of two names in which the first stands with its label
COUNT = "等?(?:\\d+|[两二三四五六七八九十]+)余?[人名户位]|等(?=[人名户位])"
AFTER_ONE = (  # 职工杨志刚送去捐款: these follow the name of one person
    "[，。；、）)（(\n\\d]|同志|送|收到|获|进行|得到|领到|拿到|发放|捐|申请|办理|一家|家里|家中|等|被|在|因|患|生活|住院"
    "|的(?:[妻丈儿女父母家病医子])|$"
)
REMARK = re.compile("[（(]([^（()）]*)[）)]")
SENTENCE_END = re.compile(r"[。！!？?\n]")


class _Element(NamedTuple):
    """What stands between two separators, and the personal name in it."""

    name: Span | None
    opens: bool = False  # words before the name, so a list can only begin here
    closes: bool = False  # words after it, so a list can only end here


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of the vocabulary, compiled."""

    hint: re.Pattern[str]  # a name between two separators: without one there is no list
    element: re.Pattern[str]  # a name with what may stand with it
    first: re.Pattern[str]  # words, then a name
    last: re.Pattern[str]  # a name, then words
    filler: re.Pattern[str]  # a cell of a row: an illness, an amount, a lone surname
    labelled: re.Pattern[str]  # what must stand before names of two characters only: 高山、马庄、白云 are villages
    single: re.Pattern[str]  # all that stands before an illness
    ailing: ahocorasick_rs.AhoCorasick
    after: re.Pattern[str]  # all that stands between an illness and the name of one person behind it
    second: re.Pattern[str]  # the second of two names: group "count", or what else ends it
    opened: re.Pattern[str]  # the first of two names with its label


@cache
def _grammar() -> _Grammar:
    known = people()
    name = f"(?P<name>{known.name})"
    bodies = "村|社区|组|屯|队|厂|公司|车间|班|学校|小学|中学|医院|镇|乡|街道"
    place = f"(?:[一-龥]{{1,8}}?(?:{bodies}))?"
    number = r"(?:[（(]?\d{1,3}[）).．、]?\s?)?"
    remark = r"(?:\s?[（(][^（()）\n]{1,24}[）)])?"
    called = "(?:同志|同学|师傅|老人|家|家庭)?"
    amount = r"(?:\s?(?:各|补助|救助|慰问金?)?\d+(?:\.\d+)?万?元)?"
    count = r"(?:等?(?:\d+|[一二两三四五六七八九十]+)[人名户位]|等)?"
    cells = (
        r"\d+(?:\.\d+)?\s?(?:万?元|岁|人|名|户|分)?", "[一-龥]", f"[一-龥]{{0,6}}(?:病|癌|症|瘤|残|伤|元|{bodies})",
        "低保户?|贫困", known.label,
    )  # fmt: skip
    return _Grammar(
        hint=re.compile(
            rf"[{SEPARATED}]{number}(?:{known.label})?{name}{called}{remark}{amount}{count}(?=[{SEPARATED}。）)]|$)"
        ),
        element=re.compile(rf"{number}{place}(?:{known.label})?{name}{called}{remark}{amount}{count}"),
        first=re.compile(rf"(?:.*)(?:{known.label}|[{OPENERS}])(?:同志|的)?{name}{called}{remark}{amount}"),
        last=re.compile(rf"{number}{place}{name}{remark}(?={CLOSERS})"),
        filler=re.compile(rf"(?:{'|'.join(cells)}){remark}"),
        labelled=re.compile(rf"{known.label}(?:有|为|是)?[:：]?\Z"),
        single=re.compile(rf"(?:(?P<label>{known.label})|(?<![一-龥])){name}{RELATIVE}{known.lead}\Z"),
        ailing=ahocorasick_rs.AhoCorasick(list(known.ailing), store_patterns=False),
        after=re.compile(
            rf"[^，。；、：\n]{{0,10}}?(?:的|(?P<label>{known.label}))(?P<name>{known.name})(?={AFTER_ONE})"
        ),
        second=re.compile(rf"、(?P<name>{known.name})(?:(?P<count>{COUNT})|(?={AFTER_ONE}))"),
        opened=re.compile(rf".*?(?P<label>{known.label}|[{OPENERS}])(?:同志)?(?P<name>{known.name})\Z"),
    )


def read(text: str) -> tuple[NameList, ...]:
    """Returns the lists of personal names in a text, and single ailing people, in order; none overlaps another."""
    grammar, known = _grammar(), people()
    lists = tuple(_lists(text, grammar, known)) if any(map(known.is_sure, _hints(text, grammar))) else ()
    found = list(lists)
    for one in (*_pairs(text, grammar, known), *_singles(text, grammar, known)):
        if all(one.span.end <= each.span.start or each.span.end <= one.span.start for each in found):
            found.append(one)
    return tuple(sorted(found, key=lambda each: each.span.start))


def _hints(text: str, grammar: _Grammar) -> Iterator[str]:
    return (match["name"] for match in grammar.hint.finditer(text))


def _lists(text: str, grammar: _Grammar, known: People) -> Iterator[NameList]:
    run: list[Span] = []
    between = 0
    for element in _elements(text, grammar, known):
        between = 0 if element.name else between + 1
        if element.opens or between > MOST_BETWEEN:
            yield from _list(run, text, grammar, known)
            run = []
        if element.name:
            run.append(element.name)
        if element.closes:
            yield from _list(run, text, grammar, known)
            run = []
    yield from _list(run, text, grammar, known)


def _list(run: list[Span], text: str, grammar: _Grammar, known: People) -> Iterator[NameList]:
    """Yields a run of names as a list if enough of them are sure; a doubtful one of two characters ends none."""
    sure = [known.is_sure(text[name.start : name.end]) for name in run]
    if sum(sure) < LEAST:
        return
    kept = [place for place, name in enumerate(run) if sure[place] or name.end - name.start > 2]
    names = run[kept[0] : kept[-1] + 1]
    span = Span(names[0].start, names[-1].end)
    if any(name.end - name.start > 2 for name in names) or grammar.labelled.search(
        text, max(0, span.start - REACH), span.start
    ):
        yield NameList(span, _kind(text, span, known), len(names))


def _elements(text: str, grammar: _Grammar, known: People) -> Iterator[_Element]:
    """Yields what stands between separators; one without a name that is no cell of a row closes a list."""
    for match in ELEMENT.finditer(text):
        start, end = match.span()
        whole = grammar.element.fullmatch(text, start, end)
        last = None if whole else grammar.last.match(text, start, end)
        first = None if whole or last else grammar.first.fullmatch(text, start, end)
        found = whole or last or first
        if found and known.is_name(found["name"]):
            yield _Element(Span(*found.span("name")), opens=first is not None, closes=last is not None)
        else:
            yield _Element(None, closes=grammar.filler.fullmatch(text, start, end) is None)


def _kind(text: str, span: Span, known: People) -> str:
    """Returns whose list it is: what its own remarks say, else the nearest words before it, else those after it."""
    remarks = known.kinds.search(" ".join(REMARK.findall(text[span.start : span.end + AFTER])))
    if remarks and remarks.lastgroup == "patients":
        return "patients"
    before = text[max(0, span.start - BEFORE) : span.start]
    return _said(text, span, before, known) or last_group(known.kinds, before) or "other"


def _said(text: str, span: Span, before: str, known: People) -> str | None:
    """Returns whose list the sentence says it is, by the nearest words before it, else those after it."""
    said = last_group(known.kinds, SENTENCE_END.split(before)[-1])
    after = None if said else known.kinds.search(SENTENCE_END.split(text[span.end : span.end + AFTER])[0])
    return after.lastgroup if after else said


def _pairs(text: str, grammar: _Grammar, known: People) -> Iterator[NameList]:
    """Yields two names that a count follows, 李秀兰、王大力两名职工, or of whom an illness is told."""
    for match in grammar.second.finditer(text):
        start = match.start()
        opened = grammar.opened.match(text, max(0, start - FIRST_OF_TWO), start)
        if opened is None or not all(known.is_sure(each["name"]) for each in (opened, match)):
            continue
        span = Span(opened.start("name"), match.end("name"))
        before = text[max(0, span.start - BEFORE) : span.start]
        kind = _said(text, span, before, known)
        labelled = opened["label"] not in OPENERS
        needy = labelled and (kind == "patients" or opened["label"].startswith(known.needy))
        if kind and (match["count"] or needy) and (labelled or _is_long(opened, match)):
            yield NameList(span, kind, 2)


def _is_long(*names: re.Match[str]) -> bool:
    return any(len(each["name"]) > 2 for each in names)


def _singles(text: str, grammar: _Grammar, known: People) -> Iterator[NameList]:
    """Yields people of whom an illness or hardship is told: 村民王建国身患尿毒症, 患尿毒症的职工王建国."""
    done = 0
    for _, told, end in grammar.ailing.find_matches_as_indexes(text):
        start = max(done, text.rfind("\n", 0, told) + 1, told - REACH)
        for match in grammar.single.finditer(text, start, told):
            certain = match["label"] or len(match["name"]) > 2
            if certain and known.is_name(match["name"]) and known.is_sure(match["name"]):
                done = end
                yield NameList(Span(*match.span("name")), "patients", 1)
                break
        else:
            behind = grammar.after.match(text, end)
            if behind is not None and known.is_plain(behind["name"]) and _is_certain(text, behind):
                done = behind.end()
                yield NameList(Span(*behind.span("name")), "patients", 1)


def _is_certain(text: str, match: re.Match[str]) -> bool:
    """Tells a name of three characters, or of two with 同志, from a word: 困难职工马上得到."""
    return len(match["name"]) > 2 or text.startswith("同志", match.end())
