"""Credit reports: two platforms and the publicity system, as reports and printed searches."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.sheet import lab, row, val
from testsetkit.pen import Pen
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    day = (2026, rng.choice([3, 4]), rng.randrange(4, 27))
    of = rng.choice([_china, _china, _shandong, _search, _short])
    inner, label, names = of(pen, case, day)
    html = sheet.paper(
        rng,
        inner,
        numbers=rng.choice([None, "of", "slash", "tight"]) if of is not _search else None,
        face=rng.choice([sheet.HEI, sheet.SONG]),
        size=11,
    )
    return Paper("credit_report", label, html, pen.marks, names)


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [
        ("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("负责人" if f.branch_of else "法定代表人", escape(f.person)),
        ("成立日期", pen.form(f.founded, "dash", "cn")), ("住所", escape(f.address)),
    ]  # fmt: skip


def _entry(pen: Pen, case: Case) -> str:
    """What the list of grave offenders holds."""
    rng = pen.rng
    where = f"{case.firm.city}{case.firm.county}"
    kind, office, number = rng.choice([
        ("失信被执行人（严重失信主体名单）", f"{where}人民法院", f"（2025）鲁执{rng.randrange(100, 999)}号"),
        ("重大税收违法失信主体（严重失信主体名单）", f"国家税务总局{case.firm.city}税务局稽查局", f"税稽告〔2025〕{rng.randrange(10, 99)}号"),
        ("拖欠农民工工资失信联合惩戒对象（严重失信主体名单）", f"{where}人力资源和社会保障局", f"人社监列〔2025〕{rng.randrange(2, 40)}号"),
    ])  # fmt: skip
    rows = [
        row(lab("列入名单"), val(kind)),
        row(lab("认定部门"), val(office)),
        row(lab("列入日期"), val("2025-09-16")),
        row(lab("文书号"), val(number)),
    ]
    return "<h4>严重失信主体名单（1条）</h4>" + sheet.table(rows, widths=[30, 70])


def _penalty(case: Case, rng: random.Random) -> str:
    rows = [
        row(
            lab("行政处罚决定书文号"),
            val(f"{case.firm.city[:-1]}应急罚〔2024〕{rng.randrange(3, 90)}号"),
        ),
        row(lab("违法行为类型"), val("未按规定对从业人员进行安全教育培训")),
        row(lab("处罚内容"), val("罚款1.2万元")),
        row(lab("处罚日期"), val("2024-10-11")),
        row(lab("信用修复"), val("已修复")),
    ]
    return "<h4>行政处罚（1条）</h4>" + sheet.table(rows, widths=[34, 66])


def _counts(case: Case) -> list[tuple[str, int]]:
    return [
        ("行政许可", 6),
        ("行政处罚", int(case.penalty)),
        ("守信激励", 1),
        ("严重失信主体名单", int(case.blacklisted)),
        ("经营异常名录", 0),
        ("信用承诺", 2),
    ]


def _china(pen: Pen, case: Case, day: tuple[int, int, int]) -> tuple[str, str, tuple[str, ...]]:
    """信用中国: cover lines, basic facts, counts, details."""
    rng, f = pen.rng, case.firm
    head = f'<p class=f style="color:#b11;font-size:18pt;font-weight:700">信用中国 <small style="font-size:9pt;color:#555">WWW.CREDITCHINA.GOV.CN</small></p><h1>法人和非法人组织公共信用信息报告</h1><p class=c style="font-size:10pt">报告编号：{rng.randrange(10**15, 10**16)}　生成时间：{day[0]}-{day[1]:02d}-{day[2]:02d}</p>'
    facts = sheet.table([row(lab(a), val(b)) for a, b in _facts(pen, case)], widths=[30, 70])
    counts = _counts(case)
    if rng.random() < 0.5:
        overview = sheet.table(
            [
                row(*(f"<td class=c>{a}</td>" for a, _ in counts)),
                row(*(f"<td class=c>{n}条</td>" for _, n in counts)),
            ],
            widths=None,
        )
    else:
        overview = sheet.table(
            [row(lab(a), f"<td class=c>{n}条</td>") for a, n in counts], widths=[60, 40]
        )
    detail = ""
    if case.penalty:
        detail += _penalty(case, rng)
    detail += _entry(pen, case) if case.blacklisted else rng.choice([
        "<h4>严重失信主体名单</h4><p>查询期内无严重失信主体名单记录。</p>", f"<h4>严重失信主体名单（0条）</h4><p>截至报告生成之时，未查到“{escape(f.name)}”列入严重失信主体名单的记录。</p>",
    ])  # fmt: skip
    note = '<p class=f style="font-size:9pt;color:#666">声明：本报告依据各部门归集的公共信用信息自动生成，仅供参考。</p>'
    inner = f"{head}<h2>一、主体基本信息</h2>{facts}<h2>二、信用信息概览</h2>{overview}<h2>三、信用信息明细</h2>{detail}{note}"
    return inner, "信用中国信用报告", ("信用报告.pdf", "信用中国报告.pdf", "5信用报告.pdf")


def _shandong(pen: Pen, case: Case, day: tuple[int, int, int]) -> tuple[str, str, tuple[str, ...]]:
    """信用中国（山东）."""
    rng = pen.rng
    head = f'<div style="background:#0a5aa8;color:#fff;padding:4mm;font-size:16pt">信用中国（山东）</div><h1>公共信用报告（{rng.choice(["无违法违规记录证明版", "专项版", "上市专版"]) if not case.penalty and not case.blacklisted else "标准版"}）</h1><p class="f r">出具日期：{pen.form(day, "cn", "dash")}</p>'
    facts = sheet.table([row(lab(a), val(b)) for a, b in _facts(pen, case)], widths=[28, 72])
    rows = []
    for n, (a, count) in enumerate(_counts(case)[1:5], 1):
        rows.append(
            row(
                f"<td class=c>{n}</td>",
                a,
                f"<td class=c>{'有' if count else '无'}</td>",
                f"<td class=c>{count}</td>",
            )
        )
    detail = (_penalty(case, rng) if case.penalty else "") + (
        _entry(pen, case) if case.blacklisted else ""
    )
    inner = f"{head}<h2>基本信息</h2>{facts}<h2>信用记录</h2>{sheet.table(rows, head=sheet.heads('序号', '类别', '有无记录', '条数'), widths=[12, 48, 20, 20])}{detail}"
    return inner, "信用山东信用报告", ("信用山东报告.pdf", "公共信用报告.pdf")


def _search(pen: Pen, case: Case, day: tuple[int, int, int]) -> tuple[str, str, tuple[str, ...]]:
    """A search printed from a browser."""
    rng, f = pen.rng, case.firm
    bar = f'<p class=f style="font-size:8.5pt;color:#555">{day[0]}/{day[1]}/{day[2]} {rng.randrange(8, 18)}:{rng.randrange(10, 59)}　　　　　　信用中国 - 严重失信主体名单查询</p><div style="border-bottom:.6mm solid #b11;font-size:16pt;color:#b11;padding:2mm 0">信用中国　信用信息查询</div>'
    box = f'<div style="border:.3mm solid #999;padding:2mm 4mm;margin:6mm 0">{pen.critical(f.name, "name")}　　<span style="background:#b11;color:#fff;padding:1mm 4mm">查询</span></div>'
    code = f"<p class=f>{escape(f.name)}　统一社会信用代码：{pen.critical(f.uscc, 'code')}</p>"
    said = (
        _entry(pen, case)
        if case.blacklisted
        else f'<p class=c style="margin:16mm 0;font-size:13pt">{rng.choice(["严重失信主体名单：查询结果0条", "很抱歉，没有找到您搜索的严重失信主体名单数据", "严重失信主体名单查询结果：无相关记录"])}</p>'
    )
    detail = _penalty(case, rng) if case.penalty else ""
    return (
        bar + box + code + said + detail,
        "严重失信主体名单查询结果",
        ("信用中国查询截图.pdf", "信用查询.pdf", "失信查询.jpg"),
    )


def _short(pen: Pen, case: Case, day: tuple[int, int, int]) -> tuple[str, str, tuple[str, ...]]:
    """A one-page report of the publicity system."""
    rng = pen.rng
    head = f"<h1>企业信用信息公示报告</h1><p class=c>国家企业信用信息公示系统（山东）　报告生成时间 {pen.form(day, 'cn', 'dash')}</p>"
    facts = sheet.table([row(lab(a), val(b)) for a, b in _facts(pen, case)], widths=[30, 70])
    lines = [
        f"{a}信息：{f'{n}条' if n else rng.choice(['暂无', '无记录', '0条'])}"
        for a, n in _counts(case)[1:5]
    ]
    detail = (_penalty(case, rng) if case.penalty else "") + (
        _entry(pen, case) if case.blacklisted else ""
    )
    return (
        head + facts + "".join(f"<p class=f>· {x}</p>" for x in lines) + detail,
        "企业信用信息公示报告",
        ("企业信用信息公示报告.pdf", "公示报告.pdf"),
    )
