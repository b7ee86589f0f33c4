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


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["进得来", "说得上", "学得到"], id="three characters"),
        pytest.param(["讲好身边事", "派好代言人", "看清弱项"], id="five"),
        pytest.param(["建会", "维权", "帮扶"], id="two"),
    ],
)
def test_a_series_may_be_of_very_short_lines(lines: list[str]) -> None:
    text = "如下：\n" + "".join(f"{line}\n{TEXT}\n" for line in lines)
    assert read(text) == [(line, Style.PLAIN) for line in lines]


def test_a_short_paragraph_below_is_enough_if_it_ends_like_one() -> None:
    text = "".join(f"{line}\n为职工办理医疗互助三百二十份，人人满意。\n" for line in ("进得来", "说得上", "学得到"))
    assert [line for line, _ in read(text)] == ["进得来", "说得上", "学得到"]


def test_labels_of_a_series_are_its_numbers() -> None:
    lines = ["工作室：班长的渔机诊所", "随手拍：隐患拍下来，奖金发下去", "后顾无忧：家里有事工会跑腿"]
    text = "如下：\n" + "".join(f"{line}\n{TEXT}\n" for line in lines)
    found = slogans(text, heads(text))
    assert [text[head.start : head.end] for head in found] == ["工作室：", "随手拍：", "后顾无忧："]


def test_a_label_of_one_line_belongs_to_its_heading() -> None:
    lines = ["突出政治引领", "突出技能强基", "自我画像：不足在哪里"]
    text = "".join(f"{line}\n{TEXT}\n" for line in lines)
    assert {head.start == head.end for head in slogans(text, heads(text))} == {True}


def test_short_sentences_above_every_paragraph_are_headings() -> None:
    lines = ["牌子挂起来了。", "工钱要回来了。", "夜里有人看书了。", "大伙凑钱帮一个。"]
    text = "如下：\n" + "".join(f"{line}\n{TEXT}\n" for line in lines)
    assert [line for line, _ in read(text)] == lines


@pytest.mark.parametrize(
    "text",
    [
        f"牌子挂起来了。\n{TEXT}\n工钱要回来了。\n{TEXT}\n夜里有人看书。\n{TEXT}",
        f"牌子挂起来了。\n工钱要回来了。\n夜里有人看书。\n大伙凑钱。\n{TEXT}",
        f"王某 20人\n李某 30人\n张某 40人\n{TEXT}",
        "建会\n维权\n帮扶\n",
        f"单位\t人数\n镇工会\t20\n村工会\t30\n{TEXT}",
    ],
    ids=["three sentences", "sentences one below the other", "a list", "no text below", "a table"],
)
def test_other_series_of_short_lines_are_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "line",
    ["不足之处：", "2010年重点：", "主要做法：", "缺欠和明年工作", "不行的地方", "老大难", "说说短处", "我的检讨",
     "来年怎么做",
     "下月要办的事", "再说想法", "自我画像：不足在哪里", "没做好的事", "明年抓什么"],
)  # fmt: skip
def test_words_that_say_the_kind_stand_alone_in_many_forms(line: str) -> None:
    assert read(f"{TEXT}\n{line}\n{TEXT}") == [(line, Style.NAMED)]


@pytest.mark.parametrize("line", ["为职工解难题", "怎么办好职工食堂", "把困难职工放在心上", "下好先手棋"])
def test_a_work_heading_says_no_kind(line: str) -> None:
    assert read(f"{TEXT}\n{line}\n{TEXT}") == []
