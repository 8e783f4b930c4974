"""What is wrong in a notice's data: where it stands, and what to write instead.

What comes in: faults that pydantic or a parser found. What goes out: `Problem`s
in Chinese for people who write notices, and `FaultyNoticeError`, which carries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process

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


def told(error: NoticeError, name: str) -> list[Problem]:
    """An error as problems; `name` is the file for those that name none."""
    if isinstance(error, FaultyNoticeError):
        return list(error.problems)
    return [Problem(name, 1, str(error))]


_SAID = {
    "string_type": "应为文字，数字、日期和 yes、no 请加引号",
    "string_too_short": "不能为空",
    "string_too_long": "太长",
    "int_type": "应为整数",
    "int_parsing": "应为整数",
    "int_parsing_size": "数字太大",
    "int_from_float": "应为整数",
    "float_type": "应为数字",
    "float_parsing": "应为数字",
    "finite_number": "应为数字",
    "bool_type": "应为 true 或 false",
    "bool_parsing": "应为 true 或 false",
    "tuple_type": "应为一列，写成 [甲, 乙]",
    "list_type": "应为一列，写成 [甲, 乙]",
    "frozen_set_type": "应为一列，写成 [甲, 乙]",
    "iterable_type": "应为一列，写成 [甲, 乙]",
    "dict_type": "应写成“名字: 内容”",
    "mapping_type": "应写成“名字: 内容”",
    "model_type": "应写成“名字: 内容”",
    "model_attributes_type": "应写成“名字: 内容”",
    "invalid_key": "项的名字应为文字，数字和 yes、no 请加引号",
    "too_short": "不能为空",
    "too_long": "项数太多",
    "date_type": "应为日期，如 2026-04-30",
    "date_parsing": "应为日期，如 2026-04-30，且要有这一天",
    "date_from_datetime_parsing": "应为日期，如 2026-04-30，且要有这一天",
    "date_from_datetime_inexact": "应为日期，如 2026-04-30，不写时刻",
    "greater_than": "应大于 {gt}",
    "greater_than_equal": "应不小于 {ge}",
    "less_than": "应小于 {lt}",
    "less_than_equal": "应不大于 {le}",
}
"""What should stand there, by pydantic's name of the fault."""
_INNER = re.compile(r"^(?:\[key\]|function-\w+(?:\[.*)?|tagged-union.*)$")
"""Steps of pydantic's own in the place of a fault."""
_LONGEST_SHOWN = 40


def place_of(fault: Any) -> tuple[str | int, ...]:
    """Where in the content a fault lies, without pydantic's own steps."""
    return tuple(s for s in fault["loc"] if not (isinstance(s, str) and _INNER.match(s)))


def explain(fault: Any, about: object = "", known: Iterable[str] = ()) -> str:
    """A pydantic fault as a sentence that says what to write instead.

    `about` names the entry (a rule's code); `known` are the keys that it may have.
    """
    name = ".".join(str(part) for part in place_of(fault))
    whose, context = f"{about} 的 " if about else "", fault.get("ctx", {})
    if fault["type"] == "missing":
        return f"{about} 缺少 {name}，请补上".strip()
    if fault["type"] == "extra_forbidden":
        said = f"不认识的项 {name}，请删去或改正拼写{_meant(str(fault['loc'][-1]), known)}"
        return f"{about} 中有{said}" if about else f"有{said}"
    if fault["type"] in ("literal_error", "enum"):
        choice = re.sub(r"'| or |, ", lambda m: "" if m[0] == "'" else "、", context["expected"])
        return f"{whose}{name} 应为 {choice} 之一"
    if fault["type"] == "unknown_name":
        whom = f"{about} " if about else ""
        hint = near(context["name"], context["known"])
        return f"{whom}提到的{context['about']}“{context['name']}”在本通知的数据里没有{hint}"
    if fault["type"] == "string_pattern_mismatch":
        return f"{whose}{name} 写得不对：应合乎 {context['pattern']}{_written(fault)}"
    whom = f"{whose}{name}" if name else str(about or "内容")
    said = _SAID.get(fault["type"], "").format_map(context)
    if said:
        return f"{whom} 写得不对：{said}{_written(fault)}"
    held = str(context.get("error", ""))  # a check's own words, where they are for people
    own = held if re.search("[㐀-鿿]", held) else "这里不能这样写，请对照已有的通知改正"
    return f"{whom} 写得不对：{own}"


def _written(fault: Any) -> str:
    """What stands there now: a slip is often seen at once."""
    held = fault.get("input")
    if held is None:
        return "（现在是空的；内容写在下面几行的，请检查缩进）"
    if isinstance(held, bool):
        held = str(held).lower()
    if isinstance(held, list | tuple | dict | set) or len(str(held)) > _LONGEST_SHOWN:
        return ""
    return f"（现在是“{held}”）"


def near(name: str, known: Iterable[str]) -> str:
    """Which of the known names may be meant, else all of them."""
    names = sorted(known)
    found = process.extractOne(name, names, score_cutoff=60)
    return f"，是不是 {found[0]}？" if found else f"，可用：{'、'.join(names) or '无'}"


def _meant(key: str, known: Iterable[str]) -> str:
    """For a key that is not known: the slip that is seen in it, and the keys there are."""
    if "：" in key:
        return "（冒号写成了全角“：”，请改为半角冒号加一个空格）"
    names = sorted(known)
    if not names:
        return ""
    found = process.extractOne(key, names, score_cutoff=70)
    return f"（{f'是不是 {found[0]}？' if found else ''}可用：{'、'.join(names)}）"
