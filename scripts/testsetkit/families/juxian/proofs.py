"""Licences in five renderings, credit reports of three platforms and a page, other papers."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.juxian.facts import place
from testsetkit.families.juxian.look import HEI, KAI, SAFE, SONG, capitals, doc, grid, sides, title
from testsetkit.invent import Firm
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def _lines(rows: list[tuple[str, str]], size: float) -> str:
    return "".join(
        f'<div style="display:flex;margin:2.2mm 0;font-size:{size}pt"><span style="flex:none;width:'
        f'28mm;color:#5f4b1c">{k}</span><span style="flex:1">{v}</span></div>'
        for k, v in rows
    )


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The licence: lying, upright, an older cut, reduced on a sheet, or an electronic print."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = pen.critical(f.uscc if of else case.licence_code or f.uscc, "code")
    y, m, d = f.founded
    kind = "有限责任公司（自然人投资或控股）"
    if f.branch_of:
        kind = "有限责任公司分公司"
    elif "股份" in name:
        kind = "股份有限公司（非上市）"
    elif f.state_owned:
        kind = "其他有限责任公司"
    rows = [
        ("名　　称", pen.critical(name, "name")),
        ("类　　型", kind),
        ("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name")),
        ("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")),
        ("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text")),
    ]
    if not f.branch_of:
        rows.insert(3, ("注册资本", capitals(f.capital)))
    scope = (
        f"一般项目：{f.product}制造；{f.product}销售；货物进出口。"
        "（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    )
    rows.append(("经营范围", f'<span style="font-size:.8em">{scope}</span>'))
    where = place(case) if not of else f"{f.city}{f.county}"
    office = f"{where}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    over = pen.seal(office, role="licence", style="right:2mm;top:-13mm", size=39)
    day = f"{rng.randrange(max(y, 2018), 2026)}年{rng.randrange(1, 13)}月{rng.randrange(1, 29)}日"
    foot = (
        '<div style="text-align:right;position:relative;margin-top:15mm;padding-bottom:15mm">'
        f"登记机关　　　　　{over}<br>{day}</div>"
    )
    way = rng.choice(["lying", "lying", "standing", "old", "reduced", "print"])
    lying = way == "lying"
    if way == "print":
        cells = [
            ("统一社会信用代码", code),
            *((k.replace("　", "").replace(" ", ""), v) for k, v in rows),
        ]
        inner = f"{title('营业执照信息（电子版）', 19, 5)}{sides(cells, 26)}{foot}"
        inner += "<p class=s>本件由电子营业执照小程序下载打印。</p>"
    else:
        size = 10 if way == "reduced" else 13
        colour = "#7a1f1f" if way == "old" else "#8c6f2c"
        head = (
            f'<p class=c style="font:700 {26 if way == "reduced" else 32}pt {SONG};'
            f'letter-spacing:5mm">营业执照</p>'
            f"<p class=c>{rng.choice(['（副　本）', '副本（1-1）', '（正本）'])}</p>"
            f"<p class=f>统一社会信用代码　{code}</p>"
        )
        if lying:
            body = (
                '<div style="display:flex;gap:9mm"><div style="flex:1">'
                f'{_lines(rows[:4], 13)}</div><div style="flex:1">'
                f"{_lines(rows[4:], 13)}{foot}</div></div>"
            )
        else:
            body = _lines(rows, size) + foot
        edge = "3mm ridge" if way == "old" else "1.4mm double"
        wide = "width:118mm;margin:22mm auto;" if way == "reduced" else ""
        inner = f'<div style="border:{edge} {colour};padding:7mm 9mm;{wide}">{head}{body}</div>'
    if rng.random() < 0.45:
        copy = pen.seal(f.name, role="copy", style="left:10mm;top:-15mm", size=38)
        said = rng.choice(["与原件一致", "此件与原件核对无误", "复印件，仅限智能工厂申报使用"])
        inner += f'<div class=at style="margin:13mm 0 0 36mm;font:14pt {KAI}">{said}{copy}</div>'
    html = doc(
        rng, inner, landscape=lying, margin="12mm 15mm", size=12, face=SONG, rule=rng.choice(SAFE)
    )
    names = ("营业执照.pdf", "营业执照.jpg", "执照副本复印件.pdf", "营业执照扫描件.pdf")
    return Paper(
        "business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True
    )


def credit_report(case: Case, rng: random.Random) -> Paper:
    """A report of three platforms, or a page printed by a browser."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    base = sides(
        [
            (rng.choice(["企业名称", "主体名称", "信用主体"]), pen.critical(f.name, "name")),
            ("统一社会信用代码", pen.critical(f.uscc, "code")),
            ("负责人" if case.branch else "法定代表人", f.person),
            ("成立日期", iso(f.founded)),
            ("住所", escape(f.address)),
        ]
    )
    none = rng.choice(["<p>未查询到相关记录。</p>", "<p>无。</p>", "<p>共0条。</p>"])
    fines = black = none
    if case.penalty:
        fines = grid(
            ("决定书文号", "违法行为", "处罚内容", "处罚机关", "决定日期"),
            [(
                f"应急罚〔2024〕{rng.randrange(3, 80)}号", "特种作业记录不全",
                f"罚款{rng.randrange(1, 4)}万元", f"{home(case)}应急管理局",
                f"2024-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}",
            )],
        )  # fmt: skip
    if case.blacklisted:
        when = f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"
        black = sides(
            [
                ("失信名单名称", "拖欠农民工工资失信联合惩戒对象名单"),
                ("列入日期", when),
                ("认定单位", f"{home(case)}人力资源和社会保障局"),
                ("目前状态", "未移出"),
            ]
        )
    stamp = f"2026年4月{rng.randrange(2, 24)}日"
    way = rng.choice(["creditchina", "shandong", "city", "page"])
    titles = {
        "creditchina": "法人和非法人组织公共信用信息报告",
        "shandong": "山东省公共信用信息报告（企业版）",
        "city": f"{case.firm.city}公共信用平台信用查询报告",
    }
    parts = [
        ("基本信息", base), ("行政处罚", fines), ("严重失信主体名单", black),
        ("经营异常名录", none), ("守信激励", "<p>2024年度纳税信用A级。</p>"),
    ]  # fmt: skip
    if way == "page":
        body = '<div style="background:#a8201a;color:#fff;padding:2mm 4mm">信用中国</div>'
        body += "".join(f"<h2>{t}</h2>{x}" for t, x in parts)
        address = "https://www.creditchina.gov.cn"
        html = doc(rng, body, web=("信用中国", address), size=10.5, face=HEI, rule="grey")
    else:
        form = rng.choice(["{n}. ", "{c}、", "◆ "])
        body = "".join(
            f"<h2>{form.format(n=n, c='一二三四五'[n - 1])}{t}</h2>{x}"
            for n, (t, x) in enumerate(parts, 1)
        )
        top = f"{title(titles[way], 19, 3)}<p class=r>报告日期：{stamp}</p>"
        if rng.random() < 0.5:
            top = (
                f'<p class=c style="margin-top:60mm;font:700 24pt/1.6 {HEI}">{titles[way]}</p>'
                f'<p class=c style="margin-top:80mm">{escape(f.name)}<br>{stamp}</p>'
                "<div class=new></div>"
            )
        html = doc(rng, top, body, numbers=True, size=11, rule=rng.choice(SAFE))
    names = ("信用报告.pdf", "信用查询.pdf", "公共信用报告.pdf")
    return Paper("credit_report", "信用报告", html, pen.marks, names)


# ---- papers that count for nothing
PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "生产现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能评估审查批复",
}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}市场监督管理局"
    over = pen.seal(office, role="other", style="right:2mm;top:-13mm")
    table = grid(
        ("登记事项", "原登记内容", "现登记内容"),
        [("企业名称", escape(f.former_name), pen.critical(f.name, "name"))],
    )
    day = f"2024年{rng.randrange(5, 9)}月{rng.randrange(2, 27)}日"
    html = doc(
        rng,
        f"{title('准予变更登记通知书', 19, 8)}<p>你单位申请的名称变更登记，材料齐全，符合规定，"
        f'准予变更。</p>{table}<div style="text-align:right;position:relative;margin-top:22mm">'
        f"{office}{over}<br>{day}</div>",
        size=13,
        rule="grid",
    )
    names = ("变更登记通知书.pdf", "企业更名证明.pdf")
    return Paper("other", "变更登记通知书", html, pen.marks, names, photo=True)


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = doc(
        rng,
        f'<div style="border:1.6mm double #375;padding:14mm"><p class=c style="font:'
        f'700 23pt {HEI}">数据管理能力成熟度（DCMM）证书</p><p class=c style="font-size:17pt;margin:10mm 0">'
        f"{pen.critical(case.firm.name, 'name')}</p><p class=c>数据管理能力成熟度等级：受管理级（2级）"
        "</p><p class=c>标准：GB/T 36073—2018</p><p class=c>发证日期：2025年6月9日"
        "　有效期：三年</p></div>",
        landscape=True,
        margin="15mm",
    )
    return Paper("other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "DCMM.jpg"), photo=True)


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """A few papers that nobody asked for."""
    made, f = [], case.firm
    pool = {
        "质量管理体系认证证书": f"<p class=c>{{}}</p><p class=c>认证范围：{f.product}的生产和销售</p>"
        "<p class=c>标准：GB/T 19001—2016</p><p class=c>有效期至2028年1月6日</p>",
        "设备采购合同": "<p class=f>买方：{}</p><p class=f>卖方：青州华拓机械有限公司</p>"
        f"<p>买方购买包装线{rng.randrange(1, 4)}条，货款分三次付清，保修一年。</p>",
        "实用新型专利证书": f"<p class=f>名称：一种{f.product}生产用夹持装置</p><p class=f>专利权人：{{}}</p>"
        f"<p class=f>专利号：ZL2023 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p>",
        "培训签到表": "<p class=f>单位：{}</p><p>参加人员共三十二人，培训内容为设备操作和报工软件。</p>",
    }  # fmt: skip
    for label in rng.sample(list(pool), count):
        pen = Pen(case, rng, "other")
        inner = pool[label].replace("{}", pen.critical(f.name, "name"))
        html = doc(rng, title(label, 20, 10), inner, size=13)
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf",), photo=True))
    return made
