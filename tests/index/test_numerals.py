import pytest

from index.folding import fold
from index.numerals import amounts, in_digits, spellings


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2014年", ("2014年", "二零一四年")),
        ("二〇一四年", ("二零一四年", "2014年")),
        ("一九九八至2003", ("一九九八至2003", "1998至2003", "一九九八至二零零三")),
        ("12014", ("12014",)),
        ("3014年", ("3014年",)),
        ("二十一世纪", ("二十一世纪",)),
        ("一九九", ("一九九",)),
    ],
)
def test_years_are_spelt_in_both_ways(typed: str, expected: tuple[str, ...]) -> None:
    assert spellings(fold(typed)) == expected


def test_years_can_be_put_in_digits() -> None:
    assert in_digits(fold("二○○九年至二零一二年")) == "2009年至2012年"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("84000", ("8.4万",)),
        ("79801", ("7.9801万", "7.98万")),
        ("100000", ("10万",)),
        ("8.4万", ("84000",)),
        ("12万", ("120000",)),
        ("2014", ()),
        ("0.5万", ()),
        ("12351热线", ()),
    ],
)
def test_amounts_are_spelt_in_both_ways(typed: str, expected: tuple[str, ...]) -> None:
    assert amounts(typed) == expected
