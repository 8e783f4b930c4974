"""What a city sends: its recommendation, policies, annexes, the office's log and registers."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit import invent
from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.tianbao import tables
from testsetkit.families.tianbao.look import HEI, KAI, SONG, page
from testsetkit.families.tianbao.tables import Sheet, column
from testsetkit.pen import Pen, in_words, iso
from testsetkit.press import Paper


def _bureau(city: City) -> str:
    return f"{city.name}工业和信息化局"


def _number(city: City, rng: random.Random) -> str:
    return f"{city.name[0]}工信{rng.choice(['字', '装字', '发', '函'])}〔2026〕{rng.randrange(6, 98)}号"


def _day(city: City, rng: random.Random) -> tuple[int, int, int]:
    """The day before the papers were sent or received."""
    y, m, d = city.posted or city.received
    return (y, m, max(1, d - rng.randrange(0, 4)))


def _said(city: City, rng: random.Random) -> str:
    """What is reported, with the number of enterprises where the city tells one."""
    n = city.stated
    count = "" if n is None else rng.choice([f"等{n}家企业", f"共{n}家企业", f"（共{n}家）", f"，合计{n}家，"])  # fmt: skip
    subject = {
        "等": "符合条件的单位", "共": "条件较好的", "（": "申报企业", "，": "合格企业",
    }.get(count[:1], "符合条件的企业")  # fmt: skip
    if count.startswith("等"):
        subject, count = "", f"{n}家企业"
    return rng.choice(
        [
            f"按照省厅通知要求，我局组织开展了2026年先进级智能工厂申报工作。经企业自愿申报、县（市、区）初审、市级审核，现推荐{subject}{count}申报先进级智能工厂，请予审核。",
            f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》，我市经认真遴选，拟推荐{subject}{count}申报2026年先进级智能工厂。有关材料随文报送。",
        ]
    )


def _close(pen: Pen, city: City) -> str:
    bureau = _bureau(city)
    day = pen.day(_day(city, pen.rng), "cn", "cn", "words") if city.recommendation_dated else ""
    ink = pen.seal(bureau, size=42, style="left:14mm;top:24mm") if city.recommendation_sealed else ""  # fmt: skip
    return f'<div style="position:relative;margin:14mm 0 0 66mm;height:68mm;text-align:center;white-space:nowrap">{bureau}<br>{day}{ink}</div>'


def _red(pen: Pen, city: City) -> str:
    number = _number(city, pen.rng) if city.recommendation_numbered else "&nbsp;"
    return f'<div style="text-align:center;color:#d2001c;font:bold 30pt {SONG};white-space:nowrap">{_bureau(city)}{pen.rng.choice(["", "文件"])}</div><div style="text-align:center;margin-top:10mm">{number}</div><div style="border-top:.9mm solid #d2001c;margin:3mm 0 12mm"></div><div style="text-align:center;font:bold 19pt {SONG};margin-bottom:8mm">{_bureau(city)}<br>关于推荐2026年先进级智能工厂的{pen.rng.choice(["报告", "函", "请示"])}</div><p class=n>山东省工业和信息化厅：</p><p>{_said(city, pen.rng)}</p><p>附件：先进级智能工厂推荐汇总表</p>{_close(pen, city)}'


def _plain(pen: Pen, city: City) -> str:
    number = _number(city, pen.rng) if city.recommendation_numbered else ""
    return f'<div style="text-align:center;font:bold 20pt {HEI};margin:10mm 0 4mm">关于报送{city.name}2026年先进级智能工厂推荐名单的{pen.rng.choice(["函", "报告"])}</div><div style="text-align:center;margin-bottom:10mm">{number}</div><p class=n>省工业和信息化厅：</p><p>{_said(city, pen.rng)}</p><p>特此{pen.rng.choice(["报告", "致函"])}。</p>{_close(pen, city)}'


def _header(pen: Pen, city: City) -> str:
    number = _number(city, pen.rng) if city.recommendation_numbered else ""
    return f'<div style="font:bold 21pt {KAI};color:#c00;border-bottom:.9mm solid #c00;padding-bottom:2mm">{_bureau(city)}</div><div style="text-align:right;margin:3mm 0 14mm">{number}</div><div style="text-align:center;font:bold 18pt {SONG};margin-bottom:10mm">关于推荐申报先进级智能工厂的函</div><p class=n>山东省工业和信息化厅装备产业处：</p><p>{_said(city, pen.rng)}</p><p>联系人：{invent.person(pen.rng)}，联系电话：053{pen.rng.randrange(1, 9)}-{pen.rng.randrange(2000000, 8999999)}。</p>{_close(pen, city)}'


_LETTERS: list[Callable[[Pen, City], str]] = [_red, _red, _plain, _header]


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's document of recommendation."""
    pen = Pen(None, rng, "city_recommendation")
    html = page("28mm 26mm", rng.choice(_LETTERS)(pen, city), size=15)
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐函.pdf", f"{city.name}推荐文件.pdf", "正式文件.pdf"))  # fmt: skip


_MEASURES = (
    "对新认定的智能工厂，按照不同等级给予一次性奖励，所需资金由市、县两级财政按比例承担。",
    "支持企业实施智能化技术改造，对设备和软件投入按不超过百分之十的比例予以补助。",
    "组织智能制造诊断服务，每年为不少于一百家企业提供免费入厂诊断。",
    "鼓励金融机构开发数字化改造专项信贷产品，市财政给予适当贴息。",
    "培育智能制造系统解决方案供应商，建立市级服务商资源池。",
    "加强智能制造成熟度评估的宣传培训，引导企业登录平台开展对标。",
)


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two documents on support for smart manufacturing."""
    made = []
    for k in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice([f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"])
        if k == 0:
            title = rng.choice([f"{city.name}支持智能制造发展的若干措施", f"{city.name}加快推进制造业智能化改造实施方案", f"{city.name}智能工厂培育奖补办法"])  # fmt: skip
        else:
            title = f"{city.name}制造业数字化转型三年行动计划"
        told = rng.sample(_MEASURES, rng.choice([4, 5]))
        body = "".join(f"<p>{in_words(n)}、{t}</p>" for n, t in enumerate(told, 1))
        day = pen.day((rng.choice([2024, 2025]), rng.randrange(3, 12), rng.randrange(2, 27)), "cn", "words")  # fmt: skip
        if rng.random() < 0.6:
            head = f'<div style="text-align:center;color:#d2001c;font:bold 26pt {SONG}">{issuer}文件</div><div style="border-top:.8mm solid #d2001c;margin:8mm 0 10mm"></div>'
        else:
            head = ""
        html = page("28mm 26mm", f'{head}<div style="text-align:center;font:bold 18pt {rng.choice([SONG, HEI])};margin-bottom:8mm">{title}</div>{body}<p>本{"措施" if k == 0 else "计划"}自印发之日起施行，有效期三年。</p><div style="text-align:right;margin-top:12mm">{issuer}<br>{day}</div>', size=14)  # fmt: skip
        made.append(Paper("policy_document", title, html, pen.marks, (f"{title}.pdf", f"政策文件{k + 1}.pdf", "支持政策.pdf")))  # fmt: skip
    return made


def _firm_columns(rows: list[Row], rng: random.Random) -> list[tuple[str, str, list[str]]]:
    """Columns that both annexes share."""
    grouped = rng.random() < 0.35
    group = "企业情况" if grouped else ""
    return [
        ("", rng.choice(["序号", "序 号", "编号"]), column(rows, "number")),
        (group, rng.choice(["企业名称", "单位名称", "申报企业名称", "企业名称（全称）"]), column(rows, "name")),
        (group, rng.choice(["统一社会信用代码", "社会信用代码", "信用代码"]), column(rows, "uscc")),
    ]  # fmt: skip


def summary(city: City, rng: random.Random) -> Sheet:
    """Annex 5."""
    rows = city.summary_rows
    columns = _firm_columns(rows, rng)
    more = [
        ("工厂情况" if rng.random() < 0.3 else "", rng.choice(["智能工厂名称", "工厂名称", "申报工厂名称"]), column(rows, "factory")),
        ("", rng.choice(["所属行业", "行业", "所属行业（大类）"]), column(rows, "industry")),
    ]  # fmt: skip
    if rng.random() < 0.3:
        more.reverse()
    columns += more
    if rng.random() < 0.6:
        columns.append(("", rng.choice(["成熟度等级", "智能制造成熟度等级", "自评估等级"]), column(rows, "level")))  # fmt: skip
    if rng.random() < 0.4:
        columns.insert(3, ("", rng.choice(["县（市、区）", "所在县区"]), [r.firm.county for r in rows]))  # fmt: skip
    if rng.random() < 0.4:
        columns.append(("联系信息", "联系人", [r.firm.contact for r in rows]))
        columns.append(("联系信息", "联系电话", [r.firm.phone for r in rows]))
    if any(r.remark for r in rows) or rng.random() < 0.5:
        columns.append(("", "备注", column(rows, "remark")))
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])  # fmt: skip
    above = ([rng.choice(["附件5", "附件5："])] if rng.random() < 0.7 else []) + [title]
    if rng.random() < 0.6:
        above.append(f"{rng.choice(['填报单位', '推荐单位（盖章）', '报送单位'])}：{_bureau(city)}")
    below = [rng.choice(["注：按推荐优先顺序填写。", "填表人：　　　　审核人：　　　　"])] if rng.random() < 0.5 else []  # fmt: skip
    return tables.build(rng, "summary_table", "推荐汇总表", above, columns, below, ("附件5推荐汇总表.xlsx", "先进级智能工厂推荐汇总表.xlsx", f"附件5-{city.name}.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    """Annex 4."""
    rows = city.basic_rows
    columns = _firm_columns(rows, rng)
    columns.append(("", rng.choice(["所属行业", "行业", "国民经济行业"]), column(rows, "industry")))
    if rng.random() < 0.6:
        columns.append(("", rng.choice(["智能工厂名称", "工厂名称"]), column(rows, "factory")))
    if city.level_column:
        columns.append(("", rng.choice(["成熟度等级", "智能制造能力成熟度等级", "成熟度自评估等级"]), column(rows, "level")))  # fmt: skip
    if city.links_column:
        columns.append(("", rng.choice(["覆盖环节", "覆盖的环节", "建设覆盖环节"]), column(rows, "links")))  # fmt: skip
    if any(r.remark for r in rows) or rng.random() < 0.4:
        columns.append(("", "备注", column(rows, "remark")))
    title = rng.choice(["基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表"])  # fmt: skip
    above = ([rng.choice(["附件4", "附件4："])] if rng.random() < 0.7 else []) + [title]
    if rng.random() < 0.4:
        above.append(f"填报单位：{_bureau(city)}")
    below = ["注：名单以市级认定文件为准。"] if rng.random() < 0.3 else []
    return tables.build(rng, "basic_list", "基础级名单", above, columns, below, ("附件4基础级智能工厂名单.xlsx", "基础级名单汇总表.xlsx", f"附件4-{city.name}.xlsx"))  # fmt: skip


_ABROAD = (("泰国", "罗勇府"), ("越南", "北宁省"), ("墨西哥", "蒙特雷"), ("匈牙利", "德布勒森"), ("马来西亚", "槟城"), ("塞尔维亚", "诺维萨德"))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6."""
    count = min(rng.choice([1, 2, 3]), len(city.basic_rows))
    firms = [r.firm for r in rng.sample(city.basic_rows, count)]
    places = rng.sample(_ABROAD, count)
    countries = [p[0] for p in places]
    if city.overseas_blank:
        countries[rng.randrange(count)] = ""
    short = [p[0] if c else "海外" for p, c in zip(places, countries, strict=True)]
    works = [f"{f.brand}{s}工厂" for f, s in zip(firms, short, strict=True)]
    columns: list[tuple[str, str, list[str]]] = [
        ("", "序号", [str(n) for n in range(1, count + 1)]),
        ("", rng.choice(["企业名称", "境内企业名称", "母公司名称"]), [f.name for f in firms]),
    ]
    if rng.random() < 0.5:
        columns.append(("", "统一社会信用代码", [f.uscc for f in firms]))
    columns.append(("", rng.choice(["海外工厂名称", "海外工厂项目名称"]), works))
    columns.append(("", rng.choice(["所在国家", "所在国家（地区）", "国别"]), countries))
    if rng.random() < 0.5:
        columns.append(("", "主要产品", [f.product for f in firms]))
    title = rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"])
    above = (["附件6"] if rng.random() < 0.7 else []) + [title]
    return tables.build(rng, "overseas_list", "海外工厂名单", above, columns, [], ("附件6海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx"))  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "dot", "cn"])
        rows = []
        for city in campaign.cities:
            sent = _log_day(city.posted, form) if city.posted else ""
            parcel = f"{rng.choice(['SF', 'EA', 'YT'])}{rng.randrange(10**11, 10**12)}" if city.posted else ""  # fmt: skip
            remark = rng.choice(["顺丰", "EMS", ""]) if city.posted else rng.choice(["专人送达", "当面递交", "专人报送，未邮寄"])  # fmt: skip
            rows.append([city.name, _log_day(city.received, form), sent, parcel, remark])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", [], ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    if campaign.excellent_register:
        firms = [(c.name, f) for c in campaign.cities for f in c.excellent]
        made["名录/2024卓越级.xlsx"] = _register(firms, rng)
    if campaign.provincial_register:
        firms = [(c.name, f) for c in campaign.cities for f in c.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register(firms, rng)
    if campaign.basic_register:
        firms = [(c.name, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
        firms += [(c.name, invent.firm(rng, c.name)) for c in campaign.cities for _ in range(3)]
        made["名录/基础级.xlsx"] = _register(firms, rng)
    return made


def _log_day(day: tuple[int, int, int], form: str) -> str:
    y, m, d = day
    return {"dash": iso(day), "dot": f"{y}.{m}.{d}", "cn": f"{y}年{m}月{d}日"}[form]


def _register(firms: list[tuple[str, invent.Firm]], rng: random.Random) -> Table:
    rows = [[str(n), name, f.name, f.uscc] for n, (name, f) in enumerate(firms, 1)]
    return Table("register", "名录", [], ["序号", "市", "企业名称", "统一社会信用代码"], rows)
