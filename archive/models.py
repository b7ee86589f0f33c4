"""The values that every floor speaks of: sources, summaries, sections, statements and their evidence.

All are immutable.  Offsets count code points, half-open, in the text that the holder names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Scalar = str | int | float | bool | None


class YearStatus(StrEnum):
    """How far a summary's text proves its year."""

    EXPLICIT = "explicit"
    INFERRED = "inferred"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class SlotStatus(StrEnum):
    """How far a text proves one slot of its region."""

    TRUE = "true"
    INFERRED = "inferred"
    MASKED = "masked"
    UNKNOWN = "unknown"


class Provenance(StrEnum):
    """Whether a text names its author, masks it, or is filler without names and numbers."""

    NAMED = "named"
    MASKED = "masked"
    GENERIC = "generic"


class SectionKind(StrEnum):
    """What a section is for; a section of kind ``work`` is an initiative."""

    WORK = "work"
    PROBLEM = "problem"
    PLAN = "plan"
    EXPERIENCE = "experience"
    OVERVIEW = "overview"


class FigureNature(StrEnum):
    """Whether a figure is a state at one moment (会员总数) or what a period brought (新增会员)."""

    STOCK = "stock"
    FLOW = "flow"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """Where a piece of evidence stands."""

    TITLE = "title"
    TEXT = "text"
    FILE_NAME = "file_name"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """An expected fault: a stable code, a sentence for people, and where it was met."""

    code: str
    message: str
    source: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Harvest:
    """What the container of a text says about it: never evidence of the text's own year or author."""

    container: str = "plain"  # plain | office | wenku | fanwen | gov_news
    title: str | None = None  # the page's or document's title as found
    posted_on: str | None = None  # ISO date of upload or publication
    publisher: str | None = None  # 来源: as printed
    page_count: int | None = None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One input file turned into raw text by a reader; ``text`` is as read, before any cleaning."""

    name: str  # relative to what was ingested; a zip member is "a.zip/b.txt"
    data: bytes
    media_type: str  # what the content is, e.g. "text/html", whatever the suffix says
    encoding: str | None  # for text formats
    text: str
    harvest: Harvest = field(default_factory=Harvest)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as received."""

    id: str  # first 12 hex digits of sha256
    name: str
    sha256: str
    media_type: str
    encoding: str | None
    size: int  # bytes
    received_at: str  # ISO 8601, UTC
    harvest: Harvest


@dataclass(frozen=True, slots=True)
class Repair:
    """One change made by a cleaning step; ``span`` is in the raw text, ``kind`` is a noise id of the catalogue."""

    kind: str
    span: Span
    before: str
    after: str
    confidence: float  # 0..1
    exact: bool  # False: inferred


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that made a statement, where they stand (span in that part) and the rule that read them."""

    part: Part
    start: int
    end: int
    quote: str
    rule: str
    summary: str | None = None  # id of the summary in whose text the span counts; None: the one that states it


@dataclass(frozen=True, slots=True)
class Statement:
    """``this summary says field = value``, with a status, a score in 0..1 and its evidence.

    ``field`` is one of FIELDS; losing candidates are statements too, with a lower score.
    """

    field: str
    value: Scalar
    status: str
    score: float
    rule: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Year:
    """The year a summary reports on: ``value`` only if one year is left, ``low``/``high`` the proven range."""

    status: YearStatus = YearStatus.UNKNOWN
    value: int | None = None
    low: int | None = None
    high: int | None = None
    claimed: int | None = None  # what a site's title or file name says: never evidence


@dataclass(frozen=True, slots=True)
class Place:
    """One slot of a region: the current official full name and code; as written where it differs."""

    status: SlotStatus = SlotStatus.UNKNOWN
    name: str | None = None
    code: str | None = None  # 2, 4, 6 or 9 digits: province, city, county, town
    as_written: str | None = None  # former name, alias or the mask itself


@dataclass(frozen=True, slots=True)
class Region:
    """The author's place, from province to town."""

    province: Place = Place()
    city: Place = Place()
    county: Place = Place()
    town: Place = Place()


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Another figure of the same summary that bears on one: ``relation`` is one of its flags, or ``part_of``.

    ``other`` counts in ``Description.figures``, from 0, so that a link outlives every change of the text's places.
    """

    relation: str
    other: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its metric; ``value`` in base units (元, 人), ``span`` of the quote in the summary's text.

    ``flags`` are ids of labels.yaml; ``links`` names for each flag that two figures raise the other one.
    """

    metric: str
    value: float
    unit: str
    qualifier: str  # exact | at_least | just_below | about
    target: bool  # True: planned, not achieved
    quote: str
    span: Span
    flags: tuple[str, ...] = ()
    nature: FigureNature = FigureNature.UNKNOWN
    links: tuple[FigureLink, ...] = ()


@dataclass(frozen=True, slots=True)
class NameList:
    """Personal names in a summary's text that stand for one group of people, ``span`` from the first to the last."""

    span: Span
    kind: str  # recipients | patients | trainees | other (public: leaders, models, winners, or nothing says)
    count: int  # persons


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered part of a summary; ``span`` holds its text without the heading line, in the summary's text."""

    position: int  # from 1, in export order
    number: str  # as written: "一、", "（二）", "" for an unnumbered one
    heading: str  # without the number
    depth: int  # 1 is the top
    kind: SectionKind
    heading_span: Span
    span: Span
    topics: tuple[str, ...] = ()
    initiative: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One report cut out of a cleaned file: ``text == cleaned[span.start:span.end]``, title lines left out."""

    part: int  # from 1
    span: Span
    text: str
    title: str | None = None  # a title that stands in the piece itself
    title_span: Span | None = None  # in the cleaned file
    heading: str | None = None  # the stem or bracket heading that a site put above it
    truncated: bool = False
    gap: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Description:
    """The effective values of a summary and the statements that they were ranked from."""

    title: str
    title_generated: bool = False
    level: str = "unknown"
    year: Year = field(default_factory=Year)
    period: str = "unknown"
    region: Region = field(default_factory=Region)
    topics: tuple[str, ...] = ()
    provenance: Provenance = Provenance.NAMED
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    flags: tuple[str, ...] = ()  # truncated, gap, low_relevance, redated, ...
    names: tuple[NameList, ...] = ()  # in the order of the text, none overlapping another


@dataclass(frozen=True, slots=True)
class Summary:
    """One report inside a source, described; the unit of browsing and searching."""

    id: str  # "<source id>-<part>"
    source: Source
    part: int
    text: str  # cleaned
    span: Span  # of ``text`` in the cleaned text of the source
    sections: tuple[Section, ...]
    description: Description
    family: str | None = None
    representative: bool = True  # the family's best copy; True where there is no family

    def section_text(self, section: Section) -> str:
        """Returns the words of a section, heading left out."""
        return self.text[section.span.start : section.span.end]


LEVELS = (
    "national", "province", "city", "county", "district", "development_zone", "town", "street",
    "village", "enterprise", "school", "hospital", "agency", "industry", "unknown",
)  # fmt: skip
PERIODS = (
    "year", "first_half", "second_half", "q1", "q2", "q3", "q4", "month", "term", "semester", "unknown",
)  # fmt: skip
SLOTS = ("province", "city", "county", "town")
FIELDS = (
    "title", "level", "year", "claimed_year", "period", "region.province", "region.city",
    "region.county", "region.town", "topics", "provenance",
)  # fmt: skip
