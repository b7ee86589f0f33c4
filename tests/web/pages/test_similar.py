"""Similar initiatives are shown with heading, opening and shared words."""

from dataclasses import replace

from archive.models import Summary
from index.passages import Passage
from index.similar import Like
from web.pages.results import Words
from web.pages.similar import Found, heading, marked, opening, pasted_page, rows, section_at, similar_page


def like(summary_id: str, section: int, *terms: str) -> Like:
    return Like(f"{summary_id}#{section}", summary_id, section, "", 0.7, terms, "", "")


def test_each_likeness_leads_to_its_section(summary: Summary, unknown: Summary) -> None:
    found = Found(
        [like(summary.id, 1, "助学金"), like("gone-1", 1)], [like(summary.id, 9)], {summary.id: summary}, compared=7
    )
    page = similar_page(unknown, summary.sections[0], found=found)
    [row] = page.rows
    assert (row.heading, row.href, row.shared) == ("开展金秋助学", "/summary/a1b2c3d4e5f6-1#s1", ("助学金",))
    assert row.opening.startswith("资助xx名困难职工子女")
    assert [each.heading for each in page.same_text] == [summary.description.title]
    assert page.compared == 7


def test_matching_sentences_are_shown_with_their_common_words_marked(summary: Summary) -> None:
    one = like(summary.id, 1)
    passage = Passage("发放助学金9万元。", "助学金发给困难职工。", ("助学金", "助学"))
    row = rows([one], Found([one], [], {summary.id: summary}, {one.id: passage}))[0]
    assert row.match is not None
    assert row.match.mine == (Words("发放"), Words("助学金", hit=True), Words("9万元。"))
    assert row.match.theirs == (Words("助学金", hit=True), Words("发给困难职工。"))


def test_what_both_seem_to_be_about_is_said_in_words(summary: Summary) -> None:
    one = replace(like(summary.id, 1), about=("assistance/study_aid", "assistance"))
    row = rows([one], Found([one], [], {summary.id: summary}))[0]
    assert row.about == ("金秋助学", "困难帮扶与送温暖")


def test_a_sentence_without_common_words_is_shown_plain() -> None:
    assert marked("", []) == (Words(""),)
    assert marked("走访慰问", ["助学"]) == (Words("走访慰问"),)


def test_a_long_pasted_text_is_cut() -> None:
    page = pasted_page("助学" * 9, longest=10, found=Found([], [], {}))
    assert (page.text, page.cut) == ("助学" * 5, True)
    assert not pasted_page("助学", longest=10, found=Found([], [], {})).cut


def test_a_section_without_a_heading_is_called_by_its_number(summary: Summary) -> None:
    assert heading(replace(summary.sections[0], heading="")) == "第1节（无标题）"


def test_a_long_section_is_cut_where_it_is_shown_in_a_list(summary: Summary) -> None:
    long = replace(summary, text="会" * 500)
    section = replace(summary.sections[0], span=replace(summary.sections[0].span, start=0, end=500))
    assert opening(long, section) == "会" * 120 + "……"


def test_a_position_that_does_not_exist_is_no_section(summary: Summary) -> None:
    assert section_at(summary, 2) == summary.sections[1]
    assert section_at(summary, 7) is None
