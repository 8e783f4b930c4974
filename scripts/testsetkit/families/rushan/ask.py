"""A form's questions: labels and answers of a case, with what else such forms ask."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan.style import tick
from testsetkit.families.rushan.words import HINTS, LABELS
from testsetkit.pen import LEVELS, Pen

UNIT = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue")  # fmt: skip
PEOPLE = ("contact_name", "contact_phone", "contact_email")
FACTORY = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
LONG = ("registered_address", "factory_address", "main_business", "enterprise_name", "factory_name", "parent_company", "industry", "enterprise_type", "level")  # fmt: skip
GROUPS = {**dict.fromkeys(UNIT, "unit"), **dict.fromkeys(PEOPLE, "people"), **dict.fromkeys(FACTORY, "factory"), "scale": "unit", "level": "factory", "maturity": "factory"}  # fmt: skip
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


@dataclass
class Item:
    """A question: its label, hint, unit and answer (HTML)."""

    key: str
    label: str
    hint: str
    unit: str
    html: str
    group: str

    @property
    def long(self) -> bool:
        return self.key in LONG or "☐" in self.html or "□" in self.html

    def told(self, *, hint: bool = False) -> str:
        """The label, with its unit in brackets and perhaps its hint."""
        unit = f"（{self.unit}）" if self.unit else ""
        return f"{self.label}{unit}{f'（{self.hint}）' if hint and self.hint else ''}"


@dataclass
class Form:
    """What a form asks of the case. `keys`: the fields, in the case's usual order."""

    pen: Pen
    case: Case
    keys: tuple[str, ...]
    level: bool = False
    maturity: bool = False
    shuffled: bool = False

    @property
    def forced(self) -> bool:
        """Whether something here is blank or not asked: no sentences then."""
        return bool((self.case.blank | self.case.unlabelled) & set(self.keys))

    def items(self, units: str = "", *, extras: float = 0.35) -> list[Item]:
        """The questions. `units`: label, answer or column (there, `Item.unit` is set)."""
        rng, made = self.pen.rng, []
        units = units or rng.choice(["label", "label", "answer"])
        keys = [k for k in self.keys if self._asked(k)]
        if self.shuffled:
            head, rest = keys[:2], keys[2:]
            rng.shuffle(rest)
            keys = head + rest
        if self.level:
            made.append(self._item("level", self._level()))
        for key in keys:
            made.append(self._field(key, units))
            if key == "revenue" and self.case.scale:
                made.append(self._item("scale", scale(self.pen, self.case)))
            made += [x for x in self._extra(key) if rng.random() < extras]
        if self.maturity and self.case.maturity.book_level is not None:
            made.append(self._item("maturity", maturity_word(self.pen, self.case)))
        return made

    def _asked(self, key: str) -> bool:
        case, rng = self.case, self.pen.rng
        if not self.pen.has(key):
            return False
        if key in ("enterprise_type", "parent_company"):
            told = case.ownership_told
            return told and (key == "enterprise_type" or bool(case.firm.parent) or rng.random() < 0.7)  # fmt: skip
        return key not in OPTIONAL or key in case.blank or rng.random() < 0.88

    def _item(self, key: str, html: str, label: str = "", unit: str = "") -> Item:
        rng = self.pen.rng
        label = label or rng.choice(LABELS[key])
        hint = rng.choice(HINTS[key]) if key in HINTS and "（" not in label else ""
        return Item(key, label, hint, unit, html, GROUPS.get(key, "unit"))

    def _field(self, key: str, units: str) -> Item:
        rng, pen = self.pen.rng, self.pen
        unit = {"revenue": "万元", "total_investment": "万元", "employees": "人"}.get(key, "")
        if not unit or units == "answer":
            ticked = self._ticked() if key == "enterprise_type" and rng.random() < 0.45 else ""
            return self._item(key, ticked or pen.book(key))
        label = rng.choice(LABELS[key])
        item = self._item(key, pen.book(key, unit_in_label=True), label, unit)
        if units == "label" and unit == "万元" and rng.random() < 0.2:
            item.label, item.unit = (
                f"{label}，万元" if label.endswith("）") else f"{label}/万元",
                "",
            )
        return item

    def _ticked(self) -> str:
        """The kind of enterprise ticked among others; '' where no option says it."""
        kind, rng = self.case.firm.kind, self.pen.rng
        options = rng.choice([
            ["中央企业", "省属国有企业", "市属国有企业", "民营企业", "中外合资企业", "其他"],
            ["中央企业", "省属国有企业", "其他国有企业", "民营企业", "中外合资企业", "外商独资企业"],
        ])  # fmt: skip
        said = next((x for x in options if kind.startswith(x) or (kind == "民营" and x == "民营企业")), "")  # fmt: skip
        if not said:
            return ""
        inner = self.pen.book("enterprise_type", shown=said, value=said, accept=(kind, said[:2]))
        return tick(self.pen.rng, options, said, inner)

    def _level(self) -> str:
        level, rng = LEVELS[self.case.book_level], self.pen.rng
        options = ["基础级", "先进级", "卓越级", "领航级"]
        return rng.choice([tick(rng, options, level), level, f"{level}智能工厂"])

    def _extra(self, key: str) -> list[Item]:
        """What nobody needs and every form asks."""
        f, rng = self.case.firm, self.pen.rng
        said: dict[str, list[tuple[str, str]]] = {
            "uscc": [("注册资本", f"{f.capital}万元"), ("邮政编码", f"2{rng.randrange(50001, 77990)}")],
            "established_on": [("纳税信用等级", rng.choice(["A级", "B级", "M级"]))],
            "industry": [("是否高新技术企业", tick(rng, ["是", "否"], rng.choice("是否")))],
            "main_business": [("主导产品", escape(f.product)), ("国内市场占有率（%）", f"{rng.uniform(2, 31):.1f}")],
            "employees": [("其中：研发人员（人）", str(f.employees // rng.randrange(7, 14))), ("其中：大专以上学历人数", str(f.employees // 3))],
            "revenue": [("2025年末资产总额（万元）", f"{f.revenue * rng.uniform(0.8, 1.6):,.2f}"), ("2025年利润总额（万元）", f"{f.revenue * 0.081:,.2f}"), ("研发费用占比", f"{rng.uniform(2.6, 5.4):.2f}%"), ("2025年上缴税金（万元）", f"{f.revenue * 0.037:,.2f}")],
            "contact_email": [("传真", f"{f.landline[:5]}{rng.randrange(2100000, 8800000)}")],
            "factory_name": [("投产时间", f"{max(rng.randrange(2016, 2023), f.founded[0])}年{rng.randrange(1, 13)}月"), ("主要产品及年产能", f"{f.product}，{rng.randrange(2, 60)}万件/年")],
            "total_investment": [("其中：软件及信息系统投资（万元）", f"{f.investment * rng.uniform(0.12, 0.3):,.1f}"), ("关键工序数控化率", f"{rng.uniform(78, 98):.1f}%"), ("建筑面积（平方米）", f"{rng.randrange(12000, 98000)}")],
        }  # fmt: skip
        group = GROUPS[key]
        return [Item(f"extra-{key}-{n}", a, "", "", b, group) for n, (a, b) in enumerate(said.get(key, []))]  # fmt: skip


def scale(pen: Pen, case: Case) -> str:
    """The answer to whether the enterprise is above the designated size."""
    rng = pen.rng
    if case.scale == "words":
        return rng.choice(["规下企业", "规模以下工业企业", "否，属规模以下（规下）"])
    said = "是" if case.scale == "yes" else "否"
    return rng.choice([said, tick(rng, ["是", "否"], said), tick(rng, ["是", "否"], said)])


def maturity_word(pen: Pen, case: Case) -> str:
    """The level of the book's assessment, marked."""
    level = case.maturity.book_level or 2
    word = pen.rng.choice([f"{level}级", f"{' 一二三四五'[level]}级", f"{' 一二三四五'[level]}级（{['', '规划级', '规范级', '集成级', '优化级', '引领级'][level]}）"])  # fmt: skip
    return pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(level))  # fmt: skip


def pairs(items: list[Item], across: int = 2) -> list[list[Item]]:
    """Items in rows of `across`; a long one has a row of its own."""
    rows: list[list[Item]] = []
    held: list[Item] = []
    for x in items:
        if x.long:
            rows.append([x])
            continue
        held.append(x)
        if len(held) == across:
            rows.append(held)
            held = []
    return [*rows, held] if held else rows
