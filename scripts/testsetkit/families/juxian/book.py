"""The application book: cover, notes, chapters under four schemes of numbers, the end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.juxian import boards, chapters, covers, lines, look, pledge, scenes
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_SCHEMES = ("{w}、", "{w}、", "第{w}部分　", "{n}. ", "{B}、", "（{w}）", "{n}　", "", "第{w}章 ")
_FORM = (
    "企业基本情况表",
    "企业基本信息",
    "基本情况",
    "企业和工厂基本情况",
    "申报企业情况",
    "基本信息表",
)
_SCENES = (
    "智能化改造做法", "场景建设情况", "智能制造场景", "主要做法和场景", "智能工厂建设内容",
    "数字化改造的做法", "我们建了哪些场景",
)  # fmt: skip


def _scene_way(rng: random.Random) -> tuple[scenes.Layout, bool]:
    if rng.random() < 0.12:
        return rng.choice(boards.LYING), True
    return rng.choice(scenes.HEADED if rng.random() < 0.55 else boards.BOARDS), False


def _plan(pen: Pen, case: Case, listed: list[str]) -> tuple[list[chapters.Chapter], str]:
    """All chapters in their order, and the title of the one that must lie."""
    rng = pen.rng
    first = lines.form(pen, case)
    if rng.random() < 0.5:
        first += lines.profile(pen, case)
    way, wide = _scene_way(rng)
    scene_title = rng.choice(_SCENES)
    tail = [*chapters.conditions(pen, case), *chapters.others(pen, case)]
    if rng.random() < 0.2:
        tail.append((rng.choice(["任务分工", "科室分工"]), chapters.duties(pen, case)))
    rng.shuffle(tail)
    body = way(pen, case)
    if case.headed and rng.random() < 0.32:
        lead = chapters.names_only(pen, case)
        if rng.random() < 0.5 or wide:
            tail.append((rng.choice(["总体情况", "建设总体情况"]), lead))
        else:
            body = lead + body
    cut = rng.choice([0, 0, 1, len(tail)])
    made = [(rng.choice(_FORM), first), *tail[:cut], (scene_title, body), *tail[cut:]]
    if case.commitment == "section":
        said = f"<div class=keep>{pledge.promise(pen, case, section=True)}</div>"
        made.append((rng.choice(["企业承诺", "企业声明", "申报单位承诺"]), said))
    title = rng.choice(["主要设备表", "设备清单", "主要生产设备一览"])
    since = case.firm.founded[0]
    if case.lost_page:
        rows = rng.randrange(95, 120)
        made.insert(len(made) - 1, (title, chapters.machines(rng, rows, since)))
    elif rng.random() < 0.3:
        made.append((title, chapters.machines(rng, rng.randrange(7, 26), since)))
    if listed:
        made.append(chapters.attached(pen, listed))
    return made, scene_title if wide else ""


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    sealed = case.book_seal is not None
    closing = rng.random() < 0.4
    top = covers.cover(pen, case, city, seal=sealed and (not closing or rng.random() < 0.65))
    made, lying = _plan(pen, case, listed)
    scheme, mid = rng.choice(_SCHEMES), rng.random() < 0.25
    every = rng.random() < 0.3
    body = ""
    for n, (title, inner) in enumerate(made, 1):
        wide = title == lying
        new = "new" if (n == 1 or every) and not wide else ""
        mark = f'class="{new} {"mid" if mid else ""}"'
        part = f"<h1 {mark}>{look.number(scheme, n)}{title}</h1>{inner}"
        body += f"<div class=wide>{part}</div>" if wide else part
    front = chapters.notes(rng) if rng.random() < 0.45 else ""
    tail = covers.end(pen, case, seal=sealed) if closing else ""
    running = rng.choice(["", "", "", "智能工厂申报书", escape(case.firm.name)])
    html = look.doc(
        rng,
        top,
        front,
        body,
        tail,
        numbers=case.lost_page or rng.random() < 0.75,
        plain_numbers=case.lost_page,
        running=running,
        bare=rng.random() < 0.6,
        size=rng.choice([11, 11.5, 12, 12]),
    )
    names = (
        "申报书.pdf",
        f"{case.firm.name}申报书.pdf",
        "智能工厂申报书（定稿）.pdf",
        f"{level}申报书.pdf",
        "01申报书.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
