"""Designs of the basic information as platforms print it and consultants lay it out."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.feixian import words
from testsetkit.families.feixian.facts import Ask, asks, grouped
from testsetkit.families.feixian.forms import Form, held, paired
from testsetkit.families.feixian.look import HEI, Counter
from testsetkit.families.junan.look import grid
from testsetkit.pen import Pen


def fields(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A platform's fields with their codes and whether they are required."""
    rng = pen.rng
    rows = [(f"A{n:03d}", f'<span style="color:#b00">*</span>{a.label}' if a.key else a.label, a.said) for n, a in enumerate(asks(pen, case, house), 1)]  # fmt: skip
    return f"<p class=note>注：带<span style='color:#b00'>*</span>的为必填项</p>{grid((rng.choice(['字段', '编码']), '名称', '填报值'), rows, '', (11, 33, 56))}"  # fmt: skip


def panels(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Panels a group: grey labels over their answers, without rules."""
    out, across = "", pen.rng.choice(["47%", "30%"])
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        cells = "".join(f'<div style="width:{"98%" if a.wide else across};padding:1mm 0"><div style="font-size:8.5pt;color:#778">{a.label}</div><div>{a.said}</div></div>' for a in made)  # fmt: skip
        out += f'<div style="border:.2mm solid #d5dae0;padding:2mm 3mm;margin:2mm 0;break-inside:avoid"><b style="color:#234">{title}</b><div style="display:flex;flex-wrap:wrap;gap:0 2%">{cells}</div></div>'  # fmt: skip
    return out


def right_labels(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels set to the right against their answers, as web forms have them."""
    gap = pen.rng.choice(["：", ":", ""])
    return "".join(f'<div style="display:flex;padding:1mm 0;border-bottom:.15mm solid #e3e6ea"><span style="width:58mm;flex:none;text-align:right;padding-right:3mm;color:#555">{a.label}{gap}</span> <span style="flex:1">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def stepped(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Steps of filling in, each a table of pairs with its state."""
    out = ""
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)), 1):  # fmt: skip
        out += f'<div class=keep><p class=f style="font:700 10.5pt {HEI}">步骤{n} {title} <span style="color:#2a7d3c;font-weight:400;font-size:9pt">已保存</span></p>{held(paired(made), 20, 30, 20, 30)}</div>'  # fmt: skip
    return out


def export(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Lines of an export: label, sign, answer, in an even face."""
    sign = pen.rng.choice([" = ", " : ", "→", "｜"])
    return '<div style="font-family:Noto Sans Mono CJK SC;font-size:9.5pt">' + "".join(f'<div style="padding:.6mm 0">{a.label}{sign}{a.answer}</div>' for a in asks(pen, case, house)) + "</div>"  # fmt: skip


def registered(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A first column of numbers, then two pairs, every line numbered through."""
    return held(paired(asks(pen, case, house), lead=lambda n: f'<span style="color:#888;font-size:.8em">{n:02d}</span> '), 21, 29, 21, 29)  # fmt: skip


def tiles(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Tiles over the leaf, the answer large, its label below or above."""
    below = pen.rng.random() < 0.5
    out = ""
    for a in asks(pen, case, house):
        label, said = f'<div style="font-size:8.5pt;color:#556">{a.label}</div>', f'<div style="font-weight:700">{a.said}</div>'  # fmt: skip
        out += f'<div class=box style="flex:1 1 {"44%" if a.wide else "22%"};margin:0">{said + label if below else label + said}</div>'  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:2mm">{out}</div>'


def quarters(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Four quarters of a lying leaf, a group each."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        lines = "".join(f'<p class=f style="text-align:left"><span class=ink>{a.label}</span>：{a.answer}</p>' for a in made)  # fmt: skip
        out += f'<div style="width:48.5%;break-inside:avoid"><div class=bar>{title}</div>{lines}</div>'  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:2mm 3%;font-size:.94em">{out}</div>'


def ribbons(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A chip with the label, the answer behind it, two ribbons abreast."""
    inner = "".join(f'<div style="width:{"100%" if a.wide else "48.5%"};display:flex;align-items:center;border-bottom:.2mm solid #ccc;padding:.8mm 0;break-inside:avoid"><span class=chip style="width:44mm;flex:none;text-align:center;box-sizing:border-box">{a.label}</span> <span style="padding-left:3mm">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:1mm 3%">{inner}</div>'


def profile(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A column with the contact and the factory at the left, the enterprise's table at the right."""
    made = asks(pen, case, house)
    side = [a for a in made if a.group in "cd"]

    def note(a: Ask) -> str:
        return f'<p class=f style="margin-bottom:2mm"><span style="font-size:.85em">{a.label}</span><br><b>{a.said}</b></p>'  # fmt: skip

    rest = held("".join(f"<tr><th>{a.label}</th><td>{a.said}</td></tr>" for a in made if a.group in "ab"), 30, 70)  # fmt: skip
    return f'<div style="display:flex;gap:5mm;align-items:flex-start"><div class=box style="width:34%;box-sizing:border-box;flex:none">{"".join(note(a) for a in side)}</div><div style="flex:1">{rest}</div></div>'  # fmt: skip


def broad(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Four pairs a row, as a lying leaf has room for them."""
    return held(paired(asks(pen, case, house), 4 if house == "deck" else 2), *((9, 16) * 4 if house == "deck" else (20, 30, 20, 30)))  # fmt: skip


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "word": (registered, right_labels),
    "state": (registered,),
    "portal": (fields, fields, panels, panels, right_labels, right_labels, stepped, export, registered),
    "plant": (registered, fields),
    "deck": (tiles, tiles, quarters, quarters, ribbons, profile, broad, broad),
    "town": (right_labels, registered),
}  # fmt: skip
