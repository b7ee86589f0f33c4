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
        ("二〇〇四年工作意见", "plan"),
        ("XX年工作重点", "plan"),
        ("下学期的设想", "plan"),
        ("下年想法", "plan"),
        ("三季度要办的几件事", "plan"),
        ("毛病和短处", "problem"),
        ("还有哪些难处", "problem"),
        ("主要短板", "problem"),
        ("主要做法", "work"),
        ("主要做法和成效", "work"),
        ("几点做法与体会", "work"),
        ("主要经验", "experience"),
        ("主要体会", "experience"),
        ("工会工作取得的成绩，主要得益于以下三方面", "experience"),
        ("基本情况", "overview"),
        ("上半年工作回顾", "work"),
        ("五年来的主要工作", "work"),
        ("以厂务公开为重点，民主管理走向规范", "work"),
        ("开展促进创业和再就业工作情况", "work"),
        ("下半年工作开展情况", "work"),
        ("还清欠薪，还职工公道", "work"),
        ("补齐小企业建会短板", "work"),
        ("推广枫桥做法，矛盾不出厂", "work"),
        ("困难职工一户一策脱困", "work"),
        ("困难企业职工生活有保障", "work"),
        ("问题导向促整改", "work"),
        ("抓住薄弱环节，推进建会", "work"),
        ("年度目标任务完成情况", "work"),
        ("圆满完成上级交办的主要任务", "work"),
        ("困难和不足", "problem"),
        ("存在的主要困难", "problem"),
        ("薄弱环节", "problem"),
        ("盯住工资这个“牛鼻子”", "work"),
        ("2021年工作目标任务完成情况", "work"),
        ("年度重点任务落实情况", "work"),
        ("围绕发展目标，投身经济建设，为实现工作目标作贡献", "work"),
        ("2021年，镇工会按照年初工作计划开展工作，现总结如下：", "work"),
        ("工作要点完成情况汇报如下：", "work"),
        ("明确工作思路，夯实基层基础", "work"),
        ("工作思路清晰，措施得力", "work"),
        ("2006年工作总结及2007年工作计划", "work"),
        ("下一步工作目标任务及落实措施", "plan"),
        ("围绕主要任务，抓好明年工作", "plan"),
        ("工作目标和主要任务", "plan"),
        ("重点任务：", "plan"),
    ],
)
def test_the_heading_tells_the_kind(heading: str, kind: str) -> None:
    assert kind_of(heading) == SectionKind(kind)


def test_work_is_what_nothing_cues() -> None:
    assert cued("搭擂台，练真功") is None
