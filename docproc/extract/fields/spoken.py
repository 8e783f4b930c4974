"""Labels put as spoken questions: 法定代表人是哪位？ asks for what 法定代表人 asks for.

What comes in: a label in plain form. What goes out: the words of it that a form would print,
in the order in which a form prints them; a text that asks nothing goes out as it came.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"^(?P<asks>[^?？]{2,}?)(?P<aside>[（(][^（()）]*[)）])?[?？]+$")
_OPEN = (
    r"(?:什么样?|哪[一个种]?(?:位|家|里|类|项|年|天|级|个|些|种|类别|等级)?|何[处人种时]|"
    r"谁|多少|多大|多高|几(?:人|级|家)?)"
)
"""What stands for the answer in a question."""
_LINK = r"(?:叫做?|是|为|有|共有?|属于?|达到?了?|位于|在|坐落于|处于|由|使用)"
_SOMEBODY = r"(?:请问)?(?:谁|哪[一]?[位个]|何人)(?:人)?(?:是|担任|任)(?P<whom>.+)"
_WHEN = re.compile(
    r"(?P<whose>.*?)(?:是)?(?:何时|什么时候|什么时间|哪[一]?[年天])(?:正式)?(?P<deed>成立|注册|设立|建立|登记|做|开展|进行|完成)(?:的)?"
    r"|(?P<whose2>.*?)(?P<deed2>成立|注册|设立|建立|登记)(?:于|在)(?:何时|哪[一]?[年天]|什么时候)"
)
_DONE = ("做", "开展", "进行")
"""What a question says was done and a label leaves out: 自评估是哪一天做的."""
_WHERE = re.compile(
    r"(?P<of>.+?)(?:的)?(?:位于|[建设]?在|坐落于|处于|地处)(?:哪[里儿]?|何处|什么(?:地方|地址|位置)|哪个(?:地方|地址))"
)
_HOW_MANY = re.compile(rf"(?P<of>.+?){_LINK}?{_OPEN}(?:万元|亿元|元|亩|平方米)?")
_HEADS = re.compile(r"(?P<of>.+?)(?:共?有)?(?:多少|几)[名个]?人")
_CALLED = re.compile(r"(?P<of>.+?)(?:叫做?|的?名字是|叫做?什么名字)(?:什么)?")
_WHICH = re.compile(
    r"(?P<of>.*?)(?:的)?(?:属于?|是|为|叫做?|归属于?|归)?(?:什么|哪一?[个类种]?)(?P<what>.{2,})"
)
_PLACES = ("地址", "地点", "住所", "所在地", "位置", "地")
_OWNER = re.compile(
    r"^(?P<body>(?:[贵你您本]?(?:单位|公司|企业|厂)|智能工厂|工厂|联系人|[^的]{0,8}人))的(?=\S{2})"
)
_HEADCOUNT = re.compile(
    r"(?P<of>.*?)(?:一?共)?有?(?:多少|几[名个位]?)(?P<who>职工|员工|从业人员|人员)"
)
_BUSINESS = re.compile(
    r"(?P<of>.*?)(?P<how>主要|主营)(?:做|从事|生产|经营|开展)?的?什么(?P<what>业务|产品)"
)
_WHETHER = re.compile(
    r"有(?:无|没有)(?P<of>[^，,]+)[，,](?:其|它的)?(?:名称|名字|全称)(?:是|叫)什么(?:名称)?"
)
_INVESTED = re.compile(
    r"(?P<of>.*?)(?:一共|总共|共计?|累计)(?:投资|投入)了?多少(?:钱|资金)?(?:万元)?"
)
_OF_NOW = re.compile(
    r"^(?:营业执照|执照)(?:上|登记|载明)?的(?=\S{2})|^(?:请问|本次|此次|这次|目前|现在)*(?:申报|申请)的(?=\S{3})|^(?:请问|本次|此次|这次|目前|现在)+"
)


def label_of_question(text: str) -> str:
    """The label that a question asks for; `text` as it is where it is none.

    >>> label_of_question("智能工厂总投资是多少？")
    '智能工厂总投资'
    >>> label_of_question("单位何时成立(以营业执照为准)？")
    '单位成立时间(以营业执照为准)'
    >>> label_of_question("工厂位于什么地址?"), label_of_question("注册地址在哪里？")
    ('工厂地址', '注册地址')
    >>> label_of_question("属于哪一国民经济行业?"), label_of_question("谁是联系人？")
    ('国民经济行业', '联系人')
    """
    found = _MARK.match(text)
    if found is None:
        return text
    asks = _OF_NOW.sub("", found["asks"])
    return _owned(_said(asks)) + (found["aside"] or "")


def _said(asks: str) -> str:
    if when := _WHEN.fullmatch(asks):
        whose, deed = when["whose"] or when["whose2"] or "", when["deed"] or when["deed2"]
        return f"{whose}{'' if deed in _DONE else deed}时间"
    if where := _WHERE.fullmatch(asks):
        return where["of"] if where["of"].endswith(_PLACES) else where["of"] + "地址"
    if whom := re.fullmatch(_SOMEBODY, asks):
        return whom["whom"]
    if count := _HEADCOUNT.fullmatch(asks):
        return f"{count['of']}{count['who']}人数"
    if business := _BUSINESS.fullmatch(asks):
        return business["of"] + business["how"] + business["what"]
    if whether := _WHETHER.fullmatch(asks):
        return whether["of"] + "名称"
    if invested := _INVESTED.fullmatch(asks):
        return invested["of"] + "总投资"
    if heads := _HEADS.fullmatch(asks):
        return heads["of"] + "人数"
    if called := _CALLED.fullmatch(asks):
        return called["of"] + "名称"
    if many := _HOW_MANY.fullmatch(asks):
        return many["of"]
    if which := _WHICH.fullmatch(asks):
        of, what = which["of"], which["what"]
        return of if of.endswith(what) else of + what
    return re.sub(r"(?:是|为|叫|有|属于)$", "", asks)


def _owned(label: str) -> str:
    """A label without the 的 that joins it to whose it is: 单位的全称, 联系人的电话."""
    return _OWNER.sub(lambda m: m["body"], label)
