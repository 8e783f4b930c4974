"""The licence, and what an authority or a parent writes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.mengyin import look
from testsetkit.families.mengyin.look import HEI, KAI, SONG
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

Rows = list[tuple[str, str]]


def _kind(rng: random.Random, case: Case, name: str, branch: bool) -> str:
    """The licence's type; of owners it tells only what the case tells."""
    if branch:
        return "有限责任公司分公司"
    if "股份" in name:
        return "股份有限公司（非上市）"
    if case.firm.state_owned:
        return rng.choice(["其他有限责任公司", "有限责任公司（国有控股）", "有限责任公司（非自然人投资或控股的法人独资）"])  # fmt: skip
    if not case.ownership_told:
        return "其他有限责任公司"
    return rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司", "其他有限责任公司"])


def seat(f: Firm) -> str:
    """Where the enterprise is registered, as its address has it."""
    if f.county and f.county in f.address:
        return f.city + f.county
    found = re.search(r"(?:省|^)([^省市]{2,3}市)", f.address)
    return found.group(1) if found else f.city


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    if rng.random() < 0.2:
        name = name.replace("（", "(").replace("）", ")")
    y, m, d = f.founded
    founded = pen.critical(rng.choice([f"{y}年{m:02d}月{d:02d}日", f"{y}年{m}月{d}日"]), "date")
    scope = rng.choice(["一般项目：{p}制造；{p}研发；{p}销售；机械设备租赁；技术进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）", "{p}的生产、销售；货物及技术进出口业务；普通货运。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"]).format(p=f.product)  # fmt: skip
    one: Rows = [("名　　称", pen.critical(name, "name")), ("类　　型", _kind(rng, case, name, branch)), ("负 责 人" if branch else "法定代表人", pen.critical(f.person, "name")), ("经营范围", f'<span style="font-size:10pt">{scope}</span>')]  # fmt: skip
    two: Rows = [] if branch else [("注册资本", capitals(f.capital * 10000))]
    two += [("成立日期", founded)]
    if rng.random() < 0.5:
        two.append(("营业期限", f"{y}年{m:02d}月{d:02d}日至{rng.choice(['长期', '无固定期限'])}"))
    two.append(("营业场所" if branch else "住　　所", pen.critical(f.address, "text")))
    office = f"{seat(f)}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    stamp = pen.seal(office, role="licence", style="right:2mm;top:-10mm", size=rng.choice([40, 42]))
    on = f"{rng.randrange(min(max(2020, y + 1), 2025), 2026)} 年 {rng.randrange(1, 13):02d} 月 {rng.randrange(1, 29):02d} 日"
    issued = f'<div style="position:relative;text-align:right;margin-top:9mm">登记机关{stamp}<br>{on}</div>'
    lying = rng.random() < 0.6
    number = pen.critical(code, "code")
    draw = rng.choice([_lying, _lying_centred]) if lying else rng.choice([_standing, _old])
    inner = draw(one, two, number, issued, rng)
    if rng.random() < 0.4:
        over = pen.seal(f.name, role="copy", style="left:-3mm;top:-15mm", size=40)
        said = rng.choice(["与原件一致", "复印件与原件核对无误", "此复印件仅用于智能工厂申报", "与原件相符"])  # fmt: skip
        inner += f'<div class=at style="margin:5mm 0 0 {rng.randrange(20, 100)}mm;font:15pt {KAI}">{said}{over}</div>'
    set_ = look.Look(rng.choice([SONG, HEI]), HEI, 13, 1.5, "12mm 13mm", 11, ".3mm solid #333", "", "#111", indent=False)  # fmt: skip
    return Paper("business_licence", "营业执照", look.paper(set_, inner, lying=lying), pen.marks, ("营业执照.pdf", "营业执照副本.jpg", "03营业执照.pdf", "执照扫描.pdf"), wants_native=False, photo=True)  # fmt: skip


def _block(rows: Rows, width: int = 29) -> str:
    return "".join(f'<div style="display:flex;margin:2.4mm 0"><span style="width:{width}mm;color:#555">{k}</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip


_FOOT = '<p class=f style="font-size:7.5pt;color:#555;margin-top:5mm;border-top:.2mm solid #999">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。国家市场监督管理总局监制</p>'


def _lying(one: Rows, two: Rows, number: str, issued: str, rng: random.Random) -> str:
    copy = rng.choice(["（副　本）", "（副本）", "　"])
    return f'<div style="border:1mm double #9a7b3c;padding:7mm 9mm"><table class=o style="font-size:11pt"><tr><td style="width:30%">统一社会信用代码<br><b>{number}</b></td><td style="text-align:center"><span style="font:700 32pt {HEI};letter-spacing:5mm">营业执照</span><br>{copy}</td><td style="width:26%;font-size:7.5pt">扫描市场主体身份码了解更多登记、备案、许可、监管信息</td></tr></table><div style="display:flex;gap:9mm;margin-top:5mm"><div style="flex:1.1">{_block(one)}</div><div style="flex:1">{_block(two)}{issued}</div></div>{_FOOT}</div>'


def _lying_centred(one: Rows, two: Rows, number: str, issued: str, rng: random.Random) -> str:
    return f'<div style="padding:3mm 8mm"><h1 style="font-size:36pt;letter-spacing:8mm;margin:0">营业执照</h1><p class=c>（副本）　编号：37{rng.randrange(10**7, 10**8)}</p><p class=c>统一社会信用代码　<b>{number}</b></p><div style="display:flex;gap:8mm;border-top:.5mm solid #b89b57;margin-top:3mm;padding-top:3mm"><div style="flex:1">{_block(one[:3] + two[:1])}</div><div style="flex:1">{_block(two[1:])}</div></div>{_block(one[3:])}{issued}</div>'


def _standing(one: Rows, two: Rows, number: str, issued: str, rng: random.Random) -> str:
    return f'<div style="border:1.4mm double #8b6f35;padding:9mm;height:235mm"><h1 style="font-size:34pt;letter-spacing:7mm">营业执照</h1><p class=c>{rng.choice(["（副　本）", "（副本）（1-1）"])}</p><p class=r>统一社会信用代码：{number}</p>{_block(one[:3] + two + one[3:], 32)}{issued}{_FOOT}</div>'


def _old(one: Rows, two: Rows, number: str, issued: str, rng: random.Random) -> str:
    """As licences looked when they had lines between their entries."""
    rows = "".join(f'<tr><td style="width:30%;color:#444;border-bottom:.15mm dotted #888">{k}</td><td style="border-bottom:.15mm dotted #888">{v}</td></tr>' for k, v in [("统一社会信用代码", number), *one[:3], *two, *one[3:]])  # fmt: skip
    return f'<h1 style="font-size:30pt">企业法人营业执照</h1><p class=c>（副本）</p><table class=o style="font-size:12.5pt;line-height:2">{rows}</table>{issued}' if "负 责 人" not in dict(one) else f'<h1 style="font-size:30pt">营 业 执 照</h1><table class=o style="font-size:12.5pt;line-height:2">{rows}</table>{issued}'  # fmt: skip


_RELATION = {
    "parent": ("系我公司控股的子公司", "是我集团下属企业", "为我集团所属成员单位", "由我公司出资设立"), "self": ("是我单位", "长期从事制造业"), "government": ("是我区重点工业企业", "为辖区内骨干企业"),
    "association": ("为我会会员单位", "系我会理事单位"), "other": ("与我公司有多年业务往来", "是我公司的合作单位"),
}  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    f, named, who = case.firm, letter.named or case.firm.name, letter.issuer
    told = pen.critical(named, "name")
    code = f"（统一社会信用代码{pen.critical(f.uscc, 'code')}）" if not letter.named and rng.random() < 0.55 else ""  # fmt: skip
    relation = rng.choice(_RELATION[letter.by])
    body = rng.choice([
        "<p>{t}{c}{r}，主要生产{p}。该公司近年来持续推进智能工厂建设，申报材料经我方审核，情况属实。</p><p>现推荐{n}申报2026年先进级智能工厂，请予支持。</p>",
        "<p>按照通知要求，{t}{c}拟申报2026年度先进级智能工厂。该单位{r}，从事{p}的生产经营，具备申报条件，我单位同意推荐。</p>",
        "<p>{t}{c}{r}。经审查，其先进级智能工厂申报书及附件齐全、真实，符合2026年申报要求，予以推荐。</p>",
        "<p>贵厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》收悉。{t}{c}{r}，主营{p}，经研究，同意其申报先进级智能工厂，特此推荐。</p>",
    ]).format(t=told, c=code, r=relation, p=f.product, n="该公司")  # fmt: skip
    title = rng.choice(["推荐函", "推　荐　函", f"关于推荐{escape(named)}申报先进级智能工厂的函", "关于同意申报2026年先进级智能工厂的推荐意见", f"关于{escape(named)}<br>申报先进级智能工厂的推荐函"])  # fmt: skip
    stamp = pen.seal(who, role="letter", style="right:0;top:-14mm", size=rng.choice([40, 42, 44])) if letter.sealed else ""  # fmt: skip
    day = pen.day(letter.day, "cn", "cn0", "words") if letter.dated else "　　　　"
    held = pen.slot("seal", escape(who), filled=letter.sealed)
    on = pen.slot("date", day, filled=letter.dated)
    parts = _LETTERS[rng.randrange(len(_LETTERS))](who, title, body, f"<span class=at>{held}{stamp}</span>", on, rng, f.city)  # fmt: skip
    set_ = look.drawn(rng, size=rng.choice([14, 15, 16]), margin="30mm 26mm", plain=True)
    return Paper("parent_letter", "推荐函", look.paper(set_, parts), pen.marks, ("推荐函.pdf", "上级公司推荐函.pdf", "集团推荐函扫描件.pdf", "推荐意见.pdf"), wants_native=False, photo=True)  # fmt: skip


def _to(rng: random.Random, city: str) -> str:
    return f"<p class=f>{rng.choice(['山东省工业和信息化厅：', f'{city}工业和信息化局：', '省工业和信息化厅：'])}</p>"


def _red(who: str, title: str, body: str, held: str, on: str, rng: random.Random, city: str) -> str:
    number = f"{rng.choice(['函', '企发', '字'])}〔2026〕{rng.randrange(3, 99)}号"
    return f'<p class=c style="color:#c8101c;font:700 {28 if len(who) < 15 else 21}pt {HEI}">{escape(who)}</p><p class=c style="border-bottom:.9mm solid #c8101c;padding-bottom:2mm;font-size:13pt">{number}</p><h1>{title}</h1>{_to(rng, city)}{body}<div style="text-align:right;margin:20mm 8mm 0 0">{held}<br>{on}　</div>'


def _paper(who: str, title: str, body: str, held: str, on: str, rng: random.Random, city: str) -> str:  # fmt: skip
    """Letter paper: the name small, two lines below it."""
    return f'<p class=c style="font:700 18pt {SONG};color:#a31621">{escape(who)}</p><div style="border-top:.8mm solid #a31621;border-bottom:.2mm solid #a31621;height:1mm"></div><h1 style="margin-top:12mm">{title}</h1>{_to(rng, city)}{body}<p>专此函达。</p><div style="margin:22mm 0 0 60mm">{held}<br><span style="padding-left:8mm">{on}</span></div>'


def _bare(
    who: str, title: str, body: str, held: str, on: str, rng: random.Random, city: str
) -> str:
    return f'<h1 style="margin-top:14mm">{title}</h1>{_to(rng, city)}{body}<div style="text-align:right;margin:24mm 6mm 0 0">{held}<br>{on}</div><p class=f style="margin-top:18mm;font-size:11pt">联系人：{rng.choice(["钱主任", "郭部长", "季经理"])}　电话：0531-8{rng.randrange(1000000, 9999999)}</p>'


def _form(
    who: str, title: str, body: str, held: str, on: str, rng: random.Random, city: str
) -> str:
    """A table of opinion."""
    return f'<h1>{title}</h1><table style="font-size:13pt"><tr><th style="width:22%">推荐单位</th><td>{escape(who)}</td></tr><tr><th>推荐意见</th><td style="height:90mm;vertical-align:top;line-height:1.9">{body}</td></tr><tr><th>盖章</th><td style="height:46mm;text-align:right">{held}<br>{on}</td></tr></table>'


_LETTERS: tuple[Callable[..., str], ...] = (_red, _red, _paper, _bare, _form)
