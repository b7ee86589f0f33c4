"""A source is shown as received; every repair is marked in the raw words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from archive.models import NameList, Repair, Span, Summary
from tests.web.site_making import kept
from web.pages.repairs import repaired
from web.pages.source import raw_page, size_words, source_page
from web.veil import veiled


def test_the_raw_words_are_marked_and_lead_back(summary: Summary) -> None:
    file = kept(summary, repairs=(Repair("X", Span(0, 4), "2011", "2011", 1.0, True),))
    seen = veiled(summary, show_names=False)
    page = raw_page(seen, repaired(seen, file.cleaned, file.raw))
    assert [(run.text, run.anchors) for run in page.runs if "fixed" in run.kinds] == [("2011", ("r1",))]
    assert [href for kind in page.repairs.kinds for row in kind.rows for href in row.hrefs] == ["#r1"]
    assert (page.clean_href, page.marked_href) == (f"/summary/{summary.id}", f"/summary/{summary.id}?view=marked")


def test_names_are_folded_in_the_raw_words_too(summary: Summary, at: Callable[[str], Span]) -> None:
    names = (NameList(at("困难职工子女"), "recipients", 3),)
    seen = veiled(replace(summary, description=replace(summary.description, names=names)), show_names=False)
    page = raw_page(seen, repaired(seen, kept(summary).cleaned, summary.text), withheld=True)
    assert [run.text for run in page.runs if "names" in run.kinds] == ["〔名单，3 人〕"]
    assert "困难职工子女" not in "".join(run.text for run in page.runs)
    assert (page.original_href, page.folded) == (None, 1)


def test_a_source_lists_its_summaries_and_its_other_names(summary: Summary) -> None:
    page = source_page(summary.source, [summary], other_names=[summary.source.name, "旧/总结.html"])
    assert page.other_names == ("旧/总结.html",)
    assert [each.id for each in page.summaries] == [summary.id]
    assert (page.container, page.received_at, page.size) == ("范文网站", "2026-01-02 03:04", "2 KB")


@pytest.mark.parametrize(("size", "words"), [(10, "1 KB"), (2048, "2 KB"), (3_400_000, "3.4 MB")])
def test_sizes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size) == words
