"""The chapter of scenarios in tables, forms and cards."""

from __future__ import annotations

from testsetkit import telling
from testsetkit.case import Case
from testsetkit.families.mengyin.look import sub
from testsetkit.families.mengyin.tale import SYSTEMS, project, story, year
from testsetkit.markup import cols
from testsetkit.pen import Pen, in_words

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def long(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """One table for all, the link told in each row."""
    rng, out = pen.rng, ""
    heads = rng.choice([("序号", "环节", "场景名称", "建设内容", "实施效果"), ("编号", "所属环节", "典型场景", "主要做法", "取得成效"), ("#", "业务环节", "智能场景", "简介", "指标变化")])  # fmt: skip
    swap = rng.random() < 0.3
    for n, claim in enumerate(case.claims, 1):
        _w, h, g = story(rng, case, claim, 0)
        two = [f"<td class=m>{claim.link}</td>", f"<td>{telling.name(pen, claim)}</td>"]
        out += f"<tr><td class=m>{n}</td>{''.join(reversed(two) if swap else two)}<td>{h}</td><td>{g}</td></tr>"
    mid = (heads[2], heads[1]) if swap else heads[1:3]
    return f"<table>{cols(7, *((18, 12) if swap else (12, 18)), 39, 24)}<tr>{''.join(f'<th>{x}</th>' for x in (heads[0], *mid, *heads[3:]))}</tr>{out}</table>"


def merged(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """One table, the link over its rows."""
    rng, out = pen.rng, ""
    upright = rng.random() < 0.4
    for link, held in telling.split(pen, case, 0.25):
        for k, claim in enumerate(held):
            _w, h, g = story(rng, case, claim, 0)
            side = f"<th rowspan={len(held)}>{'<br>'.join(link) if upright else link}</th>" if k == 0 else ""  # fmt: skip
            out += f"<tr>{side}<td>{telling.name(pen, claim)}</td><td>{h}{g}</td><td class=m>{rng.choice(SYSTEMS[:9])}</td></tr>"
    return f"<table>{cols(*((7, 20, 59, 14) if upright else (13, 20, 53, 14)))}<tr><th>环节</th><th>{rng.choice(['场景', '典型场景名称'])}</th><th>{rng.choice(['建设情况', '应用情况及效果'])}</th><th>支撑系统</th></tr>{out}</table>"


def forms(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """A form each with the links to tick."""
    rng, out = pen.rng, ""
    yes, no = rng.choice([("☑", "□"), ("√", "□"), ("■", "□"), ("☒", "☐")])
    a, b, c, d, e = rng.choice([("场景名称", "所属环节", "需求分析", "建设内容", "实施成效"), ("典型场景", "环节（打√）", "痛点", "解决办法", "效果"), ("名称", "应用环节", "改造前", "改造内容", "改造后")])  # fmt: skip
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 1)
        ticks = "　".join(f"{yes if x == claim.link else no}{x}" for x in LINKS)
        cap = rng.choice([f"表{at}-{n}", f"场景表（{n}）", ""]) if n == 1 else ""
        out += (f"<p class=f>{cap}</p>" if cap else "") + f"<table class=keep>{cols(17, 83)}<tr><th>{a}</th><td>{telling.name(pen, claim)}</td></tr><tr><th>{b}</th><td>{ticks}</td></tr><tr><th>{c}</th><td>{w}</td></tr><tr><th>{d}</th><td>{h}</td></tr><tr><th>{e}</th><td>{g}</td></tr></table>"  # fmt: skip
    return out


def by_link(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """A heading and a table for each link."""
    rng, out = pen.rng, ""
    heads = rng.choice([("序号", "场景名称", "建设内容及成效"), ("号", "场景", "内容"), ("序号", "已建场景", "实施情况")])  # fmt: skip
    for n, (link, held) in enumerate(telling.split(pen, case, 0.3), 1):
        rows = ""
        for k, claim in enumerate(held, 1):
            rows += f"<tr><td class=m>{k}</td><td>{telling.name(pen, claim)}</td><td>{''.join(story(rng, case, claim, 1))}</td></tr>"
        out += f"{sub(scheme, at, n, link)}<table>{cols(8, 24, 68)}<tr>{''.join(f'<th>{x}</th>' for x in heads)}</tr>{rows}</table>"
    return out


def pairs(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Two rows each: name and link, then the text over the whole width."""
    rng, out = pen.rng, ""
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 1)
        out += f'<tr style="background:#f0f0f0"><td class=m>{n}</td><td><b>{telling.name(pen, claim)}</b></td><td class=m>{claim.link}</td><td class=m>{year(rng, case)}年</td></tr><tr><td colspan=4>{w}{h}{g}</td></tr>'
    return f"<table>{cols(8, 48, 24, 20)}<tr><th>序号</th><th>场景名称</th><th>所属环节</th><th>投用年份</th></tr>{out}</table>"


def before(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Before and after, the link below the name."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("（", "）"), ("【", "】"), ("—— ", "")])
    for claim in case.claims:
        w, h, g = story(rng, case, claim, 0)
        out += f"<tr><td>{telling.name(pen, claim)}<br><small>{left}{claim.link}{right}</small></td><td>{w}</td><td>{h}{g}</td></tr>"
    a, b = rng.choice([("改造前", "改造后"), ("原有方式", "现有方式"), ("实施前", "实施后及成效")])
    return f"<table>{cols(24, 32, 44)}<tr><th>场景（环节）</th><th>{a}</th><th>{b}</th></tr>{out}</table>"


def cards(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """A framed card each."""
    rng, out = pen.rng, ""
    tone = rng.choice(["#2e5d9f", "#3c6e47", "#8a4b2a", "#444"])
    for n, claim in enumerate(case.claims, 1):
        _w, h, g = story(rng, case, claim, 1)
        out += f'<div class=keep style="border:.3mm solid {tone};margin:3mm 0;padding:2mm 3mm"><p class=f style="color:{tone}"><b>{n:02d}　{telling.name(pen, claim)}</b></p><p class=f style="font-size:90%;color:#555">{rng.choice(["环节"])}：{claim.link}　｜　系统：{rng.choice(SYSTEMS)}</p><p class=f>{h}</p><p class=f>{g}</p></div>'
    return out


def lying(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """A register on lying pages."""
    rng, out = pen.rng, ""
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 0)
        out += f"<tr><td class=m>{n}</td><td class=m>{claim.link}</td><td>{telling.name(pen, claim)}</td><td>{project(rng, case)}</td><td>{w}</td><td>{h}</td><td>{g}</td><td class=m>{rng.randrange(30, 900)}</td></tr>"
    return f'<div class=wide><p class=c><b>{rng.choice(["智能制造场景登记表", "场景建设情况统计表"])}</b></p><table style="font-size:9pt">{cols(5, 9, 14, 13, 19, 19, 14, 7)}<tr><th>序号</th><th>所属环节</th><th>典型场景</th><th>企业项目名称</th><th>原状</th><th>做法</th><th>效果</th><th>投资（万元）</th></tr>{out}</table></div>'


def ticked(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The links as columns, a tick where the scenario belongs."""
    rng, out = pen.rng, ""
    mark = rng.choice(["√", "●", "✓", "■"])
    for n, claim in enumerate(case.claims, 1):
        _w, h, g = story(rng, case, claim, 0)
        cells = [f"<td class=m>{mark if x == claim.link else ''}</td>" for x in LINKS]
        out += f"<tr><td class=m>{n}</td><td>{telling.name(pen, claim)}</td>{''.join(cells)}<td>{h}{g}</td></tr>"  # fmt: skip
    heads = "".join(f"<th>{x[:2]}<br>{x[2:]}</th>" for x in LINKS)
    return f"<table>{cols(6, 18, 7, 7, 7, 7, 7, 41)}<tr><th>序</th><th>场景名称</th>{heads}<th>说明</th></tr>{out}</table>"


def side(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """The name beside three rows of its own, links as bands."""
    rng, out = pen.rng, ""
    a, b, c = rng.choice([("背景", "做法", "效果"), ("需求", "方案", "成效"), ("为什么做", "怎么做", "做得怎样")])  # fmt: skip
    for n, (link, held) in enumerate(telling.split(pen, case, 0.3), 1):
        out += f'<tr><td colspan=3 style="font-weight:700;background:#ededed">{in_words(n)}、{link}</td></tr>'
        for claim in held:
            w, h, g = story(rng, case, claim, 1)
            out += f"<tr><td rowspan=3>{telling.name(pen, claim)}</td><th>{a}</th><td>{w}</td></tr><tr><th>{b}</th><td>{h}</td></tr><tr><th>{c}</th><td>{g}</td></tr>"
    return f"<table>{cols(22, 11, 67)}{out}</table>"


def linkless(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Rows without a link."""
    rng, out = pen.rng, ""
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 1)
        out += f"<tr><td class=m>{n}</td><td>{telling.name(pen, claim)}</td><td>{w}{h}</td><td>{g}</td></tr>"
    return f"<table>{cols(8, 20, 46, 26)}<tr><th>序号</th><th>场景</th><th>实施内容</th><th>成效</th></tr>{out}</table>"


def lines(pen: Pen, case: Case, scheme: str, at: int) -> str:
    """Fields above each other in a frame, three to a row of labels."""
    rng, out = pen.rng, ""
    for n, claim in enumerate(case.claims, 1):
        w, h, g = story(rng, case, claim, 1)
        out += f"<tr><th>场景编号</th><td class=m>CJ{n:03d}</td><th>场景名称</th><td>{telling.name(pen, claim)}</td><th>环节</th><td class=m>{claim.link}</td></tr><tr><td colspan=6>{w}{h}</td></tr><tr><td colspan=6>效果：{g}</td></tr>"
    return f"<table>{cols(11, 11, 12, 38, 9, 19)}{out}</table>"


TABLES = (long, merged, forms, by_link, pairs, before, cards, lying, ticked, side, lines)
