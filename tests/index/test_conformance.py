"""What every engine must answer, held against all of them; the reference engine is the measure."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import opencc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.models import Provenance, SectionKind, Summary
from index.analysis import Analyzer
from index.candidates import mark
from index.engine import SECTION, SORTS, SUMMARY, Filters, SearchEngine, SearchPage, SearchRequest, Widening
from index.entries import entries
from index.query import parse
from tests.index.conftest import KITS, Hold
from tests.index.making import Part, between, known, place, summary

JIANGSU = place(province=("江苏省", "32"), city=("盐城市", "3209"), county=("射阳县", "320924"))
SHANGHAI = place(province=("上海市", "31"), county=("奉贤区", "310120"))
ARCHIVE = (
    summary(
        "我县总工会开展厂务公开、民主管理。\n安康杯竞赛，会员79801人。",
        number=1,
        title="射阳县总工会2014年上半年工作总结",
        parts=(
            Part("推进厂务公开", "建立厂务公开栏。", topics=("democracy",)),
            Part("问题", "人手少", SectionKind.PROBLEM),
        ),
        year=known(2014),
        level="county",
        region=JIANGSU,
        topics=("democracy", "organizing"),
        family="f",
    ),
    summary(
        "xx縣總工會開展廠務公開、民主管理。",
        number=2,
        title="工作總結",
        year=between(2012, 2014),
        level="county",
        topics=("democracy",),
        provenance=Provenance.MASKED,
        family="f",
        representative=False,
    ),
    summary(
        "Ｅｘｃｅｌ 2003 年培训。务公开",
        number=3,
        title="奉贤区总工会",
        region=SHANGHAI,
        year=known(2012),
        level="district",
    ),
    summary("厂务不公开；农民工入会，召开职工代表大会", number=4, provenance=Provenance.GENERIC),
)
CASES = [
    pytest.param("", "1234", id="all"),
    pytest.param("总工会", "123", id="simplified"),
    pytest.param("總工會", "123", id="traditional"),
    pytest.param('"厂务公开"', "12", id="a phrase finds exactly the texts that hold it"),
    pytest.param("「廠務公開」", "12", id="in either script"),
    pytest.param("务公", "123", id="any two characters"),
    pytest.param("管理。\n安", "1", id="across a line, as words"),
    pytest.param("“管理。\n安康”", "1", id="across a line, typed"),
    pytest.param("“管理。安康”", "1", id="across a line, not typed"),
    pytest.param("“总结我县”", "", id="not from the title into the text"),
    pytest.param("“二〇〇三年”", "3", id="a year in the other spelling"),
    pytest.param("9801", "1", id="part of a number"),
    pytest.param("excel", "3", id="full width"),
    pytest.param("“excel2003 年培”", "3", id="white space counts nowhere"),
    pytest.param("会", "1234", id="one character"),
    pytest.param("公开 -射阳", "234", id="excluding a region"),
    pytest.param("-公开", "", id="excluding alone"),
    pytest.param("安康杯 OR excel", "13", id="either"),
    pytest.param("盐城", "1", id="by described region"),
    pytest.param("标题:奉贤", "3", id="title"),
    pytest.param("职代会", "", id="synonyms are not used silently"),
    pytest.param("(厂务公开 excel) OR 农民工", "4", id="brackets"),
    pytest.param("公开 -(县总工会 OR 农民工)", "3", id="excluding either of two"),
    pytest.param("公开 -(总工会 培训)", "124", id="excluding what holds both"),
    pytest.param("级别:县级 公开", "12", id="a described level"),
    pytest.param("公开 -级别:县级", "34", id="excluding a level"),
    pytest.param("地区:射阳", "1", id="a described region"),
    pytest.param("年份:2012..2014", "123", id="described years, ranges inside"),
    pytest.param("年份:不详", "4", id="without year"),
    pytest.param("年份:2012", "3", id="a described year"),
    pytest.param("单位:射阳县总工会", "1", id="author"),
    pytest.param("级别:龙", "", id="a level that there is not"),
    pytest.param("*", "", id="a star"),
    pytest.param("[0-3]", "3", id="brackets of programmers are text"),
    pytest.param("😀", "", id="a picture"),
    pytest.param("公开" + " 工" * 4000, "1234", id="ten thousand characters"),
    pytest.param("龘", "", id="nothing"),
]


@pytest.fixture(params=KITS)
def engine(request: pytest.FixtureRequest, hold: Hold) -> SearchEngine:
    return hold(request.param, ARCHIVE)


def found(page: SearchPage) -> str:
    """Returns the numbers of the summaries that were hit, sorted."""
    return "".join(sorted(hit.summary_id[11] for hit in page.hits))


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_texts_are_found(typed: str, expected: str, engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(parse(typed)))
    assert (found(page), page.total) == (expected, len(expected))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("职代会", "4", id="another word for the same"),
        pytest.param("射阳 公开", "1", id="a described place"),
        pytest.param("2013年 公开", "2", id="a year in a described range"),
        pytest.param("县 公开", "12", id="a described level"),
    ],
)
def test_words_find_what_they_may_stand_for(typed: str, expected: str, engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(parse(typed), widening=Widening(on=True)))
    assert found(page) == expected
    assert page.plan.meanings
    as_typed = Widening(on=True, literal=tuple(one.word for one in page.plan.meanings))
    assert engine.search(SearchRequest(parse(typed), widening=as_typed)).total <= page.total


@pytest.mark.parametrize("name", KITS)
def test_what_is_excluded_is_never_let_through_however_late_it_comes(name: str, hold: Hold) -> None:
    held = [summary("甲乙", number=number) for number in range(1, 5)]
    held += [summary("丙", number=5), summary("丁丙", number=6)]
    assert found(hold(name, held).search(SearchRequest(parse("丁 -丙")))) == ""


def test_a_question_can_be_met_in_part(engine: SearchEngine) -> None:
    asked = SearchRequest(parse("农民工 安康杯 总工会"), loose=True)
    assert found(engine.search(asked)) == "14"
    assert engine.search(replace(asked, query=parse("农民工"))).total == 0


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(excluded=(("level", "county"),)), "34"),
        (Filters(excluded=(("region", "32"), ("topic", "unknown"))), "2"),
        (Filters(year_from=2013, year_to=2013, year_overlap=True), "2"),
        (Filters(year_to=2012, year_overlap=True), "23"),
    ],
    ids=str,
)
def test_filters_exclude_and_overlap(filters: Filters, expected: str, engine: SearchEngine) -> None:
    assert found(engine.search(SearchRequest(filters=filters))) == expected


def test_an_excluded_value_stays_in_its_facet(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(filters=Filters(excluded=(("level", "county"),))))
    shown = [(one.value, one.count, one.excluded) for one in page.facet("level")]
    assert shown == [("county", 2, True), ("district", 1, False), ("unknown", 1, False)]


def test_every_region_can_be_counted(engine: SearchEngine) -> None:
    shown = engine.search(SearchRequest(every_region=True)).facet("region")
    assert [one.value for one in shown] == ["31", "310120", "32", "3209", "320924", "unknown"]


@pytest.mark.parametrize("name", KITS)
def test_a_heading_that_holds_the_words_comes_before_the_text(name: str, hold: Hold) -> None:
    held = [
        summary("甲。厂务公开", number=1, parts=(Part("乙", "丙"),)),
        summary("甲", number=2, parts=(Part("厂务公开", "丙"),)),
    ]
    hits = hold(name, held).search(SearchRequest(parse("厂务公开"))).hits
    assert [hit.summary_id[11] for hit in hits] == ["2", "1"]


def test_sections_are_searched_by_their_own_words_and_what_stands_around_them(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(parse("射阳 公开栏"), SECTION))
    assert [(hit.id, hit.section, hit.title) for hit in page.hits] == [("000000000001-1#1", 1, "推进厂务公开")]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(regions=("32",)), "1"),
        (Filters(regions=("3209", "31")), "13"),
        (Filters(regions=("unknown",)), "24"),
        (Filters(years=("range", "unknown")), "24"),
        (Filters(year_from=2012, year_to=2012), "3"),
        (Filters(year_from=2012), "123"),
        (Filters(year_to=2013), "3"),
        (Filters(topics=("organizing", "unknown")), "134"),
        (Filters(levels=("county",), provenances=("named",)), "1"),
    ],
    ids=str,
)
def test_filters_narrow(filters: Filters, expected: str, engine: SearchEngine) -> None:
    assert found(engine.search(SearchRequest(filters=filters))) == expected


def test_sections_are_narrowed_by_their_role(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(kind=SECTION, filters=Filters(roles=("problem",))))
    assert [hit.title for hit in page.hits] == ["问题"]
    assert [(one.value, one.count) for one in page.facet("role")] == [("problem", 1), ("work", 1)]


def test_facets_ignore_their_own_filter_and_keep_what_is_chosen(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(filters=Filters(levels=("county", "town"), provenances=("named",))))
    levels = [(one.value, one.count, one.selected) for one in page.facet("level")]
    assert levels == [("county", 1, True), ("district", 1, False), ("town", 0, True)]
    assert [(one.value, one.count) for one in page.facet("provenance")] == [("masked", 1), ("named", 1)]


def test_a_chosen_region_opens_its_children(engine: SearchEngine) -> None:
    shown = engine.search(SearchRequest(filters=Filters(regions=("3209",)))).facet("region")
    assert [(one.value, one.count) for one in shown] == [
        ("31", 1),
        ("32", 1),
        ("3209", 1),
        ("320924", 1),
        ("unknown", 2),
    ]


@pytest.mark.parametrize(("sort", "expected"), [("newest", ["1", "2", "3", "4"]), ("oldest", ["2", "3", "1", "4"])])
def test_order_by_year_puts_undated_last(sort: str, expected: list[str], engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(sort=sort))
    assert [(hit.summary_id[11], hit.score) for hit in page.hits] == [(one, 0.0) for one in expected]


@pytest.mark.parametrize("name", KITS)
def test_a_title_that_holds_the_words_comes_first(name: str, hold: Hold) -> None:
    held = [summary("甲。厂务公开", number=1, title="乙"), summary("甲。乙", number=2, title="厂务公开")]
    hits = hold(name, held).search(SearchRequest(parse("厂务公开"))).hits
    assert [hit.summary_id[11] for hit in hits] == ["2", "1"]
    assert hits[0].score > hits[1].score > 0


def test_copies_are_folded_and_counted(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(parse("“厂务公开”"), collapse=True))
    assert [(hit.summary_id[11], hit.copies, hit.others) for hit in page.hits] == [("1", 1, ("000000000002-1",))]
    assert (page.total, page.results) == (2, 1)


def test_only_copies_that_match_are_named(engine: SearchEngine) -> None:
    request = SearchRequest(parse("“厂务公开”"), filters=Filters(excluded=(("provenance", "masked"),)), collapse=True)
    assert [hit.others for hit in engine.search(request).hits] == [()]


def test_a_copy_is_shown_where_only_it_holds_the_words(engine: SearchEngine) -> None:
    page = engine.search(SearchRequest(parse("“xx县”"), collapse=True))
    assert [(hit.summary_id[11], hit.copies) for hit in page.hits] == [("2", 0)]


@pytest.mark.parametrize("collapse", [False, True])
def test_pages_join_to_the_whole(collapse: bool, engine: SearchEngine) -> None:
    whole = engine.search(SearchRequest(sort="newest", collapse=collapse)).hits
    pages = [engine.search(SearchRequest(sort="newest", collapse=collapse, page=n, size=2)).hits for n in (1, 2, 3)]
    assert tuple(hit for page in pages for hit in page) == whole


def test_facets_are_only_counted_when_asked_for(engine: SearchEngine) -> None:
    assert engine.search(SearchRequest(facets=())).facets == ()


def test_entries_are_counted(engine: SearchEngine) -> None:
    assert (engine.count(SUMMARY), engine.count(SECTION)) == (4, 2)


def test_words_of_sections_are_counted(engine: SearchEngine) -> None:
    assert engine.frequencies(("厂务公开", "人手", "学校")) == (1, 1, 0)


def test_candidates_share_words_and_are_of_other_families_or_of_one(engine: SearchEngine) -> None:
    weights = (("公开", 2.0), ("人手", 1.0), ("学校", 1.0))
    others = engine.candidates(weights, family="", inside=False, size=10)
    assert {one.id for one in others} == {"000000000001-1#1", "000000000001-1#2"}
    assert engine.candidates(weights, family="f", inside=False, size=10) == ()
    assert len(engine.candidates(weights, family="f", inside=True, size=1)) == 1
    assert engine.candidates((), family="", inside=False, size=10) == ()


def test_a_candidate_carries_what_likeness_needs(engine: SearchEngine) -> None:
    one = engine.candidates((("人手", 1.0),), family="", inside=False, size=1)[0]
    assert (one.id, one.section, one.title, one.role) == ("000000000001-1#2", 2, "问题", "problem")
    assert (one.family, one.author) == ("f", "county:射阳县")
    assert one.words == (mark("问题"), mark("人手"))


def test_candidates_pass_the_filters(engine: SearchEngine) -> None:
    weights = (("公开", 2.0), ("人手", 1.0))
    problems = engine.candidates(weights, family="", inside=False, size=10, filters=Filters(roles=("problem",)))
    assert [one.section for one in problems] == [2]


@pytest.mark.parametrize("name", KITS)
def test_an_index_can_be_changed(name: str, analyzer: Analyzer, tmp_path: Path) -> None:
    kit = KITS[name]
    writer = kit.create(tmp_path, analyzer)
    for one in ARCHIVE:
        writer.put(entries(one))
    writer.commit()
    writer.close()
    writer = kit.change(tmp_path, analyzer)
    writer.remove(ARCHIVE[0].id)
    writer.remove("nothing-1")
    writer.remove(ARCHIVE[3].id)
    writer.put(entries(replace(ARCHIVE[3], text="新的文字")))
    writer.commit()
    writer.put(entries(summary("没有提交", number=9)))
    writer.close()
    engine = kit.open_index(tmp_path, analyzer)
    assert found(engine.search(SearchRequest())) == "234"
    assert found(engine.search(SearchRequest(parse("“新的文字”")))) == "4"
    assert engine.count(SECTION) == 0
    engine.close()


@pytest.mark.parametrize("name", KITS)
def test_any_part_of_a_text_finds_it_in_either_script(name: str, hold: Hold) -> None:
    engine = hold(name, ARCHIVE)
    chosen = random.Random(4)
    to_traditional = opencc.OpenCC("s2t")
    for _ in range(60):
        one = chosen.choice(ARCHIVE)
        start = chosen.randrange(len(one.text) - 1)
        part = one.text[start : start + chosen.randint(2, 9)]
        for typed in (part, str(to_traditional.convert(part))):
            hits = engine.search(SearchRequest(parse(typed), size=10)).hits
            assert one.id in {hit.id for hit in hits}, typed


EXAMPLES = 500 if os.environ.get("CI") else 40
CHARACTERS = "工会总建设，。ab1 \n射阳县總"
WORDS = st.text(alphabet=CHARACTERS, max_size=10)
PARTS = st.builds(Part, st.sampled_from(("组建", "建设", "")), WORDS, st.sampled_from(SectionKind))
YEARS = st.sampled_from((None, known(2012), known(2014), between(2011, 2012)))
SUMMARIES = st.builds(
    summary,
    WORDS,
    title=WORDS,
    parts=st.lists(PARTS, max_size=2).map(tuple),
    year=YEARS,
    level=st.sampled_from(("town", "county")),
    region=st.sampled_from((None, JIANGSU, SHANGHAI)),
    topics=st.sampled_from(((), ("a",), ("a", "b"))),
    provenance=st.sampled_from(Provenance),
    family=st.sampled_from((None, "f", "g")),
    representative=st.booleans(),
)
FILTERS = st.builds(
    Filters,
    levels=st.sampled_from(((), ("town",))),
    years=st.sampled_from(((), ("2012", "range"), ("unknown",))),
    year_from=st.sampled_from((None, 2012)),
    year_to=st.sampled_from((None, 2012)),
    regions=st.sampled_from(((), ("32",), ("31", "320924"), ("unknown",))),
    topics=st.sampled_from(((), ("b",), ("unknown",))),
    year_overlap=st.booleans(),
    excluded=st.sampled_from(((), (("level", "town"),), (("region", "32"), ("topic", "a")), (("year", "2012"),))),
)
TYPED = st.one_of(
    st.text(alphabet=CHARACTERS + '"-| ()', max_size=7),
    st.lists(
        st.sampled_from(
            ("工会", "总", "建设", "射阳", "县", "2012年", "二〇一四", "级别:县", "-级别:县", "年份:..2012",
             "地区:射阳", "标题:工", "-标题:总", "单位:总工会", "OR", "(工 会)", "-(总 OR 设)", "“设，”",
             "上半年", "职代会")
        ),
        max_size=4,
    ).map(" ".join),
)  # fmt: skip
QUERIES = TYPED.map(parse)
WIDENINGS = st.sampled_from((Widening(), Widening(on=True), Widening(on=True, literal=("射阳", "2012年"))))
REQUESTS = st.builds(
    SearchRequest,
    QUERIES,
    st.sampled_from((SUMMARY, SECTION)),
    FILTERS,
    sort=st.sampled_from(SORTS),
    page=st.integers(1, 2),
    size=st.sampled_from((2, 100)),
    collapse=st.booleans(),
    widening=WIDENINGS,
    loose=st.booleans(),
    every_region=st.booleans(),
    open_regions=st.sampled_from(((), ("32",), ("3209", "31"))),
)


@pytest.mark.parametrize("name", [name for name in KITS if name != "reference"])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(held=st.lists(SUMMARIES, max_size=6), requests=st.lists(REQUESTS, min_size=12, max_size=12))
def test_an_engine_answers_as_the_reference_does(
    name: str, analyzer: Analyzer, held: list[Summary], requests: list[SearchRequest]
) -> None:
    archive = [_numbered(one, number) for number, one in enumerate(held)]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        engine, reference = _opened(name, one, archive, analyzer), _opened("reference", other, archive, analyzer)
        for request in requests:
            _assert_same(engine.search(request), reference.search(request), request)
        engine.close()


def _numbered(made: Summary, number: int) -> Summary:
    return replace(made, id=f"{number:012x}-1")


def _opened(name: str, directory: str, archive: Sequence[Summary], analyzer: Analyzer) -> SearchEngine:
    writer = KITS[name].create(Path(directory), analyzer)
    for one in archive:
        writer.put(entries(one))
    writer.commit()
    writer.close()
    return KITS[name].open_index(Path(directory), analyzer)


def _assert_same(page: SearchPage, expected: SearchPage, request: SearchRequest) -> None:
    assert (page.total, page.results, page.facets) == (expected.total, expected.results, expected.facets)
    if request.sort != "relevance":
        assert page.hits == expected.hits
    elif request.size > expected.total and not request.collapse:
        assert {hit.id for hit in page.hits} == {hit.id for hit in expected.hits}
    else:
        assert len(page.hits) == len(expected.hits)
