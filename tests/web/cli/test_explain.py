"""zongjie explain prints every statement with its evidence, the losing ones and the corrections."""

import json
import shutil
from pathlib import Path

import pytest

from archive.models import (
    Description,
    Evidence,
    Figure,
    FigureLink,
    FigureNature,
    NameList,
    Part,
    Span,
    Statement,
    Year,
)
from tests.web.cli.conftest import Call
from web.cli.explain import figure_lines, flag_lines, name_lines, show, year_lines


def candidate(year: int, score: float) -> Statement:
    return Statement("year", year, "candidate", score, "posterior")


def described(*statements: Statement, value: int | None = None) -> Description:
    return Description("总结", year=Year(value=value), statements=statements)


def test_statements_are_shown_with_label_score_rule_and_quote(call: Call, data: Path) -> None:
    one = json.loads(call("--data", data, "search", "洋马镇", "--json").out)["hits"][0]["id"]
    shown = call("--data", data, "explain", one)
    assert shown.code == 0
    assert "level = town（乡镇）" in shown.out
    assert "year = 2013" in shown.out
    assert "“" in shown.out


def test_a_correction_is_told_with_its_author_and_the_loser_stays(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    one = json.loads(call("--data", tmp_path / "a", "search", "洋马镇", "--json").out)["hits"][0]["id"]
    call("--data", tmp_path / "a", "correct", one, "level", "village", "--reason", "核对", "--author", "王某")
    shown = call("--data", tmp_path / "a", "explain", one).out
    assert "level = village" in shown
    assert "落选 level = town" in shown
    assert "王某：核对" in shown


def test_a_summary_that_is_not_held_is_said(call: Call, data: Path) -> None:
    shown = call("--data", data, "explain", "none")
    assert (shown.code, "没有编号为 none 的总结" in shown.err) == (1, True)


def test_figures_are_shown_with_their_nature_and_quote(call: Call, data: Path) -> None:
    one = json.loads(call("--data", data, "search", "洋马镇", "--json").out)["hits"][0]["id"]
    shown = call("--data", data, "explain", one).out
    assert "新建工会 14家（实数，当期）[unions_new]" in shown
    assert "“新建工会14家”" in shown
    assert "新建工会 10家（实数，当期，计划数）" in shown


def test_a_doubt_names_the_figure_that_raises_it() -> None:
    figures = (
        Figure("members_total", 1200.0, "人", "exact", False, "会员1200人", Span(0, 7), ("new_exceeds_total",)),
        Figure(
            "members_new", 1500.0, "人", "exact", False, "新增1500人", Span(9, 16), ("part", "new_exceeds_total"),
            FigureNature.FLOW, (FigureLink("part_of", 0), FigureLink("new_exceeds_total", 0)),
        ),
    )  # fmt: skip
    assert figure_lines(figures)[4:] == (
        "  2. 新增会员 1,500人（实数，当期）[members_new]",
        "      text 9–16 “新增1500人”",
        "      属于第 1 项",
        "      注意：其中数 [part]",
        "      注意：新增数大于总数 [new_exceeds_total]，见第 1 项",
    )


def test_lists_of_names_are_told_by_their_length_only() -> None:
    assert name_lines((NameList(Span(3, 20), "patients", 4),)) == ("姓名名单 1 处", "  患病人员 4 人  text 3–20")


@pytest.mark.parametrize(
    ("about", "lines"),
    [
        pytest.param(
            described(candidate(2012, 0.3), candidate(2011, 0.6)),
            ("各年份的可能性：2011 60.0%，2012 30.0%，其余 10.0%",), id="a range",
        ),
        pytest.param(
            described(Statement("year", 2011, "explicit", 0.75, "stated"), candidate(2012, 0.25), value=2011),
            ("各年份的可能性：2011 75.0%，2012 25.0%",), id="one year",
        ),
        pytest.param(described(Statement("year", None, "unknown", 0.0, "posterior")), (), id="unknown"),
    ],
)  # fmt: skip
def test_the_year_is_told_with_what_else_it_may_be(about: Description, lines: tuple[str, ...]) -> None:
    assert year_lines(about) == lines


def test_flags_are_said_in_chinese() -> None:
    assert flag_lines(Description("总结", flags=("gap", "truncated"))) == ("提示：中间缺文、文末残缺",)


def test_nothing_is_printed_of_what_a_summary_lacks() -> None:
    nothing = Description("总结")
    assert (year_lines(nothing), flag_lines(nothing), figure_lines(()), name_lines(())) == ((), (), (), ())


def test_evidence_in_another_summary_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    show(Statement("level", "town", "true", 0.8, "copy", (Evidence(Part.TEXT, 0, 3, "某镇", "copy", "b-1"),)))
    assert "text 0–3 “某镇” [copy] 见 b-1" in capsys.readouterr().out
