"""Another spelling is offered for slips; where a search finds nothing, only searches that do find something are."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from index.engine import SearchEngine
from index.opening import open_engine
from index.spelling import Speller
from web.ideas import meant, ways_on
from web.indexes import answering
from web.offering import Offering
from web.params import Asked, Filters
from web.words import analyzer


@pytest.fixture(scope="module")
def engine(archive_dir: Path) -> Iterator[SearchEngine]:
    opened = open_engine(answering(archive_dir), analyzer())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def speller(archive_dir: Path, engine: SearchEngine) -> Speller:
    return Offering().speller(answering(archive_dir), engine)


def labels(asked: Asked, engine: SearchEngine) -> list[str]:
    return [each.label for each in ways_on(asked, engine, page_size=20).ways]


def test_a_restriction_that_hides_everything_can_be_dropped(engine: SearchEngine) -> None:
    asked = Asked(q="金秋助学", filters=Filters(year=("1999",), level=("hospital",)))
    found = ways_on(asked, engine, page_size=20)
    assert any(
        each.label.startswith("去掉全部筛选条件（") and each.href == "/search?q=%E9%87%91%E7%A7%8B%E5%8A%A9%E5%AD%A6"
        for each in found.ways
    )


def test_undated_texts_are_mentioned_beside_the_years(engine: SearchEngine) -> None:
    found = ways_on(Asked(q="金秋助学", filters=Filters(year=("1999",))), engine, page_size=20)
    assert any(cause.startswith("年份限制挡住了") and cause.endswith("篇年份不详。") for cause in found.causes)


def test_a_word_too_many_can_be_left_out(engine: SearchEngine) -> None:
    found = labels(Asked(q="金秋助学 航天飞机", exact=True), engine)
    assert any(label.startswith("去掉“航天飞机”再找（") for label in found)
    assert any(label.startswith("含有其中任何一个词") for label in found)


def test_a_county_without_hits_is_widened_step_by_step(engine: SearchEngine) -> None:
    asked = Asked(q="金秋助学", filters=Filters(region=("320102",)))
    assert any(label.startswith("扩大到江苏省（") for label in labels(asked, engine))


def test_nothing_is_offered_that_finds_nothing(engine: SearchEngine) -> None:
    assert labels(Asked(q="量子纠缠"), engine) == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(q="金秋助雪"), "金秋助学"),
        (Asked(q="金秋住学"), "金秋助学"),
        (Asked(q="走访困难职公家庭"), "走访困难职工家庭"),
        (Asked(q="贵园街道"), "桂园街道"),
        (Asked(q="金秋助学"), None),
        (Asked(q="金秋住学", page=2), None),
        (Asked(), None),
    ],
    ids=["a wrong character", "the same sound", "in a longer run", "a town that is held", "right", "page 2", "nothing"],
)
def test_a_slip_of_the_pen_is_noticed(
    asked: Asked, expected: str | None, engine: SearchEngine, speller: Speller
) -> None:
    found = meant(asked, engine, speller, page_size=20)
    assert (found.query if found else None) == expected


def test_the_page_asks_what_was_meant_and_says_why_nothing_was_found(client: FlaskClient) -> None:
    text = client.get("/search?q=金秋住学&exact=1&year=1999").text
    assert "您是不是要找" not in text
    text = client.get("/search?q=金秋住学").text
    assert "您是不是要找：<a" in text
    assert ">金秋助学</a>" in text


def test_a_page_without_any_idea_leads_to_the_browsing_pages(client: FlaskClient) -> None:
    text = client.get("/search?q=量子纠缠").text
    assert 'href="/browse/topic/"' in text
    assert "没有相近的说法" in text


def test_every_hit_says_why_it_is_here(client: FlaskClient) -> None:
    assert "“桂园”见于标题、正文、地区著录" in client.get("/search?q=桂园").text
    answer = client.get("/api/search?q=金秋助学&size=3").get_json()
    assert all(hit["why"] for hit in answer["hits"])
    assert client.get("/api/search?size=1&provenance=named").get_json()["hits"][0]["why"] == []


def test_a_page_of_partial_answers_leads_to_what_each_word_finds(client: FlaskClient) -> None:
    text = client.get("/search?q=金秋助学 航天飞机 罗湖").text
    link = re.search(r'href="([^"]+)" rel="nofollow">看看缺的是哪些词', text)
    assert link
    assert "分开来查：“金秋助学”" in client.get(html.unescape(link[1])).text
