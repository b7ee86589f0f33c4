from dataclasses import replace

import pytest

from index.analysis import Analyzer
from index.documents import prepare
from index.entries import SECTION, Entry, entries
from index.tantivy_schema import COLUMNS, grouped, parted, stored
from tests.index.making import Part, place, summary

WHOLE, PART = entries(
    summary("开头", number=7, title="总结", region=place(province=("江苏省", "32")), parts=(Part("建会", "组建工会"),))
)


def test_a_document_tells_the_province_beside_all_codes(analyzer: Analyzer) -> None:
    document = stored(*prepare((WHOLE,), analyzer))
    assert (document.get_all("region"), document.get_all("province")) == (["32"], ["32"])


@pytest.mark.parametrize("entry", [WHOLE, PART], ids=["summary", "section"])
def test_a_summary_and_its_sections_are_removed_by_one_term(entry: Entry, analyzer: Analyzer) -> None:
    assert stored(*prepare((entry,), analyzer)).get_first("summary_id") == WHOLE.card.id


def test_a_document_without_a_year_has_no_range(analyzer: Analyzer) -> None:
    undated = replace(PART, card=replace(PART.card, year_low=None, year_high=None))
    assert undated.kind == SECTION
    assert stored(*prepare((undated,), analyzer)).get_all("year_low") == []


@pytest.mark.parametrize("facet", COLUMNS)
@pytest.mark.parametrize("held", [("unknown",), ("aid",), ("aid", "rights", "safety", "aid")], ids=str)
def test_each_column_of_a_facet_has_one_value_and_all_name_its_values(facet: str, held: tuple[str, ...]) -> None:
    made = grouped(facet, held)
    assert tuple(column for column, _ in made) == COLUMNS[facet]
    assert sorted(one for _, value in made for one in parted(value)) == sorted({*held})


def test_a_section_is_counted_by_the_facet_itself(analyzer: Analyzer) -> None:
    whole, section = (stored(*prepare((entry,), analyzer)) for entry in (WHOLE, PART))
    assert (len(whole.get_all("topic0")), len(section.get_all("topic0"))) == (1, 0)
