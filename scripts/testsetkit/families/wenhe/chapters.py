"""Chapters in which no scenario is described: who we are, lines, equipment, plans, benefits, terms."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import Look, para, table, td, tr

Chapter = tuple[tuple[str, ...], Callable[[Case, Look, random.Random], str]]

_RISING = ("人均产值", "设备综合效率")


def _grid(k: Look, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    top = tr(*(td(h, f"background:{k.tint};text-align:center;font-weight:bold") for h in heads))
    body = [tr(*(td(x, "text-align:center") for x in row)) for row in rows]
    return table(body, "font-size:94%", head=top)


def _who(case: Case, k: Look, rng: random.Random) -> str:
    made = [
        f"公司自创办以来一直从事{case.firm.product}的制造，产品销往国内二十多个省区市，部分出口东南亚和中东。",
        "公司坚持以质量求生存，通过多年积累形成了从原料、加工、装配到检验的完整链条。",
        "近年来，面对成本上升和订单小批量化的趋势，公司把数字化作为重点工程，分步投入，稳扎稳打。",
        "厂区按功能分为原料区、加工区、装配区、成品区和办公区，各区之间以环形道路连通。",
        "公司先后获得市长质量奖提名、县级文明单位、重合同守信用企业等称号。",
        f"在细分领域，{case.firm.product}的市场占有率居省内前列，主要客户保持十年以上合作。",
    ]
    return "".join(para(x) for x in rng.sample(made, 4))


def _plans(case: Case, k: Look, rng: random.Random) -> str:
    steps = (
        "2026年下半年，完成二车间网络改造和剩余仪表的联网。", "2027年，建设集团级数据平台，统一主数据编码。", "2027年上半年，扩建成品库并增设装卸月台。",
        "2028年，对热工段实施余热回收改造。", "到2028年，力争主要工序数控化率达到95%。", "适时引入大模型用于图纸检索和售后问答。",
        "逐步替换使用年限超过十五年的主机。", "与两所院校共建实验室，开展前瞻研究。",
    )  # fmt: skip
    sign = rng.choice(["（{}）", "{}. ", "第{}步："])
    picked = rng.sample(steps, 5)
    return para("下一阶段的打算如下，均为设想，尚未实施：") + "".join(
        para(sign.format(n) + x) for n, x in enumerate(picked, 1)
    )


def _benefits(case: Case, k: Look, rng: random.Random) -> str:
    names = (
        ("人均产值", "万元/人"), ("单位产值能耗", "吨标煤/万元"), ("产品不良率", "%"), ("库存周转天数", "天"),
        ("设备综合效率", "%"), ("交付周期", "天"), ("产品研制周期", "天"),
    )  # fmt: skip
    rows = []
    for name, unit in rng.sample(names, 5):
        before = rng.uniform(8, 60)
        rows.append(
            (
                name,
                unit,
                f"{before:.1f}",
                f"{before * (rng.uniform(1.1, 1.3) if name in _RISING else rng.uniform(0.7, 0.9)):.1f}",
            )
        )
    heads = rng.choice([("指标", "单位", "建设前", "建设后"), ("关键指标", "计量单位", "2022年", "2025年")])  # fmt: skip
    return para("建设前后主要指标对比见下表。") + _grid(k, heads, rows)


def _equipment(case: Case, k: Look, rng: random.Random) -> str:
    names = (
        "数控加工中心", "六轴机器人", "自动包装线", "堆垛机", "视觉检测台", "激光切割机", "空压机组", "在线称重机", "真空泵组", "恒温箱",
        "工业机柜", "贴标机", "自动上料机", "三坐标测量机",
    )  # fmt: skip
    rows = [
        (
            str(n),
            name,
            f"{rng.choice('ABKXZ')}{rng.choice('CHMT')}-{rng.randrange(100, 990)}",
            str(rng.randrange(1, 26)),
            rng.choice(["在用", "在用", "备用"]),
        )
        for n, name in enumerate(rng.sample(names, rng.randrange(7, 13)), 1)
    ]
    heads = rng.choice([("序号", "设备名称", "型号", "数量（台套）", "状态"), ("No.", "名称", "规格型号", "台数", "使用情况")])  # fmt: skip
    return _grid(k, heads, rows)


def _software(case: Case, k: Look, rng: random.Random) -> str:
    names = ("ERP", "MES", "WMS", "PLM", "SCADA", "LIMS", "EMS", "QMS", "CRM", "BI")
    rows = [
        (name, f"{rng.randrange(2019, 2026)}年", f"V{rng.randrange(2, 9)}.{rng.randrange(0, 9)}", f"{rng.randrange(12, 280)}个")
        for name in rng.sample(names, 6)
    ]  # fmt: skip
    return _grid(k, ("系统", "上线时间", "版本", "授权点数"), rows)


def _patents(case: Case, k: Look, rng: random.Random) -> str:
    about = ("一种自动上料装置", "一种双工位夹具", "一种粉尘收集机构", "一种快速换模结构", "一种检测平台", "一种输送机纠偏机构")  # fmt: skip
    rows = [
        (str(n), name, rng.choice(["实用新型", "发明"]), f"ZL{rng.randrange(2019, 2025)}2{rng.randrange(1000000, 9999999)}.{rng.randrange(10)}")
        for n, name in enumerate(rng.sample(about, 5), 1)
    ]  # fmt: skip
    return _grid(k, ("序号", "名称", "类型", "专利号"), rows)


def _terms(case: Case, k: Look, rng: random.Random) -> str:
    every = (
        ("MES", "制造执行系统"), ("AGV", "自动导引小车"), ("OEE", "设备综合效率"), ("SPC", "统计过程控制"), ("APS", "高级计划与排程"),
        ("PLC", "可编程逻辑控制器"), ("DCS", "集散控制系统"), ("节拍", "相邻两件产品下线的间隔时间"), ("齐套", "一张工单所需物料全部到位"),
    )  # fmt: skip
    mark = rng.choice([" —— ", "：", " 指 "])
    return "".join(
        f'<p style="margin:0 0 1mm 8mm">{a}{mark}{b}</p>' for a, b in rng.sample(every, 6)
    )


def _process(case: Case, k: Look, rng: random.Random) -> str:
    steps = rng.sample(
        ("备料", "预处理", "成形", "热处理", "精加工", "装配", "检验", "包装", "入库"), 6
    )
    arrows = rng.choice([" → ", " ⇒ ", " — "]).join(steps)
    flow = f'<p style="text-align:center;border:.3mm solid {k.rule};padding:4mm;margin:3mm 10mm">{arrows}</p>'
    return para(f"{case.firm.product}的主要生产流程如下图所示，全线实行三班运转。") + flow


def _spread(case: Case, k: Look, rng: random.Random) -> str:
    made = (
        "本企业的做法投入不大、见效较快，适合同类中小企业借鉴。", "已接待周边企业参观二十余批次，交流实施中的得失。",
        "相关接口规范和数据字典可以向同行业开放。", "与软件服务商联合整理了实施手册，可供产业链上下游使用。",
        "县里组织的现场会上，公司介绍了从单台设备入手逐步推进的体会。",
    )  # fmt: skip
    return "".join(para(x) for x in rng.sample(made, 3))


CHAPTERS: tuple[Chapter, ...] = (
    (("企业简介", "企业基本概况", "公司介绍", "单位简介"), _who),
    (("下一步计划", "后续建设规划", "未来三年打算", "工作展望"), _plans),
    (("综合效益", "建设成效指标", "经济与社会效益", "成效对比"), _benefits),
    (("主要设备清单", "关键设备明细表", "生产设备一览"), _equipment),
    (("信息系统应用情况", "软件系统一览表", "在用软件"), _software),
    (("知识产权", "专利情况", "自主知识产权明细"), _patents),
    (("术语与缩略语", "名词解释", "缩写说明"), _terms),
    (("生产流程", "工艺流程简述", "生产过程概述"), _process),
    (("示范推广价值", "经验与推广", "可复制推广的做法"), _spread),
)


def filler(k: Look, rng: random.Random) -> str:
    """A page on which nothing stands that anybody asks for."""
    said = (
        "厂区道路采用人车分流，货运车辆由东门进出，行政车辆由南门进出。", "车间照明全部更换为LED灯具，屋面敷设采光带。", "每年七月安排一次集中检修，检修期间停产一周。",
        "公司办有内部刊物，每季度一期，登载一线消息。", "物料托盘统一为一千二百乘一千毫米规格。", "各班组设有改善角，张贴当月的改善事例。",
        "主要原料由三家以上单位供货，运输距离一般在三百公里以内。", "成品以公路运输为主，出口部分经由港口发运。", "公司食堂可同时容纳四百人就餐。",
        "厂区绿化率约为百分之十八，雨水经收集后用于绿化。", "车间地面采用环氧材料，通道宽度不小于三米。", "设备编号由类别、车间和流水号三段组成。",
    )  # fmt: skip
    return "".join(para(x) for x in rng.sample(said, 9))
