"""The rules of a notice as typed entries: what each asks, of whom, in which words.

What comes in: `rules/*.yaml` and `notice.txt` of a notice's folder. What goes
out: `RuleSpec`s in the order of their codes, or every fault with file and line.
Kinds of check and their parameters are known to the stage `rules`, which checks
them again; here only the form of an entry is judged, and that its sentence
stands in the notice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from docproc.notice.folder import NoticeFolder, text_of
from docproc.notice.lines import LinedYaml, read_lined
from docproc.notice.problems import FaultyNoticeError, Problem, explain

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
    types: tuple[str, ...] = ()
    register_given: str | None = None
    receiving_log: bool = False
    sender_known: bool = False
    attachments_listed: bool = False


class RuleSpec(BaseModel):
    """One rule. `options` (written `with:`) are the parameters of its kind of check."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(pattern=r"^[A-Z]\d\d$")
    title: str = Field(min_length=2)
    clause: str = Field(min_length=1)
    quote: str | None = None
    severity: Literal["required", "customary", "verify"]
    check: str
    options: Mapping[str, Any] = Field(default_factory=dict, alias="with")
    when: When = When()
    carried_by: str | None = None
    exempts: bool = False
    messages: Mapping[str, str] = Field(min_length=1)
    remedy: str = Field(min_length=2)
    passes: str
    fails: str
    holder: Holder = "any"
    file: str = ""
    line: int = 0


class Clause(BaseModel):
    """A clause of the notice: the rules that cover it, or why no machine can."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    clause: str
    quote: str
    rules: tuple[str, ...] = ()
    not_decidable: str | None = None


_CLAUSES = TypeAdapter(tuple[Clause, ...])


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
    text_file = folder.file("notice.txt")
    text = squeezed(text_of(text_file)) if text_file else ""
    rules: dict[str, RuleSpec] = {}
    problems: list[Problem] = []
    written = codes_written(folder)
    for path in folder.files("rules"):
        lined = read_lined(path)
        for rule, place in _rules_of(lined, problems):
            if rule.code in rules:
                other = rules[rule.code]
                problems.append(
                    lined.problem(
                        (*place, "code"),
                        f"编号 {rule.code} 已在 {other.file} 第{other.line}行用过，请换一个编号",
                    )
                )
                continue
            rules[rule.code] = rule
            problems += _quote_problems(rule, lined, place, text, unquoted)
    for code, rule in rules.items():
        if rule.carried_by and rule.carried_by not in written:
            problems.append(
                Problem(
                    rule.file,
                    rule.line,
                    f"{code} 的 carried_by 写了 {rule.carried_by}，没有这条规则",
                )
            )
    return tuple(rules[c] for c in sorted(rules, key=code_order)), tuple(problems)


def codes_written(folder: NoticeFolder) -> frozenset[str]:
    """The codes of all entries, those of faulty ones too."""
    codes: set[str] = set()
    for path in folder.files("rules"):
        content = read_lined(path).content
        entries = content.get("rules") if isinstance(content, dict) else None
        codes |= {str(e.get("code")) for e in entries or () if isinstance(e, dict)}
    return frozenset(codes)


def code_order(code: str) -> tuple[int, str]:
    """Sort key of rule codes: F A C B O (the catalogue's order), then by number."""
    return ("FACBO".find(code[0]) if code[0] in "FACBO" else 9, code)


def load_clauses(folder: NoticeFolder) -> tuple[Clause, ...]:
    """`clauses.yaml`: every clause with what covers it; empty where there is none."""
    path = folder.file("clauses.yaml")
    if path is None:
        return ()
    lined = read_lined(path)
    try:
        return _CLAUSES.validate_python(lined.content or ())
    except ValidationError as error:
        raise FaultyNoticeError(
            lined.problem(f["loc"], explain(f)) for f in error.errors()
        ) from error


def _rules_of(
    lined: LinedYaml, problems: list[Problem]
) -> list[tuple[RuleSpec, tuple[str | int, ...]]]:
    content = lined.content
    if not isinstance(content, dict) or set(content) != {"holder", "rules"}:
        problems.append(lined.problem((), "文件应有且只有 holder 和 rules 两项"))
        return []
    found: list[tuple[RuleSpec, tuple[str | int, ...]]] = []
    for index, entry in enumerate(content["rules"] or ()):
        place = ("rules", index)
        if not isinstance(entry, dict):
            problems.append(lined.problem(place, "每条规则应写成“键: 值”，以 code 开头"))
            continue
        own = {"holder": content["holder"], "file": lined.name, "line": lined.line(place)}
        try:
            found.append((RuleSpec.model_validate({**entry, **own}), place))
        except ValidationError as error:
            problems += (
                lined.problem((*place, *fault["loc"]), explain(fault, entry.get("code", "?")))
                for fault in error.errors()
            )
    return found


def _quote_problems(
    rule: RuleSpec,
    lined: LinedYaml,
    place: tuple[str | int, ...],
    text: str,
    unquoted: tuple[str, ...],
) -> list[Problem]:
    if rule.quote is None:
        if rule.clause in unquoted:
            return []
        return [lined.problem(place, f"{rule.code} 缺少 quote，请抄写通知里的原句")]
    if squeezed(rule.quote) in text:
        return []
    return [
        lined.problem(
            (*place, "quote"),
            f"{rule.code} 的 quote 在 notice.txt 中找不到，请逐字抄写（空格、换行不计）："
            f"{rule.quote}",
        )
    ]
