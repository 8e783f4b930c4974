"""The application book: five houses, each with its covers, forms, ways to tell and furniture."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.wulian import boards, chapters, covers, forms, look, pledge, scenes, sheets
from testsetkit.families.wulian.facts import staff
from testsetkit.families.wulian.look import Counter, Head
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_SCHEMES = {"plain": ("cn", "cn", "cn", "cn", "part", "bare", "roman"), "control": ("control", "deep"), "group": ("cn", "part", "chapter"), "wps": ("part", "bare", "cn"), "paper": ("deep", "chapter", "deep")}  # fmt: skip
_CAPTIONS = {"paper": ("表{n}", "表{c}.{n}", "Table {n}"), "control": ("表{n}", "附表{n}"), "plain": ("表{n}", "表{n}："), "group": ("表{c}-{n}", "表{n}"), "wps": ("▍", "表{n}")}  # fmt: skip


def house_of(case: Case, rng: random.Random) -> str:
    """Who writes: near half are plain applicants; regulated trades and groups have a leaning."""
    pool = ["plain"] * 6 + ["control", "group", "wps", "wps", "paper"]
    if case.firm.industry_code in ("C14", "C25", "C26", "C27"):
        pool += ["control"] * 4
    if case.firm.parent and case.ownership_told:
        pool += ["group"] * 4
    return rng.choice(pool)


def _form(pen: Pen, case: Case, count: Counter, house: str) -> str:
    rng = pen.rng
    if not (case.blank | case.unlabelled) and rng.random() < 0.06:
        return sheets.told(pen, case, count)
    pool = sheets.OF_HOUSE[house] if rng.random() < 0.3 else forms.OF_HOUSE[house]
    return rng.choice(pool)(pen, case, count)


def _contents(titles: list[str], scheme: str, rng: random.Random) -> str:
    """Contents without page numbers, or none."""
    count = Counter(scheme)
    lines = "".join(f'<p class=f style="font-size:12pt;line-height:2">{count.head(t).split(">", 1)[1].removesuffix("</h1>")}</p>' for t in titles)  # fmt: skip
    return f'<div class=new></div><p class=c style="font-size:16pt;font-weight:700">{rng.choice(["目　录", "目录"])}</p>{lines}'


def _signature_page(pen: Pen, case: Case) -> str:
    """A controlled document's page of approval: other people than the case's."""
    who = staff(case)
    rows = [(k, w, pen.written(w, height_mm=7)) for k, w in zip(("编制人", "审核人", "批准人"), who, strict=True)]  # fmt: skip
    return f"<div class=new></div><p class=cap>文件审批页</p>{look.grid(('职责', '姓名', '签名'), rows)}<p class=note>本页仅用于内部文件审批。</p>"


def _tail(pen: Pen, case: Case) -> str:
    """What people write onto a finished form by hand; no fact of the case."""
    said = pen.rng.choice(["已核对", "内容属实", "同意上报", "见附件"])
    return f"<p class=r>{pen.written(said, height_mm=9)}</p>"


def _framed(made: list[chapters.Chapter], rng: random.Random) -> str:
    """The form as one table to the end: titles at the left, texts in its cells."""
    count = Counter(rng.choice(["roman", "cn"]), "表{n}")
    upright, band = rng.random() < 0.4, rng.random() < 0.3
    first = f"<div class=new></div><p class=cap>{made[0][0]}</p>{made[0][1](count)}"
    rows = ""
    for title, of in made[1:]:
        count.head(title)
        inner = of(count)
        if band:
            rows += f'<tr><td style="text-align:center"><b>{title}</b></td></tr><tr><td>{inner}</td></tr>'
            continue
        said = "<br>".join(title) if upright else title
        rows += f'<tr><th style="width:{9 if upright else 24}mm;line-height:1.4">{said}</th><td>{inner}</td></tr>'
    return f"{first}<table class=whole>{rows}</table>"


def _furniture(case: Case, house: str, rng: random.Random) -> tuple[Head | None, str]:
    f = case.firm
    if house == "control" and rng.random() < 0.8:
        number = f"{rng.choice(['QM', 'SMP', 'GL', 'IMS', 'QA'])}-{rng.randrange(10, 99)}-{rng.randrange(100, 999)}"
        who = staff(case)
        drawn = f"编制：{who[0]}        审核：{who[1]}        批准：{who[2]}" if rng.random() < 0.45 else ""  # fmt: skip
        return Head(f.name, rng.choice(["智能工厂申报书", "申报文件"]), number, rng.choice(["A/0", "A/1", "01", "02"]), drawn), ""  # fmt: skip
    pool = {"group": [f.name, f"{f.name}　智能工厂申报材料"], "paper": ["智能工厂建设研究报告", f"{f.brand}智能工厂申报报告"], "wps": ["", "智能工厂申报书"], "plain": ["", "", "", "智能工厂申报书", f.name], "control": [f.name]}[house]  # fmt: skip
    return None, rng.choice(pool)


def _chapters(pen: Pen, case: Case, house: str, listed: list[str]) -> tuple[list[chapters.Chapter], str, bool]:  # fmt: skip
    """Chapters in order, the title of the scenarios', and whether that lies."""
    rng = pen.rng
    table = rng.random() < 0.36
    way = rng.choice(boards.OF_HOUSE[house] if table else scenes.OF_HOUSE[house])
    wide = table and rng.random() < 0.3
    way = rng.choice(boards.LYING) if wide else way

    def first(count: Counter) -> str:
        return _form(pen, case, count, house) + (chapters.again(pen, case) if rng.random() < 0.6 else "")  # fmt: skip

    def scene(count: Counter) -> str:
        case.headed = way not in (scenes.counted, scenes.phased, boards.unlinked)
        return boards.overture(pen, case, count) + way(pen, case, count, house)

    title = rng.choice(["企业基本信息", "企业基本情况", "基本信息表", "申报单位基本情况", "企业和工厂基本信息"])  # fmt: skip
    scene_title = rng.choice(["智能工厂建设情况", "场景建设情况", "智能制造场景", "典型场景应用情况", "智能场景建设内容", "工厂建设主要内容"])  # fmt: skip
    rest = chapters.conditions(pen, case)
    more = chapters.others(pen, case, house)
    if rng.random() < 0.6:
        order = [*rest, *more] if rng.random() < 0.5 else [*more, *rest]
    else:
        order = [*rest, *more]
        rng.shuffle(order)
    cut = rng.choice([0, 0, len(rest), len(order)])
    made: list[chapters.Chapter] = [(title, first), *order[:cut], (scene_title, scene), *order[cut:]]  # fmt: skip
    if case.commitment == "section":
        name = rng.choice(["真实性承诺", "申报单位承诺", "承诺", "企业承诺"])
        made.append((name, chapters.fixed(f"<div class=keep>{pledge.promise(pen, case, section=True)}</div>")))  # fmt: skip
    if case.lost_page:
        made.insert(len(made) - 1, (rng.choice(["设备清单", "主要设备明细"]), lambda _: chapters.machines(rng, 100)))  # fmt: skip
    if listed:
        made.append(chapters.attached(pen, listed))
    if house == "paper" and rng.random() < 0.8:
        made.append(("参考文献", chapters.fixed(chapters.references(rng))))
    return made, scene_title, wide


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    house = house_of(case, rng)
    sealed = case.book_seal is not None
    closing = rng.random() < 0.35
    top = covers.cover(pen, case, city, house, seal=sealed and (not closing or rng.random() < 0.7))
    made, scene_title, wide = _chapters(pen, case, house, listed)
    scheme = rng.choice(_SCHEMES[house])
    count = Counter(scheme, rng.choice(_CAPTIONS[house]))
    every = len(made) < 7 and rng.random() < 0.3
    front = chapters.front(pen, case, house) if rng.random() < 0.4 else ""
    if house == "control" and rng.random() < 0.3:
        front += _signature_page(pen, case)
    framed = house == "plain" and not wide and rng.random() < 0.16
    if not framed and rng.random() < 0.25:
        front += _contents([t for t, _ in made], scheme, rng)
    body = _framed(made, rng) if framed else ""
    for n, (title, of) in enumerate([] if framed else made):
        head = count.head(title, new=n == 0 or every)
        inner = of(count)
        if wide and title == scene_title:
            body += f"<div class=wide>{head.replace(chr(34) + 'new' + chr(34), '')}{inner}</div>"
        else:
            body += head + inner
    body += _tail(pen, case) if house == "plain" and rng.random() < 0.12 else ""
    block = covers.end(pen, case, seal=sealed) if closing else ""
    head_of, running = _furniture(case, house, rng)
    html = look.doc(rng, top, front, body, block, house=house, head=head_of, running=escape(running), numbers=case.lost_page or rng.random() < 0.72, bare=rng.random() < 0.6, size=rng.choice([11.5, 12, 12, 13, 14]) if house == "plain" else rng.choice([11, 11.5, 12]))  # fmt: skip
    names = ("申报书.pdf", f"{case.firm.name}申报书.pdf", f"智能工厂申报书-{case.firm.name}.pdf", f"{level}智能工厂申报书.pdf", "01申报书.pdf", "申报书（终稿）.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
