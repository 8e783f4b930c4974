"""Pages without their seals: letters, forms, covers, licences, and pages full of traps.

What comes in: a generator, words, a font. What goes out: an RGB picture at
`DPI` and the printed lines with their boxes (fractions of the page).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]
DPI = 300
MM = DPI / 25.4
WIDTH, HEIGHT = int(210 * MM), int(297 * MM)
RED = (206, 32, 40)
BLACK = (25, 25, 28)
PROSE = (
    "本单位严格按照通知要求组织编制申报材料并对所填报内容的真实性准确性和完整性负责"
    "项目建成后生产效率提高运营成本降低产品不良品率下降能源利用率提升主要做法包括建设"
    "数字化车间部署制造执行系统实现计划排产物料配送质量追溯设备联网与能耗在线监测"
)


@dataclass
class Sheet:
    """A page under the pen; `lines` are (text, left, top, right, bottom) in pixels."""

    font: tuple[str, int]
    picture: Image.Image = field(
        default_factory=lambda: Image.new("RGB", (WIDTH, HEIGHT), (252, 252, 250))
    )
    lines: list[tuple[str, float, float, float, float]] = field(default_factory=list)

    @property
    def draw(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.picture)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = 5.6,
        tone: tuple[int, int, int] = BLACK,
        anchor: str = "la",
    ) -> tuple[float, float, float, float]:
        """Text at a place in mm, `size` mm high; its box in pixels."""
        font = ImageFont.truetype(self.font[0], round(size * MM), index=self.font[1])
        self.draw.text((x * MM, y * MM), text, font=font, fill=tone, anchor=anchor)
        left, top, right, bottom = self.draw.textbbox(
            (x * MM, y * MM), text, font=font, anchor=anchor
        )
        self.lines.append((text, left, top, right, bottom))
        return left, top, right, bottom

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        tone: tuple[int, int, int] = BLACK,
        width: float = 0.35,
    ) -> None:
        self.draw.line(
            [x0 * MM, y0 * MM, x1 * MM, y1 * MM], fill=tone, width=max(round(width * MM), 1)
        )


def prose(
    sheet: Sheet,
    rng: np.random.Generator,
    top: float,
    bottom: float,
    *,
    size: float = 5.2,
    left: float = 27,
    right: float = 184,
) -> None:
    """Body text between two heights."""
    y, step = top, size * rng.uniform(1.5, 1.85)
    fit = int((right - left) / size) - 1
    while y + size < bottom:
        start = int(rng.integers(len(PROSE)))
        text = (PROSE * 2)[
            start : start + (fit if rng.random() < 0.85 else int(rng.integers(6, fit)))
        ]
        sheet.write(text, left, y, size=size)
        y += step


def letter(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """A plain letter or commitment; gives where its seal belongs (mm)."""
    sheet.write(
        ["真实性承诺书", "关于申报的情况说明", "承诺函"][int(rng.integers(3))],
        105,
        32,
        size=8,
        anchor="ma",
    )
    prose(sheet, rng, 52, rng.uniform(120, 190))
    y = rng.uniform(200, 245)
    sheet.write(
        ["承诺单位（盖章）：", "申报单位（公章）：", ""][int(rng.integers(3))] + name,
        183,
        y,
        size=5.2,
        anchor="ra",
    )
    sheet.write("法定代表人（签字）：", 100, y + 10, size=5.2)
    sheet.write(
        f"2026年{rng.integers(3, 5)}月{rng.integers(1, 29)}日", 175, y + 20, size=5.2, anchor="ra"
    )
    return rng.uniform(125, 160), y + rng.uniform(0, 14)


def red_head(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """An official letter under a red head with its rules."""
    head = name[:16] + ("文件" if rng.random() < 0.5 else "")
    sheet.write(head, 105, 35, size=min(150 / len(head), 15), tone=RED, anchor="ma")
    sheet.write(f"鲁工信字〔2026〕{rng.integers(1, 90)}号", 105, 62, size=5.2, anchor="ma")
    sheet.rule(28, 72, 184, 72, tone=RED, width=0.9)
    if rng.random() < 0.5:
        sheet.rule(28, 73.6, 184, 73.6, tone=RED, width=0.4)
    sheet.write("关于推荐先进级智能工厂的函", 105, 84, size=7, anchor="ma")
    prose(sheet, rng, 100, 190)
    y = rng.uniform(205, 240)
    sheet.write(name, 172, y, size=5.4, anchor="ra")
    sheet.write(f"2026年4月{rng.integers(1, 29)}日", 168, y + 10, size=5.4, anchor="ra")
    return 145 + rng.uniform(-6, 6), y + 6


def form(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """A ruled form; the seal stands over a cell of opinions and its lines."""
    rows, top, step = int(rng.integers(8, 13)), 38.0, 13.0
    tone = RED if rng.random() < 0.2 else BLACK
    for n in range(rows + 1):
        sheet.rule(25, top + n * step, 185, top + n * step, tone=tone)
    for x in (25, 62, 110, 140, 185):
        sheet.rule(x, top, x, top + rows * step, tone=tone)
    labels = [
        "企业名称",
        "法定代表人",
        "注册地址",
        "主营业务",
        "从业人数",
        "营业收入",
        "联系人",
        "联系电话",
    ]
    for n in range(rows):
        sheet.write(labels[n % 8], 28, top + n * step + 4, size=4.4)
        start = int(rng.integers(60))
        sheet.write(
            name[:9] if n == 0 else PROSE[start : start + 8], 65, top + n * step + 4, size=4.4
        )
        sheet.write(labels[(n + 3) % 8], 112, top + n * step + 4, size=4.4)
        sheet.write(PROSE[start + 9 : start + 16], 143, top + n * step + 4, size=4.4)
    y = top + rows * step
    sheet.draw.rectangle([25 * MM, y * MM, 185 * MM, (y + 60) * MM], outline=tone, width=4)
    sheet.write("申报单位意见：", 28, y + 4, size=4.6)
    prose(sheet, rng, y + 12, y + 32, size=4.6, left=32, right=180)
    sheet.write("（盖章）", 140, y + 40, size=4.6)
    sheet.write("2026年4月9日", 140, y + 50, size=4.6)
    return 140 + rng.uniform(-15, 12), y + 38 + rng.uniform(-8, 8)


def cover(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """A cover with a few large lines."""
    sheet.write("先进级智能工厂申报书", 105, 75, size=11, anchor="ma")
    for n, line in enumerate(
        (f"申报单位（盖章）：{name}", "推荐单位：市工业和信息化局", "申报日期：2026年4月")
    ):
        sheet.write(line, 42, 160 + n * 16, size=5.8 if len(line) < 22 else 4.8)
    return 105 + rng.uniform(-10, 40), 166 + rng.uniform(-6, 10)


def dense(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """Small print over the whole page: the seal lies over it."""
    prose(sheet, rng, 22, 280, size=rng.uniform(3.6, 4.8))
    sheet.write(name, 183, 284, size=4.4, anchor="ra")
    return rng.uniform(50, 160), rng.uniform(60, 240)


def licence(sheet: Sheet, rng: np.random.Generator, name: str) -> tuple[float, float]:
    """A licence: gold border, red emblem, large title, QR code, and its office's seal."""
    sheet.picture.paste((250, 244, 224), (int(14 * MM), int(14 * MM), int(196 * MM), int(283 * MM)))
    for k, width in ((14, 2.0), (18, 0.6)):
        sheet.draw.rectangle(
            [k * MM, k * MM, (210 - k) * MM, (297 - k) * MM],
            outline=(190, 150, 70),
            width=int(width * MM),
        )
    emblem(sheet, 105, 45, 17)
    sheet.write("营业执照", 105, 68, size=16, anchor="ma")
    code_square(sheet, rng, 158, 62, 24)
    for n, label in enumerate(
        ("名称", "类型", "住所", "法定代表人", "注册资本", "成立日期", "营业期限", "经营范围")
    ):
        start = int(rng.integers(60))
        sheet.write(f"{label}  {PROSE[start : start + 14]}", 35, 105 + 13 * n, size=5)
    sheet.write("登记机关", 120, 232, size=6)
    sheet.write("2020年5月6日", 135, 258, size=5)
    return 152 + rng.uniform(-4, 4), 246 + rng.uniform(-6, 4)


KINDS = {
    "letter": letter,
    "red_head": red_head,
    "form": form,
    "cover": cover,
    "dense": dense,
    "licence": licence,
}


def emblem(sheet: Sheet, x: float, y: float, reach: float) -> None:
    """A round emblem in red and gold."""
    box = [(x - reach) * MM, (y - reach) * MM, (x + reach) * MM, (y + reach) * MM]
    sheet.draw.ellipse(
        box, fill=(200, 30, 35), outline=(214, 170, 60), width=int(0.16 * reach * MM)
    )
    for n in range(5):
        r = 0.3 if n == 0 else 0.12
        a = math.pi * 0.22 * (n - 1) + math.pi * 0.17
        cx = x if n == 0 else x + 0.55 * reach * math.cos(a)
        cy = y - 0.35 * reach if n == 0 else y - 0.1 * reach - 0.3 * reach * math.sin(a)
        star(sheet, cx, cy, r * reach, (235, 190, 70))
    sheet.draw.rectangle(
        [
            (x - 0.5 * reach) * MM,
            (y + 0.05 * reach) * MM,
            (x + 0.5 * reach) * MM,
            (y + 0.3 * reach) * MM,
        ],
        fill=(235, 190, 70),
    )


def star(sheet: Sheet, x: float, y: float, reach: float, tone: tuple[int, int, int]) -> None:
    points = []
    for n in range(10):
        r = reach * (1.0 if n % 2 == 0 else 0.382)
        points.append(
            ((x + r * math.sin(n * math.pi / 5)) * MM, (y - r * math.cos(n * math.pi / 5)) * MM)
        )
    sheet.draw.polygon(points, fill=tone)


def code_square(sheet: Sheet, rng: np.random.Generator, x: float, y: float, size: float) -> None:
    made = zxingcpp.create_barcode(
        f"http://example.gov.cn/{rng.integers(10**12)}", zxingcpp.BarcodeFormat.QRCode
    )
    picture = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(made, scale=4)))
    side = int(size * MM)
    sheet.picture.paste(
        picture.convert("RGB").resize((side, side), Image.Resampling.NEAREST),
        (int(x * MM), int(y * MM)),
    )


def trap(sheet: Sheet, rng: np.random.Generator, kind: str, stamp: Picture | None = None) -> None:
    """Draw one thing that is round, red or framed, and no seal."""
    x, y = rng.uniform(55, 150), rng.uniform(90, 230)
    radius = rng.uniform(16, 24)
    draw, ring = (
        sheet.draw,
        [(x - radius) * MM, (y - radius) * MM, (x + radius) * MM, (y + radius) * MM],
    )
    tones = [(206, 40, 48), (52, 110, 190), (70, 160, 90), (230, 150, 40), (120, 120, 125)]
    if kind in ("pie", "donut"):
        ends = np.concatenate([[0], np.sort(rng.uniform(0, 360, 4)), [360]])
        for n in range(5):
            draw.pieslice(ring, float(ends[n]), float(ends[n + 1]), fill=tones[n])
        if kind == "donut":
            hole = radius * 0.6
            draw.ellipse(
                [(x - hole) * MM, (y - hole) * MM, (x + hole) * MM, (y + hole) * MM],
                fill=(252, 252, 250),
            )
            sheet.write("占比", x - 4, y - 2, size=4)
        for n in range(4):
            sheet.write(
                f"{['研发', '生产', '管理', '运营'][n]} {rng.integers(5, 60)}%",
                x + radius + 4,
                y - 12 + 8 * n,
                size=3.6,
            )
    elif kind == "gauge":
        draw.ellipse(ring, outline=tones[int(rng.integers(5))], width=int(2.5 * MM))
        sheet.write(f"{rng.integers(50, 99)}%", x - 8, y - 5, size=10)
    elif kind == "cycle":  # a circle of process steps with words round it
        draw.ellipse(ring, outline=tones[int(rng.integers(5))], width=int(0.8 * MM))
        for n, word in enumerate(("计划", "采购", "生产", "仓储", "物流", "服务")):
            a = n * math.pi / 3
            r = radius * 0.72
            sheet.write(word, x + r * math.cos(a) - 4, y + r * math.sin(a) - 2, size=4)
    elif kind == "radar":
        for part in (0.25, 0.5, 0.75, 1.0):
            r = radius * part
            draw.ellipse(
                [(x - r) * MM, (y - r) * MM, (x + r) * MM, (y + r) * MM],
                outline=(150, 150, 150),
                width=2,
            )
        points = [
            (
                x + radius * rng.uniform(0.5, 0.95) * math.cos(n * math.pi / 4),
                y + radius * rng.uniform(0.5, 0.95) * math.sin(n * math.pi / 4),
            )
            for n in range(8)
        ]
        draw.polygon([(a * MM, b * MM) for a, b in points], outline=tones[0], width=6)
    elif kind == "logo":
        tone = tones[int(rng.integers(3))]
        draw.ellipse(ring, outline=tone, width=int(2.2 * MM))
        font = ImageFont.truetype(sheet.font[0], int(radius * MM), index=sheet.font[1])
        draw.text((x * MM, y * MM), "HT", font=font, fill=tone, anchor="mm")
    elif kind == "star":
        star(sheet, x, y, radius * 0.6, RED)
    elif kind == "emblem":
        emblem(sheet, x, y, radius)
    elif kind == "ringed":  # a word circled with a red pen
        draw.ellipse(
            [
                (x - radius) * MM,
                (y - radius * 0.6) * MM,
                (x + radius) * MM,
                (y + radius * 0.6) * MM,
            ],
            outline=RED,
            width=int(0.7 * MM),
        )
        sheet.write("请补充材料", x - 12, y - 2, size=4.6)
    elif kind == "rosette":  # the gold disc of a certificate
        draw.ellipse(ring, fill=(222, 184, 92))
        for n in range(40):
            a = n * math.pi / 20
            draw.ellipse(
                [
                    (x + radius * math.cos(a) - 1.3) * MM,
                    (y + radius * math.sin(a) - 1.3) * MM,
                    (x + radius * math.cos(a) + 1.3) * MM,
                    (y + radius * math.sin(a) + 1.3) * MM,
                ],
                fill=(222, 184, 92),
            )
        star(sheet, x, y, radius * 0.5, (250, 240, 200))
    elif kind == "code":
        code_square(sheet, rng, x, y, 28)
    elif kind == "red_table":
        for n in range(7):
            sheet.rule(x - 25, y + 14 * n - 40, x + 25, y + 14 * n - 40, tone=RED, width=0.6)
        for n in range(5):
            sheet.rule(x - 25 + 12.5 * n, y - 40, x - 25 + 12.5 * n, y + 44, tone=RED, width=0.6)
    elif kind == "photo" and stamp is not None:
        _photo(sheet, rng, x, y, stamp)


TRAPS = (
    "pie",
    "donut",
    "gauge",
    "cycle",
    "radar",
    "logo",
    "star",
    "emblem",
    "ringed",
    "rosette",
    "code",
    "red_table",
    "photo",
)


def _photo(sheet: Sheet, rng: np.random.Generator, x: float, y: float, stamp: Picture) -> None:
    """A printed photo of a workshop or a certificate on a wall, a stamped paper in it."""
    width, height = int(90 * MM), int(62 * MM)
    texture = rng.normal(0, 1, (12, 18, 3)).astype(np.float32)
    ground = cv2.resize(texture, (width, height), interpolation=cv2.INTER_CUBIC) * 38 + np.array(
        [120, 118, 110]
    )
    for _ in range(14):
        a, b = (
            (int(rng.integers(width)), int(rng.integers(height))),
            (int(rng.integers(width)), int(rng.integers(height))),
        )
        cv2.rectangle(ground, a, b, [float(v) for v in rng.uniform(40, 200, 3)], -1)
    ground = cv2.GaussianBlur(ground, (0, 0), 3) + rng.normal(0, 6, ground.shape)
    # The paper in the photo is small: its seal is 10 to 16 mm on the page, or as large as a true one.
    size = int(rng.uniform(10, 40) * MM)
    small = cv2.resize(stamp, (size, size), interpolation=cv2.INTER_AREA).astype(np.float32)
    pad = int(0.25 * size)
    left, top = (width - size) // 2, (height - size) // 2
    tone = float(rng.uniform(150, 225))
    ground[max(top - pad, 0) : top + size + pad, max(left - pad, 0) : left + size + pad] = tone
    ground[top : top + size, left : left + size] = tone / 255 * small
    picture = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    sheet.picture.paste(picture, (int((x - 45) * MM), int((y - 31) * MM)))
