"""The form of basic facts in a book: nine designs, and the small questions asked beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testsetkit.case import Case
from testsetkit.families.taishan import words
from testsetkit.families.taishan.finance import revenue_of
from testsetkit.families.taishan.look import Look, spread, table, td
from testsetkit.pen import Pen

FIRM = (
    "enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "parent_company",
    "industry", "main_business", "employees", "revenue",
)  # fmt: skip
CONTACT = ("contact_name", "contact_phone", "contact_email")
FACTORY = ("factory_name", "factory_address", "total_investment")
LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位名称", "申报单位名称", "申报主体", "企业全称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）"),
    "legal_representative": ("法定代表人", "法定代表人姓名", "企业法人代表", "法人代表"),
    "established_on": ("成立时间", "成立日期", "注册时间", "企业成立时间"),
    "registered_address": ("注册地址", "企业注册地址", "注册地", "住所（注册地址）"),
    "enterprise_type": ("企业性质", "所有制性质", "企业类型", "单位性质"),
    "parent_company": ("上级公司", "所属集团", "控股股东（集团公司）", "母公司名称"),
    "industry": ("所属行业", "行业类别（大类）", "国民经济行业分类", "所属行业（GB/T 4754）"),
    "main_business": ("主营业务", "主要经营业务", "主营业务及产品"),
    "employees": ("员工人数", "职工总数", "从业人员", "在职员工数"),
    "revenue": ("2025年营业收入", "2025年度营业收入", "上年度营业收入（2025年）", "营业收入（2025年）"),
    "contact_name": ("联系人", "联系人姓名", "申报联系人", "项目联系人"),
    "contact_phone": ("联系电话", "联系方式（手机/座机）", "联系人电话", "手机或电话"),
    "contact_email": ("电子邮箱", "邮箱", "E-mail", "联系邮箱"),
    "factory_name": ("工厂名称", "智能工厂名称", "申报工厂名称"),
    "factory_address": ("工厂地址", "智能工厂地址", "工厂所在地", "生产地址"),
    "total_investment": ("总投资", "建设总投资", "项目总投资", "投资总额"),
}  # fmt: skip
_UNITS = {"revenue": "万元", "total_investment": "万元", "employees": "人"}
Pair = tuple[str, str]


def form(pen: Pen, case: Case, look: Look) -> str:
    """The basic facts; `case.told_in_prose` where they stand in sentences."""
    design = pen.rng.choice(DESIGNS)
    case.told_in_prose = design is _prose
    return design(pen, case, look)


def _asked(pen: Pen, case: Case, keys: Sequence[str]) -> list[str]:
    hidden = () if case.ownership_told else ("enterprise_type", "parent_company")
    return [k for k in keys if pen.has(k) and k not in hidden]


def _pair(pen: Pen, case: Case, key: str, *, boxed: bool = False) -> Pair:
    """A label and its answer (HTML)."""
    rng = pen.rng
    label = rng.choice(LABELS[key])
    if key == "legal_representative" and case.branch:
        label = "负责人"
    unit = key in _UNITS and rng.random() < 0.5
    if unit:
        label += rng.choice(["（{}）", "/{}", "（单位：{}）"]).format(_UNITS[key])
    return label, pen.book(key, unit_in_label=unit, boxed=boxed and key == "uscc")


def _pairs(pen: Pen, case: Case, keys: Sequence[str], *, boxed: bool = False) -> list[Pair]:
    return [_pair(pen, case, k, boxed=boxed) for k in _asked(pen, case, keys)]


def _more(pen: Pen, case: Case, look: Look) -> list[Pair]:
    """Scale, maturity and what nobody checks."""
    rng, more = pen.rng, []
    if case.scale in ("yes", "no"):
        ask = rng.choice(["是否规上工业企业", "是否规模以上工业企业", "规模以上企业"])
        options = [("是", case.scale == "yes"), ("否", case.scale == "no")]
        if rng.random() < 0.25:
            said = "是" if case.scale == "yes" else "否"
        else:
            said = look.ticked(options)
        more.append((ask, pen.mark(said, what="told")))
    elif case.scale == "words":
        more.append(
            ("企业规模", pen.mark(rng.choice(["规模以下工业企业", "规下企业"]), what="told"))
        )
    if case.maturity.book_level is not None:
        said = words.level(rng, case.maturity.book_level)
        ask = rng.choice(["成熟度自评估等级", "智能制造能力成熟度等级", "智能制造成熟度"])
        more.append((ask, pen.mark(said, what="told")))
    if rng.random() < 0.5:
        more.append(("主导产品", case.firm.product))
    if rng.random() < 0.4:
        more.append(("注册资本", f"{case.firm.capital}万元"))
    if rng.random() < 0.3:
        more.append((rng.choice(["研发费用占比", "研发投入强度"]), f"{rng.uniform(2, 6):.1f}%"))
    return more


def _all(pen: Pen, case: Case, look: Look, *, boxed: bool = False) -> list[tuple[str, list[Pair]]]:
    """Three parts of the form with their captions."""
    rng = pen.rng
    firm = _pairs(pen, case, FIRM, boxed=boxed) + _more(pen, case, look)
    contact, factory = _pairs(pen, case, CONTACT), _pairs(pen, case, FACTORY)
    names = rng.choice([("企业概况", "联系信息", "工厂概况"), ("申报单位情况", "联络人", "智能工厂情况"), ("主体信息", "经办信息", "工厂信息")])  # fmt: skip
    return [(names[0], firm), (names[2], factory), (names[1], contact)] if rng.random() < 0.5 else [
        (names[0], firm), (names[1], contact), (names[2], factory)]  # fmt: skip


def _two_wide(pairs: Sequence[Pair], widest: int = 13) -> list[list[str]]:
    """Pairs set two in a row, long labels on a row of their own."""
    rows: list[list[str]] = []
    held: Pair | None = None

    def alone(pair: Pair) -> None:
        rows.append([td(pair[0], label=True, style="width:19%"), td(pair[1], across=3)])

    for pair in pairs:
        long = len(pair[0]) > widest or any(x in pair[0] for x in ("地", "住所", "主要", "主营", "名称", "全称"))  # fmt: skip
        if long:
            if held:
                alone(held)
                held = None
            alone(pair)
        elif held:
            cells = [td(x, label=i % 2 == 0, style=f"width:{19 if i % 2 == 0 else 31}%") for i, x in enumerate((*held, *pair))]  # fmt: skip
            rows.append(cells)
            held = None
        else:
            held = pair
    if held:
        alone(held)
    return rows


def _boxes(pen: Pen, case: Case, look: Look) -> str:
    """One boxed form; captions are rows across."""
    rows: list[list[str]] = []
    for n, (caption, pairs) in enumerate(_all(pen, case, look, boxed=pen.rng.random() < 0.2)):
        rows += [[td(f"<b>{'一二三'[n]}、{caption}</b>", across=4)], *_two_wide(pairs)]
    return table(rows)


def _numbered(pen: Pen, case: Case, look: Look) -> str:
    """Numbered labels in one column, remarks of the template in small print."""
    rows, n = [], 0
    notes = {"企业名称": "与营业执照一致", "所属行业": "按国民经济行业分类填写"}
    for _, pairs in _all(pen, case, look):
        for label, answer in pairs:
            n += 1
            note = notes.get(label, "")
            small = f'<br><span style="font-size:7.5pt">（{note}）</span>' if note else ""
            rows.append([td(f"{n}.{label}{small}", style="width:36%"), td(answer)])
    foot = '<p class=n style="font-size:8.5pt">注：1.金额以人民币计；2.无相关内容的填“无”。</p>'
    return table(rows, kind=pen.rng.choice(["", "open"])) + foot


def _captions_aside(pen: Pen, case: Case, look: Look) -> str:
    """Upright captions at the side; the form goes over two pages."""
    out = ""
    for n, (caption, pairs) in enumerate(_all(pen, case, look), 1):
        rows = [[td(a, label=True, style="width:28%"), td(b)] for a, b in pairs]
        if not rows:
            continue
        rows[0].insert(
            0, td("<br>".join(caption), down=len(rows), style="width:8%;text-align:center")
        )
        new = " class=new" if n == 2 else ""
        out += (
            f'<p{new} style="text-align:center;text-indent:0">表1-{n} {caption}表</p>{table(rows)}'
        )
    return out


def _above(pen: Pen, case: Case, look: Look) -> str:
    """Small labels above their answers, three or two in a row."""
    out, wide = "", pen.rng.choice([2, 3])
    for caption, pairs in _all(pen, case, look):
        cells = [
            td(f'<div style="font-size:8pt;color:#555">{a}</div><div style="min-height:6mm">{b}</div>', style=f"width:{100 / wide:.0f}%")
            for a, b in pairs
        ]  # fmt: skip
        cells += [td("")] * (-len(cells) % wide)
        rows = [cells[i : i + wide] for i in range(0, len(cells), wide)]
        out += f"<h2>{caption}</h2>{table(rows)}"
    return out


def _ruled(pen: Pen, case: Case, look: Look) -> str:
    """Labels with underlined answers, one a line."""
    out, n = "", 0
    for caption, pairs in _all(pen, case, look):
        out += f"<h2>{caption}</h2>"
        for label, answer in pairs:
            n += 1
            out += f'<p class=n>（{n}）{spread(label, 6)}：<span style="display:inline-block;min-width:88mm;border-bottom:.25mm solid #222">{answer or "&nbsp;"}</span></p>'
    return out


def _heads_over(pen: Pen, case: Case, look: Look) -> str:
    """Rows of heads with rows of answers below; the revenue among three years."""
    rng = pen.rng
    plain = [k for k in FIRM if k != "revenue"]
    out = table(_two_wide(_pairs(pen, case, plain) + _more(pen, case, look)))
    years = (2023, 2024, 2025)
    money = [
        td(rng.choice(["营业收入（万元）", "主营业务收入（万元）", "营业收入/万元"]), label=True)
    ]
    blank = "revenue" in case.blank
    money += [td("" if blank else f"{revenue_of(case, y):.2f}") for y in years[:2]]
    money.append(td(pen.book("revenue", unit_in_label=True)))
    out += table([[td("经营指标", label=True), *[td(f"{y}年", label=True) for y in years]], money])
    for keys in (FACTORY, CONTACT):
        pairs = _pairs(pen, case, keys)
        out += table([[td(a, label=True) for a, _ in pairs], [td(b, style="height:9mm;text-align:center") for _, b in pairs]])  # fmt: skip
    return out


def _inside(pen: Pen, case: Case, look: Look) -> str:
    """Label and answer in one cell, two cells in a row or one."""
    out = ""
    for n, (caption, pairs) in enumerate(_all(pen, case, look)):
        rows: list[list[str]] = []
        held = ""
        for label, answer in pairs:
            cell = f"{label}：{answer}"
            if len(label) > 9 or any(x in label for x in ("地", "主", "称")):
                rows.append([td(cell, across=2)])
            elif held:
                rows.append([td(held, style="width:50%"), td(cell)])
                held = ""
            else:
                held = cell
        if held:
            rows.append([td(held, across=2)])
        out += f"<p class=n><b>（{'一二三'[n]}）{caption}</b></p>{table(rows)}"
    return out


def _units_apart(pen: Pen, case: Case, look: Look) -> str:
    """A consultant's form: the unit in a column of its own."""
    heads = pen.rng.choice(
        [("代码", "指标名称", "计量单位", "填报内容"), ("行次", "项目", "单位", "内容")]
    )
    rows = [[td(h, label=True) for h in heads]]
    told = [(k, *_labelled(pen, case, k)) for k in _asked(pen, case, (*FIRM, *FACTORY, *CONTACT))]
    more = [("", a, "—", b) for a, b in _more(pen, case, look)]
    for n, (_, label, unit, answer) in enumerate([*told, *more], 1):
        code = f"{n:02d}"
        rows.append([td(code, style="width:9%"), td(label, style="width:33%"), td(unit, style="width:12%;text-align:center"), td(answer)])  # fmt: skip
    return table(rows)


def _labelled(pen: Pen, case: Case, key: str) -> tuple[str, str, str]:
    """Label, unit and answer of a field."""
    label = (
        "负责人" if key == "legal_representative" and case.branch else pen.rng.choice(LABELS[key])
    )
    return label, _UNITS.get(key, "—"), pen.book(key, unit_in_label=True)


def _prose(pen: Pen, case: Case, look: Look) -> str:
    """Facts in sentences, a colon after each label only where one is usual."""
    rng = pen.rng
    said = dict.fromkeys((*FIRM, *CONTACT, *FACTORY), "")
    for key in _asked(pen, case, tuple(said)):
        said[key] = pen.book(key)
    has = set(_asked(pen, case, tuple(said)))

    def told(key: str, sentence: str) -> str:
        return sentence.format(said[key] or "____") if key in has else ""

    first = told("enterprise_name", "申报单位为{}") + told("uscc", "，统一社会信用代码{}") + told("established_on", "，成立于{}")  # fmt: skip
    first += told("registered_address", "，注册地址为{}")
    first += (
        told("legal_representative", f"，{'负责人' if case.branch else '法定代表人'}为{{}}") + "。"
    )
    second = told("enterprise_type", "企业性质为{}。") + told("parent_company", "上级集团：{}。") + told("industry", "所属行业为{}，") + told("main_business", "主营业务为{}，")  # fmt: skip
    second += told("employees", "现有员工人数{}，") + told("revenue", "2025年实现营业收入{}。")
    third = told("factory_name", "本次申报的智能工厂名称为{}，") + told("factory_address", "工厂地址位于{}，") + told("total_investment", "总投资{}。")  # fmt: skip
    fourth = told("contact_name", "联系人：{}；") + told("contact_phone", "联系电话：{}；") + told("contact_email", "电子邮箱：{}。")  # fmt: skip
    more = "；".join(f"{a}：{b}" for a, b in _more(pen, case, look))
    parts = [first, second, third, fourth, f"{more}。" if more else ""]
    if rng.random() < 0.4:
        parts = [parts[0], parts[1], parts[4], parts[2], parts[3]]
    return "".join(f"<p>{p}</p>" for p in parts if p)


DESIGNS: tuple[Callable[[Pen, Case, Look], str], ...] = (
    _boxes, _boxes, _numbered, _captions_aside, _above, _ruled, _heads_over, _inside, _units_apart, _prose,
)  # fmt: skip
