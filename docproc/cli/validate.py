"""`docproc validate FOLDER`: the main job, with progress for the person waiting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from docproc.cli import EXIT_BROKEN, EXIT_CLEAN, EXIT_FINDINGS, EXIT_STOPPED
from docproc.cli.asked import notice_option
from docproc.cli.chinese import ChineseCommand
from docproc.cli.running import once, watched
from docproc.cli.stopping import Progress
from docproc.errors import UsageError
from docproc.options import Limits, Options, ReadingOptions

if TYPE_CHECKING:
    from docproc.report.model import Report

LIMITS = Limits()
FORMATS = ("csv", "junit", "sarif")


def _codes(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    codes = tuple(
        code.strip().upper() for code in value.replace("，", ",").split(",") if code.strip()
    )
    if value and not codes:
        raise click.BadParameter("没有写规则编号，例如 A20,A21")
    return codes


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    wanted = tuple(name.strip().lower() for name in value.split(",") if name.strip())
    for name in wanted:
        if name not in FORMATS and name != "json":
            raise click.BadParameter(f"{name} 不是可用的格式（json、{'、'.join(FORMATS)}）")
    return tuple(name for name in wanted if name != "json")


@click.command(
    cls=ChineseCommand,
    help="""检查 FOLDER 下的全部申报材料，写出报告、缺项清单和告知单。

FOLDER 可以是整批收件（里面按市分文件夹）、一个市、一个企业的文件夹，或单个文件。
原件不会被改动；结果默认写到旁边的 FOLDER-report/。再次运行时只重新识别变动过的页。

\b
退出码：0 没有需要补正或核实的；1 有；2 本次结果不可信（命令有误、全部无法读取或程序出错）。

\b
例：
  docproc validate 收件/
  docproc validate 收件/济南市 --out 结果/济南
  docproc validate 收件/ --registers 名录/ --fail-on required
  docproc validate 收件/ --select A20,A21,A24
  docproc validate 补正收件/ --previous 收件-report/report.json
""",
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--out", metavar="DIR", type=click.Path(path_type=Path), help="结果写到哪个文件夹。")
@notice_option("按哪个通知检查")
@click.option(
    "--registers",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="名录文件夹（默认用 FOLDER/名录）。",
)
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(1, 256),
    help="并行进程数（默认每个处理器核一个）。",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="由多台机器识别：Dask 调度器的地址，如 tcp://192.168.1.10:8786（见 docs/cluster.md）。",
)
@click.option(
    "--fail-on",
    type=click.Choice(["required", "customary", "verify"]),
    default="verify",
    help="从哪一级问题起退出码为 1（默认 verify，即全部）。",
)
@click.option("--select", metavar="CODE,…", default="", callback=_codes, help="只执行这些规则。")
@click.option("--ignore", metavar="CODE,…", default="", callback=_codes, help="不执行这些规则。")
@click.option(
    "--engine",
    type=click.Choice(["rapidocr", "tesseract"]),
    default="rapidocr",
    help="文字识别引擎（默认 rapidocr）。",
)
@click.option(
    "--second-engine", type=click.Choice(["tesseract"]), help="关键内容用第二引擎再读一遍。"
)
@click.option(
    "--password-file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="加密 PDF 的口令，每行一个。",
)
@click.option(
    "--previous",
    metavar="REPORT",
    type=click.Path(path_type=Path),
    help="上一轮的 report.json 或结果文件夹，用于第二轮核对（不给就不比较）。",
)
@click.option(
    "--decisions",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="人工核定（汇总.xlsx 的“人工核定”表，或 YAML）。",
)
@click.option(
    "--letters",
    type=click.Choice(["all", "required"]),
    default="all",
    help="告知单写全部问题，还是只写必须补正的。",
)
@click.option(
    "--format",
    "formats",
    metavar="NAME,…",
    default="",
    callback=_formats,
    help="另写程序用的格式：csv、junit、sarif。",
)
@click.option(
    "--page-seconds",
    metavar="秒",
    type=click.FloatRange(1, 3600),
    default=LIMITS.page_seconds,
    help="每页最长处理时间，超过的页重试一次后转人工（默认 60）。",
)
@click.option(
    "--max-pages",
    metavar="N",
    type=click.IntRange(1, 1_000_000),
    default=LIMITS.pages_per_file,
    help="一个文件最多多少页，超过的不读并说明（默认 5000）。",
)
@click.option(
    "--max-archive-mb",
    metavar="MB",
    type=click.IntRange(1, 1_000_000),
    default=LIMITS.archive_bytes >> 20,
    help="一个压缩包最多解出多少 MB（默认 2048）。",
)
@click.option(
    "--worker-mb",
    metavar="MB",
    type=click.IntRange(256, 1_000_000),
    default=LIMITS.worker_bytes >> 20,
    help="每个处理进程最多占用多少 MB 内存（默认 2048）。",
)
@click.option(
    "--log",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="日志文件，每行一条 JSON：每个文件的结果、每次失败的原因；续写，不含材料内容。",
)
@click.option(
    "--watch",
    "watching",
    is_flag=True,
    help="一直开着：有新文件放进来（且 5 秒内不再变化）就自动检查一遍，Ctrl-C 停止。",
)
@click.option("--quiet", "-q", is_flag=True, help="不显示进度和汇总。")
def validate(
    folder: Path,
    out: Path | None,
    notice: str,
    registers: Path | None,
    workers: int | None,
    scheduler: str | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    engine: str,
    second_engine: str | None,
    password_file: Path | None,
    previous: Path | None,
    decisions: Path | None,
    letters: str,
    formats: tuple[str, ...],
    page_seconds: float,
    max_pages: int,
    max_archive_mb: int,
    worker_mb: int,
    log: Path | None,
    watching: bool,
    quiet: bool,
) -> int:
    """Run the pipeline, once or again and again, and say where the lists lie."""
    options = Options(
        out=out,
        notice=notice,
        registers=registers,
        workers=workers,
        scheduler=scheduler,
        fail_on=fail_on,
        select=select,
        ignore=ignore,
        reading=ReadingOptions(engine=engine, second_engine=second_engine),
        limits=Limits(
            page_seconds=page_seconds,
            pages_per_file=max_pages,
            archive_bytes=max_archive_mb << 20,
            worker_bytes=worker_mb << 20,
        ),
        passwords=_passwords(password_file),
        previous=previous,
        decisions=decisions,
        letters=letters,
        log=log,
        formats=formats,
    )
    if watching:
        return watched(folder, options, quiet=quiet)
    progress = Progress()
    try:
        report = once(folder, options, progress, quiet=quiet)
    except KeyboardInterrupt:
        click.echo(progress.said(), err=True)
        return EXIT_STOPPED
    return exit_status(report, fail_on)


def _passwords(file: Path | None) -> tuple[str, ...]:
    if file is None:
        return ()
    try:
        rows = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"读不到口令文件 {file}：请检查路径，文件应为 UTF-8 文本、每行一个口令"
        ) from error
    return tuple(row.strip() for row in rows if row.strip())


def exit_status(report: Report, fail_on: str) -> int:
    """0, 1 or 2 as the contract pins them."""
    pages = report.run.pages
    if report.errors or pages.total == pages.failed:  # also where there was no page at all
        return EXIT_BROKEN
    counted = ("required", "customary", "verify")[
        : ("required", "customary", "verify").index(fail_on) + 1
    ]
    holders = [
        report.inbox.checks,
        *(c.checks for c in report.cities),
        *(d.checks for d in report.dossiers),
    ]
    for check in (c for checks in holders for c in checks):
        waived = check.decision is not None and check.decision.result in ("waived", "pass", "na")
        if check.severity in counted and check.status in ("fail", "review") and not waived:
            return EXIT_FINDINGS
    return EXIT_CLEAN
