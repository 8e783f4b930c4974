"""What runs inside a worker process: start the engine once, then answer tasks.

What comes in: pickled calls over the worker's own pipe. What goes out: one
pickled answer for each, never longer than the pool allows. It catches all that
a call can raise; hangs, crashes and memory are its parent's business (`pool`).
Where the parent is gone it ends itself, with the programs it started: nobody
else would.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

import psutil

from docproc.errors import EngineError, PageError

GRACE_SECONDS = 30.0
"""So long after its deadline a call is still running only where no parent ends it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task has no result.

    `reason`: timeout, crash, memory, error (an exception that is not the
    page's fault; `message` is its traceback), or that of a `PageError`.
    """

    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The initialiser has run; the worker waits for tasks."""


@dataclass(frozen=True, slots=True)
class Refused:
    """No engine: the initialiser or a task said so. `message` is for staff."""

    message: str
    detail: str


def serve(
    pipe: Connection, initialiser: Callable[..., object] | None, initargs: bytes, longest: int
) -> None:
    """Answer calls from `pipe` until it is closed. Entry point of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us, in its own order
    _silence()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        if initialiser is not None:
            initialiser(*pickle.loads(initargs))
    except BaseException as error:
        known = isinstance(error, EngineError)
        said = str(error) if known else f"识别引擎无法启动：{error or type(error).__name__}"
        pipe.send_bytes(_pickled(Refused(said, traceback.format_exc())))
        return
    pipe.send_bytes(_pickled(Ready()))
    while True:
        try:
            call = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        pipe.send_bytes(_answer(call, longest))


def _end_with_parent() -> None:
    """Wait until the parent has died, however it died, and end this process."""
    parent = parent_process()
    if parent is None:
        return
    wait([parent.sentinel])
    with contextlib.suppress(psutil.Error):
        for child in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()
    os._exit(1)


@contextlib.contextmanager
def _not_for_ever(seconds: float) -> Iterator[None]:
    """Inside, this process ends `seconds` from now, even where C code holds the
    interpreter's lock and the thread above cannot run."""
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _silence() -> None:
    """What libraries print about strangers' files is not for staff; failures are answers."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _answer(call: bytes, longest: int) -> bytes:
    """The pickled result of a call, or its `Failure`."""
    try:
        function, argument, seconds = pickle.loads(call)
        with _not_for_ever(seconds + GRACE_SECONDS):
            answer = _pickled(function(argument))
        if len(answer) <= longest:
            return answer
        failure = Failure("memory", f"结果过大：{len(answer) >> 20} MB，上限 {longest >> 20} MB")
    except PageError as error:
        failure = Failure(error.reason, str(error))
    except MemoryError:
        failure = Failure("memory", "内存不足")
    except EngineError as error:
        return _pickled(Refused(str(error), traceback.format_exc()))
    except BaseException:
        failure = Failure("error", traceback.format_exc())
    return _pickled(failure)


def _pickled(answer: object) -> bytes:
    return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
