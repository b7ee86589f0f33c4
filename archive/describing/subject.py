"""What a describer is given to read: one piece with its sections and what its container says."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Harvest, Piece, Section


@dataclass(frozen=True, slots=True)
class Subject:
    """One piece of a file.  Container titles and file names are weak priors, never evidence of a year or a place."""

    piece: Piece
    sections: tuple[Section, ...]
    harvest: Harvest
    file_name: str
    alone: bool  # the only piece of its file

    @property
    def text(self) -> str:
        """The cleaned words of the piece, title lines left out."""
        return self.piece.text
