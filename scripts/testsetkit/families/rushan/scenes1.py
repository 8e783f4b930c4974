"""Chapters of scenarios: headings and running text."""

from __future__ import annotations

from testsetkit.case import Case, Claim
from testsetkit.families.rushan.topics import figure, project, story
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
LEADS = (
    ("痛点问题", "解决方案", "实施成效"), ("建设背景", "建设内容", "建设成效"), ("现状与需求", "主要做法", "应用效果"),
    ("面临问题", "技术路线", "取得成果"), ("场景描述", "实施路径", "成效指标"), ("业务痛点", "数字化举措", "价值体现"),
)  # fmt: skip


def groups(case: Case, guide: bool) -> list[tuple[str, list[Claim]]]:
    """Scenarios under their links, the notice's or the guide's, in the case's order."""
    made: list[tuple[str, list[Claim]]] = []
    for claim in case.claims:
        link = (claim.guide_link if guide else None) or claim.link or ""
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(claim)
    return made


def told(pen: Pen, case: Case, claim: Claim, how: int, leads: tuple[str, ...]) -> str:
    """The three parts of a story in one of five looks."""
    parts = story(pen.rng, case, claim, pen.rng.choice([1, 2]))
    if how == 0:
        return "".join(f"<p>{x}</p>" for x in parts)
    if how == 1:
        return "".join(f"<p><b>{a}：</b>{x}</p>" for a, x in zip(leads, parts, strict=True))
    if how == 2:
        return "".join(f"<p>{RINGS[n]}{a}。{x}</p>" for n, (a, x) in enumerate(zip(leads, parts, strict=True)))  # fmt: skip
    if how == 3:
        return "".join(f"<p class=flat>【{a}】</p><p>{x}</p>" for a, x in zip(leads, parts, strict=True))  # fmt: skip
    return f"<p>{''.join(parts)}</p>"


def outline(pen: Pen, case: Case) -> str:
    """（一）link, 1. scenario."""
    rng, out, count = pen.rng, "", 0
    guide, through, how, leads = rng.random() < 0.35, rng.random() < 0.4, rng.randrange(5), rng.choice(LEADS)  # fmt: skip
    tail = rng.choice(["环节", "", "方面", "环节场景建设"])
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out += f"<h3>（{in_words(n)}）{link}{tail}</h3>"
        if rng.random() < 0.3:
            out += f"<p>本环节共建设{len(claims)}个场景，分述如下。</p>"
        for k, c in enumerate(claims, 1):
            count += 1
            out += f"<h4>{count if through else k}{rng.choice(['.', '．'])}{name(pen, c)}</h4>{told(pen, case, c, how, leads)}"
    return out


def decimals(pen: Pen, case: Case) -> str:
    """4.2 link, 4.2.1 scenario, 4.2.1.1 parts."""
    rng, out = pen.rng, ""
    deep, top, leads, guide = rng.random() < 0.5, rng.choice([3, 4, 5]), rng.choice(LEADS), rng.random() < 0.4  # fmt: skip
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        out += f"<h3>{top}.{n} {link}环节</h3>"
        for k, c in enumerate(claims, 1):
            out += f"<h4>{top}.{n}.{k} {name(pen, c)}</h4>"
            if not deep:
                out += told(pen, case, c, 1, leads)
                continue
            parts = story(rng, case, c, 2)
            out += "".join(f"<p class=flat><b>{top}.{n}.{k}.{m} {a}</b></p><p>{x}</p>" for m, (a, x) in enumerate(zip(leads, parts, strict=True), 1))  # fmt: skip
    return out


def counted(pen: Pen, case: Case) -> str:
    """场景N：name, a line with the link, parts."""
    rng, out = pen.rng, ""
    leads, how = rng.choice(LEADS), rng.choice([1, 2, 3])
    label = rng.choice(["对应环节", "所属环节", "场景类别", "归属环节", "环节"])
    form = rng.choice(["场景{n}：", "场景{w}　", "典型场景{n}｜", "场景{n:02d} "])
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{form.format(n=n, w=in_words(n))}{name(pen, c)}</h3><p class=flat>{label}：{c.link}</p>{told(pen, case, c, how, leads)}"
    return out


def joined(pen: Pen, case: Case) -> str:
    """link—scenario in one heading, sometimes with the enterprise's own name of it."""
    rng, out = pen.rng, ""
    dash, leads, how = rng.choice(["—", "-", "——", " / ", "·", "＞"]), rng.choice(LEADS), rng.randrange(4)  # fmt: skip
    third = rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        tail = f"{dash}{project(rng, case, c)}" if third else ""
        out += f"<h3>{n}. {c.link}{dash}{name(pen, c)}{tail}</h3>{told(pen, case, c, how, leads)}"
    return out


def quoted(pen: Pen, case: Case) -> str:
    """Names quoted inside sentences, under headings of links."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("“", "”"), ("“", "”"), ("《", "》"), ("「", "」"), ("【", "】")])
    ways = ("围绕{q}场景，{a}", "建设{q}场景。{a}", "在{q}方面，{a}", "打造了{q}场景：{a}")
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out += f"<h3>（{in_words(n)}）{link}环节</h3>"
        for k, c in enumerate(claims):
            parts = story(rng, case, c, 1)
            start = ("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是")[k] if k < 10 else ""  # fmt: skip
            said = rng.choice(ways).format(q=f"{left}{name(pen, c)}{right}", a="".join(parts))
            out += f"<p>{start}{said}</p>"
    return out


def tagged(pen: Pen, case: Case) -> str:
    """The scenario's name, its link in brackets behind it, running text."""
    rng, out = pen.rng, ""
    form = rng.choice(["（{}）", "（{}环节）", "【{}】", "［{}］"])
    count = rng.choice(["（{w}）", "{n}、", "{r}", "{n:02d} "])
    for n, c in enumerate(case.claims, 1):
        sign = count.format(n=n, w=in_words(n), r=RINGS[n - 1])
        out += f"<h3>{sign}{name(pen, c)}{form.format(c.link)}</h3>{told(pen, case, c, rng.choice([0, 4]), LEADS[0])}"
    return out


def own_names(pen: Pen, case: Case) -> str:
    """Headed by the enterprise's own project; the scenario and its link stand in a line below."""
    rng, out = pen.rng, ""
    line = rng.choice(["对应典型场景：{s}（{l}）", "典型场景：{s}　　所属环节：{l}", "对标场景名称：{s}；环节：{l}", "环节：{l}　|　场景：{s}"])  # fmt: skip
    leads = rng.choice(LEADS)
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>（{in_words(n)}）{project(rng, case, c)}</h3><p class=flat>{line.format(s=name(pen, c), l=c.link)}</p>{told(pen, case, c, 1, leads)}"
    return out


def run_in(pen: Pen, case: Case) -> str:
    """Bold names that run into their paragraph, under centred heads of links."""
    rng, out = pen.rng, ""
    stop = rng.choice(["。", "：", "　", "——"])
    for link, claims in groups(case, rng.random() < 0.4):
        out += f'<p class=c style="margin-top:4mm"><b>〔{link}〕</b></p>'
        for c in claims:
            out += f"<p><b>{name(pen, c)}{stop}</b>{''.join(story(rng, case, c, 2))}</p>"
    return out


def bullets(pen: Pen, case: Case) -> str:
    """Signs of three levels."""
    rng, out = pen.rng, ""
    a, b, d = rng.choice([("■", "◆", "·"), ("➢", "✧", "-"), ("●", "○", "▪"), ("一、", "▶", "—")])
    leads = rng.choice(LEADS)
    for n, (link, claims) in enumerate(groups(case, False), 1):
        sign = f"{in_words(n)}、" if a == "一、" else f"{a} "
        out += f'<p class=flat style="font-weight:700;margin-top:2mm">{sign}{link}</p>'
        for c in claims:
            out += f'<p class=flat style="padding-left:1.5em;font-weight:700">{b} {name(pen, c)}</p>'  # fmt: skip
            out += "".join(f'<p class=flat style="padding-left:3em">{d} {k}：{x}</p>' for k, x in zip(leads, story(rng, case, c), strict=True))  # fmt: skip
    return out


def asked(pen: Pen, case: Case) -> str:
    """The ministry's fixed questions for each scenario."""
    rng, out = pen.rng, ""
    a, b, d = rng.choice([("解决什么问题", "如何解决", "效果怎样"), ("为什么建", "怎么建", "建得怎么样"), ("场景面临的主要问题", "所采用的技术与装备", "量化成效")])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        w, h, g = story(rng, case, c, 2)
        out += f"<h3>{n}．场景名称：{name(pen, c)}</h3><p class=flat>场景所属环节：{c.link}</p><p class=flat>（1）{a}？</p><p>{w}</p><p class=flat>（2）{b}？</p><p>{h}</p><p class=flat>（3）{d}？</p><p>{g}</p>"
    return out


def closing(pen: Pen, case: Case) -> str:
    """The link is told at the end of each description."""
    rng, out = pen.rng, ""
    form = rng.choice(["（对应环节：{}）", "——适用环节：{}", "【{}】", "归口环节：{}。"])
    for n, c in enumerate(case.claims, 1):
        w, h, g = story(rng, case, c, 1)
        out += f"<h3>场景{n} {name(pen, c)}</h3><p>{w}{h}</p><p>{g}{form.format(c.link)}</p>"
    return out


def small_tables(pen: Pen, case: Case) -> str:
    """Headings by link, each scenario with a captioned table of figures."""
    rng, out, count = pen.rng, "", 0
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out += f"<h3>{in_words(n)}、{link}</h3>"
        for k, c in enumerate(claims, 1):
            count += 1
            w, h, _ = story(rng, case, c, 1)
            row = "".join(f"<td class=c>{x}</td>" for x in figure(rng, c))
            out += f'<div class=keep><h4>（{in_words(k)}）{name(pen, c)}</h4><p>{w}{h}</p><p class=c style="font-size:9.5pt">表{count + 2} 主要指标对比</p><table><tr><th>指标</th><th>改造前（基准100）</th><th>改造后</th><th>变化</th></tr><tr>{row}</tr></table></div>'
    return out


def bare(pen: Pen, case: Case) -> str:
    """Counted names without any link."""
    rng, out = pen.rng, ""
    form, how = rng.choice(["场景{w}：", "（{w}）", "{n}. ", "案例{n}　"]), rng.randrange(4)
    leads = rng.choice(LEADS)
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{form.format(n=n, w=in_words(n))}{name(pen, c)}</h3>{told(pen, case, c, how, leads)}"  # fmt: skip
    return out


def phases(pen: Pen, case: Case) -> str:
    """By phase of building, names quoted; no link is named."""
    rng, out = pen.rng, ""
    cut = max(1, len(case.claims) // 3)
    parts = [case.claims[:cut], case.claims[cut : 2 * cut], case.claims[2 * cut :]]
    for title, part in zip(("第一阶段（2020—2021年）", "第二阶段（2022—2023年）", "第三阶段（2024—2025年）"), parts, strict=True):  # fmt: skip
        if not part:
            continue
        out += f"<h3>{title}</h3>"
        out += "".join(f"<p>{RINGS[k]} 建成“{name(pen, c)}”场景。{''.join(story(rng, case, c, 1))}</p>" for k, c in enumerate(part))  # fmt: skip
    return out
