"""The application book: cover, notes, form, chapters, seal."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.wenhe import facts
from testsetkit.families.wenhe.basics2 import basic
from testsetkit.families.wenhe.chapters import CHAPTERS, filler
from testsetkit.families.wenhe.commit import section
from testsetkit.families.wenhe.covers import cover, notes, seal, signed_on
from testsetkit.families.wenhe.ink import Look, fresh, head, line, look, sheet, table, td, tr
from testsetkit.families.wenhe.scenes2 import scenes
from testsetkit.families.wenhe.tales import held
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_TITLES = {
    "basic": ("企业基本信息", "基本情况表", "申请单位基本情况", "企业及工厂基本信息", "申报单位情况"),
    "scenes": ("智能制造场景建设情况", "典型场景应用情况", "场景建设内容", "智能工厂建设内容", "典型场景描述"),
    "facts": ("基本条件符合情况", "保障条件", "其他需说明的情况", "申报条件自查", "支撑保障情况"),
    "list": ("附件清单", "所附材料目录", "附件材料", "随附证明材料"),
    "end": ("申报单位意见", "申请单位确认", "填报单位签章"),
    "commit": ("真实性承诺", "承诺书", "企业承诺"),
}  # fmt: skip

_CALLED = {
    "营业执照": ("营业执照副本", "企业营业执照", "营业执照"), "承诺书": ("真实性承诺书", "企业承诺书", "承诺书"),
    "推荐函": ("上级公司推荐函", "集团推荐函", "推荐函"), "信用报告": ("企业信用报告", "公共信用信息报告", "信用查询报告"),
    "智能制造能力成熟度自评估报告": ("成熟度自评估报告", "智能制造能力成熟度自评估报告"),
    "智能制造能力成熟度证书": ("能力成熟度证书", "智能制造能力成熟度证书"),
}  # fmt: skip


class Book:
    """The book while it is written."""

    def __init__(self, case: Case, city: City, rng: random.Random, listed: list[str]) -> None:
        self.case, self.city, self.rng, self.listed = case, city, rng, listed
        self.pen = Pen(case, rng, "application_book")
        self.k: Look = look(rng, numbered=True if case.lost_page else None)
        self.form = rng.choice(
            ["{}、{}", "表{}　{}", "第{}部分　{}", "第{}章 {}", "{}．{}", "【{}】{}"]
        )
        self.digits = rng.random() < 0.25
        self.count = 0
        self.titles: list[tuple[str, str]] = []
        self.sealed_on_cover = rng.random() < 0.55

    def heading(self, inner: str) -> str:
        """The next chapter's heading."""
        self.count += 1
        number = str(self.count) if self.digits else in_words(self.count)
        centred = "text-align:center;" if self.form.startswith(("表", "第")) else ""
        said = self.form.format(number, inner)
        self.titles.append((said, inner))
        return head(self.k, said, 1, centred)

    def contents(self) -> str:
        """A page of contents; it may name the scenarios too."""
        rng = self.rng
        deep = rng.random() < 0.5
        made = f'<p style="text-align:center;font-size:18pt;margin:6mm 0 6mm;letter-spacing:6mm">{rng.choice(["目录", "目次"])}</p>'
        for said, inner in self.titles:
            made += line(said, "margin:2mm 0 1mm")
            if deep and inner in _TITLES["scenes"]:
                names = dict.fromkeys(c.claimed for c in self.case.claims)
                made += "".join(line(x, "margin:0 0 0 10mm;font-size:92%") for x in names)
        return f'<div style="break-after:page">{made}</div>'

    def chapter(self, sort: str, body: str) -> str:
        """A chapter with one of its titles."""
        title = self.heading(self.rng.choice(_TITLES[sort]))
        lying = '<div style="page:wide">'
        return body.replace(lying, lying + title, 1) if body.startswith(lying) else title + body

    def others(self) -> list[str]:
        """Chapters that nobody asks for."""
        picked = self.rng.sample(CHAPTERS, self.rng.choice([1, 2, 3, 4]))
        return [f"{self.rng.choice(titles)}\n{of(self.case, self.k, self.rng)}" for titles, of in picked]  # fmt: skip

    def spare(self, told: str) -> str:
        """One of those, under its heading."""
        title, body = told.split("\n", 1)
        return self.heading(title) + body

    def attachments(self) -> str:
        """The list of what is attached."""
        rng = self.rng
        sort = rng.randrange(4)
        self.listed = [rng.choice(_CALLED.get(x, (x,))) for x in self.listed]
        if sort == 0:
            rows = [tr(td(str(n), "width:12%;text-align:center"), td(held(self.pen, x)), td(rng.choice(["复印件", "原件", "扫描件"]), "width:20%")) for n, x in enumerate(self.listed, 1)]  # fmt: skip
            return table(rows, head=tr(td("序号"), td("材料名称"), td("形式")))
        sign = ("", "附件{}：", "{}．", "（{}）")[sort]
        return "".join(line(sign.format(n) + held(self.pen, x), "margin-left:8mm") for n, x in enumerate(self.listed, 1))  # fmt: skip

    def closing(self) -> str:
        """The enterprise's line, the seal and the date at the end."""
        rng, case, pen = self.rng, self.case, self.pen
        label = rng.choice(["申报单位（公章）", "申请单位（盖章）", "企业盖章", "单位公章"])
        stamp = "" if self.sealed_on_cover else seal(case, pen, 40, "left:-48mm;top:-20mm")
        day = "" if self.sealed_on_cover else signed_on(case, pen, rng)
        lines = f'<p style="text-align:right;margin:14mm 12mm 3mm">{label}：{pen.book("enterprise_name")}{stamp}</p>'
        if day:
            lines += f'<p style="text-align:right;margin-right:22mm">{day}</p>'
        said = rng.choice(
            ["以上内容经核对无误，同意申报。", "所填内容属实，现予申报。", "同意申报。"]
        )
        box = table([tr(td(f"<p>{said}</p>{lines}", "height:55mm"))])
        return box if rng.random() < 0.6 else line(said, "text-indent:2em") + lines

    def opinions(self) -> str:
        """Places for the offices' opinions, left empty."""
        rows = [
            tr(td(name, "width:20%;text-align:center"), td('<p style="text-align:right;margin:22mm 8mm 2mm">（盖章）　　　年　　月　　日</p>'))
            for name in self.rng.choice([("县（市、区）工信部门意见", "市级工信部门意见"), ("初审意见", "复审意见")])
        ]  # fmt: skip
        return self.heading(self.rng.choice(["主管部门意见", "推荐意见", "审核意见"])) + table(
            rows, "break-inside:avoid"
        )

    def middle(self) -> str:
        """The chapters between the form and the end."""
        rng, case = self.rng, self.case
        spare = self.others()
        cut = rng.randrange(len(spare) + 1)
        made = "".join(self.spare(x) for x in spare[:cut])
        parts = ["scenes", "facts"] if rng.random() < 0.6 else ["facts", "scenes"]
        for sort in parts:
            if sort == "scenes":
                made += self.chapter(sort, scenes(case, self.pen, self.k, rng))
            else:
                made += self.chapter(sort, facts.conditions(case, self.pen, self.k, rng))
        made += "".join(self.spare(x) for x in spare[cut:])
        if case.lost_page:
            made += "".join(fresh(self.heading(t) + filler(self.k, rng)) for t in ("厂区与后勤", "日常管理"))  # fmt: skip
        return made

    def body(self) -> str:
        """All of it."""
        case, rng = self.case, self.rng
        front = cover(case, self.city, self.pen, self.k, rng, sealed=self.sealed_on_cover)
        if rng.random() < 0.5:
            front += notes(self.k, rng)
        made = self.chapter("basic", basic(case, self.pen, self.k, rng))
        made += self.middle()
        if case.lost_page and (case.list_attachments or not self.sealed_on_cover):
            made += '<div style="break-before:page"></div>'
        if case.commitment == "section":
            made += f'<div style="break-before:page"></div>{self.chapter("commit", section(case, self.pen, self.k, rng))}'
        if case.list_attachments:
            made += self.chapter("list", self.attachments())
        if not self.sealed_on_cover or rng.random() < 0.3:
            made += f'<div style="break-inside:avoid;padding-bottom:18mm">{self.chapter("end", self.closing())}</div>'
        if rng.random() < 0.3:
            made += self.opinions()
        if rng.random() < 0.3:
            front += self.contents()
        return front + made


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book as a paper."""
    made = Book(case, city, rng, listed)
    if case.lost_page and not made.k.foot:
        raise ValueError("a book that loses a page has page numbers")
    names = (
        "申报书",
        "智能工厂申请书",
        "01申报书",
        "申请书（盖章版）",
        f"{case.firm.brand}申报书",
        "1 梯度培育申请书",
    )
    html = sheet(made.k, made.body())
    return Paper("application_book", "申报书", html, made.pen.marks, names)
