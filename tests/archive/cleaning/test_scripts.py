"""Code, tags, markdown and translations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.scripts import remove

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[db:作者]今年以来", "今年以来", id="template"),
        pytest.param('前document.writeln("<script src=a>");后', "前后", id="script"),
        pytest.param("前![图](a.png)后", "前后", id="image"),
        pytest.param("<p>今年<br/>以来</p>", "今年以来", id="tags"),
        pytest.param("工作总结(summary)如下", "工作总结如下", id="summary"),
        pytest.param("#### 一、组织建设", "一、组织建设", id="markdown heading"),
        pytest.param("**主要做法**：抓组建", "主要做法：抓组建", id="emphasis"),
        pytest.param("推进`组建`工作", "推进组建工作", id="code ticks"),
        pytest.param(
            (
                "工会工作\nThis summary of the county trade union was translated by a machine and is of no "
                "use to anybody.\n结束"
            ),
            "工会工作\n\n结束",
            id="a translation",
        ),
    ],
)
def test_residue_of_a_site_goes(after: After, text: str, expected: str) -> None:
    assert after(remove, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("**区总工会和**镇", id="a mask at line start"),
        pytest.param("**个整合为**个", id="two masks as a pair"),
        pytest.param("**县和**市联合", id="a mask before a level word"),
        pytest.param("参加EBA培训和QC小组", id="Latin names"),
        pytest.param("的`讲话", id="a copy mark for later"),
        pytest.param("组建率<90%", id="less than"),
    ],
)
def test_what_only_looks_like_residue_stays(after: After, text: str) -> None:
    assert after(remove, text) == text
