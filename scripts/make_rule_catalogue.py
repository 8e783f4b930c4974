"""Write docs/rules.md from the data of the default notice."""

from __future__ import annotations

from pathlib import Path

from docproc.notice import load_notice
from docproc.options import DEFAULT_NOTICE
from docproc.rules.catalogue import catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"

if __name__ == "__main__":
    PAGE.write_text(catalogue(load_notice(DEFAULT_NOTICE)), encoding="utf-8")
