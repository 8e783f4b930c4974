"""A watched folder is checked once it has come to rest, and again after each change."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.cli import running as command
from docproc.errors import OutputError
from docproc.options import Options
from docproc.watching import QUIET_SECONDS, RETRY_SECONDS, Snapshot, keep_checking, snapshot


class Stopped(Exception):  # noqa: N818
    """The test has seen enough."""


class Desk:
    """A folder whose state follows a script by the clock, which only waiting moves on."""

    def __init__(self, *states: tuple[float, Snapshot | None], able: tuple[bool, ...] = ()) -> None:
        self.now = 0.0
        self.states = states
        self.able = list(able)
        self.checked: list[tuple[float, Snapshot | None]] = []
        self.takes = 0.0

    def look(self) -> Snapshot | None:
        self.now += self.takes
        return [state for at, state in self.states if at <= self.now][-1]

    def check(self) -> bool:
        self.checked.append((self.now, self.look()))
        return self.able.pop(0) if self.able else True

    def wait(self, seconds: float) -> None:
        self.now += seconds
        if self.now > 300:
            raise Stopped

    def ran(self) -> list[tuple[float, Snapshot | None]]:
        with pytest.raises(Stopped):
            keep_checking(self.look, self.check, clock=lambda: self.now, wait=self.wait)
        return self.checked


A: Snapshot = {"a.pdf": (10, 1)}
A_GROWS: Snapshot = {"a.pdf": (20, 2)}
B: Snapshot = {"a.pdf": (20, 2), "b.pdf": (5, 3)}


def test_an_unchanged_folder_is_checked_once() -> None:
    assert Desk((0, A)).ran() == [(6.0, A)]


def test_a_file_that_still_grows_is_waited_for() -> None:
    assert Desk((0, A), (4, A_GROWS)).ran() == [(10.0, A_GROWS)]


def test_each_change_is_checked_once_at_rest() -> None:
    checks = Desk((0, A), (50, A_GROWS), (90, B)).ran()
    assert [state for _, state in checks] == [A, A_GROWS, B]
    assert all(
        QUIET_SECONDS <= at - change <= QUIET_SECONDS + 3
        for (at, _), change in zip(checks, (0, 50, 90), strict=True)
    )


def test_a_share_that_vanishes_is_waited_for_and_not_checked_again_unchanged() -> None:
    assert Desk((0, A), (30, None), (60, A)).ran() == [(6.0, A)]


def test_a_check_that_could_not_be_made_is_made_again() -> None:
    first, second = Desk((0, A), able=(False, True)).ran()
    assert RETRY_SECONDS <= second[0] - first[0] <= RETRY_SECONDS + 3


def test_looking_at_a_slow_share_takes_a_tenth_of_the_time() -> None:
    desk = Desk((0, A))
    desk.takes = 4.0
    assert [at for at, _ in desk.ran()] == [44.0]


def test_a_snapshot_knows_files_by_size_and_time_and_leaves_droppings_out(tmp_path: Path) -> None:
    (tmp_path / "济南市").mkdir()
    (tmp_path / "济南市" / "a.pdf").write_bytes(b"1234")
    (tmp_path / "济南市" / "~$a.docx").write_bytes(b"x")
    os.utime(tmp_path / "济南市" / "a.pdf", ns=(7, 7))
    assert snapshot([tmp_path]) == {f"{tmp_path}/济南市/a.pdf": (4, 7)}
    assert snapshot([tmp_path / "nowhere"]) == {f"{tmp_path}/nowhere/": (-1, -1)}


def rounds(
    monkeypatch: pytest.MonkeyPatch, *outcomes: Callable[[], object]
) -> Callable[..., object]:
    """`pipeline.validate` replaced by a script of outcomes, one a round."""
    left = list(outcomes)

    def validate(*_: object, **__: object) -> object:
        if not left:
            raise KeyboardInterrupt
        return left.pop(0)()

    monkeypatch.setattr("docproc.pipeline.validate", validate)
    return validate


def fails() -> object:
    raise OutputError("磁盘空间不足")


def breaks() -> object:
    raise ZeroDivisionError


def test_a_round_that_fails_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rounds(monkeypatch, fails, breaks)
    options = Options(out=tmp_path / "out")
    assert command.one_round(tmp_path, options, quiet=True) is False
    assert command.one_round(tmp_path, options, quiet=True) is False
    told = capsys.readouterr().err
    assert "磁盘空间不足" in told
    assert "ZeroDivisionError" in told


def test_ctrl_c_while_waiting_ends_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "in").mkdir()
    monkeypatch.setattr("docproc.watching.keep_checking", interrupted)
    assert command.watched(tmp_path / "in", Options(), quiet=True) == 130
    assert "已停止监视" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    from docproc.errors import FolderError

    with pytest.raises(FolderError):
        command.watched(tmp_path / "nowhere", Options(), quiet=True)
