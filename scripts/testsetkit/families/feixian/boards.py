"""Designs of the described scenarios in tables, and what may stand before them."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case
from testsetkit.families.feixian import tales
from testsetkit.families.feixian.facts import TICKS, serial, staff
from testsetkit.families.feixian.forms import held
from testsetkit.families.feixian.look import Counter
from testsetkit.families.feixian.scenes import Layout, parts, said, split
from testsetkit.families.junan.look import grid
from testsetkit.families.junan.scenes import LINKS
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_link, name


def _mid(text: str) -> str:
    return f'<span style="display:block;text-align:center">{text}</span>'


def _row(cells: str) -> str:
    return f'<tr style="break-inside:auto">{cells}</tr>'


def sheets(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A form for each scenario, its figures in a table within the form."""
    rng, out = pen.rng, ""
    ask = rng.choice([("场景名称", "所属环节", "建设内容", "成效指标"), ("场景", "环节", "主要内容", "效果对比"), ("智能场景名称", "所在环节", "实施方案", "指标变化")])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        inner = f"<table><tr><th>指标</th><th>前</th><th>后</th></tr><tr>{''.join(f'<td>{x}</td>' for x in tales.figures(rng, c))}</tr></table>" if rng.random() < 0.6 else e  # fmt: skip
        out += f'<div class=keep><p class=f style="font-size:.9em">场景{n}</p>' + held(f"<tr><th>{ask[0]}</th><td>{name(pen, c)}</td><th>{ask[1]}</th><td>{c.link}</td></tr><tr><th>{ask[2]}</th><td colspan=3>{a}{b}{w}</td></tr><tr><th>{ask[3]}</th><td colspan=3>{inner}</td></tr>", 17, 41, 16, 26) + "</div>"  # fmt: skip
    return out


def merged(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links merged at the side, upright where there is room."""
    rng, out = pen.rng, ""
    stand = rng.random() < 0.5
    for link, claims in split(pen, case):
        for k, c in enumerate(claims):
            a, b, _, e = parts(pen, case, c, house)
            side = f"<div class=up>{link}</div>" if stand and len(claims) > 1 else link
            first = f"<td class=g rowspan={len(claims)}>{side}</td>" if k == 0 else ""
            out += f"<tr>{first}<td>{name(pen, c)}</td><td>{a}{b}</td><td>{e}</td></tr>"
    heads = rng.choice([("环节", "场景名称", "建设内容", "成效"), ("所属环节", "场景", "实施情况", "效果"), ("业务环节", "智能场景", "主要做法", "量化指标")])  # fmt: skip
    return count.caption("场景建设一览表") + held("<tr>" + "".join(f"<th>{h}</th>" for h in heads) + f"</tr>{out}", 11, 20, 45, 24)  # fmt: skip


def two_heads(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A register whose heads stand in two rows, figures before and after under one of them."""
    rows = ""
    for n, c in enumerate(case.claims, 1):
        _, b, _, _ = parts(pen, case, c, house)
        what, old, new = tales.figures(pen.rng, c)
        rows += f"<tr><td>{_mid(str(n))}</td><td>{c.link}</td><td>{name(pen, c)}</td><td>{b}</td><td>{what.split('（')[0]}</td><td>{old}</td><td>{new}</td></tr>"  # fmt: skip
    top = "<tr><th rowspan=2>序号</th><th rowspan=2>所属环节</th><th rowspan=2>场景名称</th><th rowspan=2>建设内容</th><th colspan=3>成效（指数）</th></tr><tr><th>指标</th><th>前</th><th>后</th></tr>"  # fmt: skip
    return held(top + rows, 7, 12, 18, 35, 14, 7, 7)


def across(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names across the top, two or three a table; link, trouble, deed and gain down."""
    rng, out = pen.rng, ""
    size = rng.choice([2, 3])
    words = rng.choice(
        [("所属环节", "存在问题", "解决办法", "成效"), ("环节", "背景", "内容", "效果")]
    )
    for k in range(0, len(case.claims), size):
        group = case.claims[k : k + size]
        names = "".join(f"<th><b>{name(pen, c)}</b></th>" for c in group)
        told = [(c.link or "", *(parts(pen, case, c, house)[i] for i in (0, 1, 3))) for c in group]
        rows = "".join(f"<tr><th>{h}</th>{''.join(f'<td>{t[r]}</td>' for t in told)}</tr>" for r, h in enumerate(words))  # fmt: skip
        out += f"<div class=keep>{held(f'<tr><th>场景</th>{names}</tr>{rows}', 13, *[87 // len(group)] * len(group))}</div>"  # fmt: skip
    return out


def per_link(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A heading and a table a link."""
    out = ""
    for link, claims in split(pen, case):
        rows = []
        for n, c in enumerate(claims, 1):
            a, b, w, e = parts(pen, case, c, house)
            rows.append((_mid(str(n)), name(pen, c), a + b + w, e))
        out += count.clause(said(pen, link)) + grid(("序号", "场景名称", "建设情况", "成效"), rows, "", (8, 21, 47, 24))  # fmt: skip
    return out


def in_cells(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A row a link, its scenarios one below another in a cell."""
    rng, out = pen.rng, ""
    form = rng.choice(["{n}.{x}。", "({n}){x}:", "◇{x}：", "{n}）{x}　"])
    for link, claims in by_link(case):
        inner = ""
        for n, c in enumerate(claims, 1):
            _, b, _, e = parts(pen, case, c, house)
            inner += f"<p class=f>{form.format(n=n, x=name(pen, c))}{b}{e}</p>"
        out += _row(f"<th>{link}</th><td>{_mid(str(len(claims)))}</td><td>{inner}</td>")
    return held(f"<tr><th>环节</th><th>数量</th><th>场景及说明</th></tr>{out}", 14, 8, 78)


def records(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A platform's records: number, state, link, people who entered them."""
    rng, out = pen.rng, ""
    who, number = staff(case), serial(rng)
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        first = f"<tr><th>场景编号</th><td>{number}-{n}</td><th>填报状态</th><td>{rng.choice(['已提交', '已锁定'])}</td></tr>"  # fmt: skip
        second = (
            f"<tr><th>所属环节</th><td>{c.link}</td><th>场景名称</th><td>{name(pen, c)}</td></tr>"
        )
        rest = "".join(f"<tr><th>{h}</th><td colspan=3>{t}</td></tr>" for h, t in (("建设前情况", a), ("建设内容", b + w), ("应用成效", e), ("录入人", rng.choice(who))))  # fmt: skip
        out += f"<div class=keep>{held(first + second + rest, 16, 34, 16, 34)}</div>"
    return out


def choices(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Forms whose link is ticked among the five."""
    rng, out = pen.rng, ""
    yes, no = rng.choice(TICKS[:6])
    words = rng.choice(
        [
            ("场景名称", "环节（单选）", "建设内容", "成效"),
            ("场景", "所属环节（请勾选）", "主要功能", "效果"),
        ]
    )
    for c in case.claims:
        a, b, _, e = parts(pen, case, c, house)
        links = "　".join(f'<span style="white-space:nowrap">{yes if x == c.link else no}{x}</span>' for x in LINKS)  # fmt: skip
        rows = ((words[0], name(pen, c)), (words[1], links), (words[2], a + b), (words[3], e))
        out += f"<div class=keep>{held(''.join(f'<tr><th>{k}</th><td>{v}</td></tr>' for k, v in rows), 22, 78)}</div>"  # fmt: skip
    return out


def instances(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """环节 — 场景 — 实例 in a table without merging, every row whole."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), c.link or "", name(pen, c), tales.instance(rng, c, case), b + e))
    heads = rng.choice(
        [
            ("序号", "环节名", "场景名", "实例名", "实例说明"),
            ("序号", "环节", "场景", "应用实例", "主要内容及成效"),
        ]
    )
    return grid(heads, rows, "", (7, 12, 18, 22, 41))


def stripes(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A line with number, name and link, a line of text below it, all one table."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<tbody class=keep><tr><th>{n if house != 'state' else in_words(n)}</th><th style='text-align:left'>{name(pen, c)}</th><th>{c.link}</th></tr><tr><td></td><td colspan=2>{a}{b}{w}<br>{rng.choice(['成效：', '效果：', ''])}{e}</td></tr></tbody>"  # fmt: skip
    return held(out, 9, 69, 22)


def change(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Before, after and what changed, the name first or third."""
    rows, third = [], pen.rng.random() < 0.4
    for c in case.claims:
        a, b, _, e = parts(pen, case, c, house)
        rows.append((c.link or "", a, name(pen, c), b, e) if third else (name(pen, c), c.link or "", a, b, e))  # fmt: skip
    heads = (
        ("环节", "建设前", "场景名称", "建设后", "变化")
        if third
        else ("场景名称", "环节", "建设前", "建设后", "变化")
    )
    return grid(heads, rows, "", (12, 20, 20, 30, 18) if third else (20, 12, 20, 30, 18))


def bare_rows(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A register without links."""
    rows = []
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), name(pen, c), b + w, e, pen.rng.choice(tales.TEAMS)))
    return grid(("序号", pen.rng.choice(["场景名称", "智能场景", "建成场景"]), "内容", "成效", "责任部门"), rows, "", (8, 21, 38, 20, 13))  # fmt: skip


def lying(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A lying register of many columns."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), name(pen, c), c.link or "", a, b, w, e, rng.choice(tales.TEAMS)))
    return count.caption("智能场景汇总") + grid(("序号", "场景名称", "环节", "现状问题", "建设内容", "运行情况", "成效", "部门"), rows, "font-size:9pt", (5, 15, 9, 16, 22, 14, 12, 7))  # fmt: skip


def crossed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Scenarios down, links across with a sign, lying."""
    mark, rows = pen.rng.choice(["√", "●", "★", "Y"]), []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, house)
        rows.append((_mid(str(n)), name(pen, c), *[_mid(mark) if x == c.link else "" for x in LINKS], b + e))  # fmt: skip
    return grid(("序号", "场景", *LINKS, "内容及成效"), rows, "", (5, 17, 8, 8, 8, 8, 8, 38))


UNLINKED: tuple[Layout, ...] = (bare_rows,)
LYING: tuple[Layout, ...] = (lying, crossed, two_heads)
OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "word": (sheets, sheets, two_heads, across, in_cells, instances, merged),
    "state": (merged, merged, per_link, instances, stripes, bare_rows),
    "portal": (records, records, choices, choices, instances, stripes),
    "plant": (merged, two_heads, change, across, sheets),
    "deck": (across, change, merged),
    "town": (in_cells, sheets, change, per_link, bare_rows, stripes, choices),
}


def overture(pen: Pen, case: Case, count: Counter) -> str:
    """A sentence, a count, a list or a table before the scenarios: describes none."""
    rng, groups, total = pen.rng, by_link(case), len(case.claims)
    way = rng.choice(["none", "none", "sentence", "count", "names", "table"])
    if not case.headed or way == "none":
        return rng.choice(["", "", f"<p>本次共申报{total}个场景。</p>"])
    if way == "sentence":
        return rng.choice(["<p>对照《智能制造典型场景参考指引（2025版）》，工厂已建场景如下。</p>", "<p>按照通知附件3的场景分类，现将建设情况说明如下：</p>"])  # fmt: skip
    if way == "count":
        return f"<p>工厂已建成场景{total}个，其中{'、'.join(f'{k}{len(v)}个' for k, v in groups)}，逐项说明如下。</p>"
    if way == "names":
        lines_ = "".join(f"<p class=f>{k}（{len(v)}）：{'；'.join(escape(c.claimed) for c in v)}</p>" for k, v in groups)  # fmt: skip
        return f"<p class=f><b>{rng.choice(['场景目录', '场景索引', '所建场景'])}</b></p>{lines_}<p class=f><b>{rng.choice(['场景详述', '具体情况'])}</b></p>"  # fmt: skip
    rows = [(k, str(len(v)), "、".join(escape(c.claimed) for c in v)) for k, v in groups]
    return count.caption("场景数量统计") + grid(("环节", "场景数", "名称"), [*rows, ("合计", str(total), "")], "", (16, 11, 73))  # fmt: skip
