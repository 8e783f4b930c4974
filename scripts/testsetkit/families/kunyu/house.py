"""The house template: pages, colours, tables, and the desk at which a paper is written."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape
from typing import Any

from testsetkit.case import Case
from testsetkit.families.kunyu import words
from testsetkit.pen import LEVELS, Pen, iso
from testsetkit.press import Paper

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
MING, WEI, ZEN = "AR PL UMing CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"
COLOURS = ("#14386b", "#7a1620", "#0f5257", "#2b2f38", "#1d6b3a", "#5b3a86")
GROUND = "#eef2f7"

_CSS = """*{box-sizing:border-box}body{margin:0;line-height:1.65}p{margin:0 0 1.6mm;text-indent:2em;text-align:justify}
table{border-collapse:collapse;width:100%;margin:0 0 3mm}td,th{border:.25mm solid #444;padding:1.2mm 1.8mm;vertical-align:middle;font-weight:normal;line-height:1.45}
tr{break-inside:avoid}thead{display:table-header-group}h1,h2,h3,h4{break-after:avoid;margin:3mm 0 2mm;line-height:1.4}
.new{break-before:page}.wide{page:wide;break-before:page}.c{text-align:center}.r{text-align:right}.small{font-size:8.5pt;color:#444}
.plain td,.plain th{border:0}.keep{break-inside:avoid}"""


def page(
    body: str,
    *,
    face: str = SONG,
    size: float = 10.5,
    margin: str = "22mm 22mm 20mm",
    foot: str = "",
    head: str = "",
    where: str = "center",
    wide: bool = False,
    css: str = "",
    first: bool = False,
) -> str:
    """A whole paper; `foot` is a CSS content with page counters, `head` a running text."""
    boxes = f"@bottom-{where}{{content:{foot};font-size:9pt;color:#333}}" if foot else ""
    if head:
        boxes += f'@top-left{{content:"{head}";font-size:8.5pt;color:#555}}'
    sheet = "A4 landscape" if wide else "A4"
    bare = (
        f"@page :first{{@bottom-{where}{{content:none}}@top-left{{content:none}}}}" if first else ""
    )
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>@page{{size:{sheet};margin:{margin};{boxes}}}'
        f"@page wide{{size:A4 landscape;margin:14mm 16mm 15mm}}{bare}body{{font-family:{face};font-size:{size}pt}}{_CSS}{css}</style></head><body>{body}</body></html>"
    )


def paper(
    pen: Pen, label: str, html: str, names: Sequence[str] = (), *, kind: str = "", **more: Any
) -> Paper:
    """What the pen wrote, as a paper."""
    files = tuple(f"{n}.pdf" for n in (names or (label,)))
    return Paper(kind or pen.kind, label, html, pen.marks, files, **more)


def rows(cells: Sequence[Sequence[str]], *, widths: Sequence[str] = (), style: str = "") -> str:
    """A table of HTML cells."""
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    made = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells)
    return f'<table style="{style}"><colgroup>{cols}</colgroup>{made}</table>'


def headed(
    header: Sequence[str],
    cells: Sequence[Sequence[str]],
    *,
    widths: Sequence[str] = (),
    ground: str = GROUND,
    ink: str = "#000",
    size: float = 9.5,
) -> str:
    """A table with a head that repeats on every page."""
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    top = "".join(f'<th style="background:{ground};color:{ink}">{h}</th>' for h in header)
    made = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells)
    return f'<table style="font-size:{size}pt"><colgroup>{cols}</colgroup><thead><tr>{top}</tr></thead><tbody>{made}</tbody></table>'


def gap(wide: float = 38) -> str:
    """A place left empty."""
    return f'<span style="display:inline-block;width:{wide}mm;height:8mm;border-bottom:.25mm solid #555;vertical-align:bottom">&nbsp;</span>'


class Desk:
    """A case, a pen, and what was already said: a field is printed in one form."""

    def __init__(self, case: Case, rng: random.Random, kind: str) -> None:
        self.case, self.rng, self.firm = case, rng, case.firm
        self.pen = Pen(case, rng, kind)
        self.colour = rng.choice(COLOURS)
        self._held: dict[str, tuple[str, str | None, Sequence[str]]] = {}
        self._labels: dict[str, tuple[str, bool, str]] = {}

    def has(self, key: str) -> bool:
        """Whether the book asks for it."""
        if key in ("enterprise_type", "parent_company") and not self.case.ownership_told:
            return False
        return self.pen.has(key)

    def label(self, key: str) -> tuple[str, bool, str]:
        """The label, whether it holds the unit, and a filling hint."""
        if key not in self._labels:
            said = self.rng.choice(words.LABELS[key])
            hint = self.rng.choice(words.HINTS.get(key, ("",)))
            self._labels[key] = (said.removesuffix("#"), said.endswith("#"), hint)
        return self._labels[key]

    def put(self, key: str, *, boxed: bool = False) -> str:
        """The field's answer."""
        if key == "scale":
            return self.scale()
        if key == "level_applied":
            return self.level()
        if key in self.case.blank:
            return ""
        if key not in self._held:
            self._held[key] = self.pen.shown(key, self.label(key)[1])
        shown, value, accept = self._held[key]
        return self.pen.book(key, shown=shown, value=value, accept=accept, boxed=boxed)

    def scale(self) -> str:
        """The answer to whether the enterprise is one above the scale."""
        said, rng = self.case.scale, self.rng
        if said == "words":
            return rng.choice(["规模以下工业企业", "规下", "规下工业企业", "规模以下"])
        yes = said == "yes"
        if self.label("scale")[0].startswith("企业规模"):
            return "规上" if yes else "规下"
        on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□"), ("☑", "☐")])
        return rng.choice(
            [
                "是" if yes else "否",
                f"{on if yes else off}是　{off if yes else on}否",
                f"{on if yes else off} 是 / {off if yes else on} 否",
            ]
        )

    def level(self) -> str:
        """The ticked level."""
        on, off = self.rng.choice([("☑", "□"), ("■", "□"), ("√", "□")])
        keys = ["basic", "advanced", "excellent"]
        if self.case.book_level not in keys or self.rng.random() < 0.4:
            keys.append("leading")
        return "　".join(
            f"{on}{self.level_word()}" if k == self.case.book_level else f"{off}{LEVELS[k]}"
            for k in keys
        )

    def level_word(self) -> str:
        """The level applied for, as a word."""
        level = self.case.book_level
        return self.pen.book("level_applied", shown=LEVELS[level], value=level)

    def signed(self, *forms: str) -> str:
        """The book's date."""
        day = self.case.book_day
        assert day is not None
        if "signed_on" not in self._held:
            shown = self.pen.form(day, *(forms or ("cn", "dot", "dash", "words", "space", "cn0")))
            self._held["signed_on"] = (shown, iso(day), ())
        shown, value, _ = self._held["signed_on"]
        return self.pen.book("signed_on", shown=shown, value=value)

    def pin(self, text: str) -> str:
        """A sentence on which a check hangs: its page is never lost."""
        return self.pen.mark(escape(text), what="statement")

    def book_seal(self, style: str) -> str:
        """The seal of the book, whichever it bears."""
        case = self.case
        if case.book_seal is None:
            return ""
        if case.book_seal == "other":
            return self.pen.seal(case.seal_name, style=style)
        return self.pen.seal(self.firm.name, kind=case.book_seal, style=style)

    def hand(self, text: str, high: float = 9) -> str:
        """Handwriting in 楷体, so that every machine makes the same."""
        return self.pen.written(text, height_mm=high)
