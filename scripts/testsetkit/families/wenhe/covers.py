"""Covers of the book, and the notes on filling in that follow some of them."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.case import Case, City
from testsetkit.families.wenhe.ink import Look, bare, ruled, table, td, tr
from testsetkit.families.wenhe.words import LABELS, asked, level
from testsetkit.pen import LEVELS, Pen, iso

_POSSIBLE = {4: 30, 6: 30, 9: 30, 11: 30, 2: 28}


class Cover:
    """What covers need: the case, the pen, and whether the seal and the day stand here."""

    def __init__(
        self, case: Case, city: City, pen: Pen, k: Look, rng: random.Random, *, sealed: bool
    ) -> None:
        self.case, self.city, self.pen, self.k, self.rng, self.sealed = case, city, pen, k, rng, sealed  # fmt: skip

    @property
    def title(self) -> str:
        """The book's title; it may name the level applied for."""
        of = LEVELS[self.case.book_level]
        return self.rng.choice(
            [
                "智能工厂梯度培育申请书", "智能工厂梯度培育申报书", f"{of}智能工厂申请书", f"{of}智能工厂申报书",
                f"智能工厂梯度培育（{of}）申报书", f"2026年度{of}智能工厂项目申请书",
                f"山东省{of}智能工厂培育申请书", "智能工厂申报书",
            ]
        )  # fmt: skip

    def level(self) -> str:
        """The level: a word, or ticked among all."""
        if self.rng.random() < 0.5:
            return level(self.case, self.pen)
        box = self.rng.choice([("☑", "□"), ("■", "□"), ("√", "　"), ("●", "○")])
        return "　".join(
            f"{box[0]}{level(self.case, self.pen)}" if of == self.case.book_level else f"{box[1]}{said}"
            for of, said in LEVELS.items()
            if of != "leading" or self.case.book_level == "leading"
        )  # fmt: skip

    def firm(self, size: float = 40) -> str:
        """The enterprise's name, under the seal where the seal stands on the cover."""
        name = self.pen.book("enterprise_name")
        return name + (self.seal(size) if self.sealed else "")

    def seal(self, size: float = 40) -> str:
        """The book's seal over what stands before it."""
        return seal(self.case, self.pen, size)

    def day(self) -> str:
        """The book's date."""
        return signed_on(self.case, self.pen, self.rng)

    def lines(self) -> list[tuple[str, str]]:
        """Label and answer of the cover's lines."""
        rng, case = self.rng, self.case
        name = rng.choice(LABELS["enterprise_name"])
        made = [(name + rng.choice(["", "", "（盖章）", "（公章）"]), self.firm())]
        if asked(case, "factory_name") and rng.random() < 0.6:
            made.insert(
                rng.randrange(2),
                (rng.choice(LABELS["factory_name"]), self.pen.book("factory_name")),
            )
        made.append((rng.choice(LABELS["level_applied"]), self.level()))
        if rng.random() < 0.6:
            made.append(
                (
                    rng.choice(["推荐单位", "推荐部门", "归口推荐单位", "初审单位"]),
                    f"{self.city.name}工业和信息化局",
                )
            )
        made.append((rng.choice(["申报日期", "填报日期", "填表日期", "申请日期", "编制日期"]), self.day()))  # fmt: skip
        return made


def seal(case: Case, pen: Pen, size: float = 40, css: str = "") -> str:
    """The seal that the case has on its book."""
    if case.book_seal is None:
        return ""
    place = css or f"left:{pen.rng.randrange(-42, -18)}mm;top:{pen.rng.randrange(-24, -12)}mm"
    kind = case.book_seal if case.book_seal in ("finance", "contract", "invoice") else "official"
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    return f'<span style="position:relative;display:inline-block;width:0;height:0">{pen.seal(name, kind=kind, size=size, style=place)}</span>'


def signed_on(case: Case, pen: Pen, rng: random.Random) -> str:
    """The book's date; one that no calendar has is left to the checks."""
    day = case.book_day
    if day is None:
        return ""
    shown = pen.form(day, "cn", "cn", "words", "space", "dot", "dash", "cn0")
    if day[1] > 12 or day[2] > _POSSIBLE.get(day[1], 31):
        return pen.critical(pen.form(day, "cn", "dot", "dash", "space"), "date", iso(day))
    return pen.book("signed_on", shown=shown, value=iso(day))


def _centre(inner: str, size: float, css: str = "") -> str:
    if "<" not in inner and size > 20:  # a long title is set smaller, not broken
        size = min(size, 400 / max(len(inner), 1))
    return f'<p style="text-align:center;font-size:{size}pt;line-height:1.4;{css}">{inner}</p>'


def _plain(c: Cover) -> str:
    """Title, ruled lines below."""
    rows = "".join(
        f'<p style="margin:5mm 0 5mm 12mm;font-size:14pt">{label}：{ruled(value, "85mm")}</p>'
        for label, value in c.lines()
    )
    return (
        _centre(c.title, 28, f"margin:55mm 0 55mm;font-weight:bold;font-family:{c.k.head}") + rows
    )


def _numbered(c: Cover) -> str:
    """A file number at the corner, the title over two lines, answers aligned by spaces."""
    corner = f'<p style="text-align:right">{c.rng.choice(["受理编号", "档案号", "申请编号"])}：{ruled("", "35mm")}</p>'
    title = _centre("智能工厂梯度培育", 26, "margin:38mm 0 4mm;font-weight:bold")
    title += _centre(c.rng.choice(["申　请　书", "申　报　书"]), 30, "margin-bottom:50mm;letter-spacing:4mm")  # fmt: skip
    rows = [
        tr(
            td(label, "text-align:right;width:38%;font-size:14pt"),
            td(value, "font-size:14pt;border-bottom:.3mm solid #000"),
        )
        for label, value in c.lines()
    ]
    return corner + title + table(rows, bare=True)


def _banner(c: Cover) -> str:
    """A coloured block with the title on it."""
    ground = c.k.dark if c.k.dark != "#000" else "#244a6b"
    block = f'<div style="background:{ground};color:#fff;padding:22mm 10mm;margin:22mm 0 30mm">{_centre(c.title, 27, "font-weight:bold")}{_centre("Application for Smart Factory Gradient Cultivation", 11)}</div>'
    rows = "".join(_centre(f"{a}：{b}", 14, "margin:4mm 0") for a, b in c.lines())
    return block + rows


def _gridded(c: Cover) -> str:
    """The lines as a table."""
    rows = [
        tr(td(a, f"width:34%;background:{c.k.tint};text-align:center"), td(b, "height:13mm"))
        for a, b in c.lines()
    ]
    return _centre(c.title, 25, "margin:45mm 0 38mm;font-weight:bold") + table(rows)


def _below(c: Cover) -> str:
    """Answers over lines, labels below them."""
    rows = "".join(
        f'<div style="margin:0 22mm 7mm;text-align:center;font-size:14pt">{b or "&nbsp;"}<div style="border-top:.3mm solid #333;font-size:10pt;color:#444">{a}</div></div>'
        for a, b in c.lines()
    )
    return _centre(c.title, 26, "margin:40mm 0 40mm") + rows


def _name_first(c: Cover) -> str:
    """The enterprise's name, the title, a date at the foot; no labels."""
    made = _centre(c.firm(42), 20, f"margin:35mm 0 15mm;font-family:{c.k.head}")
    made += _centre(c.title, 28, "margin-bottom:10mm;font-weight:bold")
    if c.rng.random() < 0.5:
        made += _centre(f"（{c.level()}）", 16)
    return made + _centre(c.day(), 15, "margin-top:95mm")


def _framed(c: Cover) -> str:
    """A double frame around all."""
    rows = "".join(f'<p style="margin:6mm 8mm;font-size:13pt">【{a}】{b}</p>' for a, b in c.lines())
    inner = _centre(c.title, 24, "margin:40mm 0 45mm;font-weight:bold") + rows
    return f'<div style="border:1.2mm double #000;padding:4mm;height:225mm">{inner}</div>'


def _sidebar(c: Cover) -> str:
    """A vendor's design: a bar at the left, all to the right of it."""
    ground = c.k.dark if c.k.dark != "#000" else "#00606b"
    rows = "".join(
        f'<p style="margin:4mm 0"><span style="color:#777;font-size:10pt">{a}</span><br><span style="font-size:14pt">{b}</span></p>'
        for a, b in c.lines()
    )
    bar = td("&nbsp;", f"width:16%;background:{ground}")
    body = f'<p style="font-size:11pt;letter-spacing:1mm;color:#888;margin-top:25mm">{c.rng.choice(["2026 SMART FACTORY", "智造齐鲁 · 数领未来", "INTELLIGENT MANUFACTURING"])}</p>'
    body += f'<p style="font-size:26pt;font-weight:bold;line-height:1.3;margin:6mm 0 40mm;color:{ground}">{c.title}</p>{rows}'
    return table([tr(bar, td(body, "padding-left:10mm;height:225mm;vertical-align:top"))], bare=True)  # fmt: skip


def _annexed(c: Cover) -> str:
    """附件 at the corner, a notice's form, typed plainly."""
    corner = f'<p style="font-family:{c.k.head}">附件{c.rng.choice(["1", "2", "：", "3-1"])}</p>'
    rows = "".join(f'<p style="margin:3mm 0 3mm 25mm;font-size:15pt">{a}　{b}</p>' for a, b in c.lines())  # fmt: skip
    foot = _centre(c.rng.choice(["山东省工业和信息化厅　制", "二〇二六年制", "（网上申报打印版）"]), 13, "margin-top:45mm")  # fmt: skip
    return corner + _centre(c.title, 26, "margin:35mm 0 45mm;letter-spacing:1mm") + rows + foot


DESIGNS: tuple[Callable[[Cover], str], ...] = (
    _plain, _numbered, _banner, _gridded, _below, _name_first, _framed, _sidebar, _annexed,
)  # fmt: skip


def cover(case: Case, city: City, pen: Pen, k: Look, rng: random.Random, *, sealed: bool) -> str:
    """A cover on a page of its own."""
    made = rng.choice(DESIGNS)(Cover(case, city, pen, k, rng, sealed=sealed))
    return bare(f'<div style="break-after:page">{made}</div>')


_NOTES = (
    "本申请书由申请单位如实填写，内容应当真实、准确、完整。",
    "表格中的栏目不得空缺，没有的内容请填“无”或“/”。",
    "文字部分统一使用四号仿宋字体，行距为固定值28磅，双面打印。",
    "所有数据的统计截止时间为2025年12月31日，金额单位除注明外均为万元。",
    "申请单位名称应与单位公章一致，不得使用简称。",
    "场景按照《智能制造典型场景参考指引（2025版）》的名称填写。",
    "本申请书一式一份，由所在市工业和信息化主管部门初审后报送。",
    "封面“推荐单位”由市级主管部门填写。",
    "栏目篇幅不够时可自行加页，但不得改变原有结构。",
    "外文名称首次出现时应写明中文全称。",
)


def notes(k: Look, rng: random.Random) -> str:
    """How to fill in the form."""
    title = rng.choice(["填 报 说 明", "填写说明", "填表须知", "编 制 说 明"])
    sign = rng.choice(["{}．", "{}、", "（{}）"])
    numbers = "1234567" if rng.random() < 0.6 else "一二三四五六七"
    picked = rng.sample(_NOTES, rng.choice([4, 5, 6, 7]))
    body = "".join(
        f'<p style="margin:2mm 0;text-indent:2em">{sign.format(n)}{said}</p>'
        for n, said in zip(numbers, picked, strict=False)
    )
    return f'<div style="break-after:page"><p style="text-align:center;font-size:18pt;margin:10mm 0 8mm;font-family:{k.head}">{title}</p>{body}</div>'
