"""What this hand calls things: labels, hints, ticks, orders of old forms."""

from __future__ import annotations

import random

LABELS: dict[str, tuple[str, ...]] = {
    k: tuple(v.split("|"))
    for k, v in {
        "enterprise_name": "企业名称|单位名称|申报企业全称|企业全称（公章为准）|申报单位名称|公司名称|企业（集团）名称|项目申报单位|填报企业|承担单位名称|法人单位详细名称",
        "uscc": "统一社会信用代码|社会信用代码|信用代码|统一信用代码（18位）|营业执照号（统一社会信用代码）|组织机构代码/统一社会信用代码|企业信用代码|统一代码（营业执照上的）|机构代码（三证合一后）",
        "legal_representative": "法定代表人|法人代表|法人|法定代表人姓名|企业法人|法人代表姓名|法定代表人（负责人）|单位法人代表|企业负责人（法定代表人）",
        "registered_address": "注册地址|企业注册地|工商注册地址|注册地址（与执照一致）|公司住所|住所|执照住所|企业注册地址（详细）|法定住所|登记住所",
        "established_on": "成立时间|成立日期|注册时间|企业成立日期|注册成立时间|开业（成立）时间|工商登记日期|企业设立时间|建厂登记日期",
        "industry": "所属行业|行业类别|国民经济行业|所属国民经济行业（大类）|行业代码及名称|所在行业|行业分类|所属行业（按GB/T 4754）|企业所属行业|行业大类",
        "enterprise_type": "企业性质|企业类型|经济性质|单位性质|所有制形式|企业所有制性质|企业经济类型|登记注册类型|投资主体性质",
        "parent_company": "上级集团公司|母公司（控股股东）|控股母公司|所属集团|隶属集团（没有写无）|上级主管公司|母公司全称|控股单位|所属集团公司名称",
        "main_business": "主营业务|主要产品|主营产品|主导产品及业务|经营范围（主营）|主要业务简述|企业主营业务|主要产品（业务）|主导产品",
        "employees": "职工人数|从业人数|员工总数|在职职工数|企业人数|年末从业人员|职工总数（人）|全职员工数量（人）|现有职工",
        "revenue": "2025年营业收入（万元）|2025年度主营业务收入|上年度营业收入（万元）|2025年销售收入（万元）|2025年营业总收入|2025年主营收入（万元）|上年营业收入（2025年）|年营业收入（2025年，万元）|2025年全年销售收入|2025年营收（万元）",
        "contact_name": "联系人|申报经办人|项目联系人|联系人姓名|申报工作联系人|具体经办人|经办人（联系人）|日常联系人|对接人|填报联系人",
        "contact_phone": "联系电话|手机|手机号|联系人手机|电话（手机）|联系方式|移动电话|联系人电话|经办人电话|手机号码",
        "contact_email": "电子邮箱|邮箱|E-mail|电子信箱|联系邮箱|电子邮件|Email|邮件地址|常用邮箱",
        "factory_name": "智能工厂名称|工厂名称|申报工厂名称|拟申报智能工厂名称|项目名称（工厂名称）|申报智能工厂（全称）|智能工厂全称|本次申报工厂|工厂项目名称",
        "factory_address": "工厂地址|工厂所在地|建设地点|智能工厂地址|项目建设地点|生产厂区地址|工厂详细地址|厂址|申报工厂坐落地址|实施地点",
        "total_investment": "总投资（万元）|项目总投资|智能工厂总投资额|累计投入（万元）|项目投资总额（万元）|建设总投资|工厂建设投资（万元）|总投资额|智能化总投资（万元）",
    }.items()
}
BRANCH_PERSON = ("负责人", "法定代表人（负责人）", "分公司负责人", "单位负责人")
SCALE = (
    "是否规模以上工业企业",
    "是否规上企业",
    "规上企业（是/否）",
    "是否为规上工业企业",
    "是否纳入规上统计",
)
HINTS = {
    k: tuple(v.split("|"))
    for k, v in {
        "enterprise_name": "须与公章一致|填全称，不要简称", "uscc": "18位，字母大写|照营业执照抄", "legal_representative": "与执照一致",
        "registered_address": "按营业执照填|精确到门牌", "industry": "填大类代码和名称|参照国民经济行业分类", "parent_company": "没有的填“无”|无则划斜线",
        "revenue": "以审计报告为准|保留两位小数", "contact_name": "负责本次申报的人|非法定代表人", "contact_phone": "务必畅通|工作日能打通",
        "factory_name": "自行命名|建议含产品名称", "factory_address": "多个厂区填主厂区|与现场一致", "total_investment": "含设备和软件|累计数",
        "employees": "2025年12月末数", "established_on": "执照上的日期", "main_business": "30字以内", "contact_email": "常用的",
        "enterprise_type": "按实际填写",
    }.items()
}  # fmt: skip
TICKS = (
    ("☑{}", "☐{}"), ("√{}", "□{}"), ("■{}", "□{}"), ("●{}", "○{}"), ("{}（√）", "{}（　）"), ("{}☑", "{}☐"), ("[√]{}", "[　]{}"),
    ("{}（是）", "{}（　）"), ("✔ {}", "□ {}"), ("☒{}", "☐{}"), ("◆{}", "◇{}"),
)  # fmt: skip
ORDERS = (
    "N U capital L legalphone A E T P I B M assets R S profit tax rnd C H post fax G F D V span",
    "N A zip L U E I T P tech B M R S debt G C H office F V D area",
    "F D V span N U L E A T P I B R S M bank C H G",
    "N I U E capital A L T P M techs R S profit B patents listed C job H G F D V",
    "U N L A mailto T P E I B M R S tax C H G wechat F D V rate",
    "N U A E L I B T P M assets debt R S rnd high special F D V span C H G fax",
    "C H G N U L E A T P I B M R S F D V",
    "N U L legalphone T P I E A B capital M R S profit F V D line C job H office G",
    "F N U T P I A D L C H G M R S V B E",
    "N special U high L A zip E listed I T P B share M R S rnd C H G F D V rate",
)
"""Orders of forms that are pasted together: capital letters are fields, words what nobody needs."""
KEYS = {
    "N": "enterprise_name", "U": "uscc", "L": "legal_representative", "A": "registered_address", "E": "established_on", "I": "industry",
    "T": "enterprise_type", "P": "parent_company", "B": "main_business", "M": "employees", "R": "revenue", "C": "contact_name",
    "H": "contact_phone", "G": "contact_email", "F": "factory_name", "D": "factory_address", "V": "total_investment", "S": "scale",
}  # fmt: skip
OPTIONAL = {"established_on", "main_business", "employees", "contact_email", "total_investment"}
GROUPS = {
    **dict.fromkeys(("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company"), "id"),
    **dict.fromkeys(("industry", "main_business", "employees", "revenue", "scale"), "work"),
    **dict.fromkeys(("contact_name", "contact_phone", "contact_email"), "who"),
    **dict.fromkeys(("factory_name", "factory_address", "total_investment"), "plant"),
}  # fmt: skip
GROUP_NAMES = {
    "id": ("企业概况", "基本信息", "登记信息", "单位情况"), "work": ("经营情况", "生产经营", "主要指标", "业务及规模"),
    "who": ("联系方式", "联络信息", "填报联络", "联系人情况"), "plant": ("工厂情况", "申报工厂", "智能工厂信息", "项目情况"),
}  # fmt: skip


def label(rng: random.Random, key: str, *, branch: bool = False) -> str:
    if key == "scale":
        return rng.choice(SCALE)
    if key == "legal_representative" and branch:
        return rng.choice(BRANCH_PERSON)
    return rng.choice(LABELS[key])
