"""The application book."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.ganyu import forms, look, pledge, scenes, statements
from testsetkit.families.ganyu.facts import ticked
from testsetkit.families.ganyu.look import HEI, KAI, Counter, grid
from testsetkit.markup import blank, text
from testsetkit.pen import LEVELS, Pen, iso
from testsetkit.press import Paper

Chapter = tuple[str, Callable[[Counter], str]]


# ---- cover
def _real(day: tuple[int, int, int]) -> bool:
    limits = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day[1] <= 12 and 1 <= day[2] <= limits[day[1] - 1]


def date(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", blank(), filled=False)
    shown = pen.form(day, "cn", "cn", "cn0", "words", "dot", "dash", "space")
    if _real(day):
        case.filled_by_family.setdefault(
            "signed_on",
            {"value": iso(day), "printed": shown, "accept": [f"{day[0]}-{day[1]:02d}"]},
        )
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def _stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    return pen.seal(name, kind="official" if kind == "other" else kind, role="cover", style=style, size=pen.rng.choice([39, 41, 43]))  # fmt: skip


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    name = pen.book("enterprise_name")
    style = pen.rng.choice(["left:24mm;top:-15mm", "left:40mm;top:-18mm", "left:10mm;top:-14mm"])
    over = _stamp(pen, case, style) if seal else ""
    slot = pen.slot("seal", f'<span style="display:inline-block;min-width:62mm">{name}</span>', filled=seal)  # fmt: skip
    return f'<span class="at">{slot}{over}</span>'


Rows = list[tuple[str, str]]


def _consult(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    inner = "".join(f'<p class=f style="font-size:13pt;margin:5mm 0"><span style="display:inline-block;width:40mm;color:#555">{k}</span>{v}</p>' for k, v in rows)  # fmt: skip
    code = f"文件编号：IF-{rng.randrange(100, 999)}-2026　版本：V{rng.randrange(1, 4)}.{rng.randrange(0, 4)}"
    return f'<p class=f style="font-size:9pt;color:#666">{code}</p><div style="border-top:2mm solid #30475e;margin-top:50mm;padding-top:8mm"><div style="font:700 28pt/1.5 {HEI}">{title}</div><div style="font:15pt/2 {HEI}">{second}</div></div><div style="margin-top:62mm">{inner}</div>'


def _centre(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    inner = "".join(f'<p class=c style="font-size:14pt;margin:4mm 0">{k}：{v}</p>' for k, v in rows)
    return f'<p class=c style="font:700 30pt/1.5 {HEI};margin-top:48mm">{title}</p><p class=c style="font:17pt/2.2 {KAI}">{second}</p><div style="margin-top:62mm">{inner}</div>'


def _tabled(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    inner = "".join(f'<tr><th style="width:34%;font-size:13pt;padding:3.5mm;white-space:nowrap">{k}</th><td style="font-size:13pt;padding:3.5mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 28pt/1.6 {HEI};margin-top:36mm">{title}</p><p class=c style="font-size:15pt">{second}</p><table style="width:86%;margin:58mm auto 0">{inner}</table>'


def _lines(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    inner = "".join(f'<div style="display:flex;font-size:14pt;margin:6mm 8mm"><span style="width:54mm;white-space:nowrap">{k}：</span><span style="flex:1;border-bottom:.3mm solid #222;text-align:center">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 30pt/1.6 {HEI};margin-top:46mm">{title}</p><p class=c style="font:16pt/2 {KAI}">{second}</p><div style="margin-top:60mm">{inner}</div>'


def _slide(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    inner = "".join(f'<p class=f style="font-size:13pt;margin:4mm 0">{k}｜{v}</p>' for k, v in rows)
    return f'<div style="border-left:6mm solid #30475e;padding:4mm 0 4mm 12mm;margin-top:22mm"><div style="font:700 32pt/1.5 {HEI}">{title}</div><div style="font:16pt/2 {HEI}">{second}</div></div><div style="margin:26mm 0 0 18mm">{inner}</div>'


def _english(title: str, second: str, rows: Rows, rng: random.Random) -> str:
    return _centre(f'{title}<br><span style="font:13pt Arial">Application for Smart Factory, Shandong Province</span>', second, rows, rng)  # fmt: skip


COVERS = (_consult, _centre, _tabled, _lines, _english)


def cover(pen: Pen, case: Case, city: City, *, seal: bool, lying: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    rows: Rows = [(rng.choice(["申报单位", "申报企业（盖章）", "编制单位（公章）", "申报单位（盖章）"]), _unit(pen, case, seal=seal))]  # fmt: skip
    if rng.random() < 0.4 and not gone(case, "factory_name"):
        rows.append(("工厂名称", escape(case.firm.factory)))
    told = rng.choice(["title", "second", "second", "row", "ticks"])
    title = rng.choice(["山东省智能工厂申报书", "2026年度智能工厂申报书", "智能工厂建设情况<br>申报书", "智能工厂梯度培育申报书"])  # fmt: skip
    second = rng.choice(["（2026年）", "二〇二六年度", "2026年"])
    if told == "title":
        title = rng.choice([f"{level}智能工厂申报书", f"山东省{level}智能工厂<br>申报书", f"2026年{level}智能工厂<br>申报书"])  # fmt: skip
    elif told == "second":
        second = rng.choice([f"（申报层级：{level}）", f"——申报{level}智能工厂", f"拟申报{level}智能工厂", f"（{level}智能工厂）"])  # fmt: skip
    elif told == "row":
        rows.append((rng.choice(["申报级别", "申报层级"]), f"{level}智能工厂"))
    else:
        rows.append(("申报级别", ticked(rng, ["基础级", "先进级", "卓越级", "领航级"], level)))
    if rng.random() < 0.6:
        rows.append((rng.choice(["推荐单位", "推荐部门"]), f"{city.name}工业和信息化局"))
    rows.append((rng.choice(["申报日期", "编制日期", "日期", "填报时间"]), date(pen, case)))
    way = _slide if lying else rng.choice(COVERS)
    return way(title, second, rows, rng)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    over = _stamp(pen, case, f"left:{pen.rng.randrange(20, 44)}mm;top:-15mm") if seal else ""
    unit = pen.rng.choice(["申报单位（盖章）：", "企业盖章："])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    return f'<div class=keep style="padding:18mm 0 22mm 44mm"><p class=f><span class="at">{slot}{over}</span></p><p class=f style="margin-top:4mm">{date(pen, case)}</p></div>'


# ---- chapters
def passage(pen: Pen, lines: list[str]) -> str:
    """Statements as marked paragraphs: a page with one of them is never taken out."""
    return "".join(f"<p>{pen.mark(x, what='passage', text='')}</p>" for x in lines if x)


def _fixed(inner: str) -> Callable[[Counter], str]:
    return lambda count: inner


def _conditions(pen: Pen, case: Case) -> list[Chapter]:
    rng = pen.rng
    people = passage(pen, statements.people(rng, case)) or "<p>有关工作按计划推进。</p>"
    secure = passage(pen, statements.secure(rng, case)) or "<p>有关工作按计划推进。</p>"
    law = [
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    branch = {
        "claimed": "本单位为总公司的分支机构，无独立法人资格，因所处行业情况特殊，依据通知中行业特殊情况允许法人的分支机构申报的规定申报。",
        "excepted": "本单位为总公司依法设立的分支机构，具有统一社会信用代码。",
    }.get(case.branch, "")
    clean = f"{passage(pen, [branch])}<p>{rng.choice(['公司依法合规经营。', '企业诚信经营、照章纳税。'])}</p>{passage(pen, law)}"
    level = _maturity(pen, case)
    made: list[tuple[str, str]] = [
        (rng.choice(["组织与人才保障", "推进机制与人才队伍", "组织实施"]), people),
        (rng.choice(["安全可控", "装备软件及数据安全", "安全可控水平"]), secure),
        (rng.choice(["合规经营情况", "守法与信用", "企业合规说明"]), clean),
    ]
    if level:
        made.append((rng.choice(["成熟度水平", "智能制造能力成熟度"]), level))
    rng.shuffle(made)
    style = rng.choice(["apart", "joined", "table"])
    if style == "apart":
        return [(t, _fixed(x)) for t, x in made]
    title = rng.choice(["基本条件符合性说明", "申报条件对照", "基本条件自评"])
    if style == "joined":
        return [(title, lambda count: "".join(count.clause(t) + x for t, x in made))]
    flat = [(t, f"<div class=f>{x}</div>") for t, x in made]
    return [(title, lambda count: count.caption("申报条件对照表") + grid(("条件", "符合情况"), flat))]  # fmt: skip


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    numeral = " 一二三四五"[m.book_level]
    word = rng.choice([f"{numeral}级", f"{m.book_level}级"])
    shown = pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level))  # fmt: skip
    if m.form == "certificate":
        said = f"企业通过智能制造能力成熟度评估，获得{shown}证书。"
    elif m.form in ("book", "offplatform"):
        said = f"对照GB/T 39116—2020开展自评估，智能制造能力成熟度为{shown}。"
    else:
        said = rng.choice([f"经智能制造评估评价公共服务平台自评估，智能制造能力成熟度达到{shown}。", f"已完成智能制造能力成熟度自评估，结果为{shown}。"])  # fmt: skip
    return f"<p>{said}</p>"


_MACHINES = ["立式加工中心", "数控磨床", "六轴机械臂", "激光打标机", "桁架上下料机", "伺服压力机", "自动拧紧机", "三坐标测量机", "螺杆空压机", "工业烤箱", "超声清洗机", "灌装机", "码垛机", "皮带输送机", "温控柜", "变频器柜", "龙门吊", "电动堆高车", "贴标机", "热缩机"]  # fmt: skip


def machines(rng: random.Random, count: int) -> str:
    rows = [
        (
            str(n),
            rng.choice(_MACHINES),
            f"{rng.choice('ABDGMS')}{rng.choice('FHMX')}-{rng.randrange(10, 999)}",
            str(rng.randrange(1, 18)),
            str(rng.randrange(2014, 2025)),
            rng.choice(["一车间", "二车间", "三车间", "成品区"]),
        )
        for n in range(1, count + 1)
    ]
    return grid(("序号", "名称", "规格", "台套", "投用年份", "安装位置"), rows)


def _others(pen: Pen, case: Case) -> list[Chapter]:
    rng = pen.rng

    def gains(count: Counter) -> str:
        rows = [
            (k, f"{a:.1f}", f"{a * (1 + up / 100):.1f}", f"{abs(up)}%")
            for k, a, up in (
                ("人均产值（万元）", rng.uniform(60, 120), rng.randrange(12, 40)),
                ("产品不良率（%）", rng.uniform(2, 5), -rng.randrange(15, 40)),
                ("订单交付周期（天）", rng.uniform(18, 40), -rng.randrange(10, 35)),
            )
        ]
        return count.caption("实施前后主要指标对比") + grid(
            ("指标", "实施前", "实施后", "变化幅度"), rows
        )

    def course(count: Counter) -> str:
        stages = (("起步", "设备联网、单机自动化"), ("集成", "业务系统贯通、数据汇聚"), ("提升", "模型应用、持续改善"))  # fmt: skip
        return grid(("阶段", "主要工作"), stages)

    def later(count: Counter) -> str:
        lines = ["下一步，公司将继续加大技改投入，扩大数据应用范围。", "计划新建一条自动化产线，同步更新仓库和检测手段。", "积极配合主管部门开展经验交流。"]  # fmt: skip
        return text(rng.sample(lines, 2))

    pool: list[Chapter] = [(rng.choice(["综合效益", "实施成效指标"]), gains), ("下一步计划", later)]
    if not case.young:
        pool.append((rng.choice(["建设历程", "总体推进过程"]), course))
    return rng.sample(pool, rng.choice([1, 2, len(pool)]))


def _front(rng: random.Random) -> str:
    """A sheet of versions or of notes behind the cover."""
    if rng.random() < 0.5:
        rows = [("V1.0", "初稿", "编写组"), ("V2.0", "按评审意见修改", "编写组")]
        return '<div class=new></div><p class=cap>文件修订记录</p>' + grid(("版本", "修订内容", "修订人"), rows)  # fmt: skip
    lines = ["一、本申报书由申报企业如实填报。", "二、金额单位除注明外均为万元。", "三、数据时点为2025年12月31日。"]  # fmt: skip
    return f"<div class=new></div><p class=cap>编写说明</p>{text(lines)}"


def _attached(pen: Pen, listed: list[str]) -> Chapter:
    rng = pen.rng
    form = rng.choice(["附件{n}　{x}", "{n}. {x}", "附{n}：{x}"])

    def made(count: Counter) -> str:
        return "".join(f"<p class=f>{pen.mark(form.format(n=n, x=escape(x)), what='passage', text='')}</p>" for n, x in enumerate(listed, 1))  # fmt: skip

    return rng.choice(["附件清单", "附件目录"]), made


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    kind = rng.choice(["consult", "consult", "manual", "slides", "narrative", "card"])
    lying = kind == "slides"
    sealed = case.book_seal is not None
    closing = rng.random() < 0.4
    top = cover(pen, case, city, seal=sealed and (not closing or rng.random() < 0.7), lying=lying)
    way = {"manual": rng.choice([forms.clauses, forms.ledger, forms.bands]), "slides": rng.choice([forms.cards, forms.bands, forms.sheet]), "card": forms.summary_card}.get(kind)  # fmt: skip
    if kind == "slides":
        scene_way = rng.choice([scenes.slides, scenes.slides, scenes.transposed, *scenes.LYING])
    elif kind == "manual":
        scene_way = scenes.manual
    else:
        scene_way = rng.choice(scenes.LYING if rng.random() < 0.22 else scenes.LAYOUTS)
    wide = scene_way in scenes.LYING and not lying

    def first(count: Counter) -> str:
        return forms.form(pen, case, count, way) + (
            forms.again(pen, case) if rng.random() < 0.7 else ""
        )

    def scene(count: Counter) -> str:
        lead = scenes.overview(pen, case, count) if rng.random() < 0.3 and scene_way is not scenes.plain else ""  # fmt: skip
        return lead + scene_way(pen, case, count)

    titles = ["企业基本情况", "申报单位与工厂概况", "基本信息", "申报主体概况"]
    scene_title = rng.choice(["智能制造场景建设情况", "场景应用情况", "重点场景建设与应用", "智能工厂建设内容"])  # fmt: skip
    tail = [*_conditions(pen, case), *_others(pen, case)]
    rng.shuffle(tail)
    cut = rng.choice([0, 0, len(tail)])
    made: list[Chapter] = [(rng.choice(titles), first), *tail[:cut], (scene_title, scene), *tail[cut:]]  # fmt: skip
    if case.commitment == "section":
        made.append((rng.choice(["申报承诺", "真实性承诺"]), lambda _: f"<div class=keep>{pledge.promise(pen, case, section=True)}</div>"))  # fmt: skip
    if case.lost_page:
        made.insert(len(made) - 1, ("主要设备台账", lambda _: machines(rng, 90)))
    elif rng.random() < 0.25:
        made.append(("主要设备台账", lambda _: machines(rng, rng.randrange(8, 18))))
    if listed:
        made.append(_attached(pen, listed))
    count = Counter({"manual": "deep", "slides": "part", "narrative": "cn"}.get(kind) or rng.choice(look.SCHEMES))  # fmt: skip
    body = ""
    every = lying or rng.random() < 0.35
    for n, (title, of) in enumerate(made):
        head = count.head(title, new=n == 0 or every)
        inner = of(count)
        if wide and title == scene_title:
            plain_head = head.replace('class="new"', "")
            body += f"<div class=wide>{plain_head}{inner}</div>"
        else:
            body += head + inner
    front = _front(rng) if rng.random() < 0.35 else ""
    tail_block = end(pen, case, seal=sealed) if closing else ""
    running = rng.choice(["", "", "智能工厂申报书", escape(case.firm.name)])
    html = look.doc(rng, top, front, body, tail_block, landscape=lying, numbers=case.lost_page or rng.random() < 0.75, running=running, bare=rng.random() < 0.6, size=rng.choice([11, 11.5, 12]))  # fmt: skip
    names = ("申报书.pdf", f"{case.firm.name}智能工厂申报书.pdf", f"{level}智能工厂申报书（盖章版）.pdf", "1-申报书.pdf", "申报书正文.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
