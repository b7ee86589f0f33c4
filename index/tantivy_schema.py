"""The fields of tantivy's indexes, and an entry as they store it."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from tantivy import Document, Schema, SchemaBuilder

from index.conditions import Scope
from index.documents import Document as Prepared
from index.documents import family_number
from index.entries import KINDS, SUMMARY, Card
from index.facets import UNKNOWN
from index.filters import FACETS, values
from index.scanning import worth

COLUMNS = {  # by which a facet of several values is counted, of summaries: sections mostly have one
    "topic": tuple(f"topic{number}" for number in range(6)),
    "initiative": tuple(f"initiative{number}" for number in range(16)),
}
_AND = "\x1f"  # between values of one column


def _schema(kind: str) -> Schema:
    """Returns the fields of a kind; those that both have stand first and have the same numbers."""
    builder = SchemaBuilder()
    for scope in Scope:
        builder.add_text_field(scope, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("characters", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    for name in (*FACETS, "province"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("summary_id", "text_family"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("year_low", "year_high"):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in ("newest", "oldest", "family"):
        builder.add_unsigned_field(name, fast=True)
    builder.add_unsigned_field("copied", indexed=True)
    builder.add_float_field("worth", fast=True)
    builder.add_bytes_field("kept", stored=True)
    for column in [column for columns in COLUMNS.values() for column in columns] if kind == SUMMARY else []:
        builder.add_text_field(column, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


SCHEMAS = {kind: _schema(kind) for kind in KINDS}
SCHEMA = SCHEMAS[SUMMARY]  # of which questions to both are made


def stored(made: Prepared) -> Document:
    """Returns an entry as it is added."""
    card = made.card
    document = Document()
    for field, terms in (*made.scopes, ("characters", made.characters), ("words", made.words)):
        document.add_text(field, terms)
    for facet in FACETS:
        for value in values(card, facet):
            document.add_text(facet, value)
    for facet in COLUMNS if card.section is None else ():
        for column, value in grouped(facet, values(card, facet)):
            document.add_text(column, value)
    document.add_text("province", card.regions[0] if card.regions else UNKNOWN)
    document.add_text("summary_id", card.summary_id)
    document.add_text("text_family", card.text_family)
    _add_numbers(document, card)
    document.add_bytes("kept", made.kept)
    return document


def grouped(facet: str, held: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Returns the columns by which a facet of several values is counted, with one value each.

    A column of one value for each entry is counted fifty times as fast as one of several; so each column takes some of
    the facet's values, and its own names those of them that an entry has.  ``parted`` takes it apart.
    """
    columns = COLUMNS[facet]
    found: dict[str, list[str]] = {column: [] for column in columns}
    for value in sorted({*held}):
        found[columns[crc32(value.encode("utf-8", "replace")) % len(columns)]].append(value)
    return tuple((column, _AND.join(values) or _AND) for column, values in found.items())


def parted(value: str) -> tuple[str, ...]:
    """Returns the values of a facet that a column's value names."""
    return tuple(one for one in value.split(_AND) if one)


def _add_numbers(document: Document, card: Card) -> None:
    if card.year_low is not None and card.year_high is not None:
        document.add_integer("year_low", card.year_low)
        document.add_integer("year_high", card.year_high)
    document.add_unsigned("newest", card.newest)
    document.add_unsigned("oldest", card.oldest)
    document.add_unsigned("family", family_number(card))
    document.add_unsigned("copied", int(bool(card.family)))
    document.add_float("worth", worth(card))
