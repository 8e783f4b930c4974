"""The questions of the book's form with their answers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from testsetkit.answers import gone, in_unit
from testsetkit.case import Case
from testsetkit.families.ganyu import words
from testsetkit.pen import Pen

_WIDE = ("registered_address", "factory_address", "main_business", "parent_company", "factory_name", "enterprise_name")  # fmt: skip


@dataclass
class Ask:
    """A question; `key` is empty for what is no field."""

    key: str
    label: str
    answer: str
    group: str

    @property
    def wide(self) -> bool:
        return self.key in _WIDE or len(re.sub(r"<[^>]*>", "", self.answer)) > 24


def ticked(rng: random.Random, options: list[str], chosen: str, html: str = "") -> str:
    yes, no = rng.choice([("☑", "☐"), ("■", "□"), ("√", "□"), ("◉", "○"), ("☒", "☐")])
    return "　".join(f"{yes} {html or o}" if o == chosen else f"{no} {o}" for o in options)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下工业企业", "规模以下（规下）"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.6 or "enterprise_type" in case.blank:
        return pen.book("enterprise_type")
    shown = pen.book(
        "enterprise_type", shown=kind, value=kind, accept=("民营企业",) if "民营" in kind else ()
    )
    options = ["集体企业", "外商独资企业"]
    options.insert(rng.randrange(3), kind)
    return ticked(rng, options, kind, shown)


def answer(pen: Pen, case: Case, key: str, said: str, *, boxed: bool) -> str:
    if key == "scale":
        return _scale(pen.rng, case)
    if key == "enterprise_type":
        return _type(pen, case)
    return pen.book(key, unit_in_label=in_unit(said), boxed=boxed and key == "uscc")


def _noise(rng: random.Random, case: Case) -> dict[str, tuple[str, str]]:
    """What templates ask besides, by the field after which it stands."""
    f = case.firm
    pool = {
        "established_on": ("注册资本（万元）", str(f.capital)),
        "revenue": ("2025年研发经费占比", f"{rng.uniform(3, 7):.2f}%"),
        "employees": ("其中：研发人员占比", f"{rng.randrange(8, 24)}%"),
        "total_investment": ("关键工序数控化率", f"{rng.randrange(70, 98)}%"),
        "factory_address": ("工厂占地面积（平方米）", f"{rng.randrange(12, 190)}000"),
        "contact_name": ("所在部门", rng.choice(["综合管理部", "战略发展部", "科技部", "运营管理中心"])),
    }  # fmt: skip
    return {k: v for k, v in pool.items() if rng.random() < 0.5 and not gone(case, k)}


def asks(pen: Pen, case: Case, *, boxed: bool = False, joint: bool = True) -> list[Ask]:
    rng, made = pen.rng, []
    noise = _noise(rng, case)
    together = joint and not gone(case, "contact_name", "contact_phone") and rng.random() < 0.15
    for key in rng.choice(words.ORDERS).split():
        if key == "scale" and not case.scale:
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if key != "scale" and not pen.has(key):
            continue
        if key in words.OPTIONAL and key not in case.blank and rng.random() < 0.12:
            continue
        group = words.GROUP_OF[key]
        if together and key == "contact_phone":
            continue
        if together and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人/联系电话", "联系人（姓名、电话）"])
            both = f"{pen.book('contact_name')}{rng.choice(['　', '，', ' / '])}{pen.book('contact_phone')}"
            made.append(Ask(key, said, both, group))
        else:
            said = words.label(rng, key, branch=bool(case.branch))
            made.append(Ask(key, said, answer(pen, case, key, said, boxed=boxed), group))
        if key in noise:
            made.append(Ask("", *noise[key], group))
    return made
