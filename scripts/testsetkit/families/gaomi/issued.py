"""Papers that others issue: the licence, the parent's letter, the notice of a change of name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi.look import HEI, KAI, SONG, by_hand, page
from testsetkit.invent import Firm
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_CAPITAL = {1000: "壹仟万元整", 2000: "贰仟万元整", 3000: "叁仟万元整", 5000: "伍仟万元整", 6800: "陆仟捌佰万元整", 10000: "壹亿元整", 12000: "壹亿贰仟万元整", 20000: "贰亿元整"}  # fmt: skip


def _kind(rng: random.Random, case: Case, name: str, branch: bool, of: Firm | None) -> str:
    """The licence's 类型; it tells of the owners only what the case tells."""
    if branch:
        return rng.choice(["有限责任公司分公司", "分公司"])
    if "股份" in name:
        return "股份有限公司（非上市）"
    if of is None and case.firm.state_owned:
        return rng.choice(["有限责任公司（国有控股）", "其他有限责任公司"])
    if of is None and not case.ownership_told:
        return rng.choice(["其他有限责任公司", "有限责任公司"])
    return rng.choice(["有限责任公司", "其他有限责任公司"])


def licence(case: Case, pen: Pen, *, of: Firm | None = None) -> Paper:
    """A business licence in one of four renderings."""
    rng, f = pen.rng, of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    y, m, d = f.founded
    scope = f"一般项目：{f.product}制造；{f.product}销售；货物进出口；技术服务；普通机械设备安装服务。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    left = [
        ("名称", pen.critical(name, "name")), ("类型", _kind(rng, case, name, branch, of)), ("负责人" if branch else "法定代表人", pen.critical(f.person, "name")),
        ("经营范围", f'<span style="font-size:10.5pt">{scope}</span>'),
    ]  # fmt: skip
    right = [] if branch else [("注册资本", _CAPITAL.get(f.capital, f"{f.capital}万元整"))]
    right += [("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date"))]
    if rng.random() < 0.5:
        right.append(
            (
                "营业期限",
                f"{y}年{m:02d}月{d:02d}日至{rng.choice(['长期', f'{y + 30}年{m:02d}月{d:02d}日', '无固定期限'])}",
            )
        )
    right.append(("营业场所" if branch else "住所", pen.critical(f.address, "text")))
    issuer = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    when = (max(y + 1, rng.randrange(2019, 2026)), rng.randrange(1, 13), rng.randrange(1, 29))
    red = pen.seal(issuer, role="licence", style="right:0;top:-10mm", size=rng.choice([38, 42]))
    signed = f'<div style="text-align:right;position:relative;margin-top:12mm;padding-right:6mm">登记机关{red}<br>{when[0]}年{when[1]:02d}月{when[2]:02d}日</div>'
    number = pen.critical(code, "code")
    note = '<p class=f style="font-size:8pt;margin-top:7mm">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</p>'
    wide = rng.choice(["", "letter-spacing:1em"])

    def block(rows: list[tuple[str, str]], width: int = 30) -> str:
        return "".join(
            f'<div style="display:flex;margin:2.4mm 0"><span style="width:{width}mm;flex:none;color:#555">{" ".join(k) if len(k) == 2 else k}</span><span style="flex:1">{v}</span></div>'
            for k, v in rows
        )

    copy = rng.choice(["（副　本）", "（副本）", "副本 1-1", ""])
    way = rng.choice(["lying", "lying", "standing", "reduced", "plain"])
    if way == "lying":
        inner = f'<div style="display:flex;justify-content:space-between"><div>统一社会信用代码<br><b>{number}</b></div><div style="text-align:center"><div style="font:700 34pt/1.2 {SONG};letter-spacing:5mm">营业执照</div>{copy}</div><div style="width:30mm;height:26mm;border:.3mm dashed #999;font-size:7pt;color:#888;padding:1mm;line-height:1.3">扫描二维码登录国家企业信用信息公示系统了解更多登记、备案、许可、监管信息</div></div><div style="display:flex;gap:9mm;margin-top:7mm"><div style="flex:1.1">{block(left)}</div><div style="flex:1">{block(right)}{signed}</div></div>{note}'
    elif way == "standing":
        inner = f'<div style="text-align:center;font:700 36pt/1.3 {SONG};letter-spacing:4mm;margin-top:14mm">营业执照</div><p class=c>{copy}</p><p class=r style="margin:4mm 0">统一社会信用代码 {number}</p>{block(left[:3] + right + left[3:], 34)}{signed}{note}'
    elif way == "reduced":
        inner = f'<div style="width:150mm;margin:0 auto;border:1mm double #9c7a3a;padding:7mm;font-size:10pt"><div style="text-align:center;font:700 24pt/1.3 {SONG}">营业执照</div><p class=c>{copy}</p><p class=f>统一社会信用代码：{number}</p>{block(left[:3] + right + left[3:], 26)}{signed}</div>'
    else:
        rows = "".join(
            f'<tr><td style="width:28%;border:0;{wide if len(k) == 2 else ""}">{k}</td><td style="border:0">{v}</td></tr>'
            for k, v in [("统一社会信用代码", number), *left[:3], *right, left[3]]
        )
        inner = f'<div style="text-align:center;font:700 30pt/1.3 {HEI}">营 业 执 照</div><p class=c>{copy}</p><table class=b style="font-size:13pt">{rows}</table>{signed}{note}'
    lying = way == "lying"
    if way in ("lying", "standing") and rng.random() < 0.75:
        inner = f'<div style="border:1.4mm {rng.choice(["double", "ridge", "solid"])} {rng.choice(["#96732f", "#b08d4a", "#7a5a20"])};padding:{6 if lying else 10}mm">{inner}</div>'
    if rng.random() < 0.4:
        said = rng.choice(
            ["与原件一致", "复印件与原件一致", "此复印件仅限申报智能工厂使用", "与原件核对无误"]
        )
        over = pen.seal(f.name, role="copy", style="left:4mm;top:-13mm", size=rng.choice([36, 40]))
        inner += f'<div class=at style="margin:{3 if lying else 14}mm 0 0 {rng.randrange(15, 80)}mm;font:15pt {KAI}">{said}{over}</div>'
    html = page(
        rng,
        inner,
        landscape=lying,
        size=13,
        face=rng.choice([None, HEI, SONG]),
        margin="10mm 13mm" if lying else "15mm 16mm",
        lead=1.4,
    )
    names = (
        "营业执照.pdf",
        "营业执照.jpg",
        "执照副本.jpg",
        "营业执照副本复印件.pdf",
        "03营业执照.pdf",
    )
    return Paper(
        "business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True
    )


def letter(case: Case, pen: Pen) -> Paper:
    """A parent's letter: red-headed, plain, on letterhead, a form with an opinion, or a reply."""
    rng, told, f = pen.rng, case.letter, case.firm
    assert told is not None
    named, issuer = told.named or f.name, told.issuer
    code = (
        f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）"
        if not told.named and rng.random() < 0.5
        else ""
    )
    tie = {
        "parent": rng.choice(["是我集团所属企业", "系我公司子公司", "为集团下属公司"]), "self": "是一家生产制造型企业", "government": "是我区重点企业", "association": "是我会会员", "other": "与我公司有长期业务往来",
    }[told.by]  # fmt: skip
    what = (
        f"2026年山东省{LEVELS['advanced']}智能工厂"
        if case.book_level == "advanced"
        else "2026年山东省智能工厂"
    )
    who = pen.critical(named, "name")
    body = rng.choice([
        f"{who}{code}{tie}，主要生产{f.product}。该企业智能化建设有基础、有成效，经研究，同意推荐其申报{what}。", f"根据申报通知要求，经审核，{who}{code}{tie}，所报材料属实，现推荐其申报{what}，请予支持。", f"{who}{code}{tie}，近年来在{f.product}生产中持续开展改造，符合申报要求，我单位予以推荐申报{what}。",
    ])  # fmt: skip
    red = (
        pen.seal(issuer, role="letter", style="right:4mm;top:-15mm", size=rng.choice([40, 42, 44]))
        if told.sealed
        else ""
    )
    when = pen.slot(
        "date",
        pen.day(told.day, "cn", "cn0", "words") if told.dated else "　　　　　　",
        filled=told.dated,
    )
    slot = pen.slot("seal", escape(issuer), filled=told.sealed)
    foot = f'<div style="text-align:right;position:relative;margin:20mm 6mm 0 0">{slot}{red}<br>{when}</div>'
    to = rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅：", f"{f.city}工业和信息化局："])
    title = rng.choice(
        [
            "推 荐 函",
            "推荐函",
            "关于推荐所属企业申报智能工厂的函",
            "关于推荐企业申报2026年智能工厂的函",
        ]
    )
    closing = rng.choice(["特此推荐。", "特此函达。", "专此函告，请予支持。", "此函。"])
    way = rng.choice(["red", "plain", "head", "form", "reply" if told.by == "parent" else "plain"])
    if way == "form":
        opinion = by_hand(pen, "同意推荐", 10) if rng.random() < 0.5 else "经审核，同意推荐。"
        title = rng.choice(["上级公司推荐意见表", "推荐意见表", "推荐意见书"])
        html = page(
            rng,
            f'<h1>{title}</h1><table><tr><th style="width:24%;height:13mm">被推荐企业</th><td>{who}</td></tr><tr><th style="height:13mm">推荐事项</th><td>申报{what}</td></tr><tr><th style="height:34mm">企业情况</th><td>该企业{tie}，主要产品为{f.product}，智能化建设基础较好。{f"企业{code}。".replace("企业（", "").replace("）。", "。") if code else ""}</td></tr><tr><th style="height:62mm">推荐单位意见</th><td style="vertical-align:top"><p>{opinion}</p>{foot}</td></tr></table>',
            size=14,
        )
    else:
        top = {
            "red": f'<p class=c style="color:#cf1720;font:700 {25 if len(issuer) < 14 else 20}pt/1.5 {HEI};letter-spacing:1mm">{escape(issuer)}{rng.choice(["", "文件"])}</p><p class=r style="border-bottom:.9mm solid #cf1720;padding-bottom:2mm;font-size:13pt">{issuer[2:4]}{rng.choice(["函", "发", "办函"])}〔2026〕{rng.randrange(3, 90)}号</p>',
            "head": f'<p class=f style="font:700 15pt/1.6 {HEI};color:#1d3f77;border-bottom:.5mm solid #1d3f77">{escape(issuer)}</p>',
        }.get(way, "")
        if way == "reply":
            title = (
                "关于申报智能工厂请示的批复"
                if rng.random() < 0.5
                else "关于同意推荐申报智能工厂的复函"
            )
            to = f"{escape(named)}："
            body = rng.choice(
                [
                    "你公司关于申报{w}的请示收悉。经研究，同意推荐{n}{c}申报{w}。请按要求做好材料报送工作。",
                    "来文收悉。{n}{c}符合申报条件，同意推荐申报{w}，望认真组织实施。",
                ]
            ).format(w=what, n=who, c=code)
            closing = "此复。"
        html = page(
            rng,
            f"{top}<h1>{title}</h1><p class=f>{to}</p><p>{body}</p><p>{closing}</p>{foot}",
            size=rng.choice([14, 15, 16]),
        )
    return Paper(
        "parent_letter",
        title if way == "form" else "推荐函",
        html,
        pen.marks,
        ("推荐函.pdf", "集团推荐函.pdf", "上级单位推荐意见.pdf", "省公司推荐函.pdf"),
        wants_native=False,
        photo=True,
    )


def change(case: Case, pen: Pen) -> Paper:
    """The registry's notice of a change of name."""
    rng, f = pen.rng, case.firm
    office = f"{f.city}{f.county}行政审批服务局"
    red = pen.seal(office, role="other", style="right:0;top:-12mm", size=40)
    html = page(
        rng,
        f'<h1>{rng.choice(["准予变更登记通知书", "登记通知书", "名称变更证明"])}</h1><p class=f>{pen.critical(f.name, "name")}：</p><p>你单位提交的变更登记申请，材料齐全，符合法定形式，准予变更。变更内容如下：</p><table><tr><th>变更项目</th><th>原登记内容</th><th>变更后内容</th></tr><tr><td>名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td></tr></table><div class=r style="position:relative;margin-top:22mm">{office}{red}<br>2024年{rng.randrange(1, 13):02d}月{rng.randrange(1, 28):02d}日</div>',
        size=14,
    )
    return Paper(
        "other",
        "名称变更通知书",
        html,
        pen.marks,
        ("变更通知书.pdf", "更名材料.pdf", "名称变更.jpg"),
        photo=True,
    )
