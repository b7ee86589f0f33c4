"""The self-check finds what a search misses or miscounts, and nothing where nothing is wrong."""

import random
from collections.abc import Sequence

import pytest

from archive.models import Summary
from index.analysis import Analyzer
from index.engine import SearchEngine
from index.entries import entries
from index.query import parse
from index.reference_engine import ReferenceEngine
from index.sampling import KINDS, Needle, draw
from index.selfcheck import PEEK, Missed, Recall, Scan, excludes, prepare, quoted, recall
from tests.index.conftest import Hold
from tests.index.making import known, summary

TEXTS = (
    "镇总工会新建工会十四家，发展会员一千余人，办理业务3.6万元。",
    "医院工会组织女职工体检，PLC编程比赛12351人。",
    "实验小学工会",
)
PLAIN = {kind: KINDS[kind] for kind in ("han", "latin", "digits", "mixed", "width", "traditional")}


def made(texts: Sequence[str] = TEXTS) -> tuple[Summary, ...]:
    return tuple(summary(text, number=number) for number, text in enumerate(texts, 1))


def reference(held: Sequence[Summary], analyzer: Analyzer) -> SearchEngine:
    return ReferenceEngine([entry for each in held for entry in entries(each)], analyzer)


def checked(engine: SearchEngine, held: Sequence[Summary], *, samples: int = 60) -> Recall:
    needles = draw(held, samples, random.Random(1), ways=PLAIN)
    return recall(engine, prepare(needles, held, held))


def found(engine: SearchEngine, held: Sequence[Summary], *typed: str) -> tuple[Missed, ...]:
    needles = [Needle(each, "mixed", len(each), held[0].id) for each in typed]
    return recall(engine, prepare(needles, held[:1], held)).missed


@pytest.mark.parametrize("name", ["reference", "whoosh", "tantivy"])
def test_a_whole_index_misses_nothing(name: str, hold: Hold) -> None:
    told = checked(hold(name, made()), made())
    assert (told.engine, told.missed) == (name, ())
    assert told.asked == told.found == 60
    assert {cell.kind for cell in told.cells} == set(PLAIN)


def test_a_summary_that_the_index_lost_is_missed_by_name(analyzer: Analyzer) -> None:
    told = checked(reference(made()[:2], analyzer), made())
    assert {missed.summary_id for missed in told.missed if missed.hits == 0} == {made()[2].id}
    assert told.found < told.asked
    assert all(cell.found <= cell.asked for cell in told.cells)


def test_a_phrase_that_is_counted_too_often_is_told_with_both_numbers(analyzer: Analyzer) -> None:
    held = made(["职工书屋开放", "食堂"])
    engine = reference(made(["职工书屋开放", "职工书屋"]), analyzer)
    assert found(engine, held, "职工书屋") == (Missed("“职工书屋”", "mixed", held[0].id, 2, 1),)


@pytest.mark.parametrize("years", [1, 2], ids=["described alike", "described otherwise"])
def test_one_summary_among_very_many_hits_is_looked_for(years: int, analyzer: Analyzer) -> None:
    held = [summary("工会" * 9, number=number, year=known(2010 + number % years)) for number in range(PEEK + 60)]
    engine = reference(held, analyzer)
    assert found(engine, held, "工会") == ()
    lost = reference(held[1:], analyzer)
    assert [missed.hits for missed in found(lost, held, "工会")] == [PEEK + 59] * 2


def test_what_would_be_left_out_is_asked_for_as_a_phrase_only(analyzer: Analyzer) -> None:
    typed = "建会 -台账"
    held = made([f"去年{typed}比上年"])
    assert found(reference([], analyzer), held, typed) == (Missed(f"“{typed}”", "mixed", held[0].id, 0, 1),)


def test_a_text_that_holds_every_quotation_mark_is_asked_for_without(analyzer: Analyzer) -> None:
    held = made(['开展”」』"活动'])
    assert [missed.typed for missed in found(reference([], analyzer), held, '展”」』"活')] == ['展”」』"活']


def test_quotation_marks_are_chosen_that_do_not_stand_in_the_words() -> None:
    assert quoted("职工") == "“职工”"
    assert quoted("“家”的") == "「“家”的」"


@pytest.mark.parametrize(
    ("typed", "without"), [("工会", False), ("工会 OR 学校", False), ("工会 -学校", True), ("", False)]
)
def test_exclusions_are_recognised_wherever_they_stand(typed: str, without: bool) -> None:
    assert excludes(parse(typed)) is without


def test_a_scan_counts_texts_not_places() -> None:
    scan = Scan([("工",), ("工会",), ("会工会",), ("学校",), ("",), ("工会",)])
    for text in ("工会工会工会", "工会", "会"):
        scan.take(text)
    assert scan.counts == [2, 2, 1, 0, 0, 2]


def test_a_scan_counts_a_text_with_two_spellings_once() -> None:
    scan = Scan([("2014年", "二零一四年")])
    for text in ("2014年二零一四年", "二零一四年", "2015年"):
        scan.take(text)
    assert scan.counts == [2]


def test_progress_is_told_for_each_needle(analyzer: Analyzer) -> None:
    told: list[int] = []
    needles = [Needle("工会", "han", 2, made()[0].id)] * 3
    recall(reference(made(), analyzer), prepare(needles, made(), made()), progress=lambda: told.append(1))
    assert len(told) == 3


def test_an_empty_archive_asks_nothing(analyzer: Analyzer) -> None:
    assert checked(reference([], analyzer), []) == Recall("reference", (), ())
