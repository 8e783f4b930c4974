"""The application book: cover, notes, basic information, chapters, scenarios, statements, end."""

from __future__ import annotations

import random
import re
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.laizhou import chapters, covers, lines, sheets, statements
from testsetkit.families.laizhou.commitment import promise
from testsetkit.families.laizhou.style import NUMBERS, SCHEMES, SURE_NUMBERS, head, page
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_NOTES = (
    "申报书各项内容应实事求是填写，表述明确。", "统计数据截至2025年12月31日。", "申报书使用A4纸双面打印，胶装成册。", "表格中没有的内容填“无”。",
    "相关证明材料复印件须加盖公章。", "所属行业按照《国民经济行业分类》填写。", "金额单位为万元，保留两位小数。", "申报书一式一份，同时报送电子版。",
)  # fmt: skip
BASIC = (
    "企业基本信息",
    "申报单位基本情况",
    "基本信息表",
    "申报主体基本情况",
    "企业及工厂基本信息",
    "智能工厂基本信息",
)
SCENES = (
    "智能工厂场景建设情况",
    "场景建设情况",
    "智能制造场景建设",
    "典型场景建设与应用",
    "各环节建设情况",
    "智能场景打造情况",
    "主要建设内容",
)


def _statements(pen: Pen, case: Case) -> list[tuple[str, str]]:
    """Chapters with what the enterprise says of itself."""
    rng, made = pen.rng, []
    people = statements.paragraphs(statements.people(rng, case))
    secure = statements.paragraphs(statements.secure(rng, case))
    title = "组织与人才情况" if len(case.people) == 2 else "组织保障" if "organisation" in case.people else "人才情况"  # fmt: skip
    made.append((title, people))
    made.append(("安全可控情况" if "technology" in case.secure else "网络与数据情况", secure))
    told = statements.maturity(pen, case)
    if told:
        made.append(
            (rng.choice(["智能制造能力成熟度情况", "能力成熟度评估情况", "自评估情况"]), told)
        )
    said = [
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    made.append((rng.choice(["守法合规情况", "合规经营情况", "企业信用与合规情况"]), statements.branch(case, rng) + chapters.management(rng, case) + statements.paragraphs(said)))  # fmt: skip
    return made


def _filled(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    return [
        (k, of(rng, case))
        for k, of in rng.sample(list(chapters.LONG.items()), rng.choice([0, 1, 2, 3]))
    ]


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list, empty for none."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    scheme = rng.choice(SCHEMES)
    at_end = rng.random() < 0.6
    on_cover = case.book_seal is not None and (not at_end or rng.random() < 0.75)
    front = covers.cover(pen, case, city, seal=on_cover)
    parts: list[tuple[str, str]] = [(rng.choice(BASIC), lines.design(pen, case))]
    apart = rng.random() < 0.5
    parts.append(
        (rng.choice(["企业概况", "企业简介", "公司基本情况介绍"]), chapters.profile(rng, case))
    )
    if apart:
        parts.append(
            (
                rng.choice(["智能工厂建设总体情况", "智能工厂概况", "总体架构"]),
                chapters.factory(rng, case),
            )
        )
    more = _filled(rng, case)
    parts += more[:1]
    scenes = sheets.told(pen, case)
    if rng.random() < 0.3:
        scenes = chapters.overview(rng, case) + scenes
    parts.append((rng.choice(SCENES), scenes))
    tail = [*more[1:], *_statements(pen, case)]
    tail.append(
        (
            rng.choice(["建设成效", "实施成效", "综合效益", "经济和社会效益"]),
            chapters.benefits(rng, case),
        )
    )
    rng.shuffle(tail)
    parts += tail
    parts.append((rng.choice(["下一步工作计划", "未来三年规划", "下一步打算", "后续建设计划"]), chapters.plans(rng, case)))  # fmt: skip
    if case.lost_page or rng.random() < 0.3:
        parts.append((rng.choice(["主要设备清单", "主要智能装备一览"]), "<!--new-->" + chapters.equipment(rng, 84 if case.lost_page else rng.randrange(12, 30))))  # fmt: skip
    if case.commitment == "section":
        spot = rng.choice([len(parts), len(parts), 1])
        parts.insert(spot, (rng.choice(["真实性承诺", "申报单位承诺", "企业承诺", "承诺书"]), "<!--new-->" + promise(pen, case, section=True)))  # fmt: skip
    if listed:
        form = rng.choice(["附件{n}：{x}", "{n}.{x}", "（{n}）{x}", "附件{n} {x}", "{n}、{x}"])
        items = "".join(
            f"<p class=flat>{form.format(n=n, x=escape(x))}</p>" for n, x in enumerate(listed, 1)
        )
        parts.append((rng.choice(["附件清单", "附件目录", "证明材料清单", "相关附件"]), items))
    out = [front]
    if rng.random() < 0.35:
        notes = rng.sample(_NOTES, rng.choice([3, 4, 5]))
        out.append(
            f"<div class=new><h1>{rng.choice(['填 报 说 明', '填写说明', '填表须知'])}</h1>"
            + "".join(f"<p>{n}. {x}</p>" for n, x in enumerate(notes, 1))
            + "</div>"
        )
    if rng.random() < 0.45:
        told = rng.random() < 0.6 and not case.lost_page
        out.append(_contents(rng, parts, scheme, len(out) + 2, told))
    own_pages = rng.random() < 0.2
    for n, (title, inner) in enumerate(parts, 1):
        fresh = n == 1 or inner.startswith("<!--new-->") or own_pages or "class=wide" in inner
        heading = f"<h2{' class=new' if fresh else ''}>{head(n, title, scheme)}</h2>"
        if inner.startswith("<div class=wide>"):  # the heading stands on the lying page too
            out.append(
                inner.replace(
                    "<div class=wide>", f"<div class=wide>{heading.replace(' class=new', '')}", 1
                )
            )
        else:
            out.append(heading + inner)
    if at_end:
        out.append(covers.end(pen, case, seal=case.book_seal is not None))
    numbers = rng.choice(SURE_NUMBERS if case.lost_page else [*NUMBERS, None, None])
    running = rng.choice([None, None, None, f"{level}智能工厂申报书", case.firm.name])
    html = page(rng, *out, numbers=numbers, running=running, bare_first=rng.random() < 0.6, size=rng.choice([11, 11.5, 12]))  # fmt: skip
    names = (
        "申报书.pdf",
        "智能工厂申报书（盖章）.pdf",
        "1.申报书.pdf",
        f"{case.firm.brand}申报材料.pdf",
        "申报书扫描件.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _contents(
    rng: random.Random, parts: list[tuple[str, str]], scheme: str, first: int, told: bool
) -> str:
    """Contents, with about the pages where `told`."""
    rows, at = "", float(first)
    for n, (title, inner) in enumerate(parts, 1):
        shown = f"　{int(at)}" if told else ""
        dots = (
            '<span style="flex:1;border-bottom:.3mm dotted #777;margin:0 2mm 1.6mm"></span>'
            if told
            else ""
        )
        rows += f'<p class=flat style="display:flex"><span>{head(n, title, scheme)}</span>{dots}<span>{shown}</span></p>'
        at += len(re.sub(r"<[^>]*>", "", inner)) / 850 + inner.count("<tr") / 45 + 0.1
    return f"<div class=new><h1>{rng.choice(['目　录', '目 录', '目录'])}</h1>{rows}</div>"
