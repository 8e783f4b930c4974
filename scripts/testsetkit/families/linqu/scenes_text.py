"""Described scenarios as running text: headings of many depths, quoted names, projects, years."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.linqu import tales
from testsetkit.families.linqu.look import Style
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

Scene = Callable[[Pen, Case, Style, str], str]
"""What writes the scenarios; the last argument is the chapter's number as headings say it."""
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")
_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def broken(pen: Pen, claim: Claim) -> str:
    """The same over two lines, as narrow cells have it."""
    said = claim.claimed
    half = 4 if len(said) < 9 else (len(said) + 1) // 2
    return pen.mark(f"{escape(said[:half])}<br>{escape(said[half:])}", what="scenario", text=said)


def by_link(case: Case, st: Style) -> list[tuple[str, list[Claim]]]:
    """Neighbours of the same link, the notice's or the guide's."""
    return [
        (link, list(held))
        for link, held in groupby(
            case.claims, lambda c: (st.guide and c.guide_link) or c.link or ""
        )
    ]


def parts(pen: Pen, case: Case, c: Claim) -> tuple[str, str, str, str]:
    """Trouble, deed, means, gain."""
    rng = pen.rng
    return tales.trouble(rng, c), tales.deed(rng, c, case), tales.means(rng, c), tales.gain(rng, c)


def _p(said: str, style: str = "") -> str:
    return f'<p style="{style}">{said}</p>' if style else f"<p>{said}</p>"


def outline(pen: Pen, case: Case, st: Style, at: str) -> str:
    """（一）link, 1. name, running text."""
    rng, out, n = pen.rng, "", 0
    tail = rng.choice(["环节", "方面", "", "环节场景建设"])
    low = rng.choice(["{k}. ", "{k}、", "（{k}）", "场景{n}　", "{r}"])
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        out += f"<h2>（{in_words(m)}）{link}{tail}</h2>"
        for k, c in enumerate(claims, 1):
            n += 1
            out += f"<h3>{low.format(k=k, n=n, r=_RINGS[k - 1])}{name(pen, c)}</h3>{_p(tales.whole(rng, c, case))}"
    return out


def decimals(pen: Pen, case: Case, st: Style, at: str) -> str:
    """4.2 link, 4.2.1 name, 4.2.1.1 points."""
    rng, out = pen.rng, ""
    deep = rng.random() < 0.5
    points = rng.choice([("现状分析", "建设内容", "技术方案", "实施效果"), ("存在问题", "主要做法", "软硬件配置", "取得成效")])  # fmt: skip
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        out += f"<h2>{at}.{m} {link}</h2>"
        for k, c in enumerate(claims, 1):
            out += f"<h3>{at}.{m}.{k} {name(pen, c)}</h3>"
            told = zip(points, parts(pen, case, c), strict=True)
            out += "".join(f"<h4>{at}.{m}.{k}.{i} {p}</h4>{_p(t)}" if deep else _p(f"<b>{p}：</b>{t}") for i, (p, t) in enumerate(told, 1))  # fmt: skip
    return out


def counted(pen: Pen, case: Case, st: Style, at: str) -> str:
    """场景N：name（link）, fixed leads."""
    rng, out = pen.rng, ""
    lead = rng.choice(["场景{n}：", "场景{w}：", "【场景{n}】", "智能场景{w}——", "场景{n:02d} "])
    link = rng.choice(["（{}）", "（所属环节：{}）", "【{}】"])
    points = rng.choice([("建设背景", "建设内容", "关键技术", "建设成效"), ("为什么做", "做了什么", "用了什么", "效果怎样"), ("一是痛点。", "二是措施。", "三是手段。", "四是成效。")])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{name(pen, c)}{link.format(c.link)}</h3>"
        out += "".join(_p(f"<b>{p if p.endswith('。') else p + '：'}</b>{t}") for p, t in zip(points, parts(pen, case, c), strict=True))  # fmt: skip
    return out


def joined(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Link and name in one heading."""
    rng, out = pen.rng, ""
    sign = rng.choice(["——", "-", "/", "：", " · ", "→"])
    lead = rng.choice(["{n}. ", "（{w}）", "{w}、", "◆ ", ""])
    tail = rng.choice(["", "", "场景"])
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{c.link}{sign}{name(pen, c)}{tail}</h3>"
        trouble, deed, means, gain = parts(pen, case, c)
        out += _p(trouble + deed) + _p(means + gain)
    return out


def quoted(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Prose under links; names quoted inside or behind what is told."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("“", "”"), ("「", "」"), ("《", "》"), ("【", "】")])
    ways = ["建成了{}场景，", "形成{}典型场景。", "由此打造了{}这一场景，", "对应{}场景，"]
    way = rng.choice(ways)
    late = rng.random() < 0.4
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        out += f"<h2>{m}）{link}环节</h2>"
        for c in claims:
            trouble, deed, means, gain = parts(pen, case, c)
            said = way.format(f"{left}{name(pen, c)}{right}")
            if late:
                out += _p(f"{trouble}{deed}{means}{said.rstrip('，。')}。{gain}")
            else:
                out += _p(f"{said}{deed}{means}{gain}")
    return out


def projects(pen: Pen, case: Case, st: Style, at: str) -> str:
    """The enterprise's own project first, the scenario that it answers to on a line below."""
    rng, out = pen.rng, ""
    lead = rng.choice(["项目{w}　", "重点项目{n}：", "{n}#　", "P{n:02d} "])
    line = rng.choice(["对应典型场景：{}（{}）", "对应《指引》场景名称：{}　　所属环节：{}", "【典型场景】{}　【环节】{}", "典型场景：{}；环节：{}"])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        own = f"“{tales.topic(c).project}”"
        trouble, deed, means, gain = parts(pen, case, c)
        out += f"<h2>{lead.format(n=n, w=in_words(n))}{own}</h2><p class=f>{line.format(name(pen, c), c.link)}</p>{_p(trouble)}{_p(deed + means)}{_p(gain)}"
    return out


def years(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A line of time: when each went into use, name, link, text."""
    rng, out = pen.rng, ""
    start = 2024 if case.young else 2021
    steps, month = len(case.claims), 8
    for n, c in enumerate(case.claims):
        month = max(month, (2025 - start) * 12 * n // max(steps, 1) + rng.randrange(8, 12))
        when = f"{start + month // 12}年{month % 12 + 1}月"
        out += f'<div class=keep style="display:flex;margin:1.5mm 0"><div style="width:24mm;text-align:right;padding-right:3mm;color:{st.ink};font-weight:700;white-space:nowrap">{when}</div><div style="flex:1;border-left:.6mm solid {st.ink};padding-left:4mm"><p class=f><b>{name(pen, c)}</b>　<span class=chip>{c.link}</span></p><p class=f>{tales.whole(rng, c, case)}</p></div></div>'
    return out


def bullets(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Bold run-in names with their link before or behind."""
    rng, out = pen.rng, ""
    sign = rng.choice(["●", "★", "■", "◇", "✓"])
    way = rng.choice(["【{l}】{n}：", "{n}（{l}）：", "{l}|{n}　", "{n}【{l}环节】。"])
    for c in case.claims:
        head = way.format(l=c.link, n=name(pen, c))
        out += f'<p style="padding-left:1.5em;text-indent:-1.5em">{sign} <b>{head}</b>{tales.whole(rng, c, case)}</p>'
    return out


def interview(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Fixed questions for each scenario, as a bureau's form for cases asks."""
    rng, out = pen.rng, ""
    questions = rng.choice([("解决了什么问题", "具体怎么做的", "用到哪些系统和设备", "效果如何（尽量量化）"), ("改造前是什么情况", "采取了哪些措施", "投入了哪些软硬件", "带来哪些变化")])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{in_words(n)}、场景名称：{name(pen, c)}</h3><p class=f>所属环节：{c.link}</p>"
        for k, (q, t) in enumerate(zip(questions, parts(pen, case, c), strict=True), 1):
            out += f"<p class=f>（{k}）{q}？</p>{_p(t)}"
    return out


def modules(pen: Pen, case: Case, st: Style, at: str) -> str:
    """A vendor tells its modules: system and module as heading, the scenario as what it serves."""
    rng, out = pen.rng, ""
    line = rng.choice(["服务场景：{}｜{}环节", "应用场景：{}（{}）", "支撑典型场景——{}，属{}环节", "场景落点：{} / {}"])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        t = tales.topic(c)
        trouble, deed, means, gain = parts(pen, case, c)
        out += f"<h3>{at}.{n} {t.system}-{t.module}</h3><p class=f><b>{line.format(name(pen, c), c.link)}</b></p>"
        out += "".join(f'<p class=f style="padding-left:2em">{k}：{v}</p>' for k, v in (("业务痛点", trouble), ("功能实现", deed), ("集成方式", means), ("应用价值", gain)))  # fmt: skip
    return out


def deep(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Two levels: the enterprise's lines of work with links, own steps, the scenario in the step's title."""
    rng, out = pen.rng, ""
    for m, (link, claims) in enumerate(by_link(case, st), 1):
        out += f"<h2>{in_words(m)}、{rng.choice(['聚焦', '围绕', '面向'])}{link}环节，实施{len(claims)}项改造</h2>"
        for k, c in enumerate(claims, 1):
            t = tales.topic(c)
            out += f"<h3>（{in_words(k)}）{t.project}</h3><h4>{k}.1 {name(pen, c)}</h4>{_p(tales.whole(rng, c, case))}"
    return out


def plain(pen: Pen, case: Case, st: Style, at: str) -> str:
    """Counted names under no link at all."""
    case.headed = False
    rng, out = pen.rng, ""
    lead = rng.choice(["（{w}）", "场景{w}：", "{n}. ", "应用{n}　", "{w}、"])
    bare = rng.random() < 0.3
    for n, c in enumerate(case.claims, 1):
        said = lead.format(n=n, w=in_words(n))
        out += _p(f"<b>{said}{name(pen, c)}。</b>{tales.whole(rng, c, case)}") if bare else f"<h3>{said}{name(pen, c)}</h3>{_p(tales.whole(rng, c, case))}"  # fmt: skip
    return out


SCENES: tuple[Scene, ...] = (outline, decimals, counted, joined, quoted, projects, years, bullets, interview, modules, deep, plain)  # fmt: skip
