"""Findings for other programs: CSV, JUnit XML and SARIF 2.1.0.

What comes in: a `Report`. What goes out: bytes. CSV holds one line a finding
and is safe to open in a spreadsheet; JUnit holds every check as a test case;
SARIF holds findings with the file and page they stand on. Characters that XML
cannot hold are left out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

import msgspec
from lxml import etree

from docproc.evidence import Evidence
from docproc.report.model import Report
from docproc.report.outfiles import plain
from docproc.report.places import places
from docproc.report.view import (
    CHANGE_WORDS,
    SEVERITY_WORDS,
    Finding,
    Standing,
    overview,
    standing,
)
from docproc.rules.model import Check, Severity

_CSV_HEAD = (
    "编号", "市", "申报单位", "材料", "规则", "标题", "条款", "严重程度", "判定", "判定方式",
    "现状", "明细", "位置", "处理建议", "变化",
)  # fmt: skip
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.REQUIRED: "error", Severity.CUSTOMARY: "warning", Severity.VERIFY: "note"}


def csv_bytes(report: Report) -> bytes:
    """One line a finding, then those resolved; UTF-8 with a mark, which spreadsheets need."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_CSV_HEAD)
    view = overview(report)
    for finding in view.findings:
        writer.writerow([_inert(cell) for cell in _csv_row(finding)])
    for city, holder, ident, check in view.resolved:
        kind = SEVERITY_WORDS[check.severity]
        row = ("", city, holder, ident, check.code, check.title, check.clause, kind)
        rest = (standing(check).words, "", "", "", "", "", CHANGE_WORDS["resolved"])
        writer.writerow([_inert(cell) for cell in (*row, *rest)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _csv_row(finding: Finding) -> tuple[str, ...]:
    check = finding.check
    return (
        finding.number,
        finding.city,
        finding.holder,
        finding.dossier.id if finding.dossier else "",
        check.code,
        check.title,
        check.clause,
        finding.severity,
        finding.standing.words,
        finding.decided_by,
        check.message,
        "；".join(item.message for item in finding.items),
        "；".join(places(finding, limit=1000)),
        check.remedy,
        CHANGE_WORDS.get(check.change or "", ""),
    )


def _inert(text: str) -> str:
    """Text that a spreadsheet will not calculate."""
    held = plain(text).replace("\n", " ").replace("\t", " ")
    return f"'{held}" if held[:1] in ("=", "+", "-", "@") else held


def junit_bytes(report: Report) -> bytes:
    """Every holder a test suite, every check a test case.

    Fail and review are failures of their own type; na and waived are skipped.
    """
    root = etree.Element("testsuites", name=report.notice.id)
    for name, checks in _holders(report):
        suite = etree.SubElement(root, "testsuite", name=plain(name))
        outcomes = [_junit_case(suite, name, check) for check in checks]
        suite.set("tests", str(len(outcomes)))
        suite.set("failures", str(outcomes.count("failure")))
        suite.set("skipped", str(outcomes.count("skipped")))
        suite.set("errors", "0")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _junit_case(suite: etree._Element, holder: str, check: Check) -> str:
    """Add a test case; says what became of it: failure, skipped or passed."""
    case = etree.SubElement(
        suite, "testcase", classname=plain(holder), name=plain(f"{check.code} {check.title}")
    )
    verdict = standing(check)
    if verdict in (Standing.FAIL, Standing.REVIEW):
        failure = etree.SubElement(
            case, "failure", type=verdict.value, message=plain(check.message)
        )
        lines = [*(i.message for i in check.items), check.remedy]
        failure.text = plain("\n".join(line for line in lines if line))
        return "failure"
    if verdict in (Standing.NA, Standing.WAIVED):
        etree.SubElement(case, "skipped", message=plain(check.message or verdict.words))
        return "skipped"
    return "passed"


def _holders(report: Report) -> Iterable[tuple[str, tuple[Check, ...]]]:
    yield "收件目录", report.inbox.checks
    for city in report.cities:
        yield city.name, city.checks
    for dossier in report.dossiers:
        yield dossier.id, dossier.checks


def sarif_bytes(report: Report) -> bytes:
    """SARIF 2.1.0: a result a finding; `kind` review where a person must look."""
    view = overview(report)
    rules = {c.code: c for _, checks in _holders(report) for c in checks}
    codes = sorted(rules)
    run = {
        "tool": {
            "driver": {
                "name": "docproc",
                "version": report.run.version,
                "rules": [_sarif_rule(rules[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_sarif_result(f, codes.index(f.check.code)) for f in view.findings),
            *(_sarif_resolved(c, h, codes.index(c.code)) for _, h, _, c in view.resolved),
        ],
    }
    document = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def _sarif_rule(check: Check) -> Mapping[str, Any]:
    return {
        "id": check.code,
        "shortDescription": {"text": check.title},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"clause": check.clause},
    }


def _sarif_result(finding: Finding, rule: int) -> Mapping[str, Any]:
    check = finding.check
    failed = finding.standing is Standing.FAIL
    text = "；".join(plain(t) for t in (check.message, *(i.message for i in check.items)) if t)
    result: dict[str, Any] = {
        "ruleId": check.code,
        "ruleIndex": rule,
        "kind": "fail" if failed else "review",
        # SARIF: a result that is no failure has no level.
        "level": _LEVELS[check.severity] if failed else "none",
        "message": {"text": text or check.title},
        "locations": [_sarif_location(e) for e in finding.evidence[:10]],
        "properties": {"number": finding.number, "holder": plain(finding.holder)},
    }
    if check.change in ("new", "open"):
        result["baselineState"] = "new" if check.change == "new" else "unchanged"
    return result


def _sarif_resolved(check: Check, holder: str, rule: int) -> Mapping[str, Any]:
    """A result of the earlier round that is there no more."""
    return {
        "ruleId": check.code,
        "ruleIndex": rule,
        "kind": "pass",
        "level": "none",
        "message": {"text": f"{check.title}：{CHANGE_WORDS['resolved']}"},
        "baselineState": "absent",
        "properties": {"holder": plain(holder)},
    }


def _sarif_location(evidence: Evidence) -> Mapping[str, Any]:
    uri = quote(evidence.file.encode("utf-8", "replace"), safe="/")
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri}},
        "properties": {
            "page": evidence.page,
            "part": evidence.part,
            "box": list(evidence.box) if evidence.box else None,
            "where": evidence.where,
        },
    }


FORMATS: Mapping[str, tuple[str, Callable[[Report], bytes]]] = {
    "csv": ("findings.csv", csv_bytes),
    "junit": ("junit.xml", junit_bytes),
    "sarif": ("report.sarif", sarif_bytes),
}
"""Further forms by name: the file each is written to, and its writer."""
