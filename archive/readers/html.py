"""Reads web pages: the main text with every line of it, and what the page around it says.

The main text is found with our own walk, since an archive may lose no line and no repeated paragraph.  From the body
the walk descends into the block that holds most of the prose and leaves out, on the way, only the neighbours that
look like page furniture; whatever does not look like furniture stays.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element

from archive.models import Problem, ReadFile
from archive.readers import furniture
from archive.readers.lines import BLOCKS, CELLS, han_count, is_element, text_of
from archive.readers.markup import mend
from archive.readers.text import Decoded

TAG = re.compile(r"<(!doctype\s+html|html|head|body)\b", re.I)
BLOCK_TAG = re.compile(r"<(?:p|div|br|td|li|h[1-6])\b[^<>]{0,400}>", re.I)
SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")
HEAD = 4096  # characters in which a page shows that it is one
FRAGMENT_TAGS = 5  # block tags that make a text starting with a tag a fragment of a page
SPINE_SHARE = 0.6  # a child with this share of its parent's prose carries the text
LINKED_SHARE = 0.5  # a neighbour with this share of linked words is a list of links
LOGIN_HAN = 200  # a page with a password field and less text than this shows no article
MIN_LINKS = 3
SHORT_HAN = 120  # furniture known by its words is no longer than this
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.I)
DOCTYPE = re.compile(r"<!doctype\s+html", re.I)
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I)
MOST_HIDDEN = 60  # Han of what a page hides; more is a text behind a tag that was never closed
PROSE = 25  # Han of a sentence: what holds one is left to the cleaning, which knows the editor's words
INLINE = ("a", "span", "font", "i", "em", "b", "strong", "u", "small", "sub", "sup", "label")
FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "head"))
FURNITURE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|menu|side|sidebar|foot|footer|head|header|top|bread|crumb|breadcrumb|crumbs|info|meta|source|"
    r"tools?|copyright|ads?|advert|banner|recommend|related|relate|hot|comments?|share|login|search|tags?|pages?|pager|prev|next)"
    r"(?:$|[-_ \d])",
    re.I,
)
FURNITURE_WORDS = re.compile(
    r"[小編编]{2}|摘要[:：]|[来來]源[:：]|[发發][布佈表][时時日]|上[传傳][时時日]|点击|點擊|浏览|瀏覽|阅读次数|责任编辑|責任編輯|"
    r"版[权權]所有|Copyright|ICP[备備]|上一篇|下一篇|相关(?:推荐|文章|阅读)|相關|延伸阅读|延伸閱讀|推荐阅读|猜你喜欢|最新文章|热门|"
    r"收藏|分享到|打印|字体[:：]|当前位置|當前位置|您的位置|首[页頁]\s*[>»]|下载|下載|扫码|掃碼|投诉|关闭窗口",
    re.I,
)


def is_html(text: str, name: str) -> bool:
    """Tells whether a decoded text is a web page; a text that merely holds a few tags is not."""
    head = text[:HEAD].lstrip("\ufeff \t\r\n\u3000")
    if TAG.search(head):
        return head.startswith("<") or "</html>" in text[-HEAD:].lower()
    suffixed = name.lower().endswith(SUFFIXES)
    needed = 1 if suffixed else FRAGMENT_TAGS
    return (suffixed or head.startswith("<")) and len(BLOCK_TAG.findall(text)) >= needed


def read(name: str, decoded: Decoded, data: bytes) -> ReadFile | Problem:
    """Returns the main text of a page as read, with title, date and source of the page in the harvest."""
    root = _parsed(decoded.text)
    if root is None:
        return Problem("no_text", "网页里没有正文", name)
    title = furniture.page_title(root)
    body = root.find(".//body")
    shown = root if body is None else body
    left_out = _leave_out(shown, title)
    text = NOT_XML.sub("", text_of(shown))
    if not text.strip():
        return Problem("no_text", "网页里没有正文", name)
    if han_count(text) < LOGIN_HAN and any(node.get("type") == "password" for node in root.iter("input")):
        return Problem("no_text", "这是登录页，没有正文；请登录后再保存网页", name)
    harvest = furniture.harvest(title, root, "\n".join(left_out), text)
    return ReadFile(name, data, "text/html", decoded.encoding, text, harvest)


def _parsed(text: str) -> _Element | None:
    """Returns a page's tree without what is never shown; a page nested in a broken title starts at its doctype."""
    text = DECLARATION.sub("", NOT_XML.sub("", text)).lstrip("\ufeff")
    doctype = DOCTYPE.search(text, 1, HEAD)
    if doctype:
        text = text[doctype.start() :]
    try:
        root: _Element = lxml_html.document_fromstring(mend(text), parser=lxml_html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    for node in [node for node in root.iter(etree.Comment, etree.PI) if node is not root]:
        _drop(node)
    for node in [node for node in root.iter(*INLINE) if HIDDEN.search(node.get("style") or "")]:
        words = "".join(node.itertext())
        if han_count(words) <= MOST_HIDDEN and not _holds_sentence(words):
            _drop(node)
    return root


def _drop(node: _Element) -> None:
    """Takes a node out of its tree; the words after it stay, without characters that a tree cannot be given."""
    parent = node.getparent()
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = NOT_XML.sub("", (parent.text or "") + node.tail)
        else:
            before.tail = NOT_XML.sub("", (before.tail or "") + node.tail)
    parent.remove(node)


def _leave_out(body: _Element, title: str | None) -> list[str]:
    """Takes the furniture out of a body and returns its words."""
    left_out: list[str] = []
    spine: _Element | None = body
    while spine is not None:
        heir = _heir(spine)
        for child in [child for child in spine if is_element(child) and child is not heir]:
            furnished = _is_furniture(child, title) if heir is not None else _is_link_list(child)
            if furnished and (child.tag in BLOCKS or child.tag in CELLS):
                left_out.append(text_of(child))
                _drop(child)
        spine = heir
    return left_out


def _heir(spine: _Element) -> _Element | None:
    """Returns the child that carries most of the prose of a node, if one does; old pages are laid out in tables."""
    children = [child for child in spine if is_element(child) and child.tag != "p"]
    heaviest = max(children, key=_prose, default=None)
    if heaviest is None or _prose(heaviest) <= SPINE_SHARE * _prose(spine):
        return None
    return heaviest


def _prose(node: _Element) -> int:
    """Returns the number of Han below a node that are no link."""
    return han_count("".join(node.itertext())) - _linked(node)


def _linked(node: _Element) -> int:
    links = ("".join(link.itertext()) for link in node.iter("a"))
    return sum(han_count(words) for words in links if not _holds_sentence(words))


def _is_link_list(node: _Element) -> bool:
    links = sum(1 for _ in node.iter("a"))
    return links >= MIN_LINKS and _linked(node) >= LINKED_SHARE * han_count("".join(node.itertext()))


def _holds_sentence(words: str) -> bool:
    return any("。" in line and han_count(line) >= PROSE for line in words.split("\n"))


def _is_furniture(node: _Element, title: str | None) -> bool:
    if _is_link_list(node):
        return True
    words = text_of(node)
    if _holds_sentence(words):
        return False
    if node.tag in FURNITURE_TAGS:
        return True
    if han_count(words) > SHORT_HAN:
        return False
    if han_count(words) == 0 or words.strip() == title:
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return bool(FURNITURE_NAMES.search(names) or FURNITURE_WORDS.search(words))
