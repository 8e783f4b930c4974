"""The rule catalogue for staff, written from the notice's own data.

What comes in: a notice. What goes out: a page in Markdown with every rule: its
clause and sentence, when it applies, what passes and fails, and the remedy.
Nothing stands there that is not in the data.
"""

from __future__ import annotations

from docproc.notice.load import Notice
from docproc.notice.rules import RuleSpec
from docproc.rules.conditions import applies, applies_not

_FAMILIES = {
    "F": "收件：文件和页面",
    "A": "先进级申报单位",
    "C": "各市报送",
    "B": "基础级名单（附件4）",
    "O": "海外名单（附件6）",
}
_SEVERITIES = {"required": "必须补正", "customary": "建议补充", "verify": "提示核实"}


def catalogue(notice: Notice) -> str:
    """The whole page, ending with a line break."""
    head = notice.head
    lines = [
        "# 规则目录",
        "",
        f"《{head.title}》（{notice.id}）共 {len(notice.rules)} 条规则。",
        "本页由 `scripts/make_rule_catalogue.py` 从 `schemas/` 的数据生成，请勿手改。",
        "",
        "- **必须补正**：通知要求的，或各件互相矛盾的；**建议补充**：惯例，通知没有点名；"
        "**提示核实**：请人看一眼。",
        "- 没有读清的页上可能有的东西，不判缺，只请人工核对。",
        "- 一处毛病只报一条：材料本身没有的，依赖它的规则不再报。",
        "",
    ]
    for letter in dict.fromkeys(r.code[0] for r in notice.rules):
        mine = [r for r in notice.rules if r.code[0] == letter]
        lines += [f"## {_FAMILIES.get(letter, letter)}", "", "| 编号 | 名称 | 条款 | 严重级 |"]
        lines += ["|---|---|---|---|"]
        lines += [
            f"| {r.code} | {r.title} | {r.clause} | {_SEVERITIES[r.severity]} |" for r in mine
        ]
        lines.append("")
        for rule in mine:
            lines += _rule(rule, notice)
    lines += ["## 逐条对照", "", "| 条款 | 通知原句 | 由谁核对 |", "|---|---|---|"]
    for clause in notice.clauses:
        covered = "、".join(clause.rules) or f"机器不能判断：{clause.not_decidable}"
        lines.append(f"| {clause.clause} | {clause.quote} | {covered} |")
    return "\n".join(lines) + "\n"


def _rule(rule: RuleSpec, notice: Notice) -> list[str]:
    lines = [f"### {rule.code} {rule.title}", ""]
    if rule.quote:
        lines += [f"> {rule.quote}（{rule.clause}）", ""]
    lines += [
        f"- 适用：{applies(rule, notice)}",
        f"- 不适用：{applies_not(rule, notice)}",
        f"- 通过：{rule.passes}",
        f"- 不过：{rule.fails}",
        f"- 补正：{rule.remedy}",
        "",
    ]
    return lines
