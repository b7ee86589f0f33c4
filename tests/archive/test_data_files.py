"""Every entry of a vocabulary file does something: it can be met, and no other entry of its list already says it.

Lists whose loaders have tests of their own (topics, events, levels, lexicon, labels ...) are proved there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from archive import datafiles
from archive.cleaning import substitution
from archive.cleaning.script import simplify
from archive.models import SectionKind
from archive.sections.kinds import cued
from archive.vocabulary import topics

WHOLE_LINES = (("chrome.yaml", "lines"), ("chrome.yaml", "head_lines"), ("chrome.yaml", "tails"))
PATTERNS = (
    ("chrome.yaml", "formulas"),
    ("promos.yaml", "patterns"),
    ("promos.yaml", "hijackers"),
    ("promos.yaml", "elisions"),
    ("documents.yaml", "openings"),
)
WORDS = (
    ("chrome.yaml", "editor"),
    ("promos.yaml", "strings"),
    ("promos.yaml", "seeds"),
    ("documents.yaml", "closings"),
    ("relevance.yaml", "union"),
    ("relevance.yaml", "furniture"),
)
SEARCH = settings(
    max_examples=400,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def ids(rows: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"{file} {key}" for file, key in rows]


def entries(rows: tuple[tuple[str, str], ...]) -> list[tuple[str, str, str]]:
    return [(file, key, entry) for file, key in rows for entry in datafiles.load(file).words(key)]


def loosened(pattern: str) -> str:
    """Returns a pattern that also matches what a pattern only wants to see around its match."""
    inner = r"(?:[^()\\]|\\.)*"
    for _ in range(3):
        inner = rf"(?:[^()\\]|\\.|\({inner}\))*"
    without = re.sub(rf"\(\?<?!{inner}\)", "", pattern)
    return re.sub(r"(?<![\[\\])[$^]", "", re.sub(r"\(\?<?=", "(?:", without))


def amidst(pattern: str) -> str:
    """Returns a pattern for other words around a match."""
    return f"[甲-申]{{0,2}}(?:{pattern})[甲-申]{{0,2}}"


def example(pattern: str, wanted: Callable[[str], bool]) -> str | None:
    """Returns a string that the loosened pattern makes and that is wanted, or None."""
    alphabet = st.characters(codec="gb18030", exclude_categories=("Cs", "Co", "Cn", "Cc", "M"))
    try:
        return find(st.from_regex(loosened(pattern), fullmatch=True, alphabet=alphabet), wanted, settings=SEARCH)
    except NoSuchExample:
        return None


@pytest.mark.parametrize(("file", "key", "pattern"), entries(PATTERNS))
def test_every_pattern_can_be_met_by_a_text_that_no_other_meets(file: str, key: str, pattern: str) -> None:
    own, *rest = (re.compile(one).search for one in [pattern, *others(file, key, pattern)])
    assert example(pattern, lambda text: bool(own(text)) and not any(other(text) for other in rest)) is not None


@pytest.mark.parametrize(("file", "key", "pattern"), entries(WHOLE_LINES))
def test_every_pattern_of_whole_lines_knows_a_line_that_no_other_knows(file: str, key: str, pattern: str) -> None:
    own, *rest = (re.compile(one).fullmatch for one in [pattern, *others(file, key, pattern)])
    assert example(pattern, lambda line: bool(own(line)) and not any(other(line) for other in rest)) is not None


def others(file: str, key: str, entry: str) -> list[str]:
    return [other for other in datafiles.load(file).words(key) if other != entry]


def test_no_beginning_of_a_line_is_hidden_by_a_shorter_one_before_it() -> None:
    words = datafiles.load("chrome.yaml").words("prefixes")
    hidden = [(word, other) for place, word in enumerate(words) for other in words[:place] if word.startswith(other)]
    assert hidden == []


@pytest.mark.parametrize(("file", "key"), WORDS, ids=ids(WORDS))
def test_no_word_holds_another_of_its_list_so_that_none_is_needless(file: str, key: str) -> None:
    words = datafiles.load(file).words(key)
    assert len(set(words)) == len(words)
    assert [(word, other) for word in words for other in words if word != other and other in word] == []


KINDS = [(row.text("kind"), cue) for row in datafiles.load("headings.yaml").rows("kinds") for cue in row.words("cues")]


@pytest.mark.parametrize(("kind", "cue"), KINDS)
def test_every_cue_of_a_kind_decides_some_heading(kind: str, cue: str) -> None:
    own, *rest = (re.compile(one).search for one in [cue, *(other for _, other in KINDS if other != cue)])
    met = example(amidst(cue), lambda heading: bool(own(heading)) and not any(other(heading) for other in rest))
    assert met is not None
    assert cued(met) is SectionKind(kind)


def test_an_entry_that_another_covers_would_be_seen() -> None:
    assert example("总工会(?=在)", lambda text: "工会" not in text) is None


@pytest.mark.parametrize("pack", substitution.packs(), ids=lambda pack: pack.id)
def test_every_safe_rewriting_of_a_pack_is_undone_as_written(pack: substitution.Pack) -> None:
    assert {word: next(edit.replacement for edit in pack.undo(word)) for word in pack.originals} == pack.originals


@pytest.mark.parametrize(
    ("pack", "place"),
    [(pack, place) for pack in substitution.packs() for place in range(len(pack.contexts))],
    ids=lambda value: value.id if isinstance(value, substitution.Pack) else str(value),
)
def test_every_context_of_a_pack_can_be_met(pack: substitution.Pack, place: int) -> None:
    pattern, original = pack.contexts[place]
    met = example(pattern.pattern, lambda text: pattern.search(text) is not None)
    assert met is not None
    assert original in [edit.replacement for edit in pack.undo(met)]


@pytest.mark.parametrize("rule", substitution.deletions(), ids=lambda rule: rule.pattern.pattern[:40])
def test_every_deletion_can_be_met_where_its_words_stand(rule: substitution.Deletion) -> None:
    met = example(rule.pattern.pattern, lambda text: rule.near in text and rule.pattern.search(text) is not None)
    assert met is not None
    assert [edit.kind for edit in rule.restore(met)] == ["C"]


@pytest.mark.parametrize("row", datafiles.load("taiwan.yaml").rows("words"), ids=lambda row: row.text("from"))
def test_every_word_of_taiwan_is_turned_back(row: datafiles.Row) -> None:
    companion = "選單" if row.text("from") != "选单" else "專案"
    changes = simplify(f"總會與縣團體、{companion}、{row.text('from')}。")
    assert row.text("to") in [edit.replacement for edit in changes.edits]


METRIC_CUES = [
    (row.text("id"), key, cue)
    for row in datafiles.load("figures.yaml").rows("metrics")
    for key in ("before", "after", "before_there", "after_there", "veto", "contrary")
    for cue in (row.words(key) if row.has(key) else ())
]


@pytest.mark.parametrize(("metric", "key", "cue"), METRIC_CUES)
def test_every_cue_of_a_metric_reads_a_wording_that_its_others_do_not(metric: str, key: str, cue: str) -> None:
    at_number = key.startswith("before")  # such a cue counts by where it ends: how near to the number
    cues = [cue, *(other for of, kind, other in METRIC_CUES if (of, kind) == (metric, key) and other != cue)]
    own, *rest = (re.compile(f"(?:{one})$" if at_number and "(?=" not in one else one).search for one in cues)
    around = f"[甲-申]{{0,2}}(?:{cue})" if at_number else amidst(cue)
    assert example(around, lambda text: bool(own(text)) and not any(other(text) for other in rest)) is not None


def test_every_sample_of_a_topic_is_of_a_known_one_and_stands_once() -> None:
    rows = datafiles.load("topic_samples.yaml").rows("samples")
    known = {name for topic in topics.topics() for name in (topic.id, *(each.id for each in topic.initiatives))}
    assert [row.text("of") for row in rows if row.text("of") not in known | {"none"}] == []
    words = [words for row in rows for words in row.words("words")]
    assert [each for each, times in Counter(words).items() if times > 1] == []
