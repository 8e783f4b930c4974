"""The application book: cover, notes, form, chapters, last pages."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.weishan import scenes, words
from testsetkit.families.weishan.look import code_square, office, paragraphs, rows, sheet
from testsetkit.families.weishan.pledge import section
from testsetkit.pen import LEVELS, Pen, in_words, iso
from testsetkit.press import Paper

NAMES = ("申报书.pdf", "智能工厂申报书.pdf", "先进级智能工厂申报书（盖章版）.pdf", "1申报书.pdf", "申报材料.pdf", "01-申报书扫描件.pdf")  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The whole book; `listed`: what its list of attachments names (empty: no list)."""
    pen = Pen(case, rng, "application_book")
    case.told_in_prose = False
    title = _title(case, rng)
    parts = [_cover(pen, case, city, title)]
    notes = rng.random() < 0.75
    if notes:
        parts.append(_notes(rng, case))
    chapters = _chapters(pen, case)
    if rng.random() < 0.4:
        lines = "".join(f'<tr><td>{_numbered(n, t)}</td><td style="width:12mm" class=r>{n * 3 - 1}</td></tr>' for n, (t, _) in enumerate(chapters, 1))  # fmt: skip
        parts.append(f'<h1>目&emsp;录</h1><table class="plain">{lines}</table>')
    style = rng.randrange(5)
    body = ""
    for n, (head, text) in enumerate(chapters, 1):
        new = ' class="pb"' if n > 1 and style == 0 else ""
        body += f"<h2{new}>{_numbered(n, head)}</h2>{text}"
    parts.append(body)
    if case.commitment == "section":
        parts.append(section(pen, case))
    if listed:
        start = f"<h2>{rng.choice(['附件清单', '佐证材料清单', '附件目录', '相关证明材料'])}</h2>"
        parts.append(start + _list(rng, listed))
    if case.lost_page:
        parts += _idle(rng)
    parts.append(_opinions(pen, case, city))
    html = '<div class="pb"></div>'.join(parts)
    top = rng.choice(["", "", title])
    done = sheet(rng, html, foot=case.lost_page or rng.random() < 0.85, head=top)
    return Paper("application_book", "申报书", done, pen.marks, NAMES, photo=False)


def _title(case: Case, rng: random.Random) -> str:
    level = LEVELS[case.book_level]
    return rng.choice([f"{level}智能工厂申报书", f"智能工厂梯度培育申报书（{level}）", f"山东省{level}智能工厂申报书", f"2026年度{level}智能工厂申报书"])  # fmt: skip


def _numbered(n: int, head: str) -> str:
    return f"{in_words(n)}、{head}"


def _signed_on(pen: Pen, case: Case) -> str:
    if case.book_day is None:
        return "年&emsp;月&emsp;日"
    shown = pen.form(case.book_day, "cn", "cn", "cn", "space", "words", "dot")
    return pen.book("signed_on", shown=shown, value=iso(case.book_day))


def _book_seal(pen: Pen, case: Case, style: str) -> str:
    if case.book_seal is None:
        return ""
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    kind = "official" if case.book_seal == "other" else case.book_seal
    return pen.seal(name, kind=kind, size=40, style=style)


def _level(pen: Pen, case: Case) -> str:
    return pen.book("level_applied", shown=LEVELS[case.book_level], value=case.book_level)


# ---- cover and notes
def _cover(pen: Pen, case: Case, city: City, title: str) -> str:
    rng = pen.rng
    how = rng.randrange(4)
    unit = rng.choice(["申报单位（盖章）", "申报单位（盖章）", "申报单位", "申报企业（公章）"])
    lines = [(rng.choice(["工厂名称", "智能工厂名称", "项目名称"]), pen.book("factory_name"))]
    if not pen.has("factory_name"):
        lines = []
    lines.append((unit, pen.book("enterprise_name")))
    if how == 2:
        lines.append(("统一社会信用代码", pen.book("uscc")))
    lines.append(("推荐单位", escape(office(rng, city.name, rng.choice(["", case.firm.county])))))
    if how in (0, 3):
        lines.append((rng.choice(["申报级别", "申报等级"]), _level(pen, case)))
    lines.append(
        (rng.choice(["申报日期", "申报日期", "填报日期", "编制日期"]), _signed_on(pen, case))
    )
    colon = rng.choice(["：", "", "："])
    under = ' class="line"' if rng.random() < 0.7 else ""
    wide = rng.choice([38, 46, 30])
    block = "".join(f'<tr><td style="width:{wide}%;white-space:nowrap" class=r>{a}{colon}</td><td{under}>{b}&nbsp;</td></tr>' for a, b in lines)  # fmt: skip
    seal = _book_seal(pen, case, f"right:{rng.randrange(10, 45)}mm;top:{rng.randrange(-6, 22)}mm")
    block = f'<div class="at" style="margin-top:{rng.randrange(60, 90)}mm"><table class="plain" style="font-size:1.15em">{block}</table>{seal}</div>'
    foot = rng.choice(["", "中华人民共和国工业和信息化部 制", "山东省工业和信息化厅 制", "2026年"])
    foot = f'<p class="c" style="margin-top:22mm">{foot}</p>'
    head = f'<h1 style="font-size:2.1em;margin-top:{rng.randrange(18, 40)}mm">{title}</h1>'
    if how == 1:
        head = f'<p class="n">附件</p><h1 style="font-size:2.3em;margin-top:26mm">{LEVELS[case.book_level]}智能工厂</h1><h1 style="font-size:2.3em;letter-spacing:.6em;padding-left:.6em">申报书</h1>'
    if how == 3:
        head = f'<p class="r small">申报编号：&emsp;&emsp;&emsp;&emsp;</p>{head}<p class="c kai" style="font-size:1.2em">（2026年度）</p>'
    return head + block + foot


def _notes(rng: random.Random, case: Case) -> str:
    title = rng.choice(["编制说明", "填报说明", "填 写 说 明"])
    pool = [
        "申报单位应仔细阅读申报通知及有关说明，如实、详细地填写每一部分内容。",
        "除另有说明外，申报书各栏目不得空缺，无相关内容的填写“无”。",
        "申报书用A4纸双面打印，左侧装订，一式一份，封面加盖单位公章，复印无效。",
        "申报书内容应与线上申报系统所填内容保持一致，涉及数据须注明统计口径。",
        "所属行业按照《国民经济行业分类》（GB/T 4754-2017）填写。",
        "本申报书所称场景，参照《智能制造典型场景参考指引（2025版）》。",
        "文字叙述部分应简明扼要、重点突出，可插入图表。",
    ]
    picked = [t for t in pool if rng.random() < 0.75]
    form = rng.choice(["{0}.", "{1}、", "（{1}）"])
    return f"<h1>{title}</h1>" + paragraphs(*[form.format(n, in_words(n)) + t for n, t in enumerate(picked, 1)])  # fmt: skip


# ---- the form
LABELS = {
    "enterprise_name": ("企业名称", "单位名称", "申报单位名称"), "uscc": ("统一社会信用代码", "统一社会信用代码", "社会信用代码"), "legal_representative": ("法定代表人", "法定代表人", "法人代表"),
    "registered_address": ("注册地址", "企业注册地址", "单位注册地"), "established_on": ("成立时间", "成立日期", "注册时间"), "industry": ("所属行业", "所属行业（大类）", "行业类别"),
    "enterprise_type": ("企业性质", "企业类型", "单位性质"), "parent_company": ("所属集团公司", "上级单位（控股股东）", "所属集团"), "main_business": ("主营业务", "主营业务/产品", "主要业务"),
    "employees": ("职工人数", "员工总数", "从业人员数"), "revenue": ("2025年营业收入", "2025年度营业收入", "上年度营业收入（2025年）"), "contact_name": ("联系人", "联系人姓名", "项目联系人"),
    "contact_phone": ("联系电话", "手机", "联系人电话"), "contact_email": ("电子邮箱", "E-mail", "邮箱"), "factory_name": ("工厂名称", "智能工厂名称", "工厂名称"),
    "factory_address": ("工厂地址", "工厂详细地址", "建设地点"), "total_investment": ("总投资", "项目总投资", "工厂建设总投资"),
}  # fmt: skip
FIRM = ("enterprise_name", "uscc", "established_on", "legal_representative", "registered_address", "enterprise_type", "parent_company", "industry", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
PLANT = ("factory_name", "factory_address", "total_investment")


def _answers(pen: Pen, case: Case, keys: tuple[str, ...]) -> list[tuple[str, str]]:
    """Label and answer of each field that the book asks for."""
    rng, column = pen.rng, pen.rng.randrange(3)
    units = rng.random() < 0.5
    made = []
    for key in keys:
        if not pen.has(key) or (key in ("enterprise_type", "parent_company") and not case.ownership_told):  # fmt: skip
            continue
        label, unit = LABELS[key][column], units and key in ("revenue", "total_investment", "employees")  # fmt: skip
        if unit:
            label += "（人）" if key == "employees" else "（万元）"
        made.append((label, pen.book(key, unit_in_label=unit)))
    return made


def _scale(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    if case.scale not in ("yes", "no"):
        return []
    yes = case.scale == "yes"
    on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□")])
    said = rng.choice([f"{on if yes else off}是 {off if yes else on}否", "是" if yes else "否"])
    return [(rng.choice(["是否规模以上工业企业", "是否规上企业"]), said)]


def _maturity(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    level = case.maturity.book_level
    if level is None:
        return []
    name = rng.choice(["智能制造能力成熟度等级", "智能制造能力成熟度水平", "成熟度自评估等级"])
    name = "智能制造能力成熟度等级" if case.maturity.form == "certificate" else name
    word, cn = ["", "规划级", "规范级", "集成级", "优化级", "引领级"][level], " 一二三四五"[level]
    return [(name, rng.choice([f"{cn}级", f"{level}级", f"{cn}级（{word}）"]))]


def _form(pen: Pen, case: Case) -> str:
    rng = pen.rng
    firm = _answers(pen, case, FIRM) + _scale(rng, case)
    plant = [*_answers(pen, case, PLANT), *_maturity(rng, case), ("申报级别", _level(pen, case))]
    text = words.intro(rng, case.firm)
    if case.scale == "words":
        text.append(rng.choice(["按统计口径，公司目前属于规模以下工业企业。", "公司现为规下工业企业，正在积极培育升规。"]))  # fmt: skip
    if case.branch == "claimed":
        text.append("本单位为法人的分支机构，因所在行业存在特殊情况，经总公司授权，以分支机构名义独立申报。")  # fmt: skip
    if case.branch and case.firm.branch_of and rng.random() < 0.6:
        text.append(f"本单位隶属于{case.firm.branch_of}，独立组织生产经营。")
    story = "".join(f"<p>{escape(t)}</p>" for t in text)
    how = rng.randrange(4)
    say = rng.choice(
        ["企业简介", "企业基本情况简介", "企业概况（主营产品、行业地位、智能制造基础等）"]
    )
    if how == 0:  # one table with bars, pairs in a row
        tail = f"<tr><td class=l>{say}</td><td colspan=3>{story}</td></tr>"
        return f"<table>{_bar('（一）企业基本信息')}{_pairs(firm)}{tail}{_bar('（二）工厂基本信息')}{_pairs(plant)}</table>"
    if how == 1:  # two tables, label and answer
        a = '<tr><td class=l style="width:30%">{}</td><td>{}</td></tr>'
        one, two = ("".join(a.format(*x) for x in part) for part in (firm, plant))
        return f"<h3>（一）企业基本信息</h3><table>{one}</table><h3>（二）工厂基本信息</h3><table>{two}</table><h3>（三）{say.split('（')[0]}</h3>{story}"
    if how == 2:  # a spanning cell at the left
        both = ""
        for name, part in (("企业信息", firm), ("工厂信息", plant)):
            for n, (label, answer) in enumerate(part):
                side = f'<td class=l rowspan={len(part)} style="width:8%">{name}</td>' if n == 0 else ""  # fmt: skip
                both += (
                    f'<tr>{side}<td class=l style="width:28%">{label}</td><td>{answer}</td></tr>'
                )
        return f"<table>{both}</table><h3>{say}</h3>{story}"
    lines = "".join(f'<p class="n">{n}. {a}：{b}</p>' for n, (a, b) in enumerate(firm, 1))
    more = "".join(f'<p class="n">{n}. {a}：{b}</p>' for n, (a, b) in enumerate(plant, 1))
    return f"<h3>（一）企业概况</h3>{story}{lines}<h3>（二）工厂概况</h3>{more}"


def _bar(name: str) -> str:
    return f'<tr><td colspan=4 class="hei" style="background:#eee">{name}</td></tr>'


def _pairs(answers: list[tuple[str, str]]) -> str:
    """Short answers two in a row, long ones alone."""
    long = ("地址", "行业", "业务", "名称", "地点", "注册地", "集团", "单位")
    made, held = "", list[str]()
    for label, answer in answers:
        cell = f'<td class=l style="width:19%">{label}</td>'
        if any(w in label for w in long):
            if held:
                made += f"<tr>{held.pop()}<td class=l></td><td></td></tr>"
            made += f"<tr>{cell}<td colspan=3>{answer}</td></tr>"
        elif held:
            made += f"<tr>{held.pop()}{cell}<td>{answer}</td></tr>"
        else:
            held.append(f'{cell}<td style="width:31%">{answer}</td>')
    return made + (f"<tr>{held.pop()}<td class=l></td><td></td></tr>" if held else "")


# ---- chapters
def _chapters(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng = pen.rng
    made = [(rng.choice(["基本信息", "企业和工厂基本信息", "申报单位基本情况"]), _form(pen, case))]
    said = words.statements(rng, case, "book")
    law = (
        paragraphs("公司依法经营，严格遵守国家法律法规和产业政策。" + "".join(said)) if said else ""
    )
    ground = paragraphs(*words.basis(rng))
    if rng.random() < 0.5:
        made.append((rng.choice(["工厂建设基础", "智能工厂建设基础", "建设现状与基础"]), ground + (f"<h3>守法经营情况</h3>{law}" if law else "")))  # fmt: skip
        law = ""
    else:
        made.append(
            (rng.choice(["工厂总体情况", "总体架构与建设基础"]), ground + _architecture(rng))
        )
    made.append((rng.choice(["建设内容", "智能工厂建设情况", "智能工厂主要建设内容", "场景建设情况"]), scenes.described(pen, case)))  # fmt: skip
    table = rows([(str(n), *r) for n, r in enumerate(words.effects(rng), 1)], head=("序号", "指标名称", "单位", "建设前", "建设后"))  # fmt: skip
    made.append((rng.choice(["建设成效", "实施成效", "建设成效与示范作用"]), paragraphs(f"智能工厂建成后，生产效率、产品质量、运营成本和能耗等指标明显改善，主要指标对比见下表。在{case.firm.industry}领域具有较好的示范带动作用。") + table))  # fmt: skip
    safe = []
    if "technology" in case.secure:
        safe.append(rng.choice(words.TECHNOLOGY))
    if "network" in case.secure:
        safe.append(rng.choice(words.NETWORK))
    crew = []
    if "organisation" in case.people:
        crew.append(words.numbers(rng, rng.choice(words.ORGANISATION)))
    if "people" in case.people:
        crew.append(words.numbers(rng, rng.choice(words.PEOPLE)))
    if rng.random() < 0.5:
        if safe:
            made.append(("安全可控情况" if len(safe) > 1 else "其他说明", paragraphs(*safe)))
        if crew:
            made.append(("组织保障" if len(crew) > 1 else "保障措施", paragraphs(*crew)))
    elif safe or crew:
        both = [*crew, *safe]
        rng.shuffle(both)
        made.append((rng.choice(["保障措施", "支撑条件"]), paragraphs(*both)))
    if law:
        made.append((rng.choice(["企业合规经营情况", "其他需要说明的情况", "经营与信用情况"]), law))
    made.append((rng.choice(["下一步计划", "下一步工作计划", "未来提升计划"]), paragraphs(*rng.sample(words.PLANS, 4))))  # fmt: skip
    return made


def _architecture(rng: random.Random) -> str:
    """The layers that every such book draws."""
    layers = [("决策层", "BI、经营驾驶舱"), ("管理层", "ERP、PLM、CRM、SRM"), ("执行层", "MES、APS、WMS、QMS"), ("控制层", "SCADA、DCS、PLC"), ("设备层", "数控设备、机器人、AGV、传感器")]  # fmt: skip
    colours = rng.choice([("#dce9f7", "#bcd3ee"), ("#eef3e2", "#d5e3b5"), ("#f2f2f2", "#dddddd")])
    bars = "".join(f'<tr><td class="l hei" style="background:{colours[1]};width:22%">{a}</td><td class=l style="background:{colours[0]}">{b}</td></tr>' for a, b in layers)  # fmt: skip
    return f'<div class="keep"><table style="width:88%;margin:4mm auto">{bars}</table><p class="c small">图{rng.choice(["1", "2-1", "1-1"])} 智能工厂总体架构</p></div>'


# ---- last pages
def _list(rng: random.Random, listed: list[str]) -> str:
    if rng.random() < 0.5:
        return rows([(str(n), escape(t), "1") for n, t in enumerate(listed, 1)], head=("序号", "材料名称", "份数"))  # fmt: skip
    form = rng.choice(["{0}. ", "附件{0}：", "（{1}）"])
    return "".join(f'<p class="n">{form.format(n, in_words(n))}{escape(t)}</p>' for n, t in enumerate(listed, 1))  # fmt: skip


def _idle(rng: random.Random) -> list[str]:
    """Three pages of pictures that carry no fact."""
    made = []
    for name in ("车间布局示意图", "系统集成示意图", "数据流向示意图"):
        boxes = "".join(
            f'<rect x="{x}" y="{y}" width="{rng.randrange(24, 38)}" height="16" fill="none" stroke="#333"/><text x="{x + 4}" y="{y + 10}" font-size="5">{word}</text>'
            for (x, y), word in zip([(x, y) for y in (10, 45, 80, 115) for x in (8, 60, 112)], ["原料库", "下料", "加工", "热处理", "装配", "检验", "成品库", "办公区", "机房", "ERP", "MES", "SCADA"], strict=True)
        )  # fmt: skip
        made.append(f'<p class="c hei">{name}</p><svg viewBox="0 0 160 145" style="width:150mm">{boxes}</svg><p>{escape(words.joint(rng))}。</p>')  # fmt: skip
    return made


def _opinions(pen: Pen, case: Case, city: City) -> str:
    """The last page: opinions of bureaus, mostly still open; its seal where it has one."""
    rng = pen.rng
    county = escape(office(rng, city.name, case.firm.county))
    blank = '<p class="r">（盖章）&emsp;&emsp;&emsp;</p><p class="r">年&emsp;&emsp;月&emsp;&emsp;日&emsp;</p>'
    first = blank
    if case.book_seal == "official" and rng.random() < 0.3:
        day = pen.day((2026, 4, rng.randrange(22, 29)), "cn")
        seal = pen.seal(office(rng, city.name, case.firm.county), role="opinion", size=40, style="right:12mm;top:0")  # fmt: skip
        first = f'<p>经审核，材料齐全，同意推荐。</p><div class="at"><p class="r">{county}（盖章）</p><p class="r">{day}</p>{seal}</div><br>'
    title = rng.choice(["审核推荐意见", "推荐意见", "主管部门意见"])
    a, b = rng.choice([("县（市、区）工业和信息化主管部门意见", "市级工业和信息化主管部门意见"), ("县级主管部门推荐意见", "市级主管部门推荐意见")])  # fmt: skip
    own = ""
    if case.book_seal == "official" and rng.random() < 0.35:
        seal = pen.seal(case.firm.name, size=40, style="right:14mm;top:-4mm")
        own = f'<tr><td class=l>申报单位意见</td><td style="height:48mm"><p>同意申报。</p><div class="at" style="height:30mm"><p class="r">（盖章）&emsp;&emsp;&emsp;</p>{seal}</div></td></tr>'
    mark = code_square(rng, 18) if rng.random() < 0.15 else ""
    return f'<h2>{title}</h2><table>{own}<tr><td class=l style="width:22%">{a}</td><td style="height:56mm;vertical-align:bottom">{first}</td></tr><tr><td class=l>{b}</td><td style="height:56mm;vertical-align:bottom">{blank}</td></tr></table><p class="r">{mark}</p>'
