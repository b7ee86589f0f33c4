"""The self-check finds what a search misses, and nothing where nothing is missed."""

import random

from archive.models import Summary
from index.analysis import Analyzer
from index.entries import entries
from index.reference_engine import ReferenceEngine
from index.selfcheck import Recall, recall
from tests.index.making import summary

TEXTS = ("镇总工会新建工会十四家，发展会员一千余人。", "医院工会组织女职工体检。", "12351")


def check(held: tuple[Summary, ...], texts: tuple[Summary, ...], *, samples: int) -> Recall:
    analyzer = Analyzer(["总工会", "女职工"], [])
    engine = ReferenceEngine([entry for each in held for entry in entries(each)], analyzer)
    return recall(engine, texts, samples=samples, chance=random.Random(1))


def made() -> tuple[Summary, ...]:
    return tuple(summary(text, number=number) for number, text in enumerate(TEXTS, 1))


def test_a_whole_index_misses_nothing() -> None:
    found = check(made(), made()[:2], samples=40)
    assert (found.asked, found.missed) == (40, ())


def test_a_summary_that_the_index_lost_is_missed_by_name() -> None:
    found = check(made()[:1], made()[1:2], samples=5)
    assert {missed.summary_id for missed in found.missed} == {made()[1].id}
    assert all(missed.needle in TEXTS[1] for missed in found.missed)


def test_a_text_without_han_asks_nothing() -> None:
    assert check(made(), made()[2:], samples=3) == Recall(0, ())


def test_of_a_large_archive_only_a_sample_is_asked() -> None:
    many = tuple(summary(TEXTS[0] + TEXTS[1], number=number) for number in range(1, 40))
    assert check(many, many, samples=7).asked == 7


def test_an_empty_archive_asks_nothing() -> None:
    assert check((), (), samples=5) == Recall(0, ())
