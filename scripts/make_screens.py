#!/usr/bin/env python3
"""Make docs/images/*.png, the pictures in the READMEs, from the samples' outputs.

    make_screens.py [RESULTS]      needs Chromium and LibreOffice

RESULTS is a folder that `docproc validate samples/inbox` wrote; without it the
samples are checked first. Writes report.png (the top of report.html), finding.png
(one finding with its framed picture), list.png (材料缺项清单 as printed) and
letter.png (the first page of 补正告知单), each well under 300 KB.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageOps
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
CITY, RULE = "威海市", "A02"
"""The city whose papers are shown, and the rule whose finding is."""
LIMIT = 300_000


def results(asked: list[str], scratch: Path) -> Path:
    """The folder of results that was named, or one made now."""
    if asked:
        return Path(asked[0])
    out = scratch / "results"
    command = [sys.executable, "-m", "docproc", "validate", str(ROOT / "samples" / "inbox")]
    run = subprocess.run([*command, "--out", str(out), "-q"], check=False)
    if run.returncode not in (0, 1):
        raise SystemExit("the samples could not be checked")
    return out


def of_the_page(browser: Browser, page: Path, scratch: Path) -> None:
    """The top of the web page at 1366 pixels, and one finding of it."""
    tab = browser.new_page(viewport={"width": 1366, "height": 860})
    tab.goto(page.absolute().as_uri())
    top = scratch / "report.png"
    tab.screenshot(path=top)
    keep(Image.open(top), "report.png")
    finding = tab.locator(f'.holder[data-city="{CITY}"] .finding[data-rule="{RULE}"]').first
    finding.scroll_into_view_if_needed()
    one = scratch / "finding.png"
    finding.screenshot(path=one)
    keep(ImageOps.expand(Image.open(one).convert("RGB"), 12, "white"), "finding.png")


def of_an_office_file(file: Path, scratch: Path, name: str, scale: float) -> None:
    """The first page of a document as LibreOffice prints it."""
    profile = f"-env:UserInstallation={(scratch / 'office').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(scratch)]
    subprocess.run([*command, str(file)], check=True, capture_output=True)
    document = pypdfium2.PdfDocument(scratch / f"{file.stem}.pdf")
    picture = document[0].render(scale=scale).to_pil().convert("RGB")
    document.close()
    keep(ImageOps.expand(picture, 1, "#b0b0b0") if name == "letter.png" else cut(picture), name)


def cut(picture: Image.Image) -> Image.Image:
    """The part of a white page that holds something above its footer."""
    body = picture.crop((0, 0, picture.width, int(picture.height * 0.93)))
    ink = ImageChops.difference(body, Image.new("RGB", body.size, "white")).getbbox()
    return ImageOps.expand(body.crop(ink), 12, "white") if ink else body


def keep(picture: Image.Image, name: str) -> None:
    """Save with few colours; a picture over the limit is an error, not a habit."""
    path = IMAGES / name
    picture.convert("RGB").quantize(160, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}  {picture.width}x{picture.height}  {size // 1000} kB")
    if size > LIMIT:
        raise SystemExit(f"{name} is over {LIMIT // 1000} kB")


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        scratch = Path(folder)
        out = results(sys.argv[1:], scratch)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        of_the_page(browser, out / "report.html", scratch)
        browser.close()
        of_an_office_file(out / CITY / "材料缺项清单.xlsx", scratch, "list.png", 1.6)
        of_an_office_file(out / CITY / "补正告知单.docx", scratch, "letter.png", 1.1)


if __name__ == "__main__":
    main()
