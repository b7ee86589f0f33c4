"""Tells what a section is for by the cues of its heading."""

from __future__ import annotations

from archive.models import SectionKind
from archive.sections.words import words


def kind_of(heading: str) -> SectionKind:
    """Returns the kind of a section by its heading; work if nothing says otherwise."""
    return cued(heading) or SectionKind.WORK


def cued(heading: str) -> SectionKind | None:
    """Returns the kind that a cue in the words names, or None."""
    return next((kind for kind, cues in words().kinds if cues.search(heading)), None)
