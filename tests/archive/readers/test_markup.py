"""Broken markup swallows no words: every paragraph outside closed scripts and styles is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.models import Problem
from archive.readers import html
from archive.readers.markup import mend
from archive.readers.text import Decoded

FIRST = "上半年，镇总工会新建工会八十六家，发展会员三千七百三十九人，建会率稳步上升。"
SECOND = "下半年，我们将继续把困难职工放在心上，春节前走访慰问一百二十户，送去米面油。"
DATE = "2014年7月3日"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        pytest.param("甲<script>var a='广告';</script>乙", "甲乙", id="a script"),
        pytest.param('甲<script>document.write("<script src=a><\\/script>");</script>乙', "甲乙", id="one inside one"),
        pytest.param("甲<script>document.write('<scr'+'ipt src=a><\\/script>');</script>乙", "甲乙", id="a cut tag"),
        pytest.param('甲document.writeln("<script src=/a.js><\\/script>");乙', '甲document.writeln("");乙', id="text"),
        pytest.param(f"<script src=a>{FIRST}<br>{SECOND}", f"{FIRST}<br>{SECOND}", id="a script without an end"),
        pytest.param(
            f"<script src=a>{FIRST}<p>{DATE}</p><script>b()</script>", f"{FIRST}<p>{DATE}</p>", id="a later end"
        ),
        pytest.param(f"<script src=a>{DATE}</p></script>", f"{DATE}</p></script>", id="a script that holds a date"),
        pytest.param('<script type="text/template"><p>正在加载</p></script>乙', "乙", id="a template"),
        pytest.param("<style>.a{font:宋体}</style>乙", "乙", id="a style"),
        pytest.param(f"<style>.a{{}}{FIRST}", f".a{{}}{FIRST}", id="a style without an end"),
        pytest.param("甲<!-- 广告 -->乙<!---->丙<!-->丁", "甲乙丙丁", id="comments"),
        pytest.param(f"甲<!-- 广告<p>{FIRST}</p>", f"甲 广告<p>{FIRST}</p>", id="a comment without an end"),
        pytest.param(f"<!-- <p>{FIRST}</p><!-- b -->乙", f" <p>{FIRST}</p>乙", id="a comment that swallows another"),
        pytest.param("<!-- a <!-- b -->乙", "乙", id="a comment inside a comment"),
        pytest.param("<select><option>江苏省<option>浙江省</select>乙", "乙", id="a list of choices"),
        pytest.param(f"<select><p>{FIRST}</p></select>", f"<p>{FIRST}</p></select>", id="a list that holds prose"),
        pytest.param("<textarea/>乙", "乙", id="an empty element"),
        pytest.param(f"<title>总结<p>{FIRST}</p>", f"总结<p>{FIRST}</p>", id="a title without an end"),
        pytest.param("<title>总结</title>", "<title>总结</title>", id="a title"),
        pytest.param("<plaintext>甲", "甲", id="plain text"),
        pytest.param("<![CDATA[甲]]><?php a ?>乙<![endif]>", "甲乙", id="declarations"),
        pytest.param(f'<p class="a>{FIRST}</p>', f"<p>{FIRST}</p>", id="a quotation mark that never ends"),
        pytest.param('<p class="a>b" id=c>甲</p>', '<p class="a>b" id=c>甲</p>', id="a sound attribute"),
        pytest.param(f"<p class=a {FIRST}<br>", f"<p>{FIRST}<br>", id="a tag that never ends"),
        pytest.param("25<30人，<工会法>，<XX镇>", "25&lt;30人，&lt;工会法>，&lt;XX镇>", id="no tags at all"),
        pytest.param("<p>甲</p 乙</b<br>", "<p>甲&lt;/p 乙<br>", id="an end tag that never ends"),
    ],
)  # fmt: skip
def test_a_page_is_mended(page: str, shown: str) -> None:
    assert mend(page) == shown


SOUP = (
    "<p>", "</p>", "<div>", "</div>", "<br />", "<td>", "</tr>", "<table>", "</table>", "<span style='display:none'>",
    "</span>",
    "<a href=x>", "</a>", "<b>", "<font", "<!--", "<!-- 广告 -->", "<script>", "<script src=a><\\/script>", "<style>",
    'document.writeln("<script src=/ad/m2.js><\\/script>");', "<textarea>", "<title>", "<select><option>", "<noscript>",
    "<iframe src=a>", "<object>", "<svg>", "<template>", "<button>", "<xmp>", "<plaintext>", "<nav>", "<aside>",
    "<footer>",
    '<p class="a>', "<p title='", "<", "<!", "<?", "</", "<![CDATA[", "&nbsp;", "<li>", "<ul>", "<form>", "<center>",
    "<h2>",
    "<script>var a = '广告位';</script>", "<style>p{color:red}</style>", "<head>", "<body>", "</body>", "</html>",
)  # fmt: skip
PARAGRAPHS = (
    FIRST,
    SECOND,
    "三是开展“安康杯”竞赛，参赛企业五十一家、职工近两千人，查出隐患二百三十一条，全部整改到位。",
    "职工可以下载掌上工会办理入会，点击首页即可打印会员卡，今年已有四百零六人这样入会了。",
    "关注职工心里想什么，收藏他们的意见，分享他们的快乐，工会的凳子就坐得热、坐得久了。",
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*SOUP, *PARAGRAPHS]), max_size=24), st.sampled_from(PARAGRAPHS))
def test_every_paragraph_in_a_soup_of_tags_is_read(pieces: list[str], last: str) -> None:
    page = f"<html><body>{''.join(pieces)}{last}</body></html>"
    found = html.read("a.html", Decoded(page, "utf-8"), page.encode())
    assert not isinstance(found, Problem)
    for paragraph in PARAGRAPHS:
        assert found.text.count(paragraph) == [*pieces, last].count(paragraph)
