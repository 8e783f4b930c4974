"""Annexes 4, 5 and 6, receiving log and registers: other headers, two header rows, merged cells, notes."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from testsetkit import annex
from testsetkit.case import Campaign, City, Row
from testsetkit.families.heyan.look import sheet
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Table(annex.Table):
    """A sheet. `groups`: (title, columns) of a first header row over `header`; a title "" leaves the column to both rows."""

    groups: list[tuple[str, int]] = field(default_factory=list)
    second: str = ""
    """Title of a further worksheet that holds remarks only."""

    @property
    def workbook(self) -> bytes:
        """As a secretary's Excel sheet."""
        book = openpyxl.Workbook()
        page = book.active
        assert page is not None
        page.title = self.above[1][:20] if len(self.above) > 1 else self.label
        width, thin = len(self.header), Side(style="thin")
        at = 0
        for line in self.above:
            at += 1
            page.cell(at, 1, line)
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=width)
            page.cell(at, 1).alignment = Alignment(horizontal="center" if at == 2 else "left")
            page.cell(at, 1).font = Font(name="宋体", size=16 if at == 2 else 11, bold=at == 2)
        first = at + 1
        at = self._header(page, at)
        for row in self.rows:
            at += 1
            for n, cell in enumerate(row, 1):
                page.cell(at, n, int(cell) if cell.isdigit() and len(cell) < 4 else cell or None)
        for line in page.iter_rows(min_row=first, max_row=at, max_col=width):
            for cell in line:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
                cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        for line in self.below:
            at += 1
            page.cell(at, 1, line)
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=width)
        if self.second:
            book.create_sheet(self.second).append(["1.企业名称应与营业执照一致。"])
        held = io.BytesIO()
        book.save(held)
        return held.getvalue()

    def _header(self, page: object, at: int) -> int:
        if not self.groups:
            for n, name in enumerate(self.header, 1):
                page.cell(at + 1, n, name)  # type: ignore[attr-defined]
            return at + 1
        n = 1
        for title, count in self.groups:
            if title:
                page.cell(at + 1, n, title)  # type: ignore[attr-defined]
                if count > 1:
                    page.merge_cells(
                        start_row=at + 1, end_row=at + 1, start_column=n, end_column=n + count - 1
                    )  # type: ignore[attr-defined]
                for k in range(count):
                    page.cell(at + 2, n + k, self.header[n + k - 1])  # type: ignore[attr-defined]
            else:
                page.cell(at + 1, n, self.header[n - 1])  # type: ignore[attr-defined]
                page.merge_cells(start_row=at + 1, end_row=at + 2, start_column=n, end_column=n)  # type: ignore[attr-defined]
            n += count
        return at + 2

    def html_header(self) -> str:
        if not self.groups:
            return "<tr>" + "".join(f"<td class=k>{h}</td>" for h in self.header) + "</tr>"
        top, under, n = "", "", 0
        for title, count in self.groups:
            if title:
                top += f"<td class=k colspan={count}>{title}</td>"
                under += "".join(f"<td class=k>{h}</td>" for h in self.header[n : n + count])
            else:
                top += f"<td class=k rowspan=2>{self.header[n]}</td>"
            n += count
        return f"<tr>{top}</tr><tr>{under}</tr>"


_HEADERS = {
    "number": ("推荐顺序", "推荐排序", "序号", "优先序号"), "name": ("申报单位名称", "企业名称", "企业全称", "推荐企业名称"), "uscc": ("统一社会信用代码", "企业统一社会信用代码", "统一社会信用代码（18位）"),
    "factory": ("工厂名称", "智能工厂名称", "申报工厂（项目）名称"), "industry": ("所属行业", "行业分类", "所属行业（大类）"), "level": ("成熟度等级", "能力成熟度自评估等级", "成熟度评估级别"),
    "links": ("覆盖环节", "场景覆盖环节", "涉及环节"), "remark": ("备注",),
}  # fmt: skip


def _columns(
    rows: list[Row], keys: list[str], rng: random.Random
) -> tuple[list[str], list[list[str]]]:
    return [rng.choice(_HEADERS[k]) for k in keys], [[getattr(r, k) for k in keys] for r in rows]


def _add(header: list[str], cells: list[list[str]], at: int, name: str, values: list[str]) -> None:
    header.insert(at, name)
    for row, value in zip(cells, values, strict=True):
        row.insert(at, value)


def summary(city: City, rng: random.Random) -> Table:
    rows = list(city.summary_rows)
    keys = rng.choice(
        [
            ["number", "name", "uscc", "industry", "factory"],
            ["number", "name", "uscc", "factory", "industry"],
            ["number", "factory", "name", "uscc", "industry"],
        ]
    )
    header, cells = _columns(rows, [*keys, *(["level"] if rng.random() < 0.5 else [])], rng)
    groups: list[tuple[str, int]] = []
    if rng.random() < 0.45:
        _add(header, cells, len(header), "姓名", [r.firm.contact for r in rows])
        _add(header, cells, len(header), "手机", [r.firm.phone for r in rows])
        groups = [("", 1)] * (len(header) - 2) + [("联系人", 2)]
    elif rng.random() < 0.4:
        groups = [("", 1), ("申报单位及工厂信息", 4), *[("", 1)] * (len(header) - 5)]
    if rng.random() < 0.3:
        _add(
            header,
            cells,
            1,
            rng.choice(["县（市、区）", "所在县区"]),
            [r.firm.county for r in rows],
        )
        groups = [("", 1), *groups] if groups else []
    if any(r.remark for r in rows) or rng.random() < 0.3:
        _add(header, cells, len(header), "备注", [r.remark for r in rows])
        groups = [*groups, ("", 1)] if groups else []
    if rng.random() < 0.2 and not {"C05", "C09"} & set(city.notes):
        order = rng.sample(range(len(cells)), len(cells))
        cells = [cells[i] for i in order]
    above = [
        rng.choice(["附件5", "附件 5", "附件5:"]),
        rng.choice(
            [
                "先进级智能工厂推荐汇总表",
                f"2026年{city.name}先进级智能工厂推荐汇总表",
                "2026年先进级智能工厂申报推荐汇总表",
            ]
        ),
        f"推荐单位：{city.name}工业和信息化局（盖章）　　　　填报日期：2026年4月",
    ]
    below = rng.choice(
        [
            [],
            ["注：1.推荐顺序按优先级由高到低填写。"],
            ["填表人：　　　　　　审核人：　　　　　　联系电话："],
            ["说明：已获评2024年国家卓越级的企业请在备注中注明。"],
        ]
    )
    return Table(
        "summary_table",
        "推荐汇总表",
        above,
        header,
        cells,
        below,
        ("附件5-推荐汇总表.xlsx", "2026先进级推荐汇总.xlsx", "汇总表（盖章前）.xlsx"),
        groups,
        rng.choice(["", "", "填表说明"]),
    )


def basic(city: City, rng: random.Random) -> Table:
    rows = city.basic_rows
    keys = [
        "number",
        "name",
        "uscc",
        "industry",
        *(["level"] if city.level_column else []),
        *(["links"] if city.links_column else []),
    ]
    header, cells = _columns(rows, keys, rng)
    header[0] = "序号"
    if rng.random() < 0.5:
        _add(
            header,
            cells,
            3,
            rng.choice(["工厂名称", "智能工厂名称"]),
            [r.firm.factory for r in rows],
        )
    if rng.random() < 0.4:
        _add(
            header,
            cells,
            1,
            rng.choice(["所在县（市、区）", "区县"]),
            [r.firm.county for r in rows],
        )
    if any(r.remark for r in rows) or rng.random() < 0.3:
        _add(header, cells, len(header), rng.choice(["备注", "认定依据"]), [r.remark for r in rows])
    spot = next(n for n, h in enumerate(header) if h in _HEADERS["uscc"])
    groups = (
        [*[("", 1)] * (spot - 1), ("企业信息", 2), *[("", 1)] * (len(header) - spot - 1)]
        if rng.random() < 0.25
        else []
    )
    above = [
        rng.choice(["附件4", "附件4:"]),
        rng.choice(
            [
                "基础级智能工厂名单汇总表",
                f"{city.name}2026年基础级智能工厂名单汇总表",
                f"{city.name}基础级智能工厂认定名单",
            ]
        ),
        f"报送单位：{city.name}工业和信息化局",
    ]
    below = rng.choice(
        [[], ["注：成熟度等级指在平台自评估或认证达到的等级。"], ["填报人：        联系方式："]]
    )
    return Table(
        "basic_list",
        "基础级名单",
        above,
        header,
        cells,
        below,
        ("附件4-基础级名单.xlsx", "基础级备案表.xlsx", "2026基础级名单汇总表.xlsx"),
        groups,
    )


def overseas(city: City, rng: random.Random) -> Table:
    plants = rng.sample(
        [
            ("泰国罗勇府工厂", "泰国"),
            ("塞尔维亚制造基地", "塞尔维亚"),
            ("印度尼西亚生产基地", "印度尼西亚"),
            ("巴西圣保罗工厂", "巴西"),
        ],
        2,
    )
    rows = []
    for n, (row, (plant, country)) in enumerate(zip(city.basic_rows[:2], plants, strict=False), 1):
        rows.append(
            [
                str(n),
                row.firm.name,
                row.firm.uscc,
                f"{row.firm.brand}{plant}",
                "" if city.overseas_blank and n == 1 else country,
                row.firm.product,
                rng.choice(["先进级", "卓越级"]),
            ]
        )
    header = [
        "序号",
        rng.choice(["国内企业名称", "国内母公司名称"]),
        "统一社会信用代码",
        rng.choice(["海外工厂名称", "海外工厂（项目）名称"]),
        rng.choice(["所在国家/地区", "国家（地区）"]),
        "主要产品",
        "拟申报级别",
    ]
    return Table(
        "overseas_list",
        "海外名单",
        ["附件6", "海外智能工厂培育名单", f"报送单位：{city.name}工业和信息化局"],
        header,
        rows,
        [],
        ("附件6-海外名单.xlsx", "海外工厂项目.xlsx"),
    )


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed, sealed over the unit's line or under the table."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td style="text-align:{"center" if len(c) < 8 else "left"}">{escape(c)}</td>'
            for c in r
        )
        + "</tr>"
        for r in table.rows
    )
    below = "".join(f"<p class=n>{x}</p>" for x in table.below)
    line = table.above[2]
    if rng.random() < 0.5:
        stamp = pen.seal(bureau, role="table", style="left:40mm;top:-15mm", size=40)
        top, foot = f"<div class=rel><p class=n>{line}</p>{stamp}</div>", below
    else:
        stamp = pen.seal(bureau, role="table", style="right:20mm;top:-12mm", size=40)
        top, foot = (
            f"<p class=n>{line}</p>",
            f'{below}<div style="position:relative;height:18mm;margin-top:6mm">{stamp}</div>',
        )
    html = sheet(
        rng,
        f"<p class=n>{table.above[0]}</p><h1>{table.above[1]}</h1>{top}<table class=f>{table.html_header()}{rows}</table>{foot}",
        landscape=True,
        size=10.5,
        margin="18mm 16mm",
        numbers=rng.choice([None, "page"]),
    )
    return Paper(
        table.kind,
        table.label,
        html,
        pen.marks,
        tuple(n.replace(".xlsx", ".pdf") for n in table.names),
        wants_native=False,
    )


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "cn", "dot", "slash"])
        rows: list[list[str]] = []
        for city in campaign.cities:
            for _ in range(2 if rng.random() < 0.25 else 1):
                posted = day_forms(city.posted)[form] if city.posted else ""
                rows.append(
                    [
                        str(len(rows) + 1),
                        city.name,
                        day_forms(city.received)[form],
                        posted,
                        f"EMS{rng.randrange(10**9, 10**10)}" if city.posted else "",
                        rng.choice(["", "纸质", ""]),
                    ]
                )
        header = [
            "序号",
            rng.choice(["市", "地市", "报送市"]),
            rng.choice(["收到日期", "收件日期"]),
            rng.choice(["寄出日期", "寄件日期"]),
            rng.choice(["寄件单号", "快递单号"]),
            "备注",
        ]
        made["收件登记.xlsx"] = Table(
            "receiving_log",
            "收件登记",
            rng.choice([[], ["", "2026年智能工厂材料收件登记表"]]),
            header,
            rows,
        )

    titles = {
        "名录/2024卓越级.xlsx": "2024年国家卓越级智能工厂名单",
        "名录/2021-2024省级智能工厂.xlsx": "2021—2024年省级智能工厂、智能制造标杆企业名单",
        "名录/基础级.xlsx": "基础级智能工厂名单",
    }
    for path, firms in campaign.registers().items():
        header = ["序号", rng.choice(["市", "所在市", "地市"]), "企业名称", "统一社会信用代码"]
        made[path] = Table(
            "register",
            "名录",
            rng.choice([[], ["", titles[path]]]),
            header,
            [[str(n), c.name, f.name, f.uscc] for n, (c, f) in enumerate(firms, 1)],
        )
    return made
