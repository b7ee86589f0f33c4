from dataclasses import replace

import pytest

from archive.models import Place, Provenance, Region, SectionKind, SlotStatus, Summary, Year
from index.entries import SECTION, SUMMARY, author, entries, section_id
from tests.index.making import Part, between, known, place, summary

SHEYANG = place(province=("江苏省", "32"), city=("盐城市", "3209"), county=("射阳县", "320924"))


def test_a_summary_gives_an_entry_for_itself_and_one_for_each_section() -> None:
    made = entries(summary("开头", title="甲总结", parts=(Part("组建", "建会"), Part("维权", "调解"))))
    assert [(entry.kind, entry.title, entry.text) for entry in made] == [
        (SUMMARY, "甲总结", "开头\n组建\n建会\n维权\n调解"),
        (SECTION, "组建", "建会"),
        (SECTION, "维权", "调解"),
    ]


def test_a_section_says_where_it_belongs() -> None:
    _, section = entries(summary(parts=(Part("组建", "建会", SectionKind.PROBLEM, ("organizing",)),)))
    card = section.card
    assert (card.id, card.section, card.role, card.topics) == ("000000000001-1#1", 1, "problem", ("organizing",))
    assert card.id == section_id(card.summary_id, 1)


def test_what_stands_around_the_words_is_context() -> None:
    whole, section = entries(summary(title="甲总结", region=SHEYANG, parts=(Part("组建", "建会"),)))
    assert whole.context == "江苏省\n盐城市\n射阳县"
    assert section.context == "甲总结\n江苏省\n盐城市\n射阳县"


def test_former_names_of_a_place_are_context_too_but_masks_are_not() -> None:
    region = Region(
        province=Place(SlotStatus.TRUE, "江苏省", "32", "苏省"), county=Place(SlotStatus.MASKED, None, None, "xx县")
    )
    assert entries(summary(region=region))[0].context == "江苏省\n苏省"


def test_a_county_counts_for_its_city_and_province() -> None:
    assert entries(summary(region=SHEYANG))[0].card.regions == ("32", "3209", "320924")


def test_a_province_is_read_off_the_code_below_it() -> None:
    assert entries(summary(region=place(county=("奉贤区", "310120"))))[0].card.regions == ("31", "310120")


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(known(2012), ("2012", 2012, 2012), id="known"),
        pytest.param(between(2008, 2010), ("range", 2008, 2010), id="range"),
        pytest.param(between(2009, 2009), ("2009", 2009, 2009), id="range of one"),
        pytest.param(Year(), ("unknown", None, None), id="unknown"),
        pytest.param(Year(low=2003), ("unknown", None, None), id="open range"),
    ],
)
def test_a_year_is_a_year_or_a_range_or_unknown(year: Year, expected: tuple[str, int | None, int | None]) -> None:
    card = entries(summary(year=year))[0].card
    assert (card.year, card.year_low, card.year_high) == expected


def order(held: list[Summary], key: str) -> list[str]:
    cards = [entries(one)[0].card for one in held]
    return [card.year for card in sorted(cards, key=lambda card: getattr(card, key))]


def test_the_keys_of_order_put_undated_last_in_both_directions() -> None:
    held = [
        summary(number=n, year=year) for n, year in enumerate((Year(), known(2010), between(2011, 2013), known(2012)))
    ]
    assert order(held, "newest") == ["range", "2012", "2010", "unknown"]
    assert order(held, "oldest") == ["2010", "range", "2012", "unknown"]


def test_within_a_year_the_order_is_that_of_ids() -> None:
    held = [entries(summary(number=16**3 * n, year=known(2010), parts=(Part("一", "x"),))) for n in (3, 1, 2)]
    cards = sorted((entry.card for made in held for entry in made), key=lambda card: card.newest)
    assert [card.id for card in cards] == sorted(card.id for card in cards)


def test_ids_of_another_shape_have_an_order_too() -> None:
    one = entries(replace(summary(), id="seed"))[0].card
    other = entries(replace(summary(), id="other-x"))[0].card
    assert one.newest != other.newest


def test_copies_share_a_family_and_so_do_their_sections_of_one_heading() -> None:
    one, other = (entries(summary(number=n, family="f", parts=(Part("组建", str(n)),))) for n in (1, 2))
    assert [entry.card.family for entry in one] == [entry.card.family for entry in other] == ["f", "f#组建"]


def test_a_text_without_copies_has_its_own_id_as_the_family_of_its_text() -> None:
    card = entries(summary())[0].card
    assert (card.family, card.text_family) == ("", card.id)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(summary(level="county", region=SHEYANG), "county:射阳县", id="level and deepest place"),
        pytest.param(
            summary(level="school", region=SHEYANG, title="2012年射阳县实验小学工会工作总结"),
            "school:射阳县实验小学",
            id="one of many in a place goes by its name",
        ),
        pytest.param(summary(level="town", title="千秋镇总工会2012年工作总结"), "town:千秋镇总工会", id="title"),
        pytest.param(summary(title="千秋镇总工会", generated=True), "source:000000000001", id="made-up title"),
        pytest.param(
            summary(title="xx镇总工会总结", provenance=Provenance.MASKED), "source:000000000001", id="a mask is nobody"
        ),
        pytest.param(summary(title="总结"), "source:000000000001", id="unknown"),
    ],
)
def test_authors_are_told_apart(made: Summary, expected: str) -> None:
    assert author(made) == expected


def test_a_summary_is_known_by_the_headings_of_its_sections() -> None:
    whole, section, _ = entries(summary(parts=(Part("组建", "建会"), Part("", "调解"))))
    assert (whole.headings, section.headings) == ("组建", "")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(
            summary(title="射阳县总工会2014年总结", region=SHEYANG, level="county"),
            "射阳县总工会\n江苏省盐城市射阳县总工会",
            id="by its title and by its place",
        ),
        pytest.param(
            summary(title="海河厂工会总结", region=SHEYANG, level="enterprise"),
            "海河厂工会",
            id="one of several in a place",
        ),
        pytest.param(summary(title="总工会总结", generated=True), "", id="a title that was made up"),
    ],
)
def test_an_author_is_known_by_its_names(made: Summary, expected: str) -> None:
    assert [entry.unit for entry in entries(made)] == [expected]


def test_initiatives_of_sections_are_those_of_the_summary() -> None:
    made = summary(parts=(Part("甲", "甲"), Part("乙", "乙")))
    one, other = made.sections
    made = replace(made, sections=(replace(one, initiative="a/b"), other))
    assert [entry.card.initiatives for entry in entries(made)] == [("a/b",), ("a/b",), ()]
