"""The questions of the book's form with their answers, and the clutter that people leave in them."""  # fmt: skip

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from testsetkit import answers
from testsetkit.answers import GROUP_OF, by_hand, gone, on_paper
from testsetkit.case import Case
from testsetkit.families.junan import words
from testsetkit.families.junan.look import KAI
from testsetkit.pen import Pen

_WIDE = ("registered_address", "factory_address", "main_business", "parent_company", "factory_name", "enterprise_name")  # fmt: skip
_STAFF = ("牟善军", "厉彦春", "相婷", "来守峰", "宿文娟", "解德才", "滕国栋", "綦芳", "阚志勇")


@dataclass
class Ask:
    """A question; `key` is empty for what is no field."""

    key: str
    label: str
    answer: str
    group: str
    hint: str = ""
    unit: str = ""
    example: str = ""

    @property
    def wide(self) -> bool:
        return self.key in _WIDE or len(re.sub(r"<[^>]*>", "", self.answer)) > 20

    @property
    def said(self) -> str:
        return self.answer or "&nbsp;"

    @property
    def english(self) -> str:
        return words.ENGLISH.get(self.key, "")


def staff(case: Case, count: int = 3) -> list[str]:
    """People of the enterprise whom no check asks for: the same in all its papers."""
    return answers.staff(case, _STAFF, count)


TICKS = (("☑", "☐"), ("■", "□"), ("√", "□"), ("☒", "☐"), ("◉", "○"), ("[√]", "[ ]"), ("（√）", "（ ）"), ("✔", "□"), ("【√】", "【　】"))  # fmt: skip


def ticked(rng: random.Random, options: list[str], chosen: str, html: str = "") -> str:
    """Options with marks before or behind, or the unchosen without any mark."""
    yes, no = rng.choice(TICKS)
    way = rng.choice(["before", "before", "before", "behind", "lone"])
    gap = rng.choice(["　", "　　", " / " if way == "lone" else "　"])
    out = []
    for o in options:
        said = html if html and o == chosen else o
        sign = yes if o == chosen else "" if way == "lone" else no
        out.append(f"{said}{sign}" if way != "before" else f"{sign}{rng.choice(['', ' '])}{said}")
    return gap.join(f'<span style="white-space:nowrap">{x}</span>' for x in out)


def scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下", "属规下企业", "规模以下（规下）"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ["是", "否"], yes), ticked(rng, ["否", "是"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.55 or "enterprise_type" in case.blank:
        return pen.book("enterprise_type")
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=("民营企业",) if "民营" in kind else ())  # fmt: skip
    options = rng.sample(["集体所有制", "外商独资企业", "港澳台资企业", "其他类型"], rng.choice([2, 3]))  # fmt: skip
    options.insert(rng.randrange(len(options) + 1), kind)
    return ticked(rng, options, kind, shown)


def _both(pen: Pen, case: Case) -> str:
    """The mobile and the office's number in one answer."""
    f = case.firm
    shown = f"{f.phone}{pen.rng.choice(['、', ' / ', '；'])}{f.landline}"
    return pen.book("contact_phone", shown=shown, value=f.phone, accept=(f.landline, shown))


_INKS = ("color:#1d4fa3", "font-weight:700", f"font-family:{KAI}", "text-decoration:underline", f"font-family:{KAI};font-size:1.1em", "color:#c00000", "background:#fff6a8")  # fmt: skip
"""How people set off what they fill in."""


def _clutter(pen: Pen, case: Case, key: str, answer: str, share: float) -> str:
    """The answer with a remark of whoever filled it in; truth takes it with and without."""
    rng = pen.rng
    if not answer or key not in words.NOTES or rng.random() > share:
        return answer
    note = rng.choice(words.NOTES[key].split("|"))
    held = case.filled_by_family.get(key)
    if not held or not held["printed"]:
        return answer
    tail = rng.choice([f"（{note}）", f"（{note}）", f"　{note}" if key in ("revenue", "employees", "contact_phone", "contact_name", "legal_representative") else f"({note})"])  # fmt: skip
    accept = held["accept"]
    if isinstance(accept, list):
        accept.append(f"{held['printed']}{tail}")
    return f'{answer}<span style="font-size:.88em">{tail}</span>'


def asks(pen: Pen, case: Case, house: str = "county", *, boxed: bool = False, joint: bool = True, unit: str = "", plain: bool = False) -> list[Ask]:  # fmt: skip
    """All questions in one of the orders. `unit`: 'above' (told once over the table), 'column', or as it comes."""  # fmt: skip
    rng, made = pen.rng, []
    extra = {} if plain else words.noise(rng, case)
    both = not gone(case, "contact_name", "contact_phone")
    together = joint and both and rng.random() < 0.12
    hand = both and on_paper(case) and rng.random() < (0.14 if house == "home" else 0.05)
    ink = rng.choice(_INKS) if rng.random() < 0.22 else ""
    notes = rng.choice([0.15, 0.3]) if house == "home" and not plain else rng.choice([0, 0, 0, 0.1]) if not plain else 0  # fmt: skip
    way = unit or rng.choice(["", "", "label", "label"])
    mark = rng.choice(["（{}）", "（单位：{}）", "/{}", "({})"])
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
        bare = bool(measure) and (way in ("label", "column") or (way == "above" and measure == "万元"))  # fmt: skip
        if bare and way == "label":
            said += mark.format(measure)
        if key == "scale":
            answer = scale(rng, case)
        elif key == "enterprise_type":
            answer = _type(pen, case)
        elif together and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人（电话）", "联系人/联系电话"])
            answer = f"{pen.book(key)}{rng.choice(['　', '，', ' ', '/'])}{pen.book('contact_phone')}"  # fmt: skip
        elif hand and key in ("contact_name", "contact_phone"):
            answer = by_hand(pen, case, key)
        elif key == "contact_phone" and both and rng.random() < 0.06:
            answer = _both(pen, case)
        else:
            answer = pen.book(key, unit_in_label=bare, boxed=boxed and key == "uscc")
            answer = _clutter(pen, case, key, answer, notes)
        answer = f'<span style="{ink}">{answer}</span>' if ink and answer else answer
        made.append(Ask(key, said, answer, group, words.hint(rng, key), measure if way == "column" else "", words.SAMPLES.get(key, "")))  # fmt: skip
        made += [Ask("", name, value, group) for name, value in extra.get(key, [])]
    if house == "home" and not plain and rng.random() < 0.25:
        made.append(Ask("", rng.choice(["备注", "其他说明", "需要说明的问题"]), rng.choice(["无", "", "暂无", "详见后面"]), made[-1].group))  # fmt: skip
    return made


def serial(case: Case, rng: random.Random) -> str:
    """A number that a program gives."""
    return f"{rng.choice(['ZN', 'SQ', 'OA', 'GX'])}2026{rng.randrange(10, 99)}{rng.randrange(100, 9999):04d}"  # fmt: skip
