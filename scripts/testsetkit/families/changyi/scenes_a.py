"""Scenarios under or beside their links: headings, lines, run-in names, sentences."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case, Claim
from testsetkit.families.changyi import tales, words
from testsetkit.families.changyi.facts import ticked
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

Layout = Callable[[Pen, Case], str]
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def groups(case: Case, *, guide: bool) -> list[tuple[str, list[Claim]]]:
    """Claims by link, in order; links of the guide or of the notice."""
    made: list[tuple[str, list[Claim]]] = []
    for c in case.claims:
        link = (c.guide_link if guide else None) or c.link or ""
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(c)
    return made


def _told(pen: Pen, case: Case, claim: Claim) -> str:
    return "".join(f"<p>{x}</p>" for x in tales.parts(pen.rng, claim, case))


def headings(pen: Pen, case: Case) -> str:
    """A heading a link, numbered names below."""
    rng, out, count = pen.rng, "", 0
    top = rng.choice(
        [
            "（{w}）{l}",
            "（{w}）{l}环节",
            "{n}、{l}方面",
            "{n}.{l}",
            "▌{l}",
            "（{w}）在{l}方面的应用",
        ]
    )
    low = rng.choice(["{n}.{x}", "（{n}）{x}", "{n}）{x}", "{c}、{x}", "场景{c}　{x}", "[{c}] {x}"])
    made = groups(case, guide=rng.random() < 0.3)
    if rng.random() < 0.25:
        held = {c.link for c in case.claims} | {c.guide_link for c in case.claims}
        made += [(x, []) for x in LINKS if x not in held]
    for n, (link, claims) in enumerate(made, 1):
        out += f"<h3>{top.format(w=in_words(n), n=n, l=link)}</h3>"
        if not claims:
            out += f"<p>{rng.choice(['暂未开展。', '该环节目前没有建设内容。', '无。'])}</p>"
        for k, c in enumerate(claims, 1):
            count += 1
            out += f"<h4>{low.format(n=k, c=count, x=name(pen, c))}</h4>{_told(pen, case, c)}"
    return out


def joined(pen: Pen, case: Case) -> str:
    """Link—scenario (—instance) in one heading."""
    rng, out = pen.rng, ""
    dash = rng.choice(["—", "——", "-", " - ", "/", "·", "→", "："])
    lead = rng.choice(["", "场景{n}：", "应用{n}　", "{w}、", "实践{w}："])
    third = rng.random() < 0.5
    for n, c in enumerate(case.claims, 1):
        own = f"{dash}{tales.own_title(rng, case, c)}" if third else ""
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{c.link}{dash}{name(pen, c)}{own}</h3>{_told(pen, case, c)}"
    return out


def own_titles(pen: Pen, case: Case) -> str:
    """The enterprise's own title; the guide's name and its link in brackets behind or below."""
    rng, out = pen.rng, ""
    form = rng.choice(["behind", "below", "below2"])
    for n, c in enumerate(case.claims, 1):
        own = tales.own_title(rng, case, c)
        shown = name(pen, c)
        told = {
            "behind": f"<h3>{in_words(n)}、{own}（{c.link}：{shown}）</h3>",
            "below": f"<h3>{in_words(n)}、{own}</h3><p class=flat>（对应典型场景：{shown}，所属环节：{c.link}）</p>",
            "below2": f"<h3>亮点{n}　{own}</h3><p class=flat>环节：{c.link}　　场景：{shown}</p>",
        }[form]  # fmt: skip
        out += told + _told(pen, case, c)
    return out


def quoted(pen: Pen, case: Case) -> str:
    """Sentences that name their link and quote the scenario."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("“", "”"), ("「", "」"), ("《", "》"), ("‘", "’"), ("<b>", "</b>")])
    form = rng.choice(
        [
            "在{l}环节，公司建成{x}场景。",
            "围绕{l}环节，重点打造了{x}。",
            "{l}方面，实现了{x}。",
            "属于{l}环节的{x}，公司是这样做的。",
        ]
    )
    for n, c in enumerate(case.claims, 1):
        lead = rng.choice([f"{n}.", f"（{n}）", "", f"{in_words(n)}是"]) if n else ""
        why, how, gain = tales.parts(rng, c, case)
        out += f"<p>{lead}{form.format(l=c.link, x=left + name(pen, c) + right)}{why}{how}</p><p>{gain}</p>"
    return out


def at_the_end(pen: Pen, case: Case) -> str:
    """What was built first; which scenario it is stands at the paragraph's end."""
    rng, out = pen.rng, ""
    form = rng.choice(
        [
            "对应《指引》{l}环节“{x}”场景。",
            "（以上为{l}—{x}）",
            "场景名称：{x}（{l}）。",
            "【{l}】【{x}】",
        ]
    )
    for n, c in enumerate(case.claims, 1):
        why, how, gain = tales.parts(rng, c, case)
        out += f"<h4>{rng.choice(['建设内容', '内容'])}{n}：{tales.own_title(rng, case, c)}</h4><p>{why}{how}{gain}</p><p>{form.format(l=c.link, x=name(pen, c))}</p>"
    return out


def run_in(pen: Pen, case: Case) -> str:
    """Decimals and names run into their paragraphs below a link's heading."""
    rng, out = pen.rng, ""
    base = rng.choice(["3", "4", "2", "5"])
    for n, (link, claims) in enumerate(groups(case, guide=rng.random() < 0.4), 1):
        out += f"<h3>{base}.{n} {link}</h3>"
        for k, c in enumerate(claims, 1):
            stop = rng.choice(["。", "：", "　", "——"])
            out += f"<p class=flat><b>{base}.{n}.{k} {name(pen, c)}{stop}</b>{''.join(tales.parts(rng, c, case))}</p>"
    return out


def bullets(pen: Pen, case: Case) -> str:
    """Nested bullets: a link, its names, three points each."""
    rng, out = pen.rng, ""
    one, two, three = rng.choice(
        [("●", "○", "－"), ("◆", "◇", "·"), ("■", "□", "▪"), ("➢", "✓", "·")]
    )
    for link, claims in groups(case, guide=rng.random() < 0.25):
        out += f"<p class=flat><b>{one} {link}</b></p>"
        for c in claims:
            out += f"<p class=flat style='padding-left:1.5em'>{two} {name(pen, c)}</p>"
            out += "".join(
                f"<p class=flat style='padding-left:3em'>{three} {x}</p>"
                for x in tales.parts(rng, c, case)
            )
    return out


def asked(pen: Pen, case: Case) -> str:
    """Fixed questions below each name."""
    rng, out = pen.rng, ""
    asks = rng.choice(
        [
            ("为什么做", "怎么做的", "效果怎么样"),
            ("痛点", "做法", "成效"),
            ("①存在问题", "②解决办法", "③取得效果"),
            ("背景：", "内容：", "收益："),
        ]
    )
    for n, c in enumerate(case.claims, 1):
        shown = name(pen, c)
        title = rng.choice(
            [
                f"{n}、{shown}【{c.link}】",
                f"第{in_words(n)}个　{shown}（{c.link}）",
                f"★{shown}　所属：{c.link}",
            ]
        )
        out += f"<h3>{title}</h3>" + "".join(
            f"<p><b>{q}</b>　{x}</p>" for q, x in zip(asks, tales.parts(rng, c, case), strict=True)
        )
    return out


def labelled(pen: Pen, case: Case) -> str:
    """Lines of record: name, link, department, time."""
    rng, out = pen.rng, ""
    said = rng.choice(
        [
            ("场景名称", "所属环节"),
            ("应用名称", "业务环节"),
            ("典型场景", "对应环节"),
            ("建设场景", "环节"),
        ]
    )
    link_first = rng.random() < 0.4
    for n, c in enumerate(case.claims, 1):
        lines = [f"{said[0]}：{name(pen, c)}", f"{said[1]}：{c.link}"]
        lines = lines[::-1] if link_first else lines
        lines += [
            f"实施部门：{rng.choice(['设备科', '生技部', '信息中心', '质检部'])}　上线时间：{tales.year(rng, case)}年{rng.randrange(1, 13)}月",
            f"使用系统：{tales.tool(c)}",
        ]
        lines.append(f"简要情况：{''.join(tales.parts(rng, c, case))}")
        out += f"<p class=flat><b>{rng.choice(['编号', 'NO.', '第'])}{n:02d}</b></p>" + "".join(
            f"<p class=flat>{x}</p>" for x in lines
        )
    return out


def ticked_links(pen: Pen, case: Case) -> str:
    """A name in a heading, its link ticked among the five."""
    rng, out = pen.rng, ""
    signs = rng.choice(words.TICKS)
    for n, c in enumerate(case.claims, 1):
        ticks = ticked(rng, LINKS, c.link or "", sep="　", signs=signs)
        out += (
            f"<h3>{n}. {name(pen, c)}</h3><p class=flat>所属环节：{ticks}</p>{_told(pen, case, c)}"
        )
    return out


def timeline(pen: Pen, case: Case) -> str:
    """By years: when what came on line."""
    rng, out, year = pen.rng, "", 2024 if case.young else 2019
    for n, c in enumerate(case.claims):
        if n == 0 or rng.random() < 0.5:
            year = min(year + 1, 2025)
            out += f"<h3>{year}年</h3>"
        shown = name(pen, c)
        out += f"<p>{rng.randrange(1, 13)}月，{shown}（{c.link}）投入使用。{''.join(tales.parts(rng, c, case))}</p>"
    return out


def captions(pen: Pen, case: Case) -> str:
    """A drawn box stands for a picture; the scenario's name is its caption, the text follows."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        bars = "".join(
            f'<rect x="{8 + k * 22}" y="{rng.randrange(8, 30)}" width="16" height="{rng.randrange(12, 30)}" fill="#{rng.choice(["8aa", "99b", "7a9", "caa"])}"/>'
            for k in range(9)
        )
        svg = f'<svg viewBox="0 0 214 64" style="width:70mm;border:.3mm solid #999">{bars}</svg>'
        out += f'<div class=keep><p class=c>{svg}</p><p class=c style="font-size:10pt">图{n}　{c.link}环节——{name(pen, c)}</p>{_told(pen, case, c)}</div>'
    return out


def bare(pen: Pen, case: Case) -> str:
    """Counted names, no links anywhere."""
    case.headed = False
    rng = pen.rng
    form = rng.choice(
        ["{n}. {x}", "场景{w}：{x}", "{w}、{x}", "（{n}）{x}", "【场景{n}】{x}", "亮点{n}：{x}"]
    )
    return "".join(
        f"<h3>{form.format(n=n, w=in_words(n), x=name(pen, c))}</h3>{_told(pen, case, c)}"
        for n, c in enumerate(case.claims, 1)
    )


def workshops(pen: Pen, case: Case) -> str:
    """By workshop: what it applies, no links."""
    case.headed = False
    rng, out = pen.rng, ""
    shops = rng.sample(tales.SHOPS, 4)
    step = -(-len(case.claims) // 4)
    for n, shop in enumerate(shops, 1):
        mine = case.claims[(n - 1) * step : n * step]
        if mine:
            out += f"<h3>（{in_words(n)}）{shop}</h3>"
        for c in mine:
            out += f"<p><b>应用场景：{name(pen, c)}。</b>{''.join(tales.parts(rng, c, case))}</p>"
    return out


LAYOUTS: tuple[Layout, ...] = (headings, headings, joined, own_titles, quoted, at_the_end, run_in, bullets, asked, labelled, ticked_links, timeline, captions, bare, workshops)  # fmt: skip
