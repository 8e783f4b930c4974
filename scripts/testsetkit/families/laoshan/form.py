"""Basic information in many layouts: a platform's print-outs and the tables of bound books."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from testsetkit.families.laoshan.sheet import E, Look
from testsetkit.families.laoshan.words import GROUP_NAMES, GROUPS, LONG, NOTES, Words, unused
from testsetkit.pen import Pen

Rows = list[tuple[str, list[tuple[str, str, str]]]]
"""Groups of (key, label, answer), as HTML."""


def _rows(pen: Pen, words: Words, *, shuffled: bool = True, level: bool = True) -> Rows:
    rng = pen.rng
    names = rng.choice(GROUP_NAMES)
    made: Rows = []
    for name, (_, keys) in zip(names, GROUPS, strict=True):
        here = [(k, *words.pair(k)) for k in words.keys(keys)]
        if shuffled and len(here) > 3 and rng.random() < 0.5:
            head, tail = here[:2], here[2:]
            rng.shuffle(tail)
            here = head + tail
        if here:
            made.append((name, here))
    scale = words.scale()
    if scale:
        made[0][1].append(("", *scale))
    if level:
        made[min(2, len(made) - 1)][1].insert(0, ("", rng.choice(["申报等级", "申报级别", "申报类别", "拟申报等级"]), words.level(ticked=rng.random() < 0.5)))  # fmt: skip
    for label, value in unused(rng, words.book):
        made[rng.choice([0, 0, min(1, len(made) - 1)])][1].append(("", label, value))
    return made


def _flat(rows: Rows) -> list[tuple[str, str, str]]:
    return [r for _, here in rows for r in here]


def _pairs(cells: Sequence[tuple[str, str, str]], across: int = 2) -> str:
    """Table rows with `across` labels a row; long answers over the whole row."""
    made, row = "", ""
    held = 0
    wide = 2 * across - 1
    for key, label, value in cells:
        if key in LONG or key in ("enterprise_name", "factory_name"):
            if held:
                made += f'<tr>{row}<td colspan="{2 * (across - held)}"></td></tr>'
                row, held = "", 0
            made += f'<tr><td class="k">{label}</td><td colspan="{wide}">{value}</td></tr>'
            continue
        row += f'<td class="k">{label}</td><td>{value}</td>'
        held += 1
        if held == across:
            made += f"<tr>{row}</tr>"
            row, held = "", 0
    if held:
        made += f'<tr>{row}<td colspan="{2 * (across - held)}"></td></tr>'
    return made


def _cols(*widths: int) -> str:
    return "".join(f'<col style="width:{w}%">' for w in widths)


def sections(pen: Pen, words: Words, of: Look) -> str:
    """Long gridded table with section rows, as a platform prints it."""
    made = ""
    for name, here in _rows(pen, words):
        made += f'<tr><td colspan="4" style="background:{of.shade};font-weight:600;color:{of.ink}">{name}</td></tr>{_pairs(here)}'
    return f'<table style="table-layout:fixed">{_cols(21, 29, 21, 29)}{made}</table>'


def apart(pen: Pen, words: Words, of: Look) -> str:
    """A table a group, its name as a bar above."""
    bar = pen.rng.choice([f"border-left:2mm solid {of.ink};padding-left:2mm", f"background:{of.ink};color:#fff;padding:.8mm 2mm", f"border-bottom:.5mm solid {of.ink}"])  # fmt: skip
    return "".join(
        f'<div style="{bar};margin:3mm 0 1mm;font-family:{of.head};break-after:avoid">{name}</div><table style="table-layout:fixed">{_cols(20, 30, 20, 30)}{_pairs(here)}</table>'
        for name, here in _rows(pen, words)
    )


def triples(pen: Pen, words: Words, of: Look) -> str:
    """Three labels in a row, lying page width."""
    cells = _flat(_rows(pen, words))
    return f'<table style="table-layout:fixed;font-size:{of.size - 1.5}pt">{_cols(13, 20, 13, 21, 13, 20)}{_pairs(cells, 3)}</table>'


def listed(pen: Pen, words: Words, of: Look) -> str:
    """Number, item, answer, note."""
    made = ""
    for n, (key, label, value) in enumerate(_flat(_rows(pen, words)), 1):
        made += f'<tr><td class="c">{n}</td><td>{label}</td><td>{value}</td><td style="font-size:8.5pt;color:#666">{NOTES.get(key, "")}</td></tr>'
    head = pen.rng.choice([("序号", "填报项", "填报内容", "填报说明"), ("编号", "指标名称", "填写内容", "备注"), ("序号", "信息项", "内容", "说明")])  # fmt: skip
    return f"<table>{_cols(8, 28, 44, 20)}<thead><tr>{''.join(f'<th>{h}</th>' for h in head)}</tr></thead>{made}</table>"


def side(pen: Pen, words: Words, of: Look) -> str:
    """The group's name upright at the side."""
    made = ""
    for name, here in _rows(pen, words):
        short = name.split("、")[-1].split(" ")[-1]
        upright = "<br>".join(short)
        for n, (_, label, value) in enumerate(here):
            first = f'<td class="k" rowspan="{len(here)}" style="width:9mm;line-height:1.2">{upright}</td>' if not n else ""  # fmt: skip
            made += f'<tr>{first}<td class="c" style="width:30%">{label}</td><td>{value}</td></tr>'
    return f"<table>{made}</table>"


def above(pen: Pen, words: Words, of: Look) -> str:
    """Labels in a row, answers in the row below."""
    made = ""
    cells = _flat(_rows(pen, words))
    at = 0
    while at < len(cells):
        key = cells[at][0]
        count = 1 if key in LONG else 2 if at + 1 < len(cells) and cells[at + 1][0] not in LONG else 1  # fmt: skip
        here = cells[at : at + count]
        span = 2 // count
        made += f"<tr>{''.join(f'<td class=k colspan={span}>{x[1]}</td>' for x in here)}</tr><tr>{''.join(f'<td class=c colspan={span} style=height:8mm>{x[2]}</td>' for x in here)}</tr>"
        at += count
    return f'<table style="table-layout:fixed">{made}</table>'


def captioned(pen: Pen, words: Words, of: Look) -> str:
    """Each answer in a box below its small label, two boxes in a row."""
    made = ""
    for name, here in _rows(pen, words):
        made += f'<p class="n" style="font-family:{of.head};color:{of.ink};margin:3mm 0 1mm;break-after:avoid">{name}</p>'
        made += '<div style="display:flex;flex-wrap:wrap;gap:1.6mm">'
        for key, label, value in here:
            wide = "100%" if key in LONG else "calc(50% - .8mm)"
            made += f'<div style="width:{wide};border:.25mm solid {of.rule};padding:1mm 2mm;min-height:12mm;break-inside:avoid"><div style="font-size:8pt;color:#666;line-height:1.3">{label}</div><div style="line-height:1.4">{value}</div></div>'
        made += "</div>"
    return made


def colons(pen: Pen, words: Words, of: Look) -> str:
    """Numbered lines with colons under decimal heads."""
    made = ""
    for n, (name, here) in enumerate(_rows(pen, words), 1):
        made += f"<h4>1.1.{n} {name.split('、')[-1]}</h4>"
        for k, (_, label, value) in enumerate(here, 1):
            lead = f"（{k}）" if n % 2 else f"{k}) "
            made += f'<p class="n" style="padding-left:6mm">{lead}{label}：{value}</p>'
    return made


def ruled(pen: Pen, words: Words, of: Look) -> str:
    """Labels right-aligned, answers on rules."""
    made = ""
    for _, here in _rows(pen, words):
        for _, label, value in here:
            made += f'<tr><td style="border:0;width:34%;text-align:right;padding-right:3mm">{label}：</td><td style="border:0;border-bottom:.25mm solid #333;height:8.5mm">{value}</td></tr>'
        made += '<tr><td colspan="2" style="border:0;height:3mm"></td></tr>'
    return f"<table>{made}</table>"


def coded(pen: Pen, words: Words, of: Look) -> str:
    """Item codes as a platform's tables have them, the credit code in boxes."""
    made = ""
    boxed = pen.rng.random() < 0.6
    rows = _rows(pen, words)
    for n, (name, here) in enumerate(rows, 1):
        made += f'<tr><th colspan="3" style="text-align:left">{name}</th></tr>'
        for k, (key, label, value) in enumerate(here, 1):
            if key == "uscc" and boxed and not words.book.blank & {"uscc"}:
                value = words.value("uscc", boxed=True)
            made += f'<tr><td class="c" style="width:13%;color:#777">{n:02d}{k:02d}</td><td style="width:29%">{label}</td><td>{value}</td></tr>'
    return f"<table>{made}</table>"


def profile(pen: Pen, words: Words, of: Look) -> str:
    """Left column of registration facts, right column of factory facts."""
    rows = _rows(pen, words)
    left, right = rows[:1], rows[1:]

    def column(groups: Rows) -> str:
        made = ""
        for name, here in groups:
            made += f'<tr><th colspan="2">{name}</th></tr>'
            made += "".join(f'<tr><td class="k" style="width:40%">{a}</td><td>{b}</td></tr>' for _, a, b in here)  # fmt: skip
        return f'<table style="font-size:{of.size - 1.5}pt;table-layout:fixed">{made}</table>'

    return f'<table style="table-layout:fixed"><tr><td style="border:0;padding:0 1.5mm 0 0;vertical-align:top">{column(left)}</td><td style="border:0;padding:0 0 0 1.5mm;vertical-align:top">{column(right)}</td></tr></table>'


def sentences(pen: Pen, words: Words, of: Look) -> str:
    """The registration in running text, the rest as a short table."""
    words.book.told_in_prose = True
    told = []
    for key, frame in (
        ("enterprise_name", "本申报书由{}编制。"), ("uscc", "公司统一社会信用代码为{}。"), ("established_on", "公司成立日期为{}。"), ("legal_representative", "法定代表人为{}。"),
        ("registered_address", "公司注册地址为{}。"), ("enterprise_type", "企业性质为{}。"), ("parent_company", "上级单位：{}。"), ("industry", "所属行业为{}。"), ("main_business", "主营业务为{}。"),
    ):  # fmt: skip
        if words.there(key) and key not in words.book.blank:
            told.append(frame.format(words.value(key)))
    blank = tuple(k for k in GROUPS[0][1] if k in words.book.blank)
    rest = [
        (k, *words.pair(k))
        for k in words.keys(
            (*blank, "factory_name", "factory_address", "total_investment", "employees", "revenue", "contact_name", "contact_phone", "contact_email")
        )
    ]  # fmt: skip
    scale = words.scale()
    if scale:
        rest.append(("", *scale))
    rest.insert(0, ("", "申报等级", words.level(ticked=False)))
    return f'<p>{"".join(told)}</p><table style="table-layout:fixed">{_cols(22, 28, 22, 28)}{_pairs(rest)}</table>'


def tree(pen: Pen, words: Words, of: Look) -> str:
    """Two label columns: the group, then its items, contacts side by side under one head."""
    made = ""
    for name, here in _rows(pen, words, shuffled=False):
        contacts = [x for x in here if x[0].startswith("contact_")]
        if len(contacts) == len(here) and len(here) > 1:
            made += f'<tr><td class="k" rowspan="2">{name}</td>{"".join(f"<td class=c>{x[1]}</td>" for x in here)}{"<td></td>" * (3 - len(here))}</tr>'
            made += f"<tr>{''.join(f'<td class=c style=height:8mm>{x[2]}</td>' for x in here)}{'<td></td>' * (3 - len(here))}</tr>"
            continue
        for n, (_, label, value) in enumerate(here):
            first = f'<td class="k" rowspan="{len(here)}">{name}</td>' if not n else ""
            made += f'<tr>{first}<td class="c">{label}</td><td colspan="2">{value}</td></tr>'
    return f'<table style="table-layout:fixed">{_cols(16, 28, 26, 30)}{made}</table>'


FORMS: tuple[Callable[[Pen, Words, Look], str], ...] = (
    sections, apart, triples, listed, side, above, captioned, colons, ruled, coded, profile, sentences, tree,
)  # fmt: skip
OF_PLATFORM = (sections, sections, apart, listed, coded, captioned, above, triples)


def basic(pen: Pen, words: Words, of: Look, rng: random.Random, *, machine: bool) -> str:
    """The form; below it what is told of the scale in words."""
    made = rng.choice(OF_PLATFORM if machine else FORMS)(pen, words, of)
    if words.book.scale == "words":
        made += f"<p>{E(rng.choice(['说明：公司目前为规下工业企业，未纳入规模以上统计范围。', '注：本企业系规下工业企业。', '截至申报之日，我公司仍属规下企业，正在培育入规。']))}</p>"
    return made
