"""Pieces that break off or have lost text."""

import pytest

from archive.splitting.endings import gap, truncated


@pytest.mark.parametrize(
    "end",
    [
        "力争再上新台阶。",
        "请各位代表评议！",
        "桂城街道总工会\n2019年10月9日",
        "大唐镇总工会\n二〇〇五年十二月二十六日",
        "xx镇总工会\n20xx年7月8日",
        "豫平重型铸锻有限责任公司工会",
        "（2016年12月）",
        "名单如下：\n张三、李四（略）",
    ],
)
def test_a_full_stop_a_signature_or_a_date_ends_a_piece(end: str) -> None:
    assert not truncated(f"今年工作很好。\n{end}")


@pytest.mark.parametrize(
    "end",
    [
        "充分发挥工会组织、引导、服务",
        "个别社区工会刚挂牌，制度还没有",
        "主要做法如下：",
        "一是抓好组建，二是抓好维权，",
        "推行合同文本体检，把工时、食宿、班车等职工看重的内容",
        "三是继续抓好帮扶。⟦缺856字⟧",
        "四、下一步打算",
        "一是抓好组建；二是抓好维权；三是",
    ],
)
def test_a_broken_sentence_is_truncated(end: str) -> None:
    assert truncated(f"今年工作很好。\n{end}")


@pytest.mark.parametrize(
    "text",
    [
        "开头。⟦缺593字⟧结尾。",
        "一、组建\n很好。\n三、维权\n很好。",
        "一、组建\n很好。\n二、维权\n很好。\n（三）培训\n很好。",
        "一、组建\n（一）建会\n很好。\n二、维权很好。（三）培训很好。",
        "一、组建\n1、建会很好。\n2、入会很好。\n4、规范很好。",
        "1.建会很好。\n3.规范很好。",
    ],
    ids=[
        "a marker",
        "a top number jumps",
        "an inner number jumps",
        "inside a line",
        "a list jumps",
        "a list of two jumps",
    ],
)
def test_lost_text_is_a_gap(text: str) -> None:
    assert gap(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、组建\n很好。\n二、维权\n（一）调解\n好。\n（二）援助\n好。\n三、帮扶\n（一）助学\n好。",
        "如下：一、组建很好。\n二、维权很好。",
        "一、组建\n很好。\n一、维权\n很好。",
        "没有编号的总结。",
        "一、组建\n（一）建会很好。（二）入会很好。\n（三）规范很好。",
        "一、组建\n1、建会很好。2、入会很好。\n3、规范很好。\n二、维权\n1、调解很好。\n2、援助很好。",
        "5、建会很好。\n7、规范很好。",
        "1.5万人入会。\n3.2万人参保。",
    ],
    ids=[
        "complete",
        "the first inside a line",
        "numbering restarts",
        "no numbers",
        "an inner one inside a line",
        "a list's number inside a line",
        "a list that does not begin with one",
        "decimals",
    ],
)
def test_complete_numbering_is_no_gap(text: str) -> None:
    assert not gap(text)
