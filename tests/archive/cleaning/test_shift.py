"""Byte-shift repair: the seeds' damages, samples of the web, and text that only looks damaged."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.shift import repair

After = Callable[[Callable[[str], Changes], str], str]
TRADITIONAL = "縣總工會為職工辦實事，開展勞動競賽。"  # proves the converter


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        pytest.param(
            ("幫助職工共渡難關?;鶎庸\ue63a\ue49d飨\ue1f1娂姳硎緵Q不讓"),
            ("幫助職工共渡難關。基層工會主席紛紛表示決不讓"),
            id="a long run with private use",
        ),
        pytest.param(
            ("工作目標管理考核意見??己艘庖娫诮M織工作"),
            ("工作目標管理考核意見。考核意見在組織工作"),
            id="both bytes shown as ?",
        ),
        pytest.param(
            "做了一些工作,F(xiàn)將情況匯報", "做了一些工作。現(xiàn)將情況匯報", id="one character with its reading"
        ),
        pytest.param("有了新的起色?,F(xiàn)將情況", "有了新的起色。現(xiàn)將情況", id="one character after a ?"),
        pytest.param("做了一些工作,F將情況匯報", "做了一些工作。現將情況匯報", id="one character without reading"),
        pytest.param("定為集中要約月?h總統一了", "定為集中要約月。縣總統一了", id="the mark itself is a ?"),
        pytest.param("女工集中的企業:Y查車進廠", "女工集中的企業。篩查車進廠", id="a colon"),
        pytest.param("由?漆t師半年復查", "由專科醫師半年復查", id="the lost character begins a word"),
        pytest.param("被請進學!⑸鐓^講勞動故事", "被請進學校、社區講勞動故事", id="the lost character ends a word"),
        pytest.param("依托勞:凸そ橙瞬,建成", "依托勞模和工匠人才,建成", id="the last byte is lost too"),
        pytest.param("“憑號轉會”?h區工會", "“憑號轉會”。縣區工會", id="after a closing quote"),
        pytest.param(
            "\n(八)文化活動小型化、日;\n過去", "\n(八)文化活動小型化、日常化\n過去", id="the end of a heading"
        ),
    ],
)
def test_folded_punctuation_is_unfolded(after: After, damaged: str, whole: str) -> None:
    assert after(repair, TRADITIONAL + damaged) == TRADITIONAL + whole


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        pytest.param("省、市總?cè)?擴(kuò)大)會議", "省、市總全(擴(kuò)大)會議", id="a bracket was swallowed"),
        pytest.param("五一勞動獎?wù)?rdquo;等稱號", "五一勞動獎章rdquo;等稱號", id="an ampersand was swallowed"),
        pytest.param("每月?lián)Q一次", "每月換一次", id="closed by a trail byte"),
        pytest.param("在董事?shēng)\ue490蠐?jù)理力爭", "在董事會上據(jù)理力爭", id="before another reading"),
        pytest.param("為?yuè)挝?118名教師", "為單位⟦?⟧118名教師", id="a comma or a digit was swallowed"),
        pytest.param("翻上幾頁,放下?shēng)\ue251蜕宪?一年", "翻上幾頁,放下書就上車,一年", id="private use within"),
        pytest.param("昆都侖?sāo)^、新都", "昆都侖區、新都", id="a rare character"),
        pytest.param("一封家?shì)?rdquo;。", "一封家書rdquo;。", id="a lost trail byte"),
        pytest.param(
            "希望大家?guī)е\ue24b星椤\ue573?dài)著責任", "希望大家帶著感情、帶(dài)著責任", id="chained readings"
        ),
    ],
)
def test_a_late_reading_is_taken_out(after: After, damaged: str, whole: str) -> None:
    assert after(repair, TRADITIONAL + damaged) == TRADITIONAL + whole


def test_an_exact_repair_says_so_and_a_guess_too() -> None:
    exact, guessed = (repair(TRADITIONAL + text).edits[0] for text in ("見??己艘庖娫诮M織", "一封家?shì)?rdquo;"))
    assert (exact.kind, exact.exact, exact.confidence) == ("Q1", True, 1.0)
    assert (guessed.kind, guessed.exact, guessed.confidence) == ("Q2", False, 0.6)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("縣總工會開展(QC)小組和(A)類活動", id="brackets"),
        pytest.param("結(jié)合實際,組織開展活動;同時,關心職工:今天", id="plain marks"),
        pytest.param("怎么談?談什么?談不攏怎么辦?", id="questions"),
        pytest.param("今年以来,F1赛车和:A类企业", id="Latin in simplified text"),
        pytest.param("在董事?shēng)蠐?jù)理力爭", id="private use was dropped"),
        pytest.param("是否?yes)同意", id="an English word"),
        pytest.param("𠀀?jié)合", id="a character outside GBK"),
    ],
)
def test_whole_text_stays(after: After, text: str) -> None:
    assert after(repair, text) == text


def test_a_mark_at_the_start_of_a_line_is_no_damage(after: After) -> None:
    text = TRADITIONAL + "\n:Y查車"
    assert after(repair, text) == text
