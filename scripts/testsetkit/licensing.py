"""What a business licence tells, whatever its rendering: name, code, rows, and who registered it.

What comes in: a firm (the case's, or a stranger's). What goes out: marked text for a hand's layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.invent import Firm
from testsetkit.pen import Pen

Rows = list[tuple[str, str]]


def name_on(case: Case, of: Firm | None) -> str:
    """The name on the licence of the case's firm or of a stranger."""
    return of.name if of else case.licence_name or case.firm.name


def code_on(pen: Pen, case: Case, of: Firm | None) -> str:
    """The code on that licence, marked."""
    return pen.critical(of.uscc if of else case.licence_code or case.firm.uscc, "code")


def entry(pen: Pen, case: Case, of: Firm | None, *, kind: str, scope: str, offices: Sequence[str]) -> tuple[Rows, str]:  # fmt: skip
    """The rows, and the foot with the office's seal and the day; a branch has a person in charge
    and no capital."""
    rng, f = pen.rng, of or case.firm
    y, m, d = f.founded
    rows: Rows = [("名　　称", pen.critical(name_on(case, of), "name")), ("类　　型", kind)]
    rows.append(("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name")))
    founded = pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")
    if not f.branch_of:
        rows.append(("注册资本", capitals(f.capital * 10000)))
    rows.append(("成立日期", founded))
    rows.append(("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text")))
    rows.append(("经营范围", f'<span style="font-size:.76em">{scope}</span>'))
    place = home(case) if not of else f.city
    office = f"{place}{f.county if place == f.city else ''}{rng.choice(offices)}"
    over = pen.seal(office, role="licence", style="right:2mm;top:-13mm", size=39)
    foot = f'<div style="text-align:right;position:relative;margin-top:13mm;padding-bottom:17mm">登记机关　　　　　　{over}<br>{rng.randrange(max(2019, f.founded[0] + 1), 2026)}年{rng.randrange(1, 13):02d}月{rng.randrange(1, 29):02d}日</div>'  # fmt: skip
    return rows, foot
