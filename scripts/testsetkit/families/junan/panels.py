"""Designs of the basic information as programs print, agencies draw and assistants write them."""

from __future__ import annotations

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.junan import words
from testsetkit.families.junan.facts import Ask, asks, serial, staff
from testsetkit.families.junan.grids import Form, fixed, pairs
from testsetkit.families.junan.look import Counter, grid
from testsetkit.markup import sides
from testsetkit.pen import LEVELS, Pen


def approval(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An OA's approval form: head of the flow, pairs in bands, opinions given and empty."""
    rng, who = pen.rng, staff(case, 4)
    level = LEVELS[case.book_level]
    head = f"<tr><th>流程编号</th><td>{serial(case, rng)}</td><th>流程状态</th><td>{rng.choice(['审批中', '已办结', '归档'])}</td></tr><tr><th>流程标题</th><td colspan=3>{level}智能工厂申报审批</td></tr><tr><th>发起人</th><td>{who[0]}</td><th>发起部门</th><td>{rng.choice(['综合管理部', '企管部', '设备动力部'])}</td></tr>"  # fmt: skip
    body = ""
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        body += f"<tr><td class=g colspan=4>{title}</td></tr>{pairs(made, 2)}"
    given = rng.choice(["同意。", "同意申报", "请按要求准备材料"])
    steps = [("部门意见", f"{given}　{who[1]}"), ("分管领导意见", rng.choice([f"同意　{who[2]}", ""])), ("财务部门意见", ""), ("总经理办公会意见", ""), ("其他意见", ""), ("会签", "")]  # fmt: skip
    tail = "".join(f'<tr><th>{k}</th><td colspan=3 style="height:9mm">{v}</td></tr>' for k, v in steps[: rng.choice([4, 5, 6])])  # fmt: skip
    return fixed(head + body + tail, 19, 31, 19, 31)


_CODES = {"enterprise_name": "QYMC", "uscc": "TYDM", "legal_representative": "FDDBR", "registered_address": "ZCDZ", "established_on": "CLRQ", "industry": "SSHY", "enterprise_type": "QYXZ", "parent_company": "SJGS", "main_business": "ZYYW", "employees": "ZGRS", "revenue": "YYSR", "contact_name": "LXR", "contact_phone": "LXDH", "contact_email": "DZYX", "factory_name": "GCMC", "factory_address": "GCDZ", "total_investment": "ZTZ", "scale": "SFGS"}  # fmt: skip


def master(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An ERP's master data: field, description, value."""
    rng = pen.rng
    made = [a for a in asks(pen, case, house) if a.key]
    rows = [(f"F{n:03d}_{_CODES[a.key]}", a.label, a.said) for n, a in enumerate(made, 1)]
    head = f'<p class=f style="font-size:9pt">模块：基础资料 &gt; 公司档案　　记录数：{len(rows)}　　账套：{rng.choice(["001", "100", "800"])}</p>'  # fmt: skip
    return head + grid(("字段", "字段说明", "字段值"), rows, "font-size:9.5pt", (22, 28, 50))


def window(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A program's window: tabs, labels before boxes that hold the answers."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        cells = "".join(f'<div style="display:flex;width:{98 if a.wide else 48}%;margin:.8mm 0;align-items:center"><span style="width:34mm;flex:none;text-align:right;padding-right:2mm;font-size:9pt">{a.label}：</span><span style="flex:1;border:.2mm solid #999;padding:.6mm 2mm;min-height:5mm">{a.said}</span></div>' for a in made)  # fmt: skip
        out += f'<div class=keep><p class=f style="border-bottom:.3mm solid #666;font-weight:700;margin-top:2mm">{title}</p><div style="display:flex;flex-wrap:wrap;gap:0 2%;font-size:10pt">{cells}</div></div>'  # fmt: skip
    return out


def tree(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An outline that a program drew with lines."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        out += f"<p class=f><b>▼ {title}</b></p>"
        for k, a in enumerate(made):
            out += f'<p class=f style="padding-left:6mm;text-align:left">{"└─" if k == len(made) - 1 else "├─"} {a.label}：{a.answer}</p>'  # fmt: skip
    return out


def tiles(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Coloured boxes, a group each."""
    out, two = "", pen.rng.random() < 0.5
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        inner = "".join(f'<p class=f style="text-align:left"><b>{a.label}</b>　{a.answer}</p>' for a in made)  # fmt: skip
        out += f'<div class=box style="width:{49 if two else 100}%;box-sizing:border-box"><p class="f ink" style="font-weight:700;font-size:1.1em">{title}</p>{inner}</div>'  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 2%;font-size:.92em">{out}</div>'


def chips(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels on coloured chips before their answers."""
    return "".join(f'<p class=f style="margin:1.6mm 0;text-align:left"><span class=chip>{a.label}</span>　{a.answer}</p>' for a in asks(pen, case, house))  # fmt: skip


def captions(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Answers in large, their captions below."""
    cells = [f'<div style="width:48%;border-bottom:.25mm solid #999;padding:1.5mm 0"><div style="font-size:1.08em">{a.said}</div><div style="font-size:.76em;color:#666">{a.label}</div></div>' for a in asks(pen, case, house)]  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 4%">{"".join(cells)}</div>'


def figures(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Three figures in large tiles over a table of the rest."""
    made = asks(pen, case, house)
    big = [a for a in made if a.key in ("employees", "revenue", "total_investment") and a.answer]
    rest = [a for a in made if a not in big]
    top = "".join(f'<div class=box style="flex:1;text-align:center"><div style="font-size:.84em">{a.label}</div><div class=ink style="font-size:1.2em;font-weight:700">{a.said}</div></div>' for a in big)  # fmt: skip
    return f'<div style="display:flex;gap:3mm">{top}</div>{sides([(a.label, a.answer) for a in rest], "30%")}'  # fmt: skip


def sidebar(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Contact and factory in a coloured column, the enterprise beside it."""
    made = asks(pen, case, house)

    def lines(held: list[Ask]) -> str:
        return "".join(f'<p class=f style="text-align:left;margin-bottom:1.6mm"><span style="font-size:.84em;color:#444">{a.label}</span><br>{a.said}</p>' for a in held)  # fmt: skip

    left = [a for a in made if a.group in "cd"]
    right = [a for a in made if a.group in "ab"]
    return f'<div style="display:flex;gap:6mm"><div class=side style="width:40%">{lines(left)}</div><div style="flex:1">{lines(right)}</div></div>'  # fmt: skip


def brief(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An assistant's: a box in one sentence, then groups with bold leads and a closing line."""
    rng, out = pen.rng, ""
    product = case.firm.product
    box = f"<div class=side><p class=f><b>{rng.choice(['一句话概述', '核心摘要', '要点速览', '📌 概述'])}：</b>{rng.choice([f'聚焦{product}制造，以数据驱动全流程提质增效。', f'面向{product}生产场景，打造“看得见、管得住、可优化”的工厂。'])}</p></div>".replace("📌 ", "")  # fmt: skip
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), rng.choice(words.TITLES)), 1):
        out += f"<h3>{count.chapter or 1}.{n} {title}</h3><ul>"
        out += "".join(f"<li><b>{a.label}</b>：{a.answer}</li>" for a in made) + "</ul>"
    return box + out


def small_tables(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """An assistant's: a heading and a table of two columns for each group."""
    rng, out = pen.rng, ""
    heads = rng.choice([("项目", "内容"), ("字段", "填写值"), ("维度", "具体信息")])
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        out += count.clause(title) + grid(heads, [(f"<b>{a.label}</b>", a.said) for a in made], "", (32, 68))  # fmt: skip
    return out


def bold_runs(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Numbered lines with bold labels and a remark of what follows."""
    lead = pen.rng.choice(["{n}. ", "- ", "✦ ", "({n}) "])
    return "".join(f'<p class=f style="text-align:left">{lead.format(n=n)}<b>{a.label}：</b>{a.answer}</p>' for n, a in enumerate(asks(pen, case, house), 1))  # fmt: skip


def checked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A list to tick off: state, item, answer."""
    rows = [("✓" if a.answer else "", a.label, a.said) for a in asks(pen, case, house)]
    return grid(("已填", "事项", "填写结果"), rows, "", (9, 30, 61))


def lying_strip(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Groups as strips: a head of labels over one row of answers, as an export to Excel."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        for k in range(0, len(made), 4):
            held = made[k : k + 4]
            out += grid([a.label for a in held], [[a.said for a in held]], "font-size:9.5pt", [100 // len(held)] * len(held))  # fmt: skip
        out = f"{out}<p class=note>（以上：{title}）</p>" if pen.rng.random() < 0.4 else out
    return out


def half_boxes(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Registration in a table, the rest as lines in boxes."""
    made = asks(pen, case, house)
    boxes = ""
    for title, held in grouped([a for a in made if a.group != "a"], pen.rng.choice(words.TITLES)):
        boxes += f'<div class=box><b>{title}</b><br>{"<br>".join(f"{a.label}：{a.answer}" for a in held)}</div>'  # fmt: skip
    first = sides([(a.label, a.answer) for a in made if a.group == "a"], "30%")
    close = "" if gone(case, "main_business") else f"<p>企业主导产品为{case.firm.product}。</p>"
    return first + boxes + close


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "system": (approval, approval, master, window, tree, lying_strip),
    "agency": (tiles, chips, captions, figures, sidebar, half_boxes),
    "assist": (brief, brief, small_tables, bold_runs, checked, half_boxes),
    "joint": (figures, captions, window, lying_strip),
    "home": (bold_runs, lying_strip, half_boxes),
    "county": (approval, checked, lying_strip, window),
}
