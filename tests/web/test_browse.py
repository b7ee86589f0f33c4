"""Browsing leads from the country to the county, and from each value to its summaries."""

import pytest
from flask.testing import FlaskClient


def test_the_tree_leads_from_province_to_county(client: FlaskClient) -> None:
    assert "/browse/region/32" in client.get("/browse/region/").text
    assert "/browse/region/3209" in client.get("/browse/region/32").text
    assert "25篇" in client.get("/browse/region/3209").text


def test_what_has_no_region_is_counted_apart(client: FlaskClient) -> None:
    text = client.get("/browse/region/").text
    assert "4篇地区不详" in text
    assert "1篇的署名被" in text


def test_a_county_says_that_nothing_is_known_further_down(client: FlaskClient) -> None:
    assert "另有25篇只知道属于射阳县" in client.get("/browse/region/320924").text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/browse/year/", "/search?year=2011"),
        ("/browse/level/", "/search?level=county"),
        ("/browse/topic/", "困难帮扶与送温暖"),
    ],
)
def test_each_list_leads_to_searches(client: FlaskClient, path: str, expected: str) -> None:
    assert expected in client.get(path).text


@pytest.mark.parametrize(
    "path", ["/browse/region/99", "/browse/region/<b>", "/browse/colour/", "/browse/region/3200000000"]
)
def test_a_place_that_does_not_exist_is_a_plain_404(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
