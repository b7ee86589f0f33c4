"""Tells what the words of a part prove of it: which initiative may be named, which topic a plan may have.

A score only ranks.  What is said needs a cue that means the topic by itself, or, for an initiative, a likeness that
stands clear of the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from archive.describing.topic_claims import CORE, Voice
from archive.describing.topic_likeness import Likeness
from archive.models import Span
from archive.vocabulary.matching import Hit

Spoke = Iterable[tuple[Hit, Voice]]
_MARK = re.compile(r"[，。；：！？、\s,;:!?（）()]")

NONE = "none"  # the label of sentences that fit any work
HEADING = 2.0  # what a cue in the heading counts
ENOUGH = 0.7  # a cue of two topics, once
STRONG = 4.0  # standard deviations of a likeness that may speak alone
CLEAR = 0.7  # ... and how far it stands above the next one
DECIDES = CORE / 2  # a cue that decides, also where it speaks for several topics


def telling(likes: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Returns the likenesses that tell anything; none if a part is most like what is said of any work."""
    if likes and likes[0].label == NONE:
        return ()
    return tuple(like for like in likes if like.label != NONE)


def holds(initiative: str, spoke: Spoke, *, likes: Sequence[Likeness], heading: Span) -> bool:
    """Tells whether cues of an initiative stand in a part, or else one of its topic beside words clearly like it."""
    topic = initiative.partition("/")[0]
    said, named = 0.0, False
    for hit, voice in spoke:
        factor = HEADING if hit.start < heading.end else 1.0
        said += sum(factor * weight for _, name, weight in voice.proved if name == initiative)
        named = named or topic in voice.topics
    return said >= ENOUGH or (named and _clear(initiative, likes))


def proves(topic: str, spoke: Spoke, *, likes: Sequence[Likeness]) -> bool:
    """Tells whether a cue that means a topic by itself stands in a part, or else its words are clearly like it."""
    if any(claim.topic == topic for _, voice in spoke for claim in voice.proved):
        return True
    return bool(likes) and likes[0].topic == topic and _clear(likes[0].label, likes)


def _clear(label: str, likes: Sequence[Likeness]) -> bool:
    if not likes or likes[0].label != label or likes[0].strength < STRONG:
        return False
    return len(likes) == 1 or likes[0].strength - likes[1].strength >= CLEAR


def only(spoke: Spoke, *, before: int, least: float) -> str | None:
    """Returns the topic that all proving cues before a place share, if one weighs enough; None for several topics."""
    shared: frozenset[str] | None = None
    enough = False
    for hit, voice in spoke:
        proved = frozenset(claim.topic for claim in voice.proved)
        if proved and hit.start < before:
            shared = proved if shared is None else shared & proved
            enough = enough or voice.claims[0].weight >= least
    return next(iter(shared)) if enough and shared and len(shared) == 1 else None


def clauses(text: str, words: Iterable[Span], within: Span) -> tuple[Span, ...]:
    """Returns the clauses of a part that hold some words, in order: a likeness has no words that prove it alone."""
    found: dict[int, Span] = {}
    for word in words:
        start = max((mark.end() for mark in _MARK.finditer(text, within.start, word.start)), default=within.start)
        mark = _MARK.search(text, word.end, within.end)
        found[start] = Span(start, mark.start() if mark else within.end)
    return tuple(found[start] for start in sorted(found))
