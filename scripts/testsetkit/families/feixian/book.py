"""The application book: six houses, each with its covers, forms, ways to tell and furniture."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.feixian import (  # fmt: skip
    boards,
    cards,
    chapters,
    covers,
    forms,
    pledge,
    prints,
    scenes,
    slips,
)
from testsetkit.families.feixian.facts import serial, staff
from testsetkit.families.feixian.look import HEI, KAI, SONG, Counter, Frame, behind, doc
from testsetkit.families.feixian.scenes import Layout
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper
from testsetkit.signing import real

_SCHEMES = {"word": ("deep", "deepdot", "cn", "chapter", "roman"), "state": ("official", "official", "cn", "part"), "portal": ("module", "deep", "bare", "part"), "plant": ("deep", "deep", "deepdot", "roman"), "deck": ("two", "two", "bare", "roman"), "town": ("cn", "half", "half", "bare", "cn")}  # fmt: skip
_CAPTIONS = ("表{n}", "表{c}-{n}", "表 {n}.", "附表{n}", "表{n}：", "Table {n}")
_SIZES = {"word": (11, 12, 12, 10.5), "state": (14, 15, 16), "portal": (10.5, 11), "plant": (9.5, 10, 10.5), "deck": (12, 13, 13.5), "town": (12, 13, 14)}  # fmt: skip


def house_of(case: Case, rng: random.Random) -> str:
    """Who writes: groups' companies in 公文, works of chemistry and pharmacy under control, food and cloth in townships."""
    pool = ["word"] * 5 + ["portal"] * 4 + ["deck"] * 3 + ["town"] * 3 + ["plant"] + ["state"]
    if case.firm.parent and case.ownership_told:
        pool += ["state"] * 12
    if case.firm.industry_code in ("C26", "C27", "C25", "C30"):
        pool += ["plant"] * 9
    if case.firm.industry_code in ("C14", "C17", "C22", "C33"):
        pool += ["town"] * 7
    return rng.choice(pool)


def _form(pen: Pen, case: Case, count: Counter, house: str) -> str:
    rng = pen.rng
    if not (case.blank | case.unlabelled) and rng.random() < 0.06:
        return slips.told(pen, case, count, house)
    gridded, drawn = {"word": (0.7, 0.1), "state": (0.55, 0.05), "portal": (0.25, 0.6), "plant": (0.7, 0.12), "deck": (0.15, 0.75), "town": (0.4, 0.1)}[house]  # fmt: skip
    roll = rng.random()
    held = forms.OF_HOUSE if roll < gridded else prints.OF_HOUSE if roll < gridded + drawn else slips.OF_HOUSE  # fmt: skip
    return rng.choice(held[house])(pen, case, count, house)


def _contents(titles: list[str], scheme: str, rng: random.Random) -> str:
    """Contents without page numbers."""
    count = Counter(scheme)
    inner = "".join(f'<p class=f style="line-height:2.1">{count.plain(t)}</p>' for t in titles)
    return f'<div class=new></div><p class=c style="font:700 16pt {HEI}">{rng.choice(["目　录", "目次", "目录"])}</p>{inner}'  # fmt: skip


def _letter(pen: Pen, case: Case, city: City) -> str:
    """A group's company sends its form with a paper of its own; tells nothing that the form leaves open."""
    rng = pen.rng
    ink = rng.choice(["#c2151b", "#b3191e"])
    level = LEVELS[case.book_level]
    name = escape(case.firm.name)
    size = 22 if len(case.firm.name) < 14 else 17
    return f'<div class=new></div><p class=c style="font:700 {size}pt/1.5 {SONG};color:{ink}">{name}</p><div style="border-top:.8mm solid {ink};margin:3mm 0 8mm"></div><p class=c style="font:700 17pt/1.6 {SONG}">关于申报{level}智能工厂的{rng.choice(["报告", "请示"])}</p><p class=f>{city.name}工业和信息化局：</p><p>按照省厅通知要求，我公司对照申报条件组织编制了申报材料，现随文报上，请予审核。</p><p>附：申报书及有关证明材料</p><p class=r style="font-family:{KAI}">（联系部门：企业管理部）</p>'  # fmt: skip


def _web(case: Case, house: str, rng: random.Random) -> tuple[str, str] | None:
    """A platform's line over and under each page; the day of printing is the book's own or none."""
    if house != "portal" or rng.random() < 0.25:
        return None
    day = case.book_day
    when = f"　打印时间：{day[0]}-{day[1]:02d}-{day[2]:02d}" if day and real(day) and rng.random() < 0.5 else ""  # fmt: skip
    return f"{rng.choice(['企业申报系统', '涉企政策服务平台', '项目申报平台（企业端）'])}　流水号{serial(rng)}", f"打印人：{staff(case)[0]}{when}"  # fmt: skip


def _way(pen: Pen, house: str) -> tuple[Layout, bool]:
    """How the scenarios are told, and whether their leaves lie."""
    rng = pen.rng
    if house == "deck":
        return (rng.choice(cards.DECK) if rng.random() < 0.75 else rng.choice((*boards.OF_HOUSE["deck"], *boards.LYING, *scenes.OF_HOUSE["deck"]))), False  # fmt: skip
    table = rng.random() < (0.6 if house in ("portal", "plant") else 0.45)
    if table and rng.random() < 0.2:
        return rng.choice(boards.LYING), True
    return rng.choice(boards.OF_HOUSE[house] if table else scenes.OF_HOUSE[house]), False


def _order(pen: Pen, case: Case, house: str) -> list[chapters.Chapter]:
    """The chapters beside form and scenarios, at times shuffled."""
    order = [*chapters.conditions(pen, case, house), *chapters.others(pen, case, house)]
    if pen.rng.random() < 0.5:
        pen.rng.shuffle(order)
    return order


def _chapters(pen: Pen, case: Case, house: str, listed: list[str]) -> tuple[list[chapters.Chapter], str, bool]:  # fmt: skip
    """Chapters in order, the title of the scenarios', and whether that lies."""
    rng = pen.rng
    way, wide = _way(pen, house)

    def first(count: Counter) -> str:
        return _form(pen, case, count, house) + (chapters.again(pen, case) if rng.random() < 0.4 else "")  # fmt: skip

    def scene(count: Counter) -> str:
        case.headed = way not in (*scenes.UNLINKED, *boards.UNLINKED, *cards.UNLINKED)
        return boards.overture(pen, case, count) + way(pen, case, count, house)

    title = rng.choice(
        [
            "申报主体和智能工厂基本信息",
            "企业基本信息",
            "申报单位基本情况",
            "基本信息",
            "企业和工厂概况",
        ]
    )
    scene_title = rng.choice(
        ["场景建设情况", "智能工厂场景建设情况", "智能制造典型场景", "建设场景", "具体场景"]
    )
    order = _order(pen, case, house)
    cut = rng.choice([0, 0, len(order) // 2, len(order)])
    made: list[chapters.Chapter] = [(title, first), *order[:cut], (scene_title, scene), *order[cut:]]  # fmt: skip
    if order[:cut] and rng.random() < 0.2:
        made.insert(rng.randrange(1, cut + 1), made.pop(0))  # the form behind chapters of words
    if case.commitment == "section":
        promise = chapters.fixed(f"<div class=keep>{pledge.promise(pen, case, section=True)}</div>")
        made.append((rng.choice(["真实性及保密承诺", "申报承诺", "企业承诺", "承诺"]), promise))
    if case.lost_page:
        many = 130 if house in ("plant", "deck") else 105
        made.insert(len(made) - 1, (rng.choice(["装备台账", "设备明细表"]), lambda _: chapters.machines(rng, many)))  # fmt: skip
    if listed:
        made.append(chapters.attached(pen, listed))
    return made, scene_title, wide


def _furniture(pen: Pen, case: Case, city: City, house: str, titles: list[str], scheme: str) -> str:
    """What stands between cover and chapters."""
    rng, out = pen.rng, ""
    if house == "state" and rng.random() < 0.5:
        out += _letter(pen, case, city)
    if rng.random() < 0.35:
        out += chapters.front(pen, case, house)
    return out + (_contents(titles, scheme, rng) if rng.random() < 0.3 else "")


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    house = house_of(case, rng)
    sealed, closing = case.book_seal is not None, rng.random() < 0.3
    top = covers.cover(pen, case, city, house, seal=sealed and (not closing or rng.random() < 0.7))
    made, scene_title, wide = _chapters(pen, case, house, listed)
    scheme = rng.choice(_SCHEMES[house])
    count = Counter(scheme, rng.choice(_CAPTIONS))
    every = house == "deck" or (len(made) < 7 and rng.random() < 0.25)
    body = _furniture(pen, case, city, house, [t for t, _ in made], scheme)
    for n, (title, of) in enumerate(made):
        lying = wide and title == scene_title
        head = count.head(title, new=(n == 0 or every) and not lying)
        inner = head + of(count)
        body += f"<div class=wide>{inner}</div>" if lying else inner
    body += covers.end(pen, case, house, seal=sealed) if closing else ""
    web = None if case.lost_page else _web(case, house, rng)
    if house == "portal" and rng.random() < 0.4:
        body += behind(rng.choice(["仅用于智能工厂申报", "申报系统打印件", "线上线下一致"]))
    running = rng.choice({"deck": [case.firm.name, "智能工厂申报汇报", ""], "plant": [case.firm.name, f"{case.firm.name}　文件", "智能工厂申报书"], "state": [""]}.get(house, ["", "", "智能工厂申报书"]))  # fmt: skip
    frame = Frame(numbers=case.lost_page or rng.random() < 0.75, running=escape(running), web=web, bare=rng.random() < 0.5)  # fmt: skip
    html = doc(rng, top, body, house=house, landscape=house == "deck", frame=frame, size=rng.choice(_SIZES[house]))  # fmt: skip
    names = ("申报书.pdf", "智能工厂申报书.pdf", f"{case.firm.brand}智能工厂申报书.pdf", f"{level}申报书（盖章）.pdf", "01申报书.pdf", "申报书（终稿）.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
