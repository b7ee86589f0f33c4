"""What stands around a page's text is harvested."""

import pytest
from lxml import html

from archive.readers import furniture


def page(head: str = "", body: str = "") -> html.HtmlElement:
    return html.document_fromstring(f"<html><head>{head}</head><body>{body}<p>工会</p></body></html>")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        pytest.param("<title>2020年街道工会工作总结_范文网</title>", "", "2020年街道工会工作总结", id="site after _"),
        pytest.param("<title>工会总结-XX市总工会</title>", "", "工会总结", id="site after -"),
        pytest.param("<title>工会总结 | 职工 | 某某网</title>", "", "工会总结 | 职工", id="only the site goes"),
        pytest.param("<title>镇2010-2014年工会总结</title>", "", "镇2010-2014年工会总结", id="a dash between years"),
        pytest.param("<title>射阳县总工会</title>", "", "射阳县总工会", id="a name that looks like a site"),
        pytest.param("<title>甲_范文网</title>", "<h1>街道工会工作总结</h1>", "街道工会工作总结", id="heading first"),
        pytest.param("<title>工会总结_范文网</title>", "<h1>某某范文网</h1>", "工会总结", id="heading is the site"),
        pytest.param(
            "<title>工会总结</title>", "<h1>推荐工会阅读</h1><h1>街道工会总结</h1>", "工会总结", id="two headings"
        ),
        pytest.param("", "<h1>某某工会总结范文网</h1>", "某某工会总结范文网", id="nothing but the site"),
        pytest.param("", "", None, id="none"),
        pytest.param("<title>_</title>", "", "_", id="separator alone"),
    ],
)
def test_the_title_is_the_pages_own(head: str, body: str, title: str | None) -> None:
    assert furniture.page_title(page(head, body)) == title


@pytest.mark.parametrize(
    ("around", "posted_on"),
    [
        pytest.param("上传日期:2026-04-14 点击量:7772", "2026-04-14", id="uploaded"),
        pytest.param("发布时间：2014年7月3日 来源：县总工会", "2014-07-03", id="published"),
        pytest.param("發(fā)布時間:2014/7/3", "2014-07-03", id="traditional with readings"),
        pytest.param("2021-01-16 17:41:26 发表于工会工作 热度:2357℃", "2021-01-16", id="date first"),
        pytest.param("工会\n2019-5-6 08:00\n打印", "2019-05-06", id="date alone"),
        pytest.param("Copyright 2012-2025 范文网", None, id="copyright years"),
        pytest.param("时间：2014-13-45", None, id="no such day"),
        pytest.param("", None, id="none"),
    ],
)
def test_the_day_of_posting_is_iso(around: str, posted_on: str | None) -> None:
    assert furniture.harvest(None, page(), around, "正文").posted_on == posted_on


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="PubDate" content="2014-07-03 09:00">',
        '<meta property="article:published_time" content="2014-07-03T09">',
    ],
)
def test_the_day_may_stand_in_the_head(head: str) -> None:
    assert furniture.harvest(None, page(head), "发布时间:2020-01-01", "").posted_on == "2014-07-03"


def test_the_day_may_stand_in_a_time_element() -> None:
    body = '<time>昨天</time><time datetime="2014-07-03">7月3日</time>'
    assert furniture.harvest(None, page(body=body), "", "").posted_on == "2014-07-03"


def test_the_day_may_stand_at_the_head_of_the_text() -> None:
    assert furniture.harvest(None, page(), "", "发布时间：2014-07-03\n正文").posted_on == "2014-07-03"


@pytest.mark.parametrize(
    ("around", "publisher"),
    [
        pytest.param("来源：射阳县总工会 作者：某人", "射阳县总工会", id="a union"),
        pytest.param("來源: 某某日報", "某某日報", id="traditional"),
        pytest.param("来源：网络", None, id="the net is no publisher"),
        pytest.param("作者：某人", None, id="none"),
    ],
)
def test_the_publisher_is_as_printed(around: str, publisher: str | None) -> None:
    assert furniture.harvest(None, page(), around, "").publisher == publisher


def test_the_publisher_may_stand_in_the_head() -> None:
    head = '<meta name="ContentSource" content="射阳县总工会">'
    assert furniture.harvest(None, page(head), "来源：某报", "").publisher == "射阳县总工会"


@pytest.mark.parametrize(
    ("title", "around", "container"),
    [
        pytest.param("工会总结_范文网", "首页 > 公文写作", "fanwen", id="range of models"),
        pytest.param("工会总结_某某文库", "上传人：甲 文档编号：1", "wenku", id="document sharing"),
        pytest.param("工会总结-射阳县总工会", "主办：射阳县总工会", "gov_news", id="a union's own site"),
        pytest.param("工会总结", "版权所有 某县人民政府", "gov_news", id="a government's site"),
        pytest.param("工会总结", "", "plain", id="nothing known"),
    ],
)
def test_the_kind_of_site_is_guessed(title: str, around: str, container: str) -> None:
    assert furniture.harvest(None, page(f"<title>{title}</title>"), around, "").container == container
