"""Commitments, and statements on accidents and lists as papers of their own."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan import facts
from testsetkit.families.yishan.craft import (
    KAI,
    by_hand,
    chop,
    look,
    paper,
    para,
    paras,
    title,
    underlined,
)
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_TITLES = (
    "承诺书",
    "承　诺　书",
    "真实性承诺书",
    "诚信声明",
    "申报承诺",
    "企业承诺函",
    "关于申报材料真实性的承诺",
    "诚信承诺书",
    "责任声明",
    "郑重承诺",
)


@dataclass
class Signing:
    """Who signs, under which name, and the pen."""

    pen: Pen
    case: Case
    rng: random.Random
    firm: str
    role: str

    @property
    def person(self) -> str:
        return self.case.firm.person

    def hand(self) -> str:
        """The slot of the signature: by hand, by chop, or blank."""
        if not self.case.signed:
            return self._slot(
                "signature", '<span style="display:inline-block;width:34mm">&nbsp;</span>', False
            )
        if self.rng.random() < 0.2:
            inner = chop(self.pen, self.person, role=self.role)
        else:
            inner = by_hand(self.pen, self.rng, self.person, self.rng.choice([9, 10, 11]))
        return self._slot(
            "signature", f'<span style="display:inline-block;min-width:26mm">{inner}</span>', True
        )

    def _slot(self, kind: str, inner: str, filled: bool) -> str:
        return self.pen.slot(kind, inner, filled=filled, of=self.role)

    def date(self) -> str:
        """The slot of the date: typed, by hand, or blank with its three signs."""
        day = self.case.commitment_day
        if not self.case.dated:
            gap = self.rng.choice(
                ["　　　年　　月　　日", "20　　年　　月　　日", "年　　　月　　　日"]
            )
            return self._slot("date", gap, False)
        way = self.rng.choice(["typed", "typed", "hand", "mixed"])
        if way == "typed":
            shown = self.pen.form(day)
            return self._slot("date", self._dated(shown), True)
        self.case.dated_by_hand = True
        if way == "hand":
            shown = self.pen.form(day, "cn", "dot1")
            return self._slot("date", by_hand(self.pen, self.rng, shown, 7), True)
        parts = [by_hand(self.pen, self.rng, str(n), 6) for n in day[1:]]
        return self._slot("date", f"{day[0]}年 {parts[0]} 月 {parts[1]} 日", True)

    def _dated(self, shown: str) -> str:
        y, m, d = self.case.commitment_day
        return self.pen.critical(shown, "date", f"{y:04d}-{m:02d}-{d:02d}")

    def seal(self, style: str) -> str:
        return self.pen.seal(self.firm, role=self.role, size=40, style=style)

    def named(self) -> str:
        return self.pen.critical(self.firm, "name")


def _lines(s: Signing) -> str:
    """Labels at the right, one below the other."""
    words = s.rng.choice([("法定代表人（签字）", "承诺单位（盖章）", "日期"), ("法人代表签名", "单位（公章）", "签署日期"), ("主要负责人（签名）", "承诺人（公章）", "承诺日期"), ("企业负责人签字", "企业盖章", "时间")])  # fmt: skip
    return f'<div style="position:relative;margin:10mm 0 0 48mm;line-height:2.6">{words[1]}：{s.named()}{s.seal("left:36mm;top:-8mm")}<br>{words[0]}：{s.hand()}<br>{words[2]}：{s.date()}</div>'


def _bare(s: Signing) -> str:
    """No labels: the name, the signature and the date at the right below."""
    if not (s.case.signed and s.case.dated):
        return _lines(s)
    return f'<div style="position:relative;text-align:right;margin-top:14mm;line-height:2.4">{s.named()}<br>{s.hand()}<br>{s.date()}{s.seal("right:10mm;top:-6mm")}</div>'


def _date_first(s: Signing) -> str:
    """The date before the name."""
    return f'<div style="position:relative;margin-top:12mm;line-height:2.6"><div>{s.rng.choice(["签字日期：", "日　　期：", "签署于："])}{s.date()}</div><div>{s.rng.choice(["法定代表人签字：", "负责人签字：", "法人（签字）："])}{s.hand()}</div><div>{s.rng.choice(["单位名称（盖章）：", "签章处：", "单位签章："])}{s.named()}{s.seal("left:44mm;top:14mm")}</div></div>'


def _table(s: Signing) -> str:
    """A table of one or two rows."""
    cells = [("承诺单位", f"{s.named()}"), ("法定代表人签字", s.hand()), ("日　期", s.date())]
    if s.rng.random() < 0.5:
        rows = "".join(f'<tr style="height:15mm"><td class="c" style="width:32%">{a}</td><td class="c">{b}</td></tr>' for a, b in cells)  # fmt: skip
    else:
        rows = (
            "<tr>"
            + "".join(f'<td class="c" style="background:#f3f3f3">{a}</td>' for a, _ in cells)
            + "</tr>"
        )
        rows += (
            '<tr style="height:24mm">'
            + "".join(f'<td class="c">{b}</td>' for _, b in cells)
            + "</tr>"
        )
    return f'<div style="position:relative;margin-top:12mm"><table style="font-size:11pt">{rows}</table>{s.seal("left:50mm;top:-2mm")}</div>'


def _left_right(s: Signing) -> str:
    """Seal's place at the left, signature at the right, the date below in the middle."""
    left = f'<td style="width:50%;height:34mm;vertical-align:top">{s.rng.choice(["（签章处）", "单位盖章处", "公章："])}<br>{s.named()}</td>'
    right = f'<td style="vertical-align:top">{s.rng.choice(["法定代表人或授权代表（签字）：", "法定代表人（签章）：", "负责人（亲笔签名）："])}<br>{s.hand()}</td>'
    return f'<div style="position:relative;margin-top:12mm"><table class="bare"><tr>{left}{right}</tr></table>{s.seal("left:16mm;top:2mm")}<div class="c">{s.date()}</div></div>'


def _underlined(s: Signing) -> str:
    """Places to write on."""
    return f'<div style="position:relative;margin:12mm 0 0 22mm;line-height:2.7">承诺企业：{underlined(s.named(), 80)}<br>法定代表人：{underlined(s.hand(), 50)}<br>签订日期：{underlined(s.date(), 50)}{s.seal("left:46mm;top:-6mm")}</div>'


def _sentence(s: Signing) -> str:
    """Signature and date in the last sentence's line."""
    return f'<div style="position:relative;margin-top:10mm;line-height:2.6"><div>特此承诺。承诺人（法定代表人签字）：{s.hand()}</div><div class="r">{s.named()}</div><div class="r">{s.date()}</div>{s.seal("right:8mm;top:6mm")}</div>'


def _after_print(s: Signing) -> str:
    """The printed name of the signer, the signature beside it."""
    return f'<div style="position:relative;margin:12mm 0 0 40mm;line-height:2.6"><div>{s.named()}（盖章）</div><div>法定代表人：{escape(s.person) if s.case.signed and s.case.commitment == "paper" else ""}　签字：{s.hand()}</div><div>{s.date()}</div>{s.seal("left:20mm;top:-8mm")}</div>'


WAYS: tuple[Callable[[Signing], str], ...] = (_lines, _bare, _date_first, _table, _left_right, _underlined, _sentence, _after_print)  # fmt: skip


def _promises(case: Case, rng: random.Random) -> list[str]:
    word = LEVELS[case.book_level]
    return [
        rng.choice(["所提供的申报材料真实、完整、有效，复印件与原件一致。", "对申报材料的真实性、准确性和完整性负责，绝无弄虚作假。", "所填数据均有据可查，所附材料与原件相符。"]),
        rng.choice(["自觉接受主管部门组织的审查、现场核查和监督检查。", "积极配合评审和现场评估工作，如实说明情况。"]),
        rng.choice(["如有虚假，愿承担由此产生的一切后果和法律责任。", "如有不实，自愿退出申报并承担相应责任。", "若违背以上内容，同意取消资格并追究责任。"]),
        rng.choice(["申报内容不涉及国家秘密，不侵犯他人知识产权。", f"获评{word}智能工厂后，主动推广建设经验。", "材料中所述项目由本企业投资建设，产权清晰。"]),
    ]  # fmt: skip


def body(pen: Pen, case: Case, rng: random.Random, firm: str, role: str) -> str:
    """The commitment's text and its signing."""
    said = [escape(t) for t in _promises(case, rng)]
    said[1:1] = facts.clean_record(pen, case, rng, "commitment")
    shown = pen.critical(firm, "name")
    opener = rng.choice(
        [
            f"本单位（{shown}）申报2026年{LEVELS[case.book_level]}智能工厂，现郑重承诺如下：",
            f"{shown}就申报{LEVELS[case.book_level]}智能工厂一事，作如下承诺：",
            f"山东省工业和信息化厅：</p><p>{shown}自愿申报{LEVELS[case.book_level]}智能工厂，并声明：",
        ]
    )
    if rng.random() < 0.7:
        text = para(opener) + paras([f"{n}.{t}" for n, t in enumerate(said, 1)])
    else:
        text = para(opener + "".join(said))
    return text + rng.choice(WAYS)(Signing(pen, case, rng, firm, role))


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper."""
    pen = Pen(case, rng, "commitment")
    face = look(rng, folio=False)
    firm = case.commitment_name or case.firm.name
    head = title(
        rng.choice(_TITLES), face, size=rng.choice([20, 22, 26]), style="margin:10mm 0 8mm"
    )
    names = (
        "承诺书.pdf",
        "3-承诺.pdf",
        "企业承诺书（盖章）.pdf",
        "诚信承诺.pdf",
        "材料真实性声明.pdf",
    )
    return paper(pen, face, f'<div style="font-size:13pt">{head}{body(pen, case, rng, firm, "commitment")}</div>', label=rng.choice(["承诺书", "企业承诺书", "真实性承诺书"]), names=names, native=False, photo=True)  # fmt: skip


def section(pen: Pen, case: Case, rng: random.Random) -> str:
    """The commitment as a page of the book."""
    word = rng.choice(["承诺书", "诚信承诺", "申报单位承诺", "真实性承诺", "企业承诺"])
    return f'<div class="new whole"><h2 class="c">{word}</h2>{body(pen, case, rng, case.firm.name, "commitment")}</div>'


def no_accident(case: Case, rng: random.Random) -> Paper | None:
    """The statement as a paper, where there is something to say in it."""
    pen = Pen(case, rng, "no_accident_statement")
    said = facts.accident(pen, case, rng, "paper") + facts.honest(pen, case, rng, "paper")
    if not said:
        return None
    face = look(rng, folio=False)
    both = len(said) == 2
    if case.accident_in == "paper" and case.accident != "absent":
        word = rng.choice(["无重大事故及失信情况说明", "合规经营说明", "情况说明"]) if both else rng.choice(["安全环保质量情况说明", "情况说明", "关于近三年安全环保质量情况的证明"])  # fmt: skip
    else:
        word = rng.choice(["信用情况说明", "情况说明", "无失信记录声明"])
    word = "近三年情况说明" if word.startswith("无重大") else word
    foot = f'<div class="r" style="position:relative;margin-top:16mm;line-height:2.2">{pen.critical(case.firm.name, "name")}<br>{pen.day((2026, 4, rng.randrange(1, 20)))}{pen.seal(case.firm.name, style="right:8mm;top:-10mm")}</div>'
    end = rng.choice(["特此说明。", "以上情况属实，特此说明。", "特此证明。"])
    text = f'{title(word, face, size=22)}<div style="font-family:{KAI};font-size:14pt">{paras([*said, end])}</div>{foot}'
    names = ("情况说明.pdf", "无事故证明.pdf", "说明（盖章）.pdf", "安全环保情况.pdf")
    return paper(pen, face, text, label=word, names=names, native=False, photo=True)
