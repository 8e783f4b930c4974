"""Names in the parameters of rules that nothing else in the notice knows.

What comes in: a notice whose parts can be read. What goes out: a problem for each
name of a paper, field, passage, table, column or register that is written in a rule
and stands nowhere else: such a rule would look for something that never comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rapidfuzz import process

from docproc.notice.lines import read_lined
from docproc.notice.load import Notice
from docproc.notice.problems import Problem
from docproc.page import SealKind

_PAPERS = frozenset({"types", "also_types", "inside", "type", "book", "licence"})
_TABLES = frozenset({"table", "tables"})
_FACTS = frozenset(
    {
        "key", "fields", "claim_fields", "flag", "amount", "founded", "date_fact", "score_key",
        "parent", "code_key", "year_key", "proof", "licence_says",
    }
)  # fmt: skip
_COLUMNS = frozenset({"cells", "column", "needs"})
_PASSAGES = frozenset({"passage", "passages", "claims", "renamed_by", "denial", "claim"})
_REGISTERS = frozenset({"register_key", "explained_by", "exempt_register", "register_given"})
_KNOWN_TO_EXTRACT = frozenset(
    {"accident", "no_accident", "former_name", "commitment_section", "self_assessment"}
)
"""Passages that `extract` finds in a way of its own, whatever `passages.yaml` says."""
_ROLES = ("cover", "applicant", "issuer", "copy", "other")
_SLOTS = ("signature", "date", "seal")


def name_problems(notice: Notice) -> list[Problem]:
    """Every name in `with:` and `when:` of a rule that is not known."""
    words = _vocabulary(notice)
    problems: list[Problem] = []
    for path in notice.folder.files("rules"):
        lined = read_lined(path)
        entries = lined.content.get("rules") if isinstance(lined.content, Mapping) else None
        for index, entry in enumerate(entries or ()):
            if not isinstance(entry, Mapping):
                continue
            for part in ("with", "when"):
                for place, option, name in _names(entry.get(part), ("rules", index, part)):
                    about, known = words.get(option, ("", ()))
                    if about and name not in known:
                        said = _said(entry.get("code", "?"), about, name, known)
                        problems.append(lined.problem(place, said))
    return problems


def _said(code: object, about: str, name: str, known: Iterable[str]) -> str:
    near = process.extractOne(name, sorted(known), score_cutoff=60)
    hint = f"，是不是 {near[0]}？" if near else f"，可用：{'、'.join(sorted(known))}"
    return f"{code} 提到的{about}“{name}”在本通知的数据里没有{hint}"


def _names(
    content: Any, place: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """(place, option, name) for every text below an option, however deep."""
    if not isinstance(content, Mapping):
        return
    for option, value in content.items():
        here = (*place, str(option))
        if isinstance(value, str):
            yield here, str(option), value
        elif isinstance(value, Mapping):
            yield from ((here, str(option), v) for v in value.values() if isinstance(v, str))
        elif isinstance(value, list):
            for n, one in enumerate(value):
                if isinstance(one, str):
                    yield (*here, n), str(option), one
                else:
                    yield from _names(one, (*here, n))


def _vocabulary(notice: Notice) -> dict[str, tuple[str, frozenset[str]]]:
    """For each option that names something: what it names, and the names there are."""
    fields, tables = notice.fields.fields, notice.tables
    papers = {kind.type for kind in notice.documents.kinds} | set(fields.papers)
    facts = set(fields.facts) | {key for p in fields.papers.values() for key in p.facts}
    passages = {p.key for p in notice.fields.passages.passages} | _KNOWN_TO_EXTRACT
    seals = frozenset(kind.value for kind in SealKind)
    known: dict[str, tuple[str, frozenset[str]]] = {}
    for options, about, names in (
        (_PAPERS, "材料类型", papers),
        (_TABLES, "表格", set(tables.tables)),
        (_FACTS, "字段", facts),
        (_COLUMNS, "列", set(tables.columns)),
        (_PASSAGES, "说明", passages),
        (_REGISTERS, "名录", {register.key for register in tables.registers}),
        (("roles",), "盖章位置", set(_ROLES)),
        (("slots",), "签章处", set(_SLOTS)),
        (("right", "wrong"), "印章种类", seals),
    ):
        known.update(dict.fromkeys(options, (about, frozenset(names))))
    known["column"] = ("列", frozenset(tables.columns))
    return known
