"""Pieces without numbered headings."""

import pytest

from archive.splitting.acceptance import Measure
from archive.splitting.formulas import LIKELY, SURE, boundaries

PARAGRAPH = "工会干部深入企业车间，走访困难职工，调解劳动争议，组织技能竞赛，广大职工积极参与，取得了较好的效果。\n" * 4
REPORT = (
    "今年以来，{who}工会在党委的正确领导下开展工作，现将工作总结如下：\n一、抓组建\n"
    + PARAGRAPH
    + "二、抓维权\n"
    + PARAGRAPH
    + "三、下一步打算\n明年我们要再接再厉，力争各项工作再上新台阶。\n"
)


def read(text: str, title: str | None = None) -> list[tuple[str, float]]:
    found = boundaries(text, Measure.of(text), title=title)
    return [(text[one.start :][:9], one.confidence) for one in found]


def test_repeated_titles_of_a_page_that_promises_several_are_boundaries() -> None:
    text = "".join(f"{who}总工会工作总结\n{REPORT.format(who=who)}" for who in ("射阳县", "桂园街道"))
    assert read(text, "工会工作总结(37篇)") == [("射阳县总工会工作总", SURE), ("桂园街道总工会工作", SURE)]


def test_a_title_printed_twice_is_one_boundary() -> None:
    text = "".join(f"{who}总工会工作总结\n{who}总工会工作总结\n{REPORT}" for who in ("射阳县", "桂园街道"))
    assert len(read(text, "工会工作总结(37篇)")) == 2


def test_a_new_opening_after_a_close_is_a_likely_boundary() -> None:
    text = REPORT.format(who="县") + REPORT.format(who="镇")
    assert read(text) == [("今年以来，县工会在", LIKELY), ("今年以来，镇工会在", LIKELY)]


def test_a_title_above_the_new_opening_belongs_to_it() -> None:
    text = REPORT.format(who="县") + "桂园街道总工会工作总结\n" + REPORT.format(who="街道")
    assert read(text)[1] == ("桂园街道总工会工作", LIKELY)


@pytest.mark.parametrize(
    "text",
    [
        REPORT.format(who="县"),
        REPORT.format(who="县") + "射阳县总工会2016年工作计划\n一、抓组建\n" + PARAGRAPH + "二、抓维权\n" + PARAGRAPH,
        REPORT.format(who="县").replace("三、下一步打算\n明年我们要再接再厉，力争各项工作再上新台阶。\n", "")
        + "同志们：\n一、抓组建\n"
        + PARAGRAPH,
        "各位代表：\n" + REPORT.format(who="县") + "以上是我的总结，谢谢大家。\n",
    ],
    ids=["one report", "a plan follows its report", "no close before the opening", "an address and a close"],
)
def test_one_report_stays_whole(text: str) -> None:
    assert len(read(text)) == 1


def test_an_address_at_the_end_opens_nothing() -> None:
    text = REPORT.format(who="县") + "同志们，任务已经明确。\n二、抓维权\n" + PARAGRAPH + "一、抓组建\n" + PARAGRAPH
    assert len(read(text)) == 1


def test_a_report_above_the_first_title_of_a_promising_page_is_a_piece() -> None:
    text = REPORT.format(who="县") + "校工会工作总结\n" + REPORT.format(who="校")
    assert read(text, "工会工作总结精选") == [("今年以来，县工会在", SURE), ("校工会工作总结\n今", SURE)]
