"""Regular expressions in a notice's data: refused where they stand if they do not compile.

What comes in: a text of the data that is an expression. What goes out: the text
itself (`Pattern`), or a fault in Chinese that says what to write instead.
"""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

_SAID = (
    ("unterminated subpattern", "左括号“(”没有配对的“)”"),
    ("unbalanced parenthesis", "右括号“)”没有配对的“(”"),
    ("unterminated character set", "左方括号“[”没有配对的“]”"),
    ("nothing to repeat", "*、+、?、{} 前面没有可以重复的字"),
    ("multiple repeat", "*、+、? 连写了两个"),
    ("min repeat greater than max", "{甲,乙} 里前面的数比后面的大"),
    ("bad character range", "方括号里“甲-乙”的前后颠倒了"),
    ("bad escape", "反斜杠 \\ 后面的字母没有这种用法"),
    ("look-behind requires", "(?<=…)、(?<!…) 里的长度必须固定"),
    ("redefinition of group name", "同一个组名用了两次"),
    ("unknown extension", "(? 后面的写法不认识"),
    ("group", "组名或组的编号写得不对"),
)


def why_faulty(pattern: str) -> str | None:
    """What is wrong with an expression, in Chinese; None where it compiles."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        told = str(error)
        said = next((said for sign, said in _SAID if sign in told), "写法不对")
        position = getattr(error, "pos", None)
        where = f"第{position + 1}个字处" if position is not None else ""
        return f"“{pattern[:60]}”不是有效的正则表达式：{where}{said}；要照字面找的符号请在前面加 \\"
    return None


def compiles(pattern: str) -> str:
    """The expression itself; raises `ValueError` where it is faulty."""
    fault = why_faulty(pattern)
    if fault:
        raise ValueError(fault)
    return pattern


Pattern: TypeAlias = Annotated[str, AfterValidator(compiles)]
"""A text that must be a regular expression."""


def _bare(text: str) -> str:
    return text[1:-1] if len(text) > 2 and text.startswith("/") and text.endswith("/") else text


BarePattern: TypeAlias = Annotated[str, AfterValidator(_bare), AfterValidator(compiles)]
"""An expression written between slashes, kept without them."""
