from pathlib import Path

from index.analysis import Analyzer
from index.entries import SECTION, SUMMARY, entries
from index.whoosh_engine import open_index
from index.whoosh_writer import change, create
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
