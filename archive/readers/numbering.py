"""Writes out the automatic numbers of Word paragraphs: 一、 and （二） stand in no text, yet they make the sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
DIGITS = "〇一二三四五六七八九"
CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "ideographDigital",
    "japaneseCounting",
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
MAX_STYLES = 20  # styles that a style may be based on in a chain


@dataclass(frozen=True, slots=True)
class Level:
    """How the paragraphs of one list level are numbered."""

    shape: str  # numFmt: decimal, chineseCounting, bullet ...
    pattern: str  # lvlText: "%1、"
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of one document; ``label`` counts, so paragraphs are asked for in their order."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)  # by list id
    shared: dict[str, str] = field(default_factory=dict)  # list id -> definition that it counts with
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)  # style id -> list id, level
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraph: Element) -> str:
        """Returns the number that Word shows before a paragraph, "" for none or a bullet."""
        listed = self._place(paragraph)
        if listed is None or listed[0] not in self.lists or listed[1] not in self.lists[listed[0]]:
            return ""
        number, depth = listed
        levels = self.lists[number]
        counts = self.counts.setdefault(self.shared[number], {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _written(levels, depth, counts)

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return None
        own = _reference(properties)
        if own is not None:
            return None if own[0] == "0" else own
        style = properties.find(W + "pStyle")
        return None if style is None else self.styles.get(style.get(VAL, ""))


def numbering_of(numbering: Element | None, styles: Element | None) -> Numbering:
    """Returns the lists of a document from its numbering and style parts."""
    if numbering is None:
        return Numbering()
    abstract = {node.get(W + "abstractNumId", ""): dict(_levels(node)) for node in numbering.findall(W + "abstractNum")}
    shared = {node.get(W + "numId", ""): _value(node, "abstractNumId") for node in numbering.findall(W + "num")}
    return Numbering(
        lists={number: abstract[definition] for number, definition in shared.items() if definition in abstract},
        shared=shared,
        styles={} if styles is None else dict(_styled(styles)),
    )


def _levels(definition: Element) -> Iterator[tuple[int, Level]]:
    for node in definition.findall(W + "lvl"):
        start = _value(node, "start")
        level = Level(_value(node, "numFmt"), _value(node, "lvlText"), int(start) if start.isdecimal() else 1)
        yield int(node.get(W + "ilvl", "0")), level


def _styled(styles: Element) -> Iterator[tuple[str, tuple[str, int]]]:
    known = {node.get(W + "styleId", ""): node for node in styles.findall(W + "style")}
    for name, node in known.items():
        current: Element | None = node
        for _ in range(MAX_STYLES):
            if current is None:
                break
            properties = current.find(W + "pPr")
            found = None if properties is None else _reference(properties)
            if found is not None:
                yield name, found
                break
            current = known.get(_value(current, "basedOn"))


def _reference(properties: Element) -> tuple[str, int] | None:
    node = properties.find(W + "numPr")
    number = "" if node is None else _value(node, "numId")
    if node is None or not number:
        return None
    depth = _value(node, "ilvl")
    return number, int(depth) if depth.isdecimal() else 0


def _value(node: Element, child: str) -> str:
    found = node.find(W + child)
    return "" if found is None else found.get(VAL, "")


def _written(levels: dict[int, Level], depth: int, counts: dict[int, int]) -> str:
    if levels[depth].shape in ("bullet", "none"):
        return ""
    label = levels[depth].pattern
    for other, level in levels.items():
        if f"%{other + 1}" in label:
            label = label.replace(f"%{other + 1}", _number(counts.get(other, level.start), level.shape))
    return label + " " if label[-1:].isascii() and label[-1:].isalnum() else label


def _number(count: int, shape: str) -> str:
    if shape in CHINESE:
        return _chinese(count)
    if shape in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter if shape == "lowerLetter" else letter.upper()
    if shape.startswith("decimalEnclosedCircle") and 1 <= count <= len(CIRCLED):
        return CIRCLED[count - 1]
    return str(count)


def _chinese(count: int) -> str:
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十"
    return head + (DIGITS[ones] if ones else "")
