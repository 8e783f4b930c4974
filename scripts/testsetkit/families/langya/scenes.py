"""Described scenarios, in ten designs."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.langya.look import RINGS, Look
from testsetkit.pen import Pen, in_words

_PAINS: dict[str, tuple[str, ...]] = {
    "工厂建设": ("厂区弱电系统分期建设，缺少统一标准", "设备布局调整频繁，缺乏验证手段", "厂房、管网与设备图纸分散保存，改造时反复测绘", "各车间网络制式不一，设备联网率低", "新线规划依靠经验，投产后调整多"),
    "研发设计": ("设计评审周期长，跨部门反复沟通", "历史方案难以复用，新人上手慢", "图纸以二维为主，版本多、查找慢", "样机试制次数多，开发周期长", "设计与工艺分头编制，数据需要重复录入"),
    "生产作业": ("老设备不带通信接口，数据靠人抄写", "参数偏移要到成品检验才暴露", "多品种小批量切换频繁，停线时间长", "依靠人工记录参数，班组间差异大", "换型时间长，依赖老师傅经验", "检验以抽检为主，问题发现滞后"),
    "生产管理": ("插单较多，班组长凭经验安排", "库位不清，找料费时", "用能和用料统计口径不一", "计划、库存、车间信息不同步", "纸质单据流转，统计滞后一天以上", "现场异常靠电话通知，响应慢"),
    "运营管理": ("市场信息分散在业务员手中", "供货进度靠电话逐家询问", "管理例会数据准备需要两三天", "数据分散在多个系统，报表靠手工汇总", "订单、采购、财务信息衔接不畅", "客户需求响应周期长"),
}  # fmt: skip
_DEEDS: dict[str, tuple[str, ...]] = {
    "工厂建设": ("统一点位编码，接入各类设备{n}台", "建设小型机房与双链路网络", "搭建三维模型库，贯通厂房、产线、设备数据", "建设5G与工业以太网融合网络，部署边缘网关{n}台", "利用仿真软件对产线布局和节拍进行验证"),
    "研发设计": ("沉淀典型结构{n}种，形成知识库", "建立线上评审流程，意见自动归档", "应用PLM与三维CAD，建立参数化模型库{n}套", "引入CAE仿真，对关键部件进行虚拟分析", "打通PLM与MES接口，BOM自动下发车间"),
    "生产作业": ("改造老旧设备{n}台，加装采集模块", "依据历史数据建立参数模型，异常自动报警", "采用快换工装与程序自动调用", "部署传感器{n}个，由SCADA实时采集关键参数", "引入工业机器人{n}台与视觉相机，配方一键下发", "在关键工位布置扫码终端，数据自动写入MES"),
    "生产管理": ("引入高级计划工具，按约束条件滚动安排", "采用条码与电子标签管理，先进先出", "对水、电、气安装智能仪表{n}块", "以MES为核心，贯通ERP、WMS与设备层数据", "建立车间电子看板，异常按级推送责任人", "部署AGV小车{n}台，与立体库联动"),
    "运营管理": ("建立统一的编码与主数据规则", "以移动端推送待办与预警信息", "对重点往来单位建立电子档案{n}份", "建设数据中台，归集ERP、CRM、SRM等业务数据", "建立指标看板{n}张，按日自动更新", "上线协同门户，与上下游共享需求与交付信息"),
}  # fmt: skip
_GAINS = ("效率提升{a}%", "周期缩短{a}%", "差错率下降{a}%", "综合成本降低{b}%", "人工减少{n}人", "响应时间由{n}小时缩短至{b}小时以内", "准确率达到{c}%")  # fmt: skip
_METRICS = (("数据采集方式", "人工抄录", "自动采集"), ("信息传递", "纸质单据", "系统推送"), ("统计周期", "每周一次", "实时更新"), ("处理时长", "{n}小时", "{b}小时"), ("差错率", "{b}.6%", "0.{b}%"), ("作业人数", "{n}人", "{b}人"))  # fmt: skip
_SUBS = {"工厂建设": "FACTORY CONSTRUCTION", "研发设计": "R&D AND DESIGN", "生产作业": "PRODUCTION OPERATION", "生产管理": "PRODUCTION MANAGEMENT", "运营管理": "BUSINESS OPERATION"}  # fmt: skip


@dataclass
class Scene:
    """One described scenario: its name as a marked thing, its link, what is told of it."""

    claim: Claim
    name: str
    pain: str
    deed: str
    gain: str
    rows: list[tuple[str, str, str]]

    @property
    def link(self) -> str:
        return self.claim.link or "运营管理"


def _scene(claim: Claim, pen: Pen, case: Case, rng: random.Random) -> Scene:
    def told(text: str) -> str:
        return text.replace("{n}", str(rng.randrange(11, 48))).replace("{a}", str(rng.randrange(12, 46))).replace("{b}", str(rng.randrange(2, 9))).replace("{c}", f"99.{rng.randrange(1, 9)}")  # fmt: skip

    link = claim.link or "运营管理"
    name = pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)
    pain = rng.choice(_PAINS[link])
    deeds = rng.sample(_DEEDS[link], 2)
    gains = rng.sample(_GAINS, 2)
    return Scene(
        claim, name, f"{pain}。", f"{told(deeds[0])}；{told(deeds[1])}，围绕{case.firm.product}生产形成闭环。", "、".join(map(told, gains)) + "。",
        [(a, told(b), told(c)) for a, b, c in rng.sample(_METRICS, 3)],
    )  # fmt: skip


def runs(scenes: list[Scene]) -> list[tuple[str, list[Scene]]]:
    """Scenarios that follow each other in one link."""
    made: list[tuple[str, list[Scene]]] = []
    for scene in scenes:
        if made and made[-1][0] == scene.link:
            made[-1][1].append(scene)
        else:
            made.append((scene.link, [scene]))
    return made


def described(case: Case, pen: Pen, look: Look, rng: random.Random, chapter: int) -> str:
    """The chapter's body; sets whether scenarios stand under their links."""
    scenes = [_scene(c, pen, case, rng) for c in case.claims]
    name, design, headed = rng.choice(DESIGNS)
    case.headed = headed
    overview = ""
    if rng.random() < 0.3 and name != "register":
        overview = _overview(case, look, rng, headed)
    return overview + design(scenes, look, rng, chapter)


def _overview(case: Case, look: Look, rng: random.Random, headed: bool) -> str:
    """A first look at what follows; describes nothing."""
    title = rng.choice(["场景建设总览", "场景一览表", "场景清单", "本章所述场景一览"])
    if headed:
        held: dict[str, list[str]] = {}
        for c in case.claims:
            held.setdefault(c.link or "运营管理", []).append(c.claimed)
        rows = "".join(f'<tr><th style="width:24%;text-align:center">{k}</th><td>{"、".join(dict.fromkeys(v))}</td></tr>' for k, v in held.items())  # fmt: skip
        head = '<tr><th style="text-align:center">环节</th><th style="text-align:center">场景</th></tr>'  # fmt: skip
    else:
        rows = "".join(f'<tr><td style="width:14%;text-align:center">{n}</td><td>{c.claimed}</td></tr>' for n, c in enumerate(case.claims, 1))  # fmt: skip
        head = '<tr><th style="text-align:center">序号</th><th>场景名称</th></tr>'
    return f'<div style="text-align:center;font-weight:bold;color:{look.main};margin:1mm 0">{title}</div><table class="t" style="margin-bottom:5mm">{head}{rows}</table>'


def _link_bar(link: str, n: int, look: Look, rng: random.Random, *, again: bool) -> str:
    sub = f'<span style="font-size:8.5pt;margin-left:4mm;opacity:.85">{_SUBS[link].replace("&", "&amp;")}</span>' if look.english else ""  # fmt: skip
    tail = "环节（续）" if again else ("环节" if look.bar % 2 else "")
    count = [f"（{in_words(n)}）", f"{n}. ", f"环节{in_words(n)}：", "◆ "][look.number % 4]  # fmt: skip
    if look.bar % 3 == 0:
        return f'<div style="background:{look.accent};color:#fff;font-weight:bold;font-size:13pt;padding:1.4mm 4mm;margin:4mm 0 3mm;break-after:avoid">{count}{link}{tail}{sub}</div>'
    if look.bar % 3 == 1:
        return f'<div style="border-top:.6mm solid {look.main};border-bottom:.2mm solid {look.main};color:{look.main};font-weight:bold;font-size:13pt;padding:1.2mm 2mm;margin:4mm 0 3mm;break-after:avoid">{count}{link}{tail}{sub}</div>'
    return f'<div style="font-weight:bold;font-size:13.5pt;color:{look.main};margin:5mm 0 2mm;break-after:avoid">{count}{link}{tail}{sub}</div>'


Write = Callable[[Scene, int, Look, random.Random, str], str]


def _grouped(write: Write) -> Callable[[list[Scene], Look, random.Random, int], str]:
    def of(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
        words = rng.choice([("应用前", "应用后"), ("建设前", "建设后"), ("改造前", "改造后"), ("实施前", "实施后"), ("Before 改造前", "After 改造后")])  # fmt: skip
        told, n, seen = "", 0, set()
        for k, (link, part) in enumerate(runs(scenes), 1):
            told += _link_bar(link, k, look, rng, again=link in seen)
            seen.add(link)
            for scene in part:
                n += 1
                told += write(scene, n, look, rng, "|".join(words))
        return told

    return of


def _beforeafter(scene: Scene, n: int, look: Look, rng: random.Random, words: str) -> str:
    before, after = words.split("|")
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in scene.rows)
    return f'<div class="whole" style="margin:0 0 5mm"><div style="font-weight:bold;font-size:12.5pt;margin:0 0 1mm">{look.ring(n)}{scene.name}</div><p>{scene.pain}{scene.deed}</p><table class="t" style="font-size:10pt;text-align:center"><tr><th>指标</th><th>{before}</th><th>{after}</th></tr>{rows}</table></div>'


def _boxed(scene: Scene, n: int, look: Look, rng: random.Random, words: str) -> str:
    return f'<table class="t whole" style="margin:0 0 4mm"><tr><td colspan="2" style="background:{look.main};color:#fff;font-weight:bold">场景{in_words(n)}：{scene.name}</td></tr><tr><th style="width:20%">建设背景</th><td>{scene.pain}</td></tr><tr><th>实施内容</th><td>{scene.deed}</td></tr><tr><th>应用成效</th><td>{scene.gain}</td></tr></table>'


def _arrows(scene: Scene, n: int, look: Look, rng: random.Random, words: str) -> str:
    def box(head: str, text: str) -> str:
        return f'<td style="width:30%;border:.4mm solid {look.main};background:{look.pale};vertical-align:top;padding:2mm;font-size:10pt;line-height:1.45"><b style="color:{look.accent}">{head}</b><br>{text}</td>'

    arrow = f'<td style="width:5%;text-align:center;color:{look.accent};font-size:15pt">➔</td>'
    return f'<div class="whole" style="margin:0 0 5mm"><div style="font-weight:bold;font-size:12.5pt;margin:0 0 1.5mm;border-left:1.2mm solid {look.accent};padding-left:2mm">{n:02d}　{scene.name}</div><table style="width:100%;border-collapse:collapse"><tr>{box("痛点", scene.pain)}{arrow}{box("做法", scene.deed)}{arrow}{box("成效", scene.gain)}</tr></table></div>'


def _prose(scene: Scene, n: int, look: Look, rng: random.Random, words: str) -> str:
    return f'<div class="whole"><div style="font-weight:bold;margin:2.5mm 0 1mm">{n}. {scene.name}</div><p>{scene.pain}为此，公司{scene.deed}</p><p>实施后，{scene.gain}</p></div>'


def _bullets(scene: Scene, n: int, look: Look, rng: random.Random, words: str) -> str:
    mark = RINGS[n - 1] if n <= len(RINGS) else f"({n})"
    return f'<div class="whole" style="margin:0 0 3mm"><div style="font-weight:bold;color:{look.main};font-size:12.5pt">{mark} {scene.name}</div><div style="padding-left:7mm"><div>▪ 存在问题：{scene.pain}</div><div>▪ 解决方案：{scene.deed}</div><div>▪ 实施效果：{scene.gain}</div></div></div>'


def _side(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
    """A coloured cell at the side holds number and link, the name heads what is told."""
    told = ""
    for n, s in enumerate(scenes, 1):
        told += f'<table class="whole" style="width:100%;border-collapse:collapse;margin:0 0 4mm"><tr><td style="width:22%;background:{look.main};color:#fff;text-align:center;padding:3mm 1mm;line-height:1.4"><div style="font-size:16pt;font-weight:bold">{n:02d}</div><div style="font-size:10pt">{s.link}</div></td><td style="background:{look.pale};padding:2mm 4mm"><div style="font-weight:bold;font-size:12.5pt;color:{look.main}">{s.name}</div><div style="font-size:10.5pt;line-height:1.5">{s.pain}{s.deed}{s.gain}</div></td></tr></table>'
    return told


def _forms(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
    """A form a scenario: name, link, contents."""
    labels = rng.choice([("场景名称", "所属环节", "建设内容", "实施成效"), ("典型场景", "对应环节", "主要做法", "取得成效"), ("应用场景名称", "环节", "场景描述", "效益情况")])  # fmt: skip
    told = ""
    for s in scenes:
        told += f'<table class="t whole" style="margin:0 0 4mm"><tr><th style="width:18%">{labels[0]}</th><td style="width:44%;font-weight:bold">{s.name}</td><th style="width:16%">{labels[1]}</th><td>{s.link}</td></tr><tr><th>{labels[2]}</th><td colspan="3">{s.pain}{s.deed}</td></tr><tr><th>{labels[3]}</th><td colspan="3">{s.gain}</td></tr></table>'
    return told


def _register(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
    """One long table, links joined over their scenarios."""
    rows, n = "", 0
    for link, part in runs(scenes):
        for k, s in enumerate(part):
            n += 1
            head = f'<td rowspan="{len(part)}" style="text-align:center;font-weight:bold;background:{look.pale}">{link}</td>' if k == 0 else ""  # fmt: skip
            rows += f'<tr>{head}<td style="text-align:center">{n}</td><td style="font-weight:bold">{s.name}</td><td style="font-size:9.5pt">{s.deed}</td><td style="font-size:9.5pt">{s.gain}</td></tr>'
    head = "".join(f'<td style="background:{look.main};color:#fff;text-align:center;width:{w}%">{h}</td>' for h, w in (("环节", 12), ("序号", 8), ("场景", 20), ("建设内容", 36), ("成效", 24)))  # fmt: skip
    return f'<table class="t"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _plain(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
    """Cases one after another, no links told."""
    told = ""
    word = rng.choice(["场景", "应用场景", "典型场景", "CASE "])
    for n, s in enumerate(scenes, 1):
        count = f"{word}{n:02d}" if word == "CASE " else f"{word}{in_words(n)}"
        told += f'<div class="whole" style="margin:0 0 4mm"><div style="border-bottom:.4mm solid {look.main};margin-bottom:1mm"><span style="background:{look.accent};color:#fff;padding:.6mm 2.5mm;font-size:10pt">{count}</span>　<b style="font-size:12.5pt">{s.name}</b></div><p>{s.pain}{s.deed}</p><p>建设成效：{s.gain}</p></div>'
    return told


def _compared(scenes: list[Scene], look: Look, rng: random.Random, chapter: int) -> str:
    """Comparison columns under a bar ‘link | name’."""
    told = ""
    for n, s in enumerate(scenes, 1):
        told += f'<table class="t whole" style="margin:0 0 4mm;table-layout:fixed"><tr><td style="background:{look.main};color:#fff;text-align:center">{s.link}</td><td colspan="2" style="background:{look.pale};font-weight:bold;color:{look.main}">{n}　{s.name}</td></tr><tr style="text-align:center"><th>原有状况</th><th>建设内容</th><th>变化与效益</th></tr><tr style="font-size:10pt;vertical-align:top"><td>{s.pain}</td><td>{s.deed}</td><td>{s.gain}</td></tr></table>'
    return told


DESIGNS: tuple[tuple[str, Callable[[list[Scene], Look, random.Random, int], str], bool], ...] = (
    ("beforeafter", _grouped(_beforeafter), True),
    ("boxed", _grouped(_boxed), True),
    ("arrows", _grouped(_arrows), True),
    ("prose", _grouped(_prose), True),
    ("bullets", _grouped(_bullets), True),
    ("side", _side, True),
    ("forms", _forms, True),
    ("register", _register, True),
    ("plain", _plain, False),
    ("compared", _compared, True),
)
