"""The words of a seal, with an engine that says what it is told."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from docproc.marks.foot import Foot, read_foot
from docproc.marks.seals import find_seals
from docproc.marks.unroll import SealPicture
from docproc.page import Line, SealKind
from docproc.pages.model import Pixels
from docproc.text.engines.model import Quad, Reading
from docproc.text.engines.rapidocr import RapidOcr
from tests.marks import drawing as d

NAME = "海岳精工机械装备有限公司"  # as many characters as a drawn seal has


class Parrot:
    """Answers wide strips with the rim's text and narrow ones with the straight line."""

    name, version = "parrot", "1"

    def __init__(self, rims: Sequence[str], foot: str = "") -> None:
        self._rims, self._foot, self._turn = rims, foot, 0

    def detect(self, pixels: Pixels) -> list[Quad]:
        return []

    def upside_down(self, crops: Sequence[Pixels]) -> list[float]:
        return [0.0 for _ in crops]

    def recognise(self, crops: Sequence[Pixels]) -> list[Reading]:
        said = []
        for crop in crops:
            wide = crop.shape[1] > 8 * crop.shape[0]
            text = self._rims[self._turn % len(self._rims)] if wide else self._foot
            self._turn += wide
            said.append(self._reading(text))
        return said

    @staticmethod
    def _reading(text: str) -> Reading:
        """Characters where a drawn seal has them: at even steps from end to end of the strip."""
        count = len(text)
        places = tuple(0.072 + 0.856 * n / max(count - 1, 1) for n in range(count))
        return Reading(text, 0.99 if text else 0.0, (0.99,) * count, places)


def sealed(*, foot: bool = False) -> Pixels:
    page = d.paper()
    d.stamp(page, 100, 150, foot=foot)
    return page


def test_what_all_readings_say_is_the_text() -> None:
    (mark,) = find_seals(d.upright(sealed()), Parrot([NAME]))
    assert (mark.text, mark.kind, mark.bottom) == (NAME, SealKind.OFFICIAL, None)
    assert mark.confidence >= 0.9
    assert mark.found == 0.99


def test_the_straight_line_makes_a_finance_seal() -> None:
    (mark,) = find_seals(d.upright(sealed(foot=True)), Parrot([NAME], "财务专用章"))
    assert (mark.kind, mark.bottom) == (SealKind.FINANCE, "财务专用章")


def test_readings_that_contradict_each_other_are_never_sure() -> None:
    others = ["海岳精工机诫装备有限公司", "海丘精工机械装备有限公司", NAME]
    (mark,) = find_seals(d.upright(sealed()), Parrot(others))
    assert mark.confidence < 0.9


def test_words_under_the_star_that_cannot_be_read_leave_the_kind_open() -> None:
    (mark,) = find_seals(d.upright(sealed(foot=True)), Parrot([NAME], ""))
    assert (mark.text, mark.kind) == (NAME, SealKind.UNKNOWN)


def test_an_oval_seal_is_never_the_official_one() -> None:
    page, round_one = d.paper(), d.paper()
    d.stamp(round_one, 105, 148, diameter_mm=40, star=False)
    height, width = page.shape[:2]
    flat = cv2.resize(round_one, (width, round(0.75 * height)), interpolation=cv2.INTER_AREA)
    ink = page.copy()
    ink[:] = 255
    ink[200 : 200 + flat.shape[0]] = flat
    d.press(page, ink, 0.85)
    (mark,) = find_seals(d.upright(page), Parrot([NAME]))
    assert (mark.shape, mark.kind) == ("oval", SealKind.UNKNOWN)


def test_a_misread_straight_line_leaves_the_kind_open() -> None:
    (mark,) = find_seals(d.upright(sealed(foot=True)), Parrot([NAME], "务专"))
    assert mark.kind is SealKind.UNKNOWN


def test_a_name_with_a_character_that_a_speck_changes_is_not_certain() -> None:
    (mark,) = find_seals(d.upright(sealed()), Parrot(["大本精工机械装备有限公司"]))
    assert (mark.text, mark.confidence) == ("大本精工机械装备有限公司", 0.89)


def test_babble_is_no_text_and_the_seal_still_stands() -> None:
    (mark,) = find_seals(d.upright(sealed(foot=True)), Parrot(["", "一", ""]))
    assert (mark.text, mark.kind) == (None, SealKind.UNKNOWN)
    assert mark.confidence == mark.found >= 0.85


def test_brackets_come_out_full_width() -> None:
    (mark,) = find_seals(d.upright(sealed()), Parrot(["海岳(济南)机械有限公司"]))
    assert mark.text == "海岳（济南）机械有限公司"


def test_a_seal_cut_by_the_edge_is_never_sure_of_its_text() -> None:
    page = d.paper()
    d.stamp(page, 192, 150)
    (mark,) = find_seals(d.upright(page), Parrot([NAME]))
    assert mark.partial
    assert mark.confidence < 0.9


@pytest.mark.ocr
@pytest.mark.parametrize("turn", [0, 12, -35, 140])
def test_a_real_seal_is_read_at_any_turn(turn: int) -> None:
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    page = d.paper()
    ink = d.written_seal("海岳（济南）机械装备有限公司", fonts[0], turn=turn, dpi=d.DPI)
    d.put(page, ink, 120, 180, dpi=d.DPI)
    (mark,) = find_seals(d.upright(page), RapidOcr())
    assert mark.text == "海岳（济南）机械装备有限公司"


@pytest.mark.ocr
def test_a_real_finance_seal_with_a_code_is_read() -> None:
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    page = d.paper()
    ink = d.written_seal(
        "东海市海岳机械有限公司", fonts[0], foot="财务专用章", code="3701020304056", dpi=d.DPI
    )
    d.put(page, ink, 120, 180, dpi=d.DPI)
    (mark,) = find_seals(d.upright(page), RapidOcr())
    assert (mark.text, mark.kind) == ("东海市海岳机械有限公司", SealKind.FINANCE)


@pytest.mark.ocr
def test_print_beside_a_worn_grey_seal_never_makes_it_sure_of_another_name() -> None:
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    page = d.paper()
    ink = d.written_seal("东海市青松机械有限公司", fonts[0], dpi=d.DPI, tone=(90, 90, 90))
    d.put(page, ink, 120, 180, dpi=d.DPI, strength=0.6)
    cv2.GaussianBlur(page, (0, 0), 0.8, page)
    box = d.upright(page).box(300, 1000, 900, 1040)
    printed = [Line("承诺单位：东海市青杉机械有限公司", box)]
    (mark,) = find_seals(d.upright(page), RapidOcr(), printed)
    assert mark.text == "东海市青松机械有限公司" or mark.confidence < 0.9


@pytest.mark.ocr
def test_a_name_is_not_cut_in_two_where_print_lies_over_the_foot_of_its_seal() -> None:
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    page = d.paper()
    ink = d.written_seal(
        "烟台海衡联合会计师事务所", fonts[0], arc=280, dpi=d.DPI, tone=(40, 40, 40)
    )
    d.put(page, ink, 120, 180, dpi=d.DPI, strength=1.0)
    for n in range(7):
        d._strokes(page, (105 + 5 * n) * d.MM, 196 * d.MM, 4.5 * d.MM, 0, n + 2, (20, 20, 20), 5)
    (mark,) = find_seals(d.upright(page), RapidOcr())
    assert mark.text == "烟台海衡联合会计师事务所"


def test_characters_heard_beside_a_name_make_it_doubtful() -> None:
    (whole,) = find_seals(d.upright(sealed()), Parrot(["海岳精工机械有限公司"]))
    (part,) = find_seals(d.upright(sealed()), Parrot(["造海岳精工机械有限公司装备制"]))
    assert whole.confidence >= 0.9
    assert part.text != "海岳精工机械有限公司" or part.confidence < 0.5


@pytest.mark.ocr
@pytest.mark.parametrize("x", [212, -2])
def test_what_the_edge_has_left_of_a_name_is_read_and_is_never_certain(x: float) -> None:
    fonts = d.installed_fonts()
    if not fonts:
        pytest.skip("no CJK font among " + ", ".join(d.FONTS))
    name = "东海市青松机械制造有限公司"
    page = d.paper()
    d.put(page, d.written_seal(name, fonts[0], dpi=d.DPI), x, 180, dpi=d.DPI)
    (mark,) = find_seals(d.upright(page), RapidOcr())
    assert mark.partial
    assert mark.text is not None
    assert len(mark.text) >= 4
    assert mark.text in name
    assert mark.confidence <= 0.6


def test_a_seal_cut_by_the_edge_does_not_show_that_its_foot_is_bare() -> None:
    page = d.paper()
    d.stamp(page, 192, 150)
    (mark,) = find_seals(d.upright(page), Parrot([NAME]))
    assert (mark.partial, mark.kind) == (True, SealKind.UNKNOWN)


def test_a_name_of_which_most_is_unread_does_not_show_where_the_foot_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = []

    def foot(*_: object, level: bool) -> Foot:
        asked.append(level)
        return Foot(None, True)

    monkeypatch.setattr("docproc.marks.seals.read_foot", foot)
    rims = ["海岳甲工乙械丙备丁限公司", "海岳子工丑械寅备卯限公司", "海岳壹工贰械叁备肆限公司"]
    find_seals(d.upright(sealed()), Parrot(rims))
    find_seals(d.upright(sealed()), Parrot([NAME]))
    assert asked == [False, True]


@pytest.mark.parametrize(
    ("words", "seen", "told"),
    [
        ("财务专用章", True, Foot("财务专用章", True)),
        ("财务专用章", False, Foot(None, False)),  # nothing is there in any view
        ("二〇二六年", True, Foot(None, False)),  # print may lie where the other view has nothing
    ],
)
def test_words_that_one_view_alone_has_are_read(words: str, seen: bool, told: Foot) -> None:
    """A view that blanks what looks like print may blank the words under the star."""
    side = 360
    with_words = np.zeros((side, side), np.float32)
    if seen:
        with_words[side // 2 + 70 : side // 2 + 95, side // 2 - 60 : side // 2 + 60] = 1.0
    bare = np.zeros((side, side), np.float32)
    picture = SealPicture((with_words, bare), np.zeros((side, side), bool))
    assert read_foot(picture, Parrot([""], words), 0.5, level=True) == told
