"""Amounts of money, made into 万元.

What comes in: a value as printed (1,338.88万元, 人民币叁仟万元整, 2.5亿) and
the unit that its label or table declares. What goes out: a number in 万元 with
the raw text. A unit beside the number beats the declared one. Foreign money is
refused: no rate stands on the paper.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from docproc.chinese.numerals import NUMERAL, number_of

UNITS: dict[str, float] = {
    "元": 1e-4, "千元": 0.1, "万元": 1.0, "百万元": 100.0, "千万元": 1_000.0, "亿元": 10_000.0,
    "万": 1.0, "亿": 10_000.0, "百万": 100.0, "千万": 1_000.0, "圆": 1e-4, "万圆": 1.0,
}  # fmt: skip
"""What one of each unit is in 万元."""

_NUMBER = (
    r"[-−]?\d{1,3}(?:[,.]\d{3})+\.\d{2}(?!\d|\.\d)|"  # 25.531.91: a comma that lost its tail
    r"[-−]?\d{1,3}(?:[,，]\s?\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?"
)
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:(?P<great>\d+(?:\.\d+)?)\s*亿\s*(?:零\s*)?(?=\d[\d,.]*\s*(?:千|百)?万))?"  # 9亿|8000万元
    rf"(?P<sign>[¥￥]\s*)?(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?(?:人民币)?(?P<foreign>美元|欧元|日元|港元|英镑)?"
)
_THIN = re.compile(r"(?<=\d)[\u2009\u202f\u00a0\u2006](?=\d{3}(?!\d))")
"""Spaces that are set between the thousands of one number and never between two."""
_SPACED = re.compile(
    rf"(?<![\d.,] )(?<![\d.,])[1-9]\d{{0,2}}(?: \d{{3}})+(?:\.\d+)?(?=\s?(?:{_UNIT}))"
)
"""Thousands parted by plain spaces, right before the unit: figures of columns have one each."""
_FORMAL = re.compile(rf"(?P<number>{NUMERAL}{{2,}})(?P<unit>元|圆)")
_LABEL_UNIT = re.compile(
    r"[（(\[【](?:[^（()）]*[，,、;；/])?\s*(?:人民币|单位[:：]?|金额单位[:：]?)*\s*(?P<unit>"
    + _UNIT
    + r")\s*(?:人民币)?\s*(?:[，,、;；/][^（()）]*)?[)）\]】]"
    + r"|单位\s*[:：]?\s*(?:人民币)?\s*(?P<caption>"
    + _UNIT
    + r")|[㐀-鿿）)][/／](?P<behind>"
    + _UNIT
    + r")\s*$"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in 万元. `unit` is what it was printed in, None where neither
    the number nor its label said so (then `value` takes it as 万元)."""

    value: float
    raw: str
    unit: str | None
    start: int
    end: int


def unit_of(label: str) -> str | None:
    """The unit a label or a table's caption declares.

    >>> unit_of("营业收入（万元）"), unit_of("单位：元"), unit_of("总投资/万元"), unit_of("收入")
    ('万元', '元', '万元', None)
    """
    match = _LABEL_UNIT.search(unicodedata.normalize("NFKC", label))
    return (match["unit"] or match["caption"] or match["behind"]) if match else None


def amounts_in(text: str, unit: str | None = None) -> tuple[Amount, ...]:
    """Every amount in the text; bare numbers get `unit`."""
    shown = unicodedata.normalize("NFKC", _THIN.sub("", text))
    shown = _SPACED.sub(lambda m: m.group().replace(" ", ""), shown)
    found: list[Amount] = []
    for match in _AMOUNT.finditer(shown):
        if match["foreign"] or shown[match.end() : match.end() + 1] in {"%", "‰"}:
            continue
        number = float(_plain_number(match["number"]))
        printed = match["unit"] or unit or ("元" if match["sign"] else None)
        value = number * UNITS[printed or "万元"]
        value = round(value + float(match["great"] or 0) * UNITS["亿"], 6)
        found.append(Amount(value, match.group().strip(), printed, match.start(), match.end()))
    for match in _FORMAL.finditer(shown):
        spelled = number_of(match["number"])
        if spelled is not None:
            value = round(spelled * UNITS["元"], 6)
            found.append(Amount(value, match.group(), "元", match.start(), match.end()))
    return tuple(sorted(found, key=lambda a: a.start))


def _plain_number(printed: str) -> str:
    whole, dot, rest = re.sub(r"[,，\s]", "", printed).replace("−", "-").rpartition(".")
    return whole.replace(".", "") + dot + rest


def amount_of(text: str, unit: str | None = None) -> Amount | None:
    """The first amount of a text, or None."""
    return next(iter(amounts_in(text, unit)), None)
