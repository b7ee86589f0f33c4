"""The checks find each kind of damage, and nothing in a sound archive."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive.checks import check
from archive.families import Family
from archive.models import Evidence, Part, Problem, Repair, Span, Statement, Summary
from archive.offsets import OffsetMap
from archive.store import Store
from tests.archive.store.shelf import Made, made, rich, texts

ONE, TWO = texts(2)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "archive.db") as opened:
        yield opened


def damage(store: Store, statement: str, *values: object) -> None:
    db = sqlite3.connect(store.path)
    with db:
        db.execute(statement, values)
    db.close()


def codes(store: Store) -> list[tuple[str, str]]:
    return [(problem.code, problem.source) for problem in check(store)]


def faults(store: Store, change: Callable[[Summary], Summary]) -> list[str]:
    file = rich()
    store.put(replace(file, summaries=(change(file.summaries[0]),)))
    return [problem.message for problem in check(store)]


def stated(evidence: Evidence) -> Callable[[Summary], Summary]:
    def change(summary: Summary) -> Summary:
        statement = Statement("level", "town", "true", 1.0, "r", (evidence,))
        return replace(summary, description=replace(summary.description, statements=(statement,)))

    return change


def test_a_sound_archive_has_no_problems(store: Store) -> None:
    store.put(rich())
    store.put(made(TWO))
    keys = sorted(summary.id for summary in store.iterate())
    store.set_families([Family(f"f-{keys[0]}", tuple(keys), keys[1])])
    assert list(check(store)) == []


def test_changed_bytes_are_found(store: Store) -> None:
    store.put(made(ONE))
    damage(store, "UPDATE originals SET bytes = ?", zlib.compress(b"other"))
    assert codes(store) == [("original", ONE.name)]


def test_a_row_without_its_source_is_found(store: Store) -> None:
    damage(store, "INSERT INTO originals VALUES ('nobody', x'00')")
    assert list(check(store)) == [
        Problem("damaged", "数据库文件损坏：originals → sources。请从备份恢复", str(store.path))
    ]


def test_a_revision_from_the_future_is_found(store: Store) -> None:
    store.put(made(ONE))
    damage(store, "UPDATE summaries SET revision = 99")
    damage(store, "INSERT INTO removed VALUES ('gone-1', 99)")
    assert codes(store) == [("revision", made(ONE).summaries[0].id), ("revision", "gone-1")]


def test_families_of_one_and_without_a_representative_are_found(store: Store) -> None:
    store.put(made(ONE))
    damage(store, "UPDATE summaries SET family = 'f-x', representative = 0")
    assert codes(store) == [("family", "f-x"), ("family", "f-x")]


def test_a_summary_that_nobody_stands_for_is_found(store: Store) -> None:
    store.put(made(ONE))
    damage(store, "UPDATE summaries SET representative = 0")
    assert codes(store) == [("family", made(ONE).summaries[0].id)]


def test_a_wrong_family_id_is_found_once_families_are_settled(store: Store) -> None:
    for text in (ONE, TWO):
        store.put(made(text))
    keys = sorted(summary.id for summary in store.iterate())
    store.set_families([Family("f-wrong", tuple(keys), keys[0])])
    assert codes(store) == [("family", "f-wrong")]
    store.put(made(*texts(1, seed=5)))
    assert codes(store) == []


def test_offsets_of_another_text_are_found(store: Store) -> None:
    file = made(ONE)
    beyond = Repair("P", Span(0, 10**6), "a", "b", 1.0, True)
    store.put(replace(file, cleaned=replace(file.cleaned, offsets=OffsetMap.identity(3), repairs=(beyond,))))
    assert codes(store) == [("offsets", ONE.name), ("offsets", ONE.name)]


def shifted(summary: Summary) -> Summary:
    return replace(summary, span=Span(summary.span.start + 1, summary.span.end))


def overlong(summary: Summary) -> Summary:
    return replace(summary, sections=(replace(summary.sections[0], span=Span(0, 10**6)),))


def misquoted(summary: Summary) -> Summary:
    figure = replace(summary.description.figures[0], quote="别的")
    return replace(summary, description=replace(summary.description, figures=(figure,)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (shifted, "总结正文与来源文件中的位置不符"),
        (overlong, "第 1 节的位置超出正文"),
        (misquoted, "数字“别的”与正文位置不符"),
        (stated(Evidence(Part.TEXT, 0, 2, "别的", "r")), "著录项 level 的依据“别的”与原文不符"),
        (stated(Evidence(Part.FILE_NAME, 0, 2, "别的", "r")), "著录项 level 的依据“别的”与原文不符"),
        (stated(Evidence(Part.TITLE, 0, 2, "没有的话", "r")), "著录项 level 的依据“没有的话”与原文不符"),
        (stated(Evidence(Part.FURNITURE, 0, 2, "没有的话", "r")), "著录项 level 的依据“没有的话”与原文不符"),
    ],
    ids=["span", "section", "figure", "text", "file name", "title", "furniture"],
)
def test_words_that_stand_elsewhere_are_found(store: Store, change: Callable[[Summary], Summary], says: str) -> None:
    assert faults(store, change) == [says]


@pytest.mark.parametrize(
    "evidence",
    [Evidence(Part.TITLE, 0, 4, rich().raw[:4], "r"), Evidence(Part.FURNITURE, 0, 4, "页面标题", "r")],
    ids=["title", "furniture"],
)
def test_words_of_titles_are_found_where_they_stand(store: Store, evidence: Evidence) -> None:
    assert faults(store, stated(evidence)) == []


def test_words_of_another_summary_are_found_where_they_stand(store: Store) -> None:
    other = made(TWO).summaries[0]
    store.put(made(TWO))
    assert faults(store, stated(Evidence(Part.TEXT, 0, 3, other.text[:3], "copy", other.id))) == []


@pytest.mark.parametrize("gone", [True, False], ids=["no such summary", "other words"])
def test_words_that_do_not_stand_in_another_summary_are_found(store: Store, *, gone: bool) -> None:
    store.put(made(TWO))
    named = "nobody-1" if gone else made(TWO).summaries[0].id
    evidence = Evidence(Part.TEXT, 0, 2, "别的", "copy", named)
    assert faults(store, stated(evidence)) == ["著录项 level 的依据“别的”与原文不符"]


def test_the_file_made_by_hand_is_what_it_says() -> None:
    file: Made = made(ONE, TWO)
    assert [file.raw[part.span.start : part.span.end] for part in file.summaries] == [ONE.body, TWO.body]
