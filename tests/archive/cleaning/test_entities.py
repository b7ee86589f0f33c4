"""Entities that a page left in its text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.entities import write_out

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("&ldquo;两个普遍&rdquo;", "“两个普遍”", id="whole"),
        pytest.param("推进lsquo;两个普遍rsquo;", "推进‘两个普遍’", id="without ampersand"),
        pytest.param("百日建会nbsp;活动&mdash;&mdash;成效&hellip;", "百日建会 活动——成效…", id="several"),
        pytest.param("&#8220;双亮&#x201d;", "“双亮”", id="by number"),
        pytest.param("&ldquo双亮&rdquo活动", "“双亮”活动", id="without semicolon"),
        pytest.param("开展&ldqu 活动", "开展“ 活动", id="cut off"),
        pytest.param("中国梦middot;劳动美", "中国梦·劳动美", id="middle dot"),
    ],
)
def test_an_entity_is_written_out(after: After, text: str, expected: str) -> None:
    assert after(write_out, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一是建会;二是维权;", id="a semicolon"),
        pytest.param("http://a.com/?x=1&y=2;", id="an address"),
        pytest.param("序号&#7;", id="a control character"),
        pytest.param("worldquo;", id="Latin before it"),
        pytest.param("&abc;", id="an unknown name"),
    ],
)
def test_what_is_no_entity_stays(after: After, text: str) -> None:
    assert after(write_out, text) == text
