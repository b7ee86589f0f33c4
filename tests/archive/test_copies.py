"""Copies: what a named sibling shows of a masked summary is offered with its place in the sibling, and nothing else."""

import random
from dataclasses import replace

import pytest

from archive.copies import MASKED_WORDS, SIBLINGS, chosen, disputed, offers
from archive.copies.masks import masked
from archive.models import Evidence, Part, Place, ReadFile, SlotStatus, Statement, Summary, Year, YearStatus
from archive.pipeline import Processed, process
from tests.benchmarks.generator import altered, original

NAMED = """黄沙港镇总工会2011年工作总结
2011年，射阳县黄沙港镇总工会在镇党委和县总工会的正确领导下，团结带领全镇职工，较好地完成了全年任务。现将工作总结如下：
一、抓组建，扩大覆盖面
全年新建基层工会34家，发展会员1300名，走访慰问困难职工52户，发放慰问金12.5万元。黄沙港镇渔港社区工会被评为先进单位。
二、抓维权，构建和谐
帮助职工张红梅讨回工资，全镇签订集体合同25份，覆盖企业108家，调解劳动争议17起，开展培训6期，参训职工420人次。
三、抓活动，丰富生活
举办职工运动会2次，参加人数600人，全镇建成职工书屋9家，藏书8000册，评选先进工作者15名。
黄沙港镇总工会
2011年12月20日
"""


def described(text: str, name: str = "a.txt") -> Summary:
    data = text.encode()
    done = process(ReadFile(name, data, "text/plain", "utf-8", text), received_at="2026-01-01T00:00:00Z")
    assert isinstance(done, Processed)
    return done.summaries[0]


def hidden(*pairs: tuple[str, str]) -> Summary:
    text = NAMED
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return described(text)


SIBLING = described(NAMED)
PLACE = (("射阳县", "XX县"), ("黄沙港", "XX"))
YEAR = (("2011年", "20XX年"),)


def values(found: tuple[Statement, ...]) -> dict[str, set[object]]:
    fields = {statement.field for statement in found}
    return {field: {one.value for one in found if one.field == field} for field in fields}


def test_a_masked_place_year_and_title_are_offered() -> None:
    found = values(offers(hidden(*PLACE, *YEAR), (SIBLING,)))
    assert found["title"] == {"黄沙港镇总工会2011年工作总结"}
    assert found["year"] == {2011}
    assert found["region.county"] == {"射阳县"}
    assert found["region.town"] == {"黄沙港镇"}
    assert found["region.province"] == {"江苏省"}
    assert found[MASKED_WORDS] == {"射阳", "黄沙港", "2011"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("新建基层工会34家", "新建基层工会___家", "34"),
        ("新建基层工会34家", "新建基层工会**家", "34"),
        ("慰问金12.5万元", "慰问金*万元", "12.5"),
        ("慰问金12.5万元", "慰问金元", "12.5万"),
        ("发展会员1300名", "发展会员1XXX名", "1300"),
        ("会员1300名", "会员XX名", "1300"),
        ("黄沙港镇渔港社区", "黄沙港镇某社区", "渔港"),
    ],
    ids=["underscores", "asterisks", "fraction", "left out", "partly shown", "letters", "some community"],
)
def test_masked_words_and_figures_are_offered(old: str, new: str, words: str) -> None:
    found = offers(hidden((old, new)), (SIBLING,))
    assert [(statement.field, statement.value) for statement in found] == [(MASKED_WORDS, words)]


def test_an_offer_is_worth_less_than_the_siblings_own_statement() -> None:
    found = {statement.field: statement for statement in offers(hidden(*PLACE), (SIBLING,))}
    stated = {statement.field: statement for statement in reversed(SIBLING.description.statements)}
    assert found["region.town"].score == pytest.approx(stated["region.town"].score * 0.8, abs=0.001)
    assert (found["region.town"].status, found["region.town"].rule) == ("copied", "copy")


def test_the_last_evidence_of_masked_words_is_the_mask() -> None:
    summary = hidden(("34家", "___家"))
    (offer,) = offers(summary, (SIBLING,))
    there, mask = offer.evidence
    assert (there.summary, there.quote, SIBLING.text[there.start : there.end]) == (SIBLING.id, "34", "34")
    assert (mask.summary, mask.quote, summary.text[mask.start : mask.end]) == (None, "___", "___")


@pytest.mark.parametrize(
    ("shown", "hides"),
    [
        ("帮助职工张红梅讨回工资", "帮助职工张某某讨回工资"),
        ("帮助职工张红梅讨回工资", "帮助职工XXX讨回工资"),
        ("帮助下岗女工张红梅到社区就业", "帮助下岗女工XXX到社区就业"),
        ("选举张红梅担任村工会主席", "选举***担任村工会主席"),
        ("职工张红梅学校上班时受伤", "职工XXX学校上班时受伤"),
    ],
    ids=["surname left", "whole name", "goes somewhere", "holds a post", "works somewhere"],
)
def test_the_name_of_a_person_is_not_given_back(shown: str, hides: str) -> None:
    sibling = described(NAMED.replace("帮助职工张红梅讨回工资", shown))
    assert offers(described(NAMED.replace("帮助职工张红梅讨回工资", hides)), (sibling,)) == ()


def test_a_summary_that_hides_nothing_is_offered_nothing() -> None:
    assert offers(SIBLING, (hidden(*PLACE, *YEAR),)) == ()


def test_a_sentence_that_says_something_else_restores_nothing() -> None:
    other = described(NAMED.replace("全年新建基层工会34家", "今年共新建各类基层工会34家"))
    assert offers(hidden(("新建基层工会34家", "新建基层工会___家")), (other,)) == ()


@pytest.mark.parametrize(
    ("wrong", "offered"),
    [((), True), (("1300名",), True), (("1300名", "25份"), False), (("1300名", "25份", "108家", "17起"), False)],
    ids=["none of 12", "one of 12", "two of 12", "four of 12"],
)
def test_a_sibling_offers_nothing_if_more_than_a_tenth_of_the_numbers_disagree(
    wrong: tuple[str, ...], *, offered: bool
) -> None:
    text = NAMED
    for figure in wrong:
        text = text.replace(figure, f"7{figure}")
    assert bool(offers(hidden(*PLACE), (described(text),))) is offered


def test_siblings_that_restore_different_words_are_in_conflict() -> None:
    other = described(NAMED.replace("黄沙港", "安丰").replace("射阳县", "东台市"))
    found = [one for one in offers(hidden(*PLACE), (SIBLING, other)) if one.field == "region.town"]
    assert {(one.value, one.status) for one in found} == {("黄沙港镇", "conflict"), ("安丰镇", "conflict")}


def test_siblings_that_agree_make_one_offer_with_the_evidence_of_both() -> None:
    other = described(NAMED + "\n责任编辑另附：本文摘自内部刊物。\n")
    (offer,) = offers(hidden(("34家", "___家")), (SIBLING, other))
    assert [proof.summary for proof in offer.evidence] == [*sorted((SIBLING.id, other.id)), None]


def test_a_figure_that_siblings_state_otherwise_is_disputed() -> None:
    (dispute,) = disputed(described(NAMED.replace("1300名", "130名")), (SIBLING,))
    assert (dispute.figure.value, dispute.other.value) == (130.0, 1300.0)
    proof = dispute.evidence
    assert (proof.summary, proof.quote) == (SIBLING.id, SIBLING.text[proof.start : proof.end])


def test_equal_figures_are_not_disputed() -> None:
    assert disputed(hidden(*PLACE, *YEAR), (SIBLING,)) == ()


def test_a_bounded_number_of_siblings_is_read_the_named_ones_first() -> None:
    masked = [replace(hidden(*PLACE), id=f"a-{number:02}") for number in range(SIBLINGS)]
    assert chosen(hidden(*PLACE), (*masked, SIBLING)) == (SIBLING, *masked[: SIBLINGS - 1])


def test_a_summary_is_not_its_own_sibling() -> None:
    assert chosen(SIBLING, (SIBLING,)) == ()


def stated(summary: Summary, field: str) -> bool:
    """Tells whether the summary itself says the field's value."""
    about = summary.description
    if field == "title":
        return not masked(about.title)
    if field == "level":
        return about.level != "unknown"
    if field == "year":
        return about.year.value is not None
    return field.startswith("region.") and getattr(about.region, field.removeprefix("region.")).name is not None


def words_at(proof: Evidence, sibling: Summary) -> str:
    titles = (part for statement in sibling.description.statements for part in statement.evidence)
    title = next((part.quote for part in titles if part.part is Part.TITLE and part.rule == "inner-title"), "")
    return (sibling.text if proof.part is Part.TEXT else title)[proof.start : proof.end]


@pytest.mark.parametrize("seed", range(40))
def test_no_offer_fills_a_stated_slot_and_every_quote_stands_in_the_sibling(seed: int) -> None:
    truth = original(seed, seed=5)
    copy = altered(truth, number=900 + seed, chosen=random.Random(seed))
    named, other = described(truth.text, "a.txt"), described(copy.text, "b.txt")
    found = offers(other, (named,))
    assert not [offer for offer in found if stated(other, offer.field)]
    proofs = [proof for offer in found for proof in offer.evidence if proof.summary == named.id]
    assert [proof.quote for proof in proofs] == [words_at(proof, named) for proof in proofs]
    assert all(any(proof.summary == named.id for proof in offer.evidence) for offer in found)
    assert values(found).get("year", {truth.year}) == {truth.year}
    assert bool(found) is copy.masked
    assert offers(named, (other,)) == ()


def changed(summary: Summary, **values_: object) -> Summary:
    return replace(summary, description=replace(summary.description, **values_))


@pytest.mark.parametrize(
    "sibling",
    [
        changed(SIBLING, flags=("redated",)),
        changed(SIBLING, year=Year(YearStatus.CONFLICT, None, 2011, 2024)),
        changed(SIBLING, year=Year(YearStatus.INFERRED, 2011, 2011, 2011)),
    ],
    ids=["re-dated", "in conflict", "inferred"],
)
def test_a_year_that_the_sibling_does_not_state_surely_is_not_offered(sibling: Summary) -> None:
    assert "year" not in values(offers(hidden(*YEAR), (sibling,)))


@pytest.mark.parametrize(
    "year",
    [
        Year(YearStatus.INFERRED, None, 2012, 2014),
        Year(YearStatus.INFERRED, None, 2008, 2010),
        Year(YearStatus.CONFLICT, None, None, None),
    ],
    ids=["later", "earlier", "in conflict"],
)
def test_a_year_that_contradicts_the_summary_is_not_offered(year: Year) -> None:
    assert "year" not in values(offers(changed(hidden(*YEAR), year=year), (SIBLING,)))


def test_the_year_is_offered_where_the_summary_leaves_it_open() -> None:
    for year in (Year(), Year(YearStatus.INFERRED, None, 2010, 2012)):
        assert values(offers(changed(hidden(*YEAR), year=year), (SIBLING,)))["year"] == {2011}


def test_places_of_a_sibling_that_lies_elsewhere_are_not_offered() -> None:
    summary = hidden(*PLACE)
    region = replace(summary.description.region, province=Place(SlotStatus.TRUE, "山西省", "14"))
    assert not [one for one in offers(changed(summary, region=region), (SIBLING,)) if one.field.startswith("region.")]


def test_a_level_that_only_the_masked_words_show_is_offered() -> None:
    summary = changed(hidden(("黄沙港镇", "XX")), level="unknown")
    assert values(offers(summary, (SIBLING,)))["level"] == {"town"}


def test_a_figure_that_only_one_of_both_reads_is_not_disputed() -> None:
    other = described(NAMED.replace("1300名", "130名"))
    assert disputed(changed(other, figures=()), (SIBLING,)) == ()
    assert disputed(other, (changed(SIBLING, figures=()),)) == ()
