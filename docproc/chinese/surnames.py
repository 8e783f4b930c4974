"""Family names, to tell a person's name from two or three other characters.

What comes in: a short text that may be a name. What goes out: whether it begins
with a family name that people in China bear. The table holds the names that
cover practically everybody (the 百家姓 and what later counts added to it); a
name outside it is unusual, not impossible: who asks may trust such a name less,
and should not refuse it.
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
    "鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣展阴昝智幸奉植衡富"
    "尧闭由赖蔚厍苍双莘逄綦蹇桓岱滑酆鄂咸籍郏濮扶堵溥麴隗巢邴逢缑訾仉咎尔仓蔄禚洪萧凤代洛荀仪候矫粘宛闪达郗"
)  # fmt: skip
_DOUBLE = frozenset(
    ("欧阳", "上官", "皇甫", "司马", "诸葛", "东方", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
     "端木", "轩辕", "南宫", "西门", "闻人", "澹台", "公冶", "宗政", "太史", "申屠", "钟离", "宇文",
     "长孙", "鲜于", "司空", "闾丘", "赫连", "百里", "呼延", "东郭", "独孤", "拓跋", "万俟", "完颜")
)  # fmt: skip


def is_surnamed(name: str) -> bool:
    """Whether a name of two to four characters begins with a usual family name.

    >>> is_surnamed("黎欣涵"), is_surnamed("欧阳明月"), is_surnamed("签字")
    (True, True, False)
    """
    shown = plain(name)
    if shown[:2] in _DOUBLE:
        return 3 <= len(shown) <= 4
    if len(shown) == 4:  # both parents' names before the given one: 张李明月
        return shown[0] in _SINGLE and shown[1] in _SINGLE
    return 2 <= len(shown) <= 3 and shown[0] in _SINGLE
