"""What papers on maturity tell, whatever their layout: the level, the day, the areas' scores."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.pen import Pen, iso
from testsetkit.wording import Said, one

NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}


def marked_level(pen: Pen, level: int, forms: Sequence[str]) -> str:
    """The level, marked. Forms hold `{n}`, `{w}` (in words) and `{name}`."""
    said = pen.rng.choice(forms).format(n=level, w=" 一二三四五"[level], name=NAMES[level])
    return pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip


def marked_day(pen: Pen, case: Case, *forms: str) -> str:
    """The day of the assessment in one of the forms, marked."""
    shown = pen.form(case.maturity.day, *forms)
    return pen.mark(escape(shown), what="critical", key="maturity_date", sort="date", text=shown, value=iso(case.maturity.day))  # fmt: skip


def scores(rng: random.Random, case: Case, areas: Iterable[tuple[str, Sequence[str]]]) -> list[tuple[str, str, float]]:  # fmt: skip
    """Group, area and score of each area, around the whole's."""
    whole = case.maturity.score
    return [(g, a, min(5, max(0.3, whole + rng.uniform(-0.6, 0.6)))) for g, held in areas for a in held]  # fmt: skip


@dataclass(frozen=True)
class Labels:
    """What a hand calls the result's rows."""

    subject: Sequence[str]
    code: float
    """How often the code is told."""
    industry: str
    day: Sequence[str]
    score: Sequence[str]
    score_unit: Said
    level: Sequence[str]
    levels: Sequence[str]
    """Forms of the level."""

    def rows(self, pen: Pen, case: Case) -> list[tuple[str, str]]:
        """Who was assessed, then day, score and level in any order."""
        rng, m = pen.rng, case.maturity
        rows = [(rng.choice(self.subject), pen.critical(m.subject or case.firm.name, "name"))]
        if not m.subject and rng.random() < self.code:
            rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
        if not m.subject and rng.random() < 0.4:
            rows.append((self.industry, case.firm.industry))
        more = [(rng.choice(self.day), marked_day(pen, case, "dash", "cn", "dot", "slash"))]
        more.append((rng.choice(self.score), f"{m.score:.2f}{one(rng, self.score_unit)}"))
        more.append((rng.choice(self.level), marked_level(pen, m.level, self.levels)))
        rng.shuffle(more)
        return rows + more
