"""Turns sources and summaries into rows of the database and back: compressed bytes for what is only read by its id.

Values become JSON arrays in the order of their fields, so a field added at the end of a value keeps old rows readable.
Packing needs no database: worker processes do it, and the one writer only inserts.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Protocol

from archive.cleaning import Cleaned
from archive.errors import StoreError
from archive.models import (
    Description,
    Evidence,
    Figure,
    FigureLink,
    FigureNature,
    Harvest,
    NameList,
    Part,
    Place,
    Provenance,
    Region,
    Repair,
    Scalar,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Statement,
    Summary,
    Year,
    YearStatus,
)
from archive.offsets import OffsetMap

LEVEL = 1  # of zlib: 4 % more bytes than 6, five times as fast
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
CUT = ("truncated", "gap")  # flags of a summary that is not whole


class Storable(Protocol):
    """What is put into the store: a processed file (archive.pipeline.Processed)."""

    @property
    def source(self) -> Source: ...
    @property
    def data(self) -> bytes: ...
    @property
    def raw(self) -> str: ...
    @property
    def cleaned(self) -> Cleaned: ...
    @property
    def summaries(self) -> tuple[Summary, ...]: ...
    @property
    def signatures(self) -> tuple[bytes, ...]: ...


@dataclass(frozen=True, slots=True)
class PackedSummary:
    """The rows of one summary; ``described`` holds sections and description."""

    id: str
    part: int
    span: Span
    text: bytes
    described: bytes
    signature: bytes
    effective: tuple[Scalar, ...]  # in the order of EFFECTIVE


@dataclass(frozen=True, slots=True)
class PackedSource:
    """The rows of one source and its summaries."""

    source: Source
    original: bytes
    texts: bytes  # raw, cleaned and repairs in one stream: the cleaned text compresses to little beside the raw one
    offsets: bytes
    summaries: tuple[PackedSummary, ...]


EFFECTIVE = (
    "title", "level", "year", "year_low", "year_high", "year_status", "claimed_year", "period",
    "province", "city", "county", "town", "topics", "provenance", "cut", "initiatives",
)  # fmt: skip


def storable(value: Scalar) -> Scalar:
    """Returns a value that a text column can hold: half a surrogate pair, as in a broken file name, becomes U+FFFD."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return value


def effective(description: Description, sections: tuple[Section, ...]) -> tuple[Scalar, ...]:
    """Returns the columns that browsing and statistics read, in the order of EFFECTIVE."""
    year, region = description.year, description.region
    columns: tuple[Scalar, ...] = (
        description.title, description.level, year.value, year.low, year.high, year.status, year.claimed,
        description.period, region.province.name, region.city.name, region.county.name, region.town.name,
        " ".join(description.topics), description.provenance, any(flag in description.flags for flag in CUT),
        sum(section.kind is SectionKind.WORK for section in sections),
    )  # fmt: skip
    return tuple(map(storable, columns))


def pack(processed: Storable) -> PackedSource:
    """Returns the rows of a processed file."""
    cleaned = processed.cleaned
    texts: list[object] = [processed.raw, cleaned.text, [_repair(repair) for repair in cleaned.repairs]]
    pairs = zip(processed.summaries, processed.signatures, strict=True)
    return PackedSource(
        source=processed.source,
        original=zlib.compress(processed.data, LEVEL),
        texts=_squeezed(texts),
        offsets=cleaned.offsets.to_bytes(),
        summaries=tuple(_packed(summary, signature) for summary, signature in pairs),
    )


def _packed(summary: Summary, signature: bytes) -> PackedSummary:
    return PackedSummary(
        id=summary.id,
        part=summary.part,
        span=summary.span,
        text=zlib.compress(encode(summary.text), LEVEL),
        described=_squeezed([_description(summary.description), [_section(section) for section in summary.sections]]),
        signature=signature,
        effective=effective(summary.description, summary.sections),
    )


def original(packed: bytes) -> bytes:
    """Returns the bytes of a file as received."""
    return _unzipped(packed)


def raw(texts: bytes) -> str:
    """Returns the text of a source as read."""
    return str(_loosened(texts)[0])


def cleaned(texts: bytes, offsets: bytes, *, harvest: Harvest) -> Cleaned:
    """Returns the cleaned text of a source with its repairs and offsets."""
    _, text, repairs = _loosened(texts)
    found = tuple(Repair(row[0], Span(row[1], row[2]), *row[3:]) for row in repairs)
    return Cleaned(text=text, offsets=OffsetMap.from_bytes(offsets), repairs=found, harvest=harvest)


def text(packed: bytes) -> str:
    """Returns the text of a summary."""
    return _unzipped(packed).decode("utf-8", "surrogatepass")


def encode(words: str) -> bytes:
    """Returns UTF-8; half a surrogate pair, as broken encodings leave it, is kept."""
    return words.encode("utf-8", "surrogatepass")


def described(packed: bytes) -> tuple[Description, tuple[Section, ...]]:
    """Returns what the describers said, corrections not applied."""
    description, sections = _loosened(packed)
    return _to_description(description), tuple(_to_section(row) for row in sections)


def harvest_row(harvest: Harvest) -> str:
    """Returns a harvest as JSON."""
    return json.dumps(_harvest(harvest))


def harvest(row: str) -> Harvest:
    """Returns the harvest that ``harvest_row`` wrote."""
    return Harvest(*json.loads(row))


def source(row: Sequence[Any]) -> Source:
    """Returns a source from its columns in the order of the table."""
    key, name, sha256, media_type, encoding, size, received_at, harvested = row[:8]
    return Source(key, name, sha256, media_type, encoding, size, received_at, harvest(harvested))


def _squeezed(values: list[object]) -> bytes:
    return zlib.compress(encode(_TO_JSON.encode(values)), LEVEL)


def _loosened(packed: bytes) -> list[Any]:
    values: list[Any] = json.loads(text(packed))
    return values


def _getter(kind: type, *, leave_out: tuple[str, ...] = ()) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(kind) if field.name not in leave_out))


_evidence_head = _getter(Evidence, leave_out=("summary",))
_place = _getter(Place)
_year = _getter(Year)
_harvest = _getter(Harvest)
_statement_head = _getter(Statement, leave_out=("evidence",))
_section_head = attrgetter("position", "number", "heading", "depth", "kind", "topics", "initiative")
_figure_head = attrgetter("metric", "value", "unit", "qualifier", "target", "quote", "flags", "nature")


def _repair(repair: Repair) -> tuple[Scalar, ...]:
    span = repair.span
    return repair.kind, span.start, span.end, repair.before, repair.after, repair.confidence, repair.exact


def _section(section: Section) -> list[object]:
    heading, body = section.heading_span, section.span
    return [heading.start, heading.end, body.start, body.end, *_section_head(section)]


def _to_section(row: list[Any]) -> Section:
    return Section(
        position=row[4],
        number=row[5],
        heading=row[6],
        depth=row[7],
        kind=SectionKind(row[8]),
        heading_span=Span(row[0], row[1]),
        span=Span(row[2], row[3]),
        topics=tuple(row[9]),
        initiative=row[10],
    )


def _figure(figure: Figure) -> list[object]:
    links = [(link.relation, link.other) for link in figure.links]
    return [figure.span.start, figure.span.end, *_figure_head(figure), links]


def _to_figure(row: list[Any]) -> Figure:
    start, end, metric, value, unit, qualifier, target, quote, flags, *later = row
    nature, links = later or (FigureNature.UNKNOWN, ())
    return Figure(
        metric,
        value,
        unit,
        qualifier,
        target,
        quote,
        Span(start, end),
        tuple(flags),
        nature=FigureNature(nature),
        links=tuple(FigureLink(*link) for link in links),
    )


def _names(names: NameList) -> tuple[Scalar, ...]:
    return names.span.start, names.span.end, names.kind, names.count


def _to_names(row: list[Any]) -> NameList:
    return NameList(Span(row[0], row[1]), *row[2:])


def _evidence(evidence: Evidence) -> tuple[Scalar, ...]:
    """Returns a row that names another summary only if the words stand in one."""
    head: tuple[Scalar, ...] = _evidence_head(evidence)
    return head if evidence.summary is None else (*head, evidence.summary)


def _statement(statement: Statement) -> list[object]:
    return [*_statement_head(statement), [_evidence(evidence) for evidence in statement.evidence]]


def _to_statement(row: list[Any]) -> Statement:
    field, value, status, score, rule, evidence = row
    return Statement(field, value, status, score, rule, tuple(Evidence(Part(item[0]), *item[1:]) for item in evidence))


def _description(description: Description) -> list[object]:
    region = description.region
    return [
        description.title,
        description.title_generated,
        description.level,
        _year(description.year),
        description.period,
        [_place(place) for place in (region.province, region.city, region.county, region.town)],
        description.topics,
        description.provenance,
        [_figure(figure) for figure in description.figures],
        [_statement(statement) for statement in description.statements],
        description.flags,
        [_names(names) for names in description.names],
    ]


def _to_description(row: list[Any]) -> Description:
    title, generated, level, year, period, region, topics, provenance, figures, statements, flags, *names = row
    return Description(
        title=title,
        title_generated=generated,
        level=level,
        year=Year(YearStatus(year[0]), *year[1:]),
        period=period,
        region=Region(*(Place(SlotStatus(place[0]), *place[1:]) for place in region)),
        topics=tuple(topics),
        provenance=Provenance(provenance),
        figures=tuple(_to_figure(figure) for figure in figures),
        statements=tuple(_to_statement(statement) for statement in statements),
        flags=tuple(flags),
        names=tuple(_to_names(row) for row in (names[0] if names else ())),
    )


def _unzipped(packed: bytes) -> bytes:
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise StoreError("档案库里有一段内容已损坏，无法解开。请运行 zongjie check 查明，并从备份恢复。") from error
