"""Page marks and injected block numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.pages import injected_numbers, page_marks

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("扎实推\n第6页 共6页\n进组建。", "扎实推进组建。", id="viewer"),
        pytest.param(
            "一、组建\n疫\n\n\u3000\u3000— 1 —\n\n\u3000\u3000情期间，企业停工。",
            "一、组建\n疫情期间，企业停工。",
            id="dashes",
        ),
        pytest.param("孕期\n\n2\n\n、产期不得解除合同。", "孕期、产期不得解除合同。", id="a number alone"),
        pytest.param("审议《复 1 旦大学》 3 份，参加 4 个工会", "审议《复旦大学》 3 份，参加 4 个工会", id="in a word"),
        pytest.param("4.\n第 1 页 / 共 2 页\n师徒结对", "4.师徒结对", id="between a number and its heading"),
        pytest.param("全年第6页 共6页总结", "全年总结", id="inside a line"),
        pytest.param("推进。\n建设局工会上半年工作总结第2页\n下一步", "推进。\n\n下一步", id="a titled one"),
        pytest.param("新建\n工会总结.pdf_第3页\n工会12家", "新建工会12家", id="a file's, in mid-sentence"),
        pytest.param("抓组建。\n总结(1).wps_第 2 页\n抓维权。", "抓组建。\n\n抓维权。", id="a file's, alone"),
        pytest.param(
            "签订合同工会总结.doc_第1页12份。慰问工会总结.doc_第2页30户。抓工会总结.doc_第3页好",
            "签订合同12份。慰问30户。抓好",
            id="a file's, run into the text",
        ),
        pytest.param(
            "推进工会组建。\n- 3 -\n下一步，继续努力。", "推进工会组建。\n\n下一步，继续努力。", id="after a sentence"
        ),
    ],
)
def test_a_page_mark_goes_and_its_sentence_is_joined(after: After, text: str, expected: str) -> None:
    assert after(page_marks, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("工会数\n86\n会员数\n3739", id="a cell"),
        pytest.param("见附件第6页的说明", id="a page of a document"),
        pytest.param("详见台账，数据.doc第6页有说明", id="a page of a file that is quoted"),
    ],
)
def test_numbers_of_the_text_stay(after: After, text: str) -> None:
    assert after(page_marks, text) == text


def test_a_page_mark_behind_dots_inside_a_title_goes(after: After) -> None:
    assert (
        after(page_marks, "街道总工会上半年…第2页工作总结\n工会工作……第 3 页") == "街道总工会上半年工作总结\n工会工作"
    )


def test_numbers_that_count_pages_go_wherever_they_stand(after: After) -> None:
    page = "全年新建基层工会，发展会员。" * 20
    text = f"{page}\n\n1\n\n{page}\n\n2\n\n{page}"
    assert after(page_marks, text).replace("\n", "") == page * 3


BLOCK = "形成了排查、调处、跟踪、评估的四步劳动争议预防和调处机制，将劳资矛盾化解在源头" * 6


def test_an_injected_series_goes_and_its_blocks_are_joined(after: After) -> None:
    text = f"1、{BLOCK}引导基层建立有\n\n2、效沟通协商机制。{BLOCK}实施“十\n\n3、一五”规划。"
    expected = f"{BLOCK}引导基层建立有效沟通协商机制。{BLOCK}实施“十一五”规划。"
    assert after(injected_numbers, text) == expected


def test_even_blocks_prove_a_series_that_also_breaks_between_sentences(after: After) -> None:
    text = f"1、{BLOCK}。\n\n2、{BLOCK}在工地\n\n3、{BLOCK}。\n\n4、结束"
    assert "、结束" not in after(injected_numbers, text)


def test_the_number_of_a_single_page_goes(after: After) -> None:
    text = f"1、今年以来，工会工作如下： 一、组建 {BLOCK}。 二、维权 {BLOCK}。"
    assert after(injected_numbers, text) == text[2:]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1、抓组建。\n2、抓维权。\n3、抓帮扶。", id="a list of sentences"),
        pytest.param("1、抓组建\n全年新建30家。\n2、抓维权\n全年调解12件。", id="headings"),
        pytest.param("1、抓组建，\n3、抓维权，", id="a gap"),
        pytest.param("1、抓组建\n全年新建工会30家。", id="a lone heading"),
    ],
)
def test_a_genuine_list_stays(after: After, text: str) -> None:
    assert after(injected_numbers, text) == text
