"""The card that says what a summary is: every value with its status, its proofs and the candidates that lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.models import FIELDS, SLOTS, Description, Evidence, Part, Place, Scalar, SlotStatus, Statement
from web.statuses import Badge, badge, claimed_words, statement_badge, year_words
from web.wording import say

CLAIMED = "claimed"  # rule of the words in a text that only give its site's year
NAMESAKE = "namesake"  # rule of the places that share an ambiguous name
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
class Offer:
    """What another copy of the text says in the same place: never the value itself."""

    field: str
    name: str
    value: str
    badge: Badge
    score: str
    quote: str
    title: str
    href: str  # the passage in the other copy


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
    against: tuple[Proof, ...] = ()  # words that contradict the value
    maybe: tuple[str, ...] = ()  # places of the same name, of which the text proves none
    offers: tuple[Offer, ...] = ()  # what copies of the text say


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


def described(about: Description, proofs: Proofs, *, offers: Sequence[Offer] = ()) -> tuple[Described, ...]:
    """Returns the rows of the card; a value that is not known is a row like any other."""
    rows = _Rows(about, proofs)
    return _with_offers(
        rows.level(),
        rows.year(),
        *rows.claimed(),
        rows.period(),
        *rows.region(),
        *rows.topics(),
        rows.provenance(),
        offers=offers,
    )


def _with_offers(*rows: Described, offers: Sequence[Offer]) -> tuple[Described, ...]:
    """Returns the rows with what copies say; a field of which the text says nothing gets a row of its own."""
    held = {row.field for row in rows}
    made = [replace(row, offers=_first_of(row, rows, offers)) for row in rows]
    for offer in {each.field: each for each in offers if each.field not in held}.values():
        told = tuple(each for each in offers if each.field == offer.field)
        words = "本篇题名有盖住的字" if offer.field == "title" else "本篇没有写明"
        made.append(Described(offer.field, offer.name, words, None, None, None, None, (), (), offers=told))
    return tuple(sorted(made, key=lambda row: FIELDS.index(row.field)))


def _first_of(row: Described, rows: Sequence[Described], offers: Sequence[Offer]) -> tuple[Offer, ...]:
    first = next(each for each in rows if each.field == row.field)
    return tuple(each for each in offers if each.field == row.field) if first is row else ()


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
        """Returns a row for each year that a site gives the text."""
        told = [each.value for each in self._about.statements if each.field == "claimed_year"]
        years = dict.fromkeys(int(str(value)) for value in (*told, self._about.year.claimed) if value is not None)
        return tuple(row for year in sorted(years, key=self._is_other) for row in self._claim(year))

    def _is_other(self, year: int) -> bool:
        return year != self._about.year.claimed

    def _claim(self, year: int) -> Iterator[Described]:
        words = claimed_words(replace(self._about.year, claimed=year))
        if words is None:
            return
        claims = [each for each in self._about.statements if (each.field, each.value) == ("claimed_year", year)]
        evidence = [proof for each in claims for proof in each.evidence]
        row = self._row("claimed_year", words, href=None, value_is=str(year))
        yield replace(
            row,
            badge=badge("claimed"),
            score=None,
            proofs=self._proofs.of(proof for proof in evidence if is_claim(proof)),
            against=self._proofs.of(proof for proof in evidence if not is_claim(proof)),
        )

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
        namesakes = [each for each in lost if each.rule == NAMESAKE]
        return Described(
            field=field,
            name=name or say("field", field),
            value=words,
            badge=statement_badge(taken) if taken else None,
            score=f"{taken.score:.0%}" if taken and 0 < taken.score < 1 else None,
            note=note,
            href=href,
            proofs=self._proofs.of(taken.evidence) if taken else (),
            lost=self._lost(field, [each for each in lost if each.rule != NAMESAKE]),
            maybe=tuple(value_words(field, each.value) for each in namesakes),
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


def is_claim(evidence: Evidence) -> bool:
    """Tells whether words give a site's year rather than contradict it."""
    return evidence.rule == CLAIMED or evidence.part in {Part.FILE_NAME, Part.FURNITURE}


def _place(evidence: Evidence) -> tuple[Part, int, int]:
    return (evidence.part, evidence.start, evidence.end)


def _with_badge(row: Described, new: Badge | None) -> Described:
    return replace(row, badge=new)
