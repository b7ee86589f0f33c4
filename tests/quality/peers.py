"""Other ways of searching the same texts, measured beside ours: SQLite FTS5 in two ways, and words of jieba alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

import jieba

from archive.models import Summary

Cut = Callable[[str], str]
DEPTH = 30


def _as_is(text: str) -> str:
    return text


def _words(text: str) -> str:
    return " ".join(word for word in jieba.cut_for_search(text) if word.strip())


class Fts:
    """SQLite FTS5 over titles and texts of summaries and of sections, ranked by bm25; words must all match."""

    def __init__(self, summaries: Sequence[Summary], *, tokenizer: str, cut: Cut = _as_is) -> None:
        self._cut = cut
        self._base = sqlite3.connect(":memory:")
        for kind in ("summary", "section"):
            self._base.execute(
                f"create virtual table {kind} using fts5(id unindexed, title, text, tokenize='{tokenizer}')"
            )
        for summary in summaries:
            self._add("summary", summary.id, summary.description.title, summary.text)
            for section in summary.sections:
                place = f"{summary.id}#{section.position}"
                self._add("section", place, section.heading, summary.section_text(section))

    def _add(self, kind: str, place: str, title: str, text: str) -> None:
        self._base.execute(f"insert into {kind} values (?, ?, ?)", (place, self._cut(title), self._cut(text)))

    def search(self, typed: str, kind: str) -> list[str]:
        """Returns the ids of the first hits; signs of our language are taken as text, for FTS5 knows others."""
        words = " ".join(f'"{word}"' for run in typed.replace('"', " ").split() for word in self._cut(run).split())
        if not words:
            return []
        rows = self._base.execute(
            f"select id from {kind} where {kind} match ? order by bm25({kind}, 0, 4, 1) limit {DEPTH}", (words,)
        )
        return [row[0] for row in rows]


def peers(summaries: Sequence[Summary]) -> dict[str, Fts]:
    """Returns the other ways by name."""
    return {
        "SQLite FTS5 trigram": Fts(summaries, tokenizer="trigram"),
        "SQLite FTS5 unicode61": Fts(summaries, tokenizer="unicode61"),
        "jieba words alone": Fts(summaries, tokenizer="unicode61", cut=_words),
    }
