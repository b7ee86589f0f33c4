"""Prints what the quality gate measured at the end of a run, whichever worker measured it."""

from __future__ import annotations

import pytest

WORST = "worst pieces"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Writes the ten worst pieces of the labelled sets under the results."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, lines in report.user_properties:
            if name == WORST:
                terminalreporter.section("the ten worst pieces of the labelled sets, with what is wrong in each")
                terminalreporter.write_line(str(lines))
