"""What a bureau sends and an office keeps: recommendation, policies, annexes, log, registers."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from testsetkit import invent
from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.penglai.sheet import KAI, SONG, look, para, rows, sheet, stamped
from testsetkit.pen import Pen, day_forms, in_words
from testsetkit.press import Paper


@dataclass
class Annex(Table):
    """With heads over heads, and a sheet of its own."""

    groups: list[tuple[str, int]] = field(default_factory=list)
    """Upper heads with their widths; '' where the lower head stands alone."""
    workbook: bytes | None = None


def _bureau(city: City, rng: random.Random) -> str:
    return f"{city.name}工业和信息化局"


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = _bureau(city, rng)
    number = (
        f"{city.name[0]}工信{rng.choice(['函', '装', '字', '发'])}〔2026〕{rng.randrange(5, 90)}号"
    )
    count = ""
    if city.stated is not None:
        n = in_words(city.stated) if rng.random() < 0.25 and city.stated > 0 else str(city.stated)
        count = rng.choice([f"，共推荐企业{n}家", f"，本次共上报{n}家", f"，推荐申报企业合计{n}家", f"，择优推荐{n}户企业"])  # fmt: skip
    title = rng.choice(["关于报送2026年先进级智能工厂推荐名单的函", "关于推荐申报2026年先进级智能工厂的报告", "关于上报先进级智能工厂申报材料的函", f"{bureau}关于2026年先进级智能工厂推荐工作情况的报告"])  # fmt: skip
    seal = pen.seal(bureau, size=42, style="left:8mm;top:-19mm") if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 14)), "cn", "words") if city.recommendation_dated else ""  # fmt: skip
    foot = f'<div class="keep" style="margin:24mm 0 0 46%;text-align:center">{stamped(pen, bureau, seal)}<br>{day}</div>'
    one = rng.choice([
        f"按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局认真组织企业申报，并会同各县（市、区）对申报材料进行了初审{count}，现予报送。",
        f"根据省厅通知安排，经企业自愿申报、县级审核、我局现场查看并集体研究{count}。现将有关材料随文上报，请审核。",
        f"接通知后，我局第一时间转发部署，逐户辅导填报，严格初审把关{count}。",
    ])  # fmt: skip
    two = rng.choice(["所推荐企业排名分先后，详见附件。", "推荐顺序见汇总表。", "企业纸质材料一式一份一并寄送。", ""])  # fmt: skip
    annexes = rng.sample(["先进级智能工厂推荐汇总表", "基础级智能工厂名单汇总表", "支持智能制造发展的有关政策文件"], rng.choice([1, 2, 3]))  # fmt: skip
    listed = "".join(f'<p class="flat">{"附件：" if k == 0 else GAP3}{k + 1}．{a}</p>' for k, a in enumerate(annexes))  # fmt: skip
    design = rng.choice(["red", "signed", "plain", "letter"])
    shown = city.recommendation_numbered
    body = f'<h2 class="mid" style="font-size:18pt;line-height:1.5">{title}</h2><p class="flat">{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅：", "省工信厅装备产业处："])}</p>{para(one, two, rng.choice(["特此报告。", "请予审核。", "妥否，请批示。"]))}'
    file = rng.choice([f"{bureau}文件", bureau])
    red = f'<div style="color:#d11a1a;text-align:center;font:bold 34pt {SONG};letter-spacing:1mm;margin-top:10mm">{file}</div>'
    rule = '<div style="border-top:.9mm solid #d11a1a;margin:2mm 0 10mm"></div>'
    if design == "red":
        head = f'{red}<div class="mid" style="margin:8mm 0 0">{number if shown else ""}</div>{rule}'
    elif design == "signed":
        head = f'{red}<div style="display:flex;justify-content:space-between;margin-top:8mm"><span>{number if shown else ""}</span><span>签发人：{invent.person(rng)}</span></div>{rule}'
    elif design == "letter":
        head = f'{red}{rule}<div class="end">{number if shown else ""}</div>'
    else:
        head = f'<div class="end" style="margin-bottom:8mm">{number if shown else ""}</div>'
    contact = f"<p>（联系人：{invent.person(rng)}，电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}）</p>" if rng.random() < 0.5 else ""  # fmt: skip
    inner = [listed, foot, contact] if rng.random() < 0.7 else [contact, foot, listed]
    html = sheet(look(rng, numbered=False), head + body + "".join(inner), extra="body{font-size:14pt;line-height:1.8}")  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐函.pdf", f"{city.name[:-1]}推荐文件.pdf", "红头推荐报告.pdf"))  # fmt: skip


GAP3 = "　　　"
_MEASURES = (
    "对首次认定的基础级、先进级、卓越级智能工厂，分别给予最高10万元、50万元、100万元一次性奖励。", "对企业智能化改造项目，按设备和软件投入的10%给予补助，单个企业最高300万元。",
    "每年组织不少于30场诊断服务，为规模以上工业企业免费开展智能制造能力成熟度评估辅导。", "设立智改数转专项贷款，给予基准利率50%的贴息，期限不超过两年。",
    "鼓励链主企业开放应用场景，带动上下游中小企业协同改造。", "支持高校、职业院校与企业共建智能制造实训基地。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        who = rng.choice([f"{city.name}人民政府办公室", f"{city.name}人民政府", _bureau(city, rng)])
        title = rng.choice([f"{city.name}支持智能制造高质量发展若干措施", f"关于加快推进制造业智能化改造数字化转型的实施意见（{city.name}）", f"{city.name}智能工厂梯度培育行动方案（2025—2027年）", f"{city.name}先进制造业奖补资金管理办法"])  # fmt: skip
        points = rng.sample(_MEASURES, rng.choice([4, 5, 6]))
        design = rng.choice(["issue", "bare", "articles", "web"])
        year = rng.choice([2024, 2025])
        number = f"{city.name[0]}政办{rng.choice(['发', '字'])}〔{year}〕{rng.randrange(2, 40)}号"
        day = pen.day((year, rng.randrange(3, 12), rng.randrange(2, 27)), "cn", "words")
        if design == "articles":
            body = f"<h1>{title}</h1>" + "".join(f"<p><b>第{in_words(k)}条</b>　{p}</p>" for k, p in enumerate([*points, "本办法自印发之日起施行，有效期三年。"], 1))  # fmt: skip
        elif design == "web":
            body = f'<div class="note">当前位置：首页 &gt; 政务公开 &gt; 政策文件　　发布日期：{day}　　来源：{who}</div><h1>{title}</h1>{para(*points)}<p class="note">【打印】【关闭】</p>'
        else:
            red = f'<div style="color:#d11a1a;text-align:center;font:bold 30pt {SONG}">{who}{"文件" if rng.random() < 0.6 else ""}</div><p class="mid">{number}</p><div style="border-top:.8mm solid #d11a1a;margin-bottom:8mm"></div>' if design == "issue" else ""  # fmt: skip
            heads = ("（一）加大奖补力度", "（二）强化服务供给", "（三）优化金融支持", "（四）推动协同应用", "（五）夯实支撑条件", "（六）其他")  # fmt: skip
            text = "".join(f"<p><b>{h}。</b>{p}</p>" for h, p in zip(heads, points, strict=False))
            seal = pen.seal(who, size=42, style="left:4mm;top:-18mm") if design == "issue" else ""
            body = f'{red}<h1>{title}</h1><p>为深入推进新型工业化，推动制造业智能化、绿色化发展，结合我市实际，制定本文件。</p>{text}<div class="keep" style="margin:20mm 0 0 50%;text-align:center">{stamped(pen, who, seal)}<br>{day}</div>'
        html = sheet(look(rng), body)
        made.append(Paper("policy_document", "政策文件", html, pen.marks, ("政策文件.pdf", "支持智能制造政策.pdf", f"{title}.pdf")))  # fmt: skip
    return made


# ---- annexes
_HEADS = {
    "number": ("序号", "序号", "推荐次序", "编号"), "name": ("企业名称", "申报单位", "单位名称", "申报企业名称"), "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）"),
    "factory": ("智能工厂名称", "申报工厂名称", "工厂名称", "申报的智能工厂"), "industry": ("所属行业", "行业类别", "行业", "所属行业（大类）"), "level": ("智能制造能力成熟度等级", "成熟度等级", "自评估等级", "成熟度自评估等级"),
    "links": ("覆盖环节", "建设环节", "场景覆盖环节", "智能工厂覆盖的环节"), "county": ("县（市、区）", "所在县区", "属地"), "remark": ("备注", "备注", "说明"),
}  # fmt: skip
_BUNDLES = {"name": "企业信息", "uscc": "企业信息", "county": "企业信息", "factory": "工厂信息", "industry": "工厂信息", "level": "工厂信息", "links": "工厂信息"}  # fmt: skip


def _annex(city: City, rng: random.Random, kind: str, title: str, of: list[Row], columns: list[str], names: tuple[str, ...]) -> Annex:  # fmt: skip
    def cell(row: Row, column: str) -> str:
        return row.firm.county if column == "county" else str(getattr(row, column))

    header = [rng.choice(_HEADS[c]) for c in columns]
    made = Annex(kind, title, [], header, [[cell(r, c) for c in columns] for r in of], names=names)
    if rng.random() < 0.4:
        for c in columns:
            word = _BUNDLES.get(c, "")
            if made.groups and made.groups[-1][0] == word and word:
                made.groups[-1] = (word, made.groups[-1][1] + 1)
            else:
                made.groups.append((word, 1))
    return _dressed(made, city, rng, title)


def _dressed(made: Annex, city: City, rng: random.Random, title: str) -> Annex:
    """Lines above and below, and the workbook."""
    annex = {"summary_table": "附件5", "basic_list": "附件4", "overseas_list": "附件6"}[made.kind]
    bureau = _bureau(city, rng)
    made.above = [*([annex] if rng.random() < 0.7 else []), title]
    if rng.random() < 0.7:
        made.above.append(rng.choice([f"填报单位：{bureau}", f"报送单位（盖章）：{bureau}", f"{bureau}　　　　2026年4月", f"地市：{city.name}"]))  # fmt: skip
    if rng.random() < 0.5:
        made.below = [rng.choice([f"填表人：{invent.person(rng)}　　联系电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}", "注：按推荐先后排序。" if made.kind == "summary_table" else "注：行业按国民经济行业分类填写。", f"制表：{invent.person(rng)}　审核：{invent.person(rng)}"])]  # fmt: skip
    made.workbook = _workbook(made, rng)
    return made


def _workbook(table: Annex, rng: random.Random) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = rng.choice(["Sheet1", "汇总表", "名单", "Sheet2"])
    if rng.random() < 0.15:
        told = book.create_sheet("填表说明")
        told.append(["一、请勿改动表头。"])
        told.append(["二、信用代码请按文本格式填写。"])
    left, at = (2 if rng.random() < 0.25 else 1), (2 if rng.random() < 0.15 else 1)
    last = left + len(table.header) - 1
    thin = Side(style="thin")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    mid = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for line in table.above:
        page.cell(at, left, line).font = Font(name="方正小标宋简体", size=16 if line == table.label else 11)  # fmt: skip
        page.merge_cells(start_row=at, end_row=at, start_column=left, end_column=last)
        at += 1
    if table.groups:
        spot = left
        for word, wide in table.groups:
            if word:
                page.cell(at, spot, word)
                if wide > 1:
                    page.merge_cells(start_row=at, end_row=at, start_column=spot, end_column=spot + wide - 1)  # fmt: skip
                for k in range(wide):
                    page.cell(at + 1, spot + k, table.header[spot - left + k])
            else:
                page.cell(at, spot, table.header[spot - left])
                page.merge_cells(start_row=at, end_row=at + 1, start_column=spot, end_column=spot)
            spot += wide
        at += 2
    else:
        for k, word in enumerate(table.header):
            page.cell(at, left + k, word)
        at += 1
    head = at - (2 if table.groups else 1)
    for line_ in table.rows:
        for k, value in enumerate(line_):
            page.cell(at, left + k, int(value) if value.isdigit() and len(value) < 4 else value or None)  # fmt: skip
        at += 1
    for row_ in page.iter_rows(min_row=head, max_row=at - 1, min_col=left, max_col=last):
        for one in row_:
            one.border, one.alignment = box, mid
    for k, word in enumerate(table.header):
        width = max([len(word), *(len(r[k]) for r in table.rows)])
        page.column_dimensions[get_column_letter(left + k)].width = min(10 + 1.2 * width, 44)
    for line in table.below:
        page.cell(at, left, line)
        at += 1
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def summary(city: City, rng: random.Random) -> Annex:
    of = city.summary_rows
    columns = ["number", "name", "uscc", "factory", "industry"]
    if rng.random() < 0.3:
        columns = ["number", "factory", "name", "uscc", "industry"]
    if rng.random() < 0.6:
        columns.append("level")
    if rng.random() < 0.3 and all(r.firm.county for r in of):
        columns.insert(1, "county")
    if any(r.remark for r in of) or rng.random() < 0.5:
        columns.append("remark")
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])  # fmt: skip
    return _annex(city, rng, "summary_table", title, of, columns, ("附件5推荐汇总表.xlsx", "推荐汇总表.xlsx", f"{city.name[:-1]}先进级汇总.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Annex:
    of = city.basic_rows
    columns = ["number", "name", "uscc", "industry"]
    if rng.random() < 0.5:
        columns.insert(3, "factory")
    if city.level_column:
        columns.append("level")
    if city.links_column:
        columns.append("links")
    if any(r.remark for r in of) or rng.random() < 0.4:
        columns.append("remark")
    title = rng.choice(["基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单"])  # fmt: skip
    return _annex(city, rng, "basic_list", title, of, columns, ("附件4名单汇总表.xlsx", "基础级名单.xlsx", f"{city.name[:-1]}基础级备案.xlsx"))  # fmt: skip


_LANDS = ("越南", "泰国", "印度尼西亚", "匈牙利", "墨西哥", "马来西亚", "塞尔维亚", "柬埔寨")


def overseas(city: City, rng: random.Random) -> Annex:
    firms = [r.firm for r in city.basic_rows] or [c.firm for c in city.cases]
    chosen = rng.sample(firms, min(len(firms), rng.choice([1, 2, 3])))
    header = ["序号", rng.choice(["企业名称", "境内企业名称", "母公司（境内企业）"]), rng.choice(["海外工厂名称", "境外工厂名称", "海外工厂项目名称"]), rng.choice(["所在国家（地区）", "所在国别", "国家或地区"]), rng.choice(["所属行业", "行业"]), "主要产品"]  # fmt: skip
    coded = rng.random() < 0.5
    lines = []
    lands = rng.sample(_LANDS, len(chosen))
    for n, (f, land) in enumerate(zip(chosen, lands, strict=True), 1):
        said = "" if city.overseas_blank and n == 1 else land
        plant = f"{f.brand}{'海外' if not said else land}生产基地"
        lines.append([str(n), f.name, *([f.uscc] if coded else []), plant, said, f.industry, f.product])  # fmt: skip
    if coded:
        header.insert(2, "统一社会信用代码")
    title = rng.choice(["海外智能工厂培育名单", "2026年海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"])  # fmt: skip
    made = Annex("overseas_list", title, [], header, lines, names=("附件6海外工厂.xlsx", "海外智能工厂培育名单.xlsx"))  # fmt: skip
    return _dressed(made, city, rng, title)


def as_paper(city: City, table: Annex, rng: random.Random) -> Paper:
    """The annex printed, lying."""
    pen = Pen(None, rng, table.kind)
    above = "".join(f'<p class="{"mid" if a == table.label else "flat"}" style="{"font-size:17pt;font-weight:bold" if a == table.label else ""}">{a}</p>' for a in table.above)  # fmt: skip
    if table.groups:
        top, low, at = "", "", 0
        for word, wide in table.groups:
            if word:
                top += f'<th colspan="{wide}">{word}</th>'
                low += "".join(f"<th>{h}</th>" for h in table.header[at : at + wide])
            else:
                top += f'<th rowspan="2">{table.header[at]}</th>'
            at += wide
        body = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in r)}</tr>" for r in table.rows)  # fmt: skip
        grid = f'<table style="font-size:9.5pt;text-align:center"><thead><tr>{top}</tr><tr>{low}</tr></thead>{body}</table>'
    else:
        grid = rows([[escape(c) for c in r] for r in table.rows], table.header, style="font-size:9.5pt;text-align:center")  # fmt: skip
    below = "".join(f'<p class="flat" style="font-family:{KAI}">{b}</p>' for b in table.below)
    html = sheet(look(rng, numbered=rng.random() < 0.3), above + grid + below, paper="A4 landscape", extra="@page{margin:16mm}")  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names))  # fmt: skip


# ---- what lies beside the cities
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    if campaign.excellent_register:
        made["名录/2024卓越级.xlsx"] = _register("2024年度卓越级智能工厂名录", [(c.name, f) for c in campaign.cities for f in c.excellent], rng)  # fmt: skip
    if campaign.provincial_register:
        made["名录/2021-2024省级智能工厂.xlsx"] = _register("2021—2024年省级智能工厂和智能制造标杆名录", [(c.name, f) for c in campaign.cities for f in c.provincial], rng)  # fmt: skip
    if campaign.basic_register:
        listed = [(c.name, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
        listed += [(c.name, invent.firm(rng, c.name)) for c in campaign.cities for _ in range(3)]
        rng.shuffle(listed)
        made["名录/基础级.xlsx"] = _register("基础级智能工厂名录", listed, rng)
    return made


def _log(campaign: Campaign, rng: random.Random) -> Table:
    form = rng.choice(["dash", "cn", "dot", "slash"])
    none = rng.choice(["", "/", "—"])
    header = [rng.choice(["市", "地市", "报送市"]), rng.choice(["收到日期", "收件日期"]), "寄出日期", rng.choice(["寄件单号", "快递单号"]), rng.choice(["送达方式", "报送方式"]), "备注"]  # fmt: skip
    if rng.random() < 0.5:
        header.insert(0, "序号")
    lines = []
    for n, city in enumerate(campaign.cities, 1):
        if city.posted:
            way = [day_forms(city.posted)[form], f"{rng.choice(['SF', 'EMS', 'YT'])}{rng.randrange(10**11, 10**12 - 1)}", "邮寄"]  # fmt: skip
        else:
            way = [none, none, rng.choice(["专人送达", "现场送交", "派人送来"])]
        line = [city.name, day_forms(city.received)[form], *way, rng.choice(["", "", "一箱", "纸质一份"])]  # fmt: skip
        lines.append([str(n), *line] if len(header) == 7 else line)
    above = [rng.choice(["2026年智能工厂申报材料收件登记", "材料收件登记表"])] if rng.random() < 0.7 else []  # fmt: skip
    return Table("receiving_log", "收件登记", above, header, lines, names=("收件登记.xlsx",))


def _register(title: str, of: list[tuple[str, invent.Firm]], rng: random.Random) -> Table:
    coded, placed = rng.random() < 0.8, rng.random() < 0.8
    header = ["序号", "企业名称", *(["统一社会信用代码"] if coded else []), *(["市"] if placed else []), "工厂名称"]  # fmt: skip
    lines = [[str(n), f.name, *([f.uscc] if coded else []), *([c] if placed else []), f.factory] for n, (c, f) in enumerate(of, 1)]  # fmt: skip
    return Table("register", title, [title] if rng.random() < 0.6 else [], header, lines, names=("名录.xlsx",))  # fmt: skip
