"""A document's title property counts only if a person may have written it."""

import pytest

from archive.readers.titles import sensible


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param("射阳县总工会上半年工作总结", "射阳县总工会上半年工作总结", id="a title"),
        pytest.param("  工会工作总结 ", "工会工作总结", id="with spaces"),
        pytest.param("Microsoft Word - 工会工作总结", None, id="a program's name"),
        pytest.param("工会工作总结.doc", None, id="a file name"),
        pytest.param("文档1", None, id="a new document"),
        pytest.param("总结", None, id="too short"),
        pytest.param("工会" * 40, None, id="a paragraph"),
        pytest.param("工会工作\n总结", None, id="two lines"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="none"),
    ],
)
def test_sensible_titles_are_kept(given: str | None, kept: str | None) -> None:
    assert sensible(given) == kept
