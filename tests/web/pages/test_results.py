"""Around the hits: the other unit, the orders, and what forms keep."""

from web.pages.results import kept, kinds, sorts
from web.params import Asked, Filters


def test_the_same_words_can_be_asked_of_initiatives() -> None:
    summaries, sections = kinds(Asked(q="x", page=4), page_size=20)
    assert (summaries.current, summaries.href) == (True, "/search?q=x")
    assert (sections.current, sections.href) == (False, "/search?q=x&kind=section")


def test_the_order_in_force_is_marked() -> None:
    assert [(each.label, each.current) for each in sorts(Asked(sort="newest"), page_size=20)] == [
        ("相关度", False), ("年份新到旧", True), ("年份旧到新", False),
    ]  # fmt: skip


def test_forms_keep_the_rest_of_the_search() -> None:
    asked = Asked(
        q="x",
        kind="section",
        filters=Filters(level=("town",), year=("2009",)),
        exact=True,
        excluded=("level:town",),
        sort="newest",
        page=3,
    )
    assert kept(asked, without=("q",)) == (
        ("level", "town"), ("year", "2009"), ("kind", "section"), ("not", "level:town"), ("exact", "1"),
        ("sort", "newest"),
    )  # fmt: skip
    assert ("year", "2009") not in kept(asked, without=("year",))
    assert ("q", "x") in kept(asked, without=("year",))
