"""Chapters of scenarios: forms, registers, cards."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan.ask import LINKS
from testsetkit.families.rushan.scenes1 import LEADS, groups
from testsetkit.families.rushan.style import INKS, TINTS, tick
from testsetkit.families.rushan.topics import figure, project, story, topic
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

_FORM = (
    ("场景名称", "所属环节", "建设时间", "痛点问题", "解决方案", "建设成效"), ("典型场景名称", "对应环节", "投用时间", "问题描述", "实施内容", "实施成效"),
    ("应用场景", "业务环节", "实施周期", "需求分析", "技术方案", "绩效指标"), ("智能制造场景", "场景类别", "上线时间", "改造前状况", "主要措施", "改造后效果"),
)  # fmt: skip


def form_each(pen: Pen, case: Case) -> str:
    """A form for each scenario."""
    rng, out = pen.rng, ""
    a, b, t, *leads = rng.choice(_FORM)
    ticked, page_each = rng.random() < 0.45, rng.random() < 0.25
    for n, c in enumerate(case.claims, 1):
        shown = name(pen, c)
        link = tick(rng, list(LINKS), c.link or "") if ticked else c.link
        top = (
            f'<tr><th style="width:17%">{a}</th><td colspan=3>{shown}</td></tr><tr><th>{b}</th><td colspan=3>{link}</td></tr>'
            if ticked
            else f'<tr><th style="width:17%">{a}</th><td>{shown}</td><th style="width:15%">{b}</th><td style="width:18%">{link}</td></tr>'
        )
        when = f"<tr><th>{t}</th><td>{max(rng.randrange(2020, 2025), case.firm.founded[0])}年{rng.randrange(1, 13)}月</td><th>信息系统</th><td>{topic(c)[1]}</td></tr>"
        rows = "".join(f"<tr><th>{k}</th><td colspan=3><p>{x}</p></td></tr>" for k, x in zip(leads, story(rng, case, c, 2), strict=True))  # fmt: skip
        title = f'<p class="c {"new" if page_each and n > 1 else ""}"><b>智能制造场景说明表（{n}/{len(case.claims)}）</b></p>'
        out += f"<div class=keep>{title}<table>{top}{when}{rows}</table></div>"
    return out


def register(pen: Pen, case: Case) -> str:
    """One lying register, links merged or repeated."""
    rng, rows, n = pen.rng, "", 0
    merged = rng.random() < 0.5
    first = rng.random() < 0.4  # the scenario's column before the link's
    for link, claims in groups(case, False):
        for k, c in enumerate(claims):
            n += 1
            shown, (w, h, g) = name(pen, c), story(rng, case, c, 1)
            side = f"<td class=c {f'rowspan={len(claims)}' if merged else ''}>{link}</td>" if k == 0 or not merged else ""  # fmt: skip
            own = f"<td class=c>{shown}</td>"
            pair = own + side if first and not merged else side + own
            rows += f"<tr><td class=c>{n}</td>{pair}<td>{w}</td><td>{h}</td><td>{g}</td></tr>"
    heads = ["环节", "场景名称"]
    if first and not merged:
        heads.reverse()
    top = "".join(f'<th style="width:{w}%">{h}</th>' for h, w in zip(["序号", *heads, "存在问题", "建设内容", "成效"], (5, 12, 14, 20, 30, 19), strict=True))  # fmt: skip
    return f'<p>各环节场景的建设情况按统一格式汇总于下页表中。</p><div class="lying new"><p class=c><b>智能制造典型场景建设情况表</b></p><table style="font-size:9.5pt"><thead><tr>{top}</tr></thead>{rows}</table></div><div class=new></div>'


def link_tables(pen: Pen, case: Case) -> str:
    """A table for each link."""
    rng, out = pen.rng, ""
    heads = rng.choice([("场景", "建设内容", "效果"), ("场景名称", "具体做法", "指标改善"), ("典型场景", "实施情况", "取得成效")])  # fmt: skip
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.3), 1):
        rows = ""
        for c in claims:
            shown, (w, h, g) = name(pen, c), story(rng, case, c, 1)
            rows += f"<tr><td class=c style='width:20%'>{shown}</td><td>{w}{h}</td><td style='width:26%'>{g}</td></tr>"  # fmt: skip
        out += f"<h3>（{in_words(n)}）{link}环节</h3><table><tr>{''.join(f'<th>{x}</th>' for x in heads)}</tr>{rows}</table>"
    return out


def one_long(pen: Pen, case: Case) -> str:
    """One table over pages: bands for links and for scenarios, parts below."""
    rng, rows, n = pen.rng, "", 0
    tint, leads = rng.choice(TINTS), rng.choice(LEADS)
    for link, claims in groups(case, False):
        rows += (
            f'<tr><td colspan=2 style="background:{tint};font-weight:700">环节：{link}</td></tr>'
        )
        for c in claims:
            n += 1
            rows += f"<tr><th style='width:16%'>场景{n}</th><td><b>{name(pen, c)}</b></td></tr>"
            rows += "".join(f"<tr><td class=c>{k}</td><td>{x}</td></tr>" for k, x in zip(leads, story(rng, case, c, 1), strict=True))  # fmt: skip
    return f"<table>{rows}</table>"


def side_cells(pen: Pen, case: Case) -> str:
    """Name and link in the left cell, the story in the right."""
    rng, rows = pen.rng, ""
    right = rng.random() < 0.3
    for n, c in enumerate(case.claims, 1):
        left = f'<td class=c style="width:24%"><b>{n}. {name(pen, c)}</b><br><span class=s>（{c.link}）</span></td>'
        text = f"<td>{''.join(f'<p>{x}</p>' for x in story(rng, case, c, 2))}</td>"
        rows += f"<tr>{text + left if right else left + text}</tr>"
    return f"<table>{rows}</table>"


def cards(pen: Pen, case: Case) -> str:
    """A card each, under a bar with number and link."""
    rng, out = pen.rng, ""
    ink, leads = rng.choice(INKS), rng.choice(LEADS)
    for n, c in enumerate(case.claims, 1):
        bar = f'<div style="background:{ink};color:#fff;padding:1mm 3mm;font-size:10.5pt">场景 {n:02d} ｜ {c.link}</div>'
        body = f'<div style="padding:2mm 4mm"><p class=flat style="font-weight:700;font-size:13pt">{name(pen, c)}</p>{"".join(f"<p class=flat><b style=color:{ink}>{k}</b>　{x}</p>" for k, x in zip(leads, story(rng, case, c, 1), strict=True))}</div>'
        out += f'<div class=keep style="border:.4mm solid {ink};margin:3mm 0">{bar}{body}</div>'
    return out


def before_after(pen: Pen, case: Case) -> str:
    """Before and after abreast under a headed row."""
    rng, out = pen.rng, ""
    old, new = rng.choice([("建设前", "建设后"), ("改造前", "改造后"), ("传统模式", "智能化模式")])
    for n, c in enumerate(case.claims, 1):
        shown, (w, h, g) = name(pen, c), story(rng, case, c, 1)
        out += f"<table class=keep><tr><td colspan=2><b>场景{n}：{shown}</b>　环节：{c.link}</td></tr><tr><th style='width:38%'>{old}</th><th>{new}</th></tr><tr><td>{w}</td><td>{h}</td></tr><tr><td colspan=2>成效：{g}</td></tr></table>"
    return out


def codes(pen: Pen, case: Case) -> str:
    """Items with codes of the enterprise's own project list."""
    rng, out = pen.rng, ""
    stem = rng.choice(["SF", "IM", "ZN", "SC"])
    for n, c in enumerate(case.claims, 1):
        w, h, g = story(rng, case, c, 2)
        out += f'<div class=keep><p class=flat style="border-bottom:.5mm solid #333;margin-top:4mm"><span class=s>编号 {stem}-2025-{n:03d}</span>　<b>{name(pen, c)}</b><span style="float:right" class=s>{c.link}</span></p><p>{w}</p><p>{h}</p><p>{g}</p></div>'
    return out


def matrix(pen: Pen, case: Case) -> str:
    """Rows of scenarios, the link ticked in one of five columns, the story in the row below."""
    rng, rows = pen.rng, ""
    sign = rng.choice(["√", "●", "✓"])
    for n, c in enumerate(case.claims, 1):
        ticks = "".join(f"<td class=c>{sign if x == c.link else ''}</td>" for x in LINKS)
        rows += f"<tr><td class=c>{n}</td><td><b>{name(pen, c)}</b></td>{ticks}</tr><tr><td></td><td colspan=6>{''.join(story(rng, case, c, 1))}</td></tr>"
    top = "".join(f'<th style="width:9%">{x}</th>' for x in LINKS)
    return f"<table><thead><tr><th rowspan=2 style='width:7%'>序号</th><th rowspan=2>场景及建设说明</th><th colspan=5>所属环节</th></tr><tr>{top}</tr></thead>{rows}</table>"


def records(pen: Pen, case: Case) -> str:
    """Lines of record with labels, as a system exports them."""
    rng, out = pen.rng, ""
    a, b, *_ = rng.choice(_FORM)
    for n, c in enumerate(case.claims, 1):
        shown = name(pen, c)
        w, h, g = story(rng, case, c, 1)
        lines = [("序　　号", str(n)), (a, shown), (b, c.link or ""), ("项目名称", escape(project(rng, case, c))), ("存在问题", w), ("建设内容", h), ("实施效果", g)]  # fmt: skip
        out += f'<div class=keep style="margin:3mm 0;border-left:1mm solid #888;padding-left:3mm">{"".join(f"<p class=flat>{k}：{v}</p>" for k, v in lines)}</div>'
    return out


def abreast(pen: Pen, case: Case) -> str:
    """Two or three scenarios abreast: each a column, the questions at the left."""
    rng, out = pen.rng, ""
    a, b, _, *leads = rng.choice(_FORM)
    across = rng.choice([2, 2, 3])
    for at in range(0, len(case.claims), across):
        part = case.claims[at : at + across]
        names = [name(pen, c) for c in part]
        told = [story(rng, case, c, 0) for c in part]
        lines = [(a, names), (b, [c.link or "" for c in part]), *((k, [t[n] for t in told]) for n, k in enumerate(leads))]  # fmt: skip
        rows = "".join(f"<tr><th style='width:13%'>{k}</th>{''.join(f'<td>{x}</td>' for x in v)}</tr>" for k, v in lines)  # fmt: skip
        out += f'<table class=keep style="table-layout:fixed;margin-bottom:4mm">{rows}</table>'
    return out


def project_forms(pen: Pen, case: Case) -> str:
    """Forms headed by the project; the scenario is one of the rows, figures in the last."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        title = f'<tr><td colspan=4 style="font-weight:700;text-align:center">{n}．{escape(project(rng, case, c))}</td></tr>'
        line = f'<tr><th style="width:18%">对应场景</th><td>{name(pen, c)}</td><th style="width:14%">所在环节</th><td style="width:18%">{c.link}</td></tr>'
        w, h, _ = story(rng, case, c, 1)
        item, old, new, change = figure(rng, c)
        rest = f"<tr><th>建设必要性</th><td colspan=3>{w}</td></tr><tr><th>建设内容</th><td colspan=3>{h}</td></tr><tr><th>指标</th><td>{item}</td><td colspan=2>基准{old}→{new}（变化{change}）</td></tr>"
        out += f"<table class=keep>{title}{line}{rest}</table>"
    return out


def overview(pen: Pen, case: Case) -> str:
    """A list of the names before they are told: it describes none."""
    rng = pen.rng
    if rng.random() < 0.4:
        by = "".join(f"<tr><td class=c>{link}</td><td>{'、'.join(escape(c.claimed) for c in claims)}</td><td class=c>{len(claims)}</td></tr>" for link, claims in groups(case, False))  # fmt: skip
        return f"<p class=c><b>场景覆盖情况统计表</b></p><table><tr><th>环节</th><th>已建场景</th><th>数量</th></tr>{by}</table>"
    rows = "".join(f"<tr><td class=c>{n}</td><td>{escape(c.claimed)}</td><td class=c>{c.link}</td></tr>" for n, c in enumerate(case.claims, 1))  # fmt: skip
    return f"<p class=c><b>{rng.choice(['场景建设清单', '典型场景汇总表', '已建场景一览'])}</b></p><table><tr><th>序号</th><th>场景名称</th><th>环节</th></tr>{rows}</table>"
