"""Slots in which nothing was filled: what a form itself prints there is no answer.

What comes in: the raw text of a slot and the kind of value that it asks for.
What goes out: whether it is blank. Hints (（盖章）), instructions (请填写…), an
example's name (XX公司), units alone, rows of underlines and 无 answer nothing.
"""

from __future__ import annotations

import re

from docproc.chinese.levels import levels_named
from docproc.chinese.text import folded, plain, says_nothing, without_fillers
from docproc.extract.wording.options import OPTION_MARK, TO_TICK, none_ticked, with_boxes

HINT = re.compile(
    r"[（(](?:[^（）()]*(?:盖章|公章|签字|签名|签章|如有|填写|必填|选填|请|例如|如：|如:|单位：|加盖|大写|"
    r"人民币|勾选|单选|可多选)[^（）()]*)[)）]|请(?:填写|选择|输入|勾选)[^，。；]{0,20}|(?:单击(?:或点击)?|点击|轻触).{0,12}输入(?:文字|文本|内容|日期)?。?"
)
_INSTRUCTION = re.compile(
    r"^[（(【\[]*(?:请|(?:填写|填报)(?!人|单位|企业|日期|时间)|选填|必填|此处|例如?[:：]|如[:：]|示例|样例|范例|注[:：]|备注[:：]|"
    r"\d{1,2}位(?:代码|数字|编码)?[)）]?$|(?:限|不超过|不少于)\d+[个]?[字项]|可多选|单选|多选|精确到|"
    r"(?:可|应|须|需)(?:与|填|按|为)|与营业执照|同营业执照|单位[:：].{1,4}$)"
    r"|^[（(【\[]?(?:按照?|依据|根据|参照|对照)[《“].*(?:填写|填报|选择|填列|勾选)"
    r"|^[（(【\[][^（）()]*(?:填写|填报|勾选|选填|必填|全称|一致|简述|概述|\d字)[^（）()]*[)）】\]]$"
    r"|[\s，,。；;）)](?:填写|填报|选填)[。）)\]】]*$"
    r"|如(?:无|没有)[，,]?(?:则|请|可|须)?填"
)
"""What a form says about how to answer; with nothing beside it the slot is blank."""
MASKED = re.compile(r"[XxＸ×*＊]{2,}|○{2,}|(?<![A-Za-z0-9])[X×Ｘ](?=[省市县区路号公集厂])")
"""An example's name: XX公司, ××省."""
_SIGNS_OF_MASK = frozenset("XxＸ×*＊○")
_BESIDE_MASK = frozenset(".,，-—/（()）")
_UNIT_BEHIND = re.compile(r"(?:人民币|万元|亿元|元|人|年|月|日){1,3}$")
LONGEST_MASK = 40
"""Characters of an example's marks at most."""
_UNIT_ONLY = re.compile(r"^(?:人民币)?(?:万元|元|亿元|千元|人|名|级|分|万元人民币|年|㎡)+$")
_STROKES = re.compile(r"^[一—–―─－\-_/／\\]{2,}$")
"""Strokes that cross a slot out; a reader takes some of them for 一."""
_DATE_SLOT = re.compile(
    r"^(?:(?:19|20)?\d{0,2}[\s_.…]*年)?[\s_.…]*月[\s_.…]*[日目]?$|^年?月?日?$|^20$"
)
_NOBODY = re.compile(
    r"(?:本|我|该)?(?:公司|企业|单位)?(?:暂?无|没有|不存在|不涉及|不适用|非)(?:母公司|上级|控股|集团|公司|单位|企业|股东|此项|情况)*"
)
"""Says that there is no such body: 本企业无母公司."""
_NAMED = frozenset({"organisation", "title", "address"})


def is_blank(raw: str, kind: str) -> bool:
    """Whether the text of a slot only shows that nothing was filled in.

    Hints (（盖章）, 请填写…), units alone, rows of underlines, 年 月 日, 无 and /
    are no answer; neither are boxes of which none is ticked.
    """
    shown = with_boxes(folded(raw)) if kind in TO_TICK else folded(raw)
    bare = without_fillers(HINT.sub("", shown))
    if says_nothing(bare) or _is_mask(plain(bare)) or _UNIT_ONLY.match(plain(bare).strip("（）")):
        return True
    if _INSTRUCTION.search(folded(raw)) or (kind in _NAMED and MASKED.search(plain(raw))):
        return True
    if kind not in {"count", "maturity_level"} and _STROKES.match(plain(bare)):
        return True
    if kind in _NAMED and plain(bare).rstrip("。") == "一":
        return True
    if kind == "organisation" and _NOBODY.fullmatch(plain(bare).rstrip("。")):
        return True
    if kind in {"date", "last_date"} and _DATE_SLOT.match(bare.replace(" ", "")):
        return True
    if kind == "factory_level" and levels_named(bare) > len(OPTION_MARK.findall(bare)):
        return False  # one of the boxes was not read, and most likely it is the ticked one
    return kind in TO_TICK and none_ticked(bare)


def _is_mask(text: str) -> bool:
    """Whether a text is nothing but an example's marks, whatever is asked for: XXX, XXXX万元."""
    if len(text) > LONGEST_MASK:
        return False
    bare = _UNIT_BEHIND.sub("", text)
    marks = sum(c in _SIGNS_OF_MASK for c in bare)
    return marks > 1 and all(c in _SIGNS_OF_MASK or c in _BESIDE_MASK for c in bare)
