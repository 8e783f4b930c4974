"""Rules made ready to run: each with its kind of check and checked parameters.

What comes in: a notice. What goes out: rules with their kinds, or `NoticeError`
with every fault (`faults` lists them with file and line for `rules check`).
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from pydantic import ValidationError

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import LinedYaml, read_lined
from docproc.notice.load import Notice
from docproc.notice.problems import FaultyNoticeError, Problem, explain
from docproc.notice.rules import RuleSpec
from docproc.rules.checks import KINDS
from docproc.rules.model import Status
from docproc.rules.outcome import Kind, Options


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its kind and its parameters in typed form."""

    rule: RuleSpec
    kind: Kind
    options: Options


def ready(notice: Notice) -> tuple[Ready, ...]:
    """All rules of a notice made ready; raises `NoticeError` where one is faulty."""
    problems = faults(notice.folder, notice.rules)
    if problems:
        raise FaultyNoticeError(problems)
    return tuple(
        Ready(rule, KINDS[rule.check], KINDS[rule.check].options.model_validate(rule.options))
        for rule in notice.rules
    )


def faults(folder: NoticeFolder, rules: tuple[RuleSpec, ...]) -> tuple[Problem, ...]:
    """Unknown kinds, faulty parameters, and messages that do not fit their kind."""
    lined: dict[str, LinedYaml] = {}
    for path in folder.files("rules"):
        read = read_lined(path)
        lined[read.name] = read
    problems: list[Problem] = []
    for rule in rules:
        source = lined[rule.file]
        entries = source.content["rules"]
        index = next(i for i, e in enumerate(entries) if e.get("code") == rule.code)
        problems += _faults(rule, source, ("rules", index))
    return tuple(problems)


def _faults(rule: RuleSpec, source: LinedYaml, place: tuple[str | int, ...]) -> list[Problem]:
    kind = KINDS.get(rule.check)
    if kind is None:
        known = "、".join(sorted(KINDS))
        return [
            source.problem(
                (*place, "check"), f"{rule.code} 的 check“{rule.check}”不存在，可用：{known}"
            )
        ]
    problems: list[Problem] = []
    try:
        kind.options.model_validate(rule.options)
    except ValidationError as error:
        known_options = tuple(sorted(kind.options.model_fields))
        problems += (
            source.problem(
                (*place, "with", *fault["loc"]), explain(fault, rule.code, known_options)
            )
            for fault in error.errors()
        )
    statuses = {Status.FAIL.value, Status.REVIEW.value}
    for reason, template in rule.messages.items():
        here = (*place, "messages", reason)
        if reason not in kind.reasons and reason not in statuses:
            known = "、".join(sorted(kind.reasons))
            problems.append(
                source.problem(here, f"{rule.code} 的消息“{reason}”用不到，可用：{known}")
            )
            continue
        problems += _message_faults(rule, kind, source, here, reason, template)
    unsaid = [r for r in kind.reasons if r not in rule.messages]
    if unsaid and not statuses <= set(rule.messages):
        problems.append(
            source.problem(
                (*place, "messages"),
                f"{rule.code} 没有为 {'、'.join(sorted(unsaid))} 写消息，请补写，"
                "或写 fail 和 review 两条通用消息",
            )
        )
    return problems


def _message_faults(
    rule: RuleSpec,
    kind: Kind,
    source: LinedYaml,
    place: tuple[str | int, ...],
    reason: str,
    template: str,
) -> list[Problem]:
    """Arguments that the kind never fills for this reason (for fail and review:
    for one of the reasons that fall back on them)."""
    try:
        wanted = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
    except ValueError:
        return [source.problem(place, f"{rule.code} 的消息“{reason}”大括号不成对")]
    if reason in kind.reasons:
        filled = kind.reasons[reason]
    else:
        rest = [kind.reasons[r] for r in kind.reasons if r not in rule.messages]
        filled = frozenset.intersection(*rest) if rest else frozenset()
    return [
        source.problem(
            place,
            f"{rule.code} 的消息“{reason}”里 {{{name}}} 不会被填写，可用："
            + ("、".join(f"{{{n}}}" for n in sorted(filled)) or "无"),
        )
        for name in sorted(wanted - filled)
    ]
