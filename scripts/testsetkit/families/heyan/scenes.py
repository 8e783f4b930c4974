"""The described scenarios of a book: seven layouts, this family's own stories."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.claims import GUIDE
from testsetkit.families.heyan.look import Numbering, architecture, circled
from testsetkit.pen import Pen, in_words

_FOREIGN = {
    "运营管理": ("电子合同与印章管理", "费用报销无纸化", "人力资源共享服务", "会议室预约与访客登记"), "生产管理": ("厂区门禁与车辆管理", "劳保用品智能发放柜"),
    "生产作业": ("喷涂线机器换人改造", "老旧行车改造升级", "自动打包机应用"),
}  # fmt: skip
_NEAR = {
    9: "车间智能排程", 12: "仓储智能化管控", 24: "在线智能检验", 25: "质量精确追溯", 27: "设备运行监视",
    16: "能源智能化管控", 30: "智能经营决策支持", 21: "工艺动态调优", 8: "生产计划优化管理", 33: "产品精准营销推广",
}  # fmt: skip
_BEFORE = (
    "{p}订单呈现“小单、快单、插单”特点，依靠经验安排的方式难以及时响应，异常往往到交货前一两天才暴露。", "原先各工段用Excel登记，口径不一，月末对账要反复核实，管理人员每天约有两小时花在统计上。",
    "现场巡检靠人、记录靠纸，发现问题滞后，近两年因此造成的返修费用累计超过{n}万元。", "在传统方式下，信息由调度员口头传达，遇到夜班或交接班时容易遗漏，客户抱怨较多。",
    "由于历史原因，车间设备来自十余个厂家，协议五花八门，数据长期沉睡在单机里。", "随着产能扩张，人工方式在准确率和效率上已到上限，一线员工劳动强度大、流动率高。",
)  # fmt: skip
_DONE = (
    "依托{s}，把工单、物料、设备、质量四类数据按统一编码汇聚，每{k}分钟自动计算一次并推送到责任岗位。", "部署采集终端{n}个、工位一体机{m}台，打通上下游{k}个系统接口，实现从指令下达到结果反馈的闭环。",
    "引入机理模型与机器学习相结合的算法，训练样本超过{n}万条，模型每周滚动更新，由工程师在线校核后发布。", "按照“先试点、后推广”的思路，在{k}号线先行验证{m}周，随后复制到全部产线，规则库累计沉淀{n}条。",
    "改造PLC程序{n}段，加装RFID读写器{m}个，料箱、托盘、工装一物一码，全程自动识别。", "开发{s}移动端，异常自动升级：班组十分钟、车间三十分钟、公司两小时，逾期未处理自动通报。",
)  # fmt: skip
_AFTER = (
    "投用后，平均处理时长由{k}.5小时降到{m}分钟，一次通过率提高{a}个百分点，年综合效益{n}万元左右。", "对比2022年，单位人工成本下降{a}%，计划兑现率稳定在{c}%以上。", "截至2026年2月，系统已连续运行{m}个月，累计处理业务{n}万笔，准确率{c}%。",
    "该场景被客户评为现场样板，吸引同行来访{m}批次；在制品占用减少{a}%。", "人员由{m}人精简到{k}人，差错件数由每月{n}件降至个位数。",
)  # fmt: skip
_SYSTEMS = (
    "一体化制造平台",
    "物联采集平台",
    "智慧运营系统",
    "数字化车间平台",
    "综合集控系统",
    "云边协同平台",
    "统一数据底座",
    "敏捷制造系统",
)
_TAILS = ("集成应用", "升级工程", "示范单元", "一期", "管控系统", "（自研）")
_OWNERS = ("生产部", "设备动力部", "质量部", "信息中心", "仓储物流部", "工艺研究所", "经营管理部")


def rename(case: Case, rng: random.Random) -> None:
    """Names outside the guide, and names near one of it, in this family's words."""
    used: set[str] = set()
    for claim in case.claims:
        if claim.match == "none" and claim.link in _FOREIGN:
            pool = [n for n in _FOREIGN[claim.link] if n not in used]
            claim.claimed = rng.choice(pool) if pool else claim.claimed
            used.add(claim.claimed)
        elif claim.match == "similar" and claim.number in _NEAR:
            claim.claimed = _NEAR[claim.number]


def _say(rng: random.Random, text: str, case: Case) -> str:
    return text.format(
        p=case.firm.product,
        s=rng.choice(_SYSTEMS),
        n=rng.randrange(21, 180),
        m=rng.randrange(6, 36),
        k=rng.randrange(2, 9),
        a=f"{rng.uniform(6, 29):.1f}",
        c=f"{rng.uniform(96, 99.6):.1f}",
    )


def story(rng: random.Random, case: Case, long: bool = False) -> tuple[str, str, str]:
    """Before, what was done, and what came of it."""
    done = rng.sample(_DONE, rng.choice([2, 3, 4]) if long else rng.choice([1, 2]))
    return (
        _say(rng, rng.choice(_BEFORE), case),
        "".join(_say(rng, d, case) for d in done),
        _say(rng, rng.choice(_AFTER), case),
    )


def _name(pen: Pen, claim: Claim, shown: str = "{}") -> str:
    before, after = shown.split("{}")
    return before + pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed) + after


def _instance(rng: random.Random, case: Case) -> str:
    return f"{rng.choice([case.firm.brand, case.firm.product, '精加工区', '总装二线', '原料库', '成品区'])}{rng.choice(_SYSTEMS)}{rng.choice(_TAILS)}"


def _groups(case: Case, guide: bool) -> list[tuple[str, list[Claim]]]:
    made: list[tuple[str, list[Claim]]] = []
    for claim in case.claims:
        link = (claim.guide_link if guide else None) or claim.link or ""
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(claim)
    return made


def scenes(pen: Pen, case: Case, numbering: Numbering) -> str:
    layout = pen.rng.choice(
        [_sections, _cards, _link_tables, _sentences, _slashes, _matrix, _tagged, _sentences_bare]
    )
    case.headed = layout is not _sentences_bare
    return layout(pen, case, numbering)


def _sections(pen: Pen, case: Case, numbering: Numbering) -> str:
    """A heading for each link and each scenario; long prose in circled parts, sometimes a figure."""
    rng, out, figure = pen.rng, [], 0
    form = rng.choice(["{}环节", "{}", "{}类场景", "{}环节建设内容"])
    parts = rng.choice(
        [
            ("建设背景与痛点", "技术路线与实施内容", "应用效果"),
            ("实施前状况", "具体举措", "量化收益"),
            ("需求分析", "方案设计", "效益评价"),
        ]
    )
    for link, claims in _groups(case, rng.random() < 0.25):
        out.append(numbering.h3(form.format(link)))
        for claim in claims:
            out.append(numbering.h4(_name(pen, claim)))
            for n, (part, text) in enumerate(zip(parts, story(rng, case, True), strict=True), 1):
                out.append(f"<p>{circled(n)}{part}。{text}</p>")
            if rng.random() < 0.18:
                figure += 1
                out.append(
                    f'<div class=one><p class=m>{architecture(rng)}</p><p class=m style="font-size:9pt">图{numbering.chapter}-{figure}　系统总体架构示意图</p></div>'
                )
    return "".join(out)


def _cards(pen: Pen, case: Case, numbering: Numbering) -> str:
    """A form for each scenario with a code, an owner and labels that stand above what they ask."""
    rng, out = pen.rng, []
    prefix = rng.choice(["SC", "CJ", "ZN"])
    above = rng.random() < 0.5
    labels = rng.choice(
        [
            ("现状与痛点", "主要建设内容", "建设成效"),
            ("面临问题", "实施路径", "效益情况"),
            ("场景描述", "关键技术及装备", "实施效果"),
        ]
    )
    for n, claim in enumerate(case.claims, 1):
        texts = story(rng, case, True)
        code = f"{prefix}-{n:02d}"
        head = (
            f"<tr><td class=k style='width:15%'>场景编码</td><td style='width:18%'>{code}</td><td class=k style='width:15%'>场景名称</td><td colspan=3>{_name(pen, claim)}</td></tr>"
            f"<tr><td class=k>所属环节</td><td>{claim.link}</td><td class=k>责任部门</td><td style='width:18%'>{rng.choice(_OWNERS)}</td><td class=k style='width:14%'>投用时间</td><td>{rng.randrange(2020, 2026)}.{rng.randrange(1, 13):02d}</td></tr>"
            f"<tr><td class=k>实例名称</td><td colspan=5>{_instance(rng, case)}</td></tr>"
        )
        if above:
            rows = "".join(
                f"<tr><td colspan=6 style='background:#f2f2f2'>{circled(k)} {label}</td></tr><tr><td colspan=6><p>{text}</p></td></tr>"
                for k, (label, text) in enumerate(zip(labels, texts, strict=True), 1)
            )
        else:
            rows = "".join(
                f"<tr><td class=v>{'<br>'.join(label[:2])}<br>{'<br>'.join(label[2:])}</td><td colspan=5><p>{text}</p></td></tr>"
                for label, text in zip(labels, texts, strict=True)
            )
        out.append(f'<table class="f one">{head}{rows}</table>')
    return "".join(out)


def _link_tables(pen: Pen, case: Case, numbering: Numbering) -> str:
    """A table for each link; the tables' columns differ."""
    rng, out = pen.rng, []
    for k, (link, claims) in enumerate(_groups(case, False)):
        out.append(numbering.h3(rng.choice([f"{link}环节", f"{link}"])))
        shape = (k + rng.randrange(3)) % 3
        rows = []
        for n, claim in enumerate(claims, 1):
            before, done, after = story(rng, case)
            name = _name(pen, claim)
            cells = {
                0: f"<td class=k>{n}</td><td>{name}</td><td>{before}{done}</td><td>{after}</td>",
                1: f"<td>{name}</td><td>{_instance(rng, case)}</td><td>{done}{after}</td><td class=k>{rng.randrange(20, 900)}</td>",
                2: f"<td class=k>{n}</td><td>{before}</td><td>{name}</td><td>{done}</td><td>{after}</td><td>{rng.choice(_OWNERS)}</td>",
            }[shape]  # fmt: skip
            rows.append(f"<tr>{cells}</tr>")
        head = {
            0: "<td class=k style='width:8%'>序号</td><td class=k style='width:20%'>典型场景</td><td class=k>实施情况</td><td class=k style='width:26%'>成效</td>",
            1: "<td class=k style='width:20%'>场景名称</td><td class=k style='width:20%'>建设实例</td><td class=k>内容及效果</td><td class=k style='width:12%'>投入<br>（万元）</td>",
            2: "<td class=k style='width:7%'>序号</td><td class=k style='width:22%'>改造前</td><td class=k style='width:17%'>对应场景</td><td class=k>改造后</td><td class=k style='width:19%'>收益</td><td class=k style='width:9%'>责任部门</td>",
        }[shape]  # fmt: skip
        out.append(f"<table class=f><tr>{head}</tr>{''.join(rows)}</table>")
    return "".join(out)


def _sentences(pen: Pen, case: Case, numbering: Numbering) -> str:
    """Names inside the first sentence of each paragraph, under headings of links."""
    rng, out = pen.rng, []
    for link, claims in _groups(case, False):
        out.append(numbering.h3(f"{link}环节"))
        for n, claim in enumerate(claims, 1):
            out.append(_told(pen, case, claim, f"{circled(n)}" if rng.random() < 0.8 else ""))
    return "".join(out)


def _sentences_bare(pen: Pen, case: Case, numbering: Numbering) -> str:
    """The same without headings of links."""
    return "".join(_told(pen, case, claim, f"（{n}）") for n, claim in enumerate(case.claims, 1))


def _told(pen: Pen, case: Case, claim: Claim, lead: str) -> str:
    rng = pen.rng
    opening = rng.choice(
        ["围绕“{}”场景，", "“{}”场景建设情况：", "聚焦“{}”场景，公司持续投入。", "在“{}”场景方面，"]
    )
    before, done, after = story(rng, case, True)
    return f"<p>{lead}{_name(pen, claim, opening)}{before}{done}</p><p>{after}</p>"


def _slashes(pen: Pen, case: Case, numbering: Numbering) -> str:
    """Link, scenario and instance in one heading line."""
    rng, out = pen.rng, []
    between = rng.choice(["/", " / ", "－", "｜", "→"])
    for n, claim in enumerate(case.claims, 1):
        before, done, after = story(rng, case, True)
        out.append(
            f"<h3>{rng.choice([f'场景{in_words(n)}', f'{n:02d}'])}　{claim.link}环节{between}{_name(pen, claim)}{between}{_instance(rng, case)}</h3>"
        )
        out.append(f"<p>一是背景。{before}</p><p>二是做法。{done}</p><p>三是效果。{after}</p>")
    return "".join(out)


def _matrix(pen: Pen, case: Case, numbering: Numbering) -> str:
    """One wide table; the link's cell spans its scenarios."""
    rng, rows, n = pen.rng, [], 0
    for link, claims in _groups(case, rng.random() < 0.3):
        for k, claim in enumerate(claims):
            n += 1
            before, done, after = story(rng, case)
            first = f"<td class=k rowspan={len(claims)}>{link}</td>" if k == 0 else ""
            rows.append(
                f"<tr><td class=k>{n}</td>{first}<td>{_name(pen, claim)}</td><td>{_instance(rng, case)}</td><td>{before}</td><td>{done}</td><td>{after}</td><td class=k>{rng.randrange(2020, 2026)}年</td></tr>"
            )
    head = "<td class=k style='width:5%'>序号</td><td class=k style='width:8%'>环节</td><td class=k style='width:13%'>场景</td><td class=k style='width:14%'>实例</td><td class=k>痛点</td><td class=k style='width:23%'>做法</td><td class=k style='width:17%'>成效</td><td class=k style='width:7%'>建成年份</td>"
    return f'<div class=wide><p class=m style="font-size:13pt">表{max(numbering.chapter, 1)}-1　智能制造场景建设情况表</p><table class=f style="font-size:9.5pt"><tr>{head}</tr>{"".join(rows)}</table></div><div class=brk></div>'


def _tagged(pen: Pen, case: Case, numbering: Numbering) -> str:
    """Consultants' pages: a coloured bar with the name, the link as a tag, text boxes below."""
    rng, out = pen.rng, []
    tone = rng.choice(["#1d5b9b", "#2d7a55", "#8a4b1f"])
    for n, claim in enumerate(case.claims, 1):
        before, done, after = story(rng, case, True)
        bar = f'<div style="background:{tone};color:#fff;padding:1.5mm 4mm;font-weight:700">场景 {n:02d}　{_name(pen, claim)}<span style="float:right;font-weight:400;font-size:9.5pt">【{claim.link}】</span></div>'
        cells = "".join(
            f'<td style="border:.3mm solid {tone};padding:2mm;vertical-align:top;width:33%"><b>{k}</b><br>{v}</td>'
            for k, v in (("痛点", before), ("方案", done), ("价值", after))
        )
        out.append(
            f'<div class=one style="margin:4mm 0">{bar}<table style="border-collapse:collapse;width:100%;font-size:10pt;line-height:1.5"><tr>{cells}</tr></table></div>'
        )
    return "".join(out)


def overview(rng: random.Random, case: Case) -> str:
    """A list of the names and nothing else: a mention, no description."""
    form = rng.choice(["sentence", "grid", "links"])
    names = [escape(c.claimed) for c in case.claims]
    if form == "sentence":
        return f"<p>截至申报时，工厂已建成{'、'.join(names)}等{len(dict.fromkeys(names))}个智能制造场景，详见下文。</p>"
    if form == "links":
        return "".join(
            f"<p>{link}环节：{'、'.join(escape(c.claimed) for c in claims)}；</p>"
            for link, claims in _groups(case, False)
        )
    cells = [f"<td class=k>{n}</td><td>{x}</td>" for n, x in enumerate(names, 1)]
    cells += ["<td></td><td></td>"] * (-len(cells) % 2)
    rows = "".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
    return f"<p class=m>场景建设汇总</p><table class=f><tr>{'<td class=k>序号</td><td class=k>场景名称</td>' * 2}</tr>{rows}</table>"


def wished(rng: random.Random, case: Case) -> str:
    """Scenarios that are only planned: a mention."""
    have = {c.number for c in case.claims}
    names = rng.sample([s.name for s in GUIDE if s.number not in have], 2)
    return (
        f"<p>2027年至2028年，公司计划启动{names[0]}、{names[1]}等场景的前期论证，目前尚未实施。</p>"
    )
