"""What an earlier run has read, page by page, out of the run's own store."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from accuracykit.same import plain
from accuracykit.told import Read


def read_pages(inbox: Path, run: Path) -> dict[tuple[str, int], Read]:
    """(file, page) → what was read; pages that the run has not read are read now."""
    from docproc import reading
    from docproc.gathering import Desk, open_files, whole_files
    from docproc.intake import receive
    from docproc.notice import load_notice
    from docproc.options import Options
    from docproc.work.pool import Pool
    from docproc.work.store import Store

    options = Options()
    notice = load_notice(options.notice)
    held: dict[tuple[str, int], Read] = {}
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docproc-")))
        store = stack.enter_context(Store(run))
        start = (options.reading, options.limits, options.passwords, work)
        pool = stack.enter_context(Pool(options.worker_count, reading.start, start, options.limits))
        intake = receive(
            inbox, work_dir=work, divisions=notice.divisions, limits=options.limits,
            passwords=options.passwords,
        )  # fmt: skip
        desk = Desk(pool, store, options)
        for _, pages in whole_files(open_files(intake, desk), desk).values():
            for page in pages:
                key = (plain(page.file), page.number)
                lines = tuple((x.text, x.box, x.confidence) for x in page.lines)
                held[key] = Read((*(held[key].lines if key in held else ()), *lines))
    return held
