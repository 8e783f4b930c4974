"""The form's first part without grids: lists, chips, boxes, questions, tiles, sentences."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.wenhe.basics import GRIDS, Form, Groups, pairs_of
from testsetkit.families.wenhe.ink import Look, pairs, para, ruled, table, td, tr, wide
from testsetkit.families.wenhe.words import Item, flat, idle, item, items, told
from testsetkit.pen import Pen


def dashed(groups: Groups, k: Look, rng: random.Random) -> str:
    """A line a question; a dash or an arrow leads to the answer."""
    sign = rng.choice([" —— ", " → ", " ▶ ", "——", " | ", " - "])
    lead = rng.choice(["", "● ", "◇ ", "※ "])
    made = ""
    for name, of in groups:
        made += f'<p style="font-weight:bold;margin:3mm 0 1mm;color:{k.dark}">〔{name}〕</p>'
        made += "".join(
            f'<p style="margin:0 0 1mm 6mm">{lead}{x.label}{sign}{x.value}</p>' for x in of
        )
    return made


def chips(groups: Groups, k: Look, rng: random.Random) -> str:
    """The label as white letters on colour, the answer beside it."""
    ground = k.dark if k.dark != "#000" else rng.choice(["#1f4e79", "#555", "#00606b"])
    shape = f"background:{ground};color:#fff;border-radius:{rng.choice(['0', '2mm', '4mm'])};padding:.6mm 2.5mm;font-size:88%;font-family:{k.head}"
    rows = []
    for both in pairs_of(flat(groups), 2):
        apart = any(x.long or x.key == "uscc" for x in both)
        rows += [_chipped(row, shape) for row in ([[x] for x in both] if apart else [both])]
    return table(rows, bare=True)


def _chipped(row: list[Item], shape: str) -> str:
    cells = []
    for x in row:
        chip = f'<span style="{shape}">{x.label}</span>'
        cells += [
            td(chip, "padding:1.6mm 1mm;width:1%;white-space:nowrap"),
            td(x.value, "padding:1.6mm 2mm", span=3 if len(row) == 1 else 1),
        ]
    return tr(*cells)


def bilingual(groups: Groups, k: Look, rng: random.Random) -> str:
    """Chinese and English labels."""
    apart = rng.random() < 0.5
    rows = []
    for x in flat(groups):
        small = f'<span style="font-size:78%;font-style:italic">{x.english}</span>'
        label = f"{x.label}<br>{small}" if apart else f"{x.label} / {small}"
        rows.append(tr(td(label, f"width:36%;background:{k.tint};line-height:1.3"), td(x.value)))
    return table(rows)


def lined(groups: Groups, k: Look, rng: random.Random) -> str:
    """Answers on ruled lines, two short ones a line."""
    made = ""
    for row in pairs_of(flat(groups), 2):
        width = "118mm" if len(row) == 1 else "46mm"
        if any(x.long for x in row):
            made += "".join(
                f'<p style="margin:2mm 0">{x.label}{ruled(x.value, "108mm")}</p>' for x in row
            )
        else:
            made += f'<p style="margin:2mm 0">{"　".join(x.label + ruled(x.value, width) for x in row)}</p>'
    return made


def questions(groups: Groups, k: Look, rng: random.Random) -> str:
    """A questionnaire: asked and answered."""
    ask = rng.choice(["请填写贵单位的{}：", "{}是？", "{}（请如实填写）"])
    reply = rng.choice(["答：", "回复：", "　▷ ", "A："])
    return "".join(
        f'<p style="margin:1.5mm 0 0;font-family:{k.head}">{n}．{ask.format(x.label)}</p><p style="margin:0 0 0 8mm">{reply}{x.value}</p>'
        for n, x in enumerate(flat(groups), 1)
    )


def numbered(groups: Groups, k: Look, rng: random.Random) -> str:
    """Numbered lines with the hint in small print after the label."""
    made, n = "", 0
    deep = rng.random() < 0.5
    for g, (name, of) in enumerate(groups, 1):
        made += f'<p style="margin:3mm 0 1mm;font-weight:bold">{"一二三四五"[g - 1]}、{name}</p>'
        for m, x in enumerate(of, 1):
            n += 1
            number = f"{g}.{m}" if deep else f"（{n}）"
            made += f'<p style="margin:0 0 1mm 5mm">{number} {x.label}{x.small}：{x.value}</p>'
    return made


def columns(groups: Groups, k: Look, rng: random.Random) -> str:
    """Two columns as a digital-service vendor's slide has them."""
    boxes = []
    for name, of in groups:
        title = f'<div style="background:{k.dark};color:#fff;padding:.4mm 3mm;font-family:{k.head}">{rng.choice("■◆▣●")} {name}</div>'
        body = "".join(
            f'<div style="border-bottom:.2mm dashed {k.rule};padding:.5mm 2mm"><span style="color:#666;font-size:90%">{x.label}</span><br><b style="font-weight:normal;font-size:104%">{x.value or "&nbsp;"}</b></div>'
            for x in of
        )
        boxes.append(
            f'<div style="border:.3mm solid {k.rule};margin-bottom:1.5mm">{title}{body}</div>'
        )
    left, right = boxes[0] + boxes[-1], "".join(boxes[1:-1])
    cells = [td(side, "width:50%;vertical-align:top;font-size:88%;line-height:1.3") for side in (left, right)]  # fmt: skip
    return wide(table([tr(*cells)], bare=True))


def tiles(groups: Groups, k: Look, rng: random.Random) -> str:
    """Cards in a board, the answer large and its label small under or over it."""
    under = rng.random() < 0.5
    cells = []
    for x in flat(groups):
        label = f'<div style="font-size:78%;color:#666">{x.label}</div>'
        value = f'<div style="font-weight:bold;color:{k.dark};min-height:6mm">{x.value}</div>'
        cells.append(value + label if under else label + value)
    ground = f"border:1.5mm solid #fff;background:{k.tint if k.tint != '#fff' else '#eee'};padding:2mm;text-align:center;width:33%"
    return table(
        [tr(*(td(c, ground) for c in row)) for row in pairs(cells, 3)], "table-layout:fixed"
    )


def _sentences(case: Case, pen: Pen, rng: random.Random) -> str:
    """What the case knows in running sentences; the rest is asked for below."""

    def of(key: str, form: str) -> str:
        return form.format(pen.book(key)) if told(case, key) else ""

    name = pen.book("enterprise_name")
    code = of("uscc", rng.choice(["，统一社会信用代码为{}", "（统一社会信用代码：{}）"]))
    first = name + code + of("established_on", rng.choice(["，成立于{}", "，于{}注册成立"]))
    first += of("registered_address", rng.choice(["，注册地址为{}", "，注册地位于{}"]))
    person = "负责人" if case.branch else "法定代表人"
    first += of("legal_representative", f"，{person}{rng.choice(['', '为'])}{{}}")
    first += of("enterprise_type", "，企业性质为{}")
    first += of("parent_company", "，所属集团：{}")
    second = "公司" + of("industry", "所属行业为{}，") + of("main_business", "主营业务为{}，")
    second += of("employees", "职工人数{}，") + of("revenue", "2025年营业收入{}，")
    if case.scale in ("yes", "no"):
        second += f"{'属于' if case.scale == 'yes' else '不属于'}规模以上工业企业，"
    third = rng.choice(["本次申报的工厂", "此次申请培育的工厂"])
    third += of("factory_name", "名称为{}，") + of("factory_address", "工厂地址位于{}，")
    third += of("total_investment", "总投资{}，")
    fourth = "本次申报联系人" + of("contact_name", "为{}，") + of("contact_phone", "联系电话{}，")
    fourth += of("contact_email", "电子邮箱{}，")
    closing = "。申报级别为" + item(case, pen, rng, "level_applied").value
    return (
        para(first + "。")
        + para(second.rstrip("，") + "。")
        + para(third.rstrip("，") + closing + "。")
        + para(fourth.rstrip("，") + "。")
    )


def spoken(case: Case, pen: Pen, k: Look, rng: random.Random) -> str:
    """Sentences; blank fields as empty places below."""
    case.told_in_prose = True
    made = _sentences(case, pen, rng)
    open_ones: list[Item] = [
        item(case, pen, rng, key) for key in sorted(case.blank & set(_PLACES)) if key not in case.unlabelled
    ]  # fmt: skip
    return made + "".join(
        f'<p style="margin:2mm 0">{x.label}：{ruled(x.value)}</p>' for x in open_ones
    )


_PLACES = (
    "legal_representative", "registered_address", "industry", "contact_name", "contact_phone",
    "factory_name", "factory_address", "revenue",
)  # fmt: skip
LISTS: tuple[Form, ...] = (
    dashed, chips, bilingual, lined, questions, numbered, columns, tiles,
)  # fmt: skip


def basic(case: Case, pen: Pen, k: Look, rng: random.Random) -> str:
    """The first part in one of the designs."""
    design = rng.choice([*GRIDS, *LISTS, None])
    if design is None:
        return spoken(case, pen, k, rng)
    boxed = design in (GRIDS[0], lined, bilingual) and rng.random() < 0.6
    groups = items(case, pen, rng, boxed=boxed)
    groups[1][1].extend(idle(case, rng))
    if case.scale in ("yes", "no"):
        groups[1][1].append(_scale(case, rng))
    return design(groups, k, rng)


def _scale(case: Case, rng: random.Random) -> Item:
    """The question whether it is above the designated size."""
    yes = case.scale == "yes"
    label = rng.choice(["是否规上工业企业", "是否规模以上工业企业", "规上企业（是/否）", "是否纳入规上统计"])  # fmt: skip
    ticked = rng.choice(
        [
            "是" if yes else "否",
            f"{'☑' if yes else '□'}是　{'□' if yes else '☑'}否",
            f"是（{'√' if yes else '　'}）否（{'　' if yes else '√'}）",
        ]
    )
    return Item("", label, "按统计部门口径", ticked, "Above Designated Size (Y/N)")
