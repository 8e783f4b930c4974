"""Scenario chapters as headings and running text. Every design returns HTML and says whether links stand there."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.stories import Story, story
from testsetkit.pen import Pen


@dataclass
class Scene:
    n: int
    claim: Claim
    name: str
    """HTML, marked; printed once."""
    link: str
    story: Story


def scenes_of(pen: Pen, case: Case, *, guide: bool = False) -> list[Scene]:
    """The scenarios in the book's order; under the guide's eight links or the notice's five."""
    if guide:
        case.claims = _regrouped(case.claims)
    made = []
    for n, c in enumerate(case.claims, 1):
        link = (c.guide_link if guide and c.guide_link else c.link) or "运营管理"
        name = pen.mark(escape(c.claimed), what="scenario", text=c.claimed)
        made.append(Scene(n, c, name, link, story(pen.rng, case, c)))
    return made


def _regrouped(claims: list[Claim]) -> list[Claim]:
    """Those with one heading of the guide beside one another."""
    order: list[str] = []
    for c in claims:
        name = c.guide_link or c.link or "运营管理"
        if name not in order:
            order.append(name)
    return sorted(claims, key=lambda c: order.index(c.guide_link or c.link or "运营管理"))


def groups(scenes: list[Scene]) -> list[tuple[str, list[Scene]]]:
    return [(k, list(g)) for k, g in groupby(scenes, lambda s: s.link)]


def link_title(rng: random.Random, link: str, form: str) -> str:
    return {
        "bare": link,
        "with": f"{link}环节",
        "aspect": f"{link}方面",
        "build": f"{link}环节建设情况",
        "scenes": f"{link}环节智能制造场景",
    }[form]


_FORMS = ("bare", "with", "with", "aspect", "build", "scenes")


def chapters(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """（一）link, then 1. or （1） scenario, then paragraphs."""
    rng = pen.rng
    form, tail = rng.choice(_FORMS), rng.choice(["", "", "场景"])
    outer, inner = rng.choice(
        [
            ("（{c}）{t}", "{n}. {s}"),
            ("{c}、{t}", "（{m}）{s}"),
            ("（{c}）{t}", "{n}、{s}"),
            ("{c}、{t}", "{n}．{s}"),
            ("【{t}】", "（{m}）{s}"),
        ]
    )
    through = rng.random() < 0.4
    out, at = [], 0
    for c, (link, some) in enumerate(groups(scenes), 1):
        out.append(f"<h3>{outer.format(c=sheet.cn(c), t=link_title(rng, link, form))}</h3>")
        for k, s in enumerate(some, 1):
            at += 1
            n = at if through else k
            out.append(
                f"<h4>{inner.format(n=n, m=sheet.cn(n), s=s.name + tail)}</h4>{sheet.paras(s.story.full(rng))}"
            )
    return "".join(out)


def decimals(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """3.1 link, 3.1.1 scenario."""
    rng = pen.rng
    top, form = rng.choice([3, 3, 4, 5]), rng.choice(_FORMS)
    tail = rng.choice(["", "场景", "（典型场景）"])
    points = rng.choice(
        [
            ("（1）现状", "（2）建设内容", "（3）成效"),
            ("①问题：", "②做法：", "③效果："),
            ("a）背景", "b）方案", "c）效果"),
            ("", "", ""),
        ]
    )
    out = []
    for c, (link, some) in enumerate(groups(scenes), 1):
        out.append(f"<h3>{top}.{c} {link_title(rng, link, form)}</h3>")
        for k, s in enumerate(some, 1):
            texts = [
                f"{p}{'：' if p and p[-1] not in '：' else ''}{t}"
                for p, t in zip(points, s.story.full(rng), strict=True)
            ]
            out.append(f"<h4>{top}.{c}.{k} {s.name}{tail}</h4>{sheet.paras(texts)}")
    return "".join(out)


def leads(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Bold names that open a paragraph under their link."""
    rng = pen.rng
    form, bullet = rng.choice(_FORMS), rng.choice(["●", "◆", "▶", "■", "", "※", "—"])
    end = rng.choice(["。", "：", "　", "——"])
    out = []
    for c, (link, some) in enumerate(groups(scenes), 1):
        out.append(f"<h3>（{sheet.cn(c)}）{link_title(rng, link, form)}</h3>")
        out += [f"<p>{bullet}<b>{s.name}</b>{end}{''.join(s.story.full(rng))}</p>" for s in some]
    return "".join(out)


def quoted(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Sentences: 在…方面，…建成“…”场景."""
    rng = pen.rng
    out = []
    for link, some in groups(scenes):
        at = f"在{link}{rng.choice(['方面', '环节'])}，公司围绕实际需求建成{len(some)}个场景。"
        texts = []
        for k, s in enumerate(some):
            lead = (
                ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是"][k]
                if len(some) > 1 and k < 8
                else ""
            )
            verb = rng.choice(["建设", "建成", "实施", "打造"])
            texts.append(f"{lead}{verb}“{s.name}”场景。{s.story.short(rng)}")
        joined = rng.random() < 0.4
        out.append(f"<p>{at}{''.join(texts)}</p>" if joined else f"<p>{at}</p>{sheet.paras(texts)}")
    return "".join(out)


def instances(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """环节—场景—实例 in one line, then text."""
    rng = pen.rng
    dash = rng.choice(["—", "——", "－", " → ", "/", " > "])
    word = rng.choice(["实例", "案例", "工程"])
    out = []
    for s in scenes:
        tale = f"{s.story.where}{s.story.system}{word}"
        out.append(
            f"<h4>{s.n}. {s.link}{dash}{s.name}{dash}{tale}</h4>{sheet.paras(s.story.full(rng))}"
        )
    return f"<p>以下按“环节{dash}场景{dash}{word}”的顺序列示。</p>" + "".join(out)


def brackets(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """场景N：name（link）."""
    rng = pen.rng
    form = rng.choice(
        [
            "场景{n}：{s}（{k}环节）",
            "场景{m}　{s}【{k}】",
            "典型场景{n} {s}（所属环节：{k}）",
            "{n}号场景：{s}（{k}）",
            "场景{n}、{s}｜{k}",
        ]
    )
    return "".join(
        f"<h3>{form.format(n=s.n, m=sheet.cn(s.n), s=s.name, k=s.link)}</h3>{sheet.paras(s.story.full(rng))}"
        for s in scenes
    )


def ringed(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Ringed or counted names without links."""
    case.headed = False
    rng = pen.rng
    kind = rng.choice(["ring", "di", "no", "paren"])
    out = []
    for s in scenes:
        mark = {
            "ring": sheet.RINGS[s.n - 1],
            "di": f"第{sheet.cn(s.n)}个场景：",
            "no": f"场景{s.n:02d}　",
            "paren": f"（{s.n}）",
        }[kind]
        out.append(f"<h4>{mark}{s.name}</h4>{sheet.paras(s.story.full(rng))}")
    return "".join(out)


def workshops(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """By part of the works, without links."""
    case.headed = False
    rng = pen.rng
    parts = rng.choice(
        [
            ["原料与备料", "主生产线", "成品与公用工程"],
            ["一分厂", "二分厂", "动力与管理部门"],
            ["前道车间", "后道车间", "职能部室"],
        ]
    )
    size, tail = -(-len(scenes) // 3), rng.choice(["场景", ""])
    out = []
    for n, part in enumerate(parts):
        some = scenes[n * size : (n + 1) * size]
        if not some:
            continue
        out.append(f"<h3>（{sheet.cn(n + 1)}）{part}</h3>")
        for k, s in enumerate(some, 1):
            s.story.where = part
            full = s.story.full(rng)
            out.append(f"<h4>{k}. {s.name}{tail}</h4><p>{full[0]}{full[1]}</p><p>{full[2]}</p>")
    return "".join(out)


def answered(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Fixed questions under each scenario."""
    rng = pen.rng
    words = rng.choice(
        [
            ("为什么建", "建了什么", "效果怎样"),
            ("【痛点】", "【方案】", "【效益】"),
            ("1）需求分析", "2）实施内容", "3）量化成效"),
            ("现状问题", "解决方案", "应用成效"),
        ]
    )
    out = []
    for c, (link, some) in enumerate(groups(scenes), 1):
        out.append(f"<h3>{c}　{link_title(rng, link, 'with')}</h3>")
        for k, s in enumerate(some, 1):
            body = "".join(
                f"<p><b>{w}</b>　{t}</p>" for w, t in zip(words, s.story.full(rng), strict=True)
            )
            out.append(f"<h4>{c}.{k}　{s.name}</h4>{body}")
    return "".join(out)


def aims(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Lines of record: 场景名称, 所属环节, 实施部门, 建设内容, 成效."""
    rng = pen.rng
    words = rng.choice(
        [
            ("场景名称", "所属环节", "建设内容", "建设成效"),
            ("场景名称", "对应环节", "主要做法", "取得效果"),
            ("申报场景", "环节", "技术方案", "量化指标"),
        ]
    )
    out, line = [], rng.choice([".8mm solid #444", "0"])
    for s in scenes:
        full = s.story.full(rng)
        out.append(
            f'<div class=keep style="margin:3mm 0;border-left:{line};padding-left:3mm"><p class=f><b>{words[0]}：</b>{s.name}</p><p class=f><b>{words[1]}：</b>{s.link}</p>'
            f"<p class=f><b>{words[2]}：</b>{full[0]}{full[1]}</p><p class=f><b>{words[3]}：</b>{full[2]}</p></div>"
        )
    return "".join(out)


def by_year(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Along the years of building, without links."""
    case.headed = False
    rng = pen.rng
    size = -(-len(scenes) // 4)
    out = []
    word = rng.choice(["建成场景", "完成的场景", "上线场景"])
    for n, year in enumerate((2022, 2023, 2024, 2025)):
        some = scenes[n * size : (n + 1) * size]
        if not some:
            continue
        out.append(f"<h3>{year}年{word}</h3>")
        for s in some:
            s.story.year = year
            out.append(
                f"<h4>{s.name}</h4>{sheet.paras(s.story.full(rng)[:2])}<p>目前该场景运行稳定，{s.story.effect}。</p>"
            )
    return "".join(out)


Design = Callable[[Pen, Case, list[Scene]], str]
TEXTS: tuple[Design, ...] = (
    chapters,
    chapters,
    decimals,
    decimals,
    leads,
    quoted,
    instances,
    brackets,
    ringed,
    workshops,
    answered,
    aims,
    by_year,
)
