"""What forms of this hand call the fields, with hints, units and English."""

from __future__ import annotations

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位名称", "申报单位", "申报企业名称", "企业名称（全称）", "申报主体", "单位全称", "公司名称", "企业全称", "法人单位名称"),
    "uscc": ("统一社会信用代码", "企业统一社会信用代码", "社会信用代码", "统一信用代码", "统一社会信用代码号", "信用代码", "单位代码（统一社会信用代码）", "法人单位统一社会信用代码", "统一社会信用代码（18位）"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "企业法定代表人", "法定代表人（负责人）", "法人姓名", "公司法人代表", "单位法定代表人"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "工商注册地址", "法定住所", "注册住所", "企业注册地", "登记注册地址", "住所（注册地）"),
    "established_on": ("成立时间", "成立日期", "注册时间", "企业成立时间", "注册成立日期", "设立时间", "公司成立日期", "工商注册时间"),
    "industry": ("所属行业", "行业类别", "国民经济行业", "所属国民经济行业", "所在行业", "所属行业大类", "行业分类", "主营业务所属行业", "行业（大类）"),
    "enterprise_type": ("企业性质", "所有制类型", "企业类型", "单位性质", "企业所有制性质", "经济性质", "控股类型", "企业所有制"),
    "parent_company": ("所属集团", "上级单位", "控股股东", "母公司", "上级公司名称", "所属集团公司", "集团母公司", "上级集团（母公司）", "第一大股东（母公司）"),
    "main_business": ("主营业务", "主要业务", "主营业务简述", "主要经营业务", "主营业务及产品", "企业主营业务", "主要产品与业务", "主业"),
    "employees": ("职工人数", "从业人员", "员工总数", "在岗职工数", "从业人员期末人数", "职工总数", "在册员工人数", "员工人数", "年末从业人数"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "营业收入（2025年）", "2025年主营业务收入", "上年度营业收入（2025年）", "2025年营业总收入", "2025年度销售收入", "2025年实现营业收入", "上年营业收入"),
    "contact_name": ("联系人", "申报联系人", "联系人姓名", "项目联系人", "工作联系人", "企业联系人", "业务联系人", "申报工作联系人", "联络人"),
    "contact_phone": ("联系电话", "手机", "联系人手机", "手机号码", "移动电话", "联系人电话", "联系方式", "联系手机", "联系人联系电话"),
    "contact_email": ("电子邮箱", "邮箱", "电子邮件", "E-mail", "联系邮箱", "联系人邮箱", "电子信箱", "邮箱地址"),
    "factory_name": ("工厂名称", "智能工厂名称", "申报工厂名称", "工厂全称", "拟申报智能工厂名称", "申报智能工厂", "工厂（项目）名称", "所申报工厂名称"),
    "factory_address": ("工厂地址", "工厂所在地", "智能工厂地址", "工厂详细地址", "建设地点", "工厂建设地址", "工厂坐落地址", "生产地址（工厂）", "工厂地点"),
    "total_investment": ("总投资", "工厂总投资", "智能工厂总投资额", "项目总投资", "建设总投资", "累计总投资", "智能化建设总投资", "工厂建设总投资额"),
    "scale": ("是否规模以上工业企业", "是否为规上工业企业", "规上企业（是/否）", "是否规上", "企业规模（是否规上）", "是否属于规模以上企业", "规模以上工业企业"),
    "level": ("申报级别", "申报等级", "申报类型", "拟申报级别", "智能工厂级别", "申报层级", "梯度级别"),
    "maturity": ("智能制造能力成熟度等级", "成熟度等级", "自评估等级", "成熟度自评估结果", "智能制造能力成熟度水平", "CMMM等级"),
}  # fmt: skip
HINTS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("与公章一致", "须与营业执照一致", "填写全称"), "uscc": ("18位", "按营业执照填写", "三证合一后代码"),
    "registered_address": ("按营业执照填写", "省、市、县（区）、街道门牌"), "established_on": ("年/月/日", "以营业执照为准"),
    "industry": ("按GB/T 4754填写至大类", "国民经济行业分类大类"), "enterprise_type": ("单选", "按实际控制情况"), "parent_company": ("无则填“无”", "集团所属企业填写"),
    "main_business": ("限50字", "简要填写"), "employees": ("2025年末", "含劳务派遣"), "revenue": ("以审计报告为准", "单体口径"), "factory_name": ("一般为企业简称＋产品＋智能工厂", "与申报系统一致"),
    "factory_address": ("具体到门牌号", "一个工厂填一处"), "total_investment": ("截至2025年底", "含软硬件及集成"), "contact_name": ("熟悉申报材料", "以便核实情况"), "contact_phone": ("请保持畅通", "填手机"),
    "contact_email": ("用于接收通知",), "legal_representative": ("与营业执照一致",), "scale": ("以统计联网直报为准",), "level": ("单选",), "maturity": ("平台评估或认证结果",),
}  # fmt: skip
ENGLISH = {
    "enterprise_name": "Company Name", "uscc": "Unified Social Credit Code", "legal_representative": "Legal Representative", "registered_address": "Registered Address",
    "established_on": "Date of Establishment", "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent Company", "main_business": "Main Business",
    "employees": "Employees", "revenue": "Revenue 2025", "contact_name": "Contact Person", "contact_phone": "Tel.", "contact_email": "E-mail", "factory_name": "Factory Name",
    "factory_address": "Factory Address", "total_investment": "Total Investment", "scale": "Above Designated Size", "level": "Level", "maturity": "CMMM Level",
}  # fmt: skip
ASKED = {
    "enterprise_name": "贵单位的全称是？", "uscc": "贵单位的统一社会信用代码是？", "legal_representative": "法定代表人是哪位？", "registered_address": "注册地址在哪里？",
    "established_on": "单位何时成立（以营业执照为准）？", "industry": "属于哪一国民经济行业（大类）？", "enterprise_type": "企业性质属于哪一类？", "parent_company": "所属集团（母公司）是哪家？没有请填“无”。",
    "main_business": "主营业务是什么？", "employees": "目前职工总数是多少？", "revenue": "2025年营业收入是多少？", "contact_name": "本次申报的联系人是谁？", "contact_phone": "联系人的电话是？",
    "contact_email": "联系人的电子邮箱是？", "factory_name": "申报的智能工厂叫什么名称？", "factory_address": "工厂位于什么地址？", "total_investment": "智能工厂总投资是多少？",
    "scale": "是否为规模以上工业企业？", "level": "本次申报哪一级别？", "maturity": "智能制造能力成熟度达到几级？",
}  # fmt: skip
SENTENCES = {
    "enterprise_name": "{}（以下简称“公司”）", "uscc": "的统一社会信用代码为{}", "established_on": "，于{}注册成立", "registered_address": "，注册地址位于{}", "legal_representative": "，法定代表人{}",
    "enterprise_type": "。公司的企业性质为{}", "industry": "，按国民经济行业分类属于{}", "main_business": "，主营业务是{}", "employees": "。截至2025年底，公司职工总数为{}", "revenue": "，2025年实现营业收入{}",
    "factory_name": "。本次申报的智能工厂名称为“{}”", "factory_address": "，工厂地址为{}", "total_investment": "，工厂总投资{}", "contact_name": "。申报工作联系人为{}", "contact_phone": "，联系电话{}", "contact_email": "，电子邮箱{}",
}  # fmt: skip
