"""Addresses are read and written back without loss; what cannot be used is named."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.models import Problem
from web.params import FILTERS, LONGEST_QUERY, OTHERS, Asked, Filters, Reader, address

READER = Reader(known_topic={"assistance"}.__contains__, known_region={"32", "44", "4403"}.__contains__)


def read(*pairs: tuple[str, str], strict: bool = False) -> Asked | Problem:
    return READER.read(pairs, strict=strict)


def test_no_parameters_ask_for_everything() -> None:
    assert read() == Asked()


def test_white_space_around_and_in_words_is_made_one_space() -> None:
    assert read(("q", "  金秋助学\u3000 资助 ")) == Asked(q="金秋助学 资助")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("level", "town"), ("level", "unknown"), ("year", "2009"), ("year", "2009..2012"), ("year", "2009.."),
        ("year", "..2012"), ("year", "unknown"), ("year", "range"), ("year_status", "inferred"), ("region", "44"),
        ("region", "unknown"), ("topic", "assistance"), ("topic", "unknown"), ("period", "q3"),
        ("provenance", "masked"), ("role", "problem"),
    ],
)  # fmt: skip
def test_a_filter_takes_its_values(name: str, value: str) -> None:
    asked = read((name, value))
    assert isinstance(asked, Asked)
    assert asked.chosen(name) == (value,)
    assert asked.filtered


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "word"), ("sort", "best"), ("level", "planet"), ("year", "abc"), ("year", "2012..2009"),
        ("year", "20092010"), ("year", ".."), ("year", "0009"), ("year", "9999"), ("region", "999999"),
        ("region", "../etc"), ("topic", "dance"), ("period", "week"), ("provenance", "x"), ("role", "x"),
        ("year_status", "x"), ("page", "0"), ("page", "-1"), ("page", "x"), ("page", "１"), ("page", "9" * 40),
        ("size", "101"), ("size", "0"), ("exact", "yes"), ("overlap", "2"), ("not", "town"),
        ("not", "level:dragon"), ("not", "year:2009..2010"),
        ("open", "999999"), ("open", "unknown"), ("open", "江苏"), ("facet", "level"),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_with_its_parameter(name: str, value: str) -> None:
    problem = read((name, value))
    assert isinstance(problem, Problem)
    assert problem.source == name
    assert name in problem.message
    assert value[:10] in problem.message


def test_what_cannot_be_seen_is_dropped_from_the_words() -> None:
    asked = read(("q", "工\x00会\u200b"), ("literal", "\x07"))
    assert isinstance(asked, Asked)
    assert (asked.q, asked.literal) == ("工 会", ())


def test_what_is_opened_and_looked_for_is_read() -> None:
    asked = read(("open", "44"), ("open", "32"), ("open", "44"), ("find", " 金\u200b 秋 "), ("facet", "topic"))
    assert asked == Asked(opened=("32", "44"), find="金 秋", find_in="topic")


def test_a_facet_in_which_nothing_is_looked_for_says_nothing() -> None:
    assert read(("facet", "topic"), ("find", "")) == Asked()


def test_words_that_are_too_long_are_cut_and_that_is_known() -> None:
    asked = read(("q", "长" * 10_000))
    assert isinstance(asked, Asked)
    assert (len(asked.q), asked.shortened) == (LONGEST_QUERY, True)


def test_a_range_of_years_stands_alone() -> None:
    assert isinstance(read(("year", "2009..2012"), ("year", "2015")), Problem)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [("2009", "2012", "2009..2012"), ("2009", "2009", "2009"), ("2009", "", "2009.."), ("", "2012", "..2012")],
)
def test_the_two_boxes_of_the_year_form_become_one_range(low: str, high: str, expected: str) -> None:
    asked = read(("from", low), ("to", high), ("year", "2001"))
    assert isinstance(asked, Asked)
    assert asked.filters.year == (expected,)


def test_a_bad_year_in_the_form_is_named() -> None:
    problem = read(("from", "200"), ("to", "2012"))
    assert isinstance(problem, Problem)
    assert "from/to" in problem.message


def test_unknown_names_are_refused_only_where_programs_ask() -> None:
    assert read(("utm_source", "weixin")) == Asked()
    problem = read(("levle", "town"), strict=True)
    assert isinstance(problem, Problem)
    assert problem.source == "levle"


def test_empty_and_doubled_values_say_nothing() -> None:
    asked = read(("level", ""), ("level", "town"), ("level", "town"), ("kind", " "))
    assert asked == Asked(filters=Filters(level=("town",)))


def test_an_address_leaves_out_what_goes_without_saying() -> None:
    assert address(Asked()) == "/search"
    assert address(Asked(q="工会 学校")) == "/search?q=%E5%B7%A5%E4%BC%9A%20%E5%AD%A6%E6%A0%A1"
    assert address(Asked(size=50), page_size=50) == "/search"


values = st.sampled_from(["town", "street", "unknown"])
searches = st.builds(
    Asked,
    q=st.text('工会 a"&#%+/?', max_size=12).map(lambda words: " ".join(words.split())),
    kind=st.sampled_from(["summary", "section"]),
    filters=st.builds(
        Filters,
        level=st.lists(values, unique=True, max_size=3).map(tuple),
        year=st.sampled_from([(), ("2009..2012",), ("2009", "unknown")]),
        region=st.sampled_from([(), ("44", "4403")]),
        topic=st.sampled_from([(), ("assistance",)]),
    ),
    exact=st.booleans(),
    literal=st.sampled_from(((), ("职代会",), ("射阳", "2014年"))),
    excluded=st.sampled_from(((), ("level:town", "region:32"), ("year:unknown",))),
    overlap=st.booleans(),
    opened=st.sampled_from(((), ("32",), ("44", "4403"))),
    sort=st.sampled_from(["relevance", "newest", "oldest"]),
    page=st.integers(1, 1000),
    size=st.integers(1, 100),
)


sought = st.one_of(
    st.just(("region", "")), st.tuples(st.sampled_from(["region", "topic"]), st.sampled_from(["射", "a&b"]))
)


@given(searches, sought)
def test_reading_an_address_gives_back_what_was_written(asked: Asked, looked: tuple[str, str]) -> None:
    asked = asked.finding(*looked)
    assert READER.read(parse_qsl(urlsplit(address(asked)).query), strict=True) == asked


@given(st.lists(st.tuples(st.sampled_from([*FILTERS, *OTHERS]), st.text(max_size=12)), max_size=6))
def test_whatever_is_typed_into_an_address_is_read_or_refused(pairs: list[tuple[str, str]]) -> None:
    assert isinstance(READER.read(pairs, strict=True), Asked | Problem)
