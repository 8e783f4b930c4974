"""Papers of a city: the recommendation under three letterheads, policies of three kinds."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.yunmen.look import BIAO, FANG, HEI, rows, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = (
        pen.critical(
            f"{city.name[0]}工信{rng.choice(['装', '智', '发', '函', '报'])}{rng.choice(['', '字'])}〔2026〕{rng.randrange(4, 96)}号",
            "code",
        )
        if city.recommendation_numbered
        else ""
    )
    kind = rng.choice(["函", "报告", "函", "请示"])
    head = f"<div style='font:700 {rng.choice([30, 34])}pt/1.4 {BIAO};color:#cf1a1a;text-align:center;white-space:nowrap;margin-top:{rng.choice([4, 14])}mm'>{bureau}{rng.choice(['文件', '']) if kind != '函' else ''}</div>"
    thin = "<div style='border-top:.8mm solid #cf1a1a;margin:2mm 0 11mm'></div>"
    if kind == "函" and rng.random() < 0.6:
        head += f"<div style='border-top:1.1mm solid #cf1a1a;border-bottom:.3mm solid #cf1a1a;height:.8mm'></div><p class=r style='margin:3mm 0 8mm'>{number or '&nbsp;'}</p>"
    else:
        head += f"<p class=c style='margin-top:9mm'>{number or '&nbsp;'}</p>{thin}"
    title = {
        "函": [
            "关于报送2026年先进级智能工厂推荐名单的函",
            "关于推荐申报2026年度先进级智能工厂企业的函",
        ],
        "报告": ["关于报送先进级智能工厂申报材料的报告"],
        "请示": ["关于推荐2026年先进级智能工厂的请示"],
    }[kind]
    rows_ = [r for r in city.summary_rows if r.name]
    body = rng.choice(
        [
            "按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织开展了申报和初审工作，",
            "贵厅申报通知下发后，我市及时转发至各县区，经企业申报、县区推荐、专家审查，",
        ]
    )
    listed = ""
    if city.stated is not None:
        n = city.stated
        count = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n}户", f"共{n}家"])
        body += rng.choice(
            [
                f"择优推荐{count}企业申报先进级智能工厂",
                f"现将符合条件的{count}企业予以推荐",
                f"拟推荐企业{count}，按优先顺序排列",
            ]
        )
        if (
            n == len(rows_)
            and len(rows_) == len(city.summary_rows)
            and n <= 8
            and rng.random() < 0.3
        ):
            listed = "".join(f"<p>{k}. {r.name}</p>" for k, r in enumerate(rows_, 1))
    else:
        body += "现将初审通过的企业予以推荐"
    body += f"{'，名单如下：' if listed else '，详见附件。'}"
    close = {"函": "专此函达。", "报告": "特此报告。", "请示": "妥否，请批示。"}[kind]
    attach = "".join(
        f"<p>{'附件：' if k == 1 else '　　　'}{k}. {x}</p>"
        for k, x in enumerate(
            ["先进级智能工厂推荐汇总表", "企业申报材料", "支持智能制造发展政策文件"][
                : rng.choice([2, 3])
            ],
            1,
        )
    )
    stamp = (
        pen.seal(bureau, role="recommendation", style="right:-2mm;top:-14mm", size=42)
        if city.recommendation_sealed
        else ""
    )
    day = pen.day((2026, 4, rng.randrange(8, 21)), "cn") if city.recommendation_dated else "&nbsp;"
    html = sheet(rng, head, f"<div style='font:700 20pt/1.5 {BIAO};text-align:center;margin-bottom:8mm'>{title[rng.randrange(len(title))]}</div>", f"<p class=n>山东省工业和信息化厅：</p><p>{body}</p>{listed}<p>{close}</p><div style='height:6mm'></div>{attach}", f"<div class=whole style='text-align:right;padding:18mm 14mm 26mm 0;line-height:2'><span class=rel>{bureau}{stamp}</span><br>{day}</div>", face=FANG, size=15, lead=1.75, margin="30mm 26mm 28mm")  # fmt: skip
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        ("推荐文件.pdf", "推荐函（盖章扫描）.pdf", f"{city.name[:-1]}推荐文.pdf", "1红头文件.pdf"),
    )


def policies(city: City, rng: random.Random) -> list[Paper]:
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    short = city.name[:-1]
    issuer, title, kind = rng.choice([
        (f"{city.name}人民政府办公室", f"关于印发{city.name}加快智能制造发展若干政策措施的通知", "措施"), (f"{city.name}工业和信息化局　{city.name}财政局", f"关于印发{short}市智能化改造数字化转型奖补资金实施细则的通知", "细则"), (f"{city.name}人民政府", f"{city.name}智能工厂梯度培育行动计划（2025—2027年）", "计划"),
    ])  # fmt: skip
    items = rng.sample([
        "对获评先进级智能工厂的企业，给予一次性奖励30万元。", "对企业购置智能装备和工业软件的，按投资额的10%给予补助，最高200万元。", "每年组织不少于100家企业开展智能制造能力成熟度自评估。", "支持龙头企业开放场景，带动中小企业开展智能化改造。",
        "建立智能工厂培育库，实行动态管理。", "鼓励金融机构开发面向智改数转的信贷产品。", "遴选服务商，为企业提供诊断服务。",
    ], 5)  # fmt: skip
    stamp = pen.seal(issuer.split("　")[0], role="policy", style="right:0;top:-14mm", size=43)
    if kind == "细则":
        text = "".join(f"<p><b>第{in_words(n)}条</b>　{x}</p>" for n, x in enumerate(items, 1))
    elif kind == "计划":
        text = (
            "<p>为推进制造业智能化改造、数字化转型，制定本计划。</p>"
            + "".join(f"<p>（{in_words(n)}）{x}</p>" for n, x in enumerate(items, 1))
            + rows(
                ("年度", "先进级智能工厂（家）", "基础级智能工厂（家）"),
                [
                    [str(y), str(rng.randrange(8, 40)), str(rng.randrange(60, 200))]
                    for y in (2025, 2026, 2027)
                ],
            )
        )
    else:
        text = "".join(f"<p>{in_words(n)}、{x}</p>" for n, x in enumerate(items, 1))
    year = rng.choice([2024, 2025])
    html = sheet(rng, f"<div style='font:700 28pt/1.4 {BIAO};color:#cf1a1a;text-align:center'>{issuer.replace('　', '<br>')}</div><p class=c style='margin:6mm 0 2mm'>{short[0]}{rng.choice(['政办发', '政字', '工信发'])}〔{year}〕{rng.randrange(3, 60)}号</p><div style='border-top:.7mm solid #cf1a1a;margin-bottom:9mm'></div><div style='font:700 20pt/1.5 {HEI};text-align:center;margin-bottom:7mm'>{title}</div><p class=n>各县（市、区）人民政府，市直有关部门：</p><p>现将有关事项印发给你们，请认真贯彻执行。</p>{text}<div class=whole style='text-align:right;padding:18mm 12mm 26mm 0;line-height:2'><span class=rel>{issuer}{stamp}</span><br>{pen.day((year, rng.randrange(1, 12), rng.randrange(2, 28)), 'cn')}</div>", face=FANG, size=14, lead=1.7)  # fmt: skip
    return Paper(
        "policy_document",
        "政策文件",
        html,
        pen.marks,
        ("政策文件.pdf", f"{short}市支持政策.pdf", "智能制造奖补政策.pdf"),
    )
