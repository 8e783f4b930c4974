"""Scenarios under headings: how books without a designer tell them."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.gaomi.tale import Teller
from testsetkit.pen import Pen, in_words

RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
FIVE = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")
ABBREVIATIONS = (
    "MES",
    "APS",
    "WMS",
    "QMS",
    "EAM",
    "PLM",
    "SRM",
    "EMS",
    "SCADA",
    "ERP",
    "LIMS",
    "CRM",
    "IoT",
    "PDM",
)


def name(pen: Pen, claim: Claim, style: str = "") -> str:
    """The scenario's name, marked."""
    return pen.mark(escape(claim.claimed), style, what="scenario", text=claim.claimed)


def link_of(claim: Claim, guide: bool) -> str:
    return (claim.guide_link if guide else None) or claim.link or ""


def groups(case: Case, guide: bool) -> list[tuple[str, list[Claim]]]:
    """Claims in their order, by the notice's links or by the guide's."""
    made: list[tuple[str, list[Claim]]] = []
    for claim in case.claims:
        link = link_of(claim, guide)
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(claim)
    return made


def link_heads(rng: random.Random) -> Callable[[int, str], str]:
    """A way to write the headings of links."""
    form = rng.choice(
        [
            "（{c}）{l}",
            "（{c}）{l}环节",
            "{c}、{l}",
            "{n}、{l}环节",
            "{n}．{l}",
            "环节{c}：{l}",
            "{l}环节",
            "■ {l}",
            "（{c}）{l}方面",
            "第{c}节 {l}",
        ]
    )
    return lambda n, link: form.format(c=in_words(n), n=n, l=link)


def by_link(pen: Pen, case: Case) -> str:
    """Link headings, below them numbered names and paragraphs."""
    rng, tell, out, count = pen.rng, Teller(pen.rng, case), [], 0
    heads, guide, through = link_heads(rng), rng.random() < 0.3, rng.random() < 0.5
    form = rng.choice(
        ["{n}.{x}", "{n}、{x}", "{n}．{x}", "（{n}）{x}", "{n}) {x}", "场景{n}：{x}", "场景{n} {x}"]
    )
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for k, claim in enumerate(claims, 1):
            count += 1
            s = tell.tell(claim, 2)
            out.append(
                f"<h4>{form.format(n=count if through else k, x=name(pen, claim))}</h4><p>{s.why}{s.body}</p><p>{s.gain}</p>"
            )
    return "".join(out)


def decimals(pen: Pen, case: Case) -> str:
    """Decimals two and three deep with lettered points."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    chapter, guide = rng.choice([2, 3, 4]), rng.random() < 0.4
    points = rng.choice([("a) ", "b) ", "c) "), ("1）", "2）", "3）"), ("①", "②", "③")])
    labels = rng.choice(
        [("背景：", "内容：", "成效："), ("需求分析：", "实施内容：", "应用效果："), ("", "", "")]
    )
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out.append(f"<h3>{chapter}.{n} {link}</h3>")
        for k, claim in enumerate(claims, 1):
            s = tell.tell(claim)
            said = "".join(
                f"<p class=f>{p}{w}{t}</p>"
                for p, w, t in zip(points, labels, (s.why, s.body, s.gain), strict=True)
            )
            out.append(f"<h4>{chapter}.{n}.{k} {name(pen, claim)}</h4>{said}")
    return "".join(out)


def problems(pen: Pen, case: Case) -> str:
    """场景N：name（link）, then problem, solution and result with bold leads."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    leads = rng.choice(
        [
            ("存在问题", "解决方案", "实施效果"),
            ("痛点", "举措", "成效"),
            ("问题描述", "解决措施", "取得成果"),
            ("主要问题", "具体做法", "实际效果"),
        ]
    )
    form = rng.choice(
        [
            "场景{c}：{x}（{l}环节）",
            "场景{n}：{x}（{l}）",
            "{c}、{x}（环节：{l}）",
            "{n}. {x} [{l}]",
        ]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        out.append(f"<h3>{form.format(c=in_words(n), n=n, x=name(pen, claim), l=claim.link)}</h3>")
        out += [
            f"<p><b>{a}：</b>{b}</p>" for a, b in zip(leads, (s.why, s.body, s.gain), strict=True)
        ]
    return "".join(out)


def quoted(pen: Pen, case: Case) -> str:
    """Prose under link headings: the name in signs inside the paragraph's first sentence."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads, guide = link_heads(rng), rng.random() < 0.3
    left, right = rng.choice([("“", "”"), ("《", "》"), ("【", "】"), ("「", "」")])
    forms = (
        "公司建设了{x}场景。", "围绕{x}场景，公司开展了以下工作。", "已建成{x}场景并投入使用。", "重点打造了{x}场景。", "建成的{x}场景运行正常。", "{x}场景于{s}投用。",
    )  # fmt: skip
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for claim in claims:
            s = tell.tell(claim, 2)
            first = rng.choice(forms).format(x=f"{left}{name(pen, claim)}{right}", s=s.since)
            out.append(f"<p>{first}{s.why}{s.body}{s.gain}</p>")
    return "".join(out)


def bullets(pen: Pen, case: Case) -> str:
    """Link headings, signs before names, lists below."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads, guide = link_heads(rng), rng.random() < 0.3
    sign, small = rng.choice([("●", "○"), ("◆", "–"), ("➢", "·"), ("■", "□"), ("★", "-")])
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for claim in claims:
            s = tell.tell(claim)
            points = "".join(
                f'<p class=f style="padding-left:2.5em">{small} {t}</p>'
                for t in (s.why, s.how, *s.more, s.gain)
            )
            out.append(
                f'<p class=f style="padding-left:1em">{sign} <b>{name(pen, claim)}</b></p>{points}'
            )
    return "".join(out)


def brackets(pen: Pen, case: Case) -> str:
    """Names in signs of their own line under link headings, prose below."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads = link_heads(rng)
    left, right = rng.choice([("【", "】"), ("《", "》"), ("“", "”"), ("〖", "〗"), ("[", "]")])
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for claim in claims:
            s = tell.tell(claim, 2)
            out.append(
                f"<p class=f><b>{left}{name(pen, claim)}{right}</b></p><p>{s.why}{s.body}{s.gain}</p>"
            )
    return "".join(out)


def abbreviated(pen: Pen, case: Case) -> str:
    """Ringed or plain numbers, names with an English abbreviation in brackets, under link headings."""
    rng, tell, out, count = pen.rng, Teller(pen.rng, case), [], 0
    heads = link_heads(rng)
    form = rng.choice(
        ["{r} {x}（{e}）", "{n}. {x}（{e}）", "{n}、{x}（{e}系统）", "（{n}）{x}  {e}"]
    )
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for claim in claims:
            s = tell.tell(claim)
            shown = form.format(
                r=RINGED[count], n=count + 1, x=name(pen, claim), e=rng.choice(ABBREVIATIONS)
            )
            count += 1
            out.append(f"<h4>{shown}</h4><p>{s.why}</p><p>{s.body}{s.gain}</p>")
    return "".join(out)


def page_each(pen: Pen, case: Case) -> str:
    """Every scenario's name at the head of a page, with a drawn picture."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    line = rng.choice(
        ["所属环节：{l}", "（{l}环节）", "环节：{l}　　投用时间：{s}", "{l}环节典型场景"]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 3)
        first = "" if n == 1 else ' class="new"'
        out.append(
            f'<div{first}><h2 style="text-align:center">{name(pen, claim)}</h2><p class=c style="font-size:11pt">{line.format(l=claim.link, s=s.since)}</p>'
        )
        parts = (("一、建设背景", s.why), ("二、建设内容", s.body), ("三、建设成效", s.gain))
        out += [f"<p class=f><b>{a}</b></p><p>{b}</p>" for a, b in parts]
        out.append(f"{_picture(rng)}<p class=c style='font-size:9pt'>图{n} 现场应用</p></div>")
    return "".join(out)


def _picture(rng: random.Random) -> str:
    shapes = "".join(
        f'<rect x="{rng.randrange(0, 240)}" y="{rng.randrange(30, 110)}" width="{rng.randrange(15, 70)}" height="{rng.randrange(12, 50)}" fill="rgb({rng.randrange(60, 220)},{rng.randrange(70, 210)},{rng.randrange(80, 220)})"/>'
        for _ in range(9)
    )
    return f'<p class=c style="margin-top:3mm"><svg viewBox="0 0 280 150" style="width:62%"><rect width="280" height="150" fill="#c7ced2"/><rect y="118" width="280" height="32" fill="#8c9292"/>{shapes}</svg></p>'


def counted(pen: Pen, case: Case) -> str:
    """Counted headings without any link."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    case.headed = False
    form = rng.choice(
        ["场景{c}：{x}", "场景{n}　{x}", "典型场景{c} {x}", "{c}、{x}", "{n}.{x}", "（{c}）{x}"]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 2)
        out.append(
            f"<h3>{form.format(c=in_words(n), n=n, x=name(pen, claim))}</h3><p>{s.why}{s.body}</p><p>{s.gain}</p>"
        )
    return "".join(out)


def leads(pen: Pen, case: Case) -> str:
    """Names as bold leads of a paragraph under link headings."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads, guide = link_heads(rng), rng.random() < 0.3
    form = rng.choice(
        [
            "<b>{n}.{x}。</b>",
            "<b>{n}、{x}：</b>",
            "<b>{x}。</b>",
            "<b><u>{x}</u>：</b>",
            "<b>（{n}）{x}。</b>",
        ]
    )
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for k, claim in enumerate(claims, 1):
            s = tell.tell(claim, 2)
            out.append(f"<p>{form.format(n=k, x=name(pen, claim))}{s.why}{s.body}{s.gain}</p>")
    return "".join(out)


def instances(pen: Pen, case: Case) -> str:
    """环节—场景—实例 in one line, text below."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    dash = rng.choice(["—", "——", "－", " - ", "/"])
    before = rng.choice(["{n}. ", "（{c}）", "场景{n}：", "案例{c}："])
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim)
        what = f"{s.place}{rng.choice(['改造项目', '应用', '建设实例', '试点'])}"
        out.append(
            f"<h3>{before.format(n=n, c=in_words(n))}{claim.link}{dash}{name(pen, claim)}{dash}{what}</h3><p>{s.why}</p><p>{s.body}</p><p>{s.gain}</p>"
        )
    return "".join(out)


def asked(pen: Pen, case: Case) -> str:
    """Fixed questions under each name."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads = link_heads(rng)
    asks = rng.choice(
        [
            ("为什么做", "怎么做", "做得怎样"),
            ("建设前存在什么问题？", "采取了什么措施？", "效果如何？"),
            ("必要性", "实施情况", "应用情况"),
        ]
    )
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>{heads(n, link)}</h3>")
        for k, claim in enumerate(claims, 1):
            s = tell.tell(claim)
            told = "".join(
                f"<p class=f>（{j}）{a}：{b}</p>"
                for j, (a, b) in enumerate(zip(asks, (s.why, s.body, s.gain), strict=True), 1)
            )
            out.append(f"<h4>{k}．{name(pen, claim)}</h4>{told}")
    return "".join(out)


def labelled(pen: Pen, case: Case) -> str:
    """Lines with labels, names underlined as if filled in."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    a, b, c, d, e = rng.choice([
        ("场景名称", "所属环节", "建设内容", "取得成效", "投用时间"), ("场景", "对应环节", "主要做法", "应用效果", "建成时间"), ("典型场景名称", "环节", "实施内容", "实施效果", "上线时间"),
    ])  # fmt: skip
    title = rng.choice(["场景{n}", "（{c}）", "第{n}个场景", "{c}、"])
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 2)
        out.append(
            f"<h4>{title.format(n=n, c=in_words(n))}</h4><p class=f>{a}：<span class=u>{name(pen, claim)}</span>　{b}：<span class=u>{claim.link}</span></p><p class=f>{e}：<span class=u>{s.since}</span></p><p class=f>{c}：{s.why}{s.body}</p><p class=f>{d}：{s.gain}</p>"
        )
    return "".join(out)


HEADED = (
    by_link,
    by_link,
    decimals,
    problems,
    quoted,
    bullets,
    brackets,
    abbreviated,
    page_each,
    counted,
    leads,
    instances,
    asked,
    labelled,
)
