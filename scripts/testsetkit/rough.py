"""A second bank of machines: how enterprises and county offices really send papers.

Steps and moves as in `copier`. A sheet is first worn and written on (`roughpaper`),
then laid askew, then captured and sent on; where a real step is no homography
(curled edges, a slipping feeder), its move is right within a millimetre's half.
"""

from __future__ import annotations

import random
from functools import reduce

import numpy as np

from testsetkit.copier import Machine, Move, Picture, _grey
from testsetkit.roughpaper import PAPER
from testsetkit.roughscan import SCAN, askew
from testsetkit.roughsend import SEND

# fmt: off
MACHINES = (
    Machine("rough/glass", 200, "colour", 60, 0.9, ("sensor", "streaks", "dust")),
    Machine("rough/rollers", 200, "grey", 58, 0.8, ("dogear", "feed", "rollers", "dust", "sensor")),
    Machine("rough/binder", 200, "colour", 58, 1.3, ("crumpled", "torn", "dogear", "uneven", "sensor")),
    Machine("rough/old", 200, "colour", 62, 1.0, ("yellowed", "stained", "sensor")),
    Machine("rough/coloured", 200, "colour", 64, 0.8, ("coloured", "clip", "sensor")),
    Machine("rough/clerk", 200, "colour", 62, 0.8, ("marker", "pen", "received", "sensor")),
    Machine("rough/clerk-grey", 150, "grey", 55, 1.0, ("marker", "pen", "received", "stained", "sensor")),
    Machine("rough/app-bw", 200, "grey", 60, 0.7, ("uneven", "sensor", "crop", "enhance", "app")),
    Machine("rough/app-colour", 190, "colour", 58, 0.7, ("crumpled", "uneven", "sensor", "crop", "boost", "app")),
    Machine("rough/compact", 200, "colour", 60, 0.8, ("uneven", "sensor", "compact")),
    Machine("rough/fit", 200, "grey", 60, 0.6, ("sensor", "fit")),
    Machine("rough/a3", 150, "grey", 62, 1.2, ("a3", "sensor")),
    Machine("rough/jp2", 150, "colour", 70, 1.0, ("uneven", "sensor", "jp2")),
    Machine("rough/slip", 200, "bw", 90, 0.8, ("slip", "feed", "sensor", "bit")),
    Machine("rough/wechat", 200, "colour", 58, 0.7, ("uneven", "sensor", "send"), extra={"dpi": 132}),
    Machine("rough/photo-lamp", 200, "colour", 60, 0.5, ("clip", "curl", "hand", "lamp", "sensor"), photo=True),
    Machine("rough/photo-wechat", 200, "colour", 58, 0.5, ("curl", "hand", "uneven", "sensor", "send"), photo=True, extra={"dpi": 132}),
)
POOR = (
    Machine("rough/dark", 200, "bw", 90, 1.0, ("uneven", "sensor", "noisy"), poor=True),
    Machine("rough/thin", 200, "bw", 90, 0.9, ("dust", "sensor", "eaten"), poor=True),
    Machine("rough/worn-drum", 200, "grey", 52, 1.0, ("pale", "bands", "dust", "sensor"), poor=True),
    Machine("rough/bleed", 150, "grey", 45, 1.4, ("bleed", "crumpled", "sensor", "streaks"), poor=True),
    Machine("rough/low", 125, "grey", 50, 1.2, ("feed", "sensor", "aside"), poor=True),
    Machine("rough/wechat-twice", 200, "colour", 55, 1.0, ("uneven", "sensor", "shrink", "again"), poor=True, extra={"dpi": 115}),
    Machine("rough/photo-flash", 190, "colour", 52, 0.5, ("curl", "hand", "glare", "motion", "sensor"), photo=True, poor=True),
    Machine("rough/photo-twice", 200, "colour", 52, 0.5, ("crumpled", "hand", "lamp", "aside", "sensor", "send", "again"), photo=True, poor=True, extra={"dpi": 132}),
)
# fmt: on


def chosen(
    rng: random.Random, *, poor: bool = False, photo: bool | None = None, harsh: bool = False
) -> Machine:
    """A machine by chance; `harsh` changes nothing here."""
    pool = [m for m in (POOR if poor else MACHINES) if photo is None or m.photo == photo]
    return rng.choice(pool)


def captured(page: Picture, machine: Machine, seed: int) -> tuple[Picture, Move]:
    """The page as the machine delivers it (RGB), and how it moved."""
    rng = np.random.default_rng(seed)
    out = page.astype(np.float32)
    for step in machine.steps:
        if step in PAPER:
            out, _ = PAPER[step](out, rng)
    out = np.clip(out if machine.mode == "colour" else _grey(out), 0, 255)
    steps = SCAN | SEND
    moves: list[Move] = []
    if not machine.photo:
        out, move = askew(out, rng, machine.skew)
        moves.append(move)
    for step in machine.steps:
        if step not in PAPER:
            out, move = steps[step](out, rng)
            moves.append(move)
    shown = np.clip(out, 0, 255).astype(np.uint8)
    total = reduce(lambda a, b: b @ a, moves, np.eye(3))
    return np.repeat(shown, 3, axis=2) if shown.shape[2] == 1 else shown, total
