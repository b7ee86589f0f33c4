import random
from pathlib import Path

from index.analysis import Analyzer
from index.entries import SECTION, SUMMARY, entries
from index.whoosh_engine import open_index
from index.whoosh_writer import Writer, change, create
from tests.index.making import Part, summary

HELD = entries(summary("开头", number=7, parts=(Part("建会", "组建工会"),)))


def counts(directory: Path, analyzer: Analyzer) -> tuple[int, int]:
    opened = open_index(directory, analyzer)
    try:
        return opened.count(SUMMARY), opened.count(SECTION)
    finally:
        opened.close()


def test_a_summary_and_its_sections_are_written(tmp_path: Path, analyzer: Analyzer) -> None:
    writer = create(tmp_path, analyzer)
    writer.put(HELD)
    writer.commit()
    writer.close()
    assert counts(tmp_path, analyzer) == (1, 1)


def test_what_is_not_committed_is_lost(tmp_path: Path, analyzer: Analyzer) -> None:
    writer = create(tmp_path, analyzer)
    writer.put(HELD)
    writer.close()
    assert counts(tmp_path, analyzer) == (0, 0)


def test_a_summary_is_removed_with_its_sections(tmp_path: Path, analyzer: Analyzer) -> None:
    writer = create(tmp_path, analyzer)
    writer.put(HELD)
    writer.commit()
    writer.close()
    writer = change(tmp_path, analyzer)
    writer.remove(HELD[0].card.id)
    writer.commit()
    writer.close()
    assert counts(tmp_path, analyzer) == (0, 0)


def size(directory: Path) -> int:
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file())


def test_many_small_changes_leave_no_more_than_twice_a_new_index(tmp_path: Path, analyzer: Analyzer) -> None:
    chance = random.Random(1)
    texts = ["".join(map(chr, chance.choices(range(0x4E00, 0x5600), k=60))) for _ in range(20)]
    held = [entries(summary(text, number=n, parts=(Part("建会", text),) * 7)) for n, text in enumerate(texts, start=1)]
    writer = create(tmp_path, analyzer)
    for one in held:
        writer.put(one)
    writer.commit()
    writer.close()
    new = size(tmp_path)
    for one in held * 3:
        writer = change(tmp_path, analyzer)
        writer.remove(one[0].card.id)
        writer.put(one)
        writer.commit()
        writer.close()
    assert counts(tmp_path, analyzer) == (20, 140)
    assert size(tmp_path) <= 2 * new


def test_many_summaries_are_written_by_parts_and_found_as_one(tmp_path: Path, analyzer: Analyzer) -> None:
    writer = Writer(tmp_path, analyzer, new=True, part=20)
    for number in range(1, 8):
        writer.put(entries(summary("工会总结", number=number)))
    writer.commit()
    writer.close()
    assert counts(tmp_path, analyzer) == (7, 0)
    assert len(list((tmp_path / SUMMARY).glob("*.seg"))) == 2
