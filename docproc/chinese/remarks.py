"""What stands behind an enterprise's name and is none of it: a remark, or its plant.

What comes in: a name in normal form. What goes out: the enterprise's name alone. The bracket
inside a name (（集团）有限公司) is its own, and so are a branch and （筹）: these are other bodies.
"""

from __future__ import annotations

import re

_REMARK = re.compile(r"(?<=公司)[（(]([^（()）]{1,20})[)）]$")
_PLANT = re.compile(r"(?<=公司)[—–-]?(?:(?!公司)[^（()）]){0,16}(?:工厂|车间|厂区|基地|生产线)$")
_ANOTHER_BODY = re.compile(r"分公司|分厂|分部|分院|办事处|营业部|筹|公司")
_NOTES = re.compile(
    r"[A-Za-z]?\d{1,2}|(?:20\d\d年?)?(?:国家|省|市)?级?"
    r"(?:卓越|先进|基础|领航)级?(?:智能工厂)?(?:企业|单位)?|(?:加?盖)?(?:公章|章)|盖章处?"
)
"""Notes on an enterprise that name no other body: 2024年卓越级, 盖章."""


def enterprise_in(name: str) -> str:
    """The enterprise's own name, without a remark or a plant behind it.

    >>> enterprise_in("甲乙有限公司（水泵智能工厂）"), enterprise_in("丙丁有限公司水泵智能工厂")
    ('甲乙有限公司', '丙丁有限公司')
    >>> enterprise_in("甲乙有限公司（宁阳分公司）"), enterprise_in("甲乙（集团）有限公司")
    ('甲乙有限公司（宁阳分公司）', '甲乙（集团）有限公司')
    """
    remark = _REMARK.search(name)
    if remark is not None and not _ANOTHER_BODY.search(remark[1]):
        return name[: remark.start()]
    return _PLANT.sub("", name)


def is_noted(name: str) -> bool:
    """Whether what stands in a bracket behind the name is a note that names nobody.

    >>> is_noted("甲乙有限公司（2024年卓越级）"), is_noted("甲乙有限公司（水泵智能工厂）")
    (True, False)
    """
    remark = _REMARK.search(name)
    return remark is not None and bool(_NOTES.fullmatch(remark[1]))
