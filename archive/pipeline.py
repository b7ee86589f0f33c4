"""The path of one file: cleaned, checked for relevance, split into pieces, each piece sectioned and described."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from archive import cleaning, describing, families, relevance, sections, splitting
from archive.cleaning import Cleaned
from archive.describing.subject import Subject
from archive.models import Piece, Problem, ReadFile, Source, Summary


@dataclass(frozen=True, slots=True)
class Processed:
    """A file ready to be stored; ``signatures[i]`` belongs to ``summaries[i]``."""

    source: Source
    data: bytes
    raw: str
    cleaned: Cleaned
    summaries: tuple[Summary, ...]
    signatures: tuple[bytes, ...]


def process(file: ReadFile, *, received_at: str) -> Processed | Problem:
    """Returns the described summaries of a file, or why it holds none."""
    repeated = relevance.repetition(file.text, file.name)
    if repeated is not None:
        return repeated
    cleaned = cleaning.clean(file.text, file.harvest)
    refusal = relevance.refusal(cleaned.text, file.name)
    if refusal is not None:
        return refusal
    pieces = splitting.split(cleaned.text, cleaned.harvest)
    if not pieces:
        return Problem("no_summary", "清理后没有可以收录的总结正文", file.name)
    source = identify(file, received_at=received_at, cleaned=cleaned)
    summaries = tuple(summarise(piece, source, alone=len(pieces) == 1) for piece in pieces)
    signatures = tuple(families.signature(summary.text) for summary in summaries)
    return Processed(source, file.data, file.text, cleaned, summaries, signatures)


def identify(file: ReadFile, *, received_at: str, cleaned: Cleaned) -> Source:
    """Returns the source record of a file; its id is the beginning of the content's sha256."""
    digest = hashlib.sha256(file.data).hexdigest()
    return Source(
        id=digest[:12],
        name=file.name,
        sha256=digest,
        media_type=file.media_type,
        encoding=file.encoding,
        size=len(file.data),
        received_at=received_at,
        harvest=cleaned.harvest,
    )


def summarise(piece: Piece, source: Source, *, alone: bool) -> Summary:
    """Returns the described summary of one piece."""
    subject = Subject(piece, sections.split(piece.text), source.harvest, source.name, alone)
    description, described = describing.describe(subject)
    return Summary(
        id=f"{source.id}-{piece.part}",
        source=source,
        part=piece.part,
        text=piece.text,
        span=piece.span,
        sections=described,
        description=description,
    )
