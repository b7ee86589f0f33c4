"""Title lines at the top of a piece: whose they are and where the text begins."""

import pytest

from archive.models import Span
from archive.splitting.titles import (
    is_site_title,
    is_title,
    names_organisation,
    own_years,
    tidy,
    top,
    without_site_titles,
)

BODY = "上半年，我镇工会在镇党委的领导下开展工作，各项工作都有新的进展。"


@pytest.mark.parametrize(
    "line",
    [
        "射阳县总工会2014年上半年工作总结",
        "在全县工会上半年工作总结会上的讲话",
        "合肥经济技术开发区总工会上半年工作总结及下半年工作安排",
        "天水市总工会五年工作报告（2016—2020年）",
        "2020年街道工会工作总结范文",
        "2023年开发区工会上半年工作总结.docx",
        "社区工会上半年工作述职",
        "《镇工会工作总结》",
    ],
)
def test_a_title_is_told(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "一、上半年工作总结",
        "（二）召开总结",
        "现将工作总结如下：",
        "我们认真做了总结。",
        "总结",
        "1、写好总结",
        "第一部分 工作总结",
        BODY,
    ],
)
def test_a_heading_or_a_sentence_is_no_title(line: str) -> None:
    assert not is_title(line)


@pytest.mark.parametrize("title", ["工会总结范文", "工会工作总结(精选7篇)", "最新工会年终总结"])
def test_a_site_gives_itself_away(title: str) -> None:
    assert is_site_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "射阳县总工会工作总结",
        "xx镇工会半年工作总结",
        "某街道总工会工作小结",
        "豫平重型铸锻有限责任公司工会2006年工作总结",
        "**区总工会2011年工作总结",
    ],
)
def test_a_name_or_its_mask_names_an_organisation(title: str) -> None:
    assert names_organisation(title)


@pytest.mark.parametrize(
    "title",
    ["2019年工会个人工作总结", "街道工会年度工作总结", "20xx年工会工作总结", "射阳县农业总结", "2007年工会年终总结"],
)
def test_a_kind_of_organisation_is_no_name(title: str) -> None:
    assert not names_organisation(title)


def test_the_years_of_a_title_are_read() -> None:
    assert own_years("2015年总结和2016年计划") == {"2015", "2016"}


def read(text: str, page: str | None = None, stem: str = "") -> tuple[str | None, str, tuple[str, ...]]:
    found = top(text, Span(0, len(text)), page=page, stem=stem)
    return found.title, text[found.text_start :], found.site


def test_the_own_title_is_told_from_the_page_s() -> None:
    text = f"街道工会工作总结\n桂园街道总工会2012年工作总结\n{BODY}"
    assert read(text, "街道工会工作总结") == ("桂园街道总工会2012年工作总结", BODY, ("街道工会工作总结",))


def test_a_title_printed_five_times_is_left_out_of_the_text() -> None:
    text = "工会上半年总结范文\n" * 5 + BODY
    assert read(text, "工会上半年总结范文")[:2] == (None, BODY)


def test_the_page_s_title_is_own_if_it_names_somebody() -> None:
    assert read(f"射阳县总工会工作总结\n{BODY}", "射阳县总工会工作总结")[0] == "射阳县总工会工作总结"


@pytest.mark.parametrize(("year", "own"), [("2013", True), ("2012", False)], ids=["repeated", "contradicted"])
def test_a_site_s_year_must_come_again_in_the_text(year: str, own: bool) -> None:
    line = "2013年射阳县总工会工作总结"
    assert (read(f"{line}\n{year}年，我会工作顺利。", line)[0] == line) is own


def test_a_speech_whose_year_only_the_site_gives_is_own() -> None:
    line = "在全县工会上半年工作总结会上的讲话"
    assert read(f"{line}\n同志们：今天开会。", f"2023年{line}")[0] == line
    assert read(f"{line}\n同志们：今天开会。", line)[0] is None


def test_a_printed_copy_of_the_title_does_not_prove_its_year() -> None:
    line = "2013年射阳县总工会工作总结"
    assert read(f"{line}\n{line}\n20xx年，我会工作顺利。", line)[0] is None


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("艳粉街道工会XX年工作总结 XX年，街道工会很好。", "艳粉街道工会XX年工作总结", "XX年，街道工会很好。"),
        (
            "**区总工会2011年上半年工作总结2011年上半年，**区总工会很好。",
            "**区总工会2011年上半年工作总结",
            "2011年上半年，**区总工会很好。",
        ),
        (
            "天水市总工会五年工作报告(2016—2020年) 各位代表：\n很好。",
            "天水市总工会五年工作报告(2016—2020年)",
            "各位代表：\n很好。",
        ),
    ],
    ids=["a space", "no space", "a bracket"],
)
def test_a_title_may_run_on_into_the_text(text: str, title: str, body: str) -> None:
    assert read(text)[:2] == (title, body)


def test_a_run_on_site_title_is_not_own() -> None:
    assert read("开发区工会上半年工作总结 上半年，区工会很好。", "2023年开发区工会上半年工作总结") == (
        None, "上半年，区工会很好。", ("开发区工会上半年工作总结",)
    )  # fmt: skip


def test_a_sentence_that_speaks_of_a_summary_is_no_title() -> None:
    text = "现将2009年我乡工会工作总结如下，请审阅。"
    assert read(text)[:2] == (None, text)


def test_a_first_heading_below_the_title_stays_in_the_text() -> None:
    text = f"射阳县总工会2014年工作报告\n上半年工作回顾\n{BODY}"
    assert read(text)[:2] == ("射阳县总工会2014年工作报告", f"上半年工作回顾\n{BODY}")


def test_a_title_alone_is_the_text() -> None:
    assert read("射阳县总工会工作总结") == (None, "射阳县总工会工作总结", ())


def test_the_page_s_title_above_the_next_heading_is_left_out() -> None:
    text = f"{BODY}\n街道工会工作总结\n"
    assert text[: without_site_titles(text, Span(0, len(text)), page="街道工会工作总结3篇")] == BODY


def test_another_last_line_stays() -> None:
    text = f"{BODY}\n射阳县总工会"
    assert without_site_titles(text, Span(0, len(text)), page="街道工会工作总结") == len(text)


REPORT = "各位代表：现在，我向大会作报告。"


def test_a_slogan_above_a_report_s_subtitle_is_its_title() -> None:
    text = f"在新的起点上谱写全省工运新篇章\n——在省总工会第十二次代表大会上的工作报告\n{REPORT}"
    found = top(text, Span(0, len(text)), page=None, stem="")
    assert (found.title, text[found.text_start :][:2]) == ("在新的起点上谱写全省工运新篇章", "——")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"一、谱写全省工运新篇章\n——在代表大会上的工作报告\n{REPORT}", id="a numbered heading"),
        pytest.param(f"谱写全省工运新篇章\n——组织职工走访二十家企业\n{REPORT}", id="a list below it"),
        pytest.param(f"谱写全省工运新篇章\n{REPORT}", id="no subtitle"),
        pytest.param(f"新篇\n——在代表大会上的工作报告\n{REPORT}", id="too short"),
    ],
)
def test_a_slogan_without_a_report_s_subtitle_is_text(text: str) -> None:
    assert top(text, Span(0, len(text)), page=None, stem="").title is None


@pytest.mark.parametrize(
    ("line", "own"), [("市总工会上半年工作总结", True), ("街道工会年度工作总结", True), ("上半年工作总结", False)]
)
def test_a_union_without_a_name_below_the_site_s_title_is_the_own_title(line: str, *, own: bool) -> None:
    page = "2021江苏省总工会工作总结范文"
    text = f"2021江苏省总工会工作总结\n{line}\n今年以来，市总工会做了大量工作，走访了二十家企业。"
    assert (top(text, Span(0, len(text)), page=page, stem="").title == line) is own


def test_a_year_in_the_next_piece_does_not_prove_the_site_s() -> None:
    piece = "2021江苏省总工会工作总结\n今年以来，走访了二十家企业。\n"
    text = f"{piece}2021年，市总工会做了大量工作。"
    assert top(text, Span(0, len(piece)), page="2021江苏省总工会工作总结范文", stem="").title is None


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("县总工会工作总结PPt", "县总工会工作总结"),
        ("县总工会工作总结_1", "县总工会工作总结"),
        ("县总工会工作总结参考", "县总工会工作总结"),
        ("县总工会工作总结（一）", "县总工会工作总结"),
        ("县总工会工作总结 县总工会工作总结", "县总工会工作总结"),
        ("2023年县总工会工作总结2023年县总工会工作总结", "2023年县总工会工作总结"),
        ("收费站工会工作报告 工会工作报告", "收费站工会工作报告"),
        ("县总工会\n工作总结", "县总工会 工作总结"),
        ("县总工会工作总结（2012年）", "县总工会工作总结（2012年）"),
        ("（一）", "（一）"),
    ],
)
def test_a_title_loses_what_a_site_put_behind_it(printed: str, own: str) -> None:
    assert tidy(printed) == own


def test_an_own_title_ends_before_the_site_s_number() -> None:
    assert read(f"射阳县总工会2014年工作报告（二）\n{BODY}")[0] == "射阳县总工会2014年工作报告"
