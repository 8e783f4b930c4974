"""Rules made ready to run: each with its kind of check and checked parameters.

What comes in: a notice. What goes out: rules with their kinds, or `NoticeError`
with every fault (`faults` lists them with file and line for `rules check`).
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import LinedYaml, Place, read_as, read_lined
from docproc.notice.load import Notice
from docproc.notice.names import Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem, near
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


def faults(
    folder: NoticeFolder, rules: tuple[RuleSpec, ...], names: Vocabulary | None = None
) -> tuple[Problem, ...]:
    """Unknown kinds, faulty parameters, and messages that do not fit their kind.

    `names`: what the notice knows, against which the names in parameters are held.
    """
    sources = {s.name: s for s in map(read_lined, folder.files("rules"))}
    problems: list[Problem] = []
    for rule in rules:
        source = sources[rule.file]
        entries = source.content["rules"]
        index = next(i for i, e in enumerate(entries) if e.get("code") == rule.code)
        problems += _faults(rule, source, ("rules", index), names)
    return tuple(problems)


def _faults(
    rule: RuleSpec, source: LinedYaml, place: Place, names: Vocabulary | None
) -> list[Problem]:
    kind = KINDS.get(rule.check)
    if kind is None:
        said = f"{rule.code} 的 check“{rule.check}”不存在{near(rule.check, KINDS)}"
        return [source.problem((*place, "check"), said)]
    _, found = read_as(
        kind.options, rule.options, source, (*place, "with"), about=rule.code, names=names
    )
    problems = list(found)
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
    place: Place,
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
