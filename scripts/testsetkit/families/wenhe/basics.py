"""The form's first part as grids: eight ways to put questions and answers into tables."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.families.wenhe.ink import CIRCLED, Look, pairs, table, td, tr
from testsetkit.families.wenhe.words import Item, flat

Groups = list[tuple[str, list[Item]]]
Form = Callable[[Groups, Look, random.Random], str]


def _label(one: Item, k: Look, css: str = "", *, span: int = 1, small: bool = False) -> str:
    return td(
        one.label + (one.small if small else ""),
        f"background:{k.tint};text-align:center;{css}",
        span=span,
    )


def _band(name: str, k: Look, span: int, rng: random.Random, n: int) -> str:
    sign = rng.choice([f"{'一二三四五六'[n]}、{name}", f"（{'一二三四五六'[n]}）{name}", name, f"{n + 1}. {name}"])  # fmt: skip
    return tr(td(sign, f"background:{k.rule}22;font-weight:bold;font-family:{k.head}", span=span))


def paired(groups: Groups, k: Look, rng: random.Random) -> str:
    """Two questions a row, long ones alone; bands between groups in some forms."""
    banded = rng.random() < 0.5
    small = rng.random() < 0.3
    rows: list[str] = []
    held: Item | None = None
    for n, (name, of) in enumerate(groups):
        if held and banded:
            rows.append(tr(_label(held, k, small=small), td(held.value, span=3)))
            held = None
        if banded:
            rows.append(_band(name, k, 4, rng, n))
        for one in of:
            if one.long:
                rows.append(tr(_label(one, k, "width:20%", small=small), td(one.value, span=3)))
            elif held is None:
                held = one
            else:
                left = _label(held, k, "width:20%", small=small) + td(held.value, "width:30%")
                rows.append(tr(left, _label(one, k, "width:20%", small=small), td(one.value)))
                held = None
    if held:
        rows.append(tr(_label(held, k, small=small), td(held.value, span=3)))
    return table(rows)


def above(groups: Groups, k: Look, rng: random.Random) -> str:
    """Labels in a row of their own, answers in the next."""
    width = rng.choice([2, 3])
    rows = []
    for row in pairs_of(flat(groups), width):
        span = 6 // len(row)
        rows.append(
            tr(*(_label(x, k, "font-size:85%;padding:.6mm", span=span, small=True) for x in row))
        )
        rows.append(
            tr(*(td(x.value or "&nbsp;", "height:9mm;text-align:center", span=span) for x in row))
        )
    return table(rows, "table-layout:fixed")


def pairs_of(every: list[Item], width: int) -> list[list[Item]]:
    """Rows of short questions, `width` at most, long ones by two."""
    rows: list[list[Item]] = []
    for one in every:
        last = rows[-1] if rows else []
        room = 2 if one.long or any(x.long for x in last) else width
        if last and len(last) < room:
            last.append(one)
        else:
            rows.append([one])
    return rows


def below(groups: Groups, k: Look, rng: random.Random) -> str:
    """Answers over a line, the label in small letters under it."""
    rows = []
    sign = rng.choice(["（{}）", "{}", "↑ {}"])
    for row in pairs_of(flat(groups), 2):
        cells = ""
        for x in row:
            under = f"border-top:.3mm solid {k.rule};font-size:78%;color:#555;text-align:center"
            cells += td(
                f'<div style="text-align:center;min-height:7mm">{x.value or "&nbsp;"}</div><div style="{under}">{sign.format(x.label)}</div>',
                "padding:1.5mm 4mm",
                span=4 // len(row),
            )
        rows.append(tr(cells))
    return table(rows, "table-layout:fixed", bare=True)


def inside(groups: Groups, k: Look, rng: random.Random) -> str:
    """The label in the corner of the answer's own cell."""
    mark = rng.choice(["{}：", "【{}】", "{}｜", "◆{}　"])
    rows = []
    apart = rng.random() < 0.5
    for row in pairs_of(flat(groups), 2):
        cells = ""
        for x in row:
            sign = f'<span style="color:{k.dark};font-size:88%;font-weight:bold">{mark.format(x.label)}</span>'
            cells += td(f"{sign}{'<br>' if apart else ''}{x.value or '&nbsp;'}", span=4 // len(row))
        rows.append(tr(cells))
    return table(rows, "table-layout:fixed")


def coded(groups: Groups, k: Look, rng: random.Random) -> str:
    """Every question with a number in a column of its own."""
    sort = rng.choice(["A", "1.", "Q", "ringed", "zero"])
    heads = rng.choice([("编号", "填报项", "填报内容"), ("序号", "项目", "内容"), ("代码", "指标名称", "填写")])  # fmt: skip
    with_hint = rng.random() < 0.5
    top = [td(h, f"text-align:center;font-weight:bold;background:{k.tint}") for h in heads]
    if with_hint:
        top.append(td(rng.choice(["备注", "填写要求", "说明"]), f"text-align:center;font-weight:bold;background:{k.tint}"))  # fmt: skip
    rows = []
    for n, x in enumerate(flat(groups), 1):
        number = {
            "A": f"A{n:02d}",
            "1.": f"1.{n}",
            "Q": f"{100 + n}",
            "ringed": CIRCLED[n - 1],
            "zero": f"{n:02d}",
        }[sort]
        cells = [td(number, "width:11%;text-align:center"), td(x.label, "width:27%"), td(x.value)]
        rows.append(
            tr(*cells, *([td(x.hint, "width:19%;font-size:80%;color:#555")] if with_hint else []))
        )
    return table(rows, head=tr(*top))


def across(groups: Groups, k: Look, rng: random.Random) -> str:
    """Questions across the top, answers in the row below: a table for every few."""
    made = ""
    for n, (name, of) in enumerate(groups, 1):
        title = rng.choice([f"表1-{n} {name}", f"（{n}）{name}", f"{name}一览"])
        made += f'<p style="text-align:center;font-size:90%;margin:3mm 0 1mm;break-after:avoid">{title}</p>'
        for part in (of[:4], of[4:]) if len(of) > 5 else (of,):
            heads = tr(
                *(
                    td(x.label, f"background:{k.tint};text-align:center;font-weight:bold")
                    for x in part
                )
            )
            made += table(
                [
                    heads,
                    tr(*(td(x.value or "&nbsp;", "text-align:center;height:12mm") for x in part)),
                ],
                "table-layout:fixed;margin-bottom:1mm;font-size:92%",
            )
    return made


def joined(groups: Groups, k: Look, rng: random.Random) -> str:
    """A group a row; its questions follow one another in one cell."""
    mark = rng.choice(["；", "；", "<br>"])
    colon = rng.choice(["：", ":", "："])
    rows = []
    for name, of in groups:
        said = mark.join(f"{x.label}{colon}{x.value or '　　　　'}" for x in of)
        rows.append(
            tr(
                td(
                    name,
                    f"width:17%;text-align:center;background:{k.tint};font-family:{k.head};font-weight:bold",
                ),
                td(said + ("。" if mark == "；" else ""), "line-height:1.9"),
            )
        )
    return table(rows)


def sided(groups: Groups, k: Look, rng: random.Random) -> str:
    """The group upright at the left over all its rows."""
    upright = rng.random() < 0.6
    rows = []
    for name, of in groups:
        said = "<br>".join(name) if upright else name
        for n, x in enumerate(of):
            first = (
                td(
                    said,
                    f"width:9%;text-align:center;background:{k.tint};line-height:1.2",
                    down=len(of),
                )
                if not n
                else ""
            )
            rows.append(tr(first, td(x.label, "width:28%"), td(x.value)))
    return table(rows)


def narrow(groups: Groups, k: Look, rng: random.Random) -> str:
    """Columns of labels so narrow that they break where they will."""
    every = flat(groups)
    rows = []
    for row in pairs_of(every, rng.choice([2, 3])):
        cells = ""
        for x in row:
            cells += td(x.label, "width:16mm;word-break:break-all;line-height:1.25;font-size:92%")
            cells += td(x.value or "&nbsp;", span=(6 // len(row)) * 2 - 1)
        rows.append(tr(cells))
    return table(rows)


GRIDS: tuple[Form, ...] = (
    paired, paired, above, below, inside, coded, across, joined, sided, narrow,
)  # fmt: skip

__all__ = ["GRIDS", "Form", "Groups", "pairs"]
