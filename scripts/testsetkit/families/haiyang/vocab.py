"""What the many clerks of this hand call the questions of the form, and in which order."""

from __future__ import annotations

import random

_BY_KEY = """
enterprise_name: 申报单位|单位名称|企业全称|申请企业名称|单位名称（与公章一致）|企业中文名称
enterprise_name: 申报企业全称|企业名称（工商注册全称）|公司名称|申报主体名称
uscc: 统一社会信用代码|组织机构代码/统一社会信用代码|信用代码|统一社会信用代码（三证合一）
uscc: 社会信用代码|法人单位统一代码（18位）|营业执照统一社会信用代码|单位代码（统一社会信用代码）
legal_representative: 法定代表人|法人代表|企业法人姓名|法定代表人姓名|单位法定代表人|法人（姓名）
registered_address: 注册地址|企业注册地址|工商注册地|住所|单位注册地（详细至门牌号）|公司住所
registered_address: 注册地详细地址|营业执照登记住所|企业住所地
established_on: 成立时间|注册时间|企业成立日期|成立年月日|登记设立时间|注册日期
industry: 所属行业|所属行业（大类）|国民经济行业分类|行业类别|行业及代码|所属行业及代码
industry: 所处行业|行业门类|主营行业（GB/T 4754—2017）
enterprise_type: 企业性质|单位性质|经济类型|所有制形式|企业类型|资本性质
parent_company: 所属集团公司|上级主管单位|隶属集团|控股股东（集团公司）|母公司名称|所属央企/省企集团
main_business: 主营业务|主要产品及业务|经营范围（主营）|主导产品|主营业务简述|主要业务领域
employees: 职工人数|从业人员（人）|员工总数（人）|在职员工数|年末从业人数|企业总人数（人）
revenue: 上年度营业收入（2025年）|2025年营业收入（万元）|上年营收（万元）|2025年度主营收入合计（万元）
revenue: 2025年销售收入|营业总收入（2025年度）|上一年度（2025年）营业收入，万元|2025年实现营收（万元）
contact_name: 联系人|项目负责人/联系人|申报工作联系人|经办人|填报联系人|联系人姓名|日常联络人
contact_phone: 手机|联系电话|联系人手机号|电话（手机）|手机/座机|联系方式（电话）|联络电话
contact_email: 电子邮箱|E-mail|邮箱|电子信箱|联系人邮箱|Email地址
factory_name: 智能工厂名称|申报工厂名称|拟申报智能工厂名称|工厂（项目）名称|申报项目名称（智能工厂）
factory_name: 培育工厂名称|所申报的智能工厂
factory_address: 工厂地址|工厂所在地|智能工厂地址|厂区地址|工厂建设地点|生产场地地址|工厂详细地址
total_investment: 项目总投资（万元）|智能工厂建设投资总额|累计投入资金（万元）|建设投入合计
total_investment: 智能化建设总投资（万元）|已完成投资|软硬件总投入（万元）
scale: 是否规上企业|是否为规模以上工业企业|规上工业企业|规模以上企业（是/否）|是否纳入规上统计
"""
_HINTS = """
enterprise_name: 须与营业执照、公章一致|填写全称，不得用简称
uscc: 18位|按营业执照填写
registered_address: 以营业执照住所为准|精确到路、号
established_on: 营业执照登载日期|年/月/日
industry: 按GB/T 4754填写|填到大类
enterprise_type: 按出资性质填写|国有/民营/外资等
parent_company: 没有的填“无”|填控股一级集团
main_business: 限50字|填占比最高的
employees: 2025年末|含劳务派遣
revenue: 与审计报告或年报一致|不含税
contact_name: 熟悉申报内容的人员|负责对接
contact_phone: 请务必填写准确|便于通知
contact_email: 常用邮箱|接收通知用
factory_name: 与平台申报一致|建议体现产品
factory_address: 现场核查地点|按实际生产地
total_investment: 含设备、软件、网络|截至2025年底
scale: 以统计部门口径为准|填是或否
legal_representative: 按营业执照|变更的填现任
"""


def _read(block: str) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for line in block.strip().splitlines():
        key, _, words = line.partition(": ")
        held.setdefault(key, []).extend(words.split("|"))
    return held


LABELS = _read(_BY_KEY)
HINTS = _read(_HINTS)
OPTIONAL = (
    "established_on",
    "main_business",
    "employees",
    "contact_email",
    "total_investment",
)
_WHO = ["enterprise_name", "uscc"]
_LAW = ["legal_representative", "registered_address", "established_on"]
_OWN = ["enterprise_type", "parent_company"]
_TRADE = ["industry", "main_business", "scale", "employees", "revenue"]
_TALK = ["contact_name", "contact_phone", "contact_email"]
_WORKS = ["factory_name", "factory_address", "total_investment"]
GROUP_NAMES = (
    (_WHO + _LAW + _OWN, "企业登记信息|单位概况|企业基本情况|申报单位"),
    (_TRADE, "经营状况|生产经营|经营与行业|主要经济数据"),
    (_TALK, "联系信息|联络方式|联系人信息|申报联络"),
    (_WORKS, "工厂情况|申报工厂|智能工厂信息|建设内容"),
)


def order(rng: random.Random) -> list[str]:
    """The questions as one clerk puts them: groups in any of several orders, shuffled inside."""
    law, own, trade = list(_LAW), list(_OWN), list(_TRADE)
    rng.shuffle(law)
    head = trade[:3]
    rng.shuffle(head)
    tail = trade[3:]
    rng.shuffle(tail)
    who = _WHO if rng.random() < 0.8 else _WHO[::-1]
    works = list(_WORKS)
    if rng.random() < 0.4:
        works = [works[0], works[2], works[1]]
    base = [law, own, head, tail, _TALK, works]
    way = rng.choice(
        [(0, 1, 2, 3, 4, 5), (2, 0, 1, 3, 4, 5), (0, 4, 1, 2, 3, 5), (1, 0, 2, 5, 3, 4)]
    )
    out = [*who]
    for k in way:
        out += base[k]
    if rng.random() < 0.15:
        out = [k for k in out if k in works] + [k for k in out if k not in works]
    return out


def group_of(rng_names: dict[int, str], key: str) -> str:
    for n, (keys, _) in enumerate(GROUP_NAMES):
        if key in keys:
            return rng_names[n]
    return ""


def group_names(rng: random.Random) -> dict[int, str]:
    return {n: rng.choice(words.split("|")) for n, (_, words) in enumerate(GROUP_NAMES)}


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "单位负责人", "分支机构负责人", "法定代表人（负责人）"])
    return rng.choice(LABELS[key])


def hint(rng: random.Random, key: str) -> str:
    return rng.choice(HINTS[key]) if key in HINTS else ""
