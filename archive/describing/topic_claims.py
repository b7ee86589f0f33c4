"""What each cue speaks for, and how the company it keeps changes that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from archive.vocabulary import topics
from archive.vocabulary.matching import Finder

CORE, CUE, WEAK = 2.4, 1.0, 0.35


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue speaks for a topic, or for an initiative of it, with a weight."""

    topic: str
    initiative: str | None
    weight: float


@lru_cache(maxsize=1)
def claims() -> Mapping[str, tuple[Claim, ...]]:
    """Returns what each cue speaks for; a cue of several topics says less about each of them."""
    found: dict[str, list[Claim]] = {}
    for cue, claim in _all_claims():
        found.setdefault(cue, []).append(claim)
    return {
        cue: tuple(
            replace(claim, weight=claim.weight / len({each.topic for each in several}) ** 0.5) for claim in several
        )
        for cue, several in found.items()
    }


@lru_cache(maxsize=1)
def steady() -> Mapping[str, tuple[Claim, ...]]:
    """Returns what each cue speaks for that says the same in any company."""
    return {cue: several for cue, several in claims().items() if cue not in _turns()}


def spoken(cue: str, present: Collection[str]) -> tuple[Claim, ...]:
    """Returns what a cue speaks for beside the other cues of its part: 结对子 beside 徒弟 is no aid to the poor."""
    own = claims()[cue]
    for turn in _turns().get(cue, ()):
        if not turn.beside.isdisjoint(present) and turn.without.isdisjoint(present):
            topic, _, initiative = turn.into.partition("/")
            weight = max(claim.weight for claim in own)
            return (Claim(topic, turn.into if initiative else None, weight),)
    return own


@lru_cache(maxsize=1)
def wider() -> Mapping[str, frozenset[str]]:
    """Returns, for a cue, the longer cues of another initiative of its topic that hold it: 区域性职代会 for 职代会."""
    known = claims()
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
    return Finder(claims())


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
            yield from ((cue, Claim(topic.id, None, weight)) for cue in cues)
        for each in topic.initiatives:
            for weight, cues in ((CORE, each.core), (CUE, each.cues), (WEAK, each.weak)):
                yield from ((cue, Claim(topic.id, each.id, weight)) for cue in cues)


def _is_special(longer: tuple[Claim, ...], shorter: tuple[Claim, ...]) -> bool:
    own = {claim.topic: claim.initiative for claim in shorter}
    return any(
        claim.initiative is not None
        and claim.weight >= CUE
        and own.get(claim.topic, claim.initiative) != claim.initiative
        for claim in longer
    )
