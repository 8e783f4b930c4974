"""Turns a rule and its outcome into the CHECK of the contract, in the rule's words."""

from __future__ import annotations

from docproc.notice.rules import RuleSpec
from docproc.rules.model import Check, Item, Severity, Status
from docproc.rules.outcome import Finding, Outcome

NOT_RUN = "未执行"
_PASSED = "未发现问题。"
_SHOWN = 6
CARRIED = "carried"
"""The reason of a check whose paper could not be found for certain (see its carrier)."""
_CARRIED = "所依据的材料未能确认是否送达（见 {carrier}），本项请人工核对。"

_LACKING = "（{lacking}未收到；如相关内容在所缺页上，请一并补报。）"


def check_of(rule: RuleSpec, outcome: Outcome) -> Check:
    """The check that a rule answers with this outcome."""
    status = outcome.status
    items = tuple(_item(rule, f) for f in outcome.findings)
    open_question = status in (Status.FAIL, Status.REVIEW)
    return Check(
        code=rule.code,
        status=status,
        severity=Severity(rule.severity),
        title=rule.title,
        clause=rule.clause,
        message=_message(items, outcome),
        remedy=rule.remedy if open_question else "",
        items=items,
        evidence=tuple(
            dict.fromkeys([e for i in items for e in i.evidence] or list(outcome.evidence))
        ),
        searched=outcome.searched,
        unread=outcome.unread,
    )


def not_run(rule: RuleSpec, why: str = NOT_RUN) -> Check:
    """The check of a rule that was left out or does not apply."""
    return check_of(rule, Outcome(why_not=why))


def broken(rule: RuleSpec) -> Check:
    """The check of a rule during which the tool itself failed: a person must look."""
    return Check(
        code=rule.code,
        status=Status.REVIEW,
        severity=Severity(rule.severity),
        title=rule.title,
        clause=rule.clause,
        message="程序处理本项时出错，未能判断，请人工核对（详见运行错误）。",
        remedy="请人工核对本项，并把运行错误反馈给维护人员。",
    )


def _item(rule: RuleSpec, finding: Finding) -> Item:
    if finding.reason == CARRIED:
        template = _CARRIED
    else:
        template = rule.messages.get(finding.reason) or rule.messages[finding.status.value]
    message = template.format_map(finding.values)
    if finding.lacking:
        message += _LACKING.format(lacking=finding.lacking)
    return Item(finding.item, finding.status, message, finding.evidence)


def _message(items: tuple[Item, ...], outcome: Outcome) -> str:
    if outcome.why_not is not None:
        return outcome.why_not
    worst = sorted(items, key=lambda i: -i.status.rank)
    said = list(dict.fromkeys(i.message for i in worst))
    if not said:
        return _PASSED
    rest = f"（另有{len(said) - _SHOWN}处，见明细）" if len(said) > _SHOWN else ""
    return "".join(said[:_SHOWN]) + rest
