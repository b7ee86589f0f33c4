"""The wide generator: as long and as unlike one another as real summaries."""

import random
import statistics

from archive import gazetteer, pipeline
from archive.models import Problem, ReadFile
from tests.benchmarks.generator import summary
from tests.benchmarks.wide import generate, one, original, seats

TEXTS = list(generate(200))


def grams(text: str) -> set[str]:
    return {text[start : start + 3] for start in range(len(text) - 2)}


def test_a_number_has_always_the_same_text() -> None:
    assert one(17) == TEXTS[17]
    assert list(generate(3, first=10)) == TEXTS[10:13]
    assert one(17, seed=2) != TEXTS[17]


def test_texts_are_as_long_as_real_ones() -> None:
    originals = [text for text in TEXTS if text.copy_of is None]
    assert 2000 < statistics.mean(len(text.text) for text in originals) < 2500


def test_two_originals_share_as_little_as_real_texts() -> None:
    originals = [grams(text.text) for text in TEXTS if text.copy_of is None]
    chance = random.Random(1)
    pairs = [chance.sample(originals, 2) for _ in range(200)]
    assert statistics.median(len(a & b) / min(len(a), len(b)) for a, b in pairs) < 0.12


def test_a_tenth_are_copies_of_earlier_ones() -> None:
    copies = [text for text in TEXTS if text.copy_of is not None]
    assert 10 <= len(copies) <= 30
    for text in copies:
        assert text.copy_of is not None
        assert text.copy_of < text.number
        assert grams(text.text) & grams(original(text.copy_of).text)


def test_towns_come_from_the_whole_country_by_code() -> None:
    assert len(seats()) > 30_000
    assert len({text.codes for text in TEXTS if text.copy_of is None}) > 150
    for text in TEXTS[:20]:
        assert tuple(step.name for step in gazetteer.path(text.codes[3])) == text.place


def test_a_summary_has_the_codes_of_its_region() -> None:
    text = next(text for text in TEXTS if text.level in {"town", "street"} and not text.masked)
    assert summary(text).description.region.town.code == text.codes[3]


def test_the_pipeline_reads_what_was_meant() -> None:
    texts = [text for text in TEXTS if text.copy_of is None][:10]
    files = [ReadFile(text.name, text.text.encode(), "text/plain", "utf-8", text.text) for text in texts]
    done = [pipeline.process(file, received_at="2026-01-01T00:00:00Z") for file in files]
    found = [one.summaries[0].description for one in done if not isinstance(one, Problem)]
    years = [one.year.value == text.year for one, text in zip(found, texts, strict=True)]
    assert sum(years) >= 9
