"""How slots are filled: true by a name, inferred by proof or an award, as written where the bearer is open."""

from archive import gazetteer
from archive.describing import filling, places
from archive.describing.filling import Found
from archive.models import Part, Place, SlotStatus


def test_a_named_division_is_true_and_what_is_around_it_inferred() -> None:
    marks = places.read(Part.TEXT, "射阳县总工会在县委的领导下工作")
    found: dict[str, Found] = {}
    filling.fill(gazetteer.path("320924"), marks, found, proof=marks)
    assert {slot: item.place.status for slot, item in found.items()} == {
        "province": SlotStatus.INFERRED,
        "city": SlotStatus.INFERRED,
        "county": SlotStatus.TRUE,
    }
    assert (found["county"].rule, found["city"].rule, found["city"].marks) == ("author-place", "lies-in", marks)


def test_a_slot_that_is_filled_stays_as_it_is() -> None:
    before = Found(Place(SlotStatus.TRUE, "江苏省", "32"), 0.95, "author-place")
    found = {"province": before}
    filling.fill(gazetteer.path("320924"), (), found, proof=())
    assert found["province"] is before


def test_an_award_makes_an_inference() -> None:
    marks = places.read(Part.TEXT, "荣获陕西省五一劳动奖状")
    assert filling.as_written(marks, ()).place.status is SlotStatus.INFERRED


def test_an_open_name_is_kept_as_written() -> None:
    marks = places.read(Part.TEXT, "朝阳区总工会在区委的领导下")
    item = filling.as_written(marks, marks[0].divisions)
    assert item.place == Place(SlotStatus.TRUE, "朝阳区", None, "朝阳区")
    assert len(item.namesakes) > 1


def test_what_lies_around_a_true_place_rests_on_it_before_a_slogan_or_a_short_name() -> None:
    marks = places.read(Part.TEXT, "桂园街道总工会在区委的领导下工作，参加“地王杯”比赛。")
    town = next(mark for mark in marks if mark.name == "桂园街道")
    filled: dict[str, Found] = {}
    filling.fill(gazetteer.path_of(town.divisions[0]), marks, filled, proof=(town,))
    assert (filled["province"].rule, filled["province"].marks[0]) == ("lies-in", town)
