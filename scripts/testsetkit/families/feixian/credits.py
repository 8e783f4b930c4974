"""Credit reports of six kinds."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.feixian.look import HEI, Frame, doc, title_of
from testsetkit.families.junan.licences import square
from testsetkit.families.junan.look import grid
from testsetkit.markup import sides
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def _parts(pen: Pen, case: Case) -> tuple[list[tuple[str, str]], str, str]:
    """Who it is, what fines there are, whether it stands in the list."""
    rng, f = pen.rng, case.firm
    base = [(rng.choice(["企业名称", "主体名称"]), pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人（负责人）", escape(f.person)), ("成立日期", iso(f.founded)), ("注册地址", escape(f.address))]  # fmt: skip
    none = rng.choice(["<p class=f>暂无相关记录</p>", "<p class=f>未查询到相关信息</p>", "<p class=f>0条</p>", "<p class=f>无</p>"])  # fmt: skip
    fines = black = none
    if case.penalty:
        fines = sides([("决定书文号", f"环罚决字〔2024〕{rng.randrange(5, 80)}号"), ("处罚事由", "未按要求保存监测记录"), ("处罚内容", f"罚款{rng.randrange(1, 4)}万元"), ("处罚机关", f"{home(case)}生态环境局"), ("处罚日期", f"2024-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}")])  # fmt: skip
    if case.blacklisted:
        black = sides([("名单名称", "严重失信主体名单（失信被执行人）"), ("认定机关", f"{home(case)}人民法院"), ("列入日期", f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"), ("当前状态", "在列，未移出")])  # fmt: skip
    return base, fines, black


def _site(pen: Pen, case: Case) -> str:
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    stamp = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(8, 18)}:{rng.randrange(10, 60)}"
    tabs = " ".join(f'<span style="border:.2mm solid #c33;padding:.5mm 2mm">{k}</span>' for k in ("基础信息", f"行政管理({int(case.penalty)})", f"严重失信主体名单({int(case.blacklisted)})", "经营异常(0)"))  # fmt: skip
    return doc(rng, f'<p class=f style="font:700 15pt {HEI};color:#b12a20">信用中国</p><p class=f style="font-size:9.5pt">{tabs}</p>{sides(base, "30%")}<h2>行政处罚信息</h2>{fines}<h2>严重失信主体名单信息</h2>{black}', house="portal", frame=Frame(web=(f"{stamp}　信用中国", "https://www.creditchina.gov.cn/xinyongxinxi")), size=10.5)  # fmt: skip


def _national(pen: Pen, case: Case) -> str:
    """The national centre's report by its chapters."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    number = f"202604{rng.randrange(10, 28)}{rng.randrange(10**8, 10**9)}{rng.choice('ABCDE')}{rng.randrange(10, 99)}"  # fmt: skip
    top = f'<p class=c style="margin-top:50mm;font:700 26pt/1.6 {HEI}">公共信用信息报告</p><p class=c>（法人和非法人组织）</p><p class=c style="margin-top:60mm">{escape(case.firm.name)}</p><p class=c>报告编号：{number}</p><p class=c>国家公共信用和地理空间信息中心</p><div class=new></div>' if rng.random() < 0.6 else f"{title_of('法人和非法人组织公共信用信息报告')}<p class=r style='font-size:9pt'>编号：{number}</p>"  # fmt: skip
    total = grid(("行政管理", "诚实守信", "严重失信", "经营异常", "司法判决"), [(str(int(case.penalty)), "0", str(int(case.blacklisted)), "0", "0")])  # fmt: skip
    body = f"<h2>概要</h2>{total}<h2>一、登记注册基础信息</h2>{sides(base, '30%')}<h2>二、行政管理信息</h2>{fines}<h2>三、诚实守信相关荣誉信息</h2><p class=f>无</p><h2>四、严重失信主体名单信息</h2>{black}<h2>五、经营（活动）异常名录信息</h2><p class=f>无</p><p class=note>报告说明：本报告不进行评分或等级评定。</p>"  # fmt: skip
    return doc(rng, top, body, frame=Frame(numbers=True), size=11, house="portal")


def _local(pen: Pen, case: Case) -> str:
    """A city's platform: one table under its seal."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    office = f"{home(case)}社会信用体系建设服务中心"
    over = pen.seal(office, role="credit", style="right:6mm;top:-14mm", size=41)
    end = f'<div style="text-align:right;position:relative;margin:14mm 6mm 16mm 0">{office}{over}<br>2026年4月{rng.randrange(2, 22)}日</div>'  # fmt: skip
    return doc(rng, f"{title_of('公共信用信息查询结果告知单')}{sides([*base, ('行政处罚', fines), ('严重失信主体名单', black)], '26%')}{end}", size=11.5, skin="black")  # fmt: skip


def _lines(pen: Pen, case: Case) -> str:
    """Lines without a table, a square to check it with."""
    base, fines, black = _parts(pen, case)
    lines = "".join(f"<p class=f>{k}：{v}</p>" for k, v in base)
    return doc(pen.rng, f'<div style="display:flex;justify-content:space-between">{title_of("企业信用报告", 19, HEI)}{square(pen.rng, 20)}</div><h2>（一）基本信息</h2>{lines}<h2>（二）行政处罚</h2>{fines}<h2>（三）严重失信主体名单</h2>{black}<p class=note>扫描右上角二维码可核验。</p>', size=11.5, frame=Frame(numbers=pen.rng.random() < 0.5))  # fmt: skip


def _shandong(pen: Pen, case: Case) -> str:
    base, fines, black = _parts(pen, case)
    rows = [("行政处罚信息", f"{int(case.penalty)}条", fines), ("严重失信主体名单", f"{int(case.blacklisted)}条", black), ("经营异常名录", "0条", "无")]  # fmt: skip
    return doc(pen.rng, f'<div class=bar>信用中国（山东）</div><p class=c style="font:700 17pt {HEI}">信用信息报告</p>{sides(base, "28%")}{grid(("类别", "数量", "内容"), rows, "", (24, 12, 64))}', size=11, house="deck", skin="pale")  # fmt: skip


def _publicity(pen: Pen, case: Case) -> str:
    """The publicity system's print: only where nothing is listed."""
    base, fines, black = _parts(pen, case)
    return doc(pen.rng, f"{title_of('企业信用信息公示报告', 18, HEI)}<h2>登记信息</h2>{grid((), base, '', (30, 70))}<h2>行政处罚信息</h2>{fines}<h2>严重违法失信名单（黑名单）信息</h2>{black}", house="portal", frame=Frame(web=("国家企业信用信息公示系统（山东）", "https://sd.gsxt.gov.cn/")), size=11)  # fmt: skip


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    ways: list[Callable[[Pen, Case], str]] = [_site, _national, _national, _local, _lines, _shandong]  # fmt: skip
    if not case.blacklisted:
        ways.append(_publicity)
    html = rng.choice(ways)(pen, case)
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国报告.pdf", "公共信用报告.pdf", "企业信用报告.pdf"))  # fmt: skip
