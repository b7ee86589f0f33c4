import pytest

from archive.models import Provenance
from index.engine import Filters, SearchRequest
from index.query import parse
from tests.index.conftest import Hold
from tests.index.making import Part, place, summary


def test_many_copies_before_the_wanted_page_are_passed_over(hold: Hold) -> None:
    copies = [summary("工会", number=n, family="f", representative=n == 1) for n in range(1, 40)]
    singles = [summary("工会，" * 9, number=n) for n in range(50, 53)]
    page = hold("tantivy", [*copies, *singles]).search(SearchRequest(parse("工会"), size=4, collapse=True))
    assert (page.total, page.results, len(page.hits)) == (42, 4, 4)
    assert sorted(hit.copies for hit in page.hits) == [0, 0, 0, 38]


@pytest.mark.parametrize("collapse", [False, True])
@pytest.mark.parametrize(("page", "size", "expected"), [(1, 10**12, 2), (10**9, 20, 0), (3, 1, 0)])
def test_pages_of_any_size_and_number_are_answered(
    page: int, size: int, expected: int, collapse: bool, hold: Hold
) -> None:
    engine = hold("tantivy", [summary("工会", number=1), summary("工会", number=2)])
    found = engine.search(SearchRequest(parse("工会"), page=page, size=size, collapse=collapse))
    assert (found.total, len(found.hits)) == (2, expected)


def test_named_texts_come_before_masked_and_generic_ones(hold: Hold) -> None:
    held = [summary("工会", number=n, provenance=one) for n, one in enumerate(reversed(Provenance), start=1)]
    page = hold("tantivy", held).search(SearchRequest(parse("工会")))
    assert [hit.summary_id[11] for hit in page.hits] == ["3", "2", "1"]


def test_the_phrase_in_one_piece_comes_before_scattered_words(hold: Hold) -> None:
    held = [summary("培训，困难职工", number=1), summary("困难职工培训", number=2)]
    page = hold("tantivy", held).search(SearchRequest(parse("困难职工培训")))
    assert [hit.summary_id[11] for hit in page.hits] == ["2", "1"]


def test_a_town_is_counted_when_its_province_is_open(hold: Hold) -> None:
    region = place(province=("广东省", "44"), city=("东莞市", "4419"), town=("虎门镇", "441900121"))
    request = SearchRequest(filters=Filters(regions=("4419",)), open_regions=("32",))
    shown = hold("tantivy", [summary("甲", region=region)]).search(request).facet("region")
    assert [(one.value, one.count) for one in shown] == [("44", 1), ("4419", 1), ("441900121", 1)]


def test_half_a_surrogate_pair_does_no_harm(hold: Hold) -> None:
    engine = hold("tantivy", [summary("工\ud800会", title="总\ud800结", parts=(Part("组\ud800建", "建会"),))])
    assert engine.search(SearchRequest(parse("\ud800会"))).total == 1
