"""The likeliest way through a row of pages, and how likely every other way is.

What comes in: for each page its evidence for beginning and for going on with
each kind of paper. What goes out: the best path (Viterbi) and the probability
of each kind on each page (forward-backward), exactly. It knows no pages.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Lengths: TypeAlias = tuple[float, float]
"""Cost of going on with a kind after its first page, and after a later one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page's evidence per kind for beginning and going on, and what resuming costs."""

    begin: tuple[float, ...]
    go_on: tuple[float, ...]
    resume: tuple[float, ...]


def best_path(steps: Sequence[Step], lengths: Sequence[Lengths]) -> list[tuple[int, bool]]:
    """Viterbi: per page (kind, begins)."""
    width = len(steps[0].begin)
    begin = list(steps[0].begin)
    go_on = [-math.inf] * width
    back: list[list[tuple[tuple[int, bool], tuple[int, bool]]]] = []
    for step in steps[1:]:
        best = max(range(width), key=lambda k: max(begin[k], go_on[k]))
        best_value = max(begin[best], go_on[best])
        best_state = (best, begin[best] >= go_on[best])
        new_begin, new_go_on, links = [], [], []
        for k in range(width):
            new_begin.append(best_value + step.begin[k])
            length = lengths[k]
            same = max((begin[k] - length[0], (k, True)), (go_on[k] - length[1], (k, False)))
            other = (best_value - step.resume[k], best_state)
            value, source = max(same, other) if best != k else same
            new_go_on.append(value + step.go_on[k])
            links.append((best_state, source))
        back.append(links)
        begin, go_on = new_begin, new_go_on
    last = max(range(width), key=lambda k: max(begin[k], go_on[k]))
    state = (last, begin[last] >= go_on[last])
    path = [state]
    for links in reversed(back):
        from_begin, from_go_on = links[state[0]]
        state = from_begin if state[1] else from_go_on
        path.append(state)
    return path[::-1]


def kind_probabilities(steps: Sequence[Step], lengths: Sequence[Lengths]) -> list[list[float]]:
    """Forward-backward sums: per page the probability of each kind."""
    width = len(steps[0].begin)
    forward = [(list(steps[0].begin), [-math.inf] * width)]
    for step in steps[1:]:
        begin, go_on = forward[-1]
        total = _log_sum([*begin, *go_on])
        forward.append((
            [total + step.begin[k] for k in range(width)],
            [
                _log_sum([
                    begin[k] - lengths[k][0], go_on[k] - lengths[k][1], total - step.resume[k]
                ]) + step.go_on[k]
                for k in range(width)
            ],
        ))  # fmt: skip
    backward = [([0.0] * width, [0.0] * width)]
    for step in reversed(steps[1:]):
        begin, go_on = backward[-1]
        starts = _log_sum([step.begin[k] + begin[k] for k in range(width)])
        resumes = _log_sum([step.go_on[k] + go_on[k] - step.resume[k] for k in range(width)])
        anew = _log_sum([starts, resumes])
        backward.append((
            [_log_sum([anew, step.go_on[k] + go_on[k] - lengths[k][0]]) for k in range(width)],
            [_log_sum([anew, step.go_on[k] + go_on[k] - lengths[k][1]]) for k in range(width)],
        ))  # fmt: skip
    backward.reverse()
    found = []
    for (fb, fg), (bb, bg) in zip(forward, backward, strict=True):
        weights = [_log_sum([fb[k] + bb[k], fg[k] + bg[k]]) for k in range(width)]
        total = _log_sum(weights)
        found.append([math.exp(weight - total) for weight in weights])
    return found


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(v - top) for v in values))
