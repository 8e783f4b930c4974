"""`docproc inspect DOSSIER`: how one dossier was understood, page by page."""

from __future__ import annotations

from pathlib import Path

import click

from docproc.cli.asked import notice_option
from docproc.cli.chinese import ChineseCommand
from docproc.options import Options, ReadingOptions


@click.command(
    cls=ChineseCommand,
    help="""把一份材料的识别过程写成一个网页，供增改材料类型、字段标签时核对。

DOSSIER 是一个企业的文件夹、单个文件或压缩包。网页上有每页的图像，图上标出读到的文字行、
表格、印章、签字盖章处和字段；每页还列出差一点被认作的其他类型，以及是哪些短语起的作用。

\b
例：
  docproc inspect 收件/济南市/01某公司 --out 查看.html
  docproc inspect 收件/济南市/02某公司.pdf --readings 收件-report
""",
)
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="网页写到哪个文件（默认当前目录下 名称-inspect.html）。识别结果存在它旁边，供下次使用。",
)
@click.option(
    "--readings",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="validate 的结果文件夹：用其中已有的识别结果，不重新识别。",
)
@notice_option("按哪个通知识别")
@click.option(
    "--engine",
    type=click.Choice(["rapidocr", "tesseract"]),
    default="rapidocr",
    help="文字识别引擎（默认 rapidocr）。",
)
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(1, 256),
    help="并行进程数（默认每个处理器核一个）。",
)
def inspect(
    dossier: Path,
    out: Path | None,
    readings: Path | None,
    notice: str,
    engine: str,
    workers: int | None,
) -> int:
    """Write the page and say where it lies."""
    from docproc import inspecting
    from docproc.cli.running import progress_bar

    page = out or Path.cwd() / f"{dossier.resolve().name}-inspect.html"
    kept = readings or (page.parent if out is not None else None)
    options = Options(notice=notice, workers=workers, reading=ReadingOptions(engine=engine))
    with progress_bar(quiet=False) as watch:
        inspecting.inspect(dossier, page, options, readings=kept, watch=watch)
    click.echo(f"写好了：{page}（用浏览器打开）")
    return 0
