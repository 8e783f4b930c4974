"""The five invented enterprises of the samples and the scenarios that they tell of."""

from __future__ import annotations

from docproc.chinese.uscc import check_character, organisation_check
from samplekit.papers import Firm

GOOD = (
    ("研发设计", "产品数字化设计"), ("生产作业", "在线智能检测"), ("生产作业", "设备运行监控"),
    ("生产管理", "车间智能排产"), ("生产管理", "仓储智能管理"), ("生产管理", "能源智能管控"),
    ("运营管理", "智能经营决策"), ("运营管理", "产品精准营销"),
)  # fmt: skip
SEVEN = (
    ("生产作业", "工艺动态优化"), ("生产作业", "质量精准追溯"), ("生产作业", "设备维修维护"),
    ("生产管理", "生产计划优化"), ("生产管理", "物料精准配送"), ("生产管理", "污染在线管控"),
    ("生产管理", "安全一体化管控"),
)  # fmt: skip


def code(division: str, body: str) -> str:
    """A made-up credit code that holds: both check characters are right."""
    head = f"91{division}{body}{organisation_check(body)}"
    return head + check_character(head)


def broken(good: str) -> str:
    """The code with a wrong last character, as a slip of the pen leaves it."""
    return good[:-1] + ("3" if good[-1] != "3" else "8")


PUMP = Firm(
    "威海澜砚泵业有限公司",
    code("371002", "MA7LYB3K"),
    "威海市",
    "山东省威海市环翠区青岚路118号",
    "顾砚川",
    "2009年5月12日",
    "通用设备制造业（C34）",
    "高效离心泵",
    scenarios=GOOD,
)
BEARING = Firm(
    "威海砺蓬轴承有限公司",
    code("371003", "MA7LPX62"),
    "威海市",
    "山东省威海市文登区峰汇路36号",
    "丛砺行",
    "2012年8月30日",
    "通用设备制造业（C34）",
    "精密轴承",
    scenarios=GOOD,
)
FOOD = Firm(
    "潍坊穗筠食品机械有限公司",
    code("370703", "MA7QJY41"),
    "潍坊市",
    "山东省潍坊市寒亭区禾丰街52号",
    "钟穗",
    "2010年3月9日",
    "专用设备制造业（C35）",
    "全自动包装机",
    scenarios=SEVEN,
)
CHEMICAL = Firm(
    "潍坊珂沅化工有限公司",
    code("370786", "MA7KYH88"),
    "潍坊市",
    "山东省潍坊市昌邑市滨汇二路9号",
    "束珂",
    "2006年11月2日",
    "化学原料和化学制品制造业（C26）",
    "高纯溶剂",
    kind="中央企业控股子公司",
    owner="中国中化控股有限责任公司",
    revenue="126,400.00",
    scenarios=GOOD,
)
TEXTILE = Firm(
    "潍坊棠屿纺织科技有限公司",
    broken(code("370782", "MA7TYF29")),
    "潍坊市",
    "山东省潍坊市诸城市织云路77号",
    "娄棠",
    "2015年1月20日",
    "纺织业（C17）",
    "高支纱面料",
    scenarios=GOOD,
)
