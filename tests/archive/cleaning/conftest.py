"""Applies one cleaning step to a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes, apply

Step = Callable[[str], Changes]
After = Callable[[Step, str], str]


@pytest.fixture
def after() -> After:
    """Returns a function: the text after one step."""

    def run(step: Step, text: str) -> str:
        changes = step(text)
        text = text if changes.aligned is None else changes.aligned
        return apply(text, changes.edits)[0]

    return run
