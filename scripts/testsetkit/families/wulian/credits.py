"""Credit reports of four kinds."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.wulian.look import HEI, SONG, doc, grid
from testsetkit.markup import sides
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def _parts(pen: Pen, case: Case) -> tuple[list[tuple[str, str]], str, str]:
    rng, f = pen.rng, case.firm
    base = [("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", escape(f.person)), ("成立日期", iso(f.founded)), ("注册地址", escape(f.address))]  # fmt: skip
    none = rng.choice(["<p class=f>无</p>", "<p class=f>未查询到相关记录。</p>", "<p class=f>暂无数据</p>"])  # fmt: skip
    fines = none
    if case.penalty:
        fines = sides([("行政处罚决定书文号", f"应急罚〔2024〕{rng.randrange(5, 90)}号"), ("违法事实", "未按规定张贴安全警示标志"), ("处罚内容", f"罚款{rng.randrange(1, 4)}万元"), ("处罚机关", f"{home(case)}应急管理局"), ("处罚日期", f"2024-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}")])  # fmt: skip
    black = none
    if case.blacklisted:
        black = sides([("名单名称", "严重失信主体名单（失信被执行人）"), ("列入日期", f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"), ("认定单位", f"{home(case)}人民法院"), ("当前状态", "未移出")])  # fmt: skip
    return base, fines, black


def _page(pen: Pen, case: Case) -> str:
    """信用中国's page from the browser."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    tabs = f'<p class=f style="border-bottom:.3mm solid #b3261e;font-size:10pt">基础信息　｜　行政管理　｜　守信激励　｜　<b>严重失信（{int(case.blacklisted)}）</b>　｜　信用承诺</p>'
    body = f'<div class=bar style="background:#b3261e">信用中国</div>{tabs}<h2>基础信息</h2>{sides(base)}<h2>行政处罚（{int(case.penalty)}）</h2>{fines}<h2>严重失信主体名单（{int(case.blacklisted)}）</h2>{black}'
    return doc(rng, body, web=("信用中国", "https://www.creditchina.gov.cn/xinyongxinxixiangqing/xyDetail.html"), size=10.5)  # fmt: skip


def _report(pen: Pen, case: Case) -> str:
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    stamp = f"2026年{rng.choice([3, 4])}月{rng.randrange(4, 24)}日"
    number = f"{rng.randrange(10**11, 10**12)}"
    title = rng.choice(["法人和非法人组织公共信用信息报告", "企业公共信用信息报告", "公共信用信息概况"])  # fmt: skip
    top = f'<p class=r style="font-size:9pt">报告编号：{number}</p><p class=c style="margin-top:50mm;font:700 26pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:70mm;font-size:13pt">机构名称：{escape(case.firm.name)}<br>生成时间：{stamp}</p><div class=new></div>' if rng.random() < 0.55 else f'<p class=c style="font:700 20pt {SONG}">{title}</p><p class=r style="font-size:9pt">编号：{number}　生成时间：{stamp}</p>'  # fmt: skip
    total = grid(("信息类别", "条数"), [("行政处罚", str(int(case.penalty))), ("严重失信主体名单", str(int(case.blacklisted))), ("经营异常名录", "0")])  # fmt: skip
    body = f"<h2>一、登记注册基础信息</h2>{sides(base)}<h2>二、信息概览</h2>{total}<h2>三、行政处罚信息</h2>{fines}<h2>四、严重失信主体名单信息</h2>{black}<h2>五、信用承诺信息</h2><p class=f>无</p><p class=note>本报告仅展示查询时点的归集信息。</p>"
    return doc(rng, top, body, numbers=True, size=11)


def _local(pen: Pen, case: Case) -> str:
    """A city's credit centre: one sheet, one long table, its own seal."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    office = f"{home(case)}公共信用中心"
    over = pen.seal(office, role="credit", style="right:4mm;top:-14mm", size=40)
    rows = [*base, ("行政处罚", fines), ("严重失信主体名单", black), ("守信激励", rng.choice(["A级纳税人", "无"]))]  # fmt: skip
    end = f'<div style="text-align:right;position:relative;margin:14mm 4mm 16mm 0">{office}{over}<br>2026年4月{rng.randrange(2, 22)}日</div>'
    return doc(rng, f'<p class=c style="font:700 20pt {SONG};margin-bottom:5mm">企业信用查询报告</p>{sides(rows, "26%")}{end}', size=11.5, skin="grid")  # fmt: skip


def _system(pen: Pen, case: Case) -> str:
    """The publicity system's own report: lists by department."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    head = f'<p class=c style="font:700 18pt/1.5 {SONG}">企业信用信息公示报告</p><p class=c>国家企业信用信息公示系统</p>'
    lines = "".join(f"<p class=f>· {k}：{v}</p>" for k, v in base)
    return doc(rng, head, f"<h2>营业执照信息</h2>{lines}<h2>行政处罚信息</h2>{fines}<h2>列入严重违法失信名单信息</h2>{black}<h2>抽查检查结果信息</h2>{grid(('序号', '检查机关', '结果'), [('1', f'{home(case)}市场监督管理局', '未发现问题')])}", web=("企业信用信息公示报告", "https://www.gsxt.gov.cn/report.html"), size=11)  # fmt: skip


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    ways = [_page, _report, _report, _local, *([] if case.blacklisted else [_system])]
    html = rng.choice(ways)(pen, case)
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国查询.pdf", "公共信用报告.pdf", "企业信用信息报告.pdf"))  # fmt: skip
