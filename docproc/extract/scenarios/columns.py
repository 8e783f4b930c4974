"""Which columns of a table name scenarios and describe them, and what its heads say of them all.

What comes in: a table and the guide. What goes out: the columns of the names, the links and the
descriptions, told by the heads or by what stands under them; and whether the heads are those of
plans, or of customers, whose scenarios are none of the firm's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.plans import heads_plans
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Table

_DESCRIBES = (
    "内容",
    "背景",
    "做法",
    "描述",
    "方案",
    "简介",
    "情况",
    "成效",
    "效果",
    "改造前",
    "改造后",
    "建设前",
    "建设后",
    "实施前",
    "实施后",
    "措施",
    "举措",
    "对策",
    "痛点",
    "说明",
    "概述",
)


def columns_of(table: Table) -> tuple[int | None, int | None, list[int]]:
    """The columns that hold a scenario's name, its link, and its description."""
    heads = {c.column: folded(c.text) for c in table.row(0)}
    named = [k for k, t in heads.items() if "场景" in t and "名" in t]
    named += [k for k, t in heads.items() if t in ("场景", "典型场景", "应用场景", "智能场景")]
    named += [
        k
        for k, t in heads.items()
        if re.fullmatch(r"(?:智能制造|已建|具体|建设)*场景(?:[（(].*[)）])?", t)
    ]
    told = [k for k, t in heads.items() if k not in named and any(w in t for w in _DESCRIBES)]
    link = next((k for k, t in heads.items() if "环节" in t), None)
    if named and told:  # 怎么做的 | 成效: what stands under a head of other words may tell the most
        rest = {k: t for k, t in heads.items() if k not in (named[0], link, *told)}
        others = (k for k, t in rest.items() if not _PROVES.search(t))
        told += [k for k in others if _describes(_column(table, k))]
    return (named[0] if named else None), link, told


def _column(table: Table, column: int) -> list[Cell]:
    """The cells of a column under its head, those that reach over from the one before it aside."""
    cells = (table.at(row, column) for row in range(1, table.rows))
    return [c for c in cells if c is not None and c.column == column]


_PROVES = re.compile(r"证明|佐证|材料|附件|备注|责任|页|依据|文件|单位|部门")
"""What heads a column that tells long things, but none of what was done."""


NAMED_ROWS = 0.6
"""Share of a column's cells that must be names of the guide for it to be the names' column."""


def columns_by_content(table: Table, guide: ScenarioGuide) -> tuple[int | None, list[int]]:
    """The columns of names and of descriptions, told by what stands in them.

    对应场景 | 改造前 | 改造后 | 收益: headers have many words, the guide's names few.
    """
    if table.rows < 2 or heads_plans([c.text for c in table.row(0)]):
        return None, []
    columns = [
        [
            c
            for r in range(1, table.rows)
            if (c := table.at(r, k)) and c.column == k and c.row == r
            if not (c.column_span > 1 and link_in(c.text, guide))  # heads the rows under it
        ]
        for k in range(table.columns)
    ]
    for k, cells in enumerate(columns):
        known = [c for c in cells if is_known(c, guide)]
        if not cells or len(known) < NAMED_ROWS * len(cells):
            continue
        told = [n for n, other in enumerate(columns) if n != k and _describes(other)]
        return (k, told) if told else (None, [])
    return None, []


def is_known(cell: Cell, guide: ScenarioGuide) -> bool:
    """Whether a cell names one of the guide's scenarios, with its link perhaps."""
    own = split_name(cell.text.replace("\n", ""), guide)[0]
    return any(match_name(t, "", guide).match in KNOWN for t in (folded(cell.text), folded(own)))


def _describes(cells: Sequence[Cell]) -> bool:
    lengths = [len(folded(c.text)) for c in cells]
    return bool(lengths) and sum(lengths) >= LEAST_DESCRIPTION * len(lengths)


_DONE = re.compile(
    r"(?<!预期)(?<!预计)(?<!计划)(?<!拟)(?:成效|效果|效益|完成情况|实际|投用|投运|建成时间|改造后|建设后)"
)
"""What heads a column of what came of a scenario, not of what is expected of it."""


def is_of_plans(table: Table) -> bool:
    """Whether a table's heads tell of plans (计划建设内容, 计划完成时间), and none of what came."""
    heads = [text for c in table.row(0) if len(text := folded(c.text)) <= LONGEST_HEAD]
    return heads_plans(heads) and not any(map(_DONE.search, heads))


LONGEST_HEAD = 30
"""Characters of a cell that heads a column; what is longer describes something (下一步将…)."""


def is_of_customers(table: Table) -> bool:
    """Whether a table has a column for the customers whose scenarios it lists (服务客户)."""
    columns = [c.column for c in table.row(0) if _CUSTOMER.fullmatch(folded(c.text))]
    said = [c.text for k in columns for r in range(1, table.rows) if (c := table.at(r, k))]
    return bool(columns) and not any(
        re.search(r"[本我](?:公司|企业|厂)|自用|内部|自有", t) for t in said
    )


_CUSTOMER = re.compile(r"(?:服务|应用|合作|终端)?(?:客户|业主|甲方)(?:名称|单位)?")
