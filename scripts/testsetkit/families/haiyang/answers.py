"""The questions of the form with their answers: typed, ticked or filled in by hand."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from html import escape

from testsetkit import marks
from testsetkit.answers import gone, in_unit
from testsetkit.case import Case
from testsetkit.families.haiyang import vocab
from testsetkit.pen import Pen

_LONG = [
    "enterprise_name",
    "registered_address",
    "factory_address",
    "main_business",
    "parent_company",
    "factory_name",
]
TICKS = (("☑", "□"), ("■", "□"), ("√", "□"), ("●", "○"), ("☒", "☐"), ("[√]", "[ ]"), ("✔", "□"))


@dataclass
class BookPen(Pen):
    """The book's pen; `by_hand`: the contact is filled in with a real one."""

    by_hand: bool = False


@dataclass
class Ask:
    """A question; `key` is empty for what nobody needs."""

    key: str
    label: str
    answer: str
    group: str
    hint: str = ""
    unit: str = ""

    @property
    def wide(self) -> bool:
        return self.key in _LONG or len(re.sub(r"<[^>]*>", "", self.answer)) > 22


def ticked(rng: random.Random, options: list[str], chosen: str, html: str = "") -> str:
    """Options of which one is ticked; the sign before or behind them."""
    yes, no = rng.choice(TICKS)
    behind = rng.random() < 0.25
    out = []
    for o in options:
        sign, said = (yes, html or escape(o)) if o == chosen else (no, escape(o))
        told = f"{said}{sign}" if behind else f"{sign}{said}"
        out.append(f'<span style="white-space:nowrap">{told}</span>')
    return rng.choice(["　", "&ensp;&ensp;"]).join(out)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下企业", "否，属规模以下（规下）工业企业", "目前为规下工业企业"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes)])


def _kind(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.55 or gone(case, "enterprise_type"):
        return pen.book("enterprise_type")
    also = ("民营企业",) if "民营" in kind else ()
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=also)
    options = rng.sample(["集体企业", "外商独资", "股份合作制", "港澳台投资"], 2)
    options.insert(rng.randrange(3), kind)
    return ticked(rng, options, kind, shown)


def by_hand(pen: Pen, case: Case, key: str) -> str:
    """The answer with a pen: only where the book comes as paper; a check may ask (A02)."""
    if gone(case, key):
        return ""
    said = case.firm.contact if key == "contact_name" else case.firm.phone
    case.filled_by_family.setdefault(key, {"value": said, "printed": said, "accept": []})
    case.told_in_prose = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "ma-shan"))]
    picture = pen.written(said, height_mm=7, hand=pen.rng.choice([None, *clear]))
    shown = pen.mark(picture, what="passage", text="")
    return f'<span style="display:inline-block;padding:2mm 0">{shown}</span>'


def _noise(rng: random.Random, case: Case) -> dict[str, tuple[str, str]]:
    """What templates ask besides, by the field after which it stands."""
    f = case.firm
    pool = {
        "established_on": ("注册资本", f"{f.capital}万元"),
        "revenue": ("研发投入强度", f"{rng.uniform(2.6, 6.8):.2f}%"),
        "employees": ("本科及以上学历占比", f"{rng.randrange(14, 46)}%"),
        "total_investment": ("关键工序数控化率", f"{rng.randrange(68, 98)}%"),
        "factory_address": ("厂区占地面积", f"{rng.randrange(30, 460)}亩"),
        "factory_name": (
            "工厂投产时间",
            f"{rng.randrange(2018, 2025)}年" if not case.young else "2024年",
        ),
        "contact_name": (
            "职务",
            rng.choice(["设备科长", "信息中心主任", "质量部经理", "科技专员", "厂办主任"]),
        ),
        "contact_email": ("邮政编码", f"2{rng.randrange(50, 77)}{rng.randrange(0, 10)}00"),
        "main_business": ("上市情况", rng.choice(["未上市", "无上市计划", "新三板挂牌筹备中"])),
    }
    return {k: v for k, v in pool.items() if rng.random() < 0.42 and not gone(case, k)}


def asks(
    pen: Pen, case: Case, *, boxed: bool = False, joint: bool = True, units: bool = False
) -> list[Ask]:
    """All questions that this book asks. `units`: amounts have their unit in a column."""
    rng, made = pen.rng, []
    noise, names = _noise(rng, case), vocab.group_names(rng)
    hand = isinstance(pen, BookPen) and pen.by_hand
    together = joint and not hand and not gone(case, "contact_name", "contact_phone")
    together = together and rng.random() < 0.14
    for key in vocab.order(rng):
        if key == "scale" and not case.scale:
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if not pen.has(key) or (together and key == "contact_phone"):
            continue
        if key in vocab.OPTIONAL and key not in case.blank and rng.random() < 0.13:
            continue
        group, hint, unit = vocab.group_of(names, key), vocab.hint(rng, key), ""
        said = vocab.label(rng, key, branch=bool(case.branch))
        if key == "scale":
            answer = _scale(rng, case)
        elif key == "enterprise_type":
            answer = _kind(pen, case)
        elif together and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人、手机", "联系人（电话）"])
            gap = rng.choice(["　", "，", "/", "；"])
            answer = f"{pen.book('contact_name')}{gap}{pen.book('contact_phone')}"
        elif hand and key in ("contact_name", "contact_phone"):
            answer = by_hand(pen, case, key)
        else:
            if units and key in ("revenue", "total_investment", "employees"):
                unit = "人" if key == "employees" else "万元"
                said = re.sub(r"（(?:万元|人)）|，万元", "", said)
            inside = bool(unit) or in_unit(said)
            answer = pen.book(key, unit_in_label=inside, boxed=boxed and key == "uscc")
        made.append(Ask(key, said, answer, group, hint, unit))
        if key in noise:
            made.append(Ask("", *noise[key], group, unit=""))
    return made


def pairs(made: list[Ask]) -> list[tuple[Ask, Ask | None]]:
    """Short ones abreast, long ones alone."""
    out: list[tuple[Ask, Ask | None]] = []
    waiting: Ask | None = None
    for a in made:
        if a.wide:
            if waiting:
                out.append((waiting, None))
            waiting = None
            out.append((a, None))
        elif waiting:
            out.append((waiting, a))
            waiting = None
        else:
            waiting = a
    return [*out, (waiting, None)] if waiting else out
