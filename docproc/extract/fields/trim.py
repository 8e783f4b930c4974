"""What was read with an answer and belongs to its neighbours, taken off.

What comes in: the plain text of a slot. What goes out: the answer alone. A slot's text runs
on into the next slot of its row, the sentence that it stands in, or a label in another
language, where paper parts them by a gap, a weight of print or nothing at all.
"""

from __future__ import annotations

import re


def without_mail(text: str) -> str:
    """Words without the addresses of mail among them: 郑九（邮箱zj@163.com） → 郑九."""
    if "@" not in text or len(text) > LONGEST_WITH_MAIL:
        return text
    return _MAIL.sub(" ", text).strip(" ，,、;；/|")


LONGEST_WITH_MAIL = 400
"""Characters of an answer with an address of mail in it; blanks in a longer one could stall."""


_ADDRESS_OF_MAIL = (
    r"(?:(?:电子)?(?:邮箱|信箱|邮件|邮址)(?:地址)?|E-?mail)?\s*[:：]?\s*"
    r"[\w.%+\-]*\s?@\s?[\w\-]+(?:\s?\.\s?[\w\-]+)*"
)
_MAIL = re.compile(rf"[（(]\s*{_ADDRESS_OF_MAIL}\s*[)）]|{_ADDRESS_OF_MAIL}", re.I | re.A)
"""An address of mail among words, with its label and brackets: 郑九（邮箱zj@163.com）."""


def name(text: str) -> str:
    """The name of a body without the label or title before it and the slot behind it."""
    bare = _CODE_BEFORE.sub("", _LABEL_BEFORE.sub("", text))
    shown = _SHARE.sub("", _PAPER_BEFORE.sub("", bare))
    shown = _ENGLISH_BEHIND.sub("", _ASIDE_BEHIND.sub("", shown))
    return _READ_ON.split(_NEXT_LABEL.split(shown)[0].rstrip("（(，,"))[0]


_CODE_BEFORE = re.compile(
    r"^[0-9A-Z]{15,20}(?=[㐀-鿿（])|^[我本](?:公司|集团|单位|[局厅司市县区])[㐀-鿿]{0,6}的(?=[㐀-鿿（]{6})"
)
"""A credit code that was read in one line with the name under it; whose a body is: 我局管辖的."""
_SHARE = re.compile(
    r"[（(](?=[^（()）]*(?:持股|占股|控股|股权|出资|[\d.]+[%％]))[^（()）]{2,16}[)）]$"
    r"|(?<=公司|集团)[\d.]{1,6}[%％]$|^是[,，](?=[㐀-鿿（）]{4})"
)
"""What a form tells with a shareholder's name: …集团有限公司（持股51%）, 是，…."""
_ASIDE_BEHIND = re.compile(
    r"(?<=公司|集团|.厂)(?:（(?:原|曾用名?|前身|更名前|股票|证券|简称|以下简称|(?:统一社会)?信用代码)[^（）]{0,40}）"
    r"|[/／、，,;；|]?（?[0-9A-Z]{15,20}）?(?:（[^（）]{1,12}）)?)$"
)
"""What a form tells with a name: …有限公司（原名：…）, （股票代码：600123）, its credit code."""
_ENGLISH_BEHIND = re.compile(r"(?<=公司|集团|.厂)[/（]?[A-Z][A-Za-z.,&'’·\-]{7,}）?$")
"""A name's English behind it: …有限公司Shandong Huarui Machinery Co., Ltd."""
_READ_ON = re.compile(
    r"(?<=公司)(?=(?:其他)?(?:股份有限|有限责任)公司)|(?<=公司)[,，](?=.)"
    r"|(?<=公司)(?=(?:是|系|作为|成立于|位于|现有)[㐀-鿿])"
)
"""Where a name ends that was read on into the next slot (a licence's type) or its sentence."""
_NEXT_LABEL = re.compile(
    r"[；;。]|[）)]?\s*[□☐■☑]|统一社会信用代码|信用代码|法定代表人|注册资本|公司类型|住所|成立日期|20\d\d[年.\-/]"
)
"""What ends a name that was read in one line with the next slot of a licence."""


_LABEL_BEFORE = re.compile(
    r"^(?:Name|(?:Name)?of)?(?:Organi[sz]ation|Company|Enterprise|Applicant|Holder|Client)(?:Name)?[:：]?"
    r"(?=[㐀-鿿（])",
    re.IGNORECASE,
)
"""A label's English, read with the answer under it: Organization甲木铜业有限公司."""
_PAPER_BEFORE = re.compile(
    r"^(?:营业执照)?（[正副]本）(?=[㐀-鿿]{4})|^营业执照(?=[㐀-鿿（）]{4,}公司)"
)
"""A licence's own title, read with the name under it."""


def address(text: str) -> str:
    """An address without the answer above it, the slot behind it, and specks before its 号."""
    value = _NEXT_CLAUSE.sub("", _AFTER_ADDRESS.split(text)[0]).strip("。；;，,:：")
    value = _POSTCODE.sub("", _LIES_IN.sub("", value))
    return _SPECK.sub("", _BEFORE_ADDRESS.sub("", _DAY_BEFORE.sub("", value)))


_LIES_IN = re.compile(r"^(?:坐?落?位于|坐落[于在]|地处|设[于在])(?=[㐀-鿿]{2})")
"""How a sentence leads an address in: 住所位于山东省…."""
_NEXT_CLAUSE = re.compile(
    r"(?<=.{3})[,，;；](?:其|该|本|我)?(?:公司|企业|单位|工厂|项目|智能工厂)?的?"
    r"(?:法定代表人|法人代表|负责人|联系人|(?:联系)?电话|邮[箱编政]|(?:累计|计划)?(?:总投资|投资[总金]?额?)"
    r"|主要?(?:从事|营|生产|产品|业务)|(?:专业|专门)?从事|所属行业|(?:企业|公司|单位)?性质|注册[资地时]|(?:成|设)立"
    r"|现有|共?有(?:员工|职工)|员工|职工|从业人员|占地|建筑面积|隶属|控股股东|上级|(?:主营业务|营业|销售)收入"
    r"|(?:统一社会)?信用代码|智能制造|建有|拥有).*"
)
"""Where a sentence of several facts goes on to the next, which has no colon: ，法定代表人陈兰."""
_POSTCODE = re.compile(
    r"(?<=.{6})(?:[，,;；]?（?(?:邮政?编码?|邮码)[:：]?\d{6}）?|（\d{6}）|[，,;；]?(?<=[号楼室层园区厂座栋院村路])\d{6})$"
)
"""A post code behind an address: …工业北路88号 250100, （邮编：250100）."""
_AFTER_ADDRESS = re.compile(r"(?<=.{6})(?:营业期限|经营期限|经营范围|成立日期|注册资本|登记机关)")
"""The next slot of a licence, read on in the address's line."""


_DAY_BEFORE = re.compile(
    r"^(?:19|20)\d\d(?:年\d{1,2}月(?:\d{1,2}日)?|[./-]\d{1,2}(?:[./-]\d{1,2})?)(?:[；;，,、/]|(?=[㐀-鿿]))"
)
"""The day that a joint label asks for first (成立时间及注册地址)."""
_BEFORE_ADDRESS = re.compile(
    r"^[^省市县区镇乡街路村道号]{2,30}(?:工厂|公司|车间|基地)[，,；;、/]?(?=(?:[㐀-鿿]{2,3}省)?[㐀-鿿]{2,3}市[㐀-鿿]{1,4}[县区市])"
)
"""The answer of the row above, read with an address: 甲木智能工厂烟台市牟平区某路1号."""
_SPECK = re.compile(r"(?<=\d)\.(?=号)")


def kind(text: str) -> str:
    """A kind of enterprise, or of industry, without the owner or the next fact that its text goes
    on to; of a section and a division (C制造业C32…, 门类：制造业；大类：…) the latter."""
    text = _CODE_NAMED.sub(r"（\1）", _SECTION_BEFORE.sub("", text))
    value = _NEXT_CLAUSE.sub("", _OWNER_BEHIND.sub("", text)).strip("。；;，,:：.")
    return _SIZE_BEHIND.sub("", _LETTERS_BEHIND.sub("", _SPECK_AMID.sub("", value)))


_SECTION_BEFORE = re.compile(
    r"^(?:门类[:：]?)?[A-T]?(?:采矿业|制造业|建筑业)[；;，,、/\s]*(?:(?:大类|中类)[:：]?)?(?=[A-T]?\d{2}[㐀-鿿])"
)
_CODE_NAMED = re.compile(r"(?<=业)[（(]?(?:行业)?代码[:：]?([A-Z]?\d{2,4})[)）]?$")
"""A class behind its name and a word for it: 通用设备制造业（代码C34）."""
_SPECK_AMID = re.compile(r"(?<=^[A-Z]\d{2})[·.．](?=[㐀-鿿])")
"""A speck between a class and its name: C14·食品制造业."""
_LETTERS_BEHIND = re.compile(r"(?<=公司|企业)[A-Za-z]{1,4}$")
"""Letters of a seal, or of the rule beside it, behind a kind that is written in Chinese."""

_SIZE_BEHIND = re.compile(
    r"(?<=[㐀-鿿]{2})(?:[/、,，（]|(?<=企业))(?:大|中|小|微|中小)型(?:企业)?）?$"
)
"""An enterprise's size behind its kind: 民营/中型."""
_OWNER_BEHIND = re.compile(
    r"(?<=.{4})[,，;；](?:隶属于?|属于?|控股股东|实际控制人|上级(?:单位|公司|集团)).*"
)
"""Where a kind of enterprise goes on to its owner: 中央企业下属子公司，隶属于…."""


def statement(text: str) -> str:
    """A statement without the next fact of its sentence."""
    return _STOP.sub("", _NEXT_STATEMENT.sub("", text).strip("；;，,:："))


_STOP = re.compile(r"(?<=[㐀-鿿）)])[.．]$")
"""A speck behind a statement, read as a point; its own full stop is 。."""


_NEXT_STATEMENT = re.compile(
    r"(?<=.{4})[,，](?:现?(?:共?有)?(?:在[册职岗])?(?:员工|职工|从业人员)\D{0,6}\d|20[0-3]\d年(?:度|末|底)?(?:实现|营业|主营|销售)"
    r"|(?:注册资[本金]|法定代表人|联系人|上级(?:单位|公司|集团)|企业性质|所属行业)[为是:：]).*"
)
"""Where a sentence of several facts goes on to the next: …的生产和销售，现有员工1066人，…."""


_RULE_BEFORE = re.compile(r"^[Il|丨](?=[㐀-鿿]{4})(?![期号型类区厂])")
"""The rule of a cell, read as a letter with what stands behind it: I青岛智能工厂."""


def title(text: str) -> str:
    """The name of a factory or project without the text, date or slot behind it."""
    value = _RULE_BEFORE.sub("", text.strip("。；;，,:：《》“”"))
    if told := _NAMED_SO.match(value):
        value = told.group()
    value = _PLACE_BEHIND.sub("", value)
    return _DATE_BEHIND.sub("", _NEXT_SLOT.sub("", value))


_NAMED_SO = re.compile(
    r"(?!依托|基于|以|围绕|面向|通过|利用|结合|针对)[^，,；;。（(]{4,}?(?:工厂|车间|基地)"
    r"(?=[，,；;](?:该|其|工厂|项目|位于|坐落|总投资|累计|占地|建筑|建设(?:地|规模|周期|时间)|主要|联系))"
)
"""A name that running text goes on behind: …智能工厂，工厂地址位于…."""


_PLACE_BEHIND = re.compile(
    r"(?<=工厂|车间|基地|项目)(?:[，,；;、/]|（(?=[^（）]*）$)|(?=[㐀-鿿]{2,3}省[㐀-鿿]{2,4}市))(?:[㐀-鿿]{2,4}省)?[㐀-鿿]{2,4}市?[㐀-鿿]{1,8}[市县区][^，,；;]{2,40}"
    r"[号路村园楼室座街内旁侧东南西北]）?$"
)
"""An address behind the name, where the label asks for both: …智能工厂，济南市章丘区唐王山路3号."""
_DATE_BEHIND = re.compile(r"(?<=工厂|车间|基地)20\d\d年\d{1,2}月(?:\d{1,2}日)?$")
_SLOT = (
    r"(?:填报|申报|项目|企业|工厂)?(?:坐落|建设|详细|所在|具体)?"
    r"(?:联系人|联系电话|联系方式|负责人|日期|地址|地点|邮箱|等级|级别)"
)
_NEXT_SLOT = re.compile(
    rf"(?<=工厂|车间|基地)(?:{_SLOT}[:：]|(?!.*(?:工厂|车间|基地|项目)$){_SLOT}).*"
)
"""The next slot of a row, read with a name: …智能工厂填报联系人张三."""
