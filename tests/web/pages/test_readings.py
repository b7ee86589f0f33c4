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
        ("职代会", "职工代表大会"),
        ("上半年", "半年；著录时段为上半年"),
        ("射阳", "著录地区为射阳县"),
        ("2014年", "著录年份是或可能是2014年"),
        ("84000", "写作8.4万"),
        ("心理疏导", "归入举措“心理关爱”"),
        ("存在问题", "性质为问题的章节"),
        ("年份不符", "年份依据为存疑"),
        ("怎样减压", "内容接近“心理关爱”的排在前面"),
        ("县", "著录层级为县"),
    ]


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
