"""The application book: its parts in their order."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.lanhai import cover, facts, scenes, statements, texts
from testsetkit.families.lanhai.commitment import promise
from testsetkit.families.lanhai.style import head, page
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list, empty for none."""
    pen = Pen(case, rng, "application_book")
    scheme = rng.choice(["cn", "cn", "chapter", "dec", "part"])
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    end_slot = rng.random() < 0.65
    sealed_cover = case.book_seal is not None and (not end_slot or rng.random() < 0.75)
    chapters: list[tuple[str, str]] = []
    facts_apart = rng.random() < 0.6
    told_of_firm = facts.facts(
        pen, case, facts.FIRM_KEYS if facts_apart else facts.FIRM_KEYS + facts.FACTORY_KEYS
    )
    chapters.append(
        (
            rng.choice(["企业基本情况", "申报单位概况", "申报主体基本信息", "企业概况"]),
            told_of_firm + texts.introduction(rng, case),
        )
    )
    if facts_apart:
        chapters.append(
            (
                rng.choice(["智能工厂概况", "工厂基本信息", "智能工厂基本情况"]),
                facts.facts(pen, case, facts.FACTORY_KEYS) + texts.factory(rng, case),
            )
        )
    maturity = texts.maturity(rng, pen, case)
    told = scenes.scenes(pen, case)
    if rng.random() < 0.4:
        table = scenes.overview(rng, case)
        told = table + told if rng.random() < 0.6 else told + table
    chapters.append(
        (
            rng.choice(
                ["智能制造场景建设情况", "场景建设情况", "典型场景应用情况", "智能场景实施内容"]
            ),
            told,
        )
    )
    tail = [
        (rng.choice(["建设成效", "实施效果", "取得的经济社会效益"]), texts.effects(rng, case)),
        (
            rng.choice(["组织管理与人才队伍", "组织与人才保障", "工作机制和人员情况"]),
            statements.paragraphs(statements.people(rng, case))
            or f"<p>{texts.filler(rng, case)}</p>",
        ),
        (
            rng.choice(["安全可控情况", "自主可控与信息安全", "装备软件及网络安全"]),
            statements.paragraphs(statements.secure(rng, case))
            or f"<p>{texts.filler(rng, case)}</p>",
        ),
    ]
    if maturity:
        tail.append(
            (rng.choice(["智能制造能力成熟度情况", "成熟度自评情况", "对标评估情况"]), maturity)
        )
    rng.shuffle(tail)
    chapters += tail
    said = (
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    )
    merits = texts.branch(case, rng) + statements.paragraphs([texts.filler(rng, case), *said])
    chapters.append(
        (rng.choice(["合规经营情况", "企业信用及安全环保情况", "守法经营说明"]), merits)
    )
    if case.lost_page or rng.random() < 0.5:
        chapters.append(
            (
                rng.choice(["主要装备及软件清单", "主要设备一览"]),
                '<div class="new"></div>' + texts.equipment(rng, 46 if case.lost_page else 24),
            )
        )
    chapters.append(
        (rng.choice(["下一步打算", "后续规划", "未来三年规划"]), texts.plans(rng, case))
    )
    if case.commitment == "section":
        text = promise(pen, case, section=True)
        chapters.append(
            (rng.choice(["真实性声明", "申报单位承诺", "承诺"]), f'<div class="keep">{text}</div>')
        )
    if listed:
        items = "".join(
            f"<p class=flat>{escape(_item(rng, n, x))}</p>" for n, x in enumerate(listed, 1)
        )
        chapters.append((rng.choice(["附件目录", "附件清单", "相关证明材料目录"]), items))
    parts = [cover.cover(pen, case, city, level, seal=sealed_cover)]
    if rng.random() < 0.25:
        parts.append(_instructions(rng))
    if rng.random() < 0.35:
        parts.append(texts.contents(rng, chapters, scheme, case))
    for n, (title, inner) in enumerate(chapters, 1):
        heading = head(rng, n, title, scheme)
        parts.append(heading.replace("<h2>", '<h2 class="new">', 1) if n == 1 else heading)
        parts.append(inner)
    if end_slot:
        parts.append(cover.end(pen, case, seal=case.book_seal is not None))
    numbers = (
        rng.choice(["plain", "dashes", "of", "only", "slash"])
        if case.lost_page
        else rng.choice(["plain", "dashes", "of", None])
    )
    running = rng.choice([None, None, None, case.firm.factory, f"{level}智能工厂申报书"])
    if {"factory_name", "enterprise_name"} & (case.blank | case.unlabelled):
        running = None
    html = page(rng, *parts, numbers=numbers, running=running)
    names = (
        f"{case.firm.name}申报书.pdf",
        "申报书（盖章版）.pdf",
        "1申报书.pdf",
        "先进级智能工厂申报材料.pdf",
        "01-申报书终稿.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _instructions(rng: random.Random) -> str:
    """The form's own instructions, left in the book."""
    lines = [
        "申报书应如实填写，数据统计截止时间为2025年12月31日。", "统一社会信用代码应与营业执照保持一致。", "场景名称应参照《智能制造典型场景参考指引》填写，数量不少于8个。",
        "申报书须由法定代表人签字并加盖单位公章。", "申报材料采用A4纸双面打印，装订成册，一式一份。", "没有的内容请填“无”，不得空项。",
    ]  # fmt: skip
    picked = rng.sample(lines, 4)
    return (
        '<div class="new"><h1>填 报 说 明</h1>'
        + "".join(f"<p>{n}. {x}</p>" for n, x in enumerate(picked, 1))
        + "</div>"
    )


def _item(rng: random.Random, n: int, name: str) -> str:
    return f"附件{n}　{name}" if n % 1 == 0 and rng.random() < 0.5 else f"{n}．{name}"
