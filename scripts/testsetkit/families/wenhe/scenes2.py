"""Scenario descriptions in forms, matrices, cards and slides, and summaries that describe none."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import Look, head, pairs, para, table, td, tr, wide
from testsetkit.families.wenhe.scenes import TEXTS, Design, Stage
from testsetkit.families.wenhe.tales import Tale, held, tales
from testsetkit.pen import Pen

FIVE = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def forms(s: Stage) -> str:
    """A form a scenario: number, name, link, content, effect."""
    labels = s.rng.choice(
        [
            ("场景编号", "场景名称", "应用环节"), ("编号", "典型场景名称", "所属环节"),
            ("场景序号", "申报场景", "对应环节"),
        ]
    )  # fmt: skip
    number = s.rng.choice(["CJ-{:02d}", "{:02d}", "第{}号", "S{}"])
    names = s.points(s.rng.choice([2, 3, 4]))
    ground = f"background:{s.k.tint};text-align:center;width:18%"
    made = ""
    for tale in s.tales:
        link = s.link(tale)
        rows = [
            tr(td(labels[0], ground), td(number.format(tale.number)), td(labels[2], ground), td(link)),
            tr(td(labels[1], ground), td(s.name(tale), span=3)),
        ]  # fmt: skip
        rows += [
            tr(td(label, ground), td(held(s.pen, said), span=3))
            for label, said in tale.points(names)
        ]
        made += table(rows, "margin:0 0 5mm;break-inside:avoid")
    return made


def self_ticked(s: Stage, tale: Tale) -> str:
    """The link ticked among the notice's five."""
    on, off = ("☑", "□") if s.k.plain else ("●", "○")
    return "　".join(f"{on if x == tale.claim.link else off}{x}" for x in FIVE)


def ticked(s: Stage) -> str:
    """A form a scenario under the heads of links, the link ticked among five once more."""
    s.eight = False
    names = s.points(s.rng.choice([2, 3]))
    made = ""
    for link, of in s.groups():
        made += head(s.k, link + s.suffix, 2)
        for tale in of:
            rows = [
                tr(td(f"<b>场景名称：{s.name(tale)}</b>", f"background:{s.k.tint}")),
                tr(td(f"应用环节（勾选）：{self_ticked(s, tale)}")),
            ]
            rows += [
                tr(td(f"{label}：<br>{held(s.pen, said)}")) for label, said in tale.points(names)
            ]
            made += table(rows, "margin:0 0 4mm;break-inside:avoid")
    return made


def matrix(s: Stage) -> str:
    """One long table over pages, its head repeated."""
    names = s.points(s.rng.choice([2, 3]))
    first = s.rng.choice([("序号", "环节", "场景"), ("No.", "应用环节", "场景名称"), ("序", "所属环节", "典型场景")])  # fmt: skip
    ground = f"background:{s.k.tint};text-align:center;font-weight:bold"
    top = tr(*(td(x, ground) for x in (*first, *names)))
    merged = s.rng.random() < 0.5
    rows = []
    for link, of in s.groups():
        for n, tale in enumerate(of):
            side = td(link, "width:10%;text-align:center", down=len(of)) if merged and not n else ""
            if not merged:
                side = td(link, "width:10%;text-align:center")
            cells = [td(held(s.pen, said)) for _, said in tale.points(names)]
            number = td(str(tale.number), "width:6%;text-align:center")
            name = td(s.name(tale), "width:15%;text-align:center")
            rows.append(tr(number, side, name, *cells))
    made = table(rows, "font-size:90%;line-height:1.4", head=top)
    return wide(made) if s.rng.random() < 0.5 else made


def banded(s: Stage) -> str:
    """The name in a coloured band at the left, text at the right; links over all."""
    ground = s.k.dark if s.k.dark != "#000" else "#444"
    made = ""
    for link, of in s.groups():
        rows = [
            tr(
                td(s.name(tale), f"background:{ground};color:#fff;width:24%;text-align:center;font-family:{s.k.head}"),
                td(s.prose(tale)),
            )
            for tale in of
        ]  # fmt: skip
        made += head(s.k, f"◎ {link}{s.suffix}", 2) + table(rows)
    return made


def cards(s: Stage) -> str:
    """Cards two side by side, the link as a chip on each."""
    where = s.rng.choice(["top", "foot"])
    cells = []
    for tale in s.tales:
        chip = f'<span style="background:{s.k.dark};color:#fff;font-size:80%;padding:.5mm 2mm">{s.link(tale)}</span>'
        name = f'<div style="font-weight:bold;font-family:{s.k.head};margin:1mm 0">{s.name(tale)}</div>'
        body = f'<div style="font-size:92%">{s.prose(tale)}</div>'
        cells.append(
            chip + name + body
            if where == "top"
            else name + body + f'<div style="margin-top:2mm;line-height:1.8">{chip}</div>'
        )
    css = f"width:50%;vertical-align:top;border:.4mm solid {s.k.rule};padding:3mm;line-height:1.45"
    rows = [tr(*(td(c, css) for c in row)) for row in pairs(cells, 2)]
    return table(rows, "table-layout:fixed")


def abreast(s: Stage) -> str:
    """Scenarios across the top, three at a time; rows of points below."""
    names = s.points(s.rng.choice([2, 3]))
    ground = f"background:{s.k.tint};text-align:center;width:12%"
    made = ""
    for at in range(0, len(s.tales), 3):
        some = s.tales[at : at + 3]
        rows = [
            tr(td("场景", ground), *(td(f"<b>{s.name(x)}</b>", "text-align:center") for x in some)),
            tr(td("环节", ground), *(td(s.link(x), "text-align:center") for x in some)),
        ]
        told = [x.points(names) for x in some]
        for n, label in enumerate(names):
            rows.append(tr(td(label, ground), *(td(held(s.pen, of[n][1])) for of in told)))
        made += table(rows, "table-layout:fixed;margin-bottom:5mm;font-size:92%;line-height:1.4")
    return made


def _bar(s: Stage, ground: str, left: str, right: str) -> str:
    """A slide's title over its whole width."""
    css = f"background:{ground};color:#fff;border:none;font-family:{s.k.head}"
    return table(
        [
            tr(
                td(left, f"{css};font-size:20pt;padding:3mm 6mm"),
                td(right, f"{css};font-size:12pt;text-align:right;width:30%"),
            )
        ]
    )


def _ground(s: Stage) -> str:
    return s.k.dark if s.k.dark != "#000" else "#123f6d"


def slides(s: Stage) -> str:
    """A lying page each: title bar, two columns, layers, a callout."""
    ground = _ground(s)
    names = s.points(3)
    layers = s.rng.choice([("感知层", "网络层", "平台层", "应用层"), ("采集", "传输", "建模", "反馈"), ("人", "机", "料", "法", "环")])  # fmt: skip
    made = ""
    for tale in s.tales:
        told = tale.points(names)
        boxes = [
            td(
                f'<div style="color:{ground};font-weight:bold;font-size:16pt;margin-bottom:3mm">{"◔◑●"[n]} {label}</div>{held(s.pen, said)}',
                f"vertical-align:top;height:78mm;border:.4mm solid {s.k.rule};padding:5mm;font-size:15pt;line-height:1.5",
            )
            for n, (label, said) in enumerate(told[:2])
        ]
        chips = table([tr(*(td(x, f"background:{s.k.rule}33;text-align:center;border:1mm solid #fff") for x in layers))], "margin:4mm 0")  # fmt: skip
        call = f'<div style="border:.6mm solid {ground};border-radius:4mm;padding:3mm 6mm;font-size:14pt"><b>{told[2][0]}</b>　{held(s.pen, told[2][1])}</div>'
        bar = _bar(s, ground, s.name(tale), s.link(tale) + s.suffix)
        made += f'<div style="{"break-before:page" if made else ""}">{bar}<div style="height:5mm"></div>{table([tr(*boxes)], "table-layout:fixed")}{chips}{call}</div>'
    return wide(made)


def deck(s: Stage) -> str:
    """A lying page for every link, its scenarios as boxes with signs in two columns."""
    ground = _ground(s)
    sign = s.rng.choice(["⚙", "▣", "◈", "✦"])
    made = ""
    for g, (link, of) in enumerate(s.groups(), 1):
        for at in range(0, len(of), 4):
            boxes = [
                f'<div style="color:{ground};font-weight:bold;font-size:16pt;margin-bottom:2mm">{sign} {s.name(x)}</div><div style="font-size:12.5pt;line-height:1.5">{s.prose(x)}</div>'
                for x in of[at : at + 4]
            ]
            css = f"width:50%;vertical-align:top;border:none;border-left:1.2mm solid {s.k.rule};padding:2mm 5mm 7mm 4mm"
            body = table(
                [tr(*(td(b, css if b else "border:none") for b in row)) for row in pairs(boxes, 2)],
                "table-layout:fixed",
            )
            bar = _bar(s, ground, f"{g:02d}　{link}", f"{at // 4 + 1}" if len(of) > 4 else "")
            made += f'<div style="{"break-before:page" if made else ""}">{bar}<div style="height:8mm"></div>{body}</div>'
    return wide(made)


def contrasted(s: Stage) -> str:
    """Before and after side by side under the name."""
    heads = s.rng.choice([("建设前", "建设后"), ("过去", "现在"), ("传统方式", "智能方式")])
    made = ""
    for link, of in s.groups():
        rows = [tr(td(f"{link}{s.suffix}", f"background:{s.k.rule}44;font-weight:bold", span=2))]
        for tale in of:
            rows.append(tr(td(f"<b>{tale.number}．{s.name(tale)}</b>", f"background:{s.k.tint}", span=2)))  # fmt: skip
            before = held(s.pen, f"{tale.pain}。")
            after = held(s.pen, f"采用{tale.means}，{tale.deed}。{tale.words[2].format(tale.gain)}")
            rows.append(tr(td(f"{heads[0]}：{before}", "width:34%"), td(f"{heads[1]}：{after}")))
        made += table(rows, "margin-bottom:3mm")
    return made


GRIDS: tuple[Design, ...] = (
    forms, ticked, matrix, banded, cards, abreast, slides, deck, contrasted,
)  # fmt: skip


def _summary(s: Stage) -> str:
    """A table or a list before the descriptions that describes none."""
    sort = s.rng.randrange(3)
    names = list(dict.fromkeys(t.claim.claimed for t in s.tales))
    if sort == 0:
        rows = [tr(td("环节", "text-align:center"), td("场景个数", "text-align:center"))]
        rows += [tr(td(link), td(f"{len(of)}个")) for link, of in s.groups()]
        return head(s.k, "场景覆盖情况", 2) + table(rows, "width:60%;margin:0 auto 4mm")
    if sort == 1:
        rows = [tr(td(link, "width:22%"), td("、".join(dict.fromkeys(t.claim.claimed for t in of)))) for link, of in s.groups()]  # fmt: skip
        return head(s.k, "场景清单（汇总）", 2) + table(rows, "margin-bottom:4mm")
    lines = [f"图{n} {name}系统界面" for n, name in enumerate(names, 1)]
    body = "".join(f'<p style="margin:0 0 0 10mm;font-size:92%">{x}</p>' for x in lines)
    return head(s.k, "插图目录", 2) + body


def scenes(case: Case, pen: Pen, k: Look, rng: random.Random) -> str:
    """The scenarios in one design; sometimes a summary stands before them."""
    s = Stage(case, pen, k, rng, tales(case, rng))
    case.headed = True
    design = rng.choice([*TEXTS, *GRIDS])
    made = design(s)
    if rng.random() < 0.35 and case.headed:
        made = _summary(s) + made
    opening = rng.choice(
        [
            "",
            "",
            para("对照指引，结合实际，各场景建设情况分述如下。"),
            para("以下按建设顺序逐项说明。"),
        ]
    )
    return opening + made
