"""Parts of a summary that are each about something."""

import pytest

from archive.describing import topic_parts
from archive.describing.subject import Subject
from archive.describing.topic_parts import Part
from archive.models import Harvest, Piece, Section, SectionKind, Span

BODY = "工会干部走了三十个村，和牧民面对面谈，听意见，记本子，年底挨个回了话，大家都说好。"
OTHER = "请来县里的老师讲剪毛、打草和开网店，围着机器讲，听不懂的当场再讲一遍，学员都有收获。"


def subject(text: str, *sections: Section) -> Subject:
    return Subject(Piece(1, Span(0, len(text)), text), sections, Harvest(), "a.txt", alone=True)


def read(text: str, *sections: Section) -> list[tuple[str, str]]:
    return [words(text, part) for part in topic_parts.unsectioned(subject(text, *sections))]


def words(text: str, part: Part) -> tuple[str, str]:
    return text[part.heading.start : part.heading.end], text[part.body.start : part.body.end]


def test_items_are_parts_and_their_first_sentence_leads_them() -> None:
    text = f"今年做了几件事。一是把组织建到牧场。{BODY}二是把培训办到草场。{OTHER}"
    assert read(text) == [("把组织建到牧场。", BODY), ("把培训办到草场。", OTHER)]


def test_paragraphs_are_parts() -> None:
    text = f"先说进门的事。{BODY}\n{OTHER}"
    assert read(text) == [("先说进门的事。", BODY), ("", OTHER)]


def test_items_on_lines_are_parts() -> None:
    text = f"一是把组织建到牧场。{BODY}\n二是把培训办到草场。{OTHER}"
    assert [lead for lead, _ in read(text)] == ["把组织建到牧场。", "把培训办到草场。"]


def test_short_items_are_one_list() -> None:
    assert len(read("全年抓了三件事，一是建会，二是维权，三是帮扶，件件有着落，职工很满意。")) == 1


def test_a_long_paragraph_is_read_in_pieces() -> None:
    assert len(read(BODY * 9)) > 2


def test_the_last_words_of_a_long_paragraph_are_a_piece() -> None:
    assert read(f"{BODY * 6}没有句号的尾巴")[-1][1].endswith("没有句号的尾巴")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在县委和市总工会的领导下，我们围绕中心、服务大局，现将工作总结如下：", id="opening"),
        pytest.param("在镇党委的领导下，镇工会扎实工作，取得了一定成绩，职工满意，企业也满意。", id="without a colon"),
        pytest.param(f"下一步，{BODY}", id="next steps"),
        pytest.param(f"存在的问题主要是会员少。{BODY}", id="problems"),
        pytest.param("射阳县总工会", id="a signature"),
    ],
)
def test_what_says_nothing_of_the_work_is_no_part(text: str) -> None:
    assert read(text) == []


def test_a_plan_is_no_part() -> None:
    text = f"{BODY}\n打算\n{OTHER}"
    at = text.index("打算")
    plan = Section(1, "", "打算", 1, SectionKind.PLAN, Span(at, at + 2), Span(at + 3, len(text)))
    assert [body for _, body in read(text, plan)] == [BODY]


def test_the_items_of_a_long_section_are_parts_of_it() -> None:
    text = f"一是把组织建到牧场。{BODY * 3}二是把培训办到草场。{OTHER * 3}"
    found = topic_parts.items(text, Part(Span(0, 0), Span(0, len(text))))
    assert [words(text, part)[0] for part in found] == ["把组织建到牧场。", "把培训办到草场。"]


def test_a_short_section_or_one_without_items_has_no_parts() -> None:
    assert topic_parts.items(BODY, Part(Span(0, 0), Span(0, len(BODY)))) == ()
    assert topic_parts.items(BODY * 9, Part(Span(0, 0), Span(0, len(BODY * 9)))) == ()


def test_an_item_without_a_first_sentence_of_its_own_has_no_lead() -> None:
    assert read(f"一是{BODY}{BODY}二是{OTHER}")[0] == ("", BODY * 2)


def test_text_outside_all_sections_is_read_if_it_is_more_than_an_opening() -> None:
    text = f"{BODY}\n" * 12
    start = len(text)
    text += f"建会\n{OTHER}"
    heading = Span(start, start + 2)
    section = Section(1, "", "建会", 1, SectionKind.WORK, heading, Span(start + 3, len(text)))
    found = topic_parts.outside(subject(text, section))
    assert len(found) == 12
    assert all(part.body.end <= start for part in found)


def test_an_opening_outside_the_sections_is_not_read() -> None:
    text = f"{BODY}\n建会\n{OTHER}"
    heading = Span(len(BODY) + 1, len(BODY) + 3)
    section = Section(1, "", "建会", 1, SectionKind.WORK, heading, Span(len(BODY) + 4, len(text)))
    assert topic_parts.outside(subject(text, section)) == ()
