"""The application book: a platform's print-out, or a bound book of an institute or an integrator."""

from __future__ import annotations

import random

from testsetkit.case import Case, City
from testsetkit.families.laoshan import bare, filler, said, scenes
from testsetkit.families.laoshan.commitment import section
from testsetkit.families.laoshan.cover import cover, stamp
from testsetkit.families.laoshan.form import basic
from testsetkit.families.laoshan.sheet import (
    FEET,
    E,
    Look,
    behind,
    document,
    fact,
    figure,
    grid,
    heading,
    look,
    numbered,
    paragraphs,
)
from testsetkit.families.laoshan.words import Words
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper


class Book:
    """One book while it is written."""

    def __init__(self, case: Case, city: City, rng: random.Random, listed: list[str]) -> None:
        self.case, self.city, self.rng, self.listed = case, city, rng, listed
        self.pen = Pen(case, rng, "application_book")
        self.machine = rng.random() < 0.42
        self.of: Look = look(rng, machine=self.machine)
        self.words = Words(self.pen)
        self.chapter = 0
        self.titles: list[str] = []
        self.design = rng.choice(bare.OF_PLATFORM if self.machine else bare.DESIGNS)

    def head(self, title: str, *, new: bool = False) -> str:
        self.chapter += 1
        self.titles.append(title)
        return heading(self.of, 1, (self.chapter,), title, new=new)

    def sub(self, n: int, title: str) -> str:
        return heading(self.of, 2, (self.chapter, n), title)

    def pick(self, *titles: str) -> str:
        return self.rng.choice(titles)

    # ---- chapters
    def basics(self) -> str:
        title = self.head(self.pick("基本信息", "申报单位基本情况", "企业及工厂基本信息", "申报主体信息", "基本情况表"), new=True)  # fmt: skip
        return title + basic(self.pen, self.words, self.of, self.rng, machine=self.machine)

    def summary(self) -> str:
        """What the enterprise is and does, and how mature."""
        f, rng = self.case.firm, self.rng
        told = [
            f"{f.name}主要从事{f.main_business}，产品应用于多个下游行业，在细分市场具有较强竞争力。",
            f"公司围绕{f.product}的研发、制造与交付，自{rng.choice([2019, 2020, 2021])}年起分三期推进数字化改造，贯通了设计、计划、制造与服务各环节的数据。",
            f"经过建设，已建成投用的智能场景{len(self.case.claims)}个，主要生产设备实现联网，关键指标持续改善。",
        ]
        made = self.head(self.pick("执行摘要", "企业概况", "申报摘要", "工厂概述", "总体情况")) + paragraphs(*map(E, told))  # fmt: skip
        made += f"<p>{E(said.branch(self.case, rng))}</p>" if self.case.branch == "claimed" else ""
        if rng.random() < 0.5:
            made += figure(self.of, rng, self.chapter, self.pick("工厂总体架构", "系统总体框架图"), ("设备层", "采集层", "执行层", "经营层"))  # fmt: skip
        ripe = said.maturity(self.pen)
        if ripe:
            made += self.sub(1, self.pick("智能制造能力成熟度", "成熟度评估情况", "成熟度自评价与认证")) + f"<p>{fact(self.pen, ripe)}</p>"  # fmt: skip
        return made

    def basis(self) -> str:
        """Organisation, people, technology and networks: only what the case has."""
        rng = self.rng
        parts = []
        if "organisation" in self.case.people:
            parts.append((self.pick("组织机制", "组织保障", "组织架构与职责", "统筹推进机制"), rng.choice(said.ORGANISATION)))  # fmt: skip
        if "people" in self.case.people:
            parts.append((self.pick("人才队伍", "专业人才", "人员配置与培养", "智能制造人才"), rng.choice(said.PEOPLE)))  # fmt: skip
        if "technology" in self.case.secure:
            parts.append((self.pick("技术装备与软件安全可控", "安全可控情况", "关键技术装备及软件", "自主安全可控说明"), rng.choice(said.TECHNOLOGY)))  # fmt: skip
        if "network" in self.case.secure:
            parts.append((self.pick("网络与数据安全", "网络安全和数据安全", "信息安全防护", "网络和数据防护"), rng.choice(said.NETWORK)))  # fmt: skip
        if not parts:
            return ""
        made = self.head(
            self.pick("建设基础与保障", "支撑条件", "基础条件", "实施保障", "符合申报条件的情况")
        )
        if rng.random() < 0.3:
            rows = [(str(n), E(a), fact(self.pen, b)) for n, (a, b) in enumerate(parts, 1)]
            return made + grid(self.of, self.chapter, "条件符合情况", ("序号", "条件", "情况说明"), rows, ("9%", "25%", "66%"))  # fmt: skip
        for n, (title, text) in enumerate(parts, 1):
            made += self.sub(n, title) + f"<p>{fact(self.pen, text)}</p>"
        return made

    def scenarios(self) -> str:
        rng, case = self.rng, self.case
        made = self.head(self.pick("智能场景建设情况", "典型场景", "智能工厂场景建设", "场景实施情况", "智能制造场景"), new=rng.random() < 0.5)  # fmt: skip
        body = self.design(self.pen, self.of, self.chapter, case)
        if case.headed and self.design not in (scenes.matrix, bare.register, scenes.running) and rng.random() < 0.3:  # fmt: skip
            made += bare.overview(self.pen, self.of, self.chapter, case)
        made += body
        if rng.random() < (0.35 if self.machine else 0.6):
            made += self.head(self.pick("下一步计划", "后续建设规划", "拟建内容", "未来规划"), new=self.design is bare.slides)  # fmt: skip
            made += bare.planned(self.pen, self.of, self.chapter, case)
        return made

    def lists(self) -> str:
        """Equipment: nothing graded stands there."""
        made = self.head(self.pick("主要装备清单", "设备清单", "硬件清单", "装备情况"), new=self.case.lost_page)  # fmt: skip
        count = 14 if self.case.lost_page else self.rng.randrange(6, 14)
        return made + filler.equipment(self.of, self.chapter, self.rng, count)

    def background(self) -> str:
        title = self.pick("建设背景与思路", "项目背景", "总体思路", "规划与设计思路")
        return self.head(title) + filler.background(self.of, self.chapter, self.rng, self.case)

    def systems(self) -> str:
        title = self.pick("信息系统与建设历程", "系统建设情况", "信息化基础")
        return self.head(title) + filler.systems(self.of, self.chapter, self.rng)

    def effects(self) -> str:
        return self.head(self.pick("总体成效", "建设成效", "综合效益")) + filler.effects(self.of, self.chapter, self.rng)  # fmt: skip

    def contents(self, titles: list[str]) -> str:
        lines = "".join(f'<p class="n" style="margin:2mm 8mm;border-bottom:.2mm dotted #777">{numbered(self.of, 1, (n,))}{t}</p>' for n, t in enumerate(titles, 1))  # fmt: skip
        return f'<h1 class="new" style="text-align:center">目　录</h1>{lines}'

    def stated(self) -> str:
        told = said.statements(self.case, self.rng, "book")
        story = said.incident(self.case, self.rng)
        if not told and not story:
            return ""
        made = self.head(self.pick("经营合规情况", "合规说明", "安全环保质量与信用情况", "守法经营说明", "有关情况说明"), new=self.case.lost_page)  # fmt: skip
        who = self.rng.choice(said.SUBJECT)
        if self.rng.random() < 0.5:
            made += "".join(f"<p>{fact(self.pen, f'{who}{x}。')}</p>" for x in told)
        else:
            whole = f"{who}{'，'.join(told)}。"
            made += f"<p>{fact(self.pen, whole)}</p>" if told else ""
        return made + (f"<p>{fact(self.pen, story)}</p>" if story else "")

    def attachments(self) -> str:
        if not self.case.list_attachments:
            return ""
        made = self.head(self.pick("附件清单", "附件目录", "证明材料清单", "附件"), new=self.case.lost_page)  # fmt: skip
        if self.machine or self.rng.random() < 0.4:
            rows = [(str(n), fact(self.pen, x), self.rng.choice(["PDF", "PDF", "JPG"]), "已上传") for n, x in enumerate(self.listed, 1)]  # fmt: skip
            return made + grid(self.of, self.chapter, "附件清单", ("序号", "附件名称", "格式", "状态"), rows, ("10%", "56%", "16%", "18%"))  # fmt: skip
        return made + "".join(f'<p class="n">附件{n}：{fact(self.pen, x)}</p>' for n, x in enumerate(self.listed, 1))  # fmt: skip

    def closing(self) -> str:
        """The last page: a note, sometimes a place for opinions, sometimes the seal once more."""
        rng = self.rng
        if self.machine:
            opinion = f"<h1>{self.pick('审核意见', '推荐意见', '各级审核意见')}</h1><table><tr><td class='k' style='width:28%;height:26mm'>{self.pick('县（市、区）初审', '县级工信部门意见')}</td><td></td></tr><tr><td class='k' style='height:26mm'>{self.pick('市级推荐', '市级工信部门意见')}</td><td></td></tr></table>"
            return f'<div class="whole">{opinion}</div>'
        note = self.pick(
            "本申报书所附图表均由申报单位提供。",
            "（以下无正文）",
            "—— 全文结束 ——",
            "本册共一册，正副本内容一致。",
        )
        if self.case.book_seal == "official" and rng.random() < 0.3:
            return f'<div class="whole" style="position:relative;height:52mm;margin-top:8mm"><p class="n" style="text-align:right;padding-top:18mm">{self.pen.book("enterprise_name")}</p>{stamp(self.pen, rng.uniform(96, 108), 2)}<p class="n">{note}</p></div>'
        return (
            f'<p class="n" style="text-align:center;margin-top:8mm;break-before:avoid">{note}</p>'
        )

    # ---- the whole
    def paper(self) -> Paper:
        case, rng = self.case, self.rng
        front, number = cover(self.pen, self.words, self.of, machine=self.machine)
        chapters = [self.basics(), self.summary()]
        middle = [self.basis, self.scenarios]
        if rng.random() < 0.35:
            middle.reverse()
        if rng.random() < (0.2 if self.machine else 0.65):
            middle.insert(0, self.background)
        if rng.random() < (0.3 if self.machine else 0.6):
            middle.insert(rng.choice([0, len(middle) - 1]), self.systems)
        if rng.random() < 0.5:
            middle.append(self.effects)
        chapters += [m() for m in middle]
        if case.lost_page or rng.random() < 0.5:
            chapters.append(self.lists())
        chapters += [self.stated(), self.attachments()]
        if case.commitment == "section":
            self.chapter += 1
            lead = numbered(self.of, 1, (self.chapter,)) if rng.random() < 0.6 else ""
            chapters.append(section(case, self.pen, self.of, lead))
        last = self.closing()
        if case.lost_page:
            last = f'<div class="new"></div>{last}'
        before = ""
        if not self.machine:
            before += self.contents(self.titles) if rng.random() < 0.4 else ""
            before += filler.terms(self.of, rng) if rng.random() < 0.4 else ""
        elif rng.random() < 0.4:
            before = filler.notes(self.of, rng)
        body = f"<div>{front}</div>{before}{''.join(chapters)}{last}"
        return Paper("application_book", "申报书", self._page(body, number), self.pen.marks, self._names())  # fmt: skip

    def _page(self, body: str, number: str) -> str:
        rng, case = self.rng, self.case
        foot = rng.choice(FEET) if case.lost_page or self.machine or rng.random() < 0.75 else ""
        top = ("", "")
        if self.machine:
            site = self.pick(
                "智慧工信综合服务平台", "山东省智慧工信综合服务平台", "省智能工厂申报系统"
            )
            top = rng.choice([(site, f"申报编号：{number}"), (f"打印时间：2026-04-{rng.randrange(2, 28):02d} {rng.randrange(8, 18):02d}:{rng.randrange(10, 59)}", f"编号 {number}"), (site, "")])  # fmt: skip
        elif rng.random() < 0.5:
            top = rng.choice([(case.firm.name, ""), ("", f"{LEVELS[case.book_level]}智能工厂申报书"), (case.firm.name, "智能工厂申报书")])  # fmt: skip
        mark = ""
        if rng.random() < (0.5 if self.machine else 0.15):
            mark = behind(self.pick("智慧工信平台", "申报专用", "打印件", number) if self.machine else self.pick("内部资料", "申报专用"))  # fmt: skip
        return document(body, self.of, foot=foot, corner=rng.choice(["center", "right"]), top=top, behind=mark, margins="22mm 20mm 20mm 20mm" if self.machine else "25mm 23mm 23mm 25mm")  # fmt: skip

    def _names(self) -> tuple[str, ...]:
        level = LEVELS[self.case.book_level]
        return (f"{level}智能工厂申报书.pdf", "申报书.pdf", f"{self.case.firm.name}申报书.pdf", "系统导出申报书.pdf" if self.machine else "申报书（正本）.pdf", "01申报书.pdf")  # fmt: skip


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    """The book; sets what the case must know of it."""
    return Book(case, city, rng, listed).paper()
