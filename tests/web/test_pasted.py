"""A pasted text finds similar initiatives, without any script and without being kept."""

import pytest
from flask.testing import FlaskClient

from tests.web.site_making import NAMES

TEXT = "开展金秋助学，为困难职工子女发放助学金，建立档案，帮助他们上大学。"


def test_the_form_stands_on_a_page_of_its_own(client: FlaskClient) -> None:
    text = client.get("/similar").text
    assert '<form class="paste" action="/similar" method="post">' in text
    assert "没有找到" not in text


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_text_finds_what_is_like_it(method: str, client: FlaskClient) -> None:
    text = (
        client.get("/similar", query_string={"text": TEXT}).text
        if method == "get"
        else client.post("/similar", data={"text": TEXT}).text
    )
    assert "看来都在写：金秋助学" in text
    assert TEXT in text


def test_filters_stand_in_the_form_and_narrow_the_answer(client: FlaskClient) -> None:
    free = client.post("/similar", data={"text": TEXT}).text
    assert '<input type="checkbox" name="level" value="county">' in free
    street = client.post("/similar", data={"text": TEXT, "level": "street"}).text
    assert '<input type="checkbox" name="level" value="street" checked>' in street
    assert "射阳县总工会" not in street.partition('id="results"')[2]


def test_a_hostile_text_stays_text(client: FlaskClient) -> None:
    answer = client.post("/similar", data={"text": "</textarea><script>alert(1)</script>"})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_a_filter_that_cannot_be_used_is_named(client: FlaskClient) -> None:
    answer = client.post("/similar", data={"text": TEXT, "level": "planet"})
    assert answer.status_code == 400
    assert "level" in answer.text


def test_a_long_text_is_cut_and_that_is_said(client: FlaskClient) -> None:
    assert "只比较了前5000个字" in client.post("/similar", data={"text": TEXT * 300}).text


def test_programs_get_the_same(client: FlaskClient) -> None:
    answer = client.post("/api/similar", data={"text": TEXT}).get_json()
    assert answer["rows"]
    assert {facet["name"] for facet in answer["facets"]} == {"year", "level", "region"}


def test_a_name_that_is_folded_is_not_given_away(client: FlaskClient) -> None:
    listed = "、".join(NAMES)
    answer = client.post("/api/similar", data={"text": f"春节前走访{listed}三户，发放慰问金六千元。{TEXT}"}).get_json()
    rows = [*answer["rows"], *answer["same_text"]]
    assert "河口镇总工会工作总结" in {row["facts"]["title"] for row in rows}
    shown = str([(row["heading"], row["opening"], row["shared"], (row["match"] or {}).get("theirs")) for row in rows])
    assert [name for name in NAMES if name in shown] == []
