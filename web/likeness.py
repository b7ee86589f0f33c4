"""Answers what resembles one section of a summary, or a text that somebody pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from archive.models import Section, Summary
from archive.store import Reader
from index.engine import UNFILTERED, Filters, SearchEngine
from index.passages import Passages, standing
from index.similar import Likeness, similar
from index.varied import FACETS
from web.asking import filters
from web.pages.facets import FacetBox, box, chips
from web.pages.similar import Found, Pasted, SimilarPage, pasted_page, section_at, similar_page
from web.params import Asked, address
from web.veil import Fold, Veiled, unfolded
from web.words import analyzer

SIZE = 10
LONGEST = 5_000  # characters of a pasted text that are compared
ANYTHING = Asked()
PASTED = "/similar"
See = Callable[[Summary], Veiled]


def resembling(
    seen: Veiled, section: Section, store: Reader, engine: SearchEngine, *, see: See, asked: Asked = ANYTHING
) -> SimilarPage:
    """Returns the page of one section: similar ones of other texts, and apart from them the same text elsewhere.

    ``see`` makes of a summary what readers may see of it; folded names are neither compared nor shown.  Of the filters
    those by year, level and region are heeded.
    """
    asked = heeded(asked)
    found = likeness(seen.summary, section, engine, size=SIZE, filters=filters(asked), folds=seen.folds.folds)
    path = f"/summary/{seen.summary.id}/similar/{section.position}"

    def link(other: Asked) -> str:
        return address(other, path=path, page_size=asked.size)

    return similar_page(
        seen.summary,
        section,
        found=_found(f"{section.heading}\n{seen.summary.section_text(section)}", found, store, see=see),
        facets=_boxes(found, asked, link=link),
        chips=chips(asked, link=link),
        clear_href=path,
    )


def pasted(text: str, store: Reader, engine: SearchEngine, *, see: See, asked: Asked = ANYTHING) -> Pasted:
    """Returns the page of a pasted text, of which ``LONGEST`` characters are compared; an empty one finds nothing."""
    compared, asked = text[:LONGEST], heeded(asked)
    found = similar(engine, compared, analyzer=analyzer(), size=SIZE, filters=filters(asked))
    return pasted_page(
        text,
        longest=LONGEST,
        found=_found(compared, found, store, see=see),
        facets=_boxes(found, asked, link=lambda _: PASTED),
    )


def heeded(asked: Asked) -> Asked:
    """Returns the filters by year, level and region alone, so that no other is shown as if it had been heeded."""
    chosen = asked.filters
    kept = tuple(pair for pair in asked.excluded if pair.partition(":")[0] in FACETS)
    only = replace(Asked(size=asked.size), overlap=asked.overlap, excluded=kept)
    return replace(only, filters=replace(only.filters, year=chosen.year, level=chosen.level, region=chosen.region))


def likeness(
    summary: Summary,
    section: Section,
    engine: SearchEngine,
    *,
    size: int,
    filters: Filters = UNFILTERED,
    folds: Sequence[Fold] = (),
) -> Likeness:
    """Returns what is like a section that is held: its own family apart."""
    return similar(
        engine,
        unfolded(summary.section_text(section), folds),
        analyzer=analyzer(),
        heading=section.heading,
        role=str(section.kind),
        family=summary.family or summary.id,
        summary_id=summary.id,
        size=size,
        filters=filters,
    )


def _found(text: str, found: Likeness, store: Reader, *, see: See) -> Found:
    wanted = dict.fromkeys(each.summary_id for each in (*found.hits, *found.same_text))
    summaries = {each.id: see(each).summary for each in store.summaries(tuple(wanted))}
    match = Passages(text, found.weights, analyzer())
    hits, passages = [], {}
    for like in found.hits:
        summary = summaries.get(like.summary_id)
        section = section_at(summary, like.section) if summary else None
        if summary and section:
            shown = summary.section_text(section)
            passages[like.id] = match.best(shown)
            terms = standing(like.shared_terms, f"{section.heading}\n{shown}")
            hits.append(replace(like, shared_terms=terms))
    return Found(hits, found.same_text, summaries, passages, found.compared)


def _boxes(found: Likeness, asked: Asked, *, link: Callable[[Asked], str]) -> tuple[FacetBox, ...]:
    return tuple(box(facet.name, facet.values, asked, link=link) for facet in found.facets)
