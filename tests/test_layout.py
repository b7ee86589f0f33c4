"""The house's measures: sizes of files and functions, a test file for every module, names where they belong."""

import ast
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("archive", "index", "web")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "data" not in path.parts)
LONGEST_FILE, MEDIAN_FILE = 400, 120
LONGEST_FUNCTION, P95_FUNCTION = 60, 35
TOP_LEVEL = {
    "pyproject.toml", "archive", "index", "web", "tests", "README.md", "README.zh.md", "LICENSE",
    "CHANGELOG.md", "Makefile", ".ci", "samples", "docs", ".gitignore", ".git",
}  # fmt: skip


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> list[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [((node.end_lineno or 0) - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.name}") for node in found]


def test_no_module_is_longer_than_the_limit() -> None:
    assert [(str(path), lines(path)) for path in MODULES if lines(path) > LONGEST_FILE] == []


def test_the_median_module_is_short() -> None:
    assert statistics.median(lines(path) for path in MODULES) <= MEDIAN_FILE


def test_no_function_is_longer_than_the_limit() -> None:
    found = [row for path in MODULES for row in functions(path)]
    assert [row for row in found if row[0] > LONGEST_FUNCTION] == []


def test_nearly_all_functions_are_short() -> None:
    found = sorted(size for path in MODULES for size, _ in functions(path))
    assert found[int(len(found) * 0.95)] <= P95_FUNCTION


def test_every_module_has_a_test_file_of_its_name() -> None:
    missing = []
    for path in MODULES:
        relative = path.relative_to(ROOT)
        if path.name == "__init__.py":
            if not ast.parse(path.read_text(encoding="utf-8")).body[1:]:
                continue
            expected = ROOT / "tests" / relative.parent.parent / f"test_{relative.parent.name}.py"
            inside = ROOT / "tests" / relative.parent / f"test_{relative.parent.name}.py"
            if expected.exists() or inside.exists():
                continue
        else:
            expected = ROOT / "tests" / relative.parent / f"test_{path.name}"
            if expected.exists():
                continue
        missing.append(str(relative))
    assert missing == []


def test_the_top_level_holds_only_what_was_agreed() -> None:
    ignored = set((ROOT / ".gitignore").read_text(encoding="utf-8").split())
    strangers = {
        path.name
        for path in ROOT.iterdir()
        if path.name not in TOP_LEVEL and path.name not in ignored and f"{path.name}/" not in ignored
    }
    assert {name for name in strangers if not name.startswith(".coverage")} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_and_hides_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree) or not tree.body, "a module begins with a docstring"
    assert "TODO" not in text
    assert "FIXME" not in text


def test_everything_that_may_go_wrong_unseen_is_caught_in_two_places_only() -> None:
    catching = {
        str(path.relative_to(ROOT)) for path in MODULES if "except Exception" in path.read_text(encoding="utf-8")
    }
    assert catching <= {"archive/ingest.py", "archive/worker.py", "web/app.py", "web/errors.py"}
