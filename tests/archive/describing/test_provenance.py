"""Where a text comes from, and what to know before trusting it."""

import pytest

from archive.describing import provenance, region
from archive.describing.subject import Subject
from archive.models import Harvest, Part, Piece, Span


def subject(
    text: str, *, title: str | None = None, truncated: bool = False, gap: bool = False, confidence: float = 1.0
) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title, truncated=truncated, gap=gap, confidence=confidence)
    return Subject(piece, (), Harvest(), "a.txt", alone=True)


def read(text: str, *, level: str, title: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    piece = subject(text, title=title)
    _, places = region.read(piece, level=level)
    statements, _ = provenance.read(piece, level=level, places=places)
    first = statements[0]
    return str(first.value), first.status, tuple(evidence.quote for evidence in first.evidence)


@pytest.mark.parametrize(
    ("level", "text", "quote"),
    [
        ("county", "今年以来，射阳县总工会在县委的领导下开展工作。", "射阳县总工会"),
        ("enterprise", "豫平重型铸锻有限责任公司工会今年召开职代会两次。", "豫平重型铸锻有限责任公司工会"),
        ("county", "20xx年，射阳县总工会新建工会xx家。", "射阳县总工会"),
        ("street", "桂园街道总工会结合区总工会的要求，完成XX区总工会的任务。", "桂园街道总工会"),
    ],
    ids=["a county", "a company", "hidden year", "somebody else is masked"],
)
def test_a_union_s_name_makes_a_text_named(level: str, text: str, quote: str) -> None:
    assert read(text, level=level) == ("named", "true", (quote,))


@pytest.mark.parametrize(
    ("level", "text", "quote"),
    [
        ("town", "上半年，xx镇总工会在区总工会的领导下开展工作。", "xx镇总工会"),
        ("district", "**区总工会在市总工会的领导下开展工作。", "**区总工会"),
        ("street", "某街道总工会上半年工作顺利。", "某街道总工会"),
        ("town", "___镇总工会工作顺利。", "___镇总工会"),
        ("enterprise", "XX公司工会工作顺利。", "XX公司工会"),
    ],
)
def test_the_mask_of_its_name_makes_it_masked(level: str, text: str, quote: str) -> None:
    assert read(text, level=level) == ("masked", "true", (quote,))


def test_a_name_that_leaks_behind_a_mask_is_kept_as_candidate() -> None:
    piece = subject(
        "**区总工会在市总工会的领导下开展工作。**区总工会、西湖区总工会工作顺利。", title="西湖区总工会总结"
    )
    statements, _ = provenance.read(piece, level="district", places=())
    assert [(one.value, one.status) for one in statements] == [("named", "true"), ("masked", "candidate")]


@pytest.mark.parametrize(
    ("level", "text", "found"),
    [
        ("county", "县总工会学习中共瓜州县委十三届二次全会精神。", ("named", "inferred", ("瓜州县",))),
        ("county", "**县委高度重视，县总工会新建工会12家。", ("masked", "inferred", ("**县",))),
    ],
)
def test_the_author_s_place_names_or_masks_it_by_inference(
    level: str, text: str, found: tuple[str, str, tuple[str, ...]]
) -> None:
    assert read(text, level=level) == found


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("town", "我镇工会在镇党委的领导下，检查××花炮厂2次。"),
        ("city", "市总工会先后选派干部到秦安县驻村。"),
        ("town", "镇工会新建工会12家，XX村工会受到表扬。"),
    ],
)
def test_who_is_named_or_masked_beside_a_nameless_author_says_nothing(level: str, text: str) -> None:
    assert read(text, level=level) == ("named", "unknown", ())


def test_several_unions_of_its_level_that_act_are_none_of_them_the_author() -> None:
    text = "县总工会在县委的领导下工作。" + "工会活动丰富多彩。" * 60
    both = text + "射阳县总工会帮助了职工。阜宁县总工会帮助了职工。"
    assert provenance.read(subject(both), level="county")[0][0].status == "unknown"
    assert provenance.read(subject(text + "射阳县总工会帮助了职工。"), level="county")[0][0].status == "inferred"


def test_the_own_title_is_read_too() -> None:
    statements, _ = provenance.read(subject("上半年，我镇工会很好。", title="大朗镇总工会工作总结"), level="town")
    assert statements[0].evidence[0].part is Part.TITLE


def test_words_without_names_numbers_dates_and_organs_are_filler() -> None:
    assert read("工会工作意义重大，我们要不断努力，展望未来，再创辉煌。", level="unknown") == (
        "generic",
        "inferred",
        (),
    )


@pytest.mark.parametrize(
    "text",
    ["我校工会开展活动12次。", "工会在党委领导下工作。", "工会在三月开展活动。"],
    ids=["a number", "an organ", "a date"],
)
def test_one_fact_is_enough_not_to_be_filler(text: str) -> None:
    assert read(text, level="school") == ("named", "unknown", ())


def test_flags_say_what_is_doubtful() -> None:
    text = "团委组织青年志愿者植树，展望未来。"
    _, flags = provenance.read(subject(text, truncated=True, gap=True, confidence=0.6), level="unknown")
    assert flags == ("truncated", "gap", "low_relevance", "generic", "low_confidence")


def test_a_sound_piece_has_no_flags() -> None:
    assert provenance.read(subject("射阳县总工会新建工会10家。"), level="county")[1] == ()
