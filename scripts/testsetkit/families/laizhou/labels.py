"""What offices call the fields of the basic-information form, and what they add to them."""

from __future__ import annotations

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "企业全称", "单位名称", "申报单位", "申报企业名称", "申报主体名称", "申报单位全称", "申请单位名称", "企业名称（全称）", "企业（单位）名称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "企业统一社会信用代码", "信用代码", "统一社会信用代码证号", "统一信用代码", "单位统一社会信用代码", "统一社会信用代码（营业执照号）", "营业执照统一社会信用代码"),
    "legal_representative": ("法定代表人", "法人代表", "企业法定代表人", "法定代表人姓名", "企业法人代表", "法人姓名", "法人代表姓名", "单位法定代表人"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "工商注册地址", "单位注册地址", "住所（注册地址）", "注册登记地址", "企业注册地", "营业执照住所"),
    "established_on": ("成立时间", "成立日期", "注册时间", "企业成立时间", "公司成立时间", "注册成立时间", "注册登记日期", "工商注册时间", "设立时间"),
    "industry": ("所属行业", "行业类别", "所属行业大类", "行业分类", "国民经济行业分类", "所属行业及代码", "国民经济行业类别", "企业所属行业", "所属国民经济行业大类"),
    "enterprise_type": ("企业性质", "单位性质", "企业类型", "所有制性质", "所有制类型", "经济性质", "企业所有制性质", "单位类型", "企业经济类型"),
    "parent_company": ("所属集团", "上级集团公司", "母公司名称", "控股股东", "上级单位", "隶属集团", "所属集团公司（无则不填）", "实际控制企业", "控股母公司"),
    "main_business": ("主营业务", "主营产品", "主要产品", "经营主业", "主营业务及产品", "主导产品（业务）", "主要业务", "主营业务简述", "企业主营业务"),
    "employees": ("职工总数", "从业人数", "员工人数", "在岗职工人数", "职工人数（人）", "从业人员（人）", "企业总人数", "员工总人数（人）", "年末从业人员数"),
    "revenue": ("2025年营业收入", "2025年营业收入（万元）", "2025年主营业务收入", "2025年主营业务收入（万元）", "2025年度营业收入（万元）", "2025年销售收入（万元）", "营业收入（2025年，万元）", "上年度营业收入（万元）", "2025年度主营业务收入"),
    "contact_name": ("联系人", "项目联系人", "申报联系人", "企业联系人", "联系人姓名", "填报人", "工作联系人", "指定联系人", "业务联系人"),
    "contact_phone": ("联系电话", "联系人电话", "手机号码", "手机", "联系方式", "移动电话", "联系人手机", "手机号", "联系人联系电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "联系邮箱", "电子邮件", "联系人邮箱", "Email", "电子信箱", "邮箱地址"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "申报智能工厂名称", "拟申报工厂名称", "申报的智能工厂名称", "智能工厂（项目）名称", "工厂名称（全称）", "所申报智能工厂名称"),
    "factory_address": ("工厂地址", "智能工厂地址", "工厂所在地", "申报工厂地址", "工厂详细地址", "智能工厂建设地点", "工厂建设地址", "生产地址", "工厂坐落地址"),
    "total_investment": ("总投资", "项目总投资（万元）", "智能工厂总投资", "工厂总投资（万元）", "总投资额（万元）", "建设总投资", "智能化改造总投资（万元）", "累计投资（万元）", "智能工厂建设投资额（万元）"),
}  # fmt: skip

TWIN = {
    "enterprise_name": "Enterprise", "uscc": "USCC", "legal_representative": "Legal Representative", "registered_address": "Registered Address",
    "established_on": "Date of Establishment", "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent Company",
    "main_business": "Main Business", "employees": "Employees", "revenue": "Revenue of 2025", "contact_name": "Contact Person", "contact_phone": "Tel.",
    "contact_email": "E-mail", "factory_name": "Smart Factory", "factory_address": "Factory Address", "total_investment": "Total Investment",
}  # fmt: skip

HINTS = {
    "enterprise_name": "与公章一致", "uscc": "18位，与执照一致", "registered_address": "按营业执照填写", "industry": "按GB/T 4754大类填写",
    "enterprise_type": "国有、民营、外资等", "parent_company": "没有填“无”", "employees": "2025年12月31日在册人数", "revenue": "以财务报表为准",
    "factory_name": "一般为“企业简称+产品+智能工厂”", "factory_address": "具体到路、号", "total_investment": "含设备、软件及网络", "contact_phone": "请填写能及时接通的号码",
    "established_on": "年月日", "main_business": "不超过50字", "legal_representative": "姓名", "contact_email": "用于接收通知", "contact_name": "熟悉申报内容人员",
}  # fmt: skip

NESTED = {
    "legal_representative": ("法定代表人", "法人代表"),
    "contact_name": ("联系人", "申报联系人", "项目联系人"),
}

KINDS = {
    "民营企业": (("国有企业", "民营企业", "外资企业", "合资企业", "其他"), ("中央企业", "地方国企", "民营企业", "三资企业"), ("国有", "集体", "民营企业", "外商投资", "港澳台商投资")),
    "私营企业": (("国有企业", "集体企业", "私营企业", "股份制企业", "其他"),),
    "中外合资企业": (("国有控股企业", "民营企业", "中外合资企业", "外商独资企业", "其他"),),
}  # fmt: skip

FIRM = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue")  # fmt: skip
CONTACT = ("contact_name", "contact_phone", "contact_email")
FACTORY = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
WIDE = ("enterprise_name", "registered_address", "main_business", "parent_company", "factory_name", "factory_address")  # fmt: skip
