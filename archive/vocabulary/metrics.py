"""The metrics of key figures, from ``archive/data/figures.yaml``: cues, units and the words that make a target."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from archive.datafiles import Row, load, refuse_doubles
from archive.models import FigureNature
from archive.needles import Sieve
from archive.scanning import scanner

FILE = "figures.yaml"
MOST_NEEDLES = 4  # a cue: one look at a sentence costs little, one at its hundred cues little more
DEFAULT_GAP = 6
NUMBERED = r"[ 　]*[（(]?(?:[一二三四五六七八九十\d]{1,3}[)）、.．]+)?[ 　]*"
# a rise as in 建会率由85%提高到 ends at the number
RISE = "(?:由|从)[^，]{1,16}?(?:增加|提高|增长|上升|扩大|发展|壮大|攀升|提升|跃升|猛增|增|升|涨|达)[到至为]"
BARE_UNITS = frozenset("人家份件")  # what a number that lost its unit may count: 新增会员3739，
NATURES = {True: FigureNature.STOCK, False: FigureNature.FLOW, None: FigureNature.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Metric:
    """One thing that is counted: how it is called, written and recognised."""

    id: str
    label: str
    unit: str
    units: frozenset[str]  # as written
    order: int  # position in the file: the first of two equally near metrics wins
    before: re.Pattern[str] | None  # matched on the clause up to the number; groups "cue" and "gap"
    around: re.Pattern[str] | None  # searched in the clause with "#" for the number and its unit
    veto: re.Pattern[str] | None
    contrary: re.Pattern[str] | None  # searched in the sentence up to the number
    stock: bool | None
    usually: FigureNature  # where ``stock`` leaves it open and no word at the number says it
    setting: tuple[str, str] | None  # what must be talked of, or at least nothing else of that field: (sport, culture)
    there: tuple[str, str] | None  # the setting in which alone the two below hold
    before_there: re.Pattern[str] | None  # like ``before`` and ``around``
    around_there: re.Pattern[str] | None
    follow: re.Pattern[str] | None  # words that name it right after a figure of one of ``follows``
    follows: frozenset[str]


@dataclass(frozen=True, slots=True)
class Natures:
    """Words that tell a state from what a period brought; each pattern has a group for either."""

    at_number: re.Pattern[str]
    in_sentence: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Plans:
    """How lines look that open a plan where no section of the text is known as one."""

    opening: re.Pattern[str]  # a line break and how a paragraph opens that is all a plan
    heading: re.Pattern[str]  # searched in a short line
    looking_back: re.Pattern[str]  # in a short line that is no such heading all the same


@dataclass(frozen=True, slots=True)
class Doubts:
    """What makes two figures contradict each other."""

    scope: re.Pattern[str]  # whose figure it is: 全县, 我公司
    narrower: re.Pattern[str]  # words of a sentence whose figure is another's than the author's
    overlapping: re.Pattern[str]  # before parts that may share members, so that their sum says nothing
    exceeds: tuple[tuple[str, str, str], ...]  # (flag, metric, the metric that it cannot exceed)
    kinds: dict[str, tuple[str, ...]]  # metric: those that count some of the same
    most: dict[str, int]  # metric: more than a town, street or village can have


@dataclass(frozen=True, slots=True)
class Metrics:
    """All metrics and what they share."""

    all: tuple[Metric, ...]
    by_unit: dict[str, tuple[Metric, ...]]  # by unit as written
    unit_bits: dict[str, int]  # the same as bits by ``Metric.order``; "" for a number without a unit
    state_bits: int  # metrics of a state
    bodies: frozenset[str]  # metrics of a state of which a body has one: its members, not its rates
    sieve: Sieve  # bit n: a cue before the number of metric n; bit n + len(all): around it
    target_in_sentence: re.Pattern[str]
    target_in_clause: re.Pattern[str]
    plans: Plans
    others: re.Pattern[str]  # another period's number, a comparison or a rate for each
    base: re.Pattern[str]  # right of a number: it is where a rise began
    acts: re.Pattern[str]  # right of a number: people who did something, so no state
    carry: re.Pattern[str]  # a clause that goes on about the metric before it: 总量达到136个
    settings: dict[str, re.Pattern[str]]  # for each field a pattern with a group for each setting
    natures: Natures
    doubts: Doubts

    def label(self, metric: str) -> str:
        """Returns the Chinese name of a metric."""
        return next(known.label for known in self.all if known.id == metric)

    def chosen(self, bits: int) -> tuple[Metric, ...]:
        """Returns the metrics of some bits in the order of the file."""
        found: list[Metric] = []
        while bits:
            lowest = bits & -bits
            found.append(self.all[lowest.bit_length() - 1])
            bits ^= lowest
        return tuple(found)

    def setting(self, field: str, left: str, right: str) -> str | None:
        """Returns which setting of a field the words around a number name: those behind it, else the nearest before."""
        pattern = self.settings[field]
        behind = pattern.search(right)
        return behind.lastgroup if behind else last_group(pattern, left)


def last_group(pattern: re.Pattern[str], text: str) -> str | None:
    """Returns the name of the group that matches last in a text."""
    last = None
    for match in pattern.finditer(text):
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
    settings = {field: _named(top.row("settings"), field) for field, _ in top.pairs("settings")}
    known = tuple(_metric(row, order, units) for order, row in enumerate(rows))
    ids = {metric.id for metric in known}
    for metric, row in zip(known, rows, strict=True):
        for setting in filter(None, (metric.setting, metric.there)):
            if setting[1] not in getattr(settings.get(setting[0]), "groupindex", ()):
                raise row.fail(f"'setting' is not among the file's settings: {'.'.join(setting)}")
        if not metric.follows <= ids or bool(metric.follows) != bool(metric.follow):
            raise row.fail("'follow' needs metrics of the file in 'follows'")
    written = {word for metric in known for word in metric.units}
    by_unit = {word: tuple(metric for metric in known if word in metric.units) for word in written}
    targets, natures = top.row("targets"), top.row("natures")
    return Metrics(
        all=known,
        by_unit=by_unit,
        unit_bits={
            **{word: _bits(found) for word, found in by_unit.items()},
            "": _bits(metric for metric in known if metric.unit in BARE_UNITS),
        },
        state_bits=_bits(metric for metric in known if metric.stock),
        bodies=frozenset(metric.id for metric in known if metric.stock and metric.unit != "%"),
        sieve=Sieve((*(_cues(row, "before") for row in rows), *(_cues(row, "after") for row in rows)), MOST_NEEDLES),
        target_in_sentence=_pattern(targets, targets.words("sentence")),
        target_in_clause=_pattern(targets, targets.words("clause")),
        plans=Plans(
            opening=_pattern(targets, [f"\n{NUMBERED}(?:{'|'.join(targets.words('opening'))})"]),
            heading=_pattern(targets, targets.words("heading")),
            looking_back=_pattern(targets, targets.words("looking_back")),
        ),
        others=_pattern(top, top.words("others")),
        base=_pattern(top, [top.text("base")]),
        acts=_pattern(top, [top.text("acts")]),
        carry=_pattern(top, [top.text("carry")]),
        settings=settings,
        natures=Natures(at_number=_named(natures, "at_number"), in_sentence=_named(natures, "in_sentence")),
        doubts=_doubts(top.row("doubts"), ids),
    )


def _doubts(row: Row, ids: set[str]) -> Doubts:
    exceeds = tuple((each.text("flag"), each.text("metric"), each.text("of")) for each in row.rows("exceeds"))
    most = {metric: int(row.row("most").number(metric)) for metric, _ in row.pairs("most")}
    kinds = {metric: row.row("kinds").words(metric) for metric, _ in row.pairs("kinds")}
    named = {metric for rule in (*(rule[1:] for rule in exceeds), *kinds.values()) for metric in rule}
    unknown = (named | most.keys() | kinds.keys()) - ids
    if unknown:
        raise row.fail(f"no such metric: {', '.join(sorted(unknown))}")
    return Doubts(
        scope=_pattern(row, row.words("scope")),
        narrower=_pattern(row, row.words("narrower")),
        overlapping=_pattern(row, row.words("overlapping")),
        exceeds=exceeds,
        kinds=kinds,
        most=most,
    )


def _bits(found: Iterable[Metric]) -> int:
    return sum(1 << metric.order for metric in found)


def _cues(row: Row, side: str) -> tuple[str, ...]:
    return (*row.words(side), *row.words(f"{side}_there"))


def _metric(row: Row, order: int, units: dict[str, tuple[str, ...]]) -> Metric:
    before, after = row.words("before"), row.words("after")
    if not before and not after:
        raise row.fail("a metric needs cues: 'before' or 'after'")
    if row.text("unit") not in units:
        raise row.fail(f"unit {row.text('unit')!r} is not among the file's units")
    stock = row.values.get("stock", "")
    if stock is not None and not isinstance(stock, bool):
        raise row.fail("'stock' must be true, false or null")
    if row.has("usually") and (stock is not None or row.text("usually") not in set(FigureNature)):
        raise row.fail("'usually' must be stock or flow, beside 'stock: null'")
    setting = _setting(row, "setting")
    gap = int(row.number("gap", DEFAULT_GAP))
    return Metric(
        id=row.text("id"),
        label=row.text("zh"),
        unit=row.text("unit"),
        units=frozenset(row.words("units") or units[row.text("unit")]),
        order=order,
        before=_cued(row, before, gap),
        around=_any(row, "after"),
        veto=_any(row, "veto"),
        contrary=_any(row, "contrary"),
        stock=stock,
        usually=FigureNature(row.text("usually", NATURES[stock])),
        setting=setting,
        there=_setting(row, "there") or setting,
        before_there=_cued(row, row.words("before_there"), gap),
        around_there=_any(row, "after_there"),
        follow=_pattern(row, [row.text("follow")]) if row.has("follow") else None,
        follows=frozenset(row.words("follows")),
    )


def _setting(row: Row, key: str) -> tuple[str, str] | None:
    if not row.has(key):
        return None
    field, _, name = row.text(key).partition(".")
    if not name:
        raise row.fail(f"'{key}' must look like field.setting")
    return field, name


def _cued(row: Row, cues: tuple[str, ...], gap: int) -> re.Pattern[str] | None:
    if not cues:
        return None
    return _pattern(row, [f".*(?P<cue>{'|'.join(cues)})(?P<gap>[^0-9]{{0,{gap}}}|{RISE})$"])


def _any(row: Row, key: str) -> re.Pattern[str] | None:
    return _pattern(row, row.words(key)) if row.has(key) else None


def _named(row: Row, field: str) -> re.Pattern[str]:
    words = row.row(field)
    return _pattern(words, [f"(?P<{name}>{'|'.join(words.words(name))})" for name, _ in row.pairs(field)])


def _pattern(row: Row, alternatives: Iterable[str]) -> re.Pattern[str]:
    try:
        return scanner("|".join(alternatives))
    except re.error as error:
        raise row.fail(f"not a regular expression: {error}") from error
