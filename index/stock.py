"""What an archive may offer to somebody who types: kept beside the index that was made of the same summaries.

<build>/offers -> offers-xxxx      what answers; swapped in one step
<build>/offers-xxxx/titles, headings       shelves
                    counts.json            places, initiatives, topics, phrases
                    shares.jsonl           what each summary added; shares.npz tells where
                    changes.jsonl          what the summaries changed since then add; null for removed ones
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from index import shelf
from index.offers import Share
from index.shelf import Item, Shelf
from index.tally import COUNTED, Tally

LINK = "offers"
SHELVES = ("titles", "headings")
COUNTS, SHARES, PLACES, CHANGES = "counts.json", "shares.jsonl", "shares.npz", "changes.jsonl"


@dataclass(frozen=True, slots=True)
class Kept:
    """A shelf as it was made, and what changed since: numbers whose counts shifted, and texts that it lacks."""

    shelf: Shelf
    shift: Mapping[int, int]
    added: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Stock:
    """What is offered, as it stands after the last change."""

    place: Path
    summaries: int  # when the shelves were made
    titles: Kept
    headings: Kept
    regions: Mapping[str, int]  # code -> summaries
    initiatives: Mapping[str, int]  # id -> summaries
    topics: Mapping[str, int]  # id -> summaries
    phrases: tuple[tuple[str, int], ...]  # with the number of texts that showed them
    changes: Mapping[str, Share | None]

    def shares(self) -> Iterator[Share]:
        """Yields what each summary added when the shelves were made."""
        with (self.place / SHARES).open(encoding="utf-8") as file:
            for line in file:
                yield _share(json.loads(line))


def opened(build: Path) -> Stock | None:
    """Returns what is offered beside an index; None where nothing is kept or it cannot be read."""
    place = (build / LINK).resolve()
    try:
        row = json.loads((place / COUNTS).read_text(encoding="utf-8"))
        titles, headings = (shelf.load(place / name) for name in SHELVES)
        with np.load(place / PLACES) as held:
            ids, begins = held["ids"], held["begins"]
        changes = dict(_changes(place))
        before = tuple(_before(place, ids, begins, changes))
    except (OSError, EOFError, ValueError, KeyError, BadZipFile):
        return None
    new = Tally()
    for one in changes.values():
        if one is not None:
            new.add(one)
    counts = {name: Counter(row[name]) for name in COUNTED}
    for name, counter in counts.items():
        counter.update(new.counts[name])
        counter.subtract(value for one in before for value in getattr(one, name))
    return Stock(
        place=place,
        summaries=len(ids),
        titles=_kept(titles, (one.title for one in before if one.title), new.titles()),
        headings=_kept(headings, (heading for one in before for heading in one.headings), new.headings()),
        regions=+counts["regions"],
        initiatives=+counts["initiatives"],
        topics=+counts["topics"],
        phrases=tuple((phrase, count) for phrase, count in row["phrases"]),
        changes=changes,
    )


def _changes(place: Path) -> Iterator[tuple[str, Share | None]]:
    with (place / CHANGES).open(encoding="utf-8") as file:
        for line in file:
            key, row = json.loads(line)
            yield key, _share(row) if row else None


def _before(place: Path, ids: Any, begins: Any, changes: Iterable[str]) -> Iterator[Share]:
    """Yields what the changed summaries added when the shelves were made."""
    with (place / SHARES).open("rb") as file:
        for key in changes:
            raw = np.array(key.encode(), dtype=np.bytes_)
            at = int(np.searchsorted(ids, raw)) if len(ids) else 0
            if at < len(ids) and ids[at] == raw:
                file.seek(int(begins[at]))
                yield _share(json.loads(file.readline()))


def _kept(held: Shelf, gone: Iterable[str], new: Iterable[Item]) -> Kept:
    shift: Counter[int] = Counter()
    for text in gone:
        number = held.exactly(text)
        if number is not None:
            shift[number] -= 1
    added = []
    for item in new:
        number = held.exactly(item.text)
        if number is None:
            added.append(item)
        else:
            shift[number] += item.count
    return Kept(held, shift, tuple(added))


def as_row(one: Share) -> list[Any]:
    """Returns a share as JSON keeps it."""
    return [one.summary_id, one.author, one.title, one.headings, one.regions, one.initiatives, one.topics]


def _share(row: list[Any]) -> Share:
    summary_id, author, title, *lists = row
    return Share(summary_id, author, title, *map(tuple, lists))
