"""What copies say is offered with a link to their words, never a name."""

from dataclasses import replace

import pytest

from archive.copies import CONFLICT, COPIED, MASKED_WORDS
from archive.models import Evidence, NameList, Part, Span, Statement, Summary
from tests.web.site_making import helping, masked_copy
from web.pages.copied import address_in_copy, copied, uncovered
from web.veil import Veiled, veiled


@pytest.fixture
def siblings(summary: Summary) -> dict[str, Veiled]:
    return {summary.id: veiled(summary, show_names=False)}


def said(summary: Summary, field: str, *proofs: Evidence, status: str = COPIED) -> Statement:
    return Statement(field, "桂园街道", status, 0.72, "copy", proofs)


def there(summary: Summary, start: int = 9, end: int = 13, part: Part = Part.TEXT) -> Evidence:
    return Evidence(part, start, end, summary.text[start:end], "copy", summary.id)


def test_a_copy_offers_its_words_with_a_link(summary: Summary, siblings: dict[str, Veiled]) -> None:
    [offer] = copied([said(summary, "region.town", there(summary))], siblings)
    assert (offer.field, offer.name, offer.value) == ("region.town", "乡镇（街道）", "桂园街道")
    assert (offer.badge.word, offer.quote, offer.score) == ("据同文异本推定", "桂园街道", "72%")
    assert offer.href == f"/summary/{summary.id}?evidence=p9-13#p9-13"
    assert offer.title == summary.description.title


def test_copies_that_differ_are_called_doubtful(summary: Summary, siblings: dict[str, Veiled]) -> None:
    [offer] = copied([said(summary, "region.town", there(summary), status=CONFLICT)], siblings)
    assert (offer.badge.word, offer.badge.tone) == ("异本说法不同", "doubtful")


def test_words_of_a_title_lead_to_the_copy_itself(summary: Summary) -> None:
    assert address_in_copy(there(summary, part=Part.TITLE)) == f"/summary/{summary.id}"


def test_a_copy_that_is_gone_offers_nothing(summary: Summary) -> None:
    assert copied([said(summary, "level", there(summary))], {}) == ()


def test_words_in_a_list_of_names_are_never_offered() -> None:
    full = helping()
    place = full.description.names[1].span
    statement = said(full, "title", there(full, place.start, place.start + 3))
    assert copied([statement], {full.id: veiled(full, show_names=False)}) == ()


def test_masks_are_told_in_the_order_of_the_text(summary: Summary, siblings: dict[str, Veiled]) -> None:
    own = masked_copy(summary)
    masks = [Evidence(Part.TEXT, at, at + 2, "xx", "copy") for at in (30, 8)]
    title = Evidence(Part.TITLE, 0, 2, "xx", "copy")
    told = [said(summary, MASKED_WORDS, there(summary), mask) for mask in (*masks, title)]
    seen = veiled(own, show_names=False)
    found = uncovered(told, siblings, seen.folds)
    assert [each.span for each in found] == [None, Span(8, 10), Span(30, 32)]
    assert {each.mask for each in found} == {"xx"}
    assert copied(told, siblings) == ()


def test_a_mask_in_a_list_of_names_stays_covered(summary: Summary, siblings: dict[str, Veiled]) -> None:
    own = masked_copy(summary)
    names = (NameList(Span(8, 14), "patients", 2),)
    seen = veiled(replace(own, description=replace(own.description, names=names)), show_names=False)
    told = [said(summary, MASKED_WORDS, there(summary), Evidence(Part.TEXT, 8, 10, "xx", "copy"))]
    assert uncovered(told, siblings, seen.folds) == ()
