"""Scenario descriptions under headings and in running text."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import groupby

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import CIRCLED, Look, head, para, table, td, tr
from testsetkit.families.wenhe.tales import (
    POINTS2,
    POINTS3,
    POINTS4,
    Tale,
    held,
    named,
)
from testsetkit.pen import Pen, in_words


class Stage:
    """What designs need: the book's pen and look, and by which links it speaks."""

    def __init__(self, case: Case, pen: Pen, k: Look, rng: random.Random, told: list[Tale]) -> None:
        self.case, self.pen, self.k, self.rng, self.tales = case, pen, k, rng, told
        self.eight = rng.random() < 0.4
        self.suffix = rng.choice(["环节", "", "", "方面"])

    def link(self, tale: Tale) -> str:
        """The link, of the notice's five or the guide's eight."""
        claim = tale.claim
        return (claim.guide_link if self.eight else None) or claim.link or "运营管理"

    def groups(self) -> list[tuple[str, list[Tale]]]:
        """Scenarios by links, in the book's order."""
        return [(link, list(of)) for link, of in groupby(self.tales, key=self.link)]

    def name(self, tale: Tale) -> str:
        """The scenario's name, marked."""
        return named(self.pen, tale)

    def prose(self, tale: Tale) -> str:
        """Its text, marked so that its page is not lost."""
        return held(self.pen, tale.prose())

    def points(self, count: int) -> tuple[str, ...]:
        """Names of two, three or four points."""
        pool: tuple[tuple[str, ...], ...] = {2: POINTS2, 3: POINTS3, 4: POINTS4}[count]
        return self.rng.choice(pool)


Design = Callable[[Stage], str]


def headings(s: Stage) -> str:
    """（一）link, 1. name, paragraphs."""
    forms = s.rng.choice([("（{}）", "{}．"), ("{}、", "（{}）"), ("第{}部分　", "{} ")])
    made = ""
    n = 0
    for g, (link, of) in enumerate(s.groups(), 1):
        made += head(s.k, forms[0].format(in_words(g)) + link + s.suffix, 2)
        for tale in of:
            n += 1
            made += head(s.k, forms[1].format(n) + s.name(tale), 3)
            made += para(s.prose(tale))
    return made


def decimals(s: Stage) -> str:
    """3.2.1 name; three or four labelled points."""
    chapter = s.rng.choice([2, 3, 4, 5])
    names = s.points(s.rng.choice([3, 4]))
    made = ""
    for g, (link, of) in enumerate(s.groups(), 1):
        made += head(s.k, f"{chapter}.{g} {link}{s.suffix}", 2)
        for m, tale in enumerate(of, 1):
            made += head(s.k, f"{chapter}.{g}.{m} {s.name(tale)}", 3)
            for label, said in tale.points(names):
                made += para(f"<b>{label}</b>　{held(s.pen, said)}")
    return made


def first_sentence(s: Stage) -> str:
    """No heading but the link's; the name stands in quotation marks in the first sentence."""
    quotes = s.rng.choice(["“{}”", "「{}」", "《{}》", "‘{}’"])
    opening = (
        "在{}场景上，", "{}是本环节的重点。", "围绕{}，", "公司把{}列为年度任务。", "我们先说{}。", "{}场景已建成投用。", "其中，{}的情况如下：",
        "按照指引要求开展了{}建设。", "本环节还建成了{}场景。",
    )  # fmt: skip
    made = ""
    for g, (link, of) in enumerate(s.groups(), 1):
        made += head(s.k, f"{in_words(g)}是{link}{s.suffix}" if s.rng.random() < 0.3 else f"【{link}】", 2)  # fmt: skip
        starts = s.rng.sample(opening, len(opening))
        for n, tale in enumerate(of):
            start = starts[n % len(starts)].format(quotes.format(s.name(tale)))
            made += para(start + s.prose(tale))
    return made


def brackets(s: Stage) -> str:
    """【name】 leads the paragraph; the link stands in brackets after it, or nowhere."""
    linked = s.rng.random() < 0.6
    s.case.headed = linked
    signs = s.rng.choice(["【{}】", "[{}]", "〖{}〗", "■ {} ■"])
    after = s.rng.choice(["（所属环节：{}）", "（{}）", "<{}环节>".replace("<", "&lt;").replace(">", "&gt;")])  # fmt: skip
    return "".join(
        para(
            f"<b>{signs.format(s.name(tale))}</b>{after.format(s.link(tale)) if linked else ''}{s.prose(tale)}",
            "margin-bottom:3mm",
        )
        for tale in s.tales
    )


def ringed(s: Stage) -> str:
    """Ringed numbers and bare names, no links."""
    s.case.headed = False
    names = s.points(2)
    style = s.rng.randrange(3)
    made = ""
    for tale in s.tales:
        number = (CIRCLED[tale.number - 1], f"场景{in_words(tale.number)}　", f"▲{tale.number:02d} ")[style]  # fmt: skip
        made += head(s.k, f"{number}{s.name(tale)}", 3)
        for label, said in tale.points(names):
            made += para(f"{label}：{held(s.pen, said)}")
    return made


def joined(s: Stage) -> str:
    """Link and name joined in one heading."""
    form = s.rng.choice(["{}—{}", "{}·{}", "{} / {}", "{}环节：{}", "{}｜{}"])
    made = ""
    for tale in s.tales:
        made += head(s.k, f"{tale.number}. {form.format(s.link(tale), s.name(tale))}", 2)
        made += para(s.prose(tale))
    return made


def asked(s: Stage) -> str:
    """Questions and answers."""
    ask = s.rng.choice(
        [
            ("问：{0}环节，“{1}”是怎样做的？", "答："),
            ("Q{2} 请介绍{0}中的“{1}”。", "A{2} "),
            ("{2}．贵单位“{1}”（{0}）建设情况？", "　　回答："),
        ]
    )
    made = ""
    for tale in s.tales:
        question = ask[0].format(s.link(tale), s.name(tale), tale.number)
        made += f'<p style="margin:3mm 0 1mm;font-family:{s.k.head};color:{s.k.dark};break-after:avoid">{question}</p>'
        made += (
            f'<p style="margin-left:6mm">{ask[1].format("", "", tale.number)}{s.prose(tale)}</p>'
        )
    return made


def timeline(s: Stage) -> str:
    """A line of time at the left, links above."""
    made = ""
    for link, of in s.groups():
        made += head(s.k, f"▎{link}{s.suffix}", 2)
        rows = []
        for tale in of:
            when = (
                f"{s.rng.randrange(2021, 2026)}年{s.rng.choice(['一', '二', '三', '四'])}季度建成"
            )
            dot = f'<span style="color:{s.k.dark}">●</span><br><span style="font-size:80%">{when}</span>'
            rows.append(
                tr(
                    td(dot, f"border:none;border-right:.8mm solid {s.k.rule};width:20%;text-align:right"),
                    td(f"<b>{s.name(tale)}</b><br>{s.prose(tale)}", "border:none;padding-left:4mm"),
                )
            )  # fmt: skip
        made += table(rows)
    return made


def bulleted(s: Stage) -> str:
    """Link as a numbered line, names as leads of bullets."""
    bullet = s.rng.choice(["●", "➢", "◆", "√", "—"])
    dot = s.rng.choice(["。", "：", "——", "　"])
    made = ""
    for g, (link, of) in enumerate(s.groups(), 1):
        made += head(s.k, f"{g}) {link}{s.suffix}（{len(of)}个场景）", 2)
        for tale in of:
            made += f'<p style="margin:0 0 2mm 6mm;text-indent:-4mm;padding-left:4mm">{bullet} <b>{s.name(tale)}</b>{dot}{s.prose(tale)}</p>'
    return made


TEXTS: tuple[Design, ...] = (
    headings, decimals, first_sentence, brackets, ringed, joined, asked, timeline, bulleted,
)  # fmt: skip
