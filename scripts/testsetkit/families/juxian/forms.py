"""Basic information as tables: pairs, triples, groups, bands, remarks, units, tables abreast."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import grouped
from testsetkit.case import Case
from testsetkit.families.juxian import words
from testsetkit.families.juxian.facts import Ask, asks
from testsetkit.families.juxian.look import grid, sides
from testsetkit.pen import Pen

Form = Callable[[Pen, Case], str]


def hinted(pen: Pen, a: Ask, share: float = 0.5) -> str:
    """A label, perhaps with its hint below or behind."""
    if not a.hint or pen.rng.random() > share:
        return a.label
    return a.label + pen.rng.choice([f"<br><i>（{a.hint}）</i>", f"<br><i>{a.hint}</i>"])


def name_of(pen: Pen, group: str) -> str:
    return pen.rng.choice(words.GROUP_NAMES[group])


def single(pen: Pen, case: Case) -> str:
    """One question a row, hints below labels."""
    return sides(
        [(hinted(pen, a), a.answer) for a in asks(pen, case)], pen.rng.choice([25, 30, 36])
    )


def mirrored(pen: Pen, case: Case) -> str:
    """The answer first, the question at its right under a header that says so."""
    head = pen.rng.choice([("企业填写", "填报项目"), ("填写内容", "对应项目")])
    return grid(head, [(a.answer, a.label) for a in asks(pen, case)], (62, 38))


def packed(made: list[Ask], wide: int) -> list[list[Ask]]:
    """Questions in rows of `wide` places; a long answer has its row alone."""
    rows: list[list[Ask]] = []
    held: list[Ask] = []
    for a in made:
        if a.long:
            rows += [r for r in (held, [a]) if r]
            held = []
            continue
        held.append(a)
        if len(held) == wide:
            rows.append(held)
            held = []
    return [*rows, held] if held else rows


def abreast(made: list[Ask], wide: int, label: Callable[[Ask], str]) -> str:
    """Rows of a table with `wide` pairs of label and answer."""
    out = ""
    for band in packed(made, wide):
        out += "<tr>"
        for n, a in enumerate(band, 1):
            span = (wide - n) * 2 + 1 if n == len(band) else 1
            out += f"<th>{label(a)}</th><td colspan={span}>{a.answer or '&nbsp;'}</td>"
        out += "</tr>"
    return out


def _cols(wide: int, first: float) -> str:
    one = f'<col style="width:{first}%"><col style="width:{100 / wide - first:.1f}%">'
    return f"<colgroup>{one * wide}</colgroup>"


def pairs(pen: Pen, case: Case) -> str:
    """Two questions a row."""
    body = abreast(asks(pen, case), 2, lambda a: hinted(pen, a, 0.2))
    return f'<table style="table-layout:fixed">{_cols(2, pen.rng.choice([17, 20]))}{body}</table>'


def triples(pen: Pen, case: Case) -> str:
    """Three questions a row, small letters."""
    body = abreast(asks(pen, case), 3, lambda a: a.label)
    return f'<table style="table-layout:fixed;font-size:9pt">{_cols(3, 13)}{body}</table>'


def sections(pen: Pen, case: Case) -> str:
    """Pairs under section rows; numbers of the sections in any way."""
    form = pen.rng.choice(["{n}．{x}", "（{n}）{x}", "◆ {x}", "{x}", "{x}（第{n}部分）"])
    out = ""
    for n, (group, made) in enumerate(grouped(asks(pen, case)), 1):
        head = form.format(n=n, x=name_of(pen, group))
        out += f"<tr><td class=b colspan=4 style='text-align:left'>{head}</td></tr>"
        out += abreast(made, 2, lambda a: a.label)
    return f'<table style="table-layout:fixed">{_cols(2, 19)}{out}</table>'


def upright(pen: Pen, case: Case) -> str:
    """A group's name stands upright at the left or the right of its questions."""
    out, right = "", pen.rng.random() < 0.4
    for group, made in grouped(asks(pen, case)):
        tall = "<br>".join(name_of(pen, group)[:6])
        for n, a in enumerate(made):
            side = f'<td class=b rowspan={len(made)} style="width:7%">{tall}</td>' if n == 0 else ""
            inner = (
                f'<th style="width:30%">{hinted(pen, a, 0.3)}</th><td>{a.answer or "&nbsp;"}</td>'
            )
            out += f"<tr>{inner + side if right else side + inner}</tr>"
    return f"<table>{out}</table>"


def remarks(pen: Pen, case: Case) -> str:
    """A ledger: number, question, answer, and how to fill it in, the columns in any order."""
    rng = pen.rng
    heads = {
        "n": rng.choice(["序号", "编号"]),
        "q": rng.choice(["填报内容", "项目", "栏目"]),
        "a": rng.choice(["企业填写", "填写情况", "具体内容"]),
        "h": rng.choice(["填写要求", "说明", "备注"]),
    }
    keys = rng.choice(["nqah", "qah", "nqha", "qha"])
    rows = []
    for n, a in enumerate(asks(pen, case), 1):
        cells = {"n": str(n), "q": a.label, "a": a.answer, "h": f"<i>{a.hint}</i>"}
        rows.append([cells[k] for k in keys])
    width = {"n": 8, "q": 27, "a": 43, "h": 22}
    return grid([heads[k] for k in keys], rows, [width[k] for k in keys])


def units(pen: Pen, case: Case) -> str:
    """A statistician's sheet: the unit has its own column, before or behind the answer."""
    before = pen.rng.random() < 0.5
    rows = []
    for a in asks(pen, case, units=True):
        unit = a.unit or pen.rng.choice(["—", "—", ""])
        rows.append((a.label, unit, a.answer) if before else (a.label, a.answer, unit))
    head = ("指标名称", "计量单位", "填报数") if before else ("指标", "填报", "单位")
    return grid(head, rows, (34, 14, 52) if before else (34, 52, 14))


def above(pen: Pen, case: Case) -> str:
    """Labels stand on a row, their answers on the next."""
    wide = pen.rng.choice([2, 3, 3])
    out = ""
    for band in packed(asks(pen, case), wide):
        spans = [1] * len(band)
        spans[-1] += wide - len(band)
        top = "".join(
            f"<th class=b colspan={s}>{a.label}</th>" for s, a in zip(spans, band, strict=True)
        )
        low = "".join(
            f'<td colspan={s} style="text-align:center">{a.answer or "&nbsp;"}</td>'
            for s, a in zip(spans, band, strict=True)
        )
        out += f"<tbody class=keep><tr>{top}</tr><tr>{low}</tr></tbody>"
    col = f'<col style="width:{100 / wide:.1f}%">' * wide
    return f'<table style="table-layout:fixed"><colgroup>{col}</colgroup>{out}</table>'


def inside(pen: Pen, case: Case) -> str:
    """The label is typed in its answer's cell, in a corner or before a colon."""
    corner = pen.rng.random() < 0.5
    out = ""
    for band in packed(asks(pen, case), 2):
        cells = ""
        for a in band:
            span = 2 if len(band) == 1 else 1
            text = (
                f'<i>{a.label}</i><br><span style="padding-left:6mm">{a.answer or "&nbsp;"}</span>'
                if corner
                else f"{a.label}：{a.answer}"
            )
            cells += f'<td colspan={span} style="width:{50 * span}%">{text}</td>'
        out += f"<tr>{cells}</tr>"
    return f'<table style="table-layout:fixed">{out}</table>'


def gathered(pen: Pen, case: Case) -> str:
    """All answers of a group in one cell, a line each or run on."""
    gap = pen.rng.choice(["<br>", "<br>", "；"])
    rows = []
    for group, made in grouped(asks(pen, case, more=False)):
        rows.append((name_of(pen, group), gap.join(f"{a.label}：{a.answer}" for a in made)))
    return sides(rows, 18)


def halves(pen: Pen, case: Case) -> str:
    """Two tables beside each other: enterprise at the left, the rest at the right."""
    sorted_ = grouped(asks(pen, case))
    left = [a for g, made in sorted_ if g == "企业" for a in made]
    right = [a for g, made in sorted_ if g != "企业" for a in made]
    cell = '<td style="width:50%;vertical-align:top;padding:0 1mm">{}</td>'
    tables = [sides([(a.label, a.answer) for a in part], 40) for part in (left, right)]
    inner = "".join(cell.format(t) for t in tables)
    table = f'<table class=no><tr style="break-inside:auto">{inner}</tr></table>'
    return f'<div style="margin:0 -3mm">{table}</div>'


def persons(pen: Pen, case: Case) -> str:
    """People in a small grid under their own heads, all else in a list above or below."""
    made = asks(pen, case, more=False)
    contact = [a for a in made if a.group == "联系"]
    rest = [a for a in made if a.group != "联系"]
    people = ""
    if contact:
        head = "".join(f"<th>{a.label}</th>" for a in contact)
        told = "".join(
            f'<td style="text-align:center">{a.answer or "&nbsp;"}</td>' for a in contact
        )
        who = pen.rng.choice(["本次申报的联络人员", "工作联络", "联络人一栏"])
        people = (
            f"<table class=keep><tr><td class=b colspan={len(contact)}>{who}</td></tr>"
            f"<tr>{head}</tr><tr>{told}</tr></table>"
        )
    main = sides([(a.label, a.answer) for a in rest], 31)
    return people + main if pen.rng.random() < 0.35 else main + people


def boxed(pen: Pen, case: Case) -> str:
    """Numbered questions, the code in boxes, a row a question."""
    form = pen.rng.choice(["{:02d}", "1.{}", "{}、", "（{}）"])
    rows = [
        (f'<span style="white-space:nowrap">{form.format(n)}</span> {a.label}', a.answer)
        for n, a in enumerate(asks(pen, case, boxed=True), 1)
    ]
    return sides(rows, 33)


TABLES: tuple[Form, ...] = (
    single, mirrored, pairs, pairs, triples, sections, upright, remarks, units, above, inside,
    gathered, halves, persons, boxed,
)  # fmt: skip
