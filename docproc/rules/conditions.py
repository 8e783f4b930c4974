"""When a rule applies: the conditions of its `when:`, each with its reason for staff."""

from __future__ import annotations

from docproc.notice.rules import RuleSpec
from docproc.rules.checks.posted import receipts_of
from docproc.rules.subject import Subject


def why_not(rule: RuleSpec, subject: Subject) -> str | None:
    """Why the rule does not apply to this holder; None where it does."""
    when = rule.when
    if when.dossiers_sent and not (subject.city and subject.city.dossiers):
        return "本市没有报送申报材料。"
    if when.types and not subject.papers(when.types, city_too=True):
        return f"没有收到{subject.title(when.types[0])}。"
    if when.register_given and subject.register(when.register_given) is None:
        title = subject.notice.titles.registers.get(when.register_given, when.register_given)
        return f"没有提供{title}。"
    if when.receiving_log and subject.campaign.receipts is None:
        return "没有提供收件登记。"
    if when.receiving_log and not receipts_of(subject):
        return "收件登记中没有本市的记录。"
    if when.sender_known and not (subject.city and subject.city.papers_of.code):
        return "无法确定报送地市。"
    if when.attachments_listed and (subject.dossier is None or subject.dossier.attachments is None):
        return "申报书没有附件目录。"
    return None
