"""Similar initiatives are shown with heading, opening and shared words."""

from dataclasses import replace

from archive.models import Summary
from index.similar import Like
from web.pages.similar import heading, opening, section_at, similar_page


def like(summary_id: str, section: int, *terms: str) -> Like:
    return Like(f"{summary_id}#{section}", summary_id, section, "", 0.7, terms, "", "")


def test_each_likeness_leads_to_its_section(summary: Summary, unknown: Summary) -> None:
    page = similar_page(
        unknown,
        summary.sections[0],
        found=[like(summary.id, 1, "助学金"), like("gone-1", 1)],
        same_text=[like(summary.id, 9)],
        summaries={summary.id: summary},
    )
    [row] = page.rows
    assert (row.heading, row.href, row.shared) == ("开展金秋助学", "/summary/a1b2c3d4e5f6-1#s1", ("助学金",))
    assert row.opening.startswith("资助xx名困难职工子女")
    assert [each.heading for each in page.same_text] == [summary.description.title]


def test_a_section_without_a_heading_is_called_by_its_number(summary: Summary) -> None:
    assert heading(replace(summary.sections[0], heading="")) == "第1节（无标题）"


def test_a_long_section_is_cut_where_it_is_shown_in_a_list(summary: Summary) -> None:
    long = replace(summary, text="会" * 500)
    section = replace(summary.sections[0], span=replace(summary.sections[0].span, start=0, end=500))
    assert opening(long, section) == "会" * 120 + "……"


def test_a_position_that_does_not_exist_is_no_section(summary: Summary) -> None:
    assert section_at(summary, 2) == summary.sections[1]
    assert section_at(summary, 7) is None
