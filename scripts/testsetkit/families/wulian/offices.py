"""What a city's office writes: the recommendation under six heads, and policies."""

from __future__ import annotations

import random

from testsetkit.bureau import Bureau, Letter, Policy, counted, named
from testsetkit.case import City
from testsetkit.families.wulian.look import HEI, KAI, SONG, doc, grid


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#cf1b20", "#c00d14"])
    size = 30 if len(bureau) < 11 else 26
    way = rng.choice(["file", "letter", "two", "upward", "plain", "left", "none"])
    if way == "file":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red}">{bureau}文件</p><p class=c style="border-bottom:1mm solid {red};padding-bottom:2mm">{number}&nbsp;</p>'
    if way == "letter":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red};border-bottom:1.2mm double {red}">{bureau}</p><p class=r>{number}&nbsp;</p>'
    if way == "two":
        return f'<p class=c style="font:700 {size - 2}pt/1.5 {HEI};color:{red}">{bureau}</p><p class=c style="font-size:11pt">{number}&nbsp;</p><p class=c style="border-top:.5mm solid {red};border-bottom:1.2mm solid {red};height:.8mm;margin:2mm 0 6mm">&nbsp;</p>'
    if way == "upward":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.9mm solid {red}"><span>{number}&nbsp;</span><span>签发人：<span style="font-family:{KAI}">乔振宇</span></span></p>'
    if way == "left":
        return f'<p class=f style="font:700 22pt/1.6 {SONG};color:{red}">{bureau}</p><p class=f style="border-bottom:.6mm solid {red}">{number}&nbsp;</p>'
    if way == "none":
        return f"<p class=f>{number}&nbsp;</p>"
    return f'<p class=c style="font:700 20pt/1.6 {SONG}">{bureau}</p><p class=c>{number}&nbsp;</p>'


def _told(rng: random.Random, city: City) -> tuple[str, str]:
    count = counted(
        rng,
        city,
        without=("现将有关材料报送贵厅", "现将我市申报材料随函报送"),
        numbers=("{n}家", "{w}家", "{n}户", "{n} 家"),
        forms=("拟推荐{}企业申报2026年先进级智能工厂", "我市共推荐{}企业申报先进级智能工厂", "现将{}企业推荐为2026年先进级智能工厂申报单位", "经研究，同意推荐{}企业"),
    )  # fmt: skip
    firms = named(
        rng, city, share=0.45, item="<p>（{w}）{x}</p>", line="<p>分别为（按优先顺序）：{}。</p>", joint="；",
        table=lambda rows: grid(("序号", "推荐企业"), rows),
    )  # fmt: skip
    return count, firms


_BUREAU = Bureau(
    letter=Letter(
        head=_head,
        told=_told,
        series=("字", "装", "函", "报", "技改"),
        titles=("{bureau}<br>关于推荐先进级智能工厂的函", "关于推荐2026年先进级智能工厂的报告", "关于报送先进级智能工厂申报材料的函", "关于2026年先进级智能工厂推荐情况的报告", "{bureau}<br>关于上报先进级智能工厂申报材料的请示"),
        leads=("按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织开展了申报推荐工作。经企业自愿申报、县（市、区）审核、现场核查、公示，", "根据通知要求，我局认真组织，对申报材料进行了初审，", "按省厅工作部署，我局会同有关县区对企业材料逐一审核，"),
        ends=("请予审定。", "特此报告。", "妥否，请批示。", "请审核。"),
        attached=("<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1.推荐汇总表</p><p style='text-indent:5em'>2.企业申报材料</p><p style='text-indent:5em'>3.支持政策文件</p>", ""),
        contacts=("仲兆明", "边文"),
        names=("推荐文件.pdf", "推荐函.pdf", "市局推荐文件.pdf", "关于推荐先进级智能工厂的函.pdf"),
    ),
    policy=Policy(
        titles=("{city}支持智能制造发展若干政策措施", "{city}智能工厂培育三年行动计划", "{city}制造业智能化改造扶持办法", "{city}关于加快工业数字化转型的实施意见"),
        items=(
            "支持企业购置智能装备和工业软件，按不超过投入额的10%给予补助。", "对首次认定的各级智能工厂给予一次性奖补。", "建立智能工厂培育库，实行动态管理。", "组织专家服务团，为企业提供免费诊断。",
            "推动规上企业开展智能制造能力成熟度自评估。", "鼓励金融机构提供优惠利率贷款。", "每年组织观摩交流，推广典型做法。", "强化人才支撑，支持校企共建实训基地。",
        ),
        forms=("<p>第{w}条 {x}</p>", "<p>{w}、{x}</p>", "<p>（{w}）{x}</p>", "<p>{n}.{x}</p>"),
        series=("政发", "工信发", "政办字"),
        addressed="各县（市、区）人民政府，市直各部门：",
        names=("政策文件.pdf", "相关支持政策.pdf"),
    ),
    doc=doc,
    song=SONG,
    hei=HEI,
    kai=KAI,
    skin="grid",
)  # fmt: skip
recommendation = _BUREAU.recommendation
policies = _BUREAU.policies
