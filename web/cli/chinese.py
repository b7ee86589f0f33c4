"""click in Chinese: the frame of the help pages and the messages for wrong calls."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import click


class Command(click.Command):
    """A command whose help page is Chinese throughout."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Returns --help with a Chinese explanation."""
        return _explained(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Returns the words after the command's name."""
        return [piece.replace("[OPTIONS]", "[选项]") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the table of options."""
        _write_options(self, ctx, formatter)


class Group(click.Group):
    """A group that imports a command's module when the command is asked for: start-up stays quick."""

    def __init__(self, *, modules: Mapping[str, str], name: str, help: str, params: list[click.Parameter]) -> None:
        super().__init__(name=name, help=help, params=params)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Returns the commands' names in the order in which they are listed."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Returns the command of a name."""
        if cmd_name not in self.modules:
            return None
        module, _, name = self.modules[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name or "command")
        return command if isinstance(command, click.Command) else None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Returns --help with a Chinese explanation."""
        return _explained(super().get_help_option(ctx))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the usage line."""
        formatter.write_usage(ctx.command_path, "[选项] 命令 [参数]...", prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the tables of options and commands."""
        _write_options(self, ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None:
                rows.append((name, command.get_short_help_str(60)))
        with formatter.section("命令"):
            formatter.write_dl(rows)


class Whole(click.ParamType[int]):
    """A whole number in a range."""

    name = "整数"

    def __init__(self, low: int, high: int) -> None:
        self.low, self.high = low, high

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Returns the number, or fails in Chinese."""
        written = str(value)
        if not written.isascii() or not written.isdecimal() or not self.low <= int(written) <= self.high:
            self.fail(f"“{written}”应为 {self.low} 至 {self.high} 的整数", param, ctx)
        return int(written)


class OneOf(click.ParamType[str]):
    """One of a few words."""

    name = "词"

    def __init__(self, *words: str) -> None:
        self.words = words

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Returns the word, or fails in Chinese."""
        if str(value) not in self.words:
            self.fail(f"“{value}”用不了，可用 {'、'.join(self.words)}", param, ctx)
        return str(value)


def _explained(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = "显示这份说明"
    return option


def _write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    rows = [record for record in (param.get_help_record(ctx) for param in command.get_params(ctx)) if record]
    with formatter.section("选项"):
        formatter.write_dl(rows)


def wrong_call(error: click.UsageError) -> str:
    """Returns what was wrong with a call and how to find the right one, in Chinese."""
    path = error.ctx.command_path if error.ctx else "zongjie"
    return f"{_reason(error)}\n用法见：{path} --help"


def _named(param: click.Parameter | None) -> str:
    """Returns what people know a parameter by."""
    if isinstance(param, click.Option):
        return f"选项 {max(param.opts, key=len)} "
    return f"参数 {param.human_readable_name} " if param else "参数"


def _reason(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter):
        return f"少了{_named(error.param)}。"
    if isinstance(error, click.NoSuchOption):
        near = f"是不是想用 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有 {error.option_name} 这个选项。{near}"
    if isinstance(error, click.BadParameter):
        return f"{_named(error.param)}的值不对：{error.message}"
    if isinstance(error, click.exceptions.NoSuchCommand):
        return f"没有 {error.command_name} 这个命令。"
    if error.message.startswith("Got unexpected extra argument"):
        return f"多出了参数：{error.message.rsplit('(', 1)[-1].rstrip(').')}"
    return error.message
