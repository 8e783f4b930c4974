"""What this hand calls things: labels, requirements, groups, orders, and what else its forms ask."""

from __future__ import annotations

import random

from testsetkit.case import Case

EARLIER = {2022: 0.79, 2023: 0.85, 2024: 0.93, 2025: 1.0}
"""A year's turnover beside 2025's: the same in books and accounts."""
_LABELS = {
    "enterprise_name": "申报单位|企业名称|企业名称（与公章一致）|申报主体|单位名称|企业（公司）名称|申报企业全称|填报单位名称|企业注册名称|申报单位名称（全称）",
    "uscc": "统一社会信用代码|社会信用代码|统一社会信用代码（18位）|信用代码证号|统一信用代码|统一社会信用代码/注册号|营业执照统一代码|法人单位统一社会信用代码|信用代码",
    "legal_representative": "法定代表人|法人代表|法定代表人姓名|法定代表人（签章人）|企业法人代表|单位法定代表人|公司法人代表|执照法定代表人|法人姓名",
    "registered_address": "注册地址|单位注册地址|工商登记地址|注册地址（住所）|企业住所|登记地址|注册地（详细到门牌）|法人注册地址|营业执照住所|单位注册地",
    "established_on": "成立日期|成立时间|注册时间|企业注册时间|工商登记日期|营业执照成立日期|创立时间|公司设立日期|企业成立年月日|登记成立时间",
    "industry": "所属行业|行业类别|所属国民经济行业|行业门类及大类|行业（GB/T 4754）|国民经济行业类别|主营行业|所在行业大类|行业名称及代码",
    "enterprise_type": "企业性质|单位性质|企业所有制|经济性质|企业类型|所有制形式|资本性质|企业登记性质|所有制",
    "parent_company": "上级单位|所属集团公司|控股股东（母公司）|隶属关系（上级公司）|集团母公司|母公司名称|上级主管企业|直接控股单位|隶属集团名称",
    "main_business": "主营业务|主营业务简述|主要产品（业务）|主导业务|生产经营范围（主营）|主营产品及业务|经营业务|主要从事业务|主营项目",
    "employees": "职工人数|从业人员|从业人员数|职工总人数|年末从业人员|在职员工数|用工人数|员工规模|全厂职工数|在册职工",
    "revenue": "2025年营业收入|营业收入（2025年）|2025年全年营业收入|2025年度主营收入|上年营业收入（2025年度）|2025年实现营业收入|2025年营业总收入|2025年度销售收入|年营业收入（2025年）",
    "contact_name": "联系人|申报联系人|联络员|对接人|业务联系人|经办联系人|项目联系人姓名|日常联系人|联系人员",
    "contact_phone": "联系电话|电话号码|移动电话|手机号码|联系手机|固定电话或手机|联络方式（电话）|联系人电话|电话（手机）|办公电话/手机",
    "contact_email": "电子邮箱|邮箱|电子邮件|电邮|E-mail地址|邮件地址|联系人电子邮箱|收件邮箱|电子邮件地址",
    "factory_name": "工厂名称|智能工厂名称|申报工厂名称|拟申报智能工厂名称|申报智能工厂|工厂（车间）名称|智能工厂全称|本次申报工厂|建设工厂名称",
    "factory_address": "工厂地址|厂址|工厂详细地址|智能工厂地址|工厂建设地点|生产地址|厂区所在地|工厂位置|建设地点|实际生产地址",
    "total_investment": "总投资|总投资额|智能工厂总投资|项目投资总额|建设投资总额|工厂总投资额|投资总额（全部）|改造总投资|工厂建设总投资|投资额（总计）",
}  # fmt: skip
_SCALE = ["是否规模以上工业企业", "是否规上工业企业", "规上企业", "规模以上企业（是/否）", "是否为规模以上", "规上情况", "统计口径是否规上"]  # fmt: skip
ENGLISH = {
    "enterprise_name": "Applicant", "uscc": "Credit Code", "legal_representative": "Legal Rep.", "registered_address": "Registered Office", "established_on": "Established", "industry": "Sector",
    "enterprise_type": "Ownership", "parent_company": "Parent", "main_business": "Core Business", "employees": "Headcount", "revenue": "Turnover 2025", "contact_name": "Contact", "contact_phone": "Tel.",
    "contact_email": "E-mail", "factory_name": "Site Name", "factory_address": "Site Address", "total_investment": "Capex", "scale": "Above Scale",
}  # fmt: skip
_HINTS = {
    "enterprise_name": "与营业执照、公章一致|不可填简称", "uscc": "18位，字母大写|以执照为准", "legal_representative": "以执照登记为准|非经办人", "registered_address": "以执照登记为准|写到门牌号", "established_on": "填写年、月、日|首次登记日期",
    "industry": "按统计代码填写|填至大类", "enterprise_type": "选填一项|按股权关系", "parent_company": "无上级的填“无”|指直接上级", "main_business": "限60字|不抄经营范围", "employees": "年末数|含劳务派遣", "revenue": "与年报一致|审计数",
    "contact_name": "熟悉申报内容|一人即可", "contact_phone": "工作时间畅通|手机优先", "contact_email": "用于接收通知|常用邮箱", "factory_name": "与平台填报一致|字数不超30", "factory_address": "现场核查地点|非注册地另填", "total_investment": "含软硬件|截至填报日", "scale": "以统计部门为准|据实勾选",
}  # fmt: skip
ORDERS = (
    "enterprise_name uscc established_on registered_address legal_representative contact_name contact_phone contact_email industry scale enterprise_type parent_company employees revenue main_business factory_name factory_address total_investment",
    "enterprise_name registered_address uscc established_on legal_representative enterprise_type parent_company industry scale main_business revenue employees contact_name contact_phone contact_email factory_name factory_address total_investment",
    "factory_name factory_address total_investment enterprise_name uscc legal_representative established_on registered_address industry enterprise_type parent_company scale employees revenue main_business contact_name contact_phone contact_email",
    "enterprise_name uscc legal_representative contact_name contact_phone contact_email registered_address factory_address factory_name enterprise_type parent_company established_on industry scale main_business employees revenue total_investment",
    "uscc enterprise_name established_on enterprise_type parent_company registered_address legal_representative industry main_business scale revenue employees total_investment factory_name factory_address contact_name contact_phone contact_email",
    "enterprise_name enterprise_type parent_company established_on uscc registered_address industry scale employees revenue main_business legal_representative contact_name contact_email contact_phone factory_name total_investment factory_address",
)  # fmt: skip
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
_GROUPS = {
    "a": ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company"),
    "b": ("industry", "main_business", "employees", "revenue", "scale"), "c": ("contact_name", "contact_phone", "contact_email"), "d": ("factory_name", "factory_address", "total_investment"),
}  # fmt: skip
GROUP_OF = {k: g for g, keys in _GROUPS.items() for k in keys}
TITLES = (
    {"a": "申报主体", "b": "经营指标", "c": "联络方式", "d": "申报工厂"}, {"a": "法人登记", "b": "生产经营", "c": "对接人员", "d": "工厂概要"}, {"a": "单位信息", "b": "行业规模", "c": "联系信息", "d": "智能工厂"},
    {"a": "企业概况", "b": "主要指标", "c": "联系人员", "d": "工厂概况"}, {"a": "主体资格", "b": "规模效益", "c": "联络人员", "d": "建设工厂"},
)  # fmt: skip


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "scale":
        return rng.choice(_SCALE)
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "分支机构负责人", "法定代表人/负责人", "单位负责人"])
    return rng.choice(_LABELS[key].split("|"))


def hint(rng: random.Random, key: str) -> str:
    return rng.choice(_HINTS[key].split("|")) if key in _HINTS else ""


def noise(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str]]]:
    """What else the forms ask, by the field after which it stands."""
    f = case.firm
    pool: dict[str, list[tuple[str, str]]] = {
        "established_on": [("经营状态", "存续")] if case.branch else [("注册资本（万元）", str(f.capital)), ("实缴资本", f"{f.capital}万元"), ("经营状态", "正常")],
        "industry": [("所属产业集群", rng.choice(["特色产业集群", "无", "省级雁阵形集群"])), ("上市情况", rng.choice(["未上市", "新三板挂牌", "否"])), ("高新技术企业", rng.choice(["是", "否"]))],
        "employees": [("其中：研发人员", f"{max(4, f.employees // rng.randrange(7, 15))}人"), ("一线工人占比", f"{rng.randrange(48, 80)}%")],
        "revenue": [("资产负债率", f"{rng.uniform(21, 61):.2f}%"), ("研发经费占比", f"{rng.uniform(2.1, 6.4):.2f}%"), ("税金总额增幅", f"{rng.uniform(1, 9):.1f}%")],
        "contact_name": [("所在部门", rng.choice(["企管部", "项目办", "信息部", "厂办", "技术科"])), ("职务", rng.choice(["部长", "专员", "科长", "工程师", "助理"]))],
        "contact_email": [("邮政编码", f"27{rng.randrange(30, 78)}00"), ("传真", rng.choice(["/", "无", "同电话"]))],
        "factory_address": [("占地面积", f"{rng.randrange(20, 420)}亩"), ("车间（工段）数", str(rng.randrange(2, 9)))],
        "total_investment": [("设备联网率", f"{rng.uniform(55, 98):.1f}%"), ("关键工序数控化率", f"{rng.uniform(55, 96):.1f}%"), ("投产情况", "已投产")],
        "factory_name": [("生产类型", rng.choice(["离散", "流程", "混合"])), ("建设方式", rng.choice(["新建", "改造", "新建+改造"]))],
        "main_business": [("主导品牌", f.brand), ("市场占有率", rng.choice([f"约{rng.randrange(2, 18)}%", "未统计"]))],
    }  # fmt: skip
    share = rng.choice([0.0, 0.15, 0.35, 0.7])
    return {
        key: rng.sample(rows, rng.choice([1, 1, min(2, len(rows))]))
        for key, rows in pool.items()
        if rng.random() < share and key not in case.blank | case.unlabelled
    }
