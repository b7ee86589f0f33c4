"""Shows a summary to readers without the names of those who were helped, treated or trained.

Each list of such names is folded to 〔名单，N 人〕 before a page, an answer or a snippet is made, and every place of
the text is carried over, so that nothing further on can give a name away.  Searching still sees the whole text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive.models import Evidence, Figure, NameList, Part, Section, Span, Statement, Summary
from web.wording import say

FOLDED = ("recipients", "patients", "trainees")


@dataclass(frozen=True, slots=True)
class Fold:
    """One list: ``start`` to ``end`` of the full text stands at ``at`` of the shown one as ``words``."""

    start: int
    end: int
    at: int
    kind: str
    count: int

    @property
    def words(self) -> str:
        """What readers see in place of the names."""
        return f"〔名单，{self.count} 人〕"

    @property
    def to(self) -> int:
        """Where the words end in the shown text."""
        return self.at + len(self.words)

    @property
    def note(self) -> str:
        """Says what is not shown and why."""
        return f"此处原有{self.count}名{say('names', self.kind)}的姓名。为保护个人信息，本站不显示"


@dataclass(frozen=True, slots=True)
class Folds:
    """The folded stretches of one text, in order, none touching another."""

    folds: tuple[Fold, ...] = ()

    @classmethod
    def of(cls, lists: Iterable[NameList]) -> Folds:
        """Returns the folds of lists of names; two that overlap become one."""
        made: list[Fold] = []
        for each in sorted(lists, key=lambda one: (one.span.start, -one.span.end)):
            last = made[-1] if made else None
            if last and each.span.start < last.end:
                both = last.count + each.count if each.span.end > last.end else last.count
                made[-1] = replace(last, end=max(last.end, each.span.end), count=both)
                continue
            at = each.span.start + (last.to - last.end if last else 0)
            made.append(Fold(each.span.start, each.span.end, at, each.kind, each.count))
        return cls(tuple(made))

    def text(self, full: str) -> str:
        """Returns a text with its lists folded."""
        parts: list[str] = []
        done = 0
        for fold in self.folds:
            parts += (full[done : fold.start], fold.words)
            done = fold.end
        return "".join((*parts, full[done:]))

    def place(self, span: Span) -> Span:
        """Returns where a stretch of the full text stands in the shown one; a part of a list is the whole fold."""
        if span.start == span.end:
            low = self._low(span.start)
            return Span(low, low)
        return Span(self._low(span.start), self._high(span.end))

    def places(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Returns where stretches stand in the shown text, each once."""
        return tuple(dict.fromkeys(map(self.place, spans)))

    def touched(self, span: Span) -> tuple[Fold, ...]:
        """Returns the folds that a stretch of the full text reaches into."""
        return tuple(fold for fold in self.folds if span.start < fold.end and fold.start < span.end)

    def _low(self, place: int) -> int:
        last = next((fold for fold in reversed(self.folds) if fold.start < place), None)
        if last is None:
            return place
        return last.at if place < last.end else place - last.end + last.to

    def _high(self, place: int) -> int:
        last = next((fold for fold in reversed(self.folds) if fold.start < place), None)
        if last is None:
            return place
        return last.to if place <= last.end else place - last.end + last.to


NO_FOLDS = Folds()


@dataclass(frozen=True, slots=True)
class Veiled:
    """A summary as readers see it, and the full text, which only searching and placing may use."""

    summary: Summary
    full: str
    folds: Folds = NO_FOLDS


def veiled(summary: Summary, *, show_names: bool) -> Veiled:
    """Returns what readers see of a summary; everything where names are shown."""
    lists = () if show_names else tuple(each for each in summary.description.names if each.kind in FOLDED)
    if not lists:
        return Veiled(summary, summary.text)
    folds = Folds.of(lists)
    shown = folds.text(summary.text)
    about = summary.description
    described = replace(
        about,
        statements=tuple(_statement(each, folds, shown) for each in about.statements),
        figures=tuple(_figure(each, folds, shown) for each in about.figures),
        names=tuple(replace(each, span=folds.place(each.span)) for each in about.names),
    )
    sections = tuple(_section(each, folds, shown) for each in summary.sections)
    return Veiled(replace(summary, text=shown, sections=sections, description=described), summary.text, folds)


def evidence_shown(evidence: Evidence, folds: Folds, shown: str) -> Evidence:
    """Returns a piece of evidence at its place in the shown text, its quote in the shown words."""
    if evidence.part is not Part.TEXT:
        return evidence
    place = folds.place(Span(evidence.start, evidence.end))
    return replace(evidence, start=place.start, end=place.end, quote=shown[place.start : place.end])


def unfolded(text: str, folds: Sequence[Fold]) -> str:
    """Returns a shown text without the words that stand for its lists."""
    for fold in folds:
        text = text.replace(fold.words, "")
    return text


def _statement(statement: Statement, folds: Folds, shown: str) -> Statement:
    proofs = tuple(
        each if each.summary is not None else evidence_shown(each, folds, shown) for each in statement.evidence
    )
    return replace(statement, evidence=proofs)


def _figure(figure: Figure, folds: Folds, shown: str) -> Figure:
    place = folds.place(figure.span)
    return replace(figure, span=place, quote=shown[place.start : place.end])


def _section(section: Section, folds: Folds, shown: str) -> Section:
    title = folds.place(section.heading_span)
    heading = shown[title.start : title.end] if folds.touched(section.heading_span) else section.heading
    return replace(section, heading=heading, heading_span=title, span=folds.place(section.span))
