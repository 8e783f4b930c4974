"""The pieces of HTML that papers of several hands are set from."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def cols(*widths: int) -> str:
    """A table's columns, in per cent."""
    return "<colgroup>" + "".join(f'<col style="width:{w}%">' for w in widths) + "</colgroup>"


def sides(rows: Iterable[tuple[str, str]], width: str = "28%", style: str = "") -> str:
    """A table with its labels at the side."""
    inner = "".join(f'<tr><th style="width:{width}">{k}</th><td>{v or "&nbsp;"}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<table style="{style}">{inner}</table>'


def text(lines: Iterable[str]) -> str:
    """A paragraph each; empty ones are left out."""
    return "".join(f"<p>{escape(x)}</p>" for x in lines if x)


def blank(width: float = 34) -> str:
    """A place to fill in, in mm."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.25mm solid #222">&nbsp;</span>'  # fmt: skip
