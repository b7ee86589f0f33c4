"""An answer says which words it holds and where, as what else they were taken, and what held it back."""

from dataclasses import replace
from typing import cast

import pytest

from index.analysis import Analyzer
from index.entries import Entry, entries
from index.filters import Filters
from index.meanings import Known, Meaning, MeaningKind, Meanings, PlaceName
from index.plan import Plan, Widening, plan
from index.query import parse
from index.reasons import Drawback, Reason, Reasoning, Reasons, Where, entry_of
from tests.index.conftest import WORDS
from tests.index.making import Part, known, place, summary

HELD = summary(
    "本年工作，２０１２年二〇一一年。",
    title="射阳县总工会厂务公开总结",
    parts=(Part("送温暖", "走访困难职工，召开职工代表大会"),),
    year=known(2012),
    level="county",
    region=place(province=("江苏省", "32"), county=("射阳县", "320924")),
    topics=("democracy",),
    period="year",
)


@pytest.fixture(scope="module")
def learned() -> Analyzer:
    places = {"盐阜": PlaceName("盐阜", ("射阳县",), ("320924",)), "江苏": PlaceName("江苏", (), ("32",))}
    return Analyzer(
        WORDS,
        Meanings(
            Known(
                synonyms=(("职工代表大会", "职代会"),),
                places=lambda typed: [found for name, found in places.items() if name in typed],
                values={"level": {"县级": ("county",)}, "topic": {"民主": ("democracy",)}},
                free={"level": {"县级": "county"}, "period": {"全年": "year"}},
            )
        ),
    )


def why(typed: str, analyzer: Analyzer, *, section: bool = False, widening: Widening | None = None) -> Reasons:
    entry = entries(HELD)[int(section)]
    widening = widening or Widening(on=True)
    query = parse(typed)
    return Reasoning(query, plan(query, analyzer, widening=widening), analyzer, widening=widening).of(entry)


@pytest.mark.parametrize(
    ("typed", "found", "where"),
    [
        ("厂務公開", "厂务公开", (Where.TITLE,)),
        ("送温暖", "送温暖", (Where.HEADING,)),
        ("困难职工", "困难职工", (Where.TEXT,)),
        ("2011年", "2011年", (Where.TEXT,)),
        ("江苏", "江苏", (Where.REGION,)),
        ("职代会", "职工代表大会", (Where.TEXT,)),
        ("盐阜", "射阳县", (Where.TITLE, Where.REGION)),
        ("县级", "county", (Where.LEVEL,)),
        ("全年", "year", (Where.PERIOD,)),
        ("“召开职工代表大会”", "召开职工代表大会", (Where.TEXT,)),
        ("标题:厂务公开", "厂务公开", (Where.TITLE,)),
        ("单位:射阳县", "射阳县", (Where.UNIT,)),
        ("年份:2012", "2012", (Where.YEAR,)),
        ("级别:县级", "县级", (Where.LEVEL,)),
        ("主题:民主", "民主", (Where.TOPIC,)),
        ("地区:江苏", "江苏", (Where.REGION,)),
        ("地区:射阳县", "射阳县", (Where.REGION,)),
        ("级别:街道", "街道", ()),
        ("龘", "龘", ()),
    ],
)
def test_a_word_stands_somewhere_or_is_meant(
    typed: str, found: str, where: tuple[Where, ...], learned: Analyzer
) -> None:
    reason = why(typed, learned).words[0]
    assert reason.found == found
    assert set(where) <= set(reason.where)
    assert bool(where) == bool(reason.where)


def test_a_described_year_is_a_reason_where_the_text_is_silent(learned: Analyzer) -> None:
    silent = entries(summary("工会", year=known(2012)))[0]
    made = Reasoning(parse("2012年"), Plan(), learned, widening=Widening(on=True)).of(silent)
    assert made.words == (Reason("2012年", "2012", (Where.YEAR,)),)


def test_a_section_names_its_heading_and_the_title_around_it(learned: Analyzer) -> None:
    assert why("送温暖 厂务公开 困难职工", learned, section=True).words == (
        Reason("送温暖", "送温暖", (Where.HEADING,)),
        Reason("厂务公开", "厂务公开", (Where.TITLE,)),
        Reason("困难职工", "困难职工", (Where.TEXT,)),
    )


def test_alternatives_that_hold_are_named(learned: Analyzer) -> None:
    assert [each.term for each in why("龘 OR 困难职工", learned).words] == ["困难职工"]
    assert [each.where for each in why("龘 OR 齉", learned).words] == [(), ()]


def test_what_stands_in_brackets_is_taken_one_by_one(learned: Analyzer) -> None:
    assert [each.term for each in why("(困难职工 送温暖)", learned).words] == ["困难职工", "送温暖"]


def test_words_taken_as_they_are_typed_have_no_other_meaning(learned: Analyzer) -> None:
    assert why("职代会", learned, widening=Widening()).words[0].where == ()
    assert why("职代会", learned, widening=Widening(on=True, literal=("职代会",))).words[0].where == ()


def test_what_was_typed_in_one_piece_is_told(learned: Analyzer) -> None:
    assert why("总工会 厂务公开", learned).whole == (Where.TITLE,)
    assert why("厂务公开", learned).whole == ()


@pytest.mark.parametrize(
    ("provenance", "representative", "expected"),
    [("named", True, ()), ("masked", False, (Drawback.MASKED, Drawback.COPY)), ("generic", True, (Drawback.GENERIC,))],
)
def test_what_held_an_answer_back_is_told(
    provenance: str, representative: bool, expected: tuple[Drawback, ...], analyzer: Analyzer
) -> None:
    entry: Entry = entries(HELD)[0]
    held = replace(entry, card=replace(entry.card, provenance=provenance, representative=representative))
    assert Reasoning(parse(""), Plan(), analyzer, widening=Widening()).of(held) == Reasons(drawbacks=expected)


def test_a_run_that_means_something_as_a_whole_is_one_reason() -> None:
    analyzer = Analyzer(("职工", "董事"), Meanings(Known(synonyms=(("困难职工", "职工董事"),))))
    assert why("职工董事", analyzer).words == (Reason("职工董事", "困难职工", (Where.TEXT,)),)


def test_what_a_query_is_about_is_a_reason(learned: Analyzer) -> None:
    about = Meaning(cast(MeaningKind, "subject"), "怎么办", ("民主管理",), filters=Filters(topics=("democracy",)))
    other = replace(about, filters=Filters(topics=("aid",)))
    entry = entries(HELD)[0]
    made = Reasoning(parse("怎么办"), Plan(meanings=(about, other)), learned, widening=Widening(on=True)).of(entry)
    assert made.words[-1] == Reason("怎么办", "民主管理", (Where.TOPIC,))


def test_words_that_were_not_looked_for_are_no_reasons(learned: Analyzer) -> None:
    assert [each.term for each in why("的 送温暖 -龘", learned).words] == ["送温暖"]


def test_the_entry_of_a_hit_is_the_one_that_is_indexed() -> None:
    whole, section = entries(HELD)
    assert entry_of(HELD, None) == whole
    assert entry_of(HELD, 1) == section
    assert entry_of(HELD, 9) is None
