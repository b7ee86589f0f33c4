"""Headings that a word counts: 第一件事：, 关键词二：, 一是… alone on its line."""

import pytest

from archive import sections
from archive.sections.counted import counted
from archive.sections.grammar import Style

TEXT = "镇工会干部逐家走访了辖区内的企业，听取职工的意见，一条一条地记下来，能办的当场就办，不能办的报给市总工会。"


def read(text: str) -> list[tuple[str, int]]:
    assert {head.style for head in counted(text)} <= {Style.LABEL}
    return [(text[head.start : head.end], head.value) for head in counted(text)]


@pytest.mark.parametrize(
    "label",
    ["第{}件事：", "关键词{}：", "亮点{}、", "做法{}：", "第{}个突破：", "其{}，", "镜头{}：", "攻坚之{} ", "第{}招，"],
)
def test_a_word_that_counts_from_one_makes_headings(label: str) -> None:
    names = ("建会不停步", "帮扶不断线", "竞赛不断档")
    numbers = [label.format(number) for number in "一二三"]
    text = "如下：\n" + "".join(f"{number}{name}\n{TEXT}\n" for number, name in zip(numbers, names, strict=True))
    assert read(text) == [(number, value) for value, number in enumerate(numbers, 1)]
    assert [one.heading for one in sections.split(text)] == list(names)


def test_the_text_may_stand_behind_the_heading() -> None:
    text = "".join(
        f"第{number}件事：{name}。{TEXT}\n"
        for number, name in zip("一二三", ("建会不停步", "帮扶不断线", "竞赛不断档"), strict=True)
    )
    assert [one.heading for one in sections.split(text)] == ["建会不停步", "帮扶不断线", "竞赛不断档"]


def test_an_item_alone_above_its_text_is_a_heading() -> None:
    text = "".join(
        f"{n}是{name}。\n{TEXT}\n"
        for n, name in zip("一二三", ("牌子挂起来了", "工钱要回来了，工人笑了", "夜里有人看书"), strict=True)
    )
    assert [one.number for one in sections.split(text)] == ["一是", "二是", "三是"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"一是抓组建。{TEXT}\n二是抓维权。{TEXT}\n三是抓帮扶。{TEXT}", id="items with their text"),
        pytest.param("一是抓组建。\n二是抓维权。\n三是抓帮扶。\n" + TEXT, id="a list of items"),
        pytest.param(f"亮点一：建会\n{TEXT}\n亮点二：帮扶\n{TEXT}", id="two"),
        pytest.param(f"亮点一：建会\n{TEXT}\n亮点三：帮扶\n{TEXT}\n亮点四：竞赛\n{TEXT}", id="a gap"),
        pytest.param(
            f"五一期间，慰问劳模。{TEXT}\n五四期间，慰问青工。{TEXT}\n六一期间，慰问儿童。{TEXT}", id="festivals"
        ),
        pytest.param("一季度，建会3家。\n二季度，建会5家。\n三季度，建会6家。", id="quarters"),
        pytest.param("第一组：张三\n第二组：李四\n第三组：王五", id="a list of names"),
        pytest.param("1月，走访。\n2月，慰问。\n3月，总结。", id="months"),
    ],
)
def test_what_only_counts_is_no_heading(text: str) -> None:
    assert read(text) == []
