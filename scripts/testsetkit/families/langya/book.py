"""The application book as an agency lays it out."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

from testsetkit.case import Case, City
from testsetkit.families.langya import form as forms
from testsetkit.families.langya import pledge, scenes
from testsetkit.families.langya.look import SERIF, Look, page
from testsetkit.families.langya.words import (
    CMMM,
    LEVEL_FORMS,
    MATURITY,
    MATURITY_BOOK,
    NETWORK,
    ORGANISATION,
    PEOPLE,
    TECHNOLOGY,
)
from testsetkit.pen import Pen, in_words, iso
from testsetkit.press import Paper, read_back

_INTRO = (
    "公司长期专注于{product}领域，坚持以市场为导向、以质量求发展，产品广泛应用于多个下游行业，在细分市场具有较强竞争力。",
    "近年来，公司围绕{product}的研发与制造持续加大技术改造力度，逐步形成了设备互联、数据贯通、精益运营的生产模式。",
    "企业建有省市级研发平台，与多家高校开展产学研合作，主导产品获得客户广泛认可。",
    "公司坚持“绿色、精益、智能”的发展理念，产品质量和交付能力持续提升，市场占有率稳步提高。",
)
_PLANS = (
    ("建设思路", "坚持总体规划、分步实施、效益驱动、重点突破，以业务流程为主线梳理各系统的数据接口，统一编码规则，逐步实现从订单到交付的全流程贯通。每项投入均以可量化的指标评价成效，避免重复建设。"),
    ("总体架构", "工厂采用“设备层、控制层、执行层、经营层、决策层”五层架构。设备层完成主要装备联网，控制层实现参数采集与下发，执行层承担车间作业管理，经营层统筹资源，决策层汇聚指标并支持分析。"),
    ("下一步计划", "未来两年，公司将继续推进产线升级和系统深化应用：一是补齐老旧设备数采短板；二是推动数据模型在更多工序落地；三是总结形成可复制的经验做法，带动上下游企业协同提升。"),
    ("推广价值", "本工厂形成的实施路径投入适中、见效较快，对同行业中小规模的生产线具有较好的借鉴意义，可通过现场交流、标准输出、方案复制等方式进行推广。"),
    ("实施历程", "项目建设先后经历了基础数据整理、设备联网、系统上线、集成贯通四个阶段。每一阶段均由业务部门提出需求、技术部门制定方案、车间现场验证，稳定运行后再转入下一阶段。"),
)  # fmt: skip
_EFFECTS = (("设备数字化率", "%", 78, 97), ("关键工序数控化率", "%", 72, 98), ("设备联网率", "%", 70, 96), ("生产效率提升", "%", 14, 38), ("产品不良率降低", "%", 11, 36), ("单位能耗降低", "%", 6, 19), ("订单交付周期缩短", "%", 12, 33), ("运营成本降低", "%", 7, 22))  # fmt: skip


def _title(case: Case, rng: random.Random) -> list[str]:
    word = LEVEL_FORMS[case.book_level][1]
    return rng.choice(
        [
            ["2026年山东省智能工厂", "申报书"],
            ["山东省智能工厂梯度培育", "申 报 书"],
            [f"山东省{word}", "申报书"],
            ["智能工厂申报书", "（2026年度）"],
            [f"{word}申报材料", "（2026年）"],
            ["2026年度智能工厂", "申报书"],
        ]
    )


def _cover(case: Case, pen: Pen, look: Look, rng: random.Random, *, sign: bool, seal: bool) -> str:
    """The cover; `sign` and `seal`: whether date and seal stand here."""
    lines = _title(case, rng)
    name = pen.book("enterprise_name")
    label = rng.choice(["申报单位", "申报企业", "申报主体", "申报单位（盖章）", "企业名称", "申报单位（公章）"])  # fmt: skip
    rows = [(label, name)]
    if rng.random() < 0.45 and pen.has("factory_name"):
        rows.append(
            (rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), pen.book("factory_name"))
        )
    if rng.random() < 0.5:
        rows.append((rng.choice(["申报级别", "申报等级", "申报层级"]), forms.level(case, pen, rng)))
    if rng.random() < 0.35:
        rows.append((rng.choice(["推荐单位", "所在地市", "报送单位"]), escape(f"{case.city or case.firm.city}工业和信息化局")))  # fmt: skip
    if sign and case.book_day:
        said = pen.form(case.book_day, "cn", "space", "dot", "dash", "cn0", "words")
        when = pen.book("signed_on", shown=said, value=iso(case.book_day))
        rows.append(
            (rng.choice(["申报日期", "填报日期", "填报时间", "日　　期", "编制日期"]), when)
        )
    english = '<div style="letter-spacing:2px;font-size:10pt;opacity:.8">SMART FACTORY APPLICATION · SHANDONG 2026</div>' if look.english else ""  # fmt: skip
    red = _book_seal(case, pen, rng, "left:52mm;top:-14mm") if seal else ""
    shape = rng.randrange(5)
    width = rng.choice([47, 49, 52])

    def table(ink: str, line: str) -> str:
        told = "".join(f'<tr><td style="width:{width}mm;padding:2.5mm 0;vertical-align:top;font-weight:bold">{a}{"：" if shape != 3 else ""}</td><td style="padding:2.5mm 2mm;border-bottom:.3mm solid {line}">{b}</td></tr>' for a, b in rows)  # fmt: skip
        return f'<div class="r" style="color:{ink}">{red}<table style="width:100%;border-collapse:collapse;font-size:14pt">{told}</table></div>'

    head = "<br>".join(lines)
    if shape == 0:
        return f'<div style="height:296mm;background:linear-gradient(150deg,{look.main} 0 52%,#fff 52%);padding:48mm 24mm 0;position:relative"><div style="color:#fff;font-size:34pt;font-weight:bold;line-height:1.4">{head}</div><div style="color:#fff;margin-top:4mm">{english}</div><div style="position:absolute;left:40mm;right:26mm;top:200mm">{table("#222", "#999")}</div></div>'
    if shape == 1:
        return f'<div style="height:296mm;padding:0"><div style="height:16mm;background:{look.main}"></div><div style="height:3mm;background:{look.accent}"></div><div style="text-align:center;font-size:36pt;font-weight:bold;color:{look.main};margin-top:52mm;line-height:1.45">{head}</div><div style="text-align:center">{english}</div><div style="margin:72mm 34mm 0">{table("#111", "#333")}</div></div>'
    if shape == 2:
        return f'<table style="width:100%;height:296mm;border-collapse:collapse"><tr><td style="width:46mm;background:{look.main};color:#fff;text-align:center;font-size:20pt;vertical-align:middle;line-height:1.6">{"<br>".join("智能工厂")}<div style="font-size:22pt;margin-top:14mm">2026</div></td><td style="padding:0 20mm 0 16mm;vertical-align:middle"><div style="font-size:31pt;font-weight:bold;color:{look.main};line-height:1.4;margin-bottom:60mm">{head}<br>{english}</div>{table("#111", "#888")}</td></tr></table>'
    if shape == 3:
        return f'<div style="height:296mm;padding:40mm 26mm 0"><div style="border:1mm solid {look.main};padding:14mm 6mm;text-align:center;font-size:32pt;font-weight:bold;line-height:1.4">{head}<br>{english}</div><div style="margin:66mm 8mm 0">{table("#111", "#111")}</div></div>'
    return f'<div style="height:296mm;padding:58mm 30mm 0;font-family:{SERIF}"><div style="text-align:center;font-size:34pt;font-weight:bold;line-height:1.5">{head}</div><div style="text-align:center">{english}</div><div style="margin:80mm 6mm 0">{table("#000", "#000")}</div></div>'


def _book_seal(case: Case, pen: Pen, rng: random.Random, style: str) -> str:
    if case.book_seal is None:
        return ""
    if case.book_seal == "other":
        return pen.seal(case.seal_name, role="application_book", style=style)
    kind = case.book_seal
    size = {"invoice": 40, "finance": 36, "contract": 40}.get(kind, rng.choice([38, 40, 42]))
    return pen.seal(case.firm.name, kind=kind, role="application_book", size=size, style=style)


def _conditions(case: Case, pen: Pen, look: Look, rng: random.Random) -> list[tuple[str, str]]:
    """Heads and passages on the conditions; only those that this book tells."""

    def told(pool: tuple[str, ...]) -> str:
        said = rng.choice(pool).replace("{a}", str(rng.randrange(82, 97))).replace("{n}", str(rng.randrange(12, 88))).replace("{k}", str(rng.randrange(3, 11)))  # fmt: skip
        return pen.mark(escape(said), what="passage")

    made: list[tuple[str, str]] = []
    lines = pledge.stated(case, pen, rng, "book")
    both = case.accident == "ok" and case.accident_in == case.discredit_in == "book" and case.discredit in ("statement", "both")  # fmt: skip
    if lines:
        made.append((rng.choice(["合规经营情况", "守法经营", "安全、环保、质量及信用情况" if both else "有关情况说明", "经营状况"]), "".join(lines)))  # fmt: skip
    if "technology" in case.secure:
        made.append((rng.choice(["技术装备与软件", "安全可控情况", "关键装备与工业软件"]), told(TECHNOLOGY)))  # fmt: skip
    if "network" in case.secure:
        made.append((rng.choice(["网络与数据安全", "网络安全和数据安全", "信息安全防护"]), told(NETWORK)))  # fmt: skip
    if "organisation" in case.people:
        made.append((rng.choice(["组织保障", "组织机制", "推进机制"]), told(ORGANISATION)))
    if "people" in case.people:
        made.append((rng.choice(["人才队伍", "专业人才", "人才保障"]), told(PEOPLE)))
    n = case.maturity.book_level
    if n is not None:
        said = rng.choice(MATURITY_BOOK).format(level=n, name=MATURITY[n], word=CMMM[n])
        if case.maturity.form in ("offplatform", "certificate", "book") and "平台" in said:
            said = MATURITY_BOOK[1].format(level=n, name=MATURITY[n])
        made.append((rng.choice(["能力成熟度水平", "成熟度评估情况", "智能制造能力成熟度"]), pen.mark(said, what="passage")))  # fmt: skip
    if case.branch == "claimed":
        made.append((rng.choice(["申报主体说明", "关于申报主体"]), pen.mark("本企业为分公司，因所在行业情况特殊，由分支机构作为主体进行申报，持有独立的统一社会信用代码。", what="passage")))  # fmt: skip
    if case.branch == "excepted":
        made.append(("申报主体说明", pen.mark("本企业属石油石化、有色金属等有行业特殊情况的企业，按规定由法人的分支机构申报，具有统一社会信用代码。", what="passage")))  # fmt: skip
    return made


def _conditions_html(parts: list[tuple[str, str]], look: Look, rng: random.Random) -> str:
    shape = rng.randrange(5)
    if shape == 0:
        return "".join(look.section(h, n) + f"<p>{t}</p>" for n, (h, t) in enumerate(parts, 1))
    if shape == 1:
        rows = "".join(f'<tr><td style="width:9%;text-align:center">{n}</td><th style="width:24%">{h}</th><td>{t}</td></tr>' for n, (h, t) in enumerate(parts, 1))  # fmt: skip
        head = rng.choice([("序号", "条件要素", "企业情况"), ("序号", "项目", "对照情况"), ("No.", "对照要点", "本企业情况")])  # fmt: skip
        top = "".join(f'<td style="background:{look.main};color:#fff;text-align:center">{h}</td>' for h in head)  # fmt: skip
        return f'<table class="t"><tr>{top}</tr>{rows}</table>'
    if shape == 2:
        return "".join(f'<table class="whole" style="width:100%;border-collapse:collapse;margin-bottom:3mm"><tr><td style="width:26%;background:{look.main};color:#fff;font-weight:bold;text-align:center;padding:3mm">{h}</td><td style="background:{look.pale};padding:2mm 4mm">{t}</td></tr></table>' for h, t in parts)  # fmt: skip
    if shape == 3:
        return "".join(f'<div class="whole" style="margin-bottom:3mm">{look.ring(n)}<b style="color:{look.main}">{h}</b><div style="padding-left:9mm">{t}</div></div>' for n, (h, t) in enumerate(parts, 1))  # fmt: skip
    return "".join(f"<p><b>{h}。</b>{t}</p>" for h, t in parts)


def _overview(case: Case, look: Look, rng: random.Random) -> str:
    """Prose and key figures without a fact of the case."""
    said = [t.replace("{product}", case.firm.product) for t in rng.sample(_INTRO, 3)]
    picked = rng.sample(_EFFECTS, 4)
    strip = "".join(f'<td style="width:25%;text-align:center;border-left:.3mm solid {look.main};padding:2mm"><div style="font-size:18pt;font-weight:bold;color:{look.accent}">{rng.randrange(a, b)}{u}</div><div style="font-size:9pt">{h}</div></td>' for h, u, a, b in picked)  # fmt: skip
    table = f'<table class="whole" style="width:100%;border-collapse:collapse;margin:4mm 0;background:{look.pale}"><tr>{strip}</tr></table>'
    side = f'<table style="width:100%;border-collapse:collapse"><tr><td style="vertical-align:top;padding-right:4mm"><p>{said[0]}</p><p>{said[1]}</p></td><td style="width:30%;background:{look.pale};border-top:1.5mm solid {look.main};padding:3mm;vertical-align:top;font-size:9.5pt"><b>关键词 KEYWORDS</b><br>· 设备互联<br>· 数据贯通<br>· 精益运营<br>· 绿色低碳</td></tr></table><p>{said[2]}</p>'
    way = ["订单接收", "备料", "加工", "装配", "检验", "包装入库", "发运"]
    steps = sorted(rng.sample(way, 4), key=way.index)
    flow_ = ' <span style="color:#888">➔</span> '.join(f'<span style="display:inline-block;border:.4mm solid {look.main};border-radius:1.5mm;padding:1.2mm 3mm;background:#fff">{w}</span>' for w in steps)  # fmt: skip
    flow = f'<div style="text-align:center;margin:4mm 0">{flow_}<div style="font-size:9pt;color:#555">图1　主要业务流程示意</div></div>'
    blocks = [table, side if rng.random() < 0.5 else "".join(f"<p>{t}</p>" for t in said), flow]
    rng.shuffle(blocks)
    return "".join(blocks)


def _plan(look: Look, rng: random.Random, *, long: bool) -> str:
    """A chapter of mere prose."""
    picked = rng.sample(_PLANS, 4 if long else 3)
    return "".join(look.section(h, n) + f"<p>{t}</p>" for n, (h, t) in enumerate(picked, 1))


def _effects(look: Look, rng: random.Random) -> str:
    before, after = rng.choice([("建设前", "建设后"), ("2022年", "2025年"), ("实施前", "实施后")])
    rows = ""
    for h, u, a, b in rng.sample(_EFFECTS[:3], 3):
        now = rng.randrange(a, b)
        rows += f"<tr><td>{h}</td><td>{now - rng.randrange(18, 40)}{u}</td><td>{now}{u}</td></tr>"
    dot = rng.choice("▪●◆")
    tail = "".join(f"<p>{dot} {h}{rng.randrange(a, b)}{u}。</p>" for h, u, a, b in rng.sample(_EFFECTS[3:], 3))  # fmt: skip
    return f'<table class="t" style="text-align:center"><tr><th>指标</th><th>{before}</th><th>{after}</th></tr>{rows}</table>{tail}'


def _attachments(listed: list[str], pen: Pen, look: Look, rng: random.Random) -> str:
    """The list of what is attached."""
    shape = rng.randrange(4)
    said = [pen.mark(escape(t), what="passage") for t in listed]
    if shape == 0:
        return "".join(f'<div style="margin:1.5mm 0">附件{n}　{t}</div>' for n, t in enumerate(said, 1))  # fmt: skip
    if shape == 1:
        rows = "".join(f'<tr><td style="width:14%;text-align:center">{n}</td><td>{t}</td><td style="width:22%;text-align:center">{rng.choice(["复印件", "扫描件"]) if n % 2 else "加盖公章"}</td></tr>' for n, t in enumerate(said, 1))  # fmt: skip
        return f'<table class="t"><tr><th>序号</th><th>材料名称</th><th>备注</th></tr>{rows}</table>'  # fmt: skip
    if shape == 2:
        return "".join(f'<div style="margin:1.5mm 0">{look.ring(n)}{t}</div>' for n, t in enumerate(said, 1))  # fmt: skip
    return "".join(f'<div style="margin:1.5mm 0">{n}. {t}{"；" if n < len(said) else "。"}</div>' for n, t in enumerate(said, 1))  # fmt: skip


def _signoff(case: Case, pen: Pen, look: Look, rng: random.Random, *, sign: bool, seal: bool) -> str:  # fmt: skip
    """The foot of the book or of its form: seal and date."""
    when = ""
    if sign and case.book_day:
        said = pen.form(case.book_day, "cn", "space", "cn0")
        when = f"<div>{rng.choice(['填报日期：', '日期：', ''])}{pen.book('signed_on', shown=said, value=iso(case.book_day))}</div>"  # fmt: skip
    red = _book_seal(case, pen, rng, "right:14mm;top:-6mm") if seal else ""
    unit = rng.choice(["申报单位（盖章）", "申报单位（公章）：", "（企业公章）", "单位盖章："])
    if not seal:
        unit = f"申报单位：{pen.critical(case.firm.name, 'name')}"
    said = pen.mark(rng.choice(["以上内容由本单位填报。", "申报单位意见：情况属实，同意申报。", "本单位确认上述信息填写无误。"]), what="passage")  # fmt: skip
    return f'<div class="r whole" style="margin-top:6mm;min-height:40mm;border:.3mm solid #777;padding:3mm 5mm;line-height:2.1"><div>{said}</div><div class="r" style="text-align:right;margin-top:9mm;padding-right:20mm">{red}{unit}{when}</div></div>'


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The whole book."""
    pen = Pen(case, rng, "application_book")
    look = Look.drawn(rng)
    at = rng.choice(["cover", "cover", "form", "end"])
    sealed = at if rng.random() < 0.8 else rng.choice(["cover", "form", "end"])
    if case.commitment == "section" and rng.random() < 0.2 and sealed == "end":
        sealed = "cover"
    cover = _cover(case, pen, look, rng, sign=at == "cover", seal=sealed == "cover")
    onto_cover = {"level_applied"} & set(case.filled_by_family)
    skip = {k for k in onto_cover if rng.random() < 0.6}
    if rng.random() < 0.35:
        skip.add("maturity")

    chapters: list[tuple[str, str, str, bool]] = []
    table = forms.form(case, pen, look, rng, skip)
    if "level_applied" not in case.filled_by_family:
        said = forms.level(case, pen, rng)
        table = f'<div style="margin:0 0 3mm"><b>{rng.choice(["申报级别", "本次申报等级", "申报类别"])}：</b>{said}</div>{table}'  # fmt: skip
    foot = _signoff(case, pen, look, rng, sign=at == "form", seal=sealed == "form") if "form" in (at, sealed) else ""  # fmt: skip
    if case.commitment == "section" and rng.random() < 0.4:
        pledge_at = "form"
    else:
        pledge_at = "chapter" if case.commitment == "section" else ""
    if pledge_at == "form":
        # at the foot of the form, under its own bar
        inner = pledge.body(case, pen, rng, look, of="commitment")
        foot += f'<div class="whole"><div style="background:{look.main};color:#fff;text-align:center;font-weight:bold;padding:1.5mm;margin-top:6mm">{rng.choice(["申报单位承诺", "企业承诺", "承诺书", "真实性承诺"])}</div><div style="border:.3mm solid #777;padding:4mm 5mm 12mm">{inner}</div></div>'  # fmt: skip
    chapters.append((rng.choice(["基本信息", "企业基本信息表", "申报信息一览", "企业与工厂信息", "基本情况"]), "BASIC INFORMATION", table + foot, True))  # fmt: skip
    chapters.append((rng.choice(["企业概况", "关于我们", "工厂概述", "企业简介"]), "ABOUT US", _overview(case, look, rng), False))  # fmt: skip
    parts = _conditions(case, pen, look, rng)
    if parts:
        chapters.append((rng.choice(["基本条件对照", "申报条件符合情况", "建设基础", "基础条件"]), "QUALIFICATION", _conditions_html(parts, look, rng), False))  # fmt: skip
    number = len(chapters) + 1
    story = scenes.described(case, pen, look, rng, number)
    chapters.append((rng.choice(["场景建设情况", "智能制造场景", "典型场景建设", "应用场景", "智能场景建设与成效"]), "SCENARIOS", story, False))  # fmt: skip
    if case.lost_page or rng.random() < 0.7:
        chapters.append((rng.choice(["建设规划", "总体思路与展望", "建设路径"]), "ROADMAP", _plan(look, rng, long=case.lost_page), False))  # fmt: skip
    if rng.random() < 0.6 or case.lost_page:
        chapters.append((rng.choice(["建设成效", "综合效益", "主要指标变化"]), "BENEFITS", _effects(look, rng), case.lost_page))  # fmt: skip
    if pledge_at == "chapter":
        chapters.append((rng.choice(["承诺书", "企业承诺", "申报单位承诺", "真实性承诺"]), "COMMITMENT", pledge.body(case, pen, rng, look, of="commitment"), True))  # fmt: skip
    if listed:
        title = rng.choice(["附件清单", "附件材料目录", "证明材料清单", "相关附件", "佐证材料一览", "随附材料"])  # fmt: skip
        chapters.append((title, "ATTACHMENTS", _attachments(listed, pen, look, rng), True))
    if "end" in (at, sealed):
        chapters.append((rng.choice(["申报单位意见", "盖章页", "企业确认"]), "CONFIRMATION", _signoff(case, pen, look, rng, sign=at == "end", seal=sealed == "end"), True))  # fmt: skip

    told = f'<div style="break-after:page">{cover}</div>'
    toc = rng.random() < 0.65
    if toc:
        told += _contents([c[:2] for c in chapters], pen, look, rng)
    flowing = rng.random() < 0.35 and not case.lost_page
    for n, (title, english, inner, kept) in enumerate(chapters, 1):
        new = "new" if (not flowing or n == 1 or rng.random() < 0.4) and (n > 1 or toc) else ""
        gap = "" if new else "margin-top:8mm"
        told += f'<div class="{new}" style="{gap};position:relative"><!--c{n}-->{look.chapter(n, title, english, kept=pen if kept else None)}{inner}</div>'
    heads = ["", "2026年智能工厂申报书", f"{case.firm.name}", "SMART FACTORY　智能工厂申报材料", "山东省智能工厂申报书"]  # fmt: skip
    head = rng.choice(heads)
    foot_line = rng.choice(["", "", "申报材料　注意保密", "数智赋能　提质增效"])
    style = look.style(head, foot_line, plain=case.lost_page)
    names = ("申报书.pdf", "智能工厂申报书（盖章）.pdf", f"{case.firm.brand}申报书.pdf", "01申报书正文.pdf", "申报材料.pdf")  # fmt: skip
    html = page(style, told)
    return Paper("application_book", "申报书", _numbered(html) if toc else html, pen.marks, names)


def _numbered(html: str) -> str:
    """The contents with their pages: printed once to see where the chapters fall."""
    if "@1@" not in html:
        return html
    there = re.sub(r"<!--c(\d+)-->", lambda m: f'<a href="http://mark/{9000 + int(m[1])}" style="position:absolute">·</a>', html)  # fmt: skip
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "a.html", Path(place) / "a.pdf"
        source.write_text(there, encoding="utf-8")
        subprocess.run(
            [str(shutil.which("chromium")), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place}/profile", "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()],
            check=True,
            capture_output=True,
            timeout=90,
        )  # fmt: skip
        sheets = read_back(target.read_bytes()).sheets
    for n, sheet in enumerate(sheets, 1):
        for mark, _ in sheet.marks:
            if mark > 9000:
                html = html.replace(f"@{mark - 9000}@", str(n))
    return html


def _contents(chapters: list[tuple[str, str]], pen: Pen, look: Look, rng: random.Random) -> str:
    """A table of contents with dot leaders."""
    title = pen.mark(rng.choice(["目　录", "目 录", "目录"]), what="passage")
    english = '<span style="font-size:10pt;color:#888;margin-left:4mm">CONTENTS</span>' if look.english else ""  # fmt: skip
    told = ""
    numbered = rng.random() < 0.8
    for n, (name, _) in enumerate(chapters, 1):
        count = [f"{in_words(n)}、", f"第{in_words(n)}章　", f"{n:02d}　", f"{n}　", f"{n} ", f"第{in_words(n)}部分　"][look.heading]  # fmt: skip
        dots = '<span style="flex:1;border-bottom:.5mm dotted #888;margin:0 2mm 1.6mm"></span>'
        number = f"<span>@{n}@</span>" if numbered else ""
        told += f'<div style="display:flex;margin:3mm 0;font-size:12.5pt"><span>{count}{name}</span>{dots if numbered else ""}{number}</div>'
    return f'<div><div style="text-align:center;font-size:20pt;font-weight:bold;color:{look.main};margin:4mm 0 8mm">{title}{english}</div>{told}</div>'
