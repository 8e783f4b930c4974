"""The public credit report, in the form of the state and in that of a province."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan.look import sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    return rng.choice([_national, _provincial])(case, rng)


def _black(rng: random.Random, case: Case) -> str:
    rows = (
        ("列入事由", rng.choice(["拒不支付劳动报酬", "发生安全生产严重失信行为", "重大税收违法"])),
        (
            "列入决定机关",
            f"{case.firm.city}{rng.choice(['人力资源和社会保障局', '应急管理局', '税务局'])}",
        ),
        ("列入日期", f"2025/{rng.randrange(2, 12)}/{rng.randrange(1, 28)}"),
        (
            "主体名单类别",
            rng.choice(
                ["拖欠农民工工资失信联合惩戒对象", "安全生产严重失信主体", "重大税收违法失信主体"]
            ),
        ),
        ("当前状态", "在列"),
    )
    return (
        "<table class=f>"
        + "".join(f'<tr><td class=k style="width:30%">{k}</td><td>{v}</td></tr>' for k, v in rows)
        + "</table>"
    )


def _fine(rng: random.Random, case: Case) -> str:
    f = case.firm
    return f"<table class=f><tr><td class=k>序号</td><td class=k>决定书文号</td><td class=k>违法事实</td><td class=k>处罚结果</td><td class=k>决定机关</td><td class=k>决定日期</td></tr><tr><td class=k>1</td><td>{f.city[:1]}环罚〔2024〕{rng.randrange(10, 90)}号</td><td>未按规定记录危险废物台账</td><td>罚款{rng.randrange(1, 6)}万元</td><td>{f.city}生态环境局</td><td>2024-0{rng.randrange(3, 9)}-18</td></tr></table>"


def _national(case: Case, rng: random.Random) -> Paper:
    """The public report with its ten chapters."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    number = f"202604{rng.randrange(10, 25)}{rng.randrange(10**9, 10**10)}{rng.choice('EFGH')}{rng.randrange(10, 99)}"
    none = lambda: rng.choice(["本栏目暂无数据", "未查询到相关记录", "无相关信息"])  # noqa: E731
    chapters = [
        ("登记注册基础信息", f'<table class=f><tr><td class=k>主体名称</td><td colspan=3>{escape(f.name)}</td></tr><tr><td class=k>统一社会信用代码</td><td>{pen.critical(f.uscc, "code")}</td><td class=k>法定代表人</td><td>{f.person}</td></tr><tr><td class=k>注册地址</td><td colspan=3>{f.address}</td></tr></table>'),
        ("行政管理信息", f"<p>行政许可{rng.randrange(2, 30)}条（略）；行政处罚{1 if case.penalty else 0}条。</p>" + (_fine(rng, case) if case.penalty else "")), ("诚实守信相关荣誉信息", f"<p>{none()}</p>"),
        ("严重失信主体名单信息", _black(rng, case) if case.blacklisted else f"<p>{none()}</p>"), ("经营（活动）异常名录信息", f"<p>{none()}</p>"), ("信用承诺信息", f"<p>共{rng.randrange(1, 9)}条。</p>"), ("信用评价信息", "<p>综合评价等级：B</p>"), ("司法判决及执行信息", f"<p>{none()}</p>"), ("其他信息", f"<p>{none()}</p>"),
    ]  # fmt: skip
    summary = "".join(
        f"<tr><td>{k}</td><td class=k>{v}</td></tr>"
        for k, v in (
            ("行政管理", rng.randrange(3, 40)),
            ("守信激励", 0),
            ("严重失信主体名单", 1 if case.blacklisted else 0),
            ("经营异常名录", 0),
            ("信用承诺", rng.randrange(1, 9)),
        )
    )
    html = sheet(rng, f"""<div style="padding-top:36mm"><p class=n style="font-size:9pt">报告编号：{number}</p><h1 style="font-size:26pt;margin-top:20mm">法人和非法人组织<br>公共信用信息报告</h1><p class=m>（版本号V2.0）</p><table class=f style="margin-top:44mm"><tr><td class=k>查询主体</td><td>{pen.critical(f.name, 'name')}</td></tr><tr><td class=k>出具时间</td><td>2026年04月{rng.randrange(10, 20)}日</td></tr><tr><td class=k>出具单位</td><td>国家公共信用和地理空间信息中心</td></tr></table></div>
<div class=brk><h2>报告说明</h2><p>本报告依法归集、仅对主体公共信用信息作客观展示，不作评分。</p><h2>信用信息概要</h2><table class=f><tr><td class=k>信息类别</td><td class=k>数量（条）</td></tr>{summary}</table></div>""", *[f"<h2>{in_words(n)}、{t}</h2>{x}" for n, (t, x) in enumerate(chapters, 1)], numbers="slash", face=rng.choice(["wei", "sans"]), size=10.5)  # fmt: skip
    return Paper(
        "credit_report",
        "公共信用信息报告",
        html,
        pen.marks,
        ("信用中国-公共信用信息报告.pdf", "信用报告2026.pdf", "信用查询报告.pdf"),
    )


def _provincial(case: Case, rng: random.Random) -> Paper:
    """A province's report: domains in one table, entries below."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{k}</td><td class=k>{v}</td></tr>"
        for n, (k, v) in enumerate(
            (
                ("行政处罚信息", "1" if case.penalty else "0"),
                ("严重失信主体名单信息", "1" if case.blacklisted else "0"),
                ("经营异常名录信息", "0"),
                ("失信被执行人信息", "0"),
                ("双公示—行政许可信息", str(rng.randrange(2, 30))),
            ),
            1,
        )
    )
    detail = ""
    if case.penalty:
        detail += f"<h2>（一）行政处罚信息</h2>{_fine(rng, case)}"
    detail += f"<h2>{'（二）' if case.penalty else '（一）'}严重失信主体名单信息</h2>" + (
        _black(rng, case)
        if case.blacklisted
        else "<p>在查询期内，该主体无严重失信主体名单记录。</p>"
    )
    html = sheet(rng, f"""<p class=n style="font-size:9pt;display:flex;justify-content:space-between"><span>信用中国（山东）</span><span>查询编号：SDXY{rng.randrange(10**9, 10**10)}</span></p><h1>企业公共信用报告</h1>
<table class=f><tr><td class=k style="width:26%">企业名称</td><td>{pen.critical(f.name, 'name')}</td></tr><tr><td class=k>统一社会信用代码</td><td>{pen.critical(f.uscc, 'code')}</td></tr><tr><td class=k>法定代表人（负责人）</td><td>{f.person}</td></tr><tr><td class=k>成立日期</td><td>{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}</td></tr><tr><td class=k>查询时段</td><td>2023-04-01 至 2026-03-31</td></tr><tr><td class=k>报告生成时间</td><td>2026-04-{rng.randrange(1, 20):02d} 1{rng.randrange(0, 9)}:{rng.randrange(10, 59)}</td></tr></table>
<h2>一、信用记录统计</h2><table class=f><tr><td class=k>序号</td><td class=k>信息类别</td><td class=k>记录数</td></tr>{rows}</table><h2>二、记录明细</h2>{detail}<p class=n style="font-size:9pt;margin-top:10mm">声明：本报告数据来源于省公共信用信息平台，如有异议可申请核查。　验证码：{rng.randrange(10**7, 10**8)}</p>""", numbers=rng.choice(["both", "comma"]), face=rng.choice(["sans", "zheng"]), size=11)  # fmt: skip
    return Paper(
        "credit_report",
        "企业公共信用报告",
        html,
        pen.marks,
        ("企业信用报告（信用山东）.pdf", "公共信用报告.pdf", "信用报告.pdf"),
    )
