"""Labels and answers of the basic information, as many offices and clerks word them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import figures, sheet
from testsetkit.pen import CRITICAL, Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "企业名称", "单位名称", "申报单位", "企业全称", "申报企业名称", "单位全称", "企业名称（全称）", "申报单位名称", "申报主体"),
    "uscc": ("统一社会信用代码", "统一社会信用代码", "信用代码", "社会信用代码", "统一社会信用代码（18位）", "组织机构代码（统一社会信用代码）"),
    "legal_representative": ("法定代表人", "法定代表人", "法人代表", "企业法定代表人", "法定代表人姓名", "法人代表姓名"),
    "registered_address": ("注册地址", "注册地址", "企业注册地址", "注册地", "住所", "单位注册地址", "工商注册地址", "企业住所（注册地）"),
    "established_on": ("成立时间", "成立日期", "注册时间", "注册日期", "企业成立时间", "登记成立日期"),
    "industry": ("所属行业", "所属行业", "行业类别", "国民经济行业分类", "所属行业（大类）", "所属行业及代码", "行业分类及代码"),
    "enterprise_type": ("企业性质", "企业性质", "单位性质", "企业类型", "经济性质", "所有制性质", "企业所有制类型"),
    "parent_company": ("上级集团", "隶属集团", "上级主管单位", "所属集团公司", "母公司名称", "控股（上级）单位", "所属集团（没有填“无”）"),
    "main_business": ("主营业务", "主营产品", "主要产品及业务", "主营业务范围", "主导产品", "企业主营业务"),
    "employees": ("职工人数", "从业人数", "员工总数", "职工总数", "在岗职工数", "从业人员数", "企业人数"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "2025年主营业务收入", "上年度（2025年）营业收入", "2025年销售收入", "营业收入（2025年）", "2025年营收"),
    "contact_name": ("联系人", "联系人", "联系人姓名", "项目联系人", "申报联系人", "填报联系人", "日常联系人"),
    "contact_phone": ("联系电话", "联系电话", "联系方式", "联系人电话", "手机", "手机号码", "电话（手机）", "移动电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "电子信箱", "联系邮箱"),
    "factory_name": ("工厂名称", "工厂名称", "智能工厂名称", "申报工厂名称", "拟认定工厂名称", "智能工厂（项目）名称", "申报智能工厂名称"),
    "factory_address": ("工厂地址", "工厂地址", "工厂所在地", "工厂详细地址", "生产地址", "工厂建设地点", "智能工厂地址"),
    "total_investment": ("总投资", "工厂总投资", "智能工厂建设总投资", "项目总投资", "累计投资额", "智能化改造总投资", "建设投入总额"),
}  # fmt: skip
ENGLISH = {
    "enterprise_name": "Company Name", "uscc": "Unified Credit Code", "legal_representative": "Legal Representative", "registered_address": "Registered Address",
    "established_on": "Date of Establishment", "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent Company", "main_business": "Main Business",
    "employees": "Employees", "revenue": "Revenue 2025", "contact_name": "Contact", "contact_phone": "Tel.", "contact_email": "E-mail", "factory_name": "Plant Name",
    "factory_address": "Plant Address", "total_investment": "Total Investment",
}  # fmt: skip
NOTES = {
    "enterprise_name": ("与营业执照一致", "填写全称，与公章一致"), "uscc": ("18位", "按营业执照填写"), "registered_address": ("按营业执照填写", "详细到门牌号"),
    "industry": ("按GB/T 4754填写到大类", "填写行业大类名称及代码"), "main_business": ("限50字", "不超过100字"), "revenue": ("以审计或报表数为准", "合并报表口径除外"),
    "employees": ("2025年末数", "含劳务派遣"), "factory_name": ("名称应体现产品特点", "命名应简明"), "factory_address": ("精确到门牌号", "实际生产地址"),
    "total_investment": ("含软硬件", "不含土地"), "parent_company": ("没有的填“无”", "央企、省属国企子公司必填"), "contact_phone": ("填写手机或座机", "保持畅通"), "enterprise_type": ("按实际填写",),
}  # fmt: skip
ENTERPRISE = (
    "enterprise_name",
    "uscc",
    "established_on",
    "registered_address",
    "industry",
    "enterprise_type",
    "parent_company",
    "main_business",
)
PERSON = ("legal_representative",)
MONEY = ("employees", "revenue")
CONTACT = ("contact_name", "contact_phone", "contact_email")
FACTORY = ("factory_name", "factory_address", "total_investment")
ALL = (*ENTERPRISE, *PERSON, *MONEY, *CONTACT, *FACTORY)
WIDE = {
    "registered_address",
    "main_business",
    "factory_address",
    "factory_name",
    "enterprise_name",
    "parent_company",
}
_OPTIONAL = {
    "established_on": 0.85,
    "parent_company": 0.75,
    "main_business": 0.85,
    "employees": 0.85,
    "contact_email": 0.75,
    "total_investment": 0.85,
}
_KINDS = (
    ["国有企业", "民营企业", "外商投资企业", "其他"], ["国有", "集体", "民营", "外资"], ["国有企业", "集体企业", "私营企业", "外资企业", "其他"],
    ["国有独资企业", "民营企业", "中外合资企业", "外商独资企业"], ["国有控股", "集体控股", "自然人控股", "外商控股"],
)  # fmt: skip


@dataclass
class Pair:
    key: str
    label: str
    value: str
    wide: bool = False


class Form:
    """The questions of one book: which, in which words, with what remarks."""

    def __init__(
        self, pen: Pen, case: Case, *, english: bool = False, noted: bool | None = None
    ) -> None:
        self.pen, self.case, self.rng = pen, case, pen.rng
        rng = self.rng
        self.english = english
        self.noted = rng.random() < 0.35 if noted is None else noted
        self.unit = {k: rng.random() < 0.5 for k in ("revenue", "total_investment", "employees")}
        self.drawn = rng.random() < 0.2
        self.boxed = rng.random() < 0.16
        self.ticked = True
        self.years = False
        """Whether the revenue stands in a table of years."""
        copied = case.layout == "bundle" or (
            (case.lost_page or case.commitment == "section") and case.book_seal
        )
        self.by_hand = bool(copied) and rng.random() < 0.3
        keys = [k for k in ALL if pen.has(k) and rng.random() < _OPTIONAL.get(k, 1)]
        if not case.ownership_told:
            keys = [k for k in keys if k not in ("enterprise_type", "parent_company")]
        elif case.firm.parent and "parent_company" not in keys:
            keys.append("parent_company")
        self.keys = set(keys)
        self.whole = not (case.blank | case.unlabelled)

    # ---- one question
    def label(self, key: str, *, plain: bool = False) -> str:
        rng = self.rng
        text = rng.choice(LABELS[key])
        if self.unit.get(key):
            unit = "人" if key == "employees" else "万元"
            text += rng.choice(
                [f"（{unit}）", f"（{unit}）", f"/{unit}", f"(单位：{unit})", f"，{unit}"]
            )
        if plain:
            return text
        if self.drawn and len(text) < 6:
            text = sheet.spaced(text)
        text = escape(text)
        if self.english:
            text += f"<br><small>{ENGLISH[key]}</small>"
        elif self.noted and key in NOTES and rng.random() < 0.5:
            text += (
                f"<br><small>（{rng.choice(NOTES[key])}）</small>"
                if rng.random() < 0.7
                else f"<small>（{rng.choice(NOTES[key])}）</small>"
            )
        return text

    def value(self, key: str) -> str:
        pen, case, rng = self.pen, self.case, self.rng
        if key in case.blank:
            pen.book(key)
            return ""
        if key == "enterprise_type":
            return self._kind()
        shown, value, accept = self._shown(key)
        if self.by_hand and key in ("contact_name", "contact_phone") and shown:
            case.filled_by_family.setdefault(
                key, {"value": value, "printed": shown, "accept": list(accept)}
            )
            inner = pen.written(shown, height_mm=6.5, hand=sheet.hand(rng))
            return pen.mark(
                inner, what="critical", key=key, sort=CRITICAL[key], text=shown, value=value
            )
        if key == "uscc" and self.boxed:
            return pen.book(key, shown=shown, value=value, accept=accept, boxed=True)
        remark = self._remark(key, shown) if shown and rng.random() < 0.22 else ""
        accept = [*accept, f"{shown}{remark}"] if remark else list(accept)
        return pen.book(key, shown=shown, value=value, accept=accept) + escape(remark)

    def _shown(self, key: str) -> tuple[str, str | None, list[str]]:
        case, rng, unit = self.case, self.rng, self.unit.get(key, False)
        if key in ("revenue", "total_investment") and not unit and rng.random() < 0.12:
            value = case.firm.revenue if key == "revenue" else case.firm.investment
            return f"{value * 10000:,.0f}元", str(value), []
        shown, value, accept = self.pen.shown(key, unit)
        return shown, value, list(accept)

    def _remark(self, key: str, shown: str) -> str:
        f, rng = self.case.firm, self.rng
        pool = {
            "legal_representative": [f"（{self._job()}）"],
            "employees": ["（截至2025年底）", "（2025年12月31日）", "（含季节工）"],
            "revenue": ["（2025年度）", "（不含税）", "（2025年）"],
            "registered_address": [f"（邮编：25{rng.randrange(100, 9000):04d}）"],
            "contact_phone": ["（微信同号）"] if shown[:1] == "1" else ["（办公室）"],
            "contact_name": ["（智能制造办公室）", "（信息部部长）", "（项目部）", "（女士）"],
            "established_on": ["（以营业执照为准）"],
            "factory_address": ["（与注册地址一致）"]
            if f.factory_address == f.address
            else ["（生产厂区）"],
            "total_investment": ["（分两期投入）", "（其中设备占七成）", "（企业自筹）"],
            "uscc": ["（三证合一）"],
            "main_business": ["等", "等业务"],
        }.get(key)
        return rng.choice(pool) if pool else ""

    def _kind(self) -> str:
        pen, rng = self.pen, self.rng
        kind = self.case.firm.kind
        lists = [o for o in _KINDS if kind in o]
        if lists and self.ticked and rng.random() < 0.7:
            self.case.filled_by_family.setdefault(
                "enterprise_type", {"value": kind, "printed": kind, "accept": []}
            )
            return sheet.ticks(rng, rng.choice(lists), kind, pen.book("enterprise_type"))
        return pen.book("enterprise_type")

    # ---- many
    def pairs(self, *keys: str, extras: bool = True) -> list[Pair]:
        """Questions with answers, in order; with some that nobody needs."""
        made: list[Pair] = []
        for key in keys:
            if key not in self.keys or (key == "revenue" and self.years):
                continue
            made.append(
                Pair(
                    key,
                    self.label(key),
                    self.value(key),
                    key in WIDE or (key == "uscc" and self.boxed),
                )
            )
            if extras:
                made += [Pair("", a, b) for a, b in self.more(key)]
        if "revenue" in keys and self.case.scale in ("yes", "no"):
            made.append(Pair("", *self.scale()))
        return made

    def scale(self) -> tuple[str, str]:
        rng = self.rng
        asked = rng.choice(
            [
                "是否规上企业",
                "是否规模以上工业企业",
                "是否为规上工业企业",
                "规模以上工业企业（是/否）",
            ]
        )
        said = "是" if self.case.scale == "yes" else "否"
        return asked, rng.choice(
            [said, sheet.ticks(rng, ["是", "否"], said), sheet.ticks(rng, ["是", "否"], said)]
        )

    def more(self, key: str) -> list[tuple[str, str]]:
        """Other questions that a form puts after this one."""
        f, rng, case = self.case.firm, self.rng, self.case
        n = figures.of(f, 2025)
        pool: dict[str, list[tuple[str, str]]] = {
            "uscc": [("注册资本（万元）", str(f.capital)), ("注册资本", f"{f.capital}万元人民币")] if not f.branch_of else [],
            "established_on": [("是否上市", "否"), ("上市情况", "未上市"), ("传真", f"0{rng.randrange(530, 544)}-{rng.randrange(2000000, 8999999)}")],
            "industry": [("细分领域", f"{f.product}制造"), ("主导产品", f.product), ("产业链位置", rng.choice(["链主企业", "骨干配套企业", "中游"]))],
            "registered_address": [("邮政编码", f"25{rng.randrange(1000, 9999)}"), ("所在县（市、区）", f.county)] if "省" not in f.address.replace("山东省", "") and "青岛" not in f.address else [],
            "employees": [("研发人员数", f"{max(f.employees // 11, 6)}人")],
            "revenue": [("2025年研发投入（万元）", figures.money(n["research"])), ("2025年利润总额（万元）", figures.money(n["profit"])), ("2025年末资产总额（万元）", figures.money(n["assets"]))],
            "factory_address": [("工厂占地面积（平方米）", f"{rng.randrange(80, 900) * 100}"), ("建筑面积", f"{rng.randrange(60, 700) * 100}㎡")],
            "total_investment": [("建设周期", f"{rng.choice([2021, 2022])}年{rng.randrange(1, 12)}月至2025年{rng.randrange(6, 12)}月"), ("资金来源", "企业自筹"), ("关键设备数控化率", f"{rng.randrange(72, 98)}%")],
        }  # fmt: skip
        options = pool.get(key, [])
        if case.unlabelled and key in ("established_on", "registered_address"):
            return []
        return (
            [rng.choice(options)]
            if options and rng.random() < 0.3 and key not in case.blank
            else []
        )

    def _job(self) -> str:
        f = self.case.firm
        return (
            "负责人"
            if f.branch_of
            else random.Random(f.uscc + "job").choice(
                ["董事长", "总经理", "执行董事", "董事长兼总经理"]
            )
        )

    def rep_rows(self) -> list[tuple[str, str]]:
        """Post and telephone of the legal representative."""
        f = self.case.firm
        dice = random.Random(f.uscc)
        phone = f"0{dice.randrange(530, 544)}-{dice.randrange(2000000, 8999999)}"
        return [
            ("职务", self._job()),
            (
                "电话" if self.pen.has("contact_phone") else "职称",
                phone if self.pen.has("contact_phone") else "高级工程师",
            ),
        ]

    def three_years(self, *, units: str = "万元") -> list[str]:
        """Rows of figures with the years as columns; 2025's revenue is the field."""
        case, rng, pen = self.case, self.rng, self.pen
        f = case.firm
        blank = "revenue" in case.blank
        has = figures.years(case)
        names = {
            "revenue": rng.choice(["营业收入", "主营业务收入", "销售收入"]),
            "profit": "利润总额",
            "tax": rng.choice(["上缴税金", "税金", "纳税总额"]),
            "research": rng.choice(["研发投入", "研发费用"]),
            "assets": "资产总额",
            "debts": "负债总额",
        }
        chosen = [
            "revenue",
            *rng.sample(["profit", "tax", "research", "assets", "debts"], rng.choice([2, 3, 4])),
        ]
        rows = []
        for what in chosen:
            cells = []
            for year in (2023, 2024, 2025):
                if year not in has:
                    cells.append("<td class=c>—</td>")
                elif what == "revenue" and blank:
                    if year == 2025:
                        pen.book("revenue")
                    cells.append("<td class=n></td>")
                elif what == "revenue" and year == 2025:
                    shown = figures.money(f.revenue, commas=rng.random() < 0.5)
                    cells.append(
                        f"<td class=n>{pen.book('revenue', shown=shown, value=str(f.revenue))}</td>"
                    )
                else:
                    cells.append(f"<td class=n>{figures.money(figures.of(f, year)[what])}</td>")
            rows.append(sheet.row(sheet.lab(f"{names[what]}（{units}）"), *cells))
        if rng.random() < 0.5:
            extra = [
                f"<td class=n>{'—' if y not in has else int(figures.of(f, y)['staff'])}</td>"
                for y in (2023, 2024, 2025)
            ]
            if "employees" not in self.keys:
                rows.append(sheet.row(sheet.lab("年末职工人数（人）"), *extra))
        return rows
