"""Searching: what a result says, facets, chips, pages, and what happens where nothing is found."""

import html
import re

import pytest
from flask.testing import FlaskClient


def titles(client: FlaskClient, address: str) -> list[str]:
    return [re.sub(r"<.*?>", "", each) for each in re.findall(r"<li>\s*<h2>(.*?)</h2>", client.get(address).text)]


def test_a_result_can_be_judged_without_opening_it(client: FlaskClient) -> None:
    text = client.get("/search?q=桂园").text
    assert "桂园街道总工会2011年上半年工作总结" in re.sub(r"</?mark>", "", text)
    assert "广东省深圳市罗湖区桂园街道" in text
    assert "2011年上半年，<mark>桂园</mark>街道总工会" in text


def test_copies_of_one_text_are_one_result(client: FlaskClient) -> None:
    text = client.get("/search?q=建会率达到").text
    assert "另有1个异本" in text
    assert '共<strong class="number">2</strong>篇总结，异本合并后1条' in text


def test_initiatives_are_listed_one_by_one_with_their_summary(client: FlaskClient) -> None:
    text = client.get("/search?q=第7次&kind=section").text
    assert "出自<a" in text
    assert "/summary/000000000007-1?q=%E7%AC%AC7%E6%AC%A1#s1" in text
    assert "/summary/000000000007-1/similar/1" in text


def test_the_section_that_matched_is_named(client: FlaskClient) -> None:
    assert re.search(
        r"见于<a href=\"/summary/a1b2c3d4e5f6-1\?q=[^\"]*#s1\">开展金秋助学</a>", client.get("/search?q=19.2万元").text
    )


def test_pages_hold_all_results_once(client: FlaskClient) -> None:
    found = [title for page in (1, 2) for title in titles(client, f"/search?level=county&page={page}&sort=oldest")]
    assert len(found) == 25
    assert found == sorted(found)


def test_chosen_filters_are_chips_and_can_be_dropped(client: FlaskClient) -> None:
    text = client.get("/search?q=助学&level=county&region=3209").text
    assert 'aria-label="去掉条件 地区：盐城市"' in text
    assert 'href="/search?q=%E5%8A%A9%E5%AD%A6&amp;level=county"' in text


def test_facets_count_what_another_choice_would_give(client: FlaskClient) -> None:
    text = client.get("/search?level=county").text
    assert re.search(r"level=county&amp;level=street.*?>街道</span><span class=\"count number\">2<", text)


def test_an_excluded_value_is_struck_through_and_a_chip_lets_it_in_again(client: FlaskClient) -> None:
    text = client.get("/search?not=level:county").text
    assert '<strong class="number">5</strong>篇总结' in text
    assert re.search(r'<a class="pick" href="/search" [^>]*aria-label="不再排除县（县级市、旗）"><s>', text)
    assert 'aria-label="去掉条件 不含：县（县级市、旗）"' in text
    assert 'href="/search?not=level:county&amp;not=level:town"' in text


def test_copies_unfold_below_the_hit_with_what_tells_them_apart(client: FlaskClient) -> None:
    text = client.get("/search?q=建会率达到").text
    unfolded = text[text.index("另有1个异本") : text.index("</details>", text.index("另有1个异本"))]
    assert "xx街道总工会工作总结" in unfolded
    assert "2011—2013年" in unfolded
    assert "来源文件 文库/xx街道.txt" in unfolded
    assert "/summary/000000000385-1?q=" in unfolded


def test_sections_of_copies_lead_to_the_section(client: FlaskClient) -> None:
    text = client.get("/search?q=建会率达到&kind=section").text
    assert re.search(r'href="/summary/000000000385-1\?q=[^"]*#s2"', text)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/search", "图中只计年份确定的。"),
        ("/search", '<a href="/search?year=unknown" rel="nofollow">3篇年份不详</a>'),
        ("/search", '<a href="/search?year=range" rel="nofollow">1篇只知大致范围</a>'),
        ("/search?year=2011..2012", "还有1篇"),
        ("/search?year=2011..2012&overlap=1", "所列的有1篇是这样"),
        ("/search?year=1990..1991", 'value="1990"'),
    ],
)
def test_the_years_say_what_is_certain_and_what_is_not(client: FlaskClient, address: str, said: str) -> None:
    assert said in facet(client, address, "year")


def test_an_opened_region_shows_its_parts(client: FlaskClient) -> None:
    assert "盐城市" not in facet(client, "/search?q=帮扶", "region")
    opened = facet(client, "/search?q=帮扶&open=32", "region")
    assert re.search(r'class="d1">.*?>盐城市</span><span class="count number">25<', opened)
    assert 'aria-expanded="true" data-code="32"' in opened


def test_a_place_is_found_inside_its_facet(client: FlaskClient) -> None:
    found = facet(client, "/search?find=罗湖", "region")
    assert "有1个地区的名称与“罗湖”相合" in found
    assert re.search(r'罗湖区 <span class="soft">广东省深圳市</span></span><span class="count number">1<', found)
    assert "结果中没有名称与“龘”相合的地区" in facet(client, "/search?find=龘", "region")
    assert "集体协商" in facet(client, "/search?find=协商&facet=topic", "topic")


def facet(client: FlaskClient, address: str, name: str) -> str:
    text = client.get(address).text
    start = text.index(f'<section class="facet" id="facet-{name}"')
    return text[start : text.index("</section>", start)]


def test_the_form_of_years_becomes_a_range(client: FlaskClient) -> None:
    text = client.get("/search?level=county&from=2005&to=2006").text
    assert "年份：2005—2006年" in text


def test_nothing_found_says_what_else_to_try(client: FlaskClient) -> None:
    text = client.get("/search?q=金秋助学&year=1999").text
    assert "没有找到含有“金秋助学”的总结" in text
    assert "去掉年份限制" in text


def test_a_page_behind_the_last_leads_back(client: FlaskClient) -> None:
    assert "回到第一页" in client.get("/search?page=99").text


@pytest.mark.parametrize("query", ['"', "<b>", "AND OR NOT", "((", 'a" onmouseover="x', "{{7*7}}", "%00"])
def test_whatever_is_typed_is_shown_as_typed_and_harms_nothing(client: FlaskClient, query: str) -> None:
    answer = client.get("/search", query_string={"q": query})
    assert answer.status_code == 200
    assert "<b>" not in answer.text
    assert 'onmouseover="' not in answer.text
    assert ">49<" not in answer.text


def test_hostile_words_of_a_text_stay_words(client: FlaskClient) -> None:
    text = client.get("/search?provenance=generic").text
    assert "<img" not in text
    assert "&lt;img" in text


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("/search?level=planet", "level"),
        ("/search?year=abc", "year"),
        ("/search?page=0", "page"),
        ("/search?region=99", "region"),
        ("/search?open=99", "open"),
        ("/search?find=x&facet=level", "facet"),
        ("/search?not=level:planet", "not"),
    ],
)
def test_a_bad_parameter_is_named_with_its_value(client: FlaskClient, address: str, named: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert f"参数 {named} 的值“{address.rpartition('=')[2]}”用不了" in html.unescape(answer.text)


def test_words_can_be_looked_for_as_they_are_typed(client: FlaskClient) -> None:
    assert client.get("/search?q=助学&exact=1").status_code == 200


def test_what_holds_only_some_words_stands_apart(client: FlaskClient) -> None:
    loose = client.get("/search?q=职工书屋 航天飞机").get_data(as_text=True)
    assert "含有全部的词；以下各条含有其中一部分" in loose
    exact = client.get("/search?q=职工书屋 航天飞机&exact=1").get_data(as_text=True)
    assert "没有找到" in exact


def test_what_words_were_taken_for_can_be_taken_off(client: FlaskClient) -> None:
    page = client.get("/search?q=金秋助学").get_data(as_text=True)
    assert "只按字面查" in page
    assert 'href="/search?q=%E9%87%91%E7%A7%8B%E5%8A%A9%E5%AD%A6&amp;literal=' in page
