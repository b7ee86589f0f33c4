"""Pages of sites: a text as HTML among menus, adverts and links."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The template of a page, the template of a line of the text in it, and what joins two lines."""

    template: str
    line: str
    joint: str


BLANKS = "&nbsp;&nbsp;&nbsp;&nbsp;"
SITE = Page(
    template=(
        '<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}-文秘之家</title>\n'
        "<script>document.writeln('<div class=ad></div>');</script></head><body>\n"
        '<ul class="menu"><li><a href="/">网站首页</a></li><li><a href="/fw/">范文大全</a></li>'
        '<li><a href="/gw/">公文写作'
        '</a></li><li><a href="/xt/">工作计划</a></li></ul>\n'
        "<h1>{title}</h1>\n"
        '<div class="meta">时间:{posted} | 来源:互联网 | 热度:518℃</div>\n'
        '<div id="content">\n'
        "{lines}\n"
        "</div>\n"
        '<div class="related"><h3>热门推荐</h3><ul><li><a href="/1.html">班组长年终工作总结</a></li><li>'
        '<a href="/2.html">工会职工之家建设方案</a></li><li><a href="/3.html">教师述职报告</a></li></ul></div>\n'
        '<div class="foot">Copyright © 文秘之家 All Rights Reserved 沪ICP备0000000号</div></body></html>\n'
    ),
    line="<p>{}</p>",
    joint="\n",
)
OFFICE = Page(
    template=(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        '<meta name="Generator" content="Microsoft Word 14"><title>{title}</title>'
        '<style>p.MsoNormal {{margin:0cm}}</style></head><body lang="ZH-CN">\n'
        '<div class="Section1">\n'
        "{lines}\n"
        "</div></body></html>\n"
    ),
    line='<p class="MsoNormal" style="text-indent:2em"><span style="font-family:仿宋_GB2312">{}</span></p>',
    joint="\n",
)
ESSAYS = Page(
    template=(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}" />'
        "<title>{title}_范文先生网</title></head>\n"
        '<body><div id="nav"><a href="/">首页</a> | <a href="/zj">总结范文</a> | <a href="/dsj">党团工会</a> | '
        '<a href="/jh">计划方案</a></div>\n'
        '<div class="pos">您的位置: <a href="/">范文先生网</a> &gt; <a href="/zj">工作总结</a> &gt; {title}</div>\n'
        '<h2>{title}</h2><p class="info">时间：2018-11-06 10:15:33　点击：2204　[db:作者]　我要投稿</p>\n'
        '<div class="article">\n'
        "{lines}\n"
        "</div>\n"
        "<p>Summary is a kind of written material which reviews and analyses the work of a certain stage, let us "
        "write one.</p>\n"
        '<div class="more">看过“{title}”的人还看了：<br />1.机关工会换届工作报告<br />2.车间主任年终总结<br />3.职工'
        "大会主持词<br />4.五一劳动节活动方案"
        "</div>\n"
        '<div class="page">上一页 1 <a href="2.html">2</a> <a href="3.html">3</a> 下一页</div></body></html>\n'
    ),
    line=BLANKS + "{}",
    joint="<br />\n",
)
UNION = Page(
    template=(
        '<html><head><meta charset="utf-8"><title>{title}</title></head><body>\n'
        '<h2 align="center">{title}</h2>\n'
        "<div class=TRS_Editor>{lines}</div>\n"
        "</body></html>\n"
    ),
    line="<p style='text-indent:2em'>{}</p>",
    joint="\n",
)
ONE_BLOCK = Page(
    template=(
        "<!doctype html>\n"
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"/><title>{title}_第一范文吧'
        "</title><style>.ad{{display:none}}</style></head><body>\n"
        '<div class="nav"><a href="/">首页</a> <a href="/zj/">工作总结</a> <a href="/xd/">心得体会</a></div>\n'
        '<h1>{title}</h1><p class="info">发布时间：2025-11-05　点击量：1177　责任编辑：小雅</p>\n'
        '<div class="article">{lines}</div>\n'
        '<div class="pages">上一页 1 2 下一页</div>\n'
        '<ul class="more"><li>· 相关推荐</li><li><a href="/a1.html">幼儿园保育员工作总结</a></li><li>'
        '<a href="/a2.html">银行柜员年终总结</a></li></ul>\n'
        "<p>Copyright 第一范文吧 版权所有 投诉建议</p></body></html>\n"
    ),
    line=BLANKS + "{}",
    joint="<br/>",
)
TABLE = Page(
    template=(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">\n'
        "<title>{title}</title><style>td{{font-size:14px}}</style></head><body><table width=960><tr>"
        "<td class=nav><a href=/>首页</a> | <a href=/zcfg/>政策法规</a> | <a href=/ghdt/>工会动态</a>"
        " | <a href=/jyjl/>经验交流"
        "</a></td></tr>\n"
        "<tr><td align=center><font size=5><b>{title}</b></font></td></tr>\n"
        "<tr><td>{lines}</td></tr>\n"
        "<tr><td class=foot><a href=/gy/>关于我们</a> | <a href=/lx/>联系方式</a> | <a href=/map/>网站地图</a></td>"
        "</tr>"
        "</table></body></html>\n"
    ),
    line=BLANKS + "{}",
    joint="<br>\n",
)
TABLE_NEWS = Page(
    template=(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}" /><title>{title}_职工之窗'
        "</title>\n"
        "<style>td{{font-size:14px}}</style></head><body><table width=960><tr><td>\n"
        '<a href="/">首页</a> | <a href="/xw">工会要闻</a> | <a href="/wq">维权服务</a> | <a href="/lt">职工论坛</a>'
        "</td></tr>\n"
        "<tr><td align=center><b>{title}</b><br />发布日期：2024-01-09 15:40　来源：本站　阅读次数：377</td></tr>\n"
        '<tr><td class="zw">{lines}</td></tr>\n'
        '<tr><td>上一篇：<a href="/a/12.htm">关于开展送温暖活动的通知</a>'
        '<br />下一篇：<a href="/a/14.htm">职工书法作品征集</a></td></tr>\n'
        "<tr><td>【打印本页】【关闭窗口】 主办单位保留所有权利 技术支持：网信科技</td></tr></table></body></html>\n"
    ),
    line=BLANKS + "{}",
    joint="<br />\n",
)


def page(
    title: str, body: str, *, style: Page = SITE, charset: str = "utf-8", posted: str = "2023-03-11 09:22:41"
) -> str:
    """Returns a page with the lines of a text; ``charset`` is what it claims, ``posted`` what it shows as its date."""
    lines = style.joint.join(style.line.format(line) for line in body.split("\n") if line.strip())
    return style.template.format(title=title, charset=charset, posted=posted, lines=lines)
