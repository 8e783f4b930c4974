"""The rules of a notice as typed entries: what each asks, of whom, in which words.

What comes in: `rules/*.yaml` and `notice.txt` of a notice's folder. What goes
out: `RuleSpec`s in the order of their codes, or every fault with file and line.
Kinds of check and their parameters are known to the stage `rules`, which checks
them again; here only the form of an entry is judged, and that its sentence
stands in the notice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import LinedYaml, Place, read_as, read_lined
from docproc.notice.names import ClauseName, PaperName, RegisterName, RuleCode, Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem
from docproc.notice.yamls import text_of

Holder = Literal["any", "dossier", "city"]


class When(BaseModel):
    """Conditions under which a rule applies; all of them must hold, else `na`.

    `dossiers_sent`: the city sent at least one dossier. `types`: one of these
    papers is there. `register`: this register was given. `receiving_log`: a log
    was given and names the city. `sender_known`: the folder's city is known.
    `attachments_listed`: the book has a list of attachments.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    dossiers_sent: bool = False
    types: tuple[PaperName, ...] = ()
    register_given: RegisterName | None = None
    receiving_log: bool = False
    sender_known: bool = False
    attachments_listed: bool = False


class RuleSpec(BaseModel):
    """One rule. `options` (written `with:`) are the parameters of its kind of check."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(pattern=r"^[A-Z]\d\d$")
    title: str = Field(min_length=2)
    clause: ClauseName = Field(min_length=1)
    quote: str | None = Field(default=None, min_length=2)
    severity: Literal["required", "customary", "verify"]
    check: str
    options: Mapping[str, Any] = Field(default_factory=dict, alias="with")
    when: When = When()
    carried_by: RuleCode | None = None
    exempts: bool = False
    messages: Mapping[str, str] = Field(min_length=1)
    remedy: str = Field(min_length=2)
    passes: str = Field(min_length=2)
    fails: str = Field(min_length=2)
    holder: Holder = "any"
    file: str = ""
    line: int = 0


class Clause(BaseModel):
    """A clause of the notice: the rules that cover it, or why no machine can."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clause: str = Field(min_length=1)
    quote: str = Field(min_length=2)
    rules: tuple[RuleCode, ...] = ()
    not_decidable: str | None = None


class RuleFile(BaseModel):
    """One file of rules as it is written; the entries are judged one by one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    holder: Holder
    rules: tuple[Mapping[str, Any], ...]


Located = tuple[RuleSpec, LinedYaml, Place]
"""A rule with the file and the place where it stands."""


def squeezed(text: str) -> str:
    """Text without white space, as sentences of the notice are compared."""
    return re.sub(r"\s+", "", text)


def load_rules(folder: NoticeFolder, unquoted: tuple[str, ...]) -> tuple[RuleSpec, ...]:
    """All rules of a notice in code order; raises `NoticeError` naming every fault."""
    rules, problems = read_rules(folder, unquoted)
    if problems:
        raise FaultyNoticeError(problems)
    return rules


def read_rules(
    folder: NoticeFolder, unquoted: tuple[str, ...]
) -> tuple[tuple[RuleSpec, ...], tuple[Problem, ...]]:
    """The well-formed rules of a notice, and every fault of the others."""
    located, problems = locate_rules(folder, unquoted)
    return tuple(rule for rule, _, _ in located), problems


def locate_rules(
    folder: NoticeFolder, unquoted: tuple[str, ...], names: Vocabulary | None = None
) -> tuple[tuple[Located, ...], tuple[Problem, ...]]:
    """The well-formed rules with their places, and every fault of the others.

    `names`: what the notice knows, where the names in the rules are to be held against it.
    """
    text_file = folder.file("notice.txt")
    text = squeezed(text_of(text_file)) if text_file else ""
    rules: dict[str, Located] = {}
    problems: list[Problem] = []
    if text_file is None:
        problems.append(Problem("notice.txt", 1, "缺少 notice.txt（通知原文），请补上"))
    for path in folder.files("rules"):
        lined = read_lined(path)
        for rule, place in _rules_of(lined, problems, names):
            if rule.code in rules:
                other = rules[rule.code][0]
                said = f"编号 {rule.code} 已在 {other.file} 第{other.line}行用过，请换一个编号"
                problems.append(lined.problem((*place, "code"), said))
                continue
            rules[rule.code] = rule, lined, place
            problems += _quote_problems(rule, lined, place, text, unquoted)
    return tuple(rules[c] for c in sorted(rules, key=code_order)), tuple(problems)


def codes_written(folder: NoticeFolder) -> Counter[str]:
    """The codes of all entries, those of faulty ones too, and how often each stands."""
    codes: Counter[str] = Counter()
    for path in folder.files("rules"):
        content = read_lined(path).content
        entries = content.get("rules") if isinstance(content, dict) else None
        codes.update(str(e.get("code")) for e in entries or () if isinstance(e, dict))
    return codes


def code_order(code: str) -> tuple[int, str]:
    """Sort key of rule codes: F A C B O (the catalogue's order), then by number."""
    return ("FACBO".find(code[0]) if code[0] in "FACBO" else 9, code)


def load_clauses(folder: NoticeFolder, names: Vocabulary | None = None) -> tuple[Clause, ...]:
    """`clauses.yaml`: every clause with what covers it; empty where there is none."""
    path = folder.file("clauses.yaml")
    if path is None:
        return ()
    lined = read_lined(path)
    content = [] if lined.content is None else lined.content
    clauses, problems = read_as(tuple[Clause, ...], content, lined, names=names)
    if clauses is None:
        raise FaultyNoticeError(problems)
    return clauses


def _rules_of(
    lined: LinedYaml, problems: list[Problem], names: Vocabulary | None
) -> list[tuple[RuleSpec, Place]]:
    content = {} if lined.content is None else lined.content
    whole, faults = read_as(RuleFile, content, lined)
    problems += faults
    if whole is None:
        return []
    found: list[tuple[RuleSpec, Place]] = []
    for index, entry in enumerate(whole.rules):
        place = ("rules", index)
        own = {"holder": whole.holder, "file": lined.name, "line": lined.line(place)}
        about = entry.get("code", "?")
        rule, faults = read_as(RuleSpec, {**entry, **own}, lined, place, about=about, names=names)
        problems += faults
        if rule is not None:
            found.append((rule, place))
    return found


def _quote_problems(
    rule: RuleSpec,
    lined: LinedYaml,
    place: Place,
    text: str,
    unquoted: tuple[str, ...],
) -> list[Problem]:
    if rule.quote is None:
        if rule.clause in unquoted:
            return []
        return [lined.problem((*place, "quote"), f"{rule.code} 缺少 quote，请抄写通知里的原句")]
    if squeezed(rule.quote) in text:
        return []
    return [
        lined.problem(
            (*place, "quote"),
            f"{rule.code} 的 quote 在 notice.txt 中找不到，请逐字抄写（空格、换行不计）："
            f"{rule.quote}",
        )
    ]
