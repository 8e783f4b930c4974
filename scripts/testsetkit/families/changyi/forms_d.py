"""Basic information as clerks improvise it: sub-questions in a cell, sentences with blanks, tables abreast."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import in_unit
from testsetkit.case import Case
from testsetkit.families.changyi.facts import Ask
from testsetkit.families.changyi.forms_a import packed
from testsetkit.families.changyi.forms_b import by_key, rest
from testsetkit.families.changyi.look import row
from testsetkit.pen import Pen

Layout = Callable[[Pen, Case, list[Ask]], str]


def _line(given: str, wide: int = 26) -> str:
    return f'<span style="border-bottom:.3mm solid #333;padding:0 2mm;display:inline-block;min-width:{wide}mm">{given or "&nbsp;"}</span>'


def sub_questions(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Labels that ask several things by number; answers that give them by number."""
    rng = pen.rng
    held, used, out = by_key(asks), set(), ""
    left, right = rng.choice([("（", "）"), ("", "."), ("[", "]"), ("", "、")])
    for title, keys in (
        (rng.choice(["企业", "申报单位"]), ("enterprise_name", "uscc", "established_on")),
        (rng.choice(["联系人", "联络"]), ("contact_name", "contact_phone", "contact_email")),
        (
            rng.choice(["智能工厂", "申报工厂"]),
            ("factory_name", "factory_address", "total_investment"),
        ),
    ):
        mine = [held[k] for k in keys if k in held]
        if len(mine) < 2:
            continue
        used |= {a.key for a in mine}
        asked = "<br>".join(f"{left}{n}{right}{a.label}" for n, a in enumerate(mine, 1))
        given = "<br>".join(f"{left}{n}{right}{a.answer or '　'}" for n, a in enumerate(mine, 1))
        out += f'<tr><th style="width:9%">{title}</th><td style="width:33%">{asked}</td><td colspan=2>{given}</td></tr>'
    return f"<table>{out}</table><table>{''.join(f'<tr>{r}</tr>' for r in packed(rest(asks, *used), 2))}</table>"


_BLANKS = (
    ("enterprise_name", "兹有{}", 70), ("uscc", "（统一社会信用代码：{}）", 46), ("established_on", "，成立日期：{}", 30), ("registered_address", "，注册地址：{}", 70),
    ("legal_representative", "，法定代表人：{}", 22), ("enterprise_type", "，企业性质：{}", 30), ("parent_company", "，上级集团（母公司）：{}", 46), ("industry", "，所属行业：{}", 46),
    ("main_business", "，主营业务：{}", 46), ("employees", "，职工人数：{}", 18), ("revenue", "，2025年营业收入：{}", 30), ("scale", "，是否规上企业：{}", 14),
    ("factory_name", "，申报智能工厂名称：{}", 60), ("factory_address", "，工厂地址：{}", 70), ("total_investment", "，总投资：{}", 30), ("contact_name", "。联系人：{}", 22),
    ("contact_phone", "，联系电话：{}", 34), ("contact_email", "，电子邮箱：{}", 40),
)  # fmt: skip


def sentence_with_blanks(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A printed sentence with underlined places that were filled in."""
    held, text = by_key(asks), ""
    for key, form, wide in _BLANKS:
        if key not in held:
            continue
        unit = ""
        if in_unit(held[key].label):
            unit = "人" if key == "employees" else "万元"
        text += form.format(_line(held[key].answer, wide)) + unit
    return f'<p style="line-height:2.1;text-align:left">{text}。</p>'


def abreast(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Two tables side by side: the enterprise at the left, factory and contact at the right."""
    sides = (
        [a for a in asks if a.group in ("id", "work")],
        [a for a in asks if a.group in ("who", "plant")],
    )
    cells = ""
    for mine in sides:
        inner = "".join(
            f"<tr><td style='width:38%'>{a.label}</td><td>{a.answer or '&nbsp;'}</td></tr>"
            for a in mine
        )
        cells += f'<td style="border:0;padding:0 1mm;vertical-align:top;width:50%"><table style="font-size:9pt">{inner}</table></td>'
    return f'<table style="border:0;table-layout:fixed"><tr>{cells}</tr></table>'


def units_before(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Item, unit, answer: the unit stands between; what has none gets a stroke."""
    stroke = pen.rng.choice(["/", "—", ""])
    out = row("项　目", "单位", "内　容", tag="th")
    for a in asks:
        said, unit = a.label, stroke
        if a.key and in_unit(said):
            unit = "人" if a.key == "employees" else "万元"
            said = said.replace("（万元）", "").replace("，万元", "").replace("（人）", "")
        out += f'<tr><td style="width:30%">{said}</td><td style="width:9%">{unit}</td><td>{a.answer or "&nbsp;"}</td></tr>'
    return f"<table>{out}</table>"


def zebra_lines(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Label at the left edge, answer at the right edge, a thin line below: a printed phone form."""
    return "".join(
        f'<div style="display:flex;justify-content:space-between;border-bottom:.2mm solid #bbb;padding:1.2mm 0"><span style="color:#444;flex:none;margin-right:8mm">{a.label}</span><span style="text-align:right">{a.answer or "&nbsp;"}</span></div>'
        for a in asks
    )


LAYOUTS: tuple[Layout, ...] = (sub_questions, sentence_with_blanks, abreast, units_before, zebra_lines)  # fmt: skip
