"""Bad files are refused or read with a reason; none stops the run.  ``bad/`` holds them, two are made here."""

import json
import shutil
from pathlib import Path

import pytest

from archive.ingest import Outcome, Status, ingest

HERE = Path(__file__).parent / "dev"
TRUTH = [json.loads(line) for line in (HERE / "bad_truth.jsonl").read_text(encoding="utf-8").splitlines()]
MEANING = {Status.ADDED: {"ingested"}, Status.REFUSED: {"rejected", "irrelevant"}}
REPORT = HERE / "files" / "012_650dae0dcf55ee1d.txt"


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of every bad file, by its name or the name of the archive that it lies in."""
    place = tmp_path_factory.mktemp("bad")
    shutil.copytree(HERE / "bad", place / "in")
    (place / "in" / "repeated.txt").write_text("工会工作总结，点击下载完整版。\n" * 110_000, encoding="utf-8")
    shutil.copy(REPORT, place / "in" / "工会\n\"总结\" 'x' & 副本.txt")
    found = ingest([place / "in"], place / "archive.db", workers=2, now=lambda: "2026-01-01T00:00:00Z")
    return {outcome.name.split(".zip/")[0] + (".zip" if ".zip/" in outcome.name else ""): outcome for outcome in found}


@pytest.mark.parametrize("expected", TRUTH, ids=lambda row: repr(row["source"]))
def test_a_bad_file_ends_as_it_may(expected: dict[str, list[str]], outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes[str(expected["source"])]
    assert MEANING[outcome.status] & set(expected["accept"])
    assert (outcome.problem is not None) == (outcome.status is Status.REFUSED)


def test_every_file_has_an_outcome_and_no_reason_is_an_internal_error(outcomes: dict[str, Outcome]) -> None:
    assert outcomes.keys() == {row["source"] for row in TRUTH}
    assert {each.problem.code for each in outcomes.values() if each.problem} & {
        "internal",
        "too_slow",
        "crashed",
    } == set()
