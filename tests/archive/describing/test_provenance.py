"""Where a text comes from, and what to know before trusting it."""

import pytest

from archive.describing import provenance
from archive.describing.subject import Subject
from archive.models import Harvest, Part, Piece, Span


def subject(
    text: str, *, title: str | None = None, truncated: bool = False, gap: bool = False, confidence: float = 1.0
) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title, truncated=truncated, gap=gap, confidence=confidence)
    return Subject(piece, (), Harvest(), "a.txt", alone=True)


def read(text: str, title: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    statements, _ = provenance.read(subject(text, title=title))
    first = statements[0]
    return str(first.value), first.status, tuple(evidence.quote for evidence in first.evidence)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年以来，射阳县总工会在县委的领导下开展工作。", "射阳县总工会"),
        ("豫平重型铸锻有限责任公司工会今年召开职代会两次。", "豫平重型铸锻有限责任公司"),
        ("蕲春县各级工会扎实推进，慰问xx名职工。", "蕲春县各级工会"),
        ("20xx年，射阳县总工会新建工会xx家。", "射阳县总工会"),
    ],
    ids=["a county", "a company", "hidden numbers only", "hidden year"],
)
def test_a_union_s_name_makes_a_text_named(text: str, quote: str) -> None:
    assert read(text) == ("named", "true", (quote,))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("上半年，xx镇总工会在区总工会的领导下开展工作。", "xx镇"),
        ("**区总工会在市总工会的领导下开展工作。", "**区"),
        ("某街道总工会上半年工作顺利。", "某街道"),
        ("___镇总工会工作顺利。", "___镇"),
        ("XX公司工会工作顺利。", "XX公司"),
    ],
)
def test_the_mask_of_a_name_makes_it_masked(text: str, quote: str) -> None:
    assert read(text) == ("masked", "true", (quote,))


def test_a_name_that_leaks_behind_a_mask_is_kept_as_candidate() -> None:
    statements, _ = provenance.read(subject("**区总工会在太原市总工会的领导下开展工作。"))
    assert [(one.value, one.status) for one in statements] == [("masked", "true"), ("named", "candidate")]


def test_the_own_title_is_read_too() -> None:
    statements, _ = provenance.read(subject("上半年，我镇工会很好。", title="大朗镇总工会工作总结"))
    assert statements[0].evidence[0].part is Part.TITLE


def test_a_place_without_its_union_is_a_weaker_name() -> None:
    assert read("市总工会先后选派干部到秦安县驻村。") == ("named", "inferred", ("秦安县",))


def test_words_without_names_numbers_dates_and_organs_are_filler() -> None:
    assert read("工会工作意义重大，我们要不断努力，展望未来，再创辉煌。") == ("generic", "inferred", ())


@pytest.mark.parametrize(
    "text",
    ["我校工会开展活动12次。", "工会在党委领导下工作。", "工会在三月开展活动。"],
    ids=["a number", "an organ", "a date"],
)
def test_one_fact_is_enough_not_to_be_filler(text: str) -> None:
    assert read(text) == ("named", "unknown", ())


def test_flags_say_what_is_doubtful() -> None:
    text = "团委组织青年志愿者植树，展望未来。"
    _, flags = provenance.read(subject(text, truncated=True, gap=True, confidence=0.6))
    assert flags == ("truncated", "gap", "low_relevance", "generic", "low_confidence")


def test_a_sound_piece_has_no_flags() -> None:
    assert provenance.read(subject("射阳县总工会新建工会10家。"))[1] == ()
