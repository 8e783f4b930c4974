"""The application book: the county's form, a report in official style, an accountant's, a machine's."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.dongming import forms, pledge, scenes
from testsetkit.families.dongming.labels import level
from testsetkit.families.dongming.style import (
    HEI,
    KAI,
    MICRO,
    NUMBERS,
    SANS,
    SERIF,
    SONG,
    book_seal,
    gap,
    grid,
    paper,
    signed_on,
    title,
    upright,
)
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

Hand = tuple[str, str, float, tuple[str, ...]]
HANDS: tuple[Hand, ...] = (
    ("county", SONG, 12, ("_plain", "_each", "_lying", "_halves", "_cards", "_noted", "_lines")),
    ("county", SONG, 12, ("_plain", "_each", "_lying", "_halves", "_cards", "_leads", "_counted")),
    ("official", SONG, 14.5, ("_official", "_leads", "_sentences", "_noted", "_counted", "_mixed")),
    ("accountant", SERIF, 12, ("_deep", "_sentences", "_plain", "_lines", "_mixed", "_counted")),
    ("machine", SANS, 11.5, ("_bullets", "_deep", "_cards", "_halves", "_leads")),
)
CHAPTERS = {
    "about": ("企业概况", "企业基本情况", "单位情况简介", "申报单位概况"), "built": ("智能工厂建设总体情况", "工厂建设基本情况", "智能化建设总体情况"),
    "scenes": ("智能制造场景建设情况", "场景建设情况", "典型场景建设与应用", "建设场景说明"), "secure": ("安全可控情况", "技术装备与安全情况", "装备软件及安全保障", "软硬件应用与安全"),
    "people": ("组织保障", "组织与人才情况", "推进机制和队伍建设", "保障措施"), "clean": ("经营合规情况", "守法经营情况", "合规与信用情况", "有关情况说明"),
    "gains": ("建设成效", "取得的主要成效", "综合效益"), "next": ("下一步打算", "后续建设计划", "下步工作安排"),
}  # fmt: skip
BUILT = (
    "近年来，公司坚持统筹规划、分步实施，先后对{p}生产线进行自动化改造，更新设备{n}台（套），关键工序数控化率达到{x}%，设备联网率达到{y}%。",
    "工厂以{p}生产为主线，按照装备自动化、过程数字化、管理信息化的路子推进建设，现有自动化生产线{k}条，数控设备{n}台，联网设备占{y}%。",
    "自建厂以来，公司持续加大技改力度，{p}车间全部实现自动化生产，主要设备{n}台（套）已接入车间网络，数据采集覆盖率{y}%。",
)  # fmt: skip
GAINS = (
    "通过建设，生产效率提升{a}%，单位产品能耗下降{b}%，产品不良率下降{c}%，运营成本降低{b}%，经济效益和社会效益明显。",
    "工厂投用后，人均产值提高{a}%，交货周期缩短{c}%，库存资金占用减少{b}%，得到客户和同行认可。",
)
NEXT = (
    "下一步，将继续完善数据治理，扩大系统应用范围，把成熟做法向其他车间推广。",
    "今后，我公司将围绕补短板、强应用，继续加大投入，做好经验总结，带动上下游企业共同提升。",
)
CLAIM = "我单位虽为分支机构，但所处行业属于石油石化、有色金属等有行业特殊情况的领域，按规定可由分支机构申报。"
ATTACH = ("附件清单", "申报材料目录（附件部分）", "随附证明材料清单", "附件目录")
PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "能源管理体系认证证书"}  # fmt: skip


def _cover(case: Case, pen: Pen, rng: random.Random, seal: str, shown: str) -> str:
    """`shown`: the level, where the form says nothing of it."""
    f = case.firm
    lead = shown or (level(case, pen) if rng.random() < 0.5 else "")
    name = rng.choice([f"{lead}智能工厂申报书", f"{lead}智能工厂申报表", f"{lead}智能工厂申报材料", f"{lead}智能工厂申请书"])  # fmt: skip
    year = rng.choice(["2026年度", "2026年", ""])
    who = pen.book("enterprise_name")
    plant = pen.book("factory_name") or gap(50)
    date = signed_on(case, pen, "cn", "words", "space", "cn0", "dot") if case.book_day else ""
    way = rng.choice(["ruled", "plain", "boxed", "office", "few"])
    if way == "few":
        return f'<div style="height:70mm"></div>{title(year + name, size=26, font=SERIF)}<div style="height:70mm"></div><div style="position:relative;text-align:center;font-size:16pt;line-height:2.2">{who}<br>{date}{seal}</div>'
    labels = rng.choice(
        [
            ("申报单位", "工厂名称", "所属县区", "申报日期"),
            ("申报单位（盖章）", "智能工厂名称", "推荐单位", "填报日期"),
            ("企 业 名 称", "工 厂 名 称", "所在县（市、区）", "填 报 时 间"),
        ]
    )
    third = f"{f.county}工业和信息化局" if labels[2] == "推荐单位" else f.county
    rows = [(labels[0], who), (labels[1], plant), (labels[2], third), (labels[3], date)]
    if way == "boxed":
        made = "".join(f'<tr><td class=c style="width:34%;height:13mm">{a}</td><td>{b}</td></tr>' for a, b in rows)  # fmt: skip
        lower = f'<table style="font-size:14pt">{made}</table>'
    else:
        rule = "border-bottom:.3mm solid #222" if way == "ruled" else ""
        sign = "" if way == "ruled" else "："
        made = "".join(f'<tr><td style="width:36%;height:12mm;text-align:right">{a}{sign}</td><td style="padding:0"><div style="{rule};padding:1mm 2mm">{b}</div></td></tr>' for a, b in rows)  # fmt: skip
        lower = f'<table class=o style="font-size:15pt">{made}</table>'
    made_by = ""
    if way == "office":
        made_by = f'<div style="text-align:center;font-size:14pt;margin-top:24mm">{f.county}工业和信息化局制</div>'
    top = rng.choice(["", "", f'<div style="font-size:12pt">附件{rng.choice(["1", "2", "3"])}</div>'])  # fmt: skip
    return f'{top}<div style="height:42mm"></div>{title(f"{year}<br>{name}" if year else name, size=27, font=rng.choice([HEI, SERIF]))}<div style="height:46mm"></div><div style="position:relative">{lower}{seal}</div>{made_by}'


def _clean(case: Case, pen: Pen) -> list[str]:
    """Sentences on accidents and credit, where the book makes them."""
    rng = pen.rng
    said = [pledge.accident(case, pen)] if case.accident_in == "book" else []
    if pledge.says_credit(case, "book"):
        said.append(pledge.credit(pen))
    made = [f"{rng.choice(['公司', '我公司', '企业'])}{s}。" for s in said if s]
    told = pledge.incident(case, pen)
    return [*made, told] if told else made


ALONE = {
    "technology": ("关键装备和软件应用情况", "技术装备情况"), "network": ("网络与数据保障情况", "信息系统防护情况"),
    "organisation": ("组织保障", "推进机制"), "staff": ("队伍建设", "专业队伍情况"),
}  # fmt: skip
"""Headings of chapters that hold only one of two passages."""


def _heading(kind: str, rng: random.Random) -> str:
    return rng.choice(ALONE.get(kind) or CHAPTERS[kind])


def _chapters(
    case: Case, pen: Pen, rng: random.Random, style: str, pool: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Chapters: kind and HTML."""
    f = case.firm

    def run(pool: tuple[str, ...]) -> str:
        return rng.choice(pool).format(
            p=f.product, n=rng.randrange(36, 480), k=rng.randrange(2, 12), x=rng.randrange(62, 92), y=rng.randrange(58, 96),
            a=rng.randrange(12, 40), b=rng.randrange(6, 19), c=rng.randrange(10, 35),
        )  # fmt: skip

    about = rng.choice(
        [
            f"公司主要产品为{f.product}，产品销往全国二十多个省市，在同行中有一定影响。",
            f"企业长期从事{f.main_business}，设备先进，管理规范，市场占有率逐年提高。",
            f"自成立以来，公司专注{f.product}领域，客户遍及华东、华北等地，部分产品出口。",
        ]
    )
    if case.branch:
        about += f"本单位系{escape(f.branch_of)}的分公司，独立核算，单独领取营业执照。"
    if case.branch == "claimed":
        about += pledge.passage(pen, CLAIM)
    made = [("about", f"<p>{about}</p>"), ("built", f"<p>{run(BUILT)}</p>")]
    made.append(("scenes", scenes.scenes(case, pen, rng, pool)))
    secure = [x for x in (pledge.technology(case, pen), pledge.network(case, pen)) if x]
    if secure:
        kind = "secure" if len(case.secure) > 1 else next(iter(case.secure))
        made.append((kind, "".join(f"<p>{x}。</p>" for x in secure)))
    people = [x for x in (pledge.organisation(case, pen), pledge.people(case, pen)) if x]
    if people:
        kind = (
            "people"
            if len(case.people) > 1
            else "staff"
            if case.people == {"people"}
            else "organisation"
        )
        made.append((kind, "".join(f"<p>{x}。</p>" for x in people)))
    clean = _clean(case, pen)
    if clean:
        made.append(("clean", "".join(f"<p>{x}</p>" for x in clean)))
    made.append(("gains", f"<p>{run(GAINS)}</p>"))
    if rng.random() < 0.6:
        made.append(("next", f"<p>{rng.choice(NEXT)}</p>"))
    if rng.random() < 0.35:  # the scenarios last but for what is to come
        made = [m for m in made if m[0] not in ("scenes", "next")] + [m for m in made if m[0] in ("scenes", "next")]  # fmt: skip
    return made


def _headed(made: list[tuple[str, str]], rng: random.Random, style: str) -> tuple[str, list[str]]:
    """The chapters under headings of the book's hand, and the headings."""
    look = {"county": f"font-family:{HEI};font-size:14pt", "official": f"font-family:{HEI};font-size:16pt;text-indent:2em", "accountant": "font-weight:bold;font-size:14pt", "machine": "font-weight:bold;font-size:16pt;color:#1f3864"}[style]  # fmt: skip
    sign = rng.choice({"county": ["{c}、", "第{c}部分　"], "official": ["{c}、"], "accountant": ["{c}、", "{n}. ", "第{c}章 "], "machine": ["{c}、", "{n}. ", ""]}[style])  # fmt: skip
    out, heads = "", []
    for n, (kind, html) in enumerate(made, 1):
        head = sign.format(c=in_words(n), n=n) + _heading(kind, rng)
        heads.append(head)
        out += f'<h2 style="{look}">{head}</h2>{html}'
    return out, heads


def _contents(heads: list[str], rng: random.Random) -> str:
    """What the report holds, without pages."""
    lines = "".join(f'<p class=n style="line-height:2.1">{h}</p>' for h in heads)
    return f"{title(rng.choice(['目　录', '目录', '目　　次']), size=20)}{lines}<div class=b></div>"


def _rows(made: list[tuple[str, str]], rng: random.Random) -> str:
    """The chapters as rows of the county's table: labels upright or lying at the side."""
    out = ""
    low = rng.random() < 0.5
    for kind, html in made:
        head = _heading(kind, rng)
        if kind == "scenes":
            continue
        side = upright(head) if low and len(head) <= 6 else head
        out += f'<tr><td class=c style="width:{"9%" if low else "20%"}">{side}</td><td style="line-height:1.55">{html}</td></tr>'
    told = next(h for k, h in made if k == "scenes")
    head = rng.choice(CHAPTERS["scenes"])
    return f'<table style="font-size:11.5pt;margin-top:4mm">{out}</table><h3 style="font-family:{HEI};font-size:13.5pt;margin-top:6mm">{head}</h3>{told}'


def opinions(case: Case, rng: random.Random) -> str:
    """The offices' own places, left empty."""
    county, city = case.firm.county, case.firm.city
    rows = [
        (f"{county}工业和信息化局", rng.choice(["审核意见", "初审意见", "推荐意见"])),
        (f"{city}工业和信息化局", rng.choice(["审核意见", "推荐意见", "复核意见"])),
    ]
    made = ""
    low = rng.random() < 0.4
    for who, what in rows[: rng.choice([1, 2, 2])]:
        side = f"{who}<br>{what}" if not low else upright(what)
        inner = f"{gap(10)}<br><br><br>" + (f"{who}" if low else "")
        made += f'<tr><td class=c style="width:{"9%" if low else "26%"}">{side}</td><td style="height:42mm">{inner}<div style="text-align:right;padding-right:10mm;line-height:1.9">（盖　章）<br>年　　月　　日</div></td></tr>'
    return f'<table style="margin-top:5mm;font-size:11.5pt">{made}</table>'


def _declared(rng: random.Random, seal: str, date: str, held: str) -> str:
    """The enterprise's own opinion with the book's seal."""
    said = rng.choice(["以上内容由本单位填写，同意申报。", "本表所填内容属实，同意上报。", "情况属实，特此申报。"])  # fmt: skip
    head = rng.choice(["申报单位意见", "企业申报意见", "申 报 单 位<br>意　　　见"])
    end = f'<div style="position:relative;text-align:right;padding-right:10mm;line-height:2;margin-top:15mm">申报单位（公章）<br>{date}{seal}</div>'
    return f'<table style="margin-top:5mm;font-size:11.5pt"><tr><td class=c style="width:26%">{head}</td><td style="height:58mm;vertical-align:top;padding-top:3mm">{held}{said}{end}</td></tr></table>'


def _idle(rng: random.Random, f_product: str) -> str:
    """Two pages that say nothing that is asked for: lists of equipment and programs."""
    machines = ["数控加工中心", "自动上下料机械手", "激光打标机", "伺服压力机", "自动包装线", "三坐标测量仪", "空压机", "码垛机器人", "输送线", "自动仓库堆垛机", "视觉定位装置", "数控磨床"]  # fmt: skip
    rows = [[str(n), m, f"{rng.choice('ABHKXZ')}{rng.randrange(100, 990)}", str(rng.randrange(1, 24)), rng.choice(["国产", "国产", "进口"])] for n, m in enumerate(rng.sample(machines, 11), 1)]  # fmt: skip
    programs = [[str(n), m, rng.choice(["自主开发", "外购", "定制"]), str(rng.randrange(2015, 2026))] for n, m in enumerate(rng.sample(list(scenes.SYSTEMS), 6), 1)]  # fmt: skip
    one = f"<div class=b></div>{title('主要生产设备一览表', size=16)}{grid(['序号', '设备名称', '型号', '数量（台套）', '来源'], rows)}<p>说明：上表为{f_product}生产线主要设备，辅助设备未列。</p>"
    two = f"<div class=b></div>{title('主要信息系统一览表', size=16)}{grid(['序号', '系统名称', '来源方式', '上线年份'], programs)}<p>说明：各系统均已正常运行。</p>"
    return one + two


def _attached(listed: list[str], pen: Pen, rng: random.Random) -> str:
    style = rng.choice(["{}.", "附件{}：", "{}、"])
    made = "".join(
        f"<p class=n>{style.format(n)}{pledge.passage(pen, x)}</p>" for n, x in enumerate(listed, 1)
    )
    return f'<h2 style="font-family:{HEI};font-size:14pt;margin-top:6mm">{rng.choice(ATTACH)}</h2>{made}'


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The whole book."""
    pen = Pen(case, rng, "application_book")
    hand, font, size, pool = rng.choice(HANDS)
    at_end = rng.random() < 0.5
    covered = not (hand == "county" and at_end and rng.random() < 0.35)
    form = forms.form(case, pen, rng)
    missing = "" if "level_applied" in case.filled_by_family else level(case, pen)
    end_date = signed_on(case, pen, "cn", "space", "cn0") if at_end and (not covered or rng.random() < 0.75) else ""  # fmt: skip
    place = f"right:{rng.choice([4, 16, 30])}mm;top:{rng.randrange(-11, -4)}mm" if at_end else f"left:{rng.choice([62, 78, 90])}mm;top:{rng.randrange(-6, 12)}mm"  # fmt: skip
    seal = book_seal(case, pen, place, rng.choice([38, 40, 42]))
    if covered:
        front = _cover(case, pen, rng, "" if at_end else seal, missing) + "<div class=b></div>"  # fmt: skip
        front += forms.form_title(rng)
    else:
        front = title(f"{rng.choice(['2026年', '2026年度', ''])}{missing}智能工厂{rng.choice(['申报表', '申请表', '申报书'])}", size=20, below="3mm")  # fmt: skip
    chapters = _chapters(case, pen, rng, hand, pool)
    held = ""
    if at_end and rng.random() < 0.35:  # the enterprise's own opinion says what a chapter would
        held = "".join(html for kind, html in chapters if kind == "clean")
        chapters = [c for c in chapters if c[0] != "clean"]
    if hand == "county":
        text = _rows(chapters, rng)
    else:
        text, heads = _headed(chapters, rng, hand)
        if hand == "official" and rng.random() < 0.6:
            text = title(rng.choice(["智能工厂建设情况报告", "关于智能工厂建设情况的报告"]), size=20, font=SERIF) + text  # fmt: skip
        if rng.random() < 0.3:
            text = _contents(heads, rng) + text
        if text.startswith("<div") or rng.random() < 0.5:
            text = "<div class=b></div>" + text
    if case.list_attachments:
        text += _attached(listed, pen, rng)
    if case.lost_page:
        text += _idle(rng, case.firm.product)
    declared = _declared(rng, seal, end_date, held) if at_end else ""
    if hand == "county" or rng.random() < 0.25:
        declared += opinions(case, rng)
    elif case.lost_page and not declared:
        declared = "<p class=n>（以下无正文）</p>"
    pledged = pledge.section(case, pen, rng) if case.commitment == "section" else ""
    late = pledged and rng.random() < 0.6
    turn = "<div class=b></div>"
    after = (
        declared + pledged if late or not pledged else pledged + turn * bool(declared) + declared
    )
    if case.lost_page and not (pledged and after.startswith(pledged)):
        text += turn
    html = front + form + text + after
    number = rng.choice(NUMBERS) if case.lost_page or rng.random() < 0.75 else None
    head = rng.choice(["", "", "智能工厂申报材料"]) if not (number and number[0] == "top-right") else ""  # fmt: skip
    full = paper(
        html, font=font if hand != "machine" else rng.choice([SANS, MICRO]), size=size, number=number, cover=covered, head=head,
        lead=1.75 if hand == "official" else 1.6, css=f"b{{font-family:{HEI if font != KAI else KAI};font-weight:{'bold' if hand == 'machine' else 'normal'}}}",
    )  # fmt: skip
    names = (
        "申报书",
        f"{LEVELS[case.book_level]}智能工厂申报书",
        "1申报书",
        "申报表",
        "智能工厂申报材料",
    )
    return Paper("application_book", "申报书", full, pen.marks, names)
