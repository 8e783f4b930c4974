"""Cases of rules: small hand-written campaigns, each with the answer it must get.

What comes in: a notice with `cases/_complete.yaml` (a campaign without a fault)
and `cases/<CODE>.yaml` (changes to it). What goes out: for each case what the
rule answered and whether that is right. pytest and `docproc rules test` run them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import LinedYaml, read_as, read_lined
from docproc.notice.load import Notice
from docproc.notice.names import RuleCode, Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem
from docproc.rules.builder import campaign, overlaid
from docproc.rules.forms import CampaignForm
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

    name: str = Field(min_length=1)
    kind: Literal["pass", "fail", "unreadable", "near"]
    change: dict[str, Any] = {}
    holder: Literal["dossier", "city", "inbox"] | None = None
    expect: Status
    items: tuple[str, ...] | None = None
    says: str | None = None
    also: dict[RuleCode, Status] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What a rule answered in a case; `fault` is empty where that is right."""

    code: str
    case: Case
    check: Check | None
    fault: str


def cases_of(folder: NoticeFolder, code: str) -> tuple[Case, ...]:
    """The cases of one rule, none where it has no file; raises `NoticeError`."""
    cases, problems = read_cases(folder, code)
    if problems:
        raise FaultyNoticeError(problems)
    return cases


def read_cases(
    folder: NoticeFolder, code: str, names: Vocabulary | None = None
) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """The cases of one rule and what is wrong with their file.

    Each change is held against the form of a campaign as it stands when it was
    laid over the complete one; `names`: so are the names in it.
    """
    path = folder.file(f"cases/{code}.yaml")
    if path is None:
        return (), ()
    lined = read_lined(path)
    content = [] if lined.content is None else lined.content
    cases, problems = read_as(tuple[Case, ...], content, lined, about=code, names=names)
    if cases is None:
        return (), problems
    complete = complete_campaign(folder)
    found: list[Problem] = []
    for number, case in enumerate(cases):
        place = (number, "change")
        found += (
            lined.problem(
                (*place, *where),
                f"{code} 的 change 要去掉的 {'.'.join(where)} 不在{COMPLETE} 里，请改正拼写",
            )
            for where in _gone_before(complete, case.change)
        )
        whole = overlaid(complete, case.change)
        found += read_as(CampaignForm, whole, lined, place, about=code, names=names)[1]
        found += _doubled(cases[:number], case, lined, number)
    return ((), tuple(dict.fromkeys(found))) if found else (cases, ())


def _doubled(
    earlier: tuple[Case, ...], case: Case, lined: LinedYaml, number: int
) -> Iterator[Problem]:
    if any(other.name == case.name for other in earlier):
        yield lined.problem((number, "name"), f"案例“{case.name}”写了两遍，请改名或删去一处")


def _gone_before(form: Any, change: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """What a change takes away although it is not there: a misspelt part changes nothing.

    Below a part that the change itself brings nothing is taken away.
    """
    if not isinstance(form, Mapping):
        return
    for key, value in change.items():
        if value is None and key not in form:
            yield (str(key),)
        elif isinstance(value, Mapping):
            yield from ((str(key), *rest) for rest in _gone_before(form.get(key), value))


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


def complete_campaign(folder: NoticeFolder, names: Vocabulary | None = None) -> Mapping[str, Any]:
    """The campaign without a fault on which cases build; raises `NoticeError`.

    `names`: what the notice knows, against which the names in it are held.
    """
    path = folder.file(COMPLETE)
    if path is None:
        said = f"缺少 {COMPLETE}（没有毛病的一套材料），请补上"
        raise FaultyNoticeError([Problem(COMPLETE, 1, said)])
    lined = read_lined(path)
    content: Any = {} if lined.content is None else lined.content
    _, problems = read_as(CampaignForm, content, lined, names=names)
    if problems:
        raise FaultyNoticeError(problems)
    return content  # type: ignore[no-any-return]


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
