"""Traditional characters and Taiwan's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive import datafiles
from archive.cleaning.edits import Changes
from archive.cleaning.script import share, simplified, simplify, to_simplified

After = Callable[[Callable[[str], Changes], str], str]


PROSE = "上半年，全县各级工会围绕中心、服务大局，扎实开展各项工作，圆满完成了年初确定的目标任务。" * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("縣總工會扎實開展“兩學一做”", "县总工会扎实开展“两学一做”", id="traditional"),
        pytest.param("鎮黨委著力抓，跟著走，成效顯著", "镇党委着力抓，跟着走，成效显著", id="a particle and a word"),
        pytest.param(
            (
                "今年以来，縣工会扎实开展各项工作，新建基层工会三十家，发展会员两千人，职工入会率达到百分之"
                "九十，各项任务圆满完成。"
            ),
            (
                "今年以来，县工会扎实开展各项工作，新建基层工会三十家，发展会员两千人，职工入会率达到百分之"
                "九十，各项任务圆满完成。"
            ),
            id="a stray character",
        ),
        pytest.param(
            PROSE + "濛阳镇总工会和陈喆、关係协调员", PROSE + "濛阳镇总工会和陈喆、关系协调员", id="a name's own"
        ),
    ],
)
def test_text_becomes_simplified(after: After, text: str, expected: str) -> None:
    assert after(simplify, text) == expected


def test_words_of_taiwan_go_back_where_two_prove_the_converter(after: After) -> None:
    text = "我鎮社群工會與市總工會聯絡點對接，專案進展順利"
    assert after(simplify, text) == "我镇社区工会与市总工会联系点对接，项目进展顺利"


def test_one_such_word_proves_nothing(after: After) -> None:
    assert after(simplify, "縣總工會釋出通知") == "县总工会释出通知"


def test_a_liaison_officer_stays_one(after: After) -> None:
    assert after(simplify, "社群聯絡員負責專案") == "社区联络员负责项目"


def test_simplified_text_is_left_alone() -> None:
    assert simplify("乾隆年间，著名瞭望台") == Changes()


def test_the_length_never_changes() -> None:
    text = "縣總工會\n記憶體與軟體，裡外乾淨"
    assert len(to_simplified(text)) == len(text)


def test_one_note_stands_for_the_whole_conversion() -> None:
    notes = simplify("縣總工會開展勞動競賽").notes
    assert [(note.kind, note.start, note.end) for note in notes] == [("T", 0, 10)]


def test_the_share_counts_traditional_characters_only() -> None:
    assert share("工会") == 0.0
    assert share("總工會") == pytest.approx(2 / 3)
    assert simplified("會") == "会"


def test_no_word_of_the_table_is_hidden_by_a_shorter_one() -> None:
    rows = datafiles.load("taiwan.yaml").rows("words")
    assert all(row.text("from") != row.text("to") for row in rows)
    assert len({row.text("from") for row in rows}) == len(rows)
