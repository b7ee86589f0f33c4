"""A report cut into its numbered parts."""

from hypothesis import given
from hypothesis import strategies as st

from archive import sections
from archive.models import SectionKind

BODY = "镇总工会走访了二十家企业，调解劳动争议十起，职工很满意，工作得到了上级工会的肯定。"


def test_a_section_knows_its_number_heading_kind_and_text() -> None:
    opening, signature = "上半年，我镇工会工作总结如下：", "射阳县总工会\n2014年7月8日"
    text = f"{opening}\n一、抓组建，促覆盖\n{BODY}\n二、存在的问题\n{BODY}\n{signature}"
    first, second = sections.split(text)
    assert (first.position, first.number, first.heading, first.depth, first.kind) == (
        1,
        "一、",
        "抓组建，促覆盖",
        1,
        SectionKind.WORK,
    )
    assert text[first.heading_span.start : first.heading_span.end] == first.heading
    assert text[first.span.start : first.span.end] == BODY
    assert (second.kind, text[second.span.start : second.span.end]) == (SectionKind.PROBLEM, BODY)


def test_a_part_of_smaller_parts_has_only_its_own_words() -> None:
    text = f"一、上半年工作\n今年抓了两件事。\n（一）抓组建\n{BODY}\n（二）抓维权\n{BODY}"
    assert [text[one.span.start : one.span.end] for one in sections.split(text)] == ["今年抓了两件事。", BODY, BODY]


def test_parts_of_a_plan_are_plans() -> None:
    text = f"一、抓组建\n{BODY}\n二、下半年打算\n（一）再建工会\n{BODY}\n（二）再办书屋\n{BODY}\n三、抓维权\n{BODY}"
    assert [one.kind.value for one in sections.split(text)] == ["work", "plan", "plan", "plan", "work"]


def test_an_unnumbered_part_has_no_number() -> None:
    text = f"一、抓组建\n{BODY}\n下半年工作重点\n1、再建工会。{BODY}\n2、再办书屋。{BODY}"
    assert [(one.number, one.heading, one.depth) for one in sections.split(text)] == [
        ("一、", "抓组建", 1),
        ("", "下半年工作重点", 1),
        ("1、", "再建工会", 2),
        ("2、", "再办书屋", 2),
    ]


def test_run_together_text_is_cut_too() -> None:
    text = (
        "现总结如下：一、围绕中心，加大工会组织建设力度为进一步做好工作，镇总工会坚持统一思想、强化措施，提供组织保障。"
        "（一）稳步推进工会组建工作上半年，镇总工会按照两个普遍的要求，加大力度，取得较大进展，新增工会101家，会员不断增加。"
        "（二）加强规范化建设按照建起来、转起来、活起来的工作要求，镇总工会在全镇开展活动，选树了31家示范企业，效果很好。"
    )
    assert [(one.number, one.heading) for one in sections.split(text)] == [
        ("一、", "围绕中心，加大工会组织建设力度"),
        ("（一）", "稳步推进工会组建工作"),
        ("（二）", "加强规范化建设"),
    ]


def test_the_conclusion_of_a_report_belongs_to_no_initiative() -> None:
    text = f"一、抓组建\n{BODY}\n明年我们将再接再厉。\n射阳县总工会"
    one, plan = sections.split(text)
    assert text[one.span.start : one.span.end] == BODY
    assert (plan.number, plan.heading, plan.kind, plan.depth) == ("", "", SectionKind.PLAN, 1)
    assert text[plan.span.start : plan.span.end] == "明年我们将再接再厉。"


def test_problems_stand_between_the_work_and_the_plans() -> None:
    text = f"一、抓组建\n{BODY}\n我们的工作虽有进步，但还有差距。\n二、下半年打算\n{BODY}"
    assert [(one.number, one.kind.value) for one in sections.split(text)] == [
        ("一、", "work"),
        ("", "problem"),
        ("二、", "plan"),
    ]


def test_items_that_open_like_sentences_are_no_headings() -> None:
    text = (
        f"一、抓培训\n{BODY}\n（一）3月初，街道总工会按照比例在辖区内发放问卷进行意向调查，请职工填写后收回统计。{BODY}\n"
        f"（二）为丰富辖区企业职工朋友们的业余文化生活，街道总工会还组织了美式台球赛和登山比赛等各类比赛。{BODY}\n二、抓帮扶\n{BODY}"
    )
    assert [one.number for one in sections.split(text)] == ["一、", "二、"]


def test_a_dash_that_stands_for_one_numbers_the_first_part() -> None:
    text = f"-、抓组建\n{BODY}\n二、抓帮扶\n{BODY}"
    assert [(one.number, one.heading) for one in sections.split(text)] == [("-、", "抓组建"), ("二、", "抓帮扶")]


def test_a_number_whose_series_is_lost_still_counts_behind_a_stop() -> None:
    text = f"一、抓组建\n（一）摸底\n{BODY}\n（二）走访\n{BODY}\n二、促和谐\n{BODY}（五）学习培训\n{BODY}"
    assert [one.number for one in sections.split(text)] == ["一、", "（一）", "（二）", "二、", "（五）"]


def test_a_text_without_headings_has_no_sections() -> None:
    assert sections.split(BODY) == ()


WORDS = st.sampled_from(
    [
        "一、",
        "二、",
        "（一）",
        "（二）",
        "1、",
        "2．",
        "①",
        "抓组建",
        "下半年打算",
        "\n",
        "。",
        "，",
        " ",
        "：",
        BODY,
        "射阳县总工会",
        "一加强",
        "二深化",
    ]
)


@given(st.lists(WORDS, max_size=40).map("".join))
def test_sections_are_slices_in_order(text: str) -> None:
    end = 0
    for position, one in enumerate(sections.split(text), 1):
        assert one.position == position
        assert one.depth >= 1
        assert end <= one.heading_span.start <= one.heading_span.end <= one.span.start <= one.span.end <= len(text)
        assert text[one.heading_span.start : one.heading_span.end] == one.heading
        end = one.span.end
