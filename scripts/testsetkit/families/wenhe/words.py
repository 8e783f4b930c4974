"""How forms ask for what: several labels for every field, notes on filling in, groups."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit.case import Case
from testsetkit.pen import LEVELS, Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "申请单位", "申报主体名称", "单位全称", "企业（单位）名称", "申请单位全称", "填报企业", "企业中文全称", "法人单位名称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "信用代码（18位）", "统一信用代码", "统一社会信用代码（18位）", "营业执照代码", "社会统一信用代码"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "单位法定代表人", "法定代表人（负责人）", "企业法人代表姓名"),
    "registered_address": ("注册地址", "企业注册地", "住所（注册地）", "工商注册地址", "企业注册地址", "登记注册住所", "营业执照住所"),
    "established_on": ("成立日期", "成立时间", "设立日期", "注册成立时间", "企业成立日期", "建厂（注册）时间"),
    "industry": ("所属行业", "行业类别", "国民经济行业（大类）", "所属行业及代码", "行业分类", "所在行业", "主营业务所属行业"),
    "enterprise_type": ("企业性质", "单位性质", "企业类型", "经济性质", "所有制性质", "企业性质（所有制）"),
    "parent_company": ("所属集团", "上级单位", "母公司名称", "隶属集团公司", "控股母公司", "所属央企/省属企业集团"),
    "main_business": ("主营业务", "主要业务", "主营产品及业务", "经营主业", "主要经营业务", "主导业务"),
    "employees": ("职工人数", "从业人员数", "员工总数", "在职职工", "用工总量", "从业人数（期末）"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "营业收入（2025年）", "2025年营收", "2025年主营业务收入", "上年度（2025年）营业收入", "2025年营业总收入"),
    "contact_name": ("联系人", "申报联系人", "联系人姓名", "经办联系人", "项目联系人", "填报联系人", "具体联系人"),
    "contact_phone": ("联系电话", "联系人电话", "联系方式", "联系人手机", "联络电话", "联系人电话/手机"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "联系邮箱", "电子信箱", "联系人邮箱"),
    "factory_name": ("智能工厂名称", "申报工厂名称", "拟培育工厂名称", "工厂名称", "申报智能工厂", "智能工厂（项目）名称"),
    "factory_address": ("工厂地址", "智能工厂所在地", "工厂详细地址", "工厂建设地址", "生产地址（工厂）", "智能工厂地址"),
    "total_investment": ("总投资", "智能工厂总投资", "建设投资总额", "项目投资额", "工厂建设总投资", "智能化改造投资总额"),
    "level_applied": ("申报级别", "申请等级", "培育层级", "拟申报层级", "申报类别", "申请培育级别"),
}  # fmt: skip
ENGLISH = {
    "enterprise_name": "Name of Enterprise", "uscc": "Unified Social Credit Code", "legal_representative": "Legal Representative",
    "registered_address": "Registered Address", "established_on": "Date of Incorporation", "industry": "Industry",
    "enterprise_type": "Ownership", "parent_company": "Parent Company", "main_business": "Principal Business",
    "employees": "Headcount", "revenue": "Revenue 2025", "contact_name": "Contact Person", "contact_phone": "Tel.",
    "contact_email": "E-mail", "factory_name": "Smart Factory", "factory_address": "Factory Location",
    "total_investment": "Total Investment", "level_applied": "Level Applied for",
}  # fmt: skip
HINTS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("与公章一致", "请填写全称", "须与执照相符"), "uscc": ("18位", "按执照填写", "不得空格"),
    "legal_representative": ("按执照", "姓名"), "registered_address": ("与执照一致", "精确到门牌号", "省市县齐全"),
    "established_on": ("年月日", "以执照为准"), "industry": ("按GB/T 4754填至大类", "国民经济行业分类", "代码及名称"),
    "enterprise_type": ("国有、民营、外资等", "按实际"), "parent_company": ("没有的填“无”", "如有"),
    "main_business": ("50字以内", "简要填写"), "employees": ("年末数", "含劳务派遣"), "revenue": ("审计口径", "以报表为准"),
    "contact_name": ("熟悉申报内容", "请填一人"), "contact_phone": ("保持畅通", "手机优先"), "contact_email": ("接收通知用", "常用"),
    "factory_name": ("企业简称+产品+智能工厂", "与系统一致"), "factory_address": ("实际生产地点", "到街道门牌"),
    "total_investment": ("软硬件合计", "含已完成部分"), "level_applied": ("单选", "对应处填写"),
}  # fmt: skip
GROUPS = (
    ("单位概况", ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "parent_company")),
    ("经营情况", ("industry", "main_business", "employees", "revenue")),
    ("工厂情况", ("factory_name", "factory_address", "total_investment", "level_applied")),
    ("联络信息", ("contact_name", "contact_phone", "contact_email")),
)  # fmt: skip
LONG = {"enterprise_name", "registered_address", "factory_address", "main_business", "factory_name"}
MONEY = ("revenue", "total_investment")


@dataclass
class Item:
    """One question of a form and its answer (HTML, empty where left blank)."""

    key: str
    label: str
    hint: str
    value: str
    english: str = ""
    boxed: bool = False

    @property
    def long(self) -> bool:
        """Whether the answer wants a row of its own."""
        return self.key in LONG or self.boxed

    @property
    def small(self) -> str:
        """The hint in small print, for after the label."""
        return f'<span style="font-size:75%;color:#555">（{self.hint}）</span>' if self.hint else ""


def asked(case: Case, key: str) -> bool:
    """Whether the book asks for the field at all."""
    owner = key in ("enterprise_type", "parent_company")
    if (owner and not case.ownership_told) or (key == "parent_company" and case.branch):
        return False
    return key not in case.unlabelled


def told(case: Case, key: str) -> bool:
    """Whether the field may be named in running text too."""
    return asked(case, key) and key not in case.blank


def level(case: Case, pen: Pen, shown: str = "") -> str:
    """The level applied for, as the book's field."""
    return pen.book("level_applied", shown=shown or LEVELS[case.book_level], value=case.book_level)


def item(case: Case, pen: Pen, rng: random.Random, key: str, *, boxed: bool = False) -> Item:
    """A question: a label, perhaps with its unit, a hint, and the answer."""
    label, unit = rng.choice(LABELS[key]), False
    if key == "legal_representative" and case.branch:
        label = "负责人"
    if key in MONEY and rng.random() < 0.65:
        unit = True
        label += rng.choice(["（万元）", "/万元", "（单位：万元）"])
    if key == "employees" and rng.random() < 0.4:
        unit = True
        label += "（人）"
    if key == "level_applied":
        value = level(case, pen)
    else:
        value = pen.book(key, unit_in_label=unit, boxed=boxed and key == "uscc")
    return Item(key, label, rng.choice(HINTS[key]), value, ENGLISH[key], boxed and key == "uscc")


def items(
    case: Case, pen: Pen, rng: random.Random, *, boxed: bool = False
) -> list[tuple[str, list[Item]]]:
    """All questions by groups, in an order of the form's own."""
    names = (
        ("单位概况", "企业情况", "申请主体", "企业信息"), ("经营情况", "生产经营", "行业与经营"),
        ("工厂情况", "智能工厂信息", "培育对象"), ("联络信息", "联系信息", "联系渠道"),
    )  # fmt: skip
    made = []
    style = rng.randrange(3)
    for (_, keys), several in zip(GROUPS, names, strict=True):
        order = [k for k in keys if asked(case, k)]
        if rng.random() < 0.3:
            head, rest = order[:1], order[1:]
            rng.shuffle(rest)
            order = head + rest
        name = several[style % len(several)]
        made.append((name, [item(case, pen, rng, k, boxed=boxed) for k in order]))
    if rng.random() < 0.3:
        made[1], made[2] = made[2], made[1]
    return made


def flat(groups: list[tuple[str, list[Item]]]) -> list[Item]:
    """The questions without their groups."""
    return [one for _, of in groups for one in of]


def idle(case: Case, rng: random.Random) -> list[Item]:
    """Questions that nobody needs, answered."""
    pool = [
        Item("", "注册资本", "万元", f"{case.firm.capital}万元", "Registered Capital"),
        Item("", "厂区占地面积", "亩", f"{rng.randrange(40, 900)}亩", "Site Area"),
        Item("", "邮政编码", "6位", f"2{rng.randrange(50000, 77999)}", "Post Code"),
        Item("", "上市情况", "如有", rng.choice(["未上市", "拟上市", "—"]), "Listing"),
        Item("", "资产负债率", "%", f"{rng.uniform(22, 61):.2f}%", "Gearing"),
        Item("", "主导产品", "", f"{case.firm.product}", "Main Product"),
        Item("", "工厂投产时间", "", f"{rng.randrange(2018, 2025)}年", "In Operation since"),
        Item("", "生产线数量", "条", f"{rng.randrange(2, 19)}条", "Lines"),
    ]
    return rng.sample(pool, rng.choice([0, 1, 2, 3]))
