"""Kinds of paper and table columns are checked when they are loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from docproc.errors import NoticeError
from docproc.notice import documents, tables
from docproc.notice.folder import NoticeFolder


def folder(tmp_path: Path, name: str, text: str) -> NoticeFolder:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return NoticeFolder("test", (tmp_path,))


def test_every_document_type_but_blank_has_a_kind() -> None:
    kinds = documents.load(NoticeFolder.find("shandong-2026"))
    assert {k.type for k in kinds.kinds} == set(documents.TYPES) - {"blank"}


def test_a_patent_is_no_applicants_proof_and_a_summary_table_is_the_citys() -> None:
    kinds = documents.load(NoticeFolder.find("shandong-2026"))
    assert "business_licence" in kinds.applicant_types
    assert "other" not in kinds.applicant_types
    assert kinds.city_types == {
        "city_recommendation", "summary_table", "basic_list", "overseas_list", "policy_document",
    }  # fmt: skip


def test_phrases_are_kept_in_the_form_in_which_pages_are_compared(tmp_path: Path) -> None:
    text = "kinds:\n- {kind: a, type: other, name: 甲, wording: {2: ['ＡＢ (甲)']}}\n"
    (kind,) = documents.load(folder(tmp_path, "documents/a.yaml", text)).kinds
    assert kind.wording == (documents.Phrase(text="ab（甲）", weight=2.0),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kinds:\n- {kind: a, type: novel, name: 甲}\n", "novel"),
        ("kinds:\n- {kind: a, type: other, name: 甲, titles: {6: ['/(甲/']}}\n", "正则"),
        ("kinds:\n- {kind: a, type: other, name: 甲, colour: red}\n", "colour"),
        (
            "kinds:\n- {kind: a, type: other, name: 甲}\n- {kind: a, type: other, name: 乙}\n",
            "重名",
        ),
        ("kinds:\n- {kind: a, type: other, name: 甲, places: [moon]}\n", "places"),
        ("kinds:\n- {kind: a, type: other, name: 甲, section_of: [novel]}\n", "novel"),
    ],
)
def test_faulty_kinds_are_refused_with_the_file_and_the_reason(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(NoticeError, match=r"a\.yaml") as error:
        documents.load(folder(tmp_path, "documents/a.yaml", text))
    assert said in str(error.value)


def test_a_table_with_an_unknown_column_is_refused(tmp_path: Path) -> None:
    text = (
        "columns: {uscc: {kind: code, headers: [代码]}}\n"
        "tables: {basic_list: {required: [uscc], columns: [uscc, colour]}}\n"
    )
    with pytest.raises(NoticeError, match="colour"):
        tables.load(folder(tmp_path, "tables.yaml", text))


def test_a_notice_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoticeError, match=r"tables\.yaml"):
        tables.load(NoticeFolder("test", (tmp_path,)))
