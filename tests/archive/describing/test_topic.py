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


def test_the_people_whom_a_heading_names_are_what_a_section_is_about() -> None:
    (section,), chosen, _ = topic.read(
        subject(("送岗位、送技能，返乡农民工有活干", "培训返乡农民工九十人，提供岗位五百个。"))
    )
    assert section.topics[0] == "migrant"
    assert "migrant" in chosen


def test_a_section_is_about_what_it_opens_with() -> None:
    body = "职工疗休养分四批进行，一线职工占九成。年底还看望了几名老职工。"
    (section,), _, _ = topic.read(subject(("服务更加贴心", body)))
    assert section.topics[0] == "welfare"


def test_a_well_shown_second_topic_is_one_of_the_summary() -> None:
    case = subject(("法律援助和职工书屋两手抓", "设法律援助站三个，新建职工书屋五家，藏书两万册。"))
    (section,), chosen, _ = topic.read(case)
    assert set(section.topics) == set(chosen) == {"rights", "culture"}


def test_the_items_of_a_section_whose_heading_says_nothing_are_topics_of_the_summary() -> None:
    first = "一是安康杯竞赛不断线。92家企业参加安康杯竞赛，查找事故隐患七百多条，安全生产月里人人答题，班组天天讲。" * 3
    second = "二是金秋助学不落一人。发放助学金二十万元，资助困难职工子女八十名上大学，开学前一个个送到家。" * 3
    _, chosen, _ = topic.read(subject(("上半年的几件事", first + second)))
    assert {"safety", "assistance"} <= set(chosen)


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        ("安全这根弦时时绷紧", "汛期查电线、查灭火器，火灾一起也没有发生。", "safety"),
        ("工会建到了果园里", "依托合作社新建农村工会9个，吸收会员310名。", "organizing"),
        ("强师德，铸师魂", "每月组织教职工政治学习，评出师德标兵6名。", "guidance"),
        ("老带新，传好经", "十八对师徒结对子，徒弟人人上了汇报课。", "skills"),
        ("互助会帮人渡难关", "员工互助会为大病职工发放救助金8万元。", "assistance"),
        ("劳动关系稳如磐石", "春季要约发出后，续签集体合同46份。", "bargaining"),
        ("扶贫济困见真情", "走访困难职工31户，送去慰问金1.2万元。", "assistance"),
        ("进村入户办实事", "工会结对村两个，帮着修了机耕路，村民出行不再难。", "central_tasks"),
        ("俯下身子听心声", "到四个车间开座谈会，收集意见建议52条，逐条答复。", "democracy"),
    ],
)
def test_plain_headings_get_the_topic_that_the_body_tells(heading: str, body: str, expected: str) -> None:
    (section,), _, _ = topic.read(subject((heading, body)))
    assert section.topics[:1] == (expected,)


@pytest.mark.parametrize(
    ("heading", "body", "expected"),
    [
        ("紧盯民企抓组建", "新建工会30家，新发展会员900人，会员总数9000人。", "organizing/private_sector"),
        ("工会组织日益壮大", "新建工会64家，村级工会全覆盖。", "organizing/founding"),
        ("一个行业一把尺", "联合会谈定56道工序的工价，工资协议覆盖全行业。", "bargaining/regional"),
        ("关爱骑手，友好社区", "新就业形态劳动者会员460人，社区开放充电柜。", "new_employment/care"),
        ("经费收得足", "税务代收工会经费120万元，经审会审计3家。", "finance/collect"),
    ],
)
def test_the_heading_decides_the_initiative(heading: str, body: str, expected: str) -> None:
    (section,), _, _ = topic.read(subject((heading, body)))
    assert section.initiative == expected


def test_a_paraphrase_without_a_cue_has_its_topic_and_quotes_words_of_the_text() -> None:
    body = "挨个车间查锅炉、查电路、查通道，毛病找着二百处，当场改好一百八十处，其余定了日子改完。"
    read = subject(("查字当头", body))
    (section,), chosen, statements = topic.read(read)
    assert section.topics[0] == "safety"
    assert chosen[0] == statements[0].value == "safety"
    assert all(
        len(each.quote) >= 2 and read.text[each.start : each.end] == each.quote for each in statements[0].evidence
    )


def test_wages_are_no_matter_of_migrants_where_none_is_named() -> None:
    (section,), _, _ = topic.read(subject(("工钱一分不少", "厂里停工三个月，工会陪着打官司，要回工钱二十万元。")))
    assert section.topics[0] == "rights"


def test_work_that_stands_under_no_heading_is_read_beside_the_sections() -> None:
    cool = "三伏天给车间送绿豆汤、毛巾和藿香正气水，领导带队看望高温岗位的工人，一天也没有断过，大家都说好。\n"
    before = cool * 10
    text = before + "安康杯竞赛\n92家企业参加安康杯竞赛。"
    heading = Span(len(before), len(before) + 5)
    section = Section(1, "一、", "安康杯竞赛", 1, WORK, heading, Span(heading.end + 1, len(text)))
    case = Subject(Piece(1, Span(0, len(text)), text), (section,), Harvest(), "a.txt", alone=True)
    assert set(topic.read(case)[1]) == {"safety", "assistance"}
