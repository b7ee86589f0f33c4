"""Invisible characters and marks against copying."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.marks import remove

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("工\u200b会\ufeff", "工会", id="zero width"),
        pytest.param("工\xad会", "工会", id="soft hyphen"),
        pytest.param("现ท将有关情况", "现将有关情况", id="a foreign letter"),
        pytest.param("《ซ劳动法》", "《劳动法》", id="in a title"),
        pytest.param("栏目的.编导", "栏目的编导", id="a dot"),
        pytest.param("会后的`每一条决议", "会后的每一条决议", id="a back-tick"),
    ],
)
def test_a_mark_goes(after: After, text: str, expected: str) -> None:
    assert after(remove, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("新的.和副.由会员选举", id="a lost chairman"),
        pytest.param("的3.5万元", id="a decimal"),
        pytest.param("工\ue63a会", id="private use"),
    ],
)
def test_a_sign_of_a_lost_word_stays(after: After, text: str) -> None:
    assert after(remove, text) == text
