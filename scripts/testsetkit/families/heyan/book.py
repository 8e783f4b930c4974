"""The application book: five covers, instructions, contents, forms, scenarios, prose, pledge, list of attachments, end."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.heyan import forms, passages, scenes
from testsetkit.families.heyan.look import (
    FACES,
    Numbering,
    architecture,
    blank_line,
    lined,
    sheet,
    spaced,
)
from testsetkit.families.heyan.pledge import pledge_text
from testsetkit.pen import LEVELS, Pen, in_words, iso
from testsetkit.press import Paper

FIRM = ("enterprise_name", "uscc", "established_on", "legal_representative", "registered_address", "enterprise_type", "parent_company", "industry", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
FACTORY = ("factory_name", "factory_address", "total_investment")
_MAY_LACK = ("established_on", "main_business", "employees", "contact_email", "total_investment")


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    case.filled_by_family["level_applied"] = {
        "value": case.book_level,
        "printed": LEVELS[case.book_level],
        "accept": [],
    }
    numbering = Numbering(rng.choice(["zhang", "dun", "dun", "dec", "bu", "roman", "dotdec"]))
    end = rng.random() < 0.55
    seal_on_cover = case.book_seal is not None and (not end or rng.random() < 0.8)
    cover = rng.choice([_blanks, _band, _issued, _grid_cover, _checked])(
        pen, case, city, seal_on_cover
    )
    parts = [f"<div class=cover>{cover}</div>"]
    if rng.random() < 0.4:
        parts.append(_instructions(rng))
    chapters = _chapters(pen, case, rng, numbering, listed)
    if rng.random() < 0.4:
        parts.append(_contents(rng, chapters, numbering.kind))
    parts += [inner for _, inner in chapters]
    if end:
        parts.append(_end(pen, case))
    numbers = (
        rng.choice(["dash", "page", "both", "slash", "tight", "comma"])
        if case.lost_page
        else rng.choice(["dash", "page", "both", "slash", "tight", None])
    )
    running = rng.choice(["", "", f"{case.firm.name}", "智能工厂申报材料", "申报书"])
    html = sheet(rng, *parts, numbers=numbers, running=running, bare_cover=rng.random() < 0.6)
    short = case.firm.brand
    names = (
        "申报书.pdf",
        f"{short}-先进级智能工厂申报书.pdf",
        "一、申报书.pdf",
        f"01{short}智能工厂申请材料（定稿）.pdf",
        "智能工厂申报书最终版20260408.pdf",
    )
    return Paper("application_book", "申报书", html, pen.marks, names)


# ---- covers
def _title(rng: random.Random, case: Case) -> tuple[str, str]:
    level = LEVELS[case.book_level]
    return rng.choice(
        [
            (f"2026年度山东省{level}智能工厂", "申报书"),
            (f"山东省{level}智能工厂", "申请书"),
            (f"{level}智能工厂建设项目", "申报材料"),
            (f"智能工厂梯度培育行动（{level}）", "申报书"),
        ]
    )


def _unit(rng: random.Random) -> str:
    return rng.choice(
        [
            "申报单位（公章）",
            "申报单位（加盖公章）",
            "申报企业（盖章）",
            "申 报 单 位（盖章）",
            "填报单位（盖章）",
        ]
    )


def _sealed(pen: Pen, case: Case, name: str, *, seal: bool, style: str) -> str:
    """The name over which the seal goes, with the slot marked."""
    slot = pen.slot("seal", name, filled=seal)
    return f"<span class=rel>{slot}{_seal(pen, case, style) if seal else ''}</span>"


def _seal(pen: Pen, case: Case, style: str) -> str:
    kind = "official" if case.book_seal in ("other", None) else case.book_seal
    return pen.seal(
        case.seal_name or case.firm.name,
        kind=kind,
        role="cover",
        style=style,
        size=pen.rng.choice([39, 40, 42, 45]),
    )


def _may(case: Case, key: str) -> bool:
    return key not in case.blank | case.unlabelled


def _lines(pen: Pen, case: Case, city: City, seal: bool) -> list[tuple[str, str]]:
    """What covers ask: label and value, without layout."""
    rng = pen.rng
    made = [
        (
            _unit(rng),
            _sealed(
                pen,
                case,
                lined(pen.book("enterprise_name"), 70),
                seal=seal,
                style=f"left:{rng.randrange(20, 55)}mm;top:-{rng.randrange(11, 18)}mm",
            ),
        )
    ]
    if _may(case, "factory_name") and rng.random() < 0.6:
        made.append(
            (rng.choice(["工厂名称", "智能工厂名称"]), lined(escape(case.firm.factory), 70))
        )
    if _may(case, "contact_name") and _may(case, "contact_phone") and rng.random() < 0.35:
        made.append((rng.choice(["联 系 人", "联系人"]), lined(pen.book("contact_name"), 70)))
        made.append(("联系电话", lined(forms.phone(pen, case), 70)))
    made.append(
        (
            rng.choice(["推荐单位", "市级主管部门", "组织推荐单位"]),
            lined(f"{city.name}工业和信息化局", 70),
        )
    )
    made.append(
        (
            rng.choice(["填报日期", "申报日期", "申报时间", "填 报 日 期"]),
            lined(_day(pen, case), 70),
        )
    )
    return made


def _blanks(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """Letter-spaced title, underlined blanks, a number at the top."""
    rng = pen.rng
    first, second = _title(rng, case)
    number = (
        f'<p class=e style="font-size:10.5pt">编号：{blank_line(32)}</p>'
        if rng.random() < 0.6
        else '<p class=n style="font-size:14pt">附件</p>'
    )
    rows = "".join(
        f'<p class=n style="margin:6mm 0 0 6mm;font-size:15pt">{k}：{v}</p>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'{number}<div style="margin-top:38mm"><p class=m style="font:700 26pt/1.6 {FACES["serif"]}">{first}</p><p class=m style="font:700 38pt/2 {FACES["serif"]}">{spaced(second)}</p></div><div style="margin-top:38mm">{rows}</div>'


def _band(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """A consultant's cover: a coloured band, an English line, small print."""
    rng = pen.rng
    first, second = _title(rng, case)
    tone = rng.choice(["#163f6b", "#6b1a1f", "#1d5a46"])
    rows = "".join(
        f'<tr><td style="width:42mm;padding:3.5mm 0;color:#555">{k}</td><td>{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    return (f'<div style="background:{tone};color:#fff;padding:16mm 10mm;margin-top:30mm"><p class=n style="font:700 25pt/1.5 {FACES["wei"]}">{first}</p><p class=n style="font:700 30pt/1.5 {FACES["wei"]}">{second}</p>'
            f'<p class=n style="font:10pt/2 {FACES["sans"]}">SMART FACTORY CULTIVATION · APPLICATION DOSSIER 2026</p></div><table style="margin:36mm 0 0 6mm;font-size:13.5pt;border-collapse:collapse">{rows}</table><p class=n style="margin-top:18mm;font-size:9pt;color:#777">内部资料　请勿外传</p>')  # fmt: skip


def _issued(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """A form that a bureau issued: its printer's line and month stand at the foot."""
    rng = pen.rng
    first, second = _title(rng, case)
    rows = "".join(
        f'<tr><td style="width:50mm;text-align:justify;text-align-last:justify;padding:3mm 2mm">{k}</td><td>：{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    foot = (
        f'<p class=m style="margin-top:34mm;font:700 15pt/1.6 {FACES["kai"]}">山东省工业和信息化厅　制</p>'
        + (
            f'<p class=m style="font:14pt/1.6 {FACES["kai"]}">二〇二六年三月</p>'
            if rng.random() < 0.6
            else ""
        )
    )
    return f'<div style="margin-top:34mm"><h1 style="font-size:24pt">{first}</h1><h1 style="font-size:34pt">{spaced(second, "&emsp;")}</h1></div><table style="margin:30mm auto 0;font-size:14.5pt">{rows}</table>{foot}'


def _grid_cover(pen: Pen, case: Case, city: City, seal: bool) -> str:
    rng = pen.rng
    first, second = _title(rng, case)
    rows = "".join(
        f'<tr><td class=k style="width:36%;height:14mm">{k}</td><td>{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'<p class=m style="margin-top:40mm;font:700 22pt/1.8 {FACES["zheng"]}">{first}<br>{spaced(second, " ")}</p><table class=f style="margin-top:52mm;font-size:13pt">{rows}</table>'


def _checked(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """One form for all levels: the level is ticked."""
    rng = pen.rng
    tick, empty = rng.choice([("☑", "□"), ("■", "□"), ("√", "□")])
    boxes = "　".join(
        f"{tick if key == case.book_level else empty}{word}" for key, word in LEVELS.items()
    )
    rows = "".join(
        f'<p class=n style="margin:7mm 0 0 4mm;font-size:14pt">{k}：{v}</p>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'<div style="margin-top:42mm"><h1 style="font-size:28pt">智能工厂申报书</h1><p class=m style="font-size:12pt">（2026年度）</p></div><p class=n style="margin:30mm 0 0 4mm;font-size:14pt">申报等级：{boxes}</p>{rows}'


def _day(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", "　　年　月　日", filled=False)
    shown = pen.form(day, "cn", "cn0", "dot", "dot1", "dash", "words", "slash", "space")
    if day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31):
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": []}
        )
    return pen.slot("date", shown, filled=True)


def _end(pen: Pen, case: Case) -> str:
    rng = pen.rng
    seal = case.book_seal is not None
    name = lined(escape(case.firm.name), 60) if rng.random() < 0.7 else blank_line(60)
    place = _sealed(
        pen,
        case,
        f"{_unit(rng)}：{name}",
        seal=seal,
        style=f"left:{rng.randrange(34, 60)}mm;top:-14mm",
    )
    if rng.random() < 0.35:
        return f'<table class="f one" style="margin-top:8mm"><tr><td class=k style="width:18%">申报单位<br>意　　见</td><td style="height:46mm;vertical-align:bottom"><p class=n>本单位同意申报，所填内容属实。</p><div style="padding:16mm 0 8mm 28mm">{place}<br>{_day(pen, case)}</div></td></tr></table>'
    return f'<div class=one style="padding:20mm 0 24mm 40mm"><p class=n>{place}</p><p class=n style="padding:5mm 0 0 30mm">{_day(pen, case)}</p></div>'


# ---- what stands before the chapters
def _instructions(rng: random.Random) -> str:
    items = rng.sample([
        "本表用A4纸双面打印，字迹清楚，不得涂改。", "所填数据截至2025年12月31日，金额单位除注明外均为万元。", "“所属行业”按《国民经济行业分类》填写至大类。",
        "没有的内容请填“无”，不要空项。", "法定代表人须亲笔签名，加盖单位公章后有效。", "“工厂名称”应与企业对外使用的名称相符，并能反映产品特征。", "申报基础级、先进级、卓越级、领航级的，均使用本表，并在相应处注明。",
    ], 5)  # fmt: skip
    return (
        f"<div class=brk><h1>{rng.choice(['填　写　说　明', '填报须知', '填表说明'])}</h1>"
        + "".join(f"<p>{in_words(n) + '、' if n else ''}{x}</p>" for n, x in enumerate(items, 1))
        + "</div>"
    )


def _contents(rng: random.Random, chapters: list[tuple[str, str]], kind: str) -> str:
    numbering, at, out = Numbering(kind), 3, []
    for title, _ in chapters:
        said = numbering.h2(title).replace("<h2>", "").replace("</h2>", "")
        out.append(
            f'<p class=n style="display:flex;line-height:2"><span>{said}</span><span style="flex:1;overflow:hidden;white-space:nowrap;margin:0 1mm;color:#555">{"…" * 60}</span><span>{at}</span></p>'
        )
        at += 2 if "场景" in title else rng.choice([0, 0, 1])
    return f"<div class=brk><h1>{rng.choice(['目　　录', '目 录'])}</h1>{''.join(out)}</div>"


# ---- chapters
def _chapters(
    pen: Pen, case: Case, rng: random.Random, numbering: Numbering, listed: list[str]
) -> list[tuple[str, str]]:
    """Titles with their finished HTML (heading included), in the book's order."""
    made: list[tuple[str, str]] = []

    def add(title: str, inner: str, *, fresh: bool = False) -> None:
        made.append((title, numbering.h2(title, fresh=fresh) + inner))

    def told(*keys: str) -> tuple[str, ...]:
        kept = [k for k in keys if k not in _MAY_LACK or k in case.blank or rng.random() < 0.8]
        return tuple(
            k for k in kept if case.ownership_told or k not in ("enterprise_type", "parent_company")
        )

    together = rng.random() < 0.35
    firm = forms.facts(
        pen, case, told(*FIRM, *FACTORY) if together else told(*FIRM), "企业基本信息"
    )
    add(
        rng.choice(["申报单位基本情况", "企业基本信息", "申报主体情况"]),
        firm + _owners(pen, case) + _about(rng, case),
        fresh=True,
    )
    if not together:
        add(
            rng.choice(["智能工厂基本信息", "申报工厂情况", "智能工厂建设概述"]),
            forms.facts(pen, case, told(*FACTORY), "工厂信息") + _works(rng, case),
        )
    lead = scenes.overview(rng, case) if rng.random() < 0.5 else ""
    title = rng.choice(["智能制造场景建设", "智能工厂场景建设内容", "重点场景实施情况"])
    heading = numbering.h2(title)
    made.append((title, heading + lead + scenes.scenes(pen, case, numbering)))
    for part in rng.sample([_results, _secure, _people, _level], 4):
        got = part(pen, case, rng)
        if got:
            add(*got)
    add(*_lawful(pen, case, rng))
    if case.lost_page or rng.random() < 0.45:
        add(
            rng.choice(["装备与软件明细", "主要生产装备、工业软件清单"]),
            _inventory(rng, 74 if case.lost_page else 22),
            fresh=case.lost_page,
        )
    add(rng.choice(["后续建设计划", "下一阶段工作安排"]), _future(rng, case), fresh=case.lost_page)
    if case.commitment == "section":
        add(
            rng.choice(["真实性承诺", "申报单位承诺书", "承诺事项"]),
            f"<div class=one>{pledge_text(pen, case, section=True)}</div>",
        )
    if listed:
        form = rng.choice(["附件{}：{}", "{}. {}", "（{}）{}"])
        add(
            rng.choice(["附件目录", "附件材料清单"]),
            "".join(f"<p class=n>{form.format(n, escape(x))}</p>" for n, x in enumerate(listed, 1)),
        )
    return made


def _owners(pen: Pen, case: Case) -> str:
    """Who holds the shares, where the book tells of ownership and somebody has a fitting name."""
    rng, f = pen.rng, case.firm
    if not case.ownership_told or case.branch or rng.random() < 0.55:
        return ""
    share = rng.choice([100, 67, 51, 70]) if f.parent else rng.choice([60, 72.5, 88])
    rows = [(f.parent or f.person, share)]
    if share < 100:
        rows.append(
            (
                rng.choice(["王永强", "刘桂英", "陈建军", "赵立新"])
                if f.person not in ("王永强", "刘桂英", "陈建军", "赵立新")
                else "孙德海",
                round(100 - share, 1),
            )
        )
    body = "".join(
        f"<tr><td class=k>{n}</td><td>{escape(name)}</td><td class=k>{s:g}%</td></tr>"
        for n, (name, s) in enumerate(rows, 1)
    )
    return f'<p class=m>股东及出资情况</p><table class="f one"><tr><td class=k>序号</td><td class=k>股东名称</td><td class=k>持股比例</td></tr>{body}</table>'


def _about(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = rng.sample([
        f"公司是国内较早从事{f.product}生产的企业之一，建有省级企业技术中心和检测中心，通过质量、环境、职业健康安全管理体系认证。", f"目前主导产品{f.product}国内市场占有率约{rng.randrange(6, 31)}%，主要客户为行业头部企业，部分产品出口东南亚、欧洲。",
        f"拥有授权专利{rng.randrange(18, 210)}件，主持或参与制定国家、行业标准{rng.randrange(2, 12)}项。", "党的二十大以来，制造业高端化、智能化、绿色化步伐加快，公司把数字化转型列为“一号工程”，连续多年追加投入。",
        f"厂区占地面积{rng.randrange(50, 700)}亩，设有{rng.randrange(3, 12)}条主要产线，形成了较为完整的产业链。", "近三年经营情况良好，资产负债率处于合理水平，无欠税、欠薪情况。",
    ], rng.choice([2, 3, 4]))  # fmt: skip
    return "".join(f"<p>{x}</p>" for x in lines)


def _works(rng: random.Random, case: Case) -> str:
    text = "".join(f"<p>{x}</p>" for x in rng.sample([
        f"工厂以{case.firm.product}为对象，于{rng.randrange(2019, 2023)}年起分步实施，现已覆盖原料入厂到成品出库的全流程。", f"关键工序数控化率{rng.randrange(71, 98)}%，生产设备联网率{rng.randrange(78, 100)}%，建成各类信息系统{rng.randrange(7, 19)}套。",
        "工厂遵循“总体规划、分步实施、效益驱动”的原则，构建“设备层—采集层—管控层—应用层”的体系架构，见下图。",
    ], 2))  # fmt: skip
    return text + (
        f"<div class=one><p class=m>{architecture(rng)}</p><p class=m style='font-size:9.5pt'>图1　工厂系统架构图</p></div>"
        if rng.random() < 0.4
        else ""
    )


def _results(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str]:
    rows = ""
    for name, unit in rng.sample(
        [
            ("劳动生产率", "万元/人"),
            ("产品一次交检合格率", "%"),
            ("单位产值综合能耗", "吨标准煤/万元"),
            ("平均交货期", "天"),
            ("设备综合效率OEE", "%"),
            ("存货周转率", "次/年"),
            ("运营成本率", "%"),
            ("产品研制周期", "天"),
        ],
        5,
    ):
        before = rng.uniform(5, 80)
        rows += f"<tr><td>{name}</td><td class=k>{unit}</td><td class=k>{before:.2f}</td><td class=k>{before * rng.uniform(0.7, 1.3):.2f}</td><td class=k>{rng.uniform(5, 42):.1f}%</td></tr>"
    head = "<tr><td class=k rowspan=2>指标名称</td><td class=k rowspan=2>单位</td><td class=k colspan=2>实施前后</td><td class=k rowspan=2>改善幅度</td></tr><tr><td class=k>2021年</td><td class=k>2025年</td></tr>"
    text = f"<p>工厂建成后，主要技术经济指标居省内同行业前列，近两年接待参观交流{rng.randrange(12, 80)}批次，带动上下游企业实施技术改造。</p>"
    return rng.choice(
        ["实施成效", "建设成效与示范作用", "预期效益与已取得成效"]
    ), f"{text}<table class=f>{head}{rows}</table>"


def _secure(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    said = passages.secure(rng, case)
    title = (
        rng.choice(["安全可控情况", "关键装备软件与网络数据安全"])
        if len(said) == 2
        else rng.choice(["其他情况说明", "有关情况补充"])
    )
    return (title, "".join(passages.marked(pen, x) for x in said)) if said else None


def _people(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    said = passages.people(rng, case)
    return (
        (
            rng.choice(["保障措施", "实施保障", "支撑条件"]),
            "".join(passages.marked(pen, x) for x in said),
        )
        if said
        else None
    )


def _level(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str] | None:
    level = case.maturity.book_level
    if level is None:
        return None
    numeral = " 一二三四五"[level]
    word = rng.choice(
        [
            f"{numeral}级",
            f"{level}级",
            f"{['', '规划', '规范', '集成', '优化', '引领'][level]}级（{numeral}级）",
        ]
    )
    mark = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(level)
    )
    form = case.maturity.form
    if form == "certificate":
        said = f"公司于{case.maturity.day[0]}年取得智能制造能力成熟度认证，认证等级为{mark}，证书见附件。"
    elif form in ("report", "page"):
        said = f"公司已登录智能制造评估评价公共服务平台山东省分平台完成能力成熟度自评估，评估结果为{mark}。"
    else:
        said = f"公司对照GB/T 39116自行开展了智能制造能力成熟度自评估，结果为{mark}。"
    return rng.choice(
        ["智能制造能力成熟度", "成熟度水平", "能力成熟度自评估情况"]
    ), f"<p>{said}</p>"


def _lawful(pen: Pen, case: Case, rng: random.Random) -> tuple[str, str]:
    said = [
        rng.choice(
            [
                "公司依法纳税、合规用工，各项经营活动均按规定办理手续。",
                "公司遵守法律法规和产业政策，没有国家明令淘汰的落后工艺和装备。",
            ]
        )
    ]
    branch = {
        "claimed": "我单位为法人分支机构。考虑到本行业生产基地跨区域布局、由总部统一核算等行业特殊情况，现按“有行业特殊情况的，允许法人的分支机构申报”之规定提出申报。",
        "excepted": "我单位是企业法人的分支机构，依法领取营业执照，持有统一社会信用代码。",
    }.get(case.branch, "")
    inner = "".join(f"<p>{x}</p>" for x in said)
    inner += passages.marked(pen, branch)
    if case.accident_in == "book":
        inner += passages.marked(pen, passages.accident(rng, case))
    if case.discredit_in == "book":
        inner += passages.marked(pen, passages.honest(rng, case))
    return rng.choice(["企业合规情况", "信用与守法情况", "企业经营合规说明"]), inner


def _inventory(rng: random.Random, count: int) -> str:
    names = (
        "卧式加工中心",
        "伺服压力机",
        "桁架机械手",
        "机器视觉系统",
        "三坐标测量机",
        "激光切割机",
        "智能立库",
        "无人叉车",
        "DCS控制系统",
        "热处理线",
        "注塑机",
        "色差仪",
        "空压站集控",
        "AOI检测机",
    )
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{rng.choice(names)}</td><td>{rng.choice('BEHMPQ')}{rng.randrange(10, 99)}-{rng.randrange(100, 999)}{rng.choice('ACX')}</td><td class=k>{rng.choice('台套组')}</td><td class=k>{rng.randrange(1, 30)}</td><td class=k>{rng.randrange(2016, 2026)}</td></tr>"
        for n in range(1, count + 1)
    )
    return f"<table class=f><tr><td class=k>序号</td><td class=k>名称</td><td class=k>规格型号</td><td class=k>单位</td><td class=k>数量</td><td class=k>购置年份</td></tr>{rows}</table>"


def _future(rng: random.Random, case: Case) -> str:
    lines = [
        "持续完善数据标准和主数据管理，提升数据质量。",
        f"面向{case.firm.product}全流程，深化人工智能技术应用研究。",
        "计划三年内新增投资，对老旧产线实施智能化改造。",
        "总结形成可复制的做法，向集团内部及产业链企业推广。",
    ]
    if not case.firm.parent:
        lines[3] = "总结形成可复制的做法，向产业链企业推广。"
    if case.book_level == "advanced" and rng.random() < 0.5:
        lines.append("对标卓越级智能工厂要求，力争2028年前具备申报条件。")
    out = "".join(f"<p>{x}</p>" for x in rng.sample(lines, min(4, len(lines))))
    return out + (scenes.wished(rng, case) if rng.random() < 0.4 else "")
