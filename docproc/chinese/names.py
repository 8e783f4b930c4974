"""Names of organisations and people as papers print them.

What comes in: a name or a passage of prose. What goes out: names in normal
form, the names inside prose with their places, and the parent in a branch's
name. It does not know which organisations exist and corrects no character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docproc.chinese.text import is_cjk, plain

SUFFIXES: tuple[str, ...] = (
    "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "总公司",
    "分公司", "公司", "集团", "总厂", "分厂", "工厂", "厂", "合作社", "研究院", "研究所",
    "研究中心", "事务所", "委员会", "人民政府", "信息化局", "信息化厅", "工信局", "工信厅", "协会",
    "联合会", "分行", "支行", "银行", "中心", "（普通合伙）", "（特殊普通合伙）", "（有限合伙）",
)  # fmt: skip
"""How the name of an organisation ends; the longest that fits counts."""

COMPANY_SUFFIXES = ("公司", "集团", "厂", "合作社", "合伙）", "矿", "研究院", "事业部", "车间")
_BRANCH = re.compile(
    r"(?P<parent>.{4,}?(?:公司|集团|总厂))(?P<branch>[^公司]{0,16}?"
    r"(?:分公司|分厂|工厂|分部|事业部|车间|办事处|分院|分支机构|[㐀-鿿𠀀-𲎯]{1,8}厂))"
)
_LEADS = (
    "转报", "呈报", "上报", "授权", "核准", "批准", "确认", "认定", "力荐", "出资企业",
    "兹推荐", "推荐", "控股子公司", "全资子公司", "子公司", "下属", "所属", "下辖", "本公司",
    "我公司", "我单位", "本单位", "本企业", "我集团", "我们审计了", "审计了", "兹有", "兹证明",
    "证明", "同意", "委托", "系统解决方案由", "由", "原", "企业名称", "单位名称", "名称为", "名称",
    "更名为", "变更为", "现名", "原名", "曾用名", "关于", "申报企业", "申报单位", "承诺单位",
    "会员企业", "会员单位", "（会员）企业", "（会员）单位", "辖区企业", "辖内企业",
    "参评企业", "参评单位", "现将", "其中", "包括", "以及", "收购了",
    "隶属于", "属于", "控股股东", "母公司", "股东", "是", "系",
    "与", "为", "对", "向", "经", "上述", "贵", "致", "请", "主体", "承诺人", "单位", "甲方",
    "乙方", "附件", "报送", "支持", "全资企业", "控股企业", "权属企业", "参股企业", "二级企业",
    "三级企业", "成员企业", "骨干企业", "重点企业", "成员单位", "二级单位", "权属", "控股的",
    "所属的", "下属的", "你公司", "你单位", "将", "就",
    "情况说明", "的说明", "的声明", "的复函", "的函", "的批复", "的推荐函", "的请示",
    "审核了", "核实了", "审查了", "转发", "受",
)  # fmt: skip
"""Words that stand before a name in prose and are no part of it."""

_SINGLE_LEADS = frozenset("由是系与为对向经贵致请原将就受")
_LINKS = frozenset("为系是由与对")
"""What links a name to the one right before it, and begins none: 甲公司|为|乙集团公司全资子公司."""
_NOBODYS = re.compile(rf"[{''.join(sorted(_SINGLE_LEADS))}]?(?:集团)?(?:总)?公司")
"""经集团公司…研究 names nobody."""
_NOT_OWN = frozenset("子母本我该贵各家两")
"""Before 公司 these speak of a company without naming it."""

_LONGER = re.compile(
    r"[㐀-鿿𠀀-𲎯（）]{0,12}?(?<![子母本我该贵各家两])(?:有限责任公司|有限公司|公司)"
)
_EXTENSION = re.compile(
    r"[㐀-鿿𠀀-𲎯（）]{0,10}?(?:分公司|分厂|（(?:特殊)?普通合伙）|（有限合伙）)"
)
_PLACES = "省市县区州盟旗"
_NO_NAME = re.compile(
    r"[:：,，。;；、]|智能工厂$|数字工厂$|(?:完成|建成|建设)工厂$|^(?:已|均)按|申报|20\d\d年|[本我该贵你您](?:公司|集团|厂)$"
)
_RUN = re.compile(r"[0-9A-Za-z㐀-鿿𠀀-𲎯〇（）·\-&]+")
_MARKS = re.compile(
    r"[（(\[]?(?:加?盖(?:单位)?(?:公)?章(?:处|有效)?|公章|签章|印章|签字|签名|签字盖章|章)[)）\]]?\s*[:：]?$"
)
_PERSON = re.compile(
    r"[㐀-鿿𠀀-𲎯]{2,4}|[㐀-鿿𠀀-𲎯]{1,8}[·•・.][㐀-鿿𠀀-𲎯]{1,8}|[㐀-鿿𠀀-𲎯]\s[㐀-鿿𠀀-𲎯]"
)
_NOT_PERSON = re.compile(
    r"[省市县区路街号楼院局厅厂]$|公司|企业|单位|部门|签字|盖章|电话|联系|手机|邮箱|地址|名称|日期|年月|职务|职称|代表|负责|法人|信息|情况|资料|时间|年度|方式$|^(?:简介|简历|权限|项目|印鉴|应急|应签)"
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text: normal form and its place in the plain form of the text."""

    name: str
    start: int
    end: int


_LOST_YOU = re.compile(r"(?<![有无极界权上下期局受])限(?=(?:责任)?公司)")
"""A legal form of which the reader lost a sign; none is called 限公司."""


def normal_name(text: str) -> str:
    """The name alone: plain form, without what asks for or notes a seal.

    >>> normal_name("山东甲乙 (集团)有限公司（盖章）")
    '山东甲乙（集团）有限公司'
    """
    shown = plain(text).strip("：:；;，,。、_.…*“”\"'《》")
    shown = _LOST_YOU.sub("有限", shown)
    while True:
        shorter = _MARKS.sub("", shown).strip("：:；;，,。、_")
        if shorter == shown or not shorter:
            return shown
        shown = shorter


def is_organisation(name: str) -> bool:
    """Whether a text can be one organisation's name, by its end and its length."""
    fits = 5 <= len(name) <= 60 and name.endswith(SUFFIXES) and any(map(is_cjk, name))
    return fits and not _NO_NAME.search(name)


def is_company(name: str) -> bool:
    """Whether the name is that of an enterprise (公司, 集团, 厂 …), not of an office."""
    return is_organisation(name) and name.endswith(COMPANY_SUFFIXES)


def is_person(name: str) -> bool:
    """Whether a text can be one person's Chinese name: two to four characters, or with ·."""
    shown = plain(name)
    return bool(_PERSON.fullmatch(shown)) and not _NOT_PERSON.search(shown)


_POST = re.compile(
    r".*(?:人|员|[理董监]事|经理|主任|代表|总监|总裁|书记|会计|出纳|工程师|部门?|单位)"
    r"|.{0,2}[事厂院校所部处科组会队行社局室]长"
)


def is_post(text: str) -> bool:
    """Whether a text names an office or a part in a paper, though it may begin like a name.

    >>> is_post("董事长"), is_post("安全员"), is_post("申请人"), is_post("王建国")
    (True, True, True, False)
    """
    return bool(_POST.fullmatch(plain(text)))


_PART = re.compile(r"(?:公司|集团)[㐀-鿿]{1,8}(?:车间|分厂|工厂|厂区|事业部)$")


def is_part_of_company(name: str) -> bool:
    """Whether a text names a part of a company: 鲁北甲乙有限公司第一工厂."""
    return bool(_PART.search(plain(name)))


def names_in(text: str) -> tuple[FoundName, ...]:
    """Names of organisations inside prose, in order; places are in `plain(text)`.

    >>> [n.name for n in names_in("兹推荐我集团下属子公司鲁北甲乙有限公司申报。")]
    ['鲁北甲乙有限公司']
    """
    shown = plain(text)
    found: list[FoundName] = []
    for run in _RUN.finditer(shown):
        found.extend(_names_of_run(run.group(), run.start()))
    return tuple(found)


def _names_of_run(run: str, offset: int) -> list[FoundName]:
    found: list[FoundName] = []
    start, at = 0, 0
    while at < len(run):
        end = _suffix_end(run, at)
        if end is None:
            at += 1
            continue
        begin = _name_start(run, start, at)
        behind = bool(found) or (offset > 0 and run[begin : begin + 2] != "为民")
        begin += behind and begin == start and run[begin] in _LINKS
        name = run[begin:end]
        if not _NOBODYS.fullmatch(name) and is_organisation(_balanced(name)):
            name = _balanced(name)
            found.append(FoundName(name, offset + end - len(name), offset + end))
        joint = _JOINT.match(run, end)
        start = at = joint.end() if joint else end
    return found


_JOINT = re.compile(r"以及|和|及|与|或")
"""Between two names of one enumeration: …有限公司和新泰…."""


def _suffix_end(run: str, at: int) -> int | None:
    """Where a name ends whose suffix starts at `at`; a branch's suffix extends it."""
    lengths = [len(s) for s in SUFFIXES if run.startswith(s, at)]
    if not lengths or run.startswith("联合会计", at):  # 某某联合会计师事务所
        return None
    end = at + max(lengths)
    if run.startswith(("公司", "集团"), at) and run[max(at - 1, 0) : at] in _NOT_OWN:
        return None
    if run[at:end] in {"公司", "集团", "子公司", "厂", "中心", "工厂", "银行"} and at < 4:
        return None
    if run[end - 2 : end] == "集团" or run[at:end] in {"中心", "厂", "银行", "研究院"}:
        longer = _LONGER.match(run, end)
        if longer:
            return longer.end()
    if run[at:end] == "事务所" and run.startswith(("有限公司", "有限责任公司"), end):
        return run.index("公司", end) + 2
    branch = _EXTENSION.match(run, end)
    return branch.end() if branch else end


def _name_start(run: str, start: int, at: int) -> int:
    """The start of the name before `at`: after the last word that leads to a name."""
    best = start
    numbered = list(re.finditer(r"\d号", run[start:at]))
    if numbered:
        best = start + numbered[-1].end()
    for lead in _LEADS:
        place = run.rfind(lead, start, at)
        if place < 0 or (lead in _SINGLE_LEADS and at - place > 24):
            continue
        after = place + len(lead)
        if at - after < 2:
            continue
        if lead in _SINGLE_LEADS and not _opens_name(run[after : after + 4]):
            continue
        best = max(best, after)
    return best


def _opens_name(text: str) -> bool:
    return any(p in text for p in _PLACES) or text[:2] in _REGIONS


_REGIONS = frozenset(
    [
        "山东",
        "济南",
        "青岛",
        "淄博",
        "枣庄",
        "东营",
        "烟台",
        "潍坊",
        "济宁",
        "泰安",
        "威海",
        "日照",
        "临沂",
        "德州",
        "聊城",
        "滨州",
        "菏泽",
        "中国",
        "北京",
        "上海",
        "天津",
        "重庆",
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "广西",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "宁夏",
        "新疆",
        "内蒙",
        "黑龙",
        "深圳",
        "广州",
        "杭州",
        "南京",
        "苏州",
        "武汉",
        "成都",
        "西安",
        "沈阳",
        "大连",
        "鲁东",
        "鲁西",
        "鲁北",
    ]
)


def _balanced(name: str) -> str:
    """The name without a bracket that opens or closes nothing."""
    depth, cut = 0, 0
    for i, c in enumerate(name):
        if c == "（":
            depth += 1
        elif c == "）":
            depth -= 1
            if depth < 0:
                cut, depth = i + 1, 0
    name = name[cut:]
    while name.count("（") > name.count("）"):
        name = name[name.index("（") + 1 :]
    return name.lstrip("·-&")


def branch_of(name: str) -> tuple[str, str] | None:
    """The parent's name and the branch's own part, or None where it is no branch.

    >>> branch_of("鲁北甲乙有限公司菏泽分公司")
    ('鲁北甲乙有限公司', '菏泽分公司')
    """
    match = _BRANCH.fullmatch(normal_name(name))
    return (match["parent"], match["branch"]) if match else None


_STRAY = re.compile(r"(?<=公司)[^厂矿院所社店部处站场馆园库队行坊室组城港局（）]$")


def without_stray(name: str) -> str | None:
    """The name before one sign behind its 公司 that ends no name, a letter of the seal beside it
    (…有限公司交); None where there is none."""
    return _STRAY.sub("", name) if _STRAY.search(name) else None
