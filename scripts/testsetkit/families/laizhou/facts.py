"""Basic information: which questions the form asks, and the answers; designs stand in `forms`."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.laizhou import labels
from testsetkit.families.laizhou.style import DIGITS
from testsetkit.pen import Pen

TICKS = (("☑", "☐"), ("√", "□"), ("■", "□"), ("●", "○"), ("☑", "□"), ("(√)", "( )"), ("[√]", "[ ]"))


@dataclass
class Item:
    """A question of the form: its field (or '' for what nobody needs), label, answer."""

    key: str
    label: str
    value: str
    group: str

    @property
    def wide(self) -> bool:
        boxed = "inline-block;width:4.6mm" in self.value
        return (
            self.key in labels.WIDE
            or boxed
            or "<br>" in self.value
            or len(self.label.split("（")[0]) > 12
        )


@dataclass
class Ways:
    """How this form words and answers."""

    ticks: tuple[str, str]
    hints: str
    boxed: bool
    by_hand: tuple[str, ...]
    twins: bool
    extras: float
    colon: str


def ways(pen: Pen, case: Case) -> Ways:
    rng = pen.rng
    # A picture of handwriting is lost in a Word file and in a native page: only where the book is a copy.
    copied = case.book_seal is not None and (
        case.layout == "bundle" or case.lost_page or case.commitment == "section" or case.book_seal != "official"
    )  # fmt: skip
    hand: tuple[str, ...] = ()
    if copied and marks.HANDS and rng.random() < 0.3:
        hand = rng.choice(
            [("contact_name", "contact_phone"), ("contact_name",), ("contact_phone",)]
        )
    return Ways(
        ticks=rng.choice(TICKS),
        hints=rng.choice(["", "", "", "inside", "below", "some"]),
        boxed=rng.random() < 0.12,
        by_hand=hand,
        twins=False,
        extras=rng.choice([0, 0.15, 0.3]),
        colon=rng.choice(["：", "：", ":", "： "]),
    )


def keys_of(case: Case, pen: Pen, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that this book asks for."""
    kept = [
        k for k in keys if pen.has(k) and (k not in labels.OPTIONAL or k in case.blank or pen.rng.random() < 0.86)
    ]  # fmt: skip
    return tuple(
        k for k in kept if k not in ("enterprise_type", "parent_company") or case.ownership_told
    )


def group_of(key: str) -> str:
    if key in labels.CONTACT:
        return "contact"
    return "factory" if key in labels.FACTORY else "firm"


def items(pen: Pen, case: Case, keys: tuple[str, ...], way: Ways, *, units: str = "") -> list[Item]:
    """Questions and answers in the form's order."""
    rng, made = pen.rng, []
    for key in keys_of(case, pen, keys):
        label = label_of(rng, key, plain=units == "column")
        value = answer(pen, case, key, way, unit_in_label="万元" in label or "（人）" in label or units == "column")  # fmt: skip
        made.append(Item(key, _hinted(rng, key, label, way), value, group_of(key)))
        made += [Item("", k, v, group_of(key)) for k, v in _extra(rng, case, key, way)]
    return made


def label_of(rng: random.Random, key: str, *, plain: bool = False) -> str:
    pool = labels.LABELS[key]
    if plain:
        pool = tuple(x for x in pool if "万元" not in x and "（人）" not in x) or pool
    return rng.choice(pool)


def _hinted(rng: random.Random, key: str, label: str, way: Ways) -> str:
    hint = labels.HINTS.get(key, "")
    if way.twins:
        return f'{label}<br><span class="s">{labels.TWIN[key]}</span>'
    if not hint or not way.hints or "（" in label or (way.hints == "some" and rng.random() < 0.6):
        return label
    if way.hints == "below":
        return f'{label}<br><span class="s">（{hint}）</span>'
    return f"{label}（{hint}）"


def answer(pen: Pen, case: Case, key: str, way: Ways, *, unit_in_label: bool) -> str:
    """The answer to a question, ticked, boxed or by hand where the form has it so."""
    rng = pen.rng
    kind = case.firm.kind
    if key == "enterprise_type" and kind in labels.KINDS and rng.random() < 0.55:
        options = rng.choice(labels.KINDS[kind])
        yes, no = way.ticks
        ticked = pen.book(key, shown=kind, value=kind, accept=(kind.removesuffix("企业"),))
        return " ".join(f"{yes if x == kind else no}{ticked if x == kind else x}" for x in options)
    if key in way.by_hand and key not in case.blank:
        said = case.firm.contact if key == "contact_name" else case.firm.phone
        case.filled_by_family.setdefault(key, {"value": said, "printed": said, "accept": []})
        pool = marks.HANDS if key == "contact_name" else DIGITS
        return pen.written(said, height_mm=rng.choice([5.5, 6.5, 7]), hand=rng.choice(pool))
    said = pen.book(key, unit_in_label=unit_in_label, boxed=way.boxed and key == "uscc")
    if said and key == "contact_email" and rng.random() < 0.1:
        return f'<span style="color:#0645ad">{said}</span>'
    return said


def _extra(rng: random.Random, case: Case, key: str, way: Ways) -> list[tuple[str, str]]:
    """What else forms ask after a field; the scale only where the case answers it."""
    f, made = case.firm, []
    if key == "revenue" and case.scale:
        made.append(scale(rng, case, way))
    if rng.random() > way.extras:
        return made
    pool: dict[str, tuple[str, str]] = {
        "uscc": ("注册资本", f"{f.capital}万元"),
        "registered_address": ("邮政编码", f"2{rng.randrange(50000, 77999)}"),
        "enterprise_type": ("是否上市公司", f"{way.ticks[1]}是 {way.ticks[0]}否"),
        "main_business": ("纳税信用等级", rng.choice(["A级", "B级", "A"])),
        "employees": ("研发人员数", f"{max(6, f.employees // rng.randrange(7, 14))}人"),
        "contact_name": ("职务", rng.choice(["信息部部长", "技术总监", "企管部经理", "副总经理", "办公室主任"])),
        "factory_name": ("建设起止年月", f"{rng.randrange(max(2019, f.founded[0]), 2025)}年{rng.randrange(1, 12)}月至2025年{rng.randrange(3, 12)}月"),
        "factory_address": ("占地面积（平方米）", f"{rng.randrange(12, 160) * 1000}"),
        "total_investment": ("资金来源", rng.choice(["企业自筹", "自筹及银行贷款"])),
    }  # fmt: skip
    return [*made, pool[key]] if key in pool else made


def scale(rng: random.Random, case: Case, way: Ways) -> tuple[str, str]:
    """The question on the scale and its answer."""
    label = rng.choice(["是否规上工业企业", "是否规模以上企业", "规模以上工业企业", "是否为规模以上工业企业"])  # fmt: skip
    if case.scale == "words":
        return rng.choice(["企业规模", "规模类型"]), rng.choice(["规下工业企业", "规下企业"])
    yes, no = way.ticks
    first = case.scale == "yes"
    return label, rng.choice(["是" if first else "否", f"{yes if first else no}是　{no if first else yes}否"])  # fmt: skip


def figures(pen: Pen, case: Case) -> str:
    """Three years' figures; that of 2025 is the field (only where the book tells it)."""
    rng, f = pen.rng, case.firm
    last = pen.book("revenue", unit_in_label=True)
    label = rng.choice(["营业收入", "主营业务收入", "销售收入"])
    before = [f"{f.revenue * part:,.2f}" for part in (0.89, 0.94)]
    rows = [[label, *before, last]]
    for name, part in (("利润总额", 0.11), ("研发投入", 0.036), ("上缴税金", 0.041)):
        if rng.random() < 0.7:
            rows.append([name, *(f"{f.revenue * p * part:,.2f}" for p in (0.89, 0.94, 1.0))])
    body = "".join(
        "<tr>" + "".join(f"<td{'' if i == 0 else ' class=r'}>{c}</td>" for i, c in enumerate(r)) + "</tr>" for r in rows
    )  # fmt: skip
    unit = rng.choice(["单位：万元", "（单位：万元）", "金额单位：人民币万元"])
    return f"<p class=r style='font-size:9.5pt'>{unit}</p><table><tr><th style='width:28%'>{rng.choice(['指标', '经济指标', '指标名称'])}</th><th>2023年</th><th>2024年</th><th>2025年</th></tr>{body}</table>"
