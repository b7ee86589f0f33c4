"""Each number says what it counts, whether it was reached, and which other number contradicts it."""

from dataclasses import replace

from archive.copies import Dispute
from archive.models import Evidence, Figure, FigureLink, FigureNature, Part, Span, Summary
from web.pages.figures import FigureRow, Remark, disputes, figure_rows

TOTAL = Figure("members_total", 3000.0, "人", "exact", False, "会员总数3000人", Span(0, 8), nature=FigureNature.STOCK)
NEW = Figure("members_new", 5000.0, "人", "about", True, "新发展会员约5000人", Span(9, 19), nature=FigureNature.FLOW)


def rows(*figures: Figure, current: str | None = None) -> tuple[FigureRow, ...]:
    return figure_rows(figures, lambda anchor: f"#{anchor}", current=current)


def test_a_number_tells_its_nature_and_whether_it_was_reached() -> None:
    total, new, none = rows(TOTAL, NEW, replace(NEW, nature=FigureNature.UNKNOWN), current="f2")
    assert (total.nature, total.sort, total.value, total.current) == ("存量", "完成", "3,000人", False)
    assert (new.nature, new.sort, new.value, new.current) == ("当期", "计划", "约5,000人", True)
    assert none.nature == "口径不详"
    assert (new.metric, new.number, new.unit, new.qualifier, new.target) == ("members_new", 5000.0, "人", "about", True)


def test_a_contradiction_leads_to_the_other_number() -> None:
    doubtful = replace(NEW, flags=("new_exceeds_total",), links=(FigureLink("new_exceeds_total", 0),))
    assert rows(TOTAL, doubtful)[1].remarks == (Remark("新增数大于总数", "会员总数3000人", "#f1", doubtful=True),)


def test_a_part_names_its_whole_without_any_doubt() -> None:
    part = replace(NEW, flags=("part",), links=(FigureLink("part_of", 0), FigureLink("odd", 9)))
    assert rows(TOTAL, part)[1].remarks == (Remark("属于其中的一部分：", "会员总数3000人", "#f1"),)


def test_a_flag_without_another_number_is_only_said() -> None:
    [row] = rows(replace(TOTAL, flags=("repaired", "too_many")))
    assert [(each.href, each.doubtful) for each in row.remarks] == [(None, False), (None, True)]


def test_what_a_copy_says_instead_leads_there(summary: Summary) -> None:
    proof = Evidence(Part.TEXT, 4, 12, "会员总数8000人", "copy", "b-1")
    found = disputes(
        [NEW, TOTAL], [Dispute(TOTAL, replace(TOTAL, value=8000.0), proof)], lambda each: f"/{each.summary}"
    )
    assert found == (None, Remark("另一异本作", "8,000人", "/b-1", doubtful=True))
    shown = figure_rows([NEW, TOTAL], str, current=None, disputes=found)
    assert [row.remarks for row in shown] == [(), (found[1],)]
