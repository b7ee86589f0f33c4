"""Readings behind characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.pinyin import strip

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("總結(jié)", "總結", id="toned"),
        pytest.param("團(tuán)結(jié)", "團結", id="two in a row"),
        pytest.param("我們(men)", "我們", id="untoned reading of the character"),
        pytest.param("旅(lǚ)游", "旅游", id="with ü"),
    ],
)
def test_a_reading_goes(after: After, text: str, expected: str) -> None:
    assert after(strip, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("小组(QC)活动", id="quality circle"),
        pytest.param("分为(a)类", id="a letter"),
        pytest.param("建立(1+1)基金", id="mutual aid"),
        pytest.param("认证(iso9000)", id="a standard"),
        pytest.param("总结(summary)", id="an English word"),
        pytest.param("工会(men)", id="not a reading of the character"),
        pytest.param("工会", id="no brackets"),
    ],
)
def test_what_is_no_reading_stays(after: After, text: str) -> None:
    assert after(strip, text) == text
