"""Basic information without a grid: lines, blanks to fill, questions, cards, sentences."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.changyi import words
from testsetkit.families.changyi.facts import Ask, answer, asks, hinted
from testsetkit.families.changyi.forms_a import packed
from testsetkit.families.changyi.look import MING
from testsetkit.pen import Pen, in_words

Layout = Callable[[Pen, Case, list[Ask]], str]


def _bare(said: str) -> str:
    return said.replace("<br>", "")


def colons(pen: Pen, case: Case, asks: list[Ask]) -> str:
    rng = pen.rng
    sign = rng.choice(["", "", "{n}. ", "（{w}）", "● ", "{n}）", "◇", "{n}、", "★ "])
    mark = rng.choice(["：", "：", ":", "： ", " ："])
    return "".join(
        f"<p class=flat>{sign.format(n=n, w=in_words(n))}{_bare(hinted(rng, a, 'beside'))}{mark}{a.answer}</p>"
        for n, a in enumerate(asks, 1)
    )


def filled_in(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Underlined places to fill in, two on a line where they fit."""
    out, held = "", ""
    mark = pen.rng.choice(["：", " ", ""])
    for a in asks:
        least = 60 if a.wide else 34
        line = f'{_bare(a.label)}{mark}<span style="border-bottom:.3mm solid #333;padding:0 3mm;display:inline-block;min-width:{least}mm">{a.answer or "&nbsp;"}</span>'
        if a.wide:
            out += (f"<p class=flat>{held}</p>" if held else "") + f"<p class=flat>{line}</p>"
            held = ""
        elif held:
            out, held = f"{out}<p class=flat style='text-align:left'>{held}　{line}</p>", ""
        else:
            held = line
    return out + (f"<p class=flat>{held}</p>" if held else "")


def two_columns(pen: Pen, case: Case, asks: list[Ask]) -> str:
    lines = "".join(
        f"<p class=flat style='break-inside:avoid'>{_bare(a.label)}：{a.answer}</p>" for a in asks
    )
    return f'<div style="columns:2;column-gap:9mm;font-size:10.5pt">{lines}</div>'


def typewriter(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Labels padded with dots or blanks to one column."""
    dot = pen.rng.choice(["…", "．", "　", "－"])
    width = max(len(_bare(a.label)) for a in asks) + 1
    lines = "".join(
        f"<p class=flat style='padding-left:{width + 1}em;text-indent:-{width + 1}em;text-align:left'>{_bare(a.label)}{dot * (width - len(_bare(a.label)))}　{a.answer}</p>"
        for a in asks
    )
    return f'<div style="font:11pt/1.7 {MING}">{lines}</div>'


def run_in(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Everything in one paragraph, labels in brackets."""
    left, right = pen.rng.choice([("【", "】"), ("［", "］"), ("<b>", "：</b>"), ("〖", "〗")])
    return f"<p class=flat style='text-align:left'>{pen.rng.choice(['；', '。', '　']).join(f'{left}{_bare(a.label)}{right}{a.answer}' for a in asks)}</p>"


def questions(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """A questionnaire: asked and answered."""
    said = {
        "enterprise_name": "贵单位的全称是什么？", "uscc": "营业执照上的统一社会信用代码是多少？", "legal_representative": "法定代表人是谁？", "registered_address": "注册地址在哪里？",
        "established_on": "企业是哪一天成立的？", "industry": "属于哪个国民经济行业？", "enterprise_type": "企业性质是什么？", "parent_company": "有没有上级集团（控股股东）？写全称", "main_business": "主营业务是什么？",
        "employees": "现有职工多少人？", "revenue": "2025年营业收入是多少？", "contact_name": "申报联系人是谁？", "contact_phone": "联系人的电话是多少？", "contact_email": "电子邮箱是什么？",
        "factory_name": "申报的智能工厂叫什么名称？", "factory_address": "工厂建在什么地址？", "total_investment": "工厂总投资多少？", "scale": "是否规模以上工业企业？",
    }  # fmt: skip
    lead = pen.rng.choice(["答：", "填写：", "☞ ", ""])
    out = ""
    for n, a in enumerate(asks, 1):
        unit = (
            "（万元）" if "万元" in a.label and a.key else "（人）" if "（人）" in a.label else ""
        )
        asked = said[a.key].replace("？", f"{unit}？") if a.key in said else f"{_bare(a.label)}？"
        out += f"<p class=flat>{n}. {asked}</p><p class=flat style='padding-left:2em'>{lead}{a.answer}</p>"
    return out


def beneath(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """The answer on a line, what it is in small print below the line."""
    out = ""
    for a in asks:
        wide = 100 if a.wide else 47
        out += f'<div style="display:inline-block;width:{wide}%;margin:1mm 1% 2mm 0;vertical-align:bottom"><div style="border-bottom:.35mm solid #222;text-align:center">{a.answer or "&nbsp;"}</div><div style="font-size:8pt;text-align:center;color:#333">{_bare(a.label) if "（" in a.label else f"（{_bare(a.label)}）"}</div></div>'
    return f"<div>{out}</div>"


def cards(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Boxes with a small caption, as some on-line form prints them."""
    out = ""
    colour = pen.rng.choice(["#f4f6f8", "#fffbe9", "#ffffff"])
    for a in asks:
        wide = "97%" if a.wide else "47%"
        out += f'<div style="display:inline-block;vertical-align:top;width:{wide};margin:1mm;background:{colour};border:.2mm solid #aaa;break-inside:avoid"><div style="font-size:8.5pt;color:#666;padding:1mm 2mm 0">{_bare(a.label)}</div><div style="padding:0 2mm 1mm">{a.answer or "&nbsp;"}</div></div>'
    return out


def small_groups(pen: Pen, case: Case, asks: list[Ask]) -> str:
    """Paragraphs with a bold lead a group, answers one after another behind colons."""
    rng, out = pen.rng, ""
    for n, group in enumerate(("id", "work", "who", "plant"), 1):
        mine = [a for a in asks if a.group == group]
        if mine:
            title = rng.choice(words.GROUP_NAMES[group])
            inner = rng.choice(["，", "；", "　"]).join(
                f"{_bare(a.label)}：{a.answer or '　　　'}" for a in mine
            )
            out += (
                f"<p><b>{rng.choice([f'{n}.', f'{in_words(n)}是', ''])}{title}。</b>{inner}。</p>"
            )
    return out


_SAID = {
    "enterprise_name": ("{}（以下称“本公司”）", "申报单位{}"), "uscc": ("（统一社会信用代码：{}）", "，统一社会信用代码为{}"), "established_on": ("于{}注册成立", "，成立时间{}"),
    "registered_address": ("，注册地址为{}", "，住所在{}"), "legal_representative": ("，法定代表人{}", "。法定代表人为{}"), "enterprise_type": ("，企业性质为{}", "，属{}"),
    "industry": ("。公司所属行业为{}", "，行业类别：{}"), "main_business": ("，主要从事{}", "，主营业务为{}"), "employees": ("，现有职工{}", "，在册员工{}"),
    "revenue": ("，2025年营业收入{}", "。2025年全年实现营业收入{}"), "factory_name": ("。此次申报的智能工厂名称为“{}”", "。申报的工厂是：{}"), "factory_address": ("，厂址在{}", "，工厂地址：{}"),
    "total_investment": ("，总投资{}", "，累计总投资达{}"), "contact_name": ("。联系人：{}", "。本项工作由{}负责联系"), "contact_phone": ("，联系电话{}", "（电话：{}）"), "contact_email": ("，电子邮箱{}", "，邮箱：{}"),
}  # fmt: skip


def sentences(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Facts of the keys in running text, and what is told of the owners."""
    case.told_in_prose = True
    rng, text = pen.rng, ""
    for key, forms in _SAID.items():
        optional = key in words.OPTIONAL and key not in ("established_on",)
        if key not in keys or not pen.has(key) or (optional and rng.random() < 0.15):
            continue
        if key in ("enterprise_type",) and not case.ownership_told:
            continue
        given = pen.book(key)
        given += (
            "人"
            if key == "employees"
            and not case.filled_by_family[key]["printed"].__str__().endswith("人")
            else ""
        )
        text += rng.choice(forms).format(given)
        if key == "enterprise_type" and case.firm.parent:
            text += rng.choice(
                ["，是{}的下属企业，公司股权由其控股", "，控股股东（上级集团）为{}", "，隶属于{}"]
            ).format(pen.book("parent_company"))
    return text.lstrip("，。") + "。"


PROSE_KEYS = tuple(_SAID)


def _scale_line(pen: Pen, case: Case) -> str:
    if not case.scale:
        return ""
    return f"<p>{pen.rng.choice(words.SCALE)}：{answer(pen, case, 'scale')}</p>"


def prose(pen: Pen, case: Case) -> str:
    return f"<p>{sentences(pen, case, PROSE_KEYS)}</p>{_scale_line(pen, case)}"


def half_prose(pen: Pen, case: Case) -> str:
    """The enterprise in a table, the factory and the contact in sentences below (or above)."""
    told = (
        "factory_name",
        "factory_address",
        "total_investment",
        "contact_name",
        "contact_phone",
        "contact_email",
    )
    rows = packed(asks(pen, case, skip=told), 2)
    table = f"<table>{''.join(f'<tr>{r}</tr>' for r in rows)}</table>"
    text = f"<p>{sentences(pen, case, told)}</p>"
    return text + table if pen.rng.random() < 0.3 else table + text


def notepaper(pen: Pen, case: Case) -> str:
    """A letter-like note: the enterprise in sentences, then a table of what is left."""
    told = (
        "enterprise_name",
        "uscc",
        "established_on",
        "registered_address",
        "legal_representative",
    )
    text = sentences(pen, case, told)
    rows = packed(asks(pen, case, skip=told), pen.rng.choice([1, 2]))
    return (
        f"<p>{text}其他有关情况见下表。</p><table>{''.join(f'<tr>{r}</tr>' for r in rows)}</table>"
    )


LAYOUTS: tuple[Layout, ...] = (colons, filled_in, two_columns, typewriter, run_in, questions, beneath, cards, small_groups)  # fmt: skip
PROSE: tuple[Callable[[Pen, Case], str], ...] = (prose, half_prose, notepaper)
