"""Advertising, hijackers and text left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.promos import elisions, remove

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("职工，思想汇报专题其中5人", "职工，其中5人", id="a known string"),
        pytest.param("工会干部思想汇报专题们", "工会干部们", id="inside a word"),
        pytest.param("情况见www.xchen.com/a.html。", "情况见。", id="an address"),
        pytest.param("全县第一范文网工会", "全县工会", id="a site name"),
        pytest.param("工会工作（转载请注明来自范文大全）总结", "工会工作总结", id="a note"),
    ],
)
def test_a_promo_goes_without_a_trace(after: After, text: str, expected: str) -> None:
    assert after(remove, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("皇冠足球比分_总工会2015年", "⟦?⟧总工会2015年", id="in place of a name"),
        pytest.param("365体育官网入口镇总工会", "⟦?⟧镇总工会", id="before a town"),
        pytest.param("结束亚博体育app，谢谢", "结束，谢谢", id="elsewhere"),
        pytest.param("打了电话。开云体育全站app对留守的医生", "打了电话。对留守的医生", id="before a word"),
        pytest.param("当面回应。皇冠足球比分_皇冠体育官网对没办的", "当面回应。对没办的", id="two in a row"),
        pytest.param("请来三位XX电竞官网app老劳模", "请来三位老劳模", id="a masked brand"),
        pytest.param("街区365体育投注入口青年职工", "街区青年职工", id="a way to bets"),
        pytest.param("体育官网下载工会", "⟦?⟧工会", id="no brand"),
        pytest.param(
            "真话。皇冠足球比分_街道工会。\n街道工会", "真话。街道工会。\n街道工会", id="an author without a name"
        ),
        pytest.param("🎉🎉\n工会", "\n工会", id="only symbols"),
    ],
)
def test_a_hijackers_string_becomes_a_hidden_name(after: After, text: str, expected: str) -> None:
    assert after(remove, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("党员撰写思想汇报12篇", id="a real noun"),
        pytest.param("开通县总工会网站", id="a union site"),
        pytest.param("举办体育竞赛、电竞比赛和棋牌比赛，体育中心下载app报名", id="sports"),
        pytest.param("到体育彩票投注站慰问，帮助福利彩票销售员", id="lotteries"),
        pytest.param("举办公文写作培训班2期，公文写作比赛1次", id="a training"),
    ],
)
def test_words_of_the_field_stay(after: After, text: str) -> None:
    assert after(remove, text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "进展……(新晨范文网http://www.xchen.com 省略593字,正式会员可完整阅读)……加强",
            "进展⟦缺593字⟧加强",
            id="by a site",
        ),
        pytest.param("取得了……此处隐藏2632个字……进一步", "取得了⟦缺2632字⟧进一步", id="hidden"),
        pytest.param("加强。(未完,全文共1109字,当前显示253字)", "加强。⟦缺856字⟧", id="unfinished"),
        pytest.param("条件......此处隐藏5968字,下载文档可见......在源头", "条件⟦缺5968字⟧在源头", id="hidden below"),
        pytest.param("推动作用。(剩余4309字)", "推动作用。⟦缺4309字⟧", id="rest in characters"),
        pytest.param("工会组…………\n\n全文共3553字,仅供", "工会组⟦缺⟧", id="whole in characters"),
        pytest.param("工会组剩余70%未读,下载全文", "工会组⟦缺⟧", id="rest in hundredths"),
        pytest.param("工会组\n试读结束,开通会员", "工会组⟦缺⟧", id="end of a sample"),
        pytest.param("推动了....🔗更多内容请下载文档", "推动了⟦缺⟧", id="more below"),
    ],
)
def test_text_left_out_leaves_a_gap(after: After, text: str, expected: str) -> None:
    assert after(elisions, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("等等……", id="dots"),
        pytest.param("具体名单省略", id="words"),
        pytest.param("还剩余3个问题，还有20%的职工未入会，总结全文共3千字", id="a rest of the work"),
        pytest.param("工会", id="nothing"),
    ],
)
def test_an_omission_of_the_author_stays(after: After, text: str) -> None:
    assert after(elisions, text) == text


def test_a_string_that_splits_words_at_two_places_is_a_promo(after: After) -> None:
    text = (
        "全年县总工会组织职工代表参加劳动竞赛，选出职工优秀作文大世界代表十名，全县企业作文大世界家数增加，工作进展顺利。"
        + "工" * 60
    )
    text = text.replace("职工优秀作文", "职工作文").replace("选出职工作文大世界代表", "选出职作文大世界工代表")
    text = text.replace("全县企业作文大世界家数", "全县企作文大世界业家数")
    assert "作文大世界" not in after(remove, text)
