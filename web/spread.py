"""Answers how the archive spreads over years, levels, topics and regions: the first page and the pages for browsing."""

from __future__ import annotations

from archive.errors import SearchError
from archive.store import Counts, Reader
from index.engine import FacetValue, Filters, SearchEngine, SearchPage, SearchRequest
from web.holdings import Holdings
from web.pages.browse import ListPage, RegionPage, list_page, region_page
from web.pages.facts import Facts, facts
from web.pages.home import Count, HomePage, Overview, examples, overview

RECENT = 6
EVERYTHING = ("year", "level", "topic", "region")


def home_page(holdings: Holdings) -> HomePage:
    """Returns the first page: empty before anything was taken in, without charts before an index was built."""
    if not holdings.exists():
        return HomePage((), examples(), None, (), empty=True)
    with holdings.open_store() as store:
        counts, recent = store.counts(), _recent(store)
    try:
        view: Overview | None = _overview(holdings.engine())
    except SearchError:
        view = None  # the frame's warning says why
    return HomePage(_numbers(counts, view), examples(), view, recent, empty=counts.summaries == 0)


def region(code: str | None, engine: SearchEngine) -> RegionPage:
    """Returns the page of a division, or of the country."""
    found = _spread(engine, ("region",), opened=(code,) if code else ())
    counts = {each.value: each.count for each in found.facet("region")}
    nowhere = engine.search(SearchRequest(filters=Filters(regions=("unknown",)), facets=("provenance",), size=1))
    masked = sum(each.count for each in nowhere.facet("provenance") if each.value == "masked")
    return region_page(code, counts, unknown=nowhere.total, masked=masked, total=found.total)


def listing(kind: str, engine: SearchEngine) -> ListPage:
    """Returns the page of all years, levels or topics."""
    found = _spread(engine, (kind,))
    return list_page(kind, found.facet(kind), explicit_years=_explicit(engine) if kind == "year" else ())


def _overview(engine: SearchEngine) -> Overview:
    found = _spread(engine, EVERYTHING)
    return overview(
        explicit_years=_explicit(engine),
        years=found.facet("year"),
        levels=found.facet("level"),
        topics=found.facet("topic"),
        regions=found.facet("region"),
    )


def _spread(engine: SearchEngine, facets: tuple[str, ...], *, opened: tuple[str, ...] = ()) -> SearchPage:
    return engine.search(SearchRequest(facets=facets, open_regions=opened, size=1))


def _explicit(engine: SearchEngine) -> tuple[FacetValue, ...]:
    stated = SearchRequest(filters=Filters(year_statuses=("explicit",)), facets=("year",), size=1)
    return engine.search(stated).facet("year")


def _recent(store: Reader) -> tuple[Facts, ...]:
    """Returns the summaries that were changed last."""
    changed, _ = store.changes(max(0, store.revision - RECENT))
    return tuple(facts(each) for each in store.summaries(changed[:RECENT]))


def _numbers(counts: Counts, view: Overview | None) -> tuple[Count, ...]:
    held = [
        Count("总结", counts.summaries),
        Count("举措", counts.initiatives),
        Count("来源文件", counts.sources),
        Count("其中异本", counts.copies),
    ]
    return (*held, *([Count("涉及省份", view.province_count)] if view else []))
