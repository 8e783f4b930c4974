"""Business licences and the letters of those above."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.kunyu.house import HEI, KAI, SONG, Desk, page, paper
from testsetkit.invent import Firm
from testsetkit.press import Paper


# ---- licence
def _kind(f: Firm) -> str:
    if f.branch_of:
        return "有限责任公司分公司"
    if "股份" in f.name:
        return "股份有限公司（非上市）"
    return "有限责任公司（法人独资）" if f.parent else "有限责任公司（自然人投资或控股）"


def _emblem(size: int = 20) -> str:
    return f'<span style="display:inline-block;width:{size}mm;height:{size}mm;border-radius:50%;border:1.2mm solid #b3221f;color:#b3221f;font-size:{size}pt;line-height:{size - 3}mm;text-align:center">★</span>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The licence across, upright, or as a reduced copy."""
    desk = Desk(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else (case.licence_name or f.name)
    code = f.uscc if of else (case.licence_code or f.uscc)
    pen = desk.pen
    said = pen.critical
    bureau = f"{f.city}{f.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    lines = [("名　　称", said(name, "name")), ("类　　型", _kind(f))]
    if f.branch_of:
        lines += [
            ("负 责 人", said(f.person, "name")),
            ("成立日期", pen.day(f.founded, "cn", "cn0")),
        ]
        lines += [("经营场所", escape(f.address))]
    else:
        lines += [
            ("法定代表人", said(f.person, "name")),
            ("注册资本", f"{f.capital}万元整"),
        ]
        lines += [("成立日期", pen.day(f.founded, "cn", "cn0")), ("住　　所", escape(f.address))]
        if rng.random() < 0.5:
            lines.append(("营业期限", "长期"))
    lines.append(("经营范围", f"一般项目：{escape(f.main_business)}；货物进出口。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"))  # fmt: skip
    issued = pen.day((rng.randrange(2019, 2026), rng.randrange(1, 13), rng.randrange(1, 28)), "cn")
    seal = pen.seal(bureau, role="business_licence", style="left:-2mm;top:-16mm")
    below = f'<span style="position:relative;display:inline-block;padding:0 6mm">登记机关　{escape(bureau)}{seal}</span><div style="margin-top:4mm">{issued}</div>'
    across = rng.random() < 0.6
    copy = rng.choice(["（副　本）", "（副本）", "正本", "（副　本）　1-1"])
    square = '<td style="border:.3mm solid #555;width:22mm;height:22mm;text-align:center;font-size:7pt">扫描二维码<br>登录国家企业<br>信用信息公示系统</td>'
    cells = "".join(
        f'<tr><td style="width:{"17%" if across else "26%"};vertical-align:top;color:#5a3a10">{a}</td><td>{b}</td></tr>'
        for a, b in lines
    )
    spaced = rng.choice(["营 业 执 照", "营　业　执　照", "营业执照"])
    inner = (
        f'<div style="display:flex;justify-content:space-between;align-items:flex-start"><div>统一社会信用代码<br><b style="font-size:13pt">{said(code, "code")}</b></div><div>{_emblem()}</div><table class="plain" style="width:auto"><tr>{square}</tr></table></div>'
        f'<div class="c" style="font-size:{28 if across else 32}pt;line-height:1.3;font-weight:bold;letter-spacing:2mm">{spaced}</div><div class="c" style="margin-bottom:{2 if across else 6}mm">{copy}</div><table class="plain" style="font-size:12pt">{cells}</table><div class="r" style="margin-top:{5 if across else 24}mm;padding-bottom:{2 if across else 10}mm">{below}</div>'
    )
    shade = rng.choice(["#fffdf4", "#fff", "#f9f6ea"])
    high = 165 if across else 250
    html = page(
        f'<div style="border:2mm double #b08a3c;background:{shade};padding:{6 if across else 8}mm 14mm;min-height:{high}mm">{inner}</div>',
        face=rng.choice([SONG, HEI, KAI]),
        margin="14mm 14mm",
        wide=across,
    )
    if rng.random() < 0.15:
        html = page(
            f'<div style="zoom:.62;border:2mm double #b08a3c;background:{shade};padding:6mm 14mm;min-height:165mm;width:262mm">{inner}</div><div style="margin-top:14mm" class="r">复印件与原件一致</div>',
            face=SONG,
            margin="18mm 18mm",
        )
    return paper(pen, "营业执照", html, ("营业执照", "营业执照副本", "执照"), photo=True)


# ---- letter
def parent_letter(case: Case, rng: random.Random) -> Paper:
    """A letter of the company above (or of whoever wrote it)."""
    desk = Desk(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    pen = desk.pen
    who = letter.issuer
    ours = {
        "parent": rng.choice(["我集团所属", "我公司下属", "集团子公司"]),
        "self": "",
        "government": "辖区内企业",
        "association": "会员企业",
        "other": "",
    }[letter.by]
    named = pen.critical(letter.named or case.firm.name, "name")
    to = rng.choice(["山东省工业和信息化厅", f"{case.city}工业和信息化局"])
    subject = rng.choice(["智能工厂申报", "2026年智能工厂申报", "申报智能工厂"])
    why = rng.choice(
        [
            "该公司生产经营稳定，数字化基础较好，符合申报要求。",
            "经研究，该企业具备申报条件。",
            "经审核，其申报材料完整，建设成效明显。",
        ]
    )
    close = rng.choice(["特此推荐。", "现予推荐，请予支持。", "特此函达，请予受理。"])
    if letter.by == "self":
        why, close = "我公司数字化基础较好，符合申报要求。", "特此推荐。"
    text = f"根据智能工厂申报工作有关通知要求，{ours}{named}拟参加{subject}。{why}同意推荐其申报。"
    signer = pen.critical(who, "name")
    seal = pen.seal(who, role="parent_letter", style="right:6mm;top:-15mm") if letter.sealed else ""
    day = (
        pen.day(letter.day, "cn", "words", "space", "cn0")
        if letter.dated
        else rng.choice(["", "　　　　年　　月　　日"])
    )
    sign = f'<div class="r keep" style="margin-top:26mm;padding-bottom:18mm"><span style="position:relative">{signer}{seal}</span>　　<div style="margin-top:3mm">{day}　　　</div></div>'
    short = who.replace("中国", "")[:2]
    number = (
        f"{short}{rng.choice(['函', '发', '战略函', '数字函'])}〔2026〕{rng.randrange(3, 88)}号"
    )
    title = rng.choice(["关于推荐{n}申报智能工厂的函", "推荐函", "关于同意{n}申报智能工厂的推荐函"])
    shown = title.format(n=escape(letter.named or case.firm.name))
    salute = f'<p style="text-indent:0">{to}：</p>'
    how = rng.choice(["red", "head", "form", "report", "plain"])
    if how == "red":
        body = f'<div class="c" style="color:#c8161d;font-size:27pt;font-weight:bold;letter-spacing:1mm;margin-top:14mm">{escape(who)}</div><div class="c" style="margin:7mm 0 2mm">{number}</div><div style="border-top:.9mm solid #c8161d;margin-bottom:10mm"></div><h1 class="c" style="font-size:19pt">{shown}</h1>{salute}<p>{text}</p><p>{close}</p>{sign}'
    elif how == "head":
        body = f'<div style="display:flex;justify-content:space-between;border-bottom:1mm solid {desk.colour};color:{desk.colour};padding-bottom:3mm;margin-bottom:12mm"><b style="font-size:16pt">{escape(who)}</b><span style="font-size:9pt">公函用笺</span></div><h1 class="c" style="font-size:20pt">推 荐 函</h1>{salute}<p>{text}</p><p>{close}</p>{sign}'
    elif how == "form":
        opinion = rng.choice(["推荐单位意见", "上级单位意见", "集团意见"])
        opinion = opinion if letter.by == "parent" else "推荐单位意见"
        body = f'<h1 class="c" style="font-size:20pt">智能工厂申报推荐表</h1><table><tr><td style="width:26%">被推荐企业</td><td>{named}</td></tr><tr><td>报送单位</td><td>{to}</td></tr><tr><td>推荐理由</td><td style="height:34mm">{why}</td></tr><tr><td>{opinion}</td><td style="height:80mm;vertical-align:top"><p style="text-indent:0">同意推荐其申报智能工厂。{close}</p>{sign}</td></tr></table>'
    elif how == "report":
        body = f'<div class="c" style="font-size:24pt;font-weight:bold;color:#c8161d;border-bottom:1.2mm double #c8161d;padding-bottom:4mm;margin:10mm 0 4mm">{escape(who)}文件</div><div class="c" style="margin-bottom:10mm">{number}</div><h1 class="c" style="font-size:19pt">关于智能工厂申报推荐意见的函</h1>{salute}<p>{text}</p><p>{close}</p><p>附件：申报材料一套</p>{sign}'
    else:
        body = f'<h1 class="c" style="font-size:22pt;margin:14mm 0 10mm">推荐函</h1>{salute}<p>兹推荐{ours}{named}参加{subject}。{why}</p><p>{close}</p>{sign}'
    html = page(
        f'<div style="font-size:14pt;line-height:1.9">{body}</div>',
        face=rng.choice([SONG, SONG, KAI]),
        margin="26mm 26mm 24mm",
    )
    return paper(pen, "推荐函", html, ("推荐函", "集团推荐函" if letter.by == "parent" else "推荐函", "推荐意见"), photo=True)  # fmt: skip
