"""What is typed last is completed, in either script or in pinyin; what stands before stays."""

from pathlib import Path

import pytest

from index.analysis import Analyzer
from index.completion import Completer
from index.offers import Offer, OfferKind
from index.sounds import Sounds
from index.stock import opened
from index.stocking import Gathering
from tests.index.making import Part, summary

SOUNDS = Sounds(
    {"总": "zong", "工": "gong", "会": "hui", "金": "jin", "秋": "qiu", "助": "zhu", "学": "xue", "县": "xian"}
)
KNOWN = (
    Offer("总工会", OfferKind.WORD, rank=9),
    Offer("金秋助学", OfferKind.WORD, rank=5),
    Offer("射阳县", OfferKind.REGION, rank=3, note="江苏省盐城市"),
    Offer("金湖县", OfferKind.REGION, rank=1),
    Offer("金秋与帮扶（送温暖）", OfferKind.TOPIC, typed="主题:金秋与帮扶"),
)
HELD = (
    summary(number=1, title="射阳县总工会总结", parts=(Part("金秋圆梦", "甲"),)),
    summary(number=2, title="赵德柱总结", parts=(Part("金秋圆梦", "甲"),)),
)


@pytest.fixture
def completer(analyzer: Analyzer, tmp_path: Path) -> Completer:
    list(Gathering(tmp_path, analyzer, SOUNDS).watched(HELD))
    return Completer(KNOWN, opened(tmp_path), analyzer=analyzer, sounds=SOUNDS, hidden=lambda text: "赵德柱" in text)


def queries(completer: Completer, typed: str, *, size: int = 8) -> list[str]:
    return [each.query for each in completer.complete(typed, size=size)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("金", ["金秋助学", "金秋圆梦", "金湖县", "主题:金秋与帮扶"]),
        ("總工", ["总工会", "射阳县总工会总结"]),
        ("总工会", ["射阳县总工会总结"]),
        ("zgh", ["总工会", "射阳县总工会总结"]),
        ("ＺＧＨ", ["总工会", "射阳县总工会总结"]),
        ("jin'qiu", ["金秋助学", "金秋圆梦", "主题:金秋与帮扶"]),
        ("金秋zx", ["金秋助学"]),
        ("金秋zhuxu", ["金秋助学"]),
        ("射阳 金秋助", ["射阳 金秋助学"]),
        ("(射阳 OR 金秋助", ["(射阳 OR 金秋助学"]),
        ("厂务 “金秋助", ["厂务 “金秋助学"]),
        ("厂务 -金", ["厂务 -金秋助学", "厂务 -金湖县"]),
        ("地区:金", ["地区:金湖县"]),
        ("主题：金", ["主题:金秋与帮扶"]),
        ("标题:总", ["标题:总工会", "标题:射阳县总工会总结"]),
        ("赵德", []),
        ("龘", []),
        (" ", []),
    ],
)  # fmt: skip
def test_what_is_typed_is_completed(completer: Completer, typed: str, expected: list[str]) -> None:
    assert sorted(queries(completer, typed)) == sorted(expected)


def test_completions_are_few_and_take_turns(completer: Completer) -> None:
    assert queries(completer, "金", size=2) == ["金秋助学", "金秋圆梦"]


def test_an_offer_tells_what_it_is_and_how_many_hold_it(completer: Completer) -> None:
    held = {each.query: each.offer for each in completer.complete("金秋")}
    assert (held["金秋圆梦"].kind, held["金秋圆梦"].count) == (OfferKind.INITIATIVE, 2)
    assert held["主题:金秋与帮扶"].text == "金秋与帮扶（送温暖）"


def test_without_an_archive_only_what_is_known_is_offered(analyzer: Analyzer) -> None:
    assert queries(Completer(KNOWN, None, analyzer=analyzer, sounds=SOUNDS), "射") == ["射阳县"]
