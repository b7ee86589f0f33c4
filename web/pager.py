"""The numbered links below a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NEAR = 2  # page numbers shown on each side of the current one


@dataclass(frozen=True, slots=True)
class PageLink:
    """One number; neither link nor current where pages are left out."""

    label: str
    href: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """The links of one list; ``previous`` and ``next`` are None at its ends."""

    links: tuple[PageLink, ...]
    previous: str | None
    next: str | None
    first_item: int  # from 1; 0 on an empty page
    last_item: int


def pager(total: int, *, page: int, size: int, link: Callable[[int], str]) -> Pager:
    """Returns the links for ``total`` items: the first page, the last, those near the current one."""
    pages = max(1, -(-total // size))
    wanted = sorted({1, pages, *range(max(1, page - NEAR), min(pages, page + NEAR) + 1)})
    links: list[PageLink] = []
    last = 0
    for number in wanted:
        if number > last + 1:
            links.append(PageLink("…"))
        links.append(
            PageLink(str(number), None if number == page else link(number), current=number == page),
        )
        last = number
    first_item = (page - 1) * size + 1
    return Pager(
        links=tuple(links),
        previous=link(min(page - 1, pages)) if page > 1 else None,
        next=link(page + 1) if page < pages else None,
        first_item=first_item if first_item <= total else 0,
        last_item=min(page * size, total) if first_item <= total else 0,
    )
