"""The second bank of machines: what it delivers, and where it says the page went."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest

cv2 = pytest.importorskip("cv2")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from testsetkit import build, copier, marks, rough  # noqa: E402
from testsetkit.roughpaper import PAPER  # noqa: E402
from testsetkit.roughscan import SCAN  # noqa: E402
from testsetkit.roughsend import SEND  # noqa: E402

BANK = (*rough.MACHINES, *rough.POOR)
SPOTS = ((0.2, 0.2), (0.8, 0.24), (0.5, 0.5), (0.24, 0.8), (0.78, 0.78))
by_name = pytest.mark.parametrize("machine", BANK, ids=[m.name for m in BANK])
fonts = pytest.mark.skipif(
    not Path(marks._FONTS["song"][0]).exists(), reason="the chop and the app write in Chinese"
)


def sheet(dpi: int) -> copier.Picture:
    """White A4 with black squares of 5 mm."""
    page = np.full((round(dpi * 11.69), round(dpi * 8.27), 3), 255, np.uint8)
    half = round(dpi * 0.1)
    for x, y in SPOTS:
        at = (round(x * page.shape[1]), round(y * page.shape[0]))
        cv2.rectangle(
            page, (at[0] - half, at[1] - half), (at[0] + half, at[1] + half), (0, 0, 0), -1
        )
    return page


def found(picture: copier.Picture, x: float, y: float, reach: int) -> tuple[float, float]:
    """The middle of the largest dark thing around there."""
    left, top = round(x) - reach, round(y) - reach
    grey = picture[max(top, 0) : top + 2 * reach, max(left, 0) : left + 2 * reach].mean(axis=2)
    dark = (grey < (grey.min() + np.median(grey)) / 2).astype(np.uint8)
    _, _, stats, middles = cv2.connectedComponentsWithStats(dark)
    biggest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    return middles[biggest][0] + max(left, 0), middles[biggest][1] + max(top, 0)


@fonts
@by_name
def test_a_machine_delivers_a_page_and_tells_where_it_went(machine: copier.Machine) -> None:
    clean = sheet(machine.dpi)
    picture, move = rough.captured(clean, machine, 1)
    assert picture.dtype == np.uint8 and picture.ndim == 3 and picture.shape[2] == 3
    assert 1000 < max(picture.shape[:2]) < 4000 and min(picture.shape[:2]) > 700
    assert picture.mean() > 60 and picture.std() > 3
    if machine.mode == "bw":
        assert set(np.unique(picture)) <= {0, 255}
    marks_at = np.array([[[x * clean.shape[1], y * clean.shape[0]]] for x, y in SPOTS])
    scale = float(np.sqrt(abs(np.linalg.det(move[:2, :2])))) * machine.dpi / 200
    for x, y in cv2.perspectiveTransform(marks_at, move)[:, 0, :]:
        seen = found(picture, x, y, round(50 * scale))
        assert np.hypot(seen[0] - x, seen[1] - y) < 5 * scale, (machine.name, (x, y), seen)


@fonts
@pytest.mark.parametrize("name", ["rough/clerk", "rough/dark", "rough/photo-twice"])
def test_the_same_seed_makes_the_same_picture(name: str) -> None:
    machine = next(m for m in BANK if m.name == name)
    clean = sheet(machine.dpi)
    first, second = (rough.captured(clean, machine, 7)[0] for _ in range(2))
    assert np.array_equal(first, second)


def test_the_bank_is_sound() -> None:
    assert len({m.name for m in BANK}) == len(BANK)
    assert not any(m.poor for m in rough.MACHINES) and all(m.poor for m in rough.POOR)
    assert {s for m in BANK for s in m.steps} == {*PAPER, *SCAN, *SEND}
    assert len(PAPER) + len(SCAN) + len(SEND) == len(PAPER | SCAN | SEND)
    assert all(m.photo == ("photo" in m.name) for m in BANK)  # `build` knows photos by the name
    for poor in (False, True):
        for photo in (False, True):
            drawn = rough.chosen(random.Random(3), poor=poor, photo=photo, harsh=poor)
            assert (drawn.poor, drawn.photo) == (poor, photo)


def test_usual_machines_are_the_copiers_own() -> None:
    assert build.make.__kwdefaults__["machines"] == "usual"
    assert build.BANKS["usual"] is copier and build.BANKS["rough"] is rough
    usual = build.BANKS["usual"]
    drawn = [usual.chosen(random.Random(n), photo=False).name for n in range(40)]
    assert not any(name.startswith("rough/") for name in drawn)
