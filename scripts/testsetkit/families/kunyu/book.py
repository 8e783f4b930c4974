"""The application book: cover, data, conditions, construction, scenarios, tail."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.kunyu import commitment, forms, scenes, words
from testsetkit.families.kunyu.house import (
    HEI,
    KAI,
    MING,
    SONG,
    WEI,
    ZEN,
    Desk,
    headed,
    page,
    paper,
)
from testsetkit.pen import LEVELS, in_words
from testsetkit.press import Paper

_FEET = (
    "counter(page)", '"— " counter(page) " —"', '"第 " counter(page) " 页"', '"第 " counter(page) " 页 共 " counter(pages) " 页"',
    'counter(page) " / " counter(pages)', '"- " counter(page) " -"',
)  # fmt: skip


# ---- covers
def _title(desk: Desk) -> tuple[str, bool]:
    """The title, and whether the level is in it."""
    if desk.rng.random() < 0.65:
        tail = desk.rng.choice(["智能工厂申报书", "智能工厂项目申报书", "智能工厂申报材料"])
        return f"{desk.level_word()}{tail}", True
    return desk.rng.choice(["智能工厂申报书", "智能工厂梯度培育申报书"]), False


def _year(desk: Desk) -> str:
    return desk.rng.choice(["2026年度", "（2026年）", "2026年山东省"])


def _cover_lines(desk: Desk, seal_here: bool) -> str:
    """The cover's places: who, what, when."""
    lines = [("申报单位", "enterprise_name")]
    if desk.has("factory_name") and desk.rng.random() < 0.7:
        lines.append((desk.rng.choice(["工厂名称", "智能工厂名称"]), "factory_name"))
    lines[0] = (desk.rng.choice(["申报单位", "申报单位（公章）", "企业名称（盖章）", "申报企业"]), "enterprise_name")  # fmt: skip
    made = ""
    for label, key in lines:
        seal = (
            desk.book_seal("left:30mm;top:-16mm") if seal_here and key == "enterprise_name" else ""
        )
        made += f'<tr><td style="width:38%;text-align:right;white-space:nowrap">{label}：</td><td style="border-bottom:.3mm solid #333"><span style="position:relative">{desk.put(key)}{seal}</span></td></tr>'
    when = desk.rng.choice(["填报日期", "申报日期", "编制日期", "日期"])
    made += f'<tr><td style="text-align:right">{when}：</td><td style="border-bottom:.3mm solid #333">{desk.signed()}</td></tr>'
    return f'<table class="plain" style="width:82%;margin:0 auto;font-size:13.5pt;line-height:2.4">{made}</table>'


def _classic(desk: Desk, seal: bool) -> tuple[str, bool]:
    title, told = _title(desk)
    return (
        f'<div class="c" style="padding-top:45mm;font-size:18pt">{_year(desk)}</div><div class="c" style="font-size:27pt;font-weight:bold;margin:8mm 0 70mm">{title}</div>{_cover_lines(desk, seal)}',
        told,
    )


def _corporate(desk: Desk, seal: bool) -> tuple[str, bool]:
    title, told = _title(desk)
    brand = escape(desk.firm.brand)
    return (
        f'<div style="background:{desk.colour};color:#fff;padding:14mm 12mm;font-size:15pt;margin-bottom:38mm"><b>{brand}</b>　智能制造 · 数字运营<div style="font-size:9pt">SMART MANUFACTURING</div></div>'
        f'<div style="font-size:30pt;font-weight:bold;color:{desk.colour};line-height:1.35">{title}</div><div style="font-size:13pt;margin:4mm 0 48mm">{_year(desk)} · 标准模板 V{desk.rng.randrange(1, 5)}.{desk.rng.randrange(10)}</div>{_cover_lines(desk, seal)}',
        told,
    )


def _slide(desk: Desk, seal: bool) -> tuple[str, bool]:
    title, told = _title(desk)
    return (
        f'<div style="page:wide;padding-top:22mm"><div style="border-left:5mm solid {desk.colour};padding-left:8mm;font-size:32pt;font-weight:bold">{title}</div><div style="padding-left:13mm;font-size:15pt;margin:3mm 0 26mm">{_year(desk)}</div>{_cover_lines(desk, seal)}</div>',
        told,
    )


def _framed(desk: Desk, seal: bool) -> tuple[str, bool]:
    title, told = _title(desk)
    number = f"编号：{desk.rng.randrange(1, 90):03d}" if desk.rng.random() < 0.5 else ""
    return (
        f'<div style="border:.8mm double #333;height:245mm;padding:10mm"><div class="r">{number}</div><div class="c" style="font-size:16pt;margin-top:28mm">{_year(desk)}</div><div class="c" style="font-size:26pt;font-weight:bold;margin:6mm 0 62mm">{title}</div>{_cover_lines(desk, seal)}</div>',
        told,
    )


_COVERS = (_classic, _corporate, _slide, _framed)


# ---- chapters
def _notes(desk: Desk) -> str:
    """How to fill in the form."""
    said = [
        "本表由申报单位如实填写，内容应与附件一致。",
        "填写内容使用中文，数字使用阿拉伯数字，金额单位按各栏要求。",
        "没有的内容填“无”，栏目不够可自行加行。",
        "纸质材料采用A4纸双面印制，左侧装订。",
        "所附材料按顺序编排，复印件应清晰。",
    ]
    desk.rng.shuffle(said)
    return f'<h2 class="c">{desk.rng.choice(["填表说明", "填写须知", "编制说明"])}</h2>' + "".join(
        f"<p>{n}．{s}</p>" for n, s in enumerate(said[: desk.rng.choice([3, 4, 5])], 1)
    )


def _statements(desk: Desk) -> list[tuple[str, str]]:
    """Topics and sentences that the book shall tell."""
    case, rng, out = desk.case, desk.rng, []
    if case.accident_in == "book":
        told = commitment.of_accidents(desk)
        if told:
            out.append((rng.choice(["安全、环保、质量情况", "安全环保质量状况"]), told))
    if case.discredit_in == "book" and case.discredit in ("statement", "both"):
        out.append((rng.choice(["信用情况", "企业信用状况"]), desk.pin(words.credit(rng))))
    if "technology" in case.secure:
        out.append(
            (
                rng.choice(["关键技术装备与软件", "装备和软件来源"]),
                desk.pin(rng.choice(words.TECHNOLOGY)),
            )
        )
    if "network" in case.secure:
        out.append(
            (rng.choice(["网络与数据", "信息系统防护"]), desk.pin(rng.choice(words.NETWORK)))
        )
    if "organisation" in case.people:
        out.append((rng.choice(["推进机制", "统筹机制"]), desk.pin(rng.choice(words.ORGANISATION))))
    if "people" in case.people:
        out.append((rng.choice(["专业队伍", "人员情况"]), desk.pin(words.people(rng))))
    level = case.maturity.book_level
    if level is not None:
        shown = rng.choice([f"{level}级", f"{in_words(level)}级"])
        said = rng.choice(["智能制造能力成熟度自评估结果为{x}。", "公司智能制造能力成熟度达到{x}。", "按智能制造能力成熟度模型评估，公司等级为{x}。"])  # fmt: skip
        out.append(("智能制造能力成熟度", desk.pin(said.format(x=shown))))
    if case.branch == "claimed":
        out.append(
            (
                "主体资格",
                desk.pin(
                    "本单位属石油石化、有色金属等有行业特殊情况的企业，由法人授权以分支机构身份申报。"
                ),
            )
        )
    rng.shuffle(out)
    return out


def _conditions(desk: Desk) -> str:
    made = _statements(desk)
    if not made:
        return "<p>详见后附有关材料。</p>"
    how = desk.rng.choice(["table", "heads", "items", "table"])
    if how == "table":
        smooth = desk.case.accident == "ok" and not desk.case.incident
        if smooth and desk.rng.random() < 0.4:
            more = [[a, b, desk.rng.choice(["符合", "满足", "√"])] for a, b in made]
            return headed(("条件", "说明", "自查结论"), more, widths=("22%", "62%", "16%"))
        cells = [[str(n), a, b] for n, (a, b) in enumerate(made, 1)]
        head = desk.rng.choice([("序号", "条件项", "企业情况"), ("No.", "内容", "说明")])
        return headed(head, cells, widths=("9%", "25%", "66%"))
    if how == "heads":
        return "".join(f"<h3>（{in_words(n)}）{a}</h3><p>{b}</p>" for n, (a, b) in enumerate(made, 1))  # fmt: skip
    return "".join(f"<p>{n}．{a}：{b}</p>" for n, (a, b) in enumerate(made, 1))


def _introduction(desk: Desk) -> str:
    rng, product = desk.rng, desk.firm.product
    return (
        f"<p>公司专注{product}领域，产品在行业内具有较强竞争力，建有{rng.randrange(2, 7)}条主要产线。近年来持续开展装备更新和系统建设，形成计划、执行、控制三层贯通的架构。</p>"
        f"<p>工厂围绕“{rng.choice(['一平台、两中心、多应用', '一张网、一朵云、一个大脑', '三层架构、五类应用'])}”的思路推进，分三期实施，主要系统投运{rng.randrange(8, 26)}个。</p>"
    )


def _equipment(desk: Desk) -> str:
    """Lists that fill a page on which nothing hangs."""
    rng = desk.rng
    kinds = ["数控加工中心", "工业机器人", "自动导引车", "立体库堆垛机", "视觉检测仪", "智能仪表", "自动上下料机构", "工业交换机", "边缘网关", "服务器", "自动包装线", "激光打标机", "PLC控制站", "手持终端"]  # fmt: skip
    cells = [[str(n), k, f"{rng.choice('ABCDKXYZ')}{rng.choice('TXMS')}-{rng.randrange(100, 990)}", str(rng.randrange(1, 48)), rng.choice(["在用", "在用", "调试"])] for n, k in enumerate(rng.sample(kinds, rng.randrange(9, 14)), 1)]  # fmt: skip
    return headed(("序号", "设备名称", "型号", "数量", "状态"), cells)


def _systems(desk: Desk) -> str:
    rng = desk.rng
    cells = [[str(n), k, rng.choice(["统一建设", "自建", "联合开发"]), f"{rng.randrange(2018, 2026)}年"] for n, k in enumerate(rng.sample(words.TOOLS, rng.randrange(6, 10)), 1)]  # fmt: skip
    return headed(("序号", "系统", "建设方式", "上线时间"), cells)


def _indicators(desk: Desk) -> str:
    """A landscape page of figures about the plant; none of them is asked for."""
    rng = desk.rng
    made = rng.sample(["设备联网率", "数据自动采集率", "产品一次合格率", "计划准时完成率", "库存周转提升", "单位能耗下降", "研制周期缩短", "订单准时交付率"], 6)  # fmt: skip
    cells = [
        f'<td class="c" style="border:2mm solid #fff;background:#eef2f7;height:52mm"><div style="font-size:26pt;font-weight:bold;color:{desk.colour}">{rng.randrange(8, 99)}.{rng.randrange(10)}%</div>{m}</td>'
        for m in made
    ]
    return f'<div class="wide"><table class="plain" style="font-size:13pt"><tr>{"".join(cells[:3])}</tr><tr>{"".join(cells[3:])}</tr></table></div>'


def _overview(desk: Desk) -> str:
    """Names and links at a glance; no scenario is described here."""
    cells = [
        [str(n), escape(c.claimed), escape(c.link or "—") if desk.case.headed else "见正文"]
        for n, c in enumerate(desk.case.claims, 1)
    ]
    head = desk.rng.choice(["场景建设一览表", "场景汇总表", "场景清单（汇总）"])
    return f'<div class="c" style="font-weight:bold">{head}</div>' + headed(
        ("序号", "场景", "环节"), cells, widths=("12%", "58%", "30%")
    )


def _plan(desk: Desk) -> str:
    return "".join(
        f"<p>{t}</p>"
        for t in desk.rng.sample(
            [
                "下一步将完善平台功能，推进模型沉淀和经验复制。",
                "持续优化布局，逐步实现多基地协同。",
                "围绕绿色低碳方向扩大应用范围。",
                "计划三年内完成老旧设备更新，提高联网比例。",
            ],
            3,
        )
    )


def _attachments(desk: Desk, listed: list[str]) -> str:
    head = desk.rng.choice(["附件清单", "附件材料目录", "佐证材料清单"])
    if desk.rng.random() < 0.5:
        lines = "".join(f"<p>{n}．{desk.pin(x)}</p>" for n, x in enumerate(listed, 1))
        return f"<h2>{head}</h2>{lines}"
    cells = [[str(n), desk.pin(x), "复印件"] for n, x in enumerate(listed, 1)]
    return f"<h2>{head}</h2>{headed(('序号', '材料名称', '形式'), cells, widths=('12%', '66%', '22%'))}"


def _tail(desk: Desk, sealed: bool) -> str:
    """The last place of the book: opinion, name, seal, date."""
    who = desk.rng.choice(["申报单位意见", "企业意见", "申报单位确认"])
    seal = desk.book_seal("right:4mm;top:-18mm") if sealed else ""
    name = f'<span style="position:relative">{desk.put("enterprise_name")}{seal}</span>'
    said = "同意申报，以上内容属实。"
    if desk.rng.random() < 0.5:
        return f'<table class="keep"><tr><td class="c" style="width:18%">{who}</td><td style="height:58mm;padding:6mm;vertical-align:top">{said}<div class="r" style="margin-top:24mm">{name}　　　</div></td></tr></table>'
    return f'<div class="keep" style="padding-bottom:20mm"><p>{said}</p><div class="r" style="margin-top:24mm">{name}　　　</div></div>'


_Looks = Callable[[Desk, int, str], str]


def _head_bar(desk: Desk, n: int, text: str) -> str:
    return f'<h2 style="background:{desk.colour};color:#fff;padding:2mm 4mm;font-size:15pt">{n:02d}　{text}</h2>'


def _head_cn(desk: Desk, n: int, text: str) -> str:
    return f'<h2 style="font-size:15pt">{in_words(n)}、{text}</h2>'


def _head_number(desk: Desk, n: int, text: str) -> str:
    return f'<h2 style="font-size:15pt;color:{desk.colour}">{n} {text}</h2>'


def _head_part(desk: Desk, n: int, text: str) -> str:
    return f'<h2 class="c" style="font-size:16pt">第{in_words(n)}部分　{text}</h2>'


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book, with the commitment in it where the case says so."""
    desk = Desk(case, rng, "application_book")
    case.headed = True
    look: _Looks = rng.choice([_head_bar, _head_cn, _head_cn, _head_number, _head_part])
    on_cover = rng.random() < 0.5
    cover, told = rng.choice(_COVERS)(desk, on_cover)
    chapters: list[tuple[str, str, bool]] = []
    form = forms.form(desk, level=not told or rng.random() < 0.25)
    chapters.append((rng.choice(["企业基本信息", "基本信息表", "企业及工厂基本信息"]), form, True))
    middle = [
        (
            rng.choice(["申报条件符合情况", "基本条件说明", "有关条件情况"]),
            _conditions(desk),
            False,
        ),
        (rng.choice(["总体建设情况", "智能工厂建设概述"]), _introduction(desk), False),
        (rng.choice(["主要装备清单", "主要设备一览"]), _equipment(desk), True),
        (rng.choice(["信息系统清单", "系统建设情况"]), _systems(desk), True),
    ]
    if rng.random() < 0.4:
        middle.insert(2, (rng.choice(["关键指标一览", "建设成效看板"]), _indicators(desk), True))
    chapters += middle
    if rng.random() < 0.5:
        chapters[1], chapters[2] = chapters[2], chapters[1]
    design = rng.choice(scenes.DESIGNS)
    head = rng.choice(["场景建设情况", "智能制造典型场景", "典型场景建设与应用", "智能场景实施情况"])  # fmt: skip
    told_of = design(desk, case.claims, len(chapters) + 1)
    if rng.random() < 0.25 and 'class="wide"' not in told_of:
        told_of = _overview(desk) + told_of
    chapters.append((head, told_of, True))
    chapters.append((rng.choice(["后续计划", "下一步打算"]), _plan(desk), True))
    body = f'<div style="break-after:page">{cover}</div>'
    if rng.random() < 0.5:
        body += f'<div style="break-after:page">{_notes(desk)}</div>'
    if rng.random() < 0.35:
        lines = "".join(f"<div style='margin:2mm 8mm'>{h}</div>" for h, _, _ in chapters)
        body += f'<div style="break-after:page"><h2 class="c">目　录</h2>{lines}</div>'
    for n, (title, text, new) in enumerate(chapters, 1):
        if text.startswith('<div class="wide">'):
            text = text.removeprefix('<div class="wide">')
            body += f'<div class="wide">{look(desk, n, title)}{text}'
            continue
        body += f'<div class="{"new" if new and n > 1 else ""}">{look(desk, n, title)}{text}</div>'
    if listed:
        body += f'<div class="new">{_attachments(desk, listed)}</div>'
    if case.commitment == "section":
        body += f'<div class="new">{commitment.section(desk)}</div>'
    body += f'<div class="{"new" if case.lost_page else ""}">{_tail(desk, not on_cover)}</div>'
    foot = rng.choice(_FEET) if case.lost_page or rng.random() < 0.7 else ""
    html = page(
        body,
        face=rng.choice([SONG, SONG, HEI, KAI, MING, WEI, ZEN]),
        size=rng.choice([10.5, 11, 12]),
        margin=rng.choice(["22mm 22mm 20mm", "25mm 20mm 22mm", "20mm 24mm 20mm"]),
        foot=foot,
        where=rng.choice(["center", "center", "right"]),
        head=rng.choice(["", "", "智能工厂申报材料"]),
    )
    name = f"{LEVELS[case.book_level]}智能工厂申报书"
    return paper(desk.pen, "申报书", html, (name, "申报书", f"{case.firm.brand}申报书", "智能工厂申报书（定稿）"))  # fmt: skip
