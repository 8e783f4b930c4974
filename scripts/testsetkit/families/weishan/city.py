"""What a bureau sends beside the dossiers, and what the office keeps: letters, annexes, policies, logs."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.weishan.look import office, rows, sheet
from testsetkit.invent import Firm, firm
from testsetkit.pen import Pen, in_words
from testsetkit.places import CITIES
from testsetkit.press import Paper


@dataclass
class Sheet(Table):
    """A table with the workbook as an office's hand made it."""

    workbook: bytes | None = None


def _bureau(rng: random.Random, city: City) -> str:
    return office(rng, city.name)


def _number(rng: random.Random, city: City, word: str = "") -> str:
    head = city.name[0]
    word = word or rng.choice([f"{head}工信", f"{head}工信装备", f"{head}工信字", f"{head}工信函", f"{head}工信发"])  # fmt: skip
    return f"{word}〔2026〕{rng.randrange(3, 120)}号"


def _head(rng: random.Random, name: str, number: str, *, file: bool = True) -> str:
    """The red head; the number may stand at the right, as letters have it."""
    size = 2.7 if len(name) < 12 else 2.1
    big = f'<p class="c hei" style="color:#c8102e;font-weight:bold;white-space:nowrap;font-size:{size}em;line-height:1.3;margin:4mm 0 9mm">{name}{"文件" if file else ""}</p>'
    line = '<hr style="border:0;border-top:.8mm solid #c8102e">'
    if file:
        return f'{big}<p class="c">{number}&nbsp;</p>{line}'
    return (
        f'{big}<hr style="border:0;border-top:1.2mm double #c8102e"><p class="r">{number}&nbsp;</p>'
    )


def _official(rng: random.Random, body: str) -> str:
    return sheet(rng, body, size=rng.choice([15, 16]), margin="32mm 26mm 30mm 28mm", foot=True, first=True)  # fmt: skip


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = _bureau(rng, city)
    number = _number(rng, city) if city.recommendation_numbered else ""
    last = city.posted or city.received
    day = (2026, 4, rng.randrange(6, 14)) if last[1] == 4 else rng.choice([(2026, 4, 28), (2026, 4, 24), (2026, 4, 29)])  # fmt: skip
    shown = pen.day(day, "cn", "cn", "cn", "words") if city.recommendation_dated else ""
    n = city.stated
    told = rng.choice([f"{n}家", f"{n}家", f"{n}户", f"{in_words(n)}家" if n else "0家"]) if n is not None else ""  # fmt: skip
    what = rng.choice(["企业", "单位", "企业"])
    how = rng.randrange(4)
    title = rng.choice(["关于推荐2026年先进级智能工厂的报告", "关于推荐申报2026年先进级智能工厂的函", "关于报送2026年度先进级智能工厂推荐名单的报告", "关于推荐2026年先进级智能工厂申报单位的请示"])  # fmt: skip
    sent = f"{told}{what}" if told else f"有关{what}"
    texts = (
        f"<p>按照《山东省工业和信息化厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局认真组织开展申报工作。经企业自愿申报、县市区初审、专家评审、公示等程序，现推荐{sent}申报先进级智能工厂，请予审核。</p>",
        f"<p>根据省厅通知精神，我市积极发动、严格把关，对照要素条件对申报材料进行了审查，并进行现场核查，择优确定{sent}，现予以推荐。</p><p>推荐{what}均已完成智能制造能力成熟度自评估，所报材料真实有效。</p>",
        f"<p>为做好先进级智能工厂培育工作，我局组织各县（市、区）开展了遴选。{'共推荐' if told else '推荐'}{sent}，按优先顺序填写了推荐汇总表，现将有关材料随文报送。</p>",
        f"<p>贵厅通知收悉。我局高度重视，{'经审核，有' + told + what + '符合先进级智能工厂申报条件' if told else '经审核，有关企业符合先进级智能工厂申报条件'}，现将推荐材料报上。</p>"
        + (f"<p>同时，将我市认定的{len(city.basic_rows)}家基础级智能工厂一并报备。</p>" if city.basic else ""),
    )  # fmt: skip
    annex = rng.choice(['<p>附件：先进级智能工厂推荐汇总表</p>', '<p>附件：1.先进级智能工厂推荐汇总表</p><p style="text-indent:5em">2.申报材料（另附）</p>', ""])  # fmt: skip
    end = f'<div class="at" style="margin-top:20mm;line-height:1.9"><p class="r">{bureau}&emsp;&emsp;</p><p class="r">{shown}&emsp;&emsp;&emsp;</p>'
    if city.recommendation_sealed:
        end += pen.seal(bureau, size=42, style="right:14mm;top:-12mm")
    contact = f'<p>（联系人：{firm(rng, city.name).contact}，联系电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}）</p>' if rng.random() < 0.4 else ""  # fmt: skip
    body = f'{_head(rng, bureau, number, file=how % 2 == 0)}<h1 style="margin:9mm 0 6mm">{bureau if rng.random() < 0.5 else ""}{"<br>" if how == 1 else ""}{title}</h1><p class="n">山东省工业和信息化厅：</p>{texts[how]}{annex}{end}</div>{contact}'
    names = ("推荐文件.pdf", "推荐函.pdf", "推荐报告（红头）.pdf", f"{city.name[:-1]}推荐文件.pdf")
    return Paper("city_recommendation", "推荐文件", _official(rng, body), pen.marks, names, wants_native=False)  # fmt: skip


# ---- policies
def policies(city: City, rng: random.Random) -> list[Paper]:
    makers = rng.sample([_measures, _plan, _award], rng.choice([1, 1, 2]))
    return [m(city, rng) for m in makers]


def _policy(city: City, rng: random.Random, issuer: str, title: str, body: str, number: str, day: tuple[int, int, int]) -> Paper:  # fmt: skip
    pen = Pen(None, rng, "policy_document")
    seal = pen.seal(issuer, size=42, style="right:14mm;top:-12mm") if rng.random() < 0.7 else ""
    to = rng.choice(["各县（市、区）人民政府，市政府各部门、各直属机构：", "各县（市、区）工业和信息化局，有关企业："])  # fmt: skip
    end = f'<div class="at" style="margin-top:14mm"><p class="r">{issuer}&emsp;</p><p class="r">{pen.day(day, "cn")}&emsp;</p>{seal}</div>'
    html = f'{_head(rng, issuer, number, file=rng.random() < 0.6)}<h1>关于印发《{title}》的通知</h1><p class="n">{to}</p><p>《{title}》已经研究同意，现印发给你们，请认真贯彻执行。</p>{end}<div class="pb"></div><h1>{title}</h1>{body}'
    names = (f"{title}.pdf", "政策文件.pdf", "支持政策.pdf")
    return Paper("policy_document", title, _official(rng, html), pen.marks, names)


def _articles(rng: random.Random, texts: list[str]) -> str:
    form = rng.choice(["<b>第{1}条</b>&emsp;", "{1}、", "（{1}）"])
    return "".join(f"<p>{form.format(n, in_words(n))}{t}</p>" for n, t in enumerate(texts, 1))


def _measures(city: City, rng: random.Random) -> Paper:
    n = rng.choice
    texts = [
        f"支持智能工厂建设。对新认定的国家领航级、卓越级智能工厂，分别给予最高{n([300, 500])}万元、{n([100, 200])}万元奖励；对省先进级智能工厂给予{n([20, 30, 50])}万元奖励。",
        f"支持企业技术改造。对设备投资500万元以上的智能化技改项目，按照设备和软件投资额的{n([8, 10, 12])}%给予补助，单个企业最高{n([300, 500, 1000])}万元。",
        "推动规上企业智能制造能力成熟度自评估全覆盖，对达到三级以上的企业优先推荐国家和省级试点。",
        "培育智能制造系统解决方案供应商，支持服务商进园区、进企业开展诊断服务，市县财政给予补贴。",
        "加大金融支持力度，鼓励银行机构推出“智改贷”等产品，对符合条件的贷款给予贴息。",
        "强化组织实施，建立市级智能工厂培育库，实行动态管理，有关资金由市、县财政按比例承担。",
    ]
    issuer = f"{city.name}人民政府办公室"
    title = f"{city.name}支持制造业智能化改造数字化转型若干政策措施"
    number = f"{city.name[0]}政办{n(['发', '字'])}〔2025〕{rng.randrange(3, 30)}号"
    return _policy(city, rng, issuer, title, _articles(rng, texts), number, (2025, rng.randrange(3, 12), 18))  # fmt: skip


def _plan(city: City, rng: random.Random) -> Paper:
    a, b = rng.randrange(120, 400), rng.randrange(20, 60)
    body = f"<h2>一、总体要求</h2><p>以智能制造为主攻方向，按照“分类指导、梯度培育、以评促建”的思路，加快建设一批智能工厂，推动制造业高端化、智能化、绿色化发展。</p><h2>二、工作目标</h2><p>到2027年，全市累计培育基础级智能工厂{a}家以上、先进级智能工厂{b}家以上，力争卓越级智能工厂实现新突破。</p><h2>三、重点任务</h2><p>（一）夯实基础。组织规模以上工业企业开展成熟度自评估，建立问题清单。</p><p>（二）梯度培育。建立市级培育库，按照基础级、先进级、卓越级、领航级逐级提升。</p><p>（三）示范推广。每年举办现场交流活动不少于{rng.randrange(4, 12)}场，编制典型案例集。</p><h2>四、保障措施</h2><p>加强统筹协调，落实奖补资金，强化要素保障，做好宣传引导。</p>"
    issuer = office(rng, city.name)
    return _policy(city, rng, issuer, f"{city.name}智能工厂梯度培育行动方案（2025—2027年）", body, _number(rng, city).replace("2026", "2025"), (2025, rng.randrange(4, 12), 9))  # fmt: skip


def _award(city: City, rng: random.Random) -> Paper:
    texts = [
        "为规范智能制造奖补资金使用管理，提高资金使用效益，根据有关规定，制定本细则。",
        f"对首次通过智能制造能力成熟度二级、三级、四级评估的企业，分别给予{rng.choice([5, 8])}万元、{rng.choice([15, 20])}万元、{rng.choice([30, 50])}万元一次性奖补。",
        f"对被认定为基础级、先进级智能工厂的企业，分别给予{rng.choice([5, 10])}万元、{rng.choice([30, 40])}万元一次性奖补，晋级的补差。",
        "申请奖补资金的企业应依法登记注册，财务制度健全，并按要求提供认定文件、资金申请表等材料。",
        "县（市、区）工业和信息化、财政部门对申报材料进行初审，市级部门组织复核并公示，公示期5个工作日。",
        "任何单位和个人不得虚报冒领、截留挪用奖补资金，违者依法追回。",
        "本细则由市工业和信息化局、市财政局负责解释，自印发之日起施行，有效期三年。",
    ]
    return _policy(city, rng, office(rng, city.name), f"{city.name}智能制造奖补资金实施细则", _articles(rng, texts), _number(rng, city).replace("2026", "2025"), (2025, rng.randrange(2, 12), 22))  # fmt: skip


# ---- annexes
def _made(rng: random.Random, kind: str, label: str, annex: str, titles: list[str], columns: list[tuple[str, list[str]]], names: tuple[str, ...], below: list[str], bureau: str) -> Sheet:  # fmt: skip
    above = [] if rng.random() < 0.25 else [annex]
    above.append(rng.choice(titles))
    if rng.random() < 0.6:
        above.append(rng.choice([f"推荐单位（盖章）：{bureau}", f"填报单位：{bureau}", f"{bureau}（盖章）"]))  # fmt: skip
    body = [list(r) for r in zip(*[c for _, c in columns], strict=True)]
    made = Sheet(kind, label, above, [h for h, _ in columns], body, below, names)
    if rng.random() < 0.85:
        made.workbook = _workbook(rng, made)
    return made


def _workbook(rng: random.Random, table: Table) -> bytes:
    """Merged titles, borders, wrapped cells, codes as text."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = rng.choice(["Sheet1", "汇总表", "Sheet1", table.label[:12]])
    edge = Side(style="thin")
    thin = Border(left=edge, right=edge, top=edge, bottom=edge)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    wide = len(table.header)
    for n, line in enumerate(table.above):
        page.append([line])
        at = page.max_row
        page.merge_cells(start_row=at, end_row=at, start_column=1, end_column=wide)
        title = n == (1 if table.above[0].startswith("附件") else 0)
        page.cell(at, 1).font = Font(name="方正小标宋简体" if title else "仿宋_GB2312", size=20 if title else 12)  # fmt: skip
        page.cell(at, 1).alignment = middle if title else Alignment(horizontal="left")
    start = page.max_row + 1
    page.append(table.header)
    for row in table.rows:
        page.append([int(c) if c.isdigit() and len(c) < 4 else (c or None) for c in row])
    for cells in page.iter_rows(min_row=start, max_row=page.max_row, max_col=wide):
        for cell in cells:
            cell.border, cell.alignment = thin, middle
            cell.font = Font(name="黑体" if cell.row == start else "宋体", size=11)
    for n, head in enumerate(table.header, 1):
        letter = get_column_letter(n)
        page.column_dimensions[letter].width = 7 if head == "序号" else 24 if "码" in head or "名称" in head else 16  # fmt: skip
    for text in table.below:
        page.append([text])
    if rng.random() < 0.3:
        book.create_sheet("Sheet2")
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _column(of: list[Row], what: str) -> list[str]:
    return [str(getattr(r, what)) for r in of]


def _remarks(of: list[Row]) -> tuple[str, list[str]]:
    return "备注", [r.remark for r in of]


def summary(city: City, rng: random.Random) -> Sheet:
    """Annex 5, as the notice has it or with a column more."""
    of = city.summary_rows
    columns = [
        ("序号", _column(of, "number")), (rng.choice(["企业名称", "申报单位", "单位名称", "企业名称"]), _column(of, "name")), (rng.choice(["统一社会信用代码", "统一社会信用代码", "社会信用代码"]), _column(of, "uscc")),
        (rng.choice(["智能工厂名称", "工厂名称", "申报工厂名称"]), _column(of, "factory")), (rng.choice(["所属行业", "所属行业", "行业"]), _column(of, "industry")),
    ]  # fmt: skip
    if rng.random() < 0.4:
        columns.insert(1, (rng.choice(["县（市、区）", "所属县市区"]), [r.firm.county for r in of]))
    if rng.random() < 0.7:
        columns.append((rng.choice(["成熟度等级", "智能制造能力成熟度等级", "自评估等级"]), _column(of, "level")))  # fmt: skip
    if rng.random() < 0.6:
        columns += [(rng.choice(["联系人", "企业联系人"]), [r.firm.contact for r in of]), (rng.choice(["联系电话", "手机号码"]), [r.firm.phone for r in of])]  # fmt: skip
    columns.append(_remarks(of))
    below = [rng.choice(["注：请按推荐优先顺序填写。", "填表人：&emsp;&emsp;&emsp;联系电话：".replace("&emsp;", "　")])] if rng.random() < 0.4 else []  # fmt: skip
    titles = [
        "先进级智能工厂推荐汇总表",
        "2026年先进级智能工厂推荐汇总表",
        f"{city.name}先进级智能工厂推荐汇总表",
    ]
    names = ("附件5 先进级智能工厂推荐汇总表.xlsx", "附件5.xlsx", "推荐汇总表.xlsx", f"{city.name}先进级汇总表.xlsx")  # fmt: skip
    return _made(rng, "summary_table", "先进级智能工厂推荐汇总表", rng.choice(["附件5", "附件 5"]), titles, columns, names, below, office(rng, city.name))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    """Annex 4."""
    of = city.basic_rows
    columns = [
        ("序号", _column(of, "number")), (rng.choice(["企业名称", "单位名称", "企业名称"]), _column(of, "name")), (rng.choice(["统一社会信用代码", "统一信用代码"]), _column(of, "uscc")),
        (rng.choice(["工厂名称", "智能工厂名称"]), _column(of, "factory")), (rng.choice(["所属行业", "行业"]), _column(of, "industry")),
    ]  # fmt: skip
    if rng.random() < 0.5:
        columns.insert(1, (rng.choice(["县（市、区）", "县区"]), [r.firm.county for r in of]))
    if city.level_column:
        columns.append((rng.choice(["成熟度等级", "智能制造能力成熟度等级", "成熟度自评估等级"]), _column(of, "level")))  # fmt: skip
    if city.links_column:
        columns.append(
            (rng.choice(["覆盖环节", "建设环节", "覆盖的主要环节"]), _column(of, "links"))
        )
    columns.append(_remarks(of))
    titles = [
        "基础级智能工厂名单汇总表",
        "2026年基础级智能工厂名单汇总表",
        f"{city.name}基础级智能工厂名单汇总表",
    ]
    names = (
        "附件4 基础级智能工厂名单汇总表.xlsx",
        "附件4.xlsx",
        "基础级汇总表.xlsx",
        "基础级智能工厂备案名单.xlsx",
    )
    return _made(rng, "basic_list", "基础级智能工厂名单汇总表", rng.choice(["附件4", "附件 4"]), titles, columns, names, [], office(rng, city.name))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6."""
    n = rng.choice([1, 2, 2, 3])
    firms: list[Firm] = [firm(rng, city.name) for _ in range(n)]
    lands = [
        rng.choice(["越南", "泰国", "墨西哥", "匈牙利", "马来西亚", "印度尼西亚"]) for _ in firms
    ]
    if city.overseas_blank:
        lands[rng.randrange(n)] = ""
    columns = [
        ("序号", [str(k) for k in range(1, n + 1)]), (rng.choice(["企业名称", "境内企业名称"]), [f.name for f in firms]), ("统一社会信用代码", [f.uscc for f in firms]),
        (rng.choice(["海外工厂名称", "海外工厂项目名称"]), [f"{f.brand}{f.product}海外工厂" for f in firms]), (rng.choice(["所在国家（地区）", "所在国家", "国家/地区"]), lands),
        ("所属行业", [f.industry for f in firms]), ("联系人", [f.contact for f in firms]), ("联系电话", [f.phone for f in firms]),
    ]  # fmt: skip
    names = ("附件6 海外智能工厂培育名单.xlsx", "附件6.xlsx", "海外智能工厂名单.xlsx")
    return _made(rng, "overseas_list", "海外智能工厂培育名单", rng.choice(["附件6", "附件 6"]), ["海外智能工厂培育名单", "2026年海外智能工厂培育名单"], columns, names, [], office(rng, city.name))  # fmt: skip


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed: across, or upright where it is narrow."""
    pen = Pen(None, rng, table.kind)
    narrow = len(table.header) < 8 and rng.random() < 0.4
    above = "".join(f'<p class="n">{escape(a)}</p>' if a.startswith("附件") or "：" in a or "（盖章）" in a else f"<h1>{escape(a)}</h1>" for a in table.above)  # fmt: skip
    grid = rows([[escape(c) for c in r] for r in table.rows], head=[escape(h) for h in table.header], css="small", first="l")  # fmt: skip
    below = "".join(f'<p class="n">{escape(b)}</p>' for b in table.below)
    html = sheet(rng, above + grid + below, wide=not narrow, size=10.5 if narrow else 12, margin="20mm 16mm")  # fmt: skip
    stems = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, html, pen.marks, stems)


# ---- what the office keeps
def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    away = [n for n in CITIES if n not in [c.name for c in campaign.cities]]
    strangers = [firm(rng, rng.choice(away)) for _ in range(9)]

    def register(title: str, firms: list[Firm]) -> Table:
        pool = [*firms, *strangers[:4]]
        rng.shuffle(pool)
        header = ["序号", "市", "企业名称", "统一社会信用代码"]
        return Table("register", title, [title], header, [[str(n), f.city, f.name, f.uscc] for n, f in enumerate(pool, 1)])  # fmt: skip

    if campaign.excellent_register:
        made["名录/2024卓越级.xlsx"] = register("2024年卓越级智能工厂名单", [f for c in campaign.cities for f in c.excellent])  # fmt: skip
    if campaign.provincial_register:
        made["名录/2021-2024省级智能工厂.xlsx"] = register("2021—2024年省级智能工厂名单", [f for c in campaign.cities for f in c.provincial])  # fmt: skip
    if campaign.basic_register:
        made["名录/基础级.xlsx"] = register("基础级智能工厂名单", [x.firm for c in campaign.cities for x in c.cases if x.in_register])  # fmt: skip
    return made


def _log(campaign: Campaign, rng: random.Random) -> Table:
    """One row a city; what was brought by hand is told in a column or in the remark."""
    own = rng.random() < 0.6
    dates = rng.choice(["{0}-{1:02d}-{2:02d}", "{0}年{1}月{2}日", "{0}/{1}/{2}", "{0}.{1}.{2}"])
    header = ["序号", rng.choice(["市", "市", "报送市"]), "收到日期", rng.choice(["寄出日期", "寄出日期", "寄出日期（邮戳）"])]  # fmt: skip
    header += [*(["送达方式"] if own else []), rng.choice(["寄件单号", "快递单号"]), "备注"]
    body = []
    for n, city in enumerate(campaign.cities, 1):
        by_hand = city.posted is None
        way = rng.choice(["现场送达", "专人送达", "当面递交"]) if by_hand else rng.choice(["邮寄", "EMS", "顺丰"])  # fmt: skip
        remark = (
            f"{way}，无邮戳" if by_hand and not own else rng.choice(["", "", "一箱", "材料两包"])
        )
        body.append([
            str(n), city.name, dates.format(*city.received), dates.format(*city.posted) if city.posted else "", *([way] if own else []),
            "" if by_hand else rng.choice([f"SF{rng.randrange(10**12, 10**13)}", f"1{rng.randrange(10**11, 10**12)}"]), remark,
        ])  # fmt: skip
    return Table("receiving_log", "收件登记", [rng.choice(["2026年智能工厂申报材料收件登记表", "申报材料收文登记"])], header, body)  # fmt: skip
