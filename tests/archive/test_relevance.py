"""Texts that are not about unions are refused; everything else is kept."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.models import Problem
from archive.relevance import read, refusal, repetition

REPORT = "今年以来，县工会在县委的领导下，新建基层工会二十家，慰问困难职工三十户，集体协商稳步推进，职工满意。"
RECIPE = "红烧肉的家常做法。主料是五花肉、冰糖、生抽和老抽，切成两厘米见方的块，冷水下锅焯水，撇去浮沫后捞出沥干。"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "too_short"),
        ("\ue63a\x01\x02 abc 123", "too_short"),
        (RECIPE * 8, "irrelevant"),
        ("请登录后查看全文\n忘记密码 注册新用户\n扫码关注公众号，免费下载工会工作总结", "furniture"),
        ("点击下载\n县总工会工作总结\n镇工会工作总结\n学校工会工作总结\n企业工会工作总结范文大全", "furniture"),
        ("注册新用户\n" + "本站提供各类文档的在线阅读服务，欢迎广大网友前来投稿。" * 4, "furniture"),
        ("工会工作总结，点击下载完整版。\n" * 50_000, "repetition"),
        ("工会工作总结。" * 5_000, "repetition"),
    ],
    ids=[
        "nothing",
        "no Han characters",
        "a recipe",
        "a login page",
        "a download page",
        "a page about itself",
        "one line over and over",
        "one sentence over and over",
    ],
)
def test_what_is_no_union_paper_is_refused(text: str, code: str) -> None:
    found = refusal(text, "文件.txt")
    assert isinstance(found, Problem)
    assert (found.code, found.source) == (code, "文件.txt")


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "校教代会审议通过了绩效工资分配办法，教师代表认真行使了民主权利。",
        RECIPE * 20 + "本次活动由厂工会主办。",
        "VIP免费下载\n" + REPORT * 3,
        "关注公众号，免费下载\n一、抓组建\n" + REPORT,
        "点击下载\n" + REPORT,
        REPORT + "查看更多请登录后查看。" + REPORT * 4,
        ("".join(REPORT.replace("二十家", f"{n}家") for n in range(6)) + "\n") * 60,
        "\n".join(f"{REPORT}共{n}件。" for n in range(30)),
    ],
    ids=[
        "short",
        "a teachers' congress",
        "a single mention",
        "an offer above prose",
        "an offer above a heading",
        "an offer above an opening",
        "a login line in a report",
        "a report pasted often",
        "a list",
    ],
)
def test_what_may_be_one_is_kept(text: str) -> None:
    assert refusal(text, "文件.txt") is None


def test_repetition_can_be_seen_before_cleaning() -> None:
    assert repetition("<p>工会总结，点击下载。</p>\r\n" * 1_000, "文件.html") is not None
    assert repetition(REPORT, "文件.txt") is None


def test_a_file_without_words_is_named() -> None:
    with pytest.raises(VocabularyError, match="furniture"):
        read(parse("relevance.yaml", "union: [工会]"))
