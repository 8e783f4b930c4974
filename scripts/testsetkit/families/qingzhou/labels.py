"""What a form asks, in how many words, and the answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import ticked
from testsetkit.pen import Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位名称", "申报企业名称", "公司名称", "申报主体", "企业中文名称", "法人单位名称", "申请单位名称", "企业法定名称", "公司全称"),
    "uscc": ("统一社会信用代码", "统一社会信用代码", "统一信用代码", "社会统一信用代码", "统一代码", "统一社会信用代码（18位）", "营业执照统一社会信用代码", "信用代码"),
    "legal_representative": ("法定代表人", "法定代表人", "法人代表姓名", "法人姓名", "法定代表人（负责人）", "法定代表人/负责人", "企业法定代表人"),
    "registered_address": ("注册地址", "注册地址", "住所", "企业住所", "登记住所", "注册登记地址", "企业注册地（详细地址）", "营业执照住所", "注册地点"),
    "established_on": ("成立日期", "注册日期", "设立时间", "工商登记日期", "成立时间", "公司成立于"),
    "industry": ("所属行业", "行业分类", "国民经济行业类别", "行业大类", "国标行业", "所处行业", "所属行业及代码", "主营行业"),
    "enterprise_type": ("企业性质", "企业类型", "经济成分", "所有制形式", "控股情况", "单位性质"),
    "parent_company": ("上级单位", "隶属集团", "所属集团公司", "上级主管公司", "控股母公司", "集团总部"),
    "main_business": ("主营业务", "主营产品", "主导产品及业务", "核心业务", "经营主业", "主营业务（产品）"),
    "employees": ("员工人数", "从业人数", "职工总数", "期末从业人员", "用工人数（人）", "在岗员工（人）"),
    "revenue": ("2025年营业收入（万元）", "2025年度营业收入", "2025年主营业务收入（万元）", "上年度（2025年）营业收入", "2025年营业总收入（万元）", "2025年营收（万元）", "营业收入（2025年，万元）"),
    "contact_name": ("联系人", "申报联系人", "经办人", "业务联系人", "对接联系人", "日常联络人", "填报联系人", "具体联系人"),
    "contact_phone": ("联系电话", "手机号", "手机号码", "联系方式", "联络电话", "联系人手机", "经办人电话", "移动电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "电子邮件", "联系邮箱", "邮箱地址"),
    "factory_name": ("工厂名称", "智能工厂名称", "申报工厂", "拟申报智能工厂名称", "申报工厂名称", "工厂全称", "智能工厂（项目）名称"),
    "factory_address": ("工厂地址", "工厂所在地", "生产地址", "实施地点", "建设地址", "工厂坐落", "工厂所在位置", "生产经营地址"),
    "total_investment": ("总投资（万元）", "工厂总投资", "项目投资总额（万元）", "建设总投资（万元）", "投资规模", "累计投资（万元）"),
}  # fmt: skip
ENGLISH = {
    "enterprise_name": "Company Name", "uscc": "Unified Social Credit Code", "legal_representative": "Legal Representative", "registered_address": "Registered Address",
    "established_on": "Date of Establishment", "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent Company", "main_business": "Main Business",
    "employees": "Employees", "revenue": "Revenue FY2025", "contact_name": "Contact Person", "contact_phone": "Tel.", "contact_email": "E-mail",
    "factory_name": "Factory Name", "factory_address": "Factory Address", "total_investment": "Total Investment",
}  # fmt: skip
HINTS = {
    "enterprise_name": "与公章一致", "uscc": "18位数字或大写字母", "registered_address": "精确到门牌号", "industry": "参照GB/T 4754填写",
    "enterprise_type": "按控股情况填写", "parent_company": "没有的填“无”", "employees": "2025年末在册人数", "revenue": "以审计报告为准", "contact_phone": "请保持畅通",
    "factory_name": "建议含企业字号或产品", "factory_address": "工厂实际所在地", "total_investment": "含设备、软件及服务",
}  # fmt: skip
GROUPS = {
    "org": ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "parent_company", "industry", "main_business"),
    "money": ("revenue", "employees"),
    "contact": ("contact_name", "contact_phone", "contact_email"),
    "plant": ("factory_name", "factory_address", "total_investment"),
}  # fmt: skip
TITLES = {
    "org": ("企业信息", "主体信息", "申报主体", "单位概况"), "money": ("经营数据", "经济指标", "规模情况"),
    "contact": ("联系信息", "联络方式", "联系人信息"), "plant": ("工厂信息", "智能工厂", "申报工厂"),
}  # fmt: skip
LONG = {"registered_address", "factory_address", "main_business", "industry", "parent_company"}
_OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
_KINDS = ["国有企业", "民营企业", "外资企业", "合资企业", "其他"]


@dataclass
class Fact:
    """A label and its answer. `key`: '' for what nobody needs."""

    key: str
    label: str
    value: str
    hint: str = ""
    group: str = "org"
    wide: bool = False


def label(pen: Pen, key: str) -> str:
    return pen.rng.choice(LABELS[key])


def fact(pen: Pen, key: str, group: str = "", *, boxed: bool = False, plain: bool = False) -> Fact:
    """A fact with a label by chance. `plain`: no ticks."""
    rng, case = pen.rng, pen.case
    assert case is not None
    said = label(pen, key)
    if key == "legal_representative" and case.firm.branch_of:
        said = rng.choice(["法定代表人（负责人）", "法定代表人/负责人"])
    group = group or next(g for g, keys in GROUPS.items() if key in keys)
    hint = HINTS.get(key, "")
    if key == "enterprise_type" and "民营" in case.firm.kind and not plain and rng.random() < 0.6:
        inner = pen.book(key, shown="民营企业", value="民营企业", accept=("民营",))
        value = ticked(rng, _KINDS, "民营企业", inner) if inner else "　".join(f"□{x}" for x in _KINDS)  # fmt: skip
        return Fact(key, said, value, hint, group, True)
    if key == "contact_phone" and any(x in said for x in ("手机", "移动")):
        phone = case.firm.phone
        value = pen.book(key, shown=phone, value=phone)
    else:
        value = pen.book(key, unit_in_label="万元" in said or "（人）" in said, boxed=boxed)
    return Fact(key, said, value, hint, group, key in LONG)


def keys_for(case: Case, pen: Pen) -> list[str]:
    """The keys that the book asks for, in groups' order."""
    rng = pen.rng
    made = []
    for keys in GROUPS.values():
        for key in keys:
            if not pen.has(key) or (key in ("enterprise_type", "parent_company") and not case.ownership_told):  # fmt: skip
                continue
            if key in _OPTIONAL and key not in case.blank and rng.random() < 0.15:
                continue
            made.append(key)
    return made


def facts(
    pen: Pen,
    *,
    skip: tuple[str, ...] = (),
    boxed: bool = False,
    more: bool = True,
    plain: bool = False,
    mixed: bool = True,
) -> list[Fact]:
    """All facts of the book; `more`: with what nobody needs; `mixed`: groups in any order."""
    rng, case = pen.rng, pen.case
    assert case is not None
    made: list[Fact] = []
    for key in keys_for(case, pen):
        if key in skip:
            continue
        made.append(fact(pen, key, boxed=boxed and key == "uscc", plain=plain))
        if key == "revenue" and case.scale:
            made.append(scale(pen))
        if more:
            made += _extra(pen, key)
    order = rng.choice([["org", "money", "contact", "plant"], ["org", "contact", "money", "plant"], ["org", "money", "plant", "contact"], ["plant", "org", "money", "contact"], ["org", "plant", "contact", "money"]])  # fmt: skip
    if mixed:
        made.sort(key=lambda x: order.index(x.group))
    return made


def scale(pen: Pen) -> Fact:
    """The answer to whether the enterprise is above the scale."""
    rng, case = pen.rng, pen.case
    assert case is not None
    asked = rng.choice(
        ["是否规上工业企业", "规模以上工业企业", "是否为规模以上工业企业", "是否规模以上"]
    )
    if case.scale == "words":
        return Fact(
            "",
            asked,
            rng.choice(["规下企业", "否，属规下工业企业", "规下（尚未入统）"]),
            "",
            "money",
        )
    yes = "是" if case.scale == "yes" else "否"
    value = yes if rng.random() < 0.35 else ticked(rng, ["是", "否"], yes)
    return Fact("", asked, value, "以统计联网直报平台为准", "money")


def _extra(pen: Pen, key: str) -> list[Fact]:
    """What stands between the fields."""
    rng, case = pen.rng, pen.case
    assert case is not None
    f = case.firm
    of = {
        "uscc": ("注册资本（万元）", f"{f.capital}"), "established_on": ("登记状态", "存续"), "registered_address": ("邮政编码", f"2{rng.randrange(50000, 77999)}"),
        "industry": ("主要产品产能", f"{rng.randrange(2, 60)}万件/年"), "employees": ("研发人员占比", f"{rng.randrange(8, 26)}%"),
        "revenue": ("研发投入强度", f"{rng.uniform(2.6, 6.2):.2f}%"), "contact_email": ("通讯邮编", f"2{rng.randrange(50000, 77999)}"),
        "factory_address": ("占地面积", f"{rng.randrange(3, 30)}万平方米"), "factory_name": ("建设周期", f"{rng.randrange(2018, 2022)}年—{rng.randrange(2023, 2026)}年"),
        "total_investment": ("关键设备数控化率", f"{rng.randrange(72, 98)}%"), "main_business": ("出口占比", f"{rng.randrange(5, 45)}%"),
    }.get(key)  # fmt: skip
    group = next(g for g, keys in GROUPS.items() if key in keys)
    return [Fact("", of[0], of[1], "", group)] if of and rng.random() < 0.28 else []


def person_rows(pen: Pen, *, mail: bool = True) -> list[list[str]]:
    """A grid of persons: head row first, then the representative and the contact.

    Columns: role, name, post, mobile, mail. Keys without label leave their places out.
    """
    rng, case = pen.rng, pen.case
    assert case is not None
    f = case.firm
    has_phone, has_legal = pen.has("contact_phone"), pen.has("legal_representative")
    head = ["", rng.choice(["姓名", "姓　名"]), "职务"]
    head += [rng.choice(["手机", "联系电话", "手机/电话", "电话"])] if has_phone else []
    head += [rng.choice(["邮箱", "电子邮箱", "E-mail"])] if mail else []
    rows = [head]
    if has_legal:
        role = "法定代表人" if not f.branch_of else "法定代表人（负责人）"
        name = pen.book("legal_representative")
        row = [role, name, rng.choice(["董事长", "总经理", "执行董事"])]
        row += [rng.choice(["—", "/", ""])] if has_phone else []
        rows.append(row + ([rng.choice(["—", "/", ""])] if mail else []))
    blank = "contact_name" in case.blank
    post = (
        ""
        if blank
        else rng.choice(["信息部部长", "项目经理", "总经办主任", "科技专员", "数字化总监"])
    )
    row = [
        rng.choice(["联系人", "申报联系人", "经办人", "项目联系人"]),
        pen.book("contact_name"),
        post,
    ]
    if has_phone:
        row.append(pen.book("contact_phone", shown=f.phone, value=f.phone))
    if mail:
        row.append(pen.book("contact_email"))
    rows.append(row)
    return rows


def of_group(made: list[Fact], group: str) -> list[Fact]:
    return [x for x in made if x.group == group]


def ordered_groups(made: list[Fact]) -> list[str]:
    """Groups in the order of their first facts."""
    return list(dict.fromkeys(x.group for x in made))


def without_notes(x: Fact) -> Fact:
    return replace(x, hint="")
