"""The words of editors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.editorial import remove
from archive.cleaning.edits import Changes

After = Callable[[Callable[[str], Changes], str], str]
BODY = "今年以来，县总工会在县委的领导下，围绕中心工作，新建工会30家，发展会员3000人。"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "不经意间,又到了盘点成绩的时候。怎样写总结呢?小编特意从网上搜集了3篇总结,快来一起看看吧!", id="named"
        ),
        pytest.param(
            "写总结最重要的一点就是要把每一个要点写清楚。总结怎么写?这里给大家分享2篇范文,方便大家学习参考。",
            id="unnamed",
        ),
        pytest.param("摘要:本文为街道工会工作总结,由网友投稿分享,希望对您的写作有所启发。", id="an abstract"),
        pytest.param(
            "【概述】工会工作总结由本站会员投稿精心推荐,小编希望以下2篇范文对你的学习工作能带来参考借鉴作用。",
            id="outline",
        ),
        pytest.param(
            "时间飞快，总结是对过去的一种书面材料，让我们好好写一份总结吧，希望对大家有所帮助。", id="general words"
        ),
    ],
)
def test_the_editors_opening_goes(after: After, words: str) -> None:
    assert after(remove, f"街道工会总结\n{words}\n{BODY}\n一、抓组建") == f"街道工会总结\n\n{BODY}\n一、抓组建"


def test_the_editors_farewell_goes(after: After) -> None:
    assert after(remove, f"一、抓组建\n{BODY}\n以上就是小编为大家整理的总结，希望大家喜欢。") == f"一、抓组建\n{BODY}\n"


def test_sentences_of_the_editor_go_from_a_line_that_holds_the_text_too(after: After) -> None:
    words = "下面是小编为大家整理的工会总结，欢迎大家阅读。"
    assert after(remove, words + BODY * 8) == BODY * 8


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"总结是为了前进。一年来，我县工会新建工会86家，希望对大家有所帮助。\n{BODY}", id="facts"),
        pytest.param(f"各位代表，总结过去，回顾成绩。\n{BODY}", id="a speech"),
        pytest.param(
            f"一、抓宣传\n{BODY}\n县总工会微信公众号小编参加培训，新闻稿件质量提高。", id="an editor of the union"
        ),
        pytest.param(BODY * 8, id="one long line"),
    ],
)
def test_a_summarys_own_words_stay(after: After, text: str) -> None:
    assert after(remove, text) == text
