"""Basic information without the usual grid: lines, labels above, boxes, cards, sentences."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.families.tianbao.labels import items
from testsetkit.families.tianbao.look import Writer, cell, row, spread, table


def ruled(w: Writer) -> str:
    """Label and answer on a ruled line."""
    mark = w.pick("：", "", "：")
    wide = w.rng.choice([52, 60, 66])
    rows = [
        f'<tr style="break-inside:avoid"><td style="border:none;padding:1.4mm 0;vertical-align:bottom">{i.label}{mark}</td><td style="border:none;border-bottom:.25mm solid #000;padding:1.4mm 0 0 2mm;height:8mm">{i.inner}</td></tr>'
        for i in items(w).values()
    ]
    return table(rows, [wide / 1.6, 100 - wide / 1.6])


def colons(w: Writer) -> str:
    """A numbered list: label, colon, answer."""
    style = w.pick("{}. ", "（{}）", "{}、", "● ", "")
    return "".join(
        f'<p class=n style="margin:1.5mm 0 1.5mm 6mm">{style.format(n)}{spread(i.label) if len(i.label) < 5 else i.label}：{i.inner}</p>'
        for n, i in enumerate(items(w).values(), 1)
    )


def above(w: Writer) -> str:
    """Labels above their answers, three or two in a row."""
    told = list(items(w).values())
    count = w.rng.choice([2, 3])
    short = [i for i in told if not i.long and i.key != "uscc"]
    long = [i for i in told if i not in short]
    head = f"background:{w.look.shade or '#f2f2f2'};text-align:center;font-size:9.5pt"
    rows = []
    for at in range(0, len(short), count):
        own = short[at : at + count]
        last = count - len(own) + 1
        rows.append(row(*[cell(i.label, style=head, across=last if i is own[-1] else 1) for i in own]))  # fmt: skip
        rows.append(row(*[cell(i.inner or "&nbsp;", style="text-align:center", across=last if i is own[-1] else 1) for i in own]))  # fmt: skip
    for i in long:
        rows.append(row(cell(i.label, style=head, across=count)))
        rows.append(row(cell(i.inner or "&nbsp;", across=count)))
    return table(rows, [100 / count] * count)


def boxed(w: Writer) -> str:
    """Two columns, the code with a box for each character."""
    told = items(w, without=("uscc",))
    rows = []
    for i in told.values():
        rows.append(
            row(
                cell(i.label, head=True, shape=w.look),
                cell(i.inner),
            )
        )
        if i.key == "enterprise_name":
            label = w.pick("统一社会信用代码", "统一社会信用代码（一格一位）")
            rows.append(
                row(
                    cell(label, head=True, shape=w.look),
                    cell(
                        w.field("uscc", boxed=True),
                        style="padding:1.6mm .8mm;white-space:nowrap;font-size:10.5pt",
                    ),
                )
            )
    return table(rows, [29, 71])


def cards(w: Writer) -> str:
    """A card for each group, its head on a grey bar; no inner lines."""
    told = items(w)
    contact = [i for k, i in told.items() if k.startswith("contact")]
    works = [i for k, i in told.items() if k in ("factory_name", "factory_address", "total_investment", "maturity_level")]  # fmt: skip
    rest = [i for i in told.values() if i not in contact and i not in works]
    made = ""
    for name, own in (("申报主体", rest), ("申报工厂", works), ("填报人员", contact)):
        lines = table(
            [
                f'<tr><td style="border:none;padding:.8mm 0;color:#333">{i.label}</td><td style="border:none;padding:.8mm 0">{i.inner}</td></tr>'
                for i in own
            ],
            [35, 65],
        )
        made += f'<div style="border:.25mm solid #888;margin:2mm 0;break-inside:avoid"><div style="background:#ddd;padding:1mm 3mm;font-family:{w.look.head}">{name}</div><div style="padding:1.5mm 3mm">{lines}</div></div>'
    return made


def inside(w: Writer) -> str:
    """Label and answer in the same cell."""
    mark = w.pick("：", "：<br>", ": ")
    told = list(items(w).values())
    rows: list[str] = []
    held: list[str] = []
    for i in told:
        inner = f'<span style="font-size:9.5pt">{i.label}</span>{mark}{i.inner}'
        if i.long or i.key == "uscc":
            if held:
                rows.append(row(cell(held.pop(), across=2)))
            rows.append(row(cell(inner, across=2)))
            continue
        held.append(inner)
        if len(held) == 2:
            rows.append(row(*map(cell, held)))
            held = []
    if held:
        rows.append(row(cell(held[0], across=2)))
    return table(rows, [50, 50])


def sentences(w: Writer) -> str:
    """Half in sentences, the rest below in a table."""
    w.case.told_in_prose = True
    f = w.field
    person = "负责人" if w.case.branch else "法定代表人"
    first = f"{f('enterprise_name')}（统一社会信用代码{f('uscc')}）成立于{f('established_on')}，注册地址为{f('registered_address')}，{person}{f('legal_representative')}。"
    keys = ("enterprise_name", "uscc", "established_on", "registered_address", "legal_representative")  # fmt: skip
    rest = list(items(w, without=keys).values())
    rows = [row(cell(i.label, head=True, shape=w.look), cell(i.inner)) for i in rest]
    return f"<p>{first}</p>{table(rows, [34, 66])}"


LINES: list[Callable[[Writer], str]] = [ruled, colons, above, boxed, cards, inside]
