"""Slips of the keyboard are corrected and right words are not, measured on listed cases over the pinned files.

Floors only rise (floors.toml).  Recall counts cases whose offered spelling is just what was meant; a false one is any
other spelling that is offered, for a slip or for a word that is right.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from archive.ingest import ingest
from archive.store import Store
from index import build
from index.correcting import correction
from index.engine import SearchRequest
from index.opening import open_engine
from index.plan import Widening
from index.query import parse
from tests.quality.test_gate import FLOORS, SETS
from web.indexes import place_of
from web.offering import Offering
from web.words import analyzer, sounds

HERE = Path(__file__).parent
CASES: dict[str, Any] = yaml.safe_load((HERE / "slips.yaml").read_text(encoding="utf-8"))
FLOOR = FLOORS["slips"]
Offered = Callable[[str], str | None]


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offered]:
    """Returns a function that gives the spelling offered for a query over all pinned files."""
    data = tmp_path_factory.mktemp("slips")
    list(ingest([HERE / name / "files" for name in SETS], data / "archive.db", workers=2, now=lambda: "2026-01-01"))
    place = place_of(data, "tantivy")
    with Store.open(data / "archive.db", read_only=True) as store:
        build.build(place, store.iterate(), revision=1, engine="tantivy", analyzer=analyzer(), sounds=sounds())
    engine = open_engine(place, analyzer())
    speller = Offering().speller(place, engine)

    def spelling(typed: str) -> str | None:
        found = correction(SearchRequest(parse(typed), widening=Widening(on=True)), engine, speller)
        return found.request.query.source if found else None

    yield spelling
    engine.close()


@pytest.mark.parametrize("part", ["tuned", "unseen"])
def test_slips_are_corrected_to_what_was_meant(part: str, offered: Offered) -> None:
    cases = [(case["typed"], case["meant"], offered(case["typed"])) for case in CASES[part]]
    right = [case for case in cases if case[1] == case[2]]
    false = [case for case in cases if case[2] not in (None, case[1])]
    print(f"\n{part}: {len(right)} of {len(cases)} corrected, {len(false)} to something else")
    assert len(right) / len(cases) >= FLOOR[f"{part}.recall"], [case for case in cases if case not in right]
    assert len(right) / (len(right) + len(false)) >= FLOOR[f"{part}.precision"], false


def test_right_words_are_left_alone(offered: Offered) -> None:
    judged = yaml.safe_load((HERE / "judged" / "queries.yaml").read_text(encoding="utf-8"))
    right = [*CASES["right"], *(case["query"] for case in judged)]
    false = [(typed, found) for typed in right if (found := offered(typed))]
    print(f"\nright: {len(right) - len(false)} of {len(right)} left alone")
    assert 1 - len(false) / len(right) >= FLOOR["right"], false


def test_there_are_enough_cases() -> None:
    assert len(CASES["tuned"]) + len(CASES["unseen"]) >= 60
    assert len(CASES["right"]) >= 20
    typed = [case["typed"] for part in ("tuned", "unseen") for case in CASES[part]]
    assert len(set(typed)) == len(typed)
