"""What this hand calls things: labels, hints, orders, and questions nobody needs."""

from __future__ import annotations

import random

from testsetkit.answers import sprinkled
from testsetkit.case import Case

_LABELS = {
    "enterprise_name": "企业名称|申报单位名称|单位名称|企业全称|申报企业名称|公司名称|申报主体名称|企业名称（全称）",
    "uscc": "统一社会信用代码|社会信用代码|统一社会信用代码（18位）|信用代码|统一信用代码|营业执照统一社会信用代码|统一社会信用代码证号",
    "legal_representative": "法定代表人|法人代表|法人|企业法人代表|法定代表人姓名|法定代表人（负责人）|企业法定代表人",
    "registered_address": "注册地址|企业注册地|注册地|注册地址（与营业执照一致）|单位注册地址|营业执照住所|法定住所|企业注册地址",
    "established_on": "成立时间|成立日期|注册时间|企业成立时间|注册登记日期|成立年月日|设立时间",
    "industry": "所属行业|行业类别|国民经济行业类别|所属行业（大类）|行业分类代码|行业名称及代码|工厂所属行业|所属行业及代码",
    "enterprise_type": "企业性质|单位性质|企业类型|所有制形式|经济性质|企业所有制|企业登记类型",
    "parent_company": "所属集团|上级单位|母公司名称|控股股东|隶属关系（上级公司）|上级主管单位|所属集团公司|实际控制单位",
    "main_business": "主营业务|主要产品|主营产品|主要业务范围|主导产品及业务|经营范围（主营）|主要产品和业务",
    "employees": "职工人数|员工总数|从业人数|从业人员（人）|在职职工（人）|员工总数（人）|企业总人数",
    "revenue": "2025年营业收入|2025年主营业务收入|营业收入（2025年）|2025年度营收|上年度营业收入（2025年）|2025年销售收入|2025年营业总收入|企业2025年营业收入",
    "contact_name": "联系人|联系人姓名|申报联系人|项目负责人（联系人）|经办人|填报联系人|企业联系人",
    "contact_phone": "联系电话|手机|联系人手机|手机号码|电话|联系方式|联系人电话|移动电话",
    "contact_email": "电子邮箱|E-mail|邮箱|联系邮箱|电子邮件|Email|联系人邮箱",
    "factory_name": "智能工厂名称|工厂名称|申报工厂名称|申报智能工厂名称|拟申报工厂名称|项目（工厂）名称|智能工厂全称",
    "factory_address": "工厂地址|工厂所在地|智能工厂地址|工厂详细地址|生产地址|工厂（车间）地址|建设地址|实际生产地址",
    "total_investment": "总投资|智能工厂总投资|工厂建设总投资|项目总投资|累计总投资|智能化改造总投资|工厂总投资额|建设投资总额",
}  # fmt: skip
_SCALE = (
    "是否规上企业",
    "是否为规模以上工业企业",
    "是否规上工业企业",
    "规模以上企业",
    "是否规模以上",
    "是否纳规",
)
_HINTS = {
    "uscc": "与营业执照一致|18位|勿空格", "revenue": "按审计报告填写|2025年度|不含税", "registered_address": "与执照一致|具体到门牌号", "industry": "按GB/T 4754填写|填至大类",
    "employees": "截至2025年底|含劳务派遣", "total_investment": "含设备及软件|截至申报日", "contact_phone": "请填手机|保持畅通", "factory_name": "地域+企业+产品|与系统填报一致",
    "established_on": "年/月/日|与执照一致", "enterprise_name": "与公章一致|全称", "parent_company": "无则填“无”|填至直接上级", "enterprise_type": "按实际情况填写|单选",
    "contact_email": "常用邮箱|用于接收通知", "main_business": "限50字|填前两项", "factory_address": "实际生产地|精确到门牌", "legal_representative": "与执照一致|不得填经办人", "contact_name": "熟悉申报内容者|一人", "scale": "以统计部门为准|单选",
}  # fmt: skip
ORDERS = (
    "enterprise_name uscc established_on legal_representative registered_address enterprise_type parent_company industry scale main_business employees revenue contact_name contact_phone contact_email factory_name factory_address total_investment",
    "enterprise_name uscc enterprise_type established_on registered_address industry main_business legal_representative contact_name contact_phone contact_email parent_company scale employees revenue factory_name factory_address total_investment",
    "enterprise_name registered_address uscc legal_representative contact_name contact_phone contact_email established_on industry enterprise_type parent_company scale employees main_business revenue total_investment factory_name factory_address",
    "factory_name factory_address industry total_investment enterprise_name uscc established_on enterprise_type registered_address legal_representative contact_name contact_phone contact_email parent_company main_business scale employees revenue",
    "uscc enterprise_name legal_representative established_on enterprise_type registered_address parent_company scale industry main_business revenue employees factory_name total_investment factory_address contact_name contact_email contact_phone",
    "enterprise_name factory_name factory_address uscc established_on registered_address legal_representative industry enterprise_type parent_company scale main_business employees revenue total_investment contact_name contact_phone contact_email",
)  # fmt: skip
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
TITLES = (
    {"a": "企业基本信息", "b": "经营情况", "c": "联系人信息", "d": "工厂信息"}, {"a": "单位登记情况", "b": "生产经营", "c": "联络方式", "d": "申报工厂"},
    {"a": "申报主体", "b": "经营概况", "c": "联系人", "d": "智能工厂"}, {"a": "工商信息", "b": "经营数据", "c": "通讯信息", "d": "工厂概况"},
)  # fmt: skip


def label(rng: random.Random, key: str, *, branch: bool) -> str:
    if key == "scale":
        return rng.choice(_SCALE)
    if key == "legal_representative" and branch:
        return rng.choice(["负责人", "法定代表人（负责人）", "分支机构负责人", "单位负责人"])
    return rng.choice(_LABELS[key].split("|"))


def hint(rng: random.Random, key: str) -> str:
    return rng.choice(_HINTS[key].split("|")) if key in _HINTS else ""


def noise(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str]]]:
    """Questions nobody needs, by the field after which they stand; extra rows people add."""
    f = case.firm
    pool: dict[str, list[tuple[str, str]]] = {
        "established_on": [("注册资本", f"{f.capital}万元"), ("注册资本币种", "人民币")] if not case.branch else [("登记状态", "存续")],
        "industry": [("产业集群", rng.choice(["无", "市级特色产业集群", "/"])), ("所属产业链", "重点产业链配套环节")],
        "employees": [("其中：研发人员", f"{max(6, f.employees // rng.randrange(8, 16))}人"), ("本科及以上学历占比", f"{rng.randrange(12, 46)}%")],
        "revenue": [("2025年研发投入占比", f"{rng.uniform(2.6, 6.9):.1f}%"), ("资产负债率", f"{rng.uniform(28, 61):.1f}%"), ("纳税信用等级", rng.choice("AAB"))],
        "contact_name": [("职务", rng.choice(["科长", "部长", "主管", "主任", "经理", "专员"])), ("所在部门", rng.choice(["质量管理部", "办公室", "生产技术部", "信息中心", "工程装备部", "企业管理部"]))],
        "contact_email": [("传真", rng.choice(["无", "/", "—"])), ("邮政编码", f"2{rng.randrange(50, 78)}{rng.choice('013')}00")],
        "factory_address": [("占地面积", f"{rng.randrange(18, 320)}亩"), ("厂房面积", f"{rng.randrange(6, 90)}000平方米"), ("工厂投产时间", "见正文")],
        "total_investment": [("关键设备数控化率", f"{rng.uniform(66, 98):.1f}%"), ("设备联网率", f"{rng.uniform(61, 97):.1f}%"), ("其中：软件投入占比", f"{rng.randrange(9, 34)}%")],
        "factory_name": [("生产方式", rng.choice(["流程型", "离散型", "☑流程型　☐离散型" if f.industry_code in ("C26", "C27", "C25") else "☐流程型　☑离散型"])), ("工厂类别", rng.choice(["现有工厂改造", "新建工厂"]))],
        "main_business": [("主导产品市场占有情况", "居国内同行业前列"), ("出口情况", rng.choice(["有", "无", "少量出口"]))],
    }  # fmt: skip
    return sprinkled(rng, case, pool, (0.0, 0.25, 0.45, 0.7))
