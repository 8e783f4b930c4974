"""The questions of the basic-information form with their answers, before they are laid out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from testsetkit.case import Case
from testsetkit.families.gaomi import words
from testsetkit.families.gaomi.look import ticked
from testsetkit.pen import LEVELS, Pen


@dataclass
class Item:
    """One question. `group`: firm, contact or factory; `hint`: small print for it; `sub`: its label under a group."""

    key: str
    label: str
    value: str
    group: str = "firm"
    hint: str = ""
    sub: str = ""
    unit: str = ""

    @property
    def wide(self) -> bool:
        return self.key in words.LONG


_KINDS = {
    "民营企业": ("国有企业", "集体企业", "民营企业", "外资企业", "其他"), "民营": ("国有", "集体", "民营", "合资", "其他"),
    "私营企业": ("国有企业", "私营企业", "外商独资企业", "中外合资企业"), "中外合资企业": ("国有企业", "民营企业", "中外合资企业", "外商独资企业"),
}  # fmt: skip


def keys_of(pen: Pen, case: Case, keys: Sequence[str]) -> list[str]:
    """The keys for which this book has a label."""
    made = [k for k in keys if pen.has(k) and (k not in words.OPTIONAL or pen.rng.random() < 0.87)]
    return [
        k for k in made if case.ownership_told or k not in ("enterprise_type", "parent_company")
    ]


def items(pen: Pen, case: Case, keys: Sequence[str], *, units: bool = False) -> list[Item]:
    """Labels and answers in the book's order. `units`: amounts bare, the unit apart (`Item.unit`)."""
    rng = pen.rng
    made: list[Item] = []
    boxed = rng.random() < 0.08
    for key in keys_of(pen, case, keys):
        group = (
            "contact"
            if key in words.CONTACT_KEYS
            else "factory"
            if key in words.FACTORY_KEYS
            else "firm"
        )
        said, bare = words.label(rng, key)
        unit = ""
        if units and key in ("revenue", "total_investment", "employees"):
            said, bare = rng.choice(words.LABELS[key]), True
            unit = "人" if key == "employees" else "万元"
        if key == "enterprise_type" and case.firm.kind in _KINDS and rng.random() < 0.45:
            kind = case.firm.kind
            value = ticked(rng, _KINDS[kind], kind, pen.book(key, shown=kind, value=kind))
        else:
            value = pen.book(key, unit_in_label=bare, boxed=boxed and key == "uscc")
        sub = rng.choice(words.SHORT[key]) if key in words.SHORT else said
        made.append(
            Item(
                key, words.spread(rng, said), value, group, rng.choice(words.HINTS[key]), sub, unit
            )
        )
        made += [
            Item("", words.spread(rng, k), v, group, "", k) for k, v in _asked_too(rng, case, key)
        ]
    return made


def _asked_too(rng: random.Random, case: Case, key: str) -> list[tuple[str, str]]:
    """What offices ask besides."""
    f = case.firm
    dice = rng.random()
    if key == "enterprise_name" and dice < 0.18:
        return [(rng.choice(["申报等级", "申报级别", "申报类型"]), level_line(rng, case))]
    if key == "uscc" and dice < 0.3:
        return [
            (
                rng.choice(["注册资本", "注册资金"]),
                f"{f.capital}{rng.choice(['万元', '万元人民币'])}",
            )
        ]
    if key == "legal_representative" and dice < 0.15:
        return [("邮政编码", f"2{rng.randrange(50000, 77999)}")]
    if key == "revenue" and case.scale:
        return [scale_line(rng, case)]
    if key == "employees" and dice < 0.2:
        return [(rng.choice(["研发人员占比", "研发投入占比"]), f"{rng.uniform(3, 14):.1f}%")]
    if key == "industry" and dice < 0.2:
        return [
            (
                rng.choice(["是否上市公司", "是否上市"]),
                rng.choice(["否", ticked(rng, ("是", "否"), "否")]),
            )
        ]
    if key == "total_investment" and dice < 0.4:
        start = max(f.founded[0] + 1, rng.randrange(2018, 2022))
        return [
            (
                rng.choice(["建设起止时间", "建设周期", "建设期限"]),
                f"{start}年{rng.randrange(1, 7)}月至2025年{rng.randrange(7, 13)}月",
            )
        ]
    return []


def level_line(rng: random.Random, case: Case) -> str:
    """The level applied for, as a form asks for it."""
    level = LEVELS[case.book_level]
    return rng.choice(
        [
            level,
            f"{level}智能工厂",
            ticked(rng, ("基础级", "先进级", "卓越级"), level) if level != "领航级" else level,
        ]
    )


def scale_line(rng: random.Random, case: Case) -> tuple[str, str]:
    """The question about the scale and its answer."""
    if case.scale == "words":
        return rng.choice(["企业规模", "规模情况", "是否规上"]), rng.choice(
            ["规下工业企业", "规模以下工业企业（规下）", "规下企业"]
        )
    said = "是" if case.scale == "yes" else "否"
    asked = rng.choice(
        [
            "是否规上企业",
            "是否规上",
            "是否为规模以上工业企业",
            "是否规模以上工业企业",
            "是否规上工业企业",
        ]
    )
    return asked, rng.choice([said, ticked(rng, ("是", "否"), said)])


def blended(pen: Pen, case: Case) -> bool:
    """Whether answers may stand in sentences or share a cell: nothing is blank or left out."""
    return not (case.blank or case.unlabelled) and case.scale is None
