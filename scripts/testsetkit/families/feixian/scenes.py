"""Designs of the described scenarios under headings, in lists and in prose."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.feixian import tales
from testsetkit.families.feixian.look import Counter
from testsetkit.families.junan.look import grid
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_guide, by_link, name

Layout = Callable[[Pen, Case, Counter, str], str]


def split(pen: Pen, case: Case) -> list[tuple[str, list[Claim]]]:
    """Under the notice's links, at times under the guide's."""
    return by_guide(case) if pen.rng.random() < 0.25 else by_link(case)


def said(pen: Pen, link: str) -> str:
    return pen.rng.choice([f"{link}环节", link, f"{link}环节场景建设", f"{link}方面", f"{link}类", f"面向{link}环节"])  # fmt: skip


def parts(pen: Pen, case: Case, c: Claim, house: str) -> tuple[str, str, str, str]:
    """Trouble, what was done, more, the gain."""
    r = pen.rng
    return tales.trouble(r, c, house), tales.deed(r, c, case, house), tales.more(r, c, house), tales.gain(r, c, house)  # fmt: skip


def chain(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """环节名—场景名—实例名 in one heading."""
    rng, out = pen.rng, ""
    sign = rng.choice(["—", "——", "-", " — ", "－"])
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        out += count.clause(f"{c.link}{sign}{name(pen, c)}{sign}{tales.instance(rng, c, case)}") + f"<p>{a}{b}</p><p>{w}{e}</p>"  # fmt: skip
    return out


def three_deep(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links, names, and below each name the same three small headings."""
    rng, out = pen.rng, ""
    heads = rng.choice([("建设背景", "建设内容", "建设成效"), ("需求分析", "技术方案", "应用效果"), ("拟解决的问题", "实施过程", "取得的效果")])  # fmt: skip
    sign = rng.choice(["{k}）{h}", "（{k}）{h}", "{h}：", "• {h}"])
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += count.point(name(pen, c))
            out += "".join(f"<h4>{sign.format(k=k, h=h)}</h4><p>{t}</p>" for k, (h, t) in enumerate(zip(heads, (a, b + w, e), strict=True), 1))  # fmt: skip
    return out


def numbered_items(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names as points, the text as a nested list a) b) c)."""
    rng, out = pen.rng, ""
    kind = rng.choice(["lower-alpha", "decimal", "lower-roman"])
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            items = "".join(f"<li>{x}</li>" for x in parts(pen, case, c, house) if x)
            out += f'{count.point(name(pen, c))}<ol style="list-style-type:{kind}">{items}</ol>'
    return out


def counted(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """场景一, the link in brackets behind the name or in a line of its own."""
    rng, out = pen.rng, ""
    form = rng.choice(["场景{w}：{x}（{l}）", "场景{n}　{x}〔{l}环节〕", "（{w}）场景名称：{x}", "场景{n:02d}：{x}", "{n}#场景 {x} [{l}]"])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        line = (
            "" if "{l}" in form else f"<p class=f>{rng.choice(['所在环节', '环节'])}：{c.link}</p>"
        )
        out += f"<h3>{form.format(n=n, w=in_words(n), x=name(pen, c), l=c.link)}</h3>{line}<p>{a}{b}{w}{e}</p>"  # fmt: skip
    return out


def official(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """公文: （一）link, 1.name。 run in before its text."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}．{x}。", "{n}.{x}场景。", "（{n}）{x}。", "——{x}。"])
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for n, c in enumerate(claims, 1):
            a, b, w, e = parts(pen, case, c, house)
            out += f"<p><b>{lead.format(n=n, x=name(pen, c))}</b>{a}{b}{w}{e}</p>"
    return out


def named_then_told(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A sentence names a link's scenarios, paragraphs with quoted names tell them."""
    rng, out = pen.rng, ""
    turns = ("其中，“{}”场景：", "“{}”场景——", "关于“{}”，", "对于“{}”场景，")
    for link, claims in by_link(case):
        held = "、".join(escape(c.claimed) for c in claims)
        total = "两" if len(claims) == 2 else in_words(len(claims))
        tail = f"等{total}个场景" if len(claims) > 1 else "一个场景"
        out += f"{count.clause(said(pen, link))}<p>{link}环节共有{held}{tail}。</p>"
        for c in claims:
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>{rng.choice(turns).format(name(pen, c))}{b}{w}{e}</p>"
    return out


def lines(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Lines of record with labels of the house's choice."""
    rng, out = pen.rng, ""
    labels = rng.choice([("场景名称", "所属环节", "实施情况", "实施成效"), ("名称", "环节", "做法", "效果"), ("智能场景", "业务环节", "实现功能", "量化成效"), ("申报场景", "所属环节", "内容简述", "成效")])  # fmt: skip
    sign = rng.choice(["：", "：", ":", "　"])
    swap = rng.random() < 0.35
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        top = [(labels[0], name(pen, c)), (labels[1], c.link or "")]
        rows = [*(top[::-1] if swap else top), (labels[2], a + b + w), (labels[3], e)]
        out += f"<div class=keep style='margin:2mm 0'><p class=f><b>{rng.choice(['No.', '第', '']) if house == 'plant' else ''}{n}</b></p>" + "".join(f"<p class=f>{k}{sign}{v}</p>" for k, v in rows) + "</div>"  # fmt: skip
    return out


def short(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One or two short sentences each, half and full signs mixed."""
    rng, out = pen.rng, ""
    form = rng.choice(["{n},{x}({l}):", "{n}.{x}（{l}）：", "{n}、{l}环节　{x}。", "({n}){l}:{x}。", "{n}）{x}，属{l}环节。"])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, "town")
        out += f'<p class=f style="text-align:left">{form.format(n=n, x=name(pen, c), l=c.link)}{a if rng.random() < 0.4 else ""}{b}{e}</p>'  # fmt: skip
    return out


def turned(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Before and after as paragraphs with their words."""
    rng, out = pen.rng, ""
    words = rng.choice(
        [
            ("【建设前】", "【建设后】"),
            ("原：", "现："),
            ("实施前——", "实施后——"),
            ("问题：", "办法："),
        ]
    )
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += f"{count.point(name(pen, c))}<p>{words[0]}{a}</p><p>{words[1]}{b}{w}{e}</p>"
    return out


def trailing(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The text first, its scenario and link behind it in a line at the right."""
    rng, out = pen.rng, ""
    form = rng.choice(
        [
            "——{x}（{l}环节）",
            "【场景：{x}｜环节：{l}】",
            "对应场景：{x}；对应环节：{l}",
            "⇒ {l} / {x}",
        ]
    )
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<div class=keep><p>{n}. {a}{b}{w}{e}</p><p class=r>{form.format(x=name(pen, c), l=c.link)}</p></div>"  # fmt: skip
    return out


def pictured(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A text, a drawing of boxes, and the name in its caption."""
    rng, out, n = pen.rng, "", 0
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            n += 1
            _, b, _, e = parts(pen, case, c, house)
            boxes = "".join(f'<span style="border:.25mm solid #555;padding:2mm 4mm">{x}</span>{"<span>→</span>" if k < 2 else ""}' for k, x in enumerate(rng.choice([("采集", "分析", "执行"), ("现场", "系统", "看板"), ("输入", "处理", "输出")])))  # fmt: skip
            out += f'<div class=keep><p>{b}{e}</p><div style="display:flex;gap:3mm;justify-content:center;align-items:center;margin:2mm;font-size:9.5pt">{boxes}</div><p class=cap>图{n}　{name(pen, c)}{rng.choice(["场景应用示意", "", "场景"])}</p></div>'  # fmt: skip
    return out


def margin(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names at the margin beside their text, links as headings."""
    out, right = "", pen.rng.random() < 0.3
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            row = "row-reverse" if right else "row"
            out += f'<div class=keep style="display:flex;flex-direction:{row};gap:4mm;margin:2mm 0"><div style="width:40mm;flex:none;font-weight:700">{name(pen, c)}</div><div style="flex:1"><p class=f>{a}{b}{w}{e}</p></div></div>'  # fmt: skip
    return out


def guide_numbers(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The guide's own number before or behind the name, where it has one."""
    rng, out = pen.rng, ""
    behind = rng.random() < 0.5
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            sign = (
                (f"（指引第{c.number}项）" if behind else f"【指引{c.number:02d}】")
                if c.number
                else ""
            )
            out += count.point(f"{name(pen, c)}{sign}" if behind else f"{sign}{name(pen, c)}") + f"<p>{a}{b}{w}{e}</p>"  # fmt: skip
    return out


def measured(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A paragraph and a table of figures with two rows."""
    out = ""
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            _, b, w, _ = parts(pen, case, c, house)
            out += f"<div class=keep>{count.point(name(pen, c))}<p>{b}{w}</p>{grid(('指标', '建设前', '建设后'), [tales.figures(pen.rng, c)], 'width:64%;margin-left:10mm')}</div>"  # fmt: skip
    return out


def by_year(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """By the year of building, without links."""
    rng, out = pen.rng, ""
    size = max(2, (len(case.claims) + 2) // 3)
    form = rng.choice(["建成“{}”场景：", "完成{}场景建设。", "投用{}，"])
    for k in range(0, len(case.claims), size):
        step = k // size
        out += count.clause(f"第{in_words(step + 1)}批" if case.young else f"{2023 + step}年")
        for c in case.claims[k : k + size]:
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>{form.format(name(pen, c))}{b}{w}{e}</p>"
    return out


def plain_names(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Counted names without links."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}. {x}", "{w}、{x}", "场景（{w}）{x}", "典型场景{n}：{x}", "S{n} {x}"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{lead.format(n=n, w=in_words(n), x=name(pen, c))}</h3><p>{a}{b}{w}{e}</p>"
    return out


UNLINKED: tuple[Layout, ...] = (by_year, plain_names)
OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "word": (chain, chain, three_deep, numbered_items, pictured, measured, counted, plain_names),
    "state": (official, official, three_deep, named_then_told, chain, guide_numbers, by_year),
    "portal": (lines, counted, chain, guide_numbers),
    "plant": (three_deep, numbered_items, margin, measured, lines, trailing),
    "deck": (margin, turned, pictured),
    "town": (short, short, short, lines, turned, official, counted, trailing, plain_names, named_then_told),
}  # fmt: skip
