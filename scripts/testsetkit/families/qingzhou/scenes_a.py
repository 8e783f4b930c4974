"""Scenarios as sheets, platforms and forms tell them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.qingzhou.style import SANS, Look, ticked
from testsetkit.families.qingzhou.texts import SYSTEMS, Stories
from testsetkit.pen import Pen, in_words

NOTICE_LINKS = ["工厂建设", "研发设计", "生产作业", "生产管理", "运营管理"]


@dataclass
class Desk:
    """What a design writes with."""

    pen: Pen
    case: Case
    at: Look
    tell: Stories
    guide: bool
    """Whether links are the guide's eight."""

    def name(self, claim: Claim) -> str:
        return self.pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)

    def link(self, claim: Claim) -> str:
        return (claim.guide_link if self.guide else None) or claim.link or ""

    def groups(self) -> list[tuple[str, list[Claim]]]:
        made: list[tuple[str, list[Claim]]] = []
        for claim in self.case.claims:
            link = self.link(claim)
            if not made or made[-1][0] != link:
                made.append((link, []))
            made[-1][1].append(claim)
        return made


Design = Callable[[Desk], str]


def register(d: Desk) -> str:
    """A lying sheet with merged links."""
    rng = d.pen.rng
    heads = rng.choice([
        ("业务环节", "序号", "场景", "所用系统", "建设内容", "应用成效"), ("环节", "编号", "典型场景名称", "载体系统", "具体举措", "量化效果"),
        ("所属环节", "No.", "智能制造场景", "支撑平台", "实施情况", "效益"),
    ])  # fmt: skip
    out, n = "", 0
    for link, claims in d.groups():
        for k, c in enumerate(claims):
            n += 1
            side = (
                f'<td rowspan={len(claims)} class=c style="background:{d.at.pale}">{link}</td>'
                if k == 0
                else ""
            )
            out += f"<tr>{side}<td class=c>{n}</td><td>{d.name(c)}</td><td>{rng.choice(SYSTEMS)}</td><td>{d.tell.old()}；现{d.tell.new()}。</td><td>{d.tell.result()}。</td></tr>"
    cols = "".join(f'<col style="width:{w}%">' for w in (10, 6, 15, 13, 36, 20))
    return f'<div class="wide"><table class="xl shade" style="table-layout:fixed">{cols}<tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{out}</table></div>'


def file_cards(d: Desk) -> str:
    """A small sheet for each, narrow merged cells, labels above answers."""
    rng, out = d.pen.rng, ""
    labels = rng.choice(
        [
            ("场景名称", "所属环节", "投用年份"),
            ("申报场景", "对应环节", "上线时间"),
            ("典型场景", "环节归属", "建成时间"),
        ]
    )
    for n, c in enumerate(d.case.claims, 1):
        out += (
            f'<table class="xl keep" style="table-layout:fixed;margin-bottom:4mm"><tr><th rowspan=2 style="width:8%;font:700 15pt/1 {SANS};color:{d.at.main}">{n:02d}</th>'
            f'<th colspan=3 style="background:#f0f0f0">{labels[0]}</th><th colspan=2 style="background:#f0f0f0">{labels[1]}</th><th style="background:#f0f0f0">{labels[2]}</th></tr>'
            f"<tr><td colspan=3 class=c>{d.name(c)}</td><td colspan=2 class=c>{d.link(c)}</td><td class=c>{rng.randrange(2020, 2026)}</td></tr>"
            f"<tr><th>痛点</th><td colspan=6>{d.tell.old()}。</td></tr><tr><th>做法</th><td colspan=6>{d.tell.new(2)}。</td></tr><tr><th>成效</th><td colspan=6>{d.tell.result()}。</td></tr></table>"
        )
    return out


def records(d: Desk) -> str:
    """A platform's records with item codes."""
    rng, out = d.pen.rng, ""
    codes = rng.choice(["P03", "CJ", "S2-", "F4."])
    told = rng.choice(
        [
            ("场景名称", "所属环节", "建设背景", "建设内容", "应用效果"),
            ("典型场景（下拉选择）", "业务环节", "问题描述", "解决方案", "实施成效"),
        ]
    )
    for n, c in enumerate(d.case.claims, 1):
        values = (
            d.name(c),
            d.link(c),
            d.tell.old() + "。",
            d.tell.new(2) + "。",
            d.tell.result() + "。",
        )
        rows = "".join(
            f'<tr><td class=c style="width:12%;color:#777">{codes}{n:02d}{k:02d}</td><td style="width:21%">{a}</td><td>{b}</td></tr>'
            for k, (a, b) in enumerate(zip(told, values, strict=True), 1)
        )
        out += f'<div class="keep"><p class="flat" style="color:#555;margin-top:3mm">▼ {rng.choice(["场景信息", "记录"])} {n}/{len(d.case.claims)}</p><table class="thin">{rows}</table></div>'
    return out


def matrix(d: Desk) -> str:
    """Links as columns of one lying table, cases below them."""
    groups: dict[str, list[Claim]] = {}
    for c in d.case.claims:
        groups.setdefault(d.link(c), []).append(c)
    deep = max(len(v) for v in groups.values())
    head = "".join(
        f'<th style="background:{d.at.pale};border-bottom:1mm solid {d.at.main}">{k}</th>'
        for k in groups
    )
    out = ""
    for n in range(deep):
        cells = ""
        for claims in groups.values():
            if n < len(claims):
                c = claims[n]
                cells += f'<td style="vertical-align:top"><b>{d.name(c)}</b><br><span style="font-size:8.5pt">{d.tell.new()}，{d.tell.result()}。</span></td>'
            else:
                cells += "<td>&nbsp;</td>"
        out += f"<tr>{cells}</tr>"
    lead = d.pen.rng.choice(
        [
            "下表每一列为一个环节，列内为该环节已建成的场景及其内容。",
            "各环节已实施场景及内容详见下表（按列阅读）。",
        ]
    )
    return (
        f'<div class="wide"><p>{lead}</p><table style="table-layout:fixed">'
        + f"<tr>{head}</tr>{out}</table></div>"
    )


def transposed(d: Desk) -> str:
    """Three scenarios a table, each a column; rows are name, link, state before, measures, effect."""
    rng, out = d.pen.rng, ""
    labels = rng.choice(
        [("场景", "环节", "建设前", "举措", "建设后"), ("名称", "所属环节", "问题", "方案", "收益")]
    )
    for k in range(0, len(d.case.claims), 3):
        part = d.case.claims[k : k + 3]
        rows = [
            [f"<b>{d.name(c)}</b>" for c in part], [d.link(c) for c in part], [d.tell.old() + "。" for _ in part],
            [d.tell.new() + "。" for _ in part], [d.tell.result() + "。" for _ in part],
        ]  # fmt: skip
        body = "".join(
            f'<tr><th style="width:11%">{a}</th>{"".join(f"<td>{x}</td>" for x in row)}</tr>'
            for a, row in zip(labels, rows, strict=True)
        )
        out += f'<table class="shade keep" style="table-layout:fixed"><tr><th style="width:11%">项目</th>{"".join(f"<th>{k + i + 1}</th>" for i in range(len(part)))}</tr>{body}</table>'
    return out


def two_columns(d: Desk) -> str:
    """The link merged at the left, everything else in the right cell."""
    rng, out = d.pen.rng, ""
    head = rng.choice([("环节", "场景及建设情况"), ("业务域", "场景说明")])
    for link, claims in d.groups():
        for k, c in enumerate(claims):
            side = (
                f'<td rowspan={len(claims)} class=c style="width:13%">{link}</td>' if k == 0 else ""
            )
            out += f"<tr>{side}<td><b>{d.name(c)}</b>{rng.choice(['：', '<br>'])}{d.tell.whole()}</td></tr>"
    return f'<table class="shade"><tr><th>{head[0]}</th><th>{head[1]}</th></tr>{out}</table>'


def ticked_forms(d: Desk) -> str:
    """A form each, the link ticked among five."""
    rng, out = d.pen.rng, ""
    first, glyph = rng.choice(["场景名称", "本表填报场景", "场景"]), rng.randrange(1000)
    for n, c in enumerate(d.case.claims, 1):
        out += (
            f'<table class="keep"><tr><th style="width:18%">{first}</th><td><b>{d.name(c)}</b></td><th style="width:10%">表号</th><td style="width:12%" class=c>4-{n}</td></tr>'
            f"<tr><th>所属环节</th><td colspan=3>{ticked(random.Random(glyph), NOTICE_LINKS, c.link or '运营管理', tail=False)}</td></tr>"
            f"<tr><th>情况描述</th><td colspan=3>{d.tell.whole()}</td></tr></table>"
        )
    return out


def before_after(d: Desk) -> str:
    """The name between what was and what is."""
    rng, out = d.pen.rng, ""
    for link, claims in d.groups():
        out += f'<tr><td colspan=3 style="background:{d.at.pale};font-weight:700">{rng.choice(["◆ ", "■ ", ""])}{link}环节</td></tr>'
        for c in claims:
            out += f'<tr><td style="width:37%;color:#666">{d.tell.old()}</td><td style="width:24%;text-align:center"><b>{d.name(c)}</b><br>→</td><td>{d.tell.new()}，{d.tell.result()}</td></tr>'
    return f"<table><tr><th>建设前</th><th>场景</th><th>建设后</th></tr>{out}</table>"


def deep(d: Desk) -> str:
    """Headings three deep: link, scenario, points."""
    rng, out = d.pen.rng, ""
    points = rng.choice(
        [
            ("实施背景", "实施路径", "实施成效"),
            ("为什么做", "怎么做", "做成什么样"),
            ("现状分析", "技术方案", "应用价值"),
        ]
    )
    form = rng.choice(["（{n}）{link}环节", "第{n}节　{link}", "{link}类场景", "模块{n}　{link}"])
    for n, (link, claims) in enumerate(d.groups(), 1):
        out += f"<h3>{form.format(n=in_words(n), link=link)}</h3>"
        for k, c in enumerate(claims, 1):
            out += f"<h4>{k}{rng.choice(['．', '、', ') '])}{d.name(c)}</h4>"
            texts = (d.tell.old(), d.tell.new(2), d.tell.result())
            out += "".join(
                f"<p>{'①②③'[i]}{p}：{t}。</p>"
                for i, (p, t) in enumerate(zip(points, texts, strict=True))
            )
    return out


def codes(d: Desk) -> str:
    """Code, name and link in one heading."""
    rng, out = d.pen.rng, ""
    left, right = rng.choice([("[", "]"), ("（", "）"), ("〔", "〕"), ("｜", ""), ("/ ", "")])
    head = rng.choice(["SC-{n:02d}", "场景{n:02d}", "S{n}", "Case {n}"])
    for n, c in enumerate(d.case.claims, 1):
        out += f"<h3>{head.format(n=n)}　{d.name(c)}　{left}{d.link(c)}{right}</h3><p>{d.tell.whole()}</p><p>{d.tell.whole()}</p>"
    return out


def decimals(d: Desk) -> str:
    """Deep decimals with a colon between link and scenario in the heading."""
    rng, out = d.pen.rng, ""
    chapter = rng.choice([3, 4, 5])
    sign = rng.choice(["：", "—", "·", " / "])
    for n, c in enumerate(d.case.claims, 1):
        out += f"<h3>{chapter}.{n} {d.link(c)}{sign}{d.name(c)}</h3><p>{chapter}.{n}.1 {d.tell.old()}，制约了效率提升。</p><p>{chapter}.{n}.2 {d.tell.new(2)}。</p><p>{chapter}.{n}.3 {d.tell.result()}。</p>"
    return out


def by_tables(d: Desk) -> str:
    """A table a link, its title above; the scenario a row across, its text below it."""
    rng, out = d.pen.rng, ""
    for n, (link, claims) in enumerate(d.groups(), 1):
        rows = ""
        for k, c in enumerate(claims, 1):
            rows += f'<tr><td colspan=2 style="background:#f3f3f3">{k}. {d.name(c)}</td></tr><tr><td style="width:50%;vertical-align:top">【问题】{d.tell.old()}</td><td style="vertical-align:top">【措施与效果】{d.tell.new()}；{d.tell.result()}</td></tr>'
        out += f'<p class="c" style="margin-top:3mm;break-after:avoid"><b>表{rng.choice(["", "3-", "4-"])}{n}　{link}环节场景建设情况</b></p><table>{rows}</table>'
    return out


DESIGNS: tuple[tuple[Design, bool], ...] = (
    (register, True), (file_cards, True), (records, True), (matrix, True), (transposed, True), (two_columns, True), (ticked_forms, True),
    (before_after, True), (deep, True), (codes, True), (decimals, True), (by_tables, True),
)  # fmt: skip
