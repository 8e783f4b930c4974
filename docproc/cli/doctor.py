"""`docproc doctor`: which engines, models, programs and fonts this computer has."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import click

from docproc.cli.chinese import ChineseCommand

PACKAGES = ("rapidocr", "openvino", "onnxruntime", "opencv-python-headless", "pypdfium2", "spacy")
PROGRAMS = (
    ("soffice", "LibreOffice", "读取 DOC、WPS 旧格式"),
    ("7z", "7-Zip", "解开 RAR、7z、分卷压缩包"),
)
FONTS = ("仿宋_GB2312", "FangSong", "方正小标宋简体", "SimSun", "Noto Serif CJK SC")
"""Fonts that the letters ask for; only the computer that prints needs them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's answer. `needed`: without it nothing can be read."""

    thing: str
    found: str | None
    purpose: str
    needed: bool = False


@click.command(
    cls=ChineseCommand, help="检查本机的识别引擎、模型、程序和字体，说明缺什么、要不要紧。"
)
def doctor() -> int:
    """Print what is there; exit status 2 where the main job cannot run."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"docproc {version('docproc')} · Python {platform.python_version()}")
    for heading in ("项目", "状态", "用途"):
        table.add_column(heading)
    broken = False
    for finding in examine():
        broken |= finding.needed and finding.found is None
        missing = "[red]缺[/red]" if finding.needed else "[yellow]无（可选）[/yellow]"
        table.add_row(finding.thing, finding.found or missing, finding.purpose)
    Console().print(table)
    click.echo("主要功能不能运行：请重新安装 docproc。" if broken else "主要功能可以运行。")
    return 2 if broken else 0


def examine() -> Iterator[Finding]:
    """Everything that docproc may use, with what was found of it."""
    from docproc.notice.folder import notice_ids
    from docproc.text.engines import probe

    engines = probe()
    yield Finding("识别引擎 rapidocr", engines.get("rapidocr"), "默认引擎，模型随软件包安装", True)
    yield Finding("识别引擎 tesseract", engines.get("tesseract"), "第二引擎（需中文包 chi_sim）")
    for package in PACKAGES:
        yield Finding(f"软件包 {package}", _version(package), "识别与读取", package != "openvino")
    yield Finding("软件包 distributed", _version("distributed"), "几台电脑一起识别（--scheduler）")
    for command, name, purpose in PROGRAMS:
        found = shutil.which(command) or (shutil.which("7zz") if command == "7z" else None)
        yield Finding(f"程序 {name}", found, purpose)
    for font in FONTS:
        yield Finding(f"字体 {font}", "有" if _has_font(font) else None, "打印告知单")
    yield Finding("通知", "、".join(notice_ids()) or None, "规则数据", True)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _has_font(name: str) -> bool:
    """Whether the system knows a font; asked of fontconfig where there is one."""
    import subprocess

    lister = shutil.which("fc-list")
    if lister is None:
        return False
    told = subprocess.run([lister, f":family={name}"], capture_output=True, check=False, timeout=20)
    return bool(told.stdout.strip())
