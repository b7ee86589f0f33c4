"""A shelf finds texts by how one of their words begins, written or spelt."""

import shutil
from pathlib import Path

import pytest

from index.analysis import Analyzer
from index.shelf import Item, Shelf, load, make, save
from index.sounds import Sounds

SOUNDS = Sounds({"总": "zong", "工": "gong", "会": "hui", "厂": "chang", "务": "wu", "公": "gong", "开": "kai"})
TEXTS = ("推进厂務公开", "厂务公开", "总工会", "２０１４年总工会总结", "职工代表大会审议通过集体合同草案并监督履行")
ITEMS = [Item(text, float(weight), weight + 1) for weight, text in enumerate(TEXTS)]


@pytest.fixture(params=["made", "loaded"])
def shelf(request: pytest.FixtureRequest, analyzer: Analyzer, tmp_path: Path) -> Shelf:
    if request.param == "made":
        return make(ITEMS, analyzer, SOUNDS)
    save(ITEMS, tmp_path / "shelf", analyzer=analyzer, sounds=SOUNDS)
    return load(tmp_path / "shelf")


def starting(shelf: Shelf, folded: str, size: int = 9) -> list[str]:
    return [each.item.text for each in shelf.starting(folded, size=size)]


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("厂务", ["厂务公开", "推进厂務公开"]),
        ("总工", ["２０１４年总工会总结", "总工会"]),
        ("2014", ["２０１４年总工会总结"]),
        ("务公", []),
        ("职工代表大会审议通过集体合同草案", [TEXTS[4]]),
        ("职工代表大会审议通过集体协商草案", []),
        ("", []),
    ],
    ids=[
        "a word within",
        "either width",
        "figures",
        "not within a word",
        "longer than a key",
        "other behind it",
        "none",
    ],
)
def test_a_text_is_found_by_the_beginning_of_its_words(shelf: Shelf, folded: str, expected: list[str]) -> None:
    assert sorted(starting(shelf, folded)) == sorted(expected)


def test_the_weightiest_come_first_those_that_begin_so_before_others(shelf: Shelf) -> None:
    assert starting(shelf, "总工") == ["总工会", "２０１４年总工会总结"]
    assert starting(shelf, "厂", size=1) == ["厂务公开"]


@pytest.mark.parametrize("typed", ["zgh", "zonggong", "zonggonghui"])
def test_a_text_is_found_by_its_sounds(shelf: Shelf, typed: str) -> None:
    assert [each.item.text for each in shelf.sounding(typed, size=1)] == ["总工会"]


def test_a_text_is_known_by_its_number(shelf: Shelf) -> None:
    number = shelf.exactly("廠務公開")
    assert number == 1
    assert shelf.item(number) == Item("厂务公开", 1.0, 2)
    assert shelf.exactly("厂务") is None
    assert shelf.exactly("公开") is None


def test_many_texts_that_begin_alike_are_cut_to_the_weightiest(analyzer: Analyzer) -> None:
    items = [Item(f"总工会{number:03}", float(number), 1) for number in range(300)]
    assert starting(make(items, analyzer, SOUNDS), "总", size=2) == ["总工会299", "总工会298"]


def test_an_empty_shelf_holds_nothing(analyzer: Analyzer, tmp_path: Path) -> None:
    save((), tmp_path / "none", analyzer=analyzer, sounds=SOUNDS)
    held = load(tmp_path / "none")
    assert len(held) == 0
    assert starting(held, "总") == []
    assert held.exactly("总") is None


def test_files_that_do_not_belong_together_are_no_shelf(analyzer: Analyzer, tmp_path: Path) -> None:
    save(ITEMS, tmp_path / "shelf", analyzer=analyzer, sounds=SOUNDS)
    (tmp_path / "shelf" / "weights").write_bytes(b"")
    with pytest.raises(ValueError, match="belong together"):
        load(tmp_path / "shelf")


def test_a_shelf_outlives_its_files(analyzer: Analyzer, tmp_path: Path) -> None:
    save(ITEMS, tmp_path / "shelf", analyzer=analyzer, sounds=SOUNDS)
    held = load(tmp_path / "shelf")
    shutil.rmtree(tmp_path / "shelf")
    assert starting(held, "总工") == ["总工会", "２０１４年总工会总结"]
