"""How a run is stopped by a person: what is said, and which signals count as Ctrl-C."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docproc.gathering import Watch

_ALIKE = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""A shutdown, a closed window or a service manager stops a run as Ctrl-C does."""


@dataclass(slots=True)
class Progress:
    """How far a run has come, for the one sentence when it is stopped."""

    stage: str = ""
    done: int = 0
    total: int = 0
    read: tuple[int, int] | None = None

    def watched_by(self, bar: Watch | None) -> Watch:
        """A watch that remembers, and tells `bar` too."""

        def watch(stage: str, done: int, total: int) -> None:
            self.stage, self.done, self.total = stage, done, total
            if stage == "识别":
                self.read = done, total
            if bar is not None:
                bar(stage, done, total)

        return watch

    def said(self) -> str:
        """What was done, and that it is not lost."""
        if self.read is not None:
            done = f"已识别 {self.read[0]}/{self.read[1]} 页，都已保存"
        elif self.stage:
            done = f"已打开 {self.done}/{self.total} 个文件，都已保存"
        else:
            done = "尚未开始识别"
        return f"已中断：{done}。再次运行同一命令，会从中断处继续。"


@contextmanager
def stopping_alike() -> Iterator[None]:
    """Inside, the signals that end programs raise `KeyboardInterrupt`, as Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in _ALIKE if hasattr(signal, name)]
    before = {n: signal.signal(n, stop) for n in numbers if signal.getsignal(n) != signal.SIG_IGN}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
