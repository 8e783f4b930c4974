"""The maker of test sets: its plans are sound, its expectations follow from what was planted."""

from __future__ import annotations

import random
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from testsetkit import claims, deal, expect, invent, lint, plant  # noqa: E402
from testsetkit.case import Campaign, Case, City, Letter, Maturity  # noqa: E402

from docproc.chinese.uscc import is_valid  # noqa: E402

SEEDS = range(1, 31)


@pytest.fixture(scope="module")
def plans() -> list[Campaign]:
    return [deal.campaign(seed, "lanhai", 12) for seed in SEEDS]


def sound() -> tuple[Case, City, Campaign]:
    """A dossier with nothing wrong, its city and campaign."""
    rng = random.Random(5)
    case = Case(invent.firm(rng, "威海市"), claims=claims.good(rng, 9), maturity=Maturity("report"))
    city = City("威海市", "371000", "威海市", cases=[case])
    return case, city, Campaign(5, "none", [city])


def answers(case: Case, **more: Any) -> dict[str, tuple[str, ...]]:
    """What is expected of a dossier, except pass."""
    _, city, campaign = sound()
    made = expect.dossier_checks(replace(case, **more), city, campaign, set(), set())
    return {code: e.expect for code, e in made.items() if e.expect != ("pass",)}


NOT_APPLICABLE = {
    "A24": ("na", "pass"), "A25": ("na",), "A26": ("na",), "A27": ("na",), "A34": ("na",), "A36": ("na",),
}  # fmt: skip


def test_a_sound_dossier_is_to_pass_everywhere() -> None:
    assert answers(sound()[0]) == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("planted", "wanted"),
    [
        ({"licence": False}, {"A07": ("fail",)}),
        ({"licence": False, "damaged": "extra"}, {"A07": ("review", "fail"), "A36": ("na", "review")}),
        ({"blank": {"contact_phone"}}, {"A02": ("fail",)}),
        ({"unlabelled": {"industry"}}, {"A02": ("review",)}),
        ({"book_seal": None}, {"A03": ("fail",), "A04": ("na",)}),
        ({"signed": False}, {"A06": ("fail",)}),
        ({"commitment": None}, {"A05": ("fail",), "A06": ("na",)}),
        ({"years": (2023, 2024)}, {"A12": ("review",)}),
        ({"years": (2024, 2025)}, {"A12": ("fail",)}),
        ({"maturity": Maturity("none", book_level=None)}, {"A17": ("fail",), "A18": ("na",), "A19": ("na",)}),
        ({"maturity": Maturity("report", level=1, score=1.3, book_level=1)}, {"A18": ("fail",)}),
        ({"maturity": Maturity("report", level=2, score=1.3)}, {"A18": ("review",)}),
        ({"claims": claims.good(random.Random(1), 8)[:7]}, {"A20": ("fail",)}),
        ({"claims": [*claims.good(random.Random(1), 8), claims.exact(9), claims.exact(9)]}, {"A23": ("fail",)}),
        ({"book_day": (2026, 4, 31)}, {"A33": ("fail",)}),
        ({"book_day": (2026, 4, 30)}, {}),
        ({"book_day": (2026, 3, 2)}, {"A33": ("fail",)}),
        ({"in_basic": False, "in_register": False}, {"A31": ("fail",)}),
    ],
)  # fmt: skip
def test_one_defect_moves_only_its_own_checks(planted: Any, wanted: Any) -> None:
    extra = NOT_APPLICABLE
    if planted.get("damaged"):
        extra = {**NOT_APPLICABLE, "A34": ("na",)}
    assert answers(sound()[0], **planted) == {**extra, **wanted}


def test_a_subsidiary_needs_a_letter_that_is_sound() -> None:
    case = sound()[0]
    owned = replace(case, firm=invent.owned(random.Random(2), case.firm))
    assert answers(owned)["A24"] == ("fail",)
    letter = Letter(owned.firm.parent)
    assert not {"A24", "A25", "A26", "A27"} & set(answers(owned, letter=letter))
    assert answers(owned, letter=replace(letter, sealed=False))["A25"] == ("fail",)
    assert answers(owned, letter=replace(letter, by="self"))["A26"] == ("fail",)
    assert answers(owned, letter=replace(letter, named="别的公司"))["A27"] == ("fail",)


def test_without_a_book_its_checks_do_not_apply() -> None:
    made = answers(sound()[0], book=False, maturity=Maturity("report", book_level=None))
    assert made["A01"] == ("fail",)
    assert {made[code][0] for code in expect.BOOK_CODES} == {"na"}


def test_without_a_book_and_with_an_unread_file_a_person_is_asked() -> None:
    made = answers(
        sound()[0], book=False, hard="blur", maturity=Maturity("report", book_level=None)
    )
    assert made["A01"] == ("review", "fail")
    assert {made[code][0] for code in expect.BOOK_CODES} == {"review"}


def test_every_variant_leaves_every_code_answered() -> None:
    _, city, campaign = sound()
    for variant in [*plant.VARIANTS, *plant.TRAPS]:
        case = sound()[0]
        variant.apply(case, random.Random(variant.name))
        made = expect.dossier_checks(case, city, campaign, set(), set()) | expect.file_checks(
            case, set(), False
        )
        assert set(made) == set(lint.DOSSIER), variant
        if not variant.trap:
            assert made[variant.code].expect[0] in ("fail", "review"), variant


def test_no_trap_expects_a_fail() -> None:
    _, city, campaign = sound()
    for trap in plant.TRAPS:
        case = sound()[0]
        trap.apply(case, random.Random(trap.name))
        made = expect.dossier_checks(case, city, campaign, set(), set())
        assert made[trap.code].expect[0] in ("pass", "na"), trap


def test_plans_name_each_enterprise_once_and_codes_hold(plans: list[Campaign]) -> None:
    for plan in plans:
        firms = [c.firm for city in plan.cities for c in city.cases]
        assert len({f.name for f in firms}) == len(firms) == 12
        assert all(is_valid(f.uscc) for f in firms)


def test_city_expectations_follow_from_the_rows(plans: list[Campaign]) -> None:
    for plan in plans:
        for city in plan.cities:
            made = expect.city_checks(city, plan)
            assert set(made) == set(lint.CITY)
            rows = city.summary_rows
            numbers = [r.number for r in rows]
            in_order = numbers == [str(n) for n in range(1, len(rows) + 1)]
            if city.summary:
                assert (made["C05"].expect[0] == "pass") == in_order
                names = {r.firm.name for r in rows}
                missing = [c for c in city.cases if c.firm.name not in names]
                assert (made["C07"].expect[0] == "pass") == (not missing)
                named = [r.name for r in rows]
                twice = any(named.count(n) > 1 for n in named)
                assert (made["C09"].expect[0] == "pass") == (not twice)
                counted = city.stated is None or city.stated == len(rows)
                if city.recommendation:
                    assert (made["C08"].expect[0] in ("pass", "na")) == counted
                blank = any(not v for r in rows for v in (r.name, r.uscc, r.factory, r.industry))
                assert (made["C04"].expect[0] == "pass") == (not blank)


def test_the_same_seed_deals_the_same_campaign() -> None:
    assert deal.campaign(3, "lanhai", 6) == deal.campaign(3, "lanhai", 6)


def test_the_lint_finds_a_lost_file_a_stray_page_and_an_unanswered_code(tmp_path: Path) -> None:
    (tmp_path / "市" / "甲").mkdir(parents=True)
    (tmp_path / "市" / "甲" / "a.jpg").write_bytes(b"x")
    checks = {code: {"expect": ["pass"], "note": ""} for code in lint.DOSSIER}
    dossier = {
        "id": "市/甲", "checks": checks, "documents": [],
        "files": [{"path": "市/甲/a.jpg", "kind": "image", "status": "ok", "pages": 1}],
        "pages": [{"file": "市/甲/a.jpg", "number": 1}], "seals": [], "slots": [],
    }  # fmt: skip
    city = {
        "folder": "市", "files": [], "pages": [], "documents": [], "dossiers": ["市/甲"],
        "checks": {code: {"expect": ["pass"], "note": ""} for code in lint.CITY},
    }  # fmt: skip
    truth: dict[str, Any] = {"dossiers": [dossier], "cities": [city]}
    assert lint.problems(truth, tmp_path) == []
    del checks["A07"]
    dossier["pages"].append({"file": "市/甲/a.jpg", "number": 2})  # type: ignore[attr-defined]
    dossier["files"].append(  # type: ignore[attr-defined]
        {"path": "市/甲/b.pdf", "kind": "pdf", "status": "ok", "pages": 1}
    )
    assert lint.problems(truth, tmp_path) == [
        "市/甲: codes ['A07']",
        "市/甲: 市/甲/b.pdf is not there",
        "市/甲: page on page 2 of 市/甲/a.jpg",
    ]


@pytest.mark.chromium
@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium prints the papers")
def test_a_mark_lies_where_the_browser_printed_it() -> None:
    from testsetkit.pen import Pen
    from testsetkit.press import press, printed

    pen = Pen(None, random.Random(1), "other")
    html = (
        "<html><meta charset=utf-8><style>@page{size:200mm 100mm;margin:0}body{margin:0}</style>"
        f'<div style="position:absolute;left:100mm;top:50mm;font:20mm sans-serif">{pen.critical("甲", "name")}</div>'
    )
    with press() as tab:
        sheet = printed(tab, html).sheets[0]
    (number, box), *rest = sheet.marks
    assert rest == []
    assert pen.marks[number]["text"] == "甲"
    assert box[:2] == (pytest.approx(0.5, abs=0.01), pytest.approx(0.5, abs=0.06))
    assert [t for t, _ in sheet.lines] == ["甲"]


def test_parts_of_another_makers_code_are_not_gone_on_with(tmp_path: Path) -> None:
    from testsetkit import build

    def part(kit: str) -> dict[str, Any] | None:
        return build.Parts(tmp_path, f"none 1 1 {kit}", None).made("a", lambda: {"made by": kit})

    assert [part("old"), part("old"), part("new")] == [
        {"made by": "old"}, {"made by": "old"}, {"made by": "new"},
    ]  # fmt: skip
