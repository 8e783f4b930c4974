"""Credit reports of three platforms, and papers that count for nothing."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.haiyang.paper import HEI, SONG, capitals, doc, sides, title
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    """A credit report of one of three platforms."""
    pen = Pen(case, rng, "credit_report")
    f, cls = case.firm, rng.choice(["full", "three", "lines", "tint"])
    base = sides(
        [
            (rng.choice(["企业名称", "主体名称"]), pen.critical(f.name, "name")),
            ("统一社会信用代码", pen.critical(f.uscc, "code")),
            ("法定代表人（负责人）", f.person),
            ("成立日期", iso(f.founded)),
        ],
        cls,
    )
    none = rng.choice(["<p>暂无相关记录。</p>", "<p>未查询到该类信息。</p>", "<p>0条。</p>"])
    fines = black = none
    if case.penalty:
        office = f"{home(case)}{rng.choice(['生态环境局', '应急管理局'])}"
        day = f"2024-{rng.randrange(3, 12):02d}-{rng.randrange(10, 28)}"
        rows = [
            ("文书号", f"罚决〔2024〕{rng.randrange(3, 90)}号"),
            ("违法行为", "台账记录不完整"),
            ("处罚内容", f"罚款{rng.randrange(1, 4)}万元"),
            ("处罚机关", office),
            ("处罚日期", day),
        ]
        fines = sides(rows, cls)
    if case.blacklisted:
        day = f"2025-{rng.randrange(2, 10):02d}-{rng.randrange(10, 28)}"
        rows = [
            ("名单名称", rng.choice(["拖欠农民工工资失信联合惩戒对象", "重大税收违法失信主体"])),
            ("列入日期", day),
            ("列入部门", f"{home(case)}有关主管部门"),
            ("是否移出", "否"),
        ]
        black = sides(rows, cls)
    stamp = f"2026-04-{rng.randrange(2, 23):02d}"
    way = rng.choice(["china", "report", "shandong"])
    word = {
        "china": "信用信息概览",
        "report": "法人和非法人组织公共信用信息报告",
        "shandong": "企业信用报告（公共信用信息）",
    }[way]
    heads = ["基础信息", "行政处罚信息", "严重失信主体名单信息", "守信信息"]
    parts = [base, fines, black, none]
    mark = rng.choice(["{}", "◎ {}", "▍{}"])
    body = "".join(f"<h2>{mark.format(h)}</h2>{p}" for h, p in zip(heads, parts, strict=True))
    if way == "china":
        bar = (
            '<div style="border-bottom:.8mm solid #b71c1c;font:700 17pt/1.9'
            f' {HEI};color:#b71c1c">信用中国</div><p class=f>{word}　查询时间：{stamp}</p>'
        )
        web = ("信用中国", "https://www.creditchina.gov.cn/")
        html = doc(rng, bar, body, web=web, size=10.5)
    else:
        from_ = "信用中国（山东）" if way == "shandong" else "全国信用信息共享平台"
        cover = title(word, 24, SONG, "margin-top:52mm") + (
            f'<p class=c style="margin-top:84mm">{escape(f.name)}'
            f"<br>生成日期：{stamp}<br>{from_}</p><div class=new></div>"
        )
        short = title(word, 18) + f"<p class=r>{from_}　{stamp}</p>"
        html = doc(rng, cover if rng.random() < 0.5 else short, body, numbers=True, size=11)
    names = ("信用报告.pdf", "信用中国查询结果.pdf", "公共信用报告.pdf")
    return Paper("credit_report", "信用报告", html, pen.marks, names)


PHANTOMS = {
    "dengbao": "网络安全等级保护测评报告",
    "photo": "智能产线现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能报告审查意见",
}


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of data management, which counts for nothing here."""
    pen = Pen(case, rng, "other")
    rows = [
        ("单位名称", pen.critical(case.firm.name, "name")),
        ("等级", "受管理级（二级）"),
        ("依据", "GB/T 36073—2018"),
        ("有效期", "2025年6月20日至2028年6月19日"),
    ]
    inner = (
        '<div style="border:1.3mm solid'
        ' #54708f;padding:13mm"'
        f">{title('数据管理能力成熟度等级证书', 23)}{sides(rows, rng.choice(['lines', 'three']))}</div>"
    )
    html = doc(rng, inner, landscape=True, margin="15mm", size=13)
    return Paper(
        "other",
        "DCMM证书",
        html,
        pen.marks,
        ("DCMM等级证书.pdf", "数据管理能力证书.jpg"),
        photo=True,
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Papers that nobody asked for."""
    f, made = case.firm, []
    for label in rng.sample(
        ["质量管理体系认证证书", "设备采购合同", "实用新型专利证书", "培训记录"], count
    ):
        pen = Pen(case, rng, "other")
        name = pen.critical(f.name, "name")
        inner = {
            "质量管理体系认证证书": (
                f"<p class=c>{name}</p><p class=c>GB/T 19001—2016 / ISO 9001:2015"
                f"</p><p class=c>{f.product}的设计和制造</p><p class=c>有效期至2027年5月9日</p>"
            ),
            "设备采购合同": (
                f"<p class=f>买方：{name}</p><p class=f>卖方：鲁拓机电设备有限公司</p><p>卖方向买方提供非标设备一套"
                f"，合同价款人民币{capitals(rng.randrange(15, 95) * 10000)}元整。</p>"
            ),
            "实用新型专利证书": (
                f"<p class=f>名称：一种{f.product}用定位装置</p><p"
                f" class=f>专利号：ZL2023{rng.randrange(10**8, 10**9)}.{rng.randrange(10)}"
                f"</p><p class=f>专利权人：{name}</p>"
            ),
            "培训记录": f"<p class=f>单位：{name}</p><p>培训主题：设备安全操作规程。参加人员：机加工班组。考核全部合格。</p>",
        }[label]
        html = doc(rng, title(label, 20, HEI, "margin:9mm 0") + inner, size=13)
        made.append(
            Paper(
                "other", label, html, pen.marks, (f"{label}.pdf", f"补充-{label}.pdf"), photo=True
            )
        )
    return made
