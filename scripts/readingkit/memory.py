"""Memory of one worker over many pages: does it stay flat?"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

STEPS = 10


def memory_over(paths: Sequence[Path], count: int, out: Path) -> None:
    """Read `count` pages (the same files again and again) in this process, as a worker does.

    Its resident memory is printed and written to `out` at ten steps.
    """
    from docproc import reading
    from docproc.errors import PageError
    from docproc.intake.model import Kind
    from docproc.options import Limits, ReadingOptions

    reading.start(ReadingOptions(), Limits())
    steps: list[dict[str, int]] = []
    for number, path in enumerate(islice(cycle(paths), count), 1):
        try:
            reading.read_page(reading.PageTask(path.name, path, Kind.IMAGE, 1))
        except PageError as error:
            print(f"{path.name}: {error.reason}")
        if number % max(count // STEPS, 1) == 0:
            now, peak = _status("VmRSS"), _status("VmHWM")
            steps.append({"pages": number, "resident_mb": now, "peak_mb": peak})
            print(f"{number:6} pages  {now:5} MB now  {peak:5} MB at most", flush=True)
            out.write_text(json.dumps(steps), encoding="utf-8")


def _status(key: str) -> int:
    """A line of this process's status (Linux), in MB."""
    text = Path(f"/proc/{os.getpid()}/status").read_text("utf-8")
    return int(text.split(f"{key}:")[1].split()[0]) // 1024
