from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from campaign import campaign, check, checks
from jsonschema import Draft202012Validator

from docproc.documents.model import (
    Bundle,
    CampaignPapers,
    CityPapers,
    Document,
    DossierPapers,
    ReceivedFile,
    TypedPage,
)
from docproc.errors import UsageError
from docproc.evidence import Box, Evidence, Span
from docproc.extract.model import (
    CampaignFacts,
    CityFacts,
    DossierFacts,
    Fact,
    Paper,
    Row,
    Scenario,
    Seal,
    Slot,
    State,
)
from docproc.intake.model import FileStatus, Kind, Source
from docproc.notice.folder import schemas_dir
from docproc.page import Page, PageSource, SealKind, SealMark
from docproc.report.build import FIELD_KEYS, Verdicts, build_report
from docproc.report.jsonfile import load_report, report_bytes
from docproc.report.model import ErrorEntry, Report
from docproc.rules.model import Item, Status

SCHEMA = json.loads((schemas_dir() / "report.schema.json").read_text(encoding="utf-8"))


def faults(report: Report) -> list[str]:
    found = Draft202012Validator(SCHEMA).iter_errors(json.loads(report_bytes(report)))
    return [f"{error.json_path}: {error.message}" for error in found]


def bundle(path: str, kind: str) -> Bundle:
    source = Source(path, "0" * 64, Kind.PDF, 10, None)
    page = TypedPage(Page(path, 1, PageSource.OCR, rotation=90, confidence=0.98765), kind, 0.9)
    return Bundle(
        (ReceivedFile(source, FileStatus.OK, 1),), (page,), (Document(kind, (page,), 0.91239),)
    )


def small_facts() -> CampaignFacts:
    """One city with one dossier; floats with more digits than a report holds."""
    mine = bundle("济南市/01 甲/a.pdf", "application_book")
    place = Evidence(
        "济南市/01 甲/a.pdf", 1, None, Box(0.123456, -0.01, 0.5, 1.2), None, "甲", 0.98765
    )
    mark = SealMark(Box(0, 0, 1, 1), "round", "red", SealKind.OFFICIAL, "甲", None, 0.87654)
    paper = Paper(
        mine.documents[0],
        {},
        (Seal(mark, "cover", place),),
        (Slot("date", "commitment", State.READ, (place,)),),
    )
    dossier = DossierFacts(
        DossierPapers("济南市/01 甲", mine),
        (paper,),
        {
            "enterprise_name": Fact(State.READ, "甲", "甲 ", 0.98765, (place,)),
            "revenue": Fact(State.UNREADABLE, 12.0, "1?", 0.4),
        },
        (
            Scenario(
                "仓储", 12, "仓储智能管理", "生产管理", "生产管理", "similar", 0.7777, (place,)
            ),
        ),
    )
    own = bundle("济南市/附件5.pdf", "summary_table")
    row = Row(
        "summary_table",
        1,
        {"enterprise_name": Fact(State.READ, "甲"), "uscc": Fact(State.BLANK)},
        (place,),
    )
    city = CityFacts(
        CityPapers("370100", "济南市", ("济南市",), (dossier.papers_of,), own),
        (),
        (row,),
        (dossier,),
    )
    return CampaignFacts("campaign", (city,))


def built() -> Report:
    model = campaign()
    failed = check("A01", "fail", items=(Item("x", Status.FAIL, "m"),))
    verdicts = Verdicts(
        dossiers={"济南市/01 甲": tuple(reversed(checks("FA", failed)))},
        cities={"370100": checks("FCBO")},
        inbox=checks("F"),
        joins={("370100", "summary_table", 1): "济南市/01 甲"},
    )
    return build_report(
        small_facts(),
        verdicts,
        notice=model.notice,
        run=model.run,
        errors=(ErrorEntry("b", None, "text", "二"), ErrorEntry("a", 2, "text", "一")),
    )


def test_a_built_report_is_of_the_published_form() -> None:
    assert faults(built()) == []


def test_the_invented_campaign_is_of_the_published_form() -> None:
    assert faults(campaign()) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("level", "best"), ("city", "37"), ("id", ""), ("colour", "red")],
)
def test_the_schema_refuses_what_the_contract_does_not_name(key: str, value: str) -> None:
    raw = json.loads(report_bytes(campaign()))
    raw["dossiers"][0][key] = value
    assert not Draft202012Validator(SCHEMA).is_valid(raw)


def test_the_schema_refuses_a_value_in_a_field_that_was_not_read() -> None:
    raw = json.loads(report_bytes(campaign()))
    raw["dossiers"][0]["fields"]["contact_phone"]["value"] = "0531-1"
    assert not Draft202012Validator(SCHEMA).is_valid(raw)


def test_a_city_may_not_hold_a_check_of_a_dossier() -> None:
    raw = json.loads(report_bytes(campaign()))
    raw["cities"][0]["checks"][0]["code"] = "A01"
    assert not Draft202012Validator(SCHEMA).is_valid(raw)


def test_confidences_have_three_places_and_boxes_four() -> None:
    dossier = built().dossiers[0]
    assert dossier.pages[0].confidence == 0.988
    assert dossier.documents[0].confidence == 0.912
    assert dossier.fields["enterprise_name"].confidence == 0.988
    assert dossier.scenarios[0].confidence == 0.778
    assert dossier.seals[0].confidence == 0.877
    place = dossier.fields["enterprise_name"].evidence[0]
    assert place.box == Box(0.1235, 0.0, 0.5, 1.0)
    assert place.confidence == 0.988


def test_all_21_fields_stand_in_the_contracts_order_and_only_read_ones_have_a_value() -> None:
    fields = built().dossiers[0].fields
    assert tuple(fields) == FIELD_KEYS
    assert len(fields) == 21
    assert (fields["revenue"].state, fields["revenue"].value) == ("unreadable", None)
    assert (fields["uscc"].state, fields["uscc"].value) == ("absent", None)


def test_checks_stand_in_code_order() -> None:
    codes = [c.code for c in built().dossiers[0].checks]
    assert codes == [f"F{n:02d}" for n in range(1, 10)] + [f"A{n:02d}" for n in range(1, 38)]


def test_a_filled_slot_a_joined_row_and_a_blank_cell_are_written_as_pinned() -> None:
    report = built()
    assert report.dossiers[0].slots[0].state == "filled"
    row = report.cities[0].rows[0]
    assert row.dossier == "济南市/01 甲"
    assert row.cells == {"enterprise_name": "甲", "uscc": None}


def test_a_holder_without_an_answer_is_an_error_and_not_a_silence() -> None:
    model = campaign()
    with pytest.raises(KeyError):
        build_report(small_facts(), Verdicts(), notice=model.notice, run=model.run)


def test_errors_stand_in_order_of_path() -> None:
    assert [e.path for e in built().errors] == ["a", "b"]


def test_keys_stand_in_the_contracts_order() -> None:
    raw = json.loads(report_bytes(built()))
    assert list(raw) == ["contract", "notice", "run", "inbox", "cities", "dossiers", "errors"]
    assert list(raw["dossiers"][0]["checks"][0]) == [
        "code", "status", "severity", "title", "clause", "message", "remedy", "items",
        "evidence", "searched", "unread", "decision", "change",
    ]  # fmt: skip
    assert raw["cities"][0]["documents"][0]["spans"] == [
        {"file": "济南市/附件5.pdf", "first": 1, "last": 1}
    ]


def test_a_report_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(report_bytes(campaign()))
    assert load_report(path) == campaign()


def test_the_same_report_gives_the_same_bytes_in_chinese_letters() -> None:
    raw = report_bytes(campaign())
    assert raw == report_bytes(campaign())
    assert "章丘鑫岳锻铸有限公司".encode() in raw
    assert raw.endswith(b"}\n")


def test_a_file_name_that_is_no_text_does_not_stop_the_report() -> None:
    report = campaign()
    odd = replace(report.inbox.files[0], path="a\udcff.pdf")
    raw = report_bytes(replace(report, inbox=replace(report.inbox, files=(odd,))))
    assert json.loads(raw)["inbox"]["files"][0]["path"] == "a?.pdf"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "不是 docproc 的报告"),
        (b"\xff\xfe", "不是 docproc 的报告"),
        (b'{"contract": "docproc-report/1"}', "不是 docproc 的报告"),
        (
            report_bytes(campaign()).replace(b"docproc-report/1", b"docproc-report/9"),
            "docproc-report/9",
        ),
    ],
)
def test_a_file_that_is_no_report_is_refused_in_chinese(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=words):
        load_report(path)


def test_a_report_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="读不到报告文件"):
        load_report(tmp_path / "none.json")


def test_span_and_papers_types_fit_the_report() -> None:
    inbox = bundle("名录/x.pdf", "register")
    model = campaign()
    report = build_report(
        CampaignFacts("campaign", ()),
        Verdicts(inbox=checks("F")),
        notice=model.notice,
        run=model.run,
        inbox=CampaignPapers("campaign", (), inbox).inbox,
    )
    assert report.inbox.documents[0].spans == (Span("名录/x.pdf", 1, 1),)
    assert faults(report) == []
