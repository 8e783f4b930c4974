"""Chooses how the book gives its basic information."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.rushan import forms1, forms2, forms3
from testsetkit.families.rushan.ask import FACTORY, PEOPLE, UNIT, Form
from testsetkit.pen import Pen

DESIGNS: tuple[Callable[[Form], str], ...] = (
    forms1.four, forms1.four, forms1.six, forms1.two, forms1.beside, forms1.bands, forms1.persons, forms1.inside, forms1.heads_over, forms1.ledger, forms1.statistical,
    forms1.continued, forms1.opinions, forms1.narrow, forms1.boxed, forms1.numbered,
    forms2.tree, forms2.bilingual, forms2.years, forms2.several, forms2.proofs, forms2.triptych, forms2.half, forms2.zebra, forms2.merged_title, forms2.unit_column, forms2.crossed,
    forms3.colons, forms3.ruled, forms3.dotted, forms3.cards, forms3.captions, forms3.questions, forms3.brackets, forms3.run_on, forms3.framed, forms3.headed, forms3.listed,
)  # fmt: skip
PROSE: tuple[Callable[[Form], str], ...] = (forms3.sentences, forms3.part_sentence)
SMALL: tuple[Callable[[Form], str], ...] = (forms1.four, forms1.two, forms1.ledger, forms1.heads_over, forms2.zebra, forms2.unit_column, forms3.colons, forms3.framed)  # fmt: skip


def facts(pen: Pen, case: Case, *, level: bool, maturity: bool) -> tuple[str, str]:
    """The enterprise's facts, and the factory's where they stand in a chapter of their own ('' else)."""
    rng = pen.rng
    apart = rng.random() < 0.4
    keys: tuple[str, ...] = UNIT + PEOPLE if apart else rng.choice([UNIT + PEOPLE + FACTORY, UNIT + FACTORY + PEOPLE, FACTORY + UNIT + PEOPLE])  # fmt: skip
    if rng.random() < 0.15:
        keys = tuple(k for k in keys if k not in PEOPLE) + PEOPLE
    form = Form(pen, case, keys, level=level and not apart, maturity=maturity and not apart, shuffled=rng.random() < 0.15)  # fmt: skip
    pool = DESIGNS if form.forced or case.blank or case.unlabelled else (*DESIGNS, *PROSE, *PROSE)
    first = rng.choice(pool)(form)
    if not apart:
        return first, ""
    second = Form(pen, case, FACTORY, level=level, maturity=maturity)
    return first, rng.choice(SMALL)(second)
