"""The labelled sets of this project come out of their texts and plans as they stand here, byte for byte.

What is compressed (docx, zip) is compared member by member: machines compress the same bytes differently.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.quality.making.__main__ import main
from tests.quality.making.building import HOME, SETS, build
from tests.quality.making.markup import read

SAME_TEXTS_IN_THREE_SETS = ("dev", "dev2", "dev3")


def contents(folder: Path) -> dict[str, bytes]:
    """Returns the bytes of each file of a folder, those of containers by member."""
    found: dict[str, bytes] = {}
    for path in folder.iterdir():
        found |= members(path.name, path.read_bytes())
    return found


def members(name: str, data: bytes) -> dict[str, bytes]:
    """Returns the bytes of a file, or of each member of a container and the containers in it."""
    if not name.endswith((".zip", ".docx")):
        return {name: data}
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        for member in container.namelist():
            found |= members(f"{name}/{member}", container.read(member))
    return found


def ids_of_truth(name: str) -> set[str]:
    """Returns the texts that a set's labels speak of."""
    lines = (HOME / name / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["clean_id"] for line in lines}


@pytest.mark.parametrize("name", SETS)
def test_a_set_made_again_has_the_same_files_and_the_same_truth(name: str, tmp_path: Path) -> None:
    build(name).write(tmp_path)
    made, kept = contents(tmp_path / "files"), contents(HOME / name / "files")
    assert made.keys() == kept.keys()
    assert [file for file in made if made[file] != kept[file]] == []
    assert (tmp_path / "truth.jsonl").read_bytes() == (HOME / name / "truth.jsonl").read_bytes()


def test_making_a_set_again_leaves_no_file_of_an_earlier_plan(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "没有了.txt").write_text("旧文件", encoding="utf-8")
    build("own").write(tmp_path)
    assert "没有了.txt" not in contents(tmp_path / "files")


@pytest.mark.parametrize("name", SETS)
def test_every_text_of_a_set_is_used(name: str) -> None:
    assert ids_of_truth(name) == {read(path).id for path in (HOME / name / "texts").iterdir()}


def test_no_text_has_the_id_of_another() -> None:
    of_dev = set().union(*map(ids_of_truth, SAME_TEXTS_IN_THREE_SETS))
    seen = Counter([*of_dev, *(read(path).id for name in SETS for path in (HOME / name / "texts").iterdir())])
    assert [text for text, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("names", [[], ["own9"], ["own", "dev"]], ids=["none", "unknown", "one that is not made here"])
def test_the_command_refuses_what_is_no_set_and_makes_nothing(
    names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(names) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "own3" in captured.err
