"""When a rule applies: the conditions of its `when:`, each with its words for staff.

What comes in: a rule and a holder, or a rule and its notice. What goes out: why the
rule does not apply to this holder, or its conditions in words. Each condition
stands once in `CONDITIONS`: how it is seen, and what is said of it either way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docproc.notice.lists import Titles
from docproc.notice.load import Notice
from docproc.notice.rules import RuleSpec
from docproc.rules.checks import KINDS
from docproc.rules.checks.posted import receipts_of
from docproc.rules.subject import Subject


@dataclass(frozen=True, slots=True)
class Condition:
    """What one key of `when:` asks; `asked` below is what stands there: true, or names.

    `holds(subject, asked)`; `applies(titles, asked)` ends before 时适用 (empty where the
    key's next condition says it); `lacking(titles, asked)` says why the rule does not apply.
    """

    key: str
    holds: Callable[[Subject, Any], bool]
    applies: Callable[[Titles, Any], str]
    lacking: Callable[[Titles, Any], str]


def _papers(titles: Titles, types: tuple[str, ...]) -> str:
    return "或".join(titles.documents.get(t, t) for t in types)


def _register(titles: Titles, key: str) -> str:
    return titles.registers.get(key, key)


CONDITIONS: tuple[Condition, ...] = (
    Condition(
        "dossiers_sent",
        lambda subject, _: bool(subject.city and subject.city.dossiers),
        lambda *_: "本市报送了申报材料",
        lambda *_: "本市没有报送申报材料。",
    ),
    Condition(
        "types",
        lambda subject, types: bool(subject.papers(types, city_too=True)),
        lambda titles, types: f"收到{_papers(titles, types)}",
        lambda titles, types: f"没有收到{_papers(titles, types)}。",
    ),
    Condition(
        "register_given",
        lambda subject, key: subject.register(key) is not None,
        lambda titles, key: f"提供了{_register(titles, key)}",
        lambda titles, key: f"没有提供{_register(titles, key)}。",
    ),
    Condition(
        "receiving_log",
        lambda subject, _: subject.campaign.receipts is not None,
        lambda *_: "",
        lambda *_: "没有提供收件登记。",
    ),
    Condition(
        "receiving_log",
        lambda subject, _: bool(receipts_of(subject)),
        lambda *_: "收件登记中有本市的记录",
        lambda *_: "收件登记中没有本市的记录。",
    ),
    Condition(
        "sender_known",
        lambda subject, _: bool(subject.city and subject.city.papers_of.code),
        lambda *_: "知道由哪个市报送",
        lambda *_: "无法确定报送地市。",
    ),
    Condition(
        "attachments_listed",
        lambda subject, _: bool(subject.dossier and subject.dossier.attachments is not None),
        lambda *_: "申报书有附件目录",
        lambda *_: "申报书没有附件目录。",
    ),
)
"""Every key that `when:` may hold, in the order in which they are asked."""


def _asked(rule: RuleSpec) -> list[tuple[Condition, Any]]:
    """The conditions that a rule sets, each with what stands behind its key."""
    held = ((one, getattr(rule.when, one.key)) for one in CONDITIONS)
    return [(one, asked) for one, asked in held if asked]


def why_not(rule: RuleSpec, subject: Subject) -> str | None:
    """Why the rule does not apply to this holder; None where it does."""
    for one, asked in _asked(rule):
        if not one.holds(subject, asked):
            return one.lacking(subject.notice.titles, asked)
    return None


def applies(rule: RuleSpec, notice: Notice) -> str:
    """When a rule applies, in words."""
    parts = [one.applies(notice.titles, asked) for one, asked in _asked(rule)]
    always = "都适用" if applies_not(rule, notice) == ALWAYS else "除不适用的情形外都适用"
    said = "；".join(filter(None, parts)) + "时适用" if parts else always
    if rule.carried_by:
        said += f"（{rule.carried_by} 判缺时不再核对）"
    if rule.exempts:
        said += "（判定后同类其他规则不再核对）"
    return said + "。"


def applies_not(rule: RuleSpec, notice: Notice) -> str:
    """When a rule does not apply (na), in words: its conditions, then its kind's own."""
    kind = KINDS[rule.check]
    said = [one.lacking(notice.titles, asked) for one, asked in _asked(rule)]
    said += kind.not_for(kind.options.model_validate(rule.options))
    if rule.carried_by:
        said.append(f"所依据的材料未收到或不符，见 {rule.carried_by}。")
    if rule.holder == "city":
        said.append("只核对了单个申报单位的材料。")
    for other in notice.rules:
        if other.exempts and other.code != rule.code and other.code[0] == rule.code[0]:
            said.append(f"{other.code} 已判定（{other.title}），无需重复提交。")
    return "".join(dict.fromkeys(said)) or ALWAYS


ALWAYS = "没有不适用的情形。"
