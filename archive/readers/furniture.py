"""Reads what stands around a page's main text: title, date of posting, publisher and the kind of site."""

from __future__ import annotations

import re
from datetime import date

from lxml.etree import _Element

from archive.models import Harvest
from archive.readers.lines import han_count, text_of

READING = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]")  # 總(zǒng): put in by a converter
SEPARATOR = re.compile(r"\s*[_|｜—–]+\s*|\s+-+\s+|(?<=[\u3400-\u9fff\d)）])-(?=[\u3400-\u9fffA-Za-z])")
SITE = re.compile(
    r"(?:网|網|网站|網站|文库|文庫|范文大全|門戶|门户|官网|官網|频道|论坛|博客|首页|首頁|大全|"
    r"(?:总工会|總工會|人民政府|政府网|新闻网|资讯|中心)|[a-z0-9.-]+\.(?:com|cn|net|org)(?:\.cn)?)$",
    re.I,
)
DAY = r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})"
POSTED = (
    re.compile(
        r"(?:发布|發布|上传|上傳|发表|發表|更新|添加|录入|创建|建立|投稿|日期|时间|時間)(?:时间|時間|日期)?\s*[:：]?\s*"
        + DAY
    ),
    re.compile(
        DAY + r"(?:\s*日)?\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*(?:发表|發表|发布|發布|上传|上傳|来源|來源|点击|作者|编辑)"
    ),
    re.compile(r"^\s*" + DAY + r"(?:\s*日)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s*$", re.M),
)
META_DATE = re.compile(
    r"^(?:pubdate|publishdate|article:published_time|publish_?time|date|dc\.date|releasedate)$", re.I
)
META_SOURCE = re.compile(r"^(?:contentsource|source|article:author)$", re.I)
SOURCE = re.compile(r"(?:信息|文章|稿件)?(?:来源|來源)\s*[:：]\s*([^\s:：|【】\[\]<>]{2,30})")
NO_SOURCE = re.compile(r"^(?:网络|網絡|互联网|互聯網|本站|未知|原创|原創|佚名|作者|时间|浏览)")
KINDS = (
    ("wenku", re.compile(r"文库|文庫|豆丁|道客|文档编号|文檔編號|该文档|上传人|上傳人|文档介绍|docin|doc88")),
    (
        "gov_news",
        re.compile(r"\.gov\.cn|人民政府|(?:主办|主辦|版权所有|承办)(?:单位)?\s*[:：]?\s*\S{0,16}(?:工会|工會)"),
    ),
    ("fanwen", re.compile(r"范文|範文|公文|文秘|作文|写作|寫作|小编|小編|总结网|總結網|投稿|述职报告|述職報告")),
    ("gov_news", re.compile(r"(?:总工会|總工會|职工之家|政务公开|新闻网|工会网)")),
)


def page_title(root: _Element) -> str | None:
    """Returns the page's heading, or its title without the name of the site."""
    titles = [words for words in (text_of(node) for node in root.iter("title")) if words]
    site_title = _without_site(titles[0].replace("\n", " ")) if titles else None
    headings = [
        words.replace("\n", " ") for words in (text_of(node) for node in root.iter("h1")) if han_count(words) >= 4
    ]
    if len(headings) == 1 and not SITE.search(headings[0]):
        return headings[0]
    if site_title is None and headings:
        return headings[0]
    return site_title or None


def harvest(title: str | None, root: _Element, around: str, main: str) -> Harvest:
    """Returns what a page says about its text; ``around`` is what was left out of the main text."""
    plain = READING.sub("", around)
    site = " ".join([plain, *(text_of(node) for node in root.iter("title"))])
    return Harvest(
        container=_kind(site),
        title=title,
        posted_on=_posted_on(root, plain) or _day_in(main[:300]),
        publisher=_publisher(root, plain) or _source_in(main[:300]),
    )


def _without_site(title: str) -> str:
    """Returns a title without the site's name at its end: 2020年街道工会工作总结_范文网."""
    parts = [part for part in SEPARATOR.split(title) if part]
    while len(parts) > 1 and SITE.search(parts[-1].strip()):
        parts.pop()
    kept = parts[-1] if parts else ""
    end = title.find(kept) + len(kept) if len(parts) > 1 else len(kept)
    return title[:end].strip() if kept else title.strip()


def _kind(words: str) -> str:
    return next((kind for kind, pattern in KINDS if pattern.search(words)), "plain")


def _meta(root: _Element, names: re.Pattern[str]) -> str:
    for node in root.iter("meta"):
        if names.match(node.get("name") or node.get("property") or ""):
            return str(node.get("content") or "").strip()
    return ""


def _posted_on(root: _Element, around: str) -> str | None:
    stamped = re.match(r"\s*" + DAY, _meta(root, META_DATE))
    if stamped:
        return _iso(stamped)
    for node in root.iter("time"):
        stamped = re.match(r"\s*" + DAY, node.get("datetime") or "")
        if stamped:
            return _iso(stamped)
    return _day_in(around)


def _day_in(words: str) -> str | None:
    found = (pattern.search(words) for pattern in POSTED)
    return next((day for match in found if match and (day := _iso(match))), None)


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(*(int(number) for number in match.groups())).isoformat()
    except ValueError:
        return None


def _publisher(root: _Element, around: str) -> str | None:
    named = _meta(root, META_SOURCE)
    return named if named and not NO_SOURCE.match(named) else _source_in(around)


def _source_in(words: str) -> str | None:
    match = SOURCE.search(words)
    return match[1] if match and not NO_SOURCE.match(match[1]) else None
