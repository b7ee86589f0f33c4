import json

import pytest

from archive import datafiles
from archive.datafiles import Row
from archive.errors import VocabularyError
from archive.models import LEVELS, PERIODS
from archive.vocabulary.asking import asking_words, initiatives, parse


def made(level: list[dict[str, object]]) -> Row:
    return datafiles.parse(
        "x.yaml",
        json.dumps(
            {"version": 1, "level": level, "common": [], "period": [], "role": [], "year_status": []},
            ensure_ascii=False,
        ),
    )


@pytest.mark.parametrize(
    ("field", "word", "expected"),
    [
        ("level", "街道", ("street",)),
        ("level", "street", ("street",)),
        ("level", "县（县级市、旗）", ("county",)),
        ("period", "上半年", ("first_half",)),
        ("topic", "assistance", ("assistance",)),
        ("topic", "金秋助学", ("assistance",)),
    ],
)
def test_words_stand_for_values(field: str, word: str, expected: tuple[str, ...]) -> None:
    assert asking_words().words[field][word] == expected


def test_parts_of_a_topics_name_stand_for_it() -> None:
    assert "safety" in asking_words().words["topic"]["安全"]


def test_words_speak_for_initiatives() -> None:
    assert initiatives()["金秋助学"] == {"assistance/study_aid": "金秋助学"}
    assert initiatives()["相亲"] == initiatives()["单身联谊"]


def test_words_of_every_text_are_known() -> None:
    assert "工会" in asking_words().common


def test_words_that_mean_the_author_are_understood_anywhere() -> None:
    free = asking_words().free
    assert (free["level"]["镇"], free["period"]["上半年"]) == ("town", "first_half")
    assert "企业" not in free["level"]


def test_every_level_and_period_can_be_asked_for() -> None:
    words = asking_words().words
    assert {value for values in words["level"].values() for value in values} == set(LEVELS)
    assert {value for values in words["period"].values() for value in values} == set(PERIODS)


@pytest.mark.parametrize(
    "rows",
    [
        [{"value": "龙", "words": ["龙"], "free": []}],
        [{"value": "town", "words": ["镇"], "free": []}, {"value": "street", "words": ["镇"], "free": []}],
        [{"value": "town", "words": [], "free": ["镇"]}, {"value": "street", "words": [], "free": ["镇"]}],
    ],
    ids=["unknown value", "a word twice", "a free word twice"],
)
def test_faults_of_the_file_are_named(rows: list[dict[str, object]]) -> None:
    with pytest.raises(VocabularyError, match=r"x\.yaml"):
        parse(made(rows))
