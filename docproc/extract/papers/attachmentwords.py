"""The words of a list of attachments: its heading, the numbers of its entries, what ends it.

What comes in: the text of a line. What goes out: whether it heads such a list, begins an
entry, or is a page's number and no text. What papers an entry names is `attachmentnames`'s.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain, without_english
from docproc.extract.wording.headings import BULLETS
from docproc.notice.phrases import AttachmentSpec

_HEAD = re.compile(
    r"^(?:附[:：]|附?表\d{1,2}[:：.]?)?(?:(?:[Pp]art|PART|[Cc]hapter|[Ss]ection)\s?\d{1,2}[、.．:：]?|第?[一二三四五六七八九十]{1,3}[、.．章节部分]{1,2}|[IVXivx]{1,5}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}(?:\.\d{1,2})*[、.．]?)?"
)
ENTRY = re.compile(
    r"^(?:附件\s?\d(?=20\d\d[年—–~～至-])|附件\s?\d{1,2}(?=[㐀-鿿]|[A-Za-z]{2})|(?:附件|附|证明材料|附表|材料)?\s?(?:[（(【\[](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)】\]]\s?[:：、.．,，\s-]{0,2}|"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）:：、.．·,，\s-]{1,2})\s?(?=\D|20\d\d))|^[①-⑳●■•·◆\-]\s?"
)
_LIST_HEAD = re.compile(
    r"(?:本书|相关|有关|主要|所附|随附|提交的?|申报)*(?:附件|证明|佐证|支撑|附报|附送)(?:及)?"
    r"(?:附件|证明|佐证|材料|资料|文件)*(?:目录|清单|列表|一览表?|明细表?)"
    r"|(?:申报|提交|报送)?(?:材料|资料)(?:目录|清单)（附件(?:部分)?）"
    r"|(?:随书?附|所附|附送|附报|随报|一并报送|一并提交)的?(?:附件|证明|佐证|支撑)*(?:材料|资料|文件)(?:如下)?"
)
"""The form of such a list's heading: 相关证明材料目录, 佐证资料清单, 随附材料."""
NAMES_HEAD = re.compile(r"(?:附件|材料|文件|资料)名称")
"""The head of a list's column of names."""
ENDS = re.compile(
    r"意见|盖章|公章|签字|承诺|日期|^第[一二三四五六七八九十]章|^年月日$|填表|说明[:：]$"
)
PROMISE = "承诺"
"""Ends a numbered list's entry that it follows; among names of papers it is one (真实性承诺书)."""
FURNITURE = re.compile(
    r"^[-—–.·~～]?\s?\d{1,3}\s?[-—–.·~～]?$|^[（(【\[]\s?\d{1,3}\s?[)）】\]]$|^(?:\d{1,3}\s?)?[/／]\s?\d{1,3}$|^第\s?\d+\s?页|^[^\w㐀-鿿]{1,2}$"
)
"""A page's number or a speck, amid a list that runs over pages."""


def is_heading(text: str, spec: AttachmentSpec) -> bool:
    """Whether a line heads a list of attachments, in the notice's words or in their form."""
    shown = without_english(plain(text))
    if shown.endswith("。"):  # 证书见附件。: the end of a sentence that wrapped
        return False
    bare = _HEAD.sub("", shown.lstrip(BULLETS)).strip(":： ")
    return (
        bare in spec.headings
        or bool(_LIST_HEAD.fullmatch(bare))
        or any(bare.startswith(h) and bare[len(h) :].startswith("（") for h in spec.headings)
    )
