from index.candidates import Candidate
from index.engine import FacetValue, Filters
from index.likeness import Compared
from index.varied import counted, only, passes, varied


def candidate(
    number: int, *, region: str = "", author: str = "", family: str = "", year: str = "2014", level: str = "town"
) -> Candidate:
    return Candidate(
        f"s{number}", 1, "", family or f"f{number}", author or f"a{number}", "work", year, level, region, (), ()
    )


def compared(number: int, score: float, **known: str) -> Compared:
    return Compared(candidate(number, **known), score, (), same=False)


def order(*found: Compared, size: int = 10) -> list[str]:
    return [one.candidate.summary_id for one in varied(found, size)]


def test_one_of_a_family_and_two_of_an_author() -> None:
    ordered = [compared(1, 0.9, family="f"), compared(2, 0.8, family="f")]
    ordered += [compared(number, 0.7 - number / 100, author="a") for number in (3, 4, 5)]
    assert order(*ordered) == ["s1", "s3", "s4"]


def test_of_equally_good_ones_a_new_province_comes_first() -> None:
    same = [compared(number, 0.50, region="3201") for number in (1, 2)]
    assert order(*same, compared(3, 0.495, region="4401")) == ["s1", "s3", "s2"]


def test_a_better_one_is_not_displaced_for_its_province() -> None:
    same = [compared(number, 0.50, region="3201") for number in (1, 2)]
    assert order(*same, compared(3, 0.4, region="4401")) == ["s1", "s2", "s3"]


def test_unknown_places_are_not_taken_for_one_province() -> None:
    assert order(compared(1, 0.5), compared(2, 0.5), compared(3, 0.499, region="44")) == ["s1", "s2", "s3"]


def test_no_more_are_chosen_than_asked_for() -> None:
    assert len(order(*(compared(number, 0.5) for number in range(30)), size=4)) == 4


def test_facets_count_each_section_once_and_leave_their_own_filter_free() -> None:
    held = [candidate(1, region="320924"), candidate(2, region="44", year="2015"), candidate(3, level="county")]
    year, level, region = counted(held[:2], [*held, held[0]], Filters(levels=("town",)))
    assert year.values == (FacetValue("2015", 1), FacetValue("2014", 1))
    assert level.values == (FacetValue("town", 2, selected=True), FacetValue("county", 1))
    assert region.values == (FacetValue("32", 1), FacetValue("44", 1))


def test_what_the_engine_let_through_is_counted_though_its_range_of_years_is_not_known_here() -> None:
    filters = Filters(year_from=2010, year_overlap=True)
    assert counted([candidate(1, year="range")], [], filters)[1].values == (FacetValue("town", 1),)


def test_an_excluded_value_is_told_and_lets_nothing_through() -> None:
    filters = Filters(excluded=(("level", "town"), ("topic", "culture")))
    held = [candidate(1), candidate(2, level="county", region="44")]
    _, level, region = counted(held[1:], held, only(filters))
    assert level.values == (FacetValue("county", 1), FacetValue("town", 1, excluded=True))
    assert region.values == (FacetValue("44", 1),)
    assert only(filters).excluded == (("level", "town"),)
    assert not passes(candidate(3, region="4403"), Filters(excluded=(("region", "44"),)))


def test_a_chosen_value_stays_where_nothing_has_it() -> None:
    assert FacetValue("35", 0, selected=True) in counted([], [candidate(1)], Filters(regions=("35",)))[2].values


def test_filters_let_sections_through_by_year_level_and_region() -> None:
    one = candidate(1, region="320924")
    assert passes(one, Filters(regions=("3209",), levels=("town", "city"), years=("2014",), year_from=2010))
    assert not passes(one, Filters(regions=("44",)))
    assert not passes(one, Filters(year_to=2013))
    assert not passes(candidate(2, year="unknown"), Filters(year_from=2000))
    assert passes(candidate(3), Filters(regions=("unknown",)))


def test_other_filters_are_not_heeded() -> None:
    assert only(Filters(levels=("town",), topics=("culture",), year_to=2010)) == Filters(levels=("town",), year_to=2010)
