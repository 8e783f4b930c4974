"""What is wrong in a notice's data: where it stands, and what to write instead.

What comes in: faults that pydantic or a parser found. What goes out: `Problem`s
in Chinese for people who write notices, and `FaultyNoticeError`, which carries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docproc.errors import NoticeError


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a notice's data: where, and what to write instead."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file} 第{self.line}行：{self.message}"


class FaultyNoticeError(NoticeError):
    """A notice's data is faulty; `problems` are all faults that were found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("通知数据有误：\n" + "\n".join(map(str, self.problems)))


_SAID = {
    "string_type": "应为文字，数字和日期请加引号",
    "string_too_short": "不能为空",
    "int_type": "应为整数",
    "int_parsing": "应为整数",
    "int_from_float": "应为整数",
    "float_type": "应为数字",
    "float_parsing": "应为数字",
    "bool_type": "应为 true 或 false",
    "bool_parsing": "应为 true 或 false",
    "tuple_type": "应为一列，写成 [甲, 乙]",
    "list_type": "应为一列，写成 [甲, 乙]",
    "dict_type": "应写成“名字: 内容”",
    "mapping_type": "应写成“名字: 内容”",
    "model_type": "应写成“名字: 内容”",
    "too_short": "不能为空",
    "date_type": "应为日期，如 2026-04-30",
    "date_parsing": "应为日期，如 2026-04-30",
    "date_from_datetime_parsing": "应为日期，如 2026-04-30",
}


def explain(fault: Any, about: object = "", known: tuple[str, ...] = ()) -> str:
    """A pydantic fault as a sentence that says what to write instead.

    `about` names the entry (a rule's code); `known` are the keys that it may have.
    """
    name = ".".join(str(part) for part in fault["loc"] if part != "function-before")
    whose, context = f"{about} 的 " if about else "", fault.get("ctx", {})
    if fault["type"] == "missing":
        return f"{about} 缺少 {name}，请补上".strip()
    if fault["type"] == "extra_forbidden":
        hint = f"（可用：{'、'.join(known)}）" if known else ""
        return f"{about} 中有不认识的项 {name}，请删去或改正拼写{hint}".strip().removeprefix("中")
    if fault["type"] in ("literal_error", "enum"):
        choice = re.sub(r"'| or |, ", lambda m: "" if m[0] == "'" else "、", context["expected"])
        return f"{whose}{name} 应为 {choice} 之一"
    if fault["type"] == "string_pattern_mismatch":
        return f"{whose}{name} 写得不对：应合乎 {context['pattern']}"
    said = _SAID.get(fault["type"])
    if said is None and "error" in context:
        said = str(context["error"])
    return f"{whose}{name} 写得不对：{said or fault['msg']}"
