"""Spans about the time to come are those of plan sections, headings included."""

from archive.describing.cue import inside, plan_spans
from archive.models import Section, SectionKind, Span


def section(kind: SectionKind, start: int, end: int) -> Section:
    return Section(1, "一、", "标题", 1, kind, Span(start, start + 2), Span(start + 2, end))


def test_only_plans_speak_of_the_time_to_come() -> None:
    sections = (
        section(SectionKind.WORK, 0, 50),
        section(SectionKind.PLAN, 50, 90),
        section(SectionKind.PROBLEM, 90, 99),
    )
    assert plan_spans(sections) == (Span(50, 90),)


def test_a_span_holds_its_start_and_not_its_end() -> None:
    spans = (Span(5, 9),)
    assert [inside(spans, at) for at in (4, 5, 8, 9)] == [False, True, True, False]
