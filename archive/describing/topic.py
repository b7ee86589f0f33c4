"""Reads what each section is about, topic and initiative, and what the summary as a whole is about.

Scores follow union-summaries.md section 6: a cue in a heading counts several times, repeats count little, and
sections of problems, plans and general conditions say nothing about what was done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from archive.describing.subject import Subject
from archive.models import Evidence, Part, Section, SectionKind, Span, Statement
from archive.vocabulary import topics
from archive.vocabulary.matching import Finder, Hit

CORE, CUE, WEAK = 2.4, 1.0, 0.35
HEADING = 3.0
REPEAT, MOST_REPEATS = 0.25, 2
OTHERS = 0.3  # what the second, third ... initiative of a topic adds to it
ENOUGH = 1.2
ENOUGH_FOR_SUMMARY = 1.9
ENOUGH_UNSECTIONED = 4.5
CLOSE = 0.72  # a second topic is named if it comes this near to the first
INITIATIVE_ENOUGH = 0.9
CHUNK = 220  # characters of unsectioned text that are read as one part
EVIDENCE = 3
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Claim:
    topic: str
    initiative: str | None
    weight: float


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one part of a text is about, best topic first, with the hits that spoke for it."""

    topics: tuple[tuple[str, float], ...]
    initiatives: Mapping[str, float]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading and the words under it, both spans in the text; ``section`` is None for unsectioned text."""

    heading: Span
    body: Span
    section: Section | None


def read(subject: Subject) -> tuple[tuple[Section, ...], tuple[str, ...], tuple[Statement, ...]]:
    """Returns the sections with topics and initiative, the summary's topics, and a statement for each topic."""
    hits = _finder().find(subject.text)
    parts = tuple(_parts(subject.sections))
    readings = [_read(part, hits) for part in parts]
    sections = tuple(_described(part, reading) for part, reading in zip(parts, readings, strict=True))
    done = [
        (reading, ENOUGH_FOR_SUMMARY)
        for part, reading in zip(parts, readings, strict=True)
        if part.section is not None and part.section.kind is SectionKind.WORK
    ]
    if not any(reading.topics for reading, _ in done):
        free = _unsectioned(subject)
        done += [(_read(part, hits), ENOUGH_UNSECTIONED) for part in free]
    statements = _statements(subject.text, done)
    chosen = tuple(str(statement.value) for statement in statements if statement.status != "candidate")
    return sections, chosen, statements


def _parts(sections: Sequence[Section]) -> Iterator[_Part]:
    """Yields each section with its own words only: those of its subsections are left to them."""
    for number, section in enumerate(sections):
        end = section.span.end
        if number + 1 < len(sections) and sections[number + 1].depth > section.depth:
            end = min(end, sections[number + 1].heading_span.start)
        yield _Part(section.heading_span, Span(section.span.start, max(section.span.start, end)), section)


def _unsectioned(subject: Subject) -> Iterator[_Part]:
    """Yields the text outside plans and problems in parts of a few sentences."""
    closed = [
        Span(section.heading_span.start, section.span.end)
        for section in subject.sections
        if section.kind is not SectionKind.WORK
    ]
    start = 0
    for end in _sentence_ends(subject.text):
        if end - start >= CHUNK or end == len(subject.text):
            if not any(span.start <= start < span.end for span in closed):
                yield _Part(Span(start, start), Span(start, end), None)
            start = end


def _sentence_ends(text: str) -> Iterator[int]:
    for at, char in enumerate(text):
        if char in "。！？\n；":
            yield at + 1
    yield len(text)


def _read(part: _Part, hits: tuple[Hit, ...]) -> _Reading:
    own: dict[str, float] = {}
    initiatives: dict[str, float] = {}
    used = []
    claims = _claims()
    for cue, factor, hit in _factors(part, hits):
        used.append(hit)
        for claim in claims[cue]:
            if claim.initiative is None:
                own[claim.topic] = own.get(claim.topic, 0.0) + factor * claim.weight
            else:
                initiatives[claim.initiative] = initiatives.get(claim.initiative, 0.0) + factor * claim.weight
    ranked = sorted(_totals(own, initiatives).items(), key=lambda item: (-item[1], item[0]))
    return _Reading(tuple(ranked), initiatives, tuple(used))


def _factors(part: _Part, hits: tuple[Hit, ...]) -> Iterator[tuple[str, float, Hit]]:
    """Yields each cue of a part once with how often and where it counts, and its first hit."""
    counts: dict[str, float] = {}
    first: dict[str, Hit] = {}
    begin = bisect_left(hits, part.heading.start, key=_start)
    for hit in hits[begin : bisect_left(hits, part.body.end, lo=begin, key=_start)]:
        if part.heading.start <= hit.start < part.heading.end:
            gain = HEADING if counts.get(hit.cue, 0.0) < HEADING else 0.0
        elif part.body.start <= hit.start < part.body.end:
            gain = REPEAT if hit.cue in counts else 1.0
        else:
            continue
        counts[hit.cue] = counts.get(hit.cue, 0.0) + gain
        first.setdefault(hit.cue, hit)
    wider = _wider()
    for cue, count in counts.items():
        if not wider.get(cue, _NONE).isdisjoint(counts):
            continue
        base = HEADING if count >= HEADING else 1.0
        yield cue, base + min(count - base, MOST_REPEATS * REPEAT), first[cue]


def _start(hit: Hit) -> int:
    return hit.start


def _totals(own: Mapping[str, float], initiatives: Mapping[str, float]) -> dict[str, float]:
    best: dict[str, float] = {}
    total: dict[str, float] = {}
    for name, score in initiatives.items():
        topic = name.partition("/")[0]
        best[topic] = max(best.get(topic, 0.0), score)
        total[topic] = total.get(topic, 0.0) + score
    return {
        topic: own.get(topic, 0.0) + best.get(topic, 0.0) * (1 - OTHERS) + total.get(topic, 0.0) * OTHERS
        for topic in {*own, *total}
    }


def _described(part: _Part, reading: _Reading) -> Section:
    assert part.section is not None
    chosen = _chosen(reading)
    if not chosen:
        return part.section
    inside = [(score, name) for name, score in reading.initiatives.items() if name.startswith(f"{chosen[0]}/")]
    score, name = max(inside, default=(0.0, ""))
    return replace(part.section, topics=chosen, initiative=name if score >= INITIATIVE_ENOUGH else None)


def _chosen(reading: _Reading) -> tuple[str, ...]:
    if not reading.topics or reading.topics[0][1] < ENOUGH:
        return ()
    best = reading.topics[0][1]
    return tuple(topic for topic, score in reading.topics[:2] if score >= max(ENOUGH, best * CLOSE))


def _statements(text: str, done: Iterable[tuple[_Reading, float]]) -> tuple[Statement, ...]:
    """Returns a statement for every topic that leads a part, the accepted ones first."""
    best: dict[str, tuple[float, _Reading, bool]] = {}
    for reading, enough in done:
        for place, (topic, score) in enumerate(reading.topics[:2]):
            accepted = place == 0 and score >= enough
            held = best.get(topic)
            if held is None or (accepted, score) > (held[2], held[0]):
                best[topic] = (score, reading, accepted)
    ranked = sorted(best.items(), key=lambda item: (not item[1][2], -item[1][0], item[0]))
    return tuple(
        _statement(text, topic, score, reading, accepted=accepted) for topic, (score, reading, accepted) in ranked
    )


def _statement(text: str, topic: str, score: float, reading: _Reading, *, accepted: bool) -> Statement:
    claims = _claims()
    spoke = [
        (max(claim.weight for claim in claims[hit.cue] if claim.topic == topic), hit)
        for hit in reading.hits
        if any(claim.topic == topic for claim in claims[hit.cue])
    ]
    spoke.sort(key=lambda item: (-item[0], item[1].start))
    return Statement(
        field="topics",
        value=topic,
        status="inferred" if accepted else "candidate",
        score=round(score / (score + ENOUGH), 3),
        rule="topic-cues",
        evidence=tuple(
            Evidence(Part.TEXT, hit.start, hit.end, text[hit.start : hit.end], f"topic:{topic}")
            for _, hit in spoke[:EVIDENCE]
        ),
    )


@lru_cache(maxsize=1)
def _claims() -> Mapping[str, tuple[_Claim, ...]]:
    """Returns what each cue speaks for; a cue of several topics says less about each of them."""
    found: dict[str, list[_Claim]] = {}
    for cue, claim in _all_claims():
        found.setdefault(cue, []).append(claim)
    return {
        cue: tuple(
            replace(claim, weight=claim.weight / len({each.topic for each in claims}) ** 0.5) for claim in claims
        )
        for cue, claims in found.items()
    }


def _all_claims() -> Iterator[tuple[str, _Claim]]:
    for topic in topics.topics():
        for weight, cues in ((CUE, topic.cues), (WEAK, topic.weak)):
            yield from ((cue, _Claim(topic.id, None, weight)) for cue in cues)
        for each in topic.initiatives:
            for weight, cues in ((CORE, each.core), (CUE, each.cues), (WEAK, each.weak)):
                yield from ((cue, _Claim(topic.id, each.id, weight)) for cue in cues)


@lru_cache(maxsize=1)
def _wider() -> Mapping[str, frozenset[str]]:
    """Returns, for a cue, the longer cues of another initiative of its topic that hold it: 区域性职代会 for 职代会."""
    claims = _claims()
    found: dict[str, frozenset[str]] = {}
    for cue, mine in claims.items():
        longer = (other for other in claims if len(other) > len(cue) and cue in other)
        wider = frozenset(other for other in longer if _is_special(claims[other], mine))
        if wider:
            found[cue] = wider
    return found


def _is_special(longer: tuple[_Claim, ...], shorter: tuple[_Claim, ...]) -> bool:
    own = {claim.topic: claim.initiative for claim in shorter}
    return any(
        claim.initiative is not None
        and claim.weight >= CUE
        and own.get(claim.topic, claim.initiative) != claim.initiative
        for claim in longer
    )


@lru_cache(maxsize=1)
def _finder() -> Finder:
    return Finder(_claims())
