"""What cities send: recommendation, policies, annexes 4, 5 and 6; what the office keeps."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit import invent
from testsetkit.annex import Table as Plain
from testsetkit.case import Campaign, City, Row
from testsetkit.families.laoshan.sheet import FEET, SONG, E, document, look
from testsetkit.pen import Pen, day_forms, in_words
from testsetkit.press import Paper


@dataclass
class Table(Plain):
    """A sheet, perhaps drawn by the family itself."""

    workbook: bytes | None = None


# ---- red-headed papers
def _red(rng: random.Random, issuer: str, number: str) -> str:
    head = rng.choice([issuer, f"{issuer}文件", issuer])
    ink = rng.choice(["#c00", "#d21", "#b5121b"])
    star = rng.choice(["", '<div style="color:#c00;margin-top:-3mm">★</div>'])
    said = f'<p class="n c" style="margin:6mm 0 2mm">{number}</p>' if number else '<div style="height:12mm"></div>'  # fmt: skip
    return f'<div style="text-align:center;color:{ink};font-size:{26 if len(head) < 14 else 22}pt;font-family:{SONG};font-weight:700;padding-top:12mm;white-space:nowrap">{head}</div>{said}<div style="border-top:.8mm solid {ink};text-align:center;margin-bottom:8mm">{star}</div>'


def _end(pen: Pen, issuer: str, day: str, *, sealed: bool, role: str) -> str:
    seal = pen.seal(issuer, role=role, size=42, style="left:20mm;top:-14mm;") if sealed else ""
    return f'<div class="whole" style="position:relative;width:92mm;margin:20mm 0 0 auto;text-align:center;line-height:2"><div>{issuer}</div><div>{day}</div>{seal}</div>'


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's document of recommendation."""
    pen = Pen(None, rng, "city_recommendation")
    of = look(rng)
    of.size, of.line, of.indent = 15, 1.8, True
    issuer = f"{city.name}工业和信息化局"
    word = rng.choice(["工信", "工信装备", "工信字", "工信函", "工信发"])
    number = f"{city.name[0]}{word}〔2026〕{rng.randrange(3, 140)}号" if city.recommendation_numbered else ""  # fmt: skip
    title = rng.choice(["关于推荐2026年先进级智能工厂的报告", "关于报送2026年先进级智能工厂申报材料的函", "关于推荐申报2026年度先进级智能工厂的请示", "关于上报先进级智能工厂推荐名单的报告"])  # fmt: skip
    count = city.stated
    told = rng.choice([
        f"经县（市、区）初审、专家评审和公示，我市拟推荐{count}家企业申报先进级智能工厂。", f"按照优先顺序，现推荐{count}家企业，具体见推荐汇总表。", f"我局对申报材料进行了初审，共{count}家企业符合条件，现予推荐。",
    ]) if count is not None else rng.choice(["经县（市、区）初审和专家评审，现将符合条件的企业予以推荐，名单见推荐汇总表。", "我局组织了材料初审，推荐企业及排序详见附件。"])  # fmt: skip
    text = f"<p>根据省工业和信息化厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织开展了申报和审核工作。</p><p>{told}</p><p>{rng.choice(['现将有关材料随文报送，请予审核。', '妥否，请批示。', '有关支持智能制造发展的政策文件一并报送。'])}</p>"
    last = min(city.posted or city.received, city.received)
    day = pen.day((2026, 4, max(2, min(last[2] if last[1] == 4 else 29, 30) - rng.randrange(1, 6))), "cn", "cn", "words") if city.recommendation_dated else ""  # fmt: skip
    body = f'{_red(rng, issuer, number)}<h1 style="text-align:center;font-size:20pt;margin-bottom:8mm">{title}</h1><p class="n">山东省工业和信息化厅：</p>{text}<p class="n" style="margin-top:6mm">附件：{rng.choice(["先进级智能工厂推荐汇总表", "1. 推荐汇总表　2. 申报材料"])}</p>{_end(pen, issuer, day, sealed=city.recommendation_sealed, role="city_recommendation")}'
    return Paper("city_recommendation", "推荐文件", document(body, of, margins="30mm 27mm 28mm 28mm"), pen.marks, ("推荐文件.pdf", "推荐函.pdf", "推荐报告.pdf", "市局推荐文件.pdf"))  # fmt: skip


_SUPPORT = (
    "对新认定的基础级、先进级智能工厂，由市级财政分别给予一次性奖补。", "支持企业开展智能制造能力成熟度自评估，对达到二级及以上的给予诊断费用补助。", "对企业购置工业软件、数控装备的投入，按不超过实际投资额的百分之十给予支持。",
    "遴选一批智能制造系统解决方案供应商，组织进企业免费诊断。", "建立智能工厂梯度培育库，实行动态管理、分级推进。", "鼓励金融机构推出“智改贷”等产品，对贷款利息予以贴补。", "支持职业院校开设智能制造专业，共建实训基地。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two policy documents."""
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        of = look(rng)
        of.size, of.line = 14, 1.7
        issuer = rng.choice([f"{city.name}人民政府办公室", f"{city.name}工业和信息化局", f"{city.name}人民政府"])  # fmt: skip
        year = rng.choice([2024, 2025, 2025])
        number = f"{city.name[0]}{'政办发' if '政府' in issuer else '工信发'}〔{year}〕{rng.randrange(2, 60)}号"
        title = rng.choice(["关于支持智能制造高质量发展的若干政策措施", "关于加快推进智能工厂梯度培育的实施意见", "关于印发制造业数字化转型三年行动方案的通知", "关于促进智能制造发展若干措施的通知"])  # fmt: skip
        points = rng.sample(_SUPPORT, rng.randrange(4, 7))
        text = "".join(f"<p>{in_words(n)}、{p}</p>" for n, p in enumerate(points, 1))
        end = _end(pen, issuer, pen.day((year, rng.randrange(2, 12), rng.randrange(2, 28)), "cn"), sealed=rng.random() < 0.6, role="policy_document")  # fmt: skip
        body = f'{_red(rng, issuer, number)}<h1 style="text-align:center;font-size:20pt;margin-bottom:7mm">{title}</h1><p class="n">各县（市、区）人民政府，市直有关部门：</p><p>为推动我市智能制造发展，制定如下政策措施。</p>{text}<p>本文件自印发之日起施行。</p>{end}'
        made.append(Paper("policy_document", title, document(body, of, foot=rng.choice(FEET[2:4]), margins="30mm 27mm 28mm 28mm"), pen.marks, ("政策文件.pdf", "支持政策.pdf", f"{title}.pdf")))  # fmt: skip
    return made


# ---- annexes
Column = tuple[str, Callable[[Row], str]]


def _is_title(line: str) -> bool:
    return line.endswith(("表", "名单"))


def _above(rng: random.Random, city: City, mark: str, *titles: str) -> list[str]:
    """What stands over a table: the annex's mark, the title, who sends it."""
    lines = [*rng.choice([[mark], [f"{mark}："], []]), rng.choice(titles)]
    if rng.random() < 0.4:
        lines.append(
            f"{rng.choice(['填报单位（盖章）', '推荐单位', '报送单位'])}：{city.name}工业和信息化局"
        )
    return lines


def _draw(table: Table, rng: random.Random) -> bytes | None:
    """A workbook with merged titles, borders and sometimes a corner left free."""
    if rng.random() < 0.3:
        return None
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", "导出数据", "名单"])
    left, at = rng.choice([(1, 1), (1, 1), (2, 2)])
    width = len(table.header)
    for line in table.above:
        title = _is_title(line)
        sheet.cell(at, left, line).font = Font(bold=title, size=14 if title else 11)
        if title:
            sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + width - 1)  # fmt: skip
            sheet.cell(at, left).alignment = Alignment(horizontal="center")
        at += 1
    edge = Side(style="thin")
    thin = Border(left=edge, right=edge, top=edge, bottom=edge)
    fill = PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "F2F2F2"]))
    for row in [table.header, *table.rows]:
        for k, said in enumerate(row):
            cell = sheet.cell(at, left + k)
            cell.value = int(said) if said.isdigit() and len(said) < 4 else (said or None)
            cell.border = thin
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if row is table.header:
                cell.fill, cell.font = fill, Font(bold=True)
        at += 1
    for line in table.below:
        sheet.cell(at, left, line)
        at += 1
    for k in range(width):
        sheet.column_dimensions[get_column_letter(left + k)].width = 8 if not k else 22
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _table(
    kind: str,
    label: str,
    above: list[str],
    columns: Sequence[Column],
    rows: Sequence[Row],
    names: tuple[str, ...],
    rng: random.Random,
) -> Table:
    cells = [[of(r) for _, of in columns] for r in rows]
    below = [rng.choice(["填表人：　　　　　联系电话：", "审核人：　　　　　填表日期：", "注：本表由系统导出。"])] if rng.random() < 0.5 else []  # fmt: skip
    made = Table(kind, label, above, [h for h, _ in columns], cells, below, names)
    return replace(made, workbook=_draw(made, rng))


def _columns(rng: random.Random, city: City) -> list[Column]:
    return [
        (rng.choice(["序号", "序号", "推荐顺序", "排序"]), lambda r: r.number), (rng.choice(["企业名称", "申报企业名称", "单位名称", "企业名称（全称）"]), lambda r: r.name),
        (rng.choice(["统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）"]), lambda r: r.uscc), (rng.choice(["工厂名称", "智能工厂名称"]), lambda r: r.factory), (rng.choice(["所属行业", "行业"]), lambda r: r.industry),
    ]  # fmt: skip


def summary(city: City, rng: random.Random) -> Table:
    """Annex 5."""
    columns = _columns(rng, city)
    tail = columns[2:]
    if rng.random() < 0.4:
        rng.shuffle(tail)
    columns = columns[:2] + tail
    if rng.random() < 0.5:
        columns.insert(rng.choice([1, 2]), (rng.choice(["所在县（市、区）", "县区"]), lambda r: r.firm.county))  # fmt: skip
    if rng.random() < 0.5:
        columns.append((rng.choice(["成熟度等级", "智能制造能力成熟度等级"]), lambda r: r.level))
    if rng.random() < 0.5:
        columns += [("联系人", lambda r: r.firm.contact), ("联系电话", lambda r: r.firm.phone)]
    if rng.random() < 0.3:
        columns.insert(1, ("申报编号", lambda r: f"XJ2026{sum(map(ord, r.firm.uscc)):05d}"))
        columns.append((rng.choice(["审核状态", "办理状态"]), lambda r: "市级审核通过"))
    columns.append((rng.choice(["备注", "备注（是否卓越级）", "其他说明"]), lambda r: r.remark))
    above = _above(rng, city, "附件5", "先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表")  # fmt: skip
    return _table("summary_table", "附件5", above, columns, city.summary_rows, ("附件5推荐汇总表.xlsx", "推荐汇总表.xlsx", "先进级智能工厂推荐汇总表.xlsx"), rng)  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    """Annex 4."""
    columns = [c for c in _columns(rng, city) if "工厂" not in c[0] or rng.random() < 0.8]
    columns[0] = ("序号", columns[0][1])
    if city.level_column:
        columns.append((rng.choice(["成熟度等级", "自评估等级", "智能制造能力成熟度等级"]), lambda r: r.level))  # fmt: skip
    if city.links_column:
        columns.append((rng.choice(["覆盖环节", "建设环节", "场景覆盖环节"]), lambda r: r.links))
    columns.append(("备注", lambda r: r.remark))
    above = _above(rng, city, "附件4", "基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表")  # fmt: skip
    return _table("basic_list", "附件4", above, columns, city.basic_rows, ("附件4名单汇总表.xlsx", "基础级名单.xlsx", "基础级智能工厂名单汇总表.xlsx"), rng)  # fmt: skip


_ABROAD = ("越南", "泰国", "墨西哥", "匈牙利", "印度尼西亚", "马来西亚")


def overseas(city: City, rng: random.Random) -> Table:
    """Annex 6."""
    header = ["序号", rng.choice(["国内企业名称", "境内企业名称"]), rng.choice(["海外工厂（项目）名称", "海外工厂名称"]), rng.choice(["国家/地区", "所在国家/地区", "国家（地区）"]), "所属行业", "备注"]  # fmt: skip
    rows = []
    count = rng.choice([1, 2, 3])
    blank = rng.randrange(count) if city.overseas_blank else -1
    for n in range(count):
        f = invent.firm(rng, city.name)
        where = rng.choice(_ABROAD)
        factory = f"{f.brand}{rng.choice(['海外生产基地', '境外工厂', '海外制造项目'])}"
        rows.append([str(n + 1), f.name, factory, "" if n == blank else where, f.industry, ""])
    above = _above(rng, city, "附件6", "海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单")
    made = Table("overseas_list", "附件6", above, header, rows, [], ("附件6海外名单.xlsx", "海外智能工厂培育名单.xlsx"))  # fmt: skip
    return replace(made, workbook=_draw(made, rng))


def _heads(header: Sequence[str], rng: random.Random) -> str:
    """The header in one row, or in two with the contact's columns under one head."""
    width = [" style=width:9mm" if not n else "" for n in range(len(header))]
    if "联系电话" not in header or rng.random() < 0.4:
        return (
            f"<tr>{''.join(f'<th{w}>{E(h)}</th>' for w, h in zip(width, header, strict=True))}</tr>"
        )
    first = "".join(
        "" if h == "联系电话" else "<th colspan=2>联系方式</th>" if h == "联系人" else f"<th rowspan=2{w}>{E(h)}</th>"
        for w, h in zip(width, header, strict=True)
    )  # fmt: skip
    return f"<tr>{first}</tr><tr><th>联系人</th><th>联系电话</th></tr>"


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The annex as a printed paper."""
    pen = Pen(None, rng, table.kind)
    of = look(rng, machine=rng.random() < 0.4)
    size = 9 if len(table.header) > 8 else 10
    above = "".join(f'<p class="n" style="{"text-align:center;font-size:17pt;font-family:" + of.head if _is_title(x) else ""}">{E(x)}</p>' for x in table.above)  # fmt: skip
    head = _heads(table.header, rng)
    rows = "".join(f"<tr>{''.join(f'<td class=c>{E(c)}</td>' for c in row)}</tr>" for row in table.rows)  # fmt: skip
    below = "".join(f'<p class="n">{E(x)}</p>' for x in table.below)
    body = f'{above}<table style="font-size:{size}pt"><thead>{head}</thead><tbody>{rows}</tbody></table>{below}'
    return Paper(table.kind, table.label, document(body, of, landscape=True, foot=rng.choice([*FEET[:3], ""]), bare_first=False, margins="16mm"), pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names))  # fmt: skip


# ---- the office
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot1"])
        rows = []
        for city in campaign.cities:
            sent = day_forms(city.posted)[form] if city.posted else ""
            parcel = f"{rng.choice(['SF', 'EMS', 'YT'])}{rng.randrange(10**9, 10**10)}" if city.posted else ""  # fmt: skip
            note = rng.choice(["邮寄", "顺丰快递", "快递签收", ""]) if city.posted else rng.choice(["专人送达", "当面递交，专人送", "市局派人现场送交"])  # fmt: skip
            rows.append([city.name, day_forms(city.received)[form], sent, parcel, note])
        above = [rng.choice(["收件登记", "材料接收登记表"])] if rng.random() < 0.4 else []
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    named: dict[str, list[tuple[str, invent.Firm]]] = {}
    if campaign.excellent_register:
        named["2024卓越级"] = [(c.name, f) for c in campaign.cities for f in c.excellent]
    if campaign.provincial_register:
        named["2021-2024省级智能工厂"] = [
            (c.name, f) for c in campaign.cities for f in c.provincial
        ]
    if campaign.basic_register:
        held = [(c.name, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
        other = rng.choice(campaign.cities).name
        named["基础级"] = [*held, *[(other, invent.firm(rng, other)) for _ in range(rng.randrange(3, 8))]]  # fmt: skip
    for title, firms in named.items():
        listed = list(firms)
        rng.shuffle(listed)
        order = rng.random() < 0.5
        header = ["序号", "市", "企业名称", "统一社会信用代码"] if order else ["序号", "企业名称", "统一社会信用代码", "市"]  # fmt: skip
        cells = [[str(n), c, f.name, f.uscc] if order else [str(n), f.name, f.uscc, c] for n, (c, f) in enumerate(listed, 1)]  # fmt: skip
        made[f"名录/{title}.xlsx"] = Table("register", title, [], header, cells)
    return made
