"""A question is asked of our engine as peers are asked it, or as the pages ask."""

from index.engine import Widening
from tests.benchmarks.peers import Question
from tests.benchmarks.peers.ours import request


def test_every_facet_is_asked_for_unless_none_is() -> None:
    assert "region" in request(Question(("工会",)), site=False).facets
    assert request(Question(("工会",), facets=False), site=False).facets == ()


def test_the_site_folds_copies_and_widens_words() -> None:
    plain, site = (request(Question(("工会",)), site=site) for site in (False, True))
    assert (plain.collapse, plain.widening) == (False, Widening(on=False))
    assert (site.collapse, site.widening) == (True, Widening(on=True))


def test_filters_page_and_quotation_marks_are_handed_on() -> None:
    made = request(Question(("工会", "会员"), quoted=True, town="320924100", year=2014, page=3, size=7), site=False)
    assert made.query.source == '"工会" "会员"'
    assert (made.filters.regions, made.filters.years) == (("320924100",), ("2014",))
    assert (made.page, made.size) == (3, 7)
