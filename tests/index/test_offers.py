"""What a summary adds to what is offered: never a name of its lists."""

from dataclasses import replace

from archive.models import NameList, Span, Summary
from index.offers import share
from tests.index.making import Part, place, summary


def listed(made: Summary, *names: str) -> Summary:
    """Returns the summary with a list for each place where one of the names stands."""
    spans = [Span(made.text.index(name), made.text.index(name) + len(name)) for name in names]
    lists = tuple(NameList(span, "recipients", 1) for span in spans)
    return replace(made, description=replace(made.description, names=lists))


def test_a_summary_adds_its_title_headings_places_and_topics() -> None:
    region = place(province=("江苏省", "32"), county=("射阳县", "320924"))
    made = summary(
        title="射阳县总工会总结", parts=(Part("帮扶", "甲"), Part("帮扶", "乙")), region=region, topics=("aid",)
    )
    found = share(made)
    assert (found.title, found.headings, found.topics) == ("射阳县总工会总结", ("帮扶",), ("aid",))
    assert found.regions == ("32", "320924")
    assert found.summary_id == made.id


def test_a_heading_with_a_list_of_names_is_left_out() -> None:
    made = listed(summary(parts=(Part("慰问赵德柱、钱桂枝", "甲"), Part("帮扶", "乙"))), "赵德柱、钱桂枝")
    assert share(made).headings == ("帮扶",)


def test_a_name_of_a_list_is_left_out_wherever_it_stands() -> None:
    made = summary("资助赵德柱等三人", title="记赵德柱", parts=(Part("再访赵德柱", "甲"),))
    found = share(listed(made, "赵德柱"))
    assert (found.title, found.headings) == ("", ())


def test_copies_made_up_titles_and_what_is_too_short_or_long_are_left_out() -> None:
    assert share(summary(title="总结", generated=True)).title == ""
    assert share(summary(title="总结", representative=False)).title == ""
    assert share(summary(parts=(Part("一", "甲"), Part("长" * 61, "乙")))).headings == ()
