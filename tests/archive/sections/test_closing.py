"""Where the last section's text ends."""

import pytest

from archive.sections.closing import closing, conclusion


@pytest.mark.parametrize(
    "tail",
    [
        "大唐镇总工会\n二〇〇五年十二月二十六日",
        "xx镇总工会\n20xx年7月8日",
        "豫平重型铸锻有限责任公司工会",
        "（2016年12月）",
        "以上是我的述职，请各位代表评议。",
        "同志们，让我们携手前进！\n射阳县总工会",
        "谢谢大家！",
        "特此报告。",
    ],
)
def test_signature_date_and_address_stand_behind_it(tail: str) -> None:
    text = f"一、打算\n明年再接再厉。\n{tail}\n"
    assert text[: closing(text)] == "一、打算\n明年再接再厉。"


@pytest.mark.parametrize(
    "text", ["一、打算\n明年再接再厉。", "射阳县总工会", "一、打算\n明年，全面推进职工之家和服务中心"]
)
def test_without_one_the_text_ends_with_its_words(text: str) -> None:
    assert closing(text) == len(text)


@pytest.mark.parametrize(
    "last",
    [
        "下半年，街道总工会将继续关注用工动态。",
        "总之，一年来工作很好。\n明年再接再厉。",
        "肯定成绩的同时，也要看到不足。",
    ],
)
def test_a_conclusion_is_no_part_of_the_last_initiative(last: str) -> None:
    text = f"组织了健步走活动。\n{last}"
    assert text[: conclusion(text, 0, len(text))] == "组织了健步走活动。"


@pytest.mark.parametrize(
    "text", ["下半年，组织了健步走活动。", "组织了健步走活动。\n职工很满意。"], ids=["the only paragraph", "none"]
)
def test_a_section_without_conclusion_stays_whole(text: str) -> None:
    assert conclusion(text, 0, len(text)) == len(text)
