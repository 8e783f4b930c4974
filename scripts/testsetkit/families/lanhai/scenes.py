"""Scenarios in the book: their layouts and what is told of them."""

from __future__ import annotations

import random
from html import escape

from testsetkit import telling
from testsetkit.case import Case, Claim
from testsetkit.pen import Pen, in_words

_WHY = (
    "过去这项工作靠班组长打电话协调，信息传到现场往往已经晚了半个班次。", "改造之前，相关数据分散在七八张纸质表单里，月底汇总要三个人干两天。",
    "由于品种多、批量小，原来的做法经常顾此失彼，客户投诉时有发生。", "{p}工序长、影响因素多，单凭老师傅经验难以稳定保证。",
    "随着订单量逐年上升，原有模式已跟不上交付节奏，急需改变。", "早期系统各自为政，接口不通，同一份数据要重复录入三四遍。",
    "此前缺少实时手段，出了偏差只能事后追查，返工损失较大。", "企业搬入新厂区后，原有人工方式与新产线的节拍不匹配。",
)  # fmt: skip
_HOW = (
    "项目组引入{s}，与现有系统打通后，任务由平台自动下达到工位终端。", "在关键工位加装传感器和边缘网关，数据每五秒刷新一次，超出上下限即时弹窗。",
    "依托{s}沉淀了三百余条规则，系统按规则推荐处置办法，由当班人员一键确认。", "通过{s}把计划、物料、设备三条线串到一张看板上，谁卡住了一目了然。",
    "采用国产{s}替换了进口软件，历史数据全部迁移，操作界面按员工习惯重新设计。", "新增机器人{n}台、视觉相机{m}套，与控制系统联动，人只负责异常处理。",
    "建立数据模型对过程参数反复比对，找出影响最大的{k}个因素并纳入在线控制。", "与高校联合开发了专用算法，先在一条线试点三个月，再推广到全部{k}条产线。",
)  # fmt: skip
_GAIN = (
    "上线一年来，该环节用工减少{k}人，差错率由{a}%降到{b}%。", "综合测算，每年可节约费用约{n}万元，投资回收期不到三年。",
    "响应时间由原来的{k}小时缩短为{m}分钟左右，现场反映良好。", "相关指标同比改善{n}%以上，得到客户现场审核的肯定。",
    "目前系统日均处理记录{n}万余条，运行稳定，未出现中断。", "准时完成率提高到{c}%，库存占用下降{m}%。",
)  # fmt: skip
_SYSTEMS = (
    "制造运营平台",
    "工业互联网平台",
    "数据中台",
    "边缘计算平台",
    "车间执行系统",
    "集中监控系统",
    "协同管理平台",
    "算法服务平台",
)
_MORE = ("看板", "系统", "平台", "应用", "实践", "项目")


def _fill(rng: random.Random, text: str, case: Case) -> str:
    return text.format(
        p=case.firm.product, s=rng.choice(_SYSTEMS), n=rng.randrange(12, 96), m=rng.randrange(5, 28),
        k=rng.randrange(3, 9), a=f"{rng.uniform(2.5, 6):.1f}", b=f"{rng.uniform(0.3, 1.9):.1f}", c=f"{rng.uniform(95, 99.5):.1f}",
    )  # fmt: skip


def story(rng: random.Random, case: Case, parts: int = 3) -> list[str]:
    """Made-up paragraphs about a scenario."""
    made = [_fill(rng, rng.choice(pool), case) for pool in (_WHY, _HOW, _GAIN)]
    extra = [_fill(rng, t, case) for t in rng.sample(_HOW, min(2, max(parts - 2, 0)))]
    return [made[0], made[1] + "".join(extra), made[2]]


def _instance(rng: random.Random, case: Case) -> str:
    return f"{rng.choice([case.firm.product, case.firm.brand, '一车间', '新厂区', '总装线'])}{rng.choice(_SYSTEMS)[:4]}{rng.choice(_MORE)}"


def scenes(pen: Pen, case: Case) -> str:
    """All scenarios of the book in one layout by chance; sets `case.headed`."""
    layout = pen.rng.choice(
        [
            _by_link,
            _triples,
            _sheets,
            _prose,
            _decimal,
            _one_table,
            _labelled,
            _tables_by_link,
            _coded,
        ]
    )
    case.headed = layout is not _prose
    return layout(pen, case)


def _groups(case: Case, guide: bool) -> list[tuple[str, list[Claim]]]:
    made: list[tuple[str, list[Claim]]] = []
    for claim in case.claims:
        link = (claim.guide_link if guide else None) or claim.link or ""
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(claim)
    return made


def _by_link(pen: Pen, case: Case) -> str:
    rng, out, count = pen.rng, [], 0
    form = rng.choice(["（{}）{}环节", "（{}）{}", "（{}）{}方面的场景"])
    through = rng.random() < 0.5
    for n, (link, claims) in enumerate(_groups(case, rng.random() < 0.3), 1):
        out.append(f"<h3>{form.format(in_words(n), link)}</h3>")
        for k, claim in enumerate(claims, 1):
            count += 1
            why, how, gain = story(rng, case, 4)
            out.append(
                f"<h4>{count if through else k}{rng.choice(['.', '．', '、'])}{telling.name(pen, claim)}</h4><p>{why}</p><p>{how}</p><p>{gain}</p>"
            )
    return "".join(out)


def _triples(pen: Pen, case: Case) -> str:
    rng, out = pen.rng, []
    dash = rng.choice(["—", "——", "-", "－"])
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case)
        out.append(
            f"<h3>场景{rng.choice([str(n), str(n)])}：{claim.link}{dash}{telling.name(pen, claim)}{dash}{_instance(rng, case)}</h3>"
        )
        out.append(
            f"<p><b>痛点问题：</b>{why}</p><p><b>解决措施：</b>{how}</p><p><b>取得效果：</b>{gain}</p>"
        )
    return "".join(out)


def _sheets(pen: Pen, case: Case) -> str:
    rng, out = pen.rng, []
    labels = rng.choice(
        [
            ("场景名称", "所属环节", "要解决的问题", "建设内容", "实施效果"),
            ("典型场景", "业务环节", "现状与需求", "主要做法", "应用成效"),
        ]
    )
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, 3)
        out.append(
            f'<table class="keep"><tr><th style="width:18%">{labels[0]}</th><td>{telling.name(pen, claim)}</td><th style="width:16%">{labels[1]}</th><td style="width:18%">{claim.link}</td></tr>'
            f"<tr><th>{labels[2]}</th><td colspan=3>{why}</td></tr><tr><th>{labels[3]}</th><td colspan=3>{how}</td></tr><tr><th>{labels[4]}</th><td colspan=3>{gain}</td></tr></table>"
            f'<p class="c" style="font-size:9pt">表{n}　场景说明表</p>'
        )
    return "".join(out)


def _prose(pen: Pen, case: Case) -> str:
    """Scenario headings without any link."""
    rng, out = pen.rng, []
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, 4)
        out.append(
            f"<h3>场景{in_words(n)}{rng.choice(['　', '：'])}{telling.name(pen, claim)}</h3><p>{why}{how}</p><p>{gain}</p>"
        )
    return "".join(out)


def _decimal(pen: Pen, case: Case) -> str:
    rng, out = pen.rng, []
    for n, (link, claims) in enumerate(_groups(case, rng.random() < 0.5), 1):
        out.append(f"<h3>3.{n} {link}</h3>")
        for k, claim in enumerate(claims, 1):
            why, how, gain = story(rng, case, 3)
            out.append(
                f"<h4>3.{n}.{k} {telling.name(pen, claim)}</h4><p class=flat>【建设背景】{why}</p><p class=flat>【建设内容】{how}</p><p class=flat>【建设成效】{gain}</p>"
            )
    return "".join(out)


def _one_table(pen: Pen, case: Case) -> str:
    rng = pen.rng
    rows = []
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, 3)
        rows.append(
            f"<tr><td class=c>{n}</td><td>{claim.link}</td><td>{telling.name(pen, claim)}</td><td>{why}{how}</td><td>{gain}</td></tr>"
        )
    return (
        '<table><tr><th style="width:7%">序号</th><th style="width:13%">环节</th><th style="width:18%">场景</th><th>建设情况</th><th style="width:24%">成效</th></tr>'
        f"{''.join(rows)}</table>"
    )


def _labelled(pen: Pen, case: Case) -> str:
    """A block of labelled lines for each scenario."""
    rng, out = pen.rng, []
    name, link = rng.choice(
        [("场景名称", "对应环节"), ("典型场景名称", "所属环节"), ("应用场景", "环节")]
    )
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, 3)
        out.append(
            f"<h3>（{in_words(n)}）</h3><p class=flat>{name}：{telling.name(pen, claim)}</p><p class=flat>{link}：{claim.link}</p><p class=flat>实施时间：{rng.randrange(2020, 2025)}年</p><p class=flat>建设内容：{why}{how}</p><p class=flat>应用效果：{gain}</p>"
        )
    return "".join(out)


def _tables_by_link(pen: Pen, case: Case) -> str:
    """A table for each link: one scenario a row."""
    rng, out = pen.rng, []
    for n, (link, claims) in enumerate(_groups(case, False), 1):
        rows = ""
        for claim in claims:
            why, how, gain = story(rng, case, 3)
            rows += f"<tr><td style='width:22%'>{telling.name(pen, claim)}</td><td>{why}{how}{gain}</td></tr>"
        out.append(
            f"<h3>（{in_words(n)}）{link}</h3><table><tr><th>场景</th><th>具体做法及成效</th></tr>{rows}</table>"
        )
    return "".join(out)


def _coded(pen: Pen, case: Case) -> str:
    """Numbered codes and names in quotation marks, the link in brackets behind."""
    rng, out = pen.rng, []
    left, right = rng.choice([("“", "”"), ("《", "》"), ("【", "】"), ("", "")])
    for n, claim in enumerate(case.claims, 1):
        why, how, gain = story(rng, case, 4)
        out.append(
            f"<h3>{rng.choice(['CJ', 'S'])}-{n:02d} {left}{telling.name(pen, claim)}{right}（{claim.link}）</h3><p>{why}</p><p>{how}</p><p>{gain}</p>"
        )
    return "".join(out)


def overview(rng: random.Random, case: Case) -> str:
    """A table that repeats the names before they are told: no description."""
    rows = "".join(
        f"<tr><td class=c>{n}</td><td>{c.link}</td><td>{escape(c.claimed)}</td></tr>"
        for n, c in enumerate(case.claims, 1)
    )
    title = rng.choice(["智能制造场景建设一览表", "场景清单", "本工厂已建场景汇总"])
    return f"<p class=c><b>{title}</b></p><table><tr><th style='width:10%'>序号</th><th style='width:25%'>所在环节</th><th>场景名称</th></tr>{rows}</table>"
