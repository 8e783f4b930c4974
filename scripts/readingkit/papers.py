"""Pages of the benchmark's own: invented text of every sort an applicant's papers hold.

Comes in: a seed. Goes out: HTML for one A4 page and every piece of text on it
with its kind. The wording is nobody's form: it is put together from words, so
that no page is like another and none is like a page that anything was tuned to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from random import Random

from samplekit.marks import seal, written

from readingkit.score import Item

FONTS = ("Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN")
STYLE = """
@page{size:A4;margin:16mm 17mm} body{margin:0;color:#161616;line-height:1.65}
table{border-collapse:collapse;width:100%;margin:2mm 0} td,th{border:.25mm solid #333;padding:.6mm 1.4mm;
font-weight:400;white-space:nowrap;text-align:left} p{margin:1mm 0} .dark th{background:#1f3f77;color:#fff}
.sealed{position:relative} .seal{position:absolute;z-index:2;opacity:.82;top:-13mm}
.slot{border-bottom:.3mm solid #222;padding:0 6mm} .down{writing-mode:vertical-rl;text-orientation:upright;
letter-spacing:.8mm;text-align:center;padding:1mm}
"""
_PLACES = [
    "兖州",
    "鄄城",
    "莒县",
    "郯城",
    "临朐",
    "垦利",
    "茌平",
    "沂源",
    "博兴",
    "昌乐",
    "嘉祥",
    "泗水",
    "庆云",
    "夏津",
    "阳谷",
    "荣成",
]
_BRANDS = [
    "沧澜",
    "恒睿",
    "骏驰",
    "翊航",
    "鸿翥",
    "瀚屿",
    "铄金",
    "珺泰",
    "晟昱",
    "凯澄",
    "赫曦",
    "祺瑞",
    "屹峰",
    "衡岳",
    "璟川",
    "霖沛",
]
_TRADES = [
    "液压机械",
    "特种纤维",
    "精密轴承",
    "食品配料",
    "橡塑制品",
    "电缆附件",
    "纺织染整",
    "玻璃纤维",
    "阀门铸造",
    "生物饲料",
    "包装印务",
    "船舶锚链",
]
_FAMILY = "王李张刘陈赵孙周吴徐鲁隋綦亓臧逄单宓"
_GIVEN = "昊婧骞翀祎彧琳瑄铭洋淼钰霏樾晗祺梓璐颖衍嵩峥茜"
_WHO = [
    "公司",
    "企业",
    "车间",
    "项目组",
    "质量部",
    "设备科",
    "信息中心",
    "仓储班组",
    "工艺研究室",
    "采购部门",
]
_WHEN = [
    "近年来",
    "自投产以来",
    "去年下半年",
    "在此基础上",
    "通过上述措施",
    "按照年度计划",
    "经过三轮调试",
    "随着订单增长",
]
_DID = [
    "完成了",
    "对接了",
    "改造了",
    "升级了",
    "优化了",
    "上线了",
    "建成了",
    "验证了",
    "推广了",
    "梳理了",
    "联调了",
    "替换了",
]
_WHAT = [
    "热处理产线的温度闭环",
    "原料入库的条码追溯",
    "十二台数控机床的联网",
    "能耗计量与分项统计",
    "成品检测的视觉判定",
    "备件库存的安全水位",
    "工艺参数的版本管理",
    "中控室的报警分级",
    "物流小车的路径调度",
    "供应商的协同平台",
    "废水排口的在线监测",
]
_RESULT = [
    "单位产品电耗下降",
    "设备综合效率提高",
    "换型时间缩短",
    "一次交检合格率达到",
    "库存周转天数减少",
    "人均产值增长",
    "投诉率降低",
    "计划达成率升至",
]
_ODD = (
    "执行标准GB/T 39116—2020、ISO 9001:2015与Q/SDHR 012-2025",
    "厂房面积36,480.5㎡，层高≥9.6m，温度23℃±2℃，湿度45％～65％",
    "文号：鲁工信智〔2026〕17号；备案号：鲁ICP备2024068153号-2",
    "二〇二六年四月十二日；有效期至二〇二八年十二月三十一日",
    "①原料→②粗加工→③热处理→④精加工→⑤检验入库（共5道）",
    "规格型号：DN50×120（Φ38），功率7.5kW/380V，转速1,450r/min",
    "联系邮箱：zhinengzhizao_office@hengrui-sd.com.cn（工作日9:00—17:30）",
    "网址：https://www.shandong-example.gov.cn/col/col9861/index.html?id=3027",
    "是□ 否☑；同意【 】 不同意【√】；合计人民币（大写）：叁佰贰拾柒万伍仟元整",
    "附件：1．营业执照 2．审计报告（2023—2025年） 3．成熟度自评估报告",
)  # fmt: skip


@dataclass(slots=True)
class Paper:
    """A page as HTML, what is printed on it, and the chance it was made by."""

    chance: Random
    font: str
    html: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    values: list[Item] = field(default_factory=list)

    def put(self, markup: str, *items: Item) -> None:
        """Add markup and what can be read on it."""
        self.html.append(markup)
        self.items += items

    def value(self, kind: str, text: str) -> None:
        """Say that a text put on the page is a value, to be right as a whole."""
        if kind in VALUES or kind.startswith(HAND):
            self.values.append(Item(kind, text))

    def line(self, kind: str, text: str, style: str = "") -> None:
        """One paragraph of one kind."""
        self.put(f'<p style="{style}">{escape(text)}</p>', Item(kind, text))


def paper(seed: int) -> Paper:
    """The page for `seed`; its sort, font and every word follow from the seed."""
    page = Paper(Random(seed), FONTS[seed // len(SORTS) % len(FONTS)])
    SORTS[seed % len(SORTS)](page)
    return page


def document(page: Paper) -> str:
    """The page as a whole HTML document."""
    style = f"{STYLE} body{{font-family:'{page.font}';font-size:11pt}}"
    return (
        f"<html><meta charset=utf-8><style>{style}</style><body>{''.join(page.html)}</body></html>"
    )


def _letter(page: Paper) -> None:
    """Running text, and a name and date under a seal."""
    chance = page.chance
    firm = _firm(chance)
    page.line("heading", f"关于{firm}技术改造情况的说明", "font-size:18pt;text-align:center")
    for _ in range(7):
        page.line("text", "".join(_sentence(chance) for _ in range(3)), "text-indent:2em")
    for shift in (-4, 30):
        who, day = _firm(chance), _date(chance)
        mark = seal(who, turn=chance.uniform(-25, 25), style=f"left:{shift}mm")
        page.put(
            f'<div style="margin:9mm 4mm 8mm 60mm"><p class="sealed">{who}{mark}</p><p>{day}</p></div>',
            Item("stamped", who),
            Item("stamped", day),
        )
        page.value("date by a seal", day)


def _form(page: Paper) -> None:
    """A ruled form: labels and values, some upright labels, values of every kind."""
    chance = page.chance
    rows = []
    for _ in range(9):
        pairs = [_pair(chance), _pair(chance)]
        cells = ""
        for label, kind, value in pairs:
            cells += f"<th>{label}</th><td>{escape(value)}</td>"
            page.items += [Item("cell", label), Item("cell", value)]
            page.value(kind, value)
        rows.append(cells)
    sides = chance.sample(("企业基本信息", "经营指标情况", "申报联系方式"), 3)
    body = ""
    for number, side in enumerate(sides):
        page.items.append(Item("upright label", side))
        inner = rows[3 * number : 3 * number + 3]
        body += f'<tr><th rowspan=3 class="down">{side}</th>{inner[0]}</tr>'
        body += "".join(f"<tr>{row}</tr>" for row in inner[1:])
    page.line("heading", "申 报 单 位 信 息 登 记 表", "font-size:17pt;text-align:center")
    page.put(f'<table style="font-size:9.5pt">{body}</table>')
    for _ in range(5):
        label, kind, value = _pair(chance)
        page.put(
            f'<p>{label}：<span class="slot">{escape(value)}</span></p>',
            Item("underlined slot", f"{label}：{value}"),
        )
        page.value(kind, value)
    hand = f"{chance.randint(2024, 2026)}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    page.put(
        f"<p>签字日期：{written(hand, turn=chance.uniform(-6, 3))}</p>",
        Item("text", "签字日期："),
    )
    page.value(f"{HAND} date", hand)


def _list(page: Paper) -> None:
    """A wide list in small type with a dark header row."""
    chance = page.chance
    heads = ("序号", "企业名称", "统一社会信用代码", "投资额", "开工日期", "等级", "占比")
    page.line(
        "heading", f"{chance.choice(_PLACES)}县重点项目汇总", "font-size:15pt;text-align:center"
    )
    page.items += [Item("white on dark", head) for head in heads]
    body = ""
    for number in range(1, 21):
        cells = (
            str(number), _firm(chance), _code(chance), _amount(chance), _date(chance, "-"),
            f"{chance.randint(1, 5)}级", f"{chance.uniform(0.2, 99):.1f}%",
        )  # fmt: skip
        body += "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in cells) + "</tr>"
        page.items += [Item("small cell", c) for c in cells]
        for kind, value in zip(("credit code", "amount", "date"), cells[2:5], strict=True):
            page.value(kind, value)
    head = "".join(f"<th>{h}</th>" for h in heads)
    page.put(f'<table class="dark" style="font-size:7.5pt"><tr>{head}</tr>{body}</table>')
    note = (
        f"制表：{_person(chance)}　审核：{_person(chance)}　第 {chance.randint(2, 40)} 页 共 41 页"
    )
    page.line("text", note, "font-size:9pt")


def _odd(page: Paper) -> None:
    """What engines stumble over: signs, tiny, pale and spaced print, addresses of the net."""
    chance = page.chance
    page.line("spaced", "　".join(_firm(chance)[:12]), "font-size:14pt;letter-spacing:2mm")
    for text in _ODD:
        page.line("signs", text)
    for _ in range(3):
        page.line("pale", _sentence(chance), "color:#9a9a9a")
        page.line("tiny", _sentence(chance), "font-size:6.5pt;white-space:nowrap")
    for kind, make in (("credit code", _code), ("amount", _amount), ("date", _date)):
        for _ in range(3):
            value = make(chance)
            page.line("text", f"{_label(kind, chance)}：{value}")
            page.value(kind, value)
    for _ in range(2):
        page.line("bold", _sentence(chance), "font-weight:700;font-size:13pt")
    for _ in range(3):
        hand = chance.choice((_amount(chance), _date(chance), _phone(chance)))
        page.put(
            f"<p>填写：{written(hand, turn=chance.uniform(-7, 4), size_pt=17)}</p>",
            Item("text", "填写："),
        )
        page.value(f"{HAND} value", hand)


SORTS: tuple[Callable[[Paper], None], ...] = (_letter, _form, _list, _odd)
VALUES = frozenset({"credit code", "date", "amount", "date by a seal"})
HAND = "handwritten"
"""Kinds that begin so are written in a slanted brush hand and count in no error rate."""


def _pair(chance: Random) -> tuple[str, str, str]:
    kind = chance.choice(
        ("credit code", "date", "amount", "amount", "phone", "person", "firm", "email", "number")
    )
    makers: dict[str, Callable[[Random], str]] = {
        "credit code": _code, "date": _date, "amount": _amount, "phone": _phone, "person": _person,
        "firm": _firm, "email": _email, "number": lambda c: str(c.randint(3, 9_999)),
    }  # fmt: skip
    return _label(kind, chance), kind, makers[kind](chance)


def _label(kind: str, chance: Random) -> str:
    labels = {
        "credit code": "社会信用代码|信用代码|机构代码",
        "date": "设立日期|完成时间|批准日期|投产时间",
        "amount": "营业收入|设备投资额|利润总额|资产总计（万元）",
        "phone": "手机号码|座机|传真",
        "person": "负责人|经办人|财务主管",
        "firm": "单位全称|集团名称|实施单位",
        "email": "电子邮件|邮箱地址",
        "number": "职工人数|专利数量|设备台数",
    }
    return chance.choice(labels[kind].split("|"))


def _sentence(chance: Random) -> str:
    figure = f"{chance.uniform(1, 98):.{chance.randint(0, 2)}f}%"
    return (
        f"{chance.choice(_WHEN)}，{chance.choice(_WHO)}{chance.choice(_DID)}{chance.choice(_WHAT)}，"
        f"{chance.choice(_RESULT)}{figure}{chance.choice('。；')}"
    )


def _firm(chance: Random) -> str:
    tail = chance.choice(("有限公司", "股份有限公司", "集团有限公司", "（集团）有限责任公司"))
    return f"{chance.choice(_PLACES)}{chance.choice(_BRANDS)}{chance.choice(_TRADES)}{tail}"


def _person(chance: Random) -> str:
    return chance.choice(_FAMILY) + "".join(chance.sample(_GIVEN, chance.randint(1, 2)))


def _phone(chance: Random) -> str:
    if chance.random() < 0.5:
        return f"1{chance.choice('35789')}{chance.randint(0, 999_999_999):09d}"
    return f"05{chance.randint(30, 99)}-{chance.randint(2_000_000, 8_999_999)}"


def _email(chance: Random) -> str:
    name = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz0123456789_") for _ in range(9))
    return f"{name}@{chance.choice(('163.com', 'qq.com', 'hengrui-group.com.cn'))}"


def _code(chance: Random) -> str:
    """A credit code whose two check characters are right (GB 32100-2015)."""
    from docproc.chinese.uscc import check_character, organisation_check

    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = "".join(
        chance.choice(letters if chance.random() < 0.3 else "0123456789") for _ in range(8)
    )
    division = f"37{chance.randint(1, 17):02d}{chance.randint(1, 30):02d}"
    head = f"91{division}{body}{organisation_check(body)}"
    return head + check_character(head)


def _date(chance: Random, sign: str = "") -> str:
    year, month, day = chance.randint(1996, 2026), chance.randint(1, 12), chance.randint(1, 28)
    if sign:
        return f"{year}{sign}{month:02d}{sign}{day:02d}"
    return f"{year}年{month}月{day}日"


def _amount(chance: Random) -> str:
    value = chance.choice((chance.uniform(10, 999), chance.uniform(1000, 4_000_000)))
    return f"{value:,.2f}" if chance.random() < 0.7 else f"{value:.2f}"
