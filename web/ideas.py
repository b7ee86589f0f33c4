"""What else to ask: another spelling of what was typed, and why a search that finds nothing does so."""

from __future__ import annotations

from index.correcting import correction
from index.engine import SearchEngine
from index.relaxation import diagnose
from index.spelling import Speller
from web.asking import request
from web.pages.nothing import Nothing, Spelt, nothing, spelt
from web.params import Asked, address
from web.words import analyzer


def meant(asked: Asked, engine: SearchEngine, speller: Speller, *, page_size: int) -> Spelt | None:
    """Returns the spelling that was probably meant, on the first page of a search; None for most."""
    if asked.page > 1 or not asked.q:
        return None
    made = correction(request(asked), engine, speller)
    return spelt(made, asked, link=lambda other: address(other, page_size=page_size))


def ways_on(asked: Asked, engine: SearchEngine, *, page_size: int) -> Nothing:
    """Returns why a search finds nothing, and the searches near it that find something."""
    found = diagnose(request(asked), engine, analyzer())
    return nothing(found, asked, link=lambda other: address(other, page_size=page_size))
