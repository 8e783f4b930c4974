"""The application book: its parts, and the order in which a writer puts them."""

from __future__ import annotations

import random
import re
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.mengyin import chapters, cover, look, promise, said, scenes, sheets
from testsetkit.families.mengyin.asks import asks
from testsetkit.families.mengyin.grid import GRIDS
from testsetkit.families.mengyin.plain import PLAIN, SENTENCES
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

Chapter = tuple[str, str]
WIDE = "<div class=wide>"


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    level = LEVELS[case.book_level]
    case.filled_by_family["level_applied"] = {"value": case.book_level, "printed": level, "accept": []}  # fmt: skip
    of, scheme = look.drawn(rng), rng.choice(look.SCHEMES)
    where = rng.choice(["cover", "cover", "both", "end"])
    sealed = case.book_seal is not None
    front, goes_on = cover.cover(pen, case, city, level, seal=sealed and where != "end")
    first = (rng.choice(["申报单位基本信息", "企业基本信息", "基本情况", "企业和工厂基本情况", "申报单位及工厂概况", "基本信息表"]), basics(pen, case))  # fmt: skip
    made = [first, *_told(pen, case, scheme)]
    if case.commitment == "section":
        made.append((rng.choice(["真实性承诺", "申报单位承诺", "企业承诺"]), promise.text(pen, case, section=True)))  # fmt: skip
    if listed:
        made.append((rng.choice(["附件清单", "附件目录", "佐证材料目录", "附件材料"]), _list(rng, listed)))  # fmt: skip
    made = [(t, _kept(pen, case, x)) for t, x in made]
    heads = [look.head(scheme, n, t) for n, (t, _) in enumerate(made, 1)]
    parts = [front]
    if not goes_on and rng.random() < 0.2:
        parts.append(chapters.notes(rng))
    if not goes_on and rng.random() < 0.35:
        parts.append(chapters.contents(rng, [h.removeprefix("<h2>").removesuffix("</h2>") for h in heads]))  # fmt: skip
    for n, (h, (_, inner)) in enumerate(zip(heads, made, strict=True)):
        if inner.startswith(WIDE):  # a lying page bears its chapter's heading
            parts.append(inner.replace(WIDE, WIDE + h, 1))
            continue
        parts.append(h.replace("<h2>", "<h2 class=new>", 1) if n == 0 and not goes_on else h)
        parts.append(inner)
    if where != "cover":
        parts.append(cover.end(pen, case, seal=sealed))
    numbers = rng.choice([*look.NUMBERS, *([] if case.lost_page else [None, None])])
    html = look.paper(of, *parts, numbers=numbers, side=rng.choice(["center", "center", "right"]), running=_running(rng, case, level))  # fmt: skip
    names = ("申报书.pdf", f"{case.firm.name}申报书.pdf", f"{level}智能工厂申报书.pdf", "01申报书.pdf", "申报书（定稿盖章）.pdf", f"{case.firm.brand}申报材料.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, wants_native=None)


def _kept(pen: Pen, case: Case, inner: str) -> str:
    """Where a page will be lost: paragraphs and list items marked, so that no fact is lost."""
    if not case.lost_page:
        return inner
    return re.sub(r"(<p[^>]*>)([^<]+)(</p>)", lambda m: m[1] + pen.mark(m[2], what="kept") + m[3], inner)  # fmt: skip


def basics(pen: Pen, case: Case) -> str:
    """The basic information in one of the designs."""
    forced = bool(case.blank | case.unlabelled)
    pools = [GRIDS, GRIDS, GRIDS, PLAIN, PLAIN, *([] if forced else [SENTENCES])]
    pool = pen.rng.choice(pools)
    made = pen.rng.choice(pool)(pen, case, asks(pen, case, spoken=pool is SENTENCES))
    return made + (chapters.history(pen.rng, case) if pen.rng.random() < 0.6 else "")


def _told(pen: Pen, case: Case, scheme: str) -> list[Chapter]:
    """All chapters behind the basic information."""
    rng = pen.rng
    made: list[Chapter] = []
    if rng.random() < 0.7:
        made.append((rng.choice(["工厂概况", "智能工厂建设总体情况", "工厂建设基础"]), chapters.works(rng, case)))  # fmt: skip
    tail: list[Chapter] = [
        (rng.choice(["建设成效", "主要成效", "实施效果", "指标变化情况"]), chapters.results(rng, case)),
        (rng.choice(["保障机制", "工作机制", "保障措施"]), _or(rng, case, said.people(rng, case))),
        (rng.choice(["装备软件与网络", "软硬件情况", "装备、软件和信息系统运行"]), _or(rng, case, said.secure(rng, case))),
        (rng.choice(["守法经营情况", "企业合规情况", "其他需要说明的情况", "依法经营情况"]), chapters.lawful(rng, case)),
    ]  # fmt: skip
    level = chapters.maturity(pen, case)
    if level:
        tail.append((rng.choice(["成熟度评估情况", "智能制造能力成熟度", "对标情况"]), level))
    if rng.random() < 0.4:
        tail.append((rng.choice(["投资情况", "投资构成", "资金投入"]), chapters.spending(rng, case)))  # fmt: skip
    if rng.random() < 0.4:
        tail.append((rng.choice(["信息系统清单", "主要系统", "系统应用情况"]), chapters.systems(rng, case)))  # fmt: skip
    rng.shuffle(tail)
    at = len(made) + 2
    early = rng.random() < 0.15
    if early:
        at += len(tail)
    made += tail if early else []
    made.append((rng.choice(["场景建设情况", "智能制造典型场景", "场景应用情况", "智能场景建设内容", "典型场景建设与应用"]), _scenes(pen, case, scheme, at)))  # fmt: skip
    made += [] if early else tail
    made.append((rng.choice(["下一步计划", "今后打算", "后续建设安排"]), chapters.plans(rng, case)))  # fmt: skip
    if case.lost_page or rng.random() < 0.35:
        table = chapters.machines(rng, 112 if case.lost_page else rng.randrange(12, 26))
        made.append((rng.choice(["主要设备清单", "主要生产设备", "关键装备台账"]), f'<div class={"new" if case.lost_page else "f"}></div>{table}'))  # fmt: skip
    return made


def _or(rng: random.Random, case: Case, lines: list[str]) -> str:
    """The statements, or a sentence that states nothing."""
    if len(lines) > 1 and rng.random() < 0.3:
        lines = [f"{n}.{x}" for n, x in enumerate(lines, 1)]
    elif rng.random() < 0.2:
        lines = ["".join(lines)]
    return look.paragraphs(lines) or f"<p>{rng.choice(['相关工作按计划推进，费用列入年度预算。', '各车间、各部门按年度计划执行，季度小结、年底总结。'])}</p>"  # fmt: skip


def _scenes(pen: Pen, case: Case, scheme: str, at: int) -> str:
    rng = pen.rng
    pool = rng.choice([scenes.HEADED, scenes.HEADED, sheets.TABLES, sheets.TABLES, (*scenes.LINKLESS, sheets.linkless)])  # fmt: skip
    design = rng.choice(pool)
    case.headed = pool in (scenes.HEADED, sheets.TABLES)
    lead = rng.choice(["", "", f"<p>企业结合{case.firm.product}生产特点，对照指引开展场景建设，具体如下。</p>", "<p>已建场景逐项说明如下：</p>"])  # fmt: skip
    list_ = scenes.overview(pen, case) if case.headed and rng.random() < 0.22 else ""
    told = design(pen, case, scheme, at)
    return lead + (told + list_ if list_ and rng.random() < 0.3 else list_ + told)


def _running(rng: random.Random, case: Case, level: str) -> str | None:
    if {"factory_name", "enterprise_name"} & (case.blank | case.unlabelled):
        return None
    return rng.choice([None, None, None, f"{level}智能工厂申报书", case.firm.name, case.firm.factory])  # fmt: skip


def _list(rng: random.Random, listed: list[str]) -> str:
    way = rng.choice(["lines", "lines", "table", "dots"])
    if rng.random() < 0.4:
        listed = rng.sample(listed, len(listed))
    if way == "table":
        rows = "".join(f"<tr><td class=m>{n}</td><td><p class=f>{escape(x)}</p></td><td class=m>{rng.choice(['原件', '复印件', '扫描件'])}</td></tr>" for n, x in enumerate(listed, 1))  # fmt: skip
        return f'<table style="width:86%"><tr><th style="width:12%">序号</th><th>材料名称</th><th style="width:22%">形式</th></tr>{rows}</table>'
    form = rng.choice(["附件{n}：{x}", "附件{n} {x}", "{n}．{x}", "{n}、{x}"]) if way == "lines" else "（{n}）{x}；"  # fmt: skip
    return "".join(f"<p class=f>{form.format(n=n, x=escape(x))}</p>" for n, x in enumerate(listed, 1))  # fmt: skip
