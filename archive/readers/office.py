"""Reads office documents that are zips of XML: .docx and .odt, paragraphs and tables in the order of the page.

The XML is walked here: python-docx leaves out words inside smart tags and tracked insertions, which is where Word puts
dates and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from archive.models import Harvest, Problem, ReadFile
from archive.readers import sniff, titles, zips
from archive.readers.numbering import Numbering, numbering_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ODF_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ODF_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
ODF_SKIPPED = (ODF_TEXT + "note", ODF_TEXT + "tracked-changes", ODF_OFFICE + "annotation", ODF_TEXT + "sequence-decls")
DOCX_SKIPPED = (W + "del", W + "moveFrom", W + "instrText", W + "delText", MC_FALLBACK, W + "pPr", W + "rPr")
DOCX_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
ODF_MARKS = {ODF_TEXT + "tab": "\t", ODF_TEXT + "line-break": "\n"}


def read(name: str, data: bytes) -> ReadFile | Problem:
    """Returns the words of a .docx or .odt, cells of a row parted by tabs."""
    try:
        members = {member.name: member for member in zips.directory(BytesIO(data))}
        parts = _Parts(data, members)
        odt = "word/document.xml" not in members
        text = _odt_text(parts) if odt else _docx_text(parts)
        title = parts.title("meta.xml" if odt else "docProps/core.xml")
    except _RefusedError as refused:
        return Problem(refused.code, str(refused), name)
    except (zips.BrokenZipError, ET.ParseError, RecursionError, ValueError):
        return Problem("broken", "文档已损坏或不完整，无法打开", name)
    if not text.strip():
        return Problem("no_text", "文档里没有文字（可能只有图片）", name)
    return ReadFile(name, data, sniff.ODT if odt else sniff.DOCX, None, text, Harvest(container="office", title=title))


class _RefusedError(Exception):
    """A part of a document that must not be unpacked."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class _Parts:
    """The XML parts of a document."""

    def __init__(self, data: bytes, members: dict[str, zips.Member]) -> None:
        self._file = BytesIO(data)
        self._members = members

    def needed(self, part: str) -> ET.Element:
        """Returns the root of a part that the document cannot do without."""
        root = self.wanted(part)
        if root is None:
            raise zips.BrokenZipError(part)
        return root

    def wanted(self, part: str) -> ET.Element | None:
        """Returns the root of a part, or None if the document has none."""
        member = self._members.get(part)
        if member is None:
            return None
        reason = zips.refusal(member)
        if reason:
            raise _RefusedError(*reason)
        content = zips.extract(self._file, member.location)
        return ET.fromstring(content.replace(STRICT_W.encode(), W[1:-1].encode()))

    def title(self, part: str) -> str | None:
        """Returns the title among the document's properties, if it is sensible."""
        root = self.wanted(part)
        found = None if root is None else next(root.iter(DC_TITLE), None)
        return titles.sensible(None if found is None else found.text)


def _docx_text(parts: _Parts) -> str:
    body = parts.needed("word/document.xml").find(W + "body")
    if body is None:
        return ""
    numbering = numbering_of(parts.wanted("word/numbering.xml"), parts.wanted("word/styles.xml"))
    return "\n".join(_docx_lines(body, numbering))


def _docx_lines(block: ET.Element, numbering: Numbering) -> Iterator[str]:
    for child in block:
        if child.tag == W + "p":
            yield numbering.label(child) + "".join(_words(child, DOCX_SKIPPED, DOCX_MARKS))
        elif child.tag == W + "tbl":
            for row in _nearest(child, W + "tr"):
                yield from _row([list(_docx_lines(cell, numbering)) for cell in _nearest(row, W + "tc")])
        elif child.tag not in DOCX_SKIPPED:
            yield from _docx_lines(child, numbering)


def _nearest(node: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yields the elements of a tag below a node, but none inside another of them."""
    for child in node:
        if child.tag == tag:
            yield child
        else:
            yield from _nearest(child, tag)


def _row(cells: list[list[str]]) -> Iterator[str]:
    """Yields a row as one line; a row of one filled cell is a frame around its paragraphs."""
    filled = [[line for line in cell if line.strip()] for cell in cells]
    if sum(map(bool, filled)) == 1:
        yield from next(filter(None, filled))
    else:
        yield "\t".join(" ".join(cell) for cell in filled)


def _words(node: ET.Element, skipped: tuple[str, ...], marks: dict[str, str]) -> Iterator[str]:
    """Yields the words of a Word paragraph."""
    for child in node:
        if child.tag in marks:
            yield marks[child.tag]
        elif child.tag == W + "t":
            yield child.text or ""
        elif child.tag not in skipped:
            yield from _words(child, skipped, marks)


def _odt_text(parts: _Parts) -> str:
    body = next(parts.needed("content.xml").iter(ODF_OFFICE + "text"), None)
    return "" if body is None else "\n".join(_odt_lines(body))


def _odt_lines(block: ET.Element) -> Iterator[str]:
    for child in block:
        if child.tag in (ODF_TEXT + "p", ODF_TEXT + "h"):
            yield "".join(_odt_words(child))
        elif child.tag == ODF_TABLE + "table":
            for row in _nearest(child, ODF_TABLE + "table-row"):
                yield from _row([list(_odt_lines(cell)) for cell in _nearest(row, ODF_TABLE + "table-cell")])
        elif child.tag not in ODF_SKIPPED:
            yield from _odt_lines(child)


def _odt_words(node: ET.Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag in ODF_MARKS:
            yield ODF_MARKS[child.tag]
        elif child.tag == ODF_TEXT + "s":
            yield " " * min(int(child.get(ODF_TEXT + "c", "1")), 20)
        elif child.tag not in ODF_SKIPPED:
            yield from _odt_words(child)
        yield child.tail or ""
