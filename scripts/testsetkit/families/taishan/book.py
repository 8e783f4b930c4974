"""The application book: cover, directory, chapters, slots at the end."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.taishan import words
from testsetkit.families.taishan.forms import form
from testsetkit.families.taishan.look import HEI, KAI, Look, code_picture, listing, look, paragraphs
from testsetkit.families.taishan.pledge import promise, told_in
from testsetkit.families.taishan.scenes import overview, scenes
from testsetkit.families.taishan.words import told
from testsetkit.pen import LEVELS, Pen, day_forms, iso
from testsetkit.press import Paper


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """`listed`: what the book's own list of attachments names."""
    pen = Pen(case, rng, "application_book")
    page = look(rng, running=rng.choice([case.firm.name, "先进级智能工厂申报书"]))
    if case.book_level != "advanced":
        page = look(rng, running=case.firm.name)
    at_end = rng.random() < 0.3
    chapters = _chapters(pen, case, page)
    cover = rng.choice(COVERS)(pen, case, city, page, sealed=not at_end)
    directory = _directory(pen, case, page, [t for t, _ in chapters], listed) if rng.random() < 0.7 else ""  # fmt: skip
    notes = _notes(rng) if rng.random() < 0.35 else ""
    tight = rng.random() < 0.7
    body = ""
    for n, (title, inner) in enumerate(chapters, 1):
        fresh = n == 1 or not tight or title.startswith("主要装备")
        body += page.head(n, title, new=fresh) + inner
    if listed:
        body += (
            page.head(len(chapters) + 1, "附件目录")
            + pen.mark("&nbsp;", what="told")
            + _attachments(rng, listed)
        )
    if at_end:
        body += _end(pen, case)
    html = page.sheet(cover + notes + directory + body, numbered=case.lost_page or rng.random() < 0.85)  # fmt: skip
    names = (
        "申报书.pdf",
        f"{case.firm.name}申报书.pdf",
        "1 智能工厂申报书.pdf",
        "申报材料正文.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names)


# ---- covers
def _seal(pen: Pen, case: Case, style: str) -> str:
    if case.book_seal is None:
        return ""
    other = case.book_seal == "other"
    name = case.seal_name if other else case.firm.name
    kind = "official" if other else case.book_seal
    return pen.seal(name, kind=kind, role="cover", size=pen.rng.uniform(37, 43), style=style)


def _level(pen: Pen, case: Case, look: Look, *, ticks: bool) -> str:
    """The level applied for, ticked among others or alone."""
    said = pen.book("level_applied", shown=LEVELS[case.book_level], value=case.book_level)
    if not ticks:
        return said
    return look.ticked((said if k == case.book_level else v, k == case.book_level) for k, v in LEVELS.items() if k != "leading" or case.book_level == k)  # fmt: skip


def _day(pen: Pen, case: Case) -> str:
    if case.book_day is None:
        return "　　年　　月　　日"
    said = day_forms(case.book_day)[pen.rng.choice(["cn", "cn0", "dot", "space", "dash"])]
    return pen.book("signed_on", shown=said, value=iso(case.book_day))


def _lines(pen: Pen, case: Case, city: City, sealed: bool) -> list[tuple[str, str]]:
    """Label and answer on a cover. The seal lies over the enterprise's line."""
    rng = pen.rng
    seal = _seal(pen, case, f"left:{rng.uniform(14, 40):.0f}mm;top:{rng.uniform(-15, -9):.0f}mm") if sealed else ""  # fmt: skip
    name = f'<span style="position:relative">{pen.critical(case.firm.name, "name")}{seal}</span>'
    lines = [(rng.choice(["申报单位（盖章）", "申报单位（公章）", "企业名称（盖章）", "申报主体（加盖公章）"]), name)]  # fmt: skip
    if "factory_name" not in case.blank | case.unlabelled and rng.random() < 0.7:
        lines.insert(0, (rng.choice(["工厂名称", "智能工厂名称"]), escape(case.firm.factory)))
    if rng.random() < 0.6:
        lines.append((rng.choice(["推荐单位", "推荐部门", "组织推荐单位"]), f"{city.name}工业和信息化局"))  # fmt: skip
    lines.append((rng.choice(["申报日期", "填报日期", "编制日期", "申报时间"]), _day(pen, case)))
    return lines


def _rows(lines: list[tuple[str, str]], wide: str = "50mm") -> str:
    rule = "border:0;border-bottom:.3mm solid #222;text-align:center"
    inner = "".join(f'<tr><td style="border:0;width:{wide};text-align:justify;padding:4.5mm 0">{a}：</td><td style="{rule}">{b}</td></tr>' for a, b in lines)  # fmt: skip
    return f'<table style="width:84%;margin:0 auto;font-size:14pt">{inner}</table>'


def _classic(pen: Pen, case: Case, city: City, look: Look, *, sealed: bool) -> str:
    title = pen.rng.choice(["山东省{}智能工厂<br>申 报 书", "2026年{}智能工厂申报书", "{}智能工厂申报书<br>（2026年度）"])  # fmt: skip
    said = title.format(_level(pen, case, look, ticks=False))
    return f'<div style="height:232mm"><div style="font:bold 27pt/1.6 {look.heads};text-align:center;padding:38mm 0 56mm">{said}</div>{_rows(_lines(pen, case, city, sealed))}</div>'


def _ticked(pen: Pen, case: Case, city: City, look: Look, *, sealed: bool) -> str:
    ask = pen.rng.choice(["申报级别", "申报类别", "申报等级"])
    lines = [(ask, _level(pen, case, look, ticks=True)), *_lines(pen, case, city, sealed)]
    head = f'<p class=n style="font-family:{HEI}">附件</p><div style="font:bold 30pt/1.7 {look.heads};text-align:center;padding:30mm 0 44mm">智能工厂梯度培育<br>申报书</div>'
    return f'<div style="height:232mm">{head}{_rows(lines, "42mm")}</div>'


def _bureau(pen: Pen, case: Case, city: City, look: Look, *, sealed: bool) -> str:
    """A template that a city has edited: a box with its number, lines to the left."""
    lines = _lines(pen, case, city, sealed)
    said = _level(pen, case, look, ticks=False)
    inner = "".join(
        f'<p class=n style="font-size:15pt;margin:7mm 0">{a}：{b}</p>' for a, b in lines
    )
    return (
        f'<div style="height:232mm"><table style="width:62mm;margin-left:auto"><tr><td>编号</td><td>{city.code[:4]}-{case.order:03d}</td></tr></table>'
        f'<div style="font:24pt/1.7 {look.heads};text-align:center;padding:26mm 0 10mm">{city.name}推荐山东省智能工厂申报材料</div>'
        f'<div style="text-align:center;font-size:17pt;padding-bottom:40mm">（{said}）</div><div style="padding-left:18mm">{inner}</div></div>'
    )


def _house(pen: Pen, case: Case, city: City, look: Look, *, sealed: bool) -> str:
    """An enterprise's own cover: band of colour, small print, a picture of a code."""
    colour = pen.rng.choice(["#1f4e79", "#7b1e24", "#2d5d3b", "#444"])
    lines = _lines(pen, case, city, sealed)
    inner = "".join(f'<div style="margin:6mm 0"><span style="color:{colour}">{a}</span>　{b}</div>' for a, b in lines)  # fmt: skip
    said = _level(pen, case, look, ticks=False)
    code = f'<div style="text-align:right">{code_picture(pen.rng, 20)}</div>' if pen.rng.random() < 0.4 else ""  # fmt: skip
    return (
        f'<div style="height:232mm"><div style="background:{colour};color:#fff;padding:16mm 10mm;font:bold 25pt/1.5 {HEI}">{said}智能工厂<br>申报书</div>'
        f'<div style="font:11pt {KAI};padding:3mm 10mm 52mm">APPLICATION FOR SMART FACTORY 2026</div><div style="font-size:14pt;padding-left:10mm">{inner}</div>{code}</div>'
    )


COVERS: tuple[Callable[..., str], ...] = (_classic, _ticked, _bureau, _house)


def _end(pen: Pen, case: Case) -> str:
    """The place for the seal at the book's end."""
    seal = _seal(pen, case, "left:30mm;top:-15mm")
    where = pen.rng.choice(["申报单位（公章）：", "填报单位盖章：", "（单位公章）"])
    day = pen.day(case.book_day, "cn") if case.book_day else "　　年　　月　　日"
    return f'<div class=keep style="margin:30mm 0 0 60mm;line-height:2.4"><span style="position:relative">{where}{seal}</span><br>{day}</div>'


# ---- what stands before the chapters
def _notes(rng: random.Random) -> str:
    items = rng.sample(
        [
            "申报书统一用A4纸双面打印，装订成册。", "各栏不够填写时可另附页。", "文字描述应简明扼要，数据应有依据。",
            "名称填写全称，不得使用简称。", "表内金额如无说明均以万元计，保留两位小数。",
        ],
        4,
    )  # fmt: skip
    lines = "".join(f"<p>{'一二三四'[n]}、{x}</p>" for n, x in enumerate(items))
    return f'<div class=new><h1 style="text-align:center">{rng.choice(["填报说明", "填 写 须 知", "编写说明"])}</h1>{lines}</div>'


def _directory(pen: Pen, case: Case, look: Look, titles: list[str], listed: list[str]) -> str:
    rng, at, lines = pen.rng, 3, ""
    for n, title in enumerate([*titles, *(["附件目录"] if listed else [])], 1):
        dots = "…" * rng.randrange(20, 26) if rng.random() < 0.9 else " "
        lines += f'<p class=n style="display:flex"><span>{look.ordinal(n)}{title}</span><span style="flex:1;overflow:hidden;white-space:nowrap">{dots}</span><span>{at}</span></p>'
        at += rng.randrange(1, 4)
    return f'<div class=new><h1 style="text-align:center">目　录</h1>{pen.mark("&nbsp;", what="told")}{lines}</div>'


def _attachments(rng: random.Random, listed: list[str]) -> str:
    if rng.random() < 0.4:
        return listing(
            ["序号", "材料名称", "备注"], [[str(n), x, ""] for n, x in enumerate(listed, 1)]
        )
    sign = rng.choice(["附件{}：", "{}.", "附件{} "])
    return "".join(f"<p>{sign.format(n)}{x}</p>" for n, x in enumerate(listed, 1))


# ---- chapters
def _chapters(pen: Pen, case: Case, look: Look) -> list[tuple[str, str]]:
    """Titles and HTML, in order."""
    rng = pen.rng
    made = [(rng.choice(["企业基本信息", "申报单位及工厂基本信息", "基本情况", "基本信息表"]), form(pen, case, look))]  # fmt: skip
    about = "".join(told(pen, x) for x in (words.branch(case, rng), words.maturity(case, rng)) if x)
    made.append((rng.choice(["企业简介", "总体情况", "智能工厂建设概述"]), paragraphs(words.introduction(case, rng)) + about))  # fmt: skip
    title = rng.choice(["场景建设情况", "智能制造场景", "典型场景建设内容", "智能场景应用情况"])
    made.append((title, overview(case, rng) + scenes(pen, case, look)))
    heads = rng.choice(
        [["指标", "建设前", "建设后", "变化率"], ["项目", "2022年", "2025年", "提升幅度"]]
    )
    made.append(
        (rng.choice(["建设成效", "实施效果", "经济与社会效益"]), listing(heads, words.effects(rng)))
    )
    if rng.random() < 0.5:
        made.append((rng.choice(["系统集成", "数据贯通情况", "信息系统架构"]), _systems(rng)))
    safety = "".join(told(pen, x) for x in (*words.secure(case, rng), *told_in(case, rng, "book"), words.incident(case, rng)) if x)  # fmt: skip
    if safety:
        made.append((rng.choice(["安全与合规情况", "规范经营情况", "安全保障"]), safety))
    if case.lost_page or rng.random() < 0.4:
        count = 95 if case.lost_page else rng.randrange(8, 26)
        made.append((rng.choice(["主要装备清单", "主要装备和软件"]), listing(["序号", "名称", "型号", "数量", "启用年份"], words.gear(rng, count))))  # fmt: skip
    staff = "".join(told(pen, x) for x in words.people(case, rng))
    made.append((rng.choice(["组织实施", "保障措施", "推进机制"]), staff + _plans(rng)))
    if case.commitment == "section":
        slot = len(made) if rng.random() < 0.7 else 1
        made.insert(slot, (rng.choice(["真实性承诺", "企业承诺", "申报单位承诺"]), promise(pen, case, section=True)))  # fmt: skip
    return made


def _systems(rng: random.Random) -> str:
    """Layers of systems as a chart of boxes, or as a table."""
    layers = [("决策层", "经营看板 / 报表"), ("管理层", "ERP / PLM / CRM"), ("执行层", "MES / WMS / QMS"), ("控制层", "SCADA / DCS"), ("设备层", "PLC / 传感器 / 仪表")]  # fmt: skip
    said = paragraphs(["各系统经数据总线互通，主数据由统一平台维护。", f"接口共{rng.randrange(9, 40)}个，设备联网率{rng.randrange(62, 97)}%，关键工序数控化率{rng.randrange(60, 98)}%。"])  # fmt: skip
    if rng.random() < 0.5:
        return listing(["层级", "系统"], layers) + said
    boxes = "".join(f'<div style="border:.3mm solid #357;background:#f2f6fb;margin:2mm 12mm;padding:2.5mm;text-align:center">{a}　{b}</div>' for a, b in layers)  # fmt: skip
    return f"{boxes}<p class=n style=text-align:center>图 系统架构</p>{said}"


def _plans(rng: random.Random) -> str:
    return paragraphs(
        rng.sample(
            [
                "下一步，企业将继续扩大采集范围，推进剩余产线改造。", "资金来源为企业自筹，年度预算已经董事会通过。",
                "项目按季度检查进度，年底总结评价。", "将与上下游共享经验，带动配套企业一起提升。",
            ],
            2,
        )
    )  # fmt: skip
