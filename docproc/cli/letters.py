"""`docproc letters REPORT.json`: lists and letters again, without reading anything."""

from __future__ import annotations

from pathlib import Path

import click

from docproc.cli.asked import NOTICE_NAMED
from docproc.cli.chinese import ChineseCommand


@click.command(
    cls=ChineseCommand,
    help="""由已有的 report.json 重新写出各市的缺项清单和告知单，不重新识别。

\b
只重写各市文件夹里的清单和告知单。要连同 report.json、report.html、汇总.xlsx 一起更新，
请用 docproc validate 再运行一次并加 --decisions；识别过的页不会再识别。

\b
例：
  docproc letters 收件-report/report.json
  docproc letters 收件-report/report.json --letters required --out 发文/
  docproc letters 收件-report/report.json --decisions 收件-report/汇总.xlsx
""",
)
@click.argument("report", metavar="REPORT.json", type=click.Path(path_type=Path))
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="写到哪里（默认 report.json 所在文件夹）。",
)
@click.option(
    "--decisions",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="人工核定（汇总.xlsx 的“人工核定”表，或 YAML）。",
)
@click.option(
    "--notice",
    metavar="ID",
    help=f"报告所依据的通知：{NOTICE_NAMED}（默认按报告里的编号在已安装的通知中找）。",
)
@click.option(
    "--letters",
    "which",
    type=click.Choice(["all", "required"]),
    default="all",
    help="告知单写全部问题，还是只写必须补正的。",
)
def letters(
    report: Path, out: Path | None, decisions: Path | None, notice: str | None, which: str
) -> int:
    """Write lists and letters again from a report."""
    from docproc import pipeline

    written = pipeline.write_again(
        report, out=out, letters=which, decisions=decisions, notice_named=notice, say=_say
    )
    click.echo(f"已写出 {len(written)} 个文件，位于 {out or report.parent}")
    return 0


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)
