"""What each cue speaks for, and how the company it keeps changes that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from archive.vocabulary import topics
from archive.vocabulary.matching import Finder

CORE, CUE, WEAK = 2.4, 1.0, 0.35


class Claim(NamedTuple):
    """A cue speaks for a topic, or for an initiative of it, with a weight; ``name`` is the id of either.

    A named tuple, not a dataclass, as ``Voice`` is: the claims of a hundred cues are taken apart for each text.
    """

    topic: str
    name: str
    weight: float


class Voice(NamedTuple):
    """What a cue speaks for: its claims, the weight of the heaviest for each topic, and what it means by itself."""

    claims: tuple[Claim, ...]
    topics: Mapping[str, float]
    proved: tuple[Claim, ...]  # those of the claims that the cue proves

    @classmethod
    def of(cls, claims: tuple[Claim, ...], *, proved: tuple[Claim, ...]) -> Voice:
        """Returns the voice of a cue with these claims."""
        topics: dict[str, float] = {}
        for claim in claims:
            topics[claim.topic] = max(claim.weight, topics.get(claim.topic, 0.0))
        return cls(claims, topics, proved)


@lru_cache(maxsize=1)
def voices() -> Mapping[str, Voice]:
    """Returns what each cue speaks for; a cue of several topics says less about each of them."""
    common = {topic.id: topic.common for topic in topics.topics()}
    found: dict[str, list[Claim]] = {}
    for cue, claim in _all_claims():
        found.setdefault(cue, []).append(claim)
    made = {}
    for cue, several in found.items():
        shared = _shared(several)
        proved = (new for new, old in zip(shared, several, strict=True) if old.weight > WEAK)
        made[cue] = Voice.of(shared, proved=tuple(claim for claim in proved if cue not in common[claim.topic]))
    return made


@lru_cache(maxsize=1)
def steady() -> Mapping[str, Voice]:
    """Returns what each cue speaks for that says the same in any company."""
    return {cue: voice for cue, voice in voices().items() if cue not in _turns()}


def spoken(cue: str, present: Collection[str]) -> Voice:
    """Returns what a cue speaks for beside the other cues of its part: 结对子 beside 徒弟 is no aid to the poor."""
    own = voices()[cue]
    for turn in _turns().get(cue, ()):
        if not turn.beside.isdisjoint(present) and turn.without.isdisjoint(present):
            claims = (Claim(turn.into.partition("/")[0], turn.into, max(own.topics.values())),)
            return Voice.of(claims, proved=claims)
    return own


@lru_cache(maxsize=1)
def wider() -> Mapping[str, frozenset[str]]:
    """Returns, for a cue, the longer cues of another initiative of its topic that hold it: 区域性职代会 for 职代会."""
    known = {cue: voice.claims for cue, voice in voices().items()}
    found: dict[str, frozenset[str]] = {}
    for cue, mine in known.items():
        longer = (other for other in known if len(other) > len(cue) and cue in other)
        special = frozenset(other for other in longer if _is_special(known[other], mine))
        if special:
            found[cue] = special
    return found


@lru_cache(maxsize=1)
def finder() -> Finder:
    """Returns the finder of all cues."""
    return Finder(voices(), inside=topics.inside())


@lru_cache(maxsize=1)
def _turns() -> Mapping[str, tuple[topics.Turn, ...]]:
    found: dict[str, list[topics.Turn]] = {}
    for turn in topics.turns():
        for cue in turn.cues:
            found.setdefault(cue, []).append(turn)
    return {cue: tuple(several) for cue, several in found.items()}


def _all_claims() -> Iterator[tuple[str, Claim]]:
    for topic in topics.topics():
        for weight, cues in ((CUE, topic.cues), (WEAK, topic.weak)):
            yield from ((cue, Claim(topic.id, topic.id, weight)) for cue in cues)
        for each in topic.initiatives:
            for weight, cues in ((CORE, each.core), (CUE, each.cues), (WEAK, each.weak)):
                yield from ((cue, Claim(topic.id, each.id, weight)) for cue in cues)


def _shared(several: list[Claim]) -> tuple[Claim, ...]:
    among = len({claim.topic for claim in several}) ** 0.5
    return tuple(claim._replace(weight=claim.weight / among) for claim in several)


def _is_special(longer: tuple[Claim, ...], shorter: tuple[Claim, ...]) -> bool:
    own = {claim.topic: claim.name for claim in shorter}
    return any(
        claim.name != claim.topic and claim.weight >= CUE and own.get(claim.topic, claim.name) != claim.name
        for claim in longer
    )
