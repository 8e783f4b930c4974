"""The application book: cover, notes, contents, facts, scenarios, statements, end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.rushan import chapters as tell
from testsetkit.families.rushan.commit import promise
from testsetkit.families.rushan.covers import cover, end_block
from testsetkit.families.rushan.facts import facts
from testsetkit.families.rushan.scenes import scenes
from testsetkit.families.rushan.style import head, leader, page
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

Chapter = tuple[str, str]
_NAMES = (
    "{name}先进级智能工厂申报书.pdf", "申报书.pdf", "01申报书（盖章）.pdf", "智能工厂申报书-终稿.pdf", "申报书正文.pdf", "{name}申报材料.pdf",
)  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book. `listed`: names for its own list of attachments, empty for none."""
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    end = rng.random() < 0.55
    on_cover = case.book_seal is not None and (not end or rng.random() < 0.75)
    bare = rng.random() < 0.3
    front = cover(pen, case, city, seal=on_cover, bare=bare)
    in_form = case.maturity.book_level is not None and rng.random() < 0.4
    first, second = facts(pen, case, level=rng.random() < 0.3, maturity=in_form)
    in_form = any(m.get("key") == "maturity_level" for m in pen.marks.values())
    made = _opening(rng, case, first, second)
    made.append((rng.choice(["场景建设情况", "智能制造典型场景建设情况", "智能场景建设与应用", "各环节场景建设情况", "主要建设内容（分场景）", "典型场景描述"]), scenes(pen, case)))  # fmt: skip
    made += _middle(pen, case, in_form=in_form)
    made += _closing(pen, case, listed)
    scheme = rng.choice(["cn", "cn", "chapter", "dec", "point", "part", "roman"])
    parts = [front]
    if rng.random() < 0.35:
        parts.append(tell.notes(rng))
    if rng.random() < 0.4:
        parts.append(_contents(rng, made, scheme, case))
    if rng.random() < 0.2:
        parts.insert(1, tell.control(rng, case))
    fresh = rng.random() < 0.15
    for n, (title, inner) in enumerate(made, 1):
        style = ' class="new"' if n == 1 or fresh else ""
        parts.append(f"<h2{style}>{escape(head(scheme, n, title))}</h2>{inner}")
    if end:
        parts.append(end_block(pen, case, seal=case.book_seal is not None))
    html = _bound(rng, case, parts, level)
    names = tuple(x.format(name=case.firm.name) for x in _NAMES)
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _bound(rng: random.Random, case: Case, parts: list[str], level: str) -> str:
    styles = ["plain", "dash", "long", "of", "ye", "slash", "dots", "pq", "page", "gong", "wave"]
    numbers = rng.choice(styles if case.lost_page else [*styles, "zero", None, None])
    running = rng.choice([None, None, None, f"{level}智能工厂申报书", case.firm.name, f"{case.firm.brand}智能制造"])  # fmt: skip
    return page(rng, *parts, numbers=numbers, running=running, first_bare=rng.random() < 0.4)


def _opening(rng: random.Random, case: Case, first: str, second: str) -> list[Chapter]:
    profile = tell.profile(rng, case) if rng.random() < 0.7 else ""
    before = rng.random() < 0.25
    inner = f"{profile}{first}" if before else f"{first}{profile}"
    made = [(rng.choice(["企业基本信息", "申报单位基本情况", "基本信息", "企业基本情况", "申报主体基本信息", "企业概况与基本信息"]), inner)]  # fmt: skip
    if second:
        made.append(
            (rng.choice(["工厂基本信息", "智能工厂基本情况", "申报工厂信息", "工厂概况"]), second)
        )
    if rng.random() < 0.6:
        made.append((rng.choice(["总体建设情况", "智能工厂总体情况", "建设总体思路与架构"]), tell.general(rng, case)))  # fmt: skip
    if case.firm.founded[0] < 2019 and rng.random() < 0.25:
        made.append((rng.choice(["建设历程", "发展历程"]), tell.history(rng, case)))
    if rng.random() < 0.15:
        made.append((rng.choice(["术语与缩略语", "缩略语说明"]), tell.terms(rng, case)))
    return made


def _middle(pen: Pen, case: Case, *, in_form: bool) -> list[Chapter]:
    rng = pen.rng
    made: list[Chapter] = [
        (rng.choice(["组织实施与人员情况", "组织保障", "组织机构及队伍建设", "实施保障"]), tell.organisation(rng, case)),
        (rng.choice(["技术来源与运行管理", "装备软件及系统使用情况", "安全保障情况", "技术与运维管理情况"]), tell.security(rng, case)),
        (rng.choice(["实施成效", "建设成效", "经济和社会效益", "关键绩效指标"]), tell.effects(rng, case)),
    ]  # fmt: skip
    told = tell.maturity(pen, case) if not in_form or rng.random() < 0.5 else ""
    if told:
        made.append(
            (rng.choice(["成熟度自评估情况", "智能制造能力成熟度评估", "能力成熟度情况"]), told)
        )
    more = [("企业荣誉", tell.honours(rng, case)), ("企业标准建设情况", tell.standards(rng, case)), ("资金投入结构", tell.spending(rng, case))]  # fmt: skip
    made += rng.sample(more, rng.choice([0, 1, 1, 2]))
    rng.shuffle(made)
    return made


def _closing(pen: Pen, case: Case, listed: list[str]) -> list[Chapter]:
    rng = pen.rng
    made = [(rng.choice(["合规经营情况", "基本条件符合情况", "企业守法与信用情况", "申报条件说明"]), tell.conditions(rng, case))]  # fmt: skip
    if case.lost_page or rng.random() < 0.35:
        list_ = tell.equipment(rng, 78 if case.lost_page else 22)
        made.append((rng.choice(["主要设备明细表", "关键装备清单", "智能装备一览表"]), list_))
    made.append((rng.choice(["下一步计划", "后续建设计划", "未来规划"]), tell.plans(rng, case)))
    if case.commitment == "section":
        title = rng.choice(["真实性承诺", "申报单位承诺", "企业承诺", "申报单位真实性承诺"])
        made.append((title, promise(pen, case, section=True)))
    if listed:
        made.append((rng.choice(["附件清单", "附件材料目录", "相关证明材料清单", "附件"]), tell.attachments(rng, case, listed)))  # fmt: skip
    return made


def _contents(rng: random.Random, made: list[Chapter], scheme: str, case: Case) -> str:
    lines, at = "", rng.choice([1, 2, 3])
    deep = rng.random() < 0.5
    for n, (title, _) in enumerate(made, 1):
        lines += leader(head(scheme, n, title), at)
        if deep and "场景" in title:
            for k, c in enumerate(case.claims, 1):
                lines += leader(f"{n}.{k} {c.claimed}" if scheme == "dec" else f"{k}．{c.claimed}", at + k // 2, 2)  # fmt: skip
            at += len(case.claims) // 2
        at += rng.choice([0, 1, 1])
    return f"<div class=new><h1>{rng.choice(['目　　录', '目录', '目　次'])}</h1>{lines}</div>"
