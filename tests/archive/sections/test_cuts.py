"""Where a heading ends when its text follows on the same line."""

import pytest

from archive.sections.cuts import cuts, ends_in_stops, is_marked
from archive.sections.evidence import Habits

NOTHING = Habits.of("")


def cut(line: str, habits: Habits = NOTHING, *, stopped: bool = False) -> tuple[str, str] | None:
    (found,) = cuts([line], habits, stopped=stopped)
    return None if found is None else (line[: found.end], line[found.resume :])


@pytest.mark.parametrize(
    "line", ["关心好特困职工", "教代会管大事。", "加大宣传力度，在扩大影响上下功夫。  ", "主要做法："]
)
def test_a_line_without_text_is_all_heading(line: str) -> None:
    assert cut(line) is None
    assert is_marked(line)


def test_a_space_ends_a_heading() -> None:
    assert cut("宣讲走到车间田头 镇总工会从退休教师中物色了6个人组成宣讲队，全年讲了43场。") == (
        "宣讲走到车间田头",
        "镇总工会从退休教师中物色了6个人组成宣讲队，全年讲了43场。",
    )


def test_a_stop_with_a_space_behind_it_ends_a_long_heading() -> None:
    heading = "深化困难职工的帮扶工作，扩大帮扶范围，加大维护农民工合法权益的力度，切实为农民工办实事"
    assert cut(f"{heading}。 上半年向110名困难职工发放慰问金。") == (heading, "上半年向110名困难职工发放慰问金。")


def test_where_headings_end_in_stops_the_stop_ends_them() -> None:
    assert cut("关心好特困职工。特困职工是弱势群体。", stopped=True) == ("关心好特困职工", "特困职工是弱势群体。")


def test_a_paragraph_under_a_stopped_style_takes_its_first_clause() -> None:
    rest = "实现八人以上企业工会组建率达到百分之百，实现相对稳定企业职工入会率达到要求。再接再厉。"
    line = f"进一步加大非公有制企业工会组建力度，{rest}"
    assert cut(line, stopped=True) == ("进一步加大非公有制企业工会组建力度", rest)


RUN_ON = [
    (
        "稳步推进工会组建工作",
        "上半年，镇总工会按照两个普遍的要求，加大工会组建力度，取得较大进展，截止今年6月底共有工会若干家",
    ),
    (
        "围绕中心，加大工会组织建设力度",
        "为进一步做好新形势下的工会工作，镇总工会坚持统一思想、强化措施，持之以恒地加强工会组织建设",
    ),
    (
        "服务大局，促进劳动关系和谐稳定",
        "镇总工会坚持共建共享共赢原则，不断深化劳动关系和谐企业创建工作，进一步完善利益协调机制",
    ),
    ("几点体会", "一年的工作使我们体会到，领导重视是前提，市委常委会两次听取工会汇报，编制、场地、经费一并解决"),
    ("关心特困职工", "特困职工是社会的弱势群体，他们渴望得到社会的关爱，为职工排忧、为群众解难既是责任更是义务"),
    (
        "抓招聘，搭起企业和求职者的桥",
        "3月和10月，在人民公园举办两场招聘会，改变过去大锅烩的办法，按乡镇产业分区设台，求职者直奔企业",
    ),
]


@pytest.mark.parametrize(("heading", "text"), RUN_ON, ids=[row[0] for row in RUN_ON])
def test_without_a_mark_the_place_is_weighed(heading: str, text: str) -> None:
    assert not is_marked(heading + text)
    assert cut(heading + text) == (heading, text)


def test_a_word_is_not_split() -> None:
    found = cut("维护好职工的合法权益镇总工会和劳动所联合开展执法检查，检查了十家企业的工资支付情况，纠正了三起问题")
    assert found is not None
    assert not found[0].endswith("总")


def test_what_clauses_begin_with_elsewhere_tells_where_a_text_begins() -> None:
    habits = Habits.of("铁西的工厂改制，铁西的职工下岗，铁西的街道很大，帮扶工作很难。" * 3)
    line = "千方百计帮职工端饭碗铁西的大厂改制，街道里的下岗职工有四千多人，街道工会建了一本求职册，谁会什么记得清"
    assert cut(line, habits) == ("千方百计帮职工端饭碗", line[10:])


def test_a_series_shares_its_form() -> None:
    rest = "过去不少职工不了解，经过一年的努力已经有了很大的改变，得到了大家的一致好评与肯定，值得坚持"
    lines = ["抓素质，技能提高" + rest, "抓维权，关系平稳" + rest, "抓帮扶，冷暖有人" + rest]
    assert [
        line[: found.end] for line, found in zip(lines, cuts(lines, NOTHING, stopped=False), strict=True) if found
    ] == ["抓素质，技能提高", "抓维权，关系平稳", "抓帮扶，冷暖有人"]


def test_a_paragraph_that_begins_like_a_sentence_has_no_heading() -> None:
    line = "3月初，街道总工会按照比例在辖区内发放问卷进行培训意向调查，并根据反馈信息制定培训方案，结合区总要求开展培训"
    assert cut(line) == ("", line)


def test_a_series_that_opens_with_dates_throughout_keeps_its_headings() -> None:
    body = "，镇总工会组织职工参加，覆盖企业二十家、职工三百人，职工都很满意，并把经验推广到了全镇"
    lines = [f"{month}月走访慰问困难职工送去温暖{body}" for month in (1, 2, 3)]
    assert all(one is not None and one.end > 4 for one in cuts(lines, Habits.of("".join(lines)), stopped=False))


def test_a_line_without_any_clause_is_cut_at_forty() -> None:
    line = "为" * 80
    assert cut(line, stopped=True) == ("为" * 40, "为" * 40)


@pytest.mark.parametrize(
    ("lines", "stops"),
    [
        (["关心好特困职工。特困职工很多。", "做好爱心助学。爱心助学很好。"], True),
        (["教代会管大事。", "校务公开见实效。"], False),
        (["一条长得看不到头而且没有任何停顿的话一直说到最后才有一个句号停下。后面。"] * 2, False),
        (["关心好特困职工。特困职工很多。"], False),
    ],
    ids=["stops and texts", "headings alone", "sentences", "only one"],
)
def test_a_style_that_ends_in_stops_is_recognised(lines: list[str], stops: bool) -> None:
    assert ends_in_stops(lines) is stops


def test_no_lines_give_no_cuts() -> None:
    assert cuts([], NOTHING, stopped=False) == ()


REST = "，各基层单位都行动起来，一共组织了二十多场，参加的职工超过三千人，收到很好的效果，受到广大职工的欢迎和好评"
SURE = [
    ("加强教育培训，努力提高工会干部水平", "今年以来，全系统办班四期"),
    ("深入开展送温暖活动", "春节期间，走访困难职工四十户"),
    ("强化制度落实，夯实工作基础", "今年以来，修订制度六项"),
    ("提高职工文化素质", "我们注重培养兴趣，办了书画班"),
    ("完善维权机制", "首先，建立调解组织，配齐调解员"),
    ("活跃职工文化生活", "元旦期间，举办长跑和联欢"),
    ("加强劳动保护监督", "上半年，对十二家工地逐一检查"),
    ("加强女职工工作", "“三八”期间，为姐妹们办了三件事"),
    ("规范经费管理", "近年来，会费收缴率逐年上升，账目清楚"),
    ("深化民主管理制度", "一是坚持职代会，每年两次"),
    ("抓好法律宣传", "为了让职工懂法，办了四期讲座，发了资料"),
    ("推进工资集体协商工作", "我区企业多而散，逐家谈难度大，便分行业谈"),
]


@pytest.mark.parametrize(("heading", "text"), SURE, ids=[row[0] for row in SURE])
@pytest.mark.parametrize("close", ["。", "：", ""], ids=["full stop", "colon", "no stop"])
def test_a_sure_word_begins_the_text_even_of_a_short_line(heading: str, text: str, close: str) -> None:
    assert cut(f"{heading}{text}{close}\n") == (heading, f"{text}{close}\n")


@pytest.mark.parametrize(
    "line",
    [
        "进一步加强和改进我市工会工作，努力开创新局面",
        "团结动员广大职工为我县经济发展建功立业，作出贡献",
        "今年工作回顾",
        "为了明天更美好，办好职工子女托管班",
        "把工会办成我们自己的家，让职工有归属感",
    ],
)
def test_a_heading_alone_that_holds_such_a_word_stays_whole(line: str) -> None:
    assert cut(f"{line}\n") is None


LONG = [
    ("加强组织建设", "今年新建工会三十家"),
    ("开展技能竞赛，提升职工素质", "通过举办焊工、钳工两项比武"),
    ("加强帮扶救助工作", "加强帮扶中心建设，充实了三名人员"),
    ("关心女职工", "女职工占全厂的一半"),
    ("做好信访接待工作", "按区总要求，每周三由主席接待"),
    ("围绕中心，服务大局", "根据县委的部署，动员职工投身项目建设"),
    ("维护职工合法权益", "在全县企业推行集体合同制度"),
    ("加强宣传教育", "“五一”前夕，在广场设台宣传工会法"),
    ("强化安全生产监督", "聘请二十名群众监督员，每月检查一次"),
    ("推进厂务公开", "截至六月底，公开单位达到八十家"),
    ("丰富文化生活", "国庆前夕，举办职工歌咏比赛"),
    ("提升服务能力", "12月，组织全体专职干部到省工会干校学习"),
    ("创新服务载体", "为进一步方便户外劳动者，建成驿站九个"),
    ("强化思想引领，凝聚奋进力量", "近年来，坚持每月一课"),
    ("提高政治站位，增强政治定力", "做好工会工作必须坚持党的领导"),
    ("存在的问题", "部分小企业工会活动少"),
    ("不足之处", "有的分会一年只开一次会"),
]


@pytest.mark.parametrize(("heading", "text"), LONG, ids=[row[0] for row in LONG])
def test_a_heading_ends_where_its_text_begins(heading: str, text: str) -> None:
    assert cut(heading + text + REST) == (heading, text + REST)


@pytest.mark.parametrize("stopped", [False, True], ids=["run-in", "series with stops"])
@pytest.mark.parametrize("heading", ["存在的问题", "几点体会", "明年打算", "上半年工作回顾", "不足和打算"])
def test_words_that_say_a_kind_are_a_whole_heading(heading: str, *, stopped: bool) -> None:
    text = "小企业工会建起来以后怎样转起来还没有成熟的办法" + REST
    assert cut(heading + text, stopped=stopped) == (heading, text)


def test_a_kind_with_a_sentence_of_clauses_behind_it_ends_before_the_sentence() -> None:
    text = "新的一年，要在巩固中提高。一是组建不停步。"
    assert cut(f"明年打算{text}", stopped=True) == ("明年打算", text)
