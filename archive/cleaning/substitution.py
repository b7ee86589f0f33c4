"""Undoes what sites did to words: deleted names (C) and whole-word rewriting (S); the rules are ``substitutions.yaml``.

A pack of rewritings is undone only in a file that holds its fingerprints: words that no genuine summary holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archive import datafiles
from archive.cleaning.edits import NOTHING, Changes, Edit, ordered
from archive.datafiles import Row
from archive.needles import Sieve

DISTINCT = 2  # fingerprints that activate a pack
OFTEN = 3  # occurrences of one that do


@dataclass(frozen=True, slots=True)
class Pack:
    """One site family's rewriting: what gives it away, what is turned back everywhere, what only in a context."""

    id: str
    signs: tuple[str, ...]  # the patterns of the fingerprints and of those of them that are enough alone
    fingerprints: re.Pattern[str]
    alone: re.Pattern[str]
    safe: re.Pattern[str]
    originals: dict[str, str]
    contexts: tuple[tuple[re.Pattern[str], str], ...]

    def wrote(self, text: str) -> bool:
        """Tells whether the text holds the pack's fingerprints."""
        found = self.fingerprints.findall(text)
        return len(found) >= OFTEN or len(set(found)) >= DISTINCT or self.alone.search(text) is not None

    def undo(self, text: str) -> Iterator[Edit]:
        """Yields the edits that put the original words back; those by context are less sure."""
        for hit in self.safe.finditer(text):
            yield Edit(hit.start(), hit.end(), self.originals[hit[0]], "S", 0.9, exact=False)
        for context, original in self.contexts:
            for hit in context.finditer(text):
                yield Edit(hit.start("word"), hit.end("word"), original, "S", 0.8, exact=False)


@dataclass(frozen=True, slots=True)
class Deletion:
    """A place where a site's filter cut words out, and what stood there, if that is certain."""

    pattern: re.Pattern[str]
    near: str  # words without which the pattern cannot match
    lost: str | None

    def restore(self, text: str) -> Iterator[Edit]:
        """Yields the edits that put the word where it stood, in marks that say that it was put there, or a gap."""
        for hit in self.pattern.finditer(text):
            written = f"⟦{self.lost or '缺'}⟧"
            yield Edit(hit.start("at"), hit.end("at"), written, "C", 0.8 if self.lost else 0.6, exact=False)


@cache
def packs() -> tuple[Pack, ...]:
    """Returns the packs of ``substitutions.yaml``."""
    rows = datafiles.load("substitutions.yaml").rows("packs")
    datafiles.refuse_doubles((row.text("id"), row) for row in rows)
    return tuple(map(_pack, rows))


@cache
def _sieve() -> Sieve:
    """Returns what tells which packs may have written a text, by number."""
    return Sieve(pack.signs for pack in packs())


@cache
def deletions() -> tuple[Deletion, ...]:
    """Returns the deletions of ``substitutions.yaml``."""
    return tuple(
        Deletion(
            compiled(row, row.text("pattern")), row.text("near"), row.text("restore") if row.has("restore") else None
        )
        for row in datafiles.load("substitutions.yaml").rows("deletions")
    )


def _pack(row: Row) -> Pack:
    originals = {word: str(original) for word, original in row.pairs("safe")}
    longest = sorted(originals, key=len, reverse=True)
    return Pack(
        id=row.text("id"),
        signs=(*row.words("fingerprints"), *row.words("alone")),
        fingerprints=re.compile("|".join(row.words("fingerprints"))),
        alone=re.compile("|".join(row.words("alone"))),
        safe=re.compile("|".join(map(re.escape, longest))),
        originals=originals,
        contexts=tuple(context(rule) for rule in row.rows("ctx")),
    )


def context(rule: Row) -> tuple[re.Pattern[str], str]:
    """Returns the pattern of a rule, which names the word to replace, and the original."""
    pattern = compiled(rule, rule.text("when"))
    if "word" not in pattern.groupindex:
        raise rule.fail("'when' must name the word to be replaced as (?P<word>...)")
    return pattern, rule.text("to")


def compiled(row: Row, pattern: str) -> re.Pattern[str]:
    """Returns a compiled pattern; a broken one is named with its line."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise row.fail(f"not a regular expression: {error}") from error


def restore(text: str) -> Changes:
    """Returns the edits that put deleted words back where only one fits, and a visible gap where not."""
    edits = [edit for deletion in deletions() if deletion.near in text for edit in deletion.restore(text)]
    return Changes(ordered(edits)) if edits else NOTHING


def undo(text: str) -> Changes:
    """Returns the edits that undo the rewriting of every pack which wrote the text."""
    trying = _sieve().worth_trying(text)
    if not trying:
        return NOTHING
    held = [pack for number, pack in enumerate(packs()) if trying >> number & 1 and pack.wrote(text)]
    edits = [edit for pack in held for edit in pack.undo(text)]
    return Changes(ordered(edits)) if edits else NOTHING
