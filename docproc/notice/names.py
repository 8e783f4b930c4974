"""Names by which one part of a notice's data speaks of another, as types.

What comes in: a text that names a paper, a fact, a column … What goes out: the
same text, once the names that the notice knows (`Vocabulary`, handed over as
the context of validation) are seen to hold it. Without a vocabulary any name
will do: the parts of a notice are read before all of them are known.

Who adds a parameter that names something gives it one of these types, and it is
checked wherever it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

Vocabulary: TypeAlias = Mapping[str, frozenset[str]]
"""What is named (材料类型, 字段 …) → the names that the notice knows."""


def _known(about: str) -> Callable[[str, ValidationInfo], str]:
    def see(name: str, info: ValidationInfo) -> str:
        words: Vocabulary | None = info.context
        known = None if words is None else words.get(about)
        if known is not None and name not in known:
            context = {"about": about, "name": name, "known": sorted(known)}
            raise PydanticCustomError("unknown_name", "unknown name", context)
        return name

    return see


PaperName: TypeAlias = Annotated[str, AfterValidator(_known("材料类型"))]
HintName: TypeAlias = Annotated[str, AfterValidator(_known("材料类型或 any"))]
FactName: TypeAlias = Annotated[str, AfterValidator(_known("字段"))]
TitledName: TypeAlias = Annotated[str, AfterValidator(_known("字段或列"))]
TableName: TypeAlias = Annotated[str, AfterValidator(_known("表格"))]
ColumnName: TypeAlias = Annotated[str, AfterValidator(_known("列"))]
PassageName: TypeAlias = Annotated[str, AfterValidator(_known("说明"))]
RegisterName: TypeAlias = Annotated[str, AfterValidator(_known("名录"))]
LinkName: TypeAlias = Annotated[str, AfterValidator(_known("环节"))]
GuideLinkName: TypeAlias = Annotated[str, AfterValidator(_known("指引的环节"))]
AnyLinkName: TypeAlias = Annotated[str, AfterValidator(_known("环节或指引的环节"))]
ClauseName: TypeAlias = Annotated[str, AfterValidator(_known("条款"))]
RuleCode: TypeAlias = Annotated[str, AfterValidator(_known("规则"))]
LevelName: TypeAlias = Annotated[str, AfterValidator(_known("等级"))]
SealRole: TypeAlias = Annotated[str, AfterValidator(_known("盖章位置"))]
SealName: TypeAlias = Annotated[str, AfterValidator(_known("印章种类"))]
SlotName: TypeAlias = Annotated[str, AfterValidator(_known("签章处"))]
