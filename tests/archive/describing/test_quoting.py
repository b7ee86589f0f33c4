"""Quotes begin where a name does."""

import pytest

from archive.describing import quoting
from archive.models import Evidence, Part, Statement


@pytest.mark.parametrize(
    ("text", "quote", "rule", "expected"),
    [
        ("射阳县委的领导", "县委", "led-by", "射阳县委"),
        ("某区总工会", "区总工会", "opening-union", "某区总工会"),
        ("我们县总工会", "县总工会", "opening-union", "县总工会"),
        ("射阳县全县职工", "全县", "own-scope", "全县"),
    ],
)
@pytest.mark.parametrize("part", [Part.TEXT, Part.TITLE])
def test_a_quote_begins_with_the_name(text: str, quote: str, rule: str, expected: str, part: Part) -> None:
    start = text.index(quote)
    evidence = Evidence(part, start, start + len(quote), quote, rule)
    (found,) = quoting.whole(Statement("level", "county", "true", 1.0, rule, (evidence,)), text, text).evidence
    assert (found.quote, text[found.start : found.end], found.rule) == (expected, expected, rule)


def test_a_candidate_keeps_its_quotes() -> None:
    candidate = Statement("level", "county", "candidate", 0.2, "led-by", (Evidence(Part.TEXT, 2, 4, "县委", "led-by"),))
    assert quoting.whole(candidate, "射阳县委", "") is candidate
