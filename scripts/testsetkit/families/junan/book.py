"""The application book: six houses, each with its covers, forms, ways to tell and furniture."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.junan import (  # fmt: skip
    boards,
    chapters,
    covers,
    grids,
    lines,
    look,
    panels,
    pledge,
    scenes,
)
from testsetkit.families.junan.facts import serial, staff
from testsetkit.families.junan.look import Counter
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper
from testsetkit.signing import real

_SCHEMES = {"assist": ("deep", "dot", "part", "cn"), "system": ("deep", "dot", "item"), "home": ("cn", "cn", "bare", "item"), "agency": ("two", "bare", "part"), "county": ("cn", "cn", "cn", "part", "chapter"), "joint": ("english", "deep", "cn")}  # fmt: skip
_CAPTIONS = ("表{n}", "表{n}：", "表 {n}", "附表{n}", "表{c}-{n}")


def house_of(case: Case, rng: random.Random) -> str:
    """Who writes: a joint venture writes in two languages, the others as it comes."""
    pool = ["county"] * 4 + ["home"] * 4 + ["assist"] * 4 + ["system"] * 3 + ["agency"] * 3
    if "外" in case.firm.kind and case.ownership_told:
        pool += ["joint"] * 20
    elif "民营" not in case.firm.kind and "私营" not in case.firm.kind and not case.firm.parent:
        pool += ["joint"]
    if case.firm.parent and case.ownership_told:
        pool += ["system"] * 4
    return rng.choice(pool)


def _form(pen: Pen, case: Case, count: Counter, house: str) -> str:
    rng = pen.rng
    if not (case.blank | case.unlabelled) and rng.random() < 0.07:
        return lines.told(pen, case, count, house)
    share = {"county": (0.6, 0.15), "home": (0.45, 0.15), "joint": (0.6, 0.2)}.get(house, (0.25, 0.5))  # fmt: skip
    roll = rng.random()
    held = grids.OF_HOUSE if roll < share[0] else panels.OF_HOUSE if roll < sum(share) else lines.OF_HOUSE  # fmt: skip
    return rng.choice(held[house])(pen, case, count, house)


def _contents(titles: list[str], scheme: str, rng: random.Random) -> str:
    """Contents without page numbers."""
    count = Counter(scheme)
    held = [count.head(t).split(">", 1)[1].removesuffix("</h1>") for t in titles]
    inner = "".join(f'<p class=f style="line-height:2">{x}</p>' for x in held)
    return f'<div class=new></div><p class=c style="font-size:16pt;font-weight:700">{rng.choice(["目　录", "目录", "CONTENTS 目录"])}</p>{inner}'  # fmt: skip


def _tail(pen: Pen, case: Case) -> str:
    """What the son or the clerk writes onto the finished form; no fact of the case."""
    said = pen.rng.choice(["已看过", "内容没问题", "附件在后面", "此件已核", "同意上报"])
    return f"<p class=r>{pen.written(said, height_mm=9)}</p>"


def _framed(made: list[chapters.Chapter], rng: random.Random) -> str:
    """The form as one table to its end: titles as bands, texts in its cells."""
    count, out = Counter(rng.choice(["item", "cn"]), "表{n}"), ""
    first = f"<div class=new></div><p class=cap>{made[0][0]}</p>{made[0][1](count)}"
    for title, of in made[1:]:
        head = count.head(title).split(">", 1)[1].removesuffix("</h1>")
        out += f'<tr><th style="text-align:left">{head}</th></tr><tr style="break-inside:auto"><td>{of(count)}</td></tr>'  # fmt: skip
    return f'{first}<table style="font-size:1em">{out}</table>'


def _web(case: Case, house: str, rng: random.Random) -> tuple[str, str] | None:
    """A program's line over and under each page; the day of printing is the book's own or none."""
    if house != "system" or rng.random() < 0.35:
        return None
    who = staff(case)[0]
    day = case.book_day
    when = f"　打印日期：{day[0]}-{day[1]:02d}-{day[2]:02d}" if day and real(day) and rng.random() < 0.4 else ""  # fmt: skip
    name = rng.choice(["协同办公系统", "OA办公平台", "企业资源计划系统（ERP）", "流程审批平台"])
    return f"{name}　{serial(case, rng)}", f"打印人：{who}{when}"


def _chapters(pen: Pen, case: Case, house: str, listed: list[str]) -> tuple[list[chapters.Chapter], str, bool]:  # fmt: skip
    """Chapters in order, the title of the scenarios', and whether that lies."""
    rng = pen.rng
    table = rng.random() < 0.42
    way = rng.choice(boards.OF_HOUSE[house] if table else scenes.OF_HOUSE[house])
    wide = table and rng.random() < 0.25
    way = rng.choice(boards.LYING) if wide else way

    def first(count: Counter) -> str:
        return _form(pen, case, count, house) + (chapters.again(pen, case) if rng.random() < 0.5 else "")  # fmt: skip

    def scene(count: Counter) -> str:
        case.headed = way not in (*scenes.UNLINKED, *boards.UNLINKED)
        return boards.overture(pen, case, count) + way(pen, case, count, house)

    title = rng.choice(["企业基本情况", "基本信息", "申报单位基本信息", "企业及工厂基本情况", "基本情况表"])  # fmt: skip
    scene_title = rng.choice(["智能场景建设情况", "智能工厂场景建设", "场景建设内容", "智能制造场景应用", "建设内容及场景"])  # fmt: skip
    order = [*chapters.conditions(pen, case, house), *chapters.others(pen, case, house)]
    if rng.random() < 0.5:
        rng.shuffle(order)
    cut = rng.choice([0, 0, len(order) // 2, len(order)])
    made: list[chapters.Chapter] = [(title, first), *order[:cut], (scene_title, scene), *order[cut:]]  # fmt: skip
    if order[:cut] and rng.random() < 0.15:
        made.insert(rng.randrange(1, cut + 1), made.pop(0))  # the form behind a chapter of words
    if case.commitment == "section":
        name = rng.choice(["真实性承诺", "企业承诺", "申报承诺", "承诺"])
        made.append((name, chapters.fixed(f"<div class=keep>{pledge.promise(pen, case, section=True)}</div>")))  # fmt: skip
    if case.lost_page:
        made.insert(len(made) - 1, (rng.choice(["设备明细", "主要设备台账"]), lambda _: chapters.machines(rng, 105)))  # fmt: skip
    if listed:
        made.append(chapters.attached(pen, listed))
    return made, scene_title, wide


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    house = house_of(case, rng)
    sealed = case.book_seal is not None
    closing = rng.random() < 0.3
    top = covers.cover(pen, case, city, house, seal=sealed and (not closing or rng.random() < 0.7))
    made, scene_title, wide = _chapters(pen, case, house, listed)
    scheme = rng.choice(_SCHEMES[house])
    count = Counter(scheme, rng.choice(_CAPTIONS))
    every = len(made) < 7 and rng.random() < 0.3
    front = chapters.front(pen, case, house) if rng.random() < 0.4 else ""
    framed = house in ("county", "home", "system") and not wide and not case.lost_page and rng.random() < 0.14  # fmt: skip
    if not framed and rng.random() < 0.3:
        front += _contents([t for t, _ in made], scheme, rng)
    body = _framed(made, rng) if framed else ""
    for n, (title, of) in enumerate([] if framed else made):
        head = count.head(title, new=n == 0 or every)
        inner = of(count)
        if wide and title == scene_title:
            body += f'<div class=wide>{head.replace("class=" + chr(34) + "new" + chr(34), "")}{inner}</div>'  # fmt: skip
        else:
            body += head + inner
    body += _tail(pen, case) if house in ("home", "county") and rng.random() < 0.12 else ""
    block = covers.end(pen, case, seal=sealed) if closing else ""
    web = None if case.lost_page else _web(case, house, rng)
    running = rng.choice({"agency": ["智能工厂申报材料", case.firm.name], "joint": [case.firm.name, "Smart Factory"], "assist": ["", "智能工厂申报书"]}.get(house, ["", "", "智能工厂申报书"]))  # fmt: skip
    size = rng.choice([12, 12, 13, 14]) if house in ("county", "home") else rng.choice([10.5, 11, 11.5, 12])  # fmt: skip
    html = look.doc(rng, top, front, body, block, house=house, web=web, running=escape(running), numbers=case.lost_page or rng.random() < 0.7, bare=rng.random() < 0.5, size=size)  # fmt: skip
    names = ("申报书.pdf", f"{case.firm.name}申报书.pdf", f"{level}智能工厂申报书.pdf", "申报书最终版.pdf", "1申报书.pdf", f"{case.firm.brand}申报书盖章版.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
