"""A whole labelled set: its files and the lines of its truth, from its texts and its plan."""

import importlib
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.quality.making.changes import changed, shown
from tests.quality.making.containers import as_zip, encode
from tests.quality.making.markup import read
from tests.quality.making.values import File, Part, Piece

HOME = Path(__file__).parent.parent
SETS = ("own", "own2", "own3", "own4", "own5")
SLOTS = ("province", "city", "county", "town")
NUMBERS = "一二三四"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a set by name, and its truth."""

    files: dict[str, bytes]
    rows: tuple[Row, ...]

    def truth(self) -> str:
        """Returns the text of truth.jsonl."""
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows)

    def write(self, place: Path) -> None:
        """Puts files/ and truth.jsonl into a folder, in place of what stood there."""
        files = place / "files"
        files.mkdir(parents=True, exist_ok=True)
        for old in files.iterdir():
            old.unlink()
        for name, raw in self.files.items():
            (files / name).write_bytes(raw)
        (place / "truth.jsonl").write_text(self.truth(), encoding="utf-8")


def build(name: str) -> Made:
    """Returns the set of this name (a folder with texts/ and plan.py), newly made."""
    texts = {path.stem: read(path) for path in sorted((HOME / name / "texts").glob("*.yaml"))}
    plan: Sequence[File] = importlib.import_module(f"tests.quality.{name}.plan").FILES
    rows: list[Row] = []
    files: dict[str, bytes] = {}
    bundles: dict[str, dict[str, bytes]] = defaultdict(dict)
    for file in plan:
        pieces = [changed(part, texts[part.text]) for part in file.parts]
        target = bundles[file.inside] if file.inside else files
        target[file.name] = encode(render(file, pieces), file.name, file.encoding)
        rows += [row(file, part, n, piece) for n, (part, piece) in enumerate(zip(file.parts, pieces, strict=True), 1)]
    files |= {bundle: as_zip(members) for bundle, members in bundles.items()}
    check(rows)
    return Made(files, tuple(with_families(rows)))


def render(file: File, pieces: Iterable[Piece]) -> str:
    """Returns the text of a file: pieces under their heads, damaged, in the furniture of a site."""
    rng = random.Random(file.name)
    out = []
    for n, piece in enumerate(pieces, 1):
        if file.heads:
            out.append(file.heads.format(n=n, han=NUMBERS[n - 1], title=file.title))
        out.append(file.damage(shown(piece), rng))
    return file.wrap("\n".join(out))


def row(file: File, part: Part, n: int, piece: Piece) -> Row:
    """Returns the labels of the ``n``-th piece of a file, as score.py reads them."""
    region = dict(zip(SLOTS, piece.region, strict=True))
    return {
        "file": f"{file.inside}/{file.name}" if file.inside else file.name,
        "part": n,
        "clean_id": piece.id,
        "title": piece.title,
        "heading_title": None,
        "level": piece.level,
        "region": region | {"masked": piece.masked},
        "region_in_text": next((slot for slot in reversed(SLOTS) if region[slot]), "none"),
        "region_hidden": dict(zip(SLOTS, piece.hidden, strict=True)),
        "year": {
            "status": piece.year.status,
            "range": piece.year.range,
            "range_by": piece.year.by,
            "claimed": file.claimed,
            "true": piece.year.true,
        },
        "period": piece.period,
        "doc_type": piece.doc_type,
        "topics": piece.topics,
        "sections": [asdict(section) for section in piece.sections],
        "figures": [asdict(figure) for figure in piece.figures],
        "text": piece.text,
        "damages": [*file.damages, *part.damages],
        "container": Path(file.name).suffix[1:] + "_" + file.encoding,
    }


def with_families(rows: Sequence[Row]) -> list[Row]:
    """Returns the rows with the name of their family: copies of one text, None for a text that stands alone."""
    seen = Counter(row["clean_id"] for row in rows)
    families = {text: f"fam-{i:02}" for i, text in enumerate(sorted(t for t, k in seen.items() if k > 1), 1)}
    return [row | {"family": families.get(row["clean_id"])} for row in rows]


def check(rows: Iterable[Row]) -> None:
    """Refuses labels that quote what the text does not say."""
    for row in rows:
        for section in row["sections"]:
            assert section["heading"] in row["text"], (row["clean_id"], section["heading"])
            assert all(line in row["text"] for line in section["text"].split("\n")), (row["clean_id"], section)
        for figure in row["figures"]:
            assert figure["quote"] in row["text"], (row["clean_id"], figure["quote"])
