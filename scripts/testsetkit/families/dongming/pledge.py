"""Commitments and statements, and the passages of the book that the notice asks for."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dongming.style import (
    HEI,
    KAI,
    SERIF,
    SONG,
    blank_line,
    by_hand,
    gap,
    paper,
    passage,
    title,
)
from testsetkit.pen import Pen, day_forms, iso
from testsetkit.press import Paper

ACCIDENT_OK = (
    "近三年来未发生较大（含）以上安全、环保、质量等事故", "2023年以来未发生较大及以上安全生产事故、环境污染事故和质量事故", "近三年无较大及以上安全、环保、质量事故",
    "最近三年没有发生过较大（含较大）以上的安全、环境保护和产品质量事故", "近三年内未发生过较大以上（含较大）安全事故、环保事故及质量事故",
)  # fmt: skip
ACCIDENT_OLD = (
    "近三年来未发生重大安全、环保、质量事故",
    "近三年内未发生过重大及以上安全、环保、质量等事故",
    "最近三年没有发生特大安全、环境保护和产品质量事故",
)
CREDIT = (
    "未被列入严重失信主体名单", "经查询未列入严重失信主体名单", "没有被列入严重失信主体名单的情形", "不在严重失信主体名单之内", "未被纳入严重失信主体名单",
)  # fmt: skip
SERIOUS = (
    "{d}，二车间检修作业时发生一起较大生产安全事故，经认定属责任事故，整改已验收。",
    "{d}，厂区发生较大火灾事故一起，已按调查报告完成整改。",
)
VAGUE = ("曾发生过一起安全事故，已妥善处理并完成整改。", "前些年原料库出现过一次火灾事故，损失已由保险公司理赔。")  # fmt: skip
MINOR = (
    "{d}，包装工段发生一起一般生产安全事故，轻伤一人，已按规定上报并整改完毕。",
    "{d}，装卸作业中发生一般安全事故一起，无人员重伤，已闭环处理。",
)
TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案均安全可控，主要装备为国内厂家供应", "生产线采用的关键技术装备、工业软件、工业操作系统、系统解决方案来源清楚、有正版授权，做到安全可控",
    "所用工业软件、工业操作系统、关键技术装备及整体系统解决方案安全可控，备品备件供应有保证",
)  # fmt: skip
NETWORK = (
    "网络安全和数据安全方面，生产网与办公网分区隔离，部署防火墙和日志审计，重要数据每日备份，风险可控", "落实网络安全、数据安全责任，定期开展漏洞扫描和应急演练，网络安全和数据安全风险可控",
    "制定了网络安全管理办法和数据安全分级保护制度，部署了边界防护和主机加固措施，相关风险可控",
)  # fmt: skip
ORGANISATION = (
    "公司成立了以总经理为组长的智能工厂建设领导小组，下设推进办公室，统筹规划、建设和运营，每月调度一次", "建立了智能工厂统筹规划、建设、运营的组织机制，由分管副总牵头，信息部、生产部、设备部分工负责",
    "成立数字化转型委员会和信息中心，明确智能工厂规划、建设与运营的职责分工和考核办法",
)  # fmt: skip
PEOPLE = (
    "现有智能制造专业人才{n}人，其中高级工程师{k}人，涵盖自动化、软件、工艺等专业", "拥有智能制造专业技术人员{n}名，其中硕士以上学历{k}名，并与高校联合培养",
    "配备智能制造专业人才队伍共{n}人，其中自动化、信息化骨干{k}人，每年培训不少于40学时",
)  # fmt: skip


def accident(case: Case, pen: Pen) -> str:
    """The statement on accidents; empty where none is made."""
    if case.accident == "absent":
        return ""
    pool = ACCIDENT_OK if case.accident == "ok" else ACCIDENT_OLD
    return passage(pen, pen.rng.choice(pool))


def incident(case: Case, pen: Pen) -> str:
    """An accident told."""
    rng = pen.rng
    day = f"{rng.choice([2024, 2025])}年{rng.randrange(2, 12)}月{rng.randrange(2, 27)}日"
    pool = {"serious": SERIOUS, "vague": VAGUE, "minor": MINOR}.get(case.incident)
    return passage(pen, rng.choice(pool).format(d=day)) if pool else ""


def credit(pen: Pen) -> str:
    return passage(pen, pen.rng.choice(CREDIT))


def says_credit(case: Case, where: str) -> bool:
    return case.discredit in ("statement", "both") and case.discredit_in == where


def technology(case: Case, pen: Pen) -> str:
    return passage(pen, pen.rng.choice(TECHNOLOGY)) if "technology" in case.secure else ""


def network(case: Case, pen: Pen) -> str:
    return passage(pen, pen.rng.choice(NETWORK)) if "network" in case.secure else ""


def organisation(case: Case, pen: Pen) -> str:
    return passage(pen, pen.rng.choice(ORGANISATION)) if "organisation" in case.people else ""


def people(case: Case, pen: Pen) -> str:
    rng = pen.rng
    said = rng.choice(PEOPLE).format(n=rng.randrange(18, 96), k=rng.randrange(3, 15))
    return passage(pen, said) if "people" in case.people else ""


# ---- commitment
def statements(case: Case, pen: Pen, where: str) -> list[str]:
    """What is stated in the commitment, a paper of its own or the book."""
    made = []
    if case.accident_in == where:
        made.append(accident(case, pen))
    if says_credit(case, where):
        made.append(credit(pen))
    return [m for m in made if m]


TRUE = (
    "所提供的申报材料真实、完整、有效，无弄虚作假行为", "本单位提交的全部材料和数据真实、准确，复印件与原件一致", "申报书及附件内容属实，不存在虚报、瞒报和侵犯他人知识产权的情况",
)  # fmt: skip
MORE = (
    "严格遵守国家法律法规和智能工厂建设有关规定", "积极配合主管部门组织的现场评估和宣传总结", "申报的工厂已建成投用，同一工厂未重复申报", "主动接受监督检查，按要求报送进展情况",
    "若有不实，自愿取消申报资格并承担由此产生的一切责任", "依法依规生产经营，落实主体责任",
)  # fmt: skip
TITLES = ("承诺书", "申报承诺书", "材料真实性承诺书", "企业承诺书", "诚信申报承诺书", "申报材料真实性及合规承诺")  # fmt: skip


def _title(case: Case, rng: random.Random, pool: tuple[str, ...]) -> str:
    """A heading; of safety too where the commitment speaks of accidents."""
    if case.accident_in == "commitment" and case.accident != "absent" and rng.random() < 0.4:
        return rng.choice(["材料真实性暨安全生产承诺书", "真实性和安全环保承诺书"])
    return rng.choice(pool)


def body(case: Case, pen: Pen, where: str, rng: random.Random) -> str:
    """The text of a commitment."""
    points = [rng.choice(TRUE), *rng.sample(MORE, rng.choice([2, 3]))]
    points = [escape(p) for p in points]
    for said in statements(case, pen, where):
        points.insert(rng.randrange(1, len(points)), f"{rng.choice(['我单位', '本企业', '企业'])}{said}")  # fmt: skip
    name = pen.critical(case.commitment_name or case.firm.name, "name")
    who = rng.choice([f"{name}", f"我单位（{name}）", f"我公司{name}"])
    lead = rng.choice(
        [
            f"{who}自愿申报2026年度智能工厂，现郑重承诺如下：",
            f"{who}就本次智能工厂申报作出以下承诺：",
            f"根据智能工厂申报工作要求，{who}承诺：",
        ]
    )
    way = rng.choice(["points", "points", "run", "ringed"])
    if way == "run":
        return f"<p>{lead}{'；'.join(points)}。</p>"
    sign = (
        (lambda n: f"{n}.")
        if way == "points" and rng.random() < 0.5
        else ((lambda n: f"{'一二三四五六七八九'[n - 1]}、") if way == "points" else (lambda n: chr(0x245F + n)))
    )  # fmt: skip
    made = "".join(f"<p>{sign(n)}{p}。</p>" for n, p in enumerate(points, 1))
    return f"<p>{lead}</p>{made}<p>{rng.choice(['特此承诺。', '以上承诺如有违反，愿承担相应责任。'])}</p>"


def ending(case: Case, pen: Pen, rng: random.Random, seal: str) -> str:
    """Signature, seal and date of a commitment in one of six ways."""
    name = case.commitment_name or case.firm.name
    signed = by_hand(pen, case.firm.person, 10) if case.signed else ""
    label = rng.choice(["法定代表人（签字）：", "法定代表人签名：", "法人代表（签字）：", "法定代表人（或授权人）签字："])  # fmt: skip
    under = blank_line(38) if not signed else f'<span style="display:inline-block;min-width:38mm;border-bottom:.25mm solid #222;text-align:center">{signed}</span>'  # fmt: skip
    slot = pen.slot("signature", under, filled=case.signed, of="commitment")
    signature = f'<span style="white-space:nowrap">{label}{slot}</span>'
    day = case.commitment_day
    if not case.dated:
        date = pen.slot("date", f"{gap(16)}年{gap(10)}月{gap(10)}日", filled=False, of="commitment")
    elif rng.random() < 0.45:
        case.dated_by_hand = True
        y, m, d = day
        said = day_forms(day)[rng.choice(["cn", "dot1"])]
        inner = by_hand(pen, said, 8)
        if rng.random() < 0.4:
            inner = f"{by_hand(pen, str(y), 7.5)}年{by_hand(pen, str(m), 7.5)}月{by_hand(pen, str(d), 7.5)}日"
        date = pen.slot("date", pen.mark(inner, what="critical", sort="date", text=said, value=iso(day)), filled=True, of="commitment")  # fmt: skip
    else:
        date = pen.slot("date", pen.day(day, "cn", "words", "cn0", "space"), filled=True, of="commitment")  # fmt: skip
    when = rng.choice(["日期：", "承诺日期：", "", "签署日期："])
    unit = rng.choice(
        ["承诺单位（盖章）：", "单位名称（公章）：", "企业名称（盖章）：", "承诺企业："]
    )
    way = rng.choice(["left", "right", "table", "two", "first"])
    shown = escape(name)
    if way == "two":  # the date stands at the right: the seal lies higher
        seal = f'<div style="position:absolute;left:0;top:-14mm;width:100%">{seal}</div>'
    place = f'<div style="position:relative;margin-top:12mm;line-height:2.4">{{}}{seal}</div>'
    if way == "left":
        return place.format(f"<p class=n>{unit}{shown}</p><p class=n>{signature}</p><p class=n>{when}{date}</p>")  # fmt: skip
    if way == "right":
        return place.format(f'<div style="padding-left:36mm"><p class=n>{unit}{shown}</p><p class=n>{signature}</p><p class=n>{when}{date}</p></div>')  # fmt: skip
    if way == "first":
        return place.format(f"<p class=n>{signature}</p><p class=n>{unit}{shown}</p><p class=n style=text-align:right;padding-right:20mm>{when}{date}</p>")  # fmt: skip
    if way == "two":
        return place.format(f"<p class=n>{unit}{shown}</p><table class=o><tr><td style=padding:0;white-space:nowrap>{signature}</td><td class=r>{when}{date}</td></tr></table>")  # fmt: skip
    return place.format(
        f"<table><tr><td class=c style=width:34%>{unit.rstrip('：')}</td><td style=height:16mm>{shown}</td></tr>"
        f"<tr><td class=c>{label.rstrip('：')}</td><td style=height:14mm>{slot}</td></tr><tr><td class=c>日　期</td><td>{date}</td></tr></table>"
    )


def commitment(case: Case, rng: random.Random) -> Paper:
    """A paper of its own."""
    pen = Pen(case, rng, "commitment")
    said = _title(case, rng, TITLES)
    text = body(case, pen, "commitment", rng)
    to = rng.choice(["", "", f"<p class=n>{case.firm.city}工业和信息化局：</p>", "<p class=n>山东省工业和信息化厅：</p>"])  # fmt: skip
    left = rng.choice([62, 78, 92])
    seal = pen.seal(case.commitment_name or case.firm.name, style=f"left:{left}mm;top:{rng.randrange(-12, 4)}mm")  # fmt: skip
    html = title(said, size=rng.choice([20, 22, 24]), font=rng.choice([HEI, SERIF, SONG]), below="9mm") + to + text + ending(case, pen, rng, seal)  # fmt: skip
    full = paper(html, font=rng.choice([SONG, SONG, KAI, SERIF]), size=rng.choice([14, 15, 16]), lead=1.75)  # fmt: skip
    names = ("承诺书", "企业承诺书盖章版", "真实性承诺", said)
    return Paper("commitment", "承诺书", full, pen.marks, names, photo=True, wants_native=False)


def section(case: Case, pen: Pen, rng: random.Random) -> str:
    """The commitment as the book's page."""
    head = _title(case, rng, ("承诺书", "申报单位承诺", "企业承诺", "材料真实性承诺"))
    text = body(case, pen, "commitment", rng)
    seal = pen.seal(case.firm.name, role="commitment", style=f"left:{rng.choice([60, 74])}mm;top:{rng.randrange(-10, 4)}mm")  # fmt: skip
    end = ending(case, pen, rng, seal)
    if rng.random() < 0.4:  # in a cell, as the last row of the form
        side = "<br>".join(head) if len(head) <= 6 else head
        return f'<div class=b></div><table><tr><td class=c style="width:11%">{side}</td><td style="padding:4mm 3mm 8mm;line-height:1.7">{text}{end}</td></tr></table>'
    return f"<div class=b></div>{title(head, size=20)}{text}{end}"


def no_accident(case: Case, rng: random.Random) -> Paper:
    """A statement of its own on accidents, credit, or both."""
    pen = Pen(case, rng, "no_accident_statement")
    said = statements(case, pen, "paper")
    name = pen.critical(case.firm.name, "name")
    about = "".join(
        f"<p>{rng.choice(['我公司', '本单位', '经自查，我单位'])}{s}。</p>" for s in said
    )
    head = rng.choice(["情况说明", "声明", "证明", "无事故及信用情况声明"])
    if case.accident_in != "paper" or case.accident == "absent":
        head = rng.choice(["信用情况声明", "情况说明", "声明"])
    elif len(said) == 1:
        head = rng.choice(["无事故证明", "安全、环保、质量情况声明", "情况说明"])
    seal = pen.seal(case.firm.name, style="right:18mm;top:-12mm")
    end = f'<div style="position:relative;margin-top:16mm;text-align:right;padding-right:12mm">{name}<br>{pen.day((2026, 3, rng.randrange(5, 29)), "cn", "words", "cn0")}{seal}</div>'
    close = f"<p>{rng.choice(['特此说明。', '特此声明。', '以上情况属实。'])}</p>"
    to = f"<p class=n>{rng.choice(['山东省工业和信息化厅', f'{case.firm.city}工业和信息化局', f'{case.firm.county}工业和信息化局'])}：</p>"
    way = rng.choice(["plain", "letter", "cell", "points"])
    if way == "letter":
        about = to + about
    elif way == "points":
        lines = "".join(f"<p>{n}.{rng.choice(['我公司', '本单位'])}{s}；</p>" for n, s in enumerate(said, 1))  # fmt: skip
        about = f"<p>现就智能工厂申报有关情况{rng.choice(['说明', '声明'])}如下：</p>{lines}"
    if way == "cell":
        html = title(head, size=22, below="6mm") + f'<table><tr><td class=c style="width:18%">声明<br>内容</td><td style="line-height:1.8;padding:5mm 4mm 10mm">{about}{close}{end}</td></tr></table>'  # fmt: skip
    else:
        html = title(head, size=22, below="9mm") + about + close + end
    full = paper(html, font=rng.choice([SONG, SERIF, KAI]), size=15, lead=1.8)
    names = ("情况说明", "无事故声明", "企业声明")
    return Paper("no_accident_statement", head, full, pen.marks, names, wants_native=False)
