"""One web page that shows how a dossier was understood: the debugger of the notice's data.

What comes in: one dossier, folder, file or archive. What goes out: one
self-contained HTML file with every page's picture, what was read on it, which
kind of paper it was taken for and which ones it nearly was. The stages are
those of `validate`; nothing is judged or read otherwise here, and no letter
comes of it.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from docproc import reading
from docproc.documents import assemble
from docproc.errors import FolderError, OutputError
from docproc.gathering import Desk, Watch, open_files, whole_files
from docproc.inspecting.near import near_misses
from docproc.inspecting.pictures import whole_pages
from docproc.inspecting.sheets import sheets_of
from docproc.inspecting.webpage import Trouble, rendered
from docproc.intake import receive
from docproc.options import Options
from docproc.report.outfiles import write_whole
from docproc.rules.run import judge
from docproc.rules.sound import sound_notice
from docproc.understanding import facts_of_campaign
from docproc.work.pool import Pool
from docproc.work.store import Store

__all__ = ["inspect"]


def inspect(
    dossier: Path,
    out: Path,
    options: Options | None = None,
    *,
    readings: Path | None = None,
    watch: Watch | None = None,
) -> Path:
    """Write the page about `dossier` to the file `out`, and return that path.

    `readings` is the output folder of an earlier run, whose readings are used
    and added to; None reads everything anew and keeps nothing. Raises
    `UsageError` where the call cannot be carried out.
    """
    options = options or Options()
    _refuse_bad_places(dossier, out)
    notice = sound_notice(options.notice)
    initargs = (options.reading, options.limits, options.passwords)
    with ExitStack() as open_things:
        work = Path(open_things.enter_context(tempfile.TemporaryDirectory(prefix="docproc-")))
        store = open_things.enter_context(Store(readings or work / "readings"))
        workers = Pool(options.worker_count, reading.start, initargs, options.limits)
        desk = Desk(open_things.enter_context(workers), store, options, watch)
        intake = receive(
            dossier,
            work_dir=work,
            divisions=notice.divisions,
            limits=options.limits,
            passwords=options.passwords,
        )
        shelf = open_files(intake, desk)
        files = whole_files(shelf, desk)
        papers = assemble(intake, files, notice.documents)
        facts = facts_of_campaign(papers, notice)
        checks = judge(
            facts,
            notice,
            inbox=papers.inbox,
            errors=shelf.errors,
            page_threshold=options.reading.page_threshold,
        )
        near = near_misses(intake, papers, files, notice.documents)
        pictures = whole_pages(intake, files, desk)
        desk.tell("写出结果", 0, 1)
        sheets = sheets_of(papers, facts, checks, notice=notice, near=near, pictures=pictures)
    troubles: list[Trouble] = [*shelf.errors, *checks.errors]
    return write_whole(out, rendered(sheets, dossier.resolve().name, notice, troubles), out.parent)


def _refuse_bad_places(dossier: Path, out: Path) -> None:
    if not dossier.exists():
        raise FolderError(f"找不到要查看的材料：{dossier}。请核对路径")
    if out.is_dir():
        raise OutputError(f"{out} 是一个文件夹。请用 --out 给出网页文件名，如 查看.html")
    root, place = dossier.resolve(), out.resolve()
    if place == root or root in place.parents:
        raise OutputError(f"网页不能写在要查看的材料里面（{out}）。请用 --out 另选位置")
