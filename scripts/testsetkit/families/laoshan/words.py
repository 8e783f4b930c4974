"""Labels of the fields and what stands beside them."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import E, ticks
from testsetkit.pen import LEVELS, Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "申报单位名称", "申报主体名称", "单位名称（全称）", "申报企业全称", "企业全称", "申请单位", "企业名称（与公章一致）", "申报单位"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "企业统一社会信用代码", "信用代码", "统一信用代码", "法人统一社会信用代码"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "企业法人代表", "法定代表人（负责人）", "法人姓名"),
    "registered_address": ("注册地址", "住所", "企业注册地址", "工商注册地址", "注册地址（同营业执照）", "登记住所", "注册地", "单位注册地址"),
    "established_on": ("成立日期", "成立时间", "企业成立时间", "注册时间", "设立日期", "注册登记日期"),
    "industry": ("所属行业", "行业类别", "国民经济行业分类", "所属国民经济行业", "行业代码及名称", "所属行业（大类）", "所属行业（GB/T 4754-2017）", "企业所属行业"),
    "enterprise_type": ("企业类型", "企业性质", "单位性质", "所有制性质", "经济类型", "企业所有制类型"),
    "parent_company": ("上级单位", "母公司", "所属集团", "上级集团（母公司）", "控股母公司名称", "隶属集团公司", "上级主管单位"),
    "main_business": ("主营业务", "主营业务及产品", "主要产品", "主要业务范围", "主导产品及业务", "企业主营业务"),
    "employees": ("职工人数", "从业人员", "员工总数", "职工总数", "从业人员期末人数", "企业人数", "在职员工"),
    "revenue": ("2025年主营业务收入", "2025年营业收入", "上年度（2025年）主营业务收入", "2025年度营业收入", "主营业务收入（2025年）", "2025年度主营收入", "2025年销售收入"),
    "contact_name": ("联系人", "申报联系人", "联系人姓名", "项目联系人", "填报联系人", "经办联系人", "企业联系人"),
    "contact_phone": ("联系电话", "联系方式", "联系人电话", "手机号码", "手机", "移动电话", "电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "联系人邮箱", "电子邮件", "Email地址"),
    "factory_name": ("工厂名称", "智能工厂名称", "申报工厂名称", "拟申报智能工厂名称", "申报智能工厂名称", "智能工厂（项目）名称"),
    "factory_address": ("工厂地址", "智能工厂地址", "工厂所在地", "工厂建设地址", "工厂详细地址", "建设地点", "工厂坐落地址"),
    "total_investment": ("项目总投资", "智能工厂总投资", "建设总投资", "智能工厂建设投资", "总投资额", "智能化建设总投入"),
}  # fmt: skip
GROUPS = (
    ("单位概况", ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "parent_company", "industry", "main_business")),
    ("经营情况", ("employees", "revenue")),
    ("工厂概况", ("factory_name", "factory_address", "total_investment")),
    ("联络信息", ("contact_name", "contact_phone", "contact_email")),
)  # fmt: skip
GROUP_NAMES = (
    ("单位概况", "经营情况", "工厂概况", "联络信息"), ("企业基本信息", "主要经济指标", "申报工厂信息", "联系人信息"),
    ("一、申报主体", "二、经济规模", "三、智能工厂", "四、联系方式"), ("A 企业登记信息", "B 规模指标", "C 工厂信息", "D 申报联系人"),
    ("基本信息", "财务与人员", "工厂基本情况", "联系信息"),
)  # fmt: skip
LONG = ("registered_address", "main_business", "factory_address", "industry", "parent_company")
KINDS = (("国有企业", "民营企业", "外资企业"), ("国有控股", "民营", "中外合资企业", "其他"), ("国有", "私营企业", "股份合作", "其他"))  # fmt: skip
NOTES = {
    "enterprise_name": "须与营业执照一致", "uscc": "18位", "registered_address": "按营业执照填写", "industry": "填写到大类", "revenue": "以审计报告为准",
    "employees": "年末数", "factory_address": "精确到门牌号", "total_investment": "含软硬件", "parent_company": "如无填“无”", "contact_phone": "手机或座机",
}  # fmt: skip


class Words:
    """The labels of one book: each key keeps its wording."""

    def __init__(self, pen: Pen) -> None:
        rng = pen.rng
        self.pen, self.case = pen, pen.case
        self.labels = {k: rng.choice(v) for k, v in LABELS.items()}
        if "（" not in self.labels["revenue"] and rng.random() < 0.1:
            self.labels["revenue"] = "其中：" + self.labels["revenue"]
        self.inside = {k: rng.random() < 0.5 for k in ("revenue", "total_investment", "employees")}
        self.ticked = rng.random() < 0.3

    @property
    def book(self) -> Case:
        assert self.case is not None
        return self.case

    def there(self, key: str) -> bool:
        """Whether the form has a row for the field."""
        if key in ("enterprise_type", "parent_company") and not self.book.ownership_told:
            return False
        return self.pen.has(key)

    def keys(self, keys: tuple[str, ...]) -> list[str]:
        return [k for k in keys if self.there(k)]

    def label(self, key: str) -> str:
        said = self.labels[key]
        if not self.inside.get(key):
            return said
        unit = "人" if key == "employees" else "万元"
        return f"{said}（{unit}）"

    def value(self, key: str, *, boxed: bool = False) -> str:
        """The answer as HTML."""
        if key == "enterprise_type" and self.ticked and key not in self.book.blank:
            return self._ticked()
        return self.pen.book(key, unit_in_label=self.inside.get(key, False), boxed=boxed)

    def _ticked(self) -> str:
        said = self.book.firm.kind
        rng = self.pen.rng
        options = [o for o in rng.choice(KINDS) if o[:2] != said[:2]]
        own = self.pen.book("enterprise_type", shown=said, value=said)
        options.insert(rng.randrange(len(options) + 1), own)
        return ticks(rng, options, own)

    def pair(self, key: str) -> tuple[str, str]:
        return self.label(key), self.value(key)

    def scale(self) -> tuple[str, str] | None:
        """The row that asks whether the enterprise is above the limit, where it is asked."""
        if self.book.scale not in ("yes", "no"):
            return None
        rng = self.pen.rng
        asked = rng.choice(["是否规模以上工业企业", "是否规上工业企业", "是否规上", "是否为规模以上工业企业"])  # fmt: skip
        said = "是" if self.book.scale == "yes" else "否"
        return asked, ticks(rng, ["是", "否"], said) if rng.random() < 0.6 else said

    def level(self, *, ticked: bool) -> str:
        """The level applied for, as HTML."""
        said = LEVELS[self.book.book_level]
        own = self.pen.book("level_applied", shown=said, value=self.book.book_level)
        if not ticked:
            return own
        return ticks(self.pen.rng, [own if v == said else v for v in ("基础级", "先进级", "卓越级", "领航级") if v == said or v != "领航级"], own)  # fmt: skip


def unused(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    """Rows that offices ask for and nobody grades."""
    f = case.firm
    rows = [
        ("注册资本（万元）", str(f.capital)), ("邮政编码", f"2{rng.randrange(50000, 76999)}"), ("是否上市公司", rng.choice(["否", "否", "□是 ☑否"])),
        ("传真", rng.choice(["/", "无", "—"])), ("企业网址", rng.choice(["/", "无", "暂无"])), ("建设周期", rng.choice(["2022.03—2025.06", "2021年5月至2024年12月", "28个月"])),
        ("占地面积（亩）", str(rng.randrange(40, 460))), ("自动化设备数量（台/套）", str(rng.randrange(60, 900))),
    ]  # fmt: skip
    picked = rng.sample(rows, rng.randrange(0, 4))
    return [(E(a), E(b)) for a, b in picked]
