"""Other papers: a change of name, DCMM and other certificates, special audits, photographs, brochures, dividers."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.yunmen.look import BIAO, FANG, HEI, KAI, WEI, rows, sheet
from testsetkit.families.yunmen.prose import former_change
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "厂区及车间实景照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能审查批复",
}
_OF_PHANTOM = {"photo": "厂区及车间实景照片", "iso": "质量管理体系认证证书"}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen, f = Pen(case, rng, "other"), case.firm
    office = f"{f.city}{f.county}市场监督管理局"
    stamp = pen.seal(office, role="other", style="right:2mm;top:-13mm", size=42)
    body = f"<div class=t>{rng.choice(['准予变更登记通知书', '名称变更核准通知', '登记信息变更证明'])}</div><p class=n>{pen.critical(f.name, 'name')}：</p><p>你单位提交的名称变更登记申请，经审查符合规定，准予变更登记。</p>{rows(('变更事项', '变更前', '变更后'), [['名称', f.former_name, f.name]])}<p>统一社会信用代码：{pen.critical(f.uscc, 'code')}</p><div class=whole style='text-align:right;padding:24mm 8mm 26mm 0;line-height:2.2'><span class=rel>{office}{stamp}</span><br>{former_change(case, rng)}</div>"
    return Paper(
        "other",
        "名称变更通知书",
        sheet(rng, body, face=FANG, size=14),
        pen.marks,
        ("变更通知书.pdf", "更名证明.pdf"),
    )


def _certificate(
    case: Case, rng: random.Random, label: str, title: str, said: str, issuer: str
) -> Paper:
    pen = Pen(case, rng, "other")
    stamp = pen.seal(issuer, role="other", style="right:6mm;top:-14mm", size=40)
    day = (rng.choice([2024, 2025]), rng.randrange(1, 12), rng.randrange(2, 28))
    wide = rng.random() < 0.5
    body = f"<div style='box-sizing:border-box;height:{'174mm' if wide else '252mm'};border:1.5mm double #2d5c8a;padding:16mm;text-align:center'><div style='font:700 28pt/1.6 {BIAO}'>{title}</div><p class=c>证书号：{rng.choice('ABCQ')}{rng.randrange(10**6, 10**7)}</p><div style='font:15pt/2.1 {KAI};text-align:left;margin-top:8mm'>{pen.critical(case.firm.name, 'name')}<br>{said}</div><div style='text-align:right;line-height:2;margin-top:16mm'><span class=rel>{issuer}{stamp}</span><br>{day[0]}年{day[1]}月{day[2]}日</div></div>"
    return Paper(
        "other",
        label,
        sheet(rng, body, landscape=wide, margin="16mm", face=FANG),
        pen.marks,
        (f"{label}.pdf",),
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    return _certificate(
        case,
        rng,
        "DCMM证书",
        "数据管理能力成熟度等级证书",
        f"经评估，数据管理能力成熟度达到{rng.choice(['受管理级（2级）', '稳健级（3级）'])}，依据GB/T 36073—2018。",
        "中国电子信息行业联合会",
    )


def _cmmi(case: Case, rng: random.Random) -> Paper:
    return _certificate(
        case,
        rng,
        "CMMI证书",
        "CMMI Maturity Level 3",
        "经正式评估，软件开发过程达到CMMI-DEV V2.0三级。",
        "北京赛宝优联咨询有限公司",
    )


def _iso(case: Case, rng: random.Random) -> Paper:
    return _certificate(
        case,
        rng,
        _OF_PHANTOM["iso"],
        "质量管理体系认证证书",
        f"质量管理体系符合GB/T 19001—2016标准，认证范围：{case.firm.product}的设计和制造。",
        "山东泰诺认证有限公司",
    )


def _hightech(case: Case, rng: random.Random) -> Paper:
    return _certificate(
        case,
        rng,
        "高新技术企业证书",
        "高新技术企业证书",
        "经认定为高新技术企业，有效期三年。",
        "山东省科学技术厅",
    )


def _special(case: Case, rng: random.Random) -> Paper:
    """A special audit of research money: no report on a year's statements."""
    pen = Pen(case, rng, "other")
    office = f"{case.city[:-1]}同信会计师事务所有限公司"
    stamp = pen.seal(office, role="other", style="right:2mm;top:-14mm", size=40)
    body = f"<div class=t>研究开发费用专项审计报告</div><p class=n>{pen.critical(case.firm.name, 'name')}：</p><p>我们接受委托，对贵公司2022年度研究开发费用结构明细表进行了专项审计。我们认为，该明细表在所有重大方面公允反映了贵公司该年度研究开发费用的实际发生情况。</p>{rows(('科目', '金额（元）'), [[x, f'{rng.uniform(2e5, 6e6):,.2f}'] for x in ('人员人工费用', '直接投入费用', '折旧费用', '其他费用')])}<div class=whole style='text-align:right;padding:18mm 6mm 26mm 0;line-height:2.1'><span class=rel>{office}{stamp}</span><br>2023年3月{rng.randrange(2, 28)}日</div>"
    return Paper(
        "other",
        "研发费用专项审计报告",
        sheet(rng, body, face=FANG, size=12),
        pen.marks,
        ("研发专项审计.pdf", "专项审计报告.pdf"),
    )


def _photos(case: Case, rng: random.Random) -> Paper:
    """Pictures of workshops, drawn as blocks of colour, with captions."""
    pen = Pen(case, rng, "other")
    out = ""
    for said in rng.sample(
        ["总装车间", "立体仓库", "中控大厅", "机加工产线", "检测室", "AGV作业区"], 4
    ):
        blocks = "".join(
            f"<rect x={rng.randrange(0, 150)} y={rng.randrange(30, 80)} width={rng.randrange(15, 50)} height={rng.randrange(10, 40)} fill='rgb({rng.randrange(60, 190)},{rng.randrange(60, 190)},{rng.randrange(60, 190)})'/>"
            for _ in range(14)
        )
        out += f"<div class=whole><svg viewBox='0 0 180 100' style='width:130mm;display:block;margin:3mm auto;background:linear-gradient(#cdd6dd,#8d949a)'>{blocks}</svg><p class=c>{said}</p></div>"
    return Paper(
        "other",
        _OF_PHANTOM["photo"],
        sheet(rng, f"<div class=t>{rng.choice(['现场照片', '车间实景'])}</div>{out}", size=11),
        pen.marks,
        ("照片.pdf", "车间照片.pdf"),
    )


def _brochure(case: Case, rng: random.Random) -> Paper:
    pen, f = Pen(case, rng, "other"), case.firm
    body = f"<div style='background:#0e5a8a;color:#fff;padding:22mm 14mm;font:700 28pt/1.5 {HEI}'>{f.brand}<br><span style='font-size:14pt'>专注{f.product}制造</span></div><div style='font:12pt/1.9 {WEI};margin-top:10mm'><p>始终以客户为中心，为全球用户提供高品质的{f.product}。</p><p>主要产品：{f.product}系列，规格齐全，支持定制。</p></div>{rows(('型号', '规格', '交期'), [[f'{f.brand}-{n}', f'{rng.randrange(10, 90)}型', f'{rng.randrange(7, 40)}天'] for n in range(1, 6)])}<p class=n style='margin-top:14mm'>销售热线：400-{rng.randrange(100, 999)}-{rng.randrange(1000, 9999)}</p>"
    return Paper(
        "other",
        "企业宣传册",
        sheet(rng, body, face=HEI, margin="12mm"),
        pen.marks,
        ("宣传册.pdf", "产品手册.pdf"),
    )


def _patents(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = [
        [
            str(n),
            f"一种{case.firm.product}用{rng.choice(['夹具', '定位装置', '检测装置', '输送机构', '冷却结构'])}",
            rng.choice(["实用新型", "发明"]),
            f"ZL20{rng.randrange(18, 25)}2{rng.randrange(10**7, 10**8)}.{rng.randrange(0, 9)}",
        ]
        for n in range(1, rng.randrange(6, 14))
    ]
    return Paper(
        "other",
        "专利清单",
        sheet(
            rng, "<div class=t>有效专利清单</div>", rows(("序号", "名称", "类型", "专利号"), body)
        ),
        pen.marks,
        ("专利清单.pdf",),
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Papers that nobody asked for; never one that the book lists and the parcel shall lack."""
    pool: dict[str, Callable[[Case, random.Random], Paper]] = {
        "cmmi": _cmmi,
        "iso": _iso,
        "high": _hightech,
        "special": _special,
        "photo": _photos,
        "brochure": _brochure,
        "patents": _patents,
    }
    names = [n for n in pool if n != case.phantom]
    return [pool[n](case, rng) for n in rng.sample(names, count)]


def divider(case: Case, rng: random.Random, n: int, label: str) -> Paper:
    pen = Pen(case, rng, "other")
    said = rng.choice([f"附件{n}", f"附件{in_words(n)}", f"材料{n}"])
    body = f"<div style='margin:95mm 10mm 0;border:.5mm solid #333;padding:10mm;text-align:center;font:700 26pt/1.8 {HEI}'>{said}<br>{label}</div>"
    return Paper("other", "隔页", sheet(rng, body), pen.marks, ("隔页.pdf",))
