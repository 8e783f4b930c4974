"""Covers and pages of contents."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit.case import Case
from testsetkit.families.yishan.craft import KAI, Look, ordinal, spread, title, underlined
from testsetkit.families.yishan.fields import level
from testsetkit.pen import Pen, iso


def seal_here(pen: Pen, case: Case, sealed: bool, style: str) -> str:
    """The book's seal, where it has one."""
    if case.book_seal is None or not sealed:
        return ""
    kind = "official" if case.book_seal == "other" else case.book_seal
    text = case.seal_name if case.book_seal == "other" else case.firm.name
    return pen.seal(text, kind=kind, size=pen.rng.choice([38, 40, 42]), style=style)


def signed_on(pen: Pen, case: Case) -> str:
    """The book's date."""
    if case.book_day is None:
        return ""
    shown = pen.form(case.book_day)
    return pen.book("signed_on", shown=shown, value=iso(case.book_day))


def _titled(pen: Pen, rng: random.Random) -> str:
    word = rng.choice(
        ["申报材料", "申报书", "自评报告", "建设情况报告", "申报资料", "申请材料", "建设与自评报告"]
    )
    year = rng.choice(["2026年", "2026年度", "二〇二六年度", "2026 年山东省", ""])
    return f"{year}{level(pen)}智能工厂{rng.choice(['', '<br>'])}{word}"


def classic(pen: Pen, case: Case, rng: random.Random, face: Look, sealed: bool) -> str:
    """Title high up, lines with places in the middle, the date below."""
    labels = rng.choice([("申报单位", "申报日期"), ("企业名称", "填报日期"), ("单位名称（盖章）", "编制日期"), ("申报企业（盖章）", "填报时间")])  # fmt: skip
    share = rng.choice([0.0, 1.0])
    one = f'<div style="margin:5mm 0">{spread(labels[0], rng, share)}：{underlined(pen.book("enterprise_name"), 90)}</div>'
    two = f'<div style="margin:5mm 0">{spread(labels[1], rng, share)}：{underlined(signed_on(pen, case), 90)}</div>'
    seal = seal_here(pen, case, sealed, "left:60mm;top:-8mm")
    return f'<div style="height:225mm"><div style="height:40mm"></div>{title(_titled(pen, rng), face, size=rng.choice([26, 28, 30]))}<div style="height:70mm"></div><div style="position:relative;font-size:15pt;margin-left:8mm">{one}{two}{seal}</div></div>'


def letterhead(pen: Pen, case: Case, rng: random.Random, face: Look, sealed: bool) -> str:
    """The enterprise's name on top as on its own papers, the title in the middle."""
    line = rng.choice(["3px solid #b11", "2px solid #123a66", "5px double #333"])
    seal = seal_here(pen, case, sealed, f"left:{rng.choice([55, 75, 95])}mm;top:-14mm")
    foot = f'<div class="c" style="position:relative;font-size:15pt">{pen.book("enterprise_name")}<br>{signed_on(pen, case)}{seal}</div>'
    slogan = rng.choice(
        [
            "实干兴企　精益求精",
            "质量是饭碗　创新是出路",
            "诚信　务实　奋进",
            "做精一件产品　服务万家用户",
        ]
    )
    return f'<div style="height:225mm"><div class="c" style="font-family:{KAI};font-size:15pt;border-bottom:{line};padding-bottom:2mm">{slogan}</div><div style="height:55mm"></div>{title(_titled(pen, rng), face, size=rng.choice([26, 30, 32]), style=f"color:{face.ink}")}<div style="height:75mm"></div>{foot}</div>'


def framed(pen: Pen, case: Case, rng: random.Random, face: Look, sealed: bool) -> str:
    """All inside a double border."""
    seal = seal_here(pen, case, sealed, "left:70mm;top:-10mm")
    upper = rng.choice(["内部资料　注意保存", "材料编号：", "（一式一份）", "存档编号：　　　　"])
    foot = f'<div class="c" style="position:relative;font-size:14pt;line-height:2.2">{pen.book("enterprise_name")}{seal}<br>{signed_on(pen, case)}</div>'
    return f'<div style="height:218mm;border:1.4mm double #333;padding:6mm 8mm;box-sizing:border-box"><div style="font-size:11pt">{upper}</div><div style="height:35mm"></div>{title(_titled(pen, rng), face, size=27)}<div style="height:62mm"></div>{foot}</div>'


def tabled(pen: Pen, case: Case, rng: random.Random, face: Look, sealed: bool) -> str:
    """A small table of particulars below the title."""
    seal = seal_here(pen, case, sealed, "left:70mm;top:8mm")
    lines = [
        (rng.choice(["申报单位", "编制单位", "企业名称"]), pen.book("enterprise_name")),
        (rng.choice(["申报级别", "申报类别"]), level(pen)),
        (rng.choice(["编制时间", "申报时间", "日　　期"]), signed_on(pen, case)),
        ("保密程度", rng.choice(["内部", "一般", "公开"])),
    ]  # fmt: skip
    rows = "".join(f'<tr style="height:13mm"><td class="c" style="width:34%">{a}</td><td class="c">{b}</td></tr>' for a, b in lines)  # fmt: skip
    word = rng.choice(
        [
            "智能工厂建设情况及自评材料",
            "智能工厂申报资料汇编",
            "智能工厂申报文本",
            "智能工厂建设工作报告",
        ]
    )
    return f'<div style="height:222mm"><div style="height:38mm"></div>{title(word, face, size=28)}<div style="height:48mm"></div><div style="position:relative"><table style="font-size:14pt">{rows}</table>{seal}</div></div>'


def bare(pen: Pen, case: Case, rng: random.Random, face: Look, sealed: bool) -> str:
    """No cover: the title heads the first page, name and date stand below it."""
    seal = seal_here(pen, case, sealed, "right:6mm;top:-12mm")
    return f'{title(_titled(pen, rng), face, size=20)}<div class="c" style="position:relative;font-family:{KAI};margin-bottom:6mm">{pen.book("enterprise_name")}<br>（{signed_on(pen, case)}）{seal}</div>'


COVERS = (classic, letterhead, framed, tabled)


def contents(heads: Sequence[str], rng: random.Random, face: Look, style: str) -> str:
    """A page of contents (or a paragraph where the author is sparing)."""
    word = rng.choice(["目　录", "目　　录", "目 录", "材料目录", "本报告内容提要"])
    lines = "".join(
        f'<div style="margin:1.5mm 0 1.5mm 6mm">{ordinal(style, n)}{h}</div>'
        for n, h in enumerate(heads, 1)
    )
    return f'<div class="whole">{title(word, face, size=17)}{lines}</div>'
