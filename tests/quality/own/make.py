"""Make tests/quality/own/files and truth.jsonl from texts/*.yaml: `.venv/bin/python tests/quality/own/make.py`.

Markup of a body: `#1 no|heading|kind|topic|initiative` opens a section of depth 1 (`#1+`: its text runs on in the
same line), `#end` closes the sections, `[[quote>metric=value;...]]` is a figure; `+` at least, `!` a target.
"""

import io
import json
import random
import re
import zipfile
from collections import Counter, defaultdict
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
import yaml
from plan import FILES_PLAN, F, P

HERE = Path(__file__).parent
FILES = HERE / "files"
SLOTS = ("province", "city", "county", "town")
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
Piece = dict[str, Any]
STAMP = (2024, 1, 1, 0, 0, 0)


# ---------------------------------------------------------------- clean texts
def figures_of(line: str) -> tuple[str, list[Piece]]:
    found: list[Piece] = []

    def take(m: re.Match[str]) -> str:
        for item in m[2].split(";"):
            metric, value, flags = re.findall(r"^(\w+)=([\d.]+)([+!]*)$", item)[0]
            number = float(value)
            found.append(
                {
                    "metric": metric,
                    "value": int(number) if number.is_integer() else number,
                    "unit": UNIT[metric],
                    "qualifier": "at_least" if "+" in flags else "exact",
                    "quote": m[1],
                    "target": "!" in flags,
                }
            )
        return m[1]

    return re.sub(r"\[\[(.+?)>(.+?)\]\]", take, line), found


def open_section(line: str) -> Piece:
    depth, no, rest = re.findall(r"^#(\d)\+? ?([^|]*)\|(.*)$", line)[0]
    heading, kind, topic, initiative = [*rest.split("|"), "", "", ""][:4]
    return {
        "heading": heading,
        "no": no,
        "depth": int(depth),
        "kind": kind,
        "topic": topic or None,
        "initiative": initiative or None,
        "text": "",
    }


def read(path: Path) -> Piece:
    """A clean text with its labels."""
    piece = yaml.safe_load(path.read_text(encoding="utf-8"))
    lines: list[str] = []
    piece |= {"sections": [], "figures": []}
    current: Piece | None = None
    glue = ""
    for raw in piece.pop("body").splitlines():
        if raw == "#end":
            current = None
        elif raw.startswith("#"):
            current = open_section(raw)
            piece["sections"].append(current)
            head = current["no"] + current["heading"]
            glue = head if raw[2] == "+" else ""
            if not glue:
                lines.append(head)
        else:
            line, figures = figures_of(raw)
            piece["figures"] += figures
            if re.search(r"^(二〇|\d{4}年\d+月\d+日$|述职人)|(工会|总工会|有限责任公司工会)$", line) and len(line) < 25:
                current = None
            if current:
                current["text"] += ("\n" if current["text"] else "") + line
            lines.append(glue + line)
            glue = ""
    piece["text"] = "\n".join(lines)
    topics = {s["topic"] for s in piece["sections"] if s["topic"]}
    piece["topics"] = sorted(topics | set(piece.get("topics") or []))
    return piece


# ---------------------------------------------------------------- what is changed in a piece, labels with it
def swap(piece: Piece, pairs: dict[str, str]) -> None:
    """Replace in the text and in every label that quotes it."""
    for old, new in pairs.items():
        assert old in piece["text"] + (piece["title"] or ""), (piece["id"], old)
        for holder, key in [(piece, "text"), (piece, "title")]:
            holder[key] = holder[key].replace(old, new) if holder[key] else None
        for row in piece["sections"]:
            row["heading"], row["text"] = row["heading"].replace(old, new), row["text"].replace(old, new)
        for row in piece["figures"]:
            row["quote"] = row["quote"].replace(old, new)


def mask_numbers(piece: Piece, quotes: list[str], mask: str) -> None:
    for quote in quotes:
        assert any(f["quote"] == quote for f in piece["figures"]), (piece["id"], quote)
        piece["figures"] = [f for f in piece["figures"] if f["quote"] != quote]
        swap(piece, {quote: re.sub(r"\d[\d.]*|[一二三四五六七八九十百千〇]{2,}", mask, quote)})


def cut(piece: Piece, last: str) -> None:
    """End the piece after the words `last`, as a cut file does."""
    text = piece["text"]
    end = text.index(last) + len(last)
    gone = text[end:]
    piece["text"] = text[:end]
    piece["sections"] = [s for s in piece["sections"] if s["no"] + s["heading"] not in gone]
    tail = piece["sections"][-1]
    if tail["text"] and not piece["text"].endswith(tail["text"]):
        kept = piece["text"].split(tail["heading"], 1)[1].strip("\n")
        tail["text"] = kept if tail["text"].startswith(kept) else tail["text"]
    piece["figures"] = [f for f in piece["figures"] if f["quote"] in piece["text"]]
    piece["topics"] = sorted({s["topic"] for s in piece["sections"] if s["topic"]})


def build(part: P, texts: dict[str, Piece]) -> Piece:
    """The piece as it stands in its file, before the characters are damaged."""
    piece = deepcopy(texts["own-" + part.id])
    piece["hidden"] = piece.get("hidden") or piece["region"]
    piece["region"] = part.region or piece["region"]
    mask_numbers(piece, part.numbers, part.mask)
    swap(piece, part.swaps)
    if part.last:
        cut(piece, part.last)
    piece["year"] = {"claimed": None, **piece["year"], **part.year}
    piece["title"] = piece["title"] if part.titled else None
    piece["masked"] = bool(part.region)
    return piece


# ---------------------------------------------------------------- files
def render(plan: F, pieces: list[Piece], rng: random.Random) -> str:
    out = []
    for n, piece in enumerate(pieces, 1):
        if plan.heads:
            out.append(plan.heads.format(n=n, han="一二三四"[n - 1], title=plan.title))
        shown = f"{piece['title']}\n{piece['text']}" if piece["title"] else piece["text"]
        out.append(plan.damage(shown, rng))
    return plan.wrap("\n".join(out))


def as_docx(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as made:
        return as_zip({name: made.read(name) for name in made.namelist()})


def as_zip(members: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as bundle:
        for name, data in members.items():
            bundle.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


def encode(plan: F, text: str) -> bytes:
    if plan.name.endswith(".docx"):
        return as_docx(text)
    if plan.encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(plan.encoding)


def row(plan: F, part: P, n: int, piece: Piece) -> Piece:
    year = piece["year"]
    region = dict(zip(SLOTS, piece["region"], strict=True))
    return {
        "file": f"{plan.inside}/{plan.name}" if plan.inside else plan.name,
        "part": n,
        "clean_id": piece["id"],
        "title": piece["title"],
        "heading_title": None,
        "level": piece["level"],
        "region": region | {"masked": piece["masked"]},
        "region_in_text": next((s for s in reversed(SLOTS) if region[s]), "none"),
        "region_hidden": dict(zip(SLOTS, piece["hidden"], strict=True)),
        "year": {
            "status": year["status"],
            "range": year["range"],
            "range_by": year["by"],
            "claimed": part.year.get("claimed", plan.claimed),
            "true": year["true"],
        },
        "period": piece["period"],
        "doc_type": piece.get("doc_type", "summary"),
        "topics": piece["topics"],
        "sections": piece["sections"],
        "figures": piece["figures"],
        "text": piece["text"],
        "damages": [*plan.damages, *part.damages],
        "container": Path(plan.name).suffix[1:] + "_" + plan.encoding,
    }


def families(rows: list[Piece]) -> None:
    seen = Counter(r["clean_id"] for r in rows)
    names = {c: f"fam-{i:02}" for i, c in enumerate(sorted(c for c, k in seen.items() if k > 1), 1)}
    for r in rows:
        r["family"] = names.get(r["clean_id"])


def check(rows: list[Piece]) -> None:
    for r in rows:
        for s in r["sections"]:
            assert s["heading"] in r["text"], (r["clean_id"], s["heading"])
            assert all(x in r["text"] for x in s["text"].split("\n")), (r["clean_id"], s["heading"])
        for f in r["figures"]:
            assert f["quote"] in r["text"], (r["clean_id"], f["quote"])


def main() -> None:
    texts = {t["id"]: t for t in map(read, sorted((HERE / "texts").glob("*.yaml")))}
    for old in FILES.glob("*"):
        old.unlink()
    rows: list[Piece] = []
    bundles: dict[str, dict[str, bytes]] = defaultdict(dict)
    for plan in FILES_PLAN:
        pieces = [build(part, texts) for part in plan.pieces]
        raw = encode(plan, render(plan, pieces, random.Random(plan.name)))
        if plan.inside:
            bundles[plan.inside][plan.name] = raw
        else:
            (FILES / plan.name).write_bytes(raw)
        rows += [row(plan, part, n, piece) for n, (part, piece) in enumerate(zip(plan.pieces, pieces, strict=True), 1)]
    for name, members in bundles.items():
        (FILES / name).write_bytes(as_zip(members))
    families(rows)
    check(rows)
    (HERE / "truth.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    print(len(rows), "pieces", Counter(r["level"] for r in rows), Counter(r["year"]["status"] for r in rows))


if __name__ == "__main__":
    main()
