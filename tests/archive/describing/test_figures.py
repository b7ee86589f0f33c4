"""Figures are bound to their metric inside a clause; what is planned, masked or another year's is told apart."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.describing import figures
from archive.describing.subject import Subject
from archive.models import Figure, FigureNature, Harvest, Piece, Section, SectionKind, Span


def read(text: str, *, plan_from: int | None = None) -> tuple[Figure, ...]:
    sections = ()
    if plan_from is not None:
        span = Span(plan_from, len(text))
        sections = (Section(1, "八、", "打算", 1, SectionKind.PLAN, Span(plan_from, plan_from), span),)
    return figures.read(Subject(Piece(1, Span(0, len(text)), text), sections, Harvest(), "a.txt", alone=True))


def under(heading: str, text: str) -> tuple[Figure, ...]:
    """Returns the figures of a text below a heading of a section of work, if any."""
    above = f"一、{heading}\n" if heading else ""
    whole = above + text
    spans = Span(0, len(above)), Span(len(above), len(whole))
    sections = (Section(1, "一、", heading, 1, SectionKind.WORK, *spans),) if heading else ()
    return figures.read(Subject(Piece(1, Span(0, len(whole)), whole), sections, Harvest(), "a.txt", alone=True))


def done(text: str) -> set[str]:
    return {f"{figure.metric} {figure.value:.10g}" for figure in read(text) if not figure.target}


def planned(text: str) -> set[str]:
    return {f"{figure.metric} {figure.value:.10g}" for figure in read(text) if figure.target}


RESULTS = """
全年新成立基层工会28家，其中百人以上企业工会6家 | unions_new 28
共有基层工会组织412个，涵盖法人单位1860家，工会会员达7.3万人 | unions_total 412; firms_covered 1860; members_total 73000
会员总数由3200人增加到4100人 | members_total 4100
企业建会率由去年的85%提高到92.5% | union_rate 92.5
吸引了2300名农民工加入工会 | members_migrant 2300
新增货车司机、快递员等新就业形态劳动者会员320人 | members_newform 320
新建工会组织二十三家，发展会员一千二百余人 | unions_new 23; members_new 1200
资助64名困难职工子女上大学，发放助学款12.8万元 | study_people 64; study_money 128000
金秋助学活动资助困难学子45名，助学金额9万元 | study_people 45; study_money 90000
为320名困难职工送去慰问金9.6万元 | aid_people 320; aid_money 96000
走访慰问困难职工、劳模560人次，发放慰问款物28.4万元 | aid_people 560; aid_money 284000
干部和企业负责人与61户下岗、患病家庭认了“亲戚” | aid_households 61
慰问劳模58名 | model_workers 58
春节前对区内55名劳模进行慰问 | model_workers 55
走访困难职工86户，送去慰问金25800元 | aid_households 86; aid_money 25800
积极争取上级帮扶资金15万元 | aid_money 150000
举办劳动技能竞赛12场，参赛职工达3600人次 | contest_events 12; contest_people 3600
17家企业参加“安康杯”竞赛 | ankang_units 17
265名职工参加了比赛 | culture_people 265
提合理化建议860条，采纳312条 | proposals 860
签订工资专项集体合同56份，覆盖企业320家，覆盖职工约1.8万人 | contract_wage 56; firms_covered 320; workers_covered 18000
集体合同签订率达96%，签订集体合同230份 | contract_rate 96; contract_collective 230
签订女职工特殊权益保护专项集体合同42份 | contract_women 42
发出要约书305份，其中得到书面回应的268份 | offer_letters 305
建立职代会制度的单位115家，实行厂务公开的企业109家 | congress_units 115; openness_units 109
受理来信来访86件，调解劳动争议37起，为农民工讨回工资120余万元 | petitions 86; disputes 37; arrears_money 1200000
举办各类培训班9期，培训工会干部420人次 | training_sessions 9; training_people 420
60人参加了培训 | training_people 60
新命名3个劳模创新工作室，全区劳模创新工作室已有19个 | studios 3; studios 19
这两家帐篷职工书屋由教师管理 | bookrooms 2
新建工会驿站22个，总量达到136个，其中24小时开放的18个 | stations 22; stations 136
评选市级劳模5名，表彰先进集体10个、先进个人25名 | model_workers 5; awards_units 10; awards_people 25
收缴工会经费86.5万元，比去年多收3.6万元 | fees 865000
医疗互助参保1856人，比上年增加412人 | mutual_people 1856
帮助困难职工实现就业86人 | employment_people 86
去年新建工会30家，今年新建工会45家 | unions_new 45
全镇从业人员15.8万人，职工入会率87.5% | workers_total 158000; member_rate 87.5
新增会员3739，要约书540份 | members_new 3739; offer_letters 540
完成新建工会46家，安康计划参保759人 | unions_new 46; mutual_people 759
全县共有工会组织186个，会员9.3万人 | unions_total 186; members_total 93000
村工会会员一共58人，全镇会员发展到1260人 | members_total 58; members_total 1260
今年新入会的货车司机145人，新加入工会的农民工82人 | members_newform 145; members_migrant 82
协议覆盖企业52家、职工6100余人 | firms_covered 52; workers_covered 6100
全年办班14期，培训职工860人次 | training_sessions 14; training_people 860
全年培训5期，240人次 | training_sessions 5; training_people 240
设6个比赛项目，全市技能竞赛共有88人参赛 | contest_people 88
教师教学竞赛设6个比赛项目，210名教师参加 | contest_events 6; contest_people 210
举办职工拔河赛，96人参赛 | culture_people 96
五月开了一次趣味运动会，参加活动的教职工共计75人 | culture_people 75
组织环湖健步走，300余名职工参加 | culture_people 300
为教职工办理医疗互助，参保640人，理赔12人次 | mutual_people 640
设立诉调对接工作室，受理案件31件 | disputes 31
追讨欠薪6万5千元 | arrears_money 65000
送去慰问金和物品折款3.2万元 | aid_money 32000
给困难外来工发放补助2.4万元 | aid_money 24000
为13户困难职工送去慰问金 | aid_households 13
探望伤病职工21人 | aid_people 21
表彰五一劳动奖章获得者8名、五一劳动奖状单位3家 | awards_people 8; awards_units 3
12名业务标兵受到表彰 | awards_people 12
42所学校建立了教代会制度 | congress_units 42
建会率由年初的58%提高到81.5% | union_rate 81.5
签订工资协议16份，覆盖企业218家、在岗职工1.1万余人 | contract_wage 16; firms_covered 218; workers_covered 11000
团结全厂2860名职工渡难关 | workers_total 2860
区级工作室由8个增加到13个 | studios 13
""".strip().split("\n")


@pytest.mark.parametrize("line", RESULTS, ids=lambda line: line.split("，")[0].split(" |")[0])
def test_numbers_get_the_metric_that_stands_near_them(line: str) -> None:
    text, expected = line.split(" | ")
    assert done(text + "。") == set(expected.split("; "))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("慰问xx多名职工，发放慰问金**万元，吸收会员2*人", id="masked"),
        pytest.param("帮扶资金元", id="the number is lost"),
        pytest.param("每人发放慰问金500元，发放慰问金500元/人", id="for each person"),
        pytest.param("比上年新增会员412人", id="a comparison"),
        pytest.param("撰写心得体会26篇，召开会议5次，第九届职工运动会", id="no metric"),
        pytest.param("工会小组35个，工会干部12名", id="parts of a union are no unions"),
        pytest.param("入会率和建会率分别达到92%和95%", id="respectively"),
        pytest.param("参培人员男46人、女6人", id="by sex"),
        pytest.param("劳动争议调解委员会达到86家", id="the unit does not fit"),
        pytest.param("全县职工总数2300人接受了采访", id="people who act are no state"),
        pytest.param("办理会员事宜，共86", id="no unit and no cue beside it"),
        pytest.param("86，建议多多", id="no unit and nothing before it"),
        pytest.param("慰问困难企业12户", id="firms are no households"),
        pytest.param("新建工会26家。总数达到684家", id="a flow does not carry on"),
        pytest.param("新建驿站22个。总数达到136个", id="nothing carries over a sentence"),
        pytest.param("新建驿站22个，总数达到136人", id="another unit does not carry on"),
        pytest.param("全年为86名住院职工给付互助金21万元", id="what an insurance pays is no aid"),
        pytest.param("大病患者领到互助金4万元", id="nor what a mutual fund pays"),
        pytest.param("全县养老保险参保8600人", id="another insurance"),
        pytest.param("举办技能大赛，4人代表县里参加了全省比赛", id="who is sent"),
        pytest.param("法律援助中心受理案件12件", id="aid at law is no dispute"),
        pytest.param("举办座谈会，30人参加", id="nothing says what they took part in"),
        pytest.param("运动会设9个比赛项目", id="a sports day is no skill contest"),
        pytest.param("全年培训9个工种", id="trades are no sessions"),
        pytest.param("新增女会员，会员代表56人", id="delegates are no members"),
        pytest.param("两人参加女职工安康互助得到了赔付", id="who was paid"),
        pytest.param("为12家单独建会的企业选配干部", id="firms that have a union"),
        pytest.param("有1130人进入再就业服务中心", id="a centre is no work"),
        pytest.param("给三名家中失火的职工送去被褥", id="a single event"),
        pytest.param("机关有工作人员9名", id="an office is no whole body"),
        pytest.param("全厂120名职工参加了献血", id="people who act are no whole body"),
        pytest.param("接听心理热线312个", id="a hotline for other cares"),
    ],
)
def test_what_is_not_proven_is_no_figure(text: str) -> None:
    assert done(text + "。") - {"unions_new 26", "stations 22"} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("力争规模以上企业建会率达到100%", "union_rate 100", id="力争"),
        pytest.param("确保合同履约率达到100%", "contract_rate 100", id="确保"),
        pytest.param("一是再发展会员200人以上", "members_new 200", id="再"),
        pytest.param("明年，要继续努力，新建工会90家", "unions_new 90", id="next year"),
        pytest.param("下半年，我们将再接再厉，新建工会20家", "unions_new 20", id="the coming half"),
        pytest.param("下半年想办三件事，再拉五十名会员进来", "members_new 50", id="再拉"),
        pytest.param("准备再建3个村工会", "unions_new 3", id="再建"),
        pytest.param("打算再组建工会12家", "unions_new 12", id="再组建"),
        pytest.param("争取年内发展会员800人", "members_new 800", id="争取"),
    ],
)
def test_plans_are_targets(text: str, expected: str) -> None:
    assert (planned(text + "。"), done(text + "。")) == ({expected}, set())


def test_figures_in_a_plan_section_are_targets() -> None:
    text = "新建工会15家。\n新建工会20家。"
    assert [figure.target for figure in read(text, plan_from=9)] == [False, True]


def test_the_future_of_one_sentence_does_not_reach_the_next() -> None:
    text = "力争建会率100%。新建工会15家。"
    assert [figure.target for figure in read(text)] == [True, False]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("培训职工390人次", "人次", id="person-times"),
        pytest.param("培训职工390人", "人", id="persons"),
        pytest.param("慰问职工390人次", "人次", id="person-times where persons are usual"),
        pytest.param("新建工会46间", "家", id="the metric's unit"),
        pytest.param("新增会员3739，", "人", id="the unit is lost"),
    ],
)
def test_units_are_the_metrics_own_but_persons_and_times_stay_apart(text: str, unit: str) -> None:
    assert [figure.unit for figure in read(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "qualifier", "flags"),
    [
        pytest.param("发放慰问金260元至500元", "at_least", ("range",), id="range"),
        pytest.param("建会率92。3%", "exact", ("repaired",), id="damaged point"),
        pytest.param("建会率280%", "exact", ("implausible",), id="beyond all"),
        pytest.param("发展会员358人，其中农民工会员147人", "exact", ("part",), id="part"),
        pytest.param("追回工资136万余元", "at_least", (), id="at least"),
    ],
)
def test_vagueness_and_doubts_are_kept(text: str, qualifier: str, flags: tuple[str, ...]) -> None:
    last = read(text + "。")[-1]
    assert (last.qualifier, last.flags) == (qualifier, flags)


@given(st.lists(st.sampled_from([*"，。；、\n#力争其中由到", *re.split(r"[，|]", "，".join(RESULTS))]), max_size=12))
def test_a_quote_is_the_words_at_its_span(parts: list[str]) -> None:
    text = "".join(parts)
    assert all(figure.quote == text[figure.span.start : figure.span.end] != "" for figure in read(text))


CASES = [
    line
    for line in Path(__file__).with_name("figure_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LEAST_F1 = 0.99  # 0.923 when the first table was first read, 0.915 (0.871 before) for the second


def test_the_wordings_of_cadres_are_read() -> None:
    right = read_count = expected_count = 0
    for line in CASES:
        text, _, expected = line.partition(" |")
        want = Counter(expected.strip().split("; ")) if expected.strip() else Counter()
        found = read(f"{text}。")
        got = Counter(f"{figure.metric} {figure.value:.10g}{'!' * figure.target}" for figure in found)
        right += (want & got).total()
        read_count += got.total()
        expected_count += want.total()
    assert 2 * right / (read_count + expected_count) >= LEAST_F1


PHRASES = [
    line
    for line in Path(__file__).with_name("figure_phrases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_paraphrased_numbers_are_bound_by_verb_noun_unit_and_heading() -> None:
    right = read_count = expected_count = 0  # F1 0.723 (recall 0.58) before, when this table was first read
    for line in PHRASES:
        heading, text, expected = (part.strip() for part in line.split("|"))
        want = Counter(expected.split("; ")) if expected else Counter()
        got = Counter(f"{each.metric} {each.value:.10g}{'!' * each.target}" for each in under(heading, text))
        right += (want & got).total()
        read_count += got.total()
        expected_count += want.total()
    assert 2 * right / (read_count + expected_count) >= LEAST_F1


@pytest.mark.parametrize("line", [line for line in PHRASES if line.endswith("|")])
def test_numbers_of_no_metric_are_no_figures_under_a_heading_either(line: str) -> None:
    heading, text, _ = (part.strip() for part in line.split("|"))
    assert under(heading, text) == ()


@pytest.mark.parametrize("line", [line for line in CASES if line.endswith("|")], ids=lambda line: line[:-2])
def test_numbers_of_no_metric_are_no_figures(line: str) -> None:
    assert read(f"{line[:-2]}。") == ()


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        pytest.param("会员总数4100人", FigureNature.STOCK, id="a total"),
        pytest.param("新增会员4100人", FigureNature.FLOW, id="new ones"),
        pytest.param("建会率92%", FigureNature.STOCK, id="a rate"),
        pytest.param("今年建会率达到92%", FigureNature.STOCK, id="a rate this year"),
        pytest.param("新建职工书屋12家", FigureNature.FLOW, id="newly built"),
        pytest.param("职工书屋达到12家", FigureNature.STOCK, id="reached"),
        pytest.param("新建后职工书屋总数12家", FigureNature.STOCK, id="the nearest word"),
        pytest.param("截至6月底，全县职工书屋12家", FigureNature.STOCK, id="the frame of the sentence"),
        pytest.param("今年，全县职工书屋12家", FigureNature.FLOW, id="this year"),
        pytest.param("全县职工书屋12家", FigureNature.UNKNOWN, id="nothing says"),
        pytest.param("慰问劳模12名", FigureNature.FLOW, id="visited"),
        pytest.param("现有劳模12名", FigureNature.STOCK, id="there are"),
        pytest.param("实行厂务公开的企业12家", FigureNature.STOCK, id="as usual"),
        pytest.param("新建立职代会制度的企业12家", FigureNature.FLOW, id="other than usual"),
    ],
)
def test_states_are_told_from_what_a_period_brought(text: str, nature: FigureNature) -> None:
    assert [figure.nature for figure in read(f"{text}。")] == [nature]


@given(st.text("新增会员工会家人慰问金元xX*某12３多名万第届年月日号热线.，", max_size=24))
def test_masked_digits_make_no_figure(text: str) -> None:
    for figure in read(text):
        before = text[: figure.span.end].rstrip("人家名元万多")
        assert not re.search(r"[xX*某]\s?\d*$|第\d+$", before)
