"""Folders and zips are walked in a fixed order; what cannot be had is a Problem with a reason."""

import os
import pickle
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from archive.models import Problem
from archive.readers import bundle, zips

Maker = Callable[[dict[str, str | bytes]], bytes]


def names(*paths: Path) -> list[str]:
    found = list(bundle.discover(paths))
    return [item.source if isinstance(item, Problem) else item.name for item in found]


def problems(*paths: Path) -> list[tuple[str, str]]:
    return [(item.code, item.source) for item in bundle.discover(paths) if isinstance(item, Problem)]


def contents(*paths: Path) -> dict[str, bytes]:
    fetched = {item.name: bundle.fetch(item) for item in bundle.discover(paths) if isinstance(item, bundle.Candidate)}
    return {name: data for name, data in fetched.items() if isinstance(data, bytes)}


def test_a_folder_is_walked_in_order_and_names_are_relative_to_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "a/z/3.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert names(tmp_path) == ["a/1.txt", "a/2.txt", "a/z/3.txt", "b.txt"]


def test_a_file_given_by_itself_has_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text("甲")
    assert contents(tmp_path / "总结.txt") == {"总结.txt": "甲".encode()}


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$总结.docx", ".git/config", "__MACOSX/a.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.txt"]


def test_a_name_may_hold_newlines_and_quotes(tmp_path: Path) -> None:
    name = "工会\n\"总结\" 'x' & 副本.txt"
    (tmp_path / name).write_text("甲")
    assert contents(tmp_path) == {name: "甲".encode()}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        pytest.param("工会总结.txt".encode("gbk"), "工会总结.txt", id="gbk"),
        pytest.param(b"\xff\xff.txt", "\ufffd\ufffd.txt", id="no encoding at all"),
    ],
)
def test_names_that_are_not_utf8_are_decoded(tmp_path: Path, raw: bytes, name: str) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + raw)).write_text("甲")
    assert contents(tmp_path) == {name: "甲".encode()}


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path / "没有") == [("not_found", str(tmp_path / "没有"))]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("甲")
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a.txt"]


def test_a_link_that_leads_nowhere_and_a_pipe_are_problems(tmp_path: Path) -> None:
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe")
    assert problems(tmp_path) == [("unreadable", "dead.txt"), ("unsupported", "pipe")]


def test_members_of_a_zip_are_found_with_their_folders(tmp_path: Path, zipped: Maker) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"工会/乙.txt": "乙", "工会/甲.txt": "甲", "__MACOSX/x": "", ".x": ""}))
    assert contents(tmp_path) == {"a.zip/工会/乙.txt": "乙".encode(), "a.zip/工会/甲.txt": "甲".encode()}


def test_a_zip_inside_a_zip_is_opened_but_not_a_third(tmp_path: Path, zipped: Maker) -> None:
    third = zipped({"深.txt": "深"})
    inner = zipped({"内.txt": "内", "third.zip": third})
    (tmp_path / "a.zip").write_bytes(zipped({"inner.zip": inner}))
    assert contents(tmp_path) == {"a.zip/inner.zip/内.txt": "内".encode()}
    assert problems(tmp_path) == [("too_deep", "a.zip/inner.zip/third.zip")]


def test_an_office_document_called_zip_is_one_file(tmp_path: Path, zipped: Maker) -> None:
    document = zipped({"[Content_Types].xml": "", "word/document.xml": ""})
    (tmp_path / "a.zip").write_bytes(document)
    (tmp_path / "b.zip").write_bytes(zipped({"inner.zip": document}))
    assert contents(tmp_path) == {"a.zip": document, "b.zip/inner.zip": document}


def test_a_candidate_can_be_sent_to_another_process(tmp_path: Path, zipped: Maker) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"甲.txt": "甲"}))
    found = list(bundle.discover([tmp_path]))
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_bomb_is_refused_and_the_rest_goes_on(tmp_path: Path, zipped: Maker) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"bomb.txt": bytes(5_000_000), "甲.txt": "甲"}))
    assert problems(tmp_path) == [("bomb", "a.zip/bomb.txt")]
    assert contents(tmp_path) == {"a.zip/甲.txt": "甲".encode()}


def test_a_zip_that_promises_too_much_in_all_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as opened:
        for number in range(60):
            opened.writestr(f"{number}.txt", bytes(5_000_000))
    assert problems(tmp_path) == [("bomb", "a.zip")]


def test_a_broken_zip_is_a_problem_inside_another_too(tmp_path: Path, zipped: Maker) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK no zip")
    (tmp_path / "b.zip").write_bytes(zipped({"inner.zip": b"PK no zip", "甲.txt": "甲"}))
    assert problems(tmp_path) == [("broken", "a.zip"), ("broken", "b.zip/inner.zip")]
    assert list(contents(tmp_path)) == ["b.zip/甲.txt"]


def damaged(tmp_path: Path, inner: str) -> Path:
    """Writes a zip whose member's packed bytes changed after the directory was made."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        opened.writestr(inner, "总结" * 50)
    data = bytearray(buffer.getvalue())
    data[60] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(data)
    return tmp_path


def test_a_damaged_member_is_a_problem_when_fetched(tmp_path: Path) -> None:
    (candidate,) = bundle.discover([damaged(tmp_path, "甲.txt")])
    assert isinstance(candidate, bundle.Candidate)
    found = bundle.fetch(candidate)
    assert isinstance(found, Problem)
    assert (found.code, found.source) == ("broken", "a.zip/甲.txt")


def test_a_damaged_zip_inside_a_zip_is_a_problem(tmp_path: Path) -> None:
    assert problems(damaged(tmp_path, "inner.zip")) == [("broken", "a.zip/inner.zip")]


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(zips.MAX_BYTES + 1)
    found = bundle.fetch(bundle.Candidate("a.txt", tmp_path / "a.txt"))
    assert isinstance(found, Problem)
    assert found.code == "too_large"


def test_a_file_that_went_away_is_a_problem(tmp_path: Path) -> None:
    found = bundle.fetch(bundle.Candidate("a.txt", tmp_path / "a.txt"))
    assert isinstance(found, Problem)
    assert found.code == "unreadable"
