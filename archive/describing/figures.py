"""Reads the key figures of a summary: a number bound to a metric inside its clause (union-summaries.md 8).

A wrong metric is a false statement, so a number that no cue stands near, that belongs to another year, compares, or
counts for each person, is no figure.  What is planned is marked as a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive.describing import doubts, planning
from archive.describing.counted import Counted, Surroundings
from archive.describing.subject import Subject
from archive.models import Figure, FigureNature, Span
from archive.numerals import Number
from archive.vocabulary.metrics import Metric, Metrics, last_group, metrics

SENTENCE_END = re.compile(r"[。！!？?\n]")
FOLLOWING = 10  # characters between two figures of which the second follows from the first
PERSON_TIMES = "人次"
PART = re.compile(r"\s*其中")
HERE = "#"  # the number in a pattern that looks at both sides of it
PER_ITEM = re.compile(r"\s?(?:/|／|每)")


class _Binding(NamedTuple):
    """A metric for a number, with the span of the words that show it."""

    metric: Metric
    distance: int
    start: int
    end: int


def read(subject: Subject, *, level: str = "unknown") -> tuple[Figure, ...]:
    """Returns the figures of a summary in the order of its text; quotes are spans of ``subject.text``."""
    around = Surroundings(subject.text, subject.sections)
    known = metrics()
    found = tuple(_figures(around, planning.spans(subject.text, subject.sections, known.plans), known))
    return doubts.raised(found, around, known=known, level=level)


def _figures(around: Surroundings, plans: tuple[Span, ...], known: Metrics) -> Iterator[doubts.Found]:
    last: tuple[_Binding, int] | None = None
    for place in around.counted():
        binding = _bind(place, around, known)
        if binding is None and last is not None:
            binding = _carried(place, *last, around, known) or _following(place, *last, around, known)
        if binding is None or known.others.search(place.near) or _is_beside(place.right, known):
            continue
        last = (binding, place.number.end)
        sentence = around.sentence(place.at)
        target = _is_planned(place.number, plans) or _is_target(place, sentence, known)
        nature = _nature(binding.metric, place.left, sentence, known)
        yield doubts.Found(_figure(around.text, place, binding, target=target, nature=nature), place.at)


def _is_beside(right: str, known: Metrics) -> bool:
    """Tells by what follows a number that it is one for each, or what a rise began with: 58%提高到."""
    return PER_ITEM.match(right) is not None or known.base.match(right) is not None


def _is_planned(number: Number, plans: tuple[Span, ...]) -> bool:
    return bool(plans) and any(span.start <= number.start < span.end for span in plans)


def _is_target(place: Counted, sentence: str, known: Metrics) -> bool:
    return bool(known.target_in_clause.search(place.clause) or known.target_in_sentence.search(sentence))


def _bind(place: Counted, around: Surroundings, known: Metrics) -> _Binding | None:
    """Returns the nearest metric to the left, else one whose cue follows the number."""
    unit = place.number.unit
    allowed = known.unit_bits.get(unit, 0)
    if not allowed:
        return None
    words = f"{place.left}{HERE}{place.right}"
    worth = known.sieve.worth_trying(words)
    if not worth:
        return None
    if known.acts.match(place.right):
        allowed &= ~known.state_bits
    lefts = [_left(place, metric, around, known) for metric in known.chosen(worth & allowed)]
    best = min(filter(None, lefts), key=lambda binding: (binding.distance, binding.metric.order), default=None)
    if best is not None:
        return best if unit or best.distance == 0 else None
    if not unit:
        return None
    others = known.chosen((worth >> len(known.all)) & allowed)
    return next((binding for metric in others if (binding := _around(place, words, metric, around, known))), None)


def _left(place: Counted, metric: Metric, around: Surroundings, known: Metrics) -> _Binding | None:
    match = metric.before.match(place.left) if metric.before else None
    there = None if match or not metric.before_there else metric.before_there.match(place.left)
    found = match or there
    if found is None or not _fits(place, metric, around, known, loose=there is not None):
        return None
    return _Binding(metric, len(found["gap"].strip()), place.quote_start(found.start("cue")), place.number.end)


def _around(place: Counted, words: str, metric: Metric, around: Surroundings, known: Metrics) -> _Binding | None:
    match = metric.around.search(words) if metric.around else None
    there = None if match or not metric.around_there else metric.around_there.search(words)
    found = match or there
    if found is None or not _fits(place, metric, around, known, loose=there is not None):
        return None
    end = place.number.end + max(0, found.end() - len(place.left) - len(HERE))
    return _Binding(metric, len(found[0]), place.quote_start(found.start()), end)


def _fits(place: Counted, metric: Metric, around: Surroundings, known: Metrics, *, loose: bool) -> bool:
    """Tells whether a metric fits what is talked of: 参赛 in a paragraph on a ball game counts no skill contest."""
    if metric.veto and metric.veto.search(place.left):
        return False
    if metric.contrary and metric.contrary.search(around.sentence(place.at)):
        return False
    wanted = metric.there if loose else metric.setting
    if wanted is None:
        return not loose
    field, name = wanted
    setting = known.setting(field, around.stage(place.at), place.right)
    return setting == name or (setting is None and not loose)


def _carried(place: Counted, last: _Binding, end: int, around: Surroundings, known: Metrics) -> _Binding | None:
    """Returns the metric of the figure before, if this clause goes on about it: 新建驿站22个，总量达到136个."""
    if last.metric.stock is not None or place.number.unit not in last.metric.units:
        return None
    if not known.carry.match(place.clause) or SENTENCE_END.search(around.text, end, place.number.start):
        return None
    return _Binding(last.metric, 0, place.number.start - len(place.clause), place.number.end)


def _following(place: Counted, last: _Binding, end: int, around: Surroundings, known: Metrics) -> _Binding | None:
    """Returns the metric that a few words name right after another's figure: 覆盖企业437家、职工2.3万人."""
    start = place.number.start
    if start - end > FOLLOWING:
        return None
    between = around.text[end:start].lstrip("，、；, ")
    if SENTENCE_END.search(between):
        return None
    words = f"{between}{HERE}{place.right}"
    for metric in known.by_unit.get(place.number.unit, ()):
        if metric.follow and last.metric.id in metric.follows and metric.follow.match(words):
            return _Binding(metric, 0, start - len(between), place.number.end)
    return None


def _nature(metric: Metric, clause: str, sentence: str, known: Metrics) -> FigureNature:
    """Returns stock or flow: what the metric means, else the word nearest to the number, else what is usual."""
    if metric.stock is not None:
        return metric.usually
    natures = known.natures
    said = last_group(natures.at_number, clause) or last_group(natures.in_sentence, sentence)
    return FigureNature(said) if said else metric.usually


def _figure(text: str, place: Counted, binding: _Binding, *, target: bool, nature: FigureNature) -> Figure:
    number, metric = place.number, binding.metric
    flags = (doubts.PART,) * bool(PART.match(place.clause)) + ("repaired",) * number.repaired + ("range",) * place.low
    return Figure(
        metric=metric.id,
        value=number.value,
        unit=_unit(number, metric),
        qualifier="at_least" if place.low else number.qualifier,
        target=target,
        quote=text[binding.start : binding.end],
        span=Span(binding.start, binding.end),
        flags=flags,
        nature=nature,
    )


def _unit(number: Number, metric: Metric) -> str:
    """Returns the metric's unit; persons and person-times are told apart as written."""
    if number.unit == PERSON_TIMES:
        return PERSON_TIMES
    return "人" if metric.unit == PERSON_TIMES and number.unit else metric.unit
