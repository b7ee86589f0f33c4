"""Of a web page the whole main text is read and the furniture is left out."""

import pytest

from archive.models import Problem, ReadFile
from archive.readers import html
from archive.readers.text import Decoded

PROSE = "全年新建工会八十六家，发展会员三千七百三十九人，各项工作取得新进展。" * 4
PAGE = f"""<!DOCTYPE html><html><head><meta charset=utf-8><title>街道工会工作总结_范文网</title>
<script>document.writeln("<div id=ad1></div>");</script><style>.nav{{}}</style></head>
<body><div class="nav"><ul><li><a href=1>首页</a></li><li><a href=2>总结</a></li><li><a href=3>计划</a></li></ul></div>
<div class="main"><h1>街道工会工作总结</h1><div class="info">发布时间:2014-07-03 来源:射阳县总工会</div>
<div class="content"><h2>一、组建</h2><p>　　{PROSE}</p><p>&amp;rdquo;好</p>
<table><tr><td>镇</td><td>86</td></tr></table>
<p>{PROSE}</p><p>射阳县总工会</p></div><h4>延伸阅读</h4><ul><li>责任编辑:admin 打印</li></ul></div>
<div class="sidebar"><a href=4>社区妇联工作总结</a><a href=5>企业工会工作总结</a><a href=6>医院工会总结</a></div>
<div class="footer">关于我们 | Copyright 2012-2025 粤ICP备1号</div></body></html>"""


def read(page: str, name: str = "a.html") -> ReadFile:
    found = html.read(name, Decoded(page, "utf-8"), page.encode())
    assert isinstance(found, ReadFile)
    return found


def test_the_main_text_is_whole_and_nothing_else() -> None:
    assert read(PAGE).text == f"一、组建\n　　{PROSE}\n&rdquo;好\n镇\t86\n{PROSE}\n射阳县总工会"


def test_the_page_says_where_it_came_from() -> None:
    harvest = read(PAGE).harvest
    assert (harvest.title, harvest.posted_on, harvest.publisher, harvest.container) == (
        "街道工会工作总结",
        "2014-07-03",
        "射阳县总工会",
        "fanwen",
    )


def test_a_title_inside_the_text_stays_there() -> None:
    page = f"<html><body><div><h1>街道工会工作总结</h1><p>{PROSE}</p><p>{PROSE}</p></div></body></html>"
    assert read(page).text.split("\n")[0] == "街道工会工作总结"


def test_a_page_nested_in_a_broken_title_is_read() -> None:
    found = read("<title>2020" + PAGE)
    assert found.text.startswith("一、组建")
    assert found.harvest.title == "街道工会工作总结"


def test_neighbours_that_are_no_furniture_stay() -> None:
    page = f"<html><body><div class=a><p>{PROSE * 3}</p></div><div class=b>射阳县总工会</div></body></html>"
    assert read(page).text == f"{PROSE * 3}\n射阳县总工会"


def test_text_in_equal_blocks_is_kept_together() -> None:
    page = f"<html><body><div>{PROSE}</div><div>{PROSE}</div><div>{PROSE}</div></body></html>"
    assert read(page).text == "\n".join([PROSE] * 3)


def test_a_long_neighbour_is_kept_even_if_it_mentions_the_editor() -> None:
    page = f"<html><body><div><p>{PROSE * 4}</p></div><div class=info>小编{PROSE}</div></body></html>"
    assert f"小编{PROSE}" in read(page).text


def test_hidden_words_are_left_out_and_the_words_after_them_stay() -> None:
    hidden = "<span style='display: none'>某某网</span>好<i>了</i><b style='font-size:0'>广告</b>。"
    page = f"<html><body><div>{PROSE}{hidden}</div></body></html>"
    assert read(page).text == f"{PROSE}好了。"


def test_control_characters_of_a_damaged_page_do_no_harm() -> None:
    page = f"<html><body><div>{PROSE}\x01<script>x</script>\x02甲<!-- c -->&#1;\ufffe乙</div></body></html>"
    assert read(page).text == f"{PROSE}甲乙"


def test_a_list_of_links_inside_the_text_is_left_out() -> None:
    links = "".join(f"<li><a href={number}>某某工会工作总结范文</a></li>" for number in range(4))
    page = f"<html><body><p>{PROSE}</p><ul>{links}</ul><p>{PROSE}</p></body></html>"
    assert read(page).text == f"{PROSE}\n{PROSE}"


def test_a_page_laid_out_in_tables_is_read() -> None:
    links = "<br>".join(f"<a href={number}>某某栏目</a>" for number in range(5))
    page = (
        f"<html><body><center><table><tr><td>{links}</td><td><font><table><tr><td>发布时间：2014-07-03</td></tr>"
        f"<tr><td><p>{PROSE}</p><p>{PROSE}</p></td></tr></table></font></td></tr></table></center></body></html>"
    )
    found = read(page)
    assert (found.text, found.harvest.posted_on) == (f"{PROSE}\n{PROSE}", "2014-07-03")


def test_a_fragment_without_a_body_is_read() -> None:
    assert read(f"<?xml version='1.0' encoding='gbk'?><p>{PROSE}</p>").text == PROSE


@pytest.mark.parametrize(
    ("page", "message"),
    [
        pytest.param("<html></html>", "没有正文", id="empty page"),
        pytest.param("<!-- nothing -->", "没有正文", id="nothing but a comment"),
        pytest.param(
            "<html><body><form>请登录后查看全文<input name=user><input type=password></form></body></html>",
            "登录页",
            id="login page",
        ),
    ],
)
def test_a_page_without_a_text_is_a_problem(page: str, message: str) -> None:
    found = html.read("a.html", Decoded(page, "utf-8"), page.encode())
    assert isinstance(found, Problem)
    assert found.code == "no_text"
    assert message in found.message


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param(PAGE, "a.txt", True, id="a page called txt"),
        pytest.param("\ufeff\n" + PAGE, "a.txt", True, id="a page after a mark"),
        pytest.param("标题\n" + PAGE, "a.txt", True, id="a page after a stray line"),
        pytest.param("工会总结<p>一</p>", "a.txt", False, id="a text with a few tags"),
        pytest.param("用 <html> 写网页", "a.txt", False, id="a text about pages"),
        pytest.param("<p>一</p>" * 6, "a.txt", True, id="a fragment"),
        pytest.param("<p>一</p>", "a.txt", False, id="a text that begins with one tag"),
        pytest.param("一<br>二", "a.htm", True, id="tags, and its name says so"),
        pytest.param("工会总结", "a.html", False, id="a text called html"),
    ],
)
def test_pages_are_told_from_texts(text: str, name: str, expected: bool) -> None:
    assert html.is_html(text, name) is expected
