"""Labels of the basic information, and answers in the forms in which people give them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import box, full_width, pick_way
from testsetkit.pen import LEVELS, Pen, iso

IDENTITY = ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company", "industry")  # fmt: skip
TRADE = ("main_business", "employees", "revenue")
PEOPLE = ("contact_name", "contact_phone", "contact_email")
WORKS = ("factory_name", "factory_address", "total_investment")
_OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("单位名称", "企业名称", "企业全称", "申报单位", "申报单位名称", "公司名称", "申报企业", "单位全称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "信用代码", "统一信用代码"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "企业法人代表", "法定代表人（负责人）"),
    "registered_address": ("注册地址", "住所", "注册地", "企业注册地址", "注册地（住所）", "工商注册地址"),
    "established_on": ("成立日期", "成立时间", "注册时间", "注册日期", "设立日期", "企业成立时间"),
    "enterprise_type": ("企业性质", "单位性质", "企业类型", "经济类型", "所有制性质"),
    "parent_company": ("上级单位", "母公司名称", "上级主管企业", "控股母公司", "所属集团", "上级集团公司"),
    "industry": ("所属行业", "行业类别", "所处行业", "国民经济行业分类", "行业代码及名称", "所属行业（大类）"),
    "main_business": ("主营业务", "主要产品", "主营产品及业务", "主营业务范围", "主导产品", "主要经营范围"),
    "employees": ("职工人数", "从业人员", "员工总数", "在册职工", "职工总数", "从业人数"),
    "revenue": ("营业收入", "主营业务收入", "销售收入", "营业总收入"),
    "contact_name": ("联系人", "经办人", "填报人", "项目联系人", "联络员", "申报联系人"),
    "contact_phone": ("联系电话", "电话", "手机号码", "联系方式", "手机/电话", "联系人电话"),
    "contact_email": ("电子邮箱", "电子信箱", "邮箱", "E-mail", "电子邮件", "联系邮箱"),
    "factory_name": ("智能工厂名称", "申报工厂名称", "工厂名称", "拟申报智能工厂名称", "申报的智能工厂"),
    "factory_address": ("工厂地址", "工厂所在地", "厂址", "工厂详细地址", "生产地址", "智能工厂地址"),
    "total_investment": ("总投资", "项目总投资", "建设总投资", "智能工厂总投资", "累计投资", "投资总额"),
    "level_applied": ("申报级别", "申报等级", "申请级别", "申报类别"),
    "scale": ("是否规上企业", "是否规模以上工业企业", "规上企业", "是否为规模以上企业"),
    "maturity": ("智能制造能力成熟度等级", "成熟度自评估等级", "自评估结果", "智能制造成熟度等级"),
}  # fmt: skip
_SHORT = {"uscc": "信用代码", "registered_address": "住所"}


@dataclass(frozen=True)
class Entry:
    """A label and its answer (HTML, empty where the slot is blank)."""

    key: str
    label: str
    answer: str


@dataclass
class Form:
    """The author's way to fill in: what is asked for, and how labels and ticks look."""

    pen: Pen
    rng: random.Random
    case: Case
    way: str
    skipped: set[str]

    @classmethod
    def of(cls, pen: Pen, case: Case, rng: random.Random) -> Form:
        skipped = {k for k in _OPTIONAL if rng.random() < 0.12}
        if not case.ownership_told:
            skipped |= {"enterprise_type", "parent_company"}
        elif not case.firm.state_owned and rng.random() < 0.5:
            skipped.add("parent_company")
        return cls(pen, rng, case, pick_way(rng), skipped)

    def asks(self, key: str) -> bool:
        return self.pen.has(key) and key not in self.skipped

    def entry(self, key: str) -> Entry:
        """The field with one of its labels."""
        label = self.rng.choice(LABELS[key])
        if key == "legal_representative" and self.case.branch:
            label = self.rng.choice(["负责人", "法定代表人（负责人）", "分支机构负责人"])
        if key == "revenue":
            return self._revenue(label)
        if key == "total_investment":
            unit = self.rng.random() < 0.5
            return Entry(key, f"{label}（万元）" if unit else label, self.amount(key, unit))
        if key == "employees" and self.rng.random() < 0.5:
            return Entry(key, f"{label}（人）", self.pen.book(key, unit_in_label=True))
        return Entry(key, label, self.answer(key))

    def entries(self, *keys: str) -> list[Entry]:
        return [self.entry(k) for k in keys if self.asks(k)]

    def _revenue(self, label: str) -> Entry:
        year = self.rng.choice(["2025年", "2025年度", "2025 年", "上年度（2025年）", "二〇二五年"])
        unit = self.rng.choice(["万元", "万元", "亿元", "", ""])
        if unit == "亿元" and "revenue" not in self.case.blank:
            said = f"{self.case.firm.revenue / 10000:.4f}"
            return Entry("revenue", f"{year}{label}（亿元）", self.pen.book("revenue", shown=said, value=f"{float(said) * 10000:.0f}"))  # fmt: skip
        head = f"{year}{label}（{unit}）" if unit else f"{year}{label}"
        return Entry("revenue", head, self.amount("revenue", bool(unit)))

    # ---- answers
    def answer(self, key: str) -> str:
        """The answer in one of its forms."""
        if key in self.case.blank:
            return ""
        if key == "contact_phone":
            return self._phone()
        if key == "established_on":
            return self._founded()
        if key == "uscc" and self.rng.random() < 0.07:
            code = self.case.book_code or self.case.firm.uscc
            return self.pen.book(key, shown=full_width(code), value=code)
        return self.pen.book(key)

    def amount(self, key: str, unit_in_label: bool) -> str:
        """An amount; sometimes in yuan, or with the currency's sign."""
        f = self.case.firm
        value = f.revenue if key == "revenue" else f.investment
        if unit_in_label or key in self.case.blank or self.rng.random() < 0.6:
            return self.pen.book(key, unit_in_label=unit_in_label)
        shown = self.rng.choice(
            [f"人民币{value:,.2f}万元", f"￥{value:,.2f}万元", f"{value * 10000:,.2f}元", f"{value:.2f} 万 元", f"约{value:.2f}万元"][:4]
        )  # fmt: skip
        return self.pen.book(key, shown=shown, value=str(value))

    def _founded(self) -> str:
        day = self.case.firm.founded
        shown = self.pen.form(day, "cn", "cn0", "dot", "dot1", "dash", "dash1", "words", "space")
        return self.pen.book("established_on", shown=shown, value=iso(day))

    def _phone(self) -> str:
        f, rng = self.case.firm, self.rng
        area, number = f.landline.split("-")
        inner = str(rng.randrange(801, 8999))
        ways = {
            "mobile": f.phone,
            "grouped": f"{f.phone[:3]} {f.phone[3:7]} {f.phone[7:]}",
            "dashed": f"{f.phone[:3]}-{f.phone[3:7]}-{f.phone[7:]}",
            "landline": f.landline,
            "bracket": f"（{area}）{number}",
            "half": f"({area}){number}",
            "extension": f"{f.landline}转{inner}",
            "dash": f"{f.landline}-{inner}",
            "wide": full_width(f.landline),
            "both": f"{f.landline}、{f.phone}",
            "slash": f"{f.phone}/{f.landline}",
        }
        way = rng.choice(["mobile", "mobile", "mobile", *ways])
        shown = ways[way]
        if way in ("mobile", "grouped", "dashed"):
            return self.pen.book(
                "contact_phone", shown=shown, value=f.phone, accept=[shown.replace(" ", "")]
            )
        plain = shown.replace("(", "（").replace(")", "）")
        accept = [f.landline, f"{area}{number}"]
        if way in ("both", "slash"):
            accept.append(f.phone)
        value = f.landline if way == "wide" else plain
        return self.pen.book("contact_phone", shown=shown, value=value, accept=accept)

    # ---- what is asked beside the fields
    def ticks(self, options: list[str], chosen: str) -> str:
        return " ".join(
            f'<span style="white-space:nowrap">{box(o == chosen, self.rng, self.way)}{o}　</span>'
            for o in options
        )

    def scale(self) -> Entry | None:
        """Whether the enterprise is above the statistical limit, where the book answers."""
        if self.case.scale not in ("yes", "no"):
            return None
        said = "是" if self.case.scale == "yes" else "否"
        ticked = "　".join(f"{box(o == said, self.rng, self.way)}{o}" for o in ("是", "否"))
        shown = ticked if self.rng.random() < 0.6 else said
        return Entry(
            "scale", self.rng.choice(LABELS["scale"]), self.pen.mark(escape(shown), what="fact")
        )

    def level(self) -> Entry:
        return Entry("level_applied", self.rng.choice(LABELS["level_applied"]), level(self.pen))

    def needless(self) -> list[Entry]:
        """Rows that nobody needs."""
        f, rng = self.case.firm, self.rng
        pool = [
            ("注册资本", f"{f.capital}万元"), ("邮政编码", f"2{rng.randrange(50000, 76999)}"), ("传真", f"{f.landline.split('-')[0]}-{rng.randrange(2000000, 8999999)}"),
            ("联系人职务", rng.choice(["技改办主任", "信息部部长", "综合办副主任", "总工办科长"])), ("占地面积", f"{rng.randrange(30, 600)}亩"),
            ("研发人员数", f"{max(6, f.employees // rng.randrange(7, 12))}人"), ("建筑面积", f"{rng.randrange(8000, 160000)}平方米"),
            ("主导产品产能", f"{rng.randrange(3, 90)}万台（套、吨）/年"), ("商标", f"{f.brand}牌"), ("是否上市", rng.choice(["否", "未上市"])),
        ]  # fmt: skip
        return [Entry("", k, escape(v)) for k, v in rng.sample(pool, rng.choice([0, 1, 2, 3]))]


def level(pen: Pen, suffix: str = "") -> str:
    """The level for which the enterprise applies."""
    assert pen.case is not None
    word = LEVELS[pen.case.book_level]
    return pen.book("level_applied", shown=word, value=pen.case.book_level, accept=[word]) + suffix


def short(entry: Entry) -> str:
    """A label for narrow columns."""
    return _SHORT.get(entry.key, entry.label)
