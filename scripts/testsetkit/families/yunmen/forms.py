"""Facts of the book in eight designs: boxed forms with side labels, pairs and triples, lines, labels above, prose, cards."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from testsetkit.case import Case
from testsetkit.families.yunmen.look import line, ticked
from testsetkit.families.yunmen.words import label
from testsetkit.pen import Pen

_LONG = {"enterprise_name", "registered_address", "factory_name", "factory_address", "main_business", "parent_company", "uscc", "industry"}  # fmt: skip
Pair = tuple[str, str, bool]
"""Label, answer (HTML), and whether it needs a broad cell."""


class Facts:
    """Labels and answers, each asked for once."""

    def __init__(self, pen: Pen, case: Case, *, plain: bool = False) -> None:
        self.pen, self.case, self.rng, self.plain = pen, case, pen.rng, plain

    def pair(self, key: str) -> Pair:
        said, unit = label(key, self.rng, plain=self.plain)
        boxed = key == "uscc" and not self.plain and self.rng.random() < 0.15
        return said, self.pen.book(key, unit_in_label=unit, boxed=boxed), key in _LONG

    def pairs(self, keys: Sequence[str]) -> list[Pair]:
        made = []
        for key in keys:
            if self.pen.has(key):
                made.append(self.pair(key))
            if key == "revenue" and self.case.scale:
                made.append(self.scale())
        return made

    def scale(self) -> Pair:
        """Whether the enterprise is above the designated size: asked only where the case answers."""
        rng = self.rng
        if self.case.scale == "words":
            return "企业规模", rng.choice(["规下企业", "规模以下", "规模以下工业企业"]), False
        yes = self.case.scale == "yes"
        said = rng.choice(["是否规上工业企业", "是否为规模以上工业企业", "规上企业（是/否）"])
        if rng.random() < 0.5:
            return said, ticked(rng, ["是", "否"], 0 if yes else 1), False
        return said, "是" if yes else "否", False


def facts(pen: Pen, case: Case, keys: Sequence[str], title: str) -> str:
    """The facts in a design of chance; sets `told_in_prose`."""
    design = pen.rng.choice(DESIGNS)
    if design is _prose:
        case.told_in_prose = True
    return design(Facts(pen, case, plain=design is _prose), keys, title)


def _td(inner: str, span: int = 1, *, key: bool = False, width: str = "") -> str:
    style = f' style="width:{width}"' if width else ""
    return f"<td{' class=k' if key else ''} colspan={span}{style}>{inner}</td>"


def _grid(pairs: Sequence[Pair], across: int) -> list[str]:
    """Rows of `across` pairs; a broad answer gets a row of its own."""
    out: list[str] = []
    held: list[Pair] = []

    def flush() -> None:
        if held:
            n = len(held)
            cells = "".join(_td(a, key=True) + _td(b, 1 if i < n - 1 else 2 * (across - n) + 1) for i, (a, b, _) in enumerate(held))  # fmt: skip
            out.append(f"<tr>{cells}</tr>")
            held.clear()

    for pair in pairs:
        if pair[2]:
            flush()
            out.append(f"<tr>{_td(pair[0], key=True)}{_td(pair[1], 2 * across - 1)}</tr>")
        else:
            held.append(pair)
            if len(held) == across:
                flush()
    flush()
    return out


def _cols(across: int, side: bool = False) -> str:
    k, v = {1: ("32%", "68%"), 2: ("20%", "30%"), 3: ("13%", "20%")}[across]
    return "<table style='table-layout:fixed'>" + ("<col style='width:9mm'>" if side else "") + f"<col style='width:{k}'><col style='width:{v}'>" * across  # fmt: skip


def _boxed(f: Facts, keys: Sequence[str], title: str) -> str:
    """Groups with vertical labels at the left, pairs at the right."""
    who = [k for k in keys if k.startswith("contact")]
    works = [k for k in keys if k in ("factory_name", "factory_address", "total_investment")]
    rest = [k for k in keys if k not in (*who, *works)]
    out, across = [_cols(2, side=True)], 2
    for name, of in (("企业概况", rest), ("工厂概况", works), ("联络", who)):
        made = _grid(f.pairs(of), across)
        if made:
            first = made[0].replace(
                "<tr>", f"<tr><td class=side rowspan={len(made)}>{name}</td>", 1
            )
            out += [first, *made[1:]]
    return "".join(out) + "</table>"


def _couples(f: Facts, keys: Sequence[str], title: str) -> str:
    return f"{_cols(2)}<tr><td colspan=4 class=k>{title}</td></tr>{''.join(_grid(f.pairs(keys), 2))}</table>"


def _triples(f: Facts, keys: Sequence[str], title: str) -> str:
    return f"{_cols(3)}{''.join(_grid(f.pairs(keys), 3))}</table>"


def _list(f: Facts, keys: Sequence[str], title: str) -> str:
    """Number, item, content: a table of three columns."""
    body = "".join(f"<tr><td class=k>{n}</td><td>{a}</td><td>{b}</td></tr>" for n, (a, b, _) in enumerate(f.pairs(keys), 1))  # fmt: skip
    head = f.rng.choice(
        [("序号", "项目", "填报内容"), ("编号", "指标", "内容"), ("序号", "填写项", "填写内容")]
    )
    return f"<table><col style='width:13mm'><col style='width:34%'><col><tr>{''.join(f'<th class=k>{h}</th>' for h in head)}</tr>{body}</table>"


def _slots(f: Facts, keys: Sequence[str], title: str) -> str:
    """Running slots with underlines, short ones two on a line."""
    out, held = [], ""
    sign = f.rng.choice(["：", "：", " "])
    for said, answer, broad in f.pairs(keys):
        piece = f"{said}{sign}{line(answer, 96 if broad else 42)}"
        if broad:
            out += [held] if held else []
            out.append(piece)
            held = ""
        elif held:
            out.append(f"{held}　{piece}")
            held = ""
        else:
            held = piece
    out += [held] if held else []
    return "".join(f'<p class=n style="line-height:2.1">{x}</p>' for x in out)


def _below(f: Facts, keys: Sequence[str], title: str) -> str:
    """A numbered label, and the answer on the line below it."""
    mark = f.rng.choice(["{n}. {a}", "（{n}）{a}", "▪ {a}", "{n}）{a}："])
    return "".join(
        f"<div class=whole><p class=n style='font-weight:700'>{mark.format(n=n, a=a)}</p><p style='margin-bottom:1.5mm'>{b or '&nbsp;'}</p></div>"
        for n, (a, b, _) in enumerate(f.pairs(keys), 1)
    )


def _above(f: Facts, keys: Sequence[str], title: str) -> str:
    """Boxes with a small label above the answer, two side by side."""
    cells = [(f"<td style='width:50%;height:13mm;vertical-align:top'><div style='font-size:8.5pt;color:#333'>{a}</div><div>{b or '&nbsp;'}</div></td>", broad) for a, b, broad in f.pairs(keys)]  # fmt: skip
    out, held = "", ""
    for cell, broad in cells:
        if broad:
            out += f"<tr>{held}<td></td></tr>" if held else ""
            out += f"<tr>{cell.replace('<td', '<td colspan=2', 1)}</tr>"
            held = ""
        elif held:
            out += f"<tr>{held}{cell}</tr>"
            held = ""
        else:
            held = cell
    out += f"<tr>{held}<td></td></tr>" if held else ""
    return f"<table>{out}</table>"


_SENTENCES: dict[str, str] = {
    "enterprise_name": "{v}是本次先进级智能工厂的申报主体", "uscc": "统一社会信用代码为{v}", "established_on": "公司成立于{v}", "legal_representative": "法定代表人为{v}",
    "registered_address": "注册地址为{v}", "industry": "所属行业为{v}", "enterprise_type": "企业性质为{v}", "parent_company": "上级集团：{v}", "main_business": "主营业务为{v}",
    "employees": "现有员工{v}", "revenue": "2025年实现营业收入{v}", "contact_name": "本次申报联系人为{v}", "contact_phone": "联系电话{v}", "contact_email": "电子邮箱{v}",
    "factory_name": "申报的智能工厂名称为“{v}”", "factory_address": "工厂地址为{v}", "total_investment": "项目总投资{v}",
}  # fmt: skip


def _prose(f: Facts, keys: Sequence[str], title: str) -> str:
    """Running sentences; a blank fact is a blank line after its label."""
    said: list[str] = []
    for key in keys:
        if not f.pen.has(key):
            continue
        answer = f.pen.book(key)
        form = _SENTENCES[key]
        if answer or key in f.case.blank:
            said.append(form.format(v=answer or "＿＿＿＿＿＿"))
        if key == "revenue" and f.case.scale:
            said.append({"yes": "属于规模以上工业企业", "no": "是否规模以上工业企业：否", "words": "目前为规模以下工业企业"}[f.case.scale])  # fmt: skip
    out = [said[i : i + 4] for i in range(0, len(said), 4)]
    return "".join(f"<p>{'，'.join(part)}。</p>" for part in out)


def _cards(f: Facts, keys: Sequence[str], title: str) -> str:
    """Framed cards of label: answer without rules between them."""
    pairs = f.pairs(keys)
    cut = max(len(pairs) // 2, 1)
    made = ""
    for part in (pairs[:cut], pairs[cut:]):
        inner = "".join(f"<div style='display:flex;padding:.8mm 0'><div style='width:52mm;color:#222'>{a}：</div><div style='flex:1'>{b or '&nbsp;'}</div></div>" for a, b, _ in part)  # fmt: skip
        made += (
            f"<div class=whole style='border:.3mm solid #456;border-left:2mm solid #456;padding:2.5mm 4mm;margin:3mm 0'>{inner}</div>"
            if part
            else ""
        )
    return made


DESIGNS: tuple[Callable[[Facts, Sequence[str], str], str], ...] = (
    _boxed, _boxed, _couples, _triples, _list, _slots, _below, _above, _prose, _cards,
)  # fmt: skip


def quick(rng: random.Random, pairs: Sequence[tuple[str, str]]) -> str:
    """A small form of facts that are no fields of the book."""
    return (
        "<table>"
        + "".join(f"<tr><td class=k style='width:34%'>{a}</td><td>{b}</td></tr>" for a, b in pairs)
        + "</table>"
    )
