"""What offices call the fields of the book, and the hints that they print beside them."""

from __future__ import annotations

import random

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位名称", "申报单位", "申报企业名称", "企业全称", "单位名称（全称）", "申报单位名称", "企业名称（与公章一致）", "申请单位名称", "公司名称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "信用代码", "统一信用代码", "企业统一社会信用代码", "社会统一信用代码", "统一社会信用代码证号", "信用代码（18位）"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "企业法人", "法人姓名", "单位法定代表人", "法人代表姓名", "企业法定代表人", "法人"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "工商注册地址", "单位注册地址", "注册地址（营业执照）", "住所（注册地址）", "公司注册地址", "注册详细地址"),
    "established_on": ("成立时间", "成立日期", "注册时间", "注册日期", "公司成立日期", "企业成立时间", "设立时间", "单位成立时间"),
    "industry": ("所属行业", "行业类别", "行业代码及名称", "所在行业", "国民经济行业分类", "行业分类", "所属行业及代码", "所属行业（大类）", "企业所属行业"),
    "enterprise_type": ("企业性质", "单位性质", "所有制性质", "企业所有制", "经济性质", "所有制类型", "单位所有制形式", "企业所有制类型"),
    "parent_company": ("上级集团", "母公司", "控股股东", "所属集团", "上级公司名称", "隶属集团公司", "集团公司（没有填无）", "母公司名称", "上级集团（公司）"),
    "main_business": ("主营业务", "主要业务", "主营产品及业务", "主营业务内容", "主营业务范围", "主要产品及业务", "主要经营业务", "公司主营业务"),
    "employees": ("职工人数", "员工人数", "从业人数", "职工总数", "在职员工人数", "现有职工", "年末从业人员数", "员工总数", "企业职工人数"),
    "revenue": ("2025年营业收入", "2025年主营业务收入", "上年度营业收入（2025年）", "2025年度营业收入", "2025年销售收入", "去年主营业务收入（2025年）", "2025年营业总收入", "2025年度主营业务收入", "营业收入（2025年）"),
    "contact_name": ("联系人", "联系人姓名", "申报联系人", "项目联系人", "企业联系人", "填报联系人", "单位联系人", "具体联系人", "申报工作联系人"),
    "contact_phone": ("联系电话", "手机", "手机号码", "联系人电话", "联系方式", "联系手机", "移动电话", "联系人手机", "电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "电子邮件", "联系邮箱", "联系人邮箱", "邮箱地址", "Email"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "拟申报工厂名称", "申报智能工厂名称", "工厂名称（全称）", "所申报工厂名称", "智能工厂（项目）名称"),
    "factory_address": ("工厂地址", "智能工厂地址", "工厂所在地", "建设地点", "工厂详细地址", "智能工厂建设地点", "工厂建设地点", "申报工厂地址", "工厂所在地址"),
    "total_investment": ("总投资", "智能工厂总投资", "项目总投资", "总投资额", "工厂总投资", "累计总投资", "智能化总投资额", "建设总投资"),
}  # fmt: skip

SHORT = {"contact_name": ("姓名", "联系人姓名", "联系人"), "contact_phone": ("手机", "电话", "联系电话", "手机号"), "contact_email": ("邮箱", "电子邮箱", "E-mail")}  # fmt: skip
HINTS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("填写全称", "与营业执照一致", "须与公章名称一致"), "uscc": ("18位", "按营业执照填写", "三证合一后代码"),
    "legal_representative": ("与营业执照一致", "填写姓名"), "registered_address": ("按营业执照填写", "精确到门牌号"),
    "established_on": ("按营业执照填写", "年月日"), "industry": ("按GB/T 4754填写大类", "填行业大类及代码"), "enterprise_type": ("如民营、国有、外资等", "据实填写"),
    "parent_company": ("没有的填“无”", "无上级单位可不填"), "main_business": ("不超过50字", "简要填写"), "employees": ("2025年底人数", "缴纳社保人数"),
    "revenue": ("以审计报告为准", "保留两位小数"), "contact_name": ("熟悉申报情况的人员", "须保持联络畅通"), "contact_phone": ("请填手机或座机", "确保可接通"),
    "contact_email": ("用于接收通知", "常用邮箱"), "factory_name": ("不超过30字", "与申报系统一致"), "factory_address": ("精确到街道、门牌", "工厂实际所在地"),
    "total_investment": ("含软硬件投入", "截至填报之日累计"),
}  # fmt: skip
LONG = ("registered_address", "main_business", "factory_address", "parent_company")
FIRM_KEYS = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue")  # fmt: skip
CONTACT_KEYS = ("contact_name", "contact_phone", "contact_email")
FACTORY_KEYS = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")


def label(rng: random.Random, key: str) -> tuple[str, bool]:
    """A wording of the field's label, and whether it tells the unit."""
    said = rng.choice(LABELS[key])
    if key in ("revenue", "total_investment") and rng.random() < 0.6:
        unit = rng.choice(
            ["（万元）", "（万元）", "（单位：万元）", "/万元", "(万元)", "（万元人民币）"]
        )
        return said + unit, True
    if key == "employees" and rng.random() < 0.4:
        return said + rng.choice(["（人）", "（单位：人）"]), True
    return said, False


def spread(rng: random.Random, said: str) -> str:
    """A short label as typists set it: letters apart, or over two lines."""
    if len(said) == 4 and rng.random() < 0.3:
        return rng.choice([f"{said[:2]}<br>{said[2:]}", " ".join(said)])
    if len(said) == 2 and rng.random() < 0.5:
        return f"{said[0]}　{said[1]}"
    if len(said) == 3 and rng.random() < 0.3:
        return " ".join(said)
    return said
