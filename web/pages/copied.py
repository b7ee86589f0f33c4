"""What other copies of a text say where it is silent: offered beside its own values, never as them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.copies import CONFLICT, MASKED_WORDS
from archive.models import Evidence, Part, Span, Statement
from web.pages.described import Offer, value_words
from web.statuses import Badge
from web.veil import Folds, Veiled, evidence_shown
from web.wording import say

COPIED = Badge("据同文异本推定", "本篇没有写明，同一篇总结的另一个本子里写明了，仅供参考", "inferred")
DIFFERS = Badge("异本说法不同", "同一篇总结的另一个本子写法不同，孰是孰非没有定论", "doubtful")


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Masked words of a text that a copy shows: ``span`` in the shown text, None where the mask is in the title."""

    mask: str
    offer: Offer
    span: Span | None


def copied(statements: Iterable[Statement], siblings: Mapping[str, Veiled]) -> tuple[Offer, ...]:
    """Returns what copies say of the text's values, each with a link to its words; ``siblings`` are copies by id."""
    return tuple(offer for each in statements if each.field != MASKED_WORDS for offer in _offer(each, siblings))


def uncovered(statements: Iterable[Statement], siblings: Mapping[str, Veiled], folds: Folds) -> tuple[Uncovered, ...]:
    """Returns the masked words that copies show, in the order of the text; ``folds`` are the text's own."""
    hidden = [each for each in statements if each.field == MASKED_WORDS]
    found = [(each.evidence[-1], offer) for each in hidden for offer in _offer(each, siblings)]
    placed = [(mask, offer, Span(mask.start, mask.end)) for mask, offer in found]
    return tuple(
        Uncovered(mask.quote, offer, folds.place(span) if mask.part is Part.TEXT else None)
        for mask, offer, span in sorted(placed, key=lambda row: row[2].start)
        if not folds.touched(span)
    )


def address_in_copy(proof: Evidence) -> str:
    """Returns the address of words in another copy; of the copy itself where they do not stand in its text."""
    anchor = f"p{proof.start}-{proof.end}"
    return f"/summary/{proof.summary}" + (f"?evidence={anchor}#{anchor}" if proof.part is Part.TEXT else "")


def _offer(statement: Statement, siblings: Mapping[str, Veiled]) -> Iterator[Offer]:
    proof = next((each for each in statement.evidence if each.summary in siblings), None)
    if proof is None:
        return
    copy = siblings[proof.summary or ""]
    if proof.part is Part.TEXT and copy.folds.touched(Span(proof.start, proof.end)):
        return
    shown = evidence_shown(proof, copy.folds, copy.summary.text)
    yield Offer(
        field=statement.field,
        name=say("field", statement.field),
        value=value_words(statement.field, statement.value),
        badge=DIFFERS if statement.status == CONFLICT else COPIED,
        score=f"{statement.score:.0%}",
        quote=shown.quote,
        title=copy.summary.description.title,
        href=address_in_copy(proof),
    )
