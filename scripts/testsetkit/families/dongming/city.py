"""What a city sends: its recommendation, policies, annex tables; and the office's own log and registers."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from testsetkit import annex
from testsetkit.case import Campaign, City, Day, Row
from testsetkit.families.dongming.style import HEI, KAI, SERIF, SONG, paper, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


@dataclass
class Table(annex.Table):
    """A table that may have a head on two rows (`groups`: label and how many columns) and a drawn workbook."""

    groups: list[tuple[str, int]] = field(default_factory=list)
    workbook: bytes | None = None


def _bureau(city: City) -> str:
    return f"{city.name}工业和信息化局"


def _red_head(who: str) -> str:
    return f'<div style="color:#c9151e;text-align:center;font-family:{SERIF};font-weight:bold;font-size:30pt;letter-spacing:1.5mm;margin-bottom:8mm">{who}</div>'


def recommendation(city: City, rng: random.Random) -> Paper:
    """The bureau's recommendation in one of five forms."""
    pen = Pen(None, rng, "city_recommendation")
    who = _bureau(city)
    short = city.name[0]
    number = pen.critical(f"{short}{rng.choice(['工信装', '工信', '工信字', '工信发', '工信智造'])}〔2026〕{rng.randrange(3, 88)}号", "code") if city.recommendation_numbered else ""  # fmt: skip
    sent: Day = city.posted or city.received
    day: Day = (2026, 4, max(min(sent[2] - 1, 29), 10)) if sent[1] == 4 else (2026, 4, rng.randrange(24, 30))  # fmt: skip
    date = pen.day(day, "cn", "words") if city.recommendation_dated else ""
    n = city.stated
    first = escape(city.summary_rows[0].name) if city.summary_rows else ""
    if n is None:
        some = rng.choice(["符合条件的企业", "一批基础较好的企业", "有关企业"])
    else:
        said = rng.choice([str(n), str(n), in_words(n)]) if n > 0 else str(n)
        some = rng.choice([f"{said}家企业", f"{first}等{said}家企业" if first and n > 1 else f"{said}家企业", f"共{said}家企业"])  # fmt: skip
    head = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告", f"{who}关于报送先进级智能工厂推荐名单的函", "关于申报2026年先进级智能工厂的推荐意见", f"{who}关于2026年度先进级智能工厂推荐工作的请示",
            "关于报送2026年度智能工厂申报材料的函",
        ]
    )  # fmt: skip
    basis = rng.choice(
        [
            "按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局高度重视，及时部署，组织各县（市、区）开展申报。",
            "根据省厅通知安排，我局组织了2026年先进级智能工厂申报工作。",
            "接通知后，我局会同各县区工信部门对申报企业逐一进行了现场核查。",
        ]
    )
    how = rng.choice(
        [
            f"经企业自愿申报、县区初审、市局审核，现推荐{some}申报先进级智能工厂。",
            f"经审查，拟推荐{some}申报2026年先进级智能工厂，材料随文报送。",
            f"现将审核通过的{some}予以推荐，请审定。",
        ]
    )
    more = rng.choice(["", "<p>同时报送我市支持智能制造发展的政策文件。</p>", "<p>我局对申报材料进行了初审，企业对材料真实性负责。</p>"])  # fmt: skip
    annexes = rng.choice(["<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1.先进级智能工厂推荐汇总表</p><p style=text-indent:5em>2.基础级智能工厂名单汇总表</p>", ""])  # fmt: skip
    seal = pen.seal(who, style=f"right:{rng.choice([6, 12, 18])}mm;top:-14mm", size=42) if city.recommendation_sealed else ""  # fmt: skip
    end = f'<div style="position:relative;text-align:right;padding-right:14mm;margin-top:16mm;line-height:2">{who}<br>{date or "&nbsp;"}{seal}</div>'
    to = "<p class=n>山东省工业和信息化厅：</p>"
    text = f"{to}<p>{basis}{how}</p>{more}{annexes}{end}"
    way = rng.choice(["red", "red", "letter", "plain", "table", "points"])
    line = '<div style="border-top:.7mm solid #c9151e;margin:2mm 0 10mm"></div>'
    if way == "red":
        html = f"{_red_head(who + rng.choice(['文件', '']))}<div class=c>{number}</div>{line}{title(head, size=21, font=SERIF)}{text}"
    elif way == "letter":
        html = f'{_red_head(who)}{line}<div class=r style="margin-bottom:8mm">{number}</div>{title(head, size=20, font=SERIF)}{text}'
    elif way == "points":
        html = f'<div class=r style="margin-bottom:6mm">{number}</div>{title(head, size=20, font=HEI)}{to}<p>{basis}现将有关情况报告如下：</p><p>一、组织情况。广泛宣传发动，逐企开展辅导。</p><p>二、审核情况。对照条件逐项审核。</p><p>三、推荐意见。{how}</p>{annexes}{end}'
    elif way == "table":
        html = f'{title(rng.choice(["先进级智能工厂推荐意见表", "智能工厂推荐意见"]), size=22)}<div class=r style="margin-bottom:3mm">{number}</div><table style="font-size:14pt"><tr><td class=c style="width:24%">推荐单位</td><td>{who}</td></tr><tr><td class=c>报送单位</td><td>山东省工业和信息化厅</td></tr><tr><td class=c>推荐意见</td><td style="line-height:1.8">{basis}{how}{end}</td></tr></table>'
    else:
        html = f'<div class=c style="margin-bottom:6mm">{number}</div>{title(head, size=22, font=SERIF)}{text}'
    full = paper(html, font=rng.choice([SONG, SONG, KAI]), size=15.5, lead=1.8, margin="32mm 26mm 28mm")  # fmt: skip
    names = ("推荐文件.pdf", "推荐函.pdf", "市局推荐文件.pdf", f"{city.name}推荐文件.pdf")
    return Paper("city_recommendation", "推荐文件", full, pen.marks, names, wants_native=False)


MEASURES = (
    "对新获评国家级、省级智能工厂的企业，按规定给予一次性奖励。", "对企业智能化技术改造项目，按设备和软件投资额的10%给予补助。", "组织诊断服务机构免费为规上企业开展智能制造诊断。",
    "设立智能制造专项信贷产品，对贷款给予贴息支持。", "每年遴选一批优秀系统解决方案供应商。", "支持建设行业工业互联网平台，推动中小企业设备上云。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two documents on the support of intelligent manufacturing."""
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        who = rng.choice([f"{city.name}人民政府办公室", _bureau(city), f"{city.name}人民政府"])
        what = rng.choice(["支持智能制造发展的若干政策措施", "智能制造提升行动实施方案（2025—2027年）", "加快推进制造业智能化改造数字化转型的实施意见", "关于支持智能工厂建设的扶持办法"])  # fmt: skip
        year = rng.choice([2024, 2025])
        number = f"{city.name[0]}{'政办字' if '办公室' in who else '政字' if '人民政府' in who else '工信发'}〔{year}〕{rng.randrange(3, 60)}号"
        points = rng.sample(MEASURES, 5)
        sign = rng.choice(["一", "1", "第"])
        lines = "".join(f"<p>{f'{in_words(n)}、' if sign == '一' else f'{n}.' if sign == '1' else f'第{in_words(n)}条　'}{p}</p>" for n, p in enumerate(points, 1))  # fmt: skip
        day = (year, rng.randrange(2, 12), rng.randrange(3, 27))
        to = (
            "各县（市、区）工业和信息化局，各有关企业："
            if who == _bureau(city)
            else "各县（市、区）人民政府，市直各部门："
        )
        notice = f"{title(f'关于印发《{what}》的通知', size=20, font=SERIF)}<p class=n>{to}</p><p>现将《{what}》印发给你们，请结合实际认真贯彻落实。</p>"
        if rng.random() < 0.35:
            notice = ""
        seal = pen.seal(who, style="right:10mm;top:-14mm") if rng.random() < 0.7 else ""
        end = f'<div style="position:relative;text-align:right;padding-right:14mm;margin-top:12mm;line-height:2">{who}<br>{pen.day(day, "cn", "words")}{seal}</div>'
        html = f'{_red_head(who)}<div class=c>{number}</div><div style="border-top:.7mm solid #c9151e;margin:2mm 0 8mm"></div>{notice}{end if notice else ""}{"<div class=b></div>" if notice else ""}{title(what, size=20, font=SERIF)}<p>为加快制造业智能化发展，结合我市实际，制定如下措施。</p>{lines}{"" if notice else end}'
        full = paper(html, size=15, lead=1.75, margin="30mm 26mm")
        names = (f"{what}.pdf", "政策文件.pdf", "支持政策.pdf")
        made.append(Paper("policy_document", "政策文件", full, pen.marks, names))
    return made


# ---- annex tables
Column = tuple[tuple[str, ...], str]
NUMBER: Column = (("序号", "序号", "编号"), "number")
ORDER: Column = (("序号", "序号", "编号", "推荐顺序", "推荐排序"), "number")
NAME: Column = (("企业名称", "申报单位", "单位名称", "申报企业名称", "企业全称"), "name")
CODE: Column = (
    ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "信用代码"),
    "uscc",
)
FACTORY: Column = (("智能工厂名称", "工厂名称", "申报工厂名称", "申报智能工厂名称"), "factory")
INDUSTRY: Column = (("所属行业", "行业", "行业类别", "所属行业（大类）"), "industry")
COUNTY: Column = (("所属县（市、区）", "县区", "所在县市区"), "county")
LEVEL: Column = (("智能制造能力成熟度等级", "成熟度等级", "自评估等级"), "level")
LINKS: Column = (("覆盖环节", "智能化改造环节", "涉及环节", "建设覆盖环节"), "links")
REMARK: Column = (("备注", "备注", "说明"), "remark")


def _value(row: Row, key: str) -> str:
    return row.firm.county if key == "county" else str(getattr(row, key))


def _table(
    city: City, rng: random.Random, kind: str, label: str, heads: tuple[str, ...], columns: list[Column], cells: list[list[str]], names: tuple[str, ...], annex_no: str
) -> Table:  # fmt: skip
    header = [rng.choice(c[0]) for c in columns]
    above = [rng.choice(heads)]
    if rng.random() < 0.5:
        above.insert(0, f"附件{annex_no}")
    if rng.random() < 0.5:
        above.append(
            rng.choice([f"填报单位（盖章）：{_bureau(city)}", f"报送单位：{_bureau(city)}"])
        )
    below = [rng.choice(["填表人：　　　　联系电话：", "注：按推荐先后排序。", "备注：本表由市级工业和信息化主管部门填写。"])] if rng.random() < 0.4 and kind == "summary_table" else []  # fmt: skip
    groups: list[tuple[str, int]] = []
    if rng.random() < 0.4:
        groups = _grouped([c[1] for c in columns])
        groups = groups if any(said for said, _ in groups) else []
    made = Table(kind, label, above, header, cells, below, names, groups)
    if groups or rng.random() < 0.5:
        made.workbook = _workbook(made, rng)
    return made


_OF = {"name": "企业信息", "uscc": "企业信息", "county": "企业信息", "industry": "企业信息", "factory": "工厂信息", "level": "工厂信息", "links": "工厂信息"}  # fmt: skip


def _grouped(keys: list[str]) -> list[tuple[str, int]]:
    """Neighbours of one sort under a common head; a column of its own has none."""
    made: list[tuple[str, int]] = []
    for key in keys:
        said = _OF.get(key, "")
        if said and made and made[-1][0] == said:
            made[-1] = (said, made[-1][1] + 1)
        else:
            made.append((said, 1))
    return [(said if count > 1 else "", count) for said, count in made]


def summary(city: City, rng: random.Random) -> Table:
    columns = [ORDER, NAME, CODE, FACTORY, INDUSTRY]
    if rng.random() < 0.4:
        columns = [ORDER, NAME, CODE, INDUSTRY, FACTORY]
    if rng.random() < 0.4:
        columns.insert(1, COUNTY)
    if rng.random() < 0.4:
        columns.append(LEVEL)
    columns.append(REMARK)
    cells = [[_value(r, c[1]) for c in columns] for r in city.summary_rows]
    heads = ("先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}2026年度先进级智能工厂推荐汇总表")  # fmt: skip
    names = (
        "附件5先进级智能工厂推荐汇总表.xlsx",
        "推荐汇总表.xlsx",
        "附件5.xlsx",
        "先进级汇总.xlsx",
    )
    return _table(city, rng, "summary_table", "先进级智能工厂推荐汇总表", heads, columns, cells, names, "5")  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    columns = [NUMBER, NAME, CODE, FACTORY, INDUSTRY]
    if rng.random() < 0.4:
        columns.insert(1, COUNTY)
    if city.level_column:
        columns.append(LEVEL)
    if city.links_column:
        columns.append(LINKS)
    columns.append(REMARK)
    cells = [[_value(r, c[1]) for c in columns] for r in city.basic_rows]
    heads = ("基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂认定名单汇总表")  # fmt: skip
    names = (
        "附件4基础级智能工厂名单汇总表.xlsx",
        "基础级名单.xlsx",
        "附件4.xlsx",
        "基础级汇总表.xlsx",
    )
    return _table(city, rng, "basic_list", "基础级智能工厂名单汇总表", heads, columns, cells, names, "4")  # fmt: skip


def overseas(city: City, rng: random.Random) -> Table:
    firms = [c.firm for c in city.cases][:2] or [r.firm for r in city.basic_rows][:2]
    places = [
        ("越南", "平阳"),
        ("泰国", "罗勇"),
        ("墨西哥", "蒙特雷"),
        ("印度尼西亚", "加里曼丹"),
        ("马来西亚", "关丹"),
    ]
    columns: list[Column] = [(("序号",), ""), (("企业名称", "国内母公司名称", "单位名称"), ""), (("海外工厂名称", "境外工厂名称"), ""), (("所在国家（地区）", "国家/地区", "海外工厂所在国家"), ""), (("所属行业", "行业"), ""), (("拟培育等级", "拟申报级别"), "")]  # fmt: skip
    blank = rng.randrange(len(firms)) if city.overseas_blank and firms else -1
    cells = []
    for n, f in enumerate(firms):
        country, place = rng.choice(places)
        cells.append([str(n + 1), f.name, f"{f.brand}（{place}）{f.product}工厂", "" if n == blank else country, f.industry, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    heads = (
        "海外智能工厂培育名单",
        "2026年海外智能工厂培育名单",
        f"{city.name}海外智能工厂培育推荐名单",
    )
    names = ("附件6海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx", "附件6.xlsx")
    return _table(city, rng, "overseas_list", "海外智能工厂培育名单", heads, columns, cells, names, "6")  # fmt: skip


def _workbook(table: Table, rng: random.Random) -> bytes:
    """A drawn sheet: merged titles, a head on one or two rows, borders, perhaps off the corner."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "汇总表", "名单"])
    right, row = rng.choice([0, 0, 1]), rng.choice([1, 1, 2])
    wide = len(table.header)
    thin = Side(style="thin")
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)

    def put(r: int, c: int, value: object, *, bold: bool = False) -> None:
        cell = sheet.cell(r, c + right, value)
        cell.border, cell.alignment = Border(thin, thin, thin, thin), middle
        cell.font = Font(name="宋体", size=11, bold=bold)

    for line in table.above:
        sheet.cell(row, 1 + right, line).font = Font(name="黑体", size=16 if "表" in line else 11)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1 + right, end_column=wide + right)  # fmt: skip
        row += 1
    if table.groups:
        at = 1
        for said, count in table.groups:
            for k in range(count):
                put(row, at + k, said if said and k == 0 else (table.header[at - 1] if not said else None), bold=True)  # fmt: skip
                put(row + 1, at + k, table.header[at - 1 + k] if said else None, bold=True)
            if said:
                sheet.merge_cells(start_row=row, end_row=row, start_column=at + right, end_column=at + right + count - 1)  # fmt: skip
                at += count
            else:
                for _ in range(count):
                    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=at + right, end_column=at + right)  # fmt: skip
                    at += 1
        row += 2
    else:
        for c, said in enumerate(table.header, 1):
            put(row, c, said, bold=True)
        row += 1
    for cells in table.rows:
        for c, said in enumerate(cells, 1):
            put(row, c, int(said) if said.isdigit() and len(said) < 4 else (said or None))
        row += 1
    for line in table.below:
        sheet.cell(row, 1 + right, line)
        row += 1
    for c in range(1, wide + 1):
        letter = openpyxl.utils.get_column_letter(c + right)
        longest = max([len(r[c - 1]) for r in table.rows] + [6])
        sheet.column_dimensions[letter].width = min(6 + longest * 1.8, 44)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed, lying or upright."""
    pen = Pen(None, rng, table.kind)
    lying = rng.random() < 0.75
    heads = ""
    if table.groups:
        lower, at = "", 0
        for said, count in table.groups:
            if said:
                heads += f"<th colspan={count}>{said}</th>"
                lower += "".join(f"<th>{escape(h)}</th>" for h in table.header[at : at + count])
            else:
                heads += "".join(f"<th rowspan=2>{escape(h)}</th>" for h in table.header[at : at + count])  # fmt: skip
            at += count
        heads = f"<tr>{heads}</tr><tr>{lower}</tr>"
    else:
        heads = "<tr>" + "".join(f"<th>{escape(h)}</th>" for h in table.header) + "</tr>"
    rows = "".join("<tr class=c>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in table.rows)  # fmt: skip
    above = "".join(title(escape(a), size=18, below="2mm") if "表" in a or "名单" in a else f"<p class=n style=font-size:11pt>{escape(a)}</p>" for a in table.above)  # fmt: skip
    below = "".join(f"<p class=n style=font-size:10.5pt>{escape(b)}</p>" for b in table.below)
    html = f'{above}<table style="font-size:{10.5 if lying else 9}pt"><thead>{heads}</thead>{rows}</table>{below}'
    full = paper(html, font=rng.choice([SONG, SERIF]), size=12, margin="18mm 15mm", page="A4 landscape" if lying else "A4", lead=1.4)  # fmt: skip
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, full, pen.marks, names)


# ---- the office's own
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, annex.Table]:
    """Receiving log and registers."""
    made: dict[str, annex.Table] = {}
    if campaign.log:
        form = rng.choice(["{}-{:02d}-{:02d}", "{}.{}.{}", "{}年{}月{}日", "{}/{}/{}"])
        rows = []
        for city in campaign.cities:
            by_hand = city.posted is None
            way = rng.choice(["专人送达", "现场递交，未邮寄", "派人当面送来"]) if by_hand else rng.choice(["", "快递", "EMS"])  # fmt: skip
            rows.append([city.name, form.format(*city.received), form.format(*city.posted) if city.posted else "", "" if by_hand else f"SF{rng.randrange(10**11, 10**12)}", way])  # fmt: skip
        above = [rng.choice(["2026年智能工厂申报材料收件登记", "收件登记表"])] if rng.random() < 0.6 else []  # fmt: skip
        made["收件登记.xlsx"] = annex.Table("receiving_log", "收件登记", above, ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    for path, there, firms in (
        ("名录/2024卓越级.xlsx", campaign.excellent_register, [(c, f) for c in campaign.cities for f in c.excellent]),
        ("名录/2021-2024省级智能工厂.xlsx", campaign.provincial_register, [(c, f) for c in campaign.cities for f in c.provincial]),
        ("名录/基础级.xlsx", campaign.basic_register, [(c, x.firm) for c in campaign.cities for x in c.cases if x.in_register]),
    ):  # fmt: skip
        if there:
            coded = rng.random() < 0.7
            header = ["序号", "企业名称", *(["统一社会信用代码"] if coded else []), "市"]
            rows = [[str(n), f.name, *([f.uscc] if coded else []), c.name] for n, (c, f) in enumerate(firms, 1)]  # fmt: skip
            made[path] = annex.Table("register", path, [], header, rows)
    return made
