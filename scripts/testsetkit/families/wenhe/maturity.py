"""Maturity: the platform's reports and pages, reports made elsewhere, certificates; and DCMM."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit import invent
from testsetkit.case import Case, Day
from testsetkit.families.wenhe.ink import HEI, look, para, sheet, table, td, tr
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_AREAS = ("人员", "技术", "资源", "制造")
_DOMAINS = (
    "组织战略", "人员技能", "数据", "集成", "信息安全", "装备", "网络", "设计", "生产", "物流", "销售", "服务",
)  # fmt: skip
_WORDS = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}


class Finding:
    """The assessment's facts as papers tell them."""

    def __init__(self, case: Case, rng: random.Random, kind: str) -> None:
        self.case, self.rng, self.pen = case, rng, Pen(case, rng, kind)
        self.m = case.maturity
        self.subject = self.m.subject or case.firm.name

    def name(self) -> str:
        """Whose assessment it is."""
        return self.pen.critical(self.subject, "name")

    def level(self) -> str:
        """The level in words or digits."""
        n = self.m.level
        return self.rng.choice([f"{in_words(n)}级", f"{n}级", f"{in_words(n)}级（{_WORDS[n]}）", f"成熟度{in_words(n)}级"])  # fmt: skip

    def score(self) -> str:
        """The score."""
        return f"{self.m.score:.2f}"

    def day(self) -> str:
        """The day of the assessment."""
        return self.pen.day(self.m.day, "cn", "dash", "dot", "slash", "cn0")

    def scores(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        """A score for each domain, around the whole."""
        return [
            (n, f"{min(max(self.m.score + self.rng.uniform(-0.25, 0.25), 0.5), 4.9):.2f}")
            for n in names
        ]


def _bars(f: Finding) -> str:
    rows = [
        tr(td(n, "width:24%"), td(f'<div style="background:#3f7fbf;height:4mm;width:{float(v) * 19:.0f}%"></div>'), td(v, "width:14%"))
        for n, v in f.scores(_DOMAINS)
    ]  # fmt: skip
    return table(rows, bare=True)


def _grid(f: Finding) -> str:
    top = tr(*(td(x, "text-align:center;background:#eef3f8") for x in ("能力要素", "能力域", "得分")))  # fmt: skip
    rows = [tr(td(_AREAS[n * 4 // len(_DOMAINS)]), td(a), td(v)) for n, (a, v) in enumerate(f.scores(_DOMAINS))]  # fmt: skip
    return table(rows, head=top)


def _platform_report(f: Finding) -> str:
    rng = f.rng
    cover = f'<div style="break-after:page;text-align:center"><p style="margin-top:18mm;font-family:{HEI}">{rng.choice(["智能制造评估评价公共服务平台山东省分平台", "智能制造评估评价公共服务平台（山东省分平台）"])}</p><p style="font-size:28pt;font-weight:bold;margin:45mm 0 12mm">智能制造能力成熟度<br>自评估报告</p><p style="font-size:15pt;margin-top:40mm">{f.name()}</p><p style="font-size:14pt;margin-top:10mm">{f.day()}</p></div>'
    subject = para(f"评估对象：{f.name()}")
    said = rng.choice(
        [
            f"根据《智能制造能力成熟度模型》（GB/T 39116-2020）和《智能制造能力成熟度评估方法》（GB/T 39117-2020），{f.case.firm.product}制造过程的自评估得分为<b>{f.score()}</b>分，成熟度等级为<b>{f.level()}</b>。",
            f"本次自评估综合得分：{f.score()}；对应成熟度等级：{f.level()}。",
        ]
    )
    body = f'<p style="font-size:14pt;font-weight:bold">一、评估结论</p>{subject}{para(said)}<p style="font-size:14pt;font-weight:bold;margin-top:6mm">二、各能力域得分</p>{rng.choice([_bars, _grid])(f)}'
    body += para("注：本报告由平台依据企业填报的内容自动生成，网址：https://www.c3mep.cn")
    return cover + body


def _short_report(f: Finding) -> str:
    rows = [
        tr(td(a, "width:30%;background:#eef3f8"), td(b))
        for a, b in (
            ("评估对象", f.name()), ("评估方式", "企业自评估"), ("完成日期", f.day()), ("总得分", f.score()), ("成熟度等级", f.level()),
            ("出具平台", "智能制造评估评价公共服务平台山东省分平台"),
        )
    ]  # fmt: skip
    return f'<p style="text-align:center;font-size:20pt;font-weight:bold;margin:10mm 0 8mm">智能制造能力成熟度自评估结果</p>{table(rows)}<p style="margin:8mm 0 3mm">分项得分</p>{_grid(f)}'


def _page(f: Finding) -> str:
    bar = '<div style="font-size:8.5pt;color:#666;border-bottom:.2mm solid #bbb">https://www.c3mep.cn/home?subPlatformId=8　　　智能制造评估评价公共服务平台山东省分平台</div>'
    nav = f'<div style="background:#1565c0;color:#fff;padding:3mm 5mm;font-family:{HEI};margin-top:3mm">首页　　自评估　　<b>我的评估</b>　　政策资讯　　帮助中心</div>'
    card = f'<div style="border:.3mm solid #ccc;border-radius:3mm;padding:6mm;margin:6mm 0"><p style="font-size:16pt">{f.name()}</p><p>评估状态：<span style="color:#2e7d32">已完成</span>　　完成时间：{f.day()}</p><p style="font-size:22pt;color:#1565c0">{f.level()}　<span style="font-size:13pt;color:#333">综合得分 {f.score()}</span></p></div>'
    return bar + nav + card + _bars(f) + '<p style="text-align:right;color:#888;font-size:8.5pt">打印页面　1/1</p>'  # fmt: skip


def _elsewhere(f: Finding) -> str:
    by = f"山东{invent.brand(f.rng)}信息技术咨询有限公司"
    body = f'<p style="text-align:center;font-size:22pt;font-weight:bold;margin:14mm 0 10mm">智能制造能力成熟度评估报告</p><p style="text-align:center">受评企业：{f.name()}</p>'
    body += para(
        f"受企业委托，咨询组按照企业提供的资料开展了智能制造能力成熟度诊断，得分{f.score()}分，建议等级为{f.level()}。"
    )
    body += (
        _grid(f)
        + f'<p style="text-align:right;margin-top:12mm">诊断单位：{f.pen.critical(by, "name")}</p><p style="text-align:right">{f.day()}</p>'
    )
    return body


def _certificate(f: Finding) -> str:
    rng, m = f.rng, f.m
    by = f"{rng.choice(['北京', '济南', '上海'])}{invent.brand(rng)}认证有限公司"
    number = f"{rng.choice('CIS')}MM-{m.day[0]}-{rng.randrange(1000, 9999)}"
    until = f.pen.day(m.until, "cn", "dash", "dot", "cn0") if m.until else "长期"
    both = rng.random() < 0.5
    sub = '<p style="text-align:center;font-size:11pt">Certificate of Intelligent Manufacturing Capability Maturity</p>' if both else ""  # fmt: skip
    lines = (
        ("证书编号", f.pen.critical(number, "code")), ("获证组织", f.name()), ("评估依据", "GB/T 39116-2020《智能制造能力成熟度模型》"),
        ("评估范围", f"{f.case.firm.product}的设计、生产、销售"), ("成熟度等级", f.level()), ("发证日期", f.day()), ("有效期至", until),
    )  # fmt: skip
    rows = "".join(
        f'<p style="margin:4mm 0 4mm 18mm;font-size:14pt">{a}：{b}</p>' for a, b in lines
    )
    stamp = f.pen.seal(by, size=40, style="left:-34mm;top:-18mm")
    foot = f'<p style="text-align:right;margin:12mm 20mm 0">{f.pen.critical(by, "name")}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
    return f'<div style="border:2.5mm double #8a6d1f;padding:8mm;min-height:232mm"><p style="text-align:center;font-size:28pt;font-weight:bold;margin-top:16mm">{rng.choice(["智能制造能力成熟度证书", "智能制造能力成熟度<br>符合性证书"])}</p>{sub}<div style="margin-top:16mm">{rows}</div>{foot}</div>'


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """The paper that proves the level, if there is one."""
    form = case.maturity.form
    if form in ("none", "book", "dcmm"):
        return []
    kind = "maturity_certificate" if form == "certificate" else "maturity_report"
    f = Finding(case, rng, kind)
    made: Callable[[Finding], str] = {
        "certificate": _certificate, "page": _page, "offplatform": _elsewhere, "report": rng.choice([_platform_report, _platform_report, _short_report]),
    }[form]  # fmt: skip
    label = "智能制造能力成熟度证书" if form == "certificate" else "智能制造能力成熟度自评估报告"
    k = look(rng, numbered=form == "report", sober=True)
    names = ("成熟度证书", "能力成熟度证书") if form == "certificate" else ("自评估报告", "成熟度自评估", "05智能制造能力成熟度评估")  # fmt: skip
    native = False if form == "certificate" else None
    return [Paper(kind, label, sheet(k, made(f), margin="18mm"), f.pen.marks, names, wants_native=native, photo=form == "certificate")]  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of data management, which is another thing."""
    pen = Pen(case, rng, "other")
    by = f"{rng.choice(['北京', '济南'])}{invent.brand(rng)}评估中心有限公司"
    day: Day = (2025, rng.randrange(2, 11), rng.randrange(2, 28))
    level = rng.choice(["受管理级（2级）", "二级", "2级"])
    rows = "".join(
        f'<p style="margin:5mm 0;text-align:center;font-size:15pt">{x}</p>'
        for x in (pen.critical(case.firm.name, "name"), "符合 GB/T 36073-2018", f"数据管理能力成熟度{level}", f"发证日期：{pen.day(day, 'cn', 'dash')}")
    )  # fmt: skip
    stamp = pen.seal(by, size=38, style="left:-30mm;top:-14mm")
    foot = f'<p style="text-align:right;margin:30mm 16mm 0">{by}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
    body = f'<div style="border:1mm solid #1f4e79;padding:10mm"><p style="text-align:center;font-size:26pt;font-weight:bold;margin:20mm 0 16mm">数据管理能力成熟度等级证书<br><span style="font-size:13pt">DCMM</span></p>{rows}{foot}</div>'
    k = look(rng, numbered=False, sober=True)
    return Paper("other", "数据管理能力成熟度证书", sheet(k, body), pen.marks, ("DCMM证书", "数据管理能力证书"), wants_native=False, photo=True)  # fmt: skip
