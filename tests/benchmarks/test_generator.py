"""The generator of summaries: the same texts for the same seed, distinct, as long as real ones, truly described."""

import statistics
from pathlib import Path

from tests.benchmarks.generator import generate, summary, write

TEXTS = list(generate(300, seed=3, copies=0.1))


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(generate(20, seed=5)) == list(generate(20, seed=5))
    assert list(generate(20, seed=5)) != list(generate(20, seed=6))


def test_all_texts_differ_and_are_as_long_as_real_ones() -> None:
    assert len({text.text for text in TEXTS}) == len(TEXTS)
    assert 2000 < statistics.mean(len(text.text) for text in TEXTS) < 2600


def test_a_share_of_the_texts_are_copies_of_earlier_ones() -> None:
    copies = [text for text in TEXTS if text.copy_of is not None]
    assert 15 < len(copies) < 45
    assert all(text.copy_of is not None and text.copy_of < text.number for text in copies)


def test_masked_copies_name_no_place() -> None:
    masked = [text for text in TEXTS if text.masked]
    assert masked
    assert not [text for text in masked if any(name in text.text for name in text.place)]


def test_spans_of_sections_hold_their_words() -> None:
    for text in TEXTS[:50]:
        made = summary(text)
        assert [made.section_text(section) for section in made.sections] == [block.words for block in text.blocks]
        headings = [made.text[section.heading_span.start : section.heading_span.end] for section in made.sections]
        assert headings == [section.number + section.heading for section in made.sections]


def test_the_span_of_a_summary_leaves_the_title_out() -> None:
    made, text = summary(TEXTS[0]), TEXTS[0]
    assert text.text[made.span.start : made.span.end] == made.text


def test_files_are_written_in_folders(tmp_path: Path) -> None:
    assert write(tmp_path, generate(3)) == 3
    assert sorted(path.name for path in tmp_path.rglob("*.txt")) == ["000000.txt", "000001.txt", "000002.txt"]
