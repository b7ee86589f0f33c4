"""The form of an index changes with whatever changes what is stored, and with nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive.models import Summary
from index.analysis import Analyzer
from index.entries import entries
from index.form import _sample, form


def test_the_same_program_has_the_same_form(analyzer: Analyzer) -> None:
    assert form(analyzer) == form(analyzer)
    assert form(Analyzer(("工会",))) == form(Analyzer(("工会",)))


SCRIPT = "from index.analysis import Analyzer; from index.form import form; print(form(Analyzer(('工会',))))"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_has_the_same_form(seed: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent.parent.parent)},
    )
    assert told.stdout.strip() == form(Analyzer(("工会",)))


def test_other_words_have_another_form() -> None:
    assert form(Analyzer(("工会",))) != form(Analyzer(("工人",)))


def test_the_sample_is_a_summary_with_two_sections() -> None:
    sample = _sample()
    assert isinstance(sample, Summary)
    assert [entry.title for entry in entries(sample)] == ["射陽縣總工會２０１４年工作總結", "组建工会，发展会员", ""]
    assert sample.section_text(sample.sections[0]).startswith("二〇一四年")
    assert sample.section_text(sample.sections[1]).startswith("二、下半年")
