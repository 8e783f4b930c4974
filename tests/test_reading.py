"""One page from file to text, with the real engine: what lies askew, what is pasted, what is broken."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import cv2
import docx
import numpy as np
import pikepdf
import pypdfium2
import pytest
from docx.shared import Cm
from PIL import Image

from docproc.errors import PageError
from docproc.intake.model import Kind
from docproc.options import Limits, ReadingOptions
from docproc.page import Page, PageSource
from docproc.pages.model import Pixels
from docproc.reading import PageTask, read_file, read_page, start

pytestmark = pytest.mark.ocr

SAMPLE = Path(__file__).parent.parent / "samples" / "inbox" / "威海市" / "支持政策.pdf"
SENTENCE = "已经市政府同意，现印发给你们，请认真贯彻执行"


@pytest.fixture(scope="module")
def printed() -> Pixels:
    """A printed page of running text, 150 dpi."""
    with pypdfium2.PdfDocument(SAMPLE) as pdf:
        drawn = pdf[0].render(scale=150 / 72).to_numpy()[:, :, :3]
    return np.ascontiguousarray(drawn)


def saved(pixels: Pixels, path: Path) -> Path:
    Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1])).save(path, dpi=(150, 150))
    return path


def text_of(pages: list[Page] | tuple[Page, ...]) -> str:
    said = "".join(line.text for page in pages for line in page.lines)
    return re.sub(r"\s", "", said).replace(",", "，")


def skewed(pixels: Pixels, degrees: float) -> Pixels:
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    out = cv2.warpAffine(pixels, turn, (width, height), borderValue=(255, 255, 255))
    return np.asarray(out, np.uint8)


def bordered(pixels: Pixels) -> Pixels:
    """The lid of the scanner along two sides, and two punch holes."""
    out = pixels.copy()
    out[:, :25] = 12
    out[-30:] = 12
    for y in (700, 1050):
        cv2.circle(out, (70, y), 17, (20, 20, 20), -1)
    return out


def squeezed(pixels: Pixels) -> Pixels:
    """As a chat program passes it on: fewer pixels, strongly compressed."""
    small = cv2.resize(pixels, None, fx=0.72, fy=0.72, interpolation=cv2.INTER_AREA)
    raw = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 35])[1]
    return np.asarray(cv2.imdecode(raw, cv2.IMREAD_COLOR), np.uint8)


def shone_through(pixels: Pixels) -> Pixels:
    """With the back of the sheet to be seen, mirrored and pale."""
    back = cv2.GaussianBlur(np.ascontiguousarray(pixels[::-1, ::-1][:, ::-1]), (0, 0), 2.0)
    return np.asarray(np.minimum(pixels, 255 - (255 - back) // 7), np.uint8)


SPOILED: dict[str, Callable[[Pixels], Pixels]] = {
    "skew -5": lambda p: skewed(p, -5.0),
    "skew 4.5": lambda p: skewed(p, 4.5),
    "turned and skew": lambda p: skewed(np.ascontiguousarray(np.rot90(p)), 2.0),
    "borders and holes": bordered,
    "show-through": shone_through,
    "chat": squeezed,
    "chat upside down": lambda p: squeezed(np.ascontiguousarray(p[::-1, ::-1])),
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_spoiled_copy_still_says_its_sentence(how: str, printed: Pixels, tmp_path: Path) -> None:
    pages = read_file(saved(SPOILED[how](printed), tmp_path / "页.png"), ReadingOptions())
    assert [page.source for page in pages] == [PageSource.OCR]
    assert SENTENCE in text_of(pages)


@pytest.mark.parametrize("quarters", range(4))
def test_a_picture_pasted_into_word_is_read_whichever_way_it_lies(
    quarters: int, printed: Pixels, tmp_path: Path
) -> None:
    turned = saved(np.rot90(printed, quarters), tmp_path / "图.png")
    paper = docx.Document()
    paper.add_paragraph("见下图。")
    paper.add_picture(str(turned), width=Cm(15))
    paper.add_paragraph("以上。")
    paper.save(str(tmp_path / "文.docx"))
    (page,) = read_file(tmp_path / "文.docx", ReadingOptions())
    said = text_of([page])
    assert SENTENCE in said
    assert said.startswith("见下图。")
    assert said.endswith("以上。")


def test_an_ornament_in_a_word_file_is_passed_over(tmp_path: Path) -> None:
    saved(np.full((3, 40, 3), 90, np.uint8), tmp_path / "线.png")
    paper = docx.Document()
    paper.add_paragraph("正文。")
    paper.add_picture(str(tmp_path / "线.png"), width=Cm(12))
    paper.save(str(tmp_path / "文.docx"))
    (page,) = read_file(tmp_path / "文.docx", ReadingOptions())
    assert (page.source, [line.text for line in page.lines]) == (PageSource.NATIVE, ["正文。"])


def test_two_pages_on_one_wide_scan_are_two_in_reading_order(
    printed: Pixels, tmp_path: Path
) -> None:
    wide = saved(np.hstack([printed, printed]), tmp_path / "双页.png")
    pages = read_file(wide, ReadingOptions())
    assert [page.part for page in pages] == [1, 2]
    assert all(SENTENCE in text_of([page]) for page in pages)


def _pdf_of(pictures: list[tuple[int, int, bytes]], path: Path) -> Path:
    """A PDF whose pages are pictures: width, height and JPEG bytes as they are given."""
    pdf = pikepdf.new()
    for width, height, raw in pictures:
        page = pdf.add_blank_page(page_size=(595, 842))
        held = pikepdf.Stream(
            pdf, raw, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=width,
            Height=height, ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8,
            Filter=pikepdf.Name.DCTDecode,
        )  # fmt: skip
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=held))
        page.Contents = pikepdf.Stream(pdf, b"q 595 0 0 842 0 0 cm /I Do Q")
    pdf.save(path)
    return path


def test_broken_pictures_fail_with_a_reason_and_the_rest_is_read(
    printed: Pixels, tmp_path: Path
) -> None:
    held = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(printed[:, :, ::-1])).save(held, "JPEG", quality=80)
    height, width = printed.shape[:2]
    good = held.getvalue()
    broken = good[:400] + bytes(300)
    path = _pdf_of(
        [(width, height, good), (width, height, broken), (0, 0, good), (width, height, good)],
        tmp_path / "件.pdf",
    )
    pages = read_file(path, ReadingOptions())
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert [page.source for page in pages] == [
        PageSource.OCR, PageSource.FAILED, PageSource.FAILED, PageSource.OCR
    ]  # fmt: skip
    assert all(page.reason for page in pages if page.source is PageSource.FAILED)
    assert SENTENCE in text_of(pages[3:])


def test_a_page_of_very_many_fragments_fails_and_says_so(tmp_path: Path) -> None:
    page = np.full((1754, 1240, 3), 255, np.uint8)
    for y in range(20, 1740, 42):
        for x in range(10, 1200, 60):
            cv2.putText(page, "A7", (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (0, 0, 0), 2)
    start(ReadingOptions(), Limits(lines_per_page=100))
    path = saved(page, tmp_path / "碎.png")
    with pytest.raises(PageError) as raised:
        read_page(PageTask("碎.png", path, Kind.IMAGE, 1))
    assert raised.value.reason == "fragments"


@pytest.mark.parametrize(("width", "height"), [(4000, 14), (14, 3000), (9000, 60)])
def test_very_wide_and_very_narrow_pictures_are_a_page_or_a_reason(
    width: int, height: int, tmp_path: Path
) -> None:
    page = np.full((height, width, 3), 255, np.uint8)
    page[height // 3 : height // 2, ::7] = 0
    pages = read_file(saved(page, tmp_path / "条.png"), ReadingOptions())
    assert pages
    assert all(p.source is not PageSource.FAILED or p.reason for p in pages)
