"""The application book: a continuous report with its basic information somewhere in it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan import chapters, covers, facts
from testsetkit.families.yishan.craft import (
    Look,
    box,
    fact,
    grid,
    look,
    ordinal,
    paper,
    para,
    paras,
    pick_way,
)
from testsetkit.families.yishan.scenes_b import describe, overview
from testsetkit.families.yishan.statements import basic
from testsetkit.families.yishan.vows import section
from testsetkit.pen import Pen
from testsetkit.press import Paper

_SLOGANS = (
    "以质取胜 以诚待人",
    "匠心铸就品质",
    "严字当头 实字托底",
    "向管理要效益 向数据要质量",
    "团结 求实 创新 争先",
)
_SCENES = (
    "智能工厂建设情况",
    "场景建设情况",
    "智能制造典型场景应用情况",
    "主要做法",
    "重点场景建设及成效",
    "智能化改造实施情况",
    "场景建设与应用",
    "改造提升情况",
)
_STYLES = ("comma", "comma", "chapter", "part", "digit", "bracket", "roman", "formal", "stop")
_NAMES = ("申报书.pdf", "智能工厂申报材料.pdf", "1申报报告.pdf", "自评报告（盖章版）.pdf", "申报材料正文.pdf", "企业申报资料.pdf", "建设情况报告.pdf")  # fmt: skip
Part = tuple[str, str]


def book(case: Case, rng: random.Random, listed: Sequence[str]) -> Paper:
    """The whole book; `listed` are the attachments that it names."""
    pen = Pen(case, rng, "application_book")
    face = look(rng, folio=True if case.lost_page else None)
    if rng.random() < 0.3:
        face = replace(face, running=rng.choice([*_SLOGANS, case.firm.name, "智能工厂申报材料"]))
    if rng.random() < 0.1:
        face = replace(face, ground=rng.choice([case.firm.brand, "申报专用", "内部资料"]))
    covered = rng.random() < 0.82
    at_end = rng.random() < 0.3
    design = rng.choice(covers.COVERS) if covered else covers.bare
    front = design(pen, case, rng, face, not at_end)
    style = rng.choice(_STYLES)
    parts = _parts(pen, case, rng, face, listed)
    foot = _foot(pen, case, rng) if at_end else ""
    body = _bound(pen, case, rng, face, front, parts, style, foot, covered=covered)
    return paper(pen, face, body, label="申报书", names=_NAMES, cover=covered)


def _parts(
    pen: Pen, case: Case, rng: random.Random, face: Look, listed: Sequence[str]
) -> list[Part]:
    """The chapters in the author's order."""
    told = describe(pen, case, rng, face)
    seen = overview(case, rng, face) if rng.random() < 0.45 else ""
    head = rng.choice(_SCENES)
    made: list[Part] = [(head, seen + told)]
    extra = chapters.some(case, rng, rng.choice([2, 3, 4, 5, 6]))
    cut = rng.randrange(0, len(extra) + 1)
    made = [*extra[:cut], *made, *_conditions(pen, case, rng), *extra[cut:]]
    made.insert(0, (rng.choice(["总体情况", "前言", "申报说明", "引言"]), _opening(case, rng)))
    sheet = (rng.choice(["企业基本情况表", "申报单位基本情况", "基本信息", "企业情况登记表", "申报单位及工厂情况", "申报信息表"]), basic(pen, case, rng, face))  # fmt: skip
    made.insert(rng.choice([0, 0, 1, len(made), len(made), rng.randrange(1, len(made))]), sheet)
    if listed:
        made.append(_attachments(pen, rng, listed))
    return made


def _opening(case: Case, rng: random.Random) -> str:
    if case.branch:
        return para(chapters.request(case, rng))
    name = escape(case.firm.name)
    first = rng.choice(
        [
            f"{name}（以下简称“公司”或“我公司”）主要生产{escape(case.firm.product)}。",
            f"{name}多年来专注于{escape(case.firm.product)}的生产。",
            "",
        ]
    )
    return para(first + chapters.request(case, rng))


def _conditions(pen: Pen, case: Case, rng: random.Random) -> list[Part]:
    """The conditions: a chapter of text, a table, or a chapter each."""
    told = facts.conditions(pen, case, rng)
    way = rng.choice(["text", "text", "table", "apart", "run"])
    head = rng.choice(
        ["基本条件符合情况", "条件对照", "对照申报条件自查情况", "其他需要说明的情况", "保障条件"]
    )
    if not told:
        return []
    if way == "apart":
        return [(h, paras(said)) for h, said in told]
    if way == "table":
        rows = [[str(n), h, "<br>".join(said)] for n, (h, said) in enumerate(told, 1)]
        return [(head, grid(["序号", "事项", "自查情况"], rows, widths=(9, 24, 67), size=10.5))]
    if way == "run":
        return [(head, paras(["".join(said) for _, said in told]))]
    style = rng.choice(["bracket", "digit", "wide", "stop"])
    body = "".join(f"<h4 style='margin:.5em 0 .1em'>{ordinal(style, n)}{h}</h4>{paras(said)}" for n, (h, said) in enumerate(told, 1))  # fmt: skip
    return [(head, body)]


def _attachments(pen: Pen, rng: random.Random, listed: Sequence[str]) -> Part:
    """The list of attachments in one of its forms."""
    head = rng.choice(["附件清单", "附件目录", "所附证明材料", "附件材料清单"])
    names = [fact(pen, x) for x in listed]
    way = rng.choice(["lines", "table", "ticks", "stops"])
    if way == "table":
        rows = [
            [str(n), x, rng.choice(["复印件", "原件", "加盖公章"])] for n, x in enumerate(names, 1)
        ]
        return head, grid(["序号", "材料名称", "备注"], rows, widths=(12, 60, 28), size=11)
    if way == "ticks":
        tick = pick_way(rng)
        return head, "".join(f"<div>{box(True, rng, tick)} {x}</div>" for x in names)
    if way == "stops":
        return head, "".join(f"<div>附件{n}：{x}</div>" for n, x in enumerate(names, 1))
    return head, "".join(f"<div>{n}. {x}</div>" for n, x in enumerate(names, 1))


def _bound(
    pen: Pen, case: Case, rng: random.Random, face: Look, front: str, parts: list[Part], style: str, foot: str, *, covered: bool,
) -> str:  # fmt: skip
    """Cover, commitment, contents and chapters in one of the usual and unusual orders."""
    fresh = rng.random() < 0.3  # long chapters begin on a page of their own
    made = []
    for n, (head, text) in enumerate(parts, 1):
        new = (
            " class='new'" if (n == 1 and covered) or (fresh and n > 1 and len(text) > 2500) else ""
        )
        made.append(f"<h2{new}>{ordinal(style, n)}{head}</h2>{text}")
        if case.lost_page and head in _SCENES:
            made.append(chapters.filler(case, rng, face))
    if case.lost_page:
        made.append("<h2>结束语</h2>" + para("以上报告，请予审查。"))
    vow = section(pen, case, rng) if case.commitment == "section" else ""
    first = vow and rng.random() < 0.5
    heads = [h for h, _ in parts]
    list_at = rng.choice(["front", "front", "back", "none", "none"])
    table = covers.contents(heads, rng, face, style) if list_at != "none" else ""
    page = f'<div style="break-before:page">{table}</div>' if table else ""
    start = front + (vow if first else "") + (page if list_at == "front" else "")
    gap = (
        "<div class='new'></div>"
        if (first or (page and list_at == "front")) and not covered
        else ""
    )
    end = (page if list_at == "back" else "") + ("" if first else vow)
    return start + gap + "".join(made) + foot + end


def _foot(pen: Pen, case: Case, rng: random.Random) -> str:
    """The book's end: name, seal, date."""
    words = rng.choice(
        [("申报单位（盖章）：", ""), ("", ""), ("单位（公章）：", "日期："), ("签章处　", "")]
    )
    seal = covers.seal_here(pen, case, True, "right:8mm;top:-10mm")
    return f'<div class="whole" style="position:relative;text-align:right;margin-top:16mm;line-height:2.2;padding-bottom:16mm">{words[0]}{pen.book("enterprise_name")}<br>{words[1]}{covers.signed_on(pen, case)}{seal}</div>'
