"""Letters of the parent: a red-headed paper, a letterhead, a plain letter, a form, a reply, a table of opinion."""

from __future__ import annotations

import random

from testsetkit.case import Case, Letter
from testsetkit.families.wenhe.ink import HEI, KAI, SONG, Look, look, para, sheet, table, td, tr
from testsetkit.pen import Pen
from testsetkit.press import Paper


class Writing:
    """A letter while it is written."""

    def __init__(self, case: Case, letter: Letter, rng: random.Random) -> None:
        self.case, self.letter, self.rng = case, letter, rng
        self.pen = Pen(case, rng, "parent_letter")
        self.named = letter.named or case.firm.name
        self.level = "先进级" if case.book_level == "advanced" and rng.random() < 0.5 else ""

    def issuer(self) -> str:
        """The issuer's name."""
        return self.pen.critical(self.letter.issuer, "name")

    def firm(self) -> str:
        """The enterprise that is recommended."""
        return self.pen.critical(self.named, "name")

    def stamp(self, css: str = "left:-40mm;top:-20mm") -> str:
        """The issuer's seal, if the letter has one."""
        if not self.letter.sealed:
            return ""
        made = self.pen.seal(self.letter.issuer, size=42, style=css)
        return f'<span style="position:relative;display:inline-block;width:0;height:0">{made}</span>'  # fmt: skip

    def day(self) -> str:
        """The letter's date, or nothing."""
        if not self.letter.dated:
            return ""
        return self.pen.day(self.letter.day, "cn", "words", "cn0", "space")

    def number(self) -> str:
        """A file number; undated letters have none."""
        if not self.letter.dated or self.rng.random() < 0.3:
            return ""
        head = self.letter.issuer.removeprefix("中国").removeprefix("山东")[:2]
        return f"{head}{self.rng.choice(['函', '字', '科函', '规划'])}〔2026〕{self.rng.randrange(6, 180)}号"

    def signed(self, *, right: str = "12mm") -> str:
        """Name, seal and date at the foot."""
        made = f'<p style="text-align:right;margin:20mm {right} 3mm">{self.issuer()}{self.stamp()}</p>'  # fmt: skip
        day = self.day()
        return made + (f'<p style="text-align:right;margin-right:20mm">{day}</p>' if day else "")

    def text(self) -> str:
        """What is asked for."""
        what = f"2026年{self.level}智能工厂"
        own = "我公司" if self.letter.by in ("parent", "other") else "我单位"
        said, then = self.rng.choice(
            [
                ("按照通知要求，{own}对{firm}的申报材料进行了审核，认为其符合申报条件，同意推荐其申报{what}。", "请予以支持。"),
                ("{firm}近年来持续推进数字化改造，基础较好。经研究，现推荐该企业申报{what}，请审核。", ""),
                ("为落实智能工厂梯度培育工作，{own}推荐{firm}参加{what}的申报。", "该企业材料真实完整，特此函达。"),
                ("经{own}审查，{firm}具备申报{what}的条件，现予推荐。", ""),
            ]
        )  # fmt: skip
        first = para(said.format(own=own, firm=self.firm(), what=what))
        return first + (para(then) if then else "")


def _title(inner: str, size: float, css: str = "") -> str:
    return f'<p style="text-align:center;font-size:{size}pt;line-height:1.4;{css}">{inner}</p>'


def _red(w: Writing) -> str:
    number = w.number()
    top = _title(f"{w.letter.issuer}{w.rng.choice(['', '文件'])}", 26, f"color:#d0021b;font-weight:bold;font-family:{SONG};margin:8mm 0 6mm")  # fmt: skip
    rule = '<div style="border-top:.8mm solid #d0021b;margin:1mm 0 8mm"></div>'
    name = _title(f"关于推荐{w.firm()}申报智能工厂的{w.rng.choice(['函', '推荐函', '意见'])}", 18, "font-weight:bold;margin-bottom:6mm")  # fmt: skip
    return top + _title(number, 13) + rule + name + "<p>山东省工业和信息化厅：</p>" + w.text() + w.signed()  # fmt: skip


def _letterhead(w: Writing) -> str:
    bar = f'<div style="border-bottom:1mm solid #1f4e79;font-family:{HEI};font-size:15pt;color:#1f4e79;padding-bottom:2mm">{w.issuer()}<span style="float:right;font-size:9pt;color:#888">总部办公室</span></div>'
    foot = '<div style="margin-top:40mm;border-top:.3mm solid #888;font-size:9pt;color:#666">此件由企业管理部印发</div>'
    return bar + _title(w.rng.choice(["推 荐 函", "推荐意见书"]), 20, "margin:14mm 0 10mm") + w.text() + w.signed() + foot  # fmt: skip


def _plain(w: Writing) -> str:
    to = w.rng.choice(["省工业和信息化厅：", f"{w.case.city}工业和信息化局：", "尊敬的领导："])
    title = w.rng.choice(["推荐函", "推荐信", "关于同意所属企业申报智能工厂的函"])
    return _title(title, 20, "font-weight:bold;margin:16mm 0 10mm") + f"<p>{to}</p>" + w.text() + w.signed()  # fmt: skip


def _form(w: Writing) -> str:
    opinion = w.text() + w.signed(right="6mm")
    rows = [
        tr(td("被推荐企业", "width:24%;text-align:center"), td(w.firm())),
        tr(td("推荐事项", "text-align:center"), td(f"2026年度{w.level}智能工厂申报")),
        tr(td(w.rng.choice(["上级公司意见", "推荐单位意见", "集团审核意见"]), "text-align:center"), td(opinion, "height:120mm")),
    ]  # fmt: skip
    return _title(w.rng.choice(["智能工厂申报推荐表", "所属企业申报推荐审核表"]), 20, "margin:8mm 0 8mm") + table(rows)  # fmt: skip


def _reply(w: Writing) -> str:
    number = w.number()
    body = f"<p>{w.firm()}：</p>" + para(
        w.rng.choice(
            [
                "你公司关于申报智能工厂的请示收悉。经研究，同意推荐你公司申报，请认真做好材料报送。",
                "你单位的请示已阅。经审核，同意你单位申报智能工厂并予以推荐，材料由你单位按时报出。",
            ]
        )
    )
    title = _title(w.rng.choice(["关于同意推荐申报智能工厂的批复", "关于推荐申报智能工厂的复函"]), 19, "font-weight:bold;margin:12mm 0 8mm")  # fmt: skip
    top = f'<p style="text-align:right">{number}</p>' if number else ""
    return top + title + body + w.signed()


def _certified(w: Writing) -> str:
    rows = "".join(
        f'<p style="margin:3mm 0 3mm 10mm">{a}：{b}</p>'
        for a, b in (("推荐单位", w.issuer()), ("推荐对象", w.firm()), ("申报内容", f"{w.level}智能工厂（2026年）"))
    )  # fmt: skip
    return _title("推荐证明", 22, "margin:18mm 0 12mm;letter-spacing:4mm") + rows + para("兹推荐上述企业申报，请予办理。") + w.signed()  # fmt: skip


FORMS = (_red, _letterhead, _plain, _form, _reply, _certified)


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The parent's letter."""
    assert case.letter is not None
    w = Writing(case, case.letter, rng)
    k: Look = look(rng, numbered=False, sober=True)
    body = rng.choice(FORMS)(w)
    face = rng.choice([SONG, SONG, KAI])
    html = sheet(k, f'<div style="font-family:{face};font-size:{rng.choice([14, 15])}pt;line-height:1.75">{body}</div>', margin="28mm 26mm")  # fmt: skip
    names = ("推荐函", "集团推荐函", "省级公司推荐函", "推荐意见")
    return Paper("parent_letter", "推荐函", html, w.pen.marks, names, wants_native=False, photo=rng.random() < 0.5)  # fmt: skip
