"""The application book: which chapters, in which order, under which headings."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.haiyang import (
    chapters,
    covers,
    pledge,
    ruleless,
    scene_tables,
    scenes,
    sheets,
)
from testsetkit.families.haiyang.answers import BookPen
from testsetkit.families.haiyang.chapters import Chapter
from testsetkit.families.haiyang.heads import SCHEMES, Heads
from testsetkit.families.haiyang.paper import doc, title
from testsetkit.pen import LEVELS, in_words
from testsetkit.press import Paper

_NOTES = [
    "本表由申报单位填写，一律用仿宋小四号字，A4纸双面打印。",
    "填报内容应真实、完整，不得空项，无相关内容的填“无”。",
    "金额以万元为单位，保留两位小数。",
    "申报书与附件合并装订成册，一式一份，同时线上提交电子版。",
    "表格行数不够的可自行加行。",
    "统计数据以2025年12月31日为准。",
    "企业名称须与营业执照一致，并加盖公章。",
]


_DOWN = "margin:4mm 0 5mm"


def _basic(pen: BookPen, case: Case) -> str:
    rng = pen.rng
    closed = not (case.blank | case.unlabelled) and not pen.by_hand
    if closed and rng.random() < 0.07:
        return ruleless.told(pen, case)
    way = rng.choice(sheets.SHEETS if rng.random() < 0.56 else ruleless.RULELESS)
    return way(pen, case)


def _front(rng: random.Random, titles: list[str]) -> str:
    """Behind the cover: notes on filling in, contents without pages, both or neither."""
    out = ""
    way = rng.choice(["notes", "contents", "both", "none", "none"])
    if way in ("notes", "both"):
        lines = rng.sample(_NOTES, rng.choice([4, 5, 6]))
        form = rng.choice(["{w}、{x}", "{n}．{x}", "（{w}）{x}"])
        inner = "".join(
            f"<p>{form.format(n=n, w=in_words(n), x=x)}</p>" for n, x in enumerate(lines, 1)
        )
        out += (
            "<div class=new>"
            f"</div>{title(rng.choice(['填 报 说 明', '填表须知', '填写说明']), 17, style=_DOWN)}{inner}"
        )
    if way in ("contents", "both"):
        lines = [f'<p class=f style="margin:2mm 0">{x}</p>' for x in titles]
        out += (
            "<div class=new>"
            f"</div>{title(rng.choice(['目　录', '目　　次', '目录']), 17, style=_DOWN)}{''.join(lines)}"
        )
    return out


def _plan(pen: BookPen, case: Case, listed: list[str]) -> tuple[list[Chapter], str, bool]:
    """The chapters; the title of the scenarios' one, and whether it lies across."""
    rng = pen.rng
    lying = rng.random() < 0.12
    ways = (
        scene_tables.LYING
        if lying
        else rng.choice([scenes.TEXTS, scenes.TEXTS, scene_tables.TABLES])
    )
    way = rng.choice(ways)

    def first(heads: Heads) -> str:
        made = basic_html
        return made + (chapters.again(pen, case) if rng.random() < 0.5 else "")

    def scene(heads: Heads) -> str:
        case.headed = way not in (scenes.counted, scenes.stages, scene_tables.by_place)
        lead = ""
        if rng.random() < 0.3:
            lead = scenes.listed(pen, case, heads)
        elif rng.random() < 0.4:
            lead = f"<p>{rng.choice(['企业结合自身工艺特点，对照指引开展场景建设。', '各场景建设情况分述如下。', '下面逐项说明。'])}</p>"
        return lead + way(pen, case, heads)

    basic_html = _basic(pen, case)
    basic_title = rng.choice(
        [
            "企业基本信息",
            "基本情况表",
            "企业和工厂基本信息",
            "申报单位基本情况",
            "企业基本信息表",
            "申报单位简介及工厂概况",
        ]
    )
    scene_title = rng.choice(
        [
            "工厂建设情况",
            "智能场景建设情况",
            "典型场景应用情况",
            "智能工厂建设内容",
            "场景建设与实施成效",
            "主要建设场景",
        ]
    )
    tail = [*chapters.conditions(pen, case), *chapters.others(pen, case)]
    rng.shuffle(tail)
    cut = rng.choice([0, 0, 1, len(tail)])
    made: list[Chapter] = [(basic_title, first), *tail[:cut], (scene_title, scene), *tail[cut:]]
    if case.commitment == "section":
        said = rng.choice(["真实性承诺", "申报单位承诺", "责任声明", "申报单位真实性声明"])
        at = rng.choice([0, 1, len(made)])
        made.insert(at, (said, lambda heads: pledge.promise(pen, case, section=True)))
    if case.lost_page:
        long = rng.randrange(78, 100)
        spot = rng.randrange(1, len(made))
        what = rng.choice(["主要设备清单", "生产及检测设备一览表", "设备台账"])
        made.insert(spot, (what, lambda heads: chapters.machines(rng, long)))
    elif rng.random() < 0.25:
        some = rng.randrange(7, 20)
        made.append(("主要设备情况", lambda heads: chapters.machines(rng, some)))
    if listed:
        made.append(chapters.attached(pen, listed))
    return made, scene_title, lying


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    level = LEVELS[case.book_level]
    open_ = {"contact_name", "contact_phone"} & (case.blank | case.unlabelled)
    pen = BookPen(case, rng, "application_book", by_hand=not open_ and rng.random() < 0.1)
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    sealed = case.book_seal is not None
    end = rng.random() < 0.4
    made, scene_title, lying = _plan(pen, case, listed)
    heads = Heads(rng.choice(SCHEMES))
    every = rng.random() < 0.3
    body, told = "", []
    for n, (name, of) in enumerate(made):
        long = "设备" in name and case.lost_page
        head = heads.chapter(name, new=n == 0 or every or long)
        told.append(head[head.index(">") + 1 : -5])
        inner = of(heads)
        if lying and name == scene_title:
            still = head.replace('class="new"', "")
            body += f"<div class=across>{still}{inner}</div>"
        else:
            body += head + inner
    top = covers.cover(pen, case, city, seal=sealed and (not end or rng.random() < 0.6))
    tail = covers.closing(pen, case, seal=sealed) if end or (case.lost_page and not listed) else ""
    running = rng.choice(["", "", "", "智能工厂申报书", escape(case.firm.name)])
    html = doc(
        rng,
        top,
        _front(rng, told),
        body,
        tail,
        numbers=case.lost_page or rng.random() < 0.75,
        running=running,
        bare_first=rng.random() < 0.5,
        size=rng.choice([11, 11.5, 12, 12, 12.5]),
    )
    names = (
        "申报书.pdf",
        f"{level}智能工厂申报书.pdf",
        f"{case.firm.name}申报书.pdf",
        "01申报书.pdf",
        "智能工厂申报书（定稿）.pdf",
    )
    native = False if pen.by_hand else None
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=native)
