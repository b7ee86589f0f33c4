"""The report: targets first, then each size; what is absent is named."""

import re

from tests.benchmarks.report import written
from tests.benchmarks.results import AtSize, Ingested, Results
from tests.benchmarks.test_tables import SIZE


def test_the_report_has_a_chapter_for_targets_each_size_and_reading() -> None:
    made = written(
        Results((SIZE, AtSize(100)), Ingested(10, 2, 1, 1, 0.5, 1, 1), (("Groonga", "not installed"),), "x\n")
    )
    assert re.findall("^## (.+)$", made, re.MULTILINE) == [
        "Targets", "2,000 summaries", "100 summaries", "Reading files", "Where the time of reading goes",
    ]  # fmt: skip
    assert "Not measured: Groonga (not installed)." in made


def test_the_machine_and_the_versions_are_named() -> None:
    made = written(Results((AtSize(100),)))
    assert re.search(r"Measured \d{4}-\d\d-\d\d \d\d:\d\d UTC on \d+ cores; Python 3\.\d+\.\d+, tantivy \d", made)
