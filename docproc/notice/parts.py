"""The parts of a notice's data, in one visible table: file → the form of its content.

What comes in: a notice's folder. What goes out: every fault of every part, each
file by itself, so that one fault hides no other; and the names that the parts
know (`vocabulary`), against which the names in all of them are held.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from pydantic import BaseModel

from docproc.errors import NoticeError
from docproc.notice import divisions, documents, fields, lists, scenarios, tables
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.load import Notice
from docproc.notice.names import Vocabulary
from docproc.notice.problems import Problem, near, told
from docproc.notice.rules import codes_written
from docproc.page import SealKind

PARTS: dict[str, type[BaseModel]] = {
    "documents/*.yaml": documents.PaperKinds,
    "fields.yaml": fields.FieldsSpec,
    "passages.yaml": fields.PassagesSpec,
    "slots.yaml": fields.SlotsSpec,
    "tables.yaml": tables.TableSpecs,
    "scenarios.yaml": scenarios.ScenarioGuide,
    "lists/divisions.yaml": divisions.Divisions,
    "lists/titles.yaml": lists.Titles,
    "lists/file-names.yaml": lists.FileNames,
    "lists/owners.yaml": lists.Owners,
}
"""Rules, cases and letters are not here: stages that know what they may say check them."""
_MAY_LACK = frozenset({"scenarios.yaml", "lists/file-names.yaml", "lists/owners.yaml"})
SEAL_ROLES = frozenset({"cover", "applicant", "issuer", "copy", "other"})
SLOTS = frozenset({"signature", "date", "seal"})


def part_problems(folder: NoticeFolder, names: Vocabulary | None = None) -> list[Problem]:
    """Every fault of the parts; with `names` of the names in them, too."""
    problems: list[Problem] = []
    for name, form in PARTS.items():
        paths = list(_paths(folder, name))
        if not paths and name not in _MAY_LACK:
            problems.append(Problem(name, 1, f"缺少 {name}，请补上"))
        for path in paths:
            try:
                checked(form, read_lined(path), names=names)
            except NoticeError as error:
                problems += told(error, name)
    if not problems:
        try:
            documents.load(folder)  # what only all files together can have wrong
        except NoticeError as error:
            problems += told(error, "documents")
    return problems


_OTHERS = (
    "notice.yaml", "notice.txt", "clauses.yaml", "rules/*.yaml", "cases/*.yaml", "letters/*.yaml",
)  # fmt: skip
_READ = frozenset({".yaml", ".yml", ".txt"})


def strange_files(folder: NoticeFolder) -> list[Problem]:
    """Files of the notice's own folder that nothing reads: misnamed, or in the wrong place."""
    base = folder.chain[0]
    known = (*PARTS, *_OTHERS)
    return [
        Problem(
            name, 1, f"没有用处的文件，请改名或删去{near(name, [k for k in known if '*' not in k])}"
        )
        for path in sorted(base.rglob("*"))
        if path.is_file() and path.suffix in _READ and not path.name.startswith((".", "~"))
        for name in [path.relative_to(base).as_posix()]
        if not any(fnmatch(name, pattern) for pattern in known)
    ]


def _paths(folder: NoticeFolder, name: str) -> Iterator[Path]:
    if name.endswith("/*.yaml"):
        yield from folder.files(name.removesuffix("/*.yaml"))
    elif (path := folder.file(name)) is not None:
        yield path


def vocabulary(notice: Notice) -> Vocabulary:
    """The names that a notice knows, by what they name; its parts must be sound."""
    specs, sheets, guide = notice.fields.fields, notice.tables, notice.scenarios
    papers = {kind.type for kind in notice.documents.kinds} | set(documents.TYPES)
    facts = set(specs.facts) | fields.FOUND_APART
    passages = {p.key for p in notice.fields.passages.passages} | fields.PASSAGES_APART
    links = {link.element_link for link in guide.links} if guide else set()
    guide_links = {link.name for link in guide.links} if guide else set()
    return {
        "材料类型": frozenset(papers),
        "材料类型或 any": frozenset(papers | {"any"}),
        "字段": frozenset(facts),
        "字段或列": frozenset(facts | set(sheets.columns)),
        "表格": frozenset(sheets.tables),
        "列": frozenset(sheets.columns),
        "说明": frozenset(passages),
        "名录": frozenset(register.key for register in sheets.registers),
        "环节": frozenset(links),
        "指引的环节": frozenset(guide_links),
        "环节或指引的环节": frozenset(links | guide_links),
        "条款": frozenset({c.clause for c in notice.clauses} | set(notice.head.unquoted_clauses)),
        "规则": frozenset(codes_written(notice.folder)),
        "等级": frozenset(notice.titles.levels),
        "盖章位置": SEAL_ROLES,
        "印章种类": frozenset(kind.value for kind in SealKind),
        "签章处": SLOTS,
    }
