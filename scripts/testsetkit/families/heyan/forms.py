"""The facts of the book as forms: six layouts with labels beside, above, spaced and nested."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.heyan.look import lined, spaced
from testsetkit.pen import Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("单位名称", "企业名称", "申报单位名称", "申报企业"), "uscc": ("统一社会信用代码", "统一社会信用代码/组织机构代码", "企业统一社会信用代码", "信用代码"),
    "legal_representative": ("法定代表人", "企业法人代表", "法人姓名", "法定代表人（负责人）"), "registered_address": ("注册地址", "企业注册地址", "单位注册地", "住所"),
    "established_on": ("成立日期", "企业成立时间", "登记注册日期"), "industry": ("所属行业", "国民经济行业类别", "行业分类（GB/T 4754）", "所属行业及代码"),
    "enterprise_type": ("企业类型", "单位类型", "企业所有制", "登记注册类型"), "parent_company": ("隶属集团", "上级主管单位/集团公司", "母公司（控股股东）", "实际控制企业"),
    "main_business": ("主营业务", "经营范围（主营）", "主要产品和业务"), "employees": ("员工总数", "从业人数", "现有职工数", "在岗职工人数"),
    "revenue": ("2025年主营业务收入（万元）", "上年度营业收入（万元）", "2025年营业收入", "年度主营收入（2025年，万元）"), "contact_name": ("联系人", "申报工作联系人", "填表联系人", "经办联系人"),
    "contact_phone": ("联系电话", "联系手机", "手机号码", "联系人手机"), "contact_email": ("电子邮件", "电子信箱", "E-mail"),
    "factory_name": ("工厂名称", "申报智能工厂名称", "智能工厂全称"), "factory_address": ("工厂所在地", "智能工厂地址", "工厂建设地址", "生产地址"),
    "total_investment": ("建设总投资（万元）", "智能工厂累计投入（万元）", "项目总投资额"),
}  # fmt: skip
_LONG = (
    "enterprise_name",
    "uscc",
    "registered_address",
    "industry",
    "parent_company",
    "main_business",
    "factory_name",
    "factory_address",
)
_CONTACT = ("contact_name", "contact_phone", "contact_email")


def phone(pen: Pen, case: Case) -> str:
    """The contact's number: one of two, but the same wherever the book tells it."""
    f = case.firm
    number = f.landline if f.phone[-1] in "05" else f.phone
    return pen.book("contact_phone", shown=number, value=number)


class Form:
    """The asked fields of one form, in order, with what the book shows of each."""

    def __init__(self, pen: Pen, case: Case, keys: tuple[str, ...]) -> None:
        self.pen, self.case, self.rng = pen, case, pen.rng
        self.keys = [k for k in keys if pen.has(k)]
        self.labels = {k: self.rng.choice(LABELS[k]) for k in self.keys}

    def value(self, key: str) -> str:
        label = self.labels[key]
        if key == "contact_phone":
            return phone(self.pen, self.case)
        return self.pen.book(key, unit_in_label="万元" in label)

    def scale(self) -> tuple[str, str] | None:
        """是否规上 with its answer, where the book asks."""
        if not self.case.scale:
            return None
        label = self.rng.choice(["是否规上工业企业", "是否规模以上", "规模以上工业企业（是/否）"])
        if self.case.scale == "words":
            return ("企业规模", self.rng.choice(["规下", "规模以下工业企业（规下）"]))
        yes = self.case.scale == "yes"
        return (
            label,
            self.rng.choice(
                [
                    "是" if yes else "否",
                    "■是 □否" if yes else "□是 ■否",
                    "是（√）　否（　）" if yes else "是（　）　否（√）",
                ]
            ),
        )

    def extra(self) -> list[tuple[str, str]]:
        """Labels that nobody asks for."""
        f, rng = self.case.firm, self.rng
        pool = [
            ("注册资本（万元）", str(f.capital)),
            ("邮政编码", f"2{rng.randrange(50000, 77999)}"),
            ("传　　真", f.landline),
            ("主要产品", f.product),
            ("企业网址", f"www.{f.email.split('@')[0]}.com"),
            ("信用等级", rng.choice(["A", "AA"])),
        ]
        return rng.sample(pool, rng.choice([0, 1, 2]))

    def pairs(self) -> list[tuple[str, str, str]]:
        """(key, label, value) in the form's order; answers and idle labels have no key."""
        made: list[tuple[str, str, str]] = []
        extra = self.extra()
        for key in self.keys:
            made.append((key, self.labels[key], self.value(key)))
            if key == "revenue" and (asked := self.scale()):
                made.append(("", *asked))
            if extra and self.rng.random() < 0.2:
                made.append(("", *extra.pop()))
        return made


def facts(pen: Pen, case: Case, keys: tuple[str, ...], title: str) -> str:
    """The keys in one layout by chance."""
    layout = pen.rng.choice([_six, _above, _numbered, _underlined, _two, _grouped, _grouped])
    return layout(Form(pen, case, keys), title)


def _wide(key: str, value: str) -> bool:
    return key in _LONG


def _grid(pairs: list[tuple[str, str, str]], across: int, first: int) -> list[str]:
    """Rows of `across` pairs; long values over the whole width."""
    rows: list[str] = []
    held: list[tuple[str, str]] = []

    def flush() -> None:
        if held:
            span = f" colspan={2 * (across - len(held)) + 1}" if len(held) < across else ""
            cells = [
                f'<td class=k style="width:{first}%">{k}</td><td{span if n == len(held) - 1 else ""}>{v}</td>'
                for n, (k, v) in enumerate(held)
            ]
            rows.append("".join(cells))
            held.clear()

    for key, label, value in pairs:
        if _wide(key, value):
            flush()
            rows.append(f"<td class=k>{label}</td><td colspan={2 * across - 1}>{value}</td>")
        else:
            held.append((label, value))
            if len(held) == across:
                flush()
    flush()
    return rows


def _six(form: Form, title: str) -> str:
    """Three pairs a row, a vertical title at the left."""
    rows = _grid(form.pairs(), 3, 13)
    side = f'<td class="k v" rowspan={len(rows)}>{"<br>".join(title)}</td>'
    return (
        "<table class=f>"
        + "".join(f"<tr>{side if n == 0 else ''}{r}</tr>" for n, r in enumerate(rows))
        + "</table>"
    )


def _above(form: Form, title: str) -> str:
    """Every label stands above its value."""
    rows: list[str] = []
    held: list[tuple[str, str]] = []

    def flush() -> None:
        if held:
            each = [6 // len(held)] * len(held)
            rows.append(
                "<tr>"
                + "".join(
                    f'<td class=k colspan={s} style="height:5mm">{k}</td>'
                    for s, (k, _) in zip(each, held, strict=True)
                )
                + "</tr>"
            )
            rows.append(
                "<tr>"
                + "".join(
                    f'<td colspan={s} style="text-align:center">{v}</td>'
                    for s, (_, v) in zip(each, held, strict=True)
                )
                + "</tr>"
            )
            held.clear()

    for key, label, value in form.pairs():
        long = _wide(key, value)
        if long and held:
            flush()
        held.append((label, value))
        if len(held) == (
            2
            if _wide(key, value)
            and key not in ("registered_address", "main_business", "factory_address")
            else 1
            if long
            else 3
        ):
            flush()
    flush()
    return f"<table class=f style='table-layout:fixed'><tr><td class=k colspan=6><b>{title}</b></td></tr>{''.join(rows)}</table>"


def _numbered(form: Form, title: str) -> str:
    """A row for each field: number, item, content, remark."""
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{label}</td><td>{value}</td><td></td></tr>"
        for n, (_, label, value) in enumerate(form.pairs(), 1)
    )
    return f'<table class=f><tr><td class=k style="width:9%">序号</td><td class=k style="width:31%">项　目</td><td class=k>内　容</td><td class=k style="width:13%">备注</td></tr>{rows}</table>'


def _underlined(form: Form, title: str) -> str:
    """Lines with blanks; short fields with short labels two on a line."""
    out: list[str] = []
    held: list[str] = []
    for key, label, value in form.pairs():
        whole = _wide(key, value) or len(label) > 7
        one = f"{label}：{lined(value, max(60, 118 - 4 * max(len(label) - 6, 0)) if whole else 34)}"
        if whole:
            if held:
                out.append("　".join(held))
                held = []
            out.append(one)
        else:
            held.append(one)
            if len(held) == 2:
                out.append("　".join(held))
                held = []
    if held:
        out.append("　".join(held))
    return "".join(f'<p class=n style="margin:1.5mm 0">{x}</p>' for x in out)


def _two(form: Form, title: str) -> str:
    """Two columns; short labels letter-spaced to one width."""

    def wide(label: str) -> str:
        return (
            spaced(label, "&ensp;")
            if len(label) <= 5 and "<" not in label and label.isalpha()
            else label
        )

    rows = "".join(
        f'<tr><td class=k style="width:34%">{wide(label)}</td><td>{value}</td></tr>'
        for _, label, value in form.pairs()
    )
    return f"<table class=f>{rows}</table>"


def _grouped(form: Form, title: str) -> str:
    """Two pairs a row; the contact's name, phone and mail as lines of one block; three years of sales as a table within."""
    case, rng = form.case, form.rng
    contact = [k for k in form.keys if k in _CONTACT]
    yearly = "revenue" in form.keys and rng.random() < 0.6
    taken = set(contact) if "contact_name" in contact and len(contact) > 1 else set()
    money = ""
    if yearly:
        taken.add("revenue")
        form.labels["revenue"] = "主营业务收入（万元）"
    form_keys, form.keys = form.keys, [k for k in form.keys if k not in taken]
    pairs = form.pairs()
    form.keys = form_keys
    if yearly:
        asked = form.scale()
        if asked:
            pairs.append(("", *asked))
        r = case.firm.revenue
        shown = form.pen.book("revenue", unit_in_label=True)
        years = [f"{r * 0.89:.2f}", f"{r * 0.94:.2f}"]
        profits = [f"{r * p * 0.08:.2f}" for p in (0.89, 0.94, 1.0)]
        head = "<tr><td class=k>指标</td><td class=k>2023年</td><td class=k>2024年</td><td class=k>2025年</td></tr>"
        money = f'<table class=f style="margin:0">{head}<tr><td>主营业务收入（万元）</td><td>{years[0]}</td><td>{years[1]}</td><td>{shown}</td></tr><tr><td>利润总额（万元）</td>{"".join(f"<td>{p}</td>" for p in profits)}</tr></table>'
    rows = _grid(pairs, 2, 20)
    if taken & set(_CONTACT):
        names = {
            "contact_name": "姓　名",
            "contact_phone": rng.choice(["手　机", "电　话"]),
            "contact_email": "邮　箱",
        }
        sub = "".join(
            f"<tr><td class=k style='width:22%'>{names[k]}</td><td>{phone(form.pen, case) if k == 'contact_phone' else form.pen.book(k)}</td></tr>"
            for k in contact
        )
        rows.append(
            f"<td class=k>{form.labels['contact_name']}</td><td colspan=3 style='padding:0'><table class=f style='margin:0;border:0'>{sub}</table></td>"
        )
    if money:
        rows.append(
            f"<td class=k>近三年<br>经营情况</td><td colspan=3 style='padding:.5mm'>{money}</td>"
        )
    return "<table class=f>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"
