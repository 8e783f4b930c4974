"""Basic information in gridded forms: pairs, bands, sides, nested and irregular cells."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.haiyang.answers import Ask, asks, pairs
from testsetkit.families.haiyang.ledgers import turnover
from testsetkit.families.haiyang.paper import grid, sides
from testsetkit.pen import Pen


def _skin(rng: random.Random) -> str:
    return rng.choice(["full", "full", "box", "tint", "open"])


def _said(a: Ask, rng: random.Random, chance: float = 0.35) -> str:
    """The label, at times with its hint."""
    if a.hint and rng.random() < chance:
        return f"{a.label}<br><small>（{a.hint}）</small>"
    return a.label


def _table(inner: str, cls: str, widths: Sequence[float]) -> str:
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    head = f'<table class="{cls}" style="table-layout:fixed"><colgroup>{cols}</colgroup>'
    return f"{head}{inner}</table>"


def _pair_rows(made: list[Ask], rng: random.Random, chance: float = 0.2) -> str:
    out = ""
    for a, b in pairs(made):
        first = f"<th>{_said(a, rng, chance)}</th>"
        if b is None:
            out += f"<tr>{first}<td colspan=3>{a.answer or '&nbsp;'}</td></tr>"
        else:
            second = f"<th>{_said(b, rng, chance)}</th><td>{b.answer or '&nbsp;'}</td>"
            out += f"<tr>{first}<td>{a.answer or '&nbsp;'}</td>{second}</tr>"
    return out


def abreast(pen: Pen, case: Case) -> str:
    """Two questions in a row, the ministry's usual sheet."""
    rng = pen.rng
    boxed = rng.random() < 0.25
    widths = rng.choice([[19, 31, 19, 31], [17, 35, 17, 31], [22, 28, 22, 28]])
    return _table(_pair_rows(asks(pen, case, boxed=boxed), rng), _skin(rng), widths)


def column(pen: Pen, case: Case) -> str:
    """One question a row, hints below the labels or behind the answers."""
    rng = pen.rng
    made = asks(pen, case, boxed=rng.random() < 0.3)
    behind = rng.random() < 0.3
    rows = []
    for a in made:
        note = f"　<small>（{a.hint}）</small>" if a.hint and behind and a.answer else ""
        rows.append((a.label if behind else _said(a, rng, 0.6), a.answer + note))
    return sides(rows, _skin(rng), rng.choice(["26%", "33%", "38%"]))


def banded(pen: Pen, case: Case) -> str:
    """Band rows with counted group names, pairs below them."""
    rng, out = pen.rng, ""
    form = rng.choice(["{w}、{g}", "（{w}）{g}", "{g}", "{n}. {g}", "表{n} {g}"])
    for n, (group, made) in enumerate(grouped(asks(pen, case)), 1):
        told = form.format(w="一二三四五"[n - 1], n=n, g=group)
        out += f"<tr class=stay><td class=band colspan=4>{told}</td></tr>{_pair_rows(made, rng)}"
    return _table(out, _skin(rng), [20, 30, 20, 30])


def flank(pen: Pen, case: Case) -> str:
    """Group names upright at the left, letters one below the other."""
    rng, out = pen.rng, ""
    for group, made in grouped(asks(pen, case)):
        upright = "<br>".join(group[:6])
        for n, a in enumerate(made):
            side = f'<td class=band rowspan={len(made)} style="text-align:center">{upright}</td>'
            first = side if n == 0 else ""
            out += f"<tr>{first}<th>{_said(a, rng)}</th><td>{a.answer or '&nbsp;'}</td></tr>"
    return _table(out, rng.choice(["full", "box", "tint"]), [7, 31, 62])


def ledger(pen: Pen, case: Case) -> str:
    """Numbered items with a column of requirements and one that the office fills in."""
    rng = pen.rng
    rows, empty = [], rng.random() < 0.4
    for n, a in enumerate(asks(pen, case), 1):
        row = [str(n), a.label, a.answer, f"<small>{a.hint}</small>"]
        rows.append([*row, ""] if empty else row)
    what = rng.choice(["填报要求", "说明", "备注"])
    head = [
        "序号",
        rng.choice(["填报项", "项目名称", "指标"]),
        rng.choice(["填报内容", "内容"]),
        what,
    ]
    if empty:
        return grid([*head, "初审"], rows, _skin(rng), [8, 26, 40, 18, 8])
    return grid(head, rows, _skin(rng), [8, 28, 44, 20])


def captions_above(pen: Pen, case: Case) -> str:
    """Small labels in the upper corner of the answers' own cells."""
    rng, out, room = pen.rng, "", 3
    row = ""
    for a in asks(pen, case):
        need = 3 if len(a.answer) and a.key in ("main_business",) else 2 if a.wide else 1
        if need > room:
            out += f"<tr>{row}" + ("<td></td>" * room) + "</tr>"
            row, room = "", 3
        cell = f'<div style="font-size:.8em;color:#333">{a.label}</div>'
        row += (
            f'<td colspan={need} style="vertical-align:top">{cell}'
            f"<div>{a.answer or '&nbsp;'}</div></td>"
        )
        room -= need
        if room == 0:
            out, row, room = f"{out}<tr>{row}</tr>", "", 3
    if row:
        out += f"<tr>{row}" + ("<td></td>" * room) + "</tr>"
    return _table(out, rng.choice(["full", "box", "tint"]), [33.3, 33.3, 33.4])


def tops(pen: Pen, case: Case) -> str:
    """Bands of labels with their answers in the row below."""
    rng, out = pen.rng, ""
    wide, room = 4, 4
    band: list[tuple[Ask, int]] = []

    def flush(band: list[tuple[Ask, int]]) -> str:
        spare = wide - sum(s for _, s in band)
        spans = [s for _, s in band[:-1]] + [band[-1][1] + spare]
        top = "".join(
            f"<th colspan={s}>{a.label}</th>" for s, (a, _) in zip(spans, band, strict=True)
        )
        low = "".join(
            f'<td colspan={s} style="text-align:center">{a.answer or "&nbsp;"}</td>'
            for s, (a, _) in zip(spans, band, strict=True)
        )
        return f"<tbody class=keep><tr class=h>{top}</tr><tr>{low}</tr></tbody>"

    for a in asks(pen, case):
        need = 2 if a.wide else 1
        if need > room:
            out, band, room = out + flush(band), [], wide
        band.append((a, need))
        room -= need
    if band:
        out += flush(band)
    return _table(out, rng.choice(["full", "tint", "box"]), [25, 25, 25, 25])


def nested(pen: Pen, case: Case) -> str:
    """Irregular: contacts and years under merged cells amid pairs."""
    rng = pen.rng
    made = asks(pen, case, joint=False)
    talk = [a for a in made if a.key.startswith("contact")]
    rest = [a for a in made if a not in talk and a.label not in ("职务", "邮政编码")]
    cut = next((n for n, a in enumerate(rest) if a.key.startswith("factory")), len(rest))
    inner = ""
    short = {"contact_name": "姓名", "contact_phone": "电话", "contact_email": "邮箱"}
    for n, a in enumerate(talk):
        head = rng.choice(["联系人", "申报<br>联系人", "联络员"])
        side = f'<th rowspan={len(talk)} style="text-align:center">{head}</th>' if n == 0 else ""
        said = short[a.key]
        inner += f"<tr>{side}<th>{said}</th><td colspan=2>{a.answer or '&nbsp;'}</td></tr>"
    head = _pair_rows(rest[:cut], rng) if cut else ""
    body = head + inner + (_pair_rows(rest[cut:], rng) if cut < len(rest) else "")
    return _table(body, rng.choice(["full", "box"]), [18, 20, 20, 42])


def three_years(pen: Pen, case: Case) -> str:
    """Pairs, and the revenue as the last of three years."""
    rng, f = pen.rng, case.firm
    made = asks(pen, case)
    if case.young or gone(case, "revenue"):
        return _table(_pair_rows(made, rng), "full", [20, 30, 20, 30])
    used = "revenue" in case.filled_by_family
    shown = str(case.filled_by_family["revenue"]["printed"]) if used else ""
    if used and "亿" in shown:
        return _table(_pair_rows(made, rng), "full", [20, 30, 20, 30])
    rows = []
    for y in (2023, 2024, 2025):
        sales = turnover(f.revenue, y)
        rows.append(
            (f"{y}年", f"{sales:,.2f}", f"{sales * 0.102:,.2f}", f"{rng.uniform(34, 62):.1f}")
        )
    head = ("年度", "营业收入", "利润总额", "资产负债率（%）")
    cap = f"<p class=cap>{rng.choice(['近三年主要经济指标', '近三年经营数据'])}（单位：万元）</p>"
    first = _table(_pair_rows(made, rng), "full", [20, 30, 20, 30])
    return f"{first}<div class=keep>{cap}{grid(head, rows, 'full')}</div>"


def split(pen: Pen, case: Case) -> str:
    """A captioned table a group."""
    rng, out = pen.rng, ""
    skin = _skin(rng)
    form = rng.choice(["表1-{n} {g}表", "{g}", "附表{n}：{g}", "表{n}　{g}"])
    for n, (group, made) in enumerate(grouped(asks(pen, case)), 1):
        rows = [(_said(a, rng), a.answer) for a in made]
        out += f"<p class=cap>{form.format(n=n, g=group)}</p>{sides(rows, skin, '30%')}"
    return out


def triples(pen: Pen, case: Case) -> str:
    """Three questions in a row; what is long takes the row."""
    rng, out = pen.rng, ""
    waiting: list[Ask] = []

    def flush() -> str:
        nonlocal waiting
        if not waiting:
            return ""
        spans = [1] * len(waiting)
        spans[-1] += 2 * (3 - len(waiting))
        made = "".join(
            f"<th>{a.label}</th><td colspan={s}>{a.answer or '&nbsp;'}</td>"
            for a, s in zip(waiting, spans, strict=True)
        )
        waiting = []
        return f"<tr>{made}</tr>"

    for a in asks(pen, case, joint=False):
        if a.wide or a.key in ("uscc", "contact_email", "industry", "enterprise_type", "revenue"):
            out += flush()
            out += f"<tr><th>{a.label}</th><td colspan=5>{a.answer or '&nbsp;'}</td></tr>"
        else:
            waiting.append(a)
            if len(waiting) == 3:
                out += flush()
    out += flush()
    return _table(out, rng.choice(["full", "box"]), [15, 18, 15, 18, 15, 19])


SHEETS = (
    abreast,
    column,
    banded,
    flank,
    ledger,
    captions_above,
    tops,
    nested,
    three_years,
    split,
    triples,
)
