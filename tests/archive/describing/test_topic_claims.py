"""What cues speak for, alone and in company."""

import pytest

from archive.describing.topic_claims import claims, finder, spoken, steady, wider
from archive.vocabulary import topics


def about(cue: str, *beside: str) -> set[str]:
    return {claim.initiative or claim.topic for claim in spoken(cue, {cue, *beside})}


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
    (turned,) = spoken("结对子", {"结对子", "徒弟"})
    assert turned.weight == max(claim.weight for claim in claims()["结对子"])


def test_what_company_may_turn_is_not_steady() -> None:
    turned = {cue for turn in topics.turns() for cue in turn.cues}
    assert steady().keys() == claims().keys() - turned
    assert all(spoken(cue, claims().keys()) == several for cue, several in steady().items())


def test_every_turn_changes_what_its_cues_say() -> None:
    idle = [
        (cue, turn.into)
        for turn in topics.turns()
        for cue in turn.cues
        if all((claim.initiative or claim.topic) == turn.into for claim in claims()[cue])
    ]
    assert idle == []


def test_a_cue_of_several_topics_says_less_about_each() -> None:
    shared = next(several for several in claims().values() if len({claim.topic for claim in several}) > 1)
    assert all(claim.weight < 2.4 for claim in shared)


def test_the_special_cue_is_known_to_be_wider() -> None:
    assert "区域性职代会" in wider()["职代会"]


def test_the_finder_finds_every_cue_of_the_file() -> None:
    assert [hit.cue for hit in finder().find("镇里召开区域性职代会")] == ["区域性职代会"]
