"""The rule catalogue for staff, written from the notice's own data.

What comes in: a notice. What goes out: a page in Markdown with every rule: its
clause and sentence, when it applies, what passes and fails, and the remedy.
Nothing stands there that is not in the data.
"""

from __future__ import annotations

from docproc.notice.load import Notice
from docproc.notice.rules import RuleSpec

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
        f"- 适用：{condition(rule, notice)}",
        f"- 通过：{rule.passes}",
        f"- 不过：{rule.fails}",
        f"- 补正：{rule.remedy}",
        "",
    ]
    return lines


def condition(rule: RuleSpec, notice: Notice) -> str:
    """When a rule applies, in words."""
    when, titles = rule.when, notice.titles
    parts = []
    if when.dossiers_sent:
        parts.append("本市报送了申报材料")
    if when.types:
        parts.append(f"收到{'或'.join(titles.documents.get(t, t) for t in when.types)}")
    if when.register_given:
        parts.append(f"提供了{titles.registers.get(when.register_given, when.register_given)}")
    if when.receiving_log:
        parts.append("收件登记中有本市的记录")
    if when.sender_known:
        parts.append("知道由哪个市报送")
    if when.attachments_listed:
        parts.append("申报书有附件目录")
    said = "；".join(parts) + "时适用" if parts else "都适用"
    if rule.carried_by:
        said += f"（{rule.carried_by} 判缺时不再核对）"
    if rule.exempts:
        said += "（判定后同类其他规则不再核对）"
    return said + "。"
