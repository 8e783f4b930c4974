"""Labels of the book's facts, as different offices put them."""

from __future__ import annotations

import random

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业全称（盖章）", "企业全称", "单位名称（公章）", "申报企业（全称）", "企业名称（与营业执照一致）", "申报主体名称", "公司名称"),
    "uscc": ("信用代码（18位）", "统一社会信用代码", "社会统一信用代码", "统一信用代码（18位）", "统一社会信用代码/税号", "营业执照代码（统一社会信用代码）"),
    "legal_representative": ("法人代表", "法定代表人", "法定代表人（负责人）", "法人代表姓名", "企业法人（姓名）", "法定代表人姓名"),
    "registered_address": ("注册地", "注册地址", "企业注册地址（详细到门牌）", "住所（注册地）", "工商注册地址", "单位注册地址"),
    "established_on": ("注册时间", "成立日期", "企业成立时间", "设立日期", "注册登记日期", "成立时间（年月日）"),
    "industry": ("所属行业（国标大类）", "行业类别", "所属国民经济行业（大类代码及名称）", "所属行业", "行业大类（GB/T 4754—2017）", "行业代码及名称"),
    "enterprise_type": ("所有制性质", "企业性质", "单位性质（国有/民营/外资等）", "企业类型", "经济类型"),
    "parent_company": ("上级集团（没有填无）", "控股股东或上级单位", "母公司名称", "所属集团公司", "隶属集团", "上级公司全称"),
    "main_business": ("主营业务", "主营业务范围", "主要经营业务", "主要产品及业务", "主营业务（50字内）"),
    "contact_name": ("联系人", "申报联系人", "项目联系人", "填报人", "联络人姓名", "经办人"),
    "contact_phone": ("手机", "联系电话", "联系方式（电话）", "联系人手机号", "电话", "联系人电话"),
    "contact_email": ("邮箱", "电子邮箱", "E-mail", "联系邮箱", "电子邮件"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "拟申报智能工厂（名称）", "项目（工厂）名称"),
    "factory_address": ("工厂所在地", "工厂地址", "智能工厂建设地点", "工厂详细地址", "生产地址", "工厂地址（到门牌号）"),
}  # fmt: skip
EMPLOYED = (
    "从业人数（人）",
    "员工总数（人）",
    "职工人数",
    "从业人员数",
    "在册职工（人）",
    "员工人数",
)
TURNOVER = (
    "上年度营收（万元）",
    "2025年营业收入（万元）",
    "上年营业收入（万元）",
    "营业收入（万元，2025年度）",
    "年营业收入",
    "2025年主营业务收入",
)
INVESTED = (
    "项目总投资（万元）",
    "智能工厂总投资（万元）",
    "总投资额",
    "建设总投资（万元）",
    "累计投资额（万元）",
)
NAMES = {
    "enterprise_name": "企业名称", "uscc": "统一社会信用代码", "legal_representative": "法定代表人", "registered_address": "注册地址", "established_on": "成立日期",
    "industry": "所属行业", "enterprise_type": "企业性质", "parent_company": "上级集团", "main_business": "主营业务", "employees": "员工人数", "revenue": "2025年营业收入",
    "contact_name": "联系人", "contact_phone": "联系电话", "contact_email": "电子邮箱", "factory_name": "工厂名称", "factory_address": "工厂地址", "total_investment": "总投资",
}  # fmt: skip


def label(key: str, rng: random.Random, *, plain: bool = False) -> tuple[str, bool]:
    """A wording of the label, and whether it names the unit."""
    of = {"employees": EMPLOYED, "revenue": TURNOVER, "total_investment": INVESTED}.get(
        key
    ) or LABELS[key]
    said = NAMES[key] if plain and rng.random() < 0.4 else rng.choice(of)
    if plain:
        said = said.replace("（盖章）", "").replace("（公章）", "")
    return said, "万元" in said or "（人）" in said


COVER_NAME = ("申报单位", "申报企业", "企业名称", "单位全称", "申报单位（章）", "申请单位（盖章）")
COVER_FACTORY = ("工厂名称", "智能工厂名称", "项目名称", "申报项目")
COVER_DAY = ("申报日期", "填报日期", "填报时间", "编制日期", "申报时间")
COVER_BODY = ("推荐单位", "推荐部门", "主管部门", "报送部门")
