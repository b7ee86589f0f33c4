"""Quality measured on pinned labelled sets, with floors that only rise (floors.toml).

The sets are the damaged copies of texts written for this project; ``score.py`` measures an export against the truth.
"""

import importlib.util
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archive.ingest import ingest
from archive.store import Store
from tests.quality.conftest import WORST
from tests.quality.worst import Case, cases, wrong
from web.export import record

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SETS = ("dev", "dev2", "dev3", "own", "own2", "own3", "own4", "own5")
BETTER_WHEN_LOWER = {"text.noise", "text.lost", "year.false_certainty", "region.false_assertion", "year.inferred_width"}


def scorer() -> ModuleType:
    """Returns the measuring program as a module."""
    spec = importlib.util.spec_from_file_location("zongjie_score", HERE / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def exported(files: Path, place: Path) -> list[dict[str, Any]]:
    """Returns the export of a fresh archive that took in a folder."""
    outcomes = list(ingest([files], place, workers=2, now=lambda: "2026-01-01T00:00:00Z"))
    assert [outcome for outcome in outcomes if outcome.status == "refused"] == []
    with Store.open(place, read_only=True) as store:
        return [record(summary) for summary in store.iterate()]


def value(report: dict[str, Any], name: str) -> float:
    """Returns one measure of a report, e.g. ``text.recovery``."""
    found: Any = report
    for step in name.split("."):
        found = found[step]
    return float(found)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """The export of each set."""
    return {name: exported(HERE / name / "files", tmp_path_factory.mktemp(name) / "archive.db") for name in SETS}


@pytest.fixture(scope="module")
def reports(exports: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """The full report of each set."""
    program = scorer()
    return {name: program.score(truth(name), rows) for name, rows in exports.items()}


def truth(name: str) -> list[dict[str, Any]]:
    """Returns the labels of a set."""
    rows: list[dict[str, Any]] = scorer().read_jsonl(HERE / name / "truth.jsonl")
    return rows


@pytest.mark.parametrize("name", SETS)
def test_no_measure_falls_below_its_floor(name: str, reports: dict[str, dict[str, Any]]) -> None:
    report = reports[name]
    print(f"\n== {name}")
    print(scorer().table(report))
    failed = []
    for measure, floor in FLOORS[name].items():
        got = value(report, measure)
        if (got > floor) if measure in BETTER_WHEN_LOWER else (got < floor):
            failed.append(f"{measure}: {got:.4f}, floor {floor}")
    assert failed == []


def test_the_ten_worst_pieces_are_shown(
    exports: dict[str, list[dict[str, Any]]], record_property: Callable[[str, object], None]
) -> None:
    found = [case for name in SETS for case in cases(scorer(), name, truth(name), exports[name])]
    worst = sorted(found, key=lambda case: (-len(case.wrong), case.where))[:10]
    record_property(WORST, "\n".join(map(Case.line, worst)))
    assert all(case.wrong for case in worst)


def test_a_worsened_description_comes_first_among_the_worst(exports: dict[str, list[dict[str, Any]]]) -> None:
    rows = [dict(row) for row in exports["dev"]]
    spoilt = rows[3]
    spoilt |= {
        "level": "national",
        "year": 1900,
        "year_range": [1900, 1900],
        "period": "q4",
        "topics": [],
        "figures": [],
    }
    spoilt["sections"] = []
    first = cases(scorer(), "dev", truth("dev"), rows)[0]
    assert spoilt["source"].split("/")[0] in first.where
    assert any(reason.startswith("level national for ") for reason in first.wrong)
    assert len(first.wrong) > 8


def test_a_piece_that_was_not_found_is_the_only_thing_wrong_with_it() -> None:
    assert list(wrong(scorer(), {}, None)) == ["not found at all"]
