"""How a book names what is attached to it."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.langya.official import PHANTOMS
from testsetkit.press import Paper

_WORDS: dict[str, tuple[str, ...]] = {
    "commitment": ("承诺书", "申报单位承诺书（签字盖章）", "企业承诺书原件"),
    "business_licence": ("营业执照副本复印件", "营业执照", "企业法人营业执照（加盖公章）", "有效营业执照扫描件"),
    "parent_letter": ("推荐函", "推荐材料", "上级单位推荐函"),
    "maturity_report": ("智能制造能力成熟度评估报告", "成熟度自评估报告", "智能制造能力成熟度评估材料"),
    "maturity_certificate": ("智能制造能力成熟度证书", "成熟度等级证书复印件"),
    "credit_report": ("信用报告", "公共信用信息报告", "信用查询报告"),
    "no_accident_statement": ("有关情况声明", "安全环保质量及信用情况说明", "情况说明"),
}  # fmt: skip


def listed(case: Case, papers: list[Paper], rng: random.Random) -> list[str]:
    """The lines of the list; none where the book has no list."""
    if not case.list_attachments:
        return []
    made: list[str] = []
    proofs = rng.random() < 0.35
    audits = [p for p in papers if p.kind == "financial_report"]
    joined = len(audits) == 3 and not case.unaudited and rng.random() < 0.5
    if joined:
        made.append(rng.choice(["近三年审计报告（2023—2025年）", "2023、2024、2025年度审计报告", "近三年（2023年至2025年）财务审计报告"]))  # fmt: skip
    for paper in papers:
        if paper.kind == "financial_report":
            if not joined:
                made.append(paper.label if rng.random() < 0.6 else f"{paper.label}复印件")
        elif paper.kind == "other":
            if proofs:
                made.append(paper.label)
        elif paper.kind == "parent_letter":
            by = case.letter.by if case.letter else ""
            made.append(rng.choice(_WORDS[paper.kind]) if by == "parent" else "推荐函")
        elif (
            paper.kind == "maturity_report" and paper.label != "智能制造能力成熟度自评估报告"
        ) or paper.kind == "no_accident_statement":
            made.append(paper.label)
        else:
            made.append(rng.choice(_WORDS[paper.kind]))
    if case.phantom:
        made.append(rng.choice(PHANTOMS[case.phantom]))
    rng.shuffle(made)
    return list(dict.fromkeys(made))
