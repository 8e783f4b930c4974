"""Figures of an enterprise that several papers print: the same wherever they stand."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.invent import Firm


def _dice(f: Firm, what: str) -> random.Random:
    return random.Random(f"{f.uscc}-{what}")


def revenue(f: Firm, year: int) -> float:
    """万元; 2025 is the case's own."""
    value = f.revenue
    dice = _dice(f, "growth")
    for _ in range(2025 - year):
        value /= 1 + dice.uniform(0.02, 0.16)
    return round(value, 2)


def of(f: Firm, year: int) -> dict[str, float]:
    """Revenue, cost, profit, tax, research, assets, debts, staff of a year."""
    income = revenue(f, year)
    dice = _dice(f, f"year-{year}")
    profit = round(income * dice.uniform(0.04, 0.13), 2)
    assets = round(income * dice.uniform(0.9, 1.5), 2)
    return {
        "revenue": income,
        "cost": round(income * dice.uniform(0.7, 0.8), 2),
        "profit": profit,
        "net": round(profit * 0.85, 2),
        "tax": round(income * dice.uniform(0.02, 0.05), 2),
        "research": round(income * dice.uniform(0.03, 0.055), 2),
        "assets": assets,
        "debts": round(assets * dice.uniform(0.3, 0.55), 2),
        "staff": f.employees - (2025 - year) * dice.randrange(1, 9),
    }


def years(case: Case) -> tuple[int, ...]:
    """The years of which figures exist."""
    return tuple(y for y in (2023, 2024, 2025) if y >= case.firm.founded[0])


def money(value: float, *, commas: bool = True) -> str:
    return f"{value:,.2f}" if commas else f"{value:.2f}"
