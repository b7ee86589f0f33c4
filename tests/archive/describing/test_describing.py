"""A description never says more than it can show: every assertion has evidence, every quote stands where it says."""

from functools import cache
from pathlib import Path

import pytest

from archive import readers
from archive.describing import describe
from archive.describing.subject import Subject
from archive.models import FIELDS, LEVELS, PERIODS, Harvest, Part, Piece, ReadFile, Span, Statement, Summary
from archive.pipeline import Processed, process

SAMPLES = Path(__file__).parent.parent.parent.parent / "samples"
NAMES = sorted(str(path.relative_to(SAMPLES)) for path in SAMPLES.iterdir() if path.suffix != ".zip")
MADE_UP = {"generated", "default"}  # rules that put a value together from others


@cache
def summaries(name: str) -> tuple[Summary, ...]:
    read = readers.read(name, (SAMPLES / name).read_bytes())
    assert isinstance(read, ReadFile)
    found = process(read, received_at="2026-01-01T00:00:00Z")
    assert isinstance(found, Processed)
    return found.summaries


def asserted(summary: Summary) -> list[Statement]:
    open_states = ("candidate", "unknown")
    return [statement for statement in summary.description.statements if statement.status not in open_states]


@pytest.mark.parametrize("name", NAMES)
def test_every_assertion_shows_what_it_rests_on(name: str) -> None:
    bare = [
        (summary.part, statement.field, statement.value, statement.rule)
        for summary in summaries(name)
        for statement in asserted(summary)
        if not statement.evidence and statement.rule not in MADE_UP
    ]
    assert bare == []


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_the_text_where_its_span_says(name: str) -> None:
    wrong = [
        (statement.field, proof)
        for summary in summaries(name)
        for statement in summary.description.statements
        for proof in statement.evidence
        if proof.part is Part.TEXT and summary.text[proof.start : proof.end] != proof.quote
    ]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_only_known_fields_and_values_are_used(name: str) -> None:
    for summary in summaries(name):
        described = summary.description
        assert {statement.field for statement in described.statements} <= set(FIELDS)
        assert described.level in LEVELS
        assert described.period in PERIODS
        assert described.title


def test_a_text_that_shows_nothing_stays_unknown() -> None:
    text = "职工生活丰富多彩，大家心情舒畅，干劲十足，展望未来充满信心。"
    subject = Subject(Piece(1, Span(0, len(text)), text), (), Harvest(), "无题.txt", alone=True)
    described, sections = describe(subject)
    assert (described.level, described.period, described.year.value) == ("unknown", "unknown", None)
    assert described.region.province.name is None
    assert sections == ()
