"""What else to ask: completions while one types, and searches that do find something where the one asked does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from archive import gazetteer
from index.engine import SearchEngine
from index.suggest import Change, Suggester
from index.suggest import Suggestion as Found
from web.asking import request
from web.pages.results import KIND_NAMES, Suggestion
from web.params import LONGEST_QUERY, Asked, address
from web.words import analyzer

FACET_NAMES = {
    "year": "年份", "year_status": "年份依据", "level": "层级", "region": "地区", "topic": "主题", "period": "时段",
    "provenance": "署名", "role": "章节类型",
}  # fmt: skip
COUNTED = {"summary": "篇", "section": "条"}
MOST = 6


@cache
def suggester() -> Suggester:
    """Returns the suggester that knows the vocabulary and the names of places down to the counties."""
    cities = [city for province in gazetteer.provinces() for city in gazetteer.children(province.code)]
    counties = [county for city in cities for county in gazetteer.children(city.code) if county.slot == "county"]
    return Suggester(analyzer(), [place.name for place in (*gazetteer.provinces(), *cities, *counties)])


def ways_on(asked: Asked, engine: SearchEngine, *, page_size: int, undated: int) -> tuple[Suggestion, ...]:
    """Returns searches near a fruitless one, each with how much it finds; none that finds nothing."""
    found = [
        Suggestion(_label(idea, asked, undated), address(changed, page_size=page_size))
        for idea in suggester().instead(request(asked), engine)
        if len((changed := _changed(asked, idea)).q) <= LONGEST_QUERY
    ]
    for label, other in _elsewhere(asked):
        total = engine.search(request(other)).total
        if total:
            words = f"{label}（{total}{COUNTED[other.kind]}）"
            found.append(Suggestion(words, address(other, page_size=page_size)))
    return tuple(found[:MOST])


def _changed(asked: Asked, idea: Found) -> Asked:
    """Returns the search that an idea makes of the one asked."""
    if idea.change is Change.FILTER:
        return asked.choosing(idea.subject, ())
    if idea.change is Change.ALL_FILTERS:
        return asked.unfiltered()
    if idea.change is Change.SYNONYMS:
        return replace(asked, exact=False, literal=(), page=1)
    return replace(asked, q=idea.request.query.source, page=1)


def _label(idea: Found, asked: Asked, undated: int) -> str:
    count = f"（{idea.total}{COUNTED[asked.kind]}）"
    if idea.change is Change.FILTER:
        aside = f"，其中{undated}篇年份不详" if idea.subject == "year" and undated else ""
        return f"去掉{FACET_NAMES[idea.subject]}限制（{idea.total}{COUNTED[asked.kind]}{aside}）"
    return {
        Change.ALL_FILTERS: f"去掉全部筛选条件{count}",
        Change.SYNONYMS: f"连近义说法一起找{count}",
        Change.SPELLING: f"是不是要找“{idea.subject}”{count}",
        Change.WORD: f"去掉“{idea.subject}”再找{count}",
        Change.ANY_WORD: f"含有其中任何一个说法的都列出来，含得多的在前{count}",
    }[idea.change]


def _elsewhere(asked: Asked) -> Iterator[tuple[str, Asked]]:
    """Yields the same words in the whole province, and asked of the other unit."""
    wider = tuple(code[:2] for code in asked.filters.region if code.isdecimal() and len(code) > 2)
    if wider:
        yield "扩大到全省", asked.choosing("region", wider)
    other = "section" if asked.kind == "summary" else "summary"
    yield f"改为检索{KIND_NAMES[other]}", replace(asked, kind=other, page=1)
