"""What the furniture says: title, date, publisher, pages, container."""

from __future__ import annotations

import pytest

from archive.cleaning.harvesting import merge, read
from archive.models import Harvest

BODY = "今年以来，县总工会在县委和市总工会的领导下，围绕中心、服务大局，各项工作取得了新的成绩，现将主要情况汇报如下。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            (
                "2023年开发区工会总结.docx\n上传人:sc 文档编号:1 上传时间:2023-04-23 格式:DOCX 页数:6 大小:"
                "19KB\n资源描述\n"
            ),
            Harvest("wenku", "2023年开发区工会总结", "2023-04-23", None, 6),
            id="a document viewer",
        ),
        pytest.param(
            (
                "首页\n工作总结\n工作计划\n述职报告\n会员中心\n街道工会总结\n2021-01-16 17:41:26 发表于工会"
                "工作 热度:2357℃\n"
            ),
            Harvest("fanwen", "街道工会总结", "2021-01-16", None, None),
            id="a site of samples",
        ),
        pytest.param(
            "射阳县总工会工作总结\n来源：射阳县总工会 日期：2014年7月3日\n责任编辑：张三\n",
            Harvest("gov_news", "射阳县总工会工作总结", "2014-07-03", "射阳县总工会", None),
            id="a union's news",
        ),
        pytest.param(
            "• 2021-04-17 发布\n射阳县总工会工作总结\n",
            Harvest(title="射阳县总工会工作总结", posted_on="2021-04-17"),
            id="a date in a list",
        ),
        pytest.param(
            "射阳县总工会工作总结\nadmin 2023-04-15\n",
            Harvest(title="射阳县总工会工作总结", posted_on="2023-04-15"),
            id="a date behind a name",
        ),
        pytest.param(
            "射阳县总工会工作总结\n射阳县总工会 2012-12-28\n",
            Harvest(title="射阳县总工会工作总结"),
            id="a date of the report",
        ),
        pytest.param("发布时间:2021-01-042020年,", Harvest(posted_on="2021-01-04"), id="a date glued to the text"),
        pytest.param("射阳县总工会工作总结\n", Harvest("plain", "射阳县总工会工作总结"), id="a plain file"),
        pytest.param("关于糖果\n", Harvest(), id="a first line that is no title"),
        pytest.param("", Harvest(), id="no title"),
        pytest.param(
            ("上传时间:2023-13-45\n第1页 / 共6页\n来源:网络\n"), Harvest(page_count=6), id="an impossible date"
        ),
        pytest.param("展开阅读全文\n县总工会总结。今年\n", Harvest(), id="a sentence"),
    ],
)
def test_the_furniture_is_read(text: str, found: Harvest) -> None:
    assert read(text + BODY).harvest == found


def test_a_date_at_the_foot_is_found() -> None:
    text = "\n".join(["县总工会总结", *[BODY] * 40, "发布日期: 2012-12-30"])
    assert read(text).harvest == Harvest(title="县总工会总结", posted_on="2012-12-30")


def test_nothing_is_read_from_nothing() -> None:
    assert read("").harvest == Harvest()


def test_what_a_reader_found_is_kept() -> None:
    known = Harvest("office", "原题", "2020-01-01", "甲", 3)
    assert merge(known, Harvest("wenku", "乙", "2021-01-01", "乙", 9)) == known
    assert merge(Harvest(), known) == known
