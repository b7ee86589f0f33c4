"""Lists of names are folded before anything is shown, and every place is carried over."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from archive.models import NameList, Span, Summary
from tests.web.site_making import NAMES, fill, helping, kept
from web.app import create_app
from web.config import Config
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


PLACE = "/summary/000000000386-1"


@pytest.mark.parametrize(
    "path",
    [
        PLACE, f"{PLACE}?view=marked", f"{PLACE}?q=赵德柱", f"{PLACE}?evidence=p5-60", f"{PLACE}/raw",
        f"{PLACE}/similar/1", f"/api{PLACE}", f"/api{PLACE}/similar/1", "/summary/000000000001-1/similar/1",
        "/search?q=慰问金&kind=section", "/api/search?q=慰问金", "/source/000000000386",
        "/source/000000000386/original",
        "/", "/search", "/search?kind=section",
    ],
)  # fmt: skip
def test_no_page_and_no_answer_serves_a_name(client: FlaskClient, path: str) -> None:
    served = client.get(path).text.replace("?q=" + NAMES[0], "").replace(f'value="{NAMES[0]}"', "")
    assert not any(name in served for name in NAMES)


@pytest.mark.parametrize("kind", ["summary", "section"])
def test_a_name_still_finds_its_summary_and_shows_the_fold(client: FlaskClient, kind: str) -> None:
    text = client.get(f"/search?q={NAMES[1]}&kind={kind}").text
    assert "河口镇总工会工作总结" in text
    assert "<mark>〔名单，3 人〕</mark>" in text
    assert text.count(NAMES[1]) == text.count(f"“{NAMES[1]}”") + text.count(f'value="{NAMES[1]}"') + 1  # the title


def test_a_word_outside_the_list_marks_no_list(client: FlaskClient) -> None:
    text = client.get("/search?q=慰问金").text
    assert "<mark>慰问金</mark>" in text
    assert "<mark>〔名单" not in text


def test_the_page_says_what_is_folded(client: FlaskClient) -> None:
    text = client.get(PLACE).text
    assert '<span id="n1" class="names" title="此处原有3名受助人员的姓名。' in text
    assert "来源文件含个人名单，不提供下载" in text


def test_the_answer_for_programs_tells_kind_and_number_of_each_list(client: FlaskClient) -> None:
    names = client.get(f"/api{PLACE}").get_json()["names"]
    assert [(each["kind"], each["count"]) for each in names] == [("recipients", 3), ("recipients", 3)]


def test_a_file_with_names_is_not_handed_out(client: FlaskClient) -> None:
    answer = client.get("/source/000000000386/original")
    assert answer.status_code == 403
    assert "为保护个人信息" in answer.text
    assert "本站不提供下载" in client.get("/source/000000000386").text


def test_an_archive_that_is_not_public_serves_everything(archive_dir: Path) -> None:
    client = create_app(Config(data_dir=archive_dir, show_names=True)).test_client()
    for path in (PLACE, f"{PLACE}/raw", "/source/000000000386/original", f"/api{PLACE}"):
        assert all(name in client.get(path).text for name in NAMES)


def test_of_two_lists_only_the_one_with_the_name_is_marked(tmp_path: Path) -> None:
    full = helping()
    text = full.text.replace(NAMES[0] + "、" + NAMES[1] + "、" + NAMES[2] + "三户", "周金水、吴秀莲、郑福贵三户")
    held = replace(full, text=text)
    fill(tmp_path, [kept(held)])
    client = create_app(Config(data_dir=tmp_path)).test_client()
    for kind in ("summary", "section"):
        text = client.get(f"/search?q=吴秀莲&kind={kind}").text
        assert "走访<mark>〔名单，3 人〕</mark>三户" in text
        assert text.count("<mark>〔名单") == 1
    shown = client.get(f"/summary/{full.id}?q=吴秀莲").text
    assert "正文中有1处与检索词相合" in shown
