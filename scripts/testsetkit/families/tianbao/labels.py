"""Labels of the form and their answers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.families.tianbao.look import Writer

ENGLISH = {
    "enterprise_name": "Company Name", "uscc": "Unified Social Credit Code", "registered_address": "Registered Address",
    "legal_representative": "Legal Representative", "established_on": "Date of Establishment", "industry": "Industry",
    "enterprise_type": "Type of Enterprise", "parent_company": "Parent Company", "main_business": "Main Products",
    "employees": "Employees", "revenue": "Revenue in 2025", "factory_name": "Name of Factory", "factory_address": "Plant Address",
    "total_investment": "Total Investment", "contact_name": "Contact Person", "contact_phone": "Tel.", "contact_email": "E-mail",
}  # fmt: skip
_SAID = {
    "enterprise_name": ("企业名称", "单位名称", "企业全称", "申报企业名称", "企业名称（全称）", "申报单位"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "信用代码"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "住所（注册地址）", "注册地址（与营业执照一致）"),
    "legal_representative": ("法定代表人", "企业法定代表人", "法人代表", "法定代表人姓名"),
    "established_on": ("成立时间", "成立日期", "注册时间", "企业成立时间"),
    "industry": ("所属行业", "行业类别", "所属行业（国民经济行业大类）", "行业代码及名称", "国民经济行业分类"),
    "enterprise_type": ("企业性质", "企业类型", "所有制性质", "企业性质（按实际填写）"),
    "parent_company": ("上级单位", "所属集团", "母公司名称", "控股股东（集团）", "隶属集团"),
    "main_business": ("主营业务", "主营产品", "主要产品", "主营业务及产品"),
    "employees": ("职工人数", "从业人数", "员工总数", "在职职工人数", "从业人员"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "拟申报智能工厂名称"),
    "factory_address": ("工厂地址", "生产地址", "工厂所在地", "智能工厂地址", "工厂地址（具体到门牌号）", "生产经营地址"),
    "contact_name": ("联系人", "项目联系人", "联系人姓名", "填报联系人"),
    "contact_phone": ("联系电话", "手机", "联系人电话", "移动电话", "联系方式"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "联系邮箱"),
}  # fmt: skip


@dataclass
class Item:
    """A row of the form: key, label, answer; `long` takes the whole width."""

    key: str
    label: str
    inner: str
    long: bool = False


def item(w: Writer, key: str, label: str = "") -> Item:
    """A field with one of its labels; amounts with their unit in label or answer."""
    long = key in ("registered_address", "factory_address", "main_business", "factory_name")
    if key == "revenue":
        unit = w.rng.random() < 0.5
        said = w.pick("2025年营业收入", "2025年度营业收入", "2025年主营业务收入", "2025年销售收入")
        return Item(key, label or f"{said}{'（万元）' if unit else ''}", w.field(key, unit=unit))
    if key == "total_investment":
        unit = w.rng.random() < 0.6
        said = w.pick("总投资", "项目总投资", "智能工厂总投资", "工厂建设投资总额")
        return Item(key, f"{said}{'（万元）' if unit else ''}", w.field(key, unit=unit))
    if key == "employees":
        unit = w.rng.random() < 0.5
        return Item(
            key, f"{w.pick(*_SAID[key])}{'（人）' if unit else ''}", w.field(key, unit=unit)
        )
    if key == "contact_phone":
        return phone(w, label)
    if key == "legal_representative" and w.case.branch:
        return Item(key, w.pick("负责人", "法定代表人（负责人）", "企业负责人"), w.field(key), long)
    return Item(key, label or w.pick(*_SAID[key]), w.field(key), long)


def phone(w: Writer, label: str = "") -> Item:
    """The telephone; a mobile's label has a mobile number behind it."""
    firm = w.case.firm
    label = label or w.pick(*_SAID["contact_phone"])
    told = w.told.get("contact_phone", "")
    if told and told != firm.phone:
        label = "联系电话"
    if label in ("手机", "移动电话"):
        shown, other = firm.phone, firm.landline
        return Item(
            "contact_phone",
            label,
            w.field("contact_phone", shown=shown, value=shown, accept=(other,)),
        )
    return Item("contact_phone", label, w.field("contact_phone"))


def landline(w: Writer) -> str:
    """The office's telephone beside the mobile; blank where the field is."""
    if "contact_phone" in w.case.blank:
        return ""
    return w.pen.critical(w.case.firm.landline, "code")


def items(w: Writer, without: tuple[str, ...] = ()) -> dict[str, Item]:
    """What this form asks for, by key, in the order of an office's form."""
    rng, case = w.rng, w.case
    keys = ["enterprise_name", "uscc", "legal_representative", "established_on", "registered_address"]  # fmt: skip
    keys += ["industry"]
    if case.ownership_told:
        keys.append("enterprise_type")
        if case.firm.parent or rng.random() < 0.45:
            keys.append("parent_company")
    keys += [k for k, share in (("employees", 0.6), ("main_business", 0.75)) if rng.random() < share]  # fmt: skip
    keys += ["revenue", "factory_name", "factory_address"]
    if rng.random() < 0.7:
        keys.append("total_investment")
    keys += ["contact_name", "contact_phone"]
    if rng.random() < 0.8:
        keys.append("contact_email")
    told = [item(w, k) for k in keys if w.has(k) and k not in without]
    if case.scale in ("yes", "no"):
        spot = next(n for n, i in enumerate(told) if i.key in ("revenue", "factory_name"))
        told.insert(spot, scale(w))
    if (
        case.maturity.book_level is not None and rng.random() < 0.8
    ) or case.maturity.form == "book":
        told.append(maturity(w))
    _more(w, told)
    return {i.key: i for i in told}


def _more(w: Writer, told: list[Item]) -> None:
    """Rows that no check asks for: the capital, an address for letters."""
    case, firm = w.case, w.case.firm
    spot = next((n for n, i in enumerate(told) if i.key == "registered_address"), None)
    if spot is None or "registered_address" in case.blank:
        return
    if w.rng.random() < 0.25 and "factory_address" not in case.unlabelled:
        post = f"{escape(firm.address)}，邮编{w.rng.randrange(250000, 277000)}"
        told.insert(spot + 1, Item("post", w.pick("通讯地址", "通信地址及邮编"), post, True))
    if w.rng.random() < 0.3 and not case.branch:
        unit = w.rng.random() < 0.5
        label = f"注册资本{'（万元）' if unit else ''}"
        told.insert(spot, Item("capital", label, f"{firm.capital}{'' if unit else '万元'}"))


def scale(w: Writer) -> Item:
    """Whether the enterprise is above the scale."""
    label = w.pick("是否规模以上工业企业", "是否规上企业", "是否为规上工业企业")
    said = "是" if w.case.scale == "yes" else "否"
    return Item("scale", label, w.options(["是", "否"], said))


def maturity(w: Writer) -> Item:
    """What the book says of the level of maturity."""
    level = w.case.maturity.book_level
    assert level is not None
    said = f"{' 一二三四五'[level]}级" if w.rng.random() < 0.4 else f"{level}级"
    label = w.pick("智能制造能力成熟度等级", "成熟度自评估等级", "智能制造成熟度自评估结果")
    book_only = w.case.maturity.form == "book"
    inner = (
        w.field("maturity_level", shown=said, value=str(level))
        if book_only
        else w.pen.critical(said, "text", str(level))
    )
    return Item("maturity_level", label, inner)


def kinds(w: Writer) -> str:
    """The type of enterprise as options, one of them ticked."""
    told = w.case.firm.kind
    shown = w.field("enterprise_type", shown=told, value=told)
    others = [o for o in ("国有企业", "民营企业", "外商独资企业", "集体企业", "其他") if o[:2] != told[:2]]  # fmt: skip
    if told == "自然人控股" or w.case.firm.state_owned:
        others = ["集体企业", "外商独资企业", "其他"]
    picked = w.rng.sample(others, min(3, len(others)))
    picked.insert(w.rng.randrange(len(picked) + 1), told)
    return w.options([escape(o) for o in picked], told, shown)


def past(w: Writer) -> dict[int, tuple[float, float, float]]:
    """Revenue, profit and tax of three years (2025's revenue is the case's)."""
    firm = w.case.firm
    rng = random.Random(firm.uscc)
    top = firm.revenue
    made = {}
    for year in (2025, 2024, 2023):
        made[year] = (
            round(top, 2),
            round(top * 0.08, 2),
            round(top * rng.uniform(0.02, 0.06), 2),
        )
        top *= 0.9
    return made
