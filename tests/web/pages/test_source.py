"""A source is shown as received; every repair is marked in the raw words."""

import pytest

from archive.models import Repair, Span, Summary
from web.pages.source import raw_page, size_words, source_page

RAW = "页眉。總結(jié)的正文&rdquo;。页脚"


def repair(kind: str, before: str, after: str, *, exact: bool = True) -> Repair:
    start = RAW.index(before)
    return Repair(kind, Span(start, start + len(before)), before, after, 1.0 if exact else 0.8, exact)


REPAIRS = (repair("P", "結(jié)", "結"), repair("X", "&rdquo;", "", exact=False), repair("W", "页脚", ""))


def test_only_the_repairs_of_this_summary_are_marked(summary: Summary) -> None:
    page = raw_page(summary, RAW, Span(3, RAW.index("页脚")), REPAIRS)
    assert "".join(run.text for run in page.runs) == "總結(jié)的正文&rdquo;。"
    assert [(run.text, run.note) for run in page.runs if "repair" in run.kinds] == [
        ("結(jié)", "夹注的拼音：改为“結”"), ("&rdquo;", "网页符号残留：删去"),
    ]  # fmt: skip
    assert [(row.before, row.after, row.sure) for row in page.repairs] == [
        ("結(jié)", "結", "确定"), ("&rdquo;", "", "推测，把握80%"),
    ]  # fmt: skip
    assert sorted(page.kinds) == [("夹注的拼音", 1), ("网页符号残留", 1)]


def test_a_change_of_the_whole_text_is_told_once_and_not_marked(summary: Summary) -> None:
    page = raw_page(summary, RAW, Span(3, 12), [Repair("T", Span(0, len(RAW)), "", "", 1.0, True)])
    assert page.throughout == ("繁体转简体",)
    assert (page.kinds, page.repairs) == ((), ())
    assert not any(run.kinds for run in page.runs)


def test_a_long_list_of_repairs_says_how_many_are_left_out(summary: Summary) -> None:
    many = [Repair("P", Span(place, place + 1), "x" * 100, "y", 1.0, True) for place in range(60)]
    page = raw_page(summary, "正" * 60, Span(0, 60), many)
    assert (len(page.repairs), page.left_out) == (50, 10)
    assert len(page.repairs[0].before) < 70


def test_a_source_lists_its_summaries_and_its_other_names(summary: Summary) -> None:
    page = source_page(summary.source, [summary], other_names=[summary.source.name, "旧/总结.html"])
    assert page.other_names == ("旧/总结.html",)
    assert [each.id for each in page.summaries] == [summary.id]
    assert (page.container, page.received_at, page.size) == ("范文网站", "2026-01-02 03:04", "2 KB")


@pytest.mark.parametrize(("size", "words"), [(10, "1 KB"), (2048, "2 KB"), (3_400_000, "3.4 MB")])
def test_sizes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size) == words
