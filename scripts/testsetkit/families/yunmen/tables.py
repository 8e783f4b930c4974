"""Annexes 4, 5 and 6 with headers of one or two rows, the receiving log and registers, as sheets and as papers."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit import annex, invent
from testsetkit.case import Campaign, City, Row
from testsetkit.families.yunmen.look import FANG, HEI, sheet
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Table(annex.Table):
    """A sheet. `groups`: titles over spans of columns, "" where the column's own header takes both rows."""

    groups: list[tuple[str, int]] = field(default_factory=list)

    @property
    def workbook(self) -> bytes:
        """As a clerk makes it in Excel: merged title, merged heads, borders, text cells for codes."""
        book = openpyxl.Workbook()
        page = book.active
        assert page is not None
        wide, thin, at = len(self.header), Side(style="thin"), 0
        for n, said in enumerate(self.above):
            at += 1
            page.cell(at, 1, said).font = Font(
                size=18 if n == len(self.above) - 1 else 11, bold=n == len(self.above) - 1
            )
            page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=wide)
            page.cell(at, 1).alignment = Alignment(
                horizontal="center" if n == len(self.above) - 1 else "left"
            )
        first = at + 1
        if self.groups:
            at, col = at + 2, 1
            for title, span in self.groups:
                if title:
                    page.cell(first, col, title)
                    page.merge_cells(
                        start_row=first, end_row=first, start_column=col, end_column=col + span - 1
                    )
                    for k in range(span):
                        page.cell(at, col + k, self.header[col + k - 1])
                else:
                    for k in range(span):
                        page.cell(first, col + k, self.header[col + k - 1])
                        page.merge_cells(
                            start_row=first, end_row=at, start_column=col + k, end_column=col + k
                        )
                col += span
        else:
            at += 1
            for k, said in enumerate(self.header, 1):
                page.cell(at, k, said)
        for row in self.rows:
            at += 1
            for k, cell in enumerate(row, 1):
                page.cell(at, k, int(cell) if cell.isdigit() and len(cell) < 4 else (cell or None))
        for line in page.iter_rows(min_row=first, max_row=at, max_col=wide):
            for cell in line:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
                cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        for said in self.below:
            at += 1
            page.cell(at, 1, said)
        for k, said in enumerate(self.header, 1):
            longest = max([len(said), *(len(r[k - 1]) for r in self.rows)])
            page.column_dimensions[get_column_letter(k)].width = min(8 + longest * 1.3, 40)
        held = io.BytesIO()
        book.save(held)
        return held.getvalue()


Column = tuple[str, str, str]
"""Group ("" for none), header, what stands below it."""


def _made(
    kind: str,
    label: str,
    above: list[str],
    columns: list[Column],
    rows: list[list[str]],
    below: list[str],
    names: tuple[str, ...],
) -> Table:
    groups: list[tuple[str, int]] = []
    for group, _, _ in columns:
        if groups and group and groups[-1][0] == group:
            groups[-1] = (group, groups[-1][1] + 1)
        else:
            groups.append((group, 1))
    return Table(
        kind,
        label,
        above,
        [h for _, h, _ in columns],
        rows,
        below,
        names,
        groups if any(g for g, _ in groups) else [],
    )


def _cells(columns: list[Column], of: list[Row], rng: random.Random) -> list[list[str]]:
    values = {
        "number": lambda r: r.number, "name": lambda r: r.name, "uscc": lambda r: r.uscc, "factory": lambda r: r.factory, "industry": lambda r: r.industry, "level": lambda r: r.level,
        "links": lambda r: r.links, "remark": lambda r: r.remark, "county": lambda r: r.firm.county, "city": lambda r: r.firm.city, "contact": lambda r: r.firm.contact, "phone": lambda r: r.firm.phone, "product": lambda r: r.firm.product,
    }  # fmt: skip
    return [[values[what](r) for _, _, what in columns] for r in of]


def summary(city: City, rng: random.Random) -> Table:
    """Annex 5."""
    two = rng.random() < 0.5
    unit, person = ("申报单位情况", "联系方式") if two else ("", "")
    columns: list[Column] = [
        ("", rng.choice(["序号", "推荐顺序", "优先次序", "排序"]), "number"), (unit, rng.choice(["企业名称", "单位名称", "申报企业"]), "name"), (unit, rng.choice(["统一社会信用代码", "信用代码", "社会信用代码（18位）"]), "uscc"),
        (unit, rng.choice(["所属行业", "行业", "行业类别"]), "industry"), ("", rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), "factory"),
    ]  # fmt: skip
    if rng.random() < 0.6:
        columns.append(("", rng.choice(["成熟度等级", "自评估等级", "成熟度自评估级别"]), "level"))
    if rng.random() < 0.6:
        columns += [
            (person, "联系人", "contact"),
            (person, rng.choice(["联系电话", "手机号码", "电话"]), "phone"),
        ]
    columns.append(("", "备注", "remark"))
    above = [
        ["附件5", f"{city.name}先进级智能工厂推荐汇总表"],
        [f"填报单位（盖章）：{city.name}工业和信息化局", "先进级智能工厂推荐汇总表"],
        ["2026年先进级智能工厂推荐汇总表"],
    ][rng.randrange(3)]
    below = rng.choice([[], ["注：按推荐优先顺序填写。"], ["填表人：                联系电话："]])
    names = ("附件5推荐汇总表.xlsx", "推荐汇总表.xlsx", f"{city.name[:-1]}先进级推荐汇总表.xlsx")
    return _made(
        "summary_table",
        "推荐汇总表",
        above,
        columns,
        _cells(columns, city.summary_rows, rng),
        below,
        names,
    )


def basic(city: City, rng: random.Random) -> Table:
    """Annex 4."""
    two = rng.random() < 0.5
    unit, done = ("企业信息", "认定信息") if two else ("", "")
    columns: list[Column] = [
        ("", rng.choice(["序号", "编号"]), "number"), (unit, rng.choice(["企业名称", "企业全称", "单位名称"]), "name"), (unit, rng.choice(["统一社会信用代码", "信用代码"]), "uscc"), (unit, rng.choice(["县市区", "所在县（市、区）"]), "county"),
        (unit, rng.choice(["所属行业", "行业大类"]), "industry"), (done, rng.choice(["工厂名称", "智能工厂名称"]), "factory"),
    ]  # fmt: skip
    if city.level_column:
        columns.append((done, rng.choice(["成熟度等级", "自评估等级", "能力成熟度等级"]), "level"))
    if city.links_column:
        columns.append((done, rng.choice(["覆盖环节", "建设环节", "涉及环节"]), "links"))
    columns.append(("", "备注", "remark"))
    above = [
        ["附件4", "基础级智能工厂名单汇总表"],
        [f"{city.name}2026年基础级智能工厂名单汇总表"],
        [f"填报单位：{city.name}工业和信息化局", "基础级智能工厂名单汇总表"],
    ][rng.randrange(3)]
    names = (
        "附件4基础级名单.xlsx",
        "基础级智能工厂名单汇总表.xlsx",
        f"{city.name[:-1]}基础级备案表.xlsx",
    )
    return _made(
        "basic_list",
        "基础级名单汇总表",
        above,
        columns,
        _cells(columns, city.basic_rows, rng),
        [],
        names,
    )


def overseas(city: City, rng: random.Random) -> Table:
    """Annex 6: one or two factories abroad; the country blank where the case has it so."""
    header = [
        "序号",
        rng.choice(["国内企业名称", "境内母公司"]),
        "统一社会信用代码",
        rng.choice(["海外工厂名称", "海外工厂（项目）名称"]),
        rng.choice(["所在国家（地区）", "国家或地区", "所在国"]),
        "主要产品",
        rng.choice(["拟培育级别", "培育方向"]),
        "联系人",
        "联系电话",
    ]
    made = []
    for n in range(1, rng.choice([2, 3])):
        f = invent.firm(rng, city.name)
        land = rng.choice(["泰国", "越南", "墨西哥", "匈牙利", "印度尼西亚", "摩洛哥"])
        made.append(
            [
                str(n),
                f.name,
                f.uscc,
                f"{f.brand}{'' if city.overseas_blank else land}工厂",
                "" if city.overseas_blank and n == 1 else land,
                f.product,
                rng.choice(["先进级", "卓越级"]),
                f.contact,
                f.phone,
            ]
        )
    above = [["附件6", "海外智能工厂培育名单"], ["海外智能工厂培育名单"]][rng.randrange(2)]
    return Table(
        "overseas_list",
        "海外智能工厂培育名单",
        above,
        header,
        made,
        [],
        ("附件6海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx"),
    )


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed on landscape paper, stamped."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    *small, title = table.above
    top = "".join(f"<p class=n style='font-size:11pt'>{x}</p>" for x in small)
    second, at = "", 0
    if table.groups:
        head = ""
        for said, span in table.groups:
            cells = table.header[at : at + span]
            if said:
                head += f"<th class=k colspan={span}>{said}</th>"
                second += "".join(f"<th class=k>{c}</th>" for c in cells)
            else:
                head += "".join(f"<th class=k rowspan=2>{c}</th>" for c in cells)
            at += span
    else:
        head = "".join(f"<th class=k>{c}</th>" for c in table.header)
    heads = f"<tr>{head}</tr>" + (f"<tr>{second}</tr>" if second else "")
    body = "".join(
        "<tr>" + "".join(f"<td style='text-align:center'>{c}</td>" for c in row) + "</tr>"
        for row in table.rows
    )
    stamp = pen.seal(bureau, role="table", style="right:0;top:-14mm", size=40)
    end = (
        "".join(f"<p class=n style='font-size:10pt'>{x}</p>" for x in table.below)
        + f"<div class=whole style='text-align:right;padding:15mm 20mm 26mm 0;line-height:1.9'><span class=rel>{bureau}（盖章）{stamp}</span><br>2026年4月{rng.randrange(8, 20)}日</div>"
    )
    html = sheet(
        rng,
        f"{top}<div style='font:700 19pt/1.6 {HEI};text-align:center'>{title}</div><table style='font-size:9.5pt'><thead>{heads}</thead>{body}</table>{end}",
        landscape=True,
        margin="16mm 14mm",
        face=FANG,
        size=11,
    )
    return Paper(
        table.kind,
        table.label,
        html,
        pen.marks,
        tuple(n.replace(".xlsx", ".pdf") for n in table.names),
    )


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "cn", "dot1", "slash"])
        rows = [
            [
                str(n),
                c.name,
                day_forms(c.posted)[form] if c.posted else "",
                day_forms(c.received)[form],
                rng.choice(["邮政EMS", "顺丰", ""]) if c.posted else "专人送达",
            ]
            for n, c in enumerate(campaign.cities, 1)
        ]
        header = [
            "序号",
            rng.choice(["报送单位（市）", "市别", "来件市"]),
            rng.choice(["邮寄日期", "寄出时间"]),
            rng.choice(["收到日期", "签收日期"]),
            "方式",
        ]
        made["收件登记.xlsx"] = Table(
            "receiving_log", "收件登记", rng.choice([[], ["申报材料收件登记"]]), header, rows
        )
    listed = [(k.firm, c.name) for c in campaign.cities for k in c.cases if k.in_register]
    listed += [
        (r.firm, c.name) for c in campaign.cities for r in c.basic_rows if r.kind == "basic"
    ][:5]
    registers = (
        (campaign.excellent_register, "名录/2024卓越级.xlsx", "2024年国家卓越级智能工厂", [(f, c.name) for c in campaign.cities for f in c.excellent]),
        (campaign.provincial_register, "名录/2021-2024省级智能工厂.xlsx", "2021年至2024年省级智能工厂和标杆企业", [(f, c.name) for c in campaign.cities for f in c.provincial]),
        (campaign.basic_register, "名录/基础级.xlsx", "基础级智能工厂", listed),
    )  # fmt: skip
    for there, path, title, firms in registers:
        if there:
            header = [
                "序号",
                rng.choice(["地市", "所在市"]),
                rng.choice(["企业名称", "单位名称"]),
                "统一社会信用代码",
            ]
            made[path] = Table(
                "register",
                "名录",
                rng.choice([[], [title]]),
                header,
                [[str(n), city, f.name, f.uscc] for n, (f, city) in enumerate(firms, 1)],
            )
    return made
