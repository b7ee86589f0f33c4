"""Counted numbers are found in prose, with their value, unit and vagueness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import numerals


def found(text: str) -> list[tuple[float, str, str]]:
    return [(number.value, number.unit, number.qualifier) for number in numerals.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("新建工会86个", [(86, "个", "exact")], id="digits"),
        pytest.param("会员79,801人", [(79801, "人", "exact")], id="thousands"),
        pytest.param("会员7.32万人", [(73200, "人", "exact")], id="万"),
        pytest.param("会员 7.32 万 人", [(73200, "人", "exact")], id="with spaces"),
        pytest.param("资金1.2亿元", [(120_000_000, "元", "exact")], id="亿"),
        pytest.param("工资13万8千元", [(138_000, "元", "exact")], id="万 and 千"),
        pytest.param("经费1亿2千万元", [(120_000_000, "元", "exact")], id="亿 and 千万"),
        pytest.param("救助金6万5千多元", [(65_000, "元", "at_least")], id="万 and 千 with 多"),
        pytest.param("捐款12万3456元", [(123_456, "元", "exact")], id="万 and four digits"),
        pytest.param("工资136万余元", [(1_360_000, "元", "at_least")], id="余 after 万"),
        pytest.param("2180余名职工", [(2180, "名", "at_least")], id="余"),
        pytest.param("1.16万多名职工", [(11600, "名", "at_least")], id="多"),
        pytest.param("近2000人", [(2000, "人", "just_below")], id="近"),
        pytest.param("约2.1万人", [(21000, "人", "about")], id="约"),
        pytest.param("逾三千人", [(3000, "人", "at_least")], id="逾"),
        pytest.param("上千名职工", [(1000, "名", "at_least")], id="上千"),
        pytest.param("200人以上", [(200, "人", "at_least")], id="以上"),
        pytest.param("200人左右", [(200, "人", "about")], id="左右"),
        pytest.param("不足五十人", [(50, "人", "just_below")], id="不足"),
        pytest.param("三百余万元", [(3_000_000, "元", "at_least")], id="Han with 余万"),
        pytest.param("一千八百余册", [(1800, "册", "at_least")], id="Han"),
        pytest.param("两万多名", [(20000, "名", "at_least")], id="Han with 万"),
        pytest.param("二百六十名", [(260, "名", "exact")], id="Han hundreds"),
        pytest.param("十一户", [(11, "户", "exact")], id="Han teens"),
        pytest.param("十几名", [(10, "名", "at_least")], id="十几"),
        pytest.param("几十名", [(20, "名", "at_least")], id="几十"),
        pytest.param("数百人", [(100, "人", "at_least")], id="数百"),
        pytest.param("百余名", [(100, "名", "at_least")], id="百余"),
        pytest.param("近千名职工", [(1000, "名", "just_below")], id="近千"),
        pytest.param("两家企业", [(2, "家", "exact")], id="two firms"),
        pytest.param("百分之九十五", [(95, "%", "exact")], id="百分之 Han"),
        pytest.param("百分之95.5", [(95.5, "%", "exact")], id="百分之 digits"),
        pytest.param("92.6%，100％", [(92.6, "%", "exact"), (100, "%", "exact")], id="percent"),
        pytest.param("八成以上", [(80, "%", "at_least")], id="成"),
        pytest.param("390人次、26人", [(390, "人次", "exact"), (26, "人", "exact")], id="person-times"),
        pytest.param("走访86户次", [(86, "户", "exact")], id="户次"),
        pytest.param("38639职工", [(38639, "职工", "exact")], id="a noun for a unit"),
        pytest.param("新增会员3739，", [(3739, "", "exact")], id="the unit is lost"),
    ],
)
def test_numbers_are_found(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("92。3%", 92.3, id="full stop"),
        pytest.param("92·3%", 92.3, id="dot"),
        pytest.param("323、062万元", 3_230_620, id="enumeration comma, three digits"),
        pytest.param("1310、00元", 1310, id="enumeration comma, two zeros"),
    ],
)
def test_damaged_decimal_points_are_read_and_marked(text: str, value: float) -> None:
    assert [(number.value, number.repaired) for number in numerals.find(text)] == [(value, True)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("xx多名职工", id="masked"),
        pytest.param("20xx名", id="masked after digits"),
        pytest.param("x20名", id="masked before digits"),
        pytest.param("2*家", id="starred"),
        pytest.param("**万元", id="stars alone"),
        pytest.param("三*名", id="Han masked"),
        pytest.param("*万余名", id="a step whose count is masked"),
        pytest.param("某百余名", id="某"),
        pytest.param("第九届，第12期", id="ordinal"),
        pytest.param("2014年3月，6.26，5·12", id="date"),
        pytest.param("12351热线", id="telephone"),
        pytest.param("1+1", id="slogan"),
        pytest.param("世界500强", id="500强"),
        pytest.param("“4050”人员，4050人员", id="人员"),
        pytest.param("5个月，3个百分点", id="another word with 个"),
        pytest.param("三五人，七八十人", id="approximate pair"),
        pytest.param("一名铣工，一家企业", id="article"),
        pytest.param("三个文明，一项，三期", id="small Han count"),
        pytest.param("百家企业，万元", id="lone step"),
        pytest.param("十分重视", id="another word with 十"),
        pytest.param("建成2处", id="建成 is no 成"),
        pytest.param("会员5，", id="one digit without unit"),
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert [number for number in found(text) if number[1] != "处"] == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("一千零五", 1005),
        ("十", 10),
        ("一亿两千万", 120_000_000),
        ("三万亿", 3_000_000_000_000),
        ("二〇", None),
        ("三五", None),
        ("〇", 0),
        ("万", 10000),
    ],
)
def test_han_numerals_have_a_value(written: str, value: int | None) -> None:
    assert numerals.parse_han(written) == value


@pytest.mark.parametrize(
    "text",
    ["发放慰问金X万余元", "发放×万元", "筹集XX万余元", "救助金某万余元", "慰问金X 万余元", "补助x百余名",
     "发放⟦?⟧万多元", "帮扶*千余人", "筹款Ｘ万余元"],
)  # fmt: skip
def test_a_masked_number_is_none(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789.,、。一二两十百千万亿几数余多近约第xX*人家元%成 名", max_size=40))
def test_spans_lie_in_the_text_one_after_another(text: str) -> None:
    numbers = list(numerals.find(text))
    edges = [edge for number in numbers for edge in (number.start, number.end)]
    assert edges == sorted(edges)
    assert all(0 <= number.start < number.end <= len(text) and number.value >= 0 for number in numbers)


@pytest.mark.parametrize(
    ("text", "start"),
    [("要约65份", 2), ("签约86家", 2), ("最近12家", 2), ("附近12家", 2), ("约65份", 0), ("近12家", 0)],
)
def test_a_word_before_a_number_is_not_taken_apart(text: str, start: int) -> None:
    assert [number.start for number in numerals.find(text)] == [start]
