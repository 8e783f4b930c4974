"""The application book: cover, facts, scenarios, other chapters, statements, end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.gaomi import boards, chapters, covers, form, stated
from testsetkit.families.gaomi.look import NUMBERS, SCHEMES, head, page, paragraphs
from testsetkit.families.gaomi.promise import promise
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_RULES = (
    "本表由申报企业填写，数据截至2025年12月31日。", "填写内容应与营业执照等证照一致。", "所有内容须真实准确，不得涂改。", "没有的项目填“无”。", "用A4纸打印，左侧装订。", "申报书须加盖公章后报送，一式一份。", "表格不够可自行加页。", "金额单位除注明外均为万元。",
)  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names for its own list of attachments, empty for none."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    case.headed = True
    scheme = rng.choice(SCHEMES)
    ends = case.lost_page or rng.random() < 0.6
    on_cover = case.book_seal is not None and (not ends or rng.random() < 0.7)
    cover = covers.cover(pen, case, city, sealed=on_cover)
    made: list[chapters.Chapter] = [
        (
            rng.choice(
                ["企业基本情况", "基本情况", "申报单位基本情况", "基本信息", "企业及工厂基本信息"]
            ),
            form.basic(pen, case),
        )
    ]
    if rng.random() < 0.7:
        made.append(
            (
                rng.choice(["企业简介", "企业概况", "单位简介", "企业基本情况介绍"]),
                chapters.introduction(rng, case),
            )
        )
    idle = [of(rng, case) for of in rng.sample(chapters.IDLE, rng.choice([1, 2, 2, 3, 4]))]
    before = idle[: rng.randrange(0, len(idle) + 1)]
    made += before
    made.append(
        (
            rng.choice(
                [
                    "智能制造场景建设情况",
                    "场景建设情况",
                    "典型场景建设情况",
                    "智能工厂建设内容",
                    "主要场景及应用情况",
                    "场景描述",
                    "智能场景应用情况",
                ]
            ),
            _scenes(pen, case),
        )
    )
    tail = [
        *idle[len(before) :],
        chapters.benefits(rng, case),
        chapters.secure(rng, case),
        chapters.people(rng, case),
        chapters.plans(rng, case),
    ]
    maturity = stated.maturity(pen, case)
    if maturity:
        tail.append(
            (
                rng.choice(
                    [
                        "智能制造能力成熟度情况",
                        "成熟度自评估情况"
                        if case.maturity.form != "certificate"
                        else "成熟度评估情况",
                        "能力成熟度",
                    ]
                ),
                maturity,
            )
        )
    rng.shuffle(tail)
    made += [*tail, chapters.lawful(rng, case)]
    if not case.lost_page and rng.random() < 0.3:
        made.insert(
            -1,
            (
                rng.choice(["主要设备清单", "主要生产设备", "装备情况"]),
                chapters.equipment(rng, rng.choice([8, 14, 22])),
            ),
        )
    if listed:
        sign = rng.choice(["{n}.{x}", "附件{n}：{x}", "附件{n} {x}", "（{n}）{x}", "{n}、{x}"])
        made.append(
            (
                rng.choice(["附件清单", "附件目录", "相关附件", "附件"]),
                "".join(
                    f"<p class=f>{escape(sign.format(n=n, x=x))}</p>"
                    for n, x in enumerate(listed, 1)
                ),
            )
        )
    parts = [cover]
    if rng.random() < 0.3:
        picked = rng.sample(_RULES, rng.choice([3, 4, 5]))
        parts.append(
            f"<div class=new><h1>{rng.choice(['填 表 说 明', '填报说明', '填写须知'])}</h1>{paragraphs([f'{n}.{x}' for n, x in enumerate(picked, 1)])}</div>"
        )
    last: list[str] = []
    if case.commitment == "section":
        title = rng.choice(["申报单位承诺", "真实性承诺", "企业承诺", "承诺书"])
        said = promise(pen, case, section=True)
        heading = head(len(made) + 1, title, scheme) if rng.random() < 0.6 else title
        last.append(f"<div class=new><h2>{heading}</h2>{said}</div>")
    if rng.random() < 0.3:
        parts.append(_contents(rng, [t for t, _ in made], scheme, case))
    for n, (title, inner) in enumerate(made, 1):
        broke = ' class="new"' if n == 1 else ""
        parts.append(f"<h2{broke}>{head(n, title, scheme)}</h2>{inner}")
    if case.lost_page:  # whole pages on which nothing that is graded stands, before the last
        parts.append(
            f'<h2 class="new">{rng.choice(["附表：主要设备清单", "附表 设备台账"])}</h2>{chapters.equipment(rng, 170)}'
        )
    hand = case.layout == "bundle" or case.commitment == "section" or case.lost_page
    foot = covers.end(pen, case, sealed=case.book_seal is not None, hand=hand) if ends else ""
    if case.lost_page:
        foot = f'<div class="new">{foot}</div>'
    numbers = rng.choice([*NUMBERS]) if case.lost_page or rng.random() < 0.75 else None
    running = rng.choice(["", "", "", f"{level}智能工厂申报书", "山东省智能工厂申报材料"])
    if rng.random() < 0.12 and covers.known(case, "factory_name"):
        running = case.firm.factory
    html = page(
        rng,
        *parts,
        foot,
        *last,
        numbers=numbers,
        running=running,
        size=rng.choice([11, 12, 12, 12, 14]),
    )
    names = (
        f"{case.firm.name}申报书.pdf",
        "申报书.pdf",
        "智能工厂申报书（定稿）.pdf",
        "01申报书.pdf",
        "申报书-盖章.pdf",
        "申报材料正文.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _scenes(pen: Pen, case: Case) -> str:
    """The chapter on scenarios, sometimes with a list of their names that describes none."""
    rng = pen.rng
    told = boards.scenes(pen, case)
    lead = rng.choice(
        [
            "",
            "",
            "<p>按照《智能制造典型场景参考指引（2025版）》，工厂建设的场景情况如下。</p>",
            f"<p>工厂共建设{len(case.claims)}个场景，具体情况如下：</p>",
            "<p>各场景建设情况分述如下。</p>",
        ]
    )
    if rng.random() < 0.28:
        table = boards.overview(rng, case)
        told = table + told if rng.random() < 0.7 else told + table
    return lead + told


def _contents(rng: random.Random, titles: list[str], scheme: str, case: Case) -> str:
    """A page of contents; page numbers are guessed as people leave them, or missing."""
    lines, at = "", 2
    paged = rng.random() < 0.6
    for n, title in enumerate(titles, 1):
        number = (
            f'<span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span><span>{at}</span>'
            if paged
            else ""
        )
        lines += (
            f'<p class=f style="display:flex"><span>{head(n, title, scheme)}</span>{number}</p>'
        )
        at += rng.choice([1, 1, 2])
        if ("场景" in title or "建设内容" in title) and rng.random() < 0.5:
            lines += "".join(
                f'<p class=f style="padding-left:2em">{k}. {escape(c.claimed)}</p>'
                for k, c in enumerate(case.claims, 1)
            )
    return f"<div class=new><h1>{rng.choice(['目　录', '目录', '目 录'])}</h1>{lines}</div>"
