"""Designs of the described scenarios under headings and in prose."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit import telling
from testsetkit.case import Case, Claim
from testsetkit.families.wulian import tales
from testsetkit.families.wulian.look import Counter, grid
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_link, name

Layout = Callable[[Pen, Case, Counter, str], str]
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def _split(pen: Pen, case: Case) -> list[tuple[str, list[Claim]]]:
    return telling.split(pen, case, 0.3)


def _said(pen: Pen, link: str) -> str:
    return pen.rng.choice([f"{link}环节", link, f"{link}环节场景", f"{link}方面", f"环节：{link}"])


def parts(pen: Pen, case: Case, c: Claim, house: str) -> tuple[str, str, str, str]:
    """Trouble, what was built, how, the effect."""
    r = pen.rng
    return tales.trouble(r, c), tales.build(r, c, case, house), tales.way(r, c), tales.effect(r, c)


def outline(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links, names and one or two paragraphs: as the form's outline has it."""
    out, rng = "", pen.rng
    form, deep = rng.choice(["{}", "{}", "{}场景", "场景：{}"]), rng.random() < 0.5
    for link, claims in _split(pen, case):
        out += count.clause(_said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += count.point(form.format(name(pen, c)))
            out += f"<p>{a}{b}</p><p>{w}{e}</p>" if deep else f"<p>{b}{w}{e}</p>"
    return out


def numbered(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """场景一 with the link in a line of its own."""
    rng, out = pen.rng, ""
    lead = rng.choice(
        ["场景{w}：", "场景{n}　", "（{w}）场景{n}：", "典型场景{n}：", "场景{n:02d} "]
    )
    line = rng.choice(["所属环节：{}", "对应环节：{}环节", "环节：{}", "（所属环节：{}）"])
    words = rng.choice([("建设内容：", "实施成效："), ("", ""), ("1.建设情况。", "2.应用效果。")])
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{name(pen, c)}</h3><p>{line.format(c.link)}</p><p>{words[0]}{b}{w}</p><p>{words[1]}{e}</p>"  # fmt: skip
    return out


def procedure(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A controlled document's way: purpose, range, duties, content, record."""
    rng, out = pen.rng, ""
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, "control")
            lines = [("目的", a), ("职责", f"{rng.choice(tales.DEPARTMENTS)}归口管理，{rng.choice(tales.DEPARTMENTS)}配合。"), ("内容", b + w), ("效果", e)]  # fmt: skip
            out += count.point(name(pen, c))
            out += "".join(f'<p class=f style="padding-left:8mm">{x}) {k}：{t}</p>' for x, (k, t) in zip("abcd", lines, strict=True))  # fmt: skip
    return out


def thesis(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An institute's report: sections, numbered findings, references."""
    rng, out = pen.rng, ""
    for link, claims in _split(pen, case):
        out += count.clause(rng.choice([f"{link}环节的实践", f"{link}环节", f"{link}环节场景分析"]))
        for k, c in enumerate(claims, 1):
            a, b, w, e = parts(pen, case, c, "paper")
            end = rng.choice(["发现", "结论", "要点"])
            out += count.point(name(pen, c))
            out += f"<p>{a.rstrip('。')}<sup>[{rng.randrange(1, 7)}]</sup>。{b}{w}</p><p><b>{end}{count.clauses}-{k}</b>　{e}</p>"  # fmt: skip
    return out


def run_in(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names in bold before their paragraphs, under links."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}．{x}。", "（{n}）{x}：", "{x}——", "◇ {x}　", "{w}是{x}。"])
    for link, claims in _split(pen, case):
        out += count.clause(_said(pen, link))
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            out += f"<p><b>{lead.format(n=n, w=in_words(n), x=name(pen, c))}</b>{a}{b}{e}</p>"
    return out


def quoted(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names quoted within the sentences of a report."""
    rng, out = pen.rng, ""
    a1, a2 = rng.choice([("“", "”"), ("“", "”"), ("《", "》"), ("【", "】")])
    forms = ("建设{}场景，", "在{}场景方面，", "打造{}场景，", "实现了{}，", "完成{}场景建设，")
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for c in claims:
            _, b, w, e = parts(pen, case, c, house)
            first = rng.choice(forms).format(f"{a1}{name(pen, c)}{a2}")
            out += f"<p>{first}{b}{w}{e}</p>"
    return out


def labelled(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Lines of labels and answers, scenario after scenario."""
    rng, out = pen.rng, ""
    names = rng.choice([("场景名称", "所属环节", "建设内容", "取得成效"), ("名称", "环节", "做法", "效果"), ("应用场景", "对应环节", "具体内容", "成效")])  # fmt: skip
    rule = rng.choice(["", "border-bottom:.2mm solid #888", "border-bottom:.2mm dashed #888"])
    swap = rng.random() < 0.4
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        head = [(names[0], name(pen, c)), (names[1], c.link or "")]
        lines = [*(head[::-1] if swap else head), (names[2], a + b + w), (names[3], e)]
        out += f'<div style="padding:1.5mm 0;{rule}" class=keep>' + "".join(f"<p class=f>{k}：{v}</p>" for k, v in lines) + "</div>"  # fmt: skip
    return out


def joined(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Link and name in one heading."""
    rng, out = pen.rng, ""
    form = rng.choice(["{l}—{x}", "{l}：{x}", "{x}（{l}环节）", "{x}（{l}）", "【{l}】{x}", "{l}环节　{x}"])  # fmt: skip
    for c in case.claims:
        a, b, w, e = parts(pen, case, c, house)
        out += count.clause(form.format(l=c.link, x=name(pen, c)))
        out += f"<p>{a}{b}</p><p>{w}</p><p>{e}</p>"
    return out


def group_way(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A group's report: slogans over the links, names in the run of 一是, 二是."""
    rng, out = pen.rng, ""
    slogans = {"工厂建设": "夯实底座", "研发设计": "创新引领", "生产作业": "提质增效", "生产管理": "精细管控", "运营管理": "协同高效"}  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(
            f"{slogans[link]}，推进{link}环节{rng.choice(['智能升级', '数智化建设', '转型'])}"
        )
        for n, c in enumerate(claims, 1):
            _, b, _, e = parts(pen, case, c, "group")
            out += f"<p><b>{in_words(n)}是{rng.choice(['建成', '打造', '推进'])}{name(pen, c)}场景。</b>{b}{e}</p>"
    return out


def at_end(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The name behind its paragraph."""
    rng, out = pen.rng, ""
    form = rng.choice(["（对应场景：{}）", "——场景名称：{}", "【场景：{}】"])
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            out += f"<p>{n}．{a}{b}{e}{form.format(name(pen, c))}</p>"
    return out


def problem(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Trouble, remedy, effect under each name."""
    rng, out = pen.rng, ""
    words = rng.choice([("解决的问题", "主要做法", "取得效果"), ("现状与问题", "改造内容", "改造成效"), ("背景", "方案", "结果")])  # fmt: skip
    mark = rng.choice(["●", "◎", "①②③", "（1）（2）（3）"])
    signs = {"①②③": ["①", "②", "③"], "（1）（2）（3）": ["（1）", "（2）", "（3）"]}.get(mark, [mark] * 3)  # fmt: skip
    for link, claims in _split(pen, case):
        out += count.clause(_said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += count.point(name(pen, c))
            out += "".join(f"<p>{s}{k}：{t}</p>" for s, k, t in zip(signs, words, (a, b + w, e), strict=True))  # fmt: skip
    return out


def measured(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A heading, a sentence, a small table of figures."""
    out = ""
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for c in claims:
            _, b, w, _ = parts(pen, case, c, house)
            what, before, after = tales.figures(pen.rng, c)
            out += f"<div class=keep>{count.point(name(pen, c))}<p>{b}{w}</p>{grid(('指标', '应用前', '应用后'), [(what, before, after)], 'width:80%;margin-left:10%')}</div>"
    return out


def margin(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Names at the margin, texts beside them."""
    out, rng = "", pen.rng
    edge = rng.choice(["border-right:.5mm solid #666", "border-right:.2mm dotted #666", ""])
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += f'<div class=keep style="display:flex;margin:2mm 0"><div style="width:34mm;flex:none;font-weight:700;padding-right:2mm;{edge}">{name(pen, c)}</div><div style="flex:1;padding-left:4mm">{a}{b}{w}{e}</div></div>'
    return out


def bullets(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Short: a bullet each."""
    rng, out = pen.rng, ""
    mark = rng.choice(["■", "➢", "•", "◆", "√"])
    for link, claims in by_link(case):
        out += count.clause(_said(pen, link))
        for c in claims:
            _, b, _, e = parts(pen, case, c, house)
            out += f'<p class=f style="padding-left:6mm;text-indent:-5mm">{mark} {name(pen, c)}：{b}{e}</p>'
    return out


def counted(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Counted names, no links."""
    case.headed = False
    rng, out = pen.rng, ""
    lead = rng.choice(["场景{w}：{x}", "{n}．{x}", "（{w}）{x}", "{n}、{x}场景"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f"<h3>{lead.format(n=n, w=in_words(n), x=name(pen, c))}</h3><p>{a}{b}</p><p>{w}{e}</p>"  # fmt: skip
    return out


def phased(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """By phase of building, without links."""
    case.headed = False
    out, size = "", max(2, (len(case.claims) + 2) // 3)
    for k in range(0, len(case.claims), size):
        out += count.clause(f"{'一二三四五六七'[k // size]}期建设")
        for n, c in enumerate(case.claims[k : k + size], 1):
            _, b, w, e = parts(pen, case, c, house)
            out += f"<p>（{n}）<b>{name(pen, c)}</b>。{b}{w}{e}</p>"
    return out


OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "plain": (outline, outline, outline, outline, numbered, numbered, run_in, joined, labelled, problem, quoted, counted, counted, phased, at_end, bullets),
    "control": (procedure, procedure, outline, labelled, problem, numbered),
    "group": (group_way, group_way, outline, quoted, run_in, phased, problem),
    "wps": (bullets, margin, numbered, joined, measured, labelled),
    "paper": (thesis, thesis, measured, outline, margin, counted, quoted),
}  # fmt: skip
