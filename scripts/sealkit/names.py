"""Invented names of bodies, 6 to 26 characters, from two word lists that share no word.

The set one works on and the set held out are drawn from different lists, so that
nothing can be learnt by heart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Words:
    places: str
    first: str
    second: str
    rare: str
    trades: str
    forms: str
    offices: str

    def pick(self, rng: np.random.Generator, words: str) -> str:
        listed = words.split()
        return listed[int(rng.integers(len(listed)))]


WORK = Words(
    places="济南市 青岛 淄博市 烟台 潍坊 山东 历城区 莱芜 章丘 胶州市 即墨区 桓台县 莒县 兖州",
    first="华 鲁 泰 金 海 恒 东 正 天 永 新 中 宏 瑞 三 大 未 力",
    second="盛 源 通 达 信 丰 和 安 泽 润 科 创 岳 辰 木 禾 工 田",
    rare="鑫 淼 垚 璟 淏 曦 翊 昇 祺 骁 垦 犇",
    trades="机械 化工 食品 电气 新材料 生物科技 纺织 精密铸造 汽车零部件 环保设备 智能装备制造 包装印刷",
    forms="有限公司 有限责任公司 股份有限公司 集团有限公司 （集团）有限公司 有限公司分公司",
    offices="行政审批服务局 工业和信息化局 市场监督管理局 人民政府 发展和改革委员会",
)
HELD_OUT = Words(
    places="临沂市 德州 聊城市 滨州 菏泽 威海 日照市 岚山区 曲阜 邹平市 沂水县 齐河县 郯城",
    first="齐 圣 康 德 银 北 圆 兴 万 众 双 立 昌 光 远 己 甲 士",
    second="利 能 翔 宇 洁 力 美 林 龙 锋 顺 腾 博 佳 土 申 白 目",
    rare="焱 晟 皓 琨 煜 珺 赟 彧 骏 霖 堃 钰",
    trades="纸业 制药 橡胶 变压器 数控机床 轴承 玻璃纤维 农业机械 轨道交通装备 电子信息技术 钢结构 船舶修造",
    forms="有限公司 有限责任公司 股份有限公司 实业集团有限公司 （山东）有限公司 科技有限公司分厂",
    offices="自然资源和规划局 大数据局 公安局 经济和信息化局 财政局",
)


def name_of(rng: np.random.Generator, words: Words) -> str:
    """A body's name; one in eight is an office, one in five has a rare character."""
    chance = rng.random()
    if chance < 0.1:
        return words.pick(rng, words.places) + words.pick(rng, words.offices)
    if chance < 0.17:
        form = "会计师事务所" + ["", "（特殊普通合伙）", "（普通合伙）"][int(rng.integers(3))]
        return words.pick(rng, words.places) + _brand(rng, words) + form
    place = words.pick(rng, words.places) if rng.random() < 0.75 else ""
    brand, trade, form = (
        _brand(rng, words),
        words.pick(rng, words.trades),
        words.pick(rng, words.forms),
    )
    if place and rng.random() < 0.25:
        return f"{brand}（{place}）{trade}{form.replace('（集团）', '').replace('（山东）', '')}"
    return place + brand + trade + form


def _brand(rng: np.random.Generator, words: Words) -> str:
    brand = words.pick(rng, words.first) + words.pick(rng, words.second)
    if rng.random() < 0.2:
        brand = brand[0] + words.pick(rng, words.rare)
    if rng.random() < 0.25:
        brand += words.pick(rng, words.first)
    return brand


def person_of(rng: np.random.Generator) -> str:
    return "".join(
        w[int(rng.integers(len(w)))]
        for w in ("王李张刘陈杨赵孙周宋", "建国志海文秀立明", "强华军平伟涛东林")
    )


def neighbour_of(name: str, rng: np.random.Generator, words: Words) -> str:
    """Another body whose name differs in one or two characters: a trap for the matching."""
    letters = list(name)
    at = int(rng.integers(2, max(len(letters) - 4, 3))) % len(letters)
    letters[at] = words.pick(rng, words.second if rng.random() < 0.7 else words.first)
    changed = "".join(letters)
    return changed if changed != name else name[:at] + "兆" + name[at + 1 :]
