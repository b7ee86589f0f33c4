"""Finds near-duplicates: families of texts whose signatures say that they are one, and the copy that stands for each.

A paragraph that two reports share stays far below the limits: no family.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.families.grouping import groups
from archive.families.likeness import Signatures
from archive.families.signatures import SIZE, signature
from archive.models import Provenance

__all__ = ["SIZE", "Family", "Member", "cluster", "signature"]

WHOLE = 0.8  # a copy shorter than this share of the family's longest text is a cut one
_PROVENANCE = (Provenance.NAMED, Provenance.MASKED, Provenance.GENERIC)


@dataclass(frozen=True, slots=True)
class Member:
    """What clustering must know of a summary; ``cut`` if it is known to be truncated or to have a gap."""

    id: str
    signature: bytes
    provenance: Provenance = Provenance.NAMED
    cut: bool = False
    received_at: str = ""  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Family:
    """Summaries that are one text, ids sorted; the family's own id is made of the smallest."""

    id: str
    members: tuple[str, ...]
    representative: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A member without its signature."""

    id: str
    named: int
    cut: bool
    since: str


def cluster(members: Iterable[Member]) -> tuple[Family, ...]:
    """Returns the families of two and more, sorted by id; the same whatever the order of the members."""
    entries: list[_Entry] = []
    texts = Signatures.read(_read(members, entries))
    order = sorted(range(len(entries)), key=lambda index: entries[index].id)
    entries = [entries[index] for index in order]
    texts = texts.reordered(order)
    found = groups(texts, texts.edges())
    return tuple(sorted((_family(group, entries, texts) for group in found), key=lambda family: family.id))


def _read(members: Iterable[Member], entries: list[_Entry]) -> Iterator[bytes]:
    """Yields the signatures and puts what else is known of the members into the entries."""
    for member in members:
        entries.append(_entry(member))
        yield member.signature


def _entry(member: Member) -> _Entry:
    return _Entry(member.id, _PROVENANCE.index(member.provenance), member.cut, member.received_at)


def _family(group: Sequence[int], entries: Sequence[_Entry], texts: Signatures) -> Family:
    """Returns the family of a group with its best copy.

    Named stands before masked before generic, complete before cut, then the first received, then the smallest id.
    """
    sizes = texts.sizes
    longest = max(int(sizes[index]) for index in group)

    def rank(index: int) -> tuple[int, bool, str, str]:
        entry = entries[index]
        short = entry.cut or int(sizes[index]) < WHOLE * longest
        return entry.named, short, entry.since, entry.id

    ids = tuple(sorted(entries[index].id for index in group))
    return Family(f"f-{ids[0]}", ids, entries[min(group, key=rank)].id)
