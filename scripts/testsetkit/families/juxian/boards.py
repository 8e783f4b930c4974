"""The described scenarios in tables, boxes and beside margins."""

from __future__ import annotations

from testsetkit.case import Case, Claim
from testsetkit.families.juxian import tales
from testsetkit.families.juxian.facts import tick_style, ticked
from testsetkit.families.juxian.look import grid
from testsetkit.families.juxian.scenes import Layout
from testsetkit.pen import Pen
from testsetkit.telling import by_link, name

LINKS = ["工厂建设", "研发设计", "生产作业", "生产管理", "运营管理"]


def margin(pen: Pen, case: Case) -> str:
    """A margin note at either side has link and name; the text stands beside it."""
    rng, out = pen.rng, ""
    right = rng.random() < 0.45
    edge = "left" if right else "right"
    for c in case.claims:
        note = (
            f'<td style="width:25%;vertical-align:top;border-{edge}:.4mm solid #444 !important">'
            f"<i>{c.link}</i><br><b>{name(pen, c)}</b></td>"
        )
        text = f'<td style="vertical-align:top"><p>{tales.whole(rng, c, case)}</p></td>'
        out += f"<tr>{text + note if right else note + text}</tr>"
    return f"<table class=no>{out}</table>"


def register(pen: Pen, case: Case) -> str:
    """One long table, its columns in any order; links in every row."""
    rng = pen.rng
    heads = {
        "l": rng.choice(["所属环节", "环节", "建设环节"]),
        "s": rng.choice(["场景名称", "场景", "典型场景"]),
        "t": rng.choice(["原来的问题", "改造前"]),
        "d": rng.choice(["怎么做的", "建设内容", "主要做法"]),
        "g": rng.choice(["见到的效果", "成效", "改造后"]),
    }
    keys = rng.choice(["slt dg", "lsdg", "sldg", "ltdgs", "tdgsl", "lsg d", "dsgl"]).replace(
        " ", ""
    )
    rows = []
    for n, c in enumerate(case.claims, 1):
        t, d, g = tales.parts(rng, c, case)
        cells = {"l": c.link or "", "s": name(pen, c), "t": t, "d": d, "g": g}
        rows.append([str(n), *(cells[k] for k in keys)])
    width = {"l": 10, "s": 15, "t": 20, "d": 34, "g": 18}
    return grid(["序号", *(heads[k] for k in keys)], rows, [6, *(width[k] for k in keys)])


def merged(pen: Pen, case: Case) -> str:
    """Links merged at the left or the right of their scenarios."""
    rng, out = pen.rng, ""
    right = rng.random() < 0.4
    for link, claims in by_link(case):
        for n, c in enumerate(claims):
            cell = (
                f'<td class=b rowspan={len(claims)} style="width:11%">{link}</td>' if n == 0 else ""
            )
            inner = f'<td style="width:22%">{name(pen, c)}</td><td>{tales.whole(rng, c, case)}</td>'
            out += f"<tr>{inner + cell if right else cell + inner}</tr>"
    heads = ['<th style="width:22%">场景</th>', "<th>建设情况及效果</th>"]
    heads.insert(2 if right else 0, '<th style="width:11%">环节</th>')
    return f"<table><thead><tr>{''.join(heads)}</tr></thead>{out}</table>"


def boxes(pen: Pen, case: Case) -> str:
    """A box a scenario with an outer frame only; name and link in its first or last line."""
    rng, out = pen.rng, ""
    last = rng.random() < 0.4
    tags = rng.choice([("场景名称", "所属环节"), ("场景", "环节"), ("典型场景名称", "对应环节")])
    for n, c in enumerate(case.claims, 1):
        line = f"<p class=f><b>{tags[0]}：{name(pen, c)}</b>　　{tags[1]}：{c.link}</p>"
        text = f"<p>{tales.whole(rng, c, case)}</p>"
        count = f"<p class=s>卡片 {n}</p>" if rng.random() < 0.3 else ""
        out += f"<div class=box>{count}{text + line if last else line + text}</div>"
    return out


def sheets(pen: Pen, case: Case) -> str:
    """A form a scenario with ticked links, its rows in any order."""
    rng, out = pen.rng, ""
    heads = rng.choice([
        ("现状与不足", "改造内容", "改造效果"), ("解决的问题", "建设内容", "取得的成绩"),
        ("立项原因", "实施过程", "效益"),
    ])  # fmt: skip
    tick, style = rng.random() < 0.5, tick_style(rng)
    name_first = rng.random() < 0.6
    for n, c in enumerate(case.claims, 1):
        link = ticked(rng, LINKS, c.link or "", style=style) if tick else (c.link or "")
        rows = [("环节", link), *zip(heads, tales.parts(rng, c, case), strict=True)]
        rows.insert(0 if name_first else len(rows), ("场景名称", f"<b>{name(pen, c)}</b>"))
        inner = "".join(f'<tr><th style="width:20%">{k}</th><td>{v}</td></tr>' for k, v in rows)
        out += f"<div class=keep><p class=t>场景申报表（{n}）</p><table>{inner}</table></div>"
    return out


def columns(pen: Pen, case: Case) -> str:
    """Two or three scenarios abreast: what is told stands down the side."""
    rng, out = pen.rng, ""
    wide = rng.choice([2, 3])
    tags = ("场景", "环节", "存在问题", "具体做法", "实际效果")
    for k in range(0, len(case.claims), wide):
        held = case.claims[k : k + wide]
        told = [[name(pen, c), c.link or "", *tales.parts(rng, c, case)] for c in held]
        rows = [(f"<b>{tag}</b>", *(t[n] for t in told)) for n, tag in enumerate(tags)]
        rest = (100 - 14) // len(held)
        out += f"<div class=keep>{grid((), rows, [14, *[rest] * len(held)])}</div>"
    return out


def linked(pen: Pen, case: Case) -> str:
    """A table a link below its title."""
    rng, out = pen.rng, ""
    form = rng.choice(["{x}环节场景表", "表{n}　{x}", "附表{n}：{x}环节做法", "〔{x}〕"])
    rev = rng.random() < 0.35
    for n, (link, claims) in enumerate(by_link(case), 1):
        rows = []
        for c in claims:
            t, d, g = tales.parts(rng, c, case)
            rows.append((t + d, g, name(pen, c)) if rev else (name(pen, c), t + d, g))
        head = ("问题与办法", "效果", "场景名称") if rev else ("场景名称", "问题与办法", "效果")
        table = grid(head, rows, (56, 22, 22) if rev else (22, 56, 22))
        out += f"<p class=t>{form.format(x=link, n=n)}</p>{table}"
    return out


def bands(pen: Pen, case: Case) -> str:
    """Two rows a scenario in one table: name and link above, text across below."""
    rng, out = pen.rng, ""
    swap = rng.random() < 0.5
    for n, c in enumerate(case.claims, 1):
        cells = [("场景", f"<b>{name(pen, c)}</b>"), ("环节", c.link or "")]
        cells = cells[::-1] if swap else cells
        top = "".join(f'<th style="width:12%">{k}</th><td>{v}</td>' for k, v in cells)
        out += f"<tbody class=keep><tr><td class=b rowspan=2 style='width:8%'>{n}</td>{top}</tr>"
        out += f"<tr><td colspan=4>{tales.whole(rng, c, case)}</td></tr></tbody>"
    return f"<table>{out}</table>"


def crossed(pen: Pen, case: Case) -> str:
    """Links across the top, a sign where a scenario belongs."""
    rng = pen.rng
    sign = rng.choice(["√", "●", "○", "是", "★"])
    rows = []
    for c in case.claims:
        cells = [
            f'<div style="text-align:center">{sign if c.link == x else ""}</div>' for x in LINKS
        ]
        rows.append((name(pen, c), *cells, tales.whole(rng, c, case)))
    heads = ("场景名称", *LINKS, "情况说明")
    return grid(heads, rows, (18, 7, 7, 7, 7, 7, 47))


def path(pen: Pen, case: Case) -> str:
    """Link, sign, name in one underlined line, text in a dotted box below."""
    rng, out = pen.rng, ""
    sign = rng.choice([" ＞ ", " → ", "／", " ┊ ", " ☞ "])
    swap = rng.random() < 0.3
    for c in case.claims:
        pair = f"{name(pen, c)} ← {c.link}" if swap else f"{c.link}{sign}{name(pen, c)}"
        out += (
            f'<div class=keep><p class=f style="font-weight:700;border-bottom:.4mm solid #333;'
            f'margin-top:3mm">{pair}</p><div style="border:.25mm dotted #666;border-top:0;'
            f'padding:2mm 3mm"><p>{tales.whole(rng, c, case)}</p></div></div>'
        )
    return out


def bare(pen: Pen, case: Case) -> str:
    """A numbered table that tells no links."""
    case.headed = False
    rng = pen.rng
    rows = []
    for n, c in enumerate(case.claims, 1):
        t, d, g = tales.parts(rng, c, case)
        rows.append((str(n), name(pen, c), t, d + g))
    return grid(("编号", "场景名称", "改造前", "改造后"), rows, (8, 20, 28, 44))


def pairs(pen: Pen, case: Case) -> str:
    """Boxes two abreast under bands of links."""
    rng, out = pen.rng, ""

    def box(c: Claim) -> str:
        text = tales.deed(rng, c, case) + tales.gain(rng, c)
        return (
            '<td style="width:50%;vertical-align:top;border:.3mm solid #555 !important">'
            f"<b>{name(pen, c)}</b><br>{text}</td>"
        )

    for link, claims in by_link(case):
        out += f'<h2 style="background:#e6e6e6;padding:0 3mm">{link}环节</h2><table class=no>'
        for k in range(0, len(claims), 2):
            held = "".join(box(c) for c in claims[k : k + 2])
            out += f"<tr>{held}{'<td></td>' if k + 1 == len(claims) else ''}</tr>"
        out += "</table>"
    return out


BOARDS: tuple[Layout, ...] = (
    margin, register, merged, boxes, sheets, columns, linked, bands, path, bare, pairs,
)  # fmt: skip
LYING: tuple[Layout, ...] = (register, crossed, columns, merged)
