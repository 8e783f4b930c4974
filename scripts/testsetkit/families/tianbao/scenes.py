"""Scenarios: headings with points, forms, tables, cards, sentences."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Claim
from testsetkit.families.tianbao import words
from testsetkit.families.tianbao.look import Writer, cell, row, table
from testsetkit.pen import in_words

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def name(w: Writer, claim: Claim) -> str:
    """The scenario's name where it is described."""
    return w.pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)


def by_link(claims: list[Claim]) -> list[tuple[str, list[Claim]]]:
    """Runs of scenarios of one link."""
    return [(k, list(own)) for k, own in groupby(claims, key=lambda c: c.link or "运营管理")]


def prose(w: Writer, claim: Claim, count: int = 2) -> str:
    """What was done and what came of it."""
    return words.what(w.rng, claim.number, count) + words.effect(w.rng)


def link_head(w: Writer, text: str, level: str = "h3") -> str:
    """A link's heading; the page that holds it is never lost."""
    return f"<{level}>{w.fact(text)}</{level}>"


def official(w: Writer, claims: list[Claim]) -> str:
    """（一）XX场景 with fixed points, under 环节 headings or with the link as a point."""
    tail = w.pick("场景", "", "场景建设情况")
    points = w.rng.choice(
        [
            ("1.建设情况", "2.技术方案", "3.应用成效"),
            ("1.场景描述", "2.实施路径", "3.取得成效"),
            ("（1）现状与问题", "（2）建设内容", "（3）成效"),
            ("场景概述：", "解决方案：", "实施成效："),
        ]
    )
    grouped = w.rng.random() < 0.5
    sign = w.pick("{}环节", "【{}】", "◆{}")
    told = w.pick("所属环节：", "对应环节：")
    made, n = "", 0
    last = ""
    for claim in claims:
        if grouped and claim.link != last:
            last = claim.link or "运营管理"
            n = 0
            made += link_head(w, sign.format(last))
        n += 1
        made += f"<h4>（{in_words(n)}）{name(w, claim)}{tail}</h4>"
        if not grouped:
            made += f"<p>{told}{claim.link}</p>"
        texts = (words.before(w.rng), words.what(w.rng, claim.number, 2) + f"主要应用{words.systems(w.rng)}。", words.effect(w.rng))  # fmt: skip
        for point, text in zip(points, texts, strict=True):
            made += f"<p>{point}{'' if point.endswith('：') else '。'}{text}</p>"
    return made


def forms(w: Writer, claims: list[Claim]) -> str:
    """A table for each scenario."""
    heads = w.rng.choice(
        [
            ("场景名称", "所属环节", "建设内容", "应用成效"),
            ("典型场景名称", "业务环节", "场景描述", "实施成效"),
            ("场景", "环节", "主要做法", "效果"),
        ]
    )
    numbered = w.rng.random() < 0.5
    title = w.pick("场景情况表", "典型场景", "场景建设情况")
    systems = w.rng.random() < 0.5
    made = ""
    for n, claim in enumerate(claims, 1):
        top = f'<p class=n style="break-after:avoid;text-align:center">表{n}&ensp;{title}</p>' if numbered else '<div style="height:3mm"></div>'  # fmt: skip
        th = [cell(h, head=True, shape=w.look) for h in heads]
        rows = [
            row(th[0], cell(name(w, claim)), th[1], cell(claim.link or "")),
            row(th[2], cell(words.before(w.rng) + words.what(w.rng, claim.number, 2), across=3)),
        ]
        if systems:
            rows.append(
                row(cell("应用系统", head=True, shape=w.look), cell(words.systems(w.rng), across=3))
            )
        rows.append(row(th[3], cell(words.effect(w.rng, 2), across=3)))
        made += top + table(rows, [18, 40, 18, 24])
    return made


def matrix(w: Writer, claims: list[Claim]) -> str:
    """One long table over pages; links in merged cells."""
    heads = ["环节", "序号", w.pick("场景名称", "典型场景"), w.pick("建设内容", "场景描述"), w.pick("应用成效", "实施效果")]  # fmt: skip
    restart = w.rng.random() < 0.5
    made, n = [], 0
    for link, own in by_link(claims):
        n = 0 if restart else n
        for k, claim in enumerate(own):
            n += 1
            first = (
                cell(link, head=True, shape=w.look, down=len(own), style="vertical-align:top")
                if k == 0
                else ""
            )
            made.append(
                row(
                    first,
                    cell(str(n), style="text-align:center"),
                    cell(name(w, claim)),
                    cell(words.before(w.rng) + words.what(w.rng, claim.number, 2)),
                    cell(words.effect(w.rng)),
                )
            )
    top = "".join(cell(h, head=True, shape=w.look) for h in heads)
    cols = "".join(f'<col style="width:{x}%">' for x in (9, 7, 19, 42, 23))
    return f'<table style="font-size:{w.look.size - 1.5}pt"><colgroup>{cols}</colgroup><thead><tr>{top}</tr></thead><tbody>{"".join(made)}</tbody></table>'


def joined(w: Writer, claims: list[Claim]) -> str:
    """X环节：…场景 as a heading of each."""
    style = w.pick("{n}、{link}环节：{name}场景", "{n}.{link}环节—{name}", "（{c}）{link}环节：{name}场景", "{link}环节 | {name}场景", "场景{n}  {link}：{name}")  # fmt: skip
    made = ""
    for n, claim in enumerate(claims, 1):
        told = style.format(n=n, c=in_words(n), link=claim.link, name=name(w, claim))
        made += f"<h4>{told}</h4><p>{words.before(w.rng)}{prose(w, claim)}</p>"
    return made


def run_in(w: Writer, claims: list[Claim]) -> str:
    """Numbered prose below links: the name opens the paragraph."""
    style = w.pick("{n}.{x}。", "（{n}）{x}：", "<b>{n}、{x}。</b>", "{n}）<b>{x}</b>&ensp;")
    tail = w.pick("", "环节")
    made = ""
    for k, (link, own) in enumerate(by_link(claims), 1):
        made += link_head(w, f"（{in_words(k)}）{link}{tail}")
        for n, claim in enumerate(own, 1):
            made += f"<p>{style.format(n=n, x=name(w, claim))}{prose(w, claim)}</p>"
    return made


def cases(w: Writer, claims: list[Claim]) -> str:
    """Cards of instances, no links told."""
    w.case.headed = False
    opened, closed = w.rng.choice([("【", "】"), ("《", "》"), ("“", "”"), ("〔", "〕")])
    made = ""
    for n, claim in enumerate(claims, 1):
        points = f"<p class=n>▪ 做法：{words.what(w.rng, claim.number, 2)}</p><p class=n>▪ 成果：{words.effect(w.rng)}</p>"
        made += f'<div style="border:.4mm solid #666;padding:2mm 4mm;margin:3mm 0;break-inside:avoid"><div style="font-family:{w.look.head};border-bottom:.2mm dashed #666;padding-bottom:1mm">案例{in_words(n)}&ensp;{opened}{name(w, claim)}{closed}</div>{points}</div>'
    return made


def lying(w: Writer, claims: list[Claim]) -> str:
    """A landscape summary with columns that describe; bands for links."""
    heads = [w.pick("序号", "编号"), "场景名称", "痛点问题", w.pick("建设内容", "实施内容"), "应用系统", w.pick("成效", "量化成效")]  # fmt: skip
    rows, n = [], 0
    for link, own in by_link(claims):
        rows.append(row(cell(w.fact(f"{link}环节"), across=6, style=f"background:{w.look.shade or '#f0f0f0'};font-family:{w.look.head}")))  # fmt: skip
        for claim in own:
            n += 1
            told = (str(n), name(w, claim), words.before(w.rng), words.what(w.rng, claim.number, 2), words.systems(w.rng), words.effect(w.rng))  # fmt: skip
            rows.append(row(*map(cell, told)))
    top = "".join(cell(h, head=True, shape=w.look) for h in heads)
    cols = "".join(f'<col style="width:{x}%">' for x in (5, 14, 19, 30, 15, 17))
    return f'<div style="page:wide;break-before:page;break-after:page"><p class=n style="text-align:center;font-size:13pt">{w.pick("智能制造典型场景建设情况一览", "场景建设明细")}</p><table style="font-size:9.5pt"><colgroup>{cols}</colgroup><thead><tr>{top}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def quoted(w: Writer, claims: list[Claim]) -> str:
    """Sentences below links that name their scenario between signs."""
    opened, closed = w.rng.choice([("“", "”"), ("《", "》"), ("【", "】"), ("「", "」")])
    leads = ("围绕{x}场景，", "建成{x}场景。", "在{x}方面，", "打造{x}典型场景，")
    made = ""
    for k, (link, own) in enumerate(by_link(claims), 1):
        made += link_head(w, f"{k}. {link}环节")
        for claim in own:
            lead = w.rng.choice(leads).format(x=f"{opened}{name(w, claim)}{closed}")
            made += f"<p>{lead}{prose(w, claim)}</p>"
    return made


FIRST: list[Callable[[Writer, list[Claim]], str]] = [
    official,
    forms,
    matrix,
    joined,
    run_in,
    cases,
    lying,
    quoted,
]
