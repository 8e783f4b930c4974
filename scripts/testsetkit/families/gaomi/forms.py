"""The basic-information form as tables, as Word users draw them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit.families.gaomi.items import Item
from testsetkit.families.gaomi.look import gap

GROUPS = {
    "firm": ("企业基本信息", "单位基本情况", "企业信息", "申报单位信息", "企业概况"), "contact": ("联系人信息", "联系方式", "联络信息", "申报联系人"),
    "factory": ("工厂基本信息", "智能工厂信息", "工厂情况", "申报工厂情况"),
}  # fmt: skip


def grouped(made: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """The items by group, in their order."""
    out: list[tuple[str, list[Item]]] = []
    for x in made:
        if not out or out[-1][0] != x.group:
            out.append((x.group, []))
        out[-1][1].append(x)
    return out


def upright(said: str) -> str:
    return "<br>".join(said)


def rows_of(made: Sequence[Item], per: int, label: str) -> list[str]:
    """Rows of `per` pairs; long answers over the whole width. `label`: the label cells' width."""
    rows: list[str] = []
    held: list[Item] = []

    def put(some: list[Item]) -> None:
        if len(some) == per:
            rows.append(
                "".join(f'<th style="width:{label}">{x.label}</th><td>{x.value}</td>' for x in some)
            )
            return
        for k, x in enumerate(some):
            last = k == len(some) - 1
            span = 2 * (per - len(some)) + 1 if last else 1
            rows.append("") if k == 0 else None
            rows[-1] += f'<th style="width:{label}">{x.label}</th><td colspan={span}>{x.value}</td>'

    for x in made:
        broad = x.wide or (per > 2 and x.key in ("enterprise_name", "uscc", "factory_name"))
        if broad or (
            per > 1
            and ("□" in x.value or "☐" in x.value or "○" in x.value or "inline-block" in x.value)
        ):
            if held:
                put(held)
                held = []
            rows.append(
                f'<th style="width:{label}">{x.label}</th><td colspan={2 * per - 1}>{x.value}</td>'
            )
            continue
        held.append(x)
        if len(held) == per:
            put(held)
            held = []
    if held:
        put(held)
    return rows


def _table(rows: Sequence[str], style: str = "") -> str:
    return f'<table style="{style}">' + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def single(rng: random.Random, made: list[Item]) -> str:
    """One pair a row."""
    return _table(rows_of(made, 1, rng.choice(["24%", "30%", "34%"])))


def pairs(rng: random.Random, made: list[Item]) -> str:
    """Two pairs a row."""
    return _table(rows_of(made, 2, rng.choice(["16%", "19%", "21%"])))


def triples(rng: random.Random, made: list[Item]) -> str:
    """Three pairs a row, cells so narrow that answers wrap."""
    return _table(rows_of(made, 3, "13%"), "table-layout:fixed")


def fours(rng: random.Random, made: list[Item]) -> str:
    """Four pairs a row, in small print."""
    return _table(rows_of(made, 4, "11%"), "table-layout:fixed;font-size:9.5pt")


def narrow(rng: random.Random, made: list[Item]) -> str:
    """A label column so narrow that labels break after three or four characters."""
    return _table(rows_of(made, rng.choice([1, 2]), "4.6em"))


def left_groups(rng: random.Random, made: list[Item]) -> str:
    """Groups merged upright at the left, pairs beside them."""
    per = rng.choice([1, 2, 2])
    rows: list[str] = []
    for group, some in grouped(made):
        part = rows_of(some, per, "18%" if per == 2 else "26%")
        title = rng.choice(GROUPS[group])
        while len(part) * 2.2 < len(title) and len(title) > 4:
            title = {"firm": "企业信息", "contact": "联系方式", "factory": "工厂情况"}[group]
        spoken = upright(title) if len(part) * 1.6 >= len(title) else f"{title[:2]}<br>{title[2:]}"
        part[0] = (
            f'<th rowspan={len(part)} style="width:{rng.choice([6, 8])}%">{spoken}</th>{part[0]}'
        )
        rows += part
    return _table(rows)


def nested(rng: random.Random, made: list[Item]) -> str:
    """Persons under a group: 联系人 | 姓名 | … | 手机 | …; the rest in pairs."""
    rows: list[str] = []
    for group, some in grouped(made):
        if group == "contact" and len(some) > 1:
            title = rng.choice(["联系人", "申报联系人", "联 系 人", "企业联系人"])
            part = [f'<td style="width:16%">{x.sub}</td><td colspan=2>{x.value}</td>' for x in some]
            part[0] = f"<th rowspan={len(part)}>{title}</th>{part[0]}"
            rows += part
        else:
            rows += rows_of(some, 2, "18%")
    return _table(rows)


def contact_row(rng: random.Random, made: list[Item]) -> str:
    """Name, telephone and mail side by side below their heads; the rest in pairs."""
    rows: list[str] = []
    for group, some in grouped(made):
        if group == "contact" and len(some) > 1:
            n = len(some)
            spans = [12 // n] * n
            heads = "".join(
                f"<th colspan={s}>{x.sub}</th>" for s, x in zip(spans, some, strict=True)
            )
            cells = "".join(
                f"<td colspan={s} class=c>{x.value}</td>" for s, x in zip(spans, some, strict=True)
            )
            rows += [
                f"<th rowspan=2 colspan=2>{rng.choice(['联系人', '联系人信息', '申报工作联系人'])}</th>{heads}",
                cells,
            ]
            continue
        for x in some:
            rows.append(f"<th colspan=4>{x.label}</th><td colspan=10>{x.value}</td>")
    grid = "<tr>" + '<td style="width:7.14%;border:0;padding:0;height:0"></td>' * 14 + "</tr>"
    return (
        f'<table style="table-layout:fixed">{grid}'
        + "".join(f"<tr>{r}</tr>" for r in rows)
        + "</table>"
    )


def above(rng: random.Random, made: list[Item]) -> str:
    """A row of labels, below it a row of answers."""
    per, rows = rng.choice([2, 3, 3]), []
    for at in range(0, len(made), per):
        part = made[at : at + per]
        for tag in ("th", "td"):
            cells = ""
            for k, x in enumerate(part):
                span = (
                    f" colspan={per - len(part) + 1}"
                    if k == len(part) - 1 and len(part) < per
                    else ""
                )
                cells += f"<{tag}{span}>{(x.label if tag == 'th' else x.value) or '&nbsp;'}</{tag}>"
            rows.append(cells)
    return _table(rows, "table-layout:fixed")


def inside(rng: random.Random, made: list[Item]) -> str:
    """Label and answer in one cell."""
    rows: list[str] = []
    held: list[str] = []
    colon = rng.choice(["：", "：", ":"])
    for x in made:
        cell = f"{x.label.replace('<br>', '')}{colon}{x.value}"
        if x.wide or x.key in ("enterprise_name", "uscc", "enterprise_type"):
            if held:
                rows.append(f"<td colspan=2>{held.pop()}</td>")
            rows.append(f"<td colspan=2>{cell}</td>")
            continue
        held.append(cell)
        if len(held) == 2:
            rows.append("".join(f'<td style="width:50%">{c}</td>' for c in held))
            held = []
    if held:
        rows.append(f"<td colspan=2>{held[0]}</td>")
    return _table(rows)


def with_notes(rng: random.Random, made: list[Item]) -> str:
    """Three columns: item, answer, notes on filling in (grey) or remarks left empty."""
    grey = rng.random() < 0.7
    third = (
        rng.choice(["填写说明", "填报要求", "说明"]) if grey else rng.choice(["备注", "审核备注"])
    )
    heads = f"<th style='width:26%'>{rng.choice(['项目', '填报内容', '内容'])}</th><th>{rng.choice(['填写内容', '填报情况', '企业填写'])}</th><th style='width:22%'>{third}</th>"
    rows = [heads]
    for x in made:
        note = f'<span class="g">{x.hint}</span>' if grey and rng.random() < 0.75 else ""
        rows.append(f"<td>{x.label.replace('<br>', '')}</td><td>{x.value}</td><td>{note}</td>")
    return _table(rows)


def numbered(rng: random.Random, made: list[Item]) -> str:
    """Columns 序号, 项目, 内容, in the manner of a register."""
    rows = [
        f"<th style='width:8%'>序号</th><th style='width:30%'>{rng.choice(['项目', '指标名称', '信息项'])}</th><th>{rng.choice(['内容', '具体内容', '填报内容'])}</th>"
    ]
    rows += [
        f"<td class=c>{n}</td><td>{x.label.replace('<br>', '')}</td><td>{x.value}</td>"
        for n, x in enumerate(made, 1)
    ]
    return _table(rows)


def hints_below(rng: random.Random, made: list[Item]) -> str:
    """Hints in small grey print below the labels."""
    rows = []
    for x in made:
        hint = f'<br><span class="g">（{x.hint}）</span>' if x.hint and rng.random() < 0.7 else ""
        rows.append(
            f'<th style="width:33%;text-align:left">{x.label.replace("<br>", "")}{hint}</th><td>{x.value}</td>'
        )
    return _table(rows)


def bands(rng: random.Random, made: list[Item]) -> str:
    """A band with the group's title over its rows."""
    sign = rng.choice(["一二三", "123", None])
    rows: list[str] = []
    for n, (group, some) in enumerate(grouped(made)):
        number = f"{sign[n % 3]}、" if sign else ""
        rows.append(
            f'<td colspan=4 style="{rng.choice(["background:#dfe7ee", "font-weight:700", "background:#ececec"])}">{number}{rng.choice(GROUPS[group])}</td>'
        )
        rows += rows_of(some, 2, "18%")
    return _table(rows)


def broken(rng: random.Random, made: list[Item]) -> str:
    """A form that goes on on the next page under 续表."""
    at = rng.randrange(len(made) // 3, len(made) - 2)
    per = rng.choice([1, 2])
    wide = "27%" if per == 1 else "18%"
    go_on = rng.choice(["续表", "（续上表）", "（接上页）", "表1（续）"])
    blank = f'<div style="height:{rng.randrange(6, 20)}mm"></div>'
    return (
        _table(rows_of(made[:at], per, wide))
        + f'{blank}<p class="r new" style="font-size:10pt">{go_on}</p>'
        + _table(rows_of(made[at:], per, wide))
    )


def office(rng: random.Random, made: list[Item]) -> str:
    """A bureau's sheet: pairs, and at the end its own places for opinions, left empty."""
    rows = rows_of(made, 2, "18%")
    said = rng.sample(
        [
            "县（市、区）工信部门意见",
            "所在乡镇（街道）意见",
            "市工信部门初审意见",
            "开发区经发局意见",
        ],
        2,
    )
    for x in said:
        rows.append(
            f'<th>{x}</th><td colspan=3 style="height:24mm;vertical-align:bottom;text-align:right">（盖章）　　　　<br>年　　月　　日</td>'
        )
    return _table(rows)


def remarks(rng: random.Random, made: list[Item]) -> str:
    """Label, answer, and a last column that is merged over all rows."""
    rows = [f'<th style="width:25%">{x.label}</th><td>{x.value}</td>' for x in made]
    said = rng.choice(
        ["填表须知：本表由企业据实填写，不得涂改。", "注意：涂改无效。", "说明：本表一式两份。"]
    )
    rows[0] += f'<td rowspan={len(rows)} style="width:9%;font-size:9pt">{said}</td>'
    return _table(rows)


def item_codes(rng: random.Random, made: list[Item]) -> str:
    """Two pairs a row with a code before each label, as statistical forms have it."""
    start = rng.choice([1, 101, 11])
    cells = [(f"{start + n:02d}", x) for n, x in enumerate(made)]
    rows: list[str] = []
    held: list[tuple[str, Item]] = []
    for code, x in cells:
        if (
            x.wide
            or x.key in ("enterprise_name", "uscc", "factory_name", "enterprise_type")
            or "□" in x.value
            or "☐" in x.value
            or "○" in x.value
        ):
            for c, y in held:
                rows.append(f"<td class=c>{c}</td><th>{y.label}</th><td colspan=4>{y.value}</td>")
            held = []
            rows.append(f"<td class=c>{code}</td><th>{x.label}</th><td colspan=4>{x.value}</td>")
            continue
        held.append((code, x))
        if len(held) == 2:
            rows.append(
                "".join(
                    f'<td class=c style="width:6%">{c}</td><th style="width:17%">{y.label}</th><td>{y.value}</td>'
                    for c, y in held
                )
            )
            held = []
    for c, y in held:
        rows.append(f"<td class=c>{c}</td><th>{y.label}</th><td colspan=4>{y.value}</td>")
    return _table(rows)


def one_cell(rng: random.Random, made: list[Item]) -> str:
    """Groups at the left, all their lines in one cell at the right."""
    rows = []
    for group, some in grouped(made):
        lines = "<br>".join(f"{x.label.replace('<br>', '')}：{x.value}" for x in some)
        rows.append(
            f'<th style="width:17%">{rng.choice(GROUPS[group])}</th><td style="line-height:1.8">{lines}</td>'
        )
    return _table(rows)


def short_cells(rng: random.Random, made: list[Item]) -> str:
    """Short answers three or four abreast below their labels, long ones across with the label aside."""
    per = rng.choice([3, 4])
    rows: list[str] = []
    held: list[Item] = []

    def put() -> None:
        if not held:
            return
        last = per - len(held) + 1
        for tag in ("th", "td"):
            rows.append(
                "".join(
                    f"<{tag} class=c{f' colspan={last}' if k == len(held) - 1 else ''}>{(x.label if tag == 'th' else x.value) or '&nbsp;'}</{tag}>"
                    for k, x in enumerate(held)
                )
            )
        held.clear()

    for x in made:
        if (
            x.wide
            or x.key in ("enterprise_name", "factory_name", "enterprise_type", "uscc")
            or "□" in x.value
            or "☐" in x.value
            or "○" in x.value
        ):
            put()
            rows.append(f"<th>{x.label}</th><td colspan={per - 1}>{x.value}</td>")
            continue
        held.append(x)
        if len(held) == per:
            put()
    put()
    return _table(rows, "table-layout:fixed")


TABLES = (item_codes, one_cell, short_cells, single, pairs, pairs, triples, fours, narrow, left_groups, nested, contact_row, above, inside, with_notes, numbered, hints_below, bands, broken, office, remarks)  # fmt: skip


# ---- without a grid
def colons(rng: random.Random, made: list[Item]) -> str:
    """A list with colons, numbered or with signs."""
    mark = rng.choice(["", "", "（{n}）", "{n}.", "{n}、", "◆ ", "● ", "➢ "])
    colon = rng.choice(["：", "：", ":", "： "])
    return "".join(
        f"<p class=f>{mark.format(n=n)}{x.label.replace('<br>', '')}{colon}{x.value}</p>"
        for n, x in enumerate(made, 1)
    )


def underlined(rng: random.Random, made: list[Item]) -> str:
    """Places to fill in, underlined."""
    wide = rng.choice([60, 80, 95])
    out = ""
    for x in made:
        body = f'<span style="display:inline-block;min-width:{wide}mm;border-bottom:.3mm solid #222;padding:0 2mm">{x.value or "&nbsp;"}</span>'
        out += f'<p class=f style="margin-top:1.5mm">{x.label.replace("<br>", "")}：{body}</p>'
    return out


def aligned(rng: random.Random, made: list[Item]) -> str:
    """A table without lines: labels of one width, answers behind them, dotted below or not."""
    dots = rng.choice(["", "border-bottom:.3mm dotted #444", "border-bottom:.2mm solid #777"])
    rows = "".join(
        f'<tr><td style="width:{rng.choice([34, 36])}%;text-align:{"right" if dots else "left"}">{x.label.replace("<br>", "")}：</td><td style="{dots}">{x.value or "&nbsp;"}</td></tr>'
        for x in made
    )
    return f"<table class=b>{rows}</table>"


def items_below(rng: random.Random, made: list[Item]) -> str:
    """Each label a small heading, its answer in a line below."""
    form = rng.choice(["{n}. {k}", "1.{n} {k}", "（{n}）{k}", "【{k}】"])
    out = ""
    for n, x in enumerate(made, 1):
        out += f'<p class=f style="margin-top:1mm"><b>{form.format(n=n, k=x.label.replace("<br>", ""))}</b></p><p class=f style="padding-left:2em">{x.value or gap(40)}</p>'
    return out


def two_columns(rng: random.Random, made: list[Item]) -> str:
    """Two columns of lines with colons, without lines around; long ones across."""
    rows = ""
    held: list[str] = []
    for x in made:
        cell = f"{x.label.replace('<br>', '')}：{x.value}"
        if x.wide or x.key in ("enterprise_name", "uscc", "factory_name", "enterprise_type"):
            rows += f"<tr><td colspan=2>{held.pop()}</td></tr>" if held else ""
            rows += f"<tr><td colspan=2>{cell}</td></tr>"
            continue
        held.append(cell)
        if len(held) == 2:
            rows += f'<tr><td style="width:50%">{held[0]}</td><td>{held[1]}</td></tr>'
            held = []
    rows += f"<tr><td colspan=2>{held[0]}</td></tr>" if held else ""
    return f"<table class=b>{rows}</table>"


def typed(rng: random.Random, made: list[Item]) -> str:
    """Labels and answers set apart by wide spaces, as on a typewriter; no lines, no colons."""
    width = rng.choice([44, 50, 56])
    return "".join(
        f'<p class=f><span style="display:inline-block;width:{width}mm;vertical-align:top">{x.label.replace("<br>", "")}</span><span style="display:inline-block;width:98mm;vertical-align:top">{x.value or "&nbsp;"}</span></p>'
        for x in made
    )


LISTS = (typed, colons, underlined, aligned, items_below, two_columns)
