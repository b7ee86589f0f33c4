"""Output cannot be broken by names, and progress is a bar or plain lines."""

import io

import pytest
from rich.console import Console
from rich.progress import Progress

from web.cli.printing import Meter, Rate, json_line, meter, visible


def test_controls_in_a_name_are_written_out() -> None:
    assert visible('工会\n"总结"\x1b[31m.txt') == '工会\\n"总结"\\x1b[31m.txt'


def test_json_stays_on_one_line_in_its_own_script(capsys: pytest.CaptureFixture[str]) -> None:
    json_line({"名": "甲\n乙"})
    assert capsys.readouterr().out == '{"名": "甲\\n乙"}\n'


def test_without_a_terminal_a_line_is_printed_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    with meter("收录", unit="个文件", total=None) as counter:
        counter.advance(199)
        counter.advance()
        counter.reach(450)
    assert capsys.readouterr().err == "已处理 200 个文件\n已处理 450 个文件\n"


def test_a_bar_shows_the_rate() -> None:
    progress = Progress(Rate(), console=Console(file=io.StringIO()))
    task = progress.add_task("", total=10)
    shown = progress.tasks[0]
    assert Rate().render(shown).plain == "—/秒"
    Meter(progress, task, "").reach(4)
    assert progress.tasks[0].completed == 4
