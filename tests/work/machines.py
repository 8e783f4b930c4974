"""A Dask cluster of programs on this machine, as an office would start it on several."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


class Office:
    """A scheduler and workers with one thread each; `address` is the scheduler's."""

    def __init__(self, place: Path, more_on_path: tuple[Path, ...] = (HERE,)) -> None:
        self.place = place
        self.file = place / "scheduler.json"
        paths = (str(p) for p in (HERE.parents[1], *more_on_path))
        self.environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        self.scheduler = self.start("scheduler", "--no-dashboard", "--port", "0")
        self.workers: list[subprocess.Popen[bytes]] = []
        _until(lambda: bool(self.known()), self.scheduler)
        self.address: str = self.known()["address"]

    def known(self) -> Any:
        try:
            return json.loads(self.file.read_text())
        except (OSError, ValueError):
            return {}

    def hire(self, *options: str) -> subprocess.Popen[bytes]:
        """Start a worker; it is there some seconds later."""
        where = self.place / f"worker-{len(self.workers)}"
        options = options or ("--no-nanny",)
        worker = self.start(
            "worker", "--no-dashboard", "--nthreads", "1", "--local-directory", str(where), *options
        )
        self.workers.append(worker)
        return worker

    def start(self, *what: str) -> subprocess.Popen[bytes]:
        log = (self.place / f"{what[0]}.log").open("ab")
        command = [sys.executable, "-m", "dask", *what, "--scheduler-file", str(self.file)]
        return subprocess.Popen(command, stdout=log, stderr=log, env=self.environment)

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@contextmanager
def office(place: Path, workers: int) -> Iterator[Office]:
    place.mkdir(parents=True, exist_ok=True)
    made = Office(place)
    try:
        for _ in range(workers):
            made.hire()
        yield made
    finally:
        made.close()


def _until(done: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    while not done():
        assert process.poll() is None, "the scheduler did not start"
        time.sleep(0.05)
