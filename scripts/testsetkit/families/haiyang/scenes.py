"""Scenarios told under headings, in paragraphs and in sentences."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.haiyang import facets
from testsetkit.families.haiyang.heads import Heads
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

Layout = Callable[[Pen, Case, Heads], str]


def eight(case: Case) -> bool:
    """Whether the guide's eight links can head them: every scenario must be one of the forty."""
    return all(c.guide_link for c in case.claims)


def runs(case: Case, *, guide: bool = False) -> list[tuple[str, list[Claim]]]:
    """The scenarios by link, in their order."""
    made = groupby(case.claims, lambda c: (c.guide_link if guide else c.link) or "")
    return [(link, list(held)) for link, held in made]


def _links(pen: Pen, case: Case) -> list[tuple[str, list[Claim]]]:
    """By the notice's links or, at times, by the guide's eight."""
    return runs(case, guide=eight(case) and pen.rng.random() < 0.3)


def _link_title(pen: Pen) -> str:
    return pen.rng.choice(["{}环节", "{}环节", "{}", "{}环节场景建设", "{}方面"])


def outline(pen: Pen, case: Case, heads: Heads) -> str:
    """Link, name, paragraphs."""
    rng, out, form = pen.rng, "", _link_title(pen)
    tail = rng.choice(["", "", "场景"])
    for link, claims in _links(pen, case):
        out += heads.section(form.format(link))
        for c in claims:
            parts = facets.told(rng, c, case)
            out += heads.item(name(pen, c) + tail)
            out += f"<p>{''.join(parts[:2])}</p><p>{''.join(parts[2:])}</p>"
    return out


def numbered(pen: Pen, case: Case, heads: Heads) -> str:
    """场景N：name（link）, one after the other."""
    rng, out = pen.rng, ""
    lead = rng.choice(["场景{n}：", "场景{w}　", "典型场景{n}：", "【场景{n}】"])
    where = rng.choice(["（{}环节）", "（{}）", "——{}环节", "［{}］"])
    for n, c in enumerate(case.claims, 1):
        head = lead.format(n=n, w=in_words(n)) + name(pen, c) + where.format(c.link)
        out += f"<h3>{head}</h3><p>{''.join(facets.told(rng, c, case))}</p>"
    return out


def quoted(pen: Pen, case: Case, heads: Heads) -> str:
    """Under a link a paragraph each; the name is quoted within its first sentence."""
    rng, out, form = pen.rng, "", _link_title(pen)
    a, b = rng.choice([("“", "”"), ("《", "》"), ("「", "」"), ("", "")])
    ways = [
        "在{x}场景建设方面，{b}{m}{g}",
        "针对生产实际，公司建设了{x}场景。{t}{b}{g}",
        "企业开展{x}场景应用，{b}{m}{g}",
        "{t}为此，公司重点打造{x}场景，{b}{g}",
    ]
    for link, claims in _links(pen, case):
        out += heads.section(form.format(link))
        for c in claims:
            t, built, m, g = facets.told(rng, c, case)
            said = rng.choice(ways).format(x=f"{a}{name(pen, c)}{b}", t=t, b=built, m=m, g=g)
            out += f"<p>{said}</p>"
    return out


def runin(pen: Pen, case: Case, heads: Heads) -> str:
    """Bold lead at the head of a paragraph: name场景：text, under links."""
    rng, out, form = pen.rng, "", _link_title(pen)
    lead = rng.choice(["（{n}）{x}场景：", "{n}.{x}。", "◆{x}：", "●{x}场景：", "{r}{x}。"])
    for link, claims in _links(pen, case):
        out += heads.section(form.format(link))
        for n, c in enumerate(claims, 1):
            ring = chr(0x245F + n) if n <= 20 else f"({n})"
            said = lead.format(n=n, x=name(pen, c), r=ring)
            out += f"<p><b>{said}</b>{''.join(facets.told(rng, c, case)[1:])}</p>"
    return out


def asked(pen: Pen, case: Case, heads: Heads) -> str:
    """Fixed questions below each name."""
    rng, out, form = pen.rng, "", _link_title(pen)
    words = rng.choice(
        [
            ("现状与需求", "建设内容", "运行情况", "取得成效"),
            ("（1）问题描述", "（2）主要做法", "（3）实施过程", "（4）应用效果"),
            ("痛点", "方案", "应用", "收益"),
            ("① 背景", "② 实施内容", "③ 保障措施", "④ 实施效果"),
        ]
    )
    for link, claims in _links(pen, case):
        out += heads.section(form.format(link))
        for c in claims:
            out += heads.item(name(pen, c))
            for k, text in zip(words, facets.told(rng, c, case), strict=True):
                out += f"<p class=f><b>{k}：</b>{text}</p>"
    return out


def fields(pen: Pen, case: Case, heads: Heads) -> str:
    """Lines of record: 场景名称：… 所属环节：…"""
    rng, out = pen.rng, ""
    first, second = rng.choice(
        [
            ("场景名称", "所属环节"),
            ("典型场景", "对应环节"),
            ("场景", "环节"),
            ("应用场景名称", "所在环节"),
        ]
    )
    swap = rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        a = f"<p class=f><b>{first}：</b>{name(pen, c)}</p>"
        b = f"<p class=f><b>{second}：</b>{c.link}</p>"
        lines = b + a if swap else a + b
        _, built, m, g = facets.told(rng, c, case)
        text = f"<p class=f><b>建设情况：</b>{built}{m}</p><p class=f><b>成效：</b>{g}</p>"
        gap = "border-top:.2mm dashed #777;padding-top:2mm;margin-top:3mm" if n > 1 else ""
        out += f'<div class=keep style="{gap}"><p class=f>〔{n}〕</p>{lines}{text}</div>'
    return out


def first_second(pen: Pen, case: Case, heads: Heads) -> str:
    """A paragraph a link: 一是…二是…, names inside the sentences."""
    rng, out, form = pen.rng, "", _link_title(pen)
    verb = rng.choice(["建成{x}场景", "实施“{x}”", "推进{x}场景落地", "打造{x}典型场景"])
    for link, claims in runs(case):
        said = ""
        for n, c in enumerate(claims, 1):
            _, built, _, g = facets.told(rng, c, case)
            said += f"{in_words(n)}是{verb.format(x=name(pen, c))}。{built}{g}"
        out += heads.section(form.format(link)) + f"<p>{said}</p>"
    return out


def behind(pen: Pen, case: Case, heads: Heads) -> str:
    """The enterprise's own telling first, the scenario and its link in brackets at its end."""
    rng, out = pen.rng, ""
    form = rng.choice(
        [
            "（对应场景：{x}；环节：{k}）",
            "【{k}·{x}】",
            "（典型场景名称：{x}，属于{k}环节）",
            "——本项对应“{x}”场景（{k}）",
        ]
    )
    for n, c in enumerate(case.claims, 1):
        t, built, _, g = facets.told(rng, c, case)
        out += f"<p>{n}．{t}{built}{g}{form.format(x=name(pen, c), k=c.link)}</p>"
    return out


def joined(pen: Pen, case: Case, heads: Heads) -> str:
    """Link and name in one heading, points below."""
    rng, out = pen.rng, ""
    dash = rng.choice(["—", "·", "｜", "/", "："])
    point = rng.choice(["● ", "－ ", "▶ ", "✓ "])
    for c in case.claims:
        inner = "".join(f"<p class=f>{point}{x}</p>" for x in facets.told(rng, c, case)[1:])
        out += heads.item(f"{c.link}{dash}{name(pen, c)}") + inner
    return out


def counted(pen: Pen, case: Case, heads: Heads) -> str:
    """Counted names; no link is told."""
    case.headed = False
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}、", "（{w}）", "场景{w}：", "第{w}个场景　"])
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{name(pen, c)}</h3>"
        out += f"<p>{''.join(facets.told(rng, c, case))}</p>"
    return out


def stages(pen: Pen, case: Case, heads: Heads) -> str:
    """By phase of construction; no link is told."""
    case.headed = False
    rng, out, n = pen.rng, "", 0
    cut = max(1, len(case.claims) // 3)
    names = rng.choice([("第一阶段", "第二阶段", "第三阶段"), ("起步期", "推广期", "深化期")])
    for k, phase in enumerate(names):
        part = case.claims[k * cut : (k + 1) * cut if k < 2 else len(case.claims)]
        if not part:
            continue
        out += heads.section(f"{phase}建设的场景")
        for c in part:
            n += 1
            text = "".join(facets.told(rng, c, case)[1:])
            out += f"<p><b>场景{n}　{name(pen, c)}</b>　{text}</p>"
    return out


TEXTS: tuple[Layout, ...] = (
    outline,
    outline,
    numbered,
    quoted,
    quoted,
    runin,
    asked,
    fields,
    first_second,
    behind,
    joined,
    counted,
    stages,
)


def listed(pen: Pen, case: Case, heads: Heads) -> str:
    """A count or a list of names before the telling: it describes none."""
    rng = pen.rng
    if not case.headed or rng.random() < 0.5:
        names = "、".join(dict.fromkeys(escape(c.claimed) for c in case.claims))
        return f"<p>{rng.choice(['围绕主要业务，企业先后建设了', '已建成的场景包括', '主要涉及'])}{names}，具体情况如下。</p>"
    rows = "".join(
        (
            f"<tr><td>{link}</td>"
            f"<td>{'、'.join(dict.fromkeys(escape(c.claimed) for c in held))}</td></tr>"
        )
        for link, held in runs(case)
    )
    cls = rng.choice(["three", "full", "lines"])
    head = "<tr class=h><th>环节</th><th>场景</th></tr>"
    return f'<div class=keep>{heads.caption("场景清单")}<table class="{cls}">{head}{rows}</table></div>'
