"""Scenarios as brochures, decks and prose tell them."""

from __future__ import annotations

from testsetkit.families.qingzhou.scenes_a import Design, Desk
from testsetkit.families.qingzhou.style import SANS
from testsetkit.pen import in_words


def web_cards(d: Desk) -> str:
    """Cards of a web page: the name large over a small caption."""
    rng, out = d.pen.rng, ""
    cap = rng.choice(["{} · 已上线", "所属环节｜{}", "环节：{}", "# {}"])
    for c in d.case.claims:
        out += f'<div class="card"><div style="font:700 14pt/1.4 {SANS};color:{d.at.main}">{d.name(c)}</div><div class="cap" style="margin-bottom:1.5mm">{cap.format(d.link(c))}</div><div>{d.tell.whole()}</div></div>'
    return f'<div class="g2">{out}</div>'


def slides(d: Desk) -> str:
    """A lying page each: title, chip, three boxes."""
    rng, out = d.pen.rng, ""
    heads = rng.choice(
        [
            ("痛点", "方案", "价值"),
            ("Before", "How", "After"),
            ("业务挑战", "解决之道", "客户收益"),
            ("Why 为什么", "How 怎么做", "What 成效"),
        ]
    )
    for n, c in enumerate(d.case.claims, 1):
        texts = (
            d.tell.old() + "。" + d.tell.old() + "。",
            d.tell.new(2) + "。",
            d.tell.result() + "；" + d.tell.result() + "。",
        )
        boxes = "".join(
            f'<div class="card" style="min-height:62mm;border-top:1.5mm solid {d.at.main}"><div style="font:700 14pt/1.8 {SANS};color:{d.at.main}">{h}</div><div style="font-size:13pt">{t}</div></div>'
            for h, t in zip(heads, texts, strict=True)
        )
        figures = "".join(
            f'<div style="text-align:center"><div style="font:700 22pt/1.3 {SANS};color:{d.at.main}">{rng.randrange(8, 60)}%</div><div class="cap">{x}</div></div>'
            for x in rng.sample(["效率提升", "成本下降", "能耗降低", "差错减少", "周期缩短"], 3)
        )
        out += f'<div class="wide {"new" if n > 1 else ""}"><div style="display:flex;align-items:center;border-bottom:.8mm solid {d.at.main};margin-bottom:6mm"><div style="font:700 24pt/1.6 {SANS};flex:1">{d.name(c)}</div><div class="dark">{d.link(c)}</div></div><div class="g3" style="gap:5mm">{boxes}</div><div class="g3" style="margin-top:6mm">{figures}</div></div>'
    return out


def timeline(d: Desk) -> str:
    """A line of time: year, dot, name, chip, text."""
    rng, out = d.pen.rng, ""
    year = 2018
    for c in d.case.claims:
        year = min(2025, year + rng.choice([0, 1, 1]))
        out += f'<div class="keep" style="display:flex;margin-bottom:3mm"><div style="width:20mm;font:700 15pt/1.3 {SANS};color:{d.at.main}">{year}</div><div style="width:4mm;border-left:.8mm solid {d.at.main}"></div><div style="flex:1"><div><b style="font-size:13pt">{d.name(c)}</b>　<span class="chip">{d.link(c)}</span></div><div>{d.tell.whole()}</div></div></div>'
    return out


def quoted(d: Desk) -> str:
    """Names quoted in running sentences below the links."""
    rng, out = d.pen.rng, ""
    left, right = rng.choice([("“", "”"), ("「", "」"), ("【", "】"), ("《", "》"), ("『", "』")])
    first = ["首先建成{}场景：", "围绕{}场景，", "在{}方面，", "重点实施了{}："]
    more = [
        "其次是{}场景。",
        "在{}方面，",
        "同时实施了{}。",
        "{}则解决了另一类问题。",
        "再看{}：",
        "企业还打造了{}场景，",
        "此外，围绕{}，",
    ]
    for n, (link, claims) in enumerate(d.groups(), 1):
        text = ""
        for k, c in enumerate(claims):
            text += f"{rng.choice(more if k else first).format(left + d.name(c) + right)}{d.tell.whole()}"
        out += f"<h3>{rng.choice(['（' + in_words(n) + '）', ''])}{link}</h3><p>{text}</p>"
    return out


def footnotes(d: Desk) -> str:
    """A paragraph a link with ringed numbers; what they stand for in notes below a short line."""
    rings = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
    rng, out, n = d.pen.rng, "", 0
    for link, claims in d.groups():
        signs = "、".join(rings[n + k] for k in range(len(claims)))
        n0 = n
        n += len(claims)
        out += f"<h3>{link}</h3><p>{rng.choice(['本环节建成的场景见注', '该环节已落地场景见脚注', '已实施场景'])}{signs}。{d.tell.whole()}</p>"
        notes = "".join(
            f'<div style="font-size:{d.at.size - 1}pt">{rings[n0 + k]} {d.name(c)}：{d.tell.whole()}</div>'
            for k, c in enumerate(claims)
        )
        out += f'<div style="border-top:.3mm solid #333;width:40mm;margin-top:2mm"></div>{notes}'
    return out


def leads(d: Desk) -> str:
    """Bold leads that run into their paragraphs, the link behind a bar."""
    rng, out = d.pen.rng, ""
    sign = rng.choice(["▌", "◆", "► ", "❖ ", "■ "])
    form = rng.choice(["{s}{n}｜{l}　", "{s}{n}（{l}）　", "{s}{l}·{n}。", "{s}【{l}】{n}："])
    for c in d.case.claims:
        out += f'<p class=flat style="margin-top:2mm"><b>{form.format(s=sign, n=d.name(c), l=d.link(c))}</b>{d.tell.whole()}</p>'
    return out


def columns(d: Desk) -> str:
    """Two columns of a brochure with bands for links."""
    rng, out = d.pen.rng, ""
    for link, claims in d.groups():
        out += f'<div class="dark" style="display:block;break-after:avoid;margin:2mm 0 1mm">{link}</div>'
        for c in claims:
            out += f'<div style="margin-bottom:2.5mm"><div style="font-weight:700;color:{d.at.main};break-after:avoid">{rng.choice(["● ", "▪ ", ""])}{d.name(c)}</div><div>{d.tell.whole()}</div></div>'
    return f'<div style="columns:2;column-gap:8mm;font-size:{d.at.size - 0.5}pt">{out}</div>'


def interview(d: Desk) -> str:
    """Asked and answered."""
    rng, out = d.pen.rng, ""
    asks = ["{}环节，做的是哪个场景？", "问：在{}方面还落地了什么？", "Q：{}环节的场景有哪些亮点？"]
    ask = rng.choice(asks)
    for c in d.case.claims:
        out += f'<div class="keep" style="margin:2.5mm 0"><div style="color:{d.at.main}">{ask.format(d.link(c))}</div><div><b>{rng.choice(["答：", "A：", "— "])}{d.name(c)}。</b>{d.tell.whole()}</div></div>'
    return out


def ribbons(d: Desk) -> str:
    """Numbered ribbons without links."""
    out = ""
    for n, c in enumerate(d.case.claims, 1):
        out += f'<div class="keep"><div style="display:flex;margin-top:3mm"><div style="background:{d.at.main};color:#fff;width:14mm;text-align:center;font:700 13pt/1.8 {SANS}">{n:02d}</div><div style="flex:1;background:{d.at.pale};padding-left:4mm;font:700 13pt/1.8 {SANS}">{d.name(c)}</div></div><p style="margin-top:1mm">{d.tell.whole()}{d.tell.result()}。</p></div>'
    return out


def workshops(d: Desk) -> str:
    """By workshop, without links."""
    rng, out = d.pen.rng, ""
    places = ["一车间", "二车间", "三车间", "公司总部", "仓储中心", "动力站房"]
    claims, n = list(d.case.claims), 0
    rng.shuffle(places)
    order = list(claims)
    for k in range(0, len(order), 3):
        out += f"<h3>{places[(k // 3) % 6]}</h3>"
        for c in order[k : k + 3]:
            n += 1
            out += f"<p><b>场景{in_words(n)}“{d.name(c)}”</b>　{d.tell.whole()}</p>"
    return out


def figures(d: Desk) -> str:
    """Large figures on tiles, a caption, the name below, the text at the right."""
    rng, out = d.pen.rng, ""
    caps = ["效率提升", "综合成本下降", "合格率提高", "周期缩短", "能耗下降"]
    for c in d.case.claims:
        out += f'<div class="keep" style="display:flex;gap:4mm;margin:2.5mm 0"><div style="width:48mm;background:{d.at.pale};padding:2mm;text-align:center;box-sizing:border-box"><div style="font:700 24pt/1.2 {SANS};color:{d.at.main}">{rng.randrange(9, 65)}%</div><div class="cap">{rng.choice(caps)}</div><div style="font:700 10.5pt/1.5 {SANS};margin-top:1mm">{d.name(c)}</div><div class="cap">{d.link(c)}环节</div></div><div style="flex:1">{d.tell.whole()}</div></div>'
    return out


def bullets(d: Desk) -> str:
    """Nested bullets: link, scenario, points."""
    rng, out = d.pen.rng, ""
    for link, claims in d.groups():
        inner = "".join(
            f'<li><b>{d.name(c)}</b><ul style="margin:0;padding-left:6mm;list-style:circle"><li>{d.tell.old()}；</li><li>{d.tell.new()}；</li><li>{d.tell.result()}。</li></ul></li>'
            for c in claims
        )
        out += f'<li style="margin-top:1.5mm">{link}{rng.choice(["", "（" + str(len(claims)) + "个）"])}<ul style="margin:0;padding-left:6mm;list-style:square">{inner}</ul></li>'
    return f'<ul style="margin:0;padding-left:6mm">{out}</ul>'


def captioned(d: Desk) -> str:
    """A framed text, and below it a caption that names scenario and link."""
    rng, out = d.pen.rng, ""
    sign = rng.choice(["▲ 上图场景", "↑ 场景", "▲ 场景"])
    for n, c in enumerate(d.case.claims, 1):
        out += f'<div class="keep" style="margin:3mm 0 5mm"><div style="border:.4mm solid {d.at.main};padding:3mm">{d.tell.whole()}{d.tell.whole()}</div><p class="c" style="font-size:{d.at.size - 1}pt">{sign}{n}　{d.name(c)}（{d.link(c)}）</p></div>'
    return f"<p>以下每一方框介绍一个场景，场景名称及所属环节标注在方框下方。</p>{out}"


def arrows(d: Desk) -> str:
    """A flow of links with arrows at the top, then link › name lines like a web page's path."""
    rng = d.pen.rng
    sign = rng.choice([" › ", " &gt; ", " » ", " → "])
    root = rng.choice(["首页", "智能工厂", "场景中心"])
    out = ""
    for c in d.case.claims:
        out += f'<div class="keep" style="margin:3mm 0"><div class="flat" style="border-bottom:.25mm solid #ccc"><span style="color:#888">{root}{sign}{d.link(c)}{sign}</span><b>{d.name(c)}</b></div><div>{d.tell.whole()}</div></div>'
    return out


def right_names(d: Desk) -> str:
    """The text at the left, name and link upright in a cell at the right."""
    out = ""
    for c in d.case.claims:
        out += f'<tr><td>{d.tell.whole()}</td><td style="width:27%;text-align:center"><b>{d.name(c)}</b><br><span class="cap">{d.link(c)}</span></td></tr>'
    return f"<table><tr><th>建设内容与成效</th><th>场景（环节）</th></tr>{out}</table>"


def hashes(d: Desk) -> str:
    """Posts of a company's channel: name as a topic between hashes, links as tags at the end."""
    rng, out = d.pen.rng, ""
    for n, c in enumerate(d.case.claims, 1):
        out += f'<div class="card" style="margin-bottom:3mm"><div><span class="cap">第{n}期</span>　<b style="color:{d.at.main}">#{d.name(c)}#</b></div><div>{d.tell.whole()}</div><div class="cap">标签：{d.link(c)}　阅读 {rng.randrange(300, 4000)}</div></div>'
    return out


DESIGNS: tuple[tuple[Design, bool], ...] = (
    (web_cards, True), (slides, True), (timeline, True), (quoted, True), (footnotes, True), (leads, True), (columns, True), (interview, True),
    (ribbons, False), (workshops, False), (figures, True), (bullets, True), (captioned, True), (arrows, True), (right_names, True), (hashes, True),
)  # fmt: skip
