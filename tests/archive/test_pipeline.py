"""A file becomes stored summaries, or a reason why it does not."""

import hashlib

import pytest

from archive import readers
from archive.models import Problem, ReadFile
from archive.pipeline import Processed, process

NOW = "2026-01-02T03:04:05Z"
REPORT = """洋马镇总工会2013年上半年工作总结
2013年上半年，射阳县洋马镇总工会在镇党委和县总工会的领导下，以“两个普遍”为重点，各项工作有了新的进展。现总结如下：
一、一企一策建工会
镇总工会把全镇规模以上企业跑了一遍，建立建会台账。上半年新建工会14家，新增会员1126人。
二、坐到一张桌子上谈工资
推动针织行业工资集体协商，签订工资集体合同37份，覆盖职工4100人，最低工资标准每月上调120元。
"""


def read(content: str, name: str = "甲.txt") -> ReadFile:
    found = readers.read(name, content.encode())
    assert isinstance(found, ReadFile)
    return found


def processed(content: str) -> Processed:
    found = process(read(content), received_at=NOW)
    assert isinstance(found, Processed)
    return found


def test_a_report_is_described_and_keeps_what_it_came_from() -> None:
    found = processed(REPORT)
    digest = hashlib.sha256(REPORT.encode()).hexdigest()
    assert (found.source.id, found.source.sha256, found.source.received_at) == (digest[:12], digest, NOW)
    assert (found.data, found.raw) == (REPORT.encode(), REPORT)
    (summary,) = found.summaries
    assert summary.id == f"{digest[:12]}-1"
    assert (summary.description.level, summary.description.year.value) == ("town", 2013)
    assert [section.heading for section in summary.sections] == ["一企一策建工会", "坐到一张桌子上谈工资"]
    assert len(found.signatures) == 1


def test_the_text_of_a_summary_is_a_slice_of_the_cleaned_text() -> None:
    found = processed(REPORT)
    (summary,) = found.summaries
    assert found.cleaned.text[summary.span.start : summary.span.end] == summary.text


def test_two_reports_in_a_file_are_two_summaries() -> None:
    other = REPORT.replace("洋马镇", "兴桥镇").replace("针织", "轧花")
    found = processed(f"乡镇工会总结2篇\n乡镇工会总结 篇1\n{REPORT}乡镇工会总结 篇2\n{other}")
    assert [summary.part for summary in found.summaries] == [1, 2]
    assert [summary.description.region.town.name for summary in found.summaries] == ["洋马镇", "兴桥镇"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("红烧肉要选五花肉，切成方块，先焯水，再放冰糖炒出糖色，加生抽老抽和料酒，小火慢炖一个小时。", "irrelevant"),
        ("工会工作总结，点击下载完整版。\n" * 500, "repetition"),
        ("工会总结", "too_short"),
    ],
    ids=["recipe", "repetition", "nothing left"],
)
def test_what_holds_no_report_is_refused_with_a_reason(content: str, code: str) -> None:
    found = process(read(content), received_at=NOW)
    assert isinstance(found, Problem)
    assert (found.code, found.source) == (code, "甲.txt")
    assert found.message
