"""What the city's bureau writes: its recommendation and its policies."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.wenhe.ink import HEI, KAI, SONG, look, para, sheet, table, td, tr
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


class Office:
    """The bureau and its letter while it is written."""

    def __init__(self, city: City, rng: random.Random) -> None:
        self.city, self.rng, self.pen = city, rng, Pen(None, rng, "city_recommendation")
        self.bureau = f"{city.name}工业和信息化局"
        self.short = city.name[0]

    def number(self) -> str:
        """The file number, if it has one."""
        if not self.city.recommendation_numbered:
            return ""
        return f"{self.short}{self.rng.choice(['工信字', '工信函', '工信装备', '工信发'])}〔2026〕{self.rng.randrange(8, 96)}号"

    def count(self) -> str:
        """How many enterprises are recommended, if the letter says so."""
        n = self.city.stated
        if n is None:
            return "有关企业"
        said = str(n) if self.rng.random() < 0.6 else in_words(n)
        return self.rng.choice([f"{said}家企业", f"{said}户企业", f"{said}家单位"])

    def text(self) -> str:
        """The body."""
        return self.rng.choice(
            [
                para("按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局认真组织了申报和初审。") + para(f"经审核，拟推荐{self.count()}申报2026年先进级智能工厂，现予上报，请审定。"),
                para(f"根据通知安排，我市经企业自愿申报、县（市、区）初审、市级复核，择优推荐{self.count()}申报先进级智能工厂。") + para("有关材料随文报送。"),
                para(f"现将我市2026年先进级智能工厂推荐情况报告如下：本次推荐{self.count()}，均已完成现场核查，按优先顺序排列。"),
            ]
        )  # fmt: skip

    def foot(self) -> str:
        """Name, seal, date."""
        stamp = self.pen.seal(self.bureau, size=42, style="left:-42mm;top:-20mm") if self.city.recommendation_sealed else ""  # fmt: skip
        made = f'<p style="text-align:right;margin:22mm 12mm 3mm">{self.pen.critical(self.bureau, "name")}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
        if self.city.recommendation_dated:
            day = self.pen.day((2026, 4, self.rng.randrange(8, 14)), "cn", "words", "space", "cn0")
            made += f'<p style="text-align:right;margin-right:20mm">{day}</p>'
        return made


def _red(o: Office) -> str:
    top = f'<p style="text-align:center;color:#d0021b;font-size:32pt;font-weight:bold;margin:10mm 0 8mm;font-family:{SONG}">{o.bureau}{o.rng.choice(["", "文件"])}</p><p style="text-align:center">{o.number() or "&nbsp;"}</p><div style="border-top:1mm solid #d0021b;margin:2mm 0 10mm"></div>'
    return top + _title(o) + "<p>山东省工业和信息化厅：</p>" + o.text() + o.foot()


def _title(o: Office) -> str:
    said = o.rng.choice(["关于推荐2026年先进级智能工厂的报告", "关于报送2026年先进级智能工厂推荐名单的函", "关于申报2026年先进级智能工厂的请示"])  # fmt: skip
    return f'<p style="text-align:center;font-size:19pt;font-weight:bold;line-height:1.4;margin-bottom:7mm">{o.bureau}<br>{said}</p>'


def _plain(o: Office) -> str:
    number = o.number()
    top = f'<p style="text-align:right">{number}</p>' if number else ""
    return top + _title(o) + "<p>省工业和信息化厅：</p>" + o.text() + o.foot()


def _framed(o: Office) -> str:
    number = o.number()
    top = f'<table class="bare" style="color:#d0021b"><tr><td style="font-size:26pt;font-weight:bold">{o.bureau}</td><td style="text-align:right">{number}</td></tr></table><div style="border-top:.6mm double #d0021b;margin-bottom:10mm"></div>'
    return top + _title(o) + "<p>省工信厅：</p>" + o.text() + o.foot() + '<p style="margin-top:16mm;font-size:11pt">（此件依申请公开）</p>'  # fmt: skip


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's recommendation."""
    o = Office(city, rng)
    body = rng.choice([_red, _plain, _framed])(o)
    html = sheet(look(rng, numbered=False, sober=True), f'<div style="font-family:{rng.choice([SONG, KAI])};font-size:15pt;line-height:1.75">{body}</div>', margin="28mm 26mm")  # fmt: skip
    names = ("推荐文件.pdf", f"{city.name}推荐报告.pdf", "关于推荐先进级智能工厂的函.pdf")
    return Paper("city_recommendation", "推荐文件", html, o.pen.marks, names)


_MEASURES = (
    "对新获评先进级、卓越级、领航级智能工厂的企业，分别给予一次性奖励。", "鼓励企业开展智能制造能力成熟度自评估，由市级统一组织诊断服务。",
    "支持企业实施设备更新和技术改造，按设备投资额的一定比例给予补助。", "设立智能制造专项信贷额度，引导金融机构降低融资成本。",
    "培育本地系统解决方案供应商，发布供需对接目录。", "加强工业互联网标识解析应用推广。", "对企业上云用云的费用给予适当补贴。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two of the city's policies."""
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    body_of = rng.choice([f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"])
    title = rng.choice(["关于支持智能制造高质量发展的若干措施", "推进智能工厂梯度培育三年行动方案", "促进制造业数字化转型的实施意见"])  # fmt: skip
    number = f"{city.name[0]}{rng.choice(['政办字', '政办发', '工信字'])}〔2025〕{rng.randrange(3, 60)}号"
    sort = rng.randrange(3)
    picked = rng.sample(_MEASURES, rng.choice([4, 5, 6]))
    if sort == 2:
        rows = [tr(td(str(n), "width:10%"), td(x)) for n, x in enumerate(picked, 1)]
        body = table(rows)
    else:
        body = "".join(para(f"{in_words(n)}、{x}" if sort else f"第{in_words(n)}条　{x}") for n, x in enumerate(picked, 1))  # fmt: skip
    day = pen.day((2025, rng.randrange(2, 12), rng.randrange(3, 28)), "cn", "words")
    top = f'<p style="text-align:center;color:#d0021b;font-size:28pt;font-weight:bold;margin:8mm 0 6mm">{body_of}{rng.choice(["", "文件"])}</p><p style="text-align:center">{number}</p><div style="border-top:.8mm solid #d0021b;margin:2mm 0 8mm"></div>'
    stamp = pen.seal(body_of, size=42, style="left:-40mm;top:-20mm")
    foot = f'<p style="text-align:right;margin:22mm 12mm 3mm">{body_of}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p><p style="text-align:right;margin-right:18mm">{day}</p>'
    made = f'{top}<p style="text-align:center;font-size:18pt;font-family:{HEI};margin-bottom:6mm">{title}</p>{body}{foot}'
    html = sheet(look(rng, numbered=False, sober=True), f'<div style="font-size:14pt;line-height:1.75">{made}</div>')  # fmt: skip
    return Paper("policy_document", title, html, pen.marks, ("支持政策.pdf", f"{title}.pdf", "智能制造政策文件.pdf"))  # fmt: skip
