"""What a city's bureau sends: letters, policies, annexes; the campaign's registers."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import date
from html import escape as esc

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit import invent
from testsetkit.annex import Table as Plain
from testsetkit.case import Campaign, City, Day, Row
from testsetkit.families.mengshan.look import HEI, KAI, SONG, seal_here, sheet, table
from testsetkit.pen import Pen, day_forms, in_words
from testsetkit.places import CITIES
from testsetkit.press import Paper


@dataclass
class Table(Plain):
    """`workbook`: the sheet as its clerk made it."""

    workbook: bytes | None = None


def _bureau(city: City) -> str:
    return f"{city.name}工业和信息化局"


def _written(city: City, rng: random.Random) -> Day:
    """A day shortly before the parcel was sent."""
    y, m, d = city.posted or city.received
    return y, m, max(1, d - rng.randrange(1, 4))


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = _bureau(city)
    short = city.name[0]
    number = f"{short}工信{rng.choice(['字', '装备', '发', ''])}〔2026〕{rng.randrange(6, 98)}号"
    count = ""
    if city.stated is not None:
        n = city.stated
        count = rng.choice([f"共推荐{n}家企业", f"推荐企业{n}家", f"共{in_words(n)}家企业" if n > 0 else f"共{n}家企业", f"推荐{n}户企业"])  # fmt: skip
    clear = not {"C04", "C05", "C06", "C07", "C08", "C09", "C12"} & set(city.notes) and city.summary
    named = ""
    if clear and rng.random() < 0.35:
        names = [pen.critical(r.name, "name") for r in city.summary_rows if r.kind == "dossier"]
        if len(names) == len(city.summary_rows):
            named = f"<p>推荐名单：{'、'.join(names)}。</p>"
    title = rng.choice([f"关于推荐2026年先进级智能工厂的{rng.choice(['函', '报告', '请示'])}", "关于报送2026年先进级智能工厂申报材料的函", f"{bureau}关于推荐先进级智能工厂的报告"])  # fmt: skip
    text = rng.choice([
        "根据省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织企业申报，经县区推荐、材料初审，{}，现将有关材料报上，请审核。",
        "按照省厅通知要求，我市积极组织申报工作。经审查，{}申报先进级智能工厂，推荐汇总表、申报材料附后。",
        "省厅通知下发后，我局及时转发至各县（市、区）。经初审，{}，材料齐全，予以推荐，请省厅审定。",
    ])  # fmt: skip
    text = text.format(count or "现推荐有关企业")
    stamp = seal_here(pen, bureau, size=43, style=rng.choice(["left:-54mm;top:-20mm", "left:-47mm;top:-13mm"])) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day(_written(city, rng), "cn", "cn", "words") if city.recommendation_dated else ""
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    sign = pen.critical(bureau, "name")
    annexes = "<p>附件：先进级智能工厂推荐汇总表</p>" if rng.random() < 0.7 else ""
    way = rng.randrange(4)
    to = "省工业和信息化厅：" if rng.random() < 0.5 else "山东省工业和信息化厅："
    if way <= 1:  # red head
        red = rng.choice([bureau, f"{bureau}文件", f"{bureau}（函）"])
        line = (
            f'<table><tr><td>{shown}</td><td style="text-align:right">签发人：{invent.person(rng)}</td></tr></table>'
            if rng.random() < 0.3
            else f'<p class="c">{shown or "&nbsp;"}</p>'
        )
        top = f'<p class="c" style="color:#c8102e;font-size:{rng.choice([28, 32])}pt;font-family:{SONG};font-weight:bold;margin-top:10mm">{red}</p>{line}<div style="border-top:.8mm solid #c8102e;margin:1mm 0 10mm"></div>'
        body = f'<p class="c" style="font-size:20pt;font-family:{SONG};font-weight:bold;margin-bottom:7mm">{title}</p><p class="n">{to}</p><p>{text}</p>{named}{annexes}'
    elif way == 2:  # a plain letter
        top = f'<p class="c" style="font-size:19pt;font-family:{HEI};margin-bottom:3mm">{title}</p><p class="c" style="font-family:{KAI}">{shown}</p>'
        body = f'<p class="n" style="margin-top:6mm">{to}</p><p>{text}</p>{named}<p>妥否，请审示。</p>{annexes}'
    else:  # a form
        top = f'<p class="c" style="font-size:19pt;font-family:{HEI};margin-bottom:2mm">2026年先进级智能工厂推荐意见表</p><p class="r">{("文号：" + shown) if shown else ""}</p>'
        rows = [["推荐单位", sign], ["推荐事项", "2026年先进级智能工厂"], ["推荐意见", f"@style='height:60mm;vertical-align:top'@<p>{text}</p>{named}"], ["推荐单位<br>盖章", f"@style='height:45mm;text-align:right;padding-right:16mm'@（公章）{stamp}<br>{day}"]]  # fmt: skip
        html = sheet(rng, top + table(rows, widths=("22%", "78%")), size=14, lead=1.7)
        return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐意见.pdf", "推荐表.pdf"), False)  # fmt: skip
    end = f'<div style="margin-top:18mm"><p class="r">{sign}{stamp}</p><p class="r">{day}</p></div>'
    if rng.random() < 0.3:
        end += f'<p class="n" style="font-size:12pt;margin-top:6mm">（联系人：{invent.person(rng)}　电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}）</p>'
    html = sheet(rng, top + body + end, font=rng.choice([SONG, KAI]), size=16, lead=1.75)
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐函.pdf", f"{city.name}推荐文件.pdf", "报送函.pdf"), False)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    by = rng.choice(
        [
            f"{city.name}人民政府办公室",
            _bureau(city),
            f"{city.name}人民政府",
            f"{city.name}发展和改革委员会",
            f"{city.name}财政局",
        ]
    )
    title = rng.choice([f"{city.name}支持制造业数字化转型若干政策", f"{city.name}智能制造发展行动方案（2024—2026年）", f"{city.name}推动工业企业智能化技术改造的实施意见", f"{city.name}支持智能工厂建设奖补办法"])  # fmt: skip
    year = rng.choice([2023, 2024, 2025])
    serial = f"{city.name[0]}{'政办' if '办公室' in by else '政' if '政府' in by else '工信' if '工业' in by else '财' if '财政' in by else '发改'}发〔{year}〕{rng.randrange(2, 60)}号"
    points = [
        ("加大智能工厂奖励", f"对新获评国家卓越级、领航级智能工厂的企业，市财政分别给予{rng.choice([100, 200])}万元、{rng.choice([300, 500])}万元奖励。"),
        ("支持设备更新", f"对智能化技术改造项目，按设备投资额的{rng.choice([6, 8, 10])}%给予补助，单个项目最高{rng.choice([200, 300, 500])}万元。"),
        ("开展诊断服务", "组织服务商为规模以上工业企业开展免费诊断，推动企业进行智能制造能力成熟度自评估。"),
        ("推广典型场景", "每年遴选一批智能制造场景，组织现场观摩和经验交流。"),
        ("强化金融支持", "引导银行机构开发“智改贷”等产品，对符合条件的贷款给予贴息。"),
        ("培育服务商", "建立智能制造服务商资源池，支持企业购买服务。"),
    ]  # fmt: skip
    rng.shuffle(points)
    red = f'<p class="c" style="color:#c8102e;font-size:28pt;font-family:{SONG};font-weight:bold">{by}{rng.choice(["文件", ""])}</p><p class="c">{serial}</p><div style="border-top:.8mm solid #c8102e;margin:1mm 0 8mm"></div>'
    body = f'<p class="c" style="font-size:19pt;font-weight:bold">{by}<br>关于印发《{title}》的通知</p><p class="n" style="margin-top:5mm">各县（市、区）人民政府，市政府各部门：</p><p>现将《{title}》印发给你们，请认真贯彻执行。</p>'
    stamp = seal_here(pen, by, size=42, style="left:-48mm;top:-18mm")
    end = f'<p class="r" style="margin-top:14mm">{by}{stamp}</p><p class="r">{pen.day((year, rng.randrange(3, 12), rng.randrange(2, 27)), "cn")}</p>'
    main = f'<div class="new"></div><p class="c" style="font-size:18pt;font-family:{HEI}">{title}</p>' + "".join(f"<p>{in_words(n)}、<b>{a}。</b>{b}</p>" for n, (a, b) in enumerate(points, 1))  # fmt: skip
    last = f"<p>本{'办法' if '办法' in title else '文件'}自印发之日起施行，有效期至{year + 3}年12月31日。</p>"
    return Paper("policy_document", "政策文件", sheet(rng, red + body + end + main + last, size=15, lead=1.7, numbers="'— ' counter(page) ' —'"), pen.marks, ("政策文件.pdf", f"{title}.pdf", "支持政策.pdf", "智能制造政策.pdf"))  # fmt: skip


# ---- annexes
HEADERS = {
    "number": ("序号", "序号", "推荐次序", "排序"), "name": ("企业名称", "企业名称", "单位名称", "申报企业名称"), "uscc": ("统一社会信用代码", "统一社会信用代码", "社会信用代码", "企业统一社会信用代码"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂名称"), "industry": ("所属行业", "行业", "所属行业类别", "行业类别"),
    "level": ("成熟度等级", "智能制造能力成熟度等级", "自评估等级", "成熟度自评估等级"), "links": ("覆盖环节", "建设环节", "智能工厂覆盖环节"), "remark": ("备注", "备注", "备注说明"),
    "county": ("县（市、区）", "所在县区", "县区"), "contact": ("联系人", "企业联系人"), "phone": ("联系电话", "电话", "手机"), "address": ("地址", "企业地址"),
}  # fmt: skip


def _cell(row: Row, key: str) -> str:
    f = row.firm
    return {"number": row.number, "name": row.name, "uscc": row.uscc, "factory": row.factory, "industry": row.industry, "level": row.level, "links": row.links,
            "remark": row.remark, "county": f.county, "contact": f.contact, "phone": f.phone, "address": f.address}[key]  # fmt: skip


def _columns(rng: random.Random, needed: list[str], extra: tuple[str, ...]) -> list[str]:
    """This clerk's columns and their order; the number first, the remark last."""
    keys = list(needed)
    if rng.random() < 0.45:
        rng.shuffle(keys)
    for k in extra:
        if rng.random() < 0.3:
            at = rng.randrange(0, len(keys) + 1) if k == "county" else len(keys)
            keys.insert(at, k)
    return ["number", *keys, "remark"]


def _made(city: City, rng: random.Random, kind: str, label: str, title: str, rows: list[Row], keys: list[str], annex: str, names: tuple[str, ...]) -> Table:  # fmt: skip
    header = [rng.choice(HEADERS[k]) if k != "number" or kind == "summary_table" else "序号" for k in keys]  # fmt: skip
    day = day_forms(_written(city, rng))[rng.choice(["cn", "dot", "dash"])]
    above = [annex] if rng.random() < 0.7 else []
    above.append(title)
    if rng.random() < 0.6:
        above.append(rng.choice([f"填报单位：{_bureau(city)}", f"推荐单位（盖章）：{_bureau(city)}　　　　填报日期：{day}", f"{_bureau(city)}　　{day}"]))  # fmt: skip
    below = []
    if rng.random() < 0.45:
        below.append(rng.choice([f"填表人：{invent.person(rng)}　　联系电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}", "注：本表按推荐顺序排列。" if kind == "summary_table" else "注：本表一式两份。", "说明：成熟度等级以平台自评估结果为准。" if "level" in keys else "说明：信息由企业提供。"]))  # fmt: skip
    made = Table(kind, label, above, header, [[_cell(r, k) for k in keys] for r in rows], below, names)  # fmt: skip
    made.workbook = _workbook(rng, made) if rng.random() < 0.7 else None
    return made


def _workbook(rng: random.Random, made: Plain, *, dates: bool = False) -> bytes:
    """Merged titles, lines, widths; sometimes an empty row, an empty column, a grouped head."""
    book = openpyxl.Workbook()
    sheet_ = book.active
    assert sheet_ is not None
    sheet_.title = rng.choice(["Sheet1", "汇总表", "附表", "Sheet1"])
    left = 2 if rng.random() < 0.12 else 1
    row = 2 if rng.random() < 0.1 else 1
    wide = len(made.header)
    thin = Border(*[Side(style="thin")] * 4)
    for text in made.above:
        sheet_.cell(row, left, text).alignment = Alignment(horizontal="left" if text.startswith(("附", "填", "推")) else "center")  # fmt: skip
        sheet_.merge_cells(start_row=row, end_row=row, start_column=left, end_column=left + wide - 1)  # fmt: skip
        row += 1
    if made.above and rng.random() < 0.15:
        row += 1
    grouped = rng.random() < 0.3 and "联系人" in made.header and any("电话" in h for h in made.header)  # fmt: skip
    first = made.header.index("联系人") if grouped else -1
    if (
        grouped and first + 1 < wide and "电话" in made.header[first + 1]
    ):  # 联系方式 over two columns
        for n, text in enumerate(made.header):
            if n in (first, first + 1):
                sheet_.cell(row + 1, left + n, text)
            else:
                sheet_.cell(row, left + n, text)
                sheet_.merge_cells(start_row=row, end_row=row + 1, start_column=left + n, end_column=left + n)  # fmt: skip
        sheet_.cell(row, left + first, "联系方式")
        sheet_.merge_cells(start_row=row, end_row=row, start_column=left + first, end_column=left + first + 1)  # fmt: skip
        row += 1
    else:
        breaks = rng.random() < 0.3
        for n, text in enumerate(made.header):
            shown = f"{text[: len(text) // 2]}\n{text[len(text) // 2 :]}" if breaks and len(text) > 5 else text  # fmt: skip
            cell = sheet_.cell(row, left + n, shown)
            cell.font, cell.border, cell.alignment = Font(bold=True), thin, Alignment(horizontal="center", wrap_text=True)  # fmt: skip
    row += 1
    for values in made.rows:
        for n, text in enumerate(values):
            cell = sheet_.cell(row, left + n)
            if dates and len(text) == 10 and text[4] == text[7] == "-" and text[:4].isdigit():
                cell.value, cell.number_format = date.fromisoformat(text), rng.choice(["yyyy/m/d", "yyyy-mm-dd"])  # fmt: skip
            else:
                cell.value = int(text) if text.isdigit() and len(text) < 4 else (text or None)
            cell.border = thin
        row += 1
    for text in made.below:
        sheet_.cell(row, left, text)
        sheet_.merge_cells(start_row=row, end_row=row, start_column=left, end_column=left + wide - 1)  # fmt: skip
        row += 1
    for n in range(wide):
        sheet_.column_dimensions[get_column_letter(left + n)].width = 8 if n == 0 else 22
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def summary(city: City, rng: random.Random) -> Table:
    keys = _columns(rng, ["name", "uscc", "factory", "industry", *(["level"] if rng.random() < 0.75 else [])], ("county", "contact", "phone"))  # fmt: skip
    title = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
        ]
    )
    return _made(city, rng, "summary_table", "推荐汇总表", title, city.summary_rows, keys, rng.choice(["附件5", "附件5："]), ("附件5推荐汇总表.xlsx", "推荐汇总表.xlsx", f"{city.name}先进级推荐汇总表.xlsx", "附件5.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    needed = ["name", "uscc", *(["factory"] if rng.random() < 0.6 else []), "industry"]
    needed += (["level"] if city.level_column else []) + (["links"] if city.links_column else [])
    keys = _columns(rng, needed, ("county", "contact", "phone"))
    title = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
            "2026年基础级智能工厂名单汇总表",
        ]
    )
    return _made(city, rng, "basic_list", "基础级名单汇总表", title, city.basic_rows, keys, rng.choice(["附件4", "附件4："]), ("附件4基础级智能工厂名单.xlsx", "基础级名单汇总表.xlsx", f"{city.name}基础级汇总表.xlsx", "附件4.xlsx"))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Table:
    places = [("越南", "北宁省"), ("泰国", "罗勇府"), ("印度尼西亚", "西爪哇省"), ("墨西哥", "新莱昂州"), ("匈牙利", "德布勒森市"), ("马来西亚", "柔佛州")]  # fmt: skip
    header = ["序号", rng.choice(["企业名称", "境内企业名称"]), rng.choice(["海外工厂名称", "海外工厂项目名称"]), rng.choice(["所在国家", "国家（地区）", "所在国家/地区"]), "详细地址", "主要产品", rng.choice(["建设情况", "项目进展"]), "备注"]  # fmt: skip
    rows = []
    for n, (land, region) in enumerate(rng.sample(places, rng.choice([1, 2, 2, 3])), 1):
        firm = invent.firm(rng, city.name)
        rows.append([str(n), firm.name, f"{firm.brand}{land}工厂", land, f"{region}工业园", firm.product, rng.choice(["已投产", "在建", "试生产"]), ""])  # fmt: skip
    if city.overseas_blank:
        row = rng.choice(rows)
        row[2], row[3] = f"{row[1][:4]}海外工厂", ""
    made = Table("overseas_list", "海外智能工厂培育名单", ["附件6", "海外智能工厂培育名单"], header, rows, [], ("附件6海外智能工厂.xlsx", "海外工厂名单.xlsx", "附件6.xlsx"))  # fmt: skip
    made.workbook = _workbook(rng, made) if rng.random() < 0.6 else None
    return made


def as_paper(city: City, made: Plain, rng: random.Random) -> Paper:
    pen = Pen(None, rng, made.kind)
    title = (
        made.above[1] if made.above[0].startswith("附件") and len(made.above) > 1 else made.above[0]
    )
    out = []
    for text in made.above:
        if text == title:
            out.append(f'<p class="c" style="font-size:18pt;font-family:{rng.choice([HEI, SONG])}">{text}</p>')  # fmt: skip
        else:
            stamp = seal_here(pen, _bureau(city), size=40, style="left:-95mm;top:-24mm") if "盖章" in text and rng.random() < 0.6 else ""  # fmt: skip
            out.append(f'<p class="n" style="font-size:11pt">{text}{stamp}</p>')
    cells = []
    for row in made.rows:
        line = []
        for head, text in zip(made.header, row, strict=True):
            sort = (
                "code"
                if "信用代码" in head
                else "name"
                if head.endswith(("企业名称", "单位名称"))
                else ""
            )
            line.append(pen.critical(text, sort) if sort and text else esc(text) or "&nbsp;")
        cells.append(line)
    width = {"序号": "5%", "推荐次序": "6%", "排序": "6%", "备注": "8%"}
    widths = [width.get(h, "17%" if "信用代码" in h else "") for h in made.header]
    merged = []
    if len(made.below) == 1 and rng.random() < 0.3:
        merged = [[f"@colspan={len(made.header)}@{made.below[0]}"]]
    notes = (
        ""
        if merged
        else "".join(f'<p class="n" style="font-size:10.5pt">{t}</p>' for t in made.below)
    )
    body = "".join(out) + table([made.header, *cells, *merged], widths=widths, size=rng.choice([9.5, 10, 10.5]), head=True) + notes  # fmt: skip
    stem = [n.rsplit(".", 1)[0] + ".pdf" for n in made.names]
    html = sheet(rng, body, size=12, margin="16mm 14mm", across=True, numbers=rng.choice(["", "counter(page)"]))  # fmt: skip
    return Paper(made.kind, made.label, html, pen.marks, tuple(stem))


# ---- the office's own tables
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Plain]:
    made: dict[str, Plain] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    if campaign.excellent_register:
        firms = [f for c in campaign.cities for f in c.excellent]
        made["名录/2024卓越级.xlsx"] = _register(rng, "2024年国家卓越级智能工厂名单", firms)
    if campaign.provincial_register:
        firms = [f for c in campaign.cities for f in c.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register(
            rng, "2021—2024年省级智能工厂名单", firms
        )
    if campaign.basic_register:
        firms = [k.firm for c in campaign.cities for k in c.cases if k.in_register]
        made["名录/基础级.xlsx"] = _register(rng, "基础级智能工厂名单", firms)
    return made


def _register(rng: random.Random, title: str, firms: list[invent.Firm]) -> Table:
    """The firms, and some of cities that sent nothing."""
    mine = {f.city for f in firms}
    away = [c for c in CITIES if c not in mine and c != "青岛市"]
    if rng.random() < 0.8 or not firms:
        firms = [*firms, *[invent.firm(rng, rng.choice(away)) for _ in range(rng.randrange(3, 9))]]
    rng.shuffle(firms)
    columns = rng.choice([("序号", "企业名称", "统一社会信用代码", "市"), ("序号", "市", "企业名称", "统一社会信用代码"), ("市", "企业名称", "统一社会信用代码", "所属行业"), ("序号", "企业名称", "统一社会信用代码", "工厂名称", "市")])  # fmt: skip
    rows = []
    for n, f in enumerate(firms, 1):
        by = {"序号": str(n), "企业名称": f.name, "统一社会信用代码": f.uscc, "市": f.city, "所属行业": f.industry, "工厂名称": f.factory}  # fmt: skip
        rows.append([by[c] for c in columns])
    above = [title] if rng.random() < 0.7 else []
    return Table("register", title, above, list(columns), rows)


def _log(campaign: Campaign, rng: random.Random) -> Table:
    columns = rng.choice([
        ("序号", "市", "收到日期", "寄出日期", "寄件单号", "备注"), ("市", "寄出日期", "收到日期", "寄件单号", "接收人", "备注"), ("序号", "市", "寄件单号", "寄出日期", "收到日期", "份数", "备注"),
        ("市", "收到日期", "送达方式", "寄出日期", "寄件单号", "备注"),
    ])  # fmt: skip
    form = rng.choice(["dash", "dash", "cn", "slash", "dot"])
    clerk = invent.person(rng)
    rows = []
    for n, c in enumerate(campaign.cities, 1):
        by_hand = c.posted is None
        by = {
            "序号": str(n), "市": c.name, "收到日期": day_forms(c.received)[form], "寄出日期": day_forms(c.posted)[form] if c.posted else "",
            "寄件单号": "" if by_hand else f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**11, 10**12)}", "接收人": clerk, "份数": "1",
            "送达方式": rng.choice(["专人送达", "现场送达"]) if by_hand else "邮寄", "备注": rng.choice(["专人送达", "市局派人送来"]) if by_hand else "",
        }  # fmt: skip
        rows.append([by[k] for k in columns])
    made = Table("receiving_log", "收件登记", [rng.choice(["收件登记表", "智能工厂申报材料收件登记"])] if rng.random() < 0.6 else [], list(columns), rows)  # fmt: skip
    if rng.random() < 0.6:
        made.workbook = _workbook(rng, made, dates=form == "dash")
    return made
