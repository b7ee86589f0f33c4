"""Says the conditions, boosts and filters of a search in tantivy's queries."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tantivy import FieldType, Occur, Query

from index.boosts import Boost
from index.conditions import AllOf, AnyOf, Condition, Contains, HasWord, Meets, NoneOf
from index.documents import characters
from index.filters import FACETS, Filters
from index.grams import needle_terms
from index.tantivy_schema import SCHEMA

Clause = tuple[Occur, Query]
Held = Callable[[str, str], int]  # how many entries hold a pair in a scope


def _unknown(_scope: str, _pair: str) -> int:
    return 0


def matching(condition: Condition, held: Held = _unknown) -> Query:
    """Returns the query for what meets a condition; ``held`` makes it a quick one, and changes nothing else."""
    match condition:
        case Contains():
            return _contains(condition, held)
        case Meets():
            return Query.const_score_query(Query.boolean_query([*_everything(), *narrowing(condition.filters)]), 0.0)
        case AnyOf():
            clauses = [(Occur.Should, matching(child, held)) for child in condition.children]
            return Query.boolean_query(clauses) if clauses else Query.empty_query()
        case AllOf():
            return _all(condition.children, held)
        case NoneOf():
            return _all((condition,), held)


def _all(children: tuple[Condition, ...], held: Held) -> Query:
    excluded = [(Occur.MustNot, matching(child.child, held)) for child in children if isinstance(child, NoneOf)]
    required = [(Occur.Must, matching(child, held)) for child in children if not isinstance(child, NoneOf)]
    clauses = [*(required or _everything()), *excluded]
    return Query.boolean_query(clauses) if len(clauses) > 1 else clauses[0][1]


def _everything() -> list[Clause]:
    return [(Occur.Must, Query.all_query())]


def _contains(condition: Contains, held: Held) -> Query:
    if len(condition.needle) == 1:
        return Query.term_set_query(SCHEMA, "characters", list(characters(condition.scope, condition.needle)))
    terms = needle_terms(condition.needle, held=partial(held, condition.scope))
    if len(terms) == 1:
        return Query.term_query(SCHEMA, condition.scope, terms[0][1], "freq")
    return Query.phrase_query(SCHEMA, condition.scope, list(terms))


def lifting(boost: Boost, held: Held = _unknown) -> Query:
    """Returns the query that adds a boost to the score of what it finds."""
    match boost.what:
        case HasWord():
            inner = word(boost.what.word)
        case Contains():
            inner = _contains(boost.what, held)
        case Meets():
            return Query.const_score_query(matching(boost.what, held), boost.weight)
    return Query.boost_query(inner, boost.weight)


def word(text: str) -> Query:
    """Returns the query for a whole word among the telling ones."""
    return Query.term_query(SCHEMA, "words", text, "freq")


def term(field: str, value: str) -> Query:
    """Returns the query for a described value."""
    return Query.term_query(SCHEMA, field, value, "basic")


def narrowing(filters: Filters) -> list[Clause]:
    """Returns the clauses of filters, which add nothing to a score."""
    asked = [Query.term_set_query(SCHEMA, name, list(filters.chosen(name))) for name in FACETS if filters.chosen(name)]
    asked += _years(filters)
    refused = [(Occur.MustNot, term(name, value)) for name, value in filters.excluded]
    return [*((Occur.Must, Query.const_score_query(query, 0.0)) for query in asked), *refused]


def _years(filters: Filters) -> list[Query]:
    if filters.year_from is None and filters.year_to is None:
        return []
    first, last = ("year_high", "year_low") if filters.year_overlap else ("year_low", "year_high")
    found = [Query.exists_query("year_low")]
    if filters.year_from is not None:
        found.append(Query.range_query(SCHEMA, first, FieldType.Integer, filters.year_from, None))
    if filters.year_to is not None:
        found.append(Query.range_query(SCHEMA, last, FieldType.Integer, None, filters.year_to))
    return found
