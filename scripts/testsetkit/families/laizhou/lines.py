"""Designs of the basic information without a grid: lines, places, sentences, cards."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.laizhou import labels
from testsetkit.families.laizhou.facts import Item, items, ways
from testsetkit.families.laizhou.forms import GROUPS, TABLES, all_keys
from testsetkit.families.laizhou.style import RINGED, spread
from testsetkit.pen import Pen, in_words


def _clean(label: str) -> str:
    return label.replace("<br>", "")


def colons(pen: Pen, case: Case) -> str:
    rng, way = pen.rng, ways(pen, case)
    lead = rng.choice(["", "", "{n}. ", "（{n}）", "{r} ", "◆ ", "● ", "{c}、"])
    given = items(pen, case, all_keys(rng), way)
    out = []
    for n, x in enumerate(given, 1):
        mark = lead.format(n=n, r=RINGED[n - 1] if n <= 20 else n, c=in_words(n))
        out.append(f"<p class=flat>{mark}{_clean(x.label)}{way.colon}{x.value}</p>")
    return "".join(out)


def ruled(pen: Pen, case: Case) -> str:
    """Answers on ruled lines, labels lined up by spaces."""
    rng, way = pen.rng, ways(pen, case)
    way.boxed = False
    rule = rng.choice([".3mm solid #222", ".3mm dotted #333", ".3mm dashed #555"])
    given = items(pen, case, all_keys(rng), way)
    wide = max(38, min(64, 6 + 4 * max(len(_clean(x.label)) for x in given)))
    rows = "".join(
        f'<tr><td style="width:{wide}mm;border:0;vertical-align:bottom">{spread(_clean(x.label))}：</td>'
        f'<td style="border:0;border-bottom:{rule};vertical-align:bottom">{x.value or "&nbsp;"}</td></tr>'
        for x in given
    )  # fmt: skip
    return f'<table style="font-size:11.5pt">{rows}</table>'


def headed_lines(pen: Pen, case: Case) -> str:
    """Lines under small headings by group."""
    rng, way = pen.rng, ways(pen, case)
    out, last, n = [], "", 0
    for x in items(pen, case, all_keys(rng), way):
        if x.group != last:
            n += 1
            out.append(f"<h4>（{in_words(n)}）{rng.choice(GROUPS[x.group])}</h4>")
            last = x.group
        out.append(f"<p>{_clean(x.label)}{way.colon}{x.value}</p>")
    return "".join(out)


def two_by_two(pen: Pen, case: Case) -> str:
    """Two columns of lines without a grid, long ones alone."""
    rng, way = pen.rng, ways(pen, case)
    rows, held = "", ""
    for x in items(pen, case, all_keys(rng), way):
        said = f"{_clean(x.label)}{way.colon}{x.value}"
        if x.wide:
            rows += f"<tr>{held}<td></td></tr>" if held else ""
            held = ""
            rows += f"<tr><td colspan=2>{said}</td></tr>"
        elif held:
            rows += f"<tr>{held}<td>{said}</td></tr>"
            held = ""
        else:
            held = f'<td style="width:50%">{said}</td>'
    rows += f"<tr>{held}<td></td></tr>" if held else ""
    return f'<table class=plain style="font-size:11pt">{rows}</table>'


def cards(pen: Pen, case: Case) -> str:
    """A card a group, labels small and grey above the answers."""
    rng, way = pen.rng, ways(pen, case)
    way.hints, way.by_hand = "", ()
    tint = rng.choice(["#1f4e79", "#7a1f1f", "#2e6b4f", "#444444"])
    out = ""
    runs: list[list[Item]] = []
    for x in items(pen, case, all_keys(rng), way):
        if not runs or runs[-1][0].group != x.group:
            runs.append([])
        runs[-1].append(x)
    for run in runs:
        cells = ""
        for at in range(0, len(run), 2):
            part = run[at : at + 2]
            span = " colspan=2" if len(part) == 1 else ""
            cells += "<tr>" + "".join(
                f'<td{span} style="border:0;border-bottom:.2mm solid #ccc;width:50%"><div style="font-size:8.5pt;color:#666">{_clean(x.label)}</div><div>{x.value or "&nbsp;"}</div></td>'
                for x in part
            ) + "</tr>"  # fmt: skip
        out += f'<div class=keep style="border:.4mm solid {tint};margin:3mm 0"><div style="background:{tint};color:#fff;padding:1mm 3mm;font-weight:700">{rng.choice(GROUPS[run[0].group])}</div><table style="margin:0">{cells}</table></div>'
    return out


_SAID = {
    "enterprise_name": ("{}（以下简称“公司”）", "{}（以下简称“本公司”）", "申报单位为{}"), "uscc": ("，统一社会信用代码为{}", "（统一社会信用代码：{}）", "，统一社会信用代码{}"),
    "established_on": ("，成立于{}", "，于{}注册成立"), "registered_address": ("，注册地址为{}", "，注册地位于{}", "，住所在{}"),
    "legal_representative": ("。法定代表人{}", "，法定代表人为{}", "。公司法定代表人：{}"), "industry": ("，所属行业为{}", "，按国民经济行业分类属于{}"),
    "enterprise_type": ("，企业性质为{}", "，属{}"), "main_business": ("。公司主营业务为{}", "，主要从事{}"), "employees": ("，现有职工{}", "，年末从业人员{}"),
    "revenue": ("，2025年实现营业收入{}", "，2025年度主营业务收入{}"), "contact_name": ("。申报联系人：{}", "。本次申报工作联系人为{}"), "contact_phone": ("，联系电话{}", "（电话：{}）"),
    "contact_email": ("，电子邮箱{}", "，邮箱为{}"), "factory_name": ("。本次申报的智能工厂为{}", "。申报工厂名称：{}"), "factory_address": ("，工厂位于{}", "，工厂地址为{}"),
    "total_investment": ("，累计投资{}", "，总投资{}"),
}  # fmt: skip


def told(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Facts in running sentences."""
    case.told_in_prose = True
    rng, text = pen.rng, ""
    for key, forms in _SAID.items():
        if key not in keys or not pen.has(key):
            continue
        if key == "enterprise_type" and not case.ownership_told:
            continue
        said = pen.book(key)
        if said:
            if key == "employees" and "人" not in str(case.filled_by_family[key]["printed"]):
                said += "人"
            text += rng.choice(forms).format(said)
    if "parent_company" in keys and case.firm.parent and case.ownership_told:
        text += f"。公司隶属于{pen.book('parent_company')}"
    if case.scale and "revenue" in keys:
        text += {"yes": "，是规模以上工业企业", "no": "，目前尚不是规模以上工业企业", "words": "，现为规下工业企业"}[case.scale]  # fmt: skip
    return f"<p>{text.lstrip('，。')}。</p>"


def sentences(pen: Pen, case: Case) -> str:
    return told(pen, case, labels.FIRM + labels.CONTACT + labels.FACTORY)


def half(pen: Pen, case: Case) -> str:
    """The enterprise in a table, the factory in a sentence."""
    way = ways(pen, case)
    given = items(pen, case, labels.FIRM + labels.CONTACT, way)
    rows = "".join(
        f'<tr><th style="width:30%">{x.label}</th><td>{x.value}</td></tr>' for x in given
    )
    return f"<table>{rows}</table>{told(pen, case, labels.FACTORY)}"


LINES: tuple[Callable[[Pen, Case], str], ...] = (colons, ruled, headed_lines, two_by_two, cards)


def design(pen: Pen, case: Case) -> str:
    """The basic information in one design by chance; sentences only where nothing is left out."""
    rng = pen.rng
    pool: tuple[Callable[[Pen, Case], str], ...] = (*TABLES, *LINES)
    if not case.blank | case.unlabelled and rng.random() < 0.1:
        pool = (sentences, half) if case.scale in (None, "yes") else (half,)
    return rng.choice(pool)(pen, case)
