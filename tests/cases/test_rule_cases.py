"""Every rule of every notice answers as its hand-written cases say."""

from __future__ import annotations

from functools import cache

import pytest

from docproc.notice import Notice, load_notice, notice_ids
from docproc.rules.cases import cases_of, run_cases
from docproc.rules.kinds import Ready, ready
from docproc.rules.lint import CASE_KINDS


@cache
def _loaded(notice_id: str) -> tuple[Notice, tuple[Ready, ...]]:
    notice = load_notice(notice_id)
    return notice, ready(notice)


RULES = [(n, r.code) for n in notice_ids() for r in _loaded(n)[0].rules]


@pytest.mark.parametrize(("notice_id", "code"), RULES, ids=lambda v: str(v))
def test_a_rule_answers_as_its_cases_say(notice_id: str, code: str) -> None:
    notice, rules = _loaded(notice_id)
    results = run_cases(notice, [code], rules=rules)
    assert [f"{r.case.name}：{r.fault}" for r in results if r.fault] == []


@pytest.mark.parametrize(("notice_id", "code"), RULES, ids=lambda v: str(v))
def test_a_rule_has_a_case_of_every_kind(notice_id: str, code: str) -> None:
    notice, _ = _loaded(notice_id)
    assert {c.kind for c in cases_of(notice.folder, code)} == set(CASE_KINDS)


@pytest.mark.parametrize("notice_id", notice_ids())
def test_the_complete_campaign_has_no_fault(notice_id: str) -> None:
    from docproc.rules.builder import campaign
    from docproc.rules.cases import complete_campaign
    from docproc.rules.run import judge

    notice, rules = _loaded(notice_id)
    facts, inbox = campaign(complete_campaign(notice.folder))
    checks = judge(facts, notice, inbox=inbox, rules=rules)
    answers = [
        c for group in (checks.dossiers, checks.cities) for held in group.values() for c in held
    ]
    assert [(c.code, c.status.value) for c in answers if c.status.rank > 1] == []
    assert checks.errors == ()
