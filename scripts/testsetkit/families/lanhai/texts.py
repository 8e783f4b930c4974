"""Chapters of a book beside facts and scenarios: introduction, maturity, effects, equipment, plans."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.lanhai import statements
from testsetkit.families.lanhai.style import head
from testsetkit.pen import Pen


def introduction(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"公司深耕{f.product}领域多年，产品远销二十多个省市，在细分市场占有率位居前列。", f"先后获评省级企业技术中心、专精特新企业等荣誉，拥有有效专利{rng.randrange(20, 160)}项。",
        f"近三年经营状况良好，2023年、2024年和2025年资产负债率均低于{rng.randrange(48, 63)}%。", "公司高度重视数字化，自2019年起分三期推进信息系统建设。",
        f"厂区占地{rng.randrange(60, 420)}亩，建有{rng.randrange(3, 9)}个生产车间。", "带动周边多家小微及规下配套企业共同发展。",
    ]  # fmt: skip
    if case.scale == "words":
        lines = [x for x in lines if "规下" not in x]
    return statements.paragraphs(rng.sample(lines, rng.choice([2, 3, 4])))


def factory(rng: random.Random, case: Case) -> str:
    return statements.paragraphs(rng.sample([
        f"工厂于{rng.randrange(2018, 2022)}年启动建设，{rng.randrange(2022, 2025)}年全面投产，以{case.firm.product}为主要产品。",
        "工厂采用“云—边—端”架构，生产、仓储、质量和能源数据统一汇聚。", f"关键设备联网率{rng.randrange(82, 99)}%，数控化率{rng.randrange(75, 97)}%。",
    ], 2))  # fmt: skip


def branch(case: Case, rng: random.Random) -> str:
    if case.branch == "claimed":
        return "<p>我单位系法人的分支机构，因所属行业存在特殊情况（生产装置由总公司统一布局、分支机构独立核算），符合通知中“有行业特殊情况的，允许法人的分支机构申报”的规定，特此说明。</p>"
    if case.branch == "excepted":
        return "<p>我单位为法人分支机构，独立核算，已取得统一社会信用代码。</p>"
    return ""


def maturity(rng: random.Random, pen: Pen, case: Case) -> str:
    level = case.maturity.book_level
    if level is None:
        return ""
    word = rng.choice(
        [
            f"{level}级",
            f"{' 一二三四五'[level]}级",
            f"{' 一二三四五'[level]}级（{['', '规划', '规范', '集成', '优化', '引领'][level]}级）",
        ]
    )
    way = {"certificate": "通过智能制造能力成熟度评估并取得证书，等级为", "book": "对照标准开展了自评估，自评结果为"}.get(
        case.maturity.form, rng.choice(["完成智能制造能力成熟度自评估，结果为", "在智能制造评估评价公共服务平台上完成自评估，达到"]))  # fmt: skip
    if case.maturity.form == "offplatform":
        way = "开展了智能制造能力成熟度自评估，结果为"
    return f"<p>依据GB/T 39116-2020和GB/T 39117-2020，公司{way}{pen.mark(word, what='critical', key='maturity_level', sort='text', text=word, value=str(level))}。</p>"


def effects(rng: random.Random, case: Case) -> str:
    rows = rng.sample(
        [
            "生产效率（件/人·天）",
            "产品不良率（%）",
            "万元产值能耗（吨标煤）",
            "订单交付周期（天）",
            "设备综合利用率（%）",
            "库存周转天数",
            "运营成本（万元）",
        ],
        5,
    )
    cells = ""
    for r in rows:
        before = rng.uniform(8, 90)
        cells += f"<tr><td>{r}</td><td>{before:.1f}</td><td>{before * rng.uniform(0.6, 1.4):.1f}</td><td>{rng.randrange(8, 45)}%</td></tr>"
    return f"<p>通过智能工厂建设，主要技术经济指标明显改善，具体见下表。</p><table><tr><th>指标</th><th>建设前</th><th>建设后</th><th>变化幅度</th></tr>{cells}</table>"


def equipment(rng: random.Random, count: int) -> str:
    names = [
        "数控加工中心",
        "六轴机器人",
        "视觉检测相机",
        "立体库堆垛机",
        "AGV小车",
        "激光打标机",
        "在线测量仪",
        "空压机组",
        "自动包装机",
        "PLC控制柜",
        "工业交换机",
        "服务器",
    ]
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('ABCDKLX')}{rng.choice('GTSMZ')}-{rng.randrange(100, 9900)}</td><td class=c>{rng.randrange(1, 40)}</td><td>{rng.choice(['自购', '自购', '改造'])}</td></tr>"
        for n in range(1, count + 1)
    )
    return f"<table><tr><th>序号</th><th>名称</th><th>型号</th><th>数量</th><th>来源</th></tr>{rows}</table>"


def plans(rng: random.Random, case: Case) -> str:
    lines = [
        "继续扩大设备联网范围，完善数据治理体系。",
        "计划2027年启动二期厂房建设，进一步提高自动化水平。",
        f"加强与科研院所合作，围绕{case.firm.product}开展工艺攻关。",
    ]
    if case.book_level == "advanced" and rng.random() < 0.6:
        lines.append("力争三年内达到卓越级智能工厂建设水平，并适时申报国家卓越级智能工厂。")
    return statements.paragraphs(rng.sample(lines, len(lines)))


def filler(rng: random.Random, case: Case) -> str:
    return rng.choice(
        [
            "公司坚持依法经营、诚信纳税，内部管理制度健全。",
            "企业严格执行国家法律法规和行业规范，依法合规开展生产经营活动。",
            "公司通过了质量、环境和职业健康安全管理体系认证，并持续有效运行。",
        ]
    )


def contents(rng: random.Random, chapters: list[tuple[str, str]], scheme: str, case: Case) -> str:
    lines, at = [], 2
    for n, (title, _) in enumerate(chapters, 1):
        shown = head(rng, n, title, scheme).replace("<h2>", "").replace("</h2>", "")
        lines.append(
            f'<p class=flat style="display:flex"><span>{shown}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span><span>{at}</span></p>'
        )
        at += rng.choice([1, 1, 2, 3])
        if "场景" in title and rng.random() < 0.6:
            lines += [
                f'<p class=flat style="display:flex;padding-left:2em"><span>{k}. {escape(c.claimed)}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span><span>{at}</span></p>'
                for k, c in enumerate(case.claims, 1)
            ]
    return f'<div class="new"><h1>目　录</h1>{"".join(lines)}</div>'
