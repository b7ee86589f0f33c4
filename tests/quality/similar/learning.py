"""Senses learned from some of the sets only, so that likeness can be measured on the others as on unseen texts."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from types import ModuleType

from archive.describing import topic_likeness
from index.analysis import Analyzer
from index.senses import Learned, Senses
from tests.quality.similar.labelled import QUALITY

BUILDER = QUALITY.parent.parent / "archive/data/build/topic_likeness.py"


def builder() -> ModuleType:
    """Returns the program that learns what strings speak for."""
    spec = importlib.util.spec_from_file_location("topic_likeness_builder", BUILDER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def taught_by(names: Sequence[str], words: Analyzer) -> Analyzer:
    """Returns the analyzer with senses learned from sentences, cues and the named sets alone."""
    program = builder()
    texts = [*program.samples(), *program.cues(), *program.labelled([QUALITY / name for name in names])]
    made = topic_likeness.parse(program.written(*program.learn(texts)))
    learned = Learned(made.labels, made.weights, made.singles, made.numbers, made.base, made.pairs)
    return Analyzer(words.vocabulary, words.meanings, Senses(learned, without=("none",)))
