"""What is changed in a text before its characters are damaged; the labels change with it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tests.quality.making.values import Part, Piece, Section

MASKED = re.compile(r"\d[\d.]*|[一二三四五六七八九十百千〇]{2,}")
BEFORE_A_GAP = 16


def changed(part: Part, text: Piece) -> Piece:
    """Returns the piece as it stands in its file, before its characters are damaged."""
    piece = swap(mask_numbers(text, part.numbers, part.mask), part.swaps)
    piece = elide(piece, part.gaps)
    if part.last:
        piece = cut(piece, part.last)
    return replace(
        piece,
        title=piece.title if part.titled else None,
        region=part.region or piece.region,
        masked=part.region is not None,
        year=replace(piece.year, **part.year),
    )


def swap(piece: Piece, pairs: Mapping[str, str]) -> Piece:
    """Returns the piece with words replaced in the text and in every label that quotes them."""
    for old, new in pairs.items():
        assert old in piece.text + (piece.title or ""), (piece.id, old)
        piece = replace(
            piece,
            text=piece.text.replace(old, new),
            title=piece.title and piece.title.replace(old, new),
            sections=tuple(
                replace(row, heading=row.heading.replace(old, new), text=row.text.replace(old, new))
                for row in piece.sections
            ),
            figures=tuple(replace(row, quote=row.quote.replace(old, new)) for row in piece.figures),
        )
    return piece


def mask_numbers(piece: Piece, quotes: Iterable[str], mask: str) -> Piece:
    """Returns the piece with the numbers of these figures made unreadable; such a figure is no label any more."""
    for quote in quotes:
        left = tuple(figure for figure in piece.figures if figure.quote != quote)
        assert left != piece.figures, (piece.id, quote)
        piece = swap(replace(piece, figures=left), {quote: MASKED.sub(mask, quote)})
    return piece


def elide(piece: Piece, gaps: Mapping[str, str]) -> Piece:
    """Returns the piece without these passages; what the site printed in their place is kept for the file."""
    for gone, mark in gaps.items():
        before, after = piece.text.split(gone)
        text = before + after
        piece = replace(
            piece,
            text=text,
            sections=tuple(replace(row, text=row.text.replace(gone, "")) for row in piece.sections),
            figures=tuple(figure for figure in piece.figures if figure.quote in text),
            marks=(*piece.marks, (before[-BEFORE_A_GAP:], mark)),
        )
    return piece


def cut(piece: Piece, last: str) -> Piece:
    """Returns the piece up to the words ``last``, as a cut file has it."""
    end = piece.text.index(last) + len(last)
    text, gone = piece.text[:end], piece.text[end:]
    kept = [section for section in piece.sections if section.no + section.heading not in gone]
    sections = (*kept[:-1], _shortened(kept[-1], text))
    return replace(
        piece,
        text=text,
        sections=sections,
        figures=tuple(figure for figure in piece.figures if figure.quote in text),
        topics=tuple(sorted({section.topic for section in sections if section.topic})),
    )


def _shortened(section: Section, text: str) -> Section:
    if not section.text or text.endswith(section.text):
        return section
    kept = text.split(section.heading, 1)[1].strip("\n")
    return replace(section, text=kept) if section.text.startswith(kept) else section


def shown(piece: Piece) -> str:
    """Returns the piece as a site shows it: under its title, with the marks of passages taken out."""
    text = f"{piece.title}\n{piece.text}" if piece.title else piece.text
    for left, mark in piece.marks:
        assert text.count(left) == 1, (piece.id, left)
        text = text.replace(left, left + mark)
    return text
