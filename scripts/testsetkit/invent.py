"""Invented enterprises, people and numbers. Nothing here is a wording of papers."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from docproc.chinese.uscc import ALPHABET, check_character, organisation_check
from testsetkit.places import CITIES, ELSEWHERE

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂彬雪宁晨昊然雨欣梓涵浩轩宇航子墨思远志鹏建国振华海燕玉林春梅庆丰立新广泽俊峰少波永胜家豪"
BRANDS = (
    "泓翮睿砺岱沂泺沅澜瀚晟垚鑫骏翊铭鲲臻颢筠珩璟恺昱琛岚嵘屿汶潍沭淯弥崮嶷祺韬衡彧朔霖峻琨皓奕"
)
TRADES = (
    # division, name, product, word in the enterprise's name, pressing product words
    ("C34", "通用设备制造业", "高压柱塞泵", "泵业"), ("C34", "通用设备制造业", "数控车床", "机床"),
    ("C35", "专用设备制造业", "食品包装机械", "机械"), ("C36", "汽车制造业", "轻量化车轮", "车轮制造"),
    ("C38", "电气机械和器材制造业", "中压开关柜", "电气"), ("C17", "纺织业", "高支高密面料", "纺织"),
    ("C26", "化学原料和化学制品制造业", "环氧固化剂", "新材料"), ("C14", "食品制造业", "调味酱料", "食品"),
    ("C27", "医药制造业", "注射用头孢制剂", "制药"), ("C30", "非金属矿物制品业", "药用玻璃瓶", "玻璃"),
    ("C33", "金属制品业", "五金工具", "五金"), ("C29", "橡胶和塑料制品业", "子午线轮胎", "轮胎"),
    ("C39", "计算机、通信和其他电子设备制造业", "薄膜电容器", "电子"), ("C31", "黑色金属冶炼和压延加工业", "冷轧薄板", "特钢"),
    ("C22", "造纸和纸制品业", "特种装饰原纸", "纸业"), ("C40", "仪器仪表制造业", "智能水表", "仪表"),
)  # fmt: skip
BRANCH_TRADES = (
    ("C25", "石油、煤炭及其他燃料加工业", "清洁汽柴油", "石化"),
    ("C32", "有色金属冶炼和压延加工业", "铝合金板带", "铝业"),
)
ROADS = [
    "创新路",
    "滨河大街",
    "兴业路",
    "府前街",
    "工业北路",
    "汇源大道",
    "西环路",
    "长安大街",
    "科技一路",
    "永安路",
    "齐鲁大道",
    "凤凰山路",
    "银河路",
    "东风西街",
]
GROUPS = (
    ("中国机械工业集团有限公司", "中央企业"), ("中国建材集团有限公司", "中央企业"), ("中国中化控股有限责任公司", "中央企业"),
    ("山东重工集团有限公司", "省属国有企业"), ("山东能源集团有限公司", "省属国有企业"), ("中国中车集团有限公司", "中央企业"),
)  # fmt: skip
RESEMBLING = ("国机", "中车", "中化", "华润", "中建材")


@dataclass(frozen=True)
class Firm:
    """An enterprise as it truly is; papers may say something else."""

    name: str
    uscc: str
    city: str
    county: str
    address: str
    person: str
    founded: tuple[int, int, int]
    industry_code: str
    industry: str
    product: str
    brand: str
    kind: str
    parent: str
    main_business: str
    employees: int
    revenue: float
    """万元, of 2025."""
    contact: str
    phone: str
    landline: str
    email: str
    factory: str
    factory_address: str
    investment: float
    capital: int
    state_owned: bool = False
    branch_of: str = ""
    former_name: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def code(rng: random.Random, division: str) -> str:
    """A credit code that holds, of an enterprise."""
    if rng.random() < 0.55:
        body = "MA" + "".join(rng.choice(ALPHABET) for _ in range(6))
    else:
        body = str(rng.choice([16, 26, 49, 55, 61, 67, 70, 73, 74, 78])) + "".join(
            rng.choice("0123456789") for _ in range(6)
        )
    head = f"91{division}{body}{organisation_check(body)}"
    if any(c not in ALPHABET for c in head):
        return code(rng, division)
    return head + check_character(head)


def broken(rng: random.Random, good: str) -> str:
    """The code with one digit mistyped, so that its check character fails."""
    spot = rng.randrange(9, 16)
    other = rng.choice([c for c in "0123456789" if c != good[spot]])
    return good[:spot] + other + good[spot + 1 :]


def person(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.choice([1, 2, 2, 2])))


def mobile(rng: random.Random) -> str:
    return rng.choice(
        ["131", "135", "137", "138", "150", "156", "158", "177", "186", "188", "199"]
    ) + "".join(rng.choice("0123456789") for _ in range(8))


def brand(rng: random.Random) -> str:
    return "".join(rng.sample(BRANDS, 2))


def address(rng: random.Random, city: str, county: str) -> str:
    place = f"{city}{county}" if county else city
    head = rng.choice(["山东省", "山东省", ""])
    number = rng.randrange(3, 2999)
    tail = rng.choice(
        [
            "",
            "",
            f"{rng.randrange(1, 9)}号楼",
            f"（{rng.choice(ROADS)}以{rng.choice('东南西北')}）",
            "经济开发区内",
        ]
    )
    return f"{head}{place}{rng.choice(ROADS)}{number}号{tail}"


def firm(rng: random.Random, city: str, *, trade: tuple[str, str, str, str] | None = None) -> Firm:
    """A private enterprise of the city."""
    _number, counties = CITIES[city]
    division, county = rng.choice(counties)
    trade = trade or rng.choice(TRADES)
    mark = brand(rng)
    short = city.removesuffix("市")
    start = rng.choice(
        [
            short,
            short,
            "山东",
            "山东",
            county[:-1],
            f"山东{short}"[:4] if rng.random() < 0.2 else "山东",
        ]
    )
    tail = rng.choice(
        ["有限公司", "有限公司", "股份有限公司", "科技有限公司", "集团有限公司", "有限责任公司"]
    )
    place = f"（{short}）" if rng.random() < 0.15 else ""
    name = f"{start if not place else ''}{mark}{place}{trade[3]}{tail}"
    year = rng.randrange(1996, 2018)
    home = address(rng, city, county)
    revenue = round(rng.uniform(4200, 260000), 2)
    return Firm(
        name=name, uscc=code(rng, division), city=city, county=county, address=home, person=person(rng),
        founded=(year, rng.randrange(1, 13), rng.randrange(1, 29)), industry_code=trade[0], industry=trade[1],
        product=trade[2], brand=mark, kind=rng.choice(["民营企业", "民营", "私营企业", "中外合资企业", "自然人控股"]),
        parent="", main_business=f"{trade[2]}的研发、生产和销售", employees=rng.randrange(120, 3600), revenue=revenue,
        contact=person(rng), phone=mobile(rng), landline=f"05{rng.randrange(30, 44)}-{rng.randrange(2000000, 8999999)}",
        email=f"{''.join(rng.choice('abcdefghjkmnpqrstuvwxyz') for _ in range(rng.randrange(3, 7)))}{rng.randrange(10, 9999)}@{rng.choice(['163.com', 'qq.com', '126.com', 'sina.com'])}",
        factory=rng.choice([f"{mark}{trade[2]}智能工厂", f"{trade[2]}数字化智能工厂", f"{short}{mark}智能工厂", f"年产{rng.randrange(2, 90)}万件{trade[2]}智能工厂"]),
        factory_address=home if rng.random() < 0.4 else address(rng, city, county), investment=round(rng.uniform(1800, 56000), rng.choice([0, 0, 1, 2])),
        capital=rng.choice([1000, 2000, 3000, 5000, 6800, 10000, 12000, 20000]),
    )  # fmt: skip


def owned(rng: random.Random, made: Firm) -> Firm:
    """The firm as a subsidiary of a state-owned group."""
    group, kind = rng.choice(GROUPS)
    return replace(
        made,
        parent=group,
        state_owned=True,
        kind=f"{kind}{rng.choice(['控股子公司', '全资子公司', '下属子公司'])}",
    )


def outside(rng: random.Random, made: Firm, *, qingdao: bool) -> Firm:
    """The firm registered outside the area (address and code)."""
    if qingdao:
        division, county = rng.choice(CITIES["青岛市"][1])
        where = f"山东省青岛市{county}{rng.choice(ROADS)}{rng.randrange(5, 800)}号"
    else:
        division, place = rng.choice(ELSEWHERE)
        where = f"{place}{rng.choice(ROADS)}{rng.randrange(5, 800)}号"
    return replace(made, uscc=code(rng, division), address=where)


def slipped(rng: random.Random, name: str) -> str:
    """The same enterprise under a name that is clearly another: not one look-alike."""
    for old, new in (
        ("股份有限公司", "有限公司"),
        ("集团有限公司", "有限公司"),
        ("科技有限公司", "有限公司"),
        ("有限责任公司", "有限公司"),
        ("有限公司", rng.choice(["有限责任公司", "科技有限公司", "集团有限公司"])),
    ):
        if name.endswith(old):
            return name.removesuffix(old) + new
    return name + "有限公司"
