"""Years in an address: read, joined from two boxes, taken apart."""

import pytest

from web.years import ends, joined, objection


@pytest.mark.parametrize("value", ["2009", "2009..2012", "2009..", "..2012", "1900", "2100", "range", "unknown"])
def test_years_are_read(value: str) -> None:
    assert objection(value) is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "年份写作"), ("..", "年份写作"), ("209", "年份写作"), ("20092012", "年份写作"), ("２００９", "年份写作"),
        ("0009", "应在"), ("2009..9999", "应在"), ("2012..2009", "晚于"),
    ],
)  # fmt: skip
def test_what_is_no_year_is_refused_with_its_reason(value: str, reason: str) -> None:
    assert reason in (objection(value) or "")


@pytest.mark.parametrize(
    ("low", "high", "value"), [("2009", "2012", "2009..2012"), ("2009", "2009", "2009"), ("", "2012", "..2012")]
)
def test_two_ends_are_joined(low: str, high: str, value: str) -> None:
    assert joined(low, high) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2009..2012", (2009, 2012)), ("2009..", (2009, None)), ("..2012", (None, 2012)), ("2009", (2009, 2009)),
        ("range", (None, None)), ("unknown", (None, None)),
    ],
)  # fmt: skip
def test_a_value_has_ends(value: str, expected: tuple[int | None, int | None]) -> None:
    assert ends(value) == expected
