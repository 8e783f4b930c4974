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


FAILURES = {
    "corrupt": "内容已损坏",
    "too_large": "图像过大",
    "render": "画不出来",
    "timeout": "超时",
    "crash": "识别引擎出错",
    "memory": "内存不足",
    "fragments": "文字碎片过多",
}


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
        click.echo(f"── 第{page.number}页{part} {_how(page)}")
        click.echo(page.text)
    return 0


def _how(page: Page) -> str:
    """How a page was read, for people."""
    if page.source == "failed":
        return f"无法读取（{FAILURES.get(page.reason, page.reason)}）"
    if page.source == "blank":
        return "空白页"
    if page.source == "native":
        return "文件自带文字"
    turned = f"，原件需顺时针旋转{page.rotation}°" if page.rotation else ""
    return f"图像识别，置信度{page.confidence:.2f}{turned}"


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
