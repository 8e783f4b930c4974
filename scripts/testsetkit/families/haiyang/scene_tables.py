"""Scenarios in registers, forms, cards and matrices under several styles of rules."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.haiyang import facets
from testsetkit.families.haiyang.heads import Heads
from testsetkit.families.haiyang.paper import grid
from testsetkit.families.haiyang.scenes import Layout, eight, runs
from testsetkit.pen import Pen
from testsetkit.telling import name

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def _fixed(inner: str, cls: str, widths: list[float], head: str = "") -> str:
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    style = f'class="{cls}" style="table-layout:fixed"'
    top = f"<thead><tr class=h>{head}</tr></thead>" if head else ""
    return f"<table {style}><colgroup>{cols}</colgroup>{top}{inner}</table>"


def form_each(pen: Pen, case: Case, heads: Heads) -> str:
    """A form each, cells of uneven width."""
    rng, out = pen.rng, ""
    cls = rng.choice(["full", "box", "tint"])
    a, b, x, y, z = rng.choice(
        [
            ("场景名称", "所属环节", "实施前状况", "建设内容", "实施成效"),
            ("典型场景", "环节", "需求分析", "解决方案", "效益"),
            ("智能场景名称", "业务环节", "存在的问题", "具体做法", "主要成效"),
        ]
    )
    stacked = rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        t, built, m, g = facets.told(rng, c, case)
        serial = f"<th>编号</th><td>{n:02d}</td>"
        where = f"<th>{b}</th><td>{c.link}</td>"
        if stacked:
            top = f"<tr><th>{a}</th><td colspan=3>{name(pen, c)}</td></tr><tr>{where}{serial}</tr>"
        else:
            top = f"<tr><th>{a}</th><td>{name(pen, c)}</td>{where}</tr>"
        rows = ((x, t), (y, built + m), (z, g))
        rest = "".join(f"<tr><th>{k}</th><td colspan=3>{v}</td></tr>" for k, v in rows)
        out += f"<div class=keep>{_fixed(top + rest, cls, [18, 38, 16, 28])}</div>"
    return out


def booktab(pen: Pen, case: Case, heads: Heads) -> str:
    """三线表 of all scenarios: no rule down."""
    rng = pen.rng
    merged = rng.random() < 0.5
    body = ""
    n = 0
    for link, claims in runs(case):
        for k, c in enumerate(claims):
            n += 1
            _, built, _, g = facets.told(rng, c, case)
            said = link if k == 0 or not merged else ""
            cls = "mid" if k == 0 and n > 1 else ""
            cells = f"<td>{n}</td><td>{said or '&nbsp;'}</td><td>{name(pen, c)}</td>"
            body += f'<tr class="{cls}">{cells}<td>{built}{g}</td></tr>'
    head = "<th>序号</th><th>环节</th><th>场景</th><th>建设与应用情况</th>"
    return heads.caption("智能制造场景建设情况") + _fixed(body, "three", [8, 15, 24, 53], head)


def booktab_links(pen: Pen, case: Case, heads: Heads) -> str:
    """A 三线表 a link, its name in the caption or the heading."""
    rng, out = pen.rng, ""
    headed = rng.random() < 0.5
    guide = eight(case) and rng.random() < 0.3
    top = rng.choice([("场景名称", "主要内容", "成效"), ("场景", "系统与做法", "效果")])
    for link, claims in runs(case, guide=guide):
        rows = []
        for c in claims:
            _, built, _, g = facets.told(rng, c, case)
            rows.append((name(pen, c), built, g))
        lead = heads.section(f"{link}环节") if headed else heads.caption(f"{link}环节场景")
        out += lead + grid(top, rows, "three", [24, 48, 28])
    return out


def merged(pen: Pen, case: Case, heads: Heads) -> str:
    """A gridded table whose links are merged down."""
    rng, out, n = pen.rng, "", 0
    guide = eight(case) and rng.random() < 0.3
    for link, claims in runs(case, guide=guide):
        for k, c in enumerate(claims):
            n += 1
            t, built, _, g = facets.told(rng, c, case)
            side = (
                f"<td rowspan={len(claims)} style='text-align:center'>{link}</td>" if k == 0 else ""
            )
            out += (
                f"<tr>{side}<td>{n}</td><td>{name(pen, c)}</td><td>{t}{built}</td><td>{g}</td></tr>"
            )
    head = "".join(f"<th>{h}</th>" for h in ("环节", "序号", "场景名称", "建设内容", "应用成效"))
    return _fixed(out, rng.choice(["full", "tint", "box"]), [13, 7, 20, 40, 20], head)


def bands(pen: Pen, case: Case, heads: Heads) -> str:
    """One long table: a band row a link, below it name and text."""
    rng, out = pen.rng, ""
    form = rng.choice(["{}环节", "▌{}", "{}", "所属环节：{}"])
    guide = eight(case) and rng.random() < 0.4
    for link, claims in runs(case, guide=guide):
        out += f"<tr class=stay><td class=band colspan=2>{form.format(link)}</td></tr>"
        for c in claims:
            text = "".join(facets.told(rng, c, case)[1:])
            out += f"<tr><td>{name(pen, c)}</td><td>{text}</td></tr>"
    head = "<th>场景</th><th>实施情况</th>" if rng.random() < 0.6 else ""
    return _fixed(out, rng.choice(["full", "open", "lines", "tint"]), [27, 73], head)


def two_rows(pen: Pen, case: Case, heads: Heads) -> str:
    """Rules across only; number, name and link above, the text below them."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        text = "".join(facets.told(rng, c, case))
        top = f"<td style='width:9%'>{n:02d}</td><td style='width:58%'><b>{name(pen, c)}</b></td>"
        top += f"<td style='text-align:right'>{c.link}环节</td>"
        rows = f"<tr class=stay>{top}</tr><tr><td></td><td colspan=2>{text}</td></tr>"
        out += f"<tbody class=keep>{rows}</tbody>"
    return f'<table class="{rng.choice(["lines", "three", "lines"])}">{out}</table>'


def cards(pen: Pen, case: Case, heads: Heads) -> str:
    """Cards: link as a tag, name in bold."""
    rng, out = pen.rng, ""
    tag = "border:.25mm solid #555;font-size:.85em;padding:0 1.5mm;margin-right:3mm"
    right = rng.random() < 0.4
    for c in case.claims:
        t, built, _, g = facets.told(rng, c, case)
        label = f'<span style="{tag}{";float:right" if right else ""}">{c.link}</span>'
        head = f"<p class=f>{label}<b>{name(pen, c)}</b></p>"
        out += f"<div class=card>{head}<p class=f>{t}{built}</p><p class=f>成效：{g}</p></div>"
    return out


def before_after(pen: Pen, case: Case, heads: Heads) -> str:
    """What was and what is, abreast; link and name in a row above."""
    rng, out = pen.rng, ""
    a, b = rng.choice([("改造前", "改造后"), ("实施前", "实施后"), ("原有方式", "现有方式")])
    cls = rng.choice(["full", "tint", "three"])
    for n, c in enumerate(case.claims, 1):
        t, built, _, g = facets.told(rng, c, case)
        top = f"<tr><td class=band colspan=2>{n}. {name(pen, c)}（{c.link}环节）</td></tr>"
        heads_row = f"<tr class=h><th>{a}</th><th>{b}</th></tr>"
        row = f"<tr><td>{t}</td><td>{built}{g}</td></tr>"
        out += f"<div class=keep>{_fixed(top + heads_row + row, cls, [34, 66])}</div>"
    return out


def items(pen: Pen, case: Case, heads: Heads) -> str:
    """A column of labels over the whole page, scenarios one below the other in one table."""
    rng, out = pen.rng, ""
    words = rng.choice(
        [("场景", "环节", "内容", "成效"), ("名称", "所属环节", "应用情况", "量化效果")]
    )
    for n, c in enumerate(case.claims, 1):
        _, built, m, g = facets.told(rng, c, case)
        values = (name(pen, c), c.link or "", built + m, g)
        rows = ""
        for k, (label, value) in enumerate(zip(words, values, strict=True)):
            side = f"<td rowspan=4 style='text-align:center'>{n}</td>" if k == 0 else ""
            rows += f"<tr>{side}<th>{label}</th><td>{value}</td></tr>"
        out += f"<tbody class=keep>{rows}</tbody>"
    return _fixed(out, rng.choice(["full", "open", "box"]), [7, 17, 76])


def wide_register(pen: Pen, case: Case, heads: Heads) -> str:
    """A lying register with systems, time and spending."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        _, built, _, g = facets.told(rng, c, case)
        year = rng.randrange(2022, 2026) if not case.young else 2025
        when = f"{year}.{rng.randrange(1, 13):02d}"
        spent = str(rng.randrange(20, 900))
        rows.append(
            (str(n), c.link or "", name(pen, c), facets.systems(rng, c), when, spent, built + g)
        )
    head = (
        "序号",
        "所属环节",
        "场景名称",
        "主要软硬件",
        "上线时间",
        "投入（万元）",
        "建设及应用情况",
    )
    cls = rng.choice(["full", "three", "open", "tint"])
    return heads.caption("场景建设登记表") + grid(head, rows, cls, [5, 10, 16, 15, 9, 9, 36])


def ticked(pen: Pen, case: Case, heads: Heads) -> str:
    """Lying: links across the top, ticked for each name."""
    rng, rows = pen.rng, []
    sign = rng.choice(["√", "●", "■"])
    for n, c in enumerate(case.claims, 1):
        marks = [f"<center>{sign}</center>" if c.link == x else "" for x in LINKS]
        _, built, _, g = facets.told(rng, c, case)
        rows.append((str(n), name(pen, c), *marks, built + g))
    head = ("序号", "场景", *LINKS, "说明")
    return grid(head, rows, rng.choice(["full", "box"]), [5, 17, 7, 7, 7, 7, 7, 43])


def by_place(pen: Pen, case: Case, heads: Heads) -> str:
    """Registered by the department in charge; no link is told."""
    case.headed = False
    rng, rows = pen.rng, []
    places = ("装备部", "信息中心", "生产部", "质量部", "综合部", "供应部")
    for n, c in enumerate(case.claims, 1):
        _, built, _, g = facets.told(rng, c, case)
        rows.append((str(n), name(pen, c), rng.choice(places), built, g))
    head = ("序号", "场景名称", "责任部门", "主要内容", "效果")
    return grid(head, rows, rng.choice(["full", "three", "open"]), [7, 21, 12, 38, 22])


TABLES: tuple[Layout, ...] = (
    form_each,
    form_each,
    booktab,
    booktab,
    booktab_links,
    merged,
    bands,
    two_rows,
    cards,
    before_after,
    items,
    by_place,
)
LYING: tuple[Layout, ...] = (wide_register, ticked)
