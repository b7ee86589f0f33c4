"""Lists of names are folded before anything is shown, and every place is carried over."""

from collections.abc import Callable
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.models import NameList, Span, Summary
from tests.web.site_making import NAMES, helping
from web.veil import Folds, unfolded, veiled

FULL = "走访张三、李四家，慰问王五。"
FOLDS = Folds.of([NameList(Span(2, 7), "recipients", 2), NameList(Span(11, 13), "patients", 1)])
SHOWN = "走访〔名单，2 人〕家，慰问〔名单，1 人〕。"


def test_each_list_becomes_its_number() -> None:
    assert FOLDS.text(FULL) == SHOWN


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 2, "走访"), (0, 3, "走访〔名单，2 人〕"), (2, 4, "〔名单，2 人〕"), (4, 6, "〔名单，2 人〕"),
        (5, 8, "〔名单，2 人〕家"), (7, 8, "家"), (8, 11, "，慰问"), (9, 12, "慰问〔名单，1 人〕"), (13, 14, "。"),
        (0, 14, SHOWN), (7, 7, ""), (14, 14, ""), (0, 0, ""), (4, 4, ""),
    ],
)  # fmt: skip
def test_every_stretch_is_found_again(start: int, end: int, words: str) -> None:
    place = FOLDS.place(Span(start, end))
    assert SHOWN[place.start : place.end] == words


def test_stretches_in_one_list_are_one() -> None:
    assert FOLDS.places([Span(2, 4), Span(5, 7), Span(7, 8)]) == (Span(2, 10), Span(10, 11))


def test_lists_that_overlap_are_one() -> None:
    lists = [
        NameList(Span(2, 7), "recipients", 2),
        NameList(Span(4, 9), "patients", 3),
        NameList(Span(5, 6), "other", 1),
    ]
    assert [(fold.start, fold.end, fold.count) for fold in Folds.of(lists).folds] == [(2, 9, 5)]


@given(st.lists(st.tuples(st.integers(0, 18), st.integers(1, 6)), max_size=4), st.integers(0, 20), st.integers(0, 20))
def test_no_stretch_leaves_the_shown_text(lists: list[tuple[int, int]], one: int, other: int) -> None:
    full = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯"
    folds = Folds.of(NameList(Span(start, start + size), "recipients", size) for start, size in lists)
    place = folds.place(Span(min(one, other), max(one, other)))
    assert 0 <= place.start <= place.end <= len(folds.text(full))
    for fold in folds.folds:
        assert folds.text(full)[fold.at : fold.to] == fold.words


def test_nothing_of_a_shown_summary_gives_a_name_away() -> None:
    full = helping()
    shown = veiled(full, show_names=False).summary
    assert all(name in str(asdict(full)) for name in NAMES)
    assert not any(name in str(asdict(shown)) for name in NAMES)
    assert shown.sections[0].heading == "慰问〔名单，3 人〕"


def test_sections_figures_and_evidence_keep_their_words(summary: Summary, at: Callable[[str], Span]) -> None:
    names = (NameList(at("困难职工子女"), "trainees", 1000),)
    seen = veiled(replace(summary, description=replace(summary.description, names=names)), show_names=False).summary
    for figure in seen.description.figures:
        assert seen.text[figure.span.start : figure.span.end] == figure.quote
    proofs = [proof for each in seen.description.statements for proof in each.evidence if proof.part == "text"]
    assert all(seen.text[proof.start : proof.end] == proof.quote for proof in proofs)
    assert [proof.quote for proof in proofs][-1] == "工资集体协商"
    assert seen.section_text(seen.sections[0]).startswith("资助xx名〔名单，1000 人〕，")
    assert [seen.text[each.span.start : each.span.end] for each in seen.description.names] == ["〔名单，1000 人〕"]


@pytest.mark.parametrize(("kind", "show"), [("other", False), ("recipients", True)], ids=["public", "shown"])
def test_public_names_and_archives_that_show_them_stay_as_they_are(kind: str, show: bool) -> None:
    full = helping()
    lists = tuple(replace(each, kind=kind) for each in full.description.names)
    held = replace(full, description=replace(full.description, names=lists))
    assert veiled(held, show_names=show).summary == held


def test_what_stands_for_a_list_is_not_compared() -> None:
    assert unfolded(SHOWN, FOLDS.folds) == "走访家，慰问。"


def test_a_fold_says_whom_it_hides() -> None:
    assert "1名患病人员" in FOLDS.folds[1].note
