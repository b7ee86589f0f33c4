"""Where nothing is found the page says why, and each way on is a link with its number."""

from dataclasses import replace

import pytest

from index.correcting import Correction
from index.engine import Filters as Asking
from index.engine import SearchRequest
from index.query import Query
from index.relaxation import Change, Diagnosis, FilterHits, TermHits, Way
from web.pages.nothing import nothing, spelt
from web.params import Asked, Filters, address

REQUEST = SearchRequest(Query("金秋助学"), filters=Asking(regions=("32",)))
ASKED = Asked(
    q="金秋助学 龘",
    filters=Filters(region=("320924",), year=("2009..2010",), role=("work",)),
    excluded=("year:2011", "level:town"),
    exact=True,
    literal=("龘",),
    page=3,
)


def causes(made: Diagnosis, kind: str = "summary") -> tuple[str, ...]:
    return nothing(made, Asked(kind=kind), link=address).causes


def test_words_are_counted_apart_and_pairs_that_never_meet_named() -> None:
    made = Diagnosis(terms=(TermHits("金秋助学", 3, 9), TermHits("“龘”", 0, 0)), strangers=(("金秋助学", "龘"),))
    assert causes(made) == (
        "分开来查：“金秋助学”3篇（不加筛选有9篇），“龘”0篇。",
        "“金秋助学”和“龘”没有同时出现在一篇里。",
    )
    assert causes(made, "section")[1].endswith("在一条里。")


def test_a_filter_says_what_it_keeps_away_and_how_much_of_it_is_not_described() -> None:
    made = Diagnosis(filters=(FilterHits("year", 12, 3), FilterHits("period", 4, 4), FilterHits("level", 0, 0)))
    assert causes(made) == (
        "年份限制挡住了12篇，其中3篇年份不详。",
        "时段限制挡住了4篇，其中4篇时段不详。",
        "只去掉层级限制，仍然没有。",
    )


@pytest.mark.parametrize(
    ("change", "subject", "label", "expected"),
    [
        (Change.WORDS, "", "连近义说法", replace(ASKED, exact=False, literal=(), page=1)),
        (Change.QUOTES, "", "去掉引号", replace(ASKED, q="金秋助学", page=1)),
        (Change.OVERLAP, "", "可能在这几年", replace(ASKED, overlap=True, page=1)),
        (Change.WIDER_REGION, "32", "扩大到江苏省（7篇）", ASKED.choosing("region", ("32",))),
        (Change.FILTER, "year", "去掉年份限制", replace(ASKED.choosing("year", ()), excluded=("level:town",))),
        (Change.KIND, "section", "改为检索举措（7条）", replace(ASKED.choosing("role", ()), kind="section")),
        (Change.TERM, "龘", "去掉“龘”再找", replace(ASKED, q="金秋助学", page=1)),
        (Change.ALL_FILTERS, "", "去掉全部筛选条件", ASKED.unfiltered()),
        (Change.ANY_TERM_UNFILTERED, "", "去掉全部筛选条件，含有", replace(ASKED.unfiltered(), q="金秋助学")),
        (Change.ANY_TERM, "", "任何一个词", replace(ASKED, q="金秋助学", page=1)),
    ],
)
def test_a_way_leads_to_the_search_that_it_names(change: Change, subject: str, label: str, expected: Asked) -> None:
    way = nothing(Diagnosis(ways=(Way(change, subject, REQUEST, 7),)), ASKED, link=address).ways[0]
    assert label in way.label
    assert way.href == address(expected)


def test_a_way_that_no_address_can_hold_is_left_out() -> None:
    long = SearchRequest(Query("长" * 501))
    assert nothing(Diagnosis(ways=(Way(Change.TERM, "龘", long, 7),)), ASKED, link=address).ways == ()


def test_another_spelling_is_a_link_on_the_first_page() -> None:
    made = spelt(Correction((("助雪", "助学"),), REQUEST, 7), ASKED, link=address)
    assert made is not None
    assert (made.query, made.found, made.changes) == ("金秋助学", "7篇", (("助雪", "助学"),))
    assert made.href == address(replace(ASKED, q="金秋助学", page=1))
    assert spelt(None, ASKED, link=address) is None
