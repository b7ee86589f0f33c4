"""Over-cleaning is a worse fault than leftover noise: what people wrote, without damage, comes out as it went in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.cleaning import clean
from archive.models import Harvest

HERE = Path(__file__).parent
SETS = ("dev", "dev2", "dev3", "own", "own2", "own3", "own4", "own5")
WHOLE_PARAGRAPH = re.compile(r"[。！？；：”）]$")
WORDS_LOST = {"elision", "deletions"}  # damages after which the true text itself lacks words


def texts() -> dict[str, str]:
    """Returns every true text of the labelled sets with a name to call it by."""
    found: dict[str, str] = {}
    for name in SETS:
        for line in (HERE / name / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if WORDS_LOST & set(row["damages"]):
                continue
            found.setdefault(row["text"], f"{name}: {row['file']} {row['part']}")
    return {name: text for text, name in found.items()}


TEXTS = texts()
PARAGRAPHS = sorted({line for text in TEXTS.values() for line in text.split("\n") if WHOLE_PARAGRAPH.search(line)})


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_true_text_passes_unchanged_and_without_a_repair(text: str) -> None:
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=14, unique=True))
def test_paragraphs_in_any_company_pass_unchanged_and_without_a_repair(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()


GENUINE = (
    "全年做了三件实事：1、为78名困难职工办理医疗互助；2、为35户家庭送去米面油；3、为12名子女发放助学金。",
    "1、开展“三个一”活动，即读一本书、献一条计、带一个徒弟。",
    "2、根本好转的是职工食堂，过去吃冷饭，如今有热汤。",
    "3、建立“1+1”帮扶机制，（1+1）互助基金滚存4.6万元。",
    "开展QC小组活动18个，其中（QC）成果获市级二等奖2项，通过ISO9001和iso9000质量管理体系认证。",
    "印制A3宣传画600张、A4折页2000份，张贴在车间、班组和工地。",
    "关怀女职工的身心健康，关怀备至、体贴入微，1是不落一户，2是不漏一人。",
    "他们说：“工会的门好进了，脸好看了，事好办了！”还有人问：“下次什么时候来？”我们答：“下个月5日。”",
    "热线电话12351全年接听1386次，服务地点在人民路18号（市工人文化宫3楼），联系电话0575-8512345。",
    "德国专家Hans Müller和青年技师王强共同完成PLC程序改造，英文名叫Smart Line的生产线提速15%。",
    "职工诗人老周在墙报上写道：炉火映红三更月，汗水浇开五月花；莫道工人多辛苦，万家灯火是我家。",
    "2012年7月28日上午9:30，总工会第一次代表大会在镇政府四楼会议室召开，应到代表126名，实到121名。",
    "单位、人数、金额分别为：化纤厂，36人，1.8万元；印染厂，21人，1.05万元；机械厂，9人，4500元。",
    "“五一”前夕表彰先进集体10个、先进个人42名；“十一”期间举办职工书画展，展出作品86件。",
    "会上学习了《工会法》《劳动合同法》和《职工代表大会条例》，讨论了《关于规范企业民主管理的意见（试行）》。",
    "一线职工、二线职工和三产职工代表各占60%、25%和15%，三、四季度各增补2名。",
    "职工可以下载“掌上工会”在手机上报名，点击“我要入会”即可，平台访问量达8.9万次。",
    "来源：镇总工会统计台账。以上数字截至2013年11月底，12月的情况另行上报。",
    "有的同志提出“为什么要公开？公开什么？怎么公开？”三个问题，职代会用半天时间逐一作了回答。",
    "整改——公示——再整改，不搞“一阵风”，不做“两张皮”，这是我们的第一条体会。",
)


@pytest.mark.parametrize("paragraph", GENUINE, ids=range(len(GENUINE)))
def test_a_difficult_but_genuine_paragraph_passes_unchanged(paragraph: str) -> None:
    text = f"今年，镇总工会在镇党委和县总工会的领导下，认真履行职责，各项工作都有新的进展。\n{paragraph}\n特此报告。"
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(GENUINE), min_size=1, max_size=12, unique=True))
def test_genuine_paragraphs_in_any_company_pass_unchanged(paragraphs: list[str]) -> None:
    text = "\n".join(("镇总工会在县总工会的领导下做了以下工作：", *paragraphs, "特此报告。"))
    result = clean(text, Harvest())
    assert result.text == text
    assert result.repairs == ()
