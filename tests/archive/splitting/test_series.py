"""Series of numbered titles, each above a report of its own."""

import pytest

from archive.splitting.series import find

TEXT = (
    "2012年，工会在上级工会和党委的正确领导下，紧紧围绕中心工作，认真履行职能，各项工作取得了新的成绩。\n"
    "一、加强组织建设。全年新建基层工会三家，发展会员二百人，职工满意。\n"
    "二、维护职工权益。调解劳动争议三件，走访慰问困难职工五十户，职工得到实惠。\n"
)


def read(text: str) -> list[list[tuple[int, str]]]:
    return [[(mark.number, mark.title) for mark in series] for series in find(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1.{}", "2.{}", id="points"),
        pytest.param("1、{}", "2、{}", id="commas"),
        pytest.param("(1){}", "(2){}", id="brackets"),
        pytest.param("（一）{}", "（二）{}", id="numerals in brackets"),
        pytest.param("一、{}", "二、{}", id="numerals"),
        pytest.param("第一部分 {}", "第二部分 {}", id="parts"),
        pytest.param("附件1：{}", "附件2：{}", id="annexes"),
        pytest.param("材料一：{}", "材料二：{}", id="materials"),
        pytest.param("★{}★", "★{}★", id="stars"),
    ],
)
def test_titles_that_count_on_above_reports_are_a_series(one: str, other: str) -> None:
    text = f"{one.format('街道工会工作总结')}\n{TEXT}{other.format('镇工会工作总结')}\n各位代表：\n{TEXT}"
    assert read(text) == [[(1, "街道工会工作总结"), (2, "镇工会工作总结")]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"一、工会工作总结\n{TEXT}二、工会工作计划\n{TEXT}", id="a plan behind its report"),
        pytest.param(
            f"(一)上半年工会工作总结\n{TEXT}(二)下半年工会工作总结\n{TEXT}(三)存在的问题\n{TEXT}",
            id="a section goes on",
        ),
        pytest.param(f"(一)工作总结\n{TEXT}(二)自查情况报告\n{TEXT}", id="nobody's titles"),
        pytest.param("1.街道工会工作总结\n2.镇工会工作总结\n3.村工会工作总结\n", id="a list of links"),
        pytest.param(f"1.街道工会工作总结\n{TEXT}3.镇工会工作总结\n{TEXT}", id="a number lacks"),
        pytest.param("一、抓组建\n二、抓维权", id="no report at all"),
    ],
)
def test_sections_and_lists_are_no_series(text: str) -> None:
    assert read(text) == []
