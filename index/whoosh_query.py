"""Says the conditions and boosts of a search in whoosh's queries."""

from __future__ import annotations

from typing import Any

from whoosh import matching as matching_of
from whoosh import query

from index.boosts import Boost
from index.conditions import AllOf, AnyOf, Condition, Contains, HasWord, Meets, NoneOf
from index.documents import characters
from index.filters import FACETS, Filters
from index.grams import adjacent_terms


class _WithoutMatcher(matching_of.AndNotMatcher):  # type: ignore[misc]  # whoosh has no types
    """Moves the unwanted side up to the first posting too: whoosh 2.7.5 lets that through if it lags behind."""

    def _find_first(self) -> None:
        if self.a.is_active() and self.b.is_active():
            self._find_next()


class Without(query.AndNot):  # type: ignore[misc]  # whoosh has no types
    """What meets the first query and not the second."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Returns the matcher of a segment."""
        return _WithoutMatcher(self.a.matcher(searcher, context), self.b.matcher(searcher, searcher.boolean_context()))


def matching(condition: Condition) -> Any:
    """Returns the query for what meets a condition."""
    match condition:
        case Contains():
            return _contains(condition)
        case Meets():
            return _described(condition.filters)
        case AnyOf():
            return (
                query.Or([matching(child) for child in condition.children]) if condition.children else query.NullQuery
            )
        case AllOf():
            return _all(condition.children)
        case NoneOf():
            return _all((condition,))


def _all(children: tuple[Condition, ...]) -> Any:
    excluded = [matching(child.child) for child in children if isinstance(child, NoneOf)]
    required = [matching(child) for child in children if not isinstance(child, NoneOf)]
    wanted = query.And(required) if required else query.Every()
    return Without(wanted, query.Or(excluded)) if excluded else wanted


def _contains(condition: Contains) -> Any:
    if len(condition.needle) == 1:
        return query.Or([query.Term("characters", term) for term in characters(condition.scope, condition.needle)])
    terms = adjacent_terms(condition.needle)
    if len(terms) == 1:
        return query.Term(str(condition.scope), terms[0])
    return query.Phrase(str(condition.scope), list(terms))


def _described(filters: Filters) -> Any:
    asked: list[Any] = [
        query.Or([query.Term(name, value) for value in filters.chosen(name)]) for name in FACETS if filters.chosen(name)
    ]
    first, last = ("year_high", "year_low") if filters.year_overlap else ("year_low", "year_high")
    if filters.year_from is not None:
        asked.append(query.NumericRange(first, filters.year_from, None))
    if filters.year_to is not None:
        asked.append(query.NumericRange(last, None, filters.year_to))
    wanted = query.And(asked) if asked else query.Every()
    refused = [query.Term(name, value) for name, value in filters.excluded]
    made = Without(wanted, query.Or(refused)) if refused else wanted
    return query.ConstantScoreQuery(made, 1.0)


def lifting(boost: Boost) -> Any:
    """Returns the query that adds a boost to the score of what it finds."""
    match boost.what:
        case HasWord():
            return query.Term("words", boost.what.word, boost=boost.weight)
        case Contains():
            inner = _contains(boost.what)
            inner.boost = boost.weight
            return inner
        case Meets():
            return query.ConstantScoreQuery(_described(boost.what.filters), boost.weight)
