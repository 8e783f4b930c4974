"""The city's tables: annexes 4, 5 and 6, as sheets and as prints."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit import invent
from testsetkit.annex import Table
from testsetkit.case import City, Row
from testsetkit.families.yishan.craft import look, paper, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

Column = tuple[str, Callable[[Row], str]]


@dataclass
class Sheet(Table):
    """A table with the workbook that a clerk drew, where one did."""

    workbook: bytes | None = None
    groups: tuple[tuple[str, int, int], ...] = ()
    """Heads over several columns: words, first and last column."""


_COLUMNS: dict[str, tuple[str, ...]] = {
    "number": ("序号", "序号", "编号", "排序"),
    "name": ("企业名称", "申报单位", "单位名称", "企业全称", "申报企业名称"),
    "uscc": ("统一社会信用代码", "信用代码", "社会信用代码", "统一社会信用代码（18位）"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂名称", "拟培育工厂名称"),
    "industry": ("所属行业", "行业", "行业类别", "所处行业"),
    "level": ("智能制造能力成熟度等级", "成熟度等级", "成熟度自评估等级", "自评估等级"),
    "links": ("覆盖环节", "建设环节", "涉及环节", "已覆盖的环节"),
    "county": ("所在县（市、区）", "县区", "所属县市区", "属地"),
    "contact": ("联系人", "企业联系人", "联络员"),
    "phone": ("联系电话", "电话", "手机"),
    "remark": ("备注", "备注", "说明", "备  注"),
}


def _reader(key: str) -> Callable[[Row], str]:
    of_firm = {"county": "county", "contact": "contact", "phone": "phone"}
    if key in of_firm:
        return lambda row: str(getattr(row.firm, of_firm[key]))
    return lambda row: str(getattr(row, key))


def _columns(keys: Sequence[str], rng: random.Random) -> list[Column]:
    return [(rng.choice(_COLUMNS[k]), _reader(k)) for k in keys]


def _sheet(
    kind: str, label: str, titles: list[str], columns: list[Column], rows: list[Row], below: list[str], names: tuple[str, ...],
    rng: random.Random, groups: tuple[tuple[str, int, int], ...] = (),
) -> Sheet:  # fmt: skip
    header = [h for h, _ in columns]
    made = Sheet(
        kind,
        label,
        titles,
        header,
        [[of(r) for _, of in columns] for r in rows],
        below,
        names,
        groups=groups,
    )
    if groups or rng.random() < 0.6:
        made.workbook = _drawn(made, rng)
    return made


def _order(keys: list[str], rng: random.Random) -> list[str]:
    """Number first, remark last, the rest as the clerk likes."""
    inner = keys[1:-1]
    if rng.random() < 0.5:
        fixed = inner[:1]
        rest = inner[1:]
        rng.shuffle(rest)
        inner = fixed + rest
    return [keys[0], *inner, keys[-1]]


def _groups(keys: list[str], rng: random.Random) -> tuple[tuple[str, int, int], ...]:
    """A head over contact and phone, and over name and code, where they stand together."""
    made = []
    for pair, words in (
        (("contact", "phone"), ("联络信息", "企业联络")),
        (("name", "uscc"), ("企业信息", "申报主体")),
    ):
        at = [keys.index(k) for k in pair if k in keys]
        if len(at) == 2 and abs(at[0] - at[1]) == 1 and rng.random() < 0.6:
            made.append((rng.choice(words), min(at), max(at)))
    return tuple(made)


def _below(city: City, rng: random.Random) -> list[str]:
    lines = [
        f"填报单位：{city.name}工业和信息化局",
        "注：按推荐次序填写。",
        f"填表人：{invent.person(rng)}",
    ]
    return rng.sample(lines, rng.choice([0, 0, 1, 2]))


def summary(city: City, rng: random.Random) -> Sheet:
    """Annex 5."""
    keys = ["number", "name", "uscc", "factory", "industry", "level", *rng.choice([[], ["county"], ["contact", "phone"], ["county", "contact", "phone"]]), "remark"]  # fmt: skip
    keys = _order(keys, rng)
    titles = [rng.choice(["附件5", "附件 5：", "附表5"]), rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])]  # fmt: skip
    titles = titles[1:] if rng.random() < 0.25 else titles
    names = (
        "附件5 先进级智能工厂推荐汇总表.xlsx",
        "推荐汇总表.xlsx",
        f"{city.name}先进级汇总.xlsx",
        "附件5（定稿）.xlsx",
    )
    return _sheet("summary_table", "推荐汇总表", titles, _columns(keys, rng), city.summary_rows, _below(city, rng), names, rng, _groups(keys, rng))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    """Annex 4."""
    keys = ["number", "name", "uscc", *(["factory"] if rng.random() < 0.6 else []), "industry", *(["level"] if city.level_column else []), *(["links"] if city.links_column else []), *(["county"] if rng.random() < 0.4 else []), "remark"]  # fmt: skip
    keys = _order(keys, rng)
    titles = [rng.choice(["附件4", "附件 4", "附表 4"]), rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", "2026年基础级智能工厂认定名单"])]  # fmt: skip
    titles = titles[1:] if rng.random() < 0.2 else titles
    names = (
        "附件4 基础级智能工厂名单汇总表.xlsx",
        "基础级名单.xlsx",
        "附件4.xlsx",
        f"{city.name}基础级智能工厂.xlsx",
    )
    return _sheet("basic_list", "基础级智能工厂名单", titles, _columns(keys, rng), city.basic_rows, _below(city, rng), names, rng, _groups(keys, rng))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6."""
    header = rng.choice(
        [["序号", "企业名称", "统一社会信用代码", "海外工厂名称", "所在国家（地区）", "主要产品", "备注"], ["序号", "境内企业名称", "海外工厂项目名称", "国别", "产品", "联系人", "联系电话"]]
    )  # fmt: skip
    firms = [invent.firm(rng, city.name) for _ in range(rng.choice([1, 2, 3]))]
    blank = rng.randrange(len(firms)) if city.overseas_blank else -1
    rows = []
    for n, f in enumerate(firms):
        land = (
            ""
            if n == blank
            else rng.choice(["越南", "泰国", "墨西哥", "塞尔维亚", "印度尼西亚", "马来西亚"])
        )
        works = f"{f.brand}海外{f.product}工厂"
        full = [str(n + 1), f.name, f.uscc, works, land, f.product, ""]
        rows.append(full if len(header) == 7 and "统一" in header[2] else [str(n + 1), f.name, works, land, f.product, f.contact, f.phone])  # fmt: skip
    titles = [
        rng.choice(["附件6", "附件 6"]),
        rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"]),
    ]
    names = ("附件6 海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx")
    made = Sheet("overseas_list", "海外智能工厂培育名单", titles, header, rows, [], names)
    made.workbook = _drawn(made, rng) if rng.random() < 0.5 else None
    return made


# ---- as a workbook and as a print
def _drawn(table: Sheet, rng: random.Random) -> bytes:
    """The workbook as a clerk draws it: merged titles, borders, sometimes off the corner."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", "名单"])
    left = rng.choice([0, 0, 1])
    wide = len(table.header)
    thin = Side(style="thin")
    line = Border(left=thin, right=thin, top=thin, bottom=thin)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    at = rng.choice([0, 0, 1])
    for n, words in enumerate(table.above):
        at += 1
        sheet.merge_cells(start_row=at, end_row=at, start_column=left + 1, end_column=left + wide)
        cell = sheet.cell(at, left + 1, words)
        last = n == len(table.above) - 1
        cell.font = Font(size=16 if last else 11, bold=last)
        cell.alignment = middle if last else Alignment(horizontal="left")
    top = at + 1
    deep = 1 if table.groups else 0
    for c, words in enumerate(table.header):
        group = next((g for g in table.groups if g[1] <= c <= g[2]), None)
        sheet.cell(top + deep, left + 1 + c, words)
        if deep and group is None:
            sheet.cell(top + 1, left + 1 + c).value = None
            sheet.cell(top, left + 1 + c, words)
            sheet.merge_cells(
                start_row=top, end_row=top + 1, start_column=left + 1 + c, end_column=left + 1 + c
            )
        elif group is not None and group[1] == c:
            sheet.cell(top, left + 1 + c, group[0])
            sheet.merge_cells(
                start_row=top,
                end_row=top,
                start_column=left + 1 + c,
                end_column=left + 1 + group[2],
            )
    first = top + deep + 1
    for r, cells in enumerate(table.rows):
        for c, words in enumerate(cells):
            value = int(words) if words.isdigit() and len(words) < 4 and c == 0 else (words or None)
            sheet.cell(first + r, left + 1 + c).value = value
    for row in sheet.iter_rows(
        min_row=top, max_row=first + len(table.rows) - 1, min_col=left + 1, max_col=left + wide
    ):
        for inner in row:
            inner.border, inner.alignment = line, middle
    for n, words in enumerate(table.below):
        sheet.cell(first + len(table.rows) + n, left + 1, words)
    for c in range(wide):
        sheet.column_dimensions[get_column_letter(left + 1 + c)].width = 8 if c == 0 else 22
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a print, upright or lying."""
    pen = Pen(None, rng, table.kind)
    face = look(rng, folio=rng.random() < 0.3, plain=True)
    lead = "".join(f"<div style='text-align:left'>{escape(x)}</div>" for x in table.above[:-1])
    head = title(escape(table.above[-1]), face, size=18)
    groups = getattr(table, "groups", ())
    body = "".join(
        "<tr>" + "".join(f'<td class="c">{escape(c)}</td>' for c in row) + "</tr>"
        for row in table.rows
    )
    foot = "".join(f"<div>{escape(x)}</div>" for x in table.below)
    made = f'{lead}{head}<table style="font-size:10.5pt"><thead>{_heads(table.header, groups)}</thead>{body}</table>{foot}'
    wide = len(table.header) > 6 or rng.random() < 0.5
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return paper(
        pen,
        face,
        f'<div class="{"wide" if wide else ""}">{made}</div>',
        label=table.label,
        names=names,
    )


def _heads(header: Sequence[str], groups: Sequence[tuple[str, int, int]]) -> str:
    """The header on one row, or on two where heads span columns."""
    if not groups:
        return "<tr>" + "".join(f"<th>{escape(h)}</th>" for h in header) + "</tr>"
    upper, lower = "", ""
    for c, words in enumerate(header):
        group = next((g for g in groups if g[1] <= c <= g[2]), None)
        if group is None:
            upper += f'<th rowspan="2">{escape(words)}</th>'
            continue
        if group[1] == c:
            upper += f'<th colspan="{group[2] - group[1] + 1}">{group[0]}</th>'
        lower += f"<th>{escape(words)}</th>"
    return f"<tr>{upper}</tr><tr>{lower}</tr>"
