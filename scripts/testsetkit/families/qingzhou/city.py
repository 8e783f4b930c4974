"""A city's recommendation and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.qingzhou.style import RED, SANS, look, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _count(rng: random.Random, n: int) -> str:
    said = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n}户"])
    return rng.choice([
        f"经初审和现场核查，我市共推荐{said}企业申报先进级智能工厂", f"现推荐{said}企业申报2026年先进级智能工厂", f"遴选出{said}企业，现予推荐申报先进级智能工厂",
        f"我市推荐先进级智能工厂企业{said}",
    ])  # fmt: skip


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    at = look(rng, size=rng.choice([14, 15, 16]))
    bureau = f"{city.name}工业和信息化局"
    short = city.name[:1]
    number = (
        pen.critical(
            f"{short}工信{rng.choice(['装', '字', '呈', '产业', ''])}〔2026〕{rng.randrange(3, 88)}号",
            "code",
        )
        if city.recommendation_numbered
        else ""
    )
    said = (
        _count(rng, city.stated)
        if city.stated is not None
        else "我市已完成先进级智能工厂推荐工作，有关企业及材料随文报送"
    )
    over = (
        pen.seal(bureau, role="recommendation", style="right:2mm;top:-15mm", size=42)
        if city.recommendation_sealed
        else ""
    )
    day = (2026, 4, rng.randrange(9, 25))
    date = pen.day(day, "cn", "words", "cn0", "space") if city.recommendation_dated else ""
    sign = f'<div class="r" style="position:relative;margin:22mm 8mm 22mm 0;padding-right:4mm">{bureau}{over}<br>{date}</div>'
    title = rng.choice(
        [
            f"{bureau}<br>关于推荐2026年先进级智能工厂的报告",
            "关于推荐2026年度先进级智能工厂的函",
            f"关于报送{city.name}先进级智能工厂推荐名单的报告",
            "关于上报先进级智能工厂申报材料的函",
        ]
    )
    to = rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅："])
    body = f"<p>按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局对照申报条件逐户审核，{said}。</p>"
    if city.stated == len(city.summary_rows) and rng.random() < 0.3:
        names = "".join(
            f"<p>{n}．{escape(r.firm.name)}</p>" for n, r in enumerate(city.summary_rows, 1)
        )
        body += f"<p>推荐企业（按优先顺序）：</p>{names}"
    body += f"<p>{rng.choice(['现将推荐汇总表和申报材料报上，请审核。', '特此报告。', '请予审核为盼。'])}</p>"
    attach = rng.choice(
        [
            "<p>附件：推荐汇总表及申报材料</p>",
            "<p>附件：1.先进级智能工厂推荐汇总表</p><p>　　　2.申报书及佐证材料</p>",
            "",
        ]
    )
    kind = rng.choice(["red", "letter", "up", "plain"])
    line = f'<div style="border-top:.9mm solid {RED};margin:1mm 0 8mm"></div>'
    if kind == "red":
        top = f'<p class=c style="color:{RED};font:700 {rng.choice([28, 32])}pt/1.6 {SANS}">{bureau}文件</p><p class=c>{number}&nbsp;</p>{line}'
    elif kind == "letter":
        top = f'<p class=c style="color:{RED};font:700 26pt/1.6 {SANS}">{bureau}</p>{line}<p class="r">{number}&nbsp;</p>'
    elif kind == "up":
        top = f'<p class=c style="color:{RED};font:700 28pt/1.6 {SANS}">{bureau}文件</p><div style="display:flex;justify-content:space-between"><div>{number}&nbsp;</div><div>签发人：{rng.choice("王李张刘")}{rng.choice(["建国", "伟", "志强"])}</div></div>{line}'
    else:
        top = f'<p class="r">{number}&nbsp;</p>'
    contact = (
        f"<p class=flat>（联系人：{rng.choice('赵孙周')}科长　电话：05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8900000)}）</p>"
        if rng.random() < 0.5
        else ""
    )
    html = sheet(
        rng,
        at,
        top,
        f"<h1>{title}</h1><p class=flat>{to}</p>",
        body,
        attach,
        sign,
        contact,
        margin="28mm 25mm",
    )
    files = ("推荐文件.pdf", f"{short}市推荐函.pdf", "推荐报告（盖章）.pdf", "正式文件.pdf")
    return Paper("city_recommendation", "推荐文件", html, pen.marks, files, wants_native=False)


_MEASURES = (
    ("奖补", "对首次获评基础级、先进级、卓越级、领航级智能工厂的企业，市级财政按档次给予奖励。"), ("诊断", "每年为不少于200家规上工业企业提供免费数字化诊断服务。"),
    ("装备", "对购置工业机器人、数控装备和工业软件的，按投资额给予不超过12%的补助。"), ("融资", "设立技改专项贷款风险补偿资金池，给予贴息支持。"),
    ("评估", "支持企业开展智能制造能力成熟度评估，对达到二级及以上的给予补助。"), ("人才", "实施智能制造工程师培训计划，建设实训基地。"), ("平台", "培育工业互联网平台和智能制造系统解决方案供应商。"),
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    at = look(rng, size=rng.choice([12, 14]))
    issuer = rng.choice(
        [
            f"{city.name}人民政府",
            f"{city.name}人民政府办公室",
            f"{city.name}工业和信息化局　{city.name}财政局",
        ]
    )
    name = rng.choice(
        [
            f"{city.name}支持制造业智能化改造若干政策",
            f"{city.name}智能制造提升行动计划（2024—2027年）",
            f"{city.name}智能工厂培育奖励办法",
            f"关于支持{city.name}工业企业智改数转的实施意见",
        ]
    )
    picked = rng.sample(_MEASURES, 4)
    kind = rng.choice(["red", "articles", "table", "web"])
    year = rng.choice([2024, 2025])
    number = f"{city.name[:1]}政{rng.choice(['发', '办字'])}〔{year}〕{rng.randrange(3, 44)}号"
    sign = f'<p class="r" style="margin-top:14mm">{issuer}</p><p class="r">{year}年{rng.randrange(3, 12)}月{rng.randrange(2, 28)}日</p>'
    if kind == "articles":
        body = "".join(
            f"<p><b>第{in_words(n)}条</b>　{x}</p>" for n, (_, x) in enumerate(picked, 1)
        )
    elif kind == "table":
        body = (
            '<table class="shade"><tr><th style="width:10%">序号</th><th style="width:14%">方向</th><th>支持内容</th></tr>'
            + "".join(
                f"<tr><td class=c>{n}</td><td class=c>{a}</td><td>{x}</td></tr>"
                for n, (a, x) in enumerate(picked, 1)
            )
            + "</table>"
        )
    else:
        body = "".join(
            f"<h3>{in_words(n)}、{a}支持</h3><p>{x}</p>" for n, (a, x) in enumerate(picked, 1)
        )
    if kind == "web":
        meta = "".join(
            f"<tr><th>{a}</th><td>{b}</td></tr>"
            for a, b in (("发布机构", issuer), ("发文字号", number), ("有效性", "有效"))
        )
        head = f'<div style="background:{at.main};color:#fff;font:700 14pt/2 {SANS};padding-left:5mm">{city.name}人民政府门户网站　政策文件库</div><table>{meta}</table><h1>{name}</h1>'
    else:
        head = f'<p class=c style="color:{RED};font:700 24pt/1.6 {SANS}">{issuer}文件</p><p class=c style="border-bottom:.8mm solid {RED}">{number}</p><h1>关于印发《{name}》的通知</h1><p class=flat>各县（市、区）人民政府，市直有关部门：</p>'
    html = sheet(rng, at, head, body, sign, margin="25mm 24mm")
    return Paper(
        "policy_document",
        name,
        html,
        pen.marks,
        (f"{name[:14]}.pdf", "政策文件.pdf", "智能制造支持政策.pdf"),
    )
