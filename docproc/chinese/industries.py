"""The divisions of industry that papers name, from GB/T 4754-2017 (sections B, C, D).

What comes in: the answer to 所属行业. What goes out: the division's code and name
where the text holds one by its very words. A reader does not take one name for
another of this list by chance, so the name vouches for its own reading.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain

DIVISIONS: dict[str, str] = {
    "06": "煤炭开采和洗选业", "07": "石油和天然气开采业", "08": "黑色金属矿采选业",
    "09": "有色金属矿采选业", "10": "非金属矿采选业", "11": "开采专业及辅助性活动",
    "12": "其他采矿业", "13": "农副食品加工业", "14": "食品制造业", "15": "酒、饮料和精制茶制造业",
    "16": "烟草制品业", "17": "纺织业", "18": "纺织服装、服饰业",
    "19": "皮革、毛皮、羽毛及其制品和制鞋业", "20": "木材加工和木、竹、藤、棕、草制品业",
    "21": "家具制造业", "22": "造纸和纸制品业", "23": "印刷和记录媒介复制业",
    "24": "文教、工美、体育和娱乐用品制造业", "25": "石油、煤炭及其他燃料加工业",
    "26": "化学原料和化学制品制造业", "27": "医药制造业", "28": "化学纤维制造业",
    "29": "橡胶和塑料制品业", "30": "非金属矿物制品业", "31": "黑色金属冶炼和压延加工业",
    "32": "有色金属冶炼和压延加工业", "33": "金属制品业", "34": "通用设备制造业",
    "35": "专用设备制造业", "36": "汽车制造业", "37": "铁路、船舶、航空航天和其他运输设备制造业",
    "38": "电气机械和器材制造业", "39": "计算机、通信和其他电子设备制造业", "40": "仪器仪表制造业",
    "41": "其他制造业", "42": "废弃资源综合利用业", "43": "金属制品、机械和设备修理业",
    "44": "电力、热力生产和供应业", "45": "燃气生产和供应业", "46": "水的生产和供应业",
}  # fmt: skip
"""Code to name of each division."""

_CODE = re.compile(r"(?<![0-9A-Z])[BCD]?(\d{2})\d{0,2}(?!\d)")


def division_in(text: str) -> tuple[str, str] | None:
    """Code and name of the division that a text names; None where it names none, or
    where a code beside the name is another's.

    >>> division_in("C34 通用设备制造业"), division_in("C35 通用设备制造业")
    (('34', '通用设备制造业'), None)
    """
    shown = plain(text)
    named = [(code, name) for code, name in DIVISIONS.items() if name in shown]
    if not named:
        return None
    code, name = max(named, key=lambda pair: len(pair[1]))
    printed = _CODE.search(shown.replace(name, ""))
    return None if printed and printed[1] != code else (code, name)


_MISREAD_CODE = re.compile(
    r"(?<![0-9A-Za-z])([A-T])(\s?)(?=[0-9OoIl]*[0-9])([0-9OoIl]{2,4})(?![0-9A-Za-z])"
)


def with_figures(text: str) -> str:
    """A text with figures for the letters read in codes of the standard.

    >>> with_figures("C4O 仪器仪表制造业")
    'C40 仪器仪表制造业'
    """
    to_figures = str.maketrans("OoIl", "0011")
    return _MISREAD_CODE.sub(lambda m: m[1] + m[2] + m[3].translate(to_figures), text)
