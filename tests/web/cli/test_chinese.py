"""Help pages and messages for wrong calls are Chinese throughout."""

import re

import click
import pytest

from tests.web.cli.conftest import Call
from web.cli import zongjie
from web.cli.chinese import Group, OneOf, Whole, wrong_call

ENGLISH = re.compile(r"Usage|Options|Commands|Error|Show this|Try|Missing|Invalid")
COMMANDS = sorted(zongjie.modules)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_chinese_help_page_with_an_example(command: str, call: Call) -> None:
    shown = call(command, "--help")
    assert shown.code == 0
    assert "用法：" in shown.out
    assert not ENGLISH.search(shown.out)
    assert command == "index" or "例：" in shown.out


def test_the_list_of_commands_says_what_each_is_for(call: Call) -> None:
    shown = call("--help")
    assert shown.code == 0
    assert all(f"  {command}" in shown.out for command in COMMANDS)


def test_no_command_at_all_shows_the_list_and_is_a_wrong_call(call: Call) -> None:
    shown = call()
    assert shown.code == 2
    assert "命令" in shown.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fly"], "没有 fly 这个命令"),
        (["ingest"], "少了参数"),
        (["search", "x", "--szie", "2"], "没有 --szie 这个选项。是不是想用 --size"),
        (["search", "x", "--size", "0"], "选项 --size 的值不对：“0”应为 1 至 1000000 的整数"),
        (["export", "--format", "xml"], "选项 --format 的值不对"),
        (["search", "x", "--kind", "file"], "可用 summary、section"),
        (["search", "x", "y"], "多出了参数：y"),
        (["explain"], "少了参数"),
    ],
    ids=["command", "argument", "option", "number", "format", "word", "extra", "missing"],
)
def test_a_wrong_call_is_explained_in_chinese(arguments: list[str], words: str, call: Call) -> None:
    shown = call(*arguments)
    assert shown.code == 2
    assert words in shown.err
    assert "用法见：zongjie" in shown.err
    assert not ENGLISH.search(shown.err)


def test_a_message_of_its_own_is_passed_on() -> None:
    assert wrong_call(click.UsageError("两者选一")) == "两者选一\n用法见：zongjie --help"
    assert wrong_call(click.BadParameter("不行")).startswith("参数的值不对：不行")
    assert wrong_call(click.MissingParameter("x")).startswith("少了参数。")


def test_types_turn_words_into_values() -> None:
    assert Whole(1, 9).convert("7", None, None) == 7
    assert OneOf("a", "b").convert("b", None, None) == "b"


def test_a_group_knows_only_its_commands() -> None:
    group = Group(modules={"index": "web.cli.index", "odd": "web.cli:DONE"}, name="g", help="", params=[])
    with click.Context(group) as context:
        assert group.get_command(context, "none") is None
        assert group.get_command(context, "odd") is None
        assert isinstance(group.get_command(context, "index"), click.Command)
        assert "odd" not in group.get_help(context).split("命令")[-1]
