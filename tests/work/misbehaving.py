"""Page tasks that do what they should not; imported by name in worker processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from docproc.errors import EngineError, PageError

_engine: list[str] = []
_kept: list[bytes] = []


def start_engine(name: str) -> None:
    _engine.append(name)


def refuse_to_start() -> None:
    raise EngineError("没有识别模型")


def fail_to_start() -> None:
    raise KeyError("model")


def die_while_starting() -> None:
    os._exit(7)


def hang_while_starting() -> None:
    time.sleep(60)


def double(number: int) -> int:
    return 2 * number


def engines(_: object) -> tuple[list[str], str | None, int]:
    return list(_engine), os.environ.get("OMP_NUM_THREADS"), os.getpid()


def sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def keep(megabytes: int) -> int:
    _kept.append(os.urandom(1 << 20) * megabytes)
    return os.getpid()


def misbehave(how: str) -> str:
    if how == "hang":
        time.sleep(60)
    if how == "hang in C":
        import ctypes

        ctypes.PyDLL(None).sleep(60)  # holds the interpreter's lock
    if how == "abort":
        os.abort()
    if how == "exit":
        sys.exit(3)
    if how == "grow":
        held = [bytearray(os.urandom(1 << 20)) * 16 for _ in range(200)]
        time.sleep(60)
        return str(len(held))
    if how == "no memory":
        raise MemoryError
    if how == "much":
        return "x" * (3 << 20)
    if how == "page":
        raise PageError("corrupt", "第3页损坏")
    if how == "raise":
        raise ValueError("unexpected")
    return how


class _KilledWhileSent:
    """Its pickling kills the process, as the system does for want of memory."""

    def __reduce__(self) -> tuple[type, tuple[()]]:
        os.kill(os.getpid(), signal.SIGKILL)
        return (object, ())


def answer_that_kills(_: object) -> object:
    return _KilledWhileSent()


def answer_that_cannot_be_sent(_: object) -> object:
    return lambda: None


def fail_the_first_time(marker: str) -> str:
    if not Path(marker).exists():
        Path(marker).touch()
        os.abort()
    return "second"


def start_program_and_hang(marker: str) -> None:
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(marker).write_text(str(program.pid))
    time.sleep(60)


def tell_and_hang(how: tuple[str, str]) -> None:
    """Write the own process's number to a file, then hang, in Python or in C."""
    place, kind = how
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(place).write_text(f"{os.getpid()} {program.pid}")
    misbehave(kind)


def content(file: Path) -> tuple[str, str, int]:
    """What a file holds, the name it has here, and the process that looked."""
    return file.read_text(encoding="utf-8"), file.name, os.getpid()


def kill_the_machine_once(how: tuple[str, int]) -> str:
    """The first time, kill the Dask worker that started this process."""
    marker, number = Path(how[0]), how[1]
    if number == 0 and not marker.exists():
        marker.touch()
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return "done"


def tempdir(_: object) -> str:
    import tempfile

    return tempfile.gettempdir()


def sized(file: Path) -> int:
    return file.stat().st_size
