#!/usr/bin/env python3
"""Time and accuracy of reading: docproc, RapidOCR out of the box, Tesseract, same pages, one run.

    bench_reading.py --samples                       the native papers of samples/, scanned here
    bench_reading.py --truth TRUTH.json --inbox DIR  pages with known text of a set of one's own
    options: --pages N  --engines docproc,rapidocr,tesseract,ocrmypdf  --out FILE.json

Pages are rendered and turned upright once, beforehand; then each engine reads the
same pictures in two processes of one thread each. `lost` is the share of the true
characters that were not read, `extra` that of characters read that are not there
(hand-writing and seals, which the truth does not spell out, count as extra); NFKC,
without spaces and leader dots, whatever the order. Native pages are also read from
their text layer by docproc and by pdfplumber. Prints a table, writes JSON.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = 2
WARM = 2  # pages read before the clock starts: kernels are made for their shapes


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to read: an upright PNG with the text that it shows."""

    picture: str
    dpi: float
    capture: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    capture: str
    seconds: float
    lost: int
    extra: int
    length: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--inbox", type=Path)
    parser.add_argument("--pages", type=int, default=48)
    parser.add_argument("--engines", default="docproc,rapidocr,tesseract")
    parser.add_argument("--out", type=Path, default=Path("build/bench_reading.json"))
    given = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    if bool(given.truth) == given.samples or (given.truth and not given.inbox):
        parser.error("give either --samples, or --truth FILE with --inbox DIR")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if given.samples:
            jobs = list(jobs_of_samples(ROOT / "samples" / "inbox", Path(folder)))
        else:
            jobs = list(jobs_of_truth(given.truth, given.inbox, Path(folder), given.pages))
        jobs = spread(jobs, given.pages)
        print(f"{len(jobs)} pages, {sum(len(plain(j.text)) for j in jobs)} characters")
        found: dict[str, Any] = {}
        for name in given.engines.split(","):
            if name == "ocrmypdf" and shutil.which("ocrmypdf") is None:
                print("ocrmypdf: not installed, left out")
                continue
            found[name] = measured(name, jobs)
            print_table(name, found[name])
        found["native"] = native_pages(given.truth, given.inbox, Path(folder), given.pages)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def plain(text: str) -> str:
    return re.sub(r"[\s.·…]+", "", unicodedata.normalize("NFKC", text)).casefold()


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


# ---- the pages


def jobs_of_samples(inbox: Path, folder: Path) -> Iterator[Job]:
    """Native PDF pages of the samples as a scanner would have made them."""
    import cv2
    import numpy as np
    import pypdfium2

    noise = np.random.default_rng(7)
    for path in sorted(inbox.rglob("*.pdf")):
        try:
            opened = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            continue  # the samples hold damaged files too
        with opened as pdf:
            for page in pdf:
                text = page.get_textpage().get_text_range()
                if len(plain(text)) < 60:
                    continue
                for capture, dpi in (("grey 200", 200), ("grey 150", 150), ("1-bit 200", 200)):
                    drawn = page.render(scale=dpi / 72).to_numpy()[:, :, :3]
                    grey = cv2.GaussianBlur(cv2.cvtColor(drawn, cv2.COLOR_BGR2GRAY), (3, 3), 0.6)
                    shaken = np.clip(0.85 * grey + 30 + noise.normal(0, 5, grey.shape), 0, 255)
                    scan = shaken.astype(np.uint8)
                    if capture.startswith("1-bit"):
                        scan = np.where(scan > 165, 255, 0).astype(np.uint8)
                    name = folder / f"{len(list(folder.iterdir())):05d}.png"
                    cv2.imwrite(str(name), cv2.cvtColor(scan, cv2.COLOR_GRAY2BGR))
                    yield Job(str(name), dpi, capture, text)


def jobs_of_truth(truth: Path, inbox: Path, folder: Path, count: int) -> Iterator[Job]:
    """Pages of a truth file whose text is known and stands in pixels, turned upright."""
    import cv2

    sys.path.insert(0, str(ROOT))
    from docproc.intake.sniff import sniff
    from docproc.options import Limits
    from docproc.pages import open_file
    from docproc.pages.upright import upright
    from docproc.text.engines import open_engine

    engine = open_engine("rapidocr")
    pages = [p for d in json.loads(truth.read_text("utf-8"))["dossiers"] for p in d["pages"]]
    pages = [p for p in pages if p.get("text") and p.get("source") == "ocr"]
    kinds: Counter[str] = Counter()
    each = -(-count // max(len({p["capture"] for p in pages}), 1)) * 3
    for page in pages:
        kinds[page["capture"]] += 1
        if kinds[page["capture"]] > each:
            continue
        local = member(inbox, page["file"], folder)
        with open_file(
            local, sniff(local, local.name).kind, path=page["file"], limits=Limits()
        ) as opened:
            received = opened.page(page["number"])
            images = upright(
                received.render(), received.dpi, vote=engine.upside_down, find_lines=engine.detect
            )
        if len(images) != 1:
            continue  # the truth of a spread is the text of both halves
        name = folder / f"page{len(list(folder.iterdir())):05d}.png"
        cv2.imwrite(str(name), images[0].pixels)
        grade = f"{page['capture']} {'<200' if images[0].dpi < 190 else '>=200'} dpi"
        yield Job(str(name), images[0].dpi, grade, page["text"])


def member(inbox: Path, path: str, folder: Path) -> Path:
    """The file at `path`, taken out of its archive (`a.zip!/b.pdf`) where it is in one."""
    first, *inner = path.split("!/")
    local = inbox / first
    for name in inner:
        with zipfile.ZipFile(local) as archive:
            for entry in archive.infolist():
                shown = entry.filename
                if not entry.flag_bits & 0x800:
                    shown = shown.encode("cp437").decode("gbk", "replace")
                if unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", name):
                    out = folder / f"m{abs(hash(path))}{Path(name).suffix}"
                    out.write_bytes(archive.read(entry))
                    local = out
                    break
            else:
                raise FileNotFoundError(path)
    return local


def native_pages(
    truth: Path | None, inbox: Path | None, folder: Path, count: int
) -> dict[str, dict[str, float]]:
    """Seconds a page and lost characters of the text layers that a truth file knows."""
    if truth is None or inbox is None:
        return {}
    import logging

    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # fonts without a box, page by page

    sys.path.insert(0, str(ROOT))
    from docproc.intake.model import Kind
    from docproc.options import Limits
    from docproc.pages import open_file
    from docproc.text.native import native_page

    pages = [p for d in json.loads(truth.read_text("utf-8"))["dossiers"] for p in d["pages"]]
    pages = [p for p in pages if p.get("text") and p["capture"] == "native"][:count]
    seconds: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    length = 0
    for page in pages:
        local = member(inbox, page["file"], folder)
        want = Counter(plain(page["text"]))
        length += want.total()
        start = time.perf_counter()
        with open_file(local, Kind.PDF, path=page["file"], limits=Limits()) as opened:
            lines = native_page(opened.page(page["number"]), page["file"]).lines
        seconds["docproc"] += time.perf_counter() - start
        lost["docproc"] += (want - Counter(plain("".join(n.text for n in lines)))).total()
        start = time.perf_counter()
        with pdfplumber.open(local) as pdf:
            text = pdf.pages[page["number"] - 1].extract_text() or ""
        seconds["pdfplumber"] += time.perf_counter() - start
        lost["pdfplumber"] += (want - Counter(plain(text))).total()
    rows = {
        name: {
            "pages": len(pages),
            "seconds_a_page": round(seconds[name] / max(len(pages), 1), 3),
            "lost_percent": round(100 * lost[name] / max(length, 1), 3),
        }
        for name in ("docproc", "pdfplumber")
    }
    for name, row in rows.items():
        print(
            f"text layers, {name}: {row['pages']} pages, {row['seconds_a_page']:.3f} s/page, "
            f"{row['lost_percent']:.2f} % lost"
        )
    return rows


# ---- the engines


def reader(name: str) -> Callable[[Any, Job], str]:
    """A function that reads one picture with the engine `name`."""
    import cv2

    cv2.setNumThreads(1)
    if name == "docproc":
        import numpy as np

        sys.path.insert(0, str(ROOT))
        from docproc.pages.model import UprightImage
        from docproc.text.engines import open_engine
        from docproc.text.read import read_image

        engine = open_engine("rapidocr")

        def by_docproc(pixels: Any, job: Job) -> str:
            height, width = pixels.shape[:2]
            page = UprightImage(pixels, job.dpi, 0, np.diag([1 / width, 1 / height, 1.0]))
            return "\n".join(line.text for line in read_image(page, engine).lines)

        return by_docproc
    if name == "rapidocr":
        from rapidocr import RapidOCR

        box = RapidOCR(
            params={
                "Global.log_level": "error",
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )
        return lambda pixels, job: "\n".join(box(pixels).txts or ())
    if name == "tesseract":
        import pytesseract

        return lambda pixels, job: str(
            pytesseract.image_to_string(pixels[:, :, ::-1], lang="chi_sim")
        )
    return by_ocrmypdf


def by_ocrmypdf(pixels: Any, job: Job) -> str:
    with tempfile.TemporaryDirectory() as folder:
        side = Path(folder) / "text.txt"
        command = ["ocrmypdf", "-l", "chi_sim", "--jobs", "1", "--image-dpi", str(round(job.dpi))]
        command += ["--sidecar", str(side), job.picture, str(Path(folder) / "out.pdf")]
        subprocess.run(command, check=True, capture_output=True)
        return side.read_text("utf-8")


def work(name: str, jobs: Sequence[Job], queue: Any) -> None:
    """One process: read all of `jobs`, put what was said and the peak memory on `queue`."""
    import cv2

    read = reader(name)
    for job in jobs[:WARM]:
        read(cv2.imread(job.picture), job)
    said: list[Said] = []
    for job in jobs:
        pixels = cv2.imread(job.picture)
        start = time.perf_counter()
        text = read(pixels, job)
        seconds = time.perf_counter() - start
        want, got = Counter(plain(job.text)), Counter(plain(text))
        lost, extra = (want - got).total(), (got - want).total()
        said.append(Said(job.capture, seconds, lost, extra, want.total()))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    queue.put((said, (own + children) // 1024))


def measured(name: str, jobs: Sequence[Job]) -> dict[str, Any]:
    """Figures of one engine by kind of capture and for all pages."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    shares = [list(jobs[n::PROCESSES]) for n in range(PROCESSES)]
    started = [context.Process(target=work, args=(name, share, queue)) for share in shares]
    for process in started:
        process.start()
    results = [queue.get() for _ in started]
    for process in started:
        process.join()
    said = [s for share, _ in results for s in share]
    kinds = sorted({s.capture for s in said})
    rows = {kind: figures([s for s in said if s.capture == kind]) for kind in kinds}
    return {"all": figures(said), "kinds": rows, "peak_mb": max(peak for _, peak in results)}


def figures(said: Sequence[Said]) -> dict[str, Any]:
    length = max(sum(s.length for s in said), 1)
    return {
        "pages": len(said),
        "seconds_a_page": round(statistics.fmean(s.seconds for s in said), 3),
        "lost_percent": round(100 * sum(s.lost for s in said) / length, 3),
        "extra_percent": round(100 * sum(s.extra for s in said) / length, 3),
    }


def print_table(name: str, found: dict[str, Any]) -> None:
    print(f"\n{name}   peak {found['peak_mb']} MB a process")
    print(f"{'':28}{'pages':>6}{'s/page':>9}{'lost %':>9}{'extra %':>9}")
    for kind, row in [*found["kinds"].items(), ("all", found["all"])]:
        print(
            f"{kind:28}{row['pages']:>6}{row['seconds_a_page']:>9.2f}"
            f"{row['lost_percent']:>9.2f}{row['extra_percent']:>9.2f}"
        )


if __name__ == "__main__":
    sys.exit(main())
