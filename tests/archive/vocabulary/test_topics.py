"""The topics' data file is sound: every cue finds itself, every fault is named with its line."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.vocabulary import topics
from archive.vocabulary.matching import Edges, Finder

ENTRY = "{id: wage, zh: 工资, years: '%s', core: [%s], cues: [%s], weak: [%s]}"


def content(*, years: str = "2000-", core: str = "甲", cues: str = "乙", weak: str = "丙", topic: str = "丁") -> str:
    entry = ENTRY % (years, core, cues, weak)
    return (
        f"topics:\n- {{id: bargaining, zh: 协商, desc: 集体协商, cues: [{topic}], weak: [戊], "
        f"initiatives: [\n  {entry}]}}\n"
    )


def test_there_are_the_twenty_topics_of_the_design() -> None:
    assert topics.ids() == {
        "organizing", "grassroots", "guidance", "emulation", "skills", "models", "bargaining", "democracy", "rights",
        "safety", "assistance", "welfare", "culture", "women", "migrant", "new_employment", "employment", "finance",
        "self_building", "central_tasks",
    }  # fmt: skip


def test_initiatives_are_named_with_their_topic_and_are_unique() -> None:
    found = [initiative.id for topic in topics.topics() for initiative in topic.initiatives]
    assert len(found) == len(set(found)) > 100
    assert all(name.count("/") == 1 for name in found)


def test_every_cue_finds_itself_so_that_none_is_shadowed() -> None:
    finder = Finder(topics.words())
    lost = [cue for cue in topics.words() if [hit.cue for hit in finder.find(cue)] != [cue]]
    assert lost == []


def test_every_initiative_has_a_cue_that_speaks_for_no_other_of_its_topic() -> None:
    mute = []
    for topic in topics.topics():
        for initiative in topic.initiatives:
            others = {cue for each in topic.initiatives if each is not initiative for cue in (*each.core, *each.cues)}
            if not set(initiative.core) - others:
                mute.append(initiative.id)
    assert mute == []


def test_a_loaded_topic_holds_its_initiatives() -> None:
    (topic,) = topics.parse(parse("t.yaml", content(years="2003-2012")))
    (initiative,) = topic.initiatives
    assert (initiative.id, initiative.first, initiative.last) == ("bargaining/wage", 2003, 2012)
    assert (topic.zh, topic.description, topic.cues, initiative.core) == ("协商", "集体协商", ("丁",), ("甲",))


def test_groups_of_people_are_marked() -> None:
    assert topics.groups() == {"women", "migrant", "new_employment"}


def test_turns_are_loaded_in_order() -> None:
    row = parse("t.yaml", content() + "turns: [{cues: [甲], beside: [乙], without: [丙], into: bargaining}]\n")
    (turn,) = topics.parse_turns(row, topics.parse(row))
    assert (turn.cues, turn.beside, turn.without, turn.into) == (("甲",), {"乙"}, {"丙"}, "bargaining")


@pytest.mark.parametrize(
    ("turn", "complaint"),
    [
        ("{cues: [己], beside: [乙], into: bargaining}", "t.yaml:4: .*not 己"),
        ("{cues: [甲], beside: [], into: bargaining}", "t.yaml:4: 'cues' and 'beside'"),
        ("{cues: [甲], beside: [乙], into: rights}", "t.yaml:4: 'into' names no topic: rights"),
    ],
    ids=["no cue", "no company", "no topic"],
)
def test_a_wrong_turn_is_named(turn: str, complaint: str) -> None:
    row = parse("t.yaml", content() + f"turns: [{turn}]\n")
    with pytest.raises(VocabularyError, match=complaint):
        topics.parse_turns(row, topics.parse(row))


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (content(years="late"), "t.yaml:3: 'years' must look like"),
        (content(years="2012-2003"), "t.yaml:3: 'years' ends before it begins"),
        (content(core="甲, 甲"), "t.yaml:3: 'core' holds twice: 甲"),
        (content(weak="乙"), "t.yaml:3: given under two keys: 乙"),
        (content(topic="戊"), "t.yaml:2: given under two keys: 戊"),
        (content() + content()[8:], "t.yaml:4: 'bargaining' stands already in line 2"),
    ],
    ids=["years", "backward", "doubled cue", "two keys", "two keys of a topic", "doubled id"],
)
def test_a_fault_is_named_with_file_and_line(wrong: str, complaint: str) -> None:
    with pytest.raises(VocabularyError, match=complaint):
        topics.parse(parse("t.yaml", wrong))


def test_common_cues_are_loaded_and_must_be_cues_of_the_topic() -> None:
    head = content().replace("weak: [戊], ", "weak: [戊], common: [%s], ")
    (topic,) = topics.parse(parse("t.yaml", head % "乙"))
    assert topic.common == {"乙"}
    with pytest.raises(VocabularyError, match=r"t.yaml:2: 'common' holds what is no cue of the topic: 丙"):
        topics.parse(parse("t.yaml", head % "丙"))


def test_each_topic_has_cues_that_are_not_common() -> None:
    for topic in topics.topics():
        for each in topic.initiatives:
            assert set(each.core) - topic.common


def test_edges_are_loaded_for_each_cue() -> None:
    row = parse("t.yaml", "inside: [上解|决, 上解|释, 根|上解, 协|调解]\n")
    assert topics.parse_inside(row, {"上解", "调解"}) == {
        "上解": Edges(("根",), ("决", "释")),
        "调解": Edges(("协",), ()),
    }


@pytest.mark.parametrize("entry", ["上解决", "上解|", "|上解", "甲|乙", "上解|调解"])
def test_an_edge_has_exactly_one_cue(entry: str) -> None:
    with pytest.raises(VocabularyError, match="'inside' must hold a cue"):
        topics.parse_inside(parse("t.yaml", f"inside: ['{entry}']\n"), {"上解", "调解"})


def test_the_edges_of_the_file_are_those_of_its_cues() -> None:
    assert set(topics.inside()) <= set(topics.words())
    assert len(topics.inside()) > 50
