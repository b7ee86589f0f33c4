"""Hits are told why they are where they are; what is gone meanwhile is told nothing."""

from archive.models import Summary
from index.engine import Hit
from index.plan import Widening, plan
from index.query import parse
from web.whys import whys
from web.words import analyzer


def told(typed: str, hits: list[Hit], summary: Summary) -> dict[str, tuple[str, ...]]:
    widening = Widening(on=True)
    query = parse(typed)
    return dict(whys(hits, [summary], query, plan(query, analyzer(), widening=widening), widening=widening))


def test_a_hit_is_told_its_reasons(summary: Summary) -> None:
    hit = Hit(summary.id, summary.id, None, "", 1.0)
    assert told("罗湖 金秋助学", [hit], summary)[hit.id][:2] == ("“罗湖”见于地区著录", "“金秋助学”见于小标题")


def test_a_section_is_told_its_own_reasons(summary: Summary) -> None:
    hit = Hit(f"{summary.id}#1", summary.id, 1, "", 1.0)
    assert told("助学金", [hit], summary)[hit.id] == ("“助学金”见于正文",)


def test_what_is_gone_meanwhile_is_told_nothing(summary: Summary) -> None:
    gone = [Hit("x-1", "x-1", None, "", 1.0), Hit(f"{summary.id}#9", summary.id, 9, "", 1.0)]
    assert told("助学金", gone, summary) == {"x-1": (), f"{summary.id}#9": ()}
