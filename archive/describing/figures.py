"""Reads the key figures of a summary: a number bound to a metric inside its clause (union-summaries.md 8).

A wrong metric is a false statement, so a number that no cue stands near, that belongs to another year, compares, or
counts for each person, is no figure.  What is planned is marked as a target.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from archive import numerals
from archive.describing.subject import Subject
from archive.models import Figure, Section, SectionKind, Span
from archive.numerals import Number
from archive.vocabulary.metrics import Metric, Metrics, metrics

CLAUSE_END = re.compile(r"[，,；;。！!？?：:\n]")
SENTENCE_END = re.compile(r"[。！!？?\n]")
FOLLOWING = 10  # characters between two figures of which the second follows from the first
STAGE = 110  # characters before a number that tell what is talked of
REACH = 40  # characters looked at on either side of a number
PERSON_TIMES = "人次"
RANGE = re.compile(r"^\s?(?:至|到|—+|-|~|～)\s?$")
PART = re.compile(r"^\s*其中")
HERE = "#"  # the number in a pattern that looks at both sides of it
RISING = re.compile(r"(?:由|从)[^，\d]{0,8}$")  # 由去年的85%提高到: the cue stands before it
PER_ITEM = re.compile(r"^\s?(?:/|／|每)")
MOST_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class _Place:
    """A number where it stands."""

    number: Number
    left: str  # its clause up to the number, from the number before on, or from before 由85% of 由85%提高到
    near: str  # its clause up to the number, from the number before on
    clause: str  # its clause up to the number
    sentence: str  # its sentence up to the number
    right: str  # its clause after the number's unit
    stage: str  # the heading above and what was said before in the paragraph
    low: bool  # the lower end of a range: 260元至500元

    def quote_start(self, cue_start: int) -> int:
        return self.number.start - len(self.left) + cue_start


@dataclass(frozen=True, slots=True)
class _Binding:
    """A metric for a number, with the span of the words that show it."""

    metric: Metric
    distance: int
    start: int
    end: int


def read(subject: Subject) -> tuple[Figure, ...]:
    """Returns the figures of a summary in the order of its text; quotes are spans of ``subject.text``."""
    return tuple(_figures(subject.text, subject.sections, metrics()))


def _figures(text: str, sections: tuple[Section, ...], known: Metrics) -> Iterator[Figure]:
    plans = [section.span for section in sections if section.kind is SectionKind.PLAN]
    last: tuple[_Binding, int] | None = None
    for place in _places(text, sections):
        if known.others.search(place.near) or PER_ITEM.match(place.right):
            continue
        binding = _bind(place, known)
        if binding is None and last is not None:
            binding = _carried(place, *last, text, known) or _following(place, *last, text, known)
        if binding is None:
            continue
        last = (binding, place.number.end)
        planned = any(span.start <= place.number.start < span.end for span in plans)
        yield _figure(text, place, binding, target=planned or _is_target(place, known))


def _places(text: str, sections: tuple[Section, ...]) -> Iterator[_Place]:
    numbers = list(numerals.find(text))
    inside = {place for number in numbers for place in range(number.start, number.end)}
    ends = [match.end() for match in CLAUSE_END.finditer(text) if match.start() not in inside]
    stops = [end for end in ends if SENTENCE_END.match(text, end - 1)]
    opened = [section.heading_span.start for section in sections]
    previous = last = 0
    for index, number in enumerate(numbers):
        clause = max(_before(ends, number.start), number.start - REACH)
        following = numbers[index + 1].start if index + 1 < len(numbers) else len(text)
        clause_end = min(_after(ends, number.end, len(text)), number.end + REACH, following)
        if last == 0 or not RANGE.match(text[last : number.start]):
            yield _Place(
                number,
                text[max(clause, previous) : number.start],
                text[max(clause, last) : number.start],
                text[clause : number.start],
                text[_before(stops, number.start) : number.start],
                text[number.end : clause_end],
                _stage(text, sections, opened, number.start),
                bool(RANGE.match(text[number.end : following])),
            )
        last = number.end
        if not RISING.search(text[clause : number.start]):
            previous = last


def _stage(text: str, sections: tuple[Section, ...], opened: list[int], position: int) -> str:
    """Returns the heading above a place and its paragraph up to it."""
    index = bisect_right(opened, position)
    heading = sections[index - 1].heading if index else ""
    start = max(text.rfind("\n", 0, position) + 1, position - STAGE, opened[index - 1] if index else 0)
    return f"{heading}\n{text[start:position]}"


def _before(ends: list[int], position: int) -> int:
    index = bisect_right(ends, position)
    return ends[index - 1] if index else 0


def _after(ends: list[int], position: int, last: int) -> int:
    index = bisect_right(ends, position)
    return ends[index] - 1 if index < len(ends) else last


def _bind(place: _Place, known: Metrics) -> _Binding | None:
    """Returns the nearest metric to the left, else one whose cue follows the number."""
    number = place.number
    if number.unit:
        candidates = known.by_unit.get(number.unit, ())
    else:
        candidates = tuple(metric for metric in known.all if metric.unit in ("人", "家", "份", "件"))
    if known.acts.match(place.right):
        candidates = tuple(metric for metric in candidates if not metric.stock)
    lefts = [binding for metric in candidates if (binding := _left(place, metric, known))]
    if lefts:
        best = min(lefts, key=lambda binding: (binding.distance, binding.metric.order))
        return best if number.unit or best.distance == 0 else None
    if not number.unit:
        return None
    return next((binding for metric in candidates if (binding := _around(place, metric, known))), None)


def _excluded(place: _Place, metric: Metric) -> bool:
    return metric.veto is not None and metric.veto.search(place.left) is not None


def _left(place: _Place, metric: Metric, known: Metrics) -> _Binding | None:
    match = metric.before.match(place.left) if metric.before else None
    there = None if match or not metric.before_there else metric.before_there.match(place.left)
    found = match or there
    if found is None or _excluded(place, metric) or not _is_set(place, metric, known, loose=there is not None):
        return None
    return _Binding(metric, len(found["gap"].strip()), place.quote_start(found.start("cue")), place.number.end)


def _around(place: _Place, metric: Metric, known: Metrics) -> _Binding | None:
    words = f"{place.left}{HERE}{place.right}"
    match = metric.around.search(words) if metric.around else None
    there = None if match or not metric.around_there else metric.around_there.search(words)
    found = match or there
    if found is None or _excluded(place, metric) or not _is_set(place, metric, known, loose=there is not None):
        return None
    end = place.number.end + found.end() - len(place.left) - len(HERE)
    return _Binding(metric, len(found[0]), place.quote_start(found.start()), end)


def _is_set(place: _Place, metric: Metric, known: Metrics, *, loose: bool) -> bool:
    """Tells whether a metric fits what is talked of: 参赛 in a paragraph on a ball game counts no skill contest."""
    if metric.setting is None:
        return True
    field, name = metric.setting
    setting = known.setting(field, place.stage, place.right)
    return setting == name or (setting is None and not loose)


def _carried(place: _Place, last: _Binding, end: int, text: str, known: Metrics) -> _Binding | None:
    """Returns the metric of the figure before, if this clause goes on about it: 新建驿站22个，总量达到136个."""
    if last.metric.stock is not None or SENTENCE_END.search(text, end, place.number.start):
        return None
    if last.metric not in known.by_unit.get(place.number.unit, ()) or not known.carry.match(place.clause):
        return None
    return _Binding(last.metric, 0, place.number.start - len(place.clause), place.number.end)


def _following(place: _Place, last: _Binding, end: int, text: str, known: Metrics) -> _Binding | None:
    """Returns the metric that a few words name right after another's figure: 覆盖企业437家、职工2.3万人."""
    between = text[end : place.number.start]
    if len(between) > FOLLOWING or SENTENCE_END.search(between):
        return None
    for metric in known.by_unit.get(place.number.unit, ()):
        if metric.follow and last.metric.id in metric.follows and metric.follow.match(between.lstrip("，、；, ")):
            return _Binding(metric, 0, place.number.start - len(between.lstrip("，、；, ")), place.number.end)
    return None


def _is_target(place: _Place, known: Metrics) -> bool:
    return bool(known.target_in_clause.search(place.clause) or known.target_in_sentence.search(place.sentence))


def _figure(text: str, place: _Place, binding: _Binding, *, target: bool) -> Figure:
    number, metric = place.number, binding.metric
    flags = (
        ("part",) * bool(PART.match(place.clause))
        + ("repaired",) * number.repaired
        + ("range",) * place.low
        + ("implausible",) * (metric.unit == "%" and number.value > MOST_PERCENT)
    )
    return Figure(
        metric=metric.id,
        value=number.value,
        unit=_unit(number, metric),
        qualifier="at_least" if place.low else number.qualifier,
        target=target,
        quote=text[binding.start : binding.end],
        span=Span(binding.start, binding.end),
        flags=flags,
    )


def _unit(number: Number, metric: Metric) -> str:
    """Returns the metric's unit; persons and person-times are told apart as written."""
    if number.unit == PERSON_TIMES:
        return PERSON_TIMES
    return "人" if metric.unit == PERSON_TIMES and number.unit else metric.unit
