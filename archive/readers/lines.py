"""Turns a part of a web page into lines: a block or a break ends a line, cells of a row are parted by tabs."""

from __future__ import annotations

import re

from lxml.etree import _Element

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
    "title", "tr", "ul",
))  # fmt: skip
CELLS = frozenset(("td", "th"))
HAN = re.compile(r"[\u3400-\u9fff\ue000-\uf8ff]")
SPACE = re.compile(r"[ \t\r\n\f]+")
WIDE_BREAK = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\u9fff\uff00-\uffef])")
BREAK, CELL = "\n", "\t"


def is_element(node: _Element) -> bool:
    """Tells an element from a comment or a processing instruction."""
    return isinstance(node.tag, str)


def han_count(text: str) -> int:
    """Returns the number of Han and private use characters."""
    return len(HAN.findall(text))


def text_of(node: _Element) -> str:
    """Returns the words below a node, one block a line; blank lines are left out."""
    pieces: list[str] = []
    _collect(node, pieces, preformatted=False)
    lines = (_tidy(line) for line in "".join(pieces).split(BREAK))
    return BREAK.join(line for line in lines if line.strip())


def _collect(top: _Element, pieces: list[str], *, preformatted: bool) -> None:
    """Appends the words below a node; a loop, since pages may nest deeper than Python calls."""
    stack: list[tuple[_Element, bool, bool]] = [(top, False, preformatted)]
    while stack:
        node, closing, verbatim = stack.pop()
        if closing:
            pieces.append(_end(node))
            if node is not top and node.tail:
                pieces.append(_flow(node.tail, verbatim=verbatim))
            continue
        inner = verbatim or node.tag == "pre"
        stack.append((node, True, verbatim))
        if is_element(node):
            pieces.append(BREAK if node.tag in BLOCKS else "")
            pieces.append(_flow(node.text or "", verbatim=inner))
            stack.extend((child, False, inner) for child in reversed(node))


def _end(node: _Element) -> str:
    if not is_element(node):
        return ""
    if node.tag in CELLS:
        return CELL
    return BREAK if node.tag in BLOCKS or node.tag == "br" else ""


def _flow(words: str, *, verbatim: bool) -> str:
    """Returns words as a browser flows them: white space is one space, and none between wide characters."""
    return words if verbatim else SPACE.sub(" ", WIDE_BREAK.sub("", words))


def _tidy(line: str) -> str:
    return line.strip(" \t").rstrip()
