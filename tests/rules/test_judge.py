"""Judging a campaign: every rule answers once for every holder, whatever happens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest

from docproc.notice import Notice, load_notice
from docproc.rules.builder import campaign, overlaid
from docproc.rules.cases import complete_campaign
from docproc.rules.kinds import Ready, ready
from docproc.rules.model import Check, Status
from docproc.rules.outcome import Kind, Outcome
from docproc.rules.run import CampaignChecks, judge


@dataclass(frozen=True)
class Trouble:
    path: str | None
    page: int | None = None
    stage: str = "text"


@cache
def _notice() -> tuple[Notice, tuple[Ready, ...]]:
    notice = load_notice("shandong-2026")
    return notice, ready(notice)


def _judge(change: Mapping[str, Any] | None = None, **options: Any) -> CampaignChecks:
    notice, rules = _notice()
    facts, inbox = campaign(overlaid(complete_campaign(notice.folder), change or {}))
    return judge(facts, notice, inbox=inbox, rules=options.pop("rules", rules), **options)


def _only(group: Mapping[str, tuple[Check, ...]]) -> dict[str, Check]:
    (checks,) = group.values()
    return {c.code: c for c in checks}


def test_each_holder_answers_each_of_its_codes_once_in_order() -> None:
    checks = _judge()
    (dossier,), (city,) = checks.dossiers.values(), checks.cities.values()
    files = [f"F{i:02d}" for i in range(1, 10)]
    assert [c.code for c in dossier] == files + [f"A{i:02d}" for i in range(1, 38)]
    assert [c.code for c in city] == [
        *files,
        *(f"C{i:02d}" for i in range(1, 15)),
        *(f"B{i:02d}" for i in range(1, 8)),
        "O01",
        "O02",
    ]
    assert [c.code for c in checks.inbox] == files


def test_a_campaign_without_anything_is_answered_too() -> None:
    checks = _judge({"dossier": None, "city": {"papers": None, "rows": None}, "receipts": None})
    city = _only(checks.cities)
    assert checks.dossiers == {}
    assert city["B01"].status is Status.FAIL
    assert city["C01"].status is Status.NA
    assert checks.errors == ()


def test_codes_left_out_are_na_and_say_so() -> None:
    dossier = _only(_judge(select=["A01", "A05"]).dossiers)
    assert dossier["A01"].status is Status.PASS
    assert (dossier["A02"].status, dossier["A02"].message) == (Status.NA, "未执行")
    dossier = _only(_judge(ignore=["A05"]).dossiers)
    assert (dossier["A05"].status, dossier["A05"].message) == (Status.NA, "未执行")
    assert dossier["A01"].status is Status.PASS


def test_leaving_out_the_carrier_does_not_blame_for_what_it_carries() -> None:
    change = {"dossier": {"papers": {"application_book": None}, "scenarios": None}}
    dossier = _only(_judge(change, ignore=["A01"]).dossiers)
    assert dossier["A20"].status is Status.NA


@pytest.mark.parametrize("scope", ["dossier", "file"])
def test_a_single_dossier_has_no_city_to_judge(scope: str) -> None:
    city = _only(_judge({"scope": scope}).cities)
    assert {c.status for code, c in city.items() if code[0] in "CBO"} == {Status.NA}
    assert city["F01"].status is Status.PASS


def test_an_exception_inside_a_rule_is_the_tools_own_error() -> None:
    _, rules = _notice()

    def breaks(*_: object) -> Outcome:
        raise ZeroDivisionError("boom")

    spoilt = tuple(
        replace(r, kind=Kind(r.kind.options, r.kind.reasons, breaks, ""))
        if r.rule.code == "A05"
        else r
        for r in rules
    )
    checks = _judge(rules=spoilt)
    dossier = _only(checks.dossiers)
    assert dossier["A05"].status is Status.REVIEW
    assert "程序" in dossier["A05"].message
    assert dossier["A06"].status is Status.PASS
    (error,) = checks.errors
    assert (error.stage, error.path) == ("rules", "泰安市/01 泰安松石机械有限公司")
    assert "A05 ZeroDivisionError" in error.message


def test_a_page_that_an_error_touched_counts_as_unread() -> None:
    change = {"dossier": {"papers": {"commitment": None}}}
    assert _only(_judge(change).dossiers)["A05"].status is Status.FAIL
    touched = Trouble("泰安市/01 泰安松石机械有限公司/申报书.pdf", 3)
    change["dossier"]["papers"]["application_book"] = {"confidence": 0.7}  # type: ignore[assignment]
    dossier = _only(_judge(change, errors=[touched]).dossiers)
    assert dossier["F04"].status is Status.REVIEW
    assert (
        _only(_judge({"dossier": {"scenarios": {"a": None}}}, errors=[touched]).dossiers)[
            "A20"
        ].status
        is Status.REVIEW
    )


def test_a_holder_that_an_error_touched_answers_review_everywhere() -> None:
    checks = _judge(errors=[Trouble("泰安市/01 泰安松石机械有限公司", stage="extract")])
    statuses = {c.status for c in _only(checks.dossiers).values()}
    assert statuses == {Status.REVIEW, Status.NA}
    assert _only(checks.cities)["C01"].status is Status.PASS


def test_an_absence_names_the_pages_searched_and_those_unread() -> None:
    change = {
        "dossier": {"papers": {"commitment": None}, "files": {"扫描2.pdf": {"status": "damaged"}}}
    }
    check = _only(_judge(change).dossiers)["A05"]
    assert check.status is Status.REVIEW
    assert [s.file.rsplit("/", 1)[-1] for s in check.unread] == ["扫描2.pdf"]
    assert any(
        s.file.endswith("申报书.pdf") and (s.first, s.last) == (1, 12) for s in check.searched
    )


def test_a_failed_check_carries_its_remedy_and_a_passed_one_none() -> None:
    dossier = _only(_judge({"dossier": {"papers": {"commitment": None}}}).dossiers)
    assert dossier["A05"].remedy.startswith("建议补交")
    assert dossier["A07"].remedy == ""
    assert dossier["A07"].evidence


def test_rows_join_dossiers_by_code_then_name_then_the_one_near_name() -> None:
    key = ("370900", "summary_table", 1)
    mine = "泰安市/01 泰安松石机械有限公司"
    row = {"enterprise_name": "泰安松石机诚有限公司", "uscc": "<空白>"}
    near = _judge({"city": {"rows": {"summary_table": {1: row}}}})
    assert near.joins[key] == mine
    far = {"enterprise_name": "泰安云亭水泥有限公司", "uscc": "<空白>"}
    assert _judge({"city": {"rows": {"summary_table": {1: far}}}}).joins[key] is None
    by_code = {"enterprise_name": "泰安云亭水泥有限公司"}
    assert _judge({"city": {"rows": {"summary_table": {1: by_code}}}}).joins[key] == mine


def test_two_dossiers_of_one_enterprise_are_a_duplicate_not_an_unlisted_one() -> None:
    book = {
        "id": "02 再报一次",
        "papers": {
            "application_book": {
                "facts": {"enterprise_name": "泰安松石机械有限公司", "uscc": "91370902MA3Q7T10X5"}
            }
        },
    }
    city = _only(_judge({"other_dossiers": {"02 再报一次": book}}).cities)
    assert city["C09"].status is Status.FAIL
    assert city["C07"].status is Status.PASS


def test_two_dossiers_of_one_name_and_two_valid_codes_are_a_question() -> None:
    named = {"enterprise_name": "泰安松石机械有限公司", "uscc": "91370911MA3R8K2916"}
    book = {"id": "02 同名", "papers": {"application_book": {"facts": named}}}
    city = _only(_judge({"other_dossiers": {"02 同名": book}}).cities)
    assert city["C09"].status is Status.REVIEW
    assert "统一社会信用代码不同" in city["C09"].message


def test_a_duplicate_across_cities_answers_in_both() -> None:
    row = {"order": 1, "enterprise_name": "泰安松石机械有限公司", "uscc": "91370902MA3Q7T10X5"}
    other = {"name": "济宁市", "code": "370800", "rows": {"summary_table": {1: row}}}
    checks = _judge({"other_cities": {"a": other}})
    for held in checks.cities.values():
        assert {c.code: c for c in held}["C09"].status is Status.FAIL


def test_the_same_facts_give_the_same_checks() -> None:
    change = {"dossier": {"papers": {"commitment": None}}}
    assert _judge(change) == _judge(change)
