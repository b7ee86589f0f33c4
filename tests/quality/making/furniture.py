"""Furniture of the sites: what stands before, after and around a text.

Constants are templates; ``{title}`` and the like are filled by str.format.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """The path to a page and the line under its title."""

    crumbs: str
    line: str


@dataclass(frozen=True, slots=True)
class Library:
    """What a document library prints before and after a text."""

    head: str
    foot: str


BAR_FONT_SIZES = Bar(
    "当前位置：首页 > 实用文档 > 总结 > {title}",
    "发布时间：{date} 来源：网络 作者：佚名 浏览：3186次 【字体：大 中 小】",
)
BAR_EDITOR = Bar(
    "您所在的位置：网站首页 -> 文秘知识 -> 工作总结 -> {title}",
    "{date} 14:20:08　　来源：互联网　　责任编辑：小文　　浏览量：1 074 次　　[打印] [关闭窗口]",
)
BAR_PRINT = Bar(
    "您的位置：范文站 >> 工作总结 >> 工会总结 >> 正文",
    "{date} 14:07:33　　作者：admin　　浏览量：902　　我要投稿　　【打印】【关闭窗口】",
)
BAR_COMPLAINT = Bar(
    "您的位置：首页 > 范文大全 > 工作总结 > 正文", "{date} 08:15:33　来源：本站整理　我要投稿　投诉建议"
)
BAR_DOWNLOAD = Bar(
    "您的位置： 首页 >> 公文范文 >> 工作总结 >> 正文", "{date} 09:14:05   点击量：1024   我要投稿   WORD下载  PDF下载"
)

INTRO_TIME_FLOWS = (
    "　　光阴如水，一段时间的工作告一段落，回首这段不平凡的日子，收获良多，是时候写一份总结了。"
    "那么总结到底怎么写才合适呢？以下是小编为大家整理的{title}，欢迎阅读，"
    "希望对大家有所帮助。"
)
INTRO_MISTAKES = (
    "　　时间飞快，一段时间的工作活动告一段落了，总结是对某一阶段的工作进行全面回顾、分析评价的书面材料，"
    "它能使我们及时找出错误并改正，让我们来为自己写一份总结吧。"
    "总结你想好怎么写了吗？下面是小编整理的{title}，仅供参考，希望能够帮助到大家。"
)
LEAD_NOT_A_FORM = "【导语】{title}怎么写才不会流于形式？以下是小编精心收集的{title}，供大家参考借鉴，欢迎收藏本站。"
INTRO_BUSY = (
    "　　时间飞快，忙碌而又充实的工作已经告一段落，过去这段时间的辛苦历历在目，想必大家都积累了不少经验吧，"
    "快快来写一份总结吧。"
    "你还在为怎么写而苦恼吗？下面是小编精心整理的{title}，仅供参考，大家一起来看看吧。"
)
LEAD_CLEAR_HEADS = (
    "　　【导语】总结是对某一阶段工作加以回顾和分析的一种书面材料，它能够使头脑更加清醒，让我们一起认真地写一份总结吧。"
    "本站小编为您带来了{title}，希望能够对您有所帮助，感谢您的参阅！"
)
LEAD_REGULARITIES = (
    "【导语】总结是事后对某一时期、某一项目或某些工作进行回顾和分析，从而得出带有规律性结论的书面材料，"
    "让我们一起来学习写总结吧。下面是小编给大家带来的{title}，希望大家喜欢！"
)
INTRO_NO_INDENT = (
    "忙碌而又充实的工作在时间缝隙中悄然溜走，我们肯定收获了不少。下面由小编为您整理出的{title}相关内容，"
    "供大家参考借鉴，感谢您的参阅。"
)
LEAD_CHECKED = (
    "【导语】总结是把一段时间里的情况作一次全面检查和分析的书面材料，有助于寻找规律，快快来写一份吧。"
    "下面是小编给大家带来的{title}，仅供大家参考借鉴，感谢您的参阅。"
)
INTRO_SHORT = (
    "　　忙碌而又充实的工作在不经意间已告一段落，不如坐下来好好写写总结吧！{title}由小编收集整理，"
    "希望能够帮到有需要的朋友。"
)
TAIL_RELATED = (
    "【{title}】相关文章：\n1.学校工会工作计划\n2.企业工会换届选举方案\n3.工会女工委上半年工作总结\n"
    "4.2022年安全生产月活动总结\n5.职工代表述职报告范文\n"
    "6.团支部年度工作计划"
)
TAIL_ADVERT = (
    "看过“{title}”的人还看了：\n1.工会联谊活动策划书\n2.社区工会换届选举讲话稿\n3.机关妇委会年度计划\n"
    "4.安全生产月演讲稿\n距离广告结束还有 5 秒\n"
    "公文高手,超级方便的公文写作神器"
)
TAIL_NEIGHBOURS = (
    "看过“{title}”的人还看了：\n职工之家创建申报材料\n2020年工会女职工工作计划\n车间主任年终述职报告\n"
    "入党积极分子思想汇报范文\n教师节活动策划方案\n"
    "上一篇：保险公司个人工作总结\n下一篇：没有了"
)
TAIL_SCAN = (
    "看过“{title}”的人还看了：\n1.工会委员竞聘演讲稿\n2.安全生产自查报告范文\n3.五四青年节活动方案\n"
    "4.机关后勤年终工作总结\n5.社区卫生服务中心工作计划\n"
    "扫码关注，获取更多范文\n[关闭窗口]"
)
TAIL_DOTS = (
    "看过“{title}”的人还看了：\n● 2022年度工会经费使用情况自查报告\n● 女工委员竞聘演讲稿\n● 社区年终总结范文\n"
    "● 工会换届选举工作报告\n● 安全生产月活动方案\n"
    "责任编辑：小雨  [关闭窗口]  投诉建议"
)

ENGLISH_HALF_YEAR = (
    "In the first half of the year, under the leadership of the superior trade union and the "
    "town Party committee, the trade union did not engage in fancy work and buried its head "
    "in several practical things for the workers, the sense of gain of the majority of "
    "employees was significantly enhanced."
)
ENGLISH_PERIOD = (
    "In the past period, the trade union organizations at all levels have conscientiously "
    "implemented the spirit of the superior meetings, closely focused on the central work, "
    "earnestly performed their duties and achieved good results. The work situation is "
    "hereby summarized as follows, and the next step of work is arranged accordingly."
)
ENGLISH_GLOSSED = (
    "Summary (summary) of the trade union work: Under the correct leadership of the party "
    "working committee, the union of our unit earnestly implements the spirit of the "
    "superior meeting, closely focuses on the central work, and gives full play to the role "
    "of bridge and link. The main work is reported as follows."
)

LIBRARY_SHARED = Library(
    head=(
        "{title}.docx\n上传人：d***8\n文档编号：6{number}\n上传时间：{date}\n格式：DOCX\n页数：{pages}\n"
        "大小：27.6KB\n收藏 分享 举报 下载\n"
        "资源描述："
    ),
    foot=(
        "展开阅读全文\n亲，该文档总共{pages}页，全部预览完了，如果喜欢就下载吧！\n关于本文\n本文标题：{title}\n"
        "当前文档由用户上传发布，收益归属用户\n相关资源\n"
        "工会主席离任审计报告.docx\n猜你喜欢\ncopyright 2012-2023 版权所有"
    ),
)
LIBRARY_PREVIEW = Library(
    head=(
        "文档介绍:\n{title}.doc\n- 格式:doc\n- 文档页数:{pages}页\n- 大小:43KB\n- 上传时间:{date}\n"
        "由会员分享,可在线阅读\n"
        "温馨提示:下载前请自行甄别文档内容的完整性\n精品文档,欢迎下载"
    ),
    foot=(
        "仅部分预览，请下载后查看完整版\n您可能关注的文档\n二季度安全分析会议记录.doc\n一键复制全文保存为WORD\n"
        "网站客服QQ:2885784724"
    ),
)
LIBRARY_TREASURY = Library(
    head=(
        "{title}\n由会员分享，可在线阅读，更多相关《{title}（{pages}页珍藏版）》请在某某文库上搜索。\n"
        "- 文档编号：3{number}\n- 上传时间：{date}\n"
        "- 格式：DOCX　- 页数：{pages}　- 大小：31.05KB\n温馨提示：下载前请自行甄别文档内容的完整性"
    ),
    foot=(
        "亲，该文档总共{pages}页，到这儿已超出免费预览范围，如果喜欢就下载吧！\n资源描述\n您可能关注的文档\n"
        "安全生产责任书.doc\n党支部换届选举方案.doc\n"
        "网站客服QQ：10000　当前位置：首页 > 办公文档 > 总结汇报"
    ),
)
LIBRARY_EDITABLE = Library(
    head="{title}\n- 格式:doc\n- 大小:31.50 KB\n- 文档页数:{pages}\n- 上传时间:{date}\n下载后可任意编辑\n文档介绍:",
    foot=(
        "仅部分预览\n下载前请自行甄别文档内容的完整性，本站不提供额外的编辑服务\n您可能关注的文档\n"
        "工会经费管理办法.doc\n职工代表大会实施细则.doc\n网站客服QQ：00000000\n"
        "一键复制全文保存为WORD"
    ),
)
LIBRARY_ADVERT = Library(
    head=(
        "{title}\n- 格式:doc\n- 大小:41.50KB\n- 文档页数:{pages}\n由会员分享，可在线阅读，"
        "更多相关《{title}》请在本站上搜索。\n"
        "温馨提示:下载前请自行甄别文档内容的完整性\n文档介绍:"
    ),
    foot=(
        "下载后可任意编辑\n距离广告结束还有 5 秒\n您可能关注的文档\n工会女工工作计划.doc\n职代会主持词.doc\n"
        "网站客服QQ：2881952447  侵权投诉  意见反馈"
    ),
)


def banner(title: str, date: str, bar: Bar = BAR_FONT_SIZES) -> str:
    """Returns the lines above a text, ended: the path to the page, its title, when and by whom."""
    return f"{bar.crumbs.format(title=title)}\n{title}\n{bar.line.format(date=date)}\n"


def in_library(title: str, body: str, *, pages: int, library: Library = LIBRARY_SHARED, date: str = "") -> str:
    """Returns a text in the frame of a document library."""
    words = {"title": title, "date": date, "pages": pages, "number": sum(map(ord, title))}
    return f"{library.head.format(**words)}\n{body}\n{library.foot.format(**words)}\n"
