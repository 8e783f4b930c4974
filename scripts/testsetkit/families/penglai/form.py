"""Forms of basic information, as bureaus redraw them."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.penglai.sheet import GAP, rows, wide_label
from testsetkit.pen import LEVELS, Pen, iso

_WORDS = """enterprise_name|单位名称|申报单位|企业名称|申报主体|企业全称|申报企业名称
uscc|统一社会信用代码|社会信用代码|信用代码|统一社会信用代码（18位）|营业执照统一社会信用代码
legal_representative|法定代表人|法人代表|企业法定代表人|法定代表人姓名|法人
registered_address|注册地址|企业注册地|工商注册地址|住所|登记住所|注册地
established_on|成立日期|注册时间|成立时间|设立日期|工商登记日期
industry|所属行业|行业类别|所属国民经济行业|行业分类（大类）|企业所处行业|行业代码及名称
enterprise_type|企业性质|企业类型|所有制性质|经济类型|单位性质
parent_company|上级公司|母公司|控股股东单位|所属集团|隶属集团（没有填“无”）|上级主管单位
main_business|主营业务|主营产品|主要产品及业务|经营主业|主营业务及产品
employees|职工人数|从业人数|员工总数|在册职工|职工总数
revenue|2025年营业收入|上年度（2025年）营业收入|2025年度营业总收入|营业收入（2025年）|去年营业收入（2025年）|2025年销售收入
contact_name|联系人|申报联系人|项目联系人|联络人|填报联系人
contact_phone|联系电话|联系方式|手机|联系人电话|电话|办公或移动电话
contact_email|电子邮箱|邮箱|E-mail|电子信箱|联系邮箱
factory_name|智能工厂名称|申报工厂名称|工厂名称|拟申报智能工厂|申报智能工厂全称
factory_address|工厂地址|工厂所在地|生产地址|厂址|智能工厂建设地点|工厂详细地址
total_investment|工厂总投资|智能化改造总投入|建设投资总额|累计投资额|智能工厂建设总投资|项目总投资
level|申报等级|申报级别|拟申报层级|申报类别|申请认定级别
scale|是否规上企业|是否为规模以上工业企业|是否规模以上|规上工业企业"""
VOCABULARY = {line.split("|")[0]: line.split("|")[1:] for line in _WORDS.splitlines()}
_NOTES = {
    "uscc": "按营业执照填写", "registered_address": "与营业执照一致", "industry": "按GB/T 4754—2017填写到大类", "contact_phone": "请保持畅通",
    "factory_name": "可按“企业简称+产品+智能工厂”填写", "parent_company": "如无可不填", "factory_address": "具体到门牌号", "main_business": "不超过50字",
}  # fmt: skip
_AMOUNTS = ("revenue", "total_investment")
_UNITS = {"revenue": "万元", "total_investment": "万元", "employees": "人"}
FIRM = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "enterprise_type", "parent_company", "industry", "main_business", "employees", "revenue", "scale")  # fmt: skip
PLANT = ("factory_name", "factory_address", "total_investment", "level")
LIAISON = ("contact_name", "contact_phone", "contact_email")
_SPARE = ("established_on", "employees", "main_business", "contact_email", "total_investment", "level")  # fmt: skip


class Facts:
    """Answers of one book: a value that stands twice is written twice the same."""

    def __init__(self, pen: Pen, case: Case) -> None:
        self.pen, self.case, self.rng = pen, case, pen.rng
        self.kept: dict[tuple[str, bool], tuple[str, str | None, list[str]]] = {}
        self.words = {k: self.rng.choice(v) for k, v in VOCABULARY.items()}
        self.star = self.rng.choice(["*", "★"]) if self.rng.random() < 0.1 else ""
        if case.branch and self.words["legal_representative"] == "法人":
            self.words["legal_representative"] = "法定代表人"
        owned = ("enterprise_type", "parent_company")
        left = set(self.rng.sample(_SPARE, self.rng.choice([0, 0, 1, 2])))
        left |= set() if case.ownership_told else set(owned)
        left |= {"scale"} if case.scale in (None, "words") else set()
        left |= {"parent_company"} if not case.firm.parent and self.rng.random() < 0.3 else set()
        self.left = left - case.blank

    def wants(self, key: str) -> bool:
        return key not in self.left and self.pen.has(key)

    def __call__(self, key: str, *, unit_told: bool = False, boxed: bool = False) -> str:
        case, pen = self.case, self.pen
        if key == "level":
            return self.level()
        if key == "scale":
            yes = case.scale == "yes"
            return self.rng.choice(
                [
                    "是" if yes else "否",
                    ("☑是　□否" if yes else "□是　☑否"),
                    ("√ 是　　否" if yes else "是　　√ 否"),
                ]
            )
        if key in case.blank:
            return pen.book(key)
        of = (key, unit_told and key in _UNITS)
        if of not in self.kept:
            shown, value, accept = pen.shown(key, of[1])
            self.kept[of] = (shown, value, list(accept))
        shown, value, accept = self.kept[of]
        return pen.book(key, shown=shown, value=value, accept=accept, boxed=boxed)

    def level(self, *, plain: bool = False) -> str:
        own = self.case.book_level
        said = self.pen.book("level_applied", shown=LEVELS[own], value=own)
        if plain or self.rng.random() < 0.5:
            return said
        on, off = self.rng.choice([("☑", "□"), ("■", "□"), ("√", "○"), ("●", "○")])
        there = [k for k in LEVELS if k in ("basic", "advanced", own) or self.rng.random() < 0.5]
        ticks = [f"{on}{said}" if k == own else f"{off}{LEVELS[k]}" for k in there]
        return GAP.join(f'<span style="white-space:nowrap">{t}</span>' for t in ticks)

    def day(self, *forms: str) -> str:
        """The book's date."""
        day = self.case.book_day
        if day is None:
            return "　　　　年　　月　　日"
        return self.pen.book(
            "signed_on",
            shown=self.pen.form(day, *(forms or ("cn", "words", "space", "cn0", "dot"))),
            value=iso(day),
        )


def _label(facts: Facts, key: str, *, unit: bool, tail: str = "") -> str:
    text = facts.star + wide_label(facts.words[key], facts.rng)
    if unit and key in _UNITS:
        text += facts.rng.choice([f"（{_UNITS[key]}）", f"/{_UNITS[key]}", f"（单位：{_UNITS[key]}）"])  # fmt: skip
    return f"{text}{tail}"


def _keys(facts: Facts, *groups: tuple[str, ...]) -> list[str]:
    return [k for g in groups for k in g if facts.wants(k)]


def _paired(facts: Facts) -> str:
    """Four columns; long answers go across."""
    unit = facts.rng.random() < 0.6
    long = ("registered_address", "main_business", "factory_address", "factory_name", "enterprise_name")  # fmt: skip
    lines: list[str] = []
    side = facts.rng.random() < 0.5
    titles = facts.rng.choice([("企业情况", "工厂情况", "联络信息"), ("一、企业基本信息", "二、申报工厂信息", "三、联系信息"), ("企业", "工厂", "联系")])  # fmt: skip
    for title, group in zip(titles, (FIRM, PLANT, LIAISON), strict=True):
        made, waiting = [], ""
        for key in _keys(facts, group):
            cell = f'<th style="width:17%">{_label(facts, key, unit=unit)}</th>'
            if key in long:
                if waiting:
                    made.append(waiting.replace("<td>", '<td colspan="3">'))
                    waiting = ""
                made.append(cell + f'<td colspan="3">{facts(key, unit_told=unit)}</td>')
            elif waiting:
                made.append(waiting + cell + f"<td>{facts(key, unit_told=unit)}</td>")
                waiting = ""
            else:
                waiting = cell + f"<td>{facts(key, unit_told=unit)}</td>"
        if waiting:
            made.append(waiting.replace("<td>", '<td colspan="3">'))
        if side and made:
            head = title.split("、")[-1]
            made[0] = (
                f'<th rowspan="{len(made)}" style="width:8mm">{"<br>".join(head)}</th>{made[0]}'
            )
        elif made:
            lines.append(f'<tr><th colspan="4" style="text-align:left">{title}</th></tr>')
        lines += [f"<tr>{m}</tr>" for m in made]
    return f"<table>{''.join(lines)}</table>"


def _triples(facts: Facts) -> str:
    """Six columns on one grid."""
    unit = facts.rng.random() < 0.5
    wide = ("registered_address", "factory_address", "main_business", "enterprise_name", "factory_name", "parent_company", "uscc")  # fmt: skip
    lines, cells = [], []
    for key in _keys(facts, FIRM, PLANT, LIAISON):
        pair = (
            f'<td style="width:13%;background:#f4f4f4">{_label(facts, key, unit=unit)}</td>',
            facts(key, unit_told=unit),
        )
        if key in wide or key in ("level", "industry"):
            lines.append(f'<tr>{pair[0]}<td colspan="5">{pair[1]}</td></tr>')
        else:
            cells.append(f"{pair[0]}<td>{pair[1]}</td>")
    for at in range(0, len(cells), 3):
        group = cells[at : at + 3]
        short = 3 - len(group)
        if short:
            group[-1] = group[-1].replace("<td>", f'<td colspan="{1 + 2 * short}">')
        lines.append(f"<tr>{''.join(group)}</tr>")
    return f'<table style="font-size:10pt">{"".join(lines)}</table>'


def _numbered(facts: Facts) -> str:
    """No table: numbered lines with something to write on."""
    mark = facts.rng.choice(["{}．", "（{}）", "{}、", "{})", "1.{} "])
    line = facts.rng.random() < 0.6
    keys = _keys(facts, FIRM, PLANT, LIAISON)
    made = []
    for n, key in enumerate(keys, 1):
        said = f'<span class="u">{facts(key)}</span>' if line else facts(key)
        colon = facts.rng.choice(["：", "："])
        made.append(f'<p class="flat">{mark.format(n)}{_label(facts, key, unit=False)}{colon}{said}</p>')  # fmt: skip
    return "".join(made)


def _above(facts: Facts) -> str:
    """Cards: a small label over each answer."""
    cells = [
        f'<td style="width:50%;vertical-align:top"><div style="font-size:8.5pt;color:#555">{_label(facts, key, unit=False)}</div><div style="min-height:6mm">{facts(key)}</div></td>'
        for key in _keys(facts, FIRM, PLANT, LIAISON)
    ]
    if len(cells) % 2:
        cells[-1] = cells[-1].replace("<td ", '<td colspan="2" ')
    pairs = ["".join(cells[k : k + 2]) for k in range(0, len(cells), 2)]
    return f"<table>{''.join(f'<tr>{p}</tr>' for p in pairs)}</table>"


def _columns(facts: Facts) -> str:
    """序号, item, unit, answer — or with a column of notes."""
    notes = facts.rng.random() < 0.5
    head = ["序号", "指标名称", "计量单位", "填报内容"] if not notes else ["编号", "项目", "内容", "填写说明"]  # fmt: skip
    lines = []
    for n, key in enumerate(_keys(facts, PLANT[:2], FIRM, PLANT[2:], LIAISON), 1):
        label = wide_label(facts.words[key], facts.rng)
        if notes:
            lines.append([str(n), label, facts(key), _NOTES.get(key, "")])
        else:
            lines.append([f"{n:02d}", label, _UNITS.get(key, "—"), facts(key, unit_told=True)])
    return rows(lines, head, style="font-size:10.5pt")


def _inside(facts: Facts) -> str:
    """Label and answer share a cell."""
    cells = []
    for key in _keys(facts, FIRM, LIAISON, PLANT):
        cells.append(f"<tr><td>{_label(facts, key, unit=False)}：{facts(key)}</td></tr>")
    return f'<table style="width:96%;margin:auto">{"".join(cells)}</table>'


def _across(facts: Facts) -> str:
    """Heads in a row, answers below: several small bands."""
    made = []
    bands = (FIRM[:3], ("registered_address", "industry"), ("enterprise_type", "parent_company", "established_on"), ("main_business", "employees"), ("revenue", "total_investment", "scale"),
             ("factory_name", "factory_address"), ("level",), LIAISON)  # fmt: skip
    for band in bands:
        keys = _keys(facts, band)
        if keys:
            made.append(
                rows(
                    [[f"{facts(k, unit_told=True)}&nbsp;" for k in keys]],
                    [_label(facts, k, unit=True) for k in keys],
                    style="margin:0 0 1.5mm;text-align:center;table-layout:fixed",
                )
            )
    return "".join(made)


def _ledger(facts: Facts) -> str:
    """Label left with its note, answer right; the code in boxes; the second half on a new page."""
    lines = []
    keys = _keys(facts, ("enterprise_name", "uscc"), FIRM[2:], LIAISON, PLANT)
    boxed = facts.rng.random() < 0.6
    for key in keys:
        note = f'<br><span class="note">（{_NOTES[key]}）</span>' if key in _NOTES else ""
        unit = key in _UNITS
        said = facts(key, unit_told=unit, boxed=boxed and key == "uscc")
        after = f"　{_UNITS[key]}" if unit and said else ""
        lines.append(f'<tr><td style="width:38%;text-align:right">{wide_label(facts.words[key], facts.rng)}：{note}</td><td>{said}{after}</td></tr>')  # fmt: skip
    cut = len(lines) - 5
    return f'<table>{"".join(lines[:cut])}</table><p class="note end">（转下页）</p><table class="new"><tr><td colspan="2" class="mid">（续上表）</td></tr>{"".join(lines[cut:])}</table>'


def _money(facts: Facts) -> str:
    """A table of the firm, a table of the last three years, a table of the plant."""
    pen, case, rng = facts.pen, facts.case, facts.rng
    firm = [k for k in _keys(facts, FIRM) if k not in ("revenue", "employees")]
    one = "".join(f'<tr><th style="width:30%">{_label(facts, k, unit=False)}</th><td>{facts(k)}</td></tr>' for k in firm)  # fmt: skip
    before = [f"{case.firm.revenue * f:.2f}" for f in (0.84, 0.93)]
    if case.young:
        before = ["/", "/"]
    lines = [["营业收入", "万元", *before, facts("revenue", unit_told=True)]]
    if facts.wants("employees"):
        lines.append(["从业人数", "人", *(["/", "/"] if case.young else [str(case.firm.employees - 14), str(case.firm.employees - 5)]), facts("employees", unit_told=True)])  # fmt: skip
    lines.append(["研发费用占比", "%", *(f"{rng.uniform(2.6, 5.4):.1f}" for _ in range(3))])
    three = rows(lines, ["指标", "单位", "2023年", "2024年", "2025年"], style="text-align:center")
    two = "".join(f'<tr><th style="width:30%">{_label(facts, k, unit=True)}</th><td>{facts(k, unit_told=True)}</td></tr>' for k in _keys(facts, PLANT, LIAISON))  # fmt: skip
    assert pen.case is case
    return f"<h4>表1　企业概况</h4><table>{one}</table><h4>表2　近三年主要经济指标</h4>{three}<h4>表3　工厂与联系人</h4><table>{two}</table>"


def _told(facts: Facts) -> str:
    """Running text."""
    facts.case.told_in_prose = True
    say: Callable[..., str] = facts

    def part(key: str, text: str) -> str:
        return text.format(say(key)) if facts.wants(key) else ""

    first = (
        f"申报单位{say('enterprise_name')}"
        + part("established_on", "成立于{}，")
        + f"统一社会信用代码为{say('uscc')}，"
        + part("registered_address", "注册地址位于{}，")
        + part("legal_representative", "法定代表人为{}。")
    )
    second = part("enterprise_type", "企业性质为{}。") + part("industry", "所属行业为{}，") + part("main_business", "主营业务为{}，") + part("employees", "现有职工人数{}，") + f"2025年营业收入{say('revenue')}。"  # fmt: skip
    if facts.case.firm.parent and facts.wants("parent_company"):
        second += f"上级公司为{say('parent_company')}。"
    grade = f"，申报等级为{facts.level(plain=True)}" if facts.wants("level") else ""
    third = f"本次申报的智能工厂名称为{say('factory_name')}，工厂地址为{say('factory_address')}" + part("total_investment", "，总投资{}") + f"{grade}。联系人：{say('contact_name')}，联系电话：{say('contact_phone')}" + part("contact_email", "，电子邮箱：{}") + "。"  # fmt: skip
    scale = {"yes": "<p>是否规上企业：是。</p>", "no": "<p>是否规上企业：否。</p>"}.get(facts.case.scale or "", "")  # fmt: skip
    return f"<p>{first}</p><p>{second}</p><p>{third}</p>{scale}"


_SHORT = {"enterprise_name": "名称", "factory_name": "名称", "factory_address": "地址", "contact_name": "姓名", "contact_phone": "电话", "contact_email": "邮箱", "enterprise_type": "性质", "total_investment": "总投资"}  # fmt: skip


def _nested(facts: Facts) -> str:
    """Groups at the side, short labels beside them that say little alone."""
    lines = []
    heads = facts.rng.choice([("申报企业", "智能工厂", "联系人"), ("企业", "工厂", "联系人"), ("申报单位", "申报工厂", "申报联系人")])  # fmt: skip
    up = facts.rng.random() < 0.5
    for head, group in zip(heads, (FIRM, PLANT, LIAISON), strict=True):
        keys = _keys(facts, group)
        for k, key in enumerate(keys):
            word = wide_label(_SHORT.get(key, facts.words[key]), facts.rng)
            side = f'<div class="up" style="margin:auto">{head}</div>' if up and len(keys) > 2 else head  # fmt: skip
            first = f'<td rowspan="{len(keys)}" style="width:16mm;text-align:center">{side}</td>' if k == 0 else ""  # fmt: skip
            unit = f"（{_UNITS[key]}）" if key in _UNITS else ""
            lines.append(f'<tr>{first}<td style="width:30%">{word}{unit}</td><td>{facts(key, unit_told=True)}</td></tr>')  # fmt: skip
    return f"<table>{''.join(lines)}</table>"


_FORMS = (_nested, _paired, _triples, _numbered, _above, _columns, _inside, _across, _ledger, _money, _paired)  # fmt: skip


def form(facts: Facts) -> str:
    """A form by chance; running text only where all can be told."""
    case = facts.case
    if not case.blank and not case.unlabelled and facts.rng.random() < 0.08:
        return _told(facts)
    said = facts.rng.choice(_FORMS)(facts)
    if case.scale == "words":
        said += f"<p>{escape('说明：按2025年统计口径，我公司为规模以下工业企业（规下）。')}</p>"
    return said


def draw(rng: random.Random) -> str:
    """A line of what a bureau writes under a form."""
    return rng.choice(["", "", "注：表中内容不得空缺，没有的填“无”。", "填表说明：金额保留两位小数；数据口径为2025年12月31日。", "（此表可另附页）"])  # fmt: skip
