"""Basic information as grids: pairs, triples, captions above, groups aside, bands, coded sheets."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import in_unit
from testsetkit.case import Case
from testsetkit.families.changyi import words
from testsetkit.families.changyi.facts import Ask, hinted
from testsetkit.families.changyi.look import row
from testsetkit.pen import Pen

Layout = Callable[[Pen, Case, list[Ask]], str]


def packed(asks: list[Ask], count: int, *, heads: bool = True, share: int = 0) -> list[str]:
    """Rows of `count` pairs; what is long has a row alone. Cells only, without <tr>."""
    made: list[str] = []
    held: list[Ask] = []
    tag = "th" if heads else "td"
    width = share or (34 // count + 2)

    def flush() -> None:
        if not held:
            return
        cells = ""
        for k, a in enumerate(held):
            last = k == len(held) - 1
            span = 1 + (count - len(held)) * 2 if last else 1
            cells += f'<{tag} style="width:{width}%">{a.label}</{tag}><td colspan={span}>{a.answer or "&nbsp;"}</td>'
        made.append(cells)
        held.clear()

    for a in asks:
        if a.wide:
            flush()
            made.append(
                f'<{tag} style="width:{width}%">{a.label}</{tag}><td colspan={count * 2 - 1}>{a.answer or "&nbsp;"}</td>'
            )
            continue
        held.append(a)
        if len(held) == count:
            flush()
    flush()
    return made


def _table(rows: list[str], style: str = "") -> str:
    return f'<table style="{style}">' + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def pairs(pen: Pen, case: Case, asks: list[Ask]) -> str:
    return _table(packed(asks, 2))


def triples(pen: Pen, case: Case, asks: list[Ask]) -> str:
    return _table(packed(asks, 3, share=11), "font-size:9.5pt")


def single(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Two columns, hints below the labels, at times aligned oddly."""
    side = pen.rng.choice(["left", "center", "right"])
    how = pen.rng.choice(["below", "beside"])
    width = pen.rng.choice([26, 34, 44])
    rows = [
        f'<td style="width:{width}%;text-align:{side}">{hinted(pen.rng, a, how)}</td><td>{a.answer or "&nbsp;"}</td>'
        for a in asks
    ]
    return _table(rows)


def narrow(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Labels in a column so narrow that they break, answers that wrap."""
    rows = packed(asks, 2, share=9)
    return f'<div style="width:{pen.rng.choice([118, 126, 140])}mm">{_table(rows, "table-layout:fixed")}</div>'


def above(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A row of captions, below it the row of their answers."""
    count, out = pen.rng.choice([3, 4]), ""
    short = [a for a in asks if not a.wide]
    for a in [a for a in asks if a.wide]:
        out += f"<tr><th colspan={count}>{a.label}</th></tr><tr><td colspan={count} style='text-align:center'>{a.answer or '&nbsp;'}</td></tr>"
    for at in range(0, len(short), count):
        part = short[at : at + count]
        for tag in ("th", "td"):
            cells = ""
            for k, a in enumerate(part):
                span = count - len(part) + 1 if k == len(part) - 1 else 1
                cells += f"<{tag} colspan={span} style='text-align:center'>{(a.label if tag == 'th' else a.answer) or '&nbsp;'}</{tag}>"
            out += f"<tr>{cells}</tr>"
    return f"<table>{out}</table>"


def inside(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Label and answer in the same cell."""
    mark = pen.rng.choice(["：", ":", "：<br>", "　", " ："])
    cells: list[str] = []
    for a in asks:
        cells.append(
            f"<td {'colspan=2' if a.wide else ''} data-w={int(a.wide)}>{a.label}{mark}{a.answer or '&nbsp;'}</td>"
        )
    rows, held = [], ""
    for c in cells:
        if "data-w=1" in c:
            rows += ([held + ("" if held.count("<td") == 2 else "<td></td>")] if held else []) + [c]
            held = ""
            continue
        held += c
        if held.count("<td") == 2:
            rows, held = [*rows, held], ""
    return _table([*rows, *([held + "<td></td>"] if held else [])], "table-layout:fixed")


def side_groups(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Groups upright at the left."""
    rng, out = pen.rng, ""
    for group in ("id", "work", "who", "plant"):
        mine = [a for a in asks if a.group == group]
        if not mine:
            continue
        title = rng.choice(words.GROUP_NAMES[group])
        rows = packed(mine, 2, share=17)
        upright = "<br>".join(title)
        for n, r in enumerate(rows):
            side = (
                f'<td rowspan={len(rows)} style="width:6%;text-align:center">{upright}</td>'
                if n == 0
                else ""
            )
            out += f"<tr>{side}{r}</tr>"
    return f"<table>{out}</table>"


def bands(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Grey bands with a title, below each its pairs."""
    rng, out = pen.rng, ""
    count = rng.choice([1, 2, 2])
    for n, group in enumerate(("id", "work", "who", "plant")):
        mine = [a for a in asks if a.group == group]
        if mine:
            sign = rng.choice([f"{'一二三四'[n]}、", f"（{'一二三四'[n]}）", "▲", f"{n + 1}."])
            title = rng.choice(words.GROUP_NAMES[group])
            out += f'<tr><td colspan={count * 2} style="background:#ddd;font-weight:700">{sign}{title}</td></tr>'
            out += "".join(f"<tr>{r}</tr>" for r in packed(mine, count, heads=False, share=20))
    return f"<table>{out}</table>"


def numbered(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Number, item, content, what the form says of it."""
    rng = pen.rng
    head = rng.choice(
        [
            ("序号", "项目", "填写内容", "填写说明"),
            ("编号", "指标", "企业填报", "备注"),
            ("No.", "内容", "填报情况", "要求"),
        ]
    )
    out = row(*head, tag="th")
    for n, a in enumerate(asks, 1):
        hint = rng.choice(words.HINTS.get(a.key, ("", ""))) if rng.random() < 0.6 else ""
        out += f'<tr><td style="width:7%">{n}</td><td style="width:25%">{a.label}</td><td>{a.answer or "&nbsp;"}</td><td style="width:20%;font-size:8.5pt">{hint}</td></tr>'
    return f"<table>{out}</table>"


def statistics(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A statistician's sheet: item, code, unit, figure."""
    rng = pen.rng
    out = row("指标名称", "代码", "计量单位", "数值/内容", tag="th")
    for n, a in enumerate(asks, 1):
        said, given, unit = a.label, a.answer, "—"
        if a.key in ("revenue", "total_investment", "employees") and in_unit(said):
            unit = "人" if a.key == "employees" else "万元"
            said = said.replace("（万元）", "").replace("，万元", "").replace("（人）", "")
        out += row(said, f"{n:02d}" if rng.random() < 0.9 else f"{n}甲", unit, given)
    return f"<table>{out}</table>"


def checked(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A county's sheet: what the enterprise fills in, and a tick of whoever looked it over."""
    rng = pen.rng
    out = row("填报项目", "企业填写", "县（市、区）核对", tag="th")
    for a in asks:
        sign = rng.choice(["√", "√", "✓", "已核", ""]) if a.answer else ""
        out += f'<tr><td style="width:28%">{a.label}</td><td>{a.answer or "&nbsp;"}</td><td style="width:15%;text-align:center">{sign}</td></tr>'
    return f"<table>{out}</table>"


def remark_aside(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Pairs with a remark merged down the right side."""
    rows = packed(asks, 1)
    said = pen.rng.choice(
        [
            "以上内容由企业如实填写，数据为合并口径",
            "此表一式两份，县局留存一份",
            "请用A4纸打印，涂改处加盖校对章",
        ]
    )
    out = ""
    for n, r in enumerate(rows):
        side = (
            f'<td rowspan={len(rows)} style="width:5%;font-size:8.5pt;text-align:center">{"<br>".join("填表说明")}<br><br>{"<br>".join(said)}</td>'
            if n == 0
            else ""
        )
        out += f"<tr>{r}{side}</tr>"
    return f"<table>{out}</table>"


def bilingual(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A form once made for a foreign bank: labels in two languages."""
    english = {
        "enterprise_name": "Company", "uscc": "Credit Code", "legal_representative": "Legal Rep.", "registered_address": "Registered Address", "established_on": "Founded",
        "industry": "Industry", "enterprise_type": "Ownership", "parent_company": "Parent", "main_business": "Business", "employees": "Employees", "revenue": "Revenue 2025",
        "contact_name": "Contact", "contact_phone": "Tel.", "contact_email": "E-mail", "factory_name": "Factory", "factory_address": "Factory Address", "total_investment": "Investment",
    }  # fmt: skip
    for a in asks:
        if a.key in english:
            a.label += f'<br><span style="font:8pt Arial">{english[a.key]}</span>'
    return _table(packed(asks, 2, share=18))


LAYOUTS: tuple[Layout, ...] = (pairs, triples, single, narrow, above, inside, side_groups, bands, numbered, statistics, checked, remark_aside, bilingual)  # fmt: skip
