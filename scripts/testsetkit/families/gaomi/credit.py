"""Credit reports as several platforms make them."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi.look import HEI, MICRO, SONG, page, table
from testsetkit.pen import Pen
from testsetkit.press import Paper


def report(case: Case, pen: Pen) -> Paper:
    """The enterprise's public credit report."""
    rng = pen.rng
    way = rng.choice(["national", "province", "search", "agency"])
    day = (2026, 4, rng.randrange(8, 22))
    body = {"national": _national, "province": _province, "search": _search, "agency": _agency}[
        way
    ](case, pen, day)
    face = rng.choice([HEI, MICRO, SONG])
    html = page(
        rng,
        body,
        face=face,
        size=10.5,
        numbers=rng.choice(["of", "slash", "comma", "only"]),
        margin="18mm 18mm",
        lead=1.55,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用报告.pdf", "公共信用报告.pdf", "信用中国报告.pdf", "企业信用信息.pdf"),
    )


def _registered(case: Case, pen: Pen) -> str:
    f = case.firm
    rows = [
        ("企业名称", pen.critical(f.name, "name")),
        ("统一社会信用代码", pen.critical(f.uscc, "code")),
        (pen.rng.choice(["法定代表人", "法定代表人/负责人"]), escape(f.person)),
        ("成立日期", f"{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}"),
        (pen.rng.choice(["住所", "注册地址"]), escape(f.address)),
        ("企业状态", "存续"),
    ]
    return table(rows, widths=("28%", ""))


def _fine(rng: random.Random, case: Case) -> str:
    if not case.penalty:
        return f"<p class=f>{rng.choice(['暂无行政处罚信息。', '未查询到相关记录。', '无。'])}</p>"
    rows = [
        ("决定书文号", f"{case.firm.city[0]}应急罚〔2024〕{rng.randrange(11, 99)}号"),
        ("处罚事由", "未按规定设置安全警示标志"),
        ("处罚结果", f"罚款{rng.choice(['0.5', '1', '2', '3'])}万元"),
        ("处罚机关", f"{case.firm.city}应急管理局"),
        ("处罚日期", f"2024-0{rng.randrange(3, 9)}-{rng.randrange(10, 28)}"),
    ]
    return table(rows, widths=("28%", ""))


def _listed(rng: random.Random, case: Case) -> str:
    if not case.blacklisted:
        return f"<p class=f>{rng.choice(['未查询到相关记录。', '暂无信息。', '经查询，共0条记录。'])}</p>"
    rows = [
        (
            "名单名称",
            rng.choice(
                [
                    "重大税收违法失信主体名单",
                    "拖欠农民工工资失信联合惩戒对象名单",
                    "安全生产严重失信主体名单",
                ]
            ),
        ),
        (
            "认定机关",
            f"{case.firm.city}{rng.choice(['税务局', '人力资源和社会保障局', '应急管理局'])}",
        ),
        ("列入日期", f"2025-{rng.randrange(1, 10):02d}-{rng.randrange(10, 28)}"),
        ("列入原因", "违反相关法律法规，情节严重"),
        ("移出日期", ""),
    ]
    return "<p class=f>共1条记录</p>" + table(rows, widths=("28%", ""))


def _national(case: Case, pen: Pen, day: tuple[int, int, int]) -> str:
    rng, f = pen.rng, case.firm
    number = f"{day[0]}{day[1]:02d}{day[2]:02d}{rng.randrange(10**9, 10**10)}"
    none = "<p class=f>暂无信息。</p>"
    return f"""<div style="padding-top:40mm"><h1 style="font-size:28pt">公共信用信息报告</h1><p class=c style="margin-top:34mm">主体名称：{pen.critical(f.name, "name")}</p><p class=c>统一社会信用代码：{pen.critical(f.uscc, "code")}</p><p class=c>报告编号：{number}</p><p class=c>生成日期：{day[0]}年{day[1]:02d}月{day[2]:02d}日</p><p class=c style="margin-top:30mm">信用中国</p></div>
<h2 class=new>一、基础信息</h2>{_registered(case, pen)}<h2>二、行政许可</h2><p class=f>共{rng.randrange(1, 9)}条，内容略。</p><h2>三、行政处罚</h2>{_fine(rng, case)}<h2>四、守信激励</h2><p class=f>纳税信用A级。</p><h2>五、严重失信主体名单</h2>{_listed(rng, case)}<h2>六、经营异常名录</h2>{none}<h2>七、信用承诺</h2><p class=f>共{rng.randrange(1, 6)}条。</p><h2>八、司法判决</h2>{none}<p class=f style="font-size:9pt;color:#666;margin-top:6mm">本报告内容由相关部门归集提供，仅供参考。</p>"""


def _province(case: Case, pen: Pen, day: tuple[int, int, int]) -> str:
    rng = pen.rng
    bad = 1 if case.blacklisted else 0
    counts = [
        ("行政许可", rng.randrange(1, 30)),
        ("行政处罚", 1 if case.penalty else 0),
        ("守信激励", rng.randrange(0, 3)),
        ("严重失信主体名单", bad),
        ("经营异常名录", 0),
        ("信用承诺", rng.randrange(1, 7)),
    ]
    return f"""<p class=f style="color:#0b57a4;font:700 15pt {HEI}">信用山东</p><h1>法人公共信用信息报告</h1><p class=r>报告编号：SD{day[0]}{rng.randrange(10**7, 10**8)}　打印时间：{day[0]}-{day[1]:02d}-{day[2]:02d}</p>
<h2>基本登记信息</h2>{_registered(case, pen)}<h2>信用信息概览</h2>{table([[f"{v}条" for _, v in counts]], head=[k for k, _ in counts])}<h2>行政处罚信息</h2>{_fine(rng, case)}<h2>严重失信主体名单信息</h2>{_listed(rng, case)}<h2>经营异常名录信息</h2><p class=f>未查询到相关记录。</p><p class=r style="margin-top:8mm">山东省公共信用信息平台</p>"""


def _search(case: Case, pen: Pen, day: tuple[int, int, int]) -> str:
    rng, f = pen.rng, case.firm
    bad = 1 if case.blacklisted else 0
    tabs = "　".join(
        f"{k}({v})"
        for k, v in (
            ("基础信息", 1),
            ("行政管理", rng.randrange(2, 20)),
            ("诚实守信", rng.randrange(0, 3)),
            ("严重失信主体名单", bad),
            ("经营异常", 0),
            ("信用承诺", rng.randrange(1, 5)),
        )
    )
    return f"""<p class=f style="font-size:8.5pt;color:#777">{day[0]}/{day[1]}/{day[2]} {rng.randrange(8, 18)}:{rng.randrange(10, 59)}　　　信用中国-企业信用信息</p><div style="background:#c0272d;color:#fff;padding:2.5mm 4mm;font:700 14pt {HEI}">信用中国 <span style="font-size:9pt">WWW.CREDITCHINA.GOV.CN</span></div>
<h2>{escape(f.name)}</h2><p class=f style="color:#444">{tabs}</p><h3>基础信息</h3>{_registered(case, pen)}<h3>行政处罚</h3>{_fine(rng, case)}<h3>严重失信主体名单</h3>{_listed(rng, case)}<h3>经营（活动）异常名录</h3><p class=f>暂无信息。</p><p class=f style="font-size:8pt;color:#888;margin-top:6mm">https://www.creditchina.gov.cn/xinyongxinxixiangqing/xyDetail.html</p>"""


def _agency(case: Case, pen: Pen, day: tuple[int, int, int]) -> str:
    rng, f = pen.rng, case.firm
    rows = [
        ("行政许可信息", f"{rng.randrange(1, 20)}条"),
        ("行政处罚信息", "1条" if case.penalty else "0条"),
        ("严重失信主体名单信息", "1条" if case.blacklisted else "0条"),
        ("经营异常名录信息", "0条"),
        ("欠税公告信息", "0条"),
    ]
    return f"""<h1>企业公共信用报告（{rng.choice(["上市版", "无违法违规证明版", "通用版"])}）</h1><p class=c>报告主体：{pen.critical(f.name, "name")}</p><p class=c>查询日期：{day[0]}年{day[1]}月{day[2]}日　查询期间：2023年4月1日至2026年3月31日</p><h2>1 查询结果</h2>{table(rows, head=("信息类别", "记录数"))}<h2>2 登记信息</h2>{_registered(case, pen)}<h2>3 行政处罚信息</h2>{_fine(rng, case)}<h2>4 严重失信主体名单信息</h2>{_listed(rng, case)}<p class=r style="margin-top:10mm">出具单位：{f.city}社会信用中心</p>"""
