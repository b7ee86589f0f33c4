"""Damages of layout: indents, wraps, lost and wrong line breaks, marks of pages."""

import re
from collections.abc import Iterable, Iterator

from tests.quality.making.rewriting import HAN, IN_A_WORD

SHORT_LINE = 60
IN_A_SENTENCE = re.compile(rf"{HAN}{{4}}")
NEAR_A_LINE_END, LAST_PAGE = 6, 60


def indent(text: str) -> str:
    """Returns the text with two ideographic spaces before every line."""
    return "\n".join("　　" + line for line in text.split("\n"))


def hard_wrap(text: str, width: int) -> str:
    """Returns the text in lines of at most so many characters."""
    out = []
    for line in text.split("\n"):
        out += [line[i : i + width] for i in range(0, len(line), width)] or [""]
    return "\n".join(out)


def run_together(text: str) -> str:
    """Returns the text in one line."""
    return " ".join(line.strip() for line in text.split("\n") if line.strip())


def inject_numbers(text: str, blocks: int) -> str:
    """Returns the text with the paragraph index of a viewer: equal blocks, cut anywhere."""
    text = run_together(text)
    size = -(-len(text) // blocks)
    return "\n\n".join(f"{i + 1}、{text[i * size : (i + 1) * size]}" for i in range(blocks))


def contents(titles: Iterable[str]) -> str:
    """Returns the list of pieces that stands before the first one."""
    return "\n".join(["本文目录", *titles])


# ---------------------------------------------------------------- marks of pages, by lines
def marks_in_long_lines(text: str, every: int, style: str) -> str:
    """Returns the text with a page mark in the middle of each ``every``-th line, if that is long."""
    lines, out, page = text.split("\n"), [], 1
    total = len(lines) // every + 1
    for i, line in enumerate(lines, 1):
        if i % every or len(line) < SHORT_LINE:
            out.append(line)
            continue
        middle = len(line) // 2
        out += [line[:middle], style.format(page=page, total=total), line[middle:]]
        page += 1
    return "\n".join(out)


def marks_between_lines(text: str, every: int, style: str, width: int = 0) -> str:
    """Returns the text with a page mark after each ``every``-th line; with ``width`` only after full lines."""
    lines, out, page = text.split("\n"), [], 1
    for i, line in enumerate(lines, 1):
        out.append(line)
        if i % every == 0 and i < len(lines) and (not width or len(line) == width):
            out.append(style.format(page=page))
            page += 1
    return "\n".join(out)


# ---------------------------------------------------------------- marks of pages, by characters
def marks_in_sentences(text: str, every: int, style: str) -> str:
    """Returns the text with page marks at each multiple of ``every``, moved on to amid four Han characters."""
    return _marked(text, _cuts_in_sentences(text, every), style.replace("{total}", str(len(text) // every + 1)))


def marks_in_words(text: str, every: int, style: str) -> str:
    """Returns the text with a page mark at the first place inside a word that is so far from the last mark."""
    return _marked(text, _cuts_in_words(text, every), style)


def marks_off_line_ends(text: str, every: int, style: str) -> str:
    """Returns the text with a page mark so far from the last one, moved on from line ends; the last page is long."""
    return _marked(text, _cuts_off_line_ends(text, every), style)


def _marked(text: str, cuts: Iterable[int], style: str) -> str:
    out, last = "", 0
    for page, at in enumerate(cuts, 1):
        out += text[last:at] + style.format(page=page)
        last = at
    return out + text[last:]


def _cuts_in_sentences(text: str, every: int) -> Iterator[int]:
    for at in range(every, len(text) // every * every + 1, every):
        while at < len(text) - 2 and not IN_A_SENTENCE.match(text[at - 2 : at + 2]):
            at += 1
        yield at


def _cuts_in_words(text: str, every: int) -> Iterator[int]:
    last = 0
    for place in IN_A_WORD.finditer(text):
        if place.start() - last >= every:
            last = place.start()
            yield last


def _cuts_off_line_ends(text: str, every: int) -> Iterator[int]:
    last = 0
    while len(text) - last > every + LAST_PAGE:
        last += every
        while "\n" in text[last - NEAR_A_LINE_END : last + NEAR_A_LINE_END]:
            last += 1
        yield last
