"""Credit reports of several platforms and printed searches."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.tianbao.look import HEI, KAI, SONG, Look, cell, document, look, row, table
from testsetkit.pen import Pen
from testsetkit.press import Paper

_BLACK = ("严重失信主体名单", "严重失信主体名单信息")


def _counts(case: Case) -> dict[str, int]:
    return {
        "行政许可": 6, "行政处罚": 1 if case.penalty else 0, "守信激励": 1, "严重失信主体名单": 1 if case.blacklisted else 0, "经营异常名录": 0,
    }  # fmt: skip


def _detail(pen: Pen, case: Case) -> str:
    """What the entries say."""
    made = ""
    if case.penalty:
        made += '<h3>行政处罚信息</h3><p>处罚事由：未按规定如实记录安全培训情况；处罚类别：罚款；处罚金额：0.5万元；处罚日期：2024-06-18；状态：已履行。</p>'  # fmt: skip
    if case.blacklisted:
        made += f"<h3>{_BLACK[1]}</h3><p>列入对象：{escape(case.firm.name)}；名单类别：拖欠农民工工资失信联合惩戒对象名单；列入日期：2025-03-12；列入部门：{escape(case.firm.city)}人力资源和社会保障局；状态：尚未移出。</p>"
    return made


def _heads(pen: Pen, case: Case) -> list[tuple[str, str]]:
    firm = case.firm
    return [("企业名称", pen.critical(firm.name, "name")), ("统一社会信用代码", pen.critical(firm.uscc, "code")), ("负责人" if firm.branch_of else "法定代表人", escape(firm.person)), ("成立日期", pen.day(firm.founded, "dash", "cn"))]  # fmt: skip


def _day(pen: Pen) -> str:
    return pen.day((2026, 3, pen.rng.randrange(6, 29)), "cn", "dash", "dot")


def _china(pen: Pen, case: Case, shape: Look) -> str:
    rows = [row(cell(a, style="background:#f3f3f3"), cell(b)) for a, b in _heads(pen, case)]
    told = [row(*[cell(k, style="font-size:9pt") for k in _counts(case)]), row(*[cell(f"{n}条") for n in _counts(case).values()])]  # fmt: skip
    return f'<div style="text-align:center;padding-top:36mm;break-after:page"><div style="color:#b5121b;font:bold 17pt {HEI}">信用中国</div><div style="font:bold 26pt {SONG};margin:10mm 0">法人和非法人组织<br>公共信用信息报告</div><div style="margin-top:50mm;font-size:14pt">{escape(case.firm.name)}</div><div style="margin-top:8mm">报告生成日期：{_day(pen)}</div></div><h2>一、登记注册基础信息</h2>{table(rows, [32, 68])}<h2>二、信用信息概况</h2>{table(told)}{_detail(pen, case)}<p style="margin-top:8mm;font-size:9pt">本报告仅展示当前公示的信用信息，供参考。</p>'


def _province(pen: Pen, case: Case, shape: Look) -> str:
    rows = [row(cell(a), cell(b)) for a, b in _heads(pen, case)]
    number = f"SDXY{pen.rng.randrange(10**9, 10**10)}"
    told = [row(cell("信息类别"), cell("条数"), cell("说明"))]
    told += [row(cell(k), cell(str(n)), cell("详见明细" if n and k in ("行政处罚", "严重失信主体名单") else "—" if n else "无相关记录")) for k, n in _counts(case).items()]  # fmt: skip
    return f'<div style="display:flex;justify-content:space-between;font-size:9pt;color:#555"><span>信用中国（山东）</span><span>报告编号：{number}</span></div><div style="text-align:center;font:bold 21pt {HEI};margin:8mm 0">企业公共信用报告</div>{table(rows, [30, 70])}<h3>信用信息汇总</h3>{table(told, [36, 18, 46])}{_detail(pen, case)}<p>查询时间：{_day(pen)}</p>'


def _instead(pen: Pen, case: Case, shape: Look) -> str:
    """A report that stands in place of proofs of violations or none."""
    told = "".join(f"<p>{n}. {field}领域：{'发现1条行政处罚记录，已履行' if case.penalty and n == 1 else '未发现违法违规记录'}。</p>" for n, field in enumerate(("安全生产", "生态环境", "市场监管", "税务"), 1))  # fmt: skip
    listed = "截至报告出具之日，该主体列入严重失信主体名单1条。" if case.blacklisted else "截至报告出具之日，该主体未被列入严重失信主体名单。"  # fmt: skip
    rows = [row(cell(a), cell(b)) for a, b in _heads(pen, case)]
    return f'<div style="text-align:center;font:bold 20pt {SONG};margin:6mm 0">公共信用报告<br><span style="font-size:14pt">（替代有无违法违规记录证明专用版）</span></div>{table(rows, [30, 70])}<h3>核查结果</h3>{told}<p>{listed}</p>{_detail(pen, case)}<div style="text-align:right;margin-top:14mm">山东省公共信用信息中心<br>{_day(pen)}</div>'


def _search(pen: Pen, case: Case, shape: Look) -> str:
    """A search as printed from the browser."""
    tabs = "".join(f'<span style="border:.2mm solid #aaa;padding:1mm 3mm;margin-right:1.5mm">{k} {n}</span>' for k, n in _counts(case).items())  # fmt: skip
    rows = [row(cell(a), cell(b)) for a, b in _heads(pen, case)]
    nothing = "" if case.penalty or case.blacklisted else '<div style="border:.2mm solid #ddd;padding:8mm;text-align:center;color:#666;margin-top:6mm">查询结果：没有找到严重失信主体名单相关记录</div>'  # fmt: skip
    return f'<div style="font-size:8pt;color:#555">https://www.creditchina.gov.cn/&emsp;打印时间 {_day(pen)}</div><div style="font:bold 16pt {KAI};border-bottom:1mm solid #b5121b;padding:3mm 0;margin-bottom:4mm">信用中国 信用信息查询</div>{table(rows, [30, 70])}<div style="margin-top:5mm;font-size:9pt;line-height:2.4">{tabs}</div>{nothing}{_detail(pen, case)}'


_DESIGNS: list[Callable[[Pen, Case, Look], str]] = [_china, _province, _instead, _search]


def report(case: Case, rng: random.Random) -> Paper:
    """The credit report."""
    pen = Pen(case, rng, "credit_report")
    shape = look(rng, numbered=rng.random() < 0.5)
    design = rng.choice(_DESIGNS)
    html = document(shape, design(pen, case, shape), cover=design is _china)
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国报告.pdf", "公共信用信息报告.pdf"), wants_native=rng.choice([None, True]))  # fmt: skip
