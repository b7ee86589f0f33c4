"""Page links show the ends and the neighbourhood; item numbers are true."""

import pytest

from web.pager import pager


def labels(total: int, page: int) -> str:
    made = pager(total, page=page, size=10, link=str)
    return " ".join(f"[{link.label}]" if link.current else link.label for link in made.links)


@pytest.mark.parametrize(
    ("total", "page", "expected"),
    [
        (0, 1, "[1]"), (10, 1, "[1]"), (11, 1, "[1] 2"), (1000, 1, "[1] 2 3 … 100"),
        (1000, 50, "1 … 48 49 [50] 51 52 … 100"), (1000, 100, "1 … 98 99 [100]"),
    ],
)  # fmt: skip
def test_links_show_both_ends_and_what_is_near(total: int, page: int, expected: str) -> None:
    assert labels(total, page) == expected


def test_the_ends_have_no_further_page() -> None:
    first, last = pager(25, page=1, size=10, link=str), pager(25, page=3, size=10, link=str)
    assert (first.previous, first.next, first.first_item, first.last_item) == (None, "2", 1, 10)
    assert (last.previous, last.next, last.first_item, last.last_item) == ("2", None, 21, 25)


def test_a_page_behind_the_last_leads_back() -> None:
    beyond = pager(25, page=9, size=10, link=str)
    assert (beyond.first_item, beyond.last_item, beyond.previous, beyond.next) == (0, 0, "3", None)
