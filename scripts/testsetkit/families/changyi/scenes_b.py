"""Scenarios in tables: cards, long tables, matrices, registers, record sheets."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case, Claim
from testsetkit.families.changyi import tales, words
from testsetkit.families.changyi.facts import ticked
from testsetkit.families.changyi.look import grid, row
from testsetkit.families.changyi.scenes_a import LINKS, groups
from testsetkit.pen import Pen, in_words
from testsetkit.telling import name

Layout = Callable[[Pen, Case], str]


def cards(pen: Pen, case: Case) -> str:
    """A form for each scenario."""
    rng, out = pen.rng, ""
    said = rng.choice(
        [
            ("场景名称", "所属环节", "现状问题", "建设内容", "应用效果"),
            ("名称", "环节", "为什么建", "怎么建", "有何成效"),
            ("典型场景名称", "业务环节", "需求分析", "技术方案", "成效指标"),
        ]
    )
    above = rng.choice(["表{n}", "附表{n}", "", "应用场景卡（{n}）"])
    for n, c in enumerate(case.claims, 1):
        texts = tales.parts(rng, c, case)
        pair = (
            f"<th style='width:16%'>{said[0]}</th><td>{name(pen, c)}</td>",
            f"<th style='width:14%'>{said[1]}</th><td style='width:20%'>{c.link}</td>",
        )
        first = "".join(pair if rng.random() < 0.7 else pair[::-1])
        body = "".join(
            f"<tr><th>{q}</th><td colspan=3>{x}</td></tr>"
            for q, x in zip(said[2:], texts, strict=True)
        )
        out += f"<div class=keep><p class=c>{above.format(n=n)}</p><table><tr>{first}</tr>{body}</table></div>"
    return out


def record_sheets(pen: Pen, case: Case) -> str:
    """Sheets with many fields: number, department, spending; the name amid them."""
    rng, out = pen.rng, ""
    for n, c in enumerate(case.claims, 1):
        cells = [
            ("编号", f"{rng.choice(['CJ', 'ZN', 'XM'])}{n:03d}"), ("责任部门", rng.choice(["生产部", "信息科", "设备部", "质检科"])), ("环节", c.link or ""), ("场景", name(pen, c)),
            ("投入（万元）", str(rng.randrange(18, 640))), ("软件/装备", tales.tool(c)),
        ]  # fmt: skip
        top = "".join(
            f"<tr><th style='width:15%'>{cells[k][0]}</th><td>{cells[k][1]}</td><th style='width:15%'>{cells[k + 1][0]}</th><td>{cells[k + 1][1]}</td></tr>"
            for k in (0, 2, 4)
        )
        why, how, gain = tales.parts(rng, c, case)
        out += f"<table class=keep>{top}<tr><td colspan=4><b>实施情况：</b>{why}{how}</td></tr><tr><td colspan=4><b>取得成效：</b>{gain}</td></tr></table>"
    return out


def long_table(pen: Pen, case: Case) -> str:
    """One table over pages; the link's cell is merged."""
    rng, out = pen.rng, ""
    head = rng.choice(
        [
            ("环节", "序号", "场景名称", "建设内容", "成效"),
            ("所属环节", "编号", "场景", "做法", "指标变化"),
            ("业务环节", "№", "应用场景", "具体实践", "效果"),
        ]
    )
    count = 0
    for link, claims in groups(case, guide=rng.random() < 0.3):
        for k, c in enumerate(claims):
            count += 1
            side = (
                f"<td rowspan={len(claims)} style='width:10%;text-align:center'>{link}</td>"
                if k == 0
                else ""
            )
            why, how, gain = tales.parts(rng, c, case)
            out += f"<tr>{side}<td style='width:6%'>{count}</td><td style='width:17%'>{name(pen, c)}</td><td>{why}{how}</td><td style='width:22%'>{gain}</td></tr>"
    return f"<table>{row(*head, tag='th')}{out}</table>"


def mapped(pen: Pen, case: Case) -> str:
    """The guide's name beside what the enterprise calls it."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        rows.append(
            (
                str(n),
                c.link or "",
                name(pen, c),
                tales.own_title(rng, case, c),
                "".join(tales.parts(rng, c, case)),
            )
        )
    head = rng.choice(
        [
            ("序号", "指引环节", "指引场景名称", "我公司实例名称", "实例说明"),
            ("序", "环节", "对应典型场景", "项目（实例）", "建设内容与成效"),
        ]
    )
    return grid(head, rows)


def before_after(pen: Pen, case: Case) -> str:
    """Before and after, a band a link."""
    rng, out = pen.rng, row("场景", "改造前", "改造后", "指标", tag="th")
    for link, claims in groups(case, guide=False):
        out += f"<tr><td colspan=4 style='background:#e6e6e6'><b>{link}环节</b></td></tr>"
        for c in claims:
            why, how, gain = tales.parts(rng, c, case)
            out += row(name(pen, c), why, how, gain)
    return f"<table>{out}</table>"


def transposed(pen: Pen, case: Case) -> str:
    """Three scenarios abreast, labels down the left."""
    rng, out = pen.rng, ""
    said = rng.choice(
        [
            ("场景", "环节", "问题", "措施", "效果"),
            ("应用名称", "所在环节", "改造原因", "改造内容", "改造收益"),
        ]
    )
    for at in range(0, len(case.claims), 3):
        part = case.claims[at : at + 3]
        texts = [tales.parts(rng, c, case) for c in part]
        rows = [
            (said[0], *[f"<b>{name(pen, c)}</b>" for c in part]),
            (said[1], *[c.link or "" for c in part]),
        ]
        rows += [(said[k + 2], *[t[k] for t in texts]) for k in range(3)]
        out += (
            f'<table class=keep style="table-layout:fixed">{"".join(row(*r) for r in rows)}</table>'
        )
    return out


def names_right(pen: Pen, case: Case) -> str:
    """Text at the left, at the right the name with its link below."""
    rng, out = pen.rng, row("建设内容及效果", "对应场景", tag="th")
    for c in case.claims:
        mark = rng.choice([f"<br>（{c.link}）", f"<br>{c.link}环节"])
        shown = name(pen, c)
        out += f"<tr><td>{''.join(tales.parts(rng, c, case))}</td><td style='width:24%;text-align:center'>{shown}{mark}</td></tr>"
    return f"<table>{out}</table>"


def tables_by_link(pen: Pen, case: Case) -> str:
    """A heading and a table for each link."""
    rng, out = pen.rng, ""
    heads = rng.choice(
        [
            ("场景", "主要做法", "成效"),
            ("建设项目（场景）", "内容", "效果"),
            ("名称", "实施情况", "备注"),
        ]
    )
    for n, (link, claims) in enumerate(groups(case, guide=rng.random() < 0.4), 1):
        rows = []
        for c in claims:
            shown = name(pen, c)
            why, how, gain = tales.parts(rng, c, case)
            rows.append((shown, why + how, gain))
        title = rng.choice([f"（{in_words(n)}）{link}环节", f"表{n}　{link}", f"{n}．{link}类场景"])
        out += f"<h3>{title}</h3>{grid(heads, rows)}"
    return out


def two_rows(pen: Pen, case: Case) -> str:
    """One table, two rows a scenario: what it is, and below over the whole width what was done."""
    rng, out = pen.rng, row("序号", "场景名称", "环节", "投用时间", tag="th")
    for n, c in enumerate(case.claims, 1):
        out += row(
            str(n),
            f"<b>{name(pen, c)}</b>",
            c.link or "",
            f"{tales.year(rng, case)}.{rng.randrange(1, 13)}",
        )
        out += f"<tr><td colspan=4>{''.join(tales.parts(rng, c, case))}</td></tr>"
    return f"<table>{out}</table>"


def register(pen: Pen, case: Case) -> str:
    """A lying page with a register of many columns."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        shown = name(pen, c)
        why, how, gain = tales.parts(rng, c, case)
        rows.append(
            (
                str(n),
                c.link or "",
                shown,
                rng.choice(tales.SHOPS),
                tales.tool(c),
                why,
                how,
                gain,
                rng.choice(["已投用", "运行中", "已验收"]),
            )
        )
    head = ("序号", "环节", "场景", "实施地点", "系统装备", "背景", "措施", "成效", "状态")
    return f"<div class=wide>{grid(head, rows, 'font-size:9pt')}</div>"


def ticked_forms(pen: Pen, case: Case) -> str:
    """Forms in which the link is ticked among five."""
    rng, out = pen.rng, ""
    signs = rng.choice(words.TICKS)
    for n, c in enumerate(case.claims, 1):
        ticks = ticked(rng, LINKS, c.link or "", sep="　", signs=signs)
        why, how, gain = tales.parts(rng, c, case)
        name_row = f"<tr><th style='width:18%'>场景名称</th><td>{name(pen, c)}</td></tr>"
        link_row = f"<tr><th>所属环节</th><td>{ticks}</td></tr>"
        top = name_row + link_row if n % 2 or rng.random() < 0.5 else link_row + name_row
        out += f"<table class=keep>{top}<tr><th>简介</th><td>{why}{how}{gain}</td></tr></table>"
    return out


def title_bands(pen: Pen, case: Case) -> str:
    """A table each: a band with link and name, below three columns."""
    rng, out = pen.rng, ""
    three = rng.choice([("问题", "措施", "成效"), ("需求", "方案", "收益")])
    for n, c in enumerate(case.claims, 1):
        band = rng.choice(
            [f"场景{n}：{{}}（{c.link}）", f"{c.link}｜{{}}", f"{n}. {{}}——{c.link}"]
        ).format(name(pen, c))
        out += f"<table class=keep style='table-layout:fixed'><tr><td colspan=3 style='text-align:center;background:#eee'><b>{band}</b></td></tr>{row(*three, tag='th')}{row(*tales.parts(rng, c, case))}</table>"
    return out


def figures(pen: Pen, case: Case) -> str:
    """Text and a line of figures beneath each name."""
    rng, out = pen.rng, ""
    ends = ("投用前", "投用后") if case.young or rng.random() < 0.5 else ("2023年", "2025年")
    for link, claims in groups(case, guide=rng.random() < 0.3):
        out += f"<h3>【{link}】</h3>"
        for c in claims:
            out += f"<h4>☆ {name(pen, c)}</h4><p>{''.join(tales.parts(rng, c, case)[:2])}</p>"
            a = rng.uniform(10, 90)
            out += grid(
                ("指标", *ends, "变化"),
                [(tales.measure(c), f"{a:.1f}", f"{a * 0.7:.1f}", "↓30%")],
                "width:70%;margin-left:2em",
            )
    return out


def _side(c: Claim, shown: str) -> str:
    return f"<td style='width:22%;text-align:center'>{c.link}<hr>{shown}</td>"


def side_cells(pen: Pen, case: Case) -> str:
    """At the left a cell with the link over the name, at the right the story in points."""
    rng, out = pen.rng, ""
    for c in case.claims:
        points = "<br>".join(f"{k}）{x}" for k, x in enumerate(tales.parts(rng, c, case), 1))
        out += f"<tr>{_side(c, name(pen, c))}<td>{points}</td></tr>"
    return f"<table>{out}</table>"


def pairs_without_grid(pen: Pen, case: Case) -> str:
    """Two scenarios abreast in boxes, link as a tag."""
    rng, out = pen.rng, ""
    for at in range(0, len(case.claims), 2):
        cells = ""
        for c in case.claims[at : at + 2]:
            cells += f'<td style="width:50%;vertical-align:top;border:.3mm dashed #888"><span style="background:#555;color:#fff;padding:0 1.5mm;font-size:9pt">{c.link}</span> <b>{name(pen, c)}</b><br>{"<br>".join(tales.parts(rng, c, case))}</td>'
        out += f'<table class=keep style="margin:0;border-spacing:2mm;border-collapse:separate"><tr>{cells}</tr></table>'
    return out


LAYOUTS: tuple[Layout, ...] = (cards, cards, record_sheets, long_table, mapped, before_after, transposed, names_right, tables_by_link, two_rows, register, ticked_forms, title_bands, figures, side_cells, pairs_without_grid)  # fmt: skip
