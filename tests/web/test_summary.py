"""A summary's page: evidence on demand, corrections told, raw words with repairs, similar sections."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from archive.models import Place, Region, SlotStatus, Statement, Summary
from tests.web.site_making import fill, kept, plain
from web.app import create_app
from web.config import Config

STREET = "/summary/a1b2c3d4e5f6-1"


def test_evidence_is_marked_in_the_text_without_any_script(client: FlaskClient) -> None:
    text = client.get(f"{STREET}?evidence=e1").text
    assert '<span id="e1" class="shown' in text
    assert "已在正文中标出依据“桂园街道总工会”" in text


def test_a_link_to_the_evidence_stands_beside_the_value(client: FlaskClient) -> None:
    assert f'<a href="{STREET}?evidence=e1#e1">“桂园街道总工会”</a>' in client.get(STREET).text


def test_what_lost_is_told_too(client: FlaskClient) -> None:
    assert "没有采用的线索" in client.get(STREET).text


def test_a_correction_is_shown_with_author_and_reason(client: FlaskClient) -> None:
    text = client.get(STREET).text
    assert '<span class="badge corrected"' in text
    assert "王编审" in text
    assert "文末写明全年" in text


def test_the_year_of_a_site_is_refused_openly(client: FlaskClient) -> None:
    text = client.get(STREET).text
    assert "网站标题作2016年，与内容不符，不采信" in text
    assert "年份与内容不符" in text


def test_sections_have_anchors_and_lead_to_similar_ones(client: FlaskClient) -> None:
    text = client.get(STREET).text
    assert '<h2 id="s1">' in text
    assert 'href="#s2"' in text
    assert f'href="{STREET}/similar/1"' in text


def test_copies_of_the_text_are_listed(client: FlaskClient) -> None:
    text = client.get(STREET).text
    assert "xx街道总工会工作总结" in text
    assert "000000000385-1" in text


def test_the_words_of_the_query_are_marked(client: FlaskClient) -> None:
    assert "正文中有1处与检索词相合" in client.get(f"{STREET}?q=金秋助学").text


def test_a_hostile_text_stays_text(client: FlaskClient) -> None:
    text = client.get("/summary/000000000384-1").text
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_raw_words_show_every_repair(client: FlaskClient) -> None:
    text = client.get(f"{STREET}/raw").text
    assert 'title="原文作“二〇一一”，推定">2011</span>' in text
    assert "改写的字词 1处" in text


def test_raw_words_without_repairs_say_so(client: FlaskClient) -> None:
    assert "没有需要修补的地方" in client.get("/summary/000000000001-1/raw").text


def test_similar_sections_of_other_texts_are_listed_with_shared_words(client: FlaskClient) -> None:
    text = client.get("/summary/000000000001-1/similar/1").text
    assert "看来都在写：金秋助学" in text
    assert text.partition("写了同样文字")[0].count('出自<a href="/summary/') == text.count("<h2><a")
    assert text.partition("写了同样文字")[0].count(">射阳县总工会") - 1 <= 2


@pytest.mark.parametrize(
    "path",
    [
        "/summary/none-1",
        "/summary/none-1/raw",
        f"{STREET}/similar/9",
        f"{STREET}/similar/x",
        "/summary/none-1/similar/1",
    ],
)
def test_what_does_not_exist_is_a_plain_404(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "没有这一页" in answer.text


def test_all_repairs_are_marked_in_a_view_of_their_own(client: FlaskClient) -> None:
    text = client.get(f"{STREET}?view=marked").text
    assert '<a href="/summary/a1b2c3d4e5f6-1?view=marked" aria-current="page">标出修补</a>' in text
    assert 'class="guessed evidence"' in text
    assert "推定的改正" in text


def test_a_place_whose_name_is_shared_names_all_that_it_may_be(tmp_path: Path, summary: Summary) -> None:
    places = ("北京市朝阳区", "吉林省长春市朝阳区", "辽宁省朝阳市双塔区")
    found = [Statement("region.county", "朝阳区", "true", 0.9, "author-place")]
    found += [Statement("region.county", place, "candidate", 0.3, "namesake") for place in places]
    region = Region(county=Place(SlotStatus.TRUE, "朝阳区"))
    about = replace(summary.description, region=region, statements=tuple(found))
    held = (summary, replace(plain(7, "总结", "总结\n一、帮扶\n慰问。", about), description=about))
    fill(tmp_path, [kept(each) for each in held])
    text = create_app(Config(data_dir=tmp_path)).test_client().get(f"/summary/{held[1].id}").text
    assert "可能是北京市朝阳区、吉林省长春市朝阳区或辽宁省朝阳市双塔区，文中没有写明，不作判断。" in text


def test_a_view_that_does_not_exist_is_named(client: FlaskClient) -> None:
    answer = client.get(f"{STREET}?view=upside-down")
    assert answer.status_code == 400
    assert "view" in answer.text


def test_a_passage_is_shown_where_a_copy_points_at_it(client: FlaskClient) -> None:
    assert 'id="p9-13" class="' in client.get(f"{STREET}?evidence=p9-13").text


def test_a_masked_copy_is_told_what_the_named_one_says(client: FlaskClient) -> None:
    text = client.get("/summary/000000000385-1").text
    assert "据同文异本推定" in text
    assert f'href="{STREET}?evidence=p9-11#p9-11"' in text
    assert "此处被盖住。据同文异本推定：“桂园”" in text


def test_the_same_is_told_to_programs(client: FlaskClient) -> None:
    answer = client.get("/api/summary/000000000385-1").get_json()
    assert answer["uncovered"][0]["offer"]["value"] == "桂园"
    assert {flag["name"] for flag in answer["flags"]} == {"gap"}
    street = client.get("/api/summary/a1b2c3d4e5f6-1").get_json()
    assert street["repairs"]["kinds"][0]["rows"][0]["before"] == "二〇一一"
    assert street["figures"][0]["metric"] == "study_money"


@pytest.mark.parametrize("evidence", ["x", "e0", "e1e", "<b>", "p5", "p1-99999999"])
def test_bad_evidence_is_named(client: FlaskClient, evidence: str) -> None:
    answer = client.get(STREET, query_string={"evidence": evidence})
    assert answer.status_code == 400
    assert "evidence" in answer.text
