"""A summary's page: evidence shown on demand, sections, figures, copies."""

from collections.abc import Callable
from dataclasses import replace

from archive.corrections import Correction
from archive.models import Evidence, NameList, Part, Repair, Span, Statement, Summary
from tests.web.site_making import kept
from web.pages.copied import uncovered
from web.pages.repairs import repaired
from web.pages.report import Others, SummaryPage, View, summary_page
from web.veil import veiled


def page(summary: Summary, view: View | None = None, others: Others | None = None) -> SummaryPage:
    seen = veiled(summary, show_names=False)
    return summary_page(seen, view or View(), highlight=lambda text: [], others=others or Others())


def with_repairs(summary: Summary, view: View) -> SummaryPage:
    repairs = (
        Repair("S", Span(0, 4), "二零一一", "2011", 0.9, False),
        Repair("X", Span(5, 6), "&#19978;", "上", 1.0, True),
    )
    file, seen = kept(summary, repairs=repairs), veiled(summary, show_names=False)
    return summary_page(seen, view, highlight=lambda text: [], repaired=repaired(seen, file.cleaned, file.raw))


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
    seen = veiled(summary, show_names=False)
    shown = summary_page(seen, View(q="助学"), highlight=lambda text: [at("金秋助学")])
    assert shown.hit_count == 1
    assert marked(shown, "hit") == [("金秋助学", ("e6", "h1"))]


def test_masks_and_gaps_are_visible(summary: Summary) -> None:
    shown = page(summary)
    assert [text for text, _ in marked(shown, "mask")] == ["xx"]
    assert [text for text, _ in marked(shown, "gap")] == ["⟦缺12字⟧"]
    assert [(flag.badge.word, flag.href) for flag in shown.flags] == [
        ("中间缺文", "#g1"), ("年份与内容不符", None),
    ]  # fmt: skip


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
    assert (money.value, money.quote, money.sort, money.current) == ("192,000元", "助学金19.2万元", "完成", True)
    assert (rate.value, rate.sort, rate.current) == ("不少于90%", "计划", False)
    assert page(summary, View(evidence="f2")).shown == "建会率达到90%"


def test_copies_leave_out_the_summary_itself(summary: Summary, unknown: Summary) -> None:
    assert [copy.id for copy in page(summary, others=Others((summary, unknown))).copies] == [unknown.id]


def test_links_keep_the_query() -> None:
    assert View(q="助学").link("x-1", evidence="e2") == "/summary/x-1?q=%E5%8A%A9%E5%AD%A6&evidence=e2#e2"
    assert View().link("x-1") == "/summary/x-1"
    assert View().link("x-1", fragment="s3") == "/summary/x-1#s3"
    assert View(marked=True).link("x-1", fragment="r3") == "/summary/x-1?view=marked#r3"


def test_a_correction_tells_who_decided_what_and_why(summary: Summary) -> None:
    decided = Correction(summary.id, "topics", "assistance,culture", "王编审", "依第二节", "2026-03-02T08:00:00Z")
    [told] = page(summary, others=Others(corrections=[decided])).decisions
    assert (told.name, told.value) == ("主题", "困难帮扶与送温暖、职工文化体育")
    assert (told.author, told.reason, told.on) == ("王编审", "依第二节", "2026-03-02")


def test_only_what_is_inferred_is_marked_unless_all_is_asked_for(summary: Summary) -> None:
    clean, everything = with_repairs(summary, View()), with_repairs(summary, View(marked=True))
    assert marked(clean, "guessed")[0] == ("2011", ("r1", "e3"))
    assert marked(clean, "fixed") == []
    assert [text for text, _ in marked(everything, "fixed")] == ["上"]
    assert (clean.marked, everything.marked) == (False, True)


def test_the_list_of_repairs_leads_to_the_view_in_which_they_are_marked(summary: Summary) -> None:
    shown = with_repairs(summary, View(q="助学", evidence="e1"))
    assert [href for kind in shown.repairs.kinds for row in kind.rows for href in row.hrefs] == [
        f"/summary/{summary.id}?q=%E5%8A%A9%E5%AD%A6&view=marked#r{number}" for number in (1, 2)
    ]
    assert shown.clean_href == f"/summary/{summary.id}?q=%E5%8A%A9%E5%AD%A6"


def test_any_passage_can_be_pointed_at(summary: Summary, at: Callable[[str], Span]) -> None:
    place = at("金秋助学")
    anchor = f"p{place.start}-{place.end}"
    shown = page(summary, View(evidence=anchor))
    assert marked(shown, "shown") == [("金秋助学", (anchor, "e6"))]


def test_a_passage_behind_the_end_shows_nothing(summary: Summary) -> None:
    assert page(summary, View(evidence="p5-99999")).shown is None
    assert page(summary, View(evidence="p9-5")).shown is None


def test_a_hit_in_a_list_of_names_marks_the_fold(summary: Summary, at: Callable[[str], Span]) -> None:
    names = NameList(at("xx名困难职工子女"), "recipients", 3)
    held = replace(summary, description=replace(summary.description, names=(names,)))
    seen = veiled(held, show_names=False)
    shown = summary_page(seen, View(q="困难职工"), highlight=lambda text: [at("困难职工")])
    assert marked(shown, "hit") == [("〔名单，3 人〕", ("n1", "h1"))]


def test_a_mask_that_a_copy_lays_open_says_so(summary: Summary, unknown: Summary, at: Callable[[str], Span]) -> None:
    mask = at("xx")
    proofs = (
        Evidence(Part.TEXT, 0, 2, "十八", "copy", unknown.id), Evidence(Part.TEXT, mask.start, mask.end, "xx", "copy"),
    )  # fmt: skip
    said = [Statement("masked_words", "十八", "copied", 0.8, "copy", proofs)]
    seen = veiled(summary, show_names=False)
    found = uncovered(said, {unknown.id: veiled(unknown, show_names=False)}, seen.folds)
    [note] = [
        run.note
        for block in page(summary, others=Others(uncovered=found)).blocks
        for run in block.runs
        if run.text == "xx"
    ]
    assert note == "此处被盖住。据同文异本推定：“十八”"


def test_a_file_that_is_withheld_has_no_link(summary: Summary) -> None:
    seen = veiled(summary, show_names=False)
    assert summary_page(seen, View(), highlight=lambda text: [], withheld=True).original_href is None
    assert page(summary).original_href == f"/source/{summary.source.id}/original"
