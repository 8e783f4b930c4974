"""Credit reports of several platforms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.linqu.look import (
    HEI,
    Frame,
    doc,
    grid,
    sides,
    style,
    table,
    td,
    th,
    title,
    tr,
)
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NONE = "<p>未查询到相关记录。</p>"


def _base(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人", f.person), ("成立日期", iso(f.founded)), ("注册地址", escape(f.address)), ("登记状态", "在营（开业）")]  # fmt: skip


def _fines(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.penalty:
        return _NONE
    rows = [("行政处罚决定书文号", f"（{home(case)[0]}）市监处罚〔2024〕{rng.randrange(11, 300)}号"), ("违法事实", "特种设备未按期检验"), ("处罚内容", f"罚款人民币{rng.randrange(1, 4)}万元"), ("处罚机关", f"{home(case)}市场监督管理局"), ("处罚日期", f"2024-0{rng.randrange(3, 9)}-{rng.randrange(10, 28)}")]  # fmt: skip
    return sides(rows, 30)


def _black(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.blacklisted:
        return _NONE
    what, who = rng.choice([("拖欠农民工工资失信联合惩戒对象", "人力资源和社会保障局"), ("重大税收违法失信主体", "税务局"), ("失信被执行人", "中级人民法院")])  # fmt: skip
    rows = [("名单名称", f"严重失信主体名单（{what}）"), ("列入日期", f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"), ("认定单位", f"{home(case)}{who}"), ("当前状态", "未移出")]  # fmt: skip
    return sides(rows, 30)


def _count(case: Case) -> list[tuple[str, str]]:
    return [("行政处罚", str(int(case.penalty))), ("严重失信主体名单", str(int(case.blacklisted))), ("经营异常名录", "0"), ("守信激励", "1")]  # fmt: skip


def _site(pen: Pen, case: Case, stamp: str) -> str:
    """The platform's page as printed, with counts as tabs."""
    tabs = table([tr(*(th(k) for k, _ in _count(case))), tr(*(td(f"<b>{v}</b>", style="text-align:center") for _, v in _count(case)))])  # fmt: skip
    return f'<div class=bar style="background:#b8221b">信用中国</div><h3>基础信息</h3>{sides(_base(pen, case), 28)}{tabs}<h3>行政处罚</h3>{_fines(pen, case)}<h3>严重失信主体名单</h3>{_black(pen, case)}<h3>守信激励</h3><p>纳税信用A级纳税人。</p>'


def _report(pen: Pen, case: Case, stamp: str) -> str:
    """The downloaded report with chapters."""
    rng = pen.rng
    cover = ""
    if rng.random() < 0.55:
        cover = f'<p class=c style="font:700 26pt/1.6 {HEI};margin-top:54mm">法人和非法人组织<br>公共信用信息报告</p><p class=c style="margin-top:86mm">{escape(case.firm.name)}</p><p class=c>{stamp}</p><div class=new></div>'
    else:
        cover = f"{title('法人和非法人组织公共信用信息报告', 17)}<p class=r>{stamp}</p>"
    overview = grid(("信息类别", "条数"), _count(case), (70, 30))
    return f"{cover}<h2>一、登记注册基础信息</h2>{sides(_base(pen, case), 30)}<h2>二、信息概览</h2>{overview}<h2>三、行政处罚信息</h2>{_fines(pen, case)}<h2>四、严重失信主体名单信息</h2>{_black(pen, case)}<p class=note>报告内容由各地各部门归集，查询结果仅供参考。</p>"


def _province(pen: Pen, case: Case, stamp: str) -> str:
    """A province's report: one table with bands."""
    bands: list[str] = []
    for head, inner in (
        ("行政处罚信息", _fines(pen, case)),
        ("严重失信主体名单", _black(pen, case)),
    ):
        bands.append(tr(th(f"<b>{head}</b>", 2, style="text-align:left")))
        bands.append(tr(td(inner, 2)))
    rows = [tr(th(k), td(v)) for k, v in _base(pen, case)]
    return f"{title('山东省公共信用信息报告', 19)}<p class=r style='font-size:9pt'>报告编号：SD{pen.rng.randrange(10**9, 10**10)}　{stamp}</p>{table([*rows, *bands], (28, 72))}<p class=note>数据来源：山东省公共信用信息平台。</p>"


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    stamp = (
        f"{rng.choice(['查询时间', '报告生成时间', '下载日期'])}：2026年4月{rng.randrange(2, 24)}日"
    )
    way = rng.choice([_site, _report, _report, _province])
    frame = Frame(web=("信用中国", "https://www.creditchina.gov.cn/")) if way is _site else Frame(numbers=rng.random() < 0.7)  # fmt: skip
    html = doc(rng, way(pen, case, stamp), st=style(rng, "vendor", 10.5), frame=frame)
    names = ("信用报告.pdf", "信用中国查询报告.pdf", "公共信用报告.pdf", "07信用报告.pdf")
    return Paper("credit_report", "信用报告", html, pen.marks, names)
