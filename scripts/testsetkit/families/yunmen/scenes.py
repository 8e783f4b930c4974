"""Scenarios of the book in seven layouts, each described scenario's name marked once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.yunmen.look import rows
from testsetkit.pen import Pen, in_words

_FOREIGN = {
    "运营管理": ("办公用品线上领用", "全员绩效积分系统", "电子合同签章平台", "费控报销一体化"),
    "生产管理": ("厂区门禁与访客登记", "班组看板建设", "园区车辆道闸管理"),
    "生产作业": ("老旧设备自动化更新", "机械手上下料改造", "自动码垛单元"),
}
_NEAR = {
    9: "车间智能化排程", 12: "仓储智能化管理", 24: "在线智能化检验", 25: "产品质量精准追溯", 27: "设备运行监测", 16: "能源智慧化管控",
    30: "智能化经营管理决策", 21: "工艺参数动态优化", 8: "生产计划协同优化", 33: "产品精准化营销推广",
}  # fmt: skip
_BEFORE = (
    "改造前{p}各班组凭纸单流转，现场情况要到次日才能汇总", "以往靠老师傅经验判断，{p}批次间波动大", "原有{n}台设备各自为政，数据散落在{k}套软件里", "过去人工抄录、口头传达，差错率在{k}%左右",
)  # fmt: skip
_DID = (
    "公司于2024年上线{s}，接入{n}台设备、{m}类数据，按分钟采集并自动比对", "自主开发与{s}对接的功能模块{m}个，把{n}个关键点位纳入统一平台", "部署边缘网关{k}台、传感器{n}个，由{s}统一计算并下发指令",
    "以{s}为核心打通{m}条数据链路，现场终端{n}处同步显示",
)  # fmt: skip
_GOT = (
    "相关工时压缩{a}%，差错基本消除", "一次合格率由{b}%升至{c}%", "响应时间缩短到{k}分钟以内，年节约费用{n}万元", "综合效率提高{a}%，单位成本下降{k}%",
)  # fmt: skip
_SYSTEMS = ("MES", "ERP", "SCADA系统", "数据中台", "WMS", "工业互联网平台", "APS", "PLM系统")


def rename(case: Case, rng: random.Random) -> None:
    """Names outside the guide, and names near one of it, as this family's writers have them."""
    used: set[str] = set()
    for claim in case.claims:
        if claim.match == "none" and claim.link in _FOREIGN:
            claim.claimed = rng.choice([n for n in _FOREIGN[claim.link] if n not in used])
            used.add(claim.claimed)
        elif claim.match == "similar" and claim.number in _NEAR:
            claim.claimed = _NEAR[claim.number]


def _say(rng: random.Random, case: Case, forms: tuple[str, ...]) -> str:
    return rng.choice(forms).format(
        p=case.firm.product, s=rng.choice(_SYSTEMS), n=rng.randrange(12, 160), m=rng.randrange(5, 30), k=rng.randrange(2, 9), a=f"{rng.uniform(5, 28):.1f}",
        b=f"{rng.uniform(88, 95):.1f}", c=f"{rng.uniform(97, 99.7):.1f}",
    )  # fmt: skip


def told(rng: random.Random, case: Case) -> tuple[str, str, str]:
    """Before, what was done, what came of it."""
    return _say(rng, case, _BEFORE), _say(rng, case, _DID), _say(rng, case, _GOT)


def scenes(pen: Pen, case: Case) -> str:
    """All described scenarios, in the case's order."""
    layout = pen.rng.choice(LAYOUTS)
    case.headed = layout is not _bare
    return layout(pen, case)


def _name(pen: Pen, claim: Claim) -> str:
    return pen.mark(claim.claimed, what="scenario", text=claim.claimed)


def _links(case: Case) -> Iterator[tuple[str, list[Claim]]]:
    for link, of in groupby(case.claims, key=lambda c: c.link or "运营管理"):
        yield link, list(of)


def _instance(rng: random.Random, case: Case) -> str:
    return f"{rng.choice(['基于', '面向', '依托'])}{rng.choice([*_SYSTEMS, case.firm.product])}的{rng.choice(['应用实践', '落地项目', '改造实例', '示范应用'])}"


def _headings(pen: Pen, case: Case) -> str:
    """A heading a link, a numbered heading a scenario, three paragraphs below."""
    rng, out, n = pen.rng, [], 0
    through = rng.random() < 0.5
    keys = rng.choice(
        [
            ("建设背景", "建设内容", "实施成效"),
            ("痛点问题", "主要做法", "应用效果"),
            ("现状", "措施", "成果"),
        ]
    )
    form = rng.choice(["{n}. {x}", "（{n}）{x}", "场景{n}：{x}", "{n}、{x}"])
    for at, (link, of) in enumerate(_links(case), 1):
        out.append(
            f"<div class=s>{rng.choice(['', ''])}（{in_words(at)}）{link}{'环节' if through else ''}</div>"
        )
        n = n if through else 0
        for claim in of:
            n += 1
            out.append(
                f"<p class=n style='font-weight:700;break-after:avoid;margin-top:1.5mm'>{form.format(n=n, x=_name(pen, claim))}</p>"
            )
            out += [f"<p>{k}：{t}。</p>" for k, t in zip(keys, told(rng, case), strict=True)]
    return "".join(out)


def _triples(pen: Pen, case: Case) -> str:
    """环节—场景—实例, a paragraph each."""
    rng, out = pen.rng, []
    dash = rng.choice(["—", "－", " - ", "——"])
    for n, claim in enumerate(case.claims, 1):
        out.append(f"<p class=n style='font-weight:700;break-after:avoid;margin-top:2mm'>{n}. {claim.link}{dash}{_name(pen, claim)}{dash}{_instance(rng, case)}</p>")  # fmt: skip
        out.append(f"<p>{'。'.join(told(rng, case))}。</p>")
    return "".join(out)


def _table(pen: Pen, case: Case) -> str:
    """A table over pages; the link's cell spans its scenarios on no more than a page."""
    rng = pen.rng
    head = rng.choice([("序号", "所属环节", "场景名称", "建设内容及成效"), ("编号", "环节", "典型场景", "实施情况"), ("序号", "业务环节", "应用场景（按指引填写）", "主要做法与效果")])  # fmt: skip
    body = [
        (str(n), c.link or "", _name(pen, c), "。".join(told(rng, case)) + "。")
        for n, c in enumerate(case.claims, 1)
    ]
    return rows(head, body, ("12mm", "20mm", "34mm", ""))


def _merged(pen: Pen, case: Case) -> str:
    """A table a link: its name in a band over the columns."""
    rng, out, n = pen.rng, "", 0
    for link, of in _links(case):
        body = ""
        for claim in of:
            n += 1
            before, did, got = told(rng, case)
            body += f"<tr><td class=k>{n}</td><td>{_name(pen, claim)}</td><td>{before}；{did}</td><td>{got}</td></tr>"
        out += f"<table style='table-layout:fixed'><col style='width:11mm'><col style='width:32mm'><col><col style='width:38mm'><tr><td colspan=4 class=k>{link}环节（{len(of)}个）</td></tr><tr><th class=k>序号</th><th class=k>场景</th><th class=k>实施内容</th><th class=k>效果</th></tr>{body}</table>"
    return out


def _cards(pen: Pen, case: Case) -> str:
    """A form of its own for each scenario."""
    rng, out = pen.rng, ""
    keys = rng.choice(
        [
            ("场景名称", "所属环节", "解决的问题", "解决方案", "取得成效"),
            ("典型场景", "业务环节", "改造前情况", "建设举措", "量化效果"),
        ]
    )
    for claim in case.claims:
        before, did, got = told(rng, case)
        cells = "".join(
            f"<tr><td class=k style='width:26mm'>{k}</td><td colspan=3>{t}。</td></tr>"
            for k, t in zip(keys[2:], (before, did, got), strict=True)
        )
        out += f"<table class=whole style='margin:3mm 0;table-layout:fixed'><tr><td class=k style='width:26mm'>{keys[0]}</td><td>{_name(pen, claim)}</td><td class=k style='width:26mm'>{keys[1]}</td><td style='width:30mm'>{claim.link}</td></tr>{cells}</table>"
    return out


def _bullets(pen: Pen, case: Case) -> str:
    """Headings of links, bulleted sentences that begin with the scenario's name."""
    rng, out = pen.rng, ""
    dot = rng.choice(["●", "◆", "➢", "■", "★"])
    for at, (link, of) in enumerate(_links(case), 1):
        out += f"<div class=s>{at}）{link}方面</div>"
        for claim in of:
            before, did, got = told(rng, case)
            out += f"<p style='text-indent:0;padding-left:6mm'>{dot} <b>{_name(pen, claim)}</b>：{did}。{before}，实施后{got}。</p>"
    return out


def _bare(pen: Pen, case: Case) -> str:
    """A numbered heading a scenario, no links named."""
    rng, out = pen.rng, ""
    for n, claim in enumerate(case.claims, 1):
        before, did, got = told(rng, case)
        out += f"<p class=n style='font-weight:700;break-after:avoid;margin-top:2mm'>典型场景{in_words(n)}　{_name(pen, claim)}</p><p>{before}。为此，{did}。目前{got}。</p>"
    return out


LAYOUTS: tuple[Callable[[Pen, Case], str], ...] = (
    _headings,
    _headings,
    _triples,
    _table,
    _merged,
    _cards,
    _bullets,
    _bare,
)


def overview(rng: random.Random, case: Case) -> str:
    """A sentence before the scenarios that names none of them."""
    links = "、".join(dict.fromkeys(c.link or "运营管理" for c in case.claims))
    return f"<p>{rng.choice(['围绕', '按照参考指引，我公司在', '结合行业特点，聚焦'])}{links}等环节{rng.choice(['逐项推进建设', '开展了场景建设', '落地一批应用'])}，具体情况如下{rng.choice(['。', '：'])}</p>"
