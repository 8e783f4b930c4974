"""Text of OFD pages: where it stands, how it is put together, what is not believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from ofdmade import A4, NS, first_page, opened, package, page_xml, resources, text_xml
from pytest import approx

from docproc.intake.model import FileStatus, Kind
from docproc.page import PageSource
from docproc.pages.model import ReceivedPage
from docproc.text.native import native_page
from docproc.text.triage import triage


def _page(folder: Path, objects: str) -> ReceivedPage:
    return first_page(folder, package([page_xml(objects)]))


def test_a_text_object_is_a_run_with_its_place_and_size(tmp_path: Path) -> None:
    page = _page(tmp_path, text_xml("设备更新项目", 21, 29.7, 5.0))
    (run,) = page.runs
    assert (run.text, run.angle, run.origin) == ("设备更新项目", 0, "content")
    assert run.size == approx(5 * 72 / 25.4, abs=0.01)
    assert run.chars == approx([(21 + 5 * n) / 210 for n in range(6)])
    assert run.box == approx(
        (21 / 210, (29.7 + 5 - 0.88 * 5) / 297, 51 / 210, (29.7 + 5 + 0.12 * 5) / 297)
    )
    assert (page.kind, page.size_mm) == (Kind.OFD, (210, 297))


@pytest.mark.parametrize(
    ("distances", "starts"),
    [
        ('DeltaX="4 5 6"', (0, 4, 9, 15)),
        ('DeltaX="g 3 4.5"', (0, 4.5, 9, 13.5)),
        ('DeltaX="g 2 4 6"', (0, 4, 8, 14)),
        ('DeltaX="g 1 4"', (0, 4, 8, 12)),  # too few: the last goes on
        ('DeltaX="g 999999999 4"', (0, 4, 8, 12)),
        ("", (0, 4, 8, 12)),  # none at all: the widths of the type
    ],
)
def test_distances_between_characters_are_followed(
    tmp_path: Path, distances: str, starts: tuple[float, ...]
) -> None:
    page = _page(tmp_path, text_xml("企业名称", 0, 50, 4.0, code=distances or " "))
    assert [c * 210 for run in page.runs for c in run.chars] == approx(starts)


def test_a_wide_gap_inside_one_object_separates_two_runs(tmp_path: Path) -> None:
    page = _page(tmp_path, text_xml("名称金额", 20, 50, 4.0, code='DeltaX="4 40 4"'))
    assert [run.text for run in page.runs] == ["名称", "金额"]


def test_letters_set_apart_evenly_are_one_title(tmp_path: Path) -> None:
    page = _page(tmp_path, text_xml("审计报告", 20, 50, 6.0, code='DeltaX="g 3 12"'))
    assert [run.text for run in page.runs] == ["审计报告"]


def test_characters_in_objects_of_their_own_are_joined(tmp_path: Path) -> None:
    objects = "".join(text_xml(c, 20 + 4 * n, 50) for n, c in enumerate("统一社会信用代码"))
    assert [run.text for run in _page(tmp_path, objects).runs] == ["统一社会信用代码"]


def test_two_codes_of_one_object_are_two_lines(tmp_path: Path) -> None:
    text = (
        '<ofd:TextObject ID="1" Boundary="20 20 100 20" Font="2" Size="4">'
        '<ofd:TextCode X="0" Y="4" DeltaX="g 1 4">第一</ofd:TextCode>'
        '<ofd:TextCode Y="10" DeltaX="g 1 4">第二</ofd:TextCode></ofd:TextObject>'
    )
    runs = _page(tmp_path, text).runs
    assert [(r.text, round(r.box.left * 210, 1)) for r in runs] == [("第一", 20), ("第二", 20)]


def test_blanks_separate_latin_words_only(tmp_path: Path) -> None:
    page = _page(tmp_path, text_xml("ISO 9001 认证", 20, 50, 4.0, code='DeltaX="g 7 2 1 2 4"'))
    assert [run.text for run in page.runs] == ["ISO 9001认证"]


def test_the_matrix_of_an_object_moves_turns_and_scales_its_text(tmp_path: Path) -> None:
    turned = text_xml("竖向页码", 100, 100, 2.0, more='CTM="0 2 -2 0 0 0"', code='DeltaX="g 3 2"')
    (run,) = _page(tmp_path, turned).runs
    assert (run.text, run.angle) == ("竖向页码", 90)
    assert run.size == approx(4 * 72 / 25.4, abs=0.01)
    assert run.chars == approx([(100 + 4 * n) / 297 for n in range(4)])


def test_upright_characters_one_below_the_other_run_down_the_page(tmp_path: Path) -> None:
    column = text_xml("项目单位", 30, 40, 4.0, code='DeltaX="g 3 0" DeltaY="g 3 4.2"')
    (run,) = _page(tmp_path, column).runs
    assert (run.text, run.angle) == ("项目单位", 90)
    assert run.box.height * 297 == approx(3 * 4.2 + 4)


def test_a_page_of_turned_text_is_turned_upright(tmp_path: Path) -> None:
    turned = text_xml("横向表格的标题", 100, 100, 4.0, more='CTM="0 1 -1 0 0 0"')
    page = native_page(_page(tmp_path, turned), "a.ofd")
    assert (page.rotation, page.size_mm, page.text) == (270, (297, 210), "横向表格的标题")


def test_a_dash_whose_size_is_that_of_its_ink_stays_in_its_line(tmp_path: Path) -> None:
    flat = (
        '<ofd:TextObject ID="1" Boundary="24 52.2 4 0.4" Font="2" Size="0.3">'
        '<ofd:TextCode X="0" Y="0.3">一</ofd:TextCode></ofd:TextObject>'
    )
    objects = text_xml("统", 20, 50) + flat + text_xml("社会信用代码", 28, 50)
    assert native_page(_page(tmp_path, objects), "a.ofd").text == "统一社会信用代码"


def test_text_without_ink_is_invisible(tmp_path: Path) -> None:
    objects = text_xml("看不见的文字", 20, 50, more='Alpha="0"') + text_xml(
        "也看不见", 20, 70, more='Fill="false"'
    )
    assert [(r.text, r.invisible) for r in _page(tmp_path, objects).runs] == [
        ("看不见的文字", True),
        ("也看不见", True),
    ]


def test_objects_that_are_not_shown_are_not_there(tmp_path: Path) -> None:
    objects = text_xml("作废", 20, 50, more='Visible="false"') + text_xml("有效", 20, 70)
    assert [r.text for r in _page(tmp_path, objects).runs] == ["有效"]


def test_private_characters_are_counted_as_unmapped(tmp_path: Path) -> None:
    page = _page(tmp_path, text_xml("\ue001\ue002年度", 20, 50))
    assert [r.unmapped for r in page.runs] == [2]


def test_text_outside_the_page_is_left_out(tmp_path: Path) -> None:
    assert _page(tmp_path, text_xml("页外", -50, 50) + text_xml("页外", 20, 400)).runs == ()


@pytest.mark.parametrize("prefix", ["ofd:", "", "x:"])
def test_namespaces_may_have_any_prefix_or_none(tmp_path: Path, prefix: str) -> None:
    parts = package([page_xml(text_xml("项目名称", 20, 50))])
    other = (
        NS if prefix == "ofd:" else f'xmlns{":x" if prefix else ""}="http://www.ofdspec.org/2016"'
    )
    renamed = {
        name: str(xml).replace(NS, other).replace("ofd:", prefix) if prefix != "ofd:" else xml
        for name, xml in parts.items()
    }
    assert [r.text for r in first_page(tmp_path, renamed).runs] == ["项目名称"]


def test_templates_lie_under_the_page_unless_they_say_otherwise(tmp_path: Path) -> None:
    common = (
        '<ofd:TemplatePage ID="50" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
        '<ofd:TemplatePage ID="51" ZOrder="Foreground" BaseLoc="Tpls/Tpl_1/Content.xml"/>'
    )
    used = '<ofd:Template TemplateID="51"/><ofd:Template TemplateID="50" ZOrder="Background"/>'
    parts = package(
        [page_xml(text_xml("正文", 20, 50), before=used)],
        {
            "Doc_0/Tpls/Tpl_0/Content.xml": page_xml(text_xml("底", 20, 20)),
            "Doc_0/Tpls/Tpl_1/Content.xml": page_xml(text_xml("面", 20, 80)),
        },
        common=common,
    )
    assert [r.text for r in first_page(tmp_path, parts).runs] == ["底", "正文", "面"]


def test_layers_are_painted_by_their_kind(tmp_path: Path) -> None:
    page = (
        f"<ofd:Page {NS}><ofd:Content>"
        f'<ofd:Layer Type="Foreground">{text_xml("面", 20, 20)}</ofd:Layer>'
        f"<ofd:Layer>{text_xml('中', 20, 40)}</ofd:Layer>"
        f'<ofd:Layer Type="Background">{text_xml("底", 20, 60)}</ofd:Layer>'
        "</ofd:Content></ofd:Page>"
    )
    assert [r.text for r in first_page(tmp_path, package([page])).runs] == ["底", "中", "面"]


def test_blocks_and_composite_objects_are_looked_into(tmp_path: Path) -> None:
    unit = (
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="70" Width="50" Height="20">'
        f"<ofd:Content>{text_xml('发票专用', 1, 1)}</ofd:Content></ofd:CompositeGraphicUnit>"
        "</ofd:CompositeGraphicUnits>"
    )
    objects = (
        f"<ofd:PageBlock><ofd:PageBlock>{text_xml('块中', 20, 20)}</ofd:PageBlock></ofd:PageBlock>"
        '<ofd:CompositeObject ID="7" ResourceID="70" Boundary="100 50 50 20"/>'
    )
    parts = package(
        [page_xml(objects)],
        {"Doc_0/DocumentRes.xml": resources(more=unit)},
        common="<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>",
    )
    runs = first_page(tmp_path, parts).runs
    assert [(r.text, round(r.box.left * 210, 2)) for r in runs] == [("块中", 20), ("发票专用", 101)]


def test_annotations_are_text_of_their_own_kind(tmp_path: Path) -> None:
    notes = (
        f'<ofd:PageAnnot {NS}><ofd:Annot ID="1" Type="Path"><ofd:Appearance Boundary="100 200 50 10">'
        f"{text_xml('已核对', 2, 2)}</ofd:Appearance></ofd:Annot>"
        '<ofd:Annot ID="2" Type="Path" Visible="false"><ofd:Appearance Boundary="0 0 9 9">'
        f"{text_xml('隐藏', 2, 2)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>"
    )
    listed = (
        f'<ofd:Annotations {NS}><ofd:Page PageID="100"><ofd:FileLoc>Page_0/Annotation.xml'
        "</ofd:FileLoc></ofd:Page></ofd:Annotations>"
    )
    parts = package(
        [page_xml(text_xml("正文", 20, 50)), page_xml(text_xml("次页", 20, 50))],
        {"Doc_0/Annots/Annotations.xml": listed, "Doc_0/Annots/Page_0/Annotation.xml": notes},
        after="<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>",
    )
    with opened(tmp_path, parts) as found:
        texts = [[(r.text, r.origin) for r in found.page(n).runs] for n in (1, 2)]
        left = found.page(1).runs[1].box.left
    assert texts == [[("正文", "content"), ("已核对", "annotation")], [("次页", "content")]]
    assert left * 210 == approx(102)


def test_a_page_has_its_own_area_else_the_documents(tmp_path: Path) -> None:
    own = page_xml(
        text_xml("横页", 30, 40), area="<ofd:PhysicalBox>10 20 297 210</ofd:PhysicalBox>"
    )
    with opened(tmp_path, package([own, page_xml("", area="")])) as found:
        page = found.page(1)
        assert (page.size_mm, found.page(2).size_mm) == ((297, 210), (210, 297))
        assert page.runs[0].box.left == approx(20 / 297)


def test_all_documents_of_a_file_are_read_one_after_the_other(tmp_path: Path) -> None:
    parts = package([page_xml(text_xml("第一份", 20, 50))])
    parts["OFD.xml"] = str(parts["OFD.xml"]).replace(
        "</ofd:OFD>",
        "<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    )
    parts["Doc_1/Document.xml"] = parts["Doc_0/Document.xml"]
    parts["Doc_1/Pages/Page_0/Content.xml"] = page_xml(text_xml("第二份", 20, 50))
    with opened(tmp_path, parts) as found:
        assert [found.page(n + 1).runs[0].text for n in range(found.page_count)] == [
            "第一份",
            "第二份",
        ]


def test_a_native_page_is_believed_and_read_with_its_table(tmp_path: Path) -> None:
    lines = "M 20 40 L 120 40 M 20 50 L 120 50 M 20 60 L 120 60 M 20 40 L 20 60 M 70 40 L 70 60 M 120 40 L 120 60"
    ruled = (
        '<ofd:PathObject ID="8" Boundary="0 0 210 297" LineWidth="0.3">'
        f"<ofd:AbbreviatedData>{lines}</ofd:AbbreviatedData></ofd:PathObject>"
    )
    cells = (("企业名称", 22, 42), ("某铝业公司", 72, 42), ("设备台数", 22, 52), ("12", 72, 52))
    texts = "".join(text_xml(t, x, y) for t, x, y in cells)
    with opened(
        tmp_path, package([page_xml(text_xml("设备清单", 60, 20, 6) + ruled + texts)])
    ) as found:
        received = found.page(1)
        assert triage(received).source is PageSource.NATIVE
        page = native_page(received, "a.ofd")
    (table,) = page.tables
    assert [(c.row, c.column, c.text) for c in table.cells] == [
        (0, 0, "企业名称"),
        (0, 1, "某铝业公司"),
        (1, 0, "设备台数"),
        (1, 1, "12"),
    ]


def test_a_file_opens_with_its_number_of_pages(tmp_path: Path) -> None:
    with opened(tmp_path, package([page_xml("", area=A4)] * 3)) as found:
        assert (found.status, found.page_count) == (FileStatus.OK, 3)
