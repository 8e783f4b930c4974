"""Whole runs in processes of their own: weighed while they run, killed where asked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

RUN = """
import sys
from pathlib import Path
from docproc import pipeline
from docproc.options import Limits, Options, ReadingOptions
if __name__ == "__main__":
    folder, out, engine, workers, seconds, scheduler = sys.argv[1:]
    pipeline.validate(Path(folder), Options(out=Path(out), workers=int(workers),
        reading=ReadingOptions(engine=engine), limits=Limits(page_seconds=float(seconds)),
        scheduler=scheduler or None))
"""
SAMPLE_SECONDS = 0.05


@dataclass
class Weights:
    """Memory over a run: (seconds, bytes) of the parent and of the heaviest worker."""

    parent: list[tuple[float, int]] = field(default_factory=list)
    worker: list[tuple[float, int]] = field(default_factory=list)

    def peak(self, which: str, begin: float = 0.0, end: float = 1.0) -> int:
        """The peak in MB over a share of the run's time."""
        samples: list[tuple[float, int]] = getattr(self, which)
        last = samples[-1][0] if samples else 0.0
        told = [size for at, size in samples if begin * last <= at <= end * last]
        return max(told, default=0) >> 20


class Runner:
    """Starts runs of `validate`; `weights` are those of the last one."""

    def __init__(self, place: Path, engine: str) -> None:
        self.engine = engine
        self.script = place / "run.py"
        self.script.write_text(RUN, encoding="utf-8")
        self.weights = Weights()
        self.seconds = 0.0

    def start(
        self, folder: Path, out: Path, *, workers: int = 2, seconds: float = 120.0,
        engine: str = "", scheduler: str = "",
    ) -> subprocess.Popen[bytes]:  # fmt: skip
        given = (str(folder), str(out), engine or self.engine, str(workers), str(seconds))
        return subprocess.Popen(
            [sys.executable, str(self.script), *given, scheduler],
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        )

    def run(self, folder: Path, out: Path, *, kill_after: float = 1e9, **options: Any) -> bool:
        """One whole run; False where it was killed on the way."""
        began = time.monotonic()
        self.weights = Weights()
        with self.start(folder, out, **options) as started:
            while started.poll() is None:
                now = time.monotonic() - began
                self._weigh(started.pid, now)
                if now > kill_after:
                    os.killpg(started.pid, signal.SIGKILL)
                    started.wait()
                    return False
                time.sleep(SAMPLE_SECONDS)
        self.seconds = time.monotonic() - began
        if started.returncode:
            raise SystemExit(f"the run itself failed with {started.returncode}: {folder}")
        return True

    def _weigh(self, pid: int, now: float) -> None:
        try:
            parent = psutil.Process(pid)
            self.weights.parent.append((now, parent.memory_info().rss))
            sizes = [child.memory_info().rss for child in parent.children()]
        except psutil.Error:
            return
        self.weights.worker.append((now, max(sizes, default=0)))


def report(out: Path) -> Any:
    return json.loads((out / "report.json").read_text(encoding="utf-8"))


def judged(told: Any) -> Any:
    """All but the header: what must be the same."""
    return {key: value for key, value in told.items() if key != "run"}


def holders(told: Any) -> list[Any]:
    return [told["inbox"], *told["cities"], *told["dossiers"]]
