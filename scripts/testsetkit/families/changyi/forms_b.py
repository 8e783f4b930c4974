"""Basic information with nested heads, several tables, pages in between, several answers in a cell."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.changyi import words
from testsetkit.families.changyi.facts import Ask
from testsetkit.families.changyi.forms_a import packed
from testsetkit.families.changyi.look import row
from testsetkit.pen import Pen

Layout = Callable[[Pen, Case, list[Ask]], str]


def by_key(asks: list[Ask]) -> dict[str, Ask]:
    return {a.key: a for a in asks if a.key}


def rest(asks: list[Ask], *keys: str) -> list[Ask]:
    return [a for a in asks if a.key not in keys]


def _cell(said: str, given: str, more: str = "") -> str:
    return f"<th>{said}</th><td {more}>{given or '&nbsp;'}</td>"


def nested_person(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """联系人 as a merged head with 姓名, 手机, 邮箱 beside it; the factory likewise."""
    rng, held = pen.rng, by_key(asks)
    out = "".join(
        f"<tr>{r}</tr>"
        for r in packed(
            rest(
                asks,
                "contact_name",
                "contact_phone",
                "contact_email",
                "factory_name",
                "factory_address",
            ),
            2,
        )
    )
    who = [
        (s, held[k].answer)
        for s, k in (
            (rng.choice(["姓名", "姓　名"]), "contact_name"),
            (rng.choice(["手机", "电话", "手机号"]), "contact_phone"),
            ("邮箱", "contact_email"),
        )
        if k in held
    ]
    where = [
        (s, held[k].answer)
        for s, k in (
            (rng.choice(["名称", "全称"]), "factory_name"),
            (rng.choice(["地址", "坐落", "位置"]), "factory_address"),
        )
        if k in held
    ]
    for title, lines in (
        (rng.choice(["申报<br>联系人", "联系人", "联系人<br>信息"]), who),
        (rng.choice(["智能工厂", "申报工厂", "所申报的<br>智能工厂"]), where),
    ):
        for n, (said, given) in enumerate(lines):
            head = f"<th rowspan={len(lines)}>{title}</th>" if n == 0 else ""
            out += f"<tr>{head}<td>{said}</td><td colspan=2>{given or '&nbsp;'}</td></tr>"
    return f"<table>{out}</table>"


def persons_grid(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Persons in a grid of their own: one a row, columns 姓名 and 电话."""
    held = by_key(asks)
    rng = pen.rng
    out = "".join(
        f"<tr>{r}</tr>"
        for r in packed(
            rest(asks, "legal_representative", "contact_name", "contact_phone", "contact_email"), 2
        )
    )
    phone, mail = "contact_phone" in held, "contact_email" in held
    made = row(
        "人员", "姓名", *(["手机号码"] if phone else []), *(["电子邮箱"] if mail else []), tag="th"
    )
    if "legal_representative" in held:
        made += row(
            rng.choice(["法定代表人", "法人代表"]) if not case.branch else "负责人",
            held["legal_representative"].answer,
            *(["—"] if phone else []),
            *(["—"] if mail else []),
        )
    if "contact_name" in held:
        cells = [held[k].answer for k in ("contact_phone", "contact_email") if k in held]
        made += row(rng.choice(["联系人", "申报联系人"]), held["contact_name"].answer, *cells)
    return f"<table>{out}</table><table>{made}</table>"


def split_page(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """The table goes on over the page under 续表."""
    rng = pen.rng
    at = len(asks) // 2 + rng.choice([-1, 0, 1])
    title = rng.choice(
        ["表1　企业基本情况表", "附表一　申报企业基本情况", "企业（工厂）基本信息表"]
    )
    first = "".join(f"<tr>{r}</tr>" for r in packed(asks[:at], 2))
    second = "".join(f"<tr>{r}</tr>" for r in packed(asks[at:], 2))
    again = rng.choice([f"续{title[:2]}", f"{title}（续）", "（接上页）"])
    return f'<p class=c>{title}</p><table>{first}</table><p class="{rng.choice(["c", "r"])} new">{again}</p><table>{second}</table>'


def merged_cells(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Several answers in one cell, as who saves rows does it."""
    rng, held = pen.rng, by_key(asks)
    out, used = "", set()
    sep = rng.choice(["<br>", "　/　", "；", "　"])
    combos = (
        ("企业名称及统一社会信用代码|企业名称/信用代码", ("enterprise_name", "uscc")), ("法定代表人、成立时间|法人代表及注册时间", ("legal_representative", "established_on")),
        ("联系人及电话、邮箱|联系人/手机/邮箱", ("contact_name", "contact_phone", "contact_email")), ("工厂名称、地址|申报工厂及其地址", ("factory_name", "factory_address")),
    )  # fmt: skip
    for titles, keys in combos:
        if all(k in held and held[k].answer for k in keys):
            title = rng.choice(titles.split("|"))
            out += f"<tr>{_cell(title, sep.join(held[k].answer for k in keys), 'colspan=3')}</tr>"
            used |= set(keys)
    out += "".join(f"<tr>{r}</tr>" for r in packed(rest(asks, *used), 2))
    return f"<table>{out}</table>"


def three_years(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Figures of three years amid the form; the field is 2025's column."""
    rng, held = pen.rng, by_key(asks)
    if "revenue" not in held or "revenue" in case.blank or case.young:
        return f"<table>{''.join(f'<tr>{r}</tr>' for r in packed(asks, 2))}</table>"
    unit = "万元" in held["revenue"].label
    last = held["revenue"].answer
    f = case.firm
    years = rng.choice(
        [
            ("2023年", "2024年", "2025年"),
            ("2023", "2024", "2025"),
            ("前年（2023）", "去年（2024）", "2025年度"),
        ]
    )
    tail = "" if unit else "万元"
    lines: list[tuple[str, ...]] = [
        (
            "营业收入（万元）" if unit else "营业收入",
            f"{f.revenue * 0.89:.2f}{tail}",
            f"{f.revenue * 0.94:.2f}{tail}",
            last,
        )
    ]
    for title, part in (
        ("利润总额（万元）", 0.07),
        ("上缴税金（万元）", 0.04),
        ("研发费用（万元）", 0.035),
    ):
        lines.append((title, *[f"{f.revenue * g * part:.2f}" for g in (0.89, 0.94, 1.0)]))
    if rng.random() < 0.4:  # the newest year first
        years, lines = years[::-1], [(x[0], *x[:0:-1]) for x in lines]
    inner = row("指标", *years, tag="th") + "".join(row(*x) for x in lines)
    at = next(i for i, a in enumerate(asks) if a.key == "revenue")
    parts = [packed(asks[:at], 2), packed(asks[at + 1 :], 2)]
    first, second = ("".join(f"<tr>{r}</tr>" for r in p) for p in parts)
    return f"<table>{first}</table><table>{inner}</table><table>{second}</table>"


def tables_apart(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A small table a group, each under its own line of text."""
    rng, out = pen.rng, ""
    for n, group in enumerate(("id", "work", "who", "plant"), 1):
        mine = [a for a in asks if a.group == group]
        if not mine:
            continue
        lead = rng.choice(
            [
                f"表{n}：{rng.choice(words.GROUP_NAMES[group])}",
                f"（{n}）{rng.choice(words.GROUP_NAMES[group])}如下：",
                f"{n}）{rng.choice(words.GROUP_NAMES[group])}",
            ]
        )
        form = rng.choice([1, 2, 3])
        out += f"<p class=flat>{lead}</p><table>{''.join(f'<tr>{r}</tr>' for r in packed(mine, form))}</table>"
    return out


def across(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Labels across the top and one record below, as a printed sheet; several blocks."""
    count, out = pen.rng.choice([5, 6]), ""
    for at in range(0, len(asks), count):
        part = asks[at : at + count]
        out += f'<table style="font-size:9pt;table-layout:fixed;width:{len(part) * 100 // count}%">{row(*[a.label for a in part], tag="th")}{row(*[a.answer for a in part])}</table>'
    return out


def opinions(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """An old programme's sheet: pairs, then places for opinions left empty."""
    rng = pen.rng
    out = "".join(f"<tr>{r}</tr>" for r in packed(asks, 2))
    for office in rng.sample(
        ["乡镇（街道）意见", "县级工信部门审核意见", "开发区经发局意见", "专家组意见"], 2
    ):
        out += f'<tr><th>{office}</th><td colspan=3 style="height:20mm;vertical-align:bottom;text-align:right">（公章）　　　　<br>年　　月　　日　</td></tr>'
    return f"<table>{out}</table>"


def uneven(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Rows of one, two and three pairs as they came to hand, columns that do not meet."""
    rng, out, at = pen.rng, "", 0
    while at < len(asks):
        count = 1 if asks[at].wide else rng.choice([1, 2, 2, 3])
        part = asks[at : at + count]
        at += len(part)
        out += f'<table style="margin:0">{"".join(f"<tr>{r}</tr>" for r in packed(part, max(1, len([a for a in part if not a.wide]))))}</table>'
    return out


def tabs_and_table(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """The head of the sheet as a line above the table: name, code and contact stand outside it."""
    keys = ("enterprise_name", "uscc", "contact_name", "contact_phone")
    held = by_key(asks)
    rng = pen.rng
    first = "　　".join(
        f"{held[k].label}：{held[k].answer or '　　　　'}" for k in keys[:2] if k in held
    )
    last = "　　".join(
        f"{held[k].label}：{held[k].answer or '　　　　'}" for k in keys[2:] if k in held
    )
    body = "".join(f"<tr>{r}</tr>" for r in packed(rest(asks, *keys), rng.choice([1, 2])))
    return f"<p class=flat>{first}</p><table>{body}</table><p class=flat>{last}</p>"


LAYOUTS: tuple[Layout, ...] = (nested_person, persons_grid, split_page, merged_cells, three_years, tables_apart, across, opinions, uneven, tabs_and_table)  # fmt: skip
