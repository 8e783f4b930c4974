"""Credit reports of five kinds."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.junan.look import HEI, doc, grid, title_of
from testsetkit.markup import sides
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def _parts(pen: Pen, case: Case) -> tuple[list[tuple[str, str]], str, str]:
    rng, f = pen.rng, case.firm
    base = [("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", escape(f.person)), ("成立日期", iso(f.founded)), ("住所", escape(f.address))]  # fmt: skip
    none = rng.choice(["<p class=f>无</p>", "<p class=f>查询期内无相关信息</p>", "<p class=f>暂未查询到记录</p>"])  # fmt: skip
    fines = none
    if case.penalty:
        fines = sides([("文书号", f"环罚字〔2024〕{rng.randrange(5, 80)}号"), ("违法事实", "未按规定建立管理台账"), ("处罚结果", f"罚款{rng.randrange(1, 4)}万元"), ("处罚机关", f"{home(case)}生态环境局"), ("处罚日期", f"2024-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}")])  # fmt: skip
    black = none
    if case.blacklisted:
        black = sides([("名单类型", "严重失信主体名单（失信被执行人）"), ("列入日期", f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"), ("列入机关", f"{home(case)}人民法院"), ("移出日期", "未移出")])  # fmt: skip
    return base, fines, black


def _page(pen: Pen, case: Case) -> str:
    """信用中国's page from the browser."""
    base, fines, black = _parts(pen, case)
    stamp = f"2026/4/{pen.rng.randrange(2, 24)}"
    tabs = f'<p class=f style="font-size:10pt;border-bottom:.3mm solid #b3261e">行政许可　行政处罚（{int(case.penalty)}）　严重失信主体名单（{int(case.blacklisted)}）　守信激励</p>'  # fmt: skip
    body = f'<div class=bar style="background:#a8221b">信用中国</div>{sides(base)}{tabs}<h2>行政处罚</h2>{fines}<h2>严重失信主体名单</h2>{black}'  # fmt: skip
    return doc(pen.rng, body, web=(f"{stamp}　信用中国", "https://www.creditchina.gov.cn/"), size=10.5)  # fmt: skip


def _report(pen: Pen, case: Case) -> str:
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    title = rng.choice(
        ["企业公共信用信息报告", "法人和非法人组织公共信用信息报告", "公共信用信息查询报告"]
    )
    number = f"SD{rng.randrange(10**10, 10**11)}"
    day = f"2026年{rng.choice([3, 4])}月{rng.randrange(4, 24)}日"
    top = f'<p class=c style="margin-top:56mm;font:700 25pt/1.6 {HEI}">{title}</p><p class=c>报告编号：{number}</p><p class=c style="margin-top:70mm">{escape(case.firm.name)}<br>{day}</p><div class=new></div>' if rng.random() < 0.5 else f"{title_of(title)}<p class=r style='font-size:9pt'>{number}　{day}</p>"  # fmt: skip
    total = grid(("类别", "数量"), [("行政处罚", str(int(case.penalty))), ("严重失信主体名单", str(int(case.blacklisted))), ("经营异常名录", "0")])  # fmt: skip
    body = f"<h2>1 基本信息</h2>{sides(base)}<h2>2 统计</h2>{total}<h2>3 行政处罚信息</h2>{fines}<h2>4 严重失信主体名单信息</h2>{black}<p class=note>本报告仅反映归集时点情况。</p>"  # fmt: skip
    return doc(rng, top, body, numbers=True, size=11)


def _local(pen: Pen, case: Case) -> str:
    """A city's credit centre: one long table, its own seal."""
    base, fines, black = _parts(pen, case)
    rng = pen.rng
    office = f"{home(case)}社会信用中心"
    over = pen.seal(office, role="credit", style="right:4mm;top:-14mm", size=40)
    rows = [*base, ("行政处罚信息", fines), ("严重失信主体名单", black), ("备注", rng.choice(["无", "守信企业"]) if not case.blacklisted else "无")]  # fmt: skip
    end = f'<div style="text-align:right;position:relative;margin:14mm 4mm 16mm 0">{office}{over}<br>2026年4月{rng.randrange(2, 22)}日</div>'  # fmt: skip
    return doc(rng, f"{title_of('企业信用信息查询单')}{sides(rows, '26%')}{end}", size=11.5, skin="full")  # fmt: skip


def _system(pen: Pen, case: Case) -> str:
    """The publicity system's own report."""
    base, fines, black = _parts(pen, case)
    lines = "".join(f"<p class=f>{k}：{v}</p>" for k, v in base)
    return doc(pen.rng, f"{title_of('企业信用信息公示报告', 18)}<h2>一、登记信息</h2>{lines}<h2>二、行政处罚信息</h2>{fines}<h2>三、严重违法失信名单信息</h2>{black}", web=("国家企业信用信息公示系统", "https://www.gsxt.gov.cn/"), size=11)  # fmt: skip


def _shandong(pen: Pen, case: Case) -> str:
    """The province's site: tiles of numbers, then lists."""
    base, fines, black = _parts(pen, case)
    counts = (("行政处罚", int(case.penalty)), ("严重失信", int(case.blacklisted)), ("异常名录", 0))
    tiles = "".join(f'<div class=box style="flex:1;text-align:center">{k}<br><b>{n} 条</b></div>' for k, n in counts)  # fmt: skip
    body = f'<div class=bar>信用中国（山东）</div>{sides(base)}<div style="display:flex;gap:3mm">{tiles}</div><h2>行政处罚信息</h2>{fines}<h2>严重失信主体名单信息</h2>{black}'  # fmt: skip
    return doc(pen.rng, body, numbers=pen.rng.random() < 0.5, size=11, house="agency")


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    ways = [_page, _report, _report, _local, _shandong, *([] if case.blacklisted else [_system])]
    html = rng.choice(ways)(pen, case)
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国.pdf", "企业信用查询.pdf", "公共信用信息报告.pdf"))  # fmt: skip
