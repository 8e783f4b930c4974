"""Designs of the described scenarios in tables and boxes, and what may stand before them."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case
from testsetkit.families.junan import tales
from testsetkit.families.junan.facts import TICKS, serial, staff
from testsetkit.families.junan.look import Counter, grid
from testsetkit.families.junan.scenes import ENGLISH, LINKS, Layout, parts
from testsetkit.markup import cols
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_guide, by_link, name


def _mid(said: str) -> str:
    return f'<span style="display:block;text-align:center">{said}</span>'


def sheets(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A small form for each scenario."""
    rng, out = pen.rng, ""
    words = rng.choice([("场景描述", "实施内容", "实施效果"), ("存在问题", "建设内容", "取得成效"), ("建设背景", "主要做法", "应用效果")])  # fmt: skip
    ask, nest = rng.choice(["所属环节", "所在环节", "环节"]), rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        top = f"<tr><th>场景名称</th><td>{name(pen, c)}</td><th>{ask}</th><td>{c.link}</td></tr>"
        if nest:
            top = f"<tr><th>序号</th><td>{n}</td><th>{ask}</th><td>{c.link}</td></tr><tr><th>场景名称</th><td colspan=3>{name(pen, c)}</td></tr>"  # fmt: skip
        rest = "".join(f"<tr><th>{k}</th><td colspan=3>{t}</td></tr>" for k, t in zip(words, (a, b + w, e), strict=True))  # fmt: skip
        out += f'<table class=keep style="table-layout:fixed">{cols(17, 39, 16, 28)}{top}{rest}</table>'  # fmt: skip
    return out


def ticks(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Forms whose links are ticked."""
    rng, out = pen.rng, ""
    yes, no = rng.choice(TICKS[:5])
    words = rng.choice([("场景名称", "所属环节（勾选）", "建设内容", "成效"), ("申报场景", "环节选择", "应用情况", "量化指标")])  # fmt: skip
    for c in case.claims:
        a, b, _, e = parts(pen, case, c, house)
        links = "　".join(f'<span style="white-space:nowrap">{yes if x == c.link else no}{x}</span>' for x in LINKS)  # fmt: skip
        lines = [(words[0], name(pen, c)), (words[1], links), (words[2], a + b), (words[3], e)]
        out += "<table class=keep>" + "".join(f'<tr><th style="width:24%">{k}</th><td>{v}</td></tr>' for k, v in lines) + "</table>"  # fmt: skip
    return out


def register(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One long table, its columns in one of three orders."""
    rng, rows = pen.rng, []
    order = rng.choice([(0, 1, 2, 3, 4), (0, 2, 1, 3, 4), (0, 2, 3, 4, 1)])
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, house)
        cells = [_mid(str(n)), c.link or "", name(pen, c), b + w, e]
        rows.append([cells[k] for k in order])
    heads = ("序号", rng.choice(["环节", "所属环节"]), rng.choice(["场景名称", "场景"]), rng.choice(["建设内容", "具体做法"]), "成效")  # fmt: skip
    widths = (7, 13, 20, 38, 22)
    return count.caption("场景建设情况表") + grid([heads[k] for k in order], rows, "", [widths[k] for k in order])  # fmt: skip


def triads(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """环节—场景—实例: merged links, names, the enterprise's own instance beside."""
    rng, out = pen.rng, ""
    last = rng.choice(["说明", "应用说明", "情况"])
    for link, claims in by_guide(case) if rng.random() < 0.25 else by_link(case):
        for k, c in enumerate(claims):
            _, b, _, e = parts(pen, case, c, house)
            first = f"<td class=g rowspan={len(claims)}>{link}</td>" if k == 0 else ""
            out += f"<tr>{first}<td>{name(pen, c)}</td><td>{tales.instance(rng, c, case)}</td><td>{b}{e}</td></tr>"  # fmt: skip
    heads = "".join(f"<th>{h}</th>" for h in ("环节", "场景", "实例", last))
    return f'<table style="table-layout:fixed">{cols(12, 19, 22, 47)}<tr>{heads}</tr>{out}</table>'


def merged(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links merged at the side, upright at times."""
    rng, out = pen.rng, ""
    upright = rng.random() < 0.5
    for link, claims in by_link(case):
        for k, c in enumerate(claims):
            a, b, _, e = parts(pen, case, c, house)
            side = "<br>".join(link) if upright and len(claims) > 1 else link
            first = f'<td class=g rowspan={len(claims)} style="line-height:1.3">{side}</td>' if k == 0 else ""  # fmt: skip
            out += f"<tr>{first}<td>{name(pen, c)}</td><td>{a}{b}</td><td>{e}</td></tr>"
    heads = "".join(f"<th>{h}</th>" for h in ("环节", "场景名称", "主要内容", "效果"))
    return f'<table style="table-layout:fixed">{cols(10, 20, 47, 23)}<tr>{heads}</tr>{out}</table>'


def per_link(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A heading and a table a link."""
    out = ""
    for link, claims in by_link(case):
        rows = []
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            rows.append((_mid(str(n)), name(pen, c), a + b, e))
        out += count.clause(f"{link}环节（{len(claims)}个）") + grid(("序号", "场景", "内容", "成效"), rows, "", (8, 22, 46, 24))  # fmt: skip
    return out


def left_names(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The name merged at the left of two or three rows, links as bands."""
    rng, out = pen.rng, ""
    words = rng.choice([("问题", "措施", "结果"), ("背景", "做法", "成效"), ("Before", "Action", "Result") if house == "joint" else ("之前", "做法", "之后")])  # fmt: skip
    for link, claims in by_link(case):
        out += f"<tr><td class=g colspan=3>{link}环节</td></tr>"
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            rows = list(zip(words, (a, b + w, e), strict=True))
            out += "<tbody class=keep>" + "".join(f"<tr>{f'<td rowspan=3>{name(pen, c)}</td>' if k == 0 else ''}<th>{h}</th><td>{t}</td></tr>" for k, (h, t) in enumerate(rows)) + "</tbody>"  # fmt: skip
    return f'<table style="table-layout:fixed">{cols(22, 12, 66)}{out}</table>'


def two_rows(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A row with number, name and link, a row of text."""
    out = ""
    form = pen.rng.choice(["{n}　{x}", "场景{w}　{x}", "{x}"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f'<tbody class=keep><tr><th style="text-align:left">{form.format(n=n, w=in_words(n), x=name(pen, c))}</th><th>{c.link}</th></tr><tr><td colspan=2>{a}{b}{w}{e}</td></tr></tbody>'  # fmt: skip
    return f'<table style="table-layout:fixed">{cols(72, 28)}{out}</table>'


def before_after(pen: Pen, case: Case, count: Counter, house: str) -> str:
    rows = []
    for c in case.claims:
        a, b, _, e = parts(pen, case, c, house)
        rows.append((name(pen, c), c.link or "", a, b + e))
    heads = pen.rng.choice([("改造前", "改造后"), ("原来", "现在"), ("实施前", "实施后")])
    return grid(("场景名称", "所属环节", *heads), rows, "", (21, 13, 26, 40))


def cards(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Boxes under coloured bars of links; two abreast at times."""
    two, out = pen.rng.random() < 0.4, ""
    for link, claims in by_link(case):
        inner = ""
        for c in claims:
            a, b, _, e = parts(pen, case, c, house)
            inner += f'<div class=box style="{"width:49%;box-sizing:border-box" if two else ""}"><p class="f ink"><b>{name(pen, c)}</b></p><p class=f>{a}{b}</p><p class=f>▲ {e}</p></div>'  # fmt: skip
        out += f'<div class=bar>{link}</div><div style="{"display:flex;flex-wrap:wrap;gap:0 2%" if two else ""}">{inner}</div>'  # fmt: skip
    return out


def pages(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An agency's leaves: a bar with the link, the name large, three columns."""
    rng, out = pen.rng, ""
    words = rng.choice([("痛点", "方案", "价值"), ("问题", "行动", "成果")])
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        three = "".join(f'<div style="flex:1;border-top:1mm solid #999;padding-top:1mm"><b>{k}</b><br>{t}</div>' for k, t in zip(words, (a, b + w, e), strict=True))  # fmt: skip
        out += f'<div class=keep style="padding:3mm 0 6mm"><p class=f style="font-size:.9em"><span class=chip>{c.link}环节</span></p><p class="f ink" style="font-size:1.4em;font-weight:700">{name(pen, c)}</p><div style="display:flex;gap:4mm;font-size:.95em">{three}</div></div>'  # fmt: skip
    return out


def records(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A program's records: number, state, people who keep them, opinions left empty."""
    rng, out = pen.rng, ""
    who = staff(case)
    number = serial(case, rng)
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, "system")
        out += f'<table class=keep style="table-layout:fixed">{cols(16, 34, 16, 34)}<tr><th>记录编号</th><td>{number}-{n:02d}</td><th>状态</th><td>{rng.choice(["已发布", "已生效", "运行中"])}</td></tr><tr><th>场景名称</th><td>{name(pen, c)}</td><th>环节</th><td>{c.link}</td></tr><tr><th>内容</th><td colspan=3>{b}{w}</td></tr><tr><th>成效</th><td colspan=3>{e}</td></tr><tr><th>维护人</th><td>{rng.choice(who)}</td><th>审核意见</th><td>&nbsp;</td></tr></table>'  # fmt: skip
    return out


def listing(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A report with columns set by a program, without rules down."""
    rows = []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, "system")
        rows.append((f"{n:04d}", name(pen, c), c.link or "", pen.rng.choice(tales.DEPARTMENTS), b + e))  # fmt: skip
    return f'<p class=f style="font-size:9pt">报表：智能场景清单　　合计 {len(rows)} 条</p>' + grid(("行号", "场景名称", "环节", "责任部门", "描述"), rows, "font-size:9.5pt", (8, 20, 12, 12, 48))  # fmt: skip


def abreast(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Two scenarios beside one another."""
    out = ""
    for k in range(0, len(case.claims), 2):
        cells = ""
        for n, c in enumerate(case.claims[k : k + 2], k + 1):
            a, b, _, e = parts(pen, case, c, house)
            cells += f'<td style="vertical-align:top"><b>{n}. {name(pen, c)}</b><br>环节：{c.link}<br>{a}{b}{e}</td>'  # fmt: skip
        out += f"<tr>{cells}{'' if len(case.claims) > k + 1 else '<td>&nbsp;</td>'}</tr>"
    return f'<table style="table-layout:fixed">{cols(50, 50)}{out}</table>'


def bands(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links in two languages as bands over number, name and text."""
    out, n = "", 0
    for link, claims in by_link(case):
        said = f"{link} {ENGLISH[link]}" if house == "joint" else f"【{link}】"
        out += f'<tr><th colspan=3 style="text-align:left">{said}</th></tr>'
        for c in claims:
            n += 1
            a, b, _, e = parts(pen, case, c, house)
            out += f"<tr><td>{_mid(str(n))}</td><td>{name(pen, c)}</td><td>{a}{b}{e}</td></tr>"
    return f'<table style="table-layout:fixed">{cols(8, 24, 68)}{out}</table>'


def in_one_cell(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A row a link; all its scenarios numbered in one cell."""
    rng, out = pen.rng, ""
    form = rng.choice(["{n}.{x}：", "（{n}）{x}。", "▪ {x}："])
    for link, claims in by_link(case):
        inner = ""
        for n, c in enumerate(claims, 1):
            _, b, _, e = parts(pen, case, c, house)
            inner += f"<p class=f><b>{form.format(n=n, x=name(pen, c))}</b>{b}{e}</p>"
        out += f"<tr><th>{link}</th><td>{inner}</td></tr>"
    return f'<table style="table-layout:fixed">{cols(15, 85)}<tr><th>环节</th><th>场景及建设情况</th></tr>{out.replace("<tr><th>", chr(60) + "tr style=break-inside:auto><th>")}</table>'  # fmt: skip


def unlinked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A register without links."""
    rows = []
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), name(pen, c), a, b, e))
    return grid(("序号", pen.rng.choice(["场景名称", "已建场景", "智能场景"]), "解决问题", "做法", "效果"), rows, "", (8, 20, 22, 30, 20))  # fmt: skip


def lying(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A lying register of eight columns."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), c.link or "", name(pen, c), tales.instance(rng, c, case), a, b, e, rng.choice(tales.DEPARTMENTS)))  # fmt: skip
    return count.caption("智能场景清单") + grid(("序号", "环节", "场景名称", "应用实例", "问题", "做法", "成效", "部门"), rows, "font-size:9.5pt", (5, 9, 14, 14, 15, 23, 13, 7))  # fmt: skip


def crossed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Scenarios down, links across with a tick, lying."""
    mark, rows = pen.rng.choice(["√", "●", "✔", "★"]), []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), name(pen, c), *[_mid(mark) if x == c.link else "" for x in LINKS], b + e))  # fmt: skip
    return grid(("序号", "场景", *LINKS, "内容与效果"), rows, "", (5, 17, 7, 7, 7, 7, 7, 43))


UNLINKED: tuple[Layout, ...] = (unlinked,)
LYING: tuple[Layout, ...] = (lying, lying, crossed)
OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "county": (sheets, sheets, ticks, register, triads, merged, unlinked, in_one_cell),
    "home": (sheets, register, two_rows, per_link, in_one_cell, unlinked, before_after),
    "assist": (triads, register, before_after, per_link, two_rows),
    "system": (records, records, listing, ticks, merged),
    "agency": (cards, cards, pages, pages, left_names, abreast),
    "joint": (bands, bands, left_names, triads, merged),
}


def overture(pen: Pen, case: Case, count: Counter) -> str:
    """A sentence, a count, a list or a table before the scenarios: describes none."""
    rng, held, total = pen.rng, by_link(case), len(case.claims)
    way = rng.choice(["none", "none", "sentence", "count", "names", "table", "row"])
    if not case.headed or way == "none":
        return rng.choice(["", f"<p>公司先后建成{total}个场景，分别介绍如下。</p>"])
    if way == "sentence":
        return "<p>参照《智能制造典型场景参考指引（2025版）》，我公司场景建设情况如下：</p>"
    if way == "count":
        each = "，".join(f"{link}{len(claims)}个" for link, claims in held)
        return f"<p>共建设场景{total}个：{each}。</p>"
    if way == "names":
        lines = "".join(f"<p class=f>{link}：{'、'.join(escape(c.claimed) for c in claims)}</p>" for link, claims in held)  # fmt: skip
        return f"<p class=f><b>{rng.choice(['场景清单', '场景一览', '本章目录'])}</b></p>{lines}<p>各场景详细情况见下。</p>"  # fmt: skip
    if way == "table":
        rows = [(link, str(len(claims)), "、".join(escape(c.claimed) for c in claims)) for link, claims in held]  # fmt: skip
        return count.caption("场景数量汇总") + grid(("环节", "数量", "场景"), [*rows, ("合计", str(total), "")], "", (16, 10, 74))  # fmt: skip
    boxes = "".join(f'<div style="flex:1;border:.3mm solid #555;text-align:center;font-size:9.5pt;padding:1.5mm 0">{x}</div>' for x in LINKS)  # fmt: skip
    return f'<div style="display:flex;gap:2mm;margin:2mm 0">{boxes}</div><p class=cap>图 智能工厂架构示意</p>'  # fmt: skip
