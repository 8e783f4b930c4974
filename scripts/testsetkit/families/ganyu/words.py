"""What this hand calls things."""

from __future__ import annotations

import random

_LABELS = {
    "enterprise_name": ("企业名称|单位全称|申报主体|公司全称|申报企业|企业法定名称", "Company Name"),
    "uscc": ("统一社会信用代码|统一社会信用代码（18位）|企业信用代码|社会信用代码|统一社会信用代码号", "Unified Social Credit Code"),
    "legal_representative": ("法定代表人|法定代表人姓名|法人代表|企业法定代表人", "Legal Representative"),
    "registered_address": ("注册地址|注册地|登记住所|企业注册地址|住所（注册地）|工商登记地址", "Registered Address"),
    "established_on": ("成立日期|成立时间|注册成立日期|设立日期", "Date of Establishment"),
    "industry": ("所属行业|国民经济行业分类|行业代码及名称|行业大类|所属国民经济行业", "Industry"),
    "enterprise_type": ("企业性质|所有制性质|企业类型|所有制类型", "Ownership"),
    "parent_company": ("所属集团|控股母公司|上级集团（控股股东）|上级单位|集团公司名称", "Parent Company"),
    "main_business": ("主营业务|主营业务及产品|主导产品|主要经营业务", "Main Business"),
    "employees": ("职工总数|从业人员数（人）|员工人数|期末从业人数（人）|在册职工", "Employees"),
    "revenue": ("2025年营业收入|2025年度营业收入（万元）|营业收入（2025年，万元）|上年营业收入（2025年）|2025年营业总收入（万元）", "Revenue of 2025"),
    "contact_name": ("联系人|项目联系人|申报联系人|联系人姓名|对口联系人", "Contact Person"),
    "contact_phone": ("联系电话|联系人手机|手机号码|联系方式|联系人电话", "Telephone"),
    "contact_email": ("电子邮箱|联系邮箱|邮箱地址|电子邮件", "E-mail"),
    "factory_name": ("智能工厂名称|申报工厂名称|工厂名称|拟认定工厂名称|申报智能工厂", "Smart Factory"),
    "factory_address": ("工厂地址|智能工厂所在地|工厂所在地址|建设地点|工厂坐落地址", "Factory Address"),
    "total_investment": ("智能工厂总投资|建设总投资（万元）|累计投资额（万元）|总投资额|项目总投资（万元）", "Total Investment"),
}  # fmt: skip
_SCALE = ("是否规模以上工业企业", "规上工业企业（是/否）", "是否规上企业")
_HINTS = {
    "uscc": "以营业执照为准", "revenue": "合并口径或单体口径以审计为准", "registered_address": "按营业执照填写", "industry": "GB/T 4754 大类",
    "employees": "2025年12月31日时点数", "total_investment": "含软硬件", "contact_phone": "保持畅通", "factory_name": "与平台填报一致",
    "established_on": "营业执照载明", "enterprise_name": "与公章一致",
}  # fmt: skip
ORDERS = (
    "enterprise_name uscc established_on registered_address legal_representative enterprise_type parent_company industry scale main_business employees revenue contact_name contact_phone contact_email factory_name factory_address total_investment",
    "factory_name factory_address total_investment enterprise_name uscc legal_representative registered_address established_on industry main_business enterprise_type parent_company scale revenue employees contact_name contact_phone contact_email",
    "enterprise_name uscc legal_representative contact_name contact_phone contact_email registered_address established_on enterprise_type parent_company industry main_business scale employees revenue factory_name total_investment factory_address",
    "uscc enterprise_name industry enterprise_type legal_representative parent_company established_on registered_address main_business revenue employees scale factory_name factory_address total_investment contact_name contact_email contact_phone",
)
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
GROUPS = {
    "主体信息": ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company"),
    "经营信息": ("industry", "main_business", "employees", "revenue", "scale"),
    "联络信息": ("contact_name", "contact_phone", "contact_email"),
    "工厂信息": ("factory_name", "factory_address", "total_investment"),
}  # fmt: skip
GROUP_OF = {k: g for g, keys in GROUPS.items() for k in keys}


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "scale":
        return rng.choice(_SCALE)
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "法定代表人/负责人", "单位负责人"])
    return rng.choice(_LABELS[key][0].split("|"))


def english(key: str) -> str:
    return "Above Designated Size" if key == "scale" else _LABELS[key][1]


def hint(key: str) -> str:
    return _HINTS.get(key, "")
