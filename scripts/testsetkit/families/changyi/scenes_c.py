"""Scenarios as improvised: several in one cell, tables known by their captions, numbers of the guide."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.changyi import tales
from testsetkit.families.changyi.look import row
from testsetkit.families.changyi.scenes_a import groups
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

Layout = Callable[[Pen, Case], str]


def many_in_a_cell(pen: Pen, case: Case) -> str:
    """A row a link; all its scenarios in one cell, numbered, each with its text."""
    rng, out = pen.rng, row("环节", "建设情况（逐项填写）", tag="th")
    form = rng.choice(["{n}.{x}：", "（{n}）{x}。", "{n}）<b>{x}</b>　", "{n}、【{x}】"])
    for link, claims in groups(case, guide=rng.random() < 0.3):
        lines = "".join(
            f"<div>{form.format(n=n, x=name(pen, c))}{''.join(tales.parts(rng, c, case))}</div>"
            for n, c in enumerate(claims, 1)
        )
        out += f"<tr style='break-inside:auto'><td style='width:14%;text-align:center'>{link}</td><td>{lines}</td></tr>"
    return f"<table>{out}</table>"


def captioned(pen: Pen, case: Case) -> str:
    """A small table each; link and name stand in the caption above or below it."""
    rng, out = pen.rng, ""
    below = rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        caption = f'<p class=c style="font-size:10.5pt">表{n}　{c.link}环节{rng.choice(["——", "：", "　"])}{name(pen, c)}</p>'
        why, how, gain = tales.parts(rng, c, case)
        table = f"<table><tr><th style='width:14%'>问题</th><td>{why}</td></tr><tr><th>做法</th><td>{how}</td></tr><tr><th>成效</th><td>{gain}</td></tr></table>"
        out += f"<div class=keep>{table + caption if below else caption + table}</div>"
    return out


def by_number(pen: Pen, case: Case) -> str:
    """Headings with the guide's own number where the name is the guide's, the link below."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        number = f"（《指引》序号{c.number}）" if c.match == "exact" else ""
        out += f"<h3>{rng.choice(['应用', '项目'])}{in_words(n)}　{name(pen, c)}{number}</h3><p class=flat>归属：{c.link}　实施单位：{rng.choice(tales.SHOPS)}</p>"
        out += "".join(f"<p>{x}</p>" for x in tales.parts(rng, c, case))
    return out


def definition(pen: Pen, case: Case) -> str:
    """Names at the margin, stories indented beside them; the links as small caps between."""
    rng, out = pen.rng, ""
    for link, claims in groups(case, guide=False):
        out += f'<p class=flat style="border-top:.3mm solid #555;margin-top:3mm;font-size:10pt">▶ {link}</p>'
        for c in claims:
            out += f'<div style="display:flex;margin:1.5mm 0"><div style="width:36mm;flex:none;font-weight:700;padding-right:4mm">{name(pen, c)}</div><div>{"".join(tales.parts(rng, c, case))}</div></div>'
    return out


def link_first_then_sum(pen: Pen, case: Case) -> str:
    """A sentence of introduction a link, then its scenarios as paragraphs that begin with 一是, 二是."""
    rng, out = pen.rng, ""
    for n, (link, claims) in enumerate(groups(case, guide=False), 1):
        out += f"<p><b>{n}. {link}环节。</b>本环节共建成{len(claims)}个场景，情况如下。</p>"
        for k, c in enumerate(claims, 1):
            left, right = rng.choice([("“", "”"), ("", "，")])
            out += f"<p>{in_words(k)}是{left}{name(pen, c)}{right}{''.join(tales.parts(rng, c, case))}</p>"
    return out


LAYOUTS: tuple[Layout, ...] = (many_in_a_cell, captioned, by_number, definition, link_first_then_sum)  # fmt: skip
