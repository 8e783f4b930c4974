"""The command `docproc`: one file a command, imported when it is used."""

from __future__ import annotations

import sys

import click

from docproc import __version__
from docproc.cli.chinese import ChineseGroup, in_chinese
from docproc.errors import DocprocError

EXIT_CLEAN, EXIT_FINDINGS, EXIT_BROKEN, EXIT_STOPPED = 0, 1, 2, 130

_COMMANDS = {
    "validate": (
        "docproc.cli.validate",
        "validate",
        "检查一个文件夹的申报材料，写出缺项清单和告知单",
    ),
    "letters": ("docproc.cli.letters", "letters", "由已有的 report.json 重新写出清单和告知单"),
    "read": ("docproc.cli.read", "read", "显示一个文件读出的文字"),
    "inspect": ("docproc.cli.inspect", "inspect", "把一份材料的识别过程写成网页，供核对"),
    "rules": ("docproc.cli.rules", "rules", "查看、解释、检验规则"),
    "notices": ("docproc.cli.notices", "notices", "查看已安装的通知"),
    "doctor": ("docproc.cli.doctor", "doctor", "检查识别引擎、模型、字体等是否齐备"),
}


@click.group(
    cls=ChineseGroup,
    lazy=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""申报材料检查工具：读扫描件，查缺项，写告知单。

\b
例：
  docproc validate 收件/              检查整批材料，结果写到 收件-report/
  docproc validate 收件/济南市         只检查一个市
  docproc rules explain A24           解释一条规则
  docproc doctor                      看看本机缺什么
""",
)
@click.version_option(
    __version__, "-V", "--version", message="docproc %(version)s", help="显示版本。"
)
def cli() -> None:
    """The group; every command lives in a file of its own."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; one Chinese sentence and exit status 2 where it cannot."""
    try:
        status = cli.main(arguments, prog_name="docproc", standalone_mode=False)
    except click.UsageError as error:
        click.echo(in_chinese(error), err=True)
        sys.exit(EXIT_BROKEN)
    except DocprocError as error:
        click.echo(str(error), err=True)
        sys.exit(EXIT_BROKEN)
    except click.Abort:
        click.echo("已中断。", err=True)
        sys.exit(EXIT_STOPPED)
    sys.exit(status if isinstance(status, int) else EXIT_CLEAN)
