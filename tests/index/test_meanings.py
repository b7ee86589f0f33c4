import pytest

from index.filters import Filters
from index.meanings import MOST_BEARERS, Known, Meaning, MeaningKind, Meanings, PlaceName, years

KNOWN = Known(
    synonyms=(("职工代表大会", "職代會"), ("孤",), ("甲", "乙", "职代会")),
    places=lambda typed: sorted(
        (place for place in PLACES if place.name in typed), key=lambda one: typed.find(one.name)
    ),
    values={"level": {"街道": ("street",), "乡镇": ("town",)}, "topic": {"帮扶": ("assistance", "welfare")}},
    free={"level": {"街道": "street", "鎮": "town"}, "period": {"上半年": "first_half"}},
)
PLACES = (
    PlaceName("沈阳", ("沈阳市", "瀋陽市"), ("2101",)),
    PlaceName("射阳县", (), ("320924",)),
    PlaceName("城关镇", (), tuple(str(code) for code in range(MOST_BEARERS + 1))),
)


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    return Meanings(KNOWN)


def test_synonyms_come_from_every_group_and_are_shown_as_they_are_written(meanings: Meanings) -> None:
    assert meanings.of("职代会") == (
        Meaning(MeaningKind.SYNONYM, "职代会", ("职工代表大会", "甲", "乙"), ("职工代表大会", "甲", "乙")),
    )
    assert meanings.of("孤") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("街道", Filters(levels=("street",))),
        ("街道总工会", Filters(levels=("street",))),
        ("镇工会", Filters(levels=("town",))),
        ("上半年", Filters(periods=("first_half",))),
    ],
)
def test_some_words_stand_for_what_is_described(word: str, expected: Filters, meanings: Meanings) -> None:
    assert [one.filters for one in meanings.of(word)] == [expected]


@pytest.mark.parametrize("word", ["工会", "上半年工会", "学校"])
def test_other_words_stand_for_themselves(word: str, meanings: Meanings) -> None:
    assert meanings.of(word) == ()


def dated(low: int, high: int) -> Filters:
    return Filters(year_from=low, year_to=high, year_overlap=True)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("2014年上半年", [(0, 5, dated(2014, 2014))], id="a year"),
        pytest.param("二〇一四年度总结", [(0, 6, dated(2014, 2014))], id="a year in Chinese"),
        pytest.param("乡镇2005—2008年", [(2, 12, dated(2005, 2008))], id="years"),
        pytest.param("2008至2005", [(0, 9, dated(2005, 2008))], id="years the wrong way round"),
        pytest.param("会员12014人", [], id="a number"),
        pytest.param("沈阳 2014", [(0, 2, Filters(regions=("2101",))), (2, 6, dated(2014, 2014))], id="a place"),
        pytest.param(
            "射阳县沈阳", [(0, 3, Filters(regions=("320924",))), (3, 5, Filters(regions=("2101",)))], id="two"
        ),
        pytest.param("城关镇工会", [], id="a place that is everywhere"),
    ],
)
def test_years_and_places_are_found_in_a_run(typed: str, expected: list[object], meanings: Meanings) -> None:
    assert [(one.start, one.end, one.meaning.filters) for one in meanings.segments(typed)] == expected


def test_a_place_is_looked_for_by_its_other_names(meanings: Meanings) -> None:
    (segment,) = meanings.segments("沈阳")
    assert (segment.meaning.shown, segment.meaning.needles) == (("沈阳市", "瀋陽市"), ("沉阳市",))


def test_a_place_of_which_only_the_name_is_known_is_shown_by_it(meanings: Meanings) -> None:
    assert meanings.segments("射阳县")[0].meaning.shown == ("射阳县",)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("level", "街道", Filters(levels=("street",))),
        ("level", "街道、鄉鎮", Filters(levels=("street", "town"))),
        ("level", "街道、龙", None),
        ("level", "、", None),
        ("topic", "帮扶", Filters(topics=("assistance", "welfare"))),
        ("topic", "不详", Filters(topics=("unknown",))),
        ("period", "上半年", None),
        ("region", "辽宁省沈阳", Filters(regions=("2101",))),
        ("region", "沈阳大街", None),
        ("region", "unknown", Filters(regions=("unknown",))),
        ("year", "二〇〇九年", Filters(year_from=2009, year_to=2009)),
    ],
)
def test_values_of_fields_are_understood(field: str, text: str, expected: Filters | None, meanings: Meanings) -> None:
    assert meanings.chosen(field, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2009..2012", Filters(year_from=2009, year_to=2012)),
        ("2012-2009年", Filters(year_from=2009, year_to=2012)),
        ("2009..", Filters(year_from=2009)),
        ("2009年以后", Filters(year_from=2009)),
        ("..2012", Filters(year_to=2012)),
        ("2012年以前", Filters(year_to=2012)),
        ("不详", Filters(years=("unknown",))),
        ("去年", None),
        ("12014", None),
    ],
)
def test_years_are_read(text: str, expected: Filters | None) -> None:
    assert years(text) == expected


def test_nothing_is_known_without_knowledge() -> None:
    empty = Meanings()
    assert (empty.of("职代会"), empty.segments("射阳"), empty.chosen("region", "射阳")) == ((), (), None)
