"""Where the last section's text ends."""

import pytest

from archive.sections.closing import closing


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
