"""The page about the archive explains every status that a badge can show, and tells of the last self-check."""

import re

import pytest

from index.selfcheck import Cell
from web.checked import Checked, Tally
from web.pages.about import AboutPage, CheckRow, self_check
from web.statuses import LEGEND

CELLS = (Cell("han", (1, 1), 5, 5), Cell("han", (2, 2), 2, 2), Cell("year", (5, 8), 3, 2))
CHECKED = Checked("2026-11-20T08:00:00Z", 7, (Tally("tantivy", CELLS), Tally("whoosh", CELLS[:2])))


def test_the_statuses_are_those_of_the_badges() -> None:
    assert AboutPage(refused=()).statuses == LEGEND


def test_a_self_check_is_told_engine_by_engine() -> None:
    shown = self_check(CHECKED, revision=7)
    assert shown is not None
    assert shown.verdicts == (
        "tantivy引擎查了10个片段，找到9个，有1个没有找到或篇数不符。",
        "whoosh引擎查了7个片段，找到7个，没有遗漏。",
    )
    assert shown.engines == ("tantivy", "whoosh")
    assert shown.rows == (CheckRow("汉字", ("7/7", "7/7")), CheckRow("年份换写法", ("2/3", "—")))
    assert re.fullmatch(r"2026年11月(19|20|21)日\d\d:\d\d", shown.when)


@pytest.mark.parametrize(("revision", "moved"), [(7, False), (8, True), (None, True)])
def test_a_check_of_an_earlier_archive_is_said_to_be_one(revision: int | None, moved: bool) -> None:
    shown = self_check(CHECKED, revision=revision)
    assert shown is not None
    assert bool(shown.moved) is moved


def test_no_check_is_none() -> None:
    assert self_check(None, revision=7) is None


def test_a_moment_that_is_none_is_shown_as_written() -> None:
    shown = self_check(Checked("昨天", 1, ()), revision=1)
    assert shown is not None
    assert shown.when == "昨天"
