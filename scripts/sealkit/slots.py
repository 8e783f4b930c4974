"""Closings of commitments with slots for seal, signature and date, filled or not.

What comes in: the number of a case and its set. What goes out: a copy of a page
with each slot's kind, its state and the place of its label. Around the slots lie
the things that mislead: rules, smudges, a page that shines through, a seal over
an empty slot, text that runs on below.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from docproc.evidence import Box

from . import sheets
from .cases import FONTS, _make, _mapped, _Placed, press
from .copies import Copy, copied
from .names import HELD_OUT, WORK, name_of, person_of
from .seals import drawn, stamped
from .sheets import HEIGHT, MM, WIDTH, Sheet

COPIES = (
    "colour150",
    "colour200",
    "colourjpeg",
    "grey150",
    "grey200",
    "photocopy",
    "bw200",
    "bw300",
    "photo",
)
TROUBLES = ("none", "none", "none", "smudge", "shine", "seal", "below", "dust", "none")
SIGN_LABELS = {
    "work": (
        "法定代表人（签字）：",
        "法定代表人签字：",
        "法人代表（签名）：",
        "负责人（签字）：",
        "法定代表人（签章）：",
    ),
    "held-out": (
        "法定代表人（签名）：",
        "法定代表人（签字或盖章）：",
        "企业负责人（签字）：",
        "法定代表人或授权代表（签字）：",
        "承诺人（签字）：",
        "法人签字：",
    ),
}
SEAL_LABELS = {
    "work": ("承诺单位（盖章）：", "申报单位（公章）：", "承诺单位盖章："),
    "held-out": ("企业名称（盖章）：", "承诺企业（盖章）：", "单位（公章）："),
}
DATE_LABELS = {
    "work": ("日期：", "签署日期：", ""),
    "held-out": ("承诺日期：", "时间：", "填报日期：", ""),
}
HAND = "/usr/share/fonts/truetype/arphic/ukai.ttc"
INKS = ((28, 32, 60), (20, 40, 120), (15, 15, 18), (60, 62, 70))


@dataclass(frozen=True)
class SlotTruth:
    kind: str
    state: str  # filled | blank
    box: Box  # of its label
    how: str
    hidden: float = 0.0  # share of the slot beside the label that lies under a seal


@dataclass(frozen=True)
class SlotCase:
    number: int
    layout: str
    trouble: str
    capture: str
    copy: Copy
    slots: tuple[SlotTruth, ...]


@dataclass
class _Pen:
    """What is being drawn: `pending` are ink and seals to press once all print stands."""

    sheet: Sheet
    rng: np.random.Generator
    which: str
    name: str
    truths: list[tuple[str, str, tuple[float, float, float, float], str]]
    pending: list[Callable[[sheets.Picture], None]]
    seals: list[_Placed]


def slot_case(number: int, which: str) -> SlotCase:
    rng = np.random.default_rng([number, {"work": 311, "held-out": 523}[which]])
    fonts = FONTS[which]
    sheet = Sheet(fonts[int(rng.integers(len(fonts)))])
    words = WORK if which == "work" else HELD_OUT
    pen = _Pen(sheet, rng, which, name_of(rng, words), [], [], [])
    sheet.write(
        ("真实性承诺书", "承诺书", "申报材料真实性承诺书")[int(rng.integers(3))],
        105,
        34,
        size=8,
        anchor="ma",
    )
    sheet.write(
        "我单位郑重承诺：所报材料真实、完整、有效，如有不实，愿承担一切责任。", 27, 60, size=4.6
    )
    sheet.write("特此承诺。", 36, 70, size=4.6)
    layout = ("stacked", "row", "cells", "ruled", "frame")[number % 5]
    trouble = TROUBLES[(number // 5) % len(TROUBLES)]
    y = float(rng.uniform(95, 200))
    {"stacked": _stacked, "row": _row, "cells": _cells, "ruled": _ruled, "frame": _frame}[layout](
        pen, y
    )
    if trouble == "below":
        sheets.prose(sheet, rng, y + 46, y + 75, size=4.4)
    page = np.array(sheet.picture)
    if trouble == "shine":
        page = _shining(page, rng)
    for press_on in pen.pending:
        press_on(page)
    if trouble in ("smudge", "dust"):
        _soil(page, rng, y, trouble)
    if trouble == "seal":
        _seal_over(page, pen)
    capture = COPIES[(number + number // 5) % len(COPIES)]
    copy = copied(page, capture, rng)
    truths = []
    for kind, state, (left, top, right, bottom), how in pen.truths:
        corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)
        hidden = _hidden(pen.seals, (left, top, right, bottom))
        truths.append(SlotTruth(kind, state, _mapped(copy, corners), how, hidden))
    return SlotCase(number, layout, trouble, capture, copy, tuple(truths))


def _hidden(seals: list[_Placed], label: tuple[float, float, float, float]) -> float:
    """Share of the 45 mm beside a label that lies in a seal."""
    _, top, right, bottom = (v / MM for v in label)
    places = [(right + 1.5 * n, (top + bottom) / 2 + dy) for n in range(30) for dy in (-3, 0, 3)]
    under = [
        any(math.hypot(x - s.x, y - s.y) < s.make.size / 2 + 1 for s in seals) for x, y in places
    ]
    return sum(under) / len(under)


def _pick(pen: _Pen, labels: dict[str, tuple[str, ...]]) -> str:
    mine = labels[pen.which]
    return mine[int(pen.rng.integers(len(mine)))]


def _stacked(pen: _Pen, y: float) -> None:
    """Labels under one another, without rules."""
    x = float(pen.rng.uniform(60, 100))
    _seal_slot(pen, x - 20, y, named=pen.rng.random() < 0.7)
    _sign_slot(pen, x, y + 13)
    _date_slot(pen, x, y + 26)


def _row(pen: _Pen, y: float) -> None:
    """Signature and date in one row."""
    _seal_slot(pen, 60, y, named=True)
    _sign_slot(pen, 28, y + 16, room=42)
    _date_slot(pen, 115, y + 16, label=_pick(pen, DATE_LABELS) or "日期：")


def _ruled(pen: _Pen, y: float) -> None:
    """A rule to write on after each label."""
    x = float(pen.rng.uniform(40, 80))
    _seal_slot(pen, x - 10, y, named=False, rule=True)
    _sign_slot(pen, x, y + 14, rule=True)
    _date_slot(pen, x, y + 28, rule=True)


def _frame(pen: _Pen, y: float) -> None:
    """A date's frame (年 月 日) under the signer's labels."""
    _seal_slot(pen, 70, y, named=True)
    _sign_slot(pen, 84, y + 13)
    _date_slot(pen, 118, y + 27, frame=True, label="")


def _cells(pen: _Pen, y: float) -> None:
    """Label cells and answer cells of a table."""
    sheet = pen.sheet
    for row in range(4):
        sheet.rule(28, y + 15 * row, 182, y + 15 * row)
    for x in (28, 80, 182):
        sheet.rule(x, y, x, y + 45)
    _seal_slot(pen, 31, y + 4.5, named=False, at=96, colon="")
    _sign_slot(pen, 31, y + 19.5, at=88, colon="")
    _date_slot(pen, 31, y + 34.5, at=88, label=(_pick(pen, DATE_LABELS) or "日期：").rstrip("："))


def _sign_slot(
    pen: _Pen,
    x: float,
    y: float,
    *,
    room: float = 70,
    rule: bool = False,
    at: float | None = None,
    colon: str = "：",
) -> None:
    label = _pick(pen, SIGN_LABELS).rstrip("：") + colon
    box = pen.sheet.write(label, x, y, size=4.8)
    start = at if at is not None else box[2] / MM + 2
    if rule:
        pen.sheet.rule(start, y + 5.6, min(start + 50, 190), y + 5.6)
    filled = pen.rng.random() < 0.6
    how = (
        ("brush", "scribble", "scribble", "printed", "chop")[int(pen.rng.integers(5))]
        if filled
        else "nothing"
    )
    pen.truths.append(("signature", "filled" if filled else "blank", box, how))
    person = person_of(pen.rng)
    middle = start + min(room, 40) * pen.rng.uniform(0.25, 0.6)
    if how == "printed":
        pen.sheet.write(person, start + 2, y, size=4.8)
    elif how == "chop":
        ink = drawn(_chop(pen, person), sheets.DPI)
        placed = _Placed(_chop(pen, person), middle, y + 2.4, "name", 0.8, (205.0, 40.0, 50.0))
        pen.pending.append(lambda page: press(page, ink, placed))
    elif filled:
        _hand(pen, person, middle, y + 2.2 + pen.rng.uniform(-2.0, 1.5), brush=how == "brush")


def _chop(pen: _Pen, person: str) -> object:
    from .seals import Make

    return Make("chop", person, pen.sheet.font, size=16.0, ring=0.9, turn=1.0)


def _date_slot(
    pen: _Pen,
    x: float,
    y: float,
    *,
    rule: bool = False,
    frame: bool = False,
    at: float | None = None,
    label: str | None = None,
) -> None:
    rng, sheet = pen.rng, pen.sheet
    label = _pick(pen, DATE_LABELS) if label is None else label
    frame = frame or not label or rng.random() < 0.3
    filled = rng.random() < 0.6
    month, day = int(rng.integers(3, 5)), int(rng.integers(1, 29))
    how = ("printed", "hand")[int(rng.integers(2))] if filled else "nothing"
    box = sheet.write(label, x, y, size=4.8) if label else None
    start = at if at is not None else (box[2] / MM + 2 if box else x)
    if how == "printed":
        written = sheet.write(f"2026年{month}月{day}日", start, y, size=4.8)
        box = box or written
    elif frame:
        places = [
            sheet.write(c, start + dx, y, size=4.8)
            for c, dx in (("年", 15), ("月", 29), ("日", 43))
        ]
        # What stands in the frame is one line of text, with gaps.
        del sheet.lines[-3:]
        sheet.lines.append(("年   月   日", places[0][0], places[0][1], places[2][2], places[2][3]))
        box = box or (places[0][0], places[0][1], places[2][2], places[2][3])
        if filled:
            for text, dx in (("2026", 6), (str(month), 24), (str(day), 38)):
                _hand(pen, text, start + dx, y + 2.2, brush=True, size=6.0)
    else:
        assert box is not None
        if rule:
            sheet.rule(start, y + 5.6, min(start + 45, 190), y + 5.6)
        if filled:
            style = (f"2026.{month}.{day}", f"2026年{month}月{day}日")[int(rng.integers(2))]
            _hand(pen, style, start + 20, y + 2.2, brush=True, size=6.0)
    pen.truths.append(
        ("date", "filled" if filled else "blank", box, how + ("/frame" if frame else ""))
    )


def _seal_slot(
    pen: _Pen,
    x: float,
    y: float,
    *,
    named: bool,
    rule: bool = False,
    at: float | None = None,
    colon: str = "：",
) -> None:
    rng = pen.rng
    label = _pick(pen, SEAL_LABELS).rstrip("：") + colon
    box = pen.sheet.write(label, x, y, size=4.8)
    start = at if at is not None else box[2] / MM + 1
    if named:
        size = min(4.8, (198 - start) / len(pen.name))
        box2 = pen.sheet.write(pen.name, start, y, size=size)
        del box2
    if rule:
        pen.sheet.rule(start, y + 5.6, min(start + 50, 190), y + 5.6)
    filled = rng.random() < 0.6
    pen.truths.append(
        ("seal", "filled" if filled else "blank", box, "seal" if filled else "nothing")
    )
    if filled:
        make = _make(rng, WORK if pen.which == "work" else HELD_OUT, FONTS[pen.which], pen.name)
        ink = stamped(drawn(make, sheets.DPI), rng, uneven=0.3, speckle=0.3, worn=0.0)
        placed = _Placed(
            make,
            min(start + rng.uniform(8, 34), 185),
            y + rng.uniform(-6, 8),
            "official",
            float(rng.uniform(0.55, 0.95)),
            (210.0, 40.0, 50.0),
        )
        pen.seals.append(placed)
        pen.pending.append(lambda page: press(page, ink, placed))


def _hand(pen: _Pen, text: str, x: float, y: float, *, brush: bool, size: float = 8.5) -> None:
    """Pen strokes with their middle at (x, y) mm: slanted characters, or a scribble."""
    rng = pen.rng
    tone = INKS[int(rng.integers(len(INKS)))]
    ink = _written(text, size, rng) if brush else _scribble(rng)
    high, wide = ink.shape
    left, top = int(x * MM - wide / 2), int(y * MM - high / 2)
    strength = float(rng.uniform(0.65, 1.0))

    def press_on(page: sheets.Picture) -> None:
        x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + wide, WIDTH), min(top + high, HEIGHT)
        part = strength * ink[y0 - top : y1 - top, x0 - left : x1 - left, None]
        shade = 1.0 - np.array(tone, np.float32) / 255
        page[y0:y1, x0:x1] = np.clip(page[y0:y1, x0:x1] * (1 - part * shade), 0, 255).astype(
            np.uint8
        )

    pen.pending.append(press_on)


def _written(text: str, size: float, rng: np.random.Generator) -> NDArray[np.float32]:
    font = ImageFont.truetype(HAND, int(size * MM))
    wide = int(font.getlength(text) * 1.3) + 40
    tile = Image.new("L", (wide, int(size * MM * 2)), 0)
    ImageDraw.Draw(tile).text(
        (20, tile.height / 2),
        text,
        font=font,
        fill=255,
        anchor="lm",
        stroke_width=int(rng.integers(0, 3)),
    )
    lean, tilt = rng.uniform(0.0, 0.35), rng.uniform(-0.1, 0.06)
    bent = tile.transform(
        tile.size,
        Image.Transform.AFFINE,
        (1, lean, -lean * tile.height / 2, tilt, 1, -tilt * tile.width / 2),
        Image.Resampling.BILINEAR,
    )
    return np.asarray(bent, np.float32) / 255


def _scribble(rng: np.random.Generator) -> NDArray[np.float32]:
    """Two or three joined swings of a pen, as people sign."""
    wide, high = int(rng.uniform(18, 34) * MM), int(rng.uniform(8, 13) * MM)
    tile = np.zeros((high, wide), np.uint8)
    t = np.linspace(0, 1, 400)
    for part in range(int(rng.integers(2, 4))):
        a, b = rng.uniform(2, 5), rng.uniform(3, 7)
        u = wide * (
            0.12 + 0.28 * part + 0.3 * t + 0.08 * np.sin(2 * math.pi * a * t + rng.uniform(0, 6))
        )
        v = high * (
            0.5
            + rng.uniform(0.2, 0.36)
            * np.sin(2 * math.pi * b * t + rng.uniform(0, 6))
            * (1 - 0.5 * t)
        )
        points = np.column_stack([np.clip(u, 3, wide - 3), np.clip(v, 3, high - 3)]).astype(
            np.int32
        )
        cv2.polylines(tile, [points], False, 255, int(rng.integers(3, 7)), cv2.LINE_AA)
    return tile.astype(np.float32) / 255


def _shining(page: sheets.Picture, rng: np.random.Generator) -> sheets.Picture:
    """The print of the back, mirrored and pale."""
    back = Sheet(FONTS["work"][0])
    sheets.prose(back, rng, 30, 270)
    mirrored = np.array(back.picture)[:, ::-1].astype(np.float32)
    pale = 1 - rng.uniform(0.06, 0.16) * (1 - cv2.GaussianBlur(mirrored, (0, 0), 3.0) / 255)
    return np.clip(page * pale, 0, 255).astype(np.uint8)


def _soil(page: sheets.Picture, rng: np.random.Generator, y: float, kind: str) -> None:
    for _ in range(3 if kind == "smudge" else 40):
        cx, cy = int(rng.uniform(90, 190) * MM), int((y + rng.uniform(0, 45)) * MM)
        if kind == "dust":
            cv2.circle(page, (cx, cy), int(rng.uniform(1, 4)), (60, 60, 60), -1)
            continue
        layer = np.zeros(page.shape[:2], np.float32)
        cv2.ellipse(
            layer,
            (cx, cy),
            (int(rng.uniform(3, 9) * MM), int(rng.uniform(1, 3) * MM)),
            float(rng.uniform(0, 180)),
            0,
            360,
            float(rng.uniform(0.1, 0.28)),
            -1,
        )
        layer = cv2.GaussianBlur(layer, (0, 0), 14.0)
        page[:] = (page * (1 - layer[..., None])).astype(np.uint8)


def _seal_over(page: sheets.Picture, pen: _Pen) -> None:
    """A seal that lies over the signature's slot, whatever its own slot is."""
    kind, _, box, _ = next(t for t in pen.truths if t[0] == "signature")
    make = _make(pen.rng, WORK, FONTS["work"], pen.name)
    ink = stamped(drawn(make, sheets.DPI), pen.rng, uneven=0.3, speckle=0.3, worn=0.0)
    placed = _Placed(
        make, min(box[2] / MM + 18, 180), box[1] / MM + 3, "official", 0.8, (210.0, 40.0, 50.0)
    )
    press(page, ink, placed)
    pen.seals.append(placed)
    for n, (kind, state, where, how) in enumerate(pen.truths):
        if kind == "seal" and state == "blank":
            pen.truths[n] = (
                kind,
                "near",
                where,
                how,
            )  # a seal stands two lines below: either answer
