"""Text layers: docproc with its triage against pdfplumber, the same pages one after the other."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readingkit.score import Item, Tally, tally


def native_pages(pages: Sequence[tuple[Path, int, str]]) -> dict[str, dict[str, Any]]:
    """Seconds a page and error rate for (path, page number, text) of native pages."""
    import pdfplumber

    from docproc import reading
    from docproc.intake.model import Kind
    from docproc.options import Limits, ReadingOptions
    from docproc.pages import open_file
    from docproc.text.native import native_page
    from docproc.text.triage import triage

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # fonts without a box, page by page
    reading.start(ReadingOptions(), Limits())
    tallies = {"docproc": Tally(), "docproc whole": Tally(), "pdfplumber": Tally()}
    refused = 0
    for path, number, text in pages:
        items = [Item("line", line) for line in text.splitlines() if line.strip()]
        start = time.perf_counter()
        with open_file(path, Kind.PDF, path=path.name, limits=Limits()) as opened:
            received = opened.page(number)
            refused += triage(received).source != "native"
            lines = native_page(received, path.name).lines
        _add(tallies["docproc"], start, items, [(n.text, n.confidence) for n in lines])
        start = time.perf_counter()
        read = reading.read_page(reading.PageTask(path.name, path, Kind.PDF, number))
        whole = [(n.text, n.confidence) for p in read for n in p.lines]
        _add(tallies["docproc whole"], start, items, whole)
        start = time.perf_counter()
        with pdfplumber.open(path) as pdf:
            said = pdf.pages[number - 1].extract_text() or ""
        _add(tallies["pdfplumber"], start, items, [(n, None) for n in said.splitlines()])
    return {
        name: {
            "pages": t.pages,
            "seconds_a_page": round(sum(t.seconds) / max(t.pages, 1), 4),
            "characters": t.characters,
            "errors": t.errors,
            "refused": refused if name == "docproc" else None,
        }
        for name, t in tallies.items()
    }


def _add(to: Tally, start: float, items: list[Item], said: list[tuple[str, float | None]]) -> None:
    seconds = time.perf_counter() - start
    one = tally(items, (), said)
    one.seconds = [seconds]
    to.add(one)
