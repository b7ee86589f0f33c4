"""Where a search finds nothing, only searches that do find something are offered, with their numbers."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.opening import open_engine
from web.ideas import MOST, ways_on
from web.indexes import answering
from web.params import Asked, Filters
from web.words import analyzer


@pytest.fixture
def engine(archive_dir: Path):
    opened = open_engine(answering(archive_dir), analyzer())
    yield opened
    opened.close()


def labels(asked: Asked, engine, *, undated: int = 0) -> list[str]:
    return [each.label for each in ways_on(asked, engine, page_size=20, undated=undated)]


def test_a_restriction_that_hides_everything_can_be_dropped(engine) -> None:
    asked = Asked(q="金秋助学", filters=Filters(year=("1999",), level=("hospital",)))
    found = ways_on(asked, engine, page_size=20, undated=3)
    assert any(
        each.label.startswith("去掉全部筛选条件（")
        and each.href == "/search?q=" + "%E9%87%91%E7%A7%8B%E5%8A%A9%E5%AD%A6"
        for each in found
    )
    assert len(found) <= MOST


def test_undated_texts_are_mentioned_beside_the_years(engine) -> None:
    asked = Asked(q="金秋助学", filters=Filters(year=("1999",)))
    assert any(
        label.startswith("去掉年份限制（") and label.endswith("其中3篇年份不详）")
        for label in labels(asked, engine, undated=3)
    )
    assert not any("不详" in label for label in labels(asked, engine))


def test_a_word_too_many_can_be_left_out(engine) -> None:
    found = labels(Asked(q="金秋助学 航天飞机"), engine)
    assert any(label.startswith("去掉“航天飞机”再找（") for label in found)
    assert any(label.startswith("含有其中任何一个说法") for label in found)


def test_a_slip_of_the_pen_is_noticed(engine) -> None:
    assert any(label.startswith("是不是要找“金秋助学”（") for label in labels(Asked(q="金秋助雪"), engine))


def test_words_that_mean_the_same_are_offered(engine) -> None:
    found = labels(Asked(q="爱心助学", exact=True), engine)
    assert any(label.startswith("连近义说法一起找（") for label in found)


def test_a_county_without_hits_is_widened_to_its_province(engine) -> None:
    asked = Asked(q="金秋助学", filters=Filters(region=("320102",)))
    assert any(label.startswith("扩大到全省（") for label in labels(asked, engine))


def test_the_other_unit_is_offered_only_if_it_holds_something(engine) -> None:
    assert labels(Asked(q="量子纠缠"), engine) == []
    hospital = Filters(level=("hospital",))
    assert all("改为检索" not in label for label in labels(Asked(q="金秋助学", filters=hospital), engine))


def test_a_page_without_any_idea_leads_to_the_browsing_pages(client: FlaskClient) -> None:
    text = client.get("/search?q=量子纠缠").text
    assert 'href="/browse/topic/"' in text
    assert "没有相近的说法" in text
