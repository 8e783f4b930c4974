"""Scenario chapters as forms and tables, and what may stand before them."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.scenes import TEXTS, Design, Scene, groups, link_title, scenes_of
from testsetkit.families.dengzhou.sheet import lab, row, side, val
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen

FIVE = ["工厂建设", "研发设计", "生产作业", "生产管理", "运营管理"]


def form_each(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """A form a scenario: 场景名称, 所属环节, 建设内容, 成效."""
    rng = pen.rng
    names = rng.choice(
        [
            ("场景名称", "所属环节", "建设内容", "实施成效"),
            ("典型场景名称", "环节", "具体做法", "应用效果"),
            ("场景名称", "对应环节", "场景描述（不超过500字）", "成效（量化）"),
        ]
    )
    title = rng.choice(["场景{n}", "智能制造场景表（{m}）", "表3-{n}　场景建设情况", ""])
    out = []
    for s in scenes:
        full = s.story.full(rng)
        extra = (
            [
                row(
                    lab("投入（万元）"),
                    val(str(s.story.cost)),
                    lab("建成时间"),
                    val(f"{s.story.year}年"),
                )
            ]
            if rng.random() < 0.5
            else []
        )
        rows = [
            row(lab(names[0]), val(s.name), lab(names[1]), val(s.link)),
            *extra,
            row(lab(names[2]), val(f"{full[0]}<br>{full[1]}", col=3)),
            row(lab(names[3]), val(full[2], col=3)),
        ]
        head = f"<h4>{title.format(n=s.n, m=sheet.cn(s.n))}</h4>" if title else ""
        out.append(f"<div class=keep>{head}{sheet.table(rows, widths=[19, 33, 17, 31])}</div>")
    return "".join(out)


def guided(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """A form a scenario whose head is the project; the scenario stands at 场景名称 below it."""
    rng = pen.rng
    ask = (
        rng.choice(["场景名称（对照指引）", "对应指引场景", "对应典型场景", "指引中场景名称"])
        if all(s.claim.match == "exact" for s in scenes)
        else "场景名称"
    )
    out = []
    for s in scenes:
        rows = [
            row(lab("实施项目"), val(f"{s.story.where}{s.story.system}建设")),
            row(lab(ask), val(s.name)),
            row(lab("所在环节"), val(s.link)),
            row(lab("情况说明"), val("".join(s.story.full(rng)))),
        ]
        out.append(
            f"<div class=keep><p class=f><b>（{s.n}）</b></p>{sheet.table(rows, widths=[26, 74])}</div>"
        )
    return "".join(out)


def register(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """序号, 环节, 场景名称, 建设内容, 成效; the head repeats."""
    rng = pen.rng
    names = rng.choice(
        [
            ("序号", "环节", "场景名称", "建设内容", "成效"),
            ("序号", "所属环节", "典型场景", "主要内容及做法", "实施效果"),
            ("No.", "环节", "场景", "解决方案", "效益"),
        ]
    )
    rows = [
        row(
            f"<td class=c>{s.n}</td>",
            f"<td class=c>{s.link}</td>",
            f"<td class=c>{s.name}</td>",
            f"{s.story.now()}{s.story.full(rng)[1]}",
            s.story.effect + "。",
        )
        for s in scenes
    ]
    return sheet.table(rows, head=sheet.heads(*names), widths=[7, 12, 19, 40, 22])


def merged(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """One table with links merged at the left, upright or not."""
    rng = pen.rng
    stands = rng.random() < 0.6
    rows = []
    for link, some in groups(scenes):
        for k, s in enumerate(some):
            cell = (
                ""
                if k
                else (
                    side(link, len(some))
                    if stands and len(some) > 1
                    else f"<td class=l rowspan={len(some)}>{link}</td>"
                )
            )
            rows.append(
                f"<tr>{cell}<td class=c>{s.n}</td><td class=c>{s.name}</td><td>{s.story.short(rng)}</td><td>{s.story.year}年建成，{s.story.effect}。</td></tr>"
            )
    return sheet.table(
        rows,
        head=sheet.heads("环节", "序号", "场景名称", "建设情况", "成效"),
        widths=[10, 7, 20, 38, 25],
    )


def table_a_link(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """A heading and a table a link."""
    rng = pen.rng
    form = rng.choice(["with", "aspect", "scenes"])
    out = []
    for c, (link, some) in enumerate(groups(scenes), 1):
        rows = [
            row(f"<td class=c>{s.name}</td>", "".join(s.story.full(rng)[:2]), s.story.effect)
            for s in some
        ]
        out.append(
            f"<h3>（{sheet.cn(c)}）{link_title(rng, link, form)}</h3>"
            + sheet.table(
                rows,
                head=sheet.heads(rng.choice(["场景名称", "场景"]), "具体内容", "效果"),
                widths=[22, 54, 24],
            )
        )
    return "".join(out)


def band_rows(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """One table with a band a link, names at the side."""
    rows = []
    for link, some in groups(scenes):
        rows.append(
            f'<tr style="break-after:avoid"><td colspan=2 style="background:#eceff3"><b>{link}环节（{len(some)}个场景）</b></td></tr>'
        )
        rows += [row(lab(s.name), "<br>".join(s.story.full(pen.rng))) for s in some]
    return sheet.table(rows, widths=[24, 76])


def compared(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Before and after in two columns."""
    rng = pen.rng
    a, b = rng.choice([("建设前", "建设后"), ("改造前", "改造后"), ("原状况", "现状况")])
    out = []
    for c, (link, some) in enumerate(groups(scenes), 1):
        out.append(f"<h3>{sheet.cn(c)}、{link_title(rng, link, 'with')}</h3>")
        for k, s in enumerate(some, 1):
            rows = [row(s.story.now(), f"{s.story.system}：{s.story.act}。{s.story.effect}。")]
            out.append(
                f"<div class=keep><h4>{k}．{s.name}</h4>{sheet.table(rows, head=sheet.heads(a, b), widths=[36, 64])}</div>"
            )
    return "".join(out)


def ticked(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Forms on which the link is ticked among the notice's five."""
    rng = pen.rng
    out, same = [], rng.random()
    for s in scenes:
        full = s.story.full(rng)
        rows = [
            row(lab("场景名称"), val(s.name)),
            row(
                lab("所属环节<br><small>（单选）</small>"),
                val(sheet.ticks(random.Random(same), FIVE, s.claim.link or "运营管理")),
            ),
            row(lab("实施前情况"), val(full[0])),
            row(lab("建设内容"), val(full[1])),
            row(lab("实施成效"), val(full[2])),
        ]
        out.append(
            f"<div class=keep><p class=f><b>典型场景申报表（{s.n}/{len(scenes)}）</b></p>{sheet.table(rows, widths=[20, 80])}</div>"
        )
    return "".join(out)


def cards(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Boxes, two beside one another, without links."""
    case.headed = False
    cells = [
        f'<td style="width:50%;vertical-align:top"><p class=f><b>{s.n}. {s.name}</b></p>{s.story.now()}{s.story.full(pen.rng)[1]}<br>成效：{s.story.effect}。</td>'
        for s in scenes
    ]
    if len(cells) % 2:
        cells.append("<td></td>")
    rows = [f"<tr>{cells[n]}{cells[n + 1]}</tr>" for n in range(0, len(cells), 2)]
    return sheet.table(rows)


def long_form(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """One form for all: every scenario takes three lines with a number merged at the side."""
    rng = pen.rng
    rows = []
    for s in scenes:
        full = s.story.full(rng)
        rows.append(
            f'<tr style="break-after:avoid"><td class=l rowspan=3>{s.n}</td>{lab("场景")}<td>{s.name}</td>{lab("环节")}<td>{s.link}</td></tr>'
        )
        rows.append(
            f'<tr style="break-after:avoid">{lab("内容")}<td colspan=3>{full[0]}{full[1]}</td></tr>'
        )
        rows.append(f"<tr>{lab('效果')}<td colspan=3>{full[2]}</td></tr>")
    return sheet.table(rows, widths=[7, 13, 40, 13, 27])


def bare_rows(pen: Pen, case: Case, scenes: list[Scene]) -> str:
    """Name, description and investment, no link anywhere."""
    case.headed = False
    rng = pen.rng
    rows = [
        row(
            f"<td class=c>{s.n}</td>",
            f"<td class=c>{s.name}</td>",
            s.story.short(rng),
            f"<td class=c>{s.story.cost}</td>",
            f"<td class=c>{s.story.year}</td>",
        )
        for s in scenes
    ]
    return sheet.table(
        rows,
        head=sheet.heads("序号", "场景名称", "建设情况简介", "投入<br>（万元）", "建成年份"),
        widths=[7, 22, 49, 12, 10],
    )


TABLES: tuple[Design, ...] = (
    form_each,
    form_each,
    guided,
    register,
    merged,
    table_a_link,
    band_rows,
    compared,
    ticked,
    cards,
    long_form,
    bare_rows,
)
_FIVE_ONLY = (ticked,)


def scenario_chapter(pen: Pen, case: Case) -> str:
    """All scenarios in one design by chance; sets `case.headed`."""
    rng = pen.rng
    design = rng.choice((*TEXTS, *TABLES))
    case.headed = True
    scenes = scenes_of(pen, case, guide=design not in _FIVE_ONLY and rng.random() < 0.35)
    return _before(pen, case) + design(pen, case, scenes)


def _before(pen: Pen, case: Case) -> str:
    """Background, a list that describes none, or nothing."""
    rng = pen.rng
    out = []
    have = {c.number for c in case.claims}
    others = [s.name for s in GUIDE if s.number not in have]
    if rng.random() < 0.35:
        a, b = rng.sample(others, 2)
        out.append(rng.choice([
            f"<p>同行企业较多开展了{a}、{b}等应用，本企业结合自身条件，尚未开展上述内容，实际建成的场景如下。</p>",
            f"<p>对照《智能制造典型场景参考指引（2025版）》，{a}、{b}等暂不具备实施条件，不在本次申报之列。已建成的场景分述如下。</p>",
            f"<p>行业内对{a}和{b}关注较高，公司将在今后研究，本次未申报。本章只写已经建成并投用的场景。</p>",
        ]))  # fmt: skip
    elif rng.random() < 0.5:
        out.append(
            rng.choice(
                [
                    "<p>公司围绕生产经营主线，分步建设了若干智能制造场景，现分述如下。</p>",
                    f"<p>截至目前，工厂共建成典型场景{len(case.claims)}个，具体情况如下。</p>",
                    "<p>（填写说明：按环节逐一填写，每个场景不超过800字，可附图。）</p>",
                ]
            )
        )
    if rng.random() < 0.25:
        rows = [
            row(
                f"<td class=c>{n}</td>",
                f"<td class=c>{escape(c.claimed)}</td>",
                f"<td class=c>{rng.choice(['已建成', '已投用'])}</td>",
            )
            for n, c in enumerate(case.claims, 1)
        ]
        out.append(
            f"<h4>{rng.choice(['场景一览', '场景清单', '场景汇总表'])}</h4>"
            + sheet.table(rows, head=sheet.heads("序号", "场景名称", "状态"), widths=[15, 55, 30])
            + "<h4>各场景建设情况</h4>"
        )
    return "".join(out)
