"""Which of a dossier's names a seal bears whose rim could not be read for certain.

What comes in: what the recogniser held possible along the rim, several times, and
the names in the papers. What goes out: the one name that all of it speaks for, and
how clearly. A worn seal shows pieces of most characters: too few to say what they
are, enough to say which of a few names they fit. It refuses where the best name
fits badly, or another fits nearly as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from docproc.chinese.lookalike import look_alike, normal_name
from docproc.chinese.text import is_cjk
from docproc.page import BLANK, Chances

_NEVER = 92
"""-10 ln of the probability of a character that was not held possible: one in ten thousand."""
_WELL, _LEAST, _NOTHING = -4.2, -6.0, -7.5
"""Mean ln of the probability a character: at which a name fits, fits at all, and which names
have that share hardly anything with the rim. On 17 one-bit seals of the development set and
their dossiers' names the right name had -1.6 to -5.7 where it was the best, a wrong one that
was the best -3.7 to -8.4, but never clearly ahead of the next."""
_AHEAD, _STEEP = 3.0, 10.0
"""By how much of ln probability, over all its characters, a name must beat every other, and
how much more of it for each unit by which it fits less than well."""
_SEEN = 0.5
"""Share of a name's characters that must have been held possible at all."""
_LIKELY, _OFTEN = 2, 4
_AGAINST = 0.25
"""Of the characters that were clearly heard (-10 ln of 0.8) in so many readings, the share
which a name may lack: of a seal that is legible in part they are another name's."""
_SHORTEST = 6
_FORM = re.compile(r"(?:有限责任|股份有限|有限)?(?:分公司|公司)$")
"""Of 有限责任公司 alone nothing is left: it is part of many names, and is none."""
_BEST = 3
"""Readings of a rim that count: in the others it was held askew."""


def likeliest(heard: Sequence[Chances], known: Iterable[str]) -> tuple[str, float] | None:
    """The name that fits clearly best and its mean ln probability a character; else None."""
    seen = {c for chances in heard for characters, _ in chances for c in characters}
    ranked = sorted(
        ((_fit(heard, shown), name)
        for name in known
        if len(_FORM.sub("", shown := normal_name(name))) >= 2
        and sum(c in seen for c in shown) >= _SEEN * len(shown)),
        reverse=True,
    )  # fmt: skip
    if not ranked or ranked[0][0] < _LEAST or len(ranked[0][1]) < _SHORTEST:
        return None
    fit, name = ranked[0]
    sure = _surely(heard)
    if sum(c not in normal_name(name) for c in sure) > max(_AGAINST * len(sure), 1):
        return None
    ahead = _AHEAD + _STEEP * max(_WELL - fit, 0.0)
    for other, rival in [*ranked[1:], (_NOTHING, name)]:
        if (fit - max(other, _NOTHING)) * min(len(name), len(rival)) < ahead:
            return None
    return name, fit


def strange_to(heard: Sequence[Chances], name: str) -> str:
    """The characters that show a rim to be another's than `name`, or "" where they do not.

    They were heard without doubt, several times, and neither stand in the name nor look
    like one that does; few that were heard so are the name's. Legal forms, the
    province and the words under a star tell nothing.
    """
    shown = normal_name(name)
    sure = [c for c in _surely(heard) if c not in _TELLS_NOTHING]
    strange = [c for c in sure if c not in shown and not any(look_alike(c, x) for x in shown)]
    shared = len(sure) - len(strange)
    return "".join(strange) if len(strange) >= max(STRANGE, shared + MORE) else ""


STRANGE, MORE = 3, 2
"""Characters of a rim that a name has not, at least, and how many more they are than those that it
has, where the seal is another's: so heard were none of 2,321 seals of 65 sets beside their own
name, and 65 % of the 640 poorly read ones beside another's."""
_TELLS_NOTHING = frozenset(
    "有限责任股份公司集团总厂分第一二三四五省市县区山东科技（）中国专用章"
    "行政办公人力资源部合同业务检验法定代表签字盖日期材料核对与原件一致"
    "申报书单位名称智能工厂时间年月"
)
"""Of legal forms and provinces, of words under stars, and of what covers print under a seal."""


def _surely(heard: Sequence[Chances]) -> list[str]:
    """Characters that several readings heard without doubt, in the order in which they were."""
    times: Counter[str] = Counter()
    for chances in heard:
        said = (characters[0] for characters, weights in chances if weights[0] <= _LIKELY)
        times.update(list(dict.fromkeys(said)))
    return [c for c, n in times.items() if n >= _OFTEN and is_cjk(c)]


def _fit(heard: Sequence[Chances], name: str) -> float:
    """Mean ln of the probability a character, over the readings that fit best."""
    costs = sorted(_cost(chances, name) for chances in heard)[:_BEST]
    return -sum(costs) / (10.0 * max(len(costs), 1) * len(name))


def _cost(chances: Chances, name: str) -> float:
    """-10 ln of the probability of the best way to read `name` in these columns (CTC)."""
    far = float(_NEVER * len(name))
    states: list[str] = [BLANK]
    for character in name:
        states += [character, BLANK]
    cost = [0.0] + [far] * (len(states) - 1)
    for characters, weights in chances:
        said = dict(zip(characters, weights, strict=True))
        before = cost
        cost = [far] * len(states)
        for n, state in enumerate(states):
            least = before[n]
            if n and before[n - 1] < least:
                least = before[n - 1]
            if n > 1 and state != BLANK and state != states[n - 2] and before[n - 2] < least:
                least = before[n - 2]
            cost[n] = min(least + said.get(state, _NEVER), far)
    return min(cost[-1], cost[-2])
