"""Kinds of ownership as forms print them for choice: 国有, 集体, 民营, 外商投资, 其他.

What comes in: text. What goes out: the kinds that it consists of, in order. Source:
the classes of 企业登记注册类型 and what forms circulated by offices make of them.
"""

from __future__ import annotations

import re

_KIND = re.compile(
    r"(?:(?:中央|央属|省属|市属|区属|县属|地方)?国有|中央|央企|省属|市属|集体|民营|私营|个体|自然人|"
    r"外商|外资|外企|(?:中外)?(?:合资|合作)|港[、,，]?澳[、,，]?台商?|股份合作制?|股份制|联营|合伙|混合所有制|其他|其它)"
    r"(?:企业)?(?:独资|控股|投资|参股|经营|全资|下属|所属|直属|资)*(?:子公司|孙公司)?"
    r"(?:所有制)?(?:企业|公司|类型|性质)?"
)


def ownerships(text: str) -> tuple[str, ...]:
    """The kinds that a text is made of, one behind the other; none where it says more."""
    found: list[str] = []
    at = 0
    while at < len(text):
        kind = _KIND.match(text, at)
        if kind is None:
            return ()
        found.append(kind.group())
        at = kind.end()
    return tuple(found)
