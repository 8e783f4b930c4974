"""Who signs a paper for an enterprise, in however many words.

What comes in: what stands before a word for signing. What goes out: whether it names one
who binds the enterprise, or somebody who signs beside him. It finds no slot.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain

WHO = (
    r"(?:企业|单位|公司|或|及|其|、|/|主要|委托|授权)*"
    r"(?:法定代表人|法人代表|法人|负责人|授权代表|授权人|代理人|承诺人|董事长|总经理)"
)
ANOTHER_SIGNS = re.compile(
    r"(?:(?:项目|财务|技术|安全|环保|质量|设备|生产|部门|车间|信息化|会计)(?:工作|管理|机构)?(?:主要)?(?:负责人|主管)"
    r"|联系人|经办人|填[表报]人|制表人|审核人|复核人|见证人)[^人:：]{0,4}[:：]?$"
)
"""Who signs beside whoever binds the enterprise: 项目负责人（签字）, 填表人（签名）."""
_SIGNER = re.compile(
    r"(?:企业|单位|公司|本单位|承诺|声明|被?授权|委托|主要|法定|或|及|其|和|、|/"
    r"|代表人?|法人|负责人|代理人|委托人|授权人|承诺人|董事长|总经理|厂长)+"
)
"""Who signs for an enterprise, in however many words: 法定代表人（或授权人）签字."""
_BEHIND_A_NAME = re.compile(r"(?:公司|集团|厂|院|社|中心|[:：\s])\s*(?P<signer>[^:：\s]{2,})$")


def names_a_signer(text: str, before: str) -> bool:
    """Whether what stands before a signing word names who signs, also behind the enterprise's
    name in one line: 某某有限公司 法定代表人（负责人）签字：."""
    behind = _BEHIND_A_NAME.search(text)
    return bool(_SIGNER.fullmatch(before)) or bool(
        behind and _SIGNER.fullmatch(re.sub(r"[（()）\s]", "", plain(behind["signer"])))
    )
