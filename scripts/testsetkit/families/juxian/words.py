"""What this hand calls the questions of a form, in which order, with which hints."""

from __future__ import annotations

import random


def table(text: str) -> dict[str, tuple[str, ...]]:
    """Lines `key: a|b|c` as a mapping."""
    made = {}
    for line in text.strip().splitlines():
        key, _, rest = line.partition(":")
        made[key.strip()] = tuple(x.strip() for x in rest.split("|"))
    return made


LABELS = table("""
enterprise_name: 企业名称|企业全称|申报企业名称|单位名称|企业名称（全称）|企业名称（与公章一致）|公司名称|申请单位|申报单位全称
uscc: 统一社会信用代码|社会信用代码|统一社会信用代码（18位）|营业执照统一社会信用代码|统一社会信用代码证号|信用代码（18位）
legal_representative: 法定代表人|法人代表|法人姓名|法定代表人（姓名）|企业法定代表人|企业法人代表
registered_address: 注册地址|注册地|企业注册地址|注册地址（营业执照）|工商注册地|公司注册地点|执照登记的地址
established_on: 成立时间|成立日期|注册时间|企业成立年月日|建厂（成立）时间|登记成立日期
industry: 所属行业|行业类别|所属行业及代码|国民经济行业类别|行业（按GB/T 4754大类）|所处行业
enterprise_type: 企业性质|企业类型|所有制形式|经济性质|企业所有制性质|单位性质
parent_company: 母公司|所属集团公司|上级公司名称|控股母公司名称|集团（母公司）|隶属集团
main_business: 主营业务|主要产品及业务|经营业务|主营产品|主要业务范围|企业主要做什么（主营业务）
employees: 职工人数|员工总数|从业人员|在岗职工（人）|从业人数（人）|全厂职工数（人）|现有员工
revenue: 2025年营业收入|2025年度营业收入（万元）|上年度（2025年）营业收入|2025年销售（营业）收入（万元）|营业收入（2025年）|2025年全年营业收入，万元
contact_name: 联系人|填报联系人|经办人（联系人）|企业联系人|具体联系人|联系人姓名|申报工作联系人
contact_phone: 联系电话|电话|手机（电话）|联系人手机号|联系方式（电话）|经办联系电话|联系人电话号码
contact_email: 电子邮箱|邮箱|E-mail|电子信箱|联系人邮箱|收件邮箱
factory_name: 智能工厂名称|申报工厂名称|申报的智能工厂|工厂名称|拟申报智能工厂名称|智能工厂（全称）
factory_address: 工厂地址|智能工厂地址|工厂所在地|工厂详细地址|厂址|申报工厂坐落位置|生产厂区地址
total_investment: 总投资|智能工厂总投资（万元）|投资总额|建设投资合计（万元）|累计总投资额|改造总投资，万元
scale: 是否规上企业|是否为规模以上工业企业|规模以上工业企业|是否规上工业企业（是/否）
""")
BRANCH_HEADS = ("负责人", "法定代表人（负责人）", "分支机构负责人")
HINTS = {
    key: said[0]
    for key, said in table("""
enterprise_name: 与公章、营业执照相同
uscc: 18位，勿漏填
registered_address: 照执照抄录
established_on: 执照上的日期
industry: 填到大类
revenue: 按审计或年报数
employees: 年末数
contact_phone: 请保证能打通
factory_name: 与系统里填的一致
factory_address: 写到门牌号
total_investment: 设备、软件都算
enterprise_type: 国有、民营等
parent_company: 没有的填无
main_business: 简要填写
contact_email: 常用邮箱
""").items()
}
QUESTIONS = table("""
enterprise_name: 企业的全称是什么？|贵单位叫什么名称？
uscc: 统一社会信用代码是多少？|执照上的统一社会信用代码？
legal_representative: 法定代表人是谁？|企业的法定代表人姓名？
registered_address: 注册地址在哪里？|营业执照上的注册地址？
established_on: 什么时候成立的？|企业成立日期是哪一天？
industry: 属于哪个行业？|所属国民经济行业？
enterprise_type: 企业是什么性质？|企业性质？
parent_company: 母公司是哪一家？|有无母公司，名称是什么？
main_business: 主要做什么业务？|主营业务是什么？
employees: 有多少职工？|职工总数？
revenue: 2025年营业收入有多少？|2025年度营业收入是多少？
contact_name: 有事找谁联系（联系人）？|联系人是谁？
contact_phone: 联系人的电话？|联系电话是多少？
contact_email: 电子邮箱？|联系用的邮箱？
factory_name: 申报的智能工厂叫什么名称？|这次申报的工厂名称？
factory_address: 工厂在什么地址？|智能工厂的地址？
total_investment: 智能工厂总投资是多少？|一共投资多少（总投资）？
scale: 是不是规模以上工业企业？|是否规上工业企业？
""")
UNITS = {"revenue": "万元", "total_investment": "万元", "employees": "人"}
GROUPS: dict[str, str] = {}
for _group, _keys in (
    ("企业", "enterprise_name uscc legal_representative registered_address established_on"),
    ("企业", "enterprise_type parent_company"),
    ("经营", "industry main_business employees revenue scale"),
    ("联系", "contact_name contact_phone contact_email"),
    ("工厂", "factory_name factory_address total_investment"),
):
    GROUPS |= dict.fromkeys(_keys.split(), _group)
GROUP_NAMES = {
    "企业": ("企业登记信息", "企业情况", "单位概况", "登记事项"),
    "经营": ("生产经营情况", "行业与经营", "经营状况", "主要经济指标"),
    "联系": ("联系方式", "联络人信息", "通讯联络", "联系信息"),
    "工厂": ("智能工厂情况", "申报工厂", "工厂信息", "拟申报的工厂"),
}
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
_BLOCKS = (
    ("enterprise_name uscc", "legal_representative established_on", "registered_address"),
    ("enterprise_type parent_company",),
    ("industry main_business", "scale employees revenue"),
    ("contact_name contact_phone contact_email",),
    ("factory_name factory_address", "total_investment"),
)


def order(rng: random.Random) -> list[str]:
    """All keys: the enterprise mostly first, the rest as the form's maker thought of it."""
    blocks = [list(b) for b in _BLOCKS]
    for block in blocks:
        if rng.random() < 0.4:
            rng.shuffle(block)
    head, rest = blocks[0], blocks[1:]
    rng.shuffle(rest)
    every = [head, *rest] if rng.random() < 0.75 else [rest[0], head, *rest[1:]]
    return [key for block in every for part in block for key in part.split()]


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "legal_representative" and branch:
        return rng.choice(BRANCH_HEADS)
    return rng.choice(LABELS[key])
