"""Every repair is listed with what stood there before, and marked in the cleaned and in the raw words."""

from dataclasses import replace

import pytest

from archive.cleaning import Cleaned, clean
from archive.models import Harvest, NameList, Repair, Span, Summary
from archive.offsets import OffsetMap
from web.pages.repairs import LINKED, LISTED, Repaired, repaired
from web.veil import veiled

RAW = "页眉。效劳大局&rdquo;，\n推广推进工作。广告页脚"
MADE = "页眉。服务大局”，推进工作。页脚"
EDITS = [(7, 14, 1), (15, 16, 0), (16, 18, 0), (23, 25, 0)]
REPAIRS = (
    Repair("S", Span(3, 5), "效劳", "服务", 0.9, False),
    Repair("X", Span(7, 14), "&rdquo;", "”", 1.0, True),
    Repair("K", Span(15, 16), "\n", "", 1.0, True),
    Repair("A2", Span(16, 18), "推广", "", 0.8, False),
    Repair("W", Span(23, 25), "广告", "", 1.0, True),
)


def held(summary: Summary, made: str, span: Span, **about: object) -> Summary:
    described = replace(summary.description, statements=(), figures=(), **about)
    return replace(summary, text=made[span.start : span.end], span=span, sections=(), description=described)


def found(summary: Summary, repairs: tuple[Repair, ...] = REPAIRS, **about: object) -> tuple[Repaired, str]:
    seen = veiled(held(summary, MADE, Span(3, 14), **about), show_names=False)
    cleaned = Cleaned(MADE, OffsetMap.from_edits(len(RAW), EDITS), repairs, Harvest())
    return repaired(seen, cleaned, RAW), seen.summary.text


def test_only_the_repairs_of_this_summary_are_told(summary: Summary) -> None:
    told, text = found(summary)
    assert told.raw == "效劳大局&rdquo;，\n推广推进工作。"
    assert [(each.before, each.after, text[each.text.start : each.text.end]) for each in told.changes] == [
        ("效劳", "服务", "服务"), ("&rdquo;", "”", "”"), ("↵", "", ""), ("推广", "", ""),
    ]  # fmt: skip
    assert [told.raw[each.raw.start : each.raw.end] for each in told.changes] == ["效劳", "&rdquo;", "\n", "推广"]


def test_each_place_says_what_stood_there(summary: Summary) -> None:
    told, _ = found(summary)
    assert [each.note for each in told.changes] == [
        "原文作“效劳”，推定",
        "原文作“&rdquo;”，网页符号残留，已改正",
        "此处原有“↵”，为断行，已删去",
        "此处原有“推广”，推定为句中广告，已删去",
    ]


def test_only_what_is_inferred_is_marked_unless_all_is_asked_for(summary: Summary) -> None:
    told, _ = found(summary)
    assert [(mark.kind, mark.anchor) for mark in told.marks(everything=False)] == [("guessed", "r1"), ("guessed", "r4")]
    assert [mark.kind for mark in told.marks(everything=True)] == ["guessed", "fixed", "fixed", "guessed"]
    assert [mark.anchor for mark in told.raw_marks()] == ["r1", "r2", "r3", "r4"]


def test_the_list_counts_by_kind(summary: Summary) -> None:
    told, _ = found(summary)
    listed = told.listed(lambda anchor: f"#{anchor}")
    assert (listed.count, listed.inferred) == (4, 2)
    first = next(kind for kind in listed.kinds if kind.name == "改写的字词")
    assert (first.count, first.inferred, first.left_out) == (1, 1, 0)
    [row] = first.rows
    assert (row.words, row.before, row.after, row.confidence) == ("“效劳”改作“服务”", "效劳", "服务", "90%")
    assert row.hrefs == ("#r1",)
    assert [row.words for kind in listed.kinds for row in kind.rows][1:] == [
        "“&rdquo;”改作「”」", "删去“↵”", "删去“推广”",
    ]  # fmt: skip


def test_changes_that_are_alike_share_a_row(summary: Summary) -> None:
    told, _ = found(summary, (*REPAIRS[:1] * 3, replace(REPAIRS[0], before="效力")))
    [kind] = told.listed(str).kinds
    assert [(row.before, row.count, row.hrefs) for row in kind.rows] == [
        ("效劳", 3, ("r1", "r2", "r3")), ("效力", 1, ("r4",)),
    ]  # fmt: skip


def test_a_long_list_says_how_many_are_left_out(summary: Summary) -> None:
    many = tuple(replace(REPAIRS[0], before=str(number)) for number in range(LISTED + 3))
    told, _ = found(summary, many + REPAIRS[:1] * 2)
    [kind] = told.listed(str).kinds
    assert (len(kind.rows), kind.left_out, kind.count) == (LISTED, 5, LISTED + 5)
    told, _ = found(summary, REPAIRS[:1] * (LINKED + 4))
    [kind] = told.listed(str).kinds
    assert (kind.rows[0].count, len(kind.rows[0].hrefs), kind.left_out) == (LINKED + 4, LINKED, 4)


def test_words_that_were_put_in_are_told_from_replaced_ones(summary: Summary) -> None:
    made = "以”为"
    seen = veiled(held(summary, made, Span(0, 3)), show_names=False)
    offsets = OffsetMap.from_edits(2, [(1, 1, 1)])
    for exact, note in ((True, "引号括号缺失：补出「”」"), (False, "引号括号缺失：推定补入「”」")):
        cleaned = Cleaned(made, offsets, (Repair("O", Span(1, 1), "", "”", 0.8, exact),), Harvest())
        [change] = repaired(seen, cleaned, "以为").changes
        assert (change.note, change.text) == (note, Span(1, 2))


def test_nothing_but_the_kind_is_told_of_a_change_without_words(summary: Summary) -> None:
    told, _ = found(summary, (Repair("R", Span(5, 5), "", "", 1.0, True),))
    assert [each.note for each in told.changes] == ["分段"]


def test_repairs_in_a_list_of_names_are_not_told(summary: Summary) -> None:
    told, text = found(summary, names=(NameList(Span(0, 2), "recipients", 2),))
    assert text.startswith("〔名单，2 人〕大局”")
    assert told.raw.startswith("〔名单，2 人〕大局&rdquo;")
    assert [each.before for each in told.changes] == ["&rdquo;", "↵", "推广"]
    assert text[told.changes[0].text.start : told.changes[0].text.end] == "”"
    assert told.raw[told.changes[0].raw.start : told.changes[0].raw.end] == "&rdquo;"


def test_a_long_stretch_is_quoted_by_its_ends(summary: Summary) -> None:
    told, _ = found(summary, (Repair("A2", Span(16, 18), "推" * 100, "", 0.8, False),))
    assert told.changes[0].before == "推" * 20 + "……" + "推" * 20


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("縣總工會開展勞動競賽，組織職工書屋建設。", ("原文是繁体字，清理稿已全部转为简体，不逐字标出。",)),
        (
            "縣總(zǒng)工會(huì)開展勞動(dòng)競賽，組織職工書屋建設。",
            ("原文是繁体字，清理稿已全部转为简体，不逐字标出。", "原文夹注拼音3处，清理稿已删去。"),
        ),
        ("全县工會开展劳动竞赛，" + "维护职工合法权益，慰问困难职工。" * 9, ("原文夹有1个繁体字，清理稿已转为简体。",)),
    ],
    ids=["script", "readings", "stray"],
)  # fmt: skip
def test_what_was_changed_all_over_is_said_once(summary: Summary, raw: str, told: tuple[str, ...]) -> None:
    cleaned = clean(raw, Harvest())
    seen = veiled(held(summary, cleaned.text, Span(0, len(cleaned.text))), show_names=False)
    shown = repaired(seen, cleaned, raw)
    assert shown.throughout == told
    assert not any(each.kind in {"T", "P"} for each in shown.changes)


def test_words_of_another_script_that_were_turned_back_are_inferred(summary: Summary) -> None:
    told, _ = found(summary, (Repair("T", Span(3, 5), "社群", "社区", 0.8, False),))
    assert [each.name for each in told.changes] == ["港台用词改回"]


def test_any_other_change_of_the_whole_is_named_once(summary: Summary) -> None:
    told, _ = found(summary, (Repair("B", Span(0, len(RAW)), "", "", 1.0, True),))
    assert (told.throughout, told.changes) == (("清理稿对全文作了网页代码残留。",), ())
