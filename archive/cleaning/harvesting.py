"""Reads what the furniture around a text says, before it goes: title, date of upload, publisher, pages, container."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from archive.cleaning.chrome import HEAD, Line, Patterns, beginning, filled, menu, patterns
from archive.cleaning.edits import Changes
from archive.models import Harvest

FOOT = 30  # lines at the end in which a date or a publisher is looked for
TITLE = 60  # characters that a title line may have
DATED = re.compile(
    r"(?m)(?:上传|发布|发表|更新|添加|录入|创建|发稿)?(?:时间|日期): ?(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})|"
    r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日? (?:\d{1,2}:\d\d|发表|发布|来源|热度|点击|浏览)"
)
LISTED = re.compile(r"(?<!\d)20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
PAGES = re.compile(r"(?m)(?:文档)?页数: ?(\d{1,4})|^第 ?\d+ ?页 ?[/,]? ?共 ?(\d{1,4}) ?页$|该文档总共(\d{1,4})页")
PUBLISHER = re.compile(r"(?:^|\s)(?:文章)?来源: ?(?!网络|互联网|本站|未知|原创|佚名)([^\s:|]{2,30})")
FILE = re.compile(r"(.{2,80})\.(?:docx?|pdf|wps|txt|pptx?|rtf)(?:_第 ?\d+ ?页)?")
TITULAR = re.compile(r"总结|报告|汇报|述职|小结|讲话|范文|计划|材料|要点|思路|打算|发言|致辞|报道")
KINDS = (
    ("wenku", re.compile(r"文档编号|上传人|该文档总共|文档介绍|资源描述|文库|豆丁|道客巴巴|下载 相关 举报")),
    ("fanwen", re.compile(r"小编|范文|我要投稿|热度:|字体:|网友投稿|会员投稿|WORD下载|看过“|最新文章|公文写作")),
    ("gov_news", re.compile(r"责任编辑:|来源:.{0,12}(?:总工会|新闻网|日报|政府)|主办单位|版权所有.{0,20}总工会")),
)


def read(text: str) -> Changes:
    """Returns what head and tail of the text say, as a harvest."""
    found = filled(text)
    around = found[:HEAD] + found[HEAD:][-FOOT:]
    furniture = "\n".join(beginning(line) if line.is_prose else line.words for line in around)
    return Changes(
        harvest=Harvest(
            container=_container(furniture),
            title=_title(_without_menu(found[:HEAD])),
            posted_on=_posted_on(furniture) or _listed_on(found[:HEAD]),
            publisher=_first(PUBLISHER, furniture),
            page_count=_page_count(furniture),
        )
    )


def merge(known: Harvest, found: Harvest) -> Harvest:
    """Returns the harvest of a reader completed by what the text says; what the reader found is kept."""
    return Harvest(
        container=known.container if known.container != "plain" else found.container,
        title=known.title or found.title,
        posted_on=known.posted_on or found.posted_on,
        publisher=known.publisher or found.publisher,
        page_count=known.page_count or found.page_count,
    )


def _container(furniture: str) -> str:
    return next((kind for kind, pattern in KINDS if pattern.search(furniture)), "plain")


def _without_menu(head: Sequence[Line]) -> list[Line]:
    listed = menu(head)
    return [line for place, line in enumerate(head) if place not in listed]


def _title(head: list[Line]) -> str | None:
    """Returns the name of the document as the viewer prints it, else the first line if it is one of titles."""
    for line in head:
        named = FILE.fullmatch(line.words) if "." in line.words else None
        if named:
            return named[1]
    for line in head:
        if line.is_prose:
            return None
        if not patterns().is_line(line.words):
            titular = len(line.words) <= TITLE and TITULAR.search(line.words) and "。" not in line.words
            return line.words if titular else None
    return None


def _posted_on(furniture: str) -> str | None:
    for match in DATED.finditer(furniture):
        year, month, day = (int(part) for part in match.groups() if part)
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return None


def _listed_on(head: Sequence[Line]) -> str | None:
    """Returns the date that a line of furniture in the head shows without saying what it is: admin 2023-04-15."""
    known = patterns()
    shown = (line.words for line in head if len(line.words) <= TITLE and LISTED.search(line.words))
    return _posted_on("\n".join(f"时间:{LISTED.findall(words)[0]}" for words in shown if _is_dated(known, words)))


def _is_dated(known: Patterns, words: str) -> bool:
    return not FILE.fullmatch(words) and (known.is_line(words) or known.is_head(words))


def _page_count(furniture: str) -> int | None:
    found = _first(PAGES, furniture)
    return int(found) if found else None


def _first(pattern: re.Pattern[str], furniture: str) -> str | None:
    match = pattern.search(furniture)
    return None if match is None else next(group for group in match.groups() if group)
