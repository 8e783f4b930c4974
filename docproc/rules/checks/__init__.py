"""The kinds of check, in one visible table: name in the rules' data → module.

A new kind is one module with `REASONS`, an `…Options` class and `check`, and one
line here. Rules of a new notice need neither.
"""

from __future__ import annotations

from docproc.rules.checks import (
    agree,
    attachments,
    branch,
    checksum,
    count,
    cover,
    filled,
    guide,
    issuer,
    joined,
    legible,
    links,
    listed,
    located,
    mentioned,
    opened,
    owned,
    posted,
    present,
    registered,
    repeated,
    same_as,
    scale,
    sealed,
    sequence,
    signed,
    stated,
    strangers,
    unique,
    value,
    window,
)
from docproc.rules.outcome import Kind

KINDS: dict[str, Kind] = {
    "agree": Kind(agree.AgreeOptions, agree.REASONS, agree.check, "各件上的名称或代码一致"),
    "attachments": Kind(
        attachments.AttachmentsOptions,
        attachments.REASONS,
        attachments.check,
        "附件目录所列的都在",
        not_for=attachments.not_for,
    ),
    "branch": Kind(
        branch.BranchOptions, branch.REASONS, branch.check, "法人，或允许申报的分支机构"
    ),
    "checksum": Kind(
        checksum.ChecksumOptions,
        checksum.REASONS,
        checksum.check,
        "统一社会信用代码合乎国标",
        not_for=checksum.not_for,
    ),
    "count": Kind(
        count.CountOptions,
        count.REASONS,
        count.check,
        "数量够不够、对不对",
        not_for=count.not_for,
    ),
    "cover": Kind(cover.CoverOptions, cover.REASONS, cover.check, "年度是否齐全"),
    "filled": Kind(filled.FilledOptions, filled.REASONS, filled.check, "必填项填没填"),
    "guide": Kind(guide.GuideOptions, guide.REASONS, guide.check, "场景名称合乎指引、不重复"),
    "issuer": Kind(issuer.IssuerOptions, issuer.REASONS, issuer.check, "由谁出具"),
    "joined": Kind(joined.JoinedOptions, joined.REASONS, joined.check, "汇总表与申报材料对得上"),
    "legible": Kind(legible.LegibleOptions, legible.REASONS, legible.check, "页面看得清"),
    "links": Kind(links.LinksOptions, links.REASONS, links.check, "规定环节都有场景"),
    "listed": Kind(listed.ListedOptions, listed.REASONS, listed.check, "在不在名单、名录里"),
    "located": Kind(
        located.LocatedOptions,
        located.REASONS,
        located.check,
        "在不在规定地域",
        not_for=located.not_for,
    ),
    "mentioned": Kind(
        mentioned.MentionedOptions, mentioned.REASONS, mentioned.check, "材料自述了不应有的事"
    ),
    "opened": Kind(opened.OpenedOptions, opened.REASONS, opened.check, "文件打得开、有内容"),
    "owned": Kind(
        owned.OwnedOptions,
        owned.REASONS,
        owned.check,
        "国企子公司须有推荐函",
        not_for=owned.not_for,
    ),
    "posted": Kind(
        posted.PostedOptions,
        posted.REASONS,
        posted.check,
        "按收件登记是否逾期",
        not_for=posted.not_for,
    ),
    "present": Kind(present.PresentOptions, present.REASONS, present.check, "有没有这份材料"),
    "registered": Kind(
        registered.RegisteredOptions, registered.REASONS, registered.check, "名录中的企业都填入表中"
    ),
    "repeated": Kind(repeated.RepeatedOptions, repeated.REASONS, repeated.check, "有无重复页"),
    "same_as": Kind(same_as.SameAsOptions, same_as.REASONS, same_as.check, "是不是申报单位的"),
    "scale": Kind(scale.ScaleOptions, scale.REASONS, scale.check, "规模够不够"),
    "sealed": Kind(
        sealed.SealedOptions, sealed.REASONS, sealed.check, "有没有盖对章、写文号和日期"
    ),
    "sequence": Kind(
        sequence.SequenceOptions, sequence.REASONS, sequence.check, "页码、序号是否连续"
    ),
    "signed": Kind(signed.SignedOptions, signed.REASONS, signed.check, "签字、日期填没填"),
    "stated": Kind(stated.StatedOptions, stated.REASONS, stated.check, "材料里说没说、说够没有"),
    "strangers": Kind(
        strangers.StrangersOptions, strangers.REASONS, strangers.check, "有无其他单位的材料"
    ),
    "unique": Kind(unique.UniqueOptions, unique.REASONS, unique.check, "有无重复推荐"),
    "value": Kind(
        value.ValueOptions,
        value.REASONS,
        value.check,
        "数值、等级合不合要求",
        not_for=value.not_for,
    ),
    "window": Kind(window.WindowOptions, window.REASONS, window.check, "落款日期合不合理"),
}

__all__ = ["KINDS"]
