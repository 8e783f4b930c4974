"""Chapters of the book beside the form and the scenarios: conditions, and what describes none."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.haiyang import sayings
from testsetkit.families.haiyang.heads import Heads
from testsetkit.families.haiyang.paper import grid, paragraphs, sides
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen, in_words

Chapter = tuple[str, Callable[[Heads], str]]


def _bare(write: Callable[[], str]) -> Callable[[Heads], str]:
    """A chapter without headings of its own, written when its turn comes: the order in which
    texts are drawn is what makes a seed give the same papers again."""
    return lambda heads: write()


def marked(pen: Pen, said: str) -> str:
    """A statement as a marked thing: its page is never the one that is lost."""
    return pen.mark(said, what="passage", text="")


def _lines(pen: Pen, lines: list[str]) -> str:
    return "".join(f"<p>{marked(pen, x)}</p>" for x in lines if x)


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice(
        [f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级", f"{m.book_level} 级"]
    )
    value = str(m.book_level)
    shown = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=value
    )
    if m.form == "certificate":
        said = rng.choice(
            ["企业已通过智能制造能力成熟度认证，等级为{}。", "取得智能制造能力成熟度{}证书。"]
        )
    elif m.form in ("book", "offplatform"):
        said = rng.choice(
            [
                "经自评估，企业智能制造能力成熟度为{}。",
                "企业对照国家标准自评，智能制造能力成熟度达到{}。",
            ]
        )
    else:
        said = rng.choice(
            [
                "企业已在智能制造评估评价公共服务平台山东省分平台完成自评估，智能制造能力成熟度等级为{}。",
                "在山东省分平台完成的智能制造能力成熟度自评估结果为{}。",
            ]
        )
    return f"<p>{said.format(shown)}</p>"


def conditions(pen: Pen, case: Case) -> list[Chapter]:
    """The basic conditions: apart, joined under a chapter, answered in a table or run together."""
    rng = pen.rng
    empty = "<p>此项工作正在完善中。</p>"
    people = _lines(pen, sayings.people(rng, case)) or empty
    secure = _lines(pen, sayings.secure(rng, case)) or empty
    law = [
        sayings.accident(rng, case) if case.accident_in == "book" else "",
        sayings.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    rng.shuffle(law)
    branch = {
        "claimed": "本单位是总公司的分支机构，不具备独立法人资格。因所在行业情况特殊，按照通知中允许行业特殊情况的法人分支机构申报的条款提出申请。",
        "excepted": "本单位为总公司设立的分支机构，单独领取营业执照。",
    }.get(case.branch, "")
    first = rng.choice(
        ["企业守法经营，管理制度健全。", "公司经营正常，内部控制较为规范。", "企业重视依法治企。"]
    )
    clean = f"{_lines(pen, [branch])}<p>{first}</p>{_lines(pen, law)}"
    made = [
        (
            rng.choice(
                ["组织保障与人才", "组织机构及人员情况", "机制与队伍建设", "组织管理和人才支撑"]
            ),
            people,
        ),
        (
            rng.choice(
                ["安全可控情况", "技术装备与信息安全", "自主可控与防护", "装备、软件及网络数据安全"]
            ),
            secure,
        ),
        (rng.choice(["合规情况", "安全环保质量及信用", "守法诚信情况", "企业运行规范性"]), clean),
    ]
    level = _maturity(pen, case)
    if level:
        made.append(
            (rng.choice(["能力成熟度", "自评估情况", "智能制造成熟度评估", "成熟度等级"]), level)
        )
    rng.shuffle(made)
    way = rng.choice(["apart", "joined", "table", "run"])
    title = rng.choice(["基本条件", "申报条件符合情况", "满足基本条件的说明", "基本要求落实情况"])
    if way == "apart":
        return [(t, _bare(partial(str, x))) for t, x in made]
    if way == "joined":
        return [(title, lambda heads: "".join(heads.section(t) + x for t, x in made))]
    if way == "run":
        return [(title, lambda heads: "".join(x for _, x in made))]
    cls = rng.choice(["three", "full", "open", "lines"])
    top = rng.choice([("条件", "企业情况"), ("要求", "落实情况"), ("申报条件", "说明")])
    rows = [(t, f"<div class=f>{x}</div>") for t, x in made]
    return [(title, lambda heads: grid(top, rows, cls, [25, 75]))]


_MACHINES = [
    "数控立车",
    "卧式加工中心",
    "线切割机床",
    "激光切割机",
    "折弯机",
    "喷涂线",
    "自动灌胶机",
    "检重秤",
    "氦检仪",
    "硬度计",
    "光谱仪",
    "空压机",
    "冷水机组",
    "除湿机",
    "叉车",
    "行车",
    "焊接变位机",
    "抛丸机",
    "烘干炉",
    "淬火机床",
    "注塑机",
    "机械手",
    "贴标机",
    "打包机",
    "码垛机",
    "输送线",
    "立体库堆垛机",
    "工业相机",
    "三坐标",
    "配料系统",
    "反应釜",
    "离心机",
    "真空泵",
    "包装线",
]


def machines(rng: random.Random, count: int) -> str:
    """A long list of equipment: nothing in it is asked."""
    makers = ("济南", "沈阳", "苏州", "东莞", "大连", "青岛", "上海", "无锡", "进口")
    rows = [
        (
            str(n),
            rng.choice(_MACHINES),
            f"{rng.choice('ACDHKTVXYZ')}{rng.choice('BCKLMNT')}{rng.randrange(100, 9800)}",
            str(rng.randrange(1, 24)),
            rng.choice(makers),
            str(rng.randrange(2013, 2025)),
        )
        for n in range(1, count + 1)
    ]
    head = ("序号", "设备名称", "型号规格", "数量", "产地", "购置年份")
    return grid(head, rows, rng.choice(["full", "three", "open"]), [9, 28, 22, 11, 14, 16])


def _history(pen: Pen, case: Case) -> str:
    rng = pen.rng
    lines = [
        "早期以单机自动化为主，逐步淘汰手动设备。",
        "随后上线企业资源计划系统，财务业务一体化运行。",
        "近年来完成主要设备联网，车间管理由纸质转向电子。",
        "目前正在把分散的数据汇到一处，供各部门共同使用。",
    ]
    return paragraphs(lines[: rng.choice([3, 4])])


def _honours(pen: Pen, case: Case) -> str:
    rng = pen.rng
    pool = "省级企业技术中心|山东知名品牌|市级绿色工厂|市长质量奖提名|省级专精特新中小企业|高新技术企业|纳税先进单位|市级工业设计中心"
    rows = [
        (str(n), x, f"{rng.randrange(2018, 2025) if not case.young else 2025}年")
        for n, x in enumerate(rng.sample(pool.split("|"), rng.choice([3, 4, 5])), 1)
    ]
    return grid(("序号", "荣誉名称", "取得时间"), rows, rng.choice(["three", "full"]), [14, 58, 28])


def _gains(pen: Pen, case: Case) -> str:
    rng = pen.rng
    rows = []
    for k, unit, up in (
        ("劳动生产率", "万元/人", rng.randrange(11, 40)),
        ("产品一次合格率", "%", rng.randrange(1, 4)),
        ("单位产值能耗", "吨标煤/万元", -rng.randrange(6, 22)),
        ("订单准时交付率", "%", rng.randrange(2, 9)),
        ("库存周转天数", "天", -rng.randrange(8, 33)),
    ):
        a = {
            "万元/人": rng.uniform(50, 140),
            "%": rng.uniform(80, 90),
            "天": rng.uniform(30, 70),
        }.get(unit, 0.3)
        rows.append((k, unit, f"{a:.2f}", f"{a * (1 + up / 100):.2f}", f"{up:+d}%"))
    head = ("指标", "单位", "建设前", "建设后", "变化")
    return grid(head, rows, rng.choice(["three", "three", "full", "lines"]), [30, 22, 16, 16, 16])


def _later(pen: Pen, case: Case) -> str:
    rng = pen.rng
    lines = rng.sample(
        [
            "今后两年继续更新关键工序设备，压缩人工环节。",
            "扩大厂内物流自动化改造范围。",
            "向上下游配套企业输出管理经验。",
            "做好现有系统的运行维护，稳步扩展功能。",
        ],
        2,
    )
    if rng.random() < 0.3:
        have = {c.number for c in case.claims}
        free = [s.name for s in GUIDE if s.number not in have]
        a, b = rng.sample(free, 2)
        lines.append(f"“{a}”“{b}”两个场景目前尚未实施，拟于2027年启动论证。")
    if rng.random() < 0.4:
        return "".join(f"<p>{in_words(n)}、{escape(x)}</p>" for n, x in enumerate(lines, 1))
    return paragraphs(lines)


def _products(pen: Pen, case: Case) -> str:
    f = case.firm
    rows = [
        ("代表产品", escape(f.product)),
        ("销售区域", pen.rng.choice(["华东、华北", "国内为主，部分出口东南亚", "国内二十余省市"])),
        ("执行标准", "国家标准、行业标准及企业标准"),
    ]
    return sides(rows, pen.rng.choice(["three", "full", "lines"]), "24%")


def others(pen: Pen, case: Case) -> list[Chapter]:
    """Some chapters that describe no scenario."""
    rng = pen.rng
    pool: list[tuple[str, Callable[[Pen, Case], str]]] = [
        (rng.choice(["发展历程", "建设历程", "信息化建设回顾"]), _history),
        (rng.choice(["企业荣誉", "所获荣誉及资质", "荣誉情况"]), _honours),
        (rng.choice(["建设成效", "综合效益分析", "主要指标变化"]), _gains),
        (rng.choice(["下一步打算", "后续工作安排", "未来规划"]), _later),
        (rng.choice(["产品与市场", "主要产品情况"]), _products),
    ]
    if case.young:
        pool = pool[2:]
    picked = rng.sample(pool, rng.choice([1, 2, 2, 3]))
    return [(t, _bare(partial(of, pen, case))) for t, of in picked]


def again(pen: Pen, case: Case) -> str:
    """A paragraph on the enterprise, as far as the form tells it."""
    f, rng = case.firm, pen.rng
    lines = [f"{escape(f.name)}专业生产{f.product}，拥有完整的研发、制造和检验体系。"]
    if not gone(case, "established_on"):
        lines.append(f"自{f.founded[0]}年建厂以来，产品质量和服务得到用户认可。")
    if not gone(case, "factory_name") and rng.random() < 0.5:
        lines.append(f"“{escape(f.factory)}”按照总体规划、分步实施的原则建设。")
    lines.append(rng.choice(["近三年经营和财务状况良好。", "企业生产经营稳定，财务状况良好。"]))
    return f"<p>{''.join(lines)}</p>"


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of attachments."""
    form = pen.rng.choice(["附件{n}：{x}", "{n}．{x}", "（{n}）{x}", "附{n} {x}"])

    def made(heads: Heads) -> str:
        lines = (form.format(n=n, x=escape(x)) for n, x in enumerate(listed, 1))
        return "".join(f"<p class=f>{marked(pen, x)}</p>" for x in lines)

    return pen.rng.choice(["附件目录", "所附材料清单", "附件", "证明材料目录"]), made
