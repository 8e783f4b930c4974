"""How a sentence puts off or denies what it speaks of.

What comes in: what a sentence says before a word. What goes out: whether that makes the thing
one that is yet to be done (下一步将推进…), or one that is not so (尚未实现…).
"""

from __future__ import annotations

import re

_DOING = (
    r"(?:建|新建|实施|开展|推进|打造|上线|引入|部署|完成|达到|构建|搭建|形成|应用|启动|投|"
    r"围绕|针对|聚焦|结合|依托|按照|加快|继续|进一步|逐步|陆续|重点|全面)"
)
_PUT_OFF = re.compile(
    rf"(?<![虚模草比])拟(?![合态人真])|将(?:于|要|会|在20|{_DOING})|打算|(?<!统)筹[建备划]|准备{_DOING}|"
    rf"(?<!保养|生产|采购|作业|检修|排产|维护|维修|点检|销售|物料)(?:计划|规划)(?:于|在|中|期内|年内|再|20|{_DOING})|尚未|未(?:建|实施|开)|待{_DOING}|"
    rf"正在(?:{_DOING}|筹)|(?<!经)预计(?!算|产量)|下一?步(?!工序)|下一?阶段|今后|力争|力求|争取|年?(?:年底|年末|月底)前|"
    rf"未来(?:[一二三两几1-9]|将|计划|规划|拟|要|{_DOING})|后续(?:将|计划|规划|拟|{_DOING})"
)
_PURPOSE = re.compile(r"(?:^|[，,])(?:公司)?(?:针对|面对|为了?(?!此)|由于|鉴于|因)[^，,]*[，,]")
"""A clause that tells of the problem or the purpose puts nothing off: 针对设备尚未联网的问题，…."""
_DONE = re.compile(
    r"(?:建|建成|建设|建立|实施|开展|打造|上线|部署|完成|构建|搭建|形成|应用|实现|落地|投入|投用|推进)了|"
    r"已(?:经|于|在|全部|全面)?|目前建成|现已"
)
_DENIED = re.compile(
    r"(?:尚未|还未|仍未|未能?|不能|无法|难以|没有|并未|不|缺乏|欠缺)"
    r"(?:完全|全面|全部|真正|充分|有效|实现|做到|达到|建立|形成|完成|能够?|足以|确保|保证|配备|拥有|设立|成立|进行|开展|到)*$"
)
"""A denial with nothing but verbs after it, up to the word that it denies: 尚未完全实现…."""


def puts_off(before: str) -> bool:
    """Whether what a sentence says before a word means that it is yet to be done.

    What was built after all (按照计划…建成了) outweighs it; 虚拟, 把 as 将, 生产计划 and
    未来工厂 put nothing off.
    """
    before = _PURPOSE.sub("，", before)
    told = [m.end() for m in _PUT_OFF.finditer(before)]
    done = [m.end() for m in _DONE.finditer(before)]
    return bool(told) and max(told) > max(done, default=-1)


def denies(before: str) -> bool:
    """Whether what stands right before a word says that it is not so: 尚未实现（自主可控）."""
    return bool(_DENIED.search(before))
