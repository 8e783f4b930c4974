"""Designs of the described scenarios under headings and in prose."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit import telling
from testsetkit.case import Case, Claim
from testsetkit.families.junan import tales
from testsetkit.families.junan.look import Counter, grid
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_link, name

Layout = Callable[[Pen, Case, Counter, str], str]
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")
ENGLISH = {"工厂建设": "Factory Construction", "研发设计": "R&amp;D and Design", "生产作业": "Production Operation", "生产管理": "Production Management", "运营管理": "Business Operation"}  # fmt: skip


def split(pen: Pen, case: Case) -> list[tuple[str, list[Claim]]]:
    return telling.split(pen, case, 0.25)


def said(pen: Pen, link: str) -> str:
    return pen.rng.choice([f"{link}环节", link, f"{link}场景", f"{link}类场景", f"环节——{link}", f"“{link}”环节建设情况"])  # fmt: skip


def parts(pen: Pen, case: Case, c: Claim, house: str) -> tuple[str, str, str, str]:
    """Trouble, what was done, more, the gain."""
    r = pen.rng
    return tales.trouble(r, c), tales.deed(r, c, case, house), tales.more(r, c), tales.gain(r, c)


def outline(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links, names, one or two paragraphs."""
    rng, out = pen.rng, ""
    form, deep = rng.choice(["{}", "{}", "{}场景", "场景名称：{}", "“{}”场景"]), rng.random() < 0.5
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += count.point(form.format(name(pen, c)))
            out += f"<p>{a}{b}</p><p>{w}{e}</p>" if deep else f"<p>{b}{w}{e}</p>"
    return out


def three_deep(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Link, scenario, instance: three levels of headings."""
    rng, out = pen.rng, ""
    lead = rng.choice(["实例：", "应用实例：", "案例：", "具体项目："])
    for link, claims in split(pen, case):
        out += count.clause(f"环节：{link}" if rng.random() < 0.4 else f"{link}环节")
        for c in claims:
            _, b, w, e = parts(pen, case, c, house)
            out += count.point(f"场景：{name(pen, c)}" if rng.random() < 0.3 else name(pen, c))
            out += f"<h4>{lead}{tales.instance(rng, c, case)}</h4><p>{b}{w}{e}</p>"
    return out


def counted_with_link(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """场景一 with the link in a line below, before or behind."""
    rng, out = pen.rng, ""
    lead = rng.choice(["场景{w}：", "场景{n}：", "场景{n:02d} ", "{n}、场景名称：", "【场景{n}】"])
    line = rng.choice(
        ["所属环节：{}", "▶ 环节：{}", "（{}环节）", "归属环节：{}环节", "对应环节：{}"]
    )
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{name(pen, c)}</h3><p class=f>{line.format(c.link)}</p><p>{a}{b}{w}{e}</p>"  # fmt: skip
    return out


def assistant(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Over-structured: bold leads in bullets, and a table that sums up the chapter."""
    rng, out = pen.rng, ""
    leads = rng.choice([("背景与痛点", "解决方案", "关键成效"), ("业务背景", "核心举措", "量化价值"), ("为什么做", "怎么做", "做得怎样"), ("现状挑战", "技术路径", "实施效果")])  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(rng.choice([f"{link}环节", f"{link}：数据驱动提质增效", link]) if rng.random() < 0.8 else f"{link}环节")  # fmt: skip
        for c in claims:
            a, b, w, e = parts(pen, case, c, "assist")
            out += count.point(name(pen, c))
            items = zip(leads, (a, b + w, e), strict=True)
            out += "<ul>" + "".join(f"<li><b>{k}</b>：{t}</li>" for k, t in items) + "</ul>"
    if rng.random() < 0.6:
        rows = [(link, str(len(claims)), "、".join(escape(c.claimed) for c in claims)) for link, claims in by_link(case)]  # fmt: skip
        out += f"<p class=f><b>{rng.choice(['本章小结', '小结', '汇总表'])}</b></p>{grid(('环节', '场景数', '场景'), rows, '', (16, 12, 72))}"  # fmt: skip
    return out


def summed_up(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A name as a heading, a box that says it in one sentence, a paragraph."""
    rng, out = pen.rng, ""
    word = rng.choice(
        ["一句话概述", "一句话总结", "概述", "Highlights" if house == "joint" else "亮点"]
    )
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += f"<div class=keep>{count.point(name(pen, c))}<div class=side><b>{word}：</b>{tales.topic(c)[2]}。</div></div><p>{a}{b}{w}{e}</p>"  # fmt: skip
    return out


def bold_leads(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names in bold before their paragraphs."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}.{x}。", "（{n}）{x}。", "{x}：", "● {x}——", "{n}）{x}　", "★{x}　"])
    for link, claims in split(pen, case):
        out += count.clause(said(pen, link))
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            out += f"<p><b>{lead.format(n=n, x=name(pen, c))}</b>{a}{b}{e}</p>"
    return out


def in_sentences(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names inside the sentences under the links."""
    rng, out = pen.rng, ""
    a1, a2 = rng.choice([("“", "”"), ("“", "”"), ("《", "》"), ("‘", "’")])
    forms = ("围绕{}场景，", "公司建成{}场景：", "在{}方面，", "我公司的{}场景，", "开展了{}，", "通过{}场景建设，")  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>{rng.choice(forms).format(f'{a1}{name(pen, c)}{a2}')}{b}{w}{e}</p>"
    return out


def workshops(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Workshop by workshop; each paragraph tells name and link."""
    rng, out = pen.rng, ""
    places = ["一车间", "二车间", "三车间", "装配车间", "成品库", "公司办公楼"]
    size = rng.choice([2, 3, 4])
    for k in range(0, len(case.claims), size):
        out += count.clause(places[min(k // size, 5)])
        for c in case.claims[k : k + size]:
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>建设“{name(pen, c)}”场景（{c.link}环节）。{b}{w}{e}</p>"
    return out


def coded(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Headings with a code, link and name."""
    rng, out = pen.rng, ""
    form = rng.choice(
        ["{k} {l} | {x}", "[{k}]{x}（{l}）", "{k}　{x} / {l}环节", "编号{k}：{l}-{x}"]
    )
    code = rng.choice(["CJ-{:02d}", "S{:02d}", "ZN2026-{:03d}", "A{:d}"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{form.format(k=code.format(n), l=c.link, x=name(pen, c))}</h3><p>{a}{b}</p><p>{w}{e}</p>"  # fmt: skip
    return out


def interview(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Questions and answers under each name."""
    rng, out = pen.rng, ""
    qs = rng.choice([("解决什么问题？", "怎么做的？", "效果如何？"), ("原来是什么情况？", "做了哪些工作？", "有什么变化？")])  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += count.point(name(pen, c))
            out += "".join(f"<p class=f><b>{q}</b>{t}</p>" for q, t in zip(qs, (a, b + w, e), strict=True))  # fmt: skip
    return out


def first_second(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """一是, 二是 within one or more paragraphs a link."""
    rng, out = pen.rng, ""
    verb = rng.choice(["建设", "建成", "推进", "开展", "实施"])
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        lines = []
        for n, c in enumerate(claims, 1):
            _, b, _, e = parts(pen, case, c, house)
            lines.append(f"{in_words(n)}是{verb}{name(pen, c)}场景。{b}{e}")
        out += f"<p>{''.join(lines)}</p>" if rng.random() < 0.4 else "".join(f"<p>{x}</p>" for x in lines)  # fmt: skip
    return out


def bracketed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The paragraph first, scenario (and at times link) in brackets at its end."""
    rng, out = pen.rng, ""
    linked = rng.random() < 0.5
    form = (
        "（场景：{x}；环节：{l}）"
        if linked
        else rng.choice(["（对应场景：{x}）", "【{x}场景】", "→ 场景名称：{x}"])
    )
    for link, claims in by_link(case):
        out += "" if linked else count.clause(said(pen, link))
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            out += f"<p>{n if not linked else '◆'} {a}{b}{e}{form.format(x=name(pen, c), l=c.link)}</p>"  # fmt: skip
    return out


def records(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Lines of labels and answers, scenario after scenario."""
    rng, out = pen.rng, ""
    names = rng.choice([("场景名称", "所属环节", "主要做法", "主要成效"), ("名称", "环节", "内容", "效果"), ("智能场景", "对应环节", "应用描述", "应用价值"), ("场景", "所在环节", "建设情况", "成效")])  # fmt: skip
    rule, swap = rng.choice(["", "border-top:.2mm solid #999", "border-bottom:.3mm double #777"]), rng.random() < 0.4  # fmt: skip
    b1, b2 = rng.choice([("", "："), ("【", "】"), ("<b>", "：</b>")])
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        head = [(names[0], name(pen, c)), (names[1], c.link or "")]
        lines = [*(head[::-1] if swap else head), (names[2], a + b + w), (names[3], e)]
        out += f'<div style="padding:1.5mm 0;{rule}" class=keep>' + "".join(f"<p class=f>{b1}{k}{b2}{v}</p>" for k, v in lines) + "</div>"  # fmt: skip
    return out


def joined(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Link and name in one heading."""
    rng, out = pen.rng, ""
    form = rng.choice(
        ["{l}-{x}", "{l}·{x}", "{x}（{l}）", "{l}：{x}", "{x}【{l}】", "{l}环节之{x}"]
    )
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        out += count.clause(form.format(l=c.link, x=name(pen, c))) + f"<p>{a}{b}</p><p>{w}{e}</p>"
    return out


def turned(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Before and now, each with its bold word."""
    rng, out = pen.rng, ""
    words = rng.choice([("改造前", "改造后"), ("过去", "现在"), ("建设前", "建成后"), ("原状", "现状")])  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            a, b, _, e = parts(pen, case, c, house)
            out += f"{count.point(name(pen, c))}<p><b>{words[0]}：</b>{a}</p><p><b>{words[1]}：</b>{b}{e}</p>"  # fmt: skip
    return out


def two_tongues(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links in two languages over the scenarios."""
    out = ""
    for link, claims in by_link(case):
        out += count.clause(f"{link} {ENGLISH[link]}")
        for c in claims:
            _, b, w, e = parts(pen, case, c, house)
            out += f"{count.point(name(pen, c))}<p>{b}{w}</p><p><i>Result</i>：{e}</p>"
    return out


def spoken(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """How a family tells it: link by link, names at the paragraph's head without signs."""
    rng, out = pen.rng, ""
    tail = rng.choice(["这块，", "方面：", "这一项，", "场景，"])
    for link, claims in by_link(case):
        out += f"<p class=f><b>{link}环节，做了{len(claims)}个场景</b></p>"
        for c in claims:
            a, b, w, e = parts(pen, case, c, "home")
            out += f"<p>{name(pen, c)}{tail}{a}{b}{w}{e}</p>"
    return out


def large_numbers(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Large figures at the margin, a chip with the link."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        out += f'<div class=keep style="display:flex;gap:4mm;margin:2.5mm 0"><div class=ink style="font-size:22pt;width:14mm">{n:02d}</div><div style="flex:1"><p class=f><b style="font-size:1.12em">{name(pen, c)}</b>　<span class=chip>{c.link}</span></p><p class=f>{a}{b}{e}</p></div></div>'  # fmt: skip
    return out


def measured(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A paragraph and a small table of figures."""
    out = ""
    for link, claims in by_link(case):
        out += count.clause(said(pen, link))
        for c in claims:
            _, b, w, _ = parts(pen, case, c, house)
            out += f"<div class=keep>{count.point(name(pen, c))}<p>{b}{w}</p>{grid(('指标', '前', '后'), [tales.figures(pen.rng, c)], 'width:70%;margin-left:8mm')}</div>"  # fmt: skip
    return out


def bare_count(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Counted names, no links."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}、{x}", "场景{n} {x}", "（{w}）{x}", "{n}. {x}场景", "典型场景{w}　{x}"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{lead.format(n=n, w=in_words(n), x=name(pen, c))}</h3><p>{a}{b}{w}{e}</p>"
    return out


def periods(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """By step of building, without links."""
    rng, out = pen.rng, ""
    size = max(2, (len(case.claims) + 2) // 3)
    steps = rng.choice([("起步阶段", "提升阶段", "完善阶段"), ("第一步", "第二步", "第三步"), ("一期", "二期", "三期")])  # fmt: skip
    for k in range(0, len(case.claims), size):
        out += count.clause(steps[k // size])
        for n, c in enumerate(case.claims[k : k + size], 1):
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>{n}.<b>{name(pen, c)}</b>：{b}{w}{e}</p>"
    return out


UNLINKED: tuple[Layout, ...] = (bare_count, periods)
OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "assist": (assistant, assistant, summed_up, bold_leads, three_deep, coded, turned),
    "system": (coded, records, joined, bare_count, measured, counted_with_link),
    "home": (spoken, spoken, outline, workshops, first_second, bracketed, bare_count, interview, periods, in_sentences),
    "agency": (large_numbers, large_numbers, summed_up, turned, joined, measured),
    "county": (outline, outline, counted_with_link, three_deep, first_second, in_sentences, records, bare_count, workshops),
    "joint": (two_tongues, two_tongues, outline, summed_up, three_deep, periods),
}  # fmt: skip
