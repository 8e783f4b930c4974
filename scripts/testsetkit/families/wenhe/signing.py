"""Foot of a paper that somebody signs: nine ways to sign, to seal and to date."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit.case import Case, Day
from testsetkit.families.wenhe.ink import ruled, table, td, tr
from testsetkit.marks import HANDS
from testsetkit.pen import Pen


@dataclass
class Foot:
    """Who signs for whom, on which day, and whether he does."""

    case: Case
    pen: Pen
    rng: random.Random
    name: str
    person: str
    day: Day
    signed: bool
    dated: bool
    labels: tuple[str, ...]

    def hand(self, text: str, high: float = 10) -> str:
        """Handwriting, of one writer."""
        face = random.Random(self.person).choice(HANDS) if HANDS else None
        return self.pen.written(text, height_mm=high, hand=face)

    def signature(self, width: str = "42mm") -> str:
        """The signature's place."""
        inner = self.hand(self.person, self.rng.choice([9, 11, 13])) if self.signed else ""
        held = f'<span style="display:inline-block;min-width:{width};height:9mm;border-bottom:.3mm solid #000;text-align:center">{inner or "&nbsp;"}</span>'
        return self.pen.slot("signature", held, filled=self.signed, of="commitment")

    def free(self, width: str = "42mm") -> str:
        """The signature without a line under it."""
        inner = self.hand(self.person, 12) if self.signed else "&nbsp;"
        held = (
            f'<span style="display:inline-block;min-width:{width};min-height:10mm">{inner}</span>'
        )
        return self.pen.slot("signature", held, filled=self.signed, of="commitment")

    def date(self) -> str:
        """The date: typed, by hand, or with the day alone by hand."""
        year, month, day = self.day
        way = self.rng.choice(["typed", "typed", "hand", "day", "dots"])
        if not self.dated:
            empty = self.rng.choice(["　　　年　　月　　日", "2026年　　月　　日", "______年____月____日"])  # fmt: skip
            return self.pen.slot("date", empty, filled=False, of="commitment")
        if way == "typed":
            typed = self.pen.form(self.day, "cn", "words", "space", "cn0")
            return self.pen.slot("date", typed, filled=True, of="commitment")
        if way == "hand":
            self.case.dated_by_hand = True
            text = self.rng.choice([f"{year}年{month}月{day}日", f"{year}.{month}.{day}"])
            return self.pen.slot("date", self.hand(text, 8), filled=True, of="commitment")
        if way == "day":
            self.case.dated_by_hand = True
            inner = f"{year}年{month}月 {self.hand(str(day), 8)} 日"
            return self.pen.slot("date", inner, filled=True, of="commitment")
        self.case.dated_by_hand = True
        parts = f"{self.hand(str(year), 8)}年{self.hand(str(month), 8)}月{self.hand(str(day), 8)}日"
        return self.pen.slot("date", parts, filled=True, of="commitment")

    def firm(self, css: str = "left:-22mm;top:-20mm") -> str:
        """The enterprise's printed name under its seal."""
        stamp = self.pen.seal(self.name, role="commitment", size=40, style=css)
        return f'{self.pen.critical(self.name, "name")}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span>'

    def label(self) -> str:
        """What the signature is called."""
        return self.rng.choice(self.labels)


def _left(f: Foot) -> str:
    return (
        f'<p style="margin:14mm 0 8mm">承诺单位（盖章）：{f.firm()}</p>'
        f'<p style="margin:0 0 8mm">{f.label()}：{f.signature()}</p>'
        f"<p>{f.rng.choice(['日期', '签署日期', '承诺日期'])}：{f.date()}</p>"
    )


def _right(f: Foot) -> str:
    after = f.rng.choice(["（签字）", "（签名）", "（亲笔签字）"])
    return (
        f'<p style="text-align:right;margin:16mm 10mm 8mm">{f.firm()}（公章）</p>'
        f'<p style="text-align:right;margin:0 10mm 8mm">{f.signature("50mm")}{after}</p>'
        f'<p style="text-align:right;margin-right:16mm">{f.date()}</p>'
    )


def _above(f: Foot) -> str:
    one = f'{f.label()}<br><div style="margin-top:7mm">{f.signature("60mm")}</div>'
    two = f'日　期<br><div style="margin-top:7mm">{ruled(f.date(), "50mm")}</div>'
    top = f'<p style="margin:14mm 0 16mm">承诺企业：{f.firm("left:-10mm;top:-16mm")}</p>'
    return top + table([tr(td(one, "width:52%"), td(two))], bare=True)


def _unlabelled(f: Foot) -> str:
    if not f.signed:
        return _left(f)
    return (
        f'<p style="text-align:right;margin:14mm 22mm 3mm">{f.free()}</p>'
        f'<p style="text-align:right;margin:0 8mm 6mm">{f.firm("left:-46mm;top:-18mm")}</p>'
        f'<p style="text-align:right;margin-right:18mm">{f.date()}</p>'
    )


def _columns(f: Foot) -> str:
    heads = tr(
        td(f.rng.choice(["承诺单位（盖章）", "单位公章"]), "width:50%;text-align:center"),
        td(f.label(), "text-align:center"),
    )
    body = tr(td(f"<div style='padding:12mm 2mm;text-align:center'>{f.firm('left:-40mm;top:-18mm')}</div>"), td(f.free(), "text-align:center"))  # fmt: skip
    return table([heads, body, tr(td(f"日期：{f.date()}", "text-align:right", span=2))], "margin-top:10mm")  # fmt: skip


def _beside(f: Foot) -> str:
    return (
        f'<p style="margin:14mm 0 12mm;text-align:right">{f.firm("left:-50mm;top:-17mm")}</p>'
        f"<p>{f.label()}：{f.signature('34mm')}　{f.rng.choice(['时间', '日期'])}：{f.date()}</p>"
    )


def _boxed(f: Foot) -> str:
    rows = [
        tr(td("承诺主体", "width:28%"), td(f.firm("left:2mm;top:-14mm"), "height:22mm")),
        tr(td(f.label()), td(f.free(), "height:14mm")),
        tr(td("签署时间"), td(f.date(), "height:11mm")),
    ]
    return table(rows, "margin-top:10mm")


def _under(f: Foot) -> str:
    small = "font-size:80%;text-align:center;color:#444"
    cells = [
        f'<div style="text-align:center;height:11mm">{f.free()}</div><div style="border-top:.3mm solid #000;{small}">{f.label()}</div>',
        f'<div style="text-align:center;height:11mm;padding-top:3mm">{f.date()}</div><div style="border-top:.3mm solid #000;{small}">年月日</div>',
    ]
    top = f'<p style="text-align:center;margin:16mm 0 20mm">{f.firm("left:-34mm;top:-18mm")}</p>'
    return top + table([tr(*(td(c, "width:50%;padding:2mm 6mm") for c in cells))], bare=True)


def _first_date(f: Foot) -> str:
    return (
        f'<p style="margin:14mm 0 6mm">{f.date()}</p><p style="margin:0 0 14mm">{f.label()}：{f.signature()}</p>'
        f"<p>单位名称（加盖公章）：{f.firm('left:-18mm;top:-20mm')}</p>"
    )


FEET = (_left, _right, _above, _unlabelled, _columns, _beside, _boxed, _under, _first_date)


def foot(f: Foot) -> str:
    """One of the ways; an unsigned one always has a place that is called something."""
    ways = [w for w in FEET if f.signed or w not in (_unlabelled,)]
    return f'<div style="break-inside:avoid;padding-bottom:16mm">{f.rng.choice(ways)(f)}</div>'
