"""Basic information without a ruled table: lines, blanks, cards, sentences, and half of each."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit import answers
from testsetkit.case import Case
from testsetkit.families.mengyin.asks import GROUPS, Ask
from testsetkit.families.mengyin.grid import pairs, single
from testsetkit.families.mengyin.look import under
from testsetkit.pen import Pen, in_words

Asks = list[Ask]


def colons(pen: Pen, case: Case, made: Asks) -> str:
    """A line each."""
    mark = pen.rng.choice(["", "{n}. ", "（{n}）", "{n}、", "· "])
    return "".join(f"<p class=f>{mark.format(n=n)}{a.flat}：{a.said}</p>" for n, a in enumerate(made, 1))  # fmt: skip


def ruled(pen: Pen, case: Case, made: Asks) -> str:
    """Answers over rules, labels spread to one width."""
    wide = pen.rng.choice([42, 50, 56])
    return "".join(f'<p class=f style="margin:2.2mm 0"><span style="display:inline-block;width:{wide}mm;text-align:left">{a.flat}：</span>{under(a.said, 100)}</p>' for a in made)  # fmt: skip


def leaders(pen: Pen, case: Case, made: Asks) -> str:
    """Dots from the label to the answer."""
    return "".join(f'<p class=f style="display:flex;margin:1.6mm 0"><span>{a.flat}</span><span style="flex:1;border-bottom:.35mm dotted #444;margin:0 2mm 1.6mm"></span><span>{a.said}</span></p>' for a in made)  # fmt: skip


def runon(pen: Pen, case: Case, made: Asks) -> str:
    """A paragraph a group, labels and answers behind each other."""
    rng, out = pen.rng, ""
    for n, (title, held) in enumerate(answers.grouped(made, rng.choice(GROUPS)), 1):
        lead = (
            f"<b>{in_words(n)}是{title}。</b>"
            if n % 2 and rng.random() < 0.2
            else f"<b>{title}：</b>"
        )
        out += f"<p>{lead}{'；'.join(f'{a.flat}：{a.said}' for a in held)}。</p>"
    return out


def bullets(pen: Pen, case: Case, made: Asks) -> str:
    """Groups with headings, a point an answer."""
    rng, out = pen.rng, ""
    sign = rng.choice(["●", "■", "◇", "➢", "–"])
    for n, (title, held) in enumerate(answers.grouped(made, rng.choice(GROUPS)), 1):
        out += f"<h3>（{in_words(n)}）{title}</h3>"
        out += "".join(f'<p class=f style="padding-left:2em">{sign} {a.flat}：{a.said}</p>' for a in held)  # fmt: skip
    return out


def columns(pen: Pen, case: Case, made: Asks) -> str:
    """Two columns of lines; a table without rules."""
    half = (len(made) + 1) // 2
    out = ""
    for k in range(half):
        b = made[k + half] if k + half < len(made) else None
        out += f"<tr><td>{made[k].flat}：{made[k].said}</td><td>{f'{b.flat}：{b.said}' if b else ''}</td></tr>"
    return f'<table class=o style="table-layout:fixed">{out}</table>'


def rightward(pen: Pen, case: Case, made: Asks) -> str:
    """Labels that end where the answers begin, thin rules between the rows."""
    line = pen.rng.choice(["border-bottom:.15mm solid #bbb", "", "border-bottom:.15mm dashed #999"])
    return '<table class=o>' + "".join(f'<tr><td style="width:38%;text-align:right;color:#444;{line}">{a.flat}</td><td style="{line}">{a.said or "&nbsp;"}</td></tr>' for a in made) + "</table>"  # fmt: skip


def below(pen: Pen, case: Case, made: Asks) -> str:
    """Labels as small headings, each answer on the line below."""
    out = ""
    for a in made:
        out += f'<div class=keep style="margin:1.5mm 0"><p class=f style="font-weight:700">{a.flat}{f"（{a.hint}）" if a.hint else ""}</p><p class=f style="padding-left:2em">{a.said or "&nbsp;"}</p></div>'
    return out


def cards(pen: Pen, case: Case, made: Asks) -> str:
    """A framed card a group with its title on a coloured bar."""
    rng, out = pen.rng, ""
    tone = rng.choice(["#2f5597", "#4a6b3a", "#7f3f3f", "#555"])
    for title, held in answers.grouped(made, rng.choice(GROUPS)):
        lines = "".join(f'<p class=f style="margin:1mm 0"><span style="color:#555">{a.flat}：</span>{a.said}</p>' for a in held)  # fmt: skip
        out += f'<div class=keep style="border:.3mm solid {tone};margin:3mm 0"><div style="background:{tone};color:#fff;padding:1mm 3mm">{title}</div><div style="padding:2mm 4mm">{lines}</div></div>'
    return out


def questions(pen: Pen, case: Case, made: Asks) -> str:
    """Asked and answered."""
    form = pen.rng.choice(["{n}．贵单位的{q}？", "问题{n}：{q}", "{n}. 请填写{q}"])
    return "".join(f"<p class=f>{form.format(n=n, q=a.flat)}</p><p>{pen.rng.choice(['答：', '答：', '➜ '])}{a.said}</p>" for n, a in enumerate(made, 1))  # fmt: skip


_SAID = (
    {
        "enterprise_name": "{}（下称“本公司”）", "established_on": "设立于{}", "registered_address": "注册地在{}", "uscc": "统一社会信用代码：{}", "legal_representative": "法定代表人{}",
        "enterprise_type": "企业性质为{}", "parent_company": "上级单位为{}", "industry": "按国民经济行业分类属于{}", "main_business": "主要从事{}", "employees": "现有职工{}", "revenue": "2025年营业收入{}",
        "factory_name": "本次申报的工厂为{}", "factory_address": "工厂地址：{}", "total_investment": "总投资{}", "contact_name": "联系人：{}", "contact_phone": "电话：{}", "contact_email": "邮箱：{}",
    },
    {
        "enterprise_name": "申报单位是{}", "uscc": "营业执照上的统一社会信用代码为{}", "registered_address": "住所位于{}", "established_on": "成立日期是{}", "legal_representative": "由{}担任法定代表人",
        "enterprise_type": "属于{}", "parent_company": "母公司是{}", "industry": "所属行业为{}", "main_business": "主营业务为{}", "revenue": "2025年度实现主营业务收入{}", "employees": "在册员工{}",
        "factory_name": "申报的智能工厂名称为“{}”", "factory_address": "厂址在{}", "total_investment": "累计投资{}", "contact_name": "有关事宜请联系{}", "contact_phone": "联系电话{}", "contact_email": "电子邮箱{}",
    },
)  # fmt: skip
_SENTENCES = (
    ("enterprise_name", "established_on", "registered_address"), ("uscc", "legal_representative", "enterprise_type", "parent_company"), ("industry", "main_business", "employees", "revenue"),
    ("factory_name", "factory_address", "total_investment"), ("contact_name", "contact_phone", "contact_email"),
)  # fmt: skip


def _told(case: Case, made: Asks, sentences: tuple[tuple[str, ...], ...], way: int) -> str:
    """The fields in sentences, then what else is asked in brief."""
    case.told_in_prose = True
    said = {a.key: a.said for a in made if a.said}
    if not case.firm.parent:
        said.pop("parent_company", None)
    out = []
    for keys in sentences:
        parts = [_SAID[way][k].format(said[k]) for k in keys if k in said]
        if parts:
            out.append("，".join(parts) + "。")
    scale = [f"{a.flat}：{a.said}。" for a in made if a.key == "scale"]
    more = [f"{a.flat}{'' if a.flat.endswith('其中') else '为'}{a.said}" for a in made if not a.key]
    tail = f"另，{'，'.join(more)}。" if more else ""
    return f"<p>{''.join(out[:3])}{''.join(scale)}</p><p>{''.join(out[3:])}{tail}</p>"


def prose(pen: Pen, case: Case, made: Asks) -> str:
    """Everything in running sentences."""
    return _told(case, made, _SENTENCES, pen.rng.randrange(2))


def half(pen: Pen, case: Case, made: Asks) -> str:
    """The enterprise in a table, factory and contact in sentences."""
    keys = {k for s in _SENTENCES[3:] for k in s}
    table = pen.rng.choice([pairs, single])(pen, case, [a for a in made if a.key not in keys])
    return table + _told(case, [a for a in made if a.key in keys], _SENTENCES[3:], pen.rng.randrange(2)).replace("<p></p>", "")  # fmt: skip


def mixed(pen: Pen, case: Case, made: Asks) -> str:
    """The factory in a table, the enterprise before it line by line."""
    own, plant = [a for a in made if a.group != "d"], [a for a in made if a.group == "d"]
    return colons(pen, case, own) + (single(pen, case, plant) if plant else "")


PLAIN: tuple[Callable[[Pen, Case, Asks], str], ...] = (
    colons, colons, ruled, leaders, runon, bullets, columns, rightward, below, cards, questions, mixed,
)  # fmt: skip
SENTENCES = (prose, prose, half)
