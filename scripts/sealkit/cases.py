"""Pages with seals (or with traps alone) and what is true of them.

What comes in: the number of a case and which set it belongs to (`work` or
`held-out`: other fonts, other words, other seeds). What goes out: a copy of the
page with its lines, its seals with their boxes, and the names that the dossier
would know. The same number always makes the same case.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from docproc.evidence import Box
from docproc.page import Line

from . import sheets
from .copies import COPIES, Copy, copied
from .names import HELD_OUT, WORK, Words, name_of, neighbour_of, person_of
from .seals import Ink, Make, drawn, stamped
from .sheets import HEIGHT, KINDS, MM, TRAPS, WIDTH, Picture, Sheet

_NOTO = "/usr/share/fonts/opentype/noto/Noto"
FONTS = {
    "work": ((_NOTO + "SerifCJK-Regular.ttc", 2), (_NOTO + "SansCJK-Regular.ttc", 2)),
    "held-out": (
        (_NOTO + "SerifCJK-Bold.ttc", 2), (_NOTO + "SansCJK-Bold.ttc", 2),
        ("/usr/share/fonts/truetype/arphic/ukai.ttc", 0),
    ),
}  # fmt: skip
SCENES = (
    "one", "one", "one", "one", "worn", "two", "crossed", "chop", "oval", "rect", "cut", "half",
    "trap",
)  # fmt: skip
PURPOSES = (
    ("财务专用章", "finance"), ("合同专用章", "contract"), ("发票专用章", "invoice"),
    ("业务专用章", "other"), ("投标专用章", "other"), ("行政专用章", "other"),
)  # fmt: skip


@dataclass(frozen=True)
class Truth:
    """A seal that is there. `text` None: nobody could read it (half of it is off the page)."""

    box: Box
    shape: str
    colour: str
    kind: str
    name: str
    bottom: str
    visible: float
    group: str


@dataclass(frozen=True)
class Case:
    number: int
    scene: str
    sheet: str
    copy: Copy
    capture: str
    lines: tuple[Line, ...]
    seals: tuple[Truth, ...]
    known: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Placed:
    make: Make
    x: float  # mm
    y: float
    bottom_kind: str
    strength: float
    tone: tuple[float, float, float]
    worn: float = 0.0


def case_of(number: int, which: str) -> Case:
    """Case `number` of a set."""
    rng = np.random.default_rng([number, {"work": 11, "held-out": 23}[which]])
    words = WORK if which == "work" else HELD_OUT
    fonts = FONTS[which]
    scene = SCENES[number % len(SCENES)]
    capture = COPIES[(number // len(SCENES) + number) % len(COPIES)]
    name = name_of(rng, words)
    sheet = Sheet(fonts[int(rng.integers(len(fonts)))])
    kind = list(KINDS)[int(rng.integers(len(KINDS)))]
    if scene == "trap":
        kind = TRAPS[(number // len(SCENES)) % len(TRAPS)]
        stamp = _as_picture(drawn(_make(rng, words, fonts, name), 200))
        sheets.prose(sheet, rng, 25, 60)
        for k in (kind, TRAPS[int(rng.integers(len(TRAPS)))]):
            sheets.trap(sheet, rng, k, stamp)
        placed: list[_Placed] = []
    else:
        x, y = KINDS[kind](sheet, rng, name)
        placed = _placed(scene, rng, words, fonts, name, (x, y), faint=capture == "faint")
    page = np.array(sheet.picture)
    for seal in placed:
        ink = drawn(seal.make, sheets.DPI)
        ink = stamped(
            ink, rng, uneven=rng.uniform(0.1, 0.5), speckle=rng.uniform(0, 0.6), worn=seal.worn
        )
        press(page, ink, seal)
    copy = copied(page, capture, rng)
    truths = tuple(_truth(seal, copy, capture) for seal in placed)
    return Case(
        number,
        scene,
        kind,
        copy,
        capture,
        _lines(sheet, copy),
        truths,
        _known(rng, words, name, placed),
    )


def _make(
    rng: np.random.Generator,
    words: Words,
    fonts: tuple[tuple[str, int], ...],
    name: str,
    *,
    bottom: str = "",
) -> Make:
    office = name.endswith(("局", "政府", "委员会"))
    inner = 0.3 if rng.random() < 0.2 else 0.0
    return Make(
        "round", name, fonts[int(rng.integers(len(fonts)))],
        size=float(rng.uniform(44, 50) if office else rng.uniform(38, 45)),
        bottom=bottom, ring=float(rng.uniform(0.7, 1.6)), inner_ring=inner,
        code="".join(str(d) for d in rng.integers(0, 10, 13)) if rng.random() < 0.45 and not office else "",
        middle="emblem" if office and rng.random() < 0.6 else "none" if rng.random() < 0.04 else "star",
        arc=float(min(rng.uniform(15, 24) * len(name), rng.uniform(225, 290))),
        tall=float(rng.uniform(0.2, 0.29)), slim=float(rng.uniform(0.55, 0.95)),
        bold=float(rng.choice([0.0, 0.08, 0.15])), turn=float(rng.normal(0, 12) if rng.random() < 0.75 else rng.uniform(-180, 180)),
    )  # fmt: skip


def _placed(
    scene: str, rng: np.random.Generator, words: Words, fonts: tuple[tuple[str, int], ...],
    name: str, at: tuple[float, float], *, faint: bool,
) -> list[_Placed]:  # fmt: skip
    purpose, kind = (
        PURPOSES[int(rng.integers(len(PURPOSES)))] if rng.random() < 0.3 else ("", "official")
    )
    blue = rng.random() < 0.06
    tone = (
        (60.0, 75.0, 185.0)
        if blue
        else (float(rng.uniform(190, 226)), float(rng.uniform(22, 70)), float(rng.uniform(30, 75)))
    )
    strength = float(rng.uniform(0.2, 0.38) if faint else rng.uniform(0.6, 0.95))
    x, y = at

    def seal(make: Make, x: float, y: float, kind: str, worn: float = 0.0) -> _Placed:
        return _Placed(make, x, y, kind, strength, tone, worn)

    main = _make(rng, words, fonts, name, bottom=purpose)
    half = main.size / 2
    if scene == "oval":
        code = "9137" + "".join(str(d) for d in rng.integers(0, 10, 14))
        oval = Make(
            "oval",
            name,
            main.font,
            size=40,
            bottom="发票专用章",
            code=code,
            ring=0.9,
            arc=210,
            turn=float(rng.normal(0, 6)),
        )
        return [seal(oval, x, y, "invoice")]
    if scene == "rect":
        words_in = ("与原件一致", "复印件与原件核对无误", "仅供申报使用", "附件")[
            int(rng.integers(4))
        ]
        rect = Make(
            "rect",
            words_in,
            main.font,
            size=float(rng.uniform(32, 55)),
            ring=0.7,
            turn=float(rng.normal(0, 2)),
        )
        return [
            seal(rect, rng.uniform(45, 110), rng.uniform(110, 200), "other"),
            seal(main, x, y, kind),
        ]
    if scene == "cut":
        side = WIDTH / MM - half + rng.uniform(0.08, 0.3) * main.size
        return [seal(main, side, rng.uniform(60, 230), kind)]
    if scene == "half":
        off = rng.uniform(-0.12, 0.12) * main.size
        return [
            seal(main, WIDTH / MM + off if rng.random() < 0.75 else off, rng.uniform(50, 240), kind)
        ]
    found = [
        seal(
            main,
            min(x, 205 - half),
            min(y, 290 - half),
            kind,
            worn=float(rng.uniform(0.3, 0.9)) if scene == "worn" else 0.0,
        )
    ]
    if scene in ("two", "crossed"):
        other = _make(rng, words, fonts, name_of(rng, words))
        apart = (half + other.size / 2) * (
            rng.uniform(0.62, 0.9) if scene == "crossed" else rng.uniform(1.02, 1.15)
        )
        found.append(
            seal(other, max(x - apart, other.size / 2 + 3), y + rng.uniform(-6, 6), "official")
        )
    if scene == "chop":
        chop = Make(
            "chop",
            person_of(rng),
            main.font,
            size=float(rng.uniform(15, 20)),
            ring=0.9,
            turn=float(rng.normal(0, 2)),
        )
        found.append(seal(chop, max(x - half - 14, 22), y + rng.uniform(-5, 5), "name"))
    return found


def press(page: Picture, ink: Ink, seal: _Placed) -> None:
    """Multiply the ink into the page, cut by its edges."""
    high, wide = ink.shape
    left, top = round(seal.x * MM - wide / 2), round(seal.y * MM - high / 2)
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + wide, WIDTH), min(top + high, HEIGHT)
    part = seal.strength * ink[y0 - top : y1 - top, x0 - left : x1 - left, None]
    tone = 1.0 - np.array(seal.tone, np.float32) / 255.0
    page[y0:y1, x0:x1] = np.clip(page[y0:y1, x0:x1] * (1.0 - part * tone), 0, 255).astype(np.uint8)


def _as_picture(ink: Ink) -> Picture:
    tone = np.array([0.2, 0.85, 0.8], np.float32)
    return np.clip(255 * (1 - 0.85 * ink[:, :, None] * tone), 0, 255).astype(np.uint8)


def _mapped(copy: Copy, points: NDArray[np.float64]) -> Box:
    at = np.column_stack([points, np.ones(len(points))]) @ copy.matrix.T
    at = at[:, :2] / at[:, 2:]
    high, wide = copy.pixels.shape[:2]
    low, most = at.min(axis=0) / (wide, high), at.max(axis=0) / (wide, high)
    return Box(*(float(np.clip(v, 0, 1)) for v in (low[0], low[1], most[0], most[1])))


def _truth(seal: _Placed, copy: Copy, capture: str) -> Truth:
    wide, high = (v / 2 * MM for v in seal.make.span)
    angle = np.linspace(0, 2 * np.pi, 240)
    turn = np.radians(seal.make.turn)
    if seal.make.shape in ("round", "oval"):
        u, v = wide * np.cos(angle), high * np.sin(angle)
    else:
        u, v = wide * np.array([-1, 1, 1, -1.0]), high * np.array([-1, -1, 1, 1.0])
    x = seal.x * MM + u * np.cos(turn) - v * np.sin(turn)
    y = seal.y * MM + u * np.sin(turn) + v * np.cos(turn)
    visible = float(((x >= 0) & (x < WIDTH) & (y >= 0) & (y < HEIGHT)).mean())
    colour = (
        "grey"
        if capture.startswith(("grey", "bw", "photocopy"))
        else "blue"
        if seal.tone[2] > seal.tone[0]
        else "red"
    )
    return Truth(
        _mapped(copy, np.column_stack([x, y])), "rect" if seal.make.shape == "chop" else seal.make.shape, colour,
        seal.bottom_kind, seal.make.name, seal.make.bottom, visible, _group(seal, visible, capture),
    )  # fmt: skip


def _group(seal: _Placed, visible: float, capture: str) -> str:
    """The class that a target is set for."""
    if seal.make.shape != "round":
        return {"chop": "name chop", "oval": "oval", "rect": "framed words"}[seal.make.shape]
    if visible < 0.97:
        return "half or cut"
    if capture.startswith("bw"):
        return "one-bit round"
    if capture.startswith(("grey", "photocopy")):
        return "grey round"
    if capture == "faint":
        return "faint round"
    return "worn round" if seal.worn else "whole round"


def _lines(sheet: Sheet, copy: Copy) -> tuple[Line, ...]:
    made = []
    for text, left, top, right, bottom in sheet.lines:
        corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)
        made.append(Line(text, _mapped(copy, corners), 0.97))
    return tuple(made)


def _known(
    rng: np.random.Generator, words: Words, name: str, placed: list[_Placed]
) -> Counter[str]:
    """Names that a dossier holds: mostly the seals' own, and such as are nearly the same."""
    known: Counter[str] = Counter({name: 9})
    for seal in placed:
        if seal.make.shape == "chop":
            continue
        if rng.random() < 0.7:
            known[seal.make.name] += 4
        else:  # not named anywhere but for its neighbour
            known.pop(seal.make.name, None)
        if rng.random() < 0.4:
            known[neighbour_of(seal.make.name, rng, words)] += int(rng.integers(1, 5))
    for _ in range(4):
        known[name_of(rng, words)] += int(rng.integers(1, 4))
    return known


def shown(case: Case) -> Picture:
    """The copy with the true boxes drawn on it, for looking at."""
    out = case.copy.pixels.copy()
    high, wide = out.shape[:2]
    for seal in case.seals:
        b = seal.box
        cv2.rectangle(
            out,
            (int(b.left * wide), int(b.top * high)),
            (int(b.right * wide), int(b.bottom * high)),
            (0, 160, 0),
            2,
        )
    return out
