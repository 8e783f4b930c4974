"""How a run is carried out: every option with its default, in one place."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_NOTICE = "shandong-2026"
PAGE_THRESHOLD = 0.8
"""A page read by OCR below this confidence was not read well: a thing missing
from it is not missing (contract: `run.thresholds.page`)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what strangers' files may cost; each one hit becomes a finding."""

    page_seconds: float = 60.0
    file_bytes: int = 1 << 30
    pages_per_file: int = 5_000
    pixels_per_page: int = 80_000_000
    archive_depth: int = 3
    archive_members: int = 10_000
    archive_bytes: int = 2 << 30
    archive_ratio: float = 200.0
    lines_per_page: int = 3_000
    worker_bytes: int = 2 << 30
    pages_per_worker: int = 400


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What changes how a page is read; part of the key in the store."""

    engine: str = "rapidocr"
    second_engine: str | None = None
    page_threshold: float = PAGE_THRESHOLD


@dataclass(frozen=True, slots=True)
class Options:
    """Options of one run of `validate`. `out` None: `FOLDER-report` beside it.

    `scheduler` is the address of a Dask scheduler whose workers read the pages; None:
    processes of this machine do.
    """

    out: Path | None = None
    notice: str = DEFAULT_NOTICE
    registers: Path | None = None
    workers: int | None = None
    fail_on: str = "verify"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    limits: Limits = field(default_factory=Limits)
    passwords: tuple[str, ...] = ()
    previous: Path | None = None
    decisions: Path | None = None
    letters: str = "all"
    log: Path | None = None
    formats: tuple[str, ...] = ()
    scheduler: str | None = None

    @property
    def worker_count(self) -> int:
        """Workers to start: as asked, else one a core that this process may use."""
        if self.workers:
            return self.workers
        if hasattr(os, "sched_getaffinity"):
            return max(len(os.sched_getaffinity(0)), 1)
        return os.cpu_count() or 1

    def out_for(self, folder: Path) -> Path:
        """Where the outputs go: as asked, else `FOLDER-report` beside FOLDER."""
        if self.out is not None:
            return self.out
        whole = folder.resolve()
        return whole.with_name(f"{whole.name}-report")
