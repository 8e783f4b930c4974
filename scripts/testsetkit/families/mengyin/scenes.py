"""The chapter of scenarios where they stand under headings, in lists or in sentences."""

from __future__ import annotations

from html import escape

from testsetkit import telling
from testsetkit.case import Case
from testsetkit.families.mengyin.look import sub
from testsetkit.families.mengyin.tale import project, story, year
from testsetkit.pen import Pen, in_words

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def _ps(parts: tuple[str, str, str], leads: tuple[str, str, str] | None = None) -> str:
    if not leads:
        return "".join(f"<p>{x}</p>" for x in parts)
    return "".join(f"<p><b>{k}</b>{x}</p>" for k, x in zip(leads, parts, strict=True))


def _leads(pen: Pen) -> tuple[str, str, str] | None:
    return pen.rng.choice([None, ("建设背景：", "实施内容：", "应用效果："), ("（1）现状需求。", "（2）建设方案。", "（3）建设成效。"), ("问题：", "做法：", "效果："), ("一是原因。", "二是措施。", "三是成果。")])  # fmt: skip


def outline(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Links as headings, scenarios numbered below them."""
    rng, out, count = pen.rng, "", 0
    leads, through = _leads(pen), rng.random() < 0.5
    form = rng.choice(["{}", "{}环节", "{}环节场景建设"])
    mark = rng.choice(["{}. ", "{}．", "（{}）", "{}、", "{}) "])
    for n, (link, held) in enumerate(telling.split(pen, case, 0.3), 1):
        out += sub(scheme, at, n, form.format(link))
        for k, claim in enumerate(held, 1):
            count += 1
            out += f"<h4>{mark.format(count if through else k)}{telling.name(pen, claim)}</h4>{_ps(story(rng, case, claim, 2), leads)}"
    return out


def decimals(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Deep decimals, whatever the chapters' numbering."""
    rng, out = pen.rng, ""
    leads = _leads(pen)
    for n, (link, held) in enumerate(telling.split(pen, case, 0.4), 1):
        out += f"<h3>{at}.{n} {link}</h3>"
        for k, claim in enumerate(held, 1):
            out += f"<h4>{at}.{n}.{k}　{telling.name(pen, claim)}</h4>{_ps(story(rng, case, claim), leads)}"
    return out


def lined(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """场景N with a line that names its link."""
    rng, out = pen.rng, ""
    form = rng.choice(["场景{}：", "场景{} ", "典型场景{}　", "智能场景{}："])
    line = rng.choice(
        ["所属环节：{}", "（所属环节：{}）", "【对应环节】{}", "环节：{}　　实施状态：已投用"]
    )
    word = rng.random() < 0.5
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, claim, 2)
        out += f"<h3>{form.format(in_words(n) if word else n)}{telling.name(pen, claim)}</h3><p class=f>{line.format(claim.link)}</p><p>{why}{how}</p><p>{gain}</p>"
    return out


def joined(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Link, scenario and instance in one heading."""
    rng, out = pen.rng, ""
    dash = rng.choice(["—", "——", "-", " / ", "→"])
    for n, claim in enumerate(case.claims, 1):
        out += f"<h3>{rng.choice(['', ''])}（{n}）{claim.link}{dash}{telling.name(pen, claim)}{dash}{project(rng, case)}</h3>{_ps(story(rng, case, claim, 2))}"
    return out


def runin(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The name leads the paragraph that tells of it."""
    rng, out, count = pen.rng, "", 0
    ring = rng.random() < 0.4
    stop = rng.choice(["。", "：", "　"])
    for n, (link, held) in enumerate(telling.split(pen, case, 0.2), 1):
        out += sub(scheme, at, n, rng.choice([link, link, f"{link}环节（{len(held)}个）"]))
        for claim in held:
            count += 1
            mark = RINGS[count - 1] if ring else f"（{count}）"
            out += f"<p><b>{mark}{telling.name(pen, claim)}{stop}</b>{''.join(story(rng, case, claim, 1))}</p>"
    return out


_QUOTING = (
    "在{l}环节，公司建成“{n}”场景。{w}为此，{h}{g}", "{l}环节的“{n}”已投入使用。{w}{h}{g}", "围绕{l}，实施了“{n}”。{w}{h}如今，{g}", "针对{l}中的短板，企业完成“{n}”场景建设：{h}{g}",
)  # fmt: skip


def quoted(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Names quoted in sentences that name their link."""
    rng, out = pen.rng, ""
    for claim in case.claims:
        why, how, gain = story(rng, case, claim, 1)
        out += f"<p>{rng.choice(_QUOTING).format(l=claim.link, n=telling.name(pen, claim), w=why, h=how, g=gain)}</p>"
    return out


def unlinked(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Numbered names, and nobody says in which link."""
    rng, out = pen.rng, ""
    form = rng.choice(["场景{w}　", "{n}. ", "（{w}）", "场景{n}："])
    for n, claim in enumerate(case.claims, 1):
        out += f"<h3>{form.format(n=n, w=in_words(n))}{telling.name(pen, claim)}</h3>{_ps(story(rng, case, claim, 2))}"
    return out


def below(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The enterprise's own title, the guide's name in the line below."""
    rng, out = pen.rng, ""
    form = rng.choice(["对应典型场景：{n}（{l}）", "指引场景名称：{n}；所属环节：{l}", "——{l}·{n}", "典型场景：{n}　业务环节：{l}"])  # fmt: skip
    for n, claim in enumerate(case.claims, 1):
        out += f"<h3>{n}、{project(rng, case)}</h3><p class=f>{form.format(n=telling.name(pen, claim), l=claim.link)}</p>{_ps(story(rng, case, claim, 1))}"
    return out


def asked(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The same lines to fill in for each."""
    rng, out = pen.rng, ""
    a, b = rng.choice([("场景名称", "所属环节"), ("典型场景", "业务环节"), ("场景", "环节")])
    c, d, e = rng.choice([("解决的问题", "建设内容", "成效"), ("痛点", "技术路线", "量化效果"), ("建设前情况", "主要措施", "建设后情况")])  # fmt: skip
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 1)
        order = [f"{a}：{telling.name(pen, claim)}", f"{b}：{claim.link}"]
        if n % 2 == 0 and rng.random() < 0.1:
            order.reverse()
        lines = [*order, f"投用时间：{year(rng, case)}年{rng.randrange(1, 13)}月", f"{c}：{w}", f"{d}：{h}", f"{e}：{g}"]  # fmt: skip
        out += f'<div style="margin-top:3mm"><p class=f><b>——{n}——</b></p>{"".join(f"<p class=f>{x}</p>" for x in lines)}</div>'
    return out


def points(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Points with the link in brackets before or behind the name."""
    rng, out = pen.rng, ""
    sign = rng.choice(["●", "◆", "★", "□", "▶"])
    first = rng.random() < 0.5
    left, right = rng.choice([("【", "】"), ("（", "）"), ("[", "]"), ("〔", "〕")])
    for claim in case.claims:
        name, link = telling.name(pen, claim), f"{left}{claim.link}{right}"
        lead = f"{link}{name}" if first else f"{name}{link}"
        _w, h, g = story(rng, case, claim, 1)
        out += f'<p class=f style="margin-top:2mm"><b>{sign} {lead}</b></p><p>{h}{g}</p>'
    return out


def workshops(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """In parts of the works; no link is named."""
    rng, out = pen.rng, ""
    places = rng.sample(["一车间", "二车间", "总装车间", "动力站房", "仓储中心", "质检中心", "办公楼"], 3)  # fmt: skip
    share = max(1, (len(case.claims) + 2) // 3)
    for n, place in enumerate(places, 1):
        held = case.claims[(n - 1) * share : n * share]
        if held:
            out += sub(scheme, at, n, place)
        for k, claim in enumerate(held, 1):
            out += f"<h4>{k}. {telling.name(pen, claim)}</h4>{_ps(story(rng, case, claim))}"
    return out


def behind(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The text first, at its end the scenario to which it belongs."""
    rng, out = pen.rng, ""
    form = rng.choice(["（对应场景：{n}）", "——属于“{n}”场景。", "该项工作对应指引中的{n}。"])
    for n, (link, held) in enumerate(telling.by_link(case), 1):
        out += sub(scheme, at, n, f"{link}方面")
        for claim in held:
            w, h, g = story(rng, case, claim, 1)
            out += f"<p>{w}{h}{g}{form.format(n=telling.name(pen, claim))}</p>"
    return out


def numbered(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The guide's links, names with the guide's numbers."""
    rng, out = pen.rng, ""
    form = rng.choice(["（指引第{}项）", "[{}]", "（编号{:02d}）"])
    leads = _leads(pen)
    for n, (link, held) in enumerate(telling.by_guide(case), 1):
        out += sub(scheme, at, n, link)
        for claim in held:
            tail = form.format(claim.number) if claim.number else ""
            out += f"<h4>{telling.name(pen, claim)}{tail}</h4>{_ps(story(rng, case, claim), leads)}"
    return out


def overview(pen: Pen, case: Case) -> str:
    """A list that describes none."""
    rng = pen.rng
    names = [escape(c.claimed) for c in case.claims]
    if rng.random() < 0.4:
        return f"<p>共建设场景{len(names)}个，分别为：{'、'.join(names)}。</p>"
    rows = "".join(f"<tr><td class=m>{n}</td><td>{x}</td><td class=m>{c.link}</td></tr>" for n, (x, c) in enumerate(zip(names, case.claims, strict=True), 1))  # fmt: skip
    return f"<p class=c>{rng.choice(['场景汇总', '表　已建场景一览', '场景清单'])}</p><table><tr><th>序号</th><th>名称</th><th>环节</th></tr>{rows}</table>"


HEADED = (outline, outline, decimals, lined, joined, runin, quoted, below, asked, points, behind, numbered)  # fmt: skip
LINKLESS = (unlinked, workshops)
