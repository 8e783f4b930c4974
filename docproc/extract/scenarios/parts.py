"""What a book tells among its scenarios, and as it tells them, that is none: parts of the book and
affairs of the firm.

What comes in: a name that the guide does not know, and what is told under it. What goes out:
whether it is a part of the book (建设成效), an affair of the firm (党建引领发展, 人才队伍建设), or
says nothing of data, machines or systems: a scenario does something with them, whatever the
firm calls it.
"""

from __future__ import annotations

import re

from docproc.extract.wording.phrases import folded

OF_THE_BOOK = re.compile(r"(?:情况|基础|保障|条件|概况|简介|说明|介绍|效益|成效|体系|机制)$")
"""How a chapter of the book ends that is told under the same words."""
OF_A_FIRM = re.compile(
    r"组织|领导|架构|人才|人员|队伍|团队|培训|荣誉|资质|成效|总体|保障|规划|党建|文化|概况|简介|"
    r"展望|计划|经验|亮点|推广|投资|资金|专利|网络安全|信息安全|数据安全"
)
"""What a book tells of its firm and not of a scenario, in cards of the same design."""
_AFFAIR = re.compile(
    r"党[建员委群团支]|人才|队伍|团队|领导|荣誉|奖项|资质|专利|知识产权|著作权|企业文化|文化建设|社会责任|公益|慈善|工会|"
    r"职工(?:福利|关怀|权益|之家)|培训|组织(?:架构|机构|保障|建设)|制度建设|资金(?:投入|保障)|政策|产学研|校企|展望"
)
"""What a firm does beside its production, be it with a platform: no figure or system under such a
name makes it a scenario."""
_MEANS = re.compile(
    r"系统(?![地性]|谋划|推进|培训|学习|总结)|(?<!成长|发展|交流|展示|创新|研发|合作|科研|学习|竞赛|融资|职业)平台|"
    r"数据|信息化|信息系统|电子(?:档案|台账|记录|化|单|标签|签|称|屏)|扫码|刷脸|刷卡|人脸|[二一]维码|条码|标签|"
    r"线上|在线|实时|联网|互联|传感|仪表|采集|自动|机器人|机器视觉|机械[手臂]|算法|模型|软件|模块|小程序|手机|网关|"
    r"数控|机床|机组|相机|摄像|视频|看板|大屏|屏幕|终端|物联|监[测控]|(?:图像|自动|智能)识别|可视|建模|仿真|远程|无人|"
    r"工位|产线|生产线|流水线|立体库|闭环|智能(?!制造|工厂|化?水平)|数字(?:化)?(?!转型|人才|经济|工厂|车间|化?水平)|"
    r"(?<![a-z])(?!iso|csr|esg)[a-z]{3,5}(?![a-z])|5g|(?<![a-z])ai(?![a-z])"
)
"""What scenarios are made of, or done with, abbreviations of systems (mes, agv) among them."""
_A_LACK = re.compile(
    r"(?:不足|薄弱|滞后|缺失|欠缺|短板|有待(?:提[高升]|加强|完善|改进)|需(?:要)?(?:提[高升]|加强|改进))$"
    r"|(?:复制|示范|应用)?推广$"
)
"""How a heading ends that tells what a scenario lacks, or where it is carried to."""
LOOKED_AT = 400
"""Characters of a description that tell what it is about."""


def tells_of_means(body: str) -> bool:
    """Whether a description tells of something done with data, machines or systems."""
    return bool(_MEANS.search(folded(body[:LOOKED_AT])))


LONGEST_TITLE = 16


def tells_of_an_affair(title: str) -> bool:
    """Whether a short heading is on an affair of the firm beside its production."""
    return len(title) <= LONGEST_TITLE and bool(_AFFAIR.search(title))


def names_a_lack(claimed: str) -> bool:
    """Whether a name, like one of the guide's or not, is that of a fault or of its spreading
    (先进过程控制应用不足)."""
    return bool(_A_LACK.search(claimed))


def is_no_scenario(claimed: str, body: str) -> bool:
    """Whether what is told under a name of nobody's knowing is no scenario of any name."""
    return bool(_AFFAIR.search(claimed)) or not tells_of_means(body)
