"""OFD files that are broken or made to harm: a status or a `PageError`, and soon."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ofdmade import (
    first_page,
    opened,
    package,
    packed,
    page_xml,
    path_xml,
    picture,
    resources,
    text_xml,
)

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages import ofd_parts, ofd_values, open_file

TEXT = text_xml("正文", 20, 50)


def _status(
    folder: Path, parts: dict[str, str | bytes], limits: Limits | None = None
) -> tuple[FileStatus, str]:
    with opened(folder, parts, limits) as found:
        return found.status, found.reason


def _reason(folder: Path, parts: dict[str, str | bytes], limits: Limits | None = None) -> str:
    """Why page 1 cannot be read or drawn."""
    with opened(folder, parts, limits) as found:
        assert found.status is FileStatus.OK
        with pytest.raises(PageError) as raised:
            found.page(1).render(36)
    return raised.value.reason


def test_a_file_without_pages_is_empty(tmp_path: Path) -> None:
    assert _status(tmp_path, package([])) == (FileStatus.EMPTY, "no_pages")


def test_a_hundred_thousand_pages_are_refused(tmp_path: Path) -> None:
    parts = package([page_xml(TEXT)])
    listed = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>' * 100_000
    parts["Doc_0/Document.xml"] = str(parts["Doc_0/Document.xml"]).replace(
        "<ofd:Pages>", f"<ofd:Pages>{listed}"
    )
    assert _status(tmp_path, parts) == (FileStatus.UNSAFE, "too_many_pages:100001")


@pytest.mark.parametrize("missing", ["OFD.xml", "Doc_0/Document.xml"])
def test_a_file_without_its_structure_is_damaged(tmp_path: Path, missing: str) -> None:
    parts = package([page_xml(TEXT)])
    del parts[missing]
    assert _status(tmp_path, parts) == (FileStatus.DAMAGED, "corrupt:structure")


def test_a_file_that_has_lost_all_pages_is_damaged(tmp_path: Path) -> None:
    parts = package([page_xml(TEXT), page_xml(TEXT)])
    del parts["Doc_0/Pages/Page_0/Content.xml"], parts["Doc_0/Pages/Page_1/Content.xml"]
    assert _status(tmp_path, parts) == (FileStatus.DAMAGED, "no_page_loads")


def test_a_page_that_is_lost_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    parts = package([page_xml(TEXT), page_xml(TEXT)])
    del parts["Doc_0/Pages/Page_0/Content.xml"]
    with opened(tmp_path, parts) as found:
        with pytest.raises(PageError, match="第1页"):
            found.page(1)
        assert [r.text for r in found.page(2).runs] == ["正文"]


def test_a_page_that_breaks_off_is_not_read_by_half(tmp_path: Path) -> None:
    assert _reason(tmp_path, package([page_xml(TEXT)[:-40]])) == "corrupt"


def test_what_is_no_package_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.ofd"
    file.write_bytes(packed(package([page_xml(TEXT)]))[:-30])
    with open_file(file, Kind.OFD, path="a.ofd", limits=Limits()) as found:
        assert found.status is FileStatus.DAMAGED


def test_an_encrypted_package_is_encrypted(tmp_path: Path) -> None:
    raw = bytearray(packed(package([page_xml(TEXT)])))
    at = raw.find(b"PK\x01\x02")
    raw[at + 8] |= 1
    (tmp_path / "a.ofd").write_bytes(raw)
    with open_file(tmp_path / "a.ofd", Kind.OFD, path="a.ofd", limits=Limits()) as found:
        assert (found.status, found.reason) == (FileStatus.ENCRYPTED, "password")
    parts = package(
        [page_xml(TEXT)], {"Encryptions.xml": "<a/>", "Doc_0/Document.xml": b"\x8a\x01\x02"}
    )
    assert _status(tmp_path, parts) == (FileStatus.ENCRYPTED, "certificate")


def test_a_part_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ofd_parts, "MOST_XML", 1 << 16)
    bomb = package([page_xml(TEXT)], {"Doc_0/Document.xml": b" " * (1 << 17)})
    assert _status(tmp_path, bomb) == (FileStatus.UNSAFE, "unpacks_too_large")
    assert _reason(tmp_path, package([page_xml(TEXT) + " " * (1 << 17)])) == "too_large"


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("机密内容")
    declared = f'<!DOCTYPE a [<!ENTITY a "甲乙"><!ENTITY b SYSTEM "{secret.as_uri()}">]>'
    for name in ("a", "b"):
        page = declared + page_xml(text_xml(f"&{name};", 20, 50))
        assert _reason(tmp_path, package([page])) == "corrupt"


def test_entities_that_multiply_do_no_harm(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<!DOCTYPE a [<!ENTITY e0 "0123456789">{levels}]>' + page_xml(
        text_xml("正文", 20, 50, more='Name="&e11;"')
    )
    assert _reason(tmp_path, package([page])) == "corrupt"


@pytest.mark.parametrize(
    "place", ["../outside.xml", "/../outside.xml", "..\\..\\outside.xml", "/etc/passwd"]
)
def test_no_location_leads_out_of_the_package(tmp_path: Path, place: str) -> None:
    (tmp_path / "outside.xml").write_text(page_xml(TEXT))
    parts = package([page_xml(TEXT)])
    parts["Doc_0/Document.xml"] = str(parts["Doc_0/Document.xml"]).replace(
        "Pages/Page_0/Content.xml", place
    )
    assert _status(tmp_path, parts) == (FileStatus.DAMAGED, "no_page_loads")


def test_templates_that_name_one_another_end(tmp_path: Path) -> None:
    common = (
        '<ofd:TemplatePage ID="50" BaseLoc="T0.xml"/><ofd:TemplatePage ID="51" BaseLoc="T1.xml"/>'
    )
    parts = package(
        [page_xml(TEXT, before='<ofd:Template TemplateID="50"/>')],
        {
            "Doc_0/T0.xml": page_xml(
                text_xml("一号", 20, 20), before='<ofd:Template TemplateID="51"/>'
            ),
            "Doc_0/T1.xml": page_xml(
                text_xml("二号", 20, 80), before='<ofd:Template TemplateID="50"/>'
            ),
        },
        common=common,
    )
    assert [r.text for r in first_page(tmp_path, parts).runs] == ["一号", "正文"]


def test_a_template_that_is_missing_makes_the_page_unreadable(tmp_path: Path) -> None:
    page = page_xml(TEXT, before='<ofd:Template TemplateID="99"/>')
    assert _reason(tmp_path, package([page])) == "corrupt"


def _units(*contents: str) -> dict[str, str | bytes]:
    units = "".join(
        f'<ofd:CompositeGraphicUnit ID="{70 + n}" Width="9" Height="9"><ofd:Content>{c}</ofd:Content>'
        "</ofd:CompositeGraphicUnit>"
        for n, c in enumerate(contents)
    )
    held = resources(more=f"<ofd:CompositeGraphicUnits>{units}</ofd:CompositeGraphicUnits>")
    use = '<ofd:CompositeObject ResourceID="70" Boundary="0 0 9 9"/>'
    return package(
        [page_xml(TEXT + use)],
        {"Doc_0/DocumentRes.xml": held},
        common="<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>",
    )


def test_a_composite_object_that_holds_itself_ends(tmp_path: Path) -> None:
    itself = '<ofd:CompositeObject ResourceID="70" Boundary="0 0 9 9"/>'
    assert [r.text for r in first_page(tmp_path, _units(itself)).runs] == ["正文"]


def test_composite_objects_that_multiply_are_refused(tmp_path: Path) -> None:
    twenty = [
        f'<ofd:CompositeObject ResourceID="{71 + n}" Boundary="0 0 9 9"/>' * 20 for n in range(6)
    ]
    assert _reason(tmp_path, _units(*twenty, TEXT)) == "fragments"


def test_more_objects_than_a_page_can_hold_are_refused(tmp_path: Path) -> None:
    assert (
        _reason(tmp_path, package([page_xml('<ofd:PathObject Boundary="0 0 1 1"/>' * 61_000)]))
        == "fragments"
    )


def test_more_text_than_a_page_can_hold_is_refused(tmp_path: Path) -> None:
    parts = package([page_xml(text_xml("字" * 700, 0, 50))])
    assert _reason(tmp_path, parts, Limits(lines_per_page=10)) == "fragments"


def test_pictures_painted_over_one_another_without_end_are_refused(tmp_path: Path) -> None:
    image = '<ofd:ImageObject ResourceID="30" Boundary="0 0 210 297"/>'
    parts = package(
        [page_xml(image * 3_000)],
        {"Doc_0/DocumentRes.xml": resources("a.png"), "Doc_0/Res/a.png": picture()},
        common="<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>",
    )
    assert _reason(tmp_path, parts) == "fragments"


def test_a_page_of_a_square_kilometre_is_taken_for_one_of_paper(tmp_path: Path) -> None:
    huge = page_xml(TEXT, area="<ofd:PhysicalBox>0 0 1000000 1000000</ofd:PhysicalBox>")
    with opened(tmp_path, package([huge])) as found:
        page = found.page(1)
        assert page.size_mm == (297, 297)
        assert page.render(50).shape == (585, 585, 3)


ABSURD = [
    "",
    " ",
    "nan",
    "inf -inf",
    "1e999 2 3 4",
    "1 2 3",
    "x y z w",
    "g g g g",
    "0 0 0 0",
    "-5 -5 -5 -5",
    "9" * 5_000,
]


@pytest.mark.parametrize("value", ABSURD)
@pytest.mark.parametrize(
    "name",
    ["Boundary", "CTM", "Size", "DeltaX", "DeltaY", 'X="1" Y', "Alpha", "CharDirection", "HScale"],
)
def test_absurd_values_do_no_harm(tmp_path: Path, name: str, value: str) -> None:
    attributes = {"Boundary": "20 20 50 9", "Size": "4"}
    attributes[name] = value
    said = " ".join(
        f'{k}="{v}"' for k, v in attributes.items() if not k.startswith(("Delta", "X="))
    )
    code = f'{name}="{value}"' if name.startswith(("Delta", "X=")) else ""
    objects = f"<ofd:TextObject {said}><ofd:TextCode {code}>文字</ofd:TextCode></ofd:TextObject>"
    objects += path_xml(f"M {value} L 20 {value} A {value} B 1 2 3", f'LineWidth="{value}"')
    with opened(tmp_path, package([page_xml(objects)])) as found:
        assert found.page(1).render(36).shape == (421, 298, 3)


def test_files_with_changed_bytes_give_a_status_or_a_page_error(tmp_path: Path) -> None:
    parts = package(
        [
            page_xml(
                TEXT
                + path_xml("M 1 1 L 90 90")
                + '<ofd:ImageObject ResourceID="30" Boundary="9 9 60 40"/>'
            )
        ],
        {"Doc_0/DocumentRes.xml": resources("a.png"), "Doc_0/Res/a.png": picture()},
        common="<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>",
    )
    chance = random.Random(7)
    outcomes = set()
    for _ in range(150):
        changed = {k: bytearray(v.encode() if isinstance(v, str) else v) for k, v in parts.items()}
        for _ in range(3):
            raw = changed[chance.choice(sorted(changed))]
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        with opened(tmp_path, {k: bytes(v) for k, v in changed.items()}) as found:
            outcomes.add(found.status.value)
            if found.status is FileStatus.OK:
                try:
                    found.page(1).render(20)
                except PageError as error:
                    outcomes.add(error.reason)
    assert {"ok", "damaged", "corrupt"} <= outcomes
    assert outcomes <= {"ok", "damaged", "empty", "unsupported", "corrupt", "render", "too_large"}


@given(st.text(alphabet="SMLQBAC 0123456789.-eg\t", max_size=200))
def test_any_path_data_give_finite_points(data: str) -> None:
    for stroke in ofd_values.strokes(data):
        assert len(stroke) > 1
        assert all(abs(v) < 1e14 for x, y, _ in stroke for v in (x, y))


@given(st.text(alphabet="g 0123456789.-", max_size=60), st.integers(0, 40))
def test_any_distances_are_as_many_as_wanted_or_none(text: str, wanted: int) -> None:
    found = ofd_values.deltas(text, wanted)
    assert found is None or len(found) == wanted


def test_the_archive_is_given_back_when_the_file_is_closed(tmp_path: Path) -> None:
    with opened(tmp_path, package([page_xml(TEXT)])) as found:
        found.page(1)
    with zipfile.ZipFile(tmp_path / "paper.ofd") as archive:
        assert archive.testzip() is None
    with pytest.raises(PageError):
        found.page(1)
