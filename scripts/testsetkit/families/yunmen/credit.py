"""Credit reports: the long one in numbered chapters and a short certificate of a province's platform."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.yunmen.forms import quick
from testsetkit.families.yunmen.look import FANG, HEI, rows, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _entry(case: Case, rng: random.Random) -> str:
    return quick(
        rng,
        [
            (
                "名单类别",
                rng.choice(
                    ["失信被执行人", "重大税收违法失信主体", "拖欠农民工工资失信联合惩戒对象"]
                ),
            ),
            ("列入日期", f"2024-{rng.randrange(3, 12):02d}-15"),
            ("列入机关", f"{case.firm.city}{rng.choice(['中级人民法院', '税务局稽查局'])}"),
            ("状态", "在列"),
        ],
    )


def _fine(case: Case, rng: random.Random) -> str:
    return quick(
        rng,
        [
            (
                "行政处罚决定书文号",
                f"{case.firm.city[0]}市监处罚〔2024〕{rng.randrange(10, 200)}号",
            ),
            ("处罚类别", "罚款"),
            ("罚款金额（万元）", "0.5"),
            ("处罚决定日期", f"2024-{rng.randrange(2, 12):02d}-18"),
        ],
    )


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    html = (_long if rng.random() < 0.6 else _short)(pen, case, rng)
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用报告.pdf", "公共信用信息报告.pdf", "信用中国.pdf"),
        wants_native=rng.choice([True, None]),
    )


def _base(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [
        ("主体名称", pen.critical(f.name, "name")),
        ("统一社会信用代码", pen.critical(f.uscc, "code")),
        ("法定代表人/负责人", pen.critical(f.person, "name")),
        ("成立日期", pen.day(f.founded, "dash")),
        ("住所", f.address),
    ]


def _long(pen: Pen, case: Case, rng: random.Random) -> str:
    day = (2026, rng.choice([3, 4]), rng.randrange(1, 9))
    number = f"{day[0]}{day[1]:02d}{day[2]:02d}{rng.randrange(10**8, 10**9)}{rng.choice('ABCDE')}{rng.randrange(10, 99)}"
    none = rng.choice(["查询期内无此类信息", "暂无相关记录", "0条"])
    counts = [
        ["行政管理", str(rng.randrange(3, 20) + (1 if case.penalty else 0))],
        ["诚实守信", "0"],
        ["严重失信", "1" if case.blacklisted else "0"],
        ["经营异常", "0"],
        ["信用承诺", str(rng.randrange(0, 5))],
    ]
    parts = [
        ("一、登记注册基础信息", quick(rng, _base(pen, case))), ("二、行政管理信息", f"<p>行政许可（详见平台）。行政处罚{'1条' if case.penalty else '0条'}。</p>" + (_fine(case, rng) if case.penalty else "")), ("三、诚实守信相关荣誉信息", f"<p>{none}</p>"),
        ("四、严重失信主体名单信息", _entry(case, rng) if case.blacklisted else f"<p>{none}</p>"), ("五、经营（活动）异常名录（状态）信息", f"<p>{none}</p>"), ("六、信用承诺信息", f"<p>{none}</p>"), ("七、司法判决及执行信息", f"<p>{none}</p>"),
    ]  # fmt: skip
    body = (
        f"<div style='text-align:center;font:700 24pt/1.5 {HEI};color:#a01818;margin-top:10mm'>公共信用信息报告</div><p class=c>（法人和非法人组织）</p><p class=c style='margin:4mm 0 8mm'>报告编号：{number}　　生成日期：{pen.day(day, 'cn', 'dash')}</p><div class=h>信息概要</div>{rows(('信息类别', '条数'), counts)}"
        + "".join(f"<div class=h>{a}</div>{b}" for a, b in parts)
    )
    return sheet(
        rng,
        body,
        "<p style='margin-top:8mm;font-size:9pt'>说明：本报告由国家公共信用和地理空间信息中心归集展示，不作评分或等级评定。</p>",
        face=rng.choice([HEI, FANG]),
        size=11,
        numbers=rng.choice(["di", "of"]),
    )


def _short(pen: Pen, case: Case, rng: random.Random) -> str:
    day = (2026, rng.choice([3, 4]), rng.randrange(1, 9))
    years = "2023年3月1日至2026年3月1日"
    checks = [
        ["行政处罚信息", "1条" if case.penalty else "未查到"],
        ["严重失信主体名单信息", "1条" if case.blacklisted else "未查到"],
        ["经营异常名录信息", "未查到"],
        [
            "失信被执行人信息" if not case.blacklisted else "司法执行信息",
            "未查到" if not case.blacklisted else "详见名单信息",
        ],
    ]
    more = (_fine(case, rng) if case.penalty else "") + (
        f"<div class=s>严重失信主体名单信息（明细）</div>{_entry(case, rng)}"
        if case.blacklisted
        else ""
    )
    body = f"<div class=t>企业公共信用报告<br><span style='font-size:13pt'>（信用中国（山东））</span></div>{quick(rng, _base(pen, case))}<p style='margin:3mm 0'>查询时段：{years}。经核查，结果如下：</p>{rows(('核查事项', '结果'), checks)}{more}<p class=r style='margin-top:20mm'>打印日期：{pen.day(day, 'cn', 'dash')}</p>"
    return sheet(rng, body, face=FANG, size=12)
