"""What resembles a section is looked for in other texts only."""

from pathlib import Path

from flask.testing import FlaskClient

from web.asked import Asked, Filters
from web.config import Config
from web.holdings import Holdings
from web.likeness import heeded, resembling
from web.veil import veiled


def test_copies_of_the_text_stand_apart_from_what_resembles_it(archive_dir: Path) -> None:
    held = Holdings(Config(data_dir=archive_dir))
    with held.open_store() as store:
        summary = store.summary("a1b2c3d4e5f6-1")
        assert summary is not None
        seen = veiled(summary, show_names=False)
        page = resembling(
            seen, summary.sections[0], store, held.engine(), see=lambda each: veiled(each, show_names=False)
        )
    assert [row.facts.id for row in page.same_text] == ["000000000385-1"]
    assert summary.id not in {row.facts.id for row in page.rows}


def test_a_value_can_be_excluded_and_let_in_again(client: FlaskClient) -> None:
    path = "/summary/000000000001-1/similar/1"
    free = client.get(path).text
    without = client.get(f"{path}?not=level:county").text
    assert 'aria-label="排除县' in free
    assert "射阳县总工会2005年工作总结" in free
    assert "射阳县总工会2005年工作总结" not in without
    assert 'aria-label="不再排除县' in without


def test_only_filters_that_are_heeded_are_shown_as_chosen(client: FlaskClient) -> None:
    asked = Asked(q="x", filters=Filters(level=("town",), topic=("culture",)), excluded=("period:year", "year:2014"))
    assert heeded(asked) == Asked(filters=Filters(level=("town",)), excluded=("year:2014",))
    page = client.get("/summary/000000000001-1/similar/1?topic=culture&level=street").text
    assert "去掉条件 层级：街道" in page
    assert "去掉条件 主题" not in page
