"""The metrics of key figures, from ``archive/data/figures.yaml``: cues, units and the words that make a target."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from archive.datafiles import Row, load, refuse_doubles
from archive.scanning import scanner

FILE = "figures.yaml"
DEFAULT_GAP = 6
RISE = "(?:由|从)[^，]{1,14}?(?:增加|提高|增长|上升|扩大|发展|达)[到至]"  # 建会率由85%提高到


@dataclass(frozen=True, slots=True)
class Metric:
    """One thing that is counted: how it is called, written and recognised."""

    id: str
    label: str
    unit: str
    order: int  # position in the file: the first of two equally near metrics wins
    before: re.Pattern[str] | None  # matched on the clause up to the number; groups "cue" and "gap"
    around: re.Pattern[str] | None  # searched in the clause with "#" for the number and its unit
    veto: re.Pattern[str] | None
    stock: bool | None
    setting: tuple[str, str] | None  # what must be talked of, or at least nothing else of that field: (sport, culture)
    before_there: re.Pattern[str] | None  # like ``before`` and ``around``, in its setting only
    around_there: re.Pattern[str] | None
    follow: re.Pattern[str] | None  # words that name it right after a figure of one of ``follows``
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Metrics:
    """All metrics and what they share."""

    all: tuple[Metric, ...]
    by_unit: dict[str, tuple[Metric, ...]]  # by unit as written
    target_in_sentence: re.Pattern[str]
    target_in_clause: re.Pattern[str]
    others: re.Pattern[str]  # another period's number, a comparison or a rate for each
    acts: re.Pattern[str]  # right of a number: people who did something, so no state
    carry: re.Pattern[str]  # a clause that goes on about the metric before it: 总量达到136个
    settings: dict[str, re.Pattern[str]]  # for each field a pattern with a group for each setting

    def label(self, metric: str) -> str:
        """Returns the Chinese name of a metric."""
        return next(known.label for known in self.all if known.id == metric)

    def setting(self, field: str, left: str, right: str) -> str | None:
        """Returns which setting of a field the words around a number name: those behind it, else the nearest before."""
        pattern = self.settings[field]
        behind = pattern.search(right)
        if behind is not None:
            return behind.lastgroup
        last = None
        for match in pattern.finditer(left):
            last = match.lastgroup
        return last


@cache
def metrics() -> Metrics:
    """Returns the metrics of the archive."""
    return build(load(FILE))


def build(top: Row) -> Metrics:
    """Returns the metrics of a data file; raises VocabularyError naming the row that is wrong."""
    units = {canonical: top.row("units").words(canonical) for canonical, _ in top.pairs("units")}
    rows = top.rows("metrics")
    refuse_doubles((row.text("id"), row) for row in rows)
    settings = {field: _settings(top.row("settings"), field) for field, _ in top.pairs("settings")}
    known = tuple(_metric(row, order) for order, row in enumerate(rows))
    ids = {metric.id for metric in known}
    for metric, row in zip(known, rows, strict=True):
        if metric.unit not in units:
            raise row.fail(f"unit {metric.unit!r} is not among the file's units")
        if metric.setting and metric.setting[1] not in getattr(settings.get(metric.setting[0]), "groupindex", ()):
            raise row.fail(f"'setting' is not among the file's settings: {'.'.join(metric.setting)}")
        if not metric.follows <= ids or bool(metric.follows) != bool(metric.follow):
            raise row.fail("'follow' needs metrics of the file in 'follows'")
    written = {word for words in units.values() for word in words}
    targets = top.row("targets")
    return Metrics(
        all=known,
        by_unit={word: tuple(metric for metric in known if word in units[metric.unit]) for word in written},
        target_in_sentence=_pattern(targets, targets.words("sentence")),
        target_in_clause=_pattern(targets, targets.words("clause")),
        others=_pattern(top, top.words("others")),
        acts=_pattern(top, [top.text("acts")]),
        carry=_pattern(top, [top.text("carry")]),
        settings=settings,
    )


def _metric(row: Row, order: int) -> Metric:
    before, after, veto = row.words("before"), row.words("after"), row.words("veto")
    if not before and not after:
        raise row.fail("a metric needs cues: 'before' or 'after'")
    stock = row.values.get("stock", "")
    if stock is not None and not isinstance(stock, bool):
        raise row.fail("'stock' must be true, false or null")
    gap = int(row.number("gap", DEFAULT_GAP))
    setting = tuple(row.text("setting").split(".", 1)) if row.has("setting") else None
    if setting is not None and len(setting) < 2:
        raise row.fail("'setting' must look like field.setting")
    return Metric(
        id=row.text("id"),
        label=row.text("zh"),
        unit=row.text("unit"),
        order=order,
        before=_cued(row, before, gap),
        around=_pattern(row, after) if after else None,
        veto=_pattern(row, veto) if veto else None,
        stock=stock,
        setting=(setting[0], setting[1]) if setting else None,
        before_there=_cued(row, row.words("before_there"), gap),
        around_there=_pattern(row, row.words("after_there")) if row.has("after_there") else None,
        follow=_pattern(row, [row.text("follow")]) if row.has("follow") else None,
        follows=frozenset(row.words("follows")),
    )


def _cued(row: Row, cues: tuple[str, ...], gap: int) -> re.Pattern[str] | None:
    if not cues:
        return None
    return _pattern(row, [f".*(?P<cue>{'|'.join(cues)})(?P<gap>[^0-9]{{0,{gap}}}|{RISE})$"])


def _settings(row: Row, field: str) -> re.Pattern[str]:
    words = row.row(field)
    return _pattern(words, [f"(?P<{name}>{'|'.join(words.words(name))})" for name, _ in row.pairs(field)])


def _pattern(row: Row, alternatives: Iterable[str]) -> re.Pattern[str]:
    try:
        return scanner("|".join(alternatives))
    except re.error as error:
        raise row.fail(f"not a regular expression: {error}") from error
