"""Measures likeness through the whole pipeline: damaged files in, described sections compared."""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.ingest import ingest
from archive.models import Section, Summary
from archive.store import Store
from index import tantivy_engine
from index.analysis import Analyzer
from tests.quality.similar.labelled import QUALITY, Score, label, score, truth
from tests.quality.similar.measure import Place, asked_of, opened, right

ALIKE = 0.5  # share of common triples of characters from which a described section is a written one


@dataclass(frozen=True, slots=True)
class Known:
    """A described section that a person has labelled: where it stands, the text that it is of, its label or ""."""

    place: Place
    of_set: str
    text_id: str
    label: str


def pipelined(names: Sequence[str], asked: Sequence[str], words: Analyzer) -> dict[str, Score]:
    """Returns our scores: with every answer that bears no label counted as wrong, and with those left out."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        known, summaries = _ingested(names, place)
        (place / "index").mkdir()
        engine = opened(summaries, place / "index", words, tantivy_engine)
        labels = {one.place: one.label for one in known}
        by_id = {one.id: one for one in summaries}
        strict, among = [], []
        for one in known:
            others = {other.text_id for other in known if other.label == one.label} - {one.text_id}
            if one.label and one.of_set in asked and others:
                found = asked_of(by_id[one.place[0]], one.place[1], engine, words)
                strict.append((len(others), right(found, labels, one.label)))
                held = [like for like in found.hits if labels.get((like.summary_id, like.section))]
                among.append((len(others), [labels[like.summary_id, like.section] == one.label for like in held]))
        engine.close()
    return {"ours, all answers": score(strict), "ours, labelled answers": score(among)}


def _ingested(names: Sequence[str], place: Path) -> tuple[list[Known], list[Summary]]:
    summaries: list[Summary] = []
    known: list[Known] = []
    for name in names:
        path = place / f"{name}.db"
        list(ingest([QUALITY / name / "files"], path, workers=2, now=lambda: "2026-01-01T00:00:00Z"))
        with Store.open(path, read_only=True) as store:
            held = list(store.iterate())
        summaries += held
        known += _known(name, held)
    return known, summaries


def _known(name: str, held: Sequence[Summary]) -> Iterable[Known]:
    by_file: dict[str, list[tuple[Summary, Section]]] = defaultdict(list)
    for one in held:
        by_file[_file(one.source.name)] += [(one, section) for section in one.sections]
    for row in truth(name):
        found = by_file[_file(row["file"])]
        for written in row["sections"]:
            match = _match(written, found)
            if match is not None:
                one, section = found.pop(match)
                yield Known((one.id, section.position), name, f"{name}/{row['clean_id']}", label(written))


def _match(written: dict[str, Any], found: Sequence[tuple[Summary, Section]]) -> int | None:
    wanted = _triples(f"{written['heading'] or ''}{written['text']}") if written["text"] else frozenset()
    best, most = None, ALIKE
    for at, (one, section) in enumerate(found):
        got = _triples(section.heading + one.section_text(section))
        share = len(wanted & got) / max(1, len(wanted | got))
        if share > most:
            best, most = at, share
    return best


def _triples(text: str) -> frozenset[str]:
    han = re.sub(r"[^\u3400-\u9fff\d]", "", text)
    return frozenset(han[at : at + 3] for at in range(len(han) - 2))


def _file(name: str) -> str:
    """Returns the file that was ingested, of a member of an archive the archive."""
    return re.sub(r"(\.zip)/.*", r"\1", name.rpartition("/files/")[2] or name)
