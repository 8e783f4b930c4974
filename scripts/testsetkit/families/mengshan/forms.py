"""The table of the applicant and its factory, typed again from memory by each clerk."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape as esc

from testsetkit.case import Case
from testsetkit.families.mengshan import finance
from testsetkit.families.mengshan.look import HEI, KAI, RINGS, dotted, gap, grid, table
from testsetkit.pen import LEVELS, Pen, in_words

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位名称", "企业全称", "申报单位", "申报企业名称", "申报单位全称"),
    "uscc": ("统一社会信用代码", "统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "企业统一社会信用代码"),
    "legal_representative": ("法定代表人", "法定代表人", "法人代表", "法定代表人姓名", "企业法人代表"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "住所（注册地址）", "工商注册地址", "单位注册地址"),
    "established_on": ("成立时间", "成立日期", "注册时间", "企业成立时间", "工商注册日期"),
    "industry": ("所属行业", "所属行业（国民经济大类）", "行业类别", "所属行业大类", "行业（GB/T 4754）"),
    "enterprise_type": ("企业性质", "企业类型", "单位性质", "所有制性质", "企业性质（国有、民营、外资等）"),
    "parent_company": ("上级单位", "母公司名称", "所属集团", "母公司（上级集团）", "隶属集团公司（如有）"),
    "main_business": ("主营业务", "主要产品", "主营业务及产品", "主要经营内容"),
    "employees": ("职工人数", "从业人数", "员工总数", "在职职工", "现有职工数"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "营业收入（2025年）", "2025年销售收入"),
    "contact_name": ("联系人", "联系人", "联系人姓名", "申报联系人", "项目联系人"),
    "contact_phone": ("联系电话", "联系电话", "联系方式", "电话", "联系人电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "电子信箱", "联系邮箱"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "申报智能工厂名称", "拟申报工厂名称"),
    "factory_address": ("工厂地址", "智能工厂地址", "工厂所在地", "工厂详细地址", "工厂建设地点"),
    "total_investment": ("总投资", "智能工厂总投资", "投资总额", "项目总投资", "工厂建设投资总额"),
}  # fmt: skip
FIRM = ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "industry", "enterprise_type",
        "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
FACTORY = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")
LONG = {"enterprise_name", "registered_address", "main_business", "factory_name", "factory_address", "parent_company", "industry"}  # fmt: skip
NOTES = {
    "enterprise_name": "与营业执照一致", "uscc": "18位", "registered_address": "按营业执照填写", "industry": "填大类", "contact_phone": "填写常用电话",
    "factory_address": "具体到门牌号", "parent_company": "没有的填无", "main_business": "限50字", "total_investment": "含软硬件",
}  # fmt: skip
WIDE_LABELS = {
    "enterprise_name",
    "registered_address",
    "main_business",
    "factory_name",
    "factory_address",
}


@dataclass
class Item:
    key: str
    label: str
    answer: str
    """HTML; empty where blank."""
    plain: bool = True


def keys_of(case: Case, rng: random.Random) -> tuple[list[str], list[str]]:
    """Which fields the book asks for, in this clerk's order."""
    skip = {k for k in OPTIONAL if rng.random() < 0.3 and k not in case.blank} | case.unlabelled
    if not case.ownership_told:
        skip |= {"enterprise_type", "parent_company"}
    elif not case.firm.parent and rng.random() < 0.5:
        skip.add("parent_company")
    firm = [k for k in FIRM if k not in skip]
    if rng.random() < 0.6:  # another order, the name first
        rest = firm[1:]
        spot = rng.randrange(1, len(rest))
        rest = rest[spot:] + rest[:spot] if rng.random() < 0.5 else rng.sample(rest, len(rest))
        if "contact_name" in rest and "contact_phone" in rest:
            rest.remove("contact_phone")
            rest.insert(rest.index("contact_name") + 1, "contact_phone")
        firm = [firm[0], *rest]
    return firm, [k for k in FACTORY if k not in skip]


def item(pen: Pen, case: Case, key: str, *, by_hand: bool = False) -> Item:
    """A label and its answer."""
    rng = pen.rng
    label = rng.choice(LABELS[key])
    if key == "legal_representative" and case.firm.branch_of:
        label = rng.choice(["负责人", "企业负责人", "单位负责人"])
    inside = False
    if key in ("revenue", "total_investment", "employees"):
        unit = "人" if key == "employees" else "万元"
        inside = rng.random() < 0.6
        if inside:
            label = (
                label.replace("）", f"，{unit}）") if label.endswith("）") else rng.choice([f"{label}（{unit}）", f"{label}（{unit}）", f"{label}({unit})", f"{label}（单位：{unit}）"])
            )  # fmt: skip
    elif key in NOTES and "（" not in label and rng.random() < 0.15:
        label = f"{label}（{NOTES[key]}）"
    answer = written(pen, case, key) if by_hand else pen.book(key, unit_in_label=inside)
    if key == "enterprise_type" and key not in case.blank and rng.random() < 0.2:
        answer = f"☑ {answer}"
    return Item(key, label, answer)


def written(pen: Pen, case: Case, key: str) -> str:
    """The answer in handwriting."""
    if key in case.blank:
        return ""
    shown, value, accept = pen.shown(key, False)
    case.filled_by_family.setdefault(key, {"value": value, "printed": shown, "accept": list(accept)})  # fmt: skip
    return pen.mark(pen.written(shown, height_mm=6.5), what="critical", key=key, sort="text", text=shown, value=value)  # fmt: skip


def no_word_file(case: Case) -> bool:
    """Whether the book surely comes as a copy, which keeps handwriting."""
    return (
        case.layout == "bundle"
        or case.lost_page
        or case.commitment == "section"
        or case.book_seal not in ("official", None)
    ) and case.book_seal is not None


def scale(case: Case, rng: random.Random) -> tuple[str, str] | None:
    """The question whether the enterprise is above designated size."""
    if case.scale is None:
        return None
    if case.scale == "words":
        label = rng.choice(["企业规模", "企业规模类别", "规模"])
        return label, rng.choice(["规模以下工业企业", "规下企业", "规下工业企业（小微）"])
    label = rng.choice(["是否规上企业", "是否规模以上工业企业", "是否为规上工业企业", "是否规上"])
    yes = case.scale == "yes"
    return label, rng.choice(["是", "☑是　□否", "是（√）　否（　）", "是"] if yes else ["否", "□是　☑否", "是（　）　否（√）", "否"])  # fmt: skip


def more(case: Case, rng: random.Random) -> list[tuple[str, str]]:
    """What some forms ask beside."""
    made: list[tuple[str, str]] = []
    at = scale(case, rng)
    if at:
        made.append(at)
    told = {y: finance.figures(case, y) for y in case.years}
    if 2025 in told and rng.random() < 0.3:
        made.append(("2025年利润总额（万元）", f"{told[2025]['profit']:.2f}"))
    if 2025 in told and rng.random() < 0.3:
        made.append(("2025年末资产总额（万元）", f"{told[2025]['assets']:.2f}"))
    if rng.random() < 0.2 and not case.firm.branch_of:
        made.append(("注册资本", f"{case.firm.capital}万元"))
    if rng.random() < 0.25:
        made.append(("占地面积（平方米）", str(rng.randrange(12000, 96000))))
    if rng.random() < 0.2:
        made.append(("传真", "—"))
    return made


def level_line(pen: Pen, case: Case) -> tuple[str, str]:
    """The level as a row of the form."""
    rng = pen.rng
    label = rng.choice(["申报级别", "申报类型", "申报等级", "申报类别"])
    word = LEVELS[case.book_level]
    if rng.random() < 0.5:
        mark = pen.book("level_applied", shown=word, value=case.book_level)
        return label, mark + rng.choice(["智能工厂", "智能工厂", ""])
    ticks = []
    for key, name in LEVELS.items():
        on = key == case.book_level
        shown = pen.book("level_applied", shown=name, value=key) if on else name
        ticks.append(f"{'☑' if on else '□'}{shown}")
    return label, "　".join(ticks)


# ---- designs
def form(pen: Pen, case: Case, level: bool) -> str:
    """Everything about the applicant and its factory. `level`: the form tells the level too."""
    rng = pen.rng
    firm, plant = keys_of(case, rng)
    designs = [_two, _four, _four, _six, _grouped, _narrow, _spaces, _numbered, _dots, _above, _vertical, _inline, _nested]  # fmt: skip
    if not case.blank:
        designs += [_prose, _prose]
    design = rng.choice(designs)
    hand = set()
    if design in (_four, _dots, _two) and no_word_file(case) and rng.random() < 0.4:
        hand = {"contact_name", "contact_phone"}
    items = [item(pen, case, k, by_hand=k in hand) for k in firm]
    works = [item(pen, case, k) for k in plant]
    extra = [Item("", a, b) for a, b in more(case, rng)]
    if level:
        head = Item("level", *level_line(pen, case))
        works.insert(0, head) if rng.random() < 0.5 else items.insert(rng.choice([0, 1]), head)
    return design(pen, case, items, works, extra)


def _answer(text: str, wide: float = 20) -> str:
    return text or "&nbsp;"


def _lab(rng: random.Random, label: str, narrow: bool = False) -> str:
    """The label as it stands in its cell: brackets and long ones in two or three lines."""
    text = esc(label)
    if narrow and "（" in label:
        text = text.replace("（", "<br>（", 1)
    elif narrow and len(label) > 6:
        middle = (len(label) + 1) // 2
        text = f"{esc(label[:middle])}<br>{esc(label[middle:])}"
    return text


def _two(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    rng = pen.rng
    rows = [[f'@style="text-align:center"@{_lab(rng, i.label)}', _answer(i.answer)] for i in [*firm, *extra, *plant]]  # fmt: skip
    return table(rows, cls=grid(rng), widths=(rng.choice(["30%", "36%", "42%"]), ""), size=rng.choice([0, 11, 10.5]))  # fmt: skip


def _flow(items: list[Item], across: int, narrow: bool, rng: random.Random) -> list[list[str]]:
    """Rows of `across` pairs; long answers take a row of their own."""
    rows: list[list[str]] = []
    row: list[str] = []

    def close() -> None:
        if row:
            left = across * 2 - len(row)
            row[-1] = f"@colspan={left + 1}@{row[-1]}" if left else row[-1]
            rows.append(list(row))
            row.clear()

    for i in items:
        label = f'@style="text-align:center"@{_lab(rng, i.label, narrow)}'
        if i.key in LONG | {"level"} or len(i.label) > 14:
            close()
            rows.append([label, f"@colspan={across * 2 - 1}@{_answer(i.answer)}"])
            continue
        row += [label, _answer(i.answer)]
        if len(row) == across * 2:
            close()
    close()
    return rows


def _four(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    rng = pen.rng
    rows = _flow([*firm, *extra, *plant], 2, rng.random() < 0.6, rng)
    return table(rows, cls=rng.choice(["g", "g", "t", "d"]), widths=("18%", "32%", "18%", "32%"), size=rng.choice([10.5, 11, 12]))  # fmt: skip


def _six(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    rows = _flow([*firm, *extra, *plant], 3, True, pen.rng)
    return table(rows, widths=("12%", "20%", "12%", "20%", "13%", "23%"), size=9.5)


def _grouped(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """Bands over two parts of one table."""
    rng = pen.rng
    band = f"background:{rng.choice(['#e6e6e6', '#fff', '#dde8f4'])};font-family:{HEI};text-align:{rng.choice(['left', 'center'])}"
    one, two = rng.choice([("一、企业基本情况", "二、智能工厂基本情况"), ("（一）企业信息", "（二）工厂信息"), ("企业概况", "申报工厂概况")])  # fmt: skip
    rows = [[f'@colspan=4 style="{band}"@{one}'], *_flow([*firm, *extra], 2, True, rng)]
    rows += [[f'@colspan=4 style="{band}"@{two}'], *_flow(plant, 2, True, rng)]
    return table(rows, widths=("19%", "31%", "18%", "32%"), size=10.5)


def _vertical(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """A group's name upright at the side, beside all its rows."""
    rng = pen.rng
    rows: list[list[str]] = []
    for name, items in ((rng.choice(["企业情况", "单位情况", "企业基本信息"]), [*firm, *extra]), (rng.choice(["工厂情况", "申报工厂"]), plant)):  # fmt: skip
        upright = "<br>".join(name)
        for n, i in enumerate(items):
            row = [f'@style="text-align:center"@{_lab(rng, i.label)}', _answer(i.answer)]
            if n == 0:
                row.insert(0, f'@rowspan={len(items)} style="text-align:center;line-height:1.3"@{upright}')  # fmt: skip
            rows.append(row)
    return table(rows, widths=("8%", "28%", "64%"), size=11)


def _nested(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """The contact's row has its own small cells under one name."""
    rng = pen.rng
    who = [i for i in firm if i.key in ("contact_name", "contact_phone", "contact_email")]
    rest = [i for i in firm if i not in who]
    if len(who) < 2:
        return _four(pen, case, firm, plant, extra)
    rows = _flow([*rest, *extra], 2, False, rng)
    for n, i in enumerate(who):
        row = [f'@style="text-align:center"@{_lab(rng, i.label)}', f"@colspan=2@{_answer(i.answer)}"]  # fmt: skip
        if n == 0:
            row.insert(0, f'@rowspan={len(who)} style="text-align:center"@{rng.choice(["申报工作<br>联系", "联系<br>信息", "企业<br>联络"])}')  # fmt: skip
        rows.append(row)
    rows += _flow(plant, 2, False, rng)
    return table(rows, widths=("20%", "30%", "19%", "31%"), size=10.5)


def _narrow(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """A narrow table, its units in a column of their own."""
    rng = pen.rng
    rows = [["序号", "项目", "内容", "备注"]]
    for n, i in enumerate([*firm, *extra, *plant], 1):
        rows.append([f'@style="text-align:center"@{n}', _lab(rng, i.label, True), _answer(i.answer), "&nbsp;"])  # fmt: skip
    return table(rows, widths=("9%", "24%", "54%", "13%"), size=11, style=f"width:{rng.choice([78, 86, 94])}%;margin:auto", head=True)  # fmt: skip


def _spaces(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """No lines at all: aligned by spaces."""
    rng = pen.rng
    items = [*firm, *extra, *plant]
    width = max(len(i.label) for i in items) if rng.random() < 0.6 else 0
    colon = rng.choice(["：", "：", "　", ":"])
    out = []
    for i in items:
        pad = "　" * max(width - len(i.label), 0) if colon != "　" else "　"
        blank = gap(45) if not i.answer else i.answer
        out.append(f'<p class="n" style="white-space:pre-wrap;text-align:left">{esc(i.label)}{pad if colon == "　" else ""}{colon}{"" if colon == "　" else pad}{blank}</p>')  # fmt: skip
    return "".join(out)


def _numbered(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    rng = pen.rng
    style = rng.choice(["1、", "（1）", "①", "一、", "1."])
    out = []
    missed = rng.choice([99, 99, 99, 5, 8])
    for at, i in enumerate([*firm, *extra, *plant], 1):
        n = at + (at >= missed)
        head = {"1、": f"{n}、", "（1）": f"（{n}）", "①": RINGS[(n - 1) % 20], "一、": f"{in_words(n)}、", "1.": f"{n}."}[style]  # fmt: skip
        if n > 20 and style == "①":
            head = f"({n})"
        bold = f"<b>{esc(i.label)}</b>" if rng.random() < 0.05 else esc(i.label)
        out.append(f"<p>{head}{bold}：{i.answer or gap(40)}{rng.choice(['；', '']) if i.answer else ''}</p>")  # fmt: skip
    return "".join(out)


def _dots(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """Dotted or ruled places, filled in."""
    rng = pen.rng
    place = rng.choice([dotted, gap, gap])
    out = []
    items = [*firm, *extra, *plant]
    n = 0
    while n < len(items):
        i = items[n]
        other = items[n + 1] if n + 1 < len(items) else None
        if other and i.key not in LONG and other.key not in LONG and len(i.label + other.label) < 16 and rng.random() < 0.7:  # fmt: skip
            out.append(f'<p class="n f">{esc(i.label)}：{place(30, i.answer)}　{esc(other.label)}：{place(30, other.answer)}</p>')  # fmt: skip
            n += 2
            continue
        out.append(f'<p class="n f">{esc(i.label)}：{place(60, i.answer)}</p>')
        n += 1
    return f'<div style="line-height:2.1">{"".join(out)}</div>'


def _above(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """Labels in one row, answers in the row below."""
    rng = pen.rng
    out = []
    items = [*firm, *extra, *plant]
    long = [i for i in items if i.key in LONG or i.key == "level"]
    short = [i for i in items if i not in long]
    for at in range(0, len(short), 3):
        part = short[at : at + 3]
        out += [[f'@style="background:#eee;text-align:center"@{_lab(rng, i.label, True)}' for i in part], [f'@style="text-align:center"@{_answer(i.answer)}' for i in part]]  # fmt: skip
        for row in out[-2:]:
            row += ["&nbsp;"] * (3 - len(part))
    head = [[f'@style="text-align:center"@{_lab(rng, i.label)}', f"@colspan=2@{_answer(i.answer)}"] for i in long]  # fmt: skip
    return table([*head, *out], widths=("31%", "34%", "35%"), size=10.5)


def _inline(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """Label and answer in one cell, two cells a row."""
    rng = pen.rng
    cells = [f"{esc(i.label)}：{i.answer or '　'}" for i in [*firm, *extra, *plant]]
    wide = [i.key in LONG or i.key == "level" for i in [*firm, *extra, *plant]]
    rows: list[list[str]] = []
    n = 0
    while n < len(cells):
        if not wide[n] and n + 1 < len(cells) and not wide[n + 1]:
            rows.append(cells[n : n + 2])
            n += 2
        else:
            rows.append([f"@colspan=2@{cells[n]}"])
            n += 1
    return table(rows, cls=grid(rng), widths=("50%", "50%"), size=11)


def _prose(pen: Pen, case: Case, firm: list[Item], plant: list[Item], extra: list[Item]) -> str:
    """Running text, label by label in sentences."""
    case.told_in_prose = True
    rng = pen.rng
    by = {i.key: i for i in [*firm, *plant] if i.key}

    def say(key: str) -> str:
        i = by.get(key)
        return f"{i.label}{rng.choice(['：', '为', '：'])}{i.answer or '无'}" if i else ""

    groups = (("enterprise_name", "uscc", "established_on", "legal_representative"), ("registered_address", "industry", "enterprise_type", "parent_company"),
              ("main_business", "employees", "revenue"), ("contact_name", "contact_phone", "contact_email"), ("level", "factory_name", "factory_address", "total_investment"))  # fmt: skip
    out = []
    for group in groups:
        said = [s for s in (say(k) for k in group) if s]
        out.append("，".join(said) + "。" if said else "")
    out.append("，".join(f"{esc(i.label)}：{i.answer}" for i in extra) + "。" if extra else "")
    text = [o for o in out if o]
    if rng.random() < 0.4:
        return f"<p>{''.join(text)}</p>"
    return "".join(f"<p>{t}</p>" for t in text)


def note(rng: random.Random) -> str:
    """A line below the form."""
    return rng.choice(["", "", "", f'<p class="n" style="font-size:10pt;font-family:{KAI}">注：以上内容由企业如实填写。</p>', '<p class="n" style="font-size:9.5pt">填表说明：金额保留两位小数，没有的项目填“无”。</p>'])  # fmt: skip
