"""The application book: cover, form, chapters in a clerk's order, signature, attachments."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import on_paper
from testsetkit.case import Case, City
from testsetkit.families.changyi import (
    chapters,
    covers,
    facts,
    forms_a,
    forms_b,
    forms_c,
    forms_d,
    look,
    pledge,
    scenes_a,
    scenes_b,
    scenes_c,
    statements,
)
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

Chapter = tuple[str, str]
FORMS = (*forms_a.LAYOUTS, *forms_b.LAYOUTS, *forms_c.LAYOUTS, *forms_d.LAYOUTS)
SCENES = (*scenes_a.LAYOUTS, *scenes_b.LAYOUTS, *scenes_c.LAYOUTS)
_FORM_TITLES = (
    "企业基本情况",
    "申报单位基本信息",
    "基本情况表",
    "企业（工厂）概况",
    "申报表",
    "单位基本信息及工厂情况",
    "企业简介",
    "附表：企业基本信息",
)
_SCENE_TITLES = (
    "建设内容",
    "应用实践",
    "主要亮点",
    "数字化改造情况",
    "智能场景建设情况",
    "主要做法",
    "智能工厂建设成果",
    "典型场景",
    "具体建设内容及效果",
    "车间智能化应用",
    "场景描述",
)
_FILLER = "公司将进一步完善相关工作，确保智能工厂持续稳定运行。"


def form(pen: Pen, case: Case) -> str:
    """The basic information in one of the designs."""
    rng = pen.rng
    forced = bool(case.blank | case.unlabelled)
    if not forced and rng.random() < 0.09:
        return rng.choice(forms_c.PROSE)(pen, case)
    contact = {"contact_name", "contact_phone"}
    if on_paper(case) and not contact & (case.blank | case.unlabelled) and rng.random() < 0.22:
        case.told_in_prose = True  # the contact by hand: a person may be asked
    asks = facts.asks(pen, case, boxed=rng.random() < 0.1, noisy=rng.random() < 0.85)
    layout = rng.choice(FORMS)
    made = layout(pen, case, asks)
    lies = layout in (forms_b.across, forms_a.triples, forms_a.above) and rng.random() < 0.35
    return f"<div class=wide>{made}</div>" if lies else made


def _scenes(pen: Pen, case: Case) -> Chapter:
    rng = pen.rng
    told = rng.choice(SCENES)(pen, case)
    title = rng.choice(_SCENE_TITLES)
    if rng.random() < 0.3:
        told = chapters.overview(rng, case) + told
    if rng.random() < 0.2:
        told += chapters.screenshot(rng)
    return title, told


def _conditions(pen: Pen, case: Case) -> list[Chapter]:
    """People, security, assessment, statements: apart or thrown together."""
    rng = pen.rng
    people = statements.people(rng, case) or [_FILLER]
    secure = statements.secure(rng, case) or ["有关情况正常。"]
    told = [
        (
            rng.choice(["组织和人员", "组织保障及人才情况", "工作机制", "管理机构与队伍"]),
            look.paragraphs(people),
        ),
        (
            rng.choice(["安全可控情况", "关于安全", "装备软件与网络", "自主可控及网络安全情况"]),
            look.paragraphs(secure),
        ),
        (
            rng.choice(["守法经营情况", "有关情况说明", "企业信用和安全环保", "其他说明"]),
            chapters.branch(case) + chapters.compliance(rng, case),
        ),
    ]
    level = chapters.maturity(pen, case)
    if level:
        told.append((rng.choice(["成熟度评估情况", "智能制造能力成熟度", "对标情况"]), level))
    rng.shuffle(told)
    if rng.random() < 0.3:
        inner = "".join(f"<p class=flat><b>{n}. {t}</b></p>{x}" for n, (t, x) in enumerate(told, 1))
        return [(rng.choice(["申报条件符合情况", "基本条件自查", "综合情况"]), inner)]
    return told


def _others(pen: Pen, case: Case) -> list[Chapter]:
    rng = pen.rng
    pool: list[Chapter] = [
        ("信息化历程", chapters.history(rng, case)), (rng.choice(["企业荣誉", "取得的资质荣誉"]), chapters.honours(rng, case)),
        (rng.choice(["效益分析", "实施效果", "建设成效"]), chapters.benefits(rng, case)), (rng.choice(["下一步工作打算", "今后计划", "未来规划"]), chapters.plans(rng, case)),
        (rng.choice(["软件投入情况", "资金使用"]), chapters.spending(rng, case)),
    ]  # fmt: skip
    pool = pool[2:] if case.young else pool
    return rng.sample(pool, rng.choice([1, 2, 3, 3]))


def _chapters(pen: Pen, case: Case) -> list[Chapter]:
    rng = pen.rng
    made = [
        (
            rng.choice(_FORM_TITLES),
            form(pen, case) + (chapters.introduction(rng, case) if rng.random() < 0.7 else ""),
        )
    ]
    scene = _scenes(pen, case)
    tail = [*_conditions(pen, case), *_others(pen, case)]
    rng.shuffle(tail)
    at = rng.choice([0, 0, 0, len(tail) // 2, len(tail)])
    made += [*tail[:at], scene, *tail[at:]]
    if case.lost_page:
        made.insert(
            2,
            (
                rng.choice(["主要设备清单", "设备台账（摘录）"]),
                '<div class="new"></div>' + chapters.equipment(rng, 66),
            ),
        )
    elif rng.random() < 0.3:
        made.append(("主要设备", chapters.equipment(rng, rng.randrange(8, 20))))
    return made


def _contents(rng: random.Random, titles: list[str], scene: int, case: Case) -> str:
    lines, at = "", 2
    dots = rng.random() < 0.6
    for n, title in enumerate(titles):
        filler = (
            '<span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm"></span>'
            if dots
            else "　……　"
        )
        lines += (
            f'<p class=flat style="display:flex"><span>{title}</span>{filler}<span>{at}</span></p>'
        )
        at += rng.choice([1, 1, 2])
        if n == scene and rng.random() < 0.4:
            lines += "".join(
                f'<p class=flat style="padding-left:2em">{k}. {escape(c.claimed)}</p>'
                for k, c in enumerate(case.claims, 1)
            )
    return f'<div class="new"><h1>目　录</h1>{lines}</div>'


def _instructions(rng: random.Random) -> str:
    lines = [
        "本表由申报企业填写，县局审核。",
        "数据截止到2025年底，金额保留两位小数。",
        "请双面打印，左侧装订，一式一份。",
        "没有的项目可以不填或划“/”。",
        "场景名称要对照参考指引。",
        "封面和承诺书要盖章，法定代表人要签字。",
    ]
    return (
        '<div class="new"><h1>填表须知</h1>'
        + "".join(f"<p>{n}、{x}</p>" for n, x in enumerate(rng.sample(lines, 4), 1))
        + "</div>"
    )


def _listed(rng: random.Random, listed: list[str]) -> Chapter:
    form = rng.choice(["{n}. {x}", "附件{n}：{x}", "（{n}）{x}", "{n}、{x}（见后）", "附{n}　{x}"])
    if rng.random() < 0.25:
        inner = look.grid(
            ("序号", "材料名称", "份数"),
            [(str(n), escape(x), "1") for n, x in enumerate(listed, 1)],
        )
    else:
        inner = "".join(
            f"<p class=flat>{form.format(n=n, x=escape(x))}</p>" for n, x in enumerate(listed, 1)
        )
    return rng.choice(["附件目录", "所附材料", "附件清单", "佐证材料目录"]), inner


def _body(pen: Pen, case: Case, made: list[Chapter]) -> tuple[str, list[str], int]:
    """Chapters under their headings; the headings and where the scenarios stand."""
    rng = pen.rng
    scheme = rng.choice(look.SCHEMES)
    numbers = look.wrong(rng, len(made))
    titles = [look.head(n, t, scheme) for n, (t, _) in zip(numbers, made, strict=True)]
    scene = next(n for n, (t, _) in enumerate(made) if t in _SCENE_TITLES)
    out = ""
    for n, (title, (_, inner)) in enumerate(zip(titles, made, strict=True)):
        heading = f'<h2 class="{"new" if n == 0 else ""}">{title}</h2>'
        if "<div class=wide>" in inner:
            out += inner.replace("<div class=wide>", f"<div class=wide>{heading}", 1)
        elif inner.startswith('<div class="new"></div>'):
            out += heading.replace('class=""', 'class="new"') + inner.removeprefix(
                '<div class="new"></div>'
            )
        else:
            out += heading + inner
    return out, titles, scene


def _running(rng: random.Random, case: Case) -> str | None:
    if {"factory_name"} & (case.blank | case.unlabelled):
        return None
    level = LEVELS[case.book_level]
    return rng.choice(
        [None, None, None, case.firm.factory, f"{level}智能工厂申报材料", case.firm.name]
    )


def _pledged(pen: Pen, case: Case, made: list[Chapter]) -> str:
    """The commitment as a page behind the cover, or put among the chapters."""
    rng = pen.rng
    if case.commitment != "section":
        return ""
    text = f'<div class="keep">{pledge.promise(pen, case, section=True)}</div>'
    title = rng.choice(["承诺", "企业承诺", "真实性承诺", "申报单位声明及承诺"])
    if rng.random() < 0.4:
        return f'<div class="new"><h1>{title}</h1>{text}</div>'
    made.append((title, text))
    return ""


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names of attachments for its own list, empty for none."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": level,
        "accept": [],
    }
    month_only = case.book_day is not None and covers.real(case.book_day) and rng.random() < 0.15
    end_slot = month_only or rng.random() < 0.6
    sealed = case.book_seal is not None
    cover = covers.cover(
        pen,
        case,
        city,
        seal=sealed and (not end_slot or rng.random() < 0.75),
        month_only=month_only,
    )
    made = _chapters(pen, case)
    pledged = _pledged(pen, case, made)
    if listed:
        made.insert(len(made) if rng.random() < 0.7 else 1, _listed(rng, listed))
    body, titles, scene = _body(pen, case, made)
    front = (_instructions(rng) if rng.random() < 0.25 else "") + (
        _contents(rng, titles, scene, case) if rng.random() < 0.35 else ""
    )
    tail = covers.end(pen, case, seal=sealed) if end_slot else ""
    holes = look.ring_holes(rng) if rng.random() < 0.12 else ""
    html = look.page(
        rng,
        *(holes, cover, pledged, front, body, tail),
        numbers=look.number_style(rng, sure=case.lost_page),
        running=_running(rng, case),
        first_bare=rng.random() < 0.5,
    )
    names = (
        f"{case.firm.name}申报书.pdf",
        "申报书.pdf",
        "01申报书（盖章）.pdf",
        f"{level}智能工厂申报书.pdf",
        "申报材料（打印版）.pdf",
        "申报书最终版2.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)
