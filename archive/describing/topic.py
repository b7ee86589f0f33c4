"""Reads what each section is about, topic and initiative, and what the summary as a whole is about.

Scores follow union-summaries.md section 6: a cue in a heading counts several times, repeats count little, and
sections of problems, plans and general conditions say nothing about what was done.  To the cues comes what the words
of a part are like in all (topic_likeness.py): cadres paraphrase, and a paraphrase holds no cue.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from archive.describing import topic_parts, topic_proof
from archive.describing.subject import Subject
from archive.describing.topic_claims import Voice, finder, spoken, steady, wider
from archive.describing.topic_likeness import Likeness, Reader
from archive.describing.topic_parts import Part
from archive.models import Evidence, Section, SectionKind, Span, Statement
from archive.models import Part as Place
from archive.vocabulary.matching import Hit
from archive.vocabulary.topics import groups

HEADING = 3.0
HEADING_AGAIN = 3.0  # for an initiative the heading counts once more
HEADING_FIRST = 1.0  # ... and what it names first a little more
GROUP = 4.0  # for the people whom a heading names
EARLY = 0.5  # what a cue at the beginning of a part counts more than one at its end
REPEAT, MOST_REPEATS = 0.25, 2
OTHERS = 0.3  # what the second, third ... initiative of a topic adds to it
ENOUGH = 1.2
ENOUGH_FOR_SUMMARY = 3.0
ENOUGH_SECOND, NEARLY = 4.0, 0.8  # a part's second topic is one of the summary if it is as well shown as the first
ENOUGH_UNSECTIONED = 3.0  # an item or a paragraph
CLOSE = 0.72  # a second topic is named if it comes this near to the first
INITIATIVE_ENOUGH = 0.9
LIKE = 1.2  # what a likeness of one standard deviation adds
UNNAMED = 0.4  # ... to a group of people whom no word of the part names
EVIDENCE = 3
WORK = SectionKind.WORK
_IN_BODY, _IN_HEADING = 1.0 + EARLY + MOST_REPEATS * REPEAT, HEADING + MOST_REPEATS * REPEAT  # the most of a cue
_Spoke = tuple[Hit, Voice]
_Weighed = tuple[Hit, Voice, float, bool]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one part of a text is about, best topic first, with the hits that spoke for it."""

    topics: tuple[tuple[str, float], ...]
    initiatives: Mapping[str, float]
    spoke: tuple[_Spoke, ...]  # each cue's first hit, and what it spoke for in this company
    headed: bool  # the heading says something
    span: Span
    likes: tuple[Likeness, ...]  # best first


@dataclass(frozen=True, slots=True)
class _Found:
    """The cues of a text in order, where they begin, and its reader word by word."""

    hits: tuple[Hit, ...]
    starts: tuple[int, ...]
    words: Reader

    @classmethod
    def of(cls, text: str) -> _Found:
        hits = finder().find(text)
        return cls(hits, tuple(hit.start for hit in hits), Reader.of(text))

    def between(self, start: int, end: int) -> tuple[Hit, ...]:
        """Returns the cues that begin in a range."""
        first = bisect_left(self.starts, start)
        return self.hits[first : bisect_left(self.starts, end, lo=first)]


def read(subject: Subject) -> tuple[tuple[Section, ...], tuple[str, ...], tuple[Statement, ...]]:
    """Returns the sections with topics and initiative, the summary's topics, and a statement for each topic."""
    found = _Found.of(subject.text)
    parts = tuple(topic_parts.sections(subject.sections))
    readings = _read_all(parts, found)
    sections = tuple(_described(part, reading) for part, reading in zip(parts, readings, strict=True))
    done = list(_done(subject, found, list(zip(parts, readings, strict=True))))
    statements = _statements(subject.text, found.words, done)
    chosen = tuple(str(statement.value) for statement in statements if statement.status != "candidate")
    return sections, chosen, statements


def _done(subject: Subject, found: _Found, known: list[tuple[Part, _Reading]]) -> Iterator[tuple[_Reading, float]]:
    """Yields what was done, part by part, with the score that its first topic must reach."""
    work = [(part, reading) for part, reading in known if part.section is not None and part.section.kind is WORK]
    for part, reading in work:
        inside = topic_parts.items(subject.text, part) if not reading.headed else ()
        yield from ((item, ENOUGH_UNSECTIONED) for item in _read_all(inside, found))
        yield reading, ENOUGH_FOR_SUMMARY
    sectioned = any(reading.topics for _, reading in work)
    rest = topic_parts.outside(subject) if sectioned else topic_parts.unsectioned(subject)
    for reading in _read_all(tuple(rest), found):
        yield reading, ENOUGH_UNSECTIONED


def _read_all(parts: Sequence[Part], cues: _Found) -> list[_Reading]:
    likes = map(topic_proof.telling, cues.words.like([(part.heading, _body(part)) for part in parts]))
    return [_read(part, cues, like) for part, like in zip(parts, likes, strict=True)]


def _read(part: Part, cues: _Found, likes: Sequence[Likeness]) -> _Reading:
    weighed = _weighed(part, cues)
    totals, initiatives = _cued(weighed)
    unnamed = groups().intersection([like.topic for like in likes])
    if unnamed:
        unnamed -= {voice.claims[0].topic for _, voice, _, _ in weighed if len(voice.topics) == 1}
    _add_likeness(totals, initiatives, likes, unnamed)
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    span = Span(part.heading.start, _body(part).end)
    spoke = tuple([(hit, voice) for hit, voice, _, _ in weighed])
    headed = any(headed for _, _, _, headed in weighed)
    return _Reading(tuple(ranked), initiatives, spoke, headed, span, tuple(likes))


def _cued(weighed: Sequence[_Weighed]) -> tuple[dict[str, float], dict[str, float]]:
    """Returns what the cues of a part say for each topic, and for each initiative."""
    scores: dict[str, float] = {}
    for _, voice, factor, _ in weighed:
        for _, name, weight in voice.claims:
            scores[name] = scores.get(name, 0.0) + factor * weight
    totals, initiatives = _totals(scores)
    headed = [voice for _, voice, _, headed in weighed if headed]
    if headed:
        _add_heading(totals, initiatives, headed)
    return totals, initiatives


def _add_heading(totals: dict[str, float], initiatives: dict[str, float], headed: Sequence[Voice]) -> None:
    """Adds what the cues of a heading say beyond what they would say in a body."""
    claims = [claim for voice in headed for claim in voice.claims]
    led: dict[str, float] = {claims[0].name: HEADING_FIRST}
    for _, name, weight in claims:
        led[name] = led.get(name, 0.0) + HEADING_AGAIN * weight
    for name in led.keys() & initiatives.keys():
        initiatives[name] += led[name]
    # 工钱 is a matter of migrants too, but names none
    single = [voice.topics for voice in headed if len(voice.topics) == 1]
    named = {topic for topics in single for topic, weight in topics.items() if weight > ENOUGH / HEADING}
    for topic in named & groups():
        totals[topic] += GROUP


def _add_likeness(
    totals: dict[str, float], initiatives: dict[str, float], likes: Sequence[Likeness], unnamed: Set[str]
) -> None:
    best: dict[str, float] = {}
    for label, topic, strength in likes:
        score = (UNNAMED if topic in unnamed else LIKE) * strength
        best[topic] = max(best.get(topic, 0.0), score)
        if label != topic:
            initiatives[label] = initiatives.get(label, 0.0) + score
    for topic, score in best.items():
        totals[topic] = totals.get(topic, 0.0) + score


def _weighed(part: Part, cues: _Found) -> list[_Weighed]:
    """Returns each cue of a part once: its first hit, its voice, what its places count, if the heading holds it."""
    first: dict[str, Hit] = {}
    for hit in cues.between(part.heading.start, part.heading.end):
        first.setdefault(hit.cue, hit)
    counts = dict.fromkeys(first, HEADING)
    begin, length = part.body.start, max(1, part.body.end - part.body.start)
    for hit in cues.between(max(part.heading.end, begin), part.body.end):
        cue = hit.cue
        if cue in counts:
            counts[cue] += REPEAT
        else:
            first[cue] = hit
            counts[cue] = 1.0 + EARLY * (1.0 - (hit.start - begin) / length)  # a part opens with its subject
    special, same = wider(), steady()
    kept = [each for each in counts.items() if each[0] not in special or special[each[0]].isdisjoint(counts)]
    present = {cue for cue, _ in kept}
    found: list[_Weighed] = []
    for cue, count in kept:
        voice = same.get(cue) or spoken(cue, present)
        headed = count >= HEADING
        found.append((first[cue], voice, min(count, _IN_HEADING if headed else _IN_BODY), headed))
    return found


def _body(part: Part) -> Span:
    start = max(part.heading.end, part.body.start)
    return Span(start, max(start, part.body.end))


def _totals(scores: Mapping[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """Returns what is said for each topic with its initiatives, and for each initiative, from what is said for each."""
    totals: dict[str, float] = {}
    initiatives: dict[str, float] = {}
    several: dict[str, list[float]] = {}
    for name, score in scores.items():
        topic, of, _ = name.partition("/")
        if of:
            initiatives[name] = score
            several.setdefault(topic, []).append(score)
        else:
            totals[topic] = score
    for topic, said in several.items():
        totals[topic] = totals.get(topic, 0.0) + max(said) * (1 - OTHERS) + sum(said) * OTHERS
    return totals, initiatives


def _described(part: Part, reading: _Reading) -> Section:
    assert part.section is not None
    if part.section.kind is not WORK or part.parent:
        return replace(part.section, topics=_only(part, reading))
    chosen = tuple(topic for topic in _chosen(reading) if topic_proof.proves(topic, reading.spoke, likes=reading.likes))
    if not chosen:
        return part.section
    inside = [(score, name) for name, score in reading.initiatives.items() if name.startswith(f"{chosen[0]}/")]
    score, name = max(inside, default=(0.0, ""))
    proved = score >= INITIATIVE_ENOUGH and topic_proof.holds(
        name, reading.spoke, likes=reading.likes, heading=part.heading
    )
    return replace(part.section, topics=chosen, initiative=name if proved else None)


def _only(part: Part, reading: _Reading) -> tuple[str, ...]:
    """Returns the topic of a plan, a problem ... if it has only one, and of a parent if its heading names only one."""
    before, least = (part.heading.end, topic_proof.ENOUGH) if part.parent else (part.body.end, topic_proof.DECIDES)
    only = topic_proof.only(reading.spoke, before=before, least=least)
    return (only,) if only else ()


def _chosen(reading: _Reading) -> tuple[str, ...]:
    if not reading.topics or reading.topics[0][1] < ENOUGH:
        return ()
    best = reading.topics[0][1]
    return tuple(topic for topic, score in reading.topics[:2] if score >= max(ENOUGH, best * CLOSE))


def _statements(text: str, words: Reader, done: Iterable[tuple[_Reading, float]]) -> tuple[Statement, ...]:
    """Returns a statement for every topic that leads a part, the accepted ones first."""
    best: dict[str, tuple[float, _Reading, bool]] = {}
    for reading, enough in done:
        for place, (topic, score) in enumerate(reading.topics[:2]):
            near = place == 0 or score >= NEARLY * reading.topics[0][1]
            accepted = near and score >= (enough if place == 0 else ENOUGH_SECOND)
            accepted = accepted and topic_proof.proves(topic, reading.spoke, likes=reading.likes)
            held = best.get(topic)
            if held is None or (accepted, score) > (held[2], held[0]):
                best[topic] = (score, reading, accepted)
    ranked = sorted(best.items(), key=lambda item: (not item[1][2], -item[1][0], item[0]))
    made = (_statement(text, words, topic, found) for topic, found in ranked)
    return tuple(statement for statement in made if statement.evidence)


def _statement(text: str, words: Reader, topic: str, found: tuple[float, _Reading, bool]) -> Statement:
    score, reading, accepted = found
    return Statement(
        field="topics",
        value=topic,
        status="inferred" if accepted else "candidate",
        score=round(score / (score + ENOUGH), 3),
        rule="topic-cues",
        evidence=tuple(
            Evidence(Place.TEXT, span.start, span.end, text[span.start : span.end], f"topic:{topic}")
            for span in _evidence(text, reading, topic, words if accepted else None)
        ),
    )


def _evidence(text: str, reading: _Reading, topic: str, words: Reader | None) -> Iterable[Span]:
    """Returns the cues that prove a topic; if none does, the clauses that are most like it, if they are asked."""
    spoke = [
        (voice.topics[topic], hit)
        for hit, voice in reading.spoke
        if topic in voice.topics and topic in {claim.topic for claim in voice.proved}
    ]
    if not spoke:
        return topic_proof.clauses(text, words.words(reading.span, topic), reading.span) if words else ()
    spoke.sort(key=lambda item: (-item[0], item[1].start))
    return [Span(hit.start, hit.end) for _, hit in spoke[:EVIDENCE]]
