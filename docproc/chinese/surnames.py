"""Family names, to tell a person's name from two or three other characters.

What comes in: a short text that may be a name. What goes out: whether it begins
with a family name that people in China bear, and whether it is a word of business.
The table holds the names that cover practically everybody (the 百家姓 and what
later counts added to it); a name outside it is unusual, not impossible: who asks
may trust such a name less, and should not refuse it.
"""

from __future__ import annotations

from docproc.chinese.text import plain

_SINGLE = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛"
    "郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦"
    "俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲"
    "房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟"
    "应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀"
    "郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴"
    "丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿"
    "傅贝贲宓暨宦郦璩钮糜竺羿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣展阴昝智幸奉植衡富"
    "尧闭由赖蔚厍苍双莘逄綦蹇桓岱滑酆鄂咸籍郏濮扶堵溥麴隗巢邴逢缑訾仉咎尔仓蔄禚洪萧凤代洛荀仪候矫粘宛闪达郗"
)  # fmt: skip
_DOUBLE = frozenset(
    ("欧阳", "上官", "皇甫", "司马", "诸葛", "东方", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
     "端木", "轩辕", "南宫", "西门", "闻人", "澹台", "公冶", "宗政", "太史", "申屠", "钟离", "宇文",
     "长孙", "鲜于", "司空", "闾丘", "赫连", "百里", "呼延", "东郭", "独孤", "拓跋", "万俟", "完颜")
)  # fmt: skip

_WORDS = (
    "乳业 产业 产品 人事 人力 仓储 仪器 仪表 任务 会计 传媒 供应 保养 保险 信息 信托 健康 党建 "
    "全部 军工 农业 冶金 制药 制造 办公 加工 包装 化学 化工 医疗 医药 单价 单位 卫生 印刷 印染 "
    "后勤 咨询 品质 商务 商贸 器械 园区 国家 国有 国际 地区 基地 塑料 塑胶 安全 安装 实业 审计 "
    "家具 家居 容量 工业 工厂 工程 工贸 市场 常务 平台 广告 应急 应用 建材 建筑 建设 成品 成套 "
    "成本 投资 控制 控股 教育 数字 数据 文化 新材 方案 施工 时效 明细 智能 服务 服装 木业 机械 "
    "机电 权限 材料 检测 棉纺 橡胶 毛纺 水泥 汽车 消防 温度 温控 物流 环保 环境 玻璃 生产 生物 "
    "电力 电器 电子 电气 电缆 相关 石化 石材 石油 矿业 研发 种业 科技 租赁 税务 简介 简历 管理 "
    "粮油 系统 纪检 纸业 纺织 经济 经营 维修 维护 综合 网络 职业 职务 联网 股份 能效 能源 能耗 "
    "自动 航天 航空 航运 船舶 节能 药业 营销 融资 行政 装备 规划 计划 计量 认证 设备 设计 证券 "
    "财务 质量 贸易 资产 资金 车间 轮胎 软件 轴承 运营 运输 部件 部门 都市 配件 酒业 采购 重工 "
    "金属 金融 金额 钢铁 铜业 铝业 银行 销售 陶瓷 集团 集成 零件 项目 预算 食品 饲料 高工 高新 "
    "高级 高速"
)  # fmt: skip
_BUSINESS = frozenset(_WORDS.split())
_ALSO_GIVEN = frozenset(("建设", "文化", "国际", "健康"))
"""Such words that are given names too: 欧阳建设, 王文化."""


def is_business_word(text: str) -> bool:
    """Whether a text of two or four characters is, or ends in, a word of business, or names a
    department (安全科): no name, though it begins like one. Not said of what may be a name
    too (欧阳建设).

    >>> is_business_word("安全生产"), is_business_word("项目"), is_business_word("欧阳修远")
    (True, True, False)
    """
    shown = plain(text)
    if shown[:2] in _DOUBLE and shown[2:] in _ALSO_GIVEN:
        return False
    if len(shown) == 3:
        return shown[:2] in _BUSINESS and shown[2] in "部科处室组厂区"
    return len(shown) in (2, 4) and shown[-2:] in _BUSINESS


def has_two_surnames(name: str) -> bool:
    """Whether both parents' names stand before the given one, 张李明月: many words of four
    characters begin so too."""
    shown = plain(name)
    double = shown[:2] in _DOUBLE
    return len(shown) == 4 and not double and shown[0] in _SINGLE and shown[1] in _SINGLE


def is_surnamed(name: str) -> bool:
    """Whether a name of two to four characters begins with a usual family name, and is no
    word of business.

    >>> is_surnamed("黎欣涵"), is_surnamed("欧阳明月"), is_surnamed("签字")
    (True, True, False)
    """
    shown = plain(name)
    if is_business_word(shown) or shown[1:] in _BUSINESS - _ALSO_GIVEN:
        return False
    if shown[:2] in _DOUBLE:
        return 3 <= len(shown) <= 4
    return has_two_surnames(shown) or (2 <= len(shown) <= 3 and shown[0] in _SINGLE)
