"""Licences, parents' letters, notices of a changed name, proofs of many kinds."""

from __future__ import annotations

import random
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.langya.look import KAI, SANS, SERIF, Look, page, sheet, upper_money
from testsetkit.invent import Firm
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


def _kind(case: Case, firm: Firm) -> str:
    """The licence's kind, which tells no more of ownership than the case does."""
    if firm.branch_of:
        return "股份有限公司分公司" if "股份" in firm.branch_of else "有限责任公司分公司"
    stock = "股份" in firm.name
    if not case.ownership_told:
        return "其他股份有限公司（非上市）" if stock else "其他有限责任公司"
    if firm.state_owned:
        return "股份有限公司（非上市、国有控股）" if stock else "有限责任公司（国有控股）"
    if "外" in firm.kind:
        return "股份有限公司（中外合资、未上市）" if stock else "有限责任公司（中外合资）"
    return (
        "股份有限公司（非上市、自然人投资或控股）" if stock else "有限责任公司（自然人投资或控股）"
    )


def _code_picture(rng: random.Random, size: int) -> str:
    cells = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(25) for y in range(25) if rng.random() < 0.48)  # fmt: skip
    eyes = "".join(f'<g transform="translate({x} {y})"><rect width="7" height="7" fill="#000"/><rect x="1" y="1" width="5" height="5" fill="#fff"/><rect x="2" y="2" width="3" height="3" fill="#000"/></g>' for x, y in ((0, 0), (18, 0), (0, 18)))  # fmt: skip
    return f'<svg viewBox="0 0 25 25" style="width:{size}mm;height:{size}mm">{cells}{eyes}</svg>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The licence: lying or upright, new or of the older cut."""
    pen = Pen(case, rng, "business_licence")
    firm = of or case.firm
    name = pen.critical(firm.name if of else case.licence_name or firm.name, "name")
    code = pen.critical(firm.uscc if of else case.licence_code or firm.uscc, "code")
    branch = bool(firm.branch_of)
    founded = pen.day(firm.founded, "cn", "cn0")
    capital = rng.choice([upper_money(firm.capital), f"人民币{upper_money(firm.capital)}", f"{firm.capital}万元人民币"])  # fmt: skip
    person = pen.critical(firm.person, "name")
    scope = f"许可项目：无。一般项目：{firm.product}制造；{firm.product}销售；货物进出口；技术服务、技术开发、技术咨询。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows = [("名　　称", name), ("类　　型", _kind(case, firm)), ("负 责 人" if branch else "法定代表人", person)]  # fmt: skip
    rows += [("经营范围", scope)]
    right = [] if branch else [("注册资本", capital)]
    right += [("成立日期", founded), ("营业场所" if branch else "住　　所", escape(firm.address))]
    old = rng.random() < 0.35
    if old and not branch:
        right.insert(2, ("营业期限", f"{day_forms(firm.founded)['cn']}至{rng.choice(['长期', '无固定期限'])}"))  # fmt: skip
    here = firm.city in firm.address
    seal_name = (
        f"{firm.city}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
        if here
        else "市场监督管理局"
    )
    red = pen.seal(seal_name, role="business_licence", size=36, style="right:12mm;top:-12mm")
    issued = (rng.randrange(2019, 2025), rng.randrange(1, 13), rng.randrange(2, 28))
    if issued < firm.founded:
        issued = firm.founded
    when = pen.day(issued, "cn", "space")
    copy = rng.choice(["（副　本）", "（副本）1-1", "（副本）", "（正　本）"])
    gold = "#b8963e"

    def table(part: list[tuple[str, str]]) -> str:
        return "".join(f'<tr><td style="width:25mm;vertical-align:top;color:#555;padding:1.5mm 0">{a}</td><td style="padding:1.5mm 0">{b}</td></tr>' for a, b in part)  # fmt: skip

    foot = f'<div class="r" style="text-align:right;margin-top:10mm;padding-right:26mm;line-height:1.9">{red}登记机关<br>{when}</div>'
    web = '<div style="font-size:8pt;color:#666;margin-top:6mm">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</div>'
    head = f'<div style="text-align:center;font-size:{rng.choice([30, 34])}pt;font-weight:bold;letter-spacing:7mm;padding-left:7mm">营业执照</div><div style="text-align:center">{copy}</div>'
    lying = rng.random() < 0.55
    if lying:
        html = f'<div style="border:2mm double {gold};padding:7mm 12mm;min-height:176mm"><table style="width:100%"><tr><td style="width:34%;vertical-align:top;font-size:10.5pt">统一社会信用代码<br><b>{code}</b></td><td>{head}</td><td style="width:22%;text-align:right">{_code_picture(rng, 22)}</td></tr></table><table style="width:100%;margin-top:5mm"><tr><td style="width:54%;vertical-align:top"><table style="width:100%">{table(rows)}</table></td><td style="vertical-align:top;padding-left:9mm"><table style="width:100%">{table(right)}</table></td></tr></table>{foot}{web}</div>'
        style = sheet(SERIF, 11.5, margin="10mm 12mm", landscape=True)
    else:
        both = [rows[0], rows[1], *([right[-1]] if old else []), rows[2], *[r for r in right if not (old and r is right[-1])], rows[3]]  # fmt: skip
        top = f'<div style="text-align:center;margin:4mm 0">统一社会信用代码　{code}</div>' if not old else f'<div style="text-align:right;font-size:10pt">统一社会信用代码：{code}</div>'  # fmt: skip
        html = f'<div style="border:2.2mm double {gold};padding:14mm 16mm;min-height:258mm">{head}{top}<table style="width:100%;margin-top:8mm;font-size:12.5pt;line-height:1.8">{table(both)}</table>{foot}<div style="margin-top:8mm">{_code_picture(rng, 24) if not old or rng.random() < 0.5 else ""}</div>{web}</div>'
        style = sheet(rng.choice([SERIF, SERIF, KAI]), 12, margin="13mm")
    return Paper("business_licence", "营业执照", page(style, html), pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "营业执照（盖章）.pdf"), photo=True, wants_native=False)  # fmt: skip


def letter(case: Case, rng: random.Random) -> Paper:
    """The parent's letter: red-headed, plain, minutes, or a form."""
    letter_ = case.letter
    assert letter_ is not None
    pen = Pen(case, rng, "parent_letter")
    issuer = pen.critical(letter_.issuer, "name")
    named = pen.critical(letter_.named or case.firm.name, "name")
    name = escape(letter_.named or case.firm.name)
    us = {"parent": "我集团", "self": "我公司", "government": "我局", "association": "我协会"}.get(letter_.by, "我公司")  # fmt: skip
    if letter_.by == "parent" and "集团" not in letter_.issuer:
        us = "我公司"
    kin = "所属子公司" if letter_.by == "parent" else ""
    if letter_.by == "self":
        told = f"{named}{rng.choice(['现推荐本公司', '拟'])}申报2026年度先进级智能工厂。"
        text = f"我公司{named}按照通知要求，认真开展智能工厂建设，经研究，现推荐本公司申报2026年山东省先进级智能工厂。"
    else:
        told = f"经研究，同意推荐{kin}{named}申报2026年度山东省先进级智能工厂。"
        text = rng.choice(
            [
                f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，经{us}审核，{kin}{named}符合申报条件，现予以推荐。",
                f"{kin}{named}围绕智能化转型开展了大量工作，建设成效较好。{us}同意推荐其申报2026年山东省先进级智能工厂，请予支持。",
                f"兹推荐{kin}{named}参加2026年度先进级智能工厂申报。{us}将督促其做好后续建设工作。",
            ]
        )
    day = pen.day(letter_.day, "cn", "space", "words") if letter_.dated else ""
    seal = pen.seal(letter_.issuer, role="parent_letter", size=42, style="right:6mm;top:-13mm") if letter_.sealed else ""  # fmt: skip
    to = rng.choice(["山东省工业和信息化厅：", f"{case.firm.city}工业和信息化局：", "山东省工业和信息化厅装备产业处："])  # fmt: skip
    title = rng.choice(["关于推荐{}申报先进级智能工厂的函", "推荐函", "关于同意{}申报智能工厂的推荐意见"]).format(name)  # fmt: skip
    foot = f'<div class="r" style="text-align:right;margin-top:22mm;line-height:2;padding-right:8mm">{seal}{issuer}<br>{day}</div>'
    shape = rng.choice([0, 0, 1, 1, 2, 3])
    if shape == 2 and letter_.by == "parent":
        html = f'<div style="text-align:center;color:#c00;font-size:26pt;font-weight:bold;border-bottom:.8mm solid #c00;padding-bottom:3mm">会 议 纪 要</div><div style="text-align:center;font-size:16pt;font-weight:bold;margin:9mm 0 6mm">关于推荐所属企业申报智能工厂的专题会议纪要</div><p>近日，{escape(letter_.issuer)}召开专题会议，研究所属企业申报智能工厂有关事项。现纪要如下：</p><p>一、会议认为，建设智能工厂对提升企业竞争力具有重要意义。</p><p>二、会议议定，{told}</p><p>三、会议要求，申报企业要实事求是准备材料，按期报送属地主管部门。</p>{foot}'
        title = "推荐会议纪要"
    elif shape == 3:
        look = Look.drawn(rng)
        html = f'<div style="text-align:center;font-size:19pt;font-weight:bold;margin-bottom:6mm">智能工厂申报推荐表</div><table class="t" style="line-height:1.9"><tr><td style="width:24%;background:{look.pale}">推荐单位</td><td>{issuer}</td></tr><tr><td style="background:{look.pale}">被推荐企业</td><td>{named}</td></tr><tr><td style="background:{look.pale}">推荐事项</td><td>申报2026年度山东省先进级智能工厂</td></tr><tr><td style="background:{look.pale}">推荐意见</td><td><p>{kin or "该"}{"企业" if not kin else ""}建设基础较好，同意推荐。</p><div class="r" style="text-align:right;margin:22mm 8mm 12mm 0;line-height:2">{seal}（公章）<br>{day}</div></td></tr></table>'
        title = "智能工厂申报推荐表"
        if letter_.by == "self":
            html = html.replace(
                "该企业建设基础较好，同意推荐。", "本公司建设基础较好，推荐本公司申报。"
            )
    elif shape == 0:
        mark = letter_.issuer[:2] if letter_.by != "parent" else letter_.issuer.replace("中国", "").replace("山东", "")[:2]  # fmt: skip
        number = f"{mark}函〔2026〕{rng.randrange(6, 160)}号"
        html = f'<div style="text-align:center;color:#d00;font-size:{26 if len(letter_.issuer) < 14 else 21}pt;font-weight:bold;letter-spacing:1mm;margin-top:6mm">{escape(letter_.issuer)}</div><div style="text-align:right;margin-top:8mm">{number}</div><div style="border-top:.9mm solid #d00;margin:2mm 0 12mm"></div><div style="text-align:center;font-size:18pt;font-weight:bold;margin-bottom:8mm">{title}</div><div>{to}</div><p>{text}</p><p>{rng.choice(["特此推荐。", "特此函达。", "妥否，请审示。"])}</p>{foot}'
    else:
        html = f'<div style="text-align:center;font-size:20pt;font-weight:bold;margin:8mm 0 10mm">{title}</div><div>{to}</div><p>{text}</p><p>特此推荐。</p>{foot}'
    return Paper("parent_letter", "推荐函", page(sheet(rng.choice([SERIF, SERIF, "WenQuanYi Micro Hei, Noto Sans CJK SC"]), 14), html), pen.marks, ("推荐函.pdf", "集团推荐函.pdf" if letter_.by == "parent" else "推荐意见.pdf", "上级推荐文件.pdf" if letter_.by == "parent" else "推荐材料.pdf"), wants_native=False)  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registrar's notice that the name has changed."""
    pen = Pen(case, rng, "other")
    firm = case.firm
    body = f"{firm.city}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    day = pen.day((2024, rng.randrange(3, 12), rng.randrange(3, 27)), "cn")
    title = rng.choice(["准予变更登记通知书", "企业名称变更证明", "登记通知书"])
    old, new = pen.critical(firm.former_name, "name"), pen.critical(firm.name, "name")
    html = f'<div style="text-align:center;font-size:21pt;font-weight:bold;margin:10mm 0 12mm">{title}</div><div>{new}：</div><p>经审查，提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。</p><table class="t" style="margin:6mm 0"><tr><td>变更事项</td><td>变更前</td><td>变更后</td></tr><tr><td>名称</td><td>{old}</td><td>{new}</td></tr></table><p>统一社会信用代码：{pen.critical(firm.uscc, "code")}</p><div class="r" style="text-align:right;margin-top:24mm;padding-right:10mm">{pen.seal(body, role="other", style="right:6mm;top:-12mm")}{escape(body)}<br>{day}</div>'
    return Paper("other", title, page(sheet(SERIF, 13), html), pen.marks, ("名称变更通知书.pdf", "更名证明.pdf"), photo=True)  # fmt: skip


PHANTOMS = {
    "dengbao": ("信息系统安全等级保护备案证明", "网络安全等级保护备案证明复印件"),
    "photo": ("智能工厂现场照片", "生产现场照片"),
    "iso": ("质量管理体系认证证书", "ISO9001质量管理体系证书复印件"),
    "energy": ("能源管理体系认证证书", "能源管理体系证书复印件"),
}


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Proofs that nobody asked for; none of what a list names and nobody sent."""
    gone = {"iso": {"iso", "energy"}, "energy": {"iso", "energy"}}.get(case.phantom, {case.phantom})
    pool = [k for k in ("iso", "photo", "patent", "honour", "energy", "contract") if k not in gone]
    return [_other(case, rng, k) for k in rng.sample(pool, count)]


def _other(case: Case, rng: random.Random, which: str) -> Paper:
    pen = Pen(case, rng, "other")
    look = Look.drawn(rng)
    name = pen.critical(case.firm.name, "name")
    if which == "photo":
        boxes = ""
        for k, word in enumerate(
            rng.sample(["总装线", "立体库", "中控室", "数控加工区", "检验室", "AGV通道"], 4), 1
        ):
            bars = "".join(f'<rect x="{rng.randrange(0, 90)}" y="{rng.randrange(20, 60)}" width="{rng.randrange(8, 30)}" height="{rng.randrange(10, 40)}" fill="hsl({rng.randrange(190, 240)},25%,{rng.randrange(30, 75)}%)"/>' for _ in range(9))  # fmt: skip
            boxes += f'<td style="width:50%;text-align:center;padding:3mm"><svg viewBox="0 0 120 80" style="width:74mm;height:50mm;background:#cfd8dc">{bars}</svg><div>图{k}　{word}</div></td>{"</tr><tr>" if k == 2 else ""}'
        html = f'<div style="background:{look.main};color:#fff;padding:3mm 5mm;font-size:17pt;font-weight:bold;margin-bottom:6mm">现场照片</div><table style="width:100%"><tr>{boxes}</tr></table>'
        return Paper("other", "现场照片", page(sheet(SANS, 11, margin="18mm"), html), pen.marks, ("现场照片.pdf", "工厂照片.pdf"))  # fmt: skip
    if which == "contract":
        other = f"济南{invent.brand(rng)}软件有限公司"
        html = f'<div style="text-align:center;font-size:21pt;font-weight:bold;margin:8mm 0">MES系统采购合同（节选）</div><p>甲方：{name}</p><p>乙方：{escape(other)}</p><p>一、甲方向乙方采购制造执行系统软件一套，乙方负责实施、培训与售后服务。</p><p>二、质保期为验收合格之日起24个月。</p><p>三、本合同一式四份，双方各执两份，自签字盖章之日起生效。</p>'
        return Paper("other", "系统采购合同", page(sheet(SERIF, 13), html), pen.marks, ("采购合同.pdf", "合同.pdf"))  # fmt: skip
    title, text, body = {
        "iso": ("质量管理体系认证证书", "质量管理体系符合GB/T 19001—2016/ISO 9001:2015标准", f"北京{invent.brand(rng)}认证有限公司"),
        "energy": ("能源管理体系认证证书", "能源管理体系符合GB/T 23331—2020/ISO 50001:2018标准", f"山东{invent.brand(rng)}认证有限公司"),
        "patent": ("实用新型专利证书", f"实用新型名称：一种{case.firm.product}用自动上料装置", "国家知识产权局"),
        "honour": ("荣誉证书", "在2024年度全市工业经济工作中成绩突出，被评为先进单位", f"{case.firm.city}工商业联合会"),
    }[which]  # fmt: skip
    day = pen.day((rng.choice([2023, 2024, 2025]), rng.randrange(1, 13), rng.randrange(2, 28)), "cn", "cn0")  # fmt: skip
    html = f'<div style="border:2mm double {look.accent};padding:18mm 14mm;text-align:center;min-height:190mm"><div style="font-size:28pt;font-weight:bold;color:{look.main};letter-spacing:2mm">{title}</div><div style="margin:16mm 0 6mm;font-size:16pt">{name}</div><div style="margin:8mm 0">{escape(text)}</div><div class="r" style="margin-top:26mm">{pen.seal(body, role="other", size=36, style="right:22mm;top:-12mm")}{escape(body)}<br>{day}</div></div>'
    return Paper("other", title, page(sheet(SERIF, 13), html), pen.marks, (f"{title}.pdf", f"{title}扫描件.pdf"), photo=True)  # fmt: skip
