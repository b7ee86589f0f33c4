"""Makes the markup of a page safe to parse: whatever is broken in it may not swallow the words that follow.

A parser hides everything from an unclosed ``<script>``, comment or quotation mark to the end of the page.  Here an
element that is never shown goes only as far as its own end tag, and only while what it holds is no prose; a tag whose
attributes are broken loses them; a ``<`` that opens no tag is a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.readers.lines import han_count

CODE = ("script", "style")
UNSHOWN = ("noscript", "template", "iframe", "select", "textarea", "button", "svg", "object")
FLAT = ("title", "option")  # hold words and no tags
DROPPED = frozenset(("plaintext", "xmp", "listing", "noembed", "noframes", "frameset", "frame"))
STRAY = 3  # Han outside strings and comments that make a script or a style a swallowed text: 1月5日
LONGEST_TITLE = 200  # Han of a page's title
SENTENCE = 20  # Han of a line with a full stop that nobody is shown only by mistake
_TOKEN = re.compile(
    r"<!--|<!\[CDATA\[|\]\]>|<[!?][a-z\[][^<>\u3400-\u9fff]{0,400}>|</[a-z][a-z0-9:-]{0,20}(?:[^<>\u3400-\u9fff]{0,100}>|\s*(?=<|$))|"
    r"<(?P<name>[a-z][a-z0-9:-]{0,20})(?=[\s/>])"
    r"(?:(?P<sound>(?:[^\"'<>]|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+>)|(?P<torn>[^<>]*>)|(?P<open>[\x01-;=-\x7f]*))|<",
    re.I,
)
_ENDS = {name: re.compile(rf"<(?P<end>\\?/)?\s*{name}\b[^<>]*>?", re.I) for name in (*CODE, *UNSHOWN)}
_LITERAL = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*.*?\*/|(?<!:)//[^\n]*|<!--", re.S
)
_TEMPLATE = re.compile(r"\btype\s*=\s*[\"']?[^\s\"'>]*(?:template|html|json|xml|tmpl)", re.I)
_LAST = re.compile(r"</(?:body|html)\b", re.I)  # text may follow
_TAGS = re.compile(r"<[^<>]*>")


def mend(text: str) -> str:
    """Returns a page without what is never shown, and with every broken tag made harmless; no shown word is lost."""
    pieces: list[str] = []
    done = at = 0
    while (match := _TOKEN.search(text, at)) is not None:
        kept, at = _mended(text, match)
        pieces += (text[done : match.start()], kept)
        done = at
    pieces.append(text[done:])
    return "".join(pieces)


def _mended(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Returns what stands in the place of a token, and where the text goes on."""
    token = match[0]
    if token == "<!--":
        return "", _comment_end(text, match.start())
    if token == "<":
        return "&lt;", match.end()
    if match["name"] is None:  # a declaration, an instruction or an end tag
        kept = token.endswith(">") and token.startswith(("</", "<!d", "<!D")) and not _LAST.match(token)
        return (token if kept else ""), match.end()
    name = match["name"].lower()
    if name in CODE or name in UNSHOWN:
        return "", _element_end(text, match, name)
    if name in DROPPED or (name in FLAT and not _is_flat(text, match.end(), name)):
        return "", match.end()
    return (token if match["sound"] else f"<{match['name']}>"), match.end()


def _comment_end(text: str, start: int) -> int:
    """Returns where a comment ends; behind its mark if it never does, or only by swallowing words and another one."""
    if text.startswith(("<!-->", "<!--->"), start):
        return text.index(">", start) + 1
    end = text.find("-->", start + 4)
    inside = text[start + 4 : max(end, 0)]
    swallows = "<!--" in inside and han_count(_TAGS.sub("", inside)) > STRAY
    return start + 4 if end < 0 or swallows else end + 3


def _element_end(text: str, match: re.Match[str], name: str) -> int:
    """Returns where an element that is never shown ends; behind its start tag if it has no end or holds prose."""
    if match[0].endswith("/>") and name not in CODE:
        return match.end()
    holds = _holds_words if name in CODE and not _TEMPLATE.search(match[0]) else _holds_prose
    for begin, end in _ends(text, match.end(), name):
        if not holds(text[match.end() : begin]):
            return end
    return match.end()


def _ends(text: str, start: int, name: str) -> Iterator[tuple[int, int]]:
    """Yields the places where an element may end: where its tags balance, else at its first end tag.

    ``<\\/script>`` ends an element that holds nothing, or one inside a script; in other code it is part of a string.
    """
    depth, first = 1, None
    for tag in _ENDS[name].finditer(text, start):
        if tag["end"] is None:
            depth += 1
        elif tag["end"] == "/" or depth > 1 or not text[start : tag.start()].strip():
            depth -= 1
        if tag["end"] == "/" and first is None:
            first = tag.span()
        if depth == 0:
            yield tag.span()
            break
    if first is not None:
        yield first


def _holds_words(code: str) -> bool:
    return han_count(code) >= STRAY and han_count(_LITERAL.sub("", code)) >= STRAY


def _holds_prose(words: str) -> bool:
    lines = _TAGS.sub("\n", words).split("\n")
    return any("。" in line and han_count(line) >= SENTENCE for line in lines)


def _is_flat(text: str, start: int, name: str) -> bool:
    """Tells whether a title is closed before the page goes on."""
    end = text.find("<", start)
    closed = end >= 0 and text[end : end + len(name) + 2].lower() == f"</{name}"
    return name == "option" or (closed and han_count(text[start:end]) <= LONGEST_TITLE)
