"""Registers are told by their wording; the receiving log's dates by any style."""

from __future__ import annotations

import pytest
from tabled import CODES, paper, sheet, table

from docproc.extract.lists.registers import iso_date, receipts_of, register_key, registers_of
from docproc.notice.folder import NoticeFolder
from docproc.notice.tables import TableSpecs, load
from docproc.page import Page, PageSource

A, B, C, D = CODES
HEADER = ["序号", "市", "企业名称", "统一社会信用代码"]


@pytest.fixture(scope="module")
def specs() -> TableSpecs:
    return load(NoticeFolder.find("shandong-2026"))


@pytest.mark.parametrize(
    ("file", "title", "key"),
    [
        ("名录/2024卓越级.xlsx", "", "excellent_2024"),
        ("名录/a.xlsx", "2024年度卓越级智能工厂名单（山东省）", "excellent_2024"),
        ("名录/2021-2024省级智能工厂.xlsx", "", "provincial_2021_2024"),
        ("名录/b.xlsx", "2021—2024年山东省智能制造标杆企业", "provincial_2021_2024"),
        ("名录/c.xlsx", "历年认定的省级智能工厂", "provincial_2021_2024"),
        ("名录/基础级.xlsx", "", "basic"),
        ("名录/培育库.xlsx", "", "nursery"),
        ("名录/基础级.xlsx", "智能工厂培育库企业名单", "nursery"),
    ],
)
def test_a_register_is_known_by_its_title_or_its_name(
    specs: TableSpecs, file: str, title: str, key: str
) -> None:
    rows = [[(title, 4)], HEADER] if title else [HEADER]
    page = sheet(table(*rows, ["1", "东营市", "鲁北甲乙轴承有限公司", A]), file=file)
    assert register_key(page, specs) == key


def test_listings_hold_name_code_and_city(specs: TableSpecs) -> None:
    page = sheet(
        table(
            HEADER,
            ["1", "东营市", "鲁北甲乙轴承(集团)有限公司", A],
            ["2", "", "东营丙丁化工有限公司", ""],
        ),
        file="名录/基础级.xlsx",
    )
    register = registers_of([paper("register", page)], specs)["basic"]
    assert [(x.enterprise_name, x.uscc, x.city) for x in register.listings] == [
        ("鲁北甲乙轴承（集团）有限公司", A, "东营市"), ("东营丙丁化工有限公司", None, None),
    ]  # fmt: skip
    assert register.complete


def test_a_register_with_names_alone_is_enough(specs: TableSpecs) -> None:
    page = sheet(table(["企业名称"], ["鲁北甲乙轴承有限公司"]), file="名录/培育库.xlsx")
    narrow = sheet(
        table(["序号", "企业名称"], ["1", "鲁北甲乙轴承有限公司"]), file="名录/2024卓越级.xlsx"
    )
    found = registers_of([paper("register", page), paper("register", narrow)], specs)
    assert [x.enterprise_name for x in found["excellent_2024"].listings] == ["鲁北甲乙轴承有限公司"]
    assert [x.enterprise_name for x in found["nursery"].listings] == ["鲁北甲乙轴承有限公司"]


def test_a_register_that_could_not_be_read_is_not_complete(specs: TableSpecs) -> None:
    page = Page("名录/基础级.pdf", 1, PageSource.FAILED)
    assert not registers_of([paper("register", page)], specs)["basic"].complete


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("2026-04-28", "2026-04-28"), ("2026.4.28", "2026-04-28"), ("2026/4/28", "2026-04-28"),
        ("2026年4月28日", "2026-04-28"), ("4月28日", "2026-04-28"), ("4.28", "2026-04-28"),
        ("2026-04-28 00:00:00", "2026-04-28"), ("20260428", "2026-04-28"), ("46140", "2026-04-28"),
        ("二〇二六年四月二十八日", "2026-04-28"), ("4/28", "2026-04-28"), ("", None), ("待定", None),
        ("2026年2月30日", None), ("13月2日", None),
    ],
)  # fmt: skip
def test_dates_of_every_style(printed: str, wanted: str | None) -> None:
    assert iso_date(printed, 2026) == wanted


def test_the_receiving_log(specs: TableSpecs) -> None:
    page = sheet(
        table(
            [("收件登记", 5)],
            ["地市", "收件日期", "邮寄日期", "快递单号", "备注"],
            ["东营市", "2026.4.28", "4月27日", "EMS1234567890", "先进级"],
            ["临沂市", "2026年5月2日", "", "专人送达", ""],
            ["烟台市", "2026-05-03", "", "", "面交，无邮戳"],
            ["", "2026-05-06", "2026-05-05", "SF123456789012", "补充材料，专人电话告知"],
            ["", "", "", "", ""],
        ),
        file="收件登记.xlsx",
    )
    receipts = receipts_of([paper("receiving_log", page)], specs, year=2026)
    assert receipts is not None
    assert [(r.city, r.received_on, r.posted_on, r.by_hand) for r in receipts] == [
        ("东营市", "2026-04-28", "2026-04-27", False),
        ("临沂市", "2026-05-02", None, True),
        ("烟台市", "2026-05-03", None, True),
        ("烟台市", "2026-05-06", "2026-05-05", False),
    ]
    assert receipts[0].tracking == "EMS1234567890"


def test_without_a_log_there_are_no_receipts(specs: TableSpecs) -> None:
    assert receipts_of([], specs, year=2026) is None


def test_a_log_by_sender_and_content_tells_the_hour_and_the_hand(specs: TableSpecs) -> None:
    log = sheet(
        table(
            [("材料签收登记簿", 6)],
            ["收件时间", "寄件人（单位）", "递送方式", "运单号码", "寄件时间", "收件内容"],
            [
                "2026-04-30 16:20:00",
                "东营市工信局",
                "EMS",
                "1122334455667",
                "4月28日",
                "先进级材料",
            ],
            ["2026-05-07", "", "专人送达", "", "", "附件5"],
        )
    )
    receipts = receipts_of([paper("receiving_log", log)], specs, year=2026)
    assert receipts is not None
    assert [(r.city, r.received_on, r.posted_on, r.by_hand, r.note) for r in receipts] == [
        ("东营市工信局", "2026-04-30", "2026-04-28", False, "先进级材料"),
        ("东营市工信局", "2026-05-07", None, True, "附件5"),
    ]


@pytest.mark.parametrize(
    ("note", "by_hand"),
    [
        ("现场报送", True),
        ("来人送达", True),
        ("本人送来", True),
        ("本人送至邮局寄出", False),
        ("快递现场交接，外包装完好", False),
        ("顺丰快递，收件人亲自签收", False),
        ("非现场提交，邮政寄达", False),
        ("", False),
    ],
)
def test_a_remark_says_who_brought_a_parcel(specs: TableSpecs, note: str, by_hand: bool) -> None:
    head = ["市", "收到日期", "寄出日期", "寄件单号", "备注"]
    log = sheet(table(head, ["淄博市", "2026-05-08", "", "", note]), file="收件登记.xlsx")
    receipts = receipts_of([paper("receiving_log", log)], specs, year=2026)
    assert receipts is not None
    assert [r.by_hand for r in receipts] == [by_hand]


def test_the_date_of_receipt_may_say_who_brought_a_parcel(specs: TableSpecs) -> None:
    head = ["市", "收到日期", "寄出时间"]
    log = sheet(table(head, ["淄博市", "2026年5月3日（当面送达）", "—"]), file="收件登记.xlsx")
    receipts = receipts_of([paper("receiving_log", log)], specs, year=2026)
    assert receipts is not None
    assert [(r.received_on, r.posted_on, r.by_hand) for r in receipts] == [
        ("2026-05-03", None, True)
    ]
