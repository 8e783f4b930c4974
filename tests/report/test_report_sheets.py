from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
from campaign import NASTY, campaign, check, checks, page_picture
from hypothesis import given
from hypothesis import strategies as st

from docproc.notice.load import load_notice
from docproc.report.build import FIELD_KEYS
from docproc.report.compare import compare
from docproc.report.crops import EvidencePictures, NoPictures
from docproc.report.deficiency import COLUMNS, deficiency_list
from docproc.report.matrix import Means, campaign_workbook
from docproc.report.outfiles import plain
from docproc.report.sheets import bytes_of, put, workbook
from docproc.report.view import overview
from docproc.report.wording import load_wording
from docproc.rules.model import Item, Status

NOTICE = load_notice("shandong-2026")
WORDING = load_wording(NOTICE.folder)
ASKED = {"A02": "“先进级智能工厂申报书模板见申报平台”"}


def opened(raw: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(raw))


def jinan_list(report=None) -> openpyxl.Workbook:
    city = overview(report or campaign()).cities[0]
    return opened(deficiency_list(city, WORDING, ASKED, NoPictures()))


def whole(report=None) -> bytes:
    report = report or campaign()
    listed = {d.id: {"nursery": True, "provincial_2021_2024": False} for d in report.dossiers}
    means = Means(WORDING, NOTICE.scenarios, NOTICE.titles, listed)
    return campaign_workbook(overview(report), means)


def column(sheet, number: int, first: int = 4) -> list[object]:
    return [sheet.cell(row, number).value for row in range(first, sheet.max_row + 1)]


@given(st.text(max_size=40))
def test_no_text_is_ever_a_formula(text: str) -> None:
    book = workbook("x")
    put(book.create_sheet("s"), 1, 1, text)
    cell = opened(bytes_of(book))["s"].cell(1, 1)
    assert cell.data_type in ("s", "n")
    if plain(text):
        assert cell.value == plain(text)
        assert cell.quotePrefix == (plain(text)[0] in "=+-@\t\r")


def test_the_list_has_three_sheets_with_heads_filters_and_print_set_up() -> None:
    book = jinan_list()
    assert book.sheetnames == ["企业材料", "市级材料", "已符合"]
    sheet = book["企业材料"]
    assert [c.value for c in sheet[3]] == [c.title for c in COLUMNS]
    assert sheet.freeze_panes == "C4"
    assert sheet.auto_filter.ref == f"A3:K{sheet.max_row}"
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToWidth == 1 and sheet.page_setup.fitToHeight == 0
    assert sheet.oddFooter.right.text == "第 &P 页 共 &N 页"


def test_each_finding_says_what_where_and_what_to_do() -> None:
    row = [c.value for c in jinan_list()["企业材料"][4]]
    assert row == [
        "02-01", "章丘鑫岳锻铸有限公司", "A02 申报书必填项缺失", "三（二）",
        "“先进级智能工厂申报书模板见申报平台”",
        "申报书有3项必填内容为空\n1. 联系电话一栏为空\n2. 工厂地址一栏为空\n"
        "3. 营业收入一栏有字迹，未能辨认（请核实）",
        "附件1-申报书.pdf 第2—3页",
        "请在申报书中填写后重新打印、盖章，补交该页",
        "必须补正", "机器判定", None,
    ]  # fmt: skip


def test_the_list_counts_upwards_and_leaves_out_our_own_scanner() -> None:
    book = jinan_list()
    numbers = [str(n) for n in column(book["企业材料"], 1)]
    assert numbers == sorted(numbers)
    rules = [str(r)[:3] for r in column(book["企业材料"], 3)]
    assert "F04" not in rules
    assert "F06" in rules  # confirmed by a person
    own = [str(r)[:3] for r in column(book["市级材料"], 3)]
    assert own == ["B03", "B05", "C08", "C02"]


def test_a_finding_too_long_for_a_row_goes_on_in_the_next() -> None:
    rows = tuple(
        Item(
            f"{n}", Status.FAIL, f"第{n}家企业有{n}个环节没有写明，汇总表与名单各有{n}处与之不一致"
        )
        for n in range(1, 41)
    )
    report = campaign()
    told = check("B05", "fail", "40家有误", "请核对。", items=rows)
    city = replace(report.cities[0], checks=(told,))
    sheet = jinan_list(replace(report, cities=(city,)))["市级材料"]
    assert column(sheet, 1)[:2] == ["市-01", "市-01续"]
    text = "\n".join(str(value) for value in column(sheet, 6))
    assert [f"\n{n}. " in text for n in range(1, 41)] == [True] * 40
    assert sheet.row_dimensions[4].height <= 409


def test_an_open_question_is_no_demand_in_the_list() -> None:
    rows = {r[2].value: r[8] for r in jinan_list()["企业材料"].iter_rows(min_row=4)}
    asked = rows["A17 成熟度自评估或认证结果"]
    assert asked.value == "请核实\n（属实则必须补正）"
    assert asked.fill.fgColor.rgb == "00CFE0F3"
    assert rows["A02 申报书必填项缺失"].value == "必须补正"


def test_an_absence_says_where_it_was_looked_for() -> None:
    rows = {r[2].value: r[6].value for r in jinan_list()["企业材料"].iter_rows(min_row=4)}
    assert rows["A05 缺真实性承诺"] == "已查：附件1-申报书.pdf 第1—12页、营业执照.jpg 第1页"
    assert rows["A17 成熟度自评估或认证结果"].endswith("未能辨认：附件1-申报书.pdf 第10—11页")


def test_a_picture_of_the_place_stands_in_its_row() -> None:
    report = campaign()
    city = overview(report).cities[0]
    raw = deficiency_list(city, WORDING, {}, EvidencePictures(page_picture, report))
    sheet = opened(raw)["企业材料"]
    anchored = {image.anchor._from.row + 1: image for image in sheet._images}
    assert 4 in anchored
    assert anchored[4].anchor._from.col + 1 == len(COLUMNS)
    assert sheet.row_dimensions[4].height * 12700 >= anchored[4].anchor.ext.height


def test_the_third_sheet_says_who_is_complete() -> None:
    rows = [
        (r[1].value, r[3].value) for r in jinan_list()["已符合"].iter_rows(min_row=4) if r[0].value
    ]
    assert rows[0] == ("济南市（市级材料）", "还有4项")
    assert rows[1] == ("山东远帆精密机械有限公司（01 山东远帆精密机械有限公司）", "齐全")
    assert rows[2] == ("章丘鑫岳锻铸有限公司", "还有8项")


def test_a_second_round_has_a_column_of_changes() -> None:
    sheet = jinan_list(compare(campaign(), replace(campaign(), dossiers=())))["企业材料"]
    assert sheet.cell(3, 12).value == "变化"
    assert set(column(sheet, 12)) == {"新发现"}


def test_the_overview_has_its_sheets() -> None:
    assert opened(whole()).sheetnames == [
        "各市合计", "企业×规则", "市级材料×规则", "全部问题", "按规则统计", "场景覆盖", "企业信息",
        "请重新扫描", "人工核定", "选项",
    ]  # fmt: skip


def test_totals_add_up() -> None:
    sheet = opened(whole())["各市合计"]
    rows = {r[0].value: [c.value for c in r[1:]] for r in sheet.iter_rows(min_row=4, max_row=7)}
    assert rows["济南市"] == [5, 1, 8, 3, 5, 1, 17, 1]
    assert rows["泰安市"] == [1, 1, 0, 0, 0, 0, 0, 0]
    assert rows["合计"] == [7, 2, 8, 4, 6, 1, 19, 1]


def test_the_matrix_marks_every_dossier_and_rule() -> None:
    sheet = opened(whole())["企业×规则"]
    heads = {str(c.value)[:3]: c.column for c in sheet[3]}
    second = 5
    assert sheet.cell(second, 2).value == "章丘鑫岳锻铸有限公司"
    marks = {code: sheet.cell(second, heads[code]).value for code in ("A02", "A04", "A03")}
    assert marks == {"A02": "✗", "A04": "？", "A03": "✓"}
    assert sheet.cell(second, heads["A02"]).fill.fgColor.rgb == "00F4B6B0"
    assert sheet.cell(6, heads["A33"]).value == "免"
    assert len(heads) == 5 + 46


def test_scenario_coverage_has_all_forty_by_link() -> None:
    sheet = opened(whole())["场景覆盖"]
    assert [c.value for c in sheet[4]][5] == "1 工厂数字化规划设计"
    assert sheet.max_column == 5 + 40
    assert sheet.cell(3, 6).value == "工厂建设"
    row = [c.value for c in sheet[5]]
    assert row[2:5] == [9, 5, 1]
    assert row.count("●") == 8 and row.count("◐") == 1


def test_fields_say_what_was_blank_and_who_stands_in_which_register() -> None:
    sheet = opened(whole())["企业信息"]
    heads = [c.value for c in sheet[3]]
    assert heads[1] == "企业名称"
    assert heads[22:26] == list(NOTICE.titles.registers.values())
    assert heads[25] == "省智能工厂培育库名录"
    row = [c.value for c in sheet[4]]
    assert row[1 + FIELD_KEYS.index("contact_phone")] == "（空白）"
    assert row[1 + FIELD_KEYS.index("revenue")] == 86500.5
    assert row[1 + FIELD_KEYS.index("level_applied")] == "先进级"
    assert row[22:26] == ["无名录", "否", "无名录", "是"]


def test_what_to_scan_again_stands_in_the_overview_only() -> None:
    sheet = opened(whole())["请重新扫描"]
    assert [r[2].value for r in sheet.iter_rows(min_row=4)] == ["F03", "F04"]


def test_decisions_are_chosen_from_lists() -> None:
    report = campaign()
    fresh = (replace(d, checks=checks("FA")) for d in report.dossiers)
    book = opened(whole(replace(report, dossiers=tuple(fresh))))
    sheet = book["人工核定"]
    heads = [c.value for c in sheet[1]]
    assert heads == ["材料", "规则", "结论", "理由", "经办人", "日期", "有效期"]
    rules = {str(v.sqref).split("2:")[0]: v for v in sheet.data_validations.dataValidation}
    assert {k: v.type for k, v in rules.items()} == {
        "A": "list", "B": "list", "C": "list", "F": "date", "G": "date",
    }  # fmt: skip
    choices = book["选项"]
    assert choices.sheet_state == "hidden"
    assert [choices.cell(n, 3).value for n in range(1, 5)] == ["通过", "不通过", "不适用", "豁免"]
    assert sheet.cell(2, 1).value is None


def test_hostile_text_is_text_in_every_sheet() -> None:
    for raw in (
        whole(),
        deficiency_list(overview(campaign()).cities[0], WORDING, {}, NoPictures()),
    ):
        held = [c for s in opened(raw) for row in s.iter_rows() for c in row if c.value is not None]
        assert not [c for c in held if c.data_type == "f"]
        hostile = [c for c in held if plain(NASTY) in str(c.value)]
        assert hostile


def test_the_same_report_gives_the_same_workbook() -> None:
    assert whole() == whole()
