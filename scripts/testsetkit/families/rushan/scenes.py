"""Chooses how the book tells of its scenarios."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.rushan import scenes1, scenes2
from testsetkit.pen import Pen

DESIGNS: tuple[Callable[[Pen, Case], str], ...] = (
    scenes1.outline, scenes1.outline, scenes1.decimals, scenes1.decimals, scenes1.counted, scenes1.joined, scenes1.quoted, scenes1.tagged, scenes1.own_names, scenes1.run_in,
    scenes1.bullets, scenes1.asked, scenes1.closing, scenes1.small_tables,
    scenes2.form_each, scenes2.form_each, scenes2.register, scenes2.link_tables, scenes2.one_long, scenes2.side_cells, scenes2.cards, scenes2.before_after, scenes2.codes,
    scenes2.matrix, scenes2.records, scenes2.project_forms, scenes2.abreast,
)  # fmt: skip
WITHOUT_LINKS: tuple[Callable[[Pen, Case], str], ...] = (scenes1.bare, scenes1.phases)


def scenes(pen: Pen, case: Case) -> str:
    """All scenarios in one design; sets `case.headed`."""
    rng = pen.rng
    design = rng.choice((*DESIGNS, *WITHOUT_LINKS))
    if design is scenes1.phases and case.firm.founded[0] > 2019:
        design = scenes1.bare
    case.headed = design not in WITHOUT_LINKS
    text = design(pen, case)
    if case.headed and rng.random() < 0.35:
        text = f"{scenes2.overview(pen, case)}{text}"
    return text
