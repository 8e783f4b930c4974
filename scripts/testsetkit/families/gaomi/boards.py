"""Scenarios in tables and boxes, and tables that only list their names."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi.look import ticked
from testsetkit.families.gaomi.more import MORE
from testsetkit.families.gaomi.scenes import FIVE, HEADED, groups, link_heads, name
from testsetkit.families.gaomi.tale import Teller
from testsetkit.pen import Pen, in_words


def one_table(pen: Pen, case: Case) -> str:
    """One long table; cells of links merged over their rows."""
    rng, tell, rows, n = pen.rng, Teller(pen.rng, case), "", 0
    heads = rng.choice(
        [
            ("序号", "环节", "场景名称", "建设内容", "成效", "投用时间"),
            ("序号", "所属环节", "场景", "主要内容", "应用效果", "建成时间"),
            ("编号", "业务环节", "典型场景", "做法", "效果", "上线时间"),
        ]
    )
    for link, claims in groups(case, False):
        for k, claim in enumerate(claims):
            n += 1
            s = tell.tell(claim)
            merged = f"<td rowspan={len(claims)} class=c>{link}</td>" if k == 0 else ""
            rows += f'<tr class="keep"><td class=c>{n}</td>{merged}<td>{name(pen, claim)}</td><td>{s.why}{s.body}</td><td>{s.gain}</td><td class=c>{s.since}</td></tr>'
    widths = ("6%", "10%", "14%", "", "22%", "11%")
    return (
        '<table style="table-layout:fixed;font-size:10pt"><tr>'
        + "".join(f'<th style="width:{w}">{h}</th>' for h, w in zip(heads, widths, strict=True))
        + f"</tr>{rows}</table>"
    )


def register(pen: Pen, case: Case) -> str:
    """One table with the link written in each row; no merged cells."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    heads = rng.choice(
        [
            ("序号", "场景名称", "环节", "建设情况及成效"),
            ("序号", "智能制造场景", "所在环节", "场景描述"),
            ("No.", "场景", "环节", "主要内容和效果"),
        ]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        rows += f"<tr><td class=c>{n}</td><td>{name(pen, claim)}</td><td class=c>{claim.link}</td><td>{s.why}{s.body}{s.gain}</td></tr>"
    return (
        "<table><tr>"
        + "".join(
            f'<th style="width:{w}">{h}</th>'
            for h, w in zip(heads, ("8%", "20%", "14%", ""), strict=True)
        )
        + f"</tr>{rows}</table>"
    )


def form_each(pen: Pen, case: Case) -> str:
    """A small form for every scenario."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    a, b, c, d, e = rng.choice([
        ("场景名称", "所属环节", "建设内容", "成效", "投用时间"), ("典型场景", "业务环节", "主要做法", "应用成效", "启用时间"), ("场景名称", "环节", "场景描述", "实施效果", "建成时间"), ("智能场景名称", "对应环节", "实施内容", "取得效果", "上线时间"),
    ])  # fmt: skip
    caption = rng.choice(["表{n} 场景建设情况表", "场景{n}", "（{n}）", "", "场景建设情况（{n}）"])
    four = rng.random() < 0.5
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 2)
        top = (
            f"<p class={rng.choice(['c', 'f'])} style='break-after:avoid'>{caption.format(n=n)}</p>"
            if caption
            else ""
        )
        first = (
            f'<tr><th style="width:17%">{a}</th><td>{name(pen, claim)}</td><th style="width:15%">{b}</th><td style="width:18%">{claim.link}</td></tr>'
            if four
            else f'<tr><th style="width:20%">{a}</th><td colspan=3>{name(pen, claim)}</td></tr><tr><th>{b}</th><td>{claim.link}</td><th style="width:17%">{e}</th><td style="width:20%">{s.since}</td></tr>'
        )
        last = f"<tr><th>{e}</th><td colspan=3>{s.since}</td></tr>" if four else ""
        out.append(
            f'{top}<table class="keep"{" style=margin-bottom:5mm" if not caption else ""}>{first}<tr><th>{c}</th><td colspan=3>{s.why}{s.body}</td></tr><tr><th>{d}</th><td colspan=3>{s.gain}</td></tr>{last}</table>'
        )
    return "".join(out)


def cards(pen: Pen, case: Case) -> str:
    """Boxes with a title line, the link beside the name."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(
        [
            "{x}　【{l}】",
            "{n} {x}<span style='float:right'>{l}</span>",
            "【{l}】{x}",
            "场景{n}：{x}（{l}）",
        ]
    )
    shade = rng.choice(["#e8e8e8", "#d9e6f2", "#fff", "#f5ecd7"])
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        out.append(
            f'<div class="keep" style="border:.35mm solid #333;margin:3mm 0"><div style="background:{shade};border-bottom:.3mm solid #333;padding:1mm 2mm;font-weight:700">{form.format(x=name(pen, claim), l=claim.link, n=n)}</div><div style="padding:1.5mm 2.5mm;font-size:10.5pt"><p>{s.why}{s.body}</p><p>{s.gain}</p></div></div>'
        )
    return "".join(out)


def side_by_side(pen: Pen, case: Case) -> str:
    """Two scenarios side by side, from left to right."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    for at in range(0, len(case.claims), 2):
        part = case.claims[at : at + 2]
        top = bottom = middle = ""
        wide = " colspan=2" if len(part) == 1 else ""
        for claim in part:
            s = tell.tell(claim)
            top += f'<th{wide} style="width:50%"><b>{name(pen, claim)}</b></th>'
            middle += f"<td{wide} class=c>{rng.choice(['所属环节', '环节'])}：{claim.link}</td>"
            bottom += f'<td{wide} style="vertical-align:top">{s.why}{s.body}<br>效果：{s.gain}</td>'
        rows += f'<tbody class="keep"><tr>{top}</tr><tr>{middle}</tr><tr>{bottom}</tr></tbody>'
    return f'<table style="table-layout:fixed">{rows}</table>'


def table_a_link(pen: Pen, case: Case) -> str:
    """A table for each link under its heading."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads = link_heads(rng)
    a, b, c = rng.choice(
        [
            ("场景名称", "建设内容", "成效"),
            ("典型场景", "具体做法", "应用效果"),
            ("场景", "主要内容", "取得的效果"),
        ]
    )
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.3), 1):
        rows = ""
        for claim in claims:
            s = tell.tell(claim)
            rows += f"<tr><td>{name(pen, claim)}</td><td>{s.why}{s.body}</td><td>{s.gain}</td></tr>"
        out.append(
            f'<h3>{heads(n, link)}</h3><table><tr><th style="width:20%">{a}</th><th>{b}</th><th style="width:25%">{c}</th></tr>{rows}</table>'
        )
    return "".join(out)


def ticked_links(pen: Pen, case: Case) -> str:
    """A form each, the link ticked among the five."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        links = ticked(rng, FIVE, claim.link or "", "")
        out.append(
            f'<table class="keep" style="margin-bottom:4mm"><tr><th rowspan=4 style="width:8%">场景<br>{n}</th><th style="width:17%">名称</th><td>{name(pen, claim)}</td></tr><tr><th>环节</th><td>{links}</td></tr><tr><th>情况说明</th><td>{s.why}{s.body}</td></tr><tr><th>效果</th><td>{s.gain}</td></tr></table>'
        )
    return "".join(out)


def before_after(pen: Pen, case: Case) -> str:
    """Before and after in two columns below the name."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    a, b = rng.choice([("改造前", "改造后"), ("建设前", "建设后"), ("原来", "现在")])
    form = rng.choice(["{n}. {x}（{l}）", "场景{c}：{x}　　环节：{l}", "{x}（{l}环节）"])
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        rows += f'<tbody class="keep"><tr><th colspan=2 style="text-align:left"><b>{form.format(n=n, c=in_words(n), x=name(pen, claim), l=claim.link)}</b></th></tr><tr><td style="width:36%;vertical-align:top">{a}：{s.why}</td><td>{b}：{s.body}{s.gain}</td></tr></tbody>'
    return f"<table>{rows}</table>"


def two_rows(pen: Pen, case: Case) -> str:
    """A long table in which a scenario has two rows: facts, and below them the text over all columns."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 2)
        rows += f'<tbody class="keep"><tr><td class=c>{n}</td><td><b>{name(pen, claim)}</b></td><td class=c>{claim.link}</td><td class=c>{s.since}</td></tr><tr><td colspan=4>{s.why}{s.body}{s.gain}</td></tr></tbody>'
    heads = rng.choice(
        [
            ("序号", "场景名称", "环节", "投用时间"),
            ("编号", "典型场景", "所属环节", "时间"),
            ("序号", "场景", "业务环节", "建成时间"),
        ]
    )
    return (
        "<table><tr>"
        + "".join(
            f'<th style="width:{w}">{h}</th>'
            for h, w in zip(heads, ("10%", "", "22%", "18%"), strict=True)
        )
        + f"</tr>{rows}</table>"
    )


def sided(pen: Pen, case: Case) -> str:
    """Three rows a scenario with its name merged at the left, under bands of links."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    a, b, c = rng.choice(
        [("问题", "措施", "成效"), ("背景", "内容", "效果"), ("现状", "做法", "结果")]
    )
    for link, claims in groups(case, rng.random() < 0.3):
        rows += f'<tr><td colspan=3 style="background:#e6e6e6;break-after:avoid"><b>{link}{rng.choice(["", "环节"])}</b></td></tr>'
        for claim in claims:
            s = tell.tell(claim)
            rows += f'<tbody class="keep"><tr><th rowspan=3 style="width:20%">{name(pen, claim)}</th><th style="width:10%">{a}</th><td>{s.why}</td></tr><tr><th>{b}</th><td>{s.body}</td></tr><tr><th>{c}</th><td>{s.gain}</td></tr></tbody>'
    return f"<table>{rows}</table>"


def bare_rows(pen: Pen, case: Case) -> str:
    """A table without links: number, scenario, text."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    case.headed = False
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        rows += f"<tr><td class=c>{n}</td><td>{name(pen, claim)}</td><td>{s.why}{s.body}</td><td>{s.gain}</td></tr>"
    heads = rng.choice([("序号", "场景名称", "建设情况", "成效"), ("序号", "场景", "做法", "效果")])
    return (
        "<table><tr>"
        + "".join(
            f'<th style="width:{w}">{h}</th>'
            for h, w in zip(heads, ("8%", "19%", "", "24%"), strict=True)
        )
        + f"</tr>{rows}</table>"
    )


BOARDS = (
    one_table,
    register,
    form_each,
    form_each,
    cards,
    side_by_side,
    table_a_link,
    ticked_links,
    before_after,
    two_rows,
    sided,
    bare_rows,
)


def scenes(pen: Pen, case: Case) -> str:
    """All scenarios of the book in one design by chance; sets `case.headed`."""
    case.headed = True
    return pen.rng.choice([*HEADED, *BOARDS, *MORE])(pen, case)


def overview(rng: random.Random, case: Case) -> str:
    """A list of the names before or after they are told: no description."""
    names = [escape(c.claimed) for c in case.claims]
    if rng.random() < 0.4:
        return f"<p>{rng.choice(['本工厂共建设', '目前已建成', '公司围绕各环节共建成'])}{len(names)}个场景，分别为：{'、'.join(names)}。</p>"
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{x}</td><td class=c>{c.link if case.headed else '已建成'}</td></tr>"
        for n, (x, c) in enumerate(zip(names, case.claims, strict=True), 1)
    )
    title = rng.choice(["场景汇总表", "场景建设一览表", "已建场景清单", "场景目录"])
    third = rng.choice(["环节", "所属环节"]) if case.headed else "状态"
    return f"<p class=c style='break-after:avoid'><b>{title}</b></p><table><tr><th style='width:12%'>序号</th><th>场景名称</th><th style='width:24%'>{third}</th></tr>{rows}</table>"
