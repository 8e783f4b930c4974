"""Labels with answers for the book's basic information, and what else such forms ask."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from testsetkit import marks
from testsetkit.answers import in_unit, on_paper
from testsetkit.case import Case
from testsetkit.families.changyi import words
from testsetkit.pen import Pen

Pair = tuple[str, str]
_LONG = ("registered_address", "factory_address", "main_business", "parent_company", "factory_name", "enterprise_name")  # fmt: skip


@dataclass
class Ask:
    """One question of the form: `key` is empty for what is no field."""

    key: str
    label: str
    answer: str
    group: str
    unit: str = ""

    @property
    def wide(self) -> bool:
        return self.key in _LONG or len(re.sub(r"<[^>]*>", "", self.answer)) > 26


def ticked(
    rng: random.Random,
    options: Sequence[str],
    chosen: str,
    html: str = "",
    sep: str = "",
    signs: tuple[str, str] | None = None,
) -> str:
    """A row of options of which one is ticked; `html` stands for the chosen one."""
    yes, no = signs or rng.choice(words.TICKS)
    sep = sep or rng.choice(["　", " ", "　　", "<br>"] if len(options) < 5 else ["　", " "])
    return sep.join(yes.format(html or o) if o == chosen else no.format(o) for o in options)


def clear_hand(rng: random.Random) -> Path | None:
    """A hand whose figures cannot be mistaken for one another (in some a 4 looks like a 9)."""
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    return rng.choice([None, *clear])


def _scale(rng: random.Random, case: Case) -> str:
    if case.scale == "words":
        return rng.choice(["规下企业", "规模以下工业企业（规下）", "目前为规下"])
    yes = "是" if case.scale == "yes" else "否"
    return rng.choice([yes, ticked(rng, ("是", "否"), yes, sep="　"), f"{yes}。"])


def answer(pen: Pen, case: Case, key: str, said: str = "", *, boxed: bool = False) -> str:
    """The answer to a field's question as HTML."""
    rng, f = pen.rng, case.firm
    if key == "scale":
        return _scale(rng, case)
    if key in case.blank:
        return pen.book(key)
    if key in ("contact_name", "contact_phone") and case.told_in_prose and on_paper(case):
        return _by_hand(pen, case, key)
    if key == "contact_phone" and rng.random() < 0.22:
        return _two_numbers(pen, case)
    if key in ("registered_address", "factory_address") and rng.random() < 0.14:
        plain = f.address if key == "registered_address" else f.factory_address
        tail = rng.choice(["（邮编：{}）", "　邮编{}", "（{}）"]).format(
            rng.randrange(250100, 277600)
        )
        return pen.book(key, shown=plain, value=plain, accept=[plain + tail.strip()]) + tail
    if key == "uscc" and not boxed and rng.random() < 0.1:
        code = case.book_code or f.uscc
        return pen.book(key, shown=f"{code[:4]} {code[4:8]} {code[8:12]} {code[12:]}", value=code)
    if key == "enterprise_name" and case.change_notice:
        tail = f"（原{rng.choice(['名称', '名'])}：{escape(f.former_name)}，2024年6月更名）"
        return pen.book(key) + _accepted(case, key, tail)
    if (
        key in ("enterprise_name", "uscc", "legal_representative")
        and not boxed
        and rng.random() < 0.1
    ):
        return _remarked(pen, case, key)
    if key in ("employees", "total_investment") and rng.random() < 0.06:
        wrong = rng.randrange(90, 900)
        return f"<s>{wrong}</s>　" + pen.book(key, unit_in_label=in_unit(said))
    if key == "enterprise_type" and rng.random() < 0.4:
        return _type(pen, case)
    if key == "industry" and rng.random() < 0.15:
        return rng.choice(["C制造业　", "门类：制造业；大类："]) + pen.book(key)
    if key in ("revenue", "total_investment") and not in_unit(said) and rng.random() < 0.2:
        return rng.choice(["（万元）", "万元：", "￥（万元）"]) + pen.book(key, unit_in_label=True)
    return pen.book(key, unit_in_label=in_unit(said), boxed=boxed)


def _by_hand(pen: Pen, case: Case, key: str) -> str:
    """The contact filled in by pen; a person may be asked, as for facts in sentences."""
    shown = case.firm.contact if key == "contact_name" else case.firm.phone
    case.filled_by_family.setdefault(key, {"value": shown, "printed": shown, "accept": []})
    hand = clear_hand(pen.rng) if key == "contact_phone" else None
    return pen.written(shown, height_mm=pen.rng.choice([5.5, 6.5, 7.5]), hand=hand)


def _remarked(pen: Pen, case: Case, key: str) -> str:
    """The answer with a remark in brackets behind it."""
    f, rng = case.firm, pen.rng
    plain = {
        "enterprise_name": f.name,
        "uscc": case.book_code or f.uscc,
        "legal_representative": f.person,
    }[key]
    tails = {
        "enterprise_name": ["（公章名称）", "（以下简称公司）"],
        "uscc": ["（见营业执照）", "（附执照复印件）"],
        "legal_representative": ["（董事长）", "（兼总经理）"],
    }[key]
    if key == "enterprise_name" and f.parent and case.ownership_told:
        tails.append(f"（隶属{f.parent}）")
    tail = rng.choice(tails)
    shown = pen.book(key, shown=plain, value=plain)
    return shown + _accepted(case, key, tail)


def _accepted(case: Case, key: str, tail: str) -> str:
    """The tail; the answer with it counts as read too, wherever it was printed first."""
    held = case.filled_by_family[key]
    accept = held["accept"]
    assert isinstance(accept, list)
    accept.append(f"{held['value']}{tail.strip()}")
    return tail


def _two_numbers(pen: Pen, case: Case) -> str:
    rng, f = pen.rng, case.firm
    mark = rng.choice(["、", "/", "　", "；", "，"])
    both = [
        f.landline,
        f"{f.phone}{mark.strip()}{f.landline}",
        f"{f.landline}{mark.strip()}{f.phone}",
    ]
    mobile = pen.book("contact_phone", shown=f.phone, value=f.phone, accept=both)
    return rng.choice([f"{mobile}{mark}{f.landline}", f"{f.landline}{mark}{mobile}", f"手机{mobile}{mark}座机{f.landline}"])  # fmt: skip


def _type(pen: Pen, case: Case) -> str:
    """The kind of ownership, ticked among others."""
    kind, rng = case.firm.kind, pen.rng
    others = [
        x
        for x in ("国有企业", "集体企业", "外商独资企业", "民营企业", "中外合资企业", "其他")
        if x[:2] not in kind
    ]
    options = [x for x in others if not (x == "民营企业" and ("私营" in kind or "自然人" in kind))]
    if any(x in kind for x in ("国有", "中央")):
        options = [x for x in options if "国有" not in x]
    options.insert(rng.randrange(len(options)), kind)
    shown = pen.book(
        "enterprise_type", shown=kind, value=kind, accept=("民营企业",) if "民营" in kind else ()
    )
    return ticked(rng, options, kind, shown)


def noise(rng: random.Random, case: Case, what: str) -> Pair | None:
    """What old forms ask besides; nothing that could be taken for a blank field's answer."""
    f, gone = case.firm, case.blank | case.unlabelled
    phones, people = "contact_phone" in gone, bool({"contact_name", "legal_representative"} & gone)
    if (what in ("legalphone", "office", "fax", "wechat") and phones) or (
        what == "tech" and people
    ):
        return None
    if what == "mailto" and {"registered_address", "factory_address"} & gone:
        return None
    if what == "span" and case.young:
        return None
    money = f"{f.revenue * rng.uniform(0.05, 0.9):.2f}"
    made = {
        "capital": ("注册资本（万元）", str(f.capital)), "legalphone": ("法人电话", f.landline), "zip": ("邮政编码", str(rng.randrange(250100, 277600))),
        "assets": ("资产总额（万元）", money), "profit": ("利润总额（万元）", f"{f.revenue * 0.07:.2f}"), "tax": ("实缴税金（万元）", f"{f.revenue * 0.04:.2f}"),
        "rnd": ("研发投入占比", f"{rng.uniform(3, 6):.1f}%"), "post": ("职务", rng.choice(["办公室主任", "信息部经理", "项目专员", "总助"])),
        "fax": ("传真", f"{f.landline[:5]}{rng.randrange(2000000, 8999999)}"), "span": ("建设起止年月", f"{rng.randrange(2018, 2022)}.3—{rng.randrange(2023, 2026)}.11"),
        "tech": ("技术负责人", rng.choice(["孔令国", "滕建军", "綦玉强", "逄增光"])), "debt": ("资产负债率", f"{rng.uniform(38, 61):.2f}%"), "area": ("占地面积（亩）", str(rng.randrange(40, 400))),
        "office": ("单位座机", f.landline), "bank": ("开户银行及账号", f"农商行{rng.choice(['城关', '开发区', '北关'])}支行 6223{rng.randrange(10**11, 10**12)}"),
        "techs": ("研发人员（人）", str(rng.randrange(12, 80))), "patents": ("有效专利数", f"{rng.randrange(8, 90)}件"), "listed": ("是否上市", "否"),
        "job": ("职务/部门", rng.choice(["企管部部长", "综合办", "技术科科长", "项目办"])), "mailto": ("通讯地址", "同注册地址"), "wechat": ("微信号", "同手机"),
        "high": ("高新技术企业证书编号", f"GR2023370{rng.randrange(10000, 99999)}"), "special": ("专精特新情况", rng.choice(["省级", "省级专精特新中小企业", "市级", "无"])),
        "share": ("主导产品市场占有率", f"{rng.randrange(4, 35)}%"), "rate": ("关键工序数控化率", f"{rng.randrange(62, 97)}%"), "line": ("生产线数量", f"{rng.randrange(2, 12)}条"),
    }  # fmt: skip
    return made.get(what)


def asks(
    pen: Pen, case: Case, *, boxed: bool = False, noisy: bool = True, skip: Sequence[str] = ()
) -> list[Ask]:
    """The form's questions in one of its orders."""
    rng, made, group = pen.rng, [], "id"
    order = rng.choice(words.ORDERS).split()
    for token in order:
        key = words.KEYS.get(token, "")
        if not key:
            pair = noise(rng, case, token) if noisy and rng.random() < 0.75 else None
            if pair:
                made.append(Ask("", pair[0], pair[1], group))
            continue
        if key in skip or not _wanted(pen, case, key):
            continue
        group = words.GROUPS[key]
        said = words.label(rng, key, branch=bool(case.branch))
        made.append(
            Ask(key, said, answer(pen, case, key, said, boxed=boxed and key == "uscc"), group)
        )
    return made


def _wanted(pen: Pen, case: Case, key: str) -> bool:
    if key == "scale":
        return bool(case.scale)
    if key in ("enterprise_type", "parent_company"):
        return case.ownership_told
    return pen.has(key) and (
        key not in words.OPTIONAL or key in case.blank or pen.rng.random() < 0.86
    )


def hinted(rng: random.Random, ask: Ask, how: str) -> str:
    """The label with its hint: in brackets, below in small print, or none."""
    if ask.key not in words.HINTS or "（" in ask.label or rng.random() < 0.35:
        return ask.label
    hint = rng.choice(words.HINTS[ask.key])
    if how == "below":
        return f'{ask.label}<br><span style="font-size:7.5pt;color:#555">{hint}</span>'
    return f"{ask.label}（{hint}）"
