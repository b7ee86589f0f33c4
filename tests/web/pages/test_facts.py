"""A list says of a summary what its text proves, and no more."""

from dataclasses import replace

import pytest

from archive.models import Description, Place, Provenance, Region, SlotStatus, Summary, Year, YearStatus
from web.pages.facts import facts, place_badge, place_words

MASKED = Place(SlotStatus.MASKED, as_written="xx镇")
PROVINCE = Place(SlotStatus.INFERRED, "江苏省", "32")
TOWN = Place(SlotStatus.TRUE, "合德镇", "320924100")


def about(summary: Summary, **changes: object) -> Summary:
    return replace(summary, description=replace(summary.description, **changes))  # type: ignore[arg-type]


def test_a_plain_summary_needs_no_badge(summary: Summary) -> None:
    shown = facts(summary)
    assert (shown.place, shown.place_badge) == ("广东省深圳市罗湖区桂园街道", None)
    assert (shown.year, shown.year_badge) == ("2011年", None)
    assert (shown.level, shown.period, shown.provenance) == ("街道", "上半年", None)
    assert shown.href == "/summary/a1b2c3d4e5f6-1"


def test_what_is_not_known_is_said_in_words(unknown: Summary) -> None:
    shown = facts(unknown)
    assert (shown.place, shown.level, shown.year, shown.period) == ("地区不详", "层级不详", "年份不详", None)
    assert shown.topics == ()


def test_an_inferred_year_wears_its_badge(summary: Summary) -> None:
    shown = facts(about(summary, year=Year(YearStatus.INFERRED, None, 2011, 2013)))
    assert shown.year == "2011—2013年"
    assert shown.year_badge is not None
    assert shown.year_badge.word == "推定"


@pytest.mark.parametrize(
    ("region", "words", "badge"),
    [
        (Region(), "地区不详", None),
        (Region(province=PROVINCE), "江苏省", "推定"),
        (Region(province=PROVINCE, town=MASKED), "江苏省xx镇", "隐去"),
        (Region(province=PROVINCE, town=TOWN), "江苏省合德镇", None),
    ],
    ids=["unknown", "inferred", "masked", "true"],
)
def test_the_badge_of_a_place_is_that_of_its_deepest_slot(region: Region, words: str, badge: str | None) -> None:
    shown = place_badge(region)
    assert place_words(region) == words
    assert (shown.word if shown else None) == badge


def test_a_text_without_a_name_says_so(summary: Summary) -> None:
    assert facts(about(summary, provenance=Provenance.MASKED)).provenance == "已隐名"


def test_a_description_of_nothing_is_shown(summary: Summary) -> None:
    assert facts(replace(summary, description=Description(title=""))).title == ""
