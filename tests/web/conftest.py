"""Summaries made by hand: one street union's report with two sections, its statements and their evidence."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from archive.families import Family
from archive.models import (
    Description,
    Evidence,
    Figure,
    Harvest,
    Part,
    Place,
    Region,
    Repair,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Statement,
    Summary,
    Year,
    YearStatus,
)
from tests.web.site_making import county, fill, helping, hostile, kept, masked_copy, source
from web.app import create_app
from web.config import Config

TEXT = (
    "2011年上半年，桂园街道总工会在区总工会领导下开展工作。\n"
    "一、开展金秋助学\n"
    "资助xx名困难职工子女，发放助学金19.2万元。⟦缺12字⟧\n"
    "二、下半年打算\n"
    "继续推进工资集体协商，力争建会率达到90%。"
)
SOURCE = Source(
    "a1b2c3d4e5f6", "街道/总结.html", "a1" * 32, "text/html", "gb18030", 2048, "2026-01-02T03:04:05Z",
    Harvest(container="fanwen", title="2016年街道工会总结", posted_on="2016-03-01"),
)  # fmt: skip


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def evidence(words: str, rule: str = "opening") -> Evidence:
    place = span(words)
    return Evidence(Part.TEXT, place.start, place.end, words, rule)


def _sections() -> tuple[Section, ...]:
    first, second = span("开展金秋助学"), span("下半年打算")
    body = span("资助xx名困难职工子女，发放助学金19.2万元。⟦缺12字⟧")
    plan = span("继续推进工资集体协商，力争建会率达到90%。")
    return (
        Section(1, "一、", "开展金秋助学", 1, SectionKind.WORK, first, body, ("assistance",), None),
        Section(2, "二、", "下半年打算", 1, SectionKind.PLAN, second, plan, ("bargaining",), None),
    )


DESCRIPTION = Description(
    title="桂园街道总工会2011年上半年工作总结",
    level="street",
    year=Year(YearStatus.EXPLICIT, 2011, 2011, 2011, claimed=2016),
    period="first_half",
    region=Region(
        province=Place(SlotStatus.INFERRED, "广东省", "44"),
        city=Place(SlotStatus.INFERRED, "深圳市", "4403"),
        county=Place(SlotStatus.INFERRED, "罗湖区", "440303"),
        town=Place(SlotStatus.TRUE, "桂园街道", "440303001"),
    ),
    topics=("assistance", "bargaining"),
    figures=(
        Figure("study_money", 192000.0, "元", "exact", False, "助学金19.2万元", span("助学金19.2万元")),
        Figure("union_rate", 90.0, "%", "at_least", True, "建会率达到90%", span("建会率达到90%")),
    ),
    statements=(
        Statement("level", "street", "true", 0.92, "subject", (evidence("桂园街道总工会"),)),
        Statement("level", "district", "candidate", 0.2, "superior", (evidence("区总工会"),)),
        Statement("year", 2011, "explicit", 0.95, "opening", (evidence("2011年上半年"),)),
        Statement(
            "claimed_year", 2016, "claimed", 0.0, "redated",
            (Evidence(Part.FURNITURE, 0, 5, "2016年", "claimed"), evidence("2011年上半年", "year:opening")),
        ),
        Statement("period", "first_half", "true", 0.9, "opening", (evidence("2011年上半年"),)),
        Statement("region.town", "桂园街道", "true", 0.9, "author", (evidence("桂园街道"),)),
        Statement("topics", "assistance", "true", 0.8, "heading", (evidence("金秋助学"),)),
        Statement("topics", "bargaining", "true", 0.6, "body", (evidence("工资集体协商"),)),
    ),
    flags=("gap", "redated"),
)  # fmt: skip


def _street() -> Summary:
    return Summary(
        id="a1b2c3d4e5f6-1",
        source=SOURCE,
        part=1,
        text=TEXT,
        span=Span(0, len(TEXT)),
        sections=_sections(),
        description=DESCRIPTION,
    )


def _nowhere() -> Summary:
    text = "一年来，我会做了许多工作。"
    return Summary(
        id="ffffffffffff-1",
        source=source(0xFFFFFFFFFFFF, "无名.txt"),
        part=1,
        text=text,
        span=Span(0, len(text)),
        sections=(),
        description=Description(title="工作总结", title_generated=True),
    )


@pytest.fixture
def summary() -> Summary:
    return _street()


@pytest.fixture
def unknown() -> Summary:
    """A text that proves nothing about itself."""
    return _nowhere()


@pytest.fixture
def at() -> Callable[[str], Span]:
    """Returns where words stand in the hand-made text."""
    return span


@pytest.fixture(scope="session")
def archive_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of 30 summaries: a street's report, its masked copy, counties, undated, hostile, with names."""
    directory = tmp_path_factory.mktemp("site")
    street, nowhere = _street(), _nowhere()
    copy = masked_copy(street)
    repair = Repair("S", Span(0, 4), "二〇一一", "2011", 0.9, False)
    sign = Repair("X", Span(span("资助").start, span("资助").start + 1), "&#36164;", "资", 1.0, True)
    files = [kept(street, repairs=(repair, sign), data=b"<html>\xff"), kept(copy), kept(nowhere), kept(hostile())]
    files.append(kept(helping()))
    counties = [kept(county(number, 2005 + number % 8)) for number in range(1, 26)]
    ids = tuple(sorted((street.id, copy.id)))
    fill(directory, [*files, *counties], family=Family("family-1", ids, street.id))
    return directory


@pytest.fixture(scope="session")
def app(archive_dir: Path) -> Flask:
    return create_app(Config(data_dir=archive_dir, demo=True))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
