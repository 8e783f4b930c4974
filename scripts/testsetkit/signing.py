"""Dates and seals where an enterprise signs: on its book's cover and under its commitment."""

from __future__ import annotations

from collections.abc import Sequence

from testsetkit import marks
from testsetkit.case import Case, Day
from testsetkit.pen import Pen, iso
from testsetkit.wording import Said, one


def real(day: Day) -> bool:
    """Whether a year's calendar has the day."""
    limits = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day[1] <= 12 and 1 <= day[2] <= limits[day[1] - 1]


def book_day(pen: Pen, case: Case, *, left_open: Said, forms: Sequence[str]) -> str:
    """The book's date in its slot; `left_open`: what stands where there is none."""
    day = case.book_day
    if day is None:
        return pen.slot("date", one(pen.rng, left_open), filled=False)
    shown = pen.form(day, *forms)
    if real(day):
        case.filled_by_family.setdefault("signed_on", {"value": iso(day), "printed": shown, "accept": [f"{day[0]}-{day[1]:02d}"]})  # fmt: skip
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def stamp(pen: Pen, case: Case, style: str) -> str:
    """The seal on the book's cover, as the case has it."""
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    return pen.seal(name, kind="official" if kind == "other" else kind, role="cover", style=style, size=pen.rng.choice([38, 40, 42]))  # fmt: skip


def commitment_day(pen: Pen, case: Case, *, left_open: Sequence[str], forms: Sequence[str]) -> str:
    """The commitment's date, half of them by hand; `left_open`: what stands where there is none."""
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(left_open)
    if rng.random() < 0.5:
        return pen.day(day, *forms)
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    if rng.random() < 0.3:
        return pen.written(f"{day[0]}.{day[1]}.{day[2]}", height_mm=7)
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y} 年 {m} 月 {d} 日"
