"""A clean text with its labels, from the markup it is written in.

``#1 no|heading|kind|topic|initiative`` opens a section of depth 1 (``#1+``: its text runs on in the same line),
``#end`` closes the sections, ``[[quote>metric=value;...]]`` is a figure; flags after the value: ``+`` at least,
``~`` about, ``<`` just below, ``!`` a target.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from tests.quality.making.values import Figure, Piece, Section, Year

UNITS = {
    "人": "members_total members_new members_migrant members_newform workers_total workers_covered aid_people "
    "study_people mutual_people contest_people model_workers awards_people culture_people employment_people",
    "家": "unions_total unions_new firms_covered congress_units openness_units ankang_units bookrooms",
    "%": "union_rate member_rate contract_rate",
    "份": "contract_wage contract_collective contract_women offer_letters",
    "件": "disputes petitions",
    "元": "arrears_money aid_money study_money fees",
    "户": "aid_households",
    "人次": "training_people",
    "期": "training_sessions",
    "项": "contest_events",
    "条": "proposals",
    "个": "studios awards_units stations",
}
UNIT = {metric: unit for unit, metrics in UNITS.items() for metric in metrics.split()}
QUALIFIERS = {"+": "at_least", "~": "about", "<": "just_below"}
SIGNATURE = re.compile(r"^(二〇|\d{4}年\d+月\d+日$|述职人)|(工会|总工会|有限责任公司工会)$")
SIGNATURE_ENDS = 25


@dataclass(slots=True)
class _Body:
    """What has been read of a body so far; the lines of each section stand beside its heading."""

    lines: list[str] = field(default_factory=list)
    sections: list[tuple[Section, list[str]]] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    runs_on: str = ""
    inside: bool = False

    def take(self, raw: str) -> None:
        """Reads one more line."""
        if raw == "#end":
            self.inside = False
        elif raw.startswith("#"):
            self._heading(raw)
        else:
            self._line(raw)

    def _heading(self, raw: str) -> None:
        section = opened(raw)
        self.sections.append((section, []))
        self.inside = True
        head = section.no + section.heading
        self.runs_on = head if raw[2] == "+" else ""
        if not self.runs_on:
            self.lines.append(head)

    def _line(self, raw: str) -> None:
        line, figures = unmarked(raw)
        self.figures += figures
        if SIGNATURE.search(line) and len(line) < SIGNATURE_ENDS:
            self.inside = False
        if self.inside:
            self.sections[-1][1].append(line)
        self.lines.append(self.runs_on + line)
        self.runs_on = ""


def unmarked(line: str) -> tuple[str, list[Figure]]:
    """Returns a line without its markup, and the figures marked in it."""
    found: list[Figure] = []

    def take(quoted: re.Match[str]) -> str:
        found.extend(figure(item, quoted[1]) for item in quoted[2].split(";"))
        return quoted[1]

    return re.sub(r"\[\[(.+?)>(.+?)\]\]", take, line), found


def figure(item: str, quote: str) -> Figure:
    """Returns the figure that ``metric=value`` with its flags stands for."""
    metric, value, flags = re.findall(r"^(\w+)=([\d.]+)([+~<!]*)$", item)[0]
    number = float(value)
    return Figure(
        metric=metric,
        value=int(number) if number.is_integer() else number,
        unit=UNIT[metric],
        qualifier=next((name for flag, name in QUALIFIERS.items() if flag in flags), "exact"),
        quote=quote,
        target="!" in flags,
    )


def opened(line: str) -> Section:
    """Returns the section that a line of markup opens, still without text."""
    depth, no, rest = re.findall(r"^#(\d)\+? ?([^|]*)\|(.*)$", line)[0]
    heading, kind, topic, initiative = [*rest.split("|"), "", "", ""][:4]
    return Section(heading, no, int(depth), kind, topic or None, initiative or None, "")


def read(path: Path) -> Piece:
    """Returns the text of a yaml file with its labels."""
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    body = _Body()
    for raw in given["body"].splitlines():
        body.take(raw)
    sections = tuple(replace(section, text="\n".join(lines)) for section, lines in body.sections)
    year = given["year"]
    return Piece(
        id=given["id"],
        title=given["title"],
        text="\n".join(body.lines),
        level=given["level"],
        region=tuple(given["region"]),
        hidden=tuple(given.get("hidden") or given["region"]),
        year=Year(year["status"], year["range"] and tuple(year["range"]), year["by"], year["true"]),
        period=given["period"],
        doc_type=given.get("doc_type", "summary"),
        topics=tuple(sorted({s.topic for s in sections if s.topic} | set(given.get("topics") or ()))),
        sections=sections,
        figures=tuple(body.figures),
    )
