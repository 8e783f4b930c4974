"""Basic information, gridded: pairs, narrow labels, groups, contact rows, options, notes."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.families.tianbao.labels import ENGLISH, Item, items, kinds, landline, past
from testsetkit.families.tianbao.look import Writer, cell, row, spread, table

_CONTACT = ("contact_name", "contact_phone", "contact_email")
_WORKS = ("factory_name", "factory_address", "total_investment", "maturity_level")


def _th(w: Writer, label: str, **more: object) -> str:
    return cell(label, head=True, shape=w.look, **more)  # type: ignore[arg-type]


def pair_rows(w: Writer, told: list[Item], *, apart: bool = False) -> list[str]:
    """Label, answer, label, answer; long answers over the whole width."""
    rows: list[str] = []
    held: list[Item] = []

    def name(i: Item) -> str:
        return spread(i.label) if apart and len(i.label) < 5 else i.label

    def flush() -> None:
        if not held:
            return
        inner = "".join(_th(w, name(i)) + cell(i.inner) for i in held)
        if len(held) == 1:
            inner = _th(w, name(held[0])) + cell(held[0].inner, across=3)
        rows.append(row(inner))
        held.clear()

    for i in told:
        if i.long:
            flush()
            rows.append(row(_th(w, name(i)), cell(i.inner, across=3)))
            continue
        held.append(i)
        if len(held) == 2:
            flush()
    flush()
    return rows


def pairs(w: Writer) -> str:
    """The ministry's usual four columns."""
    rows = pair_rows(w, list(items(w).values()), apart=w.rng.random() < 0.4)
    first = w.rng.choice([17, 20, 23])
    return table(rows, [first, 50 - first, first, 50 - first])


def narrow(w: Writer) -> str:
    """Two columns; the labels' one is so narrow that they wrap in the middle."""
    rows = [
        row(_th(w, i.label), cell(i.inner), style=f"height:{w.rng.choice([10, 12, 14])}mm")
        for i in items(w).values()
    ]
    first = w.rng.choice([12, 14, 15])
    return table(rows, [first, 100 - first])


def grouped(w: Writer) -> str:
    """A merged cell at the side names the group."""
    told = items(w)
    groups = [
        (w.pick("企业概况", "企业基本情况", "企业信息"), [i for k, i in told.items() if k not in _CONTACT + _WORKS]),
        (w.pick("工厂概况", "智能工厂情况", "工厂信息"), [i for k, i in told.items() if k in _WORKS]),
        (w.pick("联系方式", "联络信息", "联系信息"), [i for k, i in told.items() if k in _CONTACT]),
    ]  # fmt: skip
    if not w.has("contact_phone"):
        groups[2] = (w.pick("对接人员", "填报人员"), groups[2][1])
    rows = []
    for name, own in groups:
        for n, i in enumerate(own):
            first = (
                _th(w, "<br>".join(name) if w.look.centred else name, down=len(own))
                if n == 0
                else ""
            )
            rows.append(row(first, _th(w, i.label), cell(i.inner)))
    return table(rows, [9, 27, 64])


def contacts(w: Writer) -> str:
    """Contact persons in one row: name, post, telephone, mobile, mail."""
    told = items(w)
    base = [i for k, i in told.items() if k not in _CONTACT]
    rows = pair_rows(w, base)
    heads, answers = ["姓名"], [told["contact_name"].inner if "contact_name" in told else ""]
    heads.append("职务")
    answers.append("" if "contact_name" in w.case.blank else w.pick("主任", "部长", "经理", "科员"))
    if "contact_phone" in told:
        mobile = w.told.get("contact_phone", "") == w.case.firm.phone
        if mobile and w.rng.random() < 0.5:
            heads.append("座机")
            answers.append(landline(w))
        heads.append("手机" if mobile else "电话")
        answers.append(told["contact_phone"].inner)
    if "contact_email" in told:
        heads.append("邮箱")
        answers.append(told["contact_email"].inner)
    share = {"姓名": 14, "职务": 12, "座机": 24, "手机": 24, "电话": 24, "邮箱": 28}
    widths = [share[h] * 84 / sum(share[x] for x in heads) for h in heads]
    small = "font-size:9pt;padding:1.2mm 1mm"
    name = w.pick("联系人", "项目联系人", "企业联系人")
    inner = row(
        cell(name, head=True, shape=w.look, down=2),
        *[cell(h, head=True, shape=w.look, style=small) for h in heads],
    )
    inner += row(*[cell(a, style=small) for a in answers])
    below = table([inner], [16, *widths], "margin-top:-.3mm")
    return table(rows, [18, 32, 18, 32]) + below


def ticked(w: Writer) -> str:
    """Options with boxes for what can be ticked."""
    told = items(w)
    if "enterprise_type" in told:
        told["enterprise_type"].inner = kinds(w)
        told["enterprise_type"].long = True
    rows = pair_rows(w, list(told.values()))
    listed = w.options(["是", "否"], w.pick("是", "否"))
    rows.append(
        row(
            _th(w, w.pick("是否上市公司", "是否高新技术企业", "是否外贸企业")),
            cell(listed, across=3),
        )
    )
    return table(rows, [20, 30, 20, 30])


def several(w: Writer) -> str:
    """Several answers in a cell."""
    told = items(w)
    mark = w.pick("：", "：", ":")
    merged = [
        ("企业名称及代码", ("enterprise_name", "uscc")),
        (_second(w), ("legal_representative", "established_on")),
        (w.pick("地址", "相关地址"), ("registered_address", "factory_address")),
        ("智能工厂", ("factory_name", "total_investment", "maturity_level")),
        ("联系人" if not w.has("contact_phone") else w.pick("联系人", "联系人及方式"), _CONTACT),
    ]  # fmt: skip
    rows, done = [], set()
    for name, keys in merged:
        own = [told[k] for k in keys if k in told]
        done |= set(keys)
        lines = "<br>".join(f"{i.label}{mark}{i.inner}" for i in own)
        if name.startswith("联系人") and len(own) > 1 and w.rng.random() < 0.5:
            lines = "&emsp;".join(f"{i.label}{mark}{i.inner}" for i in own)
        rows.append(row(_th(w, name), cell(lines, across=3)))
    rest = [i for k, i in told.items() if k not in done]
    spot = w.rng.randrange(2, 4)
    rows = [*rows[:spot], *pair_rows(w, rest), *rows[spot:]]
    return table(rows, [19, 31, 19, 31])


def _second(w: Writer) -> str:
    if not w.has("legal_representative"):
        return "成立时间"
    return "负责人及成立时间" if w.case.branch else "法人及成立时间"


def bilingual(w: Writer) -> str:
    """Chinese labels with English below or beside, as foreign-invested firms have them."""
    told = list(items(w).values())
    below = w.rng.random() < 0.6
    for i in told:
        latin = ENGLISH.get(i.key)
        if latin:
            i.label += (
                f'<br><span style="font-size:8pt;color:#333">{latin}</span>'
                if below
                else f" {latin}"
            )
    if w.rng.random() < 0.5:
        return table([row(_th(w, i.label), cell(i.inner)) for i in told], [38, 62])
    return table(pair_rows(w, told), [22, 28, 22, 28])


def broken(w: Writer) -> str:
    """A table that goes on on the next page, as WPS leaves it."""
    told = list(items(w).values())
    cut = w.rng.randrange(len(told) // 2, len(told) - 2)
    head = row(
        _th(w, "项目"), _th(w, w.pick("填报内容", "内容")), style="break-inside:avoid;height:11mm"
    )
    again = w.pick("（续表）", "续表1", "接上表")
    high = f"height:{w.rng.choice([11, 13, 15])}mm"
    first = [row(_th(w, i.label), cell(i.inner), style=high) for i in told[:cut]]
    rest = [row(_th(w, i.label), cell(i.inner), style=high) for i in told[cut:]]
    return (
        f"{table([head, *first], [30, 70])}"
        f'<div style="break-before:page;text-align:right;font-size:10pt">{again}</div>{table([head, *rest], [30, 70])}'
    )


_HINTS = {
    "enterprise_name": "与公章一致", "uscc": "18位", "registered_address": "与执照一致", "revenue": "以审计数为准", "industry": "填大类",
    "factory_address": "填实际地点", "contact_phone": "保持畅通", "employees": "年末数", "total_investment": "含软硬件", "main_business": "限50字",
}  # fmt: skip


def numbered(w: Writer) -> str:
    """Number, item, answer, note."""
    style = w.pick("{}", "1.{}", "（{}）", "{:02d}")
    rows = [row(*[_th(w, x) for x in ("序号", w.pick("填报项", "指标", "项目"), "填报内容", w.pick("填报要求", "说明", "备注"))])]  # fmt: skip
    for n, i in enumerate(items(w).values(), 1):
        hint = _HINTS.get(i.key, "")
        rows.append(
            row(
                cell(style.format(n), style="text-align:center"),
                cell(i.label),
                cell(i.inner),
                cell(hint, style="font-size:9pt;color:#444"),
            )
        )
    return table(rows, [9, 27, 47, 17])


def three_years(w: Writer) -> str:
    """Pairs, and below them the figures of three years side by side."""
    rows = pair_rows(w, list(items(w, without=("revenue",)).values()))
    heads = [w.pick("指标（万元）", "指标（单位：万元）"), "2023年", "2024年", "2025年"]
    rows += _figures(w, heads, w.field("revenue", unit=True), past(w))
    return table(rows, [22, 26, 22, 30])


def _figures(
    w: Writer, heads: list[str], now: str, made: dict[int, tuple[float, float, float]]
) -> list[str]:
    rows = [row(*[_th(w, h) for h in heads])]
    blank = "revenue" in w.case.blank
    young = w.case.firm.founded[0]

    def show(year: int, at: int) -> str:
        if blank:
            return ""
        return "—" if year < young else f"{made[year][at]:.2f}"

    for at, name in enumerate((w.pick("营业收入", "主营业务收入"), "利润总额", "上缴税金")):
        last = now if at == 0 else show(2025, at)
        rows.append(row(_th(w, name), cell(show(2023, at)), cell(show(2024, at)), cell(last)))
    return rows


GRIDS: list[Callable[[Writer], str]] = [
    pairs,
    narrow,
    grouped,
    contacts,
    ticked,
    several,
    bilingual,
    broken,
    numbered,
    three_years,
]
