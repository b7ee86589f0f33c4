"""What stands around every page: the name, the menu, warnings, the words in the search box."""

from __future__ import annotations

from dataclasses import dataclass

MENU = (
    ("/search", "检索"),
    ("/similar", "找相似"),
    ("/browse/region/", "地区"),
    ("/browse/year/", "年份"),
    ("/browse/level/", "层级"),
    ("/browse/topic/", "主题"),
    ("/about", "说明"),
)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the main menu."""

    href: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of one page; ``bare`` leaves the search box to the page itself."""

    name: str
    version: str  # of the style sheet and script, so that browsers may keep them
    demo: bool
    warnings: tuple[str, ...]
    menu: tuple[MenuItem, ...]
    q: str
    bare: bool


def frame(*, name: str, version: str, demo: bool, warnings: tuple[str, ...], path: str, q: str) -> Frame:
    """Returns the surroundings of the page at a path."""
    return Frame(
        name=name,
        version=version,
        demo=demo,
        warnings=warnings,
        menu=tuple(
            MenuItem(href, label, path == href or (href != "/search" and path.startswith(href))) for href, label in MENU
        ),
        q=q,
        bare=path in {"/", "/search"},
    )
