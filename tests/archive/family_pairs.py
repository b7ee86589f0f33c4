"""Labelled pairs for the rule of families: copies of invented reports, and other reports that share much with them.

Every base is a list of sentences; ``copies`` alters it as copyists do, ``others`` writes another report of the same
office or by the same template.  All texts are invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import opencc

from archive import cleaning
from archive.models import Harvest

BASES = (
    (
        "云溪镇", "青阳县", 2011,
        """2011年，云溪镇总工会在镇党委和青阳县总工会的正确领导下，紧紧围绕全镇中心工作，团结动员广大职工建功立业，较好地完成了全年各项任务。
一、扩大组建覆盖，把职工组织到工会中来
我们以园区企业和商贸市场为重点，逐户上门摸底造册，全年新建基层工会34家，发展会员1300名，其中农民工会员占到七成以上。
对条件暂不具备的小微企业，采取沿街联建、行业统建的办法，先后成立竹木加工、餐饮服务两个联合工会。
二、落实集体协商，把矛盾化解在车间里
春节刚过便组织协商指导员分片进厂，手把手教企业职代会怎样选代表、怎样提议题、怎样签文本，签订工资专项合同25份。
镇调解室坚持每周三值班接访，受理欠薪投诉17起，为210名职工追回血汗钱86万元。
三、实施送暖工程，把关怀送到困难户炕头
建立困难职工动态台账，对因病致贫的52户家庭实行一户一册、干部包联，发放慰问金和棉被米油折款12.5万元。
金秋时节资助31名寒门学子圆了大学梦，并与镇中心校联手办起留守儿童周末课堂。
四、丰富文体生活，让职工乐在其中
五一前夕举办拔河、象棋、广场舞三项比赛，十二个村和八家企业组队参加，赛场上笑声不断。
今年工作虽有起色，但部分企业主认识仍有偏差，专职干部年龄偏大、业务不熟的问题还比较突出。
下一步，我们将继续在规范化建设上下功夫，力争建会率再提高五个百分点，让更多职工得到实惠。""",
    ),
    (
        "桂花街道", "临江区", 2014,
        """一年来，临江区桂花街道总工会以打造群众满意的服务型工会为目标，立足社区、面向楼宇，工作取得了新的进步，现将2014年情况总结如下。
（一）楼宇建会有新突破
针对写字楼企业更迭快、人员流动大的特点，我们联合物业公司开展扫楼行动，三个月走访商户418家，单独建会29家，楼宇联合工会覆盖率达到百分之八十七。
为吸引年轻白领入会，开发了手机报名小程序，设计发放印有服务项目的会员卡2600张。
（二）职工之家有新面貌
投入18万元改造街道职工活动中心，增设瑜伽房、心理咨询室和妈咪小屋，实行错时开放，晚间人气最旺。
会同团工委、妇联组织青年联谊五场，促成牵手十四对，受到企业老总一致好评。
（三）维权网络有新延伸
在八个社区设立劳动关系调处点，聘请退休法官担任义务调解员，将矛盾纠纷吸附在家门口。
建筑工地开工必到、完工必查，帮助外来务工者签订劳动合同960份，追讨工资43万元。
（四）技能竞赛有新亮点
围绕服务业提质，举办家政护理、美容美发、中式烹调技能大赛，二百余名选手同台竞技，九人被授予街道技术能手称号。
以劳模创新工作室为阵地，开展师徒结对一百零六对，完成小改小革项目二十三个。
存在的不足主要是工会经费收缴不够及时，社区工会主席兼职过多，精力难以集中。
明年我们打算推行网格化管理，每个网格配备一名工会联络员，使服务触角伸到最末梢。""",
    ),
    (
        "清河县", "定远市", 2008,
        """2008年清河县总工会认真贯彻市总工会全委会议部署，抓重点、求突破、树品牌，各项任务圆满收官。
强化思想引领，凝聚发展共识
我们组织宣讲小分队深入厂矿车间开展形势任务教育六十八场，听众一万二千人次，编印口袋书八千册免费发放。
在县电视台开办职工风采栏目，播出二十六期，一批扎根生产一线的普通工人走进千家万户。
深化劳动竞赛，助推项目建设
围绕化工园、物流园等八大工程开展比进度、比质量、比安全的立功竞赛，三千七百名建设者参赛，提前四十天完成主体施工。
征集合理化建议一千九百条，采纳六百二十条，创造效益二千一百万元，县化肥厂节能改造项目获省级奖励。
推进民主管理，规范厂务公开
修订职代会实施细则，国有集体企业建制率保持百分之百，非公企业建制率升至七十六个百分点。
对改制重组的五家企业提前介入，安置方案未经职代会通过一律不得实施，确保了平稳过渡。
加大帮扶力度，织密保障网络
帮扶中心全年接待来访职工一千四百人次，发放救助款九十三万元，介绍就业五百六十人，免费培训下岗职工四百余人。
组织二千名女职工参加两癌筛查，办理互助保障计划七千份，理赔三十九人次。
回顾全年，我们也清醒看到，乡镇工会基础薄弱、经费紧张的局面尚未根本扭转。
新的一年要在稳增长、促就业、保民生中展现更大作为，努力把工会建成职工信赖的娘家。""",
    ),
    (
        "市第二人民医院", "海州市", 2016,
        """2016年市第二人民医院工会在院党委领导下，以创建三甲为契机，凝心聚力、服务医护，为医院发展贡献了力量。
一、当好参谋，畅通民主渠道
召开第七届职代会第三次会议，审议通过绩效分配方案、院务公开办法等五项议题，收集提案六十四件，全部答复办结。
设立院长信箱和职工接待日，医护人员反映的夜班费偏低、停车难等问题得到妥善解决。
二、岗位练兵，提升服务本领
以护士节为平台举办心肺复苏、静脉穿刺、文书书写三项操作比武，一百八十名护理人员登台，六名优胜者被推荐参加全市决赛。
急诊科被命名为市级工人先锋号，麻醉科刘医生的工作室完成新技术七项，发表论文十二篇。
三、真情关爱，缓解职业压力
为全院一千一百名职工办理意外伤害保险，组织健康体检并建立电子档案，查出早期病变九例均及时治疗。
聘请心理专家开设减压讲座四期，成立羽毛球、摄影、合唱等七个兴趣小组，下班后的活动室灯火通明。
坚持生日送蛋糕、住院必探望、退休必欢送，全年走访病困职工四十七人次，送去补助金九点二万元。
四、女工工作，撑起半边天空
开展巾帼文明岗争创，组织女职工插花、烘焙培训班，在门诊楼设立哺乳室一间，深受年轻妈妈欢迎。
由于医护倒班频繁，集中活动参与率不够高，工会宣传的方式还显陈旧。
来年将尝试微信课堂和分批次活动，让每一位员工都能感受到集体的温度。""",
    ),
    (
        "石桥乡", "永康县", 2005,
        """二○○五年，石桥乡工会在乡党委的重视支持下，从农村实际出发，边实践边摸索，乡镇工会工作有了良好的开端。
一是健全班子，理顺关系
乡里召开了首届会员代表大会，选举产生七人组成的工会委员会，由党委副书记兼任主席，配备专干一名，办公室、牌子、印章、账户一应俱全。
各村砖厂、茶场、编织厂相继成立工会小组，推选小组长二十二名，做到人熟、地熟、情况熟。
二是服务农民工，搭建外出桥梁
与沿海三个城市的工会签订双向维权协议，印发联系卡一千五百张，凡外出者人手一张，有难处一打电话就有人管。
农闲季节举办电焊、缝纫、驾驶培训班六期，结业四百三十人，百分之九十在当地找到了活儿。
三是排忧解难，促进乡村和谐
七月山洪过后，工会干部连夜转移厂区工人八十余名，筹集衣被三百件，帮助茶场恢复生产。
编织厂女工宋某工伤索赔无门，工会三上县城请律师，终于拿到赔偿三万二千元。
四是因陋就简，活跃业余文化
利用祠堂旧屋办起图书室，藏书一千八百册，逢圩日开放，成了打工青年最爱去的地方。
春节期间组织返乡务工人员篮球邀请赛，十六支队伍鏖战五天，观众里三层外三层。
我们的困难在于集体企业少、会费来源窄，上级补助又时有时无。
今后要积极争取财政支持，同时把种养大户和合作社的从业人员也吸收进来，壮大队伍。""",
    ),
    (
        "宏达机械集团", "临海市", 2019,
        """2019年宏达机械集团工会坚持以职工为中心，聚焦产改试点，推动企业与员工同成长，现将主要做法汇报如下。
（一）打造学习型班组，锻造产业铁军
制定技能等级与薪酬挂钩办法，评聘首席技师八名、金牌班长十五名，最高月津贴三千元，点燃了青工钻研技术的热情。
建成焊接、数控、装配三个实训基地，全年开班四十一期，轮训员工三千二百人次，取得高级工证书的有二百六十五人。
（二）做实协商民主，共谋企业发展
在原材料涨价、订单下滑的关口，工会组织职工代表与管理层恳谈七次，达成不裁员、少减薪、共渡难关的约定。
职工合理化建议平台上线以来收到金点子五千余条，年节约成本八百六十万元，评出创新能手三十人。
（三）守护安全健康，筑牢生命防线
开展隐患随手拍活动，员工用手机上传隐患二千三百处，整改率百分之九十九，轻伤事故同比下降四成。
高温期间向铸造车间供应绿豆汤、盐汽水，安装降温风机六十台，调整作息避开午后酷热时段。
（四）营造家文化，温暖员工心田
改建夫妻房一百二十套，开通子女暑托班两个，接送员工返乡大巴二十八辆，解决了异地员工的后顾之忧。
举办集体婚礼、厂庆晚会、趣味运动会，拍摄一线工匠系列短片，点击量突破十万。
目前新进大学生流失率仍偏高，劳务派遣工入会渠道有待打通。
下步将探索股权激励和职业导师制，让技术工人有奔头、有面子、有归属感。""",
    ),
)  # fmt: skip

FRESH = (
    "组织开展安全生产月知识答题，悬挂横幅一百二十条，发动职工查找身边隐患三百余处并督促限期整改。",
    "与人社、司法等部门联合举办招聘洽谈会，提供岗位一千六百个，当场达成意向四百二十人。",
    "认真做好会员实名制信息采集录入，组织业务骨干集中会战二十天，数据准确率大幅提升。",
    "选树劳动模范和先进工作者，举办事迹巡回报告会九场，台下掌声一次次响起。",
    "新建户外劳动者爱心驿站六座，配齐饮水机、微波炉、充电插座，环卫工人歇脚不再犯愁。",
    "严格经费管理，聘请会计师事务所对下属单位进行审计，发现问题十一个，已全部整改到位。",
    "指导企业开展女职工权益保护专项协商，增加产前检查带薪假、生理期轻活安排等条款。",
    "举办工会主席培训班，邀请党校教授授课，学员到先进单位实地观摩，回来后人人交一份心得。",
    "开展读书月系列活动，向职工书屋赠送图书五千册，评选书香家庭二十户。",
    "与保险公司合作推出互助医疗项目，参保职工突破九千人，最高报销两万元。",
    "发起爱心一日捐，短短一周募集善款二十七万，全部用于大病职工二次救助。",
    "开通职工法律援助热线，三名公职律师轮流坐班，代写文书、代理仲裁不收一分钱。",
    "对货车司机、快递小哥开展集中入会行动，上门赠送头盔和雨衣，现场办理手续。",
    "抓好机关作风整顿，推行首问负责制和限时办结制，办事群众满意度测评列前三名。",
    "组建职工艺术团深入工地慰问演出十二场，把欢声笑语送到了塔吊底下。",
    "选派干部驻企蹲点，协调解决用电、招工、融资等难题五十余个，企业送来锦旗。",
)
PACK = """
正确领导 坚强领导, 紧紧围绕 始终围绕, 团结动员 组织带领, 广大 全体, 建功立业 争创佳绩
较好地 圆满, 完成 实现, 各项 各类, 任务 目标, 为重点 为突破口, 全年 一年共, 新建 新组建
发展 吸收, 办法 方式, 先后 陆续, 成立 组建, 组织 安排, 坚持 始终做到, 受理 接到
建立 完善, 实行 实施, 举办 组织举行, 开展 深入推进, 参加 参与, 突出 明显, 继续 进一步
力争 确保, 帮助 协助, 推进 推动, 深化 强化, 加大 增强, 针对 结合, 投入 拿出, 设立 设置
情况 概况, 主要 重点, 解决 处理, 得到 获得, 目前 当前, 打造 培育, 提升 提高, 努力 着力
为 替, 使 让, 并 且, 由于 因, 职工 员工, 工作 事业
"""  # what a pack of synonyms exchanges
INTRODUCTION = (
    "时光荏苒，岁月如梭，转眼间一年的时间又悄悄过去了。回首这段不平凡的日子，有收获也有遗憾，是时候做一个全面的总结了。"
    "总结可以帮助我们明确下一步的方向，少走弯路，那么一份好的总结该怎么写呢？以下是小编为大家精心整理的工会年终总结范文，"
    "希望对您有所帮助，欢迎阅读与收藏，也可以分享给身边有需要的朋友。"
)
MOSTLY_FRESH = ("introduced alike", "template, headings")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and whether they are one."""

    kind: str
    base: int
    one: str
    other: str
    same: bool


def text(number: int) -> str:
    """Returns a base text."""
    return BASES[number][3]


def masked(words: str, number: int) -> str:
    """Returns the words with places and years hidden."""
    town, above, year, _ = BASES[number]
    return words.replace(town, f"**{town[-1]}").replace(above, f"xx{above[-1]}").replace(str(year), "20xx")


def packed(words: str) -> str:
    """Returns the words as a pack of synonyms rewrites them."""
    for pair in re.split(r"[,\n]+", PACK.strip()):
        words = words.replace(*pair.split())
    return words


def renumbered(words: str) -> str:
    """Returns the words with other figures."""
    digits = re.sub(r"(?<!\d)\d{1,3}(?!\d|年)", lambda match: str(int(match[0]) * 3 + 1), words)
    return digits.translate(str.maketrans("一二三四五六七八九", "三四七八一五九六二"))


def traditional(words: str) -> str:
    """Returns what cleaning makes of the words in traditional script."""
    return cleaning.clean(opencc.OpenCC("s2twp").convert(words), Harvest()).text


def _half(words: str, *, first: bool) -> str:
    lines = words.split("\n")
    middle = len(lines) // 2
    return "\n".join(lines[:middle] if first else lines[middle:])


def copies(number: int) -> Iterator[tuple[str, str]]:
    """Yields what copyists make of a base: kind and text."""
    words = text(number)
    dated = words.replace(str(BASES[number][2]), "2023")
    yield "masked", masked(words, number)
    yield "re-dated", dated
    yield "renumbered", renumbered(words)
    yield "rewritten", packed(words)
    yield "traditional", traditional(words)
    yield "first half", _half(words, first=True)
    yield "second half", _half(words, first=False)
    yield "introduced", f"{INTRODUCTION}\n{words}"
    yield "masked, introduced", f"{INTRODUCTION}\n{masked(words, number)}"
    yield "rewritten, masked", masked(packed(words), number)
    yield "rewritten, introduced", f"{INTRODUCTION}\n{packed(words)}"
    yield "first half, masked", masked(_half(words, first=True), number)


def others(number: int) -> Iterator[tuple[str, str]]:
    """Yields other reports that share much with a base: kind and text."""
    town, above, year, words = BASES[number]
    lines = words.split("\n")
    fresh = [FRESH[(number * 3 + place) % len(FRESH)] for place in range(len(lines))]
    alternating = [line if place % 2 == 0 else fresh[place] for place, line in enumerate(lines)]
    next_year = str(year + 1)
    yield "next year, every other line", renumbered("\n".join(alternating)).replace(str(year), next_year)
    half = len(lines) // 2
    yield "next year, first half", "\n".join(lines[:half] + fresh[half:]).replace(str(year), next_year)
    yield "next year, second half", "\n".join(fresh[:half] + lines[half:]).replace(str(year), next_year)
    kept = {place for place, line in enumerate(lines) if len(line) < 25} | {0, len(lines) - 1}
    skeleton = [line if place in kept else fresh[place] for place, line in enumerate(lines)]
    yield "template, headings", "\n".join(skeleton).replace(town, "沙坪镇").replace(above, "宁化县")
    firsts = [line if place % 3 != 2 else fresh[place] for place, line in enumerate(lines)]
    halves = [_first_clauses(line) + fresh[place] if len(line) > 40 else line for place, line in enumerate(firsts)]
    yield "template, half of each sentence", "\n".join(halves).replace(town, "沙坪镇").replace(above, "宁化县")
    yield "introduced alike", f"{INTRODUCTION}\n" + "\n".join(fresh)


def _first_clauses(line: str) -> str:
    clauses = line.split("，")
    return "，".join(clauses[: (len(clauses) + 1) // 2]) + "。"


def pairs() -> tuple[Pair, ...]:
    """Returns all labelled pairs."""
    found = []
    for number in range(len(BASES)):
        found += [Pair(kind, number, text(number), words, same=True) for kind, words in copies(number)]
        found += [Pair(kind, number, text(number), words, same=False) for kind, words in others(number)]
    found += [
        Pair("two bases", one, text(one), text(other), same=False) for one, other in combinations(range(len(BASES)), 2)
    ]
    return tuple(found)


def everything() -> tuple[tuple[str, str], ...]:
    """Returns all texts, each with the name of what it is a copy of; without those that are mostly FRESH."""
    found = []
    for number in range(len(BASES)):
        found += [(f"base {number}", text(number)), *((f"base {number}", words) for _, words in copies(number))]
        found += [(f"{kind} {number}", words) for kind, words in others(number) if kind not in MOSTLY_FRESH]
    return tuple(found)
