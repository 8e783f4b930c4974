"""Units become dossiers, the rest is the city's, and strays find a holder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from papers import PAPERS
from written import bundle, page

from docproc.documents import assemble
from docproc.documents.model import CampaignPapers, ReceivedFile
from docproc.intake.model import FileStatus, Intake, Kind, Parcel, Source, Unit
from docproc.notice.documents import PaperKinds
from docproc.page import Page

Content = dict[str, list[Page]]


def paper(kind: str, number: int = 0) -> Page:
    return page(*PAPERS[kind][number])


def source(path: str, status: FileStatus = FileStatus.OK) -> Source:
    return Source(path, path, Kind.PDF, 1, Path(path), status)


def received(
    units: dict[str, list[str]], content: Content, *, scope: str = "campaign",
    inbox: tuple[str, ...] = (), registers: tuple[str, ...] = (),
) -> tuple[Intake, dict[str, tuple[ReceivedFile, tuple[Page, ...]]]]:  # fmt: skip
    made = tuple(Unit(name, tuple(source(p) for p in paths)) for name, paths in units.items())
    parcel = Parcel("370500", "东营市", ("东营市",), made)
    intake = Intake(
        Path("/in"), scope, (parcel,) if units else (), tuple(map(source, inbox)),
        tuple(map(source, registers)),
    )  # fmt: skip
    files = {}
    for path, pages in content.items():
        own = tuple(bundle(*pages, file=path))
        files[path] = (ReceivedFile(source(path), FileStatus.OK, len(own)), own)
    return intake, files


def dossiers(papers: CampaignPapers) -> list[str]:
    return [d.id for city in papers.cities for d in city.dossiers]


def own_types(papers: CampaignPapers) -> list[str]:
    return [d.type for city in papers.cities for d in city.bundle.documents]


def test_what_holds_an_applicants_paper_is_a_dossier_and_the_rest_is_the_citys(
    kinds: PaperKinds,
) -> None:
    intake, files = received(
        {"东营市/01 甲乙": ["东营市/01 甲乙/a.pdf", "东营市/01 甲乙/b.pdf"],
         "东营市/扫描0001.pdf": ["东营市/扫描0001.pdf"], "东营市/政策": ["东营市/政策/p.pdf"],
         "东营市/附件5.pdf": ["东营市/附件5.pdf"]},
        {"东营市/01 甲乙/a.pdf": [paper("application_book")], "东营市/01 甲乙/b.pdf": [paper("business_licence")],
         "东营市/扫描0001.pdf": [paper("city_recommendation")], "东营市/政策/p.pdf": [paper("policy_document")],
         "东营市/附件5.pdf": [paper("summary_table")]},
    )  # fmt: skip
    papers = assemble(intake, files, kinds)
    assert dossiers(papers) == ["东营市/01 甲乙"]
    assert sorted(own_types(papers)) == ["city_recommendation", "policy_document", "summary_table"]
    assert [f.source.path for f in papers.cities[0].dossiers[0].bundle.files] == [
        "东营市/01 甲乙/a.pdf", "东营市/01 甲乙/b.pdf",
    ]  # fmt: skip


def test_a_parents_letter_alone_in_the_citys_folder_makes_no_dossier(kinds: PaperKinds) -> None:
    intake, files = received(
        {"东营市/函.pdf": ["东营市/函.pdf"]}, {"东营市/函.pdf": [paper("parent_letter")]}
    )
    papers = assemble(intake, files, kinds)
    assert dossiers(papers) == []
    assert own_types(papers) == ["parent_letter"]


def test_notes_beside_a_citys_table_in_a_workbook_make_no_dossier(kinds: PaperKinds) -> None:
    table = replace(paper("summary_table"), label="附件5")
    notes = replace(paper("application_book"), label="填表说明")
    intake, files = received(
        {"东营市/附件5.xlsx": ["东营市/附件5.xlsx"]}, {"东营市/附件5.xlsx": [table, notes]}
    )
    papers = assemble(intake, files, kinds)
    assert dossiers(papers) == []
    assert "summary_table" in own_types(papers)


def test_a_folder_of_which_nothing_can_be_read_is_told_by_its_name(kinds: PaperKinds) -> None:
    intake, files = received(
        {"东营市/03 东营丙丁化工有限公司": ["东营市/03 东营丙丁化工有限公司/a.pdf"], "东营市/x.pdf": ["东营市/x.pdf"]},
        {},
    )  # fmt: skip
    papers = assemble(intake, files, kinds)
    assert dossiers(papers) == ["东营市/03 东营丙丁化工有限公司"]
    assert [f.source.path for f in papers.cities[0].bundle.files] == ["东营市/x.pdf"]


def book_of(name: str) -> list[Page]:
    return [
        page("# 先进级智能工厂申报书", f"> 申报单位（盖章）：{name}", "> 申报日期：2026年4月"),
        page("一、企业基本信息", "企业名称", name),
    ]


def licence_of(name: str) -> Page:
    return page(
        "# 营业执照",
        "（副本）",
        f"名称 {name}",
        "注册资本",
        "经营范围 制造",
        "登记机关",
        "法定代表人",
        "住所",
    )


def test_a_file_with_two_books_is_cut_where_the_second_begins(kinds: PaperKinds) -> None:
    first, second = "鲁北甲乙轴承有限公司", "东营丙丁化工有限公司"
    path = "东营市/全部材料.pdf"
    intake, files = received(
        {path: [path]},
        {path: [*book_of(first), licence_of(first), *book_of(second), licence_of(second)]},
    )
    papers = assemble(intake, files, kinds)
    assert dossiers(papers) == [f"{path}#1", f"{path}#2"]
    assert [[p.page.number for p in d.bundle.pages] for d in papers.cities[0].dossiers] == [
        [1, 2, 3], [4, 5, 6],
    ]  # fmt: skip
    assert not any(d.doubtful_cut for d in papers.cities[0].dossiers)


def test_a_cut_is_doubtful_where_a_book_does_not_say_whose_it_is(kinds: PaperKinds) -> None:
    path = "东营市/全部材料.pdf"
    nameless = [
        page("# 先进级智能工厂申报书", "> 申报单位（盖章）：", "> 申报日期：2026年4月"),
        page("目 录"),
    ]
    intake, files = received({path: [path]}, {path: [*book_of("鲁北甲乙轴承有限公司"), *nameless]})
    assert [d.doubtful_cut for d in assemble(intake, files, kinds).cities[0].dossiers] == [
        True,
        True,
    ]


def test_the_same_book_twice_in_a_file_is_one_dossier(kinds: PaperKinds) -> None:
    path = "东营市/甲乙.pdf"
    book = book_of("鲁北甲乙轴承有限公司")
    intake, files = received({path: [path]}, {path: [*book, *book]})
    assert dossiers(assemble(intake, files, kinds)) == [path]


def test_a_bureaus_letter_about_one_applicant_among_its_papers_is_taken_for_the_parents(
    kinds: PaperKinds,
) -> None:
    letter = page(
        "# 关于推荐鲁北甲乙轴承有限公司申报", "# 2026年先进级智能工厂的函", "某某市工业和信息化局：",
        "我局推荐鲁北甲乙轴承有限公司申报，现予报送。", "某某区工业和信息化局",
    )  # fmt: skip
    unit = "东营市/01 甲乙"
    intake, files = received(
        {unit: [f"{unit}/a.pdf", f"{unit}/b.pdf"]},
        {f"{unit}/a.pdf": book_of("鲁北甲乙轴承有限公司"), f"{unit}/b.pdf": [letter]},
    )
    (dossier,) = assemble(intake, files, kinds).cities[0].dossiers
    assert [d.type for d in dossier.bundle.documents] == ["application_book", "parent_letter"]


def test_a_citys_table_that_lay_in_a_dossiers_folder_goes_back_to_the_city(
    kinds: PaperKinds,
) -> None:
    unit = "东营市/01 甲乙"
    intake, files = received(
        {unit: [f"{unit}/a.pdf", f"{unit}/b.pdf"]},
        {
            f"{unit}/a.pdf": book_of("鲁北甲乙轴承有限公司"),
            f"{unit}/b.pdf": [paper("summary_table")],
        },
    )
    papers = assemble(intake, files, kinds)
    assert own_types(papers) == ["summary_table"]
    assert [f.source.path for f in papers.cities[0].dossiers[0].bundle.files] == [f"{unit}/a.pdf"]
    assert [f.source.path for f in papers.cities[0].bundle.files] == [f"{unit}/b.pdf"]


def test_the_inbox_keeps_the_log_and_the_registers(kinds: PaperKinds) -> None:
    intake, files = received(
        {},
        {"收件登记.xlsx": [page("# 收件登记表", "市 收到日期 寄出日期 寄件单号 备注")],
         "名录/基础级.xlsx": [page("# 基础级智能工厂名单汇总表", "序号 企业名称 统一社会信用代码")]},
        inbox=("收件登记.xlsx", "名录/基础级.xlsx"), registers=("名录/基础级.xlsx",),
    )  # fmt: skip
    papers = assemble(intake, files, kinds)
    assert [(d.type, d.spans[0].file) for d in papers.inbox.documents] == [
        ("register", "名录/基础级.xlsx"), ("receiving_log", "收件登记.xlsx"),
    ]  # fmt: skip


def test_a_book_in_the_inbox_is_a_dossier_of_the_unknown_city(kinds: PaperKinds) -> None:
    intake, files = received({}, {"甲乙.pdf": book_of("鲁北甲乙轴承有限公司")}, inbox=("甲乙.pdf",))
    papers = assemble(intake, files, kinds)
    assert [(c.code, c.name, [d.id for d in c.dossiers]) for c in papers.cities] == [
        (None, "未识别地市", ["甲乙.pdf"])
    ]
    assert papers.inbox.files == ()


def undecided(units: dict[str, list[str]], content: Content, kinds: PaperKinds) -> CampaignPapers:
    intake, files = received(units, content, scope="undecided")
    parcels = tuple(replace(p, code=None, name="未识别地市") for p in intake.parcels)
    return assemble(replace(intake, parcels=parcels), files, kinds)


def test_an_unnamed_folder_of_one_applicants_papers_is_one_dossier(kinds: PaperKinds) -> None:
    units = {"申报书.pdf": ["申报书.pdf"], "附件": ["附件/执照.pdf"]}
    content = {
        "申报书.pdf": book_of("鲁北甲乙轴承有限公司"),
        "附件/执照.pdf": [paper("business_licence")],
    }
    papers = undecided(units, content, kinds)
    assert (papers.scope, dossiers(papers)) == ("dossier", ["."])


def test_an_unnamed_folder_with_two_applicants_is_a_city(kinds: PaperKinds) -> None:
    units = {"01": ["01/a.pdf"], "02": ["02/a.pdf"]}
    content = {
        "01/a.pdf": book_of("鲁北甲乙轴承有限公司"),
        "02/a.pdf": book_of("东营丙丁化工有限公司"),
    }
    papers = undecided(units, content, kinds)
    assert (papers.scope, dossiers(papers)) == ("city", ["01", "02"])


def test_an_unnamed_folder_with_a_citys_paper_is_a_city(kinds: PaperKinds) -> None:
    units = {"01": ["01/a.pdf"], "附件5.pdf": ["附件5.pdf"]}
    content = {"01/a.pdf": book_of("鲁北甲乙轴承有限公司"), "附件5.pdf": [paper("summary_table")]}
    papers = undecided(units, content, kinds)
    assert (papers.scope, dossiers(papers), own_types(papers)) == (
        "city",
        ["01"],
        ["summary_table"],
    )


def test_every_received_file_has_a_holder(kinds: PaperKinds) -> None:
    intake, files = received(
        {"东营市/a.zip": ["东营市/a.zip", "东营市/a.zip!/x.pdf"], "东营市/y.dwg": ["东营市/y.dwg"]},
        {"东营市/a.zip!/x.pdf": book_of("鲁北甲乙轴承有限公司")},
    )
    papers = assemble(intake, files, kinds)
    held = [f.source.path for c in papers.cities for d in c.dossiers for f in d.bundle.files]
    assert held == ["东营市/a.zip", "东营市/a.zip!/x.pdf"]
    assert [f.source.path for f in papers.cities[0].bundle.files] == ["东营市/y.dwg"]
