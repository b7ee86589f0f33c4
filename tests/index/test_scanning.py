from dataclasses import replace

import pytest

from index.engine import Filters, SearchRequest
from index.entries import Card
from index.plan import Plan
from index.scanning import family, folded, page, worth

CARD = Card("a", "a", None, "标题", newest=1, oldest=3)
OTHER = replace(CARD, id="b", newest=2, oldest=2, family="f", level="town")
COPY = replace(CARD, id="c", newest=3, oldest=1, family="f", representative=False)
FOUND = ((CARD, 1.0), (OTHER, 3.0), (COPY, 2.0))


def ids(request: SearchRequest) -> list[str]:
    return [hit.id for hit in page(FOUND, request, made=Plan()).hits]


@pytest.mark.parametrize(
    ("sort", "expected"), [("relevance", ["b", "c", "a"]), ("newest", ["a", "b", "c"]), ("oldest", ["c", "b", "a"])]
)
def test_hits_come_in_the_order_asked_for(sort: str, expected: list[str]) -> None:
    assert ids(SearchRequest(sort=sort)) == expected


def test_equal_scores_come_by_year() -> None:
    hits = page(((COPY, 1.0), (CARD, 1.0)), SearchRequest(), made=Plan()).hits
    assert [hit.id for hit in hits] == ["a", "c"]


def test_a_page_beyond_the_last_is_empty() -> None:
    assert [ids(SearchRequest(page=number, size=2)) for number in (1, 2, 3)] == [["b", "c"], ["a"], []]


def test_copies_are_folded_into_the_best_of_those_that_match() -> None:
    found = page(FOUND, SearchRequest(collapse=True), made=Plan())
    assert [(hit.id, hit.copies, hit.others) for hit in found.hits] == [("b", 1, ("c",)), ("a", 0, ())]
    assert (found.total, found.results) == (3, 2)


def test_a_copy_stands_alone_where_only_it_matches() -> None:
    assert folded([(COPY, 1.0)]) == [(COPY, 1.0, ())]


def test_of_many_copies_all_are_counted_and_the_newest_named() -> None:
    copies = [(replace(COPY, id=f"{number:02}", newest=number), 1.0) for number in range(15, 0, -1)]
    hit = page(copies, SearchRequest(collapse=True), made=Plan()).hits[0]
    assert (hit.id, hit.copies, hit.others) == ("01", 14, tuple(f"{number:02}" for number in range(2, 12)))


def test_filters_narrow_the_hits_but_the_total_is_of_entries() -> None:
    found = page(FOUND, SearchRequest(filters=Filters(levels=("town",))), made=Plan(needles=("甲",)))
    assert (found.total, found.results, found.plan.needles) == (1, 1, ("甲",))


def test_what_has_no_copies_is_its_own_family() -> None:
    assert (family(CARD), family(COPY)) == ("a", "f")


def test_named_texts_and_best_copies_are_worth_more() -> None:
    masked, generic = replace(CARD, provenance="masked"), replace(CARD, provenance="generic")
    assert worth(CARD) > worth(COPY) > worth(masked) > worth(generic)
