"""What a book tells beside its forms and scenarios: a chapter a function."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan import passages, scenes
from testsetkit.families.heyan.look import architecture
from testsetkit.pen import Pen


def owners(pen: Pen, case: Case) -> str:
    """Who holds the shares, where the book tells of ownership and somebody has a fitting name."""
    rng, f = pen.rng, case.firm
    if not case.ownership_told or case.branch or rng.random() < 0.55:
        return ""
    share = rng.choice([100, 67, 51, 70]) if f.parent else rng.choice([60, 72.5, 88])
    rows = [(f.parent or f.person, share)]
    if share < 100:
        rows.append(
            (
                rng.choice(["王永强", "刘桂英", "陈建军", "赵立新"])
                if f.person not in ("王永强", "刘桂英", "陈建军", "赵立新")
                else "孙德海",
                round(100 - share, 1),
            )
        )
    body = "".join(
        f"<tr><td class=k>{n}</td><td>{escape(name)}</td><td class=k>{s:g}%</td></tr>"
        for n, (name, s) in enumerate(rows, 1)
    )
    return f'<p class=m>股东及出资情况</p><table class="f one"><tr><td class=k>序号</td><td class=k>股东名称</td><td class=k>持股比例</td></tr>{body}</table>'


def about(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = rng.sample([
        f"公司是国内较早从事{f.product}生产的企业之一，建有省级企业技术中心和检测中心，通过质量、环境、职业健康安全管理体系认证。", f"目前主导产品{f.product}国内市场占有率约{rng.randrange(6, 31)}%，主要客户为行业头部企业，部分产品出口东南亚、欧洲。",
        f"拥有授权专利{rng.randrange(18, 210)}件，主持或参与制定国家、行业标准{rng.randrange(2, 12)}项。", "党的二十大以来，制造业高端化、智能化、绿色化步伐加快，公司把数字化转型列为“一号工程”，连续多年追加投入。",
        f"厂区占地面积{rng.randrange(50, 700)}亩，设有{rng.randrange(3, 12)}条主要产线，形成了较为完整的产业链。", "近三年经营情况良好，资产负债率处于合理水平，无欠税、欠薪情况。",
    ], rng.choice([2, 3, 4]))  # fmt: skip
    return "".join(f"<p>{x}</p>" for x in lines)


def works(rng: random.Random, case: Case) -> str:
    text = "".join(f"<p>{x}</p>" for x in rng.sample([
        f"工厂以{case.firm.product}为对象，于{rng.randrange(2019, 2023)}年起分步实施，现已覆盖原料入厂到成品出库的全流程。", f"关键工序数控化率{rng.randrange(71, 98)}%，生产设备联网率{rng.randrange(78, 100)}%，建成各类信息系统{rng.randrange(7, 19)}套。",
        "工厂遵循“总体规划、分步实施、效益驱动”的原则，构建“设备层—采集层—管控层—应用层”的体系架构，见下图。",
    ], 2))  # fmt: skip
    return text + (
        f"<div class=one><p class=m>{architecture(rng)}</p><p class=m style='font-size:9.5pt'>图1　工厂系统架构图</p></div>"
        if rng.random() < 0.4
        else ""
    )


def results(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str]:
    rows = ""
    for name, unit in rng.sample(
        [
            ("劳动生产率", "万元/人"),
            ("产品一次交检合格率", "%"),
            ("单位产值综合能耗", "吨标准煤/万元"),
            ("平均交货期", "天"),
            ("设备综合效率OEE", "%"),
            ("存货周转率", "次/年"),
            ("运营成本率", "%"),
            ("产品研制周期", "天"),
        ],
        5,
    ):
        before = rng.uniform(5, 80)
        rows += f"<tr><td>{name}</td><td class=k>{unit}</td><td class=k>{before:.2f}</td><td class=k>{before * rng.uniform(0.7, 1.3):.2f}</td><td class=k>{rng.uniform(5, 42):.1f}%</td></tr>"
    head = "<tr><td class=k rowspan=2>指标名称</td><td class=k rowspan=2>单位</td><td class=k colspan=2>实施前后</td><td class=k rowspan=2>改善幅度</td></tr><tr><td class=k>2021年</td><td class=k>2025年</td></tr>"
    text = f"<p>工厂建成后，主要技术经济指标居省内同行业前列，近两年接待参观交流{rng.randrange(12, 80)}批次，带动上下游企业实施技术改造。</p>"
    return rng.choice(
        ["实施成效", "建设成效与示范作用", "预期效益与已取得成效"]
    ), f"{text}<table class=f>{head}{rows}</table>"


def secure(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    said = passages.secure(rng, case)
    title = (
        rng.choice(["安全可控情况", "关键装备软件与网络数据安全"])
        if len(said) == 2
        else rng.choice(["其他情况说明", "有关情况补充"])
    )
    return (title, "".join(passages.marked(pen, x) for x in said)) if said else None


def people(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    said = passages.people(rng, case)
    return (
        (
            rng.choice(["保障措施", "实施保障", "支撑条件"]),
            "".join(passages.marked(pen, x) for x in said),
        )
        if said
        else None
    )


def level(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    level = case.maturity.book_level
    if level is None:
        return None
    numeral = " 一二三四五"[level]
    word = rng.choice(
        [
            f"{numeral}级",
            f"{level}级",
            f"{['', '规划', '规范', '集成', '优化', '引领'][level]}级（{numeral}级）",
        ]
    )
    mark = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(level)
    )
    form = case.maturity.form
    if form == "certificate":
        said = f"公司于{case.maturity.day[0]}年取得智能制造能力成熟度认证，认证等级为{mark}，证书见附件。"
    elif form in ("report", "page"):
        said = f"公司已登录智能制造评估评价公共服务平台山东省分平台完成能力成熟度自评估，评估结果为{mark}。"
    else:
        said = f"公司对照GB/T 39116自行开展了智能制造能力成熟度自评估，结果为{mark}。"
    return rng.choice(
        ["智能制造能力成熟度", "成熟度水平", "能力成熟度自评估情况"]
    ), f"<p>{said}</p>"


def lawful(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str]:
    said = [
        rng.choice(
            [
                "公司依法纳税、合规用工，各项经营活动均按规定办理手续。",
                "公司遵守法律法规和产业政策，没有国家明令淘汰的落后工艺和装备。",
            ]
        )
    ]
    branch = {
        "claimed": "我单位为法人分支机构。考虑到本行业生产基地跨区域布局、由总部统一核算等行业特殊情况，现按“有行业特殊情况的，允许法人的分支机构申报”之规定提出申报。",
        "excepted": "我单位是企业法人的分支机构，依法领取营业执照，持有统一社会信用代码。",
    }.get(case.branch, "")
    inner = "".join(f"<p>{x}</p>" for x in said)
    inner += passages.marked(pen, branch)
    if case.accident_in == "book":
        inner += passages.marked(pen, passages.accident(rng, case))
    if case.discredit_in == "book":
        inner += passages.marked(pen, passages.honest(rng, case))
    return rng.choice(["企业合规情况", "信用与守法情况", "企业经营合规说明"]), inner


def inventory(rng: random.Random, count: int) -> str:
    names = (
        "卧式加工中心",
        "伺服压力机",
        "桁架机械手",
        "机器视觉系统",
        "三坐标测量机",
        "激光切割机",
        "智能立库",
        "无人叉车",
        "DCS控制系统",
        "热处理线",
        "注塑机",
        "色差仪",
        "空压站集控",
        "AOI检测机",
    )
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('BEHMPQ')}{rng.randrange(10, 99)}-{rng.randrange(100, 999)}{rng.choice('ACX')}</td><td class=k>{rng.choice('台套组')}</td><td class=k>{rng.randrange(1, 30)}</td><td class=k>{rng.randrange(2016, 2026)}</td></tr>"
        for n in range(1, count + 1)
    )
    return f"<table class=f><tr><td class=k>序号</td><td class=k>名称</td><td class=k>规格型号</td><td class=k>单位</td><td class=k>数量</td><td class=k>购置年份</td></tr>{rows}</table>"


def future(rng: random.Random, case: Case) -> str:
    lines = [
        "持续完善数据标准和主数据管理，提升数据质量。",
        f"面向{case.firm.product}全流程，深化人工智能技术应用研究。",
        "计划三年内新增投资，对老旧产线实施智能化改造。",
        "总结形成可复制的做法，向集团内部及产业链企业推广。",
    ]
    if not case.firm.parent:
        lines[3] = "总结形成可复制的做法，向产业链企业推广。"
    if case.book_level == "advanced" and rng.random() < 0.5:
        lines.append("对标卓越级智能工厂要求，力争2028年前具备申报条件。")
    out = "".join(f"<p>{x}</p>" for x in rng.sample(lines, min(4, len(lines))))
    return out + (scenes.wished(rng, case) if rng.random() < 0.4 else "")
