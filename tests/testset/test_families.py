"""Every family of papers keeps to what the kit asks of it."""

from __future__ import annotations

import random
import re
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from testsetkit import deal, expect  # noqa: E402
from testsetkit.case import Campaign, Case  # noqa: E402
from testsetkit.press import Paper  # noqa: E402

FAMILIES = sorted(p.name for p in (ROOT / "scripts/testsetkit/families").iterdir() if (p / "__init__.py").exists())  # fmt: skip
SEED, DOSSIERS = 7, 4


@pytest.fixture(scope="module", params=FAMILIES)
def written(request: Any) -> tuple[Any, Campaign, list[tuple[Case, list[Paper]]]]:
    """A family, a small campaign, and each case with its papers."""
    family = import_module(f"testsetkit.families.{request.param}")
    plan = deal.campaign(SEED, request.param, DOSSIERS)
    rng = random.Random(SEED)
    return family, plan, [(c, family.dossier_papers(c, city, rng)) for city in plan.cities for c in city.cases]  # fmt: skip


def test_the_book_comes_first_and_only_where_there_is_one(written: Any) -> None:
    for case, papers in written[2]:
        kinds = [p.kind for p in papers]
        assert kinds.count("application_book") == int(case.book)
        assert not case.book or kinds[0] == "application_book"


def test_each_described_scenario_is_marked_once_in_the_cases_order(written: Any) -> None:
    for case, papers in written[2]:
        for book in (p for p in papers if p.kind == "application_book"):
            told = [m["text"] for m in book.marks.values() if m.get("what") == "scenario"]
            assert told == [c.claimed for c in case.claims]


def test_blank_and_unlabelled_fields_are_not_printed(written: Any) -> None:
    for case, _ in written[2]:
        assert not (case.blank | case.unlabelled) & set(case.filled_by_family)


def test_papers_are_there_as_the_case_says(written: Any) -> None:
    for case, papers in written[2]:
        kinds = [p.kind for p in papers]
        assert ("business_licence" in kinds) == (case.licence or case.strangers == "licence")
        assert ("commitment" in kinds) == (case.commitment == "paper")
        assert ("parent_letter" in kinds) == (case.letter is not None)
        assert ("credit_report" in kinds) == (case.discredit in ("report", "both"))


def test_rows_of_annex_tables_are_as_wide_as_their_headers(written: Any) -> None:
    family, plan, _ = written
    rng = random.Random(SEED)
    for city in plan.cities:
        for table in (family.summary(city, rng), family.basic(city, rng), family.overseas(city, rng)):  # fmt: skip
            assert {len(row) for row in table.rows} <= {len(table.header)}


def test_the_receiving_log_names_every_city(written: Any) -> None:
    family, plan, _ = written
    made = family.inbox(plan, random.Random(SEED))
    log = next((t for path, t in made.items() if "名录" not in path), None)
    assert log is None or {c.name for c in plan.cities} <= {cell for row in log.rows for cell in row}  # fmt: skip


def test_what_is_brought_by_hand_is_late_for_sure_where_the_log_says_so(written: Any) -> None:
    family, plan, _ = written
    city = replace(plan.cities[0], posted=None, received=(2026, 5, 7))
    told = getattr(family, "WAY_TOLD", False)
    late = replace(plan, cities=[city], log=True, way_told=told)
    log = next(
        t for path, t in family.inbox(late, random.Random(SEED)).items() if "名录" not in path
    )
    by_hand = re.compile("专人|派人|现场送达|现场递交|当面递交|自送|直送|当面送")
    assert any(by_hand.search(str(cell)) for row in log.rows for cell in row) == told
    assert expect.city_checks(city, late)["C11"].expect == (("fail",) if told else ("review",))
