"""The application book: five covers, instructions, contents, forms, scenarios, prose, pledge, list of attachments, end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.heyan import chapters, covers, forms, scenes
from testsetkit.families.heyan.look import (
    Numbering,
    sheet,
)
from testsetkit.families.heyan.pledge import pledge_text
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

FIRM = ("enterprise_name", "uscc", "established_on", "legal_representative", "registered_address", "enterprise_type", "parent_company", "industry", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
FACTORY = ("factory_name", "factory_address", "total_investment")
_MAY_LACK = ("established_on", "main_business", "employees", "contact_email", "total_investment")


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": LEVELS[case.book_level],
        "accept": [],
    }
    numbering = Numbering(rng.choice(["zhang", "dun", "dun", "dec", "bu", "roman", "dotdec"]))
    end = rng.random() < 0.55
    seal_on_cover = case.book_seal is not None and (not end or rng.random() < 0.8)
    cover = covers.cover(pen, case, city, seal=seal_on_cover)
    parts = [f"<div class=cover>{cover}</div>"]
    if rng.random() < 0.4:
        parts.append(_instructions(rng))
    written = _chapters(pen, case, rng, numbering, listed)
    if rng.random() < 0.4:
        parts.append(_contents(rng, written, numbering.kind))
    parts += [inner for _, inner in written]
    if end:
        parts.append(covers.end(pen, case))
    numbers = (
        rng.choice(["dash", "page", "both", "slash", "tight", "comma"])
        if case.lost_page
        else rng.choice(["dash", "page", "both", "slash", "tight", None])
    )
    running = rng.choice(["", "", f"{case.firm.name}", "智能工厂申报材料", "申报书"])
    html = sheet(rng, *parts, numbers=numbers, running=running, bare_cover=rng.random() < 0.6)
    short = case.firm.brand
    names = (
        "申报书.pdf",
        f"{short}-先进级智能工厂申报书.pdf",
        "一、申报书.pdf",
        f"01{short}智能工厂申请材料（定稿）.pdf",
        "智能工厂申报书最终版20260408.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names)


# ---- what stands before the chapters
def _instructions(rng: random.Random) -> str:
    items = rng.sample([
        "本表用A4纸双面打印，字迹清楚，不得涂改。", "所填数据截至2025年12月31日，金额单位除注明外均为万元。", "“所属行业”按《国民经济行业分类》填写至大类。",
        "没有的内容请填“无”，不要空项。", "法定代表人须亲笔签名，加盖单位公章后有效。", "“工厂名称”应与企业对外使用的名称相符，并能反映产品特征。", "申报基础级、先进级、卓越级、领航级的，均使用本表，并在相应处注明。",
    ], 5)  # fmt: skip
    return (
        f"<div class=brk><h1>{rng.choice(['填　写　说　明', '填报须知', '填表说明'])}</h1>"
        + "".join(f"<p>{in_words(n) + '、' if n else ''}{x}</p>" for n, x in enumerate(items, 1))
        + "</div>"
    )


def _contents(rng: random.Random, written: list[tuple[str, str]], kind: str) -> str:
    numbering, at, out = Numbering(kind), 3, []
    for title, _ in written:
        said = numbering.h2(title).replace("<h2>", "").replace("</h2>", "")
        out.append(
            f'<p class=n style="display:flex;line-height:2"><span>{said}</span><span style="flex:1;overflow:hidden;white-space:nowrap;margin:0 1mm;color:#555">{"…" * 60}</span><span>{at}</span></p>'
        )
        at += 2 if "场景" in title else rng.choice([0, 0, 1])
    return f"<div class=brk><h1>{rng.choice(['目　　录', '目 录'])}</h1>{''.join(out)}</div>"


# ---- chapters
def _chapters(
    pen: Pen, case: Case, rng: random.Random, numbering: Numbering, listed: list[str]
) -> list[tuple[str, str]]:
    """Titles with their finished HTML (heading included), in the book's order."""
    made: list[tuple[str, str]] = []

    def add(title: str, inner: str, *, fresh: bool = False) -> None:
        made.append((title, numbering.h2(title, fresh=fresh) + inner))

    def told(*keys: str) -> tuple[str, ...]:
        kept = [k for k in keys if k not in _MAY_LACK or k in case.blank or rng.random() < 0.8]
        return tuple(
            k for k in kept if case.ownership_told or k not in ("enterprise_type", "parent_company")
        )

    together = rng.random() < 0.35
    firm = forms.facts(
        pen, case, told(*FIRM, *FACTORY) if together else told(*FIRM), "企业基本信息"
    )
    add(
        rng.choice(["申报单位基本情况", "企业基本信息", "申报主体情况"]),
        firm + chapters.owners(pen, case) + chapters.about(rng, case),
        fresh=True,
    )
    if not together:
        add(
            rng.choice(["智能工厂基本信息", "申报工厂情况", "智能工厂建设概述"]),
            forms.facts(pen, case, told(*FACTORY), "工厂信息") + chapters.works(rng, case),
        )
    lead = scenes.overview(rng, case) if rng.random() < 0.5 else ""
    title = rng.choice(["智能制造场景建设", "智能工厂场景建设内容", "重点场景实施情况"])
    heading = numbering.h2(title)
    made.append((title, heading + lead + scenes.scenes(pen, case, numbering)))
    for part in rng.sample([chapters.results, chapters.secure, chapters.people, chapters.level], 4):
        got = part(pen, case, rng)
        if got:
            add(*got)
    add(*chapters.lawful(pen, case, rng))
    if case.lost_page or rng.random() < 0.45:
        add(
            rng.choice(["装备与软件明细", "主要生产装备、工业软件清单"]),
            chapters.inventory(rng, 74 if case.lost_page else 22),
            fresh=case.lost_page,
        )
    add(
        rng.choice(["后续建设计划", "下一阶段工作安排"]),
        chapters.future(rng, case),
        fresh=case.lost_page,
    )
    if case.commitment == "section":
        add(
            rng.choice(["真实性承诺", "申报单位承诺书", "承诺事项"]),
            f"<div class=one>{pledge_text(pen, case, section=True)}</div>",
        )
    if listed:
        form = rng.choice(["附件{}：{}", "{}. {}", "（{}）{}"])
        add(
            rng.choice(["附件目录", "附件材料清单"]),
            "".join(f"<p class=n>{form.format(n, escape(x))}</p>" for n, x in enumerate(listed, 1)),
        )
    return made
