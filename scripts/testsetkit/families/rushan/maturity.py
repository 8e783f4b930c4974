"""Maturity papers: the platform's report and page, an own paper, certificates."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan.style import HEI, KAI, SONG, leader, page
from testsetkit.maturity import marked_day
from testsetkit.pen import Pen
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = (("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")),
          ("制造", ("产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "客户服务", "产品服务")))  # fmt: skip


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """The maturity papers that the case has."""
    form = case.maturity.form
    if form == "report":
        return [rng.choice([_report, _report, _sheet])(case, rng)]
    if form == "offplatform":
        return [_own(case, rng)]
    if form == "page":
        return [_screen(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _level(pen: Pen, level: int) -> str:
    word = " 一二三四五"[level]
    said = pen.rng.choice([f"{word}级", f"{level}级", f"{word}级（{_NAMES[level]}）", f"{_NAMES[level]}（{word}级）", f"成熟度{word}级"])  # fmt: skip
    return pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip


def _scores(rng: random.Random, score: float, across: int = 1) -> str:
    """Scores of the elements and areas."""

    def cell(x: str) -> str:
        return f"<td>{x}</td><td class=c>{max(0.2, score + rng.uniform(-0.6, 0.6)):.2f}</td>"

    if across == 1:
        rows = ""
        for element, areas in _AREAS:
            for n, x in enumerate(areas):
                side = f"<td class=c rowspan={len(areas)}>{element}</td>" if n == 0 else ""
                rows += f"<tr>{side}{cell(x)}</tr>"
        return f"<table style='font-size:9.5pt'><tr><th>能力要素</th><th>能力子域</th><th>得分</th></tr>{rows}</table>"
    flat = [x for _, areas in _AREAS for x in areas]
    rows = "".join(f"<tr>{cell(a)}{cell(b)}</tr>" for a, b in zip(flat[::2], flat[1::2], strict=True))  # fmt: skip
    return f"<table><tr><th>能力子域</th><th>得分</th><th>能力子域</th><th>得分</th></tr>{rows}</table>"


def _head(pen: Pen, case: Case, *, code: bool = True) -> list[tuple[str, str]]:
    """Subject, code, industry, day, score and level, under labels of several kinds."""
    rng, m, f = pen.rng, case.maturity, case.firm
    rows = [(rng.choice(["企业名称", "单位名称", "被评估企业", "受评估方"]), pen.critical(m.subject or f.name, "name"))]  # fmt: skip
    if code and not m.subject:
        rows.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    rows.append(("所属行业", f.industry))
    rows.append((rng.choice(["自评估日期", "提交日期", "评估完成日期", "评估日期"]), marked_day(pen, case, "cn", "dash", "slash", "cn0")))  # fmt: skip
    rows.append((rng.choice(["综合得分", "评估总分", "成熟度得分"]), f"{m.score:.2f}"))
    rows.append(
        (rng.choice(["成熟度等级", "评估结果", "达到等级", "能力成熟度等级"]), _level(pen, m.level))
    )
    return rows


_PLATFORM = "智能制造评估评价公共服务平台"


def _report(case: Case, rng: random.Random) -> Paper:
    """The platform's report: cover, contents, results, scores, advice."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = escape(m.subject or f.name)
    serial = f"ZP37{m.day[0]}{rng.randrange(10**5, 10**6)}"
    cover = f'<div style="padding-top:36mm"><p class=c style="font-size:14pt">{_PLATFORM}<br>（山东省分平台）</p><h1 style="font-size:28pt;margin-top:20mm">智能制造能力成熟度<br>自评估报告</h1><p class=c style="margin-top:56mm;font-size:16pt">{subject}</p><p class=c>报告编号：{serial}</p></div>'
    contents = ""
    if rng.random() < 0.4:
        contents = f"<h1 class=new>目录</h1>{''.join(leader(x, n) for n, x in ((3, '1 评估概况'), (3, '2 评估结果'), (3, '3 各能力子域得分'), (4, '4 提升建议')))}"
    table = "".join(f"<tr><th style='width:32%'>{a}</th><td>{b}</td></tr>" for a, b in _head(pen, case))  # fmt: skip
    body = f"<h2 class=new>1 评估概况</h2><p>本报告由企业在{_PLATFORM}上依据GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》自行填报后由系统生成。</p><h2>2 评估结果</h2><table>{table}</table><h2>3 各能力子域得分</h2>{_scores(rng, m.score, rng.choice([1, 2]))}<h2>4 提升建议</h2><p>建议在数据集成、计划排程和设备管理方面继续提升，逐步实现跨业务的数据贯通。</p>"
    html = page(rng, cover, contents, body, numbers=rng.choice([None, "plain", "of", "slash"]), running=rng.choice([None, "智能制造能力成熟度自评估报告"]))  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", html, pen.marks, ("成熟度自评估报告.pdf", "智能制造成熟度报告.pdf", "自评估报告（平台）.pdf", "附件-成熟度.pdf"))  # fmt: skip


def _sheet(case: Case, rng: random.Random) -> Paper:
    """One sheet of the platform: a statement of the result with its mark."""
    pen = Pen(case, rng, "maturity_report")
    m = case.maturity
    rows = "".join(f"<tr><td style='width:36%;background:#eef4fb'>{a}</td><td>{b}</td></tr>" for a, b in _head(pen, case))  # fmt: skip
    html = page(rng, f'<p class=c style="font:700 13pt {HEI};color:#1b5fa8">{_PLATFORM}·山东省分平台</p><h1>智能制造能力成熟度自评估结果报告</h1><table style="font-size:12pt">{rows}</table><p style="margin-top:4mm">上述结果由企业自评估形成，评估依据为GB/T 39116-2020与GB/T 39117-2020，结果供有关部门参考。</p>{_scores(rng, m.score, 2)}<p class=r style="font-size:9pt;color:#666">{_PLATFORM}出具</p>', size=11)  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", html, pen.marks, ("自评估结果.pdf", "成熟度自评估结果报告.pdf"))  # fmt: skip


def _own(case: Case, rng: random.Random) -> Paper:
    """An own paper: nothing of the platform."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    rows = "".join(f"<tr><th style='width:32%'>{a}</th><td>{b}</td></tr>" for a, b in _head(pen, case))  # fmt: skip
    stamp = pen.seal(f.name, role="own", style="right:4mm;top:3mm") if rng.random() < 0.5 else ""
    html = page(rng, f"<h1>智能制造能力成熟度自评估报告</h1><p>公司抽调生产、工艺、设备、信息等部门人员组成评估小组，对照GB/T 39116-2020逐条打分，形成如下结论。</p><table>{rows}</table><h3>各能力子域打分情况</h3>{_scores(rng, m.score, 2)}<h3>主要差距</h3><p>系统间数据集成程度不高，预测性应用较少。</p><div class='r keep' style='position:relative;padding-top:16mm'>{escape(m.subject or f.name)}{stamp}<br>企业管理部</div>")  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", html, pen.marks, ("自评估报告.pdf", "内部自评报告.pdf"))  # fmt: skip


def _screen(case: Case, rng: random.Random) -> Paper:
    """A page of the platform, printed from the browser."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    url = f"https://www.c3mep.cn/selfAssess/result?subPlatformId=8&amp;rid={rng.randrange(10**5, 10**6)}"
    clock = f"{rng.randrange(8, 19):02d}:{rng.randrange(10, 60)}:{rng.randrange(10, 60)}"
    tiles = "".join(f'<td style="border:.3mm solid #cfd8e3;text-align:center;padding:4mm"><span style="color:#678">{k}</span><br><span style="font:700 17pt {HEI};color:#175ea8">{v}</span></td>' for k, v in (("综合得分", f"{m.score:.2f}"), ("成熟度等级", _level(pen, m.level)), ("评估状态", "已提交")))  # fmt: skip
    html = page(
        rng,
        f'<p class=flat style="font:8pt {HEI};color:#777">{m.day[0]}/{m.day[1]}/{m.day[2]} {clock[:5]}　　　　{_PLATFORM}</p><div style="background:#175ea8;color:#fff;padding:3mm 5mm;font:700 13pt {HEI}">{_PLATFORM}　<span style="font-size:9.5pt">山东省分平台　首页｜自评估｜案例｜政策</span></div>'
        f'<p class=flat style="color:#789;margin:3mm 0">当前位置：企业中心 &gt; 自评估 &gt; 评估结果</p><p class=flat>企业名称：{pen.critical(m.subject or f.name, "name")}　　行业：{f.industry}</p><p class=flat>评估完成时间：{marked_day(pen, case, "dash", "slash")} {clock}</p><table><tr>{tiles}</tr></table>{_scores(rng, m.score, 2)}<p class=flat style="font-size:8pt;color:#888;margin-top:6mm">{url}</p>',
        face=HEI,
        size=10.5,
        margin="12mm 13mm",
    )
    return Paper("maturity_report", "平台自评估结果页面", html, pen.marks, ("平台截图.pdf", "自评估结果页.pdf", "成熟度截图.jpg"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    looks: list[tuple[Callable[[Pen, Case, str], str], bool]] = [(_cert_plain, False), (_cert_lying, True), (_cert_two, False), (_cert_table, False)]  # fmt: skip
    look, lying = rng.choice(looks)
    issuer = rng.choice(
        [
            "赛评智能制造评估（北京）有限公司",
            "中鉴标准认证有限公司",
            "华信智造评估中心",
            "山东标协认证服务有限公司",
        ]
    )
    html = page(rng, look(pen, case, issuer), landscape=lying, size=13, margin="14mm")
    return Paper("maturity_certificate", "智能制造能力成熟度证书", html, pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度等级证书.jpg", "CMMM证书.pdf"), photo=True)  # fmt: skip


def _foot(pen: Pen, case: Case, issuer: str) -> str:
    rng, until = pen.rng, case.maturity.until or (2028, 1, 1)
    stamp = pen.seal(issuer, role="cert", style="right:12mm;top:-10mm", size=38)
    a, b = rng.choice(
        [("发证日期", "有效期至"), ("颁证日期", "有效期截止"), ("首次发证日期", "证书有效期至")]
    )
    return f'<div style="position:relative;margin-top:9mm;text-align:center"><p class=flat>{a}：{marked_day(pen, case, "cn", "dash", "cn0")}　　{b}：{pen.day(until, "cn", "dash", "cn0")}</p><p class=flat style="margin-top:4mm">{issuer}</p>{stamp}</div>'


def _number(pen: Pen, case: Case) -> str:
    rng = pen.rng
    return f"{rng.choice(['CMMM', 'ZNZZ', 'IMCMM'])}-{case.maturity.day[0]}-{rng.randrange(100, 999)}{rng.randrange(1000, 9999)}"


def _cert_plain(pen: Pen, case: Case, issuer: str) -> str:
    name, m = pen.critical(case.maturity.subject or case.firm.name, "name"), case.maturity
    return f'<div style="border:2mm double #9c7a35;padding:20mm 12mm;text-align:center"><h1 style="font-size:29pt">智能制造能力成熟度证书</h1><p class=flat>证书编号：{_number(pen, case)}</p><p class=flat style="margin-top:12mm">兹证明</p><p class=flat style="font:700 18pt {SONG};margin:6mm 0">{name}</p><p class=flat>智能制造能力经评估符合GB/T 39116-2020、GB/T 39117-2020</p><p class=flat style="font-size:19pt;margin:8mm 0">{_level(pen, m.level)}</p>{_foot(pen, case, issuer)}</div>'


def _cert_lying(pen: Pen, case: Case, issuer: str) -> str:
    name = pen.critical(case.maturity.subject or case.firm.name, "name")
    return f'<div style="border:1.5mm solid #1d4d8f;padding:9mm 14mm"><p class=r style="font-size:10pt">No. {_number(pen, case)}</p><h1 style="font:700 30pt {KAI};color:#1d4d8f">智能制造能力成熟度等级证书</h1><p style="font-size:15pt;margin-top:5mm">{name}：</p><p style="font-size:14pt">经评估，贵单位智能制造能力达到{_level(pen, case.maturity.level)}水平，特发此证。</p><p class=flat style="margin-top:5mm">评估依据：GB/T 39116-2020《智能制造能力成熟度模型》</p><p class=flat>评估范围：{case.firm.product}的研发、生产及相关管理活动</p>{_foot(pen, case, issuer)}</div>'


def _cert_two(pen: Pen, case: Case, issuer: str) -> str:
    """In two languages."""
    name, m = pen.critical(case.maturity.subject or case.firm.name, "name"), case.maturity
    return f'<div style="border:1mm solid #777;padding:16mm 12mm"><h1>智能制造能力成熟度评估证书</h1><p class=c style="font-size:11pt">Certificate of Intelligent Manufacturing Capability Maturity</p><p class=c>证书编号 Certificate No.：{_number(pen, case)}</p><p class=flat style="margin-top:10mm">获证组织 Organization：{name}</p><p class=flat>成熟度等级 Maturity Level：{_level(pen, m.level)}</p><p class=flat>评估标准 Standards：GB/T 39116-2020、GB/T 39117-2020</p><p class=flat>业务范围 Scope：{case.firm.product}的设计、制造与服务</p>{_foot(pen, case, issuer)}</div>'


def _cert_table(pen: Pen, case: Case, issuer: str) -> str:
    m = case.maturity
    rows = [("获证单位", pen.critical(m.subject or case.firm.name, "name")), ("证书编号", _number(pen, case)), ("评估依据", "GB/T 39116-2020　GB/T 39117-2020"), ("评估领域", f"流程与离散制造：{case.firm.product}"), ("评估结论", f"智能制造能力成熟度{_level(pen, m.level)}")]  # fmt: skip
    body = "".join(
        f"<tr><th style='width:26%;height:13mm'>{a}</th><td>{b}</td></tr>" for a, b in rows
    )
    return f'<h1 style="font-size:26pt;margin-top:22mm">智能制造能力成熟度<br>符合性证书</h1><table style="font-size:13pt">{body}</table>{_foot(pen, case, issuer)}'
