"""Scenarios under the links of the notice: headings, matrices, fact sheets, prose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testsetkit.case import Case, Claim
from testsetkit.families.laoshan.lore import prose, told
from testsetkit.families.laoshan.sheet import E, Look, figure, grid, heading, paragraphs
from testsetkit.pen import Pen, in_words

Design = Callable[[Pen, Look, int, Case], str]
RING = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def name(pen: Pen, claim: Claim) -> str:
    """The described scenario's name, marked; once."""
    return pen.mark(E(claim.claimed), what="scenario", text=claim.claimed)


def by_link(claims: Sequence[Claim]) -> list[tuple[str, list[Claim]]]:
    """Scenarios by the link that they stand under, in the book's order."""
    held: dict[str, list[Claim]] = {}
    for c in claims:
        held.setdefault(c.link or "运营管理", []).append(c)
    return list(held.items())


def _link(pen: Pen, link: str) -> str:
    return link + pen.rng.choice(["环节", "环节", "", "环节场景建设"])


def _kpi(of: Look, chapter: int, claim: Claim) -> str:
    t = told(claim)
    return grid(of, chapter, "实施前后指标对比", ("指标", "实施前", "实施后"), [(t.figure, t.old, t.new)], ("46%", "27%", "27%"))  # fmt: skip


def decimals(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Deep decimals: link, then `场景N：name`, then paragraphs and a table of figures."""
    rng = pen.rng
    sign = rng.choice(["场景{}：", "场景{}　", "场景{}. ", "智能场景{}："])
    table, drawn = rng.random() < 0.5, rng.random() < 0.3
    made, n = "", 0
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += f"<h2>{chapter}.{k} {_link(pen, link)}</h2>"
        for i, c in enumerate(here, 1):
            n += 1
            made += f"<h3>{chapter}.{k}.{i} {sign.format(n)}{name(pen, c)}</h3>{paragraphs(*prose(rng, c))}"
            made += _kpi(of, chapter, c) if table else ""
            made += figure(of, rng, chapter, "系统数据流向", ("现场采集", *told(c).system.split("、")[:2], "分析应用")) if drawn and i == 1 else ""  # fmt: skip
    return made


def sheets(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Two-column fact sheets, one a page or several."""
    rng = pen.rng
    each = rng.random() < 0.4
    title = rng.choice(["场景名称", "智能场景名称", "典型场景名称"])
    owner = rng.choice(["所属环节", "对应环节", "覆盖环节"])
    made, n = "", 0
    for link, here in by_link(case.claims):
        for c in here:
            n += 1
            t = told(c)
            rows = [(title, f"<b>{name(pen, c)}</b>"), (owner, link), (rng.choice(["实施前状况", "痛点问题"]), t.before), (rng.choice(["建设内容", "实施内容"]), t.done), ("应用系统", t.system),
                    (rng.choice(["建成时间", "上线时间"]), f"{rng.choice([2022, 2023, 2024])}年{rng.randrange(1, 13)}月"), (rng.choice(["成效", "应用效果"]), f"{t.result}：{t.figure}由{t.old}变为{t.new}")]  # fmt: skip
            body = "".join(f'<tr><td class="k" style="width:26%">{a}</td><td>{b}</td></tr>' for a, b in rows)  # fmt: skip
            caption = f'<p class="cap">表{chapter}-{of.next(f"t{chapter}")}　场景信息表（{n}）</p>'
            made += f'<div class="whole{" new" if each and n > 1 else ""}">{caption}<table>{body}</table></div>'
    return made


def matrix(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """One matrix: links merged at the left, a row a scenario."""
    rng = pen.rng
    head = ("环节", rng.choice(["场景名称", "智能场景", "建设场景"]), rng.choice(["建设内容", "主要做法"]), "支撑系统", rng.choice(["关键指标（前→后）", "成效"]))  # fmt: skip
    made, n = "", 0
    numbers = rng.random() < 0.5
    for link, here in by_link(case.claims):
        for i, c in enumerate(here):
            n += 1
            t = told(c)
            first = f'<td class="k" rowspan="{len(here)}">{link}</td>' if not i else ""
            lead = f"{n}. " if numbers else ""
            made += f"<tr>{first}<td>{lead}{name(pen, c)}</td><td>针对{t.before}，{t.done}。</td><td>{t.system}</td><td>{t.figure}：{t.old}→{t.new}</td></tr>"
    cols = "".join(f'<col style="width:{w}%">' for w in (10, 20, 36, 16, 18))
    caption = f'<p class="cap">表{chapter}-{of.next(f"t{chapter}")}　智能场景建设矩阵</p>'
    return f'<p>各场景的建设内容、支撑系统与成效见下表。</p>{caption}<table style="font-size:{of.size - 1.5}pt;table-layout:fixed">{cols}<thead><tr>{"".join(f"<th>{h}</th>" for h in head)}</tr></thead>{made}</table>'


def running(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Prose a link, names in quotation marks."""
    rng = pen.rng
    left, right = rng.choice([("“", "”"), ("「", "」"), ("【", "】"), ("“", "”")])
    made = ""
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += heading(of, 2, (chapter, k), _link(pen, link))
        for i, c in enumerate(here):
            lead = rng.choice(["在{}场景中，", "围绕{}场景，", "{}场景已建成投用。", "已建成{}场景："]) if i else "本环节首先建成了{}场景。"  # fmt: skip
            made += f"<p>{lead.format(left + name(pen, c) + right)}{''.join(prose(rng, c))}</p>"
    return made


def before_after(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """A heading a scenario, then a table of before and after at its side."""
    rng = pen.rng
    made, n = "", 0
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += heading(of, 2, (chapter, k), _link(pen, link))
        for c in here:
            n += 1
            t = told(c)
            lead = rng.choice([f"{n}. ", f"{n}、"]) if k % 2 else f"{n}. "
            made += f'<div class="whole"><h3>{lead}{name(pen, c)}</h3><table><tr><th style="width:50%">改造前</th><th>改造后</th></tr><tr><td>{t.before}；{t.figure}{t.old}</td><td>{t.done}；{t.figure}{t.new}</td></tr><tr><td colspan="2">应用系统：{t.system}</td></tr></table></div>'
    return made


def platform_rows(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """A platform's records: section row `场景N`, then gridded fields."""
    rng = pen.rng
    keys = rng.choice([("场景名称", "所属环节", "场景描述", "实施成效", "完成情况"), ("典型场景", "环节", "建设内容", "主要成效", "建设状态"), ("场景名称（按指引选择）", "环节（选择）", "简要描述（限300字）", "取得成效", "是否建成")])  # fmt: skip
    made, n = "", 0
    for link, here in by_link(case.claims):
        for c in here:
            n += 1
            t = told(c)
            done = "是" if keys[4].startswith("是否") else rng.choice(["已建成", "已完成"])
            made += f'<tbody style="break-inside:avoid"><tr><td colspan="4" style="background:{of.shade};color:{of.ink};font-weight:600">场景{n}</td></tr><tr><td class="k">{keys[0]}</td><td>{name(pen, c)}</td><td class="k">{keys[1]}</td><td>{link}</td></tr>'
            made += f'<tr><td class="k">{keys[4]}</td><td>{done}</td><td class="k">投入（万元）</td><td>{rng.randrange(20, 900)}</td></tr><tr><td class="k">{keys[2]}</td><td colspan="3">{t.before}；{t.done}，应用{t.system}。</td></tr><tr><td class="k">{keys[3]}</td><td colspan="3">{t.result}（{t.figure}：{t.old}→{t.new}）</td></tr></tbody>'
    cols = "".join(f'<col style="width:{w}%">' for w in (20, 34, 17, 29))
    return f'<table style="table-layout:fixed">{cols}{made}</table>'


def cards(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Cards in two columns below a band a link."""
    ink = of.ink if of.ink != "#000" else "#3b5b7f"
    made = ""
    for link, here in by_link(case.claims):
        made += f'<div style="background:{ink};color:#fff;padding:1mm 3mm;margin:4mm 0 2mm;font-family:{of.head};break-after:avoid">{link}</div><div style="display:flex;flex-wrap:wrap;gap:3mm">'
        for c in here:
            t = told(c)
            made += f'<div style="width:calc(50% - 1.5mm);border:.3mm solid {ink};padding:2mm 3mm;break-inside:avoid;font-size:{of.size - 1}pt;line-height:1.45"><b style="font-family:{of.head};color:{of.ink}">{name(pen, c)}</b><br>系统：{t.system}<br>做法：{t.done}<br>指标：{t.figure} {t.old}→{t.new}</div>'
        made += "</div>"
    return made


def bracketed(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """`场景一　name（link）` in one run."""
    rng = pen.rng
    frame = rng.choice(
        ["场景{}　{}（{}）", "场景{}：{}（{}环节）", "{}、{}（{}）", "场景{}：{}【{}】"]
    )
    made = ""
    for n, c in enumerate(case.claims, 1):
        made += f"<h3>{frame.format(in_words(n), name(pen, c), c.link or '运营管理')}</h3>"
        made += paragraphs(*prose(rng, c))
    return made


def leads(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Headings three deep, then bold leads."""
    rng = pen.rng
    three = rng.choice([("【痛点】", "【方案】", "【成效】"), ("（1）现状：", "（2）措施：", "（3）成效："), ("● 需求分析　", "● 解决方案　", "● 应用效果　")])  # fmt: skip
    made = ""
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += heading(of, 2, (chapter, k), _link(pen, link))
        for i, c in enumerate(here, 1):
            t = told(c)
            made += heading(of, 3, (chapter, k, i), name(pen, c))
            for lead, said in zip(three, (f"{t.before}。", f"应用{t.system}，{t.done}。", f"{t.result}，{t.figure}由{t.old}到{t.new}。"), strict=True):  # fmt: skip
                made += f'<p class="n"><b>{lead}</b>{said}</p>'
    return made


def tables(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """A numbered table a link."""
    made = ""
    head = pen.rng.choice([("序号", "场景名称", "建设内容及成效"), ("序号", "场景", "实施情况", "主要指标"), ("编号", "智能场景名称", "场景说明")])  # fmt: skip
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += heading(of, 2, (chapter, k), _link(pen, link))
        rows = []
        for i, c in enumerate(here, 1):
            t = told(c)
            row = [f"{i}", name(pen, c), f"{t.before}。{t.done}，使用{t.system}。"]
            row += [f"{t.figure}：{t.old}→{t.new}"] if len(head) == 4 else []
            rows.append(row)
        widths = ("8%", "26%", "42%", "24%") if len(head) == 4 else ("8%", "28%", "64%")
        made += grid(of, chapter, f"{link}环节场景清单", head, rows, widths)
    return made
