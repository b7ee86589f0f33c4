from dataclasses import replace

from archive.models import Year, YearStatus
from index.candidates import MOST_WORDS, Candidate, heaviest, mark, pack, telling, unpack
from index.entries import entries
from tests.index.making import Part, place, summary

MADE = summary(
    "开头",
    number=7,
    year=Year(YearStatus.EXPLICIT, 2014, 2014, 2014),
    level="county",
    region=place(province=("江苏省", "32"), county=("射阳县", "320924")),
    parts=(Part("厂务公开", "建立厂务公开栏"),),
)
CARD = entries(MADE)[1].card


def test_a_section_is_unpacked_as_it_was_packed() -> None:
    assert unpack(pack(CARD, ["厂务", "公开"], [(3, 200), (120, 1)])) == Candidate(
        summary_id="000000000007-1",
        section=1,
        title="厂务公开",
        family="000000000007-1",
        author="county:射阳县",
        role="work",
        year="2014",
        level="county",
        region="320924",
        words=(mark("厂务"), mark("公开")),
        senses=((3, 200), (120, 1)),
    )


def test_a_section_that_says_nothing_can_be_packed() -> None:
    found = unpack(pack(replace(CARD, title="甲\n\ud800", regions=()), [], []))
    assert (found.id, found.region, found.words, found.senses) == ("000000000007-1#1", "", (), ())


def test_what_is_kept_for_likeness_is_small() -> None:
    words = [f"词条{number}" for number in range(100)]
    bare = len(pack(CARD, [], []))
    assert len(pack(CARD, heaviest([], words), [(1, 1)] * 6)) - bare <= 84


def test_numbers_and_lone_letters_tell_nothing() -> None:
    assert telling(["2014", "a", "3万", "ab", "工会"]) == ["ab", "工会"]


def test_words_of_the_heading_come_first_then_frequent_then_long_ones() -> None:
    assert heaviest(["公开"], ["职工", "职工", "建立", "公开栏", "公开"]) == ["公开", "职工", "公开栏", "建立"]
    assert len(heaviest([], [f"词条{number}" for number in range(MOST_WORDS + 5)])) == MOST_WORDS


def test_marks_tell_words_apart() -> None:
    assert mark("厂务") == mark("厂务") != mark("公开")
