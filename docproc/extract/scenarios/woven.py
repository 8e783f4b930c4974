"""A name of the guide into which a table without rules wove the cells beside it.

What comes in: the text of a name's cell, as columns that stand close were put together. What goes
out: the one scenario whose name's characters stand in it in order, where all the rest is figures,
signs, or one link's name (生产管车间智能排理产 for 生产管理 | 车间智能排产); None for other names.
"""

from __future__ import annotations

import re

from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import GuideScenario, ScenarioGuide

_OF_HEADS = re.compile(r"[\W\d_环节万元]")
"""What figures and heads leave in such a cell: 元）工厂数字化规划设计320."""


def woven_name(text: str, guide: ScenarioGuide) -> GuideScenario | None:
    """The scenario whose name was woven with its neighbours, if just one may be."""
    shown = folded(text)
    links = {"", *("".join(sorted(folded(name))) for name in guide.link_names())}
    found = []
    for scenario in guide.scenarios:
        rest = _rest(shown, folded(scenario.name))
        if rest and "".join(sorted(_OF_HEADS.sub("", rest))) in links:
            found.append(scenario)
    return found[0] if len(found) == 1 else None


def _rest(text: str, name: str) -> str | None:
    """What stands in a text besides a name's characters, which stand in it in order."""
    rest, at = "", 0
    for character in text:
        if at < len(name) and character == name[at]:
            at += 1
        else:
            rest += character
    return rest if at == len(name) else None
