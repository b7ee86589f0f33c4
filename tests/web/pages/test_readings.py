"""What words were also taken for stands on the page, and can be taken off."""

from index.filters import Filters
from index.meanings import Meaning, MeaningKind
from index.plan import Plan
from web.pages.readings import readings
from web.params import Asked, address

PLAN = Plan(
    meanings=(
        Meaning(MeaningKind.SYNONYM, "职代会", ("职工代表大会",), ("职工代表大会",)),
        Meaning(MeaningKind.SYNONYM, "上半年", ("半年",), ("半年",)),
        Meaning(MeaningKind.PERIOD, "上半年", ("first_half",), filters=Filters(periods=("first_half",))),
        Meaning(MeaningKind.PLACE, "射阳", ("射阳县",), filters=Filters(regions=("320924",))),
        Meaning(MeaningKind.YEAR, "2014年", ("2014",), filters=Filters(year_from=2014, year_to=2014)),
        Meaning(MeaningKind.NUMBER, "84000", ("8.4万",), ("8.4万",)),
        Meaning(MeaningKind.INITIATIVE, "心理疏导", ("心理关爱",), filters=Filters(initiatives=("welfare/psych",))),
        Meaning(MeaningKind.ROLE, "存在问题", ("problem",), filters=Filters(roles=("problem",))),
        Meaning(MeaningKind.YEAR_STATUS, "年份不符", ("conflict",), filters=Filters(year_statuses=("conflict",))),
        Meaning(MeaningKind.SUBJECT, "怎样减压", ("心理关爱",), filters=Filters(initiatives=("welfare/psych",))),
        Meaning(MeaningKind.LEVEL, "县", ("county",), filters=Filters(levels=("county",))),
    )
)


def test_every_word_has_one_chip_that_says_what_is_added() -> None:
    found = readings(PLAN, Asked(q="x"), link=address)
    assert [(chip.word, chip.also) for chip in found.chips] == [
        ("职代会", "也查“职工代表大会”"),
        ("上半年", "也查“半年”、时段是上半年的"),
        ("射阳", "也查地区是射阳县的"),
        ("2014年", "也查年份是或可能是2014年的"),
        ("84000", "也查写作8.4万的"),
        ("心理疏导", "也查归入举措“心理关爱”的"),
        ("存在问题", "也查性质为问题的章节"),
        ("年份不符", "也查年份依据为存疑的"),
        ("", "内容接近“心理关爱”的排在前面"),
        ("县", "也查层级是县的"),
    ]


def test_a_chip_says_what_a_click_does() -> None:
    asked = Asked(q="x", literal=("职代会",))
    word, half, *_ = readings(PLAN, asked, link=address).chips
    assert (word.label, half.label) == ("恢复：职代会也查“职工代表大会”", "去掉：上半年也查“半年”、时段是上半年的")


def test_a_chip_takes_its_word_as_typed_and_can_be_undone() -> None:
    asked = Asked(q="x", literal=("職代會",))
    word, half, *_ = readings(PLAN, asked, link=address).chips
    assert (word.used, word.href) == (False, "/search?q=x")
    assert (half.used, half.href) == (True, address(Asked(q="x", literal=("職代會", "上半年"))))


def test_all_words_can_be_taken_as_typed_at_once() -> None:
    found = readings(PLAN, Asked(q="x", exact=True), link=address)
    assert (found.exact, found.wide_href) == (True, "/search?q=x")
    assert readings(PLAN, Asked(q="x"), link=address).exact_href == "/search?q=x&exact=1"
    assert not any(chip.used for chip in found.chips)
