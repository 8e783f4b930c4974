"""The questions of a form with their answers, as this hand fills them in."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from testsetkit.answers import gone, home, in_unit
from testsetkit.case import Case
from testsetkit.families.juxian import words
from testsetkit.pen import Pen

_LONG = ("registered_address", "factory_address", "main_business", "enterprise_name")


@dataclass
class Ask:
    """A question; `key` is empty where it is no field. `hint` and `unit` may be empty."""

    key: str
    label: str
    answer: str
    group: str
    hint: str = ""
    unit: str = ""

    @property
    def long(self) -> bool:
        return self.key in _LONG or len(re.sub(r"<[^>]*>", "", self.answer)) > 20


def place(case: Case) -> str:
    """City and county of the registered address, as far as they are sure."""
    return home(case) + (case.firm.county if home(case) == case.firm.city else "")


TICKS = (("☑", "□"), ("■", "□"), ("√", "□"), ("●", "○"), ("☒", "☐"), ("（√）", "（　）"))


def tick_style(rng: random.Random) -> tuple[str, str, bool]:
    """The sign of what is chosen and of what is not, and whether they stand behind."""
    return (*rng.choice(TICKS), rng.random() < 0.35)


def ticked(
    rng: random.Random,
    options: list[str],
    chosen: str,
    html: str = "",
    style: tuple[str, str, bool] | None = None,
) -> str:
    """Options with a sign before or behind them, the chosen one ticked."""
    yes, no, behind = style or tick_style(rng)
    gap = "　" if not behind else "　　"
    made = []
    for o in options:
        sign, text = (yes, html or o) if o == chosen else (no, o)
        made.append(
            f'<span style="white-space:nowrap">{text + sign if behind else sign + text}</span>'
        )
    return gap.join(made)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["属规下企业", "规下（规模以下）工业企业"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.65 or gone(case, "enterprise_type"):
        return pen.book("enterprise_type")
    options = [kind, *rng.sample(["集体企业", "外商独资", "股份合作制", "其他"], 2)]
    rng.shuffle(options)
    accept = ("民营企业",) if "民营" in kind else ()
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=accept)
    return ticked(rng, options, kind, shown)


def answer(pen: Pen, case: Case, key: str, *, unit: bool, boxed: bool = False) -> str:
    if key == "scale":
        return _scale(pen.rng, case)
    if key == "enterprise_type":
        return _type(pen, case)
    return pen.book(key, unit_in_label=unit, boxed=boxed and key == "uscc")


def _more(rng: random.Random, case: Case) -> dict[str, tuple[str, str]]:
    """Questions that nobody needs, by the field behind which they stand."""
    f = case.firm
    pool = {
        "established_on": ("注册资本", f"{f.capital}万元"),
        "employees": ("其中大专以上人员", f"{int(f.employees * rng.uniform(0.15, 0.4))}人"),
        "revenue": ("主要设备数控化率", f"{rng.randrange(58, 97)}%"),
        "factory_address": ("厂区占地", f"{rng.randrange(30, 420)}亩"),
        "contact_name": ("职务", rng.choice(["财务部长", "生产部文员", "办公室主任", "设备科长"])),
        "main_business": ("主要产品年产能", f"{rng.randrange(3, 90)}万件（套、吨）"),
        "industry": ("是否高新技术企业", rng.choice(["是", "否"])),
        "total_investment": ("其中软件投入占比", f"{rng.randrange(9, 34)}%"),
    }
    return {k: v for k, v in pool.items() if rng.random() < 0.4 and not gone(case, k)}


def asks(
    pen: Pen, case: Case, *, units: bool = False, boxed: bool = False, more: bool = True
) -> list[Ask]:
    """The form's questions in this form's order. `units`: amounts stand beside their units."""
    rng, made = pen.rng, []
    noise = _more(rng, case) if more else {}
    for key in words.order(rng):
        if key == "scale" and not case.scale:
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if key != "scale" and not pen.has(key):
            continue
        if key in words.OPTIONAL and key not in case.blank and rng.random() < 0.1:
            continue
        said = words.label(rng, key, branch=bool(case.branch))
        unit = words.UNITS.get(key, "") if units else ""
        if unit:
            said = re.sub("（万元）|（人）|，万元", "", said)
        told = answer(pen, case, key, unit=bool(unit) or in_unit(said), boxed=boxed)
        group = words.GROUPS[key]
        made.append(Ask(key, said, told, group, words.HINTS.get(key, ""), unit))
        if key in noise:
            made.append(Ask("", *noise[key], group))
    return made
