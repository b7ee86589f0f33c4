"""Processed files made by hand for the tests of the store and of what stands on it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from archive import families
from archive.cleaning import Cleaned
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
    SlotStatus,
    Source,
    Span,
    Statement,
    Summary,
)
from archive.offsets import OffsetMap
from tests.benchmarks.generator import Generated, generate, summary

AT = "2026-01-02T03:04:05Z"


@dataclass(frozen=True, slots=True)
class Made:
    """What archive.pipeline.Processed is, without the pipeline."""

    source: Source
    data: bytes
    raw: str
    cleaned: Cleaned
    summaries: tuple[Summary, ...]
    signatures: tuple[bytes, ...]


def made(*texts: Generated, name: str | None = None) -> Made:
    """Returns a file that holds generated texts one below the other, as if it had been read and described."""
    parts = [summary(text) for text in texts]
    raw = "".join(text.text for text in texts)
    digest = hashlib.sha256(raw.encode()).hexdigest()
    source = replace(parts[0].source, id=digest[:12], sha256=digest, size=len(raw.encode()), name=name or texts[0].name)
    placed, start = [], 0
    for number, (text, part) in enumerate(zip(texts, parts, strict=True), start=1):
        span = Span(start + part.span.start, start + part.span.end)
        placed.append(replace(part, id=f"{source.id}-{number}", source=source, part=number, span=span))
        start += len(text.text)
    cleaned = Cleaned(text=raw, offsets=OffsetMap.identity(len(raw)), repairs=(), harvest=source.harvest)
    signatures = tuple(families.signature(part.text) for part in placed)
    return Made(source, raw.encode(), raw, cleaned, tuple(placed), signatures)


def texts(count: int, *, seed: int = 1) -> list[Generated]:
    """Returns generated texts without copies."""
    return list(generate(count, seed=seed, copies=0))


def rich() -> Made:
    """Returns a file whose values use every field."""
    file = made(*texts(1))
    harvest = Harvest("wenku", "页面标题", "2024-05-06", "某网站", 12)
    source = replace(file.source, harvest=harvest, encoding="gb18030", media_type="text/html")
    part = file.summaries[0]
    quote = part.text[5:12]
    evidence = (Evidence(Part.TEXT, 5, 12, quote, "opening"), Evidence(Part.FILE_NAME, 0, 4, source.name[:4], "name"))
    description = Description(
        title="射阳县总工会工作总结",
        title_generated=True,
        level="county",
        year=replace(part.description.year, claimed=2030),
        period="first_half",
        region=Region(
            province=Place(SlotStatus.INFERRED, "江苏省", "32"),
            county=Place(SlotStatus.TRUE, "射阳县", "320924", "射阳"),
            town=Place(SlotStatus.MASKED, as_written="XX镇"),
        ),
        topics=("safety", "women"),
        provenance=Provenance.MASKED,
        figures=(
            Figure("members_total", 1300.0, "人", "at_least", False, quote, Span(5, 12), ("repaired",)),
            Figure(
                *("members_new", 1400.0, "人", "exact", False, quote, Span(5, 12), ("new_exceeds_total",)),
                nature=FigureNature.FLOW,
                links=(FigureLink("new_exceeds_total", 0),),
            ),
        ),
        statements=(
            Statement("level", "county", "true", 0.9, "author", evidence),
            Statement("year", None, "unknown", 0.0, "none"),
        ),
        flags=("truncated", "redated"),
        names=(NameList(Span(20, 28), "patients", 3),),
    )
    repairs = (Repair("P", Span(0, 2), "總結", "总结", 0.9, True), Repair("J", Span(3, 4), "…", "⟦缺⟧", 0.5, False))
    described = replace(part, source=source, description=description)
    return replace(
        file,
        source=source,
        cleaned=replace(file.cleaned, repairs=repairs, harvest=harvest),
        summaries=(described,),
    )
