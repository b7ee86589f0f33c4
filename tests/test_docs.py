"""What the documents and help pages promise can be called: commands, options, make targets, files."""

import re
import shlex
from pathlib import Path

import click
import pytest

from web.cli import zongjie
from web.cli.chinese import Group

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh.md")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(group: Group, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    found: list[tuple[tuple[str, ...], click.Command]] = []
    with click.Context(group) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            inner = commands(command, (*path, name)) if isinstance(command, Group) else [((*path, name), command)]
            found += inner
    return found


COMMANDS = commands(zongjie)


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_a_readme_exists_and_every_command_is_in_it(name: str) -> None:
    told = set(re.findall(r"zongjie (?:--data \S+ )?([a-z]+)", text(name)))
    assert told - {"command"} <= set(zongjie.modules)
    assert set(zongjie.modules) <= told


@pytest.mark.parametrize("name", [*READMES, "docs/benchmarks.md", "docs/samples.md"])
def test_every_make_target_and_file_that_is_named_exists(name: str) -> None:
    content = text(name)
    for target in re.findall(r"(?:^|`)make ([a-z-]+)", content, re.MULTILINE):
        assert target in TARGETS
    for path in re.findall(r"(?<![\w/])((?:docs|tests|samples|archive)/[\w./-]*\w)", content):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[" ".join(path) for path, _ in COMMANDS])
def test_the_examples_of_a_help_page_are_right_calls(path: tuple[str, ...], command: click.Command) -> None:
    examples = re.findall(r"例：zongjie (.+)", command.help or "")
    assert examples
    for example in examples:
        words = shlex.split(example)
        assert tuple(words[: len(path)]) == path
        command.make_context("zongjie", words[len(path) :])
