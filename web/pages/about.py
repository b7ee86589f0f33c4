"""The page about the archive."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Problem
from web.statuses import LEGEND, Badge


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What changes on the page: the files that could not be taken in, and whether lists of names are shown."""

    refused: tuple[Problem, ...]
    show_names: bool = False
    statuses: tuple[Badge, ...] = LEGEND
