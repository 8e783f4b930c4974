"""Parts of one answer are no slots; firms that say they are below scale and plan to rise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, page
from test_passages import said

from docproc.evidence import Box
from docproc.notice.fields import ExtractSpec
from docproc.page import Cell, Table

Values = Callable[..., dict[str, object]]
BOOK = "application_book"


@pytest.mark.parametrize(
    ("text", "key", "kept"),
    [
        ("主营业务：化肥生产；销售；联系人：王强", "main_business", "化肥生产;销售"),
        ("项目总投资：一期：2000万元；二期：3000万元；合计：5000万元", "total_investment", "5000"),
        ("职工人数：生产人员：100人；管理人员：20人；合计：120人", "employees", "120"),
        ("主营业务：生产：化肥；销售：农药、种子", "main_business", "农药"),
        ("工厂地址：一厂：济南市历城区9号；二厂：济南市历城区12号", "factory_address", "12号"),
        ("所属行业：化学原料制造业；医药制造业；联系人：王强", "industry", "医药"),
    ],
)
def test_an_answer_keeps_its_parts(values: Values, text: str, key: str, kept: str) -> None:
    assert kept in str(values(BOOK, page([line(text, 0.05, 0.1)]))[key])


@pytest.mark.parametrize(
    "text",
    [
        "我公司为规下企业，2026年升规。",
        "公司为规下企业，已列入2026年升规名单。",
        "公司为规下企业，但2025年营业收入已达到规上标准。",
        "公司属于市级规下工业企业。",
    ],
)
def test_a_plan_to_rise_is_no_denial(spec: ExtractSpec, text: str) -> None:
    assert "below_scale" in said(spec, text)


@pytest.mark.parametrize(
    ("rows", "key", "kept"),
    [
        (("工厂地址：东厂区：济南市历城区9号", "西厂区：历城区12号"), "factory_address", "12号"),
        (("职工人数：生产人员：100人", "管理人员：20人", "合计：120人"), "employees", "120"),
        (("主营业务：许可项目：药包材生产", "一般项目：玻璃制品销售"), "main_business", "销售"),
        (("总投资：设备：3000万元", "软件：500万元", "合计：3500万元"), "total_investment", "3500"),
    ],
)
def test_parts_in_the_lines_of_a_cell(
    values: Values, rows: tuple[str, ...], key: str, kept: str
) -> None:
    box = Box(0.3, 0.1, 0.9, 0.1 + 0.025 * len(rows))
    drawn = [line(row, 0.31, 0.102 + 0.025 * n) for n, row in enumerate(rows)]
    cells = (
        Cell(0, 0, "申报主体", Box(0.1, 0.1, 0.3, box.bottom), ink=0.1),
        Cell(0, 1, "".join(rows), box, ink=0.1),
    )
    held = Table(1, 2, cells, Box(0.1, 0.1, 0.9, box.bottom), "native")
    assert kept in str(values(BOOK, page(drawn, tables=(held,)))[key])


@pytest.mark.parametrize("mark", ["、", "，", ","])
def test_a_slot_of_which_only_the_end_is_known_ends_an_answer_whole(
    values: Values, mark: str
) -> None:
    text = f"主营业务：数控机床的研发、生产{mark}自主品牌：鲁机"
    assert values(BOOK, page([line(text, 0.05, 0.1)]))["main_business"] == "数控机床的研发、生产"
