"""What is learned from the labelled sets is up to date, and the sets that prove it are not among its teachers."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent
PROOF = ("own4", "own5")


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """The program that learns the likeness of topics."""
    spec = importlib.util.spec_from_file_location("topic_likeness", ROOT / "archive/data/build/topic_likeness.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(text: str) -> dict[str, dict[str, int]]:
    """Returns string -> label -> weight of a written likeness."""
    labels, *lines = text.splitlines()
    names = labels.split()
    found: dict[str, dict[str, int]] = {}
    for line in lines:
        string, *cells = line.split()
        pairs = (cell.split(":") for cell in cells)
        found[string] = {names[int(label)]: int(weight) for label, weight in pairs}
    return found


def test_the_likeness_of_topics_is_the_one_that_its_samples_teach(builder: ModuleType) -> None:
    folders = [builder.QUALITY / name for name in builder.SETS]
    made = rows(builder.written(*builder.learn([*builder.samples(), *builder.cues(), *builder.labelled(folders)])))
    held = rows((ROOT / "archive/data/topic_likeness.txt").read_text(encoding="utf-8"))
    assert made.keys() == held.keys()
    apart = [  # rounding may differ by one between versions of numpy
        (string, label)
        for string, weights in made.items()
        for label in weights.keys() | held[string].keys()
        if abs(weights.get(label, 0) - held[string].get(label, 0)) > 1
    ]
    assert apart == []


def test_the_sets_that_prove_it_do_not_teach_it(builder: ModuleType) -> None:
    assert not set(PROOF) & set(builder.SETS)
