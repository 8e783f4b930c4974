"""Scenarios of a book in many designs."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.penglai import prose
from testsetkit.families.penglai.sheet import para, rows
from testsetkit.pen import Pen, in_words

_RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱"
_TRIPLE = (("现状与痛点", "建设内容", "实施成效"), ("改造前", "怎么改", "改造后"), ("需求分析", "解决方案", "应用效果"), ("存在问题", "主要做法", "取得成效"))  # fmt: skip


class Teller:
    """Writes the scenarios of one case."""

    def __init__(self, pen: Pen, case: Case, chapter: int) -> None:
        self.pen, self.case, self.rng, self.chapter = pen, case, pen.rng, chapter
        self.long = self.rng.random() < 0.4
        self.words = self.rng.choice(_TRIPLE)
        self.stock = prose.stocks(self.rng)

    def name(self, claim: Claim) -> str:
        return self.pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)

    def told(self, claim: Claim) -> tuple[str, str, str]:
        return prose.scene(self.case, claim, self.rng, self.stock, long=self.long)

    def groups(self) -> list[tuple[str, list[Claim]]]:
        return [(k or "运营管理", list(g)) for k, g in groupby(self.case.claims, key=lambda c: c.link)]  # fmt: skip

    def body(self, claim: Claim) -> str:
        """Three parts under small heads, or one text."""
        before, done, after = self.told(claim)
        how = self.rng.random()
        if how < 0.4:
            return para(before, done, after)
        if how < 0.7:
            return "".join(f"<p><b>{w}：</b>{escape(t)}</p>" for w, t in zip(self.words, (before, done, after), strict=True))  # fmt: skip
        return para(before + done + after)


def _chinese(t: Teller) -> str:
    """（一）link, 1. scenario."""
    tail = t.rng.choice(["环节", "", "方面", "类场景"])
    dot = t.rng.choice(["．", ". ", "、"])
    made = []
    for n, (link, claims) in enumerate(t.groups(), 1):
        made.append(f"<h3>（{in_words(n)}）{link}{tail}</h3>")
        for k, claim in enumerate(claims, 1):
            made.append(f"<h4>{k}{dot}{t.name(claim)}</h4>{t.body(claim)}")
    return "".join(made)


def _parts(t: Teller) -> str:
    """第一部分 link; 场景一：."""
    made, n = [], 0
    word = t.rng.choice(["场景", "应用场景", "典型场景"])
    for k, (link, claims) in enumerate(t.groups(), 1):
        made.append(f'<h3 class="mid">第{in_words(k)}部分　{link}</h3>')
        for claim in claims:
            n += 1
            colon = t.rng.choice(["：", "：", "　"])
            made.append(f"<h4>{word}{in_words(n)}{colon}{t.name(claim)}</h4>{t.body(claim)}")
    return "".join(made)


def _decimals(t: Teller) -> str:
    c = t.chapter
    made = []
    for n, (link, claims) in enumerate(t.groups(), 1):
        made.append(f"<h3>{c}.{n} {link}</h3>")
        for k, claim in enumerate(claims, 1):
            made.append(f"<h4>{c}.{n}.{k} {t.name(claim)}</h4>")
            if t.rng.random() < 0.5:
                for j, (w, text) in enumerate(zip(t.words, t.told(claim), strict=True), 1):
                    made.append(f'<p class="flat"><b>{c}.{n}.{k}.{j} {w}</b></p>{para(text)}')
            else:
                made.append(t.body(claim))
    return "".join(made)


def _rings(t: Teller) -> str:
    """A sentence a link, ringed numbers for scenarios."""
    made = []
    for n, (link, claims) in enumerate(t.groups(), 1):
        made.append(f"<h3>{n}、{link}环节（{len(claims)}个）</h3>")
        for k, claim in enumerate(claims):
            before, done, after = t.told(claim)
            made.append(f"<p>{_RINGS[k]}<b>{t.name(claim)}</b>。{escape(before + done + after)}</p>")  # fmt: skip
    return "".join(made)


def _tables(t: Teller) -> str:
    """A table a scenario."""
    made = []
    labels = t.rng.choice([("所属环节", "场景名称", "实例名称"), ("环节", "对应典型场景", "应用名称"), ("业务环节", "场景", "建设项目")])  # fmt: skip
    side = t.rng.random() < 0.5
    for n, claim in enumerate(t.case.claims, 1):
        before, done, after = t.told(claim)
        words = [f'<div class="up" style="margin:auto">{w}</div>' if side else w for w in t.words]
        lines = [
            f"<tr><th>{labels[0]}</th><td>{claim.link}</td><th>{labels[1]}</th><td>{t.name(claim)}</td></tr>",
            f'<tr><th>{labels[2]}</th><td colspan="3">{escape(prose.instance(t.case, claim, t.rng))}</td></tr>',
            *(f'<tr><th>{w}</th><td colspan="3">{escape(x)}</td></tr>' for w, x in zip(words, (before, done, after), strict=True)),
        ]  # fmt: skip
        made.append(f'<p class="flat keep">表{t.chapter}-{n}</p><table style="font-size:10.5pt"><colgroup><col style="width:17%"><col style="width:26%"><col style="width:20%"><col></colgroup>{"".join(lines)}</table>')  # fmt: skip
    return "".join(made)


def _grid(t: Teller) -> str:
    """One table for all, links merged downwards; upright or lying."""
    lying = t.rng.random() < 0.5
    lines, n = [], 0
    for link, claims in t.groups():
        for k, claim in enumerate(claims):
            n += 1
            before, done, after = t.told(claim)
            first = f'<td rowspan="{len(claims)}" style="width:12mm">{link}</td>' if k == 0 else ""
            texts = f"<td>{escape(before)}</td><td>{escape(done)}</td><td>{escape(after)}</td>" if lying else f"<td>{escape(done + after)}</td>"  # fmt: skip
            lines.append(f'<tr><td style="width:7mm">{n}</td>{first}<td style="width:28mm">{t.name(claim)}</td>{texts}</tr>')  # fmt: skip
    head = ["序号", "环节", "场景名称", *t.words] if lying else ["序号", "环节", "典型场景", "建设内容与成效"]  # fmt: skip
    top = "".join(f"<th>{h}</th>" for h in head)
    table = f'<table style="font-size:10pt"><thead><tr>{top}</tr></thead>{"".join(lines)}</table>'
    return f'<div class="wide"><h3>智能制造场景建设情况表</h3>{table}</div>' if lying else table


def _cards(t: Teller) -> str:
    """Boxes with a bar: link ▸ scenario."""
    arrow = t.rng.choice([" ▸ ", "　|　", " — ", "→", " / "])
    colour = t.rng.choice(["#1f4e79", "#2e6b4f", "#555", "#8a3b12"])
    made = []
    for n, claim in enumerate(t.case.claims, 1):
        bar = f'<div style="background:{colour};color:#fff;padding:1mm 3mm;font-family:Noto Sans CJK SC">{n:02d}　{claim.link}{arrow}{t.name(claim)}</div>'
        made.append(f'<div class="keep" style="border:.4mm solid {colour};margin:0 0 4mm">{bar}<div style="padding:2mm 3mm">{t.body(claim)}</div></div>')  # fmt: skip
    return "".join(made)


def _triples(t: Teller) -> str:
    """Link, scenario and instance before each text."""
    labels = t.rng.choice([("环节", "场景", "实例"), ("所在环节", "典型场景名称", "实例名称"), ("一级环节", "二级场景", "三级应用")])  # fmt: skip
    gap = t.rng.choice(["　　", "；", "<br>", "　|　"])
    made = []
    for n, claim in enumerate(t.case.claims, 1):
        told = (claim.link or "", t.name(claim), escape(prose.instance(t.case, claim, t.rng)))
        line = gap.join(f"<b>{a}：</b>{b}" for a, b in zip(labels, told, strict=True))
        made.append(f'<p class="flat" style="margin-top:3mm">[{n}]　{line}</p>{t.body(claim)}')
    return "".join(made)


def _running(t: Teller) -> str:
    """Names inside sentences of running text."""
    made = []
    opens = ("在{}环节，", "围绕{}，", "{}方面，", "聚焦{}环节，")
    binds = (
        "公司打造了“{}”场景。",
        "重点建设“{}”这一典型场景。",
        "建成“{}”场景。",
        "形成了“{}”场景应用。",
    )
    again = ("同时，", "此外，", "在此基础上，", "另外，", "与之配套，", "接着，")
    for link, claims in t.groups():
        for k, claim in enumerate(claims):
            before, done, after = t.told(claim)
            head = t.rng.choice(opens).format(link) if k == 0 else t.rng.choice(again)
            bind = t.rng.choice(binds).format(t.name(claim))
            made.append(f"<p>{head}{bind}{escape(before + done + after)}</p>")
    return "".join(made)


def _cases(t: Teller) -> str:
    """One after another, without links, each like a little appendix."""
    t.case.headed = False
    word = t.rng.choice(["案例{}", "CASE {}", "应用{}", "实践之{}"])
    count = (lambda n: str(n)) if "CASE" in word else in_words
    made = []
    for n, claim in enumerate(t.case.claims, 1):
        before, done, after = t.told(claim)
        mark = word.format(count(n))
        small = rows([[f"<b>{w}</b>", escape(x)] for w, x in zip(t.words, (before, done, after), strict=True)])  # fmt: skip
        made.append(f'<div class="keep"><p class="mid" style="margin-top:4mm;border-top:.6mm double #333;padding-top:1mm">{mark}　<b>{t.name(claim)}</b></p>{small}</div>')  # fmt: skip
    return "".join(made)


def _filed(t: Teller) -> str:
    """A file card a scenario: number, link, reference, state, text below."""
    made = []
    prefix = t.rng.choice(["CJ", "SC-", "场景", "S"])
    for n, claim in enumerate(t.case.claims, 1):
        head = rows(
            [[f"{prefix}{n:02d}", claim.link or "", t.name(claim), t.rng.choice(["已投用", "已验收", "运行中"])]],
            [t.rng.choice(["编号", "编　号"]), "对应环节", "对照指引的场景", "状态"],
            style="text-align:center;margin-bottom:1mm",
        )  # fmt: skip
        made.append(f'<div class="keep">{head}{t.body(claim)}</div>')
    return "".join(made)


def _bare(t: Teller) -> str:
    """Plain headings, link as a subtitle behind the name, no numbers."""
    made = []
    for claim in t.case.claims:
        link = t.rng.choice([f"（{claim.link}环节）", f"——{claim.link}"])
        made.append(f"<h4>◆ {t.name(claim)}{link}</h4>{t.body(claim)}")
    return "".join(made)


_DESIGNS: tuple[Callable[[Teller], str], ...] = (
    _chinese, _parts, _decimals, _rings, _tables, _grid, _cards, _triples, _running, _cases, _filed, _bare,
)  # fmt: skip


def _overview(t: Teller) -> str:
    """A summary before the descriptions: counts and names, none of them described here."""
    lines = [[link, str(len(of)), "、".join(escape(c.claimed) for c in of)] for link, of in t.groups()]  # fmt: skip
    said = f"<p>围绕{len(lines)}个环节，公司共建设{len(t.case.claims)}个场景，总体情况如下表。</p>"
    return said + rows(lines, ["环节", "数量", "场景"], style="font-size:10pt")


def scenes(pen: Pen, case: Case, chapter: int) -> str:
    teller = Teller(pen, case, chapter)
    case.headed = True
    design = pen.rng.choice(_DESIGNS)
    told = design(teller)
    if design not in (_grid, _cases) and pen.rng.random() < 0.2:
        told = _overview(teller) + told
    return told
