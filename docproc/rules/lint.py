"""Check a notice's data before anybody is judged by it.

What comes in: a notice's id or folder. What goes out: every fault with file, line and what
to write instead: entries of the wrong form, unknown kinds and parameters,
sentences that are not in the notice, messages that can never be filled, rules
without the four kinds of cases, clauses that nobody covers, names (of papers,
fields, passages, registers …) that nothing else in the notice knows. Nothing is run.
"""

from __future__ import annotations

from collections.abc import Collection

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.letters import letter_problems
from docproc.notice.lines import read_lined
from docproc.notice.load import Notice, digest, load_head
from docproc.notice.names import Vocabulary
from docproc.notice.parts import part_problems, strange_files, vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem, told
from docproc.notice.rules import (
    RuleSpec,
    codes_written,
    load_clauses,
    locate_rules,
    read_rules,
    squeezed,
)
from docproc.notice.yamls import text_of
from docproc.rules.cases import complete_campaign, read_cases
from docproc.rules.kinds import faults

CASE_KINDS = {"pass": "通过", "fail": "不通过", "unreadable": "看不清", "near": "差一点"}


def check_notice(named: str) -> list[Problem]:
    """Every fault of a notice's data; empty where it is fit to be used.

    Raises `NoticeError` for an id that is not installed and no folder.
    """
    try:
        folder = NoticeFolder.find(named)
    except FaultyNoticeError as error:
        return list(error.problems)
    strange = strange_files(folder)
    parts = [*part_problems(folder), *_clause_faults(folder)]
    try:
        head = load_head(folder)
        rules, found = read_rules(folder, head.unquoted_clauses)
    except NoticeError as error:
        return [*told(error, "notice.yaml"), *parts, *strange]
    notice = Notice(head, folder, rules, digest(folder))
    # What a faulty part knows cannot be asked, nor which rule a code means that stands twice:
    # names are looked at when all are sound.
    codes = codes_written(folder)
    twice = any(times > 1 for times in codes.values())
    names = None if parts or twice else vocabulary(notice)
    if names is not None:
        located, found = locate_rules(folder, head.unquoted_clauses, names)
        rules = tuple(rule for rule, _, _ in located)
        parts = [*part_problems(folder, names), *_clause_faults(folder, names)]
    problems = [*found, *faults(folder, rules, names), *_carried_problems(rules), *parts]
    problems += _head_problems(folder, names)
    problems += _case_problems(folder, rules, names)
    problems += [] if twice else _stray_cases(folder, codes)
    problems += _clause_problems(folder, rules) if names is not None else []
    problems += _title_problems(notice, names) if names is not None else []
    problems += letter_problems(folder, names)
    return list(dict.fromkeys([*problems, *strange]))


def _head_problems(folder: NoticeFolder, names: Vocabulary | None) -> list[Problem]:
    """Names in the head that nothing knows, and what it must not take from another notice."""
    try:
        load_head(folder, names)
    except NoticeError as error:
        return told(error, "notice.yaml")
    lined = read_lined(folder.chain[0] / "notice.yaml")
    return [
        lined.problem((key,), f"缺少 {key}，请补上（不沿用 {folder.chain[1].name} 的）")
        for key in ("title", "issued_on", "deadline")
        if key not in lined.content
    ]


def _clause_faults(folder: NoticeFolder, names: Vocabulary | None = None) -> list[Problem]:
    """Faults in the form of `clauses.yaml`, or that it is not there."""
    if folder.file("clauses.yaml") is None:
        return [Problem("clauses.yaml", 1, "缺少 clauses.yaml，请补上")]
    try:
        load_clauses(folder, names)
    except NoticeError as error:
        return told(error, "clauses.yaml")
    return []


def _carried_problems(rules: tuple[RuleSpec, ...]) -> list[Problem]:
    return [
        Problem(rule.file, rule.line, f"{rule.code} 的 carried_by 写了它自己，请改正或删去")
        for rule in rules
        if rule.carried_by == rule.code
    ]


def _title_problems(notice: Notice, names: Vocabulary) -> list[Problem]:
    """Papers and registers that staff would be told of by their keys."""
    path = notice.folder.file("lists/titles.yaml")
    if path is None:
        return []
    lined, titles = read_lined(path), notice.titles
    asked = (
        ("documents", titles.documents, {kind.type for kind in notice.documents.kinds}),
        ("registers", titles.registers, names["名录"]),
    )
    return [
        lined.problem((part,), f"{part} 里没有 {name} 的叫法，请补上一行“{name}: 叫法”")
        for part, held, wanted in asked
        for name in sorted(set(wanted) - set(held))
    ]


def _case_problems(
    folder: NoticeFolder, rules: tuple[RuleSpec, ...], names: Vocabulary | None
) -> list[Problem]:
    problems: list[Problem] = []
    try:
        complete_campaign(folder, names)
    except NoticeError as error:
        return told(error, "cases/_complete.yaml")  # what is laid over it cannot be judged
    for rule in rules:
        name = f"cases/{rule.code}.yaml"
        try:
            cases, found = read_cases(folder, rule.code, names)
        except NoticeError as error:
            problems += told(error, name)
            continue
        problems += found
        if not cases and not found:
            problems.append(
                Problem(rule.file, rule.line, f"{rule.code} 没有案例，请新建 {name}，至少各写一例")
            )
            continue
        lacking = [
            title for kind, title in CASE_KINDS.items() if kind not in {c.kind for c in cases}
        ]
        if lacking and not found:
            problems.append(
                Problem(name, 1, f"{rule.code} 还缺“{'、'.join(lacking)}”的案例，请补写")
            )
    return problems


def _stray_cases(folder: NoticeFolder, codes: Collection[str]) -> list[Problem]:
    """Cases of no rule; those of a faulty rule are none, it is told of once."""
    return [
        Problem(f"cases/{path.name}", 1, f"没有编号为 {path.stem} 的规则，请改名或删去")
        for path in sorted((folder.chain[0] / "cases").glob("*.yaml"))
        if path.stem not in codes and not path.stem.startswith("_")
    ]


def _clause_problems(folder: NoticeFolder, rules: tuple[RuleSpec, ...]) -> list[Problem]:
    path, text_file = folder.file("clauses.yaml"), folder.file("notice.txt")
    if path is None or text_file is None:
        return []  # told of where they are read
    try:
        clauses = load_clauses(folder)
        lined, text = read_lined(path), squeezed(text_of(text_file))
    except NoticeError as error:
        return told(error, "clauses.yaml")
    problems = []
    for index, clause in enumerate(clauses):
        if squeezed(clause.quote) not in text:
            problems.append(lined.problem((index, "quote"), f"通知里找不到这句：{clause.quote}"))
        if bool(clause.rules) == bool(clause.not_decidable):
            problems.append(
                lined.problem(
                    (index,), "请写明由哪些规则核对（rules），或为什么机器判断不了（not_decidable）"
                )
            )
    covered = {code for c in clauses for code in c.rules}
    problems += (
        Problem(
            rule.file,
            rule.line,
            f"{rule.code} 不在 clauses.yaml 任何一条的 rules 里，请在条款 {rule.clause} 处补上",
        )
        for rule in rules
        if rule.quote and rule.code not in covered
    )
    return problems
