"""The application book: cover, contents, form, chapters, scenarios, signatures."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.penglai import prose
from testsetkit.families.penglai.form import Facts, draw, form
from testsetkit.families.penglai.promise import pledge, title
from testsetkit.families.penglai.scenes import scenes
from testsetkit.families.penglai.sheet import GAP, look, para, rows, sheet, stamped, wide_label
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TITLES = ("智能工厂申报书", "智能工厂申请书", "智能工厂申请报告", "智能工厂自评报告", "智能工厂建设情况报告", "智能工厂认定申请材料", "智能工厂培育申报表", "智能工厂申报材料")  # fmt: skip


class Cover:
    """What a first page needs; the designs differ in where they put it."""

    def __init__(self, facts: Facts, case: Case, city: City) -> None:
        self.facts, self.case, self.city, self.rng = facts, case, city, facts.rng
        self.pen = facts.pen
        self.here = not facts.wants("level") or self.rng.random() < 0.5
        self.year = self.rng.choice(["2026年度", "2026年", "山东省", "山东省2026年度", f"{city.name}"])  # fmt: skip
        self.title = self.rng.choice(_TITLES)
        self.seal = seal_of(self.pen, case) if self.rng.random() < 0.55 else ""
        self.dated = self.rng.random() < 0.6 or not case.book_day

    def answer(self, key: str) -> str:
        return self.facts(key)

    def unit(self, seal: str | None = None) -> str:
        return stamped(self.pen, self.facts("enterprise_name"), self.seal if seal is None else seal)  # fmt: skip

    def items(self) -> list[tuple[str, str]]:
        r, f = self.rng, self.facts
        made = [(r.choice(["申报单位（盖章）", "申报单位（公章）", "企业名称（章）"]) if self.case.book_seal or r.random() < 0.6 else "申报单位", self.unit())]  # fmt: skip
        if r.random() < 0.6:
            made.append((f.words["factory_name"], f("factory_name")))
        for key, odds in (("contact_name", 0.4), ("contact_phone", 0.3), ("factory_address", 0.2)):
            if f.wants(key) and r.random() < odds:
                made.append((f.words[key], f(key)))
        if self.here:
            made.insert(r.randrange(len(made) + 1), (f.words["level"], f.level()))
        if r.random() < 0.3:
            made.append((r.choice(["推荐单位", "初审部门", "推荐部门"]), f"{self.city.name}工业和信息化局"))  # fmt: skip
        if self.dated:
            made.append((r.choice(["申报日期", "填报日期", "编制日期", "填表时间"]), f.day()))
        return made


def seal_of(pen: Pen, case: Case, *, style: str = "") -> str:
    """The book's seal, whatever it is."""
    if not case.book_seal:
        return ""
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    kind = "official" if case.book_seal == "other" else case.book_seal
    place = style or f"left:{pen.rng.randrange(8, 34)}mm;top:-{pen.rng.randrange(13, 20)}mm"
    return pen.seal(name, kind=kind, size=pen.rng.choice([36, 40, 42]), style=place)


def _classic(c: Cover) -> str:
    side = c.rng.choice(["right", "left"])
    lines = "".join(
        f'<tr><td style="text-align:{side};width:36%;white-space:nowrap">{wide_label(a, c.rng)}：</td><td style="border-bottom:.3mm solid #222">{b}</td></tr>'
        for a, b in c.items()
    )
    return f'<div style="height:45mm"></div><h1 style="font-size:26pt">{c.year}<br>{c.title}</h1><div style="height:55mm"></div><table class="bare" style="width:88%;margin:auto;font-size:13pt">{lines}</table>'


def _framed(c: Cover) -> str:
    lines = "".join(f'<div style="margin:4mm 0"><div style="font-size:9.5pt;color:#666">{a}</div><div style="font-size:14pt">{b}</div></div>' for a, b in c.items())  # fmt: skip
    return f'<div style="border:.8mm double #333;padding:20mm 16mm;min-height:190mm"><p class="mid" style="letter-spacing:3mm">{c.year}</p><h1 style="font-size:28pt;margin:12mm 0 40mm">{c.title}</h1>{lines}</div>'


def _level_in_title(c: Cover) -> str:
    own = c.case.book_level
    dated, c.here, c.dated = c.dated, False, False
    said = c.pen.book("level_applied", shown=LEVELS[own], value=own)
    items = c.items()
    mid = "".join(f'<p class="mid">{a}：{b}</p>' for a, b in items[1:])
    day = f'<p class="mid">{c.facts.day("words", "cn", "space")}</p>' if dated else ""
    return f'<div style="height:60mm"></div><h1 style="font-size:27pt">{said}{c.title}</h1><p class="mid">（{c.year}）</p><div style="height:60mm"></div>{mid}<div style="height:14mm"></div><p class="mid" style="font-size:15pt">{items[0][1]}</p>{day}'


def _band(c: Cover) -> str:
    colour = c.rng.choice(["#173f6b", "#7a1f1f", "#1d5b46", "#3b3b3b"])
    lines = rows([[a, b] for a, b in c.items()], style="margin-top:70mm;font-size:12pt")
    return f'<div style="background:{colour};color:#fff;padding:16mm 12mm;margin-top:20mm"><div style="font-size:13pt">{c.year}</div><div style="font-size:28pt;font-family:Noto Sans CJK SC;font-weight:bold">{c.title}</div><div style="font-size:10pt">SMART FACTORY · APPLICATION</div></div>{lines}'


def _sentence(c: Cover) -> str:
    """Begins like a letter; the level stands in its sentence."""
    f = c.facts
    own = c.case.book_level
    said = c.pen.book("level_applied", shown=LEVELS[own], value=own)
    to = c.rng.choice([f"{c.city.name}工业和信息化局：", "省工业和信息化厅："])
    ask = c.rng.choice([f"现申请认定{said}智能工厂", f"特申报{said}智能工厂，请予审核", f"对照条件，拟申报{said}智能工厂"])  # fmt: skip
    day = f"<br>{f.day()}" if c.dated else ""
    return f'<div style="height:26mm"></div><h1>{c.title}</h1><div style="height:14mm"></div><p class="flat">{to}</p><p>我单位{f("enterprise_name")}按照2026年申报通知要求，组织编写了{f("factory_name")}有关材料，{ask}。</p><p>随文附企业基本情况、场景建设情况及有关证明材料。</p><div style="margin:40mm 0 0 40%;text-align:center">{c.unit()}{day}</div>'


def _plain(c: Cover) -> str:
    """No cover of its own: a head over the form."""
    items = "".join(f'<span style="margin-right:8mm">{a}：{b}</span>' for a, b in c.items())
    gap = "12mm" if c.seal else "2mm"
    return f'<h1>{c.year}{c.title}</h1><p class="flat" style="line-height:2.2;text-align:left;margin-top:{gap}">{items}</p>'


_COVERS = (_classic, _framed, _level_in_title, _band, _sentence, _plain, _classic)


def _conditions(case: Case, rng: random.Random) -> list[tuple[str, str]]:
    """What the notice's conditions ask for, told where the facts hold it."""
    made = []
    if "technology" in case.secure:
        made.append((rng.choice(["装备与软件", "关键技术装备和工业软件", "软硬件选用"]), prose.secure("technology", rng)))  # fmt: skip
    if "network" in case.secure:
        made.append((rng.choice(["网络与数据", "网络和数据防护", "信息防护"]), prose.secure("network", rng)))  # fmt: skip
    if "organisation" in case.people:
        made.append((rng.choice(["推进机制", "组织保障", "工作机制"]), prose.people("organisation", rng)))  # fmt: skip
    if "people" in case.people:
        made.append((rng.choice(["队伍建设", "人才队伍", "人员保障"]), prose.people("people", rng)))  # fmt: skip
    told = prose.compliance(case, "book", rng)
    if told:
        made.append((rng.choice(["守法经营", "合规经营情况", "企业信誉"]), "".join(told)))
    level = prose.maturity(case, rng)
    if level:
        made.append((rng.choice(["成熟度水平", "能力成熟度", "评估结果"]), level))
    if rng.random() < 0.3:
        rng.shuffle(made)
    return made


def _as_text(parts: list[tuple[str, str]], rng: random.Random) -> str:
    how = rng.choice(["table", "bold", "list", "plain"])
    if how == "table":
        return rows([[str(k), a, escape(b)] for k, (a, b) in enumerate(parts, 1)], ["序号", rng.choice(["条件", "项目"]), rng.choice(["企业情况", "说明", "符合情况"])], style="font-size:10.5pt")  # fmt: skip
    if how == "bold":
        return "".join(f"<p><b>{a}。</b>{escape(b)}</p>" for a, b in parts)
    if how == "list":
        return "".join(f"<h4>（{in_words(k)}）{a}</h4>{para(b)}" for k, (a, b) in enumerate(parts, 1))  # fmt: skip
    return para(*(b for _, b in parts))


_MACHINES = ("数控车床", "加工中心", "桁架机械手", "激光打标机", "立式反应釜", "灌装机", "空压机组", "剑杆织机", "贴片机", "回流焊炉", "离心机", "码垛机器人", "三坐标测量机", "真空干燥箱", "叉车AGV", "包装流水线")  # fmt: skip
_SOFTWARE = ("ERP", "MES", "WMS", "PLM", "SCADA", "EAM", "QMS", "OA", "CRM", "BI", "LIMS", "TMS")


def _machine_page(rng: random.Random) -> str:
    lines = [[str(n), rng.choice(_MACHINES), f"{rng.choice('ABCDKLTX')}{rng.choice('ABCHK')}-{rng.randrange(100, 9900)}", str(rng.randrange(1, 36)), str(rng.randrange(2012, 2026)), rng.choice(["一车间", "二车间", "三车间", "成品库", "质检室"])] for n in range(1, rng.randrange(22, 28))]  # fmt: skip
    return f'<div class="new"><h3>{rng.choice(["附表：主要生产设备一览", "主要设备清单", "关键设备台账（节选）"])}</h3>{rows(lines, ["序号", "设备名称", "规格型号", "数量", "投用年份", "安装位置"], style="font-size:9.5pt;text-align:center;line-height:1.2")}</div>'


def _software_page(rng: random.Random) -> str:
    lines = [[s, rng.choice(["济南", "青岛", "杭州", "上海", "北京"]) + "某软件公司", f"V{rng.randrange(1, 9)}.{rng.randrange(0, 9)}", str(rng.randrange(2016, 2026)), str(rng.randrange(12, 400))] for s in rng.sample(_SOFTWARE, rng.randrange(7, 12))]  # fmt: skip
    return f'<div class="new"><h3>{rng.choice(["附表：信息系统一览", "在用系统清单"])}</h3>{rows(lines, ["系统", "供应商", "版本", "上线年份", "用户数"], style="text-align:center")}{para("以上系统均已纳入统一运维，账号与人事系统同步，年度维护费用列入预算。")}</div>'


def _listed(labels: list[str], rng: random.Random) -> str:
    if rng.random() < 0.4:
        body = rows([[str(k), x, rng.choice(["1份", "复印件", "1"])] for k, x in enumerate(labels, 1)], ["序号", "材料名称", "备注"])  # fmt: skip
    else:
        mark = rng.choice(["{}. ", "（{}）", "附件{}　", "{}、"])
        body = "".join(f'<p class="flat">{mark.format(k)}{x}</p>' for k, x in enumerate(labels, 1))
    return body


def _close(facts: Facts, case: Case, rng: random.Random, *, sealed: bool, dated: bool) -> str:
    """Who answers for the book: seal and date, in turns."""
    pen = facts.pen
    seal = seal_of(pen, case) if sealed else ""
    unit = stamped(pen, facts("enterprise_name"), seal)
    mark = (
        rng.choice(["（盖章）", "（章）", "（公章）"])
        if case.book_seal or rng.random() < 0.6
        else ""
    )
    day = facts.day() if dated else ""
    how = rng.choice(["right", "box", "office", "lines"])
    if how == "box":
        word = "申报单位意见"
        return f'<table class="keep"><tr><td style="width:22%">{word}</td><td>同意申报。<div style="height:24mm"></div><div class="end">{unit}{mark}<br>{day}</div></td></tr></table>'
    if how == "office":
        blank = f'<div style="height:22mm"></div><div class="end">（盖章）{GAP * 4}<br>年{GAP * 2}月{GAP * 2}日</div>'
        return f'<table class="keep"><tr><td style="width:22%">申报单位</td><td><div style="height:20mm"></div><div class="end">{unit}{mark}<br>{day}</div></td></tr><tr><td>县（市、区）工信部门意见</td><td>{blank}</td></tr></table>'
    if how == "lines":
        head = f'<p class="flat">{rng.choice(["填报时间", "日期", "申报时间"])}：{day}</p>' if day else ""  # fmt: skip
        return f'<div class="keep" style="padding-top:18mm">{head}<p class="flat">{rng.choice(["填报单位", "申报单位", "单位"])}{mark}：{unit}</p><div style="height:16mm"></div></div>'
    return f'<div class="keep end" style="padding-top:20mm">{unit}{mark}<br>{day}<div style="height:14mm"></div></div>'


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    style = look(rng, numbered=True if case.lost_page else None)
    facts = Facts(pen, case)
    cover = Cover(facts, case, city)
    design = rng.choice(_COVERS)
    front = design(cover)
    owns_cover = design is not _plain
    chapters: list[tuple[str, str]] = [
        (rng.choice(["基本信息", "企业与工厂基本情况", "申报单位基本信息表", "基本情况表"]), form(facts) + draw(rng)),
        (rng.choice(["企业概况", "公司简介", "企业介绍"]), para(*prose.about(case, rng), prose.branch(case, rng))),
    ]  # fmt: skip
    if rng.random() < 0.8:
        chapters.append((rng.choice(["智能工厂建设总体情况", "建设历程与架构", "总体设计"]), para(*prose.building(rng))))  # fmt: skip
    parts = _conditions(case, rng)
    told = (rng.choice(["条件符合情况", "基础条件", "支撑保障", "申报条件对照"]), _as_text(parts, rng))  # fmt: skip
    early = rng.random() < 0.4
    if parts and early:
        chapters.append(told)
    chapters.append((rng.choice(["场景建设情况", "典型场景应用情况", "智能制造场景", "重点场景建设与成效", "场景清单及说明"]), scenes(pen, case, len(chapters) + 1)))  # fmt: skip
    chapters.append((rng.choice(["实施成效", "综合成效", "效益分析"]), para(*prose.result(rng))))
    if parts and not early:
        chapters.append(told)
    chapters.append((rng.choice(["下一步打算", "后续规划", "提升计划"]), para(*prose.plan(rng))))
    annexed = case.lost_page or rng.random() < 0.3
    annex = _machine_page(rng) + _software_page(rng) if annexed else ""
    tail = ""
    if case.commitment == "section":
        tail += f'<div class="new"><h2 class="mid">{title(rng)}</h2>{pledge(pen, case, section=True)}</div>'
    if listed:
        tail += f'<div class="{"new" if annex else ""}"><h2>{rng.choice(["附件清单", "附：证明材料目录", "所附材料"])}</h2>{_listed(listed, rng)}</div>'
    sealed = bool(case.book_seal) and (not cover.seal or rng.random() < 0.3)
    undated = "signed_on" not in case.filled_by_family
    if sealed or undated or rng.random() < 0.4:
        inner = _close(facts, case, rng, sealed=sealed, dated=undated or rng.random() < 0.5)
        tail += f'<div class="{"new" if annex and not listed else "keep"}">{inner}</div>'
    elif annex and not tail:
        tail = f'<div class="new">{para("编制说明：本材料由公司信息部汇总编写，各车间、部门提供数据，财务部核对。", "图表和数据均取自在用系统，统计时点与年度报表一致。")}</div>'
    number = rng.choice(["{c}、", "第{c}章　", "{n} ", "{n}. ", "{c}．", "第{c}部分　"])
    heads = [f"{number.format(c=in_words(k), n=k)}{h}" for k, (h, _) in enumerate(chapters, 1)]
    contents = ""
    if owns_cover and rng.random() < 0.45:
        at = 2
        lines = []
        for head, (_, text) in zip(heads, chapters, strict=True):
            lines.append(f'<div style="display:flex"><span>{head}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 1.5mm"></span><span>{at}</span></div>')  # fmt: skip
            at += max(1, len(text) // 5200) if "table" in text else len(text) // 1500 + (rng.random() < 0.5)  # fmt: skip
        contents = f'<div class="new"><h2 class="mid">目　　录</h2>{"".join(lines)}</div>'
    body = ""
    for k, (head, (_, text)) in enumerate(zip(heads, chapters, strict=True)):
        new = (k == 0 and owns_cover) or rng.random() < 0.08
        wide = "wide" if text.startswith('<div class="wide">') else ""
        body += f'<div class="{"new" if new else ""} {wide}"><h2>{head}</h2>{text}</div>'
    first = rng.choice(["", "bare", "anew"]) if owns_cover else ""
    running = rng.choice([case.firm.brand + "智能工厂", "智能工厂申报", ""]) if owns_cover and rng.random() < 0.3 else ""  # fmt: skip
    html = sheet(style, f"{front}{contents}{body}{annex}{tail}", first=first, running=running)
    stem = cover.title
    names = (f"{stem}.pdf", f"01{stem}（盖章版）.pdf", f"{case.firm.brand}{stem}.pdf", "申报书扫描件.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names)
