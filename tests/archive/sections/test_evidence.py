"""What speaks for and against the end of a run-in heading."""

import pytest

from archive.sections.evidence import Habits, evidence, opening

HABITS = Habits.of("")
TEXT = "各基层单位都行动起来，办了二十多场"


@pytest.mark.parametrize(
    "wrong",
    [
        "提高政治站位，增强政治定力做好",
        "开展送温暖活动和",
        "紧扣发展大局，着力",
        "引导教职工立足岗位，成长",
        "以争创活动",
        "加强职工之家的",
        "围绕企业生产，把",
    ],
)
def test_an_unfinished_phrase_is_no_heading(wrong: str) -> None:
    rest = "为抓手" + TEXT if wrong.startswith("以") else TEXT
    assert evidence(wrong + rest, len(wrong), HABITS) < 0


@pytest.mark.parametrize("mark", ["，", "、", "：", "”"])
def test_no_text_begins_with_a_mark(mark: str) -> None:
    assert evidence(f"加强组织建设{mark}{TEXT}", 6, HABITS) == -9.0


def test_a_text_begins_with_words_of_its_heading() -> None:
    assert evidence("加强帮扶中心工作加强帮扶中心队伍，充实三人", 8, HABITS) > evidence(
        "加强帮扶中心工作各单位都行动起来，充实三人", 8, HABITS
    )


@pytest.mark.parametrize(
    ("words", "weighs"), [("今年以来，", 2.0), ("3月至5月，", 2.0), ("聘请", 0.7), ("颜色鲜艳", 0.0)]
)
def test_words_begin_a_text_more_or_less_surely(words: str, weighs: float) -> None:
    assert opening(words) == weighs
