"""What a section is for."""

import pytest

from archive.models import SectionKind
from archive.sections.kinds import cued, kind_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("存在的问题", "problem"),
        ("不足与打算", "problem"),
        ("存在的困难", "problem"),
        ("不足之处", "problem"),
        ("正视差距，补齐短板", "problem"),
        ("存在的问题和下一步打算", "plan"),
        ("下半年安排", "plan"),
        ("明年工作设想", "plan"),
        ("20xx年工作打算", "plan"),
        ("今后五年的奋斗目标", "plan"),
        ("第四季度安排", "plan"),
        ("几点要求", "plan"),
        ("清醒看问题，明年再加力", "plan"),
        ("主要体会", "experience"),
        ("工会工作取得的成绩，主要得益于以下三方面", "experience"),
        ("基本情况", "overview"),
        ("上半年工作回顾", "work"),
        ("五年来的主要工作", "work"),
        ("以厂务公开为重点，民主管理走向规范", "work"),
        ("开展促进创业和再就业工作情况", "work"),
        ("下半年工作开展情况", "work"),
        ("盯住工资这个“牛鼻子”", "work"),
    ],
)
def test_the_heading_tells_the_kind(heading: str, kind: str) -> None:
    assert kind_of(heading) == SectionKind(kind)


def test_work_is_what_nothing_cues() -> None:
    assert cued("搭擂台，练真功") is None
