"""The numbers that Word shows but does not write are written out."""

from xml.etree import ElementTree as ET

import pytest

from archive.readers.numbering import Numbering, numbering_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(depth: int, shape: str, pattern: str, start: str = "1") -> str:
    shown = f'<w:numFmt w:val="{shape}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>{shown}</w:lvl>'


def numbering(*levels: str) -> ET.Element:
    return ET.fromstring(
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="99"/></w:num></w:numbering>'
    )


def paragraph(number: str = "1", depth: str = "0", style: str = "") -> ET.Element:
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return ET.fromstring(f"<w:p {W}><w:pPr>{styled}{listed}</w:pPr></w:p>")


def labels(found: Numbering, *paragraphs: ET.Element) -> list[str]:
    return [found.label(each) for each in paragraphs]


@pytest.mark.parametrize(
    ("shape", "pattern", "start", "expected"),
    [
        pytest.param("chineseCountingThousand", "%1、", "1", ["一、", "二、"], id="Han"),
        pytest.param("japaneseCounting", "（%1）", "10", ["（十）", "（十一）"], id="Han in brackets"),
        pytest.param("chineseCounting", "第%1", "20", ["第二十", "第二十一"], id="Han beyond twenty"),
        pytest.param("chineseCounting", "%1、", "100", ["100、", "101、"], id="Han beyond ninety-nine"),
        pytest.param("decimal", "%1.", "1", ["1.", "2."], id="digits"),
        pytest.param("decimal", "%1", "x", ["1 ", "2 "], id="bare digits are set off"),
        pytest.param("lowerLetter", "%1)", "1", ["a)", "b)"], id="small letters"),
        pytest.param("upperLetter", "%1)", "26", ["Z)", "A)"], id="great letters"),
        pytest.param("decimalEnclosedCircleChinese", "%1", "1", ["①", "②"], id="circled"),
        pytest.param("decimalEnclosedCircle", "%1、", "20", ["⑳、", "21、"], id="circled beyond twenty"),
        pytest.param("bullet", "●", "1", ["", ""], id="bullets are no numbers"),
    ],
)
def test_numbers_are_written_in_their_shape(shape: str, pattern: str, start: str, expected: list[str]) -> None:
    found = numbering_of(numbering(level(0, shape, pattern, start)), None)
    assert labels(found, paragraph(), paragraph()) == expected


def test_a_deeper_list_starts_again_after_each_number_above() -> None:
    found = numbering_of(numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")), None)
    order = [paragraph(), paragraph(depth="1"), paragraph(depth="1"), paragraph(), paragraph(depth="1")]
    assert labels(found, *order) == ["一、", "一.1 ", "一.2 ", "二、", "二.1 "]


def test_lists_of_one_definition_count_together() -> None:
    found = numbering_of(numbering(level(0, "decimal", "%1、")), None)
    assert labels(found, paragraph("1"), paragraph("2")) == ["1、", "2、"]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(paragraph(""), id="not listed"),
        pytest.param(paragraph("0"), id="taken out of its list"),
        pytest.param(paragraph("5"), id="unknown list"),
        pytest.param(paragraph("3"), id="list without definition"),
        pytest.param(paragraph("1", "8"), id="unknown level"),
        pytest.param(ET.fromstring(f"<w:p {W}/>"), id="without properties"),
        pytest.param(paragraph("", style="None"), id="unknown style"),
    ],
)
def test_other_paragraphs_have_no_number(given: ET.Element) -> None:
    assert numbering_of(numbering(level(0, "decimal", "%1、")), None).label(given) == ""


def test_a_number_may_come_from_a_style_or_from_what_it_is_based_on() -> None:
    styles = ET.fromstring(
        f'<w:styles {W}><w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>'
        '<w:style w:styleId="D"/></w:styles>'
    )
    found = numbering_of(numbering(level(0, "decimal", "%1、")), styles)
    order = [paragraph("", style=style) for style in "ABCD"]
    assert labels(found, *order) == ["1、", "2、", "", ""]


def test_a_document_without_lists_has_no_numbers() -> None:
    assert numbering_of(None, None).label(paragraph()) == ""
