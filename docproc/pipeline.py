"""The whole story: from a folder to a report, one stage after the other.

    receive → open → understand (read, sort, state facts) → judge → report → files

Only this module sees every stage.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from docproc import __version__, reading
from docproc.documents.model import Bundle
from docproc.errors import FolderError, OutputError, UsageError
from docproc.extract.model import CampaignFacts
from docproc.gathering import Desk, Shelf, Watch, count, note_files, open_files
from docproc.intake import receive
from docproc.journal import Journal, Note, silent, where_it_arose
from docproc.machine import traits
from docproc.notice import Notice
from docproc.options import Options
from docproc.page import Page, PageSource
from docproc.pictures import pictures_for, stored_pictures
from docproc.report import load_report, undecided, write_all, write_cities, write_forms
from docproc.report.build import Verdicts, build_report
from docproc.report.compare import compare
from docproc.report.ledger import FILE as LEDGER_FILE
from docproc.report.model import ErrorEntry, NoticeRef, PageCount, Report, RunHeader, Thresholds
from docproc.report.registers import memberships
from docproc.rules.decisions import INBOX, Ruling, decide, read_decisions
from docproc.rules.run import judge
from docproc.rules.sound import sound_notice
from docproc.understanding import understand
from docproc.work.pool import Pool
from docproc.work.store import FOLDER as STORE_FOLDER
from docproc.work.store import Store
from docproc.work.tasks import Workers

__all__ = ["Watch", "validate", "write_again"]


Say = Callable[[str], None]
"""Told a sentence that the person at the keyboard should know."""


def validate(
    folder: Path,
    options: Options | None = None,
    *,
    watch: Watch | None = None,
    say: Say | None = None,
) -> Report:
    """Check everything under `folder` and write the outputs; the report comes back.

    Raises `UsageError` (and nothing else of its own) where the call cannot be
    carried out; whatever lies in the folder becomes findings.
    """
    options = options or Options()
    began, clock = datetime.now().astimezone(), time.monotonic()
    notice = sound_notice(options.notice)  # a fault is said before hours of reading, not after
    _see_codes(notice, options)
    previous = load_report(options.previous) if options.previous else None
    rulings = read_decisions(options.decisions) if options.decisions else ()
    out = place_for(folder, options)
    with _desk(folder, out, options, watch) as (desk, scratch):
        intake = receive(
            folder,
            work_dir=scratch,
            divisions=notice.divisions,
            limits=options.limits,
            registers=options.registers,
            passwords=options.passwords,
        )
        shelf = open_files(intake, desk)
        facts, inbox = understand(intake, shelf, desk, notice)
        pages = pages_seen(facts, inbox)
        note_files(shelf.received, pages, desk.note)
        desk.tell("核对", 0, 1)
        report = judged(facts, inbox, notice, shelf, options)
        header = _header(
            options, began.isoformat(timespec="seconds"), clock, pages, shelf, desk.pool.size
        )
        report = replace(report, run=header)
        report = decided(report, rulings, began.date(), say)
        if previous is not None:
            report = compare(report, previous)
        desk.tell("写出结果", 0, 1)
        pictures = pictures_for(report, intake, desk)
        write_all(
            report,
            out,
            notice=notice,
            pictures=pictures,
            letters=options.letters,
            memberships=memberships(facts, tuple(notice.titles.registers)),
            ledger=out / STORE_FOLDER / LEDGER_FILE,
        )
        write_forms(report, out, options.formats)
        left = undecided(report, out) if options.decisions is None else 0
        if left and say is not None:
            say(f"汇总.xlsx 的“人工核定”里有{left}条未采用；要采用请加 --decisions {out}/汇总.xlsx")
        _note_end(report, shelf, desk.note)
    return report


def _see_codes(notice: Notice, options: Options) -> None:
    """Refuse codes that the notice has no rule for, and a choice of rules that leaves none."""
    known = {rule.code for rule in notice.rules}
    for code in (*options.select, *options.ignore):
        if code not in known:
            raise UsageError(f"没有编号为 {code} 的规则，用 docproc rules list 查看")
    if not known.intersection(options.select or known) - set(options.ignore):
        raise UsageError("--select 和 --ignore 合在一起没有剩下要执行的规则")


@contextmanager
def _desk(
    folder: Path, out: Path, options: Options, watch: Watch | None
) -> Iterator[tuple[Desk, Path]]:
    """Where the work is done, and a folder for what is needed only meanwhile.

    Left by Ctrl-C or an error, it notes that in the log; what was read stays in
    the store.
    """
    with ExitStack() as stack:
        note = stack.enter_context(Journal(options.log)).note if options.log else silent
        store = stack.enter_context(Store(out))
        scratch = stack.enter_context(store.scratch())
        pool: Workers = stack.enter_context(workers_for(options, scratch))
        note("start", folder=str(folder), out=str(out), workers=pool.size)
        try:
            yield Desk(pool, store, options, watch, note), scratch
        except BaseException as error:
            note("stopped", reason=type(error).__name__)
            raise


def workers_for(options: Options, scratch: Path) -> AbstractContextManager[Workers]:
    """Who reads the pages: processes of this machine, or a cluster's."""
    given = (options.reading, options.limits, options.passwords)
    if options.scheduler is None:
        return Pool(options.worker_count, reading.start, (*given, scratch), options.limits)
    from docproc.work.cluster import Cluster

    return Cluster(options.scheduler, reading.start, given, options.limits, traits=traits)


def _note_end(report: Report, shelf: Shelf, note: Note) -> None:
    known = {(e.path, e.page, e.stage) for e in shelf.errors}
    for error in report.errors:
        if (error.path, error.page, error.stage) not in known:
            reason = where_it_arose(error.message)
            note("error", path=error.path, page=error.page, stage=error.stage, reason=reason)
    pages = report.run.pages
    note("end", seconds=report.run.seconds, pages=pages.total, failed=pages.failed)


def place_for(folder: Path, options: Options) -> Path:
    """The output directory, checked before anything is written."""
    if not folder.exists():
        raise FolderError(f"找不到要检查的文件夹：{folder}。请核对路径")
    root, out = folder.resolve(), options.out_for(folder).resolve()
    if out == root or root in out.parents:
        raise OutputError(f"结果不能写在要检查的文件夹里面（{out}）。请用 --out 另选一个文件夹")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} 是一个文件，不能作为输出文件夹。请用 --out 另选一个文件夹")
    log = options.log.resolve() if options.log else out
    if root in log.parents:
        raise OutputError(f"日志不能写在要检查的文件夹里面（{log}）。请另选一个位置")
    return out


def pages_seen(facts: CampaignFacts, inbox: Bundle) -> list[Page]:
    """Every page of the campaign once, without what was read on it."""
    bundles = [d.papers_of.bundle for city in facts.cities for d in city.dossiers]
    bundles += [city.papers_of.bundle for city in facts.cities] + [inbox]
    pages = {(t.page.file, t.page.number, t.page.part): t.page for b in bundles for t in b.pages}
    return list(pages.values())


def judged(
    facts: CampaignFacts, inbox: Bundle, notice: Notice, shelf: Shelf, options: Options
) -> Report:
    """The rules' answers in the form of the contract, without the run's header."""
    answers = judge(
        facts,
        notice,
        inbox=inbox,
        select=options.select,
        ignore=options.ignore,
        errors=shelf.errors,
        page_threshold=options.reading.page_threshold,
    )
    faults = [ErrorEntry(e.path, e.page, e.stage, e.message) for e in answers.errors]
    return build_report(
        facts,
        Verdicts(answers.dossiers, answers.cities, answers.inbox, answers.joins),
        notice=NoticeRef(notice.id, notice.title, notice.sha256),
        run=_empty_header(options),
        inbox=inbox,
        errors=[*shelf.errors, *faults],
    )


def _empty_header(options: Options) -> RunHeader:
    threshold = Thresholds(options.reading.page_threshold)
    return RunHeader(__version__, "", 0.0, 0, {}, threshold, PageCount(0, 0, 0, 0, 0, 0))


def _header(
    options: Options, began: str, clock: float, pages: list[Page], shelf: Shelf, workers: int
) -> RunHeader:
    """How the run went; the only place where the clock is read."""
    from docproc.text.engines import probe

    counts = {source: count(pages, source) for source in PageSource}
    return RunHeader(
        version=__version__,
        started_at=began,
        seconds=round(time.monotonic() - clock, 1),
        workers=workers,
        tools=probe(),
        thresholds=Thresholds(options.reading.page_threshold),
        pages=PageCount(
            total=len({(p.file, p.number) for p in pages}),
            native=counts[PageSource.NATIVE],
            ocr=counts[PageSource.OCR],
            blank=counts[PageSource.BLANK],
            failed=counts[PageSource.FAILED],
            from_cache=shelf.from_cache,
        ),
    )


def decided(
    report: Report, rulings: Sequence[Ruling], today: date, say: Say | None = None
) -> Report:
    """The report with people's decisions beside the machine's answers; stale ones are said.

    A decision names its holder as the sheet 人工核定 does: a dossier's id, a city's
    name, or 收件目录 for papers of no city.
    """
    if not rulings:
        return report
    holders = {d.id: d.checks for d in report.dossiers}
    holders |= {c.name: c.checks for c in report.cities}
    holders |= {INBOX: report.inbox.checks}
    applicants = [(d.enterprise, d.id) for d in report.dossiers if d.enterprise]
    checks, stale = decide(holders, rulings, today=today, enterprises=applicants)
    for one in stale:
        if say is not None:
            about = f"{one.ruling.holder} {one.ruling.code}"
            say(f"核定未采用（{one.ruling.place}）：{about}，{one.why}")
    return replace(
        report,
        inbox=replace(report.inbox, checks=checks[INBOX]),
        cities=tuple(replace(c, checks=checks[c.name]) for c in report.cities),
        dossiers=tuple(replace(d, checks=checks[d.id]) for d in report.dossiers),
    )


def write_again(
    report_file: Path,
    *,
    out: Path | None,
    letters: str,
    decisions: Path | None = None,
    notice_named: str | None = None,
    say: Say | None = None,
) -> Sequence[Path]:
    """Write lists and letters again from a report, reading no page.

    Pictures come from the store of the run that made the report, where it lies
    beside it. `notice_named`: its notice's id or folder, where that is not installed.
    Raises `UsageError` where a file is missing or faulty, `NoticeError` where the
    notice is not to be found.
    """
    report = load_report(report_file)
    notice = sound_notice(notice_named or report.notice.id)
    if notice.id != report.notice.id:
        raise UsageError(f"{report_file} 依据的是通知 {report.notice.id}，不是 {notice.id}")
    if decisions is not None:
        report = decided(report, read_decisions(decisions), date.today(), say)
    place = out or report_file.parent
    kept = report_file.parent / STORE_FOLDER
    if not kept.is_dir():
        return write_cities(report, place, notice=notice, letters=letters).paths
    with Store(report_file.parent) as store:
        pictures = stored_pictures(report, store)
        ledger = kept / LEDGER_FILE if place == report_file.parent else None
        return write_cities(
            report, place, notice=notice, pictures=pictures, letters=letters, ledger=ledger
        ).paths
