"""What an address asks for is what the engine is asked."""

import pytest

from index.engine import Filters, Widening
from web import params
from web.asking import filters, request
from web.params import Asked


def chosen(**values: tuple[str, ...]) -> Filters:
    return filters(Asked(filters=params.Filters(**values)))


def test_every_filter_reaches_the_engine() -> None:
    assert chosen(
        level=("town",), year=("2009", "unknown"), year_status=("explicit",), region=("32",), topic=("assistance",),
        period=("q1",), provenance=("named",), role=("work",),
    ) == Filters(
        levels=("town",), years=("2009", "unknown"), year_statuses=("explicit",), regions=("32",),
        topics=("assistance",), periods=("q1",), provenances=("named",), roles=("work",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("2009..2012", 2009, 2012), ("2009..", 2009, None), ("..2012", None, 2012)],
)
def test_a_range_of_years_becomes_its_ends(written: str, low: int | None, high: int | None) -> None:
    assert chosen(year=(written,)) == Filters(year_from=low, year_to=high)


def test_copies_are_folded_and_sections_have_a_role() -> None:
    asked = request(Asked(q="工会", kind="section", sort="newest", page=2, size=5, literal=("職代會",)))
    assert (asked.collapse, asked.kind, asked.sort, asked.page, asked.size) == (True, "section", "newest", 2, 5)
    assert "role" in asked.facets
    assert "role" not in request(Asked()).facets
    assert asked.widening == Widening(on=True, literal=("职代会",))
