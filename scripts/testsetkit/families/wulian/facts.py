"""The questions of the book's form with their answers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from testsetkit import answers
from testsetkit.answers import GROUP_OF, by_hand, gone, on_paper
from testsetkit.case import Case
from testsetkit.families.wulian import words
from testsetkit.families.wulian.look import KAI
from testsetkit.pen import Pen

_WIDE = ("registered_address", "factory_address", "main_business", "parent_company", "factory_name", "enterprise_name", "enterprise_type")  # fmt: skip


@dataclass
class Ask:
    """A question; `key` is empty for what is no field."""

    key: str
    label: str
    answer: str
    group: str
    hint: str = ""
    unit: str = ""

    @property
    def wide(self) -> bool:
        return self.key in _WIDE or len(re.sub(r"<[^>]*>", "", self.answer)) > 22

    @property
    def said(self) -> str:
        return self.answer or "&nbsp;"


def staff(case: Case) -> list[str]:
    """Who drafts, checks and approves the enterprise's documents: the same on all."""
    names = ["卞立新", "车文静", "巴建国", "栗红", "鲍玉梅", "左文斌", "仇海涛"]
    return answers.staff(case, names)


TICKS = (("☑", "☐"), ("■", "□"), ("√", "□"), ("●", "○"), ("☒", "☐"), ("[√]", "[　]"), ("（√）", "（　）"))  # fmt: skip


def ticked(rng: random.Random, options: list[str], chosen: str, html: str = "") -> str:
    """Options with marks before, behind, or a tick behind the chosen one alone."""
    yes, no = rng.choice(TICKS)
    gap = rng.choice(["　", "　", "&nbsp; ", "　　"])
    behind = rng.random() < 0.25
    out = []
    for o in options:
        said = html if html and o == chosen else o
        mark = yes if o == chosen else no
        out.append(f"{said}{mark}" if behind else f"{mark}{rng.choice(['', ' '])}{said}")
    return gap.join(f'<span style="white-space:nowrap">{x}</span>' for x in out)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下", "规模以下（规下）工业企业", "暂为规下企业"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes), ticked(rng, ["否", "是"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.5 or "enterprise_type" in case.blank:
        return pen.book("enterprise_type")
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=("民营企业",) if "民营" in kind else ())  # fmt: skip
    options = rng.sample(["集体企业", "外商独资企业", "股份合作企业", "其他"], rng.choice([2, 3]))
    options.insert(rng.randrange(len(options) + 1), kind)
    return ticked(rng, options, kind, shown)


_INKS = ("color:#1c3f94", "font-weight:700", f"font-family:{KAI}", f"font-family:{KAI};font-size:1.08em", "text-decoration:underline", "font-style:italic")  # fmt: skip
"""How people set off what they fill in."""


def _twice(pen: Pen, case: Case, key: str) -> str:
    """An amount with the unit that its label has already."""
    value = case.firm.revenue if key == "revenue" else case.firm.investment
    return pen.book(key, shown=f"{value:.2f}万元", value=str(value))


def asks(
    pen: Pen, case: Case, *, boxed: bool = False, joint: bool = True, unit: str = "", plain: bool = False
) -> list[Ask]:  # fmt: skip
    """All questions in one of the orders. `unit`: 'above' (told once over the table), 'column', or as it comes."""
    rng, made = pen.rng, []
    extra = {} if plain else words.noise(rng, case)
    together = joint and not gone(case, "contact_name", "contact_phone") and rng.random() < 0.1
    hand = on_paper(case) and not gone(case, "contact_name", "contact_phone") and rng.random() < 0.07  # fmt: skip
    ink = rng.choice(_INKS) if rng.random() < 0.2 else ""
    way = unit or rng.choice(["", "", "label", "label"])
    for key in rng.choice(words.ORDERS).split():
        if key == "scale" and not case.scale:
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if key != "scale" and not pen.has(key):
            continue
        if key in words.OPTIONAL and key not in case.blank and rng.random() < 0.1:
            continue
        if together and key == "contact_phone":
            continue
        group, said = GROUP_OF[key], words.label(rng, key, branch=bool(case.branch))
        measure = {"revenue": "万元", "total_investment": "万元", "employees": "人"}.get(key, "")
        bare = bool(measure) and (
            "（人）" in said or way == "column" or (way in ("label", "above") and measure == "万元")
        )
        if bare and way == "label" and measure == "万元":
            said = rng.choice([f"{said}（{measure}）", f"{said}/{measure}", f"{said}（单位：{measure}）"])  # fmt: skip
        if key == "scale":
            answer = _scale(rng, case)
        elif key == "enterprise_type":
            answer = _type(pen, case)
        elif together and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人/手机", "联系人（电话）"])
            answer = f"{pen.book(key)}{rng.choice(['　', '，', ' '])}{pen.book('contact_phone')}"
        elif hand and key in ("contact_name", "contact_phone"):
            answer = by_hand(pen, case, key)
        elif bare and way == "label" and measure == "万元" and rng.random() < 0.12:
            answer = _twice(pen, case, key)
        else:
            answer = pen.book(key, unit_in_label=bare, boxed=boxed and key == "uscc")
        answer = f'<span style="{ink}">{answer}</span>' if ink and answer else answer
        made.append(Ask(key, said, answer, group, words.hint(rng, key), measure if way == "column" else ""))  # fmt: skip
        for name, value in extra.get(key, []):
            made.append(Ask("", name, value, group))
    if not plain and rng.random() < 0.06:
        made.append(Ask("", rng.choice(["其他需要说明的事项", "备注"]), rng.choice(["无", ""]), made[-1].group))  # fmt: skip
    return made
