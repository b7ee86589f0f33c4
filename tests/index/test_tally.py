"""Titles and headings are counted; the headings of many authors weigh most."""

from index import tally
from index.offers import Share
from index.tally import Tally


def shares(*rows: tuple[str, str, tuple[str, ...]]) -> Tally:
    made = Tally()
    for number, (author, title, headings) in enumerate(rows):
        made.add(Share(str(number), author, title, headings, regions=("32",), topics=("aid",)))
    return made


def test_titles_of_both_scripts_are_one() -> None:
    found = shares(("甲", "總結", ()), ("乙", "总结", ()), ("丙", "", ())).titles()
    assert [(item.text, item.count) for item in found] == [("總結", 2)]


def test_the_heading_of_two_authors_weighs_more_than_one_that_an_author_repeats() -> None:
    found = shares(
        ("甲", "", ("帮扶",)), ("甲", "", ("帮扶",)), ("甲", "", ("宣传",)), ("乙", "", ("宣传",))
    ).headings()
    assert [(item.text, item.count) for item in found] == [("宣传", 2), ("帮扶", 2)]
    assert found[0].weight > found[1].weight


def test_authors_beyond_those_told_apart_are_counted_by_summaries() -> None:
    rows = [(str(number), "", ("帮扶",)) for number in range(tally.MANY + 3)]
    assert shares(*rows).headings()[0].weight > shares(*rows[: tally.MANY]).headings()[0].weight


def test_places_and_topics_are_counted() -> None:
    counts = shares(("甲", "一", ()), ("乙", "二", ())).counts
    assert (counts["regions"]["32"], counts["topics"]["aid"]) == (2, 2)


def test_headings_of_one_author_are_forgotten_where_memory_is_short() -> None:
    made = Tally(room=2)
    for number, heading in enumerate(("甲法", "帮扶", "帮扶", "乙法")):
        made.add(Share(str(number), f"author {number}", "", (heading,)))
    assert [item.text for item in made.headings()] == ["帮扶"]
