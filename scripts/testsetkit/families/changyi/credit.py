"""Credit reports: the national site's, the province's, a county's printed search, an extract."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.changyi.look import HEI, grid, number_style, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_LISTS = (
    "拖欠农民工工资失信联合惩戒对象名单",
    "重大税收违法失信主体",
    "安全生产严重失信主体名单",
    "统计严重失信企业名单",
)


def _black(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.blacklisted:
        return rng.choice(
            ["<p>未查询到相关信息。</p>", "<p>暂无记录。</p>", "<p>该主体无此类信息（0条）。</p>"]
        )
    rows = [
        ("名单名称", rng.choice(_LISTS)),
        ("列入日期", f"2025-{rng.randrange(3, 12):02d}-{rng.randrange(10, 28)}"),
        ("列入部门", f"{home(case)}{rng.choice(['应急管理局', '税务局', '人力资源和社会保障局'])}"),
        ("列入事由", "经查实存在违法失信行为，予以列入"),
        ("移出日期", "尚未移出"),
    ]
    return grid((), rows)


def _fines(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.penalty:
        return "<p>行政处罚：0条。</p>"
    rows = [
        ("处罚文书号", f"（{home(case)[:1]}）环罚〔2024〕{rng.randrange(3, 99)}号"),
        ("违法事实", "台账记录不全"),
        ("处罚内容", f"罚款{rng.randrange(1, 4)}.{rng.randrange(1, 9)}万元"),
        ("处罚机关", f"{home(case)}生态环境局"),
        ("处罚日期", f"2024-0{rng.randrange(1, 9)}-1{rng.randrange(0, 9)}"),
    ]
    return "<p>行政处罚：1条。</p>" + grid((), rows)


def _base(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    y, m, d = f.founded
    return [
        ("主体名称", pen.critical(f.name, "name")),
        ("统一社会信用代码", pen.critical(f.uscc, "code")),
        ("法定代表人/负责人", f.person),
        ("成立日期", f"{y}-{m:02d}-{d:02d}"),
        ("住所", escape(f.address)),
        ("登记状态", "存续（在营、开业、在册）"),
    ]


def national(pen: Pen, case: Case) -> str:
    rng = pen.rng
    number = f"20260{rng.randrange(401, 425)}{rng.randrange(10**7, 10**8)}"
    counts = [
        ("行政管理", rng.randrange(3, 30)),
        ("诚实守信", rng.randrange(0, 4)),
        ("严重失信", int(case.blacklisted)),
        ("经营异常", 0),
        ("信用承诺", rng.randrange(1, 6)),
        ("信用评价", 1),
        ("司法判决", 0),
    ]
    cover = f'<div style="padding-top:55mm;text-align:center"><h1 style="font-size:30pt">法人和非法人组织<br>公共信用信息报告</h1><div style="margin-top:40mm;line-height:2.2">机构名称：{escape(case.firm.name)}<br>报告编号：{number}<br>生成时间：2026年04月{rng.randrange(5, 25):02d}日</div></div>'
    table = grid([k for k, _ in counts], [[f"{v}条" for _, v in counts]])
    return f'{cover}<h2 class=new>信用信息概览</h2>{table}<h2>一、登记注册信息</h2>{grid((), _base(pen, case))}<h2>二、行政管理信息</h2>{_fines(pen, case)}<h2>三、严重失信主体名单信息</h2>{_black(pen, case)}<h2>四、经营异常名录信息</h2><p>暂无记录。</p><h2>五、信用承诺信息</h2><p>已作出信用承诺。</p><p class=flat style="font-size:9pt">声明：本报告由信用中国网站出具，仅供查询人参考。</p>'


def province(pen: Pen, case: Case) -> str:
    """The province's report in place of proofs."""
    rng = pen.rng
    base = "<br>".join(f"{k}：{v}" for k, v in _base(pen, case))
    fields = ("税务", "人社", "生态环境", "应急管理", "市场监管", "住建", "自然资源", "消防")
    rows = [
        (
            x,
            "1" if case.penalty and x == "生态环境" else "0",
            rng.choice(["无", "—"]) if not (case.penalty and x == "生态环境") else "见下",
        )
        for x in fields
    ]
    return f'<div style="border-bottom:1mm solid #b9322b"><h1>公共信用报告（无违法违规证明版）</h1></div><p class=c>信用中国（山东）　查询日期：2026-04-{rng.randrange(5, 25):02d}</p><p class=flat>{base}</p><h2>违法违规信息核查</h2>{grid(("领域", "条数", "说明"), rows)}{_fines(pen, case) if case.penalty else ""}<h2>严重失信主体名单</h2>{_black(pen, case)}'


def search(pen: Pen, case: Case) -> str:
    """The site's search result printed from the browser."""
    rng, f = pen.rng, case.firm
    tabs = "".join(
        f'<span style="display:inline-block;line-height:1.5;padding:0 3mm;border:.2mm solid #bbb">{k}（{v}）</span>'
        for k, v in (
            ("行政管理", rng.randrange(2, 20)),
            ("诚实守信", 1),
            ("严重失信主体名单", int(case.blacklisted)),
            ("经营异常", 0),
            ("信用承诺", 2),
        )
    )
    return f'<div style="font-size:8pt;color:#666">信用中国 - 搜索结果　　https://www.creditchina.gov.cn/xinyongxinxixiangqing/　　2026/4/{rng.randrange(2, 25)}</div><div style="background:#c62f2f;color:#fff;font:700 16pt {HEI};padding:3mm">信用中国 www.creditchina.gov.cn</div><h2>{pen.critical(f.name, "name")}</h2><p class=flat>统一社会信用代码：{pen.critical(f.uscc, "code")}　法定代表人：{f.person}</p><div style="margin:4mm 0;line-height:2.2">{tabs}</div><h3>行政处罚信息</h3>{_fines(pen, case)}<h3>严重失信主体名单信息</h3>{_black(pen, case)}'


def local(pen: Pen, case: Case) -> str:
    """A city's credit centre answers a request, with its seal."""
    rng, f = pen.rng, case.firm
    office = f"{home(case)}公共信用信息中心"
    over = pen.seal(office, role="credit", style="right:4mm;top:-12mm", size=40)
    day = f"2026年4月{rng.randrange(3, 22)}日"
    return f'<h1>企业信用信息查询报告</h1><p class=r>查询编号：XY2026{rng.randrange(10000, 99999)}</p><h2>1　主体信息</h2>{grid((), _base(pen, case))}<h2>2　良好信息</h2><p>纳税信用{rng.choice("AB")}级。</p><h2>3　一般失信信息</h2>{_fines(pen, case)}<h2>4　严重失信主体名单</h2>{_black(pen, case)}<div class=r style="position:relative;margin-top:16mm">{office}{over}<br>{day}</div><p class=flat style="font-size:9pt">{escape(f.name)}申请查询，内容以公示系统为准。</p>'


WAYS: tuple[Callable[[Pen, Case], str], ...] = (national, province, search, local)


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    html = page(
        rng,
        rng.choice(WAYS)(pen, case),
        numbers=number_style(rng),
        size=11,
        face=rng.choice([HEI, ""]),
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用报告.pdf", "信用中国查询.pdf", "公共信用报告.pdf", "企业信用.pdf"),
    )
