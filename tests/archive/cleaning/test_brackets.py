"""Lost brackets of second-rank numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.brackets import restore
from archive.cleaning.edits import Changes

After = Callable[[Callable[[str], Changes], str], str]


def test_numbers_that_count_up_below_a_heading_get_brackets(after: After) -> None:
    text = (
        "一、抓机制\n一加强劳动关系排查预警。\n二深化困难职工的帮扶工作。\n二、抓队伍\n一发挥工会大"
        "学校作用。\n二通过培训提高素质。"
    )
    assert after(restore, text).count("（一）") == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一、组建\n一年来，工会发展会员三千人。\n二季度，继续推进工会组建。", id="a year"),
        pytest.param("一、组建\n一是发展会员三千人以上。\n二是推进工会组建工作。", id="items"),
        pytest.param("一、组建\n一加强劳动关系排查预警。\n二、维权", id="one alone"),
        pytest.param(
            ("一、组建\n（一）建会\n一加强劳动关系排查预警。\n二深化困难职工的帮扶。"), id="brackets elsewhere"
        ),
        pytest.param("一、组建\n二深化困难职工的帮扶工作。\n三加强工会劳动保护监督。", id="not from one on"),
    ],
)
def test_other_lines_that_begin_with_a_number_stay(after: After, text: str) -> None:
    assert after(restore, text) == text
