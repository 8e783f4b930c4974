"""The pages that are read: of the benchmark's own making, and of a set with truth beside it."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readingkit.captures import copies, printed
from readingkit.papers import paper
from readingkit.score import Item


@dataclass(frozen=True, slots=True)
class Job:
    """A picture file to read: its resolution, how it was captured, what is printed on it."""

    path: Path
    dpi: float
    capture: str
    items: tuple[Item, ...]
    values: tuple[Item, ...] = ()


def made(count: int, folder: Path, *, first: int = 0) -> list[Job]:
    """`count` papers of our own making in every capture."""
    papers = [paper(first + n) for n in range(count)]
    pdfs = printed(papers, folder)
    return [
        Job(path, dpi, f"made, {mode}", tuple(papers[n].items), tuple(papers[n].values))
        for n, mode, path, dpi in copies(pdfs, folder)
    ]


def of_truth(truth: Path, inbox: Path, folder: Path, count: int) -> list[Job]:
    """Up to `count` pages of a truth file whose text stands in pixels, turned upright."""
    import cv2

    from docproc.intake.sniff import sniff
    from docproc.options import Limits
    from docproc.pages import open_file
    from docproc.pages.upright import upright
    from docproc.text.engines import open_engine

    engine = open_engine("rapidocr")
    kinds: Counter[str] = Counter()
    pages = [p for p in pages_of(truth) if p.get("text") and p.get("source") == "ocr"]
    most = -(-count // max(len({p["capture"] for p in pages}), 1)) * 3
    jobs: list[Job] = []
    for number, page in enumerate(pages):
        kinds[page["capture"]] += 1
        if kinds[page["capture"]] > most:
            continue
        local = member(inbox, page["file"], folder)
        kind = sniff(local, local.name).kind
        with open_file(local, kind, path=page["file"], limits=Limits()) as opened:
            received = opened.page(page["number"])
            images = upright(
                received.render(), received.dpi, vote=engine.upside_down, find_lines=engine.detect
            )
        if len(images) != 1:
            continue  # the truth of a spread is the text of both halves
        path, dpi = folder / f"truth{number:04d}.png", images[0].dpi
        _write(path, cv2.cvtColor(images[0].pixels, cv2.COLOR_BGR2RGB), dpi)
        items = tuple(Item("line", line) for line in _lines(page))
        grade = f"set, {page['capture']}, {'under' if dpi < 190 else 'from'} 200 dpi"
        jobs.append(Job(path, dpi, grade, items, _known_values(page)))
    return spread(jobs, count)


def _lines(page: dict[str, Any]) -> list[str]:
    """The printed lines of a page: listed with their boxes, or the lines of its text."""
    lines = [line["text"] for line in page.get("lines") or ()] or page["text"].splitlines()
    return [line for line in lines if line.strip()]


def _known_values(page: dict[str, Any]) -> tuple[Item, ...]:
    """Codes, dates and amounts that a truth names, else those in the page's text."""
    listed = page.get("critical")
    if listed is None:
        return values_in(page["text"])
    kinds = {"code": "credit code", "date": "date", "amount": "amount"}
    return tuple(
        Item(f"{'handwritten ' if v.get('hand') else ''}{kinds[v['sort']]}", v["text"])
        for v in listed
        if v.get("sort") in kinds
    )


def _write(path: Path, rgb: Any, dpi: float) -> None:
    from PIL import Image

    Image.fromarray(rgb).save(path, dpi=(round(dpi), round(dpi)), compress_level=1)


def pages_of(truth: Path) -> list[dict[str, Any]]:
    """Every page that a truth file names."""
    return [p for d in json.loads(truth.read_text("utf-8"))["dossiers"] for p in d["pages"]]


_VALUES = {
    "credit code": re.compile(r"(?<![0-9A-Z])9[0-9A-HJ-NPQRTUWXY]{17}(?![0-9A-Z])"),
    "date": re.compile(r"(?<!\d)\d{4}年\d{1,2}月\d{1,2}日|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"),
    "amount": re.compile(r"(?<![\d,.])\d[\d,]*\.\d{2}(?![\d%])"),
}


def values_in(text: str) -> tuple[Item, ...]:
    """Codes, dates and amounts in a page's known text."""
    return tuple(
        Item(kind, match) for kind, pattern in _VALUES.items() for match in pattern.findall(text)
    )


def spread(jobs: Sequence[Job], count: int) -> list[Job]:
    """At most `count` jobs, taking turns among the kinds of capture."""
    kinds: dict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        kinds[job.capture].append(job)
    chosen: list[Job] = []
    while len(chosen) < min(count, len(jobs)):
        for kind in sorted(kinds):
            if kinds[kind] and len(chosen) < count:
                chosen.append(kinds[kind].pop(0))
    return chosen


def member(inbox: Path, path: str, folder: Path) -> Path:
    """The file at `path`, taken out of its archive (`a.zip!/b.pdf`) where it is in one."""
    first, *inner = path.split("!/")
    local = inbox / first
    for name in inner:
        with zipfile.ZipFile(local) as archive:
            found = next((e for e in archive.infolist() if _shown(e) == name), None)
            if found is None:
                raise FileNotFoundError(path)
            out = folder / f"m{found.CRC:08x}{Path(name).suffix}"
            out.write_bytes(archive.read(found))
            local = out
    return local


def _shown(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    if not entry.flag_bits & 0x800:
        name = name.encode("cp437").decode("gbk", "replace")
    return unicodedata.normalize("NFC", name)


def native_of(
    truth: Path, inbox: Path, folder: Path, count: int
) -> Iterator[tuple[Path, int, str]]:
    """Pages with a text layer that a truth file knows: local path, number, text."""
    known = [p for p in pages_of(truth) if p.get("text") and p["capture"] == "native"]
    for page in known[:count]:
        yield member(inbox, page["file"], folder), page["number"], page["text"]
