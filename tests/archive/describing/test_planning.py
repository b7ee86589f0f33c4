"""What speaks of the time to come is found by a section's kind, a short line above it or how its paragraph opens."""

import pytest

from archive.describing import planning
from archive.models import Section, SectionKind, Span
from archive.vocabulary.metrics import metrics


def section(text: str, heading: str, number: str, depth: int, kind: SectionKind = SectionKind.WORK) -> Section:
    start = text.index(number + heading)
    below = start + len(number + heading)
    end = text.find("\n", below + 1)
    return Section(1, number, heading, depth, kind, Span(start, below), Span(below, end if end >= 0 else len(text)))


def planned(text: str, *sections: Section) -> list[str]:
    return [text[span.start : span.end].strip() for span in planning.spans(text, sections, metrics().plans)]


@pytest.mark.parametrize(
    "line",
    ["2010年重点：", "明年清单", "盯住下半年", "下半年的承诺", "不足与明年打算", "下一步打算", "二〇二〇年抓什么"],
)
def test_all_below_a_short_line_that_names_a_plan_is_one(line: str) -> None:
    assert planned(f"新建工会5家。\n{line}\n新建工会8家。") == [f"{line}\n新建工会8家。"]


@pytest.mark.parametrize(
    "line",
    [
        "下半年工作回顾",
        "给今后留下了底子。",
        "理清工作思路",
        "落实求学圆梦计划",
        "下半年，我们举办了竞赛，开办了培训班，走访了困难职工，大家都很高兴",
    ],
)
def test_a_line_that_looks_back_ends_a_sentence_or_is_long_opens_no_plan(line: str) -> None:
    assert planned(f"新建工会5家。\n{line}\n新建工会8家。") == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "明年，新建工会8家。培训60人。",
        "（二）下一步新建工会8家。",
        "下半年，工会要再加一把劲。新建工会8家。",
        "3.今后一年新建工会8家。",
    ],
)
def test_a_paragraph_that_opens_with_the_time_to_come_is_all_a_plan(paragraph: str) -> None:
    assert planned(f"新建工会5家。\n{paragraph}\n新建工会9家。") == [paragraph]


def test_a_plan_ends_where_the_next_section_of_its_depth_begins() -> None:
    text = "一、明年打算\n（一）建会\n建8家。\n二、附记\n建9家。"
    sections = (
        section(text, "明年打算", "一、", 1),
        section(text, "建会", "（一）", 2),
        section(text, "附记", "二、", 1),
    )
    assert planned(text, *sections) == ["一、明年打算\n（一）建会\n建8家。"]


def test_items_right_below_a_line_are_its_own_whatever_their_depth() -> None:
    text = "一、成绩\n建5家。\n明年重点\n1.建会8家\n2.培训60人\n二、附记\n建9家。"
    sections = (
        section(text, "成绩", "一、", 1),
        section(text, "建会8家", "1.", 1),
        section(text, "培训60人", "2.", 1),
        section(text, "附记", "二、", 1),
    )
    assert planned(text, *sections) == ["明年重点\n1.建会8家\n2.培训60人"]


def test_a_section_of_a_plan_is_one_whatever_its_heading() -> None:
    text = "一、再启程\n建8家。"
    assert planned(text, section(text, "再启程", "一、", 1, SectionKind.PLAN)) == ["建8家。"]
