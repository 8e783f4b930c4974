"""The application book, put together from its chapters."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.dengzhou import chapters, cover, pledge, sheet
from testsetkit.families.dengzhou.fields import Form
from testsetkit.families.dengzhou.forms import scenario_chapter
from testsetkit.families.dengzhou.lines import basic_information
from testsetkit.pen import Pen
from testsetkit.press import Paper

_TITLES = {
    "basic": ("企业基本信息", "企业基本情况", "基本信息", "申报单位及工厂基本信息", "基本信息表", "申报工厂基本信息"),
    "overview": ("工厂总体情况", "企业及工厂概况", "工厂建设总体情况", "总体情况", "工厂概述（限1000字）"),
    "scenes": ("智能工厂建设情况", "智能制造典型场景建设情况", "建设情况", "智能制造场景建设内容", "场景建设情况", "智能工厂建设内容（按环节填写）"),
    "effects": ("建设成效", "实施成效", "取得的成效", "成效", "经济效益和社会效益"),
    "plans": ("下一步计划", "下一步工作打算", "后续建设计划", "未来规划"),
    "conditions": ("申报条件符合情况", "基本条件说明", "有关情况说明", "其他需要说明的情况"),
    "systems": ("信息化支撑情况", "支撑系统", "数字化基础"),
    "equipment": ("主要设备清单", "主要生产设备一览表", "关键设备清单"),
    "list": ("附件清单", "附件目录", "附件材料清单", "证明材料清单"),
    "pledge": ("真实性承诺", "承诺", "申报单位承诺", "真实性承诺书"),
}  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list; empty: no list."""
    pen = Pen(case, rng, "application_book")
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": cover.LEVELS[case.book_level],
        "accept": [],
    }
    ends = rng.random() < 0.5
    sealed = case.book_seal is not None
    on_cover = sealed and (not ends or rng.random() < 0.7)
    at_end = (
        sealed and ends and (not on_cover or (rng.random() < 0.3 and case.book_seal == "official"))
    )
    front = cover.cover(pen, case, city, seal=on_cover)
    parts = _chapters(pen, case)
    scheme = rng.choice(["cn", "cn", "cn", "ch", "part", "dot", "bare", "paren", "bu", "none"])
    notes = cover.instructions(rng) if rng.random() < 0.5 else ""
    names = [t for t, _ in parts]
    toc = ""
    if rng.random() < 0.35:
        toc = cover.contents(rng, [_numbered(rng, n, t, scheme) for n, t in enumerate(names, 1)])
    fresh = rng.random() < 0.4
    inner = []
    for n, (title, html) in enumerate(parts, 1):
        cut = "<div class=new></div>" if (fresh and n > 1) or "<!--alone-->" in html else ""
        inner.append(f"{cut}{sheet.heading(rng, n, title, scheme)}{html}")
    if listed:
        inner.append(_listed(rng, listed))
    if case.lost_page:
        inner.append(
            f"<div class=new></div><h3>附表　{rng.choice(_TITLES['equipment'])}</h3>{chapters.equipment(rng, 135)}<div class=new></div>"
        )
        inner.append(
            f"<p class=c>{rng.choice(['（正文完）', '（以下无正文）'])}</p>" if not ends else ""
        )
        if not ends:
            inner.append(f"<p class=f>填报：{pen.mark(escape(case.firm.name), what='fact')}</p>")
    if ends:
        inner.append(cover.ending(pen, case, seal=at_end))
    numbers = rng.choice(list(sheet.NUMBERS)) if case.lost_page or rng.random() < 0.72 else None
    head = rng.choice(
        ["", "", "", "智能工厂申报书", "2026年智能工厂申报材料", escape(case.firm.name)]
    )
    behind = rng.choice(["申报材料", "仅供申报使用", "智能工厂申报"]) if rng.random() < 0.08 else ""
    html = sheet.paper(
        rng,
        front,
        notes,
        toc,
        *inner,
        numbers=numbers,
        head=head,
        behind=behind,
        size=rng.choice([11, 12, 12, 12.5, 14]),
    )
    names_ = (
        "申报书.pdf",
        "1申报书.pdf",
        "智能工厂申报书.pdf",
        "01申报书（盖章版）.pdf",
        f"{case.firm.brand}申报书.pdf",
        "申报书终稿.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names_, wants_native=None)


def _numbered(rng: random.Random, n: int, title: str, scheme: str) -> str:
    made = sheet.heading(rng, n, title, scheme)
    text = made.split(">", 1)[1].removesuffix("</h2>")
    return f"{text}{'……' * rng.choice([0, 8, 12])}".rstrip() if rng.random() < 0.3 else text


def _chapters(pen: Pen, case: Case) -> list[tuple[str, str]]:
    """Titles and texts in the order of the template, as bureaus have changed it."""
    rng = pen.rng

    def title(key: str) -> str:
        return rng.choice(_TITLES[key])

    form = Form(pen, case)
    basic = (title("basic"), basic_information(form) + chapters.growth(rng, case))
    general = (title("overview"), chapters.overview(pen, case))
    scenes = (title("scenes"), scenario_chapter(pen, case))
    effects = (title("effects"), chapters.effects(pen, case))
    plan = (title("plans"), chapters.plans(rng, case))
    held = chapters.conditions(pen, case)
    made = [basic, general]
    if rng.random() < 0.4:
        made.append((title("systems"), chapters.systems(rng, case)))
    made += [scenes, effects, plan]
    if held:
        made.insert(rng.choice([2, len(made), len(made) - 1]), (title("conditions"), held))
    if rng.random() < 0.12:
        made.remove(basic)
        made.insert(1, basic)
    if rng.random() < 0.3 and not case.lost_page:
        made.append((title("equipment"), chapters.equipment(rng, rng.choice([14, 22, 40]))))
    if case.commitment == "section":
        spot = rng.choice([0, len(made), len(made)])
        made.insert(
            spot,
            (
                title("pledge"),
                ("<!--alone-->" if spot and rng.random() < 0.5 else "")
                + pledge.body(pen, case, section=True),
            ),
        )
    return made


def _listed(rng: random.Random, listed: list[str]) -> str:
    """The book's own list of attachments."""
    head = f"<h2>{rng.choice(_TITLES['list'])}</h2>"
    how = rng.choice(["numbers", "table", "fu", "copies"])
    if how == "table":
        rows = [
            sheet.row(
                f"<td class=c>{n}</td>",
                escape(t),
                f"<td class=c>{rng.choice(['复印件', '原件', '扫描件'])}</td>",
            )
            for n, t in enumerate(listed, 1)
        ]
        return head + sheet.table(
            rows, head=sheet.heads("序号", "材料名称", "形式"), widths=[14, 60, 26]
        )
    form = {"numbers": "{n}. {t}", "fu": "附件{n}：{t}", "copies": "{n}、{t}（1份）"}[how]
    return f"<div class=keep>{head}{''.join(f'<p>{form.format(n=n, t=escape(t))}</p>' for n, t in enumerate(listed, 1))}</div>"
