"""Figures that cannot all be true are flagged and name one another; parts name their total; nothing is corrected."""

import pytest

from archive.describing import figures
from archive.describing.subject import Subject
from archive.models import Figure, FigureLink, Harvest, Piece, Span


def read(text: str, *, level: str = "county") -> tuple[Figure, ...]:
    return figures.read(Subject(Piece(1, Span(0, len(text)), text), (), Harvest(), "a.txt", alone=True), level=level)


def doubts(text: str, *, level: str = "county") -> str:
    found = read(text, level=level)
    lone = [
        f"{place} {flag}"
        for place, figure in enumerate(found)
        for flag in figure.flags
        if flag not in {"part", *(link.relation for link in figure.links)}
    ]
    linked = [f"{place} {link.relation} {link.other}" for place, figure in enumerate(found) for link in figure.links]
    return "; ".join(sorted((*lone, *linked)))


CASES = """
建会率280% | 0 implausible
建会率100% |
全县会员总数1200人。全年新增会员1500人。 | 0 new_exceeds_total 1; 1 new_exceeds_total 0
全县会员总数12000人。全年新增会员1500人。 |
全县会员总数1200人。计划新增会员1500人。 |
某公司工会会员总数478人。全年新增会员1500人。 |
会员总数478人。全年新增会员1500人。 |
全县会员总数1500余人。全年新增会员1600人。 |
我镇共有基层工会56家。新建工会86家。 | 0 new_exceeds_total 1; 1 new_exceeds_total 0
全县现有职工46000人，工会会员达到51000人。 | 0 members_exceed_workers 1; 1 members_exceed_workers 0
全县共有职工4600人。工资协议覆盖职工9800人。 | 0 covered_exceeds_total 1; 1 covered_exceeds_total 0
全县会员总数52300人。截至目前，全县会员总数61000人。 | 0 two_values 1; 1 two_values 0
全县会员总数52300人。全县会员总数5.2万人。 |
全县会员总数52300人。其中机关会员总数1200人。 |
6月底全县会员总数52300人。12月底全县会员总数61000人。 |
全县会员总数52300人。我镇会员总数6100人。 |
发展会员520人，其中农民工会员618人。 | 0 part_exceeds_total 1; 1 part_exceeds_total 0; 1 part_of 0
发展会员520人，其中农民工会员318人。 | 1 part_of 0
发展会员520人，其中农民工318人、女职工260人。 |
新建工会50家，其中独立工会30家，联合类26家。 | 0 parts_differ
新建工会50家，其中独立类30家，联合类20家。 |
新建工会50余家，其中独立类36家，联合类26家。 |
新建工会50家，其中独立类30家，培训职工400人。 |
新建工会50家，其中发展会员30家；慰问26家。 |
集体合同50份，其中工资协议36份，女职工合同26份。 | 1 part_of 0; 2 part_of 0
慰问金50元，其中春节慰问金36元，中秋慰问金12元。 | 1 part_of 0; 2 part_of 0
培训职工50人，其中男46人，女6人。 | 0 parts_differ
培训职工52人，其中男46人，女6人。 |
参培人员男46人、女6人，共计培训50人。 | 0 parts_differ
参培人员男46人、女6人，共计培训52人。 |
会员86家。参培人员男46人、女6人，共计培训50人。 | 0 parts_differ
受理劳动争议64件，调解成功51件。 | 1 part_of 0
受理劳动争议51件，调解成功64件。 | 0 part_exceeds_total 1; 1 part_exceeds_total 0; 1 part_of 0
受理劳动争议64件。调解成功51件。 |
""".strip().split("\n")


@pytest.mark.parametrize("line", CASES, ids=lambda line: line.split(" |")[0])
def test_doubts_are_raised_and_name_the_other_figure(line: str) -> None:
    text, expected = line.split(" |")
    assert doubts(text) == expected.strip()


@pytest.mark.parametrize(("level", "expected"), [("town", "0 too_many"), ("county", "")])
def test_a_town_cannot_have_thousands_of_unions(level: str, expected: str) -> None:
    assert doubts("共有工会组织5600家。", level=level) == expected


def test_parts_that_are_more_than_their_total_name_it() -> None:
    total, one, two = read("发放慰问金50元，其中春节慰问金36元，中秋慰问金26元。")
    assert [(link.relation, link.other) for link in total.links] == [("parts_differ", 1), ("parts_differ", 2)]
    assert one.links == two.links == (FigureLink("part_of", 0), FigureLink("parts_differ", 0))


def test_a_part_is_of_the_nature_of_its_total() -> None:
    total, part = read("发展会员520人，其中农民工会员318人。")
    assert (part.nature, part.flags) == (total.nature, ("part",))


def test_values_stay_as_they_are() -> None:
    assert [figure.value for figure in read("全县会员总数1200人。全年新增会员1500人。")] == [1200.0, 1500.0]
