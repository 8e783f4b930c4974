"""The application book: put together by chance from covers, forms, scenarios and other chapters."""

from __future__ import annotations

import random
import re
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.qingzhou import chapters, covers, forms_a, forms_b, scenes_a, scenes_b
from testsetkit.families.qingzhou.promise import promise
from testsetkit.families.qingzhou.scenes_a import Desk
from testsetkit.families.qingzhou.style import NUMBERS, SAFE_NUMBERS, behind, look, sheet
from testsetkit.families.qingzhou.texts import Stories
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_HEADS = ("cn", "chapter", "dec", "bar", "part", "bare", "side")
_WIDE = re.compile(r'<div class="wide[^>]*>')
_SAFE_FORMS = (*forms_a.FORMS, *forms_b.FORMS)


def _heading(kind: str, n: int, title: str, main: str) -> str:
    if kind == "bar":
        return f'<div class="bar">{n:02d}　{escape(title)}</div>'
    if kind == "side":
        return f'<h2 style="border-left:2.5mm solid {main};padding-left:3mm">{escape(title)}</h2>'
    said = {
        "cn": f"{in_words(n)}、{title}", "chapter": f"第{in_words(n)}章　{title}", "dec": f"{n}　{title}",
        "part": f"第{in_words(n)}部分　{title}", "bare": title,
    }[kind]  # fmt: skip
    return f"<h2>{escape(said)}</h2>"


def _prose_ok(case: Case) -> bool:
    asked = {"enterprise_name", "uscc", "legal_representative", "registered_address", "industry", "revenue", "contact_name", "contact_phone", "factory_name", "factory_address"}  # fmt: skip
    more = {"employees", "established_on", "enterprise_type", "parent_company"}
    return not (asked | more) & (case.blank | case.unlabelled)


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list, empty for none."""
    pen = Pen(case, rng, "application_book")
    at = look(rng)
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    end_slot = rng.random() < 0.6
    seal_cover = case.book_seal is not None and (not end_slot or rng.random() < 0.7)
    deck = rng.random() < 0.12
    parts = [covers.cover(pen, case, city, at, seal=seal_cover, deck=deck)]
    form = forms_b.told if _prose_ok(case) and rng.random() < 0.05 else rng.choice(_SAFE_FORMS)
    facts = form(pen, at)
    if rng.random() < 0.25:
        facts = chapters.notes(rng) + facts
    if rng.random() < 0.6:
        facts += chapters.introduction(rng, case)
    design, headed = rng.choice((*scenes_a.DESIGNS, *scenes_b.DESIGNS))
    case.headed = headed
    desk = Desk(pen, case, at, Stories(rng, case), rng.random() < 0.3)
    told = design(desk)
    spot = rng.choice(["none", "none", "before", "after", "front", "back"])
    names = chapters.listing(rng, case, at, links=headed) if spot != "none" else ""
    scenes = names * (spot == "before") + told + names * (spot == "after")
    made: list[tuple[str, str]] = [
        (
            rng.choice(
                ["企业及工厂基本信息", "基本信息", "申报单位基本情况", "企业档案", "我是谁"]
            ),
            facts,
        )
    ]
    if spot == "front":
        made.append((rng.choice(["申报概览", "内容提要"]), names))
    body = [
        (
            rng.choice(["智能场景建设情况", "场景建设与应用", "典型场景详述", "智能制造场景实践"]),
            scenes,
        )
    ]
    tail = [
        (rng.choice(["建设成效", "综合效益", "价值与回报"]), chapters.effects(rng, at)),
        *chapters.statements(rng, case, at),
    ]
    said = chapters.maturity(pen, case, at)
    if said:
        tail.append((rng.choice(["成熟度情况", "智能制造能力评价", "对标自评"]), said))
    rng.shuffle(tail)
    cut = rng.choice([0, 0, 1, 2])
    made += tail[:cut] + body + tail[cut:]
    if case.lost_page or rng.random() < 0.35:
        count = rng.randrange(64, 76) if case.lost_page else rng.randrange(12, 26)
        new = '<div class="new"></div>' if case.lost_page else ""
        made.append(
            (rng.choice(["设备台账", "主要设备清单"]), new + chapters.equipment(rng, count))
        )
    made.append(
        (rng.choice(["未来规划", "下一阶段安排", "后续计划"]), chapters.plans(rng, case, at))
    )
    if spot == "back":
        made.append((rng.choice(["附表", "附录A"]), names))
    if case.commitment == "section":
        text = promise(pen, case, section=True)
        made.append(
            (
                rng.choice(["申报单位承诺", "真实性承诺", "责任声明"]),
                f'<div class="keep">{text}</div>',
            )
        )
    if listed:
        made.append(
            (
                rng.choice(["附件材料清单", "上传附件列表", "佐证材料目录"]),
                _attachments(rng, listed),
            )
        )
    if rng.random() < 0.12:
        made.append(("审核意见", chapters.opinions(rng)))
    kind = rng.choice(_HEADS)
    if rng.random() < 0.35:
        parts.append(chapters.contents(rng, case, [t for t, _ in made], at))
    for n, (title, inner) in enumerate(made, 1):
        head = _heading(kind, n, title, at.main)
        wide = _WIDE.match(inner)
        if wide:  # the heading stands on the lying page
            parts.append(f"{wide.group()}{head}{inner[wide.end() :]}")
            continue
        parts.append(
            head.replace("<h2", '<h2 class="new"', 1).replace('class="bar"', 'class="bar new"', 1)
            if n == 1
            else head
        )
        parts.append(inner)
    if end_slot:
        parts.append(covers.end(pen, case, seal=case.book_seal is not None))
    numbers = rng.choice(SAFE_NUMBERS) if case.lost_page else rng.choice([None, *NUMBERS])
    running = rng.choice(
        [
            "",
            "",
            f"{level}智能工厂申报",
            case.firm.factory,
            "内部资料　注意保存",
            f"{case.firm.brand}　SMART FACTORY",
        ]
    )
    if {"factory_name", "enterprise_name"} & (case.blank | case.unlabelled):
        running = ""
    foot = rng.choice(["", "", "", "打印时间：2026-04-02 09:17", "版本 V3.2"])
    if case.book_day and not (2026, 4, 2) <= case.book_day <= (2026, 4, 30) and "2026" in foot:
        foot = ""
    if rng.random() < 0.15:
        parts.insert(
            0,
            behind(
                rng.choice(["仅供申报使用", case.firm.brand + "智造", "申报平台"]),
                tiled=not deck and rng.random() < 0.5,
            ),
        )
    html = sheet(rng, at, *parts, numbers=numbers, running=running, foot=foot, landscape=deck)
    files = (
        f"{case.firm.name}-申报书.pdf",
        "申报书（打印版）.pdf",
        "01申报书.pdf",
        "智能工厂申报表.pdf",
        "系统导出_申报书.pdf",
        "申报方案V3.2.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, files, wants_native=None)


def _attachments(rng: random.Random, listed: list[str]) -> str:
    """Its own list of attachments: lines, a table or a platform's uploads."""
    kind = rng.choice(["lines", "table", "uploads"])
    if kind == "lines":
        form = rng.choice(["附件{n}：{x}", "{n}. {x}", "（{n}）{x}"])
        return "".join(
            f"<p class=flat>{form.format(n=n, x=escape(x))}</p>" for n, x in enumerate(listed, 1)
        )
    if kind == "table":
        rows = "".join(
            f"<tr><td class=c>{n}</td><td>{escape(x)}</td><td class=c>1</td></tr>"
            for n, x in enumerate(listed, 1)
        )
        return f'<table class="xl shade"><tr><th>序号</th><th>材料名称</th><th>份数</th></tr>{rows}</table>'
    rows = "".join(
        f'<tr><td style="width:8%" class=c>{n}</td><td>{escape(x)}</td><td style="width:20%;color:#2a7">已上传</td></tr>'
        for n, x in enumerate(listed, 1)
    )
    return f'<table class="thin">{rows}</table>'
