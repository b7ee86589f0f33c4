"""Headings that only a whole series proves."""

import pytest

from archive import sections
from archive.sections.grammar import Style
from archive.sections.series import series

TEXT = "全镇走访企业三十家，听取职工意见，逐条答复，职工很满意。"


def read(text: str) -> list[tuple[str, Style, int]]:
    return [(text[head.start : head.end], head.style, head.value) for head in series(text)]


def test_ordinals_with_their_text_are_headings() -> None:
    text = f"主要做了以下工作：\n第一、建会不停步。{TEXT}\n第二、帮扶不断线。{TEXT}\n第三、竞赛不断档。{TEXT}"
    assert read(text) == [("第一、", Style.ORDINAL, 1), ("第二、", Style.ORDINAL, 2), ("第三、", Style.ORDINAL, 3)]
    assert [one.heading for one in sections.split(text)] == ["建会不停步", "帮扶不断线", "竞赛不断档"]


def test_ordinals_may_run_on_in_one_paragraph() -> None:
    text = f"如下：第一、建会不停步。{TEXT}第二、帮扶不断线。{TEXT}第三、竞赛不断档。{TEXT}"
    assert [one.heading for one in sections.split(text)] == ["建会不停步", "帮扶不断线", "竞赛不断档"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "第一，思想要统一，不是副业。第二，责任要压实，月月通报。第三，作风要转变，多到车间。", id="items"
        ),
        pytest.param(f"第一、建会不停步。{TEXT}第二、帮扶不断线。{TEXT}", id="two"),
        pytest.param(f"第一、建会。第二、帮扶。第三、竞赛。{TEXT}", id="a list"),
        pytest.param(f"安全第一，心系万家。{TEXT}" * 3, id="a word"),
        pytest.param(f"★镇工会。{TEXT}★★公司很好。{TEXT}", id="masked names"),
    ],
)
def test_what_is_no_series_of_headings_is_not(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("bullet", ["★", "◆", "●", "■"])
def test_bullets_on_lines_are_headings(bullet: str) -> None:
    text = "".join(f"{bullet}{name}\n{TEXT}\n" for name in ("建会不停步", "帮扶不断线", "竞赛不断档"))
    assert [one.heading for one in sections.split(text)] == ["建会不停步", "帮扶不断线", "竞赛不断档"]


def test_a_heading_without_a_bullet_closes_a_run_together_series() -> None:
    names = ("建会不停步", "帮扶不断线", "竞赛不断档")
    text = "今年干了三件事。 " + "".join(f"★{name} {TEXT} " for name in names).rstrip() + f"问题和来年打算 {TEXT}"
    assert [(one.heading, one.kind.value) for one in sections.split(text)] == [
        *((name, "work") for name in names),
        ("问题和来年打算", "plan"),
    ]
    assert text[sections.split(text)[3].span.start :] == TEXT


def test_the_ordinals_of_two_parts_are_two_series() -> None:
    part = "".join(f"第{n}、抓好一件事。{TEXT}\n" for n in "一二三")
    assert [value for _, _, value in read(f"{part}{part}")] == [1, 2, 3, 1, 2, 3]


def test_brackets_around_the_first_words_of_paragraphs_are_bullets() -> None:
    text = "".join(f"【{name}】{TEXT}\n" for name in ("建会不停步", "帮扶不断线", "竞赛不断档"))
    assert [one.heading for one in sections.split(text)] == ["建会不停步", "帮扶不断线", "竞赛不断档"]


def test_words_between_spaces_close_a_numbered_run_together_text() -> None:
    names = ("建会不停步", "帮扶不断线", "竞赛不断档")
    text = (
        " ".join(f"（{number}）{name}。 {TEXT}" for number, name in enumerate(names, 1))
        + " 缺欠和明年工作 缺欠是经费少。"
    )
    assert [one.heading for one in sections.split(text)] == [*names, "缺欠和明年工作"]
