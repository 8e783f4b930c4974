"""What may stand on a rim is kept where it was not read for certain, and only there."""

from __future__ import annotations

from collections import Counter

import cv2
import numpy as np
import pytest

from docproc.extract.seals.names import settled_mark
from docproc.marks.seals import find_seals
from docproc.pages.model import Pixels
from docproc.text.engines.rapidocr import RapidOcr
from tests.marks import drawing as d
from tests.marks.test_reading import NAME, Parrot, sealed

RIGHT = "东海市青松机械有限公司"
OTHERS = ("北山县红叶纺织有限公司", "东海市行政审批服务局", "有限责任公司")


def test_an_engine_that_cannot_tell_what_else_it_held_possible_leaves_nothing() -> None:
    others = ["海岳精工机诫装备有限公司", "海丘精工机械装备有限公司", NAME]
    (mark,) = find_seals(d.upright(sealed()), Parrot(others))
    assert mark.heard == ()


def worn_one_bit(text: str) -> Pixels:
    """A seal of which a one-bit copy kept pieces of the strokes."""
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    page = d.paper()
    d.put(page, d.written_seal(text, fonts[0], dpi=d.DPI), 120, 180, dpi=d.DPI, strength=0.7)
    grey = cv2.GaussianBlur(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), (0, 0), 1.0).astype(np.float32)
    patches = np.random.default_rng(3).normal(0, 1, grey.shape).astype(np.float32)
    patches = cv2.GaussianBlur(patches, (0, 0), 2.5)
    grey += patches / patches.std() * WEAR
    black = np.where(grey < LEVEL, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(black, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


LEVEL, WEAR = 204, 18.0


@pytest.mark.ocr
def test_a_worn_one_bit_seal_bears_the_one_of_the_papers_names_that_its_pieces_fit() -> None:
    (mark,) = find_seals(d.upright(worn_one_bit(RIGHT)), RapidOcr())
    assert mark.text != RIGHT and mark.heard
    settled = settled_mark(mark, Counter([RIGHT, *OTHERS]))
    assert settled.text == RIGHT
    assert settled.confidence < 0.9


@pytest.mark.ocr
def test_where_the_papers_do_not_name_it_a_worn_seal_is_no_other_of_their_names() -> None:
    (mark,) = find_seals(d.upright(worn_one_bit(RIGHT)), RapidOcr())
    assert settled_mark(mark, Counter(OTHERS)) is mark
