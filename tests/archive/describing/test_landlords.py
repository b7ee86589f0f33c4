"""A unit is told from those in whose house it works."""

import pytest

from archive.describing import authorship, landlords
from archive.describing.landlords import Cue
from archive.models import Evidence, Part


def cue(level: str, rule: str, quote: str) -> Cue:
    return Cue(level, Evidence(Part.TEXT, 0, len(quote), quote, rule))


@pytest.mark.parametrize(
    ("unit", "leader", "kept"),
    [
        (("hospital", "医院工会"), ("school", "学院党委"), False),
        (("enterprise", "烟草局工会"), ("agency", "局党组"), True),
        (("industry", "教育工会"), ("district", "区委"), False),
        (("industry", "教育工会"), ("agency", "局党组"), True),
        (("town", "镇总工会"), ("enterprise", "公司党委"), True),
    ],
)
def test_who_leads_a_unit_of_another_kind_says_nothing(
    unit: tuple[str, str], leader: tuple[str, str], *, kept: bool
) -> None:
    speaks, leads = cue(unit[0], "opening-subject", unit[1]), cue(leader[0], "led-by", leader[1])
    assert (leads in landlords.without([speaks, leads])) is kept


def test_without_a_speaker_all_leaders_stay() -> None:
    leads = cue("school", "led-by", "学院党委")
    assert landlords.without([leads]) == [leads]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("我镇化工厂工会维护权益", 0),
        ("今年，我镇化工厂工会", 3),
        ("我镇各公司工会", -1),
        ("我镇总工会", -1),
        ("职工", -1),
    ],
)
def test_where_the_place_of_a_unit_stands(text: str, start: int) -> None:
    assert landlords.place_of_unit(text, authorship.read(text)) == start
