"""Papers of a city: recommendation, annexes 4, 5 and 6, policies; registers and the log."""

from __future__ import annotations

import random
from html import escape

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.lanhai.style import SANS, page
from testsetkit.pen import Pen, day_forms, in_words
from testsetkit.press import Paper
from testsetkit.receipts import registers


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    short = city.name[:2]
    number = f"{short}工信{rng.choice(['发', '字', '函', '装备'])}〔2026〕{rng.randrange(4, 90)}号"
    top = f'<p class=c style="color:#d3121c;font:700 {rng.choice([30, 34, 38])}pt {SANS};letter-spacing:2mm">{bureau}{rng.choice(["文件", "", "文件"])}</p>'
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    line = (
        f'<p class=c style="border-bottom:.9mm solid #d3121c;padding-bottom:3mm">{shown}&nbsp;</p>'
    )
    title = rng.choice(
        [
            f"关于报送{city.name}2026年先进级智能工厂推荐名单的函",
            f"{bureau}<br>关于推荐先进级智能工厂的报告",
            "关于推荐申报2026年度先进级智能工厂的请示",
        ]
    )
    count = ""
    if city.stated is not None:
        n = city.stated
        said = rng.choice([f"{n}家", f"{in_words(n)}家", f" {n} 家"])
        count = rng.choice(
            [
                f"择优推荐{said}企业申报先进级智能工厂",
                f"经审核，共有{said}企业符合条件，现予推荐",
                f"拟推荐以下企业（共{said}）申报2026年先进级智能工厂",
            ]
        )
    else:
        count = "现将我市先进级智能工厂推荐企业名单及材料报上"
    body = [
        f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织各区（县、市）认真开展申报工作，{count}。",
        rng.choice(["请审核。", "现将有关材料随文报送，请予审定。", "妥否，请批示。"]),
    ]
    if city.stated == len(city.summary_rows) and rng.random() < 0.3:
        body.insert(
            1,
            "推荐名单如下："
            + "；".join(f"{n}.{r.firm.name}" for n, r in enumerate(city.summary_rows, 1))
            + "。",
        )
    attach = rng.choice(
        ["附件：1.先进级智能工厂推荐汇总表<br>　　　2.企业申报材料", "附件：推荐汇总表", ""]
    )
    stamp = (
        pen.seal(bureau, role="recommendation", style="right:0;top:-14mm", size=42)
        if city.recommendation_sealed
        else ""
    )
    day = (2026, 4, rng.randrange(10, 24))
    date = pen.day(day, "cn", "cn", "words") if city.recommendation_dated else ""
    contact = (
        f"<p class=flat style='margin-top:6mm'>（联系人：{rng.choice('王李张')}科长，电话：0{rng.randrange(531, 543)}-{rng.randrange(2000000, 8900000)}）</p>"
        if rng.random() < 0.5
        else ""
    )
    html = page(rng, top, line, f'<h1>{title}</h1><p class=flat>{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅：", "山东省工业和信息化厅装备产业处："])}</p>', *[f"<p>{x}</p>" for x in body],
                f"<p>{attach}</p>", f'<div style="text-align:right;position:relative;margin:18mm 8mm 0 0">{bureau}{stamp}<br>{date}</div>', contact, size=16, margin="30mm 26mm")  # fmt: skip
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        ("推荐文件.pdf", f"{short}工信推荐函.pdf", "红头文件.pdf", "报告.pdf"),
        wants_native=False,
    )


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice(
            [
                f"{city.name}人民政府办公室",
                f"{city.name}人民政府",
                f"中共{city.name}委办公室　{city.name}人民政府办公室",
            ]
        )
        name = rng.choice(
            [
                f"{city.name}加快制造业数字化转型实施方案（2024—2026年）",
                f"{city.name}推进智能制造发展若干措施",
                f"{city.name}支持智能工厂建设奖补办法",
                f"关于促进{city.name}制造业智能化改造的扶持意见",
            ]
        )
        items = rng.sample([
            "对新获评基础级、先进级、卓越级智能工厂的企业，分别给予一次性奖励。", "鼓励企业开展智能制造能力成熟度自评估，按评估等级给予补贴。", "支持企业购置智能化装备和工业软件，按不超过投资额10%给予补助。",
            "建立智能制造服务商资源池，免费为企业开展入企诊断。", "加强金融支持，推广技改专项贷。", "强化人才引育，支持校企共建实训基地。",
        ], 4)  # fmt: skip
        body = "".join(
            f"<h3>{in_words(n)}、{rng.choice(['加大奖补力度', '支持企业改造', '优化服务', '强化保障'])}</h3><p>{x}</p>"
            for n, x in enumerate(items, 1)
        )
        html = page(rng, f'<p class=c style="color:#d3121c;font:700 26pt {SANS}">{issuer}文件</p><p class=c style="border-bottom:.8mm solid #d3121c">{city.name[:1]}政办发〔202{rng.randrange(3, 6)}〕{rng.randrange(3, 40)}号</p><h1>{rng.choice(["关于印发", ""])}{name}{rng.choice(["的通知", ""])}</h1><p class=flat>各县（市、区）人民政府，市政府有关部门：</p>', body,
                    f'<p class=r style="margin-top:14mm">{issuer}</p><p class=r>2025年{rng.randrange(1, 12)}月{rng.randrange(1, 28)}日</p>', size=15)  # fmt: skip
        made.append(
            Paper(
                "policy_document",
                name,
                html,
                pen.marks,
                (f"{name[:16]}.pdf", "政策文件.pdf", f"附：{name[:12]}.pdf"),
            )
        )
    return made


_SUMMARY = {
    "number": ("推荐顺序", "序号", "优先顺序", "推荐排序"), "name": ("企业名称", "申报单位", "单位名称", "企业全称"), "uscc": ("统一社会信用代码", "社会信用代码", "信用代码"),
    "factory": ("工厂名称", "智能工厂名称", "申报工厂名称"), "industry": ("所属行业", "行业", "行业类别"), "level": ("成熟度等级", "自评估等级", "成熟度自评级别"),
    "remark": ("备注", "说明"), "links": ("覆盖环节", "已覆盖环节"),
}  # fmt: skip


def _table(
    rows: list[Row], keys: list[str], rng: random.Random, extra: list[tuple[str, list[str]]]
) -> tuple[list[str], list[list[str]]]:
    header = [rng.choice(_SUMMARY[k]) for k in keys] + [name for name, _ in extra]
    return header, [
        [getattr(r, k) for k in keys] + [values[i] for _, values in extra]
        for i, r in enumerate(rows)
    ]


def summary(city: City, rng: random.Random) -> Table:
    rows = city.summary_rows
    keys = ["number", "name", "uscc", "factory", "industry"]
    if rng.random() < 0.6:
        keys.append("level")
    if rng.random() < 0.3:
        keys = ["number", "name", "factory", "uscc", "industry"]
    extra = (
        [("联系人", [r.firm.contact for r in rows]), ("联系电话", [r.firm.phone for r in rows])]
        if rng.random() < 0.6
        else []
    )
    if any(r.remark for r in rows):
        extra.append(("备注", [r.remark for r in rows]))
    header, cells = _table(rows, keys, rng, extra)
    title = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            f"{city.name}2026年先进级智能工厂推荐汇总表",
            "先进级智能工厂申报推荐汇总表",
        ]
    )
    above = [
        rng.choice(["附件5", "附件5：", "附件"]),
        title,
        f"{rng.choice(['填报单位', '推荐单位', '报送单位'])}（盖章）：{city.name}工业和信息化局",
    ]
    below = rng.choice([[], [], ["注：企业按推荐优先顺序排列。"], [f"合计：{len(rows)}家"]])
    return Table(
        "summary_table",
        "推荐汇总表",
        above,
        header,
        cells,
        below,
        ("附件5.xlsx", "推荐汇总表.xlsx", "先进级汇总表（排序）.xlsx"),
    )


def basic(city: City, rng: random.Random) -> Table:
    rows = city.basic_rows
    keys = (
        ["number", "name", "uscc", "industry"]
        + (["level"] if city.level_column else [])
        + (["links"] if city.links_column else [])
    )
    header, cells = _table(
        rows,
        keys,
        rng,
        [("认定方式", [r.remark or "2026年新认定" for r in rows])] if rng.random() < 0.5 else [],
    )
    header[0] = "序号"
    title = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单",
            f"{city.name}2026年基础级智能工厂培育认定结果",
        ]
    )
    return Table(
        "basic_list",
        "基础级名单",
        [rng.choice(["附件4", "附件4："]), title, f"填报单位：{city.name}工业和信息化局"],
        header,
        cells,
        [],
        ("附件4.xlsx", "基础级名单.xlsx", "基础级智能工厂名单汇总表.xlsx"),
    )


def overseas(city: City, rng: random.Random) -> Table:
    rows = []
    places = [
        ("越南北宁工厂", "越南"),
        ("匈牙利塞格德基地", "匈牙利"),
        ("墨西哥蒙特雷工厂", "墨西哥"),
    ]
    for n, row in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        rows.append(
            [
                str(n),
                row.firm.name,
                f"{row.firm.brand}{plant}",
                "" if city.overseas_blank and n == 1 else country,
                row.firm.industry,
                rng.choice(["先进级", "卓越级"]),
            ]
        )
    header = [
        "序号",
        rng.choice(["国内企业名称", "企业名称"]),
        rng.choice(["海外工厂（项目）名称", "海外工厂名称"]),
        rng.choice(["国家/地区", "所在国家（地区）"]),
        "所属行业",
        "拟培育级别",
    ]
    return Table(
        "overseas_list",
        "海外名单",
        ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"],
        header,
        rows,
        [],
        ("附件6.xlsx", "海外智能工厂.xlsx"),
    )


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a printed sheet, sealed."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    head = "".join(f"<th>{h}</th>" for h in table.header)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in table.rows
    )
    stamp = pen.seal(bureau, role="table", style="left:34mm;top:-14mm", size=40)
    notes = "".join(f"<p class=flat>{x}</p>" for x in table.below)
    last = table.above[2] if len(table.above) > 2 else ""
    html = page(
        rng,
        f"<p class=flat>{table.above[0]}</p><h1>{table.above[1]}</h1><div class=at><p class=flat>{last}</p>{stamp}</div><table>{'<tr>' + head + '</tr>'}{rows}</table>{notes}",
        landscape=True,
        size=11,
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
        form = rng.choice(["dash", "slash", "cn"])
        rows = []
        for _n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            rows.append(
                [
                    city.name,
                    day_forms(city.received)[form],
                    posted,
                    f"SF{rng.randrange(10**9, 10**10)}" if city.posted else "",
                    "" if city.posted else rng.choice(["", "", "专人送达"]) and "",
                ]
            )
        made["收件登记.xlsx"] = Table(
            "receiving_log",
            "收件登记",
            [],
            ["市", "收到日期", "寄出日期", "寄件单号", "备注"],
            rows,
        )

    heads = ("序号", "企业名称", "统一社会信用代码", "市")
    return made | registers(campaign, heads, city_last=True)
