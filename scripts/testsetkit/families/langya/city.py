"""What a city sends: recommendation, policies, annexes; and the office's own log and registers."""

from __future__ import annotations

import io
import random
from html import escape

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.langya.look import KAI, SANS, SERIF, page, sheet
from testsetkit.pen import Pen, day_forms, in_words
from testsetkit.press import Paper

_CODES = {"济南市": "济", "青岛市": "青", "淄博市": "淄", "枣庄市": "枣", "东营市": "东", "烟台市": "烟", "潍坊市": "潍", "济宁市": "济", "泰安市": "泰", "威海市": "威", "日照市": "日", "临沂市": "临", "德州市": "德", "聊城市": "聊", "滨州市": "滨", "菏泽市": "菏"}  # fmt: skip


class Sheet(Table):
    """A table that brings its own workbook and a head of two rows."""

    workbook: bytes
    upper: list[tuple[str, int]]


def _day(city: City, rng: random.Random) -> tuple[int, int, int]:
    """A day on which the papers were signed: not after they were sent."""
    last = city.posted or city.received
    return last[0], last[1], max(last[2] - rng.randrange(1, 5), 1)


def recommendation(city: City, rng: random.Random) -> Paper:
    """The recommendation: red-headed, a report, a letter."""
    pen = Pen(None, rng, "city_recommendation")
    office = f"{city.name}工业和信息化局"
    short = _CODES.get(city.name, city.name[0])
    number = f"{short}{rng.choice(['工信字', '工信发', '工信装', '工信呈', '工信函'])}〔2026〕{rng.randrange(8, 96)}号"
    stated = ""
    if city.stated is not None:
        n = city.stated
        stated = rng.choice([f"共推荐{n}家企业申报先进级智能工厂", f"经初审，现推荐{n}家企业的智能工厂申报先进级", f"拟推荐先进级智能工厂{n}个", f"确定推荐{in_words(n)}家企业申报2026年先进级智能工厂"])  # fmt: skip
    else:
        stated = "经初审，现将符合条件的企业予以推荐"
    title = rng.choice(["关于推荐2026年先进级智能工厂的报告", "关于报送2026年先进级智能工厂推荐名单的函", f"{office}关于2026年度先进级智能工厂推荐工作的报告", "关于推荐申报2026年先进级智能工厂的请示"])  # fmt: skip
    begin = rng.choice(["按照省工业和信息化厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我市认真组织企业申报。", "根据通知安排，我局组织各县（市、区）工业和信息化主管部门开展申报发动，并邀请专家对材料进行了审查。"])  # fmt: skip
    shown = pen.day(_day(city, rng), "cn", "words", "space") if city.recommendation_dated else ""
    seal = pen.seal(office, role="city_recommendation", size=42, style="right:4mm;top:-14mm") if city.recommendation_sealed else ""  # fmt: skip
    annex = rng.choice(["附件：1.先进级智能工厂推荐汇总表<br>　　　2.基础级智能工厂名单汇总表", "附件：先进级智能工厂推荐汇总表", "附：推荐汇总表及相关政策文件"])  # fmt: skip
    told = pen.critical(number, "code") if city.recommendation_numbered else ""
    foot = f'<div class="r" style="text-align:right;margin-top:22mm;line-height:2;padding-right:8mm">{seal}{office}<br>{shown}</div>'
    contact = rng.choice(["", "<p>（联系科室：装备产业科）</p>"])
    text = f"<div>山东省工业和信息化厅：</div><p>{begin}{stated}，推荐顺序见汇总表。现将有关材料随文报送，请审阅。</p>"
    if rng.random() < 0.4:
        text = f"<div>省工业和信息化厅：</div><p>{begin}</p><p>一、组织情况。我市高度重视智能工厂梯度培育工作，及时转发通知，分批开展业务辅导。</p><p>二、推荐情况。{stated}。</p><p>三、下步打算。持续做好跟踪服务，推动企业提档升级。</p>"
    shape = rng.randrange(3)
    head = f'<div style="text-align:center;color:#d00;font-size:28pt;font-weight:bold;letter-spacing:1.5mm;margin-top:8mm">{office}{rng.choice(["", "文件"])}</div>'
    if shape == 0:
        html = f'{head}<div style="text-align:center;margin-top:10mm">{told}</div><div style="border-top:1mm solid #d00;margin:2mm 0 12mm"></div>'
    elif shape == 1:
        html = f'<div style="text-align:center;color:#d00;font-size:28pt;font-weight:bold;letter-spacing:3mm">{office}</div><div style="border-top:1.2mm solid #d00;border-bottom:.3mm solid #d00;height:2mm;margin:4mm 0"></div><div style="text-align:right;margin-bottom:9mm">{told}</div>'
    else:
        html = f'{head}<table style="width:100%;margin-top:8mm"><tr><td>{told}</td><td style="text-align:right">签发人：</td></tr></table><div style="border-top:1mm solid #d00;margin:2mm 0 12mm"></div>'
    html += f'<div style="text-align:center;font-size:19pt;font-weight:bold;margin-bottom:8mm">{title}</div>{text}<p>{annex}</p>{foot}{contact}'
    names = ("推荐文件.pdf", "推荐函.pdf", f"{title}.pdf", f"{city.name}推荐报告.pdf")
    return Paper("city_recommendation", "推荐文件", page(sheet(rng.choice([SERIF, SERIF, "WenQuanYi Micro Hei, Noto Sans CJK SC"]), 14.5), html), pen.marks, names)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two papers of support."""
    return [_policy(city, rng, k) for k in rng.sample(range(3), rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random, which: int) -> Paper:
    pen = Pen(None, rng, "policy_document")
    title = (
        f"{city.name}支持制造业数字化转型若干政策措施",
        f"{city.name}智能制造提质升级行动方案（2025—2027年）",
        "关于加快推动智能制造发展的实施意见",
    )[which]
    body = (f"{city.name}人民政府办公室", f"{city.name}工业和信息化局", f"{city.name}人民政府")[
        which
    ]
    number = f"{_CODES.get(city.name, city.name[0])}{('政办发', '工信发', '政发')[which]}〔2025〕{rng.randrange(3, 40)}号"
    lines = rng.sample(["对新获评的基础级、先进级智能工厂，市级财政给予一次性奖励。", "支持企业开展智能制造能力成熟度自评估，对评估达到二级以上的给予补助。", "鼓励企业购置智能装备和工业软件，按实际投入的一定比例给予补贴。", "建立智能工厂梯度培育库，实行动态管理。", "组织诊断服务商为企业提供免费诊断。", "加大金融支持力度，鼓励银行推出数字化转型专项贷款。"], 5)  # fmt: skip
    told = "".join(f"<p>{in_words(n)}、{t}</p>" if which != 1 else f"<p>{n}.{t}</p>" for n, t in enumerate(lines, 1))  # fmt: skip
    seal = pen.seal(body, role="policy_document", style="right:8mm;top:-12mm") if rng.random() < 0.5 else ""  # fmt: skip
    html = f'<div style="text-align:center;color:#d00;font-size:27pt;font-weight:bold">{body}文件</div><div style="text-align:center;margin-top:7mm">{number}</div><div style="border-top:1mm solid #d00;margin:2mm 0 10mm"></div><div style="text-align:center;font-size:18pt;font-weight:bold;margin-bottom:7mm">{title}</div><div>各县（市、区）人民政府，市有关部门：</div><p>为推动制造业高质量发展，支持企业智能化改造和数字化转型，制定如下措施。</p>{told}<div class="r" style="text-align:right;margin-top:14mm;line-height:2;padding-right:8mm">{seal}{body}<br>{pen.day((2025, rng.randrange(2, 12), rng.randrange(3, 27)), "cn")}</div>'
    return Paper("policy_document", title, page(sheet(SERIF, 14), html), pen.marks, (f"{title}.pdf", "支持政策.pdf", "政策文件.pdf"))  # fmt: skip


# ---- annexes
_HEADS = {
    "number": ("序号", "序号", "No.", "推荐顺序", "排序"),
    "name": ("企业名称", "申报企业名称", "企业全称", "单位名称", "申报单位"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码（18位）", "统一社会信用代码号"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂名称", "项目（工厂）名称"),
    "industry": ("所属行业", "行业", "行业类别", "所属行业（大类）"),
    "level": ("成熟度等级", "智能制造能力成熟度等级", "自评估等级", "成熟度自评估结果"),
    "links": ("覆盖环节", "建设环节", "涉及环节", "已覆盖环节"),
    "remark": ("备注", "备注", "说明"),
    "county": ("县（市、区）", "所在县区", "属地"),
}  # fmt: skip


def _cell(row: Row, key: str) -> str:
    return row.firm.county if key == "county" else str(getattr(row, key))


def _made(kind: str, label: str, above: list[str], keys: list[str], rows: list[Row], names: tuple[str, ...], rng: random.Random, below: list[str]) -> Sheet:  # fmt: skip
    header = [rng.choice(_HEADS[k]) for k in keys]
    if kind == "basic_list" and header[0] in ("推荐顺序", "排序"):
        header[0] = "序号"
    return _sheet(kind, label, above, header, [[_cell(r, k) for k in keys] for r in rows], below, names, keys, rng)  # fmt: skip


def _sheet(kind: str, label: str, above: list[str], header: list[str], rows: list[list[str]], below: list[str], names: tuple[str, ...], keys: list[str], rng: random.Random) -> Sheet:  # fmt: skip
    table = Sheet(kind, label, above, header, rows, below, names)
    table.upper = _upper(keys, header, rng)
    table.workbook = _workbook(table, rng)
    return table


def _upper(keys: list[str], header: list[str], rng: random.Random) -> list[tuple[str, int]]:
    """A row of joined heads over the header, now and then: (words, columns); empty where there is none."""
    if rng.random() < 0.6:
        return []
    groups = {"name": "企业基本信息", "uscc": "企业基本信息", "county": "企业基本信息", "industry": "企业基本信息", "factory": "智能工厂情况", "level": "智能工厂情况", "links": "智能工厂情况", "country": "海外工厂情况", "abroad": "海外工厂情况"}  # fmt: skip
    made: list[tuple[str, int]] = []
    for k in keys:
        word = groups.get(k, "")
        if made and word and made[-1][0] == word:
            made[-1] = (word, made[-1][1] + 1)
        else:
            made.append((word, 1))
    return made if any(n > 1 for _, n in made) else []


def _workbook(table: Sheet, rng: random.Random) -> bytes:
    """An Excel sheet as offices draw it: joined title, borders, shaded head, sometimes off the corner."""
    book = openpyxl.Workbook()
    sheet_ = book.active
    assert sheet_ is not None
    sheet_.title = rng.choice(["Sheet1", "汇总表", "附件", "推荐名单" if table.kind == "summary_table" else "名单"])  # fmt: skip
    left = 2 if rng.random() < 0.15 else 1
    at = 2 if rng.random() < 0.15 else 1
    wide = len(table.header)
    thin = Side(style="thin")
    line = Border(left=thin, right=thin, top=thin, bottom=thin)
    shade = PatternFill("solid", fgColor=rng.choice(["DCE6F1", "E2F1EA", "F2F2F2", "FFF2CC"]))
    for n, text in enumerate(table.above):
        cell = sheet_.cell(at, left, text)
        sheet_.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + wide - 1)
        cell.font = Font(size=18 if n == len(table.above) - 1 or len(text) > 8 else 12, bold=True)
        cell.alignment = Alignment(horizontal="center" if len(text) > 8 else "left")
        at += 1
    if table.upper:
        column = left
        for word, count in table.upper:
            if word and count > 1:
                sheet_.cell(at, column, word)
                sheet_.merge_cells(start_row=at, end_row=at, start_column=column, end_column=column + count - 1)  # fmt: skip
            else:
                for k in range(count):
                    sheet_.cell(at, column + k, table.header[column - left + k])
                    sheet_.merge_cells(start_row=at, end_row=at + 1, start_column=column + k, end_column=column + k)  # fmt: skip
            column += count
        at += 1
    for k, text in enumerate(table.header):
        cell = sheet_.cell(at, left + k)
        if not isinstance(cell, MergedCell):
            cell.value = text
            cell.fill, cell.border = shade, line
        sheet_.column_dimensions[get_column_letter(left + k)].width = 8 if k == 0 else 26
    for row in table.rows:
        at += 1
        for k, text in enumerate(row):
            cell = sheet_.cell(at, left + k, int(text) if text.isdigit() and len(text) < 4 else (text or None))  # fmt: skip
            cell.border = line
            cell.alignment = Alignment(wrap_text=True, vertical="center")
    for text in table.below:
        at += 1
        sheet_.cell(at, left, text)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def summary(city: City, rng: random.Random) -> Table:
    """Annex 5."""
    keys = ["number", "name", "uscc", "factory", "industry"]
    if rng.random() < 0.4:
        keys = ["number", "name", "factory", "uscc", "industry"]
    if rng.random() < 0.35:
        keys.insert(1, "county")
    if rng.random() < 0.6:
        keys.append("level")
    if rng.random() < 0.8 or any(r.remark for r in city.summary_rows):
        keys.append("remark")
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表", "山东省先进级智能工厂推荐汇总表（2026年）"])  # fmt: skip
    above = rng.choice([["附件5", title], [title], ["附件5", title, f"填报单位：{city.name}工业和信息化局"]])  # fmt: skip
    below = rng.choice([[], ["注：按推荐优先顺序填写。"], ["填表人：　　　　审核人："]])
    return _made("summary_table", "推荐汇总表", above, keys, city.summary_rows, ("附件5推荐汇总表.xlsx", f"{title}.xlsx", "推荐汇总表.xlsx"), rng, below)  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    """Annex 4."""
    keys = ["number", "name", "uscc", "industry"]
    if rng.random() < 0.4:
        keys.insert(3, "factory")
    if rng.random() < 0.35:
        keys.insert(rng.choice([1, 2]), "county")
    if city.level_column:
        keys.append("level")
    if city.links_column:
        keys.append("links")
    if rng.random() < 0.7 or any(r.remark for r in city.basic_rows):
        keys.append("remark")
    title = rng.choice(["基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", f"{city.name}2026年基础级智能工厂认定名单"])  # fmt: skip
    above = rng.choice([["附件4", title], [title], ["附件4", title]])
    return _made("basic_list", "基础级名单", above, keys, city.basic_rows, ("附件4基础级名单.xlsx", f"{title}.xlsx", "基础级智能工厂名单.xlsx"), rng, rng.choice([[], ["注：本表一式一份。"]]))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Table:
    """Annex 6."""
    header = rng.choice([["序号", "企业名称", "海外工厂名称", "所在国家（地区）", "所属行业"], ["序号", "境内企业名称", "海外工厂项目名称", "国别", "行业"], ["序号", "国内母公司名称", "海外智能工厂名称", "所在国家", "主要产品"]])  # fmt: skip
    rows = []
    lands = rng.sample(["越南", "泰国", "印度尼西亚", "匈牙利", "墨西哥", "马来西亚"], 2)
    firms = [r.firm for r in city.basic_rows if r.kind == "basic"][:2]
    blank = rng.randrange(len(firms)) if city.overseas_blank and firms else -1
    for n, (f, land) in enumerate(zip(firms, lands, strict=False), 1):
        last = f.product if header[-1] == "主要产品" else f.industry
        rows.append([str(n), f.name, f"{f.brand}（{land}）工厂" if n - 1 != blank else f"{f.brand}海外工厂", "" if n - 1 == blank else land, last])  # fmt: skip
    keys = ["number", "name", "abroad", "country", "industry"]
    return _sheet("overseas_list", "海外名单", ["附件6", "海外智能工厂培育名单"], header, rows, [], ("附件6海外智能工厂培育名单.xlsx", "海外智能工厂名单.xlsx"), keys, rng)  # fmt: skip


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as it is printed."""
    pen = Pen(None, rng, table.kind)
    colour = rng.choice(["#dce6f1", "#eee", "#fff", "#e2f1ea"])
    upper = getattr(table, "upper", [])
    above = "".join(f'<div style="text-align:{"left" if len(t) < 9 or "：" in t else "center"};font-size:{18 if len(t) > 8 and "：" not in t else 12}pt;font-weight:bold">{escape(t)}</div>' for t in table.above)  # fmt: skip
    head, second, at = "", "", 0
    if upper:
        for word, count in upper:
            if word and count > 1:
                head += f'<td colspan="{count}" style="background:{colour};text-align:center;font-weight:bold">{word}</td>'
                second += "".join(f'<td style="background:{colour};text-align:center;font-weight:bold">{h}</td>' for h in table.header[at : at + count])  # fmt: skip
            else:
                head += "".join(f'<td rowspan="2" style="background:{colour};text-align:center;font-weight:bold">{h}</td>' for h in table.header[at : at + count])  # fmt: skip
            at += count
        top = f"<tr>{head}</tr><tr>{second}</tr>"
    else:
        top = f"<tr>{''.join(f'<td style=background:{colour};text-align:center;font-weight:bold>{h}</td>' for h in table.header)}</tr>"
    rows = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in r)}</tr>" for r in table.rows)
    below = "".join(f"<div>{escape(t)}</div>" for t in table.below)
    html = f'{above}<table class="t" style="margin-top:4mm;font-size:{rng.choice([10, 10.5, 11])}pt"><thead>{top}</thead><tbody>{rows}</tbody></table>{below}'
    style = sheet(rng.choice([SERIF, SANS, KAI]), 12, margin="18mm", landscape=True)
    return Paper(table.kind, table.label, page(style, html), pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names))  # fmt: skip


# ---- the office's own
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    if campaign.excellent_register:
        firms = [(c.name, f) for c in campaign.cities for f in c.excellent]
        made["名录/2024卓越级.xlsx"] = _register(firms, "2024年国家卓越级智能工厂名单", rng)
    if campaign.provincial_register:
        firms = [(c.name, f) for c in campaign.cities for f in c.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register(firms, "2021—2024年省级智能工厂（标杆）名单", rng)  # fmt: skip
    if campaign.basic_register:
        firms = [(c.name, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
        made["名录/基础级.xlsx"] = _register(firms, "基础级智能工厂名录", rng)
    return made


def _log(campaign: Campaign, rng: random.Random) -> Table:
    form = rng.choice(["dash", "slash", "cn", "dot"])
    ways = rng.random() < 0.6
    numbered = rng.random() < 0.4
    header = [*(["序号"] if numbered else []), rng.choice(["市", "地市"]), rng.choice(["收到日期", "收到日期"]), "寄出日期", "寄件单号", *(["送达方式"] if ways else []), "备注"]  # fmt: skip
    rows = []
    for n, c in enumerate(campaign.cities, 1):
        posted = day_forms(c.posted)[form] if c.posted else ""
        number = f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**11, 10**12)}" if c.posted else ""  # fmt: skip
        by_hand = rng.choice(["现场送达", "专人送达", "自送"])
        way = ([rng.choice(["邮寄", "快递"])] if c.posted else [by_hand]) if ways else []
        remark = "" if c.posted else ("专人送达，无寄件单" if not ways else "")
        rows.append([*([str(n)] if numbered else []), c.name, day_forms(c.received)[form], posted, number, *way, remark])  # fmt: skip
    above = rng.choice([[], ["2026年智能工厂申报材料收件登记"]])
    return Table("receiving_log", "收件登记", above, header, rows)


def _register(firms: list[tuple[str, object]], title: str, rng: random.Random) -> Table:
    columns = rng.choice([("序号", "企业名称", "统一社会信用代码", "市"), ("序号", "市", "企业名称", "统一社会信用代码"), ("企业名称", "统一社会信用代码", "市"), ("序号", "市", "企业名称")])  # fmt: skip
    rows = []
    mixed = list(firms)
    rng.shuffle(mixed)
    for n, (city, f) in enumerate(mixed, 1):
        told = {"序号": str(n), "市": city, "企业名称": getattr(f, "name"), "统一社会信用代码": getattr(f, "uscc")}  # noqa: B009  # fmt: skip
        rows.append([told[k] for k in columns])
    return Table("register", title, rng.choice([[], [title]]), list(columns), rows)
