"""Around the hits: the other unit, the orders, what forms keep, and ways on where nothing was found."""

from web.pages.results import kept, kinds, sorts, suggestions
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
        q="x", kind="section", filters=Filters(level=("town",), year=("2009",)), synonyms=True, sort="newest", page=3
    )
    assert kept(asked, without=("q",)) == (
        ("level", "town"), ("year", "2009"), ("kind", "section"), ("synonyms", "1"), ("sort", "newest"),
    )  # fmt: skip
    assert ("year", "2009") not in kept(asked, without=("year",))
    assert ("q", "x") in kept(asked, without=("year",))


def labels(asked: Asked, *, undated: int = 0, synonyms: bool = True) -> list[str]:
    return [each.label for each in suggestions(asked, page_size=20, undated=undated, synonyms=synonyms)]


def test_where_nothing_was_found_each_restriction_can_be_dropped() -> None:
    asked = Asked(q="金秋助学 资助", filters=Filters(year=("2009",), region=("320924",)))
    assert labels(asked, undated=7) == [
        "去掉年份限制（还有7篇总结年份不详，不在任何年份之内）",
        "扩大到全省",
        "去掉全部筛选条件",
        "只检索“金秋助学”",
        "只检索“资助”",
        "连近义说法一起找",
        "改为检索举措",
    ]


def test_a_bare_word_has_few_ways_on() -> None:
    assert labels(Asked(q="助学", kind="section", synonyms=True)) == ["改为检索总结"]


def test_words_that_mean_nothing_else_offer_no_synonyms() -> None:
    assert labels(Asked(q="射阳"), synonyms=False) == ["改为检索举措"]


def test_undated_texts_are_mentioned_only_where_there_are_some() -> None:
    assert labels(Asked(filters=Filters(year=("2009",))))[0] == "去掉年份限制"
