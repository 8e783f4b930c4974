"""What an enterprise promises, and its paper on accidents, from a hand's wordings.

What comes in: a case. What goes out: the commitment's text (how it is signed is the hand's own),
and the statement as a paper of its own or an office's proof where all is well.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.markup import sides
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper
from testsetkit.statements import Wordings


@dataclass(frozen=True)
class Promise:
    """A hand's commitment. In openings `{told}` is the enterprise, `{level}` the level."""

    true: Sequence[str]
    more: Sequence[str]
    most: int
    """How many of `more` at the most."""
    openings: Sequence[str]
    forms: Sequence[str]
    """Each holds `{x}` and `{n}` or `{w}`; an empty one runs all into one paragraph."""
    joint: str
    closings: Sequence[str]
    statements: Wordings
    signed: Callable[[Pen, Case, str], str]

    def text(self, pen: Pen, case: Case, *, section: bool) -> str:
        """The commitment without its title; `section`: within the book, whose marks name the firm."""
        rng = pen.rng
        name = case.commitment_name or case.firm.name
        told = escape(name) if section else pen.critical(name, "name")
        items = self._items(rng, case)
        opening = rng.choice(self.openings).format(told=told, level=LEVELS[case.book_level])
        body = _listed(items, rng.choice(self.forms), self.joint)
        close = rng.choice(self.closings)
        end = f"<p>{close}</p>" if close else ""
        return f"<p>{opening}</p>{body}{end}{self.signed(pen, case, name)}"

    def _items(self, rng: random.Random, case: Case) -> list[str]:
        count = list(range(1, self.most + 1))
        items = [rng.choice(self.true), *rng.sample(self.more, rng.choice(count))]
        if case.accident_in == "commitment":
            spot = rng.randrange(1, len(items) + 1)
            items.insert(spot, self.statements.accident(rng, case).rstrip("。"))
        if case.discredit_in == "commitment":
            items.append(self.statements.credit(rng, case).rstrip("。"))
        return [x for x in items if x]


def _listed(items: Iterable[str], form: str, joint: str) -> str:
    if not form:
        return f"<p>{joint.join(items)}。</p>"
    lines = (form.format(n=n, w=in_words(n), x=x) for n, x in enumerate(items, 1))
    return "".join(f"<p>{line}</p>" for line in lines)


@dataclass(frozen=True)
class Assurance:
    """A hand's paper on accidents. In texts `{name}` and `{code}` are the enterprise's."""

    statements: Wordings
    doc: Callable[..., str]
    heading: Callable[[str], str]
    skin: str
    label: str
    """Of the paper where nothing happened; else it is a 情况说明."""
    names: tuple[str, ...]
    titles: Sequence[str]
    title_else: str
    seal_at: str
    form: tuple[float, tuple[str, str, str, str], str]
    """How often it is a form, the form's labels and their width."""
    opening: str
    proof_heading: str
    proof: str
    proof_credit: str

    def no_accident(self, case: Case, rng: random.Random) -> Paper:
        """The statement as a paper of its own, or an office's proof where all is well."""
        pen = Pen(case, rng, "no_accident_statement")
        clean = case.accident == "ok" and not case.incident
        if clean and rng.random() < 0.35:
            html, title = self._proof(pen, case), "无事故证明"
        else:
            html, title = self._own(pen, case, clean), self.label if clean else "情况说明"
        return Paper("no_accident_statement", title, html, pen.marks, (f"{title}.pdf", *self.names), wants_native=False, photo=True)  # fmt: skip

    def _own(self, pen: Pen, case: Case, clean: bool) -> str:
        rng, f = pen.rng, case.firm
        said = [self.statements.accident(rng, case)]
        said += [self.statements.credit(rng, case)] if case.discredit_in == "paper" else []
        title = rng.choice(self.titles) if clean else self.title_else
        over = pen.seal(f.name, role="noacc", style=self.seal_at)
        day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "dot", "words")
        name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
        end = f'<div class=keep style="text-align:right;position:relative;margin:18mm 4mm 18mm 0">{escape(f.name)}{over}<br>{day}</div>'  # fmt: skip
        lines = "".join(f"<p>{x}</p>" for x in said if x)
        share, labels, width = self.form
        if rng.random() < share:
            answers = (name, code, lines or "&nbsp;", end)
            body = sides(list(zip(labels, answers, strict=True)), width)
        else:
            opening = self.opening.format(name=name, code=code)
            body = f"<p>{opening}</p>{lines}<p>特此说明。</p>{end}"
        return self.doc(rng, self.heading(title), body, size=14, skin=self.skin)

    def _proof(self, pen: Pen, case: Case) -> str:
        """A county's bureau proves it."""
        rng, f = pen.rng, case.firm
        place = home(case) + (f.county if home(case) == f.city else "")
        office = f"{place}{rng.choice(['应急管理局', '市场监督管理局', '工业和信息化局'])}"
        over = pen.seal(office, role="noacc", style="right:4mm;top:-15mm", size=41)
        day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words")
        credit = case.discredit_in == "paper" and case.discredit in ("statement", "both")
        told = self.proof.format(name=pen.critical(f.name, "name"), code=pen.critical(f.uscc, "code"))  # fmt: skip
        extra = self.proof_credit if credit else ""
        return self.doc(rng, f'{self.proof_heading}<p>{told}{extra}</p><p>特此证明。</p><div class=keep style="text-align:right;position:relative;margin-top:22mm">{office}{over}<br>{day}</div>', size=15)  # fmt: skip
