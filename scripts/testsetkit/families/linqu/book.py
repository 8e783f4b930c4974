"""The application book: a house (who types), its cover, form, scenarios and chapters."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.linqu import (
    chapters,
    covers,
    forms_free,
    forms_grid,
    pledge,
    scenes_table,
    scenes_text,
)
from testsetkit.families.linqu.look import Frame, Style, doc, style, title
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_FORMS = {
    "assistant": (*forms_grid.FORMS, forms_free.colons, forms_free.places, forms_free.half, forms_free.asked_table),
    "listed": (forms_free.sheet, forms_free.sheet, forms_free.tiles, forms_free.beside, forms_free.cards, forms_free.leaders, forms_free.columns, forms_grid.over, forms_grid.inside, forms_grid.slant),
    "vendor": (forms_free.coded, forms_free.coded, forms_free.cards, forms_free.tiles, forms_grid.ledger, forms_grid.shared, forms_grid.apart, forms_free.columns, forms_free.colons, forms_grid.mirrored),
    "bureau": (*forms_grid.FORMS, forms_grid.remarked, forms_grid.boxes, forms_free.questions, forms_free.asked_table, forms_free.places, forms_free.leaders),
}  # fmt: skip
_T, _G = scenes_text, scenes_table
_SCENES = {
    "assistant": (*_T.SCENES, _G.register, _G.merged, _G.cells, _G.two_rows, _G.signed, _G.linked),
    "listed": (_T.years, _T.quoted, _T.projects, _T.joined, _T.plain, _G.cards, _G.cards, _G.flow, _G.before_after, _G.abreast, _G.paged),
    "vendor": (_T.modules, _T.modules, _T.decimals, _T.deep, _T.projects, _G.systems, _G.systems, _G.flow, _G.paged, _G.linked, _T.plain),
    "bureau": (*_G.SCENES, _G.form_each, _G.cells, _T.interview, _T.counted, _T.bullets, _T.outline),
}  # fmt: skip
_TITLES = {
    "form": ("企业基本情况", "申报单位基本信息", "基本情况表", "企业及工厂概况", "基本信息"),
    "scene": ("智能场景建设情况", "智能工厂建设内容", "典型场景建设与应用", "场景建设情况", "智能工厂场景实施情况"),
}  # fmt: skip


class Heads:
    """Numbers of chapters in one of several ways."""

    def __init__(self, rng: random.Random) -> None:
        self.way = rng.choice(["cn", "cn", "arabic", "part", "chapter", "bar", "bare"])
        self.count = 0
        self.titles: list[str] = []

    def next(self, named: str, new: bool) -> str:
        self.count += 1
        n, w = self.count, in_words(self.count)
        said = {"cn": f"{w}、{named}", "arabic": f"{n} {named}", "part": f"第{w}部分　{named}", "chapter": f"第{w}章 {named}", "bar": f"{n:02d}　{named}", "bare": named}[self.way]  # fmt: skip
        self.titles.append(said)
        fresh = " new" if new else ""
        if self.way == "bar":
            return f'<div class="bar{fresh}">{said}</div>'
        return f'<h1 class="{fresh.strip()}">{said}</h1>'


def _contents(rng: random.Random, titles: list[str]) -> str:
    """A page with the chapters' names and no numbers of pages."""
    form = rng.choice(["<p class=f style='line-height:2.1'>{}</p>", "<p style='line-height:2'>{}</p>", "<p class=c>{}</p>"])  # fmt: skip
    return f"<div class=new></div>{title('目　录', 17)}{''.join(form.format(t) for t in titles)}"


def _again(pen: Pen, case: Case) -> str:
    """A short introduction in prose, of what the form tells or what nobody asks."""
    f, rng = case.firm, pen.rng
    lines = [rng.choice([f"{escape(f.name)}主要从事{f.product}的生产，工艺装备较为完善。", f"{escape(f.name)}深耕{f.product}领域，坚持以质取胜。"])]  # fmt: skip
    if not gone(case, "established_on") and rng.random() < 0.6:
        lines.append(f"公司自{f.founded[0]}年成立以来，稳步发展。")
    if not gone(case, "factory_name") and rng.random() < 0.6:
        lines.append(f"“{escape(f.factory)}”是公司当前的主力生产基地。")
    if f.parent and case.ownership_told and not gone(case, "parent_company") and rng.random() < 0.5:
        lines.append(f"公司系{escape(f.parent)}权属企业。")
    lines.append(rng.choice(["近三年经营和财务状况良好。", "公司产销两旺，现金流健康。"]) if not case.young else "投产以来经营正常。")  # fmt: skip
    return f"<p>{''.join(lines)}</p>"


def _form(pen: Pen, case: Case, st: Style, house: str) -> str:
    rng = pen.rng
    if not (case.blank | case.unlabelled) and rng.random() < 0.07:
        return forms_free.told(pen, case, st)
    if rng.random() < 0.05:
        return forms_free.blanks(pen, case, st)
    return rng.choice(_FORMS[house])(pen, case, st)


def _frame(case: Case, rng: random.Random, house: str) -> Frame:
    name = escape(case.firm.name)
    heads = {
        "assistant": ("", "", "智能工厂申报材料", name), "listed": (f"■ {name}", f"▍{name}", f"{case.firm.brand} | 智能工厂申报书"),
        "vendor": ("智能制造解决方案", f"{name}智能工厂申报书", "智能工厂项目组编制"), "bureau": ("", "", "申报材料"),
    }[house]  # fmt: skip
    foot = rng.choice(["", "智造提质　数字赋能", "匠心制造 · 智领未来", "让制造更简单"]) if house in ("listed", "vendor") else ""  # fmt: skip
    numbers = case.lost_page or rng.random() < 0.75
    return Frame(numbers, rng.choice(heads), foot, None, bare=rng.random() < 0.6)


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; `listed`: attachments for its own list."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    house = rng.choice(["assistant", "assistant", "listed", "vendor", "bureau", "bureau"])
    st = style(rng, house, rng.choice([10.5, 11, 11.5, 12]))
    sealed, closing = case.book_seal is not None, rng.random() < 0.35
    top = covers.cover(pen, case, city, st, house, seal=sealed and (not closing or rng.random() < 0.6))  # fmt: skip
    heads = Heads(rng)
    every = rng.random() < 0.2
    body = [heads.next(rng.choice(_TITLES["form"]), True), _form(pen, case, st, house)]
    if rng.random() < 0.6:
        body.append(_again(pen, case))

    def add(chapter: chapters.Chapter) -> None:
        body.extend([heads.next(chapter[0], every), chapter[1]])

    others = chapters.fillers(pen, case, st, house)
    tail = chapters.conditions(pen, case, st)
    early = rng.random() < 0.4
    for chapter in others[: len(others) // 2] + (tail if early else []):
        add(chapter)
    scene = rng.choice(_SCENES[house])
    st.guide = rng.random() < 0.15 and all(c.guide_link for c in case.claims)
    lying = scene in scenes_table.LYING and rng.random() < 0.5
    head = heads.next(rng.choice(_TITLES["scene"]), every and not lying)
    before = (
        chapters.listing(pen, case, st)
        if rng.random() < 0.3 and scene not in (_T.plain, _G.bare)
        else ""
    )
    told = before + scene(pen, case, st, str(heads.count))
    body.append(f"<div class=lying>{head}{told}</div>" if lying else head + told)
    for chapter in others[len(others) // 2 :] + ([] if early else tail):
        add(chapter)
    if case.lost_page:
        add(("主要生产设备清单", chapters.machines(pen, 110)))
    elif rng.random() < 0.25:
        add(("主要设备清单", chapters.machines(pen, rng.randrange(8, 20))))
    if case.commitment == "section":
        name = rng.choice(["申报单位承诺", "真实性承诺", "承诺"])
        add((name, f"<div class=keep>{pledge.promise(pen, case, st, section=True)}</div>"))
    if house == "bureau" and rng.random() < 0.35:
        add(chapters.opinions(pen))
    if listed:
        add(chapters.attached(pen, listed))
    foreword = f"<div class=new></div>{chapters.front(rng, house)}" if rng.random() < 0.35 else ""
    if rng.random() < 0.25:
        foreword += _contents(rng, heads.titles)
    last = covers.end(pen, case, seal=sealed) if closing else ""
    html = doc(rng, top, foreword, *body, last, st=st, frame=_frame(case, rng, house))
    names = ("申报书.pdf", f"{case.firm.name}申报书.pdf", f"{level}智能工厂申报书.pdf", "01申报书（盖章扫描）.pdf", "智能工厂申报书终稿.pdf", f"{case.firm.brand}智能工厂申报书.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
