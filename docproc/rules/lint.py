"""Check a notice's data before anybody is judged by it.

What comes in: a notice's id. What goes out: every fault with file, line and what
to write instead: entries of the wrong form, unknown kinds and parameters,
sentences that are not in the notice, messages that can never be filled, rules
without the four kinds of cases, clauses that nobody covers, names (of papers,
fields, passages, registers …) that nothing else in the notice knows. Nothing is run.
"""

from __future__ import annotations

from collections.abc import Callable

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import read_lined
from docproc.notice.load import Notice, digest, load_head
from docproc.notice.problems import FaultyNoticeError, Problem
from docproc.notice.rules import RuleSpec, codes_written, load_clauses, read_rules, squeezed
from docproc.rules.cases import complete_campaign, read_cases
from docproc.rules.kinds import faults
from docproc.rules.vocabulary import name_problems

CASE_KINDS = {"pass": "通过", "fail": "不通过", "unreadable": "看不清", "near": "差一点"}


def check_notice(notice_id: str) -> list[Problem]:
    """Every fault of a notice's data; empty where it is fit to be used.

    Raises `NoticeError` for an id that is not installed.
    """
    folder = NoticeFolder.find(notice_id)
    try:
        head = load_head(folder)
        rules, found = read_rules(folder, head.unquoted_clauses)
    except NoticeError as error:
        return _told(error, "notice.yaml")
    notice = Notice(head, folder, rules, digest(folder))
    parts = _part_problems(notice)
    problems = [*found, *faults(folder, rules)]
    if not parts:  # what a faulty part knows cannot be asked
        problems += name_problems(notice)
    problems += _case_problems(folder, rules)
    problems += _clause_problems(folder, rules)
    return [*problems, *parts]


def _told(error: NoticeError, name: str) -> list[Problem]:
    """An error as problems; `name` is the file for those that name none."""
    if isinstance(error, FaultyNoticeError):
        return list(error.problems)
    return [Problem(name, 1, str(error))]


def _case_problems(folder: NoticeFolder, rules: tuple[RuleSpec, ...]) -> list[Problem]:
    problems: list[Problem] = []
    try:
        complete_campaign(folder)
    except NoticeError as error:
        problems += _told(error, "cases/_complete.yaml")
    for rule in rules:
        name = f"cases/{rule.code}.yaml"
        try:
            cases, found = read_cases(folder, rule.code)
        except NoticeError as error:
            problems += _told(error, name)
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
    known = codes_written(folder)  # a faulty rule is told of once
    for path in sorted((folder.chain[0] / "cases").glob("*.yaml")):
        if path.stem not in known and not path.stem.startswith("_"):
            problems.append(
                Problem(f"cases/{path.name}", 1, f"没有编号为 {path.stem} 的规则，请改名或删去")
            )
    return problems


def _clause_problems(folder: NoticeFolder, rules: tuple[RuleSpec, ...]) -> list[Problem]:
    path, text_file = folder.file("clauses.yaml"), folder.file("notice.txt")
    if path is None or text_file is None:
        missing = "clauses.yaml" if path is None else "notice.txt"
        return [Problem(missing, 1, f"缺少 {missing}，请补上")]
    try:
        clauses = load_clauses(folder)
    except NoticeError as error:
        return _told(error, "clauses.yaml")
    lined, text = read_lined(path), squeezed(text_file.read_text(encoding="utf-8"))
    known = codes_written(folder)  # a faulty rule is told of once
    problems = []
    for index, clause in enumerate(clauses):
        if squeezed(clause.quote) not in text:
            problems.append(lined.problem((index, "quote"), f"通知里找不到这句：{clause.quote}"))
        problems += (
            lined.problem((index, "rules"), f"没有编号为 {code} 的规则")
            for code in clause.rules
            if code not in known
        )
        if bool(clause.rules) == bool(clause.not_decidable):
            problems.append(
                lined.problem(
                    (index,), "请写明由哪些规则核对（rules），或为什么机器判断不了（not_decidable）"
                )
            )
    covered = {code for c in clauses for code in c.rules}
    named = {c.clause for c in clauses}
    for rule in rules:
        if rule.quote and rule.code not in covered and rule.clause not in named:
            problems.append(
                Problem(
                    rule.file, rule.line, f"{rule.code} 的条款 {rule.clause} 不在 clauses.yaml 中"
                )
            )
    return problems


def _part_problems(notice: Notice) -> list[Problem]:
    """Faults of the parts that other stages read, in their own words."""
    parts: dict[str, Callable[[], object]] = {
        "documents": lambda: notice.documents,
        "fields.yaml": lambda: notice.fields,
        "tables.yaml": lambda: notice.tables,
        "scenarios.yaml": lambda: notice.scenarios,
        "lists/divisions.yaml": lambda: notice.divisions,
        "lists/titles.yaml": lambda: notice.titles,
        "lists/file-names.yaml": lambda: notice.file_names,
        "lists/owners.yaml": lambda: notice.owners,
    }
    problems = []
    for name, load in parts.items():
        try:
            load()
        except NoticeError as error:
            problems += _told(error, name)
    return problems
