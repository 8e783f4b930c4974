"""The application book."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.tianbao import forms, lines, pledge, says, scenes_more, words
from testsetkit.families.tianbao.covers import book_seal, cover, notes
from testsetkit.families.tianbao.look import Writer, cell, document, look, row, table
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

Chapter = tuple[str, str]
PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "能源管理体系认证证书"}  # fmt: skip


def _paras(texts: list[str]) -> str:
    return "".join(f"<p>{t}</p>" for t in texts if t)


def _form(w: Writer) -> Chapter:
    title = w.pick("基本信息", "企业基本信息", "申报单位基本情况", "基本情况表")
    whole = not (w.case.blank or w.case.unlabelled)
    pool = [*forms.GRIDS, *lines.LINES]
    design = lines.sentences if whole and w.rng.random() < 0.07 else w.rng.choice(pool)
    return title, design(w)


def _profile(w: Writer) -> Chapter:
    """The enterprise in sentences; what a check asks for is marked."""
    case, firm = w.case, w.case.firm
    told = words.profile(w.rng, firm.product, firm.county)
    if case.scale == "words":
        told.insert(1, w.fact(w.pick("公司目前属于规模以下工业企业。", "公司现为规下工业企业，尚未纳入规上统计。")))  # fmt: skip
    if case.branch == "claimed":
        told.append(w.fact(w.pick("我单位属石油石化、有色金属等有行业特殊情况的企业，按规定以分支机构名义申报。", "因所在行业为石油石化行业，情况特殊，由本分支机构申报。")))  # fmt: skip
    return w.pick("企业概况", "企业简介", "单位概况"), f"<p>{''.join(told)}</p>"


def _whole(w: Writer, count: int) -> Chapter:
    title = w.pick("智能工厂建设总体情况", "总体建设情况", "建设基础与思路")
    return title, _paras(words.whole(w.rng, count))


def _scenes(w: Writer) -> Chapter:
    claims = w.case.claims
    design = w.rng.choice(scenes_more.DESIGNS)
    body = design(w, claims)
    lead = ""
    if w.rng.random() < 0.3:
        lead = scenes_more.listing(w, claims, linked=w.case.headed)
    title = w.pick(
        "智能制造场景建设情况", "典型场景建设情况", "智能工厂建设内容", "各环节场景建设情况"
    )
    return title, lead + body


def _titles(w: Writer) -> tuple[str, str, str]:
    """Titles of the three passages; none announces what its passage leaves out."""
    case = w.case
    safe = {
        frozenset({"technology"}): "安全可控情况",
        frozenset({"network"}): "网络与数据安全情况",
    }.get(frozenset(case.secure)) or w.pick("安全可控情况", "安全保障情况", "安全可控水平")
    people = "保障措施"
    if len(case.people) == 2:
        people = w.pick("组织与保障", "组织实施与人员", "组织与人才", "保障机制")
    both = bool(says.accident(case, w, "book") and says.discredit(case, w, "book"))
    lawful = w.pick("守法经营情况", "合规经营", "守法经营")
    if both:
        lawful = w.pick(lawful, "安全、环保、质量及信用情况")
    return safe, people, lawful


def _condition(w: Writer) -> list[Chapter]:
    """What the notice's conditions ask, as a table or in sentences."""
    case = w.case
    names = _titles(w)
    safe, people = says.secure(w), says.people(w)
    said = (says.accident(case, w, "book"), says.discredit(case, w, "book"))
    stated = [w.fact(f"{t}。") for t in said if t]
    told = says.incident(w)
    if told:
        stated.insert(w.rng.randrange(len(stated) + 1), told)
    passages = [(t, p) for t, p in zip(names, (safe, people, stated), strict=True) if p]
    if w.rng.random() < 0.3 and passages:
        grid = [row(cell(a, head=True, shape=w.look), cell("<br>".join(b))) for a, b in passages]
        return [(w.pick("基本条件符合情况", "申报条件自查"), table(grid, [22, 78]))]
    return [(t, _paras(p)) for t, p in passages]


def _gains(w: Writer) -> Chapter:
    return w.pick("实施成效", "建设成效", "主要成效"), _paras(words.gains(w.rng, 4))


def _plan(w: Writer) -> Chapter:
    return w.pick("下一步计划", "下一步工作打算", "后续建设计划"), _paras(words.plans(w.rng))


def _attachments(w: Writer, listed: list[str]) -> Chapter:
    style = w.pick("{}. {}", "附件{}：{}", "{}、{}")
    told = "".join(f"<p class=n>{w.fact(style.format(n, escape(x)))}</p>" for n, x in enumerate(listed, 1))  # fmt: skip
    return w.pick("附件清单", "附件材料目录", "相关证明材料清单"), told


def _opinion(w: Writer) -> Chapter:
    """The applicant's opinion with seal (and, where the cover has none, the date)."""
    said = w.pick("同意申报，所填内容属实。", "情况属实，同意申报。", "以上内容真实，同意上报。")
    if w.case.commitment is None:
        said = w.pick("同意申报。", "经研究，同意上报。")
    sealed = w.pen.slot("seal", f'<div style="position:relative;width:60mm;height:46mm">{book_seal(w, "left:10mm;top:5mm", 40)}</div>', filled=w.case.book_seal is not None, of="application_book")  # fmt: skip
    rows = [row(cell(f"<p>{said}</p><div>（单位公章）</div>{sealed}", style="height:70mm;vertical-align:top"))]  # fmt: skip
    rows.append(row(cell(f"{w.pick('市级主管部门意见', '推荐单位意见', '地方主管部门审核意见')}：<div style='height:34mm'></div><div style='text-align:right;white-space:pre'>（盖章）　　　年　　月　　日</div>")))  # fmt: skip
    return w.pick("申报单位意见", "审核意见", "单位意见"), f'<div style="break-inside:avoid">{table(rows)}</div>'  # fmt: skip


def _equipment(w: Writer) -> Chapter:
    """A list of machines."""
    names = w.rng.sample(("立式加工中心", "五轴加工中心", "桁架机械手", "自动导引车", "激光切割机", "三坐标测量仪", "在线称重机", "立体货架", "伺服压力机", "工业网关", "码垛机", "喷涂机械臂"), 7)  # fmt: skip
    rows = [row(*[cell(h, head=True, shape=w.look) for h in ("序号", "设备名称", "数量（台/套）", "投用年份")])]  # fmt: skip
    rows += [row(*[cell(str(x), style="text-align:center") for x in (n, k, w.rng.randrange(1, 40), w.rng.choice([2024, 2025]))]) for n, k in enumerate(names, 1)]  # fmt: skip
    return w.pick("主要设备清单", "主要装备情况"), table(rows, [12, 42, 23, 23])


def _contents(w: Writer, chapters: list[Chapter], style: str) -> str:
    body = "".join(
        f'<p class=n style="margin:2mm 6mm">{_numbered(style, n, t)}</p>'
        for n, (t, _) in enumerate(chapters, 1)
    )
    return f'<div style="break-after:page"><h1 style="text-align:center">{w.pick("目  录", "目录")}</h1>{body}</div>'


def _numbered(style: str, n: int, title: str) -> str:
    return style.format(c=in_words(n), n=n, t=title)


def _hand(case: Case, rng: random.Random) -> frozenset[str]:
    """Fields filled in with a pen: only in books that certainly come as a copy."""
    copied = case.layout == "bundle" or case.lost_page or case.commitment == "section"
    if not copied or rng.random() > 0.3:
        return frozenset()
    return frozenset(rng.sample(["contact_name", "contact_phone", "legal_representative", "employees"], rng.choice([1, 2])))  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The whole book."""
    pen = Pen(case, rng, "application_book")
    shape = look(rng, numbered=case.lost_page or rng.random() < 0.75)
    case.headed, case.told_in_prose = True, False
    w = Writer(pen, case, rng, shape, _hand(case, rng))
    seal_on_cover = rng.random() < 0.7
    first = cover(w, city, seal_here=seal_on_cover)
    if rng.random() < 0.5:
        first += notes(w)
    style = w.pick("{c}、{t}", "{c}、{t}", "第{c}部分 {t}", "{n}. {t}", "{n} {t}", "第{c}章 {t}")
    long = case.lost_page
    front = [_form(w), _profile(w)]
    if rng.random() < 0.25:
        front.reverse()
    chapters = [*front, _whole(w, rng.choice([2, 3])) if not long else _whole(w, 4)]
    shape.extra["scenes"] = str(len(chapters) + 1)
    chapters.append(_scenes(w))
    after = [*_condition(w), _gains(w)]
    rng.shuffle(after)
    if rng.random() < 0.35:
        after.append(_equipment(w))
    after.append(_plan(w))
    chapters += after
    if not seal_on_cover:
        chapters.append(_opinion(w))
    if case.list_attachments:
        chapters.append(_attachments(w, listed))
    if case.commitment == "section":
        title = w.pick("真实性承诺", "企业真实性承诺", "申报材料真实性承诺")
        chapters.insert(len(chapters) - rng.choice([0, 1]), (title, pledge.section(w)))
    body = _contents(w, chapters, style) if rng.random() < 0.3 else ""
    apart = rng.random() < 0.15
    for n, (title, inner) in enumerate(chapters, 1):
        top = "break-before:page;" if (apart and n > 1) or "承诺" in title else ""
        body += f'<h2 style="{top}">{_numbered(style, n, title)}</h2>{inner}'
        if long and n == len(chapters) - 1:
            body += _idle(w)
    if rng.random() < 0.2:
        shape.running = f"{LEVELS[case.book_level]}智能工厂申报书"
    html = document(shape, first + body)
    names = (f"{LEVELS[case.book_level]}智能工厂申报书.pdf", "申报书.pdf", f"申报书-{case.firm.brand}.pdf", "智能工厂申报书（盖章版）.pdf", "1申报书正文.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names)


def _idle(w: Writer) -> str:
    """Pages on which nothing is told that anybody asks for."""
    texts = words.whole(w.rng, 5) + words.plans(w.rng, 4) + words.gains(w.rng, 5)
    made = ""
    title = w.pick("建设过程记录", "项目推进情况", "实施过程说明")
    for k in (1, 2):
        made += f'<div style="break-before:page;break-after:page"><h3>{title}（{in_words(k)}）</h3>{_paras(w.rng.sample(texts, 8))}</div>'
    return made
