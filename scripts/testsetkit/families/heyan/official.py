"""Licence and parent's letter."""

from __future__ import annotations

import random
import re
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan.look import FACES, drawing, sheet, spaced, square_code
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capital_words(wan: int) -> str:
    """12000 (万元) → 壹亿贰仟万元整."""
    yi, rest = divmod(wan, 10000)
    said = f"{_DIGITS[yi]}亿" if yi < 10 and yi else (f"{yi}亿" if yi else "")
    for unit, word in ((1000, "仟"), (100, "佰"), (10, "拾")):
        n, rest = divmod(rest, unit)
        said += f"{_DIGITS[n]}{word}" if n else ""
    said += _DIGITS[rest] if rest else ""
    return said + ("万元整" if wan % 10000 else "元整")


def _emblem(mm: float) -> str:
    return drawing(
        '<circle cx="50" cy="50" r="46" fill="#c9201f"/><circle cx="50" cy="50" r="46" fill="none" stroke="#d9a520" stroke-width="6"/><path d="M50 20l5 15h15l-12 9 5 15-13-9-13 9 5-15-12-9h15z" fill="#f4d03f"/><path d="M24 70h52v8h-52z" fill="#f4d03f"/>',
        100,
        100,
        mm=mm,
    )


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """Three designs: the landscape form of 2019, a print of the electronic licence, the portrait form of 2015."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    layout = rng.choice([_landscape, _landscape, _electronic, _portrait])
    return layout(pen, case, f, name, code, branch)


def _kind(rng: random.Random, case: Case, name: str, branch: bool) -> str:
    if branch:
        return "有限责任公司分公司"
    if "股份" in name:
        return (
            "股份有限公司（非上市、自然人投资或控股）"
            if not case.resembles and not case.firm.parent
            else "股份有限公司（非上市）"
        )
    if case.resembles or case.firm.parent:
        return "其他有限责任公司"
    return rng.choice(
        ["有限责任公司（自然人投资或控股）", "有限责任公司（自然人独资）", "其他有限责任公司"]
    )


def _parts(pen: Pen, case: Case, f: Firm, name: str, branch: bool) -> dict[str, str]:
    y, m, d = f.founded
    rng = pen.rng
    scope = rng.choice([
        f"{f.product}的生产、销售；机械设备及配件加工；货物及技术进出口业务；场地租赁。（依法须经批准的项目，经相关部门批准后方可开展经营活动）",
        f"一般项目：{f.product}制造；{f.product}研发；机械零部件加工；新材料技术推广服务；信息技术咨询服务；货物进出口；普通货物仓储服务。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）",
    ])  # fmt: skip
    return {
        "name": pen.critical(name, "name"), "kind": _kind(rng, case, name, branch), "person": pen.critical(f.person, "name"), "scope": scope,
        "capital": capital_words(f.capital) if rng.random() < 0.6 else f"{f.capital}万元人民币", "founded": pen.critical(f"{y}年{m:02d}月{d:02d}日" if rng.random() < 0.7 else f"{y}年{m}月{d}日", "date"),
        "term": f"{y}年{m:02d}月{d:02d}日至 {rng.choice(['长期', f'{y + 50}年{m:02d}月{d:02d}日'])}", "home": pen.critical(f.address, "text"),
    }  # fmt: skip


def _stamped_copy(pen: Pen, f: Firm) -> str:
    """A rubber stamp and the enterprise's seal over a copy."""
    rng = pen.rng
    if rng.random() < 0.5:
        return ""
    word = rng.choice(
        ["与原件一致", "与原件相符", "复印件与原件核对无误", "此复印件仅供申报智能工厂使用"]
    )
    stamp = pen.seal(f.name, role="copy", style=f"left:{rng.randrange(8, 30)}mm;top:-16mm", size=40)
    turn = rng.uniform(-5, 5)
    return f'<div style="position:absolute;left:{rng.randrange(30, 110)}mm;bottom:{rng.randrange(12, 26)}mm"><span class=rel><span style="display:inline-block;border:.5mm solid #c22;color:#c22;padding:1mm 3mm;font:700 13pt {FACES["zheng"]};transform:rotate({turn:.1f}deg)">{word}</span>{stamp}</span></div>'


def _registrar(pen: Pen, f: Firm) -> tuple[str, str, str]:
    rng = pen.rng
    found = re.match(r"(?:.{2,3}省)?(.+?市)(.+?[区县市])", f.address)
    where = "".join(found.groups()) if found else f.city + f.county
    office = f"{where}{rng.choice(['行政审批服务局', '市场监督管理局', '行政审批局'])}"
    day = (rng.randrange(2019, 2026), rng.randrange(1, 13), rng.randrange(1, 29))
    stamp = pen.seal(office, role="licence", style="left:4mm;top:-11mm", size=42)
    return office, stamp, f"{day[0]}年{day[1]:02d}月{day[2]:02d}日"


def _landscape(pen: Pen, case: Case, f: Firm, name: str, code: str, branch: bool) -> Paper:
    rng, p = pen.rng, _parts(pen, case, f, name, branch)
    _, stamp, day = _registrar(pen, f)

    def line(label: str, value: str, width: str = "30mm") -> str:
        shown = label if len(label) > 3 else spaced(label, "　" if len(label) == 3 else "　　")
        return f'<tr><td style="width:{width};vertical-align:top;padding:1.6mm 0;color:#333">{shown}</td><td style="vertical-align:top;padding:1.6mm 2mm">{value}</td></tr>'

    left = (
        line("名称", p["name"])
        + line("类型", p["kind"])
        + line("负责人" if branch else "法定代表人", p["person"])
        + line(
            "经营范围",
            f'<span style="font-size:9pt;line-height:1.3;display:inline-block">{p["scope"]}</span>',
        )
    )
    right = (
        ("" if branch else line("注册资本", p["capital"]))
        + line("成立日期", p["founded"])
        + (line("营业期限", p["term"]) if rng.random() < 0.4 else "")
        + line("营业场所" if branch else "住所", p["home"])
    )
    number = f'<div style="position:absolute;left:12mm;top:22mm;text-align:center;font-size:10pt">统一社会信用代码<br><span style="font:700 13pt {FACES["sans"]}">{pen.critical(code, "code")}</span></div>'
    qr = f'<div style="position:absolute;right:12mm;top:14mm;width:62mm;display:flex;font-size:7.5pt;line-height:1.3">{square_code(rng, 22)}<span style="padding-left:2mm;text-align:left">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。</span></div>'
    title = f'<div style="text-align:center;padding-top:8mm">{_emblem(18)}<div style="font:700 34pt/1.2 {FACES["serif"]};letter-spacing:7mm;text-indent:7mm">营业执照</div><div style="font:15pt/1.4 {FACES["serif"]}">{rng.choice(["（副　本）", "（副　　本）　1-1", "（正　本）"])}</div></div>'
    foot = f'<div style="position:absolute;right:46mm;bottom:17mm;font-size:11pt"><span class=rel>登记机关{stamp}</span><br><br>　　{day}</div>'
    web = '<div style="position:absolute;left:12mm;right:12mm;bottom:3mm;font-size:7.5pt;display:flex;justify-content:space-between"><span>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</span><span>国家市场监督管理总局监制</span></div>'
    inner = f'<div style="position:relative;height:176mm;border:1.6mm double #a98a45;outline:.4mm solid #c9b27c;outline-offset:-4mm;background:{rng.choice(["#fff", "#fdfbf3", "#fff"])}">{number}{qr}{title}<div style="display:flex;gap:8mm;padding:5mm 12mm;font-size:11pt"><table style="width:54%;border-collapse:collapse">{left}</table><table style="width:46%;border-collapse:collapse;align-self:flex-start">{right}</table></div>{foot}{web}{_stamped_copy(pen, f)}</div>'
    return _paper(
        pen,
        sheet(
            rng,
            inner,
            landscape=True,
            margin="14mm 16mm",
            size=11,
            face=rng.choice(["serif", "ming", "sans"]),
        ),
    )


def _electronic(pen: Pen, case: Case, f: Firm, name: str, code: str, branch: bool) -> Paper:
    """The print of an electronic licence with a purpose printed across it."""
    rng, p = pen.rng, _parts(pen, case, f, name, branch)
    _, stamp, day = _registrar(pen, f)
    rows = [
        ("统一社会信用代码", pen.critical(code, "code")),
        ("名称", p["name"]),
        ("类型", p["kind"]),
        ("负责人" if branch else "法定代表人", p["person"]),
        *([] if branch else [("注册资本", p["capital"])]),
        ("成立日期", p["founded"]),
        ("营业场所" if branch else "住所", p["home"]),
        ("经营范围", p["scope"]),
    ]
    body = "".join(
        f'<tr><td style="width:38mm;color:#666;padding:2.2mm 0;vertical-align:top">{k}</td><td style="padding:2.2mm 0">{v}</td></tr>'
        for k, v in rows
    )
    water = (
        f'<div style="position:absolute;left:8mm;top:120mm;font:20pt {FACES["wei"]};color:rgba(120,120,120,.28);transform:rotate(-24deg)">仅用于智能工厂申报　他用无效</div>'
        if rng.random() < 0.6
        else ""
    )
    inner = f'<div style="position:relative;border:.4mm solid #b9a36a;padding:10mm 12mm 16mm">{water}<div style="display:flex;justify-content:space-between">{_emblem(16)}<div style="font:700 30pt/1.3 {FACES["serif"]};letter-spacing:4mm">营业执照</div>{square_code(rng, 22)}</div><p class=m style="font-size:10pt;color:#666">（电子营业执照打印件）</p><table style="width:100%;border-collapse:collapse;margin-top:6mm">{body}</table><div style="text-align:right;margin-top:16mm;padding-right:16mm"><span class=rel>登记机关{stamp}</span><br><br>{day}</div><p class=n style="font-size:8pt;margin-top:14mm;color:#666">本件由电子营业执照系统生成，使用时请扫码验证。打印时间：2026-03-{rng.randrange(10, 31)} 0{rng.randrange(8, 10)}:{rng.randrange(10, 59)}:12</p>{_stamped_copy(pen, f)}</div>'
    return _paper(
        pen, sheet(rng, inner, margin="16mm", size=11.5, face=rng.choice(["sans", "wei", "serif"]))
    )


def _portrait(pen: Pen, case: Case, f: Firm, name: str, code: str, branch: bool) -> Paper:
    rng, p = pen.rng, _parts(pen, case, f, name, branch)
    _, stamp, day = _registrar(pen, f)
    rows = [
        ("名　　称", p["name"]),
        ("类　　型", p["kind"]),
        ("营业场所" if branch else "住　　所", p["home"]),
        ("负 责 人" if branch else "法定代表人", p["person"]),
        *([] if branch else [("注册资本", p["capital"])]),
        ("成立日期", p["founded"]),
        ("营业期限", p["term"]),
        ("经营范围", p["scope"]),
    ]
    body = "".join(
        f'<div style="display:flex;margin:2.6mm 0"><span style="width:30mm;flex:none;font-family:{FACES["sans"]}">{k}</span><span>{v}</span></div>'
        for k, v in rows
    )
    inner = f'<div style="position:relative;border:2.4mm ridge #c4a552;padding:12mm 14mm;min-height:236mm"><div style="text-align:center">{_emblem(22)}</div><div style="text-align:center;font:700 36pt/1.4 {FACES["serif"]};letter-spacing:6mm;text-indent:6mm">营业执照</div><p class=m style="font-size:15pt">（副本）</p><p class=m style="font:12pt/2 {FACES["sans"]}">统一社会信用代码　{pen.critical(code, "code")}</p>{body}<div style="text-align:right;padding:12mm 12mm 0 0"><span class=rel>登记机关{stamp}</span><p class=e style="margin-top:9mm">{day}</p></div><p class=n style="position:absolute;left:10mm;bottom:4mm;font-size:8pt">每年1月1日至6月30日报送并公示上一年度报告　　企业信用信息公示系统网址：http://www.gsxt.gov.cn</p>{_stamped_copy(pen, f)}</div>'
    return _paper(
        pen, sheet(rng, inner, margin="14mm 17mm", size=12, face=rng.choice(["ming", "serif"]))
    )


def _paper(pen: Pen, html: str) -> Paper:
    return Paper(
        "business_licence",
        "营业执照",
        html,
        pen.marks,
        ("营业执照.pdf", "营业执照副本（盖章）.jpg", "三、营业执照.pdf", "执照扫描件.pdf"),
        wants_native=False,
        photo=True,
    )


# ---- the parent's letter
def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter, f = case.letter, case.firm
    assert letter is not None
    named, issuer = letter.named or f.name, letter.issuer
    of_bureau = letter.by in ("government", "association")
    we = (
        "我局"
        if letter.by == "government"
        else "我会"
        if letter.by == "association"
        else rng.choice(["我公司", "本集团", "我单位"])
    )
    relation = {
        "parent": rng.choice([f"为{we}所属控股子公司", f"是{we}出资设立的子企业", f"系{we}直接管理的二级企业"]), "self": "现有职工队伍稳定", "government": "为辖区内骨干工业企业",
        "association": "是行业内有影响的企业", "other": f"与{we}保持多年业务往来",
    }[letter.by]  # fmt: skip
    head = _head(rng, issuer)
    number = (
        f"{_short(issuer)}{rng.choice(['函', '字', '规划函', '科技函'])}〔2026〕{rng.randrange(2, 120)}号"
        if rng.random() < 0.55
        else ""
    )
    numbered = f'<p class="{rng.choice(["m", "e"])}">{number}</p>' if number else ""
    rule = (
        '<div style="border-top:.8mm solid #c4151c;margin:2mm 0 10mm"></div>'
        if head and rng.random() < 0.7
        else '<div style="height:8mm"></div>'
    )
    title = rng.choice(
        [
            f"关于推荐{escape(named)}申报<br>山东省先进级智能工厂的函",
            spaced("推荐函"),
            f"{escape(issuer)}<br>关于{escape(named)}申报智能工厂的推荐函",
            "先进级智能工厂推荐函",
        ]
    )
    code = (
        f"（统一社会信用代码 {pen.critical(f.uscc, 'code')}）"
        if not letter.named and rng.random() < 0.5
        else ""
    )
    body = (f"<p>根据《山东省工业和信息化厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，{pen.critical(named, 'name')}{code}{relation}，"
            f"主要从事{f.product}的生产经营，数字化基础较好，智能工厂建设成效突出。{rng.choice(['经审核，该公司申报材料真实完整，', '经研究，', '经内部评审，'])}{rng.choice(['同意其申报2026年先进级智能工厂，现予推荐。', f'{we}同意推荐该企业申报山东省先进级智能工厂。'])}</p>")  # fmt: skip
    close = rng.choice(["<p>请予支持。</p>", "<p>特此推荐。</p>", "<p>此函。</p>", ""])
    contact = (
        f'<p style="margin-top:4mm">（联系人：{rng.choice("王孙李刘")}{rng.choice("军丽强敏")}，电话：0531-8{rng.randrange(1000000, 9999999)}）</p>'
        if rng.random() < 0.4
        else ""
    )
    stamp = (
        pen.seal(
            issuer,
            role="letter",
            style=f"right:{rng.randrange(0, 14)}mm;top:-15mm",
            size=rng.choice([40, 42, 45]),
        )
        if letter.sealed
        else ""
    )
    shown = pen.day(letter.day, "cn", "cn", "words", "cn0") if letter.dated else ""
    sign = f'<div style="text-align:right;position:relative;margin:22mm {rng.randrange(4, 20)}mm 0 0">{pen.slot("seal", escape(issuer), filled=letter.sealed)}{stamp}<br>{pen.slot("date", shown or "　　　　", filled=letter.dated)}</div>'
    to = rng.choice(
        ["山东省工业和信息化厅：", "山东省工业和信息化厅装备产业处：", f"{f.city}工业和信息化局："]
    )
    html = sheet(
        rng,
        head,
        numbered,
        rule,
        f"<h1>{title}</h1><p class=n>{to}</p>",
        body,
        close,
        "" if of_bureau else contact,
        sign,
        size=rng.choice([14, 15, 16]),
        margin=rng.choice(["32mm 26mm", "25mm 28mm"]),
    )
    return Paper(
        "parent_letter",
        "上级公司推荐函",
        html,
        pen.marks,
        ("推荐函（集团）.pdf", "母公司推荐函.pdf", "关于推荐的函.pdf"),
        wants_native=False,
        photo=True,
    )


def _short(issuer: str) -> str:
    kept = issuer
    for word in ("中国", "山东", "集团", "有限责任公司", "有限公司", "控股", "股份"):
        kept = kept.replace(word, "")
    return kept[:2] or "集团"


def _head(rng: random.Random, issuer: str) -> str:
    style = rng.choice(["red", "blue", "none"])
    size = 28 if len(issuer) < 13 else 21 if len(issuer) < 19 else 17
    if style == "red":
        return f'<p class=m style="font:700 {size}pt/1.6 {FACES["serif"]};color:#c4151c;letter-spacing:1mm">{escape(issuer)}</p>'
    if style == "blue":
        return f'<p class=n style="font:700 13pt/1.6 {FACES["wei"]};color:#18406e">{escape(issuer)}</p><p class=n style="font-size:8pt;color:#777">地址：济南市高新区　邮编：250101　电话：0531-8{rng.randrange(1000000, 9999999)}</p>'
    return ""
