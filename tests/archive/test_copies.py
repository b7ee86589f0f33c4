"""Copies: what a named sibling shows of a masked summary is offered with its place in the sibling, and nothing else."""

from dataclasses import replace

import pytest

from archive.copies import MASKED_WORDS, SIBLINGS, chosen, disputed, offers
from archive.models import ReadFile, Statement, Summary
from archive.pipeline import Processed, process

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


def test_the_name_of_a_person_is_not_given_back() -> None:
    assert offers(hidden(("职工张红梅讨回", "职工张某某讨回")), (SIBLING,)) == ()
    assert offers(hidden(("职工张红梅讨回", "职工XXX讨回")), (SIBLING,)) == ()


def test_a_summary_that_hides_nothing_is_offered_nothing() -> None:
    assert offers(SIBLING, (hidden(*PLACE, *YEAR),)) == ()


def test_a_sentence_that_says_something_else_restores_nothing() -> None:
    other = described(NAMED.replace("全年新建基层工会34家", "今年共新建各类基层工会34家"))
    assert offers(hidden(("新建基层工会34家", "新建基层工会___家")), (other,)) == ()


def test_a_sibling_whose_numbers_disagree_offers_nothing() -> None:
    other = described(NAMED.replace("1300名", "130名").replace("25份", "52份").replace("9家", "90家"))
    assert offers(hidden(*PLACE), (other,)) == ()


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
