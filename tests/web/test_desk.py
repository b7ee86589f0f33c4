"""A request opens the archive once and closes it when it ends."""

import pytest
from flask import Flask

from web import desk


def test_the_archive_is_opened_once_a_request(app: Flask) -> None:
    with app.test_request_context("/"):
        assert desk.store() is desk.store()
        assert desk.engine() is desk.engine()


def test_the_archive_is_closed_with_the_request(app: Flask) -> None:
    with app.test_request_context("/"):
        opened = desk.store()
    with pytest.raises(Exception, match="closed"):
        _ = opened.revision
