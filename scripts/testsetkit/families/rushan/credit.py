"""Credit reports in five forms."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan.style import HEI, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_LISTS = (
    "重大税收违法失信主体名单",
    "拖欠农民工工资失信联合惩戒对象名单",
    "安全生产严重失信主体名单",
)


def report(case: Case, rng: random.Random) -> Paper:
    """The report of a credit platform."""
    pen = Pen(case, rng, "credit_report")
    looks: list[Callable[[Pen, Case], str]] = [_national, _provincial, _search, _card, _letter]
    html = page(rng, rng.choice(looks)(pen, case), numbers=rng.choice(["of", "slash", None]), face=HEI, size=10.5)  # fmt: skip
    names = (
        "信用报告.pdf",
        "信用中国查询.pdf",
        "企业公共信用信息报告.pdf",
        "法人信用报告.pdf",
        "信用信息查询结果.pdf",
    )
    return Paper("credit_report", "信用信息报告", html, pen.marks, names)


def _fine(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    city = case.firm.city
    return [("决定书文号", f"{city[:1]}环罚字〔2024〕{rng.randrange(10, 99)}号"), ("处罚事由", "未按规定保存台账记录"), ("处罚内容", f"罚款{rng.randrange(1, 4)}万元"), ("处罚机关", f"{city}生态环境局"), ("处罚决定日期", f"2024-0{rng.randrange(2, 9)}-1{rng.randrange(0, 9)}"), ("是否已修复", "已修复")]  # fmt: skip


def _entry(rng: random.Random, case: Case) -> list[tuple[str, str]]:
    return [("名单名称", rng.choice(_LISTS)), ("列入日期", f"2025-{rng.randrange(2, 10):02d}-{rng.randrange(10, 28)}"), ("列入机关", f"{case.firm.city}{rng.choice(['税务局', '人力资源和社会保障局', '应急管理局'])}"), ("移出日期", "未移出")]  # fmt: skip


def _table(rows: list[tuple[str, str]]) -> str:
    return f"<table>{''.join(f'<tr><th style=width:30%>{a}</th><td>{b}</td></tr>' for a, b in rows)}</table>"  # fmt: skip


def _basic(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [("主体名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", f.person), ("成立日期", f"{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}"), ("注册地址", escape(f.address))]  # fmt: skip


def _parts(pen: Pen, case: Case, none: str) -> list[tuple[str, str]]:
    """Sections after the first: name and content."""
    rng = pen.rng
    return [
        ("行政处罚信息", _table(_fine(rng, case)) if case.penalty else none), ("严重失信主体名单信息", _table(_entry(rng, case)) if case.blacklisted else none),
        ("经营异常名录信息", none), ("守信激励信息", "<p>纳税信用等级A级。</p>"), ("司法执行信息", none),
    ]  # fmt: skip


def _counts(case: Case) -> list[tuple[str, int]]:
    return [("行政许可", 12), ("行政处罚", int(case.penalty)), ("守信激励", 1), ("严重失信主体", int(case.blacklisted)), ("经营异常", 0), ("信用承诺", 3)]  # fmt: skip


def _national(pen: Pen, case: Case) -> str:
    rng, f = pen.rng, case.firm
    number = f"2026{rng.randrange(10**10, 10**11)}{rng.choice('KLMNP')}"
    counts = _counts(case)
    cover = f'<div style="padding-top:44mm"><h1 style="font-size:30pt">法人和非法人组织<br>公共信用信息报告</h1><p class=c style="margin-top:46mm">报告编号：{number}</p><p class=c>主体名称：{escape(f.name)}</p><p class=c>报告出具日期：2026年04月{rng.randrange(10, 20)}日</p></div>'
    told = "".join(f"<h2>{n}、{t}</h2>{b}" for n, (t, b) in enumerate(_parts(pen, case, "<p>截至报告出具日，未查询到相关记录。</p>"), 2))  # fmt: skip
    summary = f"<table><tr>{''.join(f'<th>{a}</th>' for a, _ in counts)}</tr><tr>{''.join(f'<td class=c>{b}</td>' for _, b in counts)}</tr></table>"
    return f"{cover}<h2 class=new>信用信息概览</h2>{summary}<h2>1、基础信息</h2>{_table(_basic(pen, case))}{told}<p class=flat style='font-size:9pt;margin-top:5mm'>报告说明：本报告仅展示归集到的公共信用信息，不作主观评价。</p>"


def _provincial(pen: Pen, case: Case) -> str:
    rng = pen.rng
    parts = "".join(f'<p class=flat style="background:#e8eef7;padding:1mm 3mm;margin-top:3mm"><b>{t}</b></p>{b}' for t, b in _parts(pen, case, "<p>无</p>"))  # fmt: skip
    return f'<p class=flat style="color:#b3151b;font:700 13pt {HEI}">信用中国（山东）</p><h1>企业公共信用信息报告</h1><p class=r>查询时间：2026-04-{rng.randrange(10, 20)}　查询码：{rng.randrange(10**7, 10**8)}</p><p class=flat style="background:#e8eef7;padding:1mm 3mm"><b>登记信息</b></p>{_table(_basic(pen, case))}{parts}'


def _search(pen: Pen, case: Case) -> str:
    """A printed search of the public site."""
    rng = pen.rng
    tabs = "　".join(f"{a}（{b}）" for a, b in _counts(case))
    more = "".join(f"<p class=flat><b>{t}</b></p>{b}" for t, b in _parts(pen, case, "<p>很抱歉，没有找到您搜索的数据</p>"))  # fmt: skip
    return f'<p class=flat style="font-size:8pt;color:#777">2026/4/{rng.randrange(8, 20)} {rng.randrange(9, 17)}:{rng.randrange(10, 59)}　　信用中国　https://www.creditchina.gov.cn/xinyongxinxixiangqing/</p><div style="background:#c4161c;color:#fff;padding:2mm 4mm;font:700 15pt {HEI}">信用中国　CREDIT CHINA</div><p class=flat style="margin:3mm 0">首页 &gt; 信用信息 &gt; 详情</p>{_table(_basic(pen, case))}<p class=flat style="margin:3mm 0;color:#345">{tabs}</p>{more}'


def _card(pen: Pen, case: Case) -> str:
    """A city's credit report with numbered tables."""
    rng, city = pen.rng, case.firm.city
    blocks = "".join(f"<h3>表{n} {t}</h3>{b}" for n, (t, b) in enumerate(_parts(pen, case, "<table><tr><td class=c>无相关记录</td></tr></table>"), 2))  # fmt: skip
    return f"<h1>{city}市场主体信用报告<br><small>（公共信用版）</small></h1><p class=flat>报告编号：{city[:1]}信{rng.randrange(10**6, 10**7)}　　报告日期：2026年4月{rng.randrange(8, 20)}日</p><h3>表1 主体基本信息</h3>{_table(_basic(pen, case))}{blocks}<p class=r style='margin-top:6mm'>{city}社会信用中心</p>"


def _letter(pen: Pen, case: Case) -> str:
    """The special report in place of certificates of no violation."""
    rng = pen.rng
    lines = "".join(f"<tr><td>{t}</td><td>{b}</td></tr>" for t, b in _parts(pen, case, "未查询到相关记录"))  # fmt: skip
    return f'<h1>山东省经营主体公共信用报告<br>（专用信用报告）</h1><p class=r>出具日期：2026年4月{rng.randrange(8, 20)}日</p>{_table(_basic(pen, case))}<p style="margin:3mm 0">查询期间：2023年1月1日至2026年3月31日，查询结果如下：</p><table><tr><th style="width:30%">信息类别</th><th>查询结果</th></tr>{lines}</table><p class=flat style="font-size:9pt">本报告由山东省公共信用信息平台生成，可代替有关无违法违规证明使用。</p>'
