"""The questions of the book's form with their answers, and what other papers say of the firm."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

from testsetkit.answers import gone, home, in_unit
from testsetkit.case import Case
from testsetkit.families.linqu import words
from testsetkit.invent import Firm
from testsetkit.pen import Pen

_LONG = {"registered_address", "factory_address", "main_business", "parent_company", "factory_name", "enterprise_name"}  # fmt: skip
GROWTH = {2025: 1.0, 2024: 0.94, 2023: 0.88}
"""A year's figures as a share of those of 2025."""


@dataclass
class Ask:
    """A question; `key` is empty for what is no field."""

    key: str
    label: str
    answer: str
    group: str
    hint: str = ""

    @property
    def wide(self) -> bool:
        """Whether the answer wants a whole row."""
        return self.key in _LONG or len(re.sub(r"<[^>]*>", "", self.answer)) > 26


def county(case: Case) -> str:
    """City and county of the registered address, as far as they are known."""
    place = home(case)
    return place + (case.firm.county if place == case.firm.city else "")


def parted(firm: Firm) -> str:
    """The firm's name over two lines, as forms break it."""
    at = firm.name.find(firm.brand) + len(firm.brand)
    return f"{firm.name[:at]}<br>{firm.name[at:]}"


_SIGNS = (("☑", "□"), ("☑", "☐"), ("■", "□"), ("√", "□"), ("●", "○"), ("（√）", "（　）"), ("[√]", "[ ]"))  # fmt: skip


def ticked(rng: random.Random, options: Iterable[str], chosen: str, html: str = "") -> str:
    """Options with their boxes, in front or behind."""
    yes, no = rng.choice(_SIGNS)
    behind = rng.random() < 0.3
    made = []
    for o in options:
        sign, said = (yes, html or o) if o == chosen else (no, o)
        both = f"{said}{sign}" if behind else f"{sign}{said}"
        # a long option may break where its cell is narrow
        made.append(both if len(o) > 6 else f"<span style='white-space:nowrap'>{both}</span>")
    return "　".join(made)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下企业", "规模以下（规下）工业企业"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if "enterprise_type" in case.blank or rng.random() < 0.55:
        return pen.book("enterprise_type")
    accept = ("民营企业",) if "民营" in kind else ()
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=accept)
    options = ["集体企业", "外商独资企业", "国有独资企业"][: rng.choice([2, 3])]
    options.insert(rng.randrange(len(options) + 1), kind)
    return ticked(rng, options, kind, shown)


def answer(pen: Pen, case: Case, key: str, said: str, *, boxed: bool = False) -> str:
    if key == "scale":
        return _scale(pen.rng, case)
    if key == "enterprise_type":
        return _type(pen, case)
    if key == "contact_phone" and words.mobile(said) and key not in case.blank:
        return pen.book(key, shown=case.firm.phone, value=case.firm.phone)
    unit = in_unit(said) or said == "bare"
    return pen.book(key, unit_in_label=unit, boxed=boxed and key == "uscc")


def asked(pen: Pen, case: Case, *, drop: bool = True) -> list[str]:
    """The keys that the form asks for, in an order."""
    keys = []
    for key in pen.rng.choice(words.ORDERS).split():
        if key == "scale" and not case.scale:
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if key != "scale" and not pen.has(key):
            continue
        if drop and key in words.OPTIONAL and key not in case.blank and pen.rng.random() < 0.1:
            continue
        keys.append(key)
    return keys


def _idle(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str, str]]]:
    """What forms of other programmes ask besides, by the field after which it stands."""
    f = case.firm
    pool = {
        "established_on": ("注册资本（万元）", str(f.capital), "企业"),
        "enterprise_name": ("是否上市及股票代码", rng.choice(["否", "未上市", "新三板挂牌"]), "企业"),
        "industry": ("是否列入绿色工厂名单", rng.choice(["否", "市级绿色工厂", "正在创建"]), "经营"),
        "revenue": ("研发投入占比", f"{rng.uniform(2.6, 6.8):.1f}%", "经营"),
        "employees": ("其中：大专以上学历占比", f"{rng.randrange(18, 60)}%", "经营"),
        "total_investment": ("其中：设备投资占比", f"{rng.randrange(50, 82)}%", "工厂"),
        "factory_address": ("占地面积（亩）", str(rng.randrange(22, 460)), "工厂"),
        "factory_name": ("产线条数", str(rng.randrange(2, 14)), "工厂"),
        "contact_name": ("职务", rng.choice(["总经理助理", "证券事务代表", "信息部经理", "企管部部长", "办公室主任"]), "联系"),
        "main_business": ("专精特新类别", rng.choice(["省级专精特新中小企业", "创新型中小企业", "无"]), "经营"),
    }  # fmt: skip
    return {k: [v] for k, v in pool.items() if rng.random() < 0.35 and not gone(case, k)}


def asks(
    pen: Pen,
    case: Case,
    *,
    boxed: bool = False,
    idle: bool = True,
    joint: bool = True,
    bare: bool = False,
    drop: bool = True,
    say: str = "label",
    skip: Iterable[str] = (),
) -> list[Ask]:
    """`bare`: units stand elsewhere; `joint`: contact and telephone may share an answer;
    `say`: label or question; `skip`: keys that the form asks for in its own way."""
    rng, made = pen.rng, []
    noise = _idle(rng, case) if idle else {}
    both = joint and not gone(case, "contact_name", "contact_phone") and rng.random() < 0.18
    named = words.question if say == "question" else words.label
    for key in asked(pen, case, drop=drop):
        if key in skip or (both and key == "contact_phone"):
            continue
        group = words.GROUPS[key]
        said = named(rng, key, branch=bool(case.branch))
        if both and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人、联系电话", "联系人/电话", "联系人（电话）"])
            gap = rng.choice(["　", "，", "/", "<br>"])
            told = f"{pen.book('contact_name')}{gap}{pen.book('contact_phone')}"
        elif bare and key in words.UNITS:
            said = re.sub(r"[（(，][^（]*(?:万元|人)[）)]", lambda m: "（2025年）" if "2025" in m[0] else "", said)  # fmt: skip
            told = answer(pen, case, key, "bare")
        else:
            told = answer(pen, case, key, said, boxed=boxed)
        made.append(Ask(key, said, told, group, words.hint(rng, key)))
        made += [Ask("", *x) for x in noise.get(key, [])]
    return made


def packed(made: list[Ask], room: int) -> list[list[tuple[Ask, int]]]:
    """Questions in rows of `room` places: a long answer takes two (or the row), the last the rest."""
    rows: list[list[tuple[Ask, int]]] = [[]]
    left = room
    for a in made:
        need = min(room, 2 if a.wide else 1)
        if need > left:
            rows.append([])
            left = room
        rows[-1].append((a, need))
        left -= need
    return [_filled(r, room) for r in rows if r]


def _filled(row: list[tuple[Ask, int]], room: int) -> list[tuple[Ask, int]]:
    spare = room - sum(n for _, n in row)
    return [*row[:-1], (row[-1][0], row[-1][1] + spare)]
