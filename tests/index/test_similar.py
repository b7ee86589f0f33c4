from dataclasses import replace

import pytest

from archive.models import Region, SectionKind, Summary
from index.analysis import Analyzer
from index.engine import Filters, SearchEngine
from index.entries import entries
from index.reference_engine import ReferenceEngine
from index.senses import Senses
from index.similar import Likeness, similar
from tests.index.conftest import KITS, Hold
from tests.index.making import Part, place, summary
from tests.index.teaching import STRINGS, learned, taught

TOPICS = (
    "安全生产隐患排查",
    "送温暖走访慰问",
    "工资集体协商要约",
    "技能比武岗位练兵",
    "职工书屋读书活动",
    "清欠工资法律援助",
    "女职工体检关爱",
    "经费收缴审查",
)
COMMON = "在上级的领导下，镇工会坚持以人为本，"


def archive() -> list[Summary]:
    """40 counties with one section each, five on each topic; three more sections of one county, and a family of two."""
    held = [
        summary(number=number, level="county", region=county(number), parts=(section(number, number),))
        for number in range(1, 41)
    ]
    held += [summary(number=n, level="county", region=county(99), parts=(section(0, n),)) for n in (51, 52, 53)]
    held += [summary(number=n, family="f", parts=(section(0, 61),)) for n in (61, 62)]
    return held


def county(number: int) -> Region:
    return place(province=("江苏省", "32"), county=(f"第{number}县", f"3201{number:02}"))


def section(topic: int, number: int) -> Part:
    words = TOPICS[topic % 8]
    own = chr(ord("a") + number // 8) + chr(ord("a") + number % 8)  # what no other section says
    return Part(words[:4], f"{COMMON}{words}，由{own}one、{own}two、{own}six办理，受益职工{number}00人")


@pytest.fixture(params=KITS)
def engine(request: pytest.FixtureRequest, hold: Hold) -> SearchEngine:
    return hold(request.param, archive())


def ask(engine: SearchEngine, analyzer: Analyzer, *, number: int, family: str, size: int = 10) -> Likeness:
    asked = section(0, number)
    return similar(
        engine,
        asked.text,
        heading=asked.heading,
        analyzer=analyzer,
        family=family,
        summary_id=f"{number:012x}-1",
        size=size,
    )


def numbers(likeness: Likeness) -> list[int]:
    return [int(one.summary_id[:12], 16) for one in likeness.hits]


def test_sections_on_the_same_matter_come_first(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = ask(engine, analyzer, number=8, family=f"{8:012x}-1", size=5)
    assert set(numbers(found)) <= {16, 24, 32, 40, 51, 52, 53, 61, 62}
    assert found.hits[0].score > 0.1


def test_a_section_is_not_like_itself(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert 8 not in numbers(ask(engine, analyzer, number=8, family=f"{8:012x}-1"))


def test_at_most_two_are_of_one_author_and_one_of_a_family(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = numbers(ask(engine, analyzer, number=8, family=f"{8:012x}-1"))
    assert len({51, 52, 53} & set(found)) == 2
    assert len({61, 62} & set(found)) == 1


def test_the_same_text_elsewhere_stands_apart(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = ask(engine, analyzer, number=61, family="f")
    assert [one.summary_id for one in found.same_text] == [f"{62:012x}-1"]
    assert {61, 62}.isdisjoint(numbers(found))


def test_shared_terms_say_why_and_leave_boilerplate_out(engine: SearchEngine, analyzer: Analyzer) -> None:
    terms = ask(engine, analyzer, number=8, family=f"{8:012x}-1").hits[0].shared_terms
    assert {"隐患", "排查"} <= set(terms)
    assert {"领导", "以人为本", "工会"}.isdisjoint(terms)


def test_a_part_of_a_shared_term_is_not_named_beside_it(engine: SearchEngine, analyzer: Analyzer) -> None:
    terms = ask(engine, analyzer, number=8, family=f"{8:012x}-1").hits[0].shared_terms
    assert not [term for term in terms if any(term != other and term in other for other in terms)]


def test_a_pasted_text_finds_its_like_and_its_copies_apart(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = section(0, 8)
    found = similar(engine, asked.text, heading=asked.heading, analyzer=analyzer)
    assert next(one.summary_id for one in found.same_text) == f"{8:012x}-1"
    assert 8 not in numbers(found)


def test_what_shares_no_word_is_not_alike(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert similar(engine, "zebra", analyzer=analyzer) == Likeness((), ())
    assert similar(engine, "", analyzer=analyzer) == Likeness((), ())


def test_shared_terms_are_written_as_the_text_writes_them(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = similar(engine, "工資集體協商要約，37份", analyzer=analyzer, size=3)
    terms = {term for like in (*found.hits, *found.same_text) for term in like.shared_terms}
    assert terms & {"工資集體協商", "要約", "工資", "集體協商"}
    assert not any(term.isdigit() for term in terms)


def test_what_shares_next_to_nothing_is_not_called_similar(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = similar(engine, "隐患，" + "春风化雨润物无声，桃李不言下自成蹊，" * 8, analyzer=analyzer)
    assert all(like.score >= 0.05 for like in found.hits)


def test_a_pasted_text_without_its_heading_is_known_again(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = section(2, 10)
    found = similar(engine, asked.text, analyzer=analyzer)
    assert any(like.summary_id == f"{10:012x}-1" for like in found.same_text)


def test_a_copy_that_no_family_holds_stands_apart_too(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = section(0, 51)
    masked = asked.text.replace("在上级的领导下，", "").replace("5100", "**")
    found = similar(engine, masked, heading=asked.heading, analyzer=analyzer, family="another", summary_id="another")
    assert [one.summary_id for one in found.same_text] == [f"{51:012x}-1"]
    assert 51 not in numbers(found)


def test_only_sections_of_the_same_kind_are_similar(hold: Hold, analyzer: Analyzer) -> None:
    kinds = (SectionKind.WORK, SectionKind.PROBLEM, SectionKind.PLAN)
    held = [
        summary(number=number, parts=(replace(section(0, number), kind=kind),)) for number, kind in enumerate(kinds, 1)
    ]
    small = hold("tantivy", held)
    text = section(0, 9).text
    for number, kind in enumerate(kinds, 1):
        assert numbers(similar(small, text, analyzer=analyzer, role=str(kind))) == [number]


def test_filters_narrow_the_hits_and_leave_their_own_facet_free(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = section(0, 8)
    free = similar(engine, asked.text, analyzer=analyzer)
    near = similar(engine, asked.text, analyzer=analyzer, filters=Filters(regions=("320116",), topics=("culture",)))
    assert numbers(near) == [16]
    assert near.facet("region") is not None
    assert near.facet("role") is None
    assert free.compared > near.compared == 1


def test_what_both_are_about_is_told_by_its_label(analyzer: Analyzer) -> None:
    sensing = taught(analyzer, Senses(learned(STRINGS), without=("none",)))
    small = ReferenceEngine(entries(summary(parts=(Part("安全", "查安全生产"),))), sensing)
    [hit] = similar(small, "安全检查", analyzer=sensing).hits
    assert hit.about == ("safety",)
    assert similar(small, "困难", analyzer=sensing).hits == ()
