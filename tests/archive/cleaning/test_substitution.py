"""Deleted and rewritten words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from archive import datafiles
from archive.cleaning.edits import Changes
from archive.cleaning.substitution import Pack, compiled, context, deletions, packs, restore, undo
from archive.errors import VocabularyError

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("把职工当亲人，提升效劳水平", "把职工当亲人，提升服务水平", id="service"),
        pytest.param("主席屡次到辖区督导，再开展会员500人", "主席多次到辖区督导，再发展会员500人", id="members"),
        pytest.param(
            "广阔职工为企业开展和区域建设立功，效劳经济又好又快开展",
            "广大职工为企业发展和区域建设立功，服务经济又好又快发展",
            id="development",
        ),
        pytest.param(
            "效劳基层，劳动争议调处通道根本形成，作出应有的奉献",
            "服务基层，劳动争议调处通道基本形成，作出应有的贡献",
            id="by context",
        ),
        pytest.param(
            "厂务公然工作美满完成。1是抓组建；2是抓维权", "厂务公开工作圆满完成。一是抓组建；二是抓维权", id="openness"
        ),
        pytest.param(
            "抓手有三。\n1是建会\n2是维权\n3是帮扶", "抓手有三。\n一是建会\n二是维权\n三是帮扶", id="on lines"
        ),
        pytest.param("又好又快进展，主题训练活动", "又好又快发展，主题教育活动", id="progress"),
        pytest.param("透过召开会议签订群众合同", "通过召开会议签订集体合同", id="collective"),
    ],
)
def test_a_pack_is_undone(after: After, text: str, expected: str) -> None:
    assert after(undo, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("开展了“三个一”行动，开展劳动竞赛", id="activities"),
        pytest.param("效力；经济社会事业", id="within a pack"),
        pytest.param("关怀困难职工，根本利益得到维护", id="care"),
        pytest.param("为工会事业奉献力量，取得新的进展", id="effort"),
        pytest.param("全乡现有企业\n1是木材厂", id="a single item"),
        pytest.param("推行厂务公开，职工群众满意", id="openness"),
    ],
)
def test_genuine_words_stay(after: After, text: str) -> None:
    assert after(undo, text) == text


def test_activities_stay_even_in_a_rewritten_text(after: After) -> None:
    text = "效劳职工，开展了“三个一”行动，广阔职工开展技能竞赛，依法建立、依法开展工作，职工体育活动的开展"
    assert after(undo, text).count("开展") == 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("以“.”重要思想为指导", "以“⟦三个代表⟧”重要思想为指导", id="three represents"),
        pytest.param("以邓理论和科学发展观", "以邓⟦小平⟧理论和科学发展观", id="a theory"),
        pytest.param("学习习等领导重要讲话", "学习习⟦近平总书记⟧等领导重要讲话", id="a name"),
        pytest.param("“组织起来，切实”", "“组织起来，切实⟦维权⟧”", id="rights"),
        pytest.param("在镇*委和市总工会", "在镇⟦党⟧委和市总工会", id="the party"),
        pytest.param("由村*总支书记", "由村⟦党⟧总支书记", id="a branch"),
        pytest.param("参加了保持员先进性教育", "参加了保持⟦共产党⟧员先进性教育", id="a campaign"),
        pytest.param("坚持以党的、十八届三中全会精神", "坚持以党的⟦缺⟧、十八届三中全会精神", id="a congress"),
        pytest.param("发放帮扶资金元，", "发放帮扶资金⟦缺⟧元，", id="money"),
        pytest.param("新的.和副.由选举产生", "新的⟦主席⟧和副⟦主席⟧由选举产生", id="a chairman"),
    ],
)
def test_a_deleted_word_comes_back_in_marks_or_leaves_a_gap(after: After, text: str, expected: str) -> None:
    assert after(restore, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("实现“”规划目标", id="a plan"),
        pytest.param("以邓小平理论为指导", id="whole words"),
        pytest.param("资金30元，", id="money with digits"),
        pytest.param("党的群众路线", id="the party"),
        pytest.param("在**委和**镇党委", id="masked names"),
        pytest.param("保持党员先进性", id="a campaign in whole"),
    ],
)
def test_what_cannot_be_known_stays(after: After, text: str) -> None:
    assert after(restore, text) == text


def test_fingerprints_belong_to_one_pack_each() -> None:
    rows = datafiles.load("substitutions.yaml").rows("packs")
    words = [word for row in rows for word in row.words("fingerprints")]
    assert len(words) == len(set(words))


def test_every_safe_word_is_reachable() -> None:
    reached = [(pack, word, pack.safe.match(word)) for pack in packs() for word in pack.originals]
    assert [word for _, word, hit in reached if hit is None or hit[0] != word] == []


def test_every_deletion_can_match_near_its_words() -> None:
    assert all(deletion.near for deletion in deletions())


def test_a_rule_without_the_word_to_replace_is_refused() -> None:
    row = datafiles.parse("x.yaml", "{to: 发展, when: 开展}")
    with pytest.raises(VocabularyError, match="P<word>"):
        context(row)


def test_a_broken_pattern_is_named_with_its_line() -> None:
    row = datafiles.parse("x.yaml", "{when: 开展}")
    with pytest.raises(VocabularyError, match=r"x\.yaml:1.*regular expression"):
        compiled(row, "(开展")


def test_one_unsure_fingerprint_activates_nothing() -> None:
    pack = next(pack for pack in packs() if pack.id == "A_xiaolao")
    assert isinstance(pack, Pack)
    assert not pack.wrote("一局部问题")
    assert re.search(pack.fingerprints, "一局部问题")
