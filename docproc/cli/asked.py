"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from docproc.options import DEFAULT_NOTICE

NOTICE_NAMED = "已安装通知的编号，或自己写的通知所在的文件夹"


def notice_option(question: str) -> Callable[[Any], Any]:
    """`--notice`: an installed notice's id or a folder of one; `question`: the help begins."""
    return click.option(
        "--notice",
        metavar="ID",
        default=DEFAULT_NOTICE,
        help=f"{question}：{NOTICE_NAMED}（默认 {DEFAULT_NOTICE}）。",
    )
