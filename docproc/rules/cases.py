"""Cases of rules: small hand-written campaigns, each with the answer it must get.

What comes in: a notice with `cases/_complete.yaml` (a campaign without a fault)
and `cases/<CODE>.yaml` (changes to it). What goes out: for each case what the
rule answered and whether that is right. pytest and `docproc rules test` run them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder, read_yaml
from docproc.notice.lines import read_lined
from docproc.notice.load import Notice
from docproc.notice.problems import Problem, explain
from docproc.rules.builder import campaign, overlaid
from docproc.rules.kinds import Ready, ready
from docproc.rules.model import Check, Status
from docproc.rules.run import CampaignChecks, judge

COMPLETE = "cases/_complete.yaml"


class Case(BaseModel):
    """One case. `kind` unreadable: the paper cannot be read; near: almost the other way.

    `change` is laid over the complete campaign. `holder`: whose answer is meant.
    `items`: the items that the answer must name, no more and no less; `says`:
    words of its message; `also`: answers of other rules.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: Literal["pass", "fail", "unreadable", "near"]
    change: dict[str, Any] = {}
    holder: Literal["dossier", "city", "inbox"] | None = None
    expect: Status
    items: tuple[str, ...] | None = None
    says: str | None = None
    also: dict[str, Status] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What a rule answered in a case; `fault` is empty where that is right."""

    code: str
    case: Case
    check: Check | None
    fault: str


_CASES = TypeAdapter(tuple[Case, ...])


def cases_of(folder: NoticeFolder, code: str) -> tuple[Case, ...]:
    """The cases of one rule, none where it has no file; raises `NoticeError`."""
    cases, problems = read_cases(folder, code)
    if problems:
        raise NoticeError("\n".join(map(str, problems)))
    return cases


def read_cases(folder: NoticeFolder, code: str) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """The cases of one rule and what is wrong with their file."""
    path = folder.file(f"cases/{code}.yaml")
    if path is None:
        return (), ()
    lined = read_lined(path)
    try:
        cases = _CASES.validate_python(lined.content or ())
        strange = [
            lined.problem((number, "change", *place), said)
            for number, case in enumerate(cases)
            for place, said in _strange_parts(case.change)
        ]
        return ((), tuple(strange)) if strange else (cases, ())
    except ValidationError as error:
        return (), tuple(lined.problem(f["loc"], explain(f, code)) for f in error.errors())


_PARTS = frozenset(
    {"scope", "city", "dossier", "other_dossiers", "other_cities", "registers", "receipts", "inbox"}
)
_HOLDER_PARTS = frozenset(
    {
        "id", "name", "code", "papers", "files", "rows", "dossiers", "scenarios", "passages",
        "attachments", "doubtful_cut", "named",
    }
)  # fmt: skip


def _strange_parts(change: Mapping[str, Any]) -> list[tuple[tuple[str, ...], str]]:
    """Parts of a change that no campaign has: laid over it they would change nothing."""
    found: list[tuple[tuple[str, ...], str]] = [
        ((part,), _unknown(part, _PARTS)) for part in change if part not in _PARTS
    ]
    for holder in ("city", "dossier", "inbox"):
        held = change.get(holder)
        for part in held if isinstance(held, Mapping) else ():
            if part not in _HOLDER_PARTS:
                found.append(((holder, part), _unknown(f"{holder}.{part}", _HOLDER_PARTS)))
    return found


def _unknown(part: str, known: frozenset[str]) -> str:
    return f"材料里没有 {part} 这一部分，可用：{'、'.join(sorted(known))}"


def run_cases(
    notice: Notice, codes: Iterable[str] = (), *, rules: tuple[Ready, ...] | None = None
) -> tuple[CaseResult, ...]:
    """Run the cases of these rules (all by default), in code order.

    `rules`: the notice's rules where they were made ready before.
    """
    wanted = frozenset(codes)
    results = []
    complete = complete_campaign(notice.folder)
    rules = rules or ready(notice)
    for rule in notice.rules:
        if wanted and rule.code not in wanted:
            continue
        for case in cases_of(notice.folder, rule.code):
            results.append(_run(notice, rules, rule.code, case, complete))
    return tuple(results)


def complete_campaign(folder: NoticeFolder) -> Mapping[str, Any]:
    """The campaign without a fault on which cases build."""
    path = folder.file(COMPLETE)
    if path is None:
        raise NoticeError(f"通知 {folder.id} 缺少 {COMPLETE}（没有毛病的一套材料）")
    content: Mapping[str, Any] = read_yaml(path)
    return content


def _run(
    notice: Notice, rules: tuple[Ready, ...], code: str, case: Case, complete: Mapping[str, Any]
) -> CaseResult:
    facts, inbox = campaign(overlaid(complete, case.change))
    checks = judge(facts, notice, inbox=inbox, rules=rules)
    if checks.errors:
        return CaseResult(code, case, None, "；".join(e.message for e in checks.errors))
    own = _holders_checks(checks, case, code)
    check = own.get(code)
    if check is None:
        return CaseResult(code, case, None, "没有回答")
    return CaseResult(code, case, check, _fault(case, check, own))


def _holders_checks(checks: CampaignChecks, case: Case, code: str) -> dict[str, Check]:
    holder = case.holder or ("dossier" if code[0] in "AF" else "city")
    if holder == "inbox":
        mine: tuple[Check, ...] = checks.inbox
    else:
        group = checks.dossiers if holder == "dossier" else checks.cities
        mine = next(iter(group.values()), ())
    return {c.code: c for c in mine}


def _fault(case: Case, check: Check, own: Mapping[str, Check]) -> str:
    if check.status is not case.expect:
        return f"应为 {case.expect.value}，得到 {check.status.value}：{check.message}"
    named = tuple(i.item for i in check.items)
    if case.items is not None and sorted(named) != sorted(case.items):
        return f"明细应为 {'、'.join(case.items)}，得到 {'、'.join(named)}"
    if case.says is not None and case.says not in check.message:
        return f"消息中应有“{case.says}”，得到：{check.message}"
    for other, status in sorted(case.also.items()):
        held = own.get(other)
        if held is None or held.status is not status:
            said = f"{held.status.value}：{held.message}" if held else "没有回答"
            return f"同时 {other} 应为 {status.value}，得到 {said}"
    return ""
