"""Carrying a run out for somebody at the keyboard: once, or whenever the folder changes."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docproc.cli import EXIT_STOPPED
from docproc.cli.stopping import Progress, stopping_alike
from docproc.errors import DocprocError
from docproc.journal import where_it_arose
from docproc.options import Options

if TYPE_CHECKING:
    from docproc.pipeline import Watch
    from docproc.report.model import Report

_UNITS = {"打开文件": "个", "识别": "页", "证据图片": "页", "页面图像": "页"}


def once(folder: Path, options: Options, progress: Progress, *, quiet: bool) -> Report:
    """One whole run, with what it found on the screen."""
    from docproc import pipeline

    with stopping_alike(), progress_bar(quiet=quiet) as bar:
        watch = progress.watched_by(bar)
        report = pipeline.validate(folder, options, watch=watch, say=_say)
    if not quiet:
        _summary(report, options.out_for(folder))
    return report


def watched(folder: Path, options: Options, *, quiet: bool) -> int:
    """Check `folder` again after each change, until Ctrl-C. Ends with the status of one
    that was stopped; a call that cannot be carried out raises as without `--watch`."""
    from docproc import pipeline, watching
    from docproc.rules.sound import sound_notice

    pipeline.place_for(folder, options)
    sound_notice(options.notice)
    places = [p for p in (folder, options.registers, options.decisions) if p is not None]
    _say(f"正在监视 {folder}：有文件变动并且 5 秒内不再变化时自动检查。按 Ctrl-C 停止")
    try:
        with stopping_alike():
            watching.keep_checking(
                lambda: watching.snapshot(places),
                lambda: one_round(folder, options, quiet=quiet),
            )
    except KeyboardInterrupt:
        _say("已停止监视。结果在 " + str(options.out_for(folder)))
    return EXIT_STOPPED


def one_round(folder: Path, options: Options, *, quiet: bool) -> bool:
    """Check once; whatever goes wrong is said, and False says that it should be tried again."""
    progress = Progress()
    try:
        report = once(folder, options, progress, quiet=quiet)
    except KeyboardInterrupt:
        _say(progress.said())
        raise
    except DocprocError as error:
        _say(f"{_now()} 这一次没有完成：{error}")
        return False
    except Exception:
        _say(f"{_now()} 程序出错，这一次没有完成：{where_it_arose(traceback.format_exc())}")
        return False
    pages = report.run.pages
    _say(f"{_now()} 已检查：{len(report.dossiers)} 份材料，{pages.total} 页，继续监视")
    return True


def _now() -> str:
    return datetime.now().strftime("%H:%M:%S")


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Watch | None]:
    """A bar with pages done, pages a second and time left; nothing where nobody watches."""
    import sys

    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f} {task.fields[unit]}"),
        TextColumn("{task.fields[pace]}"),
        TextColumn("剩余"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("准备", total=1, pace="", unit="")

        def watch(stage: str, done: int, total: int) -> None:
            if bar.tasks[0].description != stage:
                unit = _UNITS.get(stage, "")
                bar.reset(task, description=stage, total=max(total, 1), pace="", unit=unit)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            pace = f"{speed:.1f} 页/秒" if speed and stage == "识别" else ""
            bar.update(task, completed=done, total=max(total, 1), pace=pace)

        yield watch


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _summary(report: Report, out: Path) -> None:
    from rich.console import Console

    from docproc.report import summary_table

    Console().print(summary_table(report))
    if report.run.pages.total == report.run.pages.failed:
        click.echo(
            "没有一页能够读取，本次结果不可信。请检查文件夹里的文件是否齐全、能否打开", err=True
        )
    click.echo(f"结果在 {out}：先看 report.html 和 汇总.xlsx，各市的清单和告知单在各市文件夹里")
    for error in report.errors[:5]:
        where = f"{error.path or ''}{f' 第{error.page}页' if error.page else ''}"
        click.echo(f"程序出错（{error.stage}）{where}：{error.message}", err=True)
