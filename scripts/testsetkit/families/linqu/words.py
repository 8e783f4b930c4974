"""What this hand calls things: labels as assistants, secretaries, vendors and bureaus type them."""

from __future__ import annotations

import random

LABELS = {
    "enterprise_name": "企业名称|单位名称|申报单位名称|企业全称|公司名称|申报企业名称（全称）|申请单位|企业名称（全称）|申报单位（与公章一致）",
    "uscc": "统一社会信用代码|社会统一信用代码|信用代码（18位）|统一社会信用代码证号|企业统一社会信用代码|统一信用代码|税号（统一社会信用代码）|营业执照号（统一社会信用代码）",
    "legal_representative": "法定代表人|法人代表|法人姓名|法定代表人姓名|企业法定代表人|法人代表（姓名）|企业法人代表",
    "registered_address": "注册地址|企业注册地址|注册地址（详细到门牌号）|工商注册地址|单位注册地址|营业执照注册地址|公司住所|注册地",
    "established_on": "成立时间|注册时间|成立日期|企业成立时间|公司成立日期|工商注册时间|成立时间（年月日）",
    "industry": "所属行业|行业类别|所属行业（大类）|国民经济行业类别|行业（代码及名称）|企业所属行业|所属行业及代码|行业归属",
    "enterprise_type": "企业性质|单位性质|企业类型|经济类型|所有制形式|企业所有制性质|经济性质",
    "parent_company": "上级集团公司|隶属集团|控股母公司|所属集团名称（没有填“无”）|母公司名称|上级主管单位（集团）|隶属关系（集团公司名称）|控股单位（母公司）",
    "main_business": "主营业务|主要产品|主导产品及业务|主营产品|主要经营业务|主营业务（产品）|主要产品（业务）",
    "employees": "职工人数|员工总数|从业人数|职工总数（人）|在职职工（人）|企业人数|员工人数（人）|年末从业人员（人）",
    "revenue": "2025年营业收入|2025年度营业收入（万元）|2025年营业额（万元）|营业收入（2025年）|2025年销售收入（万元）|上年营业收入（2025年，万元）|2025年营业收入（单位：万元）|去年营业收入（2025年度）",
    "contact_name": "联系人|联系人姓名|经办人|申报联系人|联络员|企业联系人|具体联系人|申报工作联系人",
    "contact_phone": "联系电话|电话|联系人电话|联系方式|手机|手机号|联系手机|联系人手机号码|电话号码",
    "contact_email": "电子邮箱|邮箱|E-mail|电子信箱|联系邮箱|电子邮件|邮箱地址",
    "factory_name": "智能工厂名称|申报工厂名称|工厂名称|申报智能工厂名称|拟申报的智能工厂|智能工厂（项目）名称|申报工厂全称|工厂（项目）名称",
    "factory_address": "工厂地址|智能工厂地址|工厂所在地|建设地点|工厂详细地址|实际生产地址|项目建设地点|智能工厂建设地点|生产厂区地址",
    "total_investment": "总投资|总投资（万元）|智能工厂总投资|建设总投资（万元）|累计投资（万元）|智能化改造总投入|投资总额（万元）|项目总投资（万元，含软硬件）",
}  # fmt: skip
SCALE = "是否规上企业|是否规模以上工业企业|规上企业（是/否）|是否纳入规上统计|规模以上工业企业"
QUESTIONS = {
    "enterprise_name": "申报企业的全称是什么？|企业叫什么名称（全称）？", "uscc": "统一社会信用代码是多少？|企业的统一社会信用代码？", "legal_representative": "法定代表人是谁？|法定代表人姓名？",
    "registered_address": "企业注册地址在哪里？|注册地址（照营业执照填）？", "established_on": "企业是哪一天成立的？|成立日期？", "industry": "属于哪个行业（大类）？|所属行业是什么？",
    "enterprise_type": "企业性质是什么？|企业性质属于哪一类？", "parent_company": "隶属于哪个集团（母公司）？|有没有上级集团公司，名称是什么？", "main_business": "主营业务是什么？|主要生产什么产品？",
    "employees": "现有职工多少人？|职工人数有多少？", "revenue": "2025年营业收入是多少？|2025年度营业收入多少万元？", "contact_name": "联系人是谁？|申报工作的联系人是哪位？",
    "contact_phone": "联系电话是多少？|联系人的电话？", "contact_email": "联系人的电子邮箱？|电子邮箱是什么？", "factory_name": "申报的智能工厂叫什么名称？|智能工厂名称是什么？",
    "factory_address": "工厂地址在哪里？|智能工厂的建设地点在哪里？", "total_investment": "智能工厂总投资多少万元？|建设总投资是多少？", "scale": "是不是规模以上工业企业？|是否规模以上工业企业？",
}  # fmt: skip
_HINTS = {
    "enterprise_name": ("须与营业执照一致", "填全称", "不得简写"), "uscc": ("三证合一后代码", "18位", "按营业执照填写"), "legal_representative": ("以营业执照为准", "变更的填最新"),
    "registered_address": ("按营业执照填写", "具体到门牌号", "须在山东省内"), "established_on": ("见营业执照", "年月日填全"), "industry": ("按GB/T 4754填大类", "参照统计局分类"),
    "enterprise_type": ("国有、民营、外资等", "据实填写"), "parent_company": ("没有的填“无”", "填上一级集团"), "main_business": ("50字以内", "填主要产品"), "employees": ("以2025年末为准", "含劳务派遣"),
    "revenue": ("以审计报告或报表为准", "保留两位小数", "单位：万元"), "contact_name": ("熟悉申报情况的人员", "全程对接"), "contact_phone": ("务必畅通", "填常用号码"), "contact_email": ("用于接收通知",),
    "factory_name": ("与平台填报保持一致", "不超过30字"), "factory_address": ("填实际厂区", "多个厂区填主厂区"), "total_investment": ("含设备和软件", "单位：万元", "已完成部分"), "scale": ("以统计局名录为准",),
}  # fmt: skip
UNITS = {"revenue": "万元", "total_investment": "万元", "employees": "人"}
ORDERS = (
    "enterprise_name uscc registered_address established_on legal_representative scale industry enterprise_type parent_company contact_name contact_phone contact_email main_business employees revenue factory_name total_investment factory_address",
    "enterprise_name factory_name uscc legal_representative contact_name contact_phone contact_email registered_address factory_address established_on enterprise_type parent_company industry scale employees revenue total_investment main_business",
    "factory_name enterprise_name uscc enterprise_type parent_company industry scale established_on registered_address legal_representative main_business employees revenue total_investment factory_address contact_name contact_phone contact_email",
    "enterprise_name uscc enterprise_type established_on legal_representative employees revenue scale industry main_business parent_company registered_address factory_name factory_address total_investment contact_name contact_email contact_phone",
    "enterprise_name registered_address uscc industry legal_representative contact_name contact_phone contact_email parent_company enterprise_type established_on scale main_business revenue employees factory_name factory_address total_investment",
    "uscc enterprise_name legal_representative established_on registered_address parent_company enterprise_type main_business industry scale employees revenue contact_name contact_phone contact_email factory_address factory_name total_investment",
)  # fmt: skip
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
GROUPS = {
    "enterprise_name": "企业", "uscc": "企业", "legal_representative": "企业", "registered_address": "企业", "established_on": "企业", "enterprise_type": "企业", "parent_company": "企业",
    "industry": "经营", "main_business": "经营", "employees": "经营", "revenue": "经营", "scale": "经营", "contact_name": "联系", "contact_phone": "联系", "contact_email": "联系",
    "factory_name": "工厂", "factory_address": "工厂", "total_investment": "工厂",
}  # fmt: skip
GROUP_TITLES = {
    "企业": ("企业基本信息", "申报主体", "单位概况", "登记信息"), "经营": ("生产经营情况", "经营概况", "行业与规模", "经营信息"),
    "联系": ("联系信息", "联络方式", "申报联系", "对接人员"), "工厂": ("智能工厂概况", "工厂信息", "申报工厂", "建设概况"),
}  # fmt: skip


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "scale":
        return rng.choice(SCALE.split("|"))
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "单位负责人", "法定代表人（负责人）", "负责人姓名"])
    return rng.choice(LABELS[key].split("|"))


def question(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "legal_representative" and branch:
        return "单位负责人是谁？"
    return rng.choice(QUESTIONS[key].split("|"))


def hint(rng: random.Random, key: str) -> str:
    return rng.choice(_HINTS[key]) if key in _HINTS else ""


def group_title(rng: random.Random, group: str) -> str:
    return rng.choice(GROUP_TITLES[group])


def mobile(said: str) -> bool:
    """Whether the label asks for a mobile number."""
    return "手机" in said
