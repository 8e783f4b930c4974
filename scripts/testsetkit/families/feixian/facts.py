"""The questions of the book's form with their answers, as the six houses write them down."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit import marks
from testsetkit.answers import gone, on_paper
from testsetkit.case import Case, Day
from testsetkit.families.feixian import words
from testsetkit.families.junan.facts import Ask as _Ask
from testsetkit.pen import Pen, day_forms, in_words, iso

_STAFF = ("卜庆洲", "逄锦", "仝玉海", "亓凯", "夏侯明", "展翠", "褚连生", "闵学芹", "郇树林")
TICKS = (("☑", "☐"), ("■", "□"), ("√", "□"), ("◆", "◇"), ("(√)", "( )"), ("[x]", "[ ]"), ("●", "○"), ("〔√〕", "〔　〕"), ("▣", "▢"), ("☒", "☐"))  # fmt: skip
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class Ask(_Ask):
    """A question as this hand's forms ask it."""

    @property
    def wide(self) -> bool:
        """Whether it needs a row of its own; handwriting does not break."""
        return super().wide or "<img" in self.answer

    @property
    def english(self) -> str:
        return words.ENGLISH.get(self.key, "")


def staff(case: Case, count: int = 3) -> list[str]:
    """People of the enterprise whom no check asks for: the same in all its papers."""
    return random.Random(case.firm.uscc + "f").sample(_STAFF, count)


def serial(rng: random.Random) -> str:
    """A number as a platform or a register gives it."""
    return rng.choice([f"SDZN-2026-{rng.randrange(1000, 99999):05d}", f"37{rng.randrange(10**8, 10**9)}", f"GXT{rng.randrange(10**7, 10**8)}", f"SB2026-{rng.randrange(10, 99)}-{rng.randrange(100, 999)}"])  # fmt: skip


def odd_day(rng: random.Random, day: Day) -> str:
    """A date in a form that townships write and everybody reads."""
    y, m, d = day
    plain = day_forms(day)
    return rng.choice([f"{y}年{m}月{d}号", f"{y}年{in_words(m)}月{in_words(d)}日", f"{y}. {m}. {d}", plain["cn"].translate(_WIDE), f"{y}年 {m}月{d}日", f"{y}-{m}-{d}", plain["words"], f"{y}／{m}／{d}", f"{y}.{m}.{d}"])  # fmt: skip


def ticked(rng: random.Random, options: list[str], chosen: str, html: str = "") -> str:
    """Options with marks before or behind, numbered, or the chosen one alone with a mark."""
    yes, no = rng.choice(TICKS)
    way = rng.choice(["before", "before", "before", "behind", "lone", "counted"])
    yes = rng.choice(["√", "（√）", "✓"]) if way == "lone" else yes
    out = []
    for n, o in enumerate(options, 1):
        said = html if html and o == chosen else o
        sign = yes if o == chosen else "" if way == "lone" else no
        lead = f"{n}." if way == "counted" else ""
        out.append(f"{lead}{said}{sign}" if way in ("behind", "lone") else f"{sign}{lead}{said}")
    gap = rng.choice(["　", "　　", "；" if way == "counted" else "　"])
    return gap.join(f'<span style="white-space:nowrap">{x}</span>' for x in out)


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下", "规下企业", "规模以下（规下）"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, yes, ticked(rng, ["是", "否"], yes), ticked(rng, ["否", "是"], yes)])


def _type(pen: Pen, case: Case) -> str:
    kind, rng = case.firm.kind, pen.rng
    if rng.random() < 0.5 or "enterprise_type" in case.blank:
        return pen.book("enterprise_type")
    shown = pen.book("enterprise_type", shown=kind, value=kind, accept=("民营企业",) if "民营" in kind else ())  # fmt: skip
    options = rng.sample(["集体企业", "外商独资", "港澳台商投资企业", "股份合作制企业", "其他"], rng.choice([2, 3, 4]))  # fmt: skip
    options.insert(rng.randrange(len(options) + 1), kind)
    return ticked(rng, options, kind, shown)


def _by_hand(pen: Pen, case: Case, key: str) -> str:
    """The answer written into the printed form."""
    said = case.firm.contact if key == "contact_name" else case.firm.phone
    case.told_in_prose = True
    case.filled_by_family.setdefault(key, {"value": said, "printed": said, "accept": []})
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = pen.rng.choice([None, *clear]) if key == "contact_name" else None
    sort = "name" if key == "contact_name" else "code"
    return pen.mark(pen.written(said, height_mm=6, hand=hand), what="critical", key=key, sort=sort, text=said, value=said)  # fmt: skip


def _loose(pen: Pen, case: Case, key: str, *, bare: bool) -> str | None:
    """The answer in a form that people use and no program would; None where there is none."""
    f, rng = case.firm, pen.rng
    if key in case.blank:
        return None
    if key == "uscc":
        said = case.book_code or f.uscc
        spaced = rng.choice([f"{said[:8]} {said[8:17]} {said[17:]}", " ".join(said[k : k + 6] for k in (0, 6, 12))])  # fmt: skip
        return pen.book(key, shown=spaced, value=said)
    if key == "contact_phone":
        p = f.phone
        return pen.book(key, shown=rng.choice([f"{p[:3]}-{p[3:7]}-{p[7:]}", f"{p[:3]} {p[3:7]} {p[7:]}", p.translate(_WIDE), f"{p}（微信同号）"]), value=p, accept=(p,))  # fmt: skip
    if key == "employees":
        n = str(f.employees)
        return pen.book(key, shown=rng.choice([n.translate(_WIDE), f"{n} 人", f"共{n}人", f"{n}名"]), value=n, accept=(n,))  # fmt: skip
    if key == "established_on":
        return pen.book(key, shown=odd_day(rng, f.founded), value=iso(f.founded))
    if key in ("revenue", "total_investment"):
        value = f.revenue if key == "revenue" else f.investment
        if bare:
            return pen.book(key, shown=f"{value:.2f}", value=str(value))
        shown = rng.choice([f"人民币{value:.2f}万元", f"{value * 10000:,.2f}元", f"{value * 10000:.0f}元", f"{value:,.2f} （万元）", f"￥{value:.2f}万元"])  # fmt: skip
        return pen.book(key, shown=shown, value=str(value))
    return None


_INKS = ("color:#1b3a8c", "font-weight:700", "font-family:AR PL UKai CN", "text-decoration:underline", "font-style:italic", "background:#eef3c8", "font-family:AR PL UKai CN;color:#20409a")  # fmt: skip
"""How people set off what they fill in."""


@dataclass
class Habit:
    """How one form is filled in: drawn once for all its answers."""

    together: bool
    hand: bool
    loose: float
    ink: str
    way: str
    mark: str


def _habit(pen: Pen, case: Case, house: str, *, joint: bool, unit: str) -> Habit:
    rng = pen.rng
    both = not gone(case, "contact_name", "contact_phone")
    return Habit(
        together=joint and both and rng.random() < 0.12,
        hand=both and on_paper(case) and rng.random() < (0.1 if house in ("town", "word") else 0.03),
        loose={"town": 0.5, "word": 0.2}.get(house, 0.06),
        ink=rng.choice(_INKS) if rng.random() < 0.2 else "",
        way=unit or rng.choice(["", "", "label", "label"]),
        mark=rng.choice(["（{}）", "（单位：{}）", "，{}", "({})", " [{}]", "/{}"]),
    )  # fmt: skip


def _skipped(pen: Pen, case: Case, key: str, habit: Habit) -> bool:
    if key == "scale":
        return not case.scale
    if key in ("enterprise_type", "parent_company") and not case.ownership_told:
        return True
    if not pen.has(key) or (habit.together and key == "contact_phone"):
        return True
    return key in words.OPTIONAL and key not in case.blank and pen.rng.random() < 0.1


def asks(pen: Pen, case: Case, house: str = "word", *, boxed: bool = False, joint: bool = True, unit: str = "", plain: bool = False) -> list[Ask]:  # fmt: skip
    """All questions in one of the orders. `unit`: 'above' (told once over the table), 'column', or as it comes."""
    rng, made = pen.rng, []
    extra = {} if plain else words.noise(rng, case)
    habit = _habit(pen, case, house, joint=joint, unit=unit)
    for key in rng.choice(words.ORDERS).split():
        if _skipped(pen, case, key, habit):
            continue
        group, said = words.GROUP_OF[key], words.label(rng, key, branch=bool(case.branch))
        measure = {"revenue": "万元", "total_investment": "万元", "employees": "人"}.get(key, "")
        bare = bool(measure) and (habit.way in ("label", "column") or (habit.way == "above" and measure == "万元"))  # fmt: skip
        if bare and habit.way == "label":
            said += habit.mark.format(measure)
        told = None
        if not boxed and not bare and rng.random() < habit.loose:
            told = _loose(pen, case, key, bare=bare)
        if key == "scale":
            answer = _scale(rng, case)
        elif key == "enterprise_type":
            answer = _type(pen, case)
        elif habit.together and key == "contact_name":
            said = rng.choice(["联系人及电话", "联系人、联系电话", "联系人（手机）"])
            answer = f"{pen.book(key)}{rng.choice(['　', '，', '　电话：', '/', ' '])}{pen.book('contact_phone')}"  # fmt: skip
        elif habit.hand and key in ("contact_name", "contact_phone"):
            answer = _by_hand(pen, case, key)
        else:
            answer = told or pen.book(key, unit_in_label=bare, boxed=boxed and key == "uscc")
        answer = f'<span style="{habit.ink}">{answer}</span>' if habit.ink and answer else answer
        made.append(Ask(key, said, answer, group, words.hint(rng, key), measure if habit.way == "column" else ""))  # fmt: skip
        made += [Ask("", name, value, group) for name, value in extra.get(key, [])]
    return made


def grouped(made: list[Ask], titles: dict[str, str]) -> list[tuple[str, list[Ask]]]:
    held: dict[str, list[Ask]] = {}
    for a in made:
        held.setdefault(titles[a.group], []).append(a)
    return list(held.items())
