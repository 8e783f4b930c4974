"""What a book's form asks of firm and factory: labels, hints, orders, and questions nobody needs."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit import answers
from testsetkit.case import Case
from testsetkit.families.mengyin.said import STAFF
from testsetkit.pen import Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("单位名称", "企业名称", "申报企业", "企业名称（全称）", "申报单位全称", "申报主体", "公司名称", "法人单位名称"),
    "uscc": ("统一社会信用代码", "社会统一信用代码", "信用代码", "统一信用代码", "营业执照代码（18位）", "统一社会信用代码证号"),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人（负责人）", "企业法人", "法人姓名", "法定代表人姓名"),
    "registered_address": ("注册地址", "企业注册地", "注册所在地", "工商登记住所", "注册地址（详细）", "住所", "注册地（执照住所）"),
    "established_on": ("成立时间", "成立日期", "企业成立年月日", "注册登记时间", "建厂时间", "公司设立时间"),
    "industry": ("所属行业", "国民经济行业分类", "行业大类", "行业类别及代码", "主行业", "所属国民经济行业（大类）", "行业门类"),
    "enterprise_type": ("企业性质", "企业类型", "所有制类型", "企业所有制性质", "单位性质", "经济性质"),
    "parent_company": ("上级单位", "所属集团公司", "控股母公司", "上级主管单位（集团）", "隶属集团", "母公司"),
    "main_business": ("主营业务", "经营主业", "主要产品及业务", "主营产品（业务）", "主要从事业务", "主导产品及服务"),
    "employees": ("职工总数", "从业人数", "员工人数（人）", "年末从业人员", "在岗职工", "用工人数（人）", "职工人数"),
    "revenue": ("2025年营业收入（万元）", "2025年主营业务收入", "上年营业收入（万元）", "2025年销售收入（万元）", "营业收入（2025年度）", "上年度（2025年）营收", "2025年度主营业务收入（万元）"),
    "contact_name": ("联系人", "经办人", "填报人", "工作联系人", "联络人", "项目负责人（联系人）", "具体联系人"),
    "contact_phone": ("联系电话", "手机号码", "联系人手机", "联系方式", "电话", "移动电话", "联系人电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "电子邮件", "联系邮箱", "邮箱地址"),
    "factory_name": ("工厂名称", "智能工厂名称", "申报工厂", "拟申报工厂名称", "智能工厂（项目）名称", "申报工厂全称"),
    "factory_address": ("工厂地址", "工厂所在地", "厂址", "建设地址", "智能工厂地址", "工厂实际地址", "工厂坐落"),
    "total_investment": ("总投资（万元）", "项目总投资", "累计投入（万元）", "建设总投资", "智能工厂投资额（万元）", "工厂总投资"),
}  # fmt: skip
HINTS = {
    "enterprise_name": "与公章一致", "uscc": "18位", "registered_address": "按营业执照填写", "established_on": "以营业执照为准", "industry": "按GB/T 4754填大类",
    "parent_company": "无上级的填“无”", "main_business": "50字以内", "employees": "2025年12月末", "revenue": "以审计报告为准", "contact_phone": "请保持畅通", "factory_address": "写到门牌号",
    "total_investment": "软硬件合计", "factory_name": "应能体现产品", "legal_representative": "与执照一致",
}  # fmt: skip
ORDERS = (
    ("enterprise_name", "uscc", "registered_address", "legal_representative", "established_on", "enterprise_type", "parent_company", "industry", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email", "factory_name", "factory_address", "total_investment"),
    ("enterprise_name", "registered_address", "uscc", "established_on", "legal_representative", "contact_name", "contact_phone", "contact_email", "enterprise_type", "parent_company", "industry", "employees", "revenue", "main_business", "factory_name", "factory_address", "total_investment"),
    ("factory_name", "factory_address", "total_investment", "enterprise_name", "uscc", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "legal_representative", "contact_name", "contact_phone", "contact_email", "main_business", "employees", "revenue"),
    ("enterprise_name", "factory_name", "uscc", "industry", "enterprise_type", "parent_company", "established_on", "legal_representative", "registered_address", "factory_address", "main_business", "revenue", "employees", "total_investment", "contact_name", "contact_phone", "contact_email"),
    ("enterprise_name", "uscc", "enterprise_type", "parent_company", "industry", "established_on", "registered_address", "main_business", "employees", "revenue", "factory_name", "total_investment", "factory_address", "legal_representative", "contact_name", "contact_email", "contact_phone"),
)  # fmt: skip
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
WIDE = ("enterprise_name", "registered_address", "main_business", "factory_name", "factory_address", "parent_company")  # fmt: skip
GROUPS = (
    {"a": "企业概况", "b": "经营情况", "c": "联系方式", "d": "工厂情况"}, {"a": "申报主体", "b": "行业及经营", "c": "联络信息", "d": "智能工厂"},
    {"a": "登记信息", "b": "经营指标", "c": "联系人", "d": "申报工厂"}, {"a": "企业信息", "b": "生产经营", "c": "申报联络", "d": "项目信息"},
)  # fmt: skip


@dataclass
class Ask:
    """A question and its answer (HTML; empty where it is left open)."""

    key: str
    label: str
    said: str
    group: str
    wide: bool = False
    hint: str = ""

    @property
    def flat(self) -> str:
        return self.label.replace("<br>", "")


def asks(pen: Pen, case: Case, *, spoken: bool = False) -> list[Ask]:
    """All questions in the order of one of the forms; `spoken`: for sentences, which name units."""
    rng = pen.rng
    hinted = rng.random() < 0.35
    boxed = not spoken and rng.random() < 0.07
    hand = not spoken and answers.on_paper(case) and not case.blank and rng.random() < 0.12
    more = answers.sprinkled(rng, case, _pool(rng, case), (0, 0.15, 0.3, 0.5))
    made = []
    for key in rng.choice(ORDERS):
        if not pen.has(key) or (key in OPTIONAL and key not in case.blank and rng.random() < 0.13):
            continue
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        label = rng.choice([x for x in LABELS[key] if not (spoken and answers.in_unit(x))])
        group = answers.GROUP_OF[key]
        said = _said(pen, case, key, label, boxed, hand, spoken)
        made.append(Ask(key, label, said, group, key in WIDE, HINTS.get(key, "") if hinted and rng.random() < 0.55 else ""))  # fmt: skip
        if key == "revenue" and case.scale:
            made.append(Ask("scale", rng.choice(["是否规上企业", "是否规模以上", "规上工业企业", "是否为规模以上工业企业"]), _scale(rng, case), "b"))  # fmt: skip
        made += [Ask("", k, v, group) for k, v in more.get(key, [])]
    return made


def _said(pen: Pen, case: Case, key: str, label: str, boxed: bool, hand: bool, spoken: bool) -> str:
    rng, f = pen.rng, case.firm
    if hand and key in ("contact_name", "contact_phone"):
        return answers.by_hand(pen, case, key)
    if key == "enterprise_type" and "民营" in f.kind and not spoken and rng.random() < 0.45:
        return _ticked(pen)
    if key in case.blank:
        return pen.book(key)
    if key == "employees" and spoken:
        return pen.book(key, shown=f"{f.employees}人", value=str(f.employees))
    if key == "industry" and rng.random() < 0.2:
        shown = f"{f.industry}（{f.industry_code[1:]}）"
        return pen.book(key, shown=shown, value=shown, accept=(f.industry, f"{f.industry_code} {f.industry}", f"{f.industry_code}{f.industry}", f"{f.industry}（{f.industry_code}）"))  # fmt: skip
    if key == "employees" and rng.random() < 0.2:
        return pen.book(key, shown=str(f.employees), value=str(f.employees)) + rng.choice(["人（含劳务派遣）", " 人，其中研发人员" + str(max(9, f.employees // 11)) + "人"]) * (not answers.in_unit(label))  # fmt: skip
    return pen.book(key, unit_in_label=answers.in_unit(label), boxed=boxed and key == "uscc")


def _ticked(pen: Pen) -> str:
    rng = pen.rng
    told = pen.book("enterprise_type", shown="民营企业", value="民营企业", accept=("民营",))
    yes, no = rng.choice([("☑", "□"), ("√", "□"), ("■", "□"), ("☒", "☐"), ("●", "○"), ("✔", "☐"), ("[√]", "[ ]")])  # fmt: skip
    options = ["国有企业", told, "外资企业", "合资企业", "其他"]
    rng.shuffle(options)
    if rng.random() < 0.3:
        return rng.choice(["　", "<br>"]).join(f"{x} {yes if x == told else no}" for x in options)
    return rng.choice(["　", " ", "；"]).join(f"{yes if x == told else no}{x}" for x in options)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下企业", "暂为规下", "规模以下（规下）工业企业"])
    yes = case.scale == "yes"
    a, b = ("是", "否")
    tick = rng.choice([("☑", "□"), ("√", "□"), ("■", "□")])
    return rng.choice([a if yes else b, f"{tick[0] if yes else tick[1]}{a}　{tick[1] if yes else tick[0]}{b}", f"{a}{tick[0] if yes else tick[1]} {b}{tick[1] if yes else tick[0]}"])  # fmt: skip


def money(value: float) -> str:
    return f"{value:,.2f}"


def _pool(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str]]]:
    """Questions of no use here, by the field behind which they stand."""
    f = case.firm
    names = answers.staff(case, STAFF, 4)
    line = f.landline[:-3]
    pool: dict[str, list[tuple[str, str]]] = {
        "enterprise_name": [("英文缩写", f.email[0].upper() + f.email[1].upper() + "G"), ("注册商标", f"{f.brand}牌"), ("曾获称号", rng.choice(["专精特新中小企业", "省瞪羚企业", "制造业单项冠军", "高新技术企业"]))],
        "uscc": [("注册资本", f"{f.capital}万元"), ("纳税人类型", "一般纳税人"), ("开户行", f"中国银行{f.city[:-1]}{rng.choice(['分行', '新区支行', '营业部'])}"), ("海关编码", f"37{rng.randrange(10**7, 10**8)}")],
        "registered_address": [("邮编", f"2{rng.randrange(50000, 77999)}"), ("所在园区", rng.choice(["经济开发区", "高新区产业园", "/", "化工园区外"])), *([("所属县（市、区）", f.county)] if f.county and f.county in f.address else [])],
        "legal_representative": [("总经理", names[0]), ("分管副总", names[1]), ("总工程师", names[2]), ("学历", rng.choice(["本科", "大专", "硕士"]))],
        "industry": [("主导产品", f.product), ("是否两高行业", "否"), ("所属产业链", rng.choice(["高端装备", "绿色化工", "新材料", "现代食品", "电子信息"])), ("产能利用率", f"{rng.randrange(71, 96)}%")],
        "contact_email": [("传真", f"{line}{rng.randrange(100, 999)}"), ("联系人职务", rng.choice(["技术部长", "信息中心主任", "企管部经理", "项目专员"])), ("QQ", str(rng.randrange(10**8, 10**9)))],
        "factory_name": [("建设周期", f"{rng.randrange(2019, 2022)}.{rng.randrange(1, 13)}—{rng.randrange(2023, 2026)}.{rng.randrange(1, 13)}"), ("工厂类型", rng.choice(["离散型", "流程型", "混合型"])), ("工厂负责人", names[3])],
        "factory_address": [("占地面积", f"{rng.randrange(40, 460)}亩"), ("建筑面积（㎡）", str(rng.randrange(9000, 98000))), ("车间数量", f"{rng.randrange(2, 9)}个")],
        "total_investment": [("其中：软件", f"{f.investment * 0.22:.1f}万元"), ("其中：装备", f"{f.investment * 0.61:.1f}万元"), ("资金来源", "企业自筹")],
        "employees": [("研发人员", str(max(8, f.employees // 12))), ("大专以上学历", f"{f.employees // 3}人")],
        "main_business": [("出口占比", f"{rng.randrange(3, 46)}%"), ("主要客户", "行业头部企业"), ("细分市场占有率", f"{rng.randrange(4, 31)}%")],
    }  # fmt: skip
    if not answers.gone(case, "revenue"):
        pool["revenue"] = [("2025年利润总额（万元）", money(f.revenue * 0.098)), ("2025年研发费用（万元）", money(f.revenue * 0.034)), ("资产总额（万元）", money(f.revenue * 1.21)), ("资产负债率", f"{rng.randrange(38, 62)}%")]  # fmt: skip
        if not case.young:
            pool["revenue"].append(("2024年营业收入（万元）", money(f.revenue * 0.94)))
    if not answers.gone(case, "contact_phone", "contact_name"):
        pool["contact_phone"] = [("单位总机", f.landline[:-4] + "8000"), ("值班电话", f.landline[:-4] + "8119"), ("备用联系人", names[1])]  # fmt: skip
    if case.young:
        pool["factory_name"] = pool["factory_name"][1:]
    if f.branch_of:
        pool["uscc"] = pool["uscc"][1:]
    if answers.gone(case, "legal_representative"):
        del pool["legal_representative"]
    return pool
