"""A summary's page: evidence shown on demand, sections, figures, copies."""

from collections.abc import Callable
from dataclasses import replace

from archive.corrections import Correction
from archive.models import Span, Summary
from web.pages.report import SummaryPage, View, summary_page


def page(summary: Summary, view: View | None = None, copies: tuple[Summary, ...] = ()) -> SummaryPage:
    return summary_page(summary, view or View(), highlight=lambda text: [], copies=copies)


def marked(shown: SummaryPage, kind: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(run.text, run.anchors) for block in shown.blocks for run in block.runs if kind in run.kinds]


def test_the_evidence_that_is_asked_for_stands_out(summary: Summary) -> None:
    shown = page(summary, View(evidence="e1"))
    assert marked(shown, "shown") == [("桂园街道", ("e1", "e5")), ("总工会", ())]
    assert shown.shown == "桂园街道总工会"


def test_without_asking_nothing_stands_out_but_all_can_be_reached(summary: Summary) -> None:
    shown = page(summary)
    assert marked(shown, "shown") == []
    assert shown.shown is None
    assert {"e1", "e2", "e3"} <= {anchor for _, anchors in marked(shown, "evidence") for anchor in anchors}


def test_evidence_that_does_not_exist_shows_nothing(summary: Summary) -> None:
    assert page(summary, View(evidence="e99")).shown is None


def test_the_words_of_the_query_are_marked(summary: Summary, at: Callable[[str], Span]) -> None:
    shown = summary_page(summary, View(q="助学"), highlight=lambda text: [at("金秋助学")])
    assert shown.hit_count == 1
    assert marked(shown, "hit") == [("金秋助学", ("e6", "h1"))]


def test_masks_and_gaps_are_visible(summary: Summary) -> None:
    shown = page(summary)
    assert [text for text, _ in marked(shown, "mask")] == ["xx"]
    assert [text for text, _ in marked(shown, "gap")] == ["⟦缺12字⟧"]
    assert shown.flags == ("中间缺文",)


def test_sections_lead_to_what_resembles_them(summary: Summary) -> None:
    first, second = page(summary).chapters
    assert (first.number, first.heading, first.kind) == ("一、", "开展金秋助学", None)
    assert (second.kind, second.topics) == ("打算", ("集体协商与集体合同",))
    assert first.similar_href == "/summary/a1b2c3d4e5f6-1/similar/1"
    assert page(summary).chapter(2) == second


def test_an_empty_section_offers_nothing_to_compare(summary: Summary) -> None:
    section = replace(summary.sections[0], span=Span(50, 50), initiative="assistance/study_aid")
    [chapter] = page(replace(summary, sections=(section,))).chapters
    assert chapter.similar_href is None
    assert chapter.initiative


def test_figures_quote_the_words_and_tell_plans_from_results(summary: Summary) -> None:
    money, rate = page(summary, View(evidence="f1")).figures
    assert (money.value, money.quote, money.remark, money.current) == ("192,000元", "助学金19.2万元", "", True)
    assert (rate.value, rate.remark, rate.current) == ("不少于90%", "计划数", False)
    assert page(summary, View(evidence="f2")).shown == "建会率达到90%"


def test_copies_leave_out_the_summary_itself(summary: Summary, unknown: Summary) -> None:
    assert [copy.id for copy in page(summary, copies=(summary, unknown)).copies] == [unknown.id]


def test_links_keep_the_query() -> None:
    assert View(q="助学").link("x-1", evidence="e2") == "/summary/x-1?q=%E5%8A%A9%E5%AD%A6&evidence=e2#e2"
    assert View().link("x-1") == "/summary/x-1"
    assert View().link("x-1", fragment="s3") == "/summary/x-1#s3"


def test_a_correction_tells_who_decided_what_and_why(summary: Summary) -> None:
    decided = Correction(summary.id, "topics", "assistance,culture", "王编审", "依第二节", "2026-03-02T08:00:00Z")
    [told] = summary_page(summary, View(), highlight=lambda text: [], corrections=[decided]).decisions
    assert (told.name, told.value) == ("主题", "困难帮扶与送温暖、职工文化体育")
    assert (told.author, told.reason, told.on) == ("王编审", "依第二节", "2026-03-02")


def test_a_redated_text_is_told_beside_the_year_and_not_twice(summary: Summary) -> None:
    about = replace(summary.description, flags=("redated", "truncated"))
    shown = page(replace(summary, description=about))
    assert shown.redated
    assert shown.flags == ("文末残缺",)
    assert not page(summary).redated
