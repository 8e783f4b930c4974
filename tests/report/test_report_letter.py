from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from campaign import campaign, check, checks, dossier, seen
from docx import Document
from docx.shared import Mm

from docproc.errors import NoticeError
from docproc.evidence import Evidence, Span
from docproc.notice.folder import NoticeFolder
from docproc.report.compare import compare
from docproc.report.letter import complete_letter, deficiency_letter
from docproc.report.model import DocumentEntry, Report
from docproc.report.view import CityView, overview
from docproc.report.wording import Wording, load_wording
from docproc.rules.model import Check, Decision, Item, Status

WORDING = load_wording(NoticeFolder.find("shandong-2026"))


def lines(raw: bytes) -> list[str]:
    return [p.text for p in Document(io.BytesIO(raw)).paragraphs if p.text]


def letter(city: CityView, letters: str = "all", wording: Wording = WORDING) -> str:
    return "\n".join(lines(deficiency_letter(city, wording, letters)))


def jinan(report: Report | None = None) -> CityView:
    return overview(report or campaign()).cities[0]


def with_one(*found) -> CityView:
    model = campaign()
    held = dossier("济南市/01 甲", "甲公司", "91370181MA3CXY7K2P", *found)
    city = replace(model.cities[0], dossiers=(held.id,), checks=checks("FCBO"))
    return jinan(replace(model, cities=(city,), dossiers=(held,)))


def test_the_letter_has_the_parts_of_an_official_letter() -> None:
    text = lines(deficiency_letter(jinan(), WORDING))
    assert text[:3] == [
        "关于2026年先进级智能工厂",
        "申报材料补正的告知单",
        "济南市工业和信息化局：",
    ]
    assert "附件：材料缺项清单" in text
    assert text[-3:] == [
        "山东省工业和信息化厅装备产业处",
        "2026年　　月　　日",
        "经办人：＿＿＿＿＿＿　　复核人：＿＿＿＿＿＿",
    ]
    assert "联系人：＿＿＿＿＿＿　　联系电话：＿＿＿＿＿＿＿＿" in text


def test_the_page_follows_the_standard() -> None:
    page = Document(io.BytesIO(deficiency_letter(jinan(), WORDING))).sections[0]
    sides = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(side / Mm(1)) for side in sides] == [37, 35, 28, 26]
    assert [round(side / Mm(1)) for side in (page.page_width, page.page_height)] == [210, 297]
    styles = Document(io.BytesIO(deficiency_letter(jinan(), WORDING))).styles["Normal"]
    assert styles.font.size.pt == 16
    assert styles.paragraph_format.line_spacing.pt == 28.95


def test_each_enterprise_is_told_what_it_must_then_should_then_look_at() -> None:
    text = letter(jinan())
    own = text[text.index("二、章丘鑫岳锻铸有限公司") : text.index("三、中国石化")]
    assert own.index("（一）必须补正") < own.index("（二）建议补充") < own.index("（三）请核实")
    assert text.index("一、市级材料") < text.index("二、章丘鑫岳锻铸有限公司")


def test_required_letters_keep_only_what_must_be_mended() -> None:
    text = letter(jinan(), "required")
    assert "必须补正" in text
    assert "建议补充" not in text and "请核实\n" not in text
    assert "真实性承诺书" not in text


def test_a_letter_says_missing_only_of_what_the_machine_or_a_person_found_to_be() -> None:
    city = with_one(
        check(
            "A01",
            "review",
            "缺少申报书：3页未能读清，不能判断是否缺少，请人工核对。",
            "补交申报书。",
        ),
        check("A05", "review", "缺承诺书", "补交承诺书。"),
    )
    text = letter(city)
    assert "缺" not in text.replace("材料缺项清单", "")
    assert "申报书：未能确认有申报书：3页未能读清，请核对是否已附。" in text
    assert "真实性承诺：未能确认有承诺书。请补交承诺书。" in text


def test_a_review_confirmed_by_a_person_is_a_demand() -> None:
    confirmed = check(
        "A01", "review", "未见申报书", "请补交申报书。",
        decision=Decision("fail", "已核对", "王", "2026-05-06"),
    )  # fmt: skip
    text = letter(with_one(confirmed), "required")
    assert "1. 未见申报书。请补交申报书。（编号01-01；依据：《通知》三（二））" in text


def test_what_a_person_found_where_the_machine_found_nothing_is_told_in_his_words() -> None:
    ruled = check(
        "A01", "pass", "未发现问题。",
        decision=Decision("fail", "附件第3页被撕去，请补齐。", "王", "2026-05-06"),
    )  # fmt: skip
    text = letter(with_one(ruled), "required")
    assert "附件第3页被撕去，请补齐" in text and "未发现问题。（" not in text


def test_another_notice_is_called_by_its_own_name() -> None:
    words = load_wording(NoticeFolder.find("lvse-2027")).words
    assert words.deficiency.title[0] == "关于2027年绿色工厂"
    assert "《关于组织开展2027年度绿色工厂申报工作的通知" in words.complete.opening[0]
    assert words.page_title == "绿色工厂申报材料审查情况"
    assert words.workbook_title == "2027年绿色工厂申报材料审查汇总"


def test_f_findings_are_told_only_once_a_person_has_seen_the_original() -> None:
    scan = check("F04", "fail", "第3页扫描不清，请重新扫描。", "重新扫描。")
    told = replace(scan, decision=Decision("fail", "原件不清", "王", "2026-05-06"))
    assert "扫描不清，请重新扫描" not in letter(with_one(scan))
    assert "个别页面扫描不清，我处正在核对原件" in letter(with_one(scan))
    assert "1. 第3页扫描不清，请重新扫描。（编号01-01）" in letter(with_one(told), "required")


def test_words_that_accuse_never_reach_a_letter() -> None:
    text = letter(with_one(check("A28", "fail", "涉嫌伪造，名称虚假")))
    assert not {"涉嫌", "伪造", "虚假"} & {text[i : i + 2] for i in range(len(text))}


def test_a_remedy_that_the_message_already_asks_for_is_not_said_twice() -> None:
    text = letter(with_one(check("A07", "fail", "未见营业执照。建议补交。", "补交营业执照。")))
    assert "1. 未见营业执照。建议补交。（编号01-01；依据：申报惯例）" in text


def test_many_items_are_counted_and_the_rest_stands_in_the_list() -> None:
    rows = tuple(Item(str(n), Status.FAIL, f"栏{n}有{n}处为空") for n in range(1, 21))
    text = letter(with_one(check("A02", "fail", "20处为空", "请补填。", items=rows)))
    assert "（8）栏8有8处为空；等共20处，详见附件。" in text
    assert "栏9有9处为空" not in text


def test_items_that_differ_in_one_name_are_one_sentence() -> None:
    years = ("2023", "2024", "2025")
    said = [f"未找到{y}年度《审计报告》，但a.pdf 第1页看不清，请核对。" for y in years]
    rows = tuple(Item(y, Status.REVIEW, t) for y, t in zip(years, said, strict=True))
    text = letter(with_one(check("A12", "review", "".join(said), "补交。", items=rows)))
    assert (
        "1. 近三年经营财务材料：未找到2023、2024、2025年度《审计报告》，但a.pdf 第1页看不清，请核对。"
        in text
    )


def test_what_every_item_asks_for_is_said_once() -> None:
    said = ("“地址”为空（a.pdf 第2页）。请补填。", "“电话”为“0”（a.pdf 第3页）。请补填。")
    rows = tuple(Item(str(n), Status.FAIL, t) for n, t in enumerate(said))
    text = letter(with_one(check("A02", "fail", "".join(said), "补填空栏。", items=rows)))
    assert (
        "1. 申报书必填项缺失：（1）“地址”为空（a.pdf 第2页）；（2）“电话”为“0”（a.pdf 第3页）。请补填。（编号"
        in text
    )


def carried(code: str, carrier: str) -> Check:
    message = f"所依据的材料未能确认是否送达（见 {carrier}），本项请人工核对。"
    items = (Item(carrier, Status.REVIEW, message),)
    return check(code, "review", message, "补交。", items=items)


def test_what_hangs_on_another_finding_is_told_in_one_line() -> None:
    unsure = check("A01", "review", "未找到《申报书》，但a.pdf 第1页看不清，请核对。")
    found = (unsure, carried("A02", "A01"), carried("A03", "A01"), carried("A04", "A03"))
    text = letter(with_one(*found))
    assert "2. 申报书必填项、申报书上的申报单位公章、公章与申报单位名称：" in text
    assert "：待编号01-01明确后一并核对（编号01-02至01-04）。" in text
    assert "A01" not in text and "请核实4项" in text


def test_one_thing_is_not_both_demanded_and_asked_about() -> None:
    demand = check("A24", "fail", "未见《省级公司推荐函》。请补交。", "补交。")
    listed = "申报书附件目录列有“省级公司推荐函”，材料中未见。请补交，或改正目录。"
    table = check(
        "A34", "fail", listed, "补交。",
        items=(Item("省级公司推荐函", Status.FAIL, listed),),
    )  # fmt: skip
    text = letter(with_one(demand, table))
    assert "1. 附件目录与实际材料：待编号01-01补正后一并核对（编号01-02）。" in text
    assert listed in letter(with_one(table))


def test_a_demand_never_hides_behind_another() -> None:
    first = check("A01", "fail", "未见申报书。请补交。")
    second = check("A02", "fail", "封面为空。请补填。", items=(Item("A01", Status.FAIL, ""),))
    assert "封面为空。请补填。" in letter(with_one(first, second))


def test_the_office_does_not_quote_its_own_papers_to_the_city() -> None:
    model = campaign()
    log = DocumentEntry("receiving_log", (Span("收件登记.xlsx", 1, 1),), 1.0)
    late = check(
        "C11", "fail",
        "收件登记（收件登记.xlsx Sheet!A3）：2026-05-04寄出，2026-05-06收到，"
        "晚于截止日2026-04-30。由处室决定是否受理。",
        "核对邮戳和收件记录；确属逾期的，由处室决定是否受理。",
        evidence=(Evidence("收件登记.xlsx", 1, where="Sheet!A3"),),
    )  # fmt: skip
    city = replace(model.cities[0], checks=(late,), dossiers=())
    inbox = replace(model.inbox, documents=(log,))
    text = letter(jinan(replace(model, inbox=inbox, cities=(city,), dossiers=())))
    assert (
        "1. 据我处收件登记，2026年5月4日寄出，2026年5月6日收到，晚于截止日2026年4月30日。"
        "请核对寄出日期；确属逾期的，请书面说明情况。（编号市-01；依据：《通知》三（二））"
    ) in text


def test_words_of_reading_machines_stay_in_the_office() -> None:
    text = letter(with_one(check("A18", "review", "成熟度等级读作3级（b.zip!/a.pdf 第1页）。")))
    assert "成熟度等级似为3级（b.zip内的a.pdf 第1页）" in text


def test_the_signature_never_stands_alone_on_its_page() -> None:
    page = Document(io.BytesIO(deficiency_letter(jinan(), WORDING)))
    at = next(n for n, p in enumerate(page.paragraphs) if p.text.startswith("本单为一次性告知"))
    kept = [bool(p.paragraph_format.keep_with_next) for p in page.paragraphs[at - 1 : -1]]
    assert kept == [False, *[True] * (len(kept) - 1)]


def test_a_second_round_tells_what_is_open_and_what_is_new() -> None:
    before = campaign()
    of_two = before.dossiers[1]
    mended = tuple(replace(c, status=Status.PASS) if c.code == "A20" else c for c in of_two.checks)
    broken = tuple(
        replace(c, status=Status.FAIL, message="未见营业执照") if c.code == "A07" else c
        for c in mended
    )
    now = replace(
        before,
        dossiers=(before.dossiers[0], replace(of_two, checks=broken), *before.dossiers[2:]),
    )
    text = letter(jinan(compare(now, before)))
    assert "与上次告知相比，已解决1项，仍未补正15项，新发现1项。" in text
    assert "场景" in text and "描述了6个不同的场景" not in text
    assert "（新发现）未见营业执照" in text
    assert "（仍未补正）申报书有3项必填内容为空" in text


def test_a_city_without_faults_gets_a_letter_that_names_its_enterprises() -> None:
    taian = overview(campaign()).cities[1]
    assert taian.complete
    text = lines(complete_letter(taian, WORDING))
    assert "1. 泰山智造电缆有限公司（91370900737200419M）" in text
    assert any("未发现需要补正的事项。材料齐全的申报单位如下：" in line for line in text)


def test_an_unknown_city_leaves_the_addressee_blank() -> None:
    assert "____________工业和信息化局：" in letter(overview(campaign()).cities[2])


def test_control_characters_do_not_reach_the_document() -> None:
    text = letter(jinan())
    assert '=HYPERLINK("http://example.invalid","点我")<script>alert(1)</script>' in text
    assert "\u202e" not in text and "\x07" not in text


def test_the_same_city_gives_the_same_bytes() -> None:
    assert deficiency_letter(jinan(), WORDING) == deficiency_letter(jinan(), WORDING)


def test_a_city_may_have_words_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "notice.yaml").write_text("id: x\n", encoding="utf-8")
    common = NoticeFolder.find("shandong-2026")
    own = "signer: 装备产业处审查组\ndeficiency: {city_heading: 市局材料}\n"
    (tmp_path / "letters" / "370100.yaml").write_text(own, encoding="utf-8")
    folder = NoticeFolder("x", (tmp_path, *common.chain))
    text = letter(jinan(), wording=load_wording(folder, "370100"))
    assert "装备产业处审查组" in text and "一、市局材料" in text
    assert "山东省工业和信息化厅装备产业处" in letter(jinan(), wording=load_wording(folder))


def test_a_faulty_template_is_named_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "notice.yaml").write_text("id: x\n", encoding="utf-8")
    common = NoticeFolder.find("shandong-2026")
    folder = NoticeFolder("x", (tmp_path, *common.chain))
    path = tmp_path / "letters" / "370100.yaml"
    path.write_text("signers: 甲\n", encoding="utf-8")
    with pytest.raises(
        NoticeError, match=r"370100\.yaml 第1行：有不认识的项 signers.*是不是 signer"
    ):
        load_wording(folder, "370100")
    path.write_text("addressee: '{{ nobody }}'\n", encoding="utf-8")
    with pytest.raises(NoticeError, match="句子里的空 nobody 不会被填写"):
        letter(jinan(), wording=load_wording(folder, "370100"))


def test_every_rule_of_the_notice_has_a_topic_without_a_verdict() -> None:
    from campaign import RULES

    topics = WORDING.words.topics
    assert set(topics) == set(RULES)
    assert not [t for t in topics.values() if "缺" in t]


def test_where_it_was_looked_for_is_no_place_where_it_stands() -> None:
    absent = check(
        "A07", "fail", "未见营业执照", "请补交。", searched=(Span("济南市/01 甲/a.pdf", 1, 9),)
    )
    assert "见a.pdf" not in letter(with_one(absent))


def test_a_message_that_strings_its_items_together_is_not_told_twice() -> None:
    said = ("“联系电话”未填写。请补填。", "“工厂地址”未填写。请补填。")
    rows = tuple(Item(str(n), Status.FAIL, text) for n, text in enumerate(said))
    text = letter(with_one(check("A02", "fail", "".join(said), "补填空栏。", items=rows)))
    assert "1. “联系电话”、“工厂地址”未填写。请补填。（编号01-01；依据：《通知》三（二））" in text


def test_a_message_that_counts_what_it_leaves_out_gives_way_to_all_items() -> None:
    rows = tuple(Item(str(n), Status.FAIL, f"栏{n}有{n}处为空。") for n in range(1, 9))
    message = "".join(r.message for r in rows[:6]) + "（另有2处，见明细）"
    text = letter(with_one(check("A02", "fail", message, "补填空栏。", items=rows)))
    assert "（7）栏7有7处为空；（8）栏8有8处为空。请补填空栏。" in text
    assert "见明细" not in text


def test_a_place_that_the_message_names_is_not_named_again() -> None:
    place = seen("济南市/01 甲/推荐函/4.jpg", 1)
    text = letter(
        with_one(check("A25", "fail", "4.jpg 第1页未见公章。请补盖。", evidence=(place,)))
    )
    assert "1. 4.jpg 第1页未见公章。请补盖。（编号01-01；依据：《通知》四1）" in text


def test_a_file_that_the_message_names_as_a_whole_is_not_named_again() -> None:
    broken = check(
        "F01", "fail", "文件“a.pdf”已损坏，无法打开。请重新提供。",
        evidence=(seen("济南市/01 甲/a.pdf", 1, None),),
        decision=Decision("fail", "光盘已坏", "王", "2026-05-06"),
    )  # fmt: skip
    assert "1. 文件“a.pdf”已损坏，无法打开。请重新提供。（编号01-01）" in letter(with_one(broken))
