from __future__ import annotations

import io
import json
from dataclasses import replace

import openpyxl
from campaign import campaign, check, checks, dossier

from docproc.notice.load import load_notice
from docproc.report.compare import compare
from docproc.report.crops import NoPictures
from docproc.report.deficiency import deficiency_list
from docproc.report.formats import csv_bytes, sarif_bytes
from docproc.report.matrix import Means, campaign_workbook
from docproc.report.model import Report
from docproc.report.view import overview
from docproc.report.webpage import pages
from docproc.report.wording import load_wording
from docproc.rules.model import Decision, Item, Status

NOTICE = load_notice("shandong-2026")


def one(*found, ident: str = "济南市/01 甲", uscc: str | None = "91370181MA3CXY7K2P") -> Report:
    model = campaign()
    held = dossier(ident, "甲公司", uscc, *found)
    city = replace(model.cities[0], dossiers=(ident,), checks=checks("FCBO"))
    return replace(model, cities=(city,), dossiers=(held,))


def change_of(code: str, report: Report) -> str | None:
    return next(c.change for c in report.dossiers[0].checks if c.code == code)


def items(*names: str) -> tuple[Item, ...]:
    return tuple(Item(n, Status.FAIL, n) for n in names)


def test_a_finding_that_stays_is_open() -> None:
    assert change_of("A05", compare(one(check("A05", "fail")), one(check("A05", "fail")))) == "open"


def test_a_finding_that_went_away_is_resolved() -> None:
    assert change_of("A05", compare(one(), one(check("A05", "review")))) == "resolved"


def test_a_finding_that_was_not_there_is_new() -> None:
    assert change_of("A05", compare(one(check("A05", "fail")), one())) == "new"


def test_what_was_well_and_is_well_has_no_change() -> None:
    assert change_of("A05", compare(one(), one())) is None


def test_some_items_mended_leaves_the_finding_open() -> None:
    now = one(check("A02", "fail", items=items("uscc")))
    before = one(check("A02", "fail", items=items("uscc", "industry")))
    assert change_of("A02", compare(now, before)) == "open"


def test_all_told_items_mended_and_another_found_is_new() -> None:
    now = one(check("A02", "fail", items=items("revenue")))
    before = one(check("A02", "fail", items=items("uscc", "industry")))
    assert change_of("A02", compare(now, before)) == "new"


def test_a_finding_that_was_waived_before_and_is_told_now_is_new() -> None:
    waived = check("A05", "fail", decision=Decision("waived", "x", "y", "2026-05-06"))
    assert change_of("A05", compare(one(check("A05", "fail")), one(waived))) == "new"


def test_papers_sent_again_in_another_folder_are_matched_by_code() -> None:
    now = one(check("A05", "fail"), ident="济南市/补报/甲")
    assert change_of("A05", compare(now, one(check("A05", "fail")))) == "open"


def test_papers_without_a_code_are_matched_by_name() -> None:
    now = one(check("A05", "fail"), ident="济南市/补报/甲", uscc=None)
    assert change_of("A05", compare(now, one(check("A05", "fail")))) == "open"


def test_two_earlier_dossiers_of_one_code_are_not_guessed_between() -> None:
    before = one(check("A05", "fail"))
    twin = replace(before.dossiers[0], id="济南市/02 甲")
    before = replace(before, dossiers=(*before.dossiers, twin))
    now = one(check("A05", "fail"), ident="济南市/补报/甲")
    assert change_of("A05", compare(now, before)) == "new"


def test_city_and_inbox_checks_are_compared_too() -> None:
    report = compare(campaign(), campaign())
    assert {c.code: c.change for c in report.inbox.checks if c.change} == {"F03": "open"}
    assert {c.code for c in report.cities[0].checks if c.change == "open"} == {
        "C02", "C08", "B03", "B05",
    }  # fmt: skip


def second_round() -> Report:
    """A05 was mended, A07 is still open, A20 came up."""
    before = one(check("A05", "fail", "未见承诺书"), check("A07", "fail", "未见营业执照"))
    now = one(check("A07", "fail", "未见营业执照"), check("A20", "fail", "场景不够"))
    return compare(*(replace(r, inbox=replace(r.inbox, checks=())) for r in (now, before)))


def test_what_was_resolved_stands_in_the_list_of_what_is_complete() -> None:
    wording = load_wording(NOTICE.folder)
    raw = deficiency_list(overview(second_round()).cities[0], wording, {}, NoPictures())
    sheet = openpyxl.load_workbook(io.BytesIO(raw))["已符合"]
    rows = {r[1].value: r[8].value for r in sheet.iter_rows(min_row=3)}
    assert rows == {
        "申报单位": "上次告知、现已解决", "济南市（市级材料）": None, "甲公司": "真实性承诺",
    }  # fmt: skip


def test_the_overview_counts_and_names_what_changed() -> None:
    means = Means(load_wording(NOTICE.folder), None, NOTICE.titles, {})
    raw = campaign_workbook(overview(second_round()), means)
    book = openpyxl.load_workbook(io.BytesIO(raw))
    totals = book["各市合计"]
    assert [c.value for c in totals[3]][-3:] == ["新发现", "仍未补正", "已解决"]
    assert [c.value for c in totals[4]][-3:] == [1, 1, 1]
    rows = [(r[3].value, r[9].value, r[14].value) for r in book["全部问题"].iter_rows(min_row=4)]
    assert rows == [
        ("A20", "必须补正", "新发现"),
        ("A07", "建议补充", "仍未补正"),
        ("A05", "已解决", "已解决"),
    ]


def test_a_first_round_has_no_columns_of_changes() -> None:
    means = Means(load_wording(NOTICE.folder), None, NOTICE.titles, {})
    book = openpyxl.load_workbook(io.BytesIO(campaign_workbook(overview(one()), means)))
    assert "已解决" not in [c.value for c in book["各市合计"][3]]


def test_the_page_tells_what_was_resolved() -> None:
    wording = load_wording(NOTICE.folder, outward=False)
    (sheet,) = pages(overview(second_round()), wording, None, NoPictures())
    page = sheet.build().decode()
    assert "<b>上次告知、现已解决</b>　A05 真实性承诺</p>" in page
    assert "<option>仍未补正</option><option>新发现</option>" in page
    assert page.count('data-change="新发现"') == 1


def test_programs_are_told_what_was_resolved() -> None:
    report = second_round()
    lines = csv_bytes(report).decode("utf-8-sig").splitlines()
    assert [line.rsplit(",", 1)[1] for line in lines[1:]] == ["新发现", "仍未补正", "已解决"]
    results = json.loads(sarif_bytes(report))["runs"][0]["results"]
    assert [r["baselineState"] for r in results] == ["new", "unchanged", "absent"]
