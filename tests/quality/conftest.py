"""Prints what the quality gate measured at the end of a run, whichever worker measured it."""

from __future__ import annotations

import pytest

WORST = "the ten worst pieces of the labelled sets, with what is wrong in each"
JUDGED = "rankings over the judged set, ours beside others"
SHOWN = (WORST, JUDGED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Writes the tables of the gate under the results."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, lines in report.user_properties:
            if name in SHOWN:
                terminalreporter.section(name)
                terminalreporter.write_line(str(lines))
