from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from campaign import campaign, check, dossier
from lxml import etree

from docproc.report.compare import compare
from docproc.report.formats import FORMATS, csv_bytes, junit_bytes, sarif_bytes
from docproc.report.view import overview
from docproc.rules.model import Decision


def rows(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_csv_holds_one_line_a_finding() -> None:
    found = rows(csv_bytes(campaign()))
    assert [r["编号"] for r in found] == [f.number for f in overview(campaign()).findings]
    assert found[0] | {"位置": ""} == {
        "编号": "收-01", "市": "", "申报单位": "收件目录", "材料": "", "规则": "F03",
        "标题": "文件类型不支持", "条款": "收件", "严重程度": "提示核实", "判定": "不符合",
        "判定方式": "机器判定", "现状": "厂区布局图.dwg 的类型不支持", "明细": "", "位置": "",
        "处理建议": "请另存为PDF。", "变化": "",
    }  # fmt: skip


def test_csv_cells_are_never_formulas() -> None:
    for row in csv.reader(io.StringIO(csv_bytes(campaign()).decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell[:1] in tuple("=+-@\t\r")]
    assert "'+微山湖=食品@科技有限公司".encode() in csv_bytes(campaign())


def test_junit_counts_failures_and_skips() -> None:
    root = etree.fromstring(junit_bytes(campaign()))
    inbox = root[0]
    assert dict(inbox.attrib) == {
        "name": "收件目录", "tests": "9", "failures": "1", "skipped": "0", "errors": "0",
    }  # fmt: skip
    third = next(s for s in root if "03" in s.get("name", ""))
    assert third.get("failures") == "2"
    assert third.get("skipped") == "1"
    assert len(root) == 1 + 3 + 7


def test_junit_tells_fail_from_review() -> None:
    root = etree.fromstring(junit_bytes(campaign()))
    kinds = {f.getparent().get("name")[:3]: f.get("type") for f in root.iter("failure")}
    assert kinds["A05"] == "fail"
    assert kinds["A04"] == "review"


def test_sarif_gives_level_kind_place_and_rule() -> None:
    document = json.loads(sarif_bytes(campaign()))
    run = document["runs"][0]
    assert document["version"] == "2.1.0"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert (result["level"] == "none") == (result["kind"] == "review")
    a02 = next(r for r in run["results"] if r["ruleId"] == "A02")
    assert a02["level"] == "error"
    place = a02["locations"][0]
    assert place["properties"]["page"] == 2
    assert "%20" in place["physicalLocation"]["artifactLocation"]["uri"]


def test_sarif_says_what_is_new_since_the_last_round() -> None:
    again = compare(campaign(), replace(campaign(), dossiers=()))
    results = json.loads(sarif_bytes(again))["runs"][0]["results"]
    assert {r["baselineState"] for r in results if r["ruleId"].startswith("A")} == {"new"}
    assert {r["baselineState"] for r in results if r["ruleId"].startswith("B")} == {"unchanged"}


def test_a_waived_finding_is_in_no_form_of_findings() -> None:
    waived = check("A05", "fail", decision=Decision("waived", "r", "w", "2026-05-06"))
    report = replace(
        campaign(), cities=(), inbox=replace(campaign().inbox, checks=()),
        dossiers=(dossier("x/01", "甲", None, waived),),
    )  # fmt: skip
    assert rows(csv_bytes(report)) == []
    assert json.loads(sarif_bytes(report))["runs"][0]["results"] == []


def test_every_form_gives_the_same_bytes_twice() -> None:
    for _, write in FORMATS.values():
        assert write(campaign()) == write(campaign())
