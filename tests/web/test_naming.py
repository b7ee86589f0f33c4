"""What may name a person is told from names of places, words and headings that only begin like a name."""

import pytest

from web.naming import names_somebody


@pytest.mark.parametrize(
    "text",
    [
        "工会主席王建国述职报告",
        "慰问困难职工高建军",
        "走访李娜等三人",
        "記張麗莉同志",
        "欧阳建国的事迹",
        "劳模石传祥",
        "慰问冯秀英家庭",
        "记劳模高建国",
        "常德柱同志先进事迹",
        "樊鹏工作总结",
        "看望沈丽华",
    ],
)
def test_a_name_is_noticed(text: str) -> None:
    assert names_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "张家港市总工会2014年工作总结", "王村镇工会", "曹杨新村街道总工会", "马鞍山市总工会", "强化服务，和谐共建",
        "金秋助学", "关爱困难职工", "高技能人才", "总工会", "",
    ],
)  # fmt: skip
def test_places_and_words_are_no_names(text: str) -> None:
    assert not names_somebody(text)
