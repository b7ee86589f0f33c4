"""What every blueprint needs of the running app: the open archive, the search engine, and a way to draw a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from flask import current_app, g, render_template, request
from flask.typing import ResponseReturnValue

from archive.models import Summary
from archive.store import Reader
from index.engine import SearchEngine
from index.spelling import Speller
from web.config import Config
from web.frame import frame
from web.holdings import Holdings
from web.params import LONGEST_QUERY
from web.veil import Veiled, veiled

KEY = "zongjie"


def holdings() -> Holdings:
    """Returns what this app serves."""
    return cast(Holdings, current_app.extensions[KEY])


def config() -> Config:
    """Returns this app's settings."""
    return holdings().config


def store() -> Reader:
    """Returns the archive, opened once a request and closed when it ends; StoreError says why it cannot be."""
    if "store" not in g:
        g.store = holdings().open_store()
    return cast(Reader, g.store)


def seen(summary: Summary) -> Veiled:
    """Returns what readers of this site may see of a summary."""
    return veiled(summary, show_names=config().show_names)


def seen_by_id(ids: Sequence[str]) -> Mapping[str, Summary]:
    """Returns what readers may see of some summaries."""
    return {each.id: seen(each).summary for each in store().summaries(tuple(dict.fromkeys(ids)))}


def withheld(source_id: str) -> bool:
    """Tells whether a file holds lists of names that this site does not show."""
    return any(seen(each).folds.folds for each in store().parts(source_id))


def engine() -> SearchEngine:
    """Returns the search engine; SearchError where no index can be used."""
    return holdings().engine()


def speller() -> Speller:
    """Returns the speller over what the archive holds."""
    return holdings().offering.speller(config().index_path, engine())


def close(_: BaseException | None = None) -> None:
    """Closes what the request opened."""
    opened = g.pop("store", None)
    if opened is not None:
        opened.close()


def draw(template: str, page: object, *, code: int = 200) -> ResponseReturnValue:
    """Returns a page in its frame."""
    held = holdings()
    around = frame(
        name=held.config.site_name,
        version=held.version,
        demo=held.config.demo,
        warnings=held.warnings(),
        path=request.path,
        q=request.args.get("q", "")[:LONGEST_QUERY],
    )
    return render_template(template, page=page, site=around), code
