"""How a paper looks: faces, page frames, cells, ticks, and the writer that carries them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from testsetkit.case import Case
from testsetkit.pen import Pen

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
_NUMBERS = (
    '"- " counter(page) " -"', '"— " counter(page) " —"', "counter(page)", '"第 " counter(page) " 页"',
    '"第" counter(page) "页 共" counter(pages) "页"', 'counter(page) " / " counter(pages)', '"·" counter(page) "·"',
)  # fmt: skip
_TICKS = (("☑", "□"), ("■", "□"), ("☑", "☐"), ("√", "□"), ("✓", "□"), ("■", "☐"))


@dataclass
class Look:
    """One office's habits."""

    body: str
    head: str
    size: float
    line: float
    pad: str
    rule: str
    shade: str
    tick: tuple[str, str]
    centred: bool
    bold: bool
    number: str
    number_at: str
    running: str = ""
    margin: str = "25mm 22mm 22mm 25mm"
    colour: str = "#000"
    extra: dict[str, str] = field(default_factory=dict)


def look(rng: random.Random, *, numbered: bool) -> Look:
    """The habits of one office, by chance."""
    return Look(
        body=rng.choice([SONG, SONG, SONG, HEI, KAI]),
        head=rng.choice([HEI, HEI, SONG]),
        size=rng.choice([10.5, 11, 12, 12, 13]),
        line=rng.choice([1.45, 1.55, 1.7]),
        pad=rng.choice(["1.2mm 1.6mm", "2mm 1.8mm", "2.6mm 2mm"]),
        rule=rng.choice([".25mm solid #000", ".3mm solid #222", ".2mm solid #555", ".4mm solid #000"]),
        shade=rng.choice(["", "", "", "#efefef", "#e8eef6"]),
        tick=rng.choice(_TICKS),
        centred=rng.random() < 0.6,
        bold=rng.random() < 0.35,
        number=rng.choice(_NUMBERS) if numbered else "",
        number_at=rng.choice(["bottom-center", "bottom-center", "bottom-right", "top-right"]),
        margin=rng.choice(["25mm 22mm 22mm 25mm", "30mm 26mm 26mm 28mm", "20mm 18mm 20mm 18mm"]),
    )  # fmt: skip


def document(shape: Look, body: str, *, cover: bool = True) -> str:
    """The whole paper. Where it has a cover, that bears no page number."""
    foot = f"@{shape.number_at}{{content:{shape.number};font:9.5pt {SONG}}}" if shape.number else ""
    top = (
        f"@top-center{{content:'{shape.running}';font:9pt {SONG};color:#444}}"
        if shape.running
        else ""
    )
    first = f"@{shape.number_at}{{content:none}}@top-center{{content:none}}"
    return (
        f"<html lang=zh-CN><head><meta charset=utf-8><style>@page{{size:A4;margin:{shape.margin};{foot}{top}}}"
        f"{'@page :first{' + first + '}' if cover else ''}"
        f"@page wide{{size:A4 landscape;margin:20mm 18mm}}"
        f"body{{font-family:{shape.body};font-size:{shape.size}pt;line-height:{shape.line};margin:0;color:{shape.colour}}}"
        f"p{{margin:0 0 1mm;text-indent:2em;text-align:justify}}p.n{{text-indent:0}}"
        f"table{{border-collapse:collapse;width:100%;table-layout:fixed}}"
        f"td,th{{border:{shape.rule};padding:{shape.pad};vertical-align:middle;word-break:break-all;font-weight:normal}}"
        f"h1,h2,h3,h4{{font-family:{shape.head};margin:3mm 0 1.5mm;break-after:avoid;line-height:1.4}}"
        f"h1{{font-size:{shape.size + 4}pt}}h2{{font-size:{shape.size + 2}pt}}h3{{font-size:{shape.size + 1}pt}}h4{{font-size:{shape.size}pt}}"
        f"</style></head><body>{body}</body></html>"
    )


def page(margin: str, body: str, *, face: str = SONG, size: float = 12, wide: bool = False) -> str:
    """A paper of one kind of page: letters, licences, certificates."""
    return (
        f"<html lang=zh-CN><head><meta charset=utf-8><style>@page{{size:A4{' landscape' if wide else ''};margin:{margin}}}"
        f"body{{font-family:{face};font-size:{size}pt;line-height:1.7;margin:0}}p{{margin:0;text-indent:2em;text-align:justify}}"
        f"p.n{{text-indent:0}}table{{border-collapse:collapse;width:100%;table-layout:fixed}}"
        f"td,th{{border:.25mm solid #222;padding:1.4mm 1.6mm;word-break:break-all;font-weight:normal}}</style></head><body>{body}</body></html>"
    )


@dataclass
class Writer:
    """A book while it is written."""

    pen: Pen
    case: Case
    rng: random.Random
    look: Look
    hand: frozenset[str] = frozenset()
    """Fields that somebody filled in with a pen."""
    told: dict[str, str] = field(default_factory=dict)

    def field(
        self,
        key: str,
        *,
        unit: bool = False,
        shown: str | None = None,
        value: str | None = None,
        accept: tuple[str, ...] = (),
        boxed: bool = False,
    ) -> str:
        """The field through the pen; a second time in the form in which it stood the first time."""
        if key in self.told and shown is None:
            shown = self.told[key]
            value = str(self.case.filled_by_family.get(key, {}).get("value") or shown)
        made = self.pen.book(
            key, unit_in_label=unit, shown=shown, value=value, accept=accept, boxed=boxed
        )
        self.told.setdefault(key, str(self.case.filled_by_family.get(key, {}).get("printed", "")))
        said = self.told[key]
        if key in self.hand and made and said and not boxed:
            ink = self.pen.written(said, height_mm=6 if len(said) < 5 else 4.2)
            ink = ink.replace("height:", "max-width:100%;height:", 1)
            made = made.replace(f">{escape(said)}</a>", f">{ink}</a>")
        return made

    def has(self, *keys: str) -> bool:
        return all(self.pen.has(k) for k in keys)

    def pick(self, *of: str) -> str:
        return self.rng.choice(of)

    def options(self, of: list[str], chosen: str, inner: str = "") -> str:
        """Options with their boxes; the one that holds is ticked. `inner`: how that one is printed."""
        yes, no = self.look.tick
        gap = self.pick("&emsp;", "&nbsp;&nbsp;", " ")
        return gap.join(
            f"{yes if o == chosen else no}{(inner or escape(o)) if o == chosen else escape(o)}"
            for o in of
        )

    def fact(self, inner: str) -> str:
        """A passage that a check hangs on: its page cannot be the one that is lost."""
        return self.pen.mark(inner, what="passage")


def table(rows: list[str], widths: Sequence[float] | None = None, style: str = "") -> str:
    """Rows of cells, with columns of so many percent."""
    cols = "".join(f'<col style="width:{w}%">' for w in widths or [])
    return f'<table style="{style}"><colgroup>{cols}</colgroup>{"".join(rows)}</table>'


def row(*cells: str, style: str = "") -> str:
    return f'<tr style="break-inside:avoid;{style}">{"".join(cells)}</tr>'


def cell(
    inner: str,
    *,
    across: int = 1,
    down: int = 1,
    style: str = "",
    head: bool = False,
    shape: Look | None = None,
) -> str:
    """A cell; `head` as the look prints labels."""
    if head and shape:
        style = (
            f"{'text-align:center;' if shape.centred else ''}{'font-weight:bold;' if shape.bold else ''}"
            f"{f'background:{shape.shade};' if shape.shade else ''}{style}"
        )
    span = f"{f' colspan={across}' if across > 1 else ''}{f' rowspan={down}' if down > 1 else ''}"
    return f'<td{span} style="{style}">{inner}</td>'


def spread(label: str) -> str:
    """A short label with its characters apart, as typists align labels."""
    return {2: "&emsp;&emsp;", 3: "&emsp;", 4: "&nbsp;"}.get(len(label), "").join(label)
