"""A search, and the searches one step away from it."""

from web.asked import Asked, Filters


def test_a_value_is_excluded_or_chosen_but_not_both() -> None:
    asked = Asked().choosing("level", ("town", "county")).excluding("level", "town")
    assert (asked.filters.level, asked.excluded, asked.refused("level")) == (("county",), ("level:town",), ("town",))
    assert asked.filtered
    assert asked.excluding("level", "town").excluded == ()
    assert not asked.unfiltered().filtered


def test_a_toggle_adds_and_takes_away_and_goes_back_to_the_first_page() -> None:
    asked = Asked(q="x", page=7)
    added = asked.toggled("level", "town")
    assert added == Asked(q="x", filters=Filters(level=("town",)))
    assert added.toggled("level", "town") == Asked(q="x")


def test_dropping_all_filters_keeps_words_and_order() -> None:
    asked = Asked(q="x", kind="section", filters=Filters(level=("town",)), sort="newest", page=3)
    assert asked.unfiltered() == Asked(q="x", kind="section", sort="newest")


def test_nothing_is_looked_for_without_words() -> None:
    asked = Asked().finding("topic", "助学")
    assert (asked.find, asked.find_in) == ("助学", "topic")
    assert asked.finding("topic", "") == Asked()
