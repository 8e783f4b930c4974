"""What a family writes with: it escapes, marks what matters, and remembers what was printed.

A family never writes a name, code, date or number of the case by hand: it asks
the pen, which draws a form (2026年4月2日, 2026.04.02, 二〇二六年四月二日 …),
marks the place and keeps value and printed form for the truth.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from testsetkit import marks
from testsetkit.case import Case, Day

_NUMERALS = "〇一二三四五六七八九"
CRITICAL = {
    "enterprise_name": "name", "uscc": "code", "legal_representative": "name", "contact_name": "name",
    "contact_phone": "code", "revenue": "amount", "total_investment": "amount", "signed_on": "date",
    "established_on": "date", "maturity_date": "date", "parent_company": "name", "factory_name": "name",
}  # fmt: skip
LEVELS = {"basic": "基础级", "advanced": "先进级", "excellent": "卓越级", "leading": "领航级"}


def in_words(number: int) -> str:
    """1 → 一, 12 → 十二, 31 → 三十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else _NUMERALS[tens] + "十")
    return head + (_NUMERALS[ones] if ones or not tens else "")


def day_forms(day: Day) -> dict[str, str]:
    """A date in the forms that people write."""
    y, m, d = day
    return {
        "cn": f"{y}年{m}月{d}日", "cn0": f"{y}年{m:02d}月{d:02d}日", "dot": f"{y}.{m:02d}.{d:02d}", "dot1": f"{y}.{m}.{d}",
        "dash": f"{y}-{m:02d}-{d:02d}", "dash1": f"{y}-{m}-{d}", "slash": f"{y}/{m}/{d}",
        "words": f"{''.join(_NUMERALS[int(c)] for c in str(y))}年{in_words(m)}月{in_words(d)}日", "space": f"{y} 年 {m} 月 {d} 日",
    }  # fmt: skip


def iso(day: Day) -> str:
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}"


@dataclass
class Pen:
    """Writes one paper."""

    case: Case | None
    rng: random.Random
    kind: str
    marks: dict[int, dict[str, Any]] = field(default_factory=dict)

    def mark(self, inner: str, style: str = "", **about: Any) -> str:
        """`inner` (HTML without marks) as a marked thing."""
        number = self._number(about)
        return f'<a href="http://mark/{number}" style="color:inherit;text-decoration:none;{style}">{inner}</a>'

    def around(self, inner: str, **about: Any) -> str:
        """`inner` (which may hold marks) as a marked thing: the link lies over it, since links do not nest."""
        number = self._number(about)
        return f'<span style="position:relative;display:inline-block">{inner}<a href="http://mark/{number}" style="position:absolute;left:0;top:0;width:100%;height:100%"></a></span>'

    def _number(self, about: dict[str, Any]) -> int:
        self.marks[len(self.marks) + 1] = about
        return len(self.marks)

    def critical(self, shown: str, sort: str, value: str = "") -> str:
        """A critical value that is no field: `sort` code, date, amount or name."""
        return self.mark(
            escape(shown), what="critical", sort=sort, text=shown, value=value or shown
        )

    def day(self, day: Day, *forms: str) -> str:
        """A date in one of the forms (any, if none is told)."""
        shown = self.form(day, *forms)
        return self.critical(shown, "date", iso(day))

    def form(self, day: Day, *forms: str) -> str:
        of = day_forms(day)
        return of[self.rng.choice(forms or tuple(of))]

    # ---- fields of the book
    def has(self, key: str) -> bool:
        """Whether the book shall have a label for the field."""
        return self.case is None or key not in self.case.unlabelled

    def book(
        self,
        key: str,
        *,
        unit_in_label: bool = False,
        shown: str | None = None,
        value: str | None = None,
        accept: Sequence[str] = (),
        boxed: bool = False,
    ) -> str:
        """The field as the book shows it (HTML; empty where the slot is blank); kept for the truth.

        `boxed`: every character in a box of its own, as forms have it for codes.
        """
        case = self.case
        assert case is not None
        if key in case.blank:
            return ""
        if shown is None:
            shown, value, accept = self.shown(key, unit_in_label)
        case.filled_by_family.setdefault(
            key, {"value": value, "printed": shown, "accept": list(accept)}
        )
        if not shown:
            return ""
        box = "display:inline-block;width:4.6mm;text-align:center;border:.25mm solid #333;margin-right:-.25mm;line-height:1.4"
        inner = (
            "".join(f'<span style="{box}">{c}</span>' for c in shown) if boxed else escape(shown)
        )
        return self.mark(
            inner,
            what="critical",
            key=key,
            sort=CRITICAL.get(key, "text"),
            text=shown,
            value=value,
        )

    def shown(self, key: str, unit_in_label: bool) -> tuple[str, str | None, Sequence[str]]:
        """A form of the field, its normal value, and other forms that are as right."""
        case, rng = self.case, self.rng
        assert case is not None
        f = case.firm
        if key in ("revenue", "total_investment"):
            return self._amount(f.revenue if key == "revenue" else f.investment, unit_in_label)
        if key == "established_on":
            return self.form(f.founded, "cn", "dot", "dash", "cn0", "slash"), iso(f.founded), ()
        if key == "industry":
            accept = [
                f"{f.industry_code} {f.industry}",
                f.industry,
                f"{f.industry}（{f.industry_code[1:]}）",
                f.industry_code,
                f"{f.industry}（{f.industry_code}）",
                f"{f.industry_code}{f.industry}",
            ]
            said = rng.choice(
                [
                    f"{f.industry_code} {f.industry}",
                    f.industry,
                    f"{f.industry}（{f.industry_code}）",
                    f"{f.industry_code}{f.industry}",
                ]
            )
            return said, said, accept
        if key == "parent_company":
            if f.parent:
                return f.parent, f.parent, ()
            none = rng.choice(["无", "/", "—", ""])
            return none, None, [none] if none else []
        if key == "employees":
            said = f"{f.employees}{'' if unit_in_label else rng.choice(['人', '人', ''])}"
            return said, str(f.employees), ()
        if key == "contact_phone":
            said = f.phone if rng.random() < 0.75 else f.landline
            return said, said, ()
        if key == "uscc":
            said = case.book_code or f.uscc
            return said, said, ()
        plain = {
            "enterprise_name": f.name, "legal_representative": f.person, "registered_address": f.address,
            "enterprise_type": f.kind, "main_business": f.main_business, "contact_name": f.contact,
            "contact_email": f.email, "factory_name": f.factory, "factory_address": f.factory_address,
        }[key]  # fmt: skip
        return plain, plain, ()

    def _amount(self, value: float, unit_in_label: bool) -> tuple[str, str, Sequence[str]]:
        number = f"{value:,.2f}" if self.rng.random() < 0.5 else f"{value:.2f}"
        number = number.removesuffix(".00") if self.rng.random() < 0.6 else number
        if unit_in_label:
            return number, str(value), ()
        if value >= 10000 and self.rng.random() < 0.3:
            said = f"{value / 10000:.2f}"
            return f"{said}亿元", f"{float(said) * 10000:.0f}", ()
        return f"{number}{self.rng.choice(['万元', ' 万元', '万元人民币'])}", str(value), ()

    # ---- slots, seals, handwriting
    def slot(self, sort: str, inner: str, *, filled: bool, of: str = "") -> str:
        """A slot for signature, date or seal, with what is in it."""
        return self.around(
            inner,
            what="slot",
            kind=sort,
            document_type=of or self.kind,
            state="filled" if filled else "blank",
        )

    def seal(
        self,
        name: str,
        *,
        kind: str = "official",
        role: str = "",
        size: float = 40,
        style: str = "",
        bottom: str = "",
    ) -> str:
        """A red seal laid over its surroundings; `style` places it (absolute)."""
        below = bottom or {
            "finance": "财务专用章",
            "contract": "合同专用章",
            "invoice": "发票专用章",
        }.get(kind, "")
        oval = kind == "invoice"
        picture = marks.seal(self.rng, name, below, oval=oval, wear=self.rng.uniform(0.15, 0.75))
        high = size * (0.75 if oval else 1)
        about = {
            "what": "seal",
            "text": name,
            "bottom": below or None,
            "kind": kind,
            "shape": "oval" if oval else "round",
            "role": role or self.kind,
        }
        turn = self.rng.uniform(-14, 14)
        image = (
            f'<img src="{picture}" style="width:100%;height:100%;transform:rotate({turn:.1f}deg)">'
        )
        return self.mark(
            image,
            f"position:absolute;display:block;width:{size}mm;height:{high}mm;mix-blend-mode:multiply;{style}",
            **about,
        )

    def written(self, text: str, *, height_mm: float = 9, hand: Path | None = None) -> str:
        """Handwriting, in 楷体 or in a face of `marks.HANDS`."""
        picture = marks.written(self.rng, text, hand=hand)
        return f'<img src="{picture}" style="height:{height_mm}mm;vertical-align:middle;margin:-2mm 0">'
