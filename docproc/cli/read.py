"""`docproc read FILE`: what was read on the pages of one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docproc.cli.chinese import ChineseCommand
from docproc.errors import FolderError
from docproc.options import ReadingOptions

if TYPE_CHECKING:
    from docproc.page import Page


@click.command(
    cls=ChineseCommand,
    help="""显示一个文件每页读出的文字，用来核对识别结果。

\b
例：
  docproc read 扫描件.pdf
  docproc read 执照.jpg --json
""",
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="以 JSON 输出（格式见说明文档）。")
@click.option(
    "--engine",
    type=click.Choice(["rapidocr", "tesseract"]),
    default="rapidocr",
    help="文字识别引擎。",
)
def read(file: Path, as_json: bool, engine: str) -> int:
    """Read every page of one file in this process and print it."""
    import json

    from docproc import reading

    if not file.is_file():
        raise FolderError(f"找不到文件 {file}：请检查路径")
    pages = reading.read_file(file, ReadingOptions(engine=engine))
    if as_json:
        click.echo(json.dumps({"pages": [as_record(p) for p in pages]}, ensure_ascii=False))
        return 0
    for page in pages:
        part = f"（{'左右'[page.part - 1]}半）" if page.part else ""
        how = f"{page.source} 旋转{page.rotation}° 置信度{page.confidence:.2f}"
        click.echo(f"── 第{page.number}页{part} {how}")
        click.echo(page.text)
    return 0


def as_record(page: Page) -> dict[str, Any]:
    """A page in the form that the contract pins for `read --json`."""
    return {
        "number": page.number,
        "part": page.part,
        "source": str(page.source),
        "rotation": page.rotation,
        "lines": [
            {
                "text": line.text,
                "box": [round(v, 4) for v in line.box] if line.box else None,
                "confidence": round(line.confidence, 3),
            }
            for line in page.lines
        ],
    }
