"""What cues speak for, alone and in company."""

import pytest

from archive.describing.topic_claims import Claim, Voice, finder, spoken, steady, voices, wider
from archive.vocabulary import topics


def about(cue: str, *beside: str) -> set[str]:
    return {claim.name for claim in spoken(cue, {cue, *beside}).claims}


@pytest.mark.parametrize(
    ("cue", "beside", "expected"),
    [
        pytest.param("结对子", (), "assistance/pairing", id="alone"),
        pytest.param("结对子", ("徒弟",), "skills/mentor", id="master and pupil"),
        pytest.param("结对", ("驻村",), "central_tasks/poverty", id="a village"),
        pytest.param("结对", ("驻村", "困难职工"), "assistance/pairing", id="a village and workers in need"),
        pytest.param("互助会", ("大病",), "assistance/illness", id="a fund that helps"),
        pytest.param("互助会", ("大病", "理赔"), "welfare/mutual", id="a fund that insures"),
        pytest.param("劳动关系", ("续签集体合同",), "bargaining", id="relations by contract"),
        pytest.param("劳动关系", ("和谐企业",), "rights", id="relations"),
    ],
)
def test_company_turns_a_cue(cue: str, beside: tuple[str, ...], expected: str) -> None:
    assert about(cue, *beside) == {expected}


def test_a_turned_cue_keeps_its_weight() -> None:
    (turned,) = spoken("结对子", {"结对子", "徒弟"}).claims
    assert turned.weight == max(claim.weight for claim in voices()["结对子"].claims)


def test_what_company_may_turn_is_not_steady() -> None:
    turned = {cue for turn in topics.turns() for cue in turn.cues}
    assert steady().keys() == voices().keys() - turned
    assert all(spoken(cue, voices().keys()) == voice for cue, voice in steady().items())


def test_every_turn_changes_what_its_cues_say() -> None:
    idle = [
        (cue, turn.into)
        for turn in topics.turns()
        for cue in turn.cues
        if all(claim.name == turn.into for claim in voices()[cue].claims)
    ]
    assert idle == []


def test_a_cue_of_several_topics_says_less_about_each() -> None:
    shared = next(voice for voice in voices().values() if len(voice.topics) > 1)
    assert all(claim.weight < 2.4 for claim in shared.claims)


def test_a_voice_knows_what_is_said_most_for_each_topic() -> None:
    claims = (Claim("a", "a/b", 1.0), Claim("a", "a", 2.0), Claim("c", "c/d", 0.5))
    assert Voice.of(claims, proved=()).topics == {"a": 2.0, "c": 0.5}


def test_a_cue_proves_what_it_means_by_itself() -> None:
    held = voices()
    assert [claim.name for claim in held["安康杯"].proved] == ["safety/ankang"]
    assert "new_employment" not in {claim.topic for claim in held["慰问"].proved}
    assert held["宣传"].proved == ()  # a weak one


def test_a_turned_cue_proves_what_it_turned_into() -> None:
    assert [claim.name for claim in spoken("结对子", {"结对子", "徒弟"}).proved] == ["skills/mentor"]


def test_the_special_cue_is_known_to_be_wider() -> None:
    assert "区域性职代会" in wider()["职代会"]


def test_the_finder_finds_every_cue_of_the_file() -> None:
    assert [hit.cue for hit in finder().find("镇里召开区域性职代会")] == ["区域性职代会"]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("从根上解决", []),
        ("经费上解市总", ["经费上解"]),
        ("协调解决难事", []),
        ("由协会调解", ["调解"]),
        ("全体检修人员", []),
        ("材料经审核后上报", ["审核"]),
        ("经审委的意见", ["经审委"]),
        ("帮困难职工渡难关", ["困难职工", "难关"]),
        ("没有用工会一分钱", []),
        ("牧民工作", []),
    ],
)
def test_a_cue_that_is_cut_out_of_longer_words_is_none(text: str, cues: list[str]) -> None:
    assert [hit.cue for hit in finder().find(text)] == cues
