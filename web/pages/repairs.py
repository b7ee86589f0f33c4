"""What cleaning changed in one summary: every change with what stood there before, by kind, marked on demand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.cleaning import Cleaned, pinyin, script
from archive.models import NameList, Repair, Span
from web.positions import Positions
from web.reading import Mark
from web.veil import NO_FOLDS, Fold, Folds, Veiled
from web.wording import say

LISTED, LINKED = 12, 20  # rows of one kind, and places of one row, that are listed; all are marked in the text
LONGEST = 40  # characters of what stood there that are quoted
MARKS = re.compile("[“”‘’\"']")
SCRIPT, READINGS = "T", "P"  # kinds that are recorded once for a whole text


@dataclass(frozen=True, slots=True)
class Change:
    """One repair: ``raw`` is its place in the summary's raw words, ``text`` in the shown text."""

    anchor: str
    kind: str
    name: str
    before: str
    after: str
    exact: bool
    confidence: float
    note: str
    raw: Span
    text: Span


@dataclass(frozen=True, slots=True)
class Row:
    """The changes of one kind that are alike, as the list shows them."""

    words: str  # “效劳”改作“服务”
    before: str
    after: str
    confidence: str | None  # None for an exact change
    count: int
    hrefs: tuple[str, ...]  # of the first places


@dataclass(frozen=True, slots=True)
class Kind:
    """All changes of one kind."""

    name: str
    count: int
    inferred: int  # how many of them are not certain
    rows: tuple[Row, ...]
    left_out: int  # changes that are marked in the text but not listed


@dataclass(frozen=True, slots=True)
class Repairs:
    """The list of changes as a page shows it."""

    throughout: tuple[str, ...] = ()  # sentences on what was changed all over the text
    kinds: tuple[Kind, ...] = ()
    count: int = 0
    inferred: int = 0


@dataclass(frozen=True, slots=True)
class Repaired:
    """The raw words of one summary, names folded, and what cleaning changed in them."""

    raw: str = ""
    raw_folds: Folds = NO_FOLDS
    throughout: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()

    def listed(self, link: Callable[[str], str]) -> Repairs:
        """Returns the changes by kind, the commonest first; ``link`` leads to an anchor."""
        kinds = Counter(change.name for change in self.changes)
        rows = [_kind([each for each in self.changes if each.name == name], link) for name, _ in kinds.most_common()]
        inferred = sum(not each.exact for each in self.changes)
        return Repairs(self.throughout, tuple(rows), len(self.changes), inferred)

    def marks(self, *, everything: bool) -> tuple[Mark, ...]:
        """Returns marks for the shown text: of what is inferred, or of everything."""
        return tuple(_mark(each, each.text) for each in self.changes if everything or not each.exact)

    def raw_marks(self) -> tuple[Mark, ...]:
        """Returns marks for the raw words."""
        return tuple(_mark(each, each.raw) for each in self.changes)


def repaired(seen: Veiled, cleaned: Cleaned, raw: str) -> Repaired:
    """Returns what cleaning changed in a summary; ``raw`` is the raw text of its file."""
    origin, offsets = seen.summary.span, cleaned.offsets
    whole = offsets.to_raw(origin.start, origin.end)
    hidden = Folds.of(_raw_list(each, seen, cleaned) for each in seen.folds.folds)
    inside = [each for each in cleaned.repairs if _meets(each.span, whole)]
    positions = Positions(offsets)
    changes: list[Change] = []
    for repair in inside:
        own, made = _within(repair.span, whole), _within(positions.made(repair.span), origin)
        if _is_general(repair, whole) or hidden.touched(own) or seen.folds.touched(made):
            continue
        after = seen.full[made.start : made.end]
        if not after.strip():  # a line break is shown as a point
            made = Span(made.start, made.start)
        places = (hidden.place(own), seen.folds.place(made))
        changes.append(_change(repair, after, anchor=f"r{len(changes) + 1}", places=places))
    general = [each for each in inside if _is_general(each, whole)]
    words = hidden.text(raw[whole.start : whole.end])
    return Repaired(words, hidden, tuple(filter(None, _throughout(general, raw, whole))), tuple(changes))


def _raw_list(fold: Fold, seen: Veiled, cleaned: Cleaned) -> NameList:
    """Returns where a folded list stands in the summary's raw words."""
    origin = seen.summary.span
    place = cleaned.offsets.to_raw(origin.start + fold.start, origin.start + fold.end)
    return NameList(_within(place, cleaned.offsets.to_raw(origin.start, origin.end)), fold.kind, fold.count)


def _change(repair: Repair, after: str, *, anchor: str, places: tuple[Span, Span]) -> Change:
    kind = "T2" if repair.kind == SCRIPT else repair.kind
    before, now = _visible(repair.before), _visible(after)
    note = _note(say("repair", kind), before, now, exact=repair.exact)
    raw, text = places
    return Change(
        anchor, kind, say("repair", kind), before, now, repair.exact, repair.confidence, note, raw=raw, text=text
    )


def _note(name: str, before: str, after: str, *, exact: bool) -> str:
    """Returns what a reader is told at the place itself."""
    if not before:
        return f"{name}：{'补出' if exact else '推定补入'}{quoted(after)}" if after else name
    if not after:
        return f"此处原有{quoted(before)}，{'' if exact else '推定'}为{name}，已删去"
    return f"原文作{quoted(before)}，{name}，已改正" if exact else f"原文作{quoted(before)}，推定"


def _visible(words: str) -> str:
    """Returns words on one line, the middle of long ones left out."""
    flat = "↵".join(line.strip() for line in words.split("\n")) if words.strip() else "↵" * words.count("\n")
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST // 2]}……{flat[-LONGEST // 2 :]}"


def _throughout(general: Iterable[Repair], raw: str, whole: Span) -> Iterator[str]:
    """Yields a sentence for each change of the whole text."""
    for kind in dict.fromkeys(each.kind for each in general):
        if kind == SCRIPT:
            yield _script(raw[whole.start : whole.end])
        elif kind == READINGS:
            count = len(pinyin.strip(raw[whole.start : whole.end]).edits)
            yield f"原文夹注拼音{count}处，清理稿已删去。" if count else ""
        else:
            yield f"清理稿对全文作了{say('repair', kind)}。"


def _script(words: str) -> str:
    share = script.share(words)
    if share >= script.CONVERTED:
        return "原文是繁体字，清理稿已全部转为简体，不逐字标出。"
    count = round(share * len(words))
    return f"原文夹有{count}个繁体字，清理稿已转为简体。" if count else ""


def _is_general(repair: Repair, whole: Span) -> bool:
    """Tells whether a repair is about the whole text rather than one place in it."""
    noted = repair.kind in {SCRIPT, READINGS} and repair.exact
    return noted or (repair.span.start <= whole.start and whole.end <= repair.span.end)


def _meets(span: Span, whole: Span) -> bool:
    """Tells whether a stretch, which may be empty, lies in another or reaches into it."""
    if span.start == span.end:
        return whole.start <= span.start <= whole.end
    return span.start < whole.end and whole.start < span.end


def _within(span: Span, whole: Span) -> Span:
    """Returns the part of a stretch that lies in another, counted from its beginning."""
    start = min(max(span.start, whole.start), whole.end)
    return Span(start - whole.start, max(start, min(span.end, whole.end)) - whole.start)


def _mark(change: Change, place: Span) -> Mark:
    sort = "fixed" if change.exact else "guessed"
    return Mark(sort, place.start, place.end, change.anchor, change.note)


def _kind(changes: Sequence[Change], link: Callable[[str], str]) -> Kind:
    alike: dict[tuple[str, str, bool, float], list[Change]] = {}
    for each in changes:
        alike.setdefault((each.before, each.after, each.exact, each.confidence), []).append(each)
    rows = tuple(_row(same, link) for same in list(alike.values())[:LISTED])
    inferred = sum(not each.exact for each in changes)
    return Kind(changes[0].name, len(changes), inferred, rows, len(changes) - sum(len(row.hrefs) for row in rows))


def _row(same: Sequence[Change], link: Callable[[str], str]) -> Row:
    first = same[0]
    return Row(
        words=_told(first.before, first.after),
        before=first.before,
        after=first.after,
        confidence=None if first.exact else f"{first.confidence:.0%}",
        count=len(same),
        hrefs=tuple(link(each.anchor) for each in same[:LINKED]),
    )


def _told(before: str, after: str) -> str:
    if before and after:
        return f"{quoted(before)}改作{quoted(after)}"
    if before:
        return f"删去{quoted(before)}"
    return f"补{quoted(after)}" if after else "此处"


def quoted(words: str) -> str:
    """Returns words in quotation marks that are told from those in the words."""
    return f"「{words}」" if MARKS.search(words) else f"“{words}”"
