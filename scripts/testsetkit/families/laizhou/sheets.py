"""Designs of the scenario chapter: forms, tables, cards, matrices."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.laizhou.scenes import TEXTS, TRIADS, groups, link_of, name
from testsetkit.families.laizhou.words import Teller
from testsetkit.pen import Pen, in_words

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def forms(pen: Pen, case: Case) -> str:
    """A form for each scenario."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    lab = rng.choice(
        [
            ("场景名称", "所属环节"),
            ("典型场景名称", "对应环节"),
            ("场景", "环节"),
            ("应用场景", "业务环节"),
        ]
    )
    triad = rng.choice(TRIADS)
    caption = rng.choice(["表{n}　场景信息表", "场景申报表（{n}）", "附表{n}", ""])
    stacked = rng.random() < 0.4
    for n, claim in enumerate(case.claims, 1):
        shown = name(pen, claim)
        top = f'<tr><th style="width:18%">{lab[0]}</th><td>{shown}</td><th style="width:16%">{lab[1]}</th><td style="width:20%">{claim.link}</td></tr>'
        if stacked:
            top = f'<tr><th style="width:20%">{lab[1]}</th><td colspan=3>{claim.link}</td></tr><tr><th>{lab[0]}</th><td colspan=3>{shown}</td></tr>'
        told = (tell.why(claim), tell.how(claim, 2), tell.gain(claim))
        body = "".join(f"<tr><th>{a}</th><td colspan=3>{b}</td></tr>" for a, b in zip(triad, told, strict=True))  # fmt: skip
        out.append(f'<div class=keep><p class=c style="font-size:10pt">{caption.format(n=n)}</p><table>{top}{body}</table></div>')  # fmt: skip
    return "".join(out)


def register(pen: Pen, case: Case) -> str:
    """A lying register, merged cells for the links."""
    rng, tell, rows, count = pen.rng, Teller(pen.rng, case), "", 0
    guide = rng.random() < 0.4
    heads = rng.choice([("序号", "环节", "场景", "建设前", "建设内容", "应用系统", "成效"), ("编号", "所属环节", "场景名称", "问题描述", "做法", "软硬件支撑", "效果"), ("序号", "业务环节", "典型场景", "痛点", "实施情况", "主要系统", "改善")])  # fmt: skip
    for link, claims in groups(case, guide):
        for i, claim in enumerate(claims):
            count += 1
            side = f"<td rowspan={len(claims)} class=c>{link}</td>" if i == 0 else ""
            rows += f"<tr><td class=c>{count}</td>{side}<td>{name(pen, claim)}</td><td>{tell.why(claim)}</td><td>{tell.how(claim)}</td><td>{tell.system(claim)}</td><td>{tell.gain(claim)}</td></tr>"
    widths = ("5%", "8%", "12%", "21%", "", "11%", "18%")
    top = "".join(f'<th style="width:{w}">{h}</th>' for h, w in zip(heads, widths, strict=True))
    return f'<div class=wide><table style="font-size:9.5pt"><thead><tr>{top}</tr></thead>{rows}</table></div>'


def matrix(pen: Pen, case: Case) -> str:
    """One table over pages: links merged at the left, text at the right."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    heads = rng.choice([("环节", "场景名称", "场景建设情况"), ("所属环节", "场景", "具体描述及成效"), ("领域", "典型场景", "实施内容")])  # fmt: skip
    merged = rng.random() < 0.6
    for link, claims in groups(case, rng.random() < 0.4):
        for i, claim in enumerate(claims):
            side = f"<td class=c rowspan={len(claims)}>{link}</td>" if merged and i == 0 else "" if merged else f"<td class=c>{link}</td>"  # fmt: skip
            rows += f"<tr>{side}<td>{name(pen, claim)}</td><td>{tell.all(claim)}</td></tr>"
    top = "".join(f'<th style="width:{w}">{h}</th>' for h, w in zip(heads, ("14%", "20%", ""), strict=True))  # fmt: skip
    return f"<table><thead><tr>{top}</tr></thead>{rows}</table>"


def cards(pen: Pen, case: Case) -> str:
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    tint = rng.choice(["#2f5597", "#9c2a2a", "#3a7d44", "#555555", "#7f6000"])
    for n, claim in enumerate(case.claims, 1):
        tag = f'<span style="font-size:9pt;border:.2mm solid {tint};padding:.3mm 2mm;color:{tint}">{claim.link}</span>'
        out.append(
            f'<div class=keep style="border-left:2mm solid {tint};background:#f7f7f7;padding:2mm 4mm;margin:3mm 0"><div><b>{n:02d}　{name(pen, claim)}</b>　{tag}</div>'
            f'<div style="font-size:10.5pt">{tell.why(claim)}{tell.how(claim)}{tell.gain(claim)}</div></div>'
        )  # fmt: skip
    return "".join(out)


def before_after(pen: Pen, case: Case) -> str:
    """Two columns for each scenario: before and after."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads = rng.choice(
        [("建设前", "建设后"), ("改造前", "改造后"), ("原有模式", "现有模式"), ("实施前", "实施后")]
    )
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>（{in_words(n)}）{link}</h3>")
        for k, claim in enumerate(claims, 1):
            out.append(f'<div class=keep><p class=flat><b>{k}. {name(pen, claim)}</b></p><table><tr><th style="width:42%">{heads[0]}</th><th>{heads[1]}</th></tr><tr><td>{tell.why(claim)}</td><td>{tell.how(claim)}{tell.gain(claim)}</td></tr></table></div>')  # fmt: skip
    return "".join(out)


def ticked(pen: Pen, case: Case) -> str:
    """Forms in which the link is ticked among five."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    yes, no = rng.choice([("☑", "☐"), ("√", "□"), ("■", "□")])
    lab = rng.choice([("场景名称", "所属环节", "场景介绍"), ("典型场景", "环节（勾选）", "建设情况及成效"), ("场景名称", "覆盖环节", "实施情况")])  # fmt: skip
    for n, claim in enumerate(case.claims, 1):
        marks = "　".join(f"{yes if x == claim.link else no}{x}" for x in LINKS)
        out.append(f'<div class=keep><table><tr><th style="width:8%" rowspan=3>{n}</th><th style="width:18%">{lab[0]}</th><td>{name(pen, claim)}</td></tr><tr><th>{lab[1]}</th><td>{marks}</td></tr><tr><th>{lab[2]}</th><td>{tell.all(claim)}</td></tr></table></div>')  # fmt: skip
    return "".join(out)


def table_a_link(pen: Pen, case: Case) -> str:
    rng, tell, out, count = pen.rng, Teller(pen.rng, case), [], 0
    guide = rng.random() < 0.4
    heads = rng.choice(
        [
            ("场景", "主要内容", "成效"),
            ("场景名称", "实施内容", "应用效果"),
            ("典型场景", "做法", "收益"),
        ]
    )
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        rows = ""
        for claim in claims:
            count += 1
            rows += f"<tr><td class=c>{count}</td><td>{name(pen, claim)}</td><td>{tell.why(claim)}{tell.how(claim)}</td><td>{tell.gain(claim)}</td></tr>"
        top = '<th style="width:7%">序号</th>' + "".join(f'<th style="width:{w}">{h}</th>' for h, w in zip(heads, ("19%", "", "24%"), strict=True))  # fmt: skip
        out.append(f"<h3>{rng.choice(['（{}）', '{}、'][:1]).format(in_words(n))}{link}{rng.choice(['', '环节'])}</h3><table><tr>{top}</tr>{rows}</table>")  # fmt: skip
    return "".join(out)


def long_form(pen: Pen, case: Case) -> str:
    """One form: at the left link and name, at the right points."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    dash = rng.choice(["<br>", "——", "：<br>"])
    guide = rng.random() < 0.3
    for claim in case.claims:
        left = f"{link_of(claim, guide)}{dash}<b>{name(pen, claim)}</b>"
        points = "".join(f"<p>{i}.{x}</p>" for i, x in enumerate([*tell.points(claim, 2), tell.gain(claim)], 1))  # fmt: skip
        rows += (
            f'<tr><td style="width:27%" class=c>{left}</td><td>{tell.why(claim)}{points}</td></tr>'
        )
    return f"<table><tr><th>{rng.choice(['环节及场景', '环节/场景名称'])}</th><th>{rng.choice(['场景建设说明', '建设内容与成效'])}</th></tr>{rows}</table>"


def bands(pen: Pen, case: Case) -> str:
    """A table with bands of links, name and text in rows below."""
    rng, tell, rows = pen.rng, Teller(pen.rng, case), ""
    tint = rng.choice(["#d9e2f3", "#e2efd9", "#ededed", "#fbe4d5"])
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.3), 1):
        rows += f'<tr><td colspan=2 style="background:{tint}"><b>{in_words(n)}、{link}{rng.choice(["环节", ""])}</b></td></tr>'
        for claim in claims:
            rows += (
                f'<tr><td style="width:24%">{name(pen, claim)}</td><td>{tell.all(claim)}</td></tr>'
            )
    return f"<table>{rows}</table>"


def indicators(pen: Pen, case: Case) -> str:
    """Headings, a sentence and a small table of figures each."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>（{in_words(n)}）{link}环节</h3>")
        for k, claim in enumerate(claims, 1):
            low = rng.uniform(0.5, 30)
            out.append(
                f"<h4>{k}．{name(pen, claim)}</h4><p>{tell.why(claim)}{tell.how(claim, 2)}</p>"
            )
            out.append(f'<table style="width:80%;margin:1mm auto;font-size:9.5pt" class=keep><tr><th>指标</th><th>实施前</th><th>实施后</th></tr><tr><td>{tell.measure(claim)}</td><td class=c>{low * rng.uniform(1.3, 2.4):.1f}</td><td class=c>{low:.1f}</td></tr></table>')  # fmt: skip
    return "".join(out)


TABLES: tuple[tuple[Callable[[Pen, Case], str], bool], ...] = (
    (forms, True), (forms, True), (register, True), (matrix, True), (cards, True), (before_after, True), (ticked, True),
    (table_a_link, True), (long_form, True), (bands, True), (indicators, True),
)  # fmt: skip


def told(pen: Pen, case: Case) -> str:
    """All scenarios of the book in one design by chance."""
    of, case.headed = pen.rng.choice((*TEXTS, *TABLES))
    return of(pen, case)
