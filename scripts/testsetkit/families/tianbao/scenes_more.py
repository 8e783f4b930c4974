"""More designs of scenarios, and the lists that describe none."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.case import Claim
from testsetkit.families.tianbao import words
from testsetkit.families.tianbao.look import Writer, cell, row, table
from testsetkit.families.tianbao.scenes import FIRST, LINKS, by_link, link_head, name, prose
from testsetkit.pen import in_words


def per_link(w: Writer, claims: list[Claim]) -> str:
    """A table for each link; the name stands above its description in the row."""
    made = ""
    for k, (link, own) in enumerate(by_link(claims), 1):
        made += link_head(w, f"（{in_words(k)}）{link}环节", "h4")
        rows = [
            row(*[cell(h, head=True, shape=w.look) for h in ("场景", "建设内容及功能", "应用效果")])
        ]
        rows += [
            row(
                cell(name(w, c), style="text-align:center"),
                cell(words.before(w.rng) + words.what(w.rng, c.number, 2)),
                cell(words.effect(w.rng)),
            )
            for c in own
        ]
        made += table(rows, [22, 52, 26])
    return made


def decimals(w: Writer, claims: list[Claim]) -> str:
    """2.3.1 below 2.3, with bold leads."""
    tail = w.pick("", "环节")
    chapter = w.look.extra.get("scenes", "3")
    leads = w.rng.choice([("痛点", "方案", "成效"), ("应用背景", "建设举措", "实施效果"), ("问题", "措施", "结果")])  # fmt: skip
    made = ""
    for k, (link, own) in enumerate(by_link(claims), 1):
        made += link_head(w, f"{chapter}.{k} {link}{tail}")
        for n, claim in enumerate(own, 1):
            made += f"<h4>{chapter}.{k}.{n} {name(w, claim)}</h4>"
            texts = (words.before(w.rng), words.what(w.rng, claim.number, 2), words.effect(w.rng))
            made += "".join(f"<p><b>{a}：</b>{b}</p>" for a, b in zip(leads, texts, strict=True))
    return made


def sided(w: Writer, claims: list[Claim]) -> str:
    """Two columns: name with its link in brackets at the side, description beside."""
    opened, closed = w.rng.choice([("（", "）"), ("[", "]"), ("【", "】")])
    rows = [
        row(
            cell(
                f"{name(w, c)}<br>{opened}{c.link}{closed}",
                style="text-align:center;font-size:10.5pt",
            ),
            cell(words.before(w.rng) + prose(w, c)),
        )
        for c in claims
    ]
    return table(rows, [w.rng.choice([24, 28]), 72])


def counted(w: Writer, claims: list[Claim]) -> str:
    """场景一：… headings alone, no links."""
    w.case.headed = False
    style = w.pick("场景{c}：{x}", "场景{n} {x}", "典型场景{c} {x}", "{n}、{x}")
    made = ""
    for n, claim in enumerate(claims, 1):
        made += f"<h3>{style.format(c=in_words(n), n=n, x=name(w, claim))}</h3><p>{words.before(w.rng)}</p><p>{prose(w, claim)}</p>"
    return made


def ticked(w: Writer, claims: list[Claim]) -> str:
    """A form for each scenario; its link is ticked among the five."""
    label = w.pick("场景表", "表2-", "附表")
    last = w.pick("建设内容及应用成效", "场景简介")
    made = ""
    for n, claim in enumerate(claims, 1):
        done = w.options(["已建成", "建设中"], "已建成")
        th = [cell(h, head=True, shape=w.look) for h in ("场景名称", "所属环节", "建设状态", last)]  # fmt: skip
        rows = [
            row(th[0], cell(name(w, claim), style="font-weight:bold")),
            row(th[1], cell(w.options(list(LINKS), claim.link or ""), style="font-size:9.5pt")),
            row(th[2], cell(done)),
            row(th[3], cell(words.before(w.rng) + prose(w, claim))),
        ]
        lead = f'<p class=n style="break-after:avoid;margin-top:3mm">{label}{n}</p>'
        made += lead + table(rows, [19, 81])
    return made


def across(w: Writer, claims: list[Claim]) -> str:
    """Two scenarios side by side in the columns of a table, under their link."""
    made = ""
    for link, own in by_link(claims):
        made += link_head(w, f"▌{link}环节", "h4")
        for at in range(0, len(own), 2):
            pair = own[at : at + 2]
            rows = []
            for label in ("场景名称", "建设内容", "应用成效"):
                told = [
                    name(w, c)
                    if label == "场景名称"
                    else words.what(w.rng, c.number, 2)
                    if label == "建设内容"
                    else words.effect(w.rng)
                    for c in pair
                ]
                rows.append(row(cell(label, head=True, shape=w.look), *map(cell, told)))
            made += table(rows, [14] + [86 / len(pair)] * len(pair), "margin-bottom:3mm")
    return made


def long_form(w: Writer, claims: list[Claim]) -> str:
    """One form: name, link and description in rows that follow each other."""
    rows = []
    for n, claim in enumerate(claims, 1):
        rows.append(row(cell(str(n), down=3, style="text-align:center"), cell("名称", head=True, shape=w.look), cell(name(w, claim)), cell("环节", head=True, shape=w.look), cell(claim.link or "")))  # fmt: skip
        rows.append(row(cell("内容", head=True, shape=w.look), cell(words.before(w.rng) + words.what(w.rng, claim.number, 2), across=3)))  # fmt: skip
        rows.append(row(cell("成效", head=True, shape=w.look), cell(words.effect(w.rng), across=3)))
    return table(rows, [7, 12, 45, 12, 24])


def dashed(w: Writer, claims: list[Claim]) -> str:
    """Link — name — answer lines with bullets below."""
    sign = w.pick("——", "—", "→", " / ")
    bullet = w.pick("◎", "●")
    made = ""
    for claim in claims:
        made += f'<p class=n style="font-family:{w.look.head};break-after:avoid;margin-top:2mm">{bullet} {claim.link}{sign}{name(w, claim)}</p>'
        made += f'<ul style="margin:0 0 1mm;padding-left:10mm"><li>{words.before(w.rng)}</li><li>{words.what(w.rng, claim.number, 2)}</li><li>{words.effect(w.rng)}</li></ul>'
    return made


DESIGNS: list[Callable[[Writer, list[Claim]], str]] = [
    *FIRST,
    per_link,
    decimals,
    sided,
    counted,
    ticked,
    across,
    long_form,
    dashed,
]


def listing(w: Writer, claims: list[Claim], *, linked: bool) -> str:
    """A summary that describes none of the scenarios."""
    title = w.pick("智能制造场景汇总表", "场景建设清单", "智能工厂场景覆盖情况表")
    heads = ["序号", *(["环节"] if linked else []), "场景名称", w.pick("建设状态", "是否建成")]
    state = w.pick("已建成", "是", "√")
    rows = [row(*[cell(h, head=True, shape=w.look) for h in heads])]
    for n, c in enumerate(claims, 1):
        told = [str(n), *([c.link or ""] if linked else []), escape(c.claimed), state]
        rows.append(row(*[cell(t, style="text-align:center;padding:1mm") for t in told]))
    widths = [12, 26, 42, 20] if linked else [14, 58, 28]
    return f'<p class=n style="text-align:center;font-family:{w.look.head};break-after:avoid">{title}</p>{table(rows, list(widths), "font-size:10pt;margin-bottom:4mm")}'
