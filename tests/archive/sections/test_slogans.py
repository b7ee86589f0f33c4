"""Headings without a number."""

import pytest

from archive.sections.grammar import Style, heads
from archive.sections.slogans import slogans

TEXT = "选聘老工会干部、能工巧匠、青年讲师三类人，组建宣讲分队，到街道和产业园宣讲，上半年共宣讲86场，听众近九千人次。"


def read(text: str) -> list[tuple[str, Style]]:
    return [(text[head.start :].split("\n", 1)[0], head.style) for head in slogans(text, heads(text))]


def test_three_slogans_make_a_series() -> None:
    lines = ["突出政治引领，把故事讲到工位旁", "突出技能强基，深化队伍建设改革", "正视差距，下半年再冲刺"]
    text = "上半年工作如下：\n" + "".join(f"{line}\n{TEXT}\n" for line in lines)
    assert read(text) == [(line, Style.PLAIN) for line in lines]


def test_two_slogans_do_not() -> None:
    assert read(f"突出政治引领\n{TEXT}\n突出技能强基\n{TEXT}\n") == []


@pytest.mark.parametrize("line", ["下半年工作重点", "回顾我镇工会工作取得的成绩，主要得益于以下三方面："])
def test_a_line_that_says_its_kind_stands_alone(line: str) -> None:
    assert read(f"{TEXT}\n{line}\n（一）再建工会20家。") == [(line, Style.NAMED)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}\n下半年，我们要做三件事：\n{TEXT}",
        f"{TEXT}\n下半年打算，\n{TEXT}",
        f"{TEXT}\n发动职工围绕节水节电\n明年打算\n{TEXT}",
        f"同志们：\n{TEXT}\n各位代表\n{TEXT}",
        f"{TEXT}\n（2016年下半年打算）\n{TEXT}",
        f"一、下半年打算\n{TEXT}",
        f"{TEXT}\n射阳县明年总工会\n{TEXT}",
    ],
    ids=["an announcement", "a broken line", "below a broken line", "an address", "in brackets", "numbered", "signed"],
)
def test_other_short_lines_are_no_headings(text: str) -> None:
    assert read(text) == []
