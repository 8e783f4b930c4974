"""Credit reports from four platforms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.laizhou.style import HEI, SONG, page
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _entry(rng: random.Random, case: Case) -> str:
    f = case.firm
    lists = (
        ("安全生产严重失信主体名单", "应急管理局"),
        ("拖欠农民工工资失信联合惩戒对象名单", "人力资源和社会保障局"),
        ("重大税收违法失信主体名单", "税务局"),
    )
    name, who = rng.choice(lists)
    rows = [
        ("失信主体名单名称", name),
        ("列入日期", f"2025-0{rng.randrange(1, 10)}-{rng.randrange(10, 28)}"),
        ("列入决定机关", f"{f.city}{who}"),
        ("移出日期", "—"),
    ]
    return (
        "<table>"
        + "".join(f'<tr><th style="width:30%">{k}</th><td>{v}</td></tr>' for k, v in rows)
        + "</table>"
    )


def _fine(rng: random.Random, case: Case) -> str:
    f = case.firm
    rows = [
        ("行政处罚决定书文号", f"（{f.city[:1]}）环罚字〔2024〕{rng.randrange(11, 99)}号"),
        ("违法行为类型", "未按规定保存监测记录"),
        ("处罚内容", f"罚款{rng.randrange(1, 5)}万元"),
        ("处罚机关", f"{f.city}生态环境局"),
        ("处罚决定日期", f"2024-0{rng.randrange(1, 10)}-1{rng.randrange(10)}"),
    ]
    return (
        "<table>"
        + "".join(f'<tr><th style="width:30%">{k}</th><td>{v}</td></tr>' for k, v in rows)
        + "</table>"
    )


def _base(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [
        (pen.rng.choice(["企业名称", "主体名称", "名称"]), pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")),
        ("法定代表人/负责人", f.person), ("成立日期", f"{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}"), ("住所", f.address),
    ]  # fmt: skip


def _grid(rows: list[tuple[str, str]]) -> str:
    return (
        "<table>"
        + "".join(f'<tr><th style="width:28%">{k}</th><td>{v}</td></tr>' for k, v in rows)
        + "</table>"
    )


def credit_report(case: Case, rng: random.Random) -> Paper:
    return rng.choice([_national, _national, _province, _page, _short])(case, rng)


def _sections(rng: random.Random, case: Case, form: str) -> str:
    none = rng.choice(
        [
            "<p class=flat>查询期内无相关记录</p>",
            "<p class=flat>暂无数据</p>",
            "<p class=flat>共0条</p>",
        ]
    )
    parts = [
        ("行政许可信息", f"<p class=flat>共{rng.randrange(3, 40)}条（明细略）</p>"), ("行政处罚信息", _fine(rng, case) if case.penalty else none),
        ("守信激励信息", rng.choice(["<p class=flat>纳税信用A级</p>", none])), ("严重失信主体名单信息", _entry(rng, case) if case.blacklisted else none),
        ("经营异常名录信息", none), ("信用承诺信息", f"<p class=flat>共{rng.randrange(1, 7)}条（明细略）</p>"), ("司法判决及执行信息", none),
    ]  # fmt: skip
    numerals = "一二三四五六七八九十"
    return "".join(
        f"<h3>{form.format(c=numerals[n], n=n + 1)}{k}</h3>{v}" for n, (k, v) in enumerate(parts, 1)
    )


def _national(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    day = f"2026年04月{rng.randrange(8, 22):02d}日"
    cover = f'<div style="padding-top:40mm"><p class=c style="color:#b3141c;font:700 16pt {HEI}">信用中国</p><h1 style="font-size:30pt">法人和非法人组织<br>公共信用信息报告</h1><p class=c style="margin-top:70mm">机构名称：{escape(case.firm.name)}</p><p class=c>报告生成日期：{day}</p><p class=c>报告出具单位：国家公共信用和地理空间信息中心</p></div>'
    counts = [
        ("行政管理", rng.randrange(3, 40)),
        ("诚实守信", rng.randrange(0, 3)),
        ("严重失信", int(case.blacklisted)),
        ("经营异常", 0),
        ("信用承诺", rng.randrange(1, 7)),
        ("司法判决", 0),
    ]
    table = (
        "<table><tr>"
        + "".join(f"<th>{k}</th>" for k, _ in counts)
        + "</tr><tr>"
        + "".join(f"<td class=c>{v}条</td>" for _, v in counts)
        + "</tr></table>"
    )
    html = page(
        rng,
        cover,
        f"<h2 class=new>信用信息概要</h2>{table}<h3>一、基础信息</h3>{_grid(_base(pen, case))}",
        _sections(rng, case, "{c}、"),
        '<p class="flat s">本报告依据相关标准归集公共信用信息，不作信用评分评级。</p>',
        numbers="nth_of",
        face=HEI,
        size=10.5,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用中国报告.pdf", "公共信用信息报告.pdf", "信用报告.pdf"),
    )


def _province(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    head = f'<p class=c style="font:700 14pt {SONG};color:#1d4f91">信用中国（山东）</p><h1>企业公共信用报告</h1><p class=r style="font-size:10pt">查询时间：2026-04-{rng.randrange(8, 22):02d}　编号：LX{rng.randrange(10**8, 10**9)}</p>'
    html = page(
        rng,
        head,
        f"<h3>1. 登记信息</h3>{_grid(_base(pen, case))}",
        _sections(rng, case, "{n}. "),
        '<p class="flat s">出具机构：山东省社会信用中心</p>',
        numbers=rng.choice(["slash", "nth_of_tight"]),
        size=11,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("企业信用报告.pdf", "信用山东报告.pdf", "信用报告.pdf"),
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """A printed search on the site."""
    pen = Pen(case, rng, "credit_report")
    bar = f'<div style="background:#c02026;color:#fff;padding:3mm 4mm;font:700 14pt {HEI}">信用中国　CREDIT CHINA</div><p class="flat s" style="margin:2mm 0">首页 &gt; 信用信息 &gt; 查询结果</p>'
    tabs = [
        ("行政管理", rng.randrange(3, 30)),
        ("诚实守信", rng.randrange(0, 3)),
        ("严重失信主体名单", int(case.blacklisted)),
        ("经营异常", 0),
        ("信用承诺", rng.randrange(1, 6)),
    ]
    row = "".join(f'<td class=c style="background:#f6f6f6">{k}<br>（{v}）</td>' for k, v in tabs)
    entry = (
        _entry(rng, case) if case.blacklisted else "<p class=flat>很抱歉，没有找到您搜索的数据</p>"
    )
    fine = f"<h3>行政处罚</h3>{_fine(rng, case)}" if case.penalty else ""
    url = f'<p class="flat s" style="margin-top:8mm">https://www.creditchina.gov.cn/xinyongxinxixiangqing/xyDetail.html　2026/4/{rng.randrange(6, 22)} {rng.randrange(8, 18)}:{rng.randrange(10, 59)}</p>'
    html = page(
        rng,
        bar,
        _grid(_base(pen, case)),
        f"<table><tr>{row}</tr></table>",
        fine,
        f"<h3>严重失信主体名单</h3>{entry}",
        url,
        face=HEI,
        size=10.5,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用中国截图.pdf", "信用查询.pdf", "信用中国查询结果.pdf"),
    )


def _short(case: Case, rng: random.Random) -> Paper:
    """A city's report in place of proofs of compliance."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    listed = (
        _entry(rng, case)
        if case.blacklisted
        else "<p>经核查，报告期内未发现被列入严重失信主体名单的信息。</p>"
    )
    fine = _fine(rng, case) if case.penalty else "<p>无。</p>"
    over = pen.seal(f"{f.city}社会信用中心", role="credit", style="right:0;top:-12mm", size=40)
    html = page(
        rng,
        f'<h1>公共信用信息报告<br><span style="font-size:14pt">（无违法违规证明版）</span></h1><h3>一、主体信息</h3>{_grid(_base(pen, case))}<h3>二、严重失信主体名单信息</h3>{listed}<h3>三、行政处罚信息</h3>{fine}<h3>四、报告说明</h3><p>本报告依据归集的公共信用信息生成，报告期为2023年4月1日至2026年3月31日。</p><div style="position:relative;margin-top:16mm" class=r>{f.city}社会信用中心{over}<br>2026年4月{rng.randrange(6, 22)}日</div>',
        face=SONG,
        size=12,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("公共信用信息报告.pdf", "信用报告（代替证明）.pdf"),
    )
