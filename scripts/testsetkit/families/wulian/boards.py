"""Designs of the described scenarios in tables, and what may stand before them."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.wulian import tales
from testsetkit.families.wulian.facts import staff
from testsetkit.families.wulian.look import Counter, grid
from testsetkit.families.wulian.scenes import LINKS, Layout, parts
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_guide, by_link, name


def _centre(said: str) -> str:
    return f'<span style="display:block;text-align:center">{said}</span>'


def sheets(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A form for each scenario, as the guide's annexes have it."""
    rng, out = pen.rng, ""
    words = rng.choice([("场景描述", "建设内容", "实施成效"), ("解决问题", "实施方案", "应用成效"), ("场景概述", "具体做法", "量化效果")])  # fmt: skip
    ask = rng.choice(["所属环节", "对应环节", "环节"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        top = f'<tr><th style="width:18%">{rng.choice(["场景名称"])}</th><td style="width:34%">{name(pen, c)}</td><th style="width:16%">{ask}</th><td>{c.link}</td></tr>'
        rest = "".join(f"<tr><th>{k}</th><td colspan=3>{t}</td></tr>" for k, t in zip(words, (a, b + w, e), strict=True))  # fmt: skip
        head = f"<p class=f>场景{in_words(n)}</p>" if rng.random() < 0.5 else ""
        out += f"<div class=keep>{head}<table>{top}{rest}</table></div>"
    return out


def ticks(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Forms whose links are ticked."""
    rng, out = pen.rng, ""
    yes, no = rng.choice([("☑", "☐"), ("■", "□"), ("√", "□"), ("●", "○")])
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        links = "　".join(f'<span style="white-space:nowrap">{yes if x == c.link else no}{x}</span>' for x in LINKS)  # fmt: skip
        rows = [("序号", str(n)), ("场景名称", name(pen, c)), ("所属环节", links), ("主要内容", a + b), ("应用效果", e)]  # fmt: skip
        out += "<table class=keep>" + "".join(f'<tr><th style="width:20%">{k}</th><td>{v}</td></tr>' for k, v in rows) + "</table>"  # fmt: skip
    return out


def long_table(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One long table with a column of links."""
    rng = pen.rng
    swap = rng.random() < 0.4
    rows = []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, house)
        two = [c.link or "", name(pen, c)]
        rows.append((str(n), *(two[::-1] if swap else two), b, e))
    heads = ["环节", "场景名称"]
    return count.caption("智能制造场景建设情况") + grid(("序号", *(heads[::-1] if swap else heads), "建设内容", "成效"), rows, "", (7, 18, 15, 37, 23) if swap else (7, 13, 20, 37, 23))  # fmt: skip


def merged(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Links merged at the side."""
    rng, out, n = pen.rng, "", 0
    upright = rng.random() < 0.4
    for link, claims in by_guide(case) if rng.random() < 0.3 else by_link(case):
        for k, c in enumerate(claims):
            n += 1
            _, b, _, e = parts(pen, case, c, house)
            said = "<br>".join(link) if upright and len(claims) > 1 else link
            first = f"<td class=g rowspan={len(claims)}>{said}</td>" if k == 0 else ""
            out += f"<tr>{first}<td>{n}</td><td>{name(pen, c)}</td><td>{b}{e}</td></tr>"
    heads = "".join(f'<th class=t style="width:{w}%">{h}</th>' for h, w in (("环节", 14), ("序号", 8), ("场景", 22), ("建设与应用情况", 56)))  # fmt: skip
    return f"<table><tr>{heads}</tr>{out}</table>"


def per_link(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A heading and a table a link."""
    out = ""
    for link, claims in by_link(case):
        rows = []
        for n, c in enumerate(claims, 1):
            a, b, _, e = parts(pen, case, c, house)
            rows.append((_centre(str(n)), name(pen, c), a, b, e))
        out += count.clause(f"{link}环节") + grid(("序号", "场景名称", "原有问题", "建设内容", "效果"), rows, "", (8, 20, 22, 30, 20))  # fmt: skip
    return out


def side_cells(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The name merged at the left of its rows; links as bands."""
    out = ""
    for link, claims in by_link(case):
        out += f'<tr><td class=g colspan=3 style="text-align:left">{link}环节（{len(claims)}个）</td></tr>'
        for c in claims:
            a, b, w, e = parts(pen, case, c, house)
            out += f'<tbody class=keep><tr><td rowspan=3 style="width:20%;text-align:center">{name(pen, c)}</td><th style="width:14%">问题</th><td>{a}</td></tr><tr><th>措施</th><td>{b}{w}</td></tr><tr><th>成效</th><td>{e}</td></tr></tbody>'
    return f"<table>{out}</table>"


def two_rows(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A coloured row with name and link, a row of text."""
    out = ""
    form = pen.rng.choice(["{n}. {x}", "场景{n}：{x}", "{x}"])
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f'<tbody class=keep><tr><th style="text-align:left;width:70%">{form.format(n=n, x=name(pen, c))}</th><th>{c.link}环节</th></tr><tr><td colspan=2>{a}{b}{w}{e}</td></tr></tbody>'
    return f"<table>{out}</table>"


def before_after(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """What was before beside what is now."""
    rows = []
    for c in case.claims:
        a, b, _, e = parts(pen, case, c, house)
        rows.append((c.link or "", name(pen, c), a, b + e))
    return grid(("环节", "场景", "建设前", "建设后"), rows, "", (13, 21, 26, 40))


def confirmed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A quality office's confirmations with boxes for drafted, checked, approved."""
    rng, out = pen.rng, ""
    who = staff(case)
    code = rng.choice(["QR-ZN", "JL-XX", "IF-CJ"])
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, "control")
        top = f"<tr><th>确认编号</th><td>{code}-{n:03d}</td><th>场景名称</th><td>{name(pen, c)}</td></tr><tr><th>所属环节</th><td>{c.link}</td><th>归口部门</th><td>{rng.choice(tales.DEPARTMENTS)}</td></tr>"
        mid = f"<tr><th>确认内容</th><td colspan=3>{b}{w}</td></tr><tr><th>运行结果</th><td colspan=3>{e}</td></tr>"
        foot = f'<tr><td colspan=4 style="font-size:.85em">编制：{who[0]}　　审核：{who[1]}　　批准：{who[2]}</td></tr>'
        out += f'<table class=keep style="table-layout:fixed"><colgroup><col style="width:16%"><col style="width:30%"><col style="width:16%"><col style="width:38%"></colgroup>{top}{mid}{foot}</table>'
    return out


def cards(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Coloured cards under bars of links."""
    out = ""
    for link, claims in by_link(case):
        out += f"<div class=bar>{link}</div>"
        for c in claims:
            a, b, _, e = parts(pen, case, c, house)
            out += f"<div class=card><p class=f><b>{name(pen, c)}</b></p><p class=f>{a}{b}</p><p class=f>成效：{e}</p></div>"
    return out


def upright_names(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """WPS: number and link upright at the side, the name above its text."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        out += f'<table class=keep><tr><td class=g rowspan=2 style="width:16mm">{n:02d}<br>{c.link}</td><th style="text-align:left">{name(pen, c)}</th></tr><tr><td>{a}{b}{w}{e}</td></tr></table>'
    return out


def unlinked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A register without links."""
    case.headed = False
    rows = []
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, house)
        rows.append((_centre(str(n)), name(pen, c), b + w, e))
    return grid(("序号", pen.rng.choice(["场景名称", "建设场景", "应用场景"]), "主要内容", "成效"), rows, "", (8, 22, 44, 26))  # fmt: skip


def lying(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A lying register."""
    rng, rows = pen.rng, []
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        rows.append((_centre(str(n)), c.link or "", name(pen, c), a, tales.topic(c)[1], b, e, rng.choice(tales.DEPARTMENTS)))  # fmt: skip
    return count.caption("场景建设台账") + grid(("序号", "环节", "场景名称", "解决问题", "软硬件", "建设内容", "成效", "责任部门"), rows, "font-size:9.5pt", (5, 9, 14, 15, 13, 24, 13, 7))  # fmt: skip


def crossed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Scenarios down, links across with a tick, lying."""
    mark, rows = pen.rng.choice(["√", "●", "✓", "○"]), []
    for n, c in enumerate(case.claims, 1):
        _, b, _, e = parts(pen, case, c, house)
        rows.append((_centre(str(n)), name(pen, c), *[_centre(mark) if x == c.link else "" for x in LINKS], b + e))  # fmt: skip
    return grid(("序号", "场景名称", *LINKS, "建设情况"), rows, "", (5, 16, 7, 7, 7, 7, 7, 44))


LYING: tuple[Layout, ...] = (lying, lying, crossed)
OF_HOUSE: dict[str, tuple[Layout, ...]] = {
    "plain": (sheets, sheets, ticks, long_table, merged, per_link, unlinked, before_after),
    "control": (confirmed, confirmed, sheets, long_table, side_cells, ticks),
    "group": (merged, per_link, long_table, before_after),
    "wps": (cards, upright_names, two_rows, side_cells, merged, sheets),
    "paper": (long_table, before_after, per_link, two_rows, unlinked),
}


def overture(pen: Pen, case: Case, count: Counter) -> str:
    """A sentence, a count, a list or a table before the scenarios: describes none."""
    rng = pen.rng
    held = by_link(case)
    total = len(case.claims)
    plain = "、".join(f"{link}环节{len(claims)}个" for link, claims in held)
    way = rng.choice(["none", "none", "sentence", "count", "table", "names", "names_table", "picture"])  # fmt: skip
    if not case.headed or way == "none":
        return rng.choice(["", f"<p>工厂围绕产品制造全过程开展建设，共形成{total}个应用场景，分述如下。</p>"])  # fmt: skip
    if way == "sentence":
        return "<p>对照《智能制造典型场景参考指引（2025版）》，企业结合自身实际开展建设，具体情况如下：</p>"
    if way == "count":
        return f"<p>截至目前，共建成智能制造场景{total}个，其中{plain}。</p>"
    if way == "table":
        rows = [(link, str(len(claims))) for link, claims in held]
        return count.caption("场景数量统计") + grid(("环节", "数量（个）"), [*rows, ("合计", str(total))])  # fmt: skip
    if way == "names":
        lines = "".join(f"<p>{link}：{'、'.join(c.claimed for c in claims)}；</p>" for link, claims in held)  # fmt: skip
        return f"<p>已建场景目录：</p>{lines}"
    if way == "names_table":
        rows = [(link, "、".join(c.claimed for c in claims)) for link, claims in held]
        return count.caption("场景覆盖一览") + grid(("环节", "场景"), rows, "", (24, 76))
    boxes = "".join(f'<div style="flex:1;border:.3mm solid #444;padding:2mm 0;text-align:center;font-size:9.5pt">{x}</div>' for x in LINKS)  # fmt: skip
    return f'<div style="display:flex;gap:2mm;margin:2mm 0">{boxes}</div><p class=cap>图{count.chapter or 1}　智能工厂总体架构</p>'
