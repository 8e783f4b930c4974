"""Credit reports: the national site's, the province's, a printed search and a register of queries."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import RED, SANS, Look, look, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper

_NONE = ("暂无数据", "未查询到相关记录", "0条", "无相关记录")


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    at = (
        Look("#b3202a", "#fbeeee", SANS, SANS, 10.5, 1.55)
        if rng.random() < 0.4
        else look(rng, face=SANS, size=10.5)
    )
    f = case.firm
    day = f"2026-04-{rng.randrange(8, 20):02d}"
    fine = (
        [("文书号", f"（{f.city[:1]}）环罚字〔2024〕{rng.randrange(10, 90)}号"), ("违法事实", "未按规定保存台账"), ("处罚结果", f"罚款{rng.randrange(1, 5)}万元"), ("处罚日期", f"2024-0{rng.randrange(1, 9)}-12"), ("处罚机关", f"{f.city}生态环境局")]
        if case.penalty else []
    )  # fmt: skip
    listed, office = rng.choice(
        [
            ("市场监督管理严重违法失信名单", "市场监督管理局"),
            ("安全生产严重失信主体名单", "应急管理局"),
            ("重大税收违法失信主体名单", "税务局稽查局"),
        ]
    )
    black = (
        [("名单名称", listed), ("列入日期", f"2025-0{rng.randrange(2, 9)}-18"), ("列入决定机关", f"{f.city}{office}"), ("移出日期", "未移出")]
        if case.blacklisted else []
    )  # fmt: skip
    base = [
        ("企业名称", escape(f.name)),
        ("统一社会信用代码", pen.critical(f.uscc, "code")),
        ("法定代表人" if not f.branch_of else "负责人", f.person),
        ("住所" if not f.branch_of else "营业场所", f.address),
        ("登记状态", "存续（在营）"),
    ]
    kind = rng.choice(["national", "province", "search", "query"])
    name = pen.critical(f.name, "name")
    if kind == "national":
        main = _national(rng, at, name, day, base, fine, black)
    elif kind == "province":
        main = _province(rng, at, name, day, base, fine, black)
    elif kind == "search":
        main = _search(rng, at, name, day, base, fine, black)
    else:
        main = _query(rng, at, name, day, base, fine, black)
    html = sheet(rng, at, main, numbers=rng.choice(["of", "slash", "page"]), margin="16mm 17mm")
    files = ("信用报告.pdf", "信用中国查询报告.pdf", "06信用报告.pdf", "信用查询.pdf")
    return Paper("credit_report", "信用报告", html, pen.marks, files)


Pairs = list[tuple[str, str]]


def _table(pairs: Pairs, at: Look) -> str:
    return (
        "<table>"
        + "".join(
            f"<tr><th style='width:30%;background:{at.pale}'>{k}</th><td>{v}</td></tr>"
            for k, v in pairs
        )
        + "</table>"
    )


def _part(rng: random.Random, pairs: Pairs, at: Look) -> str:
    return _table(pairs, at) if pairs else f"<p>{rng.choice(_NONE)}。</p>"


def _national(
    rng: random.Random, at: Look, name: str, day: str, base: Pairs, fine: Pairs, black: Pairs
) -> str:
    counts = (
        ("行政许可", rng.randrange(2, 30)),
        ("行政处罚", len(fine) and 1),
        ("诚实守信", rng.randrange(0, 4)),
        ("严重失信主体名单", len(black) and 1),
        ("经营异常", 0),
        ("信用承诺", rng.randrange(1, 9)),
    )
    tiles = "".join(
        f'<div class="card" style="text-align:center"><div style="font:700 16pt/1.3 {SANS};color:{at.main}">{v}</div><div class="cap">{k}（条）</div></div>'
        for k, v in counts
    )
    return (
        f'<div style="padding-top:42mm;text-align:center"><div style="font:700 30pt/1.5 {SANS}">法人和非法人组织<br>公共信用信息报告</div><p class=c style="margin-top:40mm;font-size:14pt">{name}</p><p class=c>报告编号：XY{rng.randrange(10**9, 10**10)}</p><p class=c>生成日期：{day}</p><p class=c>信用中国（www.creditchina.gov.cn）</p></div>'
        f'<h2 class="new">信用概况</h2><div class="g3">{tiles}</div><h2>一、基础信息</h2>{_table(base, at)}<h2>二、行政处罚信息</h2>{_part(rng, fine, at)}<h2>三、严重失信主体名单信息</h2>{_part(rng, black, at)}<h2>四、经营异常名录信息</h2>{_part(rng, [], at)}<h2>五、信用承诺</h2><p>已作出主动公示型信用承诺。</p><p class="s">报告所示信息由相关部门归集，不作为评级依据。</p>'
    )


def _province(
    rng: random.Random, at: Look, name: str, day: str, base: Pairs, fine: Pairs, black: Pairs
) -> str:
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{k}</td><td class=c>{'有' if v else '无'}</td><td class=c>{1 if v else 0}</td></tr>"
        for n, (k, v) in enumerate(
            (
                ("行政处罚", fine),
                ("严重失信主体名单", black),
                ("经营异常名录", []),
                ("欠税公告", []),
                ("司法失信被执行人", []),
            ),
            1,
        )
    )
    return (
        f'<div style="border-bottom:.8mm solid {RED};padding-bottom:2mm;font:700 20pt/1.5 {SANS};color:{RED}">信用山东</div><h1>企业专用信用报告</h1><p class=flat>查询主体：{name}　　出具日期：{day}</p><h3>（一）主体登记信息</h3>{_table(base, at)}<h3>（二）失信信息核查结果</h3><table class="shade"><tr><th>序号</th><th>核查事项</th><th>有无</th><th>条数</th></tr>{rows}</table>'
        + (f"<h3>行政处罚明细</h3>{_table(fine, at)}" if fine else "")
        + (f"<h3>严重失信主体名单明细</h3>{_table(black, at)}" if black else "")
        + "<p>本报告由山东省公共信用信息平台出具，可替代无违法违规证明使用。</p>"
    )


def _search(
    rng: random.Random, at: Look, name: str, day: str, base: Pairs, fine: Pairs, black: Pairs
) -> str:
    card = "".join(f"<div>{k}：{v}</div>" for k, v in base)
    tabs = "".join(
        f'<div style="border:.2mm solid #ccc;padding:1mm 3mm">{k} <b>{v}</b></div>'
        for k, v in (
            ("行政管理", 6),
            ("诚实守信", 1),
            ("严重失信", len(black) and 1),
            ("行政处罚", len(fine) and 1),
            ("经营异常", 0),
        )
    )
    return f'<div class="cap" style="display:flex;justify-content:space-between"><div>{day} 14:{rng.randrange(10, 59)}</div><div>信用中国 - 信用信息</div></div><div style="background:{RED};color:#fff;font:700 16pt/1.9 {SANS};padding-left:5mm">信用中国</div><div class="card" style="margin:4mm 0"><div style="font:700 15pt/1.6 {SANS}">{name}</div>{card}</div><div style="display:flex;gap:2mm;margin:3mm 0">{tabs}</div><h3>严重失信主体名单</h3>{_part(rng, black, at)}<h3>行政处罚</h3>{_part(rng, fine, at)}<h3>经营异常名录</h3>{_part(rng, [], at)}<p class="s">https://www.creditchina.gov.cn/xinyongxinxi/detail?uuid={rng.randrange(10**10, 10**11)}</p>'


def _query(
    rng: random.Random, at: Look, name: str, day: str, base: Pairs, fine: Pairs, black: Pairs
) -> str:
    """A report of answers: asked item, source, result."""
    asked: tuple[tuple[str, str, Pairs], ...] = (
        ("严重失信主体名单", "信用中国", black),
        ("行政处罚", "行政处罚公示", fine),
        ("经营异常名录", "国家企业信用信息公示系统", []),
        ("失信被执行人", "中国执行信息公开网", []),
    )
    rows = "".join(
        f"<tr><td>{a}</td><td>{b}</td><td>{'；'.join(f'{k}：{v}' for k, v in c) if c else rng.choice(_NONE)}</td></tr>"
        for a, b, c in asked
    )
    return f'<h1>公共信用信息查询报告</h1><p class="r s">查询编号 {rng.randrange(10**9, 10**10)}　查询日期 {day}</p><p class=flat>被查询单位：{name}</p>{_table(base, at)}<h3>查询结果</h3><table class="shade"><tr><th style="width:24%">查询事项</th><th style="width:26%">数据来源</th><th>结果</th></tr>{rows}</table><p class="s">以上结果截至查询日期。</p>'
