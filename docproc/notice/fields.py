"""Which facts each paper carries and which labels ask for them, as checked data.

What comes in: `fields.yaml`, `passages.yaml` and `slots.yaml` of a notice. What
goes out: `ExtractSpec`, frozen. Refuses unknown keys and kinds, and one label
that asks for two different facts of the same paper with the same right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.names import FactName, PaperName
from docproc.notice.patterns import Pattern, compiles

ValueKind: TypeAlias = Literal[
    "organisation", "code", "person", "address", "date", "last_date", "phrase", "text", "title",
    "count", "amount", "phone", "email", "maturity_level", "factory_level", "yes_no", "score",
]  # fmt: skip


_NAME = (
    r"[^,，。;；:：!?“”\"《》\s]{2,40}?(?:公司(?:[^,，。;；:：]{0,10}?分公司)?|集团(?!有限|股份|公司|总)|"
    r"厂(?!有限|家|房|区)|合作社|研究院|事业部|（普通合伙）)"
)
_FIGURES = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
_DATE = rf"{_YEAR}[年.\-/]{_FIGURES}[月.\-/]{_FIGURES}日?|{_YEAR}年{_FIGURES}月"
_LEVEL = (
    r"(?:level|Level|LEVEL|L|l)?[1-5一二三四五壹贰叁肆伍ⅠⅡⅢⅣⅤ](?![.．]?\d|分)(?:级)?(?:（[^（）]{1,6}级）)?|"
    r"(?:规划|规范|集成|优化|引领)级"
)
_MONEY = r"(?:人民币)?\d[\d,.]*(?:亿\d[\d,.]*)?(?:千万|百万|亿|万)?元"
_UP_TO = (
    r"(?:突破\d[\d.]*[亿万]元?大关[,，]?|分别|依次|约|为|是|达到?|至|到|共|合计|累计|实现|完成|突破|超过?|了|:|"
    r"(?:同比|较上年(?:同期|度)?|比上年(?:同期|度)?|较20\d\d年)?"
    r"(?:增长|增加|提高|提升|上升|下降|减少)(?:了|约)?\d[\d.]*%[,至到]?)*"
)
"""What may stand between the word for a figure and the figure: 分别为, 同比增长12%至."""
_OF_YEAR = rf"(?:20\d\d年度?(?:公司)?{_UP_TO})?"
_ASIDE = r"(?:（[^（）]{0,20}）)?"
_FIGURES_OF_YEARS = (
    rf"(?P<value>{_UP_TO}(?:\d[\d.]*[、和及])*{_OF_YEAR}{_MONEY}{_ASIDE}"
    rf"(?:[、,和及与]{{1,2}}{_OF_YEAR}{_MONEY}{_ASIDE})*)"
)
_PLACEHOLDERS: dict[str, str] = {
    "<name>": f"(?P<value>{_NAME})",
    "<code>": r"(?P<value>[0-9A-Za-z]{15,20})",
    "<date>": f"(?P<value>{_DATE})",
    "<date2>": f"(?:{_DATE})",
    "<level>": f"(?P<value>{_LEVEL})",
    "<level2>": f"(?:{_LEVEL})",
    "<person>": r"(?P<value>[㐀-鿿𠀀-𲎯]{2,4})(?=[,，。;；、（）]|电话|手机|职务|担任|$)",
    "<clause>": r"(?P<value>[^,，。;；]{2,60})",
    "<count>": r"(?P<value>\d[\d,]*\d|\d)(?:(?:余|多)?(?:人|名)|(?=[,，。;；]|$))",
    "<amount>": f"(?P<value>{_MONEY})",
    "<figures>": _FIGURES_OF_YEARS,
    "<email>": r"(?P<value>[0-9A-Za-z._\-]+@[0-9A-Za-z\-]+(?:\.[0-9A-Za-z\-]+)+)",
}
"""What the placeholders of a prose pattern stand for."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _with_its_groups(label: str) -> str:
    left = re.search(r"\{[A-Za-z_]\w*\}", label)
    if left:
        raise ValueError(f"words 中没有词组 {left[0]}，请改正拼写或在 words 里补上")
    return label


Label = Annotated[str, Field(min_length=1), AfterValidator(_with_its_groups)]
"""A label once the words of its groups were put in."""

FOUND_APART = frozenset(
    {
        "principal_only", "document_number", "enterprise_count", "year", "serious_count", "audited",
        "title", "platform",
    }
)  # fmt: skip
"""Facts that `extract` finds in ways of its own, which no label asks for."""
PASSAGES_APART = frozenset(
    {"accident", "no_accident", "former_name", "commitment_section", "self_assessment"}
)
"""Passages that `extract` finds in a way of its own, whatever `passages.yaml` says."""


class FactSpec(_Frozen):
    """A fact: how its value is read, which labels ask for it; `second` ones mean it
    less surely, `weak` ones where no better stands on the paper. `forms` are regular
    expressions that a whole label meets, for wordings that nobody listed; {unit} in
    them is any word of that group. `year`: the financial year that is asked for. `since`: what
    is told of a year before it may not be so any more."""

    kind: ValueKind
    labels: tuple[Label, ...]
    second: tuple[Label, ...] = ()
    weak: tuple[Label, ...] = ()
    forms: tuple[Annotated[Pattern, AfterValidator(_with_its_groups)], ...] = ()
    year: int | None = None
    since: int | None = None


class PaperSpec(_Frozen):
    """A document type: its facts, labels that mean them here only, labels that do not."""

    facts: tuple[FactName, ...]
    labels: dict[FactName, tuple[str, ...]] = {}
    without: dict[FactName, tuple[str, ...]] = Field(default={}, alias="not")


def _expression(pattern: str) -> str:
    """A pattern with its placeholders put in."""
    for placeholder, expression in _PLACEHOLDERS.items():
        pattern = pattern.replace(placeholder, expression)
    return pattern


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_expression(pattern))


def _with_value(pattern: str) -> str:
    compiles(_expression(pattern))
    if "(?P<value>" not in _expression(pattern):
        raise ValueError("表达式没有名为 value 的组，请把要取的部分写成 (?P<value>…)")
    return pattern


class ProseSpec(_Frozen):
    """A fact said in running text: a regular expression with the group `value`. `not_behind`:
    words that make it another thing where they stand before it in its clause (出口营业收入)."""

    key: FactName
    papers: tuple[PaperName, ...]
    pattern: Annotated[str, AfterValidator(_with_value)]
    trust: float = Field(default=0.9, gt=0, le=1)
    not_behind: tuple[str, ...] = ()

    @property
    def yearly(self) -> bool:
        """Whether `value` holds the figures of years, of which one is asked for."""
        return "<figures>" in self.pattern

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern with its placeholders put in, compiled once."""
        return _compiled(self.pattern)


class Whose(_Frozen):
    """Words for bodies: the applicant (`own`), others that it speaks of, and those that may be
    either (`unclear`: an applicant that is a group says 集团 of itself). `schemes`: other things
    that are assessed, and have levels and days of their own (DCMM)."""

    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By identity: see `FieldsSpec`."""
        return id(self)


class Affixes(_Frozen):
    """Words before and after a label that change nothing of what it asks for."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class FieldsSpec(_Frozen):
    """All of `fields.yaml`, with the word groups already put into the labels."""

    affixes: Affixes = Affixes()
    whose: Whose = Whose()
    words: dict[str, tuple[str, ...]] = {}
    facts: dict[str, FactSpec]
    papers: dict[PaperName, PaperSpec]
    stop: tuple[str, ...]
    prose: tuple[ProseSpec, ...] = ()

    def __hash__(self) -> int:
        """By identity: the data of one run is loaded once, and caches hang on it."""
        return id(self)

    @model_validator(mode="before")
    @classmethod
    def _expanded(cls, raw: Any) -> Any:
        """Facts with the words of their groups put in; what has another form is left as it
        stands, to be told of in its own place."""
        facts, words = (raw.get(k) if isinstance(raw, dict) else None for k in ("facts", "words"))
        if not isinstance(facts, dict) or not _are_groups(words):
            return raw
        return raw | {"facts": {key: _fact_with(words or {}, fact) for key, fact in facts.items()}}


class PhraseGroup(_Frozen):
    """One way in which a passage says its thing.

    `all_of`: each entry is a set of words of which one must stand in the same
    sentence. `none_of`: words that take it back. `value` is the passage's value.
    """

    value: str = "yes"
    all_of: tuple[tuple[str, ...], ...]
    none_of: tuple[str, ...] = ()
    items: dict[str, tuple[str, ...]] = {}


def _compiles(pattern: object) -> object:
    return compiles(pattern) if isinstance(pattern, str) else pattern


class PassageSpec(_Frozen):
    """A kind of passage; `papers` restricts it to these document types (empty: any);
    `exact`: no misread character is forgiven (规模以下 is one stroke from 规模以上).
    `about`: expressions that a sentence meets, each of them, which touches the subject
    without saying it in a known way (empty: nothing is suspected), `not_about`: words
    that make it another subject; `affirmed`: what is denied or put off says nothing."""

    key: str
    papers: tuple[PaperName, ...] = ()
    not_papers: tuple[PaperName, ...] = ()
    exact: bool = False
    affirmed: bool = False
    about: tuple[Annotated[re.Pattern[str], BeforeValidator(_compiles)], ...] = ()
    not_about: tuple[str, ...] = ()
    says: tuple[PhraseGroup, ...]

    def touches(self, text: str) -> bool:
        """Whether a text speaks of the subject, whatever it says of it."""
        other = any(word in text for word in self.not_about)
        return bool(self.about) and not other and all(p.search(text) for p in self.about)


class AccidentSpec(_Frozen):
    """Words for accidents, their grades, and what denies that one happened."""

    nouns: tuple[str, ...]
    denials: tuple[str, ...]
    zero: tuple[Pattern, ...] = ()  # patterns that say it behind the noun: 事故起数为零
    period: tuple[str, ...]
    happened: tuple[str, ...]
    harm: tuple[str, ...]
    not_real: tuple[str, ...]
    grade_minor: tuple[str, ...]
    grade_major: tuple[str, ...]
    grade_narrow: tuple[str, ...]
    narrow_forms: tuple[str, ...] = ()  # what makes a denial narrow and is no grade: 死亡
    minor_forms: tuple[str, ...]
    any_forms: tuple[str, ...]
    kinds: tuple[str, ...] = ()  # of accidents that the notice asks about: 安全, 环境
    since: int = 0  # the first year that the notice asks about
    others: tuple[str, ...] = ()  # whose accident is not the applicant's: 同行业某公司
    other_kinds: tuple[str, ...] = ()  # of those it does not, where none of `kinds` is named too


class AttachmentSpec(_Frozen):
    """How the book's list of attachments is headed, and what its entries are. `unsent`: what a
    list says of a paper that need not be there (不适用, 如有)."""

    headings: tuple[str, ...]
    types: dict[PaperName, tuple[str, ...]]
    not_types: dict[PaperName, tuple[str, ...]] = {}
    years: tuple[int, ...] = ()
    recent_years: tuple[str, ...] = ()
    unsent: tuple[str, ...] = ()


class PassagesSpec(_Frozen):
    """All of `passages.yaml`. `not_yet`: words that put off whatever a sentence says. `whose`:
    the words for bodies of `fields.yaml`, which loading adds."""

    passages: tuple[PassageSpec, ...]
    not_yet: tuple[str, ...] = ()
    whose: Whose = Whose()
    accident: AccidentSpec
    former_name: tuple[Pattern, ...]
    attachments: AttachmentSpec


class SlotSpec(_Frozen):
    """Labels of one kind of slot on one set of papers."""

    kind: Literal["signature", "date", "seal"]
    papers: tuple[PaperName, ...]
    labels: tuple[str, ...]
    implied: bool = False


class SealRoles(_Frozen):
    """Words near which a seal has a role, by role."""

    applicant: tuple[str, ...]
    issuer: tuple[str, ...]
    copy_of: tuple[str, ...]
    other: tuple[str, ...]


class SlotsSpec(_Frozen):
    """All of `slots.yaml`."""

    slots: tuple[SlotSpec, ...]
    roles: SealRoles
    issuer_papers: tuple[PaperName, ...]
    applicant_papers: tuple[PaperName, ...]


class ExtractSpec(_Frozen):
    """Everything that `extract` knows from the notice's data."""

    fields: FieldsSpec
    passages: PassagesSpec
    slots: SlotsSpec


_Spec = TypeVar("_Spec", bound=BaseModel)


def load_extract_spec(folder: NoticeFolder) -> ExtractSpec:
    """The three files of a notice; raises `NoticeError` naming file and place."""
    fields = _load(folder, "fields.yaml", FieldsSpec)
    passages = _load(folder, "passages.yaml", PassagesSpec)
    return ExtractSpec(
        fields=fields,
        passages=passages.model_copy(update={"whose": fields.whose}),
        slots=_load(folder, "slots.yaml", SlotsSpec),
    )


def _load(folder: NoticeFolder, name: str, kind: type[_Spec]) -> _Spec:
    path = folder.file(name)
    if path is None:
        raise NoticeError(f"通知 {folder.id} 缺少数据文件 {name}")
    return checked(kind, read_lined(path))


def _are_groups(words: object) -> bool:
    """Whether `words:` are groups of texts, as they should be."""
    return words is None or (
        isinstance(words, dict) and all(isinstance(group, list) for group in words.values())
    )


def _fact_with(words: dict[str, list[object]], fact: object) -> object:
    """One fact with the words of the groups put into its labels and forms."""
    if not isinstance(fact, dict):
        return fact
    held = dict(fact)
    for part in ("labels", "second", "weak", "forms"):
        texts = held.get(part)
        if isinstance(texts, list) and all(isinstance(text, str) for text in texts):
            if part == "forms":
                held[part] = [_any_of(text, words) for text in texts]
            else:
                held[part] = list(_expand(texts, words))
    return held


def _any_of(form: str, words: dict[str, list[object]]) -> str:
    """A form with each {group} made into a choice of its words, longest first."""
    for name, group in words.items():
        choice = "|".join(re.escape(w) for w in sorted(map(str, group), key=len, reverse=True))
        form = form.replace("{" + name + "}", f"(?:{choice})")
    return form


def _expand(labels: Iterable[str], words: dict[str, list[object]]) -> Iterable[str]:
    for label in labels:
        groups = [name for name in sorted(words) if "{" + name + "}" in label]
        for chosen in product(*(words[name] for name in groups)):
            text = label
            for name, word in zip(groups, chosen, strict=True):
                text = text.replace("{" + name + "}", str(word))
            yield text
