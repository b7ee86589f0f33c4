"""The engines that are measured beside one another: what each is handed, asked, and answers.

Each module of this package but ``scan`` is a ``Kit``.  All index the same folded texts with the same values of facets,
and all answer the same questions: a page of twenty, the number of texts, every facet counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from archive.models import Summary
from archive.store import Reader
from index.conditions import texts
from index.entries import SUMMARY, Card, Entry, entries
from index.filters import values

SINGLE = "b"  # stands before the term of a single character, to tell it from a pair
FACETS = ("year", "year_status", "level", "province", "topic", "period", "provenance")
SIZE = 20  # of a page


@dataclass(frozen=True, slots=True)
class Entrant:
    """One that is measured: a way (``variant``) of a module of this package, over the index of that name."""

    name: str
    module: str
    index: str
    variant: str = ""


OURS = Entrant("ours", "ours", "tantivy")
SITE = Entrant("ours, as the site asks", "ours", "tantivy", "site")
OUR_WHOOSH = Entrant("our whoosh", "ours", "whoosh")
RAW = Entrant("raw tantivy, facets", "raw_tantivy", "raw_tantivy")
STOCK_WHOOSH = Entrant("stock whoosh, jieba", "stock_whoosh", "stock_whoosh")
ENTRANTS = (
    OURS,
    SITE,
    RAW,
    Entrant("raw tantivy, no facets", "raw_tantivy", "raw_tantivy", "plain"),
    Entrant("FTS5 trigram", "fts5", "fts5_trigram", "trigram"),
    Entrant("FTS5 unicode61, our tokens", "fts5", "fts5_tokens", "tokens"),
    Entrant("Groonga", "groonga", "groonga"),
    OUR_WHOOSH,
    STOCK_WHOOSH,
)


@dataclass(frozen=True, slots=True)
class Document:
    """One summary for a peer; ``text`` is folded: title, then body."""

    id: str
    title: str
    text: str
    town: str  # code; "" where no town is known
    facets: tuple[tuple[str, ...], ...]  # values of each of FACETS


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: texts that hold all needles, those of a town and year if told, one page of them."""

    needles: tuple[str, ...]
    quoted: bool = False  # typed in quotation marks
    town: str = ""  # code
    year: int | None = None
    page: int = 1
    size: int = SIZE
    facets: bool = True


@dataclass(frozen=True, slots=True)
class Counted:
    """A facet with the count of each value that was met."""

    facet: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer says: how many texts, those of the page, the facets."""

    total: int
    ids: tuple[str, ...]
    facets: tuple[Counted, ...] = ()


class Peer(Protocol):
    """An open index."""

    def ask(self, question: Question) -> Answer:
        """Returns the answer to a question."""
        ...

    def close(self) -> None:
        """Ends what was started and frees what is held."""
        ...


class Kit(Protocol):
    """How to make, open and weigh the index of an entrant in a folder."""

    def absent(self) -> str:
        """Returns why it cannot be measured on this machine; empty if it can."""
        ...

    def build(self, folder: Path, store: Reader, entrant: Entrant, /) -> float:
        """Makes the index of an archive in an empty folder; returns the peak memory of another process, MB, or 0."""
        ...

    def open_peer(self, folder: Path, entrant: Entrant, /) -> Peer:
        """Returns the index in a folder, open."""
        ...

    def weight(self, folder: Path, /) -> int:
        """Returns the bytes that the index takes, without texts kept beside it."""
        ...


def kit(entrant: Entrant) -> Kit:
    """Returns the means of an entrant."""
    return cast(Kit, import_module(f"{__name__}.{entrant.module}"))


def documents(summaries: Iterable[Summary]) -> Iterator[Document]:
    """Yields what peers are handed of each summary."""
    for summary in summaries:
        whole = entries(summary)[0]
        assert whole.kind == SUMMARY
        yield document(whole)


def document(entry: Entry) -> Document:
    """Returns an entry as peers are handed it."""
    card = entry.card
    town = next((code for code in card.regions if len(code) == 9), "")
    text = texts(entry).body
    return Document(card.id, card.title, text, town, tuple(_values(card, facet) for facet in FACETS))


def _values(card: Card, facet: str) -> tuple[str, ...]:
    if facet == "province":
        return values(card, "region")[:1]
    return values(card, facet)


def counted(answer: Answer, facet: str) -> tuple[tuple[str, int], ...]:
    """Returns the values of a facet of an answer that are not nought, sorted."""
    found = (one.values for one in answer.facets if one.facet == facet)
    return tuple(sorted((value, count) for values in found for value, count in values if count))


def peak_mb(process: int | str = "self") -> float:
    """Returns the most memory that a process ever had, in megabytes; unlike ``ru_maxrss`` not what its parent had."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(found.split()[1]) / 1024


def size_of(folder: Path) -> int:
    """Returns the bytes on disk of everything below a folder."""
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())
