from __future__ import annotations

from dataclasses import replace

from campaign import campaign, check, checks, dossier

from docproc.report.compare import compare
from docproc.report.model import Report
from docproc.rules.model import Decision, Item, Status


def one(*found, ident: str = "济南市/01 甲", uscc: str | None = "91370181MA3CXY7K2P") -> Report:
    model = campaign()
    held = dossier(ident, "甲公司", uscc, *found)
    city = replace(model.cities[0], dossiers=(ident,), checks=checks("FCBO"))
    return replace(model, cities=(city,), dossiers=(held,))


def change_of(code: str, report: Report) -> str | None:
    return next(c.change for c in report.dossiers[0].checks if c.code == code)


def items(*names: str) -> tuple[Item, ...]:
    return tuple(Item(n, Status.FAIL, n) for n in names)


def test_a_finding_that_stays_is_open() -> None:
    assert change_of("A05", compare(one(check("A05", "fail")), one(check("A05", "fail")))) == "open"


def test_a_finding_that_went_away_is_resolved() -> None:
    assert change_of("A05", compare(one(), one(check("A05", "review")))) == "resolved"


def test_a_finding_that_was_not_there_is_new() -> None:
    assert change_of("A05", compare(one(check("A05", "fail")), one())) == "new"


def test_what_was_well_and_is_well_has_no_change() -> None:
    assert change_of("A05", compare(one(), one())) is None


def test_some_items_mended_leaves_the_finding_open() -> None:
    now = one(check("A02", "fail", items=items("uscc")))
    before = one(check("A02", "fail", items=items("uscc", "industry")))
    assert change_of("A02", compare(now, before)) == "open"


def test_all_told_items_mended_and_another_found_is_new() -> None:
    now = one(check("A02", "fail", items=items("revenue")))
    before = one(check("A02", "fail", items=items("uscc", "industry")))
    assert change_of("A02", compare(now, before)) == "new"


def test_a_finding_that_was_waived_before_and_is_told_now_is_new() -> None:
    waived = check("A05", "fail", decision=Decision("waived", "x", "y", "2026-05-06"))
    assert change_of("A05", compare(one(check("A05", "fail")), one(waived))) == "new"


def test_papers_sent_again_in_another_folder_are_matched_by_code() -> None:
    now = one(check("A05", "fail"), ident="济南市/补报/甲")
    assert change_of("A05", compare(now, one(check("A05", "fail")))) == "open"


def test_papers_without_a_code_are_matched_by_name() -> None:
    now = one(check("A05", "fail"), ident="济南市/补报/甲", uscc=None)
    assert change_of("A05", compare(now, one(check("A05", "fail")))) == "open"


def test_two_earlier_dossiers_of_one_code_are_not_guessed_between() -> None:
    before = one(check("A05", "fail"))
    twin = replace(before.dossiers[0], id="济南市/02 甲")
    before = replace(before, dossiers=(*before.dossiers, twin))
    now = one(check("A05", "fail"), ident="济南市/补报/甲")
    assert change_of("A05", compare(now, before)) == "new"


def test_city_and_inbox_checks_are_compared_too() -> None:
    report = compare(campaign(), campaign())
    assert {c.code: c.change for c in report.inbox.checks if c.change} == {"F03": "open"}
    assert {c.code for c in report.cities[0].checks if c.change == "open"} == {
        "C02", "C08", "B03", "B05",
    }  # fmt: skip
