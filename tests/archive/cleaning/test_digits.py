"""Decimal points and dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.digits import repair
from archive.cleaning.edits import Changes

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("企业建会率92。3%", "企业建会率92.3%", id="full stop"),
        pytest.param("增资3·5万元", "增资3.5万元", id="middle dot"),
        pytest.param("经费323、062万元", "经费323.062万元", id="three digits after a list mark"),
        pytest.param("发放1310、00元", "发放1310.00元", id="cents"),
        pytest.param("达到80、5%", "达到80.5%", id="one digit of a rate"),
        pytest.param("面积56 3平方公里", "面积56.3平方公里", id="a space"),
        pytest.param("经费3. 5万元", "经费3.5万元", id="a point with spaces"),
    ],
)
def test_a_number_gets_its_point_back(after: After, text: str, expected: str) -> None:
    assert after(repair, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("（2013130）", "（2013.1.30）", id="in brackets"),
        pytest.param("2012年111日召开", "2012年1月11日召开", id="lost month"),
        pytest.param("于201712月底", "于2017年12月底", id="lost year"),
    ],
)
def test_a_date_gets_its_parts_back(after: After, text: str, expected: str) -> None:
    assert after(repair, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("第1、2号文件", id="numbers of documents"),
        pytest.param("1、5月份", id="months"),
        pytest.param("1、2、3%", id="a list of rates"),
        pytest.param("80、90%", id="two rates"),
        pytest.param("共30家。5", id="a sentence end"),
        pytest.param("（2013111）", id="an ambiguous date"),
        pytest.param("（12351）", id="a telephone number"),
        pytest.param("2012年145日", id="no such day"),
        pytest.param("（2013999）", id="no such date"),
    ],
)
def test_lists_and_numbers_stay(after: After, text: str) -> None:
    assert after(repair, text) == text
