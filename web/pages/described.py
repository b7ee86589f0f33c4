"""The card that says what a summary is: every value with its status, its proofs and the candidates that lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from archive.models import SLOTS, Description, Evidence, Part, Place, Scalar, SlotStatus, Statement
from web.statuses import Badge, badge, claimed_words, statement_badge, year_words
from web.wording import say

WHERE = {Part.TITLE: "标题", Part.TEXT: "正文", Part.FILE_NAME: "文件名", Part.FURNITURE: "网页标题"}


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence; ``href`` shows it in the text, None where it stands outside the text."""

    anchor: str
    where: str
    quote: str
    href: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """A value that had evidence but was not taken."""

    value: str
    score: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """One described value."""

    field: str
    name: str
    value: str
    badge: Badge | None
    score: str | None
    note: str | None
    href: str | None  # the search for everything with this value
    proofs: tuple[Proof, ...]
    lost: tuple[Lost, ...]


class Proofs:
    """Numbers the evidence of one description in the order of its statements, so that links stay the same."""

    def __init__(self, statements: Iterable[Statement], *, link: Callable[[str], str], current: str | None) -> None:
        found: dict[tuple[Part, int, int], str] = {}
        for statement in statements:
            for evidence in statement.evidence:
                found.setdefault(_place(evidence), f"e{len(found) + 1}")
        self._anchors = found
        self._link = link
        self._current = current

    def of(self, evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
        """Returns each piece of evidence once, with its link."""
        return tuple({proof.anchor: proof for proof in map(self._proof, evidence)}.values())

    def spans(self) -> tuple[tuple[str, int, int], ...]:
        """Returns anchor, start and end of all evidence that stands in the text."""
        return tuple((anchor, start, end) for (part, start, end), anchor in self._anchors.items() if part is Part.TEXT)

    def _proof(self, evidence: Evidence) -> Proof:
        anchor = self._anchors[_place(evidence)]
        href = self._link(anchor) if evidence.part is Part.TEXT else None
        return Proof(anchor, WHERE[evidence.part], evidence.quote, href, anchor == self._current)


def described(about: Description, proofs: Proofs) -> tuple[Described, ...]:
    """Returns the rows of the card; a value that is not known is a row like any other."""
    rows = _Rows(about, proofs)
    return (
        rows.level(),
        rows.year(),
        *rows.claimed(),
        rows.period(),
        *rows.region(),
        *rows.topics(),
        rows.provenance(),
    )


class _Rows:
    def __init__(self, about: Description, proofs: Proofs) -> None:
        self._about = about
        self._proofs = proofs

    def level(self) -> Described:
        level = self._about.level
        return self._row("level", say("level", level), href=f"/search?level={level}")

    def year(self) -> Described:
        year = self._about.year
        span = f"{year.low}..{year.high}" if year.low and year.high and year.low < year.high else year.value
        row = self._row("year", year_words(year), href=f"/search?year={span}" if span else None)
        return row if row.badge else _with_badge(row, badge(year.status.value))

    def claimed(self) -> tuple[Described, ...]:
        words = claimed_words(self._about.year)
        if words is None:
            return ()
        row = self._row("claimed_year", words, href=None)
        return (replace(row, badge=badge("claimed"), score=None),)

    def period(self) -> Described:
        period = self._about.period
        return self._row("period", say("period", period), href=f"/search?period={period}")

    def region(self) -> tuple[Described, ...]:
        region = self._about.region
        slots: dict[str, Place] = {slot: getattr(region, slot) for slot in SLOTS}
        if all(place.status is SlotStatus.UNKNOWN for place in slots.values()):
            row = self._row("region.province", "地区不详", name="地区", href="/search?region=unknown")
            return (_with_badge(row, badge("unknown")),)
        told = ((slot, place) for slot, place in slots.items() if place.status is not SlotStatus.UNKNOWN)
        return tuple(self._slot(slot, place) for slot, place in told)

    def _slot(self, slot: str, place: Place) -> Described:
        differs = place.as_written and place.name and place.as_written != place.name
        row = self._row(
            f"region.{slot}",
            place.name or place.as_written or "不详",
            note=f"文中作“{place.as_written}”" if differs else None,
            href=f"/search?region={place.code}" if place.code else None,
        )
        return _with_badge(row, row.badge if row.badge and row.badge.tone == "corrected" else badge(place.status.value))

    def topics(self) -> tuple[Described, ...]:
        named = (
            self._row("topics", say("topic", topic), href=f"/search?topic={topic}", value_is=topic)
            for topic in self._about.topics
        )
        return tuple(named) or (self._row("topics", "未归入任何主题", href=None, value_is=""),)

    def provenance(self) -> Described:
        value = self._about.provenance.value
        return self._row("provenance", say("provenance", value), href=f"/search?provenance={value}")

    def _row(
        self,
        field: str,
        words: str,
        *,
        href: str | None,
        name: str | None = None,
        note: str | None = None,
        value_is: str | None = None,
    ) -> Described:
        statements = [
            each
            for each in self._about.statements
            if each.field == field and (value_is is None or str(each.value) == value_is)
        ]
        taken = next((each for each in statements if each.status != "candidate"), None)
        lost = [each for each in statements if each is not taken and each.status == "candidate"]
        return Described(
            field=field,
            name=name or say("field", field),
            value=words,
            badge=statement_badge(taken) if taken else None,
            score=f"{taken.score:.0%}" if taken and 0 < taken.score < 1 else None,
            note=note,
            href=href,
            proofs=self._proofs.of(taken.evidence) if taken else (),
            lost=self._lost(field, lost),
        )

    def _lost(self, field: str, statements: Sequence[Statement]) -> tuple[Lost, ...]:
        return tuple(
            Lost(value_words(field, each.value), f"{each.score:.0%}", self._proofs.of(each.evidence))
            for each in statements
        )


def value_words(field: str, value: Scalar) -> str:
    """Returns a statement's bare value in words."""
    if value is None or value == "unknown":
        return "不详"
    if field in {"year", "claimed_year"}:
        return str(value).replace("..", "—") + "年"
    if field in {"level", "period", "provenance"}:
        return say(field, str(value))
    return say("topic", str(value)) if field == "topics" else str(value)


def _place(evidence: Evidence) -> tuple[Part, int, int]:
    return (evidence.part, evidence.start, evidence.end)


def _with_badge(row: Described, new: Badge | None) -> Described:
    return replace(row, badge=new)
