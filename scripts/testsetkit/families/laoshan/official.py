"""Licences, letters of parents, a notice of a changed name, other papers."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import HEI, KAI, SONG, E, Look, code, document, look
from testsetkit.invent import Firm
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "能源管理体系认证证书"}  # fmt: skip


def _kind(f: Firm, case: Case) -> str:
    if f.branch_of:
        return "有限责任公司分公司"
    base = "股份有限公司" if "股份" in f.name else "有限责任公司"
    if f is not case.firm or not case.ownership_told:
        return base
    if "合资" in f.kind:
        return f"{base}（中外合资）"
    return f"{base}（国有控股）" if f.state_owned else f"{base}（自然人投资或控股）"


def _scope(f: Firm) -> str:
    return f"一般项目：{f.main_business}；货物进出口；技术服务、技术开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """A licence: lying or upright, or a platform's electronic one."""
    f = of or case.firm
    pen = Pen(case if of is None else None, rng, "business_licence")
    name = f.name if of else case.licence_name or f.name
    number = f.uscc if of else case.licence_code or f.uscc
    person = "负责人" if f.branch_of else "法定代表人"
    where = "营业场所" if f.branch_of else "住所"
    rows = [
        ("名称", pen.critical(name, "name")), ("类型", _kind(f, case)), (person, pen.critical(f.person, "name")), ("经营范围", E(_scope(f))),
        ("注册资本", f"{_capital(f.capital)}整"), ("成立日期", pen.day(f.founded, "cn", "cn0")), (where, pen.critical(f.address, "text")),
    ]  # fmt: skip
    if f.branch_of:
        rows = [r for r in rows if r[0] != "注册资本"]
    bureau = (
        f"{f.city}{f.county}市场监督管理局" if rng.random() < 0.5 else f"{f.county}行政审批服务局"
    )
    bureau = bureau if f.city in f.address or f.county in f.address else "市场监督管理局"
    issued = pen.day((rng.choice([2019, 2021, 2023, 2024]), rng.randrange(1, 13), rng.randrange(2, 28)), "cn", "cn0", "space")  # fmt: skip
    design = rng.randrange(4)
    look_ = Look(rng.choice([SONG, KAI, HEI]), HEI, 12, 1.5, "#000", "#fff", "#666", "cn", False, "none")  # fmt: skip
    seal = pen.seal(bureau, kind="official", role="business_licence", size=40, style="right:14mm;bottom:2mm;")  # fmt: skip
    picture = f'<img src="{code(rng)}" style="width:24mm">'
    copy = rng.choice(["（副　本）", "（副本）", "（正　本）"])
    uscc = pen.critical(number, "code")
    title = f'<div style="font-size:32pt;font-family:{rng.choice([SONG, HEI])};letter-spacing:8mm;text-align:center">营业执照</div><div style="text-align:center;font-size:14pt">{copy}</div>'
    if design in (0, 1):
        landscape = design == 0
        half = (len(rows) + 1) // 2
        cells = [f'<div style="display:flex;margin:2.6mm 0"><span style="flex:0 0 27mm;color:#555">{a}</span><span style="flex:1">{b}</span></div>' for a, b in rows]  # fmt: skip
        body = f'<div style="display:flex;gap:8mm"><div style="flex:1">{"".join(cells[:half])}</div><div style="flex:1">{"".join(cells[half:])}</div></div>' if landscape else "".join(cells)  # fmt: skip
        head = f'<div style="display:flex;justify-content:space-between;align-items:flex-start"><div style="font-size:11pt">统一社会信用代码<br>{uscc}</div>{picture}</div>'
        tail = f'<div style="position:relative;height:46mm;text-align:right;padding:16mm 18mm 0 0">登记机关<br>{issued}{seal}</div>'
        frame = f'<div style="border:1.6mm double #a8843c;padding:7mm;min-height:{164 if landscape else 236}mm">{head}{title}<div style="height:6mm"></div>{body}{tail}</div>'
        html = document(frame, look_, landscape=landscape, margins="14mm")
    elif design == 2:
        body = "".join(f'<tr><td class="k" style="width:30%">{a}</td><td>{b}</td></tr>' for a, b in [("统一社会信用代码", uscc), *rows, ("登记机关", bureau), ("发照日期", issued)])  # fmt: skip
        html = document(f'<div style="position:relative">{title}<p class="n c" style="font-size:10pt">{rng.choice(["电子营业执照", "电子营业执照下载件", "（电子证照打印件）"])}</p><table>{body}</table>{picture}{seal}</div>', look_)  # fmt: skip
    else:
        small = "".join(f'<div style="margin:2mm 0;font-size:10pt"><span style="display:inline-block;width:26mm">{a}</span>{b}</div>' for a, b in rows)  # fmt: skip
        html = document(f'<div style="margin:24mm auto;width:130mm;border:1mm solid #b9975b;padding:6mm"><div style="font-size:10pt">统一社会信用代码：{uscc}</div><div style="text-align:center;font-size:22pt">营业执照{copy}</div>{small}<div style="position:relative;height:42mm;font-size:10pt;text-align:right;padding:18mm 12mm 0 0">{issued}{seal}</div></div><p class="n c">{rng.choice(["此复印件仅供申报智能工厂使用", "与原件一致", ""])}</p>', look_)  # fmt: skip
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "03营业执照.pdf", "企业营业执照扫描件.pdf"), wants_native=False, photo=True)  # fmt: skip


def _capital(amount: int) -> str:
    thousands, rest = divmod(amount, 1000)
    head = (f"{in_words(thousands // 10)}亿" if amount >= 10000 else "") + (f"{in_words(thousands % 10)}仟" if thousands % 10 else "")  # fmt: skip
    hundreds = f"{in_words(rest // 100)}佰" if rest >= 100 else ""
    said = f"人民币{head}{hundreds}{'' if amount % 10000 == 0 else '万'}元"
    return said.replace("亿万", "亿").translate(
        str.maketrans("一二三四五六七八九", "壹贰叁肆伍陆柒捌玖")
    )


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The parent's letter: red-headed, plain, a form, or on letterhead."""
    letter = case.letter
    assert letter is not None
    pen = Pen(case, rng, "parent_letter")
    of = look(rng)
    of.size, of.line = 14, 1.8
    issuer = pen.critical(letter.issuer, "name")
    named = pen.critical(letter.named or case.firm.name, "name")
    title = rng.choice(["推荐函", "智能工厂申报推荐函", "关于推荐申报智能工厂的函", "关于推荐下属企业申报智能工厂的函", "推荐意见函"])  # fmt: skip
    whose = {"parent": rng.choice(["我公司所属企业", "我集团下属子公司", "我公司控股子公司"]), "self": "本单位", "other": "相关企业"}.get(letter.by, "辖区（会员）企业")  # fmt: skip
    text = rng.choice([
        f"{whose}{named}智能化改造成效明显，经研究，同意其申报智能工厂，现予以推荐，请予支持。", f"经审核，{whose}{named}具备申报条件，申报材料齐全，特此推荐其参加2026年智能工厂申报。",
        f"根据通知要求，推荐{whose}{named}申报智能工厂。所报材料由该企业负责，我方已作审核。",
    ])  # fmt: skip
    day = pen.day(letter.day, "cn", "words", "cn0") if letter.dated else rng.choice(["", "　　年　月　日"])  # fmt: skip
    seal = pen.seal(letter.issuer, role="parent_letter", size=42, style="left:18mm;top:-12mm;") if letter.sealed else ""  # fmt: skip
    end = f'<div style="position:relative;width:96mm;margin:22mm 0 0 auto;text-align:center;line-height:2.1"><div>{E(letter.issuer)}</div><div>{day}</div>{seal}</div>'
    to = "<p class='n'>山东省工业和信息化厅：</p>"
    design = rng.randrange(4)
    if design == 0:
        head = f'<div style="text-align:center;color:#c00;font-size:25pt;font-family:{SONG};font-weight:700;border-bottom:.8mm solid #c00;padding-bottom:5mm">{issuer}</div><p class="n c" style="margin:5mm 0">{rng.choice(["函〔2026〕", "规划函〔2026〕", "科函〔2026〕"])}{rng.randrange(3, 96)}号</p>'
        body = f'{head}<h1 style="text-align:center;font-size:19pt;margin:8mm 0">{title}</h1>{to}<p>{text}</p><p>{rng.choice(["特此函告。", "专此函达。", "特此推荐。"])}</p>{end}'
    elif design == 1:
        body = f'<h1 style="text-align:center;font-size:22pt;margin:14mm 0 10mm">{title}</h1>{to}<p>{issuer}：{text}</p>{end}'
    elif design == 2:
        rows = [("被推荐单位", named), ("推荐单位", issuer), ("推荐理由", rng.choice(["数字化基础较好，示范带动作用明显。", "智能化水平居本集团前列，具备申报条件。"])), ("推荐单位意见", f'<div style="position:relative;height:66mm;padding-top:4mm">同意推荐其申报智能工厂。<div style="position:absolute;right:4mm;bottom:8mm;text-align:center;width:92mm;line-height:2"><div>{E(letter.issuer)}</div><div>{day}</div>{seal}</div></div>')]  # fmt: skip
        body = f'<h1 style="text-align:center;margin:10mm 0 6mm">智能工厂申报推荐表</h1><p class="n c">（推荐函）</p><table>{"".join(f"<tr><td class=k style=width:24%;height:13mm>{a}</td><td>{b}</td></tr>" for a, b in rows)}</table>'
        of.size, of.line = 12, 1.6
    else:
        body = f'<div style="border-bottom:.5mm solid #234;padding-bottom:3mm;font-size:16pt;color:#234">{issuer}</div><h1 style="text-align:center;font-size:21pt;margin:14mm 0 10mm">{title}</h1>{to}<p>{text}</p>{end}'
    return Paper("parent_letter", "上级公司推荐函", document(body, of), pen.marks, ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐函.pdf", "关于推荐申报的函.pdf"), wants_native=False, photo=rng.random() < 0.3)  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registry's notice of a changed name."""
    pen = Pen(case, rng, "other")
    of = look(rng, machine=True)
    of.size = 12
    f = case.firm
    rows = [("变更事项", "变更前", "变更后"), ("名称", pen.critical(f.former_name, "name"), pen.critical(f.name, "name"))]  # fmt: skip
    table = "".join(f"<tr>{''.join(f'<td class=c>{x}</td>' for x in r)}</tr>" for r in rows)
    bureau = f"{f.county}行政审批服务局"
    body = f'<h1 style="text-align:center;margin:10mm 0">{rng.choice(["登记事项变更通知书", "企业名称变更核准通知书", "变更登记情况"])}</h1><p>统一社会信用代码：{pen.critical(f.uscc, "code")}</p><p>经审查，准予下列事项变更登记：</p><table>{table}</table><div style="position:relative;width:80mm;margin:22mm 0 0 auto;text-align:center"><div>{bureau}</div><div>2024年{rng.randrange(2, 11)}月{rng.randrange(2, 27)}日</div>{pen.seal(bureau, role="other", style="left:18mm;top:-14mm;")}</div>'
    return Paper("other", "名称变更通知书", document(body, of), pen.marks, ("名称变更通知书.pdf", "变更通知书.pdf"))  # fmt: skip
