"""The basic information: one table, cards, tiles, a profile: eleven ways."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from testsetkit.case import Case
from testsetkit.families.langya.look import RINGS, Look
from testsetkit.families.langya.words import CMMM, ENGLISH, LABELS, LEVEL_FORMS, MATURITY
from testsetkit.pen import LEVELS, Pen

ENTERPRISE = ("enterprise_name", "uscc", "registered_address", "established_on", "legal_representative", "enterprise_type", "parent_company", "industry", "scale", "employees", "revenue", "main_business")  # fmt: skip
FACTORY = ("factory_name", "factory_address", "total_investment", "level_applied", "maturity")
CONTACT = ("contact_name", "contact_phone", "contact_email")
LONG = {"enterprise_name", "registered_address", "main_business", "factory_name", "factory_address", "parent_company", "level_applied", "scale"}  # fmt: skip
FREE = ("established_on", "employees", "contact_email", "main_business")
"""What some forms do not ask."""


@dataclass
class Entry:
    key: str
    label: str
    value: str

    @property
    def wide(self) -> bool:
        return self.key in LONG


def level(case: Case, pen: Pen, rng: random.Random, *, ticked: bool = True) -> str:
    """The level as a word or as ticked boxes."""
    if ticked and rng.random() < 0.4:
        on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□")])
        words = []
        shown = LEVELS[case.book_level]
        for key, name in LEVELS.items():
            if key == "basic" and case.book_level != "basic" and rng.random() < 0.5:
                continue
            said = pen.book("level_applied", shown=shown, value=key) if key == case.book_level else name  # fmt: skip
            words.append(f"{on if key == case.book_level else off}{said}")
        return "　".join(words)
    shown = rng.choice(LEVEL_FORMS[case.book_level])
    return pen.book("level_applied", shown=shown, value=case.book_level)


def scale(case: Case, rng: random.Random) -> str:
    """The answer to the question whether the firm is above the statistical scale."""
    if case.scale == "words":
        return rng.choice(["规模以下（规下）工业企业", "规下企业", "目前为规模以下工业企业"])
    yes = case.scale == "yes"
    return rng.choice(
        [
            "是" if yes else "否",
            "☑是　□否" if yes else "□是　☑否",
            "■是　□否" if yes else "□是　■否",
            "（√）是　（　）否" if yes else "（　）是　（√）否",
        ]
    )


def entries(
    case: Case, pen: Pen, rng: random.Random, keys: Sequence[str], skip: set[str]
) -> list[Entry]:
    """The fields with their labels and answers; a field without label is left out."""
    made = []
    for key in keys:
        if key in skip or not pen.has(key):
            continue
        label = rng.choice(LABELS[key])
        if key in ("enterprise_type", "parent_company") and not case.ownership_told:
            continue
        if key == "legal_representative" and case.branch:
            label = rng.choice(["负责人", "单位负责人", "法定代表人（负责人）", "分支机构负责人"])
        if key == "scale":
            if case.scale is None:
                continue
            value = pen.mark(scale(case, rng), what="passage")
        elif key == "level_applied":
            value = level(case, pen, rng)
        elif key == "maturity":
            if case.maturity.book_level is None:
                continue
            n = case.maturity.book_level
            told = rng.choice([f"{n}级", f"{n}级（{MATURITY[n]}）", CMMM[n], f"{CMMM[n]}（{MATURITY[n]}）"])  # fmt: skip
            value = pen.mark(told, what="passage")
        elif key in ("revenue", "total_investment", "employees"):
            unit = "人" if key == "employees" else "万元"
            inside = rng.random() < 0.55
            if inside:
                label += rng.choice([f"（{unit}）", f"/{unit}", f"（单位：{unit}）"])
            value = pen.book(key, unit_in_label=inside)
        else:
            value = pen.book(key, boxed=key == "uscc" and rng.random() < 0.12)
        made.append(Entry(key, label, value))
    return made


def form(case: Case, pen: Pen, look: Look, rng: random.Random, skip: set[str]) -> str:
    """The whole basic information. `skip`: what stands elsewhere in the book."""
    gone = skip | {k for k in FREE if rng.random() < 0.12}
    prose = ""
    if not case.blank and rng.random() < 0.1:
        prose = _prose(case, pen, rng, gone)
        case.told_in_prose = True
    enterprise = list(ENTERPRISE)
    if rng.random() < 0.4:
        at = rng.randrange(1, 5)
        enterprise = [enterprise[0], *enterprise[at:], *enterprise[1:at]]
    groups = [
        (rng.choice(["企业基本信息", "申报主体概况", "企业概况", "一、企业基本情况", "单位信息"]), "COMPANY PROFILE", entries(case, pen, rng, enterprise, gone)),
        (rng.choice(["智能工厂信息", "申报工厂", "工厂基本情况", "二、工厂情况"]), "SMART FACTORY", entries(case, pen, rng, FACTORY, gone)),
        (rng.choice(["联系方式", "联系人信息", "联络信息", "三、联系人"]), "CONTACT", entries(case, pen, rng, CONTACT, gone)),
    ]  # fmt: skip
    if any(g[0][1] == "、" for g in groups):
        groups = [(g[0].split("、")[-1], g[1], g[2]) for g in groups]
    if rng.random() < 0.3:
        groups = [groups[0], groups[2], groups[1]]
    groups = [g for g in groups if g[2]]
    told = rng.choice(DESIGNS)(groups, look, rng)
    return (
        told
        if not prose
        else f'<div style="background:{look.pale};padding:2mm 4mm;margin-bottom:4mm">{prose}</div>{told}'
    )


def _prose(case: Case, pen: Pen, rng: random.Random, skip: set[str]) -> str:
    """The enterprise in running sentences; takes what it tells out of the form."""
    told = (
        f"<p>{pen.book('enterprise_name')}（以下简称“公司”，统一社会信用代码：{pen.book('uscc')}）"
    )
    told += f"{rng.choice(['成立于', '设立于'])}{pen.book('established_on')}，" if pen.has("established_on") else "，"  # fmt: skip
    parts = []
    if pen.has("registered_address"):
        parts.append(f"注册地址为{pen.book('registered_address')}")
    if pen.has("legal_representative"):
        head = "负责人" if case.branch else "法定代表人"
        parts.append(f"{head}为{pen.book('legal_representative')}")
    if pen.has("industry"):
        parts.append(f"所属行业为{pen.book('industry')}")
    told += "，".join(parts) + "。</p>"
    told += f"<p>公司主营{pen.book('main_business')}，现有职工{pen.book('employees', unit_in_label=True)}人，2025年实现营业收入{pen.book('revenue')}。</p>"
    skip |= {"enterprise_name", "uscc", "established_on", "registered_address", "legal_representative", "industry", "main_business", "employees", "revenue"}  # fmt: skip
    return told


Groups = list[tuple[str, str, list[Entry]]]


def _sub(look: Look, entry: Entry) -> str:
    return f'<span class="e">{ENGLISH[entry.key]}</span>' if look.english else ""


def _cells(
    part: list[Entry], look: Look, per: int, *, head: str = "", widths: tuple[int, int] = (17, 33)
) -> str:
    """Label and answer side by side, `per` pairs a row; wide ones have a row of their own."""
    rows: list[list[Entry]] = []
    for entry in part:
        last = rows[-1] if rows else None
        if last and not entry.wide and not last[0].wide and len(last) < per:
            last.append(entry)
        else:
            rows.append([entry])
    told = ""
    for n, row in enumerate(rows):
        told += "<tr>" + (head.replace("@", str(len(rows))) if n == 0 else "")
        for k, entry in enumerate(row):
            spare = (per - len(row)) * 2 + 1 if k == len(row) - 1 else 1
            told += f'<th style="width:{widths[0]}%">{entry.label}{_sub(look, entry)}</th><td colspan="{spare}" style="width:{widths[1]}%">{entry.value}</td>'
        told += "</tr>"
    return told


def side_groups(groups: Groups, look: Look, rng: random.Random) -> str:
    """Groups as upright words at the side."""
    told = ""
    for name, _, part in groups:
        upright = "<br>".join(name[:8])
        told += _cells(part, look, 2, head=f'<th rowspan="@" style="width:7%;background:{look.main};color:#fff;text-align:center;line-height:1.25">{upright}</th>', widths=(16, 30))  # fmt: skip
    return f'<table class="t">{told}</table>'


def bands(groups: Groups, look: Look, rng: random.Random) -> str:
    """Coloured bars between the groups, pairs below."""
    told = ""
    for name, english, part in groups:
        sub = f'　<span style="font-size:8.5pt">{english}</span>' if look.english else ""
        told += f'<tr style="break-after:avoid"><td colspan="4" style="background:{look.main};color:#fff;font-weight:bold">{name}{sub}</td></tr>'
        told += _cells(part, look, 2)
    return f'<table class="t">{told}</table>'


def column(groups: Groups, look: Look, rng: random.Random) -> str:
    """One field a row, numbered or not, every other row shaded."""
    numbered = rng.random() < 0.5
    told, n = "", 0
    for _, _, part in groups:
        for entry in part:
            n += 1
            shade = f"background:{look.pale}" if n % 2 else ""
            count = f'<td style="width:8%;text-align:center;{shade}">{n:02d}</td>' if numbered else ""  # fmt: skip
            told += f'<tr>{count}<td style="width:32%;font-weight:bold;{shade}">{entry.label}{_sub(look, entry)}</td><td style="{shade}">{entry.value}</td></tr>'
    head = ""
    if rng.random() < 0.5:
        words = rng.choice([("项目", "内容"), ("信息项", "填报内容"), ("指标", "填写内容")])
        first = f'<td style="background:{look.main};color:#fff">序号</td>' if numbered else ""
        head = f'<tr>{first}<td style="background:{look.main};color:#fff">{words[0]}</td><td style="background:{look.main};color:#fff">{words[1]}</td></tr>'
    return f'<table class="t">{head}{told}</table>'


def cards(groups: Groups, look: Look, rng: random.Random) -> str:
    """Cells with a small label over the answer."""
    told = ""
    for name, english, part in groups:
        told += f'<div style="color:{look.main};font-weight:bold;font-size:13pt;margin:4mm 0 1mm;break-after:avoid">▌{name}{f" / {english.title()}" if look.english else ""}</div>'
        told += '<table style="width:100%;border-spacing:1.6mm;border-collapse:separate;line-height:1.4">'
        row: list[str] = []
        for entry in part:
            cell = f'<div style="font-size:8.5pt;color:#666">{entry.label}</div><div style="font-weight:bold">{entry.value or "&nbsp;"}</div>'
            if entry.wide:
                if row:
                    told += f"<tr>{''.join(row)}</tr>"
                    row = []
                told += f'<tr><td colspan="3" style="background:{look.pale};border-left:1mm solid {look.main};padding:1.5mm 3mm">{cell}</td></tr>'
            else:
                row.append(f'<td style="width:33%;background:{look.pale};border-left:1mm solid {look.accent};padding:1.5mm 3mm;overflow-wrap:anywhere">{cell}</td>')  # fmt: skip
                if len(row) == 3:
                    told += f"<tr>{''.join(row)}</tr>"
                    row = []
        told += f"<tr>{''.join(row)}</tr></table>" if row else "</table>"
    return told


def tiles(groups: Groups, look: Look, rng: random.Random) -> str:
    """A strip of key figures above, the rest in a table below."""
    figures = [e for g in groups for e in g[2] if e.key in ("revenue", "employees", "total_investment", "established_on")]  # fmt: skip
    rest = [(n, s, [e for e in p if e not in figures]) for n, s, p in groups]
    strip = "".join(
        f'<td style="background:{look.main};color:#fff;text-align:center;padding:3mm 1mm;border:1mm solid #fff;width:{100 // max(len(figures), 1)}%"><div style="font-size:13pt;font-weight:bold">{e.value or "&nbsp;"}</div><div style="font-size:8.5pt">{e.label}</div></td>'
        for e in figures
    )
    return f'<table style="width:100%;border-collapse:collapse;margin-bottom:3mm;line-height:1.4"><tr>{strip}</tr></table>' + bands(rest, look, rng)  # fmt: skip


def colons(groups: Groups, look: Look, rng: random.Random) -> str:
    """Panels with ‘label：answer’, an icon before each."""
    icon = rng.choice(["◆", "▶", "●", "■", "✦", "➤"])
    told = ""
    for name, english, part in groups:
        lines = "".join(
            f'<div style="margin:1mm 0"><span style="color:{look.accent}">{icon}</span> <b>{e.label}：</b>{e.value}</div>'
            for e in part
        )
        told += f'<div style="background:{look.main};color:#fff;padding:1.2mm 4mm;font-weight:bold;margin-top:3mm">{name}{f"　{english}" if look.english else ""}</div><div style="background:{look.pale};padding:2mm 5mm">{lines}</div>'
    return told


def above(groups: Groups, look: Look, rng: random.Random) -> str:
    """Heads over answers, three in a row."""
    told = ""
    for name, _, part in groups:
        told += f'<div style="font-weight:bold;color:{look.main};margin:3mm 0 1mm">{name}</div>'
        row: list[Entry] = []
        lots: list[list[Entry]] = []
        for entry in part:
            if entry.wide:
                lots.append([entry])
            elif row and len(row) < 3:
                row.append(entry)
            else:
                row = [entry]
                lots.append(row)
        for lot in lots:
            head = "".join(f'<th style="text-align:center">{e.label}{_sub(look, e)}</th>' for e in lot)  # fmt: skip
            body = "".join(f'<td style="text-align:center;height:9mm">{e.value}</td>' for e in lot)
            told += f'<table class="t whole" style="margin-top:-.3mm;table-layout:fixed"><tr>{head}</tr><tr>{body}</tr></table>'
    return told


def ruled(groups: Groups, look: Look, rng: random.Random) -> str:
    """No box: a hair line under each row."""
    told = ""
    for name, english, part in groups:
        told += f'<tr style="break-after:avoid"><td colspan="2" style="color:{look.accent};font-weight:bold;padding-top:4mm;border-bottom:.6mm solid {look.accent}">{name}{f"　{english}" if look.english else ""}</td></tr>'
        for e in part:
            told += f'<tr><td style="width:34%;color:{look.main};padding:1.6mm 2mm;border-bottom:.2mm solid #bbb">{e.label}</td><td style="padding:1.6mm 2mm;border-bottom:.2mm solid #bbb">{e.value}</td></tr>'
    return f'<table style="width:100%;border-collapse:collapse;line-height:1.4">{told}</table>'


def profile(groups: Groups, look: Look, rng: random.Random) -> str:
    """A coloured side bar with who to call, the enterprise beside it."""
    side = [g for g in groups if any(e.key.startswith("contact") for e in g[2])]
    main = [g for g in groups if g not in side]
    left = "".join(
        f'<div style="margin:0 0 3mm"><div style="font-size:8.5pt;opacity:.85">{e.label}</div><div style="overflow-wrap:anywhere">{e.value or "&nbsp;"}</div></div>'
        for g in side
        for e in g[2]
    )
    if not side:
        return bands(groups, look, rng)
    right = "".join(
        f'<div style="font-weight:bold;color:{look.main};border-bottom:.5mm solid {look.main};margin:0 0 1mm">{g[0]}</div><table class="t" style="margin-bottom:4mm">{_cells(g[2], look, 1, widths=(36, 64))}</table>'
        for g in main
    )
    return f'<table style="width:100%;border-collapse:collapse;line-height:1.4"><tr><td style="width:30%;background:{look.main};color:#fff;vertical-align:top;padding:5mm 4mm"><div style="font-size:13pt;font-weight:bold;margin-bottom:4mm">{side[0][0]}</div>{left}</td><td style="vertical-align:top;padding-left:4mm">{right}</td></tr></table>'


def two_columns(groups: Groups, look: Look, rng: random.Random) -> str:
    """Four cells a row without groups."""
    every = [e for g in groups for e in g[2]]
    return f'<table class="t">{_cells(every, look, 2)}</table>'


def ringed(groups: Groups, look: Look, rng: random.Random) -> str:
    """Ringed numbers before the labels, one shaded column."""
    told, n = "", 0
    for name, _, part in groups:
        told += f'<tr style="break-after:avoid"><td colspan="2" style="text-align:center;font-weight:bold;background:{look.pale}">{name}</td></tr>'
        for e in part:
            mark = RINGS[n] if n < len(RINGS) else f"({n + 1})"
            told += f'<tr><td style="width:36%;color:{look.main}">{mark}{e.label}</td><td>{e.value}</td></tr>'
            n += 1
    return f'<table class="t">{told}</table>'


DESIGNS: tuple[Callable[[Groups, Look, random.Random], str], ...] = (
    side_groups, bands, column, cards, tiles, colons, above, ruled, profile, two_columns, ringed,
)  # fmt: skip
