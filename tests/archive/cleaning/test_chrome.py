"""Furniture at the head and the tail of a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive import datafiles
from archive.cleaning.chrome import patterns, remove
from archive.cleaning.edits import Changes

After = Callable[[Callable[[str], Changes], str], str]
BODY = "今年以来，县总工会在县委和市总工会的领导下，围绕中心、服务大局，各项工作取得了新的成绩，现将主要情况汇报如下。"
REPORT = f"县总工会工作总结\n{BODY}\n一、抓组建\n全年新建工会30家。\n射阳县总工会\n2012年12月28日"
WENKU = """收藏 分享(赏)

2023年开发区工会上半年工作总结.docx

上传人:sc****y 文档编号:1842389 上传时间:2023-04-23 格式:DOCX 页数:6 大小:19.46KB
下载 相关 举报
2023年开发区工会上半年工作总结.docx_第1页
第1页 / 共6页
亲,该文档总共6页,全部预览完了,如果喜欢就下载吧!
资源描述

"""
WENKU_END = (
    "\n展开阅读全文\n相关资源\n猜你喜欢\n相关搜索\n\n当前位置:首页 > 资格考试\n\ncopyright@ 200"
    "8-2023 x.com网站版权所有\n"
)
MENU = "首页\n工作总结\n工作计划\n述职报告\n会员中心\n"
BARS = "您的位置：首页 > 总结 > 正文\n发布时间：2012-12-30 浏览次数：231次\n【字体：大 中 小】\n我要投稿\n"
LINKS = "\n看过“工会工作总结”的人还看了：\n1.社区妇联工作总结\n2.学校工会工作计划\n"
FOOT = "\n责任编辑:admin  打印  [关闭窗口]\nWORD下载 PDF下载 投诉建议\n粤ICP备14053978号\n一键复制全文保存为WORD"


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        pytest.param(WENKU, WENKU_END, id="a document viewer"),
        pytest.param(MENU + BARS, FOOT, id="a site"),
        pytest.param("", LINKS, id="links"),
        pytest.param("", "\n【镇工会年终总结】相关文章：\n1.学校工会计划\n2.女工委总结", id="links of a bracket"),
        pytest.param("", "\n与“乡镇工会总结”相关的范文\n1.团委计划\n2.换届方案", id="links of a quotation"),
        pytest.param("", "\n最新文章\n企业工会工作总结范文\n关于我们 | 联系我们 | 网站地图", id="newest"),
        pytest.param("文档介绍:", "\n温馨提示:下载前请自行甄别\n下载后可任意编辑", id="a prefix"),
        pytest.param("下载后可任意编辑 ", "", id="an invitation before the title"),
        pytest.param("公文素材库 首页\n工作总结 阅读(1.45W)\n", "", id="a site and its readers"),
        pytest.param("您的当前位置:首页2024县工会总结(5篇)\n首页总结工会工作总结\n", "", id="ways to the page"),
        pytest.param("欢迎来到零思考方案网网站!\n手机阅读\n糯米文学吧\n位置:首页 > 范文\n", "", id="a welcome"),
        pytest.param(
            "- 24.50 KB\n- 2022-12-26 07:30:33 发布\n- 1、本文档共5页,可阅读全部。\n- 文档侵权举报电话:19940600175。\n",
            "",
            id="a viewer's notes",
        ),
        pytest.param('- 2、"仅部分预览"的文档,不可在线预览部分如存在完整性等问题,可申请退款。\n', "", id="a preview"),
        pytest.param(
            "• 45.00 KB\n  • 2021-04-17 发布\n  • 13页\n  • 当前文档由用户上传发布,收益归属用户\n"
            "2. 2、本文档内容版权归属内容提供方,请立即联系网站客服。\n3. 下载前请仔细阅读文档内容,可向本站投诉处理。\n"
            "4. 网站客服QQ:403070000\n· 3.2万阅读\n· 举报/版权投诉\n推荐度:\n预留广告位\n内容预览:\n",
            "",
            id="a viewer's list",
        ),
        pytest.param(
            "《县总工会工作总结.doc》由会员分享,可在线阅读,更多相关《总结.doc》请在某网站上搜索。\nID:2170398\n",
            "",
            id="a member's file",
        ),
        pytest.param(
            "admin 2023-04-15\n公文搜 2021-07-09 14:22:41 工会\n2023-04-15 | 工会工作 | 1134\n", "", id="dated lines"
        ),
        pytest.param("2023-04-15 工代会报告 1134\n网友 分享 时间:\n1. 主页 > 知识大全 >\n", "", id="a line of counts"),
        pytest.param(
            "关注公众号,免费下载\n",
            "\nVIP免费下载\n开通会员免费下载\n点击下载\n附件下载:总结.doc",
            id="offers to download",
        ),
        pytest.param(
            "",
            "\n(责任编辑:张三)\n编审:李四\n返回首页 | 关闭窗口\n猜你喜欢:\n工会活动方案\n年终总结",
            id="the end of a page",
        ),
        pytest.param("中文字幕高清在线,中文字幕在线观看,免费国产一区二区三区,亚洲精品网站\n", "", id="a hijacker"),
    ],
)
def test_furniture_goes_and_the_report_stays(after: After, head: str, tail: str) -> None:
    assert after(remove, head + REPORT + tail).strip() == REPORT


def test_a_date_glued_to_the_first_words_goes_and_a_date_of_the_text_stays(after: After) -> None:
    assert after(remove, f"某矿 浏览数:发布时间:2021-01-042020年,{BODY}") == f"2020年,{BODY}"
    assert after(remove, f"2021-01-042020年,{BODY}") == f"2020年,{BODY}"
    assert after(remove, f"时间:2021-01-04下午,{BODY}") == f"时间:2021-01-04下午,{BODY}"


def test_repeated_titles_are_kept_once(after: After) -> None:
    assert after(remove, f"县总工会工作总结\n\n{REPORT}").replace("\n\n", "\n") == REPORT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(REPORT, id="a report"),
        pytest.param(f"{BODY}\n见附件第6页\n来源于群众的意见很多", id="words of furniture"),
        pytest.param("工作总结\n工作计划\n县总工会", id="lines of a menu without its beginning"),
        pytest.param(f"县总工会工作总结\n县总工会 2012-12-28\n{BODY}\n县总工会\n2012-12-28", id="a report's own date"),
        pytest.param(f"{BODY}\n3、建立资料库\n4、推荐阅读\n5、举报", id="numbered headings in words of furniture"),
        pytest.param(f"{BODY}\n2012年台账.docx", id="a file name below the text"),
    ],
)
def test_text_that_is_no_furniture_stays(after: After, text: str) -> None:
    assert after(remove, text) == text


def test_an_advert_in_the_middle_goes_without_the_text_below_it(after: After) -> None:
    assert after(remove, f"{BODY}\n推荐阅读\n{BODY}{BODY}") == f"{BODY}\n{BODY}{BODY}"


def test_a_title_below_a_menu_stays(after: After) -> None:
    assert after(remove, f"{MENU}工会工作总结\n{BODY}") == f"工会工作总结\n{BODY}"


def test_nothing_holds_no_furniture() -> None:
    assert remove(" \n") == Changes()


def test_every_pattern_of_the_tail_is_furniture_or_opens_links() -> None:
    row = datafiles.load("chrome.yaml")
    assert len(row.words("lines")) == len(set(row.words("lines")))
    assert patterns().tail.fullmatch("相关文章") is not None


NUMBERED = f"一、抓组建\n{BODY}{BODY}{BODY}{BODY}{BODY}{BODY}\n"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param(
            f"镇总工会上半年工作总结\n{BODY}\n镇总工会上半年工作总结\n{NUMBERED}",
            f"镇总工会上半年工作总结\n{BODY}\n{NUMBERED}",
            id="below the opening",
        ),
        pytest.param(
            f"镇总工会上半年工作总结\n{NUMBERED}镇总工会上半年工作总结\n二、抓维权\n{BODY}",
            f"镇总工会上半年工作总结\n{NUMBERED}二、抓维权\n{BODY}",
            id="where a page is turned",
        ),
        pytest.param(
            "镇工会主席述职报告镇工会主席述职报告\n各位代表：", "镇工会主席述职报告\n各位代表：", id="in one line"
        ),
    ],
)
def test_a_title_printed_again_goes(after: After, text: str, whole: str) -> None:
    assert after(remove, text) == whole
    assert [edit.kind for edit in remove(text).edits] == ["D"]


def test_a_title_above_another_report_stays(after: After) -> None:
    text = f"镇总工会工作总结\n{NUMBERED}镇总工会工作总结\n{BODY}\n{NUMBERED}"
    assert after(remove, text) == text


@pytest.mark.parametrize(
    "line",
    [
        "3、搭建用工见面平台。全年举办招聘会7场，进场企业412家，下载就业手册1200人次。",
        "职工可以在线观看安全教育片，免费参加培训，阅读书籍",
        "2、文档管理规范，平台运行良好。",
    ],
)
def test_words_like_furniture_inside_a_report_stay(after: After, line: str) -> None:
    text = f"县总工会工作总结\n{BODY}\n{line}\n{BODY}"
    assert after(remove, text) == text
