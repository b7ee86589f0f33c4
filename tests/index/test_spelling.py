"""What was meant is guessed from what sounds the same or is one character away, where a word is broken."""

import pytest

from index.analysis import Analyzer
from index.sounds import Sounds
from index.spelling import Guess, Speller

SOUNDS = Sounds(
    {
        "工": "gong", "公": "gong", "资": "zi", "自": "zi", "集": "ji", "体": "ti", "协": "xie", "商": "shang",
        "尚": "shang", "伤": "shang", "职": "zhi", "资料": "zi", "子": "zi", "代": "dai", "会": "hui", "回": "hui",
        "困": "kun", "难": "nan", "县": "xian", "射": "she", "阳": "yang", "洋": "yang", "厂": "chang", "务": "wu",
        "开": "kai", "送": "song", "温": "wen", "暖": "nuan", "村": "cun", "镇": "zhen", "李": "li", "王": "wang",
        "商量": "shang", "三": "san", "山": "shan",
    }
)  # fmt: skip
WORDS = ("工资集体协商", "职代会", "困难职工", "厂务公开", "送温暖", "送温暖山", "工会")
PLACES = ("射阳县", "李村镇", "李家村镇")


@pytest.fixture(scope="module")
def speller() -> Speller:
    analyzer = Analyzer(WORDS)
    return Speller(WORDS, PLACES, analyzer=analyzer, sounds=SOUNDS, right="王村镇".__eq__)


def best(speller: Speller, run: str) -> str | None:
    found = speller.guesses(run)
    return found[0].word if found else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("工资集体协尚", "工资集体协商"),
        ("工自集体协商", "工资集体协商"),
        ("职代回", "职代会"),
        ("困难职公", "困难职工"),
        ("困难职职工", "困难职工"),
        ("困职难工", "困难职工"),
        ("厂务开公", "厂务公开"),
        ("厂务公", "厂务公开"),
        ("送温馨", "送温暖"),
        ("射洋县", "射阳县"),
        ("送温暖三", "送温暖山"),
        ("gongzijitixieshang", "工资集体协商"),
    ],
    ids=["sound", "early", "short", "end", "doubled", "swapped", "swapped end", "missing", "wrong", "place", "blurred",
         "pinyin"],
)  # fmt: skip
def test_a_slip_is_recognised(speller: Speller, typed: str, meant: str) -> None:
    assert best(speller, typed) == meant


def test_a_slip_is_found_inside_a_longer_run(speller: Speller) -> None:
    assert speller.guesses("困难职公射阳县")[0] == Guess(0, 4, "困难职工", 0.5)


@pytest.mark.parametrize(
    "typed",
    ["工资集体协商", "王村镇", "李山镇", "送山", "职", "2014年", "gongzi", "困难职工送温暖", "龘龘龘"],
    ids=["right", "right elsewhere", "another place", "two characters", "one", "figures", "short pinyin", "two words",
         "unknown"],
)  # fmt: skip
def test_what_is_right_or_far_from_all_words_is_left_alone(speller: Speller, typed: str) -> None:
    assert best(speller, typed) is None


def test_the_surest_slips_are_told_apart() -> None:
    assert Guess(0, 3, "职代会", 0.5).sure
    assert not Guess(0, 3, "送温暖", 1.0).sure
