"""The application book: cover, facts, scenarios, effects, statements, end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.lanhai import scenes, statements
from testsetkit.families.lanhai.commitment import promise
from testsetkit.families.lanhai.style import gap, head, page
from testsetkit.pen import LEVELS, Pen, iso
from testsetkit.press import Paper

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位全称", "申报主体名称", "企业（单位）名称", "企业全称"),
    "uscc": (
        "统一社会信用代码",
        "社会信用代码",
        "统一社会<br>信用代码",
        "信用代码（18位）",
        "统一社会信用代码（三证合一）",
    ),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "法定代表<br>人"),
    "registered_address": (
        "注册地址",
        "注册地",
        "住所（注册地址）",
        "工商注册地址",
        "企业注册地址",
    ),
    "established_on": ("成立日期", "成立时间", "注册时间", "设立日期"),
    "industry": ("所属行业", "行业类别", "所属国民经济行业", "所属行业（大类）", "行业代码及名称"),
    "enterprise_type": ("企业性质", "单位性质", "所有制性质", "经济类型"),
    "parent_company": ("上级集团", "控股股东", "母公司名称", "所属集团（如有）", "上级公司"),
    "main_business": ("主营业务", "主要业务", "主营产品及业务", "主营业务范围"),
    "employees": ("职工人数", "员工总数", "从业人员数", "在职职工（人）"),
    "revenue": (
        "2025年营业收入（万元）",
        "上年度主营业务收入（万元）",
        "2025年主营业务收入",
        "营业收入（2025年）",
        "2025年度销售收入（万元）",
    ),
    "contact_name": ("联系人", "项目联系人", "申报联系人", "填报联系人", "联系人姓名"),
    "contact_phone": ("联系电话", "手机", "联系方式", "联系人电话", "移动电话"),
    "contact_email": ("电子邮箱", "E-mail", "邮箱", "联系邮箱"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "工厂（项目）名称"),
    "factory_address": ("工厂地址", "智能工厂所在地", "建设地点", "工厂详细地址"),
    "total_investment": ("总投资额（万元）", "项目总投资", "智能工厂总投资（万元）", "累计投资额"),
}
FIRM_KEYS = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
FACTORY_KEYS = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list, empty for none."""
    pen = Pen(case, rng, "application_book")
    scheme = rng.choice(["cn", "cn", "chapter", "dec", "part"])
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    end_slot = rng.random() < 0.65
    sealed_cover = case.book_seal is not None and (not end_slot or rng.random() < 0.75)
    chapters: list[tuple[str, str]] = []
    facts_apart = rng.random() < 0.6
    facts = _facts(pen, case, FIRM_KEYS if facts_apart else FIRM_KEYS + FACTORY_KEYS)
    chapters.append(
        (
            rng.choice(["企业基本情况", "申报单位概况", "申报主体基本信息", "企业概况"]),
            facts + _introduction(rng, case),
        )
    )
    if facts_apart:
        chapters.append(
            (
                rng.choice(["智能工厂概况", "工厂基本信息", "智能工厂基本情况"]),
                _facts(pen, case, FACTORY_KEYS) + _factory(rng, case),
            )
        )
    maturity = _maturity(rng, pen, case)
    told = scenes.scenes(pen, case)
    if rng.random() < 0.4:
        table = scenes.overview(rng, case)
        told = table + told if rng.random() < 0.6 else told + table
    chapters.append(
        (
            rng.choice(
                ["智能制造场景建设情况", "场景建设情况", "典型场景应用情况", "智能场景实施内容"]
            ),
            told,
        )
    )
    tail = [
        (rng.choice(["建设成效", "实施效果", "取得的经济社会效益"]), _effects(rng, case)),
        (
            rng.choice(["组织管理与人才队伍", "组织与人才保障", "工作机制和人员情况"]),
            statements.paragraphs(statements.people(rng, case)) or f"<p>{_filler(rng, case)}</p>",
        ),
        (
            rng.choice(["安全可控情况", "自主可控与信息安全", "装备软件及网络安全"]),
            statements.paragraphs(statements.secure(rng, case)) or f"<p>{_filler(rng, case)}</p>",
        ),
    ]
    if maturity:
        tail.append(
            (rng.choice(["智能制造能力成熟度情况", "成熟度自评情况", "对标评估情况"]), maturity)
        )
    rng.shuffle(tail)
    chapters += tail
    said = (
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    )
    merits = _branch(case, rng) + statements.paragraphs([_filler(rng, case), *said])
    chapters.append(
        (rng.choice(["合规经营情况", "企业信用及安全环保情况", "守法经营说明"]), merits)
    )
    if case.lost_page or rng.random() < 0.5:
        chapters.append(
            (
                rng.choice(["主要装备及软件清单", "主要设备一览"]),
                '<div class="new"></div>' + _equipment(rng, 46 if case.lost_page else 24),
            )
        )
    chapters.append((rng.choice(["下一步打算", "后续规划", "未来三年规划"]), _plans(rng, case)))
    if case.commitment == "section":
        text = promise(pen, case, section=True)
        chapters.append(
            (rng.choice(["真实性声明", "申报单位承诺", "承诺"]), f'<div class="keep">{text}</div>')
        )
    if listed:
        items = "".join(
            f"<p class=flat>{escape(_item(rng, n, x))}</p>" for n, x in enumerate(listed, 1)
        )
        chapters.append((rng.choice(["附件目录", "附件清单", "相关证明材料目录"]), items))
    parts = [_cover(pen, case, city, level, seal=sealed_cover)]
    if rng.random() < 0.25:
        parts.append(_instructions(rng))
    if rng.random() < 0.35:
        parts.append(_contents(rng, chapters, scheme, case))
    for n, (title, inner) in enumerate(chapters, 1):
        heading = head(rng, n, title, scheme)
        parts.append(heading.replace("<h2>", '<h2 class="new">', 1) if n == 1 else heading)
        parts.append(inner)
    if end_slot:
        parts.append(_end(pen, case, seal=case.book_seal is not None))
    numbers = (
        rng.choice(["plain", "dashes", "of", "only", "slash"])
        if case.lost_page
        else rng.choice(["plain", "dashes", "of", None])
    )
    running = rng.choice([None, None, None, case.firm.factory, f"{level}智能工厂申报书"])
    if {"factory_name", "enterprise_name"} & (case.blank | case.unlabelled):
        running = None
    html = page(rng, *parts, numbers=numbers, running=running)
    names = (
        f"{case.firm.name}申报书.pdf",
        "申报书（盖章版）.pdf",
        "1申报书.pdf",
        "先进级智能工厂申报材料.pdf",
        "01-申报书终稿.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _instructions(rng: random.Random) -> str:
    """The form's own instructions, left in the book."""
    lines = [
        "申报书应如实填写，数据统计截止时间为2025年12月31日。", "统一社会信用代码应与营业执照保持一致。", "场景名称应参照《智能制造典型场景参考指引》填写，数量不少于8个。",
        "申报书须由法定代表人签字并加盖单位公章。", "申报材料采用A4纸双面打印，装订成册，一式一份。", "没有的内容请填“无”，不得空项。",
    ]  # fmt: skip
    picked = rng.sample(lines, 4)
    return (
        '<div class="new"><h1>填 报 说 明</h1>'
        + "".join(f"<p>{n}. {x}</p>" for n, x in enumerate(picked, 1))
        + "</div>"
    )


def _item(rng: random.Random, n: int, name: str) -> str:
    return f"附件{n}　{name}" if n % 1 == 0 and rng.random() < 0.5 else f"{n}．{name}"


_TITLES = (
    "山东省{level}智能工厂<br>申 报 书", "2026年{level}智能工厂申报书", "{level}智能工厂申报材料", "智能工厂梯度培育<br>（{level}）申报书",
    "山东省智能工厂（{level}）<br>申 请 报 告", "{level}智能工厂建设情况申报书", "山东省{level}智能工厂项目申报表",
)  # fmt: skip
_BARE_TITLES = ("山东省智能工厂申报书", "智能工厂梯度培育申报书", "2026年度智能工厂<br>申 报 书")


def _cover(pen: Pen, case: Case, city: City, level: str, *, seal: bool) -> str:
    rng = pen.rng
    apart = rng.random() < 0.25
    title = rng.choice(_BARE_TITLES if apart else _TITLES).format(level=level)
    seal_here = _seal(pen, case, "left:52mm;top:-15mm") if seal else ""
    name = pen.book("enterprise_name")
    day = _day(pen, case)
    heading = f'<h1 style="font-size:{rng.choice([26, 28, 32])}pt;margin-bottom:{rng.randrange(40, 70)}mm">{title}</h1>'
    above = f'<div style="padding-top:{rng.randrange(25, 55)}mm">{heading}'
    if not apart and rng.random() < 0.15:  # a name and a date in the middle, no labels
        slot = pen.slot(
            "seal", f'<span style="display:inline-block;min-width:56mm">{name}</span>', filled=seal
        )
        return f'{above}<p class=c style="font-size:18pt"><span class="at">{slot}{seal_here}</span></p><p class=c style="font-size:15pt;margin-top:6mm">{day}</p></div>'
    behind = rng.random() < 0.2
    slot = pen.slot(
        "seal",
        f'<span style="display:inline-block;min-width:56mm" class="u">{name}</span>',
        filled=seal,
    )
    unit = rng.choice(
        ["申报单位", "申报企业", "企业名称"]
        if behind
        else ["申报单位（盖章）", "申报单位（公章）", "申报企业（盖章）", "企业名称（盖章）"]
    )
    rows = [(unit, f'<span class="at">{slot}{seal_here}</span>{"（盖章）" if behind else ""}')]
    if apart:
        tick = " ".join(
            f"{'☑' if x == level else '☐'}{x}" for x in ("基础级", "先进级", "卓越级", "领航级")
        )
        rows.append(
            (
                rng.choice(["申报级别", "申报等级", "申报类别"]),
                rng.choice(
                    [
                        tick,
                        f'<span class="u">{level}</span>',
                        f'<span class="u">{level}智能工厂</span>',
                    ]
                ),
            )
        )
    if rng.random() < 0.6 and not ({"factory_name"} & (case.blank | case.unlabelled)):
        rows.append(
            (
                rng.choice(["工厂名称", "智能工厂名称"]),
                f'<span class="u">{escape(case.firm.factory)}</span>',
            )
        )
    rows.append(
        (
            rng.choice(["推荐单位", "所在地市", "推荐部门", "推荐单位（盖章）"]),
            f'<span class="u">{city.name}{"工业和信息化局" if rng.random() < 0.7 else ""}</span>',
        )
    )
    rows.append((rng.choice(["申报日期", "填报日期", "填表时间", "日期"]), day))
    if rng.random() < 0.3:
        cells = "".join(
            f'<tr><td style="width:34%;text-align:center">{k}</td><td>{v}</td></tr>'
            for k, v in rows
        )
        lines = f'<table style="width:84%;margin:0 auto;font-size:14pt">{cells}</table>'
    else:
        spaced = rng.random() < 0.25
        lines = "".join(
            f'<p class="flat" style="font-size:15pt;margin:7mm 0 0 12mm">{_wide(k) if spaced else k}：{v}</p>'
            for k, v in rows
        )
    return f"{above}{lines}</div>"


def _wide(label: str) -> str:
    """A label of four characters with spaces in it, as typists line them up."""
    return "　".join(label) if len(label) == 4 else label


def _seal(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    return pen.seal(
        name,
        kind="official" if kind == "other" else kind,
        role="cover",
        style=style,
        size=pen.rng.choice([38, 40, 42, 44]),
    )


def _day(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(day, "cn", "cn0", "space", "dot", "words", "dash")
    real = day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31)
    if real:
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": []}
        )
    return pen.slot("date", f'<span class="u">{shown}</span>', filled=True)


def _end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The block of signature at the end."""
    rng = pen.rng
    unit = rng.choice(["申报单位（盖章）：", "申报单位（公章）：", "企业盖章："])
    stamp = _seal(pen, case, f"left:{rng.randrange(30, 50)}mm;top:-14mm") if seal else ""
    name = escape(case.firm.name) if rng.random() < 0.6 else ""
    slot = pen.slot(
        "seal",
        f'{unit}<span style="display:inline-block;min-width:50mm">{name}</span>',
        filled=seal,
    )
    return f'<div class="keep" style="padding:18mm 0 22mm 50mm"><p class=flat><span class="at">{slot}{stamp}</span></p><p class=flat style="margin-top:5mm">{_day(pen, case)}</p></div>'


# ---- facts
def _facts(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rng = pen.rng
    keys = tuple(
        k
        for k in keys
        if pen.has(k) and (k not in OPTIONAL or k in case.blank or rng.random() < 0.85)
    )
    keys = tuple(
        k for k in keys if k not in ("enterprise_type", "parent_company") or case.ownership_told
    )
    forced = bool((case.blank | case.unlabelled) & set(keys))
    layouts = [_table2, _table4, _table4, _table6, _columns, _lines, *([] if forced else [_prose])]
    return rng.choice(layouts)(pen, case, keys)


_NOTES = {
    "uscc": "（18位）", "registered_address": "（与营业执照一致）", "industry": "（按国民经济行业分类填写）", "factory_address": "（具体到门牌号）",
    "parent_company": "（没有填“无”）", "employees": "（2025年末）", "total_investment": "（含软硬件）",
}  # fmt: skip
_TICKED = ("民营企业", "国有企业", "外商投资企业", "港澳台投资企业", "其他")


def _pairs(pen: Pen, case: Case, keys: tuple[str, ...]) -> list[tuple[str, str]]:
    """Labels and values, in the book's order, with what else such tables ask for."""
    rng, made = pen.rng, []
    notes = rng.random() < 0.3
    boxed = rng.random() < 0.08
    free = not case.blank & {"contact_name", "contact_phone", "revenue"}
    together = free and {"contact_name", "contact_phone"} <= set(keys) and rng.random() < 0.15
    three_years = free and "revenue" in keys and rng.random() < 0.18
    for key in keys:
        label = rng.choice(LABELS[key])
        if together and key in ("contact_name", "contact_phone"):
            if key == "contact_name":
                made.append(
                    (
                        rng.choice(["联系人及电话", "联系人/联系电话", "联系人及联系方式"]),
                        f"{pen.book('contact_name')}{rng.choice(['　', ' / ', '，'])}{pen.book('contact_phone')}",
                    )
                )
            continue
        if three_years and key == "revenue":
            made.append(
                (
                    rng.choice(["近三年营业收入（万元）", "近三年主营业务收入（万元）"]),
                    _three_years(pen, case),
                )
            )
        elif key == "enterprise_type" and "民营" in case.firm.kind and rng.random() < 0.35:
            ticked = pen.book(key, shown="民营企业", value="民营企业", accept=("民营",))
            marks = rng.choice([("☑", "☐"), ("√", "□"), ("■", "□")])
            made.append(
                (
                    label,
                    " ".join(
                        f"{marks[0] if x == '民营企业' else marks[1]}{ticked if x == '民营企业' else x}"
                        for x in _TICKED
                    ),
                )
            )
        else:
            if notes and rng.random() < 0.5:
                label += _NOTES.get(key, "")
            made.append(
                (
                    label,
                    pen.book(
                        key,
                        unit_in_label="万元" in label or "（人）" in label,
                        boxed=boxed and key == "uscc",
                    ),
                )
            )
        made += _asked_too(rng, case, key)
    return made


def _three_years(pen: Pen, case: Case) -> str:
    """Revenue of three years in one cell; that of 2025 is the field."""
    rng = pen.rng
    last = pen.book("revenue", unit_in_label=True)
    before = [f"{case.firm.revenue * part:,.2f}" for part in (0.89, 0.94)]
    form = rng.choice(["2023年：{}；2024年：{}；2025年：{}", "2023年 {}<br>2024年 {}<br>2025年 {}"])
    return form.format(*before, last)


def _asked_too(rng: random.Random, case: Case, key: str) -> list[tuple[str, str]]:
    """What stands between the fields."""
    f = case.firm
    if key == "uscc" and rng.random() < 0.3:
        return [(rng.choice(["注册资本", "注册资本（万元）"]), f"{f.capital}万元")]
    if key == "legal_representative" and rng.random() < 0.2:
        return [("邮政编码", f"2{rng.randrange(50000, 77999)}")]
    if key == "revenue" and case.scale:
        return [
            (rng.choice(["是否规模以上工业企业", "是否规上企业", "是否规上"]), _scale(rng, case))
        ]
    if key == "main_business" and rng.random() < 0.25:
        return [("开户银行", f"中国农业银行{f.city}{rng.choice(['城区', '开发区', '新城'])}支行")]
    if key == "legal_representative" and rng.random() < 0.12:
        return [(rng.choice(["法人电话", "单位总机"]), f.landline)]
    if key == "factory_name" and rng.random() < 0.3:
        return [
            ("建设起止时间", f"{rng.randrange(2018, 2022)}年3月—{rng.randrange(2022, 2026)}年12月")
        ]
    return []


def _scale(rng: random.Random, case: Case) -> str:
    yes = case.scale == "yes"
    if case.scale == "words":
        return rng.choice(["规下工业企业", "规模以下（规下）"])
    return rng.choice(
        [
            "是" if yes else "否",
            "☑是　☐否" if yes else "☐是　☑否",
            "√是　□否" if yes else "□是　√否",
        ]
    )


def _table2(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rows = "".join(
        f'<tr><th style="width:32%">{k}</th><td>{v}</td></tr>' for k, v in _pairs(pen, case, keys)
    )
    return f"<table>{rows}</table>"


def _table4(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Two pairs a row; long values over the whole width; sometimes a vertical title at the left."""
    rng, rows, held = pen.rng, [], []
    for k, v in _pairs(pen, case, keys):
        if any(x in k for x in ("地址", "住所", "主营", "主要业务", "注册地", "地点")):
            rows.append(f"<th>{k}</th><td colspan=3>{v}</td>")
            continue
        held.append((k, v))
        if len(held) == 2:
            rows.append("".join(f'<th style="width:19%">{a}</th><td>{b}</td>' for a, b in held))
            held = []
    if held:
        rows.append(f"<th>{held[0][0]}</th><td colspan=3>{held[0][1]}</td>")
    side = ""
    if rng.random() < 0.4:
        title = (
            "工厂信息"
            if keys[0] == "factory_name"
            else rng.choice(["基本信息", "单位情况", "企业信息"])
        )
        side = (
            f'<td rowspan={len(rows)} style="width:7%;text-align:center">{"<br>".join(title)}</td>'
        )
    return (
        "<table>"
        + "".join(f"<tr>{side if i == 0 else ''}{r}</tr>" for i, r in enumerate(rows))
        + "</table>"
    )


def _table6(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rows, held = [], []
    for k, v in _pairs(pen, case, keys):
        if any(
            x in k
            for x in (
                "地址",
                "住所",
                "主营",
                "名称",
                "全称",
                "代码",
                "注册地",
                "地点",
                "行业",
                "集团",
                "母公司",
                "股东",
                "邮",
                "mail",
            )
        ):
            rows.append(f"<th>{k}</th><td colspan=5>{v}</td>")
            continue
        held.append((k, v))
        if len(held) == 3:
            rows.append("".join(f'<th style="width:14%">{a}</th><td>{b}</td>' for a, b in held))
            held = []
    for a, b in held:
        rows.append(f"<th>{a}</th><td colspan=5>{b}</td>")
    return "<table>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _columns(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Labels in one row, their values in the row below."""
    pairs = _pairs(pen, case, keys)
    rows = ""
    for at in range(0, len(pairs), 3):
        part = pairs[at : at + 3]
        wide = f' colspan="{4 - len(part)}"' if len(part) < 3 else ""
        for n in (0, 1):
            tag = "td" if n else "th"
            cells = "".join(
                f"<{tag}{wide if k == len(part) - 1 else ''}>{p[n] or '&nbsp;'}</{tag}>"
                for k, p in enumerate(part)
            )
            rows += f"<tr>{cells}</tr>"
    return f"<table>{rows}</table>"


def _lines(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rng = pen.rng
    mark = rng.choice(["", "", "（{n}）", "{n}. ", "● "])
    out = []
    for n, (k, v) in enumerate(_pairs(pen, case, keys), 1):
        k = k.replace("<br>", "")
        out.append(f"<p class=flat>{mark.format(n=n)}{k}{rng.choice(['：', '：', ':'])}{v}</p>")
    return "".join(out)


def _prose(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Facts in running sentences, as clumsy books have them."""
    case.told_in_prose = True
    told = {k: pen.book(k) for k in keys}
    said = {
        "enterprise_name": "{}（以下简称“公司”）", "uscc": "，统一社会信用代码为{}", "established_on": "，成立于{}", "registered_address": "，注册地址为{}",
        "legal_representative": "。公司法定代表人为{}", "industry": "，所属行业为{}", "enterprise_type": "，企业性质为{}", "main_business": "。公司主营业务为{}",
        "employees": "，现有员工{}", "revenue": "，2025年实现营业收入{}", "contact_name": "。本次申报联系人：{}", "contact_phone": "，联系电话：{}",
        "contact_email": "，邮箱：{}", "factory_name": "。本次申报的工厂名称为{}", "factory_address": "，工厂地址位于{}", "total_investment": "，工厂总投资{}",
    }  # fmt: skip
    text = "".join(form.format(told[k]) for k, form in said.items() if told.get(k))
    if told.get("parent_company") and case.firm.parent:
        text += f"。公司的控股股东为{told['parent_company']}"
    return f"<p>{text.lstrip('，。')}。</p>"


# ---- other chapters
def _introduction(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"公司深耕{f.product}领域多年，产品远销二十多个省市，在细分市场占有率位居前列。", f"先后获评省级企业技术中心、专精特新企业等荣誉，拥有有效专利{rng.randrange(20, 160)}项。",
        f"近三年经营状况良好，2023年、2024年和2025年资产负债率均低于{rng.randrange(48, 63)}%。", "公司高度重视数字化，自2019年起分三期推进信息系统建设。",
        f"厂区占地{rng.randrange(60, 420)}亩，建有{rng.randrange(3, 9)}个生产车间。", "带动周边多家小微及规下配套企业共同发展。",
    ]  # fmt: skip
    if case.scale == "words":
        lines = [x for x in lines if "规下" not in x]
    return statements.paragraphs(rng.sample(lines, rng.choice([2, 3, 4])))


def _factory(rng: random.Random, case: Case) -> str:
    return statements.paragraphs(rng.sample([
        f"工厂于{rng.randrange(2018, 2022)}年启动建设，{rng.randrange(2022, 2025)}年全面投产，以{case.firm.product}为主要产品。",
        "工厂采用“云—边—端”架构，生产、仓储、质量和能源数据统一汇聚。", f"关键设备联网率{rng.randrange(82, 99)}%，数控化率{rng.randrange(75, 97)}%。",
    ], 2))  # fmt: skip


def _branch(case: Case, rng: random.Random) -> str:
    if case.branch == "claimed":
        return "<p>我单位系法人的分支机构，因所属行业存在特殊情况（生产装置由总公司统一布局、分支机构独立核算），符合通知中“有行业特殊情况的，允许法人的分支机构申报”的规定，特此说明。</p>"
    if case.branch == "excepted":
        return "<p>我单位为法人分支机构，独立核算，已取得统一社会信用代码。</p>"
    return ""


def _maturity(rng: random.Random, pen: Pen, case: Case) -> str:
    level = case.maturity.book_level
    if level is None:
        return ""
    word = rng.choice(
        [
            f"{level}级",
            f"{' 一二三四五'[level]}级",
            f"{' 一二三四五'[level]}级（{['', '规划', '规范', '集成', '优化', '引领'][level]}级）",
        ]
    )
    way = {"certificate": "通过智能制造能力成熟度评估并取得证书，等级为", "book": "对照标准开展了自评估，自评结果为"}.get(
        case.maturity.form, rng.choice(["完成智能制造能力成熟度自评估，结果为", "在智能制造评估评价公共服务平台上完成自评估，达到"]))  # fmt: skip
    if case.maturity.form == "offplatform":
        way = "开展了智能制造能力成熟度自评估，结果为"
    return f"<p>依据GB/T 39116-2020和GB/T 39117-2020，公司{way}{pen.mark(word, what='critical', key='maturity_level', sort='text', text=word, value=str(level))}。</p>"


def _effects(rng: random.Random, case: Case) -> str:
    rows = rng.sample(
        [
            "生产效率（件/人·天）",
            "产品不良率（%）",
            "万元产值能耗（吨标煤）",
            "订单交付周期（天）",
            "设备综合利用率（%）",
            "库存周转天数",
            "运营成本（万元）",
        ],
        5,
    )
    cells = ""
    for r in rows:
        before = rng.uniform(8, 90)
        cells += f"<tr><td>{r}</td><td>{before:.1f}</td><td>{before * rng.uniform(0.6, 1.4):.1f}</td><td>{rng.randrange(8, 45)}%</td></tr>"
    return f"<p>通过智能工厂建设，主要技术经济指标明显改善，具体见下表。</p><table><tr><th>指标</th><th>建设前</th><th>建设后</th><th>变化幅度</th></tr>{cells}</table>"


def _equipment(rng: random.Random, count: int) -> str:
    names = [
        "数控加工中心",
        "六轴机器人",
        "视觉检测相机",
        "立体库堆垛机",
        "AGV小车",
        "激光打标机",
        "在线测量仪",
        "空压机组",
        "自动包装机",
        "PLC控制柜",
        "工业交换机",
        "服务器",
    ]
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('ABCDKLX')}{rng.choice('GTSMZ')}-{rng.randrange(100, 9900)}</td><td class=c>{rng.randrange(1, 40)}</td><td>{rng.choice(['自购', '自购', '改造'])}</td></tr>"
        for n in range(1, count + 1)
    )
    return f"<table><tr><th>序号</th><th>名称</th><th>型号</th><th>数量</th><th>来源</th></tr>{rows}</table>"


def _plans(rng: random.Random, case: Case) -> str:
    lines = [
        "继续扩大设备联网范围，完善数据治理体系。",
        "计划2027年启动二期厂房建设，进一步提高自动化水平。",
        f"加强与科研院所合作，围绕{case.firm.product}开展工艺攻关。",
    ]
    if case.book_level == "advanced" and rng.random() < 0.6:
        lines.append("力争三年内达到卓越级智能工厂建设水平，并适时申报国家卓越级智能工厂。")
    return statements.paragraphs(rng.sample(lines, len(lines)))


def _filler(rng: random.Random, case: Case) -> str:
    return rng.choice(
        [
            "公司坚持依法经营、诚信纳税，内部管理制度健全。",
            "企业严格执行国家法律法规和行业规范，依法合规开展生产经营活动。",
            "公司通过了质量、环境和职业健康安全管理体系认证，并持续有效运行。",
        ]
    )


def _contents(rng: random.Random, chapters: list[tuple[str, str]], scheme: str, case: Case) -> str:
    lines, at = [], 2
    for n, (title, _) in enumerate(chapters, 1):
        shown = head(rng, n, title, scheme).replace("<h2>", "").replace("</h2>", "")
        lines.append(
            f'<p class=flat style="display:flex"><span>{shown}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span><span>{at}</span></p>'
        )
        at += rng.choice([1, 1, 2, 3])
        if "场景" in title and rng.random() < 0.6:
            lines += [
                f'<p class=flat style="display:flex;padding-left:2em"><span>{k}. {escape(c.claimed)}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span><span>{at}</span></p>'
                for k, c in enumerate(case.claims, 1)
            ]
    return f'<div class="new"><h1>目　录</h1>{"".join(lines)}</div>'
