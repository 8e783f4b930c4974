"""Business licences: the landscape one of today and the older portrait one; a parent's letter."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yunmen.look import BIAO, FANG, HEI, KAI, foot, sheet
from testsetkit.invent import Firm
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """The firm's licence as the case has it, or that of a stranger `of`."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name, code = (
        (f.name, f.uscc) if of else (case.licence_name or f.name, case.licence_code or f.uscc)
    )
    branch = bool(f.branch_of)
    kind = (
        f"有限责任公司分公司（{'国有控股' if f.state_owned else '自然人投资或控股'}）"
        if branch
        else rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司", "其他有限责任公司"])
    )
    if not branch and f.state_owned:
        kind = "有限责任公司（国有控股）"
    elif not of and not case.ownership_told:  # then no paper may tell who owns the firm
        kind = "其他有限责任公司"
    kind = "股份有限公司（非上市）" if name.endswith("股份有限公司") and not branch else kind
    founded = pen.day(f.founded, "cn0", "cn")
    capital = "" if branch else rng.choice([f"{f.capital}万元整", f"人民币{f.capital}万元"])
    scope = f"{f.main_business}；机械零部件加工；货物进出口；技术服务、技术开发、技术咨询。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
    pairs = [
        ("名称", pen.critical(name, "name")), ("类型", kind), ("营业场所" if branch else "住所", pen.mark(escape(f.address), what="critical", sort="text", text=f.address, value=f.address)),
        ("负责人" if branch else "法定代表人", pen.critical(f.person, "name")), *([("注册资本", capital)] if capital else []), ("成立日期", founded),
        ("营业期限", f"{f.founded[0]}年{f.founded[1]:02d}月{f.founded[2]:02d}日至{rng.choice(['长期', '无固定期限', f'{f.founded[0] + 50}年{f.founded[1]:02d}月{f.founded[2]:02d}日'])}"), ("经营范围", scope),
    ]  # fmt: skip
    office = (
        f"{f.city}{f.county}市场监督管理局"
        if f.city in f.address
        else f.address.removeprefix("山东省").split("市")[0] + "市市场监督管理局"
    )
    day = (rng.randrange(2019, 2025), rng.randrange(1, 13), rng.randrange(2, 28))
    make = _portrait if rng.random() < 0.4 else _landscape
    html = make(
        pen,
        rng,
        pairs,
        pen.critical(code, "code"),
        office,
        f"{day[0]}年{day[1]:02d}月{day[2]:02d}日",
        f.name if not of and rng.random() < 0.6 else "",
    )
    names = ("营业执照.pdf", "2营业执照副本.pdf", "营业执照（正副本）.pdf", "执照.pdf")
    return Paper("business_licence", "营业执照", html, pen.marks, names, photo=True)


def _copy(pen: Pen, own: str) -> str:
    if not own:
        return ""
    said = pen.rng.choice(["与原件一致", "复印件与原件相符", "仅限申报使用"])
    stamp = pen.seal(own, role="copy", style="left:-8mm;top:-15mm", size=39)
    return f'<div style="position:absolute;left:52mm;bottom:22mm;font:14pt {KAI};color:#223"><span class=rel>{said}{stamp}</span></div>'


def _items(pairs: list[tuple[str, str]], wide: str) -> str:
    return "".join(
        f"<div style='display:flex;padding:1.1mm 0'><div style='width:{wide};text-align-last:justify;font-family:{HEI};font-size:10.5pt'>{a}</div><div style='flex:1;padding-left:5mm'>{b}</div></div>"
        for a, b in pairs
    )


def _landscape(
    pen: Pen,
    rng: random.Random,
    pairs: list[tuple[str, str]],
    code: str,
    office: str,
    day: str,
    own: str,
) -> str:
    half = 4
    title = rng.choice(["（副　本）", "（副本）1-1", "（正　本）"])
    stamp = pen.seal(office, role="licence", style="left:6mm;top:-15mm", size=41)
    body = f"""<div style="position:relative;box-sizing:border-box;height:178mm;border:1.6mm double #b08d3c;padding:9mm 14mm">
<div style="font:9.5pt {HEI}">统一社会信用代码<br><span style="font-size:12.5pt">{code}</span></div>
<div style="text-align:center;font:700 36pt/1.25 {BIAO};letter-spacing:5mm">营业执照</div><div style="text-align:center">{title}</div>
<div style="display:flex;gap:12mm;margin-top:7mm"><div style="width:53%">{_items([*pairs[:half], pairs[-1]], "24mm")}</div><div style="flex:1">{_items(pairs[half:-1], "22mm")}</div></div>
<div style="position:absolute;right:26mm;bottom:16mm;text-align:center;line-height:2"><span class=rel>登记机关{stamp}</span><br>{day}</div>{_copy(pen, own)}
<div style="position:absolute;left:14mm;bottom:6mm;font-size:7.5pt">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日报送公示年度报告</div></div>"""
    return sheet(rng, body, landscape=True, margin="14mm", face=FANG, size=11, lead=1.45)


def _portrait(
    pen: Pen,
    rng: random.Random,
    pairs: list[tuple[str, str]],
    code: str,
    office: str,
    day: str,
    own: str,
) -> str:
    stamp = pen.seal(office, role="licence", style="left:8mm;top:-13mm", size=42)
    body = f"""<div style="position:relative;box-sizing:border-box;height:262mm;border:1.2mm solid #9c2a2a;outline:.4mm solid #9c2a2a;outline-offset:1.2mm;padding:16mm 18mm">
<div style="text-align:center;font:700 38pt/1.3 {BIAO};letter-spacing:6mm;color:#111">营业执照</div><div style="text-align:center;font:13pt {KAI}">（副　　本）</div>
<div style="text-align:right;font:11pt {HEI};margin:6mm 0 9mm">统一社会信用代码　{code}</div>{_items(pairs, "28mm")}
<div style="position:absolute;right:28mm;bottom:26mm;text-align:center;line-height:2.2"><span class=rel>登记机关{stamp}</span><br>{day}</div>{_copy(pen, own)}
<div style="position:absolute;left:0;right:0;bottom:7mm;text-align:center;font-size:8pt">提示：每年1月1日至6月30日通过企业信用信息公示系统报送上一年度年度报告</div></div>"""
    return sheet(rng, body, margin="15mm", face=KAI, size=13, lead=1.5)


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The letter of the case's issuer: a letterhead, a plain sheet or a form with boxes."""
    letter, f = case.letter, case.firm
    assert letter is not None
    pen = Pen(case, rng, "parent_letter")
    named = letter.named or f.name
    code = "" if letter.named else f"（统一社会信用代码{pen.critical(f.uscc, 'code')}）"
    who = pen.critical(named, "name")
    bond = "我公司所属子公司" if letter.by == "parent" else ""
    title = rng.choice(
        [
            "推荐函",
            f"关于同意{named}申报先进级智能工厂的函",
            "推荐意见函",
            "关于推荐所属企业申报智能工厂的函" if letter.by == "parent" else "推荐函",
        ]
    )
    level = {"basic": "基础级", "advanced": "先进级", "excellent": "卓越级", "leading": "领航级"}[
        case.book_level
    ]
    title = title.replace("先进级", level)
    to = rng.choice(
        ["山东省工业和信息化厅", f"{case.city}工业和信息化局", "山东省工业和信息化厅装备产业处"]
    )
    text = rng.choice([
        f"{bond}{who}{code}拟申报2026年{level}智能工厂。经审核，其申报材料真实完整，符合通知规定的条件，现予推荐。", f"根据2026年智能工厂申报通知要求，经研究，同意推荐{bond}{who}{code}申报{level}智能工厂，请予受理。",
        f"按照属地申报的规定，{bond}{who}{code}从所在地申报{level}智能工厂，我单位对其所报材料进行了审查，同意推荐。",
    ])  # fmt: skip
    stamp = (
        pen.seal(
            letter.issuer,
            role="letter",
            style="right:-4mm;top:-14mm",
            size=rng.choice([40, 42, 44]),
        )
        if letter.sealed
        else ""
    )
    shown = pen.form(letter.day, "cn", "words", "space") if letter.dated else ""
    end = foot(pen, letter.issuer, escape(shown), stamp, sealed=letter.sealed, dated=letter.dated)
    head = ""
    if rng.random() < 0.55:
        colour = rng.choice(["#c8161d", "#c8161d", "#123c7a"])
        head = f"<div style='font:700 {min(27, 440 // len(letter.issuer))}pt/1.5 {BIAO};text-align:center;color:{colour};white-space:nowrap'>{letter.issuer}</div><div style='border-top:.9mm solid {colour};border-bottom:.25mm solid {colour};height:.8mm;margin:2mm 0 9mm'></div>"
    body = f"{head}<div class=t>{title}</div><p class=n>{to}：</p><p>{text}</p><p>{rng.choice(['特此函达。', '专此推荐。', '请予支持。'])}</p>{end}"
    if rng.random() < 0.5:
        body += f"<p class=n style='margin-top:8mm'>（联系人：{rng.choice('赵孙周郑')}{rng.choice(['经理', '主任', '工'])}，电话：0531-{rng.randrange(82000000, 88999999)}）</p>"
    return Paper(
        "parent_letter",
        "推荐函",
        sheet(rng, body, face=FANG, size=rng.choice([14, 15, 16]), lead=1.8, margin="30mm 26mm"),
        pen.marks,
        ("推荐函.pdf", "上级公司推荐函.pdf", "集团推荐意见.pdf"),
        photo=True,
    )


def date_key(day: tuple[int, int, int]) -> str:
    """A day as digits, for numbers of papers."""
    return iso(day).replace("-", "")
