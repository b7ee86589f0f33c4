"""Answers a search: asks the engine, fetches the visible summaries, and makes the page of results."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from archive import gazetteer
from archive.models import Section, Span, Summary
from archive.store import Reader
from archive.vocabulary import topics
from index.answer import Answer, answer
from index.engine import Hit, SearchEngine, SearchPage
from index.entries import summary_id
from index.query import parse
from index.snippets import Run, Snippet, highlight, matches, needles, snippet
from index.spelling import Speller
from web import params
from web.asking import facet_request, facets, overlap_request, request, widening
from web.config import Config
from web.ideas import meant, ways_on
from web.pager import pager
from web.pages.facets import FacetBox, Link, box, chips, listed
from web.pages.facts import Facts, facts
from web.pages.readings import readings
from web.pages.report import View
from web.pages.results import HitRow, ResultsPage, Words, kept, kinds, sorts
from web.pages.similar import heading, section_at
from web.pages.tree import tree
from web.pages.within import Within, within
from web.pages.year_box import year_box
from web.params import Asked, address
from web.veil import Veiled, veiled
from web.whys import whys
from web.words import analyzer

ELLIPSIS = Words("……")
SHOWN_COPIES = 5  # of one hit
SIGN = "\ue000"  # of the private use area: in no cleaned text, and folding leaves it alone


def reader(config: Config) -> params.Reader:
    """Returns the reader of addresses, told which topics and regions exist."""
    return params.Reader(
        known_topic=topics.ids().__contains__,
        known_region=lambda code: gazetteer.by_code(code) is not None,
        page_size=config.page_size,
    )


def spans(text: str, q: str) -> tuple[Span, ...]:
    """Returns where a text holds the words of a query."""
    return tuple(Span(found.start, found.end) for found in matches(text, needles(parse(q), analyzer())))


def results_page(asked: Asked, store: Reader, engine: SearchEngine, speller: Speller, config: Config) -> ResultsPage:
    """Returns the page of a search."""
    begun = time.perf_counter()
    made = answered(asked, engine)
    found = made.page
    took = (time.perf_counter() - begun) * 1000
    size = config.page_size

    def link(other: Asked) -> str:
        return address(other, page_size=size)

    boxes = _boxes(found, asked, link=link)
    return ResultsPage(
        asked=asked,
        total=found.total,
        results=found.results,
        took_ms=round(took, 1),
        readings=readings(found.plan, asked, link=link),
        ignored=found.plan.ignored,
        unread=found.plan.unread,
        hits=_rows(found, found.hits, asked, store, show_names=config.show_names),
        partial=_rows(found, _others(made, store), asked, store, show_names=config.show_names),
        loose=made.loose,
        facets=boxes,
        years=year_box(listed(boxes, "year"), asked, overlapping=_overlapping(made, asked, engine), link=link),
        within=values_within(asked, engine, config) if asked.find else None,
        chips=chips(asked, link=link),
        clear_href=link(asked.unfiltered()),
        kinds=kinds(asked, page_size=size),
        sorts=sorts(asked, page_size=size),
        pager=pager(found.results, page=asked.page, size=asked.size, link=lambda page: link(replace(asked, page=page))),
        spelt=meant(asked, engine, speller, page_size=size),
        nothing=ways_on(asked, engine, page_size=size) if _fruitless(made, asked) else None,
        beyond=bool(found.results) and not found.hits,
        first_href=link(replace(asked, page=1)),
        form=kept(asked, without=("q", "open")),
        year_form=kept(asked, without=("year",)),
        find_form=kept(asked, without=()),
    )


def _overlapping(made: Answer, asked: Asked, engine: SearchEngine) -> int | None:
    """Returns how much only may lie in the range of years; None where no range is asked for."""
    other = overlap_request(asked)
    return abs(engine.search(replace(other, loose=made.loose)).total - made.page.total) if other else None


def values_within(asked: Asked, engine: SearchEngine, config: Config) -> Within:
    """Returns the values that are looked for inside a facet, whatever their depth."""
    wanted = facet_request(asked)
    found = engine.search(wanted)
    if not found.total and not asked.exact:
        found = engine.search(replace(wanted, loose=True))
    return within(found.facet(asked.find_in), asked, link=lambda other: address(other, page_size=config.page_size))


def _boxes(found: SearchPage, asked: Asked, *, link: Link) -> tuple[FacetBox, ...]:
    return tuple(
        tree(found.facet(name), asked, link=link)
        if name == "region"
        else box(name, found.facet(name), asked, link=link)
        for name in facets(asked.kind)
    )


def answered(asked: Asked, engine: SearchEngine) -> Answer:
    """Returns the answer; a search for the words as they are typed gets nothing but what holds them all."""
    wanted = request(asked)
    return Answer(engine.search(wanted)) if asked.exact else answer(engine, wanted)


def _fruitless(made: Answer, asked: Asked) -> bool:
    """Tells whether nothing is found, or only what holds some of the words while a filter may keep the rest away."""
    return not made.page.results or (made.loose and asked.filtered)


def _others(made: Answer, store: Reader) -> tuple[Hit, ...]:
    """Returns the hits that hold only some of the words, without copies of those that hold all."""
    if not made.partial:
        return ()
    ids = [hit.summary_id for hit in (*made.page.hits, *made.partial)]
    texts = {each.id: each.family or each.id for each in store.summaries(ids)}
    shown = {texts.get(hit.summary_id) for hit in made.page.hits if hit.section is None}
    return tuple(hit for hit in made.partial if texts.get(hit.summary_id) not in shown)


def _rows(
    found: SearchPage, hits: Sequence[Hit], asked: Asked, store: Reader, *, show_names: bool
) -> tuple[HitRow, ...]:
    summaries = store.summaries([hit.summary_id for hit in hits])
    held = {each.id: veiled(each, show_names=show_names) for each in summaries}
    named = [summary_id(other) for hit in hits for other in hit.others[:SHOWN_COPIES]]
    copies = {each.id: veiled(each, show_names=show_names).summary for each in store.summaries(named)}
    wanted = found.plan.needles
    told = whys(hits, summaries, parse(asked.q), found.plan, widening=widening(asked))
    return tuple(
        replace(_row(hit, held[hit.summary_id], wanted, asked), why=told[hit.id], others=_copies(hit, copies, asked))
        for hit in hits
        if hit.summary_id in held
    )


def _copies(hit: Hit, held: Mapping[str, Summary], asked: Asked) -> tuple[Facts, ...]:
    """Returns what tells the copies of a hit apart; ``held`` are those that are still in the archive."""
    view = View(asked.q)
    made = []
    for other in hit.others[:SHOWN_COPIES]:
        if summary := held.get(summary_id(other)):
            _, _, position = other.partition("#")
            made.append(facts(summary, href=view.link(summary.id, fragment=f"s{position}" if position else None)))
    return tuple(made)


def _row(hit: Hit, seen: Veiled, wanted: tuple[str, ...], asked: Asked) -> HitRow:
    view = View(asked.q)
    summary = seen.summary
    shown = facts(summary, href=view.link(summary.id))
    section = section_at(summary, hit.section) if hit.section is not None else None
    passage = _passage(seen, section, wanted)
    named = section or _holding(summary, passage.start, passage.runs)
    return HitRow(
        facts=shown,
        href=view.link(summary.id, fragment=f"s{section.position}") if section else shown.href,
        heading=_words(highlight(heading(section) if section else summary.description.title, wanted)),
        section=heading(named) if named else None,
        section_href=view.link(summary.id, fragment=f"s{named.position}") if named else None,
        passage=(
            *([ELLIPSIS] if passage.cut_before else []),
            *_words(passage.runs),
            *([ELLIPSIS] if passage.cut_after else []),
        ),
        copies=hit.copies,
        similar_href=f"/summary/{summary.id}/similar/{section.position}" if section else None,
    )


def _passage(seen: Veiled, section: Section | None, wanted: tuple[str, ...]) -> Snippet:
    """Returns the best part of what readers may see; a list of names in which words of the query stand is marked.

    Such a list is put to the highlighter as so many signs that stand nowhere else, so that no other list is marked.
    """
    text = seen.summary.section_text(section) if section else seen.summary.text
    if not seen.folds.folds:
        return snippet(text, wanted, analyzer())
    begins = section.span.start if section else 0
    found = (Span(each.start, each.end) for each in matches(seen.full, wanted))
    held = {each for span in found for each in seen.folds.touched(span)}
    signs = text
    for each in held:
        if begins <= each.at and each.to <= begins + len(text):
            signs = signs[: each.at - begins] + SIGN * len(each.words) + signs[each.to - begins :]
    passage = snippet(signs, (*wanted, *(SIGN * len(each.words) for each in held)), analyzer())
    return replace(passage, runs=tuple(_as_shown(passage, text)))


def _as_shown(passage: Snippet, text: str) -> Iterator[Run]:
    place = passage.start
    for run in passage.runs:
        yield replace(run, text=text[place : place + len(run.text)])
        place += len(run.text)


def _holding(summary: Summary, start: int, runs: tuple[Run, ...]) -> Section | None:
    """Returns the section in which the first match of a passage stands; None where nothing matched."""
    place = start
    for run in runs:
        if run.match:
            return next((each for each in summary.sections if each.span.start <= place < each.span.end), None)
        place += len(run.text)
    return None


def _words(runs: tuple[Run, ...]) -> tuple[Words, ...]:
    return tuple(Words(run.text, run.match) for run in runs)
