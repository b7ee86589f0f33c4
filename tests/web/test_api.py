"""Programs get the contexts of the pages as JSON, and faults as JSON too."""

import pytest
from flask.testing import FlaskClient


def test_a_search_gives_hits_facets_and_links(client: FlaskClient) -> None:
    answer = client.get("/api/search?q=桂园&size=1").get_json()
    assert answer["total"] == 1
    assert answer["hits"][0]["facts"]["id"] == "a1b2c3d4e5f6-1"
    assert {facet["name"] for facet in answer["facets"]} >= {"level", "year", "region", "topic"}


@pytest.mark.parametrize("version", ["", "v1/"])
def test_values_are_found_inside_a_facet(client: FlaskClient, version: str) -> None:
    answer = client.get(f"/api/{version}facet?level=county&facet=region&find=射").get_json()
    assert (answer["name"], answer["words"], answer["total"]) == ("region", "射", 1)
    assert {key: answer["choices"][0][key] for key in ("value", "label", "path", "count", "href")} == {
        "value": "320924", "label": "射阳县", "path": "江苏省盐城市", "count": 25,
        "href": "/search?level=county&region=320924",
    }  # fmt: skip


def test_where_no_text_holds_all_words_the_values_are_of_those_that_hold_some(client: FlaskClient) -> None:
    asked = "/api/facet?q=金秋助学 助学金 航天飞机&facet=region&find=射阳"
    assert client.get(asked).get_json()["total"] == 1
    assert client.get(f"{asked}&exact=1").get_json()["total"] == 0


def test_a_summary_gives_its_card_and_its_text(client: FlaskClient) -> None:
    answer = client.get("/api/summary/a1b2c3d4e5f6-1").get_json()
    assert answer["text"].startswith("2011年上半年")
    assert {row["field"] for row in answer["card"]} >= {"level", "year", "period", "topics"}


def test_similar_sections_carry_their_score(client: FlaskClient) -> None:
    answer = client.get("/api/summary/000000000001-1/similar/1").get_json()
    assert all(0 < row["score"] <= 1 for row in answer["rows"])


@pytest.mark.parametrize(
    ("path", "code", "parameter"),
    [
        ("/api/search?levle=town", 400, "levle"), ("/api/search?size=1000", 400, "size"),
        ("/api/facet?find=x&facet=level", 400, "facet"),
        ("/api/summary/none-1", 404, None), ("/api/nothing", 404, None),
    ],
)  # fmt: skip
def test_a_fault_is_json_too(client: FlaskClient, path: str, code: int, parameter: str | None) -> None:
    answer = client.get(path)
    assert answer.status_code == code
    assert answer.get_json()["error"]["parameter"] == parameter


def test_chinese_is_sent_as_it_is(client: FlaskClient) -> None:
    assert "桂园街道" in client.get("/api/search?q=桂园").text
