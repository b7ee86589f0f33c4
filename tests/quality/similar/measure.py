"""Measures likeness on the labelled sections: ``python -m tests.quality.similar.measure [--pipeline] [SET ...]``.

On clean text each labelled section is put into an index as it was written.  With ``--pipeline`` the damaged files are
ingested and described, and a described section bears the label of the written one whose text it has.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from archive.models import Summary
from index import tantivy_engine
from index.analysis import Analyzer
from index.engine import EngineKit, SearchEngine
from index.entries import entries
from index.similar import Likeness, similar
from tests.index.making import Part, summary
from tests.quality.similar.baselines import baselines
from tests.quality.similar.labelled import SETS, UNSEEN, Labelled, Score, labelled, relevant, score
from web.words import analyzer

Place = tuple[str, int]  # a summary's id and a section's position


def opened(summaries: Sequence[Summary], folder: Path, words: Analyzer, kit: EngineKit) -> SearchEngine:
    """Returns an engine that holds summaries."""
    writer = kit.create(folder, words)
    for one in summaries:
        writer.put(entries(one))
    writer.commit()
    writer.close()
    return kit.open_index(folder, words)


def as_summaries(held: Sequence[Labelled]) -> tuple[list[Summary], list[Place]]:
    """Returns a summary for each text, and the place of each section in it."""
    texts: dict[str, list[Labelled]] = {}
    places = []
    for section in held:
        parts = texts.setdefault(section.text_id, [])
        parts.append(section)
        places.append((f"{list(texts).index(section.text_id) + 1:012x}-1", len(parts)))
    made = [
        summary(number=number, parts=tuple(Part(section.heading, section.text) for section in parts))
        for number, parts in enumerate(texts.values(), start=1)
    ]
    return made, places


def asked_of(one: Summary, position: int, engine: SearchEngine, words: Analyzer) -> Likeness:
    """Returns what is like a section that is held."""
    section = one.sections[position - 1]
    return similar(
        engine,
        one.section_text(section),
        heading=section.heading,
        role=str(section.kind),
        analyzer=words,
        family=one.family or one.id,
        summary_id=one.id,
    )


def clean(held: Sequence[Labelled], words: Analyzer, asked: Sequence[bool], kit: EngineKit = tantivy_engine) -> Score:
    """Returns our score on sections as they were written."""
    summaries, places = as_summaries(held)
    by_id = {one.id: one for one in summaries}
    labels = {place: section.label for place, section in zip(places, held, strict=True)}
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        engine = opened(summaries, Path(folder), words, kit)
        for place, section, count, wanted in zip(places, held, relevant(held), asked, strict=True):
            if wanted:
                found = asked_of(by_id[place[0]], place[1], engine, words)
                answers.append((count, right(found, labels, section.label)))
        engine.close()
    return score(answers)


def right(found: Likeness, labels: Mapping[Place, str], wanted: str) -> list[bool]:
    """Returns, answer by answer, whether it bears the label."""
    return [labels.get((like.summary_id, like.section), "") == wanted for like in found.hits]


def of_sets(held: Sequence[Labelled], names: Sequence[str]) -> list[bool]:
    """Returns which sections are of certain sets."""
    return [section.of_set in names for section in held]


def table(title: str, rows: Mapping[str, Score]) -> str:
    """Returns scores as lines."""
    return "\n".join((title, *(f"  {name:<28}{found}" for name, found in rows.items())))


def main(arguments: Sequence[str]) -> None:
    """Prints the scores on clean text and, if asked for, through the pipeline."""
    names = [name for name in arguments if name in SETS]
    say: Callable[[str], None] = print
    pools = [names] if names else [list(UNSEEN), ["dev", "own", "own2", "own3"], list(SETS)]
    words = analyzer()
    for pool in pools:
        held = labelled(pool)
        asked = of_sets(held, UNSEEN if pool == list(SETS) else pool)
        rows = {**baselines(held, words, asked), "ours": clean(held, words, asked)}
        say(table(f"{' '.join(pool)}: {len(held)} sections, asked from {sum(asked)}", rows))
        if "--pipeline" in arguments:
            from tests.quality.similar.pipeline import pipelined

            say(table("  through the pipeline", pipelined(pool, UNSEEN if pool == list(SETS) else pool, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
