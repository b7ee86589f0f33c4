"""Sections and summaries are about what their cues say, on cases written apart from the rules."""

from pathlib import Path

import pytest

from archive.describing import topic
from archive.describing.subject import Subject
from archive.models import Harvest, Piece, Section, SectionKind, Span
from archive.vocabulary import topics

CASES = [
    tuple(field.strip() for field in line.split(" | ", 3))
    for line in (Path(__file__).parent / "topic_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WORK, PLAN = SectionKind.WORK, SectionKind.PLAN


def subject(*parts: tuple[str, str], kinds: tuple[SectionKind, ...] = (), depths: tuple[int, ...] = ()) -> Subject:
    """A piece of headings with the words under them; a heading's span ends where its subsections end."""
    text, spans = "", []
    for heading, body in parts:
        start = len(text)
        text += f"{heading}\n{body}\n"
        spans.append((Span(start, start + len(heading)), start + len(heading) + 1))
    levels = depths or (1,) * len(parts)
    found = []
    for number, ((heading, _), (span, begin)) in enumerate(zip(parts, spans, strict=True)):
        after = range(number + 1, len(parts))
        end = next((spans[n][0].start for n in after if levels[n] <= levels[number]), len(text))
        kind = kinds[number] if kinds else WORK
        found.append(Section(number + 1, "一、", heading, levels[number], kind, span, Span(begin, end)))
    return Subject(Piece(1, Span(0, len(text)), text), tuple(found), Harvest(), "a.txt", alone=True)


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[1]}-{n}" for n, case in enumerate(CASES)])
def test_a_section_is_about_its_topic_and_initiative(case: tuple[str, ...]) -> None:
    expected, initiative, heading, text = case
    (section,), _, _ = topic.read(subject((heading, text)))
    assert section.topics[0] == expected
    assert section.initiative == f"{expected}/{initiative}"


def test_every_initiative_has_a_written_case() -> None:
    written = {f"{case[0]}/{case[1]}" for case in CASES}
    assert {each.id for every in topics.topics() for each in every.initiatives} == written


def test_a_section_normally_has_one_topic() -> None:
    found = [topic.read(subject((case[2], case[3])))[0][0].topics for case in CASES]
    assert max(map(len, found)) <= 2
    assert sum(map(len, found)) <= 1.2 * len(found)


def test_a_summary_is_about_what_its_work_sections_are_about() -> None:
    case = subject(("安康杯竞赛", "92家企业参加安康杯竞赛。"), ("金秋助学", "发放助学金二万元。"))
    _, chosen, _ = topic.read(case)
    assert set(chosen) == {"safety", "assistance"}


def test_plans_say_nothing_about_what_was_done() -> None:
    case = subject(("安康杯竞赛", "92家企业参加安康杯竞赛。"), ("明年打算", "做好金秋助学。"), kinds=(WORK, PLAN))
    sections, chosen, _ = topic.read(case)
    assert chosen == ("safety",)
    assert sections[1].topics == ("assistance",)


def test_a_section_leaves_the_words_of_its_subsections_to_them() -> None:
    case = subject(
        ("抓重点，促提高", ""),
        ("安康杯竞赛", "92家企业参加安康杯竞赛。"),
        ("金秋助学", "发放助学金二万元。"),
        depths=(1, 2, 2),
    )
    sections, _, _ = topic.read(case)
    assert [section.topics for section in sections] == [(), ("safety",), ("assistance",)]


def test_a_heading_outweighs_the_body() -> None:
    case = subject(("推进工资集体协商", "工会干部走访慰问困难职工，开展文体活动。"))
    (section,), _, _ = topic.read(case)
    assert section.topics[0] == "bargaining"


def test_the_special_initiative_silences_the_general_one() -> None:
    (section,), _, _ = topic.read(subject(("区域性职代会", "区域性职代会审议通过，职代会职权落实。")))
    assert section.initiative == "democracy/regional_congress"


def test_an_empty_section_has_no_topic() -> None:
    (section,), chosen, statements = topic.read(subject(("抓好落实", "认真负责。")))
    assert (section.topics, section.initiative, chosen, statements) == ((), None, (), ())


def test_text_without_sections_is_read_in_parts() -> None:
    text = "一年来，镇工会大力开展安康杯竞赛，92家企业参加安康杯，查找事故隐患730条，安全生产月办了安全知识竞赛。" * 5
    case = Subject(Piece(1, Span(0, len(text)), text), (), Harvest(), "a.txt", alone=True)
    sections, chosen, _ = topic.read(case)
    assert (sections, chosen) == ((), ("safety",))


def test_unsectioned_text_inside_a_plan_is_left_out() -> None:
    case = subject(("明年打算", "开展安康杯竞赛，92家企业参加安康杯，查找事故隐患。" * 9), kinds=(PLAN,))
    assert topic.read(case)[1] == ()


@pytest.mark.parametrize("case", CASES[:40], ids=[f"{case[0]}-{case[1]}" for case in CASES[:40]])
def test_each_statement_quotes_the_cues_that_decided(case: tuple[str, ...]) -> None:
    read = subject((case[2], case[3]))
    _, chosen, statements = topic.read(read)
    assert [statement.value for statement in statements if statement.status == "inferred"] == list(chosen)
    for statement in statements:
        assert statement.evidence
        assert all(read.text[each.start : each.end] == each.quote for each in statement.evidence)


def test_topics_that_did_not_lead_stay_as_candidates() -> None:
    _, chosen, statements = topic.read(subject(("女职工专项集体合同", "签订女职工专项集体合同28份，开展集体协商。")))
    losers = [statement.value for statement in statements if statement.status == "candidate"]
    assert chosen == ("women",)
    assert "bargaining" in losers
