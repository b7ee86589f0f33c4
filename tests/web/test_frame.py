"""The frame knows where the reader is."""

import pytest

from web.frame import Frame, frame


def around(path: str) -> Frame:
    return frame(name="档案", version="1", demo=False, warnings=(), path=path, q="")


@pytest.mark.parametrize(
    ("path", "current"),
    [("/", []), ("/search", ["检索"]), ("/browse/region/32", ["地区"]), ("/about", ["说明"]), ("/summary/x-1", [])],
)
def test_the_menu_marks_the_part_that_is_open(path: str, current: list[str]) -> None:
    assert [item.label for item in around(path).menu if item.current] == current


@pytest.mark.parametrize(("path", "bare"), [("/", True), ("/search", True), ("/about", False)])
def test_pages_with_a_search_box_of_their_own_get_no_second_one(path: str, bare: bool) -> None:
    assert around(path).bare is bare
