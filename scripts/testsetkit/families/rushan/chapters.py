"""Chapters around the facts and scenarios: they state or describe what no check counts as a scenario."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan import told
from testsetkit.families.rushan.ask import maturity_word
from testsetkit.families.rushan.style import paragraphs
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen, in_words


def profile(rng: random.Random, case: Case) -> str:
    p = case.firm.product
    said = [
        f"公司长期专注{p}的研发与制造，产品进入国内主要客户的合格供方名录，并出口多个国家和地区。", f"公司建有省级企业技术中心和检测中心，累计授权专利{rng.randrange(30, 260)}项，主持或参与制定标准{rng.randrange(2, 19)}项。",
        f"厂区占地{rng.randrange(80, 620)}亩，拥有{rng.randrange(3, 11)}条主要生产线，年产能居同行业前列。", "公司按照现代企业制度规范运作，建立了覆盖采购、生产、销售、财务的内部控制体系。",
        "近三年企业经营和财务状况良好，营业收入与利润保持稳定。", "公司坚持技术改造与管理提升并重，连续多年位列全市制造业重点企业名单。",
    ]  # fmt: skip
    return paragraphs(rng.sample(said, rng.choice([2, 3, 4])))


def general(rng: random.Random, case: Case) -> str:
    """The general state: architecture, course and systems."""
    p = case.firm.product
    systems = rng.sample(["ERP", "MES", "PLM", "WMS", "SCADA", "QMS", "EAM", "SRM", "APS", "BI"], 6)
    rows = "".join(f"<tr><td class=c>{n}</td><td>{s}</td><td>{rng.choice(['自主开发', '外购实施', '合作开发'])}</td><td class=c>{rng.randrange(max(2016, case.firm.founded[0]), 2026)}年</td><td>{rng.choice(['全公司', '全部车间', '主要车间', '采购与销售部门'])}</td></tr>" for n, s in enumerate(systems, 1))  # fmt: skip
    said = [
        "工厂按照“总体规划、分步实施、重点突破、效益驱动”的思路推进建设，形成设备层、控制层、车间层、企业层和协同层五层架构。",
        f"围绕{p}的制造特点，先后完成自动化改造、信息系统集成和数据应用三个阶段的工作，关键工序数控化率达到{rng.uniform(82, 98):.1f}%。",
        "各系统通过统一数据总线交换信息，主数据由信息中心集中维护，编码规则全公司一致。",
    ]
    return f"{paragraphs(said)}<p class=c style='font-size:10pt'>主要信息系统一览</p><table><tr><th>序号</th><th>系统</th><th>建设方式</th><th>上线时间</th><th>应用范围</th></tr>{rows}</table>"


def history(rng: random.Random, case: Case) -> str:
    start = max(case.firm.founded[0], 2005)
    steps = [
        "启动厂房与公用工程建设",
        "引进首批自动化生产线",
        "上线ERP与财务一体化系统",
        "建成集中控制室",
        "完成主要设备联网",
        "数据平台投入使用",
    ]
    rows = "".join(f"<tr><td class=c>{y}年</td><td>{s}</td></tr>" for y, s in zip(sorted(rng.sample(range(start, 2026), 4)), steps, strict=False))  # fmt: skip
    return f"<table><tr><th style='width:20%'>时间</th><th>大事记</th></tr>{rows}</table>"


def honours(rng: random.Random, case: Case) -> str:
    names = rng.sample(["省级企业技术中心", "制造业单项冠军企业", "专精特新中小企业", "绿色工厂", "质量标杆", "两化融合管理体系贯标企业", "守合同重信用企业", "瞪羚企业", "劳动关系和谐企业"], 5)  # fmt: skip
    return "".join(f"<p>（{in_words(n)}）{rng.randrange(2017, 2026)}年，获评“{x}”。</p>" for n, x in enumerate(names, 1))  # fmt: skip


def effects(rng: random.Random, case: Case) -> str:
    items = rng.sample(["人均产值（万元/人）", "产品一次交验合格率（%）", "单位产值综合能耗（吨标煤/万元）", "设备综合效率OEE（%）", "订单平均交付期（天）", "库存周转率（次/年）", "产品研制周期（天）", "资源综合利用率（%）"], 5)  # fmt: skip
    rows = ""
    for x in items:
        old = rng.uniform(6, 92)
        rows += f"<tr><td>{x}</td><td class=c>{old:.2f}</td><td class=c>{old * rng.uniform(0.6, 1.3):.2f}</td><td class=c>{rng.randrange(6, 42)}%</td></tr>"
    return f"<p>智能工厂建成后，主要指标变化情况如下。</p><table><tr><th>指标名称</th><th>建设前</th><th>2025年</th><th>改善幅度</th></tr>{rows}</table>"


def equipment(rng: random.Random, count: int) -> str:
    """A list of machines; with 46 rows a page of it bears nothing that is graded."""
    names = ["卧式加工中心", "数控龙门铣床", "六关节机器人", "桁架机械手", "RGV穿梭车", "激光切割机", "三坐标测量机", "自动涂装线", "空气压缩机", "立式加工中心", "智能电表网关", "工业控制计算机", "在线称重装置", "伺服压力机"]  # fmt: skip
    rows = "".join(f"<tr><td class=c>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('ABDGHKV')}{rng.choice('CKLMS')}{rng.randrange(100, 9900)}</td><td class=c>{rng.randrange(1, 30)}</td><td class=c>{rng.randrange(2014, 2026)}</td></tr>" for n in range(1, count + 1))  # fmt: skip
    return f"<table><thead><tr><th>序号</th><th>设备名称</th><th>规格型号</th><th>数量（台/套）</th><th>投用年份</th></tr></thead>{rows}</table>"


def standards(rng: random.Random, case: Case) -> str:
    kinds = rng.sample(["设备数据采集规范", "物料编码规则", "产品主数据管理办法", "工艺文件编制导则", "现场看板管理细则", "备件定额标准", "计量器具管理办法", "生产调度工作标准"], 5)  # fmt: skip
    rows = "".join(f"<tr><td class=c>{n}</td><td>Q/{case.firm.uscc[-6:-3]} {rng.randrange(100, 999)}-{rng.randrange(2019, 2026)}</td><td>{x}</td></tr>" for n, x in enumerate(kinds, 1))  # fmt: skip
    return f"<table><tr><th>序号</th><th>标准编号</th><th>标准名称</th></tr>{rows}</table>"


def spending(rng: random.Random, case: Case) -> str:
    parts = ["设备购置与改造", "软件及系统集成", "网络与机房设施", "咨询与培训", "其他费用"]
    shares = [0.58, 0.21, 0.11, 0.04, 0.06]
    rows = "".join(f"<tr><td>{a}</td><td class=c>{s:.0%}</td></tr>" for a, s in zip(parts, shares, strict=True))  # fmt: skip
    return f"<p>资金由企业自筹解决，支出结构如下。</p><table><tr><th>支出科目</th><th>占比</th></tr>{rows}</table>"


def plans(rng: random.Random, case: Case) -> str:
    """What shall be done; sometimes names scenarios that are not built yet."""
    said = ["持续推进存量设备改造，三年内完成剩余产线的联网。", f"面向{case.firm.product}新品开发需要，建设中试平台。", "完善数据资产目录，推动指标体系在各部门落地。", "总结建设经验，形成可向同行推广的实施手册。"]  # fmt: skip
    made = rng.sample(said, 3)
    if rng.random() < 0.3:
        have = {c.number for c in case.claims}
        free = [s.name for s in GUIDE if s.number not in have and s.name not in {c.claimed for c in case.claims}]  # fmt: skip
        a, b = rng.sample(free, 2)
        made.append(f"目前尚未开展{a}、{b}两个场景的建设，计划于2027年启动可行性研究。")
    return "".join(f"<p>{n}．{x}</p>" for n, x in enumerate(made, 1))


def maturity(pen: Pen, case: Case) -> str:
    """What the book says of its assessment; '' for nothing."""
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    own = m.subject_kind == "own"
    when = f"，完成时间{pen.day(m.day, 'cn', 'dot')}" if own and m.form in ("report", "page") and rng.random() < 0.4 else ""  # fmt: skip
    word = maturity_word(pen, case)
    way = {"certificate": "经第三方评估取得智能制造能力成熟度证书，等级为", "book": "开展了智能制造能力成熟度自评估，自评结果为", "offplatform": "组织内部评估组开展了智能制造能力成熟度自评估，结果为"}.get(m.form, "在智能制造评估评价公共服务平台完成自评估，结果为")  # fmt: skip
    if rng.random() < 0.4:
        rows = f"<tr><th style='width:34%'>评估标准</th><td>GB/T 39116-2020、GB/T 39117-2020</td></tr><tr><th>评估方式</th><td>{'第三方认证' if m.form == 'certificate' else '自评估'}</td></tr><tr><th>评估结果</th><td>{word}</td></tr>"
        return f"<table>{rows}</table>"
    return f"<p>对照《智能制造能力成熟度模型》（GB/T 39116-2020），公司{way}{word}{when}。</p>"


def branch(case: Case) -> str:
    if case.branch == "claimed":
        return "<p>我单位为法人的分支机构。因所在行业情况特殊（装置一体化布局，生产经营由分支机构独立核算），根据通知“有行业特殊情况的，允许法人的分支机构申报”的规定提出申报，特作说明。</p>"
    if case.branch == "excepted":
        return "<p>我单位系法人设立的分支机构，独立核算，依法取得统一社会信用代码。</p>"
    return ""


def conditions(rng: random.Random, case: Case) -> str:
    """Lawful conduct: accidents and credit where the book states them, as text or with ticks."""
    plain = rng.choice(["公司依法经营、照章纳税，各项管理制度健全有效。", "企业重视合规管理，设有专门的法务与审计岗位。", "公司管理体系运行有效，定期开展内部审核和管理评审。"])  # fmt: skip
    table = told.ticked(rng, case) if rng.random() < 0.4 else ""
    if table:
        rest = "" if case.discredit_in != "book" or "失信" in table else told.credit(rng, case)
        return f"{branch(case)}<p>{plain}</p>{table}{paragraphs([rest])}"
    said = [told.accident(rng, case) if case.accident_in == "book" else "", told.credit(rng, case) if case.discredit_in == "book" else ""]  # fmt: skip
    rng.shuffle(said)
    return branch(case) + paragraphs([plain, *said])


def organisation(rng: random.Random, case: Case) -> str:
    plain = "公司为工厂的日常运行提供必要的场地、经费和办公条件。"
    return paragraphs([plain, *told.people(rng, case)])


def security(rng: random.Random, case: Case) -> str:
    said = told.secure(rng, case)
    if len(said) == 2 and rng.random() < 0.4:
        return "".join(f"<p class=flat><b>{k}</b></p><p>{x}</p>" for k, x in zip(("（1）技术装备和软件", "（2）网络与数据"), said, strict=True))  # fmt: skip
    return paragraphs(["工厂在选型、采购和运维各阶段均执行公司统一的管理要求。", *said])


def attachments(rng: random.Random, case: Case, listed: list[str]) -> str:
    """The book's own list of attachments."""
    years = [f"{y}年" for y in (2023, 2024, 2025)]
    audits = [x for x in listed if "审计报告" in x]
    if len(audits) == 3 and all(any(y in x for x in audits) for y in years) and rng.random() < 0.35:
        listed = [x for x in listed if x not in audits] + ["2023年、2024年、2025年审计报告"]
    how = rng.randrange(4)
    if how == 0:
        rows = "".join(f"<tr><td class=c>{n}</td><td>{escape(x)}</td><td class=c>复印件</td></tr>" for n, x in enumerate(listed, 1))  # fmt: skip
        return f"<table><tr><th style='width:12%'>序号</th><th>材料名称</th><th style='width:18%'>备注</th></tr>{rows}</table>"
    sign = ("附件{n}：", "{n}．", "附件{w}　")[how - 1]
    return "".join(f"<p class=flat>{sign.format(n=n, w=in_words(n))}{escape(x)}</p>" for n, x in enumerate(listed, 1))  # fmt: skip


def notes(rng: random.Random) -> str:
    """The form's own notes on filling in."""
    lines = rng.sample(["本申报书由申报单位填写，要求内容真实、文字精练。", "统计数据以2025年12月31日为截止时点。", "表格空间不足时可自行扩展，不得改变栏目顺序。", "申报书一律用A4纸打印、左侧装订。", "企业名称须与营业执照及公章一致。", "附件材料按申报书所列顺序排列。"], 5)  # fmt: skip
    title = rng.choice(["填　写　说　明", "填报说明", "编制说明", "填报须知"])
    return f"<div class=new><h1>{title}</h1>{''.join(f'<p>{in_words(n)}、{x}</p>' for n, x in enumerate(lines, 1))}</div>"


def control(rng: random.Random, case: Case) -> str:
    """The document's control page: version and who drew it up, checked and approved it."""
    people = rng.sample(["侯文博", "毕秀丽", "栾志刚", "于洪亮", "曲美娜", "宫少华"], 3)
    rows = "".join(f"<tr><th>{a}</th><td>{b}</td><td>{c}</td></tr>" for a, b, c in zip(("编制", "审核", "批准"), people, ("信息化管理部", "企业管理部", "主管副总经理"), strict=True))  # fmt: skip
    number = f"{rng.choice(['QB', 'XZ', 'ZG'])}-{rng.randrange(10, 99)}-{rng.randrange(100, 999)}"
    return f'<div class=new><h1>文件审批页</h1><table><tr><th style="width:22%">文件编号</th><td>{number}</td><td>版本：A/{rng.randrange(3)}</td></tr>{rows}</table><p class=flat style="font-size:10pt">本文件未经许可不得复制、外传。</p></div>'


def terms(rng: random.Random, case: Case) -> str:
    """Abbreviations used in the book."""
    known = {"ERP": "企业资源计划", "MES": "制造执行系统", "PLM": "产品生命周期管理", "WMS": "仓库管理系统", "APS": "高级计划与排程", "QMS": "质量管理系统", "EAM": "企业资产管理", "AGV": "自动导引车", "OEE": "设备综合效率", "BOM": "物料清单"}  # fmt: skip
    picked = sorted(rng.sample(sorted(known), 7))
    rows = "".join(f"<tr><td class=c>{k}</td><td>{known[k]}</td></tr>" for k in picked)
    return f"<table><tr><th style='width:24%'>缩略语</th><th>释义</th></tr>{rows}</table>"
