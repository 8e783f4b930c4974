"""Described scenarios in tables, forms, cards and boxes."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.linqu import tales
from testsetkit.families.linqu.facts import ticked
from testsetkit.families.linqu.look import Style, grid, slanted, table, td, th, tr, upright
from testsetkit.families.linqu.scenes_text import LINKS, Scene, broken, by_link, parts
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

_MIDDLE = "text-align:center"


def register(pen: Pen, case: Case, st: Style, at: str) -> str:
    """One long table whose names break in a narrow column."""
    rng = pen.rng
    heads = {"no": "序号", "link": rng.choice(["环节", "所属环节", "建设环节"]), "name": rng.choice(["场景名称", "典型场景", "智能场景名称"]), "what": rng.choice(["建设内容", "实施情况", "主要做法"]), "gain": rng.choice(["成效", "取得效果", "应用成效"])}  # fmt: skip
    order = rng.choice([("no", "link", "name", "what", "gain"), ("no", "name", "link", "what", "gain"), ("link", "no", "name", "what"), ("no", "name", "what", "gain", "link")])  # fmt: skip
    forced = rng.random() < 0.4
    rows = []
    for n, c in enumerate(case.claims, 1):
        _, deed, means, gain = parts(pen, case, c)
        what = deed + means + ("" if "gain" in order else gain)
        cell = {"no": str(n), "link": c.link or "", "name": (broken if forced else name)(pen, c), "what": what, "gain": gain}  # fmt: skip
        rows.append([cell[k] for k in order])
    size = {"no": 7, "link": 9, "name": 13, "what": 48, "gain": 23}
    total = sum(size[k] for k in order)
    return grid([heads[k] for k in order], rows, [size[k] * 100 / total for k in order])


def merged(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Links run down merged cells at the side."""
    rng, rows = pen.rng, []
    count = 0
    for link, claims in by_link(case, st):
        for k, c in enumerate(claims):
            count += 1
            side = td(upright(link), 1, len(claims), _MIDDLE) if k == 0 else ""
            text = tales.whole(rng, c, case)
            rows.append(tr(side, td(str(count), style=_MIDDLE), td(name(pen, c), style=_MIDDLE), td(text)))  # fmt: skip
    heads = tr(
        th("环节"),
        th("序号"),
        th("场景"),
        th(rng.choice(["实施情况简介", "场景描述", "建设情况（可另附页）"])),
    )
    return table([heads, *rows], (9, 7, 18, 66))


def form_each(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A bureau's form for each scenario, its link ticked."""
    rng, out = pen.rng, ""
    labels = rng.choice([("场景描述", "主要软硬件", "取得成效"), ("建设内容（限200字）", "使用的系统（设备）", "量化成效"), ("做法（可另附页）", "支撑条件", "效果")])  # fmt: skip
    signs = rng.random()  # the same boxes in every form
    for n, c in enumerate(case.claims, 1):
        trouble, deed, means, gain = parts(pen, case, c)
        rows = [
            tr(th("编号"), td(f"{n}"), th(rng.choice(["场景名称", "名称"])), td(name(pen, c))),
            tr(th("所属环节"), td(ticked(random.Random(signs), LINKS, c.link or ""), 3)),
            *(
                tr(th(k), td(v, 3))
                for k, v in zip(labels, (trouble + deed, means, gain), strict=True)
            ),
        ]
        out += table(rows, (19, 13, 17, 51), kind="keep")
    return out


def linked(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A captioned table for each link."""
    rng, out = pen.rng, ""
    heads = rng.choice([("序号", "场景名称", "建设内容", "成效"), ("场景编号", "场景", "做法", "效果"), ("No.", "场景名称", "主要内容", "指标变化")])  # fmt: skip
    caption = rng.choice(["表{}　{}环节场景情况", "附表{}　{}环节场景情况", "表3-{} {}场景一览"])
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        rows = []
        for k, c in enumerate(claims, 1):
            _, deed, means, gain = parts(pen, case, c)
            rows.append((f"{m}-{k}" if heads[0] != "序号" else str(k), name(pen, c), deed + means, gain))  # fmt: skip
        out += f"<p class=cap>{caption.format(m, link)}</p>{grid(heads, rows, (9, 18, 48, 25))}"
    return out


def cells(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A row a link; its scenarios are numbered within one cell."""
    rng, rows = pen.rng, []
    lead = rng.choice(["{k}.", "（{k}）", "{k}、", "场景{k}："])
    for link, claims in by_link(case, st):
        inner = "".join(f"<p><b>{lead.format(k=k)}{name(pen, c)}</b>{rng.choice(['。', '：'])}{tales.whole(rng, c, case)}</p>" for k, c in enumerate(claims, 1))  # fmt: skip
        rows.append(tr(th(link), td(inner)))
    heads = tr(th("环节"), th("场景建设情况（逐项填写，可另附页）"))
    return table([heads, *rows], (13, 87))


def cards(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Cards two abreast with the link on a chip."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        _, deed, _, gain = parts(pen, case, c)
        out += f'<div style="display:inline-block;vertical-align:top;width:46%;margin:1mm 1.2%;border-top:1mm solid {st.ink};background:#f6f7f9;padding:2mm 3mm;box-sizing:border-box;break-inside:avoid"><p class=f>{n:02d}　<b>{name(pen, c)}</b></p><span class=chip>{c.link}</span><p class=f style="font-size:.92em">{deed}</p><p class=f style="font-size:.92em">成效：{gain}</p></div>'
    return out


def ticks(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Scenarios down, links across with a tick, under a head that a rule divides."""
    sign = pen.rng.choice(["√", "●", "✔", "■"])
    head = tr(slanted("场景名称", "环节"), *(th(x) for x in LINKS), th("建设要点"))
    rows = []
    for c in case.claims:
        _, deed, _, gain = parts(pen, case, c)
        rows.append(tr(td(name(pen, c)), *(td(sign if x == c.link else "", style=_MIDDLE) for x in LINKS), td(deed + gain)))  # fmt: skip
    return table([head, *rows], (19, 7.5, 7.5, 7.5, 7.5, 7.5, 43.5))


def abreast(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Under each link its scenarios stand side by side as columns."""
    rng, out = pen.rng, ""
    words = rng.choice([("场景", "系统", "内容", "成效"), ("名称", "平台", "做法", "效果")])
    for link, claims in by_link(case, st):
        out += f"<h3>{rng.choice(['▍', '◎ ', ''])}{link}</h3>"
        for k in range(0, len(claims), 3):
            held = claims[k : k + 3]
            told = [parts(pen, case, c) for c in held]
            lines = [[broken(pen, c) for c in held], [tales.topic(c).system for c in held], [t[1] for t in told], [t[3] for t in told]]  # fmt: skip
            rows = [tr(th(w), *((th if n == 0 else td)(x) for x in line)) for n, (w, line) in enumerate(zip(words, lines, strict=True))]  # fmt: skip
            out += table(rows, (10, *[90 / len(held)] * len(held)))
    return out


def systems(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A vendor's map: system, module, the scenario that it serves, its link."""
    rng = pen.rng
    heads = rng.choice([("系统名称", "功能模块", "对应场景", "所属环节", "功能说明及成效"), ("平台", "模块", "支撑场景", "环节", "应用说明")])  # fmt: skip
    rows = []
    for c in case.claims:
        t = tales.topic(c)
        _, deed, _, gain = parts(pen, case, c)
        rows.append((t.system, t.module, name(pen, c), c.link or "", deed + gain))
    return grid(heads, rows, (15, 15, 16, 10, 44))


def before_after(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Before and after in two columns, the name across."""
    rng, out = pen.rng, ""
    words = rng.choice([("改造前", "改造后"), ("过去", "现在"), ("实施前状况", "实施后状况")])
    for n, c in enumerate(case.claims, 1):
        trouble, deed, _, gain = parts(pen, case, c)
        out += table([tr(th(f"<b>{n}. {name(pen, c)}</b>　—　{c.link}", 2)), tr(th(words[0]), th(words[1])), tr(td(trouble), td(deed + gain))], (36, 64), kind="keep")  # fmt: skip
    return out


def flow(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Pain, plan, value in three boxes with arrows between."""
    rng, out = pen.rng, ""
    words = rng.choice([("痛点", "方案", "价值"), ("业务问题", "解决方案", "实施效果")])
    last = ""
    for c in case.claims:
        trouble, deed, _, gain = parts(pen, case, c)
        bar = f"<div class=bar>{c.link}</div>" if c.link != last else ""
        last = c.link or ""
        arrow = td("➜", style="border:0;text-align:center;background:none;padding:0")
        cells_ = [td(f"<b>{w}</b><br>{t}", style=f"border:.3mm solid {st.ink};vertical-align:top;background:#fafbfc") for w, t in zip(words, (trouble, deed, gain), strict=True)]  # fmt: skip
        out += f"{bar}<div class=keep><p class=f><b>{name(pen, c)}</b></p>{table([tr(cells_[0], arrow, cells_[1], arrow, cells_[2])], (28, 4, 38, 4, 26), 'border:0')}</div>"
    return out


def two_rows(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Two rows each: what it is, and a remark's row across with the text."""
    rng = pen.rng
    heads = tr(*(th(x) for x in ("序号", "场景名称", "所属环节", "投用时间", "牵头部门")))
    rows = []
    for n, c in enumerate(case.claims, 1):
        year = rng.choice([2024, 2025]) if case.young else rng.randrange(2021, 2026)
        rows.append(tr(*(td(x, style=_MIDDLE) for x in (str(n), name(pen, c), c.link or "", f"{year}年{rng.randrange(9, 13)}月" if year < 2025 else f"2025年{rng.randrange(1, 9)}月", rng.choice(["生产部", "设备部", "信息部", "品质部", "企管部"])))))  # fmt: skip
        rows.append(tr(td(f"{rng.choice(['说明：', '简述：', '内容及效果：'])}{tales.whole(rng, c, case)}", 5)))  # fmt: skip
    return table([heads, *rows], (8, 36, 18, 20, 18))


def paged(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A record for each: a band with code and link, name as a label, lines below without rules."""
    rng, out = pen.rng, ""
    code = rng.choice(["CJ", "ZNCJ", "S"])
    tone = st.ink if st.ink != "#111" else "#555"
    for n, c in enumerate(case.claims, 1):
        trouble, deed, means, gain = parts(pen, case, c)
        lines = (("场景名称", name(pen, c)), ("现状", trouble), ("建设内容", deed + means), ("成效", gain))  # fmt: skip
        inner = "".join(f'<p class=f style="padding-left:5.4em;text-indent:-5.4em"><b style="display:inline-block;width:5.4em;text-indent:0">{k}</b>{v}</p>' for k, v in lines)  # fmt: skip
        out += f'<div class=keep style="border-left:1.2mm solid {tone};padding-left:3mm;margin:2mm 0"><div style="background:#eef0f3;padding:0 2mm;display:flex;justify-content:space-between"><span>{code}-{n:03d}</span><span>{c.link}环节</span></div>{inner}</div>'
    return out


def signed(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A long form whose heads stand between its rows: each link a merged head with its count."""
    rng, rows = pen.rng, []
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        rows.append(
            tr(th(f"<b>{in_words(m)}、{link}</b>（{len(claims)}个）", 4, style="text-align:left"))
        )
        for k, c in enumerate(claims, 1):
            _, deed, _, gain = parts(pen, case, c)
            rows.append(tr(td(str(k), style=_MIDDLE), td(broken(pen, c) if rng.random() < 0.5 else name(pen, c), style=_MIDDLE), td(deed), td(gain)))  # fmt: skip
    return table([tr(th("序号"), th("场景"), th("建设情况"), th("成效")), *rows], (8, 15, 50, 27))


def bare(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Rows that name no link at all."""
    case.headed = False
    heads = pen.rng.choice([("序号", "场景", "实施前", "实施内容", "实施效果"), ("编号", "场景名称", "痛点", "举措", "成效")])  # fmt: skip
    rows = []
    for n, c in enumerate(case.claims, 1):
        trouble, deed, _, gain = parts(pen, case, c)
        rows.append((str(n), name(pen, c), trouble, deed, gain))
    return grid(heads, rows, (7, 16, 22, 34, 21))


SCENES: tuple[Scene, ...] = (register, merged, form_each, linked, cells, cards, ticks, abreast, systems, before_after, flow, two_rows, paged, signed, bare)  # fmt: skip
LYING: frozenset[Scene] = frozenset({register, ticks, systems, linked, bare})
"""Those that may stand on a lying page."""
