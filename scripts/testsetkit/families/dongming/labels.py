"""What different clerks call the things that they ask for, and how the answers are entered."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.dongming.style import hand_field, may_write, spaced, ticks
from testsetkit.pen import LEVELS, Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("单位名称", "申报单位名称", "企业全称", "单位全称（与公章一致）", "申报主体名称", "申报企业", "企业名称（全称）", "申报单位全称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一信用代码（18位）", "营业执照统一社会信用代码", "信用代码", "法人统一社会信用代码", "统一社会信用代码（营业执照号）"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "企业法人", "法人代表姓名", "单位法定代表人"),
    "registered_address": ("注册地址", "企业住所", "注册地", "工商注册地址", "登记住所（与执照一致）", "注册登记地址", "企业注册详细地址"),
    "established_on": ("成立日期", "成立时间", "注册时间", "工商注册日期", "企业成立时间", "登记成立日期"),
    "industry": ("所属行业", "行业类别", "所属行业（国民经济行业大类）", "行业代码及名称", "所在行业", "国民经济行业分类", "所处行业（按统计口径填写）"),
    "enterprise_type": ("企业性质", "单位性质", "所有制性质", "经济性质", "企业所有制类型", "经济类型"),
    "parent_company": ("上级集团公司", "隶属集团（没有的填“无”）", "所属集团名称", "母公司名称", "上级公司（控股单位）", "隶属企业集团"),
    "main_business": ("主营业务", "主要产品及业务", "主营产品（业务）", "主要经营业务", "主营业务范围"),
    "employees": ("职工人数", "从业人员数", "在册职工人数", "年末从业人员", "职工总数", "员工总人数"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "上年度营业收入", "2025年营业总收入", "上年营业收入（2025年）", "2025年实现营业收入"),
    "contact_name": ("联系人", "申报联系人", "经办人", "具体联系人", "业务联系人", "联络员姓名", "联系人姓名"),
    "contact_phone": ("联系电话", "手机号码", "联系方式", "联系人电话", "移动（固定）电话", "办公电话或手机"),
    "contact_email": ("电子邮箱", "E-mail", "邮箱", "电子信箱", "联系邮箱"),
    "factory_name": ("智能工厂名称", "申报工厂名称", "申报智能工厂名称", "拟申报工厂名称", "所申报工厂的名称", "申报工厂全称"),
    "factory_address": ("工厂地址", "工厂所在地", "厂址", "智能工厂地址", "工厂详细地址", "智能工厂坐落地点", "申报工厂地址"),
    "total_investment": ("总投资", "智能工厂总投资", "项目总投资", "建设总投资", "工厂建设总投资额"),
    "level_applied": ("申报等级", "申报级别", "申报类别", "申报层级", "拟申报智能工厂等级"),
    "maturity": ("智能制造能力成熟度等级", "成熟度自评估等级", "智能制造能力成熟度（自评估）", "能力成熟度水平", "智能制造成熟度自评估结果"),
    "scale": ("是否规模以上工业企业", "是否规上企业", "是否属于规上工业企业", "规模以上工业企业（是/否）", "是否规上"),
}  # fmt: skip
ORDERS = (
    ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "industry", "scale", "parent_company", "employees",
     "main_business", "revenue", "contact_name", "contact_phone", "contact_email", "factory_name", "factory_address", "total_investment", "level_applied", "maturity"),
    ("factory_name", "level_applied", "factory_address", "enterprise_name", "uscc", "registered_address", "legal_representative", "contact_name", "contact_phone", "contact_email",
     "industry", "enterprise_type", "scale", "established_on", "employees", "revenue", "total_investment", "main_business", "parent_company", "maturity"),
    ("enterprise_name", "registered_address", "uscc", "established_on", "enterprise_type", "parent_company", "legal_representative", "contact_name", "contact_phone", "industry",
     "scale", "main_business", "employees", "revenue", "contact_email", "level_applied", "factory_name", "factory_address", "maturity", "total_investment"),
)  # fmt: skip
OPTIONAL = ("contact_email", "total_investment", "main_business", "employees", "established_on")
WIDE = {
    "enterprise_name", "registered_address", "main_business", "factory_name", "factory_address", "parent_company", "maturity", "level_applied", "industry", "enterprise_type",
}  # fmt: skip
GROUPS = {
    "企业概况": ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company", "industry", "scale"),
    "经营情况": ("main_business", "employees", "revenue"),
    "联系方式": ("contact_name", "contact_phone", "contact_email"),
    "申报工厂": ("factory_name", "factory_address", "total_investment", "level_applied", "maturity"),
}  # fmt: skip
HINTS = {
    "enterprise_name": ("请填写全称", "须与营业执照一致"), "uscc": ("18位",), "registered_address": ("按营业执照填写",), "industry": ("填写国民经济行业大类",),
    "revenue": ("与审计报告一致", "合并口径"), "factory_name": ("一般为产品+智能工厂",), "factory_address": ("具体到路、号",), "contact_phone": ("请保持畅通",),
    "legal_representative": ("与执照一致",), "total_investment": ("含软硬件",), "parent_company": ("没有填“无”",), "main_business": ("限50字",), "scale": ("请打√",),
}  # fmt: skip
UNITS = ("万元", "单位：万元")
GRADES = {1: "一级", 2: "二级", 3: "三级", 4: "四级", 5: "五级"}


@dataclass
class Entry:
    """A label with its answer; `hint`: what small print says beside the label."""

    key: str
    label: str
    answer: str
    hint: str = ""

    @property
    def wide(self) -> bool:
        return self.key in WIDE


def tells(case: Case, pen: Pen, key: str) -> bool:
    """Whether the book asks for it."""
    if key in ("enterprise_type", "parent_company"):
        return case.ownership_told and pen.has(key)
    if key == "maturity":
        return case.maturity.book_level is not None
    if key == "scale":
        return case.scale is not None
    return pen.has(key)


def level(case: Case, pen: Pen, shown: str = "") -> str:
    """The level for which the book applies."""
    return pen.book(
        "level_applied",
        shown=shown or LEVELS[case.book_level],
        value=case.book_level,
        accept=[LEVELS[case.book_level], f"{LEVELS[case.book_level]}智能工厂"],
    )


def level_answer(case: Case, pen: Pen, rng: random.Random) -> str:
    if rng.random() < 0.5:
        return level(case, pen, f"{LEVELS[case.book_level]}{rng.choice(['', '智能工厂'])}")
    options = ["基础级", "先进级"]
    if LEVELS[case.book_level] not in options or rng.random() < 0.3:
        options = list(LEVELS.values())
    return ticks(rng, options, LEVELS[case.book_level], level(case, pen))


def maturity_answer(case: Case, rng: random.Random) -> str:
    grade = case.maturity.book_level or 2
    if rng.random() < 0.25:
        return ticks(rng, [GRADES[n] for n in range(1, 6)], GRADES[grade])
    return rng.choice([f"{grade}级", GRADES[grade], f"自评估{GRADES[grade]}", f"达到{grade}级"])


def scale_entry(case: Case, pen: Pen, rng: random.Random, label: str) -> Entry:
    if case.scale == "words":
        return Entry(
            "scale",
            rng.choice(["企业规模", "规模情况", "规模类别"]),
            rng.choice(["规下企业", "规模以下工业企业", "规模以下"]),
        )
    said = "是" if case.scale == "yes" else "否"
    return Entry("scale", label, said if rng.random() < 0.35 else ticks(rng, ["是", "否"], said))


def type_answer(case: Case, pen: Pen, rng: random.Random) -> str:
    """Ownership in words, or as ticks with the words as one of the options."""
    kind = case.firm.kind
    if rng.random() < 0.65:
        return pen.book("enterprise_type")
    told = pen.book("enterprise_type")
    options = ["国有", "集体", "民营", "外商投资"]
    known = {"民营企业": "民营", "民营": "民营"}.get(kind)
    if known:
        case.filled_by_family["enterprise_type"]["accept"] = [known, "民营企业"]
        told = pen.book("enterprise_type", shown=known, value=kind)
        return ticks(rng, options, known, told)
    return ticks(rng, [*options[1:], kind], kind, told)


def answer(case: Case, pen: Pen, rng: random.Random, key: str, *, unit: bool, hand: bool) -> str:
    if key == "level_applied":
        return level_answer(case, pen, rng)
    if key == "maturity":
        return maturity_answer(case, rng)
    if key == "enterprise_type":
        return type_answer(case, pen, rng)
    if key in ("revenue", "total_investment", "employees"):
        return pen.book(key, unit_in_label=unit)
    if hand:
        return hand_field(pen, key)
    if key == "uscc" and rng.random() < 0.15:
        return pen.book(key, boxed=True)
    return pen.book(key)


def entries(
    case: Case, pen: Pen, rng: random.Random, *, without: tuple[str, ...] = ()
) -> list[Entry]:
    """All that the form asks for, in an order and in words by chance."""
    order = rng.choice(ORDERS)
    skipped = {k for k in OPTIONAL if k not in case.blank and rng.random() < 0.18}
    by_hand = may_write(case) and rng.random() < 0.45
    hands = {"contact_name", "contact_phone"} if rng.random() < 0.6 else {"legal_representative", "contact_name"}  # fmt: skip
    made = []
    for key in order:
        if key in without or key in skipped or not tells(case, pen, key):
            continue
        label = rng.choice(LABELS[key])
        if key == "scale":
            made.append(scale_entry(case, pen, rng, label))
            continue
        if key == "legal_representative" and case.branch:
            label = rng.choice(["法定代表人（负责人）", "法定代表人或负责人"])
        unit = key in ("revenue", "total_investment", "employees") and rng.random() < 0.5
        if unit:
            label += "（人）" if key == "employees" else f"（{rng.choice(UNITS)}）"
        hint = (
            rng.choice(HINTS[key])
            if key in HINTS and "（" not in label and rng.random() < 0.3
            else ""
        )
        told = answer(case, pen, rng, key, unit=unit, hand=by_hand and key in hands)
        made.append(Entry(key, label, told, hint))
    for filler in rng.sample(fillers(case, rng), rng.choice([0, 0, 1, 2, 3])):
        made.insert(rng.randrange(1, len(made)), filler)
    return made


def fillers(case: Case, rng: random.Random) -> list[Entry]:
    """What offices ask for beside what the notice wants."""
    made = [
        Entry("other", rng.choice(["所属县（市、区）", "所在县区", "属地"]), case.firm.county),
        Entry("other", "传真", "/"),
        Entry("other", rng.choice(["邮政编码", "邮编"]), f"2{rng.randrange(50000, 77000)}"),
        Entry("other", rng.choice(["是否上市企业", "是否上市"]), ticks(rng, ["是", "否"], "否")),
        Entry("other", rng.choice(["联系人职务", "职务"]), rng.choice(["办公室主任", "信息部经理", "/"])),
    ]  # fmt: skip
    if not case.branch:
        capital = f"{case.firm.capital}"
        made.append(Entry("other", "注册资本（万元）", capital))
    return made


def shaped(rng: random.Random, made: list[Entry]) -> list[Entry]:
    """The labels as the form's drawer liked them: apart, over two lines, with a colon or a star."""
    way = rng.choice(["plain", "spaced", "spaced", "broken", "broken", "colon", "star"])
    for e in made:
        said = e.label
        if way == "spaced" and len(said) <= 5 and said.isalpha() and "-" not in said:
            said = spaced(said)
        elif way == "broken" and 5 <= len(said) <= 8 and "（" not in said and "-" not in said:
            said = f"{said[: len(said) // 2]}<br>{said[len(said) // 2 :]}"
        elif way == "broken" and "（" in said:
            said = said.replace("（", "<br>（", 1)
        elif way == "colon":
            said += "："
        elif way == "star" and e.key in ("enterprise_name", "uscc", "contact_phone", "factory_name"):  # fmt: skip
            said = f"*{said}"
        e.label = said if "<br>" in said else escape(said)
    return made
