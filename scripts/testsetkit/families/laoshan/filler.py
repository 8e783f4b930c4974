"""Pages on which nothing graded stands: background, systems, milestones, terms, equipment, notes on filling in."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import Look, figure, grid, paragraphs

_TERMS = (
    ("MES", "Manufacturing Execution System", "制造执行系统"), ("ERP", "Enterprise Resource Planning", "企业资源计划"), ("PLM", "Product Lifecycle Management", "产品生命周期系统"),
    ("WMS", "Warehouse Management System", "仓库系统"), ("SCADA", "Supervisory Control And Data Acquisition", "数据采集与监视控制"), ("APS", "Advanced Planning and Scheduling", "高级计划排程"),
    ("OEE", "Overall Equipment Effectiveness", "设备综合效率"), ("QMS", "Quality Management System", "质量系统"), ("AGV", "Automated Guided Vehicle", "自动导引车"), ("EMS", "Energy Management System", "能源系统"),
    ("SRM", "Supplier Relationship Management", "供方关系系统"), ("DCS", "Distributed Control System", "分散控制系统"),
)  # fmt: skip
_MACHINES = ("立式加工中心", "数控车削中心", "六轴机器人", "自动装配线", "在线测量仪", "激光打标机", "自动包装线", "堆垛机", "空压机组", "智能电表", "工业相机", "注料机", "输送辊道", "伺服压机", "清洗机", "检漏台")  # fmt: skip
_SYSTEMS = (
    ("ERP", "计划、采购、财务"), ("MES", "各生产车间"), ("PLM", "研发中心、工艺部"), ("WMS", "原料库、成品库"), ("SCADA", "各生产车间"), ("QMS", "质量部、车间"), ("EMS", "动力部"), ("EAM", "设备部"), ("SRM", "采购部"), ("CRM", "市场部"),
)  # fmt: skip
_NOTES = (
    "申报书由申报系统按所填内容自动生成，打印后不得手工改动。", "表中金额单位除注明外均为万元，保留两位小数。", "栏目无内容的请填写“无”或“/”，不得空缺。", "场景描述应突出做法和成效，每项不超过800字。",
    "打印件采用A4纸双面印制，左侧装订，一式一份。", "扫描件应清晰完整，单个文件不超过20MB。", "提交后如需修改，请联系所在市退回后重新填报。",
)  # fmt: skip


def terms(of: Look, rng: random.Random) -> str:
    rows = rng.sample(_TERMS, rng.randrange(6, 12))
    title = rng.choice(["术语与缩略语", "缩略语表", "名词解释"])
    table = grid(of, 0, "缩略语", ("缩略语", "英文全称", "中文含义"), rows, ("18%", "50%", "32%"))
    return f'<h1 class="new">{title}</h1>{table}'


def equipment(of: Look, chapter: int, rng: random.Random, count: int) -> str:
    rows = [
        (str(n), x, f"{rng.choice('ABDHKL')}{rng.randrange(100, 999)}", str(rng.randrange(1, 40)), rng.choice(["一车间", "二车间", "总装车间"]))
        for n, x in enumerate(rng.sample(_MACHINES, count), 1)
    ]  # fmt: skip
    return grid(of, chapter, "主要生产与检测装备", ("序号", "名称", "型号", "数量", "使用部门"), rows, ("10%", "34%", "22%", "14%", "20%"))  # fmt: skip


def notes(of: Look, rng: random.Random) -> str:
    """How a platform wants its form filled in."""
    said = rng.sample(_NOTES, rng.randrange(4, 7))
    points = "".join(f'<p class="n" style="margin:2.5mm 0">{n}. {x}</p>' for n, x in enumerate(said, 1))  # fmt: skip
    return f'<div class="new"><h1 style="text-align:center">{rng.choice(["填报说明", "填写须知", "填表说明"])}</h1>{points}</div>'


def background(of: Look, chapter: int, rng: random.Random, case: Case) -> str:
    """Why and how it was built, as institutes like to tell it."""
    product = case.firm.product
    told = rng.sample(
        [
            f"{product}行业正由规模扩张转向质量竞争，客户对交付周期和一致性提出了更高要求，多品种、小批量订单占比逐年上升。",
            "原有产线自动化程度参差不齐，系统建设年代不一，数据口径分散，难以支撑精细化运行。",
            "本次建设遵循“总体规划、分步实施、效益驱动、持续迭代”的原则，先打通数据，再优化业务，最后推广复制。",
            f"建设目标是把{product}的生产周期缩短三成，运营成本降低一成五，并形成可复制的实施路径。",
            "技术路线上采用“一网、一台、多应用”的架构：一张工业网连接现场，一个数据平台汇聚资源，多类应用服务业务。",
        ],
        4,
    )
    made = paragraphs(*told)
    if rng.random() < 0.6:
        made += figure(of, rng, chapter, rng.choice(["总体技术路线", "建设思路示意图"]), ("现状诊断", "顶层规划", "分期实施", "评价迭代"))  # fmt: skip
    return made


def systems(of: Look, chapter: int, rng: random.Random) -> str:
    """Systems that run, and in which steps they came."""
    rows = [(str(n), a, f"V{rng.randrange(1, 9)}.{rng.randrange(0, 9)}", f"{rng.choice([2019, 2020, 2021, 2022, 2023])}年", b) for n, (a, b) in enumerate(rng.sample(_SYSTEMS, rng.randrange(5, 10)), 1)]  # fmt: skip
    made = grid(of, chapter, "信息系统应用情况", ("序号", "系统", "版本", "启用时间", "使用部门"), rows, ("10%", "20%", "16%", "20%", "34%"))  # fmt: skip
    if rng.random() < 0.6:
        steps = [("第一期", "2020—2021年", "设备联网与数据采集，主要车间上线执行系统"), ("第二期", "2022—2023年", "计划、仓库与质量系统贯通，建设数据平台"), ("第三期", "2024—2025年", "模型应用与持续优化，推广至全部车间")]  # fmt: skip
        made += grid(of, chapter, "建设历程", ("阶段", "时间", "主要工作"), steps, ("16%", "24%", "60%"))  # fmt: skip
    return made


def effects(of: Look, chapter: int, rng: random.Random) -> str:
    """Figures of the whole before and after."""
    rows = [("生产效率", "100%", f"{rng.randrange(118, 146)}%"), ("运营成本", "100%", f"{rng.randrange(78, 92)}%"), ("产品不良率", "2.6%", f"{rng.randrange(8, 16) / 10}%"), ("产品研制周期", "100%", f"{rng.randrange(60, 82)}%"), ("单位产值能耗", "100%", f"{rng.randrange(80, 94)}%")]  # fmt: skip
    return f"<p>工厂整体指标变化如下表所示，以建设前一年为基期。</p>{grid(of, chapter, '总体成效指标', ('指标', '建设前', '建设后'), rows, ('44%', '28%', '28%'))}"
