"""Likeness measured on the labelled sections, with floors that only rise; plain methods stand beside it."""

from __future__ import annotations

import tomllib

import pytest

from index import reference_engine, tantivy_engine, whoosh_engine
from index.engine import EngineKit
from tests.quality.similar.baselines import baselines
from tests.quality.similar.labelled import QUALITY, SETS, UNSEEN, Labelled, Score, labelled, relevant, score
from tests.quality.similar.learning import taught_by
from tests.quality.similar.measure import clean, table
from tests.quality.similar.pipeline import pipelined
from web.words import analyzer

FLOORS: dict[str, dict[str, float]] = tomllib.loads((QUALITY / "similar/floors.toml").read_text(encoding="utf-8"))
ENGINES: dict[str, EngineKit] = {"tantivy": tantivy_engine, "whoosh": whoosh_engine, "reference": reference_engine}
BETTER_BY = 0.15  # than the best plain method
NEARLY = 0.02  # what engines may differ by, since they propose in their own order


@pytest.fixture(scope="module")
def unseen() -> list[Labelled]:
    return labelled(UNSEEN)


def held_to(name: str, found: Score) -> list[str]:
    """Returns which measures lie below their floors."""
    floor = FLOORS[name]
    return [measure for measure in floor if getattr(found, measure) < floor[measure]]


def test_unseen_sections_find_their_like_better_than_plain_methods_do(unseen: list[Labelled]) -> None:
    asked = [True] * len(unseen)
    ours, plain = clean(unseen, analyzer(), asked), baselines(unseen, analyzer(), asked)
    print(table(f"\nown4 and own5, {len(unseen)} sections as written", {**plain, "ours": ours}))
    assert held_to("unseen", ours) == []
    assert ours.precision > max(each.precision for each in plain.values()) + BETTER_BY
    assert ours.first > max(each.first for each in plain.values()) + BETTER_BY


def test_unseen_files_find_their_like_through_the_whole_pipeline() -> None:
    found = pipelined(UNSEEN, UNSEEN, analyzer())
    print(table("\nown4 and own5 through the pipeline", found))
    assert held_to("pipeline", found["ours, all answers"]) == []


@pytest.mark.parametrize(
    ("floor", "names", "teachers"),
    [("left_out", ("own2", "own3"), ("dev", "own")), ("left_out_dev", ("dev", "own"), ("own2", "own3"))],
    ids=["own2 and own3", "dev and own"],
)
def test_sets_that_teach_nothing_are_found_nearly_as_well(
    floor: str, names: tuple[str, ...], teachers: tuple[str, ...]
) -> None:
    held = labelled(names)
    found = clean(held, taught_by(teachers, analyzer()), [True] * len(held))
    print(table(f"\n{' '.join(names)}, senses learned from {' '.join(teachers)}", {"ours": found}))
    assert held_to(floor, found) == []


def test_every_engine_finds_nearly_the_same() -> None:
    held = labelled(["own4"])
    found = {name: clean(held, analyzer(), [True] * len(held), kit) for name, kit in ENGINES.items()}
    print(table("\nown4, by engine", found))
    assert max(each.precision for each in found.values()) - min(each.precision for each in found.values()) <= NEARLY


def test_all_texts_are_measured() -> None:
    assert {section.of_set for section in labelled(SETS)} == set(SETS)
    assert len(labelled(SETS)) >= 700


def test_the_measures_are_those_of_the_issue() -> None:
    held = [Labelled("s", text, "", "", label) for text, label in (("a", "x"), ("a", "x"), ("b", "x"), ("c", "y"))]
    assert relevant(held) == [1, 1, 2, 0]
    assert score([(1, [True]), (2, [False, True]), (9, [True] * 5), (0, [])]) == Score((1 + 0.5 + 1) / 3, 2 / 3, 3)
