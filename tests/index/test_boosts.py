from index.boosts import ABOUT, DESCRIBED, TITLE, Boost, about, described, standing
from index.conditions import Contains, HasWord, Meets, Scope
from index.filters import Filters
from index.meanings import Meaning, MeaningKind

YEAR = Meaning(MeaningKind.YEAR, "2014年", ("2014",), filters=Filters(year_from=2014, year_to=2014, year_overlap=True))


def test_the_title_lifts_more_than_a_heading_or_the_text() -> None:
    assert standing("工会", 1.0) == (
        Boost(Contains("工会"), 1.0),
        Boost(Contains("工会", Scope.HEADINGS), 1.0),
        Boost(Contains("工会", Scope.TITLE), TITLE),
    )
    assert len(standing("工会", 1.0, body=False)) == 2


def test_only_what_is_sure_is_lifted() -> None:
    sure = Filters(year_from=2014, year_to=2014)
    assert described(YEAR) == (Boost(Meets(sure), DESCRIBED[MeaningKind.YEAR]),)


def test_other_words_lift_nothing_by_themselves() -> None:
    assert described(Meaning(MeaningKind.SYNONYM, "职代会", ("职工代表大会",), ("职工代表大会",))) == ()


def test_a_subject_lifts_by_its_strength() -> None:
    subject = Meaning(MeaningKind.SUBJECT, "减压", ("心理关爱",), filters=Filters(initiatives=("welfare/psych",)))
    assert about(subject, "§7", 0.5) == (
        Boost(HasWord("§7"), ABOUT / 2),
        Boost(Meets(Filters(initiatives=("welfare/psych",))), ABOUT / 2),
    )
