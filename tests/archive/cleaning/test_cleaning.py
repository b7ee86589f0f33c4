"""The whole of cleaning: the order of steps, what the domain report expects, and what must hold for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.cleaning import STEPS, Cleaned, clean
from archive.cleaning.script import to_simplified
from archive.models import Harvest

HAN = re.compile("[\u3400-\u9fff]")
WHOLE = """2014年上半年，射阳县总工会在县委和市总工会的领导下，新建工会86家，其中独立工会31家，发展会员3739人。
一、抓组建，扩大“两个普遍”覆盖面
（一）突出重点
全县共有工会组织3,021家，会员7.98万人，建会率达到85.6%，比上年提高3.2个百分点。
1、抓非公企业建会
成立（1+1）职工互助基金，开展QC小组活动26次，参加EBA培训；贯彻《工会法》，xx镇、**区和201*年的做法得到推广。
二、抓维权，促进劳动关系和谐
一是开展了“三个一”行动；二是调解争议74件；三是“五一”前夕走访困难职工1127户，发放慰问金68.5万元。
怎么谈、谈什么？职工代表说了算！
射阳县总工会
二〇一四年七月八日"""
LINES = st.sampled_from(WHOLE.split("\n")) | st.text(
    "工会职代县镇组建维权帮扶的了和一二三五十。，；：、“”《》（）0123456789%万元人家", min_size=1, max_size=60
)
PARAGRAPHS = st.lists(LINES, min_size=1, max_size=12)
CLEANISH = st.lists(LINES.filter(re.compile("[“《（]?[\u3400-\u9fff]{2}").match), min_size=1, max_size=12)


def cleaned(raw: str) -> Cleaned:
    return clean(raw, Harvest())


def test_the_order_of_steps_is_the_mandatory_one() -> None:
    names = [step.name for step in STEPS]
    order = ["byte_shift", "entities", "pinyin", "simplified", "chrome", "promos", "injected_numbers", "hard_wraps"]
    assert [name for name in names if name in order] == order
    assert names.index("harvest") < names.index("chrome")
    assert names.index("hard_wraps") < names.index("paragraphs") < names.index("substitutions")
    assert len(set(names)) == len(names)


def test_clean_text_passes_unchanged_and_without_a_repair() -> None:
    result = cleaned(WHOLE)
    assert result.text == WHOLE
    assert result.repairs == ()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(
            "工會上半年總結(jié)范文\n\n今年以來我鎮(zhèn)工會認真貫徹",
            "工会上半年总结范文\n今年以来我镇工会认真贯彻",
            id="converter",
        ),
        pytest.param("推进lsquo;两个普遍rsquo;活动,成效nbsp;明显", "推进‘两个普遍’活动，成效 明显", id="entities"),
        pytest.param("建立(1+1)互助基金,开展(QC)活动", "建立(1+1)互助基金，开展(QC)活动", id="brackets survive"),
        pytest.param("撰写心得体会26篇\n报送信息3条", "撰写心得体会26篇\n报送信息3条", id="counts of papers"),
        pytest.param("实现“”规划,xx多名职工", "实现“”规划，xx多名职工", id="masks survive"),
    ],
)
def test_known_damages_are_repaired(raw: str, text: str) -> None:
    assert cleaned(raw).text == text


def test_repairs_are_in_order_and_say_where_in_the_raw_text() -> None:
    raw = "我們一起把“安康杯”競賽抓實(shí),會員92。3%參加,思想匯報專題職工滿意"
    found = cleaned(raw).repairs
    assert {repair.kind for repair in found} == {"T", "P", "D2", "A2"}
    assert all(raw[repair.span.start : repair.span.end] == repair.before for repair in found)
    assert [repair.span.start for repair in found] == sorted(repair.span.start for repair in found)


def test_a_quote_of_the_cleaned_text_leads_to_the_raw_words() -> None:
    raw = "  总工会   \n\n\n我鎮(zhèn)新建工會(huì)86家，發(fā)展會(huì)員"
    result = cleaned(raw)
    start = result.text.index("工会86家")
    span = result.offsets.to_raw(start, start + 5)
    assert raw[span.start : span.end] == "工會(huì)86家"


def test_the_harvest_of_a_reader_is_kept_and_completed() -> None:
    result = clean("上传时间:2023-04-23\n文档编号:1\n" + WHOLE, Harvest(title="原题"))
    assert (result.harvest.title, result.harvest.posted_on, result.harvest.container) == ("原题", "2023-04-23", "wenku")


@pytest.mark.parametrize("raw", ["", " ", "\n\n", "\ufeff", "?", "一", "\ue63a"])
def test_next_to_nothing_is_cleaned_without_fault(raw: str) -> None:
    assert len(cleaned(raw).text) <= len(raw)


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, st.sampled_from(["\n", "\n\n", "\r\n", "\n　　"]))
def test_no_han_character_is_lost_but_in_a_recorded_repair(paragraphs: list[str], ends: str) -> None:
    raw = ends.join(paragraphs)
    result = cleaned(raw)
    kept = set()
    for start, end, origin in result.offsets.runs():
        kept |= set(range(origin, origin + end - start))
    for repair in result.repairs:
        kept |= set(range(repair.span.start, repair.span.end))
    assert [place for place, char in enumerate(raw) if HAN.match(char) and place not in kept] == []


@settings(max_examples=150, deadline=None)
@given(CLEANISH)
def test_cleaning_again_changes_nothing(paragraphs: list[str]) -> None:
    once = cleaned("\n".join(paragraphs)).text
    assert cleaned(once).text == once


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300) | st.text("總結(jié)?;,F(xiàn)將鶎庸\ue63a工會議?wù)?【篇1、。\n 页第", max_size=120))
def test_any_text_can_be_cleaned_and_every_span_leads_into_it(raw: str) -> None:
    result = cleaned(raw)
    assert result.offsets.size == len(result.text)
    assert result.offsets.origin_size == len(raw)
    span = result.offsets.to_raw(0, len(result.text))
    assert 0 <= span.start <= span.end <= len(raw)
    assert all(raw[repair.span.start : repair.span.end] == repair.before for repair in result.repairs)


@settings(max_examples=100, deadline=None)
@given(PARAGRAPHS)
def test_characters_that_were_not_repaired_are_the_same_in_the_raw_text(paragraphs: list[str]) -> None:
    raw = "\n".join(paragraphs)
    result = cleaned(raw)
    for start, end, origin in result.offsets.runs():
        han = [(a, b) for a, b in zip(result.text[start:end], raw[origin:], strict=False) if HAN.match(b)]
        repaired = any(repair.kind in ("S", "C") for repair in result.repairs)
        assert repaired or all(a == to_simplified(b) for a, b in han)
