"""A book's other chapters: history, works, results, money, systems, machines, plans."""

from __future__ import annotations

import random
from html import escape

from testsetkit import answers
from testsetkit.case import Case
from testsetkit.families.mengyin import said
from testsetkit.families.mengyin.asks import money
from testsetkit.families.mengyin.look import paragraphs
from testsetkit.families.mengyin.tale import SYSTEMS
from testsetkit.guide import GUIDE
from testsetkit.markup import cols
from testsetkit.pen import Pen


def history(rng: random.Random, case: Case) -> str:
    f = case.firm
    start = f.founded[0]
    told = "established_on" not in case.blank
    lines = [
        f"公司以{f.product}起家，产品已形成{rng.randrange(4, 20)}个系列、{rng.randrange(60, 900)}个规格，销往全国及东南亚、中东等地。", f"建有省级企业技术中心，累计获授权专利{rng.randrange(14, 140)}件，参与制定标准{rng.randrange(2, 12)}项。",
        f"“{f.brand}”牌{f.product}在同行中有较高知名度，老客户复购率超过{rng.randrange(60, 90)}%。", "企业坚持质量为先，通过ISO 9001、ISO 14001、ISO 45001体系认证。", f"厂区分东西两区，共有{rng.randrange(3, 9)}座车间、{rng.randrange(2, 6)}座库房。",
    ]  # fmt: skip
    if told and start < 2016:
        lines.append(f"企业{rng.choice(['自建厂', '成立'])}以来经历了手工记账、单机自动化、系统集成三个阶段，{rng.randrange(2018, 2021)}年起着手智能工厂建设。")  # fmt: skip
    if case.in_register and case.in_basic and rng.random() < 0.15:
        lines.append("公司已列入本市基础级智能工厂名单。")
    return paragraphs(rng.sample(lines, rng.choice([2, 3, 4])))


def works(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"工厂以{f.product}为主导产品，现有生产线{rng.randrange(3, 16)}条，年产能{rng.randrange(2, 90)}万{rng.choice(['件', '套', '吨'])}。", f"主要生产设备{rng.randrange(90, 700)}台（套），数控化率{rng.randrange(70, 97)}%，联网率{rng.randrange(76, 99)}%。",
        "总体上按照“设备层—控制层—车间层—企业层”四层架构建设，数据由下而上汇集、指令由上而下执行。", f"工厂日产生数据约{rng.randrange(3, 60)}GB，保存期不少于{rng.choice(['一', '两', '三'])}年。",
    ]  # fmt: skip
    return paragraphs(rng.sample(lines, rng.choice([2, 3])))


def maturity(pen: Pen, case: Case) -> str:
    """What the book says of its level; nothing where it says nothing."""
    rng, level, form = pen.rng, case.maturity.book_level, case.maturity.form
    if level is None:
        return ""
    w, name = " 一二三四五"[level], ("", "规划级", "规范级", "集成级", "优化级", "引领级")[level]
    shown = rng.choice([f"{level}级", f"{w}级", f"{w}级（{name}）", f"{level}级（{name}）", f"{name}（{w}级）"])  # fmt: skip
    marked = pen.mark(shown, what="critical", key="maturity_level", sort="text", text=shown, value=str(level))  # fmt: skip
    way = {
        "certificate": ("经第三方机构评估，智能制造能力成熟度等级为{}，证书见附件。", "已取得智能制造能力成熟度证书，等级{}。"),
        "book": ("企业对照GB/T 39116-2020逐条开展自评，成熟度自评结果为{}。", "经自评，智能制造能力成熟度达到{}。"),
        "offplatform": ("公司组织完成智能制造能力成熟度自评估，结果为{}。", "按照成熟度模型做了自评估，达到{}。"),
    }.get(form, ("公司在智能制造评估评价公共服务平台完成自评估，成熟度等级{}。", "智能制造能力成熟度自评估结果：{}。", "依照GB/T 39116、GB/T 39117在省分平台完成自评估，评定为{}。"))  # fmt: skip
    return f"<p>{rng.choice(way).format(marked)}</p>"


def results(rng: random.Random, case: Case) -> str:
    rows = [("全员劳动生产率（万元/人·年）", 40, 130), ("单位产值能耗（千克标煤/万元）", 30, 90), ("产品研制周期（天）", 40, 160), ("订单准时交付率（%）", 82, 91), ("设备综合效率OEE（%）", 55, 72), ("一次交验合格率（%）", 90, 96), ("库存周转（次/年）", 4, 9), ("万元产值用水（吨）", 1, 5)]  # fmt: skip
    down = ("能耗", "周期", "用水")
    body = ""
    for n, (k, a, b) in enumerate(rng.sample(rows, rng.choice([4, 5, 6])), 1):
        old = rng.uniform(a, b)
        part = rng.uniform(0.06, 0.3) if "%" not in k else rng.uniform(0.02, 0.08)
        new = old * (1 - part if any(d in k for d in down) else 1 + part)
        new = min(new, 99.4) if "%" in k else new
        body += f"<tr><td class=m>{n}</td><td>{k}</td><td class=m>{old:.1f}</td><td class=m>{new:.1f}</td></tr>"
    heads = rng.choice([("建设前", "建设后"), ("2021年", "2025年"), ("改造前", "现状")])
    if case.young:
        heads = ("建设前", "建设后")
    lead = rng.choice(["主要指标变化如下：", "建设前后对比见下表。", "通过建设，企业各项指标有不同程度改善。"])  # fmt: skip
    return f"<p>{lead}</p><table>{cols(10, 46, 22, 22)}<tr><th>序号</th><th>指标</th><th>{heads[0]}</th><th>{heads[1]}</th></tr>{body}</table>"


def spending(rng: random.Random, case: Case) -> str:
    if answers.gone(case, "total_investment"):
        return paragraphs(["资金全部由企业自筹，已按合同节点支付。"])
    total = case.firm.investment
    parts = (("智能装备", 0.52), ("软件及系统", 0.2), ("网络与硬件", 0.13), ("安装调试", 0.09), ("其他", 0.06))  # fmt: skip
    body = "".join(f"<tr><td>{k}</td><td class=n>{money(total * p)}</td><td class=m>{p:.0%}</td></tr>" for k, p in parts)  # fmt: skip
    return f"<table>{cols(40, 36, 24)}<tr><th>投资构成</th><th>金额（万元）</th><th>占比</th></tr>{body}</table>"


def systems(rng: random.Random, case: Case) -> str:
    vendors = ("省内集成商", "软件原厂", "企业自行开发", "集团统一配置", "高校合作开发")
    body = "".join(f"<tr><td class=m>{n}</td><td>{x}</td><td class=m>{rng.randrange(2016 if not case.young else 2024, 2026)}</td><td>{rng.choice(vendors)}</td><td class=m>{rng.randrange(10, 400)}</td></tr>" for n, x in enumerate(rng.sample(SYSTEMS, rng.choice([5, 6, 7])), 1))  # fmt: skip
    return f"<table>{cols(9, 34, 16, 25, 16)}<tr><th>序号</th><th>系统</th><th>上线年份</th><th>来源</th><th>账号数</th></tr>{body}</table>"


def machines(rng: random.Random, count: int) -> str:
    names = ("数控车床", "立式加工中心", "码垛机器人", "焊接机器人", "AGV", "堆垛机", "视觉检测仪", "激光切割机", "注塑机", "空压机", "远传电表", "工业网关", "伺服压机", "自动贴标机", "三坐标测量机", "DCS控制柜")  # fmt: skip
    makers = ("济南", "沈阳", "苏州", "深圳", "大连", "德国", "日本", "烟台")
    body = "".join(f"<tr><td class=m>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('ABCHJKVX')}{rng.choice('BDGKTZ')}{rng.randrange(10, 9900)}</td><td class=m>{rng.randrange(1, 36)}</td><td class=m>{rng.choice(makers)}</td><td class=m>{rng.choice(['是', '是', '是', '否'])}</td></tr>" for n in range(1, count + 1))  # fmt: skip
    return f"<table>{cols(9, 29, 20, 12, 15, 15)}<tr><th>序号</th><th>设备名称</th><th>型号</th><th>台数</th><th>产地</th><th>是否联网</th></tr>{body}</table>"


def plans(rng: random.Random, case: Case) -> str:
    lines = [
        "2026年下半年完成剩余设备的联网改造，补齐动力车间的数据采集。", f"围绕{case.firm.product}继续扩大自动检测范围，减少抽检。", "逐步把成熟做法复制到子公司和配套厂。", "计划建设数据分析平台，开展产销预测和工艺寻优研究。", "对现有系统做一次整合，减少重复录入。",
    ]  # fmt: skip
    picked = rng.sample(lines, 3)
    if rng.random() < 0.18:
        have = {c.number for c in case.claims}
        free = [s.name for s in GUIDE if s.number not in have and s.name not in {c.claimed for c in case.claims}]  # fmt: skip
        picked.append(f"目前尚未开展{rng.choice(free)}，拟于2027年立项。")
    return paragraphs(picked)


def branch(case: Case) -> str:
    if case.branch == "claimed":
        return "<p>我单位为公司的分支机构，非独立法人。因行业存在特殊情况，生产基地由总公司统一设立、统一核算，按照通知关于“有行业特殊情况的，允许法人的分支机构申报”的规定提出申报。</p>"
    if case.branch == "excepted":
        return "<p>我单位系法人下属分支机构，已办理营业执照并取得统一社会信用代码。</p>"
    return ""


def lawful(rng: random.Random, case: Case) -> str:
    """What the enterprise states of itself, where the book is to state it."""
    first = rng.choice(["企业依法经营、照章纳税，各项许可手续齐全。", "公司内部制度健全，生产经营正常。", "公司按期缴纳税款和社会保险费，经营状况平稳。"])  # fmt: skip
    told = [said.accident(rng, case) if case.accident_in == "book" else "", said.credit(rng, case) if case.discredit_in == "book" else ""]  # fmt: skip
    if rng.random() < 0.5:
        told.reverse()
    numbered = [x for x in (first, *told) if x]
    if len(numbered) > 1 and rng.random() < 0.4:
        return branch(case) + paragraphs([f"{n}.{x}" for n, x in enumerate(numbered, 1)])
    return branch(case) + paragraphs([first, *told])


def contents(rng: random.Random, titles: list[str]) -> str:
    """The list of chapters, with or without pages."""
    at, lines = 1, ""
    paged = rng.random() < 0.6
    for t in titles:
        lines += f'<p class=f style="display:flex;margin:1.5mm 0"><span>{escape(t)}</span><span style="flex:1;border-bottom:.35mm dotted #555;margin:0 2mm 1.5mm"></span><span>{at if paged else ""}</span></p>'
        at += rng.choice([1, 1, 2, 3])
    return f"<div class=new><h1>目　录</h1>{lines}</div>"


def notes(rng: random.Random) -> str:
    """The form's own notes on filling in, left in the book."""
    lines = [
        "本申报书由申报单位填写，内容应真实、完整。", "表中数据以2025年12月31日为准，金额单位为万元，保留两位小数。", "企业名称、统一社会信用代码以营业执照为准。", "场景建设内容请对照《智能制造典型场景参考指引》填写。", "申报书一式一份，A4纸双面印制，左侧装订。", "栏目不够可另附页，不适用的填“/”。",
    ]  # fmt: skip
    return '<div class=new><h1>填报须知</h1>' + "".join(f"<p>{n}．{x}</p>" for n, x in enumerate(rng.sample(lines, 4), 1)) + "</div>"  # fmt: skip
