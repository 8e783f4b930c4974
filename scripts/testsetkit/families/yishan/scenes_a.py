"""Descriptions of scenarios as text: chapters, sentences, leads, lists."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import RINGED, Look, ordinal, para, paras
from testsetkit.families.yishan.tales import PLACES, Tale, by_link, settle, shuffled
from testsetkit.pen import Pen, in_words

Describe = Callable[[Pen, Case, list[Tale], random.Random, Look], str]


def name(pen: Pen, tale: Tale, style: str = "") -> str:
    """The scenario's name where it is described."""
    return pen.mark(escape(tale.name), style, what="scenario", text=tale.name)


def link_head(link: str, n: int, rng_style: str, tail: str) -> str:
    return f"<h3>{ordinal(rng_style, n)}{escape(link)}{tail}</h3>"


def _tail(rng: random.Random) -> str:
    return rng.choice(["", "环节", "方面", "情况", "环节建设情况"])


def quoted(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Paragraphs in which the name stands in quotes inside a sentence."""
    groups = by_link(told)
    settle(case, groups)
    style, tail, marks = (
        rng.choice(["bracket", "stop", "digit"]),
        _tail(rng),
        rng.choice(["“”", "「」", "《》", "【】"]),
    )
    made = ""
    for n, (link, tales) in enumerate(groups, 1):
        made += link_head(link, n, style, tail)
        for tale in tales:
            shown = f"{marks[0]}{name(pen, tale)}{marks[1]}"
            made += para(
                rng.choice(
                    [
                        f"{tale.pain}。公司自{tale.since}起着手建设{shown}场景，{tale.deed()}。{tale.gain()}。",
                        f"在{tale.place}，公司建成{shown}场景：{tale.deed('，')}。依靠{tale.system}，{tale.gain()}。",
                        f"围绕{shown}，{tale.owner}牵头做了以下工作：{tale.deed()}。从效果看，{tale.gain()}。",
                        f"{tale.owner}会同{tale.place}实施了{shown}场景，针对{tale.pain}的状况，{tale.deed('，')}，{tale.gain()}。",
                    ]
                )
            )
    return made


def bracketed(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """(1) name, then ringed points."""
    groups = by_link(told, guide=rng.random() < 0.4)
    settle(case, groups)
    style, inner = rng.choice([("comma", "bracket"), ("bracket", "digit"), ("bracket", "half")])
    made = ""
    for n, (link, tales) in enumerate(groups, 1):
        made += link_head(link, n, style, _tail(rng))
        for k, tale in enumerate(tales, 1):
            made += f"<h4 style='margin:.5em 0'>{ordinal(inner, k)}{name(pen, tale)}</h4>"
            points = [f"存在问题：{tale.pain}", *tale.deeds, f"成效：{tale.gain()}"]
            made += paras([f"{RINGED[i]}{p}。" for i, p in enumerate(points)])
    return made


def three_deep(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Decimal headings of three levels under the chapter's number."""
    groups = by_link(told, guide=rng.random() < 0.3)
    settle(case, groups)
    base = rng.choice([2, 3, 4])
    subs = rng.choice([("建设背景", "建设内容", "建设效果"), ("现状与问题", "主要措施", "取得实效"), ("必要性", "技术方案", "应用情况")])  # fmt: skip
    made = ""
    for n, (link, tales) in enumerate(groups, 1):
        made += f"<h3>{base}.{n} {escape(link)}</h3>"
        for k, tale in enumerate(tales, 1):
            made += f"<h4 style='margin:.6em 0 .2em'>{base}.{n}.{k} {name(pen, tale)}</h4>"
            texts = (
                f"{tale.pain}。",
                f"{tale.deed()}。采用{tale.system}，{tale.since}完成。",
                f"{tale.gain()}。",
            )
            for i, (sub, text) in enumerate(zip(subs, texts, strict=True), 1):
                made += f"<div style='font-family:{face.head}'>{base}.{n}.{k}.{i} {sub}</div>{para(text)}"
    return made


def after_number(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """The name after 场景X and a dash or colon; without links, or under them."""
    case.headed = rng.random() < 0.5
    groups = by_link(told) if case.headed else [("", shuffled(case, told, rng))]
    settle(case, groups)
    form = rng.choice(
        ["场景{n}——", "场景{n}：", "应用场景之{n}　", "场景{n} ", "【场景{n}】", "典型场景{n}、"]
    )
    digits = rng.random() < 0.4
    made, k = "", 0
    for n, (link, tales) in enumerate(groups, 1):
        made += link_head(link, n, "bracket", _tail(rng)) if link else ""
        for tale in tales:
            k += 1
            lead = form.format(n=k if digits else in_words(k))
            made += (
                f"<h4 style='margin:.8em 0 .2em'>{lead}{name(pen, tale)}</h4>{para(tale.prose())}"
            )
    return made


def bold_lead(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """The name bold at the beginning of its paragraph."""
    groups = by_link(told, guide=rng.random() < 0.6)
    settle(case, groups)
    stop = rng.choice(["。", "：", "——", "　"])
    first = rng.choice(["", "一是", "▲", "◆"])
    made = ""
    for n, (link, tales) in enumerate(groups, 1):
        made += link_head(link, n, rng.choice(["bracket", "none", "stop"]), "")
        for k, tale in enumerate(tales, 1):
            lead = f"{in_words(k)}是" if first == "一是" else first
            made += para(
                f"{lead}{name(pen, tale, f'font-weight:bold;font-family:{face.head}')}{stop}{tale.prose()}"
            )
    return made


def nested(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Lists within lists."""
    groups = by_link(told)
    settle(case, groups)
    signs = rng.choice([("●", "○", "–"), ("■", "□", "·"), ("★", "☆", "→"), ("◆", "◇", "*")])
    made = ""
    for link, tales in groups:
        made += (
            f"<div style='margin-top:3mm;font-family:{face.head}'>{signs[0]} {escape(link)}</div>"
        )
        for tale in tales:
            made += f"<div style='margin-left:7mm'>{signs[1]} {name(pen, tale)}</div>"
            points = (f"原状：{tale.pain}", *tale.deeds, f"现状：{tale.gain()}")
            made += "".join(f"<div style='margin-left:15mm'>{signs[2]} {p}</div>" for p in points)
    return made


def by_workshop(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """By workshop, whatever the links."""
    case.headed = False
    mixed = shuffled(case, told, rng)
    shops = rng.sample(PLACES, 3)
    size = (len(mixed) + 2) // 3
    sign = rng.choice(["☆ ", "※ ", "", "◎"])
    made, k = "", 0
    for n, shop in enumerate(shops, 1):
        made += f"<h3>{ordinal('bracket', n)}{shop}应用情况</h3>"
        for tale in mixed[(n - 1) * size : n * size]:
            k += 1
            made += (
                f"<div style='margin-top:2mm;font-weight:bold'>{sign}{k}、{name(pen, tale)}</div>"
            )
            made += para(tale.prose())
    return made


def chronicle(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """By years: in this year that scenario was built."""
    case.headed = False
    mixed = shuffled(case, told, rng)
    first = 2024 if case.young else 2022
    steps = [f"{y}年" for y in range(first, 2026)]
    size = -(-len(mixed) // len(steps))
    made = ""
    for n, step in enumerate(steps):
        part = mixed[n * size : (n + 1) * size]
        made += f"<h3>{step}</h3>" if part else ""
        for tale in part:
            shown = f"“{name(pen, tale)}”"
            made += para(
                rng.choice(
                    [
                        f"当年，{tale.place}率先动工。{tale.pain}，这是职工反映最集中的问题。经过攻关，建成{shown}场景：{tale.deed()}。{tale.gain()}。",
                        f"{tale.owner}提出{tale.pain}，公司立项投资{tale.cost}万元建设{shown}场景。{tale.deed()}。到年底，{tale.gain()}。",
                        f"这一年还建成了{shown}场景。{tale.deed()}。{tale.gain()}。",
                    ]
                )
            )
    return made


def one_line(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Link and name in one line before the text."""
    groups = by_link(told, guide=rng.random() < 0.35)
    settle(case, groups)
    join = rng.choice(["：", " — ", "·", "/", "——"])
    made, n = "", 0
    style = rng.choice(["digit", "stop", "wide", "comma"])
    for link, tales in groups:
        for tale in tales:
            n += 1
            made += f"<div style='margin-top:3mm;font-family:{face.head};font-weight:bold'>{ordinal(style, n)}{escape(link)}{join}{name(pen, tale)}</div>"
            made += para(tale.prose())
    return made


def footnoted(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Short chapters whose figures stand in notes below the chapter."""
    groups = by_link(told)
    settle(case, groups)
    made, k = "", 0
    for n, (link, tales) in enumerate(groups, 1):
        made += link_head(link, n, "comma", rng.choice(["", "环节"]))
        notes = ""
        for m, tale in enumerate(tales, 1):
            k += 1
            made += f"<h4 style='margin:.5em 0 .1em'>{m}. {name(pen, tale)}</h4>"
            made += para(f"{tale.pain}。{tale.deed()}。<sup>[{k}]</sup>")
            notes += f"<div>[{k}] {tale.gain()}。{rng.choice(['数据由企管处统计。', '取近一年平均值。', ''])}</div>"
        made += f"<div style='border-top:.2mm solid #000;width:45%;margin-top:3mm'></div><div style='font-size:8.5pt;line-height:1.4'>{notes}</div>"
    return made


def steps(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Along the flow of the work, step by step, with small letters before the measures."""
    case.headed = False
    mixed = shuffled(case, told, rng)
    lead = rng.choice(["第{n}步　", "流程{n}：", "节点{n} "])
    made = ""
    for n, tale in enumerate(mixed, 1):
        made += f"<div style='margin-top:3mm;border-left:1.2mm solid {face.ink};padding-left:2mm'>{lead.format(n=in_words(n))}<b>{name(pen, tale)}</b></div>"
        made += "".join(
            f"<div style='margin-left:8mm'>{ordinal('letter', i)}{d}；</div>"
            for i, d in enumerate(tale.deeds, 1)
        )
        made += para(f"起因：{tale.pain}。结果：{tale.gain()}。")
    return made


TEXTS: tuple[Describe, ...] = (
    quoted, bracketed, three_deep, after_number, bold_lead, nested, by_workshop, chronicle, one_line, footnoted, steps,
)  # fmt: skip
