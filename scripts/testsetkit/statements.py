"""What an enterprise states of itself: accidents, the black list, secure technology, people.

What comes in: a hand's own wordings. What goes out: from a case, the sentences that it asks for
and no others, drawn in an order that does not depend on the hand.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testsetkit.case import Case


@dataclass(frozen=True)
class Wordings:
    """A hand's sentences for each statement."""

    fine: Sequence[str]
    """No accident that is graded 较大 or above."""
    old: Sequence[str]
    """Only 重大 or 特大 accidents are excluded."""
    unlisted: Sequence[str]
    incidents: Mapping[str, Sequence[str]]
    """An accident told: serious, vague, minor."""
    technology: Sequence[str]
    """With `{n}`, a share in per cent."""
    network: Sequence[str]
    organisation: Sequence[str]
    """With `{d}` where there are `offices`."""
    staff: Sequence[str]
    """With the letters of `counts`."""
    share: tuple[int, int]
    counts: Mapping[str, tuple[int, int]]
    """Numbers in `staff` and from where to where they are drawn, in the order of drawing."""
    offices: Sequence[str] = ()
    fine_after: Sequence[str] | None = None
    """What of `fine` may stand behind an accident that is told; None: all."""

    def accident(self, rng: random.Random, case: Case) -> str:
        """The statement on accidents behind what is told of one; empty for nothing."""
        told = rng.choice(self.incidents[case.incident]) if case.incident else ""
        if case.accident == "absent":
            return told
        fine = self.fine if self.fine_after is None or not case.incident else self.fine_after
        return told + rng.choice(fine if case.accident == "ok" else self.old)

    def credit(self, rng: random.Random, case: Case) -> str:
        """The statement on the black list, or nothing."""
        return rng.choice(self.unlisted) if case.discredit in ("statement", "both") else ""

    def secure(self, rng: random.Random, case: Case) -> list[str]:
        """On secure technology and on the network."""
        made = []
        if "technology" in case.secure:
            made.append(rng.choice(self.technology).format(n=rng.randrange(*self.share)))
        if "network" in case.secure:
            made.append(rng.choice(self.network))
        return made

    def people(self, rng: random.Random, case: Case) -> list[str]:
        """On the organisation and on people."""
        made = []
        if "organisation" in case.people:
            said = rng.choice(self.organisation)
            # a hand without offices draws none: a draw more would change all that follows
            made.append(said.format(d=rng.choice(self.offices)) if self.offices else said)
        if "people" in case.people:
            said = rng.choice(self.staff)
            drawn = {k: rng.randrange(*span) for k, span in self.counts.items()}
            made.append(said.format(**drawn))
        return made
