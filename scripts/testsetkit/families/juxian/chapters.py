"""Chapters of the book beside the form and the scenarios: notes, conditions, figures, lists."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.juxian import statements, tales
from testsetkit.families.juxian.look import grid, number, paras, sides
from testsetkit.pen import Pen

Chapter = tuple[str, str]


def passage(pen: Pen, lines: list[str]) -> str:
    """Statements as marked paragraphs: a page with one of them is never taken out."""
    return "".join(f"<p>{pen.mark(x, what='passage', text='')}</p>" for x in lines if x)


def notes(rng: random.Random) -> str:
    """How to fill in the book, as an office prints it behind the cover."""
    pool = [
        "本申报书用A4纸打印，左侧装订，一式一份。",
        "内容要实事求是，文字简明，不得空项；没有的填“无”。",
        "除另有说明外，金额以万元为单位，保留到小数点后两位以内。",
        "统计数据截至2025年12月31日。",
        "封面及承诺处须加盖企业公章，不得用部门章代替。",
        "复印件要清楚，与原件核对后装订在后面。",
        "场景名称参照典型场景参考指引填写。",
    ]
    lines = rng.sample(pool, rng.choice([4, 5, 6]))
    form = rng.choice(["{w}、{x}", "{n}. {x}", "（{w}）{x}", "{n}、{x}"])
    head = rng.choice(["填 报 说 明", "填表须知", "填写说明", "申报书填报要求"])
    inner = "".join(f"<p>{number(form.replace('{x}', x), n)}</p>" for n, x in enumerate(lines, 1))
    return f'<div class=new><p class=t style="font-size:16pt;margin:8mm 0">{head}</p>{inner}</div>'


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice([f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级"])
    shown = pen.mark(
        word,
        what="critical",
        key="maturity_level",
        sort="text",
        text=word,
        value=str(m.book_level),
    )
    if m.form == "certificate":
        said = f"我单位智能制造能力成熟度已由认证机构评定，取得{shown}证书。"
    elif m.form in ("book", "offplatform"):
        said = f"企业按国家标准自己做了评估，智能制造能力成熟度为{shown}。"
    else:
        said = rng.choice([
            f"已在智能制造评估评价公共服务平台山东省分平台做完自评估，成熟度为{shown}。",
            f"平台自评估显示，我公司智能制造能力成熟度达到{shown}。",
        ])  # fmt: skip
    return f"<p>{said}</p>"


_BRANCH = {
    "claimed": "本单位是总公司的分支机构，没有独立法人资格，因所在行业有特殊情况，"
    "按照通知中行业特殊情况允许法人的分支机构申报的规定提出申报。",
    "excepted": "本单位是总公司依法设立的分支机构，有自己的统一社会信用代码。",
}


def conditions(pen: Pen, case: Case) -> list[Chapter]:
    """The conditions: as chapters, one chapter with small heads, a table, or run on."""
    rng = pen.rng
    filler = "有关工作正在逐步完善。"
    lawful = [_BRANCH.get(case.branch, ""), *statements.law(rng, case, "book")]
    honest = rng.choice(["企业守法经营，按章纳税。", "企业讲诚信、守法规。", "坚持依法治企。"])
    made = [
        (
            rng.choice(["组织机构和人才", "机构与队伍", "谁来管、谁来干", "组织与人员保障"]),
            passage(pen, statements.people(rng, case)) or f"<p>{filler}</p>",
        ),
        (
            rng.choice(["装备软件与网络数据安全", "安全可控情况", "技术装备、网络和数据"]),
            passage(pen, statements.secure(rng, case)) or f"<p>{filler}</p>",
        ),
        (
            rng.choice(["守法、安全环保质量情况", "合法经营与信用", "遵纪守法情况", "诚信与安全"]),
            f"<p>{honest}</p>{passage(pen, lawful)}",
        ),
    ]
    if level := _maturity(pen, case):
        made.append((rng.choice(["自评估情况", "智能制造能力成熟度", "评估等级"]), level))
    rng.shuffle(made)
    way = rng.choice(["apart", "heads", "table", "run", "dotted"])
    if way == "apart":
        return made
    title = rng.choice(["基本条件情况", "符合申报条件的说明", "对照条件自查", "申报条件自查情况"])
    if way == "heads":
        form = rng.choice(["（{w}）", "{n}. ", "{r} "])
        return [(title, "".join(
            f"<h2>{number(form, n)}{t}</h2>{x}" for n, (t, x) in enumerate(made, 1)
        ))]  # fmt: skip
    if way == "table":
        return [(title, sides([(t, f"<div class=f>{x}</div>") for t, x in made], 22))]
    if way == "dotted":
        return [
            (
                title,
                "".join(
                    f"<p class=f style='break-after:avoid'>◎ <b>{t}</b></p>{x}" for t, x in made
                ),
            )
        ]
    return [(title, "".join(x for _, x in made))]


_MACHINES = [
    "数控车床",
    "剪板机",
    "折弯机",
    "行车",
    "空压机",
    "锅炉给水泵",
    "叉车",
    "干燥机",
    "粉碎机",
    "搅拌罐",
    "杀菌釜",
    "封口机",
    "打包机",
    "剑杆织机",
    "整经机",
    "定型机",
    "染色机",
    "窑炉",
    "球磨机",
    "压砖机",
    "反应釜",
    "离心机",
    "过滤机",
    "冷却塔",
    "除尘器",
    "喷码机",
    "天平",
    "拉力机",
    "硬度计",
    "热风炉",
    "提升机",
    "给料机",
    "振动筛",
    "变压器",
    "配电柜",
]


def machines(rng: random.Random, count: int, since: int) -> str:
    """A list of equipment; without marks, so that one of its pages may be lost."""
    rows = [
        (
            str(n),
            rng.choice(_MACHINES),
            f"{rng.choice('CJKLXYZ')}{rng.choice('ABDGQ')}{rng.randrange(10, 9800)}",
            rng.choice(["台", "套", "台", "组"]),
            str(rng.randrange(1, 24)),
            str(rng.randrange(max(since, 2012), 2026)),
            rng.choice(["完好", "完好", "在用"]),
        )
        for n in range(1, count + 1)
    ]
    heads = ("序号", "设备名称", "型号", "单位", "数量", "购置年度", "状态")
    return grid(heads, rows, (9, 24, 20, 9, 9, 15, 14))


def _overview(pen: Pen, case: Case) -> str:
    """The factory in general: lines, staff, systems; no scenario is described."""
    rng, f = pen.rng, case.firm
    systems = rng.sample(
        ["财务软件", "办公软件", "库房软件", "报工软件", "三维绘图软件", "门禁"], 3
    )
    return paras([
        f"工厂有{f.product}生产线{rng.randrange(2, 12)}条，分原料、加工、检验、包装等工段，"
        f"{rng.choice(['两班倒', '三班倒', '常白班为主'])}生产。",
        f"已用的软件有{'、'.join(systems)}等，主要设备{rng.randrange(40, 300)}台，"
        f"其中能联网的占{rng.randrange(55, 96)}%。",
        rng.choice(["厂房、道路、水电齐全，具备继续改造的条件。", "厂区已通光纤，机房单独设置。"]),
    ])  # fmt: skip


def _figures(pen: Pen, case: Case) -> str:
    rng = pen.rng
    rows = []
    for what, low, high, up in (
        ("万元产值综合能耗（吨标煤）", 0.06, 0.3, False),
        ("人均年产量（件、吨）", 60, 900, True),
        ("一次合格率（%）", 90, 95, True),
        ("平均交货天数", 12, 40, False),
    ):
        old = rng.uniform(low, high)
        part = rng.uniform(0.01, 0.04) if "合格" in what else rng.uniform(0.08, 0.35)
        new = old * (1 + part if up else 1 - part)
        rows.append((what, f"{old:.2f}", f"{new:.2f}", f"{'+' if up else '-'}{part * 100:.1f}%"))
    return grid(("指标", "改造前", "改造后", "变化"), rows)


def _later(pen: Pen, case: Case) -> str:
    pool = [
        "一是继续更新老旧设备，二是让数据真正用起来，三是培养年轻技工。",
        "计划再上一条自动线，土建已经完成。",
        "准备扩建机房，提高存储能力。",
        "打算与高校合作，把经验写成规程。",
    ]
    return paras(pen.rng.sample(pool, 2))


def _honours(pen: Pen, case: Case) -> str:
    pool = [
        "市级企业技术中心",
        "县级纳税先进单位",
        "守合同重信用企业",
        "劳动关系和谐企业",
        "市级工业设计中心",
    ]
    return paras([f"近年来先后获得{'、'.join(pen.rng.sample(pool, 3))}等称号。"])


def _experience(pen: Pen, case: Case) -> str:
    return paras([
        "体会有三点：领导要亲自抓，职工要真会用，花钱要算账。",
        "难处是懂生产又懂软件的人少，老设备联网费用偏高，希望上级多组织培训。",
    ])  # fmt: skip


def others(pen: Pen, case: Case) -> list[Chapter]:
    """Chapters that describe no scenario."""
    rng = pen.rng
    pool: list[Chapter] = [
        (rng.choice(["工厂概况", "工厂基本面貌", "生产概况"]), _overview(pen, case)),
        (rng.choice(["效益对比", "改造前后对比", "取得的效益"]), _figures(pen, case)),
        (rng.choice(["今后打算", "下步计划", "后续安排"]), _later(pen, case)),
        (rng.choice(["体会与建议", "几点体会"]), _experience(pen, case)),
    ]
    if not case.young:
        pool.append((rng.choice(["所获荣誉", "荣誉情况"]), _honours(pen, case)))
    return rng.sample(pool, rng.choice([1, 2, 3, 3]))


def names_only(pen: Pen, case: Case) -> str:
    """A list that only names what is described elsewhere, or how much of it there is."""
    rng = pen.rng
    links: dict[str, list[str]] = {}
    for c in case.claims:
        links.setdefault(c.link or "", []).append(escape(c.claimed))
    if rng.random() < 0.4:
        counts = "，".join(f"{k}{len(v)}个" for k, v in links.items())
        return f"<p>目前共建成场景{len(case.claims)}个，其中{counts}，分别说明如下。</p>"
    rows = [(k, "、".join(v)) for k, v in links.items()]
    head = rng.choice(["场景一览", "场景名单", "建成场景汇总"])
    return f"<p class=t>{head}</p>" + grid(("环节", "场景"), rows, (20, 80))


def duties(pen: Pen, case: Case) -> str:
    """Which department looks after what: describes no scenario."""
    rng = pen.rng
    who = list(dict.fromkeys(tales.topic(c).who for c in case.claims))
    tasks = ("制订计划、检查进度", "选型、验收", "培训和考核", "日常维护", "数据核对")
    return grid(("科室", "职责"), [(w, rng.choice(tasks)) for w in who[:6]], (30, 70))


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of what is attached."""
    rng = pen.rng
    title = rng.choice(["附件目录", "附件清单", "附件材料目录", "随附材料"])
    form = rng.choice(["附件{n}：{x}", "{n}. {x}", "附件{w}　{x}", "（{n}）{x}"])
    if rng.random() < 0.3:
        rows = [
            (str(n), pen.mark(escape(x), what="passage", text="")) for n, x in enumerate(listed, 1)
        ]
        return title, grid(("序号", "材料名称"), rows, (14, 86))
    lines = (
        pen.mark(number(form.replace("{x}", escape(x)), n), what="passage", text="")
        for n, x in enumerate(listed, 1)
    )
    return title, "".join(f"<p class=f>{x}</p>" for x in lines)
