"""Turns sources and summaries into rows of the database and back: compressed bytes for what is only read by its id.

Packing needs no database: worker processes do it, and the one writer only inserts.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from archive.cleaning import Cleaned
from archive.errors import StoreError
from archive.models import Description, Harvest, Scalar, Section, SectionKind, Source, Span, Summary
from archive.offsets import OffsetMap
from archive.store import values

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
    texts: list[object] = [processed.raw, cleaned.text, [values.repair_row(repair) for repair in cleaned.repairs]]
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
        described=_squeezed(
            [values.description_row(summary.description), list(map(values.section_row, summary.sections))]
        ),
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
    found = tuple(map(values.to_repair, repairs))
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
    return values.to_description(description), tuple(map(values.to_section, sections))


def harvest_row(harvest: Harvest) -> str:
    """Returns a harvest as JSON."""
    return json.dumps(values.harvest_row(harvest))


def harvest(row: str) -> Harvest:
    """Returns the harvest that ``harvest_row`` wrote."""
    return Harvest(*json.loads(row))


def source(row: Sequence[Any]) -> Source:
    """Returns a source from its columns in the order of the table."""
    key, name, sha256, media_type, encoding, size, received_at, harvested = row[:8]
    return Source(key, name, sha256, media_type, encoding, size, received_at, harvest(harvested))


def _squeezed(found: list[object]) -> bytes:
    return zlib.compress(encode(_TO_JSON.encode(found)), LEVEL)


def _loosened(packed: bytes) -> list[Any]:
    found: list[Any] = json.loads(text(packed))
    return found


def _unzipped(packed: bytes) -> bytes:
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise StoreError("档案库里有一段内容已损坏，无法解开。请运行 zongjie check 查明，并从备份恢复。") from error
