"""Chapters of the book that hold no fields: introductions, statements, lists that describe no scenario, plans."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou import texts
from testsetkit.families.qingzhou.style import SANS, Look
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen

LEVELS = " 一二三四五"
GRADES = ("", "规划级", "规范级", "集成级", "优化级", "引领级")


def maturity(pen: Pen, case: Case, at: Look) -> str:
    """What the book says of maturity: a sentence, a tile or a small table."""
    rng, level = pen.rng, case.maturity.book_level
    if level is None:
        return ""
    word = rng.choice(
        [
            f"{level}级",
            f"{LEVELS[level]}级",
            f"{LEVELS[level]}级（{GRADES[level]}）",
            f"{GRADES[level]}（{level}级）",
        ]
    )
    inner = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(level)
    )
    form = case.maturity.form
    on = (
        "在智能制造评估评价公共服务平台上完成自评估"
        if form in ("report", "page")
        else "按照GB/T 39116开展自评估"
    )
    way = "通过智能制造能力成熟度第三方评估并获证" if form == "certificate" else on
    kind = rng.choice(["sentence", "sentence", "tile", "table"])
    if kind == "tile":
        return f'<div class="card keep" style="text-align:center;width:70mm"><div style="font:700 20pt/1.4 {SANS};color:{at.main}">{inner}</div><div class="cap">智能制造能力成熟度等级</div></div><p>公司已{way}。</p>'
    if kind == "table":
        return f'<table class="shade"><tr><th>评价项目</th><th>开展方式</th><th>结果</th></tr><tr><td class=c>智能制造能力成熟度</td><td>{way}</td><td class=c>{inner}</td></tr></table>'
    return f"<p>公司{way}，成熟度等级为{inner}。</p>"


def branch(case: Case) -> str:
    if case.branch == "claimed":
        return "<p>申报主体为法人的分支机构。因本行业存在特殊情况，装置由总部统一规划、分支机构独立运行，符合通知“有行业特殊情况的，允许法人的分支机构申报”的规定。</p>"
    if case.branch == "excepted":
        return "<p>申报主体为法人的分支机构，持有独立的统一社会信用代码，单独核算、单独纳税。</p>"
    return ""


def statements(rng: random.Random, case: Case, at: Look) -> list[tuple[str, str]]:
    """Chapters on compliance, safety of technology and people, in one or in several pieces."""
    said = [
        texts.accident(rng, case) if case.accident_in == "book" else "",
        texts.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    people, secure = texts.people(rng, case), texts.secure(rng, case)
    plain = "公司依法经营、照章纳税，各项管理制度齐备。"
    if rng.random() < 0.3:
        rows = ""
        asked = (
            ("安全环保质量情况", said[0]),
            ("信用情况", said[1]),
            ("组织与人才", "".join(people)),
            ("安全可控", "".join(secure)),
        )
        for name, text in asked:
            if text:
                rows += f'<tr><th style="width:24%">{name}</th><td>{escape(text)}</td></tr>'
        return [
            (
                rng.choice(["基本条件符合情况", "对照申报条件说明"]),
                f'{branch(case)}<table class="shade"><tr><th>条件</th><th>企业情况</th></tr>{rows}</table><p>{plain}</p>',
            )
        ]
    made = [
        (
            rng.choice(["合规与诚信", "守法合规情况", "信用与安全生产"]),
            branch(case) + texts.paragraphs([plain, *said]),
        )
    ]
    if people:
        made.append(
            (
                rng.choice(["组织机制与人才", "团队与机制", "组织保障及人才队伍"]),
                texts.paragraphs(people),
            )
        )
    if secure:
        made.append(
            (
                rng.choice(["安全可控", "技术自主与网络安全", "装备软件安全可控情况"]),
                texts.paragraphs(secure),
            )
        )
    return made


def introduction(rng: random.Random, case: Case) -> str:
    return texts.paragraphs(texts.about(rng, case, rng.choice([2, 3, 4])))


def effects(rng: random.Random, at: Look) -> str:
    """Figures: a table, tiles or bars."""
    names = rng.sample(
        [
            "生产效率",
            "产品不良率",
            "单位能耗",
            "交付周期",
            "设备综合效率",
            "库存周转天数",
            "运营成本",
        ],
        4,
    )
    kind = rng.choice(["table", "tiles", "bars"])
    if kind == "tiles":
        inner = "".join(
            f'<div class="card" style="text-align:center"><div style="font:700 18pt/1.3 {SANS};color:{at.main}">{"↑" if n in ("生产效率", "设备综合效率") else "↓"}{rng.randrange(8, 52)}%</div><div class="cap">{n}</div></div>'
            for n in names
        )
        return (
            f'<div style="display:grid;grid-template-columns:repeat(4,1fr);gap:2mm">{inner}</div>'
        )
    if kind == "bars":
        inner = "".join(
            f'<div style="display:flex;align-items:center;margin:1mm 0"><div style="width:34mm">{n}</div><div style="background:{at.main};height:4mm;width:{rng.randrange(20, 90)}mm"></div><div style="margin-left:2mm">{rng.randrange(8, 52)}%</div></div>'
            for n in names
        )
        return f'<p class="s">各项指标改善幅度</p>{inner}'
    rows = ""
    for n in names:
        before, part = rng.uniform(20, 60), rng.randrange(8, 45)
        after = before * (1 + part / 100 if n in ("生产效率", "设备综合效率") else 1 - part / 100)
        rows += f"<tr><td>{n}</td><td class=c>{before:.1f}</td><td class=c>{after:.1f}</td><td class=c>{part}%</td></tr>"
    return f'<table class="xl shade"><tr><th>指标</th><th>2022年</th><th>2025年</th><th>改善</th></tr>{rows}</table>'


_THINGS = ("卧式加工中心", "协作机械臂", "伺服压力机", "激光切割机", "直线穿梭车", "工业相机", "三坐标测量机", "真空炉", "螺杆空压机", "变频恒压供水", "核心交换机", "存储阵列", "条码打印机", "RFID读写器", "热成像仪", "自动贴标机")  # fmt: skip


def equipment(rng: random.Random, count: int) -> str:
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{rng.choice(_THINGS)}</td><td>{rng.choice('BDFHJMQ')}{rng.choice('XYZK')}{rng.randrange(100, 9900)}</td><td class=c>{rng.randrange(1, 30)}</td><td class=c>{rng.randrange(2016, 2025)}</td><td>{rng.choice(['在用', '在用', '备用'])}</td></tr>"
        for n in range(1, count + 1)
    )
    return f'<table class="xl shade"><tr><th>序号</th><th>设备名称</th><th>规格型号</th><th>数量</th><th>购置年份</th><th>状态</th></tr>{rows}</table>'


def plans(rng: random.Random, case: Case, at: Look) -> str:
    """What is to come; sometimes it names scenarios of the guide that are not built yet."""
    have = {c.number for c in case.claims}
    free = [s for s in GUIDE if s.number not in have]
    picked = rng.sample(free, 3)
    kind = rng.choice(["text", "text", "names", "table"])
    year = rng.choice([2027, 2028])
    if kind == "names":
        named = "、".join(f"“{s.name}”" for s in picked)
        return f"<p>现阶段尚未开展{named}等方面的建设，计划于{year}年立项，待建成后另行申报，不计入本次申报内容。</p>"
    if kind == "table":
        rows = "".join(
            f"<tr><td>{s.name}</td><td class=c>拟建</td><td class=c>{rng.randrange(2027, 2029)}年{rng.choice(['上', '下'])}半年</td></tr>"
            for s in picked
        )
        return f'<p>以下为规划内容，目前均未实施：</p><table class="shade"><tr><th>规划方向</th><th>状态</th><th>计划启动</th></tr>{rows}</table>'
    lines = ["继续提升设备联网率，完善数据标准和主数据管理。", f"{year}年实施二期厂房建设，新增自动化产线{rng.randrange(2, 5)}条。", "与高校共建联合实验室，培养复合型人才。", "带动上下游配套企业协同改造。"]  # fmt: skip
    return texts.paragraphs(rng.sample(lines, 3))


def listing(rng: random.Random, case: Case, at: Look, *, links: bool) -> str:
    """Names without any description, before or after the chapter that describes them."""
    kind = rng.choice(["table", "two", "chips", "guide", "line"])
    exact = all(c.match == "exact" for c in case.claims) and len(
        {c.number for c in case.claims}
    ) == len(case.claims)
    if kind == "guide" and exact:
        have = {c.number for c in case.claims}
        cells = [
            f"<td class=c>{s.number}</td><td>{s.name}</td><td class=c>{'√' if s.number in have else ''}</td>"
            for s in GUIDE
        ]
        rows = "".join(f"<tr>{cells[k]}{cells[k + 20]}</tr>" for k in range(20))
        return f'<p class="c">对照《智能制造典型场景参考指引（2025版）》勾选表（√为本次申报）</p><table class="xl" style="font-size:8.5pt"><tr>{"<th>编号</th><th>场景</th><th>勾选</th>" * 2}</tr>{rows}</table>'
    if kind == "chips":
        return (
            '<p class="flat">场景速览：</p><div>'
            + " ".join(
                f'<span class="chip" style="margin:1mm">{escape(c.claimed)}</span>'
                for c in case.claims
            )
            + "</div>"
        )
    if kind == "line":
        return f"<p>本次共申报{len(case.claims)}个场景，名单为：{'；'.join(escape(c.claimed) for c in case.claims)}。各场景详细情况分述于正文。</p>"
    if kind == "two":
        cells = [
            f"<td class=c>{n}</td><td>{escape(c.claimed)}</td>"
            for n, c in enumerate(case.claims, 1)
        ]
        cells += ["<td></td><td></td>"] if len(cells) % 2 else []
        rows = "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))
        return f'<p class="c"><b>{rng.choice(["申报场景目录", "场景索引"])}</b></p><table class="xl"><tr>{"<th>序号</th><th>场景</th>" * 2}</tr>{rows}</table>'
    rows = ""
    for n, c in enumerate(case.claims, 1):
        rows += f"<tr><td class=c>{n}</td><td>{escape(c.claimed)}</td>{f'<td class=c>{c.link}</td>' if links else ''}<td class=c>{rng.choice(['已建成', '已投用', '运行中'])}</td></tr>"
    return f'<p class="c"><b>{rng.choice(["场景汇总表", "已建场景一览", "附表　场景清单"])}</b></p><table class="shade"><tr><th>序号</th><th>名称</th>{"<th>环节</th>" if links else ""}<th>状态</th></tr>{rows}</table>'


def contents(rng: random.Random, case: Case, titles: list[str], at: Look) -> str:
    """A page of contents without page numbers; sometimes with the scenarios' names."""
    lines, sign = "", rng.choice(["◇ ", ""])
    for n, title in enumerate(titles, 1):
        lines += f'<p class="flat" style="margin-top:2mm;font-size:{at.size + 1}pt">{sign}{escape(title)}</p>'
        if "场景" in title and n > 1 and rng.random() < 0.6:
            lines += "".join(
                f'<p class="flat" style="padding-left:9mm">{k}. {escape(c.claimed)}</p>'
                for k, c in enumerate(case.claims, 1)
            )
    return f'<div class="new"><h1>{rng.choice(["目　录", "CONTENTS　目录", "目 次"])}</h1>{lines}</div>'


def notes(rng: random.Random) -> str:
    """The form's notes on filling in."""
    lines = [
        "本表由系统自动生成，打印后加盖单位公章方为有效。", "金额单位除注明外均为万元，保留两位小数。", "表中“近三年”指2023年、2024年、2025年。",
        "所填信息须与营业执照、审计报告等证明材料一致。", "无相关内容的栏目请填“无”或“/”。", "电子版与纸质版内容应当一致。",
    ]  # fmt: skip
    body = "".join(f"<p>{n}.{x}</p>" for n, x in enumerate(rng.sample(lines, 4), 1))
    return f'<div class="card" style="margin-bottom:4mm"><b>{rng.choice(["填表须知", "填写说明", "系统提示"])}</b>{body}</div>'


def opinions(rng: random.Random) -> str:
    """The offices' own places, left empty."""
    rows = ""
    for who in rng.sample(
        ["县（市、区）工业和信息化主管部门意见", "市级主管部门初审意见", "专家现场核查意见"], 2
    ):
        rows += f'<tr><th style="width:22%">{who}</th><td style="height:30mm;vertical-align:bottom;text-align:right">（公章）　　　　　　<br>年　　月　　日　　</td></tr>'
    return f'<table class="keep">{rows}</table>'
