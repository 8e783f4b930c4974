"""Books drawn for tests of scenarios."""

from __future__ import annotations

from drawn import WIDE, document, line, page

from docproc.documents.model import Document
from docproc.extract.scenarios import scenarios_of
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, Table

TOLD = (
    "针对以往依靠人工经验、信息滞后、成本偏高的问题，公司部署了相应的系统，打通设备、物料和人员数据，"
    "实现全过程在线管理。上线后效率提升23%，差错率下降41%，年节约成本180万元。"
)


def book(*pages: str | list[Table]) -> Document:
    """A book of pages: text in rows of 38 characters, or tables with their lines."""
    return document("application_book", *(_page(p, n) for n, p in enumerate(pages, 1)))


def _page(content: str | list[Table], number: int) -> Page:
    if not isinstance(content, str):
        return page([x for t in content for x in _lines(t)], tables=content, number=number)
    drawn: list[Line] = []
    for row in content.replace("TOLD", TOLD).strip().splitlines():
        for at in range(0, len(row), 38):
            drawn.append(line(row[at : at + 38], 0.12, 0.06 + 0.025 * len(drawn)))
    return page(drawn, number=number)


def _lines(drawn: Table) -> list[Line]:
    out = []
    for cell in drawn.cells:
        assert cell.box is not None
        most = max(int((cell.box.width - 0.01) / WIDE), 2)
        rows = [cell.text[i : i + most] for i in range(0, len(cell.text), most)]
        out += [
            line(text, cell.box.left + 0.005, cell.box.top + 0.002 + n * 0.026 / len(rows))
            for n, text in enumerate(rows)
        ]
    return out


def found(content: Document, guide: ScenarioGuide) -> list[tuple[str, int | None]]:
    return [(s.claimed, s.number) for s in scenarios_of(content, guide)]


DETECT, PLAN, STORE = ("在线智能检测", 24), ("车间智能排产", 9), ("仓储智能管理", 12)


OWN = ("成品立体库", "经营驾驶舱", "轴承寿命平台")


MEANT = ("仓储智能管理", "智能经营决策", "设备故障诊断与预测")


SOME = [PLAN, DETECT, STORE]
