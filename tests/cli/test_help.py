"""The command line speaks Chinese, and says what is wrong with a call."""

from __future__ import annotations

import subprocess
import sys

import pytest

from docproc.cli import _COMMANDS


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "docproc", *arguments], capture_output=True, text=True, check=False
    )


def test_help_lists_every_command_in_chinese() -> None:
    told = run("--help").stdout
    assert told.startswith("用法：")
    for name in _COMMANDS:
        assert f"  {name} " in told


@pytest.mark.parametrize("command", sorted(_COMMANDS))
def test_every_command_has_a_help_page(command: str) -> None:
    told = run(command, "--help")
    assert (told.returncode, told.stderr) == (0, "")
    assert "用法：docproc" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["valdate"], "没有命令 valdate"),
        (["validate"], "缺少 FOLDER"),
        (["validate", "no-such-folder"], "no-such-folder"),
        (["validate", ".", "--workers", "many"], "--workers 的值不对"),
        (["validate", ".", "--notice", "mars-2099"], "没有名为 mars-2099 的通知"),
        (["validate", ".", "--select", "A7"], "没有编号为 A7 的规则"),
        (["validate", ".", "--select", ","], "没有写规则编号"),
        (["validate", ".", "--ignore", "，"], "没有写规则编号"),
        (["validate", ".", "--select", "A07", "--ignore", "A07"], "没有剩下要执行的规则"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_status_2(arguments: list[str], sentence: str) -> None:
    told = run(*arguments)
    assert told.returncode == 2
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1
