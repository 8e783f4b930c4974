"""A parent's letter, and what cities write: the recommendation and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.taishan.look import HEI, SONG, listing, look, paragraphs, table, td
from testsetkit.invent import mobile, person
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The letter as a form of a headquarters, a plain letter, or a certificate-like sheet."""
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    page = look(rng, plain=True)
    own = letter.by == "self"
    name = letter.named or case.firm.name
    level = LEVELS[case.book_level] if case.book else "先进级"
    whom = rng.choice(["山东省工业和信息化厅", f"{case.city}工业和信息化局"])
    title = rng.choice(["推荐函", "推 荐 意 见", f"关于推荐{escape(name)}申报2026年{level}智能工厂的函", f"关于同意申报{level}智能工厂的推荐函"])  # fmt: skip
    shown, issuer = pen.critical(name, "name"), pen.critical(letter.issuer, "name")
    tie = {"parent": "我集团所属子公司", "other": "我公司投资企业", "government": "辖区企业", "association": "我会会员单位"}.get(letter.by, "我公司")  # fmt: skip
    subject = f"{tie}{shown}" if not own else shown
    says = rng.choice(
        [
            f"{subject}建设的{escape(case.firm.factory) if not letter.named else '智能工厂'}达到申报条件，经研究，同意推荐其申报2026年{level}智能工厂。",
            f"根据申报通知要求，经审核，{subject}符合{level}智能工厂有关条件，材料属实，现予以推荐。",
            f"兹推荐{subject}参加2026年山东省{level}智能工厂申报，请予支持。",
        ]
    )
    seal = pen.seal(letter.issuer, role="letter", size=42, style="left:14mm;top:-15mm") if letter.sealed else ""  # fmt: skip
    day = pen.day(letter.day, "cn", "cn0", "words") if letter.dated else "　　年　　月　　日"
    head = f'<div style="text-align:center;font:bold 26pt {SONG};color:#c8161d;letter-spacing:.12em;border-bottom:.8mm solid #c8161d;padding:6mm 0">{escape(letter.issuer)}</div><p class=n style="text-align:right">{rng.choice(["函", "企管函", "战投"])}〔2026〕{rng.randrange(3, 70)}号</p>' if rng.random() < 0.5 else ""  # fmt: skip
    more = f"<p>联系人：{person(rng)}，{mobile(rng)}</p>" if rng.random() < 0.4 else ""
    end = f'<div style="margin:26mm 0 0 78mm;position:relative;line-height:2.1">{issuer}{rng.choice(["", "（盖章）"])}{seal}<br>{day}</div>'
    if rng.random() < 0.3:
        body = _opinion_form(case, level, issuer, f"<p>{says}</p>", seal, day, shown)
        return Paper("parent_letter", "推荐函", page.sheet(body, numbered=False), pen.marks, ("推荐意见表.pdf", "集团公司推荐意见.pdf"), wants_native=False)  # fmt: skip
    body = f'{head}<h1 style="text-align:center;margin:14mm 0 8mm">{title}</h1><p class=n>{whom}：</p>{paragraphs([says, rng.choice(["特此推荐。", "专此函达。", "以上意见，请审阅。"])])}{more}{end}'
    return Paper("parent_letter", "推荐函", page.sheet(body, numbered=False), pen.marks, ("集团推荐函.pdf", "推荐函.pdf", "上级公司推荐意见.pdf"), wants_native=False)  # fmt: skip


def _opinion_form(
    case: Case, level: str, issuer: str, says: str, seal: str, day: str, shown: str
) -> str:
    """The opinion as a form with a box for the headquarters' seal."""
    opinion = f'{says}<div style="margin:30mm 0 6mm 50mm;position:relative">（单位公章）{seal}<br>{day}</div>'
    rows = [
        [td("被推荐企业", label=True, style="width:24%"), td(shown, across=3)],
        [td("申报级别", label=True), td(level), td("申报年度", label=True), td("2026年")],
        [td("推荐单位", label=True), td(issuer, across=3)],
        [td("推<br>荐<br>意<br>见", label=True, style="height:96mm"), td(opinion, across=3)],
    ]
    place = f'<p class=n style="font-size:9.5pt">所在地：{case.city}{case.firm.county}</p>'
    return f'<h1 style="text-align:center;margin:10mm 0">子公司申报推荐表</h1>{place}{table(rows)}'


def _named(city: City, rng: random.Random) -> str:
    """The recommended enterprises in the letter's own text, where their number is the table's."""
    if city.stated != len(city.summary_rows) or not all(r.name for r in city.summary_rows):
        return ""
    names = [escape(r.name) for r in city.summary_rows]
    if rng.random() < 0.5:
        return f"<p>名单如下：{'、'.join(names)}。</p>"
    return listing(["顺序", "企业名称"], [[str(n), x] for n, x in enumerate(names, 1)])


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's document under a red head, as a letter, a report, or one with a list in its text."""
    pen = Pen(None, rng, "city_recommendation")
    page = look(rng, plain=True)
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['报', '装备函', '字', '呈'])}〔2026〕{rng.randrange(5, 80)}号" if city.recommendation_numbered else ""  # fmt: skip
    count = city.stated
    said = f"{rng.choice([str(count), in_words(count) if count and count < 11 else str(count)])}{rng.choice(['家企业', '户企业', '家单位'])}" if count is not None else "有关企业"  # fmt: skip
    level = "先进级智能工厂"
    title = rng.choice([f"关于推荐2026年{level}的报告", f"关于报送2026年度{level}推荐材料的函", f"关于{city.name}申报山东省{level}的推荐意见"])  # fmt: skip
    says = rng.choice(
        [
            f"按照省厅通知要求，我局组织开展了{level}申报工作，经企业自愿申报、县（市、区）初审、现场核查，现推荐{said}申报2026年{level}，请予审核。",
            f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》，我市共推荐{said}，推荐汇总表及申报材料随文报送。",
            f"经研究，拟推荐{said}为2026年{level}申报单位（按优先顺序排列，名单见附件）。",
        ]
    )
    day = (
        pen.day((2026, 4, rng.randrange(8, 21)), "cn", "words") if city.recommendation_dated else ""
    )
    seal = pen.seal(bureau, role="recommendation", size=42, style="left:12mm;top:-14mm") if city.recommendation_sealed else ""  # fmt: skip
    mark = bureau + rng.choice(["", "文件"])
    line = (
        "border-bottom:1mm solid #d0141c"
        if rng.random() < 0.6
        else "border-bottom:1.4mm double #d0141c"
    )
    head = f'<div style="text-align:center;font:bold {rng.choice([30, 34])}pt {SONG};color:#d0141c;padding:12mm 0 6mm">{mark}</div><div style="display:flex;justify-content:{rng.choice(["center", "flex-end", "space-between"])};{line};padding-bottom:2mm"><span>{number}</span></div>'
    listed = rng.choice(
        [
            "附件：1.先进级智能工厂推荐汇总表<br>　　　2.基础级智能工厂名单汇总表",
            "附件：推荐汇总表",
            "",
        ]
    )
    end = f'<div style="margin:22mm 0 0 82mm;position:relative;line-height:2">{bureau}{seal}<br>{day}</div>'
    named = _named(city, rng) if rng.random() < 0.35 else ""
    extra = f"（联系人：{person(rng)}，联系电话：{mobile(rng)}）" if rng.random() < 0.5 else ""
    body = f'{head}<h1 style="text-align:center;font-size:20pt;margin:12mm 0 8mm">{title}</h1><p class=n>{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅："])}</p>{paragraphs([says])}{named}<p>特此{rng.choice(["报告", "函达", "推荐"])}。</p><p class=n>{listed}</p>{end}<p class=n>{extra}</p>'
    return Paper("city_recommendation", "推荐文件", page.sheet(body), pen.marks, (f"{city.name}推荐文件.pdf", "推荐报告.pdf", "红头文件.pdf"), wants_native=False)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two policies of the city in support of smart making."""
    made = []
    for title in rng.sample(
        [
            f"{city.name}支持智能制造高质量发展若干政策措施", f"{city.name}推动制造业数字化转型实施方案（2025—2027年）",
            "关于加快推进智能工厂梯度培育的实施意见", f"{city.name}工业企业智能化技术改造奖补办法",
        ],
        rng.choice([1, 1, 2]),
    ):  # fmt: skip
        pen = Pen(None, rng, "policy_document")
        page = look(rng, plain=True)
        issuer = rng.choice([f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"])
        items = rng.sample(
            [
                "对新获评国家级、省级智能工厂的企业，分档给予一次性奖励。", "鼓励企业开展智能制造能力成熟度评估，对达到三级以上的给予补助。",
                "支持企业实施设备更新和技术改造，按投资额的一定比例补助。", "培育一批系统解决方案供应商，组织供需对接活动。",
                "强化金融支持，推广技改专项贷款贴息。", "加强人才引育，支持校企共建实训基地。",
            ],
            5,
        )  # fmt: skip
        text = "".join(f'<p><span style="font-family:{HEI}">{"一二三四五"[n]}、</span>{x}</p>' for n, x in enumerate(items))  # fmt: skip
        seal = pen.seal(issuer, role="other", style="left:8mm;top:-14mm") if rng.random() < 0.6 else ""  # fmt: skip
        body = f'<div style="text-align:center;font:bold 28pt {SONG};color:#d0141c;border-bottom:1mm solid #d0141c;padding:8mm">{issuer}</div><h1 style="text-align:center;margin:10mm 0">{title}</h1><p class=n>各县（市、区）人民政府，市直有关部门：</p><p>为推进新型工业化，制定以下措施。</p>{text}<div style="margin:20mm 0 0 84mm;position:relative">{issuer}{seal}<br>2025年{rng.randrange(3, 11)}月{rng.randrange(2, 28)}日</div>'
        made.append(Paper("policy_document", "政策文件", page.sheet(body), pen.marks, (f"{title}.pdf", "政策文件.pdf")))  # fmt: skip
    return made
