"""The enterprise's data in thirteen designs."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.families.kunyu.house import GROUND, Desk
from testsetkit.pen import in_words

_FIRM = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "industry",
    "enterprise_type", "parent_company", "main_business", "employees", "revenue", "scale",
)  # fmt: skip
_CONTACT = ("contact_name", "contact_phone", "contact_email")
_FACTORY = ("factory_name", "factory_address", "total_investment")
_LONG = {
    "enterprise_name",
    "registered_address",
    "factory_name",
    "factory_address",
    "main_business",
    "parent_company",
    "scale",
    "level_applied",
}
_HEADS = (
    ("企业基本情况", "联系人信息", "智能工厂情况"),
    ("企业概况", "联系方式", "申报工厂"),
    ("主体信息", "联络信息", "工厂信息"),
)


def groups(desk: Desk, *, level: bool) -> list[tuple[str, list[str]]]:
    """Three groups of keys that the book asks for, under heads."""
    heads = desk.rng.choice(_HEADS)
    firm = [k for k in _FIRM if desk.has(k) and (k != "scale" or desk.case.scale is not None)]
    if desk.rng.random() < 0.4:
        tail = firm[2:]
        desk.rng.shuffle(tail)
        firm = firm[:2] + tail
    factory = [k for k in _FACTORY if desk.has(k)] + (["level_applied"] if level else [])
    made = [
        (heads[0], firm),
        (heads[1], [k for k in _CONTACT if desk.has(k)]),
        (heads[2], factory),
    ]
    if desk.rng.random() < 0.4:
        made[1], made[2] = made[2], made[1]
    return made


def _hinted(desk: Desk, key: str, sort: str) -> str:
    """A label with its hint in brackets, if the writer gives hints."""
    label, _unit, hint = desk.label(key)
    if not hint or sort == "none":
        return label
    return (
        f"{label}<br><span style='font-size:7.5pt;color:#666'>（{hint}）</span>"
        if sort == "below"
        else f"{label}（{hint}）"
    )


def _pairs(desk: Desk, keys: list[str], hints: str, ground: str) -> str:
    """Rows of two fields; long ones, and one that is left over, alone."""
    out, held = "", ""

    def label(key: str) -> str:
        return f'<td style="background:{ground}">{_hinted(desk, key, hints)}</td>'

    def alone(key: str) -> str:
        return f'<tr>{label(key)}<td colspan="3">{desk.put(key)}</td></tr>'

    for key in keys:
        if key in _LONG:
            out += alone(held) if held else ""
            out += alone(key)
            held = ""
        elif held:
            out += f"<tr>{label(held)}<td>{desk.put(held)}</td>{label(key)}<td>{desk.put(key)}</td></tr>"
            held = ""
        else:
            held = key
    return out + (alone(held) if held else "")


_FOUR = '<colgroup><col style="width:19%"><col style="width:31%"><col style="width:19%"><col style="width:31%"></colgroup>'


def banded(desk: Desk, level: bool) -> str:
    """Pairs in one table under coloured bands."""
    hints = desk.rng.choice(["none", "below"])
    white = desk.rng.random() < 0.5
    out = ""
    for n, (head, keys) in enumerate(groups(desk, level=level), 1):
        style = f"background:{desk.colour};color:#fff" if white else "background:#dfe5ee"
        out += f'<tr><td colspan="4" style="{style};font-weight:bold">（{in_words(n)}）{head}</td></tr>'
        out += _pairs(desk, keys, hints, GROUND)
    return f"<table>{_FOUR}{out}</table>"


def aside(desk: Desk, level: bool) -> str:
    """The group upright at the left, then label and answer."""
    out = ""
    for head, keys in groups(desk, level=level):
        for n, key in enumerate(keys):
            first = (
                f'<td class="c" rowspan="{len(keys)}" style="font-weight:bold">{"<br>".join(head)}</td>'
                if n == 0
                else ""
            )
            out += f'<tr>{first}<td style="background:{GROUND}">{_hinted(desk, key, "below")}</td><td>{desk.put(key)}</td></tr>'
    return f'<table><colgroup><col style="width:8%"><col style="width:32%"><col></colgroup>{out}</table>'


def above(desk: Desk, level: bool) -> str:
    """The label small above the answer, in its cell."""
    out = ""
    for head, keys in groups(desk, level=level):
        out += f'<tr><td colspan="2" style="border:0;font-weight:bold;color:{desk.colour};font-size:12pt;padding-top:3mm">{head}</td></tr>'
        held = ""
        for key in keys:
            cell = f'<div style="font-size:8pt;color:#666">{desk.label(key)[0]}</div><div style="min-height:6mm">{desk.put(key)}</div>'
            if key in _LONG:
                out += f'<tr><td colspan="2">{held}</td></tr>' if held else ""
                out += f'<tr><td colspan="2">{cell}</td></tr>'
                held = ""
            elif held:
                out += f'<tr><td style="width:50%">{held}</td><td>{cell}</td></tr>'
                held = ""
            else:
                held = cell
        out += f'<tr><td colspan="2">{held}</td></tr>' if held else ""
    return f"<table>{out}</table>"


def numbered(desk: Desk, level: bool) -> str:
    """Ministry form: numbers, labels with explanations, answers; it may go over pages."""
    out = ""
    split = desk.rng.choice(["-", "."])
    for n, (head, keys) in enumerate(groups(desk, level=level), 1):
        out += (
            f'<tr><td colspan="3" style="font-weight:bold;background:#eee">{"ABC"[n - 1]}. {head}</td></tr>'
            if split == "-"
            else f'<tr><td colspan="3" style="font-weight:bold;background:#eee">{n} {head}</td></tr>'
        )
        for k, key in enumerate(keys, 1):
            out += f'<tr><td class="c">{"ABC"[n - 1] if split == "-" else n}{split}{k}</td><td>{_hinted(desk, key, "below")}</td><td style="height:9mm">{desk.put(key, boxed=key == "uscc" and split == "-")}</td></tr>'
    return f'<table><colgroup><col style="width:9%"><col style="width:31%"><col></colgroup><thead><tr><th>编号</th><th>填报项目</th><th>填报内容</th></tr></thead><tbody>{out}</tbody></table>'


def items(desk: Desk, level: bool) -> str:
    """No table: numbers, labels, colons."""
    out = ""
    for n, (head, keys) in enumerate(groups(desk, level=level), 1):
        out += f"<h3>（{in_words(n)}）{head}</h3>"
        for k, key in enumerate(keys, 1):
            out += f'<div style="margin:1.4mm 0 1.4mm 2em">{k}．{desk.label(key)[0]}：{desk.put(key)}</div>'
    return out


def ruled(desk: Desk, level: bool) -> str:
    """Labels and underlined places."""
    out = ""
    for head, keys in groups(desk, level=level):
        out += f'<h3 style="border-left:2mm solid {desk.colour};padding-left:3mm">{head}</h3><table class="plain">'
        for key in keys:
            out += f'<tr><td style="width:36%;text-align:right">{desk.label(key)[0]}：</td><td style="border-bottom:.25mm solid #333;height:8mm">{desk.put(key)}</td></tr>'
        out += "</table>"
    return out


def dashboard(desk: Desk, level: bool) -> str:
    """Profile on a landscape page: tiles with key figures over a table."""
    figures = [k for k in ("revenue", "employees", "established_on", "total_investment") if desk.has(k)]  # fmt: skip
    below = desk.rng.random() < 0.5
    tiles = ""
    for key in figures:
        value = f'<div style="font-size:15pt;font-weight:bold;min-height:9mm">{desk.put(key)}</div>'
        label = f'<div style="font-size:9.5pt">{desk.label(key)[0]}</div>'
        tiles += f'<td class="c" style="border:2mm solid #fff;background:{desk.colour};color:#fff;padding:2mm">{value + label if below else label + value}</td>'
    out = f'<table class="plain" style="margin-bottom:2mm"><tr>{tiles}</tr></table>'
    rest = [k for _, keys in groups(desk, level=level) for k in keys if k not in figures]
    half = (len(rest) + 1) // 2
    body = ""
    for n in range(half):
        for key in (rest[n], rest[n + half] if n + half < len(rest) else ""):
            body += (
                f'<td style="background:{GROUND};width:16%">{desk.label(key)[0]}</td><td style="width:34%">{desk.put(key)}</td>'
                if key
                else '<td style="border:0"></td><td style="border:0"></td>'
            )
        body = f"{body}</tr><tr>"
    return f'<div class="wide"><div style="font-size:19pt;font-weight:bold;color:{desk.colour};border-bottom:.8mm solid {desk.colour};margin-bottom:3mm">企业画像</div>{out}<table style="font-size:10.5pt"><tr>{body.removesuffix("<tr>")}</table></div>'


def sidebar(desk: Desk, level: bool) -> str:
    """A dark bar at the left with the contact and the factory; the enterprise at the right."""
    made = groups(desk, level=level)
    left = "".join(
        f'<div style="font-size:12pt;font-weight:bold;margin:3mm 0 2mm;border-bottom:.3mm solid #fff">{h}</div>'
        + "".join(
            f'<div style="font-size:8pt;opacity:.85">{desk.label(k)[0]}</div><div style="margin-bottom:2mm;min-height:5mm">{desk.put(k)}</div>'
            for k in keys
        )
        for h, keys in made[1:]
    )
    right = f'<div style="font-size:14pt;font-weight:bold;color:{desk.colour}">{made[0][0]}</div>'
    right += "".join(
        f'<div style="border-bottom:.2mm dotted #888;padding:1.6mm 0;min-height:9mm"><b style="color:{desk.colour}">{desk.label(k)[0]}</b>　{desk.put(k)}</div>'
        for k in made[0][1]
    )
    return f'<table class="plain"><tr><td style="width:36%;background:{desk.colour};color:#fff;vertical-align:top;padding:4mm">{left}</td><td style="vertical-align:top;padding:2mm 0 2mm 5mm">{right}</td></tr></table>'


def noted(desk: Desk, level: bool) -> str:
    """Item, content, note in three columns; the heads in two languages."""
    out = ""
    for head, keys in groups(desk, level=level):
        out += f'<tr><td colspan="3" style="border-left:0;border-right:0;font-weight:bold;color:{desk.colour}">■ {head}</td></tr>'
        for key in keys:
            label, _, hint = desk.label(key)
            out += f'<tr><td>{label}</td><td>{desk.put(key)}</td><td class="small">{hint}</td></tr>'
    return f'<table><colgroup><col style="width:30%"><col><col style="width:22%"></colgroup><thead><tr style="background:{GROUND}"><th>项目 Item</th><th>内容 Content</th><th>说明 Note</th></tr></thead><tbody>{out}</tbody></table>'


def triples(desk: Desk, level: bool) -> str:
    """Head over answer, three in a row."""
    out = ""
    for head, keys in groups(desk, level=level):
        out += f'<div style="font-weight:bold;margin-top:3mm">◆ {head}</div>'
        short = [k for k in keys if k not in _LONG]
        for at in range(0, len(short), 3):
            of = short[at : at + 3]
            out += (
                '<table style="margin:0"><tr>'
                + "".join(
                    f'<td class="c" style="background:{GROUND};width:{100 / len(of):.1f}%">{desk.label(k)[0]}</td>'
                    for k in of
                )
                + "</tr><tr>"
                + "".join(f'<td class="c" style="height:9mm">{desk.put(k)}</td>' for k in of)
                + "</tr></table>"
            )
        for key in (k for k in keys if k in _LONG):
            out += f'<table style="margin:0"><tr><td style="background:{GROUND};width:33.3%" class="c">{desk.label(key)[0]}</td><td>{desk.put(key)}</td></tr></table>'
    return out


_PLACES = {"registered_address": "注册地址", "factory_address": "工厂地址"}
_PERSON = {"contact_name": "姓名", "contact_phone": "电话", "contact_email": "邮箱"}


def nested(desk: Desk, level: bool) -> str:
    """One table; contacts and addresses under heads that they share."""
    rng = desk.rng
    firm = [k for _, keys in groups(desk, level=level) for k in keys]
    shared = {*_PLACES, *_PERSON}
    out = ""
    for key in (k for k in firm if k not in shared):
        out += f'<tr><td colspan="2" style="background:{GROUND}">{_hinted(desk, key, "below")}</td><td>{desk.put(key)}</td></tr>'
    person = rng.choice(["联系人", "联络人", "项目联系人"])
    for head, of in ((rng.choice(["地址", "地址信息"]), _PLACES), (person, _PERSON)):
        keys = [k for k in of if k in firm]
        for n, key in enumerate(keys):
            first = f'<td class="c" rowspan="{len(keys)}" style="background:{GROUND}">{head}</td>'
            out += f'<tr>{first if n == 0 else ""}<td style="background:{GROUND}">{of[key]}</td><td style="height:8mm">{desk.put(key)}</td></tr>'
    return f'<table><colgroup><col style="width:16%"><col style="width:20%"><col></colgroup>{out}</table>'


def inside(desk: Desk, level: bool) -> str:
    """Label and answer in one cell, two cells a row."""
    out = ""
    for head, keys in groups(desk, level=level):
        out += f'<tr><td colspan="2" class="c" style="font-weight:bold;background:#e8e8e8">{head}</td></tr>'
        held = ""
        for key in keys:
            cell = f"{desk.label(key)[0]}：{desk.put(key)}"
            if key in _LONG or (key == keys[-1] and not held):
                out += f'<tr><td colspan="2">{held}</td></tr>' if held else ""
                out += f'<tr><td colspan="2" style="height:9mm">{cell}</td></tr>'
                held = ""
            elif held:
                out += f'<tr><td style="width:50%;height:9mm">{held}</td><td>{cell}</td></tr>'
                held = ""
            else:
                held = cell
        out += f'<tr><td colspan="2">{held}</td></tr>' if held else ""
    return f"<table>{out}</table>"


def prose(desk: Desk, level: bool) -> str:
    """The enterprise in sentences, the rest in a small table."""
    desk.case.told_in_prose = True
    put = desk.put
    said = f"<p>{put('enterprise_name')}（统一社会信用代码：{put('uscc')}）成立于{put('established_on')}，注册地址为{put('registered_address')}，法定代表人为{put('legal_representative')}。公司所属行业为{put('industry')}，主营业务为{put('main_business')}。</p>"
    revenue = put("revenue")
    unit = "万元" if desk.label("revenue")[1] else ""
    said += f"<p>2025年，公司实现营业收入{revenue}{unit}。"
    said += f"本次申报的智能工厂名称为“{put('factory_name')}”，工厂地址位于{put('factory_address')}。</p>"
    small = _pairs(desk, [*_CONTACT], "none", GROUND)
    more = [k for k in ("enterprise_type", "employees", "total_investment", "parent_company") if desk.has(k)]  # fmt: skip
    small += _pairs(desk, [*more, *(["level_applied"] if level else [])], "none", GROUND)
    return f"{said}<table>{_FOUR}{small}</table>"


Form = Callable[[Desk, bool], str]
DESIGNS: tuple[Form, ...] = (
    banded, banded, aside, above, numbered, numbered, items, ruled, dashboard, sidebar, noted, triples, nested, inside,
)  # fmt: skip


def form(desk: Desk, *, level: bool) -> str:
    """The data in a design; sentences only where nothing is left out."""
    case = desk.case
    whole = not case.blank and not case.unlabelled and case.scale is None and not case.resembles
    if whole and desk.rng.random() < 0.1:
        return prose(desk, level)
    return desk.rng.choice(DESIGNS)(desk, level)
