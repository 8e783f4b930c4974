"""Chapters of the book that describe no scenario: the works, systems, figures, effects, plans, equipment."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.dengzhou import figures, sheet, words
from testsetkit.families.dengzhou.sheet import fact, row
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen


def overview(pen: Pen, case: Case) -> str:
    """企业概况与工厂总体情况; with the sentences that stand there."""
    rng, f = pen.rng, case.firm
    texts = [
        rng.choice([
            f"公司长期从事{f.product}的生产制造，产品销往国内多个省份，部分出口，在细分市场有一定知名度。",
            f"企业建厂以来坚持做精{f.product}，拥有完整的采购、制造、检验和销售体系。",
            f"本公司是{f.product}的专业生产企业，通过质量、环境和职业健康管理体系认证。",
            f"公司以{f.product}为主导产品，近几年持续技术改造，产品结构逐步向中高端调整。",
        ]),
        rng.choice([
            f"工厂现有主要生产线{rng.randrange(2, 9)}条，各类设备{rng.randrange(80, 600)}台（套），形成了从原料入厂到成品出厂的连续流程。",
            "厂区按原料、加工、装配、检验、仓储分区布置，人流物流分开，主要工序实现自动化。",
            "工厂按照“统一规划、分步实施、急用先行”的思路推进建设，先打通数据，再优化业务。",
        ]),
    ]  # fmt: skip
    if case.branch:
        texts.append(fact(pen, words.branch(rng, case)))
    if case.scale == "words":
        texts.insert(1, fact(pen, words.small(rng)))
    said = words.maturity(rng, case)
    if said:
        texts.append(fact(pen, said))
    return sheet.paras(texts)


def systems(rng: random.Random, case: Case) -> str:
    """The supporting systems; names no scenario."""
    listed = rng.sample(
        [
            ("ERP", "财务、采购、销售一体化"),
            ("MES", "工单、报工、物料"),
            ("PLM", "图文档与物料清单"),
            ("WMS", "库位与出入库"),
            ("QMS", "检验与不合格品"),
            ("SCADA", "数据采集"),
            ("EAM", "点检与检修"),
            ("OA", "流程审批"),
            ("SRM", "供方门户"),
        ],
        rng.choice([4, 5, 6]),
    )
    if rng.random() < 0.5:
        return "<p>支撑系统如下表，均已上线运行。</p>" + sheet.table(
            [
                row(
                    f"<td class=c>{n}</td>", a, b, f"<td class=c>{rng.randrange(2016, 2025)}年</td>"
                )
                for n, (a, b) in enumerate(listed, 1)
            ],
            head=sheet.heads("序号", "系统", "主要功能", "上线时间"),
            widths=[10, 25, 43, 22],
        )
    return (
        "<p>公司陆续上线"
        + "、".join(a for a, _ in listed)
        + "等系统，系统之间通过数据总线交换信息，主数据统一编码。</p>"
    )


def effects(pen: Pen, case: Case) -> str:
    """成效: a table or sentences on the whole works."""
    rng = pen.rng
    items = [
        ("生产效率提高", 18, 42),
        ("产品不良率降低", 12, 45),
        ("运营成本降低", 8, 26),
        ("能源利用率提高", 5, 22),
        ("产品研制周期缩短", 15, 40),
        ("万元产值综合能耗降低", 4, 15),
    ]
    some = rng.sample(items, rng.choice([4, 5, 6]))
    if rng.random() < 0.5:
        rows = []
        for n, (a, low, high) in enumerate(some, 1):
            rows.append(
                row(
                    f"<td class=c>{n}</td>",
                    a + "（%）",
                    f"<td class=c>{rng.uniform(low, high):.1f}</td>",
                )
            )
        return (
            sheet.table(rows, head=sheet.heads("序号", "指标", "变化幅度"), widths=[14, 56, 30])
            + "<p class=f><small>注：以2021年为基期。</small></p>"
        )
    return (
        f"<p>工厂建成后，{'，'.join(f'{a}{rng.uniform(low, high):.1f}%' for a, low, high in some)}。</p>"
        + rng.choice(
            [
                "",
                "<p>相关做法在同行业具有一定推广价值，已接待多批企业参观交流。</p>",
                "<p>经济效益和社会效益较为明显，带动上下游配套企业开展改造。</p>",
            ]
        )
    )


def plans(rng: random.Random, case: Case) -> str:
    """下一步计划; may name scenarios that are not built."""
    have = {c.number for c in case.claims}
    later = [s.name for s in GUIDE if s.number not in have]
    a, b = rng.sample(later, 2)
    texts = [
        rng.choice(
            [
                "2026年下半年起，继续加大投入，完善数据治理，扩大设备联网范围。",
                "下一阶段，公司将围绕提质、降本、增效、绿色、安全五个方向继续推进建设。",
                "未来三年，计划在现有基础上分步骤扩大改造覆盖面。",
            ]
        ),
        rng.choice(
            [
                f"拟于2027年启动{a}、{b}等方面的前期论证，目前尚未建设。",
                f"远期考虑开展{a}，本次申报不含该内容。",
                f"计划引入{a}有关技术，现处于调研阶段。",
                "争取更多产线达到行业先进水平，形成可复制的经验。",
            ]
        ),
        rng.choice(
            ["同时加强与高校、服务商的合作，做好经验总结。", "资金以自筹为主，分年度列入预算。", ""]
        ),
    ]
    if case.book_level == "advanced" and rng.random() < 0.25:
        texts.append("条件成熟后，争取向更高等级的智能工厂迈进。")
    if rng.random() < 0.4:
        rows = [
            row(f"<td class=c>{y}年</td>", t, f"<td class=c>{rng.randrange(100, 900)}</td>")
            for y, t in (
                (2026, "补齐数据采集点，完善看板"),
                (2027, "扩建产线并复制现有做法"),
                (2028, "开展大数据建模与优化"),
            )
        ]
        return sheet.paras(texts) + sheet.table(
            rows, head=sheet.heads("年度", "主要任务", "预算（万元）"), widths=[18, 57, 25]
        )
    return sheet.paras(texts)


_MACHINES = (
    "数控车床",
    "立式加工中心",
    "卧式加工中心",
    "数控磨床",
    "激光切割机",
    "折弯机",
    "六轴机器人",
    "桁架机械手",
    "AGV小车",
    "堆垛机",
    "三坐标测量机",
    "在线称重机",
    "智能电表",
    "空压机",
    "循环水泵",
    "冷水机组",
    "自动包装机",
    "喷码机",
    "配料罐",
    "反应釜",
    "混合机",
    "烘干机",
    "除尘器",
    "叉车",
    "边缘网关",
    "工业交换机",
    "服务器",
    "条码终端",
    "视觉相机",
    "变频器",
)


def equipment(rng: random.Random, count: int) -> str:
    """主要设备清单; `count` rows over as many pages as they take."""
    brands = ("国产", "济南", "沈阳", "大连", "进口", "合资", "深圳", "苏州")
    rows = []
    for n in range(1, count + 1):
        rows.append(
            row(
                f"<td class=c>{n}</td>",
                rng.choice(_MACHINES),
                f"{rng.choice('ABCDGKLMXYZ')}{rng.choice('CDHKT')}{rng.randrange(100, 9900)}",
                f"<td class=c>{rng.randrange(1, 30)}</td>",
                f"<td class=c>{rng.choice(brands)}</td>",
                f"<td class=c>{rng.randrange(2015, 2026)}.{rng.randrange(1, 13)}</td>",
            )
        )
    rows.append(
        row(
            "<td colspan=3 class=c>合　计</td>",
            f"<td class=c>{rng.randrange(count * 4, count * 16)}</td>",
            "",
            "",
        )
    )
    return sheet.table(
        rows,
        head=sheet.heads("序号", "设备名称", "型号规格", "数量（台/套）", "产地", "购置时间"),
        widths=[9, 27, 20, 15, 14, 15],
    )


def conditions(pen: Pen, case: Case) -> str:
    """The declarations as a chapter: paragraphs, points, or a table of conditions."""
    rng = pen.rng
    held = [(title, [fact(pen, t) for t in texts if t]) for title, texts in words.blocks(rng, case)]
    held = [(title, texts) for title, texts in held if texts]
    if not held:
        return ""
    how = rng.choice(["heads", "table", "run", "points"])
    if how == "table":
        rows = [
            row(f"<td class=c>{n}</td>", f"<td class=l>{t}</td>", "<br>".join(x))
            for n, (t, x) in enumerate(held, 1)
        ]
        return sheet.table(
            rows,
            head=sheet.heads(
                "序号",
                rng.choice(["基本条件", "要求", "项目"]),
                rng.choice(["企业情况", "符合情况说明", "自查情况"]),
            ),
            widths=[9, 25, 66],
        )
    if how == "run":
        return "".join(f"<p>{''.join(x)}</p>" for _, x in held)
    mark = rng.choice(["（{c}）", "{n}. ", "{n}）"])
    if how == "points":
        return "".join(
            f"<p>{mark.format(c=sheet.cn(n), n=n)}{t}。{''.join(x)}</p>"
            for n, (t, x) in enumerate(held, 1)
        )
    return "".join(
        f"<h3>{mark.format(c=sheet.cn(n), n=n)}{t}</h3>{sheet.paras(x)}"
        for n, (t, x) in enumerate(held, 1)
    )


def growth(rng: random.Random, case: Case) -> str:
    """A sentence on earlier years; not where the revenue is blank."""
    if "revenue" in case.blank or 2023 not in figures.years(case) or rng.random() < 0.5:
        return ""
    f = case.firm
    return f"<p>{rng.choice(['2023年、2024年营业收入分别为', '前两年（2023、2024年）营业收入依次为'])}{figures.money(figures.revenue(f, 2023))}万元、{figures.money(figures.revenue(f, 2024))}万元，经营情况平稳。</p>"
