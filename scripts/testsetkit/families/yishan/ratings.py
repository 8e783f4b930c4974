"""The assessment's papers: the platform's report, its page, a certificate, and what is none."""

from __future__ import annotations

import random
from dataclasses import replace
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.yishan.craft import HEI, KAI, grid, look, paper, para, paras, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_WORDS = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = (("人员", "组织战略", "人员技能"), ("技术", "数据", "集成", "信息安全"), ("资源", "装备", "网络"), ("制造", "设计", "生产", "物流", "销售", "服务"))  # fmt: skip


def _level(case: Case, rng: random.Random) -> str:
    n = case.maturity.level
    return rng.choice(
        [
            f"{in_words(n)}级",
            f"{n}级",
            f"{in_words(n)}级（{_WORDS[n]}）",
            f"{_WORDS[n]}（{in_words(n)}级）",
        ]
    )


def _subject(case: Case) -> str:
    return case.maturity.subject or case.firm.name


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """The paper that the case's form asks for, if any."""
    made = {
        "report": _report,
        "page": _page,
        "certificate": _certificate,
        "offplatform": _other_report,
    }
    make = made.get(case.maturity.form)
    return [make(case, rng)] if make else []


def _scores(case: Case, rng: random.Random) -> str:
    """Marks of the four areas round the whole's."""
    rows = []
    for area, *domains in _AREAS:
        for d in domains:
            mark = max(0.4, case.maturity.score + rng.uniform(-0.5, 0.5))
            rows.append([area, d, f"{mark:.2f}"])
    return grid(["能力要素", "能力域", "得分"], rows, widths=(30, 40, 30), size=10)


def _report(case: Case, rng: random.Random) -> Paper:
    """The report that the platform makes."""
    pen = Pen(case, rng, "maturity_report")
    m = case.maturity
    face = replace(look(rng, plain=True), size=11.5, margin=(24, 22))
    head = rng.choice(
        [
            "智能制造能力成熟度自评估报告",
            "智能制造能力成熟度自诊断报告",
            "智能制造评估评价自评估报告",
        ]
    )
    shown = pen.critical(_subject(case), "name")
    day = pen.day(m.day, "cn", "dash", "dot", "cn0")
    source = rng.choice(
        ["智能制造评估评价公共服务平台（山东省分平台）", "智能制造评估评价公共服务平台山东省分平台"]
    )
    items = [("企业名称", shown), ("评估等级", _level(case, rng)), ("评估得分", f"{m.score:.2f}"), (rng.choice(["评估日期", "自评估完成时间", "提交时间"]), day), ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"), ("报告来源", f"{source}　www.c3mep.cn")]  # fmt: skip
    way = rng.choice(["table", "lines", "cover"])
    if way == "table":
        top = title(head, face, size=20) + grid(
            ["项目", "内容"], [[a, b] for a, b in items], widths=(30, 70), size=11
        )
    elif way == "lines":
        top = title(head, face, size=20) + "".join(
            f"<div style='margin:2mm 0'>{a}：{b}</div>" for a, b in items
        )
    else:
        rest = "".join(f"<div style='margin:3mm 0'>{a}：{b}</div>" for a, b in items)
        top = f'<div style="height:205mm"><div class="c" style="color:#14508c;font-family:{HEI};padding-top:30mm;font-size:13pt">{source}</div>{title(head, face, size=26, style="margin:20mm 0 50mm")}<div style="margin-left:25mm;font-size:12.5pt">{rest}</div></div><div class="new"></div>'
    talk = [
        f"本次自评估涉及四个能力要素，综合得分{m.score:.2f}分，等级为{_level(case, rng)}。",
        rng.choice(
            [
                "数据采集覆盖主要工序，系统之间的集成仍有提升空间。",
                "制造要素得分较高，技术要素相对薄弱，建议补齐短板。",
            ]
        ),
    ]
    body = f"{top}<h3>{rng.choice(['一、', '1 ', ''])}评估结果</h3>{_scores(case, rng)}<h3>{rng.choice(['二、', '2 ', ''])}结论与建议</h3>{paras(talk)}"
    if rng.random() < 0.3:
        body += f'<div style="position:relative;height:30mm" class="r">{escape(case.firm.name)}{pen.seal(case.firm.name, style="right:8mm;top:-10mm", size=38)}</div>'
    names = ("自评估报告.pdf", "智能制造成熟度自评估报告.pdf", "成熟度报告.pdf", "4 评估报告.pdf")
    return paper(pen, face, body, label="智能制造能力成熟度自评估报告", names=names)


def _page(case: Case, rng: random.Random) -> Paper:
    """A print of the platform's page."""
    pen = Pen(case, rng, "maturity_report")
    m = case.maturity
    face = replace(
        look(rng, folio=False, plain=True), body=HEI, size=10.5, margin=(14, 14), indent=False
    )
    bar = f'<div style="background:#1f6fb2;color:#fff;padding:3mm 4mm;font-size:14pt">智能制造评估评价公共服务平台 <span style="font-size:10pt">山东省分平台</span><span style="float:right;font-size:9pt">{escape(_subject(case))}　退出</span></div>'
    menu = "".join(
        f'<div style="padding:2mm 0">{x}</div>'
        for x in ("首页", "企业信息", "自评估填报", "自评估结果", "评估机构", "帮助")
    )
    facts = [("企业名称", pen.critical(_subject(case), "name")), ("自评估等级", _level(case, rng)), ("自评估得分", f"{m.score:.2f}"), ("提交日期", pen.day(m.day, "dash", "slash")), ("状态", "已完成")]  # fmt: skip
    rows = "".join(
        f'<tr><td style="width:30%;background:#f4f8fc">{a}</td><td>{b}</td></tr>' for a, b in facts
    )
    foot = '<div style="margin-top:8mm;font-size:8pt;color:#666">https://www.c3mep.cn/home?subPlatformId=8　　1/1</div>'
    body = f'{bar}<div style="display:flex;margin-top:4mm"><div style="width:34mm;color:#456">{menu}</div><div style="flex:1"><div style="font-size:13pt;margin-bottom:2mm">智能制造能力成熟度自评估结果</div><table>{rows}</table>{_scores(case, rng)}</div></div>{foot}'
    names = ("平台截图.pdf", "自评估结果页面.pdf", "评估平台打印页.pdf")
    return paper(
        pen,
        face,
        body,
        label="智能制造能力成熟度自评估结果",
        names=names,
        native=rng.choice([True, None]),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate, lying or upright."""
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    face = look(rng, folio=False, plain=True)
    mark = invent.brand(rng)
    house = rng.choice(
        [
            f"{mark}认证（山东）有限公司",
            f"{mark}（中国）认证技术有限公司",
            f"山东{mark}评估咨询有限公司",
        ]
    )
    number = f"{rng.choice(['ITSS-CMMM', 'CMMM', 'ZZ'])}-{rng.choice(['SD', '37'])}-{m.day[0]}-{rng.randrange(100, 9999):04d}"
    until = f"有效期至：{pen.day(m.until, 'cn', 'dash', 'cn0')}" if m.until else ""
    dates = f"发证日期：{pen.day(m.day, 'cn', 'dash', 'cn0')}　　{until}"
    words = rng.choice(
        ["智能制造能力成熟度等级证书", "智能制造能力成熟度符合性证书", "智能制造能力成熟度评估证书"]
    )
    shown = pen.critical(_subject(case), "name")
    text = rng.choice(
        [
            f"经评估，{shown}的智能制造能力符合GB/T 39116-2020《智能制造能力成熟度模型》{_level(case, rng)}要求。",
            f"兹证明{shown}智能制造能力成熟度达到{_level(case, rng)}。",
        ]
    )
    wide = rng.random() < 0.5
    inner = f'<div class="c" style="font-family:{KAI};font-size:32pt;color:{face.ink};margin-top:8mm">{words}</div><div class="c" style="font-size:9pt;letter-spacing:.5mm">CERTIFICATE OF CAPABILITY MATURITY</div><div class="c">证书编号：{number}</div><div style="margin:14mm 12mm;font-size:15pt;line-height:2">{text}</div><div class="c">评估范围：{escape(case.firm.product)}的设计与制造</div><div class="c" style="margin-top:8mm">{dates}</div><div class="c" style="position:relative;margin-top:12mm;padding-bottom:24mm">{pen.critical(house, "name")}{pen.seal(house, style=f"left:{120 if wide else 60}mm;top:-8mm", size=38)}</div>'
    shape = "height:160mm" if wide else "height:215mm"
    body = f'<div class="{"wide" if wide else ""}"><div style="border:2.4mm double {rng.choice(["#b58a3c", "#2a5d8f", "#8a1c1c"])};{shape};overflow:hidden">{inner}</div></div>'
    names = ("成熟度证书.pdf", "智能制造能力成熟度证书.pdf", "CMMM证书.pdf")
    return paper(pen, face, body, label="智能制造能力成熟度证书", names=names, photo=True)


def _other_report(case: Case, rng: random.Random) -> Paper:
    """An assessment that did not come from the platform."""
    pen = Pen(case, rng, "maturity_report")
    m = case.maturity
    face = replace(look(rng, plain=True), size=12)
    mark = invent.brand(rng)
    house = rng.choice(
        [f"{mark}管理咨询（济南）有限公司", f"山东{mark}工业互联网科技有限公司", case.firm.name]
    )
    shown = pen.critical(_subject(case), "name")
    texts = [
        f"受评企业：{shown}",
        f"评估时间：{pen.day(m.day, 'cn', 'dot', 'words')}",
        f"评估方式：{rng.choice(['依据自编打分表，由咨询顾问现场打分', '企业有关科室对照国家标准自行打分', '访谈与资料查阅相结合'])}",
        f"评估结论：智能制造能力成熟度{_level(case, rng)}，得分{m.score:.2f}。",
    ]
    foot = f'<div class="r" style="position:relative;margin-top:14mm;padding-bottom:20mm">{pen.critical(house, "name")}{pen.seal(house, style="right:10mm;top:-10mm", size=38)}</div>'
    body = f"{title(rng.choice(['智能制造能力成熟度评估报告', '智能制造成熟度内部评估报告', '智能制造水平评估报告']), face, size=21)}{paras(texts)}{_scores(case, rng)}{para('以上得分供企业改进参考。')}{foot}"
    names = ("成熟度评估报告.pdf", "内部评估报告.pdf", "评估报告（咨询公司）.pdf")
    return paper(pen, face, body, label="智能制造能力成熟度评估报告", names=names)
