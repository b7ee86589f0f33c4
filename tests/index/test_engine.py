from index.engine import FACETS, Facet, FacetValue, SearchPage, SearchRequest


def test_a_request_asks_for_all_summaries_and_all_facets_unless_it_says_otherwise() -> None:
    request = SearchRequest()
    assert (request.kind, request.query.items, request.facets, request.page) == ("summary", (), FACETS, 1)


def test_the_values_of_a_facet_are_found_by_its_name() -> None:
    page = SearchPage(1, 1, (), (Facet("level", (FacetValue("town", 1),)),))
    assert page.facet("level") == (FacetValue("town", 1),)
    assert page.facet("year") == ()
