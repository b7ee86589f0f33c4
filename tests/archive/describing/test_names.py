"""Names of people who were helped, treated or trained are found; leaders, places, firms and months are none."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.describing import names

FOUND = """
走访了困难职工王建国、李秀英、张大山，送去慰问金3000元。 | recipients 3: 王建国 … 张大山
受助学生：赵小雨，钱多多，孙文杰，欧阳明。 | recipients 4: 赵小雨 … 欧阳明
救助对象：⏎1.王建国（胃癌，5000元）⏎2.李秀英（尿毒症，3000元）⏎3.张大山（车祸）⏎ | patients 3: 王建国 … 张大山
低保户名单：王建国(2000元)、李秀英(1500元)、张大山(800元) | recipients 3: 王建国 … 张大山
病号 金额⏎王建国 糖尿病 500元⏎李秀英 肺癌 800元⏎张大山 肾炎病 900元 | patients 3: 王建国 … 张大山
参培人员：王　勇、李　娜、赵刚、孙大伟。 | trainees 4: 王　勇 … 孙大伟
厨师培训班学员：东山村王建国、李秀英2人，西河村张大山1人，南坡村刘二柱、陈桂兰2人。 | trainees 5: 王建国 … 陈桂兰
帮扶了下岗职工王建国、高新忠、李秀英、张大山、王元满等5人。 | recipients 5: 王建国 … 王元满
探望李海燕、周秀兰、吴桂芝三位住院女工。 | recipients 3: 李海燕 … 吴桂芝
困难家庭如下。⏎⏎王建国 李秀英 张大山 刘小柱 | recipients 4: 王建国 … 刘小柱
救助：王建国（尿毒症）3000元、李秀英（男，56岁，肺癌）2000元、张大山1000元。 | patients 3: 王建国 … 张大山
资助学生王建国同学、李秀英同学、张大山同学等。 | recipients 3: 王建国 … 张大山
慰问情况：一车间：职工王建国、职工李秀英；二车间：职工张大山。 | recipients 3: 王建国 … 张大山
慰问困难职工：王勇、李娜、赵刚。 | recipients 3: 王勇 … 赵刚
东山村民王建国身患尿毒症，无钱医治。 | patients 1: 王建国 … 王建国
一中教师李海燕因病住院，工会前去看望。 | patients 1: 李海燕 … 李海燕
会员周强的妻子不幸患癌。 | patients 1: 周强 … 周强
单亲女职工孙桂兰，家庭生活特别困难。 | patients 1: 孙桂兰 … 孙桂兰
""".strip().split("\n")  # ⏎: a new line of the text


@pytest.mark.parametrize("line", FOUND)
def test_people_are_found_with_what_they_stand_for(line: str) -> None:
    text, expected = line.replace("⏎", "\n").split(" | ")
    (found,) = names.read(text)
    words = text[found.span.start : found.span.end]
    kind, ends = expected.split(": ")
    first, last = ends.split(" … ")
    assert (f"{found.kind} {found.count}", words[: len(first)], words[-len(last) :]) == (kind, first, last)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("开展了高温、金秋、马兰花、万元等慰问困难职工的活动。", id="words"),
        pytest.param("救助了江苏、安徽、云南、宁夏的困难职工。", id="provinces"),
        pytest.param("慰问了金河公司、安达公司、华兴公司、高山煤矿。", id="firms"),
        pytest.param("走访困难户：东山村、马家村、石河村、白庙村。", id="villages"),
        pytest.param("慰问时间为元月、三月、五月、八月。", id="months"),
        pytest.param("慰问职工王建国、李秀英。", id="two are no list"),
        pytest.param("查出隐患317处，提出意见患者满意。", id="a hidden danger"),
        pytest.param("困难职工张某某、李某、王某某患癌症。", id="masked"),
        pytest.param("村民张××身患重病，职工李**生活困难。", id="masked by signs"),
        pytest.param("职工生病住院必访，职工家庭困难必访。", id="nobody named"),
        pytest.param("组织文体、安全、法律、温暖、关爱等慰问。", id="fields of work"),
        pytest.param("方案、章程、和谐企业、党建共建、成果展示。", id="words of work"),
        pytest.param("马兵、周会、左右。", id="short and nothing told"),
        pytest.param("主席王建国、副主席李秀英到会讲话。", id="leaders"),
        pytest.param("走访高山、马庄、江口、石桥、白云、金沙等地困难职工。", id="places of two characters"),
        pytest.param("对方家庄、马家庄、石家庄、高家庄的困难户进行慰问。", id="places of three characters"),
        pytest.param("困难职工包括白血病、高血压、冠心病、尿毒症、乳腺癌等患者。", id="illnesses"),
        pytest.param("培训时间：周一、周三、周五、周六。", id="weekdays"),
        pytest.param("向雷锋、焦裕禄、王进喜、孔繁森学习的培训班。", id="models of old"),
        pytest.param("参加培训的有：马钢、宝钢、安钢、鞍钢、武钢。", id="works by their short names"),
        pytest.param("培训班邀请李教授、王老师、张主任、陈律师授课。", id="titles"),
        pytest.param("救助对象涉及水利、农业、林业、石油、石化、车辆等行业的困难职工。", id="trades"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_words_are_no_people(text: str) -> None:
    assert [found for found in names.read(text) if found.kind != "other"] == []


@pytest.mark.parametrize(
    "lead",
    [
        "县委领导",
        "县总工会主席",
        "获奖选手",
        "邀请专家",
        "领导小组成员：",
        "劳动模范",
        "当选委员有",
        "优秀工会干部",
        "先进个人：",
    ],
)
def test_lists_of_public_people_are_never_folded(lead: str) -> None:
    text = f"慰问困难职工50户。{lead}王建国、李秀英、张大山、刘小柱。"
    assert {found.kind for found in names.read(text)} <= {"other"}


def test_what_follows_a_sentence_begins_another_list() -> None:
    text = "看望困难职工王建国、李秀英、张大山。参加培训的有刘小柱、陈桂兰、周强。"
    assert [(found.kind, found.count) for found in names.read(text)] == [("recipients", 3), ("trainees", 3)]


def test_a_single_person_in_a_list_counts_once_and_one_beside_it_for_itself() -> None:
    text = "看望困难职工王建国、李秀英、张大山。\n职工刘小柱身患尿毒症。"
    assert [(found.kind, found.count) for found in names.read(text)] == [("recipients", 3), ("patients", 1)]


def test_a_new_lead_begins_another_list() -> None:
    text = "走访困难户王建国、李秀英、张大山、慰问老党员刘小柱、陈桂兰、周国强。"
    assert [found.count for found in names.read(text)] == [3, 3]


@given(
    st.lists(
        st.sampled_from(
            [
                *"、，。；\n （）1：",
                "王建国",
                "李秀英",
                "困难职工",
                "劳模",
                "患癌",
                "（胃癌）",
                "东山村",
                "培训",
                "高新忠",
            ]
        ),
        max_size=14,
    )
)
def test_lists_stand_in_order_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    found = names.read(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(0 <= one.span.start < one.span.end <= len(text) and one.count >= 1 for one in found)


CASES = Path(__file__).with_name("name_cases.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line[2:] for line in CASES if line.startswith("+")])
def test_the_wordings_of_cadres_name_people(line: str) -> None:
    text, expected = line.split(" | ")
    found = [f"{each.count} {text[each.span.start : each.span.end]}" for each in names.read(text)]
    assert "; ".join(found) == expected


@pytest.mark.parametrize("text", [line[2:] for line in CASES if line.startswith("-")])
def test_no_leader_place_firm_or_word_is_folded(text: str) -> None:
    assert [found for found in names.read(text) if found.kind != "other"] == []
