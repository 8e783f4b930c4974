"""A text layer is believed only where nothing speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from docproc.evidence import Box
from docproc.intake.model import Kind
from docproc.page import Line, PageSource
from docproc.pages.model import Drawn, Picture, Pixels, ReceivedPage, TextRun
from docproc.text.plausible import Plausible, common_words, is_odd, plausibility
from docproc.text.triage import Reason, triage

PROSE = (
    "本公司承诺所提交的申报材料真实准确完整，并对材料的真实性承担相应的法律责任。",
    "企业围绕生产作业、生产管理和运营管理等环节，建设智能制造系统，实现数据采集与分析。",
    "近三年未发生较大及以上安全、环境、质量等事故，未被列入严重失信主体名单。",
)
SCAN = Picture(Box(0.0, 0.0, 1.0, 1.0), (1240, 1754))


def blank_paper(dpi: float) -> Pixels:
    return np.full((round(11.69 * dpi), round(8.27 * dpi), 3), 255, np.uint8)


def page(
    texts: Sequence[str],
    *,
    pictures: tuple[Picture, ...] = (),
    drawn: Drawn = Drawn(),  # noqa: B008
    paint: Sequence[Box] = (),
    unmapped: int = 0,
    **style: bool,
) -> ReceivedPage:
    """A page whose runs lie under one another; strokes are painted inside `paint`."""
    runs = tuple(
        TextRun(text, Box(0.1, 0.1 + 0.03 * n, 0.1 + 0.02 * len(text), 0.115 + 0.03 * n),
                unmapped=unmapped, **style)
        for n, text in enumerate(texts)
    )  # fmt: skip

    def draw(dpi: float) -> Pixels:
        pixels = blank_paper(dpi)
        height, width = pixels.shape[:2]
        for box in paint:
            for y in np.arange(box.top, box.bottom, 0.02):
                for x in np.arange(box.left, box.right, 0.015):
                    corner = int(x * width), int(y * height)
                    other = corner[0] + int(0.009 * width), corner[1] + int(0.008 * height)
                    cv2.rectangle(pixels, corner, other, (0, 0, 0), max(int(dpi / 70), 1))
        return pixels

    return ReceivedPage(
        1, Kind.PDF, (210.0, 297.0), dpi=100.0, runs=runs, pictures=pictures, drawn=drawn, draw=draw
    )


def test_a_clean_layer_is_native() -> None:
    assert triage(page(PROSE)).source is PageSource.NATIVE


def test_a_layer_under_a_scan_is_never_believed() -> None:
    said = triage(page(PROSE, pictures=(SCAN,), invisible=True))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.IMAGE_OVER_TEXT)


def test_text_painted_beneath_a_picture_is_not_believed() -> None:
    said = triage(page(PROSE, pictures=(SCAN,), beneath=True))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.IMAGE_OVER_TEXT)


def test_text_painted_on_a_scan_is_not_all_that_the_scan_says() -> None:
    said = triage(page(["第3页"], pictures=(SCAN,)))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.IMAGE_OVER_TEXT)


def test_invisible_text_is_not_believed_even_without_a_picture() -> None:
    assert triage(page(PROSE, invisible=True)).source is PageSource.OCR


def test_characters_without_unicode_are_not_believed() -> None:
    said = triage(page(PROSE, unmapped=5))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.GARBLED)


def test_a_font_with_a_wrong_map_is_not_believed() -> None:
    characters = sorted({c for text in PROSE for c in text if "\u4e00" <= c <= "\u9fff"})
    shifted = dict(zip(characters, characters[1:] + characters[:1], strict=True))
    said = triage(page(["".join(shifted.get(c, c) for c in text) for text in PROSE]))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.GARBLED)


def test_a_header_over_writing_that_has_no_text_is_not_enough() -> None:
    picture = Picture(Box(0.1, 0.25, 0.9, 0.9), (900, 1000))
    said = triage(page(["申报材料第三页"], pictures=(picture,), paint=[Box(0.12, 0.3, 0.85, 0.85)]))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.HEADER_ONLY)


def test_writing_turned_into_outlines_is_seen() -> None:
    said = triage(page(["页眉"], drawn=Drawn(shapes=900), paint=[Box(0.1, 0.3, 0.9, 0.8)]))
    assert said.reason is Reason.HEADER_ONLY


def test_a_small_seal_on_a_native_page_changes_nothing() -> None:
    seal = Picture(Box(0.5, 0.7, 0.68, 0.83), (400, 400))
    assert triage(page(PROSE, pictures=(seal,))).source is PageSource.NATIVE


def test_a_scan_without_a_layer_is_read() -> None:
    said = triage(page([], pictures=(SCAN,), paint=[Box(0.1, 0.1, 0.8, 0.6)]))
    assert (said.source, said.reason) == (PageSource.OCR, Reason.NO_TEXT)


@pytest.mark.parametrize(("light", "reason"), [(0.1, Reason.DARK), (0.5, Reason.NO_TEXT)])
def test_a_scan_too_dark_for_eyes_says_so(light: float, reason: Reason) -> None:
    """An engine may read what no person sees; a shadowed photograph both can read."""
    clear = page([], pictures=(SCAN,), paint=[Box(0.1, 0.1, 0.8, 0.6)])
    draw = clear.draw
    assert draw is not None

    def dimmed(dpi: float) -> Pixels:
        return np.asarray(draw(dpi) * light + 12, np.uint8)

    assert triage(replace(clear, draw=dimmed)).reason is reason


def test_a_scan_of_nothing_is_blank() -> None:
    said = triage(page([], pictures=(SCAN,)))
    assert (said.source, said.reason) == (PageSource.BLANK, Reason.NOTHING)


def test_a_page_on_which_nothing_is_drawn_is_blank() -> None:
    said = triage(page([]))
    assert (said.source, said.reason) == (PageSource.BLANK, Reason.EMPTY_PAGE)


def test_form_values_over_a_scan_are_read_with_the_scan() -> None:
    form = page([], pictures=(SCAN,), paint=[Box(0.1, 0.1, 0.8, 0.6)])
    value = TextRun("某某公司", Box(0.2, 0.2, 0.4, 0.22), origin="field")
    both = ReceivedPage(
        1, Kind.PDF, (210.0, 297.0), runs=(value,), pictures=form.pictures, draw=form.draw
    )
    assert triage(both).source is PageSource.OCR


def test_a_paper_without_layout_is_native() -> None:
    said = triage(ReceivedPage(1, Kind.DOCX, lines=(Line("一段", None),)))
    assert (said.source, said.reason) == (PageSource.NATIVE, Reason.LAYOUT_FREE)


def test_an_empty_worksheet_is_blank() -> None:
    assert triage(ReceivedPage(1, Kind.XLSX)).source is PageSource.BLANK


def test_prose_is_plausible_and_its_scrambling_is_not() -> None:
    assert plausibility(PROSE) is Plausible.YES
    chinese = [c for text in PROSE for c in text if "\u4e00" <= c <= "\u9fff"]
    assert plausibility(["".join(sorted(chinese))]) is Plausible.NO


def test_few_characters_do_not_tell() -> None:
    assert plausibility(["鑫鹏翔", "2026"]) is Plausible.UNKNOWN


@pytest.mark.parametrize("text", ["µjÒËÎÁ­®~½", "ùÃºÈ¦³X¸", "жшщъ"])
def test_accented_debris_is_not_plausible(text: str) -> None:
    assert plausibility([text]) is Plausible.NO


def test_what_chinese_papers_use_is_not_odd() -> None:
    assert not [c for c in "①Ⅱα－（）〔〕、。“”·℃㎡□☑→≥％ＡA1　・" if is_odd(c)]


def test_the_words_are_pairs_of_chinese_characters() -> None:
    assert all(len(w) == 2 and all("\u4e00" <= c <= "\u9fff" for c in w) for w in common_words())
    assert len(common_words()) > 500
