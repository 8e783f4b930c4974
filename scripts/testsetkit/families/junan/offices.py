"""What a city's office writes: the recommendation under eight heads, and policies."""

from __future__ import annotations

import random

from testsetkit.bureau import Bureau, Letter, Policy, counted, named
from testsetkit.case import City
from testsetkit.families.junan.look import HEI, KAI, SONG, doc, grid


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#d0141b", "#bd0f16"])
    size = 30 if len(bureau) < 11 else 25
    number = f"{number}&nbsp;"
    name = f"font:700 {size}pt/1.6 {SONG};color:{red}"
    return rng.choice([
        f'<p class=c style="{name}">{bureau}文件</p><p class=c style="border-bottom:.9mm solid {red};padding-bottom:2mm">{number}</p>',
        f'<p class=c style="{name};border-bottom:1.2mm double {red}">{bureau}</p><p class=r>{number}</p>',
        f'<p class=c style="{name}">{bureau}</p><p class=c style="border-top:.4mm solid {red};margin-top:3mm">{number}</p>',
        f'<p class=f style="font:700 20pt/1.6 {HEI};color:{red}">{bureau}</p><p class=f style="border-bottom:.5mm solid {red}">{number}</p>',
        f'<p class=c style="{name}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.9mm solid {red}"><span>{number}</span><span>签发人：<span style="font-family:{KAI}">闫怀民</span></span></p>',
        f'<p class=c style="font:700 19pt/1.6 {SONG}">{bureau}</p><p class=c style="border-bottom:.3mm solid #222">{number}</p>',
        f"<p class=f>{number}</p>",
        f'<p class=r style="font-size:12pt">{number}</p><p class=c style="font:700 {size - 3}pt/1.5 {KAI};color:{red};border-bottom:.7mm solid {red}">{bureau}</p>',
    ])  # fmt: skip


def _told(rng: random.Random, city: City) -> tuple[str, str]:
    count = counted(
        rng,
        city,
        without=("现将有关申报材料予以报送", "现将我市推荐情况随文报上"),
        numbers=("{n}家", "{w}家", "{n} 家", "{n}户"),
        forms=("现推荐{}企业申报2026年先进级智能工厂", "我市拟推荐{}企业为先进级智能工厂", "经审核，共有{}企业符合条件，予以推荐", "择优推荐{}企业申报"),
    )  # fmt: skip
    firms = named(
        rng, city, share=0.45, item="<p>{n}. {x}</p>", line="<p>推荐企业依次为：{}。</p>",
        table=lambda rows: grid(("序号", "企业名称"), rows),
    )  # fmt: skip
    return count, firms


_BUREAU = Bureau(
    letter=Letter(
        head=_head,
        told=_told,
        series=("发", "装备", "函", "呈", "智造"),
        titles=("{bureau}<br>关于推荐申报先进级智能工厂的函", "关于报送2026年先进级智能工厂推荐名单的报告", "关于推荐2026年度先进级智能工厂的请示", "{bureau}关于2026年先进级<br>智能工厂申报推荐情况的报告", "关于上报先进级智能工厂申报材料的报告"),
        leads=("根据省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》，我局及时部署，组织企业申报并逐家核查。", "按照省厅通知要求，经企业申报、县区初审、专家评审和公示，", "接到通知后，我局高度重视，对申报企业进行了初审，"),
        ends=("特此报告。", "妥否，请批示。", "请予审核。", "专此函达。"),
        attached=("<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1.先进级智能工厂推荐汇总表</p><p style='text-indent:5em'>2.申报材料</p>", ""),
        contacts=("苑志刚", "仉丽"),
        names=("推荐文件.pdf", "市工信局推荐文件.pdf", "推荐报告.pdf", "关于推荐先进级智能工厂的函.pdf"),
    ),
    policy=Policy(
        titles=("{city}推动工业企业智能化改造若干措施", "{city}智能工厂梯度培育实施方案", "{city}支持智能制造发展扶持政策", "{city}制造业数字化转型奖补办法"),
        items=(
            "对获评省级以上智能工厂的企业给予资金奖励。", "鼓励企业上云用数，对工业软件投入给予补助。", "开展智能制造诊断，服务费由财政承担。", "支持建设智能制造公共服务平台。",
            "推动企业开展智能制造能力成熟度自评估。", "加强人才引进，对高层次人才给予补贴。", "用好技改贷款贴息政策，降低企业融资成本。", "培育本地系统解决方案供应商。",
        ),
        forms=("<p>第{w}条　{x}</p>", "<p>{w}、{x}</p>", "<p>{n}.{x}</p>", "<p>（{w}）{x}</p>"),
        series=("政发", "工信发", "政办发"),
        addressed="各县（市、区）人民政府，市政府各部门：",
        names=("支持政策.pdf", "政策文件.pdf"),
    ),
    doc=doc,
    song=SONG,
    hei=HEI,
    kai=KAI,
    skin="full",
)  # fmt: skip
recommendation = _BUREAU.recommendation
policies = _BUREAU.policies
