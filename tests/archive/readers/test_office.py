"""Documents of zipped XML are read in the order of their page."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from archive.models import Problem, ReadFile
from archive.readers import office

Maker = Callable[[dict[str, str | bytes]], bytes]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)


def document(body: str) -> dict[str, str | bytes]:
    return {"word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"}


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def opened(body: str) -> dict[str, str | bytes]:
    shell = "office:document-content"
    content = f"<{shell} {ODF}><office:body><office:text>{body}</office:text></office:body></{shell}>"
    return {"content.xml": content, "META-INF/manifest.xml": ""}


def text(data: bytes) -> str:
    found = office.read("a.docx", data)
    assert isinstance(found, ReadFile)
    return found.text


def test_paragraphs_and_tables_of_a_real_document_come_in_order() -> None:
    made = docx.Document()
    made.core_properties.title = "射阳县总工会上半年工作总结"
    made.add_paragraph("今年以来，新建工会86个。")
    table = made.add_table(2, 2)
    for row in range(2):
        for column in range(2):
            table.cell(row, column).text = f"格{row}{column}"
    made.add_paragraph("组织建设", style="List Number")
    buffer = BytesIO()
    made.save(buffer)
    found = office.read("a.docx", buffer.getvalue())
    assert isinstance(found, ReadFile)
    assert found.text == "今年以来，新建工会86个。\n格00\t格01\n格10\t格11\n1.组织建设"
    assert (found.harvest.container, found.harvest.title) == ("office", "射阳县总工会上半年工作总结")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<w:p><w:smartTag><w:r><w:t>2014年</w:t></w:r></w:smartTag></w:p>", "2014年", id="smart tag"),
        pytest.param("<w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>", "增", id="tracked insertion"),
        pytest.param(
            "<w:p><w:del><w:r><w:t>删</w:t></w:r></w:del><w:r><w:t>留</w:t></w:r></w:p>", "留", id="tracked deletion"
        ),
        pytest.param("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>页</w:t></w:r></w:p>", "页", id="field code"),
        pytest.param(
            "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>", "一\n二\t三", id="marks"
        ),
        pytest.param(f"<w:sdt><w:sdtContent>{paragraph('框')}</w:sdtContent></w:sdt>", "框", id="content control"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph('一')}{paragraph('二')}</w:tc></w:tr></w:tbl>",
            "一\n二",
            id="a frame of one cell",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc><w:tbl><w:tr><w:tc>{paragraph('内')}</w:tc></w:tr></w:tbl>"
            f"{paragraph('乙')}</w:tc></w:tr></w:tbl>",
            "甲\t内 乙",
            id="a table in a table",
        ),
        pytest.param(
            "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>字</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>字</w:t></w:r>"
            "</mc:Fallback></mc:AlternateContent></w:p>",
            "字",
            id="the second form of the same",
        ),
        pytest.param("<w:p><w:r><w:t/></w:r></w:p>" + paragraph("好"), "\n好", id="an empty paragraph"),
    ],
)
def test_words_are_found_wherever_word_puts_them(zipped: Maker, body: str, expected: str) -> None:
    assert text(zipped(document(body))) == expected


def test_the_strict_form_is_read(zipped: Maker) -> None:
    made = document(paragraph("总结"))
    made["word/document.xml"] = str(made["word/document.xml"]).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert text(zipped(made)) == "总结"


def test_an_opened_document_is_read(zipped: Maker) -> None:
    body = (
        "<text:sequence-decls>x</text:sequence-decls><text:h>一、组建</text:h>"
        '<text:p>新建<text:span>工会</text:span>86个<text:s text:c="2"/>，<text:tab/>好<text:line-break/>了'
        "<text:note>注</text:note>。</text:p><text:list><text:list-item><text:p>项</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
        "<table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert text(zipped(opened(body))) == "一、组建\n新建工会86个  ，\t好\n了。\n项\n甲\t乙"


@pytest.mark.parametrize(
    ("members", "code"),
    [
        pytest.param(document(""), "no_text", id="no words"),
        pytest.param({"word/document.xml": f"<w:document {W}/>"}, "no_text", id="no body"),
        pytest.param({"word/document.xml": "<w:document>"}, "broken", id="broken XML"),
        pytest.param({"META-INF/manifest.xml": ""}, "broken", id="a part is missing"),
        pytest.param(
            {"content.xml": "<x/>", "META-INF/manifest.xml": ""}, "no_text", id="opened document without text"
        ),
        pytest.param({"word/document.xml": "<x>" + " " * 5_000_000 + "</x>"}, "bomb", id="a bomb"),
        pytest.param({"word/document.xml": "<x>" * 4000 + "</x>" * 4000}, "no_text", id="no Word at all"),
        pytest.param(document("<w:sdt>" * 4000 + "</w:sdt>" * 4000), "broken", id="nested without end"),
    ],
)
def test_what_cannot_be_read_is_a_problem(zipped: Maker, members: dict[str, str | bytes], code: str) -> None:
    found = office.read("a.docx", zipped(members))
    assert isinstance(found, Problem)
    assert found.code == code


def test_a_document_that_was_cut_off_is_broken(zipped: Maker) -> None:
    found = office.read("a.docx", zipped(document(paragraph("总结")))[:-30])
    assert isinstance(found, Problem)
    assert found.code == "broken"
