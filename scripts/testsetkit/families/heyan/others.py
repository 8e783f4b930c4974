"""Papers that count for nothing here, and one that explains a former name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan.look import FACES, drawing, hand, sheet, spaced, square_code
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "信息系统安全等级保护备案证明",
    "photo": "生产线及设备照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能审查意见",
}
_OF_PHANTOM = {"photo": "生产线及设备照片", "iso": "质量管理体系认证证书"}


def may_stand(case: Case, label: str) -> bool:
    """Whether a paper would answer the attachment that shall be missing."""
    return label != _OF_PHANTOM.get(case.phantom)


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{f.city}{f.county}行政审批服务局"
    stamp = pen.seal(office, role="other", style="right:4mm;top:-12mm", size=42)
    html = sheet(
        rng,
        f'<h1>准予变更登记通知书</h1><p class=e>（{f.city[:1]}）登字〔2024〕第{rng.randrange(1000, 9999)}号</p><p class=n>{pen.critical(f.name, "name")}：</p><p>你单位提交的名称变更登记申请，材料齐全、符合法定形式，我局决定准予变更登记。</p><p>原企业名称：{escape(f.former_name)}</p><p>现企业名称：{escape(f.name)}</p><div class=e style="position:relative;margin-top:24mm">{office}{stamp}<br>2024年5月21日</div>',
        size=14,
    )
    return Paper(
        "other",
        "企业名称变更证明",
        html,
        pen.marks,
        ("名称变更通知.pdf", "更名说明.pdf"),
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate that is not of manufacturing maturity: data management, or integration of two kinds of industry."""
    pen = Pen(case, rng, "other")
    name = pen.critical(case.firm.name, "name")
    if rng.random() < 0.5:
        body = f'<h1 style="font-size:25pt">两化融合管理体系评定证书</h1><p class=m>证书编号：AIITRE-{rng.randrange(10000, 99999)}III{rng.randrange(1000, 9999)}</p><p class=m style="font-size:16pt;margin:10mm 0">{name}</p><p class=m>两化融合管理体系符合 GB/T 23001-2017、GB/T 23006-2022</p><p class=m>评定等级：AAA级（流程级）</p><p class=m>颁发日期：2024年12月30日　有效期至：2027年12月29日</p>'
        label, names = "两化融合证书", ("两化融合贯标证书.pdf", "AAA证书.jpg")
    else:
        body = f'<h1 style="font-size:25pt">数据管理能力成熟度等级证书</h1><p class=m>（DCMM）</p><p class=m style="font-size:16pt;margin:10mm 0">{name}</p><p class=m>经评估，达到数据管理能力成熟度　稳健级（3级）</p><p class=m>评估依据：GB/T 36073-2018</p><p class=m>发证日期：2025年03月11日　有效期至：2028年03月10日</p>'
        label, names = "DCMM证书", ("DCMM证书.pdf", "数据管理能力.jpg")
    return Paper(
        "other",
        label,
        sheet(
            rng,
            f'<div style="border:1.5mm double #7a6a2f;padding:16mm 12mm">{body}<p class=e>{square_code(rng, 18)}</p></div>',
            landscape=True,
            size=13,
        ),
        pen.marks,
        names,
        photo=True,
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = [
        of(case, rng)
        for of in rng.sample(
            [
                _hitech,
                _iso,
                _invention,
                _minutes,
                _identity,
                _test,
                _pictures,
                _bank,
                _invoice,
                _rollcall,
            ],
            count,
        )
    ]
    return [p for p in made if may_stand(case, p.label)]


def _paper(pen: Pen, label: str, html: str, *names: str, photo: bool = True) -> Paper:
    return Paper("other", label, html, pen.marks, names, photo=photo)


def _hitech(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = sheet(
        rng,
        f'<div style="border:1mm solid #a33;padding:18mm 14mm;text-align:center"><h1 style="font-size:30pt;letter-spacing:3mm">高新技术企业<br>证　书</h1><p class=n>企业名称：{pen.critical(case.firm.name, "name")}</p><p class=n>证书编号：GR20243700{rng.randrange(1000, 9999)}</p><p class=n>发证时间：2024年11月30日　　有效期：三年</p><p class=n style="margin-top:12mm">批准机关：山东省科学技术厅　山东省财政厅　国家税务总局山东省税务局</p></div>',
        landscape=True,
        size=14,
    )
    return _paper(pen, "高新技术企业证书", html, "高企证书.jpg", "高新技术企业.pdf")


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = sheet(
        rng,
        f'<div style="border:.6mm solid #345;padding:14mm"><h1>质量管理体系认证证书</h1><p class=n>注册号：{rng.randrange(100, 999)}24Q{rng.randrange(1000, 9999)}R{rng.randrange(0, 4)}L</p><p class=n>兹证明</p><p class=m style="font-size:16pt">{pen.critical(case.firm.name, "name")}</p><p>质量管理体系符合标准 GB/T 19001-2016/ISO 9001:2015，覆盖范围：{case.firm.product}的设计开发与制造。</p><p class=n>颁证日期：2024-07-15　有效期至：2027-07-14</p><p class=e>方信认证中心</p></div>',
        size=13,
    )
    return _paper(pen, "质量管理体系认证证书", html, "ISO9001证书.pdf", "质量体系.jpg")


def _invention(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    html = sheet(
        rng,
        f'<p class=n>证书号第{rng.randrange(5000000, 7999999)}号</p><h1 style="font-size:28pt;margin-top:20mm">发 明 专 利 证 书</h1><p class=n>发明名称：一种{f.product}加工过程的智能控制方法及系统</p><p class=n>发明人：{f.contact};{f.person}</p><p class=n>专利号：ZL 2023 1 {rng.randrange(1000000, 1999999)}.{rng.randrange(0, 9)}</p><p class=n>专利申请日：2023年04月12日</p><p class=n>专利权人：{pen.critical(f.name, "name")}</p><p class=n>地址：{f.address}</p><p class=n>授权公告日：2025年02月18日　授权公告号：CN 1{rng.randrange(10000000, 19999999)} B</p><p style="margin-top:10mm">国家知识产权局依照中华人民共和国专利法进行审查，决定授予专利权，颁发发明专利证书并在专利登记簿上予以登记。</p>',
    )
    return _paper(pen, "发明专利证书", html, "发明专利.pdf", "知识产权.jpg")


def _minutes(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = sheet(
        rng,
        f'<h1>{escape(case.firm.name)}<br>会 议 纪 要</h1><p class=m>〔2026〕第{rng.randrange(2, 15)}期</p><p class=n>时间：2026年3月{rng.randrange(10, 28)}日　地点：三楼会议室</p><p class=n>主持人：{pen.critical(case.firm.person, "name")}</p><p>会议研究了智能工厂申报有关事项，明确由企管部牵头，财务部、生产部配合，于4月上旬前完成材料汇总。</p><p>会议要求，各部门要对照通知逐项核对，做到数据准确、装订整齐。</p><p class=e style="margin-top:12mm">记录人：{pen.written(case.firm.contact, hand=hand(rng))}</p>',
        size=14,
    )
    return _paper(pen, "会议纪要", html, "会议纪要.pdf", "纪要.docx.pdf")


def _identity(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    face = drawing(
        '<rect width="70" height="90" fill="#cfd8e3"/><circle cx="35" cy="34" r="17" fill="#8d9aa8"/><path d="M8 90c0-30 54-30 54 0z" fill="#8d9aa8"/>',
        70,
        90,
        mm=20,
    )
    card = f'<div style="width:86mm;height:54mm;border:.3mm solid #999;border-radius:3mm;padding:4mm;margin:14mm auto;position:relative;background:#eef4f6;font-size:9.5pt"><p class=n>姓名　{pen.critical(case.firm.person, "name")}</p><p class=n>性别　男　民族　汉</p><p class=n>出生　1972 年 8 月 {rng.randrange(2, 29)} 日</p><p class=n>住址　山东省{case.firm.city}{case.firm.county}</p><p class=n style="position:absolute;bottom:3mm">公民身份号码　3701**********{rng.randrange(1000, 9999)}</p><span style="position:absolute;right:5mm;top:7mm">{face}</span></div>'
    back = '<div style="width:86mm;height:54mm;border:.3mm solid #999;border-radius:3mm;padding:4mm;margin:14mm auto;background:#f4eeee;text-align:center"><p class=m style="font-size:14pt">中华人民共和国</p><p class=m style="font-size:18pt">居 民 身 份 证</p><p class=n style="font-size:9pt;margin-top:10mm">签发机关　公安局　　有效期限　2016.05.10-2036.05.10</p></div>'
    return _paper(
        pen,
        "法定代表人身份证复印件",
        sheet(rng, f"<h1>法定代表人身份证复印件</h1>{card}{back}"),
        "身份证.jpg",
        "法人身份证.pdf",
    )


def _test(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{x}</td><td class=k>≥{rng.randrange(10, 90)}</td><td class=k>{rng.uniform(20, 99):.1f}</td><td class=k>合格</td></tr>"
        for n, x in enumerate(("外观", "尺寸偏差", "强度", "耐久性", "环境适应性"), 1)
    )
    html = sheet(
        rng,
        f"<h1>检 验 报 告</h1><p class=n>报告编号：WJ2025-{rng.randrange(1000, 9999)}　　共1页 第1页</p><table class=f><tr><td class=k>样品名称</td><td>{case.firm.product}</td><td class=k>检验类别</td><td>委托检验</td></tr><tr><td class=k>受检单位</td><td colspan=3>{pen.critical(case.firm.name, 'name')}</td></tr></table><table class=f><tr><td class=k>序号</td><td class=k>项目</td><td class=k>技术要求</td><td class=k>实测值</td><td class=k>判定</td></tr>{rows}</table><p class=n>检验结论：所检项目符合标准要求。</p><p class=e>批准：　　　审核：　　　主检：</p>",
        size=11,
    )
    return _paper(pen, "产品检验报告", html, "检验报告.pdf", "产品检测.pdf", photo=False)


def _pictures(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")

    def picture() -> str:
        tones = [
            f"#{rng.randrange(60, 210):02x}{rng.randrange(60, 210):02x}{rng.randrange(60, 210):02x}"
            for _ in range(10)
        ]
        bits = "".join(
            f'<rect x="{rng.randrange(0, 280)}" y="{rng.randrange(30, 140)}" width="{rng.randrange(16, 80)}" height="{rng.randrange(16, 70)}" fill="{t}"/>'
            for t in tones
        )
        return drawing(
            f'<rect width="320" height="190" fill="#aebac4"/><path d="M0 150L320 140V190H0z" fill="#6f7a74"/>{bits}<path d="M0 12h320M0 22h320" stroke="#eee" stroke-width="3"/>',
            320,
            190,
            mm=120,
        )

    html = sheet(
        rng,
        "<h1>生产线及设备照片</h1>",
        *[
            f'<div class=one><p class=m>{picture()}</p><p class=m style="font-size:10pt">照片{n}：{t}</p></div>'
            for n, t in enumerate(
                rng.sample(["自动化产线", "集控大厅", "智能仓库", "质检中心"], 2), 1
            )
        ],
    )
    return _paper(pen, "生产线及设备照片", html, "现场图片.pdf", "设备照片.jpg")


def _bank(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    bank = f"中国建设银行股份有限公司{case.firm.city[:-1]}分行"
    stamp = pen.seal(bank, role="other", style="right:4mm;top:-12mm")
    html = sheet(
        rng,
        f'<h1>开户许可及资信证明</h1><p>{pen.critical(case.firm.name, "name")}在我行开立人民币结算账户，自开户以来结算正常，无不良结算记录。</p><p>本证明不作为任何担保。</p><div class=e style="position:relative;margin-top:22mm">{bank}{stamp}<br>2026年3月16日</div>',
        size=14,
    )
    return _paper(pen, "银行资信证明", html, "银行资信.pdf", "资信证明.jpg")


def _invoice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    amount = rng.randrange(180000, 2900000)
    html = sheet(
        rng,
        f'<p class=n style="display:flex;justify-content:space-between">{square_code(rng, 20)}<span style="font:700 18pt {FACES["serif"]};color:#8a3b1e">电子发票（增值税专用发票）</span><span style="font-size:9pt">发票号码：2537{rng.randrange(10**15, 10**16)}<br>开票日期：2025年08月{rng.randrange(10, 29)}日</span></p><table class=f><tr><td class="k v">购<br>买<br>方</td><td>名称：{pen.critical(case.firm.name, "name")}<br>统一社会信用代码/纳税人识别号：{pen.critical(case.firm.uscc, "code")}</td><td class="k v">销<br>售<br>方</td><td>名称：上海屹柏自动化设备有限公司<br>统一社会信用代码/纳税人识别号：91310115MA1K3{rng.randrange(1000, 9999)}X</td></tr></table><table class=f><tr><td class=k>项目名称</td><td class=k>单位</td><td class=k>数量</td><td class=k>金额</td><td class=k>税率</td><td class=k>税额</td></tr><tr><td>*工业自动化设备*装配线</td><td class=k>套</td><td class=k>1</td><td class=e>{amount:.2f}</td><td class=k>13%</td><td class=e>{amount * 0.13:.2f}</td></tr></table><p class=n>价税合计（小写）¥{amount * 1.13:.2f}</p>',
        landscape=True,
        size=10.5,
    )
    return _paper(pen, "设备采购发票", html, "设备发票.pdf", "发票.jpg", photo=False)


def _rollcall(case: Case, rng: random.Random) -> Paper:
    """A sheet that lists what lies in the envelope."""
    pen = Pen(case, rng, "other")
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{x}</td><td class=k>1</td></tr>"
        for n, x in enumerate(("纸质材料", "光盘", "回执"), 1)
    )
    html = sheet(
        rng,
        f"<h1>寄 件 清 单</h1><p class=n>寄件人：{pen.critical(case.firm.contact, 'name')}　　单位：{escape(case.firm.name)}</p><table class=f><tr><td class=k>序号</td><td class=k>内容</td><td class=k>份数</td></tr>{rows}</table><p class=n>{spaced('备注')}：请妥善保管。</p>",
        size=14,
    )
    return _paper(pen, "寄件清单", html, "寄件清单.jpg", "快递清单.pdf")


def divider(case: Case, rng: random.Random, n: int, label: str) -> Paper:
    """A sheet that only says which attachment comes next."""
    pen = Pen(case, rng, "other")
    said = f"附件{n}" if rng.random() < 0.6 else f"附件{in_words(n)}"
    html = sheet(
        rng,
        f'<p class=m style="margin-top:80mm;font:700 30pt/2 {FACES["serif"]}">{said}</p><p class=m style="font:700 24pt/2 {FACES["serif"]}">{label}</p>',
    )
    return Paper("other", "隔页", html, pen.marks, ("隔页.pdf",))
