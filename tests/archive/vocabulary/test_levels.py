"""The words that show a level."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.models import LEVELS
from archive.vocabulary import levels

ROWS = "\n".join(f"- {{code: {code}, zh: 名, rank: 1}}" for code in LEVELS if code != "town")
SHARED = "shared: [{words: [院], of: {hospital: [医院], school: [学院]}, default: hospital}]"


def made(town: str = "{code: town, zh: 乡镇, rank: 50, unions: [镇]}", shared: str = SHARED) -> levels.LevelWords:
    return levels.parse(parse("levels.yaml", f"levels:\n{ROWS}\n- {town}\n{shared}\nnarrowed: []\n"))


def test_every_level_has_a_name_and_a_rank() -> None:
    words = levels.load()
    assert {level.code for level in words.levels} == set(LEVELS)
    assert words.rank("town") > words.rank("county")
    assert all(level.zh for level in words.levels)


def test_a_shared_word_ranks_as_its_default() -> None:
    words = levels.load()
    assert words.rank(words.unions["院"]) == words.rank("hospital")
    assert words.rank(words.own["局"]) == words.rank("agency")


def test_a_word_is_shared_in_one_way_only() -> None:
    twice = SHARED.replace("shared: [", "shared: [{words: [院], of: {agency: [法院]}, default: agency}, ")
    with pytest.raises(VocabularyError, match="stands already"):
        made(shared=twice)


def test_words_lead_to_their_level() -> None:
    assert made().unions["镇"] == "town"


@pytest.mark.parametrize(
    ("town", "shared", "message"),
    [
        ("{code: village, zh: 村, rank: 1}", SHARED, "already"),
        ("{code: hamlet, zh: 村, rank: 1}", SHARED, "missing or unknown"),
        ("{code: town, zh: 乡镇, rank: 1, unions: [镇, 镇]}", SHARED, "twice"),
        (
            "{code: town, zh: 乡镇, rank: 1}",
            "shared: [{words: [院], of: {hall: [院]}, default: hall}]",
            "unknown level",
        ),
        (
            "{code: town, zh: 乡镇, rank: 1}",
            "shared: [{words: [院], of: {school: [院]}, default: hall}]",
            "unknown level",
        ),
    ],
    ids=["doubled level", "unknown level", "doubled word", "shared with unknown", "unknown default"],
)
def test_a_wrong_file_is_refused(town: str, shared: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        made(town, shared)


def test_a_word_of_two_levels_is_refused() -> None:
    rows = ROWS.replace("{code: village, zh: 名", "{code: village, unions: [镇], zh: 名")
    with pytest.raises(VocabularyError, match="stands already under village"):
        levels.parse(
            parse(
                "levels.yaml",
                f"levels:\n{rows}\n- {{code: town, zh: 乡镇, rank: 50, unions: [镇]}}\n{SHARED}\nnarrowed: []\n",
            )
        )


def test_every_word_can_be_met() -> None:
    words = levels.load()
    assert [word for word in (*words.unions, *words.leaders) if len(word) > 8] == []
    assert [word for word, level in words.own.items() if len(word) > 4 and level not in words.shared] == []
    assert [word for word, level in words.scope.items() if len(word) > 3 and level not in words.shared] == []
    assert [word for word in words.leaders if any(mark in word for mark in "、，和及与的“”（）()")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("护士、患者和学生", "hospital"),
        ("学院的学生和教师", "school"),
        ("职工", "hospital"),
        ("学生和护士", "hospital"),
    ],
)
def test_a_shared_word_means_the_level_whose_cues_are_the_most(text: str, expected: str) -> None:
    words = levels.load()
    assert words.shared[words.unions["院"]].meant(text) == expected
