"""How a year is told: the winner, what lost, and what contradicts a site's year."""

from archive.describing import year_case, year_statements
from archive.describing.subject import Subject
from archive.models import Harvest, Part, Piece, Span, Statement, Year, YearStatus


def told(text: str, year: Year, *, page: str | None = None, posted: str | None = None) -> tuple[Statement, ...]:
    piece = Piece(1, Span(0, len(text)), text)
    subject = Subject(piece, (), Harvest(title=page, posted_on=posted), "a.txt", alone=True)
    return year_statements.of(year_case.of(subject, "county", "year"), year)


INFERRED = Year(YearStatus.INFERRED, None, 2009, 2010)
CRISIS = "一年来，面对国际金融危机，开展共同约定行动。"


def test_a_range_is_written_with_both_ends_and_its_share_of_the_posterior() -> None:
    first = told(CRISIS, INFERRED)[0]
    assert (first.value, first.status, first.rule) == ("2009..2010", "inferred", "posterior")
    assert 0.7 < first.score <= 1.0


def test_a_lower_bound_alone_leaves_the_end_open() -> None:
    assert told("一年来，开通微信。", Year(low=2012))[0].value == "2012.."


def test_no_more_than_six_proofs_are_kept() -> None:
    text = "学习党的十七大精神，科学发展观，又好又快，节能减排，国际金融危机，共同约定行动，返乡农民工，家电下乡。"
    assert len(told(text, INFERRED)[0].evidence) == year_statements.PROOFS


def test_nothing_that_speaks_leaves_no_candidates() -> None:
    assert len(told("县总工会为职工办实事。", Year())) == 1


def test_a_claim_is_contradicted_by_words_that_exclude_it() -> None:
    claim = told(CRISIS, INFERRED, page="2005年县总工会总结")[-1]
    assert (claim.field, claim.value, claim.rule) == ("claimed_year", 2005, "contradicts")
    assert claim.evidence[0].part is Part.FURNITURE
    assert {evidence.quote for evidence in claim.evidence[1:]} == {"国际金融危机", "共同约定行动"}


def test_a_claim_inside_the_range_is_only_a_claim() -> None:
    assert told(CRISIS, INFERRED, page="2010年县总工会总结")[-1].rule == "claimed"


def test_a_claim_that_the_upload_forbids_is_contradicted_by_its_day() -> None:
    claim = told("县总工会为职工办实事。", Year(), page="2020年县总工会总结", posted="2019-01-01")[-1]
    assert (claim.rule, claim.evidence[-1].quote, claim.evidence[-1].rule) == ("contradicts", "2019-01-01", "posted")


def test_a_claim_far_from_all_that_is_likely_is_contradicted() -> None:
    claim = told(CRISIS, INFERRED, page="2017年县总工会总结")[-1]
    assert claim.rule == "contradicts"
    assert len(claim.evidence) > 1
