"""What the book says of its scenarios, in fourteen designs."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.dongming.style import HEI, KAI, pairs
from testsetkit.pen import Pen, in_words

BEFORE = (
    "过去主要依靠班组长凭经验安排，纸质单据逐级传递，数据滞后半天以上", "原来靠人工抄表和电话沟通，出现偏差往往第二天才发现",
    "此前各系统相互独立，统计口径不一，月底对账要花三到四天", "以往靠老师傅经验判断，换人之后波动较大", "改造前现场记录分散在十几本台账里，查一次要翻半天",
    "早先由车间统计员手工汇总，差错率高、时效差",
)  # fmt: skip
HOW = (
    "购置并部署{s}，与{t}打通，现场{d}实时上传，异常自动推送到责任人手机", "以{s}为核心，接入{n}台（套）设备的{d}，在中控室大屏统一展示，按班次自动生成报表",
    "由{s}自动下达指令，工人通过工位终端扫码确认，{d}同步回写{t}", "在关键工序加装传感器{n}个，{d}经工业网关进入{s}，由模型按规则给出建议，工艺员确认后执行",
    "建立统一编码和数据字典，{s}与{t}之间通过接口自动交换{d}，取消纸质流转", "依托{s}搭建分析模块，按日、周、月三级统计{d}，并与考核挂钩",
)  # fmt: skip
SYSTEMS = ("MES系统", "ERP系统", "数据采集平台", "PLM系统", "SCADA系统", "综合管理平台", "工业互联网平台", "WMS系统")  # fmt: skip
DATA = (
    "运行参数",
    "工单信息",
    "计划完成数据",
    "批次数据",
    "库存台账",
    "电流温度等参数",
    "报工数据",
)
GAIN = (
    "人均效率提高{p}%", "差错率下降{p}%", "响应时间由{h}小时缩短到{m}分钟", "年节约费用约{w}万元", "库存周转加快{p}%", "单位产品成本降低{q}%",
    "现场用工减少{k}人", "统计时间缩短{p}%", "一次合格率提升{q}个百分点",
)  # fmt: skip


def before(rng: random.Random) -> str:
    return rng.choice(BEFORE)


def how(rng: random.Random) -> str:
    s, t = rng.sample(SYSTEMS, 2)
    return rng.choice(HOW).format(s=s, t=t, d=rng.choice(DATA), n=rng.randrange(12, 180))


def gain(rng: random.Random, count: int = 2) -> str:
    picked = rng.sample(GAIN, count)
    numbers = {
        "p": rng.randrange(8, 41), "q": f"{rng.uniform(0.6, 4.8):.1f}", "h": rng.randrange(2, 9), "m": rng.randrange(5, 40),
        "w": rng.randrange(20, 260), "k": rng.randrange(2, 19),
    }  # fmt: skip
    return "，".join(x.format(**numbers) for x in picked)


def told(rng: random.Random) -> str:
    """A description."""
    return rng.choice(
        [
            f"{before(rng)}。项目实施中，{how(rng)}。目前{gain(rng)}。",
            f"{how(rng)}。运行以来，{gain(rng)}。",
            f"针对{before(rng)}的问题，我公司{how(rng)}，实现{gain(rng)}。",
            f"{before(rng)}。为此，{how(rng)}；同时，{how(rng)}。经一年多运行，{gain(rng, 3)}，现场管理明显改善。",
        ]
    )


def name(pen: Pen, c: Claim) -> str:
    return pen.mark(escape(c.claimed), what="scenario", text=c.claimed)


def by_link(case: Case) -> list[tuple[str, list[Claim]]]:
    return [(k, list(g)) for k, g in groupby(case.claims, key=lambda c: c.link or "运营管理")]


def _plain(case: Case, pen: Pen, rng: random.Random) -> str:
    """A register with each described in its row."""
    heads = rng.choice(
        [
            ("序号", "所属环节", "场景名称", "建设内容", "取得成效"),
            ("序号", "环节", "建设场景", "主要做法", "应用效果"),
            ("编号", "环节名称", "智能制造场景", "实施情况", "成效"),
        ]
    )
    rows, n = "", 0
    merged = rng.random() < 0.5
    for link, claims in by_link(case):
        for k, c in enumerate(claims):
            n += 1
            cell = ""
            if not merged:
                cell = f'<td class=c style="width:13%">{link}</td>'
            elif k == 0:
                cell = f'<td class=c style="width:13%" rowspan={len(claims)}>{link}</td>'
            rows += f'<tr><td class=c style="width:7%">{n}</td>{cell}<td class=c style="width:18%">{name(pen, c)}</td><td>{how(rng)}。</td><td style="width:22%">{gain(rng)}</td></tr>'
    top = "".join(f"<th>{h}</th>" for h in heads)
    return f'<table style="font-size:10.5pt"><tr style=break-after:avoid>{top}</tr>{rows}</table>'


def _leads(case: Case, pen: Pen, rng: random.Random) -> str:
    """Sections for links; scenarios as bold leads of paragraphs."""
    out = ""
    for n, (link, claims) in enumerate(by_link(case), 1):
        out += f'<h3 style="font-family:{KAI};font-size:14pt">（{in_words(n)}）{link}环节</h3>'
        for k, c in enumerate(claims, 1):
            out += f"<p>{k}．<b>{name(pen, c)}。</b>{told(rng)}</p>"
    return out


def _deep(case: Case, pen: Pen, rng: random.Random) -> str:
    """Numbered headings three deep."""
    parts = rng.choice(
        [
            ("建设背景", "主要做法", "应用成效"),
            ("原有状况", "实施内容", "取得效果"),
            ("现状分析", "建设内容", "成效"),
        ]
    )
    chapter = rng.choice(["3", "2", "4"])
    out = ""
    for n, (link, claims) in enumerate(by_link(case), 1):
        out += f'<h3 style="font-family:{HEI};font-size:13pt">{chapter}.{n} {link}环节</h3>'
        for k, c in enumerate(claims, 1):
            out += f'<h4 style="font-family:{HEI};font-size:12pt">{chapter}.{n}.{k} {name(pen, c)}</h4>'
            for m, (part, text) in enumerate(zip(parts, (before(rng), how(rng), gain(rng)), strict=True), 1):  # fmt: skip
                out += f"<p>（{m}）{part}：{text}。</p>"
    return out


def _each(case: Case, pen: Pen, rng: random.Random) -> str:
    """A table each."""
    words = rng.choice(
        [
            ("场景名称", "所属环节", "建设内容", "应用成效"),
            ("智能制造场景名称", "对应环节", "主要做法", "实施效果"),
            ("场景", "环节", "做法", "成效"),
        ]
    )
    out = ""
    for n, c in enumerate(case.claims, 1):
        rows = [
            (words[0], name(pen, c)),
            (words[1], f"{c.link}{rng.choice(['', '环节'])}"),
            (words[2], how(rng) + "。"),
            (words[3], gain(rng) + "。"),
        ]
        out += f'<p class=n style="margin-top:4mm;break-after:avoid">表{n}</p><div class=k>{pairs(rows, wide="22%", style="font-size:11pt")}</div>'
    return out


def _sentences(case: Case, pen: Pen, rng: random.Random) -> str:
    """“In this link we built that scenario.”"""
    out = ""
    for link, claims in by_link(case):
        for c in claims:
            lead = rng.choice(
                [
                    "在{}环节，建设了{}场景。",
                    "在{}环节，我公司建成{}场景。",
                    "{}环节，打造了{}场景。",
                ]
            )
            out += f"<p>{lead.format(link, name(pen, c))}{told(rng)}</p>"
    return out


def _mixed(case: Case, pen: Pen, rng: random.Random) -> str:
    """Signs of all kinds."""
    sign = rng.choice(["◆", "●", "▲", "★"])
    out = ""
    for link, claims in by_link(case):
        out += f'<h3 style="font-family:{HEI};font-size:13pt">{sign} {link}环节</h3>'
        for k, c in enumerate(claims):
            ringed = chr(0x2460 + k)
            out += f'<p class=n style="font-family:{KAI};font-size:13pt;break-after:avoid">{ringed} {name(pen, c)}</p><p>{told(rng)}</p>'
    return out


def _cards(case: Case, pen: Pen, rng: random.Random) -> str:
    """Cards: the name first, then what was done and won; without links."""
    case.headed = False
    parts = rng.choice([("主要做法", "取得成效"), ("做法", "成效"), ("实施内容", "实施效果")])
    out = ""
    for c in case.claims:
        out += f'<div class=k style="border:.3mm solid #333;margin:3mm 0;padding:2mm 3mm"><p class=n style="font-family:{HEI};font-size:13pt;border-bottom:.2mm dashed #555">{name(pen, c)}</p>'
        out += f"<p class=n><b>{parts[0]}：</b>{how(rng)}。</p><p class=n><b>{parts[1]}：</b>{gain(rng)}。</p></div>"
    return out


def _halves(case: Case, pen: Pen, rng: random.Random) -> str:
    """A table of two columns for each link."""
    out = ""
    for link, claims in by_link(case):
        rows = "".join(
            f'<tr><td class=c style="width:27%">{name(pen, c)}</td><td>{told(rng)}</td></tr>'
            for c in claims
        )
        out += f'<table style="font-size:11pt;margin-bottom:4mm"><tr style=break-after:avoid><th colspan=2 style="background:#eee">{link}环节</th></tr><tr style=break-after:avoid><th>场景名称</th><th>建设情况</th></tr>{rows}</table>'
    return out


def _noted(case: Case, pen: Pen, rng: random.Random) -> str:
    """Names followed by the link to which they belong."""
    note = rng.choice(["（对应{}环节）", "（对应环节：{}）", "（属{}环节）"])
    style = rng.choice(["{}.", "（{}）", "{}、"])
    out = ""
    for n, c in enumerate(case.claims, 1):
        out += f'<h4 style="font-family:{HEI};font-size:12.5pt">{style.format(n)}{name(pen, c)}{note.format(c.link)}</h4><p>{told(rng)}</p>'
    return out


def _counted(case: Case, pen: Pen, rng: random.Random) -> str:
    """Scenario one, scenario two …: without links."""
    case.headed = False
    style = rng.choice(["场景{}：", "场景{} ", "典型场景{}："])
    digits = rng.random() < 0.4
    out = ""
    for n, c in enumerate(case.claims, 1):
        number = str(n) if digits else in_words(n)
        out += f'<h4 style="font-family:{HEI};font-size:13pt">{style.format(number)}{name(pen, c)}</h4><p>{told(rng)}</p>'
    return out


def _bullets(case: Case, pen: Pen, rng: random.Random) -> str:
    """As a machine writes: bold leads, bullets, a result after each."""
    out = ""
    for n, (link, claims) in enumerate(by_link(case), 1):
        out += f"<h3 style=font-size:14pt><b>{n}. {link}</b></h3>"
        for c in claims:
            out += f"<p class=n style=margin-top:2mm;break-after:avoid><b>{name(pen, c)}</b></p><ul style=margin:0>"
            for lead, text in (
                ("痛点", before(rng)),
                ("方案", how(rng)),
                ("价值", gain(rng)),
            ):
                out += f"<li><b>{lead}</b>：{text}；</li>"
            out += "</ul>"
    return out


def _official(case: Case, pen: Pen, rng: random.Random) -> str:
    """（一）links, 1. scenarios, （1）points: an official document."""
    out = ""
    for n, (link, claims) in enumerate(by_link(case), 1):
        out += f'<h3 style="font-family:{KAI};font-size:15pt;text-indent:2em">（{in_words(n)}）{link}环节</h3>'
        for k, c in enumerate(claims, 1):
            out += f"<p><b>{k}.{name(pen, c)}</b></p>"
            out += (
                f"<p>（1）{rng.choice(['基本做法', '建设情况'])}。{how(rng)}。</p>"
                f"<p>（2）{rng.choice(['主要成效', '运行效果'])}。{gain(rng)}。</p>"
            )
    return out


def _lying(case: Case, pen: Pen, rng: random.Random) -> str:
    """One long form: the link in a band, the name in a cell, what is said below it."""
    out = ""
    n = 0
    for link, claims in by_link(case):
        out += f"<tr style=break-after:avoid><td colspan=3 class=c style=background:#f0f0f0>{link}环节场景</td></tr>"
        for c in claims:
            n += 1
            out += f'<tr style=break-after:avoid><td class=c style="width:9%" rowspan=2>{n}</td><td class=c style="width:22%">场景名称</td><td>{name(pen, c)}</td></tr>'
            out += f"<tr><td class=c>场景描述</td><td>{told(rng)}</td></tr>"
    return f'<table style="font-size:11pt">{out}</table>'


def _lines(case: Case, pen: Pen, rng: random.Random) -> str:
    """Link — scenario in a line, the text below."""
    join = rng.choice(["——", "－", "·", "："])
    out = ""
    for n, c in enumerate(case.claims, 1):
        out += f'<p class=n style="break-after:avoid;margin-top:2mm">{n}．{c.link}{join}<b>{name(pen, c)}</b></p><p>{told(rng)}</p>'
    return out


SCENES: tuple[Callable[[Case, Pen, random.Random], str], ...] = (
    _plain, _leads, _deep, _each, _sentences, _mixed, _cards, _halves, _noted, _counted, _bullets, _official, _lying, _lines,
)  # fmt: skip


_LISTED = ("_deep", "_bullets", "_official", "_leads")


def _listed(case: Case, rng: random.Random) -> str:
    """A table that names the scenarios and describes none."""
    rows = "".join(
        f"<tr class=c><td>{n}</td><td>{c.link}</td><td>{escape(c.claimed)}</td></tr>"
        for n, c in enumerate(case.claims, 1)
    )
    head = rng.choice(["场景汇总表", "建设场景一览表", "表1　场景建设汇总"])
    return f'<p class="n c" style="break-after:avoid">{head}</p><table style="font-size:10.5pt;margin-bottom:4mm"><tr style=break-after:avoid><th>序号</th><th>环节</th><th>场景名称</th></tr>{rows}</table>'


def scenes(case: Case, pen: Pen, rng: random.Random, pool: tuple[str, ...] = ()) -> str:
    """All described scenarios; `pool` names designs that fit the book's hand."""
    fitting = [s for s in SCENES if not pool or s.__name__ in pool]
    case.headed = True
    design = rng.choice(fitting)
    before_all = _listed(case, rng) if design.__name__ in _LISTED and rng.random() < 0.25 else ""
    return before_all + design(case, pen, rng)
