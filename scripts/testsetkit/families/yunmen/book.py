"""The application book: cover, contents, chapters, pledge, attachments, closing page."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.yunmen import covers, forms, pledge, prose, scenes
from testsetkit.families.yunmen.look import Count, rows, sheet
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_FIRM = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
_FACTORY = ("factory_name", "factory_address", "total_investment")
_OPTIONAL = {"established_on", "main_business", "employees", "contact_email", "total_investment"}


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": LEVELS[case.book_level],
        "accept": [],
    }
    end = rng.random() < 0.5
    seal = case.book_seal is not None and (not end or rng.random() < 0.75)
    first = covers.cover(pen, case, city, seal=seal)
    parts = _chapters(pen, case, listed)
    count = Count(rng.choice(["dun", "dun", "part", "dec", "bare", "round", "table", "full"]))
    inner = "".join(
        count.title(t, fresh=fresh or not n) + html for n, (t, html, fresh) in enumerate(parts)
    )
    if rng.random() < 0.35:
        first += covers.contents(pen, [t for t, _, _ in parts])
    if end:
        inner += covers.end(pen, case)
    numbers = rng.choice(["p", "dash", "di", "of", "P", "tilde", "ye", "dot"])
    if not case.lost_page and rng.random() < 0.25:
        numbers = ""
    elif case.lost_page:
        numbers = rng.choice(["dash", "di", "of"])
    head = rng.choice(["", "", "智能工厂申报材料", case.firm.name])
    html = sheet(rng, first, inner, numbers=numbers, head=head, bare=True)
    names = (
        "申报书.pdf",
        f"{case.firm.brand}申报书（盖章版）.pdf",
        "1申报书正文.pdf",
        "智能工厂申报书终稿.pdf",
        f"{case.firm.name}申报书.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names)


def _asked(case: Case, rng: random.Random, keys: tuple[str, ...]) -> list[str]:
    kept = [k for k in keys if k not in _OPTIONAL or k in case.blank or rng.random() < 0.75]
    if not case.ownership_told:
        kept = [k for k in kept if k not in ("enterprise_type", "parent_company")]
    return kept


def _chapters(pen: Pen, case: Case, listed: list[str]) -> list[tuple[str, str, bool]]:
    """Title, HTML, and whether it begins a page, in the book's order."""
    rng = pen.rng
    made: list[tuple[str, str, bool]] = []
    firm, works = _asked(case, rng, _FIRM), _asked(case, rng, _FACTORY)
    if rng.random() < 0.5:
        title = rng.choice(["申报单位及工厂基本情况表", "基本信息", "申报信息表"])
        made.append(
            (title, forms.facts(pen, case, [*firm, *works], title) + prose.about(pen, case), False)
        )
    else:
        title = rng.choice(["申报企业概况", "企业基本情况", "申报单位信息"])
        made.append((title, forms.facts(pen, case, firm, title) + prose.about(pen, case), False))
        title = rng.choice(["工厂基本情况", "拟申报工厂简介", "智能工厂概况"])
        made.append((title, forms.facts(pen, case, works, title) + prose.works(pen, case), False))
    title = rng.choice(["智能场景建设情况", "典型场景应用", "场景建设内容", "已建成的智能制造场景"])
    lead = scenes.overview(rng, case) if rng.random() < 0.5 else ""
    made.append((title, lead + scenes.scenes(pen, case), rng.random() < 0.3))
    for part in rng.sample([prose.results, prose.secure, prose.people, prose.level], 4):
        if got := part(pen, case):
            made.append((*got, False))
    made.append((*prose.lawful(pen, case), False))
    if case.lost_page or rng.random() < 0.35:
        made.append((*prose.inventory(pen, case, 95 if case.lost_page else 16), case.lost_page))
    made.append((*prose.future(pen, case), case.lost_page))
    if case.commitment == "section":
        made.append(
            (
                rng.choice(["承诺", "企业承诺", "真实性声明"]),
                f"<div class=whole>{pledge.body(pen, case, section=True)}</div>",
                True,
            )
        )
    if listed:
        made.append(
            (
                rng.choice(["附件", "佐证材料清单", "附件清单", "随附材料"]),
                _listed(rng, listed),
                False,
            )
        )
    return made


def _listed(rng: random.Random, listed: list[str]) -> str:
    if rng.random() < 0.3:
        return rows(
            ("序号", "材料名称"),
            [[str(n), escape(x)] for n, x in enumerate(listed, 1)],
            ("16mm", ""),
        )
    form = rng.choice(["{n}. {x}", "附件{n}　{x}", "（{w}）{x}", "附{n}：{x}", "{n}、{x}"])
    return "".join(
        f"<p class=n>{form.format(n=n, w=in_words(n), x=escape(x))}</p>"
        for n, x in enumerate(listed, 1)
    )
