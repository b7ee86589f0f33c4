"""What an address asks for: query parameters read into one value, and written back in one canonical order.

Every state of the site is in its address, so reading and writing are each other's inverse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from archive.models import LEVELS, PERIODS, Problem, Provenance, SectionKind, YearStatus
from web.asked import Asked as Asked
from web.asked import Filters as Filters
from web.years import RANGE as RANGE
from web.years import YEAR_VALUES as YEAR_VALUES
from web.years import joined, objection

KINDS = ("summary", "section")
SORTS = ("relevance", "newest", "oldest")
FILTERS = ("level", "year", "year_status", "region", "topic", "period", "provenance", "role")
OTHERS = (
    "q",
    "kind",
    "exact",
    "literal",
    "not",
    "overlap",
    "sort",
    "open",
    "find",
    "facet",
    "page",
    "size",
    "from",
    "to",
)
FINDABLE = ("region", "topic")  # facets in which a value can be looked for
LONGEST_QUERY = 500  # characters that are read; what is longer is cut, and the page says so
LONGEST_LITERAL = 50
LONGEST_FIND = 30
MOST_OPENED = 50
LARGEST_PAGE = 100
DEEPEST_PAGE = 100_000
REGION = re.compile(r"\d{2}(?:\d{2}(?:\d{2}(?:\d{3})?)?)?")

ALLOWED: dict[str, tuple[str, ...]] = {
    "level": LEVELS,
    "period": PERIODS,
    "provenance": tuple(each.value for each in Provenance),
    "year_status": tuple(each.value for each in YearStatus),
    "role": tuple(each.value for each in SectionKind),
}

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads parameters; what topics and regions exist is told from outside."""

    known_topic: Known
    known_region: Known
    page_size: int = 20

    def read(self, pairs: Iterable[tuple[str, str]], *, strict: bool) -> Asked | Problem:
        """Returns the search, or the first fault; ``strict`` refuses unknown names too (addresses get tails added)."""
        values = _gathered(pairs)
        if strict:
            unknown = sorted(values.keys() - {*FILTERS, *OTHERS})
            if unknown:
                return _fault(unknown[0], values[unknown[0]][-1], "没有这个参数")
        asked = Asked(size=self.page_size)
        for step in (self._words, self._choices, self._filters, self._exclusions, self._opened, self._numbers):
            read = step(asked, values)
            if isinstance(read, Problem):
                return read
            asked = read
        return asked

    def _words(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        words = _printable(_last(values, "q", ""))
        literal = tuple(dict.fromkeys(_printable(word)[:LONGEST_LITERAL] for word in values.get("literal", ())))
        return replace(
            asked,
            q=words[:LONGEST_QUERY].strip(),
            shortened=len(words) > LONGEST_QUERY,
            literal=tuple(word for word in literal if word),
        )

    def _choices(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        kind, sort = _last(values, "kind", asked.kind), _last(values, "sort", asked.sort)
        if kind not in KINDS:
            return _fault("kind", kind, "可用 summary（总结）或 section（举措）")
        if sort not in SORTS:
            return _fault("sort", sort, f"可用 {'、'.join(SORTS)}")
        switches = {name: _last(values, name, "0") for name in ("exact", "overlap")}
        for name, value in switches.items():
            if value not in {"0", "1"}:
                return _fault(name, value, "可用 1 或 0")
        return replace(asked, kind=kind, sort=sort, exact=switches["exact"] == "1", overlap=switches["overlap"] == "1")

    def _filters(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        for name in FILTERS:
            given = tuple(dict.fromkeys(value.strip() for value in values.get(name, ()) if value.strip()))
            for value in given:
                reason = self._objection(name, value)
                if reason:
                    return _fault(name, value, reason)
            if name == "year" and len(given) > 1 and any(RANGE in value for value in given):
                return _fault(name, "、".join(given), "一个年份范围不能和别的年份一起用")
            asked = asked.choosing(name, given)
        return _typed_years(asked, values)

    def _exclusions(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        pairs = tuple(dict.fromkeys(pair.strip() for pair in values.get("not", ()) if pair.strip()))
        for pair in pairs:
            name, _, value = pair.partition(":")
            reason = self._objection(name, value) if name in FILTERS else "写作 筛选项:值，如 level:town"
            if reason or RANGE in value:
                return _fault("not", pair, reason or "要排除的年份写一个")
        return replace(asked, excluded=pairs)

    def _opened(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        codes = tuple(sorted({code.strip() for code in values.get("open", ()) if code.strip()}))
        for code in codes:
            if reason := self._objection("region", code) or ("要打开的是地区代码" if code == "unknown" else None):
                return _fault("open", code, reason)
        name = _last(values, "facet", asked.find_in)
        if name not in FINDABLE:
            return _fault("facet", name, f"可用 {'、'.join(FINDABLE)}")
        words = _printable(_last(values, "find", ""))[:LONGEST_FIND].strip()
        return replace(asked, opened=codes[:MOST_OPENED]).finding(name, words)

    def _objection(self, name: str, value: str) -> str | None:
        """Returns why a value cannot be chosen; None if it can."""
        if name == "year":
            return objection(value)
        if name == "region":
            right = value == "unknown" or (REGION.fullmatch(value) and self.known_region(value))
            return None if right else "没有这个行政区划代码"
        if name == "topic":
            return None if value == "unknown" or self.known_topic(value) else "没有这个主题"
        return None if value in ALLOWED[name] else f"可用 {'、'.join(ALLOWED[name])}"

    def _numbers(self, asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
        limits = {"page": (asked.page, DEEPEST_PAGE), "size": (asked.size, LARGEST_PAGE)}
        found: dict[str, int] = {}
        for name, (default, largest) in limits.items():
            written = _last(values, name, str(default))
            if not (written.isascii() and written.isdecimal()) or not 1 <= int(written[:9]) <= largest:
                return _fault(name, written, f"应为 1 至 {largest} 的整数")
            found[name] = int(written)
        return replace(asked, page=found["page"], size=found["size"])


def address(asked: Asked, *, path: str = "/search", page_size: int = 20) -> str:
    """Returns the canonical address of a search: fixed order, defaults left out."""
    pairs: list[tuple[str, str]] = [("q", asked.q)] if asked.q else []
    if asked.kind != "summary":
        pairs.append(("kind", asked.kind))
    pairs += [(name, value) for name in FILTERS for value in asked.chosen(name)]
    pairs += manner(asked)
    pairs += [("sort", asked.sort)] * (asked.sort != "relevance")
    pairs += sight(asked)
    pairs += [("page", str(asked.page))] * (asked.page > 1)
    pairs += [("size", str(asked.size))] * (asked.size != page_size)
    return f"{path}?{urlencode(pairs, quote_via=quote, safe='.:')}" if pairs else path


def manner(asked: Asked) -> list[tuple[str, str]]:
    """Returns the parameters that say how words and years are taken, and what is excluded."""
    pairs = [("not", pair) for pair in asked.excluded]
    pairs += [("overlap", "1")] * asked.overlap
    pairs += [("exact", "1")] * asked.exact
    return pairs + [("literal", word) for word in asked.literal]


def sight(asked: Asked) -> list[tuple[str, str]]:
    """Returns the parameters that say what is seen of the facets; they change nothing that is found."""
    pairs = [("open", code) for code in asked.opened]
    pairs += [("find", asked.find)] * bool(asked.find)
    return pairs + [("facet", asked.find_in)] * (bool(asked.find) and asked.find_in != "region")


def _printable(text: str) -> str:
    """Returns the text in one line, without signs that cannot be seen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _typed_years(asked: Asked, values: Mapping[str, Sequence[str]]) -> Asked | Problem:
    """Returns the search with the two boxes of the year form joined to one range."""
    low, high = _last(values, "from", ""), _last(values, "to", "")
    if not low and not high:
        return asked
    written = joined(low, high)
    reason = objection(written)
    return _fault("from/to", written, reason) if reason else asked.choosing("year", (written,))


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return values


def _last(values: Mapping[str, Sequence[str]], name: str, default: str) -> str:
    return values.get(name, [""])[-1].strip() or default


def _fault(name: str, value: str, reason: str) -> Problem:
    return Problem("bad_parameter", f"参数 {name} 的值“{value}”用不了：{reason}", name)
