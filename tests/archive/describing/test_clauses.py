"""Clauses: between two marks, at the edges of a text, and beside a mark."""

import pytest

from archive.describing import clauses

TEXT = "今年，全镇建会；\n新建12家。"


@pytest.mark.parametrize(
    ("at", "clause"),
    [
        pytest.param(0, "今年", id="the first"),
        pytest.param(2, "今年", id="before its mark"),
        pytest.param(3, "全镇建会", id="behind a mark"),
        pytest.param(8, "", id="between two marks"),
        pytest.param(10, "新建12家", id="a line"),
        pytest.param(len(TEXT), "", id="behind all"),
    ],
)
def test_a_clause_lies_between_marks(at: int, clause: str) -> None:
    assert TEXT[clauses.start(TEXT, at) : clauses.end(TEXT, at)] == clause


def test_a_text_without_marks_is_one_clause() -> None:
    assert (clauses.start("工会", 1), clauses.end("工会", 1)) == (0, 2)
