"""Amounts in the numerals of cheques, as licences and contracts write them."""

from __future__ import annotations

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capitals(yuan: int) -> str:
    """An amount of whole 元: 壹亿贰仟万元整."""
    out = ""
    for part, unit in ((yuan // 10**8, "亿"), (yuan // 10**4 % 10**4, "万"), (yuan % 10**4, "")):
        if part:
            out += ("零" if out and part < 1000 else "") + _four(part) + unit
    return f"{out}元整"


def _four(number: int) -> str:
    out, gap = "", False
    for k, unit in zip((1000, 100, 10, 1), ("仟", "佰", "拾", ""), strict=True):
        digit = number // k % 10
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + unit
        gap = not digit
    return out
