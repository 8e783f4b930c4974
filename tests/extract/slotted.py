"""What tests of slots share: a commitment, its labels, seals without colour."""

from __future__ import annotations

from drawn import ink, line, lines, page, prose

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.page import Line, SealKind, SealMark

PROMISE = prose("现郑重承诺：申报材料真实有效。特此承诺。", 0.15)


def slots(paper: Paper) -> dict[str, State]:
    return {s.kind: s.state for s in paper.slots}


def commitment(*last: Line, **more: object) -> object:
    return page(line("真实性承诺书", 0.4, 0.1), PROMISE, list(last), **more)


LABELS = (
    line("承诺单位（盖章）：甲木铜业有限公司", 0.4, 0.5),
    line("法定代表人（签字）：", 0.4, 0.54),
    line("日期：", 0.4, 0.58),
)


def grey(x: float, y: float) -> SealMark:
    box = Box(x - 0.1, y - 0.07, x + 0.1, y + 0.07)
    return SealMark(box, "round", "grey", SealKind.UNKNOWN, None, None, 0.93, 0.93)


def in_book(*last: Line, seals: tuple[SealMark, ...] = ()) -> object:
    points = "一.所提交的全部申报资料真实、完整、有效;\n二.依法经营、照章纳税;"
    return page(
        line("承诺与声明", 0.4, 0.1), lines(points, top=0.15), list(last), ink=ink(), seals=seals
    )


OWN_SIGNERS = (
    line("申报单位（盖章）：甲木铜业有限公司", 0.4, 0.3),
    line("企业负责人签字：", 0.4, 0.33),
    line("承诺日期：2026年4月9日", 0.4, 0.36),
)
