"""The page of a fault: what happened and where to go on."""

from __future__ import annotations

from dataclasses import dataclass

from web.pages.results import Suggestion


@dataclass(frozen=True, slots=True)
class Fault:
    """What is said about a fault."""

    title: str
    message: str
    ways: tuple[Suggestion, ...]


def fault(title: str, message: str, *, back: str) -> Fault:
    """Returns the page of a fault; ``back`` is where the reader most likely came from."""
    ways = [Suggestion("回首页", "/"), Suggestion("按地区浏览", "/browse/region/"), Suggestion("说明与局限", "/about")]
    if back != "/":
        ways.insert(0, Suggestion("重新检索", back))
    return Fault(title, message, tuple(ways))
