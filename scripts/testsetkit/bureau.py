"""What a city's bureau writes from a hand's wordings: the recommendation and its policies.

What comes in: a city. What goes out: papers with their marks. Hands with letters of another build
take from here only how the firms are counted and named.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.case import City
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper
from testsetkit.wording import Said, one


def counted(rng: random.Random, city: City, *, without: Said, numbers: Sequence[str], forms: Sequence[str]) -> str:  # fmt: skip
    """How many are recommended, as the city states it; `without`: what stands where it does not.

    `numbers` hold `{n}` or `{w}` (in words), `forms` hold `{}` for the number.
    """
    if city.stated is None:
        return one(rng, without)
    n = rng.choice(numbers).format(n=city.stated, w=in_words(city.stated))
    return rng.choice(forms).format(n)


def named(rng: random.Random, city: City, *, share: float, item: str, table: Callable[[list[tuple[str, str]]], str], line: str, joint: str = "、") -> str:  # fmt: skip
    """The firms by name, at times, and only where count, annex and names agree.

    `item` holds `{n}` or `{w}` and `{x}` for the name, `line` holds `{}` for all names.
    """
    if city.stated != len(city.summary_rows) or not city.summary or rng.random() > share:
        return ""
    names = [r.name or r.firm.name for r in city.summary_rows]
    if len(set(names)) < len(names):
        return ""
    way = rng.choice(["list", "table", "line"])
    held = [escape(x) for x in names]
    if way == "list":
        return "".join(item.format(n=n, w=in_words(n), x=x) for n, x in enumerate(held, 1))
    if way == "table":
        return table([(str(n), x) for n, x in enumerate(held, 1)])
    return line.format(joint.join(held))


@dataclass(frozen=True)
class Letter:
    """A hand's recommendation. In titles `{bureau}` stands for the bureau."""

    head: Callable[[random.Random, str, str], str]
    """Draws the head from bureau and number."""
    told: Callable[[random.Random, City], tuple[str, str]]
    """The count and the names."""
    series: Sequence[str]
    titles: Sequence[str]
    leads: Sequence[str]
    ends: Sequence[str]
    attached: Sequence[str]
    contacts: Sequence[str]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """A hand's policies. In titles `{city}` stands for the city."""

    titles: Sequence[str]
    items: Sequence[str]
    forms: Sequence[str]
    """Each holds `{x}` and `{n}` or `{w}`."""
    series: Sequence[str]
    addressed: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Bureau:
    """A hand's bureau: its texts, how the hand sets a paper, and the hand's faces."""

    letter: Letter
    policy: Policy
    doc: Callable[..., str]
    song: str
    hei: str
    kai: str
    skin: str

    def recommendation(self, city: City, rng: random.Random) -> Paper:
        """The letter that recommends, without what the city left out."""
        said = self.letter
        pen = Pen(None, rng, "city_recommendation")
        bureau = f"{city.name}工业和信息化局"
        number = f"{city.name[0]}工信{rng.choice(said.series)}〔2026〕{rng.randrange(4, 96)}号"
        shown = pen.critical(number, "code") if city.recommendation_numbered else ""
        title = rng.choice(said.titles).format(bureau=bureau)
        lead = rng.choice(said.leads)
        count, firms = said.told(rng, city)
        body = f"<p>{lead}{count}。</p>{firms}<p>{rng.choice(said.ends)}</p>"
        attach = rng.choice(said.attached)
        contact = f"<p>（联系人：{rng.choice(said.contacts)}，电话：1{rng.choice('3578')}{rng.randrange(10**8, 10**9)}）</p>" if rng.random() < 0.5 else ""  # fmt: skip
        sign = _signed(pen, city, bureau)
        top = said.head(rng, bureau, shown)
        to = rng.choice(["省工业和信息化厅：", "山东省工业和信息化厅："])
        inner = f'<p class=c style="font:700 19pt/1.6 {self.song};margin:8mm 0">{title}</p><p class=f>{to}</p>{body}{attach}{contact}{sign}'  # fmt: skip
        size = rng.choice([14, 15, 16])
        face = rng.choice([self.song, self.kai, self.song])
        html = self.doc(rng, top, inner, size=size, margin="28mm 26mm", face=face, skin=self.skin)
        return Paper("city_recommendation", "推荐文件", html, pen.marks, said.names, wants_native=False)  # fmt: skip

    def policies(self, city: City, rng: random.Random) -> list[Paper]:
        """One policy or two, at times under a red head."""
        return [self._policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]

    def _policy(self, city: City, rng: random.Random) -> Paper:
        said = self.policy
        pen = Pen(None, rng, "policy_document")
        name = rng.choice(said.titles).format(city=city.name)
        issuer = city.name + rng.choice(["人民政府", "工业和信息化局", "人民政府办公室"])
        items = rng.sample(said.items, rng.choice([4, 5, 6]))
        form = rng.choice(said.forms)
        body = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in enumerate(items, 1))
        when = f"202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        head = f'<p class=c style="font:700 25pt {self.song};color:#c8141a">{issuer}文件</p><p class=c style="border-bottom:.9mm solid #c8141a">{city.name[0]}{rng.choice(said.series)}〔{when[:4]}〕{rng.randrange(3, 50)}号</p>' if rng.random() < 0.7 else ""  # fmt: skip
        notice = f"关于印发《{name}》的通知" if head else name
        to = f"<p class=f>{said.addressed}</p>" if head else ""
        html = self.doc(rng, f'{head}<p class=c style="font:700 18pt/1.6 {self.hei};margin:7mm 0">{notice}</p>{to}{body}<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{when}</p>', size=14)  # fmt: skip
        return Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", *said.names))


def _signed(pen: Pen, city: City, bureau: str) -> str:
    rng = pen.rng
    over = day = ""
    if city.recommendation_sealed:
        style = rng.choice(["right:0mm;top:-15mm", "right:12mm;top:-16mm"])
        over = pen.seal(bureau, role="recommendation", style=style, size=42)
    if city.recommendation_dated:
        day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn")
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 10mm 14mm 0">{bureau}{over}<br>{day}</div>'  # fmt: skip
