"""Over-cleaning is a worse fault than leftover noise: what people wrote, without damage, comes out as it went in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.cleaning import clean
from archive.models import Harvest

HERE = Path(__file__).parent
SETS = ("dev", "dev2", "dev3", "own", "own2", "own3")
WHOLE_PARAGRAPH = re.compile(r"[。！？；：”）]$")


def texts() -> dict[str, str]:
    """Returns every true text of the labelled sets with a name to call it by."""
    found: dict[str, str] = {}
    for name in SETS:
        for line in (HERE / name / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.setdefault(row["text"], f"{name}: {row['file']} {row['part']}")
    return {name: text for text, name in found.items()}


TEXTS = texts()
PARAGRAPHS = sorted({line for text in TEXTS.values() for line in text.split("\n") if WHOLE_PARAGRAPH.search(line)})


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_true_text_passes_unchanged_and_without_a_repair(text: str) -> None:
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=14, unique=True))
def test_paragraphs_in_any_company_pass_unchanged_and_without_a_repair(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()
