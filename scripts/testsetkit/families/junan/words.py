"""What this hand calls things: labels, hints, samples, English, orders, and questions nobody needs."""  # fmt: skip

from __future__ import annotations

import random

from testsetkit.answers import sprinkled
from testsetkit.case import Case

EARLIER = {2023: 0.86, 2024: 0.94, 2025: 1.0}
"""What a year's turnover was, beside 2025's: the same in books and accounts."""
_LABELS = {
    "enterprise_name": "企业名称|申报单位|单位名称（全称）|公司名称|企业全称|申报企业|申报主体名称|单位全称|企业（单位）名称|申报单位名称",
    "uscc": "统一社会信用代码|社会信用代码|信用代码|统一代码（信用代码）|18位统一社会信用代码|企业统一社会信用代码|统一社会信用代码（营业执照）|纳税人识别号（统一社会信用代码）|统一信用代码",
    "legal_representative": "法定代表人|法人代表|法人姓名|企业法人|法定代表人姓名|公司法定代表人|法人（法定代表人）|企业法定代表人|法定代表",
    "registered_address": "注册地址|注册地|企业注册地址|公司注册地址|工商注册地址|住所（注册地址）|营业执照地址|注册详细地址|登记住所|注册地点",
    "established_on": "成立日期|成立时间|公司成立日期|企业成立时间|设立日期|注册成立时间|登记成立日期|成立年月|企业设立时间",
    "industry": "所属行业|行业|行业大类|行业代码及名称|国民经济行业（大类）|所属行业及代码|行业分类|企业所属行业|所在行业",
    "enterprise_type": "企业性质|企业类型|单位性质|所有制性质|企业所有制性质|公司性质|经济类型|所有制类型|企业属性",
    "parent_company": "上级公司|所属集团|母公司|控股母公司|隶属集团|集团公司名称|上级控股公司|所属企业集团|上级（集团）单位|直接上级公司",
    "main_business": "主营业务|主营产品|主要产品|主要业务|公司主营|主营业务及产品|主导产品|主营范围|主要经营业务",
    "employees": "员工人数|职工人数|从业人数|在岗职工|员工总数|公司人数|职工总数|全员人数|现有员工",
    "revenue": "2025年营业收入|2025年营收|2025年度营业收入|营业收入（2025年度）|上年度（2025年）营业收入|2025年总营收|2025年销售收入|2025年主营业务收入|去年营业收入（2025年）",
    "contact_name": "联系人|联系人姓名|申报联系人|企业联系人|具体联系人|经办人|工作联系人|填报人（联系人）|项目联系人",
    "contact_phone": "联系电话|电话|联系人电话|手机号|手机|联系方式|联系人手机|联络电话|手机/电话|联系人手机号码",
    "contact_email": "邮箱|电子邮箱|邮箱地址|E-mail|Email|联系邮箱|电子信箱|企业邮箱|联系人邮箱",
    "factory_name": "工厂名称|智能工厂名称|申报工厂名称|申报工厂|拟认定工厂名称|智能工厂（项目）名称|申报的智能工厂|工厂全称|申报智能工厂名称",
    "factory_address": "工厂地址|工厂所在地|工厂地点|生产厂区地址|厂区地址|智能工厂所在地址|工厂具体地址|生产经营地址|工厂坐落|申报工厂地址",
    "total_investment": "总投资|投资总额|项目总投资|工厂总投资|智能工厂投资总额|智能化总投资|累计投入|建设总投资|工厂建设投资|智能工厂总投资额",
}  # fmt: skip
_SCALE = [
    "是否规上企业",
    "是否规模以上",
    "规上工业企业",
    "是否为规上企业",
    "规模以上工业企业",
    "是否属规上",
    "规上（是/否）",
]
ENGLISH = {
    "enterprise_name": "Company Name", "uscc": "Unified Social Credit Code", "legal_representative": "Legal Representative", "registered_address": "Registered Address",
    "established_on": "Date of Establishment", "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent Company", "main_business": "Main Business",
    "employees": "Employees", "revenue": "Revenue 2025", "contact_name": "Contact Person", "contact_phone": "Telephone", "contact_email": "E-mail", "factory_name": "Name of Factory",
    "factory_address": "Factory Address", "total_investment": "Total Investment", "scale": "Above Designated Size",
}  # fmt: skip
HINTS = {
    "enterprise_name": "与公章一致|填写全称|不得简写", "uscc": "18位|照营业执照填写", "legal_representative": "与营业执照一致|不是经办人", "registered_address": "与营业执照一致|精确到门牌号",
    "established_on": "年月日|以营业执照为准", "industry": "GB/T 4754大类|填大类", "enterprise_type": "国有/民营/外资等|据实填写", "parent_company": "没有的填“无”|填最近一级", "main_business": "简要填写|50字以内",
    "employees": "2025年末|含临时用工", "revenue": "与审计报告一致|2025年度数", "contact_name": "熟悉情况的人|填一人", "contact_phone": "便于联系|保持畅通", "contact_email": "常用邮箱",
    "factory_name": "与系统一致|地名+产品+智能工厂", "factory_address": "实际生产地点|厂区门牌", "total_investment": "设备与软件合计|截至申报时", "scale": "以统计局名录为准|勾选",
}  # fmt: skip
SAMPLES = {
    "enterprise_name": "示例：山东××机械有限公司", "uscc": "示例：91370×××××××××××××", "legal_representative": "示例：张××", "registered_address": "示例：山东省××市××县××路×号", "established_on": "示例：××××年×月×日", "industry": "示例：C××××制造业",
    "contact_name": "示例：李××", "contact_phone": "示例：1××××××××××", "contact_email": "示例：×××@×××.com", "revenue": "示例：××××.××", "employees": "示例：×××", "factory_name": "示例：××产品智能工厂", "factory_address": "示例：××市××县××园区", "total_investment": "示例：××××", "main_business": "示例：××的生产和销售", "parent_company": "示例：××集团",
}  # fmt: skip
NOTES = {
    "enterprise_name": "与营业执照一致|全称", "uscc": "已核对|三证合一", "registered_address": "同营业执照|与执照相同", "legal_representative": "董事长|总经理|兼总经理", "established_on": "以营业执照为准|老厂改制",
    "employees": "2025年底数|含车间和办公室", "revenue": "见审计报告|审计数|不含税", "contact_name": "办公室|生产部|女|财务科|男", "contact_phone": "微信同号|打这个|白天打", "contact_email": "常用|每天看", "factory_name": "和系统里填的一样|即本厂区", "factory_address": "老厂区|大门朝南|进园区右转", "total_investment": "含软件|设备加软件", "industry": "统计口径", "main_business": "按执照摘",
}  # fmt: skip
"""What people add to their answers."""
ORDERS = (
    "enterprise_name uscc legal_representative established_on registered_address enterprise_type parent_company scale industry main_business employees revenue factory_name factory_address total_investment contact_name contact_phone contact_email",
    "enterprise_name factory_name uscc enterprise_type established_on scale legal_representative contact_name contact_phone contact_email registered_address factory_address industry main_business parent_company employees revenue total_investment",
    "enterprise_name uscc registered_address established_on legal_representative contact_name contact_phone contact_email enterprise_type parent_company industry scale employees revenue main_business factory_name total_investment factory_address",
    "contact_name contact_phone contact_email enterprise_name uscc registered_address legal_representative established_on parent_company enterprise_type industry main_business scale revenue employees factory_name factory_address total_investment",
    "enterprise_name legal_representative uscc established_on industry main_business registered_address enterprise_type parent_company scale revenue employees total_investment factory_address factory_name contact_name contact_email contact_phone",
    "factory_name enterprise_name uscc registered_address factory_address established_on enterprise_type parent_company legal_representative industry scale main_business revenue employees total_investment contact_name contact_phone contact_email",
    "uscc enterprise_name enterprise_type parent_company legal_representative established_on registered_address contact_name contact_phone contact_email scale industry employees main_business revenue factory_name factory_address total_investment",
)  # fmt: skip
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
TITLES = (
    {"a": "企业信息", "b": "经营信息", "c": "联系信息", "d": "工厂信息"}, {"a": "主体资格", "b": "规模与效益", "c": "联系渠道", "d": "建设对象"}, {"a": "单位概况", "b": "生产经营概况", "c": "联系人", "d": "智能工厂概况"},
    {"a": "登记情况", "b": "行业与经营", "c": "联系情况", "d": "工厂情况"}, {"a": "企业身份", "b": "企业规模", "c": "联系我们", "d": "申报工厂"},
)  # fmt: skip


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "scale":
        return rng.choice(_SCALE)
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "单位负责人", "法定代表人（负责人）", "分公司负责人"])
    return rng.choice(_LABELS[key].split("|"))


def hint(rng: random.Random, key: str) -> str:
    return rng.choice(HINTS[key].split("|")) if key in HINTS else ""


def noise(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str]]]:
    """Questions nobody needs, by the field after which they stand."""
    f = case.firm
    pool: dict[str, list[tuple[str, str]]] = {
        "established_on": [("登记状态", "存续（在营、开业、在册）")] if case.branch else [("注册资本", f"{f.capital}万元"), ("登记状态", "存续")],
        "industry": [("所属产业链", rng.choice(["高端装备", "省重点产业链", "无"])), ("是否上市", rng.choice(["否", "否（拟上市）"])), ("专精特新", rng.choice(["市级", "省级", "否"]))],
        "employees": [("研发人员数", f"{max(5, f.employees // rng.randrange(7, 15))}人"), ("大专以上占比", f"{rng.randrange(18, 60)}%")],
        "revenue": [("研发投入占比", f"{rng.uniform(2.2, 6.5):.2f}%"), ("信用等级", rng.choice(["AAA", "AA", "A"])), ("纳税信用", rng.choice("AB"))],
        "contact_name": [("部门", rng.choice(["综合办", "行政部", "生产部", "信息部", "财务部"])), ("职务", rng.choice(["经理", "主任", "厂长助理", "科员"]))],
        "contact_email": [("邮编", f"27{rng.randrange(60, 78)}00"), ("传真", rng.choice(["无", "/"])), ("企业网址", "无")],
        "factory_address": [("厂区面积", f"{rng.randrange(20, 300)}亩"), ("车间数量", f"{rng.randrange(2, 9)}个")],
        "total_investment": [("软件投入占比", f"{rng.randrange(8, 36)}%"), ("设备联网率", f"{rng.uniform(60, 98):.1f}%"), ("建设状态", "已建成投用")],
        "factory_name": [("工厂类型", rng.choice(["离散型", "流程型", "混合型"])), ("建设性质", rng.choice(["技术改造", "改扩建"]))],
        "main_business": [("出口", rng.choice(["有", "无"])), ("品牌", f"{f.brand}牌")],
    }  # fmt: skip
    return sprinkled(rng, case, pool, (0.0, 0.2, 0.4, 0.75))
