"""The reasons for a hit are said in words."""

import pytest

from index.reasons import Drawback, Reason, Reasons, Where
from web.pages.whys import DRAWBACKS, PLACES, why


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (Reason("送温暖", "送温暖", (Where.TITLE, Where.TEXT)), "“送温暖”见于标题、正文"),
        (Reason("职代会", "职工代表大会", (Where.TEXT,)), "“职代会”以“职工代表大会”见于正文"),
        (Reason("乡镇", "town", (Where.LEVEL,)), "“乡镇”以“乡镇”见于层级著录"),
        (Reason("龘", "龘", ()), "没有“龘”"),
    ],
)
def test_a_word_is_said_with_its_places(reason: Reason, expected: str) -> None:
    assert why(Reasons((reason,))) == (expected,)


def test_what_lifts_and_what_holds_back_is_said() -> None:
    assert why(Reasons((), (Where.TITLE,), (Drawback.MASKED, Drawback.COPY))) == (
        "整句连在一起，见于标题",
        "单位名称被遮盖，排在同样符合的后面",
        "同源文本里有更完整的一份",
    )


def test_every_place_and_drawback_has_words() -> None:
    assert set(PLACES) == set(Where)
    assert set(DRAWBACKS) == set(Drawback)
